namespace Jeugdhulp.Domain.Jeugdigen;

/// <summary>Why someone cannot begin to receive help under the Jeugdwet on a day; the forms and the exchange both ask it here.</summary>
public enum Leeftijdsbezwaar
{
    /// <summary>Not born on that day.</summary>
    NogNietGeboren,

    /// <summary>23 or older: no jeugdige any more (Jeugdwet art. 1.1).</summary>
    GeenJeugdige,
}

/// <summary>Tells it.</summary>
public static class Leeftijdsbezwaren
{
    /// <summary>What is against help that begins on a day; null when nothing is. Of a day of birth that is partly known, only what is sure.</summary>
    /// <param name="geboren">Day of birth as far as it is known; of a child that is expected nothing is against help.</param>
    /// <param name="dag">First day of the help.</param>
    public static Leeftijdsbezwaar? Van(Geboortedag geboren, DateOnly dag)
    {
        ArgumentNullException.ThrowIfNull(geboren);
        return geboren.Precisie is Geboorteprecisie.Verwacht ? null
            : dag < geboren.Vroegst ? Leeftijdsbezwaar.NogNietGeboren
            : dag >= geboren.Datum && Leeftijd.Op(geboren.Datum, dag) >= Leeftijdsgrenzen.EindeJeugdhulp ? Leeftijdsbezwaar.GeenJeugdige
            : null;
    }
}
