using Jeugdhulp.Application.Contacten;
using Jeugdhulp.Application.Contacten.Wijzigen;
using Jeugdhulp.Application.Logboek;
using Jeugdhulp.TestCommon;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;
using static Jeugdhulp.TestCommon.Contactopstelling;

namespace Jeugdhulp.Application.Tests.Contacten.Wijzigen;

/// <summary>What stood there stays beside what was changed, and nobody overwrites another.</summary>
public sealed class WijziggeschiedenisTests(Testdatabase database) : IClassFixture<Testdatabase>, IAsyncLifetime
{
    private readonly Wijzigproef _proef = new(database);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => await _proef.MaakAsync();

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task Een_tekst_wijzigen_bewaart_oud_en_nieuw_en_laat_de_klasse_met_rust()
    {
        (await _proef.WijzigAsync(_proef.Opdracht() with { Feit = "Vader was er ook bij.", DuurMinuten = 60, Reden = " Ik was iets vergeten. " })).ShouldBe(new Gewijzigd(false));

        var huidig = await _proef.HuidigAsync();
        huidig.Feit.ShouldBe("Vader was er ook bij.");
        var wijziging = huidig.Wijzigingen.ShouldHaveSingleItem();
        wijziging.Reden.ShouldBe("Ik was iets vergeten.");
        (wijziging.DoorAccountId, wijziging.DoorNaam, wijziging.Op).ShouldBe((Ans, "Test", new StilleKlok(Vandaag).GetUtcNow()));
        wijziging.Velden.ShouldBe([new Veldwijziging("Duur in minuten", "45", "60"), new Veldwijziging("Wat is er gezegd en afgesproken?", _proef.Contact.Feit, "Vader was er ook bij.")]);
        huidig.Regels[0].BewijsSha256.ShouldBe(_proef.Contact.Regels[0].BewijsSha256);
        (await _proef.HandelingenAsync()).ShouldContain(Handeling.ContactGewijzigd);
    }

    [Fact]
    public async Task Andere_regeleinden_van_een_browser_zijn_geen_wijziging()
    {
        await _proef.WijzigAsync(_proef.Opdracht() with { Feit = "een\r\ntwee" });
        var huidig = await _proef.HuidigAsync();

        (await _proef.WijzigAsync(_proef.Opdracht() with { Versie = huidig.Versie, Feit = "een\ntwee" })).ShouldBeOfType<Afgewezen>();
    }

    [Fact]
    public async Task Wie_een_oude_versie_bewaart_overschrijft_niemand()
    {
        (await _proef.WijzigAsync(_proef.Opdracht() with { Feit = "Eerste" })).ShouldBeOfType<Gewijzigd>();

        (await _proef.WijzigAsync(_proef.Opdracht() with { Feit = "Tweede" })).ShouldBeOfType<Verouderd>();

        (await _proef.HuidigAsync()).Feit.ShouldBe("Eerste");
    }

    [Fact]
    public async Task Twee_die_tegelijk_bewaren_winnen_niet_allebei()
    {
        var resultaten = await Task.WhenAll(Enumerable.Range(0, 4).Select(i => _proef.WijzigAsync(_proef.Opdracht() with { Feit = $"Versie {i}" })));

        resultaten.Count(r => r is Gewijzigd).ShouldBe(1);
        resultaten.Count(r => r is Verouderd).ShouldBe(3);
        (await _proef.HuidigAsync()).Wijzigingen.Count.ShouldBe(1);
    }

    [Fact]
    [Trait("Eis", "PRV-11")]
    public async Task Een_formulier_openen_om_te_wijzigen_of_te_kiezen_is_inzage()
    {
        var (regel, persoon) = (_proef.Contact.Regels[0].Id, _proef.Contact.Regels[0].PersoonId);
        await using (var db = database.CreateContext(Als(Ans)))
        {
            (await new Contactwijziger(db, new StilleKlok(Vandaag)).OpenAsync(_proef.Contact.Id, Ct)).ShouldNotBeNull();
        }

        await using (var db = database.CreateContext(Als(Ans)))
        {
            (await new Klassekiezer(db, new StilleKlok(Vandaag)).OpenAsync(_proef.Contact.Id, regel, Ct)).ShouldNotBeNull();
        }

        (await _proef.HandelingenAsync()).ShouldBe([Handeling.ContactBekeken, Handeling.ContactBekeken]);
        await using var vrij = database.CreateUnrestrictedContext();
        (await vrij.Logboek.IgnoreQueryFilters().CountAsync(l => l.ObjectId == persoon && l.Handeling == Handeling.PersoonBekeken, Ct)).ShouldBe(2);
    }
}
