using System.Globalization;
using Jeugdhulp.Application.Data;
using Jeugdhulp.Application.Instellingen;
using Jeugdhulp.Application.Landelijk;
using Jeugdhulp.Application.Logboek;
using Jeugdhulp.Application.Toegang;
using Jeugdhulp.Domain.Classificeren;
using Jeugdhulp.Domain.Instellingen;
using Jeugdhulp.Domain.Landelijk;
using Jeugdhulp.TestCommon;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Shouldly;
using Xunit;

namespace Jeugdhulp.Application.Tests.Landelijk;

/// <summary>A version of the norm from its first word until someone else puts it in force.</summary>
[Trait("Eis", "CLS-13")]
public sealed class NormbeheerTests : IAsyncLifetime
{
    private static readonly Guid Lotte = new("00000000-0000-0000-0000-00000000a001");
    private static readonly Guid Lars = new("00000000-0000-0000-0000-00000000b001");
    private static readonly Guid Lena = new("00000000-0000-0000-0000-00000000c001");
    private static readonly DateOnly Straks = new(2027, 1, 1);

    private readonly Testdatabase _database = new();
    private readonly StilleKlok _klok = new(new DateOnly(2026, 11, 20));

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static TheoryData<string, string> Overtredingen => new()
    {
        { "ck_normconcept_makers", "update normconcept set makers = '{}'" },
        { "ck_normconcept_ingediend", "update normconcept set stand = 'terBeoordeling'" },
        { "ck_normconcept_ingediend", "update normconcept set stand = 'terBeoordeling', bepalingen = '[]', geldig_van = '2027-01-01', reden = 'x', indiener = 'x', ingediend_op = now(), indiener_account_id = auteur_account_id" },
        { "ck_normconcept_vastgesteld", "update normconcept set versienummer = 1" },
        { "ck_normconcept_beoordelaar", "update normconcept set stand = 'vastgesteld', geldig_van = '2027-01-01', reden = 'x', indiener = 'x', ingediend_op = now(), indiener_account_id = auteur_account_id, beoordelaar = 'x', beoordeeld_op = now(), versienummer = 1, beoordelaar_account_id = auteur_account_id" },
        { "normconcept_afgerond", "update normconcept set stand = 'ingetrokken'; update normconcept set naam = 'x'" },
    };

    public async ValueTask InitializeAsync()
    {
        await _database.InitializeAsync();
        await using var db = _database.CreateUnrestrictedContext();
        foreach (var id in new[] { Lotte, Lars, Lena })
        {
            db.AddRange(new Account { Id = id, Naam = "Test" }, new Aanstelling { AccountId = id, GemeenteCode = Aanstelling.Land, Rol = Rol.LandelijkBeheerder });
        }

        await db.SaveChangesAsync(Ct);
    }

    public ValueTask DisposeAsync() => _database.DisposeAsync();

    [Fact]
    public async Task Een_concept_begint_met_de_bepalingen_van_een_versie()
    {
        var concept = await BeginAsync("8", "7");

        (concept.Naam, concept.VanNummer, concept.Stand, concept.Auteur).ShouldBe(("8", 2, Conceptstand.Concept, "Lotte"));
        concept.Bepalingen.Count.ShouldBe(3);
        (await BeginAsync("9", null)).Bepalingen.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("", "Staatscourant", null, "Naam")]
    [InlineData(" 7 ", "Staatscourant", null, "Naam")]
    [InlineData("8", "", null, "Publicatie")]
    [InlineData("8", "Staatscourant", "12", "Van")]
    public async Task Wat_niet_kan_wordt_bij_het_veld_geweigerd(string naam, string publicatie, string? van, string veld) =>
        (await AlsAsync(Lotte, b => b.BeginAsync(naam, publicatie, van, Ct))).ShouldBeOfType<ConceptGeweigerd>().Fouten.ShouldHaveSingleItem().Veld.ShouldBe(veld);

    [Fact]
    public async Task Bepalingen_komen_erbij_veranderen_en_gaan_eraf()
    {
        var concept = await BeginAsync("8", null);
        concept = await GoedAsync(Lotte, concept.Id, b => b.BewaarBepalingAsync(concept.Id, concept.Versie, null, new(" §1 ", " Tekst ", Normsterkte.HoevenNiet), Ct));
        concept = await GoedAsync(Lotte, concept.Id, b => b.BewaarBepalingAsync(concept.Id, concept.Versie, null, new("§2", "Meer", Normsterkte.DienenNiet), Ct));
        concept.Bepalingen.ShouldBe([new("§1", "Tekst", Normsterkte.HoevenNiet), new("§2", "Meer", Normsterkte.DienenNiet)]);

        (await AlsAsync(Lotte, b => b.BewaarBepalingAsync(concept.Id, concept.Versie, 1, new("§2", "Dubbel", Normsterkte.DienenNiet), Ct))).ShouldBeOfType<ConceptGeweigerd>().Fouten.ShouldHaveSingleItem().Veld.ShouldBe("Bron");
        (await AlsAsync(Lotte, b => b.BewaarBepalingAsync(concept.Id, concept.Versie, 3, new("§3", "x", Normsterkte.DienenNiet), Ct))).ShouldBeOfType<ConceptGeweigerd>();
        (await AlsAsync(Lotte, b => b.VerwijderBepalingAsync(concept.Id, concept.Versie, 0, Ct))).ShouldBeOfType<ConceptGeweigerd>();
        (await AlsAsync(Lotte, b => b.VerwijderBepalingAsync(concept.Id, concept.Versie + 1, 1, Ct))).ShouldBeOfType<ConceptVerouderd>();

        concept = await GoedAsync(Lars, concept.Id, b => b.BewaarBepalingAsync(concept.Id, concept.Versie, 1, new("§1", "Anders", Normsterkte.HoevenNiet), Ct));
        concept = await GoedAsync(Lotte, concept.Id, b => b.VerwijderBepalingAsync(concept.Id, concept.Versie, 2, Ct));
        concept.Bepalingen.ShouldBe([new("§1", "Anders", Normsterkte.HoevenNiet)]);
        concept.Makers.ShouldBe([Lotte, Lars]);
    }

    [Fact]
    public async Task Zonder_bepaling_dag_of_reden_gaat_niets_ter_beoordeling()
    {
        var concept = await BeginAsync("8", null);

        (await AlsAsync(Lotte, b => b.DienInAsync(concept.Id, concept.Versie, null, " ", Ct))).ShouldBeOfType<ConceptGeweigerd>().Fouten.Select(f => f.Veld).ShouldBe([string.Empty, "GeldigVan", "Reden"]);
        (await AlsAsync(Lotte, b => b.DienInAsync(concept.Id, concept.Versie, new(2022, 1, 1), "x", Ct))).ShouldBeOfType<ConceptGeweigerd>().Fouten[^1].Melding.ShouldBe("Versie 7 begint al op deze dag. Kies een andere dag.");
        (await LeesAsync(concept.Id)).Stand.ShouldBe(Conceptstand.Concept);
    }

    [Fact]
    public async Task Een_tweede_landelijk_beheerder_stelt_vast_en_de_vorige_versie_eindigt()
    {
        var concept = await IngediendAsync("8", Straks);

        var resultaat = (await StelVastAsync(Lars, concept, 2)).ShouldBeOfType<VersieVastgesteld>();

        (resultaat.Nummer, resultaat.Inpassing.Van, resultaat.Inpassing.Beeindigt?.Naam).ShouldBe((3, Straks, "7"));
        var versies = await VersiesAsync();
        versies.Select(v => (v.Naam, v.GeldigVan, v.GeldigTot, v.Sterkte)).ShouldBe(
        [
            ("2.0", new DateOnly(2015, 1, 1), new DateOnly(2022, 1, 1), Normsterkte.HoevenNiet),
            ("7", new DateOnly(2022, 1, 1), Straks, Normsterkte.DienenNiet),
            ("8", Straks, (DateOnly?)null, Normsterkte.DienenNiet),
        ]);
        (versies[2].Auteur, versies[2].VastgesteldDoor, versies[2].VastgesteldDoorAccountId).ShouldBe(("Lotte", "Lars", Lars));
        (await LeesAsync(concept.Id)).Versienummer.ShouldBe(3);
        await using var db = _database.CreateUnrestrictedContext();
        (await db.Logboek.IgnoreQueryFilters().Where(l => l.ObjectId == concept.Id).OrderBy(l => l.Id).Select(l => l.Handeling).ToListAsync(Ct))
            .ShouldBe([Handeling.NormconceptBegonnen, Handeling.NormconceptIngediend, Handeling.NormVastgesteld]);
    }

    [Fact]
    public async Task Wie_schreef_of_indiende_stelt_niet_vast()
    {
        var concept = await BeginAsync("8", "7");
        concept = await GoedAsync(Lars, concept.Id, b => b.WijzigAsync(concept.Id, concept.Versie, "8", "Staatscourant 2026, 2", Ct));
        concept = await GoedAsync(Lotte, concept.Id, b => b.DienInAsync(concept.Id, concept.Versie, Straks, "Nieuwe versie", Ct));

        foreach (var maker in new[] { Lotte, Lars })
        {
            (await StelVastAsync(maker, concept, 2)).ShouldBeOfType<ConceptGeweigerd>().Fouten.ShouldHaveSingleItem().Melding.ShouldContain("Een andere beheerder stelt het vast");
        }

        (await VersiesAsync()).Count.ShouldBe(2);
        (await StelVastAsync(Lena, concept, 2)).ShouldBeOfType<VersieVastgesteld>();
    }

    [Fact]
    public async Task Teruggezet_en_ingetrokken_zegt_waarom()
    {
        var concept = await IngediendAsync("8", Straks);
        (await AlsAsync(Lars, b => b.ZetTerugAsync(concept.Id, concept.Versie, " ", Ct))).ShouldBeOfType<ConceptGeweigerd>();
        concept = await GoedAsync(Lars, concept.Id, b => b.ZetTerugAsync(concept.Id, concept.Versie, "Paragraaf ontbreekt", Ct));
        (concept.Stand, concept.TerugReden).ShouldBe((Conceptstand.Concept, "Paragraaf ontbreekt"));
        concept = await GoedAsync(Lotte, concept.Id, b => b.TrekInAsync(concept.Id, concept.Versie, "Niet nodig", Ct));
        concept.Stand.ShouldBe(Conceptstand.Ingetrokken);
        await using (var db = _database.CreateUnrestrictedContext())
        {
            (await db.Logboek.IgnoreQueryFilters().Where(l => l.ObjectId == concept.Id).OrderBy(l => l.Id).Select(l => l.Handeling).ToListAsync(Ct))
                .ShouldBe([Handeling.NormconceptBegonnen, Handeling.NormconceptIngediend, Handeling.NormconceptTeruggezet, Handeling.NormconceptIngetrokken]);
        }

        (await AlsAsync(Lotte, b => b.WijzigAsync(concept.Id, concept.Versie, "9", "x", Ct))).ShouldBeOfType<ConceptGeweigerd>();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Van_wie_er_tegelijk_vaststellen_wint_er_een(bool zelfdeDag)
    {
        var concepten = new List<Normconcept>();
        foreach (var i in Enumerable.Range(0, 4))
        {
            concepten.Add(await IngediendAsync((8 + i).ToString(CultureInfo.InvariantCulture), zelfdeDag ? Straks : Straks.AddMonths(i)));
        }

        var resultaten = await Task.WhenAll(concepten.Select(c => StelVastAsync(Lars, c, 2)));

        resultaten.Count(r => r is VersieVastgesteld).ShouldBe(1);
        resultaten.Count(r => r is ConceptVerouderd or ConceptGeweigerd).ShouldBe(3);
        (await VersiesAsync()).Count.ShouldBe(3);
    }

    [Fact]
    public async Task Een_naam_die_intussen_bestaat_wordt_geweigerd()
    {
        var (een, twee) = (await IngediendAsync("8", Straks), await IngediendAsync("8", Straks.AddYears(1)));
        await StelVastAsync(Lars, een, 2);

        (await StelVastAsync(Lars, twee, 3)).ShouldBeOfType<ConceptGeweigerd>().Fouten.ShouldHaveSingleItem().Melding.ShouldBe("Versie 8 is er al. Kies een andere naam.");
    }

    [Theory]
    [MemberData(nameof(Overtredingen))]
    public async Task Een_overtreding_wordt_geweigerd_door(string regel, string opdracht)
    {
        await BeginAsync("8", "7");
        await using var verbinding = new NpgsqlConnection(_database.ConnectionString);
        await verbinding.OpenAsync(Ct);
#pragma warning disable CA2100 // The statements are literals of this class.
        await using var sql = new NpgsqlCommand(opdracht, verbinding);
#pragma warning restore CA2100

        (await Should.ThrowAsync<PostgresException>(() => sql.ExecuteNonQueryAsync(Ct))).ConstraintName.ShouldBe(regel);
    }

    [Fact]
    public async Task Wie_geen_landelijk_beheerder_is_ziet_geen_concept_en_schrijft_er_geen()
    {
        var concept = await BeginAsync("8", "7");
        var vreemd = new Aanmelding();
        vreemd.Is(Guid.NewGuid(), "Vreemd", Aanstelling.Land, [Rol.LandelijkBeheerder]);
        await using var db = _database.CreateContext(vreemd);

        (await new Normoverzicht(db, _klok).ConceptAsync(concept.Id, Ct)).ShouldBeNull();
        var fout = await Should.ThrowAsync<DbUpdateException>(() => new Normbeheer(db, _klok).BeginAsync("9", "x", null, Ct));
        fout.InnerException.ShouldBeOfType<PostgresException>().SqlState.ShouldBe(PostgresErrorCodes.InsufficientPrivilege);
    }

    private async Task<Conceptresultaat> AlsAsync(Guid wie, Func<Normbeheer, Task<Conceptresultaat>> doe)
    {
        await using var db = _database.CreateContext(Aanmelding(wie));
        return await doe(new Normbeheer(db, _klok));
    }

    private async Task<Normconcept> GoedAsync(Guid wie, Guid id, Func<Normbeheer, Task<Conceptresultaat>> doe)
    {
        (await AlsAsync(wie, doe)).ShouldBe(new ConceptOpgeslagen(id));
        return await LeesAsync(id);
    }

    private async Task<Normconcept> BeginAsync(string naam, string? van) =>
        await LeesAsync((await AlsAsync(Lotte, b => b.BeginAsync(naam, "Staatscourant 2026, 1", van, Ct))).ShouldBeOfType<ConceptOpgeslagen>().Id);

    private async Task<Normconcept> IngediendAsync(string naam, DateOnly geldigVan)
    {
        var concept = await BeginAsync(naam, "7");
        return await GoedAsync(Lotte, concept.Id, b => b.DienInAsync(concept.Id, concept.Versie, geldigVan, "Nieuwe versie", Ct));
    }

    private async Task<Conceptresultaat> StelVastAsync(Guid wie, Normconcept concept, int laatste)
    {
        await using var db = _database.CreateContext(Aanmelding(wie));
        return await new Normvaststeller(db, _klok).StelVastAsync(concept.Id, concept.Versie, laatste, Ct);
    }

    private async Task<Normconcept> LeesAsync(Guid id)
    {
        await using var db = _database.CreateUnrestrictedContext();
        return await db.Normconcepten.AsNoTracking().SingleAsync(c => c.Id == id, Ct);
    }

    private async Task<List<Normversie>> VersiesAsync()
    {
        await using var db = _database.CreateUnrestrictedContext();
        return await db.Normversies.AsNoTracking().OrderBy(v => v.GeldigVan).ToListAsync(Ct);
    }

    private static Aanmelding Aanmelding(Guid wie)
    {
        var aanmelding = new Aanmelding();
        aanmelding.Is(wie, wie == Lotte ? "Lotte" : wie == Lars ? "Lars" : "Lena", Aanstelling.Land, [Rol.LandelijkBeheerder]);
        return aanmelding;
    }
}
