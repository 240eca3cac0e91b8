using Jeugdhulp.Domain.Instellingen;

namespace Jeugdhulp.Domain.Trajecten;

/// <summary>How a traject stands to the time it was expected to take.</summary>
public enum Termijnstand
{
    /// <summary>Nobody said how long it would take.</summary>
    GeenTermijn,

    /// <summary>There is time.</summary>
    Binnen,

    /// <summary>At most <see cref="Termijnen.NadertDagen"/> days or <see cref="Termijnen.NadertGesprekken"/> talks to go.</summary>
    Nadert,

    /// <summary>Takes, or took, longer than expected.</summary>
    Overschreden,
}

/// <summary>What a traject was expected to take.</summary>
/// <param name="Einde">The last expected day; null when nobody expected anything.</param>
/// <param name="Gesprekken">The most talks; null without.</param>
/// <param name="Grond">Where the day comes from, as a Dutch phrase.</param>
public sealed record Termijn(DateOnly? Einde, int? Gesprekken, string Grond);

/// <summary>The expected term of own help, and whether it is over (TRJ-09).</summary>
public static class Termijnen
{
    /// <summary>This many days before the end it is time to make an appointment.</summary>
    public const int NadertDagen = 14;

    /// <summary>With this many talks to go it is time as well.</summary>
    public const int NadertGesprekken = 1;

    /// <summary>The term by the estimate of the hulpvraag and the settings of the gemeente; the shortest holds.</summary>
    /// <param name="aanvang">First day of the help.</param>
    /// <param name="instellingen">Settings on that day.</param>
    /// <param name="mpg">By a team for families with several problems, which has a limit of its own (LOK-21).</param>
    /// <param name="maanden">Estimate of the hulpvraag.</param>
    /// <param name="gesprekken">Estimate of the hulpvraag.</param>
    public static Termijn Bepaal(DateOnly aanvang, LokaleInstellingen instellingen, bool mpg, decimal? maanden, int? gesprekken)
    {
        ArgumentNullException.ThrowIfNull(instellingen);
        var grens = mpg ? instellingen.MpgMaxDuurMaanden : instellingen.MaxDuurMaanden;
        if (mpg && grens is { } langste)
        {
            return new(Na(aanvang, langste), null, "grens voor het MPG-team");
        }

        var talks = (instellingen.MaxGesprekken, gesprekken) switch
        {
            ({ } meest, { } geschat) => Math.Min(meest, geschat),
            var (meest, geschat) => meest ?? geschat,
        };
        return (grens, maanden) switch
        {
            ({ } meest, { } geschat) when geschat < meest => new(Na(aanvang, geschat), talks, "inschatting bij de hulpvraag"),
            ({ } meest, _) => new(Na(aanvang, meest), talks, "grens van de gemeente"),
            (null, { } geschat) => new(Na(aanvang, geschat), talks, "inschatting bij de hulpvraag"),
            _ => new(null, talks, "geen verwachte duur bekend"),
        };
    }

    /// <summary>How it stands: <paramref name="verwachtEinde"/> is the day that holds now, so after a verlenging the new one.</summary>
    public static Termijnstand Stand(DateOnly? verwachtEinde, DateOnly? einde, DateOnly vandaag)
    {
        if (verwachtEinde is not { } verwacht)
        {
            return Termijnstand.GeenTermijn;
        }

        var dag = einde ?? vandaag;
        return dag > verwacht ? Termijnstand.Overschreden
            : einde is null && verwacht.DayNumber - dag.DayNumber <= NadertDagen ? Termijnstand.Nadert
            : Termijnstand.Binnen;
    }

    /// <summary>The same for help that is limited in days, in talks or in both: what is worst holds.</summary>
    /// <param name="verwachtEinde">The last expected day.</param>
    /// <param name="gesprekken">The most talks.</param>
    /// <param name="gehad">Contacts with help up to now.</param>
    /// <param name="einde">Last day of what ended.</param>
    /// <param name="vandaag">Today.</param>
    public static Termijnstand Stand(DateOnly? verwachtEinde, int? gesprekken, int gehad, DateOnly? einde, DateOnly vandaag)
    {
        var talks = gesprekken is not { } meest ? Termijnstand.GeenTermijn
            : gehad > meest ? Termijnstand.Overschreden
            : einde is null && meest - gehad <= NadertGesprekken ? Termijnstand.Nadert
            : Termijnstand.Binnen;
        return (Termijnstand)Math.Max((int)Stand(verwachtEinde, einde, vandaag), (int)talks);
    }

    /// <summary>
    /// Whether a talk with the gedragswetenschapper lets a term that is over rest: it was held when the term neared or was over, and what was
    /// decided can still be done. A verlenging needs no rest, for it gives a new term.
    /// </summary>
    /// <param name="toen">How the traject stood on the day of the talk.</param>
    /// <param name="uitkomst">What was decided.</param>
    /// <param name="datum">Day of the talk.</param>
    /// <param name="wacht">The referral that began with it is still open.</param>
    /// <param name="weerVragen">A talk on this day or before it is asked after again.</param>
    public static bool Rust(Termijnstand toen, Besprekingsuitkomst uitkomst, DateOnly datum, bool wacht, DateOnly weerVragen) =>
        toen is Termijnstand.Nadert or Termijnstand.Overschreden && uitkomst is not Besprekingsuitkomst.Verlengen && (wacht || datum > weerVragen);

    private static DateOnly Na(DateOnly aanvang, decimal maanden)
    {
        var heel = (int)decimal.Truncate(Math.Clamp(maanden, 0, 1200));
        return aanvang.AddMonths(heel).AddDays((int)Math.Round((Math.Clamp(maanden, 0, 1200) - heel) * 30, MidpointRounding.AwayFromZero));
    }
}
