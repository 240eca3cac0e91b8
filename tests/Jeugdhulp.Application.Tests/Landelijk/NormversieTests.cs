using Jeugdhulp.Application.Contacten.Overzicht;
using Jeugdhulp.Application.Contacten.Registreren;
using Jeugdhulp.Application.Data;
using Jeugdhulp.Application.Landelijk;
using Jeugdhulp.Application.Naspelen;
using Jeugdhulp.Application.Toegang;
using Jeugdhulp.Domain.Classificeren;
using Jeugdhulp.Domain.Contacten;
using Jeugdhulp.Domain.Instellingen;
using Jeugdhulp.TestCommon;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Shouldly;
using Xunit;

namespace Jeugdhulp.Application.Tests.Landelijk;

/// <summary>The versions of the norm as they are stored, and what is registered under them.</summary>
[Trait("Eis", "CLS-13")]
public sealed class NormversieTests(Testdatabase database) : IClassFixture<Testdatabase>, IAsyncLifetime
{
    private const string Nieuw =
        "insert into normversie (nummer, naam, geldig_van, sterkte, publicatie, bepalingen, reden, auteur, vastgesteld_op) values (3, '8', '2026-01-01', 'hoevenNiet', 'x', '[{}]', 'x', 'x', now());";

    private const string Einde = "update normversie set geldig_tot = '2026-01-01' where naam = '7';";

    private static readonly DateOnly Vandaag = new(2026, 11, 23);
    private static int _volgende;

    private readonly StilleKlok _klok = new(Vandaag);
    private Testteam _a = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static TheoryData<string, string> Overtredingen => new()
    {
        { "ex_normversie_een_tegelijk", Nieuw },
        { "ix_normversie_naam", Einde + Nieuw.Replace("'8'", "'7'", StringComparison.Ordinal) },
        { "ck_normversie_bepalingen", Einde + Nieuw.Replace("[{}]", "[]", StringComparison.Ordinal) },
        { "ck_normversie_periode", "update normversie set geldig_tot = geldig_van where naam = '7'" },
        { "ck_normversie_tweede_persoon", Einde + "insert into normversie (nummer, naam, geldig_van, sterkte, publicatie, bepalingen, reden, auteur, auteur_account_id, vastgesteld_door_account_id, vastgesteld_op) select 3, '8', '2026-01-01', 'hoevenNiet', 'x', '[{}]', 'x', 'x', a.id, a.id, now() from (select gen_random_uuid() as id) a" },
        { "normversie_onveranderlijk", "update normversie set geldig_tot = null where naam = '2.0'" },
        { "normversie_onveranderlijk", "update normversie set geldig_tot = geldig_tot + 1 where naam = '2.0'" },
        { "normversie_onveranderlijk", "update normversie set sterkte = 'hoevenNiet' where naam = '7'" },
        { "normversie_onveranderlijk", "update normversie set bepalingen = '[{\"bron\": \"x\"}]'" },
        { "normversie_opvolger", Einde + "set constraints normversie_opvolger immediate" },
    };

    public async ValueTask InitializeAsync() => _a = await Testteam.MaakAsync(
        database, "9991", new LokaleInstellingen { MaxGesprekken = 6, KorteReeksKlasse = KorteReeksKlasse.Jeugdhulp }, nummer: Interlocked.Increment(ref _volgende));

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task De_database_kent_dezelfde_norm_van_een_dag_als_het_domein()
    {
        await using var db = database.CreateUnrestrictedContext();
        var normen = await db.NormenAsync(Ct);

        normen.ShouldBe([Proefnorm.Van2015, Proefnorm.Nu], ignoreOrder: true);
        foreach (var dag in new[] { DateOnly.MinValue, new(2014, 12, 31), new(2015, 1, 1), new(2021, 12, 31), new(2022, 1, 1), Vandaag, DateOnly.MaxValue })
        {
            (await db.Normversies.Geldend(dag).FirstAsync(Ct)).ShouldBe(Norm.Op(normen, dag));
        }
    }

    [Fact]
    public async Task Hetzelfde_contact_is_in_2016_toegestaan_en_in_2022_een_afwijking()
    {
        var toen = await RegistreerAsync(new(2016, 5, 1));
        var nu = await RegistreerAsync(new(2022, 5, 1));

        foreach (var (contact, norm, toegestaan) in new[] { (toen, "2.0", true), (nu, "7", false) })
        {
            var regel = (await LaadAsync(contact)).Regels[0];
            regel.Regel.Normversie.ShouldBe(norm);
            regel.Beeld.Classificatie.Afwijking.ShouldBeTrue();
            regel.Beeld.Classificatie.AfwijkingToegestaan.ShouldBe(toegestaan);
            regel.NaspelenGelijk.ShouldBeTrue();
        }
    }

    [Fact]
    public async Task Een_versie_die_later_wordt_vastgesteld_geldt_voor_nieuwe_contacten_en_laat_oude_zoals_ze_zijn()
    {
        await using var eigen = new Testdatabase();
        await eigen.InitializeAsync();
        var proef = new NormversieTests(eigen);
        await proef.InitializeAsync();
        var oud = await proef.RegistreerAsync(Vandaag);
        await VrijAsync(eigen, Einde + Nieuw);

        var nieuw = (await proef.LaadAsync(await proef.RegistreerAsync(Vandaag))).Regels[0];

        (nieuw.Regel.Normversie, nieuw.Beeld.Classificatie.AfwijkingToegestaan, nieuw.NaspelenGelijk).ShouldBe(("8", true, true));
        var regel = (await proef.LaadAsync(oud)).Regels[0];
        (regel.Regel.Normversie, regel.Beeld.Classificatie.AfwijkingToegestaan, regel.NaspelenGelijk).ShouldBe(("7", false, true));
        await using var db = eigen.CreateContext(new Aanmelding());
        var uitslag = (await new Naspeler(db).SpeelNaAsync("9991", Ct)).ShouldNotBeNull();
        (uitslag.Nagespeeld, uitslag.Verschillen).ShouldBe((2, 0));
    }

    [Theory]
    [MemberData(nameof(Overtredingen))]
    public async Task Een_overtreding_wordt_geweigerd_door(string regel, string opdracht) =>
        (await Should.ThrowAsync<PostgresException>(() => TerugAsync(database.ConnectionString, opdracht))).ConstraintName.ShouldBe(regel);

    [Fact]
    public async Task Een_opvolger_en_een_versie_ertussen_beeindigen_wat_gold()
    {
        await TerugAsync(database.ConnectionString, Einde + Nieuw + "set constraints all immediate");
        await TerugAsync(
            database.ConnectionString,
            "update normversie set geldig_tot = '2019-01-01' where naam = '2.0';" + Nieuw.Replace("'2026-01-01'", "'2019-01-01'", StringComparison.Ordinal).Replace("geldig_van,", "geldig_van, geldig_tot,", StringComparison.Ordinal).Replace("'2019-01-01', 'hoevenNiet'", "'2019-01-01', '2022-01-01', 'hoevenNiet'", StringComparison.Ordinal) + "set constraints all immediate");
    }

    [Theory]
    [InlineData("9991", Rol.Beheerder, false)]
    [InlineData(Aanstelling.Land, Rol.Beheerder, false)]
    [InlineData(Aanstelling.Land, Rol.LandelijkBeheerder, true)]
    public async Task Alleen_de_landelijk_beheerder_schrijft_een_versie(string gemeente, Rol rol, bool mag)
    {
        var account = new Account { Id = Guid.NewGuid(), Naam = "Test" };
        await using (var db = database.CreateUnrestrictedContext())
        {
            db.AddRange(account, new Aanstelling { AccountId = account.Id, GemeenteCode = gemeente, Rol = rol });
            await db.SaveChangesAsync(Ct);
        }

        var wie = $"select set_config('app.gemeente', '{Aanstelling.Land}', true), set_config('app.account', '{account.Id}', true);";
        var toepassing = Extensions.AlsToepassing(database.ConnectionString);
        if (mag)
        {
            await TerugAsync(toepassing, wie + Einde + Nieuw);
        }
        else
        {
            // What may not be written is not found by an update, and refused as a new row.
            (await TerugAsync(toepassing, wie + Einde)).ShouldBeLessThanOrEqualTo(0);
            (await Should.ThrowAsync<PostgresException>(() => TerugAsync(toepassing, wie + Nieuw))).SqlState.ShouldBe(PostgresErrorCodes.InsufficientPrivilege);
        }
    }

    private async Task<Guid> RegistreerAsync(DateOnly datum)
    {
        var aanmelding = _a.Aanmelding();
        await using var db = database.CreateContext(aanmelding);
        var registratie = await new Contactregistratie(db, aanmelding, _klok).RegistreerAsync(
            new()
            {
                OpdrachtId = Guid.NewGuid(),
                Datum = datum,
                TeamId = _a.Team.Id,
                PersoonIds = [_a.Daan.Id],
                NieuweHulpvraag = true,
                Activiteit = Activiteit.Opvoedondersteuning,
                Doel = Doel.Opvoedondersteuning,
                DuurMinuten = 45,
                GesprokenMet = "ouders",
                Feit = "Moeder vertelt dat het inslapen beter gaat.",
                Inschatting = new() { VerwachtAantalGesprekken = 4 },
            },
            Ct);
        return registratie.ShouldBeOfType<Geregistreerd>(string.Join(' ', (registratie as Geweigerd)?.Weigeringen.Select(w => w.Melding) ?? [])).ContactId;
    }

    private async Task<Contactdetails> LaadAsync(Guid contact)
    {
        await using var db = database.CreateContext(_a.Aanmelding());
        return (await new ContactdetailsQuery(db, _klok).LaadAsync(contact, Ct)).ShouldNotBeNull();
    }

    /// <summary>Runs statements and takes them back.</summary>
    private static async Task<int> TerugAsync(string verbindingstekst, string opdracht)
    {
        await using var verbinding = new NpgsqlConnection(verbindingstekst);
        await verbinding.OpenAsync(Ct);
        await using var transactie = await verbinding.BeginTransactionAsync(Ct);
#pragma warning disable CA2100 // The statements are literals of this class.
        await using var sql = new NpgsqlCommand(opdracht, verbinding, transactie);
#pragma warning restore CA2100
        return await sql.ExecuteNonQueryAsync(Ct);
    }

    private static async Task VrijAsync(Testdatabase welke, string opdracht)
    {
        await using var verbinding = new NpgsqlConnection(welke.ConnectionString);
        await verbinding.OpenAsync(Ct);
#pragma warning disable CA2100 // The statements are literals of this class.
        await using var sql = new NpgsqlCommand("begin;" + opdracht + "commit;", verbinding);
#pragma warning restore CA2100
        await sql.ExecuteNonQueryAsync(Ct);
    }
}
