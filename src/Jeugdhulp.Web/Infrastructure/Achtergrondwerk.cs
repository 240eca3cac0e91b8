using Microsoft.Extensions.Options;

namespace Jeugdhulp.Web.Infrastructure;

/// <summary>
/// Looks every second whether something waits and does it, one at a time; as many processes as there are may do so. What takes long
/// and what must be fresh have one each, so that they do not wait for each other.
/// </summary>
/// <param name="wat">What waits, for the log.</param>
/// <param name="doeEen">Does one thing; false when nothing waits.</param>
/// <param name="klok">The clock.</param>
/// <param name="instelling">Whether this process does such work.</param>
/// <param name="log">The log.</param>
public sealed partial class Achtergrondwerk(
    string wat, Func<CancellationToken, Task<bool>> doeEen, TimeProvider klok, IOptions<TaakInstellingen> instelling, ILogger<Achtergrondwerk> log) : BackgroundService
{
    private bool _gemeld;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!instelling.Value.Uitvoeren)
        {
            return;
        }

        using var tel = new PeriodicTimer(TimeSpan.FromSeconds(1), klok);
        try
        {
            do
            {
                await WerkAfAsync(stoppingToken);
            }
            while (await tel.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // A host that could not start, as with a port in use, never says that it stops, and would log this as a crash.
            return;
        }
    }

    private async Task WerkAfAsync(CancellationToken ct)
    {
        try
        {
            while (await doeEen(ct))
            {
                // The next one may be waiting already.
            }

            _gemeld = false;
        }
        catch (Exception fout) when (!ct.IsCancellationRequested)
        {
            // Whatever it is: a fault that leaves here stops the whole web process. Every second until the database is back, but
            // once in the log.
            if (!_gemeld)
            {
                NietBereikt(log, fout, wat);
                _gemeld = true;
            }
        }
    }

    [LoggerMessage(LogLevel.Warning, "The {Wat} cannot be done; the next try is in a second")]
    private static partial void NietBereikt(ILogger log, Exception fout, string wat);
}
