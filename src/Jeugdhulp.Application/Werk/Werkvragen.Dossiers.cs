using Jeugdhulp.Application.Dossiers;
using Jeugdhulp.Application.Jeugdigen;
using Jeugdhulp.Domain.Dossiers;
using Microsoft.EntityFrameworkCore;

namespace Jeugdhulp.Application.Werk;

/// <summary>What waits in dossiers, and talks that ask for one.</summary>
internal sealed partial class Werkvragen
{
    private IQueryable<Werkrij> Dossiers()
    {
        var zonder = DossiervoorstellenQuery.Zonder(db, _teams, null, kader.Leidraad, _vandaag);
        var nieuw = DossiervoorstellenQuery.NaGesloten(db);
        return db.Personen.AsNoTracking().Where(p => zonder.Any(h => h.PersoonId == p.Id))
            .Select(p => new Werkrij
            {
                Soort = (int)Werksoort.Dossier,
                Id = p.Id,
                Bij = p.Id,
                PersoonId = p.Id,
                Nummer = 0,
                Datum = nieuw.Where(r => r.PersoonId == p.Id && zonder.Any(h => h.Id == r.HulpvraagId)).Min(r => r.Feiten.Datum),
                Aantal = 0,
                Stap = (int)Werkstap.Geen,
            });
    }

    private IQueryable<Werkrij> Stil(Werksoort soort)
    {
        var (teams, contacten) = (_teams, Dossiervragen.Contacten(db));
        var eigen = db.Dossiers.AsNoTracking().Where(d => teams.Contains(d.TeamId));
        var stil = soort is Werksoort.Afsluiten ? Dossiervragen.Sluitbaar(db, eigen, kader.Afspraken, _vandaag) : Dossiervragen.Sluimerend(db, eigen, kader.Afspraken, _vandaag);
        return stil.Select(d => new Werkrij
        {
            Soort = (int)soort,
            Id = d.Id,
            Bij = d.Id,
            PersoonId = d.Personen.Where(p => p.Rol == Dossierrol.OntvangtHulp && p.Tot == null).OrderBy(p => p.Van).ThenBy(p => p.PersoonId).Select(p => p.PersoonId).FirstOrDefault(),
            Nummer = d.Nummer,
            Datum = contacten.Where(c => c.DossierId == d.Id).Max(c => (DateOnly?)c.Datum) ?? d.Begin,
            Aantal = 0,
            Stap = (int)Werkstap.Geen,
        });
    }

    /// <summary>The step says what is missing first; of BSN, sex and postcode the second id is the person.</summary>
    private IQueryable<Werkrij> Gegevens()
    {
        var teams = _teams;
        bool Vraagt(Gegeven gegeven) => kader.Afspraken.Gegevens.Contains(gegeven);
        var (verwijzer, crisis, wie, bsn, geslacht, postcode) = (Vraagt(Gegeven.Verwijzer), Vraagt(Gegeven.Crisis), Vraagt(Gegeven.Verantwoordelijke), Vraagt(Gegeven.Bsn), Vraagt(Gegeven.Geslacht), Vraagt(Gegeven.Postcode));
        return from d in Dossiervragen.NietAanleverbaar(db, db.Dossiers.AsNoTracking().Where(d => d.Einde == null && teams.Contains(d.TeamId)), kader.Afspraken)
               let mist = d.Personen.Where(p => p.Rol == Dossierrol.OntvangtHulp && p.Tot == null).OrderBy(p => p.Van).ThenBy(p => p.PersoonId)
                   .SelectMany(p => db.Personen.Where(x => x.Id == p.PersoonId && ((bsn && x.Bsn == null) || (geslacht && x.Geslacht == Geslacht.Onbekend) || (postcode && x.Postcode == null))))
                   .Select(x => new { x.Id, Wat = bsn && x.Bsn == null ? (int)Werkstap.Bsn : geslacht && x.Geslacht == Geslacht.Onbekend ? (int)Werkstap.Geslacht : (int)Werkstap.Postcode }).FirstOrDefault()
               select new Werkrij
               {
                   Soort = (int)Werksoort.Gegevens,
                   Id = d.Id,
                   Bij = mist == null ? d.Id : mist.Id,
                   PersoonId = d.Personen.Where(p => p.Rol == Dossierrol.OntvangtHulp && p.Tot == null).OrderBy(p => p.Van).ThenBy(p => p.PersoonId).Select(p => p.PersoonId).FirstOrDefault(),
                   Nummer = d.Nummer,
                   Datum = d.Begin,
                   Aantal = 0,
                   Stap = verwijzer && d.Verwijzer == null ? (int)Werkstap.Verwijzer : crisis && d.Crisis == null ? (int)Werkstap.Crisis : wie && d.MedewerkerId == null ? (int)Werkstap.Verantwoordelijke : mist == null ? (int)Werkstap.Geen : mist.Wat,
               };
    }
}
