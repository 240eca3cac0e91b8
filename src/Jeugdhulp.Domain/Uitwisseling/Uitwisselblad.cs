using System.Globalization;
using System.Text;

namespace Jeugdhulp.Domain.Uitwisseling;

/// <summary>The exchange format on paper, made from the format itself so that it cannot lag behind.</summary>
public static class Uitwisselblad
{
    /// <summary>In markdown.</summary>
    public static string Schrijf()
    {
        var blad = new StringBuilder();
        blad.Append(
            CultureInfo.InvariantCulture,
            $"""
             # Uitwisselformaat, versie {Uitwisselformaat.Versie}

             Een test schrijft dit blad uit de code in `src/Jeugdhulp.Domain/Uitwisseling`.
             In dit formaat komen gegevens binnen uit een ander systeem, en gaat een hele gemeente naar buiten. Een voorbeeld staat in `tests/Uitwisseling/voorbeeld`.

             ## Bestanden

             CSV in UTF-8, met een puntkomma tussen de velden en de namen van de kolommen in de eerste regel. De bestanden staan in een map of in een ZIP.
             Bij het inlezen mag het ook een komma, een tab of Windows-1252 zijn. De volgorde van de kolommen is vrij. Alleen `personen.csv` is verplicht.

             - Een kolom die dit blad niet noemt, blijft bij de rij bewaard.
             - Een leeg veld is: niet bekend.
             - Een datum is JJJJ-MM-DD. Ook D-M-JJJJ, D.M.JJJJ, JJJJ/M/D en JJJJMMDD mogen. Een datum die twee dagen kan zijn, zoals 3/4/2025, weigeren wij.
             - Een getal heeft hoogstens een komma of punt, voor de decimalen.
             - Een tekst die een spreadsheet als formule zou uitvoeren, krijgt bij de uitvoer een enkel aanhalingsteken ervoor. Bij het inlezen gaat dat er weer af.
             - Een regel heeft hoogstens {Uitwisselformaat.MaxKolommen} kolommen.
             - Wat in de bron anders heet, vertaalt een kaart (`kaart.json`).

             De uitvoer heeft ook een `{Uitwisselformaat.Manifest}`: de gemeente, en per bestand het aantal rijen en de SHA-256. Klopt een bestand daar niet mee, dan lezen wij het niet in.

             Niet in het formaat staan: triages, plannen, afrondingen, toestemmingen, documenten, instellingen, teams en accounts. Maak teams en instellingen in de gemeente voordat u inleest.

             """);
        foreach (var bestand in Uitwisselformaat.Bestanden)
        {
            Schrijf(blad, bestand);
        }

        blad.Append("\n## Wat er mis kan zijn\n\nElke rij krijgt een uitkomst: overgenomen, samengevoegd of geweigerd. Bij een geweigerde rij staat waarom, en hoe u het verbetert.\n\n| Code | Wat er is | Hoe u het verbetert |\n|---|---|---|\n");
        foreach (var soort in Enum.GetValues<Foutsoort>())
        {
            blad.Append(CultureInfo.InvariantCulture, $"| {Contractnaam.Van(soort)} | {Foutsoorten.Wat(soort)} | {Foutsoorten.Herstel(soort)} |\n");
        }

        return blad.ToString();
    }

    private static void Schrijf(StringBuilder blad, Uitwisselbestand bestand)
    {
        blad.Append(CultureInfo.InvariantCulture, $"\n## {bestand.Titel}: `{bestand.Bestandsnaam}`\n\n{bestand.Waarvoor}\n\n| Kolom | Verplicht | Vorm | Betekenis |\n|---|---|---|---|\n");
        foreach (var kolom in bestand.Kolommen)
        {
            var bewaard = kolom.AlleenBewaard is null ? string.Empty : $" Blijft alleen bij de rij bewaard. {kolom.AlleenBewaard}";
            blad.Append(CultureInfo.InvariantCulture, $"| `{kolom.Naam}` | {(kolom.Verplicht ? "ja" : string.Empty)} | {Vorm(kolom)} | {kolom.Betekenis}{bewaard} |\n");
        }

        foreach (var kolom in bestand.Kolommen.Where(k => k.Keuzes.Count > 0))
        {
            blad.Append(CultureInfo.InvariantCulture, $"\n`{kolom.Naam}`: ").AppendJoin(", ", kolom.Keuzes.Select(k => $"`{k.Code}` ({k.Omschrijving})")).Append(".\n");
        }
    }

    private static string Vorm(Kolom kolom) => kolom.Vorm.Replace("|", "\\|", StringComparison.Ordinal);
}
