using Microsoft.Extensions.Caching.Memory;

namespace Jeugdhulp.Application.Contacten.Overzicht;

/// <summary>
/// Remembers what a filter came to for a team. The stand of the team is part of the key, so a total is never older than the
/// last write that was saved; a process that loses its memory only counts again.
/// </summary>
public sealed class Totalengeheugen : IDisposable
{
    private readonly MemoryCache _geheugen = new(new MemoryCacheOptions { SizeLimit = 20_000 });

    internal bool TryGet(Totalensleutel sleutel, out Lijsttotalen totalen)
    {
        totalen = _geheugen.TryGetValue(sleutel, out Lijsttotalen? gevonden) ? gevonden! : Lijsttotalen.Geen;
        return gevonden is not null;
    }

    internal void Bewaar(Totalensleutel sleutel, Lijsttotalen totalen) =>
        _geheugen.Set(sleutel, totalen, new MemoryCacheEntryOptions { Size = 1, SlidingExpiration = TimeSpan.FromMinutes(30) });

    public void Dispose() => _geheugen.Dispose();
}

/// <summary>Everything a total depends on; filters on a person or a worker are counted afresh and never get here.</summary>
internal sealed record Totalensleutel(string Gemeente, Guid TeamId, long Stand, Contactfilter Telling);
