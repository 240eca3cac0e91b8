using Jeugdhulp.Application.Contacten.Overzicht;
using Jeugdhulp.Application.Data;
using Jeugdhulp.Application.Logboek;
using Jeugdhulp.Domain.Jeugdigen;
using Microsoft.EntityFrameworkCore;

namespace Jeugdhulp.Application.Jeugdigen;

/// <summary>Reads a person of the own gemeente; each reading is in the log.</summary>
public sealed class PersoonQuery(JeugdhulpDbContext db, TimeProvider klok)
{
    private const int HoeveelContacten = 10;
    private const int HoeveelWijzigingen = 50;

    /// <summary>The person; null when there is none here.</summary>
    public async Task<Persoondetails?> LaadAsync(Guid id, CancellationToken ct)
    {
        await using var transactie = await db.BeginGemeenteAsync(ct);
        var vandaag = klok.Vandaag();
        var (ongeboren, onbekend) = (Bsnreden.Ongeboren.CbsOmschrijving(), Bsnreden.NogOpTeZoeken.CbsOmschrijving());
        var kern = await db.Personen.AsNoTracking().AsSingleQuery().Where(p => p.Id == id)
            .Select(p => new
            {
                Persoon = p,
                Woonplaats = db.Gemeenten.Where(g => g.Code == p.WoonplaatsGemeente).Select(g => g.Naam).FirstOrDefault(),
                Cbscode = p.Bsn != null ? null : db.Codewaarden
                    .Where(c => c.Lijst == "bsnBijzonder" && c.Omschrijving == (p.ZonderBsn == Bsnreden.Ongeboren ? ongeboren : onbekend)
                        && c.GeldigVan <= vandaag && (c.GeldigTot == null || c.GeldigTot > vandaag))
                    .Select(c => c.Code).FirstOrDefault(),
                Keuzes = db.Vervolgkeuzes.Where(k => k.PersoonId == id).OrderByDescending(k => k.Id).ToList(),
            })
            .SingleOrDefaultAsync(ct);
        if (kern is null)
        {
            return null;
        }

        await db.LogBekekenAsync(klok, [id], ct);
        await db.SaveChangesAsync(ct);
        var details = new Persoondetails
        {
            Persoon = kern.Persoon,
            Vandaag = vandaag,
            Woonplaatsnaam = kern.Woonplaats,
            Cbscode = kern.Cbscode,
            Keuzes = kern.Keuzes,
            Gezinnen = await GezinnenAsync(id, ct),
            Relaties = await RelatiesAsync(db, [id], ct),
            Contacten = await ContactenAsync(id, vandaag, ct),
            Wijzigingen = await db.Persoonwijzigingen.AsNoTracking().Where(w => w.PersoonId == id).OrderByDescending(w => w.Id).Take(HoeveelWijzigingen).ToListAsync(ct),
            Samenvoegingen = await (
                from s in db.Samenvoegingen
                where s.BlijftId == id && s.OngedaanOp == null
                join p in db.Personen on s.VervaltId equals p.Id
                orderby s.Id descending
                select new Samenvoegregel(s.Id, p.Voornamen + " " + p.Achternaam, new Geboortedag(p.Geboortedatum, p.Geboorteprecisie), s.Reden, s.Op, s.DoorNaam)).ToListAsync(ct),
        };
        await transactie.CommitAsync(ct);
        return details;
    }

    internal static Task<List<Relatieregel>> RelatiesAsync(JeugdhulpDbContext db, Guid[] personen, CancellationToken ct) => (
        from r in db.Persoonsrelaties.AsNoTracking()
        where personen.Contains(r.PersoonId) || personen.Contains(r.AnderId)
        join jeugdige in db.Personen on r.PersoonId equals jeugdige.Id
        join ander in db.Personen on r.AnderId equals ander.Id
        where jeugdige.SamengevoegdMetId == null && ander.SamengevoegdMetId == null
        orderby r.Tot != null, jeugdige.Geboortedatum, r.Id
        select new Relatieregel(r.Id, jeugdige.Id, jeugdige.Voornamen + " " + jeugdige.Achternaam, ander.Id, ander.Voornamen + " " + ander.Achternaam, r.Soort, r.Gezag, r.Tot)).ToListAsync(ct);

    private async Task<List<Persoongezin>> GezinnenAsync(Guid id, CancellationToken ct)
    {
        var rijen = await db.Gezinsleden.AsNoTracking().AsSingleQuery().Where(l => l.PersoonId == id)
            .Join(db.Gezinnen, l => l.GezinId, g => g.Id, (l, g) => new
            {
                Lid = l,
                g.Nummer,
                Anderen = g.Leden.Where(a => a.PersoonId != id && a.Tot == null && a.Persoon!.SamengevoegdMetId == null).Select(a => new { a.Rol, Persoon = a.Persoon! }).ToList(),
            })
            .ToListAsync(ct);
        return [.. rijen.OrderBy(r => r.Lid.Tot is not null).ThenBy(r => r.Nummer)
            .Select(r => new Persoongezin(r.Lid.GezinId, r.Nummer, r.Lid.Rol, r.Lid.Van, r.Lid.Tot, [.. r.Anderen.OrderBy(a => a.Rol != Gezinsrol.Ouder).ThenBy(a => a.Persoon.Geboortedatum).Select(a => new Gezinsgenoot(a.Persoon.Id, a.Persoon.VolledigeNaam, a.Rol))]))];
    }

    private async Task<List<Persooncontact>> ContactenAsync(Guid id, DateOnly vandaag, CancellationToken ct)
    {
        var eigen = (await Lezer.LaadAsync(db, vandaag, ct)).TeamIds;
        return await db.Contactregels.AsNoTracking().Where(r => r.PersoonId == id)
            .OrderByDescending(r => r.Feiten.Datum).ThenByDescending(r => r.ContactId)
            .Take(HoeveelContacten)
            .Join(db.Teams, r => r.TeamId, t => t.Id, (r, t) => new { Regel = r, Team = t.Naam })
            .OrderByDescending(r => r.Regel.Feiten.Datum).ThenByDescending(r => r.Regel.ContactId)
            .Select(r => new Persooncontact(r.Regel.ContactId, r.Regel.Feiten.Datum, r.Regel.Feiten.Activiteit, r.Regel.Geldend, r.Team, eigen.Contains(r.Regel.TeamId)))
            .ToListAsync(ct);
    }
}
