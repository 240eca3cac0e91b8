using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;

namespace Jeugdhulp.Domain;

/// <summary>What a name may be made of. Every script and every mark may; what hides or turns the line around it may not.</summary>
public static class Naamteken
{
    /// <summary>Letters and signs by their category that are drawn as nothing.</summary>
    private const string Leeg = "\u115F\u1160\u2800\u3164\uFFA0";

    /// <summary>Turn the direction of everything after them, in a list also of what is not the name.</summary>
    private const string Draaiend = "\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069";

    /// <summary>There is something to see: a name is a link, and is read aloud.</summary>
    public static bool IsZichtbaar([NotNullWhen(true)] string? naam) => naam is not null && naam.EnumerateRunes().Any(r =>
        !Rune.IsWhiteSpace(r)
        && !Leeg.Contains(r.ToString(), StringComparison.Ordinal)
        && Rune.GetUnicodeCategory(r) is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.OtherNotAssigned));

    /// <summary>Stays on one line, in its own direction.</summary>
    public static bool IsEenRegel(string? naam) => naam is null || !naam.Any(t => char.IsControl(t) || Draaiend.Contains(t, StringComparison.Ordinal));
}
