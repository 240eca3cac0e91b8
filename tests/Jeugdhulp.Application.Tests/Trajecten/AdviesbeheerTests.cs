using Jeugdhulp.Application.Logboek;
using Jeugdhulp.Application.Trajecten;
using Jeugdhulp.Application.Werk;
using Jeugdhulp.Domain.Trajecten;
using Jeugdhulp.TestCommon;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Shouldly;
using Xunit;
using Afgewezen = Jeugdhulp.Application.Trajecten.Afgewezen;
using Verouderd = Jeugdhulp.Application.Trajecten.Verouderd;

namespace Jeugdhulp.Application.Tests.Trajecten;

/// <summary>Writing a zwaarwegend advies and keeping what the gemeente decided about it.</summary>
[Trait("Eis", "TRJ-11")]
public sealed class AdviesbeheerTests(Testdatabase database) : IClassFixture<Testdatabase>
{
    private static readonly DateOnly Dag = new(2026, 11, 10);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Waar_de_gemeente_het_niet_vraagt_is_er_geen_advies_en_geen_filter()
    {
        var proef = await Trajectproef.MaakAsync(database);
        var verwijzing = await proef.DoorverwijzingAsync(Dag);

        (await LaadAsync(proef, verwijzing)).ShouldBeNull();
        (await SchrijfAsync(proef, verwijzing)).ShouldBe(new NietGevonden());
        (await proef.AlsAsync(p => p.Doorverwijzingen.DetailsAsync(verwijzing, Ct)))!.VraagtAdvies.ShouldBeFalse();
        var lijst = await LijstAsync(proef);
        (lijst.MetAdvies, lijst.Aantal).ShouldBe((false, 1), "then the list is that of who waits");
    }

    [Fact]
    public async Task Alleen_een_verwijzing_naar_specialistische_hulp_vraagt_een_advies()
    {
        var proef = await AanAsync();
        var basis = await proef.DoorverwijzingAsync(Dag, "basisGgz");

        (await LaadAsync(proef, basis)).ShouldBeNull();
        (await SchrijfAsync(proef, basis)).ShouldBe(new NietGevonden());
        (await LaadAsync(proef, Guid.NewGuid())).ShouldBeNull();
        (await LaadAsync(proef, await proef.DoorverwijzingAsync(Dag)))!.Schrijfbaar.ShouldBeTrue();
    }

    [Fact]
    public async Task Het_advies_staat_versleuteld_in_een_keer_ook_als_het_formulier_twee_keer_komt()
    {
        var proef = await AanAsync();
        var verwijzing = await proef.DoorverwijzingAsync(Dag);
        var opgave = new Adviesopgave(Guid.NewGuid(), 0, " Traumabehandeling is nodig ", Dag.AddDays(-3));

        (await Task.WhenAll(SchrijfAsync(proef, verwijzing, opgave), SchrijfAsync(proef, verwijzing, opgave))).ShouldAllBe(r => r == new Bewaard(verwijzing));
        (await SchrijfAsync(proef, verwijzing, opgave with { Tekst = "Iets anders" })).ShouldBeOfType<Afgewezen>().Fouten.ShouldBe([Formuliersleutel.Gebruikt]);
        (await SchrijfAsync(proef, verwijzing, opgave with { Sleutel = Guid.NewGuid(), Tekst = "Iets anders" })).ShouldBe(new Verouderd(), "someone wrote one already");

        var advies = (await LaadAsync(proef, verwijzing))!.Advies!;
        (advies.Tekst, advies.GeschrevenOp, advies.Stand, advies.DoorAccountId).ShouldBe(("Traumabehandeling is nodig", Dag.AddDays(-3), Adviesstand.Wacht, proef.Team.Account.Id));
        await using var db = database.CreateUnrestrictedContext();
        (await db.Database.SqlQuery<string>($"select tekst as \"Value\" from zwaarwegendadvies where id = {advies.Id}").SingleAsync(Ct)).ShouldStartWith("v1.");
        (await TelAsync(Handeling.AdviesGeschreven, verwijzing)).ShouldBe(1);
    }

    [Fact]
    public async Task Wat_ontbreekt_of_te_laat_is_staat_bij_zijn_veld()
    {
        var proef = await AanAsync();
        var verwijzing = await proef.DoorverwijzingAsync(Dag);

        (await SchrijfAsync(proef, verwijzing, new(Guid.NewGuid(), 0, " ", Trajectproef.Vandaag.AddDays(1)))).ShouldBeOfType<Afgewezen>().Fouten.Select(f => f.Veld).ShouldBe(["Tekst", "GeschrevenOp"]);
        (await SchrijfAsync(proef, verwijzing, new(Guid.NewGuid(), 0, new string('a', 20_001), Dag))).ShouldBeOfType<Afgewezen>().Fouten.ShouldHaveSingleItem().Veld.ShouldBe("Tekst");
        (await SchrijfAsync(proef, verwijzing, new(Guid.Empty, 0, "Nodig", Dag))).ShouldBe(new NietGevonden());
        (await TelAsync(Handeling.AdviesGeschreven, verwijzing)).ShouldBe(0);
    }

    [Fact]
    public async Task Tot_het_besluit_is_het_advies_te_wijzigen_en_wat_er_stond_blijft_te_lezen()
    {
        var (proef, verwijzing) = await GeschrevenAsync();
        var versie = await VersieAsync(proef, verwijzing);

        (await SchrijfAsync(proef, verwijzing, new(Guid.Empty, versie, "Met meer uitleg", Dag))).ShouldBe(new Bewaard(verwijzing));
        (await SchrijfAsync(proef, verwijzing, new(Guid.Empty, versie, "Met meer uitleg", Dag))).ShouldBe(new Bewaard(verwijzing), "the same twice");
        (await SchrijfAsync(proef, verwijzing, new(Guid.Empty, versie, "Nog iets anders", Dag))).ShouldBe(new Verouderd());

        var veld = (await LaadAsync(proef, verwijzing))!.Verloop.SelectMany(v => v.Velden).Where(v => v.Oud is not null).ShouldHaveSingleItem();
        (veld.Oud, veld.Nieuw).ShouldBe(("Nodig", "Met meer uitleg"));
    }

    [Fact]
    public async Task Een_collega_van_het_team_legt_het_besluit_vast_en_wie_meeschreef_of_een_ander_team_niet()
    {
        var (proef, verwijzing) = await GeschrevenAsync();
        var buiten = await BeslisDoorCollegaAsync(proef, verwijzing, Goed(await VersieAsync(proef, verwijzing)));
        buiten.ShouldBeOfType<Afgewezen>().Fouten.ShouldHaveSingleItem().Melding.ShouldStartWith("Alleen een collega van het team");
        await proef.CollegaInTeamAsync();
        var opgave = Goed(await VersieAsync(proef, verwijzing));

        (await proef.AlsAsync(p => p.Adviezen.BeslisAsync(verwijzing, opgave, Ct))).ShouldBeOfType<Afgewezen>().Fouten.ShouldHaveSingleItem().Melding.ShouldStartWith("U schreef mee aan dit advies.");
        (await Task.WhenAll(BeslisDoorCollegaAsync(proef, verwijzing, opgave), BeslisDoorCollegaAsync(proef, verwijzing, opgave))).ShouldAllBe(r => r == new Bewaard(verwijzing));

        var beeld = (await LaadAsync(proef, verwijzing))!;
        (beeld.Advies!.Stand, beeld.Schrijfbaar).ShouldBe((Adviesstand.Goedgekeurd, false));
        var besluit = beeld.Besluiten.ShouldHaveSingleItem();
        (besluit.Beslisser, besluit.Nummer, besluit.Datum, besluit.DoorNaam).ShouldBe(("Toegangsadviseur", 1, Dag.AddDays(2), "Collega"));
        (await SchrijfAsync(proef, verwijzing, new(Guid.Empty, beeld.Advies.Versie, "Toch anders", Dag))).ShouldBeOfType<Afgewezen>().Fouten.ShouldHaveSingleItem().Melding.ShouldStartWith("De gemeente besliste al");
        (await TelAsync(Handeling.AdviesBeslist, verwijzing)).ShouldBe(1);
    }

    [Fact]
    public async Task Wie_eerder_meeschreef_beslist_niet_ook_al_schreef_een_ander_het_laatst()
    {
        var (proef, verwijzing) = await GeschrevenAsync();
        await proef.CollegaInTeamAsync();
        var versie = await VersieAsync(proef, verwijzing);
        (await proef.AlsCollegaAsync(p => p.Adviezen.SchrijfAsync(verwijzing, new(Guid.Empty, versie, "Aangevuld", Dag), Ct))).ShouldBe(new Bewaard(verwijzing));

        (await LaadAsync(proef, verwijzing))!.NietBeslissen.ShouldNotBeNull();
        (await BeslisDoorCollegaAsync(proef, verwijzing, Goed(await VersieAsync(proef, verwijzing)))).ShouldBeOfType<Afgewezen>();
    }

    [Fact]
    public async Task Wat_terugkwam_wordt_aangepast_opnieuw_ingediend_en_dan_weer_besloten()
    {
        var (proef, verwijzing) = await GeschrevenAsync();
        await proef.CollegaInTeamAsync();
        (await BeslisDoorCollegaAsync(proef, verwijzing, new(Guid.NewGuid(), await VersieAsync(proef, verwijzing), "teruggegeven", Dag.AddDays(2), null, "Wat deed school?"))).ShouldBe(new Bewaard(verwijzing));
        (await WerkAsync(proef, Werksoort.Adviesterug)).ShouldBe([verwijzing]);

        var versie = await VersieAsync(proef, verwijzing);
        (await SchrijfAsync(proef, verwijzing, new(Guid.Empty, versie, "Nodig", Dag))).ShouldBeOfType<Afgewezen>().Fouten.ShouldHaveSingleItem().Veld.ShouldBe("Tekst", "nothing was answered");
        (await SchrijfAsync(proef, verwijzing, new(Guid.Empty, versie, "Nodig, school probeerde veel", Dag.AddDays(1)))).ShouldBeOfType<Afgewezen>().Fouten.ShouldHaveSingleItem().Veld.ShouldBe("GeschrevenOp");
        (await SchrijfAsync(proef, verwijzing, new(Guid.Empty, versie, "Nodig, school probeerde veel", Dag.AddDays(2)))).ShouldBe(new Bewaard(verwijzing));

        (await WerkAsync(proef, Werksoort.Adviesterug)).ShouldBeEmpty();
        (await BeslisDoorCollegaAsync(proef, verwijzing, Goed(await VersieAsync(proef, verwijzing)))).ShouldBe(new Bewaard(verwijzing));
        (await LaadAsync(proef, verwijzing))!.Besluiten.Select(b => b.Uitkomst).ShouldBe([Gemeentebesluit.Goedgekeurd, Gemeentebesluit.Teruggegeven]);
    }

    [Fact]
    public async Task Een_later_besluit_verbetert_het_eerdere_en_wie_de_oude_pagina_heeft_hoort_dat()
    {
        var (proef, verwijzing) = await GeschrevenAsync();
        await proef.CollegaInTeamAsync();
        var oud = await VersieAsync(proef, verwijzing);
        (await BeslisDoorCollegaAsync(proef, verwijzing, Goed(oud))).ShouldBe(new Bewaard(verwijzing));

        (await BeslisDoorCollegaAsync(proef, verwijzing, Goed(oud))).ShouldBe(new Verouderd());
        (await BeslisDoorCollegaAsync(proef, verwijzing, Goed(await VersieAsync(proef, verwijzing)) with { Uitkomst = "nietGoedgekeurd" })).ShouldBeOfType<Afgewezen>().Fouten.ShouldHaveSingleItem().Veld.ShouldBe("Reden");
        (await BeslisDoorCollegaAsync(proef, verwijzing, Goed(await VersieAsync(proef, verwijzing)) with { Uitkomst = "nietGoedgekeurd", Reden = "Lichtere hulp past beter" })).ShouldBe(new Bewaard(verwijzing));

        var beeld = (await LaadAsync(proef, verwijzing))!;
        (beeld.Advies!.Stand, beeld.Besluiten.Count).ShouldBe((Adviesstand.NietGoedgekeurd, 2));
        var blik = (await proef.AlsAsync(p => p.Doorverwijzingen.DetailsAsync(verwijzing, Ct)))!.Advies!;
        (blik.Stand, blik.BesluitOp).ShouldBe((Adviesstand.NietGoedgekeurd, Dag.AddDays(2)));
    }

    [Fact]
    public async Task Twee_besluiten_van_hetzelfde_moment_worden_er_een_en_het_andere_is_verouderd()
    {
        var (proef, verwijzing) = await GeschrevenAsync();
        await proef.CollegaInTeamAsync();
        var versie = await VersieAsync(proef, verwijzing);

        var uitkomsten = await Task.WhenAll(BeslisDoorCollegaAsync(proef, verwijzing, Goed(versie)), BeslisDoorCollegaAsync(proef, verwijzing, Goed(versie) with { Uitkomst = "teruggegeven", Reden = "Wat deed school?" }));

        uitkomsten.ShouldBe([new Bewaard(verwijzing), new Verouderd()], ignoreOrder: true);
        (await LaadAsync(proef, verwijzing))!.Besluiten.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Het_werk_en_de_lijst_tonen_wat_wacht_en_verbergen_het_als_de_gemeente_het_niet_meer_vraagt()
    {
        var (proef, verwijzing) = await GeschrevenAsync();
        await proef.CollegaInTeamAsync();
        (await proef.AlsCollegaAsync(p => WerkAsync(p, Werksoort.Adviesbesluit))).ShouldBe([verwijzing]);
        (await WerkAsync(proef, Werksoort.Adviesbesluit)).ShouldBeEmpty("who wrote it does not decide");
        await proef.DoorverwijzingAsync(Dag);
        (await LijstAsync(proef)).Regels.ShouldHaveSingleItem().Advies.ShouldBe(Adviesstand.Wacht);

        await proef.VraagAdviesAsync(false, 10);

        (await proef.AlsCollegaAsync(p => WerkAsync(p, Werksoort.Adviesbesluit))).ShouldBeEmpty();
        (await LijstAsync(proef)).MetAdvies.ShouldBeFalse();
        var beeld = (await LaadAsync(proef, verwijzing)).ShouldNotBeNull("what was written stays to be read");
        (beeld.Schrijfbaar, beeld.TeBeslissen).ShouldBe((false, false));
        (await SchrijfAsync(proef, verwijzing, new(Guid.Empty, beeld.Advies!.Versie, "Toch meer", Dag))).ShouldBeOfType<Afgewezen>().Fouten.ShouldHaveSingleItem().Melding.ShouldContain("geen zwaarwegend advies meer");
        (await BeslisDoorCollegaAsync(proef, verwijzing, Goed(beeld.Advies.Versie))).ShouldBeOfType<Afgewezen>().Fouten.ShouldHaveSingleItem().Melding.ShouldContain("geen zwaarwegend advies meer");
    }

    [Fact]
    public async Task Een_doorverwijzing_begint_en_eindigt_zonder_advies_en_wacht_dan_op_niemand()
    {
        var (proef, verwijzing) = await GeschrevenAsync();
        await proef.CollegaInTeamAsync();

        (await proef.VolgAsync(verwijzing, new() { Aanbieder = "Praktijk Nabrug", GestartOp = Dag.AddDays(1) })).ShouldBe(new Bewaard(verwijzing));
        (await proef.AlsCollegaAsync(p => WerkAsync(p, Werksoort.Adviesbesluit))).ShouldBe([verwijzing], "help began, the gemeente still decides");
        (await proef.VolgAsync(verwijzing, new() { Aanbieder = "Praktijk Nabrug", GestartOp = Dag.AddDays(1), BeeindigdOp = Dag.AddDays(3), Afloop = "afgerond" })).ShouldBe(new Bewaard(verwijzing));
        (await proef.AlsCollegaAsync(p => WerkAsync(p, Werksoort.Adviesbesluit))).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("update adviesbesluit set door_account_id = advies_door_account_id where gemeente_code = {0}", "ck_adviesbesluit_ander")]
    [InlineData("update adviesbesluit set datum = geschreven_op - 1 where gemeente_code = {0}", "ck_adviesbesluit_dag")]
    [InlineData("update adviesbesluit set reden = null where gemeente_code = {0}", "ck_adviesbesluit_waarom")]
    [InlineData("update adviesbesluit set nummer = 0 where gemeente_code = {0}", "ck_adviesbesluit_nummer")]
    [InlineData("update adviesbesluit set reden = 'leesbaar' where gemeente_code = {0}", "ck_adviesbesluit_reden_versleuteld")]
    [InlineData("update zwaarwegendadvies set tekst = 'leesbaar' where gemeente_code = {0}", "ck_zwaarwegendadvies_tekst_versleuteld")]
    [InlineData("update zwaarwegendadvies set geschreven_op = '2014-12-31' where gemeente_code = {0}", "ck_zwaarwegendadvies_dag")]
    public async Task De_database_weigert_wat_niet_kan(string opdracht, string regel)
    {
        var (proef, verwijzing) = await GeschrevenAsync();
        await proef.CollegaInTeamAsync();
        (await BeslisDoorCollegaAsync(proef, verwijzing, Goed(await VersieAsync(proef, verwijzing)) with { Uitkomst = "teruggegeven", Reden = "Wat deed school?" })).ShouldBe(new Bewaard(verwijzing));
        await using var db = database.CreateUnrestrictedContext();

        (await Should.ThrowAsync<PostgresException>(() => db.Database.ExecuteSqlRawAsync(opdracht, [proef.Team.GemeenteCode], Ct))).ConstraintName.ShouldBe(regel);
    }

    private static Adviesbesluitopgave Goed(uint versie) => new(Guid.NewGuid(), versie, "goedgekeurd", Dag.AddDays(2), " Toegangsadviseur ", null);

    private async Task<Trajectproef> AanAsync()
    {
        var proef = await Trajectproef.MaakAsync(database);
        await proef.VraagAdviesAsync();
        return proef;
    }

    private async Task<(Trajectproef Proef, Guid Verwijzing)> GeschrevenAsync()
    {
        var proef = await AanAsync();
        var verwijzing = await proef.DoorverwijzingAsync(Dag);
        (await SchrijfAsync(proef, verwijzing)).ShouldBe(new Bewaard(verwijzing));
        return (proef, verwijzing);
    }

    private static Task<Trajectresultaat> SchrijfAsync(Trajectproef proef, Guid verwijzing, Adviesopgave? opgave = null) =>
        proef.AlsAsync(p => p.Adviezen.SchrijfAsync(verwijzing, opgave ?? new(Guid.NewGuid(), 0, "Nodig", Dag), Ct));

    private static Task<Trajectresultaat> BeslisDoorCollegaAsync(Trajectproef proef, Guid verwijzing, Adviesbesluitopgave opgave) =>
        proef.AlsCollegaAsync(p => p.Adviezen.BeslisAsync(verwijzing, opgave, Ct));

    private static Task<Adviesbeeld?> LaadAsync(Trajectproef proef, Guid verwijzing) => proef.AlsAsync(p => p.Adviezen.LaadAsync(verwijzing, Ct));

    private static async Task<uint> VersieAsync(Trajectproef proef, Guid verwijzing) => (await LaadAsync(proef, verwijzing))!.Advies!.Versie;

    private static Task<Doorverwijzingenlijst> LijstAsync(Trajectproef proef) =>
        proef.AlsAsync(p => p.Doorverwijzingen.LijstAsync(new(Doorverwijsstand.WachtOpGoedkeuring, true, null, 1), Ct));

    private static Task<List<Guid>> WerkAsync(Trajectproef proef, Werksoort soort) => proef.AlsAsync(p => WerkAsync(p, soort));

    private static async Task<List<Guid>> WerkAsync(Trajectproef.Diensten diensten, Werksoort soort) =>
        [.. (await diensten.Werk.LaadAsync(soort, null, 1, Ct))!.Regels.Select(r => r.Id)];

    private async Task<int> TelAsync(Handeling handeling, Guid verwijzing)
    {
        await using var db = database.CreateUnrestrictedContext();
        return await db.Logboek.IgnoreQueryFilters().CountAsync(l => l.Handeling == handeling && l.ObjectId == verwijzing, Ct);
    }
}
