using Jeugdhulp.Domain.Classificeren;
using Jeugdhulp.Web.Pages.Leidraad;
using Jeugdhulp.Web.TagHelpers;

namespace Jeugdhulp.Web.Pages.Contacten.Registreren;

/// <summary>Says what a contact was kept as, also when it has no class for everyone.</summary>
public static class Opslagzin
{
    /// <param name="uitkomsten">What counts for each jeugdige of the contact.</param>
    public static string Van(IReadOnlyCollection<Uitkomst> uitkomsten)
    {
        List<string> klassen = [.. uitkomsten.Where(u => u.AlsKlasse() is not null).Distinct().Select(u => u.Naam().ToLower(Notatie.Nederlands))];
        return string.Join(' ', new[]
        {
            klassen.Count == 0 ? "Het contact is opgeslagen." : $"Het contact is opgeslagen als {Leidraadwoorden.Opsomming(klassen)}.",
            Zin(Uitkomst.NietVastgelegd, "Uw gemeente heeft nog niet vastgelegd welke klasse het is.", "heeft uw gemeente nog niet vastgelegd welke klasse het is."),
            Zin(Uitkomst.Grensgeval, "Het is een grensgeval: kies nog een klasse.", "is het een grensgeval: kies nog een klasse."),
            Zin(Uitkomst.BuitenBereik, "Het telt niet mee als werk van het wijkteam.", "telt het niet mee als werk van het wijkteam."),
        }.OfType<string>());

        string? Zin(Uitkomst uitkomst, string allemaal, string deels) => uitkomsten.Count(u => u == uitkomst) switch
        {
            0 => null,
            var aantal when aantal == uitkomsten.Count => allemaal,
            1 => $"Voor één jeugdige {deels}",
            var aantal => $"Voor {aantal} jeugdigen {deels}",
        };
    }
}
