using Jeugdhulp.Domain.Jeugdigen;
using Jeugdhulp.Domain.Uitwisseling;

namespace Jeugdhulp.Domain.Tests.Uitwisseling;

/// <summary>Who is who, and what belongs together.</summary>
[Trait("Eis", "CBS-13")]
public sealed class SamenhangTests
{
    private const string Nummer = "999900006";
    private static readonly Guid Iemand = Guid.Parse("0198c0de-0000-7000-8000-000000000001");

    [Fact]
    public void Twee_nummers_met_een_bsn_zijn_een_persoon()
    {
        var een = Persoon(2, ("persoon_id", "a"), ("bsn", Nummer));
        var twee = Persoon(3, ("persoon_id", "b"), ("bsn", Nummer));

        var samen = Proefrijen.Toets(null, null, een, twee);

        (een.Uitkomst, twee.Uitkomst).ShouldBe((Regeluitkomst.Overgenomen, Regeluitkomst.Samengevoegd));
        twee.Met.ShouldBe(een);
        samen.Personen["b"].Id.ShouldBe(samen.Personen["a"].Id);
    }

    [Fact]
    public void Een_bsn_met_twee_geboortedatums_is_voor_een_mens()
    {
        var een = Persoon(2, ("persoon_id", "a"), ("bsn", Nummer), ("geboortedatum", "2015-01-01"));
        var twee = Persoon(3, ("persoon_id", "b"), ("bsn", Nummer), ("geboortedatum", "2016-01-01"));

        Proefrijen.Toets(null, null, een, twee);

        een.Fouten.ShouldHaveSingleItem().Soort.ShouldBe(Foutsoort.BsnDubbel);
        twee.Fouten.ShouldHaveSingleItem().Soort.ShouldBe(Foutsoort.BsnDubbel);
    }

    [Theory]
    [InlineData("2015-01-01", null)]
    [InlineData("2015", null)]
    [InlineData("2015-01-02", Foutsoort.PersoonAndersBekend)]
    public void Een_bekend_bsn_is_die_persoon_als_de_geboortedatum_past(string geboren, Foutsoort? soort)
    {
        var rij = Persoon(2, ("bsn", Nummer), ("geboortedatum", geboren));
        var samen = Proefrijen.Toets(Gemeente() with { OpBsn = new Dictionary<string, Bekende> { [Nummer] = new(Iemand, true, new(new(2015, 1, 1), Geboorteprecisie.Dag)) } }, null, rij);

        if (soort is null)
        {
            rij.Uitkomst.ShouldBe(Regeluitkomst.Samengevoegd);
            samen.Personen["1"].Id.ShouldBe(Iemand);
        }
        else
        {
            rij.Fouten.ShouldHaveSingleItem().Soort.ShouldBe(soort.Value);
        }
    }

    [Fact]
    public void Wie_op_een_bekende_lijkt_wacht_op_een_besluit_in_de_kaart()
    {
        var lijkt = Gemeente() with
        {
            OpNaam = new Dictionary<string, Bekende> { [Gemeentestand.Naamsleutel("Noor", "Jansen", new(2015, 1, 1))] = new(Iemand, true, new(new(2015, 1, 1), Geboorteprecisie.Dag)) },
            Bekend = new Dictionary<string, IReadOnlySet<Guid>> { ["personen"] = new HashSet<Guid> { Iemand } },
        };

        Noor(null).Fouten.ShouldHaveSingleItem().Soort.ShouldBe(Foutsoort.PersoonLijktBekend);
        Noor("nieuw").Uitkomst.ShouldBe(Regeluitkomst.Overgenomen);
        Noor(Iemand.ToString()).Uitkomst.ShouldBe(Regeluitkomst.Samengevoegd);
        Noor(Guid.NewGuid().ToString()).Fouten.ShouldHaveSingleItem().Soort.ShouldBe(Foutsoort.BesluitOnbekend);

        Bronrij Noor(string? besluit)
        {
            var kaart = besluit is null ? Kaart.Leeg : new Kaart { Personen = new Dictionary<string, string> { ["1"] = besluit } };
            var rij = Persoon(2, ("voornamen", "Noor"), ("achternaam", "Jansen"), ("geboortedatum", "2015-01-01"));
            Proefrijen.Toets(lijkt, kaart, rij);
            return rij;
        }
    }

    [Fact]
    public void Wie_in_twee_gezinnen_hoort_heeft_twee_rijen()
    {
        var een = Persoon(2, ("gezin_id", "g1"), ("rol", "jeugdige"));
        var twee = Persoon(3, ("gezin_id", "g2"), ("rol", "jeugdige"));

        Proefrijen.Toets(null, null, een, twee);

        twee.Uitkomst.ShouldBe(Regeluitkomst.Samengevoegd);
    }

    [Fact]
    public void Wat_naar_een_geweigerde_rij_wijst_wordt_zelf_geweigerd_met_die_reden()
    {
        var persoon = Persoon(2, ("bsn", "123"));
        var hulpvraag = Proefrijen.Rij(Hulpvragenbestand.Bestand, 2, null, ("persoon_id", "1"));
        var contact = Proefrijen.Rij(Contactenbestand.Bestand, 2, null, ("hulpvraag_id", "1"));
        var los = Proefrijen.Rij(Contactenbestand.Bestand, 3, null, ("contact_id", "2"), ("hulpvraag_id", "9"));

        Proefrijen.Toets(null, null, persoon, hulpvraag, contact, los);

        hulpvraag.Fouten.ShouldHaveSingleItem().Soort.ShouldBe(Foutsoort.VerwijzingGeweigerd);
        contact.Fouten.ShouldHaveSingleItem().Soort.ShouldBe(Foutsoort.VerwijzingGeweigerd);
        los.Fouten.ShouldHaveSingleItem().Soort.ShouldBe(Foutsoort.VerwijzingOnbekend);
    }

    [Fact]
    public void Een_doorverwijzing_van_een_hulpvraag_hoort_bij_het_laatste_contact_tot_die_dag()
    {
        var samen = Proefrijen.Toets(
            null,
            null,
            Persoon(2),
            Proefrijen.Rij(Hulpvragenbestand.Bestand, 2, null, ("persoon_id", "1")),
            Contact("a", "2024-03-01"),
            Contact("b", "2024-03-10"),
            Contact("c", "2024-03-20"));
        var perHulpvraag = samen.Contacten.Values.ToLookup(c => c.Van(Contactenbestand.HulpvraagId)!, StringComparer.Ordinal);

        Bij("2024-03-15").ShouldBe("b");
        Bij("2024-03-10").ShouldBe("b");
        Bij("2024-02-01").ShouldBe("a");

        string? Bij(string datum) => Verwijzingscontact.Van(samen, Proefrijen.Rij(Doorverwijzingenbestand.Bestand, 2, null, ("hulpvraag_id", "1"), ("datum", datum), ("bestemming", ""), ("reden", "")), perHulpvraag)?.Van(Contactenbestand.ContactId);

        static Bronrij Contact(string id, string datum) => Proefrijen.Rij(Contactenbestand.Bestand, 2, null, ("contact_id", id), ("hulpvraag_id", "1"), ("datum", datum));
    }

    [Fact]
    public void Een_nummer_van_de_bron_geeft_steeds_hetzelfde_nummer_en_een_eigen_nummer_blijft()
    {
        var sleutel = new Bronsleutel("Oud", t => System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(t)));
        sleutel.Id("personen", "7").ShouldBe(sleutel.Id("personen", "7"));
        sleutel.Id("personen", "7").ShouldNotBe(sleutel.Id("contacten", "7"));
        sleutel.Id("personen", "7").Version.ShouldBe(8);
        sleutel.Id("personen", Iemand.ToString()).ShouldBe(Iemand);
    }

    [Theory]
    [InlineData("2024-05-01", null)]
    [InlineData("2024-04-30", Foutsoort.SleutelDubbel)]
    [Trait("Eis", "DOS-06")]
    public void Iemand_mag_na_elkaar_twee_rollen_in_een_dossier_hebben(string vanaf, Foutsoort? soort)
    {
        var persoon = Persoon(2, ("persoon_id", "a"), ("bsn", Nummer));
        var (een, twee) = (Deel(2, "ontvangtHulp", ("persoon_tot", "2024-05-01")), Deel(3, "indirectBetrokken", ("persoon_van", vanaf)));

        Proefrijen.Toets(null, null, persoon, een, twee);

        een.Uitkomst.ShouldBe(Regeluitkomst.Overgenomen);
        twee.Fouten.Select(f => f.Soort).ShouldBe(soort is null ? [] : [soort.Value]);

        Bronrij Deel(int regel, string rol, (string Kolom, string Tekst) dag) =>
            Proefrijen.Rij(Dossiersbestand.Bestand, regel, null, ("dossier_id", "d"), ("persoon_id", "a"), ("rol", rol), ("geopend", "2024-03-01"), dag);
    }

    [Theory]
    [InlineData("2001-03-02", "jeugd", null)]
    [InlineData("2001-03-01", "jeugd", Foutsoort.GeenJeugdige)]
    [InlineData("2001-03-01", "wmo", null)]
    [InlineData("2024-12-01", "jeugd", null)]
    [InlineData("2024-12-02", "jeugd", Foutsoort.GeborenNaContact)]
    [Trait("Eis", "DOS-02")]
    public void Een_dossier_is_voor_een_jeugdige_en_mag_voor_de_geboorte_beginnen_zoals_in_het_formulier(string geboren, string wet, Foutsoort? soort)
    {
        var persoon = Persoon(2, ("persoon_id", "a"), ("geboortedatum", geboren));
        var rij = Proefrijen.Rij(Dossiersbestand.Bestand, 2, null, ("dossier_id", "d"), ("persoon_id", "a"), ("rol", "ontvangtHulp"), ("wet", wet), ("geopend", "2024-03-01"));

        Proefrijen.Toets(null, null, persoon, rij);

        rij.Fouten.Select(f => f.Soort).ShouldBe(soort is null ? [] : [soort.Value]);
    }

    [Fact]
    [Trait("Eis", "TRB-07")]
    public void Wie_een_BSN_heeft_dat_hier_van_iemand_is_kan_niemand_nieuw_noemen()
    {
        var gemeente = Gemeente() with { OpBsn = new Dictionary<string, Bekende> { [Nummer] = new(Iemand, true, new(new(2000, 1, 1), Geboorteprecisie.Dag)) } };
        var kaart = new Kaart { Personen = new Dictionary<string, string> { ["a"] = "nieuw", ["b"] = "nieuw" } };
        var (met, zonder) = (Persoon(2, ("persoon_id", "a"), ("bsn", Nummer)), Persoon(3, ("persoon_id", "b")));

        Proefrijen.Toets(gemeente, kaart, met, zonder);

        met.Fouten.Select(f => f.Soort).ShouldBe([Foutsoort.PersoonAndersBekend]);
        zonder.Uitkomst.ShouldBe(Regeluitkomst.Overgenomen);
    }

    private static Gemeentestand Gemeente() => new() { Code = "9991" };

    private static Bronrij Persoon(int regel, params (string Kolom, string Tekst)[] velden) => Proefrijen.Rij(Personenbestand.Bestand, regel, null, velden);
}
