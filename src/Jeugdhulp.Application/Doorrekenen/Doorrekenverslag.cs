using Jeugdhulp.Domain.Cijfers;
using Jeugdhulp.Domain.Doorrekenen;

namespace Jeugdhulp.Application.Doorrekenen;

/// <summary>
/// What other rules would do with the contacts of a period: what was asked, and when it is done what came out, with the hash of
/// everything that went in (CLS-14). Numbers, and ids of at most twenty contacts; never a name.
/// </summary>
public sealed class Doorrekenverslag
{
    public required string GemeenteCode { get; init; }

    public required Guid Id { get; init; }

    /// <summary>The work that makes it.</summary>
    public required Guid TaakId { get; init; }

    /// <summary>Code of where the rules came from, as in <see cref="Doorrekenbronnen"/>.</summary>
    public required string Bron { get; init; }

    /// <summary>Name of it, as it was called then.</summary>
    public required string Bronnaam { get; init; }

    /// <summary>The rules themselves, as they stood when it was asked: later changes of the source do not reach them.</summary>
    public required Doorrekenregels Regels { get; init; }

    /// <summary>First day.</summary>
    public required DateOnly Van { get; init; }

    /// <summary>Last day.</summary>
    public required DateOnly TotEnMet { get; init; }

    /// <summary>The examples of the research beside it.</summary>
    public required bool Vergelijken { get; init; }

    public required Guid AangevraagdDoorAccountId { get; init; }

    public required string AangevraagdDoor { get; init; }

    public required DateTimeOffset AangevraagdOp { get; init; }

    public Doorrekenuitslag? Uitslag { get; set; }

    public IReadOnlyList<Vergeleken>? Vergelijking { get; set; }

    /// <summary>Numbers of the own versions under which the contacts stand.</summary>
    public List<int>? Versies { get; set; }

    /// <summary>Half-years that were sealed then: their contacts do not change, whatever the rules become.</summary>
    public IReadOnlyList<Halfjaar>? Verzegeld { get; set; }

    public int? DuurMilliseconden { get; set; }

    /// <summary>SHA-256 over rules of both sides, period, rule set, and the facts and outcomes of the contacts as they stood.</summary>
    public string? Sha256 { get; set; }

    public DateTimeOffset? VoltooidOp { get; set; }

    public Halfjaar Eerste => Halfjaar.Van(Van);

    public Halfjaar Laatste => Halfjaar.Van(TotEnMet);
}
