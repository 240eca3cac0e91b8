using Jeugdhulp.Domain.Jeugdigen;
using Shouldly;
using Xunit;

namespace Jeugdhulp.Domain.Tests.Jeugdigen;

[Trait("Eis", "LER-01")]
public sealed class HerkenbaarheidTests
{
    private static readonly string[] Dossier = ["Noor de Vries-Özdemir", "Anne-Marie van den Berg", "Bo"];

    [Theory]
    [InlineData("Noor wil meer rust.", Kenmerksoort.Naam, "Noor")]
    [InlineData("De moeder van NOOR belde.", Kenmerksoort.Naam, "NOOR")]
    [InlineData("Noors moeder belde.", Kenmerksoort.Naam, "Noors")]
    [InlineData("Mevrouw ozdemir belde.", Kenmerksoort.Naam, "ozdemir")]
    [InlineData("Marie zegt niets.", Kenmerksoort.Naam, "Marie")]
    [InlineData("Bo is stil.", Kenmerksoort.Naam, "Bo")]
    [InlineData("BSN 123456782.", Kenmerksoort.Bsn, "123456782")]
    [InlineData("BSN 1234.56.789 klopt niet", Kenmerksoort.Bsn, "1234.56.789")]
    [InlineData("Nummer 12345678", Kenmerksoort.Bsn, "12345678")]
    [InlineData("Geboren op 3-4-2015.", Kenmerksoort.Datum, "3-4-2015")]
    [InlineData("Geboren 03/04/15.", Kenmerksoort.Datum, "03/04/15")]
    [InlineData("Geboren op 3 april 2015", Kenmerksoort.Datum, "3 april 2015")]
    [InlineData("jarig op 3 APRIL", Kenmerksoort.Datum, "3 APRIL")]
    [InlineData("geboren 2015-04-03", Kenmerksoort.Datum, "2015-04-03")]
    [InlineData("Woont op 1234 AB.", Kenmerksoort.Postcode, "1234 AB")]
    [InlineData("Woont op 1234ab", Kenmerksoort.Postcode, "1234ab")]
    [InlineData("Bel 06-12345678", Kenmerksoort.Telefoon, "06-12345678")]
    [InlineData("Bel +31 6 1234 5678", Kenmerksoort.Telefoon, "+31 6 1234 5678")]
    [InlineData("Bel (020) nee 020 123 45 67", Kenmerksoort.Telefoon, "020 123 45 67")]
    [InlineData("Mail naar n.devries@school.nl.", Kenmerksoort.Email, "n.devries@school.nl")]
    [InlineData("No\u00ADor wil meer rust.", Kenmerksoort.Naam, "Noor")]
    [InlineData("N\u200Boor wil meer rust.", Kenmerksoort.Naam, "Noor")]
    [InlineData("Noor\u0336 wil meer rust.", Kenmerksoort.Naam, "Noor\u0336")]
    [InlineData("BSN 1234\u200B56782.", Kenmerksoort.Bsn, "123456782")]
    [InlineData("Bel 06-1234\u20605678", Kenmerksoort.Telefoon, "06-12345678")]
    public void Wat_iemand_kan_aanwijzen_wordt_gevonden(string tekst, Kenmerksoort soort, string gevonden) =>
        Herkenbaarheid.Zoek(tekst, Dossier).ShouldContain(new Kenmerk(soort, gevonden));

    [Theory]
    [InlineData("Bel 06-12345678.", "een telefoonnummer (06-12345678)")]
    [InlineData("Geboren 03-04-2015.", "een datum (03-04-2015)")]
    [InlineData("Geboren 2015-04-03.", "een datum (2015-04-03)")]
    [InlineData("06-12345678 en 123456782", "een nummer als een BSN (123456782); een telefoonnummer (06-12345678)")]
    public void Een_telefoonnummer_of_datum_heet_niet_ook_nog_een_BSN(string tekst, string gevonden) =>
        Herkenbaarheid.Waarschuwing(Herkenbaarheid.Zoek(tekst, Dossier)).ShouldBe($"In de tekst staat nog: {gevonden}.");

    [Theory]
    [InlineData(null)]
    [InlineData("  ")]
    [InlineData("Een meisje van 11 wil met haar vader vaker samen eten, sinds 2015 en nu 6 gesprekken.")]
    [InlineData("De noordkant van de wijk, het bos en de bergen; 45 minuten, 2,5 uur per week.")]
    [InlineData("Van de 1000 gezinnen in 2024 of later.")]
    public void Een_gewone_zin_geeft_geen_waarschuwing(string? tekst) => Herkenbaarheid.Zoek(tekst, Dossier).ShouldBeEmpty();

    [Fact]
    public void De_waarschuwing_noemt_elk_kenmerk_een_keer()
    {
        var kenmerken = Herkenbaarheid.Zoek("Noor belde. Noor woont op 1234 AB.", Dossier);

        Herkenbaarheid.Waarschuwing(kenmerken).ShouldBe("In de tekst staat nog: een naam (Noor); een postcode (1234 AB).");
    }
}
