using Jeugdhulp.Application.Contacten;
using Jeugdhulp.Application.Data;
using Jeugdhulp.Application.Instellingen;
using Jeugdhulp.Domain;
using Jeugdhulp.Domain.Classificeren;
using Jeugdhulp.Domain.Contacten;
using Jeugdhulp.Domain.Trajecten;
using Microsoft.EntityFrameworkCore;

namespace Jeugdhulp.Application.Trajecten;

/// <summary>Compares the days of own help that is confirmed with the contacts: one typing error makes two trajecten of one period of help.</summary>
internal static class Hulpdagen
{
    /// <summary>Older help is not looked at any more: its half-year can no longer be delivered.</summary>
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
    public static IQueryable<Contactregel> Onbedekt(JeugdhulpDbContext db, DateOnly vandaag, int[] zonderTraject)
    {
        var sinds = vandaag.AddMonths(-Maanden);
        return Hulp(db, zonderTraject).AsNoTracking().Where(r => r.PersoonId != null && r.Feiten.Datum >= sinds
            && !db.Trajecten.Any(t => t.PersoonId == r.PersoonId && t.Hulpvorm == Hulpvormen.DoorWijkteam && t.Aanvang <= r.Feiten.Datum && (t.Einde == null || t.Einde >= r.Feiten.Datum)));
    }

    /// <summary>What to ask about the first day of a new traject; null when the contacts agree or it was asked before.</summary>
    public static async Task<Fout?> VraagAanvangAsync(JeugdhulpDbContext db, Guid persoonId, Guid? hulpvraagId, DateOnly aanvang, DateOnly? nagevraagd, DateOnly vandaag, CancellationToken ct)
    {
        if (aanvang == nagevraagd)
        {
            return null;
        }

        // The contacts of the hulpvraag itself say when its help began; where none names it, all do.
        var alle = await Onbedekt(db, vandaag, await ZonderTrajectAsync(db, ct)).Where(r => r.PersoonId == persoonId)
            .Select(r => new { r.HulpvraagId, Contact = new Hulpcontact(r.Feiten.Datum, r.Feiten.Activiteit) }).ToListAsync(ct);
        var eigen = alle.FindAll(r => r.HulpvraagId == hulpvraagId);
        var hulp = (hulpvraagId is null || eigen.Count == 0 ? alle : eigen).ConvertAll(r => r.Contact);
        return Aanvangsbepaler.Bepaal(hulp) is { } eerste && eerste < aanvang
            ? new("Aanvang", $"Volgens de contacten begon de hulp al op {Dagtekst.Van(eerste)}. Klopt {Dagtekst.Van(aanvang)} toch? Kies dan nog een keer Bevestigen.")
            : null;
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
        var hulp = db.Contactregels.Where(r => r.Geldend == Uitkomst.Jeugdhulp);
        return zonderTraject.Length == 0 ? hulp : hulp.Where(r => !db.Instellingenversies.Any(v =>
            v.GemeenteCode == r.GemeenteCode && zonderTraject.Contains(v.Nummer) && v.GeldigVan <= r.Feiten.Datum && (v.GeldigTot == null || v.GeldigTot > r.Feiten.Datum)));
    }
}
