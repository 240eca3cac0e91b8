using System.Globalization;
using CsvHelper;
using Jeugdhulp.Application.Doorrekenen;
using Jeugdhulp.Domain;
using Jeugdhulp.Domain.Classificeren;
using Jeugdhulp.Domain.Doorrekenen;
using Jeugdhulp.Web.Pages.Contacten;

namespace Jeugdhulp.Web.Pages.Leidraad.Doorrekenen;

/// <summary>A report as lines with semicolons: what is counted, over which period, before, after, how many.</summary>
public static class Doorrekenbestand
{
    public static async Task SchrijfAsync(Stream bestand, Doorrekenverslag verslag, CancellationToken ct)
    {
        await using var csv = CsvWriter.Create(bestand, Lijstbestand.Opmaak, leaveOpen: true);
        await csv.WriteRecordAsync(["wat", "periode", "voor", "na", "aantal"], ct);
        foreach (var regel in Regels(verslag))
        {
            await csv.WriteRecordAsync(regel, ct);
        }

        await csv.FlushAsync(ct);
    }

    private static IEnumerable<string[]> Regels(Doorrekenverslag verslag)
    {
        yield return ["regels", verslag.Bronnaam, "", "", ""];
        yield return ["kenmerk sha-256", verslag.Sha256!, "", "", ""];
        var uitslag = verslag.Uitslag!;
        foreach (var periode in uitslag.Halfjaren.Append(uitslag.Totaal))
        {
            var naam = periode.Halfjaar?.Code ?? "hele periode";
            foreach (var (wat, aantal) in Tellingen(periode, uitslag.Dossierdefinitie))
            {
                yield return [wat, naam, "", "", Tekst(aantal)];
            }

            if (periode.Halfjaar is { } halfjaar && verslag.Verzegeld?.Contains(halfjaar) is true)
            {
                yield return ["contacten in een gesloten periode, blijven zoals ze zijn", naam, "", "", Tekst(periode.Contacten)];
            }

            yield return ["jeugdigen in de CBS-telling", naam, Tekst(periode.Jeugdigen.Voor), Tekst(periode.Jeugdigen.Na), ""];
            yield return ["hulpvragen met jeugdhulp", naam, Tekst(periode.Reeksen.Voor), Tekst(periode.Reeksen.Na), ""];
            foreach (var voor in Enum.GetValues<Uitkomst>())
            {
                for (var na = 0; na < periode.Matrix[(int)voor].Count; na++)
                {
                    yield return ["contacten", naam, Contractnaam.Van(voor), Kolom(uitslag, na), Tekst(periode.Matrix[(int)voor][na])];
                }
            }
        }

        foreach (var regel in uitslag.Regels)
        {
            yield return ["beslissende regel", "hele periode", $"R{regel.Voor:00}", $"R{regel.Na:00}", Tekst(regel.Aantal)];
        }

        foreach (var regel in uitslag.Dekking ?? [])
        {
            yield return ["regel beslist", "hele periode", "", $"R{regel.Regel:00}", Tekst(regel.Beslist)];
            yield return ["regel beslist dicht bij de grens", "hele periode", "", $"R{regel.Regel:00}", Tekst(regel.DichtBijGrens)];
            foreach (var overstemming in regel.OverstemdDoor)
            {
                yield return ["regel gold maar kwam te laat", "hele periode", $"R{overstemming.Door:00}", $"R{regel.Regel:00}", Tekst(overstemming.Aantal)];
            }
        }

        foreach (var vergeleken in verslag.Vergelijking ?? [])
        {
            yield return ["jeugdhulp onder de regels van " + vergeleken.Naam, "hele periode", "", "", Tekst(vergeleken.Jeugdhulp)];
            yield return ["CBS-telling onder de regels van " + vergeleken.Naam, "hele periode", "", "", Tekst(vergeleken.Jeugdigen)];
        }
    }

    private static (string Wat, long Aantal)[] Tellingen(Doorrekenperiode periode, bool dossier) =>
    [
        ("alle contacten", periode.Contacten),
        ("contacten met een andere uitkomst", periode.Gewijzigd),
        // The dossierdefinitie has no limits to lie near to: nothing was looked for, which is not the same as none.
        .. dossier ? Array.Empty<(string, long)>() : [("contacten dicht bij de grens", periode.DichtBijGrens)],
        ("contacten met een gekozen klasse", periode.Gekozen),
        ("jeugdigen geraakt", periode.JeugdigenGeraakt),
        ("hulpvragen geraakt", periode.ReeksenGeraakt),
    ];

    private static string Kolom(Doorrekenuitslag uitslag, int na) => uitslag.Dossierdefinitie ? na == 0 ? "telt" : "teltNiet" : Contractnaam.Van((Uitkomst)na);

    private static string Tekst(long aantal) => aantal.ToString(CultureInfo.InvariantCulture);
}
