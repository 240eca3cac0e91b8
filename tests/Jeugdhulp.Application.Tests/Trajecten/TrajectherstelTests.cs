using Jeugdhulp.Application.Trajecten;
using Jeugdhulp.Domain.Instellingen;
using Jeugdhulp.Domain.Trajecten;
using Jeugdhulp.TestCommon;
using Shouldly;
using Xunit;

namespace Jeugdhulp.Application.Tests.Trajecten;

/// <summary>A traject that goes on after its end, and one that never was.</summary>
[Trait("Eis", "TRJ-01")]
public sealed class TrajectherstelTests(Testdatabase database) : IClassFixture<Testdatabase>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private static Trajectgegevens Gegevens { get; } = new() { Hulpvorm = "01", Uitvoerder = "wijkteam", DirecteVerwijzer = "huisarts", Crisis = "nee", Aanvang = new(2026, 9, 1) };

    [Theory]
    [Trait("Eis", "LOK-26")]
    [InlineData(Heraanmelding.Heropenen, true)]
    [InlineData(Heraanmelding.NieuwTraject, false)]
    [InlineData(null, true)]
    public async Task Heropenen_kan_tenzij_de_gemeente_een_nieuw_traject_wil(Heraanmelding? instelling, bool mag)
    {
        var proef = await Trajectproef.MaakAsync(database, new() { Heraanmelding = instelling });
        var id = Guid.NewGuid();
        await proef.BeginAsync(id, Gegevens);
        await proef.SluitAsync(id, new(new(2026, 9, 30), "01", "Het gaat goed.", null));
        var versie = (await proef.TrajectAsync(id)).Versie;

        var resultaat = await proef.AlsAsync(p => p.Trajectherstel.HeropenAsync(id, versie, "Meldde zich weer", false, Ct));

        (resultaat is Bewaard).ShouldBe(mag);
        ((await proef.TrajectAsync(id)).Einde is null).ShouldBe(mag);
    }

    [Theory]
    [Trait("Eis", "LOK-26")]
    [InlineData(Heraanmelding.NieuwTraject, true, "ja")]
    [InlineData(Heraanmelding.Heropenen, false, null)]
    public async Task Wat_per_vergissing_is_beeindigd_loopt_weer_ook_waar_de_gemeente_opnieuw_begint(Heraanmelding instelling, bool vraagt, string? vergissing)
    {
        var proef = await Trajectproef.MaakAsync(database, new() { Heraanmelding = instelling });
        var id = Guid.NewGuid();
        await proef.BeginAsync(id, Gegevens);
        await proef.SluitAsync(id, new(new(2026, 9, 30), "01", "Het gaat goed.", null));
        var versie = (await proef.TrajectAsync(id)).Versie;

        (await proef.AlsAsync(p => p.Trajectherstel.HeropenAsync(id, versie, " ", true, Ct))).ShouldBeOfType<Afgewezen>().Fouten.ShouldHaveSingleItem().Veld.ShouldBe("Reden");
        if (vraagt)
        {
            (await proef.AlsAsync(p => p.Trajectherstel.HeropenAsync(id, versie, "Verkeerde jeugdige", false, Ct))).ShouldBeOfType<Afgewezen>().Fouten.ShouldHaveSingleItem().Veld.ShouldBe("Vergissing");
        }

        (await proef.AlsAsync(p => p.Trajectherstel.HeropenAsync(id, versie, "Verkeerde jeugdige", true, Ct))).ShouldBe(new Bewaard(id));

        (await proef.TrajectAsync(id)).Einde.ShouldBeNull();
        var regel = (await proef.AlsAsync(p => p.Trajecten.DetailsAsync(id, Ct)))!.Verloop.First(v => v.Soort is Verloopsoort.Heropend);
        (regel.Reden, regel.Velden.SingleOrDefault(v => v.Veld == "vergissing")?.Nieuw).ShouldBe(("Verkeerde jeugdige", vergissing));
    }

    [Fact]
    public async Task Een_ingetrokken_traject_telt_nergens_mee_en_maakt_de_dagen_vrij_en_is_met_de_reden_terug_te_vinden()
    {
        var proef = await Trajectproef.MaakAsync(database);
        var (fout, goed) = (Guid.NewGuid(), Guid.NewGuid());
        await proef.BeginAsync(fout, Gegevens);
        var versie = (await proef.TrajectAsync(fout)).Versie;

        (await proef.AlsAsync(p => p.Trajectherstel.TrekInAsync(fout, versie, " ", Ct))).ShouldBeOfType<Afgewezen>().Fouten.ShouldHaveSingleItem().Veld.ShouldBe("Reden");
        (await proef.BeginAsync(goed, Gegevens)).ShouldBeOfType<Afgewezen>();
        (await proef.AlsAsync(p => p.Trajectherstel.TrekInAsync(fout, versie, "Bij de verkeerde jeugdige.", Ct))).ShouldBe(new Bewaard(fout));
        (await proef.AlsAsync(p => p.Trajectherstel.TrekInAsync(fout, versie, "Nog eens.", Ct))).ShouldBeOfType<NietGevonden>();
        (await proef.BeginAsync(goed, Gegevens)).ShouldBe(new Bewaard(goed));

        var lijst = await proef.AlsAsync(p => p.Trajecten.LijstAsync(new(Trajectfilterstand.Alle, null, null, null, 1), Ct));
        (lijst.Aantal, lijst.Regels.ShouldHaveSingleItem().Id).ShouldBe((1, goed));
        var details = (await proef.AlsAsync(p => p.Trajecten.DetailsAsync(fout, Ct))).ShouldNotBeNull();
        details.Traject.IngetrokkenOp.ShouldBe(Trajectproef.Vandaag);
        details.Verloop.ShouldContain(v => v.Reden == "Bij de verkeerde jeugdige.");
    }
}
