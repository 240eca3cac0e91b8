using Jeugdhulp.Domain.Cijfers;
using Jeugdhulp.Domain.Classificeren;

namespace Jeugdhulp.Domain.Levering;

/// <summary>A code that a version of the protocol knows.</summary>
/// <param name="Veld">The field.</param>
/// <param name="Code">The code.</param>
/// <param name="AanvangVoor">Only for help that began before this day; null for all help.</param>
/// <param name="Omschrijving">What it means, for the list that people choose from and for who reads records; empty where the text that says so is not known.</param>
public sealed record Protocolcode(Recordveld Veld, string Code, DateOnly? AanvangVoor = null, string? Omschrijving = null);

/// <summary>
/// What a version of the Informatieprotocol Beleidsinformatie Jeugd asks. Codes changed their meaning between versions, so nothing here is
/// a constant of the program, but for the few in <see cref="Vastecodes"/>: a version is a data file (<see cref="Protocolbestand"/>), and a
/// next one is one file more.
/// </summary>
public sealed record Protocolversie
{
    /// <summary>As it is printed on the protocol.</summary>
    public required string Naam { get; init; }

    /// <summary>First day of the first period to which it applies.</summary>
    public required DateOnly GeldigVan { get; init; }

    /// <summary>First day on which it does not apply any more; empty while it lasts until the next one.</summary>
    public DateOnly? GeldigTot { get; init; }

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

    /// <summary>It asks at least one informant how the help went (§4); a version may ask one of the two alone.</summary>
    public bool VraagtUitkomst => Vraagt(Recordveld.InformantJeugdige) || Vraagt(Recordveld.InformantOuder);

    /// <summary>It knows this code for help that began on this day.</summary>
    public bool Kent(Recordveld veld, Recordcode? code, DateOnly aanvang) =>
        code is not null && Codes.Any(c => c.Veld == veld && c.Code == code.Waarde && (c.AanvangVoor is not { } voor || aanvang < voor));

    /// <summary>What a code means; null where the version does not say so, and for a field without codes.</summary>
    public string? Betekenis(Recordveld veld, string? code) => Codes.FirstOrDefault(c => c.Veld == veld && c.Code == code)?.Omschrijving;

    /// <summary>
    /// A code means the same in another version: both know it or neither does, and where both say what it means, they say the same.
    /// </summary>
    public bool GeeftDezelfdeBetekenis(Protocolversie ander, Recordveld veld, Recordcode code)
    {
        ArgumentNullException.ThrowIfNull(ander);
        ArgumentNullException.ThrowIfNull(code);
        return Heeft(this) == Heeft(ander)
            && (Betekenis(veld, code.Waarde) is not { } een || ander.Betekenis(veld, code.Waarde) is not { } twee || Vastecodes.IsGelijk(een, twee));

        bool Heeft(Protocolversie versie) => versie.Codes.Any(c => c.Veld == veld && c.Code == code.Waarde);
    }

    /// <summary>The number is no BSN but a code.</summary>
    public bool IsVervangend(Persoonsnummer nummer) => nummer == NummerOnbekend || nummer == NummerOngeboren;

    /// <summary>It did not end before a period; the first day of the period decides, and not the day of delivery.</summary>
    public bool GeldtNogOver(Halfjaar periode) => !(GeldigTot <= periode.Begin);
}

/// <summary>
/// The versions that are known and fit together, and which of them holds. Those that come along with the program are the first; whoever
/// runs it can add the next ones.
/// </summary>
public sealed class Protocolversies
{
    private const string Begin = "Jeugdhulp.Domain.Levering.Protocollen.";

    private Protocolversies(IEnumerable<Protocolversie> versies) => Alle = [.. versies.OrderBy(v => v.GeldigVan)];

    /// <summary>Before this day there was no delivery under the Jeugdwet.</summary>
    public static DateOnly Jeugdwet { get; } = new(2015, 1, 1);

    /// <summary>Those that come along with the program.</summary>
    public static Protocolversies Meegeleverd { get; } = LeesMeegeleverd();

    /// <summary>All of them, oldest first.</summary>
    public IReadOnlyList<Protocolversie> Alle { get; }

    /// <summary>The version that holds for a period; null when there is none.</summary>
    public Protocolversie? Voor(Halfjaar periode) => Alle.LastOrDefault(v => v.GeldigVan <= periode.Begin) is { } laatste && laatste.GeldtNogOver(periode) ? laatste : null;

    /// <summary>The version with this name; null when there is none.</summary>
    public Protocolversie? Van(string? naam) => Alle.FirstOrDefault(v => v.Naam == naam);

    /// <summary>How firmly toegang and preventie are kept out of a period; as now where no version is known.</summary>
    public Normsterkte Sterkte(Halfjaar periode) => Voor(periode)?.Sterkte ?? Normsterkte.DienenNiet;

    /// <summary>These and the next ones; null with everything that is wrong when they do not fit together.</summary>
    public (Protocolversies? Versies, IReadOnlyList<Fout> Fouten) Met(IEnumerable<Protocolversie> volgende) => Maak([.. Alle, .. volgende]);

    private static (Protocolversies? Versies, IReadOnlyList<Fout> Fouten) Maak(IReadOnlyCollection<Protocolversie> versies)
    {
        List<Fout> fouten = [.. Protocolcontrole.Controleer(versies)];
        return (fouten.Count == 0 ? new(versies) : null, fouten);
    }

    private static Protocolversies LeesMeegeleverd()
    {
        var gelezen = typeof(Protocolversies).Assembly.GetManifestResourceNames().Where(n => n.StartsWith(Begin, StringComparison.Ordinal)).Select(Lees).ToList();
        return Maak(gelezen) is (Protocolversies versies, _) ? versies : throw new InvalidOperationException("The versions of the protocol that come along do not fit together.");
    }

    private static Protocolversie Lees(string naam)
    {
        using var lezer = new StreamReader(typeof(Protocolversies).Assembly.GetManifestResourceStream(naam)!);
        return Protocolbestand.Lees(lezer.ReadToEnd()).Versie ?? throw new InvalidOperationException($"{naam} is no version of the protocol.");
    }
}
