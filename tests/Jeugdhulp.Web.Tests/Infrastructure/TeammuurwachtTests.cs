using System.Net;
using Jeugdhulp.Application.Jeugdigen;
using Jeugdhulp.Application.Trajecten;
using Jeugdhulp.Domain.Jeugdigen;
using Jeugdhulp.Domain.Trajecten;
using Jeugdhulp.TestCommon;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace Jeugdhulp.Web.Tests.Infrastructure;

/// <summary>What one reads and cannot change of a household that is known through one member only (ADR 23).</summary>
[Trait("Eis", "BEH-01")]
public sealed class TeammuurwachtTests(Webfabriek web) : IClassFixture<Webfabriek>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Regie_nemen_over_een_gezin_van_een_ander_team_is_geen_weg_naar_binnen()
    {
        var een = await Testteam.MaakAsync(web.Database, Webfabriek.GemeenteA, null, nummer: 61);
        var ander = await Testteam.MaakAsync(web.Database, Webfabriek.GemeenteA, null, nummer: 62);
        await using (var db = web.Database.CreateUnrestrictedContext())
        {
            foreach (var (team, persoon) in new[] { (een, een.Noor), (ander, ander.Noor) })
            {
                db.Add(new Wachtende { GemeenteCode = team.GemeenteCode, Id = Guid.NewGuid(), PersoonId = persoon.Id, TeamId = team.Team.Id, AangemeldOp = new(2026, 10, 1), Urgentie = Wachturgentie.Gewoon, Overbrugging = false });
            }

            db.Add(new Persoonsrelatie { GemeenteCode = een.GemeenteCode, Id = Guid.NewGuid(), PersoonId = een.Noor.Id, AnderId = ander.Ouder.Id, Soort = Relatiesoort.Moeder, Gezag = Gezag.Ja });
            await db.SaveChangesAsync(Ct);
        }

        using var browser = await web.MeldAanInTeamAsync(een.Team.Id, Application.Toegang.Rol.Consulent);
        var adres = $"/gezinnen/{ander.Gezin.Id}";
        var pagina = await browser.PaginaAsync(adres);
        using var antwoord = await browser.VerstuurAsync(adres, pagina, [new("Regie.Soort", "casusregie"), new("Regie.MedewerkerId", een.Medewerker.Id.ToString())], "form[action*='handler=Regie'], form:has([name='Regie.Soort'])");

        antwoord.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        using var kind = await browser.GetAsync(new Uri($"/jeugdigen/{ander.Noor.Id}", UriKind.Relative), Ct);
        kind.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        await using var na = web.Database.CreateUnrestrictedContext();
        (await na.Gezinsregies.IgnoreQueryFilters().AnyAsync(r => r.GezinId == ander.Gezin.Id, Ct)).ShouldBeFalse();
    }
}
