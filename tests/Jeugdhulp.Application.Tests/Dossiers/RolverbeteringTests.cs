using Jeugdhulp.Application.Dossiers;
using Jeugdhulp.Application.Logboek;
using Jeugdhulp.Application.Trajecten;
using Jeugdhulp.Domain.Dossiers;
using Jeugdhulp.Domain.Instellingen;
using Jeugdhulp.Domain.Trajecten;
using Jeugdhulp.TestCommon;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace Jeugdhulp.Application.Tests.Dossiers;

/// <summary>The first day of a role turns out to be another one.</summary>
[Trait("Eis", "DOS-06")]
public sealed class RolverbeteringTests(Testdatabase database) : IClassFixture<Testdatabase>
{
    private static readonly DateOnly Begin = new(2026, 1, 5);
    private static readonly DateOnly Wissel = new(2026, 3, 2);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("2026-01-05")]
    [InlineData("2026-02-02")]
    [InlineData("2026-03-16")]
    [InlineData("2026-11-25")]
    public async Task De_eerste_dag_van_een_rol_gaat_naar_de_goede_dag_en_de_rol_ervoor_stopt_dan(string dag)
    {
        var (proef, dossier) = await GewisseldAsync();

        (await ZetAsync(proef, dossier, "ontvangtHulp", Dag(dag))).ShouldBe(new DossierOpgeslagen(dossier));

        (await PeriodenAsync(proef, dossier)).ShouldBe([(Dossierrol.IndirectBetrokken, Begin, Dag(dag)), (Dossierrol.OntvangtHulp, Dag(dag), null)]);
        var gelezen = await proef.LeesAsync(dossier);
        await using var db = database.CreateUnrestrictedContext();
        var wijziging = await db.Dossierwijzigingen.IgnoreQueryFilters().SingleAsync(w => w.DossierId == dossier && w.Volgnummer == gelezen.Volgnummer, Ct);
        wijziging.Wat.ShouldBe("Eerste dag van de rol verbeterd");
        wijziging.Velden.ShouldBe([new($"{proef.Team.Noor.VolledigeNaam}, ontvangt hulp, vanaf", "2-3-2026", $"{Dag(dag).Day}-{Dag(dag).Month}-2026")]);
        (await db.Logboek.IgnoreQueryFilters().CountAsync(l => l.ObjectId == dossier && l.Handeling == Handeling.DossierGewijzigd, Ct)).ShouldBe(2);
    }

    [Theory]
    [InlineData("2026-01-04", "de eerste dag van de rol ervoor")]
    [InlineData("2026-11-26", "tot en met vandaag")]
    public async Task Buiten_de_rol_ervoor_en_vandaag_wordt_een_dag_geweigerd(string dag, string waarom)
    {
        var (proef, dossier) = await GewisseldAsync();

        (await ZetAsync(proef, dossier, "ontvangtHulp", Dag(dag))).ShouldBeOfType<DossierGeweigerd>().Fouten.ShouldHaveSingleItem()
            .ShouldSatisfyAllConditions(f => f.Veld.ShouldBe("Vanaf"), f => f.Melding.ShouldContain(waarom));

        (await PeriodenAsync(proef, dossier)).ShouldBe([(Dossierrol.IndirectBetrokken, Begin, Wissel), (Dossierrol.OntvangtHulp, Wissel, null)]);
        (await ZetAsync(proef, dossier, "ontvangtHulp", Wissel)).ShouldBeOfType<DossierGeweigerd>().Fouten.ShouldHaveSingleItem().Melding.ShouldContain("heeft die rol al");
    }

    [Fact]
    public async Task Wie_later_in_het_dossier_kwam_kan_vanaf_het_begin_en_wie_terugkwam_vanaf_de_dag_van_weggaan()
    {
        var (proef, dossier) = await GewisseldAsync();
        (await ZetAsync(proef, dossier, null, null)).ShouldBe(new DossierOpgeslagen(dossier));
        await using (var db = database.CreateUnrestrictedContext())
        {
            // Noor left in the spring and comes back in the summer.
            await db.Dossierpersonen.IgnoreQueryFilters().Where(p => p.DossierId == dossier && p.PersoonId == proef.Team.Noor.Id && p.Nummer == 2).ExecuteUpdateAsync(s => s.SetProperty(p => p.Tot, new DateOnly(2026, 4, 6)), Ct);
        }

        (await ZetAsync(proef, dossier, "ontvangtHulp", new(2026, 7, 6))).ShouldBe(new DossierOpgeslagen(dossier));
        (await ZetAsync(proef, dossier, "ontvangtHulp", new(2026, 4, 5))).ShouldBeOfType<DossierGeweigerd>().Fouten.ShouldHaveSingleItem().Melding.ShouldContain("uit het dossier ging");
        (await ZetAsync(proef, dossier, "ontvangtHulp", new(2026, 6, 1))).ShouldBe(new DossierOpgeslagen(dossier));
        (await PeriodenAsync(proef, dossier)).ShouldBe([(Dossierrol.IndirectBetrokken, Begin, Wissel), (Dossierrol.OntvangtHulp, Wissel, new(2026, 4, 6)), (Dossierrol.OntvangtHulp, new(2026, 6, 1), null)]);

        var ander = await Dossierproef.MaakAsync(database, "9993", LokaleInstellingen.Leeg);
        var individueel = await ander.GeopendAsync(ander.Team.Daan);
        (await ZetAsync(ander, individueel, "contactpersoon", new(2026, 5, 4))).ShouldBe(new DossierOpgeslagen(individueel));
        (await ZetAsync(ander, individueel, "contactpersoon", Begin.AddDays(-1))).ShouldBeOfType<DossierGeweigerd>().Fouten.ShouldHaveSingleItem().Melding.ShouldContain("de eerste dag van het dossier");
        (await ZetAsync(ander, individueel, "contactpersoon", Begin)).ShouldBe(new DossierOpgeslagen(individueel));
        (await PeriodenAsync(ander, individueel)).ShouldBe([(Dossierrol.Contactpersoon, Begin, null)]);
    }

    [Fact]
    public async Task Dagen_met_een_traject_houden_de_rol_ontvangt_hulp()
    {
        var (proef, dossier) = await GewisseldAsync();
        Trajectgegevens gegevens = new() { Hulpvorm = "01", Uitvoerder = "wijkteam", DirecteVerwijzer = "school", Crisis = "nee", Aanvang = new(2026, 4, 1), Dossier = dossier };
        (await proef.DoeAsync(db => new Trajectbeheer(db, proef.Klok).BeginAsync(Guid.NewGuid(), proef.Team.Noor.Id, proef.Team.Team.Id, gegevens, new(new(2026, 4, 30), "01", "Klaar", null), Ct))).ShouldBeOfType<Bewaard>();

        (await ZetAsync(proef, dossier, "ontvangtHulp", new(2026, 4, 2))).ShouldBeOfType<DossierGeweigerd>().Fouten.ShouldHaveSingleItem().Melding.ShouldContain("liep het traject van 1-4-2026");
        (await ZetAsync(proef, dossier, "ontvangtHulp", new(2026, 4, 1))).ShouldBe(new DossierOpgeslagen(dossier));
        (await ZetAsync(proef, dossier, "indirectBetrokken", new(2026, 6, 1))).ShouldBe(new DossierOpgeslagen(dossier));
        (await ZetAsync(proef, dossier, "indirectBetrokken", new(2026, 4, 29))).ShouldBeOfType<DossierGeweigerd>().Fouten.ShouldHaveSingleItem().Melding.ShouldContain("liep het traject");
        (await ZetAsync(proef, dossier, "indirectBetrokken", new(2026, 4, 30))).ShouldBe(new DossierOpgeslagen(dossier), "the last day of the help");
    }

    [Fact]
    public async Task Een_eerdere_dag_ligt_niet_in_hulp_in_een_ander_dossier_van_de_soort()
    {
        var (proef, dossier) = await GewisseldAsync();
        var ander = await proef.LeesAsync(dossier);
        await proef.VoegToeAsync(new Dossier { GemeenteCode = ander.GemeenteCode, Id = Guid.NewGuid(), Nummer = ander.Nummer + 1000, Soort = Dossiersoort.Gezin, Wet = Wet.Jeugd, TeamId = ander.TeamId, Begin = Begin, Volgnummer = 1 });
        await using (var db = database.CreateUnrestrictedContext())
        {
            await db.Database.ExecuteSqlAsync(
                $"""
                 insert into dossierpersoon (gemeente_code, dossier_id, persoon_id, soort, wet, rol, van, tot)
                 select gemeente_code, id, {proef.Team.Noor.Id}, soort, wet, 'ontvangtHulp', begin, '2026-02-02' from dossier where gemeente_code = {ander.GemeenteCode} and nummer = {ander.Nummer + 1000}
                 """,
                Ct);
        }

        (await ZetAsync(proef, dossier, "ontvangtHulp", new(2026, 2, 1))).ShouldBeOfType<DossierGeweigerd>().Fouten.ShouldHaveSingleItem().Melding.ShouldContain($"dossier {ander.Nummer + 1000}");
        (await ZetAsync(proef, dossier, "ontvangtHulp", new(2026, 2, 2))).ShouldBe(new DossierOpgeslagen(dossier));
    }

    /// <summary>Noor was involved in the dossier of Daan and receives help from the second of March on.</summary>
    private async Task<(Dossierproef Proef, Guid Dossier)> GewisseldAsync()
    {
        var proef = await Dossierproef.MaakAsync(database, "9993", LokaleInstellingen.Leeg);
        var dossier = await proef.GeopendAsync(proef.Team.Daan, "gezin");
        (await ZetAsync(proef, dossier, "ontvangtHulp", Wissel)).ShouldBe(new DossierOpgeslagen(dossier));
        return (proef, dossier);
    }

    private static async Task<Dossierresultaat> ZetAsync(Dossierproef proef, Guid dossier, string? rol, DateOnly? vanaf)
    {
        var volgnummer = (await proef.LeesAsync(dossier)).Volgnummer;
        return await proef.DoeAsync(db => new Dossierbeheer(db, proef.Klok).ZetPersoonAsync(dossier, volgnummer, proef.Team.Noor.Id, rol, vanaf, Ct));
    }

    private static async Task<List<(Dossierrol Rol, DateOnly Van, DateOnly? Tot)>> PeriodenAsync(Dossierproef proef, Guid dossier) =>
        [.. (await proef.LeesAsync(dossier)).Personen.Where(p => p.PersoonId == proef.Team.Noor.Id).OrderBy(p => p.Nummer).Select(p => (p.Rol, p.Van, p.Tot))];

    private static DateOnly Dag(string dag) => DateOnly.ParseExact(dag, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
