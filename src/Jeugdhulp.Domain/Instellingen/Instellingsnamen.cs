namespace Jeugdhulp.Domain.Instellingen;

/// <summary>Names of the settings as in the contract: the property names of <see cref="LokaleInstellingen"/> in camelCase.</summary>
public static class Instellingsnamen
{
    /// <summary>LOK-02.</summary>
    public const string MaxGesprekken = "maxGesprekken";

    /// <summary>LOK-03.</summary>
    public const string KorteReeksKlasse = "korteReeksKlasse";

    /// <summary>LOK-04.</summary>
    public const string MaxDuurMaanden = "maxDuurMaanden";

    /// <summary>LOK-05.</summary>
    public const string DuurVenster = "duurVenster";

    /// <summary>LOK-06.</summary>
    public const string UrenPerWeek = "urenPerWeek";

    /// <summary>LOK-06.</summary>
    public const string UrenTolerantie = "urenTolerantie";

    /// <summary>LOK-06.</summary>
    public const string VeelMeerGrens = "veelMeerGrens";

    /// <summary>LOK-07.</summary>
    public const string LangdurigIntensief = "langdurigIntensief";

    /// <summary>LOK-09.</summary>
    public const string IntakeTeltAls = "intakeTeltAls";

    /// <summary>LOK-10.</summary>
    public const string IntakeAlsAparteActiviteit = "intakeAlsAparteActiviteit";

    /// <summary>LOK-11.</summary>
    public const string DossierVanafGesprek = "dossierVanafGesprek";

    /// <summary>LOK-12.</summary>
    public const string SiblingPreventie = "siblingPreventie";

    /// <summary>LOK-13.</summary>
    public const string AlleKinderenInZorg = "alleKinderenInZorg";

    /// <summary>LOK-14.</summary>
    public const string Overbruggingszorg = "overbruggingszorg";

    /// <summary>LOK-15.</summary>
    public const string OpenHoudenNaSpecialistisch = "openHoudenNaSpecialistisch";

    /// <summary>LOK-16.</summary>
    public const string KorteBegeleidingTerVoorkoming = "korteBegeleidingTerVoorkoming";

    /// <summary>LOK-18.</summary>
    public const string GeenIndicatieIsHulp = "geenIndicatieIsHulp";

    /// <summary>LOK-19.</summary>
    public const string SchoolmaatschappelijkWerk = "schoolmaatschappelijkWerk";

    /// <summary>LOK-20.</summary>
    public const string PohJeugd = "pohJeugd";

    /// <summary>LOK-21.</summary>
    public const string MpgMaxDuurMaanden = "mpgMaxDuurMaanden";

    /// <summary>LOK-22.</summary>
    public const string ZelfBeschikken = "zelfBeschikken";

    /// <summary>LOK-23.</summary>
    public const string RegieNaVerwijzing = "regieNaVerwijzing";

    /// <summary>LOK-24.</summary>
    public const string LichteAmbulanteHulpBij = "lichteAmbulanteHulpBij";

    /// <summary>LOK-25.</summary>
    public const string VersneldeEnkelvoudigeVerlening = "versneldeEnkelvoudigeVerlening";

    /// <summary>LOK-26.</summary>
    public const string Heraanmelding = "heraanmelding";

    /// <summary>LOK-27.</summary>
    public const string CjgMeetellen = "cjgMeetellen";

    /// <summary>LOK-28.</summary>
    public const string Financiering = "financiering";

    /// <summary>Whether own help goes to the CBS.</summary>
    public const string LevertAanCbs = "levertAanCbs";

    /// <summary>Traject, or dossier only.</summary>
    public const string EigenHulpRegistratie = "eigenHulpRegistratie";

    /// <summary>LOK-33.</summary>
    public const string Combinatie = "combinatie";
}
