using Jeugdhulp.Domain.Classificeren;

namespace Jeugdhulp.Domain.Levering;

/// <summary>Why something is not in a delivery. The order is the order in which they are looked at; the first one counts.</summary>
public enum Weglaatreden
{
    /// <summary>It never should have been there.</summary>
    Ingetrokken,

    /// <summary>§3.1 (toegang).</summary>
    Toegang,

    /// <summary>§3.1 (preventie).</summary>
    Preventie,

    /// <summary>§1.3 and §3.1.</summary>
    InformatieEnAdvies,

    /// <summary>§3.1 (preventie).</summary>
    Consult,

    /// <summary>Research of 2023 §3.3.1; the protocol has no such word.</summary>
    Casusregie,

    /// <summary>§1.1: the delivery is about persons.</summary>
    Collectief,

    /// <summary>§1.1: not in the sense of the law.</summary>
    BuitenBereik,

    /// <summary>CLS-06 and BEH-08: nobody said yet what it is.</summary>
    NietBeslist,

    /// <summary>§1.1: help, but nobody is known to whom it was given.</summary>
    Anoniem,

    /// <summary>§3.1 (pgb).</summary>
    Pgb,

    /// <summary>§1.3: under the responsibility of the gemeente.</summary>
    Particulier,

    /// <summary>§1.3: who helps delivers.</summary>
    AndereAanbieder,

    /// <summary>§3.3: never twice.</summary>
    ElderGeleverd,

    /// <summary>§7.5: who received help.</summary>
    AndereRol,

    /// <summary>DOS-04.</summary>
    DossierTeltNiet,

    /// <summary>CBS-12.</summary>
    Inschatting,

    /// <summary>§7.5.</summary>
    NaPeriode,

    /// <summary>§7.5.</summary>
    VoorPeriode,

    /// <summary>§2 and §3: without these facts there is no record.</summary>
    GegevensOntbreken,
}

/// <summary>Something that is not in the delivery.</summary>
/// <param name="KandidaatId">What.</param>
/// <param name="PersoonId">Whose.</param>
/// <param name="Reden">Why.</param>
public sealed record Weglating(Guid KandidaatId, Guid? PersoonId, Weglaatreden Reden);

/// <summary>Says why something is left out, and how firmly.</summary>
public static class Weglaatredenen
{
    /// <summary>Name on a screen.</summary>
    public static string Naam(this Weglaatreden reden) => reden switch
    {
        Weglaatreden.Ingetrokken => "Ingetrokken",
        Weglaatreden.Toegang => "Toegang",
        Weglaatreden.Preventie => "Preventie",
        Weglaatreden.InformatieEnAdvies => "Informatie en advies",
        Weglaatreden.Consult => "Consult",
        Weglaatreden.Casusregie => "Casusregie",
        Weglaatreden.Collectief => "Collectieve activiteit",
        Weglaatreden.BuitenBereik => "Buiten de Jeugdwet",
        Weglaatreden.NietBeslist => "Nog niet beslist",
        Weglaatreden.Anoniem => "Anonieme hulp",
        Weglaatreden.Pgb => "Persoonsgebonden budget",
        Weglaatreden.Particulier => "Particulier betaald",
        Weglaatreden.AndereAanbieder => "Hulp van een andere aanbieder",
        Weglaatreden.ElderGeleverd => "Geleverd door een andere organisatie",
        Weglaatreden.AndereRol => "Ontvangt zelf geen hulp",
        Weglaatreden.DossierTeltNiet => "Dossier telt niet mee",
        Weglaatreden.Inschatting => "Inschatting, niet bevestigd",
        Weglaatreden.NaPeriode => "Begint na de periode",
        Weglaatreden.VoorPeriode => "Eindigde voor de periode",
        Weglaatreden.GegevensOntbreken => "Gegevens ontbreken",
        _ => throw new ArgumentOutOfRangeException(nameof(reden)),
    };

    /// <summary>Work that is no jeugdhulp: it is left out of every delivery, so it does not tell why someone is in one and not in another.</summary>
    public static bool IsAnderWerk(this Weglaatreden reden) => reden is Weglaatreden.Toegang or Weglaatreden.Preventie or Weglaatreden.InformatieEnAdvies
        or Weglaatreden.Consult or Weglaatreden.Casusregie or Weglaatreden.Collectief or Weglaatreden.BuitenBereik or Weglaatreden.NietBeslist;

    /// <summary>The registration of this application never gives it: only another one has such help, or reads it at all.</summary>
    public static bool IsNietUitRegistratie(this Weglaatreden reden) =>
        reden is Weglaatreden.Inschatting or Weglaatreden.NaPeriode or Weglaatreden.VoorPeriode;

    /// <summary>A sentence for who wonders why.</summary>
    public static string Zin(this Weglaatreden reden, Normsterkte sterkte) => reden switch
    {
        Weglaatreden.Ingetrokken => "Dit traject is ingetrokken. Het telt nergens mee.",
        Weglaatreden.Toegang => $"Toegang is geen jeugdhulp. Dit {Moet(sterkte)} naar het CBS.",
        Weglaatreden.Preventie => $"Preventie is geen jeugdhulp. Dit {Moet(sterkte)} naar het CBS.",
        Weglaatreden.InformatieEnAdvies => $"Informatie en advies zijn geen jeugdhulp. Dit {Moet(sterkte)} naar het CBS.",
        Weglaatreden.Consult => $"Een consult is preventie en geen jeugdhulp. Dit {Moet(sterkte)} naar het CBS.",
        Weglaatreden.Casusregie => "Bij casusregie geeft een ander de hulp. Wij leveren dit niet aan het CBS.",
        Weglaatreden.Collectief => "Een activiteit voor een groep gaat niet over één jeugdige. Wij leveren dit niet aan het CBS.",
        Weglaatreden.BuitenBereik => "Dit contact valt buiten de Jeugdwet. Wij leveren dit niet aan het CBS.",
        Weglaatreden.NietBeslist => "Van dit contact staat nog niet vast wat het is. Na het leveren kan niemand dat meer kiezen.",
        Weglaatreden.Anoniem => "Dit contact telt als hulp, maar er staat geen jeugdige bij. Zonder jeugdige is er geen record.",
        Weglaatreden.Pgb => "Hulp uit een persoonsgebonden budget levert de SVB aan het CBS.",
        Weglaatreden.Particulier => "Deze hulp betaalt het gezin zelf. Zij valt niet onder de gemeente.",
        Weglaatreden.AndereAanbieder => "De aanbieder die de hulp geeft, levert haar zelf aan het CBS.",
        Weglaatreden.ElderGeleverd => "Een andere organisatie levert deze hulp al. Twee keer leveren mag niet.",
        Weglaatreden.AndereRol => "Deze persoon krijgt zelf geen hulp in het dossier.",
        Weglaatreden.DossierTeltNiet => "Het dossier had tijdens deze hulp nooit een status die in uw gemeente meetelt.",
        Weglaatreden.Inschatting => "Dit is een inschatting. Zij gaat pas mee als iemand haar bevestigt.",
        Weglaatreden.NaPeriode => "De hulp begint na de laatste dag van de periode.",
        Weglaatreden.VoorPeriode => "De hulp eindigde voor de eerste dag van de periode.",
        Weglaatreden.GegevensOntbreken => "Er ontbreken gegevens. De bevindingen zeggen welke.",
        _ => throw new ArgumentOutOfRangeException(nameof(reden)),
    };

    /// <summary>What it rests on.</summary>
    public static string Paragraaf(this Weglaatreden reden) => reden switch
    {
        Weglaatreden.Ingetrokken or Weglaatreden.DossierTeltNiet => "ontwerp",
        Weglaatreden.Toegang or Weglaatreden.Preventie or Weglaatreden.Consult or Weglaatreden.Pgb => "§3.1",
        Weglaatreden.InformatieEnAdvies => "§1.3 en §3.1",
        Weglaatreden.Casusregie => "onderzoek 2023 §3.3.1",
        Weglaatreden.Collectief or Weglaatreden.BuitenBereik or Weglaatreden.Anoniem => "§1.1",
        Weglaatreden.NietBeslist => "CLS-06 en BEH-08",
        Weglaatreden.Particulier or Weglaatreden.AndereAanbieder => "§1.3",
        Weglaatreden.ElderGeleverd => "§3.3",
        Weglaatreden.AndereRol or Weglaatreden.NaPeriode or Weglaatreden.VoorPeriode => "§7.5",
        Weglaatreden.Inschatting => "CBS-12",
        Weglaatreden.GegevensOntbreken => "§2.3 tot en met §3.3",
        _ => throw new ArgumentOutOfRangeException(nameof(reden)),
    };

    private static string Moet(Normsterkte sterkte) => sterkte is Normsterkte.HoevenNiet ? "hoeft niet" : "mag niet";
}
