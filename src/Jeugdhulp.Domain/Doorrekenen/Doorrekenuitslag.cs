using Jeugdhulp.Domain.Cijfers;
using Jeugdhulp.Domain.Classificeren;

namespace Jeugdhulp.Domain.Doorrekenen;

/// <summary>What other rules would do with the contacts of a period.</summary>
public sealed record Doorrekenuitslag
{
    /// <summary>Per half-year of the period, in order; also those without contacts.</summary>
    public required IReadOnlyList<Doorrekenperiode> Halfjaren { get; init; }

    /// <summary>The whole period. A jeugdige counts once in it, so it can be less than the sum of the half-years.</summary>
    public required Doorrekenperiode Totaal { get; init; }

    /// <summary>How often another outcome came from which rule, most first.</summary>
    public required IReadOnlyList<Regelovergang> Regels { get; init; }

    /// <summary>The contacts that tell most about the change: first those that change the delivery, then the largest change of class.</summary>
    public required IReadOnlyList<Sprekend> Sprekend { get; init; }

    /// <summary>The new side is the dossierdefinitie: its columns are "telt" and "telt niet".</summary>
    public bool Dossierdefinitie { get; init; }

    /// <summary>What every rule did, in order; empty when that was not asked.</summary>
    public IReadOnlyList<Dekkingsregel>? Dekking { get; init; }
}

/// <summary>Counts over one period, under the rules as they stand (before) and under the other rules (after).</summary>
public sealed record Doorrekenperiode
{
    /// <summary>Number of outcomes; also the number of rows of a matrix.</summary>
    public static readonly int Uitkomsten = Enum.GetValues<Uitkomst>().Length;

    /// <summary>Empty for the whole period.</summary>
    public Halfjaar? Halfjaar { get; init; }

    /// <summary>All contacts, also those with a choice.</summary>
    public required long Contacten { get; init; }

    /// <summary>Contacts whose class a person chose: they stay as they are and stand not in the matrix.</summary>
    public required long Gekozen { get; init; }

    /// <summary>Of those, the number whose computed outcome would be another one.</summary>
    public required long GekozenAnders { get; init; }

    /// <summary>Contacts by outcome before (row) and after (column), in the order of <see cref="Uitkomst"/>.</summary>
    public required IReadOnlyList<IReadOnlyList<long>> Matrix { get; init; }

    /// <summary>Contacts with another outcome, choices left out.</summary>
    public required long Gewijzigd { get; init; }

    /// <summary>Contacts that would flip if one limit of the new settings were one step higher or lower.</summary>
    public required long DichtBijGrens { get; init; }

    /// <summary>Unique jeugdigen in the delivery to the CBS.</summary>
    public required VoorEnNa Jeugdigen { get; init; }

    /// <summary>Series with jeugdhulp: the trajecten there would be.</summary>
    public required VoorEnNa Reeksen { get; init; }

    /// <summary>Jeugdigen with at least one contact that gets another class, comes into the delivery, or leaves it.</summary>
    public required long JeugdigenGeraakt { get; init; }

    /// <summary>Series with at least one such contact.</summary>
    public required long ReeksenGeraakt { get; init; }
}

/// <summary>A count under the rules as they stand and under the other rules.</summary>
public sealed record VoorEnNa(long Voor, long Na);

/// <summary>Contacts with another outcome that one rule decided before and one after; numbers from 1.</summary>
public sealed record Regelovergang(int Voor, int Na, long Aantal);

/// <summary>A contact that changes.</summary>
/// <param name="Id">The line of the contact.</param>
/// <param name="Datum">Day of the contact.</param>
/// <param name="Voor">Outcome as it stands.</param>
/// <param name="Na">Outcome under the other rules; under the dossierdefinitie empty.</param>
/// <param name="Telt">Under the dossierdefinitie: whether it counts.</param>
/// <param name="Levering">It comes into the delivery, or leaves it.</param>
public sealed record Sprekend(Guid Id, DateOnly Datum, Uitkomst Voor, Uitkomst? Na, bool? Telt, bool Levering);
