using Jeugdhulp.Domain.Trajecten;

namespace Jeugdhulp.Application.Trajecten;

/// <summary>The end of bridging care that follows from the start of the help it waited for (TRJ-07).</summary>
internal static class Overbruggingseinde
{
    /// <summary>As the worker reads it in the history.</summary>
    public const string Stand = "De hulp waarop het gezin wachtte, is begonnen.";

    /// <summary>As planned.</summary>
    private const string VolgensPlan = "01";

    public static void Beeindig(Traject traject, DateOnly gestart)
    {
        traject.Einde = Wachttijden.EindeOverbrugging(traject.Aanvang, gestart);
        traject.RedenEinde = VolgensPlan;
        traject.StandEinde = Stand;
    }

    /// <summary>Whether it ended because help began on this day, and not because someone ended it or put its end right.</summary>
    public static bool IsVanzelf(Traject traject, DateOnly? gestart) =>
        gestart is { } dag && traject is { StandEinde: Stand, RedenEinde: VolgensPlan } && traject.Einde == Wachttijden.EindeOverbrugging(traject.Aanvang, dag);
}
