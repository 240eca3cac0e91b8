using System.Globalization;
using CsvHelper;
using Jeugdhulp.Application.Data;
using Jeugdhulp.Application.Logboek;
using Jeugdhulp.Domain.Uitwisseling;
using Microsoft.EntityFrameworkCore;

namespace Jeugdhulp.Application.Uitwisseling;

/// <summary>
/// Writes the whole registration of a gemeente in the exchange format. Everything is read in one snapshot, so that no row points at
/// another that came later, and row by row, so that the size of the gemeente does not matter.
/// </summary>
public sealed class Gemeenteuitvoer(JeugdhulpDbContext db, TimeProvider klok)
{
    /// <summary>Kind of object in the log.</summary>
    public const string Objectsoort = "uitvoer";

    private const int Melding = 1_000;

    // What looks like a formula is made harmless by the format itself, in a way that reading undoes.
    private static readonly CsvWriterOptions Opmaak = new() { Separator = ';', NewLine = "\r\n", Injection = CsvInjection.None, WriteByteOrderMark = true };

    /// <summary>Writes all files and the manifest, and a row in the log.</summary>
    /// <param name="doel">Where it goes.</param>
    /// <param name="ct">Ends the work.</param>
    /// <param name="meld">Hears now and then how many rows were written.</param>
    public async Task<Uitwisselmanifest> SchrijfAsync(Uitvoerdoel doel, CancellationToken ct, Action<long>? meld = null)
    {
        ArgumentNullException.ThrowIfNull(doel);
        await using var transactie = await db.Database.BeginTransactionAsync(System.Data.IsolationLevel.RepeatableRead, ct);
        await db.WerkVoorAanmeldingAsync(ct);
        var rijen = new Uitvoerrijen(db, await Uitvoernamen.LaadAsync(db, ct));
        foreach (var bestand in Uitwisselformaat.Bestanden)
        {
            var eerder = doel.Bestanden.Sum(b => b.Rijen);
            await doel.SchrijfAsync(bestand.Bestandsnaam, stroom => SchrijfAsync(stroom, bestand, rijen.Van(bestand.Naam), aantal => meld?.Invoke(eerder + aantal), ct));
        }

        var manifest = new Uitwisselmanifest(Uitwisselformaat.Versie, db.Aanmelding.GemeenteCode!, klok.GetUtcNow(), doel.Bestanden);
        await doel.SchrijfManifestAsync(manifest, ct);
        db.Log(klok, Handeling.GemeenteUitgevoerd, Objectsoort, null, doel.Bestanden.ToDictionary(b => Path.GetFileNameWithoutExtension(b.Naam), b => b.Rijen.ToString(CultureInfo.InvariantCulture), StringComparer.Ordinal));
        await db.SaveChangesAsync(ct);
        await transactie.CommitAsync(ct);
        return manifest;
    }

    private static async Task<long> SchrijfAsync(Stream stroom, Uitwisselbestand bestand, IAsyncEnumerable<Uitvoerrij> rijen, Action<long> meld, CancellationToken ct)
    {
        await using var csv = CsvWriter.Create(stroom, Opmaak, leaveOpen: true);
        await csv.WriteRecordAsync([.. bestand.Kolommen.Select(k => k.Naam)], ct);
        var aantal = 0L;
        await foreach (var rij in rijen.WithCancellation(ct))
        {
            await csv.WriteRecordAsync([.. rij.Velden], ct);
            aantal++;
            if (aantal % Melding == 0)
            {
                meld(aantal);
            }
        }

        await csv.FlushAsync(ct);
        return aantal;
    }
}
