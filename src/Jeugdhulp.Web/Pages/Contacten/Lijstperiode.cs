namespace Jeugdhulp.Web.Pages.Contacten;

/// <summary>The periods the list offers, by the name they have in the address.</summary>
public static class Lijstperiode
{
    public const string Halfjaar = "halfjaar";
    public const string Weken = "weken";
    public const string Jaar = "jaar";
    public const string Zelf = "zelf";

    /// <summary>First and last day of a preset; empty for a name that is none.</summary>
    public static (DateOnly Van, DateOnly Tot)? Van(string naam, DateOnly vandaag) => naam switch
    {
        Weken => (vandaag.AddDays(-27), vandaag),
        Halfjaar when vandaag.Month <= 6 => (new(vandaag.Year, 1, 1), new(vandaag.Year, 6, 30)),
        Halfjaar => (new(vandaag.Year, 7, 1), new(vandaag.Year, 12, 31)),
        Jaar => (new(vandaag.Year, 1, 1), new(vandaag.Year, 12, 31)),
        _ => null,
    };
}
