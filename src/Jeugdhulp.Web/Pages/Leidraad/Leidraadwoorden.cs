using Jeugdhulp.Application.Instellingen;
using Jeugdhulp.Domain.Instellingen;
using Jeugdhulp.Web.Infrastructure;
using Jeugdhulp.Web.TagHelpers;

namespace Jeugdhulp.Web.Pages.Leidraad;

/// <summary>Words that the pages about settings share.</summary>
public static class Leidraadwoorden
{
    public static Kruimel Begin { get; } = new("Leidraad", "/leidraad");

    public static Kruimel Concept(Conceptversie concept) => new(concept.Naam, $"/leidraad/concepten/{concept.Id}");

    public static string Adres(Instellingenversie versie) => $"/leidraad/versie?gemeente={versie.GemeenteCode}&nummer={Notatie.Invoer(versie.Nummer)}";

    /// <summary>"vanaf 1-1-2027", "van 1-1-2025 tot en met 30-6-2026".</summary>
    public static string Periode(DateOnly van, DateOnly? tot) =>
        tot is { } einde ? $"van {Notatie.Datum(van)} tot en met {Notatie.Datum(einde.AddDays(-1))}" : $"vanaf {Notatie.Datum(van)}";

    public static string Moment(DateTimeOffset moment) => Notatie.Moment(moment);

    public static string Contacten(int aantal) => aantal switch
    {
        1 => "1 contact wacht op deze keuze",
        _ => $"{Notatie.Aantal(aantal)} contacten wachten op deze keuze",
    };

    /// <summary>How many questions of a group are answered.</summary>
    public static string Beantwoord(Instellingsgroep groep, LokaleInstellingen instellingen)
    {
        var velden = Instellingsvelden.Van(groep).ToList();
        return $"{velden.Count(v => v.IsVastgelegd(instellingen))} van {velden.Count} vastgelegd";
    }

    /// <summary>What the examples answer, those with the same answer together: "A: 6 gesprekken. B en C: niet vastgelegd."</summary>
    public static string Voorbeelden(Instellingsveld veld) => string.Join(' ', Instellingenbronnen.Voorbeelden
        .GroupBy(v => veld.Weergave(v.Instellingen), v => char.ToUpperInvariant(v.Code[^1]).ToString())
        .OrderBy(g => !veld.IsVastgelegd(Instellingenbronnen.Voorbeelden.First(v => veld.Weergave(v.Instellingen) == g.Key).Instellingen))
        .Select(g => $"{Opsomming([.. g])}: {g.Key}."));

    public static string Opsomming(IReadOnlyList<string> delen) => delen.Count < 2 ? string.Concat(delen) : $"{string.Join(", ", delen.SkipLast(1))} en {delen[^1]}";
}
