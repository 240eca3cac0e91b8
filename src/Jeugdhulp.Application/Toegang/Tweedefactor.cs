using Jeugdhulp.Domain.Aanmelden;

namespace Jeugdhulp.Application.Toegang;

/// <summary>The authenticator app of an account; there is none until its first code was typed.</summary>
public sealed class Tweedefactor
{
    public required Guid AccountId { get; init; }

    /// <summary>Key that the app and the application share, in base64.</summary>
    public required string Sleutel { get; init; }

    public required DateTimeOffset Sinds { get; init; }

    /// <summary>Half minute of the last code that was used; that code and older ones are refused.</summary>
    public required long LaatsteTijdvak { get; set; }

    /// <summary>The half minute of a code; empty when it is wrong.</summary>
    public long? Zoek(string code, DateTimeOffset nu) => Tijdcode.Zoek(Convert.FromBase64String(Sleutel), Tijdcode.Kaal(code), nu);
}

/// <summary>A code for who has no telephone at hand, as it is kept.</summary>
public sealed class Herstelcode
{
    public required Guid AccountId { get; init; }

    public required byte[] Hash { get; init; }

    public DateTimeOffset? GebruiktOp { get; set; }
}

/// <summary>What a deployment asks beside a password.</summary>
public sealed class Aanmeldregels
{
    /// <summary>Roles that can reach persons need a second factor; else it is advised.</summary>
    public bool TweedefactorVerplicht { get; set; } = true;

    /// <summary>
    /// A role with which one can come at what is kept about persons, or at the accounts of who can. What is left sees only figures and
    /// the national norm.
    /// </summary>
    public static bool BereiktPersonen(Rol rol) => rol is not (Rol.Beleidsmedewerker or Rol.LandelijkBeheerder);

    public bool Verplicht(IEnumerable<Werkgemeente> werkgemeenten) => TweedefactorVerplicht && werkgemeenten.SelectMany(w => w.Rollen).Any(BereiktPersonen);
}

/// <summary>What is still to be done after the password.</summary>
public enum Aanmeldstap
{
    /// <summary>Nothing: signed in.</summary>
    Klaar,

    /// <summary>The code of the app, or a recovery code.</summary>
    Code,

    /// <summary>The role needs a second factor, and there is none yet.</summary>
    Instellen,
}

/// <summary>How the second factor of an account stands.</summary>
/// <param name="Sinds">When it was set up; empty when there is none.</param>
/// <param name="Herstelcodes">Recovery codes that were not used.</param>
/// <param name="Verplicht">The roles of the account need it.</param>
/// <param name="Email">Name of the account in the app.</param>
public sealed record Tweedefactorstand(DateTimeOffset? Sinds, int Herstelcodes, bool Verplicht, string Email);

/// <summary>What came of setting up a second factor or making recovery codes.</summary>
public abstract record Tweedefactorresultaat;

/// <summary>Done.</summary>
/// <param name="Aangemelde">The account, to go on with.</param>
/// <param name="Herstelcodes">To be shown once.</param>
public sealed record TweedefactorGereed(Aangemelde Aangemelde, IReadOnlyList<string> Herstelcodes) : Tweedefactorresultaat;

/// <summary>Refused.</summary>
/// <param name="Bewijs">What was refused is the proof that it is the owner who asks, and not the first code of the new app.</param>
public sealed record TweedefactorGeweigerd(bool Bewijs) : Tweedefactorresultaat;

/// <summary>The account is not there, was changed meanwhile, or is locked.</summary>
public sealed record TweedefactorVoorbij : Tweedefactorresultaat;
