using Jeugdhulp.Domain.Instellingen;

namespace Jeugdhulp.Domain.Classificeren;

/// <summary>
/// Changes of an estimate or a limit. The outcome is constant between limits, so one value just inside a range stands for the
/// whole range; a test tries the ranges too. A limit that the gemeente does not have is marked as filled in.
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
        foreach (var drempel in Duurdrempels)
        {
            VoegDuurgrensToe(wijzigingen, geval, drempel);
        }

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
            VoegGrens(aantal - 1, new Bereik(TotEnMet: aantal - 1));
        }

        VoegGrens(aantal, new Bereik(Vanaf: aantal));

        void VoegFeit(int doel, Bereik bereik)
        {
            var verwacht = bereik.Vanaf is null ? "verwachte gesprekken" : "gesprekken";
            lijst.Add(new Wijziging(
                "verwachtAantalGesprekken", false, feiten.VerwachtAantalGesprekken is { } nu ? Math.Abs((decimal)doel - nu) : Invullen,
                feiten with { VerwachtAantalGesprekken = doel }, lokaal, bereik,
                () => "Bij " + bereik.Tekst(a => Taal.Getal(a) + " " + (a is 1 ? verwacht[..^2] : verwacht))));
            lijst.Add(new Wijziging(
                "gespreknummer", false, Math.Abs((decimal)doel - feiten.Gespreknummer),
                feiten with { Gespreknummer = doel }, lokaal, bereik,
                () => "Bij " + bereik.Tekst(a => Taal.Gesprekken((int)a))));
        }

        void VoegGrens(int doel, Bereik bereik)
        {
            if (doel >= 1)
            {
                lijst.Add(new Wijziging(
                    Instellingsnamen.MaxGesprekken, true, Instelling + Math.Abs((decimal)doel - (lokaal.MaxGesprekken ?? doel)),
                    feiten, lokaal with { MaxGesprekken = doel }, bereik,
                    () => "Bij een grens van " + bereik.Tekst(a => Taal.Gesprekken((int)a)))
                { VultIn = lokaal.MaxGesprekken is null });
            }
        }
    }

    /// <summary>
    /// Two limits on duration can hold at once, so the outcomes between them are worked out first and equal neighbours are
    /// taken together.
    /// </summary>
    private static void VoegDuurToe(List<Wijziging> lijst, Geval geval)
    {
        var feiten = geval.Feiten;
        var lokaal = geval.Lokaal;
        var nu = feiten.VerwachteDuurMaanden;
        var grenzen = new SortedSet<decimal>();
        foreach (var drempel in Duurdrempels)
        {
            if (Drempels.Toets(geval, drempel) is not null && Bruikbaar(Grens(lokaal, drempel)))
            {
                grenzen.Add(Grens(lokaal, drempel));
            }
        }

        decimal? onder = null;
        Uitkomst? vorige = null;
        foreach (var boven in grenzen.Select(g => (decimal?)g).Append(null))
        {
            var uitkomst = Probeer(boven ?? (onder + Stap) ?? 0);
            if (uitkomst == vorige)
            {
                var laatste = lijst[^1];
                lijst.RemoveAt(lijst.Count - 1);
                Voeg(laatste.Bereik?.Boven, boven);
            }
            else if (grenzen.Count > 0)
            {
                Voeg(onder, boven);
            }

            onder = boven;
            vorige = uitkomst;
        }

        Uitkomst Probeer(decimal duur) =>
            Beslissing.Neem(new Geval(feiten with { VerwachteDuurMaanden = duur }, lokaal, Lens.Gemeente), out _).Uitkomst;

        void Voeg(decimal? boven, decimal? totEnMet)
        {
            var bereik = new Bereik(Boven: boven, TotEnMet: totEnMet);
            // From below the nearest value lies just over the lower end; from above, or from nothing, it is the upper end.
            var doel = totEnMet is null || nu <= boven ? (boven ?? 0) + Stap : totEnMet.Value;
            lijst.Add(new Wijziging(
                "verwachteDuurMaanden", false, nu is { } duur ? Verschil(doel, duur) : Invullen,
                feiten with { VerwachteDuurMaanden = doel }, lokaal, bereik,
                () => "Bij een verwachte duur van " + bereik.Tekst(Taal.Maanden)));
        }
    }

    private static void VoegDuurgrensToe(List<Wijziging> lijst, Geval geval, Drempel drempel)
    {
        var feiten = geval.Feiten;
        var lokaal = geval.Lokaal;
        var gesteld = Drempels.Toets(geval, drempel) is not null;

        // A limit that does not hold now is only proposed where it could: the ordinary one.
        if (feiten.VerwachteDuurMaanden is not { } duur || !Bruikbaar(duur) || !(gesteld || drempel is Drempel.MaxDuurMaanden))
        {
            return;
        }

        Voeg(duur, new Bereik(Vanaf: duur));
        if (gesteld && duur > Stap)
        {
            Voeg(duur - Stap, new Bereik(Onder: duur));
        }

        void Voeg(decimal doel, Bereik bereik) => lijst.Add(new Wijziging(
            Drempelteksten.Naam(drempel), true, Instelling + (gesteld ? Verschil(doel, Grens(lokaal, drempel)) : 0),
            feiten, MetGrens(lokaal, drempel, doel), bereik,
            () => "Bij een grens van " + bereik.Tekst(Taal.Maanden))
        { VultIn = !gesteld });
    }

    private static void VoegUrenToe(List<Wijziging> lijst, Geval geval)
    {
        var feiten = geval.Feiten;
        var lokaal = geval.Lokaal;
        var tolerantie = lokaal.UrenTolerantie ?? 0;
        var grens = Drempels.UrenGrens(lokaal);
        var gesteld = lokaal.UrenPerWeek is not null;
        if (!(tolerantie is >= 0 and <= Grootste) || (gesteld && !Bruikbaar(grens)))
        {
            return;
        }

        if (gesteld)
        {
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
        }

        if (feiten.VerwachteUrenPerWeek is { } uren && Bruikbaar(uren))
        {
            VoegGrens(uren - tolerantie, new Bereik(Vanaf: uren - tolerantie));
            if (gesteld)
            {
                VoegGrens(uren - tolerantie - Stap, new Bereik(Onder: uren - tolerantie));
            }
        }

        void VoegFeit(decimal doel, Bereik bereik) => lijst.Add(new Wijziging(
            "verwachteUrenPerWeek", false, feiten.VerwachteUrenPerWeek is { } nu ? Verschil(doel, nu) : Invullen,
            feiten with { VerwachteUrenPerWeek = doel }, lokaal, bereik,
            () => "Bij " + bereik.Tekst(Taal.UrenPerWeek)));

        void VoegGrens(decimal doel, Bereik bereik)
        {
            if (doel > 0)
            {
                lijst.Add(new Wijziging(
                    Instellingsnamen.UrenPerWeek, true, Instelling + (gesteld ? Verschil(doel, lokaal.UrenPerWeek ?? 0) : 0),
                    feiten, lokaal with { UrenPerWeek = doel }, bereik,
                    () => "Bij een grens van " + bereik.Tekst(Taal.UrenPerWeek) + (tolerantie > 0 ? " (zonder de tolerantie)" : string.Empty))
                { VultIn = !gesteld });
            }
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
        Voeg("intensief", "Als de hulp niet intensief is,", feiten.Intensief is not false, feiten with { Intensief = false });
        Voeg("intensief", "Als de hulp intensief is,", feiten.Intensief is not true, feiten with { Intensief = true });

        void Voeg(string naam, string als, bool anders, Contactfeiten gewijzigd)
        {
            if (anders)
            {
                lijst.Add(new Wijziging(naam, false, Invullen, gewijzigd, lokaal, null, () => als));
            }
        }
    }

    private static bool Bruikbaar(decimal waarde) => waarde is > 0 and <= Grootste;

    /// <summary>Never overflows: nonsense counts as very far.</summary>
    private static decimal Verschil(decimal doel, decimal nu) =>
        nu is < -Grootste or > Grootste ? 2 * Grootste : Math.Abs(doel - nu);

    private static decimal Grens(LokaleInstellingen lokaal, Drempel drempel) => drempel switch
    {
        Drempel.DuurVenster => lokaal.DuurVenster?.Tot ?? 0,
        Drempel.MpgMaxDuurMaanden => lokaal.MpgMaxDuurMaanden ?? 0,
        _ => lokaal.MaxDuurMaanden ?? 0,
    };

    private static LokaleInstellingen MetGrens(LokaleInstellingen lokaal, Drempel drempel, decimal grens) => drempel switch
    {
        Drempel.DuurVenster => lokaal with { DuurVenster = new Duurvenster(Math.Min(lokaal.DuurVenster?.Van ?? 0, grens), grens) },
        Drempel.MpgMaxDuurMaanden => lokaal with { MpgMaxDuurMaanden = grens },
        _ => lokaal with { MaxDuurMaanden = grens },
    };
}
