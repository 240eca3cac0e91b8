using Jeugdhulp.Application.Data;
using Jeugdhulp.Domain;
using Jeugdhulp.Domain.Cijfers;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Jeugdhulp.Application.Cijfers;

/// <summary>
/// Keeps the figures of the quarters of the years that were counted, a few hundred rows a year. What the plan leaves out stands as it stood.
/// Works within the transaction of the caller, once the figures of the half-years are kept.
/// </summary>
internal sealed class Kwartaalopslag(JeugdhulpDbContext db, Telplan plan, int grens)
{
    private static readonly Maat[] Halfjaarmaten = [.. Kwartaalcijfers.Maten, Maat.Beginstand];

    /// <param name="contacten">Of the contacts that were counted.</param>
    /// <param name="hulp">Of all else.</param>
    /// <param name="ct">Cancellation.</param>
    public async Task BewaarAsync(IEnumerable<KeyValuePair<Kwartaalsleutel, long>> contacten, IEnumerable<KeyValuePair<Kwartaalsleutel, long>> hulp, CancellationToken ct)
    {
        var jaren = plan.Jaren.ToArray();
        var stond = (await db.Kwartaalcijfers.AsNoTracking().Where(k => jaren.Contains(k.Jaar) && k.Waarde != 0).ToListAsync(ct))
            .Where(k => k.Maat.IsVanContacten() ? !plan.Contactjaren.Contains(k.Jaar) : plan.HulpVan is not { } van || k.Jaar < van)
            .Select(k => KeyValuePair.Create(new Kwartaalsleutel(new(k.Jaar, k.Nummer), k.TeamId, k.Maat), k.Waarde));
        var cijfers = Kwartaalcijfers.MetNullen(stond.Concat(contacten).Concat(hulp));
        var standen = Kwartaalcijfers.Bescherm(cijfers, await HalfjarenAsync(jaren, ct), grens);
        await SchrijfAsync(jaren, cijfers, standen, ct);
    }

    /// <summary>How the figures of the teams stand in the half-years that the quarters lie in.</summary>
    private async Task<Dictionary<Cijfersleutel, Celstand>> HalfjarenAsync(int[] jaren, CancellationToken ct)
    {
        var halfjaren = jaren.SelectMany(j => new[] { new Halfjaar(j, 1), new Halfjaar(j, 2) }).ToDictionary(h => h.Code, Meetmoment.Van, StringComparer.Ordinal);
        var codes = halfjaren.Keys.ToArray();
        var rijen = await db.Cijfers.AsNoTracking()
            .Where(c => codes.Contains(c.Moment) && c.Lens == Cijferlens.Gemeente && Halfjaarmaten.Contains(c.Maat) && c.Deel.StartsWith(Uitsplitsing.Teamdeel))
            .Select(c => new { c.Moment, c.Maat, c.Deel, c.Stand })
            .ToListAsync(ct);
        return rijen.ToDictionary(r => new Cijfersleutel(halfjaren[r.Moment], Cijferlens.Gemeente, r.Maat, Uitsplitsing.Parse(r.Deel)), r => r.Stand);
    }

    private Task<int> SchrijfAsync(int[] jaren, IReadOnlyDictionary<Kwartaalsleutel, long> cijfers, IReadOnlyDictionary<Kwartaalsleutel, Celstand> standen, CancellationToken ct)
    {
        KeyValuePair<Kwartaalsleutel, long>[] rijen = [.. cijfers];
        return db.Database.ExecuteSqlRawAsync(
            """
            with n as (
                select * from unnest(@teams, @jaren, @nummers, @maten, @waarden, @standen) as n(team_id, jaar, nummer, maat, waarde, stand)
            ), weg as (
                delete from kwartaalcijfer k where k.gemeente_code = @gemeente and k.jaar = any(@geteld)
                    and not exists (select from n where n.team_id = k.team_id and n.jaar = k.jaar and n.nummer = k.nummer and n.maat = k.maat)
            )
            insert into kwartaalcijfer as k (gemeente_code, team_id, jaar, nummer, maat, waarde, stand) select @gemeente, n.* from n
                on conflict (gemeente_code, team_id, jaar, nummer, maat) do update set waarde = excluded.waarde, stand = excluded.stand
                where (k.waarde, k.stand) is distinct from (excluded.waarde, excluded.stand)
            """,
            [
                new NpgsqlParameter<string>("gemeente", db.Aanmelding.GemeenteCode!),
                new NpgsqlParameter<int[]>("geteld", jaren),
                new NpgsqlParameter<Guid[]>("teams", [.. rijen.Select(r => r.Key.TeamId)]),
                new NpgsqlParameter<int[]>("jaren", [.. rijen.Select(r => r.Key.Kwartaal.Jaar)]),
                new NpgsqlParameter<int[]>("nummers", [.. rijen.Select(r => r.Key.Kwartaal.Nummer)]),
                new NpgsqlParameter<string[]>("maten", [.. rijen.Select(r => Contractnaam.Van(r.Key.Maat))]),
                new NpgsqlParameter<long[]>("waarden", [.. rijen.Select(r => r.Value)]),
                new NpgsqlParameter<string[]>("standen", [.. rijen.Select(r => Contractnaam.Van(standen[r.Key]))]),
            ],
            ct);
    }
}
