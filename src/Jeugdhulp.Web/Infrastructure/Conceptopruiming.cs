using Jeugdhulp.Application.Contacten.Concepten;

namespace Jeugdhulp.Web.Infrastructure;

/// <summary>Has the drafts that are too old deleted, every hour; two processes that do it together do no harm.</summary>
public sealed partial class Conceptopruiming(IServiceScopeFactory bereiken, TimeProvider klok, ILogger<Conceptopruiming> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var uur = new PeriodicTimer(TimeSpan.FromHours(1), klok);
        try
        {
            while (await uur.WaitForNextTickAsync(stoppingToken))
            {
                await RuimOpAsync(stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // A host that could not start, as with a port in use, never says that it stops, and would log this as a crash.
            return;
        }
    }

    private async Task RuimOpAsync(CancellationToken ct)
    {
        try
        {
            await using var bereik = bereiken.CreateAsyncScope();
            await bereik.ServiceProvider.GetRequiredService<ConceptService>().RuimVerlopenOpAsync(ct);
        }
        catch (Exception fout) when (!ct.IsCancellationRequested)
        {
            NietGelukt(log, fout);
        }
    }

    [LoggerMessage(LogLevel.Warning, "Old drafts were not deleted; the next try is in an hour")]
    private static partial void NietGelukt(ILogger log, Exception fout);
}
