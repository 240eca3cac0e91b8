using Jeugdhulp.Application.Contacten.Overzicht;
using Jeugdhulp.Application.Data;
using Jeugdhulp.Application.Logboek;
using Jeugdhulp.Domain.Trajecten;
using Microsoft.EntityFrameworkCore;

namespace Jeugdhulp.Application.Trajecten;

/// <summary>Something that waits for a worker.</summary>
/// <param name="Titel">Who or what it is about.</param>
/// <param name="Adres">Page on which it is done.</param>
/// <param name="Datum">Since when, or by when.</param>
/// <param name="Waarom">Why it waits, in one phrase.</param>
public sealed record TeDoen(string Titel, string Adres, DateOnly Datum, string Waarom);

/// <summary>Things of one kind that wait, with the first of them.</summary>
public sealed record TeDoengroep(string Naam, string Adres, int Aantal, IReadOnlyList<TeDoen> Eerste);

/// <summary>Gathers what waits in trajecten, referrals and the waiting list of the own teams.</summary>
public sealed class TrajectTeDoenQuery(JeugdhulpDbContext db, TrajectvoorstellenQuery voorstellen, TrajectenQuery trajecten, Doorverwijzingbeheer doorverwijzingen, Wachtlijstbeheer wachtlijst, TimeProvider klok)
{
    private const int Eerste = 5;

    /// <summary>More than this is told as this many.</summary>
    private const int Hoogstens = 100;

    public async Task<IReadOnlyList<TeDoengroep>> LaadAsync(CancellationToken ct)
    {
        await using var transactie = await db.BeginGemeenteAsync(ct);
        var vandaag = klok.Vandaag();
        var lezer = await Lezer.LaadAsync(db, vandaag, ct);
        var teams = lezer.TeamIds;
        if (teams.Length == 0)
        {
            return [];
        }

        var (instelling, _) = await wachtlijst.InstellingAsync(ct);
        var account = db.Aanmelding.AccountId;
        var groepen = new List<TeDoengroep>();
        var personen = new List<Guid>();
        void Voeg<T>(string naam, string adres, IReadOnlyList<T> gevonden, Func<T, TeDoen> maak, Func<T, Guid> persoon, int? aantal = null)
        {
            if (gevonden.Count > 0)
            {
                groepen.Add(new(naam, adres, aantal ?? gevonden.Count, [.. gevonden.Take(Eerste).Select(maak)]));
                personen.AddRange(gevonden.Take(Eerste).Select(persoon));
            }
        }

        var (voorgesteld, totaal, _) = await voorstellen.ZoekAsync(teams, 1, Eerste, ct);
        Voeg("Trajecten om te bevestigen", "/trajecten/voorstellen", voorgesteld, v => new(v.Naam, v.HulpvraagId is { } vraag ? $"/trajecten/starten/{v.PersoonId}?hulpvraag={vraag}" : $"/trajecten/starten/{v.PersoonId}", v.Aanvang, "eigen hulp zonder traject"), v => v.PersoonId, totaal);

        var over = await trajecten.Regels(db.Trajecten.AsNoTracking().Where(t => teams.Contains(t.TeamId) && t.Einde == null && t.VerwachtEinde < vandaag
            && !db.Trajectbesprekingen.Any(b => b.TrajectId == t.Id && b.Datum > t.VerwachtEinde)).OrderBy(t => t.VerwachtEinde).Take(Hoogstens)).ToListAsync(ct);
        Voeg("Over de verwachte termijn", "/trajecten?stand=overTermijn", over, t => new(t.Naam, $"/trajecten/bespreking/{t.Id}", t.VerwachtEinde!.Value, "bespreek met de gedragswetenschapper"), t => t.PersoonId);

        var beschikt = await db.Beschikkingen.AsNoTracking().Where(b => b.Bekrachtigd == null && b.DoorAccountId != account && db.Trajecten.Any(t => t.Id == b.TrajectId && teams.Contains(t.TeamId)))
            .OrderBy(b => b.Datum).Take(Hoogstens).Select(b => new { b.TrajectId, b.Datum, Persoon = db.Personen.First(p => db.Trajecten.Any(t => t.Id == b.TrajectId && t.PersoonId == p.Id)) }).ToListAsync(ct);
        Voeg("Beschikkingen om te bekrachtigen", "/trajecten", beschikt, b => new(b.Persoon.VolledigeNaam, $"/trajecten/{b.TrajectId}", b.Datum, "eigen beschikking wacht op het team"), b => b.Persoon.Id);

        var grens = vandaag.AddDays(-7 * instelling.OpvolgenWeken);
        var sinds = new DateTimeOffset(grens, TimeOnly.MinValue, TimeSpan.Zero);
        var stil = await doorverwijzingen.Regels(doorverwijzingen.VanTeams(teams).Where(d => d.GestartOp == null && d.BeeindigdOp == null && d.Datum < grens
            && !db.Verloopregels.Any(v => v.DoorverwijzingId == d.Id && v.Op >= sinds)).OrderBy(d => d.Datum).Take(Hoogstens)).ToListAsync(ct);
        Voeg("Doorverwijzingen om na te vragen", "/doorverwijzingen", stil, d => new(d.Naam, $"/doorverwijzingen/{d.Id}", d.Datum, $"wacht op {d.Aanbieder ?? d.Bestemming}"), d => d.PersoonId);

        var open = await db.Terugkoppelingen.AsNoTracking().Where(t => t.GedaanOp == null && db.Trajecten.Any(x => x.Id == t.TrajectId && teams.Contains(x.TeamId)))
            .OrderBy(t => t.Sinds).Take(Hoogstens).Select(t => new { t.TrajectId, t.Sinds, t.Verwijzer, Persoon = db.Personen.First(p => db.Trajecten.Any(x => x.Id == t.TrajectId && x.PersoonId == p.Id)) }).ToListAsync(ct);
        Voeg("Verwijzers om te informeren", "/trajecten", open, t => new(t.Persoon.VolledigeNaam, $"/trajecten/{t.TrajectId}", t.Sinds, $"informeer: {t.Verwijzer.Naam()}"), t => t.Persoon.Id);

        var nakijken = vandaag.AddDays(-7 * instelling.NakijkenWeken);
        var wachtend = await wachtlijst.Regels(db.Wachtenden.AsNoTracking().Where(w => w.EindeOp == null && teams.Contains(w.TeamId) && w.AangemeldOp <= nakijken
            && !db.Wachtcontroles.Any(c => c.WachtendeId == w.Id && c.Datum > nakijken)).OrderBy(w => w.AangemeldOp).Take(Hoogstens)).ToListAsync(ct);
        Voeg("Wachtlijst om na te kijken", "/wachtlijst", wachtend, w => new(w.Naam, $"/wachtlijst/{w.Id}", w.AangemeldOp, "wacht al lang op een eerste gesprek"), w => w.PersoonId);

        if (groepen.Count > 0)
        {
            db.Log(klok, Handeling.TrajectenBekeken, "traject", bijzonderheden: new() { ["stand"] = "teDoen", ["personen"] = string.Join(',', personen.Distinct()) });
            await db.SaveChangesAsync(ct);
        }

        await transactie.CommitAsync(ct);
        return groepen;
    }
}
