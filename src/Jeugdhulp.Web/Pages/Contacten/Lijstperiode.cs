using Microsoft.AspNetCore.Mvc.Rendering;

namespace Jeugdhulp.Web.Pages.Contacten;

/// <summary>The periods the list offers, by the name they have in the address.</summary>
public static class Lijstperiode
{
    public const string Halfjaar = "halfjaar";
    public const string Weken = "weken";
    public const string Jaar = "jaar";
    public const string Zelf = "zelf";

    /// <summary>The presets, as a list to choose from.</summary>
    public static IEnumerable<SelectListItem> Keuzes { get; } =
    [
        new("Dit half jaar", Halfjaar),
        new("Laatste 4 weken", Weken),
        new("Dit jaar", Jaar),
        new("Zelf kiezen", Zelf),
    ];

    /// <summary>The days that are asked for; with what is wrong when that is no period.</summary>
    public static ((DateOnly Van, DateOnly Tot) Dagen, Domain.Fout? Fout) Lees(string naam, DateOnly? van, DateOnly? tot, DateOnly vandaag)
    {
        if (Van(naam, vandaag) is { } vast)
        {
            return (vast, null);
        }

        var dagen = (Van: van ?? vandaag.AddYears(-1), Tot: tot ?? vandaag);
        return naam != Zelf
            ? (dagen, new("Periode", "Dit filter kennen wij niet. Wis de filters en kies opnieuw."))
            : (dagen, dagen.Van > dagen.Tot ? new("Tot", "De einddatum ligt voor de begindatum.") : null);
    }

    /// <summary>The months in which a period lies, from the first day to the last.</summary>
    public static (DateOnly Van, DateOnly Tot) HeleMaanden((DateOnly Van, DateOnly Tot) dagen) =>
        (new(dagen.Van.Year, dagen.Van.Month, 1), new(dagen.Tot.Year, dagen.Tot.Month, DateTime.DaysInMonth(dagen.Tot.Year, dagen.Tot.Month)));

    /// <summary>First and last day of a preset; empty for a name that is none.</summary>
    public static (DateOnly Van, DateOnly Tot)? Van(string naam, DateOnly vandaag) => naam switch
    {
        Weken => (vandaag.AddDays(-27), vandaag),
        Halfjaar when Domain.Cijfers.Halfjaar.Van(vandaag) is var halfjaar => (halfjaar.Begin, halfjaar.Einde),
        Jaar => (new(vandaag.Year, 1, 1), new(vandaag.Year, 12, 31)),
        _ => null,
    };
}
