using Jeugdhulp.Domain.Trajecten;
using Shouldly;
using Xunit;

namespace Jeugdhulp.Domain.Tests.Trajecten;

[Trait("Eis", "TRJ-06")]
public sealed class DoorverwijsregelsTests
{
    private static readonly DateOnly Verwezen = new(2026, 6, 1);
    private static readonly DateOnly Vandaag = new(2026, 11, 20);

    private static Doorverwijsvervolg Gegeven { get; } = new() { Toestemming = "gegeven", ToestemmingOp = Verwezen, ToestemmingDoor = "beide ouders" };

    [Fact]
    public void De_dagen_volgen_op_elkaar() =>
        Fouten(Gegeven with { GeaccepteerdOp = Verwezen.AddDays(3), GestartOp = Verwezen.AddDays(2), BeeindigdOp = Verwezen.AddDays(1), Afloop = "afgerond" }).ShouldBe(["GestartOp", "BeeindigdOp"]);

    [Fact]
    public void Alles_mag_op_een_dag() =>
        Fouten(Gegeven with { GeaccepteerdOp = Verwezen, GestartOp = Verwezen, BeeindigdOp = Verwezen, Afloop = "afgerond" }).ShouldBeEmpty();

    [Fact]
    public void Niets_gebeurt_voor_de_verwijzing_of_na_vandaag() =>
        Fouten(Gegeven with { GeaccepteerdOp = Verwezen.AddDays(-1), GestartOp = Vandaag.AddDays(1) }).ShouldBe(["GeaccepteerdOp", "GestartOp"]);

    [Theory]
    [InlineData(null, new[] { "Toestemming" })]
    [InlineData("nietGevraagd", new string[0])]
    [InlineData("gegeven", new[] { "ToestemmingOp", "ToestemmingDoor" })]
    [InlineData("geweigerd", new[] { "ToestemmingOp", "ToestemmingDoor" })]
    public void Bij_toestemming_hoort_wie_en_wanneer(string? toestemming, string[] velden) =>
        Fouten(new() { Toestemming = toestemming }).ShouldBe(velden);

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
    public void Vandaag_mag_en_morgen_niet_ook_bij_de_toestemming()
    {
        Fouten(Gegeven with { ToestemmingOp = Vandaag, GestartOp = Vandaag }).ShouldBeEmpty();
        Fouten(Gegeven with { ToestemmingOp = Vandaag.AddDays(1) }).ShouldBe(["ToestemmingOp"]);
        Fouten(Gegeven with { ToestemmingOp = new(1, 1, 1) }).ShouldBe(["ToestemmingOp"]);
        Fouten(Gegeven with { ToestemmingOp = new(2014, 12, 31) }).ShouldBe(["ToestemmingOp"]);
        Fouten(Gegeven with { ToestemmingOp = new(2015, 1, 1) }).ShouldBeEmpty();
        Fouten(Gegeven with { ToestemmingDoor = " " }).ShouldBe(["ToestemmingDoor"]);
    }

    [Fact]
    public void Een_afgewezen_doorverwijzing_heeft_een_reden_en_een_afgeronde_niet()
    {
        Fouten(Gegeven with { BeeindigdOp = Vandaag, Afloop = "afgewezen", AfloopReden = " " }).ShouldBe(["AfloopReden"]);
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
    [InlineData("specialistisch", null, "2026-11-05", "GestartOp")]
    [InlineData("specialistisch", "2026-11-05", null, "GeaccepteerdOp")]
    [InlineData("specialistisch", "2026-11-05", "2026-11-06", "GeaccepteerdOp,GestartOp")]
    [InlineData("specialistisch", "2026-11-04", "2026-11-05", "GestartOp")]
    [InlineData("specialistisch", "2026-11-03", "2026-11-04", "")]
    [InlineData("specialistisch", null, null, "")]
    [InlineData("gecertificeerdeInstelling", null, "2026-11-05", "ZonderToestemming")]
    [InlineData("veiligThuis", "2026-11-05", null, "ZonderToestemming")]
    [Trait("Eis", "PRV-02")]
    public void Vanaf_de_dag_van_de_weigering_gaat_het_niet_door_behalve_met_een_reden_voor_de_veiligheid(string bestemming, string? geaccepteerd, string? gestart, string velden)
    {
        var vervolg = new Doorverwijsvervolg { Toestemming = "geweigerd", ToestemmingOp = new(2026, 11, 5), ToestemmingDoor = "Moeder", GeaccepteerdOp = Dag(geaccepteerd), GestartOp = Dag(gestart) };

        string.Join(',', Doorverwijsregels.Geweigerd(vervolg, bestemming, false).Select(f => f.Veld)).ShouldBe(velden);

        // A reason helps only where the law lets it; consent, or none asked, is not refused.
        Doorverwijsregels.Geweigerd(vervolg with { ZonderToestemming = "De veiligheid van het kind" }, bestemming, false).Any().ShouldBe(velden.StartsWith('G'));
        Doorverwijsregels.Geweigerd(vervolg, bestemming, true).Any().ShouldBe(velden.StartsWith('G'));
        Doorverwijsregels.Geweigerd(vervolg with { Toestemming = "gegeven" }, bestemming, false).ShouldBeEmpty();
        Doorverwijsregels.Geweigerd(vervolg with { Toestemming = "nietGevraagd" }, bestemming, false).ShouldBeEmpty();

        // A refusal that was kept is not taken away as if nobody had asked.
        Doorverwijsregels.Uitgewist(Toestemming.Geweigerd, vervolg with { Toestemming = "nietGevraagd" }).ShouldHaveSingleItem().Veld.ShouldBe("Toestemming");
        Doorverwijsregels.Uitgewist(Toestemming.Geweigerd, vervolg with { Toestemming = "gegeven" }).ShouldBeEmpty();
        Doorverwijsregels.Uitgewist(Toestemming.Gegeven, vervolg with { Toestemming = "nietGevraagd" }).ShouldBeEmpty();

        static DateOnly? Dag(string? tekst) => tekst is null ? null : DateOnly.ParseExact(tekst, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
    }
}
