using System.Text.Json;
using Jeugdhulp.Domain.Cijfers;
using Jeugdhulp.Domain.Classificeren;
using Jeugdhulp.Domain.Doorrekenen;
using Jeugdhulp.Domain.Instellingen;
using Jeugdhulp.Domain.Tests.Eigenschappen;
using Shouldly;
using Xunit;

namespace Jeugdhulp.Domain.Tests.Doorrekenen;

/// <summary>What must hold for every set of contacts under all settings.</summary>
[Trait("Eis", "CLS-14")]
public sealed class DoorrekenEigenschappen
{
    private static readonly Halfjaar Eerste = new(2015, 1);
    private static readonly Halfjaar Laatste = new(2030, 2);

    [Theory]
    [MemberData(nameof(Zaden))]
    public void Rijen_en_kolommen_tellen_op_tot_de_contacten(int zaad)
    {
        var (contacten, _, nieuw) = Stapel(zaad);

        foreach (var regels in new[] { new Doorrekenregels(nieuw), new Doorrekenregels(nieuw, Dossierdefinitie: true) })
        {
            var uitslag = Reken(regels, contacten);

            uitslag.Totaal.Contacten.ShouldBe(contacten.Count);
            uitslag.Halfjaren.Sum(h => h.Contacten).ShouldBe(contacten.Count);
            foreach (var periode in uitslag.Halfjaren.Append(uitslag.Totaal))
            {
                (periode.Matrix.Sum(rij => rij.Sum()) + periode.Gekozen).ShouldBe(periode.Contacten);
                periode.Jeugdigen.Voor.ShouldBeLessThanOrEqualTo(periode.Contacten);
                periode.JeugdigenGeraakt.ShouldBeLessThanOrEqualTo(periode.Contacten);
            }

            for (var i = 0; i < Doorrekenperiode.Uitkomsten; i++)
            {
                uitslag.Totaal.Matrix[i].Sum().ShouldBe(contacten.Count(c => c.Keuze is null && (int)c.Uitkomst == i));
                uitslag.Halfjaren.Sum(h => h.Matrix[i].Sum()).ShouldBe(uitslag.Totaal.Matrix[i].Sum());
            }
        }
    }

    [Theory]
    [MemberData(nameof(Zaden))]
    public void De_kolommen_zijn_wat_de_regels_zelf_zeggen(int zaad)
    {
        var (contacten, _, nieuw) = Stapel(zaad);

        var uitslag = Reken(new Doorrekenregels(nieuw), contacten);

        for (var i = 0; i < Doorrekenperiode.Uitkomsten; i++)
        {
            uitslag.Totaal.Matrix.Sum(rij => rij[i]).ShouldBe(contacten.Count(c => c.Keuze is null && (int)Classificator.Bepaal(c.Feiten, nieuw).Gemeente.Uitkomst == i));
        }

        uitslag.Totaal.Jeugdigen.Na.ShouldBe(contacten
            .Where(c => c.Keuze is { } keuze ? keuze is Klasse.Jeugdhulp && nieuw.LevertEigenHulp() : Classificator.Bepaal(c.Feiten, nieuw).Gemeente.Levert)
            .Select(c => c.Jeugdige).Where(j => j >= 0).Distinct().Count());
        uitslag.Regels.Sum(r => r.Aantal).ShouldBe(uitslag.Totaal.Gewijzigd);
    }

    [Theory]
    [MemberData(nameof(Zaden))]
    public void Dezelfde_instellingen_veranderen_niets(int zaad)
    {
        var (contacten, nu, _) = Stapel(zaad);

        var uitslag = Reken(new Doorrekenregels(nu), contacten);

        uitslag.Totaal.Gewijzigd.ShouldBe(0);
        uitslag.Totaal.GekozenAnders.ShouldBe(0);
        uitslag.Totaal.JeugdigenGeraakt.ShouldBe(0);
        uitslag.Totaal.Jeugdigen.Na.ShouldBe(uitslag.Totaal.Jeugdigen.Voor);
        uitslag.Totaal.Reeksen.Na.ShouldBe(uitslag.Totaal.Reeksen.Voor);
        uitslag.Regels.ShouldBeEmpty();
        uitslag.Sprekend.ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Zaden))]
    public void De_volgorde_van_de_contacten_doet_er_niet_toe(int zaad)
    {
        var (contacten, _, nieuw) = Stapel(zaad);
        var doorElkaar = contacten.ToArray();
        new Random(zaad + 1).Shuffle(doorElkaar);

        Tekst(Reken(new Doorrekenregels(nieuw), doorElkaar)).ShouldBe(Tekst(Reken(new Doorrekenregels(nieuw), contacten)));
    }

    [Theory]
    [MemberData(nameof(Zaden))]
    public void Dicht_bij_de_grens_is_precies_wat_een_stap_van_een_grens_doet_omslaan(int zaad)
    {
        var (contacten, _, nieuw) = Stapel(zaad);

        Reken(new Doorrekenregels(nieuw), contacten).Totaal.DichtBijGrens
            .ShouldBe(contacten.Count(c => c.Keuze is null && Stappen(nieuw).Any(i => Uitkomst(c, i) != Uitkomst(c, nieuw))));
    }

    public static TheoryData<int> Zaden() => [.. Enumerable.Range(1, Math.Clamp(Willekeurig.PerEigenschap / 5000, 2, 20))];

    private static Uitkomst Uitkomst(Doorrekencontact contact, LokaleInstellingen instellingen) =>
        Classificator.Bepaal(contact.Feiten, instellingen, Lens.Gemeente).Uitkomst;

    /// <summary>All settings with one limit one step lower or higher, tried on every contact.</summary>
    private static IEnumerable<LokaleInstellingen> Stappen(LokaleInstellingen i)
    {
        foreach (var teken in new[] { -1, 1 })
        {
            if (i.MaxGesprekken is { } gesprekken && gesprekken + teken > 0)
            {
                yield return i with { MaxGesprekken = gesprekken + teken };
            }

            if (i.MaxDuurMaanden is { } maanden && maanden + teken > 0)
            {
                yield return i with { MaxDuurMaanden = maanden + teken };
            }

            if (i.DuurVenster is { } venster && venster.Tot + teken > 0)
            {
                yield return i with { DuurVenster = venster with { Tot = venster.Tot + teken } };
            }

            if (i.MpgMaxDuurMaanden is { } mpg && mpg + teken > 0)
            {
                yield return i with { MpgMaxDuurMaanden = mpg + teken };
            }

            if (i.UrenPerWeek is { } uren && uren + (i.UrenTolerantie ?? 0) + (teken * 0.5m) > 0)
            {
                yield return i with { UrenPerWeek = uren + (teken * 0.5m) };
            }

            if (i is { UrenPerWeek: not null, VeelMeerGrens: { } veel } && veel + (teken * 0.5m) > 0)
            {
                yield return i with { VeelMeerGrens = veel + (teken * 0.5m) };
            }
        }
    }

    private static Doorrekenuitslag Reken(Doorrekenregels regels, IEnumerable<Doorrekencontact> contacten)
    {
        var doorrekening = new Doorrekening(Eerste, Laatste, regels);
        foreach (var contact in contacten)
        {
            doorrekening.Tel(contact);
        }

        return doorrekening.Uitslag();
    }

    /// <summary>A half-year refers to its neighbours without end; the place in the list says which one it is.</summary>
    private static string Tekst(Doorrekenuitslag uitslag) => JsonSerializer.Serialize(uitslag with { Halfjaren = [.. uitslag.Halfjaren.Select(h => h with { Halfjaar = null })] });

    /// <summary>A pile of contacts as they stand under one set of settings, a tenth with a choice, and another set of settings.</summary>
    private static (List<Doorrekencontact> Contacten, LokaleInstellingen Nu, LokaleInstellingen Nieuw) Stapel(int zaad)
    {
        var kans = new Random(zaad);
        var willekeurig = new Willekeurig(zaad, onzin: false);
        var (nu, nieuw) = (willekeurig.Instellingen(), willekeurig.Instellingen());
        var contacten = new List<Doorrekencontact>();
        for (var i = 0; i < 500; i++)
        {
            var feiten = willekeurig.Feiten();
            var stand = Classificator.Bepaal(feiten, nu);
            Klasse? keuze = kans.Next(10) == 0 ? (Klasse)kans.Next(4) : null;
            var levert = keuze is { } gekozen ? gekozen is Klasse.Jeugdhulp && nu.LevertEigenHulp() : stand.Gemeente.Levert;
            contacten.Add(new(new Guid(i, 0, 0, new byte[8]), feiten, stand.Gemeente.Uitkomst, stand.Gemeente.Regelnummer, levert, stand.DossierTelt, keuze, kans.Next(-1, 90), kans.Next(-1, 120)));
        }

        return (contacten, nu, nieuw);
    }
}
