using Jeugdhulp.Domain.Classificeren;

namespace Jeugdhulp.Domain.Tests.Classificeren;

[Trait("Eis", "CLS-13")]
public sealed class NormTests
{
    [Theory]
    [InlineData(2015, 1, 1)]
    [InlineData(2016, 6, 30)]
    [InlineData(2021, 12, 31)]
    public void Tot_2022_hoeven_toegang_preventie_en_casusregie_niet_geleverd_te_worden(int jaar, int maand, int dag)
    {
        Norm.Op(new DateOnly(jaar, maand, dag)).Sterkte.ShouldBe(Normsterkte.HoevenNiet);
    }

    [Theory]
    [InlineData(2022, 1, 1)]
    [InlineData(2022, 6, 30)]
    [InlineData(2026, 3, 2)]
    public void Vanaf_2022_dienen_toegang_preventie_en_casusregie_niet_geleverd_te_worden(int jaar, int maand, int dag)
    {
        Norm.Op(new DateOnly(jaar, maand, dag)).Sterkte.ShouldBe(Normsterkte.DienenNiet);
    }

    [Fact]
    public void Hetzelfde_contact_valt_in_2016_en_in_2022_onder_een_andere_versie_van_de_norm()
    {
        Norm.Op(new DateOnly(2016, 5, 1)).Versie.ShouldNotBe(Norm.Op(new DateOnly(2022, 5, 1)).Versie);
    }

    [Fact]
    public void Voor_2015_geldt_de_oudste_versie()
    {
        Norm.Op(new DateOnly(2014, 12, 31)).ShouldBe(Norm.Alle[0]);
        Norm.Op(DateOnly.MinValue).ShouldBe(Norm.Alle[0]);
    }

    [Fact]
    public void Op_de_eerste_dag_van_een_versie_geldt_die_versie_en_de_dag_ervoor_nog_niet()
    {
        foreach (var norm in Norm.Alle.Skip(1))
        {
            Norm.Op(norm.GeldigVan).ShouldBe(norm);
            Norm.Op(norm.GeldigVan.AddDays(-1)).ShouldNotBe(norm);
        }
    }

    [Fact]
    public void De_versies_staan_van_oud_naar_nieuw()
    {
        Norm.Alle.Select(n => n.GeldigVan).ShouldBeInOrder();
    }
}
