using Jeugdhulp.Application.Contacten;
using Jeugdhulp.Application.Contacten.Wijzigen;
using Jeugdhulp.Domain.Contacten;
using Jeugdhulp.TestCommon;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace Jeugdhulp.Application.Tests.Contacten.Wijzigen;

/// <summary>What goes along with another day: the referral, the hulpvraag and the place in the series.</summary>
public sealed class WijzigreeksTests(Testdatabase database) : IClassFixture<Testdatabase>, IAsyncLifetime
{
    private readonly Wijzigproef _proef = new(database);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => await _proef.MaakAsync();

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    [Trait("Eis", "CAP-03")]
    public async Task Een_doorverwijzing_gaat_mee_met_de_dag_van_haar_contact_tot_zij_verder_is()
    {
        var dag = new DateOnly(2026, 9, 1);
        await _proef.MaakAsync(o =>
        {
            var contact = o.Contact(dag, [o.Persoon("Sem", "Smit")], activiteit: Activiteit.Doorverwijzing);
            foreach (var geaccepteerd in new DateOnly?[] { null, dag.AddDays(10), dag.AddDays(1) })
            {
                contact.Doorverwijzingen.Add(new() { GemeenteCode = contact.GemeenteCode, Id = Guid.NewGuid(), ContactId = contact.Id, PersoonId = contact.Regels[0].PersoonId, Bestemming = "specialistisch", Reden = "complexiteit", Datum = dag, GeaccepteerdOp = geaccepteerd });
            }

            return contact;
        });

        (await _proef.WijzigAsync(_proef.Opdracht() with { Datum = dag.AddDays(4) })).ShouldBeOfType<Gewijzigd>();

        await using var db = database.CreateUnrestrictedContext();
        (await db.Doorverwijzingen.IgnoreQueryFilters().Where(d => d.ContactId == _proef.Contact.Id).OrderBy(d => d.GeaccepteerdOp == null ? 0 : 1).ThenBy(d => d.GeaccepteerdOp).Select(d => d.Datum).ToListAsync(Ct))
            .ShouldBe([dag.AddDays(4), dag, dag.AddDays(4)]);
    }

    [Fact]
    public async Task Een_hulpvraag_begint_met_het_verplaatste_contact_en_loopt_niet_door_na_het_einde()
    {
        var id = _proef.Contact.Regels[0].HulpvraagId!.Value;
        await using (var vrij = database.CreateUnrestrictedContext())
        {
            await vrij.Database.ExecuteSqlAsync($"update hulpvraag set gesloten = '2026-09-30' where id = {id}", Ct);
        }

        (await _proef.WijzigAsync(_proef.Opdracht() with { Datum = new DateOnly(2026, 10, 1) })).ShouldBeOfType<Afgewezen>().Fouten.ShouldHaveSingleItem().Melding.ShouldContain("gesloten");
        (await _proef.WijzigAsync(_proef.Opdracht() with { Datum = new DateOnly(2026, 5, 1) })).ShouldBeOfType<Gewijzigd>();

        await using var db = database.CreateUnrestrictedContext();
        (await db.Hulpvragen.IgnoreQueryFilters().SingleAsync(h => h.Id == id, Ct)).Geopend.ShouldBe(new DateOnly(2026, 5, 1));
    }

    [Fact]
    public async Task Een_andere_datum_verplaatst_dit_contact_en_laat_de_rest_van_de_reeks_staan()
    {
        (await _proef.WijzigAsync(_proef.Opdracht() with { Datum = new DateOnly(2026, 9, 1) })).ShouldBe(new Gewijzigd(true));

        (await _proef.HuidigAsync()).Regels[0].Feiten.Gespreknummer.ShouldBe(1);
        await using var db = database.CreateUnrestrictedContext();
        var hulpvraag = _proef.Contact.Regels[0].HulpvraagId;
        var nummers = await db.Contactregels.IgnoreQueryFilters().Where(r => r.HulpvraagId == hulpvraag && r.ContactId != _proef.Contact.Id).Select(r => r.Feiten.Gespreknummer).ToListAsync(Ct);
        nummers.ShouldBe([1, 2], ignoreOrder: true);
    }

    [Fact]
    [Trait("Eis", "CON-03")]
    public async Task Een_notitie_die_een_gesprek_wordt_krijgt_een_nummer_in_de_reeks()
    {
        await _proef.MaakAsync(o =>
        {
            var sem = o.Persoon("Sem", "Smit");
            var hulpvraag = o.Hulpvraag(sem);
            o.Contact(new DateOnly(2026, 8, 30), [sem], activiteit: Activiteit.KortGesprek, hulpvraag: hulpvraag, gespreknummer: 1);
            return o.Contact(new DateOnly(2026, 9, 1), [sem], activiteit: Activiteit.KortGesprek, hulpvraag: hulpvraag, gespreknummer: 2);
        });

        (await _proef.WijzigAsync(_proef.Opdracht() with { Activiteit = Activiteit.Opvoedondersteuning })).ShouldBe(new Gewijzigd(true));

        (await _proef.HuidigAsync()).Regels[0].Feiten.Gespreknummer.ShouldBe(1);
    }
}
