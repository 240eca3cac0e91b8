namespace Jeugdhulp.Domain.Trajecten;

/// <summary>What an entry of the sociale kaart must satisfy (TRJ-21).</summary>
public static class Voorzieningregels
{
    /// <summary>Longer than any wait that is told.</summary>
    public const int MaxWeken = 260;

    /// <summary>A wait that was told longer ago than this says little about today.</summary>
    public const int VerouderdWeken = 12;

    private const int MinCijfers = 3;
    private const int MaxCijfers = 15;

    /// <summary>Everything that is wrong with a wait as it was told.</summary>
    public static IEnumerable<Fout> Wacht(int? weken, DateOnly? gezegdOp, DateOnly vandaag)
    {
        if (weken is null)
        {
            yield return new("Weken", "Vul in hoeveel weken het wachten duurt. Is er geen wachttijd, vul dan 0 in.");
        }
        else if (weken is < 0 or > MaxWeken)
        {
            yield return new("Weken", $"Vul een heel getal in van 0 tot en met {MaxWeken}.");
        }

        if (gezegdOp is not { } dag)
        {
            yield return new("GezegdOp", "Vul in op welke dag u dit hoorde.");
        }
        else if (dag > vandaag)
        {
            yield return new("GezegdOp", "Deze dag ligt in de toekomst. Kies vandaag of een eerdere dag.");
        }
        else if (dag < vandaag.AddYears(-1))
        {
            yield return new("GezegdOp", "Deze dag is langer dan een jaar geleden. Vraag de wachttijd opnieuw na.");
        }
    }

    /// <summary>A number to ring, as people write it: digits with spaces, a hyphen, brackets and a plus in front.</summary>
    public static bool IsTelefoon(string tekst)
    {
        ArgumentNullException.ThrowIfNull(tekst);
        var cijfers = tekst.Count(char.IsAsciiDigit);
        return cijfers is >= MinCijfers and <= MaxCijfers
            && tekst.Select((teken, plaats) => char.IsAsciiDigit(teken) || teken is ' ' or '-' or '(' or ')' || (teken == '+' && plaats == 0)).All(goed => goed);
    }

    /// <summary>Whether the wait was told so long ago that it has to be asked again.</summary>
    public static bool IsVerouderd(DateOnly gezegdOp, DateOnly vandaag) => gezegdOp.AddDays(VerouderdWeken * 7) < vandaag;
}
