using Microsoft.AspNetCore.Identity;

namespace Jeugdhulp.Application.Toegang;

/// <summary>Someone who can sign in. What the account may do in which gemeente stands in <see cref="Aanstelling"/>.</summary>
public sealed class Account : IdentityUser<Guid>
{
    public required string Naam { get; set; }

    /// <summary>Rises when a role is given or taken, which the database sees itself; a cookie of before is then looked at again.</summary>
    public int Rechtenversie { get; init; }
}

/// <summary>A role of an account in a gemeente (BEH-01); one account may serve several gemeenten and hold several roles.</summary>
public sealed class Aanstelling
{
    /// <summary>Stands for the country in the place of a gemeente: where the landelijk beheerder works.</summary>
    public const string Land = "0000";

    /// <summary>Code of the gemeente, or <see cref="Land"/>.</summary>
    public required string GemeenteCode { get; init; }

    public required Guid AccountId { get; init; }

    public required Rol Rol { get; init; }
}

/// <summary>What someone may do (ontwerp §1).</summary>
public enum Rol
{
    /// <summary>Registers contacts of the own teams.</summary>
    Consulent,

    /// <summary>Sees and corrects the contacts of the own teams.</summary>
    Teammanager,

    /// <summary>Reads figures of the own gemeente, never a person.</summary>
    Beleidsmedewerker,

    /// <summary>Makes the delivery to the CBS.</summary>
    Informatievoorziening,

    /// <summary>Sets thresholds, teams and users.</summary>
    Beheerder,

    /// <summary>Reads the log.</summary>
    Privacyfunctionaris,

    /// <summary>Keeps norm versions and gemeenten; no access to persons.</summary>
    LandelijkBeheerder,
}

/// <summary>Who is at work, in which gemeente, with which roles. Set once per request from the sign-in; empty for nobody.</summary>
public sealed class Aanmelding
{
    public Guid? AccountId { get; private set; }

    public string? GemeenteCode { get; private set; }

    public string Naam { get; private set; } = string.Empty;

    public IReadOnlySet<Rol> Rollen { get; private set; } = new HashSet<Rol>();

    /// <summary>Where the request came from, for the log: "web", "api", "taak", "opdrachtregel".</summary>
    public string Oorsprong { get; private set; } = "web";

    /// <summary>Says who is at work; <paramref name="accountId"/> is empty when the application itself is.</summary>
    public void Is(Guid? accountId, string naam, string? gemeenteCode, IEnumerable<Rol> rollen, string oorsprong = "web")
    {
        AccountId = accountId;
        Naam = naam;
        GemeenteCode = gemeenteCode;
        Rollen = rollen.ToHashSet();
        Oorsprong = oorsprong;
    }
}
