using Jeugdhulp.Domain.Classificeren;
using Jeugdhulp.Domain.Contacten;

namespace Jeugdhulp.Application.Contacten.Overzicht;

/// <summary>A page of the list with the totals of the whole filter.</summary>
public sealed record Contactlijst
{
    /// <summary>Lines on one page.</summary>
    public const int PerPagina = 50;

    /// <summary>The teams the reader may choose from; empty when the reader belongs to none.</summary>
    public required IReadOnlyList<Teamkeuze> Teams { get; init; }

    public required IReadOnlyList<Lijstregel> Regels { get; init; }

    public required Lijsttotalen Totalen { get; init; }

    public required int Pagina { get; init; }
}

/// <summary>The whole list for a file.</summary>
public sealed record Contactexport
{
    /// <summary>Names of the teams of the reader.</summary>
    public required IReadOnlyDictionary<Guid, string> Teams { get; init; }

    /// <summary>Lines in the filter.</summary>
    public required int Aantal { get; init; }

    /// <summary>The lines in order, read while they are asked for; to go through once.</summary>
    public required IAsyncEnumerable<Lijstregel> Regels { get; init; }
}

/// <summary>A team to choose from.</summary>
public sealed record Teamkeuze(Guid Id, string Naam);

/// <summary>What a filter comes to.</summary>
public sealed record Lijsttotalen
{
    public static Lijsttotalen Geen { get; } = new() { PerUitkomst = new Dictionary<Uitkomst, int>() };

    /// <summary>Contacts with at least one line in the filter.</summary>
    public int Contacten { get; init; }

    /// <summary>Lines: one per jeugdige of a contact, and one for a contact without person.</summary>
    public int Regels => PerUitkomst.Values.Sum();

    /// <summary>Lines per outcome that counts; outcomes without lines are left out.</summary>
    public required IReadOnlyDictionary<Uitkomst, int> PerUitkomst { get; init; }
}

/// <summary>One line: a contact as it counts for one jeugdige.</summary>
public sealed record Lijstregel
{
    public required Guid ContactId { get; init; }

    public required Guid RegelId { get; init; }

    public required DateOnly Datum { get; init; }

    public required DateTimeOffset GeregistreerdOp { get; init; }

    public Guid? PersoonId { get; init; }

    /// <summary>Empty for an anonymous, consult or collective contact.</summary>
    public string? Naam { get; init; }

    /// <summary>Date of birth as it was classified.</summary>
    public DateOnly? Geboortedatum { get; init; }

    public required Activiteit Activiteit { get; init; }

    public required bool Anoniem { get; init; }

    public int? AantalDeelnemers { get; init; }

    public required Uitkomst Geldend { get; init; }

    public required Uitkomst Uitkomst { get; init; }

    public required Uitkomst UitkomstNorm { get; init; }

    public required bool Afwijking { get; init; }

    /// <summary>A person chose the class, at a grensgeval or instead of the computed outcome.</summary>
    public required bool Gekozen { get; init; }

    public required int Gespreknummer { get; init; }

    /// <summary>The contact belongs to a series, so that its number says something.</summary>
    public required bool InReeks { get; init; }

    /// <summary>Number of the talk in its series; a contactnotitie has none (CON-03).</summary>
    public int? Gesprek => InReeks && Activiteit != Activiteit.KortGesprek ? Gespreknummer : null;

    public required Guid TeamId { get; init; }

    public required string Medewerker { get; init; }

    /// <summary>Days between the contact and its registration (CON-14); never below 0.</summary>
    public int AchterstandDagen => AchterstandQuery.DagenTussen(Datum, GeregistreerdOp);

    /// <summary>Age on the day of the contact.</summary>
    public int? Leeftijd => Geboortedatum is { } geboren ? Domain.Jeugdigen.Leeftijd.Op(geboren, Datum) : null;
}
