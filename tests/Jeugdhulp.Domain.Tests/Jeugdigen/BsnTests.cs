using Jeugdhulp.Domain.Jeugdigen;

namespace Jeugdhulp.Domain.Tests.Jeugdigen;

public sealed class BsnTests
{
    [Theory]
    [InlineData("999900006")]
    [InlineData("999900018")]
    [InlineData("999999990")]
    public void Negen_cijfers_die_de_elfproef_doorstaan_zijn_een_bsn(string tekst)
    {
        Bsn.TryParse(tekst, out var bsn).ShouldBeTrue();

        bsn.ShouldNotBeNull().Waarde.ShouldBe(tekst);
    }

    [Theory]
    [InlineData("999900007")]
    [InlineData("999900060")]
    [InlineData("999900016")]
    [InlineData("999999991")]
    [InlineData("999900000")]
    public void Een_verkeerd_of_verwisseld_cijfer_valt_op_door_de_elfproef(string tekst)
    {
        Bsn.TryParse(tekst, out var bsn).ShouldBeFalse();

        bsn.ShouldBeNull();
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("000000000")]
    [InlineData("99990000")]
    [InlineData("9999000061")]
    [InlineData("0999900006")]
    [InlineData("99990000a")]
    [InlineData("999900006x")]
    [InlineData("-999900006x")]
    [InlineData("99990000\u0666")]
    [InlineData("999 900 006 000 000 000 000 000")]
    public void Wat_geen_negen_cijfers_heeft_is_geen_bsn(string? tekst)
    {
        Bsn.TryParse(tekst, out var bsn).ShouldBeFalse();

        bsn.ShouldBeNull();
    }

    [Theory]
    [InlineData(" 999900006 ")]
    [InlineData("999.900.006")]
    [InlineData("9999-00-006")]
    [InlineData("9999 00 006")]
    [InlineData("\t999900006\r\n")]
    [InlineData("9999\u00A000\u00A0006")]
    [InlineData("\u2009999900006\u3000")]
    public void Punten_streepjes_en_witruimte_van_elke_soort_mogen_erbij(string tekst)
    {
        Bsn.TryParse(tekst, out var bsn).ShouldBeTrue();

        bsn.ShouldNotBeNull().Waarde.ShouldBe("999900006");
    }

    [Fact]
    public void Als_tekst_toont_een_bsn_alleen_de_laatste_drie_cijfers()
    {
        var bsn = Lees("999900018");

        var tekst = bsn.ToString();

        tekst.ShouldEndWith("018");
        $"{bsn}".ShouldBe(tekst);
        tekst.Count(char.IsAsciiDigit).ShouldBe(3);
    }

    [Fact]
    public void Twee_schrijfwijzen_van_hetzelfde_nummer_zijn_gelijk()
    {
        Lees("9999.00.006").ShouldBe(Lees("999900006"));
    }

    [Fact]
    public void Een_leeg_bsn_toont_niets()
    {
        default(Bsn).ToString().ShouldBeEmpty();
    }

    private static Bsn Lees(string tekst) =>
        Bsn.TryParse(tekst, out var bsn) ? bsn.Value : throw new ArgumentException("Geen geldig testnummer.", nameof(tekst));
}
