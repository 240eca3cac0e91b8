using System.Globalization;
using Jeugdhulp.Application.Data;
using Jeugdhulp.Application.Logboek;
using Jeugdhulp.Application.Toegang;
using Jeugdhulp.Domain;
using Jeugdhulp.Domain.Classificeren;
using Jeugdhulp.Domain.Levering;
using Microsoft.EntityFrameworkCore;

namespace Jeugdhulp.Application.Leveringen;

/// <summary>Where a check found something, or what was left out for a reason.</summary>
/// <param name="Levering">Of which delivery.</param>
/// <param name="Controle">The check; empty when it is a reason.</param>
/// <param name="Reden">The reason; empty when it is a check.</param>
/// <param name="Totaal">How many there are.</param>
/// <param name="Regels">The part that was asked for.</param>
/// <param name="Sterkte">How firmly the protocol forbids what was left out.</param>
/// <param name="ZonderPlaatsen">It was kept when only the numbers were kept.</param>
/// <param name="Verzegeld">What the contacts of the half-year count as cannot change any more.</param>
public sealed record Vondstenlijst(Cbslevering Levering, Controle? Controle, Weglaatreden? Reden, int Totaal, IReadOnlyList<Vondstregel> Regels, Normsterkte Sterkte, bool ZonderPlaatsen, bool Verzegeld);

/// <summary>All about one dossier in a delivery.</summary>
/// <param name="Levering">The delivery.</param>
/// <param name="Regels">What was found and what was left out, by code.</param>
/// <param name="Sterkte">How firmly the protocol forbids what was left out.</param>
public sealed record Dossiervondsten(Cbslevering Levering, IReadOnlyList<Vondstregel> Regels, Normsterkte Sterkte);

/// <summary>Reads where a check found something or what was left out: now for a concept, else as it was when the records were frozen.</summary>
public sealed class VondstenQuery(JeugdhulpDbContext db, Protocolversies versies, TimeProvider klok)
{
    /// <summary>Places on a page.</summary>
    public const int PerPagina = 50;

    /// <summary>A page of one check or reason; empty when there is no such delivery or code, or no delivery can be made.</summary>
    public async Task<Vondstenlijst?> LaadAsync(Guid id, string? code, int pagina, CancellationToken ct)
    {
        await using var transactie = await db.BeginGemeenteAsync(ct);
        if (Zoek(code) is not var (controle, reden) || await OpenAsync(id, ct) is not var (levering, verzegeld, proef))
        {
            return null;
        }

        var totaal = await AantalAsync(levering, proef, code!, ct);
        var zonder = proef is null && totaal == 0 ? await ZonderPlaatsAsync(id, controle, reden, ct) : 0;
        var vanaf = ((Math.Clamp(pagina, 1, Math.Max(1, (totaal + PerPagina - 1) / PerPagina)) - 1) * PerPagina) + 1;
        var regels = await new Vindplaatsen(db).VanAsync(await new Vondsten(db).LeesAsync(levering, proef, code, vanaf, vanaf + PerPagina - 1, ct), ct);
        db.Log(klok, Handeling.LeveringBekeken, "levering", id, new()
        {
            ["halfjaar"] = levering.Halfjaar.Code,
            ["code"] = code!,
            ["vanaf"] = vanaf.ToString(CultureInfo.InvariantCulture),
            ["regels"] = regels.Count.ToString(CultureInfo.InvariantCulture),
        });
        await db.SaveChangesAsync(ct);
        await transactie.CommitAsync(ct);
        return new(levering, controle, reden, totaal + zonder, regels, versies.Sterkte(levering.Halfjaar), zonder > 0, verzegeld);
    }

    /// <summary>All about the dossier with this number; empty when there is no such delivery, or none can be made.</summary>
    public async Task<Dossiervondsten?> DossierAsync(Guid id, int nummer, CancellationToken ct)
    {
        await using var transactie = await db.BeginGemeenteAsync(ct);
        if (await OpenAsync(id, ct) is not var (levering, _, proef))
        {
            return null;
        }

        var dossier = await db.Dossiers.Where(d => d.Nummer == nummer).Select(d => (Guid?)d.Id).SingleOrDefaultAsync(ct);
        var gevonden = dossier is { } gezocht ? await new Vondsten(db).VanDossierAsync(levering, proef, gezocht, ct) : [];
        var regels = await new Vindplaatsen(db).VanAsync(gevonden, ct);
        db.Log(klok, Handeling.LeveringBekeken, "levering", id, new()
        {
            ["halfjaar"] = levering.Halfjaar.Code,
            ["dossier"] = nummer.ToString(CultureInfo.InvariantCulture),
            ["regels"] = regels.Count.ToString(CultureInfo.InvariantCulture),
        });
        await db.SaveChangesAsync(ct);
        await transactie.CommitAsync(ct);
        return new(levering, regels, versies.Sterkte(levering.Halfjaar));
    }

    /// <summary>
    /// Where a finding that was kept is mended, as things are now; empty when there is none with this id for who works with families here:
    /// of an own team, or of someone whom the reader may see (ADR 23).
    /// </summary>
    public async Task<(Guid Levering, Vondstregel Regel)?> PlaatsAsync(Guid id, CancellationToken ct)
    {
        await using var transactie = await db.BeginGemeenteAsync(ct);
        if (await Vondsten.ZoekAsync(db, id, ct) is not { } vondst)
        {
            return null;
        }

        return await Vondsten.ZietAsync(db, klok, vondst, ct) ? (vondst.LeveringId, (await new Vindplaatsen(db).VanAsync([vondst], ct))[0]) : null;
    }

    /// <summary>All of one check or reason, or of all of them, to be taken away as a file; written down as such.</summary>
    public async Task<(Cbslevering Levering, IReadOnlyList<Vondstregel> Regels, Normsterkte Sterkte, bool Verzegeld)?> DownloadAsync(Guid id, string? code, CancellationToken ct)
    {
        await using var transactie = await db.BeginGemeenteAsync(ct);
        if ((!string.IsNullOrEmpty(code) && Zoek(code) is null) || await OpenAsync(id, ct) is not var (levering, verzegeld, proef))
        {
            return null;
        }

        var regels = await new Vindplaatsen(db).VanAsync(await new Vondsten(db).LeesAsync(levering, proef, string.IsNullOrEmpty(code) ? null : code, 1, int.MaxValue, ct), ct);
        db.Log(klok, Handeling.LeveringslijstGedownload, "levering", id, new()
        {
            ["halfjaar"] = levering.Halfjaar.Code,
            ["lijst"] = string.IsNullOrEmpty(code) ? "vindplaatsen" : code,
            ["regels"] = regels.Count.ToString(CultureInfo.InvariantCulture),
        });
        await db.SaveChangesAsync(ct);
        await transactie.CommitAsync(ct);
        return (levering, regels, versies.Sterkte(levering.Halfjaar), verzegeld);
    }

    /// <summary>The check or the reason of a code; empty when there is none.</summary>
    private static (Controle? Controle, Weglaatreden? Reden)? Zoek(string? code) =>
        Controles.Alle.FirstOrDefault(c => c.Code == code) is { } controle ? (controle, null)
        : Contractnaam.TryParse<Weglaatreden>(code, out var reden) ? (null, reden)
        : null;

    private async Task<(Cbslevering Levering, bool Verzegeld, Proef? Proef)?> OpenAsync(Guid id, CancellationToken ct)
    {
        if (await db.Cbsleveringen.AsNoTracking().Where(l => l.Id == id).Select(l => new { Levering = l, Verzegeld = db.Verzegelingen.Any(z => z.Begin == l.Begin) }).SingleOrDefaultAsync(ct) is not { } gevonden)
        {
            return null;
        }

        var (levering, verzegeld) = (gevonden.Levering, gevonden.Verzegeld);
        if (levering.Sha256 is not null)
        {
            return (levering, verzegeld, null);
        }

        // A concept that was given up has nothing to show any more.
        var proef = levering.Stand is Leveringsstand.Concept ? await new Proefmaker(db, versies, klok).MaakAsync(levering, ct) : null;
        return proef is { Fouten.Count: 0 } ? (levering, verzegeld, proef) : null;
    }

    /// <summary>How many there were by the check that froze the delivery, when it was not kept where.</summary>
    private async Task<int> ZonderPlaatsAsync(Guid id, Controle? controle, Weglaatreden? reden, CancellationToken ct)
    {
        var laatste = await db.Cbsleveringcontroles.AsNoTracking().Where(c => c.LeveringId == id).OrderByDescending(c => c.Nummer).FirstOrDefaultAsync(ct);
        return reden is { } waarom ? laatste?.Weglatingen.GetValueOrDefault(waarom) ?? 0 : laatste?.Bevindingen.GetValueOrDefault(controle!.Code) ?? 0;
    }

    private async Task<int> AantalAsync(Cbslevering levering, Proef? proef, string code, CancellationToken ct) => proef is null
        ? await new Vondsten(db).Laatste(levering.Id).CountAsync(v => v.Code == code, ct)
        : proef.Bevindingen.Count(b => b.Controle == code) + proef.Ontwerp.Weglatingen.Count(w => Contractnaam.Van(w.Reden) == code);
}
