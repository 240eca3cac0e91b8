using System.Globalization;
using System.Text;

namespace Jeugdhulp.Domain.Levering;

/// <summary>All that a layout can hold on paper, made from <see cref="Indelingseigenschappen"/> so that it cannot lag behind (CBS-06).</summary>
public static class Indelingsblad
{
    /// <summary>In markdown.</summary>
    public static string Schrijf()
    {
        var blad = new StringBuilder();
        blad.Append("# Indelingen van het bestand voor het CBS\n\n")
            .Append("Een test schrijft dit blad uit `src/Jeugdhulp.Domain/Levering/Indelingseigenschappen.cs`.\n\n")
            .Append("Een indeling zegt hoe records in een bestand staan. Zij is een JSON-bestand. Voorbeelden voor elke versie van het protocol staan in ")
            .Append("`src/Jeugdhulp.Domain/Levering/Indelingen`; u downloadt ze ook bij *Indelingen van het bestand*. De indeling van het CBS is niet openbaar: wie haar heeft, schrijft haar zo op.\n\n")
            .Append("Een eigenschap die niet bestaat, een waarde die niet kan en een eigenschap die bij dat soort bestand niets doet, worden geweigerd met de naam erbij. ")
            .Append("Wat u weglaat, krijgt de waarde uit de kolom *Weggelaten*. Een werkboek is er om te lezen; leveren gaat met vaste posities of CSV.\n");
        Tabel(blad, "De indeling als geheel", vanVeld: false);
        Tabel(blad, "Velden", vanVeld: true);

        blad.Append("\nDe namen voor `veld`, met de waarden die een eigen code kunnen krijgen en met de posities die de langste waarde nodig heeft. Met eigen codes is dat de langste code, bij een datum de lengte van `vorm`. ")
            .Append("Een indeling heeft precies de velden die haar versie vraagt.\n\n| Veld | Versies | Waarden | Posities |\n|---|---|---|---|\n");
        foreach (var veld in Enum.GetValues<Recordveld>())
        {
            var versies = Protocolversies.Meegeleverd.Alle.Where(v => v.Vraagt(veld)).ToList();
            blad.Append(CultureInfo.InvariantCulture, $"| `{Contractnaam.Van(veld)}` | {(versies.Count == Protocolversies.Meegeleverd.Alle.Count ? "alle" : Namen(versies))} | {Waarden(veld, versies)} | {versies.Max(v => Indelingsveldcontrole.Langste(new(), veld, v))} |\n");
        }

        Teksten(blad);
        blad.Append("\n## Voorbeelden\n\nVaste posities: het cijfer voor tevredenheid staat rechts in zijn veld, met een nul ervoor.\n\n```json\n")
            .Append("{\"veld\": \"tevredenheidJeugdige\", \"positie\": 52, \"lengte\": 2, \"vulling\": \"0\", \"kant\": \"links\"}\n```\n\n")
            .Append("Een datum met streepjes, en eigen codes voor het geslacht:\n\n```json\n")
            .Append("{\"veld\": \"geboortedatum\", \"kop\": \"geboren\", \"vorm\": \"DD-MM-JJJJ\"}\n")
            .Append("{\"veld\": \"geslacht\", \"kop\": \"geslacht\", \"codes\": {\"V\": \"2\", \"M\": \"1\", \"O\": \"0\"}}\n```\n\n")
            .Append("Een recordsoort die altijd gelijk is:\n\n```json\n{\"vast\": \"JH\", \"positie\": 1, \"lengte\": 2}\n```\n");
        return blad.ToString();
    }

    /// <summary>In which kinds of file a property has a meaning, in words.</summary>
    public static string Waarin(this Indelingseigenschap eigenschap)
    {
        ArgumentNullException.ThrowIfNull(eigenschap);
        return eigenschap.Soorten.Count == Enum.GetValues<Bestandssoort>().Length ? "alle" : string.Join(", ", eigenschap.Soorten.Select(Soort));
    }

    /// <summary>What may stand there, in words.</summary>
    public static string Watkan(this Indelingseigenschap eigenschap)
    {
        ArgumentNullException.ThrowIfNull(eigenschap);
        return eigenschap.Vorm switch
        {
            Eigenschapvorm.Tekst => "tekst",
            Eigenschapvorm.Teken => "één teken",
            Eigenschapvorm.Getal => "heel getal",
            Eigenschapvorm.JaNee => "true of false",
            Eigenschapvorm.Keuze => string.Join(", ", eigenschap.Keuzes),
            Eigenschapvorm.Codes => "waarden met een code",
            _ => "lijst van velden",
        };
    }

    /// <summary>Exactly what is held, and what is not: who looks a layout over has to know both.</summary>
    private static void Teksten(StringBuilder blad) =>
        blad.Append("\n## Teksten in het bestand\n\nVaste teksten, eigen codes en koppen komen in elk bestand, de naam van het tabblad in elk werkboek. Daar mag niets in staan over een persoon. Daarom weigert de controle elke tekst die anders is dan dit:\n\n")
            .Append(CultureInfo.InvariantCulture, $"- Een vaste tekst en een code: {Indelingstekst.Coderegel}.\n- Een kop: {Indelingstekst.Kopregel}. Een accent telt niet mee: `beëindiging` is goed, maar niet in ascii.\n- De naam van het tabblad: {Indelingstekst.Bladregel}.\n\n")
            .Append("Vaste teksten en eigen codes die naast elkaar staan, lezen wij achter elkaar: met elke eigen code die er kan staan, over alle velden, en ook over een veld heen dat leeg kan zijn. Samen zijn zij dan niet:\n\n")
            .Append("- Negen cijfers achter elkaar die een BSN zijn volgens de elfproef. Zijn het alleen vaste teksten, dan kunnen negen cijfers nooit. Ook de cijfers van alle koppen achter elkaar zijn geen BSN. Koppen die tellen, zoals `Module 1`, `Module 2`, kunnen wel.\n")
            .Append(CultureInfo.InvariantCulture, $"- Meer dan {Indelingstekst.MaxVrij} letters achter elkaar die geen woorden uit het protocol zijn, zoals `SA` naast `NN`. De V, M en O van het geslacht tellen mee, ook als dat veld geen eigen codes heeft.\n\n")
            .Append(CultureInfo.InvariantCulture, $"Kunnen zij op meer dan {Indelingsstukken.MaxMogelijk} manieren naast elkaar staan? Dan is dat niet na te gaan, en kan de indeling niet. Een code die gelijk is aan die van het protocol, is een gegeven van het record en geen eigen tekst. Daar houdt het lezen op.\n\n")
            .Append(CultureInfo.InvariantCulture, $"Woorden mogen aan elkaar staan: `gebdatum` is goed. Daarvan is er hoogstens één niet heel. Woorden die vaak in een achternaam staan, zoals `man` en `van`, staan er dan hoogstens één keer in. {Indelingstekst.Achternaamregel}. De woorden zijn: {string.Join(", ", Indelingstekst.Woorden)}.\n\n")
            .Append(CultureInfo.InvariantCulture, $"Dit ziet de controle niet: een naam van {Indelingstekst.MaxVrij} letters, zoals `JO`; letters met een cijfer ertussen, zoals `JA1N`; een woord uit de lijst dat ook een naam is, zoals `Wijk` boven een kolom; en cijfers of letters van een record naast een eigen tekst. Wie de indeling nakijkt, let daarop.\n");

    private static void Tabel(StringBuilder blad, string titel, bool vanVeld)
    {
        blad.Append(CultureInfo.InvariantCulture, $"\n## {titel}\n\n| Eigenschap | Wat er kan staan | Soort bestand | Weggelaten | Uitleg |\n|---|---|---|---|---|\n");
        foreach (var eigenschap in Indelingseigenschappen.Alle.Where(e => e.VanVeld == vanVeld))
        {
            blad.Append(CultureInfo.InvariantCulture, $"| `{eigenschap.Naam}` | {eigenschap.Watkan()} | {eigenschap.Waarin()} | {(eigenschap.Verplicht ? "moet er zijn" : eigenschap.Zonder)} | {eigenschap.Uitleg.Replace("|", "\\|", StringComparison.Ordinal)} |\n");
        }
    }

    private static string Soort(Bestandssoort soort) => soort switch
    {
        Bestandssoort.VasteBreedte => "vaste posities",
        Bestandssoort.Csv => "CSV",
        _ => "werkboek",
    };

    private static string Namen(IEnumerable<Protocolversie> versies) => string.Join(", ", versies.Select(v => v.Naam));

    /// <summary>Per version where they differ: a layout for an older one needs a code for what is no value any more.</summary>
    private static string Waarden(Recordveld veld, List<Protocolversie> versies)
    {
        if (Indelingsveldcontrole.IsDag(veld) || veld is Recordveld.Bsn or Recordveld.Woonplaats)
        {
            return Indelingsveldcontrole.IsDag(veld) ? "een datum; geen eigen codes" : "geen eigen codes";
        }

        var waarden = versies.GroupBy(v => string.Join(", ", Indelingsveldcontrole.Waarden(veld, v).Order(StringComparer.Ordinal)), StringComparer.Ordinal).ToList();
        return waarden.Count == 1 ? string.Join(", ", Indelingsveldcontrole.Waarden(veld, versies[0])) : string.Join("; ", waarden.Select(g => $"versie {Namen(g)}: {g.Key}"));
    }
}
