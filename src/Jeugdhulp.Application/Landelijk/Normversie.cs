using Jeugdhulp.Domain.Classificeren;
using Jeugdhulp.Domain.Instellingen;
using Jeugdhulp.Domain.Landelijk;

namespace Jeugdhulp.Application.Landelijk;

/// <summary>
/// A version of the national norm during a period, the same for every gemeente. No two hold at one time and none ever changes;
/// only its end is written when the next one takes over. The database keeps all of that.
/// </summary>
public sealed class Normversie
{
    /// <summary>From 1, in the order in which they were stored.</summary>
    public required int Nummer { get; init; }

    /// <summary>Version as printed on the protocol, e.g. "7"; contacts keep this name as the norm they were held against.</summary>
    public required string Naam { get; init; }

    public required DateOnly GeldigVan { get; init; }

    /// <summary>Day after the last one; empty while it holds.</summary>
    public DateOnly? GeldigTot { get; set; }

    /// <summary>That of its firmest bepaling.</summary>
    public required Normsterkte Sterkte { get; init; }

    /// <summary>Where it was published.</summary>
    public required string Publicatie { get; init; }

    public required IReadOnlyList<Normbepaling> Bepalingen { get; init; }

    public required string Reden { get; init; }

    /// <summary>Empty for the versions that came with the application.</summary>
    public Guid? AuteurAccountId { get; init; }

    public required string Auteur { get; init; }

    /// <summary>Who put it in force; someone else than the author.</summary>
    public Guid? VastgesteldDoorAccountId { get; init; }

    public string? VastgesteldDoor { get; init; }

    public required DateTimeOffset VastgesteldOp { get; init; }

    public Looptijd Looptijd => new(Nummer, GeldigVan, GeldigTot) { Naam = Naam };

    /// <summary>What the classification asks of it.</summary>
    public Norm Norm => new(Naam, GeldigVan, Sterkte);
}
