namespace Jeugdhulp.Domain.Levering;

/// <summary>Who gives the help of a team to the CBS (CBS-19). Only one party does: help that is delivered twice counts twice (§3.3).</summary>
public enum Leverendepartij
{
    /// <summary>The gemeente itself, out of this system.</summary>
    Gemeente,

    /// <summary>The organisation that the team belongs to.</summary>
    Wijkteamorganisatie,

    /// <summary>A provider that the gemeente pays.</summary>
    Aanbieder,
}

/// <summary>Why nothing was delivered over a half-year (CBS-18); the reasons that gemeenten gave in the research of 2024.</summary>
public enum Nietleverreden
{
    /// <summary>The teams gave none.</summary>
    GeenJeugdhulp,

    /// <summary>It is too much work.</summary>
    AdministratieveLast,

    /// <summary>Help cannot be told apart from the other tasks of the team.</summary>
    GeenOnderscheid,

    /// <summary>The gemeente sees no use in it.</summary>
    GeenMeerwaarde,

    /// <summary>The system could not make it.</summary>
    Techniek,
}

/// <summary>What is agreed about delivering, in words and by half-year.</summary>
public static class Leverafspraken
{
    /// <summary>Name on a screen.</summary>
    public static string Naam(this Leverendepartij partij) => partij switch
    {
        Leverendepartij.Gemeente => "Wij, uit dit systeem",
        Leverendepartij.Wijkteamorganisatie => "De organisatie van het wijkteam",
        Leverendepartij.Aanbieder => "Een aanbieder",
        _ => throw new ArgumentOutOfRangeException(nameof(partij)),
    };

    /// <summary>Name on a screen.</summary>
    public static string Naam(this Nietleverreden reden) => reden switch
    {
        Nietleverreden.GeenJeugdhulp => "Onze teams gaven geen jeugdhulp",
        Nietleverreden.AdministratieveLast => "Het kost te veel tijd",
        Nietleverreden.GeenOnderscheid => "Wij kunnen jeugdhulp niet los zien van ander werk",
        Nietleverreden.GeenMeerwaarde => "Wij zien er het nut niet van",
        Nietleverreden.Techniek => "Het lukte niet met het systeem",
        _ => throw new ArgumentOutOfRangeException(nameof(reden)),
    };

    /// <summary>
    /// Who delivers for a team over a half-year: the one that was agreed last of those with the latest first half-year up to it. Nothing
    /// was agreed: the gemeente.
    /// </summary>
    /// <param name="afspraken">Of one team: first day of the half-year from which it holds, and when it was agreed.</param>
    /// <param name="begin">First day of the half-year.</param>
    public static Leverendepartij PartijOver(IEnumerable<(DateOnly Vanaf, DateTimeOffset Op, Leverendepartij Partij)> afspraken, DateOnly begin)
    {
        ArgumentNullException.ThrowIfNull(afspraken);
        return afspraken.Where(a => a.Vanaf <= begin).OrderBy(a => a.Vanaf).ThenBy(a => a.Op).Select(a => a.Partij).LastOrDefault(Leverendepartij.Gemeente);
    }
}
