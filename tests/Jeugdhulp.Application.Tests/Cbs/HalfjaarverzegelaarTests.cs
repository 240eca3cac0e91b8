using Jeugdhulp.Application.Cbs;
using Jeugdhulp.Application.Contacten;
using Jeugdhulp.Application.Contacten.Wijzigen;
using Jeugdhulp.Application.Logboek;
using Jeugdhulp.Application.Toegang;
using Jeugdhulp.Domain.Cijfers;
using Jeugdhulp.Domain.Classificeren;
using Jeugdhulp.Domain.Contacten;
using Jeugdhulp.TestCommon;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Shouldly;
using Xunit;
using static Jeugdhulp.TestCommon.Contactopstelling;

namespace Jeugdhulp.Application.Tests.Cbs;

[Trait("Eis", "CBS-14")]
public sealed class HalfjaarverzegelaarTests(Testdatabase database) : IClassFixture<Testdatabase>, IAsyncLifetime
{
    private static readonly Halfjaar Geleverd = new(2025, 2);

    private Contact _contact = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private static Aanmelding Leverancier => Als(Ans, Gemeente, Rol.Informatievoorziening);

    public async ValueTask InitializeAsync()
    {
        await using var db = database.CreateUnrestrictedContext();
        if (!await db.Teams.IgnoreQueryFilters().AnyAsync(Ct))
        {
            await new Contactopstelling(db).MaakAsync();
        }

        var opstelling = new Contactopstelling(db, Random.Shared.Next(20_000, 900_000));
        _contact = opstelling.Contact(Geleverd.Einde, [opstelling.Persoon("Noor", "Bakker")]);
        await db.SaveChangesAsync(Ct);
        await db.Verzegelingen.IgnoreQueryFilters().ExecuteDeleteAsync(Ct);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task Een_verzegeld_halfjaar_staat_met_naam_reden_en_logregel_vast()
    {
        (await VerzegelAsync(Geleverd, " Bevestigd op 20-1-2026 ")).ShouldBeEmpty();

        var stand = await StandAsync();
        stand.Verzegeling.ShouldNotBeNull().Reden.ShouldBe("Bevestigd op 20-1-2026");
        stand.Contacten.ShouldBeGreaterThan(0);
        await using var vrij = database.CreateUnrestrictedContext();
        (await vrij.Logboek.IgnoreQueryFilters().Where(l => l.Handeling == Handeling.HalfjaarVerzegeld).OrderBy(l => l.Id).LastAsync(Ct))
            .Bijzonderheden.ShouldNotBeNull()["halfjaar"].ShouldBe("2025H2");
    }

    [Fact]
    public async Task Wat_na_het_verzegelen_is_ingevoerd_staat_erbij_want_het_zat_niet_in_de_levering()
    {
        await VerzegelAsync(Geleverd, "Bevestigd");
        var voor = await StandAsync();
        await using (var vrij = database.CreateUnrestrictedContext())
        {
            var opstelling = new Contactopstelling(vrij, Random.Shared.Next(20_000, 900_000));
            var dagen = Vandaag.DayNumber - Geleverd.Begin.DayNumber + 1;
            opstelling.Contact(Geleverd.Begin, [opstelling.Persoon("Noor", "Bakker"), opstelling.Persoon("Daan", "Bakker")], dagenLater: dagen);
            opstelling.Contact(Geleverd.Begin, [], dagenLater: dagen, regel: r => r.Uitkomst = Uitkomst.Jeugdhulp);
            opstelling.Contact(Geleverd.Volgende.Begin, [], dagenLater: dagen);

            // A short note counts nowhere.
            opstelling.Contact(Geleverd.Begin, [], dagenLater: dagen, regel: r => r.Sublabels = [Sublabel.Contactnotitie]);
            opstelling.Contact(Geleverd.Begin, [], regel: r => r.Sublabels = [Sublabel.Contactnotitie]);
            await vrij.SaveChangesAsync(Ct);
        }

        var na = await StandAsync();

        (voor.Later, voor.LaterJeugdhulp).ShouldBe((0, 0));
        (na.Later, na.LaterJeugdhulp).ShouldBe((3, 1));
        (na.Contacten - na.Later).ShouldBe(voor.Contacten);
    }

    [Fact]
    public async Task Een_halfjaar_dat_loopt_of_al_verzegeld_is_wordt_geweigerd()
    {
        (await VerzegelAsync(Halfjaar.Van(Vandaag), "Te vroeg")).ShouldHaveSingleItem().Melding.ShouldContain("nog niet voorbij");
        (await VerzegelAsync(Geleverd, "Bevestigd")).ShouldBeEmpty();

        (await VerzegelAsync(Geleverd, "Nog eens")).ShouldHaveSingleItem().Melding.ShouldContain("al verzegeld");
        (await VerzegelAsync(Geleverd.Vorige, " ")).ShouldHaveSingleItem().Veld.ShouldBe("Reden");
    }

    [Fact]
    public async Task Op_de_laatste_dag_zelf_is_het_halfjaar_nog_niet_voorbij()
    {
        await using var db = database.CreateContext(Leverancier);
        var opDeDag = new Halfjaarverzegelaar(db, new StilleKlok(Geleverd.Einde));

        (await opDeDag.VerzegelAsync(Geleverd, "Te vroeg", Ct)).ShouldHaveSingleItem().Veld.ShouldBe("Halfjaar");

        await using var later = database.CreateContext(Leverancier);
        (await new Halfjaarverzegelaar(later, new StilleKlok(Geleverd.Einde.AddDays(1))).VerzegelAsync(Geleverd, "Op tijd", Ct)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Het_verslag_van_een_geleverd_contact_mag_nog_en_de_klasse_niet_meer()
    {
        await VerzegelAsync(Geleverd, "Bevestigd");

        (await WijzigAsync(o => o with { Activiteit = Activiteit.Crisishulp })).ShouldBeOfType<Afgewezen>().Fouten
            .ShouldHaveSingleItem().Melding.ShouldContain("2e halfjaar 2025 is aan het CBS geleverd");
        (await WijzigAsync(o => o with { Datum = Geleverd.Einde.AddDays(1) })).ShouldBeOfType<Afgewezen>().Fouten.ShouldContain(f => f.Veld == "Datum" && f is PeriodeVerzegeld);
        (await WijzigAsync(o => o with { Feit = "Beter verwoord" })).ShouldBeOfType<Gewijzigd>();

        await using var db = database.CreateContext(Als(Ans));
        var regel = _contact.Regels[0].Id;
        (await new Klassekiezer(db, new StilleKlok(Vandaag)).KiesAsync(_contact.Id, regel, Klasse.Casusregie, "Anders", null, Ct))
            .ShouldBeOfType<Afgewezen>().Fouten.ShouldContain(f => f is PeriodeVerzegeld);
    }

    [Fact]
    public async Task Ook_buiten_de_toepassing_om_blijft_een_geleverde_klasse_staan()
    {
        await VerzegelAsync(Geleverd, "Bevestigd");
        await using var db = database.CreateUnrestrictedContext();
        var regel = _contact.Regels[0].Id;

        var fout = await Should.ThrowAsync<PostgresException>(() => db.Contactregels.IgnoreQueryFilters().Where(r => r.Id == regel)
            .ExecuteUpdateAsync(s => s.SetProperty(r => r.Uitkomst, Uitkomst.Casusregie), Ct));

        fout.SqlState.ShouldBe("JH001");
        (await db.Contactregels.IgnoreQueryFilters().Where(r => r.Id == regel).ExecuteUpdateAsync(s => s.SetProperty(r => r.Zin, r => r.Zin + " "), Ct)).ShouldBe(1);
    }

    private async Task<IReadOnlyList<Domain.Fout>> VerzegelAsync(Halfjaar halfjaar, string reden)
    {
        await using var db = database.CreateContext(Leverancier);
        return await new Halfjaarverzegelaar(db, new StilleKlok(Vandaag)).VerzegelAsync(halfjaar, reden, Ct);
    }

    private async Task<Halfjaarstand> StandAsync()
    {
        await using var db = database.CreateContext(Leverancier);
        return (await new Halfjaarverzegelaar(db, new StilleKlok(Vandaag)).LaadAsync(Ct)).Single(h => h.Halfjaar == Geleverd);
    }

    private async Task<Wijzigresultaat> WijzigAsync(Func<Wijzigopdracht, Wijzigopdracht> anders)
    {
        await using var vrij = database.CreateUnrestrictedContext();
        var contact = await vrij.Contacten.IgnoreQueryFilters().AsNoTracking().SingleAsync(c => c.Id == _contact.Id, Ct);
        await using var db = database.CreateContext(Als(Ans));
        return await new Contactwijziger(db, new StilleKlok(Vandaag)).WijzigAsync(anders(Wijzigopdracht.Van(contact)) with { Reden = "Verbetering" }, Ct);
    }
}
