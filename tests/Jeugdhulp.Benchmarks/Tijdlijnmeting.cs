using System.Diagnostics;
using System.Globalization;
using Jeugdhulp.Application;
using Jeugdhulp.Application.Data;
using Jeugdhulp.Application.Data.Versleuteling;
using Jeugdhulp.Application.Dossiers;
using Jeugdhulp.Application.Jeugdigen;
using Jeugdhulp.Application.Toegang;
using Jeugdhulp.Application.Trajecten;
using Jeugdhulp.TestCommon;
using Microsoft.EntityFrameworkCore;

namespace Jeugdhulp.Benchmarks;

/// <summary>
/// The page of a dossier in which 2,000 things happened beside one in which 20 did, in turn and under the role of the application: row-level
/// security, log rows and commit included. Both show the newest 50.
/// </summary>
internal static class Tijdlijnmeting
{
    private const int Veel = 2000;
    private const int Weinig = 20;
    private const int Contacten = 100_000;
    private const int Rondes = 200;

    /// <summary>A dossier that takes twice as long feels the same to who opens it.</summary>
    private const double HoogsteVerhouding = 2;

    public static async Task MeetAsync(Resultaten resultaten)
    {
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  filling a gemeente with {Contacten:N0} contacts"));
        await using var omgeving = await Omgeving.MaakAsync(Contacten, CancellationToken.None);
        var (weinig, veel) = (await MaakAsync(omgeving, Weinig, 1), await MaakAsync(omgeving, Veel, 2));
        await omgeving.VoerUitAsync("vacuum analyze", CancellationToken.None);
        var opties = new DbContextOptionsBuilder<JeugdhulpDbContext>().UseNpgsql(Extensions.AlsToepassing(omgeving.ConnectionString)).UseSleutelring(Testsleutels.Ring).Options;
        var lezer = omgeving.Teammanagers[0];
        var aanmelding = new Aanmelding();
        aanmelding.Is(lezer.AccountId, lezer.Naam, Omgeving.Gemeente, [Rol.Consulent]);
        async Task<(double Duur, Tijdlijn Tijdlijn)> OpenAsync(Guid dossier, Tijdlijnfilter filter)
        {
            var klok = Stopwatch.StartNew();
            await using var db = new JeugdhulpDbContext(opties, aanmelding);
            var trajecten = new TrajectenQuery(db, TimeProvider.System);
            var overzicht = new HulpoverzichtQuery(db, trajecten, new(db, trajecten, TimeProvider.System), new(db, TimeProvider.System), new(db, TimeProvider.System), TimeProvider.System);
            var details = await new DossierdetailsQuery(db, overzicht, TimeProvider.System).LaadAsync(dossier, filter, CancellationToken.None);
            return (klok.Elapsed.TotalMilliseconds, details!.Tijdlijn);
        }

        // The last page is reached by leafing through all of it.
        var filter = new Tijdlijnfilter();
        var gezien = 0;
        for (var pagina = (await OpenAsync(veel, filter)).Tijdlijn; ; pagina = (await OpenAsync(veel, filter)).Tijdlijn)
        {
            gezien += pagina.Regels.Count;
            if (pagina.Volgende is not { } na)
            {
                break;
            }

            filter = new() { Na = na };
        }

        var (kort, lang, laatste) = (new List<double>(), new List<double>(), new List<double>());
        for (var ronde = -Weinig; ronde < Rondes; ronde++)
        {
            var duren = ((await OpenAsync(weinig, new())).Duur, (await OpenAsync(veel, new())).Duur, (await OpenAsync(veel, filter)).Duur);
            if (ronde >= 0)
            {
                kort.Add(duren.Item1);
                lang.Add(duren.Item2);
                laatste.Add(duren.Item3);
            }
        }

        var maat = Midden(kort);
        resultaten.Voeg($"page of a dossier with {Weinig} entries", Tekst(kort), "-", null);
        foreach (var (wat, duren) in new[] { ("first", lang), ("last", laatste) })
        {
            resultaten.Voeg(string.Create(CultureInfo.InvariantCulture, $"page of a dossier with {gezien:N0} entries, {wat} of its timeline"), Tekst(duren), "-", null);
            var verhouding = Midden(duren) / maat;
            resultaten.Voeg($"the same against the one with {Weinig} entries", $"{verhouding:0.00} times", $"at most {HoogsteVerhouding:0} times", verhouding <= HoogsteVerhouding);
        }
    }

    private static string Tekst(List<double> duren) => $"p50 {Midden(duren):0.0} ms, p95 {duren.Order().ElementAt((int)(duren.Count * 0.95)):0.0} ms";

    private static double Midden(List<double> duren) => duren.Order().ElementAt(duren.Count / 2);

    /// <summary>A dossier for the person with that number, to whom so many contacts are given from the others.</summary>
    private static async Task<Guid> MaakAsync(Omgeving omgeving, int contacten, int nummer)
    {
        var id = Guid.NewGuid();
        await omgeving.VoerUitAsync(
            $"""
             set session_replication_role = replica;
             create temporary table wie as select id, gemeente_code from persoon order by id offset {nummer} limit 1;
             update contactregel set persoon_id = (select id from wie) where id in (select id from contactregel where persoon_id not in (select id from wie) order by id offset {nummer * Veel} limit {contacten});
             delete from contactregel where persoon_id = (select id from wie) and id not in (select id from contactregel where persoon_id = (select id from wie) order by id limit {contacten});
             set session_replication_role = origin;
             insert into dossier (gemeente_code, id, nummer, soort, wet, team_id, begin, volgnummer)
             select gemeente_code, '{id}', {nummer}, 'individueel', 'jeugd', (select id from team order by id limit 1), current_date - 900, 1 from wie;
             insert into dossierpersoon (gemeente_code, dossier_id, persoon_id, soort, wet, rol, van)
             select gemeente_code, '{id}', id, 'individueel', 'jeugd', 'ontvangtHulp', current_date - 900 from wie;
             insert into statusperiode (gemeente_code, id, dossier_id, status, van, door, op)
             select gemeente_code, gen_random_uuid(), '{id}', 'actief', current_date - 900, 'meting', now() from wie;
             drop table wie;
             """,
            CancellationToken.None);
        return id;
    }
}
