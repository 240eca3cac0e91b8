using Jeugdhulp.Application.Contacten.Registreren;

namespace Jeugdhulp.Web.Pages.Contacten.Registreren;

/// <summary>
/// Jeugdigen about whom the page has the same to say, together: three children in one talk would else be the same text three times.
/// </summary>
public static class Uitkomstgroepen
{
    public static IReadOnlyList<IReadOnlyList<Uitkomstbeeld>> Van(IEnumerable<Uitkomstbeeld> uitkomsten) => [.. uitkomsten.GroupBy(Inhoud).Select(g => g.ToList())];

    /// <summary>All that is shown of an outcome, but for the trace: that names the age, and keeps a place per jeugdige.</summary>
    private static string Inhoud(Uitkomstbeeld beeld)
    {
        var klasse = beeld.Classificatie;
        return string.Join('\n', (object?[])
        [
            beeld.Geldend, beeld.GekozenKlasse, beeld.KeuzeReden, beeld.Feiten.Gespreknummer, klasse.Zin, klasse.Omslag,
            klasse.Gemeente.Uitkomst, klasse.Gemeente.Regel.Code, klasse.Gemeente.Levert, klasse.Gemeente.OntbrekendeInstelling, string.Join(',', klasse.Gemeente.Sublabels),
            klasse.Norm.Uitkomst, klasse.Norm.Regel.Code, klasse.Afwijking, klasse.AfwijkingToegestaan,
            klasse.Dossier.Telt, klasse.Dossier.Waarom, klasse.Advies.Uitkomst, string.Join(',', Drempelbalk.Van(beeld)),
        ]);
    }
}
