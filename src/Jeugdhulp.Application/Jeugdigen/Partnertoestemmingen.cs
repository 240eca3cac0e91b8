using Jeugdhulp.Application.Contacten.Registreren;
using Jeugdhulp.Application.Data;
using Jeugdhulp.Application.Logboek;
using Jeugdhulp.Domain;
using Jeugdhulp.Domain.Jeugdigen;
using Microsoft.EntityFrameworkCore;

namespace Jeugdhulp.Application.Jeugdigen;

/// <summary>What was answered about a person, newest first, with who has gezag.</summary>
/// <param name="Persoon">Whom it is about.</param>
/// <param name="Regels">Every answer, also what was put right.</param>
/// <param name="MetGezag">Who has gezag.</param>
/// <param name="Vandaag">Today.</param>
public sealed record Toestemmingbeeld(Persoon Persoon, IReadOnlyList<Partnertoestemming> Regels, IReadOnlyList<string> MetGezag, DateOnly Vandaag)
{
    /// <summary>The answers that count.</summary>
    public IReadOnlyList<Partnertoestemming> Geldig { get; } = [.. Regels.Where(r => !Regels.Any(n => n.VervangtId == r.Id))];

    /// <summary>The answer that was kept last, for who answers after having seen this; empty when there is none.</summary>
    public Guid Gezien { get; } = Regels.MaxBy(r => r.Op)?.Id ?? Guid.Empty;
}

/// <summary>Keeps with whom something about a person may be shared (PRV-02).</summary>
public sealed class Partnertoestemmingen(JeugdhulpDbContext db, TimeProvider klok)
{
    /// <summary>The form was kept before as another answer, as after going back in a browser: kept once more it would be that answer.</summary>
    private static readonly PersoonGeweigerd Gebruikt =
        new([new(string.Empty, "Er is niets opgeslagen: dit formulier is al voor een ander antwoord gebruikt. Wat u invulde staat er nog. Kijk het na en verstuur het opnieuw.")]) { Intussen = true };

    /// <summary>What was answered about someone; null when there is no such person here.</summary>
    public async Task<Toestemmingbeeld?> LaadAsync(Guid persoonId, CancellationToken ct)
    {
        await using var transactie = await db.BeginGemeenteAsync(ct);
        if (await NeemAsync(persoonId, ct) is not { } persoon)
        {
            return null;
        }

        var regels = await AlleAsync(persoonId, ct);
        var relaties = await PersoonQuery.Relaties(db, [persoonId]).ToListAsync(ct);
        var gezaghebbenden = relaties.Where(r => r.JeugdigeId == persoonId && r is { Gezag: Gezag.Ja, Tot: null }).ToList();
        await db.LogBekekenAsync(klok, [.. gezaghebbenden.Select(r => r.AnderId).Append(persoonId).Distinct()], ct);
        await db.SaveChangesAsync(ct);
        await transactie.CommitAsync(ct);
        return new(persoon, regels, [.. gezaghebbenden.Select(r => r.Ander)], klok.Vandaag());
    }

    /// <summary>Keeps an answer; the same <paramref name="id"/> twice is one.</summary>
    /// <param name="persoonId">Whom it is about.</param>
    /// <param name="id">Key of the form.</param>
    /// <param name="opgave">The answer.</param>
    /// <param name="gezien">The answer that was kept last when the form was opened: what a colleague kept since about such a partner is told first. Null does not ask.</param>
    /// <param name="ct">Stops.</param>
    public async Task<Persoonresultaat> LegVastAsync(Guid persoonId, Guid id, Toestemmingopgave opgave, Guid? gezien, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(opgave);
        await using var transactie = await db.BeginGemeenteAsync(persoonId, ct);
        if (id == Guid.Empty || await NeemAsync(persoonId, ct) is not { } persoon)
        {
            return new PersoonOnvindbaar();
        }

        var eerdere = await Toestemmingvragen.Van(db, [persoonId]).ToListAsync(ct);
        if (eerdere.Find(e => e.Id == id) is { } bewaard)
        {
            return IsZelfde(bewaard, opgave) ? new PersoonOpgeslagen(persoonId) : Gebruikt;
        }

        if (await db.Partnertoestemmingen.AnyAsync(t => t.Id == id, ct))
        {
            return Gebruikt;
        }

        var fouten = Toestemmingvragen.Fouten(opgave, eerdere, persoon, klok.Vandaag());
        if (fouten.Count > 0)
        {
            return new PersoonGeweigerd(fouten);
        }

        if (gezien is { } laatste && await IntussenAsync(persoonId, opgave, laatste, ct) is { } nieuwer)
        {
            var wat = $"{nieuwer.Partner.Naam()}{(nieuwer.Partnernaam is { } naam ? $" {naam}" : "")}, {nieuwer.Antwoord.Naam().ToLowerInvariant()} op {Dagtekst.Van(nieuwer.Datum)} door {nieuwer.Door}";
            return new PersoonGeweigerd([new(nameof(opgave.Antwoord), $"{nieuwer.DoorNaam} legde intussen vast: {wat}. Klopt uw antwoord nog? Kies dan nog eens ‘Leg vast’.")]) { Intussen = true };
        }

        db.LegToestemming(klok, id, persoon, opgave);
        await db.SaveChangesAsync(ct);
        await transactie.CommitAsync(ct);
        return new PersoonOpgeslagen(persoonId);
    }

    /// <summary>
    /// Puts right on which day an answer was given, and by whom, with a reason; the same <paramref name="id"/> twice is one. What stood
    /// there stays in the history and no longer counts.
    /// </summary>
    /// <param name="persoonId">Whom it is about.</param>
    /// <param name="antwoordId">The answer that is put right.</param>
    /// <param name="id">Key of the form.</param>
    /// <param name="opgave">The day, who answered and who that was; the partner and the answer stay.</param>
    /// <param name="reden">Why.</param>
    /// <param name="ct">Stops.</param>
    public async Task<Persoonresultaat> VerbeterAsync(Guid persoonId, Guid antwoordId, Guid id, Toestemmingopgave opgave, string? reden, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(opgave);
        await using var transactie = await db.BeginGemeenteAsync(persoonId, ct);
        if (id == Guid.Empty || await NeemAsync(persoonId, ct) is not { } persoon)
        {
            return new PersoonOnvindbaar();
        }

        var alle = await AlleAsync(persoonId, ct);
        if (alle.Find(a => a.Id == antwoordId) is not { } fout)
        {
            return new PersoonOnvindbaar();
        }

        if (alle.Find(a => a.VervangtId == antwoordId) is { } eerder)
        {
            return eerder.Id == id
                ? IsZelfde(eerder, opgave with { Partner = Contractnaam.Van(eerder.Partner), Partnernaam = eerder.Partnernaam, Antwoord = Contractnaam.Van(eerder.Antwoord) }) && eerder.Verbeterreden == Persooncontrole.Leeg(reden) ? new PersoonOpgeslagen(persoonId) : Gebruikt
                : new PersoonGeweigerd([new(string.Empty, "Een collega verbeterde dit antwoord terwijl u bezig was. Er is niets opgeslagen. Wat u invulde staat hieronder nog. Klopt het nog niet? Verbeter dan het nieuwe antwoord in de geschiedenis.")]);
        }

        if (await db.Partnertoestemmingen.AnyAsync(t => t.Id == id, ct))
        {
            return Gebruikt;
        }

        var geldig = await Toestemmingvragen.Van(db, [persoonId]).ToListAsync(ct);
        var fouten = Toestemmingvragen.Verbeterfouten(opgave, reden, fout, geldig, persoon, klok.Vandaag());
        if (fouten.Count > 0)
        {
            return new PersoonGeweigerd(fouten);
        }

        var volledig = opgave with { Partner = Contractnaam.Van(fout.Partner), Partnernaam = fout.Partnernaam, Antwoord = Contractnaam.Van(fout.Antwoord) };
        db.LegToestemming(klok, id, persoon, volledig, fout, reden);
        await db.SaveChangesAsync(ct);
        await transactie.CommitAsync(ct);
        return new PersoonOpgeslagen(persoonId);
    }

    /// <summary>Whether this is what was kept: a form that was sent twice, and not changed in between while no answer came.</summary>
    private static bool IsZelfde(Partnertoestemming bewaard, Toestemmingopgave opgave) =>
        Contractnaam.Van(bewaard.Partner) == opgave.Partner && bewaard.Partnernaam == Persooncontrole.Leeg(opgave.Partnernaam) && Contractnaam.Van(bewaard.Antwoord) == opgave.Antwoord
        && Contractnaam.Van(bewaard.Gever) == opgave.Gever && bewaard.Door == opgave.Door?.Trim() && bewaard.Datum == opgave.Datum && bewaard.Toelichting == Persooncontrole.Leeg(opgave.Toelichting);

    /// <summary>What was kept last about a partner of this kind since the reader looked; null when nothing was.</summary>
    private async Task<Partnertoestemming?> IntussenAsync(Guid persoonId, Toestemmingopgave opgave, Guid gezien, CancellationToken ct)
    {
        var alle = await AlleAsync(persoonId, ct);
        var sinds = alle.Find(a => a.Id == gezien)?.Op;
        return alle.Where(a => (sinds is null || a.Op > sinds) && Contractnaam.Van(a.Partner) == opgave.Partner).MaxBy(a => a.Op);
    }

    /// <summary>Every answer, newest first; what was put right stands where its day puts it.</summary>
    private Task<List<Partnertoestemming>> AlleAsync(Guid persoonId, CancellationToken ct) =>
        db.Partnertoestemmingen.AsNoTracking().Where(t => t.PersoonId == persoonId).OrderByDescending(t => t.Datum).ThenByDescending(t => t.EerstOp ?? t.Op).ThenByDescending(t => t.Op).ThenByDescending(t => t.Id).ToListAsync(ct);

    private Task<Persoon?> NeemAsync(Guid id, CancellationToken ct) => db.Personen.AsNoTracking().SingleOrDefaultAsync(p => p.Id == id && p.SamengevoegdMetId == null, ct);
}

/// <summary>A partner with whom something may be shared about everyone it is about.</summary>
/// <param name="Id">An answer by which it may.</param>
/// <param name="Partner">What the partner is.</param>
/// <param name="Naam">Which one; empty is any of its kind.</param>
/// <param name="Van">Who agreed.</param>
/// <param name="Op">On which day the last of them did.</param>
public sealed record Deelbaar(Guid Id, Partnersoort Partner, string? Naam, string Van, DateOnly Op);

/// <summary>What every act of sharing asks first.</summary>
internal static class Toestemmingvragen
{
    /// <summary>All that is wrong with an answer, each with its field.</summary>
    public static List<Fout> Fouten(Toestemmingopgave opgave, IEnumerable<Partnertoestemming> eerdere, Persoon persoon, DateOnly vandaag) =>
    [
        .. new[]
        {
            Toestemmingregels.Controleer(opgave, [.. eerdere.Select(e => e.Regel)], persoon.Geboortedatum, vandaag),
            Tekst(nameof(opgave.Partnernaam), opgave.Partnernaam, Tekstvelden.Regel),
            Tekst(nameof(opgave.Door), opgave.Door, Tekstvelden.Regel),
            Tekst(nameof(opgave.Toelichting), opgave.Toelichting, Tekstvelden.Reden),
        }.SelectMany(f => f).DistinctBy(f => f.Veld),
    ];

    /// <summary>All that is wrong with putting an answer right, each with its field.</summary>
    public static List<Fout> Verbeterfouten(Toestemmingopgave opgave, string? reden, Partnertoestemming fout, IEnumerable<Partnertoestemming> geldig, Persoon persoon, DateOnly vandaag)
    {
        List<Fout> fouten =
        [
            .. new[]
            {
                Toestemmingregels.Verbeter(opgave, fout.Regel, [.. geldig.Select(g => g.Regel)], persoon.Geboortedatum, vandaag),
                Tekst(nameof(opgave.Door), opgave.Door, Tekstvelden.Regel),
                Tekst(nameof(opgave.Toelichting), opgave.Toelichting, Tekstvelden.Reden),
                !Naamteken.IsZichtbaar(reden) ? [new(nameof(Partnertoestemming.Verbeterreden), "Vul in waarom u dit verbetert.")] : Tekst(nameof(Partnertoestemming.Verbeterreden), reden, Tekstvelden.Reden),
            }.SelectMany(f => f).DistinctBy(f => f.Veld),
        ];
        var zelfde = opgave.Datum == fout.Datum && opgave.Gever == Contractnaam.Van(fout.Gever) && opgave.Door?.Trim() == fout.Door && Persooncontrole.Leeg(opgave.Toelichting) == fout.Toelichting;
        return fouten.Count == 0 && zelfde ? [new(string.Empty, "U heeft nog niets veranderd.")] : fouten;
    }

    /// <summary>Adds an answer that was checked; the caller saves.</summary>
    public static Partnertoestemming LegToestemming(this JeugdhulpDbContext db, TimeProvider klok, Guid id, Persoon persoon, Toestemmingopgave opgave, Partnertoestemming? vervangt = null, string? verbeterreden = null)
    {
        var rij = new Partnertoestemming
        {
            GemeenteCode = persoon.GemeenteCode,
            Id = id,
            PersoonId = persoon.Id,
            Partner = Lees<Partnersoort>(opgave.Partner),
            Partnernaam = Persooncontrole.Leeg(opgave.Partnernaam),
            Antwoord = Lees<Deelantwoord>(opgave.Antwoord),
            Gever = Lees<Toestemminggever>(opgave.Gever),
            Door = opgave.Door!.Trim(),
            Datum = opgave.Datum!.Value,
            Toelichting = Persooncontrole.Leeg(opgave.Toelichting),
            VervangtId = vervangt?.Id,
            EerstOp = vervangt is null ? null : vervangt.EerstOp ?? vervangt.Op,
            Verbeterreden = Persooncontrole.Leeg(verbeterreden),
            DoorAccountId = db.Aanmelding.AccountId!.Value,
            DoorNaam = db.Aanmelding.Naam,
            Op = klok.GetUtcNow(),
        };
        db.Partnertoestemmingen.Add(rij);
        Dictionary<string, string> wat = new(StringComparer.Ordinal) { ["partner"] = Contractnaam.Van(rij.Partner), ["antwoord"] = Contractnaam.Van(rij.Antwoord) };
        if (vervangt is not null)
        {
            wat["verbetert"] = vervangt.Id.ToString();
        }

        db.Log(klok, Handeling.ToestemmingVastgelegd, "persoon", persoon.Id, wat);
        return rij;
    }

    private static T Lees<T>(string? naam)
        where T : struct, Enum => Contractnaam.TryParse<T>(naam, out var waarde) ? waarde : throw new InvalidOperationException("An answer that was checked has no such word.");

    private static IEnumerable<Fout> Tekst(string veld, string? tekst, int hoogstens) =>
        Opdrachtcontrole.Tekst(veld, tekst, hoogstens) is { } weigering ? [new(veld, weigering.Melding)] : [];

    /// <summary>The answers that count: of what was put right only what came in its place.</summary>
    public static IQueryable<Partnertoestemming> Geldig(JeugdhulpDbContext db) =>
        db.Partnertoestemmingen.AsNoTracking().Where(t => !db.Partnertoestemmingen.Any(n => n.VervangtId == t.Id));

    /// <summary>The answers about persons that count, oldest first: of one day in the order in which they were kept.</summary>
    public static IQueryable<Partnertoestemming> Van(JeugdhulpDbContext db, Guid[] personen) =>
        Geldig(db).Where(t => personen.Contains(t.PersoonId)).OrderBy(t => t.Datum).ThenBy(t => t.EerstOp ?? t.Op).ThenBy(t => t.Id);

    /// <summary>Whether something about this person may be shared with a partner.</summary>
    public static Deelstand Stand(this IEnumerable<Partnertoestemming> regels, Persoon persoon, Partnersoort partner, string? partnernaam, DateOnly op) =>
        Toestemmingregels.Stand(regels.Where(r => r.PersoonId == persoon.Id).Select(r => r.Regel), partner, partnernaam, persoon.Geboortedatum, op);

    /// <summary>The answer by which that is decided; null when nobody asked.</summary>
    public static Partnertoestemming? Geldend(this IReadOnlyCollection<Partnertoestemming> regels, Persoon persoon, Partnersoort partner, string? partnernaam, DateOnly op) =>
        Toestemmingregels.Geldend(regels.Select(r => r.Regel), partner, partnernaam, persoon.Geboortedatum, op) is { } regel ? regels.Last(r => r.Regel == regel) : null;

    /// <summary>Who did not agree to sharing with a partner, with how it stands; empty when it may.</summary>
    public static async Task<List<(Persoon Persoon, Deelstand Stand)>> ZonderAsync(this JeugdhulpDbContext db, Guid[] personen, Partnersoort partner, string? partnernaam, DateOnly op, CancellationToken ct)
    {
        var regels = await Van(db, personen).ToListAsync(ct);
        var wie = await db.Personen.AsNoTracking().Where(p => personen.Contains(p.Id)).OrderBy(p => p.Geboortedatum).ThenBy(p => p.Id).ToListAsync(ct);
        return [.. wie.Select(p => (p, regels.Stand(p, partner, partnernaam, op))).Where(p => p.Item2 is not Deelstand.Gegeven)];
    }

    /// <summary>The partners with whom all of these may be shared on a day, in the order in which that was asked.</summary>
    public static async Task<List<Deelbaar>> DeelbaarAsync(JeugdhulpDbContext db, Guid[] personen, DateOnly op, CancellationToken ct)
    {
        var rijen = await Van(db, personen).Select(t => new { Antwoord = t, Geboren = db.Personen.Where(p => p.Id == t.PersoonId).Select(p => p.Geboortedatum).First() }).ToListAsync(ct);
        var perPersoon = rijen.ToLookup(r => r.Antwoord.PersoonId);
        List<Deelbaar> deelbaar = [];
        foreach (var partner in Toestemmingregels.Laatste(rijen.Where(r => r.Antwoord.Antwoord is Deelantwoord.Gegeven).Select(r => r.Antwoord.Regel)))
        {
            var gegeven = personen
                .Select(id => perPersoon[id].ToList())
                .Select(eigen => eigen.Count > 0 && Toestemmingregels.Geldend(eigen.Select(r => r.Antwoord.Regel), partner.Partner, partner.Partnernaam, eigen[0].Geboren, op) is { } regel
                    && Toestemmingregels.Stand(regel, eigen[0].Geboren, op) is Deelstand.Gegeven ? eigen.Last(r => r.Antwoord.Regel == regel).Antwoord : null)
                .OfType<Partnertoestemming>().ToList();
            if (gegeven.Count > 0 && gegeven.Count == personen.Length)
            {
                deelbaar.Add(new(gegeven[0].Id, partner.Partner, partner.Partnernaam, string.Join(", ", gegeven.Select(g => g.Door).Distinct(StringComparer.OrdinalIgnoreCase)), gegeven.Max(g => g.Datum)));
            }
        }

        return deelbaar;
    }

    /// <summary>The refusal beside the field in which the partner was chosen.</summary>
    public static Fout Weigering(string veld, IEnumerable<(Persoon Persoon, Deelstand Stand)> zonder) =>
        new(veld, $"Delen mag niet zonder toestemming. {string.Join(' ', zonder.Select(z => $"{z.Persoon.VolledigeNaam}: {z.Stand.Naam().ToLowerInvariant()}."))} Leg eerst de toestemming vast op de pagina van de jeugdige.");
}
