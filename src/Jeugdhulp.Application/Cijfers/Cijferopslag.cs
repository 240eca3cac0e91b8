using Jeugdhulp.Application.Data;
using Jeugdhulp.Domain;
using Jeugdhulp.Domain.Cijfers;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Jeugdhulp.Application.Cijfers;

/// <summary>
/// Keeps figures that were counted, with what of them is hidden. Of a year in which one contact was saved that is a handful of rows. Works
/// within the transaction of the caller.
/// </summary>
/// <param name="db">The store.</param>
/// <param name="geteld">Years that were counted before. Whoever takes all of them away has everything decided anew, also what is hidden.</param>
/// <param name="op">The moment of the count.</param>
/// <param name="grens">The smallest count that is shown.</param>
internal sealed class Cijferopslag(JeugdhulpDbContext db, IReadOnlyCollection<int> geteld, DateTimeOffset op, int grens)
{
    private static readonly Maat[] VanContacten = [.. Enum.GetValues<Maat>().Where(m => m.IsVanContacten())];

    /// <summary>Says of these years that they were counted now.</summary>
    public Task ZetStandenAsync(IEnumerable<int> jaren, CancellationToken ct) => db.Database.ExecuteSqlAsync(
        $"""
         insert into cijferstand (gemeente_code, jaar, geteld_op, grens) select {db.Aanmelding.GemeenteCode}, jaar, {op}, {grens} from unnest({jaren.ToArray()}) jaar
             on conflict (gemeente_code, jaar) do update set geteld_op = excluded.geteld_op, grens = excluded.grens
         """,
        ct);

    /// <summary>The figures of the contacts of a year. Nothing relates them to other figures, so they are protected by themselves.</summary>
    public Task BewaarContactenAsync(int jaar, IReadOnlyDictionary<Cijfersleutel, decimal> cijfers, CancellationToken ct)
    {
        var momenten = Meetmoment.InJaar(jaar).Select(m => m.Code).ToArray();
        return BewaarAsync(db.Cijfers.Where(c => momenten.Contains(c.Moment) && VanContacten.Contains(c.Maat)), cijfers, _ => false, ct);
    }

    /// <summary>All other figures from a year on. What is hidden follows from all years together: the end of one is the begin of the next.</summary>
    public async Task BewaarHulpAsync(int van, int totEnMet, IReadOnlyDictionary<Cijfersleutel, decimal> cijfers, CancellationToken ct)
    {
        var (alle, standen) = await BewaarAsync(db.Cijfers.Where(c => !VanContacten.Contains(c.Maat)), cijfers, s => s.Moment.Jaar < van, ct);
        var oordelen = new Betrouwbaarheden((await db.Betrouwbaarheidsoordelen.AsNoTracking().ToListAsync(ct)).Geldend().Select(o => o.Merk));
        var jaren = geteld.Union(Enumerable.Range(van, totEnMet - van + 1)).Where(j => j <= totEnMet);
        await PubliceerAsync([.. Publicatie.Maak(alle, standen, jaren, oordelen)], ct);
    }

    /// <summary>Writes what differs from what stands there.</summary>
    private async Task<(IReadOnlyDictionary<Cijfersleutel, decimal> Alle, IReadOnlyDictionary<Cijfersleutel, Celstand> Standen)> BewaarAsync(
        IQueryable<Cijfer> wat, IReadOnlyDictionary<Cijfersleutel, decimal> cijfers, Func<Cijfersleutel, bool> blijft, CancellationToken ct)
    {
        var stond = (await wat.AsNoTracking().Select(c => new Rij(c.Moment, c.Lens, c.Maat, c.Deel, c.Waarde, c.Stand)).ToListAsync(ct))
            .ToDictionary(r => r.Sleutel, r => (r.Waarde, r.Stand));
        var alle = stond.Where(r => blijft(r.Key)).Select(r => KeyValuePair.Create(r.Key, r.Value.Waarde)).Concat(cijfers).ToDictionary();
        var standen = Cijferbescherming.Bescherm(alle, grens, eerder: geteld.Count > 0 ? stond : null, vandaag: DateOnly.FromDateTime(op.InNederland()));
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
        return (alle, standen);
    }

    /// <summary>Writes what others may see, where it differs from what they saw.</summary>
    private Task<int> PubliceerAsync(IReadOnlyCollection<(Cijfersleutel Sleutel, Cijferwaarde Waarde, Betrouwbaarheid Oordeel)> cijfers, CancellationToken ct) =>
        db.Database.ExecuteSqlRawAsync(
            """
            insert into gepubliceerdcijfer as p (gemeente_code, moment, lens, maat, einde, waarde, stand, betrouwbaarheid)
                select @gemeente, n.* from unnest(@momenten, @lenzen, @maten, @einden, @waarden, @standen, @oordelen) as n(moment, lens, maat, einde, waarde, stand, oordeel)
                on conflict (gemeente_code, moment, lens, maat) do update set waarde = excluded.waarde, stand = excluded.stand, betrouwbaarheid = excluded.betrouwbaarheid
                    where (p.waarde, p.stand, p.betrouwbaarheid) is distinct from (excluded.waarde, excluded.stand, excluded.betrouwbaarheid)
            """,
            [
                Gemeente(),
                new NpgsqlParameter<string[]>("momenten", [.. cijfers.Select(c => c.Sleutel.Moment.Code)]),
                new NpgsqlParameter<string[]>("lenzen", [.. cijfers.Select(c => Contractnaam.Van(c.Sleutel.Lens))]),
                new NpgsqlParameter<string[]>("maten", [.. cijfers.Select(c => Contractnaam.Van(c.Sleutel.Maat))]),
                new NpgsqlParameter<DateOnly[]>("einden", [.. cijfers.Select(c => c.Sleutel.Moment.Einde)]),
                new NpgsqlParameter<decimal?[]>("waarden", [.. cijfers.Select(c => c.Waarde.Getal)]),
                new NpgsqlParameter<string[]>("standen", [.. cijfers.Select(c => Contractnaam.Van(c.Waarde.Stand))]),
                new NpgsqlParameter<string[]>("oordelen", [.. cijfers.Select(c => Contractnaam.Van(c.Oordeel))]),
            ],
            ct);

    private NpgsqlParameter<string> Gemeente() => new("gemeente", db.Aanmelding.GemeenteCode!);

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
