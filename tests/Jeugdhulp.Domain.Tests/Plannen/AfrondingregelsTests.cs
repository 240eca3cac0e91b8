using Jeugdhulp.Domain.Plannen;
using Shouldly;
using Xunit;

namespace Jeugdhulp.Domain.Tests.Plannen;

[Trait("Eis", "PLN-05")]
public sealed class AfrondingregelsTests
{
    private static readonly DateOnly Vandaag = new(2026, 11, 20);
    private static readonly HashSet<string> Codes = ["01", "02"];

    [Fact]
    public void Het_einde_heeft_een_dag_en_een_reden_van_de_lijst()
    {
        Afrondingregels.Controleer(null, null, Codes, Vandaag, Vandaag).Select(f => f.Veld).ShouldBe(["Datum", "Reden"]);
        Afrondingregels.Controleer(Vandaag, "99", Codes, Vandaag, Vandaag).Select(f => f.Veld).ShouldBe(["Reden"]);
        Afrondingregels.Controleer(Vandaag, "01", Codes, Vandaag, Vandaag).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(1)]
    public void Het_einde_ligt_niet_voor_het_begin_en_niet_in_de_toekomst(int dagen) =>
        Afrondingregels.Controleer(Vandaag.AddDays(dagen), "01", Codes, Vandaag, Vandaag).Select(f => f.Veld).ShouldBe(["Datum"]);

    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 0)]
    [InlineData(10, 0)]
    [InlineData(11, 1)]
    public void Een_cijfer_loopt_van_een_tot_en_met_tien(int cijfer, int fouten) =>
        Afrondingregels.Controleer(new Metinggegevens { Tevredenheid = cijfer }, Codes).Count().ShouldBe(fouten);

    [Fact]
    [Trait("Eis", "PLN-08")]
    public void Wie_niets_zei_is_geen_informant()
    {
        new Metinggegevens { Toelichting = " " }.IsLeeg.ShouldBeTrue();
        new Metinggegevens { Geholpen = Exitantwoord.Nee }.IsLeeg.ShouldBeFalse();
    }

    [Fact]
    public void Sluiten_zonder_reden_wordt_geweigerd() =>
        Afrondingregels.Sluiten(Vandaag, " ", Vandaag, Vandaag).Select(f => f.Veld).ShouldBe(["Reden"]);
}
