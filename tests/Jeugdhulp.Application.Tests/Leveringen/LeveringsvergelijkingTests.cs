using Jeugdhulp.Application.Cbs;
using Jeugdhulp.Application.Jeugdigen;
using Jeugdhulp.Application.Leveringen;
using Jeugdhulp.Domain.Cijfers;
using Jeugdhulp.Domain.Classificeren;
using Jeugdhulp.Domain.Contacten;
using Jeugdhulp.Domain.Instellingen;
using Jeugdhulp.Domain.Levering;
using Jeugdhulp.TestCommon;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace Jeugdhulp.Application.Tests.Leveringen;

/// <summary>What a delivery is laid beside: what was delivered before, what the contacts say, and what came after.</summary>
public sealed class LeveringsvergelijkingTests(Testdatabase database) : IClassFixture<Testdatabase>
{
    private static int _volgende;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("2024H1 2024H2 2025H1 2025H2", true)]
    [InlineData("2023H2 2024H1 2024H2 2025H1", false)]
    [InlineData("2023H1 2023H2 2024H2 2025H1 2025H2", false)]
    [Trait("Eis", "TRB-05")]
    public async Task Een_sluitpiek_wordt_gemeten_aan_de_vier_halfjaren_ervoor_en_niet_aan_oudere(string geleverd, bool gevonden)
    {
        var opstelling = await MaakAsync();
        foreach (var code in geleverd.Split(' '))
        {
            Halfjaar.TryParse(code, out var halfjaar).ShouldBeTrue();
            await SluitAsync(opstelling, halfjaar, 1);
            await opstelling.GeleverdAsync(halfjaar: code);
        }

        await SluitAsync(opstelling, Leveringsopstelling.Periode, 5);

        (await CodesAsync(opstelling)).Contains("I07").ShouldBe(gevonden);
    }

    [Theory]
    [InlineData(Leveringsdefinitie.Trajecten, true)]
    [InlineData(Leveringsdefinitie.Dossiers, false)]
    [Trait("Eis", "TRB-01")]
    public async Task Een_levering_staat_naast_die_over_het_vorige_halfjaar_van_dezelfde_soort(Leveringsdefinitie vorige, bool gevonden)
    {
        var opstelling = await MaakAsync();
        await SluitAsync(opstelling, Leveringsopstelling.Periode.Vorige, 1);
        await opstelling.GeleverdAsync(vorige, "2025H2");
        await SluitAsync(opstelling, Leveringsopstelling.Periode, 12);

        var beeld = await opstelling.BeeldAsync(await opstelling.BegonnenAsync());

        beeld.VorigHalfjaar?.Telling.Actief.ShouldBe(1);
        (beeld.VorigHalfjaar is not null, beeld.Proef!.Bevindingen.Any(b => b.Controle.Code == "I08")).ShouldBe((gevonden, gevonden));
    }

    [Fact]
    [Trait("Eis", "CLS-13")]
    public async Task De_levering_staat_naast_de_landelijke_norm_en_naast_de_contacten()
    {
        var opstelling = await MaakAsync();
        var (anders, gemist, laat, stil) = (opstelling.Jeugdige(), opstelling.Jeugdige(), opstelling.Jeugdige(), opstelling.Jeugdige());
        await opstelling.BewaarAsync(anders, gemist, laat, stil);
        await opstelling.BewaarAsync(
            opstelling.Traject(anders, new(2026, 2, 2)), opstelling.Traject(laat, new(2026, 2, 2)), opstelling.Traject(stil, new(2025, 2, 3)));
        await ContactAsync(opstelling, anders, new(2026, 2, 2), Uitkomst.Jeugdhulp, Uitkomst.Preventie);
        await ContactAsync(opstelling, gemist, new(2026, 2, 2), Uitkomst.Preventie, Uitkomst.Jeugdhulp);
        await ContactAsync(opstelling, laat, new(2026, 3, 2), Uitkomst.Jeugdhulp, Uitkomst.Jeugdhulp);
        await ContactAsync(opstelling, stil, new(2025, 12, 29), Uitkomst.Jeugdhulp, Uitkomst.Jeugdhulp);

        var proef = (await opstelling.BeeldAsync(await opstelling.BegonnenAsync())).Proef!;

        Wie("I04").ShouldBe([anders.Id]);
        Wie("I12").ShouldBe([gemist.Id]);
        Wie("I06").ShouldBe([stil.Id]);
        Wie("M15").ShouldBe([laat.Id]);
        proef.Lenzen.ShouldBe(new Lenzenbeeld(3, 0, 0, 1, 1));

        List<Guid?> Wie(string code) => [.. proef.Bevindingen.Single(b => b.Controle.Code == code).Plaatsen.Select(p => p.PersoonId)];
    }

    [Fact]
    [Trait("Eis", "BEH-08")]
    public async Task Over_een_halfjaar_dat_geleverd_is_zegt_een_levering_dat_de_klasse_vastligt()
    {
        var opstelling = await MaakAsync();
        var (anders, gemist, open) = (opstelling.Jeugdige(), opstelling.Jeugdige(), opstelling.Jeugdige());
        await opstelling.BewaarAsync(anders, gemist, open);
        await opstelling.BewaarAsync(opstelling.Traject(anders, new(2026, 2, 2)));
        await ContactAsync(opstelling, anders, new(2026, 2, 2), Uitkomst.Jeugdhulp, Uitkomst.Preventie);
        await ContactAsync(opstelling, gemist, new(2026, 2, 2), Uitkomst.Preventie, Uitkomst.Jeugdhulp);
        await ContactAsync(opstelling, open, new(2026, 2, 2), Uitkomst.Grensgeval, Uitkomst.Grensgeval);
        await ContactAsync(opstelling, open, new(2026, 2, 9), Uitkomst.NietVastgelegd, Uitkomst.Grensgeval);
        await using (var db = database.CreateUnrestrictedContext())
        {
            var periode = Leveringsopstelling.Periode;
            db.Verzegelingen.Add(new() { GemeenteCode = open.GemeenteCode, Begin = periode.Begin, Einde = periode.Einde, VerzegeldOp = DateTimeOffset.UnixEpoch, DoorNaam = "Test", Reden = "Test" });
            await db.SaveChangesAsync(Ct);
        }

        var proef = (await opstelling.BeeldAsync(await opstelling.BegonnenAsync())).Proef!;

        proef.Bevindingen.Select(b => b.Controle.Code).ShouldNotContain(c => Controles.OverKlasse.Contains(c));
        (proef.Bevindingen.Single(b => b.Controle.Code == "I21").Aantal, proef.Bevindingen.Single(b => b.Controle.Code == "I22").Aantal, proef.Bevindingen.Single(b => b.Controle.Code == "I23").Aantal).ShouldBe((2, 1, 1));
        proef.Bevindingen.Single(b => b.Controle.Code == "I23").Plaatsen.ShouldHaveSingleItem().TrajectId.ShouldNotBeNull("it is mended there");
        proef.Bevindingen.Single(b => b.Controle.Code == "I21").Plaatsen.ShouldAllBe(p => p.ContactLigtVast && p.GrensregelId == null);
        (proef.Lenzen!.NietLandelijk, proef.Lenzen.AlleenLandelijk).ShouldBe((1, 1));
    }

    [Fact]
    [Trait("Eis", "CLS-06")]
    public async Task Hulp_die_iemand_koos_is_hulp_waar_een_traject_bij_hoort()
    {
        var opstelling = await MaakAsync();
        var (berekend, gekozen, anders) = (opstelling.Jeugdige(), opstelling.Jeugdige(), opstelling.Jeugdige());
        await opstelling.BewaarAsync(berekend, gekozen, anders);
        await ContactAsync(opstelling, berekend, new(2026, 2, 2), Uitkomst.Jeugdhulp, Uitkomst.Jeugdhulp);
        foreach (var (kind, klasse) in new[] { (gekozen, Klasse.Jeugdhulp), (anders, Klasse.Preventie) })
        {
            await ContactAsync(opstelling, kind, new(2026, 2, 2), Uitkomst.Grensgeval, Uitkomst.Grensgeval);
            await using var db = database.CreateUnrestrictedContext();
            await db.Contactregels.IgnoreQueryFilters().Where(r => r.PersoonId == kind.Id).ExecuteUpdateAsync(s => s.SetProperty(r => r.GekozenKlasse, klasse).SetProperty(r => r.KeuzeReden, "Zo was het")
                .SetProperty(r => r.KeuzeDoorAccountId, opstelling.Eerste.Id).SetProperty(r => r.KeuzeOp, opstelling.Klok.GetUtcNow()).SetProperty(r => r.Instellingenversie, 1), Ct);
        }

        var proef = (await opstelling.BeeldAsync(await opstelling.BegonnenAsync())).Proef!;

        proef.Bevindingen.Single(b => b.Controle.Code == "I02").Plaatsen.Select(p => p.PersoonId).ShouldBe([berekend.Id, gekozen.Id], ignoreOrder: true);
    }

    [Theory]
    [InlineData(Uitkomst.Grensgeval, Weglaatreden.NietBeslist)]
    [InlineData(Uitkomst.NietVastgelegd, Weglaatreden.NietBeslist)]
    [InlineData(Uitkomst.BuitenBereik, Weglaatreden.BuitenBereik)]
    [Trait("Eis", "CLS-06")]
    public async Task Wat_nog_niet_beslist_is_staat_bij_wat_niet_meegaat_en_waarschuwt_voor_het_leveren(Uitkomst uitkomst, Weglaatreden reden)
    {
        var opstelling = await MaakAsync();
        var kind = opstelling.Jeugdige();
        await opstelling.BewaarAsync(kind, opstelling.Traject(kind, new(2026, 2, 2)));
        await ContactAsync(opstelling, kind, new(2026, 6, 30), uitkomst, Uitkomst.Jeugdhulp);
        await ContactAsync(opstelling, kind, new(2026, 7, 1), uitkomst, uitkomst);

        foreach (var definitie in new[] { Leveringsdefinitie.Trajecten, Leveringsdefinitie.Dossiers })
        {
            var proef = (await opstelling.BeeldAsync(await opstelling.BegonnenAsync(definitie))).Proef!;

            var groep = proef.Weglatingen.ShouldHaveSingleItem();
            (groep.Reden, groep.Aantal).ShouldBe((reden, 1), definitie.ToString());
            groep.Plaatsen.ShouldHaveSingleItem().ShouldSatisfyAllConditions(p => p.PersoonId.ShouldBe(kind.Id), p => p.Team.ShouldBe(opstelling.Team.Team.Naam));
            proef.Bevindingen.Any(b => b.Controle.Code == "I14").ShouldBe(uitkomst is Uitkomst.Grensgeval, definitie.ToString());
            proef.Bevindingen.Any(b => b.Controle.Code == "I18").ShouldBe(uitkomst is Uitkomst.NietVastgelegd, definitie.ToString());
            proef.Bevindingen.Any(b => b.Controle.Code == "I12").ShouldBe(reden is Weglaatreden.BuitenBereik, definitie.ToString());
            proef.Geblokkeerd.ShouldBeFalse();
        }
    }

    [Theory]
    [InlineData(false, Leveringsdefinitie.Trajecten, true)]
    [InlineData(false, Leveringsdefinitie.Dossiers, false)]
    [InlineData(true, Leveringsdefinitie.Trajecten, false)]
    [InlineData(null, Leveringsdefinitie.Trajecten, false)]
    [Trait("Eis", "CBS-18")]
    public async Task Wie_volgens_de_Leidraad_niet_levert_en_toch_records_heeft_wordt_gewaarschuwd(bool? levert, Leveringsdefinitie definitie, bool gevonden)
    {
        var opstelling = await MaakAsync(levert);
        var kind = opstelling.Jeugdige();
        await opstelling.BewaarAsync(kind, opstelling.Traject(kind, new(2026, 2, 2)));

        var proef = (await opstelling.BeeldAsync(await opstelling.BegonnenAsync(definitie))).Proef!;

        proef.Bevindingen.Any(b => b.Controle.Code == "I15").ShouldBe(gevonden);
        proef.Geblokkeerd.ShouldBeFalse();
    }

    [Theory]
    [InlineData("2026-06-30", 1)]
    [InlineData("2026-07-01", 0)]
    [Trait("Eis", "CBS-02")]
    public async Task Hulp_die_op_de_laatste_dag_begon_gaat_mee(string aanvang, int mee)
    {
        var opstelling = await MaakAsync();
        var kind = opstelling.Jeugdige();
        await opstelling.BewaarAsync(kind, opstelling.Traject(kind, DateOnly.ParseExact(aanvang, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)));

        (await opstelling.BeeldAsync(await opstelling.BegonnenAsync())).Proef!.Telling.Telling.ShouldBe(new Recordtelling(0, mee, 0, mee, mee));
    }

    [Theory]
    [InlineData(Leveringsdefinitie.Trajecten, true)]
    [InlineData(Leveringsdefinitie.Dossiers, false)]
    [Trait("Eis", "CBS-03")]
    public async Task Alleen_een_levering_op_trajecten_verzegelt_het_halfjaar_en_is_wat_de_wet_vraagt(Leveringsdefinitie definitie, bool klaar)
    {
        var opstelling = await MaakAsync();
        await SluitAsync(opstelling, Leveringsopstelling.Periode, 1);
        (await TakenAsync(opstelling)).ShouldContain(t => t.Halfjaar == Leveringsopstelling.Periode && t.LeveringId == null);

        await opstelling.GeleverdAsync(definitie);

        var code = opstelling.Team.GemeenteCode;
        await using var db = database.CreateUnrestrictedContext();
        (await db.Verzegelingen.IgnoreQueryFilters().AnyAsync(v => v.GemeenteCode == code, Ct)).ShouldBe(klaar);
        (await TakenAsync(opstelling)).Any(t => t.Halfjaar == Leveringsopstelling.Periode).ShouldBe(!klaar);
        var periode = (await Vragen(opstelling).LaadAsync()).Single(p => p.Stand.Halfjaar == Leveringsopstelling.Periode);
        (periode.Geleverd is not null, periode.TeDoen).ShouldBe((klaar, !klaar));
    }

    [Theory]
    [InlineData("2026-07-21", false)]
    [InlineData("2026-07-22", true)]
    [Trait("Eis", "CBS-14")]
    public async Task Een_levering_is_te_laat_op_de_dag_na_de_termijn(string vandaag, bool laat)
    {
        var opstelling = await MaakAsync();
        opstelling.Klok.ZetOp(new(DateOnly.ParseExact(vandaag, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), new TimeOnly(12, 0), TimeSpan.Zero));

        var taak = (await TakenAsync(opstelling)).Single(t => t.Halfjaar == Leveringsopstelling.Periode);
        (taak.Termijn, taak.TeLaat).ShouldBe((new DateOnly(2026, 7, 21), laat));
        (await Vragen(opstelling).LaadAsync()).Single(p => p.Stand.Halfjaar == Leveringsopstelling.Periode).TeLaat.ShouldBe(laat);
    }

    [Fact]
    [Trait("Eis", "CBS-14")]
    public async Task Wat_na_het_vastleggen_van_de_records_is_ingevoerd_zat_niet_in_de_levering_tot_een_correctie_het_heeft()
    {
        var opstelling = await MaakAsync();
        var kind = opstelling.Jeugdige();
        await opstelling.BewaarAsync(kind, opstelling.Traject(kind, new(2026, 2, 2)));
        var id = await opstelling.BegonnenAsync();
        await ContactAsync(opstelling, kind, new(2026, 6, 30), Uitkomst.Toegang, Uitkomst.Toegang, dagenLater: 9);
        (await opstelling.ControleerAsync(opstelling.Eerste, id)).ShouldBeOfType<LeveringBewaard>();

        // Between the freezing of the records and the seal.
        await ContactAsync(opstelling, kind, new(2026, 6, 30), Uitkomst.Toegang, Uitkomst.Toegang, dagenLater: 11);
        opstelling.Klok.Advance(TimeSpan.FromDays(3));
        (await opstelling.StelVastAsync(opstelling.Tweede, id)).ShouldBeOfType<LeveringBewaard>();
        (await LaterAsync()).ShouldBe(0, "nothing is sealed yet");
        (await opstelling.LeverAsync(opstelling.Eerste, id)).ShouldBeOfType<LeveringBewaard>();
        await ContactAsync(opstelling, kind, new(2026, 6, 30), Uitkomst.Toegang, Uitkomst.Toegang, dagenLater: 15);
        (await LaterAsync()).ShouldBe(2);

        opstelling.Klok.Advance(TimeSpan.FromDays(10));
        await ContactAsync(opstelling, kind, new(2026, 6, 30), Uitkomst.Toegang, Uitkomst.Toegang, dagenLater: 30);
        await opstelling.GeleverdAsync();
        (await LaterAsync()).ShouldBe(1, "the correction has what came before it was frozen");

        async Task<int> LaterAsync() => (await opstelling.AlsAsync(opstelling.Eerste, db => new Halfjaarverzegelaar(db, opstelling.Klok).LaadAsync(Ct))).Single(h => h.Halfjaar == Leveringsopstelling.Periode).Later;
    }

    private static (Func<Task<IReadOnlyList<Leveringsperiode>>> LaadAsync, Func<Task<IReadOnlyList<Leveringstaak>>> TeDoenAsync) Vragen(Leveringsopstelling opstelling) => (
        () => opstelling.AlsAsync(opstelling.Eerste, db => new LeveringenQuery(db, new(db, opstelling.Klok), opstelling.Klok).LaadAsync(Ct)),
        () => opstelling.AlsAsync(opstelling.Eerste, db => new LeveringenQuery(db, new(db, opstelling.Klok), opstelling.Klok).TeDoenAsync(Ct)));

    private static Task<IReadOnlyList<Leveringstaak>> TakenAsync(Leveringsopstelling opstelling) => Vragen(opstelling).TeDoenAsync();

    private static async Task<List<string>> CodesAsync(Leveringsopstelling opstelling) =>
        [.. (await opstelling.BeeldAsync(await opstelling.BegonnenAsync())).Proef!.Bevindingen.Select(b => b.Controle.Code)];

    /// <summary>So many jeugdigen whose help began and ended in a half-year.</summary>
    private static async Task SluitAsync(Leveringsopstelling opstelling, Halfjaar halfjaar, int aantal)
    {
        List<Persoon> kinderen = [.. Enumerable.Range(0, aantal).Select(_ => opstelling.Jeugdige())];
        await opstelling.BewaarAsync([.. kinderen, .. kinderen.Select(k => opstelling.Traject(k, halfjaar.Begin.AddDays(5), halfjaar.Einde.AddDays(-5)))]);
    }

    private async Task ContactAsync(Leveringsopstelling opstelling, Persoon kind, DateOnly dag, Uitkomst uitkomst, Uitkomst norm, int dagenLater = 0)
    {
        await using var db = database.CreateUnrestrictedContext();
        new Contactopstelling(db, 600_000 + (Interlocked.Increment(ref _volgende) * 10)).Contact(
            dag, [kind], opstelling.Team.Team.Id, opstelling.Team.Medewerker.Id, kind.GemeenteCode, Activiteit.Begeleiding, dagenLater: dagenLater,
            regel: r => (r.Uitkomst, r.UitkomstNorm, r.Levert) = (uitkomst, norm, uitkomst is Uitkomst.Jeugdhulp));
        await db.SaveChangesAsync(Ct);
    }

    private async Task<Leveringsopstelling> MaakAsync(bool? levert = null)
    {
        var opstelling = new Leveringsopstelling(database, $"97{Interlocked.Increment(ref _volgende):00}");
        await opstelling.MaakAsync(new LokaleInstellingen { LevertAanCbs = levert });
        return opstelling;
    }
}
