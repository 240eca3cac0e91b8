using Jeugdhulp.Application.Contacten;
using Jeugdhulp.Application.Contacten.Overzicht;
using Jeugdhulp.Application.Data;
using Jeugdhulp.Application.Jeugdigen;
using Jeugdhulp.Application.Logboek;
using Jeugdhulp.Domain.Classificeren;
using Jeugdhulp.Domain.Contacten;
using Jeugdhulp.Domain.Dossiers;
using Jeugdhulp.Domain.Instellingen;
using Microsoft.EntityFrameworkCore;

namespace Jeugdhulp.Application.Dossiers;

/// <summary>Someone without a dossier whose talks reached the rule of the gemeente.</summary>
/// <param name="PersoonId">The jeugdige.</param>
/// <param name="HulpvraagId">The oldest series of talks that asks for it.</param>
/// <param name="Naam">Full name.</param>
/// <param name="Gesprekken">Talks in all open series of the jeugdige.</param>
/// <param name="Begin">Default first day.</param>
/// <param name="LaatsteContact">Day of the last contact, of whatever series.</param>
/// <param name="TeamId">The own team of today that has the last contact in hand, its own or that of a team it took over from; empty when another team has.</param>
/// <param name="Sluitaan">The open dossier of a brother or sister that this belongs in, if the gemeente wants it there (GEZ-06); empty when the role there does not fit help that runs.</param>
/// <param name="Rol">Role with which the jeugdige joins that dossier.</param>
public sealed record Dossiervoorstel(
    Guid PersoonId, Guid HulpvraagId, string Naam, int Gesprekken, DateOnly Begin, DateOnly LaatsteContact, Guid? TeamId, Dossieraansluiting? Sluitaan, Dossierrol Rol);

/// <summary>An open dossier in the same household.</summary>
public sealed record Dossieraansluiting(Guid DossierId, int Nummer, Guid GezinId);

/// <summary>Finds who has no dossier and should have one (LOK-11, LOK-12).</summary>
public sealed class DossiervoorstellenQuery(JeugdhulpDbContext db, TimeProvider klok)
{
    /// <summary>Most proposals on one page.</summary>
    public const int Hoogstens = 50;

    /// <summary>The proposals for the own teams, longest waiting first.</summary>
    public async Task<IReadOnlyList<Dossiervoorstel>> LaadAsync(CancellationToken ct)
    {
        await using var transactie = await db.BeginGemeenteAsync(ct);
        var lezer = await Lezer.LaadAsync(db, klok.Vandaag(), ct);
        var voorstellen = await VindAsync(lezer, null, ct);
        await db.LogBekekenAsync(klok, [.. voorstellen.Select(v => v.PersoonId).Distinct()], ct);
        await db.SaveChangesAsync(ct);
        await transactie.CommitAsync(ct);
        return voorstellen;
    }

    /// <summary>The proposals for the teams of a worker, or of one person; within a transaction of the caller.</summary>
    internal async Task<List<Dossiervoorstel>> VindAsync(Lezer lezer, Guid? persoonId, CancellationToken ct)
    {
        var teams = lezer.TeamIds;
        var leidraad = await db.LeidraadAsync(klok.Vandaag(), ct);
        var inBestaand = leidraad.SiblingPreventie is SiblingPreventie.InBestaandDossier;
        var leden = db.Gezinsleden.Op(klok.Vandaag());
        var nieuw = NaGesloten(db);
        var rol = Siblingregel.Rol(leidraad.AlleKinderenInZorg);
        var eigenHulp = Dossierrollen.MetEigenHulp(db);
        var rijen = await (
            from h in Zonder(db, teams, persoonId, leidraad, klok.Vandaag())
            join persoon in db.Personen on new { h.GemeenteCode, Id = h.PersoonId } equals new { persoon.GemeenteCode, persoon.Id }
            let sibling = h.Vervolg == Vervolg.SiblingVanTraject && inBestaand && !db.Dossierpersonen.Any(p => p.PersoonId == h.PersoonId && p.Tot == null && p.Rol == Dossierrol.IndirectBetrokken)
            orderby h.Gesloten != null, db.Contactregels.Where(r => r.HulpvraagId == h.Id).Min(r => r.Feiten.Datum), h.Id
            select new
            {
                h.Id,
                h.PersoonId,
                persoon.Voornamen,
                persoon.Tussenvoegsel,
                persoon.Achternaam,
                Verheldering = nieuw.Where(r => r.HulpvraagId == h.Id && r.DossierTelt && (r.Feiten.Activiteit == Activiteit.Intake || r.Feiten.Activiteit == Activiteit.Triage)).Min(r => (DateOnly?)r.Feiten.Datum),
                Eerste = nieuw.Where(r => r.HulpvraagId == h.Id && (r.DossierTelt || sibling)).Min(r => (DateOnly?)r.Feiten.Datum),
                Dossier = !sibling || (rol != Dossierrol.OntvangtHulp && eigenHulp.Contains(h.PersoonId)) ? null : (
                    from lid in leden
                    where lid.PersoonId == h.PersoonId
                    join ander in leden on new { lid.GemeenteCode, lid.GezinId } equals new { ander.GemeenteCode, ander.GezinId }
                    where ander.PersoonId != h.PersoonId
                    join deel in db.Dossierpersonen on new { ander.GemeenteCode, ander.PersoonId } equals new { deel.GemeenteCode, deel.PersoonId }
                    where deel.Tot == null && deel.Rol == Dossierrol.OntvangtHulp && deel.Wet == Wet.Jeugd
                    join dossier in db.Dossiers on new { deel.GemeenteCode, Id = deel.DossierId } equals new { dossier.GemeenteCode, dossier.Id }
                    orderby dossier.Begin, dossier.Id
                    select new Dossieraansluiting(dossier.Id, dossier.Nummer, lid.GezinId)).FirstOrDefault(),
            }).AsNoTracking().Take(Hoogstens).ToListAsync(ct);
        var personen = rijen.Select(r => (Guid?)r.PersoonId).Distinct().ToArray();
        var contacten = (await db.Contactregels.AsNoTracking().Where(r => personen.Contains(r.PersoonId))
            .Select(r => new { r.PersoonId, r.HulpvraagId, Open = db.Hulpvragen.Any(h => h.Id == r.HulpvraagId && h.Gesloten == null), r.Feiten.Datum, r.Feiten.Gespreknummer, r.TeamId, r.Id })
            .ToListAsync(ct)).ToLookup(r => r.PersoonId);
        return [.. rijen.DistinctBy(r => r.PersoonId).Select(r =>
        {
            var laatste = contacten[r.PersoonId].OrderByDescending(c => c.Datum).ThenBy(c => c.Id).First();
            return new Dossiervoorstel(
                r.PersoonId,
                r.Id,
                r.Tussenvoegsel is null ? $"{r.Voornamen} {r.Achternaam}" : $"{r.Voornamen} {r.Tussenvoegsel} {r.Achternaam}",
                contacten[r.PersoonId].Where(c => c.Open || c.HulpvraagId == r.Id).GroupBy(c => c.HulpvraagId).Sum(g => g.Max(c => c.Gespreknummer)),
                r.Verheldering ?? r.Eerste ?? laatste.Datum,
                laatste.Datum,
                lezer.Lopend.FirstOrDefault(t => lezer.Van(t.Id).Contains(laatste.TeamId))?.Id,
                r.Dossier,
                rol);
        })];
    }

    /// <summary>Contacts after the last day of every dossier of the jeugdige that was closed: what was before it, or on that day, stands in that dossier.</summary>
    internal static IQueryable<Contactregel> NaGesloten(JeugdhulpDbContext db)
    {
        var tijden = Dossiervragen.Tijden(db);
        return db.Contactregels.Where(r => !tijden.Any(t => t.PersoonId == r.PersoonId && t.Rol == Dossierrol.OntvangtHulp && t.Dicht && t.Laatste >= r.Feiten.Datum));
    }

    /// <summary>
    /// The hulpvragen that ask for a dossier once a talk of them reaches the number of the gemeente: the jeugdige is in none, nor was in
    /// one that was closed on or after the day of the last contact. Who is only involved somewhere asks for a dossier once there is help. A hulpvraag that was closed
    /// asks for one as long as jeugdhulp was given for it and no dossier counts that.
    /// </summary>
    internal static IQueryable<Hulpvraag> Vragend(JeugdhulpDbContext db, DateOnly vandaag)
    {
        var sinds = new DateOnly(vandaag.Year - 1, 1, 1);
        var tijden = Dossiervragen.Tijden(db);
        return db.Hulpvragen.Where(h =>
            ((h.Gesloten == null && !db.Dossierpersonen.Any(p => p.PersoonId == h.PersoonId && p.Tot == null && p.Rol == Dossierrol.IndirectBetrokken))
                || ((h.Gesloten == null || h.Gesloten >= sinds) && db.Contactregels.Any(r => r.HulpvraagId == h.Id && r.Geldend == Uitkomst.Jeugdhulp)))
            && !tijden.Any(t => t.PersoonId == h.PersoonId && t.Rol != Dossierrol.Contactpersoon
                && ((t.Erin && t.Rol == Dossierrol.OntvangtHulp) || (t.Dicht && t.Laatste >= db.Contactregels.Where(r => r.HulpvraagId == h.Id).Max(r => (DateOnly?)r.Feiten.Datum)))));
    }

    /// <summary>
    /// The hulpvragen of these teams, or of one person, that ask for a dossier now. Only a talk that counts and that no closed dossier holds
    /// asks for one, as <see cref="Dossierladder"/> says. Of a brother or sister that belongs in an existing dossier only when there is one.
    /// </summary>
    internal static IQueryable<Hulpvraag> Zonder(JeugdhulpDbContext db, Guid[] teams, Guid? persoonId, LokaleInstellingen leidraad, DateOnly vandaag)
    {
        var leden = db.Gezinsleden.Op(vandaag);
        var nieuw = NaGesloten(db);
        var (inBestaand, vanaf) = (leidraad.SiblingPreventie is SiblingPreventie.InBestaandDossier, leidraad.DossierVanafGesprek ?? 1);
        return from h in Vragend(db, vandaag)
               where persoonId == null || h.PersoonId == persoonId
               let sibling = h.Vervolg == Vervolg.SiblingVanTraject && inBestaand && !db.Dossierpersonen.Any(p => p.PersoonId == h.PersoonId && p.Tot == null && p.Rol == Dossierrol.IndirectBetrokken)
               where (persoonId != null || db.Contactregels.Any(r => r.HulpvraagId == h.Id && teams.Contains(r.TeamId)))
                   && (sibling
                       ? db.Contactregels.Any(r => r.HulpvraagId == h.Id) && leden.Any(lid => lid.PersoonId == h.PersoonId
                           && leden.Any(ander => ander.GezinId == lid.GezinId && ander.PersoonId != h.PersoonId
                               && db.Dossierpersonen.Any(d => d.PersoonId == ander.PersoonId && d.Tot == null && d.Rol == Dossierrol.OntvangtHulp && d.Wet == Wet.Jeugd)))
                       : nieuw.Any(r => r.HulpvraagId == h.Id && r.DossierTelt && r.Feiten.Gespreknummer >= vanaf))
               select h;
    }
}
