using System.Globalization;
using System.Text;
using Jeugdhulp.Application.Data.Versleuteling;
using Jeugdhulp.Application.Leveringen;
using Jeugdhulp.Application.Toegang;
using Jeugdhulp.Domain;
using Jeugdhulp.Domain.Cijfers;
using Jeugdhulp.Domain.Levering;
using Microsoft.EntityFrameworkCore;

namespace Jeugdhulp.Application.Data;

/// <summary>
/// Deliveries of the demo: B and E delivered twice, A has begun and has a layout that waits for a second person. They go the way of every delivery, under the role of the application and
/// with a second person, so that nothing in the store knows an exception for the demo.
/// </summary>
internal static class Demoleveringen
{
    private static readonly string[] Leveren = ["9992", "9995"];

    public static async Task MaakAsync(string connectionString, Sleutelring ring, DateOnly vandaag, CancellationToken ct)
    {
        var opties = new DbContextOptionsBuilder<JeugdhulpDbContext>().UseNpgsql(Extensions.AlsToepassing(connectionString)).UseSleutelring(ring).Options;
        var laatste = Halfjaar.Van(vandaag).Vorige;
        foreach (var gemeente in Leveren)
        {
            foreach (var halfjaar in new[] { laatste.Vorige.Vorige.Vorige, laatste.Vorige.Vorige })
            {
                await LeverAsync(opties, gemeente, halfjaar, ct);
            }
        }

        await BeginAsync(opties, "9991", laatste, laatste.Einde.AddDays(6), ct);
        await ZetIndelingNeerAsync(opties, "9991", laatste.Einde.AddDays(5), ct);
    }

    private static async Task ZetIndelingNeerAsync(DbContextOptions<JeugdhulpDbContext> opties, string gemeente, DateOnly dag, CancellationToken ct)
    {
        await using var db = await OpenAsync(opties, gemeente, 0, ct);
        var indeling = Bestandsindelingen.Voor(Protocolversies.Meegeleverd.Alle[^1]).First(i => i.Soort is Bestandssoort.Csv) with { Naam = "Eigen indeling met komma's", Voorbeeld = false, Scheidingsteken = ',' };
        await new Indelingbeheer(db, Protocolversies.Meegeleverd, new Vasteklok(dag)).PlaatsAsync(new Toeval(ulong.Parse(gemeente, CultureInfo.InvariantCulture)).Guid(), Encoding.UTF8.GetBytes(indeling.Schrijf()), ct);
    }

    private static async Task LeverAsync(DbContextOptions<JeugdhulpDbContext> opties, string gemeente, Halfjaar halfjaar, CancellationToken ct)
    {
        if (await BeginAsync(opties, gemeente, halfjaar, halfjaar.Einde.AddDays(5), ct) is not { } id)
        {
            return;
        }

        var indeling = Bestandsindelingen.Voor(Protocolversies.Meegeleverd.Voor(halfjaar)!).First(i => i.Soort is Bestandssoort.VasteBreedte).Naam;
        _ = await StapAsync(opties, gemeente, 0, id, halfjaar.Einde.AddDays(8), (b, v) => b.ControleerAsync(id, v, indeling, ct), ct)
            && await StapAsync(opties, gemeente, 1, id, halfjaar.Einde.AddDays(12), (b, v) => b.StelVastAsync(id, v, ct), ct)
            && await StapAsync(opties, gemeente, 0, id, halfjaar.Einde.AddDays(13), (b, v) => b.LeverAsync(id, v, "Ontvangst bevestigd door het CBS", ct), ct);
    }

    private static async Task<Guid?> BeginAsync(DbContextOptions<JeugdhulpDbContext> opties, string gemeente, Halfjaar halfjaar, DateOnly dag, CancellationToken ct)
    {
        await using var db = await OpenAsync(opties, gemeente, 0, ct);
        var klok = new Vasteklok(dag);
        var id = new Toeval(ulong.Parse(gemeente, CultureInfo.InvariantCulture) + ((ulong)halfjaar.Begin.DayNumber * 10_000)).Guid();
        return await Beheer(db, klok).BeginAsync(id, halfjaar.Code, Contractnaam.Van(Leveringsdefinitie.Trajecten), ct) is LeveringBewaard bewaard ? bewaard.Id : null;
    }

    private static async Task<bool> StapAsync(
        DbContextOptions<JeugdhulpDbContext> opties, string gemeente, int wie, Guid id, DateOnly dag, Func<Leveringbeheer, uint, Task<Leveringsresultaat>> stap, CancellationToken ct)
    {
        await using var db = await OpenAsync(opties, gemeente, wie, ct);
        uint versie;
        await using (await db.BeginGemeenteAsync(ct))
        {
            versie = await db.Cbsleveringen.Where(l => l.Id == id).Select(l => l.Versie).SingleAsync(ct);
        }

        return await stap(Beheer(db, new(dag)), versie) is LeveringBewaard;
    }

    private static Leveringbeheer Beheer(JeugdhulpDbContext db, Vasteklok klok) => new(db, new(db, Protocolversies.Meegeleverd, klok), Protocolversies.Meegeleverd, klok);

    /// <summary>The store as the first or the second of those who deliver in a gemeente.</summary>
    private static async Task<JeugdhulpDbContext> OpenAsync(DbContextOptions<JeugdhulpDbContext> opties, string gemeente, int wie, CancellationToken ct)
    {
        var demo = Demoaccounts.Alle.Where(a => a.Rol is Rol.Informatievoorziening && a.Gemeenten.Contains(gemeente)).ElementAt(wie);
        var aanmelding = new Aanmelding();
        var db = new JeugdhulpDbContext(opties, aanmelding);
        var id = await db.Users.Where(u => u.Email == demo.Email).Select(u => u.Id).SingleAsync(ct);
        aanmelding.Is(id, demo.Naam, gemeente, [Rol.Informatievoorziening], "opdrachtregel");
        return db;
    }

    /// <summary>Noon of one day.</summary>
    private sealed class Vasteklok(DateOnly dag) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(dag, new TimeOnly(12, 0), TimeSpan.Zero);
    }
}
