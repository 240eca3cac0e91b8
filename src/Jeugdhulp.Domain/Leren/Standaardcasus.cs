using Jeugdhulp.Domain.Classificeren;
using Jeugdhulp.Domain.Jeugdigen;
using Jeugdhulp.Domain.Teams;

namespace Jeugdhulp.Domain.Leren;

/// <summary>Where a casus comes from.</summary>
public enum Casusherkomst
{
    /// <summary>From the library that comes with the application.</summary>
    Landelijk,

    /// <summary>Made up by the gemeente.</summary>
    Gemeente,

    /// <summary>From a dossier of the gemeente, without anything that points to a person.</summary>
    Dossier,
}

/// <summary>A fictional case to classify: a story, and the facts as someone would have registered them (LER-02).</summary>
/// <param name="Nummer">Place in the library. A story that changes in substance gets a new number, because rounds refer to it.</param>
/// <param name="Titel">Short name that does not give the class away.</param>
/// <param name="Verhaal">What happened, in a few sentences of simple Dutch.</param>
/// <param name="Feiten">What the rules know of it. The class follows from them by running the rules; it is written down nowhere.</param>
public sealed record Standaardcasus(int Nummer, string Titel, string Verhaal, Contactfeiten Feiten)
{
    /// <summary>Same for every gemeente.</summary>
    public Guid Id { get; } = IdVan(Nummer);

    private static Guid IdVan(int nummer) => new(0, 0, 0x4000, 0x80, 0, 0, 0, 0, 0, (byte)(nummer >> 8), (byte)nummer);
}

/// <summary>How the facts of a casus are read in a gemeente.</summary>
public static class Casusfeiten
{
    /// <summary>
    /// A story from elsewhere happens in the team of whoever reads it: with the tasks that the teams of the gemeente have
    /// together. So where no team gives help, a casus about help is toegang. Own casussen say themselves which team it was.
    /// </summary>
    public static Contactfeiten In(this Contactfeiten feiten, Casusherkomst herkomst, Teamtaken taken)
    {
        ArgumentNullException.ThrowIfNull(feiten);
        return herkomst is Casusherkomst.Landelijk && taken is not Teamtaken.Geen ? feiten with { TeamTaken = taken } : feiten;
    }

    /// <summary>
    /// The facts of a contact without its days. A date of birth or the day of a talk can be looked up; the rules know only the
    /// age, so the month and another birthday at the same age keep the class. What decides nothing does not come along.
    /// </summary>
    public static Contactfeiten ZonderDagen(this Contactfeiten feiten)
    {
        ArgumentNullException.ThrowIfNull(feiten);
        var maand = new DateOnly(feiten.Datum.Year, feiten.Datum.Month, 1);
        return feiten with
        {
            Datum = maand,
            Geboortedatum = feiten.Geboortedatum is { } geboren ? Geboortedatum(Leeftijd.Op(geboren, feiten.Datum), maand) : null,
            PlanVastgesteld = false,
            EerderKlasse = null,
        };
    }

    /// <summary>A date of birth half a year before the birthday, so that the age holds whichever day of the year is looked at.</summary>
    public static DateOnly Geboortedatum(int leeftijd, DateOnly dag) => dag.AddYears(-leeftijd).AddMonths(-6);
}
