namespace Jeugdhulp.Domain.Triage;

/// <summary>A domain of life: asked about or not, with what was said (TRI-05).</summary>
/// <param name="Gebied">Which one.</param>
/// <param name="Gevraagd">Whether it was asked about.</param>
/// <param name="Notitie">What was said.</param>
public sealed record Leefgebiednotitie(Leefgebied Gebied, bool Gevraagd, string? Notitie);

/// <summary>What was written on an aspect of the verwijskaart.</summary>
/// <param name="Aspect">Which one.</param>
/// <param name="Tekst">What was written.</param>
public sealed record Aspectnotitie(Verwijsaspect Aspect, string Tekst);

/// <summary>What a worker fills in about a triage; nothing of it is known to be right yet.</summary>
public sealed record Triagegegevens
{
    /// <summary>The first question: is there a risk that it gets worse? (TRI-02)</summary>
    public bool? Risico { get; init; }

    /// <summary>Day on which it was done.</summary>
    public DateOnly? Datum { get; init; }

    /// <summary>Time of day.</summary>
    public TimeOnly? Tijd { get; init; }

    /// <summary>Whether another party did it.</summary>
    public bool DoorAnder { get; init; }

    /// <summary>Which party, when it was another (TRI-07).</summary>
    public string? AnderePartij { get; init; }

    /// <summary>Why there is a second triage within the days of the gemeente (TRI-07).</summary>
    public string? RedenDubbel { get; init; }

    /// <summary>One question or more (TRI-04).</summary>
    public QuickScan? QuickScan { get; init; }

    /// <summary>The mandatory safety check (TRI-10).</summary>
    public Veiligheid? Veiligheid { get; init; }

    /// <summary>What is the matter with safety, and what is done.</summary>
    public string? VeiligheidToelichting { get; init; }

    /// <summary>The domains of life.</summary>
    public IReadOnlyList<Leefgebiednotitie> Leefgebieden { get; init; } = [];

    /// <summary>Name of the instrument (TRI-08).</summary>
    public string? Instrument { get; init; }

    /// <summary>What it gave.</summary>
    public string? InstrumentUitkomst { get; init; }

    /// <summary>Aspects of the verwijskaart.</summary>
    public IReadOnlyList<Aspectnotitie> Aspecten { get; init; } = [];

    /// <summary>A diagnosis; never needed (TRI-09).</summary>
    public string? Diagnose { get; init; }

    /// <summary>Whether the crisisdienst was called in (TRI-13).</summary>
    public bool Crisisdienst { get; init; }

    /// <summary>Whether help afterwards is arranged; asked when the crisisdienst was there.</summary>
    public bool? VervolgGeregeld { get; init; }

    /// <summary>Which help, or why not.</summary>
    public string? VervolgToelichting { get; init; }

    /// <summary>Day on which the analysis was done; empty while it is open.</summary>
    public DateOnly? AnalyseKlaarOp { get; init; }
}
