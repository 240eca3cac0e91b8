namespace Jeugdhulp.Domain.Plannen;

/// <summary>How the question of an own kwaliteitsindicator is answered.</summary>
public enum Indicatorsoort
{
    /// <summary>Yes or no.</summary>
    JaNee,

    /// <summary>From 1 to 10.</summary>
    Cijfer,

    /// <summary>One of the answers that the gemeente wrote itself.</summary>
    Keuze,
}

/// <summary>An own kwaliteitsindicator as it was filled in.</summary>
public sealed record Indicatorgegevens
{
    /// <summary>What it is called beside the figures.</summary>
    public string? Naam { get; init; }

    /// <summary>As it is asked.</summary>
    public string? Vraag { get; init; }

    /// <summary>How it is answered.</summary>
    public Indicatorsoort? Soort { get; init; }

    /// <summary>Own answers, in the order in which they are shown; empty ones do not count.</summary>
    public IReadOnlyList<string?> Keuzes { get; init; } = [];

    /// <summary>First day on which it is asked.</summary>
    public DateOnly? Vanaf { get; init; }

    /// <summary>Place among the questions; empty is the last.</summary>
    public int? Volgorde { get; init; }

    /// <summary>The answers that were written.</summary>
    public IReadOnlyList<string> Antwoorden => [.. Keuzes.Where(Naamteken.IsZichtbaar).Select(k => k!.Trim())];
}

/// <summary>What one informant answered to an own indicator; empty when it was not asked.</summary>
public sealed record Indicatorkeuze(Guid Id, int? Waarde);

/// <summary>What an own kwaliteitsindicator and the answers to it must satisfy (PLN-13).</summary>
public static class Indicatorregels
{
    /// <summary>Most characters of a name.</summary>
    public const int MaxNaam = 80;

    /// <summary>Most characters of a question.</summary>
    public const int MaxVraag = 200;

    /// <summary>Most characters of an own answer.</summary>
    public const int MaxKeuze = 80;

    /// <summary>Most own answers.</summary>
    public const int MaxKeuzes = 6;

    /// <summary>The last place among the questions.</summary>
    public const int MaxVolgorde = 99;

    private static readonly string[] JaNee = ["Ja", "Nee"];
    private static readonly DateOnly Laatste = new(2099, 12, 31);

    /// <summary>Everything that is wrong with a new indicator. It does not begin in the past: there nobody was asked.</summary>
    public static IEnumerable<Fout> Controleer(Indicatorgegevens gegevens, DateOnly vandaag)
    {
        ArgumentNullException.ThrowIfNull(gegevens);
        return
        [
            .. Regel(nameof(gegevens.Naam), gegevens.Naam, MaxNaam, "Vul in hoe de indicator heet."),
            .. Regel(nameof(gegevens.Vraag), gegevens.Vraag, MaxVraag, "Schrijf op wat uw collega’s vragen."),
            .. gegevens.Soort is { } soort && Enum.IsDefined(soort) ? Keuzes(gegevens, soort) : [new Fout(nameof(gegevens.Soort), "Kies hoe mensen antwoorden.")],
            .. gegevens.Vanaf is not { } vanaf ? [new Fout(nameof(gegevens.Vanaf), "Vul in vanaf welke dag u dit vraagt.")]
                : vanaf < vandaag ? [new(nameof(gegevens.Vanaf), "Deze dag is al voorbij. Kies vandaag of een latere dag.")]
                : vanaf > Laatste ? [new(nameof(gegevens.Vanaf), "Vul een dag in tot en met 31-12-2099.")]
                : Array.Empty<Fout>(),
            .. gegevens.Volgorde is < 1 or > MaxVolgorde ? [new Fout(nameof(gegevens.Volgorde), $"Vul een plaats in van 1 tot en met {MaxVolgorde}.")] : Array.Empty<Fout>(),
        ];
    }

    /// <summary>What is wrong with the last day on which it is asked; null when nothing is. The day before the first means that it is never asked.</summary>
    public static Fout? Beeindig(DateOnly? laatsteDag, DateOnly vanaf, DateOnly vandaag)
    {
        var eerste = (vanaf > vandaag ? vanaf : vandaag).AddDays(-1);
        return laatsteDag is not { } dag ? new("LaatsteDag", "Vul de laatste dag in waarop u dit vraagt.")
            : dag < eerste ? new("LaatsteDag", $"Kies een dag vanaf {Dagtekst.Van(eerste)}.")
            : dag > Laatste ? new("LaatsteDag", "Vul een dag in tot en met 31-12-2099.")
            : null;
    }

    /// <summary>The answers that can be given, the first is 1.</summary>
    public static IReadOnlyList<string> Antwoorden(Indicatorsoort soort, IReadOnlyList<string> keuzes) => soort switch
    {
        Indicatorsoort.JaNee => JaNee,
        Indicatorsoort.Cijfer => [.. Enumerable.Range(1, 10).Select(c => c.ToString(System.Globalization.CultureInfo.InvariantCulture))],
        _ => keuzes,
    };

    /// <summary>Whether it is asked at the end of help on this day.</summary>
    public static bool GeldtOp(DateOnly vanaf, DateOnly? tot, DateOnly dag) => vanaf <= dag && !(dag >= tot);

    /// <summary>Whether it was asked all through a period; only then everyone who ended help in it could answer.</summary>
    public static bool GeldtHeel(DateOnly vanaf, DateOnly? tot, DateOnly begin, DateOnly einde) => vanaf <= begin && !(einde >= tot);

    private static IEnumerable<Fout> Keuzes(Indicatorgegevens gegevens, Indicatorsoort soort)
    {
        if (soort is not Indicatorsoort.Keuze)
        {
            if (gegevens.Antwoorden.Count > 0)
            {
                yield return new("Keuzes[0]", "Eigen antwoorden horen bij ‘Eigen antwoorden’. Kies dat, of maak de vakken leeg.");
            }

            yield break;
        }

        if (gegevens.Antwoorden.Count is < 2 or > MaxKeuzes)
        {
            yield return new("Keuzes[0]", $"Schrijf twee tot en met {MaxKeuzes} antwoorden op.");
        }

        var eerder = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (plaats, keuze) in gegevens.Keuzes.Index().Where(k => Naamteken.IsZichtbaar(k.Item)))
        {
            if (Regel($"Keuzes[{plaats}]", keuze, MaxKeuze, string.Empty).FirstOrDefault() is { } fout)
            {
                yield return fout;
            }
            else if (!eerder.Add(keuze!.Trim()))
            {
                yield return new($"Keuzes[{plaats}]", "Dit antwoord staat er al. Schrijf een ander antwoord op.");
            }
        }
    }

    private static IEnumerable<Fout> Regel(string veld, string? tekst, int hoogstens, string leeg)
    {
        if (!Naamteken.IsZichtbaar(tekst))
        {
            yield return new(veld, leeg);
        }
        else if (tekst.Trim().Length > hoogstens)
        {
            yield return new(veld, $"Gebruik hoogstens {hoogstens} tekens.");
        }
        else if (!Naamteken.IsEenRegel(tekst))
        {
            yield return new(veld, "Gebruik gewone letters en tekens, op één regel.");
        }
    }
}
