namespace Jeugdhulp.Domain.Dossiers;

/// <summary>Whether a traject can be in a dossier (DOS-06).</summary>
public static class Trajectindossier
{
    /// <summary>
    /// A traject is in a dossier of the Jeugdwet in which its jeugdige receives help while it runs. Help of the team itself ends no later than
    /// that; help of an aanbieder may go on.
    /// </summary>
    /// <param name="wet">Of the dossier.</param>
    /// <param name="van">First day on which the jeugdige receives help in it.</param>
    /// <param name="tot">First day on which that is no more; empty while it lasts.</param>
    /// <param name="aanvang">First day of the traject.</param>
    /// <param name="einde">Last day of the traject; empty while it lasts.</param>
    /// <param name="eigenHulp">Help of the team itself.</param>
    public static bool Past(Wet wet, DateOnly van, DateOnly? tot, DateOnly aanvang, DateOnly? einde, bool eigenHulp) =>
        wet is Wet.Jeugd
        && (einde is null || einde >= van)
        && (tot is null || aanvang <= tot)
        && (!eigenHulp || tot is null || einde <= tot);
}
