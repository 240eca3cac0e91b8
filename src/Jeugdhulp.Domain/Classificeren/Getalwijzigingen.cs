using Jeugdhulp.Domain.Instellingen;

namespace Jeugdhulp.Domain.Classificeren;

/// <summary>
/// Changes of an estimate or a limit. The outcome is constant between limits, so one value just inside a range stands for the
/// whole range; a test tries the ranges too. An estimate always reaches a limit sooner than the limit reaches the estimate, so
/// a limit changes in two cases only: talks that were held already cannot be taken back, and a limit that the gemeente does not
/// have is marked as filled in.
/// </summary>
internal static class Getalwijzigingen
{
    /// <summary>Extra distance of a setting: an estimate changes more easily than a local rule.</summary>
    private const decimal Instelling = 2;

    /// <summary>Distance of filling in what is missing.</summary>
    private const decimal Invullen = 1;

    /// <summary>Step with which "more than" and "less than" are tried.</summary>
    private const decimal Stap = 0.0001m;

    /// <summary>Numbers beyond this are nonsense; leaving them out keeps every sum below in range.</summary>
    private const decimal Grootste = 1_000_000;

    private static readonly Drempel[] Duurdrempels = [Drempel.MaxDuurMaanden, Drempel.DuurVenster, Drempel.MpgMaxDuurMaanden];

    public static List<Wijziging> Alle(Contactfeiten feiten, LokaleInstellingen lokaal)
    {
        var wijzigingen = new List<Wijziging>(16);
        var geval = new Geval(feiten, lokaal, Lens.Gemeente);
        VoegGesprekkenToe(wijzigingen, geval);
        VoegDuurToe(wijzigingen, geval);
        VoegDuurgrensToe(wijzigingen, feiten, lokaal);
        VoegUrenToe(wijzigingen, geval);
        VoegLangdurigIntensiefToe(wijzigingen, feiten, lokaal);
        return wijzigingen;
    }

    private static void VoegGesprekkenToe(List<Wijziging> lijst, Geval geval)
    {
        var feiten = geval.Feiten;
        var lokaal = geval.Lokaal;
        var aantal = geval.Gesprekken;
        if (aantal is < 1 or > (int)Grootste || feiten.Gespreknummer is < 1 or > (int)Grootste)
        {
            return;
        }

        if (lokaal.MaxGesprekken is >= 1 and <= (int)Grootste and { } grens)
        {
            VoegFeit(grens + 1, new Bereik(Vanaf: grens + 1));
            VoegFeit(grens, new Bereik(TotEnMet: grens));
        }

        lijst.Add(new Wijziging(
            Instellingsnamen.MaxGesprekken, true, Instelling + Math.Abs((decimal)aantal - (lokaal.MaxGesprekken ?? aantal)),
            feiten, lokaal with { MaxGesprekken = aantal }, new Bereik(Vanaf: aantal),
            () => "Bij een grens van " + Taal.Gesprekken(aantal) + " of meer")
        { VultIn = lokaal.MaxGesprekken is null });

        void VoegFeit(int doel, Bereik bereik)
        {
            // From a number on it does not matter whether the talks are expected or were held.
            Func<int, string> eenheid = bereik.Vanaf is null ? VerwachteGesprekken : Taal.Gesprekken;
            lijst.Add(new Wijziging(
                "verwachtAantalGesprekken", false, feiten.VerwachtAantalGesprekken is { } nu ? Math.Abs((decimal)doel - nu) : Invullen,
                feiten with { VerwachtAantalGesprekken = doel }, lokaal, bereik,
                () => "Bij " + bereik.Tekst(a => eenheid((int)a))));
            if (doel > feiten.Gespreknummer)
            {
                lijst.Add(new Wijziging(
                    "gespreknummer", false, (decimal)doel - feiten.Gespreknummer,
                    feiten with { Gespreknummer = doel }, lokaal, bereik,
                    () => "Bij " + bereik.Tekst(a => Taal.Gesprekken((int)a))));
            }
        }
    }

    /// <summary>Two limits on duration that hold at once work as one: the lowest, or the highest where one met limit is enough.</summary>
    private static void VoegDuurToe(List<Wijziging> lijst, Geval geval)
    {
        var feiten = geval.Feiten;
        var lokaal = geval.Lokaal;
        var grenzen = new List<decimal>(Duurdrempels.Length);
        foreach (var drempel in Duurdrempels)
        {
            if (Drempels.Toets(geval, drempel) is not null && Bruikbaar(Grens(lokaal, drempel)))
            {
                grenzen.Add(Grens(lokaal, drempel));
            }
        }

        if (grenzen.Count is 0)
        {
            return;
        }

        var grens = lokaal.Combinatie is Combinatie.EenVan ? grenzen.Max() : grenzen.Min();
        Voeg(grens, new Bereik(TotEnMet: grens));
        Voeg(grens + Stap, new Bereik(Boven: grens));

        void Voeg(decimal doel, Bereik bereik) => lijst.Add(new Wijziging(
            "verwachteDuurMaanden", false, feiten.VerwachteDuurMaanden is { } nu ? Verschil(doel, nu) : Invullen,
            feiten with { VerwachteDuurMaanden = doel }, lokaal, bereik,
            () => "Bij een verwachte duur van " + bereik.Tekst(Taal.Maanden)));
    }

    private static void VoegDuurgrensToe(List<Wijziging> lijst, Contactfeiten feiten, LokaleInstellingen lokaal)
    {
        if (lokaal.MaxDuurMaanden is null && feiten.VerwachteDuurMaanden is { } duur && Bruikbaar(duur))
        {
            lijst.Add(new Wijziging(
                Instellingsnamen.MaxDuurMaanden, true, Instelling, feiten, lokaal with { MaxDuurMaanden = duur }, new Bereik(Vanaf: duur),
                () => "Bij een grens van " + Taal.Maanden(duur) + " of meer")
            { VultIn = true });
        }
    }

    private static void VoegUrenToe(List<Wijziging> lijst, Geval geval)
    {
        var feiten = geval.Feiten;
        var lokaal = geval.Lokaal;
        if (lokaal.UrenPerWeek is null)
        {
            VoegUrengrensToe(lijst, feiten, lokaal);
            return;
        }

        var grens = Drempels.UrenGrens(lokaal);
        if (!Bruikbaar(grens))
        {
            return;
        }

        VoegFeit(grens, new Bereik(TotEnMet: grens));
        if (lokaal.VeelMeerGrens is { } veel && veel > grens && Bruikbaar(veel))
        {
            VoegFeit((grens + veel) / 2, new Bereik(Boven: grens, Onder: veel));
            VoegFeit(veel, new Bereik(Vanaf: veel));
        }
        else
        {
            VoegFeit(grens + Stap, new Bereik(Boven: grens));
        }

        void VoegFeit(decimal doel, Bereik bereik) => lijst.Add(new Wijziging(
            "verwachteUrenPerWeek", false, feiten.VerwachteUrenPerWeek is { } nu ? Verschil(doel, nu) : Invullen,
            feiten with { VerwachteUrenPerWeek = doel }, lokaal, bereik,
            () => "Bij " + bereik.Tekst(Taal.UrenPerWeek)));
    }

    private static void VoegUrengrensToe(List<Wijziging> lijst, Contactfeiten feiten, LokaleInstellingen lokaal)
    {
        var tolerantie = lokaal.UrenTolerantie ?? 0;
        if (tolerantie is >= 0 and <= Grootste && feiten.VerwachteUrenPerWeek is { } uren && Bruikbaar(uren) && uren > tolerantie)
        {
            var grens = uren - tolerantie;
            lijst.Add(new Wijziging(
                Instellingsnamen.UrenPerWeek, true, Instelling, feiten, lokaal with { UrenPerWeek = grens }, new Bereik(Vanaf: grens),
                () => "Bij een grens van " + Taal.UrenPerWeek(grens) + " of meer" + (tolerantie > 0 ? " (zonder de tolerantie)" : string.Empty))
            { VultIn = true });
        }
    }

    private static void VoegLangdurigIntensiefToe(List<Wijziging> lijst, Contactfeiten feiten, LokaleInstellingen lokaal)
    {
        if (lokaal.LangdurigIntensief is not true)
        {
            return;
        }

        Voeg("langdurig", "Als de hulp niet langdurig is,", feiten.Langdurig is not false, feiten with { Langdurig = false });
        Voeg("langdurig", "Als de hulp langdurig is,", feiten.Langdurig is not true, feiten with { Langdurig = true });
        Voeg("intensief", "Als de hulp intensief is,", feiten.Intensief is not true, feiten with { Intensief = true });

        void Voeg(string naam, string als, bool anders, Contactfeiten gewijzigd)
        {
            if (anders)
            {
                lijst.Add(new Wijziging(naam, false, Invullen, gewijzigd, lokaal, null, () => als));
            }
        }
    }

    private static string VerwachteGesprekken(int aantal) =>
        aantal is 1 ? "1 verwacht gesprek" : Taal.Getal(aantal) + " verwachte gesprekken";

    private static bool Bruikbaar(decimal waarde) => waarde is > 0 and <= Grootste;

    /// <summary>Never overflows: nonsense counts as very far.</summary>
    private static decimal Verschil(decimal doel, decimal nu) =>
        nu is < -Grootste or > Grootste ? 2 * Grootste : Math.Abs(doel - nu);

    private static decimal Grens(LokaleInstellingen lokaal, Drempel drempel) => drempel switch
    {
        Drempel.DuurVenster => lokaal.DuurVenster?.Tot ?? 0,
        Drempel.MpgMaxDuurMaanden => lokaal.MpgMaxDuurMaanden ?? 0,
        Drempel.MaxDuurMaanden => lokaal.MaxDuurMaanden ?? 0,
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
