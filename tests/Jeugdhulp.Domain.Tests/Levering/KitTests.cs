using System.Globalization;
using Jeugdhulp.Domain.Dossiers;
using Jeugdhulp.Domain.Jeugdigen;
using Jeugdhulp.Domain.Levering;
using Jeugdhulp.Domain.Trajecten;

namespace Jeugdhulp.Domain.Tests.Levering;

/// <summary>
/// The conformance kit (docs/cbs-kit.md). Its expectations were written from the text of the protocol; a difference here is a difference
/// with the norm until someone shows that the kit is wrong.
/// </summary>
[Trait("Eis", "CBS-01")]
public sealed class KitTests
{
    private static readonly string[] Versies = [.. Protocollen.Alle.Alle.Select(v => v.Naam)];

    public static TheoryData<string, int> Gevallen => Nummers(v => Kit.Gevallen(v).Select(g => g.Nummer));

    public static TheoryData<string, int> Bestanden => Nummers(v => Kit.Rijen(v, "bestanden.csv").Select(Nummer));

    [Theory]
    [MemberData(nameof(Gevallen))]
    public void Een_registratie_geeft_de_records_en_bevindingen_van_de_norm(string versie, int nummer)
    {
        var geval = Kit.Gevallen(versie).Single(g => g.Nummer == nummer);
        var periode = Kit.Periode(geval.Periode);
        var vraag = new Leveringsvraag
        {
            Periode = periode,
            Versie = Protocollen.Alle.Voor(periode)!,
            Dag = geval.Dag,
            Gemeentecode = geval.Gemeente,
            Gemeentecodes = geval.Gemeenten.ToHashSet(StringComparer.Ordinal),
            Kandidaten = [.. geval.Trajecten.Select(t => t.Lees())],
            Personen = geval.Personen.Select(p => p.Lees()).ToDictionary(p => p.Id),
        };
        vraag.Versie.Naam.ShouldBe(versie);

        var ontwerp = Leveringsmaker.Maak(vraag);

        Kit.Schrijf(ontwerp.Regels.Select(r => r.Record)).ShouldBe(Kit.Schrijf(Kit.Records(versie, "verwachte-records.csv", nummer)), geval.Titel);
        ontwerp.Weglatingen.Select(w => $"{Trajectnummer(geval, w.KandidaatId)} {Contractnaam.Van(w.Reden)}").Order(StringComparer.Ordinal)
            .ShouldBe(Kit.Rijen(versie, "verwachte-weglatingen.csv").Where(r => Nummer(r) == nummer).Select(r => $"{r[1]} {r[2]}").Order(StringComparer.Ordinal), geval.Titel);
        ontwerp.Bevindingen.Select(b => $"{b.Controle};{(b.PersoonId is { } persoon ? Persoonnummer(geval, persoon) : null)};{(b.KandidaatId is { } traject ? Trajectnummer(geval, traject) : null)}")
            .Order(StringComparer.Ordinal)
            .ShouldBe(Kit.Rijen(versie, "verwachte-bevindingen.csv").Where(r => Nummer(r) == nummer).Select(r => string.Join(';', r[1..])).Order(StringComparer.Ordinal), geval.Titel);
    }

    [Theory]
    [MemberData(nameof(Bestanden))]
    public void Een_bestand_geeft_de_bevindingen_van_de_norm(string versie, int nummer)
    {
        var bestand = Kit.Rijen(versie, "bestanden.csv").Single(r => Nummer(r) == nummer);
        var periode = Kit.Periode(bestand[3]);
        var norm = Protocollen.Alle.Voor(periode)!;
        var records = Kit.Records(versie, "bestandsrecords.csv", nummer);

        var codes = records.SelectMany(r => Recordcontroles.Controleer(r, new(periode, norm, new HashSet<string>())))
            .Concat(Bestandscontroles.Controleer([.. records.Select((r, i) => new Leveringsregel(r, Proef.Id(i), [Proef.Id(i)]))], periode, norm, Proef.D(bestand[4])).Select(b => b.Controle));

        norm.Naam.ShouldBe(versie);
        codes.Distinct().Order(StringComparer.Ordinal).ShouldBe(bestand[5].Split(' ', StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal), bestand[1]);
    }

    [Theory]
    [MemberData(nameof(Gevallen))]
    public void De_records_van_de_kit_gaan_heel_door_elk_bestand(string versie, int nummer)
    {
        var records = Kit.Records(versie, "verwachte-records.csv", nummer);
        foreach (var indeling in Bestandsindelingen.Voor(Protocollen.Alle.Van(versie)!))
        {
            using var naar = new StringWriter();
            Bestandsschrijver.Schrijf(naar, records, indeling);

            Bestandslezer.Vergelijk(records, Bestandslezer.Lees(new StringReader(naar.ToString()), indeling)).ShouldBeEmpty();
        }
    }

    [Fact]
    public void De_kit_heeft_genoeg_gevallen_en_elke_controle_van_record_bestand_en_opbouw_komt_voor()
    {
        (Gevallen.Count + Bestanden.Count).ShouldBeGreaterThanOrEqualTo(120);
        var bevindingen = Versies.SelectMany(v => Kit.Rijen(v, "verwachte-bevindingen.csv").Select(r => r[1]).Concat(Kit.Rijen(v, "bestanden.csv").SelectMany(r => r[5].Split(' '))));

        // M21 is about a version that gives a code of an answer another meaning; none of these does, so a version made up for it shows that
        // (AntwoordVanToenTests).
        Controles.Alle.Where(c => c.Soort is not Controlesoort.Inhoud).Select(c => c.Code).Except(bevindingen).ShouldBe(["M21"]);
    }

    [Fact]
    public void Elk_geval_zegt_op_welke_paragraaf_het_rust()
    {
        Versies.SelectMany(Kit.Gevallen).ShouldAllBe(g => g.Titel.Length > 5 && g.Regel.Length > 3);
        Versies.SelectMany(v => Kit.Gevallen(v).GroupBy(g => g.Nummer)).ShouldAllBe(g => g.Count() == 1);
    }

    [Fact]
    public void Een_geval_dat_op_een_gok_rust_zegt_dat_en_een_versie_met_een_openbare_tekst_heeft_er_geen()
    {
        foreach (var versie in Protocollen.Alle.Alle)
        {
            Kit.Gevallen(versie.Naam).Count.ShouldBeGreaterThanOrEqualTo(10, versie.Naam);
            Kit.Gevallen(versie.Naam).Any(g => g.Onzeker).ShouldBe(versie.Naam is "4" or "5" or "2020", versie.Naam);
        }
    }

    [Fact]
    public void De_bladzijde_legt_elk_woord_van_de_kit_uit()
    {
        var blad = File.ReadAllText(Path.Combine(Proef.Wortel(), "docs", "cbs-kit.md"));
        string[] woorden =
        [
            .. Contractnaam.Alle<Weglaatreden>(), .. Contractnaam.Alle<Verwijzer>(), .. Contractnaam.Alle<Werksoort>(), .. Contractnaam.Alle<Bekostiging>(), .. Contractnaam.Alle<Uitvoerder>(),
            .. Contractnaam.Alle<Dossierrol>(), .. Contractnaam.Alle<Woonplaatsgrond>(), .. Velden(typeof(Kitpersoon)), .. Velden(typeof(Kitwoonplaats)), .. Velden(typeof(Kittraject)),
        ];

        woorden.Where(w => !blad.Contains($"`{w}`", StringComparison.Ordinal)).ShouldBeEmpty();

        static IEnumerable<string> Velden(Type soort) => soort.GetProperties().Where(p => p.CanWrite).Select(p => char.ToLowerInvariant(p.Name[0]) + p.Name[1..]);
    }

    private static TheoryData<string, int> Nummers(Func<string, IEnumerable<int>> nummers)
    {
        var gevallen = new TheoryData<string, int>();
        foreach (var versie in Versies)
        {
            foreach (var nummer in nummers(versie))
            {
                gevallen.Add(versie, nummer);
            }
        }

        return gevallen;
    }

    private static int Nummer(string[] rij) => int.Parse(rij[0], CultureInfo.InvariantCulture);

    private static int Persoonnummer(Kitgeval geval, Guid id) => geval.Personen.Single(p => Proef.Id(p.Id) == id).Id;

    private static int Trajectnummer(Kitgeval geval, Guid id) => geval.Trajecten.Single(t => Proef.Id(1000 + t.Id) == id).Id;
}
