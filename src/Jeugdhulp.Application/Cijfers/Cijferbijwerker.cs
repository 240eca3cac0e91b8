using System.Collections.Concurrent;
using System.Data;
using Jeugdhulp.Application.Data;
using Jeugdhulp.Application.Toegang;
using Jeugdhulp.Domain.Cijfers;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Jeugdhulp.Application.Cijfers;

/// <summary>
/// Counts figures again when something they are counted from was written (ADR 15): what a change touches, and no more. What is counted is
/// counted from the facts; only contacts that were added may go on top of the count of their year that this process remembers, and only while
/// that year is still at the version it was remembered at. So what is kept is what a full recount gives. Any number of processes may do so.
/// </summary>
public sealed class Cijferbijwerker(IServiceScopeFactory bereiken, TimeProvider klok)
{
    /// <summary>A contact is in the figures within five seconds (issue of the dashboard); one goes to the second in which nobody looks.</summary>
    private static readonly TimeSpan Versheid = TimeSpan.FromSeconds(3.5);

    /// <summary>After so long it is asked again who waits, so that a gemeente that is counted for the first time holds up nobody for long.</summary>
    private static readonly TimeSpan Beurt = TimeSpan.FromSeconds(1);

    private readonly ConcurrentDictionary<string, DateTimeOffset> _nietVoor = new(StringComparer.Ordinal);
    private readonly Contactgeheugen _contacten = new();

    /// <summary>The Jeugdwet began on 1 January 2015; what happened before is no figure.</summary>
    public const int EersteJaar = 2015;

    /// <summary>
    /// How long a gemeente rests after a count: twenty times as long as it took, so that counting takes a twentieth of a processor however
    /// fast people write. But never so long that what was saved during a count is not in the next one in time, with what that one takes.
    /// </summary>
    public static TimeSpan Rust(TimeSpan duur)
    {
        var (lang, tijdig) = (duur * 20, Versheid - (duur * 2));
        return lang < tijdig ? lang : tijdig > TimeSpan.Zero ? tijdig : TimeSpan.Zero;
    }

    /// <summary>Counts gemeenten that wait and have rested, who waits longest first; false when there are none.</summary>
    public async Task<bool> WerkEenBijAsync(CancellationToken ct)
    {
        await using var bereik = bereiken.CreateAsyncScope();
        var db = bereik.ServiceProvider.GetRequiredService<JeugdhulpDbContext>();
        var vandaag = klok.Vandaag();
        var gemeenten = await db.Database.SqlQuery<string>($"select gemeente_te_tellen({vandaag}) as \"Value\"").ToListAsync(ct);
        var bijgewerkt = false;
        var beurt = klok.GetTimestamp();
        foreach (var gemeente in gemeenten.Where(g => !_nietVoor.TryGetValue(g, out var rust) || rust <= klok.GetUtcNow()))
        {
            var begin = klok.GetTimestamp();
            bijgewerkt |= await WerkBijAsync(gemeente, ct);
            _nietVoor[gemeente] = klok.GetUtcNow() + Rust(klok.GetElapsedTime(begin));
            if (klok.GetElapsedTime(beurt) > Beurt)
            {
                break;
            }
        }

        return bijgewerkt;
    }

    /// <summary>Brings the figures of a gemeente up to date; false when another process is doing so.</summary>
    public async Task<bool> WerkBijAsync(string gemeenteCode, CancellationToken ct)
    {
        await using var bereik = bereiken.CreateAsyncScope();
        bereik.ServiceProvider.GetRequiredService<Aanmelding>().Is(null, string.Empty, gemeenteCode, [], "cijfers");
        var db = bereik.ServiceProvider.GetRequiredService<JeugdhulpDbContext>();

        // One moment for all that is read: a contact is in what is counted when its change is among those that are done with, and only then.
        await using var transactie = await db.BeginGemeenteAsync(IsolationLevel.RepeatableRead, ct);
        try
        {
            var vrij = await db.Database
                .SqlQuery<bool>($"select pg_try_advisory_xact_lock(hashtextextended({"cijfers:" + gemeenteCode}, 0)) as \"Value\"")
                .SingleAsync(ct);
            if (!vrij)
            {
                return false;
            }

            var jaren = await TelAsync(db, ct);
            await transactie.CommitAsync(ct);
            foreach (var (jaar, versie, telling) in jaren)
            {
                _contacten.Bewaar(gemeenteCode, jaar, versie, telling);
            }

            return true;
        }
        catch (Exception fout) when ((fout as PostgresException ?? fout.InnerException as PostgresException)?.SqlState is PostgresErrorCodes.SerializationFailure)
        {
            // Another process was done just after this one began to read.
            return false;
        }
    }

    /// <summary>Counts what changed, keeps it, and gives the contacts as they are counted now.</summary>
    private async Task<IReadOnlyList<(int Jaar, uint Versie, Contacttelling Telling)>> TelAsync(JeugdhulpDbContext db, CancellationToken ct)
    {
        var veranderingen = await db.Cijferveranderingen.AsNoTracking().ToListAsync(ct);
        var standen = await db.Cijferstanden.AsNoTracking().ToListAsync(ct);
        var versies = standen.ToDictionary(s => s.Jaar, s => s.Versie);
        var grens = await db.GrensAsync(ct);

        // What is hidden under another limit is decided anew, and as if nothing was hidden before: the marks of then say nothing under this one.
        var geldend = standen.TrueForAll(s => s.Grens == grens) ? standen : [];
        var bronnen = new Cijferbronnen(db);
        var plan = await PlanAsync(bronnen, veranderingen, geldend, ct);
        List<(int Jaar, Contacttelling Telling)> contacten = [];
        foreach (var jaar in plan.Contactjaren)
        {
            contacten.Add((jaar, await TelContactenAsync(db, bronnen, jaar, versies, veranderingen, ct)));
        }

        if (plan.Jaren.Count > 0)
        {
            var opslag = new Cijferopslag(db, [.. geldend.Select(s => s.Jaar)], plan.Op, grens);
            await BewaarAsync(opslag, new(db, plan, grens), bronnen, plan, contacten, ct);
        }

        var klaar = veranderingen.Select(v => v.Id).ToArray();
        await db.Cijferveranderingen.Where(v => klaar.Contains(v.Id)).ExecuteDeleteAsync(ct);

        // A year whose help was counted has another version now, and the contacts that are remembered of it are still what they were.
        foreach (var jaar in plan.Jaren.Except(plan.Contactjaren))
        {
            if (_contacten.Neem(db.Aanmelding.GemeenteCode!, jaar, versies[jaar]) is { } bekend)
            {
                contacten.Add((jaar, bekend));
            }
        }

        var na = await db.Cijferstanden.AsNoTracking().ToDictionaryAsync(s => s.Jaar, s => s.Versie, ct);
        return [.. contacten.Select(c => (c.Jaar, na[c.Jaar], c.Telling))];
    }

    private async Task<Telplan> PlanAsync(Cijferbronnen bronnen, List<Cijferverandering> veranderingen, List<Cijferstand> standen, CancellationToken ct)
    {
        var op = klok.GetUtcNow();
        var totEnMet = op.InNederland().Year;
        var eerste = Math.Max(EersteJaar, standen.Select(s => s.Jaar).DefaultIfEmpty(totEnMet).Min());
        if (standen.Count == 0 || veranderingen.Exists(v => v.VanafJaar < eerste))
        {
            eerste = Math.Min(eerste, Math.Clamp(await bronnen.EersteJaarAsync(ct) ?? totEnMet, EersteJaar, totEnMet));
        }

        var eersteNorm = await bronnen.EersteNormjaarAsync([.. veranderingen.Select(v => v.RegelId).OfType<Guid>()], ct);
        return Telplan.Maak(veranderingen, standen, eerste, op, eersteNorm);
    }

    /// <summary>The contacts of a year: those that were added on top of what is remembered, or all of them anew.</summary>
    private async Task<Contacttelling> TelContactenAsync(
        JeugdhulpDbContext db, Cijferbronnen bronnen, int jaar, Dictionary<int, uint> versies, List<Cijferverandering> veranderingen, CancellationToken ct)
    {
        var vanJaar = veranderingen.FindAll(v => v.Contact && v.VanafJaar == jaar);
        if (versies.TryGetValue(jaar, out var versie) && vanJaar.TrueForAll(v => v.RegelId is not null) && _contacten.Neem(db.Aanmelding.GemeenteCode!, jaar, versie) is { } bekend)
        {
            await bronnen.LeesContactenAsync(vanJaar.Select(v => v.RegelId!.Value), contact => bekend.Voeg(contact), ct);
            return bekend;
        }

        var telling = new Contacttelling(jaar);
        await bronnen.LeesContactenAsync(jaar, contact => telling.Voeg(contact), ct);
        return telling;
    }

    private static async Task BewaarAsync(
        Cijferopslag opslag, Kwartaalopslag kwartalen, Cijferbronnen bronnen, Telplan plan, IReadOnlyCollection<(int Jaar, Contacttelling Telling)> contacten, CancellationToken ct)
    {
        await opslag.ZetStandenAsync(plan.Jaren, ct);
        foreach (var (jaar, telling) in contacten)
        {
            await opslag.BewaarContactenAsync(jaar, telling.Tel(), ct);
        }

        IEnumerable<KeyValuePair<Kwartaalsleutel, long>> hulpkwartalen = [];
        if (plan.HulpVan is { } van)
        {
            var feiten = await bronnen.LaadAsync(van, plan.TotEnMet, ct);
            var teller = new Cijferteller(van, plan.TotEnMet, plan.Vandaag);
            await opslag.BewaarHulpAsync(van, plan.TotEnMet, teller.Tel(feiten), ct);
            hulpkwartalen = teller.TelKwartalen(feiten);
        }

        await kwartalen.BewaarAsync(contacten.SelectMany(c => c.Telling.TelKwartalen()), hulpkwartalen, ct);
    }
}
