using Jeugdhulp.Application.Dossiers;
using Jeugdhulp.Application.Triage;
using Jeugdhulp.Domain.Dossiers;
using Jeugdhulp.Domain.Instellingen;
using Jeugdhulp.Domain.Triage;
using Jeugdhulp.TestCommon;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace Jeugdhulp.Application.Tests.Dossiers;

/// <summary>What stays open, what stays in the history, and what can be mended when a dossier is closed.</summary>
[Trait("Eis", "DOS-09")]
public sealed class SluitingTests(Testdatabase database) : IClassFixture<Testdatabase>
{
    private static readonly LokaleInstellingen Heropenen = new() { Heraanmelding = Heraanmelding.Heropenen };

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Een_tweede_afsluiting_per_vergissing_laat_de_dag_van_de_eerste_staan_en_de_tijdlijn_noemt_geen_van_beide()
    {
        var proef = await Dossierproef.MaakAsync(database, "9991", Heropenen);
        var id = await proef.GeopendAsync(proef.Team.Noor, begin: new(2026, 1, 5));
        await SluitAsync(proef, id, 1, new(2026, 10, 1));
        await HeropenAsync(proef, id, 2);
        await SluitAsync(proef, id, 3, new(2026, 9, 1));
        (await AfsluitingenAsync()).ShouldBe([(new DateOnly(2026, 9, 1), null), (new DateOnly(2026, 10, 1), new DateOnly(2026, 10, 1))]);

        await HeropenAsync(proef, id, 4);

        (await AfsluitingenAsync()).ShouldBe([(new DateOnly(2026, 9, 1), new DateOnly(2026, 9, 1)), (new DateOnly(2026, 10, 1), new DateOnly(2026, 10, 1))]);
        (await proef.LeesAsync(id)).Statussen.Where(s => s.Status is not Dossierstatus.Afgesloten).ShouldHaveSingleItem().ShouldSatisfyAllConditions(s => s.Van.ShouldBe(new DateOnly(2026, 1, 5)), s => s.Tot.ShouldBeNull(), s => s.VoorSluiting.ShouldBeNull());
        (await TijdlijnAsync()).ShouldBe(["actief"]);
        await SluitAsync(proef, id, 5, new(2026, 11, 1));
        (await TijdlijnAsync()).ShouldBe(["afgesloten", "actief"]);

        async Task<List<(DateOnly, DateOnly?)>> AfsluitingenAsync() =>
            [.. (await proef.LeesAsync(id)).Statussen.Where(s => s.Status is Dossierstatus.Afgesloten).OrderBy(s => s.Van).Select(s => (s.Van, s.Tot))];

        async Task<IEnumerable<string?>> TijdlijnAsync() =>
            (await proef.DoeAsync(db => Dossierlezer.Maak(db, proef.Klok).LaadAsync(id, new() { Soort = Gebeurtenissoort.Status }, Ct)))!.Tijdlijn.Regels.Select(r => r.Gebeurtenis.Code);
    }

    [Fact]
    public async Task Van_een_dossier_dat_dicht_was_voordat_de_status_van_toen_werd_bewaard_geldt_die_van_vlak_ervoor()
    {
        var proef = await Dossierproef.MaakAsync(database, "9994", Heropenen);
        var id = await proef.GeopendAsync(proef.Team.Noor, begin: new(2026, 1, 5));
        (await proef.DoeAsync(db => new Dossierbeheer(db, proef.Klok).ZetStatusAsync(id, 1, "slapend", new(2026, 6, 1), null, Ct))).ShouldBe(new DossierOpgeslagen(id));
        await SluitAsync(proef, id, 2, new(2026, 10, 1));
        await using (var db = database.CreateUnrestrictedContext())
        {
            await db.Statusperioden.IgnoreQueryFilters().Where(s => s.DossierId == id).ExecuteUpdateAsync(s => s.SetProperty(x => x.VoorSluiting, (DateOnly?)null), Ct);
        }

        await HeropenAsync(proef, id, 3);

        (await proef.LeesAsync(id)).Statussen.Where(s => s.Tot is null || s.Tot > s.Van).OrderBy(s => s.Van).Select(s => (s.Status, s.Van, s.Tot))
            .ShouldBe([(Dossierstatus.Actief, new DateOnly(2026, 1, 5), new DateOnly(2026, 6, 1)), (Dossierstatus.Slapend, new DateOnly(2026, 6, 1), null)]);
    }

    [Fact]
    [Trait("Eis", "TRI-01")]
    public async Task Een_open_triage_die_nu_onveilig_zegt_staat_bij_het_afsluiten()
    {
        var proef = await Dossierproef.MaakAsync(database, "9992", Heropenen);
        var id = await proef.GeopendAsync(proef.Team.Noor);
        var (open, dicht, veilig) = (await proef.HulpvraagAsync(proef.Team.Noor, new(2026, 10, 1)), await proef.HulpvraagAsync(proef.Team.Noor, new(2026, 10, 1)), await proef.HulpvraagAsync(proef.Team.Noor, new(2026, 10, 1)));
        await proef.VoegToeAsync(Triage(open.Id, Veiligheid.AcuutOnveilig, 10), Triage(dicht.Id, Veiligheid.AcuutOnveilig, 10), Triage(veilig.Id, Veiligheid.AcuutOnveilig, 9), Triage(veilig.Id, Veiligheid.GeenZorgen, 10));
        await using (var db = database.CreateUnrestrictedContext())
        {
            await db.Hulpvragen.IgnoreQueryFilters().Where(h => h.Id == dicht.Id).ExecuteUpdateAsync(h => h.SetProperty(x => x.Gesloten, new DateOnly(2026, 11, 1)), Ct);
        }

        var formulier = await proef.DoeAsync(db => new Dossierbeheer(db, proef.Klok).OpenAsync(id, Dossierformuliersoort.Sluiten, Ct));

        formulier!.Onveilig.ShouldBe([(open.Id, proef.Team.Noor.Id)], "of the others one is over and one is safe by now");

        Hulpvraagtriage Triage(Guid hulpvraag, Veiligheid veiligheid, int uur) => new()
        {
            GemeenteCode = proef.Team.GemeenteCode,
            Id = Guid.NewGuid(),
            HulpvraagId = hulpvraag,
            Risico = true,
            Datum = new(2026, 10, 2),
            GedaanOp = new(2026, 10, 2, uur, 0, 0, TimeSpan.Zero),
            TermijnDagen = 3,
            VolleTermijnDagen = 42,
            DoorAccountId = proef.Team.Account.Id,
            DoorNaam = "Een collega",
            Veiligheid = veiligheid,
            VeiligheidToelichting = veiligheid is Veiligheid.GeenZorgen ? null : "Er is ruzie thuis",
            Leefgebieden = [],
        };
    }

    [Fact]
    public async Task Reden_en_doelen_van_een_afgesloten_dossier_zijn_te_verbeteren_zonder_het_te_heropenen()
    {
        var proef = await Dossierproef.MaakAsync(database, "9993", Heropenen);
        var id = await proef.GeopendAsync(proef.Team.Noor);
        await proef.PlanMetDoelAsync(proef.Team.Noor);
        await SluitAsync(proef, id, 1, new(2026, 10, 1), "behaald");

        (await VerbeterAsync("geen code", null)).ShouldBeOfType<DossierGeweigerd>().Fouten.ShouldHaveSingleItem().Veld.ShouldBe("RedenEinde");
        (await VerbeterAsync(null, "onzin")).ShouldBeOfType<DossierGeweigerd>().Fouten.ShouldHaveSingleItem().Veld.ShouldBe("Doelen");
        (await VerbeterAsync(null, "geenDoelen")).ShouldBeOfType<DossierGeweigerd>().Fouten.ShouldHaveSingleItem().Melding.ShouldContain("staat 1 doel");
        (await VerbeterAsync("01", "behaald")).ShouldBeOfType<DossierGeweigerd>().Fouten.ShouldHaveSingleItem().Melding.ShouldBe("U heeft nog niets veranderd.");

        (await VerbeterAsync("02", "niet")).ShouldBe(new DossierOpgeslagen(id));

        var nu = await proef.LeesAsync(id);
        (nu.RedenEinde, nu.Doelen, nu.Einde).ShouldBe(("02", Doelenstand.Niet, new DateOnly(2026, 10, 1)));
        await using var db = database.CreateUnrestrictedContext();
        var wijziging = await db.Dossierwijzigingen.IgnoreQueryFilters().AsNoTracking().SingleAsync(w => w.DossierId == id && w.Volgnummer == 3, Ct);
        wijziging.Velden.Select(v => v.Veld).ShouldBe(["Reden van het einde", "Doelen"]);

        async Task<Dossierresultaat> VerbeterAsync(string? reden, string? doelen)
        {
            var dossier = await proef.LeesAsync(id);
            return await proef.DoeAsync(db => new Dossierbeheer(db, proef.Klok).WijzigAsync(new() { Id = id, Volgnummer = dossier.Volgnummer, Begin = dossier.Begin, Verwijzer = dossier.Verwijzer, Crisis = dossier.Crisis, RedenEinde = reden, Doelen = doelen, Reden = "Verkeerd gekozen" }, Ct));
        }
    }

    [Fact]
    [Trait("Eis", "TRJ-19")]
    public async Task Van_een_afgesloten_dossier_is_te_verbeteren_uit_welke_gemeente_het_gezin_kwam()
    {
        var proef = await Dossierproef.MaakAsync(database, "9994", Heropenen);
        var id = await proef.GeopendAsync(proef.Team.Noor);
        await SluitAsync(proef, id, 1, new(2026, 10, 1));

        (await VerbeterAsync("9994")).ShouldBeOfType<DossierGeweigerd>().Fouten.ShouldHaveSingleItem().Veld.ShouldBe("HerkomstGemeente");
        (await VerbeterAsync("9991")).ShouldBe(new DossierOpgeslagen(id));
        (await proef.LeesAsync(id)).HerkomstGemeente.ShouldBe("9991");
        (await VerbeterAsync(null)).ShouldBe(new DossierOpgeslagen(id));
        (await proef.LeesAsync(id)).HerkomstGemeente.ShouldBeNull();

        async Task<Dossierresultaat> VerbeterAsync(string? herkomst)
        {
            var dossier = await proef.LeesAsync(id);
            return await proef.DoeAsync(db => new Dossierbeheer(db, proef.Klok).WijzigAsync(new() { Id = id, Volgnummer = dossier.Volgnummer, Begin = dossier.Begin, Verwijzer = dossier.Verwijzer, Crisis = dossier.Crisis, HerkomstGemeente = herkomst, Reden = "Vergeten" }, Ct));
        }
    }

    private static async Task SluitAsync(Dossierproef proef, Guid id, int volgnummer, DateOnly einde, string doelen = "geenDoelen") =>
        (await proef.DoeAsync(db => new Dossiersluiter(db, proef.Klok).SluitAsync(new(id, volgnummer, einde, "01", doelen), Ct))).ShouldBe(new DossierOpgeslagen(id));

    private static async Task HeropenAsync(Dossierproef proef, Guid id, int volgnummer) =>
        (await proef.DoeAsync(db => new Dossiersluiter(db, proef.Klok).HeropenAsync(id, volgnummer, "vergissing", null, Ct))).ShouldBe(new DossierOpgeslagen(id));
}
