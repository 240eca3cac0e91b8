using Jeugdhulp.Application.Data;
using Jeugdhulp.Application.Jeugdigen;
using Jeugdhulp.Domain.Dossiers;

namespace Jeugdhulp.Application.Dossiers;

/// <summary>
/// The rules about dossiers as conditions of a query; a test holds them beside <see cref="Contactsignaal"/> and
/// <see cref="Aanleverbaarheid"/>.
/// </summary>
internal static class Dossiervragen
{
    /// <summary>Dossiers of which <see cref="Contactsignaal"/> proposes to close them.</summary>
    public static IQueryable<Dossier> Sluitbaar(JeugdhulpDbContext db, IQueryable<Dossier> dossiers, Dossierafspraken afspraken, DateOnly vandaag) =>
        Zonder(db, dossiers.Where(d => d.Einde == null), Contactsignaal.Grens(Dossierstatus.Slapend, afspraken.WekenZonderContact, vandaag));

    /// <summary>Dossiers of which <see cref="Contactsignaal"/> proposes to let them sleep.</summary>
    public static IQueryable<Dossier> Sluimerend(JeugdhulpDbContext db, IQueryable<Dossier> dossiers, Dossierafspraken afspraken, DateOnly vandaag)
    {
        var lang = Contactsignaal.Grens(Dossierstatus.Slapend, afspraken.WekenZonderContact, vandaag);
        return Zonder(db, dossiers.Where(d => d.Statussen.Any(s => s.Tot == null && (s.Status == Dossierstatus.Actief || s.Status == Dossierstatus.Regiedossier))), Contactsignaal.Grens(Dossierstatus.Actief, afspraken.WekenZonderContact, vandaag))
            .Where(d => d.Begin > lang || d.Personen.Any(p => p.Rol == Dossierrol.OntvangtHulp && db.Contactregels.Any(r => r.PersoonId == p.PersoonId && r.Feiten.Datum > lang)));
    }

    /// <summary>Dossiers of which something is missing that the gemeente asks for.</summary>
    public static IQueryable<Dossier> NietAanleverbaar(JeugdhulpDbContext db, IQueryable<Dossier> dossiers, Dossierafspraken afspraken)
    {
        bool Vraagt(Gegeven gegeven) => afspraken.Gegevens.Contains(gegeven);
        var (verwijzer, crisis, wie) = (Vraagt(Gegeven.Verwijzer), Vraagt(Gegeven.Crisis), Vraagt(Gegeven.Verantwoordelijke));
        var (bsn, geslacht, postcode) = (Vraagt(Gegeven.Bsn), Vraagt(Gegeven.Geslacht), Vraagt(Gegeven.Postcode));
        return dossiers.Where(d =>
            (verwijzer && d.Verwijzer == null) || (crisis && d.Crisis == null) || (wie && d.MedewerkerId == null)
            || d.Personen.Any(p => p.Rol == Dossierrol.OntvangtHulp && (p.Tot == null || p.Tot == d.Einde) && db.Personen.Any(x => x.Id == p.PersoonId
                && ((bsn && x.Bsn == null) || (geslacht && x.Geslacht == Geslacht.Onbekend) || (postcode && x.Postcode == null)))));
    }

    private static IQueryable<Dossier> Zonder(JeugdhulpDbContext db, IQueryable<Dossier> dossiers, DateOnly grens) => dossiers
        .Where(d => d.Begin <= grens && !d.Personen.Any(p => p.Rol == Dossierrol.OntvangtHulp && db.Contactregels.Any(r => r.PersoonId == p.PersoonId && r.Feiten.Datum > grens)));
}
