using Jeugdhulp.Domain.Jeugdigen;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Jeugdhulp.Application.Data.Versleuteling;

/// <summary>Text in the application, encrypted text in the database.</summary>
internal sealed class Versleutelomzetter(Sleutelring? ring, string plaats) : ValueConverter<string, string>(
    tekst => Nodig(ring).Versleutel(tekst, plaats),
    waarde => Nodig(ring).Ontsleutel(waarde, plaats))
{
    /// <summary>Migrating needs no keys; reading and writing do.</summary>
    public static Sleutelring Nodig(Sleutelring? ring) => ring ?? throw new InvalidOperationException("This store was opened without a key ring.");
}

/// <summary>
/// Gemeente and BSN in the application, a keyed hash of them in the database. The last place where a number that is no BSN can be
/// stopped: the database cannot count what it cannot read.
/// </summary>
internal sealed class Kenmerkomzetter(Sleutelring? ring) : ValueConverter<string, byte[]>(
    kenmerk => Versleutelomzetter.Nodig(ring).Kenmerk(Keur(kenmerk)),
    bytes => Convert.ToHexString(bytes))
{
    private static string Keur(string kenmerk) =>
        Bsn.TryParse(kenmerk[(kenmerk.IndexOf(':', StringComparison.Ordinal) + 1)..], out _) ? kenmerk : throw new InvalidOperationException("This is no BSN.");
}
