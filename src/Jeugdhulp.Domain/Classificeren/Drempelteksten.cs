using System.Diagnostics;
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
                (toetsen ??= []).Add(Maak(geval, drempel, stand));
            }
        }

        return toetsen is null ? [] : toetsen;
    }

    /// <summary>What the first threshold in that state says, as a Dutch sentence; empty when none is in that state.</summary>
    public static string Eerste(in Geval geval, Drempelstand stand)
    {
        for (var i = 0; i < Drempels.Aantal; i++)
        {
            var drempel = (Drempel)i;
            if (Drempels.Toets(geval, drempel) == stand)
            {
                return stand switch
                {
                    Drempelstand.Voldaan => Voldaan(geval, drempel),
                    Drempelstand.Tussen => Tussen(geval),
                    _ => Veld(drempel) + " is niet ingevuld, en daar heeft uw gemeente een grens voor.",
                };
            }
        }

        return string.Empty;
    }

    /// <summary>Every exceeded threshold, each a Dutch sentence (CLS-18, LOK-33); empty when none is exceeded.</summary>
    public static string Overschreden(in Geval geval)
    {
        var zinnen = new List<string>(1);
        for (var i = 0; i < Drempels.Aantal; i++)
        {
            if (Drempels.Toets(geval, (Drempel)i) is Drempelstand.Overschreden)
            {
                zinnen.Add(Overschreden(geval, (Drempel)i));
            }
        }

        return string.Join(' ', zinnen);
    }

    /// <summary>All limits in one phrase, e.g. "6 gesprekken en 6 maanden".</summary>
    public static string AlleGrenzen(in Geval geval)
    {
        var grenzen = Alle(geval).Select(t => t.Grens).ToList();
        return grenzen.Count is 1 ? grenzen[0] : string.Join(", ", grenzen.SkipLast(1)) + " en " + grenzen[^1];
    }

    private static Drempeltoets Maak(in Geval geval, Drempel drempel, Drempelstand stand)
    {
        var waarde = Waarde(geval, drempel);
        return new Drempeltoets(Naam(drempel), Grens(geval, drempel), waarde, stand)
        {
            GrensWaarde = GrensGetal(geval.Lokaal, drempel),
            GetoetsteWaarde = waarde is null ? null : Getal(geval, drempel),
        };
    }

    private static decimal? GrensGetal(LokaleInstellingen lokaal, Drempel drempel) => drempel switch
    {
        Drempel.MaxGesprekken => lokaal.MaxGesprekken,
        Drempel.MaxDuurMaanden => lokaal.MaxDuurMaanden,
        Drempel.DuurVenster => lokaal.DuurVenster?.Tot,
        Drempel.UrenPerWeek => Drempels.UrenGrens(lokaal),
        Drempel.MpgMaxDuurMaanden => lokaal.MpgMaxDuurMaanden,
        Drempel.LangdurigIntensief => null,
        _ => throw new UnreachableException(),
    };

    private static decimal? Getal(in Geval geval, Drempel drempel) => drempel switch
    {
        Drempel.MaxGesprekken => geval.Gesprekken,
        Drempel.UrenPerWeek => geval.Feiten.VerwachteUrenPerWeek,
        Drempel.LangdurigIntensief => null,
        Drempel.MaxDuurMaanden or Drempel.DuurVenster or Drempel.MpgMaxDuurMaanden => geval.Feiten.VerwachteDuurMaanden,
        _ => throw new UnreachableException(),
    };

    private static string Voldaan(in Geval geval, Drempel drempel) => drempel switch
    {
        Drempel.MaxGesprekken => "Tot en met " + Grens(geval, drempel) + " helpt het team hier zelf.",
        Drempel.UrenPerWeek => "Het kost naar verwachting " + Waarde(geval, drempel) + "; tot en met " + Taal.Getal(Drempels.UrenGrens(geval.Lokaal)) + " uur helpt het team hier zelf.",
        Drempel.LangdurigIntensief => "De hulp is " + Waarde(geval, drempel) + "; dan helpt het team hier zelf.",
        Drempel.MaxDuurMaanden or Drempel.DuurVenster or Drempel.MpgMaxDuurMaanden => "Het duurt naar verwachting " + Waarde(geval, drempel) + "; tot en met " + Duurgrens(geval, drempel) + " helpt het team hier zelf.",
        _ => throw new UnreachableException(),
    };

    private static string Overschreden(in Geval geval, Drempel drempel) => drempel switch
    {
        Drempel.MaxGesprekken => "Het gaat om " + Waarde(geval, drempel) + "; het team helpt hier zelf tot en met " + Grens(geval, drempel) + ".",
        Drempel.UrenPerWeek when geval.Lokaal.VeelMeerGrens is { } veel =>
            "Het kost naar verwachting " + Waarde(geval, drempel) + "; vanaf " + Taal.Getal(veel) + " uur verwijst het team hier door.",
        Drempel.UrenPerWeek => "Het kost naar verwachting " + Waarde(geval, drempel) + "; het team helpt hier zelf tot en met " + Taal.Getal(Drempels.UrenGrens(geval.Lokaal)) + " uur.",
        Drempel.LangdurigIntensief => "De hulp is langdurig en ook intensief; dan verwijst het team hier door.",
        Drempel.MaxDuurMaanden or Drempel.DuurVenster or Drempel.MpgMaxDuurMaanden => "Het duurt naar verwachting " + Waarde(geval, drempel) + "; het team helpt hier zelf tot en met " + Duurgrens(geval, drempel) + ".",
        _ => throw new UnreachableException(),
    };

    private static string Tussen(in Geval geval) =>
        "Het kost naar verwachting " + Waarde(geval, Drempel.UrenPerWeek) + "; dat ligt tussen " + Taal.Getal(Drempels.UrenGrens(geval.Lokaal))
        + " uur (zelf helpen) en " + Taal.Getal(geval.Lokaal.VeelMeerGrens ?? 0) + " uur (doorverwijzen).";

    private static string Duurgrens(in Geval geval, Drempel drempel) =>
        drempel is Drempel.DuurVenster ? Taal.Maanden(geval.Lokaal.DuurVenster?.Tot ?? 0) : Grens(geval, drempel);

    public static string Naam(Drempel drempel) => drempel switch
    {
        Drempel.MaxGesprekken => Instellingsnamen.MaxGesprekken,
        Drempel.MaxDuurMaanden => Instellingsnamen.MaxDuurMaanden,
        Drempel.DuurVenster => Instellingsnamen.DuurVenster,
        Drempel.UrenPerWeek => Instellingsnamen.UrenPerWeek,
        Drempel.LangdurigIntensief => Instellingsnamen.LangdurigIntensief,
        Drempel.MpgMaxDuurMaanden => Instellingsnamen.MpgMaxDuurMaanden,
        _ => throw new UnreachableException(),
    };

    private static string Veld(Drempel drempel) => drempel switch
    {
        Drempel.MaxGesprekken => "Het verwachte aantal gesprekken",
        Drempel.UrenPerWeek => "Het verwachte aantal uren per week",
        Drempel.LangdurigIntensief => "Of de hulp langdurig en intensief is,",
        Drempel.MaxDuurMaanden or Drempel.DuurVenster or Drempel.MpgMaxDuurMaanden => "De verwachte duur",
        _ => throw new UnreachableException(),
    };

    private static string Grens(in Geval geval, Drempel drempel)
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
            Drempel.MpgMaxDuurMaanden => Taal.Maanden(lokaal.MpgMaxDuurMaanden ?? 0),
            _ => throw new UnreachableException(),
        };
    }

    private static string? Waarde(in Geval geval, Drempel drempel)
    {
        var feiten = geval.Feiten;
        return drempel switch
        {
            Drempel.MaxGesprekken when feiten.VerwachtAantalGesprekken is null && Drempels.Toets(geval, drempel) is not Drempelstand.Overschreden => null,
            Drempel.MaxGesprekken => Taal.Gesprekken(geval.Gesprekken),
            Drempel.UrenPerWeek => feiten.VerwachteUrenPerWeek is { } uren ? Taal.UrenPerWeek(uren) : null,
            Drempel.LangdurigIntensief => LangdurigIntensief(feiten.Langdurig, feiten.Intensief),
            Drempel.DuurVenster when feiten.VerwachteDuurMaanden < geval.Lokaal.DuurVenster?.Van =>
                Taal.Maanden(feiten.VerwachteDuurMaanden.Value) + ", korter dan het venster",
            Drempel.MaxDuurMaanden or Drempel.DuurVenster or Drempel.MpgMaxDuurMaanden => feiten.VerwachteDuurMaanden is { } duur ? Taal.Maanden(duur) : null,
            _ => throw new UnreachableException(),
        };
    }

    private static string? LangdurigIntensief(bool? langdurig, bool? intensief) => (langdurig, intensief) switch
    {
        (true, true) => "langdurig en intensief",
        (true, false) => "langdurig, maar niet intensief",
        (false, true) => "intensief, maar niet langdurig",
        (false, false) => "niet langdurig en niet intensief",
        (false, null) => "niet langdurig",
        (null, false) => "niet intensief",
        _ => null,
    };
}
