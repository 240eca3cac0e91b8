using System.Security.Cryptography;
using Jeugdhulp.Application.Leveringen;
using Jeugdhulp.Domain.Levering;
using Jeugdhulp.TestCommon;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Shouldly;
using Xunit;

namespace Jeugdhulp.Application.Tests.Leveringen;

/// <summary>What was looked through is frozen, and someone else puts it in force.</summary>
[Trait("Eis", "CBS-14")]
public sealed class LeveringvaststellingTests(Testdatabase database) : IClassFixture<Testdatabase>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Een_gecontroleerde_levering_is_bevroren_en_een_ander_stelt_haar_vast()
    {
        var opstelling = await Leveringsopstelling.MetTrajectAsync(database);
        var id = await opstelling.BegonnenAsync();
        (await opstelling.StelVastAsync(opstelling.Tweede, id)).ShouldBeOfType<LeveringGeweigerd>().Fouten[0].Melding.ShouldBe("Controleer de levering eerst.");

        (await opstelling.ControleerAsync(opstelling.Eerste, id)).ShouldBeOfType<LeveringBewaard>();

        (await opstelling.BestandAsync(id)).ShouldBeNull("nobody put it in force yet");
        (await opstelling.StelVastAsync(opstelling.Eerste, id)).ShouldBeOfType<LeveringGeweigerd>().Fouten[0].Melding.ShouldContain("Laat een collega");
        (await opstelling.LeverAsync(opstelling.Tweede, id)).ShouldBeOfType<LeveringGeweigerd>().Fouten[0].Melding.ShouldContain("nog niet vastgesteld");
        (await opstelling.StelVastAsync(opstelling.Tweede, id)).ShouldBeOfType<LeveringBewaard>();

        var levering = await opstelling.LeveringAsync(id);
        levering.Sha256.ShouldBe(Convert.ToHexStringLower(SHA256.HashData((await opstelling.BestandAsync(id)).ShouldNotBeNull())));
        levering.Instellingenversies.ShouldBe([1]);
        levering.Protocol.ShouldBe("7");
        await using var db = database.CreateUnrestrictedContext();
        var einde = Leveringsopstelling.Periode.Einde;
        levering.Normversie.ShouldNotBeNull().ShouldBe(await db.Normversies.Where(n => n.GeldigVan <= einde).OrderByDescending(n => n.GeldigVan).Select(n => n.Naam).FirstAsync(Ct));
        levering.Aantal.ShouldBe(1);
    }

    [Fact]
    public async Task Wie_meedeed_stelt_niet_vast_ook_niet_als_een_ander_begon()
    {
        var opstelling = await Leveringsopstelling.MetTrajectAsync(database);
        var id = await opstelling.BegonnenAsync();
        (await opstelling.ControleerAsync(opstelling.Tweede, id)).ShouldBeOfType<LeveringBewaard>();

        (await opstelling.StelVastAsync(opstelling.Eerste, id)).ShouldBeOfType<LeveringGeweigerd>();
        (await opstelling.StelVastAsync(opstelling.Tweede, id)).ShouldBeOfType<LeveringGeweigerd>();
    }

    [Fact]
    public async Task Wie_tevergeefs_controleerde_stelt_ook_niet_vast()
    {
        var opstelling = await Leveringsopstelling.NieuwAsync(database);
        var kind = opstelling.Jeugdige(pas: p => p.Postcode = null);
        await opstelling.BewaarAsync(kind, opstelling.Traject(kind, new(2026, 2, 1)));
        var id = await opstelling.BegonnenAsync();
        (await opstelling.ControleerAsync(opstelling.Tweede, id)).ShouldBeOfType<LeveringTegengehouden>();
        await using (var db = database.CreateUnrestrictedContext())
        {
            await db.Personen.IgnoreQueryFilters().Where(p => p.Id == kind.Id).ExecuteUpdateAsync(s => s.SetProperty(p => p.Postcode, "1234AB"), Ct);
        }

        (await opstelling.ControleerAsync(opstelling.Eerste, id)).ShouldBeOfType<LeveringBewaard>();

        (await opstelling.StelVastAsync(opstelling.Tweede, id)).ShouldBeOfType<LeveringGeweigerd>().Fouten[0].Melding.ShouldContain("Laat een collega");
        (await opstelling.LeveringAsync(id)).Makers.ShouldBe([opstelling.Eerste.Id, opstelling.Tweede.Id]);
    }

    [Theory]
    [InlineData("update cbslevering set stand = 'vastgesteld', vastgesteld_door_account_id = begonnen_door_account_id, vastgesteld_door = 'x', vastgesteld_op = now()", "ck_cbslevering_tweede_persoon")]
    [InlineData("update cbslevering set makers = makers || gen_random_uuid()", "cbslevering_bevroren")]
    [InlineData("update cbslevering set sha256 = repeat('0', 64)", "cbslevering_bevroren")]
    [InlineData("update cbslevering set makers = array[gen_random_uuid()]", "ck_cbslevering_makers")]
    [InlineData("update cbslevering set stand = 'geleverd'", "ck_cbslevering_geleverd")]
    [InlineData("update cbslevering set stand = 'concept'", "ck_cbslevering_concept")]
    [InlineData("update cbsleveringdeel set inhoud = 'v1.00000000.AAAA' where levering_id = (select id from cbslevering)", "cbslevering_bevroren")]
    [InlineData("delete from cbsleveringdeel where levering_id = (select id from cbslevering)", "cbslevering_bevroren")]
    [InlineData("delete from cbsleveringbron where levering_id = (select id from cbslevering)", "cbslevering_bevroren")]
    [InlineData("delete from cbsleveringvondst where levering_id = (select id from cbslevering)", "cbslevering_bevroren")]
    [InlineData("update cbsleveringvondst set persoon_id = gen_random_uuid() where levering_id = (select id from cbslevering)", "cbslevering_bevroren")]
    [InlineData("insert into cbsleveringvondst (gemeente_code, levering_id, controle, code, nummer) select gemeente_code, id, 1, 'R01', 1 from cbslevering", "cbslevering_bevroren")]
    [InlineData("update cbsleveringcontrole set door = 'x', bevindingen = '{}' where levering_id = (select id from cbslevering)", "cbslevering_bevroren")]
    [InlineData("delete from cbsleveringcontrole where levering_id = (select id from cbslevering)", "cbslevering_bevroren")]
    [InlineData("insert into cbsleveringcontrole (gemeente_code, levering_id, nummer, door_account_id, door, op, goed, aantal, bevindingen, weglatingen) select gemeente_code, id, 2, begonnen_door_account_id, 'x', now(), true, 1, '{}'::jsonb, '{}'::jsonb from cbslevering", "cbslevering_bevroren")]
    [InlineData("insert into cbsleveringdeel (gemeente_code, levering_id, nummer, aantal, inhoud) select gemeente_code, id, 2, 1, 'v1.00000000.AAAA' from cbslevering", "cbslevering_bevroren")]
    public async Task De_database_houdt_wat_vaststaat_en_de_tweede_persoon(string poging, string regel)
    {
        var opstelling = await Leveringsopstelling.MetTrajectAsync(database);
        var id = await opstelling.BegonnenAsync();
        (await opstelling.ControleerAsync(opstelling.Eerste, id)).ShouldBeOfType<LeveringBewaard>();
        await using var verbinding = new NpgsqlConnection(database.ConnectionString);
        await verbinding.OpenAsync(Ct);

        // Only this delivery, by its owner, whom no right holds back.
        var sql = poging.Contains("(select id from cbslevering)", StringComparison.Ordinal) ? poging.Replace("(select id from cbslevering)", $"'{id}'", StringComparison.Ordinal) : $"{poging} where id = '{id}'";
        await using var opdracht = new NpgsqlCommand(sql, verbinding);

        (await Should.ThrowAsync<PostgresException>(() => opdracht.ExecuteNonQueryAsync(Ct))).ConstraintName.ShouldBe(regel);
    }

    [Fact]
    public async Task De_toepassing_zet_geen_stap_in_naam_van_een_ander()
    {
        var opstelling = await Leveringsopstelling.MetTrajectAsync(database);
        var id = await opstelling.BegonnenAsync();
        (await opstelling.ControleerAsync(opstelling.Eerste, id)).ShouldBeOfType<LeveringBewaard>();
        var ander = opstelling.Tweede.Id;

        var fout = await Should.ThrowAsync<PostgresException>(() => opstelling.AlsAsync(opstelling.Eerste, async db =>
        {
            await using var transactie = await Application.Data.Gemeentetransactie.BeginGemeenteAsync(db, Ct);
            return await db.Cbsleveringen.Where(l => l.Id == id).ExecuteUpdateAsync(
                s => s.SetProperty(l => l.Stand, Leveringsstand.Vastgesteld).SetProperty(l => l.VastgesteldDoorAccountId, ander).SetProperty(l => l.VastgesteldDoor, "x").SetProperty(l => l.VastgesteldOp, DateTimeOffset.UnixEpoch), Ct);
        }));

        fout.ConstraintName.ShouldBe("cbslevering_wie");

        // Nor does anyone skip the second person, whatever they fill in.
        var over = await Should.ThrowAsync<PostgresException>(() => opstelling.AlsAsync(opstelling.Eerste, async db =>
        {
            await using var transactie = await Application.Data.Gemeentetransactie.BeginGemeenteAsync(db, Ct);
            return await db.Cbsleveringen.Where(l => l.Id == id).ExecuteUpdateAsync(
                s => s.SetProperty(l => l.Stand, Leveringsstand.Geleverd)
                    .SetProperty(l => l.VastgesteldDoorAccountId, ander).SetProperty(l => l.VastgesteldDoor, "x").SetProperty(l => l.VastgesteldOp, DateTimeOffset.UnixEpoch)
                    .SetProperty(l => l.GeleverdDoorAccountId, ander).SetProperty(l => l.GeleverdDoor, "x").SetProperty(l => l.GeleverdOp, DateTimeOffset.UnixEpoch).SetProperty(l => l.Ontvangst, "x"),
                Ct);
        }));
        over.ConstraintName.ShouldBe("cbslevering_stap");
    }

    [Fact]
    public async Task Een_stap_op_een_oude_pagina_wordt_geweigerd()
    {
        var opstelling = await Leveringsopstelling.MetTrajectAsync(database);
        var id = await opstelling.BegonnenAsync();
        var oud = (await opstelling.LeveringAsync(id)).Versie;
        (await opstelling.ControleerAsync(opstelling.Eerste, id)).ShouldBeOfType<LeveringBewaard>();

        (await opstelling.AlsAsync(opstelling.Tweede, db => opstelling.Beheer(db).StelVastAsync(id, oud, Ct))).ShouldBeOfType<LeveringVerouderd>();
    }
}
