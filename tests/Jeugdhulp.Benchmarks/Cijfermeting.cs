using System.Diagnostics;
using System.Globalization;
using Jeugdhulp.Application;
using Jeugdhulp.Application.Cijfers;
using Jeugdhulp.Application.Data;
using Jeugdhulp.Application.Data.Versleuteling;
using Jeugdhulp.Application.Toegang;
using Jeugdhulp.Application.Trajecten;
using Jeugdhulp.Domain.Cijfers;
using Jeugdhulp.Domain.Trajecten;
using Jeugdhulp.TestCommon;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Jeugdhulp.Benchmarks;

/// <summary>
/// The figures of one gemeente with few, more and very many contacts, under the role of the application: counting all of them, how long
/// after a change they are fresh, and reading what a dashboard shows.
/// </summary>
internal static class Cijfermeting
{
    private const int Lezers = 16;
    private const int LezingenPerLezer = 40;
    private const int Personenpertraject = 3;

    public static async Task MeetAsync(Resultaten resultaten, int contacten)
    {
        var p95 = new List<double>();
        foreach (var aantal in new[] { contacten / 100, contacten / 10, contacten })
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  filling a gemeente with {aantal:N0} contacts"));
            await using var omgeving = await Omgeving.MaakAsync(aantal, CancellationToken.None);
            await VulTrajectenAsync(omgeving.ConnectionString, aantal);
            await using var diensten = new ServiceCollection().AddLogging().AddJeugdhulpApplication(omgeving.ConnectionString, Testsleutels.Ring).BuildServiceProvider();
            var bijwerker = diensten.GetRequiredService<Cijferbijwerker>();
            var voor = string.Create(CultureInfo.InvariantCulture, $"figures, {aantal:N0} contacts");

            var alles = await DuurAsync(() => bijwerker.WerkBijAsync(Omgeving.Gemeente, CancellationToken.None));
            resultaten.Voeg($"{voor}: count everything", string.Create(CultureInfo.InvariantCulture, $"{alles.TotalSeconds:0.0} s, {aantal / alles.TotalSeconds / 1000:0} thousand/s"), "-", null);

            var vers = TimeSpan.Zero;
            for (var ronde = 0; ronde < 3; ronde++)
            {
                await VeranderAsync(omgeving.ConnectionString);
                vers = Max(vers, await DuurAsync(() => bijwerker.WerkBijAsync(Omgeving.Gemeente, CancellationToken.None)));
            }

            // A process looks once a second.
            resultaten.Voeg($"{voor}: fresh after a contact is saved", string.Create(CultureInfo.InvariantCulture, $"{vers.TotalSeconds + 1:0.0} s at most"), "5 s", vers.TotalSeconds + 1 <= 5);

            var duren = await LeesAsync(diensten);
            p95.Add(duren[(int)(duren.Count * 0.95)]);
            resultaten.Voeg($"{voor}: read five years for a dashboard, {Lezers} at once", string.Create(CultureInfo.InvariantCulture, $"p50 {duren[duren.Count / 2]:0} ms, p95 {p95[^1]:0} ms"), "p95 100 ms", p95[^1] <= 100);
        }

        resultaten.Voeg("figures: reading with 100 times the contacts", string.Create(CultureInfo.InvariantCulture, $"{p95[^1] / p95[0]:0.0} times as long"), "at most 2 times", p95[^1] <= 2 * p95[0]);
    }

    private static async Task<List<double>> LeesAsync(ServiceProvider diensten)
    {
        var jaar = DateOnly.FromDateTime(TimeProvider.System.GetLocalNow().DateTime).Year;
        var momenten = Enumerable.Range(jaar - 4, 5).SelectMany(Meetmoment.InJaar).ToArray();
        var duren = new List<double>();
        foreach (var opwarmen in new[] { true, false })
        {
            duren.Clear();
            var lezers = await Task.WhenAll(Enumerable.Range(0, Lezers).Select(_ => Task.Run(async () =>
            {
                var eigen = new List<double>();
                for (var i = 0; i < (opwarmen ? 5 : LezingenPerLezer); i++)
                {
                    await using var bereik = diensten.CreateAsyncScope();
                    bereik.ServiceProvider.GetRequiredService<Aanmelding>().Is(null, string.Empty, Omgeving.Gemeente, [Rol.Beleidsmedewerker]);
                    var klok = Stopwatch.StartNew();
                    await bereik.ServiceProvider.GetRequiredService<CijferQuery>().LaadAsync(momenten, Cijferlens.Gemeente, Weergave.Beschermd, CancellationToken.None);
                    eigen.Add(klok.Elapsed.TotalMilliseconds);
                }

                return eigen;
            })));
            duren.AddRange(lezers.SelectMany(l => l));
        }

        duren.Sort();
        return duren;
    }

    /// <summary>One in so many jeugdigen has a traject, which began somewhere in the two years and mostly ended.</summary>
    private static async Task VulTrajectenAsync(string connectionString, int contacten)
    {
        var opties = new DbContextOptionsBuilder<JeugdhulpDbContext>().UseNpgsql(connectionString, o => o.CommandTimeout(600)).UseSleutelring(Testsleutels.Ring).Options;
        await using var db = new JeugdhulpDbContext(opties, new Aanmelding());
        var personen = await db.Personen.IgnoreQueryFilters().OrderBy(p => p.Id).Select(p => p.Id).ToListAsync();
        var teams = await db.Teams.IgnoreQueryFilters().OrderBy(t => t.Id).Select(t => t.Id).ToListAsync();
        var begin = DateOnly.FromDateTime(TimeProvider.System.GetLocalNow().DateTime).AddYears(-2);
        await db.Database.OpenConnectionAsync();
        await new Massaschrijver(db).KopieerRechtstreeksAsync(
            personen.Where((_, i) => i % Personenpertraject == 0).Select((persoon, i) =>
            {
                var aanvang = begin.AddDays(i * 7 % 700);
                return new Traject
                {
                    GemeenteCode = Omgeving.Gemeente,
                    Id = new Guid(i, 11, 0x4000, [0x80, 0, 0, 0, 0, 0, 0, 0]),
                    PersoonId = persoon,
                    TeamId = teams[i % teams.Count],
                    Hulpvorm = Hulpvormen.DoorWijkteam,
                    Uitvoerder = Uitvoerder.Wijkteam,
                    DirecteVerwijzer = (Verwijzer)(i % 12),
                    VerwijzerCode = Verwijzers.GeenVerwijzer,
                    Crisis = false,
                    Aanvang = aanvang,
                    Einde = i % 4 == 0 ? null : aanvang.AddDays(30 + (i % 300)),
                    RedenEinde = i % 4 == 0 ? null : "01",
                    StandEinde = i % 4 == 0 ? null : "Het gezin kan verder.",
                };
            }),
            CancellationToken.None);
        await db.Database.ExecuteSqlRawAsync("vacuum analyze");
    }

    /// <summary>Someone chooses another class for a contact of this year.</summary>
    private static async Task VeranderAsync(string connectionString)
    {
        var opties = new DbContextOptionsBuilder<JeugdhulpDbContext>().UseNpgsql(connectionString).UseSleutelring(Testsleutels.Ring).Options;
        await using var db = new JeugdhulpDbContext(opties, new Aanmelding());
        await db.Database.ExecuteSqlRawAsync("update contactregel set dossier_telt = not dossier_telt where (gemeente_code, id) = (select gemeente_code, id from contactregel order by datum desc, id limit 1)");
    }

    private static async Task<TimeSpan> DuurAsync(Func<Task<bool>> werk)
    {
        var klok = Stopwatch.StartNew();
        return await werk() ? klok.Elapsed : throw new InvalidOperationException("Another process counted.");
    }

    private static TimeSpan Max(TimeSpan links, TimeSpan rechts) => links > rechts ? links : rechts;
}
