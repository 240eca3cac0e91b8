using Jeugdhulp.Domain.Contacten;

namespace Jeugdhulp.Domain.Trajecten;

/// <summary>A contact that counts as own help.</summary>
/// <param name="Datum">Day of the contact.</param>
/// <param name="Activiteit">What was done.</param>
/// <param name="Team">The team that did it; empty where nobody waits for a team.</param>
public sealed record Hulpcontact(DateOnly Datum, Activiteit Activiteit, Guid? Team = null);

/// <summary>A wait on the own list of a team.</summary>
/// <param name="Van">Day of the aanmelding.</param>
/// <param name="Tot">Day on which the wait ended; empty while it lasts.</param>
/// <param name="Team">The team that was waited for.</param>
public sealed record Wachtperiode(DateOnly Van, DateOnly? Tot, Guid Team);

/// <summary>Finds the day on which help really begins (IP7 §3.5: not a first acquaintance that is followed by waiting).</summary>
public static class Aanvangsbepaler
{
    /// <summary>After more days than this between the first acquaintance and the next contact, the jeugdige was waiting.</summary>
    public const int WachtenVanafDagen = 21;

    /// <summary>After more days than this without help, what comes next is other help.</summary>
    public const int AndereHulpNaDagen = 365;

    /// <summary>The first day; null while there was no more than an acquaintance.</summary>
    /// <param name="contacten">Contacts of one help, in any order.</param>
    /// <param name="wachten">When the jeugdige stood on a waiting list of the teams.</param>
    public static DateOnly? Bepaal(IEnumerable<Hulpcontact> contacten, IReadOnlyCollection<Wachtperiode>? wachten = null)
    {
        ArgumentNullException.ThrowIfNull(contacten);
        DateOnly? begin = null;
        DateOnly? eerder = null;
        DateOnly? laatst = null;
        foreach (var contact in contacten.OrderBy(c => c.Datum).ThenBy(c => IsKennismaking(c.Activiteit) ? 0 : 1))
        {
            if (contact.Datum != laatst)
            {
                (eerder, laatst) = (laatst, contact.Datum);
            }

            if (begin is null || (eerder is { } dag && Wachtte(dag, contact, wachten ?? [])))
            {
                begin = contact.Datum;
            }

            if (!IsKennismaking(contact.Activiteit))
            {
                return begin;
            }
        }

        return null;
    }

    /// <summary>
    /// The first day of the help that still goes on at the border of a period: a border may not cut off how it began. What lies before
    /// a long silence is other help.
    /// </summary>
    /// <param name="dagen">Days of the contacts, in any order.</param>
    /// <param name="sinds">First day of the period.</param>
    public static DateOnly Vanaf(IEnumerable<DateOnly> dagen, DateOnly sinds)
    {
        ArgumentNullException.ThrowIfNull(dagen);
        var alle = dagen.Distinct().OrderDescending().ToList();
        if (alle.Count == 0 || alle[0] < sinds)
        {
            return sinds;
        }

        var vanaf = alle.Last(d => d >= sinds);
        foreach (var dag in alle.Where(d => d < sinds).TakeWhile(d => vanaf.DayNumber - d.DayNumber <= AndereHulpNaDagen))
        {
            vanaf = dag;
        }

        return vanaf;
    }

    /// <summary>A first talk, which starts help only when help follows soon.</summary>
    public static bool IsKennismaking(Activiteit activiteit) => activiteit is Activiteit.Intake or Activiteit.Triage or Activiteit.KortGesprek;

    /// <summary>Whether the jeugdige waited between a day and a contact: by the list of the team, or by so long a gap that nobody wrote it down.</summary>
    private static bool Wachtte(DateOnly dag, Hulpcontact contact, IReadOnlyCollection<Wachtperiode> wachten) =>
        contact.Datum.DayNumber - dag.DayNumber > WachtenVanafDagen
        || wachten.Any(w => w.Team == contact.Team && w.Van < contact.Datum && !(w.Tot <= dag));
}
