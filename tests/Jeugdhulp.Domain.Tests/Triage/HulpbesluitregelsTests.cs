using System.Globalization;
using Jeugdhulp.Domain.Triage;

namespace Jeugdhulp.Domain.Tests.Triage;

[Trait("Eis", "PRV-08")]
public sealed class HulpbesluitregelsTests
{
    private static readonly DateOnly Vandaag = new(2026, 11, 20);

    private static readonly DateOnly Wet = new(2015, 1, 1);

    private static Hulpbesluitopgave Goed => new()
    {
        Besluit = "zelfHelpen",
        Datum = Vandaag,
        Vraag = "De ouders vragen hulp bij het slapen.",
        Feiten = "Noor slaapt drie uur per nacht, zeggen de ouders.",
        Alternatieven = "De huisarts; daar is geen plek.",
        Deskundigheid = "Gedragswetenschapper van het team",
        Motivering = new('x', Hulpbesluitregels.MinMotivering),
    };

    [Theory]
    [InlineData("zelfHelpen")]
    [InlineData("doorverwijzen")]
    [InlineData("afwijzen")]
    public void Een_volledig_besluit_is_goed(string besluit) => Hulpbesluitregels.Controleer(Goed with { Besluit = besluit }, Wet, Vandaag).ShouldBeEmpty();

    [Fact]
    public void Een_leeg_besluit_noemt_elk_veld() =>
        Hulpbesluitregels.Controleer(new() { Vraag = " ", Besluit = "misschien" }, Wet, Vandaag).Select(f => f.Veld).ShouldBe(["Besluit", "Datum", "Vraag", "Feiten", "Alternatieven", "Deskundigheid", "Motivering"]);

    [Fact]
    public void Tekst_die_niemand_ziet_is_geen_tekst()
    {
        var leeg = new string('\u200B', Hulpbesluitregels.MinMotivering);

        Hulpbesluitregels.Controleer(Goed with { Vraag = leeg, Feiten = leeg, Alternatieven = leeg, Deskundigheid = leeg, Motivering = leeg }, Wet, Vandaag).Select(f => f.Veld)
            .ShouldBe(["Vraag", "Feiten", "Alternatieven", "Deskundigheid", "Motivering"]);
    }

    [Fact]
    public void Een_motivering_van_te_weinig_tekens_is_er_geen() =>
        Hulpbesluitregels.Controleer(Goed with { Motivering = $"  {new string('x', Hulpbesluitregels.MinMotivering - 1)}  " }, Wet, Vandaag).ShouldHaveSingleItem().Veld.ShouldBe("Motivering");

    [Theory]
    [InlineData("2026-11-21", false)]
    [InlineData("2026-11-20", true)]
    [InlineData("2015-01-01", true)]
    [InlineData("2014-12-31", false)]
    public void De_dag_ligt_tussen_het_begin_van_de_wet_en_vandaag(string dag, bool mag) =>
        Hulpbesluitregels.Controleer(Goed with { Datum = DateOnly.Parse(dag, CultureInfo.InvariantCulture) }, Wet, Vandaag).Any().ShouldBe(!mag);

    [Theory]
    [InlineData("2026-03-02", true)]
    [InlineData("2026-03-01", false)]
    public void Niemand_besluit_over_een_hulpvraag_die_er_nog_niet_is(string dag, bool mag)
    {
        var fouten = Hulpbesluitregels.Controleer(Goed with { Datum = DateOnly.Parse(dag, CultureInfo.InvariantCulture) }, new(2026, 3, 2), Vandaag);

        fouten.Select(f => f.Melding).ShouldBe(mag ? [] : ["Deze hulpvraag begon op 2-3-2026. Vul die dag in of een latere."]);
    }

    [Fact]
    public void Elk_besluit_heeft_een_naam() => Enum.GetValues<Hulpbesluitsoort>().Select(s => s.Naam()).ShouldBeUnique();
}
