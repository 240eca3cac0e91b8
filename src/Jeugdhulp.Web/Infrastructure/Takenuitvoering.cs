using System.Data.Common;
using Jeugdhulp.Application.Taken;
using Microsoft.Extensions.Options;

namespace Jeugdhulp.Web.Infrastructure;

/// <summary>Works off the queue of tasks, one at a time; as many processes as there are may do so.</summary>
public sealed partial class Takenuitvoering(Taakwerker werker, TimeProvider klok, IOptions<TaakInstellingen> instelling, ILogger<Takenuitvoering> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!instelling.Value.Uitvoeren)
        {
            return;
        }

        var gemeld = false;
        using var tel = new PeriodicTimer(TimeSpan.FromSeconds(1), klok);
        do
        {
            try
            {
                while (await werker.WerkEenAfAsync(stoppingToken))
                {
                    // The next one may be waiting already.
                }

                gemeld = false;
            }
            catch (DbException fout)
            {
                // Every second until the database is back, but once in the log.
                if (!gemeld)
                {
                    NietBereikt(log, fout);
                    gemeld = true;
                }
            }
        }
        while (await tel.WaitForNextTickAsync(stoppingToken));
    }

    [LoggerMessage(LogLevel.Warning, "The queue of tasks cannot be reached; the next try is in a second")]
    private static partial void NietBereikt(ILogger log, Exception fout);
}
