using System.Globalization;
using Jeugdhulp.Application;
using Jeugdhulp.Domain;

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

    public static string Datum(DateOnly datum) => Dagtekst.Van(datum);

    /// <summary>The day of a moment, as it is in the Netherlands.</summary>
    public static string Datum(DateTimeOffset moment) => Datum(DateOnly.FromDateTime(moment.InNederland()));

    /// <summary>A moment with its hour, as it is in the Netherlands: 3-12-2026 9:05.</summary>
    public static string Moment(DateTimeOffset moment) => moment.InNederland().ToString("d-M-yyyy H:mm", Nederlands);

    public static string Aantal(long aantal) => aantal.ToString("N0", Nederlands);
}
