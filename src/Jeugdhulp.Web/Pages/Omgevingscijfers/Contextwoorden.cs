using Jeugdhulp.Application.Cijfers;
using Jeugdhulp.Domain;
using Jeugdhulp.Domain.Cijfers;
using Jeugdhulp.Web.TagHelpers;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Jeugdhulp.Web.Pages.Omgevingscijfers;

/// <summary>Words of what is published about the gemeente and its wijken.</summary>
public static class Contextwoorden
{
    public const string Adres = "/cijfers/context";

    public const string Inlezen = "/cijfers/context/inlezen";

    /// <summary>What can be put beside a figure.</summary>
    public static IReadOnlyList<SelectListItem> Indicatoren { get; } =
        [.. Enum.GetValues<Contextindicator>().Select(i => new SelectListItem(i.Naam(), Contractnaam.Van(i)))];

    /// <summary>A value as it is read.</summary>
    public static string Tekst(this Contextwaarde waarde)
    {
        ArgumentNullException.ThrowIfNull(waarde);
        return waarde.Indicator.Eenheid() switch
        {
            Contexteenheid.JaNee => waarde.Waarde == 1 ? "ja" : "nee",
            Contexteenheid.Procent => Rekenregels.Schrijf(waarde.Waarde, waarde.Indicator.Decimalen()) + "%",
            _ => Rekenregels.Schrijf(waarde.Waarde, waarde.Indicator.Decimalen()),
        };
    }

    /// <summary>Over which year it goes and who says so.</summary>
    public static string Herkomst(this Contextwaarde waarde)
    {
        ArgumentNullException.ThrowIfNull(waarde);
        return $"{Notatie.Invoer(waarde.Jaar)}, {waarde.Bron}";
    }
}
