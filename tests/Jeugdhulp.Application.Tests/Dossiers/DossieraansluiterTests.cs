using Jeugdhulp.Application.Dossiers;
using Jeugdhulp.Application.Logboek;
using Jeugdhulp.Domain.Contacten;
using Jeugdhulp.Domain.Dossiers;
using Jeugdhulp.Domain.Instellingen;
using Jeugdhulp.TestCommon;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace Jeugdhulp.Application.Tests.Dossiers;

/// <summary>A proposal to put a sister in the dossier of her brother, answered after something else happened.</summary>
[Trait("Eis", "GEZ-06")]
public sealed class DossieraansluiterTests(Testdatabase database) : IClassFixture<Testdatabase>
{
    private static readonly DateOnly Gesprek = new(2026, 11, 2);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("2025-11-03", "2026-01-05")]
    [InlineData("2026-11-02", "2026-11-02")]
    public async Task Een_voorstel_dat_twee_keer_wordt_gekozen_zet_de_jeugdige_er_een_keer_in(string begin, string vanaf)
    {
        var (proef, dossier, _) = await MaakAsync();

        for (var keer = 0; keer < 2; keer++)
        {
            (await SluitAanAsync(proef, dossier, begin: Dag(begin))).ShouldBe(new DossierOpgeslagen(dossier));
        }

        var gelezen = await proef.LeesAsync(dossier);
        gelezen.Personen.Where(p => p.PersoonId == proef.Team.Noor.Id).ShouldHaveSingleItem().ShouldSatisfyAllConditions(p => p.Rol.ShouldBe(Dossierrol.IndirectBetrokken), p => p.Van.ShouldBe(Dag(vanaf)));
        gelezen.Volgnummer.ShouldBe(2);
        await using var db = database.CreateUnrestrictedContext();
        (await db.Logboek.IgnoreQueryFilters().CountAsync(l => l.ObjectId == dossier && l.Handeling == Handeling.DossierGewijzigd, Ct)).ShouldBe(1);
    }

    [Fact]
    public async Task Een_andere_wijziging_van_het_dossier_houdt_een_voorstel_niet_tegen()
    {
        var (proef, dossier, _) = await MaakAsync();
        (await proef.DoeAsync(db => new Dossierbeheer(db, proef.Klok).ZetStatusAsync(dossier, 1, "slapend", Dossierproef.Vandaag, null, Ct))).ShouldBe(new DossierOpgeslagen(dossier));

        (await SluitAanAsync(proef, dossier)).ShouldBe(new DossierOpgeslagen(dossier));
    }

    [Fact]
    public async Task Stond_een_collega_de_jeugdige_er_anders_in_dan_blijft_dat_zo()
    {
        var (proef, dossier, _) = await MaakAsync();
        (await proef.DoeAsync(db => new Dossierbeheer(db, proef.Klok).ZetPersoonAsync(dossier, 1, proef.Team.Noor.Id, "contactpersoon", new(2026, 3, 2), Ct))).ShouldBe(new DossierOpgeslagen(dossier));

        (await SluitAanAsync(proef, dossier)).ShouldBeOfType<DossierGeweigerd>().Fouten.ShouldHaveSingleItem().Melding.ShouldContain(": contactpersoon. Er is niets opgeslagen.");

        (await proef.LeesAsync(dossier)).Personen.Where(p => p.PersoonId == proef.Team.Noor.Id).ShouldHaveSingleItem().ShouldSatisfyAllConditions(p => p.Rol.ShouldBe(Dossierrol.Contactpersoon), p => p.Van.ShouldBe(new(2026, 3, 2)));
    }

    [Fact]
    public async Task Een_voorstel_dat_er_niet_meer_is_doet_niets()
    {
        var (proef, dossier, hulpvraag) = await MaakAsync();
        (await SluitAanAsync(proef, dossier, rol: "ontvangtHulp")).ShouldBeOfType<DossierGeweigerd>("the gemeente wants another role");
        (await SluitAanAsync(proef, Guid.NewGuid())).ShouldBeOfType<DossierGeweigerd>();
        await using (var db = database.CreateUnrestrictedContext())
        {
            await db.Hulpvragen.IgnoreQueryFilters().Where(h => h.Id == hulpvraag.Id).ExecuteUpdateAsync(s => s.SetProperty(h => h.Gesloten, Dossierproef.Vandaag), Ct);
        }

        (await SluitAanAsync(proef, dossier)).ShouldBeOfType<DossierGeweigerd>().Fouten.ShouldHaveSingleItem().Melding.ShouldStartWith("Dit voorstel is er niet meer.");

        (await proef.LeesAsync(dossier)).Personen.ShouldNotContain(p => p.PersoonId == proef.Team.Noor.Id);
    }

    private async Task<(Dossierproef Proef, Guid Dossier, Application.Contacten.Hulpvraag Hulpvraag)> MaakAsync()
    {
        var proef = await Dossierproef.MaakAsync(database, "9992", new() { SiblingPreventie = SiblingPreventie.InBestaandDossier, DossierVanafGesprek = 1 });
        var dossier = await proef.GeopendAsync(proef.Team.Daan);
        var hulpvraag = await proef.HulpvraagAsync(proef.Team.Noor, Gesprek, Vervolg.SiblingVanTraject);
        await proef.ContactAsync(hulpvraag, Gesprek, 1, telt: false);
        return (proef, dossier, hulpvraag);
    }

    private static Task<Dossierresultaat> SluitAanAsync(Dossierproef proef, Guid dossier, string rol = "indirectBetrokken", DateOnly? begin = null) =>
        proef.DoeAsync(db => new Dossieraansluiter(db, proef.Klok).SluitAanAsync(proef.Team.Noor.Id, dossier, begin ?? Gesprek, rol, Ct));

    private static DateOnly Dag(string dag) => DateOnly.ParseExact(dag, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
