using Jeugdhulp.Domain.Dossiers;
using Jeugdhulp.Domain.Instellingen;
using Jeugdhulp.Domain.Jeugdigen;
using Shouldly;
using Xunit;

namespace Jeugdhulp.Domain.Tests.Dossiers;

public sealed class DossierregelsTests
{
    private static readonly DateOnly Begin = new(2026, 1, 5);
    private static readonly DateOnly Vandaag = new(2026, 11, 25);

    [Theory]
    [InlineData(Doelenstand.GeenDoelen, 0, null)]
    [InlineData(Doelenstand.GeenDoelen, 1, "staat 1 doel.")]
    [InlineData(Doelenstand.GeenDoelen, 2, "staan 2 doelen.")]
    [InlineData(Doelenstand.Behaald, 0, "is geen plan met doelen")]
    [InlineData(Doelenstand.Vervallen, 0, "is geen plan met doelen")]
    [InlineData(Doelenstand.Behaald, 1, null)]
    [InlineData(Doelenstand.Niet, 2, null)]
    [Trait("Eis", "DOS-09")]
    public void Wat_er_van_de_doelen_wordt_gezegd_past_bij_het_plan(Doelenstand stand, int doelen, string? melding)
    {
        var fout = Dossierregels.Doelen(stand, doelen);

        fout?.Veld.ShouldBe("Doelen");
        (fout?.Melding ?? "").ShouldContain(melding ?? "");
        (fout is null).ShouldBe(melding is null);
    }

    [Fact]
    [Trait("Eis", "DOS-04")]
    public void Elke_open_status_kan_naar_elke_andere_open_status_en_afgesloten_is_geen_stap()
    {
        Statusverloop.Naar(Dossierstatus.Actief).ShouldBe([Dossierstatus.Slapend, Dossierstatus.TijdelijkInactief, Dossierstatus.Inactief, Dossierstatus.Regiedossier]);
        Statusverloop.Naar(Dossierstatus.Afgesloten).ShouldBeEmpty();
        Velden(Statusverloop.Controleer(Dossierstatus.Actief, Begin, Dossierstatus.Slapend, Vandaag, Vandaag)).ShouldBeEmpty();
    }

    [Fact]
    [Trait("Eis", "DOS-04")]
    public void Een_status_heeft_een_dag_die_niet_in_de_toekomst_ligt_en_niet_voor_de_vorige_status()
    {
        Velden(Statusverloop.Controleer(Dossierstatus.Actief, Begin, null, null, Vandaag)).ShouldBe(["Status", "Vanaf"]);
        Velden(Statusverloop.Controleer(Dossierstatus.Actief, Begin, Dossierstatus.Actief, Vandaag.AddDays(1), Vandaag)).ShouldBe(["Status", "Vanaf"]);
        Velden(Statusverloop.Controleer(Dossierstatus.Actief, Begin, Dossierstatus.Afgesloten, Begin.AddDays(-1), Vandaag)).ShouldBe(["Status", "Vanaf"]);
        Velden(Statusverloop.Controleer(Dossierstatus.Afgesloten, Begin, Dossierstatus.Actief, Vandaag, Vandaag)).ShouldBe(["Status"]);
    }

    [Fact]
    [Trait("Eis", "DOS-09")]
    public void Afsluiten_vraagt_een_datum_een_reden_en_de_stand_van_de_doelen()
    {
        Velden(Dossierregels.Sluiting(Begin, Begin, null, null, null, ["01"], null, Vandaag)).ShouldBe(["Einde", "Reden", "Doelen"]);
        Velden(Dossierregels.Sluiting(Begin, Begin, null, Vandaag, "99", ["01"], "misschien", Vandaag)).ShouldBe(["Reden", "Doelen"]);
        Velden(Dossierregels.Sluiting(Begin, Begin, Vandaag, Vandaag, "01", ["01"], "geenDoelen", Vandaag)).ShouldBeEmpty();
    }

    [Fact]
    [Trait("Eis", "DOS-09")]
    public void Een_dossier_eindigt_niet_voor_het_begin_niet_voor_het_laatste_contact_en_niet_in_de_toekomst()
    {
        string Melding(DateOnly einde, DateOnly? laatste = null, DateOnly? sinds = null) =>
            Dossierregels.Sluiting(Begin, sinds ?? Begin, laatste, einde, "01", ["01"], "behaald", Vandaag).ShouldHaveSingleItem().Melding;

        Melding(Begin.AddDays(-1)).ShouldBe("Het dossier begon op 5-1-2026. Het einde kan niet eerder zijn.");
        Melding(new(2026, 3, 1), laatste: new(2026, 3, 2)).ShouldBe("Het laatste contact was op 2-3-2026. Het einde kan niet eerder zijn.");
        Melding(new(2026, 3, 1), sinds: new(2026, 4, 1)).ShouldBe("Het dossier is op 1-4-2026 heropend. Het einde kan niet eerder zijn.");
        Melding(Vandaag.AddDays(1)).ShouldStartWith("De dag ligt in de toekomst.");
    }

    [Fact]
    [Trait("Eis", "DOS-04")]
    public void De_dag_van_een_status_ligt_van_de_dag_van_de_vorige_tot_en_met_vandaag()
    {
        Statusverloop.Dag(Begin, Begin, Vandaag).ShouldBeNull();
        Statusverloop.Dag(Vandaag, Begin, Vandaag).ShouldBeNull();
        Statusverloop.Dag(Begin.AddDays(-1), Begin, Vandaag)!.Melding.ShouldBe("De status ervoor geldt sinds 5-1-2026. Kies die dag of een latere.");
        Statusverloop.Dag(Vandaag.AddDays(1), Begin, Vandaag)!.Melding.ShouldStartWith("De dag ligt in de toekomst.");
        Statusverloop.Dag(null, Begin, Vandaag)!.Melding.ShouldBe("Vul in vanaf welke dag deze status geldt.");
        Statusverloop.Dag(Begin, null, Vandaag)!.Melding.ShouldBe("De eerste status begint met het dossier. Wijzig het begin van het dossier.");
    }

    [Fact]
    [Trait("Eis", "DOS-04")]
    public void De_eerste_status_en_een_heropening_gaan_niet_terug_en_een_andere_status_wel()
    {
        Statusverloop.Terug(null).ShouldNotBeNull();
        Statusverloop.Terug(Dossierstatus.Afgesloten).ShouldNotBeNull();
        Statusverloop.Terug(Dossierstatus.Actief).ShouldBeNull();
    }

    [Theory]
    [InlineData("2003-01-06", true)]
    [InlineData("2003-01-05", false)]
    [InlineData("2026-10-05", true)]
    [InlineData("2026-10-06", false)]
    [Trait("Eis", "DOS-02")]
    public void Een_dossier_van_de_Jeugdwet_is_voor_wie_nog_geen_23_is_en_mag_negen_maanden_voor_de_geboorte_beginnen(string geboren, bool goed) =>
        (Dossierregels.Jeugdige(Begin, new(DateOnly.ParseExact(geboren, "O", System.Globalization.CultureInfo.InvariantCulture), Geboorteprecisie.Dag)) is null).ShouldBe(goed);

    [Fact]
    [Trait("Eis", "DOS-02")]
    public void Van_wie_alleen_het_jaar_bekend_is_kan_het_dossier_al_aan_het_begin_van_dat_jaar_beginnen() =>
        Dossierregels.Jeugdige(Begin, new(new(2026, 12, 31), Geboorteprecisie.Jaar)).ShouldBeNull();

    [Fact]
    [Trait("Eis", "DOS-07")]
    public void De_dagen_dat_een_dossier_dicht_was_zijn_geen_looptijd()
    {
        Statustijd[] statussen =
        [
            new(Dossierstatus.Actief, Begin, Begin.AddDays(10)), new(Dossierstatus.Afgesloten, Begin.AddDays(10), Begin.AddDays(110)), new(Dossierstatus.Actief, Begin.AddDays(110), null),
        ];

        Dossierduur.Dagen(Begin, null, Begin.AddDays(120), statussen).ShouldBe(20);
        Dossierduur.Dagen(Begin, null, Begin.AddDays(60), statussen).ShouldBe(10);
        Dossierduur.Dagen(Begin, Begin.AddDays(30), Vandaag, [new(Dossierstatus.Actief, Begin, Begin.AddDays(30)), new(Dossierstatus.Afgesloten, Begin.AddDays(30), null)]).ShouldBe(30);
    }

    [Fact]
    [Trait("Eis", "DOS-04")]
    public void Andere_statussen_tellen_vanaf_een_dag_sinds_de_Jeugdwet_tot_en_met_vandaag()
    {
        Dossierafspraken.Vanaf(Dossierregels.Eerste, Vandaag).ShouldBeNull();
        Dossierafspraken.Vanaf(Vandaag, Vandaag).ShouldBeNull();
        Dossierafspraken.Vanaf(null, Vandaag)!.Veld.ShouldBe("GeldtVanaf");
        Dossierafspraken.Vanaf(Dossierregels.Eerste.AddDays(-1), Vandaag).ShouldNotBeNull();
        Dossierafspraken.Vanaf(Vandaag.AddDays(1), Vandaag).ShouldNotBeNull();
    }

    [Fact]
    [Trait("Eis", "LOK-26")]
    public void Heropenen_volgt_de_afspraak_over_heraanmelding_en_een_vergissing_mag_altijd_terug()
    {
        var einde = new DateOnly(2026, 6, 1);
        Velden(Dossierregels.Heropening(einde, null, null, null, Vandaag)).ShouldBe(["Reden"]);
        Velden(Dossierregels.Heropening(einde, Heropenreden.Heraanmelding, Vandaag, Heraanmelding.NieuwTraject, Vandaag)).ShouldBe(["Reden"]);
        Velden(Dossierregels.Heropening(einde, Heropenreden.Heraanmelding, einde.AddDays(-1), Heraanmelding.Heropenen, Vandaag)).ShouldBe(["Vanaf"]);
        Velden(Dossierregels.Heropening(einde, Heropenreden.Heraanmelding, Vandaag, Heraanmelding.Heropenen, Vandaag)).ShouldBeEmpty();
        Velden(Dossierregels.Heropening(einde, Heropenreden.Vergissing, null, Heraanmelding.NieuwTraject, Vandaag)).ShouldBeEmpty();
    }

    [Fact]
    [Trait("Eis", "DOS-07")]
    public void De_looptijd_loopt_tot_het_einde_of_tot_de_peildatum()
    {
        Dossierduur.Dagen(Begin, null, Begin.AddDays(108)).ShouldBe(108);
        Dossierduur.Dagen(Begin, Begin.AddDays(30), Vandaag).ShouldBe(30);
        Dossierduur.Dagen(Begin, Begin.AddDays(30), Begin.AddDays(10)).ShouldBe(10);
        Dossierduur.Dagen(Begin, null, Begin.AddDays(-3)).ShouldBe(0);
    }

    [Theory]
    [InlineData(Dossierstatus.Actief, 55, null)]
    [InlineData(Dossierstatus.Actief, 56, Signaalvoorstel.Slapend)]
    [InlineData(Dossierstatus.Regiedossier, 111, Signaalvoorstel.Slapend)]
    [InlineData(Dossierstatus.Actief, 112, Signaalvoorstel.Afsluiten)]
    [InlineData(Dossierstatus.Slapend, 111, null)]
    [InlineData(Dossierstatus.Slapend, 112, Signaalvoorstel.Afsluiten)]
    [InlineData(Dossierstatus.Afgesloten, 400, null)]
    [Trait("Eis", "DOS-08")]
    public void Na_weken_zonder_contact_komt_het_voorstel_om_te_laten_slapen_of_af_te_sluiten(Dossierstatus status, int dagen, Signaalvoorstel? voorstel)
    {
        var laatste = Vandaag.AddDays(-dagen);

        Contactsignaal.Bepaal(status, Begin.AddYears(-2), laatste, 8, Vandaag)?.Voorstel.ShouldBe(voorstel ?? default);
        (Contactsignaal.Bepaal(status, Begin.AddYears(-2), laatste, 8, Vandaag) is null).ShouldBe(voorstel is null);
        (status is not Dossierstatus.Afgesloten && laatste <= Contactsignaal.Grens(status, 8, Vandaag)).ShouldBe(voorstel is not null);
    }

    [Fact]
    [Trait("Eis", "DOS-08")]
    public void Een_nieuw_dossier_zonder_contact_telt_vanaf_het_begin() =>
        Contactsignaal.Bepaal(Dossierstatus.Actief, Vandaag.AddDays(-10), null, 8, Vandaag).ShouldBeNull();

    [Fact]
    [Trait("Eis", "DOS-03")]
    public void Een_dossier_waarin_iets_ontbreekt_is_niet_aanleverbaar_en_noemt_wat()
    {
        var (een, twee) = (Guid.NewGuid(), Guid.NewGuid());
        var ontbreekt = Aanleverbaarheid.Ontbreekt(
            Dossierafspraken.Standaard, verwijzer: false, crisis: false, verantwoordelijke: false,
            [new(een, true, true, true, true), new(twee, false, true, true, false)]);

        ontbreekt.ShouldBe([new(Gegeven.Bsn, twee), new(Gegeven.Postcode, twee), new(Gegeven.Verwijzer, null)]);
        Aanleverbaarheid.Ontbreekt(Dossierafspraken.Standaard with { Gegevens = [] }, false, false, false, [new(twee, false, false, false, false)]).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(Gegeven.Verwijzer)]
    [InlineData(Gegeven.Crisis)]
    [InlineData(Gegeven.Verantwoordelijke)]
    [Trait("Eis", "DOS-03")]
    public void Van_wat_is_afgesproken_over_het_dossier_ontbreekt_alleen_dat(Gegeven gegeven)
    {
        var afspraken = Dossierafspraken.Standaard with { Gegevens = [gegeven] };

        Ontbreekt(bekend: true).ShouldBeEmpty();
        Ontbreekt(bekend: false).ShouldBe([new(gegeven, null)]);

        IReadOnlyList<Ontbrekend> Ontbreekt(bool bekend) => Aanleverbaarheid.Ontbreekt(
            afspraken, bekend == gegeven is Gegeven.Verwijzer, bekend == gegeven is Gegeven.Crisis, bekend == gegeven is Gegeven.Verantwoordelijke, [new(Guid.NewGuid(), false, false, false, false)]);
    }

    [Theory]
    [InlineData(Gegeven.Bsn)]
    [InlineData(Gegeven.Geboortedatum)]
    [InlineData(Gegeven.Geslacht)]
    [InlineData(Gegeven.Postcode)]
    [Trait("Eis", "DOS-03")]
    public void Van_wat_is_afgesproken_over_personen_ontbreekt_alleen_dat_en_bij_ieder_van_hen(Gegeven gegeven)
    {
        var (een, twee) = (Guid.NewGuid(), Guid.NewGuid());
        var afspraken = Dossierafspraken.Standaard with { Gegevens = [gegeven] };

        Ontbreekt(Persoon(een, bekend: true), Persoon(twee, bekend: true)).ShouldBeEmpty();
        Ontbreekt(Persoon(een, bekend: true), Persoon(twee, bekend: false)).ShouldBe([new(gegeven, twee)]);
        Ontbreekt(Persoon(een, bekend: false), Persoon(twee, bekend: false)).ShouldBe([new(gegeven, een), new(gegeven, twee)]);

        IReadOnlyList<Ontbrekend> Ontbreekt(params Persoonsgegevens[] personen) => Aanleverbaarheid.Ontbreekt(afspraken, false, false, false, personen);
        Persoonsgegevens Persoon(Guid id, bool bekend) => new(
            id, bekend == gegeven is Gegeven.Bsn, bekend == gegeven is Gegeven.Geboortedatum, bekend == gegeven is Gegeven.Geslacht, bekend == gegeven is Gegeven.Postcode);
    }

    [Fact]
    [Trait("Eis", "DOS-08")]
    public void Zonder_eigen_afspraken_tellen_actief_en_regie_en_vraagt_de_applicatie_na_acht_weken_wat_te_doen()
    {
        Dossierafspraken.Standaard.WekenZonderContact.ShouldBe(8);
        Dossierafspraken.Standaard.TeltMee.ShouldBe([Dossierstatus.Actief, Dossierstatus.Regiedossier]);
    }

    [Fact]
    [Trait("Eis", "DOS-03")]
    public void Afspraken_kiezen_uit_de_lijst_en_noemen_een_aantal_weken()
    {
        Velden(Dossierafspraken.Controleer([], ["bsn"], 8)).ShouldBe(["TeltMee"]);
        Velden(Dossierafspraken.Controleer(["afgesloten"], ["schoenmaat"], 0)).ShouldBe(["TeltMee", "Gegevens", "WekenZonderContact"]);
        Velden(Dossierafspraken.Controleer(["actief"], [], 104)).ShouldBeEmpty();
    }

    [Fact]
    [Trait("Eis", "DOS-13")]
    public void In_zorg_is_alleen_wie_hulp_ontvangt_in_een_open_dossier_met_jeugdhulp()
    {
        Dossierregels.InZorg(Dossierstatus.Actief, Dossierrol.OntvangtHulp, true).ShouldBeTrue();
        Dossierregels.InZorg(Dossierstatus.Actief, Dossierrol.OntvangtHulp, false).ShouldBeFalse();
        Dossierregels.InZorg(Dossierstatus.Actief, Dossierrol.IndirectBetrokken, true).ShouldBeFalse();
        Dossierregels.InZorg(Dossierstatus.Actief, null, true).ShouldBeFalse("who left");
        Dossierregels.InZorg(Dossierstatus.Afgesloten, Dossierrol.OntvangtHulp, true).ShouldBeFalse();
    }

    [Theory]
    [InlineData(Dossierstatus.Actief)]
    [InlineData(Dossierstatus.Slapend)]
    [InlineData(Dossierstatus.TijdelijkInactief)]
    [InlineData(Dossierstatus.Inactief)]
    [InlineData(Dossierstatus.Regiedossier)]
    [Trait("Eis", "DOS-13")]
    public void In_elke_open_status_is_wie_hulp_ontvangt_in_zorg(Dossierstatus status) =>
        Dossierregels.InZorg(status, Dossierrol.OntvangtHulp, true).ShouldBeTrue();

    [Theory]
    [InlineData("2014-12-31", "De dag ligt voor 1-1-2015. De Jeugdwet geldt vanaf die dag.")]
    [InlineData("2015-01-01", null)]
    [InlineData("2026-11-25", null)]
    [InlineData("2026-11-26", "De dag ligt in de toekomst. Vul een dag in tot en met vandaag.")]
    [InlineData(null, "Vul in op welke dag het dossier begint.")]
    [Trait("Eis", "DOS-02")]
    public void Een_dossier_begint_vanaf_de_Jeugdwet_tot_en_met_vandaag(string? begin, string? melding) =>
        (Dossierregels.Begin(begin is null ? null : DateOnly.ParseExact(begin, "O", System.Globalization.CultureInfo.InvariantCulture), Vandaag).SingleOrDefault()?.Melding).ShouldBe(melding);

    [Fact]
    [Trait("Eis", "DOS-09")]
    public void Een_dossier_mag_eindigen_op_de_dag_van_het_begin_van_het_laatste_contact_en_van_de_status() =>
        Dossierregels.Sluiting(Begin, Begin, Begin, Begin, "01", ["01"], "behaald", Vandaag).ShouldBeEmpty();

    [Fact]
    [Trait("Eis", "LOK-26")]
    public void Wie_terugkomt_noemt_een_dag_vanaf_het_einde_tot_en_met_vandaag()
    {
        var einde = new DateOnly(2026, 6, 1);
        IEnumerable<string> Heropend(DateOnly? vanaf) => Velden(Dossierregels.Heropening(einde, Heropenreden.Heraanmelding, vanaf, null, Vandaag));

        Heropend(einde).ShouldBeEmpty();
        Heropend(Vandaag).ShouldBeEmpty();
        Heropend(Vandaag.AddDays(1)).ShouldBe(["Vanaf"]);
        Heropend(null).ShouldBe(["Vanaf"]);
    }

    [Fact]
    [Trait("Eis", "DOS-04")]
    public void Een_status_mag_gelden_vanaf_de_dag_van_de_vorige_en_niet_eerder()
    {
        Velden(Statusverloop.Controleer(Dossierstatus.Actief, Begin, Dossierstatus.Slapend, Begin, Vandaag)).ShouldBeEmpty();
        Velden(Statusverloop.Controleer(Dossierstatus.Actief, Begin, Dossierstatus.Slapend, Begin.AddDays(-1), Vandaag)).ShouldBe(["Vanaf"]);
        Velden(Statusverloop.Controleer(Dossierstatus.Actief, Begin, Dossierstatus.Slapend, Vandaag.AddDays(1), Vandaag)).ShouldBe(["Vanaf"]);
    }

    [Fact]
    [Trait("Eis", "DOS-08")]
    public void Een_contact_van_voor_het_dossier_zet_de_teller_niet_vooruit_en_weken_zijn_heel()
    {
        var begin = Vandaag.AddDays(-62);

        Contactsignaal.Bepaal(Dossierstatus.Actief, begin, begin.AddDays(-100), 8, Vandaag).ShouldBe(new Contactsignaal(8, Signaalvoorstel.Slapend));
        Contactsignaal.Bepaal(Dossierstatus.Inactief, begin, null, 4, Vandaag).ShouldBe(new Contactsignaal(8, Signaalvoorstel.Afsluiten));
        Contactsignaal.Bepaal(Dossierstatus.TijdelijkInactief, begin, null, 5, Vandaag).ShouldBeNull();
    }

    [Theory]
    [InlineData(Dossierafspraken.MinWeken, true)]
    [InlineData(Dossierafspraken.MinWeken - 1, false)]
    [InlineData(Dossierafspraken.MaxWeken, true)]
    [InlineData(Dossierafspraken.MaxWeken + 1, false)]
    [InlineData(null, false)]
    [Trait("Eis", "DOS-08")]
    public void Het_aantal_weken_zonder_contact_heeft_een_ondergrens_en_een_bovengrens(int? weken, bool goed) =>
        Dossierafspraken.Controleer(["actief"], [], weken).Any().ShouldBe(!goed);

    [Fact]
    public void Een_toelichting_is_hoogstens_zo_lang_als_het_veld()
    {
        Dossierregels.Toelichting(new string('a', Dossierregels.MaxToelichting)).ShouldBeEmpty();
        Velden(Dossierregels.Toelichting(new string('a', Dossierregels.MaxToelichting + 1))).ShouldBe(["Toelichting"]);
        Dossierregels.Toelichting(null).ShouldBeEmpty();
    }

    [Fact]
    [Trait("Eis", "DOS-07")]
    public void Op_de_dag_van_het_einde_telt_de_looptijd_tot_die_dag_en_een_schrikkeldag_telt_mee()
    {
        Dossierduur.Dagen(Begin, Begin, Vandaag).ShouldBe(0);
        Dossierduur.Dagen(Begin, Begin.AddDays(30), Begin.AddDays(30)).ShouldBe(30);
        Dossierduur.Dagen(new(2028, 2, 28), new(2028, 3, 1), new(2028, 6, 1)).ShouldBe(2);
    }

    [Theory]
    [InlineData("2026-01-04", false)]
    [InlineData("2026-01-05", true)]
    [InlineData("2026-11-25", true)]
    [InlineData("2026-11-26", false)]
    [Trait("Eis", "DOS-06")]
    public void De_eerste_dag_van_een_rol_ligt_van_de_vroegste_vrije_dag_tot_en_met_vandaag(string dag, bool goed)
    {
        var fout = Dossierregels.Roldag(DateOnly.ParseExact(dag, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), Begin, "de eerste dag van het dossier", Vandaag);

        fout.ShouldBe(goed ? null : new("Vanaf", "Kies een dag vanaf 5-1-2026, de eerste dag van het dossier, tot en met vandaag."));
    }

    [Theory]
    [InlineData("2026-01-04", "De rol van nu begon op 5-1-2026. Kies die dag of een latere.")]
    [InlineData("2026-01-05", null)]
    [InlineData("vandaag", null)]
    [InlineData("morgen", "De dag ligt in de toekomst. Vul een dag in tot en met vandaag.")]
    [Trait("Eis", "DOS-06")]
    public void Wie_uit_een_dossier_gaat_gaat_niet_voor_de_rol_begon_en_niet_na_vandaag(string dag, string? melding)
    {
        var uit = dag switch
        {
            "vandaag" => Vandaag,
            "morgen" => Vandaag.AddDays(1),
            _ => DateOnly.ParseExact(dag, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
        };

        Dossierregels.Uitdag(uit, Begin, Vandaag).ShouldBe(melding is null ? null : new("Vanaf", melding));
    }

    private static IEnumerable<string> Velden(IEnumerable<Fout> fouten) => fouten.Select(f => f.Veld);
}
