using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Html.Dom;
using Jeugdhulp.TestCommon;
using Jeugdhulp.Web.Tests.Pages.Plannen;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace Jeugdhulp.Web.Tests.Infrastructure;

/// <summary>A form that comes twice keeps one thing; what was changed in between, because no answer came, is never said to be kept.</summary>
[Trait("Eis", "CAP-02")]
public sealed partial class FormuliersleutelTests(Planwebproef web) : IClassFixture<Planwebproef>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    /// <summary>Address, form, what is filled in, and the field that is changed with what it becomes.</summary>
    public static TheoryData<string, string, string, string, string> Formulieren => new()
    {
        { "{plan}/doelen/nieuw", "main form[method=post]", "Form.Wat=Samen eten", "Form.HoeGezien", "Elke avond" },
        { "{plan}", "#afspraak", "Actie.Wat=Voorlezen&Actie.Wie=Vader", "Actie.Wie", "Moeder" },
        { "{plan}/afronden/{noor}", "main form[method=post]", "Form.Datum=20-11-2026&Form.Reden=01", "Form.Jeugdige.Toelichting", "Het gaat goed" },
        { "{triage}", "#consult", "Consult.Vraag=Wat nu?&Consult.Partij=poh&Consult.MetNaam=nee", "Consult.Vraag", "Wat dan?" },
        { "/trajecten/starten/{daan}", "main form[method=post]", "Form.Hulpvorm=01&Form.Aanvang=2-11-2026&Form.DirecteVerwijzer=school&Form.VerwijzerCode=06&Form.Crisis=nee", "Form.Crisis", "ja" },
        { "/wachtlijst/toevoegen/{ouder}", "main form[method=post]", "Form.Urgentie=gewoon", "Form.Urgentie", "spoed" },
        { "/dossiers/openen?persoon={noor}", "main form[method=post]", "Form.Begin=2-11-2026&Form.Crisis=nee", "Form.Crisis", "ja" },
        { "/gezinnen/{gezin}/nieuw", "main form[method=post]", "Form.Voornamen=Zoë&Form.Achternaam=Quint&Form.Geboren=1-2-2015&Form.Geslacht=vrouw&Form.ZonderBsn=nietIngeschreven&Form.Huisnummer=1&Form.Postcode=1234AB&Rol=jeugdige", "Form.Voornamen", "Zita" },
        { "/jeugdigen/{daan}", "form[action*='handler=Nieuwgezin']", "Nieuwgezin.Rol=jeugdige&Nieuwgezin.Van=1-9-2026", "Nieuwgezin.Van", "2-9-2026" },
        { "/gezinnen/{gezin}", "form[action*='handler=Relatie']:not([action*='handler=RelatieT']):not([action*='handler=RelatieE'])", "Relatie.JeugdigeId={noor}&Relatie.AnderId={daan}&Relatie.Soort=broerZus", "Relatie.Soort", "stiefouder" },
    };

    [Theory]
    [MemberData(nameof(Formulieren))]
    public async Task Wie_geen_antwoord_kreeg_en_iets_verandert_hoort_dat_het_eerste_bewaard_is(string pad, string formulier, string ingevuld, string veld, string anders)
    {
        var adres = await VulAsync(pad);
        var open = await web.Consulent.PaginaAsync(adres);
        KeyValuePair<string, string?>[] eerst = [.. (await VulAsync(ingevuld)).Split('&').Select(p => p.Split('=')).Select(p => KeyValuePair.Create(p[0], (string?)p[1]))];
        KeyValuePair<string, string?>[] dan = [.. eerst.Where(v => v.Key != veld), new(veld, anders)];

        using (var een = await web.Consulent.VerstuurAsync(adres, open, eerst, formulier))
        {
            een.StatusCode.ShouldBe(HttpStatusCode.Redirect, await een.Content.ReadAsStringAsync(Ct));
        }

        using (var nogEens = await web.Consulent.VerstuurAsync(adres, open, eerst, formulier))
        {
            nogEens.StatusCode.ShouldBe(HttpStatusCode.Redirect, "the same is kept once, and said to be kept");
        }

        using var ander = await web.Consulent.VerstuurAsync(adres, open, dan, formulier);
        ander.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        var pagina = await ander.HtmlAsync();
        pagina.QuerySelector("#foutsamenvatting")!.TextContent.ShouldContain("kwam al eerder aan");
        Sleutel(pagina, formulier).ShouldNotBe(Sleutel(open, formulier), "what is sent next is another thing");
        Ingevuld(pagina, veld).ShouldBe(anders);
    }

    /// <summary>Who is there already is asked with <c>EerderAsync</c>, which tells another content from the same.</summary>
    [Fact]
    public void Geen_dienst_zegt_dat_iets_bewaard_is_omdat_de_sleutel_er_al_staat() =>
        Directory.EnumerateFiles(Path.Combine(Repository.Root, "src", "Jeugdhulp.Application"), "*.cs", SearchOption.AllDirectories)
            .Where(f => !f.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .SelectMany(f => AlleenDeSleutel().Matches(File.ReadAllText(f)).Select(m => $"{Path.GetFileName(f)}: {m.Value.Split('\n')[0].Trim()}"))
            .ShouldBeEmpty();

    [Fact]
    public async Task Wat_ouder_is_dan_dertig_dagen_gaat_weg_bij_het_volgende_formulier()
    {
        var (oud, nieuw, elders) = (Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid());
        await using var db = web.Database.CreateUnrestrictedContext();
        await BewaarAsync(Webfabriek.GemeenteA, oud, -31);
        await BewaarAsync(Webfabriek.GemeenteB, elders, -31);
        await BewaarAsync(Webfabriek.GemeenteA, nieuw, -29);
        await BewaarAsync(Webfabriek.GemeenteA, Guid.NewGuid(), 0);

        (await db.Verzendingen.IgnoreQueryFilters().Select(v => v.Sleutel).Where(s => s == oud || s == nieuw || s == elders).ToListAsync(Ct)).ShouldBe([nieuw, elders], ignoreOrder: true);

        async Task BewaarAsync(string gemeente, Guid sleutel, int dagen)
        {
            db.Add(new Application.Data.Verzending { GemeenteCode = gemeente, Sleutel = sleutel, Afdruk = new byte[32], Op = web.Klok.GetUtcNow().AddDays(dagen) });
            await db.SaveChangesAsync(Ct);
        }
    }

    [GeneratedRegex(@"if \(await db\.\w+\.AnyAsync\(\w+ => \w+\.Id == [^\n]*\)\)\s*\{\s*return new (Bewaard|\w*Opgeslagen)\(", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex AlleenDeSleutel();

    private static string? Sleutel(IHtmlDocument pagina, string formulier) => pagina.QuerySelector(formulier)!.QuerySelector("input[type=hidden][name$='.Id']")!.GetAttribute("value");

    private static string? Ingevuld(IHtmlDocument pagina, string veld) => pagina.QuerySelectorAll($"main [name='{veld}']").Select(e => e switch
    {
        IHtmlInputElement { Type: "radio", IsChecked: false } => null,
        IHtmlInputElement invoer => invoer.Value,
        IHtmlSelectElement lijst => lijst.Value,
        IHtmlTextAreaElement vak => vak.Value,
        _ => null,
    }).FirstOrDefault(w => w is not null);

    private async Task<string> VulAsync(string tekst)
    {
        var (team, plan, triage) = (web.Team, tekst.Contains("{plan}", StringComparison.Ordinal) ? await web.PlanAsync() : null, tekst.Contains("{triage}", StringComparison.Ordinal) ? await TriageAsync() : null);
        return tekst.Replace("{plan}", plan, StringComparison.Ordinal).Replace("{triage}", triage, StringComparison.Ordinal)
            .Replace("{noor}", team.Noor.Id.ToString(), StringComparison.Ordinal).Replace("{daan}", team.Daan.Id.ToString(), StringComparison.Ordinal)
            .Replace("{ouder}", team.Ouder.Id.ToString(), StringComparison.Ordinal).Replace("{gezin}", team.Gezin.Id.ToString(), StringComparison.Ordinal);
    }

    private async Task<string> TriageAsync()
    {
        var hulpvraag = await web.HulpvraagAsync();
        using var antwoord = await web.Consulent.VerstuurAsync($"/triage/{hulpvraag}/nieuw", await web.Consulent.PaginaAsync($"/triage/{hulpvraag}/nieuw"), [new("Form.Risico", "true"), new("Form.Veiligheid", "geenZorgen"), new("Form.RedenDubbel", "Nieuwe vraag")]);
        antwoord.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        return $"/triage/{hulpvraag}";
    }
}
