using Jeugdhulp.Application.Dossiers;
using Jeugdhulp.Application.Jeugdigen;
using Jeugdhulp.Application.Logboek;
using Jeugdhulp.Domain.Dossiers;
using Jeugdhulp.Domain.Jeugdigen;
using Jeugdhulp.TestCommon;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace Jeugdhulp.Application.Tests.Personen;

[Trait("Eis", "GEZ-01")]
public sealed class SamenvoegerTests(Personenproef proef) : IClassFixture<Personenproef>
{
    private static readonly DateOnly Dag = new(2026, 9, 1);

    private readonly CancellationToken _ct = TestContext.Current.CancellationToken;

    [Fact]
    public async Task Alles_gaat_mee_en_ongedaan_maken_zet_alles_terug()
    {
        var gezin = Guid.NewGuid();
        var (een, ander, contact, vraag) = await proef.MaakAsync(o =>
        {
            var (a, b) = (o.Persoon("Noor", "Jansen"), o.Persoon("Noor", "Janssen", bsn: TestBsn.Nummer(11)));
            b.Postcode = "1011AB";
            var h = o.Hulpvraag(b);
            return (a, b, o.Contact(Dag, [b], hulpvraag: h), h);
        });
        await GezinAsync(gezin, 9001, een, ander);

        (await proef.VoegSamenAsync(een.Id, ander.Id)).ShouldBeOfType<PersoonOpgeslagen>();

        await using (var db = proef.Database.CreateUnrestrictedContext())
        {
            (await db.Contactregels.IgnoreQueryFilters().SingleAsync(r => r.ContactId == contact.Id, _ct)).PersoonId.ShouldBe(een.Id);
            (await db.Hulpvragen.IgnoreQueryFilters().SingleAsync(h => h.Id == vraag.Id, _ct)).PersoonId.ShouldBe(een.Id);
            var gebleven = await db.Personen.IgnoreQueryFilters().SingleAsync(p => p.Id == een.Id, _ct);
            (gebleven.Bsn, gebleven.Postcode).ShouldBe((TestBsn.Nummer(11), "1011AB"));
            (await db.Personen.IgnoreQueryFilters().SingleAsync(p => p.Id == ander.Id, _ct)).SamengevoegdMetId.ShouldBe(een.Id);
            (await db.Logboek.IgnoreQueryFilters().CountAsync(l => l.Handeling == Handeling.PersonenSamengevoegd && (l.ObjectId == een.Id || l.ObjectId == ander.Id), _ct)).ShouldBe(2);
        }

        var samenvoeging = await LaatsteAsync(een.Id);
        (await proef.AlsAnsAsync(db => new Samenvoeger(db, proef.Klok).MaakOngedaanAsync(samenvoeging, _ct))).ShouldBeOfType<PersoonOpgeslagen>();

        await using var na = proef.Database.CreateUnrestrictedContext();
        (await na.Contactregels.IgnoreQueryFilters().SingleAsync(r => r.ContactId == contact.Id, _ct)).PersoonId.ShouldBe(ander.Id);
        (await na.Hulpvragen.IgnoreQueryFilters().SingleAsync(h => h.Id == vraag.Id, _ct)).PersoonId.ShouldBe(ander.Id);
        var terug = await na.Personen.IgnoreQueryFilters().SingleAsync(p => p.Id == ander.Id, _ct);
        (terug.Bsn, terug.SamengevoegdMetId).ShouldBe((TestBsn.Nummer(11), null));
        var eerste = await na.Personen.IgnoreQueryFilters().SingleAsync(p => p.Id == een.Id, _ct);
        (eerste.Bsn, eerste.Postcode).ShouldBe((null, null));
        (await na.Gezinsleden.IgnoreQueryFilters().CountAsync(l => l.GezinId == gezin, _ct)).ShouldBe(2);
    }

    [Fact]
    [Trait("Eis", "DOS-06")]
    public async Task Ontvingen_beiden_hulp_in_een_dossier_dan_blijft_dat_van_wie_vervalt_vindbaar_en_gaat_het_terug()
    {
        var (een, ander) = await proef.MaakAsync(o => (o.Persoon("Lotte", "Dubbel"), o.Persoon("Lotte", "Dubbel")));
        var (van, naar) = (await DossierAsync(ander, 8001), await DossierAsync(een, 8002));

        (await proef.VoegSamenAsync(een.Id, ander.Id)).ShouldBeOfType<PersoonOpgeslagen>();

        (await RolAsync(van)).ShouldBe((een.Id, Dossierrol.IndirectBetrokken));
        (await RolAsync(naar)).ShouldBe((een.Id, Dossierrol.OntvangtHulp));
        await using (var db = proef.Database.CreateUnrestrictedContext())
        {
            (await db.Dossierwijzigingen.IgnoreQueryFilters().SingleAsync(w => w.DossierId == van, _ct)).Wat.ShouldBe("Personen samengevoegd");
        }

        var samenvoeging = await LaatsteAsync(een.Id);
        (await proef.AlsAnsAsync(db => new Samenvoeger(db, proef.Klok).MaakOngedaanAsync(samenvoeging, _ct))).ShouldBeOfType<PersoonOpgeslagen>();
        (await RolAsync(van)).ShouldBe((ander.Id, Dossierrol.OntvangtHulp));

        async Task<Guid> DossierAsync(Persoon persoon, int nummer)
        {
            await using var db = proef.Database.CreateUnrestrictedContext();
            var (code, id) = (persoon.GemeenteCode, Guid.NewGuid());
            db.Add(new Dossier
            {
                GemeenteCode = code,
                Id = id,
                Nummer = nummer,
                Soort = Dossiersoort.Individueel,
                Wet = Wet.Jeugd,
                TeamId = await db.Teams.IgnoreQueryFilters().Where(t => t.GemeenteCode == code).Select(t => t.Id).FirstAsync(_ct),
                Begin = Dag,
                Volgnummer = 1,
                Statussen = [new() { GemeenteCode = code, Id = Guid.NewGuid(), DossierId = id, Status = Dossierstatus.Actief, Van = Dag, Door = "Test", Op = DateTimeOffset.UnixEpoch }],
                Personen = [new() { GemeenteCode = code, DossierId = id, PersoonId = persoon.Id, Soort = Dossiersoort.Individueel, Wet = Wet.Jeugd, Rol = Dossierrol.OntvangtHulp, Van = Dag }],
            });
            await db.SaveChangesAsync(_ct);
            return id;
        }

        async Task<(Guid Wie, Dossierrol Rol)> RolAsync(Guid dossier)
        {
            await using var db = proef.Database.CreateUnrestrictedContext();
            var deel = await db.Dossierpersonen.IgnoreQueryFilters().SingleAsync(p => p.DossierId == dossier, _ct);
            return (deel.PersoonId, deel.Rol);
        }
    }

    [Theory]
    [InlineData(null, Bsnreden.NogOpTeZoeken)]
    [InlineData(Bsnreden.Spoed, Bsnreden.Spoed)]
    public async Task Ongedaan_maken_zet_ook_terug_waarom_wie_bleef_geen_bsn_had_tenzij_daar_nu_een_andere_reden_staat(Bsnreden? sindsdien, Bsnreden verwacht)
    {
        var nummer = TestBsn.Nummer(sindsdien is null ? 41 : 42);
        var (een, ander) = await proef.MaakAsync(o =>
        {
            var (a, b) = (o.Persoon("Isa", "Post"), o.Persoon("Isa", "Post", bsn: nummer));
            a.ZonderBsn = Bsnreden.NogOpTeZoeken;
            b.BsnBron = Bsnbron.Register;
            return (a, b);
        });
        (await proef.VoegSamenAsync(een.Id, ander.Id)).ShouldBeOfType<PersoonOpgeslagen>();
        await using (var db = proef.Database.CreateUnrestrictedContext())
        {
            var gebleven = await db.Personen.IgnoreQueryFilters().SingleAsync(p => p.Id == een.Id, _ct);
            (gebleven.Bsn, gebleven.ZonderBsn).ShouldBe((nummer, null));
            if (sindsdien is not null)
            {
                (gebleven.Bsn, gebleven.BsnBron, gebleven.ZonderBsn) = (null, null, sindsdien);
                await db.SaveChangesAsync(_ct);
            }
        }

        var samenvoeging = await LaatsteAsync(een.Id);
        (await proef.AlsAnsAsync(db => new Samenvoeger(db, proef.Klok).MaakOngedaanAsync(samenvoeging, _ct))).ShouldBeOfType<PersoonOpgeslagen>();

        await using var na = proef.Database.CreateUnrestrictedContext();
        var terug = await na.Personen.IgnoreQueryFilters().SingleAsync(p => p.Id == een.Id, _ct);
        (terug.Bsn, terug.BsnBron, terug.ZonderBsn).ShouldBe((null, null, verwacht));
        (await na.Personen.IgnoreQueryFilters().SingleAsync(p => p.Id == ander.Id, _ct)).Bsn.ShouldBe(sindsdien is null ? nummer : null);
        var velden = (await na.Persoonwijzigingen.IgnoreQueryFilters().Where(w => w.PersoonId == een.Id).ToListAsync(_ct)).SelectMany(w => w.Velden).Where(v => v.Veld == "Reden zonder BSN").Select(v => (v.Oud, v.Nieuw));
        velden.ShouldBe(sindsdien is null ? [("nog op te zoeken", null), (null, "nog op te zoeken")] : [("nog op te zoeken", null)], ignoreOrder: true);
    }

    [Fact]
    public async Task Een_kind_dat_voor_de_geboorte_werd_ingevoerd_wordt_met_het_geboren_kind_samengevoegd()
    {
        var (ongeboren, geboren) = await proef.MaakAsync(o =>
        {
            var (a, b) = (o.Persoon("Ongeboren", "Smit", geboren: Contactopstelling.Vandaag.AddDays(-2)), o.Persoon("Lux", "Smit", geboren: Contactopstelling.Vandaag.AddDays(-5), bsn: TestBsn.Nummer(31)));
            (a.Geboorteprecisie, a.ZonderBsn) = (Geboorteprecisie.Verwacht, Bsnreden.Ongeboren);
            return (a, b);
        });

        (await proef.VoegSamenAsync(ongeboren.Id, geboren.Id)).ShouldBeOfType<PersoonGeweigerd>().Fouten.ShouldHaveSingleItem().Veld.ShouldBe("Blijft");
        (await proef.VoegSamenAsync(geboren.Id, ongeboren.Id)).ShouldBeOfType<PersoonOpgeslagen>();
    }

    [Fact]
    public async Task Twee_personen_in_een_contact_worden_geweigerd_en_er_verandert_niets()
    {
        var (een, ander) = await proef.MaakAsync(o =>
        {
            var (a, b) = (o.Persoon("Daan", "Vos"), o.Persoon("Daan", "Vos"));
            o.Contact(Dag, [a, b]);
            return (a, b);
        });

        (await proef.VoegSamenAsync(een.Id, ander.Id)).ShouldBeOfType<PersoonGeweigerd>().Fouten.ShouldHaveSingleItem().Melding.ShouldContain("hetzelfde contact");

        await using var db = proef.Database.CreateUnrestrictedContext();
        (await db.Personen.IgnoreQueryFilters().SingleAsync(p => p.Id == ander.Id, _ct)).SamengevoegdMetId.ShouldBeNull();
        (await db.Samenvoegingen.IgnoreQueryFilters().AnyAsync(s => s.BlijftId == een.Id, _ct)).ShouldBeFalse();
    }

    [Fact]
    public async Task Twee_personen_met_elk_een_bsn_zijn_er_twee()
    {
        var (een, ander) = await proef.MaakAsync(o => (o.Persoon("Eva", "Kok", bsn: TestBsn.Nummer(21)), o.Persoon("Eva", "Kok", bsn: TestBsn.Nummer(22))));

        (await proef.VoegSamenAsync(een.Id, ander.Id)).ShouldBeOfType<PersoonGeweigerd>().Fouten.ShouldHaveSingleItem().Melding.ShouldContain("elk een eigen BSN");
    }

    [Fact]
    public async Task Zonder_reden_wordt_niets_samengevoegd()
    {
        var (een, ander) = await proef.MaakAsync(o => (o.Persoon("Fem", "Kok"), o.Persoon("Fem", "Kok")));

        (await proef.VoegSamenAsync(een.Id, ander.Id, "\u200B\u2060")).ShouldBeOfType<PersoonGeweigerd>().Fouten.ShouldHaveSingleItem().Veld.ShouldBe("Reden");
        (await proef.VoegSamenAsync(een.Id, ander.Id, " ")).ShouldBeOfType<PersoonGeweigerd>().Fouten.ShouldHaveSingleItem().Veld.ShouldBe("Reden");
    }

    [Fact]
    public async Task Een_persoon_van_een_andere_gemeente_is_niet_te_vinden()
    {
        var (een, ander) = await proef.MaakAsync(o => (o.Persoon("Guus", "Kok"), o.Persoon("Guus", "Kok", Contactopstelling.AndereGemeente)));

        (await proef.VoegSamenAsync(een.Id, ander.Id)).ShouldBeOfType<PersoonOnvindbaar>();
    }

    [Fact]
    public async Task Een_geleverd_halfjaar_met_beiden_vraagt_eerst_een_bevestiging()
    {
        var (een, ander) = await proef.MaakAsync(o =>
        {
            var (a, b) = (o.Persoon("Hugo", "Kok"), o.Persoon("Hugo", "Kok"));
            o.Contact(new DateOnly(2024, 2, 1), [a], regel: r => r.Levert = true);
            o.Contact(new DateOnly(2024, 3, 1), [b], regel: r => r.Levert = true);
            return (a, b);
        });
        await using (var db = proef.Database.CreateUnrestrictedContext())
        {
            db.Verzegelingen.Add(new() { GemeenteCode = Contactopstelling.Gemeente, Begin = new DateOnly(2024, 1, 1), Einde = new DateOnly(2024, 6, 30), VerzegeldOp = proef.Klok.GetUtcNow(), DoorNaam = "Test", Reden = "Geleverd" });
            await db.SaveChangesAsync(_ct);
        }

        (await proef.VoegSamenAsync(een.Id, ander.Id)).ShouldBeOfType<PersoonGeweigerd>().Fouten.ShouldHaveSingleItem().Veld.ShouldBe("Akkoord");
        (await proef.VoegSamenAsync(een.Id, ander.Id, akkoord: true)).ShouldBeOfType<PersoonOpgeslagen>();
    }

    [Fact]
    public async Task Namen_die_hetzelfde_klinken_met_dezelfde_geboortedatum_staan_in_de_lijst_tot_iemand_zegt_dat_het_er_twee_zijn()
    {
        var dag = new DateOnly(2014, 4, 5);
        var (een, ander, tweeling) = await proef.MaakAsync(o => (o.Persoon("Yusuf", "Dijk", geboren: dag), o.Persoon("Youssef", "Dyck", geboren: dag), o.Persoon("Sara", "Dijk", geboren: dag)));

        var paren = await proef.AlsAnsAsync(db => new Dubbelzoeker(db, proef.Klok).LaadAsync(_ct));
        paren.Where(p => p.Een.Geboren.Datum == dag).ShouldHaveSingleItem();
        paren.SelectMany(p => new[] { p.Een.Id, p.Ander.Id }).ShouldNotContain(tweeling.Id);

        (await proef.AlsAnsAsync(db => new Samenvoeger(db, proef.Klok).OnderscheidAsync(ander.Id, een.Id, _ct))).ShouldBeTrue();
        (await proef.AlsAnsAsync(db => new Dubbelzoeker(db, proef.Klok).LaadAsync(_ct))).Where(p => p.Een.Geboren.Datum == dag).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("2016-05-31", Geboorteprecisie.Maand, "2016-05-07", Geboorteprecisie.Dag, true)]
    [InlineData("2016-05-31", Geboorteprecisie.Maand, "2016-06-01", Geboorteprecisie.Dag, false)]
    [InlineData("2016-12-31", Geboorteprecisie.Jaar, "2016-01-01", Geboorteprecisie.Dag, true)]
    [InlineData("2016-12-31", Geboorteprecisie.Jaar, "2017-01-01", Geboorteprecisie.Dag, false)]
    [InlineData("2016-12-31", Geboorteprecisie.Jaar, "2016-02-29", Geboorteprecisie.Maand, true)]
    [InlineData("2016-05-07", Geboorteprecisie.Dag, "2016-05-08", Geboorteprecisie.Dag, false)]
    public async Task Van_wie_niet_heel_bekend_is_wanneer_die_geboren_is_telt_wat_kan(string een, Geboorteprecisie precisie, string ander, Geboorteprecisie anderPrecisie, bool paar)
    {
        var (links, rechts) = await proef.MaakAsync(o => (o.Persoon("Sem", "Twaalfwijk", geboren: Dag(een)), o.Persoon("Sem", "Twaalfwyk", geboren: Dag(ander))));
        await using (var db = proef.Database.CreateUnrestrictedContext())
        {
            foreach (var (id, hoe) in new[] { (links.Id, precisie), (rechts.Id, anderPrecisie) })
            {
                await db.Personen.IgnoreQueryFilters().Where(p => p.Id == id).ExecuteUpdateAsync(p => p.SetProperty(x => x.Geboorteprecisie, hoe), _ct);
            }
        }

        var paren = await proef.AlsAnsAsync(db => new Dubbelzoeker(db, proef.Klok).LaadAsync(_ct));
        paren.Any(p => new HashSet<Guid> { p.Een.Id, p.Ander.Id }.SetEquals([links.Id, rechts.Id])).ShouldBe(paar);

        static DateOnly Dag(string dag) => DateOnly.ParseExact(dag, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
    }

    private async Task<Guid> LaatsteAsync(Guid blijft)
    {
        await using var db = proef.Database.CreateUnrestrictedContext();
        return await db.Samenvoegingen.IgnoreQueryFilters().Where(s => s.BlijftId == blijft).OrderByDescending(s => s.Id).Select(s => s.Id).FirstAsync(_ct);
    }

    private async Task GezinAsync(Guid id, int nummer, params Persoon[] leden)
    {
        await using var db = proef.Database.CreateUnrestrictedContext();
        db.Add(new Gezin { GemeenteCode = Contactopstelling.Gemeente, Id = id, Nummer = nummer });
        db.AddRange(leden.Select(p => new Gezinslid { GemeenteCode = p.GemeenteCode, GezinId = id, PersoonId = p.Id, Rol = Gezinsrol.Jeugdige }));
        await db.SaveChangesAsync(_ct);
    }
}
