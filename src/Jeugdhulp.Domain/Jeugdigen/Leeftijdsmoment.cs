namespace Jeugdhulp.Domain.Jeugdigen;

/// <summary>What someone may do after turning 18, chosen half a year before (GEZ-05).</summary>
public enum Vervolg18
{
    /// <summary>Help under the Jeugdwet goes on until 23 at most.</summary>
    VerlengdeJeugdhulp,

    /// <summary>Support by the gemeente for adults.</summary>
    Wmo,

    /// <summary>Care under the Zorgverzekeringswet.</summary>
    Zvw,

    /// <summary>Care under the Wet langdurige zorg.</summary>
    Wlz,

    /// <summary>Nothing is needed any more.</summary>
    Geen,

    /// <summary>Talked about, not chosen; asked again.</summary>
    NogNietBekend,
}

/// <summary>An age that changes rights or help, with the day on which it is reached.</summary>
/// <param name="Leeftijd">In years.</param>
/// <param name="Op">The day on which it is reached.</param>
/// <param name="Rechten">What it means for the rights of the jeugdige.</param>
/// <param name="Jeugdhulp">What it means for help under the Jeugdwet; empty when nothing.</param>
public sealed record Leeftijdsmoment(int Leeftijd, DateOnly Op, string Rechten, string? Jeugdhulp)
{
    /// <summary>Months before the 18th birthday on which a choice is asked (GEZ-05).</summary>
    public const int SignaalMaanden = 6;

    private static readonly (int Leeftijd, string Rechten, string? Jeugdhulp)[] Regels =
    [
        (Leeftijdsgrenzen.Samen, "Van 12 tot 16 jaar geven de jeugdige en de ouders met gezag samen toestemming (Jeugdwet art. 7.3.4). De jeugdige mag zelf het dossier zien (art. 7.3.15).", null),
        (Leeftijdsgrenzen.Alleen, "Vanaf 16 jaar geeft de jeugdige zelf toestemming (Jeugdwet art. 7.3.5).", null),
        (Leeftijdsgrenzen.Volwassen, "Vanaf 18 jaar is iemand volwassen. Ouders hebben geen gezag meer.", "Jeugdhulp stopt, tenzij die voor de 18e verjaardag begon of bepaald was, of bij jeugdstrafrecht (Jeugdwet art. 1.1)."),
        (Leeftijdsgrenzen.EindeJeugdhulp, "Geen verandering in rechten.", "Jeugdhulp stopt op de 23e verjaardag, behalve bij jeugdstrafrecht."),
    ];

    /// <summary>The ages 12, 16, 18 and 23 of someone born on this day.</summary>
    public static IReadOnlyList<Leeftijdsmoment> Van(DateOnly geboren) =>
        [.. Regels.Select(r => new Leeftijdsmoment(r.Leeftijd, Bereikt(geboren, r.Leeftijd), r.Rechten, r.Jeugdhulp))];

    /// <summary>The day on which an age is reached: born on 29 February, that is 1 March of a common year, as <see cref="Jeugdigen.Leeftijd"/> counts.</summary>
    public static DateOnly Bereikt(DateOnly geboren, int jaren)
    {
        var dag = geboren.AddYears(jaren);
        return geboren is { Month: 2, Day: 29 } && dag.Day == 28 ? dag.AddDays(1) : dag;
    }

    /// <summary>First day on which is asked what comes after the 18th birthday.</summary>
    public static DateOnly SignaalVanaf(DateOnly geboren) => Bereikt(geboren, Leeftijdsgrenzen.Volwassen).AddMonths(-SignaalMaanden);

    /// <summary>A choice is asked now: from half a year before the 18th birthday until half a year after it.</summary>
    public static bool VraagtKeuze(DateOnly geboren, DateOnly vandaag) =>
        vandaag >= SignaalVanaf(geboren) && vandaag < Bereikt(geboren, Leeftijdsgrenzen.Volwassen).AddMonths(SignaalMaanden);
}
