using System.Globalization;

namespace Jeugdhulp.Domain.Classificeren;

/// <summary>Dutch numbers and units, the same in every culture.</summary>
internal static class Taal
{
    /// <summary>A number with a decimal comma and without trailing zeros.</summary>
    public static string Getal(decimal waarde) =>
        waarde.ToString("0.############################", CultureInfo.InvariantCulture).Replace('.', ',');

    public static string Getal(int waarde) => waarde.ToString(CultureInfo.InvariantCulture);

    public static string Gesprekken(int aantal) => aantal is 1 ? "1 gesprek" : Getal(aantal) + " gesprekken";

    public static string Maanden(decimal aantal) => aantal is 1 ? "1 maand" : Getal(aantal) + " maanden";

    public static string UrenPerWeek(decimal aantal) => Getal(aantal) + " uur per week";

    /// <summary>Place in a series: "4e".</summary>
    public static string Rang(int nummer) => Getal(nummer) + "e";
}
