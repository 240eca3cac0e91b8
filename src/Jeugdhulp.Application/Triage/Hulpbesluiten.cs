using Jeugdhulp.Application.Contacten;
using Jeugdhulp.Application.Contacten.Registreren;
using Jeugdhulp.Application.Data;
using Jeugdhulp.Application.Jeugdigen;
using Jeugdhulp.Application.Logboek;
using Jeugdhulp.Application.Trajecten;
using Jeugdhulp.Domain;
using Jeugdhulp.Domain.Trajecten;
using Jeugdhulp.Domain.Triage;
using Microsoft.EntityFrameworkCore;

namespace Jeugdhulp.Application.Triage;

/// <summary>Help that began after the team refused it, by way of someone else (TRJ-20).</summary>
public sealed record Latehulp(Guid TrajectId, DateOnly Aanvang, Uitvoerder Uitvoerder, string? Aanbieder, Verwijzer Verwijzer);

/// <summary>A hulpvraag with what was decided about it, newest first.</summary>
/// <param name="Hulpvraag">The hulpvraag.</param>
/// <param name="Persoon">The jeugdige.</param>
/// <param name="Besluiten">What was decided.</param>
/// <param name="TochHulp">Help that began after a refusal, by way of someone else than the team.</param>
public sealed record Besluitbeeld(Hulpvraag Hulpvraag, Persoon Persoon, IReadOnlyList<Hulpbesluit> Besluiten, IReadOnlyList<Latehulp> TochHulp);

/// <summary>Keeps why a team helps by itself, refers or refuses (PRV-08).</summary>
public sealed class Hulpbesluiten(JeugdhulpDbContext db, TimeProvider klok)
{
    /// <summary>What was decided about a hulpvraag; null when there is none here.</summary>
    public async Task<Besluitbeeld?> LaadAsync(Guid hulpvraagId, CancellationToken ct)
    {
        await using var transactie = await db.BeginGemeenteAsync(ct);
        var gevonden = await db.Hulpvragen.AsNoTracking().Where(h => h.Id == hulpvraagId)
            .Select(h => new { Hulpvraag = h, Persoon = db.Personen.First(p => p.Id == h.PersoonId) }).SingleOrDefaultAsync(ct);
        if (gevonden is null)
        {
            return null;
        }

        var besluiten = await db.Hulpbesluiten.AsNoTracking().Where(b => b.HulpvraagId == hulpvraagId).OrderByDescending(b => b.Datum).ThenByDescending(b => b.Op).ThenByDescending(b => b.Id).ToListAsync(ct);
        List<Latehulp> toch = besluiten.Where(b => b.Besluit is Hulpbesluitsoort.Afwijzen).Select(b => (DateOnly?)b.Datum).Min() is { } afgewezen
            ? await TochHulp(db.Trajecten.AsNoTracking().Where(t => t.PersoonId == gevonden.Persoon.Id && (t.HulpvraagId == hulpvraagId || t.HulpvraagId == null) && t.Aanvang >= afgewezen))
                .OrderBy(t => t.Aanvang).ThenBy(t => t.Id).Select(t => new Latehulp(t.Id, t.Aanvang, t.Uitvoerder, t.Aanbieder, t.DirecteVerwijzer)).ToListAsync(ct)
            : [];
        db.Log(klok, Handeling.PersoonBekeken, "persoon", gevonden.Persoon.Id);
        db.Log(klok, Handeling.HulpbesluitBekeken, "hulpvraag", hulpvraagId);
        await db.SaveChangesAsync(ct);
        await transactie.CommitAsync(ct);
        return new(gevonden.Hulpvraag, gevonden.Persoon, besluiten, toch);
    }

    /// <summary>Keeps a decision; the same <paramref name="id"/> twice is one.</summary>
    public async Task<Triageresultaat> LegVastAsync(Guid hulpvraagId, Guid id, Hulpbesluitopgave opgave, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(opgave);
        await using var transactie = await db.BeginGemeenteAsync(ct);
        if (id == Guid.Empty || await db.Hulpvragen.AsNoTracking().SingleOrDefaultAsync(h => h.Id == hulpvraagId, ct) is not { } hulpvraag)
        {
            return new TriageOnbekend();
        }

        if (await db.Hulpbesluiten.AsNoTracking().SingleOrDefaultAsync(b => b.Id == id, ct) is { } bewaard)
        {
            return bewaard.HulpvraagId == hulpvraagId && IsZelfde(bewaard, opgave) ? new TriageOpgeslagen(hulpvraagId) : TriageGeweigerd.Gebruikt;
        }

        // A text of signs that cannot be read is empty as well: one thing is said of each field.
        IEnumerable<Fout> alle =
        [
            .. Hulpbesluitregels.Controleer(opgave, hulpvraag.Geopend, klok.Vandaag()),
            .. Tekst(nameof(opgave.Vraag), opgave.Vraag),
            .. Tekst(nameof(opgave.Feiten), opgave.Feiten),
            .. Tekst(nameof(opgave.Alternatieven), opgave.Alternatieven),
            .. Tekst(nameof(opgave.Deskundigheid), opgave.Deskundigheid),
            .. Tekst(nameof(opgave.Motivering), opgave.Motivering),
        ];
        Fout[] fouten = [.. alle.DistinctBy(f => f.Veld)];
        if (fouten.Length > 0)
        {
            return new TriageGeweigerd(fouten);
        }

        var besluit = Contractnaam.TryParse<Hulpbesluitsoort>(opgave.Besluit, out var soort) ? soort : throw new InvalidOperationException("A decision that was checked has no such word.");
        db.Hulpbesluiten.Add(new()
        {
            GemeenteCode = hulpvraag.GemeenteCode,
            Id = id,
            HulpvraagId = hulpvraagId,
            Besluit = besluit,
            Datum = opgave.Datum!.Value,
            Vraag = opgave.Vraag!.Trim(),
            Feiten = opgave.Feiten!.Trim(),
            Alternatieven = opgave.Alternatieven!.Trim(),
            Deskundigheid = opgave.Deskundigheid!.Trim(),
            Motivering = opgave.Motivering!.Trim(),
            DoorAccountId = db.Aanmelding.AccountId!.Value,
            DoorNaam = db.Aanmelding.Naam,
            Op = klok.GetUtcNow(),
        });
        db.Log(klok, Handeling.HulpbesluitVastgelegd, "hulpvraag", hulpvraagId, new() { ["besluit"] = Contractnaam.Van(besluit) });
        await db.SaveChangesAsync(ct);
        await transactie.CommitAsync(ct);
        return new TriageOpgeslagen(hulpvraagId);
    }

    /// <summary>Of these trajecten those that came by way of someone else than the team.</summary>
    private static IQueryable<Traject> TochHulp(IQueryable<Traject> trajecten) => trajecten.Where(t => t.DirecteVerwijzer != Verwijzer.Wijkteam && t.DirecteVerwijzer != Verwijzer.Onbekend);

    private static bool IsZelfde(Hulpbesluit bewaard, Hulpbesluitopgave opgave) =>
        (Contractnaam.Van(bewaard.Besluit), bewaard.Datum) == (opgave.Besluit, opgave.Datum)
        && (bewaard.Vraag, bewaard.Feiten, bewaard.Alternatieven, bewaard.Deskundigheid, bewaard.Motivering)
            == (opgave.Vraag?.Trim(), opgave.Feiten?.Trim(), opgave.Alternatieven?.Trim(), opgave.Deskundigheid?.Trim(), opgave.Motivering?.Trim());

    private static IEnumerable<Fout> Tekst(string veld, string? tekst) =>
        Opdrachtcontrole.Tekst(veld, tekst, Tekstvelden.Verslag) is { } weigering ? [new(veld, weigering.Melding)] : [];
}
