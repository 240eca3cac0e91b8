using Jeugdhulp.Domain.Aanmelden;

namespace Jeugdhulp.TestCommon;

/// <summary>What an authenticator app does with the key that a page shows.</summary>
public static class Appsleutel
{
    private const string Tekens = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    /// <summary>The key of what was typed into the app.</summary>
    public static byte[] Lees(string getypt)
    {
        var bits = string.Concat(getypt.Where(c => c != ' ').Select(c => Convert.ToString(Tekens.IndexOf(c, StringComparison.Ordinal), 2).PadLeft(5, '0')));
        return [.. bits.Chunk(8).Where(b => b.Length == 8).Select(b => Convert.ToByte(new string(b), 2))];
    }

    /// <summary>The digits that the app shows.</summary>
    public static string Code(byte[] sleutel, DateTimeOffset nu) => Tijdcode.Bereken(sleutel, Tijdcode.Tijdvak(nu));
}
