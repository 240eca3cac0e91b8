namespace Jeugdhulp.Domain.Levering;

/// <summary>What a check says in a delivery by dossiers (CBS-03): there a record is made from a dossier, and help ends in it.</summary>
public static class Dossierzinnen
{
    /// <summary>The checks that name a traject and are found by dossiers too.</summary>
    private static readonly Dictionary<string, string> Zinnen = new(StringComparer.Ordinal)
    {
        ["I06"] = "Dit dossier staat open, maar er is al lang geen contact. Beëindig de hulp in het dossier, of leg het contact vast.",
        ["I23"] = "In uw gemeente is dit jeugdhulp, landelijk niet. Zo leveren mag niet. Over dit halfjaar is al geleverd, dus de klasse van de contacten kan niet meer veranderen. Kijk of dit dossier mee moet gaan.",
        ["R08"] = "De hulp loopt door na de 23e verjaardag. Beëindig haar in het dossier op de laatste dag voor die verjaardag.",
    };

    /// <summary>What is wrong and what to do, in a delivery by trajecten or by dossiers.</summary>
    public static string ZinVan(this Controle controle, bool opDossiers)
    {
        ArgumentNullException.ThrowIfNull(controle);
        return opDossiers && Zinnen.TryGetValue(controle.Code, out var zin) ? zin : controle.Zin;
    }
}
