using Jeugdhulp.Application.Contacten.Overzicht;
using Jeugdhulp.Domain.Classificeren;
using Jeugdhulp.Domain.Doorrekenen;
using Jeugdhulp.TestCommon;
using Shouldly;
using Xunit;

namespace Jeugdhulp.Application.Tests.Herclassificeren;

/// <summary>A class that a person chose stands, but whether it is delivered follows the settings: a proposal as for any other contact.</summary>
[Trait("Eis", "LOK-31")]
public sealed class HerclassificerenKeuzeTests(Testdatabase database) : IClassFixture<Testdatabase>, IAsyncLifetime
{
    private static readonly DateOnly September = new(2026, 9, 1);

    private readonly Herclassificatieproef _proef = new(database);

    public async ValueTask InitializeAsync() => await _proef.BeginAsync();

    public ValueTask DisposeAsync() => _proef.DisposeAsync();

    [Fact]
    public async Task Gekozen_jeugdhulp_gaat_na_het_voorstel_niet_meer_naar_het_CBS_zoals_de_doorrekening_zei()
    {
        var contact = await _proef.RegistreerAsync(September);
        await _proef.KiesAsync(contact, Klasse.Jeugdhulp);

        await _proef.GeldtVanafAsync(September, levert: false);

        var groep = (await _proef.KoppenAsync()).ShouldHaveSingleItem().Groepen.ShouldHaveSingleItem();
        (groep.Groep.VanUitkomst, groep.Groep.VanLevert).ShouldBe((Uitkomst.Preventie, true));
        (groep.Groep.NaarUitkomst, groep.Groep.NaarLevert).ShouldBe((Uitkomst.Preventie, false));
        (await _proef.RekenDoorAsync(2)).Uitslag!.Totaal.Jeugdigen.ShouldBe(new VoorEnNa(1, 0));

        await _proef.BeslisAsync(_proef.Manager, aanvaard: true, "Wij leveren niet");
        await _proef.WerkAfAsync();

        var regel = await _proef.RegelAsync(contact);
        (regel.GekozenKlasse, regel.Instellingenversie).ShouldBe((Klasse.Jeugdhulp, 2));
        (await _proef.RekenDoorAsync(2)).Uitslag!.Totaal.Jeugdigen.ShouldBe(new VoorEnNa(0, 0));
        await using var db = database.CreateContext(_proef.Manager);
        var details = (await new ContactdetailsQuery(db, _proef.Klok).LaadAsync(contact, TestContext.Current.CancellationToken)).ShouldNotBeNull();
        details.Wijzigingen.Single(w => w.Reden == "Wij leveren niet").Velden.Select(v => (v.Oud, v.Nieuw)).ShouldBe([("Preventie", "Preventie"), ("ja", "nee"), ("versie 1", "versie 2")]);
    }

    [Fact]
    public async Task Een_andere_keuze_dan_jeugdhulp_gaat_ook_na_het_voorstel_niet_naar_het_CBS()
    {
        await _proef.KiesAsync(await _proef.RegistreerAsync(September), Klasse.Toegang);

        await _proef.GeldtVanafAsync(September);

        var groep = (await _proef.KoppenAsync()).ShouldHaveSingleItem().Groepen.ShouldHaveSingleItem().Groep;
        (groep.VanUitkomst, groep.NaarUitkomst).ShouldBe((Uitkomst.Preventie, Uitkomst.Jeugdhulp));
        (groep.VanLevert, groep.NaarLevert).ShouldBe((false, false));
    }
}
