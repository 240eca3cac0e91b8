using System.Runtime.InteropServices;

namespace Jeugdhulp.Domain.Cijfers;

/// <summary>From which share on a wijkteam is called active or intensive, in percents (DSH-03).</summary>
/// <param name="Intensief">Above this the wijkteam has a high intensity (CPB).</param>
/// <param name="Actief">From this on the wijkteam is active (Van der Zwaan, Magnée and Benda).</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Aandeelgrenzen(decimal Intensief, decimal Actief)
{
    /// <summary>As in the research: 1 and 5 percent.</summary>
    public static Aandeelgrenzen Onderzoek => new(1, 5);
}

/// <summary>The share of the wijkteam in all help zonder verblijf (F3, DSH-03).</summary>
/// <param name="Aandeel">Trajecten of the wijkteam in all trajecten zonder verblijf; n.v.t. when one is missing or there are none.</param>
/// <param name="IsIntensief">Above the lower limit.</param>
/// <param name="IsActief">At the upper limit or above.</param>
public sealed record Wijkteamaandeel(Percentage Aandeel, bool IsIntensief, bool IsActief)
{
    /// <summary>Computes the share; the limits are tested before it is rounded.</summary>
    public static Wijkteamaandeel Bereken(long? wijkteam, long? zonderVerblijf, Aandeelgrenzen grenzen)
    {
        var aandeel = Percentage.Van(wijkteam, zonderVerblijf);

        // Without dividing: a third has no last decimal.
        return new(aandeel, aandeel.Bestaat && wijkteam * 100m > grenzen.Intensief * zonderVerblijf, aandeel.Bestaat && wijkteam * 100m >= grenzen.Actief * zonderVerblijf);
    }

    /// <summary>Trajecten zonder verblijf that are not of the wijkteam (F4, DSH-20); unknown when one is missing.</summary>
    public static long? Exclusief(long? zonderVerblijf, long? wijkteam) => zonderVerblijf - wijkteam;

    /// <summary>
    /// How much of the growth of help zonder verblijf is of the wijkteam (F4, DSH-20). N.v.t. unless all of it grew and the wijkteam grew
    /// with it, by no more than all.
    /// </summary>
    /// <param name="zonderVerblijf">Growth of all trajecten zonder verblijf, as a count.</param>
    /// <param name="wijkteam">Growth of those of the wijkteam, as a count.</param>
    public static Percentage Bijdrage(long? zonderVerblijf, long? wijkteam) =>
        zonderVerblijf > 0 && wijkteam >= 0 && wijkteam <= zonderVerblijf ? Percentage.Van(wijkteam, zonderVerblijf) : Percentage.Nvt;

    /// <summary>
    /// Trajecten per jongere with two decimals (F5); unknown when one is missing or nobody has help. Under one is something to look at
    /// (<see cref="Consistentie"/>).
    /// </summary>
    public static decimal? TrajectenPerJongere(long? trajecten, long? jongeren) =>
        jongeren is null or 0 || trajecten is null ? null : Rekenregels.Rond((decimal)trajecten / jongeren.Value, 2);

    /// <summary>Referrals by the huisarts to the wijkteam in all trajecten of the wijkteam (F6); a missing count is not zero.</summary>
    public static Percentage Huisartsaandeel(long? verwijzingen, long? trajecten) => Percentage.Van(verwijzingen, trajecten);
}
