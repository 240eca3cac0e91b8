using Jeugdhulp.Application.Cijfers;
using Jeugdhulp.Application.Data;
using Jeugdhulp.Application.Toegang;
using Jeugdhulp.Domain.Cijfers;
using Jeugdhulp.TestCommon;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace Jeugdhulp.Application.Tests.Data;

/// <summary>Made-up data as large as the country, here a small country: what is refused, what is in it, and whether what was planted is found.</summary>
public sealed class LandvullingTests(LandvullingTests.Land land) : IClassFixture<LandvullingTests.Land>
{
    private const int Grootste = 10;

    private static readonly Halfjaar Laatste = new(2026, 1);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Een_database_met_gegevens_wordt_geweigerd_en_blijft_zoals_zij_is()
    {
        await using var database = new Testdatabase();
        await database.InitializeAsync();
        await using (var db = database.CreateUnrestrictedContext())
        {
            db.Add(new Account { Id = Guid.NewGuid(), Naam = "Iemand" });
            await db.SaveChangesAsync(Ct);
        }

        (await Landvulling.VulAsync(database.ConnectionString, Testsleutels.Ring, land.Plan, _ => { }, Ct)).ShouldBe(Landweigering.BevatGegevens);

        await using var na = database.CreateUnrestrictedContext();
        (await na.Gemeenten.AnyAsync(g => g.Naam.EndsWith(Landvulling.Merk), Ct)).ShouldBeFalse();
        (await na.Teams.IgnoreQueryFilters().AnyAsync(Ct)).ShouldBeFalse();
    }

    [Fact]
    public async Task Een_land_dat_er_al_staat_wordt_niet_nog_eens_gevuld() =>
        (await Landvulling.VulAsync(land.Database.ConnectionString, Testsleutels.Ring, land.Plan, _ => { }, Ct)).ShouldBe(Landweigering.BevatGegevens);

    [Fact]
    public async Task Wie_geen_superuser_is_vult_niets() =>
        (await Landvulling.VulAsync(Extensions.AlsToepassing(land.Database.ConnectionString), Testsleutels.Ring, land.Plan, _ => { }, Ct)).ShouldBe(Landweigering.GeenSuperuser);

    [Theory]
    [InlineData(Landplan.MinContacten - 1)]
    [InlineData(Landplan.MaxContacten + 1)]
    public void Een_land_zonder_maat_bestaat_niet(int contacten) => Should.Throw<ArgumentOutOfRangeException>(() => Landplan.Maak(contacten, Land.Vandaag));

    [Fact]
    public void Het_plan_heeft_alle_gemeenten_en_precies_zoveel_contacten_en_is_altijd_hetzelfde()
    {
        foreach (var contacten in new[] { Landplan.MinContacten, 123_457, Landplan.Contacten })
        {
            var plan = Landplan.Maak(contacten, Land.Vandaag);

            plan.Gemeenten.Select(g => g.Gemeente).Distinct().Count().ShouldBe(342);
            plan.Gemeenten.Sum(g => g.Contacten).ShouldBe(contacten);
            plan.Gemeenten.Sum(g => g.Trajecten).ShouldBe(contacten / 20);
            plan.Gemeenten.ShouldAllBe(g => g.Contacten > 0 && g.Teams > 0);
            plan.Effecten.Select(e => e.Effect.Soort).ShouldBe([.. Enum.GetValues<Effectsoort>(), .. Enum.GetValues<Effectsoort>(), .. Enum.GetValues<Effectsoort>()]);
            Landplan.Maak(contacten, Land.Vandaag).Gemeenten.Select(g => (g.Gemeente, g.Contacten, g.Effect)).ShouldBe(plan.Gemeenten.Select(g => (g.Gemeente, g.Contacten, g.Effect)));
        }

        Landplan.Maak(Landplan.Contacten, Land.Vandaag).Gemeenten.Sum(g => g.Trajecten).ShouldBe(500_000);
    }

    [Fact]
    public async Task Alles_staat_erin_en_hoort_bij_elkaar()
    {
        await using var db = land.Database.CreateUnrestrictedContext();

        (await db.Contacten.IgnoreQueryFilters().CountAsync(Ct)).ShouldBe(Land.Contacten);
        (await db.Contactregels.IgnoreQueryFilters().CountAsync(Ct)).ShouldBe(Land.Contacten);
        (await db.Trajecten.IgnoreQueryFilters().CountAsync(Ct)).ShouldBe(Land.Contacten / 20);
        (await db.Dossiers.IgnoreQueryFilters().CountAsync(Ct)).ShouldBe(Land.Contacten / 20);
        (await db.Contacten.IgnoreQueryFilters().MaxAsync(c => c.Datum, Ct)).ShouldBeLessThanOrEqualTo(Land.Vandaag);
        (await db.Contacten.IgnoreQueryFilters().MinAsync(c => c.Datum, Ct)).ShouldBeGreaterThanOrEqualTo(new DateOnly(2022, 1, 1));
        (await db.Gemeenten.CountAsync(g => !g.Fictief, Ct)).ShouldBe(0);
        (await db.Gemeenten.CountAsync(g => g.Naam.EndsWith(Landvulling.Merk), Ct)).ShouldBe(342);
        land.Voortgang.ShouldContain(new Landvoortgang("Contactregels", Land.Contacten, Land.Contacten));

        // References were not checked while loading: made anew, each of them looks at every row.
        await db.Database.ExecuteSqlRawAsync(
            """
            do $$
            declare k record;
            begin
                for k in select conrelid::regclass as tabel, conname, pg_get_constraintdef(oid) as wat from pg_constraint where contype = 'f' and connamespace = 'public'::regnamespace loop
                    execute format('alter table %s drop constraint %I', k.tabel, k.conname);
                    execute format('alter table %s add constraint %I %s', k.tabel, k.conname, k.wat);
                end loop;
            end $$
            """,
            Ct);
    }

    [Fact]
    [Trait("Eis", "TRB-05")]
    public async Task De_geplande_sluitpiek_is_de_enige()
    {
        var gevonden = await ZoekAsync(async code => Sluitpiek.Is((await ReeksAsync(code, Maat.Uitstroom, Laatste, 4)).Select(u => u == 0 ? null : u), (long)await CijferAsync(code, Laatste, Maat.Uitstroom)) is true);

        gevonden.ShouldBe(Gepland(Effectsoort.Sluitpiek));
    }

    [Fact]
    [Trait("Eis", "TRB-12")]
    public async Task De_geplande_eerste_levering_is_de_enige()
    {
        var gevonden = await ZoekAsync(async code => await CijferAsync(code, Laatste.Vorige.Vorige.Vorige, Maat.Contacten) == 0 && await CijferAsync(code, Laatste.Vorige.Vorige, Maat.Contacten) > 0);

        gevonden.ShouldBe(Gepland(Effectsoort.EersteLevering));
    }

    [Fact]
    [Trait("Eis", "TRB-01")]
    public async Task De_geplande_val_bij_een_nieuw_systeem_is_de_enige_trendbreuk()
    {
        var gevonden = await ZoekAsync(async code => Trend.Bepaal(
            [.. (await ReeksAsync(code, Maat.Contacten, Laatste, 7)).Where(w => w > 0).Append((long)await CijferAsync(code, Laatste, Maat.Contacten)).Select(w => Cijferwaarde.Van(w!.Value))],
            Trendgrenzen.Standaard) is Trendsoort.Trendbreuk);

        gevonden.ShouldBe(Gepland(Effectsoort.Systeemovergang));
    }

    [Fact]
    [Trait("Eis", "TRB-01")]
    public async Task De_geplande_definitiewijziging_is_het_enige_verschil_door_regels_en_de_delen_kloppen()
    {
        List<string> doorRegels = [];
        List<string> doorRegistratie = [];
        foreach (var gemeente in land.Plan.Gemeenten.Take(Grootste).Select(g => g.Gemeente))
        {
            var verandering = await SplitsAsync(gemeente, Laatste);

            verandering.ShouldNotBeNull();
            verandering.Later.ShouldBe((long)await CijferAsync(gemeente, Laatste, Maat.Contacten, "jeugdhulp"));
            (verandering.DoorRegels + verandering.DoorRegistratie + verandering.Overig).ShouldBe(verandering.Later - verandering.Eerder);
            if (verandering.DoorRegels != 0)
            {
                verandering.DoorRegels.ShouldBeGreaterThan(0, "more help counts as jeugdhulp of the own team");
                doorRegels.Add(gemeente);
            }

            if (verandering.DoorRegistratie != 0)
            {
                doorRegistratie.Add(gemeente);
            }
        }

        doorRegels.ShouldBe(Gepland(Effectsoort.Definitiewijziging));
        doorRegistratie.ShouldBe(Gepland(Effectsoort.Sluitpiek).Concat(Gepland(Effectsoort.Systeemovergang)), ignoreOrder: true);
    }

    private async Task<Verandering?> SplitsAsync(string gemeente, Halfjaar halfjaar)
    {
        var wie = new Aanmelding();
        wie.Is(null, string.Empty, gemeente, [], "proef");
        await using var db = land.Database.CreateContext(wie);
        using var geheugen = new Cijfergeheugen();
        var (later, eerder) = (Meetmoment.Van(halfjaar), Meetmoment.Van(halfjaar.Vorige));
        var beeld = await new CijferbeeldQuery(db, new(db, geheugen, new(), new StilleKlok(Land.Vandaag)), new StilleKlok(Land.Vandaag)).LaadAsync(new(later, eerder, Cijferlens.Gemeente, null, Weergave.Intern), Ct);
        return await new VeranderingQuery(db, new(db)).LaadAsync(beeld, Ct);
    }

    /// <summary>Those of the largest gemeenten; in a small country the others are too small to show anything.</summary>
    private IEnumerable<string> Gepland(Effectsoort soort) =>
        land.Plan.Gemeenten.Take(Grootste).Where(g => g.Effect?.Soort == soort).Select(g => g.Gemeente);

    private async Task<IEnumerable<string>> ZoekAsync(Func<string, Task<bool>> toets)
    {
        List<string> gevonden = [];
        foreach (var gemeente in land.Plan.Gemeenten.Take(Grootste))
        {
            if (await toets(gemeente.Gemeente))
            {
                gevonden.Add(gemeente.Gemeente);
            }
        }

        return gevonden;
    }

    private async Task<List<long?>> ReeksAsync(string gemeente, Maat maat, Halfjaar tot, int aantal)
    {
        List<long?> reeks = [];
        for (var (i, halfjaar) = (0, tot.Vorige); i < aantal; i++, halfjaar = halfjaar.Vorige)
        {
            reeks.Insert(0, (long)await CijferAsync(gemeente, halfjaar, maat));
        }

        return reeks;
    }

    private async Task<decimal> CijferAsync(string gemeente, Halfjaar halfjaar, Maat maat, string deel = "")
    {
        await using var db = land.Database.CreateUnrestrictedContext();
        return await db.Cijfers.IgnoreQueryFilters()
            .Where(c => c.GemeenteCode == gemeente && c.Moment == halfjaar.Code && c.Lens == Cijferlens.Gemeente && c.Maat == maat && c.Deel == deel)
            .SumAsync(c => c.Waarde, Ct);
    }

    /// <summary>A filled country, with the figures of its largest gemeenten.</summary>
    public sealed class Land : IAsyncLifetime
    {
        public const int Contacten = 60_000;

        public static readonly DateOnly Vandaag = new(2026, 9, 15);

        public Testdatabase Database { get; } = new();

        public Landplan Plan { get; } = Landplan.Maak(Contacten, Vandaag);

        public List<Landvoortgang> Voortgang { get; } = [];

        public async ValueTask InitializeAsync()
        {
            await Database.InitializeAsync();
            (await Landvulling.VulAsync(Database.ConnectionString, Testsleutels.Ring, Plan, Voortgang.Add, CancellationToken.None)).ShouldBeNull();
            await using var diensten = new ServiceCollection().AddScoped<Aanmelding>().AddScoped(d => Database.CreateContext(d.GetRequiredService<Aanmelding>())).BuildServiceProvider();
            var bijwerker = new Cijferbijwerker(diensten.GetRequiredService<IServiceScopeFactory>(), new StilleKlok(Vandaag));
            foreach (var gemeente in Plan.Gemeenten.Take(Grootste))
            {
                (await bijwerker.WerkBijAsync(gemeente.Gemeente, CancellationToken.None)).ShouldBeTrue();
            }
        }

        public ValueTask DisposeAsync() => Database.DisposeAsync();
    }
}
