using System.ComponentModel;
using Jeugdhulp.Domain;
using Jeugdhulp.Domain.Classificeren;
using Jeugdhulp.Domain.Contacten;
using Jeugdhulp.Domain.Instellingen;
using Jeugdhulp.Domain.Teams;

namespace Jeugdhulp.Web.Api;

// The types of the request describe it in the OpenAPI document; it is read by Proeflezer, which reports every fault at once.
// A test keeps the two equal.
public sealed record ProefVerzoek(
    [property: Description("Wat er gebeurde. Verplicht.")] ProefContact Contact,
    [property: Description("De vraag waar de reeks gesprekken over gaat.")] ProefHulpvraag? Hulpvraag,
    [property: Description("Om wie het gaat; weg te laten bij een anoniem contact.")] ProefJeugdige? Jeugdige,
    [property: Description("Het team op de dag van het contact; standaard een wijkteam met alle taken.")] ProefTeam? Team,
    [property: Description("De lokale instellingen; wat ontbreekt is niet vastgelegd. Niet samen met instellingenVan.")] LokaleInstellingen? Instellingen,
    [property: Description("CBS-code van de gemeente waarvan de instellingen op de datum gelden.")] string? InstellingenVan);

public sealed record ProefContact(
    [property: Description("Dag van het contact, jjjj-mm-dd. Verplicht.")] DateOnly Datum,
    [property: Description("Wat de medewerker deed. Verplicht.")] Activiteit Activiteit,
    bool? Anoniem,
    GerichtOp? GerichtOp);

public sealed record ProefHulpvraag(
    Doel? Doel,
    [property: Description("Plaats in de reeks, vanaf 1; standaard 1.")] int? Gespreknummer,
    int? VerwachtAantalGesprekken,
    decimal? VerwachteDuurMaanden,
    decimal? VerwachteUrenPerWeek,
    bool? Langdurig,
    bool? Intensief,
    [property: Description("1, 2 of 3: onderdeel van de definitie van jeugdhulp in artikel 1.1 van de Jeugdwet.")] int? WettelijkBeen,
    bool? PlanVastgesteld,
    Klasse? EerderKlasse,
    [property: Description("Wat er rond de reeks speelt; standaard geen.")] Vervolg? Vervolg);

public sealed record ProefJeugdige(DateOnly? Geboortedatum, bool? Jeugdstrafrecht, bool? Voortgezet);

public sealed record ProefTeam(Teamsoort? Soort, IReadOnlyList<Teamtaak>? Taken);

public sealed record ProefAntwoord(
    [property: Description("Lens G: de regels van de gemeente; bepaalt de levering.")] ProefLens Gemeente,
    [property: Description("Lens L: de landelijke norm; de toets.")] ProefLens Norm,
    [property: Description("Lens D: de voorgestelde definitie op dossiers.")] Dossieruitkomst Dossier,
    [property: Description("Zelf helpen of doorverwijzen, met elke drempel; los van de klasse.")] ProefAdvies Advies,
    [property: Description("Gemeente en norm geven allebei een klasse, en die verschillen.")] bool Afwijking,
    [property: Description("De kleinste wijziging die een andere uitkomst geeft, in een zin; leeg als geen wijziging dichtbij dat doet.")] string Omslag,
    [property: Description("Welke regels deze uitkomst gaven; zelfde invoer geeft dezelfde hash.")] Bewijs Bewijs,
    [property: Description("De uitkomst in een leesbare zin.")] string Zin)
{
    internal static ProefAntwoord Van(Classificatie c) => new(
        ProefLens.Van(c.Gemeente),
        ProefLens.Van(c.Norm),
        c.Dossier,
        new ProefAdvies(
            c.Advies.Uitkomst,
            [.. c.Advies.Drempels.Select(d => new ProefDrempel(d.Naam, d.Grens, d.Waarde, d.Stand is Drempelstand.Overschreden))]),
        c.Afwijking,
        c.Omslag,
        c.Bewijs,
        c.Zin);
}

public sealed record ProefLens(
    Uitkomst Uitkomst,
    [property: Description("Klassen om uit te kiezen bij een grensgeval.")] IReadOnlyList<Klasse> Kandidaten,
    IReadOnlyList<Sublabel> Sublabels,
    [property: Description("Dit contact zou de jeugdige deel maken van de levering.")] bool Levert,
    [property: Description("De regel die besliste.")] Regelverwijzing Regel,
    [property: Description("Alle regels in volgorde, ook die na de beslissing.")] IReadOnlyList<Spoorregel> Spoor)
{
    internal static ProefLens Van(Lensuitkomst l) => new(l.Uitkomst, l.Kandidaten, l.Sublabels, l.Levert, l.Regel, l.Spoor);
}

public sealed record ProefAdvies(Adviesuitkomst Uitkomst, IReadOnlyList<ProefDrempel> Drempels);

public sealed record ProefDrempel(string Naam, string Grens, [property: Description("Leeg als de waarde ontbreekt.")] string? Waarde, bool Overschreden);
