using Jeugdhulp.Application.Jeugdigen;
using Jeugdhulp.Application.Logboek;
using Jeugdhulp.TestCommon;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace Jeugdhulp.Application.Tests.Contacten.Registreren;

public sealed class PersoonZoekerTests(PersoonZoekerTests.EenGezin gezin) : IClassFixture<PersoonZoekerTests.EenGezin>
{
    private readonly CancellationToken _ct = TestContext.Current.CancellationToken;
    private readonly StilleKlok _klok = new(new DateOnly(2026, 11, 23));
    private readonly Testdatabase _database = gezin.Database;
    private readonly Testteam _a = gezin.Team;

    [Theory]
    [InlineData("dijk")]
    [InlineData("DIJ")]
    [InlineData("van Dijk")]
    [InlineData("noor")]
    [InlineData("Noor van Dijk")]
    [InlineData("no dij")]
    [InlineData("4-3-2017")]
    [InlineData("gezin {nummer}")]
    [InlineData("{nummer}")]
    [InlineData("{bsn}")]
    public async Task Een_jeugdige_is_te_vinden_op(string zoektekst)
    {
        var tekst = zoektekst.Replace("{nummer}", _a.Gezin.Nummer.ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal).Replace("{bsn}", _a.Noor.Bsn, StringComparison.Ordinal);

        (await ZoekAsync(tekst)).Select(z => z.PersoonId).ShouldContain(_a.Noor.Id);
    }

    [Theory]
    [InlineData("")]
    [InlineData("n")]
    [InlineData("ijk")]
    [InlineData("%")]
    [InlineData("__")]
    [InlineData("a' or '1'='1")]
    [InlineData("999999999999")]
    [InlineData("31-2-2017")]
    [InlineData("no\0or")]
    public async Task Niets_wordt_gevonden_op(string zoektekst) => (await ZoekAsync(zoektekst)).ShouldBeEmpty();

    [Fact]
    public async Task Elk_zoeken_laat_een_regel_na_zonder_de_zoektekst()
    {
        await ZoekAsync("noor");

        await using var db = _database.CreateUnrestrictedContext();
        var regel = await db.Logboek.IgnoreQueryFilters().Where(l => l.AccountId == _a.Account.Id).OrderBy(l => l.Id).LastAsync(_ct);
        regel.Handeling.ShouldBe(Handeling.PersonenGezocht);
        regel.Bijzonderheden!["manier"].ShouldBe("naam");
        string.Join(' ', regel.Bijzonderheden.Values).ShouldNotContain("noor");
        regel.Bijzonderheden["personen"].Split(',').ShouldBe([_a.Noor.Id.ToString()]);
        regel.Bijzonderheden["gezinsgenoten"].Split(',').ShouldContain(_a.Daan.Id.ToString());
    }

    [Fact]
    public async Task Hoogstens_twintig_worden_getoond()
    {
        await using (var db = _database.CreateUnrestrictedContext())
        {
            db.AddRange(Enumerable.Range(0, 25).Select(i => Testteam.Persoon("9991", $"Veel{i}", null, "Zelfdenaam", new DateOnly(2015, 1, 1), 8000 + i)));
            await db.SaveChangesAsync(_ct);
        }

        (await ZoekAsync("zelfdenaam")).Count.ShouldBe(PersoonZoeker.Hoogstens);
    }

    private async Task<IReadOnlyList<Zoekresultaat>> ZoekAsync(string tekst)
    {
        await using var db = _database.CreateContext(_a.Aanmelding());
        return await new PersoonZoeker(db, _klok).ZoekAsync(tekst, _ct);
    }

    /// <summary>One household for all searches.</summary>
    public sealed class EenGezin : IAsyncLifetime
    {
        public Testdatabase Database { get; } = new();

        public Testteam Team { get; private set; } = null!;

        public async ValueTask InitializeAsync()
        {
            await Database.InitializeAsync();
            Team = await Testteam.MaakAsync(Database, "9991", null);
        }

        public ValueTask DisposeAsync() => Database.DisposeAsync();
    }
}
