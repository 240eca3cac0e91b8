using Jeugdhulp.Application.Contacten;
using Jeugdhulp.Application.Data;
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

    /// <summary>Contacts that count as own help to deliver, on days that no traject of the wijkteam covers.</summary>
    public static IQueryable<Contactregel> Onbedekt(JeugdhulpDbContext db, DateOnly vandaag)
    {
        var sinds = vandaag.AddMonths(-Maanden);
        return db.Contactregels.AsNoTracking().Where(r => r.PersoonId != null && r.Geldend == Uitkomst.Jeugdhulp && r.Levert && r.Feiten.Datum >= sinds
            && !db.Trajecten.Any(t => t.PersoonId == r.PersoonId && t.Hulpvorm == Hulpvormen.DoorWijkteam && t.Aanvang <= r.Feiten.Datum && (t.Einde == null || t.Einde >= r.Feiten.Datum)));
    }

    /// <summary>What to ask about the first day of a new traject; null when the contacts agree or it was asked before.</summary>
    public static async Task<Fout?> VraagAanvangAsync(JeugdhulpDbContext db, Guid persoonId, Guid? hulpvraagId, DateOnly aanvang, DateOnly? nagevraagd, DateOnly vandaag, CancellationToken ct)
    {
        if (aanvang == nagevraagd)
        {
            return null;
        }

        var hulp = await Onbedekt(db, vandaag).Where(r => r.PersoonId == persoonId && (hulpvraagId == null || r.HulpvraagId == hulpvraagId))
            .Select(r => new Hulpcontact(r.Feiten.Datum, r.Feiten.Activiteit)).ToListAsync(ct);
        return Aanvangsbepaler.Bepaal(hulp) is { } eerste && eerste < aanvang
            ? new("Aanvang", $"Volgens de contacten begon de hulp al op {Dag(eerste)}. Klopt {Dag(aanvang)} toch? Kies dan nog een keer Bevestigen.")
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
        var laatste = await db.Contactregels.Where(r => r.PersoonId == persoon && r.Geldend == Uitkomst.Jeugdhulp && r.Levert && r.Feiten.Datum > einde
                && !db.Trajecten.Any(t => t.Id != id && t.PersoonId == persoon && t.Hulpvorm == Hulpvormen.DoorWijkteam && t.Aanvang <= r.Feiten.Datum && (t.Einde == null || t.Einde >= r.Feiten.Datum)))
            .MaxAsync(r => (DateOnly?)r.Feiten.Datum, ct);
        return laatste is { } dag
            ? new("Einde", $"Het laatste contact met hulp was op {Dag(dag)}, na deze dag. Klopt {Dag(einde)} toch? Kies dan nog een keer {knop}.")
            : null;
    }

    private static string Dag(DateOnly dag) => $"{dag.Day}-{dag.Month}-{dag.Year}";
}
