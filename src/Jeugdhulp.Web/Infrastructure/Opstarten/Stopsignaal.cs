using System.Runtime.InteropServices;

namespace Jeugdhulp.Web.Infrastructure.Opstarten;

/// <summary>
/// Ctrl-C, a request to end, or a closed terminal, heard from the first moment: the host listens only once it serves and never to a
/// closed terminal, and a process that just ends leaves its database server running.
/// </summary>
public sealed class Stopsignaal : IDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private readonly PosixSignalRegistration[] _signalen;

    public Stopsignaal() =>
        _signalen = [.. Gehoord.Select(s => PosixSignalRegistration.Create(s, Stop))];

    /// <summary>What ends the application.</summary>
    public static IReadOnlyList<PosixSignal> Gehoord { get; } = [PosixSignal.SIGINT, PosixSignal.SIGTERM, PosixSignal.SIGHUP, PosixSignal.SIGQUIT];

    public CancellationToken Token => _stop.Token;

    /// <summary>How a start that failed ends for whoever asked for it; empty for a fault that nobody foresaw.</summary>
    public (string Melding, int Code)? Afloop(Exception fout)
    {
        var zin = OpstartException.Zin(fout);
        if (Token.IsCancellationRequested && (zin is not null || fout is OperationCanceledException))
        {
            // Whoever broke off the start needs no sentence; 130 is what a shell gives for Ctrl-C.
            return (string.Empty, 130);
        }

        return zin is null ? null : (zin + Environment.NewLine, 1);
    }

    public void Dispose()
    {
        foreach (var signaal in _signalen)
        {
            signaal.Dispose();
        }

        _stop.Dispose();
    }

    /// <summary>Ends what is going on in order, instead of the process at once.</summary>
    public void Stop(PosixSignalContext signaal)
    {
        ArgumentNullException.ThrowIfNull(signaal);
        signaal.Cancel = true;
        _stop.Cancel();
    }
}
