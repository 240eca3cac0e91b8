namespace Jeugdhulp.Application.Trajecten;

/// <summary>
/// A kind of help on the list of a gemeente, such as an intervention of the own team (TRJ-12). It stands for one hulpvorm of the
/// protocol, so that what is delivered does not change with it.
/// </summary>
public sealed class Product
{
    public required string GemeenteCode { get; init; }

    /// <summary>The id the form was given when it was opened: a second submit finds this product.</summary>
    public required Guid Id { get; init; }

    public required string Naam { get; set; }

    /// <summary>Code of the list "hulpvorm"; never changed, for trajecten rely on it.</summary>
    public required string Hulpvorm { get; init; }

    public required DateOnly GeldigVan { get; set; }

    /// <summary>Day after the last one; empty while no end is known.</summary>
    public DateOnly? GeldigTot { get; set; }

    public required string Door { get; set; }

    public required DateTimeOffset Op { get; set; }

    /// <summary>Row version of PostgreSQL (xmin): a change made on an old page is refused.</summary>
    public uint Versie { get; init; }
}
