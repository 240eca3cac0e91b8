namespace Jeugdhulp.Domain.Contacten;

/// <summary>
/// When a hulpvraag is over. Its talks are counted as one series (CON-09); whoever comes back after it asks something new and begins
/// with talk 1 again.
/// </summary>
public static class Hulpvraageinde
{
    /// <summary>
    /// What is wrong with ending a hulpvraag on a day: whole days, the day itself still belongs to it. Not before it began or before
    /// its last contact, and not in the future.
    /// </summary>
    /// <param name="geopend">Its first day.</param>
    /// <param name="laatste">Its last contact; empty when there is none.</param>
    /// <param name="dag">The day that is filled in.</param>
    /// <param name="vandaag">Today.</param>
    public static IEnumerable<Fout> Controleer(DateOnly geopend, DateOnly? laatste, DateOnly? dag, DateOnly vandaag)
    {
        if (dag is not { } op)
        {
            yield return new("Dag", "Vul de dag in waarop de hulpvraag klaar was.");
        }
        else if (op > vandaag)
        {
            yield return new("Dag", "Vul een dag in tot en met vandaag.");
        }
        else if (laatste > op)
        {
            yield return new("Dag", $"Op {Dagtekst.Van(laatste.Value)} was er nog een contact over deze hulpvraag. Vul die dag in of een latere.");
        }
        else if (op < geopend)
        {
            yield return new("Dag", $"Deze hulpvraag begon op {Dagtekst.Van(geopend)}. Vul die dag in of een latere.");
        }
    }

    /// <summary>
    /// From this day on nothing happened for so long that a contact is taken for a new hulpvraag, unless someone chooses the old one: twice the weeks
    /// after which the gemeente asks about a dossier without contact (DOS-08), for then closing is proposed. While a traject of the
    /// hulpvraag runs, it is not over: then there is no such day.
    /// </summary>
    /// <param name="geopend">Its first day.</param>
    /// <param name="laatste">Its last contact until the day; empty when there is none.</param>
    /// <param name="trajectLoopt">A traject of this hulpvraag runs.</param>
    /// <param name="wekenZonderContact">What the gemeente agreed, in weeks.</param>
    public static DateOnly? StilVanaf(DateOnly geopend, DateOnly? laatste, bool trajectLoopt, int wekenZonderContact) =>
        trajectLoopt ? null : (laatste ?? geopend).AddDays(2 * 7 * wekenZonderContact);
}
