using System.Runtime.InteropServices;

namespace Jeugdhulp.Domain.Cijfers;

/// <summary>A node in a rule, or a rule at a node, by number.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Lid(int Nummer, int Factor);

/// <summary>What a node is to someone who sees the tables.</summary>
internal enum Knoopsoort
{
    /// <summary>Shown, and large enough to be hidden for others.</summary>
    Open,

    /// <summary>Hidden, known to be 1 up to the limit.</summary>
    Klein,

    /// <summary>Small, but marked so that it may be any number but zero.</summary>
    KleinOnbegrensd,

    /// <summary>Hidden for others, known to be the limit or more.</summary>
    Groot,
}

/// <summary>A count with the rules it stands in.</summary>
internal sealed class Knoop(long aantal, long prijs, Knoopsoort soort, bool isElders)
{
    /// <summary>It stands in other tables as it does here, and cannot be shown or hidden by itself.</summary>
    public bool IsElders { get; } = isElders;

    public long Aantal { get; } = aantal;

    /// <summary>What it costs to hide it.</summary>
    public long Prijs { get; } = prijs;

    public Knoopsoort Soort { get; set; } = soort;

    public List<Lid> Regels { get; } = [];
}

/// <summary>A relation between nodes, in one fixed form.</summary>
internal sealed class Beschermingsregel(IEnumerable<Lid> leden, bool isGelijk)
{
    public Lid[] Leden { get; } =
        [.. leden.GroupBy(l => l.Nummer).Select(g => new Lid(g.Key, g.Sum(l => l.Factor))).Where(l => l.Factor != 0).OrderBy(l => l.Nummer)];

    public bool IsGelijk { get; } = isGelijk;

    /// <summary>An order in which only rules that say the same are equal.</summary>
    public static int Vergelijk(Beschermingsregel een, Beschermingsregel twee)
    {
        var uitkomst = (een.IsGelijk, een.Leden.Length).CompareTo((twee.IsGelijk, twee.Leden.Length));
        for (var i = 0; uitkomst == 0 && i < een.Leden.Length; i++)
        {
            uitkomst = (een.Leden[i].Nummer, een.Leden[i].Factor).CompareTo((twee.Leden[i].Nummer, twee.Leden[i].Factor));
        }

        return uitkomst;
    }
}

/// <summary>A rule among nodes.</summary>
/// <param name="Leden">Its nodes.</param>
/// <param name="Rest">What they add up to when that may be zero or more; empty when it must be zero.</param>
internal sealed record Netregel(Lid[] Leden, long? Rest)
{
    /// <summary>How much is missing when the sum is so much more; zero when the rule holds.</summary>
    public long Tekort(long meer) => Rest is { } rest ? Math.Min(0, rest + meer) : meer;
}

/// <summary>Counts other than zero and their relations by number, with what is hidden so far.</summary>
internal sealed class Beschermingsnet(int grens)
{
    private readonly List<Knoop> _knopen = [];
    private readonly List<Netregel> _regels = [];

    public int Grens { get; } = grens;

    public IReadOnlyList<Knoop> Knopen => _knopen;

    public IReadOnlyList<Netregel> Regels => _regels;

    public int MetCel(long aantal, long prijs, Celstand? elders = null)
    {
        var soort = (aantal < Grens, elders) switch
        {
            (_, Celstand.Getoond) => Knoopsoort.Open,
            (true, Celstand.Terugrekenbaar) => Knoopsoort.KleinOnbegrensd,
            (true, _) => Knoopsoort.Klein,
            (false, null) => Knoopsoort.Open,
            _ => Knoopsoort.Groot,
        };
        _knopen.Add(new(aantal, prijs, soort, elders is not null));
        return _knopen.Count - 1;
    }

    public void Verbind(IEnumerable<Beschermingsregel> regels)
    {
        Beschermingsregel? vorige = null;
        foreach (var regel in regels.Order(Comparer<Beschermingsregel>.Create(Beschermingsregel.Vergelijk)))
        {
            var som = regel.Leden.Sum(l => l.Factor * _knopen[l.Nummer].Aantal);
            if (som < 0 || (som > 0 && regel.IsGelijk))
            {
                throw new ArgumentException($"A relation between {regel.Leden.Length} cells does not hold for these counts.", nameof(regels));
            }

            if ((vorige is null || Beschermingsregel.Vergelijk(regel, vorige) != 0) && (regel.IsGelijk || regel.Leden.Any(l => l.Factor < 0)))
            {
                Neem(regel, som);
            }

            vorige = regel;
        }
    }

    public Celstand Stand(int nummer) => _knopen[nummer].Soort switch
    {
        Knoopsoort.Open => Celstand.Getoond,
        Knoopsoort.Klein => Celstand.TeKlein,
        _ => Celstand.Terugrekenbaar,
    };

    /// <summary>What it costs to let a node be so much more in another table that fits; empty when it cannot be.</summary>
    /// <param name="nummer">The node.</param>
    /// <param name="meer">How much more, or less.</param>
    /// <param name="kosteloos">Only what costs nothing.</param>
    public Ruilprijs? Prijs(int nummer, long meer, bool kosteloos)
    {
        var knoop = _knopen[nummer];
        var anders = knoop.Aantal + meer;
        return knoop.Soort switch
        {
            Knoopsoort.Open => anders >= Grens && !kosteloos ? new(0, knoop.Prijs) : null,
            Knoopsoort.Groot => anders >= Grens ? default(Ruilprijs) : null,
            Knoopsoort.KleinOnbegrensd => anders > 0 ? default(Ruilprijs) : null,
            _ when anders <= 0 => null,
            _ when anders < Grens => default(Ruilprijs),
            _ => kosteloos ? null : new(1, 0),
        };
    }

    /// <summary>The nodes that hang together with this one.</summary>
    public IReadOnlyCollection<int> Groep(int nummer)
    {
        var groep = new SortedSet<int> { nummer };
        var wacht = new Queue<int>(groep);
        while (wacht.TryDequeue(out var knoop))
        {
            foreach (var lid in _knopen[knoop].Regels.SelectMany(r => _regels[r.Nummer].Leden))
            {
                if (groep.Add(lid.Nummer))
                {
                    wacht.Enqueue(lid.Nummer);
                }
            }
        }

        return groep;
    }

    private void Neem(Beschermingsregel regel, long som)
    {
        // What other tables show is a number that stays as it is, so it balances nothing.
        var leden = Array.FindAll(regel.Leden, l => _knopen[l.Nummer] is not { IsElders: true, Soort: Knoopsoort.Open });
        foreach (var lid in leden)
        {
            _knopen[lid.Nummer].Regels.Add(new(_regels.Count, lid.Factor));
        }

        _regels.Add(new(leden, regel.IsGelijk ? null : som));
    }
}
