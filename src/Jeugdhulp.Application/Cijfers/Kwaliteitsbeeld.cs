using Jeugdhulp.Application.Plannen;
using Jeugdhulp.Domain.Cijfers;
using Jeugdhulp.Domain.Trajecten;

namespace Jeugdhulp.Application.Cijfers;

/// <summary>The work of a team at the end of a half-year beside its places (CAP-06). Of nobody in person.</summary>
/// <param name="Team">The team.</param>
/// <param name="Dossiers">Dossiers that counted on the last day, as the page of figures shows them under lens D.</param>
/// <param name="Fte">Full-time places; empty where nobody said so.</param>
/// <param name="Vacature">The part that nobody fills.</param>
public sealed record Teamdossiers(Cijferteam Team, Cijferwaarde Dossiers, decimal? Fte, decimal? Vacature)
{
    /// <summary>For each place that is filled.</summary>
    public Cijferwaarde PerFte => Kwaliteitsregels.PerFte(Dossiers, Fte - Vacature);
}

/// <summary>How plans and contacts of a half-year are written down, per team. Of nobody in person.</summary>
/// <param name="Halfjaar">Half-years never share a day, so that no difference of two of them is about a few people.</param>
/// <param name="Teams">With anything to count, by name.</param>
/// <param name="Termijnen">What the gemeente calls on time and what long.</param>
public sealed record Kwaliteitsbeeld(Halfjaar Halfjaar, IReadOnlyList<Cijferteam> Teams, Wachttermijnen Termijnen)
{
    public required IReadOnlyDictionary<Kwaliteitscel, Cijferwaarde> Cellen { get; init; }

    public required IReadOnlyDictionary<(Kwaliteitsmaat Maat, Guid? TeamId), decimal> Gemiddelden { get; init; }

    public required Betrouwbaarheden Betrouwbaarheden { get; init; }

    /// <summary>
    /// Teams that stand out in own help (REG-03), for who does not see how much of it a team has: that is of one team and one class. Empty for
    /// who does.
    /// </summary>
    public IReadOnlySet<Guid>? OpvallendeHulp { get; init; }

    /// <summary>Filled full-time places of each team at the end of the half-year, where someone said so.</summary>
    public required IReadOnlyDictionary<Guid, decimal> Fte { get; init; }

    /// <summary>What was answered to the questions of the gemeente itself (PLN-13).</summary>
    public required Indicatorbeeld Indicatoren { get; init; }

    /// <summary>Dossiers of each team at the end of the half-year, by name of the team.</summary>
    public required IReadOnlyList<Teamdossiers> Teamdossiers { get; init; }

    /// <summary>The same without the counts of anyone else, so that the own teams are not set beside others either.</summary>
    public Kwaliteitsbeeld AlleenVan(Cijferinzage inzage) =>
        this with { Cellen = Cellen.Where(c => inzage.Mag(c.Key.TeamId)).ToDictionary(), Teamdossiers = [.. Teamdossiers.Where(t => inzage.Mag(t.Team.Id))], Indicatoren = inzage.Mag(null) ? Indicatoren : Indicatoren.Leeg() };

    /// <summary>The same, with why there is no number of a team that is not relied on.</summary>
    public IEnumerable<Teamdossiers> Werk => Teamdossiers.Select(t => t with { Dossiers = Betrouwbaar(t.Team.Id, t.Dossiers) });

    /// <summary>
    /// As who knows the own teams exactly may see it beside them: where something is hidden of one other team alone, nothing of the whole
    /// gemeente.
    /// </summary>
    public Kwaliteitsbeeld NaastEigen(Cijferinzage inzage)
    {
        var anderen = Teams.Where(t => !inzage.Mag(t.Id)).ToList();
        if (inzage.Alles || inzage.Teams.Count == 0)
        {
            return this;
        }

        // What is hidden of one other team alone is the whole less what is known of the others; and a row of which one part is known by itself, gives that part.
        var rijen = Enum.GetValues<Kwaliteitsmaat>().Where(m => m.Uitkomsten().Select(u => (Kwaliteitsuitkomst?)u).Append(null).Any(u => anderen.Count(t => Van(new(m, u, t.Id)).IsVerborgen) == 1)).ToHashSet();
        return this with { Cellen = Cellen.ToDictionary(c => c.Key, c => c.Key.TeamId is null && rijen.Contains(c.Key.Maat) ? Cijferwaarde.Terugrekenbaar : c.Value), Indicatoren = Indicatoren with { Eigen = inzage.Teams.Select(t => t.Id).ToHashSet() } };
    }

    /// <summary>Something of this half-year came out of another system, by team; without a team, of the whole gemeente.</summary>
    public required IReadOnlySet<Guid?> Gemigreerd { get; init; }

    /// <summary>Whether that says something about this row; of the whole gemeente a team does as well.</summary>
    public bool IsGemigreerd(Guid? teamId) => teamId is null ? Gemigreerd.Count > 0 : Gemigreerd.Contains(null) || Gemigreerd.Contains(teamId);

    public Cijferwaarde Van(Kwaliteitscel cel) => Betrouwbaar(cel.TeamId, Cellen.GetValueOrDefault(cel, Cijferwaarde.Van(0)));

    /// <summary>Part of the whole of that team; empty without anything to divide by.</summary>
    public Cijferwaarde? Aandeel(Kwaliteitscel cel) => Kwaliteitsregels.Aandeel(Van(cel), Van(cel with { Uitkomst = null }));

    /// <summary>The mean figure of who gave one (PLN-06), or the mean days; hidden with their number, empty when there is nobody.</summary>
    public Cijferwaarde? Gemiddelde(Kwaliteitsmaat maat, Guid? teamId)
    {
        var over = Van(new(maat, maat is Kwaliteitsmaat.TevredenJeugdigen or Kwaliteitsmaat.TevredenOuders ? maat.Uitkomsten()[0] : null, teamId));
        return over.Getal switch
        {
            null => over,

            // Days say how long the hidden ones wait, where they are few.
            _ when maat is Kwaliteitsmaat.Wachtlijst or Kwaliteitsmaat.Aanbiederwacht or Kwaliteitsmaat.Overbruggingseinde && maat.Uitkomsten().Any(u => Van(new(maat, u, teamId)).IsVerborgen) => Cijferwaarde.Terugrekenbaar,
            _ => Gemiddelden.TryGetValue((maat, teamId), out var gemiddelde) ? Cijferwaarde.Van(Rekenregels.Rond(gemiddelde, 1)) : null,
        };
    }

    /// <summary>What is shown of one indicator, of one kind of informant.</summary>
    public Indicatoruitslag Uitslag(Kwaliteitsindicator indicator, bool jeugdige) =>
        Indicatoren.Uitslag(indicator, jeugdige, Van(new(jeugdige ? Kwaliteitsmaat.TevredenJeugdigen : Kwaliteitsmaat.TevredenOuders, null, null)));

    /// <summary>Contacts that are jeugdhulp for each filled full-time place of a team (REG-03).</summary>
    public Cijferwaarde HulpPerFte(Guid teamId) =>
        Kwaliteitsregels.PerFte(Van(new(Kwaliteitsmaat.EigenHulp, Kwaliteitsuitkomst.Hulpcontact, teamId)), Fte.TryGetValue(teamId, out var fte) ? fte : null);

    /// <summary>Whether a team registers far more or far less than the others; what is hidden or small says nothing.</summary>
    public bool IsUitschieter(Kwaliteitsmaat maat, Guid? teamId)
    {
        if (maat is Kwaliteitsmaat.EigenHulp && OpvallendeHulp is { } opvallend)
        {
            return teamId is { } wie && opvallend.Contains(wie);
        }

        return teamId is { } team && maat is Kwaliteitsmaat.EigenHulp or Kwaliteitsmaat.KorteNotities or Kwaliteitsmaat.EigenKeuzes or Kwaliteitsmaat.Afsluiten
            && Waarde(team) is { } waarde
            && Kwaliteitsregels.IsUitschieter(waarde, Teams.Where(t => t.Id != team).Select(t => Waarde(t.Id)).OfType<decimal>());

        decimal? Waarde(Guid wie) => IsKlein(maat, wie) ? null : maat is Kwaliteitsmaat.EigenHulp && Fte.Count > 0 ? HulpPerFte(wie).Getal : Aandeel(new(maat, maat.Uitkomsten()[0], wie))?.Getal;
    }

    /// <summary>So few that one more or less shows.</summary>
    public bool IsKlein(Kwaliteitsmaat maat, Guid? teamId) => Van(new(maat, null, teamId)).Getal < Kwaliteitsregels.KleineBasis;

    private Cijferwaarde Betrouwbaar(Guid? teamId, Cijferwaarde waarde) => Betrouwbaarheden.Van(Meetmoment.Van(Halfjaar), teamId) switch
    {
        Betrouwbaarheid.NietGeleverd => Cijferwaarde.NietGeleverd,
        Betrouwbaarheid.NietBetrouwbaar => Cijferwaarde.Onbetrouwbaar,
        _ => waarde,
    };
}
