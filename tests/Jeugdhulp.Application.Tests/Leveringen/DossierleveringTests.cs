using Jeugdhulp.Application.Dossiers;
using Jeugdhulp.Application.Jeugdigen;
using Jeugdhulp.Application.Leveringen;
using Jeugdhulp.Application.Tests.Dossiers;
using Jeugdhulp.Domain.Classificeren;
using Jeugdhulp.Domain.Dossiers;
using Jeugdhulp.Domain.Levering;
using Jeugdhulp.TestCommon;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;
using static Jeugdhulp.Application.Tests.Leveringen.Leveringsopstelling;

namespace Jeugdhulp.Application.Tests.Leveringen;

/// <summary>What a delivery by dossiers (lens D) reads from roles and statuses.</summary>
[Trait("Eis", "CBS-03")]
public sealed class DossierleveringTests(Testdatabase database) : IClassFixture<Testdatabase>
{
    private static readonly DateOnly Begin = new(2025, 3, 3);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("2026-01-01", "2026-01-01 01")]
    [InlineData("2026-03-02", "2026-03-02 01")]
    [InlineData("2026-06-30", "2026-06-30 01")]
    [InlineData("2026-07-01", "-")]
    [InlineData("2025-12-31", null)]
    public async Task Wie_uit_een_dossier_gaat_dat_doorloopt_eindigt_op_die_dag(string tot, string? verwacht)
    {
        var opstelling = await Leveringsopstelling.NieuwAsync(database);
        var (kind, broer) = (opstelling.Jeugdige(), opstelling.Jeugdige());
        var dossier = Dossier(opstelling, broer);
        dossier.Personen.Add(Deel(dossier, kind, Begin, Dag(tot)));
        await opstelling.BewaarAsync(kind, broer, dossier);

        var (records, codes) = await RecordsAsync(opstelling, kind);

        records.Select(Einde).ShouldBe(verwacht is null ? [] : [verwacht]);
        codes.Contains("I13").ShouldBe(verwacht is not (null or "-"), "nobody wrote down why");
    }

    [Theory]
    [InlineData("2026-01-01", "2026-01-01 02")]
    [InlineData("2026-06-30", "2026-06-30 02")]
    [InlineData("2026-07-01", "-")]
    [InlineData("2025-12-31", null)]
    public async Task Een_dossier_dat_sluit_eindigt_op_zijn_laatste_dag_met_zijn_reden(string einde, string? verwacht)
    {
        var opstelling = await Leveringsopstelling.NieuwAsync(database);
        var kind = opstelling.Jeugdige();
        var dossier = Dossier(opstelling, kind, (Dossierstatus.Actief, Begin), (Dossierstatus.Afgesloten, Dag(einde)));
        (dossier.Einde, dossier.RedenEinde, dossier.Doelen) = (Dag(einde), "02", Doelenstand.Deels);
        dossier.Personen[0].Tot = Dag(einde);
        await opstelling.BewaarAsync(kind, dossier);

        var (records, codes) = await RecordsAsync(opstelling, kind);

        records.Select(Einde).ShouldBe(verwacht is null ? [] : [verwacht]);
        codes.ShouldNotContain("I13");
    }

    [Fact]
    public async Task Een_status_die_niet_telt_is_een_einde_en_daarna_begint_de_hulp_opnieuw()
    {
        var opstelling = await Leveringsopstelling.NieuwAsync(database);
        var kind = opstelling.Jeugdige();
        var dossier = Dossier(opstelling, kind, (Dossierstatus.Actief, Begin), (Dossierstatus.Regiedossier, new(2026, 1, 20)), (Dossierstatus.Slapend, new(2026, 2, 2)), (Dossierstatus.Actief, new(2026, 5, 4)));
        await opstelling.BewaarAsync(kind, dossier);

        var (records, codes) = await RecordsAsync(opstelling, kind);

        records.Select(r => (r.Aanvang, Einde(r))).ShouldBe([(Begin, "2026-02-02 01"), (new DateOnly(2026, 5, 4), "-")]);
        codes.ShouldContain("I13");
    }

    [Fact]
    public async Task De_reden_van_het_einde_komt_uit_het_traject_of_het_plan_en_anders_uit_het_dossier()
    {
        var opstelling = await Leveringsopstelling.NieuwAsync(database);
        var (kind, broer) = (opstelling.Jeugdige(), opstelling.Jeugdige());
        var dossier = Dossier(opstelling, broer);
        dossier.Personen.Add(Deel(dossier, kind, Begin, new(2026, 3, 2)));
        var traject = opstelling.Traject(kind, Begin, new(2026, 3, 1), dossier: dossier.Id);
        var later = opstelling.Traject(kind, new(2026, 4, 1), new(2026, 4, 2));
        (traject.RedenEinde, later.RedenEinde) = ("03", "05");
        await opstelling.BewaarAsync(kind, broer, dossier);
        await opstelling.BewaarAsync(traject, later);

        var (records, codes) = await RecordsAsync(opstelling, kind);

        records.ShouldHaveSingleItem().Reden!.Waarde.ShouldBe("03");
        codes.ShouldNotContain("I13");
    }

    [Fact]
    public async Task Twee_perioden_van_hulp_zijn_twee_records_en_het_traject_van_de_eerste_geeft_alleen_die_haar_reden()
    {
        var opstelling = await Leveringsopstelling.NieuwAsync(database);
        var (kind, broer) = (opstelling.Jeugdige(), opstelling.Jeugdige());
        var dossier = Dossier(opstelling, broer);
        dossier.Personen.AddRange([Deel(dossier, kind, Begin, new(2026, 3, 2)), Deel(dossier, kind, new(2026, 4, 6), new(2026, 6, 1), nummer: 2)]);
        var traject = opstelling.Traject(kind, Begin, new(2026, 3, 2), dossier: dossier.Id);
        traject.RedenEinde = "03";
        await opstelling.BewaarAsync(kind, broer, dossier);
        await opstelling.BewaarAsync(traject);

        var (records, codes) = await RecordsAsync(opstelling, kind);

        records.Select(r => (r.Aanvang, Einde(r))).ShouldBe([(Begin, "2026-03-02 03"), (new DateOnly(2026, 4, 6), "2026-06-01 01")]);
        codes.ShouldContain("I13", "of the second nobody wrote down why");
    }

    [Fact]
    public async Task Elk_halfjaar_begint_met_wat_aan_het_eind_van_het_vorige_liep()
    {
        var opstelling = await Leveringsopstelling.NieuwAsync(database);
        DateOnly[] dagen = [new(2025, 12, 31), new(2026, 1, 1), new(2026, 2, 2), new(2026, 6, 30), new(2026, 7, 1)];
        foreach (var dag in dagen)
        {
            var (eruit, slaapt, dicht) = (opstelling.Jeugdige(), opstelling.Jeugdige(), opstelling.Jeugdige());
            var (loopt, slapend, gesloten) = (Dossier(opstelling, opstelling.Jeugdige()), Dossier(opstelling, slaapt, (Dossierstatus.Actief, Begin), (Dossierstatus.Slapend, dag)), Dossier(opstelling, dicht, (Dossierstatus.Actief, Begin), (Dossierstatus.Afgesloten, dag)));
            loopt.Personen.Clear();
            loopt.Personen.AddRange([Deel(loopt, eruit, Begin, dag), Deel(loopt, eruit, dag.AddDays(40), nummer: 2)]);
            (gesloten.Einde, gesloten.RedenEinde, gesloten.Doelen, gesloten.Personen[0].Tot) = (dag, "01", Doelenstand.Deels, dag);
            await opstelling.BewaarAsync(eruit, slaapt, dicht, loopt, slapend, gesloten);
        }

        var vorig = await TellingAsync(opstelling, "2025H1");
        vorig.Eind.ShouldBe(3 * dagen.Length);
        foreach (var halfjaar in new[] { "2025H2", "2026H1" })
        {
            var telling = await TellingAsync(opstelling, halfjaar);
            telling.Begin.ShouldBe(vorig.Eind, halfjaar);
            (telling.Begin + telling.Instroom - telling.Uitstroom).ShouldBe(telling.Eind, halfjaar);
            vorig = telling;
        }
    }

    [Fact]
    [Trait("Eis", "CBS-15")]
    public async Task Dossiers_die_op_een_dag_op_elkaar_volgen_zijn_in_elk_halfjaar_een_record_met_dezelfde_eerste_dag()
    {
        var opstelling = await Leveringsopstelling.NieuwAsync(database);
        var kind = opstelling.Jeugdige();
        await opstelling.BewaarAsync(
            kind, Gesloten(Begin, new(2025, 9, 15)), Gesloten(new(2025, 9, 15), new(2025, 12, 31)), Dossier(opstelling, kind, (Dossierstatus.Actief, new(2025, 12, 31))));

        var vorig = await TellingAsync(opstelling, "2025H2");
        var (records, _) = await RecordsAsync(opstelling, kind);

        (vorig.Begin, vorig.Eind, vorig.Actief).ShouldBe((1, 1, 1));
        records.ShouldHaveSingleItem().ShouldSatisfyAllConditions(r => r.Aanvang.ShouldBe(Begin), r => r.Einde.ShouldBeNull());

        Dossier Gesloten(DateOnly van, DateOnly dag)
        {
            var dossier = Dossier(opstelling, kind, (Dossierstatus.Actief, van), (Dossierstatus.Afgesloten, dag));
            (dossier.Einde, dossier.RedenEinde, dossier.Doelen, dossier.Personen[0].Tot) = (dag, "01", Doelenstand.Deels, dag);
            return dossier;
        }
    }

    [Fact]
    public async Task Wat_voor_het_halfjaar_ophield_staat_niet_bij_wat_niet_meegaat()
    {
        var opstelling = await Leveringsopstelling.NieuwAsync(database);
        var kind = opstelling.Jeugdige();
        var dossier = Dossier(opstelling, kind, (Dossierstatus.Actief, Begin), (Dossierstatus.Slapend, new(2025, 6, 2)), (Dossierstatus.Actief, new(2026, 2, 2)));
        await opstelling.BewaarAsync(kind, dossier);

        var proef = (await opstelling.BeeldAsync(await opstelling.BegonnenAsync(Leveringsdefinitie.Dossiers))).Proef!;

        proef.Weglatingen.ShouldBeEmpty();
        proef.Telling.Telling.ShouldSatisfyAllConditions(t => t.Actief.ShouldBe(1), t => t.Instroom.ShouldBe(1));
    }

    [Theory]
    [InlineData(null, 26)]
    [InlineData(4, 4)]
    [Trait("Eis", "DOS-08")]
    public async Task Na_hoeveel_weken_zonder_contact_de_levering_het_zegt_spreekt_de_gemeente_af(int? afgesproken, int weken)
    {
        var opstelling = await Leveringsopstelling.NieuwAsync(database);
        var (net, lang) = (opstelling.Jeugdige(), opstelling.Jeugdige());
        var grens = Leveringsopstelling.Periode.Einde.AddDays(-7 * weken);
        Dossier[] dossiers = [.. new[] { net, lang }.Select(k => Dossier(opstelling, k))];
        await opstelling.BewaarAsync([net, lang, .. dossiers]);
        if (afgesproken is { } keuze)
        {
            await opstelling.BewaarAsync(new Dossierafspraak
            {
                GemeenteCode = net.GemeenteCode,
                Id = Guid.NewGuid(),
                TeltMee = [Dossierstatus.Actief],
                GeldtVanaf = new(2015, 1, 1),
                Gegevens = [],
                WekenZonderContact = keuze,
                AndereWetten = false,
                DoorAccountId = opstelling.Eerste.Id,
                Door = "Beheer",
                Op = DateTimeOffset.UnixEpoch,
            });
        }

        await ContactAsync(opstelling, net, grens);
        await ContactAsync(opstelling, lang, grens.AddDays(-1));

        var proef = (await opstelling.BeeldAsync(await opstelling.BegonnenAsync(Leveringsdefinitie.Dossiers))).Proef!;

        proef.Bevindingen.Single(b => b.Controle.Code == "I06").Plaatsen.Select(p => p.PersoonId).ShouldBe([lang.Id]);
    }

    [Theory]
    [InlineData(Uitkomst.Preventie, 1)]
    [InlineData(Uitkomst.Jeugdhulp, 0)]
    [Trait("Eis", "CLS-13")]
    public async Task Ook_op_dossiers_staat_erbij_wat_landelijk_geen_jeugdhulp_is(Uitkomst norm, int aantal)
    {
        var opstelling = await Leveringsopstelling.NieuwAsync(database);
        var kind = opstelling.Jeugdige();
        await opstelling.BewaarAsync(kind, Dossier(opstelling, kind));
        await ContactAsync(opstelling, kind, new(2026, 3, 2), norm: norm);

        var proef = (await opstelling.BeeldAsync(await opstelling.BegonnenAsync(Leveringsdefinitie.Dossiers))).Proef!;

        (proef.Lenzen!.NietLandelijk, proef.Bevindingen.Count(b => b.Controle.Code == "I04")).ShouldBe((aantal, aantal));
    }

    [Fact]
    [Trait("Eis", "CBS-04")]
    public async Task Een_dossier_noemt_de_leveringen_waar_het_in_zit_en_die_waar_het_niet_in_zit()
    {
        var opstelling = await Leveringsopstelling.NieuwAsync(database);
        var (kind, broer, ander) = (opstelling.Jeugdige(), opstelling.Jeugdige(), opstelling.Jeugdige());
        var dossier = Dossier(opstelling, kind);
        dossier.Personen.Add(Deel(dossier, broer, Begin));
        var slaapt = Dossier(opstelling, ander, (Dossierstatus.Actief, Begin), (Dossierstatus.Slapend, new(2025, 6, 2)));
        await opstelling.BewaarAsync(kind, broer, ander, dossier, slaapt);
        (await LaadAsync(dossier)).Geleverd.ShouldBeEmpty();

        var id = await opstelling.GeleverdAsync(Leveringsdefinitie.Dossiers);

        var (erin, eruit) = (await LaadAsync(dossier), await LaadAsync(slaapt));
        erin.Geleverd.Select(g => (g.LeveringId, g.Begin, g.Stand, g.Record)).ShouldBe(new[] { 1, 2 }.Select(n => (id, new DateOnly(2026, 1, 1), Leveringsstand.Geleverd, n)), "a record for each jeugdige");
        erin.Weggelaten.ShouldBeEmpty();
        erin.Statussen.Count.ShouldBe(1);
        eruit.Geleverd.ShouldBeEmpty();
        eruit.Weggelaten.ShouldHaveSingleItem().ShouldSatisfyAllConditions(w => w.LeveringId.ShouldBe(id), w => w.Reden.ShouldBe(Weglaatreden.DossierTeltNiet));
        eruit.Statussen.Select(s => s.Status).ShouldBe([Dossierstatus.Slapend, Dossierstatus.Actief]);

        async Task<Dossierdetails> LaadAsync(Dossier welk)
        {
            await using var db = database.CreateContext(opstelling.Team.Aanmelding());
            return (await Dossierlezer.Maak(db, opstelling.Klok).LaadAsync(welk.Id, new(), Ct)).ShouldNotBeNull();
        }
    }

    private static string Einde(Leveringsrecord record) => record.Einde is { } dag ? $"{dag:yyyy-MM-dd} {record.Reden!.Waarde}" : "-";

    private static DateOnly Dag(string dag) => DateOnly.ParseExact(dag, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private static Dossier Dossier(Leveringsopstelling opstelling, Persoon persoon, params (Dossierstatus Status, DateOnly Van)[] verloop)
    {
        var dossier = opstelling.Dossier(Dossiersoort.Gezin, verloop.Length == 0 ? [(Dossierstatus.Actief, Begin)] : verloop);
        dossier.Personen.Add(Deel(dossier, persoon));
        return dossier;
    }

    private static async Task<Recordtelling> TellingAsync(Leveringsopstelling opstelling, string halfjaar)
    {
        var id = (await opstelling.BeginAsync(opstelling.Eerste, halfjaar, Leveringsdefinitie.Dossiers)).ShouldBeOfType<LeveringBewaard>().Id;
        return (await opstelling.BeeldAsync(id)).Proef!.Telling.Telling;
    }

    /// <summary>The records of someone over the first half of 2026, and what the checks found about them.</summary>
    private static async Task<(IReadOnlyList<Leveringsrecord> Records, IReadOnlyList<string> Codes)> RecordsAsync(Leveringsopstelling opstelling, Persoon persoon)
    {
        var id = await opstelling.BegonnenAsync(Leveringsdefinitie.Dossiers);
        var codes = (await opstelling.BeeldAsync(id)).Proef!.Bevindingen.Where(b => b.Plaatsen.Any(p => p.PersoonId == persoon.Id)).Select(b => b.Controle.Code).ToList();
        (await opstelling.ControleerAsync(opstelling.Eerste, id)).ShouldBeOfType<LeveringBewaard>();
        var (_, regels) = (await opstelling.AlsAsync(opstelling.Eerste, db => opstelling.Bestand(db).RecordsAsync(id, 1, Ct))).ShouldNotBeNull();
        return ([.. regels.Select(r => r.Record).Where(r => r.Nummer.Waarde == persoon.Bsn).OrderBy(r => r.Aanvang)], codes);
    }

    private async Task ContactAsync(Leveringsopstelling opstelling, Persoon kind, DateOnly dag, Uitkomst norm = Uitkomst.Jeugdhulp)
    {
        await using var db = database.CreateUnrestrictedContext();
        new Contactopstelling(db, 400_000 + (database.Volgende() * 10)).Contact(
            dag, [kind], opstelling.Team.Team.Id, opstelling.Team.Medewerker.Id, kind.GemeenteCode,
            regel: r => (r.Uitkomst, r.UitkomstNorm, r.Levert) = (Uitkomst.Jeugdhulp, norm, true));
        await db.SaveChangesAsync(Ct);
    }
}
