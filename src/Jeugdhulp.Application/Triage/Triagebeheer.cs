using System.Globalization;
using Jeugdhulp.Application.Contacten;
using Jeugdhulp.Application.Data;
using Jeugdhulp.Application.Jeugdigen;
using Jeugdhulp.Application.Logboek;
using Jeugdhulp.Application.Toegang;
using Jeugdhulp.Domain;
using Jeugdhulp.Domain.Jeugdigen;
using Jeugdhulp.Domain.Triage;
using Microsoft.EntityFrameworkCore;

namespace Jeugdhulp.Application.Triage;

/// <summary>What came of an act on a triage.</summary>
public abstract record Triageresultaat;

/// <summary>It is kept.</summary>
/// <param name="HulpvraagId">Where to go on.</param>
public sealed record TriageOpgeslagen(Guid HulpvraagId) : Triageresultaat;

/// <summary>There is no such hulpvraag, triage or request here.</summary>
public sealed record TriageOnbekend : Triageresultaat;

/// <summary>It is refused.</summary>
/// <param name="Fouten">Why.</param>
public sealed record TriageGeweigerd(IReadOnlyList<Fout> Fouten) : Triageresultaat
{
    /// <summary>Something else was kept under the key of the form, so that what is sent next needs another.</summary>
    public bool SleutelGebruikt => Formuliersleutel.IsGebruikt(Fouten);

    internal static TriageGeweigerd Gebruikt { get; } = new([Formuliersleutel.Gebruikt]);
}

/// <summary>Someone else changed it since this form was opened.</summary>
/// <param name="Versie">The row version of now.</param>
/// <param name="Wijzigingen">What the other changed.</param>
public sealed record TriageVerouderd(uint Versie, IReadOnlyList<Triagewijziging> Wijzigingen) : Triageresultaat;

/// <summary>Keeps triages and requests for advice.</summary>
public sealed class Triagebeheer(JeugdhulpDbContext db, TimeProvider klok)
{
    private static readonly TimeZoneInfo Nederland = TimeZoneInfo.FindSystemTimeZoneById("Europe/Amsterdam");

    /// <summary>Adds a triage to a hulpvraag; the same <paramref name="id"/> twice is one triage.</summary>
    public async Task<Triageresultaat> MaakAsync(Guid hulpvraagId, Guid id, Triagegegevens gegevens, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(gegevens);
        await using var transactie = await db.BeginGemeenteAsync(hulpvraagId, ct);
        if (await db.Hulpvragen.AsNoTracking().SingleOrDefaultAsync(h => h.Id == hulpvraagId, ct) is not { } hulpvraag)
        {
            return new TriageOnbekend();
        }

        if (await db.Triages.AsNoTracking().SingleOrDefaultAsync(t => t.Id == id, ct) is { } bewaard)
        {
            return bewaard.HulpvraagId == hulpvraagId && Velden(bewaard, gegevens).Count == 0 ? new TriageOpgeslagen(hulpvraagId) : TriageGeweigerd.Gebruikt;
        }

        var (termijnen, fouten) = await ControleerAsync(hulpvraag, null, gegevens, ct);
        if (fouten.Count > 0)
        {
            return new TriageGeweigerd(fouten);
        }

        var account = db.Aanmelding.AccountId!.Value;
        var triage = new Hulpvraagtriage
        {
            GemeenteCode = hulpvraag.GemeenteCode,
            Id = id,
            HulpvraagId = hulpvraagId,
            MedewerkerId = await db.Medewerkers.Where(m => m.AccountId == account).Select(m => (Guid?)m.Id).FirstOrDefaultAsync(ct),
            DoorAccountId = account,
            DoorNaam = db.Aanmelding.Naam,
        };
        Vul(triage, gegevens, termijnen);
        db.Triages.Add(triage);
        db.Log(klok, Handeling.TriageGedaan, "triage", id, new() { ["route"] = triage.Risico ? "snel" : "gewoon" });
        await db.SaveChangesAsync(ct);
        await transactie.CommitAsync(ct);
        return new TriageOpgeslagen(hulpvraagId);
    }

    /// <summary>Changes a triage and keeps what stood there.</summary>
    /// <param name="id">Which one.</param>
    /// <param name="versie">Row version the form was opened with.</param>
    /// <param name="gezien">Number of changes that were there then.</param>
    /// <param name="gegevens">What was filled in.</param>
    /// <param name="ct">Cancels.</param>
    public async Task<Triageresultaat> WijzigAsync(Guid id, uint versie, int gezien, Triagegegevens gegevens, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(gegevens);
        await using var transactie = await db.BeginGemeenteAsync(ct);
        if (await db.Triages.Include(t => t.Wijzigingen).AsSplitQuery().SingleOrDefaultAsync(t => t.Id == id, ct) is not { } triage)
        {
            return new TriageOnbekend();
        }

        if (triage.Versie != versie)
        {
            return new TriageVerouderd(triage.Versie, [.. triage.Wijzigingen.OrderBy(w => w.Op).ThenBy(w => w.Id).Skip(gezien)]);
        }

        var hulpvraag = await db.Hulpvragen.AsNoTracking().SingleAsync(h => h.Id == triage.HulpvraagId, ct);
        var (termijnen, fouten) = await ControleerAsync(hulpvraag, id, gegevens, ct);
        var velden = Velden(triage, gegevens);
        if (fouten.Count == 0 && velden.Count == 0)
        {
            fouten.Add(new(string.Empty, "U heeft nog niets veranderd."));
        }

        if (fouten.Count > 0)
        {
            return new TriageGeweigerd(fouten);
        }

        Vul(triage, gegevens, termijnen);
        db.Triagewijzigingen.Add(new()
        {
            GemeenteCode = triage.GemeenteCode,
            Id = Guid.CreateVersion7(klok.GetUtcNow()),
            TriageId = id,
            Op = klok.GetUtcNow(),
            DoorAccountId = db.Aanmelding.AccountId!.Value,
            DoorNaam = db.Aanmelding.Naam,
            Velden = velden,
        });
        db.Log(klok, Handeling.TriageGewijzigd, "triage", id, new() { ["velden"] = velden.Count.ToString(CultureInfo.InvariantCulture) });
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateConcurrencyException)
        {
            // The other saved a moment ago; what was changed is read by the next look at the page.
            db.ChangeTracker.Clear();
            return new TriageVerouderd(versie, []);
        }

        await transactie.CommitAsync(ct);
        return new TriageOpgeslagen(triage.HulpvraagId);
    }

    /// <summary>Asks for advice; the same <paramref name="id"/> twice is one request.</summary>
    public async Task<Triageresultaat> VraagConsultAsync(Guid triageId, Guid id, Consultpartij? partij, string? vraag, DateOnly? gevraagdOp, bool? metNaam, CancellationToken ct)
    {
        await using var transactie = await db.BeginGemeenteAsync(triageId, ct);
        if (await db.Triages.AsNoTracking().SingleOrDefaultAsync(t => t.Id == triageId, ct) is not { } triage)
        {
            return new TriageOnbekend();
        }

        var inhoud = (triageId, partij, vraag, gevraagdOp, metNaam);
        if (await db.EerderAsync(db.Triageconsulten.Where(c => c.Id == id), id, inhoud, ct) is { } zelfde)
        {
            return zelfde ? new TriageOpgeslagen(triage.HulpvraagId) : TriageGeweigerd.Gebruikt;
        }

        var geopend = await db.Hulpvragen.Where(h => h.Id == triage.HulpvraagId).Select(h => h.Geopend).SingleAsync(ct);
        List<Fout> fouten = [.. Triageregels.Consult(partij, db.Aanmelding.Rollen.Contains(Rol.Teammanager), vraag, gevraagdOp, geopend, klok.Vandaag())];
        if (partij?.Partner() is { } partner)
        {
            fouten.AddRange(await NaamfoutenAsync(triage.HulpvraagId, partner, metNaam, gevraagdOp ?? klok.Vandaag(), ct));
        }

        if (fouten.Count > 0)
        {
            return new TriageGeweigerd(fouten);
        }

        db.Verzonden(klok, id, inhoud);
        db.Triageconsulten.Add(new()
        {
            GemeenteCode = triage.GemeenteCode,
            Id = id,
            TriageId = triageId,
            Partij = partij!.Value,
            Vraag = vraag!.Trim(),
            GevraagdOp = gevraagdOp!.Value,
            DoorNaam = db.Aanmelding.Naam,

            // Of a colleague of the gemeente nobody asks whether the jeugdige may be named, so nothing is said about it.
            MetNaam = partij.Value.Partner() is null ? null : metNaam,
        });
        db.Log(klok, Handeling.ConsultGevraagd, "triage", triageId, new() { ["partij"] = Contractnaam.Van(partij.Value) });
        await db.SaveChangesAsync(ct);
        await transactie.CommitAsync(ct);
        return new TriageOpgeslagen(triage.HulpvraagId);
    }

    /// <summary>To name somebody to another party asks for consent on that day; without it the question is asked without a name (PRV-02).</summary>
    private async Task<IReadOnlyList<Fout>> NaamfoutenAsync(Guid hulpvraag, Partnersoort partner, bool? metNaam, DateOnly op, CancellationToken ct)
    {
        if (metNaam is not true)
        {
            return metNaam is null ? [new("MetNaam", "Kies of u de jeugdige noemt.")] : [];
        }

        var persoon = await db.Hulpvragen.Where(h => h.Id == hulpvraag).Select(h => h.PersoonId).SingleAsync(ct);
        var zonder = await db.ZonderAsync([persoon], partner, null, op, ct);
        return zonder.Count == 0 ? [] : [Toestemmingvragen.Weigering("MetNaam", zonder)];
    }

    /// <summary>Writes down the answer; it is given once.</summary>
    public async Task<Triageresultaat> BeantwoordAsync(Guid consultId, string? antwoord, DateOnly? op, CancellationToken ct)
    {
        await using var transactie = await db.BeginGemeenteAsync(consultId, ct);
        if (await db.Triageconsulten.SingleOrDefaultAsync(c => c.Id == consultId, ct) is not { } consult)
        {
            return new TriageOnbekend();
        }

        List<Fout> fouten = consult.BeantwoordOp is not null
            ? [new(string.Empty, "Er is al een antwoord op deze vraag.")]
            : [.. Triageregels.Antwoord(antwoord, op, consult.GevraagdOp, klok.Vandaag())];
        if (fouten.Count > 0)
        {
            return new TriageGeweigerd(fouten);
        }

        consult.Antwoord = antwoord!.Trim();
        consult.BeantwoordOp = op;
        consult.BeantwoordDoor = db.Aanmelding.Naam;
        db.Log(klok, Handeling.ConsultBeantwoord, "triage", consult.TriageId);
        await db.SaveChangesAsync(ct);
        var hulpvraag = await db.Triages.Where(t => t.Id == consult.TriageId).Select(t => t.HulpvraagId).SingleAsync(ct);
        await transactie.CommitAsync(ct);
        return new TriageOpgeslagen(hulpvraag);
    }

    /// <summary>The terms that hold now.</summary>
    internal static async Task<Triagetermijnen> TermijnenAsync(JeugdhulpDbContext db, CancellationToken ct) =>
        (await db.Triagetermijnen.AsNoTracking().SingleOrDefaultAsync(ct))?.Termijnen ?? Triagetermijnen.Standaard;

    private async Task<(Triagetermijnen Termijnen, List<Fout> Fouten)> ControleerAsync(Hulpvraag hulpvraag, Guid? eigen, Triagegegevens gegevens, CancellationToken ct)
    {
        var termijnen = await TermijnenAsync(db, ct);
        var eerdere = await (
            from triage in db.Triages
            join ander in db.Hulpvragen on new { triage.GemeenteCode, Id = triage.HulpvraagId } equals new { ander.GemeenteCode, ander.Id }
            where ander.PersoonId == hulpvraag.PersoonId && triage.Id != eigen
            select triage.Datum).ToListAsync(ct);
        List<Fout> fouten = [.. Triageregels.Controleer(gegevens, hulpvraag.Geopend, klok.Vandaag(), eerdere, termijnen.DubbelDagen)];
        var geboren = await db.Personen.Where(p => p.Id == hulpvraag.PersoonId).Select(p => new Geboortedag(p.Geboortedatum, p.Geboorteprecisie)).SingleAsync(ct);
        if (geboren.Precisie is not Geboorteprecisie.Verwacht && gegevens.Datum < geboren.Vroegst && !fouten.Exists(f => f.Veld == nameof(gegevens.Datum)))
        {
            fouten.Add(new(nameof(gegevens.Datum), "Deze persoon was op die dag nog niet geboren. Vul een latere dag in."));
        }

        return (termijnen, fouten);
    }

    private static void Vul(Hulpvraagtriage t, Triagegegevens g, Triagetermijnen termijnen)
    {
        var risico = g.Risico!.Value;
        // The days that held when it was done go on to hold, unless the route changes.
        if (t.TermijnDagen == 0 || t.Risico != risico)
        {
            (t.TermijnDagen, t.VolleTermijnDagen) = (termijnen.Dagen(risico), termijnen.AnalyseDagen);
        }

        var lokaal = g.Datum!.Value.ToDateTime(g.Tijd ?? new TimeOnly(12, 0));
        t.Risico = risico;
        t.Datum = g.Datum.Value;
        t.GedaanOp = new DateTimeOffset(lokaal, Nederland.GetUtcOffset(lokaal)).ToUniversalTime();
        t.AnderePartij = g.DoorAnder ? Veldwijzigingen.Schoon(g.AnderePartij) : null;
        t.RedenDubbel = Veldwijzigingen.Schoon(g.RedenDubbel);
        t.QuickScan = g.QuickScan;
        t.Veiligheid = g.Veiligheid!.Value;
        t.VeiligheidToelichting = Veldwijzigingen.Schoon(g.VeiligheidToelichting);
        t.Leefgebieden = [.. g.Leefgebieden.Select(l => l with { Notitie = Veldwijzigingen.Schoon(l.Notitie) })];
        t.Instrument = Veldwijzigingen.Schoon(g.Instrument);
        t.InstrumentUitkomst = Veldwijzigingen.Schoon(g.InstrumentUitkomst);
        t.Aspecten = [.. g.Aspecten.Where(a => !string.IsNullOrWhiteSpace(a.Tekst)).Select(a => a with { Tekst = a.Tekst.Trim() })];
        t.Diagnose = Veldwijzigingen.Schoon(g.Diagnose);
        t.Crisisdienst = g.Crisisdienst;
        t.VervolgGeregeld = g.Crisisdienst ? g.VervolgGeregeld : null;
        t.VervolgToelichting = g.Crisisdienst ? Veldwijzigingen.Schoon(g.VervolgToelichting) : null;
        t.AnalyseKlaarOp = g.AnalyseKlaarOp;
    }

    private static List<Veldwijziging> Velden(Hulpvraagtriage t, Triagegegevens g)
    {
        var velden = new Veldwijzigingen();
        velden.Noteer("Risico dat het slechter gaat", Veldwijzigingen.JaNee(t.Risico), Veldwijzigingen.JaNee(g.Risico));
        velden.Noteer("Datum", Veldwijzigingen.Dag(t.Datum), Veldwijzigingen.Dag(g.Datum));
        if (g.Tijd is { } tijd)
        {
            velden.Noteer("Tijd", TimeOnly.FromDateTime(t.GedaanOp.InNederland()).ToString("HH:mm", CultureInfo.InvariantCulture), tijd.ToString("HH:mm", CultureInfo.InvariantCulture));
        }

        velden.Noteer("Andere partij", t.AnderePartij, g.DoorAnder ? g.AnderePartij : null);
        velden.Noteer("Reden van een tweede triage", t.RedenDubbel, g.RedenDubbel);
        velden.Noteer("QuickScan", t.QuickScan?.Naam(), g.QuickScan?.Naam());
        velden.Noteer("Veiligheid", t.Veiligheid.Naam(), g.Veiligheid?.Naam());
        velden.Noteer("Toelichting veiligheid", t.VeiligheidToelichting, g.VeiligheidToelichting);
        foreach (var gebied in Enum.GetValues<Leefgebied>())
        {
            var (oud, nieuw) = (t.Leefgebieden.Find(l => l.Gebied == gebied), g.Leefgebieden.FirstOrDefault(l => l.Gebied == gebied));
            velden.Noteer($"{gebied.Naam()} gevraagd", Veldwijzigingen.JaNee(oud?.Gevraagd ?? false), Veldwijzigingen.JaNee(nieuw?.Gevraagd ?? false));
            velden.Noteer(gebied.Naam(), oud?.Notitie, nieuw?.Notitie);
        }

        velden.Noteer("Instrument", t.Instrument, g.Instrument);
        velden.Noteer("Uitkomst van het instrument", t.InstrumentUitkomst, g.InstrumentUitkomst);
        foreach (var aspect in Enum.GetValues<Verwijsaspect>())
        {
            velden.Noteer(aspect.Naam(), t.Aspecten.Find(a => a.Aspect == aspect)?.Tekst, g.Aspecten.FirstOrDefault(a => a.Aspect == aspect)?.Tekst);
        }

        velden.Noteer("Diagnose", t.Diagnose, g.Diagnose);
        velden.Noteer("Crisisdienst ingezet", Veldwijzigingen.JaNee(t.Crisisdienst), Veldwijzigingen.JaNee(g.Crisisdienst));
        velden.Noteer("Hulp na de crisis geregeld", Veldwijzigingen.JaNee(t.VervolgGeregeld), Veldwijzigingen.JaNee(g.Crisisdienst ? g.VervolgGeregeld : null));
        velden.Noteer("Toelichting hulp na de crisis", t.VervolgToelichting, g.Crisisdienst ? g.VervolgToelichting : null);
        velden.Noteer("Analyse klaar op", Veldwijzigingen.Dag(t.AnalyseKlaarOp), Veldwijzigingen.Dag(g.AnalyseKlaarOp));
        return velden.Alle;
    }
}
