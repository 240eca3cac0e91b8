using System.Globalization;
using System.Security.Cryptography;
using Jeugdhulp.Application.Data;
using Jeugdhulp.Application.Logboek;
using Jeugdhulp.Domain;
using Jeugdhulp.Domain.Levering;
using Microsoft.EntityFrameworkCore;

namespace Jeugdhulp.Application.Leveringen;

/// <summary>A file that may leave the house.</summary>
/// <param name="Levering">Of which delivery.</param>
/// <param name="Indeling">How it is written.</param>
/// <param name="IsVerzegeld">It is the frozen file itself, and not the same records written in another way.</param>
/// <param name="Gemeente">Whose it is.</param>
/// <param name="Versie">The version of the protocol; empty when it is not known here any more.</param>
public sealed record Leveringskop(Cbslevering Levering, Bestandsindeling Indeling, bool IsVerzegeld, string Gemeente, Protocolversie? Versie);

/// <summary>A record with the way back to what it was made from.</summary>
/// <param name="Nummer">Place in the file.</param>
/// <param name="Record">As it is delivered.</param>
/// <param name="Bronnen">The way to its trajecten, or to its dossier.</param>
public sealed record Recordregel(int Nummer, Leveringsrecord Record, IReadOnlyList<Vindplaats> Bronnen);

/// <summary>Records that two deliveries do not share.</summary>
/// <param name="Van">What the earlier one is called.</param>
/// <param name="Naar">What the later one is called.</param>
/// <param name="Verschillen">What differs, record by record.</param>
/// <param name="Gelijk">Records that are the same.</param>
/// <param name="Plaatsen">For the part that was asked for: each difference with the way to where the record comes from, in the later delivery if it is there.</param>
public sealed record Leveringsvergelijking(string Van, string Naar, IReadOnlyList<Recordverschil> Verschillen, int Gelijk, IReadOnlyList<(Recordverschil Verschil, IReadOnlyList<Vindplaats> Plaatsen)> Plaatsen);

/// <summary>Gives the frozen file of a delivery out, and looks whether it still is what was sealed.</summary>
public sealed class Leveringsbestand(JeugdhulpDbContext db, Indelingbeheer indelingen, Protocolversies versies, TimeProvider klok)
{
    /// <summary>Records on a page.</summary>
    public const int PerPagina = 50;

    /// <summary>More records do not fit in a workbook that people can open.</summary>
    public const int MaxWerkboek = 100_000;

    /// <summary>Parts that are written anew at once: as many as there are processors, and never so many that their size is felt.</summary>
    private static readonly int Tegelijk = Math.Clamp(Environment.ProcessorCount, 1, 4);

    /// <summary>
    /// Gives the file to <paramref name="schrijf"/>, part by part and written down in the log first. False when there is none: an unknown
    /// delivery or layout, or one that nobody put in force yet.
    /// </summary>
    /// <param name="id">The delivery.</param>
    /// <param name="indeling">Code of a layout; empty for the frozen file itself.</param>
    /// <param name="schrijf">Gets the head, and the parts of the file.</param>
    /// <param name="ct">Stops the stream.</param>
    public Task<bool> GeefAsync(Guid id, string? indeling, Func<Leveringskop, IAsyncEnumerable<ReadOnlyMemory<byte>>, Task> schrijf, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(schrijf);
        return OpenAsync(id, indeling, werkboek: false, kop => schrijf(kop, DelenAsync(kop, ct)), ct);
    }

    /// <summary>The same as records, for a workbook; false as well when there are too many for one, or when the layout is of another kind.</summary>
    public Task<bool> GeefRecordsAsync(Guid id, string indeling, Func<Leveringskop, IAsyncEnumerable<Leveringsrecord[]>, Task> schrijf, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(schrijf);
        ArgumentException.ThrowIfNullOrEmpty(indeling);
        return OpenAsync(id, indeling, werkboek: true, kop => schrijf(kop, new Leveringskluis(db).RecordsAsync(kop.Levering, ct)), ct);
    }

    /// <summary>Reads the whole frozen file and compares it with its seal; empty when there is no such delivery.</summary>
    public async Task<bool?> ToetsAsync(Guid id, CancellationToken ct)
    {
        await using var transactie = await db.BeginGemeenteAsync(ct);
        if (await db.Cbsleveringen.AsNoTracking().SingleOrDefaultAsync(l => l.Id == id && l.Sha256 != null, ct) is not { } levering)
        {
            return null;
        }

        using var som = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        await foreach (var deel in new Leveringskluis(db).DelenAsync(id).WithCancellation(ct))
        {
            som.AppendData(deel.Inhoud);
        }

        var gelijk = Convert.ToHexStringLower(som.GetHashAndReset()) == levering.Sha256 && Indelingbeheer.Sha256(levering.Indeling!) == levering.IndelingSha256;
        db.Log(klok, Handeling.LeveringGetoetst, "levering", id, new() { ["gelijk"] = gelijk ? "ja" : "nee" });
        await db.SaveChangesAsync(ct);
        await transactie.CommitAsync(ct);
        return gelijk;
    }

    /// <summary>A page of the records; empty when there is no such delivery, or none of it is frozen.</summary>
    public async Task<(Cbslevering Levering, IReadOnlyList<Recordregel> Regels)?> RecordsAsync(Guid id, int pagina, CancellationToken ct)
    {
        await using var transactie = await db.BeginGemeenteAsync(ct);
        if (await db.Cbsleveringen.AsNoTracking().SingleOrDefaultAsync(l => l.Id == id && l.Sha256 != null, ct) is not { } levering)
        {
            return null;
        }

        var vanaf = ((Math.Clamp(pagina, 1, Math.Max(1, (levering.Aantal!.Value + PerPagina - 1) / PerPagina)) - 1) * PerPagina) + 1;
        var records = await new Leveringskluis(db).RecordsAsync(levering, vanaf, PerPagina, ct);
        var bronnen = (await db.Cbsleveringbronnen.AsNoTracking().Where(b => b.LeveringId == id && b.Nummer >= vanaf && b.Nummer < vanaf + PerPagina).ToListAsync(ct)).ToLookup(b => b.Nummer, b => b.BronId);
        var plaatsen = await new Vindplaatsen(db).BronnenAsync(levering.Definitie, [.. bronnen.SelectMany(b => b).Distinct()], ct);
        db.Log(klok, Handeling.LeveringBekeken, "levering", id, new()
        {
            ["halfjaar"] = levering.Halfjaar.Code,
            ["vanaf"] = vanaf.ToString(CultureInfo.InvariantCulture),
            ["records"] = records.Count.ToString(CultureInfo.InvariantCulture),
        });
        await db.SaveChangesAsync(ct);
        await transactie.CommitAsync(ct);
        return (levering, [.. records.Select(r => new Recordregel(r.Nummer, r.Record, [.. bronnen[r.Nummer].Order().Where(plaatsen.ContainsKey).Select(b => plaatsen[b])]))]);
    }

    /// <summary>
    /// What a delivery changes against the one it corrects; of one that was delivered and corrects nothing, or with
    /// <paramref name="metNu"/>, what the registration of now would change. Empty when there is nothing to compare.
    /// </summary>
    /// <param name="id">The delivery.</param>
    /// <param name="metNu">Against the registration of now.</param>
    /// <param name="pagina">Of which differences the way is looked up, from 1.</param>
    /// <param name="ct">Stops the reading.</param>
    public async Task<(Cbslevering Levering, Leveringsvergelijking Vergelijking)?> VergelijkAsync(Guid id, bool metNu, int pagina, CancellationToken ct)
    {
        await using var transactie = await db.BeginGemeenteAsync(ct);
        if (await db.Cbsleveringen.AsNoTracking().SingleOrDefaultAsync(l => l.Id == id, ct) is not { } levering
            || versies.Voor(levering.Halfjaar) is not { } versie)
        {
            return null;
        }

        var nu = metNu || levering.VorigeId is null;
        var vorige = nu || levering.VorigeId is not { } vorigeId ? levering : await db.Cbsleveringen.AsNoTracking().SingleAsync(l => l.Id == vorigeId, ct);
        if (vorige.Sha256 is null)
        {
            return null;
        }

        var oud = await AlleAsync(vorige, ct);
        var ontwerp = nu || levering.Sha256 is null ? (await new Proefmaker(db, versies, klok).MaakAsync(levering, ct)).Ontwerp : null;
        var nieuw = ontwerp is not null ? [.. ontwerp.Regels.Select(r => r.Record)] : await AlleAsync(levering, ct);
        var verschillen = Leveringsverschil.Bereken(oud, nieuw, versie);
        var plaatsen = await PlaatsenAsync(
            [.. verschillen.Skip((Math.Clamp(pagina, 1, Math.Max(1, (verschillen.Count + PerPagina - 1) / PerPagina)) - 1) * PerPagina).Take(PerPagina)], (vorige, oud), (levering, nieuw, ontwerp), ct);
        db.Log(klok, Handeling.LeveringBekeken, "levering", id, new() { ["halfjaar"] = levering.Halfjaar.Code, ["verschillen"] = verschillen.Count.ToString(CultureInfo.InvariantCulture) });
        await db.SaveChangesAsync(ct);
        await transactie.CommitAsync(ct);
        return (levering, new(
            $"levering {vorige.Volgnummer}",
            nu || levering.Sha256 is null ? "de registratie van nu" : $"levering {levering.Volgnummer}",
            verschillen,
            oud.Count - verschillen.Count(v => v.Soort is not Verschilsoort.Nieuw),
            plaatsen));
    }

    /// <summary>The way to what the records of these differences were made from.</summary>
    private async Task<IReadOnlyList<(Recordverschil Verschil, IReadOnlyList<Vindplaats> Plaatsen)>> PlaatsenAsync(
        IReadOnlyList<Recordverschil> verschillen, (Cbslevering Levering, List<Leveringsrecord> Records) oud, (Cbslevering Levering, List<Leveringsrecord> Records, Leveringsontwerp? Ontwerp) nieuw, CancellationToken ct)
    {
        // A twin has the same record, so it is the very record that is looked for.
        var gezocht = verschillen.Select(v => v.Nieuw ?? v.Oud!).ToHashSet(ReferenceEqualityComparer.Instance);
        var nummers = oud.Records.Index().Concat(nieuw.Records.Index()).Where(r => gezocht.Contains(r.Item)).ToDictionary(r => (object)r.Item, r => r.Index + 1, ReferenceEqualityComparer.Instance);
        int[] inOud = [.. verschillen.Where(v => v.Nieuw is null).Select(v => nummers[v.Oud!])];
        int[] inNieuw = [.. verschillen.Where(v => v.Nieuw is not null).Select(v => nummers[v.Nieuw!])];
        var (oudId, nieuwId) = (oud.Levering.Id, nieuw.Levering.Id);
        var vanOud = (await db.Cbsleveringbronnen.Where(b => b.LeveringId == oudId && inOud.Contains(b.Nummer)).ToListAsync(ct)).ToLookup(b => b.Nummer, b => b.BronId);
        var vanNieuw = nieuw.Ontwerp is { } ontwerp
            ? inNieuw.SelectMany(n => ontwerp.Regels[n - 1].Kandidaten.Distinct().Select(k => (Nummer: n, Bron: k))).ToLookup(b => b.Nummer, b => b.Bron)
            : (await db.Cbsleveringbronnen.Where(b => b.LeveringId == nieuwId && inNieuw.Contains(b.Nummer)).ToListAsync(ct)).ToLookup(b => b.Nummer, b => b.BronId);
        var wegen = await new Vindplaatsen(db).BronnenAsync(nieuw.Levering.Definitie, [.. vanOud.Concat(vanNieuw).SelectMany(b => b).Distinct()], ct);
        return [.. verschillen.Select(v => (v, (IReadOnlyList<Vindplaats>)[.. (v.Nieuw is { } later ? vanNieuw[nummers[later]] : vanOud[nummers[v.Oud!]]).Order().Where(wegen.ContainsKey).Select(b => wegen[b])]))];
    }

    /// <summary>Opens the delivery for giving it out, and logs that before a byte is given.</summary>
    private async Task<bool> OpenAsync(Guid id, string? indeling, bool werkboek, Func<Leveringskop, Task> doe, CancellationToken ct)
    {
        await using var transactie = await db.BeginGemeenteAsync(ct);
        if (await db.Cbsleveringen.AsNoTracking().SingleOrDefaultAsync(l => l.Id == id, ct) is not { } levering || !levering.HeeftBestand
            || (werkboek && levering.Aantal > MaxWerkboek))
        {
            return false;
        }

        var eigen = Leveringskluis.Indeling(levering);

        // Also one that was approved later: the records are frozen and a layout only writes them, and two people looked at it all the same.
        var gekozen = string.IsNullOrEmpty(indeling) ? eigen : (await indelingen.BruikbaarAsync(ct)).FirstOrDefault(i => i.Code == indeling && i.Indeling.Protocol == levering.Protocol)?.Indeling;
        if (gekozen is null || werkboek != gekozen.Soort is Bestandssoort.Werkboek)
        {
            return false;
        }

        var verzegeld = gekozen.Schrijf() == levering.Indeling;
        var naam = await db.Gemeenten.Where(g => g.Code == levering.GemeenteCode).Select(g => g.Naam).SingleAsync(ct);
        db.Log(klok, Handeling.LeveringGedownload, "levering", id, new()
        {
            ["halfjaar"] = levering.Halfjaar.Code,
            ["vorm"] = werkboek ? "werkboek" : verzegeld ? "bestand" : "andereIndeling",
            ["indelingSha256"] = Indelingbeheer.Sha256(gekozen.Schrijf()),
            ["records"] = levering.Aantal!.Value.ToString(CultureInfo.InvariantCulture),
        });
        await db.SaveChangesAsync(ct);
        await transactie.CommitAsync(ct);

        // What was logged stands, whatever becomes of the stream.
        await using var lezen = await db.BeginGemeenteAsync(ct);
        await doe(new(levering, gekozen, verzegeld, naam, versies.Van(levering.Protocol)));
        return true;
    }

    private async IAsyncEnumerable<ReadOnlyMemory<byte>> DelenAsync(Leveringskop kop, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken ct)
    {
        var kluis = new Leveringskluis(db);
        if (kop.IsVerzegeld)
        {
            await foreach (var deel in kluis.DelenAsync(kop.Levering.Id).WithCancellation(ct))
            {
                yield return deel.Inhoud;
            }

            yield break;
        }

        // A part is written anew on a thread of its own while the next ones come out of the database; they leave in their order.
        var eigen = Leveringskluis.Indeling(kop.Levering);
        var bezig = new Queue<Task<ReadOnlyMemory<byte>>>();
        await foreach (var deel in kluis.DelenAsync(kop.Levering.Id).WithCancellation(ct))
        {
            bezig.Enqueue(Task.Run(() => Anders(deel, eigen, kop.Indeling), ct));
            if (bezig.Count > Tegelijk)
            {
                yield return await bezig.Dequeue();
            }
        }

        while (bezig.TryDequeue(out var klaar))
        {
            yield return await klaar;
        }
    }

    private static ReadOnlyMemory<byte> Anders(Cbsleveringdeel deel, Bestandsindeling eigen, Bestandsindeling gevraagd) =>
        Leveringskluis.Schrijf(Leveringskluis.Records(deel, eigen), gevraagd with { Kopregel = gevraagd.Kopregel && deel.Nummer == 1 }, deel.Inhoud.Length);

    private async Task<List<Leveringsrecord>> AlleAsync(Cbslevering levering, CancellationToken ct)
    {
        var alle = new List<Leveringsrecord>();
        await foreach (var records in new Leveringskluis(db).RecordsAsync(levering, ct))
        {
            alle.AddRange(records);
        }

        return alle;
    }
}
