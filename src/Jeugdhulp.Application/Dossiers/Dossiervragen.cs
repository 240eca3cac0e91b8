using System.Linq.Expressions;
using Jeugdhulp.Application.Data;
using Jeugdhulp.Application.Jeugdigen;
using Jeugdhulp.Domain.Classificeren;
using Jeugdhulp.Domain.Dossiers;
using Jeugdhulp.Domain.Trajecten;
using Microsoft.EntityFrameworkCore.Query;

namespace Jeugdhulp.Application.Dossiers;

/// <summary>Someone in a dossier during a period, as far as what happens around them is of that dossier.</summary>
internal sealed class Dossiertijd
{
    public Guid DossierId { get; init; }

    public Guid PersoonId { get; init; }

    public Dossierrol Rol { get; init; }

    /// <summary>First day of the dossier.</summary>
    public DateOnly Begin { get; init; }

    /// <summary>First day in this role.</summary>
    public DateOnly Van { get; init; }

    /// <summary>The dossier is closed.</summary>
    public bool Dicht { get; init; }

    /// <summary>Still in the dossier, in this role.</summary>
    public bool Erin { get; init; }

    /// <summary>Last day; empty while it lasts.</summary>
    public DateOnly? Laatste { get; init; }
}

/// <summary>A contact with someone who received help in a dossier, or was involved in it, as one of that dossier.</summary>
internal sealed class Dossiercontact
{
    public Guid DossierId { get; init; }

    public Guid PersoonId { get; init; }

    public DateOnly Datum { get; init; }

    public Uitkomst Geldend { get; init; }

    /// <summary>The person receives help in the dossier now.</summary>
    public bool Erin { get; init; }
}

/// <summary>
/// The rules about dossiers as conditions of a query; a test holds them beside <see cref="Contactsignaal"/> and
/// <see cref="Aanleverbaarheid"/>.
/// </summary>
internal static class Dossiervragen
{
    /// <summary>
    /// Who is or was in which dossier until when. The day on which a dossier is closed is still of the dossier; the day on which someone
    /// was taken out is not, and who was taken out on the first day never was in it.
    /// </summary>
    public static IQueryable<Dossiertijd> Tijden(JeugdhulpDbContext db) =>
        from p in db.Dossierpersonen
        where p.EruitOp == null || p.EruitOp > p.Van
        join d in db.Dossiers on new { p.GemeenteCode, Id = p.DossierId } equals new { d.GemeenteCode, d.Id }
        select new Dossiertijd
        {
            DossierId = p.DossierId,
            PersoonId = p.PersoonId,
            Rol = p.Rol,
            Begin = d.Begin,
            Van = p.Van,
            Dicht = d.Einde != null,
            Erin = p.Tot == null,
            Laatste = d.Einde != null && (p.Tot == null || p.Tot >= d.Einde) ? d.Einde : p.Tot == null ? null : p.Tot.Value.AddDays(-1),
        };

    /// <summary>
    /// The contacts of each dossier: with who receives help in it, until they left it. Also from before they came in, for help mostly
    /// began before someone wrote that down. And talks with a brother or sister who is only involved, from the day on which they are: those
    /// have no dossier of their own (LOK-13). Who receives help in another dossier on that day has one.
    /// </summary>
    public static IQueryable<Dossiercontact> Contacten(JeugdhulpDbContext db)
    {
        var elders = Tijden(db).Where(t => t.Rol == Dossierrol.OntvangtHulp);
        return from t in Tijden(db)
               where t.Rol != Dossierrol.Contactpersoon
               join r in db.Contactregels on (Guid?)t.PersoonId equals r.PersoonId
               where (t.Laatste == null || r.Feiten.Datum <= t.Laatste)
                   && (t.Rol == Dossierrol.OntvangtHulp
                       ? r.Feiten.Datum >= t.Begin
                       : r.Feiten.Datum >= t.Van && !elders.Any(e => e.PersoonId == t.PersoonId && r.Feiten.Datum >= e.Begin && (e.Laatste == null || r.Feiten.Datum <= e.Laatste)))
               select new Dossiercontact { DossierId = t.DossierId, PersoonId = t.PersoonId, Datum = r.Feiten.Datum, Geldend = r.Geldend, Erin = t.Erin && t.Rol == Dossierrol.OntvangtHulp };
    }

    /// <summary>
    /// Those with jeugdhulp that did not end: a traject of the jeugdige runs, or none of the wijkteam ended on that day or later. Help that has no traject
    /// (yet) ends with the dossier.
    /// </summary>
    public static IQueryable<Dossiercontact> MetLopendeHulp(JeugdhulpDbContext db, IQueryable<Dossiercontact> contacten, DateOnly vandaag) =>
        contacten.Where(c => c.Geldend == Uitkomst.Jeugdhulp
            && (db.Trajecten.Any(t => t.PersoonId == c.PersoonId && (t.Einde == null || t.Einde > vandaag))
                || !db.Trajecten.Any(t => t.PersoonId == c.PersoonId && t.Uitvoerder == Uitvoerder.Wijkteam && t.Einde >= c.Datum)));

    /// <summary>Dossiers of which <see cref="Contactsignaal"/> proposes to close them.</summary>
    public static IQueryable<Dossier> Sluitbaar(JeugdhulpDbContext db, IQueryable<Dossier> dossiers, Dossierafspraken afspraken, DateOnly vandaag) =>
        Zonder(db, dossiers.Where(d => d.Einde == null), Contactsignaal.Grens(Dossierstatus.Slapend, afspraken.WekenZonderContact, vandaag));

    /// <summary>Dossiers of which <see cref="Contactsignaal"/> proposes to let them sleep.</summary>
    public static IQueryable<Dossier> Sluimerend(JeugdhulpDbContext db, IQueryable<Dossier> dossiers, Dossierafspraken afspraken, DateOnly vandaag)
    {
        var (lang, contacten) = (Contactsignaal.Grens(Dossierstatus.Slapend, afspraken.WekenZonderContact, vandaag), Contacten(db));
        return Zonder(db, dossiers.Where(d => d.Statussen.Any(s => s.Tot == null && (s.Status == Dossierstatus.Actief || s.Status == Dossierstatus.Regiedossier))), Contactsignaal.Grens(Dossierstatus.Actief, afspraken.WekenZonderContact, vandaag))
            .Where(d => d.Begin > lang || contacten.Any(c => c.DossierId == d.Id && c.Datum > lang));
    }

    /// <summary>Dossiers with any of these two signals.</summary>
    public static IQueryable<Dossier> Stil(JeugdhulpDbContext db, IQueryable<Dossier> dossiers, Dossierafspraken afspraken, DateOnly vandaag)
    {
        var (sluitbaar, sluimerend) = (Sluitbaar(db, db.Dossiers, afspraken, vandaag), Sluimerend(db, db.Dossiers, afspraken, vandaag));
        return dossiers.Where(d => sluitbaar.Any(s => s.Id == d.Id) || sluimerend.Any(s => s.Id == d.Id));
    }

    /// <summary>Dossiers that counted on a peildatum, as <see cref="Domain.Cijfers.Meetwijze.Peildatum"/> counts: what ends that day is gone.</summary>
    public static Expression<Func<Dossier, bool>> TeldeOp(Telregels regels, DateOnly peil)
    {
        var telt = regels.Op(peil).ToArray();
        return d => d.Statussen.Any(s => telt.Contains(s.Status) && s.Van <= peil && (s.Tot == null || s.Tot > peil));
    }

    /// <summary>
    /// Dossiers that counted on a day of a period, their last one included. A status that was put right on the day itself held on no
    /// day; the day of a dossier of one day is a day.
    /// </summary>
    public static Expression<Func<Dossier, bool>> TeldeIn(Telregels regels, DateOnly van, DateOnly tot)
    {
        var dossier = Expression.Parameter(typeof(Dossier), "d");
        var delen = regels.Perioden.Where(p => p.Van <= tot && !(p.Tot < van)).Select(p => TeldeOnder(p.TeltMee, p.Van, p.Tot, van, tot))
            .Select(v => ReplacingExpressionVisitor.Replace(v.Parameters[0], dossier, v.Body));
        return Expression.Lambda<Func<Dossier, bool>>(delen.Aggregate(Expression.OrElse), dossier);
    }

    private static Expression<Func<Dossier, bool>> TeldeOnder(IReadOnlyCollection<Dossierstatus> teltMee, DateOnly geldtVan, DateOnly? geldtTot, DateOnly van, DateOnly tot)
    {
        var telt = teltMee.ToArray();
        return d => d.Statussen.Any(s => telt.Contains(s.Status) && s.Van <= tot && (geldtTot == null || s.Van < geldtTot)
            && (s.Tot == null || (s.Tot >= van && (s.Tot > s.Van ? s.Tot > geldtVan : s.Tot >= geldtVan && d.Begin == d.Einde))));
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

    private static IQueryable<Dossier> Zonder(JeugdhulpDbContext db, IQueryable<Dossier> dossiers, DateOnly grens)
    {
        var contacten = Contacten(db);
        return dossiers.Where(d => d.Begin <= grens && !contacten.Any(c => c.DossierId == d.Id && c.Datum > grens));
    }
}
