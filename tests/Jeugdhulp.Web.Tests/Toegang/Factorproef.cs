using System.Net;
using System.Security.Cryptography;
using AngleSharp.Html.Dom;
using Jeugdhulp.Application.Logboek;
using Jeugdhulp.Application.Toegang;
using Jeugdhulp.Domain.Aanmelden;
using Jeugdhulp.TestCommon;
using Jeugdhulp.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace Jeugdhulp.Web.Tests.Toegang;

/// <summary>The application as it is for users: a role that can reach persons needs a second factor.</summary>
public sealed class Factorproef : Webfabriek
{
    public const string Codepagina = "/aanmelden/code";
    public const string Instelpagina = "/account/tweede-factor";

    public Factorproef() => Instellingen["Jeugdhulp:TweedeFactor"] = "verplicht";

    /// <summary>An account with an app, of which the key is known.</summary>
    public async Task<(Account Account, byte[] Sleutel)> MetAppAsync(params (string Gemeente, Rol Rol)[] aanstellingen)
    {
        var account = await MaakAccountAsync(aanstellingen);
        var sleutel = RandomNumberGenerator.GetBytes(Tijdcode.Sleutellengte);
        await using var db = Database.CreateUnrestrictedContext();
        db.Tweedefactoren.Add(new() { AccountId = account.Id, Sleutel = Convert.ToBase64String(sleutel), Sinds = Klok.GetUtcNow(), LaatsteTijdvak = 0 });
        await db.SaveChangesAsync();
        return (account, sleutel);
    }

    /// <summary>What the app shows now.</summary>
    public string Code(byte[] sleutel) => Appsleutel.Code(sleutel, Klok.GetUtcNow());

    /// <summary>Until the app shows another code.</summary>
    public void WachtOpVolgendeCode() => Klok.Advance(TimeSpan.FromSeconds(Tijdcode.Seconden));

    /// <summary>A browser in which the password was given.</summary>
    public async Task<HttpClient> NaWachtwoordAsync(Account account, string? returnUrl = null)
    {
        var browser = Bezoeker();
        using var antwoord = await browser.VerstuurAanmeldenAsync(account.Email!, Wachtwoord, returnUrl);
        return antwoord.StatusCode is HttpStatusCode.Redirect ? browser : throw new InvalidOperationException($"The password gave {antwoord.StatusCode}.");
    }

    /// <summary>A browser with a session.</summary>
    public async Task<HttpClient> AangemeldAsync(Account account, byte[] sleutel)
    {
        var browser = await NaWachtwoordAsync(account);
        using var antwoord = await StuurCodeAsync(browser, Code(sleutel));
        WachtOpVolgendeCode();
        return antwoord.StatusCode is HttpStatusCode.Redirect ? browser : throw new InvalidOperationException($"The code gave {antwoord.StatusCode}.");
    }

    public static async Task<HttpResponseMessage> StuurCodeAsync(HttpClient browser, string? code, string? herstelcode = null) =>
        await browser.VerstuurAsync(Codepagina, await browser.PaginaAsync(Codepagina), [new("Form.Code", code ?? ""), new("Form.Herstelcode", herstelcode ?? "")]);

    /// <summary>The key that a page shows to type.</summary>
    public static byte[] Sleutel(IHtmlDocument pagina) => Appsleutel.Lees(pagina.QuerySelector(".qr__sleutel")!.TextContent);

    public static List<string> Herstelcodes(IHtmlDocument pagina) => [.. pagina.QuerySelectorAll(".herstelcodes code").Select(c => c.TextContent)];

    public async Task<List<(string Gemeente, Handeling Handeling, string? Reden)>> LogAsync(Guid account)
    {
        await using var db = Database.CreateUnrestrictedContext();
        var regels = await db.Logboek.IgnoreQueryFilters().Where(l => l.ObjectId == account).OrderBy(l => l.Id).ToListAsync();
        return [.. regels.Select(l => (l.GemeenteCode, l.Handeling, l.Bijzonderheden?.GetValueOrDefault("reden")))];
    }
}
