using Jeugdhulp.Application.Dossiers;
using Jeugdhulp.Application.Jeugdigen;
using Jeugdhulp.Application.Plannen;
using Jeugdhulp.Application.Trajecten;
using Jeugdhulp.Domain.Instellingen;
using Jeugdhulp.TestCommon;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Shouldly;
using Xunit;

namespace Jeugdhulp.Application.Tests.Dossiers;

/// <summary>Who moved here from another gemeente, as a dossier says it.</summary>
[Trait("Eis", "TRJ-19")]
public sealed class HerkomstTests(Testdatabase database) : IClassFixture<Testdatabase>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(null, null)]
    [InlineData(" ", null)]
    [InlineData("Achterberg", "9980")]
    [InlineData(" 9980 ", "9980")]
    public async Task Bij_het_openen_mag_een_naam_een_code_of_niets(string? ingevuld, string? bewaard)
    {
        var proef = await ProefAsync();

        var id = (await OpenAsync(proef, ingevuld)).ShouldBeOfType<DossierOpgeslagen>().Id;

        (await proef.LeesAsync(id)).HerkomstGemeente.ShouldBe(bewaard);
        (await VeldenAsync(id)).Count(v => v is "Verhuisd uit: > Achterberg").ShouldBe(bewaard is null ? 0 : 1);
    }

    [Theory]
    [InlineData("Nergenshuizen")]
    [InlineData("9991")]
    public async Task Een_onbekende_of_de_eigen_gemeente_is_geen_herkomst(string ingevuld)
    {
        var proef = await ProefAsync();

        (await OpenAsync(proef, ingevuld)).ShouldBeOfType<DossierGeweigerd>().Fouten.ShouldHaveSingleItem().Veld.ShouldBe("HerkomstGemeente");
    }

    [Fact]
    public async Task Later_staat_het_er_en_de_geschiedenis_zegt_wat_er_stond()
    {
        var proef = await ProefAsync();
        var id = await proef.GeopendAsync(proef.Team.Noor);

        (await WijzigAsync(proef, id, 1, "Achterberg")).ShouldBe(new DossierOpgeslagen(id));
        (await WijzigAsync(proef, id, 2, null)).ShouldBe(new DossierOpgeslagen(id));
        (await WijzigAsync(proef, id, 2, "Achterberg")).ShouldBeOfType<DossierVerouderd>().Anderen.ShouldHaveSingleItem().Velden.ShouldBe([new("Verhuisd uit", "Achterberg", null)]);
        (await WijzigAsync(proef, id, 3, "Nergenshuizen")).ShouldBeOfType<DossierGeweigerd>().Fouten.ShouldHaveSingleItem().Veld.ShouldBe("HerkomstGemeente");

        (await VeldenAsync(id)).Where(v => v.StartsWith("Verhuisd", StringComparison.Ordinal)).ShouldBe(["Verhuisd uit: > Achterberg", "Verhuisd uit: Achterberg >"]);
    }

    [Fact]
    public async Task De_database_weigert_de_eigen_gemeente()
    {
        var proef = await ProefAsync();
        var id = await proef.GeopendAsync(proef.Team.Noor);
        await using var db = database.CreateUnrestrictedContext();

        var fout = await Should.ThrowAsync<PostgresException>(() => db.Dossiers.IgnoreQueryFilters().Where(d => d.Id == id).ExecuteUpdateAsync(z => z.SetProperty(d => d.HerkomstGemeente, d => d.GemeenteCode), Ct));

        fout.ConstraintName.ShouldBe("ck_dossier_herkomst");
    }

    private async Task<Dossierproef> ProefAsync()
    {
        await using (var db = database.CreateUnrestrictedContext())
        {
            if (!await db.Gemeenten.AnyAsync(g => g.Code == "9980", Ct))
            {
                db.Gemeenten.Add(new() { Code = "9980", Naam = "Achterberg", Fictief = true, GeldigVan = new(2015, 1, 1) });
                await db.SaveChangesAsync(Ct);
            }
        }

        return await Dossierproef.MaakAsync(database, "9991", LokaleInstellingen.Leeg);
    }

    private static Task<Dossierresultaat> OpenAsync(Dossierproef proef, string? herkomst) => proef.DoeAsync(db => new Dossieropener(db, proef.Klok).OpenAsync(
        new() { Id = Guid.NewGuid(), PersoonId = proef.Team.Noor.Id, Soort = "individueel", TeamId = proef.Team.Team.Id, Begin = new DateOnly(2026, 1, 5), HerkomstGemeente = herkomst }, Ct));

    private static Task<Dossierresultaat> WijzigAsync(Dossierproef proef, Guid id, int volgnummer, string? herkomst) => proef.DoeAsync(db => new Dossierbeheer(db, proef.Klok).WijzigAsync(
        new() { Id = id, Volgnummer = volgnummer, TeamId = proef.Team.Team.Id, MedewerkerId = proef.Team.Medewerker.Id, Begin = new DateOnly(2026, 1, 5), Verwijzer = "02", Crisis = false, HerkomstGemeente = herkomst }, Ct));

    private async Task<List<string>> VeldenAsync(Guid id)
    {
        await using var db = database.CreateUnrestrictedContext();
        var wijzigingen = await db.Dossierwijzigingen.IgnoreQueryFilters().AsNoTracking().Where(w => w.DossierId == id).OrderBy(w => w.Volgnummer).ToListAsync(Ct);
        return [.. wijzigingen.SelectMany(w => w.Velden).Select(v => $"{v.Veld}: {v.Oud} > {v.Nieuw}".Replace(":  >", ": >", StringComparison.Ordinal).TrimEnd())];
    }
}
