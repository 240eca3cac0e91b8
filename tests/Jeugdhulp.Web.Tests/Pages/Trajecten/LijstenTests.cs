using AngleSharp.Dom;
using Jeugdhulp.Application.Trajecten;
using Jeugdhulp.Domain.Trajecten;
using Jeugdhulp.TestCommon;
using Jeugdhulp.Web.Tests.Infrastructure;
using Shouldly;
using Xunit;

namespace Jeugdhulp.Web.Tests.Pages.Trajecten;

/// <summary>What the lists of the room say of the whole and of each row.</summary>
public sealed class LijstenTests(TrajectenTests.Proef web) : IClassFixture<TrajectenTests.Proef>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    [Trait("Eis", "TRJ-04")]
    [Trait("Eis", "TRJ-16")]
    public async Task De_lijst_zegt_bij_welk_deel_de_verwijzer_onbekend_is_en_welk_deel_uit_een_crisis_kwam()
    {
        const string Adres = "/trajecten?stand=alle&van=1-3-2018&tot=31-3-2018";
        (await web.Sam.PaginaAsync(Adres)).QuerySelector("main")!.TextContent.ShouldNotContain("is de verwijzer onbekend");
        await TrajectenAsync((Verwijzer.Onbekend, false), (Verwijzer.School, true), (Verwijzer.Onbekend, false), (Verwijzer.Anders, false), (Verwijzer.Onbekend, false), (Verwijzer.Zelfmelder, false), (Verwijzer.Huisarts, false), (Verwijzer.Huisarts, false));

        var kaart = (await web.Sam.PaginaAsync(Adres)).QuerySelector("main")!.TextContent;

        kaart.ShouldContain("van 8 jeugdigen; 13% vanuit een crisis, bij 38% is de verwijzer onbekend");
    }

    [Fact]
    [Trait("Eis", "CAP-02")]
    public async Task Op_de_wachtlijst_staat_wie_het_dringendst_is_bovenaan_en_wie_overbrugging_krijgt()
    {
        await using (var db = web.Database.CreateUnrestrictedContext())
        {
            foreach (var (naam, urgentie, dag, overbrugging) in new[]
            {
                ("Gewoon", Wachturgentie.Gewoon, new DateOnly(2026, 3, 2), true), ("Voorrang", Wachturgentie.Voorrang, new DateOnly(2026, 6, 1), false), ("Spoed", Wachturgentie.Spoed, new DateOnly(2026, 10, 1), true),
            })
            {
                var persoon = Testteam.Persoon(Webfabriek.GemeenteA, "Wacht", null, naam, new(2014, 1, 1), 0);
                persoon.Bsn = null;
                db.AddRange(persoon, new Wachtende { GemeenteCode = Webfabriek.GemeenteA, Id = Guid.NewGuid(), PersoonId = persoon.Id, TeamId = web.Vol.Testteam.Team.Id, AangemeldOp = dag, Urgentie = urgentie, Overbrugging = overbrugging });
            }

            await db.SaveChangesAsync(Ct);
        }

        var tabel = (await web.Sam.PaginaAsync("/wachtlijst")).QuerySelector("[aria-label='Tabel met wachtenden'] table")!;

        var koppen = tabel.QuerySelectorAll("th").Select(k => k.TextContent).ToList();
        var (urgent, brug) = (koppen.IndexOf("Urgentie"), koppen.IndexOf("Overbrugging"));
        tabel.QuerySelectorAll("tbody tr").Where(r => r.TextContent.Contains("Wacht ", StringComparison.Ordinal)).Select(r => r.QuerySelectorAll("td")).Select(c => (Tekst(c[0]), Tekst(c[urgent]), Tekst(c[brug])))
            .ShouldBe([("Wacht Spoed", "Spoed", "Ja"), ("Wacht Voorrang", "Voorrang", "Nee"), ("Wacht Gewoon", "Gewoon", "Ja")]);
    }

    private static string Tekst(IElement cel) => cel.TextContent.Trim();

    /// <summary>One traject each, in a month in which nothing else runs.</summary>
    private async Task TrajectenAsync(params (Verwijzer Verwijzer, bool Crisis)[] trajecten)
    {
        await using var db = web.Database.CreateUnrestrictedContext();
        foreach (var (verwijzer, crisis) in trajecten)
        {
            var persoon = Testteam.Persoon(Webfabriek.GemeenteA, "Mees", null, "Lijst", new(2010, 1, 1), 0);
            persoon.Bsn = null;
            db.AddRange(persoon, new Traject
            {
                GemeenteCode = Webfabriek.GemeenteA,
                Id = Guid.NewGuid(),
                PersoonId = persoon.Id,
                TeamId = web.Vol.Testteam.Team.Id,
                Hulpvorm = Hulpvormen.DoorWijkteam,
                Uitvoerder = Uitvoerder.Wijkteam,
                DirecteVerwijzer = verwijzer,
                VerwijzerCode = "06",
                Crisis = crisis,
                Aanvang = new(2018, 3, 5),
                Einde = new(2018, 3, 30),
                RedenEinde = "01",
            });
        }

        await db.SaveChangesAsync(Ct);
    }
}
