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
        Afrondingregels.Controleer(null, null, Codes, Vandaag, null, Vandaag).Select(f => f.Veld).ShouldBe(["Datum", "Reden"]);
        Afrondingregels.Controleer(Vandaag, "99", Codes, Vandaag, null, Vandaag).Select(f => f.Veld).ShouldBe(["Reden"]);
        Afrondingregels.Controleer(Vandaag, "01", Codes, Vandaag, null, Vandaag).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(1)]
    public void Het_einde_ligt_niet_voor_het_begin_en_niet_in_de_toekomst(int dagen) =>
        Afrondingregels.Controleer(Vandaag.AddDays(dagen), "01", Codes, Vandaag, null, Vandaag).Select(f => f.Veld).ShouldBe(["Datum"]);

    [Theory]
    [InlineData(-1, null)]
    [InlineData(0, null)]
    [InlineData(1, "Kies een dag tot en met 13-11-2026. Toen stopte het plan.")]
    public void Het_einde_ligt_niet_na_het_einde_van_het_plan(int dagen, string? melding)
    {
        var gestopt = Vandaag.AddDays(-7);

        Afrondingregels.Controleer(gestopt.AddDays(dagen), "01", Codes, gestopt.AddDays(-30), gestopt, Vandaag).SingleOrDefault()
            .ShouldBe(melding is null ? null : new("Datum", melding));
    }

    [Theory]
    [InlineData(-1, "Op 13-11-2026 stopte de hulp aan een jeugdige. Kies die dag of een latere.")]
    [InlineData(0, null)]
    [InlineData(1, null)]
    public void Een_plan_stopt_niet_voor_de_hulp_die_erin_staat(int dagen, string? melding)
    {
        var afgerond = Vandaag.AddDays(-7);

        Afrondingregels.Sluiten(afgerond.AddDays(dagen), "Klaar", afgerond.AddDays(-30), afgerond, Vandaag).SingleOrDefault()
            .ShouldBe(melding is null ? null : new("Datum", melding));
    }

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
        new Metinggegevens { ZonderHulpVerder = string.Empty }.IsLeeg.ShouldBeTrue();
    }

    [Fact]
    [Trait("Eis", "PLN-08")]
    public void Wie_een_ding_zei_is_een_informant()
    {
        new Metinggegevens { Tevredenheid = 1 }.IsLeeg.ShouldBeFalse();
        new Metinggegevens { ZonderHulpVerder = "01" }.IsLeeg.ShouldBeFalse();
        new Metinggegevens { Geholpen = Exitantwoord.Nee }.IsLeeg.ShouldBeFalse();
        new Metinggegevens { Zelfredzamer = Exitantwoord.Nee }.IsLeeg.ShouldBeFalse();
        new Metinggegevens { Toelichting = "Het was fijn" }.IsLeeg.ShouldBeFalse();
    }

    [Fact]
    public void Sluiten_zonder_reden_wordt_geweigerd() =>
        Afrondingregels.Sluiten(Vandaag, " ", Vandaag, null, Vandaag).Select(f => f.Veld).ShouldBe(["Reden"]);

    [Theory]
    [InlineData(null, 1)]
    [InlineData(-6, 1)]
    [InlineData(-5, 0)]
    [InlineData(0, 0)]
    [InlineData(1, 1)]
    public void Een_plan_stopt_vanaf_zijn_begin_tot_en_met_vandaag(int? dagen, int fouten) =>
        Afrondingregels.Sluiten(dagen is { } d ? Vandaag.AddDays(d) : null, "Klaar", Vandaag.AddDays(-5), null, Vandaag).Count().ShouldBe(fouten);

    [Fact]
    public void Een_antwoord_van_buiten_de_lijst_en_een_te_lange_tekst_worden_geweigerd()
    {
        Afrondingregels.Controleer(new Metinggegevens { ZonderHulpVerder = "99", Toelichting = new string('a', Planregels.MaxTekst + 1) }, Codes).Select(f => f.Veld).ShouldBe(["ZonderHulpVerder", "Toelichting"]);
        Afrondingregels.Controleer(new Metinggegevens { ZonderHulpVerder = string.Empty }, Codes).ShouldBeEmpty();
        Afrondingregels.Sluiten(Vandaag, new string('a', Planregels.MaxTekst + 1), Vandaag, null, Vandaag).Select(f => f.Veld).ShouldBe(["Reden"]);
    }

    [Theory]
    [Trait("Eis", "PRV-10")]
    [InlineData("2014-12-31", false)]
    [InlineData("2015-01-01", true)]
    [InlineData("2026-11-20", true)]
    [InlineData("2026-11-21", false)]
    public void Toestemming_voor_een_overdracht_is_van_een_dag_die_al_was(string dag, bool goed) =>
        Overdrachtregels.Controleer("School", "Begeleiding", "beide ouders", DateOnly.ParseExact(dag, "O", System.Globalization.CultureInfo.InvariantCulture), Vandaag).Any().ShouldBe(!goed);
}
