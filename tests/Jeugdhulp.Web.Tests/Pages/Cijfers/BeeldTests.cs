using Jeugdhulp.Application.Cijfers;
using Jeugdhulp.Application.Toegang;
using Jeugdhulp.Domain.Cijfers;
using Jeugdhulp.Domain.Trajecten;
using Jeugdhulp.TestCommon;
using Jeugdhulp.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace Jeugdhulp.Web.Tests.Pages.Cijfers;

/// <summary>What the page of figures says beside the figures themselves.</summary>
public sealed class BeeldTests(Cijferproef proef) : IClassFixture<Cijferproef>
{
    private const string Cijfers = "/cijfers?periode=2026H1";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    [Trait("Eis", "TRB-12")]
    public async Task Groei_TeltEenTeamDatErVoorHetEerstIsNietMee_EnZwijgtAlsEenTeamVerborgenIs()
    {
        using var precies = await proef.Web.MeldAanAsync(Webfabriek.GemeenteA, Rol.Informatievoorziening);
        (await precies.PaginaAsync($"{Cijfers}&weergave=intern")).QuerySelector("#overbeide")!.TextContent
            .ShouldBe("Groei van de trajecten bij teams die er beide keren hadden (1): 0,0%. Eén team had trajecten nu voor het eerst: dat is geen groei.");

        using var beleid = await proef.BeleidAsync();
        (await beleid.PaginaAsync(Cijfers)).QuerySelector("#overbeide").ShouldBeNull("Zuid is hidden, and would follow from it");
    }

    [Fact]
    [Trait("Eis", "PRV-01")]
    public async Task Teammanager_VanEenVanTweeTeams_ZietGeenTotaalWaarHetAndereTeamUitVolgt()
    {
        using var beleid = await proef.BeleidAsync();
        using var manager = await proef.Web.TeammanagerAsync(Contactopstelling.Noord);

        var (alles, zuid, voorManager) = (await beleid.PaginaAsync(Cijfers), await beleid.PaginaAsync($"{Cijfers}&team={Contactopstelling.Zuid}"), await manager.PaginaAsync(Cijfers));

        // Where the whole is shown to everyone and Zuid is not, the whole less Noord is Zuid.
        var verradend = new[] { "Jeugdigen", "Trajecten", "Instroom", "Contacten", "JeugdigenMetContact" }.Where(m => Getal(alles, m) is not null && Getal(zuid, m) is null).ToList();
        verradend.ShouldNotBeEmpty();
        verradend.ConvertAll(m => Getal(voorManager, m)).ShouldAllBe(g => g == null);
        Getal(voorManager, "Uitstroom").ShouldBe("0", "what is shown of Zuid gives the whole as well");
        Cijferproef.Rij(await manager.PaginaAsync($"{Cijfers}&team={Contactopstelling.Noord}&weergave=intern"), "Trajecten").ShouldStartWith("12|12|");
        foreach (var weergave in new[] { "beschermd", "gepubliceerd" })
        {
            var csv = await manager.GetStringAsync(new Uri($"{Cijfers}&weergave={weergave}&handler=Csv", UriKind.Relative), Ct);
            csv.ShouldContain("\"contacten\";\"\";\"\";\"terugrekenbaar\"");
        }

        static string? Getal(AngleSharp.Dom.IDocument pagina, string maat) => pagina.QuerySelector($"#alles tr[data-maat='{maat}'][data-deel='']")!.QuerySelectorAll("td")[1].QuerySelector("[data-getal]")?.GetAttribute("data-getal");
    }

    [Fact]
    [Trait("Eis", "TRB-14")]
    public async Task Complexiteit_StaatMetAantalEnDuurPerNiveau_EnVerklaartMinderMaarZwaarder()
    {
        using var precies = await proef.Web.MeldAanAsync(Webfabriek.GemeenteA, Rol.Informatievoorziening);
        (await precies.PaginaAsync($"{Cijfers}&weergave=intern")).QuerySelectorAll("#alles tr[data-maat=Complexiteit]").ShouldBeEmpty("nobody said it of any traject yet");
        await using (var db = proef.Web.Database.CreateUnrestrictedContext())
        {
            foreach (var traject in await db.Trajecten.IgnoreQueryFilters().Where(t => t.GemeenteCode == Webfabriek.GemeenteA && t.Uitvoerder == Uitvoerder.Wijkteam).ToListAsync(Ct))
            {
                traject.Complexiteit = traject.TeamId == Contactopstelling.Noord ? Complexiteit.Enkelvoudig : Complexiteit.Complex;
            }

            await db.SaveChangesAsync(Ct);
        }

        await proef.TelAsync();

        var pagina = await precies.PaginaAsync($"{Cijfers}&weergave=intern");
        Cijferproef.Rij(pagina, "Complexiteit", "enkelvoudig").ShouldStartWith("12|12|0|");
        Cijferproef.Rij(pagina, "Complexiteit", "complex").ShouldStartWith("0|3|");
        Cijferproef.Rij(pagina, "Complexiteitsduur", "complex").ShouldContain("|149|");
        pagina.QuerySelector("#zwaarte")!.TextContent.ShouldStartWith("Van de trajecten waarvan de complexiteit is vastgelegd, heeft 20,0% een complexe vraag, eerder 0,0%.");
        (await precies.GetStringAsync(new Uri($"{Cijfers}&weergave=intern&handler=Csv", UriKind.Relative), Ct)).ShouldContain("\"complexiteit=complex\"");

        using var beleid = await proef.BeleidAsync();
        var beschermd = await beleid.PaginaAsync(Cijfers);
        Cijferproef.Rij(beschermd, "Complexiteit", "complex").ShouldNotContain("3");
        Cijferproef.Rij(beschermd, "Complexiteit").ShouldNotContain("15", customMessage: "15 less the 12 that are shown is what is hidden");
        beschermd.QuerySelector("#zwaarte").ShouldBeNull();
    }

    [Fact]
    [Trait("Eis", "DSH-21")]
    public async Task EigenHulp_StaatNaastHoeveelEnHoelangAanbiedersHelpen_MetDeTekstDatHetGeenBewijsIs()
    {
        await using (var db = proef.Web.Database.CreateUnrestrictedContext())
        {
            var personen = await db.Personen.IgnoreQueryFilters().Where(p => p.GemeenteCode == Webfabriek.GemeenteA && p.Voornamen == "Noor").OrderBy(p => p.Achternaam).Select(p => p.Id).Take(14).ToListAsync(Ct);
            db.AddRange(personen.Select((p, i) => new Application.Trajecten.Traject
            {
                GemeenteCode = Webfabriek.GemeenteA,
                Id = Guid.NewGuid(),
                PersoonId = p,
                TeamId = Contactopstelling.Noord,
                Hulpvorm = "02",
                Uitvoerder = Uitvoerder.Aanbieder,
                Aanbieder = "De Proeve",
                DirecteVerwijzer = Verwijzer.Huisarts,
                VerwijzerCode = "02",
                Crisis = false,
                Aanvang = new(2026, 3, 1),
                Einde = i < 10 ? new(2026, 3, 31) : null,
                RedenEinde = i < 10 ? "01" : null,
            }));
            await db.SaveChangesAsync(Ct);
        }

        await proef.TelAsync();
        using var precies = await proef.Web.MeldAanAsync(Webfabriek.GemeenteA, Rol.Informatievoorziening);

        var pagina = await precies.PaginaAsync($"{Cijfers}&weergave=intern");

        var rij = pagina.QuerySelector("#samenhang tbody tr:last-child")!;
        string.Join('|', rij.QuerySelectorAll("td").Select(c => c.TextContent.Trim())).ShouldBe("15|14|56|n.v.t.");
        pagina.QuerySelector("#samenhang")!.TextContent.ShouldContain("Dit is geen bewijs.");
    }

    [Fact]
    [Trait("Eis", "DSH-11")]
    public async Task Kosten_StaanPerActiefDossierVanEenHeelJaar()
    {
        await using (var db = proef.Web.Database.CreateUnrestrictedContext())
        {
            db.Contextwaarden.Add(new() { GemeenteCode = Webfabriek.GemeenteA, Indicator = Contextindicator.KostenWijkteam, Wijk = string.Empty, Jaar = 2025, Revisie = 1, Waarde = 1_000_000, Bron = "Iv3 2025", DoorNaam = "Beleid", Op = DateTimeOffset.UnixEpoch });
            await db.SaveChangesAsync(Ct);
        }

        using var beleid = await proef.BeleidAsync();
        (await beleid.PaginaAsync($"{Cijfers}&ernaast=kostenWijkteam")).QuerySelector("#ernaast")!.TextContent.ShouldContain("Kies de definitie (lens) dossier");

        var pagina = await beleid.PaginaAsync($"{Cijfers}&ernaast=kostenWijkteam&lens=dossier");

        pagina.QuerySelector("[data-kosten] tr[data-jaar='2025']")!.TextContent.ShouldContain("1.000.000");
        pagina.QuerySelector("[data-kosten] tr[data-jaar='2026'] th")!.TextContent.ShouldContain("loopt nog");
        var kosten = new Contextwaarde { GemeenteCode = "9991", Indicator = Contextindicator.KostenWijkteam, Wijk = string.Empty, Jaar = 2025, Revisie = 1, Waarde = 1_000_000, Bron = "x", DoorNaam = "x", Op = DateTimeOffset.UnixEpoch };
        Cijferbeeld.PerDossier(kosten, Cijferwaarde.Van(48)).ShouldBe(Cijferwaarde.Van(20_833));
        Cijferbeeld.PerDossier(kosten, Cijferwaarde.Van(0)).ShouldBeNull();
        Cijferbeeld.PerDossier(null, Cijferwaarde.Van(48)).ShouldBeNull();
        Cijferbeeld.PerDossier(kosten, Cijferwaarde.TeKlein).ShouldBe(Cijferwaarde.TeKlein);
    }

    [Fact]
    [Trait("Eis", "DSH-19")]
    public async Task Bereik_HetAandeelZelfmeldersPerJaar_EnJeugdigenPerWijkNaastDeStatusVanDieWijk()
    {
        await using (var db = proef.Web.Database.CreateUnrestrictedContext())
        {
            await db.Trajecten.IgnoreQueryFilters().Where(t => t.TeamId == Contactopstelling.Noord && t.Uitvoerder == Uitvoerder.Wijkteam).ExecuteUpdateAsync(t => t.SetProperty(x => x.DirecteVerwijzer, Verwijzer.Zelfmelder), Ct);
            db.Wijkgebieden.Add(new() { GemeenteCode = Webfabriek.GemeenteA, Postcode = "1011", Wijk = "Haven" });
            await db.Personen.IgnoreQueryFilters().Where(p => p.GemeenteCode == Webfabriek.GemeenteA && p.Voornamen == "Noor").ExecuteUpdateAsync(p => p.SetProperty(x => x.Postcode, "1011AA"), Ct);
            db.Contextwaarden.AddRange(new[] { (Contextindicator.SociaalEconomischeStatus, -0.412m), (Contextindicator.Migratieachtergrond, 31.5m) }.Select(w => new Contextwaarde
            {
                GemeenteCode = Webfabriek.GemeenteA,
                Indicator = w.Item1,
                Wijk = "Haven",
                Jaar = 2025,
                Revisie = 1,
                Waarde = w.Item2,
                Bron = "CBS",
                DoorNaam = "Beleid",
                Op = DateTimeOffset.UnixEpoch,
            }));
            await db.SaveChangesAsync(Ct);
        }

        await proef.TelAsync();
        using var beleid = await proef.BeleidAsync();

        (await beleid.PaginaAsync("/cijfers/verwijzers")).QuerySelector("[data-groep=Zelf] td")!.TextContent.Trim().ShouldBe("100,0%");
        Haven(await beleid.PaginaAsync($"{Cijfers}&ernaast=sociaalEconomischeStatus")).ShouldBe("15|-0,412|2025, CBS");
        Haven(await beleid.PaginaAsync($"{Cijfers}&ernaast=migratieachtergrond")).ShouldBe("15|31,5%|2025, CBS");

        static string Haven(AngleSharp.Dom.IDocument pagina) => string.Join('|', pagina.QuerySelector("#ernaast [data-wijk=Haven]")!.QuerySelectorAll("td").Select(c => c.TextContent.Trim()));
    }
}
