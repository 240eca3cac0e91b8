using System.Security.Cryptography;

namespace Jeugdhulp.Application.Uitwisseling;

/// <summary>
/// Takes what is written in parts, so that a ZIP of any size takes the memory of one. Nothing of it comes on a disk as it is: it
/// holds everything about everybody.
/// </summary>
internal sealed class Pakketstroom(Pakketkluis kluis, Guid pakketId) : Stream
{
    private readonly IncrementalHash _som = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly MemoryStream _deel = new();
    private int _nummer;

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <summary>Bytes that were written.</summary>
    public long Bytes { get; private set; }

    /// <summary>Writes the last part.</summary>
    /// <returns>The hash of the whole, in lower-case hex.</returns>
    public async Task<string> RondAfAsync(CancellationToken ct)
    {
        await BewaarAsync(alles: true, ct);
        return Convert.ToHexStringLower(_som.GetHashAndReset());
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    /// <summary>What is written this way waits in memory until something comes that may wait for the store.</summary>
    public override void Write(ReadOnlySpan<byte> buffer)
    {
        _som.AppendData(buffer);
        _deel.Write(buffer);
        Bytes += buffer.Length;
    }

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        Write(buffer.Span);
        await BewaarAsync(alles: false, cancellationToken);
    }

    public override void Flush()
    {
        // A part is written when it is full.
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _som.Dispose();
            _deel.Dispose();
        }

        base.Dispose(disposing);
    }

    private async Task BewaarAsync(bool alles, CancellationToken ct)
    {
        if (_deel.Length < (alles ? 1 : Pakketkluis.Deelgrootte))
        {
            return;
        }

        var inhoud = _deel.ToArray();
        _deel.SetLength(0);
        await kluis.BewaarDeelAsync(pakketId, ++_nummer, inhoud, ct);
    }
}
