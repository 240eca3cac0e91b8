using System.Reflection;
using FsCheck;
using FsCheck.Fluent;
using Jeugdhulp.Domain.Jeugdigen;
using Jeugdhulp.Domain.Levering;

namespace Jeugdhulp.Domain.Tests.Levering;

/// <summary>What fits in a record, and above all what does not.</summary>
[Trait("Eis", "CBS-01")]
public sealed class RecordcodesTests
{
    private static readonly Type[] Codes = [typeof(Persoonsnummer), typeof(Geboortecode), typeof(Woonplaatscode), typeof(Recordcode)];

    private static readonly Type[] Gewoon = [typeof(DateOnly), typeof(DateOnly?), typeof(Geslachtcode), typeof(int?), typeof(Meting)];

    [Theory]
    [InlineData(typeof(Leveringsrecord))]
    [InlineData(typeof(Meting))]
    [Trait("Eis", "CBS-02")]
    public void Een_record_heeft_geen_plaats_voor_een_naam_of_vrije_tekst(Type soort)
    {
        var velden = soort.GetProperties(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance).Where(p => p.Name != "EqualityContract").ToList();

        velden.ShouldNotBeEmpty();
        velden.ShouldAllBe(p => Codes.Contains(p.PropertyType) || Gewoon.Contains(p.PropertyType));
        soort.GetFields(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance).ShouldAllBe(f => f.FieldType != typeof(string));
    }

    [Fact]
    public void Een_code_is_alleen_te_maken_uit_wat_een_code_is() =>
        Codes.ShouldAllBe(c => c.IsSealed && c.GetConstructors().Length == 0 && c.GetProperties().All(p => p.SetMethod == null));

    [Fact]
    public void Willekeurige_tekst_past_in_geen_enkele_code()
    {
        var letters = Gen.Elements("abcABC0123456789 .-é\u0661\u212A\n;".ToCharArray());
        var teksten = Gen.Choose(0, 10).SelectMany(n => Gen.ArrayOf(letters, n)).Select(t => new string(t));
        Check.One(
            Proef.MetZaad(20_000, zaad: 4),
            Prop.ForAll(teksten.ToArbitrary(), tekst =>
            {
                var cijfers = tekst.All(c => c is >= '0' and <= '9');
                var nummer = Persoonsnummer.TryParse(tekst, out _) == (cijfers && tekst.Length == 9);
                var geboren = Geboortecode.TryParse(tekst, out _) == (cijfers && tekst.Length == 8);
                var code = Recordcode.TryParse(tekst, out _) == (cijfers && tekst.Length == 2);
                var plaats = !Woonplaatscode.TryParse(tekst, out var p) || IsPlaats(p.Waarde);
                return nummer && geboren && code && plaats;
            }));
    }

    [Theory]
    [InlineData("1234AB", "1234AB")]
    [InlineData("1234 ab", "1234AB")]
    [InlineData("0363", "0363")]
    [InlineData("0234AB", null)]
    [InlineData("1234A", null)]
    [InlineData("1234ABC", null)]
    [InlineData("GM0363", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void Een_woonplaats_is_een_postcode_of_een_gemeentecode(string? tekst, string? waarde)
    {
        Woonplaatscode.TryParse(tekst, out var code).ShouldBe(waarde is not null);
        (code?.Waarde == waarde).ShouldBeTrue();
    }

    [Theory]
    [InlineData(Geboorteprecisie.Dag, "20170304", "2017-03-04", "2017-03-04")]
    [InlineData(Geboorteprecisie.Maand, "20170300", "2017-03-01", "2017-03-31")]
    [InlineData(Geboorteprecisie.Jaar, "20170000", "2017-01-01", "2017-12-31")]
    public void Wat_niet_bekend_is_van_een_geboortedatum_wordt_nul(Geboorteprecisie precisie, string waarde, string vroegst, string laatst)
    {
        var code = Geboortecode.Van(new(new(2017, 3, 4), precisie));

        code.Waarde.ShouldBe(waarde);
        code.Vroegst.ShouldBe(Proef.D(vroegst));
        code.Laatst.ShouldBe(Proef.D(laatst));
    }

    [Theory]
    [InlineData("20170229")]
    [InlineData("20171300")]
    [InlineData("20170015")]
    [InlineData("00000000")]
    [InlineData("99999999")]
    public void Een_dag_die_niet_bestaat_heeft_geen_eerste_en_geen_laatste_dag(string waarde)
    {
        Geboortecode.Lees(waarde).Vroegst.ShouldBeNull();
        Geboortecode.Lees(waarde).Laatst.ShouldBeNull();
    }

    [Fact]
    public void Een_verwachte_geboorte_heeft_geen_dag_van_zichzelf() =>
        Should.Throw<ArgumentOutOfRangeException>(() => Geboortecode.Van(new(new(2026, 9, 1), Geboorteprecisie.Verwacht)));

    [Fact]
    [Trait("Eis", "PRV-01")]
    public void Als_tekst_verraadt_een_record_niemand()
    {
        var tekst = Proef.Voorbeeld + " " + Proef.Voorbeeld.Nummer + Proef.Voorbeeld.Geboren + Proef.Voorbeeld.Woonplaats + Recordsleutel.Van(Proef.Voorbeeld, Protocollen.Van2022);

        tekst.ShouldNotContain(Proef.Voorbeeld.Nummer.Waarde);
        tekst.ShouldNotContain("20150304");
        tekst.ShouldNotContain("1234AB");
    }

    private static bool IsPlaats(string waarde) => waarde.Length == 4 ? waarde.All(char.IsAsciiDigit) : waarde.Length == 6 && waarde[..4].All(char.IsAsciiDigit) && waarde[4..].All(char.IsAsciiLetterUpper);
}
