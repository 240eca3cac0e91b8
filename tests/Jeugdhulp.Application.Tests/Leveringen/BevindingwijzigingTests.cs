using Jeugdhulp.Application.Contacten;
using Jeugdhulp.Application.Jeugdigen;
using Jeugdhulp.Application.Leveringen;
using Jeugdhulp.Application.Trajecten;
using Jeugdhulp.Application.Werk;
using Jeugdhulp.Domain.Classificeren;
using Jeugdhulp.Domain.Contacten;
using Jeugdhulp.Domain.Dossiers;
using Jeugdhulp.Domain.Instellingen;
using Jeugdhulp.Domain.Levering;
using Jeugdhulp.TestCommon;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;
using Werksoort = Jeugdhulp.Application.Werk.Werksoort;

namespace Jeugdhulp.Application.Tests.Leveringen;

/// <summary>A finding is called changed, and goes once the records are frozen, by what can answer it and by nothing else.</summary>
[Trait("Eis", "CBS-02")]
public sealed class BevindingwijzigingTests(Testdatabase database) : IClassFixture<Testdatabase>
{
    private static int _gemeenten;

    private static int _contacten;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("I02", "nieuw", "2026-03-02", Uitkomst.Jeugdhulp, false)]
    [InlineData("I04", "nieuw", "2026-03-02", Uitkomst.Jeugdhulp, false)]
    [InlineData("I02", "gewijzigd", "2026-01-01", Uitkomst.Preventie, true)]
    [InlineData("I02", "gewijzigd", "2025-12-31", Uitkomst.Preventie, false)]
    [InlineData("I04", "gewijzigd", "2026-06-30", Uitkomst.Preventie, true)]
    [InlineData("I04", "gewijzigd", "2026-07-01", Uitkomst.Preventie, false)]
    [InlineData("I04", "gekozen", "2026-03-02", Uitkomst.Preventie, true)]
    [InlineData("I06", "nieuw", "2026-06-30", Uitkomst.Preventie, true)]
    [InlineData("I06", "nieuw", "2026-07-01", Uitkomst.Jeugdhulp, false)]
    [InlineData("I06", "nieuw", "2025-12-30", Uitkomst.Preventie, true)]
    [InlineData("I06", "nieuw", "2025-12-29", Uitkomst.Preventie, false)]
    [InlineData("I06", "notitie", "2026-06-01", Uitkomst.Jeugdhulp, false)]
    [InlineData("I06", "gewijzigd", "2026-06-01", Uitkomst.Preventie, true)]
    [InlineData("M15", "nieuw", "2026-02-01", Uitkomst.Preventie, false)]
    [InlineData("M15", "nieuw", "2026-02-01", Uitkomst.Jeugdhulp, true)]
    [InlineData("M20", "nieuw", "2026-06-30", Uitkomst.Jeugdhulp, true)]
    [InlineData("M15", "nieuw", "2026-07-01", Uitkomst.Jeugdhulp, false)]
    [InlineData("I19", "notitie", "2026-02-01", Uitkomst.Jeugdhulp, false)]
    [InlineData("I19", "gewijzigd", "2026-07-01", Uitkomst.Preventie, true)]
    [InlineData("M03", "gewijzigd", "2026-03-02", Uitkomst.Jeugdhulp, false)]
    public async Task Een_contact_geldt_als_antwoord_waar_het_dat_kan_zijn(string code, string wat, string dag, Uitkomst uitkomst, bool gewijzigd)
    {
        var proef = await MaakAsync(code);
        await using (var db = database.CreateUnrestrictedContext())
        {
            var contact = new Contactopstelling(db, 770_000 + (Interlocked.Increment(ref _contacten) * 10)).Contact(Dag(dag), [proef.Kind], proef.Opstelling.Team.Team.Id, proef.Opstelling.Team.Medewerker.Id, proef.Kind.GemeenteCode, Activiteit.Begeleiding, regel: r =>
            {
                (r.Uitkomst, r.UitkomstNorm, r.Sublabels) = (uitkomst, uitkomst, wat == "notitie" ? [Sublabel.Contactnotitie] : []);
                if (wat == "gekozen")
                {
                    (r.GekozenKlasse, r.KeuzeReden, r.KeuzeDoorAccountId, r.KeuzeOp) = (Klasse.Preventie, "Zo is het besproken", proef.Opstelling.Team.Account.Id, proef.Later);
                }
            });
            if (wat == "gewijzigd")
            {
                db.Add(new Contactwijziging { GemeenteCode = contact.GemeenteCode, Id = Guid.CreateVersion7(), ContactId = contact.Id, Op = proef.Later, DoorAccountId = proef.Opstelling.Team.Account.Id, DoorNaam = "Test", Reden = "Klopte niet", Velden = [new("Duur", "30", "45")] });
            }

            await db.SaveChangesAsync(Ct);
            var op = wat is "nieuw" or "notitie" ? proef.Later : proef.Later.AddDays(-1);
            await db.Contacten.IgnoreQueryFilters().Where(c => c.Id == contact.Id && c.GemeenteCode == contact.GemeenteCode).ExecuteUpdateAsync(s => s.SetProperty(c => c.GeregistreerdOp, op), Ct);
        }

        (await proef.VondstAsync(database)).Gewijzigd.ShouldBe(gewijzigd);
    }

    [Theory]
    [InlineData("R02", Verloopsoort.Gewijzigd, false)]
    [InlineData("M03", Verloopsoort.Besproken, false)]
    [InlineData("M13", Verloopsoort.Beeindigd, false)]
    [InlineData("M15", Verloopsoort.Besproken, false)]
    [InlineData("M15", Verloopsoort.Gepland, false)]
    [InlineData("M15", Verloopsoort.Gewijzigd, true)]
    [InlineData("M11", Verloopsoort.Besproken, false)]
    [InlineData("I06", Verloopsoort.Beeindigd, true)]
    [InlineData("I04", Verloopsoort.Besproken, false)]
    [InlineData("I04", Verloopsoort.Heropend, true)]
    public async Task Een_regel_van_het_traject_geldt_als_antwoord_als_zij_iets_verandert_waar_het_om_gaat(string code, Verloopsoort soort, bool gewijzigd)
    {
        var proef = await MaakAsync(code);

        await proef.Opstelling.BewaarAsync(proef.Regel(proef.Traject, soort));

        (await proef.VondstAsync(database)).Gewijzigd.ShouldBe(gewijzigd);
    }

    [Theory]
    [InlineData("R02", Persoonwijzigingsoort.Gegevens, true)]
    [InlineData("R02", Persoonwijzigingsoort.Hulpvraag, false)]
    [InlineData("M03", Persoonwijzigingsoort.Gezin, false)]
    [InlineData("M13", Persoonwijzigingsoort.Relatie, false)]
    [InlineData("M12", Persoonwijzigingsoort.Gegevens, true)]
    [InlineData("R06", Persoonwijzigingsoort.Gegevens, true)]
    [InlineData("R06", Persoonwijzigingsoort.Relatie, false)]
    [InlineData("M15", Persoonwijzigingsoort.Gegevens, false)]
    public async Task Alleen_eigen_gegevens_van_de_jeugdige_gelden_als_antwoord_op_een_vraag_daarnaar(string code, Persoonwijzigingsoort soort, bool gewijzigd)
    {
        var proef = await MaakAsync(code);

        await proef.Opstelling.BewaarAsync(new Persoonwijziging { GemeenteCode = proef.Kind.GemeenteCode, Id = Guid.CreateVersion7(), PersoonId = proef.Kind.Id, Soort = soort, DoorAccountId = proef.Opstelling.Eerste.Id, DoorNaam = "Test", Op = proef.Later, Velden = [new("Iets", "oud", "nieuw")] });

        (await proef.VondstAsync(database)).Gewijzigd.ShouldBe(gewijzigd);
    }

    [Theory]
    [Trait("Eis", "CBS-03")]
    [InlineData("R21", Verloopsoort.Beeindigd, true)]
    [InlineData("R23", Verloopsoort.Gewijzigd, true)]
    [InlineData("R24", Verloopsoort.Besproken, false)]
    [InlineData("R15", Verloopsoort.Beeindigd, false)]
    public async Task Op_dossiers_staat_de_reden_van_het_einde_bij_het_traject(string code, Verloopsoort soort, bool gewijzigd)
    {
        var proef = await MaakAsync(code, opDossiers: true);

        await proef.Opstelling.BewaarAsync(proef.Regel(proef.Traject, soort));

        (await proef.VondstAsync(database)).Gewijzigd.ShouldBe(gewijzigd);
    }

    [Fact]
    public async Task Verdwijnt_van_een_jeugdige_de_ene_vraag_dan_staat_de_andere_er_nog()
    {
        var opstelling = await OpstellingAsync();
        var kind = opstelling.Jeugdige(new(2006, 5, 1));
        var trajecten = new[] { opstelling.Traject(kind, new(2026, 1, 5), new(2026, 2, 1)), opstelling.Traject(kind, new(2026, 4, 1)) };
        await opstelling.BewaarAsync([kind, .. trajecten]);
        (await opstelling.ControleerAsync(opstelling.Eerste, await opstelling.BegonnenAsync())).ShouldBeOfType<LeveringBewaard>();
        var eerst = (await M11Async()).ShouldHaveSingleItem("both are answered by one choice").ShouldNotBeNull();

        var traject = trajecten.Single(t => t.Aanvang == eerst).Id;
        await opstelling.BewaarAsync(Regel(opstelling, traject, Verloopsoort.Gewijzigd, opstelling.Klok.GetUtcNow().AddMinutes(1)));

        (await M11Async()).ShouldBe([trajecten.Single(t => t.Id != traject).Aanvang]);

        async Task<List<DateOnly?>> M11Async() => [.. (await RegelsAsync(database, opstelling)).Where(b => b.Controle.Code == "M11").Select(b => b.Traject)];
    }

    [Fact]
    [Trait("Eis", "CON-03")]
    public async Task Een_contactnotitie_is_geen_teken_dat_de_hulp_doorgaat()
    {
        var opstelling = await OpstellingAsync();
        var (kind, ander) = (opstelling.Jeugdige(), opstelling.Jeugdige());
        await opstelling.BewaarAsync(kind, ander, opstelling.Traject(kind, new(2025, 3, 1)), opstelling.Traject(ander, new(2025, 3, 1)));
        await using (var db = database.CreateUnrestrictedContext())
        {
            var contacten = new Contactopstelling(db, 770_000 + (Interlocked.Increment(ref _contacten) * 10));
            contacten.Contact(new(2026, 6, 1), [kind], opstelling.Team.Team.Id, opstelling.Team.Medewerker.Id, kind.GemeenteCode, Activiteit.KortGesprek, regel: r => (r.Uitkomst, r.Sublabels) = (Uitkomst.Jeugdhulp, [Sublabel.Contactnotitie]));
            contacten.Contact(new(2026, 6, 1), [ander], opstelling.Team.Team.Id, opstelling.Team.Medewerker.Id, kind.GemeenteCode, regel: r => r.Uitkomst = Uitkomst.Jeugdhulp);
            await db.SaveChangesAsync(Ct);
        }

        var proef = (await opstelling.BeeldAsync(await opstelling.BegonnenAsync())).Proef.ShouldNotBeNull();

        proef.Bevindingen.Single(b => b.Controle.Code == "I06").Plaatsen.Select(p => p.PersoonId).ShouldBe([kind.Id]);
    }

    [Fact]
    public async Task Een_verhuizing_zegt_niets_van_een_eerste_dag_en_een_nieuw_contact_wel()
    {
        var (opstelling, kind, traject) = await database.MaakAsync(postcode: "1234AB");
        var id = await opstelling.BegonnenAsync();
        (await opstelling.ControleerVoorafAsync(opstelling.Eerste, id)).ShouldBeOfType<LeveringBewaard>();
        await opstelling.BewaarAsync(new Cbsleveringvondst { GemeenteCode = kind.GemeenteCode, LeveringId = id, Controle = 1, Code = "M20", Nummer = 900, PersoonId = kind.Id, BronId = traject, TeamId = opstelling.Team.Team.Id });
        var later = opstelling.Klok.GetUtcNow().AddMinutes(1);

        await opstelling.BewaarAsync(new Persoonwijziging { GemeenteCode = kind.GemeenteCode, Id = Guid.CreateVersion7(), PersoonId = kind.Id, DoorAccountId = opstelling.Eerste.Id, DoorNaam = opstelling.Eerste.Naam, Op = later, Velden = [new("Huisnummer", "1", "2")] });
        (await M20Async()).Gewijzigd.ShouldBeFalse();

        await using (var db = database.CreateUnrestrictedContext())
        {
            new Contactopstelling(db, 760_000 + (Interlocked.Increment(ref _contacten) * 10)).Contact(new(2026, 3, 2), [kind], opstelling.Team.Team.Id, opstelling.Team.Medewerker.Id, kind.GemeenteCode, Activiteit.Begeleiding, regel: r => r.Uitkomst = Uitkomst.Jeugdhulp);
            await db.SaveChangesAsync(Ct);
            await db.Contacten.IgnoreQueryFilters().Where(c => c.GemeenteCode == kind.GemeenteCode).ExecuteUpdateAsync(s => s.SetProperty(c => c.GeregistreerdOp, later), Ct);
        }

        (await M20Async()).Gewijzigd.ShouldBeTrue();

        async Task<Openbevinding> M20Async() => (await database.RegelsAsync(opstelling, Werksoort.LeveringLetop)).Select(r => r.Bevinding!).Single(b => b.Controle.Code == "M20");
    }

    [Fact]
    public async Task Wat_na_de_controle_van_een_concept_veranderd_is_blijft_staan_en_zegt_dat()
    {
        var (opstelling, kind, traject) = await database.MaakAsync();
        var id = await opstelling.BegonnenAsync();
        (await opstelling.ControleerVoorafAsync(opstelling.Eerste, id)).ShouldBeOfType<LeveringBewaard>();
        var zonder = new Cbsleveringvondst { GemeenteCode = kind.GemeenteCode, LeveringId = id, Controle = 1, Code = "I02", Nummer = 1, PersoonId = kind.Id, TeamId = opstelling.Team.Team.Id };
        await opstelling.BewaarAsync(zonder);
        (await database.RegelsAsync(opstelling, Werksoort.LeveringTegen)).ShouldHaveSingleItem().Bevinding!.Gewijzigd.ShouldBeFalse();
        (await database.RegelsAsync(opstelling, Werksoort.LeveringLetop)).ShouldHaveSingleItem().Bevinding!.Gewijzigd.ShouldBeFalse();
        var later = opstelling.Klok.GetUtcNow().AddMinutes(1);

        // Of another jeugdige, about a place on the waiting list and not about a traject; and a change of a household, which names no person.
        var ander = opstelling.Jeugdige();
        var plek = new Wachtende { GemeenteCode = kind.GemeenteCode, Id = Guid.NewGuid(), PersoonId = ander.Id, TeamId = opstelling.Team.Team.Id, AangemeldOp = new(2026, 6, 1), Urgentie = Domain.Trajecten.Wachturgentie.Gewoon, Overbrugging = false };
        await opstelling.BewaarAsync(
            ander,
            plek,
            new Verloopregel { GemeenteCode = kind.GemeenteCode, Id = Guid.CreateVersion7(), WachtendeId = plek.Id, Soort = Verloopsoort.Begonnen, Op = later, DoorAccountId = opstelling.Eerste.Id, Door = opstelling.Eerste.Naam, Velden = [] });
        (await database.RegelsAsync(opstelling, Werksoort.LeveringLetop)).ShouldHaveSingleItem().Bevinding!.Gewijzigd.ShouldBeFalse("what happened to another child mends nothing of this one");

        await opstelling.BewaarAsync(new Verloopregel { GemeenteCode = kind.GemeenteCode, Id = Guid.CreateVersion7(), TrajectId = traject, Soort = Verloopsoort.Begonnen, Op = later, DoorAccountId = opstelling.Eerste.Id, Door = opstelling.Eerste.Naam, Velden = [] });

        (await database.RegelsAsync(opstelling, Werksoort.LeveringLetop)).ShouldHaveSingleItem().Bevinding!.Gewijzigd.ShouldBeTrue("a traject that was not there may be the answer");
        (await database.RegelsAsync(opstelling, Werksoort.LeveringTegen)).ShouldHaveSingleItem();
        await opstelling.BewaarAsync(new Persoonwijziging { GemeenteCode = kind.GemeenteCode, Id = Guid.CreateVersion7(), PersoonId = kind.Id, DoorAccountId = opstelling.Eerste.Id, DoorNaam = opstelling.Eerste.Naam, Op = later, Velden = [new("Postcode", null, "1234AB")] });
        (await database.RegelsAsync(opstelling, Werksoort.LeveringTegen)).ShouldHaveSingleItem().Bevinding!.Gewijzigd.ShouldBeTrue();
        (await database.DetailsAsync(opstelling, traject)).Bevindingen.ShouldAllBe(b => b.Gewijzigd && b.PersoonId == kind.Id);
    }

    [Fact]
    public async Task Wat_na_het_vastleggen_veranderd_is_staat_er_niet_meer_want_er_komt_geen_controle()
    {
        var (opstelling, kind, _) = await database.MaakAsync(postcode: "1234AB", bsn: false);
        (await opstelling.ControleerAsync(opstelling.Eerste, await opstelling.BegonnenAsync())).ShouldBeOfType<LeveringBewaard>();
        (await database.RegelsAsync(opstelling, Werksoort.LeveringLetop)).ShouldContain(r => r.Bevinding!.Controle.Code == "R02");

        await using (var db = database.CreateUnrestrictedContext())
        {
            db.Add(new Persoonwijziging { GemeenteCode = kind.GemeenteCode, Id = Guid.CreateVersion7(), PersoonId = kind.Id, DoorAccountId = opstelling.Eerste.Id, DoorNaam = opstelling.Eerste.Naam, Op = opstelling.Klok.GetUtcNow().AddMinutes(1), Velden = [new("BSN", null, "bekend")] });
            await db.SaveChangesAsync(Ct);
        }

        (await database.RegelsAsync(opstelling, Werksoort.LeveringLetop)).ShouldNotContain(r => r.PersoonId == kind.Id);
    }

    private static DateOnly Dag(string dag) => DateOnly.ParseExact(dag, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private static Verloopregel Regel(Leveringsopstelling opstelling, Guid traject, Verloopsoort soort, DateTimeOffset op) =>
        new() { GemeenteCode = opstelling.Team.GemeenteCode, Id = Guid.CreateVersion7(), TrajectId = traject, Soort = soort, Op = op, DoorAccountId = opstelling.Eerste.Id, Door = "Test", Velden = [] };

    private static async Task<List<Openbevinding>> RegelsAsync(Testdatabase database, Leveringsopstelling opstelling)
    {
        await using var db = database.CreateContext(opstelling.Team.Aanmelding(Application.Toegang.Rol.Consulent));
        var werk = new WerkQuery(db, opstelling.Klok);
        return [.. (await werk.LaadAsync(Werksoort.LeveringTegen, null, 1, Ct))!.Regels.Concat((await werk.LaadAsync(Werksoort.LeveringLetop, null, 1, Ct))!.Regels).Select(r => r.Bevinding!)];
    }

    /// <summary>More gemeenten than the database of a class gives of itself.</summary>
    private async Task<Leveringsopstelling> OpstellingAsync()
    {
        var opstelling = new Leveringsopstelling(database, $"93{Interlocked.Increment(ref _gemeenten):00}");
        await opstelling.MaakAsync(new LokaleInstellingen());
        return opstelling;
    }

    /// <summary>A jeugdige with a traject in a dossier, and a finding of a concept.</summary>
    private async Task<Proef> MaakAsync(string code, bool opDossiers = false)
    {
        var opstelling = await OpstellingAsync();
        var kind = opstelling.Jeugdige();
        var dossier = opstelling.Dossier(Dossiersoort.Individueel, (Dossierstatus.Actief, new(2025, 2, 1)));
        dossier.Personen.Add(Leveringsopstelling.Deel(dossier, kind));
        var traject = opstelling.Traject(kind, new(2026, 2, 1), dossier: dossier.Id);
        await opstelling.BewaarAsync(kind);
        await opstelling.BewaarAsync(dossier);
        await opstelling.BewaarAsync(traject);
        var id = await opstelling.BegonnenAsync(opDossiers ? Leveringsdefinitie.Dossiers : Leveringsdefinitie.Trajecten);
        (await opstelling.ControleerVoorafAsync(opstelling.Eerste, id)).ShouldBeOfType<LeveringBewaard>();
        var vondst = new Cbsleveringvondst { GemeenteCode = kind.GemeenteCode, LeveringId = id, Controle = 1, Code = code, Nummer = 900, PersoonId = kind.Id, BronId = opDossiers ? dossier.Id : code == "I02" ? null : traject.Id, DossierId = dossier.Id, TeamId = opstelling.Team.Team.Id };
        await opstelling.BewaarAsync(vondst);
        var proef = new Proef(opstelling, kind, traject.Id, vondst.Id, opstelling.Klok.GetUtcNow().AddMinutes(1));
        (await proef.VondstAsync(database)).Gewijzigd.ShouldBeFalse();
        return proef;
    }

    private sealed record Proef(Leveringsopstelling Opstelling, Persoon Kind, Guid Traject, Guid Vondst, DateTimeOffset Later)
    {
        public Verloopregel Regel(Guid traject, Verloopsoort soort) => BevindingwijzigingTests.Regel(Opstelling, traject, soort, Later);

        public async Task<Openbevinding> VondstAsync(Testdatabase database) => (await RegelsAsync(database, Opstelling)).Single(b => b.Id == Vondst);
    }
}
