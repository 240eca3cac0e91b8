using System.Text.RegularExpressions;
using FsCheck;
using FsCheck.Fluent;
using Jeugdhulp.Domain.Levering;

namespace Jeugdhulp.Domain.Tests.Levering;

/// <summary>A layout puts no name and no BSN in a file: not by a constant, not by a code, not by a heading.</summary>
[Trait("Eis", "CBS-06")]
public sealed partial class IndelingstekstTests
{
    private static readonly string[] Stukken =
        ["9", "99", "9999", "99990000", "999900006", "JH", "JAN", "Jan", "Fatima", "VRIES", "de Vries", "meisje", "oma", "bsn", "REDEN", "kop", "gebdatum", "X", "-", "_", " ", "٩"];

    private static readonly string[] Namen = ["jan", "fatima", "vries", "meisje", "oma"];

    [Theory]
    [InlineData("JH", true)]
    [InlineData("JH01", true)]
    [InlineData("20260101", true)]
    [InlineData("REDEN01", true)]
    [InlineData("ONBEKEND", true)]
    [InlineData("123456789", false)]
    [InlineData("JAN", false)]
    [InlineData("JANSEN", false)]
    [InlineData("JanDeVri", false)]
    [InlineData("jh", false)]
    [InlineData("J H", false)]
    [InlineData("=1+1", false)]
    [InlineData("", false)]
    public void Een_vaste_tekst_of_code_is_kort_en_geen_naam(string tekst, bool goed) => Indelingstekst.IsCode(tekst).ShouldBe(goed);

    [Theory]
    [InlineData("bsn", true)]
    [InlineData("BSN jeugdige", true)]
    [InlineData("Geboortedatum", true)]
    [InlineData("geb_datum", true)]
    [InlineData("gebdatum", true)]
    [InlineData("PC6", true)]
    [InlineData("Datum einde hulp 2026", true)]
    [InlineData("reden-beeindiging", true)]
    [InlineData("Gestart met crisis", true)]
    [InlineData("Mate van tevredenheid", true)]
    [InlineData("Outcome jeugdige", true)]
    [InlineData("Verslagperiode", true)]
    [InlineData("Zonder hulp verder kunnen", true)]
    [InlineData("Jan de Vries", false)]
    [InlineData("JanDeVries", false)]
    [InlineData("meisje bij oma", false)]
    [InlineData("bsn 99990", false)]
    [InlineData("bsn 9999 0", false)]
    [InlineData("9999", false)]
    [InlineData("re", false)]
    [InlineData("reden van einde van de jeugdhulp", false)]
    [InlineData("reden;einde", false)]
    public void Een_kop_is_van_woorden_uit_het_protocol(string tekst, bool goed) => Indelingstekst.IsKop(tekst).ShouldBe(goed);

    [Fact]
    public void De_naam_van_elk_veld_is_een_kop() => Contractnaam.Alle<Recordveld>().ShouldAllBe(naam => Indelingstekst.IsKop(naam));

    [Fact]
    public void De_woorden_staan_in_kleine_letters_en_op_volgorde()
    {
        Indelingstekst.Woorden.ShouldAllBe(w => w.All(char.IsAsciiLetterLower));
        Indelingstekst.Woorden.ShouldBeUnique();
    }

    [Theory]
    [InlineData("Jan 999900006", true)]
    [InlineData("999 900 006", true)]
    [InlineData("9999.00.006", true)]
    [InlineData("CBS 2026-01-01", false)]
    [InlineData("CBS 20260101 versie 7", false)]
    [InlineData(null, false)]
    public void Negen_cijfers_achter_elkaar_zijn_een_bsn(string? tekst, bool bsn) => Indelingstekst.HeeftBsn(tekst).ShouldBe(bsn);

    [Fact]
    public void Een_naam_of_tabblad_met_negen_cijfers_en_vaste_teksten_die_samen_een_naam_zijn_worden_genoemd()
    {
        var (csv, boek) = (Voorbeeld(Bestandssoort.Csv), Voorbeeld(Bestandssoort.Werkboek));

        Meldingen(csv with { Naam = "Jan 999900006" }).ShouldBe(["Bij ‘naam’ staan negen cijfers of meer achter elkaar, zoals in een BSN. Haal ze weg."]);
        Meldingen(boek with { Blad = "Jan 999900006" }).ShouldBe(["Bij ‘blad’ staan negen cijfers of meer achter elkaar, zoals in een BSN. Haal ze weg."]);
        Meldingen(Met(csv, "JH", "0363")).ShouldBeEmpty();
        Meldingen(Met(csv, "JH", "2026", "9991")).ShouldBeEmpty("eight digits are no BSN");
        Meldingen(Met(csv, "12345678", "JH")).ShouldBeEmpty();
        Meldingen(csv with { Velden = [new() { Vast = "JA", Kop = "vast 1" }, .. csv.Velden, new() { Vast = "NS", Kop = "vast 2" }] }).ShouldBeEmpty("a record stands between them");
        Meldingen(Met(csv, "JA", "NS")).ShouldHaveSingleItem().ShouldStartWith("De vaste teksten achter elkaar");
        Meldingen(Met(csv, "99990000", "6")).ShouldHaveSingleItem().ShouldStartWith("De vaste teksten achter elkaar");
    }

    [Fact]
    public void In_geen_indeling_die_door_de_controle_komt_staat_een_naam_of_staan_negen_cijfers_achter_elkaar()
    {
        var goed = 0;
        Check.One(
            Proef.MetZaad(20_000, zaad: 7),
            Prop.ForAll(Gen.Choose(0, int.MaxValue - 1).ToArbitrary(), zaad =>
            {
                var kans = new Random(zaad);
                var indeling = Willekeurig(kans);
                if (Indelingscontrole.Controleer(indeling, Protocollen.Van2022).Count > 0)
                {
                    return true;
                }

                goed++;
                string?[] vrij = [indeling.Naam];
                string?[] inBestand = [indeling.Blad, string.Concat(indeling.Velden.Select(v => v.Vast)), .. indeling.Velden.Select(v => v.Kop), .. indeling.Velden.SelectMany(v => v.Codes?.Values ?? [])];
                return vrij.Concat(inBestand).All(t => !Negen().IsMatch(t ?? string.Empty))
                    && inBestand.All(t => !Namen.Any(n => (t ?? string.Empty).Contains(n, StringComparison.OrdinalIgnoreCase)));
            }));

        goed.ShouldBeGreaterThan(500);
    }

    private static Bestandsindeling Willekeurig(Random kans)
    {
        string Tekst() => string.Concat(Enumerable.Range(0, 1 + kans.Next(3)).Select(_ => Stukken[kans.Next(Stukken.Length)]));
        bool Soms() => kans.Next(25) == 0;
        var soort = (Bestandssoort)kans.Next(3);
        var indeling = Voorbeeld(soort);
        var vast = Enumerable.Range(0, kans.Next(3)).Select(i => new Indelingsveld
        {
            Vast = Tekst(),
            Positie = soort is Bestandssoort.VasteBreedte ? 100 + (20 * i) : null,
            Lengte = soort is Bestandssoort.VasteBreedte ? 20 : null,
            Kop = soort is Bestandssoort.VasteBreedte ? null : $"vast {i}",
        });
        return indeling with
        {
            Naam = kans.Next(3) == 0 ? Tekst() : indeling.Naam,
            Blad = soort is Bestandssoort.Werkboek && kans.Next(3) == 0 ? Tekst() : indeling.Blad,
            Velden =
            [
                .. indeling.Velden.Select(v => v with
                {
                    Kop = v.Kop is not null && Soms() ? Tekst() : v.Kop,
                    Codes = v.Veld is "geslacht" && Soms() ? new Dictionary<string, string> { ["V"] = Tekst()[..1], ["M"] = Tekst(), ["O"] = "O" } : v.Codes,
                }),
                .. vast,
            ],
        };
    }

    private static Bestandsindeling Voorbeeld(Bestandssoort soort) => Bestandsindelingen.Voor(Protocollen.Van2022).Single(i => i.Soort == soort);

    private static Bestandsindeling Met(Bestandsindeling indeling, params string[] vast) =>
        indeling with { Velden = [.. indeling.Velden, .. vast.Select((v, i) => new Indelingsveld { Vast = v, Kop = $"vast {i}" })] };

    private static List<string> Meldingen(Bestandsindeling indeling) => [.. Indelingscontrole.Controleer(indeling, Protocollen.Van2022).Select(f => f.Melding)];

    [GeneratedRegex(@"\p{Nd}([^\p{L}]*?\p{Nd}){8}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Negen();
}
