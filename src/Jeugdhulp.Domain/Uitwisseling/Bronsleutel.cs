namespace Jeugdhulp.Domain.Uitwisseling;

/// <summary>
/// The ids that things of a source get here. They follow from the source, so that reading the same file twice finds what was
/// read before. An id that is one of ours already stays what it is: then what a gemeente took out can come back in.
/// </summary>
/// <param name="bron">Name of the source system.</param>
/// <param name="kenmerk">A keyed hash: a source may call a person by a BSN, and nobody may find that back by trying numbers.</param>
public sealed class Bronsleutel(string bron, Func<string, byte[]> kenmerk)
{
    /// <summary>The id of a thing.</summary>
    /// <param name="soort">Name of the file, or another kind of thing.</param>
    /// <param name="nummer">What the source calls it.</param>
    public Guid Id(string soort, string nummer)
    {
        if (Guid.TryParseExact(nummer, "D", out var eigen))
        {
            return eigen;
        }

        var bytes = kenmerk($"{bron}\n{soort}\n{nummer}");

        // Version 8 of RFC 9562: made in a way of our own.
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x80);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new(bytes.AsSpan(0, 16), bigEndian: true);
    }
}
