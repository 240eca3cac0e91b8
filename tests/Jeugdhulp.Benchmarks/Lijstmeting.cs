using System.Diagnostics;

namespace Jeugdhulp.Benchmarks;

/// <summary>The list of contacts as its readers use it: mostly the first page, now and then a filter, a search or a later page.</summary>
internal sealed class Lijstmeting(Omgeving omgeving, Server web)
{
    private const string Pad = "/contacten";
    private const int Verbindingen = 16;
    private const int Opwarmen = 3000;

    private static readonly (string Naam, string Query)[] Vragen =
    [
        ("first page", ""),
        ("class", "?klasse=toegang"),
        ("first page", ""),
        ("activity", "?activiteit=begeleiding"),
        ("second page", "?pagina=2"),
        ("this year", "?periode=jaar"),
        ("first page", ""),
        ("deviations", "?alleen=afwijking"),
        ("grensgevallen", "?alleen=grensgeval"),
        ("first page", ""),
        ("page 40", "?pagina=40"),
        ("four weeks", "?periode=weken"),
        ("search", "?gezocht=true"),
        ("first page", ""),
        ("own", "?alleen=eigen"),
        ("by class", "?sorteer=klasse&periode=weken"),
    ];

    public async Task MeetAsync(Resultaten resultaten, TimeSpan duur)
    {
        foreach (var (rol, gebruikers) in new[] { ("consulent with 1 team", omgeving.Consulenten), ("teammanager with 5 teams", omgeving.Teammanagers) })
        {
            var sessies = await Task.WhenAll(gebruikers.Select(async gebruiker =>
            {
                var sessie = new Sessie(web.Adres);
                await sessie.MeldAanAsync(gebruiker.Naam, Omgeving.Wachtwoord);
                await ZoekAsync(sessie);
                return sessie;
            }));

            var koud = await EersteKeerAsync(sessies[0]);
            await WarmOpAsync(sessies, duur);
            var (meting, perVraag) = await DraaiAsync(sessies, duur);
            if (meting.EersteFout is not null)
            {
                Console.WriteLine($"  first error: {Machine.Platte(meting.EersteFout)}");
            }

            var (p50, p95) = (meting.Percentiel(0.5), meting.Percentiel(0.95));
            resultaten.Voeg($"list, {rol}, {Verbindingen} connections", $"p50 {p50:0} ms, p95 {p95:0} ms, {meting.PerSeconde:0}/s", "p50 50 ms, p95 150 ms", p50 <= 50 && p95 <= 150);
            resultaten.Voeg($"slowest kind of page of the {rol.Split(' ')[0]}", Traagste(perVraag), "-", null);
            resultaten.Voeg($"slowest page asked for the first time, nobody else there, {rol.Split(' ')[0]}", koud, "-", null);
            resultaten.Voeg($"errors in the list of the {rol.Split(' ')[0]}", $"{meting.Fouten} of {meting.Goed + meting.Fouten}", "0", meting.Fouten == 0);
        }
    }

    private async Task<(Meting Alles, Dictionary<string, List<double>> PerVraag)> DraaiAsync(Sessie[] sessies, TimeSpan duur)
    {
        var tellers = Enumerable.Range(0, Verbindingen).Select(i => i * 5).ToArray();
        var begin = new long[Verbindingen];
        var duren = Enumerable.Range(0, Verbindingen).Select(_ => Vragen.Select(v => v.Naam).Distinct().ToDictionary(n => n, _ => new List<double>())).ToArray();
        var meting = await Belasting.DraaiAsync(
            web.Adres,
            Verbindingen,
            duur,
            nummer =>
            {
                begin[nummer] = Stopwatch.GetTimestamp();
                return sessies[nummer % sessies.Length].Get(Pad + Vragen[++tellers[nummer] % Vragen.Length].Query);
            },
            (nummer, antwoord) =>
            {
                duren[nummer][Vragen[tellers[nummer] % Vragen.Length].Naam].Add(Stopwatch.GetElapsedTime(begin[nummer]).TotalMilliseconds);
                sessies[nummer % sessies.Length].Onthoud(antwoord);
                return IsLijst(antwoord);
            });
        return (meting, duren[0].Keys.ToDictionary(naam => naam, naam => duren.SelectMany(d => d[naam]).Order().ToList()));
    }

    /// <summary>Until the code runs as compiled for the long run; see <see cref="Registratiemeting"/>.</summary>
    private async Task WarmOpAsync(Sessie[] sessies, TimeSpan duur)
    {
        for (var (gedaan, klok) = (0, Stopwatch.StartNew()); gedaan < Opwarmen && klok.Elapsed < duur * 3;)
        {
            gedaan += (await DraaiAsync(sessies, duur / 4)).Alles.Goed;
        }
    }

    /// <summary>Each kind of page once, before its totals are known, by one reader.</summary>
    private async Task<string> EersteKeerAsync(Sessie sessie)
    {
        using var verbinding = new Verbinding(web.Adres);
        var duren = new List<(string Naam, double Duur)>();
        foreach (var (naam, query) in Vragen.Distinct())
        {
            var begin = Stopwatch.GetTimestamp();
            var antwoord = await verbinding.VraagAsync(sessie.Get(Pad + query), CancellationToken.None);
            duren.Add((naam, Stopwatch.GetElapsedTime(begin).TotalMilliseconds));
            sessie.Onthoud(antwoord);
        }

        var traagste = duren.MaxBy(d => d.Duur);
        return $"{traagste.Naam}: {traagste.Duur:0} ms";
    }

    private static string Traagste(Dictionary<string, List<double>> perVraag)
    {
        var (naam, duren) = perVraag.Where(p => p.Value.Count > 0).MaxBy(p => p.Value[(int)(p.Value.Count * 0.95)]);
        return $"{naam}: p50 {duren[duren.Count / 2]:0} ms, p95 {duren[(int)(duren.Count * 0.95)]:0} ms";
    }

    private static bool IsLijst(Antwoord antwoord) => antwoord.Status == 200 && antwoord.Bytes.Span.IndexOf("lijst-titel"u8) > 0;

    /// <summary>The words of a search stand in a cookie, so that a page can be asked for again without posting them.</summary>
    private async Task ZoekAsync(Sessie sessie)
    {
        var formulier = await sessie.FormulierAsync(Pad, "form.lijstzoek");
        formulier["Zoek"] = ["Proef123"];
        using var verbinding = new Verbinding(web.Adres);
        sessie.Onthoud(await verbinding.VraagAsync(sessie.Post($"{Pad}?handler=Zoek", Sessie.Body(formulier)), CancellationToken.None), alles: true);
    }
}
