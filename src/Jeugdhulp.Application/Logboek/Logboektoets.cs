using System.Data;
using Jeugdhulp.Application.Data;
using Jeugdhulp.Application.Toegang;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Jeugdhulp.Application.Logboek;

/// <summary>Counts the chain over the log of a gemeente again, from the rows that stand there now (ADR 16).</summary>
public sealed class Logboektoets(IServiceScopeFactory bereiken)
{
    private const int Schakelsperkeer = 50;

    /// <summary>Looks at every link and every row.</summary>
    /// <param name="gemeenteCode">The gemeente.</param>
    /// <param name="kop">A head that was noted before, in hexadecimals; the chain must contain it. Empty when there is none.</param>
    /// <param name="ct">Stops the work.</param>
    public async Task<Ketenstand> ToetsAsync(string gemeenteCode, string? kop, CancellationToken ct)
    {
        await using var bereik = bereiken.CreateAsyncScope();
        bereik.ServiceProvider.GetRequiredService<Aanmelding>().Is(null, string.Empty, gemeenteCode, [], "logboek");
        var db = bereik.ServiceProvider.GetRequiredService<JeugdhulpDbContext>();

        // One moment for all questions: what is written meanwhile is not looked at.
        await using var transactie = await db.Database.BeginTransactionAsync(IsolationLevel.RepeatableRead, ct);
        await db.WerkVoorAanmeldingAsync(ct);
        var (vorige, schakels, regels, kopGevonden) = (Logboekketen.Begin.ToArray(), 0L, 0L, string.IsNullOrEmpty(kop));
        while (true)
        {
            var stuk = await db.Logboekschakels.AsNoTracking().Where(s => s.Nummer > schakels).OrderBy(s => s.Nummer).Take(Schakelsperkeer).ToListAsync(ct);
            foreach (var schakel in stuk)
            {
                if (await BreukAsync(db, schakel, schakels + 1, vorige, ct) is { } breuk)
                {
                    return new(schakels, regels, Convert.ToHexStringLower(vorige), 0, breuk);
                }

                (schakels, regels, vorige) = (schakel.Nummer, regels + schakel.Regels.Length, schakel.Hash);
                kopGevonden = kopGevonden || string.Equals(Convert.ToHexString(vorige), kop, StringComparison.OrdinalIgnoreCase);
            }

            if (stuk.Count < Schakelsperkeer)
            {
                break;
            }
        }

        var onverzegeld = await db.OnverzegeldeLogboekregels.LongCountAsync(ct);
        var los = await db.Database
            .SqlQuery<long?>(
                $"""
                 select min(id) as "Value" from (
                     select id from logboekregel where gemeente_code = {gemeenteCode}
                     except select unnest(regels) from logboekschakel where gemeente_code = {gemeenteCode}
                     except select regel_id from onverzegelde_logboekregel where gemeente_code = {gemeenteCode}) los
                 """)
            .SingleAsync(ct);
        var rest = los is not null ? new Ketenbreuk(Ketenfout.RegelErbij, null, los)
            : !kopGevonden ? new(Ketenfout.KopOnbekend, null, null)
            : null;
        return new(schakels, regels, Convert.ToHexStringLower(vorige), onverzegeld, rest);
    }

    private static async Task<Ketenbreuk?> BreukAsync(JeugdhulpDbContext db, Logboekschakel schakel, long verwacht, byte[] vorige, CancellationToken ct)
    {
        if (schakel.Nummer != verwacht)
        {
            return new(Ketenfout.SchakelWeg, verwacht, null);
        }

        if (!Logboekketen.Hash(vorige, schakel).AsSpan().SequenceEqual(schakel.Hash) || schakel.Regelhashes.Length != schakel.Regels.Length * vorige.Length)
        {
            return new(Ketenfout.SchakelGewijzigd, schakel.Nummer, null);
        }

        var ids = schakel.Regels;
        var regels = await db.Logboek.AsNoTracking().Where(l => ids.Contains(l.Id)).ToDictionaryAsync(l => l.Id, ct);
        for (var i = 0; i < ids.Length; i++)
        {
            if (!regels.TryGetValue(ids[i], out var regel))
            {
                return new(Ketenfout.RegelWeg, schakel.Nummer, ids[i]);
            }

            if (!Logboekketen.Hash(regel).AsSpan().SequenceEqual(schakel.Regelhashes.AsSpan(i * vorige.Length, vorige.Length)))
            {
                return new(Ketenfout.RegelGewijzigd, schakel.Nummer, ids[i]);
            }
        }

        return null;
    }
}

/// <summary>How the chain over the log of a gemeente stands.</summary>
/// <param name="Schakels">How many links are whole, counted from the first.</param>
/// <param name="Regels">How many rows these cover.</param>
/// <param name="Kop">Hash of the last of these links, to be noted outside the database; zeros when there is none.</param>
/// <param name="Onverzegeld">Rows that wait for a link; not counted when the chain is broken.</param>
/// <param name="Breuk">The first thing that is wrong; null when nothing is.</param>
public sealed record Ketenstand(long Schakels, long Regels, string Kop, long Onverzegeld, Ketenbreuk? Breuk);

/// <summary>Where the chain breaks.</summary>
/// <param name="Fout">What is wrong.</param>
/// <param name="Schakel">Number of the link, when it is about one.</param>
/// <param name="RegelId">Id of the row, when it is about one.</param>
public sealed record Ketenbreuk(Ketenfout Fout, long? Schakel, long? RegelId);

/// <summary>What can be wrong with the chain.</summary>
public enum Ketenfout
{
    SchakelWeg,
    SchakelGewijzigd,
    RegelWeg,
    RegelGewijzigd,

    /// <summary>A row that neither stands in a link nor waits for one: it was not written by way of the application.</summary>
    RegelErbij,

    /// <summary>The chain does not contain the head that was noted before.</summary>
    KopOnbekend,
}
