using Jeugdhulp.Application.Contacten.Overzicht;
using Jeugdhulp.Application.Data;
using Jeugdhulp.Application.Herclassificeren;
using Jeugdhulp.Application.Logboek;
using Jeugdhulp.Application.Taken;
using Jeugdhulp.Application.Toegang;
using Jeugdhulp.Application.Werk;
using Jeugdhulp.Domain.Classificeren;
using Jeugdhulp.TestCommon;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace Jeugdhulp.Application.Tests.Herclassificeren;

/// <summary>Settings that begin in the past and contacts that come late propose, and change nothing until someone accepts.</summary>
[Trait("Eis", "LOK-31")]
public sealed class HerclassificerenTests(Testdatabase database) : IClassFixture<Testdatabase>, IAsyncLifetime
{
    private readonly Herclassificatieproef _proef = new(database);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => await _proef.BeginAsync();

    public ValueTask DisposeAsync() => _proef.DisposeAsync();

    [Fact]
    public async Task Een_versie_die_in_het_verleden_begint_stelt_voor_en_verandert_nog_niets()
    {
        var voor = await _proef.RegistreerAsync(new DateOnly(2026, 8, 31));
        var na = await _proef.RegistreerAsync(new DateOnly(2026, 9, 1));

        await _proef.GeldtVanafAsync(new DateOnly(2026, 9, 1));

        (await _proef.RegelAsync(voor)).Uitkomst.ShouldBe(Uitkomst.Preventie);
        (await _proef.RegelAsync(na)).Uitkomst.ShouldBe(Uitkomst.Preventie);
        var kop = (await _proef.KoppenAsync()).ShouldHaveSingleItem();
        kop.Herclassificatie.Bekeken.ShouldBe(1);
        kop.Herclassificatie.KlaarOp.ShouldNotBeNull();
        var groep = kop.Groepen.ShouldHaveSingleItem();
        (groep.Groep.VanUitkomst, groep.Groep.VanRegel, groep.Groep.NaarUitkomst, groep.Groep.NaarRegel).ShouldBe((Uitkomst.Preventie, "R13", Uitkomst.Jeugdhulp, "R13"));
        (groep.Aantal, groep.MagBeslissen).ShouldBe((1, true));
    }

    [Fact]
    public async Task Een_versie_tussen_twee_andere_bekijkt_haar_eigen_dagen_van_de_eerste_tot_en_met_de_laatste()
    {
        foreach (var dag in new DateOnly[] { new(2026, 8, 31), new(2026, 9, 1), new(2026, 9, 30), new(2026, 10, 1) })
        {
            await _proef.RegistreerAsync(dag);
        }

        await _proef.GeldtVanafAsync(new DateOnly(2026, 9, 1), tot: new DateOnly(2026, 10, 1));

        var kop = (await _proef.KoppenAsync()).ShouldHaveSingleItem();
        (kop.Herclassificatie.Bekeken, kop.Groepen.ShouldHaveSingleItem().Aantal).ShouldBe((2, 2));
    }

    [Fact]
    public async Task Wie_nog_eens_kijkt_laat_het_oudere_voorstel_vervallen()
    {
        await _proef.RegistreerAsync(new DateOnly(2026, 9, 1));
        await _proef.GeldtVanafAsync(new DateOnly(2026, 9, 1));
        await using (var db = database.CreateContext(_proef.Manager))
        {
            await using var transactie = await db.BeginGemeenteAsync(Ct);
            db.VraagHerclassificatieAan(_proef.Klok, await db.Instellingenversies.SingleAsync(v => v.GemeenteCode == Herclassificatieproef.Code && v.Nummer == 2, Ct));
            await db.SaveChangesAsync(Ct);
            await transactie.CommitAsync(Ct);
        }

        await _proef.WerkAfAsync();

        var groepen = (await _proef.KoppenAsync()).SelectMany(k => k.Groepen).ToList();
        groepen.Count.ShouldBe(2);
        groepen.Sum(g => g.Aantallen.GetValueOrDefault(Afloop.Wacht)).ShouldBe(1);
        groepen.Sum(g => g.Aantallen.GetValueOrDefault(Afloop.Vervallen)).ShouldBe(1);
        await using var manager = database.CreateContext(_proef.Manager);
        (await new WerkQuery(manager, _proef.Klok).LaadAsync(Werksoort.Herclassificatie, null, 1, Ct))!.Aantal.ShouldBe(1);
    }

    [Fact]
    public async Task Aanvaarden_geeft_de_nieuwe_klasse_en_bewaart_de_oude_met_reden()
    {
        var contact = await _proef.RegistreerAsync(new DateOnly(2026, 9, 1));
        await _proef.GeldtVanafAsync(new DateOnly(2026, 9, 1));

        (await _proef.BeslisAsync(_proef.Manager, aanvaard: true, "Besluit van het teamoverleg")).ShouldBeOfType<Beslisresultaat.Beslist>();
        await _proef.WerkAfAsync();

        var regel = await _proef.RegelAsync(contact);
        (regel.Uitkomst, regel.Instellingenversie, regel.Levert).ShouldBe((Uitkomst.Jeugdhulp, 2, true));
        await using var db = database.CreateContext(_proef.Manager);
        var details = (await new ContactdetailsQuery(db, _proef.Klok).LaadAsync(contact, Ct)).ShouldNotBeNull();
        details.Regels.ShouldAllBe(r => r.NaspelenGelijk);
        var wijziging = details.Wijzigingen.ShouldHaveSingleItem();
        wijziging.Reden.ShouldBe("Besluit van het teamoverleg");
        wijziging.Velden.Select(v => (v.Oud, v.Nieuw)).ShouldBe([("Preventie", "Jeugdhulp"), ("nee", "ja"), ("versie 1", "versie 2")]);
        var groep = (await _proef.KoppenAsync())[0].Groepen[0];
        (groep.Groep.Stand, groep.Groep.UitgevoerdOp is not null, groep.Aantallen[Afloop.Uitgevoerd]).ShouldBe((Voorstelstand.Aanvaard, true, 1));
        await using var vrij = database.CreateUnrestrictedContext();
        var log = await vrij.Logboek.IgnoreQueryFilters().Select(l => l.Handeling).ToListAsync(Ct);
        log.ShouldContain(Handeling.VoorstelAanvaard);
        log.ShouldContain(Handeling.ContactHergeclassificeerd);
    }

    [Fact]
    public async Task Weigeren_laat_alles_zoals_het_was_en_een_tweede_besluit_komt_te_laat()
    {
        var contact = await _proef.RegistreerAsync(new DateOnly(2026, 9, 1));
        await _proef.GeldtVanafAsync(new DateOnly(2026, 9, 1));

        (await _proef.BeslisAsync(_proef.Manager, aanvaard: false, " ")).ShouldBeOfType<Beslisresultaat.Fouten>().Lijst.ShouldHaveSingleItem().Veld.ShouldBe("Reden");
        (await _proef.BeslisAsync(_proef.Manager, aanvaard: false, "\u200B")).ShouldBeOfType<Beslisresultaat.Fouten>().Lijst.ShouldHaveSingleItem().Veld.ShouldBe("Reden");
        (await _proef.BeslisAsync(_proef.Manager, aanvaard: false, "De teams werkten toen anders")).ShouldBeOfType<Beslisresultaat.Beslist>();
        (await _proef.BeslisAsync(_proef.Manager, aanvaard: true, "Toch wel")).ShouldBeOfType<Beslisresultaat.AlBeslist>();
        await using (var db = database.CreateContext(_proef.Manager))
        {
            (await new WerkQuery(db, _proef.Klok).LaadAsync(Werksoort.Herclassificatie, null, 1, Ct))!.Aantal.ShouldBe(0, "a refused proposal waits for nobody");
        }

        await _proef.WerkAfAsync();

        (await _proef.RegelAsync(contact)).Uitkomst.ShouldBe(Uitkomst.Preventie);
    }

    [Fact]
    public async Task Een_ander_team_of_een_andere_rol_vindt_het_voorstel_niet()
    {
        await _proef.RegistreerAsync(new DateOnly(2026, 9, 1));
        await _proef.GeldtVanafAsync(new DateOnly(2026, 9, 1));
        var vreemd = new Aanmelding();
        vreemd.Is(Guid.NewGuid(), "Vreemd", Herclassificatieproef.Code, [Rol.Teammanager]);
        var beheerder = _proef.Team.Aanmelding(Rol.Beheerder);

        (await _proef.BeslisAsync(vreemd, aanvaard: true, "Zomaar")).ShouldBeOfType<Beslisresultaat.NietGevonden>();
        (await _proef.BeslisAsync(beheerder, aanvaard: true, "Zomaar")).ShouldBeOfType<Beslisresultaat.NietGevonden>();
        await using var db = database.CreateContext(beheerder);
        var query = new VoorstellenQuery(db, _proef.Klok);
        (await query.LaadAsync(Ct)).ShouldHaveSingleItem().Groepen.ShouldHaveSingleItem().MagBeslissen.ShouldBeFalse();
        (await query.LaadAsync((await _proef.GroepAsync()).Id, 1, Ct)).ShouldBeNull();
    }

    [Fact]
    public async Task Een_geleverd_halfjaar_blijft_buiten_de_voorstellen_en_wordt_geteld()
    {
        var geleverd = await _proef.RegistreerAsync(new DateOnly(2026, 6, 30));
        var open = await _proef.RegistreerAsync(new DateOnly(2026, 7, 1));
        await _proef.VerzegelAsync(new DateOnly(2026, 1, 1));

        await _proef.GeldtVanafAsync(new DateOnly(2026, 6, 1));

        var kop = (await _proef.KoppenAsync()).ShouldHaveSingleItem();
        (kop.Herclassificatie.Bekeken, kop.Herclassificatie.Verzegeld, kop.Groepen.ShouldHaveSingleItem().Aantal).ShouldBe((2, 1, 1));
        await _proef.BeslisAsync(_proef.Manager, aanvaard: true, "Akkoord");
        await _proef.WerkAfAsync();
        (await _proef.RegelAsync(geleverd)).Uitkomst.ShouldBe(Uitkomst.Preventie);
        (await _proef.RegelAsync(open)).Uitkomst.ShouldBe(Uitkomst.Jeugdhulp);
    }

    [Fact]
    public async Task Liggen_alle_contacten_in_een_geleverd_halfjaar_dan_leest_ook_de_teammanager_waarom_niets_verandert()
    {
        await _proef.RegistreerAsync(new DateOnly(2026, 5, 4));
        await _proef.VerzegelAsync(new DateOnly(2026, 1, 1));

        await _proef.GeldtVanafAsync(new DateOnly(2026, 3, 1));

        var kop = (await _proef.KoppenAsync()).ShouldHaveSingleItem();
        (kop.Herclassificatie.Verzegeld, kop.Groepen.Count).ShouldBe((1, 0));
    }

    [Fact]
    [Trait("Eis", "BEH-03")]
    public async Task Van_een_opgeheven_team_leest_en_beslist_wie_er_lid_van_was()
    {
        await _proef.RegistreerAsync(new DateOnly(2026, 8, 3));
        await _proef.GeldtVanafAsync(new DateOnly(2026, 7, 1));
        await using (var vrij = database.CreateUnrestrictedContext())
        {
            var team = _proef.Team.Team.Id;
            await vrij.Teams.IgnoreQueryFilters().Where(t => t.Id == team).ExecuteUpdateAsync(s => s.SetProperty(t => t.GeldigTot, new DateOnly(2026, 9, 1)), Ct);
        }

        (await _proef.KoppenAsync()).ShouldHaveSingleItem().Groepen.ShouldHaveSingleItem().MagBeslissen.ShouldBeTrue();
        (await _proef.BeslisAsync(_proef.Manager, aanvaard: true, "Zo is het besloten")).ShouldBeOfType<Beslisresultaat.Beslist>();
    }

    [Fact]
    public async Task Wat_na_het_voorstel_veranderde_of_werd_geleverd_wordt_niet_uitgevoerd()
    {
        var eersteDag = await _proef.RegistreerAsync(new DateOnly(2026, 1, 1));
        var laatsteDag = await _proef.RegistreerAsync(new DateOnly(2026, 6, 30));
        var gewijzigd = await _proef.RegistreerAsync(new DateOnly(2026, 9, 1));
        await _proef.GeldtVanafAsync(new DateOnly(2026, 1, 1));
        await using (var vrij = database.CreateUnrestrictedContext())
        {
            await vrij.Contactregels.IgnoreQueryFilters().Where(r => r.ContactId == gewijzigd).ExecuteUpdateAsync(s => s.SetProperty(r => r.BewijsSha256, "anders"), Ct);
        }

        await _proef.VerzegelAsync(new DateOnly(2026, 1, 1));
        await _proef.BeslisAsync(_proef.Manager, aanvaard: true, "Akkoord");
        await _proef.WerkAfAsync();

        foreach (var contact in new[] { eersteDag, laatsteDag, gewijzigd })
        {
            (await _proef.RegelAsync(contact)).Uitkomst.ShouldBe(Uitkomst.Preventie);
        }

        var aantallen = (await _proef.KoppenAsync())[0].Groepen[0].Aantallen;
        (aantallen[Afloop.Vervallen], aantallen[Afloop.Verzegeld]).ShouldBe((1, 2));
    }

    [Fact]
    public async Task Nog_eens_bekijken_geeft_dezelfde_voorstellen_en_geen_tweede()
    {
        await _proef.RegistreerAsync(new DateOnly(2026, 9, 1));
        await _proef.GeldtVanafAsync(new DateOnly(2026, 9, 1));
        await using (var db = database.CreateContext(_proef.Manager))
        {
            await using var transactie = await db.BeginGemeenteAsync(Ct);
            var id = await db.Herclassificaties.Select(h => h.Id).SingleAsync(Ct);
            db.VraagTaakAan(_proef.Klok, Taaksoort.Herclassificeren, new() { [Herclassificatieaanvraag.Bekijken] = id.ToString() });
            await db.SaveChangesAsync(Ct);
            await transactie.CommitAsync(Ct);
        }

        await _proef.WerkAfAsync();

        (await _proef.KoppenAsync()).ShouldHaveSingleItem().Groepen.ShouldHaveSingleItem().Aantal.ShouldBe(1);
    }

    [Fact]
    public async Task Een_contact_dat_te_laat_komt_stelt_latere_gesprekken_opnieuw_voor()
    {
        var reeks = new List<Guid>();
        for (var dag = 1; dag <= 6; dag++)
        {
            reeks.Add(await _proef.RegistreerAsync(new DateOnly(2026, 10, dag)));
        }

        (await _proef.KoppenAsync()).ShouldBeEmpty("each of them was the last of its series");

        await _proef.RegistreerAsync(new DateOnly(2026, 10, 1));
        await _proef.WerkAfAsync();

        var kop = (await _proef.KoppenAsync()).ShouldHaveSingleItem();
        kop.Herclassificatie.Aanleiding.ShouldBe(Aanleiding.LateGegevens);
        var groep = kop.Groepen.ShouldHaveSingleItem();
        (groep.Groep.NaarUitkomst, groep.Aantal).ShouldBe((Uitkomst.Toegang, 1));
        await _proef.BeslisAsync(_proef.Manager, aanvaard: true, "Dit was het zevende gesprek");
        await _proef.WerkAfAsync();
        var zevende = await _proef.RegelAsync(reeks[^1]);
        (zevende.Uitkomst, zevende.Feiten.Gespreknummer).ShouldBe((Uitkomst.Toegang, 7));
    }
}
