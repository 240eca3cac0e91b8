using Jeugdhulp.Application.Contacten;
using Jeugdhulp.Application.Data;
using Jeugdhulp.Application.Logboek;
using Jeugdhulp.Domain;
using Jeugdhulp.Domain.Contacten;
using Jeugdhulp.Domain.Trajecten;
using Microsoft.EntityFrameworkCore;

namespace Jeugdhulp.Application.Trajecten;

/// <summary>Lets a planned talk with an aanbieder follow the contact in which it took place (TRJ-14).</summary>
internal static class Aanbiedervolger
{
    /// <summary>
    /// Puts the contact at the moment that it is, for each jeugdige with one aanbieder. With two of them a worker says which it was. Call in
    /// the transaction of the contact; saves nothing itself.
    /// </summary>
    public static async Task VolgAanbiederAsync(this JeugdhulpDbContext db, TimeProvider klok, Contact contact, CancellationToken ct)
    {
        if (contact.Activiteit is not Activiteit.EvaluatieMetAanbieder)
        {
            return;
        }

        var personen = contact.Regels.Select(r => r.PersoonId).OfType<Guid>().ToArray();
        var open = await (
            from m in db.Aanbiedercontacten
            where m.ContactId == null
            let persoon = db.Trajecten.Where(t => t.Id == m.TrajectId).Select(t => (Guid?)t.PersoonId).FirstOrDefault() ?? db.Doorverwijzingen.Where(d => d.Id == m.DoorverwijzingId).Select(d => d.PersoonId).FirstOrDefault()
            where persoon != null && personen.Contains(persoon.Value)
            select new { Moment = m, Persoon = persoon!.Value }).ToListAsync(ct);
        foreach (var vanEen in open.GroupBy(o => o.Persoon).Where(g => g.Select(o => o.Moment.TrajectId ?? o.Moment.DoorverwijzingId).Distinct().Count() == 1))
        {
            if (Aanbiederregels.Bij(vanEen.Select(o => (o.Moment.Moment, o.Moment.Dag)), contact.Datum) is { } moment)
            {
                var gepland = vanEen.First(o => o.Moment.Moment == moment).Moment;
                gepland.ContactId = contact.Id;
                db.LegAanbieder(klok, gepland.TrajectId, gepland.DoorverwijzingId, Verloopsoort.Gepland, [new(Veld(moment), Dagtekst.Van(gepland.Dag), $"gedaan op {Dagtekst.Van(contact.Datum)}")]);
            }
        }
    }

    /// <summary>What a moment is called in the history.</summary>
    public static string Veld(Aanbiedermoment moment) => $"contact met de aanbieder, {moment.Naam().ToLowerInvariant()}";

    /// <summary>A line in the history of the traject or the referral.</summary>
    public static void LegAanbieder(this JeugdhulpDbContext db, TimeProvider klok, Guid? traject, Guid? doorverwijzing, Verloopsoort soort, List<Veldwijziging> velden)
    {
        if (traject is { } id)
        {
            db.Leg(klok, Verloop.Traject, id, soort, Handeling.TrajectGewijzigd, velden: velden);
        }
        else
        {
            db.Leg(klok, Verloop.Doorverwijzing, doorverwijzing!.Value, soort, Handeling.DoorverwijzingGewijzigd, velden: velden);
        }
    }
}
