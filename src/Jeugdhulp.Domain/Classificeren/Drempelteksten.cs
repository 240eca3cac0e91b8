using Jeugdhulp.Domain.Instellingen;

namespace Jeugdhulp.Domain.Classificeren;

/// <summary>Limits and values of the thresholds as readable Dutch.</summary>
internal static class Drempelteksten
{
    /// <summary>Every threshold that is set for this team, in the fixed order.</summary>
    public static IReadOnlyList<Drempeltoets> Alle(in Geval geval)
    {
        List<Drempeltoets>? toetsen = null;
        for (var i = 0; i < Drempels.Aantal; i++)
        {
            var drempel = (Drempel)i;
            if (Drempels.Toets(geval, drempel) is { } stand)
            {
                (toetsen ??= []).Add(new Drempeltoets(Naam(drempel), Grens(geval, drempel), Waarde(geval, drempel), stand));
            }
        }

        return toetsen is null ? [] : toetsen;
    }

    /// <summary>The first threshold in that state: "verwacht 8 maanden, grens 6 maanden"; empty when there is none.</summary>
    public static string Eerste(in Geval geval, Drempelstand stand)
    {
        for (var i = 0; i < Drempels.Aantal; i++)
        {
            var drempel = (Drempel)i;
            if (Drempels.Toets(geval, drempel) == stand)
            {
                return Waarde(geval, drempel) is { } waarde
                    ? waarde + ", grens " + Grens(geval, drempel)
                    : Veld(drempel) + " is niet ingevuld, grens " + Grens(geval, drempel);
            }
        }

        return string.Empty;
    }

    public static string Naam(Drempel drempel) => drempel switch
    {
        Drempel.MaxGesprekken => Instellingsnamen.MaxGesprekken,
        Drempel.MaxDuurMaanden => Instellingsnamen.MaxDuurMaanden,
        Drempel.DuurVenster => Instellingsnamen.DuurVenster,
        Drempel.UrenPerWeek => Instellingsnamen.UrenPerWeek,
        Drempel.LangdurigIntensief => Instellingsnamen.LangdurigIntensief,
        _ => Instellingsnamen.MpgMaxDuurMaanden,
    };

    /// <summary>The estimate a threshold needs, as the form calls it.</summary>
    public static string Veld(Drempel drempel) => drempel switch
    {
        Drempel.MaxGesprekken => "het verwachte aantal gesprekken",
        Drempel.UrenPerWeek => "het verwachte aantal uren per week",
        Drempel.LangdurigIntensief => "of de hulp langdurig en intensief wordt",
        _ => "de verwachte duur",
    };

    public static string Grens(in Geval geval, Drempel drempel)
    {
        var lokaal = geval.Lokaal;
        return drempel switch
        {
            Drempel.MaxGesprekken => Taal.Gesprekken(lokaal.MaxGesprekken ?? 0),
            Drempel.MaxDuurMaanden => Taal.Maanden(lokaal.MaxDuurMaanden ?? 0),
            Drempel.DuurVenster => Taal.Getal(lokaal.DuurVenster?.Van ?? 0) + " tot en met " + Taal.Maanden(lokaal.DuurVenster?.Tot ?? 0),
            Drempel.UrenPerWeek => Taal.UrenPerWeek(Drempels.UrenGrens(lokaal))
                + (lokaal.VeelMeerGrens is { } veel ? ", doorverwijzen vanaf " + Taal.Getal(veel) + " uur" : string.Empty),
            Drempel.LangdurigIntensief => "niet langdurig en intensief tegelijk",
            _ => Taal.Maanden(lokaal.MpgMaxDuurMaanden ?? 0),
        };
    }

    public static string? Waarde(in Geval geval, Drempel drempel)
    {
        var feiten = geval.Feiten;
        return drempel switch
        {
            Drempel.MaxGesprekken when feiten.VerwachtAantalGesprekken is null && Drempels.Toets(geval, drempel) is not Drempelstand.Overschreden => null,
            Drempel.MaxGesprekken => Taal.Gesprekken(geval.Gesprekken),
            Drempel.UrenPerWeek => feiten.VerwachteUrenPerWeek is { } uren ? Taal.UrenPerWeek(uren) : null,
            Drempel.LangdurigIntensief => LangdurigIntensief(feiten.Langdurig, feiten.Intensief),
            Drempel.DuurVenster when feiten.VerwachteDuurMaanden < geval.Lokaal.DuurVenster?.Van =>
                Taal.Maanden(feiten.VerwachteDuurMaanden.Value) + " (korter dan het venster)",
            _ => feiten.VerwachteDuurMaanden is { } duur ? Taal.Maanden(duur) : null,
        };
    }

    private static string? LangdurigIntensief(bool? langdurig, bool? intensief) => (langdurig, intensief) switch
    {
        (true, true) => "langdurig en intensief",
        (true, false) => "langdurig, niet intensief",
        (false, true) => "intensief, niet langdurig",
        (false, false) => "niet langdurig en niet intensief",
        (false, null) => "niet langdurig",
        (null, false) => "niet intensief",
        _ => null,
    };
}
