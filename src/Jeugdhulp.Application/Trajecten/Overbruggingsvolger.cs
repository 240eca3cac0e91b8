using Jeugdhulp.Application.Contacten;
using Jeugdhulp.Application.Data;
using Jeugdhulp.Application.Logboek;
using Jeugdhulp.Domain;
using Jeugdhulp.Domain.Trajecten;
using Microsoft.EntityFrameworkCore;

namespace Jeugdhulp.Application.Trajecten;

/// <summary>Lets bridging care follow the start of help elsewhere (TRJ-07). Works within the transaction of the caller.</summary>
internal sealed class Overbruggingsvolger(JeugdhulpDbContext db, TimeProvider klok)
{
    /// <summary>Ends what still bridges; moves an end that followed from an earlier start that is put right now, or takes it back with that start.</summary>
    public async Task ZetAsync(Guid id, DateOnly? gestart, DateOnly? was, CancellationToken ct)
    {
        foreach (var traject in await VolgendeAsync(id, gestart, was, ct))
        {
            List<Veldwijziging> velden = [];
            var oud = traject.Einde;
            if (gestart is { } dag)
            {
                Overbruggingseinde.Beeindig(traject, dag);
            }
            else
            {
                (traject.Einde, traject.RedenEinde, traject.StandEinde) = (null, null, null);
            }

            velden.Voeg("einde", oud, traject.Einde);
            if (velden.Count > 0)
            {
                var (soort, handeling) = (oud, traject.Einde) switch
                {
                    (null, _) => (Verloopsoort.Beeindigd, Handeling.TrajectBeeindigd),
                    (_, null) => (Verloopsoort.Heropend, Handeling.TrajectHeropend),
                    _ => (Verloopsoort.Gewijzigd, Handeling.TrajectGewijzigd),
                };
                db.Leg(klok, Verloop.Traject, traject.Id, soort, handeling, traject.Einde is null ? "De dag waarop de hulp elders begon, is weggehaald." : Overbruggingseinde.Stand, velden);
            }
        }
    }

    /// <summary>What to ask when the start elsewhere ends bridging care before its last contact, as its end by hand does; null when it does not or was asked before.</summary>
    public async Task<Fout?> VraagAsync(Guid id, DateOnly gestart, DateOnly? was, DateOnly? nagevraagd, CancellationToken ct)
    {
        if (gestart == nagevraagd)
        {
            return null;
        }

        foreach (var traject in await VolgendeAsync(id, gestart, was, ct))
        {
            var einde = Wachttijden.EindeOverbrugging(traject.Aanvang, gestart);
            if (await Hulpdagen.VraagEindeAsync(db, traject, einde, null, "Opslaan", ct) is { } vraag)
            {
                return new(nameof(Doorverwijsvervolg.GestartOp), $"De overbruggingszorg eindigt dan op {Dagtekst.Van(einde)}. {vraag.Melding}");
            }
        }

        return null;
    }

    /// <summary>The bridging care that ends, or ends on another day, when help elsewhere begins on this day.</summary>
    private async Task<List<Traject>> VolgendeAsync(Guid id, DateOnly? gestart, DateOnly? was, CancellationToken ct)
    {
        var code = db.Aanmelding.GemeenteCode!;
        var bruggen = await db.Trajecten.FromSql($"select *, xmin from traject where gemeente_code = {code} and doorverwijzing_id = {id} for update").ToListAsync(ct);
        return bruggen.FindAll(t => t.Labels.Contains(Trajectlabel.Overbruggingszorg) && (t.Einde is null ? gestart is not null : Overbruggingseinde.IsVanzelf(t, was)));
    }
}
