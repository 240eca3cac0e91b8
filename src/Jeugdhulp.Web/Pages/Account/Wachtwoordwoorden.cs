using Jeugdhulp.Domain.Aanmelden;

namespace Jeugdhulp.Web.Pages.Account;

/// <summary>What is said of a password that will not do.</summary>
internal static class Wachtwoordwoorden
{
    public static string Zin(Wachtwoordbezwaar bezwaar) => bezwaar switch
    {
        Wachtwoordbezwaar.TeKort => $"Dit is te kort. Gebruik minstens {Wachtwoordtoets.Minimum} tekens, bijvoorbeeld vier woorden.",
        Wachtwoordbezwaar.TeLang => $"Dit is te lang. Gebruik hoogstens {Wachtwoordtoets.Maximum} tekens.",
        Wachtwoordbezwaar.Veelgebruikt => "Dit wachtwoord, of het woord erin, staat in lijsten van gestolen wachtwoorden. Kies iets anders.",
        Wachtwoordbezwaar.Eigen => "Hier staat te weinig in naast uw naam, uw gemeente of de naam van deze toepassing. Kies iets anders.",
        _ => "Dit is een rijtje of steeds hetzelfde. Kies iets anders.",
    };
}
