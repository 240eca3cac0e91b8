using Jeugdhulp.Domain.Classificeren;
using Jeugdhulp.Domain.Contacten;
using Jeugdhulp.Domain.Instellingen;
using Jeugdhulp.Domain.Teams;

namespace Jeugdhulp.Domain.Tests.Classificeren;

[Trait("Eis", "CLS-01")]
public sealed class BewijsTests
{
    private static readonly Contactfeiten Contact = Feiten.Opvoedondersteuning(4, 5);

    private static readonly LokaleInstellingen Instellingen = new() { MaxGesprekken = 6 };

    /// <summary>Each entry changes one fact; a test below checks that none of the facts is forgotten.</summary>
    private static readonly Dictionary<string, Contactfeiten> AndereFeiten = new()
    {
        [nameof(Contactfeiten.Datum)] = Contact with { Datum = Contact.Datum.AddDays(1) },
        [nameof(Contactfeiten.Activiteit)] = Contact with { Activiteit = Activiteit.Begeleiding },
        [nameof(Contactfeiten.Anoniem)] = Contact with { Anoniem = true },
        [nameof(Contactfeiten.GerichtOp)] = Contact with { GerichtOp = GerichtOp.Gezin },
        [nameof(Contactfeiten.Doel)] = Contact with { Doel = null },
        [nameof(Contactfeiten.Gespreknummer)] = Contact with { Gespreknummer = 3 },
        [nameof(Contactfeiten.VerwachtAantalGesprekken)] = Contact with { VerwachtAantalGesprekken = null },
        [nameof(Contactfeiten.VerwachteDuurMaanden)] = Contact with { VerwachteDuurMaanden = 5 },
        [nameof(Contactfeiten.VerwachteUrenPerWeek)] = Contact with { VerwachteUrenPerWeek = 5 },
        [nameof(Contactfeiten.Langdurig)] = Contact with { Langdurig = false },
        [nameof(Contactfeiten.Intensief)] = Contact with { Intensief = false },
        [nameof(Contactfeiten.WettelijkBeen)] = Contact with { WettelijkBeen = 1 },
        [nameof(Contactfeiten.PlanVastgesteld)] = Contact with { PlanVastgesteld = true },
        [nameof(Contactfeiten.EerderKlasse)] = Contact with { EerderKlasse = Klasse.Preventie },
        [nameof(Contactfeiten.Vervolg)] = Contact with { Vervolg = Vervolg.AanbiederActief },
        [nameof(Contactfeiten.Geboortedatum)] = Contact with { Geboortedatum = new DateOnly(2015, 6, 2) },
        [nameof(Contactfeiten.Jeugdstrafrecht)] = Contact with { Jeugdstrafrecht = true },
        [nameof(Contactfeiten.Voortgezet)] = Contact with { Voortgezet = true },
        [nameof(Contactfeiten.TeamSoort)] = Contact with { TeamSoort = Teamsoort.Jeugdteam },
        [nameof(Contactfeiten.TeamTaken)] = Contact with { TeamTaken = Teamtaken.Hulp },
    };

    private static readonly Dictionary<string, LokaleInstellingen> AndereInstellingen = new()
    {
        [nameof(LokaleInstellingen.MaxGesprekken)] = Instellingen with { MaxGesprekken = 5 },
        [nameof(LokaleInstellingen.KorteReeksKlasse)] = Instellingen with { KorteReeksKlasse = KorteReeksKlasse.Jeugdhulp },
        [nameof(LokaleInstellingen.MaxDuurMaanden)] = Instellingen with { MaxDuurMaanden = 6 },
        [nameof(LokaleInstellingen.DuurVenster)] = Instellingen with { DuurVenster = new Duurvenster(3, 6) },
        [nameof(LokaleInstellingen.UrenPerWeek)] = Instellingen with { UrenPerWeek = 6 },
        [nameof(LokaleInstellingen.UrenTolerantie)] = Instellingen with { UrenTolerantie = 6 },
        [nameof(LokaleInstellingen.VeelMeerGrens)] = Instellingen with { VeelMeerGrens = 6 },
        [nameof(LokaleInstellingen.LangdurigIntensief)] = Instellingen with { LangdurigIntensief = true },
        [nameof(LokaleInstellingen.IntakeTeltAls)] = Instellingen with { IntakeTeltAls = IntakeTeltAls.Toegang },
        [nameof(LokaleInstellingen.IntakeAlsAparteActiviteit)] = Instellingen with { IntakeAlsAparteActiviteit = true },
        [nameof(LokaleInstellingen.DossierVanafGesprek)] = Instellingen with { DossierVanafGesprek = 6 },
        [nameof(LokaleInstellingen.SiblingPreventie)] = Instellingen with { SiblingPreventie = SiblingPreventie.InBestaandDossier },
        [nameof(LokaleInstellingen.AlleKinderenInZorg)] = Instellingen with { AlleKinderenInZorg = true },
        [nameof(LokaleInstellingen.Overbruggingszorg)] = Instellingen with { Overbruggingszorg = HulpOfRegie.Jeugdhulp },
        [nameof(LokaleInstellingen.OpenHoudenNaSpecialistisch)] = Instellingen with { OpenHoudenNaSpecialistisch = HulpOfRegie.Jeugdhulp },
        [nameof(LokaleInstellingen.KorteBegeleidingTerVoorkoming)] = Instellingen with { KorteBegeleidingTerVoorkoming = HulpOfPreventie.Jeugdhulp },
        [nameof(LokaleInstellingen.GeenIndicatieIsHulp)] = Instellingen with { GeenIndicatieIsHulp = true },
        [nameof(LokaleInstellingen.SchoolmaatschappelijkWerk)] = Instellingen with { SchoolmaatschappelijkWerk = WijkteamOfVoorliggend.Wijkteam },
        [nameof(LokaleInstellingen.PohJeugd)] = Instellingen with { PohJeugd = WijkteamOfVoorliggend.Wijkteam },
        [nameof(LokaleInstellingen.MpgMaxDuurMaanden)] = Instellingen with { MpgMaxDuurMaanden = 6 },
        [nameof(LokaleInstellingen.ZelfBeschikken)] = Instellingen with { ZelfBeschikken = true },
        [nameof(LokaleInstellingen.RegieNaVerwijzing)] = Instellingen with { RegieNaVerwijzing = RegieNaVerwijzing.Blijft },
        [nameof(LokaleInstellingen.LichteAmbulanteHulpBij)] = Instellingen with { LichteAmbulanteHulpBij = LichteAmbulanteHulpBij.Wijkteam },
        [nameof(LokaleInstellingen.VersneldeEnkelvoudigeVerlening)] = Instellingen with { VersneldeEnkelvoudigeVerlening = true },
        [nameof(LokaleInstellingen.Heraanmelding)] = Instellingen with { Heraanmelding = Heraanmelding.NieuwTraject },
        [nameof(LokaleInstellingen.CjgMeetellen)] = Instellingen with { CjgMeetellen = true },
        [nameof(LokaleInstellingen.Financiering)] = Instellingen with { Financiering = Financiering.Lumpsum },
        [nameof(LokaleInstellingen.LevertAanCbs)] = Instellingen with { LevertAanCbs = true },
        [nameof(LokaleInstellingen.EigenHulpRegistratie)] = Instellingen with { EigenHulpRegistratie = EigenHulpRegistratie.Traject },
        [nameof(LokaleInstellingen.Combinatie)] = Instellingen with { Combinatie = Combinatie.Alle },
    };

    public static TheoryData<string> Feitnamen { get; } = Namen(typeof(Contactfeiten));

    public static TheoryData<string> Instellingnamen { get; } = Namen(typeof(LokaleInstellingen));

    [Fact]
    public void Het_bewijs_noemt_regelset_versie_en_een_sha256()
    {
        var bewijs = Contact.Onder(Instellingen).Bewijs;

        bewijs.Regelset.ShouldNotBeNullOrWhiteSpace();
        bewijs.Versie.ShouldNotBeNullOrWhiteSpace();
        bewijs.Sha256.ShouldMatch("^[0-9a-f]{64}$");
    }

    [Fact]
    public void Dezelfde_feiten_en_instellingen_geven_hetzelfde_bewijs_en_dezelfde_uitkomst()
    {
        var eerste = Contact.Onder(Instellingen);
        var tweede = Feiten.Opvoedondersteuning(4, 5).Onder(new LokaleInstellingen { MaxGesprekken = 6 });

        tweede.Bewijs.ShouldBe(eerste.Bewijs);
        tweede.ShouldBeEquivalentTo(eerste);
    }

    [Theory]
    [MemberData(nameof(Feitnamen))]
    public void Elk_ander_feit_geeft_een_ander_bewijs(string feit)
    {
        Sha256(AndereFeiten[feit], Instellingen).ShouldNotBe(Sha256(Contact, Instellingen));
    }

    [Theory]
    [MemberData(nameof(Instellingnamen))]
    [Trait("Eis", "LOK-01")]
    public void Elke_andere_instelling_geeft_een_ander_bewijs(string instelling)
    {
        Sha256(Contact, AndereInstellingen[instelling]).ShouldNotBe(Sha256(Contact, Instellingen));
    }

    [Fact]
    public void Dezelfde_waarde_bij_een_andere_instelling_of_een_ander_feit_geeft_een_ander_bewijs()
    {
        var bewijzen = AndereInstellingen.Values.Select(i => Sha256(Contact, i))
            .Concat(AndereFeiten.Values.Select(f => Sha256(f, Instellingen)))
            .ToList();

        bewijzen.Distinct(StringComparer.Ordinal).Count().ShouldBe(bewijzen.Count);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Beide_randen_van_het_duurvenster_tellen_mee_in_het_bewijs(int verschil)
    {
        var venster = Instellingen with { DuurVenster = new Duurvenster(3, 6) };

        Sha256(Contact, venster with { DuurVenster = new Duurvenster(3 - verschil, 6) }).ShouldNotBe(Sha256(Contact, venster));
        Sha256(Contact, venster with { DuurVenster = new Duurvenster(3, 6 + verschil) }).ShouldNotBe(Sha256(Contact, venster));
    }

    [Fact]
    public void Zes_maanden_en_zes_komma_nul_maanden_zijn_hetzelfde_bewijs()
    {
        Sha256(Contact with { VerwachteDuurMaanden = 6.0m }, Instellingen with { MaxDuurMaanden = 6.00m })
            .ShouldBe(Sha256(Contact with { VerwachteDuurMaanden = 6m }, Instellingen with { MaxDuurMaanden = 6m }));
    }

    [Fact]
    public void Leeg_en_nee_zijn_verschillende_antwoorden_in_het_bewijs()
    {
        Sha256(Contact, Instellingen with { LevertAanCbs = false }).ShouldNotBe(Sha256(Contact, Instellingen));
        Sha256(Contact, Instellingen with { LevertAanCbs = true }).ShouldNotBe(Sha256(Contact, Instellingen with { LevertAanCbs = false }));
    }

    private static string Sha256(Contactfeiten feiten, LokaleInstellingen instellingen) => feiten.Onder(instellingen).Bewijs.Sha256;

    private static TheoryData<string> Namen(Type type) =>
        [.. type.GetProperties(System.Reflection.BindingFlags.Public | System.Reflection.BindingFlags.Instance).Select(p => p.Name)];
}
