using Jeugdhulp.Application.Gemeenten;
using Jeugdhulp.Application.Trajecten;
using Jeugdhulp.Domain.Jeugdigen;
using Jeugdhulp.Domain.Teams;
using Jeugdhulp.Domain.Trajecten;
using Jeugdhulp.TestCommon;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;
using Afgewezen = Jeugdhulp.Application.Trajecten.Afgewezen;

namespace Jeugdhulp.Application.Tests.Trajecten;

/// <summary>The tabs of the list are about the same referrals: those that the team has in hand.</summary>
[Trait("Eis", "CAP-03")]
public sealed class DoorverwijzingenlijstTests(Testdatabase database) : IClassFixture<Testdatabase>
{
    private static readonly DateOnly Dag = new(2026, 10, 5);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Alle_is_alles_wat_het_team_volgt_en_de_cijfers_tellen_waar_het_begon()
    {
        var proef = await Trajectproef.MaakAsync(database);
        var (weg, blijft) = (await proef.DoorverwijzingAsync(Dag), await proef.DoorverwijzingAsync(Dag.AddDays(1)));
        var ander = await TeamAsync(proef, null);
        await proef.CollegaInTeamAsync(ander);
        var versie = (await proef.AlsAsync(p => p.Doorverwijzingen.DetailsAsync(weg, Ct)))!.Doorverwijzing.Versie;
        (await proef.AlsAsync(p => p.Doorverwijzingen.GeefOverAsync(weg, versie, ander, "Verhuisd", Ct))).ShouldBe(new Bewaard(weg));

        (await EigenAsync(Doorverwijsstand.Wachtend)).ShouldBe([blijft]);
        (await EigenAsync(Doorverwijsstand.Alle)).ShouldBe([blijft]);
        (await EigenAsync(Doorverwijsstand.Alle, geteld: true)).ShouldBe([weg, blijft]);
        (await CollegaAsync(Doorverwijsstand.Wachtend)).ShouldBe([weg]);
        (await CollegaAsync(Doorverwijsstand.Alle)).ShouldBe([weg]);
        (await CollegaAsync(Doorverwijsstand.Alle, geteld: true)).ShouldBeEmpty();

        Task<Guid[]> EigenAsync(Doorverwijsstand stand, bool geteld = false) => proef.AlsAsync(p => LijstAsync(p, stand, null, geteld));
        Task<Guid[]> CollegaAsync(Doorverwijsstand stand, bool geteld = false) => proef.AlsCollegaAsync(p => LijstAsync(p, stand, ander, geteld));
    }

    [Fact]
    [Trait("Eis", "BEH-03")]
    public async Task Wat_nog_wacht_bij_een_team_dat_stopte_staat_ook_in_Alle_van_het_team_dat_het_overnam()
    {
        var proef = await Trajectproef.MaakAsync(database);
        var (wacht, klaar) = (await proef.DoorverwijzingAsync(Dag), await proef.DoorverwijzingAsync(Dag));
        (await proef.VolgAsync(klaar, new() { BeeindigdOp = Dag.AddDays(1), Afloop = "ingetrokken", AfloopReden = "Niet nodig" })).ShouldBe(new Bewaard(klaar));
        var nieuw = await TeamAsync(proef, Dag.AddDays(20));
        await proef.CollegaInTeamAsync(nieuw);

        foreach (var stand in new[] { Doorverwijsstand.Wachtend, Doorverwijsstand.Alle })
        {
            (await proef.AlsCollegaAsync(p => LijstAsync(p, stand, nieuw, false))).ShouldBe([wacht], stand.ToString());
        }

        (await proef.AlsCollegaAsync(p => LijstAsync(p, Doorverwijsstand.Beeindigd, nieuw, false))).ShouldBeEmpty("what is over stays where it was");
    }

    [Fact]
    [Trait("Eis", "PRV-02")]
    public async Task Na_een_weigering_begint_de_hulp_niet_behalve_met_een_reden_die_in_de_geschiedenis_komt()
    {
        var proef = await Trajectproef.MaakAsync(database);
        var (gewoon, instelling) = (await proef.DoorverwijzingAsync(Dag), await proef.DoorverwijzingAsync(Dag, "gecertificeerdeInstelling"));
        var vervolg = new Doorverwijsvervolg { Toestemming = "geweigerd", ToestemmingOp = Dag, ToestemmingGever = "ouders", ToestemmingDoor = "Moeder", GestartOp = Dag.AddDays(10), ZonderToestemming = " Machtiging van de rechter " };

        (await proef.VolgAsync(gewoon, vervolg)).ShouldBeOfType<Afgewezen>().Fouten.ShouldHaveSingleItem().Veld.ShouldBe("GestartOp");
        (await proef.VolgAsync(instelling, vervolg with { ZonderToestemming = null })).ShouldBeOfType<Afgewezen>().Fouten.ShouldHaveSingleItem().Veld.ShouldBe("ZonderToestemming");
        (await proef.VolgAsync(instelling, vervolg)).ShouldBe(new Bewaard(instelling));
        (await proef.AlsAsync(p => p.Doorverwijzingen.DetailsAsync(instelling, Ct)))!.Verloop.Select(v => v.Reden).ShouldContain("Machtiging van de rechter");

        // What was kept with its reason can be changed further without giving it again.
        (await proef.VolgAsync(instelling, new() { GestartOp = vervolg.GestartOp, Aanbieder = "Instelling Noord" })).ShouldBe(new Bewaard(instelling));
    }

    [Fact]
    [Trait("Eis", "PRV-02")]
    public async Task Een_antwoord_staat_een_keer_vast_bij_de_jeugdige_en_geldt_voor_elke_doorverwijzing()
    {
        var proef = await Trajectproef.MaakAsync(database);
        var (een, ander) = (await proef.DoorverwijzingAsync(Dag), await proef.DoorverwijzingAsync(Dag));

        // A refusal in the form of one referral is the answer about the person, which the other shows and follows.
        (await proef.VolgAsync(een, new() { Toestemming = "geweigerd", ToestemmingOp = Dag, ToestemmingGever = "ouders", ToestemmingDoor = " Beide ouders " })).ShouldBe(new Bewaard(een));
        var antwoord = (await proef.AlsAsync(p => p.Doorverwijzingen.DetailsAsync(ander, Ct)))!.Antwoord.ShouldNotBeNull();
        (antwoord.Antwoord, antwoord.Datum, antwoord.Door, antwoord.Gever).ShouldBe((Deelantwoord.Geweigerd, Dag, "Beide ouders", Toestemminggever.Ouders));
        (await proef.VolgAsync(ander, new() { GeaccepteerdOp = Dag.AddDays(1) })).ShouldBeOfType<Afgewezen>().Fouten.ShouldHaveSingleItem().Veld.ShouldBe("GeaccepteerdOp");
        (await proef.VolgAsync(ander, new() { GeaccepteerdOp = Dag.AddDays(1), ZelfAangemeld = true, ZonderToestemming = "Zij belden zelf" })).ShouldBeOfType<Afgewezen>("a refusal holds");

        // Consent for one aanbieder is none for another, also not when the name changes afterwards.
        var akkoord = new Doorverwijsvervolg { Aanbieder = "De Brug", GeaccepteerdOp = Dag.AddDays(2), Toestemming = "gegeven", ToestemmingOp = Dag.AddDays(2), ToestemmingGever = "ouders", ToestemmingDoor = "Beide ouders" };
        (await proef.VolgAsync(ander, akkoord)).ShouldBe(new Bewaard(ander));
        (await proef.VolgAsync(ander, new() { Aanbieder = "De Wilg", GeaccepteerdOp = Dag.AddDays(2) })).ShouldBeOfType<Afgewezen>().Fouten.ShouldHaveSingleItem().Veld.ShouldBe("GeaccepteerdOp");
        (await proef.VolgAsync(ander, new() { Aanbieder = "de brug", GeaccepteerdOp = Dag.AddDays(2), GestartOp = Dag.AddDays(3) })).ShouldBe(new Bewaard(ander));
        (await proef.VolgAsync(een, new() { Aanbieder = "De Wilg", GeaccepteerdOp = Dag.AddDays(3) })).ShouldBeOfType<Afgewezen>("the refusal about any aanbieder holds for this one");
    }

    [Fact]
    [Trait("Eis", "PRV-02")]
    public async Task Van_een_formulier_dat_niet_kan_blijft_ook_het_antwoord_niet_staan_en_een_antwoord_alleen_is_een_nieuwe_versie()
    {
        var proef = await Trajectproef.MaakAsync(database);
        var id = await proef.DoorverwijzingAsync(Dag);
        var was = (await proef.AlsAsync(p => p.Doorverwijzingen.DetailsAsync(id, Ct)))!.Doorverwijzing.Versie;
        Doorverwijsvervolg weigering = new() { Toestemming = "geweigerd", ToestemmingOp = Dag, ToestemmingGever = "ouders", ToestemmingDoor = "Moeder" };

        // As a page does: what is refused is shown with the same context.
        await proef.AlsAsync(async p =>
        {
            (await p.Doorverwijzingen.VolgAsync(id, was, weigering with { GestartOp = Dag }, Ct)).ShouldBeOfType<Afgewezen>();
            return await p.Doorverwijzingen.DetailsAsync(id, Ct);
        });
        await using var db = database.CreateUnrestrictedContext();
        (await db.Partnertoestemmingen.IgnoreQueryFilters().AnyAsync(t => t.PersoonId == proef.Persoon && t.Antwoord == Deelantwoord.Geweigerd, Ct)).ShouldBeFalse();

        (await proef.AlsAsync(p => p.Doorverwijzingen.VolgAsync(id, was, weigering, Ct))).ShouldBe(new Bewaard(id));
        (await proef.AlsAsync(p => p.Doorverwijzingen.VolgAsync(id, was, new() { Toestemming = "gegeven", ToestemmingOp = Dag, ToestemmingGever = "ouders", ToestemmingDoor = "Vader" }, Ct)))
            .ShouldBeOfType<Verouderd>("a colleague kept a refusal since this page was opened");
    }

    [Fact]
    [Trait("Eis", "PRV-02")]
    public async Task Wie_niet_is_gevraagd_kan_zich_zelf_aanmelden_met_hoe_dat_ging()
    {
        var proef = await Trajectproef.MaakAsync(database);
        var id = await proef.DoorverwijzingAsync(Dag, "voorliggendCjg");

        (await proef.VolgAsync(id, new() { GeaccepteerdOp = Dag })).ShouldBeOfType<Afgewezen>().Fouten.ShouldHaveSingleItem().Veld.ShouldBe("GeaccepteerdOp");
        (await proef.VolgAsync(id, new() { GeaccepteerdOp = Dag, ZelfAangemeld = true })).ShouldBeOfType<Afgewezen>().Fouten.ShouldHaveSingleItem().Veld.ShouldBe("ZonderToestemming");
        (await proef.VolgAsync(id, new() { GeaccepteerdOp = Dag, ZelfAangemeld = true, ZonderToestemming = "Moeder liep er binnen" })).ShouldBe(new Bewaard(id));

        // A half answer gets its errors beside the fields of this form, and nothing is kept.
        (await proef.VolgAsync(id, new() { GeaccepteerdOp = Dag, ToestemmingDoor = "Moeder" })).ShouldBeOfType<Afgewezen>().Fouten.Select(f => f.Veld).ShouldBe(["Toestemming", "ToestemmingOp", "ToestemmingGever"]);
        var details = (await proef.AlsAsync(p => p.Doorverwijzingen.DetailsAsync(id, Ct)))!;
        details.Antwoord.ShouldBeNull();
        details.Verloop.Select(v => v.Reden).ShouldContain("Moeder liep er binnen");
    }

    [Fact]
    [Trait("Eis", "CAP-09")]
    public async Task De_lijst_telt_per_reden_en_filtert_erop()
    {
        var proef = await Trajectproef.MaakAsync(database);
        Guid[] ids = [await proef.DoorverwijzingAsync(Dag), await proef.DoorverwijzingAsync(Dag.AddDays(1)), await proef.DoorverwijzingAsync(Dag.AddDays(2)), await proef.DoorverwijzingAsync(Dag.AddDays(3), "wmo")];
        await using (var db = database.CreateUnrestrictedContext())
        {
            await db.Database.ExecuteSqlAsync($"update doorverwijzing set reden = 'wachtlijstAanbieder' where id = {ids[0]} or id = {ids[3]}", Ct);
            await db.Database.ExecuteSqlAsync($"update doorverwijzing set reden = 'wachtlijstEigenTeam' where id = {ids[1]}", Ct);
        }

        var alles = await LijstAsync(null);
        alles.Redenen.Select(r => (r.Code, r.Aantal)).ShouldBe([("complexiteit", 1), ("wachtlijstAanbieder", 1), ("wachtlijstEigenTeam", 1)]);
        alles.Redenen[1].Naam.ShouldBe("Wachtlijst van de aanbieder");
        alles.Aantal.ShouldBe(3);
        foreach (var (reden, gevonden) in new[] { ("wachtlijstAanbieder", new[] { ids[0] }), ("wachtlijstEigenTeam", [ids[1]]), ("onbekend", []) })
        {
            var lijst = await LijstAsync(reden);
            lijst.Regels.Select(r => r.Id).ShouldBe(gevonden, reden);
            lijst.Aantal.ShouldBe(gevonden.Length);
            lijst.Redenen.Count.ShouldBe(3, "the counts are of the other filters");
        }

        Task<Doorverwijzingenlijst> LijstAsync(string? reden) => proef.AlsAsync(p => p.Doorverwijzingen.LijstAsync(new(Doorverwijsstand.Wachtend, true, null, 1) { Reden = reden }, Ct));
    }

    private static async Task<Guid[]> LijstAsync(Trajectproef.Diensten diensten, Doorverwijsstand stand, Guid? team, bool geteld) =>
        [.. (await diensten.Doorverwijzingen.LijstAsync(new(stand, true, team, 1) { ZoalsGeteld = geteld }, Ct)).Regels.Select(r => r.Id)];

    /// <summary>Another team; with a day it takes over from the team of the proef on that day.</summary>
    private async Task<Guid> TeamAsync(Trajectproef proef, DateOnly? neemtOver)
    {
        var team = new Team { GemeenteCode = proef.Team.GemeenteCode, Id = Guid.NewGuid(), Naam = "Ander team", Soort = Teamsoort.Cjg, Taken = Teamtaken.Hulp, GeldigVan = new(2020, 1, 1) };
        await using var db = database.CreateUnrestrictedContext();
        db.Add(team);
        if (neemtOver is { } dag)
        {
            db.Attach(proef.Team.Team);
            (proef.Team.Team.GeldigTot, proef.Team.Team.OpvolgerId) = (dag, team.Id);
        }

        await db.SaveChangesAsync(Ct);
        return team.Id;
    }
}
