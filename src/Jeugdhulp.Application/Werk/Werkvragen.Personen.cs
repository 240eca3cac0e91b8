using Jeugdhulp.Application.Jeugdigen;
using Jeugdhulp.Domain.Jeugdigen;
using Microsoft.EntityFrameworkCore;

namespace Jeugdhulp.Application.Werk;

/// <summary>What waits around a jeugdige or a household as a whole.</summary>
internal sealed partial class Werkvragen
{
    /// <summary>The second id is the assignment. A contact of that day counts when it was written down after it.</summary>
    private IQueryable<Werkrij> Verdeeld()
    {
        var account = db.Aanmelding.AccountId;
        return from v in db.Verdelingen.AsNoTracking()
               where v.TeruggenomenOp == null && _teams.Contains(v.TeamId!.Value) && db.Medewerkers.Any(m => m.Id == v.MedewerkerId && m.AccountId == account)
               join h in db.Hulpvragen on new { v.GemeenteCode, Id = v.HulpvraagId } equals new { h.GemeenteCode, h.Id }
               where h.Gesloten == null && !db.Contacten.Any(c => c.MedewerkerId == v.MedewerkerId && (c.Datum > v.Datum || (c.Datum == v.Datum && c.GeregistreerdOp > v.Op)) && c.Regels.Any(r => r.HulpvraagId == v.HulpvraagId))
               select new Werkrij { Soort = (int)Werksoort.Verdeeld, Id = h.Id, Bij = v.Id, PersoonId = h.PersoonId, Nummer = 0, Datum = v.Datum, Aantal = 0, Stap = (int)Werkstap.Geen };
    }

    /// <summary>With the team that has the help that runs, however long ago it talked; of who gets none with each team that did in the last year.</summary>
    private IQueryable<Werkrij> Achttien()
    {
        // Which days of birth count is asked of the domain, day by day: it knows of 29 February.
        var dagen = Enumerable.Range(0, 372).Select(n => _vandaag.AddYears(-Leeftijdsgrenzen.Volwassen).AddMonths(-6).AddDays(n - 3)).Where(d => Leeftijdsmoment.VraagtKeuze(d, _vandaag)).ToList();
        var (vroegste, laatste, sinds, lopend) = (dagen[0], dagen[^1], _vandaag.AddYears(-1), Partijen.Lopend(db));
        return db.Personen.AsNoTracking()
            .Where(p => p.Geboortedatum >= vroegste && p.Geboortedatum <= laatste && p.SamengevoegdMetId == null
                && (lopend.Any(h => h.PersoonId == p.Id && _teams.Contains(h.TeamId))
                    || (!lopend.Any(h => h.PersoonId == p.Id) && db.Contactregels.Any(r => r.PersoonId == p.Id && _teams.Contains(r.TeamId) && r.Feiten.Datum >= sinds))))
            .Select(p => new { p.Id, p.Geboortedatum, Keuze = db.Vervolgkeuzes.Where(k => k.PersoonId == p.Id).OrderByDescending(k => k.Id).Select(k => (Vervolg18?)k.Keuze).FirstOrDefault() })
            .Where(p => p.Keuze == null || p.Keuze == Vervolg18.NogNietBekend)
            .Select(p => new Werkrij { Soort = (int)Werksoort.Achttien, Id = p.Id, Bij = p.Id, PersoonId = p.Id, Nummer = 0, Datum = p.Geboortedatum, Aantal = 0, Stap = p.Keuze == null ? (int)Werkstap.Geen : (int)Werkstap.VervolgOnbekend });
    }

    /// <summary>
    /// Households with two parties or more, of which an own team is one or led to one. Begun from the own open work, for that is little
    /// beside all households. Its day is that of the newest of the work that runs.
    /// </summary>
    private IQueryable<Werkrij> ZonderRegie()
    {
        var partijen = Partijen.PerGezin(db, _vandaag);
        var meer = Partijen.MeerInGezin(db, _vandaag);
        return from g in db.Gezinnen.AsNoTracking()
               where partijen.Any(p => p.GezinId == g.Id && _teams.Contains(p.TeamId)) && !db.Gezinsregies.Any(r => r.GezinId == g.Id && r.Tot == null) && meer.Contains(g.Id)
               select new Werkrij { Soort = (int)Werksoort.Regie, Id = g.Id, Bij = g.Id, PersoonId = _niemand, Nummer = g.Nummer, Datum = partijen.Where(p => p.GezinId == g.Id).Max(p => p.Sinds), Aantal = 0, Stap = (int)Werkstap.Geen };
    }
}
