using Jeugdhulp.Application.Contacten.Overzicht;
using Jeugdhulp.Application.Data;
using Jeugdhulp.Application.Leveringen;
using Jeugdhulp.Application.Logboek;
using Jeugdhulp.Domain.Jeugdigen;
using Microsoft.EntityFrameworkCore;

namespace Jeugdhulp.Application.Jeugdigen;

/// <summary>Reads a person of the own gemeente; each reading is in the log.</summary>
public sealed class PersoonQuery(JeugdhulpDbContext db, HulpoverzichtQuery overzicht, TimeProvider klok)
{
    private const int HoeveelContacten = 10;
    private const int HoeveelWijzigingen = 50;

    /// <summary>The person; null when there is none here.</summary>
    public async Task<Persoondetails?> LaadAsync(Guid id, CancellationToken ct)
    {
        await using var transactie = await db.BeginBijVraagAsync(ct);
        var vandaag = klok.Vandaag();
        var relaties = Relaties(db, [id]);
        var toestemmingen = Toestemmingvragen.Geldig(db);
        var (bevindingen, namen) = (Openbevindingen.TeHerstellenDoor(db, klok), Openbevindingen.Namen(db, id));
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
                Toestemmingen = toestemmingen.Where(t => t.PersoonId == id).OrderBy(t => t.Datum).ThenBy(t => t.EerstOp ?? t.Op).ThenBy(t => t.Id).ToList(),
                Relaties = relaties.ToList(),
                Samenvoegingen = (
                    from s in db.Samenvoegingen
                    where s.BlijftId == id && s.OngedaanOp == null
                    join ander in db.Personen on s.VervaltId equals ander.Id
                    orderby s.Id descending
                    select new { Samenvoeging = s, Naam = ander.Tussenvoegsel == null ? ander.Voornamen + " " + ander.Achternaam : ander.Voornamen + " " + ander.Tussenvoegsel + " " + ander.Achternaam, ander.Geboortedatum, ander.Geboorteprecisie }).ToList(),

                Bevindingen = bevindingen.Where(b => namen.Contains(b.Vondst.PersoonId!.Value)).ToList(),

                // A contact with more lines for one jeugdige is one contact (CON-04).
                Contacten = db.Contactregels.Where(r => r.PersoonId == id).Select(r => r.ContactId).Distinct().Count(),
            })
            .SingleOrDefaultAsync(ct);
        if (kern is null)
        {
            return null;
        }

        var gezinnen = await GezinnenAsync(id, ct);

        // Whose name stands on the page was looked at too.
        await db.LogBekekenAsync(klok, [.. kern.Relaties.SelectMany(r => new[] { r.JeugdigeId, r.AnderId }).Concat(gezinnen.SelectMany(g => g.Anderen).Select(a => a.Id)).Append(id).Distinct()], ct);
        await db.SaveChangesAsync(ct);
        var details = new Persoondetails
        {
            Persoon = kern.Persoon,
            Vandaag = vandaag,
            Woonplaatsnaam = kern.Woonplaats,
            Cbscode = kern.Cbscode,
            Keuzes = kern.Keuzes,
            Toestemmingen = kern.Toestemmingen,
            Gezinnen = gezinnen,
            Relaties = kern.Relaties,
            AantalContacten = kern.Contacten,
            Contacten = await ContactenAsync(id, ct),
            Wijzigingen = await db.Persoonwijzigingen.AsNoTracking().Where(w => w.PersoonId == id).OrderByDescending(w => w.Id).Take(HoeveelWijzigingen).ToListAsync(ct),
            Samenvoegingen = [.. kern.Samenvoegingen.Select(s => new Samenvoegregel(s.Samenvoeging.Id, s.Naam, new Geboortedag(s.Geboortedatum, s.Geboorteprecisie), s.Samenvoeging.Reden, s.Samenvoeging.Op, s.Samenvoeging.DoorNaam))],
            Bevindingen = Openbevindingen.Lees(kern.Bevindingen),
            Hulp = await overzicht.LaadAsync([id], [.. gezinnen.Where(g => g.Tot is null || g.Tot > vandaag).Select(g => g.GezinId)], ct),
        };
        await transactie.CommitAsync(ct);
        return details;
    }

    internal static IQueryable<Relatieregel> Relaties(JeugdhulpDbContext db, Guid[] personen) =>
        from r in db.Persoonsrelaties.AsNoTracking()
        where personen.Contains(r.PersoonId) || personen.Contains(r.AnderId)
        join jeugdige in db.Personen on r.PersoonId equals jeugdige.Id
        join ander in db.Personen on r.AnderId equals ander.Id
        where jeugdige.SamengevoegdMetId == null && ander.SamengevoegdMetId == null
        orderby r.Tot != null, jeugdige.Geboortedatum, r.Id
        select new Relatieregel(r.Id, jeugdige.Id, jeugdige.Tussenvoegsel == null ? jeugdige.Voornamen + " " + jeugdige.Achternaam : jeugdige.Voornamen + " " + jeugdige.Tussenvoegsel + " " + jeugdige.Achternaam, ander.Id, ander.Tussenvoegsel == null ? ander.Voornamen + " " + ander.Achternaam : ander.Voornamen + " " + ander.Tussenvoegsel + " " + ander.Achternaam, r.Soort, r.Gezag, r.Tot);

    private async Task<List<Persoongezin>> GezinnenAsync(Guid id, CancellationToken ct)
    {
        var rijen = await db.Gezinsleden.AsNoTracking().AsSingleQuery()
            .Where(l => l.PersoonId == id && !db.Gezinsleden.Any(n => n.GezinId == l.GezinId && n.PersoonId == id && n.Nummer > l.Nummer))
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

    private async Task<List<Persooncontact>> ContactenAsync(Guid id, CancellationToken ct)
    {
        var leesbaar = Lezer.Leesbaar(db, klok);
        return await db.Contactregels.AsNoTracking().Where(r => r.PersoonId == id)
            .OrderByDescending(r => r.Feiten.Datum).ThenByDescending(r => r.ContactId)
            .Take(HoeveelContacten)
            .Join(db.Teams, r => r.TeamId, t => t.Id, (r, t) => new { Regel = r, Team = t.Naam })
            .OrderByDescending(r => r.Regel.Feiten.Datum).ThenByDescending(r => r.Regel.ContactId)
            .Select(r => new Persooncontact(r.Regel.ContactId, r.Regel.Feiten.Datum, r.Regel.Feiten.Activiteit, r.Regel.Geldend, r.Team, leesbaar.Any(c => c.Id == r.Regel.ContactId)))
            .ToListAsync(ct);
    }
}
