using System.Globalization;
using Jeugdhulp.Domain.Classificeren;
using Jeugdhulp.Domain.Contacten;
using Jeugdhulp.Domain.Instellingen;
using Jeugdhulp.Domain.Tests.Classificeren;

namespace Jeugdhulp.Domain.Tests.Eigenschappen;

/// <summary>What must hold for every contact under all settings, sensible or not.</summary>
public sealed class ClassificatieEigenschappen
{
    private static readonly int Aantal = Willekeurig.PerEigenschap;

    private static readonly Norm Nu = Protocol.Van2022;

    private static readonly Activiteit[] NooitJeugdhulp =
    [
        Activiteit.InformatieAdvies, Activiteit.Consult, Activiteit.Collectief, Activiteit.Triage, Activiteit.Intake,
        Activiteit.Planvorming, Activiteit.Indicatie, Activiteit.Doorverwijzing, Activiteit.Terugkoppeling, Activiteit.Regie,
        Activiteit.Casusoverleg, Activiteit.EvaluatieMetAanbieder, Activiteit.KortGesprek,
    ];

    [Theory]
    [InlineData(1, false)]
    [InlineData(2, true)]
    [Trait("Eis", "CLS-01")]
    public void Elk_geval_heeft_een_uitkomst_met_de_eerste_regel_die_beslist(int zaad, bool onzin)
    {
        Eigenschap.Geldt(onzin ? Aantal / 2 : Aantal, zaad, onzin, (feiten, instellingen) =>
        {
            var classificatie = Classificator.BepaalMetSpoor(feiten, instellingen, Nu);

            foreach (var lens in new[] { classificatie.Gemeente, classificatie.Norm })
            {
                Klopt(Enum.IsDefined(lens.Uitkomst), feiten, instellingen);
                Klopt(lens.Spoor.Count == 15, feiten, instellingen);
                Klopt(lens.Spoor.First(s => s.Geldt).Regel == lens.Regel.Code, feiten, instellingen);
                Klopt(lens.Spoor.All(s => s.Waarom.Length > 10 && s.Waarom.EndsWith('.')), feiten, instellingen);
                Klopt(lens.Spoor.Select(s => s.Regel).SequenceEqual(Classificatieregels.Alle.Select(r => r.Code)), feiten, instellingen);
                Klopt(lens.Kandidaten.Count == (lens.Uitkomst is Uitkomst.Grensgeval ? 2 : 0), feiten, instellingen);
                Klopt(lens.OntbrekendeInstelling is not null == lens.Uitkomst is Uitkomst.NietVastgelegd, feiten, instellingen);
                Klopt(!lens.Levert || lens.Uitkomst is Uitkomst.Jeugdhulp, feiten, instellingen);
            }

            Klopt(IsZin(classificatie.Zin), feiten, instellingen);
        });
    }

    [Fact]
    [Trait("Eis", "CLS-03")]
    public void Landelijk_is_een_taak_van_toegang_preventie_of_regie_nooit_jeugdhulp()
    {
        Eigenschap.Geldt(Aantal, 3, onzin: false, (feiten, instellingen) =>
        {
            var activiteit = NooitJeugdhulp[Math.Abs(feiten.Gespreknummer + (feiten.Datum.DayNumber * 7)) % NooitJeugdhulp.Length];
            var contact = feiten with { Activiteit = activiteit };

            Klopt(Landelijk(contact, instellingen) is not Uitkomst.Jeugdhulp, contact, instellingen);
            Klopt(Landelijk(feiten with { Anoniem = true }, instellingen) is not Uitkomst.Jeugdhulp, feiten, instellingen);
            Klopt(Landelijk(feiten with { GerichtOp = GerichtOp.Collectief }, instellingen) is not Uitkomst.Jeugdhulp, feiten, instellingen);
        });
    }

    [Fact]
    [Trait("Eis", "CLS-02")]
    public void Landelijk_doet_geen_instelling_er_toe_behalve_voorliggend()
    {
        Eigenschap.Geldt(Aantal, 4, onzin: true, (feiten, instellingen) =>
        {
            var alleenPositie = new LokaleInstellingen
            {
                SchoolmaatschappelijkWerk = instellingen.SchoolmaatschappelijkWerk,
                PohJeugd = instellingen.PohJeugd,
            };

            Klopt(
                Classificator.Bepaal(feiten, instellingen, Lens.Landelijk) == Classificator.Bepaal(feiten, alleenPositie, Lens.Landelijk),
                feiten,
                instellingen);
        });
    }

    [Theory]
    [InlineData(5, false)]
    [InlineData(6, true)]
    public void Het_snelle_en_het_volledige_pad_zeggen_hetzelfde(int zaad, bool onzin)
    {
        Eigenschap.Geldt(onzin ? Aantal / 2 : Aantal, zaad, onzin, (feiten, instellingen) =>
        {
            var snel = Classificator.Bepaal(feiten, instellingen);
            var volledig = Classificator.BepaalMetSpoor(feiten, instellingen, Nu);

            Klopt(snel.Gemeente == Kort(volledig.Gemeente), feiten, instellingen);
            Klopt(snel.Norm == Kort(volledig.Norm), feiten, instellingen);
            Klopt(snel.Gemeente == Classificator.Bepaal(feiten, instellingen, Lens.Gemeente), feiten, instellingen);
            Klopt(snel.DossierTelt == volledig.Dossier.Telt, feiten, instellingen);
            Klopt(snel.Advies == volledig.Advies.Uitkomst, feiten, instellingen);
            Klopt(snel.Afwijking == volledig.Afwijking, feiten, instellingen);
        });
    }

    [Fact]
    [Trait("Eis", "CLS-01")]
    public void Dezelfde_invoer_geeft_in_elke_cultuur_hetzelfde_bewijs_en_dezelfde_zinnen()
    {
        var eerder = CultureInfo.CurrentCulture;
        try
        {
            Eigenschap.Geldt(Aantal / 5, 7, onzin: true, (feiten, instellingen) =>
            {
                CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
                var een = Classificator.Classificeer(feiten, instellingen, Nu);
                CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("ar-SA");
                var twee = Classificator.Classificeer(feiten with { }, instellingen with { }, Nu);

                Klopt(een.Bewijs == twee.Bewijs && een.Bewijs.Sha256.Length == 64, feiten, instellingen);
                Klopt(een.Zin == twee.Zin && een.Omslag == twee.Omslag, feiten, instellingen);
                Klopt(een.Gemeente.Spoor.SequenceEqual(twee.Gemeente.Spoor), feiten, instellingen);
                Klopt(een.Advies.Drempels.SequenceEqual(twee.Advies.Drempels), feiten, instellingen);
            });
        }
        finally
        {
            CultureInfo.CurrentCulture = eerder;
        }
    }

    [Fact]
    public void Hetzelfde_geeft_hetzelfde_bewijs_en_een_ander_feit_of_een_andere_instelling_een_ander()
    {
        var gezien = new Dictionary<string, (Contactfeiten, LokaleInstellingen)>(StringComparer.Ordinal);
        Eigenschap.Geldt(Aantal, 8, onzin: false, (feiten, instellingen) =>
        {
            var hash = Bewijsmaker.Maak(feiten, instellingen).Sha256;

            Klopt(hash == Bewijsmaker.Maak(feiten with { }, instellingen with { }).Sha256, feiten, instellingen);
            Klopt(gezien.TryAdd(hash, (feiten, instellingen)) || gezien[hash] == (feiten, instellingen), feiten, instellingen);
        });
    }

    [Fact]
    [Trait("Eis", "CLS-18")]
    public void Een_contact_met_het_advies_doorverwijzen_is_zelf_toegang()
    {
        Eigenschap.Geldt(Aantal, 9, onzin: true, (feiten, instellingen) =>
        {
            var bepaling = Classificator.Bepaal(feiten, instellingen);

            Klopt(bepaling.Advies is not Adviesuitkomst.Doorverwijzen || bepaling.Gemeente.Uitkomst is Uitkomst.Toegang, feiten, instellingen);
        });
    }

    [Fact]
    [Trait("Eis", "CLS-15")]
    public void Geld_en_wat_alleen_voor_dossiers_geldt_verandert_nooit_een_klasse()
    {
        Eigenschap.Geldt(Aantal, 10, onzin: false, (feiten, instellingen) =>
        {
            var zonder = instellingen with
            {
                Financiering = null,
                ZelfBeschikken = null,
                Heraanmelding = null,
                RegieNaVerwijzing = null,
                CjgMeetellen = null,
                AlleKinderenInZorg = null,
                DossierVanafGesprek = null,
                VersneldeEnkelvoudigeVerlening = null,
                LichteAmbulanteHulpBij = null,
                IntakeAlsAparteActiviteit = null,
            };

            Klopt(
                Classificator.Bepaal(feiten, instellingen) == Classificator.Bepaal(feiten with { EerderKlasse = null, PlanVastgesteld = false }, zonder),
                feiten,
                instellingen);
        });
    }

    [Fact]
    [Trait("Eis", "CLS-06")]
    public void Een_open_vraag_noemt_de_instelling_in_woorden()
    {
        var gezien = new HashSet<string>(StringComparer.Ordinal);
        Eigenschap.Geldt(Aantal, 11, onzin: false, (feiten, instellingen) =>
        {
            var classificatie = Classificator.BepaalMetSpoor(feiten, instellingen, Nu);
            if (classificatie.Gemeente.OntbrekendeInstelling is { } naam)
            {
                gezien.Add(naam);
                var omschrijving = Instellingsomschrijvingen.Van(naam).ShouldNotBeNull();
                Klopt(
                    classificatie.Zin == $"Uw gemeente heeft nog niet vastgelegd {omschrijving.OpenVraag}. Een beheerder kan dat instellen.",
                    feiten,
                    instellingen);
            }

            Klopt(classificatie.Norm.Uitkomst is not Uitkomst.NietVastgelegd, feiten, instellingen);
        });

        gezien.ShouldBeSubsetOf(
            ["drempels", "intakeTeltAls", "openHoudenNaSpecialistisch", "overbruggingszorg", "pohJeugd", "schoolmaatschappelijkWerk", "siblingPreventie"]);
        gezien.Count.ShouldBeGreaterThan(4);
    }

    [Fact]
    [Trait("Eis", "CLS-13")]
    public void Een_afwijking_was_toegestaan_zolang_de_norm_hoeven_niet_zei()
    {
        var afwijkingen = 0;
        Eigenschap.Geldt(Aantal / 5, 12, onzin: false, (feiten, instellingen) =>
        {
            var in2016 = Classificator.BepaalMetSpoor(feiten, instellingen, Protocol.Op(new DateOnly(2016, 5, 1)));
            var in2022 = Classificator.BepaalMetSpoor(feiten, instellingen, Protocol.Op(new DateOnly(2022, 5, 1)));

            Klopt(in2016.Afwijking == in2022.Afwijking && in2016.AfwijkingToegestaan == in2016.Afwijking, feiten, instellingen);
            Klopt(!in2022.AfwijkingToegestaan, feiten, instellingen);
            afwijkingen += in2022.Afwijking ? 1 : 0;
        });

        afwijkingen.ShouldBeGreaterThan(0);
    }

    private static Uitkomst Landelijk(Contactfeiten feiten, LokaleInstellingen instellingen) =>
        Classificator.Bepaal(feiten, instellingen, Lens.Landelijk).Uitkomst;

    private static Lensbepaling Kort(Lensuitkomst lens) =>
        new(lens.Uitkomst, int.Parse(lens.Regel.Code[1..], CultureInfo.InvariantCulture), lens.Levert);

    private static bool IsZin(string tekst) =>
        tekst.Length > 10 && char.IsUpper(tekst[0]) && tekst.EndsWith('.')
        && !tekst.Contains("  ", StringComparison.Ordinal) && !tekst.Contains("..", StringComparison.Ordinal);

    private static void Klopt(bool voorwaarde, Contactfeiten feiten, LokaleInstellingen instellingen)
    {
        if (!voorwaarde)
        {
            Assert.Fail($"{feiten}\n{instellingen}");
        }
    }
}
