using Jeugdhulp.Application.Contacten;
using Jeugdhulp.Application.Contacten.Overzicht;
using Jeugdhulp.Application.Contacten.Wijzigen;
using Jeugdhulp.Application.Logboek;
using Jeugdhulp.Domain.Classificeren;
using Jeugdhulp.Domain.Contacten;
using Jeugdhulp.TestCommon;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;
using static Jeugdhulp.TestCommon.Contactopstelling;

namespace Jeugdhulp.Application.Tests.Contacten.Wijzigen;

/// <summary>Another class, by a change or by choice, is agreed to first and kept beside the old one.</summary>
public sealed class KlassewijzigingTests(Testdatabase database) : IClassFixture<Testdatabase>, IAsyncLifetime
{
    private readonly Wijzigproef _proef = new(database);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => await _proef.MaakAsync();

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task Een_gekozen_jeugdhulp_blijft_niet_staan_bij_wie_te_oud_wordt()
    {
        await _proef.MaakAsync(o => o.Contact(new DateOnly(2026, 3, 1), [o.Persoon("Sem", "Smit", geboren: new DateOnly(2003, 6, 1))], regel: r =>
        {
            r.GekozenKlasse = Klasse.Jeugdhulp;
            (r.KeuzeReden, r.KeuzeOp, r.KeuzeDoorAccountId) = ("Er is meer aan de hand.", DateTimeOffset.UnixEpoch, Ans);
            r.Regel = "R13";
        }));

        (await _proef.WijzigAsync(_proef.Opdracht() with { Datum = new DateOnly(2026, 9, 1) })).ShouldBeOfType<Afgewezen>().Fouten.ShouldHaveSingleItem().Melding.ShouldContain("andere klasse");
    }

    [Fact]
    [Trait("Eis", "CON-14")]
    public async Task Een_andere_klasse_wordt_eerst_getoond_en_daarna_naast_de_oude_bewaard()
    {
        var opdracht = _proef.Opdracht() with { Activiteit = Activiteit.Triage };

        var vraag = (await _proef.WijzigAsync(opdracht)).ShouldBeOfType<VraagtAkkoord>();
        (await _proef.HuidigAsync()).Activiteit.ShouldBe(Activiteit.Opvoedondersteuning);
        var klasse = vraag.Klassewijzigingen.ShouldHaveSingleItem();
        (klasse.Was.Klasse, klasse.Wordt.Klasse).ShouldBe((Uitkomst.Preventie, Uitkomst.Toegang));

        (await _proef.WijzigAsync(opdracht with { Akkoord = [(klasse with { Wordt = klasse.Wordt with { Klasse = Uitkomst.Jeugdhulp } }).Kenmerk] })).ShouldBeOfType<VraagtAkkoord>();
        (await _proef.WijzigAsync(opdracht with { Akkoord = [klasse.Kenmerk] })).ShouldBeOfType<Gewijzigd>();

        var huidig = await _proef.HuidigAsync();
        huidig.Regels[0].Uitkomst.ShouldBe(Uitkomst.Toegang);
        huidig.Regels[0].Feiten.Activiteit.ShouldBe(Activiteit.Triage);
        huidig.Wijzigingen[0].Velden.ShouldContain(new Veldwijziging("Berekende klasse van Noor Bakker", "Preventie", "Toegang"));
        await using var db = database.CreateContext(Als(Ans));
        (await new ContactdetailsQuery(db, new StilleKlok(Vandaag)).LaadAsync(_proef.Contact.Id, Ct))!.Regels[0].NaspelenGelijk.ShouldBeTrue();
    }

    [Fact]
    [Trait("Eis", "CLS-13")]
    public async Task Verandert_alleen_de_landelijke_norm_dan_wordt_ook_dat_eerst_getoond_en_bewaard()
    {
        await _proef.MaakAsync(o =>
        {
            var sem = o.Persoon("Sem", "Smit");
            return o.Contact(new DateOnly(2026, 9, 1), [sem], activiteit: Activiteit.Opvoedondersteuning, hulpvraag: o.Hulpvraag(sem), gespreknummer: 1);
        });
        await using (var db = database.CreateUnrestrictedContext())
        {
            await db.Database.ExecuteSqlAsync($"update contactregel set uitkomst_norm = 'jeugdhulp', afwijking = true where contact_id = {_proef.Contact.Id}", Ct);
        }

        var opdracht = _proef.Opdracht() with { Datum = new DateOnly(2026, 9, 2) };
        var wijziging = (await _proef.WijzigAsync(opdracht)).ShouldBeOfType<VraagtAkkoord>().Klassewijzigingen.ShouldHaveSingleItem();
        (wijziging.Was.Klasse, wijziging.Was.Norm, wijziging.Wordt.Norm).ShouldBe((wijziging.Wordt.Klasse, Uitkomst.Jeugdhulp, Uitkomst.Preventie));
        (await _proef.HuidigAsync()).Datum.ShouldBe(new DateOnly(2026, 9, 1));

        (await _proef.WijzigAsync(opdracht with { Akkoord = [wijziging.Kenmerk] })).ShouldBeOfType<Gewijzigd>();

        (await _proef.HuidigAsync()).Wijzigingen[0].Velden.ShouldContain(new Veldwijziging("Klasse volgens de landelijke norm van Sem Smit", "Jeugdhulp", "Preventie"));
    }

    [Fact]
    [Trait("Eis", "CLS-07")]
    public async Task Een_gekozen_klasse_staat_naast_de_berekende_en_in_de_geschiedenis()
    {
        var regel = _proef.Contact.Regels[0].Id;
        (await _proef.KiesAsync(regel, Klasse.Jeugdhulp, "Er is meer aan de hand.")).ShouldBeOfType<Gewijzigd>();

        var huidig = await _proef.HuidigAsync();
        (huidig.Regels[0].Uitkomst, huidig.Regels[0].Geldend, huidig.Regels[0].KeuzeDoorAccountId).ShouldBe((Uitkomst.Preventie, Uitkomst.Jeugdhulp, (Guid?)Ans));
        huidig.Wijzigingen[0].Velden.ShouldBe([new Veldwijziging("Klasse van Noor Bakker", "berekend: Preventie", "Jeugdhulp")]);
        (await _proef.HandelingenAsync()).ShouldContain(Handeling.ContactGeclassificeerd);
        (await _proef.KiesAsync(regel, Klasse.Toegang, "Toch niet.")).ShouldBeOfType<Verouderd>();
    }

    [Fact]
    public async Task Twee_die_tegelijk_kiezen_winnen_niet_allebei()
    {
        var regel = _proef.Contact.Regels[0].Id;

        var resultaten = await Task.WhenAll(Enumerable.Range(0, 6).Select(i => _proef.KiesAsync(regel, i % 2 == 0 ? Klasse.Toegang : Klasse.Jeugdhulp, $"Reden {i}")));

        resultaten.Count(r => r is Gewijzigd).ShouldBe(1);
        resultaten.Count(r => r is Verouderd).ShouldBe(5);
        (await _proef.HuidigAsync()).Wijzigingen.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Een_keuze_zonder_reden_zonder_klasse_of_gelijk_aan_de_berekende_wordt_geweigerd()
    {
        var regel = _proef.Contact.Regels[0].Id;
        (await _proef.KiesAsync(regel, null, null)).ShouldBeOfType<Afgewezen>().Fouten.Count.ShouldBe(2);
        (await _proef.KiesAsync(regel, Klasse.Preventie, "Reden")).ShouldBeOfType<Afgewezen>();
        (await _proef.KiesAsync(Guid.NewGuid(), Klasse.Toegang, "Reden")).ShouldBeOfType<NietGevonden>();
        (await _proef.KiesAsync(regel, Klasse.Toegang, "Reden", Als(Bea))).ShouldBeOfType<NietGevonden>();
        (await _proef.KiesAsync(regel, Klasse.Toegang, "Reden", Als(Oda, AndereGemeente))).ShouldBeOfType<NietGevonden>();
        (await _proef.HuidigAsync()).Regels[0].GekozenKlasse.ShouldBeNull();
    }

    [Fact]
    [Trait("Eis", "LOK-08")]
    public async Task Jeugdhulp_is_niet_te_kiezen_voor_een_team_zonder_hulp()
    {
        var regel = _proef.Contact.Regels[0].Id;
        await using (var vrij = database.CreateUnrestrictedContext())
        {
            await vrij.Database.ExecuteSqlAsync($"update contactregel set team_taken = 3 where id = {regel}", Ct);
        }

        (await _proef.KiesAsync(regel, Klasse.Jeugdhulp, "Reden")).ShouldBeOfType<Afgewezen>().Fouten[0].Melding.ShouldContain("niet de taak");
        (await _proef.KiesAsync(regel, Klasse.Casusregie, "Reden")).ShouldBeOfType<Gewijzigd>();
    }
}
