namespace Jeugdhulp.Domain.Dossiers;

/// <summary>How long a dossier lasts or lasted (DOS-07).</summary>
public static class Dossierduur
{
    /// <summary>Days from the first day to the end, or to the peildatum while it is open; never below zero.</summary>
    public static int Dagen(DateOnly begin, DateOnly? einde, DateOnly peildatum)
    {
        var tot = einde is { } dag && dag <= peildatum ? dag : peildatum;
        return Math.Max(0, tot.DayNumber - begin.DayNumber);
    }
}
