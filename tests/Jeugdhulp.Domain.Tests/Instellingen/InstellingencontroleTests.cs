using Jeugdhulp.Domain.Instellingen;

namespace Jeugdhulp.Domain.Tests.Instellingen;

[Trait("Eis", "LOK-02")]
public sealed class InstellingencontroleTests
{
    public static TheoryData<LokaleInstellingen, string> Fouten() => new()
    {
        { new() { MaxGesprekken = 0 }, "maxGesprekken" },
        { new() { MaxGesprekken = 1000 }, "maxGesprekken" },
        { new() { DossierVanafGesprek = 0 }, "dossierVanafGesprek" },
        { new() { DossierVanafGesprek = 1000 }, "dossierVanafGesprek" },
        { new() { MaxDuurMaanden = 0 }, "maxDuurMaanden" },
        { new() { MaxDuurMaanden = 276.5m }, "maxDuurMaanden" },
        { new() { MpgMaxDuurMaanden = -1 }, "mpgMaxDuurMaanden" },
        { new() { MpgMaxDuurMaanden = 277 }, "mpgMaxDuurMaanden" },
        { new() { DuurVenster = new(-0.5m, 6) }, "duurVenster.van" },
        { new() { DuurVenster = new(277, 276) }, "duurVenster.van,duurVenster.tot" },
        { new() { DuurVenster = new(0, 0) }, "duurVenster.tot" },
        { new() { DuurVenster = new(3, 277) }, "duurVenster.tot" },
        { new() { DuurVenster = new(6, 3) }, "duurVenster.tot" },
        { new() { UrenPerWeek = 0 }, "urenPerWeek" },
        { new() { UrenPerWeek = 168.5m }, "urenPerWeek" },
        { new() { UrenPerWeek = 2, UrenTolerantie = -0.5m }, "urenTolerantie" },
        { new() { UrenPerWeek = 2, UrenTolerantie = 169 }, "urenTolerantie" },
        { new() { UrenPerWeek = 2, VeelMeerGrens = 0 }, "veelMeerGrens" },
        { new() { UrenPerWeek = 2, VeelMeerGrens = 169 }, "veelMeerGrens" },
        { new() { UrenPerWeek = 2, UrenTolerantie = 0.5m, VeelMeerGrens = 2.25m }, "veelMeerGrens" },
        { new() { UrenPerWeek = 2, VeelMeerGrens = 1.75m }, "veelMeerGrens" },
        { new() { UrenTolerantie = 1 }, "urenTolerantie" },
        { new() { VeelMeerGrens = 4 }, "veelMeerGrens" },
        { new() { UrenTolerantie = 1, VeelMeerGrens = 4 }, "urenTolerantie,veelMeerGrens" },
        { new() { KorteReeksKlasse = (KorteReeksKlasse)3 }, "korteReeksKlasse" },
        { new() { IntakeTeltAls = (IntakeTeltAls)(-1) }, "intakeTeltAls" },
        { new() { SiblingPreventie = (SiblingPreventie)9 }, "siblingPreventie" },
        { new() { Overbruggingszorg = (HulpOfRegie)2 }, "overbruggingszorg" },
        { new() { OpenHoudenNaSpecialistisch = (HulpOfRegie)2 }, "openHoudenNaSpecialistisch" },
        { new() { KorteBegeleidingTerVoorkoming = (HulpOfPreventie)2 }, "korteBegeleidingTerVoorkoming" },
        { new() { SchoolmaatschappelijkWerk = (WijkteamOfVoorliggend)2 }, "schoolmaatschappelijkWerk" },
        { new() { PohJeugd = (WijkteamOfVoorliggend)2 }, "pohJeugd" },
        { new() { RegieNaVerwijzing = (RegieNaVerwijzing)3 }, "regieNaVerwijzing" },
        { new() { LichteAmbulanteHulpBij = (LichteAmbulanteHulpBij)3 }, "lichteAmbulanteHulpBij" },
        { new() { Heraanmelding = (Heraanmelding)2 }, "heraanmelding" },
        { new() { Financiering = (Financiering)3 }, "financiering" },
        { new() { EigenHulpRegistratie = (EigenHulpRegistratie)2 }, "eigenHulpRegistratie" },
        { new() { Combinatie = (Combinatie)2 }, "combinatie" },
        { new() { MaxGesprekken = 0, MaxDuurMaanden = 0, Combinatie = (Combinatie)2 }, "maxGesprekken,maxDuurMaanden,combinatie" },
    };

    public static TheoryData<LokaleInstellingen> Goed() =>
    [
        LokaleInstellingen.Leeg,
        new LokaleInstellingen { MaxGesprekken = 1, DossierVanafGesprek = 1 },
        new LokaleInstellingen { MaxGesprekken = 999, DossierVanafGesprek = 999 },
        new LokaleInstellingen { MaxDuurMaanden = 0.5m, MpgMaxDuurMaanden = 0.5m },
        new LokaleInstellingen { MaxDuurMaanden = 276, MpgMaxDuurMaanden = 276 },
        new LokaleInstellingen { DuurVenster = new(0, 276) },
        new LokaleInstellingen { DuurVenster = new(6, 6) },
        new LokaleInstellingen { DuurVenster = new(276, 276) },
        new LokaleInstellingen { UrenPerWeek = 0.5m },
        new LokaleInstellingen { UrenPerWeek = 0.5m, UrenTolerantie = 168 },
        new LokaleInstellingen { UrenPerWeek = 168, UrenTolerantie = 0, VeelMeerGrens = 168 },
        new LokaleInstellingen { UrenPerWeek = 2, UrenTolerantie = 0.5m, VeelMeerGrens = 2.5m },
        new LokaleInstellingen { Combinatie = Combinatie.EenVan, Financiering = Financiering.Beschikking, KorteReeksKlasse = KorteReeksKlasse.AlleenTellen },
    ];

    [Theory]
    [MemberData(nameof(Fouten))]
    public void Onzin_wordt_geweigerd_bij_het_goede_veld(LokaleInstellingen instellingen, string velden)
    {
        var fouten = instellingen.Controleer();

        string.Join(',', fouten.Select(f => f.Veld)).ShouldBe(string.Join(',', velden.Split(',').Select(v => "instellingen." + v)));
        fouten.ShouldAllBe(f => f.Melding.Length > 15 && f.Melding.EndsWith('.'));
    }

    [Theory]
    [MemberData(nameof(Goed))]
    public void Wat_kan_wordt_aangenomen(LokaleInstellingen instellingen) => instellingen.Controleer().ShouldBeEmpty();

    [Theory]
    [InlineData("maxGesprekken", "Vul een heel getal in van 1 tot en met 999.")]
    [InlineData("maxDuurMaanden", "Vul een aantal maanden in boven 0, tot en met 276.")]
    [InlineData("duurVenster.tot", "Het einde van het venster ligt voor het begin.")]
    [InlineData("veelMeerGrens", "Deze grens ligt onder de uren per week met de tolerantie erbij.")]
    [InlineData("combinatie", "Kies een waarde uit de lijst: alle, eenVan.")]
    public void Een_fout_zegt_wat_wel_kan(string veld, string melding)
    {
        var instellingen = new LokaleInstellingen
        {
            MaxGesprekken = -1,
            MaxDuurMaanden = -1,
            DuurVenster = new(6, 3),
            UrenPerWeek = 4,
            VeelMeerGrens = 2,
            Combinatie = (Combinatie)7,
        };

        instellingen.Controleer().ShouldContain(new Fout("instellingen." + veld, melding));
    }

    [Fact]
    [Trait("Eis", "LOK-06")]
    public void Een_grens_van_nul_uur_is_geen_aantal_en_niet_een_te_lage_grens() =>
        new LokaleInstellingen { UrenPerWeek = 2, VeelMeerGrens = 0 }.Controleer().ShouldHaveSingleItem()
            .ShouldBe(new Fout("instellingen.veelMeerGrens", "Vul een aantal uren in boven 0, tot en met 168."));

    [Fact]
    public void Zonder_instellingen_is_er_niets_te_controleren() =>
        Should.Throw<ArgumentNullException>(() => ((LokaleInstellingen)null!).Controleer()).ParamName.ShouldBe("instellingen");
}
