namespace Jeugdhulp.Domain.Trajecten;

/// <summary>What a gemeente agreed about waiting (CAP-01, CAP-04), with the limits of it and what follows from it on a day.</summary>
/// <param name="NormWerkdagen">Working days between the question and the first talk.</param>
/// <param name="LangWeken">A wait of more weeks is marked.</param>
/// <param name="NakijkenWeken">Weeks after which someone who waits is looked at again.</param>
/// <param name="OpvolgenWeken">Weeks after which a referral without news is asked after.</param>
public sealed record Wachttermijnen(int NormWerkdagen, int LangWeken, int NakijkenWeken, int OpvolgenWeken)
{
    /// <summary>Most working days of the norm: a year.</summary>
    public const int MaxWerkdagen = 260;

    /// <summary>Most weeks before a wait is long.</summary>
    public const int MaxLang = 104;

    /// <summary>Most weeks between two looks.</summary>
    public const int MaxWeken = 52;

    /// <summary>What holds while a gemeente said nothing.</summary>
    public static Wachttermijnen Standaard { get; } = new(5, 10, 6, 4);

    /// <summary>Everything that is wrong with terms.</summary>
    public static IEnumerable<Fout> Controleer(int? norm, int? lang, int? nakijken, int? opvolgen) =>
    [
        .. Getal(nameof(NormWerkdagen), norm, MaxWerkdagen), .. Getal(nameof(LangWeken), lang, MaxLang),
        .. Getal(nameof(NakijkenWeken), nakijken, MaxWeken), .. Getal(nameof(OpvolgenWeken), opvolgen, MaxWeken),
    ];

    /// <summary>Who was put on the list, or looked at, on this day or before it is looked at again today.</summary>
    public DateOnly Nakijken(DateOnly vandaag) => vandaag.AddDays(-7 * NakijkenWeken);

    /// <summary>A referral of which this day or one before it brought the last news is asked after today.</summary>
    public DateOnly Opvolgen(DateOnly vandaag) => vandaag.AddDays(-7 * OpvolgenWeken);

    private static IEnumerable<Fout> Getal(string veld, int? getal, int hoogstens) => getal is >= 1 && getal <= hoogstens ? [] : [new(veld, $"Vul een heel getal in van 1 tot en met {hoogstens}.")];
}
