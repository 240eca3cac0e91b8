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
        _signalen = [.. new[] { PosixSignal.SIGINT, PosixSignal.SIGTERM, PosixSignal.SIGHUP, PosixSignal.SIGQUIT }.Select(s => PosixSignalRegistration.Create(s, Stop))];

    public CancellationToken Token => _stop.Token;

    public void Dispose()
    {
        foreach (var signaal in _signalen)
        {
            signaal.Dispose();
        }

        _stop.Dispose();
    }

    private void Stop(PosixSignalContext signaal)
    {
        signaal.Cancel = true;
        _stop.Cancel();
    }
}
