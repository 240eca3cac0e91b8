using System.Diagnostics.CodeAnalysis;

namespace Jeugdhulp.Domain.Jeugdigen;

/// <summary>
/// A citizen service number of nine digits that passes the elfproef. <see cref="ToString"/> is masked, so that a number can
/// never end up in a log or an exception by accident; only <see cref="Waarde"/> gives all digits.
/// </summary>
public readonly record struct Bsn
{
    private Bsn(string waarde) => Waarde = waarde;

    /// <summary>The nine digits.</summary>
    public string Waarde { get; }

    /// <summary>
    /// Reads a number of nine digits; white space of any kind, dots and dashes are ignored, around and between digits. Eight
    /// digits, letters, 000000000 and numbers that fail the elfproef are refused.
    /// </summary>
    public static bool TryParse(string? tekst, [NotNullWhen(true)] out Bsn? bsn)
    {
        bsn = null;
        if (tekst is null || tekst.Length > 20)
        {
            return false;
        }

        var cijfers = string.Concat(tekst.Where(c => c is not ('.' or '-') && !char.IsWhiteSpace(c)));
        if (cijfers.Length != 9 || !cijfers.All(char.IsAsciiDigit) || cijfers == "000000000")
        {
            return false;
        }

        var som = 0;
        for (var i = 0; i < 8; i++)
        {
            som += (cijfers[i] - '0') * (9 - i);
        }

        som -= cijfers[8] - '0';
        if (som % 11 != 0)
        {
            return false;
        }

        bsn = new Bsn(cijfers);
        return true;
    }

    /// <summary>The number with only its last three digits readable.</summary>
    public override string ToString() => Waarde is null ? string.Empty : "••••••" + Waarde[6..];
}
