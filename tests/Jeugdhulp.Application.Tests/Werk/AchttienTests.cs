using Jeugdhulp.Application.Dossiers;
using Jeugdhulp.Application.Jeugdigen;
using Jeugdhulp.Application.Tests.Dossiers;
using Jeugdhulp.Application.Trajecten;
using Jeugdhulp.Application.Werk;
using Jeugdhulp.Domain.Dossiers;
using Jeugdhulp.Domain.Instellingen;
using Jeugdhulp.Domain.Trajecten;
using Jeugdhulp.TestCommon;
using Shouldly;
using Xunit;

namespace Jeugdhulp.Application.Tests.Werk;

/// <summary>Who turns 18 stands with the team that has the help, whether it talked lately or not.</summary>
[Trait("Eis", "GEZ-05")]
public sealed class AchttienTests(Testdatabase database) : IClassFixture<Testdatabase>
{
    private static readonly DateOnly Vandaag = Dossierproef.Vandaag;

    private static int _dossiernummer = 60_000;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Loopt_er_hulp_dan_staat_de_jeugdige_er_ook_zonder_gesprek_in_het_laatste_jaar()
    {
        var proef = await Dossierproef.MaakAsync(database, "9991", LokaleInstellingen.Leeg);
        var (inDossier, inTraject, betrokken, eruit, klaar) = (await PersoonAsync(proef), await PersoonAsync(proef), await PersoonAsync(proef), await PersoonAsync(proef), await PersoonAsync(proef));
        await proef.VoegToeAsync(Dossier(proef, inDossier, Dossierrol.OntvangtHulp), Dossier(proef, betrokken, Dossierrol.IndirectBetrokken), Dossier(proef, eruit, Dossierrol.OntvangtHulp, tot: Vandaag.AddDays(-30)));
        await proef.VoegToeAsync(Traject(proef, inTraject, "02", null), Traject(proef, klaar, "02", Vandaag.AddDays(-1)));
        foreach (var persoon in new[] { inDossier, betrokken, eruit, klaar })
        {
            await GesprekAsync(proef, persoon, Vandaag.AddYears(-1).AddDays(-1));
        }

        (await WerkAsync(proef)).ShouldBe([inDossier.Id, inTraject.Id], ignoreOrder: true);
    }

    [Theory]
    [InlineData(0, true)]
    [InlineData(-1, false)]
    public async Task Zonder_hulp_die_loopt_telt_een_gesprek_van_een_jaar_geleden_nog_net(int dagen, bool staatEr)
    {
        var proef = await Dossierproef.MaakAsync(database, "9991", LokaleInstellingen.Leeg);
        var persoon = await PersoonAsync(proef);

        await GesprekAsync(proef, persoon, Vandaag.AddYears(-1).AddDays(dagen));

        (await WerkAsync(proef)).ShouldBe(staatEr ? [persoon.Id] : []);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Na_een_overdracht_staat_de_jeugdige_alleen_bij_het_nieuwe_team(bool dossier)
    {
        var oost = await Dossierproef.MaakAsync(database, "9991", LokaleInstellingen.Leeg);
        var west = await Dossierproef.MaakAsync(database, "9991", LokaleInstellingen.Leeg);
        var persoon = await PersoonAsync(oost);
        await GesprekAsync(oost, persoon, Vandaag.AddDays(-10));
        (await WerkAsync(oost)).ShouldBe([persoon.Id]);
        (await WerkAsync(west)).ShouldBeEmpty();

        await oost.VoegToeAsync(dossier ? Dossier(west, persoon, Dossierrol.OntvangtHulp) : Traject(west, persoon, "01", null));

        (await WerkAsync(oost)).ShouldBeEmpty();
        (await WerkAsync(west)).ShouldBe([persoon.Id]);
    }

    private static async Task<List<Guid>> WerkAsync(Dossierproef proef) =>
        [.. (await proef.DoeAsync(db => new WerkQuery(db, proef.Klok).LaadAsync(Werksoort.Achttien, null, 1, Ct)))!.Regels.Select(r => r.Id)];

    /// <summary>Turns 18 in three months.</summary>
    private static async Task<Persoon> PersoonAsync(Dossierproef proef)
    {
        var persoon = Testteam.Persoon(proef.Team.GemeenteCode, "Bijna", null, "Achttien", Vandaag.AddYears(-18).AddMonths(3), 0);
        persoon.Bsn = null;
        await proef.VoegToeAsync(persoon);
        return persoon;
    }

    private static async Task GesprekAsync(Dossierproef proef, Persoon persoon, DateOnly dag) =>
        await proef.ContactAsync(await proef.HulpvraagAsync(persoon, dag), dag, 1, telt: false);

    private static Traject Traject(Dossierproef proef, Persoon persoon, string hulpvorm, DateOnly? einde) => new()
    {
        GemeenteCode = proef.Team.GemeenteCode,
        Id = Guid.NewGuid(),
        PersoonId = persoon.Id,
        TeamId = proef.Team.Team.Id,
        Hulpvorm = hulpvorm,
        Uitvoerder = hulpvorm == Hulpvormen.DoorWijkteam ? Uitvoerder.Wijkteam : Uitvoerder.Aanbieder,
        Aanbieder = hulpvorm == Hulpvormen.DoorWijkteam ? null : "De Verzinsels",
        DirecteVerwijzer = Verwijzer.School,
        VerwijzerCode = "06",
        Crisis = false,
        Aanvang = Vandaag.AddYears(-2),
        Einde = einde,
        RedenEinde = einde is null ? null : "01",
    };

    private static Dossier Dossier(Dossierproef proef, Persoon persoon, Dossierrol rol, DateOnly? tot = null)
    {
        var (code, id, begin) = (proef.Team.GemeenteCode, Guid.NewGuid(), Vandaag.AddYears(-2));
        return new()
        {
            GemeenteCode = code,
            Id = id,
            Nummer = Interlocked.Increment(ref _dossiernummer),
            Soort = Dossiersoort.Systeem,
            Wet = Wet.Jeugd,
            TeamId = proef.Team.Team.Id,
            Begin = begin,
            Volgnummer = 1,
            Statussen = [new() { GemeenteCode = code, Id = Guid.NewGuid(), DossierId = id, Status = Dossierstatus.Actief, Van = begin, Door = "Test", Op = DateTimeOffset.UnixEpoch }],
            Personen = [new() { GemeenteCode = code, DossierId = id, PersoonId = persoon.Id, Soort = Dossiersoort.Systeem, Wet = Wet.Jeugd, Rol = rol, Van = begin, Tot = tot, EruitOp = tot }],
        };
    }
}
