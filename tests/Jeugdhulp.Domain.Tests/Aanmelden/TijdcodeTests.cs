using System.Text;
using Jeugdhulp.Domain.Aanmelden;
using Shouldly;
using Xunit;

namespace Jeugdhulp.Domain.Tests.Aanmelden;

public sealed class TijdcodeTests
{
    private static readonly byte[] Sleutel = Encoding.ASCII.GetBytes("12345678901234567890");

    /// <summary>The examples of RFC 6238, appendix B, of which an app shows the last six digits.</summary>
    [Theory]
    [InlineData(59, "287082")]
    [InlineData(1111111109, "081804")]
    [InlineData(1111111111, "050471")]
    [InlineData(1234567890, "005924")]
    [InlineData(2000000000, "279037")]
    [InlineData(20000000000, "353130")]
    public void De_code_is_die_van_de_norm(long seconden, string code)
    {
        var nu = DateTimeOffset.FromUnixTimeSeconds(seconden);

        Tijdcode.Bereken(Sleutel, Tijdcode.Tijdvak(nu)).ShouldBe(code);
        Tijdcode.Zoek(Sleutel, code, nu).ShouldBe(Tijdcode.Tijdvak(nu));
    }

    [Theory]
    [InlineData(-60, false)]
    [InlineData(-30, true)]
    [InlineData(0, true)]
    [InlineData(30, true)]
    [InlineData(60, false)]
    public void Een_klok_mag_een_halve_minuut_schelen(int verschil, bool goed)
    {
        var nu = new DateTimeOffset(2026, 11, 20, 9, 0, 15, TimeSpan.Zero);
        var code = Tijdcode.Bereken(Sleutel, Tijdcode.Tijdvak(nu.AddSeconds(verschil)));

        (Tijdcode.Zoek(Sleutel, code, nu) is not null).ShouldBe(goed);
    }

    [Theory]
    [InlineData("")]
    [InlineData("28708")]
    [InlineData("2870820")]
    [InlineData("287083")]
    [InlineData("28708é")]
    [InlineData("²87082")]
    public void Wat_de_code_niet_is_past_niet(string code) => Tijdcode.Zoek(Sleutel, code, DateTimeOffset.FromUnixTimeSeconds(59)).ShouldBeNull();

    [Fact]
    public void Spaties_in_een_code_doen_er_niet_toe() => Tijdcode.Kaal(" 287 082 ").ShouldBe("287082");

    [Fact]
    public void Het_adres_voor_de_app_noemt_sleutel_en_account() => Tijdcode.Adres("Jeugdhulp", "a b@voorbeeld.test", Sleutel)
        .ShouldBe("otpauth://totp/Jeugdhulp:a%20b%40voorbeeld.test?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Jeugdhulp&digits=6&period=30");

    /// <summary>The examples of RFC 4648, without their padding.</summary>
    [Theory]
    [InlineData("", "")]
    [InlineData("f", "MY")]
    [InlineData("fo", "MZXQ")]
    [InlineData("foo", "MZXW6")]
    [InlineData("foob", "MZXW6YQ")]
    [InlineData("fooba", "MZXW6YTB")]
    [InlineData("foobar", "MZXW6YTBOI")]
    public void Base32_is_dat_van_de_norm(string tekst, string base32) => Base32.Schrijf(Encoding.ASCII.GetBytes(tekst)).ShouldBe(base32);
}
