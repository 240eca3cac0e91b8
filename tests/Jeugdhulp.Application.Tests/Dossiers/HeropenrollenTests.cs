using Jeugdhulp.Application.Dossiers;
using Jeugdhulp.Domain.Dossiers;
using Jeugdhulp.Domain.Instellingen;
using Jeugdhulp.TestCommon;
using Shouldly;
using Xunit;

namespace Jeugdhulp.Application.Tests.Dossiers;

/// <summary>Who is in a dossier that was closed and is opened again.</summary>
[Trait("Eis", "DOS-06")]
public sealed class HeropenrollenTests(Testdatabase database) : IClassFixture<Testdatabase>
{
    private static readonly DateOnly Begin = new(2026, 1, 5);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(0)]
    [InlineData(-40)]
    public async Task Wie_eruit_was_voor_het_dossier_dichtging_of_op_die_dag_blijft_eruit(int dagen)
    {
        var proef = await Dossierproef.MaakAsync(database, "9991", LokaleInstellingen.Leeg);
        var dossier = await proef.GeopendAsync(proef.Team.Noor, "gezin");
        await ZetAsync(proef, dossier, proef.Team.Daan.Id, null);

        // Also when it closes before the day on which Daan was taken out: then he was in it until that day.
        await SluitAsync(proef, dossier, Dossierproef.Vandaag.AddDays(dagen));
        (await proef.LeesAsync(dossier)).Personen.ShouldAllBe(p => p.Tot == Dossierproef.Vandaag.AddDays(dagen));
        await HeropenAsync(proef, dossier);

        (await proef.LeesAsync(dossier)).Personen.ToDictionary(p => p.PersoonId, p => p.Tot).ShouldBe(
            new Dictionary<Guid, DateOnly?> { [proef.Team.Noor.Id] = null, [proef.Team.Daan.Id] = Dossierproef.Vandaag, [proef.Team.Ouder.Id] = null },
            ignoreOrder: true);
    }

    [Fact]
    public async Task Wie_na_het_einde_een_andere_rol_kreeg_heeft_na_het_heropenen_weer_beide_perioden()
    {
        var proef = await Dossierproef.MaakAsync(database, "9991", LokaleInstellingen.Leeg);
        var dossier = await proef.GeopendAsync(proef.Team.Noor, "gezin");
        var (wissel, einde) = (new DateOnly(2026, 6, 10), new DateOnly(2026, 6, 1));
        await ZetAsync(proef, dossier, proef.Team.Daan.Id, "ontvangtHulp", wissel);
        (Dossierrol, DateOnly, DateOnly?)[] perioden = [(Dossierrol.IndirectBetrokken, Begin, wissel), (Dossierrol.OntvangtHulp, wissel, null)];

        await SluitAsync(proef, dossier, einde);
        (await PeriodenAsync(proef, dossier)).ShouldBe([(Dossierrol.IndirectBetrokken, Begin, einde), (Dossierrol.OntvangtHulp, wissel, wissel)]);
        await HeropenAsync(proef, dossier);

        (await PeriodenAsync(proef, dossier)).ShouldBe(perioden);
    }

    [Fact]
    public async Task Wie_terugkwam_op_de_dag_van_weggaan_was_nooit_weg_en_komt_met_het_dossier_terug()
    {
        var proef = await Dossierproef.MaakAsync(database, "9991", LokaleInstellingen.Leeg);
        var dossier = await proef.GeopendAsync(proef.Team.Noor, "gezin");
        await ZetAsync(proef, dossier, proef.Team.Daan.Id, null);
        await ZetAsync(proef, dossier, proef.Team.Daan.Id, "indirectBetrokken");

        await SluitAsync(proef, dossier, Dossierproef.Vandaag);
        await HeropenAsync(proef, dossier);

        (await PeriodenAsync(proef, dossier)).ShouldBe([(Dossierrol.IndirectBetrokken, Begin, null)]);
    }

    private static async Task ZetAsync(Dossierproef proef, Guid dossier, Guid persoon, string? rol, DateOnly? vanaf = null)
    {
        var volgnummer = (await proef.LeesAsync(dossier)).Volgnummer;
        (await proef.DoeAsync(db => new Dossierbeheer(db, proef.Klok).ZetPersoonAsync(dossier, volgnummer, persoon, rol, vanaf, Ct))).ShouldBe(new DossierOpgeslagen(dossier));
    }

    private static async Task SluitAsync(Dossierproef proef, Guid dossier, DateOnly einde)
    {
        var volgnummer = (await proef.LeesAsync(dossier)).Volgnummer;
        (await proef.DoeAsync(db => new Dossiersluiter(db, proef.Klok).SluitAsync(new(dossier, volgnummer, einde, "01", "geenDoelen"), Ct))).ShouldBe(new DossierOpgeslagen(dossier));
    }

    private static async Task HeropenAsync(Dossierproef proef, Guid dossier)
    {
        var volgnummer = (await proef.LeesAsync(dossier)).Volgnummer;
        (await proef.DoeAsync(db => new Dossiersluiter(db, proef.Klok).HeropenAsync(dossier, volgnummer, "vergissing", null, Ct))).ShouldBe(new DossierOpgeslagen(dossier));
    }

    private static async Task<List<(Dossierrol Rol, DateOnly Van, DateOnly? Tot)>> PeriodenAsync(Dossierproef proef, Guid dossier) =>
        [.. (await proef.LeesAsync(dossier)).Personen.Where(p => p.PersoonId == proef.Team.Daan.Id).OrderBy(p => p.Nummer).Select(p => (p.Rol, p.Van, p.Tot))];
}
