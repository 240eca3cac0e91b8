using System.Globalization;
using Jeugdhulp.Application.Cijfers;
using Jeugdhulp.Domain.Cijfers;
using Jeugdhulp.Web.TagHelpers;

namespace Jeugdhulp.Web.Pages.Cijfers;

/// <summary>A figure in a <see cref="Cijferreeks"/>.</summary>
public sealed record Cijferlijn(Maat Maat, string? Code, string Naam);

/// <summary>Some figures over time: a table, and with scripts a graph of it.</summary>
/// <param name="Vorm">How the graph is drawn: "lijnen" or "balken".</param>
/// <param name="Momenten">Oldest first.</param>
/// <param name="Lijnen">At most three, as many as the graph can tell apart without colour.</param>
/// <param name="Beeld">Where the figures come from.</param>
public sealed record Cijferreeks(string Vorm, IReadOnlyList<Meetmoment> Momenten, IReadOnlyList<Cijferlijn> Lijnen, Cijferbeeld Beeld)
{
    /// <summary>Where a moment stands on the axis: a period in its middle, so that what happened on its first day stands before it.</summary>
    public static string Dag(Meetmoment moment) =>
        (moment.Wijze is Meetwijze.Peildatum ? moment.Einde : moment.Begin.AddMonths(3)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>Name along an axis.</summary>
    public static string Kort(Meetmoment moment) =>
        moment.Wijze is Meetwijze.Peildatum ? Notatie.Datum(moment.Einde) : string.Create(CultureInfo.InvariantCulture, $"{Halfjaar.Van(moment.Einde).Helft}e {moment.Jaar}");
}
