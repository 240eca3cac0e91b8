using Jeugdhulp.Domain.Levering;

namespace Jeugdhulp.Domain.Tests.Levering;

/// <summary>A name of a person is no heading, no code and no tab, though every heading of the protocol is one.</summary>
[Trait("Eis", "CBS-06")]
public sealed class IndelingsnamenTests
{
    private static readonly string[] Voornamen =
    [
        "Aad", "Adam", "Aisha", "Amber", "Amina", "Anna", "Annemarie", "Anouk", "Anton", "Arie", "Bart", "Bas", "Bram", "Bregje", "Britt", "Carla", "Carmen", "Cees",
        "Chris", "Cor", "Cris", "Crista", "Daan", "Daphne", "Dirk", "Dina", "Eline", "Elise", "Emma", "Eva", "Fatima", "Femke", "Finn", "Fleur", "Floor", "Gerard",
        "Gerda", "Gijs", "Guus", "Hanna", "Hans", "Hassan", "Henk", "Ibrahim", "Ida", "Ilse", "Inga", "Inge", "Ingrid", "Iris", "Isa", "Jaap", "Jan", "Janneke", "Jasmijn",
        "Jeroen", "Jesse", "Job", "Johan", "Jordy", "Julia", "Karin", "Kees", "Kim", "Klaas", "Koen", "Lars", "Leo", "Leonie", "Lev", "Lieke", "Lisa", "Loes", "Lotte",
        "Luuk", "Maan", "Manon", "Maria", "Mark", "Marloes", "Max", "Melissa", "Mieke", "Milan", "Mohamed", "Naomi", "Nina", "Noor", "Omar", "Pers", "Peter", "Piet",
        "Pim", "Ria", "Rick", "Roos", "Ruben", "Sanne", "Sara", "Sem", "Sofie", "Stan", "Stijn", "Star", "Tess", "Thijs", "Tim", "Tom", "Vera", "Verle", "Vince", "Wesley", "Willem", "Wim",
        "Wouter", "Yara", "Youssef", "Zoe", "Zohra",
    ];

    private static readonly string[] Achternamen =
    [
        "Bakker", "Best", "Boer", "Bos", "Bosman", "Bosch", "Brouwer", "Bruin", "Burg", "Burger", "Burgers", "Dekker", "Dijk", "Dijkstra", "Graaf", "Groot", "Haan", "Hendriks", "Hoek",
        "Hofman", "Huisman", "Jacobs", "Jansen", "Janssen", "Jong", "Jonge", "Kaya", "Kok", "Kopman", "Koster", "Kramer", "Kuipers", "Lever", "Linden", "Maas", "Martens", "Meijer", "Mulder", "Overman",
        "Overveld", "Peters", "Plaat", "Post", "Postma", "Prins", "Schouten", "Smit", "Smits", "Veen", "Veenstra", "Veldman", "Veldkamp", "Verbeek", "Verde", "Verhoeven", "Vermeulen",
        "Vers", "Visser", "Vos", "Vries", "Waard", "Waal", "Wal", "Willems", "Wijkman", "Wit", "Yilmaz", "Zorgman", "de Jong", "de Vries", "de Waard", "van Dijk", "van den Berg", "van der Burg", "van der Veld",
        "van der Wijk", "van Vliet", "van Leeuwen", "Vandijk", "Vanwijk", "van Bron", "van Kind", "van Rij", "van Veld", "van Wijk", "ten Brink", "El Idrissi",
    ];

    private static readonly string[] Heelnamen =
    [
        "Crista van Veld", "Cris van Wijk", "Inga van Wijk", "Jan de Vries", "Jan van Veld", "Kim van Rij", "Anna van der Wijk", "Eva Veldman", "Bart Overveld", "Daan van Kind", "Maan van Wijk",
        "Star van Veld", "Ida Burger", "Tim Lever", "Fatima El Idrissi", "Mohamed Kaya", "Lieke Post", "Stan Best", "Sem van Man", "Vera Waard", "Verle van Zorg", "Inge Uitveld", "Leve van Wijk", "Kind van Wijk", "Man van Veld", "Mate Veld", "Mate van Rij",
    ];

    // The exceptions: words that a heading needs. Above a column they name nobody, and no first name and no "van" fits in front of them.
    private static readonly string[] OokWoorden = ["Bron", "Dag", "Kind", "Kop", "Man", "Mate", "Nut", "Rij", "Veld", "Vrouw", "Wijk", "Zorg"];

    [Fact]
    public void Een_voornaam_achternaam_of_hele_naam_is_geen_kop_geen_code_en_geen_tabblad()
    {
        string[] namen = [.. Voornamen, .. Achternamen, .. Heelnamen];

        namen.Distinct(StringComparer.Ordinal).Count().ShouldBeGreaterThanOrEqualTo(200);
        namen.Where(n => Indelingstekst.IsKop(n) || Indelingstekst.IsKop($"naam {n}") || Indelingstekst.IsKop($"{n}_1")).ShouldBeEmpty();
        namen.Where(n => Indelingstekst.IsBlad(n) || Indelingstekst.IsBlad($"{n} 2011")).ShouldBeEmpty();
        namen.Select(n => n.ToUpperInvariant().Replace(" ", string.Empty, StringComparison.Ordinal)).Where(n => Indelingstekst.IsCode(n) || Indelingstekst.IsSamen(n)).ShouldBeEmpty();
    }

    [Fact]
    public void Een_achternaam_van_woorden_die_een_kop_nodig_heeft_kan_alleen_zonder_voornaam()
    {
        OokWoorden.ShouldAllBe(n => Indelingstekst.IsKop(n));
        OokWoorden.Where(n => Indelingstekst.IsKop($"van {n}") || Indelingstekst.IsKop($"reden-van_{n}") || Indelingstekst.IsCode($"VAN1{n.ToUpperInvariant()}")).ShouldBeEmpty();
        OokWoorden.Where(n => OokWoorden.Any(v => Indelingstekst.IsKop($"{v} {n}"))).ShouldBeEmpty("one of them can be a first name: Mate Veld");
        OokWoorden.Where(n => Indelingstekst.IsBlad(n) || Indelingstekst.IsBlad($"{n} 2011")).ShouldBeEmpty("nothing says that a tab is no name");
        OokWoorden.Where(n => Voornamen.Any(v => Indelingstekst.IsKop($"{v} {n}") || Indelingstekst.IsKop(v + n) || Indelingstekst.IsBlad($"{v} {n}"))).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("Kind van Wijk 2011", false)]
    [InlineData("Jeugdhulp van gemeente 2026", true)]
    [InlineData("Jeugdhulp wijkteam 2026", true)]
    [InlineData("Jeugdhulp van jeugd per 2026", false)]
    [InlineData("Jeugdhulp gemeente team code", true)]
    [InlineData("Jeugdhulp gemeente team code id", false)]
    public void Een_tabblad_heeft_hoogstens_vier_woorden_en_geen_achternaam(string blad, bool goed) => Indelingstekst.IsBlad(blad).ShouldBe(goed);

    [Theory]
    [InlineData("J van Wijk", false)]
    [InlineData("van Wijk J", false)]
    [InlineData("Bo van Wijk", false)]
    [InlineData("J1 van Wijk", false)]
    [InlineData("Jeugdhulp 2026-a", true)]
    [InlineData("Jeugdhulp 1a", true)]
    [InlineData("Jeugdhulp 2026 ab", false)]
    public void Voor_een_achternaam_staat_in_een_tabblad_geen_voorletter(string blad, bool goed) => Indelingstekst.IsBlad(blad).ShouldBe(goed);

    [Theory]
    [InlineData("GEBDAT")]
    [InlineData("gesl")]
    [InlineData("verw")]
    [InlineData("hulpv")]
    [InlineData("tevr jeugdige")]
    [InlineData("wijkteam")]
    [InlineData("wijkcode")]
    [InlineData("datumvanaf")]
    [InlineData("geboortedag")]
    [InlineData("volgnr")]
    [InlineData("Outcome")]
    [InlineData("Module 1")]
    [InlineData("Tevredenheid client")]
    [InlineData("Reden beeindiging")]
    [InlineData("Gestart met crisis")]
    [InlineData("Uitkomst")]
    [InlineData("man")]
    [InlineData("ja")]
    [InlineData("nut")]
    [InlineData("mate")]
    [InlineData("ZonderHulpVerder")]
    [InlineData("Aanvangsdatum")]
    [InlineData("Ingangsdatum")]
    [InlineData("Verwijzing")]
    [InlineData("Woonplaatsbeginsel")]
    [InlineData("Mate van tevredenheid")]
    [InlineData("Reden van einde")]
    [InlineData("Vorm van jeugdhulp")]
    [InlineData("Veld van")]
    [InlineData("wijkteam van kindcode")]
    public void Wat_boven_een_kolom_staat_blijft_een_kop(string kop) => Indelingstekst.IsKop(kop).ShouldBeTrue();

    [Fact]
    public void Wie_een_achternaam_als_kop_kiest_leest_waarom_dat_niet_kan()
    {
        var csv = Bestandsindelingen.Voor(Protocollen.Van2022).Single(i => i.Soort is Bestandssoort.Csv);

        Indelingscontrole.Controleer(csv with { Velden = [.. csv.Velden.Select(v => v.Veld == "reden" ? v with { Kop = "van Wijk" } : v)] }, Protocollen.Van2022).ShouldHaveSingleItem().Melding.ShouldEndWith(
            "Deze woorden kunnen ook een naam zijn: bron, dag, kind, kop, man, mate, nut, rij, veld, vrouw, wijk, zorg. Zet er hoogstens één los in een tekst, en nooit na ‘van’.");
    }

    [Theory]
    [InlineData("gebor", true)]
    [InlineData("gemeentegesla", true)]
    [InlineData("gemeegesla", false)]
    [InlineData("gebo", false)]
    [InlineData("veldnummer", true)]
    [InlineData("veldwijk", false)]
    public void Een_woord_aan_elkaar_heeft_hoogstens_een_woord_dat_niet_heel_is_en_een_dat_in_achternamen_staat(string kop, bool goed) => Indelingstekst.IsKop(kop).ShouldBe(goed);

    [Theory]
    [InlineData("Reden beëindiging", true)]
    [InlineData("Reden beëindigd", true)]
    [InlineData("cliënt", true)]
    [InlineData("Één", false)]
    [InlineData("Renée", false)]
    [InlineData("clie\u0308nt", false)]
    [InlineData("cli\u1EBFnt", false)]
    [InlineData("\u00D7kop", false)]
    public void Een_letter_met_een_accent_telt_als_de_letter(string kop, bool goed) => Indelingstekst.IsKop(kop).ShouldBe(goed);

    [Theory]
    [InlineData(Bestandssoort.Csv, Tekenset.Latijn1, true)]
    [InlineData(Bestandssoort.Csv, Tekenset.Utf8, true)]
    [InlineData(Bestandssoort.Csv, Tekenset.Ascii, false)]
    [InlineData(Bestandssoort.Werkboek, Tekenset.Ascii, true)]
    public void Een_accent_kan_in_een_kop_als_de_tekens_van_het_bestand_hem_hebben(Bestandssoort soort, Tekenset tekenset, bool goed)
    {
        var indeling = Bestandsindelingen.Voor(Protocollen.Van2022).Single(i => i.Soort == soort);
        indeling = indeling with { Tekenset = tekenset, Velden = [.. indeling.Velden.Select(v => v.Veld == "reden" ? v with { Kop = "Reden beëindiging" } : v)] };

        Indelingscontrole.Controleer(indeling, Protocollen.Van2022).Select(f => f.Melding).ShouldBe(
            goed ? [] : ["In de kop van reden staat een letter met een accent. Die bestaat niet in ascii. Kies bij ‘tekenset’ voor latijn1 of utf8, of laat het accent weg."]);
        if (goed)
        {
            using var naar = new StringWriter();
            Bestandsschrijver.Schrijf(naar, Voorbeeldrecords.Van(Protocollen.Van2022), indeling);
            indeling.Codering.GetString(indeling.Codering.GetBytes(soort is Bestandssoort.Csv ? naar.ToString() : string.Empty)).ShouldBe(soort is Bestandssoort.Csv ? naar.ToString() : string.Empty);
        }
    }
}
