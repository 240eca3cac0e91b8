using Jeugdhulp.Application.Contacten;
using Jeugdhulp.Application.Gemeenten;
using Jeugdhulp.Application.Tests.Trajecten;
using Jeugdhulp.Application.Toegang;
using Jeugdhulp.Application.Trajecten;
using Jeugdhulp.Application.Triage;
using Jeugdhulp.Application.Werk;
using Jeugdhulp.Domain.Classificeren;
using Jeugdhulp.Domain.Contacten;
using Jeugdhulp.Domain.Instellingen;
using Jeugdhulp.Domain.Teams;
using Jeugdhulp.Domain.Trajecten;
using Jeugdhulp.TestCommon;
using Shouldly;
using Xunit;

namespace Jeugdhulp.Application.Tests.Werk;

/// <summary>What brings a row to the list of work and what keeps it away, on both sides of each border.</summary>
public sealed class WerkgrenzenTests(Testdatabase database) : IClassFixture<Testdatabase>
{
    private static readonly DateOnly Begin = new(2026, 9, 1);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    [Trait("Eis", "TRI-03")]
    public async Task Een_triage_om_vast_te_leggen_is_van_een_open_hulpvraag_van_het_eigen_team_zonder_triage()
    {
        var proef = await Trajectproef.MaakAsync(database);
        var ander = Team(proef, "Ander team");
        var (open, gesloten, elders, gedaan) = (Hulpvraag(proef), Hulpvraag(proef), Hulpvraag(proef), Hulpvraag(proef));
        gesloten.Gesloten = Begin.AddDays(20);
        await VoegToeAsync(ander, open, gesloten, elders, gedaan, Triage(proef, gedaan.Id));
        foreach (var hulpvraag in new[] { open, gesloten, gedaan })
        {
            await proef.HulpAsync(Begin.AddDays(9), Activiteit.Triage, uitkomst: Uitkomst.Toegang, hulpvraag: hulpvraag.Id);
        }

        await proef.HulpAsync(Begin, Activiteit.Intake, uitkomst: Uitkomst.Toegang, hulpvraag: elders.Id);
        await VanTeamAsync(proef, elders.Id, ander.Id);

        (await WerkAsync(proef, Werksoort.Triagegegevens)).ShouldBe([open.Id]);

        await proef.CollegaInTeamAsync(ander.Id);
        (await proef.AlsCollegaAsync(p => IdsAsync(p, Werksoort.Triagegegevens))).ShouldBe([elders.Id]);
    }

    [Fact]
    [Trait("Eis", "CAP-04")]
    public async Task Weggeven_en_een_opmerking_zijn_geen_nieuws_over_een_doorverwijzing()
    {
        var proef = await Trajectproef.MaakAsync(database);
        var ander = Team(proef, "Ander team");
        await VoegToeAsync(ander);
        await proef.CollegaInTeamAsync(ander.Id);
        var verwijzing = await proef.DoorverwijzingAsync(Begin);
        (await WerkAsync(proef, Werksoort.Doorverwijzing)).ShouldBe([verwijzing]);

        var versie = (await proef.AlsAsync(p => p.Doorverwijzingen.DetailsAsync(verwijzing, Ct)))!.Doorverwijzing.Versie;
        (await proef.AlsAsync(p => p.Doorverwijzingen.GeefOverAsync(verwijzing, versie, ander.Id, "Verhuisd", Ct))).ShouldBe(new Bewaard(verwijzing));
        await using (var db = database.CreateContext(proef.Team.Aanmelding()))
        {
            (await new Opmerkingen(db, new StilleKlok(Trajectproef.Vandaag)).BijDoorverwijzingAsync(verwijzing, Guid.NewGuid(), "Moeder belde", Ct)).ShouldBe(new Bewaard(verwijzing));
        }

        (await WerkAsync(proef, Werksoort.Doorverwijzing)).ShouldBeEmpty();
        (await proef.AlsCollegaAsync(p => IdsAsync(p, Werksoort.Doorverwijzing))).ShouldBe([verwijzing], "nobody asked after it yet");
        (await proef.AlsCollegaAsync(p => p.Doorverwijzingen.KijkNaAsync(verwijzing, Guid.NewGuid(), Trajectproef.Vandaag, "nogWachten", null, null, Ct))).ShouldBe(new Bewaard(verwijzing));
        (await proef.AlsCollegaAsync(p => IdsAsync(p, Werksoort.Doorverwijzing))).ShouldBeEmpty();
    }

    [Fact]
    [Trait("Eis", "TRJ-10")]
    [Trait("Eis", "BEH-03")]
    public async Task Over_een_beschikking_beslist_ook_het_team_dat_het_werk_overnam()
    {
        var proef = await Trajectproef.MaakAsync(database, new LokaleInstellingen { ZelfBeschikken = true });
        var oud = Team(proef, "Team van vroeger");
        (oud.GeldigTot, oud.OpvolgerId) = (Begin.AddDays(30), proef.Team.Team.Id);
        var (traject, beschikking) = (Guid.NewGuid(), Guid.NewGuid());
        await VoegToeAsync(oud, new Traject { GemeenteCode = proef.Team.GemeenteCode, Id = traject, PersoonId = proef.Persoon, TeamId = oud.Id, Hulpvorm = Hulpvormen.DoorWijkteam, Uitvoerder = Uitvoerder.Wijkteam, DirecteVerwijzer = Verwijzer.School, VerwijzerCode = "06", Crisis = false, Aanvang = Begin });
        (await proef.AlsCollegaAsync(p => p.Besprekingen.BeschikAsync(traject, beschikking, "Tien gesprekken", Begin.AddDays(1), Ct))).ShouldBe(new Bewaard(traject));

        (await WerkAsync(proef, Werksoort.Beschikking)).ShouldBe([traject]);
        (await proef.AlsAsync(p => p.Besprekingen.BeslisAsync(traject, beschikking, true, null, Ct))).ShouldBe(new Bewaard(traject));
        (await WerkAsync(proef, Werksoort.Beschikking)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 0)]
    [Trait("Eis", "CAP-03")]
    public async Task Het_laatste_jaar_van_wachten_per_aanbieder_begint_op_de_dag_zelf(int dagenEerder, int begonnen)
    {
        var proef = await Trajectproef.MaakAsync(database);
        var gestart = Trajectproef.Vandaag.AddYears(-1).AddDays(-dagenEerder);
        var verwijzing = await proef.DoorverwijzingAsync(gestart.AddDays(-10));
        await proef.VolgAsync(verwijzing, new() { Aanbieder = "De Verzinsels", GestartOp = gestart });

        var lijst = await proef.AlsAsync(p => p.Doorverwijzingen.LijstAsync(new(Doorverwijsstand.Alle, true, null, 1), Ct));

        lijst.Aanbieders.Sum(a => a.Gestart).ShouldBe(begonnen);
    }

    [Fact]
    [Trait("Eis", "BEH-03")]
    public async Task Wie_nog_lid_is_van_een_team_dat_stopte_ziet_zelf_wat_bij_geen_werkend_team_is()
    {
        var proef = await Trajectproef.MaakAsync(database);
        var plek = new Wachtende { GemeenteCode = proef.Team.GemeenteCode, Id = Guid.NewGuid(), PersoonId = proef.Persoon, TeamId = proef.Team.Team.Id, AangemeldOp = Begin, Urgentie = Wachturgentie.Gewoon, Overbrugging = false };
        await using (var db = database.CreateUnrestrictedContext())
        {
            db.Attach(proef.Team.Team).Entity.GeldigTot = Trajectproef.Vandaag;
            db.Add(plek);
            await db.SaveChangesAsync(Ct);
        }

        await using (var db = database.CreateContext(proef.Team.Aanmelding(Rol.Teammanager)))
        {
            (await new ZonderEigenaarQuery(db, new StilleKlok(Trajectproef.Vandaag)).LaadAsync(1, Ct)).Regels.ShouldHaveSingleItem().Id.ShouldBe(plek.Id);
        }

        (await WerkAsync(proef, Werksoort.Wachtlijst)).ShouldBe([plek.Id], "the board says that no team that works has it, not that nobody sees it");
    }

    private static Team Team(Trajectproef proef, string naam) => new() { GemeenteCode = proef.Team.GemeenteCode, Id = Guid.NewGuid(), Naam = naam, Soort = Teamsoort.Cjg, Taken = Teamtaken.Hulp, GeldigVan = new(2020, 1, 1) };

    private static Hulpvraag Hulpvraag(Trajectproef proef) => new() { GemeenteCode = proef.Team.GemeenteCode, Id = Guid.NewGuid(), PersoonId = proef.Persoon, Doel = Doel.Toeleiding, Geopend = Begin };

    private static Hulpvraagtriage Triage(Trajectproef proef, Guid hulpvraag) =>
        new() { GemeenteCode = proef.Team.GemeenteCode, Id = Guid.NewGuid(), HulpvraagId = hulpvraag, Datum = Begin, GedaanOp = new(Begin, new(12, 0), TimeSpan.Zero), TermijnDagen = 42, VolleTermijnDagen = 42, DoorAccountId = proef.Team.Account.Id, DoorNaam = "Proef" };

    private static Task<List<Guid>> WerkAsync(Trajectproef proef, Werksoort soort) => proef.AlsAsync(p => IdsAsync(p, soort));

    private static async Task<List<Guid>> IdsAsync(Trajectproef.Diensten diensten, Werksoort soort) => [.. (await diensten.Werk.LaadAsync(soort, null, 1, Ct))!.Regels.Select(r => r.Id)];

    /// <summary>A contact of triage of another team.</summary>
    private async Task VanTeamAsync(Trajectproef proef, Guid hulpvraag, Guid team)
    {
        var contact = new Contact { GemeenteCode = proef.Team.GemeenteCode, Id = Guid.NewGuid(), OpdrachtId = Guid.NewGuid(), Datum = Begin, GeregistreerdOp = new(Begin, new(12, 0), TimeSpan.Zero), MedewerkerId = proef.Team.Medewerker.Id, TeamId = team, Activiteit = Activiteit.Triage, GerichtOp = GerichtOp.Jeugdige };
        contact.Regels.Add(new()
        {
            GemeenteCode = contact.GemeenteCode,
            Id = Guid.NewGuid(),
            ContactId = contact.Id,
            TeamId = team,
            PersoonId = proef.Persoon,
            HulpvraagId = hulpvraag,
            Feiten = new() { Datum = Begin, Activiteit = Activiteit.Triage, Geboortedatum = proef.Team.Noor.Geboortedatum },
            Normversie = "7",
            Uitkomst = Uitkomst.Toegang,
            UitkomstNorm = Uitkomst.Toegang,
            Regel = "R15",
            RegelNorm = "R15",
            BewijsVersie = "1",
            BewijsSha256 = "00",
        });
        await VoegToeAsync(contact);
    }

    private async Task VoegToeAsync(params object[] rijen)
    {
        await using var db = database.CreateUnrestrictedContext();
        db.AddRange(rijen);
        await db.SaveChangesAsync(Ct);
    }
}
