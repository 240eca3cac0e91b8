using System.Globalization;
using Jeugdhulp.Application.Gemeenten;
using Jeugdhulp.Application.Toegang;
using Microsoft.AspNetCore.Identity;

namespace Jeugdhulp.Application.Data;

/// <summary>An account of the demonstration.</summary>
/// <param name="Email">Name to sign in with.</param>
/// <param name="Naam">Shown name.</param>
/// <param name="Rol">Role, the same in each of <paramref name="Gemeenten"/>.</param>
/// <param name="Gemeenten">Codes of the gemeenten it serves; "0000" for the country.</param>
public sealed record Demoaccount(string Email, string Naam, Rol Rol, IReadOnlyList<string> Gemeenten)
{
    /// <summary>Came later: the worker has a key of its own, so that what is drawn for the gemeente stays as it was.</summary>
    internal bool Apart { get; init; }
}

/// <summary>The accounts that come with the demo data and with nothing else; the password is public.</summary>
public static class Demoaccounts
{
    /// <summary>One password for all of them.</summary>
    public const string Wachtwoord = "Demo-Jeugdhulp-2026";

    /// <summary>Works in two gemeenten, and did the instruction in neither.</summary>
    internal const string ZonderInstructie = "Consulent Abel Testinga";

    /// <summary>All accounts, consulenten first.</summary>
    public static IReadOnlyList<Demoaccount> Alle { get; } =
    [
        new("consulent.a@voorbeeld.test", "Consulent Anouk Proefstra", Rol.Consulent, ["9991"]),
        new("consulent.b@voorbeeld.test", "Consulent Bram Oefenaar", Rol.Consulent, ["9992"]),
        new("consulent.c@voorbeeld.test", "Consulent Cora Schijnveld", Rol.Consulent, ["9993"]),
        new("consulent.d@voorbeeld.test", "Consulent Daan Modelaar", Rol.Consulent, ["9994"]),
        new("consulent.e@voorbeeld.test", "Consulent Esra Demostra", Rol.Consulent, ["9995"]),
        new("consulent.f@voorbeeld.test", "Consulent Finn Papierman", Rol.Consulent, ["9996"]),
        new("consulent.ab@voorbeeld.test", ZonderInstructie, Rol.Consulent, ["9991", "9992"]),
        new("teammanager.a@voorbeeld.test", "Teammanager Agnes Denkbeeld", Rol.Teammanager, ["9991"]),
        new("beleid.a@voorbeeld.test", "Beleid Arno Verzonneman", Rol.Beleidsmedewerker, ["9991"]),
        new("levering.a@voorbeeld.test", "Levering Amira Fictiefsma", Rol.Informatievoorziening, ["9991"]),
        new("beheer.a@voorbeeld.test", "Beheer Anton Maquette", Rol.Beheerder, ["9991"]),
        new("privacy.a@voorbeeld.test", "Privacy Alie Zogenaamd", Rol.Privacyfunctionaris, ["9991"]),
        new("landelijk@voorbeeld.test", "Landelijk Lotte Voorbeeld", Rol.LandelijkBeheerder, ["0000"]),
        // Settings are put in force by a second person. At the end, because the ids of all others come from their place.
        new("beheer2.a@voorbeeld.test", "Beheer Astrid Bouwplaat", Rol.Beheerder, ["9991"]),
        new("beheer.b@voorbeeld.test", "Beheer Bouke Papiermodel", Rol.Beheerder, ["9992"]),
        new("beheer.e@voorbeeld.test", "Beheer Elif Schaalmodel", Rol.Beheerder, ["9995"]),
        new("landelijk2@voorbeeld.test", "Landelijk Lars Sjabloon", Rol.LandelijkBeheerder, ["0000"]),
        new("beleid.b@voorbeeld.test", "Beleid Bente Schetsman", Rol.Beleidsmedewerker, ["9992"]),
        new("beleid.c@voorbeeld.test", "Beleid Cas Prototype", Rol.Beleidsmedewerker, ["9993"]),
        // A delivery is put in force by a second person too.
        new("levering2.a@voorbeeld.test", "Levering Aron Nabootsing", Rol.Informatievoorziening, ["9991"]),
        new("levering.b@voorbeeld.test", "Levering Bibi Maskerade", Rol.Informatievoorziening, ["9992"]),
        new("levering2.b@voorbeeld.test", "Levering Bas Namaakstra", Rol.Informatievoorziening, ["9992"]),
        new("levering.e@voorbeeld.test", "Levering Eva Proefbeeld", Rol.Informatievoorziening, ["9995"]),
        new("levering2.e@voorbeeld.test", "Levering Egbert Denkbeeldig", Rol.Informatievoorziening, ["9995"]),
        new("teammanager.b@voorbeeld.test", "Teammanager Bo Schijnbeeld", Rol.Teammanager, ["9992"]) { Apart = true },
        new("teammanager.d@voorbeeld.test", "Teammanager Dirk Denkraam", Rol.Teammanager, ["9994"]) { Apart = true },
        // A beschikking is ratified by a second person too.
        new("teammanager.e@voorbeeld.test", "Teammanager Ella Bordkarton", Rol.Teammanager, ["9995"]) { Apart = true },
        // What the gemeente decided about an advice is kept by a second person too.
        new("teammanager.c@voorbeeld.test", "Teammanager Coen Decorstuk", Rol.Teammanager, ["9993"]) { Apart = true },
    ];

    /// <summary>The accounts as they are stored.</summary>
    internal static Dictionary<string, Account> Maak(Toeval toeval)
    {
        // One hash for all: making one for each takes most of a second, and a password everyone knows gains nothing by its salt.
        var hash = new PasswordHasher<Account>().HashPassword(null!, Wachtwoord);
        return Alle.ToDictionary(a => a.Email, a => new Account
        {
            Id = toeval.Guid(),
            Naam = a.Naam,
            UserName = a.Email,
            NormalizedUserName = a.Email.ToUpperInvariant(),
            Email = a.Email,
            NormalizedEmail = a.Email.ToUpperInvariant(),
            EmailConfirmed = true,
            LockoutEnabled = true,
            PasswordHash = hash,
            SecurityStamp = toeval.Guid().ToString("N"),
            ConcurrencyStamp = toeval.Guid().ToString(),
        });
    }

    /// <summary>The roles of the accounts in one gemeente.</summary>
    internal static IEnumerable<Aanstelling> Aanstellingen(string gemeente, IReadOnlyDictionary<string, Account> accounts) =>
        Van(gemeente).Select(a => new Aanstelling { GemeenteCode = gemeente, AccountId = accounts[a.Email].Id, Rol = a.Rol });

    /// <summary>Those who work in a team of the gemeente.</summary>
    internal static IEnumerable<(Medewerker Medewerker, Rol Rol)> Medewerkers(string gemeente, IReadOnlyDictionary<string, Account> accounts, Toeval toeval) =>
        Van(gemeente)
            .Where(a => a.Rol is Rol.Consulent or Rol.Teammanager)
            .Select(a => (new Medewerker { GemeenteCode = gemeente, Id = a.Apart ? new Toeval(10_000_000 + ulong.Parse(gemeente, CultureInfo.InvariantCulture)).Guid() : toeval.Guid(), AccountId = accounts[a.Email].Id, Naam = a.Naam }, a.Rol));

    private static IEnumerable<Demoaccount> Van(string gemeente) => Alle.Where(a => a.Gemeenten.Contains(gemeente));
}
