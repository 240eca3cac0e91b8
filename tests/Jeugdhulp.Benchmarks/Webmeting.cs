using System.Globalization;
using System.Text;

namespace Jeugdhulp.Benchmarks;

/// <summary>Everything that is measured over HTTP: one database, one web process, and the bare yardstick beside it.</summary>
internal static class Webmeting
{
    private const double MemoryLimit = 400;

    /// <param name="resultaten">Table to add to.</param>
    /// <param name="wat">Names of the measurements.</param>
    /// <param name="contacten">Contacts in the gemeente.</param>
    /// <param name="ronde">Length of one turn.</param>
    public static async Task MeetAsync(Resultaten resultaten, IReadOnlyCollection<string> wat, int contacten, TimeSpan ronde)
    {
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  filling a gemeente with {contacten:N0} contacts"));
        await using var omgeving = await Omgeving.MaakAsync(contacten, CancellationToken.None);
        resultaten.Voeg(
            string.Create(CultureInfo.InvariantCulture, $"fill a gemeente with {contacten:N0} classified contacts"),
            string.Create(CultureInfo.InvariantCulture, $"{omgeving.Vulling.Duur.TotalSeconds:0} s, {omgeving.Vulling.PerSeconde:0}/s"),
            "-",
            null);
        await using var web = await Server.StartWebAsync(omgeving.ConnectionString);
        var begin = web.Megabytes;
        var registratie = new Registratiemeting(omgeving, web);
        await registratie.BereidVoorAsync(CancellationToken.None);
        await using (var kaal = await Server.StartKaalAsync(omgeving.ConnectionString, registratie.Voorbeeld))
        {
            await MeetMaatstavenAsync(kaal, resultaten, ronde);
            if (wat.Contains("registreren"))
            {
                await registratie.MeetAsync(kaal, resultaten, ronde, CancellationToken.None);
            }
        }

        if (wat.Contains("lijst"))
        {
            await new Lijstmeting(omgeving, web).MeetAsync(resultaten, ronde * 4);
        }

        var einde = web.Megabytes;
        resultaten.Voeg("memory of the web process after all this (RSS)", $"{einde:0} MB, {begin:0} MB after starting", $"under {MemoryLimit:0} MB", einde < MemoryLimit);
    }

    private static async Task MeetMaatstavenAsync(Server kaal, Resultaten resultaten, TimeSpan duur)
    {
        foreach (var (naam, verzoek, status) in new[]
        {
            ("yardstick: plain text of bare Kestrel", "GET /tekst HTTP/1.1\r\nHost: kaal.test\r\n\r\n", 200),
            ("yardstick: one indexed read of 20 rows", "GET /lees HTTP/1.1\r\nHost: kaal.test\r\n\r\n", 200),
            ("yardstick: one durable transaction of two inserts", "POST /schrijf HTTP/1.1\r\nHost: kaal.test\r\nContent-Length: 0\r\n\r\n", 200),
        })
        {
            var bytes = Encoding.ASCII.GetBytes(verzoek);
            await Belasting.DraaiAsync(kaal.Adres, 32, duur / 2, _ => bytes, (_, antwoord) => antwoord.Status == status);
            var meting = await Belasting.DraaiAsync(kaal.Adres, 32, duur, _ => bytes, (_, antwoord) => antwoord.Status == status);
            resultaten.Voeg(naam, $"{meting.PerSeconde:0}/s", "-", null);
        }
    }
}
