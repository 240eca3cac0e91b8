using Jeugdhulp.Domain.Classificeren;
using Jeugdhulp.Domain.Contacten;
using Jeugdhulp.Domain.Instellingen;
using Jeugdhulp.Domain.Teams;
using Jeugdhulp.Domain.Tests.Classificeren;

namespace Jeugdhulp.Domain.Tests.Eigenschappen;

/// <summary>Marks beside the class and the reasons under lens D, which no rule decides on its own.</summary>
public sealed class MerkenEnRedenenTests
{
    private static readonly LokaleInstellingen ZesGesprekken = new() { MaxGesprekken = 6 };

    private static readonly Contactfeiten Hulp = new()
    {
        Datum = new DateOnly(2026, 3, 2),
        Activiteit = Activiteit.Begeleiding,
        VerwachtAantalGesprekken = 5,
        Geboortedatum = new DateOnly(2015, 6, 1),
    };

    public static TheoryData<Contactfeiten, Sublabel[]> Merken() => new()
    {
        { Hulp, [] },
        { Hulp with { Activiteit = Activiteit.Ouderondersteuning }, [Sublabel.Ouderondersteuning] },
        { Hulp with { TeamSoort = Teamsoort.MpgTeam }, [Sublabel.Mpg] },
        { Hulp with { Activiteit = Activiteit.Ouderondersteuning, TeamSoort = Teamsoort.MpgTeam }, [Sublabel.Ouderondersteuning, Sublabel.Mpg] },
        { Hulp with { Activiteit = Activiteit.Ouderondersteuning, VerwachtAantalGesprekken = 7 }, [] },
        { Hulp with { Activiteit = Activiteit.Regie, TeamSoort = Teamsoort.MpgTeam }, [] },
        { Hulp with { Activiteit = Activiteit.KortGesprek, TeamTaken = Teamtaken.Preventie }, [Sublabel.Contactnotitie] },
        { Hulp with { Activiteit = Activiteit.Opvoedondersteuning, TeamTaken = Teamtaken.Preventie }, [] },
    };

    public static TheoryData<Contactfeiten, LokaleInstellingen, bool, string> Dossierredenen() => new()
    {
        { Hulp, ZesGesprekken, true, "Dit is meer dan informatie of een eerste kort gesprek." },
        { Hulp with { Geboortedatum = new DateOnly(2000, 1, 1) }, ZesGesprekken, false, "De persoon valt buiten het bereik van de Jeugdwet." },
        { Hulp with { Activiteit = Activiteit.PohJeugd }, ZesGesprekken, false, "Nog niet vastgelegd of dit werk bij het wijkteam hoort." },
        { Hulp with { Activiteit = Activiteit.PohJeugd }, new() { PohJeugd = WijkteamOfVoorliggend.Voorliggend }, false, "Voorliggende hulp is geen betrokkenheid van het wijkteam." },
        { Hulp with { Activiteit = Activiteit.Consult }, ZesGesprekken, false, "Informatie, advies, een consult of een activiteit voor een groep maakt nog geen dossier." },
        { Hulp with { Activiteit = Activiteit.KortGesprek }, ZesGesprekken, false, "Een eerste kort gesprek maakt nog geen dossier." },
        { Hulp with { Activiteit = Activiteit.KortGesprek, Gespreknummer = 2 }, ZesGesprekken, true, "Dit is meer dan informatie of een eerste kort gesprek." },
        { Hulp with { Vervolg = Vervolg.SiblingVanTraject }, new() { SiblingPreventie = SiblingPreventie.InBestaandDossier }, false, "Het gesprek komt in het dossier van de broer of zus." },
    };

    [Theory]
    [MemberData(nameof(Merken))]
    [Trait("Eis", "CON-13")]
    public void Een_merk_staat_alleen_bij_wat_het_team_zelf_doet(Contactfeiten feiten, Sublabel[] merken) =>
        Classificator.BepaalMetSpoor(feiten, ZesGesprekken, Protocol.Van2022).Gemeente.Sublabels.ShouldBe(merken);

    [Theory]
    [MemberData(nameof(Dossierredenen))]
    [Trait("Eis", "DOS-01")]
    public void Lens_d_zegt_waarom_een_contact_wel_of_niet_telt(
        Contactfeiten feiten, LokaleInstellingen instellingen, bool telt, string waarom) =>
        Classificator.BepaalMetSpoor(feiten, instellingen, Protocol.Van2022).Dossier.ShouldBe(new Dossieruitkomst(telt, waarom));

    [Theory]
    [InlineData(KorteReeksKlasse.Jeugdhulp, null, "R13")]
    [InlineData(null, HulpOfPreventie.Jeugdhulp, "R12")]
    [Trait("Eis", "LOK-18")]
    public void Zonder_grens_is_alle_hulp_zonder_indicatie_ook_in_een_korte_reeks_jeugdhulp(
        KorteReeksKlasse? reeks, HulpOfPreventie? voorkomen, string regel)
    {
        var contact = Hulp with { Activiteit = Activiteit.Opvoedondersteuning, Doel = Doel.VoorkomenSpecialistisch };
        var instellingen = new LokaleInstellingen { KorteReeksKlasse = reeks, KorteBegeleidingTerVoorkoming = voorkomen };

        var zonder = Classificator.BepaalMetSpoor(contact, instellingen, Protocol.Van2022).Gemeente;
        var met = Classificator.BepaalMetSpoor(contact, instellingen with { GeenIndicatieIsHulp = true }, Protocol.Van2022).Gemeente;

        (zonder.Uitkomst, zonder.Regel.Code).ShouldBe((Uitkomst.NietVastgelegd, regel));
        (met.Uitkomst, met.Regel.Code).ShouldBe((Uitkomst.Jeugdhulp, regel));
    }

    [Fact]
    public void Zonder_feiten_instellingen_of_norm_is_er_niets_te_classificeren()
    {
        Should.Throw<ArgumentNullException>(() => Classificator.BepaalMetSpoor(null!, ZesGesprekken, Protocol.Van2015)).ParamName.ShouldBe("feiten");
        Should.Throw<ArgumentNullException>(() => Classificator.BepaalMetSpoor(Hulp, null!, Protocol.Van2015)).ParamName.ShouldBe("instellingen");
        Should.Throw<ArgumentNullException>(() => Classificator.BepaalMetSpoor(Hulp, ZesGesprekken, null!)).ParamName.ShouldBe("norm");
        Should.Throw<ArgumentNullException>(() => Classificator.Bepaal(null!, ZesGesprekken)).ParamName.ShouldBe("feiten");
        Should.Throw<ArgumentNullException>(() => Classificator.Bepaal(Hulp, null!)).ParamName.ShouldBe("instellingen");
        Should.Throw<ArgumentNullException>(() => Classificator.Bepaal(null!, ZesGesprekken, Lens.Gemeente)).ParamName.ShouldBe("feiten");
        Should.Throw<ArgumentNullException>(() => Classificator.Bepaal(Hulp, null!, Lens.Gemeente)).ParamName.ShouldBe("instellingen");
        Should.Throw<ArgumentNullException>(() => Omslagzoeker.Zoek(null!, ZesGesprekken)).ParamName.ShouldBe("feiten");
        Should.Throw<ArgumentNullException>(() => Omslagzoeker.Zoek(Hulp, null!)).ParamName.ShouldBe("instellingen");
        Should.Throw<ArgumentNullException>(() => Bewijsmaker.Maak(null!, ZesGesprekken)).ParamName.ShouldBe("feiten");
        Should.Throw<ArgumentNullException>(() => Bewijsmaker.Schrijf(null!, ZesGesprekken)).ParamName.ShouldBe("feiten");
        Should.Throw<ArgumentNullException>(() => Bewijsmaker.Schrijf(Hulp, null!)).ParamName.ShouldBe("instellingen");
        Should.Throw<ArgumentNullException>(() => Bewijsmaker.Maak(Hulp, null!)).ParamName.ShouldBe("instellingen");
    }
}
