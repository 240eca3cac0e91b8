using Jeugdhulp.Domain;
using Jeugdhulp.Domain.Cijfers;

namespace Jeugdhulp.Application.Cijfers;

/// <summary>One figure as a line of a file: the same on the page, in a download and from the command.</summary>
/// <param name="Maat">Name of what is counted, in camelCase.</param>
/// <param name="Uitsplitsing">Of whom, as "team=…", "klasse=…" or both with a semicolon; empty for everything.</param>
/// <param name="Waarde">The number, or why there is none; empty when there is nothing to divide by.</param>
/// <param name="IsBeperkt">Whether the number has to be used with care.</param>
public sealed record Cijferregel(string Maat, string Uitsplitsing, Cijferwaarde? Waarde, bool IsBeperkt = false)
{
    /// <summary>Why there is a number or not, in one word.</summary>
    public string Status => Waarde is not { } waarde ? "nvt"
        : waarde.Stand is not Celstand.Getoond ? Contractnaam.Van(waarde.Stand)
        : IsBeperkt ? Contractnaam.Van(Betrouwbaarheid.Beperkt) : "bekend";
}

/// <summary>All figures of one moment and lens as lines, in a fixed order.</summary>
public static class Cijferrapport
{
    /// <summary>The lines; zero is written, so that missing and zero stay two things.</summary>
    /// <param name="cijfers">The figures.</param>
    /// <param name="moment">Of which moment.</param>
    /// <param name="lens">By which definition.</param>
    /// <param name="alleen">Only of this team; empty for everything, then each team.</param>
    public static IEnumerable<Cijferregel> Regels(Cijferset cijfers, Meetmoment moment, Cijferlens lens, Cijferteam? alleen = null)
    {
        ArgumentNullException.ThrowIfNull(cijfers);
        foreach (var team in alleen is null ? cijfers.Teams.Prepend(null) : [alleen])
        {
            var beperkt = cijfers.OordeelOver(moment, team?.Id) is Betrouwbaarheid.Beperkt;
            foreach (var maat in Enum.GetValues<Maat>().Where(m => m.BestaatOp(moment) && (!m.IsZonderTeam() || team is null) && (m is not Maat.Woonwijk || lens is not Cijferlens.Dossier) && cijfers.Kent(m)))
            {
                foreach (var regel in Regels(cijfers, new(moment, maat.IsZonderLens() ? Cijferlens.Gemeente : lens, maat, new(team?.Id, null)), team))
                {
                    yield return regel with { IsBeperkt = beperkt };
                }
            }
        }

        if (alleen is null)
        {
            yield return new("aandeelWijkteam", string.Empty, cijfers.Aandeel(moment).Waarde, cijfers.OordeelOver(moment, null) is Betrouwbaarheid.Beperkt);
            yield return new("aanbiedersPerWijkteam", string.Empty, cijfers.Verhouding(moment), cijfers.OordeelOver(moment, null) is Betrouwbaarheid.Beperkt);
        }
    }

    /// <summary>Name of what a figure is broken down by.</summary>
    public static string? Soort(Maat maat) => maat switch
    {
        Maat.Contacten or Maat.JeugdigenMetContact => "klasse",
        Maat.Verwijzer => "verwijzer",
        Maat.ZonderVerblijf or Maat.Doorlooptijd => "hulpvorm",
        Maat.Woonwijk => "wijk",
        Maat.Complexiteit or Maat.Complexiteitsduur => "complexiteit",
        Maat.Doorverwijzingen => "bestemming",
        _ => null,
    };

    private static IEnumerable<Cijferregel> Regels(Cijferset cijfers, Cijfersleutel sleutel, Cijferteam? team)
    {
        var wie = team is null ? string.Empty : $"team={team.Naam}";
        if (sleutel.Maat is Maat.Doorlooptijd or Maat.Complexiteitsduur)
        {
            foreach (var code in cijfers.CodesVan(sleutel.Maat.Over()))
            {
                yield return new(sleutel.Maat is Maat.Doorlooptijd ? "doorlooptijdGemiddeld" : "complexiteitDuurGemiddeld", $"{Soort(sleutel.Maat)}={code}", cijfers.Gemiddelde(sleutel with { Deel = new(null, code) }));
            }

            yield break;
        }

        if (!sleutel.Maat.IsAantal())
        {
            yield return sleutel.Maat is Maat.DuurMediaan
                ? new("duurMediaan", wie, cijfers.Gemiddelde(sleutel with { Maat = Maat.Duur }) is null ? null : cijfers.Van(sleutel))
                : new(sleutel.Maat is Maat.Duur ? "duurGemiddeld" : "wachttijdGemiddeld", wie, cijfers.Gemiddelde(sleutel));
            yield break;
        }

        var naam = Contractnaam.Van(sleutel.Maat);
        if (!sleutel.Maat.IsZonderGeheel())
        {
            yield return new(naam, wie, cijfers.Van(sleutel));
        }

        foreach (var code in sleutel.Lens is Cijferlens.Dossier ? [] : cijfers.CodesVan(sleutel.Maat))
        {
            var deel = $"{Soort(sleutel.Maat)}={code}";
            yield return new(naam, wie.Length == 0 ? deel : $"{wie};{deel}", cijfers.Van(sleutel with { Deel = new(sleutel.Deel.TeamId, code) }));
        }
    }
}
