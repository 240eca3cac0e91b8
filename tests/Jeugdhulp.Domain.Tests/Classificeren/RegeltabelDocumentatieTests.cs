using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using Jeugdhulp.Domain.Classificeren;
using Jeugdhulp.Domain.Instellingen;
using Jeugdhulp.Domain.Teams;

namespace Jeugdhulp.Domain.Tests.Classificeren;

/// <summary>
/// docs/classificatieregels.md is written from the rule table, so that it cannot lag behind. After a change of the table:
/// <c>JEUGDHULP_SCHRIJF_DOCS=1 dotnet test tests/Jeugdhulp.Domain.Tests</c>.
/// </summary>
[Trait("Eis", "CLS-10")]
public sealed class RegeltabelDocumentatieTests
{
    [Fact]
    public void De_documentatie_zegt_hetzelfde_als_de_regeltabel()
    {
        var pad = Path.Combine(Wortel(), "docs", "classificatieregels.md");
        var nu = Schrijf();
        if (Environment.GetEnvironmentVariable("JEUGDHULP_SCHRIJF_DOCS") is "1")
        {
            File.WriteAllText(pad, nu);
        }

        File.ReadAllText(pad).ReplaceLineEndings("\n").ShouldBe(nu);
    }

    private static string Wortel([CallerFilePath] string ditBestand = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(ditBestand)!, "..", "..", ".."));

    private static string Schrijf()
    {
        var blad = new StringBuilder();
        blad.Append("# Classificatieregels\n\n")
            .Append("Dit blad wordt door een test geschreven uit de regeltabel in `src/Jeugdhulp.Domain/Classificeren/Classificatieregels.cs`.\n")
            .Append(CultureInfo.InvariantCulture, $"Regelset `{Classificatieregels.Regelset}`, versie {Classificatieregels.Versie}.\n\n")
            .Append("Dit is een eigen uitwerking van wet, Informatieprotocol, onderzoek en lokale instellingen. De tekst van de Leidraad\n")
            .Append("toegang preventief-ambulant is niet openbaar te vinden. Zeker is alleen dat vijf tot zes gesprekken onder\n")
            .Append("opvoedingsondersteuning kunnen vallen, wat volgens de Leidraad preventief is (onderzoek I&O Research 2018 §5.1).\n")
            .Append("Waarom het zo is gebouwd, staat in [ADR 5](adr/0005-classificatie-als-regeltabel.md).\n\n")
            .Append("De regels worden van boven naar beneden gelezen. De eerste die beslist, geldt.\n\n")
            .Append("| Regel | Naam | Wat | Waarop het rust |\n|---|---|---|---|\n");
        foreach (var regel in Classificatieregels.Alle)
        {
            blad.Append(CultureInfo.InvariantCulture, $"| {regel.Code} | {regel.Naam} | {regel.Verwijzing.Tekst} | {regel.Verwijzing.Bron} |\n");
        }

        blad.Append("\n## Instellingen van de gemeente\n\n")
            .Append("Een instelling zonder antwoord is nooit stilzwijgend een keuze: de uitkomst is dan \"niet vastgelegd\".\n\n")
            .Append("| Instelling | Eis | Vraag | Wat het doet | Woorden uit het onderzoek |\n|---|---|---|---|---|\n");
        foreach (var o in Instellingsomschrijvingen.Alle)
        {
            blad.Append(CultureInfo.InvariantCulture, $"| `{o.Sleutel}` | {o.Eis} | {o.Vraag} | {o.Effect} | {o.Citaat} |\n");
        }

        blad.Append("\n## Voorbeelden A tot en met F\n\n")
            .Append("De regels van de zes gemeenten in het onderzoek (I&O Research 2018, hoofdstuk 4). Wat het onderzoek niet zegt, is niet beantwoord.\n");
        foreach (var gemeente in Voorbeeldinstellingen.Alle)
        {
            SchrijfGemeente(blad, gemeente);
        }

        return blad.ToString();
    }

    private static void SchrijfGemeente(StringBuilder blad, Voorbeeldgemeente gemeente)
    {
        blad.Append(CultureInfo.InvariantCulture, $"\n### {gemeente.Naam} ({gemeente.Code}): {gemeente.Preset}\n\n");
        foreach (var versie in gemeente.Versies)
        {
            var betwist = versie.Betwist.Count > 0 ? "; betwist: " + string.Join(", ", versie.Betwist) : string.Empty;
            blad.Append(CultureInfo.InvariantCulture, $"- Vanaf {versie.GeldigVan:yyyy-MM-dd}, taken van het team: {versie.Taken.Naam()}{betwist}.\n");
        }

        blad.Append("\n| Instelling | Woorden uit het onderzoek | Toelichting |\n|---|---|---|\n");
        foreach (var antwoord in gemeente.Antwoorden)
        {
            blad.Append(CultureInfo.InvariantCulture, $"| `{antwoord.Instelling}` | {antwoord.Citaat} | {antwoord.Toelichting} |\n");
        }
    }
}
