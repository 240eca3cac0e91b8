using Jeugdhulp.Domain.Trajecten;

namespace Jeugdhulp.Application.Trajecten;

/// <summary>An organisation or an offer on the sociale kaart of a gemeente (TRJ-21).</summary>
public sealed class Voorziening
{
    public required string GemeenteCode { get; init; }

    /// <summary>The id the form was given when it was opened: a second submit finds this row.</summary>
    public required Guid Id { get; init; }

    public required string Naam { get; set; }

    /// <summary>What it offers, in words that someone who refers would type.</summary>
    public required string Aanbod { get; set; }

    /// <summary>Code of the list "bestemming".</summary>
    public required string Bestemming { get; set; }

    /// <summary>Whether it is a school or a huisartsenpraktijk, for which someone of the wijkteam is fixed (TRJ-22); empty for the rest.</summary>
    public Voorzieningsoort? Soort { get; set; }

    /// <summary>A professional to ring; never someone who gets help.</summary>
    public string? Contactpersoon { get; set; }

    public string? Telefoon { get; set; }

    /// <summary>Offered when referring; what is not, stays readable.</summary>
    public required bool Actief { get; set; }

    public required string Door { get; set; }

    public required DateTimeOffset Op { get; set; }

    public uint Versie { get; init; }
}

/// <summary>What was told of the wait on a day; never changed, a later word holds.</summary>
public sealed class Wachtmelding
{
    public required string GemeenteCode { get; init; }

    public required Guid Id { get; init; }

    public required Guid VoorzieningId { get; init; }

    public required int Weken { get; init; }

    /// <summary>Day on which the organisation told it.</summary>
    public required DateOnly GezegdOp { get; init; }

    public required string Door { get; init; }

    public required DateTimeOffset Op { get; init; }
}
