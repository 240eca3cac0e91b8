using Jeugdhulp.Application.Plannen;
using Jeugdhulp.Domain;
using Jeugdhulp.Domain.Plannen;
using Jeugdhulp.Web.TagHelpers;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Jeugdhulp.Web.Pages.EigenGemeente.Indicatoren;

/// <summary>How own kwaliteitsindicatoren are written.</summary>
public static class Indicatorwoorden
{
    public static IReadOnlyList<SelectListItem> Soorten { get; } = [.. Enum.GetValues<Indicatorsoort>().Select(s => new SelectListItem(s.Naam(), Contractnaam.Van(s)))];

    public static string Naam(this Indicatorsoort soort) => soort switch
    {
        Indicatorsoort.JaNee => "Ja of nee",
        Indicatorsoort.Cijfer => "Een cijfer van 1 tot en met 10",
        Indicatorsoort.Keuze => "Eigen antwoorden",
        _ => throw new ArgumentOutOfRangeException(nameof(soort)),
    };

    /// <summary>How it is answered, with the own answers.</summary>
    public static string Antwoordvorm(this Kwaliteitsindicator indicator)
    {
        ArgumentNullException.ThrowIfNull(indicator);
        return indicator.Soort is Indicatorsoort.Keuze ? string.Join(", ", indicator.Keuzes) : indicator.Soort.Naam();
    }

    /// <summary>The days on which it is asked.</summary>
    public static string Dagen(this Kwaliteitsindicator indicator)
    {
        ArgumentNullException.ThrowIfNull(indicator);
        return indicator.Tot is not { } tot ? $"vanaf {Notatie.Datum(indicator.Vanaf)}"
            : tot == indicator.Vanaf ? "nooit gevraagd"
            : $"{Notatie.Datum(indicator.Vanaf)} t/m {Notatie.Datum(tot.AddDays(-1))}";
    }

    /// <summary>The answers as choices of a field.</summary>
    public static IReadOnlyList<SelectListItem> Keuzes(this Kwaliteitsindicator indicator)
    {
        ArgumentNullException.ThrowIfNull(indicator);
        return [.. indicator.Antwoorden.Select((a, i) => new SelectListItem(a, (i + 1).ToString(System.Globalization.CultureInfo.InvariantCulture)))];
    }
}
