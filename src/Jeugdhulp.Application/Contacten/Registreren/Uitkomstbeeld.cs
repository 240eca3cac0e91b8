using Jeugdhulp.Application.Instellingen;
using Jeugdhulp.Domain.Classificeren;
using Jeugdhulp.Domain.Instellingen;

namespace Jeugdhulp.Application.Contacten.Registreren;

/// <summary>One classification as a person reads it: the outcome with the settings it rests on. Also made again from a stored line.</summary>
public sealed record Uitkomstbeeld
{
    /// <summary>Empty for a contact without person, or for a jeugdige who is not saved yet.</summary>
    public Guid? PersoonId { get; init; }

    /// <summary>How the jeugdige is called on the page; empty without person.</summary>
    public string? Jeugdige { get; init; }

    /// <summary>Age on the day of the contact.</summary>
    public int? Leeftijd { get; init; }

    public required string Gemeentenaam { get; init; }

    public required Contactfeiten Feiten { get; init; }

    public required LokaleInstellingen Instellingen { get; init; }

    /// <summary>Empty when the gemeente had no settings on that day.</summary>
    public int? Instellingenversie { get; init; }

    public DateOnly? InstellingenVanaf { get; init; }

    /// <summary>The norm it was held against.</summary>
    public required Norm Norm { get; init; }

    /// <summary>The document to read the rules in, at the moment of choosing (CLS-10); empty when the gemeente has none.</summary>
    public Guid? LeidraadId { get; init; }

    public required Classificatie Classificatie { get; init; }

    /// <summary>Choice of a person beside the computed outcome, with its reason.</summary>
    public Klasse? GekozenKlasse { get; init; }

    public string? KeuzeReden { get; init; }

    /// <summary>What counts: the choice, else the computed outcome.</summary>
    public Uitkomst Geldend => GekozenKlasse switch
    {
        Klasse.Toegang => Uitkomst.Toegang,
        Klasse.Preventie => Uitkomst.Preventie,
        Klasse.Casusregie => Uitkomst.Casusregie,
        Klasse.Jeugdhulp => Uitkomst.Jeugdhulp,
        _ => Classificatie.Gemeente.Uitkomst,
    };

    /// <summary>The contact makes its person part of the delivery, going by what counts.</summary>
    public bool Levert => GekozenKlasse is null ? Classificatie.Gemeente.Levert : Geldend is Uitkomst.Jeugdhulp && Instellingen.LevertEigenHulp();

    /// <summary>Why jeugdhulp may not be chosen; empty when it may.</summary>
    public Weigering? GeenJeugdhulp => Opdrachtcontrole.GeenJeugdhulp(Feiten.TeamTaken, Classificatie.Gemeente.Regel.Code);

    /// <summary>Classifies <paramref name="feiten"/> under this version of the settings and this norm.</summary>
    public static Uitkomstbeeld Maak(Contactfeiten feiten, Instellingenversie? versie, Norm norm, string gemeentenaam)
    {
        ArgumentNullException.ThrowIfNull(feiten);
        var instellingen = versie?.Instellingen ?? LokaleInstellingen.Leeg;
        return new()
        {
            Gemeentenaam = gemeentenaam,
            Feiten = feiten,
            Leeftijd = feiten.Geboortedatum is { } geboren ? Domain.Jeugdigen.Leeftijd.Op(geboren, feiten.Datum) : null,
            Instellingen = instellingen,
            Instellingenversie = versie?.Nummer,
            InstellingenVanaf = versie?.GeldigVan,
            Norm = norm,
            Classificatie = Classificator.Classificeer(feiten, instellingen, norm),
        };
    }
}
