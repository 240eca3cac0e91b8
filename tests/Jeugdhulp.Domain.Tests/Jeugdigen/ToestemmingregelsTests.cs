using System.Globalization;
using Jeugdhulp.Domain.Jeugdigen;
using Jeugdhulp.Domain.Trajecten;

namespace Jeugdhulp.Domain.Tests.Jeugdigen;

[Trait("Eis", "PRV-02")]
public sealed class ToestemmingregelsTests
{
    private static readonly DateOnly Geboren = new(2014, 11, 20);

    private static readonly DateOnly Vandaag = new(2026, 11, 20);

    private static Toestemmingopgave Goed => new() { Partner = "school", Antwoord = "gegeven", Gever = "samen", Door = "Vader, moeder en Noor", Datum = Vandaag };

    [Theory]
    [InlineData("2026-11-19", Toestemminggever.Ouders)]
    [InlineData("2026-11-20", Toestemminggever.Samen)]
    [InlineData("2030-11-19", Toestemminggever.Samen)]
    [InlineData("2030-11-20", Toestemminggever.Zelf)]
    [InlineData("2013-01-01", Toestemminggever.Ouders)]
    public void Wie_beslist_hangt_af_van_de_leeftijd_op_die_dag(string dag, Toestemminggever wie)
    {
        var op = DateOnly.Parse(dag, CultureInfo.InvariantCulture);

        Toestemmingregels.Nodig(Geboren, op).ShouldBe(wie);
        Enum.GetValues<Toestemminggever>().Where(g => g is not Toestemminggever.Vertegenwoordiger && Toestemmingregels.Volstaat(g, Geboren, op)).ShouldBe([wie]);
    }

    [Theory]
    [InlineData("2026-11-19", new[] { Toestemminggever.Ouders })]
    [InlineData("2026-11-20", new[] { Toestemminggever.Ouders, Toestemminggever.Samen, Toestemminggever.Zelf, Toestemminggever.Vertegenwoordiger })]
    [InlineData("2030-11-20", new[] { Toestemminggever.Zelf, Toestemminggever.Vertegenwoordiger })]
    public void Weigeren_kan_ieder_die_moet_instemmen(string dag, Toestemminggever[] wie)
    {
        var op = DateOnly.Parse(dag, CultureInfo.InvariantCulture);

        Enum.GetValues<Toestemminggever>().Where(g => Toestemmingregels.MagWeigeren(g, Geboren, op)).ShouldBe(wie);
    }

    [Fact]
    public void Een_goed_antwoord_heeft_geen_fouten() => Toestemmingregels.Controleer(Goed, [], Geboren, Vandaag).ShouldBeEmpty();

    [Fact]
    public void Wie_het_was_is_te_lezen()
    {
        const string onzichtbaar = "\u200B\u2060";
        Toestemmingregels.Controleer(Goed with { Door = onzichtbaar }, [], Geboren, Vandaag).ShouldHaveSingleItem().Veld.ShouldBe("Door");
        Toestemmingregels.Controleer(Goed with { Partner = "anders", Partnernaam = onzichtbaar }, [], Geboren, Vandaag).ShouldHaveSingleItem().Veld.ShouldBe("Partnernaam");
        Toestemmingregels.Controleer(Goed with { Gever = "vertegenwoordiger", Toelichting = onzichtbaar }, [], Geboren, Vandaag).ShouldHaveSingleItem().Veld.ShouldBe("Toelichting");
    }

    [Fact]
    public void Een_leeg_formulier_noemt_elk_veld_dat_nodig_is() =>
        Toestemmingregels.Controleer(new(), [], Geboren, Vandaag).Select(f => f.Veld).ShouldBe(["Partner", "Antwoord", "Datum", "Gever", "Door"]);

    [Theory]
    [InlineData("ouders")]
    [InlineData("zelf")]
    public void Tussen_12_en_16_geeft_niemand_alleen_toestemming(string gever)
    {
        var fout = Toestemmingregels.Controleer(Goed with { Gever = gever }, [], Geboren, Vandaag).ShouldHaveSingleItem();

        fout.Veld.ShouldBe("Gever");
        fout.Melding.ShouldContain("samen");
        Toestemmingregels.Controleer(Goed with { Gever = gever, Antwoord = "geweigerd" }, [], Geboren, Vandaag).ShouldBeEmpty();
    }

    [Fact]
    public void Een_vertegenwoordiger_zegt_waarom() =>
        Toestemmingregels.Controleer(Goed with { Gever = "vertegenwoordiger" }, [], Geboren, Vandaag).ShouldHaveSingleItem().Veld.ShouldBe("Toelichting");

    [Fact]
    public void Iemand_anders_heeft_een_naam() =>
        Toestemmingregels.Controleer(Goed with { Partner = "anders" }, [], Geboren, Vandaag).ShouldHaveSingleItem().Veld.ShouldBe("Partnernaam");

    [Theory]
    [InlineData("2026-11-21", "moet nog komen")]
    [InlineData("2014-12-31", "2015")]
    [InlineData("2026-10-31", "1-11-2026")]
    public void Een_dag_die_niet_kan_wordt_geweigerd(string dag, string melding)
    {
        var fout = Toestemmingregels.Controleer(Goed with { Datum = DateOnly.Parse(dag, CultureInfo.InvariantCulture) }, [Regel(Deelantwoord.Geweigerd, new(2026, 11, 1))], Geboren, Vandaag).ShouldHaveSingleItem();

        fout.Veld.ShouldBe("Datum");
        fout.Melding.ShouldContain(melding);
    }

    [Fact]
    public void Intrekken_kan_alleen_wat_voor_dezelfde_partner_gegeven_is()
    {
        var intrekken = Goed with { Antwoord = "ingetrokken", Partnernaam = " de WILG " };

        Toestemmingregels.Controleer(intrekken, [Regel(Deelantwoord.Gegeven, Vandaag)], Geboren, Vandaag).ShouldHaveSingleItem().Veld.ShouldBe("Antwoord");
        Toestemmingregels.Controleer(intrekken, [Regel(Deelantwoord.Gegeven, Vandaag, "De Wilg")], Geboren, Vandaag).ShouldBeEmpty();
        Toestemmingregels.Controleer(intrekken, [Regel(Deelantwoord.Gegeven, Vandaag, "De Wilg"), Regel(Deelantwoord.Ingetrokken, Vandaag, "De Wilg")], Geboren, Vandaag).ShouldHaveSingleItem().Veld.ShouldBe("Antwoord");
    }

    [Fact]
    public void Het_laatste_antwoord_geldt_ook_op_een_dag_in_het_verleden()
    {
        Toestemmingregel[] regels = [Regel(Deelantwoord.Gegeven, new(2026, 11, 21)), Regel(Deelantwoord.Ingetrokken, new(2026, 12, 1))];

        Stand(regels, new(2026, 11, 20)).ShouldBe(Deelstand.NietGevraagd);
        Stand(regels, new(2026, 11, 21)).ShouldBe(Deelstand.Gegeven);
        Stand(regels, new(2026, 11, 30)).ShouldBe(Deelstand.Gegeven);
        Stand(regels, new(2026, 12, 1)).ShouldBe(Deelstand.Ingetrokken);
    }

    [Fact]
    public void Toestemming_van_de_ouders_geldt_niet_meer_als_de_jeugdige_meebeslist()
    {
        Toestemmingregel[] regels = [Regel(Deelantwoord.Gegeven, new(2026, 11, 19)) with { Gever = Toestemminggever.Ouders }];

        Stand(regels, new(2026, 11, 19)).ShouldBe(Deelstand.Gegeven);
        Stand(regels, new(2026, 11, 20)).ShouldBe(Deelstand.OpnieuwVragen);
    }

    [Fact]
    public void Een_naam_en_elke_partner_van_de_soort_tellen_samen()
    {
        Toestemmingregel[] regels = [Regel(Deelantwoord.Gegeven, Vandaag), Regel(Deelantwoord.Geweigerd, Vandaag, "De Wilg")];

        Stand(regels, Vandaag, "de wilg").ShouldBe(Deelstand.Geweigerd);
        Stand(regels, Vandaag, "De Es").ShouldBe(Deelstand.Gegeven);
        Stand(regels, Vandaag).ShouldBe(Deelstand.Geweigerd);
        Toestemmingregels.Stand(regels, Partnersoort.Huisarts, null, Geboren, Vandaag).ShouldBe(Deelstand.NietGevraagd);
        Toestemmingregels.Laatste([.. regels, Regel(Deelantwoord.Gegeven, Vandaag, "DE WILG")]).Select(r => r.Antwoord).ShouldBe([Deelantwoord.Gegeven, Deelantwoord.Gegeven]);
    }

    [Fact]
    public void Van_een_antwoord_over_deze_partner_en_een_over_de_hele_soort_geldt_het_laatste()
    {
        var (eerst, later) = (new DateOnly(2026, 11, 21), new DateOnly(2026, 11, 25));

        Stand([Regel(Deelantwoord.Gegeven, eerst, "De Wilg"), Regel(Deelantwoord.Geweigerd, later)], later, "De Wilg").ShouldBe(Deelstand.Geweigerd);
        Stand([Regel(Deelantwoord.Gegeven, later, "De Wilg"), Regel(Deelantwoord.Geweigerd, eerst)], later, "De Wilg").ShouldBe(Deelstand.Gegeven);
    }

    [Fact]
    public void Zonder_naam_weegt_wat_niet_meer_mag_zwaarder_dan_een_ja()
    {
        var ja = Regel(Deelantwoord.Gegeven, Vandaag, "De Es");
        var ingetrokken = Regel(Deelantwoord.Ingetrokken, Vandaag, "De Wilg");
        var opnieuw = Regel(Deelantwoord.Gegeven, Vandaag.AddDays(-1), "De Wilg") with { Gever = Toestemminggever.Ouders };

        Stand([ja, ingetrokken], Vandaag).ShouldBe(Deelstand.Ingetrokken);
        Stand([ingetrokken, ja], Vandaag).ShouldBe(Deelstand.Ingetrokken);
        Stand([ja, opnieuw], Vandaag).ShouldBe(Deelstand.OpnieuwVragen);
        Stand([ingetrokken, opnieuw with { Partnernaam = "De Es" }], Vandaag).ShouldBe(Deelstand.Ingetrokken);
        Stand([ingetrokken, Regel(Deelantwoord.Geweigerd, Vandaag, "De Es")], Vandaag).ShouldBe(Deelstand.Geweigerd);
    }

    [Theory]
    [InlineData(Verwijzer.Zelfmelder, Partnersoort.Anders)]
    [InlineData(Verwijzer.Huisarts, Partnersoort.Huisarts)]
    [InlineData(Verwijzer.PohJeugd, Partnersoort.Huisarts)]
    [InlineData(Verwijzer.Jeugdarts, Partnersoort.Jeugdgezondheidszorg)]
    [InlineData(Verwijzer.MedischSpecialist, Partnersoort.MedischSpecialist)]
    [InlineData(Verwijzer.GecertificeerdeInstelling, Partnersoort.GecertificeerdeInstelling)]
    [InlineData(Verwijzer.Rechter, Partnersoort.Justitie)]
    [InlineData(Verwijzer.School, Partnersoort.School)]
    [InlineData(Verwijzer.Politie, Partnersoort.Politie)]
    [InlineData(Verwijzer.Verloskundige, Partnersoort.Verloskundige)]
    [InlineData(Verwijzer.VeiligThuis, Partnersoort.VeiligThuis)]
    [InlineData(Verwijzer.Cjg, Partnersoort.Cjg)]
    [InlineData(Verwijzer.Wijkteam, Partnersoort.Anders)]
    [InlineData(Verwijzer.Aanbieder, Partnersoort.Aanbieder)]
    [InlineData(Verwijzer.Anders, Partnersoort.Anders)]
    [InlineData(Verwijzer.Onbekend, Partnersoort.Anders)]
    public void Terugkoppelen_aan_een_verwijzer_vraagt_toestemming_voor_die_partner(Verwijzer verwijzer, Partnersoort partner) =>
        verwijzer.Partner().ShouldBe(partner);

    [Theory]
    [InlineData("voorliggendCjg", Partnersoort.Cjg)]
    [InlineData("voorliggendJgz", Partnersoort.Jeugdgezondheidszorg)]
    [InlineData("voorliggendPohJeugd", Partnersoort.Huisarts)]
    [InlineData("voorliggendSmw", Partnersoort.VoorliggendeVoorziening)]
    [InlineData("voorliggendWelzijn", Partnersoort.VoorliggendeVoorziening)]
    [InlineData("gecertificeerdeInstelling", Partnersoort.GecertificeerdeInstelling)]
    [InlineData("veiligThuis", Partnersoort.VeiligThuis)]
    [InlineData("specialistisch", Partnersoort.Aanbieder)]
    [InlineData("basisGgz", Partnersoort.Aanbieder)]
    [InlineData("andereAanbieder", Partnersoort.Aanbieder)]
    [InlineData("wmo", Partnersoort.Anders)]
    public void Doorverwijzen_vraagt_toestemming_voor_de_partner_van_de_bestemming(string bestemming, Partnersoort partner) =>
        Partnersoorten.Partner(bestemming).ShouldBe(partner);

    [Fact]
    public void Elk_woord_en_elke_verwijzer_heeft_een_naam()
    {
        Enum.GetValues<Partnersoort>().Select(p => p.Naam()).ShouldBeUnique();
        Enum.GetValues<Toestemminggever>().Select(p => p.Naam()).ShouldBeUnique();
        Enum.GetValues<Deelstand>().Select(p => p.Naam()).ShouldBeUnique();
        Enum.GetValues<Verwijzer>().Where(v => v.VerwachtTerugkoppeling()).ShouldAllBe(v => v.Partner() != Partnersoort.Anders);
    }

    [Theory]
    [InlineData("2025-10-31", "Over deze partner is op 1-11-2025 iets vastgelegd. Kies die dag of een latere.")]
    [InlineData("2025-11-01", null)]
    [InlineData("2025-12-14", null)]
    [InlineData("2025-12-15", null)]
    [InlineData("2025-12-16", "Over deze partner is op 15-12-2025 weer iets vastgelegd. Kies die dag of een eerdere.")]
    public void De_dag_van_een_antwoord_gaat_eerder_of_later_en_houdt_zijn_plaats_tussen_de_andere(string dag, string? melding)
    {
        var fout = Regel(Deelantwoord.Gegeven, new(2025, 12, 1)) with { Gever = Toestemminggever.Ouders };
        Toestemmingregel[] alle =
        [
            Regel(Deelantwoord.Geweigerd, new(2025, 11, 1)),
            Regel(Deelantwoord.Gegeven, new(2025, 11, 20), "De Wilg"),
            fout,
            Regel(Deelantwoord.Ingetrokken, new(2025, 12, 15)),
        ];

        Verbeter(fout, alle, dag).SingleOrDefault().ShouldBe(melding is null ? null : new("Datum", melding));
    }

    [Fact]
    public void Van_twee_antwoorden_op_een_dag_is_elk_te_verbeteren()
    {
        var (gegeven, geweigerd) = (Regel(Deelantwoord.Gegeven, new(2025, 12, 1)), Regel(Deelantwoord.Geweigerd, new(2025, 12, 1)));

        foreach (var fout in new[] { gegeven, geweigerd })
        {
            Verbeter(fout, [gegeven, geweigerd], "2025-12-01").ShouldBeEmpty();
        }

        Verbeter(gegeven, [gegeven, geweigerd], "2025-12-02").ShouldHaveSingleItem().Veld.ShouldBe("Datum");
        Verbeter(geweigerd, [gegeven, geweigerd], "2025-12-02").ShouldBeEmpty();
        Verbeter(geweigerd, [gegeven, geweigerd], "2025-11-30").ShouldHaveSingleItem().Veld.ShouldBe("Datum");
    }

    [Fact]
    public void Op_een_andere_dag_kan_iemand_anders_beslist_hebben()
    {
        var fout = Regel(Deelantwoord.Gegeven, new(2026, 11, 20));

        Verbeter(fout, [fout], "2026-11-19", "samen").ShouldHaveSingleItem().Veld.ShouldBe("Gever");
        Verbeter(fout, [fout], "2026-11-19").ShouldBeEmpty();
        Verbeter(fout, [fout], "2026-11-21").ShouldHaveSingleItem().Veld.ShouldBe("Datum");
        Verbeter(fout, [fout], "2014-12-31").ShouldHaveSingleItem().Veld.ShouldBe("Datum");
    }

    [Fact]
    public void Intrekken_blijft_intrekken_ook_op_een_eerdere_dag()
    {
        var fout = Regel(Deelantwoord.Ingetrokken, new(2025, 12, 1)) with { Gever = Toestemminggever.Ouders };

        Verbeter(fout, [Regel(Deelantwoord.Gegeven, new(2025, 11, 1)), fout], "2025-11-01").ShouldBeEmpty();
    }

    [Theory]
    [InlineData("school", Partnersoort.School)]
    [InlineData("huisarts", Partnersoort.Huisarts)]
    [InlineData("aanbieder", Partnersoort.Aanbieder)]
    [InlineData("anders", Partnersoort.Anders)]
    [InlineData("veiligThuis", Partnersoort.VeiligThuis)]
    [InlineData("jeugdige", null)]
    [InlineData("ouders", null)]
    [InlineData("jeugdigeEnOuders", null)]
    [InlineData("netwerk", null)]
    [InlineData("School", null)]
    [InlineData(null, null)]
    public void Met_wie_is_gesproken_is_een_partner_of_het_gezin_zelf(string? code, Partnersoort? partner) => Partnersoorten.Gesproken(code).ShouldBe(partner);

    private static IEnumerable<Fout> Verbeter(Toestemmingregel fout, Toestemmingregel[] alle, string dag, string gever = "ouders") =>
        Toestemmingregels.Verbeter(new() { Gever = gever, Door = "Beide ouders", Datum = DateOnly.Parse(dag, CultureInfo.InvariantCulture) }, fout, alle, Geboren, Vandaag);

    private static Deelstand Stand(Toestemmingregel[] regels, DateOnly op, string? naam = null) => Toestemmingregels.Stand(regels, Partnersoort.School, naam, Geboren, op);

    private static Toestemmingregel Regel(Deelantwoord antwoord, DateOnly datum, string? naam = null) => new(Partnersoort.School, naam, antwoord, Toestemminggever.Samen, datum);
}
