using Jeugdhulp.Application.Jeugdigen;
using Jeugdhulp.Domain;
using Jeugdhulp.Domain.Instellingen;
using Jeugdhulp.Domain.Jeugdigen;
using Jeugdhulp.Domain.Levering;
using Jeugdhulp.TestCommon;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace Jeugdhulp.Application.Tests.Leveringen;

/// <summary>Who the persons of a delivery are: where they lived then, and who is one of a twin.</summary>
[Trait("Eis", "CBS-01")]
public sealed class KandidaatpersonenTests(Testdatabase database) : IClassFixture<Testdatabase>
{
    private static int _volgende = 40;

    private static int _contacten;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Een_verhuizing_laat_de_woonplaats_van_toen_staan()
    {
        var opstelling = await MaakAsync();
        var code = opstelling.Team.GemeenteCode;
        var kind = opstelling.Jeugdige(pas: p => (p.WoonplaatsGemeente, p.WoonplaatsGrond, p.WoonplaatsVanaf) = (code, Woonplaatsgrond.BrpAdres, new DateOnly(2024, 1, 1)));
        await opstelling.BewaarAsync(kind, opstelling.Traject(kind, new(2026, 2, 1), new(2026, 3, 1)));
        (await VerhuisAsync(opstelling, kind.Id, new(2026, 4, 3), o => o with { Postcode = "5678CD", WoonplaatsVanaf = new(2026, 4, 1) })).ShouldBeOfType<PersoonOpgeslagen>();

        var id = await opstelling.GeleverdAsync();
        (await opstelling.RecordAsync(id)).Woonplaats.Waarde.ShouldBe("1234AB");

        // The first day of the move was wrong: what was kept before it goes with it.
        await VerhuisAsync(opstelling, kind.Id, new(2026, 4, 4), o => o with { PostcodeVanaf = new(2026, 2, 15), WoonplaatsVanaf = new(2026, 2, 15) });
        await using var db = database.CreateUnrestrictedContext();
        (await db.Woonplaatsverleden.IgnoreQueryFilters().SingleAsync(w => w.PersoonId == kind.Id, Ct)).TotEnMet.ShouldBe(new DateOnly(2026, 2, 14));
        (await db.Postcodeverleden.IgnoreQueryFilters().SingleAsync(w => w.PersoonId == kind.Id, Ct)).TotEnMet.ShouldBe(new DateOnly(2026, 2, 14));
    }

    [Theory]
    [InlineData(true, null, "1234AB", "5678CD")]
    [InlineData(false, null, "1234AB", "5678CD")]
    [InlineData(true, "2026-01-01", "1234AB", "5678CD")]
    [InlineData(true, "2025-12-31", "5678CD", "5678CD")]
    [InlineData(true, "2026-07-01", "1234AB", "1234AB")]
    public async Task Een_andere_postcode_is_een_verhuizing_en_laat_de_halfjaren_ervoor_staan(bool bepaald, string? vanaf, string eerst, string daarna)
    {
        var opstelling = await MaakAsync();
        var kind = opstelling.Jeugdige(pas: p => (p.WoonplaatsGemeente, p.WoonplaatsGrond, p.WoonplaatsVanaf) = bepaald ? (opstelling.Team.GemeenteCode, Woonplaatsgrond.BrpAdres, new(2024, 1, 1)) : default((string?, Woonplaatsgrond?, DateOnly?)));
        await opstelling.BewaarAsync(kind, opstelling.Traject(kind, new(2025, 8, 1)));
        DateOnly? dag = vanaf is null ? null : DateOnly.Parse(vanaf, System.Globalization.CultureInfo.InvariantCulture);

        (await VerhuisAsync(opstelling, kind.Id, new(2026, 4, 3), o => o with { Postcode = "5678 cd", PostcodeVanaf = dag })).ShouldBeOfType<PersoonOpgeslagen>();

        (await opstelling.RecordAsync(await opstelling.GeleverdAsync(halfjaar: "2025H2"))).Woonplaats.Waarde.ShouldBe(eerst);
        (await opstelling.RecordAsync(await opstelling.GeleverdAsync())).Woonplaats.Waarde.ShouldBe(daarna);
        await using var db = database.CreateUnrestrictedContext();
        (await db.Personen.IgnoreQueryFilters().SingleAsync(p => p.Id == kind.Id, Ct)).PostcodeVanaf.ShouldBe(dag ?? new(2026, 4, 3));
    }

    [Fact]
    public async Task Een_postcode_die_nooit_klopte_wordt_verbeterd_ook_in_wat_al_voorbij_is()
    {
        var opstelling = await MaakAsync();
        var kind = opstelling.Jeugdige();
        await opstelling.BewaarAsync(kind, opstelling.Traject(kind, new(2025, 8, 1)));

        (await VerhuisAsync(opstelling, kind.Id, new(2026, 4, 3), o => o with { Postcode = "5678CD", PostcodeVerbeterd = true })).ShouldBeOfType<PersoonOpgeslagen>();

        (await opstelling.RecordAsync(await opstelling.GeleverdAsync(halfjaar: "2025H2"))).Woonplaats.Waarde.ShouldBe("5678CD");
        await using var db = database.CreateUnrestrictedContext();
        (await db.Postcodeverleden.IgnoreQueryFilters().AnyAsync(v => v.PersoonId == kind.Id, Ct)).ShouldBeFalse();
        (await db.Personen.IgnoreQueryFilters().SingleAsync(p => p.Id == kind.Id, Ct)).PostcodeVanaf.ShouldBeNull();
    }

    [Fact]
    public async Task Een_verbetering_heeft_geen_nieuwe_eerste_dag_en_een_dag_van_lang_geleden_of_ver_vooruit_is_er_geen()
    {
        var opstelling = await MaakAsync();
        var kind = opstelling.Jeugdige();
        await opstelling.BewaarAsync(kind);
        async Task WeigertAsync(Func<Persoonopdracht, Persoonopdracht> pas) =>
            (await VerhuisAsync(opstelling, kind.Id, new(2026, 4, 3), o => pas(o with { Postcode = "5678CD" }))).ShouldBeOfType<PersoonGeweigerd>().Fouten.ShouldHaveSingleItem().Veld.ShouldBe("PostcodeVanaf");

        await WeigertAsync(o => o with { PostcodeVerbeterd = true, PostcodeVanaf = new(2026, 4, 1) });
        await WeigertAsync(o => o with { PostcodeVanaf = new(2014, 12, 31) });
        await WeigertAsync(o => o with { PostcodeVanaf = new(2027, 4, 4) });
    }

    [Theory]
    [InlineData("2025-02-01", "2025-01-31 1234AB")]
    [InlineData("2025-03-01", "2025-02-28 1234AB")]
    [InlineData("2025-03-02", "2025-02-28 1234AB, 2025-03-01 2222BB")]
    [InlineData("2025-10-15", "2025-02-28 1234AB, 2025-10-14 2222BB")]
    public async Task De_database_houdt_elke_postcode_tot_zijn_laatste_dag_ook_als_de_dag_wordt_verzet(string verzet, string verwacht)
    {
        var opstelling = await MaakAsync();
        var kind = opstelling.Jeugdige();
        await opstelling.BewaarAsync(kind);
        await using var db = database.CreateUnrestrictedContext();
        var gelezen = await db.Personen.IgnoreQueryFilters().SingleAsync(p => p.Id == kind.Id, Ct);
        async Task ZetAsync(string postcode, string vanaf)
        {
            (gelezen.Postcode, gelezen.PostcodeVanaf) = (postcode, DateOnly.Parse(vanaf, System.Globalization.CultureInfo.InvariantCulture));
            await db.SaveChangesAsync(Ct);
        }

        await ZetAsync("2222BB", "2025-03-01");
        await ZetAsync("3333CC", "2025-09-01");
        await ZetAsync("3333CC", verzet);

        (await db.Postcodeverleden.IgnoreQueryFilters().AsNoTracking().Where(v => v.PersoonId == kind.Id).OrderBy(v => v.TotEnMet).ToListAsync(Ct))
            .Select(v => $"{v.TotEnMet:yyyy-MM-dd} {v.Postcode}").ShouldBe(verwacht.Split(", "));
    }

    [Theory]
    [InlineData(null, null, true)]
    [InlineData("voortgezet", "2026-06-30", false)]
    [InlineData("voortgezet", "2026-07-01", true)]
    [InlineData("jeugdstrafrecht", "2026-06-30", false)]
    [InlineData("jeugdstrafrecht", "2026-07-01", true)]
    [InlineData("verlengdeJeugdhulp", "2026-06-30", false)]
    [InlineData("wmo", "2026-06-30", true)]
    [InlineData("verlengdeJeugdhulp wmo", "2026-06-30", true)]
    [InlineData("wmo verlengdeJeugdhulp", "2026-06-30", false)]
    [Trait("Eis", "GEZ-05")]
    public async Task Een_grond_voor_hulp_na_de_achttiende_verjaardag_komt_van_een_contact_of_van_de_laatste_keuze(string? grond, string? dag, bool gevraagd)
    {
        var opstelling = await MaakAsync();
        var kind = opstelling.Jeugdige(new(2008, 2, 1));
        await opstelling.BewaarAsync(kind, opstelling.Traject(kind, new(2026, 3, 1)));
        if (grond is "voortgezet" or "jeugdstrafrecht")
        {
            await using var db = database.CreateUnrestrictedContext();
            new Contactopstelling(db, 800_000 + (Interlocked.Increment(ref _contacten) * 10)).Contact(
                DateOnly.Parse(dag!, System.Globalization.CultureInfo.InvariantCulture), [kind], opstelling.Team.Team.Id, opstelling.Team.Medewerker.Id, kind.GemeenteCode,
                regel: r => r.Feiten = grond is "voortgezet" ? r.Feiten with { Voortgezet = true } : r.Feiten with { Jeugdstrafrecht = true });
            await db.SaveChangesAsync(Ct);
        }
        else if (grond is not null)
        {
            await opstelling.BewaarAsync([.. grond.Split(' ').Select((keuze, i) => new Vervolgkeuze
            {
                GemeenteCode = kind.GemeenteCode,
                Id = Guid.NewGuid(),
                PersoonId = kind.Id,
                Keuze = Contractnaam.TryParse<Vervolg18>(keuze, out var gekozen) ? gekozen : throw new FormatException(),
                Datum = DateOnly.Parse(dag!, System.Globalization.CultureInfo.InvariantCulture),
                DoorAccountId = opstelling.Eerste.Id,
                DoorNaam = "Test",
                Op = DateTimeOffset.UnixEpoch.AddHours(i),
            })]);
        }

        (await opstelling.BeeldAsync(await opstelling.BegonnenAsync())).Proef!.Bevindingen.Any(b => b.Controle.Code == "M11").ShouldBe(gevraagd);
    }

    [Fact]
    public async Task Voor_de_eerste_dag_waarop_de_woonplaats_is_bepaald_telt_het_adres()
    {
        var opstelling = await MaakAsync();
        var kind = opstelling.Jeugdige(pas: p => (p.WoonplaatsGemeente, p.WoonplaatsGrond, p.WoonplaatsVanaf) = (opstelling.Team.GemeenteCode, Woonplaatsgrond.BrpAdres, new DateOnly(2026, 9, 1)));
        await opstelling.BewaarAsync(kind, opstelling.Traject(kind, new(2026, 2, 1)));

        (await opstelling.RecordAsync(await opstelling.GeleverdAsync())).Woonplaats.Waarde.ShouldBe("1234AB");
    }

    [Theory]
    [InlineData(2016, Geboorteprecisie.Dag, Bsnreden.NietIngeschreven)]
    [InlineData(2026, Geboorteprecisie.Verwacht, Bsnreden.Ongeboren)]
    public async Task Een_tweeling_zonder_BSN_zijn_twee_personen_ook_voor_de_geboorte(int jaar, Geboorteprecisie precisie, Bsnreden reden)
    {
        var opstelling = await MaakAsync();
        var geboren = new DateOnly(jaar, 8, 9);
        var (een, twee) = (opstelling.Jeugdige(geboren, p => (p.Bsn, p.ZonderBsn, p.Geboorteprecisie) = (null, reden, precisie)), opstelling.Jeugdige(geboren, p => (p.Bsn, p.ZonderBsn, p.Geboorteprecisie) = (null, reden, precisie)));
        var gezin = new Gezin { GemeenteCode = een.GemeenteCode, Id = Guid.NewGuid(), Nummer = 9_000_000 };
        await opstelling.BewaarAsync(
            een, twee, gezin, opstelling.Traject(een, new(2026, 2, 1)), opstelling.Traject(twee, new(2026, 2, 1)),
            new Gezinslid { GemeenteCode = een.GemeenteCode, GezinId = gezin.Id, PersoonId = een.Id, Rol = Gezinsrol.Jeugdige },
            new Gezinslid { GemeenteCode = een.GemeenteCode, GezinId = gezin.Id, PersoonId = twee.Id, Rol = Gezinsrol.Jeugdige });

        var proef = (await opstelling.BeeldAsync(await opstelling.BegonnenAsync())).Proef!;

        proef.Telling.Telling.Actief.ShouldBe(2);
        var codes = proef.Bevindingen.Select(b => b.Controle.Code).ToList();
        codes.ShouldContain("B02");
        codes.ShouldNotContain("B01");
        proef.Geblokkeerd.ShouldBeFalse();
    }

    /// <summary>A worker saves the form of a person on a day, with what changes filled in.</summary>
    private async Task<Persoonresultaat> VerhuisAsync(Leveringsopstelling opstelling, Guid persoon, DateOnly dag, Func<Persoonopdracht, Persoonopdracht> pas)
    {
        await using var db = database.CreateContext(opstelling.Team.Aanmelding());
        var klok = new StilleKlok(dag);
        var personen = new Persoonbeheer(db, new Dubbelzoeker(db, klok), klok);
        var p = (await personen.OpenAsync(persoon, Ct)).ShouldNotBeNull();
        return await personen.WijzigAsync(
            pas(new()
            {
                Id = p.Id,
                Versie = p.Versie,
                Voornamen = p.Voornamen,
                Achternaam = p.Achternaam,
                Geboren = p.Geboortedag.Invoer,
                Geslacht = Contractnaam.Van(p.Geslacht),
                Postcode = p.Postcode,
                PostcodeVanaf = p.PostcodeVanaf,
                WoonplaatsGemeente = p.WoonplaatsGemeente,
                WoonplaatsGrond = p.WoonplaatsGrond is { } grond ? Contractnaam.Van(grond) : null,
                WoonplaatsVanaf = p.WoonplaatsVanaf,
            }),
            Ct);
    }

    private async Task<Leveringsopstelling> MaakAsync()
    {
        var opstelling = new Leveringsopstelling(database, $"99{Interlocked.Increment(ref _volgende):00}");
        await opstelling.MaakAsync(new LokaleInstellingen());
        return opstelling;
    }
}
