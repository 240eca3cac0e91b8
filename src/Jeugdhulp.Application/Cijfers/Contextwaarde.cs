using Jeugdhulp.Domain.Cijfers;

namespace Jeugdhulp.Application.Cijfers;

/// <summary>
/// A published value about the gemeente or a wijk of it, to stand beside figures (DSH-10). It is never changed: a later upload adds a
/// revision, so that what stood beside a figure before can still be read.
/// </summary>
public sealed class Contextwaarde
{
    public required string GemeenteCode { get; init; }

    public required Contextindicator Indicator { get; init; }

    /// <summary>Empty for the whole gemeente.</summary>
    public required string Wijk { get; init; }

    public required int Jaar { get; init; }

    /// <summary>From 1; the highest holds.</summary>
    public required int Revisie { get; init; }

    public required decimal Waarde { get; init; }

    public required string Bron { get; init; }

    public Guid? DoorAccountId { get; init; }

    public required string DoorNaam { get; init; }

    public required DateTimeOffset Op { get; init; }
}

/// <summary>Values of one gemeente, those that hold and those that held before.</summary>
public sealed class Contextwaarden
{
    private readonly Dictionary<(Contextindicator, string), List<Contextwaarde>> _geldend;

    public Contextwaarden(IEnumerable<Contextwaarde> alle)
    {
        var groepen = alle.GroupBy(w => (w.Indicator, w.Wijk, w.Jaar)).Select(g => g.OrderByDescending(w => w.Revisie).ToArray()).ToArray();
        Geldend = [.. groepen.Select(g => g[0]).OrderBy(w => w.Indicator).ThenBy(w => w.Wijk, StringComparer.CurrentCulture).ThenByDescending(w => w.Jaar)];
        Eerder = groepen.Where(g => g.Length > 1).ToDictionary(g => g[0], g => (IReadOnlyList<Contextwaarde>)g[1..]);
        _geldend = Geldend.GroupBy(w => (w.Indicator, w.Wijk)).ToDictionary(g => g.Key, g => g.ToList());
    }

    /// <summary>What holds: by indicator and wijk, the newest year first.</summary>
    public IReadOnlyList<Contextwaarde> Geldend { get; }

    /// <summary>What stood there before, newest first, by what holds.</summary>
    public IReadOnlyDictionary<Contextwaarde, IReadOnlyList<Contextwaarde>> Eerder { get; }

    /// <summary>The value of that year itself.</summary>
    public Contextwaarde? Van(Contextindicator indicator, int jaar, string wijk = "") =>
        _geldend.GetValueOrDefault((indicator, wijk))?.Find(w => w.Jaar == jaar);

    /// <summary>The value of that year, or the newest of a year before: it is published later than figures are counted.</summary>
    public Contextwaarde? Laatste(Contextindicator indicator, int jaar, string wijk = "") =>
        _geldend.GetValueOrDefault((indicator, wijk))?.Find(w => w.Jaar <= jaar);
}
