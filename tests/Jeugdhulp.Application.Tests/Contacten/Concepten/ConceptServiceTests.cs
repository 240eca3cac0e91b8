using Jeugdhulp.Application.Contacten.Concepten;
using Jeugdhulp.Application.Logboek;
using Jeugdhulp.Application.Toegang;
using Jeugdhulp.TestCommon;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace Jeugdhulp.Application.Tests.Contacten.Concepten;

public sealed class ConceptServiceTests(Testdatabase database) : IClassFixture<Testdatabase>, IAsyncLifetime
{
    private static int _volgende;

    private readonly StilleKlok _klok = new(new DateOnly(2026, 11, 20));
    private Testteam _a = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() =>
        _a = await Testteam.MaakAsync(database, "9991", null, nummer: Interlocked.Increment(ref _volgende));

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task Een_concept_van_een_collega_gaat_niet_open_en_niet_weg()
    {
        var id = await BewaarAsync("Van mij");
        var collega = await Testteam.MaakAsync(database, "9991", null, nummer: Interlocked.Increment(ref _volgende));

        (await MetAsync(s => s.OpenAsync(id, Ct), collega)).ShouldBeNull();
        (await MetAsync(s => s.VerwijderAsync(id, Ct), collega)).ShouldBeFalse();
        (await MetAsync(s => s.OpenAsync(id, Ct)))!.Velden["Form.Feit"].ShouldBe(["Van mij"]);
    }

    [Fact]
    public async Task Een_account_zonder_aanstelling_in_de_gemeente_redt_geen_concept()
    {
        await using (var db = database.CreateUnrestrictedContext())
        {
            await db.Aanstellingen.IgnoreQueryFilters().Where(a => a.AccountId == _a.Account.Id).ExecuteDeleteAsync(Ct);
        }

        (await MetAsync(s => s.RedAsync(Guid.NewGuid(), Velden("Te laat"), [[Rol.Consulent, Rol.Teammanager]], Ct))).ShouldBeFalse();
        (await MetAsync(s => s.MijnAsync(Ct))).ShouldBeEmpty();
    }

    [Fact]
    public async Task Wat_te_veel_of_leeg_is_wordt_niet_bewaard()
    {
        const string Naam = "Form.Feit";
        var past = new string('a', ConceptService.Hoogstens - Naam.Length);

        (await MetAsync(s => s.BewaarAsync(Guid.NewGuid(), Velden("\0"), Ct))).ShouldBeFalse();
        (await MetAsync(s => s.BewaarAsync(Guid.NewGuid(), Velden(past + "a"), Ct))).ShouldBeFalse();
        (await MetAsync(s => s.MijnAsync(Ct))).ShouldBeEmpty();
        (await MetAsync(s => s.BewaarAsync(Guid.NewGuid(), Velden(past), Ct))).ShouldBeTrue();
    }

    [Fact]
    public async Task Op_de_zevende_dag_gaat_een_concept_nog_open_en_een_tel_later_niet_meer()
    {
        var id = await BewaarAsync("Bijna weg");

        _klok.Advance(ConceptService.Bewaartijd);
        (await MetAsync(s => s.OpenAsync(id, Ct))).ShouldNotBeNull();
        (await MetAsync(s => s.MijnAsync(Ct))).Count.ShouldBe(1);
        _klok.Advance(TimeSpan.FromSeconds(1));

        (await MetAsync(s => s.OpenAsync(id, Ct))).ShouldBeNull();
        (await MetAsync(s => s.MijnAsync(Ct))).ShouldBeEmpty();
    }

    [Fact]
    public async Task Wie_verder_typt_begint_de_zeven_dagen_opnieuw()
    {
        var id = await BewaarAsync("Begin");
        _klok.Advance(TimeSpan.FromDays(6));
        await MetAsync(s => s.BewaarAsync(id, Velden("Verder"), Ct));

        _klok.Advance(TimeSpan.FromDays(6));

        (await MetAsync(s => s.OpenAsync(id, Ct)))!.Velden["Form.Feit"].ShouldBe(["Verder"]);
    }

    [Fact]
    public async Task Boven_het_maximum_maakt_het_oudste_concept_plaats()
    {
        var oudste = await BewaarAsync("Oudste");
        for (var i = 0; i < ConceptService.HoeveelPerAccount; i++)
        {
            _klok.Advance(TimeSpan.FromSeconds(1));
            await BewaarAsync($"Concept {i}");
        }

        var over = await MetAsync(s => s.MijnAsync(Ct));

        over.Count.ShouldBe(ConceptService.HoeveelPerAccount);
        over.ShouldNotContain(c => c.Id == oudste);
    }

    [Fact]
    [Trait("Eis", "PRV-11")]
    public async Task Bewaren_openen_en_verwijderen_staan_elk_een_keer_in_het_logboek()
    {
        var id = await BewaarAsync("Eerst");
        await MetAsync(s => s.BewaarAsync(id, Velden("Daarna"), Ct));
        await MetAsync(s => s.OpenAsync(id, Ct));

        (await MetAsync(s => s.VerwijderAsync(id, Ct))).ShouldBeTrue();
        (await MetAsync(s => s.VerwijderAsync(id, Ct))).ShouldBeFalse();

        (await MetAsync(s => s.MijnAsync(Ct))).ShouldBeEmpty();
        await using var db = database.CreateUnrestrictedContext();
        var handelingen = await db.Logboek.IgnoreQueryFilters().Where(l => l.ObjectId == id).OrderBy(l => l.Id).Select(l => l.Handeling).ToListAsync(Ct);
        handelingen.ShouldBe([Handeling.ConceptBewaard, Handeling.ConceptBekeken, Handeling.ConceptVerwijderd]);
    }

    [Fact]
    [Trait("Eis", "PRV-11")]
    public async Task De_lijst_zegt_over_wie_een_concept_gaat_en_wie_dat_ziet_staat_in_het_logboek()
    {
        var velden = Velden("Half af");
        velden["Form.PersoonIds"] = [_a.Noor.Id.ToString(), "onzin", Guid.NewGuid().ToString()];
        velden["Form.Nieuw.Voornamen"] = ["Fenna"];
        await MetAsync(s => s.BewaarAsync(Guid.NewGuid(), velden, Ct));

        (await MetAsync(s => s.MijnAsync(Ct))).ShouldHaveSingleItem().Jeugdigen.ShouldBe(["Noor van Dijk", "Fenna"]);
        await using var db = database.CreateUnrestrictedContext();
        (await db.Logboek.IgnoreQueryFilters().Where(l => l.AccountId == _a.Account.Id && l.Handeling == Handeling.PersoonBekeken).Select(l => l.ObjectId).ToListAsync(Ct)).ShouldBe([_a.Noor.Id]);
    }

    [Fact]
    public async Task Wie_om_de_nieuwste_vraagt_krijgt_niet_meer_dan_dat()
    {
        await BewaarAsync("Ouder");
        _klok.Advance(TimeSpan.FromMinutes(1));
        var nieuwste = await BewaarAsync("Nieuwste");

        (await MetAsync(s => s.LaatsteAsync(1, Ct))).ShouldHaveSingleItem().Id.ShouldBe(nieuwste);
    }

    private static Dictionary<string, string[]> Velden(string feit) => new(StringComparer.Ordinal) { ["Form.Feit"] = [feit] };

    private async Task<Guid> BewaarAsync(string feit)
    {
        var id = Guid.NewGuid();
        (await MetAsync(s => s.BewaarAsync(id, Velden(feit), Ct))).ShouldBeTrue();
        return id;
    }

    private async Task<T> MetAsync<T>(Func<ConceptService, Task<T>> doe, Testteam? wie = null)
    {
        var aanmelding = (wie ?? _a).Aanmelding();
        await using var db = database.CreateContext(aanmelding);
        return await doe(new ConceptService(db, aanmelding, _klok));
    }
}
