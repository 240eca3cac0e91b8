using Jeugdhulp.Application.Trajecten;
using Jeugdhulp.Domain.Instellingen;
using Jeugdhulp.Domain.Trajecten;
using Jeugdhulp.TestCommon;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace Jeugdhulp.Application.Tests.Trajecten;

/// <summary>The history of a traject is read by people.</summary>
public sealed class TrajectverloopTests(Testdatabase database) : IClassFixture<Testdatabase>
{
    private static readonly Trajectgegevens Gegevens = new() { Hulpvorm = "01", Uitvoerder = "wijkteam", DirecteVerwijzer = "school", Crisis = "nee", Aanvang = new(2026, 8, 1) };

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    [Trait("Eis", "DOS-06")]
    public async Task De_geschiedenis_zegt_in_woorden_wat_er_veranderde()
    {
        var proef = await Trajectproef.MaakAsync(database, new LokaleInstellingen { Heraanmelding = Heraanmelding.Heropenen });
        var (eerste, tweede) = (await proef.DoorverwijzingAsync(new(2026, 8, 1)), await proef.DoorverwijzingAsync(new(2026, 8, 1)));
        var id = Guid.NewGuid();
        var brug = Gegevens with { Labels = ["overbruggingszorg"], Doorverwijzing = eerste };
        (await proef.BeginAsync(id, brug)).ShouldBe(new Bewaard(id));
        await WijzigAsync(brug with { Doorverwijzing = tweede });
        await WijzigAsync(Gegevens with { Hulpvorm = "02", Uitvoerder = "aanbieder", Aanbieder = "De Verzinsels" });
        (await proef.SluitAsync(id, new(new(2026, 11, 1), "01", "Het gaat goed.", null))).ShouldBe(new Bewaard(id));
        (await proef.AlsAsync(async p => await p.Beheer.HeropenAsync(id, (await proef.TrajectAsync(id)).Versie, "Toch nog hulp nodig.", Ct))).ShouldBe(new Bewaard(id));

        var velden = (await proef.AlsAsync(p => p.Trajecten.DetailsAsync(id, Ct)))!.Verloop.SelectMany(v => v.Velden).ToList();

        velden.SelectMany(v => new[] { v.Oud, v.Nieuw }).OfType<string>().Where(tekst => Guid.TryParse(tekst, out _) || tekst is "01" or "02").ShouldBeEmpty();
        var wissel = velden.Single(v => v.Veld == "wacht op doorverwijzing" && v.Nieuw != null);
        wissel.Oud.ShouldNotBe(wissel.Nieuw);
        wissel.Nieuw!.ShouldContain(", 1-8-2026 (");
        velden.Single(v => v.Veld == "hulpvorm").Oud.ShouldBe(await OmschrijvingAsync("hulpvorm", "01"));
        velden.Where(v => v.Veld == "reden van het einde").Select(v => v.Nieuw ?? v.Oud).Distinct().ShouldHaveSingleItem().ShouldBe(await OmschrijvingAsync("redenBeeindiging", "01"));
        velden.ShouldContain(v => v.Veld == "bijzonderheden");

        async Task WijzigAsync(Trajectgegevens gegevens) =>
            (await proef.AlsAsync(async p => await p.Beheer.WijzigAsync(id, (await proef.TrajectAsync(id)).Versie, gegevens, "Verbeterd.", Ct))).ShouldBe(new Bewaard(id));
    }

    private async Task<string> OmschrijvingAsync(string lijst, string code)
    {
        await using var db = database.CreateUnrestrictedContext();
        return await db.Codewaarden.IgnoreQueryFilters().Where(c => c.Lijst == lijst && c.Code == code).OrderByDescending(c => c.GeldigVan).Select(c => c.Omschrijving).FirstAsync(Ct);
    }
}
