using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using Jeugdhulp.Domain.Classificeren;
using Jeugdhulp.Domain.Contacten;
using Jeugdhulp.Domain.Instellingen;
using Jeugdhulp.Domain.Teams;
using Jeugdhulp.TestCommon;

namespace Jeugdhulp.Benchmarks;

/// <summary>Classification in memory on one core, beside json-rules-engine with an equal table.</summary>
internal static class Klassemeting
{
    private static readonly LokaleInstellingen[] Gemeenten =
    [
        Voorbeeldinstellingen.A, Voorbeeldinstellingen.B, Voorbeeldinstellingen.C,
        Voorbeeldinstellingen.D, Voorbeeldinstellingen.E, Voorbeeldinstellingen.F,
    ];

    public static async Task MeetAsync(Resultaten resultaten)
    {
        var gevallen = Maak(100_000);
        var norm = Proefnorm.Nu;
        var tellers = new int[Enum.GetValues<Uitkomst>().Length];

        var alleLenzen = PerSeconde(gevallen, g => tellers[(int)Classificator.Bepaal(g.Feiten, g.Instellingen).Gemeente.Uitkomst]++);
        var eenLens = PerSeconde(gevallen, g => tellers[(int)Classificator.Bepaal(g.Feiten, g.Instellingen, Lens.Gemeente).Uitkomst]++);
        var metSpoor = PerSeconde(gevallen, g =>
        {
            var klasse = Classificator.BepaalMetSpoor(g.Feiten, g.Instellingen, norm);
            tellers[(int)klasse.Gemeente.Uitkomst] += klasse.Gemeente.Spoor.Count + klasse.Norm.Spoor.Count + klasse.Zin.Length;
        });
        var volledig = PerSeconde(
            gevallen[..5_000],
            g => tellers[(int)Classificator.Classificeer(g.Feiten, g.Instellingen, norm).Gemeente.Uitkomst]++);

        resultaten.Voeg("classify, lens of the gemeente, no trace", $"{eenLens / 1e6:0.0} million/s", "at least 5 million/s", eenLens >= 5e6);
        resultaten.Voeg("classify, all lenses and advice, no trace", $"{alleLenzen / 1e6:0.0} million/s", "-", null);
        resultaten.Voeg("classify with trace and sentence", $"{metSpoor / 1e3:0} thousand/s", "at least 500 thousand/s", metSpoor >= 5e5);
        resultaten.Voeg("classify with trace, nearest flip and receipt", $"{volledig / 1e3:0} thousand/s", "-", null);

        var (maatstaf, verschillen) = await MeetRegelmotorAsync(gevallen[..20_000]);
        resultaten.Voeg("json-rules-engine, equal table", $"{maatstaf / 1e3:0.0} thousand/s, {verschillen} different outcomes", "0 different", verschillen == 0);
        resultaten.Voeg("classify against json-rules-engine", $"{eenLens / maatstaf:0} times", "at least 200 times", eenLens >= 200 * maatstaf);
    }

    /// <summary>The best of five rounds of at least half a second each, after one to warm up.</summary>
    private static double PerSeconde(Geval[] gevallen, Action<Geval> doe)
    {
        var beste = 0d;
        for (var ronde = 0; ronde < 6; ronde++)
        {
            var klok = Stopwatch.StartNew();
            long aantal = 0;
            while (klok.ElapsedMilliseconds < 500)
            {
                foreach (var geval in gevallen)
                {
                    doe(geval);
                }

                aantal += gevallen.Length;
            }

            beste = ronde == 0 ? 0 : Math.Max(beste, aantal / klok.Elapsed.TotalSeconds);
        }

        return beste;
    }

    private static async Task<(double PerSeconde, int Verschillen)> MeetRegelmotorAsync(Geval[] gevallen)
    {
        var map = Path.Combine(Machine.Project, "regelmotor");
        if (!Directory.Exists(Path.Combine(map, "node_modules")))
        {
            await Machine.VoerUitAsync("npm", "ci --no-audit --no-fund", map);
        }

        var opties = new JsonSerializerOptions(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) } };
        var bestand = Path.GetTempFileName();
        try
        {
            await File.WriteAllLinesAsync(bestand, gevallen.Select(g => JsonSerializer.Serialize(
                new
                {
                    Feiten = VoorRegelmotor(g.Feiten),
                    g.Instellingen,
                    Classificator.Bepaal(g.Feiten, g.Instellingen, Lens.Gemeente).Uitkomst,
                },
                opties)));
            var uitvoer = await Machine.VoerUitAsync("node", $"meet.mjs \"{bestand}\"", map);
            var antwoord = JsonDocument.Parse(uitvoer).RootElement;
            return (antwoord.GetProperty("perSeconde").GetDouble(), antwoord.GetProperty("verschillen").GetInt32());
        }
        finally
        {
            File.Delete(bestand);
        }
    }

    private static object VoorRegelmotor(Contactfeiten f) => new
    {
        f.Activiteit,
        f.Anoniem,
        f.GerichtOp,
        Doel = f.Doel,
        f.Gespreknummer,
        f.VerwachtAantalGesprekken,
        f.VerwachteDuurMaanden,
        f.VerwachteUrenPerWeek,
        f.Langdurig,
        f.Intensief,
        f.Vervolg,
        f.Jeugdstrafrecht,
        f.Voortgezet,
        f.TeamSoort,
        TeamHulp = f.TeamTaken.HasFlag(Teamtaken.Hulp),
        TeamPreventie = f.TeamTaken.HasFlag(Teamtaken.Preventie),
        Leeftijd = f.Geboortedatum is { } geboren ? Domain.Jeugdigen.Leeftijd.Op(geboren, f.Datum) : -1,
    };

    private static Geval[] Maak(int aantal)
    {
        // Seeded, so that every run measures the same contacts; nothing secret is made here.
#pragma warning disable CA5394
        var toeval = new Random(20260101);
        T Een<T>()
            where T : struct, Enum => Enum.GetValues<T>()[toeval.Next(Enum.GetValues<T>().Length)];
        T? Misschien<T>(T waarde)
            where T : struct => toeval.Next(4) == 0 ? null : waarde;
        return [.. Enumerable.Range(0, aantal).Select(i => new Geval(
            new Contactfeiten
            {
                Datum = new DateOnly(2025, 1, 1).AddDays(toeval.Next(700)),
                Activiteit = Een<Activiteit>(),
                Anoniem = toeval.Next(20) == 0,
                GerichtOp = Een<GerichtOp>(),
                Doel = Misschien(Een<Doel>()),
                Gespreknummer = toeval.Next(1, 12),
                VerwachtAantalGesprekken = Misschien(toeval.Next(1, 12)),
                VerwachteDuurMaanden = Misschien((decimal)toeval.Next(1, 12)),
                VerwachteUrenPerWeek = Misschien(toeval.Next(1, 20) / 2m),
                Langdurig = Misschien(toeval.Next(2) == 0),
                Intensief = Misschien(toeval.Next(2) == 0),
                WettelijkBeen = Misschien(toeval.Next(1, 4)),
                Vervolg = toeval.Next(3) == 0 ? Een<Vervolg>() : Vervolg.Geen,
                Geboortedatum = new DateOnly(2004, 1, 1).AddDays(toeval.Next(7300)),
                Voortgezet = toeval.Next(2) == 0,
                TeamSoort = Een<Teamsoort>(),
                TeamTaken = toeval.Next(5) == 0 ? Teamtaken.Preventie | Teamtaken.Toegang : (Teamtaken)15,
            },
            Gemeenten[i % Gemeenten.Length]))];
#pragma warning restore CA5394
    }

    private sealed record Geval(Contactfeiten Feiten, LokaleInstellingen Instellingen);
}

/// <summary>The figures of one run, as a table.</summary>
internal sealed class Resultaten
{
    private readonly List<(string Wat, string Gemeten, string Doel, bool? Gehaald)> _regels = [];

    public bool AllesGehaald => _regels.TrueForAll(r => r.Gehaald is not false);

    public void Voeg(string wat, string gemeten, string doel, bool? gehaald)
    {
        _regels.Add((wat, gemeten, doel, gehaald));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {wat}: {gemeten}"));
    }

    public string AlsTabel() => string.Join('\n', _regels
        .Select(r => $"| {r.Wat} | {r.Gemeten} | {r.Doel} | {r.Gehaald switch { true => "met", false => "NOT met", null => "-" }} |")
        .Prepend("|---|---|---|---|")
        .Prepend("| what | measured | goal | |"));
}
