using Jeugdhulp.Application.Contacten;
using Jeugdhulp.Domain.Plannen;

namespace Jeugdhulp.Application.Plannen;

/// <summary>The one plan of a household (PLN-01); a next one can begin when this is closed.</summary>
public sealed class Gezinsplan
{
    public required string GemeenteCode { get; init; }

    /// <summary>Key the form was given when it was opened; a second submit of the same form finds this plan.</summary>
    public required Guid Id { get; init; }

    public required Guid GezinId { get; init; }

    public Planstand Stand { get; set; }

    /// <summary>First day of the plan; who writes it down later gives the day itself.</summary>
    public required DateOnly BegonnenOp { get; set; }

    /// <summary>Day of the last adoption.</summary>
    public DateOnly? VastgesteldOp { get; set; }

    public DateOnly? AfgeslotenOp { get; set; }

    public string? AfsluitReden { get; set; }

    public Plangegevens Inhoud { get; set; } = new();

    /// <summary>Who of the team keeps the plan; the worker in whose list it comes back.</summary>
    public Guid? MedewerkerId { get; set; }

    /// <summary>Who began it, when it went to another with the dossier of the household; empty while it did not. Figures count it with the team of that one.</summary>
    public Guid? EersteMedewerkerId { get; set; }

    public required DateTimeOffset GewijzigdOp { get; set; }

    public required string GewijzigdDoor { get; set; }

    /// <summary>Row version of PostgreSQL (xmin): a change made on an old page is refused.</summary>
    public uint Versie { get; init; }

    public List<Plandeelnemer> Deelnemers { get; init; } = [];

    public List<Plandoel> Doelen { get; init; } = [];

    public List<Planactie> Acties { get; init; } = [];

    public List<Planwijziging> Wijzigingen { get; init; } = [];

    /// <summary>How far it is (PLN-02).</summary>
    public Compleetheid Compleetheid => Planregels.Compleetheid(!string.IsNullOrWhiteSpace(Inhoud.Hulpvraag), [.. Doelen.Select(d => d.IsDuidelijk)]);
}

/// <summary>What the plan says about one member of the household.</summary>
public sealed class Plandeelnemer
{
    public required string GemeenteCode { get; init; }

    public required Guid GezinsplanId { get; init; }

    public required Guid PersoonId { get; init; }

    public Deelnemergegevens Gegevens { get; set; } = new();
}

/// <summary>A goal of the plan.</summary>
public sealed class Plandoel
{
    public required string GemeenteCode { get; init; }

    public required Guid Id { get; init; }

    public required Guid GezinsplanId { get; init; }

    /// <summary>What will be different.</summary>
    public required string Wat { get; set; }

    /// <summary>How everyone sees that it is reached.</summary>
    public string? HoeGezien { get; set; }

    /// <summary>Day on which it is looked at.</summary>
    public DateOnly? Evaluatiedatum { get; set; }

    public required DateOnly BegonnenOp { get; init; }

    /// <summary>Row version of PostgreSQL (xmin).</summary>
    public uint Versie { get; init; }

    public List<Doelresultaat> Resultaten { get; init; } = [];

    public bool IsDuidelijk => Doelregels.IsDuidelijk(Wat, Evaluatiedatum, HoeGezien);

    /// <summary>What was said about it, in the order in which it was kept.</summary>
    public IReadOnlyList<Doeloordeel> Oordelen => [.. Resultaten.OrderBy(r => r.Op).ThenBy(r => r.Id).Select(r => new Doeloordeel(r.Beoordelaar, r.Uitkomst, r.Datum))];

    public bool IsTeLaat(DateOnly vandaag) => Doelregels.IsTeLaat(Evaluatiedatum, Oordelen, vandaag);
}

/// <summary>What someone said about a goal on a day; never changed, a later one stands beside it.</summary>
public sealed class Doelresultaat
{
    public required string GemeenteCode { get; init; }

    public required Guid Id { get; init; }

    public required Guid PlandoelId { get; init; }

    public required Beoordelaar Beoordelaar { get; init; }

    public required Doeluitkomst Uitkomst { get; init; }

    public required DateOnly Datum { get; init; }

    public string? Toelichting { get; init; }

    public required DateTimeOffset Op { get; init; }

    public required string DoorNaam { get; init; }
}

/// <summary>Something that someone will do.</summary>
public sealed class Planactie
{
    public required string GemeenteCode { get; init; }

    public required Guid Id { get; init; }

    public required Guid GezinsplanId { get; init; }

    public required string Wat { get; init; }

    public required string Wie { get; init; }

    public DateOnly? Voor { get; init; }

    public DateOnly? KlaarOp { get; set; }
}

/// <summary>A later change of the plan or a goal of it: who, when and each old and new value.</summary>
public sealed class Planwijziging
{
    public required string GemeenteCode { get; init; }

    public required Guid Id { get; init; }

    public required Guid GezinsplanId { get; init; }

    /// <summary>The goal that changed; empty when the plan itself did.</summary>
    public Guid? PlandoelId { get; init; }

    public required DateTimeOffset Op { get; init; }

    public required Guid DoorAccountId { get; init; }

    public required string DoorNaam { get; init; }

    public required List<Veldwijziging> Velden { get; init; }
}

/// <summary>The plan as it was adopted; stays readable whatever is written later.</summary>
public sealed class Planversie
{
    public required string GemeenteCode { get; init; }

    public required Guid Id { get; init; }

    public required Guid GezinsplanId { get; init; }

    /// <summary>1, 2, 3…</summary>
    public required int Nummer { get; init; }

    public required DateOnly VastgesteldOp { get; init; }

    public required Guid DoorAccountId { get; init; }

    public required string DoorNaam { get; init; }

    public required Planinhoud Inhoud { get; init; }

    /// <summary>When it was adopted the gemeente wanted the team to ratify it (TRJ-10).</summary>
    public bool VraagtBekrachtiging { get; init; }
}

/// <summary>Everything in a version. Names of persons are not in it: they are looked up when it is read.</summary>
public sealed record Planinhoud(Plangegevens Gegevens, IReadOnlyList<Versiedeelnemer> Deelnemers, IReadOnlyList<Versiedoel> Doelen, IReadOnlyList<Versieactie> Acties)
{
    internal static Planinhoud Van(Gezinsplan plan) => new(
        plan.Inhoud,
        [.. plan.Deelnemers.Select(d => new Versiedeelnemer(d.PersoonId, d.Gegevens))],
        [.. plan.Doelen.OrderBy(d => d.BegonnenOp).ThenBy(d => d.Id).Select(d => new Versiedoel(d.Wat, d.HoeGezien, d.Evaluatiedatum, [.. d.Oordelen]))],
        [.. plan.Acties.OrderBy(a => a.Voor ?? DateOnly.MaxValue).ThenBy(a => a.Id).Select(a => new Versieactie(a.Wat, a.Wie, a.Voor, a.KlaarOp))]);
}

public sealed record Versiedeelnemer(Guid PersoonId, Deelnemergegevens Gegevens);

public sealed record Versiedoel(string Wat, string? HoeGezien, DateOnly? Evaluatiedatum, IReadOnlyList<Doeloordeel> Oordelen);

public sealed record Versieactie(string Wat, string Wie, DateOnly? Voor, DateOnly? KlaarOp);
