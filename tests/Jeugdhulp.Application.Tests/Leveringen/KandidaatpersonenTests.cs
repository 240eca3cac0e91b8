using Jeugdhulp.Application.Jeugdigen;
using Jeugdhulp.Domain.Instellingen;
using Jeugdhulp.Domain.Jeugdigen;
using Jeugdhulp.Domain.Levering;
using Jeugdhulp.TestCommon;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace Jeugdhulp.Application.Tests.Leveringen;

/// <summary>Who the persons of a delivery are: where they lived then, and who is one of a twin.</summary>
[Trait("Eis", "CBS-01")]
public sealed class KandidaatpersonenTests(Testdatabase database) : IClassFixture<Testdatabase>
{
    private static int _volgende = 40;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Een_verhuizing_laat_de_woonplaats_van_toen_staan()
    {
        var opstelling = await MaakAsync();
        var code = opstelling.Team.GemeenteCode;
        var kind = opstelling.Jeugdige(pas: p => (p.WoonplaatsGemeente, p.WoonplaatsGrond, p.WoonplaatsVanaf) = (code, Woonplaatsgrond.BrpAdres, new DateOnly(2024, 1, 1)));
        await opstelling.BewaarAsync(kind, opstelling.Traject(kind, new(2026, 2, 1), new(2026, 3, 1)));
        await VerhuisAsync(kind.Id, new(2026, 4, 1), "5678CD");

        var id = await opstelling.GeleverdAsync();
        (await opstelling.RecordAsync(id)).Woonplaats.Waarde.ShouldBe("1234AB");

        // The first day of the move was wrong: what was kept before it goes with it.
        await VerhuisAsync(kind.Id, new(2026, 2, 15), "5678CD");
        await using var db = database.CreateUnrestrictedContext();
        var verleden = await db.Woonplaatsverleden.IgnoreQueryFilters().SingleAsync(w => w.PersoonId == kind.Id, Ct);
        verleden.TotEnMet.ShouldBe(new DateOnly(2026, 2, 14));
    }

    [Fact]
    public async Task Voor_de_eerste_dag_waarop_de_woonplaats_is_bepaald_telt_het_adres()
    {
        var opstelling = await MaakAsync();
        var kind = opstelling.Jeugdige(pas: p => (p.WoonplaatsGemeente, p.WoonplaatsGrond, p.WoonplaatsVanaf) = (opstelling.Team.GemeenteCode, Woonplaatsgrond.BrpAdres, new DateOnly(2026, 9, 1)));
        await opstelling.BewaarAsync(kind, opstelling.Traject(kind, new(2026, 2, 1)));

        (await opstelling.RecordAsync(await opstelling.GeleverdAsync())).Woonplaats.Waarde.ShouldBe("1234AB");
    }

    [Theory]
    [InlineData(2016, Geboorteprecisie.Dag, Bsnreden.NietIngeschreven)]
    [InlineData(2026, Geboorteprecisie.Verwacht, Bsnreden.Ongeboren)]
    public async Task Een_tweeling_zonder_BSN_zijn_twee_personen_ook_voor_de_geboorte(int jaar, Geboorteprecisie precisie, Bsnreden reden)
    {
        var opstelling = await MaakAsync();
        var geboren = new DateOnly(jaar, 8, 9);
        var (een, twee) = (opstelling.Jeugdige(geboren, p => (p.Bsn, p.ZonderBsn, p.Geboorteprecisie) = (null, reden, precisie)), opstelling.Jeugdige(geboren, p => (p.Bsn, p.ZonderBsn, p.Geboorteprecisie) = (null, reden, precisie)));
        var gezin = new Gezin { GemeenteCode = een.GemeenteCode, Id = Guid.NewGuid(), Nummer = 9_000_000 };
        await opstelling.BewaarAsync(
            een, twee, gezin, opstelling.Traject(een, new(2026, 2, 1)), opstelling.Traject(twee, new(2026, 2, 1)),
            new Gezinslid { GemeenteCode = een.GemeenteCode, GezinId = gezin.Id, PersoonId = een.Id, Rol = Gezinsrol.Jeugdige },
            new Gezinslid { GemeenteCode = een.GemeenteCode, GezinId = gezin.Id, PersoonId = twee.Id, Rol = Gezinsrol.Jeugdige });

        var proef = (await opstelling.BeeldAsync(await opstelling.BegonnenAsync())).Proef!;

        proef.Telling.Telling.Actief.ShouldBe(2);
        var codes = proef.Bevindingen.Select(b => b.Controle.Code).ToList();
        codes.ShouldContain("B02");
        codes.ShouldNotContain("B01");
        proef.Geblokkeerd.ShouldBeFalse();
    }

    private async Task VerhuisAsync(Guid persoon, DateOnly vanaf, string postcode)
    {
        await using var db = database.CreateUnrestrictedContext();
        var gelezen = await db.Personen.IgnoreQueryFilters().SingleAsync(p => p.Id == persoon, Ct);
        (gelezen.Postcode, gelezen.WoonplaatsVanaf) = (postcode, vanaf);
        await db.SaveChangesAsync(Ct);
    }

    private async Task<Leveringsopstelling> MaakAsync()
    {
        var opstelling = new Leveringsopstelling(database, $"99{Interlocked.Increment(ref _volgende):00}");
        await opstelling.MaakAsync(new LokaleInstellingen());
        return opstelling;
    }
}
