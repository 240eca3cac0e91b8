using System.Runtime.CompilerServices;
using Jeugdhulp.Application.Data;
using Jeugdhulp.Application.Logboek;
using Jeugdhulp.Domain.Uitwisseling;
using Microsoft.EntityFrameworkCore;

namespace Jeugdhulp.Application.Uitwisseling;

/// <summary>Which rows of a ledger are shown.</summary>
public sealed record Grootboekfilter(string? Bestand = null, Regeluitkomst? Uitkomst = null, string? Soort = null, bool Onverklaard = false);

/// <summary>A row of the ledger: what became of it, and with which codes it came. Nothing of a person.</summary>
public sealed record Grootboekregel(string Bestand, int Regel, Regeluitkomst Uitkomst, int? MetRegel, IReadOnlyList<Rijfout> Fouten, IReadOnlyList<KeyValuePair<string, string>> Codes, string? Verklaring);

/// <summary>The report of a reading or a try.</summary>
public sealed record Inleesbeeld(
    Inlezing Inlezing, Inleesverslag Verslag, Onverklaardeverschillen Onverklaard, IReadOnlyList<Inleesverklaring> Verklaringen, IReadOnlyList<Grootboekregel> Regels, int Aantal)
{
    /// <summary>It can be explained, confirmed and taken back.</summary>
    public bool IsOpen => Inlezing is { Proef: false, BevestigdOp: null, OngedaanOp: null };
}

/// <summary>Shows what became of every row of a source.</summary>
public sealed class Inleesverslagen(JeugdhulpDbContext db, TimeProvider klok)
{
    public const int PerPagina = 50;

    private const int PerKeer = 500;

    /// <summary>The report with a page of the ledger; empty when the own gemeente has none with this id.</summary>
    public async Task<Inleesbeeld?> VindAsync(Guid id, Grootboekfilter filter, int pagina, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(filter);
        await using var transactie = await db.BeginGemeenteAsync(ct);
        if (await db.Inlezingen.AsNoTracking().SingleOrDefaultAsync(i => i.Id == id, ct) is not { } inlezing)
        {
            return null;
        }

        var verklaringen = await db.Inleesverklaringen.AsNoTracking().Where(v => v.InlezingId == id).OrderBy(v => v.Op).ToListAsync(ct);
        var kaart = Kaart.Lees(inlezing.Kaart).Kaart ?? Kaart.Leeg;
        var rijen = Gefilterd(id, filter);
        var aantal = await rijen.CountAsync(ct);
        var bladzijde = Math.Clamp(pagina, 1, Math.Max(1, (aantal + PerPagina - 1) / PerPagina));
        var regels = await rijen.OrderBy(r => r.Bestand).ThenBy(r => r.Regel).Skip((bladzijde - 1) * PerPagina).Take(PerPagina).ToListAsync(ct);
        var beeld = new Inleesbeeld(
            inlezing,
            Inleesverslag.Lees(inlezing.Verslag),
            inlezing.Proef ? new(0, []) : await db.OnverklaardAsync(inlezing, ct),
            verklaringen,
            regels.ConvertAll(r => Regel(r, kaart, verklaringen)),
            aantal);
        db.Log(klok, Handeling.InlezingBekeken, Inlezer.Objectsoort, id);
        await db.SaveChangesAsync(ct);
        await transactie.CommitAsync(ct);
        return beeld;
    }

    /// <summary>All rows of the filter, one after the other and written in the log first; false when there is no such report.</summary>
    public async Task<bool> GeefAsync(Guid id, Grootboekfilter filter, Func<IAsyncEnumerable<Grootboekregel>, Task> schrijf, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(filter);
        ArgumentNullException.ThrowIfNull(schrijf);
        Inlezing? inlezing;
        await using (var transactie = await db.BeginGemeenteAsync(ct))
        {
            inlezing = await db.Inlezingen.AsNoTracking().SingleOrDefaultAsync(i => i.Id == id, ct);
            if (inlezing is null)
            {
                return false;
            }

            db.Log(klok, Handeling.InlezingBekeken, Inlezer.Objectsoort, id, new(StringComparer.Ordinal) { ["vorm"] = "bestand" });
            await db.SaveChangesAsync(ct);
            await transactie.CommitAsync(ct);
        }

        await using var lezen = await db.BeginGemeenteAsync(ct);
        await schrijf(RegelsAsync(inlezing, filter, ct));
        return true;
    }

    /// <summary>By key, a few hundred at a time: a page far down costs no more than the first.</summary>
    private async IAsyncEnumerable<Grootboekregel> RegelsAsync(Inlezing inlezing, Grootboekfilter filter, [EnumeratorCancellation] CancellationToken ct)
    {
        var verklaringen = await db.Inleesverklaringen.AsNoTracking().Where(v => v.InlezingId == inlezing.Id).ToListAsync(ct);
        var kaart = Kaart.Lees(inlezing.Kaart).Kaart ?? Kaart.Leeg;
        foreach (var bestand in Uitwisselformaat.Bestanden.Select(b => b.Naam).Where(n => filter.Bestand is null || filter.Bestand == n))
        {
            var vanaf = 0;
            while (await Gefilterd(inlezing.Id, filter with { Bestand = bestand }).Where(r => r.Regel > vanaf).OrderBy(r => r.Regel).Take(PerKeer).ToListAsync(ct) is { Count: > 0 } rijen)
            {
                foreach (var rij in rijen)
                {
                    yield return Regel(rij, kaart, verklaringen);
                }

                vanaf = rijen[^1].Regel;
            }
        }
    }

    private IQueryable<Inleesregel> Gefilterd(Guid id, Grootboekfilter filter)
    {
        var rijen = (filter.Onverklaard ? db.Onverklaard(id) : db.Inleesregels.Where(r => r.InlezingId == id)).AsNoTracking();
        if (filter.Bestand is { } bestand)
        {
            rijen = rijen.Where(r => r.Bestand == bestand);
        }

        if (filter.Uitkomst is { } uitkomst)
        {
            rijen = rijen.Where(r => r.Uitkomst == uitkomst);
        }

        return filter.Soort is { } soort ? rijen.Where(r => r.Fouten.Contains(soort)) : rijen;
    }

    private static Grootboekregel Regel(Inleesregel rij, Kaart kaart, List<Inleesverklaring> verklaringen)
    {
        var inhoud = Inleesinhoud.Lees(rij, kaart);
        var verklaring = rij.Uitkomst is Regeluitkomst.Geweigerd
            ? verklaringen.Find(v => v.Bestand == rij.Bestand && (v.Regel == rij.Regel || (v.Soort is { } soort && rij.Fouten.Contains(soort))))
            : null;
        return new(rij.Bestand, rij.Regel, rij.Uitkomst, rij.MetRegel, inhoud.Fouten, inhoud.Codes(), verklaring?.Reden);
    }
}
