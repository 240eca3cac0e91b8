using Jeugdhulp.Domain.Classificeren;
using Jeugdhulp.Domain.Contacten;

namespace Jeugdhulp.Application.Contacten.Overzicht;

/// <summary>Which contacts the list shows, and in which order.</summary>
public sealed record Contactfilter
{
    /// <summary>First day.</summary>
    public required DateOnly Van { get; init; }

    /// <summary>Last day, which is part of the period.</summary>
    public required DateOnly Tot { get; init; }

    /// <summary>One of the own teams; empty for all of them.</summary>
    public Guid? TeamId { get; init; }

    /// <summary>What counts: the choice of a person if there is one, else the computed outcome.</summary>
    public Uitkomst? Klasse { get; init; }

    public Activiteit? Activiteit { get; init; }

    /// <summary>Only what was computed as grensgeval, decided or not.</summary>
    public bool Grensgeval { get; init; }

    /// <summary>Rule that decided, R01 to R15; empty for all.</summary>
    public string? Regel { get; init; }

    /// <summary>Only lines on which a person set aside what was computed; a choice at a grensgeval sets nothing aside (CLS-07).</summary>
    public bool AndersGekozen { get; init; }

    /// <summary>Only lines on which gemeente and national norm differ (CLS-03).</summary>
    public bool Afwijking { get; init; }

    /// <summary>Only what was decided by a setting on which people disagree today (LOK-32).</summary>
    public bool Betwist { get; init; }

    /// <summary>The settings that are disputed, with commas between; a total depends on them as on any other filter.</summary>
    internal string? BetwisteInstellingen { get; init; }

    /// <summary>Only what the figures count: a contactnotitie is kept, never counted (R09).</summary>
    public bool Geteld { get; init; }

    /// <summary>Only contacts of the reader.</summary>
    public bool Eigen { get; init; }

    /// <summary>A citizen service number, or the beginning of a last or first name; empty for everyone.</summary>
    public string? Zoek { get; init; }

    public Lijstvolgorde Volgorde { get; init; }

    public bool Aflopend { get; init; } = true;

    /// <summary>Page, from 1; a page past the end gives the last one.</summary>
    public int Pagina { get; init; } = 1;

    /// <summary>
    /// The filter as far as a total of one team depends on it. Only what is named here is left out, so that a new filter counts
    /// as another total without anyone thinking of it.
    /// </summary>
    public Contactfilter VoorTotalen() => this with { TeamId = null, Volgorde = Lijstvolgorde.Datum, Aflopend = true, Pagina = 1 };
}

/// <summary>What the list can be ordered by; nothing else reaches the database.</summary>
public enum Lijstvolgorde
{
    Datum,
    Naam,
    Klasse,
    Activiteit,
}
