using System.Buffers.Binary;

namespace Jeugdhulp.Application.Data;

/// <summary>
/// Chance that always falls the same way (SplitMix64): the same seed gives the same demo data on every machine and every
/// version of .NET, which <see cref="Random"/> does not promise.
/// </summary>
internal sealed class Toeval(ulong zaad)
{
    private ulong _stand = zaad;

    public int Onder(int grens) => (int)(Volgende() % (ulong)grens);

    /// <summary>A whole number from <paramref name="van"/> up to and including <paramref name="tot"/>.</summary>
    public int Tussen(int van, int tot) => van + Onder(tot - van + 1);

    public bool Kans(int procent) => Onder(100) < procent;

    public T Kies<T>(IReadOnlyList<T> waarden) => waarden[Onder(waarden.Count)];

    /// <summary>Chooses by weight.</summary>
    public T Weeg<T>(IReadOnlyList<(T Waarde, int Gewicht)> keuzes)
    {
        var punt = Onder(keuzes.Sum(k => k.Gewicht));
        foreach (var (waarde, gewicht) in keuzes)
        {
            punt -= gewicht;
            if (punt < 0)
            {
                return waarde;
            }
        }

        return keuzes[^1].Waarde;
    }

    public Guid Guid()
    {
        Span<byte> bytes = stackalloc byte[16];
        BinaryPrimitives.WriteUInt64BigEndian(bytes, Volgende());
        BinaryPrimitives.WriteUInt64BigEndian(bytes[8..], Volgende());

        // Version 4, variant 1, as any other random identifier.
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x40);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new Guid(bytes, bigEndian: true);
    }

    private ulong Volgende()
    {
        _stand += 0x9E3779B97F4A7C15;
        var z = _stand;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}
