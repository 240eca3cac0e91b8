namespace Jeugdhulp.Domain.Triage;

/// <summary>The terms of triage in a gemeente (TRI-02, TRI-03, TRI-07).</summary>
/// <param name="SpoedDagen">Days for the quick route, when there is a risk of deterioration.</param>
/// <param name="AnalyseDagen">Days for the analysis on the normal route.</param>
/// <param name="DubbelDagen">Within so many days of another triage, a second one asks for a reason.</param>
public sealed record Triagetermijnen(int SpoedDagen, int AnalyseDagen, int DubbelDagen)
{
    /// <summary>Most days of any term.</summary>
    public const int MaxDagen = 730;

    /// <summary>What holds while a gemeente laid down nothing: three days, the six weeks of the research, and a quarter of a year.</summary>
    public static Triagetermijnen Standaard { get; } = new(3, 42, 90);

    /// <summary>Days of a route.</summary>
    public int Dagen(bool risico) => risico ? SpoedDagen : AnalyseDagen;

    /// <summary>
    /// Everything that is wrong with terms. The quick route is shorter than the normal one: a case with risk may never sit on
    /// the full term.
    /// </summary>
    public static IEnumerable<Fout> Controleer(int? spoed, int? analyse, int? dubbel)
    {
        foreach (var (veld, waarde) in new[] { (nameof(SpoedDagen), spoed), (nameof(AnalyseDagen), analyse), (nameof(DubbelDagen), dubbel) })
        {
            if (waarde is not (>= 1 and <= MaxDagen))
            {
                yield return new(veld, $"Vul een aantal dagen in van 1 tot en met {MaxDagen}.");
            }
        }

        if (spoed is >= 1 and <= MaxDagen && analyse is >= 1 and <= MaxDagen && spoed >= analyse)
        {
            yield return new(nameof(SpoedDagen), $"De snelle route moet korter zijn dan de gewone route. Vul minder dan {analyse} dagen in.");
        }
    }
}

/// <summary>How a triage stands against its term.</summary>
public enum Termijnalarm
{
    /// <summary>The analysis is done.</summary>
    Klaar,

    /// <summary>There is time.</summary>
    OpTijd,

    /// <summary>Almost over.</summary>
    Bijna,

    /// <summary>The last day has passed.</summary>
    TeLaat,
}

/// <summary>A term on a day.</summary>
/// <param name="Uiterlijk">Last day of the term.</param>
/// <param name="DagenOver">Days left; negative when the last day has passed, 0 on that day.</param>
/// <param name="Alarm">What it asks.</param>
public sealed record Triagetermijnstand(DateOnly Uiterlijk, int DagenOver, Termijnalarm Alarm)
{
    /// <summary>From so many days left on a normal route, the end is near; on the quick route every open day is near.</summary>
    public const int BijnaDagen = 7;

    /// <summary>The last day of a route that began on <paramref name="datum"/>.</summary>
    public static DateOnly Einde(bool risico, DateOnly datum, Triagetermijnen termijnen)
    {
        ArgumentNullException.ThrowIfNull(termijnen);
        return datum.AddDays(termijnen.Dagen(risico));
    }

    /// <summary>How a term stands on <paramref name="vandaag"/>.</summary>
    public static Triagetermijnstand Op(bool risico, DateOnly uiterlijk, DateOnly? klaarOp, DateOnly vandaag)
    {
        var over = uiterlijk.DayNumber - (klaarOp ?? vandaag).DayNumber;
        var alarm = klaarOp is not null ? Termijnalarm.Klaar
            : over < 0 ? Termijnalarm.TeLaat
            : risico || over <= BijnaDagen ? Termijnalarm.Bijna
            : Termijnalarm.OpTijd;
        return new(uiterlijk, over, alarm);
    }

    /// <summary>The stand as a sentence.</summary>
    public string Zin => Alarm switch
    {
        Termijnalarm.Klaar => DagenOver < 0 ? $"Klaar, {Dagen(-DagenOver)} te laat" : "Klaar binnen de termijn",
        Termijnalarm.TeLaat => $"{Dagen(-DagenOver)} te laat",
        _ => DagenOver == 0 ? "Vandaag is de laatste dag" : $"Nog {Dagen(DagenOver)}",
    };

    private static string Dagen(int aantal) => aantal == 1 ? "1 dag" : $"{aantal} dagen";
}
