using Jeugdhulp.Domain.Classificeren;
using Jeugdhulp.Domain.Contacten;
using Jeugdhulp.Domain.Instellingen;

namespace Jeugdhulp.Domain.Tests.Classificeren;

[Trait("Eis", "CLS-01")]
public sealed class OmslagTests
{
    private static readonly LokaleInstellingen HoogstensZesGesprekken = new() { MaxGesprekken = 6 };

    [Theory]
    [InlineData(6, "[57]")]
    [InlineData(7, "[67]")]
    public void Vlak_bij_de_drempel_noemt_de_omslag_het_ene_gesprek_of_de_ene_stap_van_de_drempel(int verwacht, string getal)
    {
        var contact = Feiten.Van(Activiteit.Begeleiding) with { VerwachtAantalGesprekken = verwacht };

        var omslag = contact.Onder(HoogstensZesGesprekken).Omslag;

        omslag.ShouldMatch($@"\b{getal}\b");
        omslag.ShouldEndWith(".");
    }

    [Theory]
    [InlineData("1", null, "6 maanden")]
    [InlineData("5", null, "6 maanden")]
    [InlineData("6", null, "6 maanden")]
    [InlineData("7", null, "6 maanden")]
    [InlineData(null, "1", "meer dan 2")]
    [InlineData(null, "2", "meer dan 2")]
    public void De_omslag_noemt_de_drempel_die_is_ingesteld_en_geen_drempel_die_de_gemeente_niet_heeft(string? maanden, string? uren, string grens)
    {
        var contact = Feiten.Van(Activiteit.Begeleiding) with { VerwachteDuurMaanden = Getal(maanden), VerwachteUrenPerWeek = Getal(uren) };
        var duur = new LokaleInstellingen { MaxDuurMaanden = 6 };
        var venster = new LokaleInstellingen { DuurVenster = new Duurvenster(3, 6) };
        var perWeek = new LokaleInstellingen { UrenPerWeek = 2, VeelMeerGrens = 4 };

        foreach (var instellingen in maanden is null ? [perWeek] : new[] { duur, venster })
        {
            var omslag = contact.Onder(instellingen).Omslag;

            omslag.ShouldContain(grens);
            omslag.ShouldNotContain("gesprek");
        }
    }

    [Fact]
    public void Wie_niets_heeft_vastgelegd_leest_welke_keuze_de_uitkomst_verandert()
    {
        var contact = Feiten.Van(Activiteit.Intake);

        contact.Onder(HoogstensZesGesprekken).Omslag.ShouldContain("intake");
    }

    [Fact]
    public void Een_omslag_is_een_zin()
    {
        foreach (var activiteit in Enum.GetValues<Activiteit>())
        {
            var omslag = (Feiten.Van(activiteit) with { VerwachtAantalGesprekken = 4 }).Onder(HoogstensZesGesprekken).Omslag;

            if (omslag.Length > 0)
            {
                omslag.ShouldEndWith(".");
                char.IsUpper(omslag[0]).ShouldBeTrue(omslag);
                omslag.Count(c => c == '\n').ShouldBe(0);
            }
        }
    }

    private static decimal? Getal(string? tekst) =>
        tekst is null ? null : decimal.Parse(tekst, System.Globalization.CultureInfo.InvariantCulture);
}
