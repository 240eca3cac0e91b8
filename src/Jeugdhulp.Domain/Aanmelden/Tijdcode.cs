using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Jeugdhulp.Domain.Aanmelden;

/// <summary>
/// The six digits that an authenticator app shows for half a minute (RFC 6238). Not the token provider of ASP.NET Core Identity: that
/// one asks the clock of the machine, and does not tell for which half minute a code was, so that a code could be used twice.
/// </summary>
public static class Tijdcode
{
    /// <summary>Digits of a code.</summary>
    public const int Cijfers = 6;

    /// <summary>Length of a key in bytes, as the standard advises.</summary>
    public const int Sleutellengte = 20;

    /// <summary>Seconds for which a code is shown.</summary>
    public const int Seconden = 30;

    /// <summary>The code of one half minute before or after is good too: clocks of telephones differ, and typing takes time.</summary>
    private const int Speling = 1;

    /// <summary>Number of the half minute, counted from 1970.</summary>
    public static long Tijdvak(DateTimeOffset nu) => nu.ToUnixTimeSeconds() / Seconden;

    /// <summary>The code of a half minute.</summary>
    [SuppressMessage("Security", "CA5350:Do Not Use Weak Cryptographic Algorithms", Justification = "RFC 6238: authenticator apps know no other hash, and an HMAC does not lean on collisions.")]
    public static string Bereken(ReadOnlySpan<byte> sleutel, long tijdvak)
    {
        Span<byte> teller = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(teller, tijdvak);
        Span<byte> hash = stackalloc byte[HMACSHA1.HashSizeInBytes];
        HMACSHA1.HashData(sleutel, teller, hash);
        var getal = BinaryPrimitives.ReadInt32BigEndian(hash[(hash[^1] & 0xf)..]) & int.MaxValue;
        return (getal % 1_000_000).ToString("D6", CultureInfo.InvariantCulture);
    }

    /// <summary>The half minute of which this is the code; empty when it is of none near now.</summary>
    public static long? Zoek(ReadOnlySpan<byte> sleutel, string code, DateTimeOffset nu)
    {
        var getypt = Encoding.UTF8.GetBytes(code);
        var tijdvak = Tijdvak(nu);
        long? gevonden = null;
        for (var vak = tijdvak - Speling; vak <= tijdvak + Speling; vak++)
        {
            if (CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(Bereken(sleutel, vak)), getypt))
            {
                gevonden = vak;
            }
        }

        return gevonden;
    }

    /// <summary>What was typed without the spaces that apps put between the digits.</summary>
    public static string Kaal(string? getypt) => string.Concat((getypt ?? string.Empty).Where(c => !char.IsWhiteSpace(c) && c != '-'));

    /// <summary>The address in the QR code, from which an app reads key and name.</summary>
    public static string Adres(string toepassing, string account, ReadOnlySpan<byte> sleutel) =>
        $"otpauth://totp/{Uri.EscapeDataString(toepassing)}:{Uri.EscapeDataString(account)}?secret={Base32.Schrijf(sleutel)}&issuer={Uri.EscapeDataString(toepassing)}&digits={Cijfers}&period={Seconden}";
}
