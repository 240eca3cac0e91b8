using Jeugdhulp.Domain.Gemeenten;
using Jeugdhulp.Domain.Instellingen;
using Jeugdhulp.Domain.Vergelijken;
using Shouldly;
using Xunit;

namespace Jeugdhulp.Domain.Tests.Vergelijken;

[Trait("Eis", "DSH-08")]
public sealed class VergelijkbaarheidTests
{
    private static readonly Vergelijkbare Eigen = new(
        new(Positionering.EigenBeheer, Organisatievorm.Integraal, 84_600, 46.5m), new LokaleInstellingen { MaxGesprekken = 6, KorteReeksKlasse = Instellingenkeuze() });

    [Fact]
    public void Bepaal_WieGelijkIs_IsVergelijkbaar_OokMetAndereFteEnAndereFinanciering() =>
        Vergelijkbaarheid.Bepaal(Eigen, new(Eigen.Profiel! with { Inwoners = 50_000, Fte = 20 }, Eigen.Instellingen! with { Financiering = Enum.GetValues<Financiering>()[0] })).ShouldBeEmpty();

    [Fact]
    public void Bepaal_NoemtElkVerschilMetBeideKanten()
    {
        var ander = new Vergelijkbare(new(Positionering.MeerdereAanbieders, Organisatievorm.Specifiek, 562_000), Eigen.Instellingen! with { MaxGesprekken = 5 });

        Vergelijkbaarheid.Bepaal(Eigen, ander).ShouldBe(
        [
            new("Organisatievorm", "Breed integraal team", "Team voor één domein of doelgroep"),
            new("Positionering", "Eigen beheer", "Uitbesteed: meerdere aanbieders"),
            new("Grootte", "50.000 tot 100.000 inwoners", "500.000 inwoners of meer"),
            new(Instellingsvelden.Alle.Single(v => v.Sleutel == Instellingsnamen.MaxGesprekken).Omschrijving.Naam, "6 gesprekken", "5 gesprekken"),
        ]);
    }

    [Fact]
    public void Bepaal_WatNiemandVertelde_IsGeenGelijkenis()
    {
        var leeg = new Vergelijkbare(null, null);

        Vergelijkbaarheid.Bepaal(leeg, leeg).Select(v => (v.Wat, v.Eigen, v.Ander)).ShouldBe(
            [("Organisatievorm", "niet bekend", "niet bekend"), ("Positionering", "niet bekend", "niet bekend"), ("Grootte", "niet bekend", "niet bekend"), ("Instellingen", "niet bekend", "niet bekend")]);
        Vergelijkbaarheid.Bepaal(Eigen, Eigen with { Instellingen = null }).ShouldBe([new("Instellingen", "vastgelegd", "niet bekend")]);
    }

    private static KorteReeksKlasse Instellingenkeuze() => Enum.GetValues<KorteReeksKlasse>()[0];
}
