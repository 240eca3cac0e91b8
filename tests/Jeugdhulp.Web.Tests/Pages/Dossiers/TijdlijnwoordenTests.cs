using Jeugdhulp.Application.Dossiers;
using Jeugdhulp.Domain.Teams;
using Jeugdhulp.Web.Pages.Dossiers;
using Shouldly;
using Xunit;

namespace Jeugdhulp.Web.Tests.Pages.Dossiers;

/// <summary>What a row of the timeline is called.</summary>
public sealed class TijdlijnwoordenTests
{
    private static readonly Guid Ding = new("00000000-0000-0000-0000-0000000000aa");

    [Theory]
    [InlineData(Gebeurtenissoort.Besluit, "zelfHelpen", null, null, "Besluit: zelf helpen", null, "triage")]
    [InlineData(Gebeurtenissoort.Besluit, "afwijzen", null, null, "Besluit: afwijzen", null, "triage")]
    [InlineData(Gebeurtenissoort.ConsultGevraagd, "poh", null, null, "Advies gevraagd: POH bij de huisarts", null, "triage")]
    [InlineData(Gebeurtenissoort.ConsultBeantwoord, "expertteam", null, null, "Advies gekregen: Expertteam", null, "triage")]
    [InlineData(Gebeurtenissoort.Toestemming, "school", "ingetrokken", null, "Toestemming om te delen ingetrokken: School", null, "jeugdigen")]
    [InlineData(Gebeurtenissoort.Beschikking, "", null, null, "Eigen beschikking gemaakt", null, "trajecten")]
    [InlineData(Gebeurtenissoort.BeschikkingBesluit, "bekrachtigd", null, null, "Eigen beschikking bekrachtigd door het team", null, "trajecten")]
    [InlineData(Gebeurtenissoort.BeschikkingBesluit, "teruggegeven", null, null, "Eigen beschikking teruggegeven door het team", null, "trajecten")]
    [InlineData(Gebeurtenissoort.Terugkoppeling, "huisarts", "gegeven", null, "Verwijzer geïnformeerd: Huisarts", null, "trajecten")]
    [InlineData(Gebeurtenissoort.Terugkoppeling, "huisarts", "geweigerd", null, "Verwijzer niet geïnformeerd: Huisarts", "toestemming geweigerd", "trajecten")]
    [InlineData(Gebeurtenissoort.DoorverwijzingGeaccepteerd, "jeugdGgz", "anders", "Jeugd-ggz", "Doorverwijzing aangenomen: Jeugd-ggz", null, "doorverwijzingen")]
    [InlineData(Gebeurtenissoort.DoorverwijzingBeeindigd, "jeugdGgz", "ingetrokken", "Jeugd-ggz", "Doorverwijzing beëindigd: Jeugd-ggz", "ingetrokken", "doorverwijzingen")]
    [InlineData(Gebeurtenissoort.DoorverwijzingNagekeken, "jeugdGgz", "nogWachten", "Jeugd-ggz", "Wachten op Jeugd-ggz nagekeken: wacht nog", null, "doorverwijzingen")]
    [InlineData(Gebeurtenissoort.Advies, "", null, null, "Zwaarwegend advies geschreven", null, "doorverwijzingen")]
    [InlineData(Gebeurtenissoort.AdviesBesluit, "nietGoedgekeurd", null, null, "Zwaarwegend advies niet goedgekeurd door de gemeente", null, "doorverwijzingen")]
    [InlineData(Gebeurtenissoort.WachtlijstNagekeken, "lichterGeholpen", null, null, "Wachtlijst nagekeken: lichter geholpen", null, "wachtlijst")]
    [InlineData(Gebeurtenissoort.PlanOverdracht, "school", null, null, "Plan overgedragen: School", null, "plannen")]
    [InlineData(Gebeurtenissoort.Regie, "casusregie", null, null, "Regie over het gezin: casusregie", null, "gezinnen")]
    [InlineData(Gebeurtenissoort.RegieEinde, "regieElders", null, null, "Regie over het gezin geëindigd: regie bij een andere partij", null, "gezinnen")]
    [InlineData(Gebeurtenissoort.Status, "actief", "geopend", null, "Dossier geopend: actief", null, null)]
    [InlineData(Gebeurtenissoort.DossierErin, "indirectBetrokken", null, null, "In het dossier: indirect betrokken", null, null)]
    [InlineData(Gebeurtenissoort.DossierEruit, "ontvangtHulp", null, null, "Uit het dossier", null, null)]
    public void Een_gebeurtenis_heet_in_woorden_wat_er_gebeurde_en_leidt_naar_haar_pagina(string soort, string code, string? nadercode, string? omschrijving, string naam, string? nader, string? ruimte)
    {
        var gebeurtenis = Maak(soort, code, nadercode, omschrijving);

        Tijdlijnwoorden.Naam(gebeurtenis, Wijkteamwoord.Standaard).ShouldBe(naam);
        Tijdlijnwoorden.Nader(gebeurtenis).ShouldBe(nader);
        Tijdlijnwoorden.Adres(new(gebeurtenis, null, null, null, false)).ShouldBe(ruimte is null ? null : $"/{ruimte}/{Ding}");
    }

    [Fact]
    public void Elke_soort_heeft_woorden_en_elk_filter_een_naam()
    {
        foreach (var soort in Gebeurtenissoort.Groepen.Values.SelectMany(g => g))
        {
            Tijdlijnwoorden.Naam(Maak(soort, "x", "y", "z"), Wijkteamwoord.Standaard).ShouldNotBe(soort);
        }

        Gebeurtenissoort.Groepen.Keys.Select(Tijdlijnwoorden.Groep).ShouldBeUnique();
    }

    private static Gebeurtenis Maak(string soort, string code, string? nadercode, string? omschrijving) =>
        new(Guid.NewGuid(), null, new(2026, 11, 2), soort, Ding, code, nadercode, omschrijving, null);
}
