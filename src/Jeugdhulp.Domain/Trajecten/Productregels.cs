using Jeugdhulp.Domain.Instellingen;

namespace Jeugdhulp.Domain.Trajecten;

/// <summary>What a product of the list of a gemeente must satisfy, and when it fits a traject (TRJ-12).</summary>
public static class Productregels
{
    private static readonly DateOnly Laatste = new(2099, 12, 31);

    /// <summary>Everything that is wrong with the days on which a product holds.</summary>
    /// <param name="van">First day.</param>
    /// <param name="laatsteDag">Last day; empty while no end is known.</param>
    public static IEnumerable<Fout> Periode(DateOnly? van, DateOnly? laatsteDag)
    {
        if (van is not { } eerste)
        {
            yield return new("GeldigVan", "Vul in vanaf welke dag dit product geldt.");
        }
        else if (eerste < Looptijden.Eerste || eerste > Laatste)
        {
            yield return new("GeldigVan", "Vul een dag in vanaf 1-1-2015 en tot en met 31-12-2099.");
        }

        if (laatsteDag > Laatste)
        {
            yield return new("LaatsteDag", "Vul een dag in tot en met 31-12-2099, of laat het vak leeg.");
        }
        else if (laatsteDag < van)
        {
            yield return new("LaatsteDag", "De laatste dag ligt voor de eerste dag. Vul een latere dag in, of laat het vak leeg.");
        }
    }

    /// <summary>What is wrong when a period leaves out help that was given with the product; null when nothing is.</summary>
    /// <param name="van">First day of the product.</param>
    /// <param name="laatsteDag">Last day of the product.</param>
    /// <param name="eersteAanvang">Earliest first day of a traject with it.</param>
    /// <param name="laatsteAanvang">Latest first day of a traject with it.</param>
    public static Fout? Gebruikt(DateOnly van, DateOnly? laatsteDag, DateOnly? eersteAanvang, DateOnly? laatsteAanvang)
    {
        if (eersteAanvang is { } eerste && eerste < van)
        {
            return new("GeldigVan", $"Er is hulp met dit product die begon op {Dagtekst.Van(eerste)}. Vul die dag in of een eerdere.");
        }

        return laatsteAanvang is { } laatste && laatste > laatsteDag
            ? new("LaatsteDag", $"Er is hulp met dit product die begon op {Dagtekst.Van(laatste)}. Vul die dag in of een latere.")
            : null;
    }

    /// <summary>What is wrong with a product at a traject; null when it fits.</summary>
    /// <param name="hulpvormVanProduct">The hulpvorm that the product stands for.</param>
    /// <param name="van">First day of the product.</param>
    /// <param name="tot">Day after the last one of the product.</param>
    /// <param name="hulpvorm">The hulpvorm of the traject.</param>
    /// <param name="aanvang">The first day of the traject.</param>
    public static Fout? BijTraject(string hulpvormVanProduct, DateOnly van, DateOnly? tot, string? hulpvorm, DateOnly? aanvang)
    {
        if (hulpvorm != hulpvormVanProduct)
        {
            return new("Product", $"Dit product hoort bij hulpvorm {hulpvormVanProduct}. Kies een ander product, of die hulpvorm.");
        }

        return aanvang < van || aanvang >= tot ? new("Product", "Dit product gold niet op de eerste dag van de hulp. Kies een ander product.") : null;
    }
}
