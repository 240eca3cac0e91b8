using System.Globalization;
using System.Security.Cryptography;
using Jeugdhulp.Domain.Aanmelden;
using Microsoft.AspNetCore.DataProtection;

namespace Jeugdhulp.Web.Infrastructure.Beveiliging;

/// <summary>
/// The key of an app that is being set up, as a field of the form: until its first code was typed it stands nowhere else. It opens for the
/// account that was shown it, for a quarter of an hour.
/// </summary>
public sealed class Instelsleutel(IDataProtectionProvider bescherming, TimeProvider klok)
{
    private static readonly TimeSpan Duur = TimeSpan.FromMinutes(15);

    public static byte[] Nieuw() => RandomNumberGenerator.GetBytes(Tijdcode.Sleutellengte);

    public string Verpak(Guid account, byte[] sleutel) =>
        Slot(account).Protect($"{(klok.GetUtcNow() + Duur).UtcTicks.ToString(CultureInfo.InvariantCulture)} {Convert.ToBase64String(sleutel)}");

    /// <summary>Empty for what was forged, is of someone else, or is too old.</summary>
    public byte[]? Open(Guid account, string? veld)
    {
        if (string.IsNullOrEmpty(veld) || veld.Length > 1000)
        {
            return null;
        }

        try
        {
            var delen = Slot(account).Unprotect(veld).Split(' ');
            return long.Parse(delen[0], CultureInfo.InvariantCulture) >= klok.GetUtcNow().UtcTicks ? Convert.FromBase64String(delen[1]) : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private IDataProtector Slot(Guid account) => bescherming.CreateProtector("Jeugdhulp.Instelsleutel.v1", account.ToString("N"));
}
