using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Jeugdhulp.Application.Data.Versleuteling;
using Shouldly;
using Xunit;

namespace Jeugdhulp.Application.Tests.Data.Versleuteling;

/// <summary>Keys wrapped by a master key, and values that open only with their key and in their place.</summary>
public sealed class SleutelringTests : IDisposable
{
    private const string Plaats = "contact.feit";
    private static readonly DateTimeOffset Begin = new(2026, 11, 26, 9, 0, 0, TimeSpan.Zero);

    private readonly string _map = Directory.CreateTempSubdirectory().FullName;
    private readonly string _hoofdsleutel = Sleutelmap.NieuweHoofdsleutel();

    [Theory]
    [InlineData("")]
    [InlineData("Moeder belt: het gaat beter. 😀")]
    [InlineData("v1.00000000.namaak")]
    public void Een_tekst_komt_terug_zoals_hij_was_en_staat_er_niet_leesbaar(string tekst)
    {
        var ring = Ring();

        var waarde = ring.Versleutel(tekst, Plaats);

        waarde.ShouldMatch(@"^v1\.[0-9a-f]{8}\.[A-Za-z0-9+/]+=*$");
        ring.Ontsleutel(waarde, Plaats).ShouldBe(tekst);
        ring.Versleutel(tekst, Plaats).ShouldNotBe(waarde, "nobody can tell that two texts are the same");
    }

    [Fact]
    public void Een_waarde_uit_een_andere_kolom_gaat_niet_open()
    {
        var ring = Ring();
        var waarde = ring.Versleutel("Moeder belt", Plaats);

        Should.Throw<CryptographicException>(() => ring.Ontsleutel(waarde, "contact.mening_ouder")).Message.ShouldContain("contact.mening_ouder");
    }

    [Theory]
    [InlineData("Moeder belt")]
    [InlineData("v1.")]
    [InlineData("v1.00000000.")]
    [InlineData("v1.00000000.AAAA")]
    public void Wat_geen_waarde_van_hier_is_gaat_niet_open(string waarde)
    {
        var fout = Should.Throw<CryptographicException>(() => Ring().Ontsleutel(waarde, Plaats));

        fout.Message.ShouldContain(Plaats);
        fout.Message.ShouldNotContain("Moeder");
    }

    [Fact]
    public void Een_gewijzigd_teken_wordt_gezien()
    {
        var ring = Ring();
        var waarde = ring.Versleutel("Moeder belt", Plaats);
        var anders = waarde[..20] + (waarde[20] == 'A' ? 'B' : 'A') + waarde[21..];

        Should.Throw<CryptographicException>(() => ring.Ontsleutel(anders, Plaats));
    }

    [Fact]
    public void Met_een_nieuwe_sleutel_blijft_het_oude_leesbaar_ook_voor_een_proces_dat_al_draaide()
    {
        var ring = Ring();
        var oud = ring.Versleutel("oud", Plaats);

        Map().MaakNieuw(Begin.AddDays(1));
        var nieuwer = new Sleutelring(Map());
        var nieuw = nieuwer.Versleutel("nieuw", Plaats);

        nieuwer.Ontsleutel(oud, Plaats).ShouldBe("oud");
        nieuw[..12].ShouldNotBe(oud[..12]);
        nieuw.ShouldStartWith(nieuwer.ActiefBegin);
        ring.Ontsleutel(nieuw, Plaats).ShouldBe("nieuw");
    }

    [Fact]
    public void Een_andere_hoofdsleutel_past_niet_en_dat_staat_er()
    {
        Ring();

        var fout = Should.Throw<SleutelException>(() => new Sleutelring(Sleutelmap.Van(_map, Sleutelmap.NieuweHoofdsleutel())));

        fout.Message.ShouldStartWith("De hoofdsleutel past niet op de sleutels in");
    }

    [Theory]
    [InlineData("")]
    [InlineData("geen base64!")]
    [InlineData("AAAA")]
    public void Een_hoofdsleutel_die_geen_sleutel_is_wordt_genoemd_zonder_hem_te_tonen(string hoofdsleutel) =>
        Should.Throw<SleutelException>(() => Sleutelmap.Van(_map, hoofdsleutel)).Message.ShouldBe(
            "De hoofdsleutel is niet te lezen. Geef 32 willekeurige bytes in base64, bijvoorbeeld gemaakt met: openssl rand -base64 32");

    [Fact]
    public void Zonder_sleutels_staat_er_wat_te_doen() =>
        Should.Throw<SleutelException>(() => new Sleutelring(Map())).Message.ShouldContain("sleutel nieuw");

    [Fact]
    public void Een_kapot_sleutelbestand_wordt_genoemd()
    {
        Ring();
        var bestand = Directory.EnumerateFiles(_map).First();
        File.WriteAllText(bestand, "{");

        Should.Throw<SleutelException>(() => new Sleutelring(Map())).Message.ShouldContain(bestand);
    }

    [Fact]
    public void Geen_sleutel_staat_open_in_de_map()
    {
        Ring();

        foreach (var bestand in Directory.EnumerateFiles(_map))
        {
            var inhoud = File.ReadAllText(bestand);
            inhoud.ShouldNotContain(_hoofdsleutel);
            JsonNode.Parse(inhoud)!["sleutel"]!.GetValue<string>().Length.ShouldBe(Convert.ToBase64String(new byte[32 + 28]).Length, "the key is sealed, with nonce and tag");
        }
    }

    [Fact]
    public void Een_andere_hoofdsleutel_sluit_dezelfde_sleutels_ook_als_het_halverwege_ophield()
    {
        var ring = Ring();
        var waarde = ring.Versleutel("Moeder belt", Plaats);
        var kenmerk = ring.Kenmerk("9991:999900018");
        var halverwege = Directory.EnumerateFiles(_map).Order().First();
        var oud = File.ReadAllBytes(halverwege);
        var nieuweHoofdsleutel = Sleutelmap.NieuweHoofdsleutel();
        Map().Omwikkel(nieuweHoofdsleutel).ShouldBe(2);
        File.WriteAllBytes(halverwege, oud);

        Map().Omwikkel(nieuweHoofdsleutel).ShouldBe(2);

        var daarna = new Sleutelring(Sleutelmap.Van(_map, nieuweHoofdsleutel));
        daarna.Ontsleutel(waarde, Plaats).ShouldBe("Moeder belt");
        daarna.Kenmerk("9991:999900018").ShouldBe(kenmerk);
        Should.Throw<SleutelException>(() => new Sleutelring(Map()));
    }

    [Fact]
    public void Een_kenmerk_is_steeds_hetzelfde_verschilt_per_gemeente_en_per_sleutelmap()
    {
        var ring = Ring();

        ring.Kenmerk("9991:999900018").ShouldBe(ring.Kenmerk("9991:999900018"));
        ring.Kenmerk("9992:999900018").ShouldNotBe(ring.Kenmerk("9991:999900018"));
        var andere = Directory.CreateTempSubdirectory().FullName;
        var elders = Sleutelmap.Van(andere, _hoofdsleutel);
        elders.Begin(Begin);
        new Sleutelring(elders).Kenmerk("9991:999900018").ShouldNotBe(ring.Kenmerk("9991:999900018"));
        Directory.Delete(andere, recursive: true);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(20)]
    [InlineData(2000)]
    public void De_lengten_voor_de_database_kloppen(int tekens)
    {
        var ring = Ring();

        ring.Versleutel(new string('a', tekens), Plaats).Length.ShouldBe(Sleutelring.Minstens(tekens));
        ring.Versleutel(new string('€', tekens), Plaats).Length.ShouldBe(Sleutelring.Hoogstens(tekens));
    }

    public void Dispose() => Directory.Delete(_map, recursive: true);

    private Sleutelmap Map() => Sleutelmap.Van(_map, _hoofdsleutel);

    private Sleutelring Ring()
    {
        Map().Begin(Begin);
        return new(Map());
    }
}
