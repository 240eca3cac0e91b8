using Jeugdhulp.Domain.Trajecten;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace Jeugdhulp.Application.Tests.Data;

[Trait("Eis", "TRJ-07")]
public sealed class DemotrajectenTests(GeladenDemodata demo) : IClassFixture<GeladenDemodata>
{
    [Fact]
    public async Task Overbruggingszorg_in_gemeente_E_duurde_108_dagen_en_eindigde_toen_de_hulp_elders_begon()
    {
        await using var db = demo.Database.CreateUnrestrictedContext();
        var bruggen = await db.Trajecten.IgnoreQueryFilters().Where(t => t.GemeenteCode == "9995" && t.DoorverwijzingId != null && t.Einde != null).ToListAsync();
        var gestart = await db.Doorverwijzingen.IgnoreQueryFilters().Where(d => d.GestartOp != null).ToDictionaryAsync(d => d.Id, d => d.GestartOp);

        bruggen.Select(t => Wachttijden.Overbruggingsdagen(t.Aanvang, t.Einde, GeladenDemodata.Vandaag)).ShouldContain(108);
        bruggen.ShouldAllBe(t => gestart[t.DoorverwijzingId!.Value] > t.Einde);
    }

    [Fact]
    public async Task Elke_gemeente_heeft_wie_wacht_en_alleen_wie_eigen_hulp_levert_heeft_trajecten()
    {
        await using var db = demo.Database.CreateUnrestrictedContext();
        foreach (var code in new[] { "9991", "9992", "9995" })
        {
            (await db.Wachtenden.IgnoreQueryFilters().CountAsync(w => w.GemeenteCode == code && w.EindeOp == null)).ShouldBeGreaterThan(2, code);
            (await db.Doorverwijzingen.IgnoreQueryFilters().AnyAsync(d => d.GemeenteCode == code && d.Toestemming == Toestemming.Gegeven)).ShouldBeTrue(code);
        }

        (await db.Trajecten.IgnoreQueryFilters().CountAsync(t => t.GemeenteCode == "9995")).ShouldBeGreaterThan(10);
        (await db.Trajecten.IgnoreQueryFilters().AnyAsync(t => t.GemeenteCode == "9993")).ShouldBeFalse("C keeps own help in the dossier");
    }
}
