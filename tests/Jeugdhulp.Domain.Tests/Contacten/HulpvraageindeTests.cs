using Jeugdhulp.Domain.Contacten;

namespace Jeugdhulp.Domain.Tests.Contacten;

[Trait("Eis", "CON-09")]
public sealed class HulpvraageindeTests
{
    private static readonly DateOnly Geopend = new(2026, 1, 13);
    private static readonly DateOnly Laatste = new(2026, 2, 17);
    private static readonly DateOnly Vandaag = new(2026, 11, 20);

    [Theory]
    [InlineData("2026-02-17", null)]
    [InlineData("2026-11-20", null)]
    [InlineData("2026-11-21", "tot en met vandaag")]
    [InlineData("2026-02-16", "Op 17-2-2026 was er nog een contact")]
    public void Een_hulpvraag_is_klaar_van_het_laatste_contact_tot_en_met_vandaag(string dag, string? melding) =>
        (Controleer(Laatste, DateOnly.Parse(dag, System.Globalization.CultureInfo.InvariantCulture)).SingleOrDefault() ?? "").ShouldContain(melding ?? "");

    [Fact]
    public void Zonder_contact_is_de_eerste_dag_de_grens_en_zonder_dag_wordt_erom_gevraagd()
    {
        Controleer(null, Geopend).ShouldBeEmpty();
        Controleer(null, Geopend.AddDays(-1)).ShouldHaveSingleItem().ShouldContain("begon op 13-1-2026");
        Controleer(Laatste, null).ShouldHaveSingleItem().ShouldContain("Vul de dag in");
    }

    [Fact]
    [Trait("Eis", "DOS-08")]
    public void Een_hulpvraag_is_stil_na_twee_keer_de_weken_zonder_contact_tenzij_er_een_traject_loopt()
    {
        Hulpvraageinde.StilVanaf(Geopend, Laatste, trajectLoopt: false, 8).ShouldBe(Laatste.AddDays(112));
        Hulpvraageinde.StilVanaf(Geopend, null, trajectLoopt: false, 8).ShouldBe(Geopend.AddDays(112));
        Hulpvraageinde.StilVanaf(Geopend, Laatste, trajectLoopt: true, 8).ShouldBeNull();
    }

    private static List<string> Controleer(DateOnly? laatste, DateOnly? dag) => [.. Hulpvraageinde.Controleer(Geopend, laatste, dag, Vandaag).Select(f => f.Melding)];
}
