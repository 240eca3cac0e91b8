using Jeugdhulp.Application.Cijfers;
using Jeugdhulp.Domain;
using Jeugdhulp.Domain.Cijfers;
using Jeugdhulp.Web.TagHelpers;

namespace Jeugdhulp.Web.Pages.Cijfers;

/// <summary>What is counted of a half-year as lines of a file, with why there is no number.</summary>
internal static class Kwaliteitsbestand
{
    private const string Dossiersperfte = "dossiersPerFte";

    public static readonly string[] Kolommen = ["gemeente", "periode", "maat", "team", "uitkomst", "aandeel", "aantal", "geheel", "status", "herkomst"];

    public static IEnumerable<IReadOnlyList<string>> Regels(Kwaliteitsbeeld beeld, IReadOnlyList<(Guid? Id, string Naam)> rijen, IEnumerable<Kwaliteitsmaat> maten)
    {
        foreach (var (maat, team) in maten.SelectMany(m => rijen.Select(t => (m, t))))
        {
            var geheel = beeld.Van(new(maat, null, team.Id));
            foreach (var uitkomst in maat.Uitkomsten())
            {
                var (aantal, aandeel) = (beeld.Van(new(maat, uitkomst, team.Id)), beeld.Aandeel(new(maat, uitkomst, team.Id)));
                yield return [Contractnaam.Van(maat), team.Naam, uitkomst.Naam(beeld.Termijnen), Getal(aandeel), Getal(aantal), Getal(geheel), Contractnaam.Van(aantal.Stand), Herkomst(beeld, team.Id)];
            }

            if (maat.Gemiddelde() is { } naam)
            {
                var gemiddelde = beeld.Gemiddelde(maat, team.Id);
                yield return [Contractnaam.Van(maat), team.Naam, naam, string.Empty, Getal(gemiddelde), Getal(geheel), Contractnaam.Van(gemiddelde?.Stand ?? Celstand.Onbekend), Herkomst(beeld, team.Id)];
            }
        }
    }

    /// <summary>Own help and dossiers of each team for each full-time place.</summary>
    public static IEnumerable<IReadOnlyList<string>> PerFte(Kwaliteitsbeeld beeld, IEnumerable<(Guid? Id, string Naam)> rijen, IEnumerable<Teamdossiers> dossiers)
    {
        foreach (var (id, wie) in rijen.Where(r => r.Id is not null))
        {
            var perFte = beeld.HulpPerFte(id!.Value);
            yield return [Contractnaam.Van(Kwaliteitsmaat.EigenHulp), wie, "Per fte", string.Empty, Getal(perFte), string.Empty, Contractnaam.Van(perFte.Stand), Herkomst(beeld, id)];
        }

        foreach (var werk in dossiers)
        {
            yield return [Dossiersperfte, werk.Team.Naam, "Per fte", string.Empty, Getal(werk.PerFte), Getal(werk.Dossiers), Contractnaam.Van(werk.PerFte.Stand), Herkomst(beeld, werk.Team.Id)];
        }
    }

    /// <summary>The answers to the questions of the gemeente itself.</summary>
    public static IEnumerable<IReadOnlyList<string>> Indicatoren(Kwaliteitsbeeld beeld)
    {
        foreach (var (indicator, wie, jeugdige) in beeld.Indicatoren.Alle.SelectMany(i => Kwaliteitswoorden.Informanten.Select(w => (i, w.Wie, w.Jeugdige))))
        {
            var uitslag = beeld.Uitslag(indicator, jeugdige);
            foreach (var (antwoord, aantal) in indicator.Antwoorden.Zip(uitslag.Verdeling))
            {
                yield return Regel($"{wie}: {antwoord}", Kwaliteitsregels.Aandeel(aantal, uitslag.Antwoorden), aantal, uitslag.Antwoorden, aantal.Stand);
            }

            if (uitslag.Verdeling.Count == 0)
            {
                yield return Regel($"{wie}: gemiddeld cijfer", null, uitslag.Gemiddelde, uitslag.Antwoorden, uitslag.Gemiddelde?.Stand ?? Celstand.Onbekend);
            }

            yield return Regel($"{wie}: antwoorden", uitslag.Respons, uitslag.Antwoorden, uitslag.Afgerond, uitslag.Antwoorden.Stand);

            IReadOnlyList<string> Regel(string uitkomst, Cijferwaarde? aandeel, Cijferwaarde? aantal, Cijferwaarde geheel, Celstand stand) =>
                [$"indicator: {indicator.Naam}", "Hele gemeente", uitkomst, Getal(aandeel), Getal(aantal), Getal(geheel), Contractnaam.Van(stand), Herkomst(beeld, null)];
        }
    }

    private static string Herkomst(Kwaliteitsbeeld beeld, Guid? team) => beeld.IsGemigreerd(team) ? "gemigreerd" : string.Empty;

    private static string Getal(Cijferwaarde? waarde) => waarde?.Getal?.ToString("0.###", Notatie.Nederlands) ?? string.Empty;
}
