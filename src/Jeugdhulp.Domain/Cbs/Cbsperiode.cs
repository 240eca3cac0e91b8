using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.RegularExpressions;
using Jeugdhulp.Domain.Cijfers;

namespace Jeugdhulp.Domain.Cbs;

/// <summary>A period as a table of the CBS writes it: in words, as a code of StatLine, or as it is written here.</summary>
/// <param name="Moment">What it means.</param>
/// <param name="Status">What its asterisks say; empty when it has none.</param>
[StructLayout(LayoutKind.Auto)]
public readonly partial record struct Cbsperiode(Meetmoment Moment, Cbsstatus? Status)
{
    /// <summary>The first year of the Jeugdwet; there are no figures of before.</summary>
    public const int EersteJaar = 2015;

    /// <summary>Reads "2021", "2021JJ00", "2021 1e halfjaar*", "2021HJ01", "2021H1", "30 juni 2021" or "2021-06-30".</summary>
    /// <param name="tekst">The words.</param>
    /// <param name="opPeildatum">The table is about the last day of each period, and does not say so beside it.</param>
    /// <param name="periode">What they mean.</param>
    public static bool TryParse(string tekst, bool opPeildatum, out Cbsperiode periode)
    {
        ArgumentNullException.ThrowIfNull(tekst);
        periode = default;
        var kaal = tekst.Trim();
        var sterren = kaal.Length - kaal.TrimEnd('*').Length;
        kaal = kaal.TrimEnd('*').Trim();
        if (sterren > 2 || !TryMoment(kaal, out var moment))
        {
            return false;
        }

        if (opPeildatum && moment.Wijze is not Meetwijze.Peildatum)
        {
            moment = Meetmoment.Peildatum(Halfjaar.Van(moment.Einde));
        }

        periode = new(moment, sterren switch { 1 => Cbsstatus.Voorlopig, 2 => Cbsstatus.NaderVoorlopig, _ => null });
        return true;
    }

    /// <summary>Whether there can be figures of it.</summary>
    public static bool KanBestaan(Meetmoment moment, DateOnly vandaag) => moment.Jaar >= EersteJaar && moment.Begin <= vandaag;

    private static bool TryMoment(string tekst, out Meetmoment moment)
    {
        if (Meetmoment.TryParse(tekst, out moment))
        {
            return true;
        }

        if (Code().Match(tekst) is { Success: true } code && Jaar(code) is { } jaar)
        {
            moment = code.Groups["half"].Success ? Meetmoment.Van(new(jaar, code.Groups["half"].Value[0] - '0')) : Meetmoment.VanJaar(jaar);
            return true;
        }

        if (Woorden().Match(tekst) is { Success: true } woorden && Jaar(woorden) is { } van)
        {
            moment = Meetmoment.Van(new(van, woorden.Groups["half"].Value[0] - '0'));
            return true;
        }

        if (Dag().Match(tekst) is { Success: true } dag && Jaar(dag) is { } op)
        {
            moment = Meetmoment.Peildatum(new(op, dag.Groups["juni"].Success ? 1 : 2));
            return true;
        }

        return false;
    }

    private static int? Jaar(Match match) =>
        int.TryParse(match.Groups["jaar"].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var jaar) && jaar > 0 ? jaar : null;

    [GeneratedRegex("^(?<jaar>[0-9]{4})(JJ00|HJ0(?<half>[12]))$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Code();

    [GeneratedRegex("^((?<jaar>[0-9]{4}),? +(?<half>[12])e halfjaar|(?<half>[12])e halfjaar +(?<jaar>[0-9]{4}))$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Woorden();

    [GeneratedRegex("^((?<juni>30 juni)|31 december) +(?<jaar>[0-9]{4})$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Dag();
}
