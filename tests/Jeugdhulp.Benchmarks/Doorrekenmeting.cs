using System.Diagnostics;
using System.Globalization;
using Jeugdhulp.Application;
using Jeugdhulp.Application.Data;
using Jeugdhulp.Application.Data.Versleuteling;
using Jeugdhulp.Application.Doorrekenen;
using Jeugdhulp.Application.Toegang;
using Jeugdhulp.Domain.Cijfers;
using Jeugdhulp.Domain.Doorrekenen;
using Jeugdhulp.Domain.Instellingen;
using Jeugdhulp.TestCommon;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Jeugdhulp.Benchmarks;

/// <summary>A what-if run over all contacts of a gemeente, beside the bare COPY of the same facts out of the same table in the same run.</summary>
internal static class Doorrekenmeting
{
    private const int Ronden = 5;

    public static async Task MeetAsync(Resultaten resultaten, int contacten)
    {
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  filling a gemeente with {contacten:N0} contacts"));
        await using var omgeving = await Omgeving.MaakAsync(contacten, CancellationToken.None);
        var aanmelding = new Aanmelding();
        aanmelding.Is(null, string.Empty, Omgeving.Gemeente, []);
        var opties = new DbContextOptionsBuilder<JeugdhulpDbContext>().UseNpgsql(Extensions.AlsToepassing(omgeving.ConnectionString)).UseSleutelring(Testsleutels.Ring).Options;
        await using var db = new JeugdhulpDbContext(opties, aanmelding);
        var laatste = Halfjaar.Van(DateOnly.FromDateTime(TimeProvider.System.GetLocalNow().DateTime));
        var eerste = laatste.Vorige.Vorige.Vorige.Vorige;

        var (kopie, reken, vergelijk, geheugen) = (TimeSpan.MaxValue, TimeSpan.MaxValue, TimeSpan.MaxValue, 0L);
        for (var ronde = 0; ronde <= Ronden; ronde++)
        {
            var kaal = await KopieerAsync(db, eerste, laatste);
            var (duur, bytes, aantal) = await RekenAsync(db, eerste, laatste, vergelijken: false);
            var (naast, _, _) = await RekenAsync(db, eerste, laatste, vergelijken: true);
            if (aantal != contacten)
            {
                throw new InvalidOperationException($"{aantal} contacts instead of {contacten}");
            }

            // The first round fills the memory of the server and compiles the code.
            if (ronde > 0)
            {
                (kopie, reken, vergelijk, geheugen) = (Min(kopie, kaal), Min(reken, duur), Min(vergelijk, naast), Math.Max(geheugen, bytes));
            }
        }

        var deel = kopie / reken;
        var perMiljoen = reken.TotalSeconds * 1_000_000 / contacten;
        resultaten.Voeg("yardstick: binary COPY of the same facts, thrown away", Snelheid(contacten, kopie), "-", null);
        resultaten.Voeg("what-if over all contacts", Snelheid(contacten, reken), "-", null);
        resultaten.Voeg("what-if against the bare COPY", $"{deel:0.00} of its rate", "at least 0.4", deel >= 0.4);
        resultaten.Voeg("what-if with the six examples beside it", Snelheid(contacten, vergelijk), "-", null);
        resultaten.Voeg("what-if over 10,000,000 contacts, extrapolated", $"{perMiljoen * 10:0} s", "under 60 s", perMiljoen * 10 < 60);
        resultaten.Voeg("most managed memory in use during a what-if, above what it began with", $"{geheugen / 1e6:0} MB", "under 100 MB", geheugen < 100_000_000);

        var query = new GeraaktQuery(db);
        foreach (var (naam, regel, versie) in new[] { ("rule R15", "R15", (int?)null), ("version 1 of the settings", null, 1) })
        {
            var beste = TimeSpan.MaxValue;
            long geraakt = 0;
            for (var ronde = 0; ronde <= Ronden; ronde++)
            {
                var klok = Stopwatch.StartNew();
                geraakt = (await query.TelAsync(regel, versie, CancellationToken.None)).Sum(g => g.Contacten);
                beste = Min(beste, klok.Elapsed);
            }

            resultaten.Voeg($"all contacts touched by {naam}, per month", string.Create(CultureInfo.InvariantCulture, $"{beste.TotalMilliseconds:0} ms for {geraakt:N0} contacts"), "under 1 s", beste < TimeSpan.FromSeconds(1));
        }
    }

    private static string Snelheid(int contacten, TimeSpan duur) =>
        string.Create(CultureInfo.InvariantCulture, $"{duur.TotalSeconds:0.00} s, {contacten / duur.TotalSeconds / 1e6:0.00} million/s");

    private static TimeSpan Min(TimeSpan links, TimeSpan rechts) => links < rechts ? links : rechts;

    private static async Task<TimeSpan> KopieerAsync(JeugdhulpDbContext db, Halfjaar eerste, Halfjaar laatste)
    {
        await using var transactie = await db.BeginGemeenteAsync(CancellationToken.None);
        var klok = Stopwatch.StartNew();
        await using (var stroom = await ((NpgsqlConnection)db.Database.GetDbConnection()).BeginRawBinaryCopyAsync(Contactstroom.Vraag(Omgeving.Gemeente, eerste.Begin, laatste.Einde)))
        {
            var buffer = new byte[64 * 1024];
#pragma warning disable CA1849 // The run reads in the same way.
            while (stroom.Read(buffer) > 0)
#pragma warning restore CA1849
            {
                // Thrown away.
            }
        }

        return klok.Elapsed;
    }

    private static async Task<(TimeSpan Duur, long Geheugen, long Aantal)> RekenAsync(JeugdhulpDbContext db, Halfjaar eerste, Halfjaar laatste, bool vergelijken)
    {
        GC.Collect();
        var begin = GC.GetTotalMemory(forceFullCollection: true);
        var meeste = 0L;
        await using var transactie = await db.BeginGemeenteAsync(CancellationToken.None);
        var klok = Stopwatch.StartNew();
        var doorrekening = new Doorrekening(eerste, laatste, new Doorrekenregels(Voorbeeldinstellingen.C));
        var vergelijking = vergelijken ? new Regelvergelijking([.. Doorrekenbronnen.Voorbeelden.Select(v => (v.Naam, v.Regels))]) : null;
        var aantal = await new Contactstroom(db).LeesAsync(
            eerste.Begin,
            laatste.Einde,
            new Dictionary<int, bool> { [1] = true },
            (in contact) =>
            {
                doorrekening.Tel(contact);
                vergelijking?.Tel(contact);
            },
            _ => meeste = Math.Max(meeste, GC.GetTotalMemory(forceFullCollection: false)),
            CancellationToken.None);
        var uitslag = doorrekening.Uitslag();
        var duur = klok.Elapsed;
        return (duur, meeste - begin, uitslag.Totaal.Contacten == aantal ? aantal : -1);
    }
}
