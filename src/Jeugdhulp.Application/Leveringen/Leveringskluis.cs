using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using Jeugdhulp.Application.Data;
using Jeugdhulp.Domain.Levering;
using Microsoft.EntityFrameworkCore;

namespace Jeugdhulp.Application.Leveringen;

/// <summary>
/// The frozen file of a delivery, in parts of whole records: of any size it takes the memory of one part. Works within the transaction
/// of the caller.
/// </summary>
internal sealed class Leveringskluis(JeugdhulpDbContext db)
{
    /// <summary>Records in a part, some hundreds of kilobytes.</summary>
    public const int PerDeel = 4_096;

    /// <summary>Characters that are read or written at once; a whole part as one text would be hundreds of kilobytes for nothing.</summary>
    private const int Buffer = 16_384;

    /// <summary>Writes the file of these records, reads it back, and keeps it with where each record comes from.</summary>
    /// <exception cref="InvalidOperationException">The file does not say what the records say.</exception>
    public async Task<(int Aantal, string Sha256)> BewaarAsync(Guid leveringId, IReadOnlyList<Leveringsregel> regels, Bestandsindeling indeling, CancellationToken ct)
    {
        using var som = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var nummer = 0;
        foreach (var deel in regels.Count == 0 ? [[]] : regels.Chunk(PerDeel))
        {
            var records = Array.ConvertAll(deel, r => r.Record);
            var hier = indeling with { Kopregel = indeling.Kopregel && nummer == 0 };
            var inhoud = Schrijf(records, hier, capaciteit: 0).ToArray();
            if (Bestandslezer.Vergelijk(records, Records(inhoud, hier)).FirstOrDefault() is { } verschil)
            {
                throw new InvalidOperationException($"The file of a delivery differs from its records: record {(nummer * PerDeel) + verschil.Nummer}.");
            }

            som.AppendData(inhoud);
            nummer++;
            db.Cbsleveringdelen.Add(new() { GemeenteCode = db.Aanmelding.GemeenteCode!, LeveringId = leveringId, Nummer = nummer, Aantal = deel.Length, Inhoud = inhoud });
            await db.SaveChangesAsync(ct);
            db.ChangeTracker.Entries<Cbsleveringdeel>().ToList().ForEach(e => e.State = EntityState.Detached);
            await BewaarBronnenAsync(leveringId, deel, ((nummer - 1) * PerDeel) + 1, ct);
        }

        return (regels.Count, Convert.ToHexStringLower(som.GetHashAndReset()));
    }

    /// <summary>The parts of the file, one after the other.</summary>
    public IAsyncEnumerable<Cbsleveringdeel> DelenAsync(Guid leveringId) =>
        db.Cbsleveringdelen.AsNoTracking().Where(d => d.LeveringId == leveringId).OrderBy(d => d.Nummer).AsAsyncEnumerable();

    /// <summary>The records of the file, part by part.</summary>
    public async IAsyncEnumerable<Leveringsrecord[]> RecordsAsync(Cbslevering levering, [EnumeratorCancellation] CancellationToken ct)
    {
        var indeling = Indeling(levering);
        await foreach (var deel in DelenAsync(levering.Id).WithCancellation(ct))
        {
            yield return [.. Records(deel, indeling)];
        }
    }

    /// <summary>Some of the records, with their place in the file.</summary>
    public async Task<IReadOnlyList<(int Nummer, Leveringsrecord Record)>> RecordsAsync(Cbslevering levering, int vanaf, int aantal, CancellationToken ct)
    {
        var gevonden = new List<(int, Leveringsrecord)>();
        var (eerste, laatste) = (((vanaf - 1) / PerDeel) + 1, ((vanaf + aantal - 2) / PerDeel) + 1);
        var indeling = Indeling(levering);
        foreach (var deel in await db.Cbsleveringdelen.AsNoTracking().Where(d => d.LeveringId == levering.Id && d.Nummer >= eerste && d.Nummer <= laatste).OrderBy(d => d.Nummer).ToListAsync(ct))
        {
            gevonden.AddRange(Records(deel, indeling).Index().Select(r => (((deel.Nummer - 1) * PerDeel) + r.Index + 1, r.Item)).Where(r => r.Item1 >= vanaf && r.Item1 < vanaf + aantal));
        }

        return gevonden;
    }

    /// <summary>The layout as it was when the file was frozen.</summary>
    public static Bestandsindeling Indeling(Cbslevering levering) =>
        Bestandsindeling.Lees(levering.Indeling ?? throw new InvalidOperationException("This delivery has no file.")).Indeling
        ?? throw new InvalidOperationException("The layout of a frozen delivery cannot be read.");

    /// <summary>The records of a part, read one by one.</summary>
    public static IEnumerable<Leveringsrecord> Records(Cbsleveringdeel deel, Bestandsindeling indeling) =>
        Records(deel.Inhoud, indeling with { Kopregel = indeling.Kopregel && deel.Nummer == 1 })
            .Select(r => r.Record ?? throw new InvalidOperationException($"Line {r.Nummer} of part {deel.Nummer} of a frozen delivery cannot be read."));

    /// <summary>A part of a file, written straight in its own characters.</summary>
    /// <param name="records">In the order of the file.</param>
    /// <param name="indeling">How.</param>
    /// <param name="capaciteit">About how many bytes it will be; 0 when nobody knows.</param>
    public static ReadOnlyMemory<byte> Schrijf(IEnumerable<Leveringsrecord> records, Bestandsindeling indeling, int capaciteit)
    {
        var inhoud = new MemoryStream(capaciteit);
        using (var tekst = new StreamWriter(inhoud, indeling.Codering, Buffer, leaveOpen: true))
        {
            Bestandsschrijver.Schrijf(tekst, records, indeling);
        }

        return inhoud.GetBuffer().AsMemory(0, (int)inhoud.Length);
    }

    private static IEnumerable<Leesregel> Records(byte[] inhoud, Bestandsindeling indeling) =>
        Bestandslezer.Lees(new StreamReader(new MemoryStream(inhoud), indeling.Codering, detectEncodingFromByteOrderMarks: false, Buffer), indeling);

    private Task<int> BewaarBronnenAsync(Guid leveringId, Leveringsregel[] regels, int eerste, CancellationToken ct)
    {
        var bronnen = regels.Index().SelectMany(r => r.Item.Kandidaten.Distinct().Select(k => (Nummer: r.Index + eerste, Bron: k))).ToList();
        int[] nummers = [.. bronnen.Select(b => b.Nummer)];
        Guid[] ids = [.. bronnen.Select(b => b.Bron)];
        var gemeente = db.Aanmelding.GemeenteCode!;
        return db.Database.ExecuteSqlAsync(
            $"insert into cbsleveringbron (gemeente_code, levering_id, nummer, bron_id) select {gemeente}, {leveringId}, b.nummer, b.bron from unnest({nummers}, {ids}) as b(nummer, bron)",
            ct);
    }
}
