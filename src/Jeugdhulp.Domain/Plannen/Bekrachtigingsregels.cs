namespace Jeugdhulp.Domain.Plannen;

/// <summary>What a team says about a plan that was adopted with the family (TRJ-10).</summary>
public enum Teambesluit
{
    /// <summary>The team stands behind it.</summary>
    Bekrachtigd,

    /// <summary>The worker changes it first.</summary>
    Teruggegeven,
}

/// <summary>Why a team gives a plan back (TRJ-10).</summary>
public enum Teruggeefreden
{
    /// <summary>It asks more of the team than it can do.</summary>
    TeVeelTaken,

    /// <summary>Nobody can tell when a goal is reached.</summary>
    DoelenNietDuidelijk,

    /// <summary>Other help fits better.</summary>
    AndereHulp,

    /// <summary>Another reason, which is written down.</summary>
    Anders,
}

/// <summary>What a decision of the team about a plan must satisfy (TRJ-10).</summary>
public static class Bekrachtigingsregels
{
    /// <summary>Everything that is wrong. Who gives a plan back says why; who ratifies it gives no reason for giving back.</summary>
    /// <param name="besluit">What the team says.</param>
    /// <param name="reden">Why it gives the plan back.</param>
    /// <param name="toelichting">In own words, at most <see cref="Planregels.MaxTekst"/> characters.</param>
    public static IEnumerable<Fout> Controleer(Teambesluit? besluit, Teruggeefreden? reden, string? toelichting)
    {
        if (besluit is null)
        {
            yield return new("Besluit", "Kies wat het team besluit.");
        }

        if (besluit is Teambesluit.Teruggegeven && reden is null)
        {
            yield return new("Reden", "Kies waarom het team het plan teruggeeft.");
        }
        else if (besluit is Teambesluit.Bekrachtigd && reden is not null)
        {
            yield return new("Reden", "U kiest bekrachtigen en ook een reden om terug te geven. Laat een van de twee weg.");
        }

        if (Planregels.TeLang(toelichting) is { } fout)
        {
            yield return new("Toelichting", fout);
        }
        else if (besluit is Teambesluit.Teruggegeven && reden is Teruggeefreden.Anders && Planregels.Leeg(toelichting))
        {
            yield return new("Toelichting", "Vul in waarom het team het plan teruggeeft.");
        }
    }

    /// <summary>Name on a screen.</summary>
    public static string Naam(this Teambesluit waarde) => waarde switch
    {
        Teambesluit.Bekrachtigd => "Bekrachtigd",
        Teambesluit.Teruggegeven => "Teruggegeven",
        _ => throw new ArgumentOutOfRangeException(nameof(waarde)),
    };

    /// <summary>Name on a screen.</summary>
    public static string Naam(this Teruggeefreden waarde) => waarde switch
    {
        Teruggeefreden.TeVeelTaken => "Te veel taken voor het team",
        Teruggeefreden.DoelenNietDuidelijk => "De doelen zijn niet duidelijk",
        Teruggeefreden.AndereHulp => "Andere hulp past beter",
        Teruggeefreden.Anders => "Anders",
        _ => throw new ArgumentOutOfRangeException(nameof(waarde)),
    };
}
