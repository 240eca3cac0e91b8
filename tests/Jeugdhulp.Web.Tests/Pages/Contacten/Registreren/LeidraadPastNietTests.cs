using System.Net;
using AngleSharp.Html.Dom;
using Jeugdhulp.Domain.Classificeren;
using Jeugdhulp.Domain.Inzicht;
using Jeugdhulp.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace Jeugdhulp.Web.Tests.Pages.Contacten.Registreren;

[Trait("Eis", "CLS-17")]
public sealed class LeidraadPastNietTests(Webfabriek web) : IClassFixture<Webfabriek>
{
    [Fact]
    public async Task Opslaan_ZonderRedenEnToelichting_MeldtHetBijDeVeldenEnBewaartNiets()
    {
        var proef = await Registreerproef.BeginAsync(web);

        using var antwoord = await proef.OpslaanAsync(await proef.FormulierAsync(), Registreerproef.Gewoon(new("Form.LeidraadPastNiet", "true"), new("Form.LeidraadReden", "onzin")));
        using var leeg = await proef.OpslaanAsync(await proef.FormulierAsync(), Registreerproef.Gewoon([new("Form.LeidraadPastNiet", "true")]));

        antwoord.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await antwoord.HtmlAsync()).QuerySelector("#Form_LeidraadReden")!.GetAttribute("aria-invalid").ShouldBe("true");
        leeg.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var pagina = await leeg.HtmlAsync();
        pagina.QuerySelector("#Form_LeidraadReden")!.GetAttribute("aria-invalid").ShouldBe("true");
        pagina.QuerySelector("#Form_LeidraadToelichting")!.GetAttribute("aria-invalid").ShouldBe("true");
        ((IHtmlInputElement)pagina.QuerySelector("[name='Form.LeidraadPastNiet'][type=checkbox]")!).IsChecked.ShouldBeTrue();
        (await proef.ContactenAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Opslaan_MetMelding_BewaartHaarMetHetContactEnVerandertDeKlasseNiet()
    {
        var proef = await Registreerproef.BeginAsync(web);

        using var antwoord = await proef.OpslaanAsync(
            await proef.FormulierAsync(),
            Registreerproef.Gewoon(new("Form.LeidraadPastNiet", "true"), new("Form.LeidraadReden", "feitOntbreekt"), new("Form.LeidraadToelichting", "De vrijwilliger was erbij.")));

        antwoord.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var contact = (await proef.ContactenAsync()).ShouldHaveSingleItem();
        (contact.Regels[0].Uitkomst, contact.Regels[0].GekozenKlasse).ShouldBe((Uitkomst.Preventie, null));
        await using var db = web.Database.CreateUnrestrictedContext();
        var melding = await db.Leidraadmeldingen.IgnoreQueryFilters().SingleAsync(m => m.ContactId == contact.Id, TestContext.Current.CancellationToken);
        (melding.Reden, melding.Toelichting, melding.DoorAccountId).ShouldBe((Leidraadreden.FeitOntbreekt, "De vrijwilliger was erbij.", proef.Team.Account.Id));
    }

    [Fact]
    public async Task Opslaan_ZonderVinkje_LaatWatEronderStondBuitenBeschouwing()
    {
        var proef = await Registreerproef.BeginAsync(web);

        using var antwoord = await proef.OpslaanAsync(await proef.FormulierAsync(), Registreerproef.Gewoon(new("Form.LeidraadReden", "anders"), new("Form.LeidraadToelichting", "Toch niet")));

        antwoord.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var contact = (await proef.ContactenAsync()).ShouldHaveSingleItem();
        await using var db = web.Database.CreateUnrestrictedContext();
        (await db.Leidraadmeldingen.IgnoreQueryFilters().AnyAsync(m => m.ContactId == contact.Id, TestContext.Current.CancellationToken)).ShouldBeFalse();
    }
}
