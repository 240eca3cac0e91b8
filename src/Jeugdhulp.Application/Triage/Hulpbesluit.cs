using Jeugdhulp.Domain.Triage;

namespace Jeugdhulp.Application.Triage;

/// <summary>Why a team helps by itself, refers or refuses (PRV-08); never changed, a later decision comes beside it.</summary>
public sealed class Hulpbesluit
{
    public required string GemeenteCode { get; init; }

    public required Guid Id { get; init; }

    public required Guid HulpvraagId { get; init; }

    public required Hulpbesluitsoort Besluit { get; init; }

    public required DateOnly Datum { get; init; }

    /// <summary>What was asked, by whom.</summary>
    public required string Vraag { get; init; }

    /// <summary>What was known then, and from where.</summary>
    public required string Feiten { get; init; }

    /// <summary>What else was considered, and why not.</summary>
    public required string Alternatieven { get; init; }

    /// <summary>Whose expertise was involved.</summary>
    public required string Deskundigheid { get; init; }

    public required string Motivering { get; init; }

    public required Guid DoorAccountId { get; init; }

    public required string DoorNaam { get; init; }

    public required DateTimeOffset Op { get; init; }
}
