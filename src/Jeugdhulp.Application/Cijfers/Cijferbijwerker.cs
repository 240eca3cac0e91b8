using System.Collections.Concurrent;
using Jeugdhulp.Application.Data;
using Jeugdhulp.Application.Toegang;
using Jeugdhulp.Domain;
using Jeugdhulp.Domain.Cijfers;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Jeugdhulp.Application.Cijfers;

/// <summary>
/// Counts figures again when something they are counted from was written (ADR 15). Always whole years from the facts, never a
/// difference on top of what stood there, so that what is kept is what a full recount gives. Any number of processes may do so.
/// </summary>
public sealed class Cijferbijwerker(IServiceScopeFactory bereiken, TimeProvider klok)
{
    private static readonly TimeSpan LangsteRust = TimeSpan.FromSeconds(30);

    private readonly ConcurrentDictionary<string, DateTimeOffset> _nietVoor = new(StringComparer.Ordinal);

    /// <summary>The Jeugdwet began on 1 January 2015; what happened before is no figure.</summary>
    public const int EersteJaar = 2015;

    /// <summary>
    /// How long a gemeente rests after a count, so that counting takes a twentieth of a processor at most however fast people write. A
    /// year of the largest gemeente takes a fifth of a second, so its figures are fresh within five.
    /// </summary>
    public static TimeSpan Rust(TimeSpan duur) => duur * 20 < LangsteRust ? duur * 20 : LangsteRust;

    /// <summary>Counts the gemeenten that wait and have rested; false when there are none.</summary>
    public async Task<bool> WerkEenBijAsync(CancellationToken ct)
    {
        await using var bereik = bereiken.CreateAsyncScope();
        var db = bereik.ServiceProvider.GetRequiredService<JeugdhulpDbContext>();
        var jaar = klok.Vandaag().Year;
        var gemeenten = await db.Database.SqlQuery<string>($"select gemeente_te_tellen({jaar}) as \"Value\"").ToListAsync(ct);
        var bijgewerkt = false;
        foreach (var gemeente in gemeenten.Where(g => !_nietVoor.TryGetValue(g, out var rust) || rust <= klok.GetUtcNow()))
        {
            var begin = klok.GetTimestamp();
            bijgewerkt |= await WerkBijAsync(gemeente, ct);
            _nietVoor[gemeente] = klok.GetUtcNow() + Rust(klok.GetElapsedTime(begin));
        }

        return bijgewerkt;
    }

    /// <summary>Brings the figures of a gemeente up to date; false when another process is doing so.</summary>
    public async Task<bool> WerkBijAsync(string gemeenteCode, CancellationToken ct)
    {
        await using var bereik = bereiken.CreateAsyncScope();
        bereik.ServiceProvider.GetRequiredService<Aanmelding>().Is(null, string.Empty, gemeenteCode, [], "cijfers");
        var db = bereik.ServiceProvider.GetRequiredService<JeugdhulpDbContext>();
        await using var transactie = await db.BeginGemeenteAsync(ct);
        var vrij = await db.Database
            .SqlQuery<bool>($"select pg_try_advisory_xact_lock(hashtextextended({"cijfers:" + gemeenteCode}, 0)) as \"Value\"")
            .SingleAsync(ct);
        if (!vrij)
        {
            return false;
        }

        // Read before the facts: a change that comes in between is counted along and waits for another count, which does no harm.
        var veranderingen = await db.Cijferveranderingen.Select(v => new { v.Id, v.VanafJaar }).ToListAsync(ct);
        var geteld = await db.Cijferstanden.Select(s => s.Jaar).ToListAsync(ct);
        var bronnen = new Cijferbronnen(db);
        var totEnMet = klok.Vandaag().Year;
        var eerste = Math.Clamp(await bronnen.EersteJaarAsync(ct) ?? totEnMet, EersteJaar, totEnMet);
        var van = new[] { veranderingen.Min(v => (int?)v.VanafJaar), Enumerable.Range(eerste, totEnMet - eerste + 1).Except(geteld).Min(j => (int?)j) }.Min();
        if (van is { } vanJaar && vanJaar <= totEnMet)
        {
            vanJaar = Math.Max(vanJaar, Math.Min(eerste, geteld.DefaultIfEmpty(eerste).Min()));
            var teller = new Cijferteller(vanJaar, totEnMet);
            await bronnen.LeesContactenAsync(vanJaar, totEnMet, contact => teller.Voeg(contact), ct);
            var feiten = await bronnen.LaadAsync(vanJaar, totEnMet, ct);
            var standen = await BewaarAsync(db, vanJaar, totEnMet, geteld, teller.Tel(feiten), ct);
            await BewaarKwartalenAsync(db, vanJaar, totEnMet, teller.TelKwartalen(feiten), standen, ct);
        }

        var klaar = veranderingen.Select(v => v.Id).ToArray();
        await db.Cijferveranderingen.Where(v => klaar.Contains(v.Id)).ExecuteDeleteAsync(ct);
        await transactie.CommitAsync(ct);
        return true;
    }

    /// <summary>
    /// Writes what differs from what stands there; of a year in which one contact was saved that is a handful of rows. Whoever takes
    /// away all rows of cijferstand has everything decided anew, also what is hidden.
    /// </summary>
    private async Task<IReadOnlyDictionary<Cijfersleutel, Celstand>> BewaarAsync(
        JeugdhulpDbContext db, int van, int totEnMet, List<int> geteld, IReadOnlyDictionary<Cijfersleutel, decimal> cijfers, CancellationToken ct)
    {
        var jaren = Enumerable.Range(van, totEnMet - van + 1).ToArray();
        var nu = klok.GetUtcNow();
        var gemeente = db.Aanmelding.GemeenteCode!;
        await db.Database.ExecuteSqlAsync(
            $"""
             insert into cijferstand (gemeente_code, jaar, geteld_op) select {gemeente}, jaar, {nu} from unnest({jaren}) jaar
                 on conflict (gemeente_code, jaar) do update set geteld_op = excluded.geteld_op
             """,
            ct);
        var stond = (await db.Cijfers.AsNoTracking().Select(c => new Rij(c.Moment, c.Lens, c.Maat, c.Deel, c.Waarde, c.Stand)).ToListAsync(ct))
            .ToDictionary(r => r.Sleutel, r => (r.Waarde, r.Stand));

        // What is hidden follows from all years together: the end of one is the begin of the next.
        var alle = stond.Where(r => r.Key.Moment.Jaar < van).ToDictionary(r => r.Key, r => r.Value.Waarde);
        foreach (var (sleutel, waarde) in cijfers)
        {
            alle[sleutel] = waarde;
        }

        var standen = Cijferbescherming.Bescherm(alle, eerder: geteld.Count > 0 ? stond : null);
        Rij[] nieuw = [.. alle.Where(c => !stond.TryGetValue(c.Key, out var stondEr) || stondEr != (c.Value, standen[c.Key])).Select(c => Rij.Van(c.Key, c.Value, standen[c.Key]))];
        Rij[] weg = [.. stond.Where(r => !alle.ContainsKey(r.Key)).Select(r => Rij.Van(r.Key, r.Value.Waarde, r.Value.Stand))];
        await db.Database.ExecuteSqlRawAsync(
            """
            delete from cijfer c using unnest(@momenten, @lenzen, @maten, @delen) as weg(moment, lens, maat, deel)
                where c.gemeente_code = @gemeente and c.moment = weg.moment and c.lens = weg.lens and c.maat = weg.maat and c.deel = weg.deel
            """,
            [Gemeente(), .. Sleutels(weg)],
            ct);
        await db.Database.ExecuteSqlRawAsync(
            """
            insert into cijfer (gemeente_code, moment, lens, maat, deel, waarde, stand)
                select @gemeente, n.* from unnest(@momenten, @lenzen, @maten, @delen, @waarden, @standen) as n(moment, lens, maat, deel, waarde, stand)
                on conflict (gemeente_code, moment, lens, maat, deel) do update set waarde = excluded.waarde, stand = excluded.stand
            """,
            [
                Gemeente(),
                .. Sleutels(nieuw),
                new NpgsqlParameter<decimal[]>("waarden", [.. nieuw.Select(n => n.Waarde)]),
                new NpgsqlParameter<string[]>("standen", [.. nieuw.Select(n => Contractnaam.Van(n.Stand))]),
            ],
            ct);
        var oordelen = new Betrouwbaarheden((await db.Betrouwbaarheidsoordelen.AsNoTracking().ToListAsync(ct)).Geldend().Select(o => o.Merk));
        await PubliceerAsync(db, [.. Publicatie.Maak(alle, standen, geteld.Union(jaren).Where(j => j <= totEnMet), oordelen)], ct);
        return standen;

        NpgsqlParameter Gemeente() => new NpgsqlParameter<string>("gemeente", gemeente);
    }

    /// <summary>A few hundred rows a year: those of the counted years are written anew where they differ.</summary>
    private static async Task BewaarKwartalenAsync(
        JeugdhulpDbContext db, int van, int totEnMet, IReadOnlyDictionary<Kwartaalsleutel, long> cijfers, IReadOnlyDictionary<Cijfersleutel, Celstand> halfjaren, CancellationToken ct)
    {
        var gemeente = db.Aanmelding.GemeenteCode!;
        Kwartaalcijfer[] nieuw =
        [
            .. Kwartaalcijfers.Bescherm(cijfers, halfjaren).Select(c => new Kwartaalcijfer
            {
                GemeenteCode = gemeente,
                TeamId = c.Key.TeamId,
                Jaar = c.Key.Kwartaal.Jaar,
                Nummer = c.Key.Kwartaal.Nummer,
                Maat = c.Key.Maat,
                Waarde = cijfers[c.Key],
                Stand = c.Value,
            }),
        ];
        await db.Database.ExecuteSqlRawAsync(
            """
            with n as (
                select * from unnest(@teams, @jaren, @nummers, @maten, @waarden, @standen) as n(team_id, jaar, nummer, maat, waarde, stand)
            ), weg as (
                delete from kwartaalcijfer k where k.gemeente_code = @gemeente and k.jaar between @van and @tot
                    and not exists (select from n where n.team_id = k.team_id and n.jaar = k.jaar and n.nummer = k.nummer and n.maat = k.maat)
            )
            insert into kwartaalcijfer as k (gemeente_code, team_id, jaar, nummer, maat, waarde, stand) select @gemeente, n.* from n
                on conflict (gemeente_code, team_id, jaar, nummer, maat) do update set waarde = excluded.waarde, stand = excluded.stand
                where (k.waarde, k.stand) is distinct from (excluded.waarde, excluded.stand)
            """,
            [
                new NpgsqlParameter<string>("gemeente", gemeente),
                new NpgsqlParameter<int>("van", van),
                new NpgsqlParameter<int>("tot", totEnMet),
                new NpgsqlParameter<Guid[]>("teams", [.. nieuw.Select(n => n.TeamId)]),
                new NpgsqlParameter<int[]>("jaren", [.. nieuw.Select(n => n.Jaar)]),
                new NpgsqlParameter<int[]>("nummers", [.. nieuw.Select(n => n.Nummer)]),
                new NpgsqlParameter<string[]>("maten", [.. nieuw.Select(n => Contractnaam.Van(n.Maat))]),
                new NpgsqlParameter<long[]>("waarden", [.. nieuw.Select(n => n.Waarde)]),
                new NpgsqlParameter<string[]>("standen", [.. nieuw.Select(n => Contractnaam.Van(n.Stand))]),
            ],
            ct);
    }

    /// <summary>Writes what others may see, where it differs from what they saw.</summary>
    private static Task<int> PubliceerAsync(JeugdhulpDbContext db, IReadOnlyCollection<(Cijfersleutel Sleutel, Cijferwaarde Waarde)> cijfers, CancellationToken ct) =>
        db.Database.ExecuteSqlRawAsync(
            """
            insert into gepubliceerdcijfer as p (gemeente_code, moment, lens, maat, einde, waarde, stand)
                select @gemeente, n.* from unnest(@momenten, @lenzen, @maten, @einden, @waarden, @standen) as n(moment, lens, maat, einde, waarde, stand)
                on conflict (gemeente_code, moment, lens, maat) do update set waarde = excluded.waarde, stand = excluded.stand
                    where (p.waarde, p.stand) is distinct from (excluded.waarde, excluded.stand)
            """,
            [
                new NpgsqlParameter<string>("gemeente", db.Aanmelding.GemeenteCode!),
                new NpgsqlParameter<string[]>("momenten", [.. cijfers.Select(c => c.Sleutel.Moment.Code)]),
                new NpgsqlParameter<string[]>("lenzen", [.. cijfers.Select(c => Contractnaam.Van(c.Sleutel.Lens))]),
                new NpgsqlParameter<string[]>("maten", [.. cijfers.Select(c => Contractnaam.Van(c.Sleutel.Maat))]),
                new NpgsqlParameter<DateOnly[]>("einden", [.. cijfers.Select(c => c.Sleutel.Moment.Einde)]),
                new NpgsqlParameter<decimal?[]>("waarden", [.. cijfers.Select(c => c.Waarde.Getal)]),
                new NpgsqlParameter<string[]>("standen", [.. cijfers.Select(c => Contractnaam.Van(c.Waarde.Stand))]),
            ],
            ct);

    private static NpgsqlParameter[] Sleutels(IReadOnlyCollection<Rij> rijen) =>
    [
        new NpgsqlParameter<string[]>("momenten", [.. rijen.Select(r => r.Moment)]),
        new NpgsqlParameter<string[]>("lenzen", [.. rijen.Select(r => Contractnaam.Van(r.Lens))]),
        new NpgsqlParameter<string[]>("maten", [.. rijen.Select(r => Contractnaam.Van(r.Maat))]),
        new NpgsqlParameter<string[]>("delen", [.. rijen.Select(r => r.Deel)]),
    ];

    private sealed record Rij(string Moment, Cijferlens Lens, Maat Maat, string Deel, decimal Waarde, Celstand Stand)
    {
        public static Rij Van(Cijfersleutel sleutel, decimal waarde, Celstand stand) => new(sleutel.Moment.Code, sleutel.Lens, sleutel.Maat, sleutel.Deel.ToString(), waarde, stand);

        public Cijfersleutel Sleutel => Meetmoment.TryParse(Moment, out var moment) ? new(moment, Lens, Maat, Uitsplitsing.Parse(Deel)) : default;
    }
}
