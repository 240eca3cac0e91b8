using Jeugdhulp.Domain.Levering;
using static Jeugdhulp.Domain.Tests.Levering.Proef;

namespace Jeugdhulp.Domain.Tests.Levering;

/// <summary>Two definitions of one delivery, and the counts that are published of it.</summary>
[Trait("Eis", "CBS-03")]
public sealed class LensverschilTests
{
    [Fact]
    public void Per_persoon_is_te_zien_in_welke_levering_hij_zit()
    {
        var verschil = Lensverschil.Bereken(Levering(3, 1), Levering(2, 3, 3), Protocollen.Van2022);

        verschil.AlleenTrajecten.ShouldBe([Id(1)]);
        verschil.AlleenDossiers.ShouldBe([Id(2)]);
        verschil.Beide.ShouldBe([Id(3)]);
    }

    [Fact]
    public void Van_een_jeugdige_die_twee_keer_in_de_registratie_staat_is_het_altijd_dezelfde_persoon()
    {
        var (een, ander) = (Regel(1, Voorbeeld), Regel(2, Voorbeeld));

        Lensverschil.Bereken(new([een, ander], [], []), Levering(), Protocollen.Van2022).AlleenTrajecten.ShouldBe([Id(1)]);
        Lensverschil.Bereken(new([ander, een], [], []), Levering(), Protocollen.Van2022).AlleenTrajecten.ShouldBe([Id(1)], "whatever the order of the lines");
    }

    [Fact]
    public void Zonder_records_is_er_geen_verschil() => Lensverschil.Bereken(Levering(), Levering(), Protocollen.Van2022).Beide.ShouldBeEmpty();

    [Fact]
    [Trait("Eis", "CBS-15")]
    public void Een_jeugdige_met_twee_records_telt_een_keer_en_een_tweeling_zonder_bsn_twee_keer()
    {
        var onbekend = Voorbeeld with { Nummer = Protocollen.Van2022.NummerOnbekend };

        Jeugdigen((1, Voorbeeld), (1, Voorbeeld with { Hulpvorm = Code("02") }), (1, Voorbeeld with { Woonplaats = Plaats("9001") })).ShouldBe(1);
        Jeugdigen((1, Voorbeeld), (2, Voorbeeld)).ShouldBe(1, "one BSN is one jeugdige, also where the registration has two");
        Jeugdigen((1, onbekend), (1, onbekend with { Aanvang = new(2026, 3, 1), Woonplaats = Plaats("9001") })).ShouldBe(1);
        Jeugdigen((1, onbekend), (2, onbekend)).ShouldBe(2);
        Jeugdigen().ShouldBe(0);
    }

    [Fact]
    [Trait("Eis", "CBS-15")]
    public void De_telling_en_het_verschil_tellen_dezelfde_jeugdigen()
    {
        var onbekend = Voorbeeld with { Nummer = Protocollen.Van2022.NummerOnbekend };
        Leveringsregel[] regels = [Regel(1, Voorbeeld), Regel(2, Voorbeeld), Regel(3, onbekend), Regel(4, onbekend)];

        // The double person is one, whichever of the two each delivery has; the twin is two.
        var verschil = Lensverschil.Bereken(new(regels, [], []), new([regels[1], regels[2]], [], []), Protocollen.Van2022);

        (verschil.AlleenTrajecten.Count, verschil.AlleenDossiers.Count, verschil.Beide.Count).ShouldBe((1, 0, 2));
        (verschil.AlleenTrajecten.Count + verschil.Beide.Count).ShouldBe((int)Recordtelling.Jeugdigen(regels, Protocollen.Van2022));
    }

    [Fact]
    [Trait("Eis", "CBS-15")]
    public void Stromen_worden_elk_apart_afgerond()
    {
        var records = Enumerable.Range(1, 8).Select(i => i <= 3 ? Voorbeeld with { Aanvang = new(2025, 3, 1), Einde = null } : Voorbeeld).ToList();
        var telling = Recordtelling.Tel(records, Periode);

        telling.ShouldBe(new(3, 5, 5, 3, 8));
        Recordtelling.Tel([Voorbeeld with { Aanvang = Periode.Begin }], Periode).Instroom.ShouldBe(1);
        Recordtelling.Tel([Voorbeeld with { Aanvang = Periode.Begin.AddDays(-1) }], Periode).Begin.ShouldBe(1);
        telling.Afgerond().ShouldBe(new(5, 5, 5, 5, 10));
    }

    private static long Jeugdigen(params (int Persoon, Leveringsrecord Record)[] regels) => Recordtelling.Jeugdigen(regels.Select(r => Regel(r.Persoon, r.Record)), Protocollen.Van2022);

    private static Leveringsontwerp Levering(params int[] personen) => new([.. personen.Select(p => Regel(p, Voorbeeld with { Nummer = Persoonsnummer.Van(Bsn(p)) }))], [], []);

    private static Leveringsregel Regel(int persoon, Leveringsrecord record) => new(record, Id(persoon), [Id(persoon)]);
}
