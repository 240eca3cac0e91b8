using Jeugdhulp.Application.Data;
using Jeugdhulp.Domain.Cijfers;
using Jeugdhulp.Domain.Levering;
using Microsoft.EntityFrameworkCore;

namespace Jeugdhulp.Application.Leveringen;

/// <summary>Over which half-years a gemeente can have something to deliver. Works within the transaction of the caller.</summary>
internal static class Leveringsbereik
{
    /// <summary>Half-years back over which a delivery is asked for; the CBS only works up the last two (§7.6).</summary>
    private const int Terug = 2;

    /// <summary>The first half-year of which contacts, trajecten, dossiers or deliveries are known; never later than those over which a delivery is asked for, and never before the Jeugdwet.</summary>
    public static async Task<Halfjaar> EersteAsync(JeugdhulpDbContext db, DateOnly vandaag, CancellationToken ct)
    {
        var gemeente = db.Aanmelding.GemeenteCode;
        var eerste = await db.Gemeenten.Where(g => g.Code == gemeente).Select(g => new
        {
            Contact = db.Contacten.Min(c => (DateOnly?)c.Datum),
            Traject = db.Trajecten.Min(t => (DateOnly?)t.Aanvang),
            Dossier = db.Dossiers.Min(d => (DateOnly?)d.Begin),
            Levering = db.Cbsleveringen.Min(l => (DateOnly?)l.Begin),
            Verzegeling = db.Verzegelingen.Min(v => (DateOnly?)v.Begin),
        }).SingleAsync(ct);
        var dag = new[] { eerste.Contact, eerste.Traject, eerste.Dossier, eerste.Levering, eerste.Verzegeling, Gevraagd(vandaag).Last().Begin }.Min()!.Value;
        return Halfjaar.Van(dag < Protocolversies.Jeugdwet ? Protocolversies.Jeugdwet : dag);
    }

    /// <summary>All from one half-year up to and including the running one, newest first.</summary>
    public static IEnumerable<Halfjaar> Vanaf(Halfjaar eerste, DateOnly vandaag)
    {
        for (var halfjaar = Halfjaar.Van(vandaag); halfjaar >= eerste; halfjaar = halfjaar.Vorige)
        {
            yield return halfjaar;
        }
    }

    /// <summary>The half-years that ended last, over which a delivery is asked for; newest first.</summary>
    public static IEnumerable<Halfjaar> Gevraagd(DateOnly vandaag)
    {
        var halfjaar = Halfjaar.Van(vandaag);
        for (var i = 0; i < Terug; i++)
        {
            halfjaar = halfjaar.Vorige;
            yield return halfjaar;
        }
    }
}
