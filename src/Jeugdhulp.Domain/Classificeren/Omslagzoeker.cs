using Jeugdhulp.Domain.Instellingen;

namespace Jeugdhulp.Domain.Classificeren;

/// <summary>One change to try.</summary>
internal readonly record struct Wijziging(
    string Naam, bool IsInstelling, decimal Afstand, Contactfeiten Feiten, LokaleInstellingen Instellingen, Bereik? Bereik, Func<string> Als)
{
    /// <summary>Answers a setting that the gemeente has not answered.</summary>
    public bool VultIn { get; init; }
}

/// <summary>
/// Finds the nearest flip by trying small changes with the rule table itself. The order of the groups is the order in which a
/// person would think of them: another estimate or another height of a limit that is set, another fact, another choice in the
/// settings, a kind of contact that lies close, and last an answer that the gemeente never gave. That last one comes first when
/// the outcome is a question to the gemeente. A threshold that the gemeente does not have is proposed only then.
/// Within a group the smallest distance wins, then a class over a grensgeval, then a fact over a setting.
/// </summary>
public static class Omslagzoeker
{
    /// <summary>The nearest flip; null when no change close by gives another outcome.</summary>
    public static Omslagpunt? Zoek(Contactfeiten feiten, LokaleInstellingen instellingen)
    {
        ArgumentNullException.ThrowIfNull(feiten);
        ArgumentNullException.ThrowIfNull(instellingen);
        var nu = Classificator.Bepaal(feiten, instellingen, Lens.Gemeente).Uitkomst;
        var getallen = Getalwijzigingen.Alle(feiten, instellingen);
        var antwoord = nu is Uitkomst.NietVastgelegd ? Antwoord(getallen, feiten, instellingen) : null;
        return antwoord
            ?? Beste(getallen.Where(w => !w.VultIn), nu)
            ?? Beste(Keuzewijzigingen.VanFeiten(feiten, instellingen), nu)
            ?? Beste(Keuzewijzigingen.VanInstellingen(feiten, instellingen).Where(w => !w.VultIn), nu)
            ?? Beste(Keuzewijzigingen.VanActiviteit(feiten, instellingen), nu)
            ?? Beste(Keuzewijzigingen.VanInstellingen(feiten, instellingen).Where(w => w.VultIn), nu);
    }

    /// <summary>An answer to the open question; one that settles the class goes before one that leaves a grensgeval.</summary>
    private static Omslagpunt? Antwoord(List<Wijziging> getallen, Contactfeiten feiten, LokaleInstellingen instellingen)
    {
        var antwoorden = getallen.Concat(Keuzewijzigingen.VanInstellingen(feiten, instellingen)).Where(w => w.VultIn).ToList();
        return Beste(antwoorden, Uitkomst.NietVastgelegd, Uitkomst.Grensgeval) ?? Beste(antwoorden, Uitkomst.NietVastgelegd);
    }

    private static Omslagpunt? Beste(IEnumerable<Wijziging> wijzigingen, Uitkomst nu, Uitkomst niet = Uitkomst.NietVastgelegd)
    {
        Wijziging? beste = null;
        var besteOordeel = Oordeel.Verder;
        foreach (var wijziging in wijzigingen)
        {
            var gelijk = beste is { } tot && wijziging.Afstand == tot.Afstand && besteOordeel.Uitkomst is Uitkomst.Grensgeval;
            if (beste is { } b && wijziging.Afstand >= b.Afstand && !gelijk)
            {
                continue;
            }

            var oordeel = Beslissing.Neem(new Geval(wijziging.Feiten, wijziging.Instellingen, Lens.Gemeente), out _);
            // A question to the beheerder is no outcome to steer by.
            if (oordeel.Uitkomst == nu || oordeel.Uitkomst == niet || oordeel.Uitkomst is Uitkomst.NietVastgelegd
                || (gelijk && oordeel.Uitkomst is Uitkomst.Grensgeval))
            {
                continue;
            }

            beste = wijziging;
            besteOordeel = oordeel;
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
