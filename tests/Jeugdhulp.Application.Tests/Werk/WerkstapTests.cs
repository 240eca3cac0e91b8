using Jeugdhulp.Application.Dossiers;
using Jeugdhulp.Application.Jeugdigen;
using Jeugdhulp.Application.Tests.Dossiers;
using Jeugdhulp.Application.Tests.Plannen;
using Jeugdhulp.Application.Tests.Trajecten;
using Jeugdhulp.Application.Triage;
using Jeugdhulp.Application.Werk;
using Jeugdhulp.Domain.Dossiers;
using Jeugdhulp.Domain.Instellingen;
using Jeugdhulp.Domain.Jeugdigen;
using Jeugdhulp.Domain.Triage;
using Jeugdhulp.TestCommon;
using Shouldly;
using Xunit;

namespace Jeugdhulp.Application.Tests.Werk;

/// <summary>What a row asks for, and which row of a kind comes first, however long another waits.</summary>
public sealed class WerkstapTests(Planproef proef) : IClassFixture<Planproef>
{
    private static readonly DateOnly Vandaag = Dossierproef.Vandaag;

    private static int _dossiernummer = 70_000;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    [Trait("Eis", "TRI-02")]
    public async Task Wie_nu_onveilig_is_staat_boven_de_snelle_route_en_die_boven_de_gewone_ook_als_die_langer_te_laat_is()
    {
        var dossiers = await Dossierproef.MaakAsync(proef.Database, "9991", LokaleInstellingen.Leeg);
        var gewoon = await TriageAsync(dossiers, false, Veiligheid.GeenZorgen, Vandaag.AddDays(-30));
        var snel = await TriageAsync(dossiers, true, Veiligheid.GeenZorgen, Vandaag.AddDays(-20));
        var nu = await TriageAsync(dossiers, true, Veiligheid.AcuutOnveilig, Vandaag.AddDays(-1));

        (await RegelsAsync(dossiers.Team, Werksoort.Triage)).Select(r => (r.Id, r.Stap)).ShouldBe([(nu, Werkstap.NuOnveilig), (snel, Werkstap.SnelleRoute), (gewoon, Werkstap.Geen)]);
    }

    [Fact]
    [Trait("Eis", "CAP-02")]
    public async Task Op_de_wachtlijst_gaat_spoed_voor_voorrang_en_die_voor_gewoon_en_daarna_wie_het_langst_wacht()
    {
        var trajecten = await Trajectproef.MaakAsync(proef.Database);
        var (noor, daan, ouder, lang) = (Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid());
        var dag = Trajectproef.Vandaag;
        await ZetOpAsync(noor, trajecten.Team.Noor.Id, dag.AddDays(-90), "gewoon", true);
        await ZetOpAsync(daan, trajecten.Team.Daan.Id, dag.AddDays(-60), "voorrang", false);
        await ZetOpAsync(ouder, trajecten.Team.Ouder.Id, dag.AddDays(-50), "spoed", true);
        var ander = Testteam.Persoon(trajecten.Team.GemeenteCode, "Lang", null, "Gewacht", new(2015, 1, 1), 0);
        ander.Bsn = null;
        await using (var db = proef.Database.CreateUnrestrictedContext())
        {
            db.Add(ander);
            await db.SaveChangesAsync(Ct);
        }

        await ZetOpAsync(lang, ander.Id, dag.AddDays(-91), "gewoon", false);

        var lijst = await trajecten.AlsAsync(p => p.Wachtenden.LijstAsync(null, 1, Ct));
        lijst.Regels.Select(r => (r.Id, r.Overbrugging)).ShouldBe([(ouder, true), (daan, false), (lang, false), (noor, true)]);
        (await trajecten.AlsAsync(p => p.Werk.LaadAsync(Werksoort.Wachtlijst, null, 1, Ct)))!.Regels.Select(r => (r.Id, r.Stap))
            .ShouldBe([(ouder, Werkstap.Spoed), (daan, Werkstap.Voorrang), (lang, Werkstap.Geen), (noor, Werkstap.Geen)]);

        async Task ZetOpAsync(Guid id, Guid persoon, DateOnly sinds, string urgentie, bool overbrugging) =>
            (await trajecten.AlsAsync(p => p.Wachtlijst.ZetOpAsync(id, persoon, trajecten.Team.Team.Id, sinds, urgentie, overbrugging, Ct))).ShouldBe(new Application.Trajecten.Bewaard(id));
    }

    [Fact]
    [Trait("Eis", "DOS-03")]
    public async Task Van_een_dossier_staat_er_wat_als_eerste_ontbreekt_en_bij_wie()
    {
        var dossiers = await Dossierproef.MaakAsync(proef.Database, "9996", LokaleInstellingen.Leeg);
        await dossiers.VoegToeAsync(new Dossierafspraak
        {
            GemeenteCode = "9996",
            Id = Guid.NewGuid(),
            TeltMee = [Dossierstatus.Actief],
            GeldtVanaf = new(2015, 1, 1),
            Gegevens = [.. Enum.GetValues<Gegeven>()],
            WekenZonderContact = 8,
            AndereWetten = false,
            DoorAccountId = dossiers.Team.Account.Id,
            Door = "Test",
            Op = DateTimeOffset.UnixEpoch,
        });
        Werkstap[] stappen = [Werkstap.Verwijzer, Werkstap.Crisis, Werkstap.Verantwoordelijke, Werkstap.Bsn, Werkstap.Geslacht, Werkstap.Postcode];
        var verwacht = new List<(Guid, Werkstap, bool)>();
        foreach (var (stap, nummer) in stappen.Select((s, n) => (s, n)))
        {
            // Each of them misses what comes after it too, and what comes before it is known.
            var persoon = Testteam.Persoon("9996", "Kind", null, $"Mist{nummer}", new(2015, 1, 1 + nummer), 8000 + nummer);
            persoon.Bsn = stap > Werkstap.Bsn ? persoon.Bsn : null;
            persoon.Geslacht = stap > Werkstap.Geslacht ? Geslacht.Vrouw : Geslacht.Onbekend;
            var dossier = Dossier(dossiers, persoon, stap > Werkstap.Verwijzer ? "02" : null, stap > Werkstap.Crisis ? false : null, stap > Werkstap.Verantwoordelijke ? dossiers.Team.Medewerker.Id : null);
            await dossiers.VoegToeAsync(persoon, dossier);
            verwacht.Add((dossier.Id, stap, stap >= Werkstap.Bsn));
        }

        (await RegelsAsync(dossiers.Team, Werksoort.Gegevens)).Select(r => (r.Id, r.Stap, r.Bij == r.PersoonId && r.Stap >= Werkstap.Bsn)).ShouldBe(verwacht, ignoreOrder: true);
    }

    [Fact]
    [Trait("Eis", "PRV-07")]
    public async Task Waarover_een_gezin_nog_niet_hoorde_staat_bij_het_plan()
    {
        var (team, plan) = await proef.VulAsync();
        (await StapAsync()).ShouldBe(Werkstap.BeideVertellen);

        (await proef.WijzigAsync(team, plan, new() { KlachtVerteldOp = Planproef.Vandaag, KlachtHoe = "Besproken" })).ShouldBeOfType<Application.Plannen.PlanOpgeslagen>();
        (await StapAsync()).ShouldBe(Werkstap.VertrouwenspersoonVertellen);
        (await proef.WijzigAsync(team, plan, new() { VertrouwensVerteldOp = Planproef.Vandaag, VertrouwensHoe = "Besproken" })).ShouldBeOfType<Application.Plannen.PlanOpgeslagen>();
        (await StapAsync()).ShouldBe(Werkstap.KlachtencommissieVertellen);

        async Task<Werkstap> StapAsync() => (await RegelsAsync(team, Werksoort.Vertellen)).Single(r => r.Id == plan).Stap;
    }

    private async Task<IReadOnlyList<Werkregel>> RegelsAsync(Testteam team, Werksoort soort) =>
        (await proef.AlsAsync(team, db => new WerkQuery(db, new StilleKlok(Vandaag)).LaadAsync(soort, null, 1, Ct)))!.Regels;

    private static async Task<Guid> TriageAsync(Dossierproef dossiers, bool risico, Veiligheid veiligheid, DateOnly uiterlijk)
    {
        var dagen = risico ? 3 : 42;
        var hulpvraag = await dossiers.HulpvraagAsync(dossiers.Team.Noor, uiterlijk.AddDays(-dagen));
        await dossiers.VoegToeAsync(new Hulpvraagtriage
        {
            GemeenteCode = dossiers.Team.GemeenteCode,
            Id = Guid.NewGuid(),
            HulpvraagId = hulpvraag.Id,
            Risico = risico,
            Veiligheid = veiligheid,
            VeiligheidToelichting = veiligheid is Veiligheid.GeenZorgen ? null : "Er is geslagen.",
            Datum = uiterlijk.AddDays(-dagen),
            GedaanOp = new DateTimeOffset(uiterlijk.AddDays(-dagen), new TimeOnly(11, 0), TimeSpan.Zero),
            TermijnDagen = dagen,
            VolleTermijnDagen = 42,
            MedewerkerId = dossiers.Team.Medewerker.Id,
            DoorAccountId = dossiers.Team.Account.Id,
            DoorNaam = "Test",
        });
        return hulpvraag.Id;
    }

    private static Dossier Dossier(Dossierproef dossiers, Persoon persoon, string? verwijzer, bool? crisis, Guid? medewerker)
    {
        var (code, id, begin) = (dossiers.Team.GemeenteCode, Guid.NewGuid(), Vandaag.AddDays(-7));
        return new()
        {
            GemeenteCode = code,
            Id = id,
            Nummer = Interlocked.Increment(ref _dossiernummer),
            Soort = Dossiersoort.Individueel,
            Wet = Wet.Jeugd,
            TeamId = dossiers.Team.Team.Id,
            MedewerkerId = medewerker,
            Begin = begin,
            Verwijzer = verwijzer,
            Crisis = crisis,
            Volgnummer = 1,
            Statussen = [new() { GemeenteCode = code, Id = Guid.NewGuid(), DossierId = id, Status = Dossierstatus.Actief, Van = begin, Door = "Test", Op = DateTimeOffset.UnixEpoch }],
            Personen = [new() { GemeenteCode = code, DossierId = id, PersoonId = persoon.Id, Soort = Dossiersoort.Individueel, Wet = Wet.Jeugd, Rol = Dossierrol.OntvangtHulp, Van = begin }],
        };
    }
}
