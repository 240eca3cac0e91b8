using System.Net;
using Jeugdhulp.Web.Infrastructure.Opstarten;
using Shouldly;
using Xunit;

namespace Jeugdhulp.Web.Tests.Infrastructure;

public sealed class HostnamenTests(Webfabriek web, HostnamenTests.ElkeNaam elke) : IClassFixture<Webfabriek>, IClassFixture<HostnamenTests.ElkeNaam>
{
    [Theory]
    [InlineData("*")]
    [InlineData("jeugdhulp.example.nl;*")]
    [InlineData("0.0.0.0")]
    [InlineData(" ; ")]
    [InlineData(null)]
    public void Buiten_ontwikkeling_start_het_niet_met_elke_naam(string? instelling)
    {
        Should.Throw<OpstartException>(() => Hostnamen.Controleer(instelling, ontwikkeling: false)).Message.ShouldStartWith("Zet AllowedHosts op de naam");
        Should.NotThrow(() => Hostnamen.Controleer(instelling, ontwikkeling: true));
    }

    [Fact]
    public void Een_naam_is_genoeg() => Should.NotThrow(() => Hostnamen.Controleer("jeugdhulp.example.nl;localhost", ontwikkeling: false));

    [Fact]
    public void De_toepassing_zelf_start_er_niet_mee() => Should.Throw<InvalidOperationException>(() => elke.Services);

    [Fact]
    public async Task Get_OnderEenAndereNaam_WordtGeweigerd()
    {
        using var browser = web.Bezoeker();
        using var verzoek = new HttpRequestMessage(HttpMethod.Get, new Uri("/contacten", UriKind.Relative)) { Headers = { Host = "kwaad.example" } };

        using var antwoord = await browser.SendAsync(verzoek);

        antwoord.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        antwoord.Headers.Location.ShouldBeNull();
    }

    public sealed class ElkeNaam : Webfabriek
    {
        public ElkeNaam() => Instellingen["AllowedHosts"] = "*";
    }
}
