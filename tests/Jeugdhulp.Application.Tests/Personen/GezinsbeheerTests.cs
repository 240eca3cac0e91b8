using Jeugdhulp.Application.Jeugdigen;
using Jeugdhulp.Application.Logboek;
using Jeugdhulp.Application.Tests.Dossiers;
using Jeugdhulp.TestCommon;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace Jeugdhulp.Application.Tests.Personen;

[Trait("Eis", "GEZ-01")]
public sealed class GezinsbeheerTests(Testdatabase database) : IClassFixture<Testdatabase>
{
    private static readonly DateOnly Vandaag = new(2026, 11, 20);
    private static readonly StilleKlok Klok = new(Vandaag);

    private static int _volgende = 700;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Niemand_hoort_bij_een_gezin_voor_de_geboorte()
    {
        var (team, elders) = (await TeamAsync(), await TeamAsync());
        var geboren = team.Noor.Geboortedatum;

        (await LidAsync(team, elders, geboren.AddDays(-1))).ShouldBe(["Van"]);
        (await LidAsync(team, elders, DateOnly.MinValue)).ShouldBe(["Van"]);
        (await LidAsync(team, elders, Vandaag.AddDays(1))).ShouldBe(["Van"]);
        (await LidAsync(team, elders, geboren)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Wie_vertrok_komt_terug_op_die_dag_of_later()
    {
        var (team, elders) = (await TeamAsync(), await TeamAsync());
        var weg = Vandaag.AddDays(-10);
        (await LidAsync(team, elders, Vandaag.AddDays(-20))).ShouldBeEmpty();

        (await VeldenAsync(team, b => b.BeeindigLidAsync(elders.Gezin.Id, team.Noor.Id, Vandaag.AddDays(-21), Ct))).ShouldBe(["Tot"]);
        (await VeldenAsync(team, b => b.BeeindigLidAsync(elders.Gezin.Id, team.Noor.Id, Vandaag.AddDays(1), Ct))).ShouldBe(["Tot"]);
        (await VeldenAsync(team, b => b.BeeindigLidAsync(team.Gezin.Id, team.Noor.Id, DateOnly.MinValue, Ct))).ShouldBe(["Tot"], "no first day is known, and nobody leaves before birth");
        (await VeldenAsync(team, b => b.BeeindigLidAsync(elders.Gezin.Id, team.Noor.Id, weg, Ct))).ShouldBeEmpty();
        (await LidAsync(team, elders, weg.AddDays(-1))).ShouldBe(["Van"]);
        (await LidAsync(team, elders, weg)).ShouldBeEmpty();
        (await LidAsync(team, elders, weg)).ShouldBe(["PersoonId"]);
        await using var db = database.CreateUnrestrictedContext();
        (await db.Gezinsleden.IgnoreQueryFilters().Where(l => l.GezinId == elders.Gezin.Id && l.PersoonId == team.Noor.Id).OrderBy(l => l.Nummer).ToListAsync(Ct))
            .Select(l => (l.Nummer, l.Van, l.Tot)).ShouldBe([(1, Vandaag.AddDays(-20), weg), (2, weg, null)]);
    }

    [Fact]
    public async Task De_eerste_dag_in_een_gezin_is_te_verbeteren_na_de_geboorte_en_na_de_vorige_keer()
    {
        var (team, elders) = (await TeamAsync(), await TeamAsync());
        Task<IReadOnlyList<string>> Verbeter(DateOnly? van, string? rol = "jeugdige") => VeldenAsync(team, b => b.WijzigLidAsync(elders.Gezin.Id, team.Noor.Id, rol, van, null, Ct));
        (await Verbeter(Vandaag)).ShouldHaveSingleItem().ShouldContain(nameof(PersoonOnvindbaar));
        await LidAsync(team, elders, Vandaag.AddDays(-20));
        await VeldenAsync(team, b => b.BeeindigLidAsync(elders.Gezin.Id, team.Noor.Id, Vandaag.AddDays(-10), Ct));
        await LidAsync(team, elders, Vandaag);

        (await Verbeter(null, "onzin")).ShouldBe(["Rol", "Van"]);
        (await Verbeter(Vandaag.AddDays(1))).ShouldBe(["Van"]);
        (await Verbeter(Vandaag.AddDays(-11))).ShouldBe(["Van"]);
        (await Verbeter(Vandaag.AddDays(-10))).ShouldBeEmpty();
    }

    [Fact]
    public async Task Niemand_gaat_weg_voor_de_geboorte()
    {
        var team = await TeamAsync();

        (await VeldenAsync(team, b => b.BeeindigLidAsync(team.Gezin.Id, team.Noor.Id, DateOnly.MinValue, Ct))).ShouldBe(["Tot"]);
        (await VeldenAsync(team, b => b.BeeindigLidAsync(team.Gezin.Id, team.Noor.Id, team.Noor.Geboortedatum, Ct))).ShouldBeEmpty();
    }

    [Fact]
    public async Task Iemand_begint_een_tweede_gezin_en_dat_is_er_een_keer()
    {
        var (team, buur) = (await TeamAsync(), await Testteam.MaakAsync(database, "9992", null, nummer: Interlocked.Increment(ref _volgende)));
        var gezin = Guid.NewGuid();
        Task<IReadOnlyList<string>> Begin(Guid persoon, string? rol, DateOnly? van) => VeldenAsync(team, b => b.BeginAsync(gezin, persoon, rol, van, Ct));

        (await Begin(team.Noor.Id, null, null)).ShouldBe(["Rol", "Van"]);
        (await Begin(team.Noor.Id, "jeugdige", team.Noor.Geboortedatum.AddDays(-1))).ShouldBe(["Van"]);
        (await Begin(buur.Noor.Id, "jeugdige", Vandaag)).ShouldHaveSingleItem().ShouldContain(nameof(PersoonOnvindbaar));
        (await Begin(team.Noor.Id, "jeugdige", Vandaag.AddDays(-3))).ShouldBeEmpty();
        (await Begin(team.Noor.Id, "jeugdige", Vandaag.AddDays(-3))).ShouldBeEmpty();

        await using var db = database.CreateUnrestrictedContext();
        (await db.Gezinsleden.IgnoreQueryFilters().CountAsync(l => l.PersoonId == team.Noor.Id && l.Tot == null, Ct)).ShouldBe(2);
        (await db.Gezinnen.IgnoreQueryFilters().SingleAsync(g => g.Id == gezin, Ct)).Nummer.ShouldBeGreaterThan(team.Gezin.Nummer - 1);
        (await db.Logboek.IgnoreQueryFilters().CountAsync(l => l.Handeling == Handeling.GezinGewijzigd && l.ObjectId == gezin, Ct)).ShouldBe(1);
    }

    [Fact]
    [Trait("Eis", "GEZ-03")]
    public async Task Er_is_een_regisseur_en_die_is_bekend()
    {
        var team = await TeamAsync();
        Task<IReadOnlyList<string>> Regie(string? soort, Guid? medewerker, string? partij, string? overleg = null, Guid? gezien = null) =>
            VeldenAsync(team, b => b.LegRegieVastAsync(team.Gezin.Id, soort, medewerker, partij, overleg, gezien, Ct));

        (await Regie(null, null, null)).ShouldBe(["Soort"]);
        (await Regie("casusregie", null, " ")).ShouldBe(["MedewerkerId"]);
        (await Regie("regieElders", null, null)).ShouldBe(["AnderePartij"]);
        (await Regie("casusregie", team.Medewerker.Id, "De school")).ShouldBe(["AnderePartij"]);
        (await Regie("casusregie", Guid.NewGuid(), null)).ShouldBe(["MedewerkerId"]);
        (await Regie("regieElders", null, new string('x', 501))).ShouldBe(["AnderePartij"]);
        (await Regie("casusregie", team.Medewerker.Id, null, new string('x', 501))).ShouldBe(["Overlegstructuur"]);
        (await Regie("regieElders", null, new string('x', 500))).ShouldBeEmpty();
        (await Regie("regieElders", null, new string('x', 500))).ShouldBeEmpty();
        await using var db = database.CreateUnrestrictedContext();
        var nu = await db.Gezinsregies.IgnoreQueryFilters().SingleAsync(r => r.GezinId == team.Gezin.Id, Ct);
        (await Regie("procesregie", team.Medewerker.Id, null)).ShouldBe(["Soort"]);
        (await Regie("procesregie", team.Medewerker.Id, null, gezien: Guid.NewGuid())).ShouldBe(["Soort"]);
        (await Regie("procesregie", team.Medewerker.Id, null, gezien: nu.Id)).ShouldBeEmpty();
        (await Regie("procesregie", team.Medewerker.Id, null, gezien: nu.Id)).ShouldBeEmpty();
        (await db.Gezinsregies.IgnoreQueryFilters().CountAsync(r => r.GezinId == team.Gezin.Id, Ct)).ShouldBe(2);
        (await db.Logboek.IgnoreQueryFilters().CountAsync(l => l.Handeling == Handeling.GezinGewijzigd && l.ObjectId == team.Gezin.Id, Ct)).ShouldBe(2);
    }

    [Fact]
    [Trait("Eis", "GEZ-01")]
    public async Task Een_relatie_is_met_een_ander_uit_de_eigen_gemeente_en_staat_er_een_keer()
    {
        var (team, buur) = (await TeamAsync(), await Testteam.MaakAsync(database, "9992", null, nummer: Interlocked.Increment(ref _volgende)));
        Task<IReadOnlyList<string>> Relatie(Guid? jeugdige, Guid? ander, string? soort = "ouder", string? gezag = "ja") =>
            RelatieAsync(team, b => b.VoegToeAsync(Guid.NewGuid(), jeugdige, ander, soort, gezag, Ct));

        (await Relatie(null, null, null, "onzin")).ShouldBe(["JeugdigeId", "AnderId", "Soort", "Gezag"]);
        (await Relatie(team.Noor.Id, team.Noor.Id)).ShouldBe(["AnderId"]);
        (await Relatie(team.Noor.Id, buur.Ouder.Id)).ShouldBe(["AnderId"]);
        (await Relatie(buur.Noor.Id, team.Ouder.Id)).ShouldBe(["JeugdigeId"]);
        (await Relatie(team.Noor.Id, team.Ouder.Id)).ShouldBeEmpty();
        (await Relatie(team.Noor.Id, team.Ouder.Id)).ShouldBe(["Soort"]);
        await using var db = database.CreateUnrestrictedContext();
        (await db.Logboek.IgnoreQueryFilters().SingleAsync(l => l.Handeling == Handeling.RelatieGemaakt && l.ObjectId == team.Noor.Id, Ct)).Bijzonderheden!["ander"].ShouldBe(team.Ouder.Id.ToString());
    }

    [Fact]
    public async Task Wie_iemands_ouder_is_heeft_die_niet_als_ouder_ook_niet_na_herstel()
    {
        var team = await TeamAsync();
        var (id, omgekeerd) = (Guid.NewGuid(), Guid.NewGuid());
        await RelatieAsync(team, b => b.VoegToeAsync(id, team.Noor.Id, team.Ouder.Id, "moeder", "ja", Ct));

        (await RelatieAsync(team, b => b.VoegToeAsync(omgekeerd, team.Ouder.Id, team.Noor.Id, "pleegouder", "ja", Ct))).ShouldBe(["Soort"]);
        (await RelatieAsync(team, b => b.VoegToeAsync(Guid.NewGuid(), team.Ouder.Id, team.Noor.Id, "anderFamilielid", null, Ct))).ShouldBeEmpty("that does not turn it around");
        await RelatieAsync(team, b => b.BeeindigAsync(id, Vandaag, Ct));
        (await RelatieAsync(team, b => b.VoegToeAsync(omgekeerd, team.Ouder.Id, team.Noor.Id, "pleegouder", "ja", Ct))).ShouldBeEmpty();
        (await RelatieAsync(team, b => b.HerstelAsync(id, Ct))).ShouldBe([""]);
    }

    [Fact]
    public async Task Gezag_is_te_verbeteren_en_een_relatie_eindigt_op_een_dag_en_komt_terug()
    {
        var team = await TeamAsync();
        var id = Guid.NewGuid();
        await RelatieAsync(team, b => b.VoegToeAsync(id, team.Noor.Id, team.Ouder.Id, "moeder", null, Ct));

        (await RelatieAsync(team, b => b.WijzigGezagAsync(id, null, null, Ct))).ShouldBe(["Gezag"]);
        (await RelatieAsync(team, b => b.WijzigGezagAsync(id, "ja", null, Ct))).ShouldBeEmpty();
        (await RelatieAsync(team, b => b.BeeindigAsync(id, null, Ct))).ShouldBe(["Tot"]);
        (await RelatieAsync(team, b => b.BeeindigAsync(id, Vandaag.AddDays(1), Ct))).ShouldBe(["Tot"]);
        (await RelatieAsync(team, b => b.BeeindigAsync(id, Vandaag.AddDays(-5), Ct))).ShouldBeEmpty();
        (await LeesAsync(id)).Tot.ShouldBe(Vandaag.AddDays(-5));
        (await RelatieAsync(team, b => b.HerstelAsync(id, Ct))).ShouldBeEmpty();

        var relatie = await LeesAsync(id);
        (relatie.Gezag, relatie.Tot).ShouldBe((Domain.Jeugdigen.Gezag.Ja, null));
        await using var db = database.CreateUnrestrictedContext();
        (await db.Persoonwijzigingen.IgnoreQueryFilters().CountAsync(w => w.PersoonId == team.Noor.Id, Ct)).ShouldBe(4);
        (await db.Persoonwijzigingen.IgnoreQueryFilters().Where(w => w.PersoonId == team.Noor.Id).Select(w => w.Soort).Distinct().ToListAsync(Ct)).ShouldBe([Persoonwijzigingsoort.Relatie]);
    }

    [Fact]
    public async Task Wat_een_collega_intussen_van_gezag_rol_of_eerste_dag_maakte_wordt_eerst_gezegd()
    {
        var team = await TeamAsync();
        var id = Guid.NewGuid();
        await RelatieAsync(team, b => b.VoegToeAsync(id, team.Noor.Id, team.Ouder.Id, "moeder", null, Ct));
        await RelatieAsync(team, b => b.WijzigGezagAsync(id, "nee", "onbekend", Ct));
        await using var alles = database.CreateUnrestrictedContext();
        var stand = (await alles.Gezinsleden.IgnoreQueryFilters().AsNoTracking().SingleAsync(l => l.GezinId == team.Gezin.Id && l.PersoonId == team.Noor.Id, Ct)).Stand;

        await using var db = database.CreateContext(team.Aanmelding());
        var gezag = await new Relatiebeheer(db, Klok).WijzigGezagAsync(id, "ja", "onbekend", Ct);
        gezag.ShouldBeOfType<PersoonGeweigerd>().ShouldSatisfyAllConditions(g => g.Intussen.ShouldBeTrue(), g => g.Fouten.ShouldHaveSingleItem().Melding.ShouldContain("zonder gezag"));
        (await LeesAsync(id)).Gezag.ShouldBe(Domain.Jeugdigen.Gezag.Nee);
        (await RelatieAsync(team, b => b.WijzigGezagAsync(id, "nee", "onbekend", Ct))).ShouldBeEmpty("both say the same");
        (await RelatieAsync(team, b => b.WijzigGezagAsync(id, "ja", "nee", Ct))).ShouldBeEmpty("after having seen it");

        (await VeldenAsync(team, b => b.WijzigLidAsync(team.Gezin.Id, team.Noor.Id, "ander", Vandaag.AddDays(-3), stand, Ct))).ShouldBeEmpty();
        (await VeldenAsync(team, b => b.WijzigLidAsync(team.Gezin.Id, team.Noor.Id, "jeugdige", Vandaag.AddDays(-9), stand, Ct))).ShouldBe(["PersoonId"]);
    }

    [Fact]
    public async Task Een_relatie_die_er_opnieuw_staat_komt_niet_nog_eens_terug()
    {
        var team = await TeamAsync();
        var id = Guid.NewGuid();
        await RelatieAsync(team, b => b.VoegToeAsync(id, team.Noor.Id, team.Ouder.Id, "moeder", null, Ct));
        await RelatieAsync(team, b => b.BeeindigAsync(id, Vandaag, Ct));
        await RelatieAsync(team, b => b.VoegToeAsync(Guid.NewGuid(), team.Noor.Id, team.Ouder.Id, "moeder", "ja", Ct));

        (await RelatieAsync(team, b => b.HerstelAsync(id, Ct))).ShouldBe([""]);
    }

    private async Task<Persoonsrelatie> LeesAsync(Guid id)
    {
        await using var db = database.CreateUnrestrictedContext();
        return await db.Persoonsrelaties.IgnoreQueryFilters().SingleAsync(r => r.Id == id, Ct);
    }

    private async Task<IReadOnlyList<string>> RelatieAsync(Testteam team, Func<Relatiebeheer, Task<Persoonresultaat>> doe)
    {
        await using var db = database.CreateContext(team.Aanmelding());
        return Velden(await doe(new(db, Klok)));
    }

    private static IReadOnlyList<string> Velden(Persoonresultaat resultaat) =>
        resultaat is PersoonGeweigerd geweigerd ? [.. geweigerd.Fouten.Select(f => f.Veld)] : resultaat is PersoonOpgeslagen ? [] : [resultaat.ToString()];

    private Task<Testteam> TeamAsync() => Testteam.MaakAsync(database, "9991", null, nummer: Interlocked.Increment(ref _volgende));

    private Task<IReadOnlyList<string>> LidAsync(Testteam team, Testteam elders, DateOnly van) =>
        VeldenAsync(team, b => b.VoegLidToeAsync(elders.Gezin.Id, team.Noor.Id, "jeugdige", van, Ct));

    /// <summary>The fields that were refused; none when it was kept.</summary>
    private async Task<IReadOnlyList<string>> VeldenAsync(Testteam team, Func<Gezinsbeheer, Task<Persoonresultaat>> doe)
    {
        await using var db = database.CreateContext(team.Aanmelding());
        return Velden(await doe(new(db, Dossierlezer.Overzicht(db, Klok), Klok)));
    }
}
