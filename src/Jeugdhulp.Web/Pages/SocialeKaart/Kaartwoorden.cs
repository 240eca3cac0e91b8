using Jeugdhulp.Application.Trajecten;
using Jeugdhulp.Domain;
using Jeugdhulp.Domain.Trajecten;
using Jeugdhulp.Web.Infrastructure;
using Jeugdhulp.Web.TagHelpers;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Jeugdhulp.Web.Pages.SocialeKaart;

/// <summary>Words of the sociale kaart.</summary>
public static class Kaartwoorden
{
    public static Kruimel Begin { get; } = new("Sociale kaart", "/sociale-kaart");

    public static IEnumerable<SelectListItem> Bestemmingen(IEnumerable<Lijstkeuze> keuzes) => keuzes.Select(k => new SelectListItem(k.Naam, k.Code));

    public static IReadOnlyList<SelectListItem> Soorten { get; } = [.. Enum.GetValues<Voorzieningsoort>().Select(s => new SelectListItem(s.Naam(), Contractnaam.Van(s)))];

    public static IReadOnlyList<SelectListItem> Filters { get; } =
        [new("Zonder vaste contactpersoon", Contractnaam.Van(Vastefilter.Zonder)), new("Waar ik contactpersoon ben", Contractnaam.Van(Vastefilter.Eigen))];

    /// <summary>From which day, and until which.</summary>
    public static string Dagen(Vasteregel regel)
    {
        ArgumentNullException.ThrowIfNull(regel);
        return $"vanaf {Notatie.Datum(regel.Van)}{(regel.Tot is { } tot ? $" t/m {Notatie.Datum(tot.AddDays(-1))}" : "")}";
    }

    /// <summary>The wait with the day on which it was told, and a warning when that is long ago.</summary>
    public static string Wacht(int? weken, DateOnly? gezegdOp, DateOnly vandaag) => (weken, gezegdOp) switch
    {
        ({ } aantal, { } dag) => $"{Duur(aantal)}, gehoord op {Notatie.Datum(dag)}{(Voorzieningregels.IsVerouderd(dag, vandaag) ? ", vraag opnieuw na" : "")}",
        _ => "wachttijd onbekend",
    };

    public static string Duur(int weken) => weken switch
    {
        0 => "geen wachttijd",
        1 => "1 week wachten",
        _ => $"{Notatie.Aantal(weken)} weken wachten",
    };
}
