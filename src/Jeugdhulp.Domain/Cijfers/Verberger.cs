namespace Jeugdhulp.Domain.Cijfers;

/// <summary>
/// Hides cells until each hidden one has an exchange (<see cref="Ruilzoeker"/>) that proves that it cannot be recomputed, then shows again
/// what turns out not to be needed.
/// </summary>
internal sealed class Verberger(Beschermingsnet net)
{
    // First exactly, then in more and more of a hurry: in tables of three directions the cheapest exchange takes too long to find.
    private static readonly (int Stappen, long Haast)[] Pogingen = [(200, 0), (800, 10), (3_000, 1_000_000)];

    private const int Bespaarstappen = 200;

    private readonly IReadOnlyList<Ruildeel>?[] _bewijzen = new IReadOnlyList<Ruildeel>?[net.Knopen.Count];

    /// <summary>Per cell the cells whose proof has it or once had it, so that nobody looks through all proofs.</summary>
    private readonly List<int>?[] _steunen = new List<int>?[net.Knopen.Count];
    private readonly Ruilzoeker _zoeker = new(net);

    public void Verberg()
    {
        foreach (var cel in Verborgen().OrderBy(c => net.Knopen[c].Aantal).ThenBy(c => c))
        {
            if (_bewijzen[cel] is null)
            {
                Bewijs(cel);
            }
        }

        foreach (var cel in Zelf(Knoopsoort.Groot).OrderBy(c => net.Knopen[c].Prijs is Bescherming.Kosteloos).ThenByDescending(c => net.Knopen[c].Aantal).ThenByDescending(c => c))
        {
            ToonAlsHetKan(cel);
        }
    }

    /// <summary>Small cells, and what other tables hide: that protects a small one there.</summary>
    private List<int> Verborgen() =>
        [.. Enumerable.Range(0, net.Knopen.Count).Where(k => net.Knopen[k].Soort is Knoopsoort.Klein || (net.Knopen[k].IsElders && net.Knopen[k].Soort is not Knoopsoort.Open))];

    private List<int> Zelf(Knoopsoort soort) => [.. Enumerable.Range(0, net.Knopen.Count).Where(k => net.Knopen[k].Soort == soort && !net.Knopen[k].IsElders)];

    private void Bewijs(int cel)
    {
        var ruil = Pogingen.Select(p => _zoeker.Zoek(cel, kosteloos: false, p.Stappen, p.Haast)).FirstOrDefault(r => r is not null);
        Verberg(ruil ?? Verdubbeling(cel));
    }

    /// <summary>With everything around it hidden and marked alike, each count could as well be twice as large.</summary>
    private IReadOnlyList<Ruildeel> Verdubbeling(int cel) => [.. net.Groep(cel).Select(k => new Ruildeel(k, net.Knopen[k].Aantal))];

    private void Verberg(IReadOnlyList<Ruildeel> ruil)
    {
        foreach (var deel in ruil)
        {
            var knoop = net.Knopen[deel.Knoop];
            knoop.Soort = knoop.Soort switch
            {
                Knoopsoort.Open => Knoopsoort.Groot,
                Knoopsoort.Klein when knoop.Aantal + deel.Meer >= net.Grens => Knoopsoort.KleinOnbegrensd,
                var soort => soort,
            };
            if (_bewijzen[deel.Knoop] is null)
            {
                Zet(deel.Knoop, ruil);
            }
        }
    }

    private void ToonAlsHetKan(int cel)
    {
        List<int> rusten = [.. (_steunen[cel] ?? []).Distinct().Where(c => c != cel && SteuntOp(_bewijzen[c], cel)).Order()];
        var oud = rusten.ConvertAll(c => _bewijzen[c]);
        net.Knopen[cel].Soort = Knoopsoort.Open;
        foreach (var ander in rusten.Where(c => SteuntOp(_bewijzen[c], cel)))
        {
            if (_zoeker.Zoek(ander, kosteloos: true, Bespaarstappen, haast: 0) is not { } ruil)
            {
                net.Knopen[cel].Soort = Knoopsoort.Groot;
                rusten.Zip(oud).ToList().ForEach(p => _bewijzen[p.First] = p.Second);
                return;
            }

            foreach (var deel in ruil.Where(d => SteuntOp(_bewijzen[d.Knoop], cel)))
            {
                Zet(deel.Knoop, ruil);
            }
        }

        _bewijzen[cel] = null;
    }

    private void Zet(int cel, IReadOnlyList<Ruildeel> bewijs)
    {
        _bewijzen[cel] = bewijs;
        foreach (var deel in bewijs)
        {
            (_steunen[deel.Knoop] ??= []).Add(cel);
        }
    }

    private static bool SteuntOp(IReadOnlyList<Ruildeel>? bewijs, int cel)
    {
        for (var i = 0; i < (bewijs?.Count ?? 0); i++)
        {
            if (bewijs![i].Knoop == cel)
            {
                return true;
            }
        }

        return false;
    }
}
