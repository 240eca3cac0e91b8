using System.Security.Cryptography;
using Jeugdhulp.Application.Data;
using Microsoft.EntityFrameworkCore;

namespace Jeugdhulp.Application.Uitwisseling;

/// <summary>What the ZIP of a <see cref="Uitwisselpakket"/> holds, in encrypted parts. Works within the transaction of the caller.</summary>
internal sealed class Pakketkluis(JeugdhulpDbContext db)
{
    /// <summary>Bytes of a part: some hundreds of kilobytes, of which one at a time is in memory.</summary>
    public const int Deelgrootte = 512 * 1024;

    public async Task BewaarAsync(Uitwisselpakket pakket, byte[] inhoud, DateTimeOffset nu, CancellationToken ct)
    {
        foreach (var (i, deel) in inhoud.Chunk(Deelgrootte).Index())
        {
            await BewaarDeelAsync(pakket.Id, i + 1, deel, ct);
        }

        (pakket.Bytes, pakket.Sha256, pakket.KlaarOp) = (inhoud.Length, Convert.ToHexStringLower(SHA256.HashData(inhoud)), nu);
    }

    public async Task BewaarDeelAsync(Guid pakketId, int nummer, byte[] inhoud, CancellationToken ct)
    {
        var deel = db.Uitwisseldelen.Add(new() { GemeenteCode = db.Aanmelding.GemeenteCode!, PakketId = pakketId, Nummer = nummer, Inhoud = inhoud });
        await db.SaveChangesAsync(ct);
        deel.State = EntityState.Detached;
    }

    /// <summary>The parts, one after the other.</summary>
    public IAsyncEnumerable<byte[]> DelenAsync(Guid pakketId) =>
        db.Uitwisseldelen.AsNoTracking().Where(d => d.PakketId == pakketId).OrderBy(d => d.Nummer).Select(d => d.Inhoud).AsAsyncEnumerable();

    /// <summary>The whole ZIP.</summary>
    public async Task<MemoryStream> OpenAsync(Guid pakketId, CancellationToken ct)
    {
        var zip = new MemoryStream();
        await foreach (var deel in DelenAsync(pakketId).WithCancellation(ct))
        {
            zip.Write(deel);
        }

        zip.Position = 0;
        return zip;
    }

    public async Task WisAsync(Uitwisselpakket pakket, DateTimeOffset nu, CancellationToken ct)
    {
        var id = pakket.Id;
        await db.Uitwisseldelen.Where(d => d.PakketId == id).ExecuteDeleteAsync(ct);
        pakket.GewistOp = nu;
    }
}
