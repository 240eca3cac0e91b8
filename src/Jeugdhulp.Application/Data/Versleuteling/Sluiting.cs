using System.Security.Cryptography;
using System.Text;

namespace Jeugdhulp.Application.Data.Versleuteling;

/// <summary>
/// AES-256-GCM over bytes: nonce, cipher and tag behind one another. What goes along in <c>bij</c> is not kept but must be the same
/// when it is opened, so that a value only opens in its own place.
/// </summary>
internal static class Sluiting
{
    public const int Sleutellengte = 32;
    public const int Extra = Nonce + Tag;

    private const int Nonce = 12;
    private const int Tag = 16;

    public static byte[] Sluit(byte[] sleutel, ReadOnlySpan<byte> inhoud, string bij)
    {
        var uit = new byte[Extra + inhoud.Length];
        var nonce = uit.AsSpan(0, Nonce);
        RandomNumberGenerator.Fill(nonce);
        using var aes = new AesGcm(sleutel, Tag);
        aes.Encrypt(nonce, inhoud, uit.AsSpan(Nonce, inhoud.Length), uit.AsSpan(Nonce + inhoud.Length), Encoding.UTF8.GetBytes(bij));
        return uit;
    }

    /// <returns>The content; empty when the key or the place is another, or a byte was changed.</returns>
    public static byte[]? Open(byte[] sleutel, ReadOnlySpan<byte> gesloten, string bij)
    {
        if (gesloten.Length < Extra)
        {
            return null;
        }

        var inhoud = new byte[gesloten.Length - Extra];
        using var aes = new AesGcm(sleutel, Tag);
        try
        {
            aes.Decrypt(gesloten[..Nonce], gesloten[Nonce..^Tag], gesloten[^Tag..], inhoud, Encoding.UTF8.GetBytes(bij));
            return inhoud;
        }
        catch (AuthenticationTagMismatchException)
        {
            return null;
        }
    }
}
