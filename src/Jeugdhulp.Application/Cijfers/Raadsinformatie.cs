using Jeugdhulp.Application.Data;
using Jeugdhulp.Application.Vergelijken;
using Jeugdhulp.Domain.Cijfers;
using Microsoft.EntityFrameworkCore;

namespace Jeugdhulp.Application.Cijfers;

/// <summary>The jeugdigen with jeugdhulp of one year beside all who live in the gemeente.</summary>
/// <param name="Jaar">Which year.</param>
/// <param name="Jeugdigen">As published: protected and rounded to fives.</param>
/// <param name="Wonen">The number of jeugdigen of that year; empty when nobody read it in.</param>
/// <param name="Aandeel">Out of every hundred; hidden when the count is, empty without the number who live there.</param>
public sealed record Raadsjaar(Meetmoment Jaar, Cijferwaarde Jeugdigen, Contextwaarde? Wonen, Cijferwaarde? Aandeel);

/// <summary>What a gemeenteraad gets to see (DSH-13): the whole, published, without persons or teams.</summary>
/// <param name="Beeld">The figures, as published.</param>
/// <param name="Jaren">The years that were counted, newest first.</param>
/// <param name="Vergelijking">Beside gemeenten that are alike.</param>
public sealed record Raadsinformatie(Cijferbeeld Beeld, IReadOnlyList<Raadsjaar> Jaren, Vergelijkingsoverzicht Vergelijking)
{
    /// <summary>The figures in which a change is told: the help of the wijkteam itself, and apart from it to whom it referred.</summary>
    public static IReadOnlyList<Maat> Maten { get; } = [Maat.Jeugdigen, Maat.Trajecten, Maat.Instroom, Maat.Uitstroom, Maat.Doorverwijzingen];

    /// <summary>The year that is looked at.</summary>
    public Raadsjaar? Jaar => Jaren.FirstOrDefault(j => j.Jaar == Beeld.Vraag.Moment);
}

/// <summary>Reads it: figures of the own gemeente as published, what is published about it, and what others published.</summary>
public sealed class RaadsinformatieQuery(JeugdhulpDbContext db, CijferQuery cijfers, Gemeentevergelijking vergelijking, TimeProvider klok)
{
    private const int Jaren = 5;

    /// <summary>The year <paramref name="jaar"/> with the years before it.</summary>
    public async Task<Raadsinformatie> LaadAsync(int jaar, CancellationToken ct)
    {
        var moment = Meetmoment.VanJaar(jaar);
        Meetmoment[] jaren = [.. Enumerable.Range(0, Jaren).Select(i => Meetmoment.VanJaar(jaar - i))];
        Meetmoment[] halfjaren = [.. jaren.Reverse().SelectMany(j => j.Halfjaren).Select(Meetmoment.Van)];
        var set = await cijfers.LaadAsync([.. jaren, .. halfjaren], [], null, Cijferlens.Gemeente, Weergave.Gepubliceerd, ct);
        var (begin, einde) = (halfjaren[0].Begin, moment.Einde);

        List<Annotatie> annotaties;
        Contextwaarden context;
        await using (var transactie = await db.BeginBijVraagAsync(ct))
        {
            annotaties = await db.Annotaties.AsNoTracking().Where(a => a.Datum >= begin && (a.Datum <= einde || a.GemigreerdVanaf <= einde)).OrderBy(a => a.Datum).ThenBy(a => a.Op).ToListAsync(ct);
            context = new(await db.Contextwaarden.AsNoTracking().Where(w => w.Indicator == Contextindicator.AantalJeugdigen && w.Wijk == string.Empty).ToListAsync(ct));
            await transactie.CommitAsync(ct);
        }

        var beeld = new Cijferbeeld
        {
            Vraag = new(moment, moment.Vorige, Cijferlens.Gemeente, null, Weergave.Gepubliceerd) { Ernaast = Contextindicator.AantalJeugdigen },
            Cijfers = set,
            Reeks = [.. halfjaren.SkipWhile(m => !set.IsGeteld(m) && set.OordeelOver(m, null) is not Betrouwbaarheid.NietGeleverd)],
            Annotaties = annotaties.FindAll(a => a.Datum <= einde),
            Gemigreerd = Migratieperiode.Van(annotaties),
            Context = context,
            Versie = null,
            Status = einde >= klok.Vandaag() ? Cijferstatus.Lopend : Cijferstatus.Voorlopig,
            Vandaag = klok.Vandaag(),
            Codenamen = new Dictionary<(Maat, string), string>(),
        };
        return new(
            beeld,
            [.. jaren.Where(j => set.IsGeteld(j) || set.OordeelOver(j, null) is Betrouwbaarheid.NietGeleverd).Select(Jaar)],
            await vergelijking.LaadAsync(moment, Cijferlens.Gemeente, ct));

        Raadsjaar Jaar(Meetmoment welk)
        {
            var (jeugdigen, wonen) = (beeld.Van(welk, Maat.Jeugdigen), context.Van(Contextindicator.AantalJeugdigen, welk.Jaar));
            return new(welk, jeugdigen, wonen, Cijferbeeld.Aandeel(jeugdigen, wonen));
        }
    }
}
