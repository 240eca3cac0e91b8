using Jeugdhulp.Domain.Instellingen;
using Jeugdhulp.Domain.Teams;

namespace Jeugdhulp.Domain.Classificeren;

/// <summary>The thresholds a gemeente can set, in the order in which they are shown.</summary>
internal enum Drempel : byte
{
    MaxGesprekken,
    MaxDuurMaanden,
    DuurVenster,
    UrenPerWeek,
    LangdurigIntensief,
    MpgMaxDuurMaanden,
}

/// <summary>
/// Tests the start estimate against the thresholds of the gemeente (LOK-02, 04, 05, 06, 07, 21) and combines them (LOK-33).
/// A limit that equals the value is met.
/// </summary>
internal static class Drempels
{
    public static readonly int Aantal = Enum.GetValues<Drempel>().Length;

    private const decimal Onzin = 1_000_000_000;

    /// <summary>State of one threshold; null when it is not set, or does not hold for this kind of team.</summary>
    public static Drempelstand? Toets(in Geval geval, Drempel drempel)
    {
        var lokaal = geval.Lokaal;
        var mpg = geval.Feiten.TeamSoort is Teamsoort.MpgTeam;
        // An MPG team with its own limit on duration has that one only (LOK-21).
        var gewoneDuur = !(mpg && lokaal.MpgMaxDuurMaanden is not null);
        return drempel switch
        {
            Drempel.MaxGesprekken when lokaal.MaxGesprekken is { } grens => ToetsGesprekken(geval, grens),
            Drempel.MaxDuurMaanden when gewoneDuur && lokaal.MaxDuurMaanden is { } grens => ToetsDuur(geval, grens),
            Drempel.DuurVenster when gewoneDuur && lokaal.DuurVenster is { } venster => ToetsDuur(geval, venster.Tot),
            Drempel.UrenPerWeek when lokaal.UrenPerWeek is not null => ToetsUren(geval),
            Drempel.LangdurigIntensief when lokaal.LangdurigIntensief is true => ToetsLangdurigIntensief(geval),
            Drempel.MpgMaxDuurMaanden when mpg && lokaal.MpgMaxDuurMaanden is { } grens => ToetsDuur(geval, grens),
            _ => null,
        };
    }

    /// <summary>The advice of all thresholds together; <see cref="Adviesuitkomst.Geen"/> when none is set for this team.</summary>
    public static Adviesuitkomst Adviseer(in Geval geval)
    {
        var voldaan = false;
        var overschreden = false;
        var open = false;
        for (var i = 0; i < Aantal; i++)
        {
            switch (Toets(geval, (Drempel)i))
            {
                case Drempelstand.Voldaan:
                    voldaan = true;
                    break;
                case Drempelstand.Overschreden:
                    overschreden = true;
                    break;
                case Drempelstand.Tussen or Drempelstand.NietTeToetsen:
                    open = true;
                    break;
            }
        }

        return geval.Lokaal.Combinatie is Combinatie.EenVan
            ? Weeg(voldaan, Adviesuitkomst.ZelfHelpen, open, overschreden, Adviesuitkomst.Doorverwijzen)
            : Weeg(overschreden, Adviesuitkomst.Doorverwijzen, open, voldaan, Adviesuitkomst.ZelfHelpen);
    }

    /// <summary>Hours up to which the team helps itself. Nonsense is cut off, so that no sum can overflow.</summary>
    public static decimal UrenGrens(LokaleInstellingen lokaal) =>
        Math.Clamp(lokaal.UrenPerWeek ?? 0, -Onzin, Onzin) + Math.Clamp(lokaal.UrenTolerantie ?? 0, -Onzin, Onzin);

    private static Adviesuitkomst Weeg(
        bool eerst, Adviesuitkomst danEerst, bool open, bool laatst, Adviesuitkomst danLaatst)
    {
        if (eerst)
        {
            return danEerst;
        }

        if (open)
        {
            return Adviesuitkomst.Grensgeval;
        }

        return laatst ? danLaatst : Adviesuitkomst.Geen;
    }

    private static Drempelstand ToetsGesprekken(in Geval geval, int grens)
    {
        if (geval.Gesprekken > grens)
        {
            return Drempelstand.Overschreden;
        }

        return geval.Feiten.VerwachtAantalGesprekken is null ? Drempelstand.NietTeToetsen : Drempelstand.Voldaan;
    }

    private static Drempelstand ToetsDuur(in Geval geval, decimal grens)
    {
        if (geval.Feiten.VerwachteDuurMaanden is not { } duur)
        {
            return Drempelstand.NietTeToetsen;
        }

        return duur > grens ? Drempelstand.Overschreden : Drempelstand.Voldaan;
    }

    private static Drempelstand ToetsUren(in Geval geval)
    {
        if (geval.Feiten.VerwachteUrenPerWeek is not { } verwacht)
        {
            return Drempelstand.NietTeToetsen;
        }

        if (verwacht <= UrenGrens(geval.Lokaal))
        {
            return Drempelstand.Voldaan;
        }

        // Without "much more" everything above the limit is over it.
        return geval.Lokaal.VeelMeerGrens is { } veelMeer && verwacht < veelMeer ? Drempelstand.Tussen : Drempelstand.Overschreden;
    }

    private static Drempelstand ToetsLangdurigIntensief(in Geval geval) => (geval.Feiten.Langdurig, geval.Feiten.Intensief) switch
    {
        (true, true) => Drempelstand.Overschreden,
        (false, _) or (_, false) => Drempelstand.Voldaan,
        _ => Drempelstand.NietTeToetsen,
    };
}
