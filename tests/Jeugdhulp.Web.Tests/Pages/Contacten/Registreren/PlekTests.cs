using System.Net;
using Jeugdhulp.Application.Trajecten;
using Jeugdhulp.Domain.Trajecten;
using Jeugdhulp.Web.Tests.Infrastructure;
using Shouldly;
using Xunit;

namespace Jeugdhulp.Web.Tests.Pages.Contacten.Registreren;

[Trait("Eis", "TRJ-22")]
public sealed class PlekTests(Webfabriek fabriek) : IClassFixture<Webfabriek>
{
    [Fact]
    public async Task Een_contact_kan_bij_een_school_horen_en_dat_kost_niemand_een_toets()
    {
        var proef = await Registreerproef.BeginAsync(fabriek);
        (await proef.FormulierAsync()).QuerySelector("[name='Form.VoorzieningId']").ShouldBeNull("without schools nothing is asked");
        var school = new Voorziening { GemeenteCode = proef.Team.GemeenteCode, Id = Guid.NewGuid(), Naam = "De Regenboog", Aanbod = "x", Bestemming = "voorliggendSmw", Soort = Voorzieningsoort.School, Actief = true, Door = "x", Op = new(2026, 1, 1, 9, 0, 0, TimeSpan.Zero) };
        await using (var db = fabriek.Database.CreateUnrestrictedContext())
        {
            db.Add(school);
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        }

        var formulier = await proef.FormulierAsync();
        var veld = formulier.QuerySelector("[name='Form.VoorzieningId']")!;
        veld.Closest("details")!.HasAttribute("open").ShouldBeFalse("folded, so no stop of the keyboard");
        veld.HasAttribute("aria-required").ShouldBeFalse();
        using var fout = await proef.OpslaanAsync(formulier, Registreerproef.Gewoon(new KeyValuePair<string, string?>("Form.VoorzieningId", "onzin")));
        fout.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var pagina = await fout.HtmlAsync();
        pagina.QuerySelector("#Form_VoorzieningId-fout")!.TextContent.ShouldContain("Kies een school of huisartsenpraktijk uit de lijst.");
        pagina.QuerySelector("[name='Form.VoorzieningId']")!.Closest("details")!.HasAttribute("open").ShouldBeTrue();

        using var antwoord = await proef.OpslaanAsync(formulier, Registreerproef.Gewoon(new KeyValuePair<string, string?>("Form.VoorzieningId", school.Id.ToString())));

        antwoord.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var contact = (await proef.ContactenAsync()).ShouldHaveSingleItem();
        contact.VoorzieningId.ShouldBe(school.Id);
        (await proef.Browser.PaginaAsync($"/contacten/{contact.Id}")).QuerySelector($"main a[href='/sociale-kaart/{school.Id}']")!.TextContent.ShouldBe("De Regenboog");
        (await proef.Browser.PaginaAsync($"/contacten/{contact.Id}/wijzigen")).QuerySelector("[name='Form.VoorzieningId'] option[selected]")!.GetAttribute("value").ShouldBe(school.Id.ToString());
        (await proef.Browser.PaginaAsync($"/sociale-kaart/{school.Id}")).QuerySelector("[data-contacten=plek]")!.TextContent.ShouldContain("1 contact");
    }
}
