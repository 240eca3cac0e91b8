using Jeugdhulp.Domain.Teams;

namespace Jeugdhulp.Application.Gemeenten;

/// <summary>What a gemeente calls its wijkteam, and who said so last (BEH-04). No row: it is called wijkteam.</summary>
public sealed class Lokaalwoord
{
    public required string GemeenteCode { get; init; }

    public required string Lidwoord { get; set; }

    public required string Enkelvoud { get; set; }

    public required string Meervoud { get; set; }

    public required string Door { get; set; }

    public required DateTimeOffset Op { get; set; }

    public Wijkteamwoord Woord => new(Lidwoord, Enkelvoud, Meervoud);
}
