using System.Linq.Expressions;
using Jeugdhulp.Domain.Triage;

namespace Jeugdhulp.Application.Triage;

/// <summary>The rule about alarms of triages as a condition of a query; a test holds it beside <see cref="Triagetermijnstand"/>.</summary>
internal static class Triagevragen
{
    /// <summary>See <see cref="Triagetermijnstand.Op"/>: over, or almost over.</summary>
    public static Expression<Func<Hulpvraagtriage, bool>> Alarm(DateOnly vandaag)
    {
        var grens = vandaag.AddDays(Triagetermijnstand.BijnaDagen);
        return t => t.AnalyseKlaarOp == null && (t.Risico || t.Uiterlijk <= grens);
    }
}
