namespace Jeugdhulp.Domain.Logboek;

/// <summary>Why the privacyfunctionaris may want to ask someone about a week (PRV-11).</summary>
public enum Toegangssignaal
{
    /// <summary>Far more persons than in the weeks before.</summary>
    VeelPersonen,

    /// <summary>Persons with whom none of the own teams has anything to do.</summary>
    BuitenEigenTeams,

    /// <summary>At night or in the weekend.</summary>
    OngewoneTijd,

    /// <summary>Doors that stayed shut.</summary>
    VaakGeweigerd,
}

/// <summary>What one account did in a week, as counted from the log.</summary>
/// <param name="Personen">Different persons looked at.</param>
/// <param name="PersonenEerder">The same, on average per week over the four weeks before.</param>
/// <param name="BuitenEigenTeams">Of these persons, those without contact, dossier or traject of a team that the worker belongs or belonged to, themselves or in their household.</param>
/// <param name="OngewoneTijd">Of these persons, those looked at in the weekend or between 22:00 and 6:00.</param>
/// <param name="Geweigerd">How often something was refused.</param>
public readonly record struct Weekinzage(int Personen, decimal PersonenEerder, int BuitenEigenTeams, int OngewoneTijd, int Geweigerd);

/// <summary>Which weeks stand out. A signal is a question, not a finding: who works shifts looks at persons at night.</summary>
public static class Toegangssignalen
{
    /// <summary>Fewer persons than this in a week are never many.</summary>
    public const int VeelPersonen = 30;

    /// <summary>How many times as much as before is far more.</summary>
    public const int VeelMeer = 2;

    /// <summary>From so many persons on, looking at night or in the weekend stands out.</summary>
    public const int OngewoneTijd = 3;

    /// <summary>From so many refusals in a week on.</summary>
    public const int Geweigerd = 5;

    /// <summary>The signals of a week, in the order of the enum; empty when nothing stands out.</summary>
    public static IReadOnlyList<Toegangssignaal> Bepaal(Weekinzage week) =>
    [
        .. Als(week.Personen >= VeelPersonen && week.Personen > VeelMeer * week.PersonenEerder, Toegangssignaal.VeelPersonen),
        .. Als(week.BuitenEigenTeams > 0, Toegangssignaal.BuitenEigenTeams),
        .. Als(week.OngewoneTijd >= OngewoneTijd, Toegangssignaal.OngewoneTijd),
        .. Als(week.Geweigerd >= Geweigerd, Toegangssignaal.VaakGeweigerd),
    ];

    private static IEnumerable<Toegangssignaal> Als(bool geldt, Toegangssignaal signaal) => geldt ? [signaal] : [];
}
