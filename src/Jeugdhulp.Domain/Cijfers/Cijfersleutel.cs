using System.Globalization;

namespace Jeugdhulp.Domain.Cijfers;

/// <summary>
/// A part of a figure: of one team, of one value of what the <see cref="Maat"/> is broken down by (a class, a referrer, a destination,
/// a form of help), of both, or everything.
/// </summary>
/// <param name="TeamId">The team; empty for all teams.</param>
/// <param name="Code">The value, in camelCase or as its code; empty for all values.</param>
[System.Runtime.InteropServices.StructLayout(System.Runtime.InteropServices.LayoutKind.Auto)]
public readonly record struct Uitsplitsing(Guid? TeamId, string? Code)
{
    /// <summary>How the text of a part of a team begins.</summary>
    public const string Teamdeel = "team=";

    /// <summary>Everything.</summary>
    public static Uitsplitsing Alles => default;

    /// <summary>Of one team and of one value.</summary>
    public bool IsKruising => TeamId is not null && Code is not null;

    /// <summary>Written as one text: "", "team=…", "jeugdhulp" or "team=…;jeugdhulp".</summary>
    public override string ToString() => (TeamId, Code) switch
    {
        (null, null) => string.Empty,
        (null, _) => Code,
        (_, null) => string.Create(CultureInfo.InvariantCulture, $"{Teamdeel}{TeamId:D}"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{Teamdeel}{TeamId:D};{Code}"),
    };

    /// <summary>Reads what <see cref="ToString"/> wrote.</summary>
    /// <exception cref="FormatException">The text names a team that is no id.</exception>
    public static Uitsplitsing Parse(string tekst)
    {
        ArgumentNullException.ThrowIfNull(tekst);
        if (!tekst.StartsWith(Teamdeel, StringComparison.Ordinal))
        {
            return new(null, tekst.Length == 0 ? null : tekst);
        }

        var eind = tekst.IndexOf(';', StringComparison.Ordinal);
        return eind < 0
            ? new(Guid.ParseExact(tekst.AsSpan(Teamdeel.Length), "D"), null)
            : new(Guid.ParseExact(tekst.AsSpan(Teamdeel.Length, eind - Teamdeel.Length), "D"), tekst[(eind + 1)..]);
    }
}

/// <summary>Which figure.</summary>
/// <param name="Moment">Measured when.</param>
/// <param name="Lens">By which definition; figures that know no lens stand under <see cref="Cijferlens.Gemeente"/>.</param>
/// <param name="Maat">What is counted.</param>
/// <param name="Deel">Of whom.</param>
[System.Runtime.InteropServices.StructLayout(System.Runtime.InteropServices.LayoutKind.Auto)]
public readonly record struct Cijfersleutel(Meetmoment Moment, Cijferlens Lens, Maat Maat, Uitsplitsing Deel);
