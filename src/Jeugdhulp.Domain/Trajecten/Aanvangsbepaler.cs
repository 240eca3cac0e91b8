using Jeugdhulp.Domain.Contacten;

namespace Jeugdhulp.Domain.Trajecten;

/// <summary>A contact that counts as own help.</summary>
public sealed record Hulpcontact(DateOnly Datum, Activiteit Activiteit);

/// <summary>Finds the day on which help really begins (IP7 §3.5: not a first acquaintance that is followed by waiting).</summary>
public static class Aanvangsbepaler
{
    /// <summary>After more days than this between the first acquaintance and the next contact, the jeugdige was waiting.</summary>
    public const int WachtenVanafDagen = 21;

    /// <summary>The first day; null while there was no more than an acquaintance.</summary>
    public static DateOnly? Bepaal(IEnumerable<Hulpcontact> contacten)
    {
        ArgumentNullException.ThrowIfNull(contacten);
        DateOnly? begin = null;
        DateOnly? vorige = null;
        foreach (var contact in contacten.OrderBy(c => c.Datum).ThenBy(c => IsKennismaking(c.Activiteit) ? 0 : 1))
        {
            if (begin is null || (vorige is { } dag && contact.Datum.DayNumber - dag.DayNumber > WachtenVanafDagen))
            {
                begin = contact.Datum;
            }

            vorige = contact.Datum;
            if (!IsKennismaking(contact.Activiteit))
            {
                return begin;
            }
        }

        return null;
    }

    /// <summary>A first talk, which starts help only when help follows soon.</summary>
    public static bool IsKennismaking(Activiteit activiteit) => activiteit is Activiteit.Intake or Activiteit.Triage or Activiteit.KortGesprek;
}
