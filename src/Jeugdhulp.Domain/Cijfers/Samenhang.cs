namespace Jeugdhulp.Domain.Cijfers;

/// <summary>Which cells hang together: directly in a relation, or by way of others.</summary>
internal sealed class Samenhang<TCel>
    where TCel : notnull
{
    private readonly Dictionary<TCel, int> _nummers;
    private readonly int[] _ouder;

    /// <param name="cellen">Each once; a cell that only stands in a relation is zero, and joins nothing.</param>
    public Samenhang(IReadOnlyList<TCel> cellen)
    {
        _nummers = new(cellen.Count);
        foreach (var cel in cellen)
        {
            _nummers.Add(cel, _nummers.Count);
        }

        _ouder = [.. Enumerable.Range(0, cellen.Count)];
    }

    /// <summary>A number that is the same for all cells that hang together.</summary>
    public int Groep(TCel cel) => Wortel(_nummers[cel]);

    public void Verbind(IEnumerable<TCel> cellen)
    {
        var eerste = -1;
        foreach (var cel in cellen)
        {
            if (_nummers.TryGetValue(cel, out var nummer))
            {
                eerste = eerste < 0 ? Wortel(nummer) : Voeg(eerste, Wortel(nummer));
            }
        }
    }

    private int Voeg(int een, int ander)
    {
        _ouder[ander] = een;
        return een;
    }

    private int Wortel(int nummer)
    {
        while (_ouder[nummer] != nummer)
        {
            // Halves the way for the next time.
            nummer = _ouder[nummer] = _ouder[_ouder[nummer]];
        }

        return nummer;
    }
}
