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

    /// <summary>The same without the days on which it was closed, before it was opened again for who came back.</summary>
    public static int Dagen(DateOnly begin, DateOnly? einde, DateOnly peildatum, IEnumerable<Statustijd> statussen)
    {
        ArgumentNullException.ThrowIfNull(statussen);
        return Dagen(begin, einde, peildatum) - statussen.Where(s => s is { Status: Dossierstatus.Afgesloten, Tot: not null }).Sum(s => Dagen(s.Van, s.Tot, peildatum));
    }
}
