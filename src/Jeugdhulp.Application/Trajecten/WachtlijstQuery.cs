using Jeugdhulp.Application.Contacten;
using Jeugdhulp.Application.Contacten.Overzicht;
using Jeugdhulp.Application.Data;
using Jeugdhulp.Application.Dossiers;
using Jeugdhulp.Application.Jeugdigen;
using Jeugdhulp.Application.Logboek;
using Jeugdhulp.Domain;
using Jeugdhulp.Domain.Instellingen;
using Jeugdhulp.Domain.Trajecten;
using Microsoft.EntityFrameworkCore;

namespace Jeugdhulp.Application.Trajecten;

/// <summary>Reads who waits for a first talk with the team.</summary>
public sealed class WachtlijstQuery(JeugdhulpDbContext db, TimeProvider klok)
{
    public async Task<Wachtlijst> LijstAsync(Guid? teamId, int pagina, CancellationToken ct)
    {
        await using var transactie = await db.BeginGemeenteAsync(ct);
        var vandaag = klok.Vandaag();
        var lezer = await Lezer.LaadAsync(db, vandaag, ct);
        var (teams, metOvergenomen) = (lezer.Zelf(teamId), lezer.Van(teamId));
        var (instelling, eigen) = await db.WachtinstellingAsync(ct);
        var open = db.Wachtenden.AsNoTracking().Where(w => w.EindeOp == null && metOvergenomen.Contains(w.TeamId)).Where(Wachtplekken.Vooraan(db, vandaag));
        var aantal = await open.CountAsync(ct);

        // The most urgent first, then who waits longest.
        var regels = await Regels(open.OrderBy(w => w.Urgentie == Wachturgentie.Spoed ? 0 : w.Urgentie == Wachturgentie.Voorrang ? 1 : 2).ThenBy(w => w.AangemeldOp).ThenBy(w => w.Id)
            .Skip((Math.Max(1, pagina) - 1) * TrajectenQuery.PerPagina).Take(TrajectenQuery.PerPagina)).ToListAsync(ct);
        var sinds = vandaag.AddYears(-1);
        var klaar = await db.Wachtenden.AsNoTracking().Where(w => w.EindeOp >= sinds && teams.Contains(w.Afloop == Wachtafloop.EersteGesprek ? w.EersteTeamId ?? w.TeamId : w.TeamId)).Select(w => new { w.AangemeldOp, w.EindeOp, w.Afloop }).ToListAsync(ct);
        db.Log(klok, Handeling.WachtlijstBekeken, "wachtende", bijzonderheden: new() { ["personen"] = string.Join(',', regels.Select(r => r.PersoonId).Distinct()) });
        await db.SaveChangesAsync(ct);
        await transactie.CommitAsync(ct);
        return new(
            regels,
            aantal,
            Wachttijden.Tel([.. klaar.Where(k => k.Afloop is Wachtafloop.EersteGesprek).Select(k => (k.AangemeldOp, k.EindeOp!.Value))], instelling.NormWerkdagen, instelling.LangWeken),
            klaar.Where(k => k.Afloop is not (Wachtafloop.EersteGesprek or Wachtafloop.Samengevoegd)).CountBy(k => k.Afloop!.Value).ToDictionary(),
            instelling,
            eigen,
            [.. lezer.Teams.Select(t => new Lijstkeuze(t.Id.ToString(), t.Naam))]);
    }

    public async Task<Wachtdetails?> DetailsAsync(Guid id, CancellationToken ct)
    {
        await using var transactie = await db.BeginGemeenteAsync(ct);
        var gevonden = await db.Wachtenden.AsNoTracking().Where(w => w.Id == id)
            .Select(w => new { Wachtende = w, Persoon = db.Personen.First(p => p.Id == w.PersoonId), Team = db.Teams.Where(t => t.Id == w.TeamId).Select(t => t.Naam).First() }).SingleOrDefaultAsync(ct);
        if (gevonden is null)
        {
            return null;
        }

        var controles = await db.Wachtcontroles.AsNoTracking().Where(c => c.WachtendeId == id).OrderByDescending(c => c.Datum).ThenByDescending(c => c.Op).ToListAsync(ct);
        var verloop = await db.LeesAsync(Verloop.Wachtende, id, ct);
        var teams = await db.TeamsAsync(klok.Vandaag(), ct);
        var (instelling, _) = await db.WachtinstellingAsync(ct);
        var gesprek = await GesprekAsync(gevonden.Wachtende, ct);
        var dubbel = await Wachtplekken.Paren(db, klok.Vandaag()).Where(p => p.Een.Id == id)
            .Select(p => new Dubbeleplek(p.Ander.Id, db.Teams.Where(t => t.Id == p.Ander.TeamId).Select(t => t.Naam).First(), p.Ander.AangemeldOp, p.Ander.Urgentie)).ToListAsync(ct);
        db.Log(klok, Handeling.WachtlijstBekeken, "wachtende", id);
        db.Log(klok, Handeling.PersoonBekeken, "persoon", gevonden.Persoon.Id);
        await db.SaveChangesAsync(ct);
        await transactie.CommitAsync(ct);
        return new(gevonden.Wachtende, gevonden.Persoon, gevonden.Team, gesprek, controles, verloop, instelling, [.. teams.Where(t => t.Id != gevonden.Wachtende.TeamId).Select(t => new Lijstkeuze(t.Id.ToString(), t.Naam))], dubbel);
    }

    internal IQueryable<Wachtregel> Regels(IQueryable<Wachtende> wachtenden)
    {
        var dubbel = Wachtplekken.Paren(db, klok.Vandaag());
        return
        from w in wachtenden
        join persoon in db.Personen on w.PersoonId equals persoon.Id
        join team in db.Teams on w.TeamId equals team.Id
        select new Wachtregel(
            w.Id,
            persoon.Id,
            persoon.Voornamen + (persoon.Tussenvoegsel == null ? " " : " " + persoon.Tussenvoegsel + " ") + persoon.Achternaam,
            team.Naam,
            w.AangemeldOp,
            w.Urgentie,
            w.Overbrugging,
            db.Wachtcontroles.Where(c => c.WachtendeId == w.Id).Max(c => (DateOnly?)c.Datum),
            dubbel.Any(p => p.Een.Id == w.Id));
    }

    private async Task<Wachtgesprek?> GesprekAsync(Wachtende wachtende, CancellationToken ct)
    {
        var eigen = Lezer.EigenTeams(db, klok.Vandaag());
        var regel = wachtende.ContactregelId;
        var gesprekken = wachtende is { EindeOp: null } ? Wachtgesprekken.TeMelden(db, wachtende) : db.Contactregels.AsNoTracking().Where(r => r.Id == regel);
        return await gesprekken.Select(r => new Wachtgesprek(r.Feiten.Datum, eigen.Contains(r.TeamId) ? r.ContactId : null)).FirstOrDefaultAsync(ct);
    }
}
