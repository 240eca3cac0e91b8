using System.Text;

namespace Jeugdhulp.Domain.Aanmelden;

/// <summary>Bytes as letters and digits that can be read aloud and typed (RFC 4648), without padding.</summary>
public static class Base32
{
    private const string Tekens = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    /// <summary>The text of these bytes.</summary>
    public static string Schrijf(ReadOnlySpan<byte> bytes)
    {
        var tekst = new StringBuilder();
        var (bits, aantal) = (0, 0);
        foreach (var b in bytes)
        {
            (bits, aantal) = ((bits << 8) | b, aantal + 8);
            while (aantal >= 5)
            {
                aantal -= 5;
                tekst.Append(Tekens[(bits >> aantal) & 31]);
            }

            bits &= (1 << aantal) - 1;
        }

        return aantal == 0 ? tekst.ToString() : tekst.Append(Tekens[(bits << (5 - aantal)) & 31]).ToString();
    }

    /// <summary>In groups of four, to copy by hand.</summary>
    public static string InGroepen(string tekst, char ertussen = ' ') => string.Join(ertussen, tekst.Chunk(4).Select(g => new string(g)));
}
