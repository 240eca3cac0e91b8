using System.Globalization;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using Jeugdhulp.Application;
using Jeugdhulp.Application.Data;
using Jeugdhulp.Application.Gemeenten;
using Jeugdhulp.Application.Toegang;
using Jeugdhulp.TestCommon;
using Jeugdhulp.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace Jeugdhulp.Web.Tests.Pages.Cijfers;

/// <summary>A figure and the list behind it tell one number, in the demo gemeenten as they are handed out.</summary>
[Trait("Eis", "CAP-06")]
public sealed partial class CijferlinksTests(CijferlinksTests.Demo demo) : IClassFixture<CijferlinksTests.Demo>
{
    private static readonly string[] Gemeenten = [Webfabriek.GemeenteA, Webfabriek.GemeenteB, "9995"];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Elk_cijfer_opent_een_lijst_met_hetzelfde_aantal()
    {
        var gezien = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var gemeente in Gemeenten)
        {
            using var manager = await demo.TeammanagerAsync(gemeente);
            var eerste = await manager.PaginaAsync("/cijfers?lens=gemeente&weergave=intern");
            var teams = eerste.QuerySelectorAll("select[name='Team'] option").Select(o => o.GetAttribute("value")).Where(w => !string.IsNullOrEmpty(w)).ToList();
            foreach (var (periode, lens, team) in new (string Periode, string Lens, string? Team)[]
            {
                ("2025", "gemeente", null), ("2026H1", "gemeente", null), ("2026H2", "gemeente", null), ("2025-12-31", "gemeente", null), ("2026H1", "gemeente", teams[0]),
                ("2025", "dossier", null), ("2026H1", "dossier", null), ("2026H2", "dossier", null), ("2026-06-30", "dossier", null), ("2026H1", "dossier", teams[^1]),
            })
            {
                var adres = $"/cijfers?periode={periode}&lens={lens}&weergave=intern{(team is null ? "" : $"&team={team}")}";
                var pagina = await manager.PaginaAsync(adres);
                foreach (var rij in pagina.QuerySelectorAll("tr[data-maat]"))
                {
                    if (rij.QuerySelector("th a")?.GetAttribute("href") is not { } lijst || rij.QuerySelector("td.vet [data-getal]")?.GetAttribute("data-getal") is not { } getal)
                    {
                        continue;
                    }

                    gezien[lijst.Split('?')[0]] = gezien.GetValueOrDefault(lijst.Split('?')[0]) + 1;
                    Aantal(await manager.PaginaAsync(lijst), perJeugdige: true).ShouldBe((int)decimal.Parse(getal, CultureInfo.InvariantCulture), $"{gemeente} {adres}: {rij.GetAttribute("data-maat")} {rij.GetAttribute("data-deel")} -> {lijst}");
                }
            }
        }

        gezien.Keys.ShouldBe(["/contacten", "/trajecten", "/dossiers", "/doorverwijzingen"], ignoreOrder: true);
        gezien.Values.ShouldAllBe(aantal => aantal >= 5);
    }

    [Fact]
    public async Task Elk_getal_van_het_teambord_opent_een_lijst_met_hetzelfde_aantal()
    {
        foreach (var gemeente in Gemeenten)
        {
            using var manager = await demo.TeammanagerAsync(gemeente);
            var bord = await manager.PaginaAsync("/team");
            var links = bord.QuerySelectorAll("main dl a").ToList();
            links.Count.ShouldBeGreaterThan(7);
            foreach (var link in links)
            {
                var cel = link.Closest("dd")!;
                var verwacht = link.GetAttribute("href")!.Split('?')[0] switch
                {
                    "/dossiers" => Getal(cel.QuerySelector("span.klein")!.TextContent),
                    "/contacten" => Getal(ContactenVan().Match(cel.TextContent).Value),
                    _ => Getal(link.TextContent),
                };
                Aantal(await manager.PaginaAsync(link.GetAttribute("href")!), perJeugdige: false).ShouldBe(verwacht, $"{gemeente} {link.Closest(".kaart")!.QuerySelector("h2")!.TextContent}: {link.GetAttribute("href")}");
            }
        }
    }

    /// <summary>The number in the heading of a list. A figure counts a contact once for each jeugdige, which the list says beside it where that differs.</summary>
    private static int Aantal(IDocument pagina, bool perJeugdige)
    {
        var main = pagina.QuerySelector("main")!;
        if (perJeugdige && RegelsVan().Match(main.QuerySelector(".lijst__kop p")?.TextContent ?? "") is { Success: true } regels)
        {
            return Getal(regels.Groups["aantal"].Value);
        }

        var koppen = main.QuerySelectorAll("h2").Select(h => h.TextContent.Trim()).ToList();
        return koppen.Select(k => KopVan().Match(k)).Where(m => m.Success).Select(m => Getal(m.Groups["aantal"].Value)).FirstOrDefault(-1);
    }

    private static int Getal(string tekst) => int.Parse(CijfersIn().Match(tekst.Replace(".", "", StringComparison.Ordinal)).Value, CultureInfo.InvariantCulture);

    [GeneratedRegex("samen (?<aantal>[0-9.]+) regels?", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex RegelsVan();

    [GeneratedRegex("^(?<aantal>[0-9.]+) (contact|traject|dossier|doorverwijzing|ding|perso)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex KopVan();

    [GeneratedRegex("over [0-9.]+ contact", RegexOptions.None, 1000)]
    private static partial Regex ContactenVan();

    [GeneratedRegex("[0-9]+", RegexOptions.None, 1000)]
    private static partial Regex CijfersIn();

    public sealed class Demo : Webfabriek
    {
        public override async ValueTask InitializeAsync()
        {
            await base.InitializeAsync();
            await Vulling.LaadDemodataAsync(Database.ConnectionString, Testsleutels.Ring, Klok.Vandaag(), CancellationToken.None);
            await Services.TelCijfersAsync(Gemeenten);
        }

        /// <summary>Someone who looks after all teams of a gemeente.</summary>
        public async Task<HttpClient> TeammanagerAsync(string gemeente)
        {
            var account = await MaakAccountAsync((gemeente, Rol.Teammanager));
            await using (var db = Database.CreateUnrestrictedContext())
            {
                var medewerker = new Medewerker { GemeenteCode = gemeente, Id = Guid.NewGuid(), AccountId = account.Id, Naam = "Teammanager" };
                db.Add(medewerker);
                db.AddRange((await db.Teams.IgnoreQueryFilters().Where(t => t.GemeenteCode == gemeente).ToListAsync(Ct))
                    .Select(t => new Teamlid { GemeenteCode = gemeente, TeamId = t.Id, MedewerkerId = medewerker.Id, Van = new DateOnly(2020, 1, 1) }));
                await db.SaveChangesAsync(Ct);
            }

            return await MeldAanAsync(account);
        }
    }
}
