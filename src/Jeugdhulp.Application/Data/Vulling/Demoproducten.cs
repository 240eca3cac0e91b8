using System.Globalization;
using Jeugdhulp.Application.Trajecten;
using Jeugdhulp.Domain.Trajecten;

namespace Jeugdhulp.Application.Data;

/// <summary>What the teams of a demo gemeente call their help (TRJ-12).</summary>
internal sealed class Demoproducten
{
    private readonly Product _begeleiding;
    private readonly Product _ouders;

    private Demoproducten(IReadOnlyList<Product> alle) => (Alle, _begeleiding, _ouders) = (alle, alle[0], alle[1]);

    public IReadOnlyList<Product> Alle { get; }

    public static Demoproducten Maak(string gemeente, DateOnly vandaag)
    {
        // A seed of its own, so that what else is drawn stays as it was.
        var toeval = new Toeval(8_000_000 + ulong.Parse(gemeente, CultureInfo.InvariantCulture));
        var begin = new DateOnly(2015, 1, 1);
        return new(
        [
            Maak("Begeleiding door het team", Hulpvormen.DoorWijkteam, begin, null),
            Maak("Opvoedondersteuning thuis", Hulpvormen.DoorWijkteam, begin, null),
            Maak("Weerbaarheidstraining", Hulpvormen.DoorWijkteam, begin, new DateOnly(vandaag.Year, 1, 1)),
            Maak("Dagbehandeling", "02", begin, null),
        ]);

        Product Maak(string naam, string hulpvorm, DateOnly van, DateOnly? tot) => new()
        {
            GemeenteCode = gemeente,
            Id = toeval.Guid(),
            Naam = naam,
            Hulpvorm = hulpvorm,
            GeldigVan = van,
            GeldigTot = tot,
            Door = "Beheerder",
            Op = new DateTimeOffset(vandaag.Year, 1, 2, 9, 0, 0, TimeSpan.Zero),
        };
    }

    /// <summary>What help of the own team is called.</summary>
    public Guid Van(IReadOnlyCollection<Trajectlabel> labels) => (labels.Contains(Trajectlabel.Ouderondersteuning) ? _ouders : _begeleiding).Id;
}
