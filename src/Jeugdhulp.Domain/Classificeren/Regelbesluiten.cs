using Jeugdhulp.Domain.Contacten;
using Jeugdhulp.Domain.Instellingen;
using Jeugdhulp.Domain.Jeugdigen;
using Jeugdhulp.Domain.Teams;

namespace Jeugdhulp.Domain.Classificeren;

/// <summary>
/// The outcome side of the rule table. "VolgensGemeente" reads local settings, "VolgensNorm" never does, except for
/// voorliggend. A setting that is not answered gives a question, never a default (BEH-08).
/// </summary>
internal static class Regelbesluiten
{
    /// <summary>Up to and including this number of talks support in upbringing is prevention for the norm (CLS-05).</summary>
    public const int LandelijkMaxGesprekken = 6;

    public static Oordeel Verder(in Geval geval) => Oordeel.Verder;

    public static Oordeel BuitenBereik(in Geval geval) => Oordeel.Wordt(Uitkomst.BuitenBereik);

    public static Oordeel Toegang(in Geval geval) => Oordeel.Wordt(Uitkomst.Toegang);

    public static Oordeel Preventie(in Geval geval) => Oordeel.Wordt(Uitkomst.Preventie);

    public static Oordeel Casusregie(in Geval geval) => Oordeel.Wordt(Uitkomst.Casusregie);

    public static Oordeel Contactnotitie(in Geval geval) => Oordeel.Wordt(Uitkomst.Preventie, Merken.Contactnotitie);

    public static Oordeel PositieVolgensGemeente(in Geval geval) => geval.Positie switch
    {
        WijkteamOfVoorliggend.Voorliggend => Oordeel.Wordt(Uitkomst.BuitenBereik, Merken.Voorliggend),
        WijkteamOfVoorliggend.Wijkteam => Oordeel.Verder,
        _ => Oordeel.Vraag(geval.Feiten.Activiteit is Activiteit.PohJeugd
            ? Instellingsnamen.PohJeugd
            : Instellingsnamen.SchoolmaatschappelijkWerk),
    };

    public static Oordeel PositieVolgensNorm(in Geval geval) => geval.Positie is WijkteamOfVoorliggend.Voorliggend
        ? Oordeel.Wordt(Uitkomst.BuitenBereik, Merken.Voorliggend)
        : Oordeel.Verder;

    public static Oordeel Advieswerk(in Geval geval) => Oordeel.Wordt(Uitkomst.Preventie, geval.Feiten switch
    {
        { Activiteit: Activiteit.InformatieAdvies } => Merken.InformatieAdvies,
        { Activiteit: Activiteit.Consult } => Merken.Consult,
        { Activiteit: Activiteit.Collectief } or { GerichtOp: GerichtOp.Collectief } => Merken.Collectief,
        _ => Merken.InformatieAdvies,
    });

    public static Oordeel IntakeVolgensGemeente(in Geval geval) => geval.Lokaal.IntakeTeltAls switch
    {
        IntakeTeltAls.Toegang => Oordeel.Wordt(Uitkomst.Toegang),
        IntakeTeltAls.StartHulp => Oordeel.Verder,
        _ => Oordeel.Vraag(Instellingsnamen.IntakeTeltAls),
    };

    public static Oordeel ZonderHulpVolgensGemeente(in Geval geval) =>
        geval.Feiten.TeamTaken.HasFlag(Teamtaken.Preventie) && IsLichtContact(geval)
            ? Oordeel.Wordt(Uitkomst.Preventie, LichtMerk(geval))
            : Oordeel.Wordt(Uitkomst.Toegang, advies: Adviesuitkomst.Doorverwijzen);

    public static Oordeel ZonderHulpVolgensNorm(in Geval geval) => IsLichtContact(geval)
        ? Oordeel.Wordt(Uitkomst.Preventie, LichtMerk(geval))
        : Oordeel.Kies(Keuze.PreventieJeugdhulp);

    public static Oordeel SiblingVolgensGemeente(in Geval geval) => geval.Lokaal.SiblingPreventie switch
    {
        SiblingPreventie.InBestaandDossier or SiblingPreventie.EigenDossier => Oordeel.Wordt(Uitkomst.Preventie),
        SiblingPreventie.EigenTraject => Oordeel.Verder,
        _ => Oordeel.Vraag(Instellingsnamen.SiblingPreventie),
    };

    public static Oordeel OverbruggingVolgensGemeente(in Geval geval) =>
        HulpOfRegie(geval.Lokaal.Overbruggingszorg, Instellingsnamen.Overbruggingszorg, Merken.Overbruggingszorg);

    public static Oordeel OverbruggingVolgensNorm(in Geval geval) => Oordeel.Kies(Keuze.JeugdhulpCasusregie, Merken.Overbruggingszorg);

    public static Oordeel OpenHoudenVolgensGemeente(in Geval geval) =>
        HulpOfRegie(geval.Lokaal.OpenHoudenNaSpecialistisch, Instellingsnamen.OpenHoudenNaSpecialistisch, Merken.OpenHouden);

    public static Oordeel OpenHoudenVolgensNorm(in Geval geval) => Oordeel.Kies(Keuze.JeugdhulpCasusregie, Merken.OpenHouden);

    public static Oordeel VoorkomenVolgensGemeente(in Geval geval) => geval.Lokaal.KorteBegeleidingTerVoorkoming switch
    {
        HulpOfPreventie.Preventie => Oordeel.Wordt(Uitkomst.Preventie, Merken.Voorkomen),
        HulpOfPreventie.Jeugdhulp => EigenHulp(geval).Met(Merken.Voorkomen),
        _ => Oordeel.Verder,
    };

    public static Oordeel VoorkomenVolgensNorm(in Geval geval) => Oordeel.Kies(Keuze.PreventieJeugdhulp, Merken.Voorkomen);

    public static Oordeel KorteReeksVolgensGemeente(in Geval geval) => geval.Lokaal.KorteReeksKlasse switch
    {
        KorteReeksKlasse.Jeugdhulp => EigenHulp(geval),
        KorteReeksKlasse.Preventie or KorteReeksKlasse.AlleenTellen => BinnenMaxGesprekken(geval)
            ? Oordeel.Wordt(Uitkomst.Preventie, advies: AdviesKorteReeks(geval))
            : EigenHulp(geval),
        _ => geval.IsSchoolOfPoh ? Oordeel.Wordt(Uitkomst.Preventie) : Oordeel.Verder,
    };

    public static Oordeel KorteReeksVolgensNorm(in Geval geval) => geval.Gesprekken <= LandelijkMaxGesprekken
        ? Oordeel.Wordt(Uitkomst.Preventie)
        : Oordeel.Kies(Keuze.PreventieJeugdhulp);

    public static Oordeel ZonderIndicatie(in Geval geval) => Drempels.Adviseer(geval) is Adviesuitkomst.Geen
        ? Oordeel.Wordt(Uitkomst.Jeugdhulp, advies: Adviesuitkomst.ZelfHelpen)
        : Oordeel.Verder;

    /// <summary>
    /// The advice decides. Without any threshold a gemeente that calls all help without indication its own has answered
    /// already (R14); any other is asked.
    /// </summary>
    public static Oordeel EigenHulp(in Geval geval) => Drempels.Adviseer(geval) switch
    {
        Adviesuitkomst.ZelfHelpen => Oordeel.Wordt(Uitkomst.Jeugdhulp, advies: Adviesuitkomst.ZelfHelpen),
        Adviesuitkomst.Doorverwijzen => Oordeel.Wordt(Uitkomst.Toegang, advies: Adviesuitkomst.Doorverwijzen),
        Adviesuitkomst.Grensgeval => Oordeel.Kies(Keuze.JeugdhulpToegang, advies: Adviesuitkomst.Grensgeval),
        _ => geval.Lokaal.GeenIndicatieIsHulp is true
            ? Oordeel.Wordt(Uitkomst.Jeugdhulp, advies: Adviesuitkomst.ZelfHelpen)
            : Oordeel.Vraag(Instellingsomschrijvingen.Drempels),
    };

    public static Oordeel EigenHulpVolgensNorm(in Geval geval) => BeenPast(geval)
        ? Oordeel.Wordt(Uitkomst.Jeugdhulp)
        : Oordeel.Kies(Keuze.PreventieJeugdhulp);

    /// <summary>Legs 2 and 3 of the definition end at eighteen, except in juvenile criminal law (CLS-04); with an unknown age they do not fit.</summary>
    public static bool BeenPast(in Geval geval) => geval.Feiten.WettelijkBeen switch
    {
        1 => true,
        2 or 3 => geval.Leeftijd < Leeftijdsgrenzen.Volwassen || geval.Feiten.Jeugdstrafrecht,
        _ => false,
    };

    public static bool IsLichtContact(in Geval geval) =>
        geval.Feiten.Activiteit is Activiteit.KortGesprek or Activiteit.Opvoedondersteuning;

    /// <summary>As far as known: without an estimate the actual number alone counts (R13).</summary>
    public static bool BinnenMaxGesprekken(in Geval geval) =>
        geval.Lokaal.MaxGesprekken is not { } grens || geval.Gesprekken <= grens;

    private static Merken LichtMerk(in Geval geval) =>
        geval.Feiten.Activiteit is Activiteit.KortGesprek ? Merken.Contactnotitie : Merken.Geen;

    /// <summary>Only <c>maxGesprekken</c> is asked here, so only that threshold speaks in the advice.</summary>
    private static Adviesuitkomst AdviesKorteReeks(in Geval geval) => Drempels.Toets(geval, Drempel.MaxGesprekken) switch
    {
        Drempelstand.Voldaan => Adviesuitkomst.ZelfHelpen,
        Drempelstand.NietTeToetsen => Adviesuitkomst.Grensgeval,
        _ => Adviesuitkomst.Geen,
    };

    private static Oordeel HulpOfRegie(HulpOfRegie? keuze, string instelling, Merken merk) => keuze switch
    {
        Instellingen.HulpOfRegie.Jeugdhulp => Oordeel.Wordt(Uitkomst.Jeugdhulp, merk),
        Instellingen.HulpOfRegie.Casusregie => Oordeel.Wordt(Uitkomst.Casusregie, merk),
        _ => Oordeel.Vraag(instelling, merk),
    };
}
