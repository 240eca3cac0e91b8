namespace Jeugdhulp.Application.Gemeenten;

/// <summary>A municipality; the tenant. <see cref="Code"/> is the CBS code of four digits (9991–9996 are fictional).</summary>
public sealed class Gemeente
{
    public required string Code { get; init; }

    public required string Naam { get; init; }

    public string? Provincie { get; init; }

    public string? Regio { get; init; }

    /// <summary>A made-up gemeente for demonstration.</summary>
    public bool Fictief { get; init; }

    /// <summary>First day on which this code holds; the list is that of 1 January 2026.</summary>
    public required DateOnly GeldigVan { get; init; }

    public DateOnly? GeldigTot { get; init; }
}

/// <summary>A value of a code list, with its dates and the iJw code it maps to: of the whole country, or added by a gemeente (BEH-05).</summary>
public sealed class Codewaarde
{
    /// <summary>Code of the gemeente that added it, or <see cref="Toegang.Aanstelling.Land"/>.</summary>
    public required string GemeenteCode { get; init; }

    /// <summary>Name of the list, for instance "verwijzer".</summary>
    public required string Lijst { get; init; }

    public required string Code { get; init; }

    public required string Omschrijving { get; init; }

    public required DateOnly GeldigVan { get; init; }

    public DateOnly? GeldigTot { get; init; }

    public string? IjwCode { get; init; }

    public required int Volgorde { get; init; }

    /// <summary>Paragraph of the protocol or requirement it comes from.</summary>
    public required string Bron { get; init; }
}
