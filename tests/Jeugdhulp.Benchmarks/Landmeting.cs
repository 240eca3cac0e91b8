using System.Diagnostics;
using System.Globalization;
using System.Text;
using Jeugdhulp.Application;
using Jeugdhulp.Application.Cijfers;
using Jeugdhulp.Application.Data;
using Jeugdhulp.Application.Toegang;
using Jeugdhulp.Domain.Cijfers;
using Jeugdhulp.Domain.Classificeren;
using Jeugdhulp.TestCommon;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Jeugdhulp.Benchmarks;

/// <summary>
/// The whole country, a hundredth, a tenth and all of it: filling, counting all figures, the dashboard of the largest gemeente, how fresh
/// it is, and the table of all gemeenten beside DuckDB over an export of the same rows.
/// </summary>
internal static class Landmeting
{
    private const int Keren = 20;

    public static async Task MeetAsync(Resultaten resultaten, int contacten, TimeSpan ronde)
    {
        var vandaag = DateOnly.FromDateTime(TimeProvider.System.GetLocalNow().DateTime);
        var p95 = new List<double>();
        foreach (var aantal in new[] { contacten / 100, contacten / 10, contacten }.Select(a => Math.Max(a, Landplan.MinContacten)))
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  filling a country with {aantal:N0} contacts"));
            var plan = Landplan.Maak(aantal, vandaag);
            await using var omgeving = await Omgeving.MaakLandAsync(plan, CancellationToken.None);
            var voor = string.Create(CultureInfo.InvariantCulture, $"country, {aantal:N0} contacts");
            Voeg($"{voor}: fill", $"{omgeving.Vulling.Duur.TotalSeconds:0} s, {omgeving.Vulling.PerSeconde:0}/s");
            await TelAsync(omgeving, plan, voor);
            await GrootteAsync(omgeving, voor);
            await using (var web = await Server.StartWebAsync(omgeving.ConnectionString))
            {
                var dashboard = await Dashboardmeting.MaakAsync(web, omgeving.Beleidsmedewerker.Naam);
                var (meting, processor) = await dashboard.MeetAsync(ronde);
                p95.Add(meting.Percentiel(0.95));
                Voeg($"{voor}: dashboard of the largest gemeente, {Dashboardmeting.Verbindingen} connections", $"p50 {meting.Percentiel(0.5):0} ms, p95 {p95[^1]:0} ms, {meting.PerSeconde:0}/s", "p95 100 ms", p95[^1] <= 100);
                Voeg($"{voor}: processor time of the web process per dashboard", $"{processor.TotalMilliseconds:0.0} ms");
                Voeg($"{voor}: errors in the dashboard", $"{meting.Fouten} of {meting.Goed + meting.Fouten}", "0", meting.Fouten == 0);
                if (meting.EersteFout is { } fout)
                {
                    Console.WriteLine($"  {Machine.Platte(fout)}");
                }

                var vers = TimeSpan.Zero;
                for (var keer = 0; keer < 3; keer++)
                {
                    var duur = await dashboard.VersheidAsync(Halfjaar.Van(vandaag).Code, () => BewaarAsync(omgeving, plan.Gemeenten[0].Gemeente, vandaag));
                    vers = duur > vers ? duur : vers;
                }

                Voeg($"{voor}: a contact is in the dashboard after it was saved", $"{vers.TotalSeconds:0.0} s, the longest of three", "5 s", vers.TotalSeconds <= 5);
                var pagina = await LandpaginaAsync(web, omgeving.LandelijkBeheerder.Naam);
                Voeg($"{voor}: page of all gemeenten, one reader", $"median {pagina:0} ms", "500 ms", pagina <= 500);
            }

            if (aantal == contacten)
            {
                await VergelijkAsync(omgeving, voor);
            }
        }

        Voeg("country: dashboard with 100 times the contacts", $"{p95[^1] / p95[0]:0.0} times as long", "at most 2 times", p95[^1] <= 2 * p95[0]);

        void Voeg(string wat, FormattableString gemeten, string doel = "-", bool? gehaald = null) => resultaten.Voeg(wat, FormattableString.Invariant(gemeten), doel, gehaald);

        async Task TelAsync(Omgeving omgeving, Landplan plan, string voor)
        {
            await using var diensten = Diensten(omgeving);
            var bijwerker = diensten.GetRequiredService<Cijferbijwerker>();
            var klok = Stopwatch.StartNew();
            await Parallel.ForEachAsync(plan.Gemeenten, new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount }, async (g, ct) => await bijwerker.WerkBijAsync(g.Gemeente, ct));
            Voeg($"{voor}: count all figures anew from the contacts", $"{klok.Elapsed.TotalSeconds:0} s, {plan.Totaal / klok.Elapsed.TotalSeconds / 1000:0} thousand/s");
            await omgeving.VoerUitAsync("vacuum analyze cijfer", CancellationToken.None);
        }

        async Task GrootteAsync(Omgeving omgeving, string voor)
        {
            await using var db = omgeving.Open();
            var alles = await db.Database.SqlQuery<long>($"select pg_database_size(current_database()) as \"Value\"").SingleAsync();
            var cijfers = await db.Database.SqlQuery<long>($"select pg_total_relation_size('cijfer') as \"Value\"").SingleAsync();
            var rijen = await db.Cijfers.IgnoreQueryFilters().LongCountAsync();
            Voeg($"{voor}: on disk", $"{alles / 1e9:0.0} GB, of which the figures {cijfers / 1e6:0} MB in {rijen / 1e6:0.00} million rows");
        }

        async Task VergelijkAsync(Omgeving omgeving, string voor)
        {
            var halfjaar = Halfjaar.Van(vandaag).Vorige;
            await using var diensten = Diensten(omgeving);
            var duren = new List<double>();
            Landtabel? tabel = null;
            for (var keer = 0; keer < Keren; keer++)
            {
                await using var bereik = diensten.CreateAsyncScope();
                bereik.ServiceProvider.GetRequiredService<Aanmelding>().Is(omgeving.LandelijkBeheerder.AccountId, string.Empty, Aanstelling.Land, [Rol.LandelijkBeheerder]);
                var klok = Stopwatch.StartNew();
                tabel = await bereik.ServiceProvider.GetRequiredService<LandtabelQuery>().LaadAsync(Meetmoment.Van(halfjaar), Cijferlens.Gemeente, "meting", CancellationToken.None);
                duren.Add(klok.Elapsed.TotalMilliseconds);
            }

            duren.Sort();
            var eigen = duren[duren.Count / 2];
            var duck = await Duckmeting.MeetAsync(omgeving, halfjaar);
            Voeg($"{voor}: table of all gemeenten, without the web", $"median {eigen:0.0} ms for {tabel!.Rijen.Count} gemeenten");
            Voeg($"{voor}: the same figures by DuckDB from an export (Parquet)", $"best {duck.Milliseconden:0} ms, {duck.Megabytes:0} MB of Parquet, {duck.Verschillen(tabel)} figures differ", "0 differ", duck.Verschillen(tabel) == 0);
            Voeg($"{voor}: the table against DuckDB", $"{duck.Milliseconden / eigen:0} times as fast", "at least 10 times", duck.Milliseconden >= 10 * eigen);
        }
    }

    private static ServiceProvider Diensten(Omgeving omgeving) => new ServiceCollection().AddLogging().AddJeugdhulpApplication(omgeving.ConnectionString, Testsleutels.Ring).BuildServiceProvider();

    private static async Task<double> LandpaginaAsync(Server web, string naam)
    {
        var sessie = new Sessie(web.Adres);
        await sessie.MeldAanAsync(naam, Omgeving.Wachtwoord);
        using var verbinding = new Verbinding(web.Adres);
        var duren = new List<double>();
        for (var keer = 0; keer < 2 * Keren; keer++)
        {
            var klok = Stopwatch.StartNew();
            var antwoord = await verbinding.VraagAsync(sessie.Get("/landcijfers"), CancellationToken.None);
            sessie.Onthoud(antwoord);
            if (antwoord.Status != 200)
            {
                throw new InvalidOperationException($"The table of all gemeenten was answered with {antwoord.Status}.");
            }

            if (keer >= Keren)
            {
                duren.Add(klok.Elapsed.TotalMilliseconds);
            }
        }

        duren.Sort();
        return duren[duren.Count / 2];
    }

    /// <summary>Saves what registering saves: a contact and its line, of today, in one transaction.</summary>
    private static async Task BewaarAsync(Omgeving omgeving, string gemeente, DateOnly vandaag)
    {
        await using var db = omgeving.Open();
        var voorbeeld = await db.Contactregels.IgnoreQueryFilters().AsNoTracking().FirstAsync(r => r.GemeenteCode == gemeente && r.Uitkomst == Uitkomst.Jeugdhulp);
        var contact = Guid.CreateVersion7();
        var sql = new StringBuilder();
        foreach (var (tabel, id, eigen) in new[] { ("contact", voorbeeld.ContactId, contact), ("contactregel", voorbeeld.Id, Guid.CreateVersion7()) })
        {
            var kolommen = await db.Database.SqlQuery<string>(
                $"select column_name as \"Value\" from information_schema.columns where table_schema = 'public' and table_name = {tabel} and is_generated = 'NEVER' and column_name not in ('id', 'contact_id', 'opdracht_id', 'datum')").ToListAsync();
            var sleutel = tabel == "contact" ? "opdracht_id" : "contact_id";
            var namen = string.Join(", ", kolommen);
            sql.Append(CultureInfo.InvariantCulture, $"insert into {tabel} (id, {sleutel}, datum, {namen}) select '{eigen}', '{contact}', '{vandaag:yyyy-MM-dd}', {namen} from {tabel} where gemeente_code = '{gemeente}' and id = '{id}';");
        }

        await omgeving.VoerUitAsync(sql.ToString(), CancellationToken.None);
    }
}
