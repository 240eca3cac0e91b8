using Jeugdhulp.Domain.Jeugdigen;

namespace Jeugdhulp.Application.Jeugdigen;

/// <summary>What a person is to another: the mother, the grandfather, the neighbour of a jeugdige (GEZ-01).</summary>
public sealed class Persoonsrelatie
{
    public required string GemeenteCode { get; init; }

    public required Guid Id { get; init; }

    /// <summary>The jeugdige.</summary>
    public required Guid PersoonId { get; init; }

    /// <summary>Who is something to the jeugdige.</summary>
    public required Guid AnderId { get; init; }

    public required Relatiesoort Soort { get; init; }

    public Gezag Gezag { get; set; }

    /// <summary>Day on which it was ended or found to be wrong.</summary>
    public DateOnly? Tot { get; set; }
}
