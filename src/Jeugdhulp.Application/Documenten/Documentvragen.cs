using Jeugdhulp.Application.Toegang;
using Jeugdhulp.Domain.Documenten;

namespace Jeugdhulp.Application.Documenten;

/// <summary>A document without its bytes.</summary>
public sealed record Documentkop
{
    public required Guid Id { get; init; }

    public required Documentsoort Soort { get; init; }

    public required string Titel { get; init; }

    public required string Versie { get; init; }

    public required DateOnly GeldigVan { get; init; }

    public required int Bytes { get; init; }

    public required string Sha256 { get; init; }

    public required string Door { get; init; }

    public required DateTimeOffset Op { get; init; }
}

/// <summary>A document to hand over. The name is made here, from nothing that anyone typed.</summary>
public sealed record Documentbestand(byte[] Inhoud, string Bestandsnaam)
{
    /// <summary>Said by the application, whatever came along with the upload.</summary>
    public const string Inhoudstype = "application/pdf";
}

/// <summary>Questions about documents, asked the same way everywhere.</summary>
internal static class Documentvragen
{
    /// <summary>Who has to read what holds: everyone who registers.</summary>
    public static readonly Rol[] Lezers = [Rol.Consulent, Rol.Teammanager];

    /// <summary>Newest first: of two that begin on one day the one that was uploaded last holds.</summary>
    public static IQueryable<Documentkop> Koppen(this IQueryable<Document> documenten) => documenten
        .OrderByDescending(d => d.GeldigVan).ThenByDescending(d => d.Op).ThenByDescending(d => d.Id)
        .Select(d => new Documentkop { Id = d.Id, Soort = d.Soort, Titel = d.Titel, Versie = d.Versie, GeldigVan = d.GeldigVan, Bytes = d.Bytes, Sha256 = d.Sha256, Door = d.Door, Op = d.Op });

    /// <summary>Of each kind the one that holds on a day, from heads that stand newest first.</summary>
    public static IEnumerable<Documentkop> Geldend(this IEnumerable<Documentkop> koppen, DateOnly dag) =>
        koppen.Where(k => k.GeldigVan <= dag).DistinctBy(k => k.Soort).OrderBy(k => k.Soort);
}
