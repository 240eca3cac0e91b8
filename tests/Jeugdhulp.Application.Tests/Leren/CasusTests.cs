using Jeugdhulp.Application.Leren;
using Jeugdhulp.Application.Logboek;
using Jeugdhulp.Application.Toegang;
using Jeugdhulp.Domain.Classificeren;
using Jeugdhulp.Domain.Leren;
using Jeugdhulp.Domain.Teams;
using Jeugdhulp.TestCommon;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace Jeugdhulp.Application.Tests.Leren;

/// <summary>Every test takes a gemeente of its own.</summary>
[Trait("Eis", "LER-02")]
public sealed class CasusTests(Testdatabase database) : IClassFixture<Testdatabase>, IAsyncLifetime
{
    private Leerproef _proef = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private Aanmelding Beheerder => _proef.Team.Aanmelding(Rol.Beheerder);

    public async ValueTask InitializeAsync() => _proef = await Leerproef.MaakAsync(database);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task Een_lege_casus_noemt_alles_wat_ontbreekt_en_bewaart_niets()
    {
        var (id, fouten) = await _proef.DoeAsync(Beheerder, (_, casussen, _, _) => casussen.MaakAsync(new(), Ct));

        id.ShouldBeNull();
        fouten.Select(f => f.Veld).Distinct().ShouldBe(["Titel", "Verhaal", "Activiteit", "GerichtOp", "TeamSoort", "TeamTaken"]);
        (await BibliotheekAsync()).ShouldAllBe(c => c.Herkomst == Casusherkomst.Landelijk);
    }

    [Fact]
    public async Task Onmogelijke_waarden_worden_een_voor_een_geweigerd()
    {
        var goed = Leerproef.Opdracht();
        (Casusopdracht Opdracht, string Veld)[] gevallen =
        [
            (goed with { Titel = new string('x', 101) }, "Titel"),
            (goed with { Verhaal = "Te kort." }, "Verhaal"),
            (goed with { Verhaal = new string('x', 2001) }, "Verhaal"),
            (goed with { Activiteit = "Begeleiding" }, "Activiteit"),
            (goed with { Doel = "0" }, "Doel"),
            (goed with { Leeftijd = 31 }, "Leeftijd"),
            (goed with { Gespreknummer = 0 }, "Gespreknummer"),
            (goed with { VerwachteUrenPerWeek = -1 }, "VerwachteUrenPerWeek"),
            (goed with { WettelijkBeen = 4 }, "WettelijkBeen"),
            (goed with { TeamTaken = ["hulp", "koffie"] }, "TeamTaken"),
        ];

        foreach (var (opdracht, veld) in gevallen)
        {
            var (_, fouten) = await _proef.DoeAsync(Beheerder, (_, casussen, _, _) => casussen.MaakAsync(opdracht, Ct));
            fouten.ShouldHaveSingleItem().Veld.ShouldBe(veld);
        }
    }

    [Fact]
    public async Task De_klasse_volgt_per_versie_uit_de_instellingen_en_de_casus_komt_terug_zoals_hij_is_ingevuld()
    {
        var id = await _proef.CasusAsync();

        var beeld = await OpenAsync(id);

        var versie = beeld!.Versies.ShouldHaveSingleItem();
        (versie.Nummer, versie.Classificatie.Gemeente.Uitkomst, versie.Classificatie.Gemeente.Regel.Code).ShouldBe((1, Uitkomst.Jeugdhulp, "R15"));
        var terug = Casusopdracht.Van(beeld.Casus.Titel, beeld.Casus.Verhaal, beeld.Casus.Feiten);
        terug.TeamTaken.ShouldBe(Leerproef.Opdracht().TeamTaken);
        (terug with { TeamTaken = [] }).ShouldBe(Leerproef.Opdracht() with { TeamTaken = [] });
        (beeld.Wijzigbaar, beeld.Beantwoord, beeld.Rondes).ShouldBe((true, false, 0));
        (await _proef.HandelingenAsync(id)).ShouldBe([Handeling.CasusGemaakt]);
    }

    [Fact]
    public async Task Een_casus_van_elders_gebeurt_in_de_teams_van_vandaag()
    {
        await using (var db = database.CreateUnrestrictedContext())
        {
            await db.Teams.IgnoreQueryFilters().Where(t => t.GemeenteCode == _proef.Team.GemeenteCode).ExecuteUpdateAsync(s => s.SetProperty(t => t.GeldigTot, Leerproef.Vandaag));
            db.Teams.Add(new() { GemeenteCode = _proef.Team.GemeenteCode, Id = Guid.NewGuid(), Naam = "Toegangsteam", Soort = Teamsoort.Wijkteam, Taken = Teamtaken.Toegang, GeldigVan = Leerproef.Vandaag });
            await db.SaveChangesAsync();
        }

        (await TakenAsync()).ShouldBe(Teamtaken.Toegang, "one team ended yesterday, the other begins today");
        _proef.Dag = Leerproef.Vandaag.AddDays(-1);
        (await TakenAsync()).ShouldBe(Testteam.AlleTaken);

        Task<Teamtaken> TakenAsync() => _proef.DoeAsync(Beheerder, async (_, casussen, _, _) => (await casussen.RegelsAsync(Ct)).Taken);
    }

    [Fact]
    public async Task Een_casus_van_de_bibliotheek_is_te_bekijken_en_niet_te_wijzigen_of_in_te_trekken()
    {
        var id = Leerproef.Landelijk(1);
        await _proef.RondeAsync([1]);

        (await OpenAsync(id))!.ShouldSatisfyAllConditions(b => b.Wijzigbaar.ShouldBeFalse(), b => b.Rondes.ShouldBe(1), b => b.Casus.Titel.ShouldBe("Sem wil niet slapen"));
        (await WijzigAsync(id)).ShouldBeNull();
        (await TrekInAsync(id)).ShouldBeFalse();
    }

    [Fact]
    public async Task Hetzelfde_formulier_twee_keer_tegelijk_maakt_een_casus()
    {
        var opdracht = Leerproef.Opdracht() with { Sleutel = Guid.NewGuid() };

        var twee = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => _proef.DoeAsync(Beheerder, (_, casussen, _, _) => casussen.MaakAsync(opdracht, Ct))));

        twee.ShouldAllBe(t => t.Id == opdracht.Sleutel);
        (await _proef.HandelingenAsync(opdracht.Sleutel!.Value)).ShouldBe([Handeling.CasusGemaakt]);
    }

    [Fact]
    public async Task Wie_een_oude_pagina_verstuurt_ziet_wat_een_collega_schreef_en_kan_daarna_opslaan()
    {
        var id = await _proef.CasusAsync();
        var gezien = (await OpenAsync(id))!.Kenmerk;
        (await WijzigAsync(id)).ShouldBeEmpty();
        Task<IReadOnlyList<Domain.Fout>?> Mijn(string kenmerk) => _proef.DoeAsync(Beheerder, (_, casussen, _, _) => casussen.WijzigAsync(id, Leerproef.Opdracht("Van mij") with { Gezien = kenmerk }, Ct));

        (await Mijn(gezien))!.ShouldHaveSingleItem().Melding.ShouldContain("‘Anders’");
        (await Mijn((await OpenAsync(id))!.Kenmerk)).ShouldBeEmpty();

        (await OpenAsync(id))!.Casus.Titel.ShouldBe("Van mij");
    }

    [Fact]
    public async Task Zolang_niemand_antwoordde_kan_een_casus_veranderen_en_daarna_niet_meer()
    {
        var id = await _proef.CasusAsync();
        var ronde = await _proef.RondeAsync([], id);
        (await WijzigAsync(id)).ShouldBeEmpty();
        await _proef.AntwoordAsync(_proef.Team.Aanmelding(), ronde, id, "jeugdhulp");

        (await WijzigAsync(id)).ShouldHaveSingleItem().Melding.ShouldContain("al antwoorden");

        (await OpenAsync(id))!.ShouldSatisfyAllConditions(b => b.Wijzigbaar.ShouldBeFalse(), b => b.Casus.Titel.ShouldBe("Anders"));
        (await _proef.HandelingenAsync(id)).ShouldBe([Handeling.CasusGemaakt, Handeling.CasusGewijzigd]);
    }

    [Fact]
    public async Task Een_ingetrokken_casus_blijft_in_zijn_ronde_en_komt_in_geen_nieuwe()
    {
        var id = await _proef.CasusAsync();
        var ronde = await _proef.RondeAsync([], id);

        (await TrekInAsync(id)).ShouldBeTrue();
        (await TrekInAsync(id)).ShouldBeFalse();

        (await WijzigAsync(id)).ShouldBeNull();
        await _proef.AntwoordAsync(_proef.Team.Aanmelding(), ronde, id, "toegang");
        var (_, fouten) = await _proef.DoeAsync(Beheerder, (_, _, rondes, _) => rondes.MaakAsync(new() { Titel = "Weer", Van = _proef.Dag, Tot = _proef.Dag, Casussen = [id] }, Ct));
        fouten.ShouldHaveSingleItem().Veld.ShouldBe("Casussen");
        (await BibliotheekAsync()).Single(c => c.Id == id).Ingetrokken.ShouldBeTrue();
        (await _proef.HandelingenAsync(id)).ShouldBe([Handeling.CasusGemaakt, Handeling.CasusIngetrokken]);
    }

    [Fact]
    [Trait("Eis", "CLS-16")]
    public async Task Wie_nog_moet_antwoorden_ziet_de_klasse_ook_niet_in_de_bibliotheek()
    {
        var ronde = await _proef.RondeAsync([1, 2]);
        var casus = Leerproef.Landelijk(1);
        var manager = await _proef.CollegaAsync("Manager", Rol.Teammanager);

        (await KlasseAsync(manager, casus)).ShouldBeNull();
        (await KlasseAsync(Beheerder, casus)).ShouldNotBeNull();
        await _proef.AntwoordAsync(manager, ronde, casus, "preventie");
        (await KlasseAsync(manager, casus)).ShouldBeNull();
        await _proef.DoeAsync(manager, (_, _, _, lezer) => lezer.ToonUitkomstAsync(ronde, casus, Ct));

        (await KlasseAsync(manager, casus)).ShouldNotBeNull();
        (await KlasseAsync(manager, Leerproef.Landelijk(2))).ShouldBeNull();
        _proef.Dag = Leerproef.Vandaag.AddDays(11);
        (await KlasseAsync(manager, Leerproef.Landelijk(2))).ShouldNotBeNull();

        async Task<object?> KlasseAsync(Aanmelding wie, Guid id)
        {
            var regel = (await _proef.DoeAsync(wie, (_, casussen, _, _) => casussen.LaadAsync(Ct))).Single(c => c.Id == id);
            var beeld = await _proef.DoeAsync(wie, (_, casussen, _, _) => casussen.OpenAsync(id, Ct));
            (beeld!.Versies is null).ShouldBe(regel.Nu is null);
            return regel.Nu;
        }
    }

    [Fact]
    [Trait("Eis", "PRV-01")]
    public async Task Een_casus_van_een_andere_gemeente_is_er_niet()
    {
        var id = await _proef.CasusAsync();
        _proef = await Leerproef.MaakAsync(database);

        (await OpenAsync(id)).ShouldBeNull();
        (await WijzigAsync(id)).ShouldBeNull();
        (await TrekInAsync(id)).ShouldBeFalse();
        (await BibliotheekAsync()).ShouldNotContain(c => c.Id == id);
    }

    private Task<IReadOnlyList<Casusregel>> BibliotheekAsync() => _proef.DoeAsync(Beheerder, (_, casussen, _, _) => casussen.LaadAsync(Ct));

    private Task<Casusbeeld?> OpenAsync(Guid id) => _proef.DoeAsync(Beheerder, (_, casussen, _, _) => casussen.OpenAsync(id, Ct));

    private Task<IReadOnlyList<Domain.Fout>?> WijzigAsync(Guid id) => _proef.DoeAsync(Beheerder, (_, casussen, _, _) => casussen.WijzigAsync(id, Leerproef.Opdracht("Anders"), Ct));

    private Task<bool> TrekInAsync(Guid id) => _proef.DoeAsync(Beheerder, (_, casussen, _, _) => casussen.TrekInAsync(id, Ct));
}
