using Jeugdhulp.Application.Contacten;
using Jeugdhulp.Application.Dossiers;
using Jeugdhulp.Application.Jeugdigen;
using Jeugdhulp.Application.Leveringen;
using Jeugdhulp.Application.Toegang;
using Jeugdhulp.Application.Trajecten;
using Jeugdhulp.Domain.Classificeren;
using Jeugdhulp.Domain.Contacten;
using Jeugdhulp.Domain.Dossiers;
using Jeugdhulp.Domain.Levering;
using Jeugdhulp.Domain.Trajecten;
using Jeugdhulp.TestCommon;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace Jeugdhulp.Application.Tests.Leveringen;

/// <summary>What was changed after the records of a delivery were frozen is told where the delivery is shown, in every state that holds.</summary>
[Trait("Eis", "CBS-14")]
public sealed class NadienTests(Testdatabase database) : IClassFixture<Testdatabase>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private static Trajectgegevens Gegevens { get; } = new() { Hulpvorm = "01", Uitvoerder = "wijkteam", DirecteVerwijzer = "huisarts", Crisis = "nee", Aanvang = new(2026, 4, 1) };

    [Fact]
    public async Task Zolang_er_niets_verandert_staat_er_niets()
    {
        var (opstelling, _, _) = await BevrorenAsync();

        (await NadienAsync(opstelling)).ShouldAllBe(n => n == null);
    }

    [Fact]
    public async Task Een_nieuw_traject_in_het_halfjaar_staat_op_alle_drie_de_plekken_in_elke_stand()
    {
        var (opstelling, id, _) = await BevrorenAsync();
        var later = opstelling.Jeugdige();
        await opstelling.BewaarAsync(later);
        await AlsConsulentAsync(opstelling, (b, _) => b.BeginAsync(Guid.NewGuid(), later.Id, opstelling.Team.Team.Id, Gegevens, null, Ct));

        (await NadienAsync(opstelling)).ShouldAllBe(n => n == new Nadien(1, 0, 0));
        (await opstelling.StelVastAsync(opstelling.Tweede, id)).ShouldBeOfType<LeveringBewaard>();
        (await NadienAsync(opstelling)).ShouldAllBe(n => n == new Nadien(1, 0, 0));
        (await opstelling.LeverAsync(opstelling.Eerste, id)).ShouldBeOfType<LeveringBewaard>();
        (await NadienAsync(opstelling)).ShouldAllBe(n => n == new Nadien(1, 0, 0));

        // The correction has it.
        opstelling.Klok.Advance(TimeSpan.FromDays(1));
        await opstelling.GeleverdAsync();
        (await NadienAsync(opstelling)).ShouldAllBe(n => n == null);
    }

    [Theory]
    [InlineData("wijzigen", 1)]
    [InlineData("intrekken", 1)]
    [InlineData("beeindigenErin", 1)]
    [InlineData("beeindigenErna", 0)]
    [InlineData("ernaBegonnen", 0)]
    public async Task Een_verandering_telt_als_zij_het_record_kan_raken(string wat, int trajecten)
    {
        var (opstelling, _, traject) = await BevrorenAsync();
        await AlsConsulentAsync(opstelling, async (b, herstel) =>
        {
            var versie = await VersieAsync(traject.Id);
            return wat switch
            {
                "wijzigen" => await b.WijzigAsync(traject.Id, versie, Gegevens with { Aanvang = new(2026, 2, 2), DirecteVerwijzer = "politie" }, "Bleek de politie", Ct),
                "intrekken" => await herstel.TrekInAsync(traject.Id, versie, "Was er nooit", Ct),
                "beeindigenErin" => await b.SluitAsync(traject.Id, versie, new(new(2026, 6, 30), "01", "Klaar.", null), Ct),
                "beeindigenErna" => await b.SluitAsync(traject.Id, versie, new(new(2026, 7, 1), "01", "Klaar.", null), Ct),
                _ => await b.BeginAsync(Guid.NewGuid(), opstelling.Team.Daan.Id, opstelling.Team.Team.Id, Gegevens with { Aanvang = new(2026, 7, 1) }, null, Ct),
            };
        });

        (await NadienAsync(opstelling)).ShouldAllBe(n => n == (trajecten == 0 ? null : new Nadien(trajecten, 0, 0)));
    }

    [Theory]
    [InlineData(1, 0, 1)]
    [InlineData(0, 1, 1)]
    [InlineData(1, 2, 0)]
    [InlineData(null, 0, 1)]
    [InlineData(1, null, 0)]
    public async Task Een_traject_van_ervoor_telt_als_het_in_of_uit_het_plan_van_een_record_gaat(int? van, int? naar, int trajecten)
    {
        var opstelling = await Leveringsopstelling.NieuwAsync(database);
        var kind = opstelling.Jeugdige();
        Hulpvraag[] vragen = [.. Enumerable.Range(0, 3).Select(_ => new Hulpvraag { GemeenteCode = kind.GemeenteCode, Id = Guid.NewGuid(), PersoonId = kind.Id, Doel = Doel.BestaandeProblematiek, Geopend = new(2025, 1, 1) })];
        var vroeger = opstelling.Traject(kind, new(2025, 10, 29), new(2025, 12, 22), hulpvraag: Vraag(van));
        await opstelling.BewaarAsync([kind, .. vragen]);
        await opstelling.BewaarAsync(vroeger, opstelling.Traject(kind, new(2026, 4, 22), hulpvraag: vragen[0].Id));
        (await opstelling.ControleerAsync(opstelling.Eerste, await opstelling.BegonnenAsync())).ShouldBeOfType<LeveringBewaard>();
        opstelling.Klok.Advance(TimeSpan.FromDays(1));
        (await NadienAsync(opstelling)).ShouldAllBe(n => n == null);

        var versie = await VersieAsync(vroeger.Id);
        await AlsConsulentAsync(opstelling, (b, _) => b.WijzigAsync(vroeger.Id, versie, Gegevens with { DirecteVerwijzer = "school", Aanvang = vroeger.Aanvang, Hulpvraag = Vraag(naar) }, "Hoorde bij een andere hulpvraag", Ct));

        (await NadienAsync(opstelling)).ShouldAllBe(n => n == (trajecten == 0 ? null : new Nadien(trajecten, 0, 0)));

        Guid? Vraag(int? nummer) => nummer is { } plaats ? vragen[plaats].Id : null;
    }

    [Fact]
    public async Task Een_andere_rol_en_andere_gegevens_van_een_jeugdige_staan_er_ook()
    {
        var (opstelling, _, traject) = await BevrorenAsync();
        var (code, na) = (opstelling.Team.GemeenteCode, opstelling.Klok.GetUtcNow());
        var dossier = new Dossier { GemeenteCode = code, Id = Guid.NewGuid(), Nummer = 90_301, Soort = Dossiersoort.Gezin, Wet = Wet.Jeugd, TeamId = opstelling.Team.Team.Id, Begin = new(2025, 2, 1), Volgnummer = 1 };
        dossier.Statussen.Add(new() { GemeenteCode = code, Id = Guid.NewGuid(), DossierId = dossier.Id, Status = Dossierstatus.Actief, Van = dossier.Begin, Door = "Test", Op = DateTimeOffset.UnixEpoch });
        dossier.Personen.Add(new() { GemeenteCode = code, DossierId = dossier.Id, PersoonId = traject.PersoonId, Soort = dossier.Soort, Wet = dossier.Wet, Rol = Dossierrol.OntvangtHulp, Van = new(2026, 3, 1) });
        await opstelling.BewaarAsync(dossier);
        (await NadienAsync(opstelling)).ShouldAllBe(n => n == null, "a dossier without a change since");

        await opstelling.BewaarAsync(
            new Dossierwijziging { GemeenteCode = code, DossierId = dossier.Id, Volgnummer = 1, Wat = "Andere rol", Velden = [], DoorAccountId = opstelling.Eerste.Id, DoorNaam = "Test", Op = na },
            new Persoonwijziging { GemeenteCode = code, Id = Guid.NewGuid(), PersoonId = traject.PersoonId, Op = na, DoorAccountId = opstelling.Eerste.Id, DoorNaam = "Test", Velden = [] });

        (await NadienAsync(opstelling)).ShouldAllBe(n => n == new Nadien(0, 1, 1));
    }

    [Fact]
    [Trait("Eis", "CBS-03")]
    public async Task Ook_bij_een_levering_op_dossiers_staan_andere_gegevens_van_een_jeugdige_er()
    {
        var opstelling = await Leveringsopstelling.NieuwAsync(database);
        var (kind, erbij) = (opstelling.Jeugdige(), opstelling.Jeugdige());
        var dossier = Dossier(opstelling, kind, 90_302);
        dossier.Personen.Add(new() { GemeenteCode = kind.GemeenteCode, DossierId = dossier.Id, PersoonId = erbij.Id, Soort = dossier.Soort, Wet = dossier.Wet, Rol = Dossierrol.IndirectBetrokken, Van = dossier.Begin });
        await opstelling.BewaarAsync(kind, erbij, dossier);
        var id = await opstelling.BegonnenAsync(Leveringsdefinitie.Dossiers);
        (await opstelling.ControleerAsync(opstelling.Eerste, id)).ShouldBeOfType<LeveringBewaard>();
        opstelling.Klok.Advance(TimeSpan.FromDays(1));

        await opstelling.BewaarAsync(Wijziging(opstelling, erbij.Id));
        (await opstelling.BeeldAsync(id)).Nadien.ShouldBeNull("who received no help is no record");
        await opstelling.BewaarAsync(Wijziging(opstelling, kind.Id));

        (await opstelling.BeeldAsync(id)).Nadien.ShouldBe(new Nadien(0, 0, 1));
    }

    [Fact]
    [Trait("Eis", "DOS-04")]
    public async Task Een_andere_afspraak_over_welke_dossiers_meetellen_staat_bij_een_levering_op_dossiers()
    {
        var opstelling = await Leveringsopstelling.NieuwAsync(database);
        var kind = opstelling.Jeugdige();
        await opstelling.BewaarAsync(kind, Dossier(opstelling, kind, 90_303), opstelling.Traject(kind, new(2026, 2, 1)));
        var (opDossiers, opTrajecten) = (await opstelling.BegonnenAsync(Leveringsdefinitie.Dossiers), await opstelling.BegonnenAsync());
        foreach (var id in new[] { opDossiers, opTrajecten })
        {
            (await opstelling.ControleerAsync(opstelling.Eerste, id)).ShouldBeOfType<LeveringBewaard>();
        }

        await SpreekAfAsync(new(2026, 7, 1), Dossierstatus.Actief);
        (await opstelling.BeeldAsync(opDossiers)).Nadien.ShouldBeNull("it holds from the day after the half-year on");
        await SpreekAfAsync(new(2026, 6, 30), Dossierstatus.Actief, Dossierstatus.Slapend);
        (await opstelling.BeeldAsync(opDossiers)).Nadien.ShouldBe(new Nadien(0, 0, 0) { Telregels = 1 });
        (await opstelling.BeeldAsync(opTrajecten)).Nadien.ShouldBeNull("a traject counts by itself");

        async Task SpreekAfAsync(DateOnly vanaf, params List<Dossierstatus> tellen)
        {
            opstelling.Klok.Advance(TimeSpan.FromMinutes(1));
            await opstelling.BewaarAsync(new Dossierafspraak { GemeenteCode = kind.GemeenteCode, Id = Guid.NewGuid(), TeltMee = tellen, GeldtVanaf = vanaf, Gegevens = [], WekenZonderContact = 26, AndereWetten = false, DoorAccountId = opstelling.Eerste.Id, Door = "Test", Op = opstelling.Klok.GetUtcNow() });
        }
    }

    [Theory]
    [Trait("Eis", "DOS-04")]
    [InlineData("2026-06-30", Uitvoerder.Wijkteam, 1)]
    [InlineData("2025-03-01", Uitvoerder.Wijkteam, 1)]
    [InlineData("2026-07-01", Uitvoerder.Wijkteam, 0)]
    [InlineData("2026-02-01", Uitvoerder.Aanbieder, 0)]
    public async Task Een_andere_afspraak_over_welke_dossiers_meetellen_staat_bij_een_levering_op_trajecten_als_er_een_bij_een_dossier_hoort(string aanvang, Uitvoerder uitvoerder, int telregels)
    {
        var opstelling = await Leveringsopstelling.NieuwAsync(database);
        var kind = opstelling.Jeugdige();
        var dossier = Dossier(opstelling, kind, 90_304);
        await opstelling.BewaarAsync(kind, dossier);
        await opstelling.BewaarAsync(opstelling.Traject(kind, DateOnly.ParseExact(aanvang, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), uitvoerder: uitvoerder, dossier: dossier.Id));
        var id = await opstelling.BegonnenAsync();
        (await opstelling.ControleerAsync(opstelling.Eerste, id)).ShouldBeOfType<LeveringBewaard>();

        opstelling.Klok.Advance(TimeSpan.FromMinutes(1));
        await opstelling.BewaarAsync(new Dossierafspraak { GemeenteCode = kind.GemeenteCode, Id = Guid.NewGuid(), TeltMee = [Dossierstatus.Actief, Dossierstatus.Slapend], GeldtVanaf = new(2026, 6, 30), Gegevens = [], WekenZonderContact = 26, AndereWetten = false, DoorAccountId = opstelling.Eerste.Id, Door = "Test", Op = opstelling.Klok.GetUtcNow() });

        (await NadienAsync(opstelling)).ShouldAllBe(n => n == (telregels == 0 ? null : new Nadien(0, 0, 0) { Telregels = telregels }));
    }

    [Fact]
    [Trait("Eis", "CBS-19")]
    public async Task Een_andere_afspraak_over_wie_levert_staat_er_zolang_zij_iets_verandert()
    {
        var (opstelling, _, _) = await BevrorenAsync();

        await SpreekAfAsync("2026H2", Leverendepartij.Aanbieder);
        (await NadienAsync(opstelling)).ShouldAllBe(n => n == null, "it holds from the next half-year on");
        await SpreekAfAsync("2025H2", Leverendepartij.Wijkteamorganisatie);
        (await NadienAsync(opstelling)).ShouldAllBe(n => n == new Nadien(0, 0, 0) { Teams = 1 });
        await SpreekAfAsync("2026H1", Leverendepartij.Aanbieder);
        (await NadienAsync(opstelling)).ShouldAllBe(n => n == new Nadien(0, 0, 0) { Teams = 1 }, "it is still another who delivers");
        await SpreekAfAsync("2026H1", Leverendepartij.Gemeente);
        (await NadienAsync(opstelling)).ShouldAllBe(n => n == null);

        Task SpreekAfAsync(string halfjaar, Leverendepartij partij)
        {
            opstelling.Klok.Advance(TimeSpan.FromMinutes(1));
            return opstelling.AlsAsync(opstelling.Eerste, async db =>
            {
                (await new Leverafspraakbeheer(db, opstelling.Klok).SpreekAfAsync($"{opstelling.Team.Team.Id}", halfjaar, Domain.Contractnaam.Van(partij), Ct)).ShouldBeEmpty();
                return true;
            });
        }
    }

    [Fact]
    [Trait("Eis", "CLS-06")]
    public async Task Een_klasse_die_na_het_controleren_is_gekozen_staat_bij_vaststellen_en_leveren()
    {
        var (opstelling, id, traject) = await BevrorenAsync();
        var controle = (await opstelling.LeveringAsync(id)).GecontroleerdOp!.Value;
        await using (var db = database.CreateUnrestrictedContext())
        {
            var kind = await db.Personen.IgnoreQueryFilters().SingleAsync(p => p.Id == traject.PersoonId, Ct);
            var maker = new Contactopstelling(db, 740_000);
            foreach (var (dag, op) in new (DateOnly, DateTimeOffset?)[] { (new(2026, 1, 1), controle.AddMinutes(1)), (new(2026, 6, 30), controle.AddMinutes(1)), (new(2026, 7, 1), controle.AddMinutes(1)), (new(2025, 12, 31), controle.AddMinutes(1)), (new(2026, 3, 2), controle), (new(2026, 3, 3), null) })
            {
                maker.Contact(dag, [kind], opstelling.Team.Team.Id, opstelling.Team.Medewerker.Id, kind.GemeenteCode, regel: r =>
                {
                    if (op is { } gekozen)
                    {
                        (r.GekozenKlasse, r.KeuzeReden, r.KeuzeDoorAccountId, r.KeuzeOp) = (Klasse.Casusregie, "Zo is het besproken", opstelling.Team.Account.Id, gekozen);
                    }
                });
            }

            await db.SaveChangesAsync(Ct);
        }

        var verwacht = new Nadien(0, 0, 0) { Klassen = 2 };
        (await NadienAsync(opstelling)).ShouldAllBe(n => n == verwacht);
        (await opstelling.StelVastAsync(opstelling.Tweede, id)).ShouldBeOfType<LeveringBewaard>();
        (await NadienAsync(opstelling)).ShouldAllBe(n => n == verwacht);
        (await opstelling.LeverAsync(opstelling.Eerste, id)).ShouldBeOfType<LeveringBewaard>();
        (await NadienAsync(opstelling)).ShouldAllBe(n => n == null, "nobody can choose any more");
    }

    [Theory]
    [InlineData(Persoonwijzigingsoort.Gezin)]
    [InlineData(Persoonwijzigingsoort.Relatie)]
    [InlineData(Persoonwijzigingsoort.Hulpvraag)]
    public async Task Wie_bij_wie_hoort_en_een_hulpvraag_veranderen_geen_record(Persoonwijzigingsoort soort)
    {
        var (opstelling, _, traject) = await BevrorenAsync();

        await opstelling.BewaarAsync(new Persoonwijziging { GemeenteCode = opstelling.Team.GemeenteCode, Id = Guid.NewGuid(), PersoonId = traject.PersoonId, Soort = soort, Op = opstelling.Klok.GetUtcNow(), DoorAccountId = opstelling.Eerste.Id, DoorNaam = "Test", Velden = [] });

        (await NadienAsync(opstelling)).ShouldAllBe(n => n == null);
    }

    private static Dossier Dossier(Leveringsopstelling opstelling, Persoon kind, int nummer)
    {
        var (code, id, begin) = (opstelling.Team.GemeenteCode, Guid.NewGuid(), new DateOnly(2025, 2, 1));
        var dossier = new Dossier { GemeenteCode = code, Id = id, Nummer = nummer, Soort = Dossiersoort.Gezin, Wet = Wet.Jeugd, TeamId = opstelling.Team.Team.Id, Begin = begin, Crisis = false, Volgnummer = 1 };
        dossier.Statussen.Add(new() { GemeenteCode = code, Id = Guid.NewGuid(), DossierId = id, Status = Dossierstatus.Actief, Van = begin, Door = "Test", Op = DateTimeOffset.UnixEpoch });
        dossier.Personen.Add(new() { GemeenteCode = code, DossierId = id, PersoonId = kind.Id, Soort = dossier.Soort, Wet = dossier.Wet, Rol = Dossierrol.OntvangtHulp, Van = begin });
        return dossier;
    }

    private static Persoonwijziging Wijziging(Leveringsopstelling opstelling, Guid persoon) =>
        new() { GemeenteCode = opstelling.Team.GemeenteCode, Id = Guid.NewGuid(), PersoonId = persoon, Op = opstelling.Klok.GetUtcNow(), DoorAccountId = opstelling.Eerste.Id, DoorNaam = "Test", Velden = [] };

    /// <summary>As the page of the delivery, the list and the start page tell it.</summary>
    private static async Task<List<Nadien?>> NadienAsync(Leveringsopstelling opstelling)
    {
        var lijst = (await opstelling.AlsAsync(opstelling.Eerste, db => new LeveringenQuery(db, new(db, opstelling.Klok), opstelling.Klok).LaadAsync(Ct))).Single(p => p.Stand.Halfjaar == Leveringsopstelling.Periode);
        var laatste = lijst.Leveringen[0];
        var taak = (await opstelling.AlsAsync(opstelling.Eerste, db => new LeveringenQuery(db, new(db, opstelling.Klok), opstelling.Klok).TeDoenAsync(Ct))).SingleOrDefault(t => t.Halfjaar == Leveringsopstelling.Periode);
        return [(await opstelling.BeeldAsync(laatste.Id)).Nadien, lijst.Nadien.GetValueOrDefault(laatste.Id), taak?.Nadien];
    }

    private async Task<uint> VersieAsync(Guid id)
    {
        await using var db = database.CreateUnrestrictedContext();
        return await db.Trajecten.IgnoreQueryFilters().Where(t => t.Id == id).Select(t => t.Versie).SingleAsync(Ct);
    }

    private async Task AlsConsulentAsync(Leveringsopstelling opstelling, Func<Trajectbeheer, Trajectherstel, Task<Trajectresultaat>> doe)
    {
        await using var db = database.CreateContext(opstelling.Team.Aanmelding(Rol.Consulent));
        (await doe(new(db, opstelling.Klok), new(db, opstelling.Klok))).ShouldBeOfType<Bewaard>();
    }

    /// <summary>A delivery whose records were frozen yesterday, with one traject.</summary>
    private async Task<(Leveringsopstelling Opstelling, Guid Id, Traject Traject)> BevrorenAsync()
    {
        var opstelling = await Leveringsopstelling.NieuwAsync(database);
        var kind = opstelling.Jeugdige();
        var traject = opstelling.Traject(kind, new(2026, 2, 2));
        await opstelling.BewaarAsync(kind, traject);
        var id = await opstelling.BegonnenAsync();
        (await opstelling.ControleerAsync(opstelling.Eerste, id)).ShouldBeOfType<LeveringBewaard>();
        opstelling.Klok.Advance(TimeSpan.FromDays(1));
        return (opstelling, id, traject);
    }
}
