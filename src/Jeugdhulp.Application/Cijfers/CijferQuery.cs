using System.Globalization;
using Jeugdhulp.Application.Contacten.Overzicht;
using Jeugdhulp.Application.Data;
using Jeugdhulp.Application.Toegang;
using Jeugdhulp.Domain.Cijfers;
using Microsoft.EntityFrameworkCore;

namespace Jeugdhulp.Application.Cijfers;

/// <summary>How exact figures are shown.</summary>
public enum Weergave
{
    /// <summary>Exact, but small cells and what gives them away are hidden: for who may not see persons.</summary>
    Beschermd,

    /// <summary>As the CBS publishes: the same, and rounded to fives.</summary>
    Gepubliceerd,

    /// <summary>Exact and complete: for who may see the persons behind it.</summary>
    Intern,
}

/// <summary>A team with figures.</summary>
public sealed record Cijferteam(Guid Id, string Naam);

/// <summary>Figures of the own gemeente, as they were counted last.</summary>
public sealed class Cijferset
{
    private readonly Cijferrijen _cijfers;
    private readonly IReadOnlyDictionary<int, DateTimeOffset> _geteld;
    private readonly Betrouwbaarheden _betrouwbaarheden;
    private readonly Weergave _weergave;

    /// <summary>Asked of every figure on a page; there are few moments and teams.</summary>
    private readonly Dictionary<(Meetmoment Moment, Guid? TeamId), Betrouwbaarheid> _oordelen = [];

    internal Cijferset(
        Cijferrijen cijfers, Cijfergeheugensleutel sleutel, IReadOnlyDictionary<int, DateTimeOffset> geteld, IReadOnlyList<Betrouwbaarheidsoordeel> oordelen, IReadOnlyList<Cijferteam> teams, Weergave weergave)
    {
        (_cijfers, _geteld, _weergave, AlleTeams, Sleutel) = (cijfers, geteld, weergave, teams, sleutel);
        Oordelen = oordelen.Geldend();
        _betrouwbaarheden = new(Oordelen.Select(o => o.Merk));
        Teams = [.. teams.Where(t => cijfers.Teams.Contains(t.Id))];
    }

    /// <summary>Teams of the gemeente, by name.</summary>
    public IReadOnlyList<Cijferteam> AlleTeams { get; }

    /// <summary>Teams that the reader knows exactly, when there are others as well; else empty.</summary>
    internal IReadOnlySet<Guid> Eigen { get; init; } = new HashSet<Guid>();

    /// <summary>Of those the ones with a figure.</summary>
    public IReadOnlyList<Cijferteam> Teams { get; }

    /// <summary>What people say about the years of these figures, as it holds; see <see cref="OordeelOver"/>.</summary>
    public IReadOnlyList<Betrouwbaarheidsoordeel> Oordelen { get; }

    /// <summary>The smallest count that is shown of them.</summary>
    public int Grens { get; init; } = Bescherming.Grens;

    /// <summary>Under which the figures are remembered: the same key, the same figures.</summary>
    internal Cijfergeheugensleutel Sleutel { get; }

    /// <summary>Years that were counted, newest first; also those of which no figure was asked.</summary>
    public required IReadOnlyList<int> Jaren { get; init; }

    /// <summary>When the figures of that moment were counted last: those of an older year beside it may be older. Empty when they never were.</summary>
    public DateTimeOffset? GeteldOp(Meetmoment moment) => _geteld.TryGetValue(moment.Jaar, out var op) ? op : null;

    /// <summary>Values by which a figure is broken down here, in a fixed order.</summary>
    public IReadOnlyList<string> CodesVan(Maat maat) => _cijfers.Codes.GetValueOrDefault(maat, []);

    /// <summary>Whether a figure is counted here at all; only wijken may be missing, and what is missing is not zero.</summary>
    public bool Kent(Maat maat) => maat switch
    {
        Maat.Woonwijk => _cijfers.Codes.ContainsKey(maat),
        Maat.Complexiteit or Maat.Complexiteitsduur => CodesVan(Maat.Complexiteit).Any(c => c != Cijferteller.NietVastgelegd),
        _ => true,
    };

    /// <summary>Whether that moment was counted; else all its figures are unknown, not zero.</summary>
    public bool IsGeteld(Meetmoment moment) => _geteld.ContainsKey(moment.Jaar);

    /// <summary>How far the figures of that moment and team can be relied on.</summary>
    public Betrouwbaarheid OordeelOver(Meetmoment moment, Guid? teamId)
    {
        if (!_oordelen.TryGetValue((moment, teamId), out var oordeel))
        {
            _oordelen[(moment, teamId)] = oordeel = _betrouwbaarheden.Van(moment, teamId);
        }

        return oordeel;
    }

    /// <summary>A figure, or why there is none. What cannot be relied on is shown to nobody, so that no difference is made of it.</summary>
    public Cijferwaarde Van(Cijfersleutel sleutel) => _weergave is Weergave.Gepubliceerd && sleutel.Maat.IsAantal() ? Exact(sleutel).OpVijf() : Exact(sleutel);

    private Cijferwaarde Exact(Cijfersleutel sleutel)
    {
        var oordeel = OordeelOver(sleutel.Moment, sleutel.Deel.TeamId);
        if (oordeel is Betrouwbaarheid.NietGeleverd)
        {
            return Cijferwaarde.NietGeleverd;
        }

        if (!IsGeteld(sleutel.Moment))
        {
            return Cijferwaarde.Onbekend;
        }

        if (oordeel is Betrouwbaarheid.NietBetrouwbaar)
        {
            return Cijferwaarde.Onbetrouwbaar;
        }

        if (sleutel.Deel.IsKruising && _weergave is not Weergave.Intern)
        {
            return Cijferwaarde.Terugrekenbaar;
        }

        if (!_cijfers.Waarden.TryGetValue(sleutel, out var cijfer))
        {
            return Cijferwaarde.Van(0);
        }

        if (sleutel.Deel.TeamId is null && IsMinEigenEenAnder(sleutel))
        {
            return Cijferwaarde.Terugrekenbaar;
        }

        return _weergave switch
        {
            Weergave.Intern => Cijferwaarde.Van(cijfer.Waarde),
            _ when cijfer.Stand is not Celstand.Getoond => Cijferwaarde.Zonder(cijfer.Stand),
            _ => Cijferwaarde.Van(cijfer.Waarde),
        };
    }

    /// <summary>
    /// Whether this figure of the whole gemeente less that of the own teams, which their teammanager knows exactly, is the hidden figure of
    /// one other team. What is left to such a reader of the whole are sums of what may be seen of every team, so nothing follows from them.
    /// </summary>
    private bool IsMinEigenEenAnder(Cijfersleutel sleutel)
    {
        if (Eigen.Count == 0)
        {
            return false;
        }

        var aantal = sleutel.Maat.IsAantal() ? sleutel : sleutel with { Maat = sleutel.Maat.Over() };
        var perTeam = aantal with { Maat = aantal.Maat.IsZonderGeheel() ? Maat.Trajecten : aantal.Maat };
        var anderen = _cijfers.Teams.Where(t => !Eigen.Contains(t))
            .Select(t => _cijfers.Waarden.TryGetValue(perTeam with { Deel = new(t, null) }, out var ander) ? ander.Stand : (Celstand?)null).OfType<Celstand>().ToList();

        // What is of one team and one class is always hidden, and what is not counted by team is known to that team all the same.
        return aantal.Deel.Code is not null ? anderen.Count == 1 : anderen.Count(s => s is not Celstand.Getoond) == 1;
    }

    /// <summary>
    /// Days per case: a mean, of what ended or of who waited; empty when nothing did. Always over the exact number, as it is published
    /// (<see cref="Publicatie"/>): days are not rounded to fives, and over a rounded number they would be another mean.
    /// </summary>
    public Cijferwaarde? Gemiddelde(Cijfersleutel dagen)
    {
        var aantal = dagen with { Maat = dagen.Maat.Over() };
        var (som, door) = (Exact(dagen), Exact(aantal));
        return (som.Getal, door.Getal) switch
        {
            (_, 0) => null,
            ({ } s, { } d) => Cijferwaarde.Van(Rekenregels.Rond(s / d, dagen.Maat.Decimalen())),
            _ => som.Getal is null ? som : door,
        };
    }

    /// <summary>Share of the wijkteam in what is given without staying overnight (F3).</summary>
    public (Cijferwaarde Waarde, Wijkteamaandeel? Aandeel) Aandeel(Meetmoment moment)
    {
        var (eigen, alle) = (
            Van(new(moment, Cijferlens.Gemeente, Maat.ZonderVerblijf, new(null, Domain.Trajecten.Hulpvormen.DoorWijkteam))),
            Van(new(moment, Cijferlens.Gemeente, Maat.ZonderVerblijf, Uitsplitsing.Alles)));
        if ((eigen.Getal, alle.Getal) is not ({ } deel, { } geheel))
        {
            return (eigen.Getal is null ? eigen : alle, null);
        }

        var aandeel = Wijkteamaandeel.Bereken((long)deel, (long)geheel, Aandeelgrenzen.Onderzoek);
        return (Cijferwaarde.Van(aandeel.Aandeel.Afgerond), aandeel);
    }

    /// <summary>So many trajecten zonder verblijf do aanbieders give for each of the wijkteam (CAP-11); empty when the wijkteam gives none.</summary>
    public Cijferwaarde? Verhouding(Meetmoment moment)
    {
        var (eigen, aanbieders) = (
            Van(new(moment, Cijferlens.Gemeente, Maat.ZonderVerblijf, new(null, Domain.Trajecten.Hulpvormen.DoorWijkteam))),
            Van(new(moment, Cijferlens.Gemeente, Maat.ZonderVerblijfAanbieder, Uitsplitsing.Alles)));
        return (eigen.Getal, aanbieders.Getal) switch
        {
            (0, _) => null,
            ({ } deel, { } rest) => Cijferwaarde.Van(Rekenregels.Rond(rest / deel, 1)),
            _ => eigen.Getal is null ? eigen : aanbieders,
        };
    }
}

/// <summary>Reads the figures that are kept of the own gemeente.</summary>
public sealed class CijferQuery(JeugdhulpDbContext db, Cijfergeheugen geheugen, Toongrens toongrens, TimeProvider klok)
{
    /// <summary>All figures of these moments under one lens, with those that know no lens.</summary>
    public Task<Cijferset> LaadAsync(IReadOnlyCollection<Meetmoment> momenten, Cijferlens lens, Weergave weergave, CancellationToken ct) =>
        LaadAsync(momenten, momenten, null, lens, weergave, ct);

    /// <summary>The same, but of each team only at the moments <paramref name="perTeam"/>; of the team <paramref name="teamId"/> at all of them.</summary>
    public async Task<Cijferset> LaadAsync(
        IReadOnlyCollection<Meetmoment> momenten, IReadOnlyCollection<Meetmoment> perTeam, Guid? teamId, Cijferlens lens, Weergave weergave, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(momenten);
        ArgumentNullException.ThrowIfNull(perTeam);
        await using var transactie = await db.BeginBijVraagAsync(ct);
        var set = await LaadBinnenAsync(momenten, perTeam, teamId, lens, weergave, ct);
        await transactie.CommitAsync(ct);
        return set;
    }

    /// <summary>The same, within the transaction of the caller.</summary>
    internal async Task<Cijferset> LaadBinnenAsync(
        IReadOnlyCollection<Meetmoment> momenten, IReadOnlyCollection<Meetmoment> perTeam, Guid? teamId, Cijferlens lens, Weergave weergave, CancellationToken ct)
    {
        var standen = await db.Cijferstanden.AsNoTracking().OrderBy(s => s.Jaar).Select(s => new { s.Jaar, s.GeteldOp, s.Versie, s.Grens }).ToListAsync(ct);
        toongrens.Waarde = standen.Count > 0 ? standen.Max(s => s.Grens) : toongrens.Waarde;
        var jaren = momenten.Select(m => m.Jaar).ToHashSet();
        var oordelen = await db.Betrouwbaarheidsoordelen.AsNoTracking().Where(o => jaren.Contains(o.Begin.Year)).ToListAsync(ct);
        var eigen = Lezer.EigenTeams(db, klok.Vandaag());
        var isTeammanager = db.Aanmelding.Rollen.Contains(Rol.Teammanager) && !db.Aanmelding.Rollen.Contains(Rol.Informatievoorziening);
        var teams = isTeammanager
            ? await db.Teams.AsNoTracking().Select(t => new { Team = new Cijferteam(t.Id, t.Naam), IsEigen = eigen.Contains(t.Id) }).ToListAsync(ct)
            : await db.Teams.AsNoTracking().Select(t => new { Team = new Cijferteam(t.Id, t.Naam), IsEigen = false }).ToListAsync(ct);
        var namen = teams.ConvertAll(t => t.Team);
        var kent = teams.TrueForAll(t => t.IsEigen) ? [] : teams.Where(t => t.IsEigen).Select(t => t.Team.Id).ToHashSet();

        // What of the whole such a reader may see depends on every team.
        perTeam = kent.Count > 0 ? momenten : perTeam;
        var sleutel = new Cijfergeheugensleutel(
            db.Aanmelding.GemeenteCode ?? string.Empty, string.Join(' ', standen.Select(s => string.Create(CultureInfo.InvariantCulture, $"{s.Jaar}.{s.Versie}"))), Codes(momenten), Codes(perTeam), teamId, lens);

        // The stand was read before the figures, so what is remembered under it is as new or newer.
        if (!geheugen.TryGet(sleutel, out var rijen))
        {
            rijen = await LeesAsync(momenten, perTeam, teamId, lens, ct);
            geheugen.Bewaar(sleutel, rijen);
        }

        var geteld = standen.Where(s => jaren.Contains(s.Jaar)).ToDictionary(s => s.Jaar, s => s.GeteldOp);
        return new(rijen, sleutel, geteld, oordelen, [.. namen.OrderBy(t => t.Naam, StringComparer.CurrentCulture)], weergave)
        {
            Jaren = [.. standen.Select(s => s.Jaar).OrderDescending()],
            Eigen = kent,
            Grens = toongrens.Waarde,
        };

        static string Codes(IEnumerable<Meetmoment> momenten) => string.Join(' ', momenten.Select(m => m.Code).Order(StringComparer.Ordinal));
    }

    private async Task<Cijferrijen> LeesAsync(IReadOnlyCollection<Meetmoment> momenten, IReadOnlyCollection<Meetmoment> perTeam, Guid? teamId, Cijferlens lens, CancellationToken ct)
    {
        var codes = momenten.Select(m => m.Code).Distinct().ToArray();
        var (metTeams, eenTeam) = (perTeam.Select(m => m.Code).ToArray(), new Uitsplitsing(teamId ?? Guid.Empty, null).ToString());
        var zonderLens = Enum.GetValues<Maat>().Where(m => m.IsZonderLens()).ToArray();
        var rijen = await db.Cijfers.AsNoTracking()
            .Where(c => codes.Contains(c.Moment) && (c.Lens == lens || (c.Lens == Cijferlens.Gemeente && zonderLens.Contains(c.Maat))))
            .Where(c => metTeams.Contains(c.Moment) || !c.Deel.StartsWith(Uitsplitsing.Teamdeel) || c.Deel.StartsWith(eenTeam))
            .Select(c => new { c.Moment, c.Maat, c.Deel, c.Waarde, c.Stand })
            .ToListAsync(ct);

        // There are far fewer parts than figures, so each is read once and kept once.
        var opCode = momenten.Distinct().ToDictionary(m => m.Code, StringComparer.Ordinal);
        var delen = rijen.Select(r => r.Deel).Distinct(StringComparer.Ordinal).ToDictionary(d => d, Uitsplitsing.Parse, StringComparer.Ordinal);
        return new(rijen.ToDictionary(
            r => new Cijfersleutel(opCode[r.Moment], r.Maat.IsZonderLens() ? Cijferlens.Gemeente : lens, r.Maat, delen[r.Deel]),
            r => (r.Waarde, r.Stand)));
    }
}
