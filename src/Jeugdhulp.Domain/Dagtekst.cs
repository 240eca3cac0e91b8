using System.Globalization;

namespace Jeugdhulp.Domain;

/// <summary>How a day is written in a sentence: 3-12-2026, without leading zeros, in every culture.</summary>
public static class Dagtekst
{
    /// <summary>The day, as d-m-jjjj.</summary>
    public static string Van(DateOnly dag) => string.Create(CultureInfo.InvariantCulture, $"{dag.Day}-{dag.Month}-{dag.Year:0000}");
}
