using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace Jeugdhulp.Benchmarks;

/// <summary>The page of figures over HTTP, as a beleidsmedewerker of one gemeente opens it.</summary>
internal sealed class Dashboardmeting
{
    public const int Verbindingen = 16;

    /// <summary>The runtime compiles the code of this page a second time, with what it saw; before that is done a page costs twice as much.</summary>
    private static readonly TimeSpan Opwarmen = TimeSpan.FromSeconds(30);

    /// <summary>Views that colleagues send each other: the page as it opens, with another lens, comparison and rounding.</summary>
    private static readonly string[] Adressen = ["/cijfers", "/cijfers", "/cijfers?lens=norm", "/cijfers?vergelijk=vorige", "/cijfers?weergave=gepubliceerd"];

    /// <summary>Stands on a page with figures and on no page with a refusal.</summary>
    private static readonly byte[] Kenmerk = Encoding.UTF8.GetBytes("handler=Csv");

    private readonly Server _web;
    private readonly Sessie _sessie;

    private Dashboardmeting(Server web) => (_web, _sessie) = (web, new(web.Adres));

    public static async Task<Dashboardmeting> MaakAsync(Server web, string naam)
    {
        var meting = new Dashboardmeting(web);
        await meting._sessie.MeldAanAsync(naam, Omgeving.Wachtwoord);
        return meting;
    }

    /// <summary>What one page takes, and the processor time of the web process for it.</summary>
    public async Task<(Meting Meting, TimeSpan Processor)> MeetAsync(TimeSpan duur)
    {
        var volgende = 0;
        await DraaiAsync(Opwarmen);
        var begin = _web.Processortijd;
        var meting = await DraaiAsync(duur);
        return (meting, (_web.Processortijd - begin) / Math.Max(1, meting.Goed));

        Task<Meting> DraaiAsync(TimeSpan lang) => Belasting.DraaiAsync(
            _web.Adres,
            Verbindingen,
            lang,
            _ => _sessie.Get(Adressen[Interlocked.Increment(ref volgende) % Adressen.Length]),
            (_, antwoord) =>
            {
                _sessie.Onthoud(antwoord);
                return antwoord.Status == 200 && antwoord.Bytes.Span.IndexOf(Kenmerk) >= 0;
            });
    }

    /// <summary>How long until a contact that <paramref name="bewaar"/> saves is among the figures of the half-year that is running.</summary>
    public async Task<TimeSpan> VersheidAsync(string halfjaar, Func<Task> bewaar)
    {
        var adres = $"/cijfers?periode={halfjaar}&handler=Csv";
        var ervoor = await ContactenAsync(adres);
        await bewaar();
        var klok = Stopwatch.StartNew();
        while (await ContactenAsync(adres) != ervoor + 1)
        {
            if (klok.Elapsed > TimeSpan.FromMinutes(2))
            {
                throw new InvalidOperationException("The contact never came into the figures.");
            }

            await Task.Delay(20);
        }

        return klok.Elapsed;
    }

    private async Task<int> ContactenAsync(string adres)
    {
        using var verbinding = new Verbinding(_web.Adres);
        var antwoord = await verbinding.VraagAsync(_sessie.Get(adres), CancellationToken.None);
        _sessie.Onthoud(antwoord);
        var regel = antwoord.Inhoud.Split("\r\n").First(r => r.Contains("\"contacten\";\"\";", StringComparison.Ordinal));
        return int.Parse(regel.Split(';')[5].Trim('"'), NumberStyles.None, CultureInfo.InvariantCulture);
    }
}
