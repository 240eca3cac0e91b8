using Jeugdhulp.Application.Instellingen;
using Jeugdhulp.Application.Leveringen;
using Jeugdhulp.Domain;
using Jeugdhulp.Domain.Classificeren;
using Jeugdhulp.Domain.Contacten;
using Jeugdhulp.Domain.Instellingen;
using Jeugdhulp.Domain.Levering;
using Jeugdhulp.Domain.Teams;
using Jeugdhulp.TestCommon;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace Jeugdhulp.Application.Tests.Leveringen;

/// <summary>What holds for a whole delivery, as it is read from teams, settings and contacts.</summary>
[Trait("Eis", "CBS-01")]
public sealed class LeveringsgrondTests(Testdatabase database) : IClassFixture<Testdatabase>
{
    private static int _gemeenten;

    private static int _contacten;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(true, null, true, Leveringsdefinitie.Trajecten, null)]
    [InlineData(true, "2026-01-02", true, Leveringsdefinitie.Trajecten, null)]
    [InlineData(true, "2026-01-01", true, Leveringsdefinitie.Trajecten, "I03")]
    [InlineData(false, null, true, Leveringsdefinitie.Trajecten, "I03")]
    [InlineData(false, null, false, Leveringsdefinitie.Trajecten, "I10")]
    [InlineData(false, null, true, Leveringsdefinitie.Dossiers, null)]
    [InlineData(false, null, false, Leveringsdefinitie.Dossiers, null)]
    [Trait("Eis", "CBS-17")]
    public async Task Een_gemeente_geeft_hulp_als_een_team_dat_in_het_halfjaar_doet(bool hulp, string? tot, bool traject, Leveringsdefinitie definitie, string? code)
    {
        var opstelling = await MaakAsync(new LokaleInstellingen());
        var kind = opstelling.Jeugdige();
        await opstelling.BewaarAsync(traject ? [kind, opstelling.Traject(kind, new(2026, 2, 1))] : [kind]);
        await using (var db = database.CreateUnrestrictedContext())
        {
            var team = await db.Teams.IgnoreQueryFilters().SingleAsync(t => t.Id == opstelling.Team.Team.Id, Ct);
            (team.Taken, team.GeldigTot) = (hulp ? team.Taken : team.Taken & ~Teamtaken.Hulp, tot is null ? null : Dag(tot));
            await db.SaveChangesAsync(Ct);
        }

        (await CodesAsync(opstelling, definitie)).Where(c => c is "I03" or "I10").ShouldBe(code is null ? [] : [code]);
    }

    [Theory]
    [InlineData("2026-06-30", false)]
    [InlineData("2026-07-01", true)]
    [InlineData(null, true)]
    [Trait("Eis", "BEH-08")]
    public async Task Op_de_laatste_dag_van_het_halfjaar_zijn_er_instellingen_van_kracht(string? tot, bool kan)
    {
        var opstelling = await MaakAsync(null, (1, "2020-01-01", tot, null));

        (await opstelling.BeeldAsync(await opstelling.BegonnenAsync())).Proef!.Fouten.Select(f => f.Veld).ShouldBe(kan ? [] : ["Instellingen"]);
    }

    [Theory]
    [InlineData(true, false, true)]
    [InlineData(false, true, false)]
    [Trait("Eis", "CBS-18")]
    public async Task De_instellingen_van_het_halfjaar_worden_genoemd_en_de_laatste_zegt_of_eigen_hulp_wordt_geleverd(bool eerst, bool laatst, bool gevonden)
    {
        var opstelling = await MaakAsync(null, (1, "2015-01-01", "2026-01-01", eerst), (2, "2026-01-01", "2026-04-01", eerst), (3, "2026-04-01", "2026-07-01", laatst), (4, "2026-07-01", null, eerst));
        var kind = opstelling.Jeugdige();
        await opstelling.BewaarAsync(kind, opstelling.Traject(kind, new(2026, 2, 1)));

        (await CodesAsync(opstelling, Leveringsdefinitie.Trajecten)).Contains("I15").ShouldBe(gevonden);
        (await opstelling.LeveringAsync(await opstelling.GeleverdAsync())).Instellingenversies.ShouldBe([2, 3]);
    }

    [Theory]
    [InlineData("2026-02-01 preventie, 2026-02-08 preventie, 2026-02-15 jeugdhulp", false)]
    [InlineData("2026-02-01 preventie, 2026-02-08 grensgeval", false)]
    [InlineData("2026-02-01 preventie, 2026-02-08 preventie, 2026-02-15 toegang", true)]
    [InlineData("2026-01-31 jeugdhulp, 2026-02-01 preventie", true)]
    [InlineData("2026-03-31 preventie, 2026-04-01 jeugdhulp", true)]
    [InlineData("2026-01-31 preventie, 2026-04-01 preventie", false)]
    [Trait("Eis", "CLS-13")]
    public async Task Landelijk_is_het_hulp_zodra_een_contact_in_de_tijd_van_het_traject_dat_is(string contacten, bool gevonden)
    {
        var opstelling = await MaakAsync(new LokaleInstellingen());
        var kind = opstelling.Jeugdige();
        await opstelling.BewaarAsync(kind, opstelling.Traject(kind, new(2026, 2, 1), new(2026, 3, 31)));
        await using (var db = database.CreateUnrestrictedContext())
        {
            var maker = new Contactopstelling(db, 350_000 + (Interlocked.Increment(ref _contacten) * 10));
            foreach (var contact in contacten.Split(", ").Select(c => c.Split(' ')))
            {
                var norm = Contractnaam.TryParse<Uitkomst>(contact[1], out var uitkomst) ? uitkomst : throw new FormatException();
                maker.Contact(
                    Dag(contact[0]), [kind], opstelling.Team.Team.Id, opstelling.Team.Medewerker.Id, kind.GemeenteCode, Activiteit.Begeleiding,
                    regel: r => (r.Uitkomst, r.UitkomstNorm, r.Levert) = (Uitkomst.Jeugdhulp, norm, true));
            }

            await db.SaveChangesAsync(Ct);
        }

        (await CodesAsync(opstelling, Leveringsdefinitie.Trajecten)).Contains("I04").ShouldBe(gevonden);
    }

    private static DateOnly Dag(string dag) => DateOnly.ParseExact(dag, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private static async Task<List<string>> CodesAsync(Leveringsopstelling opstelling, Leveringsdefinitie definitie)
    {
        var id = (await opstelling.BeginAsync(opstelling.Eerste, definitie: definitie)).ShouldBeOfType<LeveringBewaard>().Id;
        var codes = (await opstelling.BeeldAsync(id)).Proef!.Bevindingen.Select(b => b.Controle.Code).ToList();
        (await opstelling.StapAsync(opstelling.Eerste, id, (b, v) => b.TrekInAsync(id, v, "Alleen bekeken", Ct))).ShouldBeOfType<LeveringBewaard>();
        return codes;
    }

    private async Task<Leveringsopstelling> MaakAsync(LokaleInstellingen? instellingen, params (int Nummer, string Van, string? Tot, bool? Levert)[] versies)
    {
        var opstelling = new Leveringsopstelling(database, $"92{Interlocked.Increment(ref _gemeenten):00}");
        await opstelling.MaakAsync(instellingen);
        await opstelling.BewaarAsync([.. versies.Select(v => new Instellingenversie
        {
            GemeenteCode = opstelling.Team.GemeenteCode,
            Nummer = v.Nummer,
            GeldigVan = Dag(v.Van),
            GeldigTot = v.Tot is null ? null : Dag(v.Tot),
            Instellingen = new() { LevertAanCbs = v.Levert },
            Auteur = "Test",
            Reden = "Test",
            VastgesteldOp = DateTimeOffset.UnixEpoch,
        })]);
        return opstelling;
    }
}
