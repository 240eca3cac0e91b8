using Jeugdhulp.Domain.Cijfers;

namespace Jeugdhulp.Domain.Cbs;

/// <summary>A printed growth beside the one that follows from the counts (DSH-17).</summary>
/// <param name="Indicator">Name of the figure, as it is kept.</param>
/// <param name="Moment">The later of the two moments.</param>
/// <param name="Gedrukt">As it was printed.</param>
/// <param name="Berekend">As it follows from the counts of this moment and a year earlier.</param>
public sealed record Gedruktegroei(string Indicator, Meetmoment Moment, decimal Gedrukt, Percentage Berekend)
{
    /// <summary>The printed one is wrong.</summary>
    public bool IsFout => Berekend.WijktAfVan(Gedrukt);

    /// <summary>All printed growths among these figures, which are the ones that hold: one of each indicator and moment.</summary>
    public static IReadOnlyList<Gedruktegroei> Alle(IEnumerable<(string Indicator, Meetmoment Moment, decimal? Getal, decimal? Gedrukt)> cijfers)
    {
        ArgumentNullException.ThrowIfNull(cijfers);
        var alle = cijfers.ToList();
        var aantallen = alle.ToDictionary(c => (c.Indicator, c.Moment), c => c.Getal);
        return
        [
            .. alle.Where(c => c.Gedrukt is not null)
                .Select(c => new Gedruktegroei(c.Indicator, c.Moment, c.Gedrukt!.Value, Groei.Bereken(aantallen.GetValueOrDefault((c.Indicator, c.Moment.JaarEerder)), c.Getal))),
        ];
    }
}
