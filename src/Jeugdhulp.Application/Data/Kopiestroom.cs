using System.Diagnostics.CodeAnalysis;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Jeugdhulp.Application.Data;

/// <summary>Does something with the bytes of one row.</summary>
internal delegate void Rijverwerker(ReadOnlySpan<byte> rij);

/// <summary>Streams the answer to a question by binary COPY, with memory for one buffer however many rows there are.</summary>
internal static class Kopiestroom
{
    /// <summary>After so many rows the stream looks whether it was stopped, and tells how far it is.</summary>
    private const int Ronde = 8192;

    /// <summary>Gives every row to <paramref name="verwerk"/>. The caller has begun the transaction of the gemeente, so row-level security holds.</summary>
    /// <param name="db">The store.</param>
    /// <param name="vraag">A COPY of a query to stdout in binary.</param>
    /// <param name="verwerk">What is done with each row.</param>
    /// <param name="meld">Told how many there were so far.</param>
    /// <param name="ct">Stops the stream.</param>
    /// <returns>The number of rows.</returns>
    public static async Task<long> LeesAsync(JeugdhulpDbContext db, string vraag, Rijverwerker verwerk, Action<long>? meld, CancellationToken ct)
    {
        var verbinding = (NpgsqlConnection)db.Database.GetDbConnection();
        await using var stroom = await verbinding.BeginRawBinaryCopyAsync(vraag, ct);
        try
        {
            return Lees(stroom, verwerk, meld, ct);
        }
        catch
        {
            await stroom.CancelAsync();
            throw;
        }
    }

    /// <summary>The code of the own gemeente, fit to stand in a question: COPY takes no parameters.</summary>
    public static string EigenGemeente(JeugdhulpDbContext db) => Code(db.Aanmelding.GemeenteCode ?? throw new InvalidOperationException("Er is geen gemeente gekozen."));

    /// <summary>A code of a gemeente, fit to stand in a question.</summary>
    public static string Code(string gemeente) =>
        gemeente.Length == 4 && gemeente.All(char.IsAsciiDigit) ? gemeente : throw new InvalidOperationException("Dit is geen code van een gemeente.");

    [SuppressMessage("Performance", "CA1849:Call async methods when in an async method", Justification = "Every row is a message; awaiting each costs more than reading it.")]
    private static long Lees(NpgsqlRawCopyStream stroom, Rijverwerker verwerk, Action<long>? meld, CancellationToken ct)
    {
        var buffer = new byte[64 * 1024];
        var (begin, eind, aantal) = (0, 0, 0L);
        var kop = true;
        while (true)
        {
            var bytes = buffer.AsSpan(begin, eind - begin);
            var lengte = kop ? Kopielezer.Koplengte(bytes) : Kopielezer.Rijlengte(bytes);
            if (lengte < 0)
            {
                meld?.Invoke(aantal);
                return aantal;
            }

            if (lengte == 0)
            {
                (begin, eind) = Vul(stroom, buffer, begin, eind);
                continue;
            }

            begin += lengte;
            if (kop)
            {
                kop = false;
                continue;
            }

            verwerk(bytes[..lengte]);
            if (++aantal % Ronde == 0)
            {
                ct.ThrowIfCancellationRequested();
                meld?.Invoke(aantal);
            }
        }
    }

    /// <summary>Reads on behind what is there; a row is much smaller than the buffer.</summary>
    private static (int Begin, int Eind) Vul(NpgsqlRawCopyStream stroom, byte[] buffer, int begin, int eind)
    {
        if (buffer.Length - eind < 4096)
        {
            buffer.AsSpan(begin, eind - begin).CopyTo(buffer);
            (begin, eind) = (0, eind - begin);
        }

        var gelezen = stroom.Read(buffer.AsSpan(eind));
        return gelezen > 0 ? (begin, eind + gelezen) : throw new EndOfStreamException("The copy ended within a row.");
    }
}
