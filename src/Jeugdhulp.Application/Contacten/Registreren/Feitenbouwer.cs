using Jeugdhulp.Application.Data;
using Jeugdhulp.Application.Gemeenten;
using Jeugdhulp.Application.Jeugdigen;
using Jeugdhulp.Domain.Classificeren;
using Jeugdhulp.Domain.Contacten;
using Microsoft.EntityFrameworkCore;

namespace Jeugdhulp.Application.Contacten.Registreren;

/// <summary>Where a contact stands in its series: the contacts before it, never those after it (CON-04, CLS-19).</summary>
public sealed record Reeksstand(int Gespreknummer, Klasse? EerderKlasse)
{
    /// <summary>The first of a series, or without a series.</summary>
    public static Reeksstand Eerste { get; } = new(1, null);
}

/// <summary>Makes the facts of the classification of a new contact, and finds its place in a series; a change of a contact keeps the other facts.</summary>
public static class Feitenbouwer
{
    // Compiled beforehand, because it runs for every form that is sent and whenever a class is shown. A series is some tens of
    // contacts: to read those once takes the database less than to count them and to look for the last one among them. When they
    // were registered stands in another table and matters only where two fall on one day, so it is asked for those apart.
    private static readonly Func<JeugdhulpDbContext, Guid[], DateOnly, Guid, bool, IAsyncEnumerable<Eerder>> VraagEerder =
        EF.CompileAsyncQuery((JeugdhulpDbContext db, Guid[] hulpvraagIds, DateOnly datum, Guid id, bool notities) => db.Contactregels
            .Where(r => r.HulpvraagId != null && hulpvraagIds.Contains(r.HulpvraagId.Value) && r.ContactId != id)
            .Where(r => notities || r.Feiten.Activiteit != Activiteit.KortGesprek)
            .Where(r => r.Feiten.Datum <= datum)
            .Select(r => new Eerder(r.HulpvraagId!.Value, r.ContactId, r.Feiten.Datum, r.Geldend)));

    /// <summary>The facts of one line.</summary>
    /// <param name="contact">What happened.</param>
    /// <param name="team">Team of the worker on that day.</param>
    /// <param name="jeugdige">Empty for an anonymous, consult or collective contact.</param>
    /// <param name="hulpvraag">Series the contact belongs to, if any.</param>
    /// <param name="doel">Aim when there is no series.</param>
    /// <param name="stand">Place in the series.</param>
    public static Contactfeiten Bouw(Contact contact, Team team, Persoon? jeugdige, Hulpvraag? hulpvraag, Doel? doel, Reeksstand stand)
    {
        ArgumentNullException.ThrowIfNull(contact);
        ArgumentNullException.ThrowIfNull(team);
        ArgumentNullException.ThrowIfNull(stand);
        return new()
        {
            Datum = contact.Datum,
            Activiteit = contact.Activiteit,
            Anoniem = contact.Anoniem,
            GerichtOp = contact.GerichtOp,
            Doel = hulpvraag?.Doel ?? doel,
            Gespreknummer = stand.Gespreknummer,
            EerderKlasse = stand.EerderKlasse,
            VerwachtAantalGesprekken = hulpvraag?.VerwachtAantalGesprekken,
            VerwachteDuurMaanden = hulpvraag?.VerwachteDuurMaanden,
            VerwachteUrenPerWeek = hulpvraag?.VerwachteUrenPerWeek,
            Langdurig = hulpvraag?.Langdurig,
            Intensief = hulpvraag?.Intensief,
            WettelijkBeen = hulpvraag?.WettelijkBeen,
            PlanVastgesteld = hulpvraag?.PlanVastgesteld ?? false,
            Vervolg = hulpvraag?.Vervolg ?? Vervolg.Geen,
            Jeugdstrafrecht = hulpvraag?.Jeugdstrafrecht ?? false,
            Voortgezet = hulpvraag?.Voortgezet ?? false,
            Geboortedatum = jeugdige?.GeboortedatumOp(contact.Datum),
            TeamSoort = team.Soort,
            TeamTaken = team.Taken,
        };
    }

    /// <summary>
    /// Where <paramref name="contact"/> stands in each of these series. Contacts of an earlier day come first, and of the same
    /// day those that were registered earlier. A note never counts as a talk of the series (R09, CON-03); among other notes it
    /// does, because only the first makes no dossier. Call inside the transaction that holds the lock on the hulpvraag.
    /// </summary>
    public static async Task<Dictionary<Guid, Reeksstand>> StandenAsync(
        JeugdhulpDbContext db, IReadOnlyCollection<Guid> hulpvraagIds, Contact contact, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(contact);
        if (hulpvraagIds.Count == 0)
        {
            return [];
        }

        return await StandenAsync(db, await VraagEerder(db, [.. hulpvraagIds], contact.Datum, contact.Id, IsNotitie(contact.Activiteit)).ToListAsync(ct), contact, ct);
    }

    /// <summary>The same for series that were read already.</summary>
    internal static async Task<Dictionary<Guid, Reeksstand>> StandenAsync(JeugdhulpDbContext db, List<Eerder> eerder, Contact contact, CancellationToken ct)
    {
        var tijden = await TijdenAsync(db, eerder, contact.Datum, ct);
        return eerder
            .Where(e => e.Datum < contact.Datum || tijden[e.ContactId] <= contact.GeregistreerdOp)
            .GroupBy(e => e.HulpvraagId)
            .ToDictionary(
                reeks => reeks.Key,
                reeks => new Reeksstand(reeks.Count() + 1, reeks.MaxBy(e => (e.Datum, tijden.GetValueOrDefault(e.ContactId)))!.Geldend.AlsKlasse()));
    }

    /// <summary>When they were registered: the contacts of <paramref name="datum"/>, and those that share the last day of their series before it.</summary>
    private static async Task<Dictionary<Guid, DateTimeOffset>> TijdenAsync(JeugdhulpDbContext db, List<Eerder> eerder, DateOnly datum, CancellationToken ct)
    {
        var tijden = eerder.Where(e => e.GeregistreerdOp is not null).DistinctBy(e => e.ContactId).ToDictionary(e => e.ContactId, e => e.GeregistreerdOp!.Value);
        var ids = eerder
            .GroupBy(e => e.HulpvraagId)
            .SelectMany(reeks => reeks.GroupBy(e => e.Datum).OrderByDescending(dag => dag.Key).Take(2))
            .Where(dag => dag.Key == datum || dag.Count() > 1)
            .SelectMany(dag => dag.Select(e => e.ContactId))
            .Except(tijden.Keys)
            .ToArray();
        if (ids.Length > 0)
        {
            foreach (var contact in await db.Contacten.Where(c => ids.Contains(c.Id)).Select(c => new { c.Id, c.GeregistreerdOp }).ToListAsync(ct))
            {
                tijden[contact.Id] = contact.GeregistreerdOp;
            }
        }

        return tijden;
    }

    /// <summary>A short talk becomes a contactnotitie (R09).</summary>
    public static bool IsNotitie(Activiteit? activiteit) => activiteit is Activiteit.KortGesprek;
}

/// <summary>A contact that is in a series already.</summary>
internal sealed record Eerder(Guid HulpvraagId, Guid ContactId, DateOnly Datum, Uitkomst Geldend)
{
    /// <summary>Empty when it was not asked for.</summary>
    public DateTimeOffset? GeregistreerdOp { get; init; }

    /// <summary>It is a note; only asked for where notes are told apart afterwards.</summary>
    public bool Notitie { get; init; }
}
