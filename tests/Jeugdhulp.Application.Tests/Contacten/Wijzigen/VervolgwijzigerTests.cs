using Jeugdhulp.Application.Cbs;
using Jeugdhulp.Application.Contacten;
using Jeugdhulp.Application.Contacten.Overzicht;
using Jeugdhulp.Application.Contacten.Wijzigen;
using Jeugdhulp.Application.Logboek;
using Jeugdhulp.Application.Toegang;
using Jeugdhulp.Domain.Classificeren;
using Jeugdhulp.Domain.Contacten;
using Jeugdhulp.Domain.Trajecten;
using Jeugdhulp.TestCommon;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;
using static Jeugdhulp.TestCommon.Contactopstelling;
using Traject = Jeugdhulp.Application.Trajecten.Traject;

namespace Jeugdhulp.Application.Tests.Contacten.Wijzigen;

[Trait("Eis", "LOK-12")]
public sealed class VervolgwijzigerTests(Testdatabase database) : IClassFixture<Testdatabase>, IAsyncLifetime
{
    private static int _vanaf = 40_000;

    private static int _jaar = 2026;

    /// <summary>In a half-year that is delivered after it was registered; another one for each test.</summary>
    private readonly DateOnly _geleverd = new(Interlocked.Decrement(ref _jaar), 6, 2);

    private readonly List<Contact> _contacten = [];

    private Contact _ander = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private Contactregel Regel => _contacten[^1].Regels[0];

    public async ValueTask InitializeAsync()
    {
        await using var db = database.CreateUnrestrictedContext();
        if (!await db.Teams.IgnoreQueryFilters().AnyAsync())
        {
            await new Contactopstelling(db).MaakAsync();
        }

        var opstelling = new Contactopstelling(db, _vanaf += 1000);
        var noor = opstelling.Persoon("Noor", "Bakker");
        var hulpvraag = opstelling.Hulpvraag(noor, _geleverd);
        foreach (var (dag, gesprek) in new[] { (_geleverd, 7), (new DateOnly(2026, 9, 7), 8), (new DateOnly(2026, 9, 14), 9) })
        {
            _contacten.Add(opstelling.Contact(dag, [noor], activiteit: Activiteit.Begeleiding, hulpvraag: hulpvraag, gespreknummer: gesprek));
        }

        _ander = opstelling.Contact(new(2026, 9, 14), [noor], activiteit: Activiteit.Begeleiding, hulpvraag: opstelling.Hulpvraag(noor), gespreknummer: 7);
        await db.SaveChangesAsync();
        db.Add(new Verzegeling { GemeenteCode = Gemeente, Begin = new(_geleverd.Year, 1, 1), Einde = new(_geleverd.Year, 6, 30), VerzegeldOp = DateTimeOffset.UnixEpoch, DoorNaam = "Beheer", Reden = "Geleverd" });
        await db.SaveChangesAsync();
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task Een_gemiste_broer_of_zus_wordt_voor_alle_contacten_van_de_hulpvraag_rechtgezet()
    {
        var was = await RegelsAsync();

        var gewijzigd = (await WijzigAsync(Vervolg.SiblingVanTraject, "Finn heeft een traject")).ShouldBeOfType<VervolgGewijzigd>();

        gewijzigd.Aantal.ShouldBe(2);
        gewijzigd.Verzegeld.ShouldBe([_geleverd]);

        var regels = await RegelsAsync();
        was.ShouldAllBe(r => r.Regel != "R08" && r.Uitkomst != Uitkomst.NietVastgelegd);
        regels.Select(r => (r.Feiten.Vervolg, r.Regel, r.UitkomstNorm)).ShouldBe(
            [(Vervolg.Geen, was[0].Regel, was[0].UitkomstNorm), (Vervolg.SiblingVanTraject, "R08", Uitkomst.Preventie), (Vervolg.SiblingVanTraject, "R08", Uitkomst.Preventie)]);
        await using var db = database.CreateUnrestrictedContext();
        (await db.Hulpvragen.IgnoreQueryFilters().SingleAsync(h => h.Id == Regel.HulpvraagId, Ct)).Vervolg.ShouldBe(Vervolg.SiblingVanTraject);
        (await db.Contactregels.IgnoreQueryFilters().SingleAsync(r => r.ContactId == _ander.Id, Ct)).Feiten.Vervolg.ShouldBe(Vervolg.Geen);
        var wijziging = await db.Contactwijzigingen.IgnoreQueryFilters().SingleAsync(w => w.ContactId == Regel.ContactId, Ct);
        wijziging.Reden.ShouldBe("Finn heeft een traject");
        wijziging.Velden.ShouldContain(new Veldwijziging("Wat er rond de hulpvraag speelt van Noor Bakker", "Niets bijzonders", "Broer of zus heeft een traject"));
        wijziging.Velden.ShouldContain(new Veldwijziging("Berekende klasse van Noor Bakker", was[2].Uitkomst.Naam(), Uitkomst.NietVastgelegd.Naam()));
        (await db.Logboek.IgnoreQueryFilters().CountAsync(l => l.ObjectId == Regel.HulpvraagId && l.Handeling == Handeling.HulpvraagGewijzigd, Ct)).ShouldBe(1);
        (await db.Logboek.IgnoreQueryFilters().CountAsync(l => l.ObjectId == Regel.ContactId && l.Handeling == Handeling.ContactHergeclassificeerd, Ct)).ShouldBe(1);
    }

    [Fact]
    public async Task Wat_is_rechtgezet_speelt_opnieuw_gelijk_na()
    {
        await WijzigAsync(Vervolg.SiblingVanTraject, "Finn heeft een traject");

        await using var db = database.CreateContext(Als(Ans));
        (await new ContactdetailsQuery(db, new StilleKlok(Vandaag)).LaadAsync(Regel.ContactId, Ct)).ShouldNotBeNull().Regels.ShouldAllBe(r => r.NaspelenGelijk);
    }

    [Fact]
    public async Task Zonder_reden_zonder_verandering_en_na_een_ander_verandert_er_niets()
    {
        (await WijzigAsync(Vervolg.SiblingVanTraject, " ")).ShouldBeOfType<Afgewezen>().Fouten.ShouldHaveSingleItem().Veld.ShouldBe("Reden");
        (await WijzigAsync(Vervolg.SiblingVanTraject, "\u200B")).ShouldBeOfType<Afgewezen>().Fouten.ShouldHaveSingleItem().Veld.ShouldBe("Reden");
        (await WijzigAsync(Vervolg.Geen, "Toch niet")).ShouldBeOfType<Afgewezen>().Fouten.ShouldHaveSingleItem().Veld.ShouldBe("Vervolg");
        (await WijzigAsync(null, "Toch niet")).ShouldBeOfType<Afgewezen>().Fouten.ShouldHaveSingleItem().Veld.ShouldBe("Vervolg");
        (await WijzigAsync(Vervolg.SiblingVanTraject, "Te laat", was: Vervolg.AanbiederActief)).ShouldBeOfType<Verouderd>();

        (await RegelsAsync()).ShouldAllBe(r => r.Feiten.Vervolg == Vervolg.Geen && r.Regel != "R08");
    }

    [Fact]
    public async Task Wat_een_later_contact_al_zette_gaat_ook_gelden_voor_de_contacten_ervoor()
    {
        await WijzigAsync(Vervolg.SiblingVanTraject, "Finn heeft een traject");
        await using (var db = database.CreateUnrestrictedContext())
        {
            var eerder = await db.Contactregels.IgnoreQueryFilters().SingleAsync(r => r.ContactId == _contacten[1].Id, Ct);
            eerder.Feiten = eerder.Feiten with { Vervolg = Vervolg.Geen };
            await db.SaveChangesAsync(Ct);
        }

        (await WijzigAsync(Vervolg.SiblingVanTraject, "Ook het eerste gesprek", was: Vervolg.SiblingVanTraject)).ShouldBeOfType<VervolgGewijzigd>();

        (await RegelsAsync()).Select(r => r.Feiten.Vervolg).ShouldBe([Vervolg.Geen, Vervolg.SiblingVanTraject, Vervolg.SiblingVanTraject]);
        (await RedenenAsync(_contacten[1])).ShouldBe(["Finn heeft een traject", "Ook het eerste gesprek"], ignoreOrder: true);
        (await RedenenAsync(_contacten[2])).ShouldBe(["Finn heeft een traject"]);
        (await WijzigAsync(Vervolg.SiblingVanTraject, "Nog een keer", was: Vervolg.SiblingVanTraject)).ShouldBeOfType<Afgewezen>().Fouten.ShouldHaveSingleItem().Veld.ShouldBe("Vervolg");
    }

    [Fact]
    public async Task Dezelfde_druk_op_de_knop_een_tweede_keer_loopt_goed_af_en_die_van_een_ander_niet()
    {
        await WijzigAsync(Vervolg.SiblingVanTraject, "Finn heeft een traject");

        (await WijzigAsync(Vervolg.SiblingVanTraject, " Finn heeft een traject ")).ShouldBeOfType<VervolgGewijzigd>().Aantal.ShouldBe(2);
        (await WijzigAsync(Vervolg.SiblingVanTraject, "Iets anders")).ShouldBeOfType<Verouderd>();
        (await WijzigAsync(Vervolg.SiblingVanTraject, "Finn heeft een traject", wie: Manon)).ShouldBeOfType<Verouderd>();

        (await RedenenAsync(_contacten[1])).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Een_traject_dat_zijn_hulp_verliest_wordt_een_keer_gevraagd_en_daarna_genoemd()
    {
        var (leeg, al) = (Traject(new(2026, 9, 7), null), Traject(new(2026, 8, 3), new(2026, 8, 4)));
        await using (var db = database.CreateUnrestrictedContext())
        {
            db.AddRange(leeg, al);
            await db.SaveChangesAsync(Ct);
            await db.Contactregels.IgnoreQueryFilters().Where(r => r.HulpvraagId == Regel.HulpvraagId && r.Feiten.Datum >= leeg.Aanvang).ExecuteUpdateAsync(s => s.SetProperty(r => r.Uitkomst, Uitkomst.Jeugdhulp), Ct);
        }

        var verliest = new Trajectzonderhulp(leeg.Id, leeg.Aanvang, null);
        List<Trajectzonderhulp> verwacht = [new(al.Id, al.Aanvang, al.Einde), verliest];
        (await WijzigAsync(Vervolg.SiblingVanTraject, "Finn heeft een traject")).ShouldBeOfType<VervolgNavraag>().ZonderHulp.ShouldBe([verliest]);
        (await WijzigAsync(Vervolg.SiblingVanTraject, "Finn heeft een traject", nagevraagd: Vervolg.AanbiederActief)).ShouldBeOfType<VervolgNavraag>();
        (await RegelsAsync()).ShouldAllBe(r => r.Feiten.Vervolg == Vervolg.Geen && r.Regel != "R08");

        (await WijzigAsync(Vervolg.SiblingVanTraject, "Finn heeft een traject", nagevraagd: Vervolg.SiblingVanTraject)).ShouldBeOfType<VervolgGewijzigd>().ZonderHulp.ShouldBe(verwacht);
        (await WijzigAsync(Vervolg.SiblingVanTraject, "Finn heeft een traject")).ShouldBeOfType<VervolgGewijzigd>().ZonderHulp.ShouldBe(verwacht, "the same press again names it too");
    }

    [Fact]
    public async Task Een_ander_team_een_andere_gemeente_en_een_andere_rol_vinden_de_hulpvraag_niet()
    {
        foreach (var wie in new[] { Als(Bea), Als(Oda, AndereGemeente), Als(Ans, Gemeente, Rol.Beleidsmedewerker) })
        {
            await using var db = database.CreateContext(wie);
            var wijziger = new Vervolgwijziger(db, new StilleKlok(Vandaag));
            (await wijziger.OpenAsync(Regel.ContactId, Regel.Id, Ct)).ShouldBeNull();
            (await wijziger.WijzigAsync(Regel.ContactId, Regel.Id, Vervolg.Geen, Vervolg.SiblingVanTraject, "Reden", null, Ct)).ShouldBeOfType<NietGevonden>();
        }
    }

    private async Task<Wijzigresultaat> WijzigAsync(Vervolg? naar, string reden, Vervolg was = Vervolg.Geen, Guid? wie = null, Vervolg? nagevraagd = null)
    {
        await using var db = database.CreateContext(Als(wie ?? Ans));
        return await new Vervolgwijziger(db, new StilleKlok(Vandaag)).WijzigAsync(Regel.ContactId, Regel.Id, was, naar, reden, nagevraagd, Ct);
    }

    private Traject Traject(DateOnly aanvang, DateOnly? einde) => new()
    {
        GemeenteCode = Gemeente,
        Id = Guid.NewGuid(),
        PersoonId = Regel.PersoonId!.Value,
        HulpvraagId = Regel.HulpvraagId,
        TeamId = Noord,
        Hulpvorm = Hulpvormen.DoorWijkteam,
        Uitvoerder = Uitvoerder.Wijkteam,
        DirecteVerwijzer = Verwijzer.School,
        VerwijzerCode = "06",
        Crisis = false,
        Aanvang = aanvang,
        Einde = einde,
        RedenEinde = einde is null ? null : "01",
    };

    private async Task<List<string>> RedenenAsync(Contact contact)
    {
        await using var db = database.CreateUnrestrictedContext();
        return await db.Contactwijzigingen.IgnoreQueryFilters().Where(w => w.ContactId == contact.Id).Select(w => w.Reden).ToListAsync(Ct);
    }

    private async Task<List<Contactregel>> RegelsAsync()
    {
        await using var db = database.CreateUnrestrictedContext();
        return await db.Contactregels.IgnoreQueryFilters().AsNoTracking().Where(r => r.HulpvraagId == Regel.HulpvraagId).OrderBy(r => r.Feiten.Datum).ToListAsync(Ct);
    }
}
