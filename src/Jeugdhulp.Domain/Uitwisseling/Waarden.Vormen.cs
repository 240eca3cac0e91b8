using System.Text.RegularExpressions;

namespace Jeugdhulp.Domain.Uitwisseling;

/// <summary>What a text can look like.</summary>
internal static partial class Waarden
{
    private const RegexOptions Opties = RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant;
    private const int Wachttijd = 1000;

    [GeneratedRegex("^[1-9][0-9]{3}[A-Z]{2}$", Opties, Wachttijd)]
    private static partial Regex Postcodevorm();

    [GeneratedRegex("^(?<jaar>[0-9]{4})-(?<maand>[0-9]{1,2})$", Opties, Wachttijd)]
    private static partial Regex Jaarmaand();

    [GeneratedRegex("^(?<een>[0-9]{1,2})/(?<twee>[0-9]{1,2})/(?<jaar>[0-9]{4})$", Opties, Wachttijd)]
    private static partial Regex Schuin();

    [GeneratedRegex("^([0-9]{4}[-/][0-9]{1,2}[-/][0-9]{1,2}|[0-9]{1,2}[-.][0-9]{1,2}[-.][0-9]{4}|[0-9]{8})$", Opties, Wachttijd)]
    private static partial Regex Dagachtig();

    [GeneratedRegex("^[0-9]{1,2}[-/.][0-9]{1,2}[-/.][0-9]{2}$", Opties, Wachttijd)]
    private static partial Regex Tweecijferjaar();

    [GeneratedRegex("[T ]0?0:00(:00(\\.0+)?)?Z?$", Opties, Wachttijd)]
    private static partial Regex Middernacht();

    [GeneratedRegex("(Z|[+-][0-9]{2}:[0-9]{2})$", Opties, Wachttijd)]
    private static partial Regex Heeftzone();

    [GeneratedRegex("^-?[0-9]+([.,][0-9]+)?$", Opties, Wachttijd)]
    private static partial Regex Getalvorm();

    [GeneratedRegex("^[0-9]([.,][0-9]+)?E\\+?[0-9]+$", Opties | RegexOptions.IgnoreCase, Wachttijd)]
    private static partial Regex Wetenschappelijk();
}
