using System.Globalization;
using Jeugdhulp.Application.Dossiers;
using Jeugdhulp.Application.Jeugdigen;
using Jeugdhulp.Application.Tests.Leveringen;
using Jeugdhulp.Application.Toegang;
using Jeugdhulp.Domain.Dossiers;
using Jeugdhulp.Domain.Instellingen;
using Jeugdhulp.TestCommon;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace Jeugdhulp.Application.Tests.Personen;

/// <summary>A child that was written in twice is often in one dossier twice too: after merging it is in it once, with the help of both.</summary>
[Trait("Eis", "GEZ-01")]
[Trait("Eis", "DOS-06")]
public sealed class SamenInEenDossierTests(Testdatabase database) : IClassFixture<Testdatabase>
{
    private const string Hulp = "ontvangtHulp";
    private const string Indirect = "indirectBetrokken";

    private static readonly DateOnly Begin = new(2026, 2, 2);

    private static int _volgende;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("indirectBetrokken", null, "ontvangtHulp", null, "ontvangtHulp 2026-02-02-")]
    [InlineData("ontvangtHulp", null, "contactpersoon", null, "ontvangtHulp 2026-02-02-")]
    [InlineData("ontvangtHulp", null, "ontvangtHulp", null, "ontvangtHulp 2026-02-02-")]
    [InlineData("ontvangtHulp", "2026-03-01", "ontvangtHulp", null, "ontvangtHulp 2026-02-02-")]
    [InlineData("indirectBetrokken", null, "ontvangtHulp", "2026-03-01", "ontvangtHulp 2026-02-02-2026-03-01 eruit 2026-03-01, indirectBetrokken 2026-03-01-")]
    [InlineData("contactpersoon", "2026-05-01", "ontvangtHulp", "2026-03-01", "ontvangtHulp 2026-02-02-2026-03-01 eruit 2026-03-01, contactpersoon 2026-03-01-2026-05-01 eruit 2026-05-01")]
    [InlineData("ontvangtHulp", "2026-02-02", "indirectBetrokken", null, "indirectBetrokken 2026-02-02-")]
    [InlineData("ontvangtHulp", "2026-02-02", "ontvangtHulp", "2026-02-02", "ontvangtHulp 2026-02-02-2026-02-02 eruit 2026-02-02, ontvangtHulp 2026-02-02-2026-02-02 eruit 2026-02-02")]
    public async Task Wie_er_twee_keer_in_staat_staat_er_een_keer_in_met_de_hulp_van_beiden_en_na_ongedaan_maken_weer_zoals_het_was(
        string rolEen, string? totEen, string rolAnder, string? totAnder, string verwacht)
    {
        var (opstelling, een, ander) = await MaakAsync();
        var dossier = Dossier(opstelling, 1, Deel(een, rolEen, totEen), Deel(ander, rolAnder, totAnder));
        await opstelling.BewaarAsync(dossier);
        var (eerst, anderen) = (await DelenAsync(dossier, een), await DelenAsync(dossier, ander));

        var samen = await VoegSamenAsync(opstelling, een, ander);

        (await DelenAsync(dossier, een)).ShouldBe(verwacht);
        (await DelenAsync(dossier, ander)).ShouldBe("", "left with who is no longer found the help would be of nobody");
        (await AlsConsulentAsync(opstelling, s => s.MaakOngedaanAsync(samen, Ct))).ShouldBeOfType<PersoonOpgeslagen>();
        (await DelenAsync(dossier, een), await DelenAsync(dossier, ander)).ShouldBe((eerst, anderen));
        await using var db = database.CreateUnrestrictedContext();
        (await db.Dossierwijzigingen.IgnoreQueryFilters().Where(w => w.DossierId == dossier.Id).OrderBy(w => w.Volgnummer).Select(w => w.Wat).ToListAsync(Ct)).ShouldBe(["Personen samengevoegd", "Samenvoegen ongedaan gemaakt"]);
    }

    [Fact]
    public async Task Op_de_dagen_waarop_wie_blijft_al_elders_hulp_kreeg_is_de_hulp_daar_en_het_traject_gaat_mee()
    {
        var (opstelling, een, ander) = await MaakAsync();
        var (elders, hier) = (Dossier(opstelling, 1, Deel(een, Hulp, "2026-04-01")), Dossier(opstelling, 2, Deel(een, Indirect), Deel(ander, Hulp, "2026-06-01")));
        var traject = opstelling.Traject(ander, new(2026, 2, 9), new(2026, 3, 9), dossier: hier.Id);
        await opstelling.BewaarAsync(elders, hier);
        await opstelling.BewaarAsync(traject);

        var samen = await VoegSamenAsync(opstelling, een, ander);

        (await DelenAsync(hier, een)).ShouldBe("indirectBetrokken 2026-02-02-2026-04-01 eruit 2026-04-01, ontvangtHulp 2026-04-01-2026-06-01 eruit 2026-06-01, indirectBetrokken 2026-06-01-");
        (await DelenAsync(elders, een)).ShouldBe("ontvangtHulp 2026-02-02-2026-04-01 eruit 2026-04-01");
        (await DossierVanAsync(traject.Id)).ShouldBe(elders.Id, "there help was received on its days");
        (await AlsConsulentAsync(opstelling, s => s.MaakOngedaanAsync(samen, Ct))).ShouldBeOfType<PersoonOpgeslagen>();
        (await DossierVanAsync(traject.Id)).ShouldBe(hier.Id);
        (await DelenAsync(hier, een), await DelenAsync(hier, ander)).ShouldBe(("indirectBetrokken 2026-02-02-", "ontvangtHulp 2026-02-02-2026-06-01 eruit 2026-06-01"));
    }

    [Theory]
    [InlineData("2026-03-01", "ontvangtHulp 2026-02-02-2026-03-01 eruit 2026-03-01")]
    [InlineData("2026-07-01", "ontvangtHulp 2026-02-02-2026-06-01 eruit 2026-07-01")]
    public async Task Wat_na_het_samenvoegen_werd_afgesloten_is_na_ongedaan_maken_voor_allebei_afgesloten(string tot, string verwacht)
    {
        var (opstelling, een, ander) = await MaakAsync();
        var dossier = Dossier(opstelling, 1, Deel(een, Indirect), Deel(ander, Hulp, tot));
        await opstelling.BewaarAsync(dossier);
        var samen = await VoegSamenAsync(opstelling, een, ander);
        await using (var db = database.CreateContext(opstelling.Team.Aanmelding(Rol.Consulent)))
        {
            await using var vrij = database.CreateUnrestrictedContext();
            var volgnummer = await vrij.Dossiers.IgnoreQueryFilters().Where(d => d.Id == dossier.Id).Select(d => d.Volgnummer).SingleAsync(Ct);
            (await new Dossiersluiter(db, opstelling.Klok).SluitAsync(new(dossier.Id, volgnummer, new(2026, 6, 1), "02", "geenDoelen"), Ct)).ShouldBeOfType<DossierOpgeslagen>();
        }

        (await AlsConsulentAsync(opstelling, s => s.MaakOngedaanAsync(samen, Ct))).ShouldBeOfType<PersoonOpgeslagen>();

        (await DelenAsync(dossier, een), await DelenAsync(dossier, ander)).ShouldBe(("indirectBetrokken 2026-02-02-2026-06-01", verwacht));
    }

    [Fact]
    public async Task Een_dubbele_die_er_op_de_dag_zelf_weer_uit_ging_haalt_wie_blijft_er_niet_uit()
    {
        var (opstelling, een, ander) = await MaakAsync();
        var dag = Begin.AddDays(30);
        var dossier = Dossier(opstelling, 1, Deel(een, Hulp), Deel(ander, Hulp, Dag(dag), dag));
        await opstelling.BewaarAsync(dossier);

        var samen = await VoegSamenAsync(opstelling, een, ander);

        (await DelenAsync(dossier, een)).ShouldBe("ontvangtHulp 2026-02-02-", "the highest number says how it is now");
        (await AlsConsulentAsync(opstelling, s => s.MaakOngedaanAsync(samen, Ct))).ShouldBeOfType<PersoonOpgeslagen>();
        (await DelenAsync(dossier, een), await DelenAsync(dossier, ander)).ShouldBe(("ontvangtHulp 2026-02-02-", "ontvangtHulp 2026-03-04-2026-03-04 eruit 2026-03-04"));
    }

    [Fact]
    public async Task Wie_eerder_alleen_meeging_gaat_niet_terug_zolang_een_ander_er_in_dat_dossier_bij_kwam()
    {
        var (opstelling, een, ander) = await MaakAsync();
        var derde = opstelling.Jeugdige(pas: p => p.Bsn = null);
        var dossier = Dossier(opstelling, 1, Deel(ander, Indirect), Deel(derde, Hulp, "2026-03-01"));
        await opstelling.BewaarAsync(derde);
        await opstelling.BewaarAsync(dossier);
        var eerste = await VoegSamenAsync(opstelling, een, ander);
        var tweede = await VoegSamenAsync(opstelling, een, derde, later: TimeSpan.FromMinutes(1));

        (await AlsConsulentAsync(opstelling, s => s.MaakOngedaanAsync(eerste, Ct))).ShouldBeOfType<PersoonGeweigerd>();
        (await AlsConsulentAsync(opstelling, s => s.MaakOngedaanAsync(tweede, Ct))).ShouldBeOfType<PersoonOpgeslagen>();
        (await AlsConsulentAsync(opstelling, s => s.MaakOngedaanAsync(eerste, Ct))).ShouldBeOfType<PersoonOpgeslagen>();

        (await DelenAsync(dossier, een), await DelenAsync(dossier, ander), await DelenAsync(dossier, derde)).ShouldBe(("", "indirectBetrokken 2026-02-02-", "ontvangtHulp 2026-02-02-2026-03-01 eruit 2026-03-01"));
    }

    [Fact]
    public async Task Van_twee_keer_samenvoegen_in_een_dossier_wordt_het_laatste_het_eerst_ongedaan_gemaakt()
    {
        var (opstelling, een, ander) = await MaakAsync();
        var derde = opstelling.Jeugdige(pas: p => p.Bsn = null);
        var dossier = Dossier(opstelling, 1, Deel(een, Indirect), Deel(ander, Hulp, "2026-03-01"), Deel(derde, Hulp));
        await opstelling.BewaarAsync(derde);
        await opstelling.BewaarAsync(dossier);
        var eerste = await VoegSamenAsync(opstelling, een, ander);
        var tweede = await VoegSamenAsync(opstelling, een, derde, later: TimeSpan.FromMinutes(1));

        (await AlsConsulentAsync(opstelling, s => s.MaakOngedaanAsync(eerste, Ct))).ShouldBeOfType<PersoonGeweigerd>().Fouten.ShouldHaveSingleItem().Melding.ShouldContain("Maak dat eerst ongedaan");
        (await AlsConsulentAsync(opstelling, s => s.MaakOngedaanAsync(tweede, Ct))).ShouldBeOfType<PersoonOpgeslagen>();
        (await AlsConsulentAsync(opstelling, s => s.MaakOngedaanAsync(eerste, Ct))).ShouldBeOfType<PersoonOpgeslagen>();

        (await DelenAsync(dossier, een), await DelenAsync(dossier, ander), await DelenAsync(dossier, derde)).ShouldBe(("indirectBetrokken 2026-02-02-", "ontvangtHulp 2026-02-02-2026-03-01 eruit 2026-03-01", "ontvangtHulp 2026-02-02-"));
    }

    private static Dossier Dossier(Leveringsopstelling opstelling, int nummer, params Func<Dossier, Dossierpersoon>[] delen)
    {
        var dossier = new Dossier { GemeenteCode = opstelling.Team.GemeenteCode, Id = Guid.NewGuid(), Nummer = 94_000 + nummer, Soort = Dossiersoort.Systeem, Wet = Wet.Jeugd, TeamId = opstelling.Team.Team.Id, Begin = Begin, Crisis = false, Volgnummer = 1 };
        dossier.Statussen.Add(new() { GemeenteCode = dossier.GemeenteCode, Id = Guid.NewGuid(), DossierId = dossier.Id, Status = Dossierstatus.Actief, Van = Begin, Door = "Test", Op = DateTimeOffset.UnixEpoch });
        dossier.Personen.AddRange(delen.Select(d => d(dossier)));
        return dossier;
    }

    private static Func<Dossier, Dossierpersoon> Deel(Persoon persoon, string rol, string? tot = null, DateOnly? van = null)
    {
        DateOnly? dag = tot is null ? null : DateOnly.ParseExact(tot, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        return d => new() { GemeenteCode = d.GemeenteCode, DossierId = d.Id, PersoonId = persoon.Id, Nummer = 1, Soort = d.Soort, Wet = d.Wet, Rol = Enum.Parse<Dossierrol>(rol, ignoreCase: true), Van = van ?? Begin, Tot = dag, EruitOp = dag };
    }

    private static string Dag(DateOnly? dag) => dag?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";

    private async Task<Guid> VoegSamenAsync(Leveringsopstelling opstelling, Persoon blijft, Persoon vervalt, TimeSpan later = default)
    {
        await using (var db = database.CreateContext(opstelling.Team.Aanmelding(Rol.Consulent)))
        {
            (await new Samenvoeger(db, new StilleKlok(opstelling.Klok.GetUtcNow() + later)).VoegSamenAsync(blijft.Id, vervalt.Id, "Zelfde kind", akkoord: false, Ct)).ShouldBeOfType<PersoonOpgeslagen>();
        }

        await using var vrij = database.CreateUnrestrictedContext();
        return await vrij.Samenvoegingen.IgnoreQueryFilters().Where(s => s.VervaltId == vervalt.Id && s.OngedaanOp == null).Select(s => s.Id).SingleAsync(Ct);
    }

    private async Task<T> AlsConsulentAsync<T>(Leveringsopstelling opstelling, Func<Samenvoeger, Task<T>> doe)
    {
        await using var db = database.CreateContext(opstelling.Team.Aanmelding(Rol.Consulent));
        return await doe(new(db, opstelling.Klok));
    }

    private async Task<string> DelenAsync(Dossier dossier, Persoon persoon)
    {
        await using var db = database.CreateUnrestrictedContext();
        var delen = await db.Dossierpersonen.IgnoreQueryFilters().AsNoTracking().Where(p => p.DossierId == dossier.Id && p.PersoonId == persoon.Id).OrderBy(p => p.Nummer).ToListAsync(Ct);
        delen.Select(d => d.Nummer).ShouldBe(Enumerable.Range(1, delen.Count));
        return string.Join(", ", delen.Select(d => $"{Domain.Contractnaam.Van(d.Rol)} {Dag(d.Van)}-{Dag(d.Tot)}{(d.EruitOp is { } eruit ? $" eruit {Dag(eruit)}" : "")}"));
    }

    private async Task<Guid?> DossierVanAsync(Guid traject)
    {
        await using var db = database.CreateUnrestrictedContext();
        return await db.Trajecten.IgnoreQueryFilters().Where(t => t.Id == traject).Select(t => t.DossierId).SingleAsync(Ct);
    }

    /// <summary>Two persons of whom one has no BSN.</summary>
    private async Task<(Leveringsopstelling Opstelling, Persoon Een, Persoon Ander)> MaakAsync()
    {
        var opstelling = new Leveringsopstelling(database, $"94{Interlocked.Increment(ref _volgende):00}");
        await opstelling.MaakAsync(new LokaleInstellingen());
        var (een, ander) = (opstelling.Jeugdige(pas: p => p.Bsn = null), opstelling.Jeugdige());
        await opstelling.BewaarAsync(een, ander);
        return (opstelling, een, ander);
    }
}
