using Jeugdhulp.Domain.Classificeren;
using Jeugdhulp.Domain.Instellingen;

namespace Jeugdhulp.Domain.Tests.Classificeren;

[Trait("Eis", "CLS-13")]
public sealed class NormTests
{
    private static readonly Norm Later = new("8", new DateOnly(2027, 7, 1), Normsterkte.HoevenNiet);

    [Theory]
    [InlineData(2015, 1, 1)]
    [InlineData(2016, 6, 30)]
    [InlineData(2021, 12, 31)]
    public void Tot_2022_hoeven_toegang_preventie_en_casusregie_niet_geleverd_te_worden(int jaar, int maand, int dag)
    {
        Protocol.Op(new DateOnly(jaar, maand, dag)).Sterkte.ShouldBe(Normsterkte.HoevenNiet);
    }

    [Theory]
    [InlineData(2022, 1, 1)]
    [InlineData(2022, 6, 30)]
    [InlineData(2026, 3, 2)]
    public void Vanaf_2022_dienen_toegang_preventie_en_casusregie_niet_geleverd_te_worden(int jaar, int maand, int dag)
    {
        Protocol.Op(new DateOnly(jaar, maand, dag)).Sterkte.ShouldBe(Normsterkte.DienenNiet);
    }

    [Fact]
    public void Hetzelfde_contact_is_in_2016_toegestaan_en_in_2022_een_afwijking()
    {
        Toegestaan(new DateOnly(2016, 5, 1), Protocol.Van2015, Protocol.Van2022).ShouldBeTrue();
        Toegestaan(new DateOnly(2022, 5, 1), Protocol.Van2015, Protocol.Van2022).ShouldBeFalse();
    }

    [Fact]
    public void Onder_een_versie_die_later_wordt_vastgesteld_telt_haar_eigen_sterkte()
    {
        Norm[] normen = [Later, Protocol.Van2015, Protocol.Van2022];

        Toegestaan(new DateOnly(2027, 6, 30), normen).ShouldBeFalse();
        Toegestaan(new DateOnly(2027, 7, 1), normen).ShouldBeTrue();
        Toegestaan(new DateOnly(2016, 5, 1), normen).ShouldBeTrue("wat eerder gold, verandert niet");
    }

    [Fact]
    public void Voor_de_eerste_versie_geldt_de_oudste()
    {
        Protocol.Op(new DateOnly(2014, 12, 31)).ShouldBe(Protocol.Van2015);
        Protocol.Op(DateOnly.MinValue).ShouldBe(Protocol.Van2015);
    }

    [Fact]
    public void Op_de_eerste_dag_van_een_versie_geldt_die_versie_en_de_dag_ervoor_nog_niet()
    {
        Protocol.Op(Protocol.Van2022.GeldigVan).ShouldBe(Protocol.Van2022);
        Protocol.Op(Protocol.Van2022.GeldigVan.AddDays(-1)).ShouldBe(Protocol.Van2015);
    }

    /// <summary>A short series that this gemeente counts as jeugdhulp and the norm as preventie.</summary>
    private static bool Toegestaan(DateOnly datum, params Norm[] normen)
    {
        var contact = Feiten.Opvoedondersteuning(4, 5) with { Datum = datum, Geboortedatum = datum.AddYears(-9) };
        var instellingen = new LokaleInstellingen { KorteReeksKlasse = KorteReeksKlasse.Jeugdhulp, MaxGesprekken = 6 };

        var classificatie = Classificator.Classificeer(contact, instellingen, Norm.Op(normen, datum));

        classificatie.Afwijking.ShouldBeTrue();
        return classificatie.AfwijkingToegestaan;
    }
}
