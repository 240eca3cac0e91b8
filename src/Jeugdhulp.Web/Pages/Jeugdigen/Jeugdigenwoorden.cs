using Jeugdhulp.Application.Jeugdigen;
using Jeugdhulp.Domain.Jeugdigen;
using Jeugdhulp.Web.TagHelpers;

namespace Jeugdhulp.Web.Pages.Jeugdigen;

/// <summary>Words on the pages of persons and households.</summary>
internal static class Jeugdigenwoorden
{
    /// <summary>A value of the history; a BSN shows its last three digits.</summary>
    public static string Waarde(string veld, string? waarde) =>
        waarde is null ? "leeg" : veld == "BSN" ? Gemaskeerd(waarde)! : waarde;

    /// <summary>The last three digits of a BSN.</summary>
    public static string? Gemaskeerd(string? waarde) => waarde is null ? null : Bsn.TryParse(waarde, out var bsn) ? bsn.Value.ToString() : "••••••";

    /// <summary>A partner with its name.</summary>
    public static string Partner(Toestemmingregel regel) => regel.Partnernaam is { } naam ? $"{regel.Partner.Naam()}: {naam}" : regel.Partner.Naam();

    public static string Rol(Gezinsrol rol) => rol switch { Gezinsrol.Jeugdige => "jeugdige", Gezinsrol.Ouder => "ouder", _ => "ander" };

    public static string Periode(DateOnly? van, DateOnly? tot) => (van, tot) switch
    {
        (null, null) => "",
        ({ } v, null) => $"sinds {Notatie.Datum(v)}",
        (null, { } t) => $"tot {Notatie.Datum(t)}",
        ({ } v, { } t) => $"van {Notatie.Datum(v)} tot {Notatie.Datum(t)}",
    };
}
