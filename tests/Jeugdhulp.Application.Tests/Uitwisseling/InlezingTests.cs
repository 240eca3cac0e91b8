using Jeugdhulp.Application.Cijfers;
using Jeugdhulp.Application.Logboek;
using Jeugdhulp.Application.Tests.Data;
using Jeugdhulp.Application.Toegang;
using Jeugdhulp.Application.Uitwisseling;
using Jeugdhulp.Domain.Uitwisseling;
using Jeugdhulp.TestCommon;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Shouldly;
using Xunit;

namespace Jeugdhulp.Application.Tests.Uitwisseling;

/// <summary>The export of Voorbeeld B, read into an empty gemeente for real, and taken back.</summary>
public sealed class InlezingTests(GeladenDemodata demo) : IClassFixture<GeladenDemodata>
{
    private const string Van = "9992";

    private static readonly string[] Tabellen = ["persoon", "gezin", "gezinslid", "hulpvraag", "contact", "contactregel", "dossier", "statusperiode", "dossierpersoon", "traject", "doorverwijzing", "wachtende"];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    [Trait("Eis", "TRB-07")]
    public async Task De_cijfers_zijn_die_van_de_gemeente_waar_het_vandaan_komt()
    {
        const string naar = "0344";
        await LeesInAsync(naar);

        foreach (var tabel in Tabellen)
        {
            var zonderIngetrokken = tabel == "traject" ? " and ingetrokken_op is null" : tabel == "persoon" ? " and samengevoegd_met_id is null" : string.Empty;
            (await GetalAsync($"select count(*) from {tabel} where gemeente_code = '{naar}'")).ShouldBe(await GetalAsync($"select count(*) from {tabel} where gemeente_code = '{Van}'{zonderIngetrokken}"), tabel);
        }

        await using var diensten = new ServiceCollection().AddScoped<Aanmelding>().AddScoped(d => demo.Database.CreateContext(d.GetRequiredService<Aanmelding>())).BuildServiceProvider();
        foreach (var code in new[] { Van, naar })
        {
            await new Cijferbijwerker(diensten.GetRequiredService<IServiceScopeFactory>(), new StilleKlok(GeladenDemodata.Vandaag)).WerkBijAsync(code, Ct);
        }

        const string kolommen = "moment, lens, maat, deel, waarde, stand";
        (await GetalAsync($"select count(*) from cijfer where gemeente_code = '{naar}'")).ShouldBeGreaterThan(500);
        (await GetalAsync($"select count(*) from ((select {kolommen} from cijfer where gemeente_code = '{Van}' except select {kolommen} from cijfer where gemeente_code = '{naar}') union all (select {kolommen} from cijfer where gemeente_code = '{naar}' except select {kolommen} from cijfer where gemeente_code = '{Van}')) v")).ShouldBe(0);
    }

    [Fact]
    public async Task Elke_rij_staat_versleuteld_in_het_grootboek_en_een_tweede_keer_brengt_niets_nieuws()
    {
        const string naar = "0363";
        var (plan, id) = await LeesInAsync(naar);

        (await GetalAsync($"select count(*) from inleesregel where gemeente_code = '{naar}' and inlezing_id = '{id}' and inhoud like 'v1.%'")).ShouldBe(plan.Samenhang.Alle.Count());
        (await GetalAsync($"select count(*) from logboekregel where gemeente_code = '{naar}' and handeling = 'bronIngelezen' and object_id = '{id}'")).ShouldBe(1);
        var personen = await GetalAsync($"select count(*) from persoon where gemeente_code = '{naar}'");

        var (weer, _) = await LeesInAsync(naar);

        weer.Samenhang.Alle.ShouldAllBe(r => r.Uitkomst == Regeluitkomst.Samengevoegd);
        (await GetalAsync($"select count(*) from persoon where gemeente_code = '{naar}'")).ShouldBe(personen);
    }

    [Fact]
    public async Task Tot_iemand_bevestigt_kan_alles_ongedaan_worden_gemaakt_en_daarna_niet_meer()
    {
        const string naar = "0518";
        var medewerkers = await GetalAsync($"select count(*) from medewerker where gemeente_code = '{naar}'");
        var (_, id) = await LeesInAsync(naar);
        (await DoeAsync(naar, i => i.MaakOngedaanAsync(id!.Value, Ct))).ShouldBe(Inleesresultaat.Gelukt);

        foreach (var tabel in Tabellen)
        {
            (await GetalAsync($"select count(*) from {tabel} where gemeente_code = '{naar}'")).ShouldBe(0, tabel);
        }

        (await GetalAsync($"select count(*) from medewerker where gemeente_code = '{naar}'")).ShouldBe(medewerkers);
        (await DoeAsync(naar, i => i.MaakOngedaanAsync(id!.Value, Ct))).ShouldBe(Inleesresultaat.NietMeer);

        var (_, opnieuw) = await LeesInAsync(naar);
        (await DoeAsync(naar, i => i.BevestigAsync(opnieuw!.Value, Ct))).ShouldBe(Inleesresultaat.Gelukt);
        (await DoeAsync(naar, i => i.MaakOngedaanAsync(opnieuw!.Value, Ct))).ShouldBe(Inleesresultaat.NietMeer);
        (await GetalAsync($"select count(*) from logboekregel where gemeente_code = '{naar}' and handeling in ('inlezingOngedaan', 'inlezingBevestigd')")).ShouldBe(2);
        (await GetalAsync($"select count(*) from annotatie where gemeente_code = '{naar}' and oorzaak = 'nieuwRegistratiesysteem' and tekst like '%: proef.' and datum = (select max(datum) + 1 from contact where gemeente_code = '{naar}') and gemigreerd_vanaf = (select min(datum) from contact where gemeente_code = '{naar}')")).ShouldBe(1);
    }

    [Fact]
    public async Task Een_inlezing_van_een_andere_gemeente_is_er_niet()
    {
        var (_, id) = await LeesInAsync("0599");

        (await DoeAsync("0014", i => i.MaakOngedaanAsync(id!.Value, Ct))).ShouldBe(Inleesresultaat.NietMeer);
        (await GetalAsync("select count(*) from contact where gemeente_code = '0599'")).ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task Waar_al_op_voort_is_gebouwd_blijft_alles_staan()
    {
        const string naar = "0772";
        var (_, id) = await LeesInAsync(naar);
        await using (var db = demo.Database.CreateUnrestrictedContext())
        {
            await db.Database.ExecuteSqlAsync($"insert into wachtende (gemeente_code, id, persoon_id, team_id, aangemeld_op, urgentie, overbrugging, alleen_met_de_hand) select gemeente_code, gen_random_uuid(), id, (select t.id from team t where t.gemeente_code = p.gemeente_code limit 1), '2026-09-15', 'gewoon', false, false from persoon p where gemeente_code = {naar} limit 1", Ct);
        }

        (await DoeAsync(naar, i => i.MaakOngedaanAsync(id!.Value, Ct))).ShouldBe(Inleesresultaat.InGebruik);
        (await GetalAsync($"select count(*) from contact where gemeente_code = '{naar}'")).ShouldBe(await GetalAsync($"select count(*) from contact where gemeente_code = '{Van}'"));
    }

    private async Task<(Inleesplan Plan, Guid? Id)> LeesInAsync(string naar)
    {
        await Ontvanger.RichtInAsync(demo.Database, Van, naar, Ct);
        var (map, _) = await Uitvoer.MaakAsync(demo.Database, Van, TimeProvider.System, Ct);
        return await DoeAsync(naar, i => i.LeesInAsync(map, new() { Bron = "proef", VanGemeente = Van }, Ct));
    }

    private async Task<T> DoeAsync<T>(string gemeente, Func<Inlezer, Task<T>> werk)
    {
        await using var ruim = demo.Database.CreateUnrestrictedContext();
        var account = await ruim.Users.OrderBy(u => u.Email).FirstAsync(Ct);
        var aanmelding = new Aanmelding();
        aanmelding.Is(account.Id, "Beheer", gemeente, [Rol.Beheerder], "opdrachtregel");
        await using var db = demo.Database.CreateContext(aanmelding);
        return await werk(new Inlezer(db, Testsleutels.Ring, new StilleKlok(GeladenDemodata.Vandaag)));
    }

    private async Task<long> GetalAsync(string sql)
    {
        await using var verbinding = new NpgsqlConnection(demo.Database.ConnectionString);
        await verbinding.OpenAsync(Ct);
        await using var opdracht = new NpgsqlCommand(sql, verbinding);
        return (long)(await opdracht.ExecuteScalarAsync(Ct))!;
    }
}
