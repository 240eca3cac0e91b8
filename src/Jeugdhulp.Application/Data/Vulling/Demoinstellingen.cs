using Jeugdhulp.Domain.Instellingen;

namespace Jeugdhulp.Application.Data;

internal static class Demoinstellingen
{
    public static LokaleInstellingen A { get; } = new()
    {
        MaxGesprekken = 6,
        KorteReeksKlasse = KorteReeksKlasse.Jeugdhulp,
        IntakeTeltAls = IntakeTeltAls.Toegang,
        Overbruggingszorg = HulpOfRegie.Jeugdhulp,
        SchoolmaatschappelijkWerk = WijkteamOfVoorliggend.Wijkteam,
        PohJeugd = WijkteamOfVoorliggend.Wijkteam,
        MpgMaxDuurMaanden = 6,
        RegieNaVerwijzing = RegieNaVerwijzing.Soms,
    };

    public static LokaleInstellingen B { get; } = new()
    {
        MaxDuurMaanden = 6,
        IntakeTeltAls = IntakeTeltAls.Toegang,
        SiblingPreventie = SiblingPreventie.InBestaandDossier,
        SchoolmaatschappelijkWerk = WijkteamOfVoorliggend.Voorliggend,
    };

    public static LokaleInstellingen C { get; } = new()
    {
        UrenPerWeek = 2,
        RegieNaVerwijzing = RegieNaVerwijzing.Blijft,
        EigenHulpRegistratie = EigenHulpRegistratie.AlleenDossier,
        LevertAanCbs = false,
    };

    public static LokaleInstellingen D { get; } = new() { DuurVenster = new Duurvenster(3, 6), GeenIndicatieIsHulp = true };

    public static LokaleInstellingen E { get; } = new()
    {
        LangdurigIntensief = true,
        Overbruggingszorg = HulpOfRegie.Jeugdhulp,
        OpenHoudenNaSpecialistisch = HulpOfRegie.Jeugdhulp,
        KorteBegeleidingTerVoorkoming = HulpOfPreventie.Jeugdhulp,
        ZelfBeschikken = true,
    };

    public static LokaleInstellingen F { get; } = new() { SchoolmaatschappelijkWerk = WijkteamOfVoorliggend.Voorliggend };
}
