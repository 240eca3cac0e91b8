using Jeugdhulp.Application.Contacten;
using Jeugdhulp.Application.Gemeenten;
using Jeugdhulp.Application.Logboek;
using Jeugdhulp.Application.Trajecten;
using Jeugdhulp.Domain.Contacten;
using Jeugdhulp.Domain.Instellingen;
using Jeugdhulp.Domain.Teams;
using Jeugdhulp.Domain.Trajecten;
using Jeugdhulp.TestCommon;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Shouldly;
using Xunit;

namespace Jeugdhulp.Application.Tests.Trajecten;

[Trait("Eis", "TRJ-01")]
public sealed class TrajectbeheerTests(Testdatabase database) : IClassFixture<Testdatabase>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private static Trajectgegevens Gegevens { get; } = new() { Hulpvorm = "01", Uitvoerder = "wijkteam", DirecteVerwijzer = "huisarts", Crisis = "nee", Aanvang = new(2026, 9, 1) };

    [Fact]
    public async Task Een_traject_wordt_vastgelegd_met_de_code_van_de_verwijzer_de_geschiedenis_en_het_logboek()
    {
        var proef = await Trajectproef.MaakAsync(database, new() { MaxDuurMaanden = 6 });
        var id = Guid.NewGuid();

        (await proef.BeginAsync(id, Gegevens)).ShouldBe(new Bewaard(id));

        var traject = await proef.TrajectAsync(id);
        (traject.VerwijzerCode, traject.VerwachtEinde, traject.Einde).ShouldBe(("06", new DateOnly(2027, 3, 1), null));
        await using var db = database.CreateUnrestrictedContext();
        (await db.Verloopregels.IgnoreQueryFilters().SingleAsync(v => v.TrajectId == id, Ct)).Soort.ShouldBe(Verloopsoort.Begonnen);
        (await db.Logboek.IgnoreQueryFilters().SingleAsync(l => l.ObjectId == id, Ct)).Handeling.ShouldBe(Handeling.TrajectBegonnen);
        (await db.Terugkoppelingen.IgnoreQueryFilters().SingleAsync(t => t.TrajectId == id, Ct)).GedaanOp.ShouldBeNull();
    }

    [Fact]
    [Trait("Eis", "CAP-02")]
    public async Task Hulp_en_wachten_beginnen_bij_een_team_van_wie_het_vastlegt()
    {
        var proef = await Trajectproef.MaakAsync(database);
        var ander = new Team { GemeenteCode = proef.Team.GemeenteCode, Id = Guid.NewGuid(), Naam = "Team van anderen", Soort = Teamsoort.Cjg, Taken = Teamtaken.Hulp, GeldigVan = new(2020, 1, 1) };
        await using var db = database.CreateUnrestrictedContext();
        db.Add(ander);
        await db.SaveChangesAsync(Ct);

        (await proef.AlsAsync(p => p.Beheer.BeginAsync(Guid.NewGuid(), proef.Persoon, ander.Id, Gegevens, null, Ct))).ShouldBeOfType<Afgewezen>().Fouten.ShouldHaveSingleItem().Veld.ShouldBe("Team");
        (await proef.AlsAsync(p => p.Wachtlijst.ZetOpAsync(Guid.NewGuid(), proef.Persoon, ander.Id, Trajectproef.Vandaag, "gewoon", false, Ct))).ShouldBeOfType<Afgewezen>().Fouten.ShouldHaveSingleItem().Veld.ShouldBe("Team");
        (await db.Trajecten.IgnoreQueryFilters().AnyAsync(t => t.TeamId == ander.Id, Ct)).ShouldBeFalse();
    }

    [Theory]
    [Trait("Eis", "DOS-13")]
    [InlineData("2026-12-24", "verwacht", true)]
    [InlineData("2026-12-31", "jaar", true)]
    [InlineData("2026-09-30", "maand", true)]
    [InlineData("2026-09-01", "dag", true)]
    [InlineData("2026-09-02", "dag", false)]
    [InlineData("2026-10-31", "maand", false)]
    public async Task Hulp_begint_voor_de_geboorte_alleen_bij_een_ongeboren_kind_of_een_dag_die_deels_bekend_is(string geboren, string precisie, bool mag)
    {
        var proef = await Trajectproef.MaakAsync(database);
        await using var db = database.CreateUnrestrictedContext();
        await db.Database.ExecuteSqlAsync(
            $"""
             update persoon set geboortedatum = {DateOnly.Parse(geboren, null)}, geboorteprecisie = {precisie}, bsn = null, bsnkenmerk = null, bsn_bron = null, bsn_gecontroleerd_op = null,
                 zonder_bsn = {(precisie == "verwacht" ? "ongeboren" : "nogOpTeZoeken")} where id = {proef.Persoon}
             """,
            Ct);

        var resultaat = await proef.BeginAsync(Guid.NewGuid(), Gegevens);

        (resultaat is Bewaard).ShouldBe(mag, resultaat.ToString());
    }

    [Fact]
    [Trait("Eis", "TRJ-05")]
    public async Task Naast_wie_verwees_blijft_bewaard_bij_wie_het_begon()
    {
        var proef = await Trajectproef.MaakAsync(database);
        var id = Guid.NewGuid();

        (await proef.BeginAsync(id, Gegevens with { OorspronkelijkeVerwijzer = "huisarts", DirecteVerwijzer = "jeugdarts" })).ShouldBe(new Bewaard(id));

        var traject = await proef.TrajectAsync(id);
        (traject.OorspronkelijkeVerwijzer, traject.DirecteVerwijzer).ShouldBe((Verwijzer.Huisarts, Verwijzer.Jeugdarts));
        (await proef.AlsAsync(p => p.Beheer.WijzigAsync(id, traject.Versie, Gegevens with { DirecteVerwijzer = "jeugdarts" }, "Was er niet", Ct))).ShouldBe(new Bewaard(id));
        (await proef.TrajectAsync(id)).OorspronkelijkeVerwijzer.ShouldBeNull();
    }

    [Fact]
    public async Task Hetzelfde_formulier_twee_keer_geeft_een_traject()
    {
        var proef = await Trajectproef.MaakAsync(database);
        var id = Guid.NewGuid();

        var resultaten = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => proef.BeginAsync(id, Gegevens)));

        resultaten.ShouldAllBe(r => r == new Bewaard(id));
    }

    [Fact]
    [Trait("Eis", "TRJ-08")]
    public async Task Twee_trajecten_van_een_hulpvorm_delen_geen_dag()
    {
        var proef = await Trajectproef.MaakAsync(database);
        var eerste = Guid.NewGuid();
        await proef.BeginAsync(eerste, Gegevens);
        await proef.SluitAsync(eerste, new(new(2026, 9, 30), "01", "Het gaat goed.", "nee"));

        var zelfdeDag = await proef.BeginAsync(Guid.NewGuid(), Gegevens with { Aanvang = new(2026, 9, 30) });
        var dagErna = await proef.BeginAsync(Guid.NewGuid(), Gegevens with { Aanvang = new(2026, 10, 1) });
        var ander = await proef.BeginAsync(Guid.NewGuid(), Gegevens with { Aanvang = new(2026, 9, 30), Hulpvorm = "02", Uitvoerder = "aanbieder", Aanbieder = "De Verzinsels" });

        var fout = zelfdeDag.ShouldBeOfType<Afgewezen>().Fouten.ShouldHaveSingleItem();
        (fout.Veld, fout.Melding).ShouldBe(("Aanvang", Trajectregels.OverlapZin));
        dagErna.ShouldBeOfType<Bewaard>();
        ander.ShouldBeOfType<Bewaard>("an aanbieder may help at the same time (TRJ-08)");
    }

    [Theory]
    [Trait("Eis", "TRJ-02")]
    [InlineData("uitvoerder = 'wijkteam', hulpvorm = '02'", "ck_traject_hulpvorm")]
    [InlineData("verwijzer_code = '02'", "ck_traject_verwijzer")]
    [InlineData("einde = aanvang - 1, reden_einde = '01'", "ck_traject_periode")]
    [InlineData("einde = aanvang", "ck_traject_reden")]
    [InlineData("bekostiging = 'pgb'", "ck_traject_natura")]
    [InlineData("bekostiging = 'zakgeld', uitvoerder = 'aanbieder', aanbieder = 'Zonnehof', hulpvorm = '02'", "ck_traject_bekostiging")]
    [InlineData("labels = array['overbruggingszorg']", "ck_traject_overbrugging")]
    public async Task De_database_zelf_weigert_wat_niet_klopt(string wijziging, string regel)
    {
        var proef = await Trajectproef.MaakAsync(database);
        var id = Guid.NewGuid();
        await proef.BeginAsync(id, Gegevens);
        await using var verbinding = new NpgsqlConnection(database.ConnectionString);
        await verbinding.OpenAsync(Ct);
        await using var opdracht = new NpgsqlCommand($"update traject set {wijziging} where id = '{id}'", verbinding);

        (await Should.ThrowAsync<PostgresException>(() => opdracht.ExecuteNonQueryAsync(Ct))).ConstraintName.ShouldBe(regel);
    }

    [Fact]
    public async Task Wie_op_een_oude_pagina_wijzigt_krijgt_te_horen_dat_het_veranderd_is()
    {
        var proef = await Trajectproef.MaakAsync(database);
        var id = Guid.NewGuid();
        await proef.BeginAsync(id, Gegevens);
        var versie = (await proef.TrajectAsync(id)).Versie;

        var eerst = await proef.AlsAsync(p => p.Beheer.WijzigAsync(id, versie, Gegevens with { Crisis = "ja" }, "Verkeerd ingevuld", Ct));
        var daarna = await proef.AlsAsync(p => p.Beheer.WijzigAsync(id, versie, Gegevens with { DirecteVerwijzer = "school" }, "Van school", Ct));

        eerst.ShouldBe(new Bewaard(id));
        daarna.ShouldBe(new Verouderd());
        await using var db = database.CreateUnrestrictedContext();
        (await db.Verloopregels.IgnoreQueryFilters().SingleAsync(v => v.TrajectId == id && v.Soort == Verloopsoort.Gewijzigd, Ct))
            .Velden.ShouldBe([new("begonnen vanuit een crisis", "nee", "ja")]);
    }

    [Fact]
    [Trait("Eis", "TRB-14")]
    public async Task De_complexiteit_is_later_te_verbeteren()
    {
        var proef = await Trajectproef.MaakAsync(database);
        var id = Guid.NewGuid();
        await proef.BeginAsync(id, Gegevens);
        var versie = (await proef.TrajectAsync(id)).Versie;

        (await proef.AlsAsync(p => p.Beheer.WijzigAsync(id, versie, Gegevens with { Complexiteit = "complex" }, "Bleek later", Ct))).ShouldBe(new Bewaard(id));

        (await proef.TrajectAsync(id)).Complexiteit.ShouldBe(Complexiteit.Complex);
    }

    [Fact]
    [Trait("Eis", "CBS-02")]
    public async Task Hoe_hulp_van_een_aanbieder_wordt_betaald_is_te_verbeteren_en_geldt_niet_voor_eigen_hulp()
    {
        var proef = await Trajectproef.MaakAsync(database);
        var id = Guid.NewGuid();
        var aanbieder = Gegevens with { Uitvoerder = "aanbieder", Hulpvorm = "02", Aanbieder = "Zonnehof", Bekostiging = "pgb" };
        (await proef.BeginAsync(id, Gegevens with { Bekostiging = "pgb" })).ShouldBeOfType<Afgewezen>().Fouten.ShouldHaveSingleItem().Veld.ShouldBe("Bekostiging");
        await proef.BeginAsync(id, aanbieder);
        var begonnen = await proef.TrajectAsync(id);

        (await proef.AlsAsync(p => p.Beheer.WijzigAsync(id, begonnen.Versie, aanbieder with { Bekostiging = "particulier" }, "Bleek later", Ct))).ShouldBe(new Bewaard(id));

        (begonnen.Bekostiging, (await proef.TrajectAsync(id)).Bekostiging).ShouldBe((Bekostiging.Pgb, Bekostiging.Particulier));
        await using var db = database.CreateUnrestrictedContext();
        (await db.Verloopregels.IgnoreQueryFilters().SingleAsync(v => v.TrajectId == id && v.Soort == Verloopsoort.Gewijzigd, Ct))
            .Velden.ShouldBe([new("hoe de hulp wordt betaald", "Uit een persoonsgebonden budget (pgb)", "Door het gezin zelf")]);
    }

    [Fact]
    [Trait("Eis", "CBS-01")]
    public async Task De_hulpvraag_is_te_kiezen_en_te_verbeteren_maar_niet_die_van_een_ander()
    {
        var proef = await Trajectproef.MaakAsync(database);
        var (eerste, tweede, vanAnder) = (Hulpvraag(proef, proef.Persoon), Hulpvraag(proef, proef.Persoon), Hulpvraag(proef, proef.Team.Daan.Id));
        await using var db = database.CreateUnrestrictedContext();
        db.AddRange(eerste, tweede, vanAnder);
        await db.SaveChangesAsync(Ct);
        var id = Guid.NewGuid();

        (await proef.BeginAsync(Guid.NewGuid(), Gegevens with { Hulpvraag = vanAnder.Id })).ShouldBeOfType<Afgewezen>().Fouten.ShouldHaveSingleItem().Veld.ShouldBe("Hulpvraag");
        (await proef.BeginAsync(id, Gegevens with { Hulpvraag = eerste.Id })).ShouldBe(new Bewaard(id));
        var versie = (await proef.TrajectAsync(id)).Versie;
        (await proef.AlsAsync(p => p.Beheer.WijzigAsync(id, versie, Gegevens with { Hulpvraag = vanAnder.Id }, "Hoort erbij", Ct))).ShouldBeOfType<Afgewezen>().Fouten.ShouldHaveSingleItem().Veld.ShouldBe("Hulpvraag");
        (await proef.AlsAsync(p => p.Beheer.WijzigAsync(id, versie, Gegevens with { Hulpvraag = tweede.Id }, "Hoort erbij", Ct))).ShouldBe(new Bewaard(id));

        (await proef.TrajectAsync(id)).HulpvraagId.ShouldBe(tweede.Id);
        (await db.Verloopregels.IgnoreQueryFilters().SingleAsync(v => v.TrajectId == id && v.Soort == Verloopsoort.Gewijzigd, Ct)).Velden.ShouldHaveSingleItem().Veld.ShouldBe("hulpvraag");
        (await proef.AlsAsync(p => p.Trajecten.DetailsAsync(id, Ct)))!.Hulpvraag.ShouldBe("Toeleiding, sinds 1-9-2026");
    }

    private static Hulpvraag Hulpvraag(Trajectproef proef, Guid persoon) =>
        new() { GemeenteCode = proef.Team.GemeenteCode, Id = Guid.NewGuid(), PersoonId = persoon, Doel = Doel.Toeleiding, Geopend = new(2026, 9, 1) };

    [Fact]
    public async Task Een_einde_zonder_reden_of_voor_het_begin_wordt_geweigerd()
    {
        var proef = await Trajectproef.MaakAsync(database);
        var id = Guid.NewGuid();
        await proef.BeginAsync(id, Gegevens);

        var resultaat = await proef.SluitAsync(id, new(new(2026, 8, 31), null, " ", "misschien"));

        resultaat.ShouldBeOfType<Afgewezen>().Fouten.Select(f => f.Veld).ShouldBe(["Einde", "RedenEinde", "StandEinde", "WarmeOverdracht"]);
        (await proef.TrajectAsync(id)).Einde.ShouldBeNull();
    }

    [Fact]
    [Trait("Eis", "TRJ-01")]
    public async Task Wie_hetzelfde_einde_stuurt_met_andere_woorden_hoort_dat_die_niet_bewaard_zijn()
    {
        var proef = await Trajectproef.MaakAsync(database);
        var id = Guid.NewGuid();
        await proef.BeginAsync(id, Gegevens);
        var versie = (await proef.TrajectAsync(id)).Versie;
        var sluiting = new Sluiting(new(2026, 9, 30), "01", "Het gaat goed.", null);
        await proef.SluitAsync(id, sluiting);

        (await proef.AlsAsync(p => p.Beheer.SluitAsync(id, versie, sluiting, Ct))).ShouldBe(new Bewaard(id), "a double click");
        (await proef.AlsCollegaAsync(p => p.Beheer.SluitAsync(id, versie, sluiting with { Stand = "Vader maakt zich nog zorgen." }, Ct))).ShouldBeOfType<Verouderd>();
    }

    [Fact]
    [Trait("Eis", "TRJ-09")]
    public async Task Een_bespreking_verlengt_of_begint_een_doorverwijzing()
    {
        var proef = await Trajectproef.MaakAsync(database, new() { MaxDuurMaanden = 1 });
        var id = Guid.NewGuid();
        await proef.BeginAsync(id, Gegevens);

        (await proef.BespreekAsync(id, o => o with { Uitkomst = "verlengen", NieuwEinde = DateOnly.MaxValue })).ShouldBeOfType<Afgewezen>().Fouten.ShouldHaveSingleItem().Veld.ShouldBe("NieuwEinde");
        (await proef.BespreekAsync(id, o => o with { Uitkomst = "verlengen", NieuwEinde = new(2027, 1, 31) })).ShouldBe(new Bewaard(id));
        (await proef.BespreekAsync(id, o => o with { Uitkomst = "doorverwijzen", Bestemming = "specialistisch", RedenDoorverwijzing = "wachtlijstEigenTeam", Aanbieder = "De Verzinsels" })).ShouldBe(new Bewaard(id));
        var geweigerd = await proef.BespreekAsync(id, o => o with { Uitkomst = "doorverwijzen", Bestemming = "maan" });

        (await proef.TrajectAsync(id)).VerwachtEinde.ShouldBe(new DateOnly(2027, 1, 31));
        geweigerd.ShouldBeOfType<Afgewezen>().Fouten.Select(f => f.Veld).ShouldBe(["Bestemming", "RedenDoorverwijzing"]);
        await using var db = database.CreateUnrestrictedContext();
        var doorverwijzing = await db.Doorverwijzingen.IgnoreQueryFilters().SingleAsync(d => d.TrajectId == id, Ct);
        (doorverwijzing.Reden, doorverwijzing.PersoonId, doorverwijzing.ContactId).ShouldBe(("wachtlijstEigenTeam", proef.Persoon, null));
    }

    [Fact]
    [Trait("Eis", "LOK-21")]
    public async Task Hulp_van_een_mpg_team_gaat_niet_over_de_grens_heen()
    {
        var proef = await Trajectproef.MaakAsync(database, new() { MpgMaxDuurMaanden = 6 });
        var id = Guid.NewGuid();
        await proef.BeginAsync(id, Gegevens with { Labels = ["mpg"], VerwachtEinde = new(2026, 12, 1) });

        (await proef.BespreekAsync(id, o => o with { Uitkomst = "verlengen", NieuwEinde = new(2027, 3, 2) })).ShouldBeOfType<Afgewezen>().Fouten.ShouldHaveSingleItem().Veld.ShouldBe("NieuwEinde");
        (await proef.BespreekAsync(id, o => o with { Uitkomst = "verlengen", NieuwEinde = new(2027, 3, 1) })).ShouldBe(new Bewaard(id));
    }

    [Fact]
    [Trait("Eis", "LOK-22")]
    [Trait("Eis", "TRJ-10")]
    public async Task Een_collega_van_het_team_bekrachtigt_een_eigen_beschikking_en_de_maker_of_een_ander_niet()
    {
        var proef = await Trajectproef.MaakAsync(database, new() { ZelfBeschikken = true });
        var (id, beschikking) = (Guid.NewGuid(), Guid.NewGuid());
        await proef.BeginAsync(id, Gegevens);
        await proef.AlsAsync(p => p.Besprekingen.BeschikAsync(id, beschikking, "Tien gesprekken", new(2026, 9, 2), Ct));

        var zelf = await proef.AlsAsync(p => p.Besprekingen.BeslisAsync(id, beschikking, true, null, Ct));
        var buiten = await proef.AlsCollegaAsync(p => p.Besprekingen.BeslisAsync(id, beschikking, true, null, Ct));
        await proef.CollegaInTeamAsync();
        var zonderReden = await proef.AlsCollegaAsync(p => p.Besprekingen.BeslisAsync(id, beschikking, false, null, Ct));
        var goed = await proef.AlsCollegaAsync(p => p.Besprekingen.BeslisAsync(id, beschikking, true, null, Ct));

        zelf.ShouldBeOfType<Afgewezen>();
        buiten.ShouldBeOfType<Afgewezen>().Fouten.ShouldHaveSingleItem().Melding.ShouldContain("collega van het team");
        zonderReden.ShouldBeOfType<Afgewezen>().Fouten.ShouldHaveSingleItem().Veld.ShouldBe("BesluitReden");
        goed.ShouldBe(new Bewaard(id));
    }

    [Fact]
    [Trait("Eis", "TRJ-10")]
    public async Task Wie_als_tweede_over_een_beschikking_beslist_hoort_wat_de_eerste_besloot()
    {
        var proef = await Trajectproef.MaakAsync(database, new() { ZelfBeschikken = true });
        var (id, beschikking) = (Guid.NewGuid(), Guid.NewGuid());
        await proef.BeginAsync(id, Gegevens);
        await proef.AlsAsync(p => p.Besprekingen.BeschikAsync(id, beschikking, "Tien gesprekken", new(2026, 9, 2), Ct));
        await proef.CollegaInTeamAsync();
        Task<Trajectresultaat> BeslisAsync(bool bekrachtigd, string? reden) => proef.AlsCollegaAsync(p => p.Besprekingen.BeslisAsync(id, beschikking, bekrachtigd, reden, Ct));
        (await BeslisAsync(false, "Te veel gesprekken")).ShouldBe(new Bewaard(id));

        (await BeslisAsync(false, " Te veel gesprekken ")).ShouldBe(new Bewaard(id), "a double click");
        foreach (var tweede in new[] { await BeslisAsync(true, null), await BeslisAsync(false, "Het doel ontbreekt") })
        {
            tweede.ShouldBeOfType<Afgewezen>().Fouten.ShouldHaveSingleItem().Melding.ShouldSatisfyAllConditions(m => m.ShouldStartWith("Dit is niet opgeslagen: "), m => m.ShouldContain("gaf deze beschikking al terug op "), m => m.ShouldEndWith(", met als reden: ‘Te veel gesprekken’."));
        }
    }

    [Fact]
    [Trait("Eis", "TRJ-18")]
    public async Task Verwijzen_buiten_het_contract_zegt_waarom_en_telt_per_jaar()
    {
        var proef = await Trajectproef.MaakAsync(database);
        var (vorig, nu, gewoon) = (await proef.DoorverwijzingAsync(new(2025, 12, 31)), await proef.DoorverwijzingAsync(new(2026, 1, 1)), await proef.DoorverwijzingAsync(new(2026, 8, 1)));
        var vervolg = new Doorverwijsvervolg { PassendAlternatief = " Geen aanbieder met een contract geeft dit. " };

        (await proef.VolgAsync(vorig, vervolg)).ShouldBe(new Bewaard(vorig));
        (await proef.VolgAsync(nu, vervolg)).ShouldBe(new Bewaard(nu));
        (await proef.VolgAsync(gewoon, vervolg with { PassendAlternatief = " " })).ShouldBe(new Bewaard(gewoon));
        (await proef.VolgAsync(gewoon, vervolg with { PassendAlternatief = "Zo\u0001" })).ShouldBeOfType<Afgewezen>().Fouten.ShouldHaveSingleItem().Veld.ShouldBe("PassendAlternatief");

        var lijst = await proef.AlsAsync(p => p.Doorverwijzingen.LijstAsync(new(Doorverwijsstand.Alle, true, null, 1), Ct));
        lijst.Alternatieven.ShouldBe([new(2026, 1), new(2025, 1)]);
        lijst.Regels.Where(r => r.BuitenContract).Select(r => r.Id).ShouldBe([vorig, nu]);
        var details = (await proef.AlsAsync(p => p.Doorverwijzingen.DetailsAsync(nu, Ct))).ShouldNotBeNull();
        details.Doorverwijzing.PassendAlternatief.ShouldBe("Geen aanbieder met een contract geeft dit.");
        details.Verloop.ShouldHaveSingleItem().Velden.ShouldContain(v => v.Veld == "waarom buiten het contract" && v.Oud == null);
    }
}
