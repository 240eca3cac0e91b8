using Jeugdhulp.Domain.Trajecten;

namespace Jeugdhulp.Domain.Levering;

/// <summary>A code that the program itself relies on, whatever file it was read from.</summary>
/// <param name="Veld">The field.</param>
/// <param name="Code">The code.</param>
/// <param name="Betekenis">What the program takes it to mean, in the words of the protocol.</param>
/// <param name="Waarvoor">What it does with it, for who may not change it.</param>
public sealed record Vastecode(Recordveld Veld, string Code, string Betekenis, string Waarvoor);

/// <summary>
/// The codes that are written down in the program and not in a version of the protocol alone. A version in which one of them means something
/// else would be delivered wrong without a word, so it is refused (<see cref="Protocolcontrole"/>); docs/beheer.md lists them.
/// </summary>
public static class Vastecodes
{
    /// <summary>Reason "volgens plan": what the end of a dossier gets when nobody wrote a reason down, and what belongs to the 18th birthday (§3.7).</summary>
    public const string VolgensPlan = "01";

    private const string Verwijzing = "de code volgt uit wie het traject aanbracht";

    /// <summary>All of them, by field and code.</summary>
    public static IReadOnlyList<Vastecode> Alle { get; } =
    [
        new(Recordveld.Verwijzer, "01", "Gemeentelijke toegang", Verwijzing),
        new(Recordveld.Verwijzer, "02", "Huisarts", Verwijzing),
        new(Recordveld.Verwijzer, "03", "Jeugdarts", Verwijzing),
        new(Recordveld.Verwijzer, "04", "Gecertificeerde instelling", Verwijzing),
        new(Recordveld.Verwijzer, "05", "Medisch specialist", Verwijzing),
        new(Recordveld.Verwijzer, Verwijzers.GeenVerwijzer, "Geen verwijzer", "hulp van het wijkteam heeft deze code"),
        new(Recordveld.Verwijzer, "07", "Onbekend (alleen voor hulp die begon vóór 1 januari 2015)", "oude hulp zonder verwijzer krijgt deze code"),
        new(Recordveld.Verwijzer, "08", "Rechter, officier van justitie of functionaris justitiële jeugdinrichting", $"{Verwijzing}, en er geldt geen leeftijdsgrens"),
        new(Recordveld.Hulpvorm, Hulpvormen.DoorWijkteam, "Uitgevoerd door het wijk- of buurtteam", "alle hulp van het wijkteam"),
        new(Recordveld.Hulpvorm, Hulpvormen.LocatieAanbieder, "Ambulante jeugdhulp op locatie van de aanbieder", "telt als hulp zonder verblijf"),
        new(Recordveld.Hulpvorm, Hulpvormen.Daghulp, "Daghulp op locatie van de aanbieder", "telt als hulp zonder verblijf"),
        new(Recordveld.Hulpvorm, Hulpvormen.Netwerk, "Jeugdhulp in het netwerk van de jeugdige", "telt als hulp zonder verblijf"),
        new(Recordveld.Crisis, Recordbouwer.Ja, "Ja", "de formulieren vragen ja of nee"),
        new(Recordveld.Crisis, Recordbouwer.Nee, "Nee", "de formulieren vragen ja of nee"),
        new(Recordveld.Reden, VolgensPlan, "Beëindigd volgens plan", "het einde van een dossier zonder reden, en de controle bij de 18e verjaardag"),
    ];

    /// <summary>Two descriptions say the same; capitals and spaces make no other meaning.</summary>
    internal static bool IsGelijk(string een, string ander) => string.Equals(Kaal(een), Kaal(ander), StringComparison.OrdinalIgnoreCase);

    private static string Kaal(string tekst) => string.Join(' ', tekst.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
