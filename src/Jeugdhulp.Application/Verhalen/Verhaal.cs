using Jeugdhulp.Domain.Triage;
using Jeugdhulp.Domain.Verhalen;

namespace Jeugdhulp.Application.Verhalen;

/// <summary>
/// What someone told about help, as it was told, and beside it a text in which nobody can be recognised (PLN-09). Only that text
/// ever leaves the team, after a colleague looked at it.
/// </summary>
public sealed class Verhaal
{
    public required string GemeenteCode { get; init; }

    /// <summary>The id the form was given when it was opened: a second submit finds this row.</summary>
    public required Guid Id { get; init; }

    /// <summary>Team of the writer; its workers read and release it, and those of the team that takes over.</summary>
    public required Guid TeamId { get; init; }

    /// <summary>The dossier it belongs to; empty for a story about a theme alone.</summary>
    public Guid? DossierId { get; init; }

    public required Verteller Verteller { get; set; }

    public required Leefgebied Thema { get; set; }

    /// <summary>Day on which it was heard.</summary>
    public required DateOnly Datum { get; set; }

    public required string Tekst { get; set; }

    public required Delen Delen { get; set; }

    /// <summary>Day on which the teller said so.</summary>
    public DateOnly? DelenOp { get; set; }

    public required Guid DoorAccountId { get; init; }

    public required string DoorNaam { get; init; }

    public required DateTimeOffset Op { get; init; }

    /// <summary>Who changed it last, and when; empty while nobody did.</summary>
    public string? GewijzigdDoor { get; set; }

    public DateTimeOffset? GewijzigdOp { get; set; }

    /// <summary>The text in which nobody can be recognised.</summary>
    public string? Anoniem { get; set; }

    /// <summary>Who wrote that text.</summary>
    public Guid? AnoniemDoorAccountId { get; set; }

    /// <summary>Accounts that wrote any of it: none of them lets it out.</summary>
    public required List<Guid> Schrijvers { get; set; }

    public DateTimeOffset? VrijgegevenOp { get; set; }

    public Guid? VrijgegevenDoorAccountId { get; set; }

    public DateTimeOffset? TeruggegevenOp { get; set; }

    public string? TeruggegevenDoor { get; set; }

    public string? TeruggegevenReden { get; set; }

    public DateTimeOffset? IngetrokkenOp { get; set; }

    public string? IngetrokkenDoor { get; set; }

    public string? IngetrokkenReden { get; set; }

    public uint Versie { get; init; }

    public Verhaalstand Stand => Verhaalregels.Stand(Delen, Anoniem is not null, VrijgegevenOp is not null, TeruggegevenOp is not null, IngetrokkenOp is not null);

    /// <summary>Whatever was changed has to be looked at again before it stands beside the figures.</summary>
    internal void Opnieuw(Guid account, string door, DateTimeOffset op)
    {
        Schrijvers = [.. Schrijvers.Union([account])];
        (GewijzigdDoor, GewijzigdOp) = (door, op);
        (VrijgegevenOp, VrijgegevenDoorAccountId) = (null, null);
        (TeruggegevenOp, TeruggegevenDoor, TeruggegevenReden) = (null, null, null);
    }
}
