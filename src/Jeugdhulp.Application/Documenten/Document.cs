using Jeugdhulp.Domain.Documenten;

namespace Jeugdhulp.Application.Documenten;

/// <summary>A PDF as it was uploaded. Never changed: from its day on a newer one of the same kind takes its place.</summary>
public sealed class Document
{
    public required string GemeenteCode { get; init; }

    public required Guid Id { get; init; }

    public required Documentsoort Soort { get; init; }

    public required string Titel { get; init; }

    /// <summary>What the gemeente calls this version.</summary>
    public required string Versie { get; init; }

    public required DateOnly GeldigVan { get; init; }

    /// <summary>Checked by <see cref="Pdfcontrole"/>.</summary>
    public required byte[] Inhoud { get; init; }

    public required int Bytes { get; init; }

    /// <summary>Of <see cref="Inhoud"/>, in lower-case hex; the database holds the two together.</summary>
    public required string Sha256 { get; init; }

    public Guid? DoorAccountId { get; init; }

    public required string Door { get; init; }

    public required DateTimeOffset Op { get; init; }
}

/// <summary>Someone says to have read a document; a newer version asks again (REG-10).</summary>
public sealed class Leesbevestiging
{
    public required string GemeenteCode { get; init; }

    public required Guid DocumentId { get; init; }

    public required Guid AccountId { get; init; }

    public required DateTimeOffset Op { get; init; }
}
