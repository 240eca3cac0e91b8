using System.Globalization;
using Jeugdhulp.Application.Dossiers;
using Jeugdhulp.Application.Jeugdigen;
using Jeugdhulp.Application.Leveringen;
using Jeugdhulp.Application.Toegang;
using Jeugdhulp.Domain.Dossiers;
using Jeugdhulp.Domain.Jeugdigen;
using Jeugdhulp.TestCommon;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace Jeugdhulp.Application.Tests.Leveringen;

/// <summary>What merging two persons asks first, and what it takes over, so that what is delivered stays right.</summary>
[Trait("Eis", "GEZ-01")]
public sealed class SamenvoegvraagTests(Testdatabase database) : IClassFixture<Testdatabase>
{
    private static readonly DateOnly Begin = new(2025, 6, 16);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    [Trait("Eis", "CBS-14")]
    public async Task Wie_allebei_in_een_geleverd_record_staan_vragen_een_bevestiging_ook_zonder_contacten()
    {
        var (opstelling, een, ander) = await MaakAsync();
        await opstelling.BewaarAsync(opstelling.Traject(een, new(2026, 2, 1), new(2026, 3, 1)), opstelling.Traject(ander, new(2026, 4, 1)));

        await opstelling.GeleverdAsync();

        await VraagtAkkoordAsync(opstelling, een, ander);
    }

    [Fact]
    [Trait("Eis", "CBS-14")]
    public async Task Wie_maar_voor_een_van_beiden_is_geleverd_vraagt_niets()
    {
        var (opstelling, een, ander) = await MaakAsync();
        await opstelling.BewaarAsync(opstelling.Traject(een, new(2026, 2, 1), new(2026, 3, 1)));
        await opstelling.GeleverdAsync();
        await opstelling.BewaarAsync(opstelling.Traject(ander, new(2026, 7, 1)));

        (await VoegSamenAsync(opstelling, een, ander)).ShouldBeOfType<PersoonOpgeslagen>();
    }

    [Theory]
    [InlineData(null, true)]
    [InlineData("2025-12-31", false)]
    [InlineData("2026-01-01", true)]
    [Trait("Eis", "CBS-03")]
    public async Task Ook_twee_die_op_dossiers_zijn_geleverd_vragen_een_bevestiging(string? tot, bool vraagt)
    {
        var (opstelling, een, ander) = await MaakAsync();
        var eigen = Dossier(opstelling, Deel(een, Dossierrol.OntvangtHulp));

        // A brother keeps this dossier in the delivery, however long the other was in it.
        var broer = opstelling.Jeugdige();
        var samen = Dossier(opstelling, Deel(ander, Dossierrol.OntvangtHulp, tot), Deel(broer, Dossierrol.OntvangtHulp));
        await opstelling.BewaarAsync(broer, eigen, samen);
        await opstelling.GeleverdAsync(Leveringsdefinitie.Dossiers);

        if (vraagt)
        {
            await VraagtAkkoordAsync(opstelling, een, ander);
        }
        else
        {
            (await VoegSamenAsync(opstelling, een, ander)).ShouldBeOfType<PersoonOpgeslagen>();
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task De_woonplaats_gaat_over_op_wie_er_geen_had_en_gaat_weer_weg_bij_ongedaan_maken(bool leeg)
    {
        var (opstelling, een, ander) = await MaakAsync((een, ander) =>
        {
            (ander.WoonplaatsGemeente, ander.WoonplaatsGrond, ander.WoonplaatsVanaf) = (ander.GemeenteCode, Woonplaatsgrond.VoorVerblijf, new DateOnly(2024, 5, 1));
            if (!leeg)
            {
                (een.WoonplaatsGemeente, een.WoonplaatsGrond, een.WoonplaatsVanaf) = (een.GemeenteCode, Woonplaatsgrond.BrpAdres, new DateOnly(2023, 1, 1));
            }
        });

        (string?, Woonplaatsgrond?, DateOnly?) vanAnder = (ander.GemeenteCode, Woonplaatsgrond.VoorVerblijf, new(2024, 5, 1));
        var eigen = await WoonplaatsAsync(een);

        (await VoegSamenAsync(opstelling, een, ander)).ShouldBeOfType<PersoonOpgeslagen>();

        (await WoonplaatsAsync(een)).ShouldBe(leeg ? vanAnder : eigen);
        await using (var db = database.CreateUnrestrictedContext())
        {
            var samengevoegd = await db.Samenvoegingen.IgnoreQueryFilters().SingleAsync(s => s.BlijftId == een.Id, Ct);
            samengevoegd.Overgenomen.Contains("Woonplaats").ShouldBe(leeg);
            (await AlsConsulentAsync(opstelling, s => s.MaakOngedaanAsync(samengevoegd.Id, Ct))).ShouldBeOfType<PersoonOpgeslagen>();
        }

        (await WoonplaatsAsync(een)).ShouldBe(eigen);
        (await WoonplaatsAsync(ander)).ShouldBe(vanAnder);
    }

    [Theory]
    [InlineData(Dossierrol.IndirectBetrokken, null)]
    [InlineData(Dossierrol.Contactpersoon, null)]
    [InlineData(Dossierrol.OntvangtHulp, null)]
    [InlineData(Dossierrol.OntvangtHulp, "2026-03-01")]
    [Trait("Eis", "DOS-06")]
    public async Task Hulp_in_een_dossier_van_beiden_blijft_in_beide_leveringen_hulp_aan_een_jeugdige(Dossierrol rol, string? tot)
    {
        var (opstelling, een, ander) = await MaakAsync();
        var dossier = Dossier(opstelling, Deel(een, rol, tot), Deel(ander, Dossierrol.OntvangtHulp));
        await opstelling.BewaarAsync(dossier);
        await opstelling.BewaarAsync(opstelling.Traject(ander, new(2026, 4, 1), dossier: dossier.Id));

        (await VoegSamenAsync(opstelling, een, ander)).ShouldBeOfType<PersoonOpgeslagen>();

        foreach (var definitie in new[] { Leveringsdefinitie.Trajecten, Leveringsdefinitie.Dossiers })
        {
            var record = await opstelling.RecordAsync(await opstelling.GeleverdAsync(definitie));
            (record.Nummer.Waarde, record.Aanvang).ShouldBe((ander.Bsn, definitie is Leveringsdefinitie.Dossiers ? Begin : new DateOnly(2026, 4, 1)), definitie.ToString());
        }
    }

    [Fact]
    [Trait("Eis", "DOS-06")]
    public async Task Wie_drie_keer_is_ingeschreven_blijft_een_jeugdige_met_hulp_in_beide_leveringen()
    {
        var (opstelling, een, ander) = await MaakAsync();
        var derde = opstelling.Jeugdige(pas: p => p.Bsn = null);
        var dossier = Dossier(opstelling, Deel(een, Dossierrol.IndirectBetrokken), Deel(ander, Dossierrol.OntvangtHulp));
        await opstelling.BewaarAsync(derde, dossier);
        await opstelling.BewaarAsync(opstelling.Traject(ander, new(2026, 4, 1), dossier: dossier.Id));

        (await VoegSamenAsync(opstelling, een, ander)).ShouldBeOfType<PersoonOpgeslagen>();
        (await VoegSamenAsync(opstelling, derde, een)).ShouldBeOfType<PersoonOpgeslagen>();

        foreach (var definitie in new[] { Leveringsdefinitie.Trajecten, Leveringsdefinitie.Dossiers })
        {
            var record = await opstelling.RecordAsync(await opstelling.GeleverdAsync(definitie));
            (record.Nummer.Waarde, record.Aanvang).ShouldBe((ander.Bsn, definitie is Leveringsdefinitie.Dossiers ? Begin : new DateOnly(2026, 4, 1)), definitie.ToString());
        }
    }

    private static Dossier Dossier(Leveringsopstelling opstelling, params Func<Dossier, Dossierpersoon>[] delen)
    {
        var dossier = opstelling.Dossier(Dossiersoort.Systeem, (Dossierstatus.Actief, Begin));
        dossier.Personen.AddRange(delen.Select(d => d(dossier)));
        return dossier;
    }

    private static Func<Dossier, Dossierpersoon> Deel(Persoon persoon, Dossierrol rol, string? tot = null)
    {
        DateOnly? dag = tot is null ? null : DateOnly.ParseExact(tot, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        return dossier =>
        {
            var deel = Leveringsopstelling.Deel(dossier, persoon, tot: dag, rol: rol);
            deel.EruitOp = dag;
            return deel;
        };
    }

    private async Task VraagtAkkoordAsync(Leveringsopstelling opstelling, Persoon een, Persoon ander)
    {
        var fout = (await VoegSamenAsync(opstelling, een, ander)).ShouldBeOfType<PersoonGeweigerd>().Fouten.ShouldHaveSingleItem();
        (fout.Veld, fout.Melding).ShouldBe(("Akkoord", "Het 1e halfjaar 2026 is geleverd met twee jeugdigen. Bevestig dat u dit weet."));
        (await AlsConsulentAsync(opstelling, s => s.BekijkAsync(een.Id, ander.Id, Ct))).ShouldNotBeNull().Verzegeld.ShouldBe([Leveringsopstelling.Periode]);
        (await VoegSamenAsync(opstelling, een, ander, akkoord: true)).ShouldBeOfType<PersoonOpgeslagen>();
    }

    private Task<Persoonresultaat> VoegSamenAsync(Leveringsopstelling opstelling, Persoon blijft, Persoon vervalt, bool akkoord = false) =>
        AlsConsulentAsync(opstelling, s => s.VoegSamenAsync(blijft.Id, vervalt.Id, "Zelfde kind", akkoord, Ct));

    private async Task<T> AlsConsulentAsync<T>(Leveringsopstelling opstelling, Func<Samenvoeger, Task<T>> doe)
    {
        await using var db = database.CreateContext(opstelling.Team.Aanmelding(Rol.Consulent));
        return await doe(new(db, opstelling.Klok));
    }

    private async Task<(string?, Woonplaatsgrond?, DateOnly?)> WoonplaatsAsync(Persoon persoon)
    {
        await using var db = database.CreateUnrestrictedContext();
        var nu = await db.Personen.IgnoreQueryFilters().AsNoTracking().SingleAsync(p => p.Id == persoon.Id, Ct);
        return (nu.WoonplaatsGemeente, nu.WoonplaatsGrond, nu.WoonplaatsVanaf);
    }

    /// <summary>Two persons of whom one has no BSN.</summary>
    private async Task<(Leveringsopstelling Opstelling, Persoon Een, Persoon Ander)> MaakAsync(Action<Persoon, Persoon>? pas = null)
    {
        var opstelling = await Leveringsopstelling.NieuwAsync(database);
        var (een, ander) = (opstelling.Jeugdige(pas: p => p.Bsn = null), opstelling.Jeugdige());
        pas?.Invoke(een, ander);
        await opstelling.BewaarAsync(een, ander);
        return (opstelling, een, ander);
    }
}
