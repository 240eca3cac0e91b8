namespace Jeugdhulp.Domain.Jeugdigen;

/// <summary>Ages in whole years.</summary>
public static class Leeftijd
{
    /// <summary>
    /// Age on <paramref name="peildatum"/>. Someone born on 29 February is a year older on 1 March of a common year
    /// (ontwerp §3). Negative when born after the date.
    /// </summary>
    public static int Op(DateOnly geboortedatum, DateOnly peildatum)
    {
        var jaren = peildatum.Year - geboortedatum.Year;
        var nogNietJarig = (peildatum.Month, peildatum.Day).CompareTo((geboortedatum.Month, geboortedatum.Day)) < 0;
        return nogNietJarig ? jaren - 1 : jaren;
    }
}
