using Jeugdhulp.Domain.Classificeren;
using Jeugdhulp.Domain.Contacten;
using Jeugdhulp.Domain.Instellingen;
using Jeugdhulp.Domain.Teams;

namespace Jeugdhulp.Domain.Tests.Instellingen;

[Trait("Eis", "CLS-10")]
public sealed class OmschrijvingenTests
{
    [Fact]
    public void Elke_instelling_is_uitgelegd_onder_haar_eigen_naam()
    {
        var eigenschappen = typeof(LokaleInstellingen).GetProperties()
            .Where(p => !p.GetGetMethod()!.IsStatic)
            .Select(p => char.ToLowerInvariant(p.Name[0]) + p.Name[1..]);

        Instellingsomschrijvingen.Alle.Select(o => o.Sleutel).ShouldBe(eigenschappen, ignoreOrder: true);
        foreach (var omschrijving in Instellingsomschrijvingen.Alle)
        {
            Instellingsomschrijvingen.Van(omschrijving.Sleutel).ShouldBeSameAs(omschrijving);
            omschrijving.Vraag.ShouldEndWith("?");
            omschrijving.Effect.ShouldEndWith(".");
            omschrijving.Citaat.ShouldNotBeEmpty();
            char.IsLower(omschrijving.OpenVraag[0]).ShouldBeTrue(omschrijving.OpenVraag);
        }

        Instellingsomschrijvingen.Van("drempels").ShouldNotBeNull().OpenVraag.ShouldBe("tot welke grens het team zelf helpt");
        Instellingsomschrijvingen.Van("bestaatNiet").ShouldBeNull();
    }

    /// <summary>No beheerder sets what does nothing and reads that it does something.</summary>
    [Fact]
    public void Wat_geen_regel_leest_en_niets_levert_is_alleen_om_te_vergelijken()
    {
        string[] levering = [Instellingsnamen.LevertAanCbs, Instellingsnamen.EigenHulpRegistratie];

        foreach (var omschrijving in Instellingsomschrijvingen.Alle)
        {
            var doetIets = Instellingsregels.Van(omschrijving.Sleutel).Count > 0 || levering.Contains(omschrijving.Sleutel);
            omschrijving.Effect.StartsWith("Alleen om te vergelijken: ", StringComparison.Ordinal).ShouldBe(!doetIets, omschrijving.Sleutel);
        }
    }

    [Fact]
    public void Elke_keuze_in_het_formulier_heeft_een_naam_uitleg_en_voorbeeld()
    {
        Omschrijving[] alle =
        [
            .. Enum.GetValues<Activiteit>().Select(w => w.Omschrijving()),
            .. Enum.GetValues<Doel>().Select(w => w.Omschrijving()),
            .. Enum.GetValues<GerichtOp>().Select(w => w.Omschrijving()),
            .. Enum.GetValues<Vervolg>().Select(w => w.Omschrijving()),
        ];

        alle.ShouldAllBe(o => o.Naam != "Onbekend" && o.Uitleg.EndsWith('.') && o.Voorbeeld.EndsWith('.'));
        Enum.GetValues<Activiteit>().Select(w => w.Omschrijving().Naam).ShouldBeUnique();
    }

    [Fact]
    public void Een_waarde_die_niet_bestaat_heet_onbekend()
    {
        string[] namen =
        [
            ((Activiteit)99).Omschrijving().Naam, ((Doel)99).Omschrijving().Naam, ((GerichtOp)99).Omschrijving().Naam,
            ((Vervolg)99).Omschrijving().Naam, ((Klasse)99).Naam(), ((Uitkomst)99).Naam(), ((Sublabel)99).Naam(),
            ((Adviesuitkomst)99).Naam(), ((Drempelstand)99).Naam(), ((Teamsoort)99).Naam(),
        ];

        namen.ShouldAllBe(n => n == "Onbekend");
    }

    [Fact]
    public void Elke_uitkomst_en_elk_merk_heeft_een_eigen_naam()
    {
        Uniek(Enum.GetValues<Klasse>().Select(w => w.Naam()));
        Uniek(Enum.GetValues<Uitkomst>().Select(w => w.Naam()));
        Uniek(Enum.GetValues<Sublabel>().Select(w => w.Naam()));
        Uniek(Enum.GetValues<Adviesuitkomst>().Select(w => w.Naam()));
        Uniek(Enum.GetValues<Drempelstand>().Select(w => w.Naam()));
        Uniek(Enum.GetValues<Lens>().Select(w => w.Naam()));
        Uniek(Enum.GetValues<Teamsoort>().Select(w => w.Naam()));
        Uniek(Enum.GetValues<KorteReeksKlasse>().Select(w => w.Naam()));
        Uniek(Enum.GetValues<IntakeTeltAls>().Select(w => w.Naam()));
        Uniek(Enum.GetValues<SiblingPreventie>().Select(w => w.Naam()));
        Uniek(Enum.GetValues<HulpOfRegie>().Select(w => w.Naam()));
        Uniek(Enum.GetValues<HulpOfPreventie>().Select(w => w.Naam()));
        Uniek(Enum.GetValues<WijkteamOfVoorliggend>().Select(w => w.Naam()));
        Uniek(Enum.GetValues<RegieNaVerwijzing>().Select(w => w.Naam()));
        Uniek(Enum.GetValues<LichteAmbulanteHulpBij>().Select(w => w.Naam()));
        Uniek(Enum.GetValues<Heraanmelding>().Select(w => w.Naam()));
        Uniek(Enum.GetValues<Financiering>().Select(w => w.Naam()));
        Uniek(Enum.GetValues<EigenHulpRegistratie>().Select(w => w.Naam()));
        Uniek(Enum.GetValues<Combinatie>().Select(w => w.Naam()));
        (Teamtaken.Toegang | Teamtaken.Regie).Naam().ShouldBe("toegang, regie");
        Teamtaken.Geen.Naam().ShouldBe("geen");

        static void Uniek(IEnumerable<string> namen)
        {
            var lijst = namen.ToList();
            lijst.ShouldBeUnique();
            lijst.ShouldAllBe(n => n.Length > 2 && !n.Equals("onbekend", StringComparison.OrdinalIgnoreCase));
        }
    }

    [Theory]
    [InlineData(Activiteit.PohJeugd, "POH-jeugd")]
    [InlineData(Activiteit.Opvoedondersteuning, "opvoedondersteuning")]
    public void In_een_zin_begint_een_naam_klein_behalve_een_afkorting(Activiteit activiteit, string inZin) =>
        activiteit.Omschrijving().InZin.ShouldBe(inZin);

    [Theory]
    [InlineData("informatieAdvies", true)]
    [InlineData("pohJeugd", true)]
    [InlineData("InformatieAdvies", false)]
    [InlineData("0", false)]
    [InlineData("triage, intake", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void Een_naam_in_het_contract_is_precies_goed_of_fout(string? naam, bool goed)
    {
        Contractnaam.TryParse<Activiteit>(naam, out var waarde).ShouldBe(goed);
        if (goed)
        {
            Contractnaam.Van(waarde).ShouldBe(naam);
        }
    }

    [Fact]
    public void Alle_namen_van_het_contract_lopen_heen_en_terug()
    {
        Contractnaam.Alle<Vervolg>().ShouldBe(["geen", "wachtOpAanbieder", "aanbiederActief", "specialistischGestopt", "siblingVanTraject"]);
        Contractnaam.Van((Vervolg)77).ShouldBe("77");
        foreach (var activiteit in Enum.GetValues<Activiteit>())
        {
            Contractnaam.TryParse<Activiteit>(Contractnaam.Van(activiteit), out var terug).ShouldBeTrue();
            terug.ShouldBe(activiteit);
        }
    }
}
