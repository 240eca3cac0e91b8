using Jeugdhulp.Application.Contacten.Registreren;
using Jeugdhulp.Application.Data;
using Jeugdhulp.Application.Data.Versleuteling;
using Jeugdhulp.Application.Logboek;
using Jeugdhulp.Domain.Contacten;
using Jeugdhulp.Domain.Instellingen;
using Jeugdhulp.TestCommon;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace Jeugdhulp.Application.Tests.Contacten.Registreren;

/// <summary>The first and the last day on which something may be, and what is left when the log cannot be written.</summary>
public sealed class RegistratiegrenzenTests(Testdatabase database) : IClassFixture<Testdatabase>, IAsyncLifetime
{
    private static readonly DateOnly Vandaag = new(2026, 11, 23);
    private static int _volgende;

    private readonly StilleKlok _klok = new(Vandaag);
    private Testteam _a = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _a = await Testteam.MaakAsync(
        database, "9991", new LokaleInstellingen { MaxGesprekken = 6, KorteReeksKlasse = KorteReeksKlasse.Preventie }, nummer: Interlocked.Increment(ref _volgende));

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    [Trait("Eis", "PRV-11")]
    public async Task Zonder_regel_in_het_logboek_is_er_geen_contact()
    {
        await VrijAsync("create function logboek_vol() returns trigger language plpgsql as 'begin raise exception ''vol''; end'");
        await VrijAsync("create trigger logboek_vol before insert on logboekregel for each row execute function logboek_vol()");

        await Should.ThrowAsync<DbUpdateException>(() => RegistreerAsync(Opdracht()));

        await VrijAsync("drop function logboek_vol cascade");
        await using var db = database.CreateUnrestrictedContext();
        (await db.Contacten.IgnoreQueryFilters().AnyAsync(c => c.MedewerkerId == _a.Medewerker.Id, Ct)).ShouldBeFalse();
        (await db.Hulpvragen.IgnoreQueryFilters().AnyAsync(h => h.PersoonId == _a.Noor.Id, Ct)).ShouldBeFalse();
    }

    [Fact]
    public async Task Wie_op_die_dag_nog_niet_geboren_was_wordt_geweigerd_en_op_de_geboortedag_niet()
    {
        var nieuw = Opdracht() with { GezinId = null, PersoonIds = [], Datum = Vandaag.AddDays(-1), Nieuw = new() { Voornamen = "Nieuw", Achternaam = "Kind", Geboortedatum = Vandaag } };

        (await RegistreerAsync(nieuw)).ShouldBeOfType<Geweigerd>().Weigeringen.ShouldHaveSingleItem().ShouldBeOfType<NogNietGeboren>();
        (await RegistreerAsync(Opdracht() with { Datum = _a.Noor.Geboortedatum.AddDays(-1) })).ShouldBeOfType<Geweigerd>().Weigeringen.ShouldHaveSingleItem().ShouldBeOfType<NogNietGeboren>();
        (await RegistreerAsync(nieuw with { Datum = Vandaag })).ShouldBeOfType<Geregistreerd>();
        (await RegistreerAsync(Opdracht() with { Datum = _a.Noor.Geboortedatum })).ShouldBeOfType<Geregistreerd>();
    }

    [Theory]
    [InlineData("\u200B")]
    [InlineData("\u3164 \u2800")]
    [InlineData("\u00AD\u034F")]
    [InlineData("\u202EnaJ")]
    [InlineData("\u2067Jan")]
    [InlineData("Jan\nPiet")]
    public async Task Een_naam_die_niemand_ziet_of_die_de_regel_omkeert_wordt_geweigerd(string naam)
    {
        var nieuw = Opdracht() with { GezinId = null, PersoonIds = [], Nieuw = new() { Voornamen = naam, Achternaam = naam, Geboortedatum = Vandaag } };

        (await RegistreerAsync(nieuw)).ShouldBeOfType<Geweigerd>().Weigeringen.Select(w => w.Veld).Distinct().ShouldBe(["Nieuw.Voornamen", "Nieuw.Achternaam"], ignoreOrder: true);
    }

    [Theory]
    [InlineData("O'Brien \"Jr.\"")]
    [InlineData("\u0645\u062D\u0645\u062F")]
    [InlineData("\u0639\u0644\u06CC\u200C\u0631\u0636\u0627")]
    [InlineData("\U0001F600")]
    [InlineData("?")]
    public async Task Een_naam_in_elk_schrift_en_met_elk_leesteken_mag(string naam)
    {
        var nieuw = Opdracht() with { GezinId = null, PersoonIds = [], Nieuw = new() { Voornamen = naam, Achternaam = naam, Geboortedatum = Vandaag } };

        (await RegistreerAsync(nieuw)).ShouldBeOfType<Geregistreerd>();
    }

    [Fact]
    [Trait("Eis", "CON-03")]
    public async Task Een_notitie_hoort_bij_de_lopende_reeks_en_telt_daar_niet_als_gesprek()
    {
        await RegistreerAsync(Opdracht() with { Datum = Vandaag.AddDays(-9) });
        await RegistreerAsync(Notitie(Vandaag.AddDays(-8)));
        var notitie = (await RegistreerAsync(Notitie(Vandaag.AddDays(-7)))).ShouldBeOfType<Geregistreerd>();

        var gesprek = (await RegistreerAsync(Opdracht())).ShouldBeOfType<Geregistreerd>();

        (await GespreknummerAsync(gesprek.ContactId)).ShouldBe(2);
        (await GespreknummerAsync(notitie.ContactId)).ShouldBe(3, "lens D tells a first short talk from a later one");
        (await HulpvragenOpAsync(Vandaag)).ShouldBe(1);

        Contactopdracht Notitie(DateOnly datum) => Opdracht() with { Soort = Contactsoort.Notitie, Datum = datum, Activiteit = null, Doel = null, DuurMinuten = null };
    }

    [Fact]
    [Trait("Eis", "CON-04")]
    public async Task Op_de_dag_van_sluiten_loopt_een_hulpvraag_nog_en_de_dag_erna_begint_een_nieuwe()
    {
        await RegistreerAsync(Opdracht() with { Datum = Vandaag.AddDays(-20) });
        await VrijAsync($"update hulpvraag set gesloten = '{Vandaag.AddDays(-1):yyyy-MM-dd}' where persoon_id = '{_a.Noor.Id}'");

        var dag = (await RegistreerAsync(Opdracht() with { Datum = Vandaag.AddDays(-1) })).ShouldBeOfType<Geregistreerd>();
        var erna = (await RegistreerAsync(Opdracht())).ShouldBeOfType<Geregistreerd>();

        (await GespreknummerAsync(dag.ContactId)).ShouldBe(2);
        (await GespreknummerAsync(erna.ContactId)).ShouldBe(1);
        (await HulpvragenOpAsync(Vandaag.AddDays(-1))).ShouldBe(2);
        (await HulpvragenOpAsync(Vandaag)).ShouldBe(1);
    }

    [Fact]
    public async Task Een_team_dat_is_opgeheven_en_een_lid_dat_nog_moet_beginnen_registreren_niet()
    {
        await VrijAsync($"update team set geldig_tot = '{Vandaag:yyyy-MM-dd}' where id = '{_a.Team.Id}'");
        (await RegistreerAsync(Opdracht())).ShouldBeOfType<Geweigerd>().Weigeringen.ShouldHaveSingleItem().ShouldBeOfType<GeenTeamOpDatum>();
        (await RegistreerAsync(Opdracht() with { Datum = Vandaag.AddDays(-1) })).ShouldBeOfType<Geregistreerd>();

        await VrijAsync($"update team set geldig_tot = null where id = '{_a.Team.Id}'");
        await VrijAsync($"update teamlid set van = '{Vandaag:yyyy-MM-dd}' where medewerker_id = '{_a.Medewerker.Id}'");
        (await RegistreerAsync(Opdracht() with { Datum = Vandaag.AddDays(-1) })).ShouldBeOfType<Geweigerd>().Weigeringen.ShouldHaveSingleItem().ShouldBeOfType<GeenTeamOpDatum>();
        (await RegistreerAsync(Opdracht())).ShouldBeOfType<Geregistreerd>();
    }

    [Fact]
    [Trait("Eis", "PRV-11")]
    public async Task Een_formulier_met_jeugdigen_is_inzage_en_na_een_kwartier_opnieuw()
    {
        await OpenAsync();
        _klok.Advance(TimeSpan.FromMinutes(15));
        await OpenAsync();
        (await InzagenAsync()).ShouldBe(1);

        _klok.Advance(TimeSpan.FromSeconds(1));
        await OpenAsync();

        (await InzagenAsync()).ShouldBe(2);
    }

    private Contactopdracht Opdracht() => new()
    {
        OpdrachtId = Guid.NewGuid(),
        Datum = Vandaag,
        GezinId = _a.Gezin.Id,
        PersoonIds = [_a.Noor.Id],
        Activiteit = Activiteit.Opvoedondersteuning,
        Doel = Doel.Opvoedondersteuning,
        DuurMinuten = 45,
        GesprokenMet = "ouders",
        Feit = "Moeder vertelt dat het inslapen beter gaat.",
    };

    [Theory]
    [InlineData(-1)]
    [InlineData(0)]
    public async Task Een_registratie_vraagt_twee_opdrachten_ook_na_een_gesprek_op_dezelfde_dag(int dagenEerder)
    {
        await RegistreerAsync(Opdracht() with { Datum = Vandaag.AddDays(dagenEerder) });
        var teller = new Opdrachtteller();
        var opties = new DbContextOptionsBuilder<JeugdhulpDbContext>().UseNpgsql(Extensions.AlsToepassing(database.ConnectionString)).UseSleutelring(Testsleutels.Ring).AddInterceptors(teller).Options;
        var aanmelding = _a.Aanmelding();
        await using var db = new JeugdhulpDbContext(opties, aanmelding);

        (await new Contactregistratie(db, aanmelding, _klok).RegistreerAsync(Opdracht(), Ct)).ShouldBeOfType<Geregistreerd>();

        // Who works, the locks, and the gemeente, the worker and the jeugdigen with their series; all that is written.
        teller.Opdrachten.Count.ShouldBe(2, string.Join("\n\n", teller.Opdrachten));
    }

    private async Task<Registratie> RegistreerAsync(Contactopdracht opdracht)
    {
        var aanmelding = _a.Aanmelding();
        await using var db = database.CreateContext(aanmelding);
        return await new Contactregistratie(db, aanmelding, _klok).RegistreerAsync(opdracht, Ct);
    }

    private async Task<Formuliergegevens> OpenAsync(DateOnly? datum = null)
    {
        var aanmelding = _a.Aanmelding();
        await using var db = database.CreateContext(aanmelding);
        return await new Formulierlader(db, aanmelding, _klok).LaadFormulierAsync(new(datum, null, _a.Gezin.Id, [_a.Noor.Id], Guid.NewGuid()), Ct);
    }

    private async Task<int> HulpvragenOpAsync(DateOnly datum) => (await OpenAsync(datum)).Kandidaten.Single(k => k.Id == _a.Noor.Id).Hulpvragen.Count;

    private async Task<int> GespreknummerAsync(Guid contactId)
    {
        await using var db = database.CreateUnrestrictedContext();
        return (await db.Contactregels.IgnoreQueryFilters().SingleAsync(r => r.ContactId == contactId, Ct)).Feiten.Gespreknummer;
    }

    private async Task<int> InzagenAsync()
    {
        await using var db = database.CreateUnrestrictedContext();
        return await db.Logboek.IgnoreQueryFilters().CountAsync(l => l.ObjectId == _a.Noor.Id && l.Handeling == Handeling.PersoonBekeken, Ct);
    }

    private async Task VrijAsync(string opdracht)
    {
        await using var db = database.CreateUnrestrictedContext();
        await db.Database.ExecuteSqlRawAsync(opdracht, Ct);
    }
}
