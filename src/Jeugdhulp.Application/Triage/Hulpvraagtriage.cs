using Jeugdhulp.Application.Contacten;
using Jeugdhulp.Domain.Triage;

namespace Jeugdhulp.Application.Triage;

/// <summary>One triage of a hulpvraag: urgency first, with the term of its route (TRI-01, TRI-02).</summary>
public sealed class Hulpvraagtriage
{
    public required string GemeenteCode { get; init; }

    /// <summary>Key the form was given when it was opened; a second submit of the same form finds this triage.</summary>
    public required Guid Id { get; init; }

    public required Guid HulpvraagId { get; init; }

    /// <summary>There is a risk that it gets worse: the quick route.</summary>
    public bool Risico { get; set; }

    /// <summary>Day on which it was done, as the town hall counts days.</summary>
    public DateOnly Datum { get; set; }

    /// <summary>Moment at which it was done.</summary>
    public DateTimeOffset GedaanOp { get; set; }

    /// <summary>Days of the route that was chosen, as the gemeente had laid down then.</summary>
    public int TermijnDagen { get; set; }

    /// <summary>Days of the normal route at that time; a case with risk always has fewer.</summary>
    public int VolleTermijnDagen { get; set; }

    /// <summary>Last day of the term; made by the database.</summary>
    public DateOnly Uiterlijk { get; init; }

    /// <summary>Who of the team did it or wrote it down; empty for an account that is no worker.</summary>
    public Guid? MedewerkerId { get; init; }

    public required Guid DoorAccountId { get; init; }

    public required string DoorNaam { get; init; }

    /// <summary>Party that did it, when that was not the own team (TRI-07).</summary>
    public string? AnderePartij { get; set; }

    public string? RedenDubbel { get; set; }

    public QuickScan? QuickScan { get; set; }

    public Veiligheid Veiligheid { get; set; }

    public string? VeiligheidToelichting { get; set; }

    public List<Leefgebiednotitie> Leefgebieden { get; set; } = [];

    public string? Instrument { get; set; }

    public string? InstrumentUitkomst { get; set; }

    public List<Aspectnotitie> Aspecten { get; set; } = [];

    /// <summary>Never needed (TRI-09).</summary>
    public string? Diagnose { get; set; }

    public bool Crisisdienst { get; set; }

    public bool? VervolgGeregeld { get; set; }

    public string? VervolgToelichting { get; set; }

    public DateOnly? AnalyseKlaarOp { get; set; }

    /// <summary>Row version of PostgreSQL (xmin): a change made on an old page is refused.</summary>
    public uint Versie { get; init; }

    public List<Triageconsult> Consulten { get; init; } = [];

    public List<Triagewijziging> Wijzigingen { get; init; } = [];

    /// <summary>It went by the short route: nobody asked about the domains of life, and nobody had to (TRI-06).</summary>
    public bool Kort => Triageregels.IsKort(QuickScan, Leefgebieden);

    /// <summary>How the term stands on a day.</summary>
    public Triagetermijnstand Termijn(DateOnly vandaag) => Triagetermijnstand.Op(Risico, Datum.AddDays(TermijnDagen), AnalyseKlaarOp, vandaag);
}

/// <summary>A request for advice from the triage, with its answer (TRI-11).</summary>
public sealed class Triageconsult
{
    public required string GemeenteCode { get; init; }

    public required Guid Id { get; init; }

    public required Guid TriageId { get; init; }

    public required Consultpartij Partij { get; init; }

    public required string Vraag { get; init; }

    public required DateOnly GevraagdOp { get; init; }

    public required string DoorNaam { get; init; }

    /// <summary>Whether somebody was named, with consent; empty when nobody asked that yet.</summary>
    public bool? MetNaam { get; init; }

    public string? Antwoord { get; set; }

    public DateOnly? BeantwoordOp { get; set; }

    public string? BeantwoordDoor { get; set; }
}

/// <summary>A later change of a triage: who, when and each old and new value.</summary>
public sealed class Triagewijziging
{
    public required string GemeenteCode { get; init; }

    public required Guid Id { get; init; }

    public required Guid TriageId { get; init; }

    public required DateTimeOffset Op { get; init; }

    public required Guid DoorAccountId { get; init; }

    public required string DoorNaam { get; init; }

    public required List<Veldwijziging> Velden { get; init; }
}

/// <summary>The terms of a gemeente and its text beside the safety check; without a row the defaults hold.</summary>
public sealed class Triagetermijn
{
    public required string GemeenteCode { get; init; }

    public required int SpoedDagen { get; set; }

    public required int AnalyseDagen { get; set; }

    public required int DubbelDagen { get; set; }

    /// <summary>Own text beside the safety check; empty shows the text of the application.</summary>
    public string? Veiligheidsinstructie { get; set; }

    public required string Door { get; set; }

    public required DateTimeOffset Op { get; set; }

    public Triagetermijnen Termijnen => new(SpoedDagen, AnalyseDagen, DubbelDagen);
}
