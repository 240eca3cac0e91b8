using System.Net;
using Jeugdhulp.Domain.Classificeren;
using Jeugdhulp.Domain.Teams;
using Jeugdhulp.TestCommon;
using Jeugdhulp.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace Jeugdhulp.Web.Tests.Pages.Contacten.Registreren;

/// <summary>The class that a person chooses in the form: at a grensgeval, or beside the one that was computed.</summary>
public sealed class KlassekeuzeTests(Webfabriek fabriek) : IClassFixture<Webfabriek>
{
    [Fact]
    [Trait("Eis", "CLS-06")]
    public async Task Post_Grensgeval_VraagtEenKeuzeUitDeKandidatenMetReden()
    {
        var proef = await Registreerproef.BeginAsync(fabriek);
        var pagina = await proef.FormulierAsync();
        var begeleiding = Registreerproef.Gewoon(new("Form.Activiteit", "begeleiding"), new("Form.Doel", "bestaandeProblematiek"), new("Form.Inschatting.VerwachtAantalGesprekken", ""));

        using var zonder = await proef.OpslaanAsync(pagina, begeleiding);
        using var geenKandidaat = await proef.OpslaanAsync(pagina, [.. begeleiding, new("Form.GekozenKlasse", "preventie"), new("Form.KeuzeReden", "Past")]);
        using var zonderReden = await proef.OpslaanAsync(pagina, [.. begeleiding, new("Form.GekozenKlasse", "jeugdhulp")]);
        using var onleesbaar = await proef.OpslaanAsync(pagina, [.. begeleiding, new("Form.GekozenKlasse", "jeugdhulp"), new("Form.KeuzeReden", "\u200B")]);
        using var goed = await proef.OpslaanAsync(pagina, [.. begeleiding, new("Form.GekozenKlasse", "jeugdhulp"), new("Form.KeuzeReden", "Het gezin kent ons al.")]);

        (await zonder.HtmlAsync()).QuerySelector("#foutsamenvatting")!.TextContent.ShouldContain("Dit is een grensgeval");
        (await geenKandidaat.HtmlAsync()).QuerySelector("#foutsamenvatting")!.TextContent.ShouldContain("past niet bij dit grensgeval");
        (await zonderReden.HtmlAsync()).QuerySelector("#foutsamenvatting")!.TextContent.ShouldContain("Schrijf op waarom");
        (await onleesbaar.HtmlAsync()).QuerySelector("#foutsamenvatting")!.TextContent.ShouldContain("Schrijf op waarom");
        goed.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var regel = (await proef.ContactenAsync()).ShouldHaveSingleItem().Regels[0];
        (regel.Uitkomst, regel.GekozenKlasse, regel.KeuzeReden, regel.Geldend).ShouldBe((Uitkomst.Grensgeval, Klasse.Jeugdhulp, "Het gezin kent ons al.", Uitkomst.Jeugdhulp));
        regel.KeuzeDoorAccountId.ShouldBe(proef.Team.Account.Id);
    }

    [Fact]
    [Trait("Eis", "CLS-07")]
    public async Task Post_AndereKlasse_BlijftNaastDeBerekendeStaan()
    {
        var proef = await Registreerproef.BeginAsync(fabriek);
        var pagina = await proef.FormulierAsync();

        using var zonderReden = await proef.OpslaanAsync(pagina, Registreerproef.Gewoon(new("Form.Afwijken", "true"), new("Form.GekozenKlasse", "toegang")));
        using var goed = await proef.OpslaanAsync(pagina, Registreerproef.Gewoon(new("Form.Afwijken", "true"), new("Form.GekozenKlasse", "toegang"), new("Form.KeuzeReden", "Het ging om toeleiding.")));

        zonderReden.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        goed.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var regel = (await proef.ContactenAsync()).ShouldHaveSingleItem().Regels[0];
        (regel.Uitkomst, regel.GekozenKlasse, regel.Geldend).ShouldBe((Uitkomst.Preventie, Klasse.Toegang, Uitkomst.Toegang));
    }

    [Fact]
    [Trait("Eis", "LOK-08")]
    public async Task Post_JeugdhulpVoorEenTeamZonderTaakHulp_WordtGeweigerd()
    {
        var proef = await Registreerproef.BeginAsync(fabriek, taken: Teamtaken.Preventie | Teamtaken.Toegang);

        using var antwoord = await proef.OpslaanAsync(await proef.FormulierAsync(), Registreerproef.Gewoon(
            new("Form.Afwijken", "true"), new("Form.GekozenKlasse", "jeugdhulp"), new("Form.KeuzeReden", "Toch hulp")));

        antwoord.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await antwoord.HtmlAsync()).QuerySelector("#foutsamenvatting")!.TextContent.ShouldContain("niet de taak om zelf hulp te geven");
    }

    [Theory]
    [InlineData(Testteam.AlleTaken, 2017, "nee")]
    [InlineData(Teamtaken.Preventie | Teamtaken.Toegang, 2017, "ja")]
    [InlineData(Testteam.AlleTaken, 2000, "ja")]
    [Trait("Eis", "CLS-07")]
    public async Task Post_Klasse_BiedtGeenJeugdhulpAanDieBijOpslaanWordtGeweigerd(Teamtaken taken, int geboren, string zonder)
    {
        var proef = await Registreerproef.BeginAsync(fabriek, taken: taken);
        await using (var db = fabriek.Database.CreateUnrestrictedContext())
        {
            await db.Personen.IgnoreQueryFilters().Where(p => p.Id == proef.Team.Noor.Id).ExecuteUpdateAsync(s => s.SetProperty(p => p.Geboortedatum, new DateOnly(geboren, 3, 4)));
        }

        var pagina = await proef.FormulierAsync();
        var keuze = Registreerproef.Gewoon(new("Form.Afwijken", "true"), new("Form.GekozenKlasse", "jeugdhulp"), new("Form.KeuzeReden", "Toch hulp"));
        using var klasse = await proef.VerstuurAsync(pagina, "Klasse", keuze);
        using var opgeslagen = await proef.OpslaanAsync(pagina, keuze);

        (await klasse.HtmlAsync()).QuerySelector("[data-zonder-hulp]")!.GetAttribute("data-zonder-hulp").ShouldBe(zonder);
        (opgeslagen.StatusCode == HttpStatusCode.BadRequest).ShouldBe(zonder == "ja");
    }
}
