using Jeugdhulp.Domain.Levering;
using static Jeugdhulp.Domain.Tests.Levering.Proef;

namespace Jeugdhulp.Domain.Tests.Levering;

/// <summary>Each check of a record: what it lets through, what it finds, and both sides of its border.</summary>
[Trait("Eis", "CBS-01")]
public sealed class RecordcontroleTests
{
    private enum Uitslag
    {
        Goed,
        Fout,
        GrensGoed,
        GrensFout,
    }

    private static readonly Recordgrond Grond2016 = new(new(2016, 1), Protocollen.Van2015, Grond.Gemeentecodes);

    private static readonly Recordgrond Grond2018 = new(new(2018, 1), Protocollen.Van2018, Grond.Gemeentecodes);

    private static readonly Leveringsrecord Record2016 = Voorbeeld with { Aanvang = new(2016, 2, 1), Einde = null, Reden = null, Crisis = null, Jeugdige = null, Perspectief = Code("03") };

    private static readonly Leveringsrecord Lopend = Voorbeeld with { Einde = null, Reden = null, Jeugdige = null };

    private static readonly Leveringsrecord Ongeboren = Lopend with { Nummer = Protocollen.Van2022.NummerOngeboren, Geboren = Protocollen.Van2022.GeborenOngeboren };

    private static readonly (string Code, Uitslag Uitslag, Leveringsrecord Record, Recordgrond Grond)[] Gevallen =
    [
        ("R01", Uitslag.Goed, Voorbeeld, Grond),
        ("R01", Uitslag.Fout, Voorbeeld with { Nummer = Persoonsnummer.Lees("123456789") }, Grond),
        ("R01", Uitslag.GrensGoed, Voorbeeld with { Nummer = Persoonsnummer.Lees("999999999") }, Grond),
        ("R01", Uitslag.GrensFout, Voorbeeld with { Nummer = Persoonsnummer.Lees("999999998") }, Grond),
        ("R02", Uitslag.Goed, Voorbeeld, Grond),
        ("R02", Uitslag.Fout, Voorbeeld with { Nummer = Persoonsnummer.Lees("999999999") }, Grond),
        ("R02", Uitslag.GrensGoed, Record2016 with { Nummer = Persoonsnummer.Lees("999999999"), Geboren = Geboortecode.Lees("99999999") }, Grond2016),
        ("R02", Uitslag.GrensFout, Record2016 with { Nummer = Persoonsnummer.Lees("000000000") }, Grond2016),
        ("R03", Uitslag.Goed, Ongeboren, Grond),
        ("R03", Uitslag.Fout, Ongeboren with { Geboren = Voorbeeld.Geboren }, Grond),
        ("R03", Uitslag.GrensGoed, Voorbeeld, Grond),
        ("R03", Uitslag.GrensFout, Voorbeeld with { Geboren = Geboortecode.Lees("00000000") }, Grond),
        ("R04", Uitslag.Goed, Voorbeeld, Grond),
        ("R04", Uitslag.Fout, Voorbeeld with { Geboren = Geboortecode.Lees("20151301") }, Grond),
        ("R04", Uitslag.GrensGoed, Voorbeeld with { Geboren = Geboortecode.Lees("20160229") }, Grond),
        ("R04", Uitslag.GrensFout, Voorbeeld with { Geboren = Geboortecode.Lees("20150229") }, Grond),
        ("R05", Uitslag.Goed, Voorbeeld, Grond),
        ("R05", Uitslag.Fout, Voorbeeld with { Geboren = Geboortecode.Lees("20150300") }, Grond),
        ("R05", Uitslag.GrensGoed, Ongeboren, Grond),
        ("R05", Uitslag.GrensFout, Voorbeeld with { Geboren = Geboortecode.Lees("20150000") }, Grond),
        ("R06", Uitslag.Goed, Voorbeeld, Grond),
        ("R06", Uitslag.Fout, Voorbeeld with { Geboren = Geboortecode.Lees("20260301") }, Grond),
        ("R06", Uitslag.GrensGoed, Voorbeeld with { Geboren = Geboortecode.Lees("20260201") }, Grond),
        ("R06", Uitslag.GrensFout, Voorbeeld with { Geboren = Geboortecode.Lees("20260202") }, Grond),
        ("R06", Uitslag.GrensGoed, Voorbeeld with { Geboren = Geboortecode.Lees("20260200") }, Grond),
        ("R06", Uitslag.GrensGoed, Ongeboren, Grond),
        ("R07", Uitslag.Goed, Voorbeeld, Grond),
        ("R07", Uitslag.Fout, Voorbeeld with { Geboren = Geboortecode.Lees("19900101") }, Grond),
        ("R07", Uitslag.GrensGoed, Voorbeeld with { Geboren = Geboortecode.Lees("20030202") }, Grond),
        ("R07", Uitslag.GrensFout, Voorbeeld with { Geboren = Geboortecode.Lees("20030201") }, Grond),
        ("R07", Uitslag.GrensGoed, Voorbeeld with { Geboren = Geboortecode.Lees("19900101"), Verwijzer = Code("08"), Hulpvorm = Code("02") }, Grond),
        ("R07", Uitslag.GrensGoed, Voorbeeld with { Geboren = Geboortecode.Lees("20030000") }, Grond),
        ("R08", Uitslag.Goed, Voorbeeld, Grond),
        ("R08", Uitslag.Fout, Lopend with { Geboren = Geboortecode.Lees("20030501") }, Grond),
        ("R08", Uitslag.GrensGoed, Voorbeeld with { Geboren = Geboortecode.Lees("20030601") }, Grond),
        ("R08", Uitslag.GrensFout, Voorbeeld with { Geboren = Geboortecode.Lees("20030531") }, Grond),
        ("R08", Uitslag.GrensGoed, Lopend with { Geboren = Geboortecode.Lees("20030501"), Verwijzer = Code("08"), Hulpvorm = Code("02") }, Grond),
        ("R09", Uitslag.Goed, Voorbeeld, Grond),
        ("R09", Uitslag.Fout, Voorbeeld with { Geslacht = Geslachtcode.Onbekend }, Grond),
        ("R09", Uitslag.GrensGoed, Ongeboren with { Geslacht = Geslachtcode.Onbekend }, Grond),
        ("R10", Uitslag.Goed, Voorbeeld, Grond),
        ("R10", Uitslag.Fout, Voorbeeld with { Woonplaats = Plaats("9001") }, Grond),
        ("R10", Uitslag.GrensGoed, Voorbeeld with { Woonplaats = Plaats("9001AA") }, Grond),
        ("R11", Uitslag.Goed, Voorbeeld with { Woonplaats = Plaats("9001") }, Grond),
        ("R11", Uitslag.Fout, Voorbeeld with { Woonplaats = Plaats("1234") }, Grond),
        ("R11", Uitslag.GrensGoed, Voorbeeld with { Woonplaats = Plaats("1234") }, Grond with { Gemeentecodes = new HashSet<string>() }),
        ("R12", Uitslag.Goed, Voorbeeld, Grond),
        ("R12", Uitslag.Fout, Voorbeeld with { Verwijzer = null }, Grond),
        ("R12", Uitslag.GrensFout, Voorbeeld with { Verwijzer = Code("07"), Hulpvorm = Code("02") }, Grond),
        ("R12", Uitslag.GrensGoed, Voorbeeld with { Verwijzer = Code("08"), Hulpvorm = Code("02") }, Grond),
        ("R12", Uitslag.GrensFout, Record2016 with { Verwijzer = Code("08") }, Grond2016),
        ("R12", Uitslag.GrensFout, Record2016 with { Verwijzer = Code("07"), Aanvang = new(2015, 1, 1) }, Grond2016),
        ("R12", Uitslag.GrensGoed, Record2016 with { Verwijzer = Code("07"), Aanvang = new(2014, 12, 31), Geboren = Geboortecode.Lees("20100101") }, Grond2016),
        ("R13", Uitslag.Goed, Voorbeeld, Grond),
        ("R13", Uitslag.Fout, Voorbeeld with { Verwijzer = Code("02") }, Grond),
        ("R13", Uitslag.GrensGoed, Voorbeeld with { Verwijzer = Code("02"), Hulpvorm = Code("02") }, Grond),
        ("R13", Uitslag.GrensGoed, Record2016 with { Verwijzer = Code("02") }, Grond2016),
        ("R14", Uitslag.Goed, Voorbeeld with { Hulpvorm = Code("14") }, Grond),
        ("R14", Uitslag.Fout, Voorbeeld with { Hulpvorm = Code("99") }, Grond),
        ("R14", Uitslag.GrensFout, Voorbeeld with { Hulpvorm = Code("05") }, Grond),
        ("R15", Uitslag.Goed, Voorbeeld, Grond),
        ("R15", Uitslag.Fout, Voorbeeld with { Crisis = null }, Grond),
        ("R15", Uitslag.GrensFout, Voorbeeld with { Crisis = Code("03") }, Grond),
        ("R15", Uitslag.GrensGoed, Record2016, Grond2016),
        ("R16", Uitslag.Goed, Record2016, Grond2016),
        ("R16", Uitslag.Fout, Record2016 with { Crisis = Code("02") }, Grond2016),
        ("R16", Uitslag.GrensGoed, Record2016 with { Crisis = Code("02") }, Grond2018),
        ("R17", Uitslag.Goed, Voorbeeld, Grond),
        ("R17", Uitslag.Fout, Lopend with { Aanvang = new(2026, 9, 1) }, Grond),
        ("R17", Uitslag.GrensGoed, Lopend with { Aanvang = new(2026, 6, 30) }, Grond),
        ("R17", Uitslag.GrensFout, Lopend with { Aanvang = new(2026, 7, 1) }, Grond),
        ("R18", Uitslag.Goed, Voorbeeld, Grond),
        ("R18", Uitslag.Fout, Voorbeeld with { Aanvang = new(2026, 6, 15) }, Grond),
        ("R18", Uitslag.GrensGoed, Voorbeeld with { Einde = Voorbeeld.Aanvang }, Grond),
        ("R18", Uitslag.GrensFout, Voorbeeld with { Einde = Voorbeeld.Aanvang.AddDays(-1) }, Grond),
        ("R19", Uitslag.Goed, Voorbeeld, Grond),
        ("R19", Uitslag.Fout, Voorbeeld with { Einde = new(2026, 9, 1) }, Grond),
        ("R19", Uitslag.GrensGoed, Voorbeeld with { Einde = new(2026, 6, 30) }, Grond),
        ("R19", Uitslag.GrensFout, Voorbeeld with { Einde = new(2026, 7, 1) }, Grond),
        ("R20", Uitslag.Goed, Voorbeeld, Grond),
        ("R20", Uitslag.Fout, Voorbeeld with { Aanvang = new(2024, 1, 1), Einde = new(2025, 1, 1) }, Grond),
        ("R20", Uitslag.GrensGoed, Voorbeeld with { Aanvang = new(2025, 1, 1), Einde = new(2026, 1, 1) }, Grond),
        ("R20", Uitslag.GrensFout, Voorbeeld with { Aanvang = new(2025, 1, 1), Einde = new(2025, 12, 31) }, Grond),
        ("R21", Uitslag.Goed, Voorbeeld, Grond),
        ("R21", Uitslag.Fout, Voorbeeld with { Reden = null }, Grond),
        ("R21", Uitslag.GrensGoed, Lopend, Grond),
        ("R22", Uitslag.Goed, Lopend, Grond),
        ("R22", Uitslag.Fout, Voorbeeld with { Einde = null }, Grond),
        ("R22", Uitslag.GrensGoed, Voorbeeld, Grond),
        ("R23", Uitslag.Goed, Voorbeeld with { Reden = Code("05") }, Grond),
        ("R23", Uitslag.Fout, Voorbeeld with { Reden = Code("99") }, Grond),
        ("R23", Uitslag.GrensFout, Voorbeeld with { Reden = Code("06") }, Grond),
        ("R23", Uitslag.GrensGoed, Lopend, Grond),
        ("R24", Uitslag.Goed, Voorbeeld with { Geboren = Geboortecode.Lees("20080531") }, Grond),
        ("R24", Uitslag.Fout, Voorbeeld with { Geboren = Geboortecode.Lees("20080531"), Reden = Code("03") }, Grond),
        ("R24", Uitslag.GrensFout, Voorbeeld with { Geboren = Geboortecode.Lees("20080601"), Reden = Code("03") }, Grond),
        ("R24", Uitslag.GrensGoed, Voorbeeld with { Geboren = Geboortecode.Lees("20080602"), Reden = Code("03") }, Grond),
        ("R24", Uitslag.GrensGoed, Voorbeeld with { Geboren = Geboortecode.Lees("20080530"), Reden = Code("03") }, Grond),
        ("R24", Uitslag.GrensGoed, Voorbeeld with { Geboren = Geboortecode.Lees("20080500"), Reden = Code("03") }, Grond),
        ("R24", Uitslag.GrensGoed, Voorbeeld with { Geboren = Geboortecode.Lees("99990101"), Reden = Code("03") }, Grond),
        ("R24", Uitslag.GrensFout, Voorbeeld with { Geboren = Geboortecode.Lees("20080229"), Einde = new(2026, 3, 1), Reden = Code("03") }, Grond),
        ("R24", Uitslag.GrensFout, Voorbeeld with { Geboren = Geboortecode.Lees("20080229"), Einde = new(2026, 2, 28), Reden = Code("03") }, Grond),
        ("R24", Uitslag.GrensGoed, Voorbeeld with { Geboren = Geboortecode.Lees("20080229"), Einde = new(2026, 2, 27), Reden = Code("03") }, Grond),
        ("R25", Uitslag.Goed, Voorbeeld, Grond),
        ("R25", Uitslag.Fout, Voorbeeld with { Ouder = new(20, null) }, Grond),
        ("R25", Uitslag.GrensGoed, Voorbeeld with { Jeugdige = new(1, null), Ouder = new(10, null) }, Grond),
        ("R25", Uitslag.GrensFout, Voorbeeld with { Jeugdige = new(0, null) }, Grond),
        ("R25", Uitslag.GrensFout, Voorbeeld with { Ouder = new(11, null) }, Grond),
        ("R26", Uitslag.Goed, Voorbeeld, Grond),
        ("R26", Uitslag.Fout, Voorbeeld with { Ouder = new(8, Code("99")) }, Grond),
        ("R26", Uitslag.GrensFout, Voorbeeld with { Jeugdige = new(8, Code("05")) }, Grond),
        ("R26", Uitslag.GrensGoed, Voorbeeld with { Jeugdige = new(8, Code("01")) }, Grond),
        ("R26", Uitslag.GrensFout, Record2016 with { Crisis = Code("02"), Jeugdige = new(8, Code("01")) }, Grond2018),
        ("R27", Uitslag.Goed, Record2016, Grond2016),
        ("R27", Uitslag.Fout, Record2016 with { Jeugdige = new(8, null) }, Grond2016),
        ("R27", Uitslag.GrensFout, Record2016 with { Ouder = new(8, null) }, Grond2016),
        ("R27", Uitslag.GrensGoed, Record2016 with { Ouder = new(8, null) }, Grond2018),
        ("R28", Uitslag.Goed, Voorbeeld, Grond),
        ("R28", Uitslag.Fout, Voorbeeld with { Jeugdige = null }, Grond),
        ("R28", Uitslag.GrensGoed, Voorbeeld with { Jeugdige = null, Ouder = new(null, Code("04")) }, Grond),
        ("R28", Uitslag.GrensGoed, Lopend, Grond),
        ("R29", Uitslag.Goed, Record2016, Grond2016),
        ("R29", Uitslag.Fout, Record2016 with { Perspectief = null }, Grond2016),
        ("R29", Uitslag.GrensGoed, Record2016 with { Perspectief = Code("01") }, Grond2016),
        ("R29", Uitslag.GrensFout, Record2016 with { Perspectief = Code("01") }, Grond2018),
        ("R29", Uitslag.GrensFout, Record2016 with { Perspectief = Code("05") }, Grond2016),
        ("R30", Uitslag.Goed, Voorbeeld, Grond),
        ("R30", Uitslag.Fout, Voorbeeld with { Perspectief = Code("03") }, Grond),
        ("R30", Uitslag.GrensGoed, Record2016 with { Perspectief = Code("03") }, Grond2018),
        ("R30", Uitslag.GrensFout, Record2016 with { Perspectief = Code("03") }, new(new(2019, 1), Protocollen.Van2019, Grond.Gemeentecodes)),
    ];

    public static TheoryData<int> Nummers => [.. Enumerable.Range(0, Gevallen.Length)];

    [Theory]
    [MemberData(nameof(Nummers))]
    public void Een_controle_vindt_wat_fout_is_en_laat_door_wat_goed_is(int nummer)
    {
        var (code, uitslag, record, grond) = Gevallen[nummer];

        Recordcontroles.Controleer(record, grond).Contains(code).ShouldBe(uitslag is Uitslag.Fout or Uitslag.GrensFout, $"{code} {uitslag}");
    }

    [Fact]
    public void Van_elke_controle_is_er_een_goed_geval_een_fout_geval_en_een_geval_op_de_grens()
    {
        foreach (var controle in Recordcontroles.Alle)
        {
            var eigen = Gevallen.Where(g => g.Code == controle.Controle.Code).Select(g => g.Uitslag).ToHashSet();
            eigen.ShouldContain(Uitslag.Goed);
            eigen.ShouldContain(Uitslag.Fout);
            (eigen.Contains(Uitslag.GrensGoed) || eigen.Contains(Uitslag.GrensFout)).ShouldBeTrue(controle.Controle.Code);
        }
    }

    [Fact]
    public void Een_gewoon_record_heeft_geen_bevindingen()
    {
        Recordcontroles.Controleer(Voorbeeld, Grond).ShouldBeEmpty();
        Recordcontroles.Controleer(Lopend, Grond).ShouldBeEmpty();
        Recordcontroles.Controleer(Ongeboren, Grond).ShouldBeEmpty();
        Recordcontroles.Controleer(Record2016, Grond2016).ShouldBeEmpty();
    }
}
