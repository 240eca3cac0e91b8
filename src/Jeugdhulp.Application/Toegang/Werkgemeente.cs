using Jeugdhulp.Domain.Teams;

namespace Jeugdhulp.Application.Toegang;

/// <summary>A gemeente in which an account may work, with its roles there.</summary>
public sealed record Werkgemeente(string GemeenteCode, string GemeenteNaam, IReadOnlyList<Rol> Rollen)
{
    /// <summary>What the gemeente calls its wijkteam; travels with the session, so that no page has to ask.</summary>
    public Wijkteamwoord Wijkteam { get; init; } = Wijkteamwoord.Standaard;
}

/// <summary>Someone who signed in, with the places to choose from.</summary>
/// <param name="AccountId">The account.</param>
/// <param name="Naam">Name as shown in the page header.</param>
/// <param name="Stempel">Changes when the account is changed in a way that must end its sessions.</param>
/// <param name="Werkgemeenten">In alphabetical order; empty when the account has no role.</param>
public sealed record Aangemelde(Guid AccountId, string Naam, string Stempel, IReadOnlyList<Werkgemeente> Werkgemeenten)
{
    /// <summary>That of the account when its roles were read.</summary>
    public int Rechtenversie { get; init; }

    /// <summary>What comes before there is a session.</summary>
    public Aanmeldstap Stap { get; init; }
}
