using Jeugdhulp.Application.Dossiers;
using Jeugdhulp.Application.Gemeenten;
using Jeugdhulp.Application.Jeugdigen;
using Jeugdhulp.Application.Leveringen;
using Jeugdhulp.Application.Trajecten;
using Jeugdhulp.Domain.Classificeren;
using Jeugdhulp.Domain.Dossiers;
using Jeugdhulp.Domain.Instellingen;
using Jeugdhulp.Domain.Jeugdigen;
using Jeugdhulp.Domain.Levering;
using Jeugdhulp.Domain.Trajecten;
using Jeugdhulp.TestCommon;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace Jeugdhulp.Application.Tests.Leveringen;

/// <summary>What the registration gives to a delivery.</summary>
[Trait("Eis", "CBS-01")]
public sealed class KandidatenTests(Testdatabase database) : IClassFixture<Testdatabase>
{
    private static int _volgende = 40;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    [Trait("Eis", "CBS-02")]
    public async Task Alleen_hulp_van_het_wijkteam_in_de_periode_gaat_mee_en_de_rest_staat_er_met_de_reden()
    {
        var opstelling = await MaakAsync();
        var kinderen = Enumerable.Range(0, 5).Select(_ => opstelling.Jeugdige()).ToList();
        var ingetrokken = opstelling.Traject(kinderen[1], new(2026, 2, 1));
        ingetrokken.IngetrokkenOp = new DateOnly(2026, 3, 1);
        await opstelling.BewaarAsync(
            [
                .. kinderen,
                opstelling.Traject(kinderen[0], new(2025, 9, 1), new(2026, 1, 1)),
                ingetrokken,
                opstelling.Traject(kinderen[2], new(2026, 2, 1), uitvoerder: Uitvoerder.Aanbieder),
                opstelling.Traject(kinderen[3], new(2025, 2, 1), new(2025, 12, 31)),
                opstelling.Traject(kinderen[4], new(2026, 7, 1)),
            ]);

        var proef = (await opstelling.BeeldAsync(await opstelling.BegonnenAsync())).Proef!;

        proef.Telling.Telling.Actief.ShouldBe(1);
        proef.Telling.Telling.Begin.ShouldBe(1);
        proef.Weglatingen.Select(w => (w.Reden, w.Aantal)).ShouldBe([(Weglaatreden.Ingetrokken, 1), (Weglaatreden.AndereAanbieder, 1)]);
    }

    [Fact]
    [Trait("Eis", "CBS-02")]
    public async Task Hulp_uit_een_pgb_en_hulp_die_het_gezin_betaalt_blijven_eruit_met_hun_eigen_reden()
    {
        var opstelling = await MaakAsync();
        var kinderen = Enumerable.Range(0, 3).Select(_ => opstelling.Jeugdige()).ToList();
        var trajecten = kinderen.ConvertAll(k => opstelling.Traject(k, new(2026, 2, 1), uitvoerder: Uitvoerder.Aanbieder));
        (trajecten[0].Bekostiging, trajecten[1].Bekostiging) = (Bekostiging.Pgb, Bekostiging.Particulier);
        await opstelling.BewaarAsync([.. kinderen, .. trajecten]);

        var proef = (await opstelling.BeeldAsync(await opstelling.BegonnenAsync())).Proef!;

        proef.Weglatingen.Select(w => (w.Reden, w.Aantal)).ShouldBe([(Weglaatreden.Pgb, 1), (Weglaatreden.Particulier, 1), (Weglaatreden.AndereAanbieder, 1)]);
    }

    [Fact]
    [Trait("Eis", "CBS-03")]
    public async Task Op_dossiers_telt_wie_hulp_ontvangt_in_een_dossier_dat_meetelt()
    {
        var opstelling = await MaakAsync();
        var (actief, slapend, alleenTraject) = (opstelling.Jeugdige(), opstelling.Jeugdige(), opstelling.Jeugdige());
        await opstelling.BewaarAsync(actief, slapend, alleenTraject, Dossier(opstelling, actief, Dossierstatus.Actief), Dossier(opstelling, slapend, Dossierstatus.Slapend), opstelling.Traject(alleenTraject, new(2026, 2, 1)));

        var beeld = await opstelling.BeeldAsync(await opstelling.BegonnenAsync(Leveringsdefinitie.Dossiers));

        var proef = beeld.Proef!;
        proef.Telling.Telling.Actief.ShouldBe(1);
        proef.Weglatingen.ShouldHaveSingleItem().Reden.ShouldBe(Weglaatreden.DossierTeltNiet);
        proef.Lenzen.ShouldBe(new Lenzenbeeld(1, 1, 0, 0, 0));
    }

    [Theory]
    [InlineData(Leveringsdefinitie.Trajecten)]
    [InlineData(Leveringsdefinitie.Dossiers)]
    [Trait("Eis", "CBS-03")]
    public async Task Het_verschil_per_jeugdige_zegt_waarom_iemand_niet_in_de_andere_levering_zit(Leveringsdefinitie definitie)
    {
        var opstelling = await MaakAsync();
        var (beide, zonderTraject, zonderDossier, slapend, ingetrokken) = (opstelling.Jeugdige(), opstelling.Jeugdige(), opstelling.Jeugdige(), opstelling.Jeugdige(), opstelling.Jeugdige());
        Dossier[] dossiers =
        [
            Dossier(opstelling, beide, Dossierstatus.Actief), Dossier(opstelling, zonderTraject, Dossierstatus.Actief),
            Dossier(opstelling, slapend, Dossierstatus.Slapend), Dossier(opstelling, ingetrokken, Dossierstatus.Actief),
        ];
        var fout = opstelling.Traject(ingetrokken, new(2026, 2, 1));
        fout.IngetrokkenOp = new(2026, 3, 1);
        await opstelling.BewaarAsync([beide, zonderTraject, zonderDossier, slapend, ingetrokken, .. dossiers]);
        await opstelling.BewaarAsync([fout, .. new[] { beide, zonderDossier, slapend }.Select(p => opstelling.Traject(p, new(2026, 2, 1)))]);
        var id = await opstelling.BegonnenAsync(definitie);

        var rapport = (await opstelling.AlsAsync(opstelling.Eerste, db => new LensrapportQuery(db, opstelling.Versies, opstelling.Klok).LaadAsync(id, Ct))).ShouldNotBeNull();

        rapport.Beide.ShouldBe(1);
        rapport.Regels.Select(r => (r.Plaats.PersoonId, r.OpTrajecten, string.Join(' ', r.Waarom), r.Plaats.Dossiernummer)).ShouldBe(
            [
                (slapend.Id, true, "DossierTeltNiet", dossiers[2].Nummer),
                (zonderDossier.Id, true, "", null),
                (zonderTraject.Id, false, "", dossiers[1].Nummer),
                (ingetrokken.Id, false, "Ingetrokken", dossiers[3].Nummer),
            ],
            ignoreOrder: false);
        (await opstelling.AlsAsync(opstelling.Eerste, db => new LensrapportQuery(db, opstelling.Versies, opstelling.Klok).LaadAsync(Guid.NewGuid(), Ct))).ShouldBeNull();
    }

    [Fact]
    [Trait("Eis", "CBS-03")]
    public async Task Een_gesprek_van_toegang_zegt_niet_waarom_iemand_met_een_traject_niet_op_dossiers_telt()
    {
        var opstelling = await MaakAsync();
        var kind = opstelling.Jeugdige();
        await opstelling.BewaarAsync(kind, opstelling.Traject(kind, new(2026, 2, 1)));
        await ContactAsync(opstelling, kind, new(2026, 1, 20), Uitkomst.Toegang);
        var id = await opstelling.BegonnenAsync();

        var rapport = (await opstelling.AlsAsync(opstelling.Eerste, db => new LensrapportQuery(db, opstelling.Versies, opstelling.Klok).LaadAsync(id, Ct))).ShouldNotBeNull();

        rapport.Regels.ShouldHaveSingleItem().Waarom.ShouldBeEmpty("there is no dossier; that is the reason");
    }

    [Fact]
    [Trait("Eis", "CBS-03")]
    public async Task Op_dossiers_noemt_de_controle_alleen_wie_echt_lang_geen_contact_had()
    {
        var opstelling = await MaakAsync();
        var (gesproken, stil) = (opstelling.Jeugdige(), opstelling.Jeugdige());
        Dossier[] dossiers = [.. new[] { gesproken, stil }.Select(k => Dossier(opstelling, k, Dossierstatus.Actief, begin: new(2025, 2, 1)))];
        await opstelling.BewaarAsync([gesproken, stil, .. dossiers]);
        await ContactAsync(opstelling, gesproken, new(2026, 6, 1), Uitkomst.Jeugdhulp);

        var proef = (await opstelling.BeeldAsync(await opstelling.BegonnenAsync(Leveringsdefinitie.Dossiers))).Proef!;

        proef.Bevindingen.Single(b => b.Controle.Code == "I06").Plaatsen.Select(p => p.Dossiernummer).ShouldBe([dossiers[1].Nummer]);
    }

    [Fact]
    public async Task Een_traject_in_een_dossier_dat_niet_meetelt_of_van_wie_zelf_geen_hulp_krijgt_gaat_niet_mee()
    {
        var opstelling = await MaakAsync();
        var (slapend, contactpersoon, gewoon) = (opstelling.Jeugdige(), opstelling.Jeugdige(), opstelling.Jeugdige());
        Dossier[] dossiers = [Dossier(opstelling, slapend, Dossierstatus.Slapend), Dossier(opstelling, contactpersoon, Dossierstatus.Actief), Dossier(opstelling, gewoon, Dossierstatus.Actief)];
        dossiers[1].Personen[0].Rol = Dossierrol.Contactpersoon;
        await opstelling.BewaarAsync([slapend, contactpersoon, gewoon, .. dossiers]);
        await opstelling.BewaarAsync([.. new[] { slapend, contactpersoon, gewoon }.Zip(dossiers, (p, d) => opstelling.Traject(p, new(2026, 2, 1), dossier: d.Id))]);

        var proef = (await opstelling.BeeldAsync(await opstelling.BegonnenAsync())).Proef!;

        proef.Telling.Telling.Actief.ShouldBe(1);
        proef.Weglatingen.Select(w => (w.Reden, w.Plaatsen[0].Dossiernummer)).ShouldBe([(Weglaatreden.AndereRol, dossiers[1].Nummer), (Weglaatreden.DossierTeltNiet, dossiers[0].Nummer)]);
    }

    [Theory]
    [InlineData("2026H1", Leveringsdefinitie.Trajecten, 0)]
    [InlineData("2025H2", Leveringsdefinitie.Trajecten, 0)]
    [InlineData("2026H2", Leveringsdefinitie.Trajecten, 1)]
    [InlineData("2026H1", Leveringsdefinitie.Dossiers, 0)]
    [Trait("Eis", "CBS-19")]
    public async Task Levert_een_ander_voor_een_team_dan_gaat_zijn_hulp_vanaf_dat_halfjaar_niet_mee(string vanaf, Leveringsdefinitie definitie, int mee)
    {
        var opstelling = await MaakAsync();
        var kind = opstelling.Jeugdige();
        await opstelling.BewaarAsync(kind, Dossier(opstelling, kind, Dossierstatus.Actief), opstelling.Traject(kind, new(2026, 2, 1)));
        (await opstelling.AlsAsync(opstelling.Eerste, db => new Leverafspraakbeheer(db, opstelling.Klok).SpreekAfAsync(opstelling.Team.Team.Id.ToString(), vanaf, "aanbieder", Ct))).ShouldBeEmpty();

        var proef = (await opstelling.BeeldAsync(await opstelling.BegonnenAsync(definitie))).Proef!;

        proef.Telling.Telling.Actief.ShouldBe(mee);
        proef.Weglatingen.Select(w => w.Reden).ShouldBe(mee == 0 ? [Weglaatreden.ElderGeleverd] : []);
    }

    [Theory]
    [InlineData("gemeente", true)]
    [InlineData("aanbieder", false)]
    [Trait("Eis", "CBS-19")]
    public async Task Hulp_zonder_traject_van_een_team_waarvoor_een_ander_levert_hoeft_hier_geen_traject(string partij, bool gemeld)
    {
        var opstelling = await MaakAsync();
        var kind = opstelling.Jeugdige();
        await opstelling.BewaarAsync(kind);
        await ContactAsync(opstelling, kind, new(2026, 2, 1), Uitkomst.Jeugdhulp);
        (await opstelling.AlsAsync(opstelling.Eerste, db => new Leverafspraakbeheer(db, opstelling.Klok).SpreekAfAsync(opstelling.Team.Team.Id.ToString(), "2026H1", partij, Ct))).ShouldBeEmpty();

        (await opstelling.BeeldAsync(await opstelling.BegonnenAsync())).Proef!.Bevindingen.Any(b => b.Controle.Code == "I02").ShouldBe(gemeld);
    }

    [Fact]
    [Trait("Eis", "CBS-19")]
    public async Task Levert_een_ander_ook_hulp_aan_dezelfde_jeugdige_dan_staat_er_een_waarschuwing()
    {
        var opstelling = await MaakAsync();
        var kind = opstelling.Jeugdige();
        var ander = new Team { GemeenteCode = kind.GemeenteCode, Id = Guid.NewGuid(), Naam = "Ander team", Soort = opstelling.Team.Team.Soort, Taken = opstelling.Team.Team.Taken, GeldigVan = new(2020, 1, 1) };
        await opstelling.BewaarAsync(kind, ander);
        var bijAnder = opstelling.Traject(kind, new(2026, 1, 10), new(2026, 1, 31), team: ander.Id);
        await opstelling.BewaarAsync(bijAnder, opstelling.Traject(kind, new(2026, 3, 1)));
        (await opstelling.AlsAsync(opstelling.Eerste, db => new Leverafspraakbeheer(db, opstelling.Klok).SpreekAfAsync(ander.Id.ToString(), "2026H1", "wijkteamorganisatie", Ct))).ShouldBeEmpty();

        var proef = (await opstelling.BeeldAsync(await opstelling.BegonnenAsync())).Proef!;

        proef.Telling.Telling.Actief.ShouldBe(1);
        proef.Bevindingen.Select(b => b.Controle.Code).ShouldContain("I09");
    }

    [Fact]
    [Trait("Eis", "DOS-06")]
    [Trait("Eis", "DOS-13")]
    public async Task Een_zus_die_eerst_indirect_betrokken_was_en_later_hulp_kreeg_telt_in_beide_leveringen_gelijk()
    {
        var opstelling = await MaakAsync();
        var (milan, sara) = (opstelling.Jeugdige(), opstelling.Jeugdige());
        var dossier = Dossier(opstelling, milan, Dossierstatus.Actief, Dossiersoort.Gezin);
        dossier.Personen.Add(Deel(dossier, sara, Dossierrol.IndirectBetrokken));
        await opstelling.BewaarAsync(milan, sara, dossier);
        await opstelling.BewaarAsync(opstelling.Traject(milan, new(2026, 2, 1), dossier: dossier.Id));
        Trajectgegevens gegevens = new() { Hulpvorm = "01", Uitvoerder = "wijkteam", DirecteVerwijzer = "school", Crisis = "nee", Aanvang = new(2026, 4, 7), Dossier = dossier.Id };
        var id = Guid.NewGuid();
        async Task<Trajectresultaat> BeginAsync(bool wordtHulp)
        {
            await using var db = database.CreateContext(opstelling.Team.Aanmelding());
            return await new Trajectbeheer(db, opstelling.Klok).BeginAsync(id, sara.Id, opstelling.Team.Team.Id, gegevens with { RolWordtHulp = wordtHulp }, null, Ct);
        }

        (await BeginAsync(false)).ShouldBeOfType<Afgewezen>().Fouten.ShouldHaveSingleItem().ShouldSatisfyAllConditions(f => f.Veld.ShouldBe("Dossier"), f => f.Melding.ShouldContain("indirect betrokken"));
        (await BeginAsync(true)).ShouldBe(new Bewaard(id));

        foreach (var definitie in new[] { Leveringsdefinitie.Trajecten, Leveringsdefinitie.Dossiers })
        {
            var proef = (await opstelling.BeeldAsync(await opstelling.BegonnenAsync(definitie))).Proef!;
            (proef.Telling.Telling.Actief, proef.Weglatingen.Count).ShouldBe((2, 0), definitie.ToString());
            (proef.Lenzen!.AlleenTrajecten, proef.Lenzen.AlleenDossiers, proef.Lenzen.Beide).ShouldBe((0, 0, 2), definitie.ToString());
        }
    }

    [Fact]
    [Trait("Eis", "DOS-06")]
    [Trait("Eis", "CBS-03")]
    public async Task Wie_na_de_hulp_alleen_nog_betrokken_is_ontving_toen_hulp_in_beide_leveringen()
    {
        var opstelling = await MaakAsync();
        var (milan, sara) = (opstelling.Jeugdige(), opstelling.Jeugdige());
        var dossier = Dossier(opstelling, milan, Dossierstatus.Actief, Dossiersoort.Gezin);
        var eerst = Deel(dossier, sara, Dossierrol.OntvangtHulp);
        eerst.Tot = new(2026, 5, 15);
        dossier.Personen.AddRange([eerst, Deel(dossier, sara, Dossierrol.IndirectBetrokken, new(2026, 6, 1), 2)]);
        await opstelling.BewaarAsync(milan, sara, dossier);
        await opstelling.BewaarAsync(opstelling.Traject(milan, new(2026, 2, 1), dossier: dossier.Id), opstelling.Traject(sara, new(2026, 2, 1), new(2026, 5, 15), dossier: dossier.Id));

        foreach (var definitie in new[] { Leveringsdefinitie.Trajecten, Leveringsdefinitie.Dossiers })
        {
            var proef = (await opstelling.BeeldAsync(await opstelling.BegonnenAsync(definitie))).Proef!;
            (proef.Telling.Telling.Actief, proef.Weglatingen.Count).ShouldBe((2, 0), definitie.ToString());
        }
    }

    [Fact]
    [Trait("Eis", "DOS-05")]
    [Trait("Eis", "DOS-06")]
    public async Task Van_een_systeemdossier_met_vijf_personen_gaat_alleen_mee_wie_hulp_ontvangt()
    {
        var opstelling = await MaakAsync();
        var personen = Enumerable.Range(0, 5).Select(_ => opstelling.Jeugdige()).ToList();
        var dossier = Dossier(opstelling, personen[0], Dossierstatus.Actief, Dossiersoort.Systeem);
        dossier.Personen.AddRange(personen.Skip(1).Select((p, n) => Deel(dossier, p, n == 0 ? Dossierrol.Contactpersoon : Dossierrol.IndirectBetrokken)));
        await opstelling.BewaarAsync([.. personen, dossier]);
        await opstelling.BewaarAsync(opstelling.Traject(personen[0], new(2026, 2, 1), dossier: dossier.Id));

        foreach (var definitie in new[] { Leveringsdefinitie.Trajecten, Leveringsdefinitie.Dossiers })
        {
            (await opstelling.BeeldAsync(await opstelling.BegonnenAsync(definitie))).Proef!.Telling.Telling.Actief.ShouldBe(1, definitie.ToString());
        }
    }

    [Fact]
    [Trait("Eis", "CBS-04")]
    public async Task Een_record_wijst_terug_naar_zijn_trajecten_en_een_traject_naar_zijn_levering()
    {
        var opstelling = await MaakAsync();
        var kind = opstelling.Jeugdige();
        var traject = opstelling.Traject(kind, new(2026, 2, 1));
        await opstelling.BewaarAsync(kind, traject);

        var id = await opstelling.GeleverdAsync();

        var (_, regels) = (await opstelling.AlsAsync(opstelling.Eerste, db => opstelling.Bestand(db).RecordsAsync(id, 1, Ct))).ShouldNotBeNull();
        regels.ShouldHaveSingleItem().Bronnen.ShouldHaveSingleItem().TrajectId.ShouldBe(traject.Id);
        await using var db = database.CreateUnrestrictedContext();
        (await db.Cbsleveringbronnen.IgnoreQueryFilters().SingleAsync(b => b.BronId == traject.Id, Ct)).LeveringId.ShouldBe(id);
    }

    [Fact]
    [Trait("Eis", "DOS-12")]
    public async Task Een_dossier_geeft_zijn_verwijzer_en_crisis_en_wat_het_niet_weet_blijft_onbekend()
    {
        var opstelling = await MaakAsync();
        var kind = opstelling.Jeugdige();
        var dossier = Dossier(opstelling, kind, Dossierstatus.Actief);
        (dossier.Verwijzer, dossier.Crisis) = ("02", true);
        await opstelling.BewaarAsync(kind, dossier);

        (await opstelling.RecordAsync(await opstelling.GeleverdAsync(Leveringsdefinitie.Dossiers))).ShouldSatisfyAllConditions(r => r.Crisis!.Waarde.ShouldBe("01"), r => r.Verwijzer!.Waarde.ShouldBe(Verwijzers.GeenVerwijzer, "help by the wijkteam itself"));

        var ander = await MaakAsync();
        var zonder = ander.Jeugdige();
        await ander.BewaarAsync(zonder, Dossier(ander, zonder, Dossierstatus.Actief));

        (await ander.BeeldAsync(await ander.BegonnenAsync(Leveringsdefinitie.Dossiers))).Proef!.Bevindingen.Select(b => b.Controle.Code).ShouldContain("R15");
    }

    [Fact]
    public async Task Een_naam_komt_nergens_in_het_bestand()
    {
        var opstelling = await MaakAsync();
        var kind = opstelling.Jeugdige(pas: p => (p.Voornamen, p.Achternaam) = ("Herkenbaarvoor", "Herkenbaarachter"));
        await opstelling.BewaarAsync(kind, opstelling.Traject(kind, new(2026, 2, 1)));

        var id = await opstelling.GeleverdAsync();

        System.Text.Encoding.ASCII.GetString((await opstelling.BestandAsync(id)).ShouldNotBeNull()).ShouldNotContain("herkenbaar", Case.Insensitive);
    }

    private static Dossier Dossier(Leveringsopstelling opstelling, Persoon persoon, Dossierstatus status, Dossiersoort soort = Dossiersoort.Individueel, DateOnly? begin = null)
    {
        var (id, van) = (Guid.NewGuid(), begin ?? new DateOnly(2026, 2, 1));
        var dossier = new Dossier { GemeenteCode = persoon.GemeenteCode, Id = id, Nummer = Interlocked.Increment(ref _volgende) + 80_000, Soort = soort, Wet = Wet.Jeugd, TeamId = opstelling.Team.Team.Id, Begin = van, Volgnummer = 1 };
        dossier.Statussen.Add(new() { GemeenteCode = persoon.GemeenteCode, Id = Guid.NewGuid(), DossierId = id, Status = status, Van = van, Door = "Test", Op = DateTimeOffset.UnixEpoch });
        dossier.Personen.Add(Deel(dossier, persoon, Dossierrol.OntvangtHulp));
        return dossier;
    }

    private static Dossierpersoon Deel(Dossier dossier, Persoon persoon, Dossierrol rol, DateOnly? van = null, int nummer = 1) =>
        new() { GemeenteCode = dossier.GemeenteCode, DossierId = dossier.Id, PersoonId = persoon.Id, Nummer = nummer, Soort = dossier.Soort, Wet = dossier.Wet, Rol = rol, Van = van ?? dossier.Begin };

    private async Task ContactAsync(Leveringsopstelling opstelling, Persoon kind, DateOnly dag, Uitkomst uitkomst)
    {
        await using var db = database.CreateUnrestrictedContext();
        new Contactopstelling(db, 200_000 + (Interlocked.Increment(ref _volgende) * 10)).Contact(
            dag, [kind], opstelling.Team.Team.Id, opstelling.Team.Medewerker.Id, kind.GemeenteCode,
            regel: r => (r.Uitkomst, r.UitkomstNorm, r.Levert) = (uitkomst, uitkomst, uitkomst is Uitkomst.Jeugdhulp));
        await db.SaveChangesAsync(Ct);
    }

    private async Task<Leveringsopstelling> MaakAsync()
    {
        var opstelling = new Leveringsopstelling(database, $"99{Interlocked.Increment(ref _volgende):00}");
        await opstelling.MaakAsync(new LokaleInstellingen());
        return opstelling;
    }
}
