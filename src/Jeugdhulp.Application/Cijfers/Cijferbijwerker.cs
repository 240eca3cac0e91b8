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
    /// <summary>The Jeugdwet began on 1 January 2015; what happened before is no figure.</summary>
    public const int EersteJaar = 2015;

    /// <summary>Counts one gemeente that waited; false when none did.</summary>
    public async Task<bool> WerkEenBijAsync(CancellationToken ct)
    {
        await using var bereik = bereiken.CreateAsyncScope();
        var db = bereik.ServiceProvider.GetRequiredService<JeugdhulpDbContext>();
        var jaar = klok.Vandaag().Year;
        var gemeenten = await db.Database.SqlQuery<string>($"select gemeente_te_tellen({jaar}) as \"Value\"").ToListAsync(ct);
        var bijgewerkt = false;
        foreach (var gemeente in gemeenten)
        {
            bijgewerkt |= await WerkBijAsync(gemeente, ct);
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
            await BewaarAsync(db, vanJaar, totEnMet, teller.Tel(await bronnen.LaadAsync(vanJaar, totEnMet, ct)), ct);
        }

        var klaar = veranderingen.Select(v => v.Id).ToArray();
        await db.Cijferveranderingen.Where(v => klaar.Contains(v.Id)).ExecuteDeleteAsync(ct);
        await transactie.CommitAsync(ct);
        return true;
    }

    /// <summary>Writes what differs from what stands there; of a year in which one contact was saved that is a handful of rows.</summary>
    private async Task BewaarAsync(JeugdhulpDbContext db, int van, int totEnMet, IReadOnlyDictionary<Cijfersleutel, decimal> cijfers, CancellationToken ct)
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
        var momenten = jaren.SelectMany(Meetmoment.InJaar).Select(m => m.Code).ToArray();
        var stond = await db.Cijfers
            .Where(c => momenten.Contains(c.Moment))
            .Select(c => new { c.Moment, c.Lens, c.Maat, c.Deel, c.Waarde })
            .ToDictionaryAsync(c => (c.Moment, c.Lens, c.Maat, c.Deel), c => c.Waarde, ct);
        List<((string Moment, Cijferlens Lens, Maat Maat, string Deel) Sleutel, decimal Waarde)> nieuw = [];
        foreach (var (sleutel, waarde) in cijfers)
        {
            var rij = (sleutel.Moment.Code, sleutel.Lens, sleutel.Maat, sleutel.Deel.ToString());
            if (!stond.Remove(rij, out var oud) || oud != waarde)
            {
                nieuw.Add((rij, waarde));
            }
        }

        await db.Database.ExecuteSqlRawAsync(
            """
            delete from cijfer c using unnest(@momenten, @lenzen, @maten, @delen) as weg(moment, lens, maat, deel)
                where c.gemeente_code = @gemeente and c.moment = weg.moment and c.lens = weg.lens and c.maat = weg.maat and c.deel = weg.deel
            """,
            [Gemeente(), .. Sleutels([.. stond.Keys])],
            ct);
        await db.Database.ExecuteSqlRawAsync(
            """
            insert into cijfer (gemeente_code, moment, lens, maat, deel, waarde)
                select @gemeente, n.* from unnest(@momenten, @lenzen, @maten, @delen, @waarden) as n(moment, lens, maat, deel, waarde)
                on conflict (gemeente_code, moment, lens, maat, deel) do update set waarde = excluded.waarde
            """,
            [Gemeente(), .. Sleutels([.. nieuw.Select(n => n.Sleutel)]), new NpgsqlParameter<decimal[]>("waarden", [.. nieuw.Select(n => n.Waarde)])],
            ct);

        NpgsqlParameter Gemeente() => new NpgsqlParameter<string>("gemeente", gemeente);
    }

    private static NpgsqlParameter[] Sleutels((string Moment, Cijferlens Lens, Maat Maat, string Deel)[] sleutels) =>
    [
        new NpgsqlParameter<string[]>("momenten", [.. sleutels.Select(s => s.Moment)]),
        new NpgsqlParameter<string[]>("lenzen", [.. sleutels.Select(s => Contractnaam.Van(s.Lens))]),
        new NpgsqlParameter<string[]>("maten", [.. sleutels.Select(s => Contractnaam.Van(s.Maat))]),
        new NpgsqlParameter<string[]>("delen", [.. sleutels.Select(s => s.Deel)]),
    ];
}
