using Jeugdhulp.Application.Dossiers;
using Jeugdhulp.Domain.Dossiers;
using Jeugdhulp.TestCommon;
using Jeugdhulp.Web.Tests.Infrastructure;
using Shouldly;
using Xunit;

namespace Jeugdhulp.Web.Tests.Pages.Trajecten;

/// <summary>The form that begins a traject, for who comes from a list of work.</summary>
[Trait("Eis", "TRJ-03")]
public sealed class StartenTests(TrajectenTests.Proef web) : IClassFixture<TrajectenTests.Proef>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(null, "03", "Form_Crisis")]
    [InlineData(null, null, "Form_Crisis")]
    [InlineData(false, null, "Form_DirecteVerwijzer")]
    public async Task De_cursor_staat_in_het_eerste_veld_waarvan_niemand_nog_iets_zei(bool? crisis, string? verwijzer, string veld)
    {
        var persoon = Testteam.Persoon(Webfabriek.GemeenteA, "Mees", null, "Vos", new(2014, 1, 1), 0);
        persoon.Bsn = null;
        await using var db = web.Database.CreateUnrestrictedContext();
        var dossier = new Dossier { GemeenteCode = Webfabriek.GemeenteA, Id = Guid.NewGuid(), Nummer = 77_000 + veld.Length + (verwijzer is null ? 0 : 1), Soort = Dossiersoort.Individueel, Wet = Wet.Jeugd, TeamId = web.Vol.Testteam.Team.Id, Begin = new(2026, 9, 1), Crisis = crisis, Verwijzer = verwijzer, Volgnummer = 1 };
        dossier.Statussen.Add(new() { GemeenteCode = dossier.GemeenteCode, Id = Guid.NewGuid(), DossierId = dossier.Id, Status = Dossierstatus.Actief, Van = dossier.Begin, Door = "Sam", Op = web.Klok.GetUtcNow() });
        dossier.Personen.Add(new() { GemeenteCode = dossier.GemeenteCode, DossierId = dossier.Id, PersoonId = persoon.Id, Soort = dossier.Soort, Wet = dossier.Wet, Rol = Dossierrol.OntvangtHulp, Van = dossier.Begin });
        db.AddRange(persoon, dossier);
        await db.SaveChangesAsync(Ct);

        var adres = $"/trajecten/starten/{persoon.Id}?invullen=true";
        var pagina = await web.Sam.PaginaAsync(adres);

        pagina.QuerySelectorAll("[autofocus]").ShouldHaveSingleItem().Id.ShouldBe(veld);
        (await web.Sam.PaginaAsync($"/trajecten/starten/{persoon.Id}")).QuerySelectorAll("[autofocus]").ShouldBeEmpty("whoever did not come to fill in reads the page first");

        using var fout = await web.Sam.VerstuurAsync(adres, pagina, [new("Form.Hulpvorm", "02")]);
        (await fout.HtmlAsync()).QuerySelectorAll("[autofocus]").ShouldHaveSingleItem().Id.ShouldBe("foutsamenvatting");
    }
}
