using Jeugdhulp.Application.Contacten.Registreren;
using Jeugdhulp.Application.Gemeenten;
using Jeugdhulp.Application.Jeugdigen;
using Jeugdhulp.Application.Trajecten;
using Jeugdhulp.Domain;
using Jeugdhulp.Domain.Contacten;
using Jeugdhulp.Domain.Inzicht;
using Jeugdhulp.Domain.Teams;
using Jeugdhulp.Web.TagHelpers;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Jeugdhulp.Web.Pages.Contacten.Registreren;

/// <summary>The lists of choices on the page.</summary>
public static class Formkeuzes
{
    public static IReadOnlyList<SelectListItem> Soorten { get; } =
    [
        new("Met naam", Contractnaam.Van(Contactsoort.Gewoon)),
        new("Anoniem advies", Contractnaam.Van(Contactsoort.Anoniem)),
        new("Consult", Contractnaam.Van(Contactsoort.Consult)),
        new("Collectieve activiteit", Contractnaam.Van(Contactsoort.Collectief)),
        new("Alleen een notitie", Contractnaam.Van(Contactsoort.Notitie)),
    ];

    /// <summary>In groups, in the order of a series; the group activity has its own chip.</summary>
    public static IReadOnlyList<SelectListItem> Activiteiten { get; } =
    [
        .. Groep("Informatie en voorkomen", Activiteit.InformatieAdvies, Activiteit.KortGesprek, Activiteit.Opvoedondersteuning, Activiteit.Consult),
        .. Groep("Toegang", Activiteit.Triage, Activiteit.Intake, Activiteit.Planvorming, Activiteit.Indicatie, Activiteit.Doorverwijzing, Activiteit.Terugkoppeling),
        .. Groep("Zelf helpen", Activiteit.Begeleiding, Activiteit.Ouderondersteuning, Activiteit.SchoolmaatschappelijkWerk, Activiteit.PohJeugd, Activiteit.Overbruggingszorg, Activiteit.OpenHouden, Activiteit.Crisishulp),
        .. Groep("Regie", Activiteit.Regie, Activiteit.Casusoverleg, Activiteit.EvaluatieMetAanbieder),
    ];

    public static IReadOnlyList<SelectListItem> Doelen { get; } = [.. Enum.GetValues<Doel>().Select(d => new SelectListItem(d.Omschrijving().Naam, Contractnaam.Van(d)))];

    public static IReadOnlyList<SelectListItem> GerichtOp { get; } = [.. new[] { Domain.Contacten.GerichtOp.Jeugdige, Domain.Contacten.GerichtOp.Gezin }.Select(g => new SelectListItem(g.Omschrijving().Naam, Contractnaam.Van(g)))];

    public static IReadOnlyList<SelectListItem> Leidraadredenen { get; } = [.. Enum.GetValues<Leidraadreden>().Select(r => new SelectListItem(r.Omschrijving().Naam, Contractnaam.Van(r)))];

    public static IReadOnlyList<SelectListItem> Vervolgen { get; } = [.. Enum.GetValues<Vervolg>().Select(v => new SelectListItem(v.Omschrijving().Naam, Contractnaam.Van(v)))];

    public static IReadOnlyList<SelectListItem> Geslachten { get; } =
    [
        new("Meisje of vrouw", Contractnaam.Van(Geslacht.Vrouw)),
        new("Jongen of man", Contractnaam.Van(Geslacht.Man)),
        new("Onbekend", Contractnaam.Van(Geslacht.Onbekend)),
    ];

    public static IReadOnlyList<SelectListItem> JaNee { get; } = [new("Ja", "true"), new("Nee", "false")];

    /// <summary>The three legs of the definition of jeugdhulp in Jeugdwet art. 1.1, in plain words.</summary>
    public static IReadOnlyList<SelectListItem> WettelijkeBenen { get; } =
    [
        new("Hulp bij psychische problemen, gedrag of opvoeden", "1"),
        new("Meedoen of zelfstandig functioneren bij een beperking", "2"),
        new("Persoonlijke verzorging bij een beperking", "3"),
    ];

    public static IEnumerable<SelectListItem> Codes(ILookup<string, Codewaarde> codes, string lijst, Wijkteamwoord? woord = null) =>
        codes[lijst].Select(c => new SelectListItem((woord ?? Wijkteamwoord.Standaard).In(c.Omschrijving), c.Code));

    public static IEnumerable<SelectListItem> Plekken(IEnumerable<Plekkeuze> plekken) => plekken.Select(p => new SelectListItem(p.Naam, p.Id.ToString()));

    public static IEnumerable<SelectListItem> Teams(IEnumerable<Team> teams) => teams.Select(t => new SelectListItem(t.Naam, t.Id.ToString()));

    public static IEnumerable<SelectListItem> Jeugdigen(IEnumerable<Kandidaat> kandidaten) =>
        kandidaten.Select(k => new SelectListItem($"{k.Naam}, {k.Geboren.InJaren(k.Leeftijd)}", k.Id.ToString()));

    /// <summary>Open hulpvragen of these jeugdigen, and the choice to start a new one.</summary>
    public static IEnumerable<SelectListItem> Hulpvragen(IReadOnlyList<Kandidaat> gekozen)
    {
        var meer = gekozen.Count > 1;
        foreach (var kandidaat in gekozen)
        {
            foreach (var hulpvraag in kandidaat.Hulpvragen)
            {
                var van = meer ? $"{kandidaat.Naam}: " : string.Empty;
                var gesprekken = hulpvraag.Gesprekken == 1 ? "1 contact" : $"{hulpvraag.Gesprekken} contacten";
                yield return new($"{van}{hulpvraag.Doel.Omschrijving().Naam}, sinds {Notatie.Datum(hulpvraag.Geopend)}, {gesprekken}", hulpvraag.Id.ToString());
            }
        }

        yield return new("Nieuwe hulpvraag", "nieuw");
    }

    private static IEnumerable<SelectListItem> Groep(string naam, params Activiteit[] activiteiten)
    {
        var groep = new SelectListGroup { Name = naam };
        return activiteiten.Select(a => new SelectListItem(a.Omschrijving().Naam, Contractnaam.Van(a)) { Group = groep });
    }
}
