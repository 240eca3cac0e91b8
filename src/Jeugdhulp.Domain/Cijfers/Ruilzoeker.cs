using System.Runtime.InteropServices;

namespace Jeugdhulp.Domain.Cijfers;

/// <summary>What an exchange costs: first marks that have to change, then the counts that have to be hidden for it.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Ruilprijs(int Merken, long Aantal)
{
    public static Ruilprijs operator +(Ruilprijs links, Ruilprijs rechts) => new(links.Merken + rechts.Merken, links.Aantal + rechts.Aantal);
}

/// <summary>One node with how much more, or less, it is in another table that fits everything that is known.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Ruildeel(int Knoop, long Meer);

/// <summary>
/// Looks for an exchange: a few whole numbers more here and less there, so that every relation still holds. It is the proof that the cells
/// in it cannot be recomputed, as long as they are hidden. The cheapest one is found first.
/// </summary>
internal sealed class Ruilzoeker(Beschermingsnet net)
{
    // Longer exchanges than this, or with more relations out of balance, come from tables of more than five directions.
    private const int LangsteRuil = 64;
    private const int MeesteScheef = 48;

    private readonly int[] _gezien = new int[net.Knopen.Count];
    private int _ronde;

    /// <summary>An exchange in which a cell has another value; empty when none is found within the steps allowed.</summary>
    /// <param name="cel">A hidden cell.</param>
    /// <param name="kosteloos">With the cells that are hidden already.</param>
    /// <param name="stappen">How many half-made exchanges may be looked at.</param>
    /// <param name="haast">What a relation out of balance is thought to cost yet: the more, the sooner something is found.</param>
    public IReadOnlyList<Ruildeel>? Zoek(int cel, bool kosteloos, int stappen, long haast)
    {
        var ruimte = new Zoekruimte(net, haast);
        foreach (var meer in (ReadOnlySpan<long>)[1, -1])
        {
            if (net.Prijs(cel, meer, kosteloos) is { } prijs)
            {
                ruimte.Voeg(null, new(cel, meer), prijs);
            }
        }

        while (stappen-- > 0 && ruimte.Goedkoopste() is { } stap)
        {
            if (stap.Scheef == 0)
            {
                return stap.Delen();
            }

            if (stap.Lengte < LangsteRuil && stap.Scheef <= MeesteScheef)
            {
                Vervolg(ruimte, stap, kosteloos);
            }
        }

        return null;
    }

    /// <summary>Takes the relation with the fewest ways to balance it, and tries each.</summary>
    private void Vervolg(Zoekruimte ruimte, Ruilstap stap, bool kosteloos)
    {
        _ronde++;
        for (var deel = stap; deel is not null; deel = deel.Vorige)
        {
            _gezien[deel.Deel.Knoop] = _ronde;
        }

        var (minst, keuze, nodig) = (int.MaxValue, -1, 0L);
        foreach (var (regel, meer) in stap.Sommen)
        {
            var tekort = net.Regels[regel].Tekort(meer);
            if (tekort != 0 && Wegen(regel, tekort, kosteloos, minst) is var wegen && wegen < minst)
            {
                (minst, keuze, nodig) = (wegen, regel, tekort);
            }
        }

        foreach (var lid in minst == 0 ? [] : net.Regels[keuze].Leden)
        {
            if (Weg(lid, net.Regels[keuze], nodig) is not 0 and var meer && net.Prijs(lid.Nummer, meer, kosteloos) is { } prijs)
            {
                ruimte.Voeg(stap, new(lid.Nummer, meer), prijs);
            }
        }
    }

    /// <summary>In how many ways a relation can be balanced; counts no further than needed.</summary>
    private int Wegen(int regel, long tekort, bool kosteloos, int hoogstens)
    {
        var wegen = 0;
        foreach (var lid in net.Regels[regel].Leden)
        {
            if (Weg(lid, net.Regels[regel], tekort) is not 0 and var meer && net.Prijs(lid.Nummer, meer, kosteloos) is not null && ++wegen >= hoogstens)
            {
                break;
            }
        }

        return wegen;
    }

    /// <summary>How much more a node has to be to balance a relation by itself; zero when it cannot, or has changed already.</summary>
    private long Weg(Lid lid, Netregel regel, long tekort)
    {
        if (_gezien[lid.Nummer] == _ronde)
        {
            return 0;
        }

        var meer = -tekort / lid.Factor;
        if (meer * lid.Factor == -tekort)
        {
            return meer;
        }

        // What must be zero has to come out even; what may be more only has to be enough.
        return regel.Rest is null ? 0 : meer + Math.Sign(lid.Factor);
    }
}

/// <summary>A half-made exchange.</summary>
/// <param name="Vorige">Without its last part.</param>
/// <param name="Deel">The last part.</param>
/// <param name="Sommen">How much more the sums of relations are by it.</param>
/// <param name="Scheef">How many relations do not hold.</param>
/// <param name="Prijs">What it costs.</param>
/// <param name="Merk">Equal for the same parts in another order.</param>
/// <param name="Lengte">Number of parts.</param>
internal sealed record Ruilstap(Ruilstap? Vorige, Ruildeel Deel, (int Regel, long Meer)[] Sommen, int Scheef, Ruilprijs Prijs, ulong Merk, int Lengte)
{
    public IReadOnlyList<Ruildeel> Delen()
    {
        var delen = new List<Ruildeel>();
        for (var stap = this; stap is not null; stap = stap.Vorige)
        {
            delen.Add(stap.Deel);
        }

        return delen;
    }
}

/// <summary>The half-made exchanges, cheapest first; of equal price the one nearest to balance, then the oldest.</summary>
internal sealed class Zoekruimte(Beschermingsnet net, long haast)
{
    private readonly PriorityQueue<Ruilstap, (int Merken, long Aantal, int Scheef, int Volgnummer)> _rij = new();
    private readonly HashSet<ulong> _bekend = [];
    private int _volgnummer;

    public Ruilstap? Goedkoopste() => _rij.TryDequeue(out var stap, out _) ? stap : null;

    public void Voeg(Ruilstap? vorige, Ruildeel deel, Ruilprijs prijs)
    {
        var merk = (vorige?.Merk ?? 0) ^ Meng(((ulong)deel.Knoop << 20) ^ (ulong)deel.Meer);
        if (!_bekend.Add(merk))
        {
            return;
        }

        var sommen = Sommen(vorige?.Sommen ?? [], deel);
        var scheef = 0;
        foreach (var (regel, meer) in sommen)
        {
            scheef += net.Regels[regel].Tekort(meer) == 0 ? 0 : 1;
        }

        var stap = new Ruilstap(vorige, deel, sommen, scheef, (vorige?.Prijs ?? default) + prijs, merk, (vorige?.Lengte ?? 0) + 1);
        _rij.Enqueue(stap, (stap.Prijs.Merken, stap.Prijs.Aantal + (haast * scheef), scheef, _volgnummer++));
    }

    private (int Regel, long Meer)[] Sommen((int Regel, long Meer)[] vorige, Ruildeel deel)
    {
        var regels = net.Knopen[deel.Knoop].Regels;
        var sommen = new (int Regel, long Meer)[vorige.Length + regels.Count];
        vorige.CopyTo(sommen, 0);
        var aantal = vorige.Length;
        foreach (var (regel, factor) in regels)
        {
            var plaats = 0;
            while (plaats < aantal && sommen[plaats].Regel != regel)
            {
                plaats++;
            }

            var som = (plaats < aantal ? sommen[plaats].Meer : 0) + (factor * deel.Meer);
            aantal = Math.Max(aantal, plaats + 1);
            sommen[plaats] = som != 0 ? (regel, som) : sommen[--aantal];
        }

        return sommen[..aantal];
    }

    /// <summary>Spreads numbers over all bits (SplitMix64), so that a set of them has one mark whatever its order.</summary>
    private static ulong Meng(ulong getal)
    {
        getal = (getal ^ (getal >> 30)) * 0xbf58476d1ce4e5b9;
        getal = (getal ^ (getal >> 27)) * 0x94d049bb133111eb;
        return getal ^ (getal >> 31);
    }
}
