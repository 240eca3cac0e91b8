using Jeugdhulp.Application.Contacten;
using Jeugdhulp.Application.Data;
using Jeugdhulp.Application.Jeugdigen;
using Jeugdhulp.Domain.Contacten;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace Jeugdhulp.Application.Tests.Personen;

/// <summary>Nothing is written any more about who was merged: nobody would find it, and figures would count it.</summary>
[Trait("Eis", "GEZ-01")]
public sealed class SamengevoegdTests(Personenproef proef) : IClassFixture<Personenproef>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Elke_tabel_met_hulp_of_een_antwoord_weigert_wie_is_samengevoegd()
    {
        await using var db = proef.Database.CreateUnrestrictedContext();

        (await db.Database.SqlQuery<string>($"select tgrelid::regclass::text as \"Value\" from pg_trigger where tgfoid = 'weiger_samengevoegde'::regproc and tgenabled = 'O'").ToListAsync(Ct))
            .ShouldBe(["contactregel", "doorverwijzing", "dossierpersoon", "hulpvraag", "partnertoestemming", "traject", "vervolgkeuze", "wachtende"], ignoreOrder: true);
    }

    [Fact]
    public async Task Wie_is_samengevoegd_krijgt_niets_meer_en_na_ongedaan_maken_weer_wel()
    {
        var (een, ander) = await proef.MaakAsync(o => (o.Persoon("Bo", "Dubbel"), o.Persoon("Bo", "Dubbel")));
        await SchrijfAsync(ander);
        (await proef.VoegSamenAsync(een.Id, ander.Id)).ShouldBeOfType<PersoonOpgeslagen>();

        Samenvoegweigering.Is(await Should.ThrowAsync<DbUpdateException>(() => SchrijfAsync(ander))).ShouldBeTrue();
        await SchrijfAsync(een);

        await using var db = proef.Database.CreateUnrestrictedContext();
        var samenvoeging = await db.Samenvoegingen.IgnoreQueryFilters().Where(s => s.BlijftId == een.Id).Select(s => s.Id).SingleAsync(Ct);
        (await proef.AlsAnsAsync(c => new Samenvoeger(c, proef.Klok).MaakOngedaanAsync(samenvoeging, Ct))).ShouldBeOfType<PersoonOpgeslagen>();
        await SchrijfAsync(ander);
    }

    [Fact]
    public async Task Wie_op_hetzelfde_moment_wordt_samengevoegd_krijgt_ook_niets()
    {
        var (een, ander) = await proef.MaakAsync(o => (o.Persoon("Mo", "Dubbel"), o.Persoon("Mo", "Dubbel")));
        await using var samenvoegen = proef.Database.CreateUnrestrictedContext();
        await using var transactie = await samenvoegen.Database.BeginTransactionAsync(Ct);
        await samenvoegen.Database.ExecuteSqlAsync($"select 1 from persoon where id = {ander.Id} for update", Ct);
        await samenvoegen.Database.ExecuteSqlAsync($"update persoon set samengevoegd_met_id = {een.Id} where id = {ander.Id}", Ct);

        var schrijven = SchrijfAsync(ander);
        await transactie.CommitAsync(Ct);

        Samenvoegweigering.Is(await Should.ThrowAsync<DbUpdateException>(() => schrijven)).ShouldBeTrue();
    }

    private Task<bool> SchrijfAsync(Persoon persoon) => proef.AlsAnsAsync(async db =>
    {
        await using var transactie = await db.BeginGemeenteAsync(Ct);
        db.Add(new Hulpvraag { GemeenteCode = persoon.GemeenteCode, Id = Guid.NewGuid(), PersoonId = persoon.Id, Doel = Doel.Opvoedondersteuning, Geopend = new(2026, 9, 1) });
        await db.SaveChangesAsync(Ct);
        await transactie.CommitAsync(Ct);
        return true;
    });
}
