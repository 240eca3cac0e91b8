using System.Globalization;
using Jeugdhulp.Application.Dossiers;
using Jeugdhulp.Application.Jeugdigen;
using Jeugdhulp.Application.Leveringen;
using Jeugdhulp.Application.Toegang;
using Jeugdhulp.Application.Trajecten;
using Jeugdhulp.Domain.Dossiers;
using Jeugdhulp.Domain.Instellingen;
using Jeugdhulp.Domain.Levering;
using Jeugdhulp.TestCommon;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace Jeugdhulp.Application.Tests.Leveringen;

/// <summary>Two persons who are one: what was given to them stays in what is delivered.</summary>
[Trait("Eis", "GEZ-01")]
[Trait("Eis", "DOS-06")]
public sealed class SamenvoegleveringTests(Testdatabase database) : IClassFixture<Testdatabase>
{
    /// <summary>The dossier of who vanishes begins here, that of who stays later.</summary>
    private static readonly DateOnly Eerst = new(2025, 6, 16);

    private static readonly DateOnly Later = new(2026, 3, 1);

    private static int _volgende;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("2025-09-22", "2026-01-03", false)]
    [InlineData("2026-02-01", "2026-04-01", false)]
    [InlineData("2026-04-01", "2026-05-01", true)]
    [InlineData("2026-04-01", null, true)]
    [InlineData("2025-09-22", null, true)]
    public async Task Hulp_die_gegeven_is_blijft_in_de_levering_en_ongedaan_maken_zet_alles_terug(string aanvang, string? einde, bool gaatMee)
    {
        var proef = await MaakAsync(Dossierstatus.Actief);
        var traject = proef.Opstelling.Traject(proef.Vervalt, Dag(aanvang), einde is null ? null : Dag(einde), dossier: proef.Eerder);
        await proef.Opstelling.BewaarAsync(traject);
        var voor = await StandAsync(proef);

        await VoegSamenAsync(proef);

        var na = await StandAsync(proef);
        na.Delen.ShouldBe(
            [
                new(proef.Eerder, proef.Blijft.Id, 1, Dossierrol.OntvangtHulp, Eerst, Later, Later),
                new(proef.Eerder, proef.Blijft.Id, 2, Dossierrol.IndirectBetrokken, Later, null, null),
                new(proef.Nieuwer, proef.Blijft.Id, 1, Dossierrol.OntvangtHulp, Later, null, null),
            ],
            ignoreOrder: true);
        na.Trajecten.ShouldBe([(traject.Id, proef.Blijft.Id, (Guid?)(gaatMee ? proef.Nieuwer : proef.Eerder))]);
        List<string?> regels = gaatMee ? ["Personen samengevoegd"] : [];
        (await RegelsAsync(traject.Id)).ShouldBe(regels, ignoreOrder: true);
        foreach (var (halfjaar, begonnen) in new[] { ("2025H2", traject.Aanvang.Year == 2025), ("2026H1", true) })
        {
            foreach (var definitie in new[] { Leveringsdefinitie.Trajecten, Leveringsdefinitie.Dossiers })
            {
                var id = (await proef.Opstelling.BeginAsync(proef.Opstelling.Eerste, halfjaar, definitie)).ShouldBeOfType<LeveringBewaard>().Id;
                var levering = (await proef.Opstelling.BeeldAsync(id)).Proef!;
                (levering.Telling.Telling.Actief, levering.Weglatingen.Count).ShouldBe((definitie is Leveringsdefinitie.Dossiers || begonnen ? 1 : 0, 0), $"{halfjaar} {definitie}");
            }
        }

        await MaakOngedaanAsync(proef);

        var terug = await StandAsync(proef);
        terug.Delen.ShouldBe(voor.Delen, ignoreOrder: true);
        terug.Trajecten.ShouldBe(voor.Trajecten);
        (await RegelsAsync(traject.Id)).ShouldBe(gaatMee ? [.. regels, "Samenvoegen ongedaan gemaakt"] : regels, ignoreOrder: true);
    }

    [Fact]
    public async Task Dossiers_van_verschillende_tijden_blijven_allebei_zoals_zij_waren()
    {
        var proef = await MaakAsync(Dossierstatus.Actief, totEerder: new(2025, 12, 1));

        await VoegSamenAsync(proef);

        (await StandAsync(proef)).Delen.Select(d => (d.DossierId, d.Rol, d.Van, d.Tot)).ShouldBe(
            [(proef.Eerder, Dossierrol.OntvangtHulp, Eerst, new DateOnly(2025, 12, 1)), (proef.Nieuwer, Dossierrol.OntvangtHulp, Later, null)], ignoreOrder: true);
    }

    [Fact]
    public async Task Wat_sinds_het_samenvoegen_aan_de_tijd_veranderde_blijft_bij_ongedaan_maken()
    {
        var proef = await MaakAsync(Dossierstatus.Actief);
        await VoegSamenAsync(proef);
        DateOnly uit = new(2026, 7, 1);
        await using (var db = database.CreateUnrestrictedContext())
        {
            await db.Dossierpersonen.IgnoreQueryFilters().Where(p => p.DossierId == proef.Eerder && p.Tot == null).ExecuteUpdateAsync(p => p.SetProperty(x => x.Tot, uit).SetProperty(x => x.EruitOp, uit), Ct);
        }

        await MaakOngedaanAsync(proef);

        (await StandAsync(proef)).Delen.Single(d => d.DossierId == proef.Eerder).ShouldBe(new(proef.Eerder, proef.Vervalt.Id, 1, Dossierrol.OntvangtHulp, Eerst, uit, uit));
    }

    [Theory]
    [InlineData(Dossierstatus.Actief, false)]
    [InlineData(Dossierstatus.Slapend, true)]
    public async Task Vooraf_staat_er_op_welke_dagen_beiden_hulp_ontvangen_en_of_er_hulp_uit_de_levering_valt(Dossierstatus nieuwer, bool valtUit)
    {
        var proef = await MaakAsync(nieuwer);
        await using var db = database.CreateContext(proef.Opstelling.Team.Aanmelding(Rol.Consulent));

        var beeld = (await new Samenvoeger(db, proef.Opstelling.Klok).BekijkAsync(proef.Blijft.Id, proef.Vervalt.Id, Ct)).ShouldNotBeNull();

        beeld.Dubbel.ShouldHaveSingleItem().ShouldBe(new(proef.Nummer + 1, proef.Nummer, Later, null, EenValtUit: false, AnderValtUit: valtUit));
    }

    [Fact]
    public async Task Vooraf_staat_er_niets_als_zij_nooit_tegelijk_hulp_ontvingen()
    {
        var proef = await MaakAsync(Dossierstatus.Actief, totEerder: Later);
        await using var db = database.CreateContext(proef.Opstelling.Team.Aanmelding(Rol.Consulent));

        (await new Samenvoeger(db, proef.Opstelling.Klok).BekijkAsync(proef.Blijft.Id, proef.Vervalt.Id, Ct)).ShouldNotBeNull().Dubbel.ShouldBeEmpty();
    }

    private static DateOnly Dag(string dag) => DateOnly.ParseExact(dag, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private async Task VoegSamenAsync(Proef proef)
    {
        await using var db = database.CreateContext(proef.Opstelling.Team.Aanmelding(Rol.Consulent));
        (await new Samenvoeger(db, proef.Opstelling.Klok).VoegSamenAsync(proef.Blijft.Id, proef.Vervalt.Id, "Zelfde kind", false, Ct)).ShouldBeOfType<PersoonOpgeslagen>();
    }

    private async Task MaakOngedaanAsync(Proef proef)
    {
        await using var alles = database.CreateUnrestrictedContext();
        var id = await alles.Samenvoegingen.IgnoreQueryFilters().Where(s => s.BlijftId == proef.Blijft.Id).Select(s => s.Id).SingleAsync(Ct);
        await using var db = database.CreateContext(proef.Opstelling.Team.Aanmelding(Rol.Consulent));
        (await new Samenvoeger(db, proef.Opstelling.Klok).MaakOngedaanAsync(id, Ct)).ShouldBeOfType<PersoonOpgeslagen>();
    }

    private async Task<(List<Deel> Delen, List<(Guid Id, Guid Persoon, Guid? Dossier)> Trajecten)> StandAsync(Proef proef)
    {
        await using var db = database.CreateUnrestrictedContext();
        var code = proef.Blijft.GemeenteCode;
        var delen = await db.Dossierpersonen.IgnoreQueryFilters().Where(p => p.GemeenteCode == code).Select(p => new Deel(p.DossierId, p.PersoonId, p.Nummer, p.Rol, p.Van, p.Tot, p.EruitOp)).ToListAsync(Ct);
        var trajecten = await db.Trajecten.IgnoreQueryFilters().Where(t => t.GemeenteCode == code).Select(t => new { t.Id, t.PersoonId, t.DossierId }).ToListAsync(Ct);
        return (delen, trajecten.ConvertAll(t => (t.Id, t.PersoonId, t.DossierId)));
    }

    private async Task<List<string?>> RegelsAsync(Guid traject)
    {
        await using var db = database.CreateUnrestrictedContext();
        return await db.Verloopregels.IgnoreQueryFilters().Where(v => v.TrajectId == traject && v.Soort == Verloopsoort.Gewijzigd).OrderBy(v => v.Op).Select(v => v.Reden).ToListAsync(Ct);
    }

    /// <summary>Who vanishes has a dossier from 2025 on, who stays one from March 2026 on.</summary>
    private async Task<Proef> MaakAsync(Dossierstatus nieuwer, DateOnly? totEerder = null)
    {
        var nummer = Interlocked.Increment(ref _volgende);
        var opstelling = new Leveringsopstelling(database, $"94{nummer:00}");
        await opstelling.MaakAsync(new LokaleInstellingen());
        var (blijft, vervalt) = (opstelling.Jeugdige(pas: p => p.Bsn = null), opstelling.Jeugdige());
        var (eerste, tweede) = (Dossier(vervalt, Eerst, Dossierstatus.Actief, 61_000 + (nummer * 2)), Dossier(blijft, Later, nieuwer, 61_001 + (nummer * 2)));
        (eerste.Personen[0].Tot, eerste.Personen[0].EruitOp) = (totEerder, totEerder);
        await opstelling.BewaarAsync(blijft, vervalt, eerste, tweede);
        return new(opstelling, blijft, vervalt, eerste.Id, tweede.Id, eerste.Nummer);

        Dossier Dossier(Persoon persoon, DateOnly begin, Dossierstatus status, int wat)
        {
            var dossier = new Dossier { GemeenteCode = persoon.GemeenteCode, Id = Guid.NewGuid(), Nummer = wat, Soort = Dossiersoort.Individueel, Wet = Wet.Jeugd, TeamId = opstelling.Team.Team.Id, Begin = begin, Crisis = false, Volgnummer = 1 };
            dossier.Statussen.Add(new() { GemeenteCode = persoon.GemeenteCode, Id = Guid.NewGuid(), DossierId = dossier.Id, Status = status, Van = begin, Door = "Test", Op = DateTimeOffset.UnixEpoch });
            dossier.Personen.Add(new() { GemeenteCode = persoon.GemeenteCode, DossierId = dossier.Id, PersoonId = persoon.Id, Soort = dossier.Soort, Wet = dossier.Wet, Rol = Dossierrol.OntvangtHulp, Van = begin });
            return dossier;
        }
    }

    private sealed record Proef(Leveringsopstelling Opstelling, Persoon Blijft, Persoon Vervalt, Guid Eerder, Guid Nieuwer, int Nummer);

    private sealed record Deel(Guid DossierId, Guid PersoonId, int Nummer, Dossierrol Rol, DateOnly Van, DateOnly? Tot, DateOnly? EruitOp);
}
