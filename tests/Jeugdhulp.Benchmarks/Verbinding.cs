using System.Buffers.Text;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Jeugdhulp.Benchmarks;

/// <summary>What came back; <see cref="Bytes"/> hold until the next request on the same connection.</summary>
internal readonly record struct Antwoord(int Status, ReadOnlyMemory<byte> Bytes, int Kop)
{
    public string Koppen => Encoding.ASCII.GetString(Bytes.Span[..Kop]);

    public string Inhoud => Encoding.UTF8.GetString(Bytes.Span[Kop..]);
}

/// <summary>
/// One connection that stays open, sends prepared bytes and reads the answer. It does no more than that, since it shares the
/// cores with the server it measures.
/// </summary>
internal sealed class Verbinding(IPEndPoint adres) : IDisposable
{
    /// <summary>The name under which the load asks for the application.</summary>
    public const string Hostnaam = "jeugdhulp.test";

    private readonly Socket _socket = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
    private byte[] _buffer = new byte[64 * 1024];

    public async Task<Antwoord> VraagAsync(ReadOnlyMemory<byte> verzoek, CancellationToken ct)
    {
        if (!_socket.Connected)
        {
            await _socket.ConnectAsync(adres, ct);
        }

        await _socket.SendAsync(verzoek, ct);
        var gelezen = 0;
        while (true)
        {
            if (gelezen == _buffer.Length)
            {
                Array.Resize(ref _buffer, _buffer.Length * 2);
            }

            var erbij = await _socket.ReceiveAsync(_buffer.AsMemory(gelezen), ct);
            if (erbij == 0)
            {
                throw new IOException("The server closed the connection.");
            }

            gelezen += erbij;
            if (Lees(_buffer.AsSpan(0, gelezen)) is { } kop)
            {
                return new(Getal(_buffer.AsSpan(9, 3)), _buffer.AsMemory(0, gelezen), kop);
            }
        }
    }

    public void Dispose() => _socket.Dispose();

    /// <summary>Length of the header once the whole answer is there.</summary>
    private static int? Lees(ReadOnlySpan<byte> bytes)
    {
        var einde = bytes.IndexOf("\r\n\r\n"u8);
        if (einde < 0)
        {
            return null;
        }

        var kop = einde + 4;
        var lengte = bytes[..kop].IndexOf("\r\nContent-Length: "u8);
        if (lengte >= 0)
        {
            return bytes.Length >= kop + Getal(bytes[(lengte + 18)..]) ? kop : null;
        }

        // Everything else the servers here send is in chunks, with an empty one at the end.
        return bytes[(kop - 2)..].EndsWith("\r\n0\r\n\r\n"u8) ? kop : null;
    }

    private static int Getal(ReadOnlySpan<byte> bytes) =>
        Utf8Parser.TryParse(bytes, out int getal, out _) ? getal : throw new IOException("The answer is no HTTP.");
}
