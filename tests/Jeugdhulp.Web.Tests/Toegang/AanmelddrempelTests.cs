using System.Net;
using Jeugdhulp.Application.Toegang;
using Jeugdhulp.Web.Tests.Infrastructure;
using Npgsql;
using Shouldly;
using Xunit;

namespace Jeugdhulp.Web.Tests.Toegang;

public sealed class AanmelddrempelTests(AanmelddrempelTests.EenTegelijk web) : IClassFixture<AanmelddrempelTests.EenTegelijk>
{
    [Fact]
    public async Task Post_MeerTegelijkDanErWordenNagekeken_WordtGeweigerdEnDaarnaGaatHetWeer()
    {
        var ct = TestContext.Current.CancellationToken;
        var account = await web.MaakAccountAsync((Webfabriek.GemeenteA, Rol.Consulent));
        using var eerste = web.Bezoeker();
        using var tweede = web.Bezoeker();
        await using var verbinding = new NpgsqlConnection(web.Database.ConnectionString);
        await verbinding.OpenAsync(ct);
        var transactie = await verbinding.BeginTransactionAsync(ct);
        await using (var slot = new NpgsqlCommand("select 1 from account for update", verbinding, transactie))
        {
            await slot.ExecuteNonQueryAsync(ct);
        }

        var wacht = eerste.VerstuurAanmeldenAsync(account.Email!, Webfabriek.Wachtwoord);
        await WachtOpSlotAsync(ct);
        using var geweigerd = await tweede.VerstuurAanmeldenAsync(account.Email!, Webfabriek.Wachtwoord);
        await transactie.RollbackAsync(ct);
        using var aangemeld = await wacht;
        using var opnieuw = await tweede.VerstuurAanmeldenAsync(account.Email!, Webfabriek.Wachtwoord);

        geweigerd.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        (await geweigerd.HtmlAsync()).QuerySelector("h1")!.TextContent.ShouldBe("Even wachten");
        aangemeld.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        opnieuw.StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    /// <summary>The first sign-in has come as far as the row that this test holds.</summary>
    private async Task WachtOpSlotAsync(CancellationToken ct)
    {
        await using var verbinding = new NpgsqlConnection(web.Database.ConnectionString);
        await verbinding.OpenAsync(ct);
        await using var vraag = new NpgsqlCommand(
            "select exists (select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock')", verbinding);
        while (await vraag.ExecuteScalarAsync(ct) is not true)
        {
            ct.ThrowIfCancellationRequested();
        }
    }

    public sealed class EenTegelijk : Webfabriek
    {
        public EenTegelijk()
        {
            Instellingen["Aanmelden:Tegelijk"] = "1";
            Instellingen["Aanmelden:Wachtrij"] = "0";
        }
    }
}
