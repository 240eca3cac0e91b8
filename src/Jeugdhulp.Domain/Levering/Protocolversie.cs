using Jeugdhulp.Domain.Cijfers;
using Jeugdhulp.Domain.Classificeren;

namespace Jeugdhulp.Domain.Levering;

/// <summary>A code that a version of the protocol knows.</summary>
/// <param name="Veld">The field.</param>
/// <param name="Code">The code.</param>
/// <param name="AanvangVoor">Only for help that began before this day; null for all help.</param>
public sealed record Protocolcode(Recordveld Veld, string Code, DateOnly? AanvangVoor = null);

/// <summary>
/// What a version of the Informatieprotocol Beleidsinformatie Jeugd asks. Codes changed their meaning between versions, so nothing here is
/// a constant of the program: a next version is one more of these.
/// </summary>
public sealed record Protocolversie
{
    /// <summary>As it is printed on the protocol.</summary>
    public required string Naam { get; init; }

    /// <summary>First day of the first period to which it applies.</summary>
    public required DateOnly GeldigVan { get; init; }

    /// <summary>Where it was published.</summary>
    public required string Bron { get; init; }

    /// <summary>How firmly it forbids delivery of toegang and preventie (§1.3 and §3.1; CLS-13).</summary>
    public required Normsterkte Sterkte { get; init; }

    /// <summary>Stands for a BSN that is not known (§2.2).</summary>
    public required Persoonsnummer NummerOnbekend { get; init; }

    /// <summary>Stands for the BSN of an unborn child (§2.2).</summary>
    public required Persoonsnummer NummerOngeboren { get; init; }

    /// <summary>Stands for the day of birth of an unborn child (§2.3).</summary>
    public required Geboortecode GeborenOngeboren { get; init; }

    /// <summary>Help by the wijkteam always has "geen verwijzer" (§3.2, explanation of 06).</summary>
    public required bool WijkteamZonderVerwijzer { get; init; }

    /// <summary>Records with one key, or that overlap, are one (§3.3, last paragraph); version 2.0 only knew one plan, one record.</summary>
    public required bool VoegtOverlapSamen { get; init; }

    /// <summary>Fields that it asks.</summary>
    public required IReadOnlySet<Recordveld> Velden { get; init; }

    /// <summary>Codes that it knows.</summary>
    public required IReadOnlyList<Protocolcode> Codes { get; init; }

    /// <summary>What of this version rests on a guess, because its text is not public any more.</summary>
    public IReadOnlyList<string> Onzeker { get; init; } = [];

    /// <summary>It asks this field.</summary>
    public bool Vraagt(Recordveld veld) => Velden.Contains(veld);

    /// <summary>It knows this code for help that began on this day.</summary>
    public bool Kent(Recordveld veld, Recordcode? code, DateOnly aanvang) =>
        code is not null && Codes.Any(c => c.Veld == veld && c.Code == code.Waarde && (c.AanvangVoor is not { } voor || aanvang < voor));

    /// <summary>The number is no BSN but a code.</summary>
    public bool IsVervangend(Persoonsnummer nummer) => nummer == NummerOnbekend || nummer == NummerOngeboren;
}

/// <summary>The versions that are known, and which of them holds.</summary>
public static class Protocolversies
{
    private static readonly DateOnly Jeugdwet = new(2015, 1, 1);

    private static readonly string[] Hulpvormen = ["01", "02", "03", "04", "11", "12", "13", "14"];
    private static readonly string[] Redenen = ["01", "02", "03", "04", "05"];
    private static readonly string[] JaNee = ["01", "02"];

    private static readonly Recordveld[] Basis =
    [
        Recordveld.Bsn, Recordveld.Geboortedatum, Recordveld.Geslacht, Recordveld.Woonplaats, Recordveld.Verwijzer, Recordveld.Hulpvorm,
        Recordveld.Aanvang, Recordveld.Einde, Recordveld.Reden,
    ];

    private static readonly Recordveld[] Tevredenheid =
        [Recordveld.InformantJeugdige, Recordveld.TevredenheidJeugdige, Recordveld.InformantOuder, Recordveld.TevredenheidOuder];

    private static readonly Recordveld[] ZonderHulp = [Recordveld.ZonderHulpJeugdige, Recordveld.ZonderHulpOuder];

    /// <summary>Text of October 2014, annex 2 of the Regeling Jeugdwet as it came into force.</summary>
    public static Protocolversie Van2015 { get; } = new()
    {
        Naam = "2.0",
        GeldigVan = Jeugdwet,
        Bron = "Regeling Jeugdwet, bijlage 2, zoals die gold vanaf 1 januari 2015",
        Sterkte = Normsterkte.HoevenNiet,
        NummerOnbekend = Persoonsnummer.Lees("000000000"),
        NummerOngeboren = Persoonsnummer.Lees("999999999"),
        GeborenOngeboren = Geboortecode.Lees("99999999"),
        WijkteamZonderVerwijzer = false,
        VoegtOverlapSamen = false,
        Velden = new HashSet<Recordveld>([.. Basis, Recordveld.Perspectief]),
        Codes =
        [
            .. Codes(Recordveld.Verwijzer, "01", "02", "03", "04", "05", "06"), new(Recordveld.Verwijzer, "07", Jeugdwet),
            .. Codes(Recordveld.Hulpvorm, Hulpvormen), .. Codes(Recordveld.Reden, Redenen), .. Codes(Recordveld.Perspectief, "01", "02", "03", "04"),
        ],
    };

    /// <summary>Text of July 2017: crisis and outcome came, and a perspectief went.</summary>
    public static Protocolversie Van2018 { get; } = Van2015 with
    {
        Naam = "4",
        GeldigVan = new(2018, 1, 1),
        Bron = "Wijzigingen vanaf 2018 volgens het CBS; de tekst is niet meer openbaar",
        Velden = new HashSet<Recordveld>([.. Van2015.Velden, Recordveld.Crisis, .. Tevredenheid]),
        Codes =
        [
            .. Van2015.Codes.Where(c => c is not { Veld: Recordveld.Perspectief, Code: "01" }),
            .. Codes(Recordveld.Verwijzer, "08"), .. Codes(Recordveld.Crisis, JaNee),
        ],
        Onzeker =
        [
            "De codes voor een onbekend BSN en een ongeboren kind zijn die van versie 2.0.",
            "Verwijzer 08 is er vanaf deze versie.",
            "De antwoorden op ‘zonder hulp verder’ waren anders en hun codes zijn niet bekend. Zij gaan niet mee.",
        ],
    };

    /// <summary>Text of July 2018: no perspectief any more.</summary>
    public static Protocolversie Van2019 { get; } = Van2018 with
    {
        Naam = "5",
        GeldigVan = new(2019, 1, 1),
        Bron = "Stcrt. 2018, 53554; alleen de inhoudsopgave is gelezen",
        Velden = new HashSet<Recordveld>(Van2018.Velden.Where(v => v is not Recordveld.Perspectief)),
        Codes = [.. Van2018.Codes.Where(c => c.Veld is not Recordveld.Perspectief)],
    };

    /// <summary>Text of July 2021, annex 2 of the Regeling Jeugdwet as it holds on 1 January 2026.</summary>
    public static Protocolversie Van2022 { get; } = new()
    {
        Naam = "7",
        GeldigVan = new(2022, 1, 1),
        Bron = "Regeling Jeugdwet, bijlage 2, zoals die geldt op 1 januari 2026",
        Sterkte = Normsterkte.DienenNiet,
        NummerOnbekend = Persoonsnummer.Lees("999999999"),
        NummerOngeboren = Persoonsnummer.Lees("000000000"),
        GeborenOngeboren = Geboortecode.Lees("00000000"),
        WijkteamZonderVerwijzer = true,
        VoegtOverlapSamen = true,
        Velden = new HashSet<Recordveld>([.. Basis, Recordveld.Crisis, .. Tevredenheid, .. ZonderHulp]),
        Codes =
        [
            .. Codes(Recordveld.Verwijzer, "01", "02", "03", "04", "05", "06", "08"), .. Codes(Recordveld.Hulpvorm, Hulpvormen),
            .. Codes(Recordveld.Crisis, JaNee), .. Codes(Recordveld.Reden, Redenen),
            .. ZonderHulp.SelectMany(v => Codes(v, "01", "02", "03", "04")),
        ],
        Onzeker =
        [
            "§2.3 drukt voor een ongeboren kind negen nullen in een veld van acht. Dit zijn er acht.",
            "§4.5 noemt de informanten zonder code. De indeling van het bestand geeft die.",
        ],
    };

    /// <summary>
    /// The version right before 7. The annex of 7 names every change against it: the explanation of §3.2, the answers of §4.4 and the
    /// machtigingen. So what differs from 2.0 in §2.2, §3.1 and §3.3 held already.
    /// </summary>
    public static Protocolversie Van2021 { get; } = Van2022 with
    {
        Naam = "2020",
        GeldigVan = new(2021, 1, 1),
        Bron = "Stcrt. 2020, 29223; afgeleid uit de bijlage met wijzigingen van versie 7",
        Sterkte = Normsterkte.HoevenNiet,
        WijkteamZonderVerwijzer = false,
        Velden = new HashSet<Recordveld>(Van2022.Velden.Where(v => !ZonderHulp.Contains(v))),
        Codes = [.. Van2022.Codes.Where(c => !ZonderHulp.Contains(c.Veld))],
        Onzeker =
        [
            "De eerste dag waarop deze versie gold.",
            "De antwoorden op ‘zonder hulp verder’ waren anders en hun codes zijn niet bekend. Zij gaan niet mee.",
        ],
    };

    /// <summary>All of them, oldest first.</summary>
    public static IReadOnlyList<Protocolversie> Alle { get; } = [Van2015, Van2018, Van2019, Van2021, Van2022];

    /// <summary>The version that holds for a period: the last that applied on its first day; null before the Jeugdwet.</summary>
    public static Protocolversie? Voor(Halfjaar periode, IEnumerable<Protocolversie>? versies = null) =>
        (versies ?? Alle).Where(v => v.GeldigVan <= periode.Begin).MaxBy(v => v.GeldigVan);

    /// <summary>What is wrong with a list of versions, such as one to which the next was added.</summary>
    public static IEnumerable<Fout> Controleer(IReadOnlyCollection<Protocolversie> versies)
    {
        ArgumentNullException.ThrowIfNull(versies);
        foreach (var naam in versies.GroupBy(v => v.Naam, StringComparer.OrdinalIgnoreCase).Where(g => g.Count() > 1).Select(g => g.Key))
        {
            yield return new("Naam", $"Versie {naam} staat er twee keer. Geef elke versie een eigen naam.");
        }

        foreach (var dag in versies.GroupBy(v => v.GeldigVan).Where(g => g.Count() > 1).Select(g => g.Key))
        {
            yield return new("GeldigVan", $"Twee versies beginnen op {dag.Day}-{dag.Month}-{dag.Year}. Kies voor elke versie een andere dag.");
        }

        foreach (var versie in versies)
        {
            foreach (var fout in Controleer(versie))
            {
                yield return fout;
            }
        }
    }

    private static IEnumerable<Fout> Controleer(Protocolversie versie)
    {
        if (Halfjaar.Van(versie.GeldigVan).Begin != versie.GeldigVan)
        {
            yield return new("GeldigVan", $"Versie {versie.Naam} begint midden in een verslagperiode. Kies 1 januari of 1 juli.");
        }

        if (versie.NummerOnbekend == versie.NummerOngeboren || versie.NummerOnbekend.IsBsn || versie.NummerOngeboren.IsBsn)
        {
            yield return new("NummerOnbekend", $"In versie {versie.Naam} zijn de codes voor een onbekend BSN en een ongeboren kind gelijk, of een echt BSN. Kies twee andere codes.");
        }

        foreach (var veld in Basis.Where(v => !versie.Vraagt(v)))
        {
            yield return new("Velden", $"In versie {versie.Naam} ontbreekt het veld {veld}. Voeg het toe.");
        }

        foreach (var veld in new[] { Recordveld.Verwijzer, Recordveld.Hulpvorm, Recordveld.Reden, Recordveld.Crisis, Recordveld.Perspectief }.Where(v => versie.Vraagt(v) && versie.Codes.All(c => c.Veld != v)))
        {
            yield return new("Codes", $"Versie {versie.Naam} vraagt {veld}, maar heeft er geen codes voor. Voeg de codes toe.");
        }
    }

    private static IEnumerable<Protocolcode> Codes(Recordveld veld, params string[] codes) => codes.Select(c => new Protocolcode(veld, c));
}
