using Jeugdhulp.Application.Jeugdigen;
using Jeugdhulp.Application.Leveringen;
using Jeugdhulp.Application.Trajecten;
using Jeugdhulp.Domain.Classificeren;
using Jeugdhulp.Domain.Contacten;
using Jeugdhulp.Domain.Instellingen;
using Jeugdhulp.Domain.Trajecten;
using Jeugdhulp.TestCommon;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace Jeugdhulp.Application.Tests.Leveringen;

/// <summary>The first day of help beside the contacts, from the registration to the finding, also over the border of a half-year (§3.5).</summary>
[Trait("Eis", "TRJ-03")]
public sealed class AanvangTests(Testdatabase database) : IClassFixture<Testdatabase>
{
    private static readonly string[] Codes = ["I19", "M15", "M20"];

    private static int _gemeenten;

    private static int _contacten;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("2025-12-01", "M15", "M20")]
    [InlineData("2025-12-31", "M15", "M20")]
    [InlineData("2026-01-01", null, "M15")]
    [InlineData("2026-03-22", null, "M15")]
    [InlineData("2026-03-23", null, null)]
    public async Task Een_eerste_dag_lang_voor_het_eerste_contact_met_hulp_wordt_in_beide_halfjaren_genoemd(string aanvang, string? eerst, string? daarna)
    {
        var (opstelling, kind) = await MaakAsync();
        await opstelling.BewaarAsync(opstelling.Traject(kind, Dag(aanvang)));
        await ContactAsync(opstelling, kind, "2026-02-26", Uitkomst.Toegang, Activiteit.Intake);
        await ContactAsync(opstelling, kind, "2026-03-23", Uitkomst.Jeugdhulp);

        (await GevondenAsync(opstelling, "2025H2")).ShouldBe(Alleen(eerst));
        (await GevondenAsync(opstelling, "2026H1")).ShouldBe(Alleen(daarna));
    }

    [Theory]
    [InlineData("2025-10-31", null, null)]
    [InlineData("2025-11-01", "M15", "M20")]
    public async Task Van_voor_het_eerste_contact_dat_hier_is_vastgelegd_zegt_een_later_contact_niets(string aanvang, string? eerst, string? daarna)
    {
        var (opstelling, kind) = await MaakAsync("2025-11-01");
        await opstelling.BewaarAsync(opstelling.Traject(kind, Dag(aanvang)));
        await ContactAsync(opstelling, kind, "2026-03-23", Uitkomst.Jeugdhulp);

        (await GevondenAsync(opstelling, "2025H2")).ShouldBe(Alleen(eerst));
        (await GevondenAsync(opstelling, "2026H1")).ShouldBe(Alleen(daarna));
    }

    [Theory]
    [InlineData("2025-10-31", null)]
    [InlineData("2025-11-01", "I19")]
    public async Task Van_voor_het_eerste_contact_zegt_een_later_contact_ook_niet_dat_de_hulp_nog_niet_begon(string aanvang, string? code)
    {
        var (opstelling, kind) = await MaakAsync("2025-11-01");
        await opstelling.BewaarAsync(opstelling.Traject(kind, Dag(aanvang)));
        await ContactAsync(opstelling, kind, "2026-03-23", Uitkomst.Toegang);

        (await GevondenAsync(opstelling, "2025H2")).ShouldBe(Alleen(code));
    }

    [Theory]
    [InlineData("2024-12-31", null)]
    [InlineData("2025-01-01", "M20")]
    public async Task Wat_meer_dan_een_jaar_voor_de_periode_begon_wordt_niet_meer_gevraagd(string aanvang, string? code)
    {
        var (opstelling, kind) = await MaakAsync("2024-12-01");
        await opstelling.BewaarAsync(opstelling.Traject(kind, Dag(aanvang)));
        await ContactAsync(opstelling, kind, "2026-03-23", Uitkomst.Jeugdhulp);

        (await GevondenAsync(opstelling, "2026H1")).ShouldBe(Alleen(code));
    }

    [Fact]
    public async Task Wat_in_de_vorige_periode_al_te_zien_was_wordt_daarna_niet_nog_eens_gevraagd()
    {
        var (opstelling, kind) = await MaakAsync();
        await opstelling.BewaarAsync(opstelling.Traject(kind, new(2025, 11, 1)));
        await ContactAsync(opstelling, kind, "2025-12-31", Uitkomst.Jeugdhulp);
        await ContactAsync(opstelling, kind, "2026-03-23", Uitkomst.Jeugdhulp);

        (await GevondenAsync(opstelling, "2025H2")).ShouldBe(["M15"]);
        (await GevondenAsync(opstelling, "2026H1")).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("2026-01-30", "M15")]
    [InlineData("2026-01-20", null)]
    [InlineData("2026-01-21", "M15")]
    public async Task Contacten_tellen_vanaf_de_dag_na_de_hulp_ervoor(string eerder, string? code)
    {
        var (opstelling, kind) = await MaakAsync();
        await opstelling.BewaarAsync(opstelling.Traject(kind, new(2025, 9, 1), new(2026, 1, 20)), opstelling.Traject(kind, new(2026, 2, 1)));
        await ContactAsync(opstelling, kind, "2025-09-01", Uitkomst.Jeugdhulp);
        await ContactAsync(opstelling, kind, eerder, Uitkomst.Jeugdhulp);
        await ContactAsync(opstelling, kind, "2026-02-01", Uitkomst.Jeugdhulp);

        (await GevondenAsync(opstelling, "2026H1")).ShouldBe(Alleen(code));
    }

    [Theory]
    [InlineData("2026-01-20", Uitkomst.Toegang, "I19")]
    [InlineData("2026-01-20", Uitkomst.Grensgeval, "I19")]
    [InlineData("2026-02-01", Uitkomst.Grensgeval, null)]
    [InlineData("2026-02-01", Uitkomst.NietVastgelegd, null)]
    [InlineData("2026-06-30", Uitkomst.Preventie, "I19")]
    [InlineData("2026-01-15", Uitkomst.Toegang, null)]
    [InlineData("2026-01-16", Uitkomst.Toegang, "I19")]
    [InlineData("2026-07-01", Uitkomst.Jeugdhulp, "M15")]
    [InlineData("2026-07-01", Uitkomst.Toegang, "I19")]
    [InlineData("2026-07-01", Uitkomst.Grensgeval, null)]
    [InlineData("2026-07-01", Uitkomst.NietVastgelegd, null)]
    [InlineData("2026-02-01", Uitkomst.Jeugdhulp, null)]
    public async Task Wie_wel_contacten_had_en_nog_geen_hulp_wordt_genoemd(string dag, Uitkomst uitkomst, string? code)
    {
        var (opstelling, kind) = await MaakAsync();
        await opstelling.BewaarAsync(opstelling.Traject(kind, new(2025, 9, 1), new(2026, 1, 15)), opstelling.Traject(kind, new(2026, 2, 1)));
        await ContactAsync(opstelling, kind, dag, uitkomst);

        (await GevondenAsync(opstelling, "2026H1")).ShouldBe(Alleen(code));
    }

    [Fact]
    public async Task Zonder_enig_contact_zegt_niets_dat_de_hulp_niet_begon()
    {
        var (opstelling, kind) = await MaakAsync();
        await opstelling.BewaarAsync(opstelling.Traject(kind, new(2026, 2, 1)));

        (await GevondenAsync(opstelling, "2026H1")).ShouldBeEmpty();
    }

    [Fact]
    public async Task Een_kennismaking_die_als_hulp_telt_is_nog_geen_begin()
    {
        var (opstelling, kind) = await MaakAsync();
        await opstelling.BewaarAsync(opstelling.Traject(kind, new(2026, 2, 1)));
        await ContactAsync(opstelling, kind, "2026-02-01", Uitkomst.Jeugdhulp, Activiteit.Intake);

        (await GevondenAsync(opstelling, "2026H1")).ShouldBe(["I19"]);
    }

    [Theory]
    [InlineData("2026-02-01", null, "I19")]
    [InlineData("2026-02-02", null, null)]
    [InlineData("2026-01-10", "2026-02-01", null)]
    [InlineData("2026-01-10", "2026-02-02", "I19")]
    public async Task Wie_op_de_eerste_dag_nog_wachtte_kreeg_nog_geen_hulp(string aangemeld, string? tot, string? code)
    {
        var (opstelling, kind) = await MaakAsync();
        await opstelling.BewaarAsync(
            opstelling.Traject(kind, new(2026, 2, 1)),
            new Wachtende
            {
                GemeenteCode = kind.GemeenteCode,
                Id = Guid.NewGuid(),
                PersoonId = kind.Id,
                TeamId = opstelling.Team.Team.Id,
                AangemeldOp = Dag(aangemeld),
                Urgentie = Wachturgentie.Gewoon,
                Overbrugging = false,
                EindeOp = tot is null ? null : Dag(tot),
                Afloop = tot is null ? null : Wachtafloop.EersteGesprek,
            });

        (await GevondenAsync(opstelling, "2026H1")).ShouldBe(Alleen(code));
    }

    [Theory]
    [Trait("Eis", "CON-03")]
    [InlineData("2026-02-20", Uitkomst.Jeugdhulp, true)]
    [InlineData("2026-07-03", Uitkomst.Toegang, false)]
    [InlineData("2026-06-29", Uitkomst.Toegang, false)]
    public async Task Een_contactnotitie_zegt_niets_van_het_begin(string dag, Uitkomst uitkomst, bool hulp)
    {
        var (opstelling, kind) = await MaakAsync();
        await opstelling.BewaarAsync(opstelling.Traject(kind, new(2026, 3, 2)));
        await ContactAsync(opstelling, kind, dag, uitkomst, sublabels: Sublabel.Contactnotitie);
        if (hulp)
        {
            await ContactAsync(opstelling, kind, "2026-03-02", Uitkomst.Jeugdhulp);
        }

        (await GevondenAsync(opstelling, "2026H1")).ShouldBeEmpty();
    }

    private static DateOnly Dag(string dag) => DateOnly.ParseExact(dag, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private static string[] Alleen(string? code) => code is null ? [] : [code];

    /// <summary>What is found about the first day, each about one traject.</summary>
    private static async Task<List<string>> GevondenAsync(Leveringsopstelling opstelling, string halfjaar)
    {
        var id = (await opstelling.BeginAsync(opstelling.Eerste, halfjaar)).ShouldBeOfType<LeveringBewaard>().Id;
        var proef = (await opstelling.BeeldAsync(id)).Proef.ShouldNotBeNull();
        var gevonden = proef.Bevindingen.Where(b => Codes.Contains(b.Controle.Code)).ToList();
        gevonden.ShouldAllBe(b => b.Plaatsen.Count == 1 && b.Plaatsen[0].TrajectId != null);
        return [.. gevonden.Select(b => b.Controle.Code).Order(StringComparer.Ordinal)];
    }

    private async Task ContactAsync(Leveringsopstelling opstelling, Persoon kind, string dag, Uitkomst uitkomst, Activiteit activiteit = Activiteit.Begeleiding, params List<Sublabel> sublabels)
    {
        await using var db = database.CreateUnrestrictedContext();
        new Contactopstelling(db, 300_000 + (Interlocked.Increment(ref _contacten) * 10)).Contact(
            Dag(dag), [kind], opstelling.Team.Team.Id, opstelling.Team.Medewerker.Id, kind.GemeenteCode, activiteit,
            regel: r => (r.Uitkomst, r.UitkomstNorm, r.Levert, r.Sublabels) = (uitkomst, uitkomst, uitkomst is Uitkomst.Jeugdhulp, sublabels));
        await db.SaveChangesAsync(Ct);
    }

    /// <summary>A gemeente that writes contacts down since a day, with a jeugdige of whom there is none.</summary>
    private async Task<(Leveringsopstelling Opstelling, Persoon Kind)> MaakAsync(string eersteContact = "2025-01-06")
    {
        var opstelling = new Leveringsopstelling(database, $"94{Interlocked.Increment(ref _gemeenten):00}");
        await opstelling.MaakAsync(new LokaleInstellingen());
        var (kind, ander) = (opstelling.Jeugdige(), opstelling.Jeugdige());
        await opstelling.BewaarAsync(kind, ander);
        await ContactAsync(opstelling, ander, eersteContact, Uitkomst.Toegang);
        return (opstelling, kind);
    }
}
