using Jeugdhulp.Domain.Teams;

namespace Jeugdhulp.Domain.Instellingen;

/// <summary>
/// The rules of the six gemeenten A to F of the research (I&amp;O Research 2018, chapter 4), as examples to start from
/// (LOK-35). What the research does not say is left unanswered. Where each answer comes from stands in
/// <see cref="Voorbeeldgemeente.Antwoorden"/>.
/// </summary>
public static class Voorbeeldinstellingen
{
    private const Teamtaken Alles = Teamomschrijvingen.AlleTaken;
    private const Teamtaken ZonderHulp = Teamtaken.Preventie | Teamtaken.Toegang | Teamtaken.Regie;
    private const Teamtaken AlleenToegang = Teamtaken.Toegang | Teamtaken.Regie;

    private static readonly DateOnly Begin = new(2015, 1, 1);

    /// <summary>"5–6 gesprekken". Two workers differ on the class of the short series; it is marked as disputed.</summary>
    public static LokaleInstellingen A { get; } = new()
    {
        MaxGesprekken = 6,
        KorteReeksKlasse = KorteReeksKlasse.AlleenTellen,
        SchoolmaatschappelijkWerk = WijkteamOfVoorliggend.Wijkteam,
        PohJeugd = WijkteamOfVoorliggend.Wijkteam,
        MpgMaxDuurMaanden = 6,
        RegieNaVerwijzing = RegieNaVerwijzing.Soms,
        Heraanmelding = Heraanmelding.NieuwTraject,
        LevertAanCbs = false,
    };

    /// <summary>"Half jaar".</summary>
    public static LokaleInstellingen B { get; } = new()
    {
        MaxDuurMaanden = 6,
        SiblingPreventie = SiblingPreventie.InBestaandDossier,
        SchoolmaatschappelijkWerk = WijkteamOfVoorliggend.Voorliggend,
        LevertAanCbs = true,
    };

    /// <summary>"2 uur per week". The tolerance and "veel meer" are our reading of "ongeveer" and "veel meer".</summary>
    public static LokaleInstellingen C { get; } = new()
    {
        UrenPerWeek = 2,
        UrenTolerantie = 0.5m,
        VeelMeerGrens = 4,
        RegieNaVerwijzing = RegieNaVerwijzing.Blijft,
        EigenHulpRegistratie = EigenHulpRegistratie.AlleenDossier,
    };

    /// <summary>"3–6 maanden". Whether the CJG was counted with the team in these first years, the research leaves open.</summary>
    public static LokaleInstellingen D { get; } = new()
    {
        DuurVenster = new Duurvenster(3, 6),
        GeenIndicatieIsHulp = true,
        LevertAanCbs = false,
    };

    /// <summary>Gemeente D in 2017: the CJG acts on its own and is no longer counted with the team (LOK-27).</summary>
    public static LokaleInstellingen DVanaf2017 { get; } = D with { CjgMeetellen = false };

    /// <summary>Gemeente D from 2018: the team coordinates and has no task hulp any more.</summary>
    public static LokaleInstellingen DVanaf2018 { get; } = DVanaf2017 with { DuurVenster = null };

    /// <summary>"Langdurig intensief".</summary>
    public static LokaleInstellingen E { get; } = new()
    {
        LangdurigIntensief = true,
        Overbruggingszorg = HulpOfRegie.Jeugdhulp,
        OpenHoudenNaSpecialistisch = HulpOfRegie.Jeugdhulp,
        KorteBegeleidingTerVoorkoming = HulpOfPreventie.Jeugdhulp,
        ZelfBeschikken = true,
        LevertAanCbs = true,
        EigenHulpRegistratie = EigenHulpRegistratie.Traject,
    };

    /// <summary>"Alleen toegang": the teams have no task hulp.</summary>
    public static LokaleInstellingen F { get; } = new()
    {
        SchoolmaatschappelijkWerk = WijkteamOfVoorliggend.Voorliggend,
        LevertAanCbs = false,
    };

    /// <summary>The six fictional gemeenten with their versions, oldest first.</summary>
    public static IReadOnlyList<Voorbeeldgemeente> Alle { get; } =
    [
        new("9991", "Voorbeeld A", "5–6 gesprekken", [new(Begin, A, Alles, [Instellingsnamen.KorteReeksKlasse, Instellingsnamen.MaxGesprekken])], Voorbeeldantwoorden.A),
        new("9992", "Voorbeeld B", "half jaar", [new(Begin, B, Alles, [])], Voorbeeldantwoorden.B),
        new("9993", "Voorbeeld C", "2 uur per week", [new(Begin, C, Alles, [])], Voorbeeldantwoorden.C),
        new("9994", "Voorbeeld D", "3–6 maanden",
            [
                new(Begin, D, Alles, []),
                new(new DateOnly(2017, 1, 1), DVanaf2017, Alles, []),
                new(new DateOnly(2018, 1, 1), DVanaf2018, ZonderHulp, []),
            ],
            Voorbeeldantwoorden.D),
        new("9995", "Voorbeeld E", "langdurig intensief", [new(Begin, E, Alles, [])], Voorbeeldantwoorden.E),
        new("9996", "Voorbeeld F", "alleen toegang", [new(Begin, F, AlleenToegang, [])], Voorbeeldantwoorden.F),
    ];
}

/// <summary>A fictional gemeente with the rules of one of the six in the research.</summary>
/// <param name="Code">Fictional CBS code, 9991 to 9996.</param>
/// <param name="Naam">"Voorbeeld A" to "Voorbeeld F".</param>
/// <param name="Preset">Name of the preset (LOK-35).</param>
/// <param name="Versies">Versions of the settings, oldest first.</param>
/// <param name="Antwoorden">Source of every answer.</param>
public sealed record Voorbeeldgemeente(
    string Code, string Naam, string Preset, IReadOnlyList<Voorbeeldversie> Versies, IReadOnlyList<Voorbeeldantwoord> Antwoorden);

/// <summary>One version of the settings of a fictional gemeente.</summary>
/// <param name="GeldigVan">First day.</param>
/// <param name="Instellingen">The answers.</param>
/// <param name="Taken">Tasks of its ordinary teams in that time.</param>
/// <param name="Betwist">Names of settings on which team members disagree (LOK-32).</param>
public sealed record Voorbeeldversie(
    DateOnly GeldigVan, LokaleInstellingen Instellingen, Teamtaken Taken, IReadOnlyList<string> Betwist);

/// <summary>Where one answer comes from.</summary>
/// <param name="Instelling">Name of the setting; "teamTaken" for the tasks.</param>
/// <param name="Citaat">Words of the research.</param>
/// <param name="Toelichting">What was read into them; empty when nothing was.</param>
public sealed record Voorbeeldantwoord(string Instelling, string Citaat, string Toelichting = "");
