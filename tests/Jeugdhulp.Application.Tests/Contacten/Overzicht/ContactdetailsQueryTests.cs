using Jeugdhulp.Application.Contacten;
using Jeugdhulp.Application.Contacten.Overzicht;
using Jeugdhulp.Application.Data;
using Jeugdhulp.Application.Data.Versleuteling;
using Jeugdhulp.Application.Instellingen;
using Jeugdhulp.Application.Logboek;
using Jeugdhulp.Application.Toegang;
using Jeugdhulp.Domain.Classificeren;
using Jeugdhulp.Domain.Contacten;
using Jeugdhulp.Domain.Instellingen;
using Jeugdhulp.TestCommon;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;
using static Jeugdhulp.TestCommon.Contactopstelling;

namespace Jeugdhulp.Application.Tests.Contacten.Overzicht;

public sealed class ContactdetailsQueryTests(Testdatabase database) : IClassFixture<Testdatabase>, IAsyncLifetime
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
        var (noor, daan) = (opstelling.Persoon("Noor", "Bakker"), opstelling.Persoon("Daan", "Bakker"));
        var hulpvraag = opstelling.Hulpvraag(noor);
        opstelling.Contact(new DateOnly(2026, 9, 1), [noor], hulpvraag: hulpvraag, activiteit: Activiteit.Intake, regel: r => r.Uitkomst = Uitkomst.Toegang);
        opstelling.Contact(new DateOnly(2026, 9, 8), [noor], hulpvraag: hulpvraag, gespreknummer: 2, team: Zuid, medewerker: Bea);
        opstelling.Contact(new DateOnly(2026, 9, 15), [noor], hulpvraag: hulpvraag, gespreknummer: 3, regel: r => r.Uitkomst = Uitkomst.Jeugdhulp);
        _contact = opstelling.Contact(new DateOnly(2026, 9, 22), [noor, daan], hulpvraag: null, gespreknummer: 4);
        await db.SaveChangesAsync();
        await db.Database.ExecuteSqlAsync($"update contactregel set hulpvraag_id = {hulpvraag.Id} where contact_id = {_contact.Id} and persoon_id = {noor.Id}");
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task Een_contact_van_een_ander_of_een_onbekend_contact_bestaat_niet()
    {
        (await LaadAsync(Als(Bea))).ShouldBeNull();
        (await LaadAsync(Als(Oda, AndereGemeente))).ShouldBeNull();
        (await LaadAsync(Als(Ans, AndereGemeente))).ShouldBeNull();
        (await LaadAsync(Als(Ans, Gemeente, Rol.Beheerder))).ShouldBeNull();
        (await LaadAsync(Als(Ans), Guid.NewGuid())).ShouldBeNull();
        await using var db = database.CreateUnrestrictedContext();
        (await db.Logboek.IgnoreQueryFilters().CountAsync(l => l.ObjectId == _contact.Id, Ct)).ShouldBe(0);
    }

    [Fact]
    public async Task Bekijken_schrijft_het_contact_en_elke_jeugdige_in_het_logboek()
    {
        (await LaadAsync(Als(Ans))).ShouldNotBeNull();

        await using var db = database.CreateUnrestrictedContext();
        var ids = _contact.Regels.Select(r => r.PersoonId).Append(_contact.Id).ToList();
        var regels = await db.Logboek.IgnoreQueryFilters().Where(l => ids.Contains(l.ObjectId)).Select(l => l.Handeling).ToListAsync(Ct);
        regels.ShouldBe([Handeling.ContactBekeken, Handeling.PersoonBekeken, Handeling.PersoonBekeken], ignoreOrder: true);
    }

    [Fact]
    [Trait("Eis", "LOK-32")]
    public async Task Een_betwiste_vraag_die_meebesliste_staat_bij_het_contact_tot_zij_is_opgelost()
    {
        var regel = (await LaadAsync(Als(Ans)))!.Regels[0].Regel;
        var beslist = Instellingsvelden.Alle.First(v => Instellingsregels.BeslistMee(v.Sleutel, regel.Regel, regel.Feiten.Activiteit, regel.Feiten.Vervolg)).Sleutel;
        var niet = Instellingsvelden.Alle.First(v => !Instellingsregels.BeslistMee(v.Sleutel, regel.Regel, regel.Feiten.Activiteit, regel.Feiten.Vervolg)).Sleutel;
        await using (var db = database.CreateUnrestrictedContext())
        {
            db.Betwistingen.AddRange(new[] { beslist, niet }.Select(i => new Betwisting { GemeenteCode = Gemeente, Id = Guid.NewGuid(), Instelling = i, Reden = "Oneens", Door = "Test", Op = DateTimeOffset.UnixEpoch }));
            await db.SaveChangesAsync(Ct);
        }

        (await LaadAsync(Als(Ans)))!.Regels[0].Betwist.ShouldBe([beslist]);

        await using (var db = database.CreateUnrestrictedContext())
        {
            await db.Database.ExecuteSqlAsync($"update betwisting set oplossing = 'Eens', opgelost_door = 'Test', opgelost_op = now()", Ct);
        }

        (await LaadAsync(Als(Ans)))!.Regels[0].Betwist.ShouldBeEmpty();
    }

    [Fact]
    public async Task Opgeslagen_feiten_geven_dezelfde_uitkomst_en_een_verschil_valt_op()
    {
        var details = (await LaadAsync(Als(Ans)))!;
        details.Regels.Select(r => r.NaspelenGelijk).ShouldBe([true, true]);
        details.Regels[0].Beeld.Classificatie.Zin.ShouldBe(_contact.Regels[0].Zin);
        details.Regels[0].InstellingenReden.ShouldBe("Eerste vaststelling");

        await using (var db = database.CreateUnrestrictedContext())
        {
            await db.Database.ExecuteSqlAsync($"update contactregel set verwacht_aantal_gesprekken = 9 where id = {_contact.Regels[1].Id}", Ct);
        }

        (await LaadAsync(Als(Ans)))!.Regels.Single(r => r.Regel.Id == _contact.Regels[1].Id).NaspelenGelijk.ShouldBeFalse();
    }

    [Fact]
    [Trait("Eis", "CLS-19")]
    public async Task De_reeks_toont_het_overstapmoment_en_opent_geen_ander_team()
    {
        var regel = (await LaadAsync(Als(Ans)))!.Regels.Single(r => r.Reeks.Count > 0);

        regel.Reeks.Select(r => r.Geldend).ShouldBe([Uitkomst.Toegang, Uitkomst.Preventie, Uitkomst.Jeugdhulp, Uitkomst.Preventie]);
        regel.Reeks.Select(r => r.Leesbaar).ShouldBe([true, false, true, true]);
        regel.Overstap!.Datum.ShouldBe(new DateOnly(2026, 9, 15));
        regel.Overstap.Van.ShouldBe(Uitkomst.Preventie);
        (regel.Overstap.Regel, regel.Overstap.Reden).ShouldBe(("R13", _contact.Regels[0].Zin.Replace("4e", "3e", StringComparison.Ordinal)));
    }

    [Fact]
    [Trait("Eis", "CLS-19")]
    public async Task Een_gekozen_overstap_noemt_de_reden_van_wie_koos_en_alleen_binnen_het_team()
    {
        var overstap = (await LaadAsync(Als(Ans)))!.Regels.Single(r => r.Reeks.Count > 0).Reeks.Single(r => r.Geldend == Uitkomst.Jeugdhulp).ContactId;
        await using (var db = database.CreateUnrestrictedContext())
        {
            await db.Database.ExecuteSqlAsync($"update contactregel set uitkomst = 'preventie', gekozen_klasse = 'jeugdhulp', keuze_reden = {Testsleutels.Ring.Versleutel("Er is nu begeleiding nodig.", "contactregel.keuze_reden")}, keuze_door_account_id = {Ans}, keuze_op = now() where contact_id = {overstap}", Ct);
        }

        var eigen = (await LaadAsync(Als(Ans)))!.Regels.Single(r => r.Reeks.Count > 0).Overstap!;
        (eigen.Regel, eigen.Reden).ShouldBe((null, "Er is nu begeleiding nodig."));

        await using (var db = database.CreateUnrestrictedContext())
        {
            await db.Database.ExecuteSqlAsync($"update contact set team_id = {Zuid} where id = {overstap}", Ct);
        }

        var ander = (await LaadAsync(Als(Ans)))!.Regels.Single(r => r.Reeks.Count > 0).Overstap!;
        (ander.Datum, ander.Reden).ShouldBe((eigen.Datum, null));
    }

    [Fact]
    public async Task Een_contact_vraagt_hoogstens_tien_opdrachten()
    {
        var teller = new Opdrachtteller();
        var opties = new DbContextOptionsBuilder<JeugdhulpDbContext>().UseNpgsql(Extensions.AlsToepassing(database.ConnectionString)).UseSleutelring(Testsleutels.Ring).AddInterceptors(teller).Options;
        await using var db = new JeugdhulpDbContext(opties, Als(Ans));

        await new ContactdetailsQuery(db, new StilleKlok(Vandaag)).LaadAsync(_contact.Id, Ct);

        teller.Opdrachten.Count.ShouldBeInRange(5, 9, string.Join("\n\n", teller.Opdrachten));
    }

    private async Task<Contactdetails?> LaadAsync(Aanmelding wie, Guid? id = null)
    {
        await using var db = database.CreateContext(wie);
        return await new ContactdetailsQuery(db, new StilleKlok(Vandaag)).LaadAsync(id ?? _contact.Id, Ct);
    }
}
