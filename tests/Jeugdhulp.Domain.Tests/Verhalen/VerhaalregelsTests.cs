using System.Globalization;
using Jeugdhulp.Domain.Triage;
using Jeugdhulp.Domain.Verhalen;
using Shouldly;
using Xunit;

namespace Jeugdhulp.Domain.Tests.Verhalen;

[Trait("Eis", "PLN-09")]
public sealed class VerhaalregelsTests
{
    private static readonly DateOnly Vandaag = new(2026, 11, 20);

    private static readonly Verhaalopgave Goed = new() { Verteller = Verteller.Ouder, Thema = Leefgebied.School, Datum = Vandaag, Tekst = "Zij luisterden echt.", Delen = Delen.Ja, DelenOp = Vandaag };

    [Fact]
    public void Een_verhaal_noemt_verteller_thema_dag_tekst_en_of_het_gedeeld_mag_worden()
    {
        Velden(Goed).ShouldBeEmpty();
        Velden(new()).ShouldBe(["Verteller", "Thema", "Datum", "Tekst", "Delen"]);
        Velden(Goed with { Verteller = (Verteller)99, Thema = (Leefgebied)99, Delen = (Delen)99 }).ShouldBe(["Verteller", "Thema", "Delen"]);
    }

    [Theory]
    [InlineData("2026-11-21", false)]
    [InlineData("2026-11-20", true)]
    [InlineData("2015-01-01", true)]
    [InlineData("2014-12-31", false)]
    public void De_dagen_liggen_niet_in_de_toekomst_en_niet_voor_de_Jeugdwet(string dag, bool mag)
    {
        var datum = DateOnly.Parse(dag, CultureInfo.InvariantCulture);
        Velden(Goed with { Datum = datum }).ShouldBe(mag ? [] : ["Datum"]);
        Velden(Goed with { DelenOp = datum }).ShouldBe(mag ? [] : ["DelenOp"]);
    }

    [Theory]
    [InlineData(Delen.Ja, true, true)]
    [InlineData(Delen.Ja, false, false)]
    [InlineData(Delen.Nee, true, true)]
    [InlineData(Delen.Nee, false, false)]
    [InlineData(Delen.NietGevraagd, true, false)]
    [InlineData(Delen.NietGevraagd, false, true)]
    public void Bij_ja_en_nee_hoort_een_dag_en_bij_niet_gevraagd_niet(Delen delen, bool dag, bool mag) =>
        Velden(Goed with { Delen = delen, DelenOp = dag ? Vandaag : null }).ShouldBe(mag ? [] : ["DelenOp"]);

    [Theory]
    [InlineData(Verhaalregels.MaxTekst, true)]
    [InlineData(Verhaalregels.MaxTekst + 1, false)]
    [InlineData(0, false)]
    public void Een_tekst_is_niet_leeg_en_niet_te_lang(int lengte, bool mag) => Velden(Goed with { Tekst = new string('a', lengte) }).ShouldBe(mag ? [] : ["Tekst"]);

    [Theory]
    [InlineData(Delen.Ja, false, false, false, false, Verhaalstand.InHetTeam)]
    [InlineData(Delen.Nee, true, false, false, false, Verhaalstand.InHetTeam)]
    [InlineData(Delen.NietGevraagd, true, false, false, false, Verhaalstand.InHetTeam)]
    [InlineData(Delen.Ja, true, false, false, false, Verhaalstand.Wacht)]
    [InlineData(Delen.Ja, true, false, true, false, Verhaalstand.Teruggegeven)]
    [InlineData(Delen.Ja, true, true, false, false, Verhaalstand.Vrijgegeven)]
    [InlineData(Delen.Ja, true, true, false, true, Verhaalstand.Ingetrokken)]
    [InlineData(Delen.Nee, true, false, true, true, Verhaalstand.Ingetrokken)]
    public void De_stand_volgt_uit_wat_er_is(Delen delen, bool anoniem, bool vrij, bool terug, bool weg, Verhaalstand stand) =>
        Verhaalregels.Stand(delen, anoniem, vrij, terug, weg).ShouldBe(stand);

    [Fact]
    public void Een_ander_dan_de_schrijvers_geeft_vrij_wat_wacht()
    {
        var (schrijver, herschrijver, collega) = (Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid());
        Verhaalregels.Bezwaar(Verhaalstand.Wacht, [schrijver, herschrijver], collega).ShouldBeNull();
        Verhaalregels.Bezwaar(Verhaalstand.Wacht, [schrijver, herschrijver], schrijver).ShouldNotBeNull();
        Verhaalregels.Bezwaar(Verhaalstand.Wacht, [schrijver, herschrijver], herschrijver).ShouldNotBeNull();
        foreach (var stand in Enum.GetValues<Verhaalstand>().Where(s => s is not Verhaalstand.Wacht))
        {
            Verhaalregels.Bezwaar(stand, [schrijver], collega).ShouldNotBeNull();
        }
    }

    [Fact]
    public void Elk_woord_heeft_een_naam()
    {
        Enum.GetValues<Verteller>().Select(v => v.Naam()).Distinct().Count().ShouldBe(5);
        Enum.GetValues<Delen>().Select(d => d.Naam()).Distinct().Count().ShouldBe(3);
        Enum.GetValues<Verhaalstand>().Select(s => s.Naam()).Distinct().Count().ShouldBe(5);
        Should.Throw<ArgumentOutOfRangeException>(() => ((Verteller)99).Naam());
        Should.Throw<ArgumentOutOfRangeException>(() => ((Delen)99).Naam());
        Should.Throw<ArgumentOutOfRangeException>(() => ((Verhaalstand)99).Naam());
    }

    private static IEnumerable<string> Velden(Verhaalopgave opgave) => Verhaalregels.Controleer(opgave, Vandaag).Select(f => f.Veld);
}
