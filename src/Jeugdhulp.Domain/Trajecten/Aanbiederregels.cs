namespace Jeugdhulp.Domain.Trajecten;

/// <summary>A moment at which a worker of the team talks with the aanbieder who helps (TRJ-14).</summary>
public enum Aanbiedermoment
{
    /// <summary>The first talk there.</summary>
    Intake,

    /// <summary>Looking back half-way.</summary>
    Halverwege,

    /// <summary>The last talk, in which lighter help can take over.</summary>
    Einde,
}

/// <summary>The lighter help that takes over from an aanbieder (TRJ-14).</summary>
public enum Afschaaldoel
{
    /// <summary>The team itself.</summary>
    Wijkteam,

    /// <summary>A facility for everyone.</summary>
    Voorliggend,
}

/// <summary>What the contact with an aanbieder, and help that becomes lighter, must satisfy (TRJ-14).</summary>
public static class Aanbiederregels
{
    /// <summary>Days before a planned day from which it stands on the list of work.</summary>
    public const int DagenVooraf = 7;

    /// <summary>A talk with the aanbieder that is at most so many days earlier than was planned, is that talk.</summary>
    public const int DagenEerder = 14;

    /// <summary>Most years ahead that can be planned.</summary>
    public const int JarenVooruit = 5;

    /// <summary>All that is wrong with the planned days; the field is the name of the moment.</summary>
    /// <param name="dagen">The day of each moment that is planned.</param>
    /// <param name="vanaf">Day of the referral, or first day of the help.</param>
    /// <param name="vandaag">Today.</param>
    public static IEnumerable<Fout> Plan(IReadOnlyDictionary<Aanbiedermoment, DateOnly> dagen, DateOnly vanaf, DateOnly vandaag)
    {
        ArgumentNullException.ThrowIfNull(dagen);
        (Aanbiedermoment Moment, DateOnly Dag)? vorige = null;
        foreach (var (moment, dag) in dagen.OrderBy(d => d.Key))
        {
            var melding = dag < vanaf ? $"Kies een dag vanaf {Dagtekst.Van(vanaf)}. Eerder was er nog geen aanbieder."
                : dag > vandaag.AddYears(JarenVooruit) ? $"Kies een dag binnen {JarenVooruit} jaar vanaf vandaag."
                : dag < vorige?.Dag ? $"Deze dag ligt voor die van {vorige.Value.Moment.Naam().ToLowerInvariant()}: {Dagtekst.Van(vorige.Value.Dag)}."
                : null;
            if (melding is not null)
            {
                yield return new(moment.ToString(), melding);
            }

            vorige = (moment, dag);
        }
    }

    /// <summary>All that is wrong with help that becomes lighter.</summary>
    /// <param name="naar">Who takes over.</param>
    /// <param name="datum">On which day.</param>
    /// <param name="warm">Whether the jeugdige is handed over in person.</param>
    /// <param name="begin">First day of the help by the aanbieder; empty while it did not begin.</param>
    /// <param name="vandaag">Today.</param>
    public static IEnumerable<Fout> Afschaling(Afschaaldoel? naar, DateOnly? datum, bool? warm, DateOnly? begin, DateOnly vandaag)
    {
        if (naar is null)
        {
            yield return new("Naar", "Kies wie het overneemt.");
        }

        if (begin is null)
        {
            yield return new(string.Empty, "De hulp van de aanbieder is nog niet begonnen. Vul eerst bij de doorverwijzing in op welke dag dat was.");
        }

        var dagfout = datum switch
        {
            null => "Vul de dag in.",
            { } dag when dag > vandaag => "Deze dag moet nog komen. Vul een dag in tot en met vandaag.",
            { } dag when dag < begin => $"De hulp begon op {Dagtekst.Van(begin.Value)}. Vul die dag in of een latere.",
            _ => null,
        };
        if (dagfout is not null)
        {
            yield return new("Datum", dagfout);
        }

        if (warm is null)
        {
            yield return new("Warm", "Kies of de overdracht warm is.");
        }
    }

    /// <summary>The moment that a talk with the aanbieder is: the first that is still to come and not too far ahead. Null when it is none of them.</summary>
    /// <param name="open">Planned moments without a contact.</param>
    /// <param name="contact">Day of the talk.</param>
    public static Aanbiedermoment? Bij(IEnumerable<(Aanbiedermoment Moment, DateOnly Dag)> open, DateOnly contact)
    {
        ArgumentNullException.ThrowIfNull(open);
        return open.Where(m => m.Dag <= contact.AddDays(DagenEerder)).OrderBy(m => m.Dag).ThenBy(m => m.Moment).Select(m => (Aanbiedermoment?)m.Moment).FirstOrDefault();
    }

    /// <summary>As it is shown.</summary>
    public static string Naam(this Aanbiedermoment moment) => moment switch
    {
        Aanbiedermoment.Intake => "Intake",
        Aanbiedermoment.Halverwege => "Halverwege",
        Aanbiedermoment.Einde => "Einde",
        _ => throw new ArgumentOutOfRangeException(nameof(moment)),
    };

    /// <summary>As it is shown.</summary>
    public static string Naam(this Afschaaldoel doel) => doel switch
    {
        Afschaaldoel.Wijkteam => "Het wijkteam",
        Afschaaldoel.Voorliggend => "Voorliggende hulp",
        _ => throw new ArgumentOutOfRangeException(nameof(doel)),
    };
}
