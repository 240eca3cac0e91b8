using System.Linq.Expressions;
using Jeugdhulp.Domain.Plannen;

namespace Jeugdhulp.Application.Plannen;

/// <summary>The rules about goals as conditions of a query; a test holds them beside <see cref="Doelregels"/>.</summary>
internal static class Doelvragen
{
    /// <summary>See <see cref="Doelregels.IsTeLaat"/>.</summary>
    public static Expression<Func<Plandoel, bool>> TeLaat(DateOnly vandaag) => d =>
        d.Evaluatiedatum < vandaag
        && !d.Resultaten.Any(r => r.Datum >= d.Evaluatiedatum || (r.Beoordelaar == Beoordelaar.Professional && (r.Uitkomst == Doeluitkomst.Behaald || r.Uitkomst == Doeluitkomst.Vervallen)
            && !d.Resultaten.Any(n => n.Beoordelaar == Beoordelaar.Professional && (n.Datum > r.Datum || (n.Datum == r.Datum && n.Op > r.Op)))));
}
