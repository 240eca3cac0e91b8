using Jeugdhulp.Application.Dossiers;
using Jeugdhulp.Application.Trajecten;
using Jeugdhulp.Application.Werk;
using Jeugdhulp.Domain.Classificeren;
using Jeugdhulp.Domain.Contacten;
using Jeugdhulp.Domain.Dossiers;
using Jeugdhulp.Domain.Instellingen;
using Jeugdhulp.Domain.Trajecten;
using Jeugdhulp.TestCommon;
using Shouldly;
using Xunit;

namespace Jeugdhulp.Application.Tests.Dossiers;

/// <summary>What happens around someone who was taken out of a dossier is not of that dossier any more; what was before that is.</summary>
public sealed class VertrokkenTests(Testdatabase database) : IClassFixture<Testdatabase>
{
    private static readonly DateOnly Vandaag = Dossierproef.Vandaag;
    private static readonly DateOnly Begin = Vandaag.AddDays(-300);
    private static readonly DateOnly Eruit = Vandaag.AddDays(-200);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    [Trait("Eis", "DOS-08")]
    public async Task Gesprekken_met_wie_eruit_ging_houden_een_dossier_niet_wakker()
    {
        var (proef, id) = await SamenAsync();
        await GesprekAsync(proef, proef.Team.Daan, Vandaag.AddDays(-250));
        await GesprekAsync(proef, proef.Team.Noor, Eruit.AddDays(-1), Eruit, Vandaag.AddDays(-3));

        await StandAsync(Eruit.AddDays(-1), Signaalvoorstel.Afsluiten, Werksoort.Afsluiten);

        await GesprekAsync(proef, proef.Team.Daan, Vandaag.AddDays(-7 * Dossierafspraken.Standaard.WekenZonderContact));
        await StandAsync(Vandaag.AddDays(-7 * Dossierafspraken.Standaard.WekenZonderContact), Signaalvoorstel.Slapend, Werksoort.ZonderContact);

        async Task StandAsync(DateOnly laatste, Signaalvoorstel voorstel, Werksoort soort)
        {
            var details = (await DetailsAsync(proef, id))!;
            (details.LaatsteContact, details.Signaal!.Voorstel).ShouldBe((laatste, voorstel));
            var regel = (await LijstAsync(proef)).Regels.ShouldHaveSingleItem();
            (regel.Id, regel.LaatsteContact).ShouldBe((id, laatste));
            foreach (var kijk in new[] { Werksoort.Afsluiten, Werksoort.ZonderContact })
            {
                var werk = (await proef.DoeAsync(db => new WerkQuery(db, proef.Klok).LaadAsync(kijk, null, 1, Ct)))!.Regels;
                werk.Select(r => (r.Id, r.Datum)).ShouldBe(kijk == soort ? [(id, laatste)] : [], kijk.ToString());
            }
        }
    }

    [Fact]
    [Trait("Eis", "DOS-09")]
    public async Task Een_dossier_sluit_op_de_dag_van_wie_er_nog_in_is_en_die_dag_staat_klaar()
    {
        var (proef, id) = await SamenAsync();
        var einde = Vandaag.AddDays(-120);
        await GesprekAsync(proef, proef.Team.Daan, einde.AddDays(-5));
        await GesprekAsync(proef, proef.Team.Noor, Vandaag.AddDays(-3));
        await proef.VoegToeAsync(new Traject { GemeenteCode = proef.Team.GemeenteCode, Id = Guid.NewGuid(), PersoonId = proef.Team.Daan.Id, TeamId = proef.Team.Team.Id, Hulpvorm = Hulpvormen.DoorWijkteam, Uitvoerder = Uitvoerder.Wijkteam, DirecteVerwijzer = Verwijzer.School, VerwijzerCode = "06", Crisis = false, Aanvang = Begin, Einde = einde, RedenEinde = "01" });

        var formulier = (await proef.DoeAsync(db => new Dossierbeheer(db, proef.Klok).OpenAsync(id, Dossierformuliersoort.Sluiten, Ct)))!;
        (formulier.LaatsteContact, formulier.Eind!.Einde, formulier.Eind.Staat).ShouldBe((einde.AddDays(-5), einde, null));
        (await SluitAsync(proef, id, einde.AddDays(-6))).ShouldBeOfType<DossierGeweigerd>().Fouten.ShouldHaveSingleItem().Melding.ShouldContain($"Het laatste contact was op {Domain.Dagtekst.Van(einde.AddDays(-5))}.");
        (await SluitAsync(proef, id, einde)).ShouldBe(new DossierOpgeslagen(id));

        var dicht = (await LijstAsync(proef, Dossierstatus.Afgesloten)).Regels.ShouldHaveSingleItem();
        dicht.LaatsteContact.ShouldBe(einde.AddDays(-5));
        await GesprekAsync(proef, proef.Team.Daan, einde, einde.AddDays(1));
        (await DetailsAsync(proef, id))!.LaatsteContact.ShouldBe(einde, "the day on which it closed is its own");
    }

    [Fact]
    [Trait("Eis", "DOS-08")]
    [Trait("Eis", "LOK-13")]
    public async Task Een_gesprek_met_een_broer_die_alleen_betrokken_is_hoort_bij_het_dossier_tot_hij_er_zelf_een_heeft()
    {
        var proef = await Dossierproef.MaakAsync(database, "9991", new() { SiblingPreventie = SiblingPreventie.InBestaandDossier });
        var (noor, daan) = (proef.Team.Noor, proef.Team.Daan);
        var id = await proef.GeopendAsync(noor, "gezin", Begin);
        await GesprekAsync(proef, noor, Begin.AddDays(5));
        await GesprekAsync(proef, daan, Vandaag.AddDays(-3));

        (await DetailsAsync(proef, id))!.ShouldSatisfyAllConditions(d => d.LaatsteContact.ShouldBe(Vandaag.AddDays(-3)), d => d.Signaal.ShouldBeNull());
        (await LijstAsync(proef, stil: false)).Regels.ShouldHaveSingleItem().ShouldSatisfyAllConditions(r => r.LaatsteContact.ShouldBe(Vandaag.AddDays(-3)), r => r.Jeugdhulp.ShouldBeFalse());
        (await SluitAsync(proef, id, Vandaag.AddDays(-4))).ShouldBeOfType<DossierGeweigerd>("his talk would be of no dossier").Fouten.ShouldHaveSingleItem().Veld.ShouldBe("Einde");

        await proef.GeopendAsync(daan, begin: Vandaag.AddDays(-3));

        (await DetailsAsync(proef, id))!.LaatsteContact.ShouldBe(Begin.AddDays(5), "it is of his own dossier now");
        (await SluitAsync(proef, id, Vandaag.AddDays(-4))).ShouldBe(new DossierOpgeslagen(id));
    }

    [Fact]
    [Trait("Eis", "DOS-13")]
    public async Task Wie_eruit_ging_is_niet_meer_in_zorg_en_wie_terugkomt_weer_wel()
    {
        var (proef, id) = await SamenAsync();
        await proef.ContactAsync(await proef.HulpvraagAsync(proef.Team.Noor, Begin), Begin.AddDays(10), 1, Activiteit.Begeleiding, uitkomst: Uitkomst.Jeugdhulp);

        (await InZorgAsync()).ShouldBe((false, false));
        await ZetAsync(proef, id, proef.Team.Noor.Id, "ontvangtHulp", Vandaag.AddDays(-20));
        (await InZorgAsync()).ShouldBe((true, true));
        await ZetAsync(proef, id, proef.Team.Noor.Id, "indirectBetrokken", Vandaag.AddDays(-10));
        (await InZorgAsync()).ShouldBe((false, false));

        async Task<(bool Jeugdige, bool Dossier)> InZorgAsync()
        {
            var details = (await DetailsAsync(proef, id))!;
            var noor = details.Personen.Single(p => p.PersoonId == proef.Team.Noor.Id);
            return (Dossierregels.InZorg(details.Nu.Status, noor.RolNu, noor.Jeugdhulp), (await LijstAsync(proef, stil: false)).Regels.Single(r => r.Id == id).InZorg);
        }
    }

    [Fact]
    [Trait("Eis", "DOS-13")]
    public async Task Wie_hulp_kreeg_in_een_traject_dat_eindigde_is_niet_meer_in_zorg()
    {
        var (proef, id) = await SamenAsync();
        var hulpvraag = await proef.HulpvraagAsync(proef.Team.Daan, Begin);
        var einde = Vandaag.AddDays(-30);
        await proef.ContactAsync(hulpvraag, einde, 1, Activiteit.Begeleiding, uitkomst: Uitkomst.Jeugdhulp);
        await InZorgAsync(true, "help without a traject lasts as long as the dossier");

        await TrajectAsync(Begin, Vandaag, Uitvoerder.Aanbieder);
        await InZorgAsync(true, "that of an aanbieder is not that of the team");
        await TrajectAsync(Begin, einde);
        await InZorgAsync(false, "the last talk was on the last day");
        await TrajectAsync(Vandaag.AddDays(-3), null);
        await InZorgAsync(true, "another traject runs");

        async Task InZorgAsync(bool verwacht, string waarom)
        {
            (await DetailsAsync(proef, id))!.Personen.Single(p => p.PersoonId == proef.Team.Daan.Id).Jeugdhulp.ShouldBe(verwacht, waarom);
            (await LijstAsync(proef, stil: false)).Regels.Single(r => r.Id == id).InZorg.ShouldBe(verwacht, waarom);
        }

        Task TrajectAsync(DateOnly van, DateOnly? tot, Uitvoerder door = Uitvoerder.Wijkteam) => proef.VoegToeAsync(new Traject { GemeenteCode = proef.Team.GemeenteCode, Id = Guid.NewGuid(), PersoonId = proef.Team.Daan.Id, TeamId = proef.Team.Team.Id, Hulpvorm = door is Uitvoerder.Wijkteam ? Hulpvormen.DoorWijkteam : "02", Uitvoerder = door, Aanbieder = door is Uitvoerder.Wijkteam ? null : "De Beek", DirecteVerwijzer = Verwijzer.School, VerwijzerCode = door is Uitvoerder.Wijkteam ? "06" : "03", Crisis = false, Aanvang = van, Einde = tot, RedenEinde = tot is null ? null : "01" });
    }

    [Fact]
    [Trait("Eis", "DOS-01")]
    public async Task Een_gesprek_op_de_dag_dat_iemand_eruit_ging_is_niet_meer_van_dat_dossier()
    {
        var (proef, id) = await SamenAsync(new() { DossierVanafGesprek = 3 });
        var hulpvraag = await proef.HulpvraagAsync(proef.Team.Noor, Begin);
        await proef.ContactAsync(hulpvraag, Eruit.AddDays(-1), 3);
        (await SluitAsync(proef, id, Vandaag.AddDays(-100))).ShouldBe(new DossierOpgeslagen(id));
        (await VoorstellenAsync()).ShouldBeEmpty();

        await proef.ContactAsync(hulpvraag, Eruit, 4);

        (await VoorstellenAsync()).ShouldHaveSingleItem().Begin.ShouldBe(Eruit);
        var ladder = (await proef.DoeAsync(db => new Dossieropener(db, proef.Klok).OpenFormulierAsync(proef.Team.Noor.Id, Ct)))!.Ladder;
        (ladder.Voorstel, ladder.Begin).ShouldBe((true, Eruit));

        Task<IReadOnlyList<Dossiervoorstel>> VoorstellenAsync() => proef.DoeAsync(db => new DossiervoorstellenQuery(db, proef.Klok).LaadAsync(Ct));
    }

    /// <summary>A household dossier in which Noor and Daan receive help, until Noor is taken out.</summary>
    private async Task<(Dossierproef Proef, Guid Dossier)> SamenAsync(LokaleInstellingen? instellingen = null)
    {
        var proef = await Dossierproef.MaakAsync(database, instellingen is null ? "9991" : "9995", instellingen ?? LokaleInstellingen.Leeg);
        var id = await proef.GeopendAsync(proef.Team.Noor, "gezin", Begin);
        await ZetAsync(proef, id, proef.Team.Daan.Id, "ontvangtHulp", Begin);
        await ZetAsync(proef, id, proef.Team.Noor.Id, null, Eruit);
        return (proef, id);
    }

    private static async Task GesprekAsync(Dossierproef proef, Application.Jeugdigen.Persoon persoon, params DateOnly[] dagen)
    {
        var hulpvraag = await proef.HulpvraagAsync(persoon, dagen[0]);
        await proef.ContactenAsync(dagen.Select((dag, n) => (hulpvraag, dag, n + 1, Activiteit.Opvoedondersteuning, false, Uitkomst.Preventie)));
    }

    private static async Task ZetAsync(Dossierproef proef, Guid id, Guid persoon, string? rol, DateOnly vanaf)
    {
        var volgnummer = (await proef.LeesAsync(id)).Volgnummer;
        (await proef.DoeAsync(db => new Dossierbeheer(db, proef.Klok).ZetPersoonAsync(id, volgnummer, persoon, rol, vanaf, Ct))).ShouldBe(new DossierOpgeslagen(id));
    }

    private static async Task<Dossierresultaat> SluitAsync(Dossierproef proef, Guid id, DateOnly einde)
    {
        var volgnummer = (await proef.LeesAsync(id)).Volgnummer;
        return await proef.DoeAsync(db => new Dossiersluiter(db, proef.Klok).SluitAsync(new(id, volgnummer, einde, "01", "geenDoelen"), Ct));
    }

    private static Task<Dossierdetails?> DetailsAsync(Dossierproef proef, Guid id) => proef.DoeAsync(db => Dossierlezer.Maak(db, proef.Klok).LaadAsync(id, new(), Ct));

    /// <summary>The list; of what is still only what has a signal.</summary>
    private static Task<Dossierlijst> LijstAsync(Dossierproef proef, Dossierstatus? status = null, bool stil = true) =>
        proef.DoeAsync(db => new DossierlijstQuery(db, proef.Klok).LaadAsync(new() { Peildatum = Vandaag, Van = Vandaag, Tot = Vandaag, Status = status, ZonderContact = stil && status is null }, Ct));
}
