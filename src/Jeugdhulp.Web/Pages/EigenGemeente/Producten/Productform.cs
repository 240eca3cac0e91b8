using Jeugdhulp.Application.Trajecten;

namespace Jeugdhulp.Web.Pages.EigenGemeente.Producten;

/// <summary>The fields of a product.</summary>
public sealed class Productform
{
    /// <summary>Key of the form: a second submit finds the same product.</summary>
    public Guid Id { get; set; }

    public uint Versie { get; set; }

    public string? Naam { get; set; }

    public string? Hulpvorm { get; set; }

    public DateOnly? GeldigVan { get; set; }

    public DateOnly? LaatsteDag { get; set; }

    public static Productform Van(Product product)
    {
        ArgumentNullException.ThrowIfNull(product);
        return new() { Id = product.Id, Versie = product.Versie, Naam = product.Naam, GeldigVan = product.GeldigVan, LaatsteDag = product.GeldigTot?.AddDays(-1) };
    }

    public Productopdracht NaarOpdracht() => new(Naam, Hulpvorm, GeldigVan, LaatsteDag);
}
