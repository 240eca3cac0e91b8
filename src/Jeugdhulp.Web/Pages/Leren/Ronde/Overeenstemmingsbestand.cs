using System.Globalization;
using CsvHelper;
using Jeugdhulp.Application.Leren;
using Jeugdhulp.Domain.Classificeren;
using Jeugdhulp.Domain.Leren;
using Jeugdhulp.Web.Pages.Contacten;
using Jeugdhulp.Web.TagHelpers;

namespace Jeugdhulp.Web.Pages.Leren.Ronde;

/// <summary>The figures of a round as lines with semicolons. What the page leaves out for a small group is empty here too.</summary>
public static class Overeenstemmingsbestand
{
    public static async Task SchrijfAsync(Stream bestand, Overeenstemmingsbeeld beeld, CancellationToken ct)
    {
        await using var csv = CsvWriter.Create(bestand, Lijstbestand.Opmaak, leaveOpen: true);
        await csv.WriteRecordAsync(
            [
                "wat", "naam", "regel", "klasse volgens de regels", "collega's", "antwoorden", .. Enum.GetValues<Klasse>().Select(k => k.Naam().ToLower(Notatie.Nederlands)), "weet ik niet",
                "eens met elkaar (%)", "eens met de regel (%)", "kappa", "maat",
            ],
            ct);
        var uitslag = beeld.Uitslag;
        await csv.WriteRecordAsync(Regel("ronde", beeld.Kop.Titel, "", "", uitslag.Totaal, null, uitslag.Totaal.Mensen < 2), ct);
        foreach (var regel in uitslag.Regels)
        {
            await csv.WriteRecordAsync(Regel("regel", "", regel.Regel, "", regel.Cijfers, null, regel.Cijfers.TeKlein), ct);
        }

        foreach (var (oordeel, cijfers) in beeld.Casussen.Zip(uitslag.Casussen))
        {
            var gemeente = oordeel.Classificatie.Gemeente;
            await csv.WriteRecordAsync(Regel("casus", oordeel.Titel, gemeente.Regel.Code, gemeente.Uitkomst.Naam(), cijfers.Cijfers, cijfers.Spreiding, cijfers.Spreiding is null), ct);
        }

        foreach (var team in uitslag.Teams)
        {
            await csv.WriteRecordAsync(Regel("team", beeld.Teams[team.TeamId], "", "", team.Cijfers, null, team.Verborgen), ct);
        }

        await csv.FlushAsync(ct);
    }

    private static string[] Regel(string wat, string naam, string regel, string klasse, Overeenstemming cijfers, IReadOnlyList<int>? spreiding, bool verborgen) =>
    [
        wat, naam, regel, klasse,
        Getal(cijfers.Mensen),
        verborgen ? "" : Getal(cijfers.Antwoorden),
        .. Enum.GetValues<Klasse>().Select(k => spreiding is null ? "" : Getal(spreiding[(int)k])),
        verborgen ? "" : Getal(cijfers.WeetNiet),
        verborgen ? "" : Procent(cijfers.Onderling.Waargenomen),
        verborgen ? "" : Procent(cijfers.MetRegel),
        verborgen || cijfers.Onderling.Kappa is not { } kappa ? "" : Duiding.Getal(kappa),
        verborgen ? "" : Lerenwoorden.Naam(cijfers.Maat),
    ];

    private static string Getal(int aantal) => aantal.ToString(CultureInfo.InvariantCulture);

    private static string Procent(double? aandeel) => aandeel is { } a ? (a * 100).ToString("0.0", Notatie.Nederlands) : "";
}
