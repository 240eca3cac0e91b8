using Jeugdhulp.Domain.Instellingen;

namespace Jeugdhulp.Domain.Classificeren;

/// <summary>One change to try.</summary>
internal readonly record struct Wijziging(
    string Naam, bool IsInstelling, decimal Afstand, Contactfeiten Feiten, LokaleInstellingen Instellingen, Bereik? Bereik, Func<string> Als);

/// <summary>
/// Finds the nearest flip by trying small changes with the rule table itself. The order of the groups is the order in which a
/// person would think of them: another estimate or limit, another choice in the settings, another kind of contact. Within a
/// group the smallest distance wins, and a fact goes before a setting.
/// </summary>
public static class Omslagzoeker
{
    /// <summary>The nearest flip; null when no single change gives another outcome.</summary>
    public static Omslagpunt? Zoek(Contactfeiten feiten, LokaleInstellingen instellingen)
    {
        ArgumentNullException.ThrowIfNull(feiten);
        ArgumentNullException.ThrowIfNull(instellingen);
        var nu = Classificator.Bepaal(feiten, instellingen, Lens.Gemeente).Uitkomst;
        return Beste(Getalwijzigingen.Alle(feiten, instellingen), nu)
            ?? Beste(Keuzewijzigingen.VanInstellingen(feiten, instellingen), nu)
            ?? Beste(Keuzewijzigingen.VanFeiten(feiten, instellingen), nu);
    }

    private static Omslagpunt? Beste(List<Wijziging> wijzigingen, Uitkomst nu)
    {
        Wijziging? beste = null;
        var besteOordeel = Oordeel.Verder;
        foreach (var wijziging in wijzigingen)
        {
            if (beste is { } tot && wijziging.Afstand >= tot.Afstand)
            {
                continue;
            }

            var oordeel = Beslissing.Neem(new Geval(wijziging.Feiten, wijziging.Instellingen, Lens.Gemeente), out _);
            // A question to the beheerder is no outcome to steer by.
            if (oordeel.Uitkomst != nu && oordeel.Uitkomst is not Uitkomst.NietVastgelegd)
            {
                beste = wijziging;
                besteOordeel = oordeel;
            }
        }

        return beste is { } gevonden ? Maak(gevonden, besteOordeel) : null;
    }

    private static Omslagpunt Maak(Wijziging wijziging, in Oordeel oordeel) => new()
    {
        Naam = wijziging.Naam,
        IsInstelling = wijziging.IsInstelling,
        Feiten = wijziging.Feiten,
        Instellingen = wijziging.Instellingen,
        Bereik = wijziging.Bereik,
        Uitkomst = oordeel.Uitkomst,
        Zin = wijziging.Als() + " " + Gevolg(oordeel) + ".",
    };

    private static string Gevolg(in Oordeel oordeel) => oordeel switch
    {
        { Uitkomst: Uitkomst.Toegang, Advies: Adviesuitkomst.Doorverwijzen } => "wordt het toegang, met het advies doorverwijzen",
        { Uitkomst: Uitkomst.Toegang } => "wordt het toegang",
        { Uitkomst: Uitkomst.Preventie } => "wordt het preventie",
        { Uitkomst: Uitkomst.Casusregie } => "wordt het casusregie",
        { Uitkomst: Uitkomst.Jeugdhulp } => "wordt het jeugdhulp",
        { Uitkomst: Uitkomst.Grensgeval } => "wordt het een grensgeval",
        _ => "telt het niet als contact van het wijkteam",
    };
}
