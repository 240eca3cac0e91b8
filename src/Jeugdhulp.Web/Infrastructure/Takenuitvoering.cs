using Jeugdhulp.Application.Taken;
using Microsoft.Extensions.Options;

namespace Jeugdhulp.Web.Infrastructure;

/// <summary>Works off the queue of tasks, one at a time; as many processes as there are may do so.</summary>
public sealed partial class Takenuitvoering(Taakwerker werker, TimeProvider klok, IOptions<TaakInstellingen> instelling, ILogger<Takenuitvoering> log) : BackgroundService
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
            while (await werker.WerkEenAfAsync(ct))
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
                NietBereikt(log, fout);
                _gemeld = true;
            }
        }
    }

    [LoggerMessage(LogLevel.Warning, "The queue of tasks cannot be reached; the next try is in a second")]
    private static partial void NietBereikt(ILogger log, Exception fout);
}
