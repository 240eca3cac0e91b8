using System.Security.Cryptography;
using System.Text;

namespace Jeugdhulp.Domain.Aanmelden;

/// <summary>Codes for who has no telephone at hand; each works once. Kept is only what cannot be turned back into a code.</summary>
public static class Herstelcodes
{
    /// <summary>How many are made at once.</summary>
    public const int Aantal = 10;

    /// <summary>Eighty bits: too many to try, so that a fast hash is enough.</summary>
    public const int Bytes = 10;

    private const int Lengte = 16;

    /// <summary>The code as it is shown once.</summary>
    public static string Toon(ReadOnlySpan<byte> geheim) => Base32.InGroepen(Base32.Schrijf(geheim), '-');

    /// <summary>What is kept of a code; empty for what is no code. Capitals, spaces and dashes do not matter, nor 0 for O and 1 for I.</summary>
    public static byte[]? Hash(string? getypt)
    {
        if (getypt is null || getypt.Length > 100)
        {
            return null;
        }

        var kaal = Tijdcode.Kaal(getypt).ToUpperInvariant().Replace('0', 'O').Replace('1', 'I');
        return kaal.Length == Lengte ? SHA256.HashData(Encoding.UTF8.GetBytes(kaal)) : null;
    }
}
