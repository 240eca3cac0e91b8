using Jeugdhulp.Application.Contacten;
using Jeugdhulp.Application.Dossiers;
using Jeugdhulp.Domain.Dossiers;
using Jeugdhulp.Domain.Instellingen;
using Jeugdhulp.TestCommon;
using Shouldly;
using Xunit;

namespace Jeugdhulp.Application.Tests.Dossiers;

/// <summary>Who closes or opens a dossier again on an old page does not do so over what a colleague changed.</summary>
public sealed class VerouderdTests(Testdatabase database) : IClassFixture<Testdatabase>
{
    private static readonly DateOnly Einde = new(2026, 6, 2);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    [Trait("Eis", "DOS-09")]
    public async Task Sluiten_op_een_oude_pagina_zegt_wat_een_ander_veranderde_en_sluit_niets()
    {
        var proef = await Dossierproef.MaakAsync(database, "9991", LokaleInstellingen.Leeg);
        var id = await proef.GeopendAsync(proef.Team.Noor);
        await WijzigAsync(proef, id, "Wacht op school");

        var verouderd = (await SluitAsync(proef, id, 1)).ShouldBeOfType<DossierVerouderd>();

        verouderd.Volgnummer.ShouldBe(2);
        verouderd.Anderen.ShouldHaveSingleItem().Velden.ShouldContain(new Veldwijziging("Toelichting", null, "Wacht op school"));
        var dossier = await proef.LeesAsync(id);
        (dossier.Einde, dossier.RedenEinde, dossier.Doelen, dossier.Volgnummer).ShouldBe((null, null, null, 2));
        dossier.Statussen.ShouldHaveSingleItem().Status.ShouldBe(Dossierstatus.Actief);
        dossier.Personen.ShouldAllBe(p => p.Tot == null);
        (await SluitAsync(proef, id, verouderd.Volgnummer)).ShouldBe(new DossierOpgeslagen(id));
    }

    [Fact]
    [Trait("Eis", "LOK-26")]
    public async Task Heropenen_op_een_oude_pagina_zegt_wat_een_ander_veranderde_en_opent_niets()
    {
        var proef = await Dossierproef.MaakAsync(database, "9991", LokaleInstellingen.Leeg);
        var id = await proef.GeopendAsync(proef.Team.Noor);
        (await SluitAsync(proef, id, 1)).ShouldBe(new DossierOpgeslagen(id));
        (await proef.DoeAsync(db => new Dossierbeheer(db, proef.Klok).WijzigAsync(new() { Id = id, Volgnummer = 2, Begin = new(2026, 1, 5), Verwijzer = "02", Crisis = true, Reden = "Bleek crisis" }, Ct))).ShouldBe(new DossierOpgeslagen(id));

        var verouderd = (await HeropenAsync(2)).ShouldBeOfType<DossierVerouderd>();

        (verouderd.Volgnummer, verouderd.Anderen.ShouldHaveSingleItem().Reden).ShouldBe((3, "Bleek crisis"));
        var dossier = await proef.LeesAsync(id);
        (dossier.Einde, dossier.Volgnummer, dossier.Statussen.Single(s => s.Tot is null).Status).ShouldBe((Einde, 3, Dossierstatus.Afgesloten));
        dossier.Personen.ShouldAllBe(p => p.Tot == Einde);
        (await HeropenAsync(verouderd.Volgnummer)).ShouldBe(new DossierOpgeslagen(id));

        Task<Dossierresultaat> HeropenAsync(int volgnummer) => proef.DoeAsync(db => new Dossiersluiter(db, proef.Klok).HeropenAsync(id, volgnummer, "vergissing", null, Ct));
    }

    private static Task<Dossierresultaat> WijzigAsync(Dossierproef proef, Guid id, string toelichting) => proef.DoeAsync(db => new Dossierbeheer(db, proef.Klok).WijzigAsync(
        new() { Id = id, Volgnummer = 1, TeamId = proef.Team.Team.Id, MedewerkerId = proef.Team.Medewerker.Id, Begin = new(2026, 1, 5), Verwijzer = "02", Crisis = false, Toelichting = toelichting }, Ct));

    private static Task<Dossierresultaat> SluitAsync(Dossierproef proef, Guid id, int volgnummer) =>
        proef.DoeAsync(db => new Dossiersluiter(db, proef.Klok).SluitAsync(new(id, volgnummer, Einde, "01", "geenDoelen"), Ct));
}
