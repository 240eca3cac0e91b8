using Jeugdhulp.Application.Jeugdigen;
using Jeugdhulp.TestCommon;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace Jeugdhulp.Application.Tests.Personen;

public sealed class ZoekenTests(Personenproef proef) : IClassFixture<Personenproef>
{
    private readonly CancellationToken _ct = TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("Wolterinck")]
    [InlineData("woltering")]
    [InlineData("Tijss Wolterink")]
    [InlineData("Wolterink Tijs")]
    [InlineData("thijs wolterinck")]
    public async Task Een_typefout_vindt_toch_wie_bedoeld_is(string tekst)
    {
        var tijs = await proef.MaakAsync(o => o.Persoon("Tijs", "Wolterink"));

        (await ZoekAsync(tekst)).Select(z => z.PersoonId).ShouldContain(tijs.Id);
    }

    [Fact]
    public async Task Wat_precies_klopt_staat_voor_wat_lijkt()
    {
        var (lijkt, precies) = await proef.MaakAsync(o => (o.Persoon("Aad", "Quispell"), o.Persoon("Bob", "Quispel")));

        var gevonden = await ZoekAsync("quispel");

        gevonden.Select(z => z.PersoonId).ShouldBe([lijkt.Id, precies.Id], ignoreOrder: true);
        (await ZoekAsync("quispeel")).ShouldAllBe(z => z.Lijkt);
    }

    [Fact]
    public async Task Een_naam_van_een_andere_gemeente_wordt_nooit_gevonden()
    {
        await proef.MaakAsync(o => o.Persoon("Cor", "Zwanenburgh", Contactopstelling.AndereGemeente));

        (await ZoekAsync("Zwanenburg")).ShouldBeEmpty();
        (await ZoekAsync("Zwanenburch")).ShouldBeEmpty();
    }

    [Fact]
    public async Task Een_naam_die_niemand_meer_heeft_blijft_niet_achter()
    {
        var persoon = await proef.MaakAsync(o => o.Persoon("Dirk", "Vroegernaam"));
        await using var db = proef.Database.CreateUnrestrictedContext();
        (await db.Naamtrigrammen.IgnoreQueryFilters().AnyAsync(t => t.Naam == "vroegernaam", _ct)).ShouldBeTrue();

        var nu = await db.Personen.IgnoreQueryFilters().SingleAsync(p => p.Id == persoon.Id, _ct);
        (nu.Achternaam, nu.ZoekAchternaam) = ("Laternaam", "laternaam");
        await db.SaveChangesAsync(_ct);

        (await db.Naamtrigrammen.IgnoreQueryFilters().AnyAsync(t => t.Naam == "vroegernaam", _ct)).ShouldBeFalse();
        (await db.Naamtrigrammen.IgnoreQueryFilters().CountAsync(t => t.Naam == "laternaam", _ct)).ShouldBe(10);
    }

    [Fact]
    public async Task Wie_samengevoegd_is_wordt_niet_meer_gevonden()
    {
        var (een, ander) = await proef.MaakAsync(o => (o.Persoon("Ella", "Xanders"), o.Persoon("Ella", "Xanders")));
        (await proef.VoegSamenAsync(een.Id, ander.Id)).ShouldBeOfType<PersoonOpgeslagen>();

        (await ZoekAsync("Xanders")).Select(z => z.PersoonId).ShouldBe([een.Id]);
    }

    private Task<IReadOnlyList<Zoekresultaat>> ZoekAsync(string tekst) => proef.AlsAnsAsync(db => new PersoonZoeker(db, proef.Klok).ZoekAsync(tekst, _ct));
}
