using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Jeugdhulp.Domain;

namespace Jeugdhulp.Application.Logboek;

/// <summary>
/// The hashes of the chain over the log. The order of the fields and the way each is written are fixed: what was sealed must come out
/// the same for as long as the log is kept.
/// </summary>
public static class Logboekketen
{
    /// <summary>What the first link has before it.</summary>
    public static ReadOnlySpan<byte> Begin => new byte[SHA256.HashSizeInBytes];

    /// <summary>Hash over all that a row says.</summary>
    public static byte[] Hash(Logboekregel regel)
    {
        ArgumentNullException.ThrowIfNull(regel);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Voeg(hash, regel.GemeenteCode);
        Voeg(hash, regel.Id);
        // The database keeps microseconds.
        Voeg(hash, regel.Tijdstip.UtcTicks / TimeSpan.TicksPerMicrosecond);
        Voeg(hash, regel.AccountId?.ToString());
        Voeg(hash, Contractnaam.Van(regel.Handeling));
        Voeg(hash, regel.ObjectSoort);
        Voeg(hash, regel.ObjectId?.ToString());
        Voeg(hash, regel.Resultaat);
        Voeg(hash, regel.Oorsprong);
        foreach (var (naam, waarde) in (regel.Bijzonderheden ?? []).OrderBy(b => b.Key, StringComparer.Ordinal))
        {
            Voeg(hash, naam);
            Voeg(hash, waarde);
        }

        return hash.GetHashAndReset();
    }

    /// <summary>Makes the link over these rows, which stand in the order of their ids.</summary>
    public static Logboekschakel Maak(string gemeenteCode, Logboekschakel? vorige, DateTimeOffset op, IReadOnlyList<Logboekregel> regels)
    {
        ArgumentNullException.ThrowIfNull(regels);
        var nummer = (vorige?.Nummer ?? 0) + 1;
        var ids = regels.Select(r => r.Id).ToArray();
        var hashes = regels.SelectMany(Hash).ToArray();

        // As the database keeps it, or the link would not be the same when it is read back.
        var moment = op.AddTicks(-(op.Ticks % TimeSpan.TicksPerMicrosecond));
        return new()
        {
            GemeenteCode = gemeenteCode,
            Nummer = nummer,
            Op = moment,
            Regels = ids,
            Regelhashes = hashes,
            Hash = Hash(vorige is null ? Begin : vorige.Hash, gemeenteCode, nummer, moment, ids, hashes),
        };
    }

    /// <summary>What the hash of this link must be when <paramref name="vorige"/> comes before it.</summary>
    public static byte[] Hash(ReadOnlySpan<byte> vorige, Logboekschakel schakel)
    {
        ArgumentNullException.ThrowIfNull(schakel);
        return Hash(vorige, schakel.GemeenteCode, schakel.Nummer, schakel.Op, schakel.Regels, schakel.Regelhashes);
    }

    private static byte[] Hash(ReadOnlySpan<byte> vorige, string gemeenteCode, long nummer, DateTimeOffset op, long[] regels, byte[] regelhashes)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(vorige);
        Voeg(hash, gemeenteCode);
        Voeg(hash, nummer);
        Voeg(hash, op.UtcTicks / TimeSpan.TicksPerMicrosecond);
        foreach (var id in regels)
        {
            Voeg(hash, id);
        }

        hash.AppendData(regelhashes);
        return hash.GetHashAndReset();
    }

    // The length goes before each text: otherwise letters could move from one field to the next unseen.
    private static void Voeg(IncrementalHash hash, string? tekst)
    {
        Voeg(hash, tekst is null ? -1 : Encoding.UTF8.GetByteCount(tekst));
        hash.AppendData(Encoding.UTF8.GetBytes(tekst ?? string.Empty));
    }

    private static void Voeg(IncrementalHash hash, long getal)
    {
        Span<byte> bytes = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(bytes, getal);
        hash.AppendData(bytes);
    }
}
