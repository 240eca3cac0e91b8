using Jeugdhulp.Domain.Classificeren;
using Jeugdhulp.Domain.Jeugdigen;
using Jeugdhulp.Domain.Levering;
using static Jeugdhulp.Domain.Tests.Levering.Proef;

namespace Jeugdhulp.Domain.Tests.Levering;

/// <summary>Of whom and of what a finding is: it is the way to the dossier where it is mended.</summary>
[Trait("Eis", "CBS-04")]
public sealed class BevindingTests
{
    private static readonly Kandidaat Goed = Traject(1, "2026-02-01");

    [Fact]
    public void Een_bevinding_over_een_record_noemt_de_jeugdige_en_het_traject() =>
        Plaatsen("R15", Goed, Traject(2, "2026-02-01", persoon: 2) with { Crisis = null }).ShouldBe([(Id(2), Id(1002))]);

    [Fact]
    public void Een_bevinding_over_het_maken_noemt_de_jeugdige_en_het_traject() =>
        Plaatsen("M08", Goed, Traject(2, "2026-02-01", "2026-07-01", persoon: 2)).ShouldBe([(Id(2), Id(1002))]);

    [Fact]
    public void Ook_wat_geen_record_wordt_noemt_de_jeugdige_en_het_traject() =>
        Plaatsen("M04", Goed, Traject(2, "2026-02-01", persoon: 2) with { Hulpvorm = null }).ShouldBe([(Id(2), Id(1002))]);

    [Fact]
    public void Van_een_record_uit_meer_trajecten_is_het_eerste_de_weg() =>
        Plaatsen("M06", Goed, Traject(3, "2026-03-01", persoon: 2), Traject(2, "2026-02-01", persoon: 2)).ShouldBe([(Id(2), Id(1002))]);

    [Fact]
    public void Een_dubbele_sleutel_noemt_allebei()
    {
        Leveringsregel[] regels = [Zonder(1), Zonder(2) with { Record = Onbekend with { Geslacht = Geslachtcode.Man } }, Zonder(3)];

        Bestand("B01", regels).ShouldBe([(Id(1), Id(101)), (Id(3), Id(103))]);
        Bestand("B02", [.. regels.Select(r => r with { Meerling = true })]).ShouldBe([(Id(1), Id(101)), (Id(3), Id(103))]);
    }

    [Fact]
    public void Een_dubbele_sleutel_met_iets_ertussen_is_ook_dubbel()
    {
        Leveringsregel Tussen(Leveringsrecord record) => Zonder(2) with { Record = record };

        // By their ids the second stands between the other two.
        Bestand("B01", Zonder(1), Tussen(Onbekend with { Woonplaats = Plaats("1234AC") }), Zonder(3)).ShouldBe([(Id(1), Id(101)), (Id(3), Id(103))]);
        Bestand("B01", Zonder(1), Tussen(Onbekend with { Geboren = Geboortecode.Lees("20150305") }), Zonder(3)).ShouldBe([(Id(1), Id(101)), (Id(3), Id(103))]);
        Bestand("B01", Zonder(1), Tussen(Onbekend with { Hulpvorm = Code("02"), Verwijzer = Code("01") }), Zonder(3)).ShouldBe([(Id(1), Id(101)), (Id(3), Id(103))]);
    }

    [Fact]
    public void Een_overlap_noemt_het_record_dat_te_vroeg_begint()
    {
        var later = Voorbeeld with { Aanvang = new(2026, 5, 31), Einde = null, Reden = null, Jeugdige = null };

        Bestand("B03", new(Voorbeeld, Id(1), [Id(101)]), new(later, Id(1), [Id(102)])).ShouldBe([(Id(1), Id(102))]);
    }

    [Fact]
    public void Een_dubbele_sleutel_met_een_andere_eerste_dag_ertussen_is_ook_dubbel() =>
        Bestand("B01", Zonder(1), Zonder(2) with { Record = Onbekend with { Aanvang = new(2026, 3, 1) } }, Zonder(3)).ShouldBe([(Id(1), Id(101)), (Id(3), Id(103))]);

    [Fact]
    public void Een_overlap_wordt_met_elk_eerder_record_gezocht_en_niet_alleen_met_het_vorige()
    {
        Leveringsregel Regel(int nummer, DateOnly aanvang, DateOnly einde) => new(Voorbeeld with { Aanvang = aanvang, Einde = einde }, Id(1), [Id(nummer)]);

        // The third does not overlap with the second, which is short, but with the first.
        Bestand("B03", Regel(101, new(2026, 1, 5), new(2026, 6, 1)), Regel(102, new(2026, 2, 1), new(2026, 2, 10)), Regel(103, new(2026, 3, 1), new(2026, 4, 1)))
            .ShouldBe([(Id(1), Id(102)), (Id(1), Id(103))]);
    }

    [Fact]
    public void Een_bsn_met_twee_geboortedata_of_woonplaatsen_noemt_de_jeugdige()
    {
        var later = Voorbeeld with { Aanvang = new(2026, 6, 1), Einde = null, Reden = null, Jeugdige = null };

        Bestand("B04", new(Voorbeeld, Id(1), [Id(101)]), new(later with { Geslacht = Geslachtcode.Man }, Id(1), [Id(102)])).ShouldBe([(Id(1), null)]);
        Bestand("B05", new(Voorbeeld, Id(1), [Id(101)]), new(later with { Woonplaats = Plaats("9001") }, Id(1), [Id(102)])).ShouldBe([(Id(1), null)]);
    }

    [Fact]
    public void Een_bevinding_over_de_inhoud_noemt_de_jeugdige_en_waar_het_over_gaat()
    {
        Inhoud("I09", g => g with { ElderGeleverd = new HashSet<Guid> { Id(2) } }, Goed, Traject(2, "2026-02-01", persoon: 2)).ShouldBe([(Id(2), Id(1002))]);
        Inhoud("I12", g => g, Goed, Traject(2, "2026-02-01", persoon: 2) with { Werk = Werksoort.Preventie, Norm = Uitkomst.Jeugdhulp }).ShouldBe([(Id(2), Id(1002))]);
        Inhoud("I04", g => g, Goed, Traject(2, "2026-02-01", persoon: 2) with { Norm = Uitkomst.Preventie }).ShouldBe([(Id(2), Id(1002))]);
        Inhoud("I13", g => g, Goed, Traject(2, "2026-02-01", "2026-05-31", persoon: 2) with { RedenAangenomen = true }).ShouldBe([(Id(2), Id(1002))]);
        Inhoud("I14", g => g, Goed, Traject(2, "2026-02-01", persoon: 2) with { Werk = Werksoort.NietBeslist }).ShouldBe([(Id(2), Id(1002))]);
        Inhoud("I18", g => g, Goed, Traject(2, "2026-02-01", persoon: 2) with { Werk = Werksoort.NietBeslist, WachtOpLeidraad = true }).ShouldBe([(Id(2), Id(1002))]);
        Inhoud("I21", g => g with { KlassenLiggenVast = true }, Goed, Traject(2, "2026-02-01", persoon: 2) with { Werk = Werksoort.NietBeslist }).ShouldBe([(Id(2), Id(1002))]);
        Inhoud("I22", g => g with { KlassenLiggenVast = true }, Goed, Traject(2, "2026-02-01", persoon: 2) with { Werk = Werksoort.Preventie, Norm = Uitkomst.Jeugdhulp }).ShouldBe([(Id(2), Id(1002))]);
        Inhoud("I23", g => g with { KlassenLiggenVast = true }, Goed, Traject(2, "2026-02-01", persoon: 2) with { Norm = Uitkomst.Preventie }).ShouldBe([(Id(2), Id(1002))]);
    }

    private static readonly Leveringsrecord Onbekend = Voorbeeld with { Nummer = Protocollen.Van2022.NummerOnbekend };

    private static Leveringsregel Zonder(int nummer) => new(Onbekend, Id(nummer), [Id(100 + nummer)]);

    private static IEnumerable<(Guid?, Guid?)> Plaatsen(string code, params Kandidaat[] kandidaten) =>
        Van(code, Leveringsmaker.Maak(Vraag(kandidaten, Persoon(1), Persoon(2))).Bevindingen);

    private static IEnumerable<(Guid?, Guid?)> Bestand(string code, params Leveringsregel[] regels) =>
        Van(code, Bestandscontroles.Controleer(regels, Periode, Protocollen.Van2022, Dag)).Order();

    private static IEnumerable<(Guid?, Guid?)> Inhoud(string code, Func<Inhoudsgrond, Inhoudsgrond> pas, params Kandidaat[] kandidaten)
    {
        var vraag = Vraag(kandidaten, Persoon(1), Persoon(2));
        return Van(code, Inhoudscontroles.PerJeugdige(pas(new() { Vraag = vraag, Ontwerp = Leveringsmaker.Maak(vraag) })));
    }

    private static IEnumerable<(Guid?, Guid?)> Van(string code, IEnumerable<Bevinding> bevindingen) =>
        bevindingen.Where(b => b.Controle == code).Select(b => (b.PersoonId, b.KandidaatId));
}
