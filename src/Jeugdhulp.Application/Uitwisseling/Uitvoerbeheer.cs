using System.IO.Compression;
using Jeugdhulp.Application.Data;
using Jeugdhulp.Application.Logboek;
using Jeugdhulp.Application.Taken;
using Jeugdhulp.Application.Toegang;
using Jeugdhulp.Domain.Uitwisseling;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Jeugdhulp.Application.Uitwisseling;

/// <summary>Has everything of the gemeente written in the exchange format, and gives it out. There is one such file at a time.</summary>
public sealed class Uitvoerbeheer(JeugdhulpDbContext db, TimeProvider klok)
{
    private const string Pakketsleutel = "pakket";

    /// <summary>Does the task: writes the ZIP, part by part, and ends the work in the transaction that keeps it.</summary>
    public static async Task VoerTaakUitAsync(IServiceProvider diensten, Taakuitvoering taak, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(taak);
        var id = Guid.Parse(taak.Invoer[Pakketsleutel]);

        // One connection reads the registration in one snapshot while the other one keeps what comes out of it.
        await using var bereik = diensten.GetRequiredService<IServiceScopeFactory>().CreateAsyncScope();
        bereik.ServiceProvider.GetRequiredService<Aanmelding>().Is(taak.AangevraagdDoorAccountId, string.Empty, taak.GemeenteCode, [], "taak");
        var bewaar = bereik.ServiceProvider.GetRequiredService<JeugdhulpDbContext>();
        await using var transactie = await bewaar.BeginGemeenteAsync(ct);
        var pakket = await bewaar.Uitwisselpakketten.SingleAsync(p => p.Id == id, ct);
        await using var stroom = new Pakketstroom(new(bewaar), id);
        Uitwisselmanifest manifest;
        await using (var zip = await ZipArchive.CreateAsync(stroom, ZipArchiveMode.Create, leaveOpen: true, entryNameEncoding: null, ct))
        {
            manifest = await diensten.GetRequiredService<Gemeenteuitvoer>().SchrijfAsync(Uitvoerdoel.Zip(zip), ct, rijen => taak.Meld(rijen, null));
        }

        // Each part is saved by itself, so the head is filled in once there are no more.
        var sha = await stroom.RondAfAsync(ct);
        (pakket.Manifest, pakket.Sha256, pakket.Bytes, pakket.KlaarOp) = (manifest.Json(), sha, stroom.Bytes, bereik.ServiceProvider.GetRequiredService<TimeProvider>().GetUtcNow());
        await taak.RondAfAsync(bewaar, ct);
        await bewaar.SaveChangesAsync(ct);
        await transactie.CommitAsync(ct);
    }

    /// <summary>Asks for a new one, and wipes the one there was. While one is being made it is the answer.</summary>
    public async Task<Guid> VraagAanAsync(CancellationToken ct)
    {
        var gemeente = db.Aanmelding.GemeenteCode!;
        await using var transactie = await db.BeginGemeenteAsync(Guid.ParseExact($"00000000-0000-4000-800a-00000000{gemeente}", "D"), ct);
        var eerdere = await db.Uitwisselpakketten.Where(p => p.Soort == Pakketsoort.Uitvoer && p.GewistOp == null).ToListAsync(ct);
        Guid[] taken = [.. eerdere.Select(p => p.TaakId).OfType<Guid>()];
        var bezig = await db.Taken.Where(t => taken.Contains(t.Id) && (t.Stand == Taakstand.Wachtend || t.Stand == Taakstand.Bezig)).Select(t => (Guid?)t.Id).FirstOrDefaultAsync(ct);
        if (bezig is { } taakId)
        {
            return eerdere.Single(p => p.TaakId == taakId).Id;
        }

        var nu = klok.GetUtcNow();
        foreach (var eerder in eerdere)
        {
            await new Pakketkluis(db).WisAsync(eerder, nu, ct);
            db.Log(klok, Handeling.PakketGewist, Bronbeheer.Objectsoort, eerder.Id);
        }

        var id = Guid.CreateVersion7(nu);
        var taak = db.VraagTaakAan(klok, Taaksoort.Uitvoeren, new(StringComparer.Ordinal) { [Pakketsleutel] = id.ToString() });
        db.Uitwisselpakketten.Add(new() { GemeenteCode = gemeente, Id = id, Soort = Pakketsoort.Uitvoer, TaakId = taak.Id, DoorAccountId = taak.AangevraagdDoorAccountId, Door = db.Aanmelding.Naam, Op = nu });
        await db.SaveChangesAsync(ct);
        await transactie.CommitAsync(ct);
        return id;
    }

    /// <summary>Gives the ZIP to <paramref name="schrijf"/>, part by part and written down in the log first. False when there is none.</summary>
    public async Task<bool> GeefAsync(Guid id, Func<Uitwisselpakket, IAsyncEnumerable<byte[]>, Task> schrijf, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(schrijf);
        Uitwisselpakket? pakket;
        await using (var transactie = await db.BeginGemeenteAsync(ct))
        {
            pakket = await db.Uitwisselpakketten.AsNoTracking().SingleOrDefaultAsync(p => p.Id == id && p.Soort == Pakketsoort.Uitvoer && p.KlaarOp != null && p.GewistOp == null, ct);
            if (pakket is null)
            {
                return false;
            }

            db.Log(klok, Handeling.UitvoerGedownload, Bronbeheer.Objectsoort, id, new(StringComparer.Ordinal) { ["sha256"] = pakket.Sha256! });
            await db.SaveChangesAsync(ct);
            await transactie.CommitAsync(ct);
        }

        // What was logged stands, whatever becomes of the stream.
        await using var lezen = await db.BeginGemeenteAsync(ct);
        await schrijf(pakket, new Pakketkluis(db).DelenAsync(id));
        return true;
    }
}
