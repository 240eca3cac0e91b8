namespace Jeugdhulp.Domain.Uitwisseling;

/// <summary>
/// Keeps a spreadsheet from running a text as a formula, in a way that can be undone: what looks like a formula gets a quote before
/// it, and so does what looks like that result.
/// </summary>
public static class Formules
{
    /// <summary>As it is written to a file.</summary>
    public static string Neutraal(string tekst)
    {
        ArgumentNullException.ThrowIfNull(tekst);
        return Loopt(tekst) ? "'" + tekst : tekst;
    }

    /// <summary>As it was before it was written.</summary>
    public static string Herstel(string tekst)
    {
        ArgumentNullException.ThrowIfNull(tekst);
        return tekst.StartsWith('\'') && Loopt(tekst) ? tekst[1..] : tekst;
    }

    private static bool Loopt(string tekst)
    {
        var kaal = tekst.AsSpan().TrimStart('\'');
        return kaal is ['=' or '+' or '-' or '@' or '\t' or '\r', ..];
    }
}
