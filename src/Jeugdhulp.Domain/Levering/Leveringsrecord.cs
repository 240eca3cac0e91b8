using System.Globalization;

namespace Jeugdhulp.Domain.Levering;

/// <summary>What one informant said about the help (Informatieprotocol §4).</summary>
/// <param name="Tevredenheid">From 1 to 10 (§4.3).</param>
/// <param name="ZonderHulpVerder">Code (§4.4).</param>
public sealed record Meting(int? Tevredenheid, Recordcode? ZonderHulpVerder);

/// <summary>
/// A record of jeugdhulp as the CBS asks it (Informatieprotocol §1.2 and chapters 2 to 4). It holds codes, numbers and days alone: a name
/// or a free text does not fit in any of these types. Each informant has a place of its own, so there are never more than two measurements
/// and never one without informant (§4.5).
/// </summary>
public sealed record Leveringsrecord
{
    /// <summary>BSN, or a code where there is none (§2.2).</summary>
    public required Persoonsnummer Nummer { get; init; }

    /// <summary>Day of birth as far as it is known (§2.3).</summary>
    public required Geboortecode Geboren { get; init; }

    /// <summary>Sex (§2.4).</summary>
    public required Geslachtcode Geslacht { get; init; }

    /// <summary>Postcode or gemeente of the woonplaats in law (§2.5).</summary>
    public required Woonplaatscode Woonplaats { get; init; }

    /// <summary>Who referred (§3.2).</summary>
    public Recordcode? Verwijzer { get; init; }

    /// <summary>Form of help (§3.3).</summary>
    public required Recordcode Hulpvorm { get; init; }

    /// <summary>Whether it began with a crisis (§3.4).</summary>
    public Recordcode? Crisis { get; init; }

    /// <summary>First day of help (§3.5).</summary>
    public required DateOnly Aanvang { get; init; }

    /// <summary>Last day of help; empty while it lasts (§3.6).</summary>
    public DateOnly? Einde { get; init; }

    /// <summary>Why it ended (§3.7).</summary>
    public Recordcode? Reden { get; init; }

    /// <summary>What the jeugdige said (§4).</summary>
    public Meting? Jeugdige { get; init; }

    /// <summary>What a parent or opvoeder said (§4).</summary>
    public Meting? Ouder { get; init; }

    /// <summary>What the help aimed at; asked up to and including 2018 (version 2.0 §3.3).</summary>
    public Recordcode? Perspectief { get; init; }

    /// <summary>The days share at least one; an end and a beginning on one day count (§3.3).</summary>
    public bool Overlapt(Leveringsrecord ander)
    {
        ArgumentNullException.ThrowIfNull(ander);
        return (ander.Einde is null || Aanvang <= ander.Einde) && (Einde is null || ander.Aanvang <= Einde);
    }

    /// <summary>Nothing that belongs to a person.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"hulpvorm {Hulpvorm} vanaf {Aanvang:yyyy-MM-dd}");
}

/// <summary>The fields of a record, under the names that a layout uses.</summary>
public enum Recordveld
{
    /// <summary>§2.2.</summary>
    Bsn,

    /// <summary>§2.3.</summary>
    Geboortedatum,

    /// <summary>§2.4.</summary>
    Geslacht,

    /// <summary>§2.5.</summary>
    Woonplaats,

    /// <summary>§3.2.</summary>
    Verwijzer,

    /// <summary>§3.3.</summary>
    Hulpvorm,

    /// <summary>§3.4.</summary>
    Crisis,

    /// <summary>§3.5.</summary>
    Aanvang,

    /// <summary>§3.6.</summary>
    Einde,

    /// <summary>§3.7.</summary>
    Reden,

    /// <summary>§4.5; "jeugdige" when there is a measurement of the jeugdige.</summary>
    InformantJeugdige,

    /// <summary>§4.3, by the jeugdige.</summary>
    TevredenheidJeugdige,

    /// <summary>§4.4, by the jeugdige.</summary>
    ZonderHulpJeugdige,

    /// <summary>§4.5; "ouder" when there is a measurement of a parent.</summary>
    InformantOuder,

    /// <summary>§4.3, by a parent.</summary>
    TevredenheidOuder,

    /// <summary>§4.4, by a parent.</summary>
    ZonderHulpOuder,

    /// <summary>Version 2.0 §3.3.</summary>
    Perspectief,
}

/// <summary>The written form of every field.</summary>
public static class Recordvelden
{
    /// <summary>What stands for a measurement of the jeugdige.</summary>
    public const string Jeugdige = "jeugdige";

    /// <summary>What stands for a measurement of a parent.</summary>
    public const string Ouder = "ouder";

    /// <summary>How a day is written.</summary>
    public const string Dagvorm = "yyyyMMdd";

    /// <summary>A field as the protocol writes it; null when it is empty.</summary>
    public static string? Tekst(this Leveringsrecord record, Recordveld veld)
    {
        ArgumentNullException.ThrowIfNull(record);
        return veld switch
        {
            Recordveld.Bsn => record.Nummer.Waarde,
            Recordveld.Geboortedatum => record.Geboren.Waarde,
            Recordveld.Geslacht => Letter(record.Geslacht),
            Recordveld.Woonplaats => record.Woonplaats.Waarde,
            Recordveld.Verwijzer => record.Verwijzer?.Waarde,
            Recordveld.Hulpvorm => record.Hulpvorm.Waarde,
            Recordveld.Crisis => record.Crisis?.Waarde,
            Recordveld.Aanvang => record.Aanvang.ToString(Dagvorm, CultureInfo.InvariantCulture),
            Recordveld.Einde => record.Einde?.ToString(Dagvorm, CultureInfo.InvariantCulture),
            Recordveld.Reden => record.Reden?.Waarde,
            Recordveld.InformantJeugdige => record.Jeugdige is null ? null : Jeugdige,
            Recordveld.TevredenheidJeugdige => Cijfer(record.Jeugdige),
            Recordveld.ZonderHulpJeugdige => record.Jeugdige?.ZonderHulpVerder?.Waarde,
            Recordveld.InformantOuder => record.Ouder is null ? null : Ouder,
            Recordveld.TevredenheidOuder => Cijfer(record.Ouder),
            Recordveld.ZonderHulpOuder => record.Ouder?.ZonderHulpVerder?.Waarde,
            Recordveld.Perspectief => record.Perspectief?.Waarde,
            _ => throw new ArgumentOutOfRangeException(nameof(veld)),
        };
    }

    /// <summary>Where two records differ.</summary>
    public static IReadOnlyList<Recordveld> Verschillen(Leveringsrecord een, Leveringsrecord ander) =>
        [.. Enum.GetValues<Recordveld>().Where(v => een.Tekst(v) != ander.Tekst(v))];

    /// <summary>The letter of the protocol (§2.4).</summary>
    public static string Letter(this Geslachtcode geslacht) => geslacht switch
    {
        Geslachtcode.Vrouw => "V",
        Geslachtcode.Man => "M",
        _ => "O",
    };

    /// <summary>Reads a letter of the protocol; null when it is none.</summary>
    public static Geslachtcode? Geslacht(ReadOnlySpan<char> letter) => letter switch
    {
        "V" => Geslachtcode.Vrouw,
        "M" => Geslachtcode.Man,
        "O" => Geslachtcode.Onbekend,
        _ => null,
    };

    private static string? Cijfer(Meting? meting) => meting?.Tevredenheid?.ToString(CultureInfo.InvariantCulture);
}
