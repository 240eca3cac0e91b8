using Jeugdhulp.Domain.Levering;

namespace Jeugdhulp.Domain.Tests.Levering;

/// <summary>The borders of what a layout may hold: both sides of each, and every pair that is in each other's way.</summary>
[Trait("Eis", "CBS-06")]
public sealed class IndelingsgrenzenTests
{
    private static readonly Bestandsindeling Vast = Bestandsindelingen.Voor(Protocollen.Van2022).Single(i => i.Soort is Bestandssoort.VasteBreedte);

    private static readonly Bestandsindeling Csv = Bestandsindelingen.Voor(Protocollen.Van2022).Single(i => i.Soort is Bestandssoort.Csv);

    [Fact]
    public void Een_nul_als_vulling_rechts_maakt_van_een_1_een_10() =>
        Meldingen(Wijzig(Vast, "tevredenheidOuder", v => v with { Vulling = '0', Kant = Vulkant.Rechts }))
            .ShouldBe(["De vulling van tevredenheidOuder kan ook bij de waarde horen. Kies een spatie."]);

    [Fact]
    public void Een_veld_dat_over_meer_velden_heen_valt_noemt_elk_tweetal() =>
        Meldingen(Wijzig(Vast, "bsn", v => v with { Lengte = 19 })).ShouldBe(
        [
            "De velden bsn en geboortedatum overlappen op positie 12. Verschuif er een.",
            "De velden bsn en geslacht overlappen op positie 20. Verschuif er een.",
            "De velden bsn en woonplaats overlappen op positie 21. Verschuif er een.",
        ]);

    [Theory]
    [InlineData("reden;einde", false)]
    [InlineData("=1+1", false)]
    [InlineData("réden", false)]
    [InlineData("reden_1-einde van", true)]
    [InlineData("reden_1-einde van Jan", false)]
    [InlineData("1reden", false)]
    [InlineData("BSN", true)]
    public void Een_kop_heeft_woorden_van_het_protocol_cijfers_spaties_en_streepjes(string kop, bool goed) => Goed(Wijzig(Csv, "reden", v => v with { Kop = kop })).ShouldBe(goed);

    [Theory]
    [InlineData("redenredenredenredenredeneinde", true)]
    [InlineData("redenredenredenredenredeneinde1", false)]
    [InlineData("reden1234", true)]
    [InlineData("reden12345", false)]
    public void Een_kop_heeft_hoogstens_dertig_tekens_met_vier_cijfers(string kop, bool goed) => Goed(Wijzig(Csv, "reden", v => v with { Kop = kop })).ShouldBe(goed);

    [Theory]
    [InlineData("R1R1R1R1", true)]
    [InlineData("R1R1R1R1R", false)]
    [InlineData("12345678", true)]
    [InlineData("123456789", false)]
    public void Een_vaste_tekst_en_een_eigen_code_hebben_hoogstens_acht_tekens(string tekst, bool goed)
    {
        Goed(Csv with { Velden = [.. Csv.Velden, new() { Vast = tekst, Kop = "soort" }] }).ShouldBe(goed);
        Goed(Wijzig(Csv, "informantOuder", v => v with { Codes = new Dictionary<string, string> { ["ouder"] = tekst } })).ShouldBe(goed);
    }

    [Theory]
    [InlineData(';', true)]
    [InlineData(',', true)]
    [InlineData('|', true)]
    [InlineData('\t', true)]
    [InlineData(' ', false)]
    [InlineData('-', false)]
    public void Tussen_velden_staat_een_teken_dat_in_geen_veld_voorkomt(char teken, bool goed) => Goed(Csv with { Scheidingsteken = teken }).ShouldBe(goed);

    [Fact]
    public void Eigen_codes_passen_in_hun_posities() =>
        Meldingen(Wijzig(Vast, "reden", v => v with { Codes = Enumerable.Range(1, 5).ToDictionary(i => $"0{i}", i => $"R00{i}") }))
            .ShouldBe(["Het veld reden heeft 2 posities, maar heeft er 4 nodig."]);

    [Fact]
    public void Een_vaste_tekst_past_in_zijn_posities() =>
        Meldingen(Vast with { Velden = [.. Vast.Velden.Select(v => v.Vast is null ? v : v with { Vast = "JH1" })] })
            .ShouldBe(["De vaste tekst is langer dan zijn 2 posities. Geef het veld meer posities."]);

    [Theory]
    [InlineData("JJJJ. MM. DD", true)]
    [InlineData("JJJJ . MM. DD", false)]
    public void Een_vorm_van_een_datum_heeft_hoogstens_twaalf_tekens(string vorm, bool goed) => Goed(Wijzig(Csv, "aanvang", v => v with { Vorm = vorm })).ShouldBe(goed);

    [Theory]
    [InlineData("geslacht", "O", "V", "M", "O")]
    [InlineData("crisis", "02", "01", "02")]
    [InlineData("tevredenheidOuder", "10", "1", "2", "3", "4", "5", "6", "7", "8", "9", "10")]
    public void Wie_eigen_codes_kiest_geeft_elke_waarde_er_een(string veld, string zonder, params string[] waarden) =>
        Meldingen(Wijzig(Csv, veld, v => v with { Codes = waarden.Where(w => w != zonder).ToDictionary(w => w, w => $"X{w}") }))
            .ShouldBe([$"Voor waarde {zonder} van {veld} is er geen code. Voeg die toe."]);

    private static Bestandsindeling Wijzig(Bestandsindeling indeling, string veld, Func<Indelingsveld, Indelingsveld> wijziging) =>
        indeling with { Velden = [.. indeling.Velden.Select(v => v.Veld == veld ? wijziging(v) : v)] };

    private static List<string> Meldingen(Bestandsindeling indeling) => [.. Indelingscontrole.Controleer(indeling, Protocollen.Van2022).Select(f => f.Melding)];

    /// <summary>Right, or with one cause.</summary>
    private static bool Goed(Bestandsindeling indeling)
    {
        var meldingen = Meldingen(indeling);
        meldingen.Count.ShouldBeLessThanOrEqualTo(1);
        return meldingen.Count == 0;
    }
}
