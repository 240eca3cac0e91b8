using System.Globalization;

namespace Jeugdhulp.Web.TagHelpers;

/// <summary>How values are written on screen: dates d-m-jjjj, decimals with a comma, thousands with a point.</summary>
public static class Notatie
{
    public static CultureInfo Nederlands { get; } = CultureInfo.GetCultureInfo("nl-NL");

    /// <summary>A value as it stands in a form field, so without thousands separators.</summary>
    public static string Invoer(object? waarde) => waarde switch
    {
        null => "",
        string tekst => tekst,
        DateOnly datum => Datum(datum),
        DateTime tijdstip => Datum(DateOnly.FromDateTime(tijdstip)),
        TimeOnly tijd => tijd.ToString("H:mm", CultureInfo.InvariantCulture),
        decimal getal => getal.ToString("0.############", Nederlands),
        double getal => getal.ToString("0.############", Nederlands),
        bool ja => ja ? "true" : "false",
        IFormattable ander => ander.ToString(null, CultureInfo.InvariantCulture),
        _ => waarde.ToString() ?? "",
    };

    public static string Datum(DateOnly datum) => datum.ToString("d-M-yyyy", CultureInfo.InvariantCulture);

    public static string Aantal(long aantal) => aantal.ToString("N0", Nederlands);
}
