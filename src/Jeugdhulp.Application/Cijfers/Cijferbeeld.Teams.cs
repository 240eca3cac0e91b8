using Jeugdhulp.Domain.Cijfers;

namespace Jeugdhulp.Application.Cijfers;

/// <summary>How much of what fell belongs to teams that gave their registration as a cause (F10, TRB-03).</summary>
/// <param name="Afname">By how many jeugdigen fell the teams that fell.</param>
/// <param name="MetOorzaak">How many of those are of teams with such a cause.</param>
/// <param name="Teams">Names of those teams.</param>
/// <param name="Aandeel">The one in hundredths of the other.</param>
public sealed record Registratieafname(decimal Afname, decimal MetOorzaak, IReadOnlyList<string> Teams, Percentage Aandeel);

/// <summary>What follows from the figures of all teams together.</summary>
public sealed partial class Cijferbeeld
{
    /// <summary>
    /// Which part of the decline belongs to teams with a cause in their registration; empty when no team declined, when the period is not
    /// over, or when the figure of one of them is not shown: then it could be computed from the part.
    /// </summary>
    public Registratieafname? Registratieafname
    {
        get
        {
            if (PerTeam(Maat.Jeugdigen) is not { } teams)
            {
                return null;
            }

            var dalers = teams.FindAll(t => t.Verschil.Later < t.Verschil.Eerder);
            var oorzaak = dalers.FindAll(t => t.Verschil.HeeftRegistratieoorzaak);
            return dalers.Count == 0 ? null : new(
                dalers.Sum(t => t.Verschil.Eerder!.Value - t.Verschil.Later!.Value),
                oorzaak.Sum(t => t.Verschil.Eerder!.Value - t.Verschil.Later!.Value),
                [.. oorzaak.Select(t => t.Naam)],
                Groei.Registratieeffect(teams.Select(t => t.Verschil)));
        }
    }

    /// <summary>
    /// Growth of trajecten over the teams that were there both times: a team that registered for the first time is no growth, and one that
    /// stopped no decline (TRB-12). Empty when all teams were there both times, or none, when the period is not over, or when the figure of a
    /// team is not shown.
    /// </summary>
    public Gezamenlijkegroei? GroeiOverBeide
    {
        get
        {
            // A team without any traject then was not there: no team that helps has none in half a year and some in the next.
            var groei = PerTeam(Maat.Trajecten) is { } teams ? Groei.OverBeide(teams.Select(t => new Eenheidsverschil(Was(t.Verschil.Eerder), Was(t.Verschil.Later)))) : null;
            return groei is { Beide: > 0 } and not { EersteLevering: 0, Weggevallen: 0 } ? groei : null;

            static decimal? Was(decimal? getal) => getal is 0 ? null : getal;
        }
    }

    /// <summary>The figure of each team at both moments; empty when one of them is not shown: then it could be computed from what is said of all.</summary>
    private List<(string Naam, Eenheidsverschil Verschil)>? PerTeam(Maat maat)
    {
        var registratie = Ertussen.Where(a => a.Oorzaak.IsRegistratie()).Select(a => a.TeamId).ToHashSet();
        var teams = Cijfers.Teams.Select(t => (t.Naam, Verschil: new Eenheidsverschil(VanTeam(Vraag.Vergelijk, t), VanTeam(Vraag.Moment, t), registratie.Contains(t.Id)))).ToList();
        return Vraag.TeamId is not null || LooptNog(Vraag.Moment) || teams.Exists(t => t.Verschil.Eerder is null || t.Verschil.Later is null) ? null : teams;

        decimal? VanTeam(Meetmoment moment, Cijferteam team) => Cijfers.Van(Sleutel(moment, maat) with { Deel = new(team.Id, null) }).Getal;
    }

    /// <summary>
    /// Whether the trajecten of the wijkteam became fewer but heavier (TRB-14): the share with a complex question of those of which somebody
    /// said it, and how long those ran. Empty when there is nothing to compare, or when one of the counts is not shown.
    /// </summary>
    public Complexiteitsverschil? Zwaarte
    {
        get
        {
            if (!Heeft(Maat.Complexiteit) || LooptNog(Vraag.Moment) || Deel(Vraag.Vergelijk) is not { Bestaat: true } eerder || Deel(Vraag.Moment) is not { Bestaat: true } later)
            {
                return null;
            }

            return new(eerder, later, Duur(Vraag.Vergelijk), Duur(Vraag.Moment));

            Percentage Deel(Meetmoment moment)
            {
                var aantallen = Cijfers.CodesVan(Maat.Complexiteit).Where(c => c != Cijferteller.NietVastgelegd).ToDictionary(c => c, c => Van(moment, Maat.Complexiteit, c).Getal);
                return aantallen.Values.Any(a => a is null) ? Percentage.Nvt : Percentage.Van(aantallen.GetValueOrDefault(Complex, 0), aantallen.Values.Sum());
            }

            decimal? Duur(Meetmoment moment) => Cijfers.Gemiddelde(Sleutel(moment, Maat.Complexiteitsduur, Complex))?.Getal;
        }
    }

    private static readonly string Complex = Domain.Contractnaam.Van(Domain.Trajecten.Complexiteit.Complex);
}

/// <summary>How heavy the trajecten of the wijkteam are beside then.</summary>
/// <param name="Eerder">Share with a complex question then.</param>
/// <param name="Later">Share now.</param>
/// <param name="DuurEerder">Mean days that those ran then; empty when it is not shown.</param>
/// <param name="DuurLater">Mean days now.</param>
public sealed record Complexiteitsverschil(Percentage Eerder, Percentage Later, decimal? DuurEerder, decimal? DuurLater);
