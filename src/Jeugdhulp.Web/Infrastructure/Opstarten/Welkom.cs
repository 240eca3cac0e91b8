using Jeugdhulp.Application.Data;

namespace Jeugdhulp.Web.Infrastructure.Opstarten;

/// <summary>Tells whoever started the application for development or demonstration where it is, and how to get in.</summary>
public static class Welkom
{
    public static void Toon(IEnumerable<string> adressen, bool metVoorbeeld, TextWriter uit)
    {
        uit.WriteLine();
        uit.WriteLine($"Jeugdhulp staat klaar op {string.Join(" en ", adressen)}");
        if (metVoorbeeld)
        {
            ToonAccounts(uit);
        }

        uit.WriteLine();
        uit.WriteLine("Stoppen: Ctrl-C");
    }

    private static void ToonAccounts(TextWriter uit)
    {
        var rijen = Demoaccounts.Alle
            .Select(a => (a.Email, Rol: Navigatie.Rolnaam(Beveiliging.Claimnamen.Van(a.Rol)), Gemeenten: string.Join(", ", a.Gemeenten)))
            .Prepend((Email: "Account", Rol: "Rol", Gemeenten: "Gemeente"))
            .ToList();
        var breedte1 = rijen.Max(r => r.Email.Length) + 2;
        var breedte2 = rijen.Max(r => r.Rol.Length) + 2;

        uit.WriteLine($"Wachtwoord van alle voorbeeldaccounts: {Demoaccounts.Wachtwoord}");
        uit.WriteLine();
        foreach (var (email, rol, gemeenten) in rijen)
        {
            uit.WriteLine($"  {email.PadRight(breedte1)}{rol.PadRight(breedte2)}{gemeenten}");
        }
    }
}
