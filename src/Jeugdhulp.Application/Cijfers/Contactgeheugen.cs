using System.Collections.Concurrent;
using Jeugdhulp.Domain.Cijfers;

namespace Jeugdhulp.Application.Cijfers;

/// <summary>
/// Remembers the contacts of a year as they were counted, so that one that was added is counted along and the others are not read again.
/// What is remembered belongs to one row version of the <see cref="Cijferstand"/>: when another process counted that year, or its stand was
/// taken away, it is worth nothing. Whoever loses it reads the year once more.
/// </summary>
internal sealed class Contactgeheugen
{
    /// <summary>All together some 30 MB.</summary>
    private const int Meeste = 500_000;

    private readonly ConcurrentDictionary<(string Gemeente, int Jaar), (uint Versie, Contacttelling Telling)> _jaren = new();

    /// <summary>Takes a year out, for who goes on with it: what becomes of it is only known once it is kept. Empty when it is not remembered.</summary>
    public Contacttelling? Neem(string gemeente, int jaar, uint versie) => _jaren.TryRemove((gemeente, jaar), out var jaartelling) && jaartelling.Versie == versie ? jaartelling.Telling : null;

    public void Bewaar(string gemeente, int jaar, uint versie, Contacttelling telling)
    {
        _jaren[(gemeente, jaar)] = (versie, telling);
        if (_jaren.Values.Sum(j => j.Telling.Omvang) > Meeste)
        {
            _jaren.Clear();
        }
    }
}
