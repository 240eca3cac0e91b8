using Jeugdhulp.Application.Contacten;
using Jeugdhulp.Application.Jeugdigen;
using Jeugdhulp.Application.Logboek;
using Jeugdhulp.Domain.Contacten;
using Jeugdhulp.TestCommon;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace Jeugdhulp.Application.Tests.Contacten;

[Trait("Eis", "CON-09")]
public sealed class HulpvraagbeheerTests(Testdatabase database) : IClassFixture<Testdatabase>
{
    private static readonly DateOnly Vandaag = new(2026, 11, 20);
    private static readonly StilleKlok Klok = new(Vandaag);

    private static int _volgende = 760;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Een_hulpvraag_wordt_klaar_en_gaat_weer_open_met_wie_dat_deed()
    {
        var (team, vraag) = await VraagAsync();

        (await DoeAsync(team, b => b.SluitAsync(team.Noor.Id, vraag, Vandaag.AddDays(1), Ct))).ShouldBe("Dag");
        (await DoeAsync(team, b => b.SluitAsync(team.Noor.Id, vraag, Vandaag, Ct))).ShouldBe("goed");
        (await DoeAsync(team, b => b.SluitAsync(team.Noor.Id, vraag, Vandaag, Ct))).ShouldBe("goed");
        (await DoeAsync(team, b => b.SluitAsync(team.Noor.Id, vraag, Vandaag.AddDays(-1), Ct))).ShouldBe("Dag");
        (await LeesAsync(vraag)).Gesloten.ShouldBe(Vandaag);
        (await DoeAsync(team, b => b.HeropenAsync(team.Noor.Id, vraag, Ct))).ShouldBe("goed");

        (await LeesAsync(vraag)).Gesloten.ShouldBeNull();
        await using var db = database.CreateUnrestrictedContext();
        (await db.Logboek.IgnoreQueryFilters().CountAsync(l => l.Handeling == Handeling.HulpvraagGewijzigd && l.ObjectId == vraag, Ct)).ShouldBe(2);
        (await db.Persoonwijzigingen.IgnoreQueryFilters().Where(w => w.PersoonId == team.Noor.Id).ToListAsync(Ct))
            .Select(w => (w.Velden[0].Oud, w.Velden[0].Nieuw)).ShouldBe([("loopt", "klaar op 20-11-2026"), ("klaar op 20-11-2026", "loopt")], ignoreOrder: true);
        (await db.Persoonwijzigingen.IgnoreQueryFilters().Where(w => w.PersoonId == team.Noor.Id).Select(w => w.Soort).Distinct().ToListAsync(Ct)).ShouldBe([Persoonwijzigingsoort.Hulpvraag]);
    }

    [Fact]
    public async Task Van_een_ander_of_uit_een_andere_gemeente_is_een_hulpvraag_er_niet()
    {
        var (team, vraag) = await VraagAsync();
        var buur = await Testteam.MaakAsync(database, "9992", null, nummer: Interlocked.Increment(ref _volgende));

        (await DoeAsync(team, b => b.SluitAsync(team.Daan.Id, vraag, Vandaag, Ct))).ShouldBe("onvindbaar");
        (await DoeAsync(buur, b => b.SluitAsync(team.Noor.Id, vraag, Vandaag, Ct))).ShouldBe("onvindbaar");
        (await DoeAsync(buur, b => b.HeropenAsync(team.Noor.Id, vraag, Ct))).ShouldBe("onvindbaar");
    }

    private async Task<(Testteam Team, Guid Vraag)> VraagAsync()
    {
        var team = await Testteam.MaakAsync(database, "9991", null, nummer: Interlocked.Increment(ref _volgende));
        var vraag = new Hulpvraag { GemeenteCode = "9991", Id = Guid.NewGuid(), PersoonId = team.Noor.Id, Doel = Doel.BestaandeProblematiek, Geopend = new(2026, 9, 1) };
        await using var db = database.CreateUnrestrictedContext();
        db.Add(vraag);
        await db.SaveChangesAsync(Ct);
        return (team, vraag.Id);
    }

    private async Task<Hulpvraag> LeesAsync(Guid id)
    {
        await using var db = database.CreateUnrestrictedContext();
        return await db.Hulpvragen.IgnoreQueryFilters().SingleAsync(h => h.Id == id, Ct);
    }

    private async Task<string> DoeAsync(Testteam team, Func<Hulpvraagbeheer, Task<Persoonresultaat>> doe)
    {
        await using var db = database.CreateContext(team.Aanmelding());
        return await doe(new(db, Klok)) switch
        {
            PersoonOpgeslagen => "goed",
            PersoonGeweigerd geweigerd => geweigerd.Fouten[0].Veld,
            _ => "onvindbaar",
        };
    }
}
