using Jeugdhulp.Application;
using Jeugdhulp.Web.TagHelpers;

namespace Jeugdhulp.Web.Pages.Noodtoegang;

/// <summary>How noodtoegang is written on screen.</summary>
public static class Noodwoorden
{
    /// <summary>The day and the hours between which it held.</summary>
    public static string Periode(Application.Toegang.Noodtoegang nood)
    {
        ArgumentNullException.ThrowIfNull(nood);
        return $"{Notatie.Datum(DateOnly.FromDateTime(nood.Op.InNederland()))}, {Uur(nood.Op)} tot {Uur(nood.BeeindigdOp ?? nood.Tot)}";
    }

    /// <summary>Time of the day in the Netherlands.</summary>
    public static string Uur(DateTimeOffset moment) => moment.InNederland().ToString("H.mm", Notatie.Nederlands);

    /// <summary>"4 uur".</summary>
    public static string Duur(TimeSpan duur) => $"{duur.TotalHours.ToString("0", Notatie.Nederlands)} uur";
}
