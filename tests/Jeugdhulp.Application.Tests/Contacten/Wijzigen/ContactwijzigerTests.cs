using Jeugdhulp.Application.Contacten;
using Jeugdhulp.Application.Contacten.Overzicht;
using Jeugdhulp.Application.Contacten.Wijzigen;
using Jeugdhulp.Application.Logboek;
using Jeugdhulp.Application.Toegang;
using Jeugdhulp.Domain.Classificeren;
using Jeugdhulp.Domain.Contacten;
using Jeugdhulp.TestCommon;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;
using static Jeugdhulp.TestCommon.Contactopstelling;

namespace Jeugdhulp.Application.Tests.Contacten.Wijzigen;

public sealed class ContactwijzigerTests(Testdatabase database) : IClassFixture<Testdatabase>, IAsyncLifetime
{
    private static int _vanaf = 10_000;

    private Contact _contact = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        await using var db = database.CreateUnrestrictedContext();
        if (!await db.Teams.IgnoreQueryFilters().AnyAsync())
        {
            await new Contactopstelling(db).MaakAsync();
        }

        var opstelling = new Contactopstelling(db, _vanaf += 1000);
        var noor = opstelling.Persoon("Noor", "Bakker");
        var hulpvraag = opstelling.Hulpvraag(noor);
        for (var gesprek = 1; gesprek <= 3; gesprek++)
        {
            _contact = opstelling.Contact(new DateOnly(2026, 9, gesprek * 7), [noor], hulpvraag: hulpvraag, gespreknummer: gesprek);
        }

        await db.SaveChangesAsync();
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task Een_ander_team_een_andere_gemeente_een_andere_rol_en_een_onbekend_contact_zijn_niet_te_vinden()
    {
        foreach (var wie in new[] { Als(Bea), Als(Oda, AndereGemeente), Als(Ans, Gemeente, Rol.Beleidsmedewerker), Als(Ans, AndereGemeente) })
        {
            await using var db = database.CreateContext(wie);
            var wijziger = new Contactwijziger(db, new StilleKlok(Vandaag));
            (await wijziger.OpenAsync(_contact.Id, Ct)).ShouldBeNull();
            (await wijziger.WijzigAsync(Opdracht() with { Feit = "Anders" }, Ct)).ShouldBeOfType<NietGevonden>();
        }

        (await WijzigAsync(Opdracht() with { ContactId = Guid.NewGuid() })).ShouldBeOfType<NietGevonden>();
        (await HuidigAsync()).Feit.ShouldBe(_contact.Feit);
    }

    [Fact]
    public async Task Zonder_reden_en_met_onmogelijke_waarden_verandert_er_niets()
    {
        var resultaat = await WijzigAsync(Opdracht() with { Reden = " ", Datum = Vandaag.AddDays(1), Activiteit = null, DuurMinuten = 0, Kanaal = "postduif", Feit = "a\0b", MeningOuder = new string('x', 20_001) });

        resultaat.ShouldBeOfType<Afgewezen>().Fouten.Select(f => f.Veld).ShouldBe(["Reden", "Datum", "Activiteit", "DuurMinuten", "Feit", "MeningOuder", "Kanaal"], ignoreOrder: true);
        (await WijzigAsync(Opdracht() with { Datum = new DateOnly(2014, 12, 31) })).ShouldBeOfType<Afgewezen>();
        (await WijzigAsync(Opdracht() with { Datum = new DateOnly(2016, 4, 30) })).ShouldBeOfType<Afgewezen>().Fouten[0].Melding.ShouldContain("nog niet geboren");
        (await WijzigAsync(Opdracht() with { Activiteit = Activiteit.Collectief })).ShouldBeOfType<Afgewezen>();
        (await WijzigAsync(Opdracht())).ShouldBeOfType<Afgewezen>().Fouten[0].Melding.ShouldContain("niets veranderd");
        var huidig = await HuidigAsync();
        huidig.Wijzigingen.ShouldBeEmpty();
        huidig.Versie.ShouldBe(_contact.Versie);
    }

    [Theory]
    [InlineData(Activiteit.Overbruggingszorg)]
    [InlineData(Activiteit.Begeleiding)]
    [InlineData(Activiteit.Doorverwijzing)]
    [InlineData(Activiteit.Triage)]
    public async Task Een_contact_zonder_naam_krijgt_geen_activiteit_die_een_jeugdige_vraagt(Activiteit activiteit)
    {
        await MaakAsync(o =>
        {
            var consult = o.Contact(new DateOnly(2026, 9, 1), [], activiteit: Activiteit.Consult);
            consult.Anoniem = false;
            return consult;
        });

        (await WijzigAsync(Opdracht() with { Activiteit = activiteit })).ShouldBeOfType<Afgewezen>().Fouten.ShouldHaveSingleItem().Veld.ShouldBe("Activiteit");
        (await WijzigAsync(Opdracht() with { Activiteit = Activiteit.InformatieAdvies })).ShouldBeOfType<Gewijzigd>();
    }

    [Fact]
    [Trait("Eis", "CON-06")]
    public async Task Een_contact_wordt_geen_doorverwijzing_zonder_dat_er_staat_naar_wie()
    {
        (await WijzigAsync(Opdracht() with { Activiteit = Activiteit.Doorverwijzing })).ShouldBeOfType<Afgewezen>().Fouten.ShouldHaveSingleItem().Melding.ShouldContain("naar wie");
    }

    [Fact]
    public async Task Wat_bij_registreren_verplicht_is_kan_niet_leeg_worden()
    {
        await MaakAsync(o =>
        {
            var gesprek = o.Contact(new DateOnly(2026, 9, 1), [o.Persoon("Sem", "Smit")]);
            gesprek.GesprokenMet = "ouders";
            return gesprek;
        });
        (await WijzigAsync(Opdracht() with { Feit = " ", GesprokenMet = null, DuurMinuten = null })).ShouldBeOfType<Afgewezen>()
            .Fouten.Select(f => f.Veld).ShouldBe(["DuurMinuten", "GesprokenMet", "Feit"], ignoreOrder: true);

        await MaakAsync(o =>
        {
            var groep = o.Contact(new DateOnly(2026, 9, 1), [], activiteit: Activiteit.Collectief);
            (groep.Thema, groep.AantalDeelnemers, groep.Anoniem) = ("Slapen", 12, false);
            return groep;
        });
        (await WijzigAsync(Opdracht() with { Thema = null, AantalDeelnemers = null })).ShouldBeOfType<Afgewezen>()
            .Fouten.Select(f => f.Veld).ShouldBe(["Thema", "AantalDeelnemers"], ignoreOrder: true);
    }

    [Fact]
    public async Task Een_notitie_die_een_gesprek_wordt_vraagt_alles_wat_een_gesprek_vraagt()
    {
        await MaakAsync(o =>
        {
            var sem = o.Persoon("Sem", "Smit");
            var notitie = o.Contact(new DateOnly(2026, 9, 1), [sem], activiteit: Activiteit.KortGesprek, hulpvraag: o.Hulpvraag(sem));
            notitie.DuurMinuten = null;
            return notitie;
        });

        (await WijzigAsync(Opdracht() with { Activiteit = Activiteit.Begeleiding })).ShouldBeOfType<Afgewezen>()
            .Fouten.Select(f => f.Veld).ShouldBe(["DuurMinuten", "GesprokenMet"], ignoreOrder: true);
        (await WijzigAsync(Opdracht() with { Feit = "Anders opgeschreven." })).ShouldBeOfType<Gewijzigd>();
    }

    [Fact]
    [Trait("Eis", "CAP-03")]
    public async Task Een_doorverwijzing_gaat_mee_met_de_dag_van_haar_contact_tot_zij_verder_is()
    {
        var dag = new DateOnly(2026, 9, 1);
        await MaakAsync(o =>
        {
            var contact = o.Contact(dag, [o.Persoon("Sem", "Smit")], activiteit: Activiteit.Doorverwijzing);
            foreach (var geaccepteerd in new DateOnly?[] { null, dag.AddDays(10), dag.AddDays(1) })
            {
                contact.Doorverwijzingen.Add(new() { GemeenteCode = contact.GemeenteCode, Id = Guid.NewGuid(), ContactId = contact.Id, PersoonId = contact.Regels[0].PersoonId, Bestemming = "specialistisch", Reden = "complexiteit", Datum = dag, GeaccepteerdOp = geaccepteerd });
            }

            return contact;
        });

        (await WijzigAsync(Opdracht() with { Datum = dag.AddDays(4) })).ShouldBeOfType<Gewijzigd>();

        await using var db = database.CreateUnrestrictedContext();
        (await db.Doorverwijzingen.IgnoreQueryFilters().Where(d => d.ContactId == _contact.Id).OrderBy(d => d.GeaccepteerdOp == null ? 0 : 1).ThenBy(d => d.GeaccepteerdOp).Select(d => d.Datum).ToListAsync(TestContext.Current.CancellationToken))
            .ShouldBe([dag.AddDays(4), dag, dag.AddDays(4)]);
    }

    [Fact]
    public async Task Een_datum_waarop_de_medewerker_niet_in_het_team_zat_wordt_geweigerd()
    {
        await MaakAsync(o => o.Contact(new DateOnly(2026, 9, 1), [o.Persoon("Sem", "Smit")], medewerker: Bea));

        (await WijzigAsync(Opdracht() with { Datum = new DateOnly(2026, 9, 2) })).ShouldBeOfType<Afgewezen>().Fouten.ShouldHaveSingleItem().Melding.ShouldContain("niet bij dit team");
        (await WijzigAsync(Opdracht() with { DuurMinuten = 30 })).ShouldBeOfType<Gewijzigd>();
    }

    [Fact]
    public async Task Een_hulpvraag_begint_met_het_verplaatste_contact_en_loopt_niet_door_na_het_einde()
    {
        var id = _contact.Regels[0].HulpvraagId!.Value;
        await using (var vrij = database.CreateUnrestrictedContext())
        {
            await vrij.Database.ExecuteSqlAsync($"update hulpvraag set gesloten = '2026-09-30' where id = {id}", Ct);
        }

        (await WijzigAsync(Opdracht() with { Datum = new DateOnly(2026, 10, 1) })).ShouldBeOfType<Afgewezen>().Fouten.ShouldHaveSingleItem().Melding.ShouldContain("gesloten");
        (await WijzigAsync(Opdracht() with { Datum = new DateOnly(2026, 5, 1) })).ShouldBeOfType<Gewijzigd>();

        await using var db = database.CreateUnrestrictedContext();
        (await db.Hulpvragen.IgnoreQueryFilters().SingleAsync(h => h.Id == id, Ct)).Geopend.ShouldBe(new DateOnly(2026, 5, 1));
    }

    [Fact]
    public async Task Een_gekozen_jeugdhulp_blijft_niet_staan_bij_wie_te_oud_wordt()
    {
        await MaakAsync(o => o.Contact(new DateOnly(2026, 3, 1), [o.Persoon("Sem", "Smit", geboren: new DateOnly(2003, 6, 1))], regel: r =>
        {
            r.GekozenKlasse = Klasse.Jeugdhulp;
            (r.KeuzeReden, r.KeuzeOp, r.KeuzeDoorAccountId) = ("Er is meer aan de hand.", DateTimeOffset.UnixEpoch, Ans);
            r.Regel = "R13";
        }));

        (await WijzigAsync(Opdracht() with { Datum = new DateOnly(2026, 9, 1) })).ShouldBeOfType<Afgewezen>().Fouten.ShouldHaveSingleItem().Melding.ShouldContain("andere klasse");
    }

    [Fact]
    public async Task Een_tekst_wijzigen_bewaart_oud_en_nieuw_en_laat_de_klasse_met_rust()
    {
        (await WijzigAsync(Opdracht() with { Feit = "Vader was er ook bij.", DuurMinuten = 60, Reden = " Ik was iets vergeten. " })).ShouldBe(new Gewijzigd(false));

        var huidig = await HuidigAsync();
        huidig.Feit.ShouldBe("Vader was er ook bij.");
        var wijziging = huidig.Wijzigingen.ShouldHaveSingleItem();
        wijziging.Reden.ShouldBe("Ik was iets vergeten.");
        (wijziging.DoorAccountId, wijziging.DoorNaam, wijziging.Op).ShouldBe((Ans, "Test", new StilleKlok(Vandaag).GetUtcNow()));
        wijziging.Velden.ShouldBe([new Veldwijziging("Duur in minuten", "45", "60"), new Veldwijziging("Wat is er gezegd en afgesproken?", _contact.Feit, "Vader was er ook bij.")]);
        huidig.Regels[0].BewijsSha256.ShouldBe(_contact.Regels[0].BewijsSha256);
        (await HandelingenAsync()).ShouldContain(Handeling.ContactGewijzigd);
    }

    [Fact]
    public async Task Andere_regeleinden_van_een_browser_zijn_geen_wijziging()
    {
        await WijzigAsync(Opdracht() with { Feit = "een\r\ntwee" });
        var huidig = await HuidigAsync();

        (await WijzigAsync(Opdracht() with { Versie = huidig.Versie, Feit = "een\ntwee" })).ShouldBeOfType<Afgewezen>();
    }

    [Fact]
    [Trait("Eis", "CON-14")]
    public async Task Een_andere_klasse_wordt_eerst_getoond_en_daarna_naast_de_oude_bewaard()
    {
        var opdracht = Opdracht() with { Activiteit = Activiteit.Triage };

        var vraag = (await WijzigAsync(opdracht)).ShouldBeOfType<VraagtAkkoord>();
        (await HuidigAsync()).Activiteit.ShouldBe(Activiteit.Opvoedondersteuning);
        var klasse = vraag.Klassewijzigingen.ShouldHaveSingleItem();
        (klasse.Was.Klasse, klasse.Wordt.Klasse).ShouldBe((Uitkomst.Preventie, Uitkomst.Toegang));

        (await WijzigAsync(opdracht with { Akkoord = [(klasse with { Wordt = klasse.Wordt with { Klasse = Uitkomst.Jeugdhulp } }).Kenmerk] })).ShouldBeOfType<VraagtAkkoord>();
        (await WijzigAsync(opdracht with { Akkoord = [klasse.Kenmerk] })).ShouldBeOfType<Gewijzigd>();

        var huidig = await HuidigAsync();
        huidig.Regels[0].Uitkomst.ShouldBe(Uitkomst.Toegang);
        huidig.Regels[0].Feiten.Activiteit.ShouldBe(Activiteit.Triage);
        huidig.Wijzigingen[0].Velden.ShouldContain(new Veldwijziging("Berekende klasse van Noor Bakker", "Preventie", "Toegang"));
        await using var db = database.CreateContext(Als(Ans));
        (await new ContactdetailsQuery(db, new StilleKlok(Vandaag)).LaadAsync(_contact.Id, Ct))!.Regels[0].NaspelenGelijk.ShouldBeTrue();
    }

    [Fact]
    [Trait("Eis", "CLS-13")]
    public async Task Verandert_alleen_de_landelijke_norm_dan_wordt_ook_dat_eerst_getoond_en_bewaard()
    {
        await MaakAsync(o =>
        {
            var sem = o.Persoon("Sem", "Smit");
            return o.Contact(new DateOnly(2026, 9, 1), [sem], activiteit: Activiteit.Opvoedondersteuning, hulpvraag: o.Hulpvraag(sem), gespreknummer: 1);
        });
        await using (var db = database.CreateUnrestrictedContext())
        {
            await db.Database.ExecuteSqlAsync($"update contactregel set uitkomst_norm = 'jeugdhulp', afwijking = true where contact_id = {_contact.Id}", Ct);
        }

        var opdracht = Opdracht() with { Datum = new DateOnly(2026, 9, 2) };
        var wijziging = (await WijzigAsync(opdracht)).ShouldBeOfType<VraagtAkkoord>().Klassewijzigingen.ShouldHaveSingleItem();
        (wijziging.Was.Klasse, wijziging.Was.Norm, wijziging.Wordt.Norm).ShouldBe((wijziging.Wordt.Klasse, Uitkomst.Jeugdhulp, Uitkomst.Preventie));
        (await HuidigAsync()).Datum.ShouldBe(new DateOnly(2026, 9, 1));

        (await WijzigAsync(opdracht with { Akkoord = [wijziging.Kenmerk] })).ShouldBeOfType<Gewijzigd>();

        (await HuidigAsync()).Wijzigingen[0].Velden.ShouldContain(new Veldwijziging("Klasse volgens de landelijke norm van Sem Smit", "Jeugdhulp", "Preventie"));
    }

    [Fact]
    public async Task Een_andere_datum_verplaatst_dit_contact_en_laat_de_rest_van_de_reeks_staan()
    {
        (await WijzigAsync(Opdracht() with { Datum = new DateOnly(2026, 9, 1) })).ShouldBe(new Gewijzigd(true));

        (await HuidigAsync()).Regels[0].Feiten.Gespreknummer.ShouldBe(1);
        await using var db = database.CreateUnrestrictedContext();
        var hulpvraag = _contact.Regels[0].HulpvraagId;
        var nummers = await db.Contactregels.IgnoreQueryFilters().Where(r => r.HulpvraagId == hulpvraag && r.ContactId != _contact.Id).Select(r => r.Feiten.Gespreknummer).ToListAsync(Ct);
        nummers.ShouldBe([1, 2], ignoreOrder: true);
    }

    [Fact]
    [Trait("Eis", "CON-03")]
    public async Task Een_notitie_die_een_gesprek_wordt_krijgt_een_nummer_in_de_reeks()
    {
        await MaakAsync(o =>
        {
            var sem = o.Persoon("Sem", "Smit");
            var hulpvraag = o.Hulpvraag(sem);
            o.Contact(new DateOnly(2026, 8, 30), [sem], activiteit: Activiteit.KortGesprek, hulpvraag: hulpvraag, gespreknummer: 1);
            return o.Contact(new DateOnly(2026, 9, 1), [sem], activiteit: Activiteit.KortGesprek, hulpvraag: hulpvraag, gespreknummer: 2);
        });

        (await WijzigAsync(Opdracht() with { Activiteit = Activiteit.Opvoedondersteuning })).ShouldBe(new Gewijzigd(true));

        (await HuidigAsync()).Regels[0].Feiten.Gespreknummer.ShouldBe(1);
    }

    [Fact]
    public async Task Wie_een_oude_versie_bewaart_overschrijft_niemand()
    {
        (await WijzigAsync(Opdracht() with { Feit = "Eerste" })).ShouldBeOfType<Gewijzigd>();

        (await WijzigAsync(Opdracht() with { Feit = "Tweede" })).ShouldBeOfType<Verouderd>();

        (await HuidigAsync()).Feit.ShouldBe("Eerste");
    }

    [Fact]
    public async Task Twee_die_tegelijk_bewaren_winnen_niet_allebei()
    {
        var resultaten = await Task.WhenAll(Enumerable.Range(0, 4).Select(i => WijzigAsync(Opdracht() with { Feit = $"Versie {i}" })));

        resultaten.Count(r => r is Gewijzigd).ShouldBe(1);
        resultaten.Count(r => r is Verouderd).ShouldBe(3);
        (await HuidigAsync()).Wijzigingen.Count.ShouldBe(1);
    }

    [Fact]
    [Trait("Eis", "CLS-07")]
    public async Task Een_gekozen_klasse_staat_naast_de_berekende_en_in_de_geschiedenis()
    {
        var regel = _contact.Regels[0].Id;
        (await KiesAsync(regel, Klasse.Jeugdhulp, "Er is meer aan de hand.")).ShouldBeOfType<Gewijzigd>();

        var huidig = await HuidigAsync();
        (huidig.Regels[0].Uitkomst, huidig.Regels[0].Geldend, huidig.Regels[0].KeuzeDoorAccountId).ShouldBe((Uitkomst.Preventie, Uitkomst.Jeugdhulp, (Guid?)Ans));
        huidig.Wijzigingen[0].Velden.ShouldBe([new Veldwijziging("Klasse van Noor Bakker", "berekend: Preventie", "Jeugdhulp")]);
        (await HandelingenAsync()).ShouldContain(Handeling.ContactGeclassificeerd);
        (await KiesAsync(regel, Klasse.Toegang, "Toch niet.")).ShouldBeOfType<Verouderd>();
    }

    [Fact]
    [Trait("Eis", "PRV-11")]
    public async Task Een_formulier_openen_om_te_wijzigen_of_te_kiezen_is_inzage()
    {
        var (regel, persoon) = (_contact.Regels[0].Id, _contact.Regels[0].PersoonId);
        await using (var db = database.CreateContext(Als(Ans)))
        {
            (await new Contactwijziger(db, new StilleKlok(Vandaag)).OpenAsync(_contact.Id, Ct)).ShouldNotBeNull();
        }

        await using (var db = database.CreateContext(Als(Ans)))
        {
            (await new Klassekiezer(db, new StilleKlok(Vandaag)).OpenAsync(_contact.Id, regel, Ct)).ShouldNotBeNull();
        }

        (await HandelingenAsync()).ShouldBe([Handeling.ContactBekeken, Handeling.ContactBekeken]);
        await using var vrij = database.CreateUnrestrictedContext();
        (await vrij.Logboek.IgnoreQueryFilters().CountAsync(l => l.ObjectId == persoon && l.Handeling == Handeling.PersoonBekeken, Ct)).ShouldBe(2);
    }

    [Fact]
    public async Task Twee_die_tegelijk_kiezen_winnen_niet_allebei()
    {
        var regel = _contact.Regels[0].Id;

        var resultaten = await Task.WhenAll(Enumerable.Range(0, 6).Select(i => KiesAsync(regel, i % 2 == 0 ? Klasse.Toegang : Klasse.Jeugdhulp, $"Reden {i}")));

        resultaten.Count(r => r is Gewijzigd).ShouldBe(1);
        resultaten.Count(r => r is Verouderd).ShouldBe(5);
        (await HuidigAsync()).Wijzigingen.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Een_keuze_zonder_reden_zonder_klasse_of_gelijk_aan_de_berekende_wordt_geweigerd()
    {
        var regel = _contact.Regels[0].Id;
        (await KiesAsync(regel, null, null)).ShouldBeOfType<Afgewezen>().Fouten.Count.ShouldBe(2);
        (await KiesAsync(regel, Klasse.Preventie, "Reden")).ShouldBeOfType<Afgewezen>();
        (await KiesAsync(Guid.NewGuid(), Klasse.Toegang, "Reden")).ShouldBeOfType<NietGevonden>();
        (await KiesAsync(regel, Klasse.Toegang, "Reden", Als(Bea))).ShouldBeOfType<NietGevonden>();
        (await KiesAsync(regel, Klasse.Toegang, "Reden", Als(Oda, AndereGemeente))).ShouldBeOfType<NietGevonden>();
        (await HuidigAsync()).Regels[0].GekozenKlasse.ShouldBeNull();
    }

    [Fact]
    [Trait("Eis", "LOK-08")]
    public async Task Jeugdhulp_is_niet_te_kiezen_voor_een_team_zonder_hulp()
    {
        var regel = _contact.Regels[0].Id;
        await using (var vrij = database.CreateUnrestrictedContext())
        {
            await vrij.Database.ExecuteSqlAsync($"update contactregel set team_taken = 3 where id = {regel}", Ct);
        }

        (await KiesAsync(regel, Klasse.Jeugdhulp, "Reden")).ShouldBeOfType<Afgewezen>().Fouten[0].Melding.ShouldContain("niet de taak");
        (await KiesAsync(regel, Klasse.Casusregie, "Reden")).ShouldBeOfType<Gewijzigd>();
    }

    private Wijzigopdracht Opdracht() => Wijzigopdracht.Van(_contact) with { Reden = "Vergissing" };

    private async Task MaakAsync(Func<Contactopstelling, Contact> maak)
    {
        await using var db = database.CreateUnrestrictedContext();
        _contact = maak(new Contactopstelling(db, _vanaf += 1000));
        await db.SaveChangesAsync(Ct);
    }

    private async Task<Wijzigresultaat> WijzigAsync(Wijzigopdracht opdracht)
    {
        await using var db = database.CreateContext(Als(Ans));
        return await new Contactwijziger(db, new StilleKlok(Vandaag)).WijzigAsync(opdracht, Ct);
    }

    private async Task<Wijzigresultaat> KiesAsync(Guid regel, Klasse? klasse, string? reden, Aanmelding? wie = null)
    {
        await using var db = database.CreateContext(wie ?? Als(Ans));
        return await new Klassekiezer(db, new StilleKlok(Vandaag)).KiesAsync(_contact.Id, regel, klasse, reden, string.Empty, Ct);
    }

    private async Task<Contact> HuidigAsync()
    {
        await using var db = database.CreateUnrestrictedContext();
        return await db.Contacten.IgnoreQueryFilters().AsNoTracking().Include(c => c.Regels).Include(c => c.Wijzigingen).SingleAsync(c => c.Id == _contact.Id, Ct);
    }

    private async Task<List<Handeling>> HandelingenAsync()
    {
        await using var db = database.CreateUnrestrictedContext();
        return await db.Logboek.IgnoreQueryFilters().Where(l => l.ObjectId == _contact.Id).Select(l => l.Handeling).ToListAsync(Ct);
    }
}
