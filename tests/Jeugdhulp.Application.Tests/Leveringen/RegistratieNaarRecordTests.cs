using Jeugdhulp.Application.Contacten;
using Jeugdhulp.Application.Dossiers;
using Jeugdhulp.Application.Jeugdigen;
using Jeugdhulp.Application.Leveringen;
using Jeugdhulp.Application.Plannen;
using Jeugdhulp.Application.Trajecten;
using Jeugdhulp.Domain.Classificeren;
using Jeugdhulp.Domain.Contacten;
using Jeugdhulp.Domain.Dossiers;
using Jeugdhulp.Domain.Jeugdigen;
using Jeugdhulp.Domain.Levering;
using Jeugdhulp.TestCommon;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace Jeugdhulp.Application.Tests.Leveringen;

/// <summary>From what people wrote down to the record, through the store: measurements, plans, sleeping dossiers, help to nobody who is known, twins.</summary>
[Trait("Eis", "CBS-01")]
public sealed class RegistratieNaarRecordTests(Testdatabase database) : IClassFixture<Testdatabase>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    [Trait("Eis", "PLN-05")]
    public async Task Wat_jeugdige_en_ouder_aan_het_einde_zeggen_staat_in_het_record()
    {
        var opstelling = await Leveringsopstelling.NieuwAsync(database);
        var kind = opstelling.Jeugdige();
        await opstelling.BewaarAsync(kind);
        await opstelling.BewaarAsync(opstelling.Traject(kind, new(2026, 2, 1), new(2026, 5, 31)));
        await RondAfAsync(opstelling, kind, new(2026, 6, 2), (Afrondingmeting.Jeugdige, 9, "04"), (Afrondingmeting.Ouder, 6, "02"));

        var record = (await RecordsAsync(opstelling)).ShouldHaveSingleItem();

        (record.Jeugdige!.Tevredenheid, record.Jeugdige.ZonderHulpVerder!.Waarde).ShouldBe((9, "04"));
        (record.Ouder!.Tevredenheid, record.Ouder.ZonderHulpVerder!.Waarde).ShouldBe((6, "02"));
        record.Tekst(Recordveld.InformantOuder).ShouldBe(Recordvelden.Ouder);
    }

    [Theory]
    [InlineData("2026-06-30", 9)]
    [InlineData("2026-07-01", null)]
    [InlineData("2026-01-31", null)]
    [Trait("Eis", "PLN-05")]
    public async Task Een_meting_hoort_bij_hulp_die_al_begonnen_was_en_telt_tot_het_einde_van_de_periode(string dag, int? tevredenheid)
    {
        var opstelling = await Leveringsopstelling.NieuwAsync(database);
        var kind = opstelling.Jeugdige();
        await opstelling.BewaarAsync(kind);
        await opstelling.BewaarAsync(opstelling.Traject(kind, new(2026, 2, 1), new(2026, 5, 31)));
        await RondAfAsync(opstelling, kind, DateOnly.Parse(dag, System.Globalization.CultureInfo.InvariantCulture), (Afrondingmeting.Jeugdige, 9, null));

        var jeugdige = (await RecordsAsync(opstelling)).ShouldHaveSingleItem().Jeugdige;
        (jeugdige?.Tevredenheid).ShouldBe(tevredenheid);
        (jeugdige is null).ShouldBe(tevredenheid is null);
    }

    [Fact]
    public async Task Twee_trajecten_van_een_hulpvraag_zijn_een_record_ook_als_het_eerste_voor_de_periode_eindigde()
    {
        var opstelling = await Leveringsopstelling.NieuwAsync(database);
        var (kind, ander) = (opstelling.Jeugdige(), opstelling.Jeugdige());
        Hulpvraag[] vragen = [Hulpvraag(kind), Hulpvraag(ander), Hulpvraag(ander)];
        await opstelling.BewaarAsync([kind, ander, .. vragen]);
        await opstelling.BewaarAsync(
            opstelling.Traject(kind, new(2025, 3, 1), new(2025, 9, 30), hulpvraag: vragen[0].Id), opstelling.Traject(kind, new(2026, 2, 1), new(2026, 4, 30), hulpvraag: vragen[0].Id),
            opstelling.Traject(ander, new(2026, 1, 10), new(2026, 2, 1), hulpvraag: vragen[1].Id), opstelling.Traject(ander, new(2026, 3, 1), hulpvraag: vragen[2].Id));

        var records = await RecordsAsync(opstelling);

        records.Where(r => r.Nummer.Waarde == kind.Bsn).ShouldHaveSingleItem().ShouldSatisfyAllConditions(r => r.Aanvang.ShouldBe(new(2025, 3, 1)), r => r.Einde.ShouldBe(new DateOnly(2026, 4, 30)));
        records.Count(r => r.Nummer.Waarde == ander.Bsn).ShouldBe(2, "two questions are two plans, and their help does not overlap");
    }

    [Fact]
    [Trait("Eis", "CBS-15")]
    public async Task Trajecten_van_twee_hulpvragen_om_en_om_houden_in_elk_halfjaar_dezelfde_eerste_dag()
    {
        var opstelling = await Leveringsopstelling.NieuwAsync(database);
        var kind = opstelling.Jeugdige();
        Hulpvraag[] vragen = [Hulpvraag(kind), Hulpvraag(kind)];
        await opstelling.BewaarAsync([kind, .. vragen]);
        await opstelling.BewaarAsync(
            opstelling.Traject(kind, new(2025, 1, 10), new(2025, 2, 10), hulpvraag: vragen[1].Id), opstelling.Traject(kind, new(2025, 3, 1), new(2025, 3, 31), hulpvraag: vragen[0].Id),
            opstelling.Traject(kind, new(2025, 4, 2), new(2025, 5, 31), hulpvraag: vragen[1].Id), opstelling.Traject(kind, new(2025, 6, 2), hulpvraag: vragen[0].Id));

        foreach (var halfjaar in new[] { "2025H1", "2025H2", "2026H1" })
        {
            var record = await opstelling.RecordAsync(await opstelling.GeleverdAsync(halfjaar: halfjaar));
            (record.Aanvang, record.Einde).ShouldBe((new DateOnly(2025, 1, 10), null), halfjaar);
        }
    }

    [Fact]
    [Trait("Eis", "CBS-15")]
    public async Task Hulp_die_in_haar_plan_opnieuw_begint_is_geen_fout_van_de_vorige_levering()
    {
        var opstelling = await Leveringsopstelling.NieuwAsync(database);
        var kind = opstelling.Jeugdige();
        var vraag = Hulpvraag(kind);
        await opstelling.BewaarAsync(kind, vraag);
        await opstelling.BewaarAsync(opstelling.Traject(kind, new(2025, 3, 1), new(2025, 9, 30), hulpvraag: vraag.Id));
        (await opstelling.LeveringAsync(await opstelling.GeleverdAsync(halfjaar: "2025H2"))).Telling!.Eind.ShouldBe(0);
        await opstelling.BewaarAsync(opstelling.Traject(kind, new(2026, 2, 1), hulpvraag: vraag.Id));

        var proef = (await opstelling.BeeldAsync(await opstelling.BegonnenAsync())).Proef!;

        proef.Telling.Telling.Begin.ShouldBe(1);
        proef.Bevindingen.ShouldNotContain(b => b.Controle.Code == "I17");
        proef.Bevindingen.Single(b => b.Controle.Code == "M19").Plaatsen.Select(p => p.PersoonId).ShouldBe([kind.Id]);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    [Trait("Eis", "PLN-05")]
    public async Task Van_twee_antwoorden_op_een_dag_gaat_het_laatst_opgeschreven_mee(bool eerstDeLaatste)
    {
        var opstelling = await Leveringsopstelling.NieuwAsync(database);
        var kind = opstelling.Jeugdige();
        var anderHuis = new Gezin { GemeenteCode = kind.GemeenteCode, Id = Guid.NewGuid(), Nummer = 9_200_000 };
        await opstelling.BewaarAsync(kind, anderHuis);
        await opstelling.BewaarAsync(opstelling.Traject(kind, new(2026, 2, 1), new(2026, 5, 31)));
        foreach (var (laatste, gezin) in new[] { (eerstDeLaatste, opstelling.Team.Gezin.Id), (!eerstDeLaatste, anderHuis.Id) })
        {
            await RondAfAsync(opstelling, kind, new(2026, 6, 2), gezin, DateTimeOffset.UnixEpoch.AddHours(laatste ? 1 : 0), (Afrondingmeting.Jeugdige, laatste ? 9 : 4, "04"));
        }

        (await RecordsAsync(opstelling)).ShouldHaveSingleItem().Jeugdige!.Tevredenheid.ShouldBe(9);
    }

    [Fact]
    [Trait("Eis", "DOS-04")]
    [Trait("Eis", "CBS-15")]
    public async Task Valt_een_dossier_in_slaap_dan_blijft_zijn_traject_in_de_levering_en_sluiten_de_standen_aan()
    {
        var opstelling = await Leveringsopstelling.NieuwAsync(database);
        var (slaper, nooit) = (opstelling.Jeugdige(), opstelling.Jeugdige());
        var (ingeslapen, altijd) = (Dossier(opstelling, slaper, (Dossierstatus.Actief, new(2025, 7, 1)), (Dossierstatus.Slapend, new(2025, 11, 1))), Dossier(opstelling, nooit, (Dossierstatus.Slapend, new(2025, 7, 1))));
        await opstelling.BewaarAsync(slaper, nooit, ingeslapen, altijd);
        await opstelling.BewaarAsync(opstelling.Traject(slaper, new(2025, 8, 1), dossier: ingeslapen.Id), opstelling.Traject(nooit, new(2025, 8, 1), dossier: altijd.Id));
        var eerst = await opstelling.LeveringAsync(await opstelling.GeleverdAsync(halfjaar: "2025H2"));

        var proef = (await opstelling.BeeldAsync(await opstelling.BegonnenAsync())).Proef!;

        var nu = proef.Telling.Telling;
        (eerst.Telling!.Eind, nu.Begin).ShouldBe((1L, 1L));
        (nu.Begin + nu.Instroom - nu.Uitstroom).ShouldBe(nu.Eind);
        proef.Bevindingen.Single(b => b.Controle.Code == "I16").Plaatsen.Select(p => p.PersoonId).ShouldBe([slaper.Id]);
        proef.Bevindingen.ShouldNotContain(b => b.Controle.Code == "I17");
        proef.Weglatingen.ShouldHaveSingleItem().ShouldSatisfyAllConditions(w => w.Reden.ShouldBe(Weglaatreden.DossierTeltNiet), w => w.Plaatsen.ShouldHaveSingleItem().PersoonId.ShouldBe(nooit.Id));
    }

    [Theory]
    [InlineData(Dossierstatus.Actief, false)]
    [InlineData(Dossierstatus.Slapend, true)]
    [Trait("Eis", "CBS-15")]
    public async Task Krijgt_hulp_later_een_dossier_dan_blijft_zij_in_de_levering_van_ervoor_en_erna(Dossierstatus status, bool gemeld)
    {
        var opstelling = await Leveringsopstelling.NieuwAsync(database);
        var kind = opstelling.Jeugdige();
        var dossier = Dossier(opstelling, kind, (status, new(2026, 2, 1)));
        await opstelling.BewaarAsync(kind, dossier);
        await opstelling.BewaarAsync(opstelling.Traject(kind, new(2025, 8, 1), dossier: dossier.Id));

        var vorig = (await opstelling.BeginAsync(opstelling.Eerste, "2025H2")).ShouldBeOfType<LeveringBewaard>().Id;

        (await opstelling.BeeldAsync(vorig)).Proef!.ShouldSatisfyAllConditions(
            p => p.Telling.Telling.Actief.ShouldBe(1),
            p => p.Bevindingen.ShouldNotContain(b => b.Controle.Code == "I16"));
        (await opstelling.BeeldAsync(await opstelling.BegonnenAsync())).Proef!.ShouldSatisfyAllConditions(
            p => p.Telling.Telling.Actief.ShouldBe(1),
            p => p.Bevindingen.Any(b => b.Controle.Code == "I16").ShouldBe(gemeld));
    }

    [Fact]
    [Trait("Eis", "CBS-15")]
    public async Task Wordt_na_de_levering_nog_hulp_van_toen_vastgelegd_dan_sluiten_de_standen_niet_aan_en_staat_dat_er()
    {
        var opstelling = await Leveringsopstelling.NieuwAsync(database);
        var (kind, later) = (opstelling.Jeugdige(), opstelling.Jeugdige());
        await opstelling.BewaarAsync(kind, later, opstelling.Traject(kind, new(2025, 8, 1)));
        await opstelling.GeleverdAsync(halfjaar: "2025H2");
        await opstelling.BewaarAsync(opstelling.Traject(later, new(2025, 9, 1)));

        (await opstelling.BeeldAsync(await opstelling.BegonnenAsync())).Proef!.Bevindingen.ShouldContain(b => b.Controle.Code == "I17");
    }

    [Fact]
    [Trait("Eis", "CBS-15")]
    public async Task Het_verschil_met_het_einde_van_de_vorige_levering_wijst_de_trajecten_aan_die_erbij_kwamen_en_verdwenen()
    {
        var opstelling = await Leveringsopstelling.NieuwAsync(database);
        var (blijft, weg, ingetrokken, later) = (opstelling.Jeugdige(), opstelling.Jeugdige(), opstelling.Jeugdige(), opstelling.Jeugdige());
        var (geeindigd, vergissing) = (opstelling.Traject(weg, new(2025, 8, 1)), opstelling.Traject(ingetrokken, new(2025, 8, 1)));
        await opstelling.BewaarAsync(blijft, weg, ingetrokken, later, geeindigd, vergissing, opstelling.Traject(blijft, new(2025, 8, 1)), opstelling.Traject(blijft, new(2025, 7, 1), new(2025, 7, 20)));
        await opstelling.GeleverdAsync(halfjaar: "2025H2");
        await using (var db = database.CreateUnrestrictedContext())
        {
            await db.Trajecten.IgnoreQueryFilters().Where(t => t.Id == geeindigd.Id).ExecuteUpdateAsync(s => s.SetProperty(t => t.Einde, new DateOnly(2025, 12, 1)).SetProperty(t => t.RedenEinde, "01"), Ct);
            await db.Trajecten.IgnoreQueryFilters().Where(t => t.Id == vergissing.Id).ExecuteUpdateAsync(s => s.SetProperty(t => t.IngetrokkenOp, new DateOnly(2026, 7, 1)), Ct);
        }

        await opstelling.BewaarAsync(opstelling.Traject(later, new(2025, 9, 1)));

        var gevonden = (await opstelling.BeeldAsync(await opstelling.BegonnenAsync())).Proef!.Bevindingen.Single(b => b.Controle.Code == "I17");
        gevonden.Aantal.ShouldBe(3);
        gevonden.Plaatsen.Select(p => p.PersoonId).ShouldBe([weg.Id, ingetrokken.Id, later.Id], ignoreOrder: true);
        gevonden.Plaatsen.ShouldAllBe(p => p.TrajectId != null && p.Team != null);
    }

    [Fact]
    [Trait("Eis", "CBS-02")]
    public async Task Hulp_zonder_jeugdige_staat_bij_wat_niet_meegaat_met_hoe_vaak_en_zonder_persoon()
    {
        var opstelling = await Leveringsopstelling.NieuwAsync(database);
        var kind = opstelling.Jeugdige();
        await opstelling.BewaarAsync(kind, opstelling.Traject(kind, new(2026, 2, 1)));
        await using (var db = database.CreateUnrestrictedContext())
        {
            var contacten = new Contactopstelling(db, 600_000 + (database.Volgende() * 10));
            foreach (var dag in new DateOnly[] { new(2026, 3, 1), new(2026, 6, 30), new(2026, 7, 1) })
            {
                contacten.Contact(dag, [], opstelling.Team.Team.Id, opstelling.Team.Medewerker.Id, opstelling.Team.GemeenteCode, regel: r => (r.Uitkomst, r.UitkomstNorm, r.Levert) = (Uitkomst.Jeugdhulp, Uitkomst.Preventie, true));
            }

            await db.SaveChangesAsync(Ct);
        }

        var proef = (await opstelling.BeeldAsync(await opstelling.BegonnenAsync())).Proef!;

        var groep = proef.Weglatingen.ShouldHaveSingleItem();
        (groep.Reden, groep.Aantal).ShouldBe((Weglaatreden.Anoniem, 2));
        groep.Plaatsen.ShouldAllBe(p => p.PersoonId == null && p.Team == opstelling.Team.Team.Naam);
        proef.Telling.Jeugdigen.ShouldBe(1);
    }

    [Fact]
    [Trait("Eis", "CBS-15")]
    public async Task Een_tweeling_zonder_BSN_telt_in_de_levering_en_in_het_verschil_van_de_lenzen_twee_keer()
    {
        var opstelling = await Leveringsopstelling.NieuwAsync(database);
        var geboren = new DateOnly(2016, 8, 9);
        Persoon Zonder() => opstelling.Jeugdige(geboren, p => (p.Bsn, p.ZonderBsn) = (null, Bsnreden.NietIngeschreven));
        var (een, twee) = (Zonder(), Zonder());
        var gezin = new Gezin { GemeenteCode = een.GemeenteCode, Id = Guid.NewGuid(), Nummer = 9_100_000 };
        var dossier = Dossier(opstelling, een, (Dossierstatus.Actief, new(2026, 2, 1)));
        await opstelling.BewaarAsync(
            een, twee, gezin, dossier, opstelling.Traject(een, new(2026, 2, 1)), opstelling.Traject(twee, new(2026, 2, 1)),
            new Gezinslid { GemeenteCode = een.GemeenteCode, GezinId = gezin.Id, PersoonId = een.Id, Rol = Gezinsrol.Jeugdige },
            new Gezinslid { GemeenteCode = een.GemeenteCode, GezinId = gezin.Id, PersoonId = twee.Id, Rol = Gezinsrol.Jeugdige });
        var id = await opstelling.BegonnenAsync();

        var proef = (await opstelling.BeeldAsync(id)).Proef!;

        proef.Telling.Jeugdigen.ShouldBe(2);
        (proef.Lenzen!.AlleenTrajecten + proef.Lenzen.Beide).ShouldBe(2);
        proef.Bevindingen.Single(b => b.Controle.Code == "B10").Aantal.ShouldBe(2);
        (await opstelling.ControleerAsync(opstelling.Eerste, id)).ShouldBeOfType<LeveringBewaard>();
        (await opstelling.LeveringAsync(id)).Jeugdigen.ShouldBe(2, "what is frozen says the same");
    }

    private static Hulpvraag Hulpvraag(Persoon persoon) => new() { GemeenteCode = persoon.GemeenteCode, Id = Guid.NewGuid(), PersoonId = persoon.Id, Doel = Doel.BestaandeProblematiek, Geopend = new(2025, 1, 1) };

    private static Dossier Dossier(Leveringsopstelling opstelling, Persoon persoon, params (Dossierstatus Status, DateOnly Van)[] statussen)
    {
        var dossier = opstelling.Dossier(Dossiersoort.Individueel, statussen);
        dossier.Personen.Add(Leveringsopstelling.Deel(dossier, persoon));
        return dossier;
    }

    private static Task RondAfAsync(Leveringsopstelling opstelling, Persoon kind, DateOnly dag, params (string Informant, int? Tevredenheid, string? ZonderHulp)[] metingen) =>
        RondAfAsync(opstelling, kind, dag, opstelling.Team.Gezin.Id, DateTimeOffset.UnixEpoch, metingen);

    private static Task RondAfAsync(Leveringsopstelling opstelling, Persoon kind, DateOnly dag, Guid gezin, DateTimeOffset op, params (string Informant, int? Tevredenheid, string? ZonderHulp)[] metingen)
    {
        var plan = new Gezinsplan { GemeenteCode = kind.GemeenteCode, Id = Guid.NewGuid(), GezinId = gezin, BegonnenOp = new(2026, 1, 1), GewijzigdOp = DateTimeOffset.UnixEpoch, GewijzigdDoor = "Test" };
        plan.Deelnemers.Add(new() { GemeenteCode = kind.GemeenteCode, GezinsplanId = plan.Id, PersoonId = kind.Id, Gegevens = new() { IsJeugdige = true } });
        var afronding = new Afronding { GemeenteCode = kind.GemeenteCode, Id = Guid.NewGuid(), GezinsplanId = plan.Id, PersoonId = kind.Id, Datum = dag, Reden = "01", Op = op, DoorNaam = "Test" };
        afronding.Metingen.AddRange(metingen.Select(m => new Afrondingmeting { GemeenteCode = kind.GemeenteCode, AfrondingId = afronding.Id, Informant = m.Informant, Tevredenheid = m.Tevredenheid, ZonderHulpVerder = m.ZonderHulp }));
        return opstelling.BewaarAsync(plan, afronding);
    }

    /// <summary>The records as they are frozen.</summary>
    private static async Task<IReadOnlyList<Leveringsrecord>> RecordsAsync(Leveringsopstelling opstelling)
    {
        var id = await opstelling.GeleverdAsync();
        return [.. (await opstelling.AlsAsync(opstelling.Eerste, db => opstelling.Bestand(db).RecordsAsync(id, 1, Ct))).ShouldNotBeNull().Regels.Select(r => r.Record)];
    }
}
