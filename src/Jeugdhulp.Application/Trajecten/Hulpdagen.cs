using Jeugdhulp.Application.Contacten;
using Jeugdhulp.Application.Data;
using Jeugdhulp.Application.Instellingen;
using Jeugdhulp.Domain;
using Jeugdhulp.Domain.Contacten;
using Jeugdhulp.Domain.Teams;
using Jeugdhulp.Domain.Trajecten;
using Microsoft.EntityFrameworkCore;

namespace Jeugdhulp.Application.Trajecten;

/// <summary>Compares the days of own help that is confirmed with the contacts: one typing error makes two trajecten of one period of help.</summary>
internal static class Hulpdagen
{
    /// <summary>Help that stopped longer ago is not proposed any more. How help began that went on, is looked at however long ago.</summary>
    public const int Maanden = 12;

    /// <summary>An acquaintance, as a query asks for it.</summary>
    public static readonly Activiteit[] Kennismakingen = [.. Enum.GetValues<Activiteit>().Where(Aanvangsbepaler.IsKennismaking)];

    /// <summary>Numbers of the versions of the settings under which own help stands in the dossier only (gemeente C).</summary>
    public static async Task<int[]> ZonderTrajectAsync(JeugdhulpDbContext db, CancellationToken ct)
    {
        var code = db.Aanmelding.GemeenteCode;
        return ZonderTraject(await db.Instellingenversies.AsNoTracking().Where(v => v.GemeenteCode == code).ToListAsync(ct));
    }

    /// <inheritdoc cref="ZonderTrajectAsync"/>
    public static int[] ZonderTraject(IEnumerable<Instellingenversie> versies) => [.. versies.Where(v => !v.Instellingen.EigenHulpAlsTraject()).Select(v => v.Nummer)];

    /// <summary>
    /// Contacts that count as own help, on days that no traject of the wijkteam covers. Whether the gemeente delivers them makes no
    /// difference: who keeps trajecten wants one of all own help.
    /// </summary>
    public static IQueryable<Contactregel> Onbedekt(JeugdhulpDbContext db, int[] zonderTraject)
        => Hulp(db, zonderTraject).AsNoTracking().Where(r => r.PersoonId != null
            && !db.Trajecten.Any(t => t.PersoonId == r.PersoonId && t.Hulpvorm == Hulpvormen.DoorWijkteam && t.Aanvang <= r.Feiten.Datum && (t.Einde == null || t.Einde >= r.Feiten.Datum)));

    /// <summary>First day of the period in which help has to have been given to be proposed.</summary>
    public static DateOnly Sinds(DateOnly vandaag) => vandaag.AddMonths(-Maanden);

    /// <summary>When these persons waited for a team, or for one that this team took over from.</summary>
    public static async Task<ILookup<Guid, Wachtperiode>> WachtenAsync(JeugdhulpDbContext db, Guid[] personen, CancellationToken ct) =>
        (await (from w in db.Wachtenden.AsNoTracking()
                where personen.Contains(w.PersoonId)
                join o in db.Teamopvolgingen on w.TeamId equals o.VanTeamId
                select new { w.PersoonId, w.AangemeldOp, w.EindeOp, o.TeamId }).ToListAsync(ct))
            .ToLookup(w => w.PersoonId, w => new Wachtperiode(w.AangemeldOp, w.EindeOp, w.TeamId));

    /// <summary>What to ask about the first day of a new traject and about the team that gives the help; empty when the contacts agree or it was asked before.</summary>
    public static async Task<IReadOnlyList<Fout>> VraagBeginAsync(JeugdhulpDbContext db, Traject traject, DateOnly? nagevraagd, DateOnly vandaag, CancellationToken ct)
    {
        var (persoon, vraag, aanvang, team) = (traject.PersoonId, traject.HulpvraagId, traject.Aanvang, traject.TeamId);
        if (aanvang == nagevraagd)
        {
            return [];
        }

        List<Fout> vragen = [];
        if (!(await db.Teams.Where(t => t.Id == team).Select(t => t.Taken).SingleAsync(ct)).HasFlag(Teamtaken.Hulp))
        {
            vragen.Add(new("Team", "Dit team heeft niet de taak om zelf hulp te geven. Klopt het toch dat dit team helpt? Kies dan nog een keer Bevestigen."));
        }

        var hulp = await Onbedekt(db, await ZonderTrajectAsync(db, ct)).Where(r => r.PersoonId == persoon)
            .Select(r => new { r.HulpvraagId, Contact = new Hulpcontact(r.Feiten.Datum, r.Feiten.Activiteit, r.TeamId) }).ToListAsync(ct);

        // The contacts of the hulpvraag itself say when its help began; where none names it, all do.
        var van = vraag is null || !hulp.Exists(h => h.HulpvraagId == vraag) ? hulp : hulp.FindAll(h => h.HulpvraagId == vraag);
        var eigen = van.ConvertAll(h => h.Contact);
        var vanaf = Aanvangsbepaler.Vanaf(eigen.Select(h => h.Datum), Sinds(vandaag));
        if (Aanvangsbepaler.Bepaal(eigen.Where(h => h.Datum >= vanaf), [.. (await WachtenAsync(db, [persoon], ct))[persoon]]) is { } eerste && eerste < aanvang)
        {
            vragen.Add(new("Aanvang", $"Volgens de contacten begon de hulp al op {Dagtekst.Van(eerste)}. Klopt {Dagtekst.Van(aanvang)} toch? Kies dan nog een keer Bevestigen."));
        }
        else if (!hulp.Exists(h => h.Contact.Datum <= aanvang && h.Contact.Datum >= vanaf) && hulp.Select(h => h.Contact.Datum).Where(d => d > aanvang && !(d > traject.Einde)).Order().Take(1).ToList() is [var later])
        {
            vragen.Add(new("Aanvang", $"Het eerste contact met hulp was op {Dagtekst.Van(later)}, na deze dag. Klopt {Dagtekst.Van(aanvang)} toch? Kies dan nog een keer Bevestigen."));
        }

        return vragen;
    }

    /// <summary>What to ask about the last day of a traject; null when the contacts agree or it was asked before.</summary>
    public static async Task<Fout?> VraagEindeAsync(JeugdhulpDbContext db, Traject traject, DateOnly einde, DateOnly? nagevraagd, string knop, CancellationToken ct)
    {
        if (einde == nagevraagd || traject.Uitvoerder is not Uitvoerder.Wijkteam)
        {
            return null;
        }

        var (id, persoon) = (traject.Id, traject.PersoonId);
        var laatste = await Hulp(db, await ZonderTrajectAsync(db, ct)).Where(r => r.PersoonId == persoon && r.Feiten.Datum > einde
                && !db.Trajecten.Any(t => t.Id != id && t.PersoonId == persoon && t.Hulpvorm == Hulpvormen.DoorWijkteam && t.Aanvang <= r.Feiten.Datum && (t.Einde == null || t.Einde >= r.Feiten.Datum)))
            .MaxAsync(r => (DateOnly?)r.Feiten.Datum, ct);
        return laatste is { } dag
            ? new("Einde", $"Het laatste contact met hulp was op {Dagtekst.Van(dag)}, na deze dag. Klopt {Dagtekst.Van(einde)} toch? Kies dan nog een keer {knop}.")
            : null;
    }

    /// <summary>By the settings of the day of the contact: help from before the gemeente kept trajecten stays as it was written down.</summary>
    private static IQueryable<Contactregel> Hulp(JeugdhulpDbContext db, int[] zonderTraject)
    {
        var hulp = db.Contactregels.MetHulp();
        return zonderTraject.Length == 0 ? hulp : hulp.Where(r => !db.Instellingenversies.Any(v =>
            v.GemeenteCode == r.GemeenteCode && zonderTraject.Contains(v.Nummer) && v.GeldigVan <= r.Feiten.Datum && (v.GeldigTot == null || v.GeldigTot > r.Feiten.Datum)));
    }
}
