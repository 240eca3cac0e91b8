using Jeugdhulp.Application.Contacten.Registreren;
using Jeugdhulp.Domain.Contacten;

namespace Jeugdhulp.Application.Contacten;

/// <summary>A question that runs, stored or as it is shown on the form.</summary>
public interface IReeks
{
    Guid Id { get; }

    Guid PersoonId { get; }

    Doel Doel { get; }

    DateOnly Geopend { get; }
}

/// <summary>
/// Which series a form means. The page that shows estimates and the registration that stores them both ask it here; the
/// script of the form (registreren.js) follows the same rule.
/// </summary>
public static class Reekskeuze
{
    /// <summary>
    /// The series the contact of <paramref name="persoonId"/> goes on with: the chosen one, else the newest that ran on the day
    /// with the same aim, or with any aim while none is filled in, unless it has been silent for long. Empty when the contact starts one or stands alone.
    /// </summary>
    /// <param name="open">Series that had not ended on the day.</param>
    /// <param name="persoonId">The jeugdige.</param>
    /// <param name="opdracht">The form.</param>
    /// <param name="datum">Day of the contact.</param>
    /// <param name="stil">Tells whether a series has been silent so long that a contact goes on with it only when it is chosen.</param>
    public static T? Van<T>(IEnumerable<T> open, Guid persoonId, Contactopdracht opdracht, DateOnly datum, Func<T, bool> stil)
        where T : class, IReeks
    {
        ArgumentNullException.ThrowIfNull(opdracht);
        if (opdracht.NieuweHulpvraag)
        {
            return null;
        }

        var eigen = open.Where(h => h.PersoonId == persoonId).ToList();
        return eigen.Find(h => h.Id == opdracht.HulpvraagId)
            ?? eigen
                .Where(h => h.Geopend <= datum && !stil(h) && (opdracht.Doel is null || h.Doel == opdracht.Doel))
                .OrderByDescending(h => h.Geopend)
                .ThenByDescending(h => h.Id)
                .FirstOrDefault();
    }

    /// <summary>The one series whose estimates a form about several jeugdigen shows: the chosen one, else that of the first who has one.</summary>
    public static T? Getoond<T>(IReadOnlyCollection<T> open, IEnumerable<Guid> personen, Contactopdracht opdracht, DateOnly datum, Func<T, bool> stil)
        where T : class, IReeks
    {
        ArgumentNullException.ThrowIfNull(opdracht);
        var wie = personen.ToList();
        return (opdracht.NieuweHulpvraag ? null : open.FirstOrDefault(h => h.Id == opdracht.HulpvraagId && wie.Contains(h.PersoonId)))
            ?? wie.Select(p => Van(open, p, opdracht, datum, stil)).FirstOrDefault(h => h is not null);
    }
}
