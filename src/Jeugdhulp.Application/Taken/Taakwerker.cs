using System.Data.Common;
using Jeugdhulp.Application.Data;
using Jeugdhulp.Application.Toegang;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Jeugdhulp.Application.Taken;

/// <summary>
/// Takes one task and does it. Any number of processes may do so at once: the database hands a task to one of them, and to
/// another only when the first has not been heard of for <see cref="Claimduur"/>.
/// </summary>
public sealed partial class Taakwerker(IServiceScopeFactory bereiken, Taaksoorten soorten, TimeProvider klok, ILogger<Taakwerker> log)
{
    /// <summary>How long a process keeps a task without a sign of life.</summary>
    public static readonly TimeSpan Claimduur = TimeSpan.FromSeconds(30);

    /// <summary>How often a task is begun at most: what brought down three processes must not bring down a fourth.</summary>
    public const int HoogstePogingen = 3;

    private static readonly TimeSpan Hartslag = TimeSpan.FromMilliseconds(500);

    /// <summary>Does the task that waited longest; false when there is nothing to do.</summary>
    public async Task<bool> WerkEenAfAsync(CancellationToken ct)
    {
        if (await NeemAsync(ct) is not { } taak)
        {
            return false;
        }

        using var stop = CancellationTokenSource.CreateLinkedTokenSource(ct);
        var hartslag = HartslagAsync(taak, stop);
        try
        {
            await DoeAsync(taak, stop.Token);
        }
        catch (TaakVerlorenException)
        {
            // Whoever has it now, or stopped it, has written so; there is nothing to add.
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            if (ct.IsCancellationRequested)
            {
                await InGemeenteAsync(taak, db => taak.GeefTerugAsync(db, telt: false, CancellationToken.None));
            }
        }
        catch (DbException fout) when (fout.IsTransient)
        {
            Mislukt(log, fout, taak.Soort, taak.Id);
            await InGemeenteAsync(taak, db => taak.GeefTerugAsync(db, telt: true, CancellationToken.None));
        }
        catch (Exception fout) when (fout is not OperationCanceledException)
        {
            Mislukt(log, fout, taak.Soort, taak.Id);
            await EindigMisluktAsync(taak, fout.GetType().Name);
        }
        finally
        {
            await stop.CancelAsync();
            await hartslag;
        }

        return true;
    }

    private async Task<Taakuitvoering?> NeemAsync(CancellationToken ct)
    {
        while (true)
        {
            await using var bereik = bereiken.CreateAsyncScope();
            var db = bereik.ServiceProvider.GetRequiredService<JeugdhulpDbContext>();
            var bekend = soorten.Bekend.Select(s => Naamgeving.Camel(s.ToString())).ToArray();
            var genomen = await db.Database
                .SqlQuery<Genomen>($"""select gemeente_code as "GemeenteCode", id as "Id", claim as "Claim" from neem_taak({bekend}, {Claimduur})""")
                .ToListAsync(ct);
            if (genomen is not [var een])
            {
                return null;
            }

            bereik.ServiceProvider.GetRequiredService<Aanmelding>().Is(null, string.Empty, een.GemeenteCode, [], "taak");
            await using var transactie = await db.BeginGemeenteAsync(ct);
            var taak = await db.Taken.AsNoTracking().SingleAsync(t => t.Id == een.Id, ct);
            var uitvoering = new Taakuitvoering(taak, een.Claim, klok);
            uitvoering.Meld(taak.Voortgang, taak.Totaal);
            if (taak.Pogingen <= HoogstePogingen)
            {
                return uitvoering;
            }

            await transactie.DisposeAsync();
            await EindigMisluktAsync(uitvoering, "HerhaaldAfgebroken");
        }
    }

    private async Task DoeAsync(Taakuitvoering taak, CancellationToken ct)
    {
        await using var bereik = Bereik(taak);
        await soorten.Van(taak.Soort)(bereik.ServiceProvider, taak, ct);
        if (!taak.Afgerond)
        {
            await InGemeenteAsync(taak, db => taak.RondAfAsync(db, CancellationToken.None));
        }
    }

    /// <summary>Writes down the progress, and breaks the work off once it is no longer ours.</summary>
    private async Task HartslagAsync(Taakuitvoering taak, CancellationTokenSource stop)
    {
        var laatst = klok.GetTimestamp();
        try
        {
            using var tik = new PeriodicTimer(Hartslag, klok);
            while (await tik.WaitForNextTickAsync(stop.Token))
            {
                try
                {
                    await using var bereik = Bereik(taak);
                    var db = bereik.ServiceProvider.GetRequiredService<JeugdhulpDbContext>();
                    await using var transactie = await db.BeginGemeenteAsync(stop.Token);
                    if (!await taak.HoudAsync(db, stop.Token))
                    {
                        await stop.CancelAsync();
                        return;
                    }

                    await transactie.CommitAsync(stop.Token);
                    laatst = klok.GetTimestamp();
                }
                catch (DbException) when (klok.GetElapsedTime(laatst) < Claimduur)
                {
                    // The next beat may reach the database again.
                }
                catch (DbException)
                {
                    await stop.CancelAsync();
                    return;
                }
            }
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // The work is over.
        }
    }

    private async Task EindigMisluktAsync(Taakuitvoering taak, string foutsoort)
    {
        try
        {
            await InGemeenteAsync(taak, db => taak.EindigAsync(db, Taakstand.Mislukt, foutsoort, CancellationToken.None));
        }
        catch (TaakVerlorenException)
        {
            // Stopped in the meantime: that is how it ended.
        }
    }

    /// <summary>Also when the process is stopping: what is written here is why nobody has to wait for the claim to run out.</summary>
    private async Task InGemeenteAsync(Taakuitvoering taak, Func<JeugdhulpDbContext, Task> doe)
    {
        await using var bereik = Bereik(taak);
        var db = bereik.ServiceProvider.GetRequiredService<JeugdhulpDbContext>();
        await using var transactie = await db.BeginGemeenteAsync(CancellationToken.None);
        await doe(db);
        await db.SaveChangesAsync(CancellationToken.None);
        await transactie.CommitAsync(CancellationToken.None);
    }

    private AsyncServiceScope Bereik(Taakuitvoering taak)
    {
        var bereik = bereiken.CreateAsyncScope();
        bereik.ServiceProvider.GetRequiredService<Aanmelding>().Is(taak.AangevraagdDoorAccountId, string.Empty, taak.GemeenteCode, [], "taak");
        return bereik;
    }

    [LoggerMessage(LogLevel.Error, "Task {Soort} {Id} did not succeed")]
    private static partial void Mislukt(ILogger log, Exception fout, Taaksoort soort, Guid id);

    private sealed record Genomen(string GemeenteCode, Guid Id, Guid Claim);
}
