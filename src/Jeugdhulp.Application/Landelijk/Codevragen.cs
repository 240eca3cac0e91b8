using Jeugdhulp.Application.Gemeenten;

namespace Jeugdhulp.Application.Landelijk;

/// <summary>What every question about a code list has in common.</summary>
internal static class Codevragen
{
    /// <summary>The codes that hold on a day: from the first day on, the last day of a code not included. For what happened, ask the day on which it did.</summary>
    public static IQueryable<Codewaarde> GeldendOp(this IQueryable<Codewaarde> codes, DateOnly dag) =>
        codes.Where(c => c.GeldigVan <= dag && (c.GeldigTot == null || c.GeldigTot > dag));
}
