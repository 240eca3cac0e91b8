using Jeugdhulp.Application.Gemeenten;
using Jeugdhulp.Application.Toegang;
using Jeugdhulp.Application.Trajecten;
using Jeugdhulp.Domain.Instellingen;
using Jeugdhulp.Domain.Trajecten;
using Jeugdhulp.TestCommon;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace Jeugdhulp.Application.Tests.Trajecten;

/// <summary>The history of a traject is read by people, and its lists hold on the day that counts.</summary>
public sealed class TrajectverloopTests(Testdatabase database) : IClassFixture<Testdatabase>
{
    private static readonly Trajectgegevens Gegevens = new() { Hulpvorm = "01", Uitvoerder = "wijkteam", DirecteVerwijzer = "school", Crisis = "nee", Aanvang = new(2026, 8, 1) };

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    [Trait("Eis", "TRJ-01")]
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
        (await proef.AlsAsync(async p => await p.Trajectherstel.HeropenAsync(id, (await proef.TrajectAsync(id)).Versie, "Toch nog hulp nodig.", false, Ct))).ShouldBe(new Bewaard(id));

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

    [Fact]
    [Trait("Eis", "DAT-04")]
    public async Task Het_formulier_biedt_de_codes_aan_die_op_de_dag_gelden_en_de_controle_vraagt_dezelfde_dag()
    {
        var proef = await Trajectproef.MaakAsync(database);
        var morgen = Trajectproef.Vandaag.AddDays(1);
        await CodeAsync("loopt", new(2026, 1, 1), morgen);
        await CodeAsync("voorbij", new(2026, 1, 1), Trajectproef.Vandaag);
        await CodeAsync("straks", morgen, null);
        var id = Guid.NewGuid();
        await proef.BeginAsync(id, Gegevens);

        var keuzes = (await proef.AlsAsync(p => p.Voorstellen.WijzigformulierAsync(id, Ct)))!.Keuzes;

        keuzes.Redenen.Select(r => r.Code).Where(c => c.Length > 2).ShouldBe(["loopt"]);
        foreach (var code in new[] { "voorbij", "straks" })
        {
            (await proef.SluitAsync(id, new(Trajectproef.Vandaag, code, "Het gaat goed.", null))).ShouldBeOfType<Afgewezen>().Fouten.ShouldHaveSingleItem().Veld.ShouldBe("RedenEinde");
        }

        (await proef.SluitAsync(id, new(Trajectproef.Vandaag.AddDays(-1), "voorbij", "Het gaat goed.", null))).ShouldBe(new Bewaard(id));
        (await proef.AlsAsync(p => p.Voorstellen.WijzigformulierAsync(id, Ct)))!.Keuzes.Redenen.Select(r => r.Code).ShouldContain("voorbij");
    }

    private async Task<string> OmschrijvingAsync(string lijst, string code)
    {
        await using var db = database.CreateUnrestrictedContext();
        return await db.Codewaarden.IgnoreQueryFilters().Where(c => c.Lijst == lijst && c.Code == code).OrderByDescending(c => c.GeldigVan).Select(c => c.Omschrijving).FirstAsync(Ct);
    }

    private async Task CodeAsync(string code, DateOnly van, DateOnly? tot)
    {
        await using var db = database.CreateUnrestrictedContext();
        db.Add(new Codewaarde { GemeenteCode = Aanstelling.Land, Lijst = "redenBeeindiging", Code = code, Omschrijving = $"Reden {code}", Bron = "BEH-05", GeldigVan = van, GeldigTot = tot, Volgorde = 90 });
        await db.SaveChangesAsync(Ct);
    }
}
