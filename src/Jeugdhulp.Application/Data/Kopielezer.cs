using System.Buffers.Binary;

namespace Jeugdhulp.Application.Data;

/// <summary>
/// Reads rows of PostgreSQL's binary COPY format from a buffer, column after column, without making an object per value. The
/// general reader of the driver costs more than classifying the contact that was read.
/// </summary>
internal ref struct Kopielezer(ReadOnlySpan<byte> bytes)
{
    private ReadOnlySpan<byte> _rest = bytes;

    /// <summary>Length of the row that begins here; 0 when the buffer holds only a part of it, -1 at the end of the copy.</summary>
    public static int Rijlengte(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < sizeof(short))
        {
            return 0;
        }

        var kolommen = BinaryPrimitives.ReadInt16BigEndian(bytes);
        if (kolommen < 0)
        {
            return -1;
        }

        var plaats = sizeof(short);
        for (var i = 0; i < kolommen; i++)
        {
            if (bytes.Length < plaats + sizeof(int))
            {
                return 0;
            }

            plaats += sizeof(int) + Math.Max(0, BinaryPrimitives.ReadInt32BigEndian(bytes[plaats..]));
        }

        return plaats <= bytes.Length ? plaats : 0;
    }

    /// <summary>Length of what comes before the first row; 0 when the buffer holds only a part of it.</summary>
    public static int Koplengte(ReadOnlySpan<byte> bytes)
    {
        const int Vast = 11 + sizeof(int) + sizeof(int);
        if (bytes.Length < Vast)
        {
            return 0;
        }

        var lengte = Vast + BinaryPrimitives.ReadInt32BigEndian(bytes[(Vast - sizeof(int))..]);
        return lengte <= bytes.Length ? lengte : 0;
    }

    /// <summary>Begins with a row.</summary>
    public void Rij() => _rest = _rest[sizeof(short)..];

    /// <summary>The bytes of the next column; false when it is null.</summary>
    public bool Volgende(out ReadOnlySpan<byte> waarde)
    {
        var lengte = BinaryPrimitives.ReadInt32BigEndian(_rest);
        if (lengte < 0)
        {
            _rest = _rest[sizeof(int)..];
            waarde = default;
            return false;
        }

        waarde = _rest.Slice(sizeof(int), lengte);
        _rest = _rest[(sizeof(int) + lengte)..];
        return true;
    }

    public Guid Guid() => Volgende(out var waarde) ? new Guid(waarde, bigEndian: true) : System.Guid.Empty;

    public int? Getal() => Volgende(out var waarde) ? BinaryPrimitives.ReadInt32BigEndian(waarde) : null;

    public bool? Vlag() => Volgende(out var waarde) ? waarde[0] != 0 : null;

    /// <summary>Days since 2000, as PostgreSQL counts them.</summary>
    public DateOnly? Dag() => Volgende(out var waarde) ? DateOnly.FromDayNumber(BinaryPrimitives.ReadInt32BigEndian(waarde) + Eeuwbegin) : null;

    /// <summary>A numeric: groups of four digits, the weight of the first group, and the number of decimals.</summary>
    public decimal? Decimaal()
    {
        if (!Volgende(out var waarde))
        {
            return null;
        }

        var groepen = BinaryPrimitives.ReadInt16BigEndian(waarde);
        var gewicht = BinaryPrimitives.ReadInt16BigEndian(waarde[2..]);
        var negatief = BinaryPrimitives.ReadInt16BigEndian(waarde[4..]) == 0x4000;
        decimal geheel = 0;
        for (var i = 0; i < groepen; i++)
        {
            geheel = (geheel * Groep) + BinaryPrimitives.ReadInt16BigEndian(waarde[(8 + (i * 2))..]);
        }

        for (var i = groepen - 1; i < gewicht; i++)
        {
            geheel *= Groep;
        }

        for (var i = gewicht; i < groepen - 1; i++)
        {
            geheel /= Groep;
        }

        return negatief ? -geheel : geheel;
    }

    private const int Groep = 10_000;
    private static readonly int Eeuwbegin = new DateOnly(2000, 1, 1).DayNumber;
}

/// <summary>The words of an enum as they stand in the database, found by their bytes.</summary>
internal sealed class Woordtabel<T>
    where T : struct, Enum
{
    private readonly (byte[] Woord, T Waarde)[][] _perLengte;

    public Woordtabel()
    {
        var woorden = Enum.GetValues<T>().Select(w => (Woord: System.Text.Encoding.UTF8.GetBytes(Naamgeving.Camel(w.ToString())), Waarde: w)).ToList();
        _perLengte = [.. Enumerable.Range(0, woorden.Max(w => w.Woord.Length) + 1).Select(l => woorden.Where(w => w.Woord.Length == l).ToArray())];
    }

    public T Van(ReadOnlySpan<byte> woord)
    {
        if (woord.Length < _perLengte.Length)
        {
            foreach (var (bekend, waarde) in _perLengte[woord.Length])
            {
                if (woord.SequenceEqual(bekend))
                {
                    return waarde;
                }
            }
        }

        throw new InvalidOperationException($"Geen woord van {typeof(T).Name}.");
    }
}
