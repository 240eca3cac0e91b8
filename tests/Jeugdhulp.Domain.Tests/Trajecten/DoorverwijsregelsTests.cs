using Jeugdhulp.Domain.Jeugdigen;
using Jeugdhulp.Domain.Trajecten;
using Shouldly;
using Xunit;

namespace Jeugdhulp.Domain.Tests.Trajecten;

[Trait("Eis", "TRJ-06")]
public sealed class DoorverwijsregelsTests
{
    private static readonly DateOnly Verwezen = new(2026, 6, 1);
    private static readonly DateOnly Vandaag = new(2026, 11, 20);

    private static Doorverwijsvervolg Gegeven { get; } = new();

    [Fact]
    public void De_dagen_volgen_op_elkaar() =>
        Fouten(Gegeven with { GeaccepteerdOp = Verwezen.AddDays(3), GestartOp = Verwezen.AddDays(2), BeeindigdOp = Verwezen.AddDays(1), Afloop = "afgerond" }).ShouldBe(["GestartOp", "BeeindigdOp"]);

    [Fact]
    public void Alles_mag_op_een_dag() =>
        Fouten(Gegeven with { GeaccepteerdOp = Verwezen, GestartOp = Verwezen, BeeindigdOp = Verwezen, Afloop = "afgerond" }).ShouldBeEmpty();

    [Fact]
    public void Niets_gebeurt_voor_de_verwijzing_of_na_vandaag() =>
        Fouten(Gegeven with { GeaccepteerdOp = Verwezen.AddDays(-1), GestartOp = Vandaag.AddDays(1) }).ShouldBe(["GeaccepteerdOp", "GestartOp"]);

    [Fact]
    public void Een_einde_ligt_niet_voor_de_acceptatie_ook_als_de_hulp_nooit_begon()
    {
        var gestopt = Gegeven with { GeaccepteerdOp = Verwezen.AddDays(4), Afloop = "ingetrokken", AfloopReden = "Het gezin verhuisde" };

        Fouten(gestopt with { BeeindigdOp = Verwezen.AddDays(3) }).ShouldBe(["BeeindigdOp"]);
        Fouten(gestopt with { BeeindigdOp = Verwezen.AddDays(4) }).ShouldBeEmpty();
    }

    [Fact]
    public void Een_antwoord_gaat_zoals_het_is_naar_wat_over_de_jeugdige_is_vastgelegd()
    {
        new Doorverwijsvervolg { Aanbieder = "De Brug", GestartOp = Verwezen, ZonderToestemming = "Zelf gebeld", Toestemming = " " }.HeeftAntwoord.ShouldBeFalse();
        new[]
        {
            new Doorverwijsvervolg { Toestemming = "gegeven" },
            new Doorverwijsvervolg { ToestemmingOp = Verwezen },
            new Doorverwijsvervolg { ToestemmingGever = "ouders" },
            new Doorverwijsvervolg { ToestemmingDoor = "Moeder" },
            new Doorverwijsvervolg { ToestemmingToelichting = "Onder curatele" },
        }.ShouldAllBe(v => v.HeeftAntwoord);
        new Doorverwijsvervolg { Aanbieder = "De Brug", Toestemming = "gegeven", ToestemmingOp = Verwezen, ToestemmingGever = "ouders", ToestemmingDoor = "Moeder", ToestemmingToelichting = "Zo" }.NaarOpgave(Partnersoort.Aanbieder)
            .ShouldBe(new() { Partner = "aanbieder", Partnernaam = "De Brug", Antwoord = "gegeven", Datum = Verwezen, Gever = "ouders", Door = "Moeder", Toelichting = "Zo" });
        new Doorverwijsvervolg { Toestemming = string.Empty, ToestemmingOp = Verwezen }.NaarOpgave(Partnersoort.Cjg).Antwoord.ShouldBeNull();
    }

    [Fact]
    public void Een_einde_heeft_een_afloop_en_wie_stopt_heeft_een_reden()
    {
        Fouten(Gegeven with { BeeindigdOp = Verwezen }).ShouldBe(["Afloop"]);
        Fouten(Gegeven with { Afloop = "ingetrokken" }).ShouldBe(["BeeindigdOp", "AfloopReden"]);
        Fouten(Gegeven with { Afloop = "afgerond", BeeindigdOp = Verwezen }).ShouldBe(["GestartOp"]);
        Fouten(Gegeven with { Afloop = "onzin" }).ShouldBe(["Afloop"]);
    }

    [Fact]
    [Trait("Eis", "TRJ-15")]
    public void Twee_aanbieders_na_elkaar_binnen_een_jaar_zijn_een_keten()
    {
        var (a, b, laat) = (Stap(0, "A"), Stap(12, "B"), Stap(25, "C"));

        Doorverwijsregels.Ketens([b, a, laat]).ShouldHaveSingleItem().ShouldBe([a, b]);
        Doorverwijsregels.Ketens([a, Stap(3, "a")]).ShouldBeEmpty("the same aanbieder again is no chain");
        Doorverwijsregels.Ketens([a, Stap(3, "B") with { NaarAanbieder = false }]).ShouldBeEmpty();
    }

    [Fact]
    public void Vandaag_mag_en_morgen_niet()
    {
        Fouten(Gegeven with { GestartOp = Vandaag }).ShouldBeEmpty();
        Fouten(Gegeven with { GestartOp = Vandaag.AddDays(1) }).ShouldBe(["GestartOp"]);
    }

    [Fact]
    public void Een_afgewezen_doorverwijzing_heeft_een_reden_en_een_afgeronde_niet()
    {
        Fouten(Gegeven with { BeeindigdOp = Vandaag, Afloop = "afgewezen", AfloopReden = " " }).ShouldBe(["AfloopReden"]);
        Fouten(Gegeven with { BeeindigdOp = Vandaag, Afloop = "afgewezen", AfloopReden = "\u200B" }).ShouldBe(["AfloopReden"]);
        Fouten(Gegeven with { BeeindigdOp = Vandaag, Afloop = "afgewezen", AfloopReden = "Wachtlijst gesloten" }).ShouldBeEmpty();
    }

    [Fact]
    [Trait("Eis", "TRJ-15")]
    public void Een_keten_telt_van_stap_tot_stap_en_een_dag_te_laat_breekt_haar()
    {
        var (a, b, c) = (Stap(0, "A"), Stap(12, "B"), Stap(24, "A"));

        Doorverwijsregels.Ketens([a, b, c]).ShouldHaveSingleItem().ShouldBe([a, b, c]);
        Doorverwijsregels.Ketens([a, b with { Datum = b.Datum.AddDays(1) }]).ShouldBeEmpty();
        Doorverwijsregels.Ketens([a with { Aanbieder = null }, b with { Aanbieder = null }]).ShouldBeEmpty("of two that nobody named it is not known whether they differ");
        Doorverwijsregels.Ketens([]).ShouldBeEmpty();
    }

    [Fact]
    [Trait("Eis", "TRJ-15")]
    public void Na_een_onderbreking_begint_een_tweede_keten()
    {
        var (a, b, c, d) = (Stap(0, "A"), Stap(3, "B"), Stap(24, "C"), Stap(26, "D"));

        var ketens = Doorverwijsregels.Ketens([d, b, c, a]);

        ketens.Count.ShouldBe(2);
        ketens[0].ShouldBe([a, b]);
        ketens[1].ShouldBe([c, d]);
    }

    [Fact]
    [Trait("Eis", "TRJ-15")]
    public void Een_verwijzing_naar_iets_anders_ertussen_breekt_een_keten_niet()
    {
        var (a, welzijn, b) = (Stap(0, "A"), Stap(2, "Welzijn") with { NaarAanbieder = false }, Stap(4, "B"));

        Doorverwijsregels.Ketens([a, welzijn, b]).ShouldHaveSingleItem().ShouldBe([a, b]);
    }

    [Fact]
    [Trait("Eis", "TRJ-15")]
    public void Twee_aanbieders_op_een_dag_zijn_een_keten_van_beide()
    {
        var (a, b) = (Stap(0, "A"), Stap(0, "B"));

        Doorverwijsregels.Ketens([a, b]).ShouldHaveSingleItem().ShouldBe([a, b], ignoreOrder: true);
        Doorverwijsregels.Ketens([b, a]).ShouldHaveSingleItem().ShouldBe(Doorverwijsregels.Ketens([a, b])[0]);
    }

    [Theory]
    [Trait("Eis", "TRJ-15")]
    [InlineData("specialistisch", false, null, true)]
    [InlineData("specialistisch", false, Doorverwijsafloop.Ingetrokken, false)]
    [InlineData("basisGgz", false, Doorverwijsafloop.Afgewezen, false)]
    [InlineData("andereAanbieder", true, Doorverwijsafloop.Ingetrokken, true)]
    [InlineData("specialistisch", true, Doorverwijsafloop.Afgerond, true)]
    [InlineData("voorliggend", true, null, false)]
    public void Wie_niet_bij_een_aanbieder_begon_kwam_er_niet(string bestemming, bool begonnen, Doorverwijsafloop? afloop, bool komt) =>
        Doorverwijsregels.KomtBijAanbieder(bestemming, begonnen ? Verwezen : null, afloop).ShouldBe(komt);

    private static Verwijsstap Stap(int maanden, string aanbieder) => new(Guid.NewGuid(), Verwezen.AddMonths(maanden), true, aanbieder);

    private static List<string> Fouten(Doorverwijsvervolg vervolg) => [.. Doorverwijsregels.Controleer(vervolg, Verwezen, Vandaag).Select(f => f.Veld)];

    [Theory]
    [InlineData("specialistisch", Deelstand.Gegeven, "", "", "")]
    [InlineData("specialistisch", Deelstand.Geweigerd, "GeaccepteerdOp", "GeaccepteerdOp", "GeaccepteerdOp")]
    [InlineData("specialistisch", Deelstand.Ingetrokken, "GeaccepteerdOp", "GeaccepteerdOp", "GeaccepteerdOp")]
    [InlineData("specialistisch", Deelstand.NietGevraagd, "GeaccepteerdOp", "ZonderToestemming", "")]
    [InlineData("voorliggendCjg", Deelstand.OpnieuwVragen, "GeaccepteerdOp", "ZonderToestemming", "")]
    [InlineData("gecertificeerdeInstelling", Deelstand.Geweigerd, "ZonderToestemming", "ZonderToestemming", "")]
    [InlineData("veiligThuis", Deelstand.NietGevraagd, "ZonderToestemming", "ZonderToestemming", "")]
    [InlineData("veiligThuis", Deelstand.Gegeven, "", "", "")]
    [Trait("Eis", "PRV-02")]
    public void Zonder_toestemming_gaat_het_niet_door_behalve_voor_de_veiligheid_en_bij_wie_zich_zelf_aanmeldt(string bestemming, Deelstand stand, string veld, string zelf, string zelfMetReden)
    {
        var vervolg = new Doorverwijsvervolg();

        Zonder(vervolg).ShouldBe(veld);
        Zonder(vervolg with { ZelfAangemeld = true, ZonderToestemming = " " }).ShouldBe(zelf);
        Zonder(vervolg with { ZelfAangemeld = true, ZonderToestemming = "\u200B\u2060" }).ShouldBe(zelf);
        Zonder(vervolg with { ZelfAangemeld = true, ZonderToestemming = "Moeder belde de aanbieder" }).ShouldBe(zelfMetReden);

        string Zonder(Doorverwijsvervolg v) => string.Join(',', Doorverwijsregels.ZonderToestemming(v, bestemming, [(nameof(v.GeaccepteerdOp), Vandaag, stand)]).Select(f => f.Veld));
    }

    [Fact]
    [Trait("Eis", "PRV-02")]
    public void Elke_dag_zonder_toestemming_krijgt_de_eigen_uitleg_en_een_weigering_gaat_voor()
    {
        var (eerst, daarna) = (new DateOnly(2026, 11, 5), new DateOnly(2026, 11, 6));

        var fouten = Doorverwijsregels.ZonderToestemming(new() { ZelfAangemeld = true }, "specialistisch", [("GeaccepteerdOp", eerst, Deelstand.NietGevraagd), ("GestartOp", daarna, Deelstand.Geweigerd)]).ToList();

        fouten.ShouldHaveSingleItem().Veld.ShouldBe("GestartOp");
        fouten[0].Melding.ShouldContain("Op 6-11-2026 was de toestemming geweigerd");
        Doorverwijsregels.ZonderToestemming(new(), "specialistisch", [("GeaccepteerdOp", eerst, Deelstand.NietGevraagd), ("GestartOp", daarna, Deelstand.NietGevraagd)]).Select(f => f.Veld).ShouldBe(["GeaccepteerdOp", "GestartOp"]);
        Doorverwijsregels.ZonderToestemming(new(), "specialistisch", []).ShouldBeEmpty();
    }
}
