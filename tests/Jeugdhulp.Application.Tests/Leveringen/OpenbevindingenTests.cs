using Jeugdhulp.Application.Leveringen;
using Jeugdhulp.Application.Toegang;
using Jeugdhulp.Application.Trajecten;
using Jeugdhulp.Domain.Classificeren;
using Jeugdhulp.Domain.Contacten;
using Jeugdhulp.Domain.Levering;
using Werksoort = Jeugdhulp.Application.Werk.Werksoort;
using Jeugdhulp.TestCommon;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace Jeugdhulp.Application.Tests.Leveringen;

/// <summary>What a check found comes to the team that can mend it, and goes when it is mended.</summary>
[Trait("Eis", "CBS-02")]
public sealed class OpenbevindingenTests(Testdatabase database) : IClassFixture<Testdatabase>
{
    private static int _volgende;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Wat_de_levering_tegenhoudt_staat_bij_het_team_tot_een_volgende_controle_het_niet_meer_vindt()
    {
        var (opstelling, kind, traject) = await database.MaakAsync();
        var id = await opstelling.BegonnenAsync();
        (await database.RegelsAsync(opstelling, Werksoort.LeveringTegen)).ShouldBeEmpty("nobody checked it yet");

        (await opstelling.ControleerAsync(opstelling.Eerste, id)).ShouldBe(new LeveringTegengehouden(id, 1));

        var regel = (await database.RegelsAsync(opstelling, Werksoort.LeveringTegen)).ShouldHaveSingleItem();
        (regel.PersoonId, regel.Bevinding!.Controle.Code, regel.Bevinding.Halfjaar, regel.Bevinding.Op).ShouldBe((kind.Id, "M03", Leveringsopstelling.Periode, opstelling.Klok.GetUtcNow()));
        (await database.DetailsAsync(opstelling, traject)).Bevindingen.ShouldHaveSingleItem().Id.ShouldBe(regel.Bevinding.Id);
        await using (var db = database.CreateUnrestrictedContext())
        {
            await db.Personen.IgnoreQueryFilters().Where(p => p.Id == kind.Id).ExecuteUpdateAsync(s => s.SetProperty(p => p.Postcode, "1234AB"), Ct);
        }

        (await database.RegelsAsync(opstelling, Werksoort.LeveringTegen)).Count.ShouldBe(1, "nobody checked again");
        (await opstelling.ControleerAsync(opstelling.Eerste, id)).ShouldBeOfType<LeveringBewaard>();
        (await database.RegelsAsync(opstelling, Werksoort.LeveringTegen)).ShouldBeEmpty();
        (await database.DetailsAsync(opstelling, traject)).Bevindingen.ShouldNotContain(b => b.Controle.Code == "M03");
    }

    [Fact]
    [Trait("Eis", "CBS-14")]
    public async Task Vooraf_controleren_brengt_het_bij_het_team_zo_vaak_als_nodig_en_legt_niets_vast()
    {
        var (opstelling, kind, _) = await database.MaakAsync(bsn: false);
        var id = await opstelling.BegonnenAsync();

        (await opstelling.ControleerVoorafAsync(opstelling.Tweede, id)).ShouldBe(new LeveringBewaard(id));

        (await database.RegelsAsync(opstelling, Werksoort.LeveringTegen)).ShouldHaveSingleItem().Bevinding!.Controle.Code.ShouldBe("M03");
        await using (var db = database.CreateUnrestrictedContext())
        {
            await db.Personen.IgnoreQueryFilters().Where(p => p.Id == kind.Id).ExecuteUpdateAsync(s => s.SetProperty(p => p.Postcode, "1234AB"), Ct);
        }

        (await opstelling.ControleerVoorafAsync(opstelling.Tweede, id, na: 1)).ShouldBeOfType<LeveringBewaard>();
        (await opstelling.ControleerVoorafAsync(opstelling.Tweede, id, na: 1)).ShouldBeOfType<LeveringBewaard>("pressed twice");
        (await database.RegelsAsync(opstelling, Werksoort.LeveringTegen)).ShouldBeEmpty();
        (await database.RegelsAsync(opstelling, Werksoort.LeveringLetop)).ShouldContain(r => r.Bevinding!.Controle.Code == "R02", "nothing stands in the way, and the team still sees what to look at");
        var levering = await opstelling.LeveringAsync(id);
        (levering.Stand, levering.Sha256).ShouldBe((Leveringsstand.Concept, null));
        levering.Makers.ShouldBe([opstelling.Eerste.Id]);
        (await opstelling.BeeldAsync(id)).Controles.Select(c => (c.Nummer, c.Goed, c.DoorAccountId)).ShouldBe([(2, true, opstelling.Tweede.Id), (1, false, opstelling.Tweede.Id)]);
        await using (var db = database.CreateUnrestrictedContext())
        {
            (await db.Logboek.IgnoreQueryFilters().Where(l => l.ObjectId == id && l.Handeling == Application.Logboek.Handeling.LeveringGecontroleerd).OrderBy(l => l.Id).ToListAsync(Ct))
                .Select(l => (l.AccountId, l.Bijzonderheden!["goed"], l.Bijzonderheden["vastgelegd"])).ShouldBe([(opstelling.Tweede.Id, "nee", "nee"), (opstelling.Tweede.Id, "ja", "nee")]);
        }

        (await opstelling.ControleerAsync(opstelling.Eerste, id)).ShouldBeOfType<LeveringBewaard>();
        (await opstelling.ControleerVoorafAsync(opstelling.Eerste, id)).ShouldBeOfType<LeveringGeweigerd>().Fouten[0].Melding.ShouldBe("Deze levering is al gecontroleerd.");
        (await opstelling.StelVastAsync(opstelling.Tweede, id)).ShouldBeOfType<LeveringBewaard>("who only looked made nothing");
    }

    [Fact]
    [Trait("Eis", "REG-04")]
    public async Task Wie_na_een_collega_of_een_minuut_later_controleert_kijkt_opnieuw_en_staat_in_het_toezicht()
    {
        var (opstelling, _, _) = await database.MaakAsync(bsn: false);
        var id = await opstelling.BegonnenAsync();

        foreach (var (wie, later) in new[] { (opstelling.Eerste, 0), (opstelling.Tweede, 0), (opstelling.Tweede, 61), (opstelling.Tweede, 60) })
        {
            opstelling.Klok.Advance(TimeSpan.FromSeconds(later));
            (await opstelling.ControleerVoorafAsync(wie, id, na: 0)).ShouldBeOfType<LeveringBewaard>();
        }

        (await opstelling.BeeldAsync(id)).Controles.Select(c => c.DoorAccountId).ShouldBe([opstelling.Tweede.Id, opstelling.Tweede.Id, opstelling.Eerste.Id]);
    }

    [Fact]
    public async Task Een_waarschuwing_blijft_staan_tot_de_levering_bij_het_CBS_is_en_alleen_bij_het_eigen_team()
    {
        var (opstelling, kind, _) = await database.MaakAsync(postcode: "1234AB", bsn: false);
        var id = await opstelling.BegonnenAsync();
        (await opstelling.ControleerAsync(opstelling.Eerste, id)).ShouldBeOfType<LeveringBewaard>();

        (await database.RegelsAsync(opstelling, Werksoort.LeveringLetop)).ShouldContain(r => r.PersoonId == kind.Id && r.Bevinding!.Controle.Code == "R02");
        await using (var db = database.CreateUnrestrictedContext())
        {
            await db.Teamleden.IgnoreQueryFilters().Where(l => l.GemeenteCode == kind.GemeenteCode).ExecuteUpdateAsync(s => s.SetProperty(l => l.Tot, new DateOnly(2026, 1, 1)), Ct);
        }

        (await database.RegelsAsync(opstelling, Werksoort.LeveringLetop)).ShouldBeEmpty("this worker left the team");
        await using (var db = database.CreateUnrestrictedContext())
        {
            await db.Teamleden.IgnoreQueryFilters().Where(l => l.GemeenteCode == kind.GemeenteCode).ExecuteUpdateAsync(s => s.SetProperty(l => l.Tot, (DateOnly?)null), Ct);
        }

        (await opstelling.StelVastAsync(opstelling.Tweede, id)).ShouldBeOfType<LeveringBewaard>();
        (await database.RegelsAsync(opstelling, Werksoort.LeveringLetop)).ShouldNotBeEmpty();
        (await opstelling.LeverAsync(opstelling.Eerste, id)).ShouldBeOfType<LeveringBewaard>();
        (await database.RegelsAsync(opstelling, Werksoort.LeveringLetop)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Wie_het_verbetert_leest_de_dagen_die_bekend_zijn_en_een_ander_team_niets()
    {
        var (opstelling, kind, traject) = await database.MaakAsync(postcode: "1234AB");
        await using (var db = database.CreateUnrestrictedContext())
        {
            var contacten = new Contactopstelling(db, 750_000 + (Interlocked.Increment(ref _volgende) * 10));

            // A contactnotitie counts in none of them, whatever class was chosen for it.
            foreach (var (dag, norm, sublabels) in new (DateOnly, Uitkomst, List<Sublabel>)[] { (new(2026, 2, 23), Uitkomst.Jeugdhulp, [Sublabel.Contactnotitie]), (new(2026, 3, 2), Uitkomst.Jeugdhulp, []), (new(2026, 5, 4), Uitkomst.Preventie, []), (new(2026, 6, 1), Uitkomst.Preventie, [Sublabel.Contactnotitie]) })
            {
                contacten.Contact(dag, [kind], opstelling.Team.Team.Id, opstelling.Team.Medewerker.Id, kind.GemeenteCode, Activiteit.Begeleiding, regel: r => (r.Uitkomst, r.UitkomstNorm, r.Sublabels) = (Uitkomst.Jeugdhulp, norm, sublabels));
            }

            await db.SaveChangesAsync(Ct);
        }

        var id = await opstelling.BegonnenAsync();
        (await opstelling.ControleerVoorafAsync(opstelling.Eerste, id)).ShouldBeOfType<LeveringBewaard>();
        Cbsleveringvondst Vondst(string code) => new() { GemeenteCode = kind.GemeenteCode, LeveringId = id, Controle = 1, Code = code, Nummer = 900, PersoonId = kind.Id, BronId = traject, TeamId = opstelling.Team.Team.Id };
        var (m15, i06, i04) = (Vondst("M15"), Vondst("I06"), Vondst("I04"));
        await opstelling.BewaarAsync(m15, i06, i04);

        var begin = (await VraagAsync(m15.Id)).ShouldNotBeNull();
        (begin.EersteHulp, begin.LaatsteHulp, begin.Bevinding.Traject).ShouldBe((new(2026, 3, 2), null, new(2026, 2, 1)));
        var einde = (await VraagAsync(i06.Id)).ShouldNotBeNull();
        (einde.EersteHulp, einde.LaatsteHulp).ShouldBe((null, new DateOnly(2026, 5, 4)));
        (await VraagAsync(i04.Id)).ShouldNotBeNull().Contacten.Select(c => c.Datum).ShouldBe([new(2026, 5, 4)], "the law calls only this one something else");
        (await VraagAsync(Guid.NewGuid())).ShouldBeNull();
        await using (var db = database.CreateUnrestrictedContext())
        {
            (await db.Logboek.IgnoreQueryFilters().CountAsync(l => l.ObjectId == kind.Id && l.Handeling == Application.Logboek.Handeling.PersoonBekeken && l.AccountId == opstelling.Team.Account.Id, Ct)).ShouldBe(1, "once in a quarter of an hour");
            await db.Teamleden.IgnoreQueryFilters().Where(l => l.GemeenteCode == kind.GemeenteCode).ExecuteUpdateAsync(s => s.SetProperty(l => l.Tot, new DateOnly(2026, 1, 1)), Ct);
        }

        (await VraagAsync(m15.Id)).ShouldBeNull("this worker left the team");

        Task<Herstelvraag?> VraagAsync(Guid vondst) => this.VraagAsync(opstelling, vondst);
    }

    [Fact]
    public async Task Wie_bezig_is_als_er_opnieuw_wordt_gecontroleerd_houdt_de_vraag_en_leest_wanneer_zij_weg_is()
    {
        var (opstelling, kind, _) = await database.MaakAsync();
        var id = await opstelling.BegonnenAsync();
        (await opstelling.ControleerVoorafAsync(opstelling.Eerste, id)).ShouldBeOfType<LeveringBewaard>();
        var eerst = (await database.RegelsAsync(opstelling, Werksoort.LeveringTegen)).ShouldHaveSingleItem().Bevinding!.Id;

        (await opstelling.ControleerVoorafAsync(opstelling.Tweede, id)).ShouldBeOfType<LeveringBewaard>();
        var nu = (await database.RegelsAsync(opstelling, Werksoort.LeveringTegen)).ShouldHaveSingleItem().Bevinding!.Id;
        nu.ShouldNotBe(eerst);
        await StaatAsync(Herstelstand.Open, nu);

        (await opstelling.StapAsync(opstelling.Eerste, id, (b, v) => b.TrekInAsync(id, v, "Te vroeg", Ct))).ShouldBeOfType<LeveringBewaard>();
        await StaatAsync(Herstelstand.Voorbij, eerst);
        id = await opstelling.BegonnenAsync();
        await StaatAsync(Herstelstand.Voorbij, eerst);
        (await opstelling.ControleerVoorafAsync(opstelling.Eerste, id)).ShouldBeOfType<LeveringBewaard>();
        await StaatAsync(Herstelstand.Open, (await database.RegelsAsync(opstelling, Werksoort.LeveringTegen)).ShouldHaveSingleItem().Bevinding!.Id);

        await using (var db = database.CreateUnrestrictedContext())
        {
            await db.Personen.IgnoreQueryFilters().Where(p => p.Id == kind.Id).ExecuteUpdateAsync(s => s.SetProperty(p => p.Postcode, "1234AB"), Ct);
        }

        (await opstelling.ControleerVoorafAsync(opstelling.Tweede, id)).ShouldBeOfType<LeveringBewaard>();
        await StaatAsync(Herstelstand.NietMeer, eerst);

        async Task StaatAsync(Herstelstand stand, Guid vondst)
        {
            var vraag = (await VraagAsync(opstelling, eerst)).ShouldNotBeNull();
            (vraag.Stand, vraag.Bevinding.Id, vraag.Bevinding.Controle.Code, vraag.Bevinding.Halfjaar).ShouldBe((stand, vondst, "M03", Leveringsopstelling.Periode));
        }
    }

    [Fact]
    public async Task De_lijst_staat_op_naam_dag_en_code_zodat_opnieuw_controleren_haar_niet_schudt()
    {
        var (opstelling, anna, _) = await database.MaakAsync(postcode: "1234AB");
        var bo = opstelling.Jeugdige(pas: p => (p.Achternaam, p.ZoekAchternaam) = ("Aarts", "aarts"));
        var (eerder, later) = (opstelling.Traject(bo, new(2026, 1, 5), new(2026, 2, 1)), opstelling.Traject(bo, new(2026, 3, 2)));
        await opstelling.BewaarAsync(bo, eerder, later);
        var id = await opstelling.BegonnenAsync();
        (await opstelling.ControleerVoorafAsync(opstelling.Eerste, id)).ShouldBeOfType<LeveringBewaard>();
        var nummer = 900;
        foreach (var (wie, code, bron) in new[] { (anna.Id, "M05", (Guid?)null), (bo.Id, "M15", later.Id), (anna.Id, "M12", null), (bo.Id, "I06", later.Id), (bo.Id, "R08", eerder.Id) })
        {
            await opstelling.BewaarAsync(new Cbsleveringvondst { GemeenteCode = anna.GemeenteCode, LeveringId = id, Controle = 1, Code = code, Nummer = nummer++, PersoonId = wie, BronId = bron, TeamId = opstelling.Team.Team.Id });
        }

        var regels = await database.RegelsAsync(opstelling, Werksoort.LeveringLetop);

        regels.Where(r => r.Bevinding!.Controle.Code is "M05" or "M15" or "M12" or "I06" or "R08").Select(r => (r.PersoonId, r.Bevinding!.Traject, r.Bevinding.Controle.Code))
            .ShouldBe([(bo.Id, new(2026, 1, 5), "R08"), (bo.Id, new(2026, 3, 2), "I06"), (bo.Id, new(2026, 3, 2), "M15"), (anna.Id, null, "M05"), (anna.Id, null, "M12")]);
    }

    [Fact]
    [Trait("Eis", "CBS-03")]
    public async Task Wat_beide_leveringen_over_een_halfjaar_vragen_staat_er_een_keer_en_wat_op_dossiers_is_zegt_dat()
    {
        var (opstelling, kind, traject) = await database.MaakAsync();
        var dossier = new Application.Dossiers.Dossier { GemeenteCode = kind.GemeenteCode, Id = Guid.NewGuid(), Nummer = 90_410, Soort = Domain.Dossiers.Dossiersoort.Individueel, Wet = Domain.Dossiers.Wet.Jeugd, TeamId = opstelling.Team.Team.Id, Begin = new(2025, 2, 1), Crisis = false, Volgnummer = 1 };
        dossier.Statussen.Add(new() { GemeenteCode = kind.GemeenteCode, Id = Guid.NewGuid(), DossierId = dossier.Id, Status = Domain.Dossiers.Dossierstatus.Actief, Van = dossier.Begin, Door = "Test", Op = DateTimeOffset.UnixEpoch });
        dossier.Personen.Add(new() { GemeenteCode = kind.GemeenteCode, DossierId = dossier.Id, PersoonId = kind.Id, Soort = dossier.Soort, Wet = dossier.Wet, Rol = Domain.Dossiers.Dossierrol.OntvangtHulp, Van = dossier.Begin });
        await opstelling.BewaarAsync(dossier);
        var (opTrajecten, opDossiers) = (await opstelling.BegonnenAsync(), await opstelling.BegonnenAsync(Leveringsdefinitie.Dossiers));
        (await opstelling.ControleerVoorafAsync(opstelling.Eerste, opTrajecten)).ShouldBeOfType<LeveringBewaard>();
        var alleen = (await database.RegelsAsync(opstelling, Werksoort.LeveringTegen)).ShouldHaveSingleItem().Bevinding!;
        (alleen.OpDossiers, alleen.InBeide, alleen.OokAnders).ShouldBe((false, false, true));
        opstelling.Klok.Advance(TimeSpan.FromMinutes(1));

        (await opstelling.ControleerVoorafAsync(opstelling.Eerste, opDossiers)).ShouldBeOfType<LeveringBewaard>();

        var samen = (await database.RegelsAsync(opstelling, Werksoort.LeveringTegen)).ShouldHaveSingleItem("the same words and the same field").Bevinding!;
        (samen.Controle.Code, samen.InBeide, samen.OpDossiers).ShouldBe(("M03", true, true));
        samen.Id.ShouldNotBe(alleen.Id, "the newest check knows best");
        (await VraagAsync(opstelling, alleen.Id)).ShouldNotBeNull().Stand.ShouldBe(Herstelstand.Open);
        await opstelling.BewaarAsync(Vondst(opTrajecten, "I06", traject), Vondst(opDossiers, "I06", dossier.Id));
        var i06 = (await database.RegelsAsync(opstelling, Werksoort.LeveringLetop)).Select(r => r.Bevinding!).Where(b => b.Controle.Code == "I06").ToList();
        i06.Select(b => (b.OpDossiers, b.InBeide)).ShouldBe([(true, false), (false, false)], ignoreOrder: true);
        i06.Single(b => b.OpDossiers).Zin.ShouldStartWith("Dit dossier staat open");
        i06.Single(b => !b.OpDossiers).Zin.ShouldStartWith("Dit traject staat open");

        // Two records of one jeugdige ask for one postcode.
        await opstelling.BewaarAsync(Vondst(opDossiers, "M03", traject));
        (await database.RegelsAsync(opstelling, Werksoort.LeveringTegen)).ShouldHaveSingleItem().Bevinding!.Id.ShouldBe(samen.Id);

        Cbsleveringvondst Vondst(Guid levering, string code, Guid bron) => new() { GemeenteCode = kind.GemeenteCode, LeveringId = levering, Controle = 1, Code = code, Nummer = 900, PersoonId = kind.Id, BronId = bron, TeamId = opstelling.Team.Team.Id };
    }

    [Fact]
    [Trait("Eis", "GEZ-01")]
    public async Task Van_wie_is_samengevoegd_staat_het_bij_wie_blijft_ook_na_twee_keer_en_gaat_het_terug_als_dat_ongedaan_wordt()
    {
        var (opstelling, kind, traject) = await database.MaakAsync(bsn: false);
        var (een, ander) = (opstelling.Jeugdige(pas: p => p.Bsn = null), opstelling.Jeugdige());
        await opstelling.BewaarAsync(een, ander);
        var id = await opstelling.BegonnenAsync();
        (await opstelling.ControleerVoorafAsync(opstelling.Eerste, id)).ShouldBeOfType<LeveringBewaard>();
        var m03 = (await database.RegelsAsync(opstelling, Werksoort.LeveringTegen)).ShouldHaveSingleItem().Bevinding!.Id;
        opstelling.Klok.Advance(TimeSpan.FromMinutes(1));

        await VoegSamenAsync(een.Id, kind.Id);
        await VoegSamenAsync(ander.Id, een.Id);

        var regel = (await database.RegelsAsync(opstelling, Werksoort.LeveringTegen)).ShouldHaveSingleItem();
        (regel.PersoonId, regel.Bevinding!.Id, regel.Bevinding.Gewijzigd).ShouldBe((ander.Id, m03, true));
        (await database.DetailsAsync(opstelling, traject)).Bevindingen.ShouldContain(b => b.Id == m03 && b.PersoonId == ander.Id);
        await using (var db = database.CreateContext(opstelling.Team.Aanmelding(Rol.Consulent)))
        {
            (await new VondstenQuery(db, Protocolversies.Meegeleverd, opstelling.Klok).PlaatsAsync(m03, Ct)).ShouldNotBeNull().Regel.Plaats.PersoonId.ShouldBe(ander.Id);
            (await new HerstelvraagQuery(db, opstelling.Klok).LaadAsync(m03, Ct)).ShouldNotBeNull().Bevinding.PersoonId.ShouldBe(ander.Id);
            await using var alles = database.CreateUnrestrictedContext();
            var laatste = await alles.Samenvoegingen.IgnoreQueryFilters().Where(s => s.BlijftId == ander.Id).Select(s => s.Id).SingleAsync(Ct);
            (await new Application.Jeugdigen.Samenvoeger(db, opstelling.Klok).MaakOngedaanAsync(laatste, Ct)).ShouldBeOfType<Application.Jeugdigen.PersoonOpgeslagen>();
        }

        (await database.RegelsAsync(opstelling, Werksoort.LeveringTegen)).ShouldHaveSingleItem().PersoonId.ShouldBe(een.Id);

        async Task VoegSamenAsync(Guid blijft, Guid vervalt)
        {
            await using var db = database.CreateContext(opstelling.Team.Aanmelding(Rol.Consulent));
            (await new Application.Jeugdigen.Samenvoeger(db, opstelling.Klok).VoegSamenAsync(blijft, vervalt, "Twee keer ingevoerd", akkoord: true, Ct)).ShouldBeOfType<Application.Jeugdigen.PersoonOpgeslagen>();
        }
    }

    [Fact]
    [Trait("Eis", "BEH-08")]
    public async Task Van_een_halfjaar_dat_al_geleverd_is_vraagt_niemand_een_andere_klasse()
    {
        var (opstelling, kind, _) = await database.MaakAsync(postcode: "1234AB", bsn: false);
        await using (var db = database.CreateUnrestrictedContext())
        {
            new Contactopstelling(db, 700_000 + (Interlocked.Increment(ref _volgende) * 10)).Contact(
                new(2026, 2, 2), [kind], opstelling.Team.Team.Id, opstelling.Team.Medewerker.Id, kind.GemeenteCode, Activiteit.Begeleiding, regel: r => (r.Uitkomst, r.UitkomstNorm) = (Uitkomst.Grensgeval, Uitkomst.Grensgeval));
            await db.SaveChangesAsync(Ct);
        }

        var eerste = await opstelling.BegonnenAsync();
        (await opstelling.ControleerAsync(opstelling.Eerste, eerste)).ShouldBeOfType<LeveringBewaard>();
        (await CodesAsync()).ShouldBe(["I14", "R02"]);
        (await database.RegelsAsync(opstelling, Werksoort.Grensgeval)).ShouldHaveSingleItem();
        (await opstelling.StelVastAsync(opstelling.Tweede, eerste)).ShouldBeOfType<LeveringBewaard>();
        (await opstelling.LeverAsync(opstelling.Eerste, eerste)).ShouldBeOfType<LeveringBewaard>();
        (await opstelling.ControleerAsync(opstelling.Eerste, await opstelling.BegonnenAsync())).ShouldBeOfType<LeveringBewaard>();

        (await CodesAsync()).ShouldBe(["R02"]);
        (await database.RegelsAsync(opstelling, Werksoort.Grensgeval)).ShouldBeEmpty();

        async Task<List<string>> CodesAsync() => [.. (await database.RegelsAsync(opstelling, Werksoort.LeveringLetop)).Select(r => r.Bevinding!.Controle.Code).Where(c => c is "I14" or "R02").Order(StringComparer.Ordinal)];
    }

    [Fact]
    public async Task Van_wie_niet_in_de_BRP_staat_zoekt_niemand_het_BSN_op()
    {
        var (opstelling, _, _) = await database.MaakAsync(postcode: "1234AB");
        var kind = opstelling.Jeugdige(pas: p => (p.Bsn, p.ZonderBsn) = (null, Domain.Jeugdigen.Bsnreden.NietIngeschreven));
        await opstelling.BewaarAsync(kind, opstelling.Traject(kind, new(2026, 2, 1)));
        var id = await opstelling.BegonnenAsync();

        (await opstelling.ControleerVoorafAsync(opstelling.Eerste, id)).ShouldBeOfType<LeveringBewaard>();

        (await database.RegelsAsync(opstelling, Werksoort.LeveringLetop)).ShouldNotContain(r => r.PersoonId == kind.Id && r.Bevinding!.Controle.Code == "R02");
        (await opstelling.BeeldAsync(id)).Proef!.Bevindingen.Single(b => b.Controle.Code == "I20").Plaatsen.Select(p => p.PersoonId).ShouldBe([kind.Id]);
    }

    [Fact]
    public async Task Een_traject_zegt_waarom_het_niet_meeging()
    {
        var (opstelling, kind, _) = await database.MaakAsync(postcode: "1234AB");
        var elders = opstelling.Traject(kind, new(2026, 3, 1), uitvoerder: Domain.Trajecten.Uitvoerder.Aanbieder);
        await opstelling.BewaarAsync(elders);
        var id = await opstelling.GeleverdAsync();

        var details = await database.DetailsAsync(opstelling, elders.Id);

        details.Geleverd.ShouldBeEmpty();
        details.Weggelaten.ShouldBe([new Weggelaten(id, new(2026, 1, 1), 1, Leveringsstand.Geleverd, Weglaatreden.AndereAanbieder)]);
    }

    private async Task<Herstelvraag?> VraagAsync(Leveringsopstelling opstelling, Guid vondst)
    {
        await using var db = database.CreateContext(opstelling.Team.Aanmelding(Rol.Consulent));
        return await new HerstelvraagQuery(db, opstelling.Klok).LaadAsync(vondst, Ct);
    }
}
