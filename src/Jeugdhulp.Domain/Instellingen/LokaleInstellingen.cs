namespace Jeugdhulp.Domain.Instellingen;

/// <summary>
/// The thresholds and choices of one gemeente (LOK-02 to LOK-28). Immutable; <see langword="null"/> means "niet vastgelegd"
/// and leads to that outcome, never to a hidden default (BEH-08).
/// </summary>
public sealed record LokaleInstellingen
{
    /// <summary>Nothing answered.</summary>
    public static LokaleInstellingen Leeg { get; } = new();

    /// <summary>Own help if the question is expected to be solved within this number of talks, inclusive; 1 or more (LOK-02).</summary>
    public int? MaxGesprekken { get; init; }

    /// <summary>Class of a short series of support in upbringing (LOK-03).</summary>
    public KorteReeksKlasse? KorteReeksKlasse { get; init; }

    /// <summary>Own help if expected to last at most this many months, inclusive; more than 0 (LOK-04).</summary>
    public decimal? MaxDuurMaanden { get; init; }

    /// <summary>Own help if expected to last within this window of months (LOK-05).</summary>
    public Duurvenster? DuurVenster { get; init; }

    /// <summary>Own help if expected to take about this many hours a week; more than 0 (LOK-06).</summary>
    public decimal? UrenPerWeek { get; init; }

    /// <summary>Hours above <see cref="UrenPerWeek"/> that still count as about the same; 0 or more (LOK-06).</summary>
    public decimal? UrenTolerantie { get; init; }

    /// <summary>Hours a week from which it is much more; at least <see cref="UrenPerWeek"/> plus tolerance (LOK-06).</summary>
    public decimal? VeelMeerGrens { get; init; }

    /// <summary>Refer what is both long-lasting and intensive (LOK-07). False is the same as not set.</summary>
    public bool? LangdurigIntensief { get; init; }

    /// <summary>Whether an intake is access or the start of help (LOK-09).</summary>
    public IntakeTeltAls? IntakeTeltAls { get; init; }

    /// <summary>Whether an intake is registered as an activity of its own (LOK-10).</summary>
    public bool? IntakeAlsAparteActiviteit { get; init; }

    /// <summary>The talk from which a dossier is proposed; 1 or more (LOK-11).</summary>
    public int? DossierVanafGesprek { get; init; }

    /// <summary>Where preventive talks with a brother or sister are written down (LOK-12).</summary>
    public SiblingPreventie? SiblingPreventie { get; init; }

    /// <summary>Every child of the household gets a dossier (LOK-13).</summary>
    public bool? AlleKinderenInZorg { get; init; }

    /// <summary>Class of bridging care (LOK-14).</summary>
    public HulpOfRegie? Overbruggingszorg { get; init; }

    /// <summary>Class of keeping a case open after specialised help (LOK-15).</summary>
    public HulpOfRegie? OpenHoudenNaSpecialistisch { get; init; }

    /// <summary>Class of short help that prevents specialised help (LOK-16).</summary>
    public HulpOfPreventie? KorteBegeleidingTerVoorkoming { get; init; }

    /// <summary>All help without indication is own help (LOK-18). False is the same as not set.</summary>
    public bool? GeenIndicatieIsHulp { get; init; }

    /// <summary>School social work: part of the wijkteam or voorliggend (LOK-19).</summary>
    public WijkteamOfVoorliggend? SchoolmaatschappelijkWerk { get; init; }

    /// <summary>Practice support at the general practitioner: part of the wijkteam or voorliggend (LOK-20).</summary>
    public WijkteamOfVoorliggend? PohJeugd { get; init; }

    /// <summary>Longest help by an MPG team in months, inclusive; then the only limit on duration (LOK-21).</summary>
    public decimal? MpgMaxDuurMaanden { get; init; }

    /// <summary>Own help is recorded as an own beschikking (LOK-22).</summary>
    public bool? ZelfBeschikken { get; init; }

    /// <summary>Whether the team stays in view after a referral (LOK-23).</summary>
    public RegieNaVerwijzing? RegieNaVerwijzing { get; init; }

    /// <summary>Who gives light ambulatory help (LOK-24).</summary>
    public LichteAmbulanteHulpBij? LichteAmbulanteHulpBij { get; init; }

    /// <summary>Accelerated single provision: lead to help and close at once (LOK-25).</summary>
    public bool? VersneldeEnkelvoudigeVerlening { get; init; }

    /// <summary>What happens when someone comes back after closing (LOK-26).</summary>
    public Heraanmelding? Heraanmelding { get; init; }

    /// <summary>Support by the CJG counts in the figure of the wijkteam (LOK-27).</summary>
    public bool? CjgMeetellen { get; init; }

    /// <summary>How help is financed (LOK-28). Never an input of the classification (CLS-15).</summary>
    public Financiering? Financiering { get; init; }

    /// <summary>The gemeente delivers own help to the CBS. Not answered counts as yes.</summary>
    public bool? LevertAanCbs { get; init; }

    /// <summary>Own help is recorded as a traject, or in the dossier only (gemeente C). Not answered counts as a traject.</summary>
    public EigenHulpRegistratie? EigenHulpRegistratie { get; init; }

    /// <summary>How several thresholds combine (LOK-33). Not answered counts as <see cref="Instellingen.Combinatie.Alle"/>.</summary>
    public Combinatie? Combinatie { get; init; }

    /// <summary>Own help is recorded as a traject, whether or not the gemeente delivers it.</summary>
    public bool EigenHulpAlsTraject() => EigenHulpRegistratie is not Instellingen.EigenHulpRegistratie.AlleenDossier;

    /// <summary>Own help goes into the delivery (ontwerp §3).</summary>
    public bool LevertEigenHulp() => LevertAanCbs is not false && EigenHulpAlsTraject();
}

/// <summary>A window of expected duration in months.</summary>
/// <param name="Van">Lower end; below it the threshold is met, but marked.</param>
/// <param name="Tot">Upper end, inclusive.</param>
public sealed record Duurvenster(decimal Van, decimal Tot);

/// <summary>Class of a short series (LOK-03).</summary>
public enum KorteReeksKlasse
{
    /// <summary>Own help, if the thresholds allow it.</summary>
    Jeugdhulp,

    /// <summary>Prevention.</summary>
    Preventie,

    /// <summary>Counted, but prevention.</summary>
    AlleenTellen,
}

/// <summary>What an intake counts as (LOK-09).</summary>
public enum IntakeTeltAls
{
    /// <summary>Access.</summary>
    Toegang,

    /// <summary>The start of help.</summary>
    StartHulp,
}

/// <summary>Where help to a brother or sister is written down (LOK-12).</summary>
public enum SiblingPreventie
{
    /// <summary>In the dossier that exists.</summary>
    InBestaandDossier,

    /// <summary>In a dossier of their own.</summary>
    EigenDossier,

    /// <summary>As a traject of their own.</summary>
    EigenTraject,
}

/// <summary>Help or coordination (LOK-14, LOK-15).</summary>
public enum HulpOfRegie
{
    /// <summary>Jeugdhulp.</summary>
    Jeugdhulp,

    /// <summary>Casusregie.</summary>
    Casusregie,
}

/// <summary>Help or prevention (LOK-16).</summary>
public enum HulpOfPreventie
{
    /// <summary>Jeugdhulp.</summary>
    Jeugdhulp,

    /// <summary>Preventie.</summary>
    Preventie,
}

/// <summary>Part of the wijkteam, or a provision in front of it (LOK-19, LOK-20).</summary>
public enum WijkteamOfVoorliggend
{
    /// <summary>Part of the wijkteam.</summary>
    Wijkteam,

    /// <summary>Voorliggend: no contact of the wijkteam.</summary>
    Voorliggend,
}

/// <summary>Involvement after a referral (LOK-23).</summary>
public enum RegieNaVerwijzing
{
    /// <summary>The team stays in view.</summary>
    Blijft,

    /// <summary>Sometimes.</summary>
    Soms,

    /// <summary>Involvement stops.</summary>
    Stopt,
}

/// <summary>Who gives light ambulatory help (LOK-24).</summary>
public enum LichteAmbulanteHulpBij
{
    /// <summary>The wijkteam.</summary>
    Wijkteam,

    /// <summary>Social work.</summary>
    Welzijn,

    /// <summary>A provider.</summary>
    Aanbieder,
}

/// <summary>Someone comes back after closing (LOK-26).</summary>
public enum Heraanmelding
{
    /// <summary>A new traject.</summary>
    NieuwTraject,

    /// <summary>The old one is opened again.</summary>
    Heropenen,
}

/// <summary>How help is financed (LOK-28).</summary>
public enum Financiering
{
    /// <summary>A lump sum.</summary>
    Lumpsum,

    /// <summary>Per unit.</summary>
    Kwantitatief,

    /// <summary>By decision.</summary>
    Beschikking,
}

/// <summary>Where own help is recorded.</summary>
public enum EigenHulpRegistratie
{
    /// <summary>As a traject.</summary>
    Traject,

    /// <summary>Only in the dossier; nothing is delivered (gemeente C).</summary>
    AlleenDossier,
}

/// <summary>How several thresholds combine (LOK-33).</summary>
public enum Combinatie
{
    /// <summary>All must be met.</summary>
    Alle,

    /// <summary>One that is met is enough.</summary>
    EenVan,
}
