using System.Globalization;
using Jeugdhulp.Domain.Teams;

namespace Jeugdhulp.Domain.Gemeenten;

/// <summary>
/// How the wijkteam of a gemeente is organised (DSH-09). What was taken from a publication may lack what it does not tell.
/// </summary>
/// <param name="Positionering">Where the team stands with regard to the gemeente.</param>
/// <param name="Organisatievorm">For what and for whom it is there.</param>
/// <param name="Inwoners">People who live in the gemeente.</param>
/// <param name="Fte">Full-time places of all teams together.</param>
/// <param name="Taken">What the teams do.</param>
/// <param name="Bereik">Whom they help.</param>
public sealed record Profielgegevens(
    Positionering Positionering, Organisatievorm Organisatievorm, int Inwoners, decimal? Fte = null, Teamtaken Taken = Teamtaken.Geen, Leeftijdsbereik? Bereik = null)
{
    private static readonly CultureInfo Nederlands = CultureInfo.GetCultureInfo("nl-NL");

    /// <summary>How large the gemeente is.</summary>
    public Grootteklasse Grootte => Inwoners switch
    {
        < 50_000 => Grootteklasse.Tot50Duizend,
        < 100_000 => Grootteklasse.Tot100Duizend,
        < 500_000 => Grootteklasse.Tot500Duizend,
        _ => Grootteklasse.Vanaf500Duizend,
    };

    /// <summary>What it says with the name of each, in the order of the form.</summary>
    public IReadOnlyList<(string Naam, string Waarde)> Regels =>
    [
        ("Positionering", Positionering.Naam()),
        ("Organisatievorm", Organisatievorm.Naam()),
        ("Inwoners", Inwoners.ToString("N0", Nederlands)),
        ("Omvang van het team", Fte is { } fte ? $"{fte.ToString("0.##", Nederlands)} fte" : "niet bekend"),
        ("Taken", Taken is Teamtaken.Geen ? "niet bekend" : Taken.Naam()),
        ("Leeftijd", Bereik?.Naam() ?? "niet bekend"),
    ];

    /// <summary>What changed since an earlier profile, as sentences; empty when nothing did.</summary>
    public IReadOnlyList<string> Veranderd(Profielgegevens eerder)
    {
        ArgumentNullException.ThrowIfNull(eerder);
        return [.. Regels.Zip(eerder.Regels).Where(r => r.First.Waarde != r.Second.Waarde).Select(r => $"{r.First.Naam}: was {r.Second.Waarde}, nu {r.First.Waarde}.")];
    }
}
