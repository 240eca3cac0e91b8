using Jeugdhulp.Application.Dossiers;
using Jeugdhulp.Application.Logboek;
using Jeugdhulp.Application.Trajecten;
using Jeugdhulp.Domain.Dossiers;
using Jeugdhulp.Domain.Trajecten;
using Jeugdhulp.TestCommon;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace Jeugdhulp.Application.Tests.Trajecten;

/// <summary>The last day and the reason of help that ended go to the CBS; who made a mistake in them can put it right.</summary>
[Trait("Eis", "TRJ-01")]
public sealed class EindverbeteraarTests(Testdatabase database) : IClassFixture<Testdatabase>
{
    private static readonly DateOnly Einde = new(2026, 9, 30);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private static Trajectgegevens Gegevens { get; } = new() { Hulpvorm = "01", Uitvoerder = "wijkteam", DirecteVerwijzer = "huisarts", Crisis = "nee", Aanvang = new(2026, 8, 1) };

    private static Sluiting Sluiting { get; } = new(Einde, "03", "Het gaat goed.", null);

    [Fact]
    public async Task De_laatste_dag_en_de_reden_worden_verbeterd_met_een_regel_in_de_geschiedenis_en_in_het_logboek()
    {
        var (proef, id) = await GeeindigdAsync();
        var beter = Sluiting with { Einde = new(2026, 9, 15), Reden = "01" };
        var versie = (await proef.TrajectAsync(id)).Versie;

        (await VerbeterAsync(proef, id, beter, versie)).ShouldBe(new Bewaard(id));
        (await VerbeterAsync(proef, id, beter, versie)).ShouldBe(new Bewaard(id), "the same form a second time");

        var traject = await proef.TrajectAsync(id);
        (traject.Einde, traject.RedenEinde, traject.StandEinde).ShouldBe((new DateOnly(2026, 9, 15), "01", "Het gaat goed."));
        var regel = (await proef.AlsAsync(p => p.Trajecten.DetailsAsync(id, Ct)))!.Verloop.Single(v => v.Soort is Verloopsoort.Gewijzigd);
        regel.Reden.ShouldBe("Verkeerd overgenomen");
        regel.Velden.Select(v => v.Veld).ShouldBe(["einde", "reden van het einde"]);
        (regel.Velden[0].Oud, regel.Velden[0].Nieuw).ShouldBe(("30-9-2026", "15-9-2026"));
        await using var db = database.CreateUnrestrictedContext();
        (await db.Logboek.IgnoreQueryFilters().SingleAsync(l => l.ObjectId == id && l.Handeling == Handeling.TrajectGewijzigd, Ct)).Bijzonderheden!["velden"].ShouldBe("einde reden van het einde");
    }

    [Fact]
    public async Task Dezelfde_regels_als_bij_beeindigen_gelden_en_de_reden_is_verplicht()
    {
        var (proef, id) = await GeeindigdAsync();

        Velden(await VerbeterAsync(proef, id, new(new(2026, 7, 31), "99", " ", "misschien"), reden: " ")).ShouldBe(["Einde", "RedenEinde", "StandEinde", "Reden", "WarmeOverdracht"], ignoreOrder: true);
        Velden(await VerbeterAsync(proef, id, Sluiting with { Einde = Trajectproef.Vandaag.AddDays(1) })).ShouldBe(["Einde"]);
        (await VerbeterAsync(proef, id, Sluiting)).ShouldBeOfType<Afgewezen>().Fouten.ShouldHaveSingleItem().Melding.ShouldBe("Er is niets gewijzigd. Pas iets aan, of ga terug.");
        (await VerbeterAsync(proef, id, Sluiting with { Reden = "01" }, versie: 1)).ShouldBeOfType<Verouderd>();
        (await VerbeterAsync(proef, Guid.NewGuid(), Sluiting, versie: 1)).ShouldBeOfType<NietGevonden>();
        (await proef.TrajectAsync(id)).RedenEinde.ShouldBe("03");
    }

    [Fact]
    public async Task Wat_loopt_wordt_beeindigd_en_niet_verbeterd()
    {
        var proef = await Trajectproef.MaakAsync(database);
        var id = Guid.NewGuid();
        await proef.BeginAsync(id, Gegevens);

        (await VerbeterAsync(proef, id, Sluiting)).ShouldBeOfType<Afgewezen>().Fouten.ShouldHaveSingleItem().Melding.ShouldContain("loopt weer");

        (await proef.TrajectAsync(id)).Einde.ShouldBeNull();
    }

    [Fact]
    public async Task Een_eerdere_dag_dan_het_laatste_contact_wordt_een_keer_gevraagd()
    {
        var (proef, id) = await GeeindigdAsync();
        await proef.HulpAsync(new(2026, 9, 20));
        var eerder = Sluiting with { Einde = new(2026, 9, 15) };

        (await VerbeterAsync(proef, id, eerder)).ShouldBeOfType<Navraag>().Fouten.ShouldHaveSingleItem().ShouldSatisfyAllConditions(v => v.Veld.ShouldBe("Einde"), v => v.Melding.ShouldContain("20-9-2026"), v => v.Melding.ShouldContain("Opslaan"));
        (await VerbeterAsync(proef, id, eerder with { Nagevraagd = eerder.Einde })).ShouldBe(new Bewaard(id));
    }

    [Fact]
    public async Task Een_latere_dag_over_het_volgende_traject_heen_kan_niet()
    {
        var (proef, id) = await GeeindigdAsync();
        (await proef.BeginAsync(Guid.NewGuid(), Gegevens with { Aanvang = new(2026, 10, 10) })).ShouldBeOfType<Bewaard>();

        Velden(await VerbeterAsync(proef, id, Sluiting with { Einde = new(2026, 10, 10) })).ShouldBe(["Einde"]);
        (await VerbeterAsync(proef, id, Sluiting with { Einde = new(2026, 10, 9) })).ShouldBe(new Bewaard(id));
    }

    [Fact]
    [Trait("Eis", "TRJ-07")]
    public async Task Overbrugging_eindigt_ook_na_verbeteren_voor_de_hulp_elders_en_de_verbeterde_reden_blijft()
    {
        var proef = await Trajectproef.MaakAsync(database);
        var doorverwijzing = await proef.DoorverwijzingAsync(new(2026, 8, 1));
        var id = Guid.NewGuid();
        await proef.BeginAsync(id, Gegevens with { Labels = ["overbruggingszorg"], Doorverwijzing = doorverwijzing });
        await proef.VolgAsync(doorverwijzing, new() { GestartOp = new(2026, 10, 1) });
        var stand = (await proef.TrajectAsync(id)).StandEinde;
        var vanzelf = new Sluiting(Einde, "03", stand, null);

        (await VerbeterAsync(proef, id, vanzelf with { Einde = new(2026, 10, 1) })).ShouldBeOfType<Afgewezen>().Fouten.ShouldHaveSingleItem().Melding.ShouldBe("De hulp elders begon op 1-10-2026. Overbruggingszorg eindigt uiterlijk de dag ervoor.");
        (await VerbeterAsync(proef, id, vanzelf)).ShouldBe(new Bewaard(id));
        await proef.VolgAsync(doorverwijzing, new() { GestartOp = new(2026, 10, 2) });

        var traject = await proef.TrajectAsync(id);
        (traject.Einde, traject.RedenEinde).ShouldBe((Einde, "03"), "someone put it right, so it does not follow any more");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Eigen_hulp_eindigt_ook_na_verbeteren_niet_later_dan_het_dossier_en_de_rol(bool gesloten)
    {
        var (proef, id) = await GeeindigdAsync();
        var dossier = await DossierAsync(proef, id, gesloten);

        var fout = (await VerbeterAsync(proef, id, Sluiting with { Einde = new(2026, 10, 6) })).ShouldBeOfType<Afgewezen>().Fouten.ShouldHaveSingleItem();

        fout.Veld.ShouldBe("Einde");
        fout.Melding.ShouldStartWith(gesloten ? $"Dossier {dossier}, waar dit traject bij hoort, is afgesloten op 5-10-2026." : $"In dossier {dossier}, waar dit traject bij hoort, ontvangt de jeugdige op die dag geen hulp meer.");
        (await VerbeterAsync(proef, id, Sluiting with { Einde = new(2026, 10, 5) })).ShouldBe(new Bewaard(id));
    }

    private static IEnumerable<string> Velden(Trajectresultaat resultaat) => resultaat.ShouldBeOfType<Afgewezen>().Fouten.Select(f => f.Veld);

    private static async Task<Trajectresultaat> VerbeterAsync(Trajectproef proef, Guid id, Sluiting sluiting, uint? versie = null, string? reden = "Verkeerd overgenomen")
    {
        var gelezen = versie ?? (await proef.TrajectAsync(id)).Versie;
        return await proef.AlsAsync(p => p.Einden.VerbeterAsync(id, gelezen, sluiting, reden, Ct));
    }

    private async Task<(Trajectproef Proef, Guid Id)> GeeindigdAsync()
    {
        var proef = await Trajectproef.MaakAsync(database);
        var id = Guid.NewGuid();
        await proef.BeginAsync(id, Gegevens);
        (await proef.SluitAsync(id, Sluiting)).ShouldBe(new Bewaard(id));
        return (proef, id);
    }

    /// <summary>The traject in a dossier that was closed on 5 October, or in which the jeugdige received help until then.</summary>
    private async Task<int> DossierAsync(Trajectproef proef, Guid traject, bool gesloten)
    {
        var (id, begin, einde) = (Guid.NewGuid(), new DateOnly(2026, 8, 1), new DateOnly(2026, 10, 5));
        var dossier = new Dossier { GemeenteCode = proef.Team.GemeenteCode, Id = id, Nummer = 90_101, Soort = Dossiersoort.Individueel, Wet = Wet.Jeugd, TeamId = proef.Team.Team.Id, Begin = begin, Volgnummer = 1 };
        dossier.Statussen.Add(new() { GemeenteCode = proef.Team.GemeenteCode, Id = Guid.NewGuid(), DossierId = id, Status = Dossierstatus.Actief, Van = begin, Door = "Test", Op = DateTimeOffset.UnixEpoch });
        var deel = new Dossierpersoon { GemeenteCode = proef.Team.GemeenteCode, DossierId = id, PersoonId = proef.Persoon, Soort = dossier.Soort, Wet = dossier.Wet, Rol = Dossierrol.OntvangtHulp, Van = begin };
        dossier.Personen.Add(deel);
        await using var db = database.CreateUnrestrictedContext();
        db.Add(dossier);
        await db.SaveChangesAsync(Ct);
        if (gesloten)
        {
            (dossier.Einde, dossier.RedenEinde, dossier.Doelen) = (einde, "01", Doelenstand.GeenDoelen);
        }

        deel.Beeindig(einde);
        await db.SaveChangesAsync(Ct);
        await db.Trajecten.IgnoreQueryFilters().Where(t => t.Id == traject).ExecuteUpdateAsync(s => s.SetProperty(t => t.DossierId, id), Ct);
        return dossier.Nummer;
    }
}
