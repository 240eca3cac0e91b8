using Jeugdhulp.Application.Contacten.Registreren;
using Jeugdhulp.Domain.Contacten;
using Jeugdhulp.TestCommon;
using Shouldly;
using Xunit;

namespace Jeugdhulp.Application.Tests.Contacten.Registreren;

public sealed class NieuweJeugdigeTests(Testdatabase database) : IClassFixture<Testdatabase>
{
    private static readonly DateOnly Vandaag = new(2026, 11, 23);

    [Fact]
    public async Task Dezelfde_nieuwe_jeugdige_tegelijk_wordt_een_keer_gemaakt_en_de_ander_hoort_wie_het_is()
    {
        var team = await Testteam.MaakAsync(database, "9991", null);
        var nieuw = new NieuweJeugdige { Voornamen = "Mees", Achternaam = "Proef", Geboortedatum = new(2015, 1, 1), Bsn = TestBsn.Nummer(TestBsn.Aantal - 1) };

        var uitkomsten = await Task.WhenAll(Enumerable.Range(0, 4).Select(async _ =>
        {
            await using var db = database.CreateContext(team.Aanmelding());
            return await new Contactregistratie(db, team.Aanmelding(), new StilleKlok(Vandaag)).RegistreerAsync(
                new Contactopdracht
                {
                    OpdrachtId = Guid.NewGuid(),
                    Datum = Vandaag,
                    Nieuw = nieuw,
                    Activiteit = Activiteit.Triage,
                    Doel = Doel.Toeleiding,
                    DuurMinuten = 30,
                    GesprokenMet = "ouders",
                    Feit = "Moeder belt.",
                },
                TestContext.Current.CancellationToken);
        }));

        uitkomsten.OfType<Geregistreerd>().Count().ShouldBe(1);
        uitkomsten.OfType<Geweigerd>().ShouldAllBe(g => g.Weigeringen[0] is BsnBestaatAl);
    }
}
