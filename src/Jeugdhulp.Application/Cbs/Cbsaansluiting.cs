using Jeugdhulp.Application.Cijfers;
using Jeugdhulp.Application.Data;
using Jeugdhulp.Application.Leveringen;
using Jeugdhulp.Domain;
using Jeugdhulp.Domain.Cbs;
using Jeugdhulp.Domain.Cijfers;
using Jeugdhulp.Domain.Classificeren;
using Jeugdhulp.Domain.Levering;
using Jeugdhulp.Domain.Teams;
using Microsoft.EntityFrameworkCore;

namespace Jeugdhulp.Application.Cbs;

/// <summary>The own report; each part is a number, or says why it is none.</summary>
public sealed record Cbseigen(Cijferwaarde Toegang, Cijferwaarde Preventie, Cijferwaarde Casusregie, Cijferwaarde Jeugdhulp)
{
    /// <summary>All four parts have a number.</summary>
    public bool IsCompleet => new[] { Toegang, Preventie, Casusregie, Jeugdhulp }.All(w => w.Getal is not null);

    /// <summary>Own help at least; a hidden figure says that there was some.</summary>
    internal long MinstensJeugdhulp => (long)(Jeugdhulp.Getal ?? (Jeugdhulp.Stand is Celstand.TeKlein ? 1 : 0));
}

/// <summary>A delivery over a half-year that the CBS has, as it was frozen.</summary>
/// <param name="Id">The delivery.</param>
/// <param name="Halfjaar">Its half-year.</param>
/// <param name="Volgnummer">Within the half-year.</param>
/// <param name="OpDossiers">By lens D, in a pilot.</param>
/// <param name="Bevroren">When its records were frozen; what was registered later is not in it.</param>
/// <param name="GeleverdOp">When the CBS had it.</param>
/// <param name="Weggelaten">Help that was left out then, per reason; other work is in no own figure of help either.</param>
/// <param name="Samengevoegd">Trajecten that run in the moment and are no record of their own, for another of the moment stands for them (§3.3).</param>
public sealed record Cbsgeleverd(
    Guid Id, Halfjaar Halfjaar, int Volgnummer, bool OpDossiers, DateTimeOffset Bevroren, DateTimeOffset GeleverdOp, IReadOnlyList<(Weglaatreden Reden, Cijferwaarde Aantal)> Weggelaten, Cijferwaarde Samengevoegd);

/// <summary>From the own report to the published figure.</summary>
/// <param name="Indicator">Which figure.</param>
/// <param name="Eigen">The own report.</param>
/// <param name="Gepubliceerd">What was published: the most settled and then the last; empty when nothing was read.</param>
/// <param name="Cbs">The same as a figure.</param>
/// <param name="Verschillen">Reasons that were found, the ones that hold.</param>
/// <param name="Uitkomst">The way from one to the other; empty when the own help has no number, or more was left out than there is.</param>
/// <param name="Signaal">What to look at first.</param>
public sealed record Cbsaansluitregel(
    Cbsindicator Indicator, Cbseigen Eigen, Cbscijfer? Gepubliceerd, Cijferwaarde Cbs, IReadOnlyList<Cbsverschil> Verschillen, Reconciliatie? Uitkomst, Cbssignaal Signaal)
{
    /// <summary>What the delivery says about this figure; empty when there is no delivery, or it was not counted in it.</summary>
    public Cijferwaarde? Geleverd { get; init; }

    /// <summary>The own help of each team; a jeugdige with help of two teams stands with both.</summary>
    public IReadOnlyList<(string Team, Cijferwaarde Waarde)> Teams { get; init; } = [];

    /// <summary>What was delivered is the published figure when it is rounded to five (CBS-15); empty when either has no number.</summary>
    public bool? IsGelijk => Uitkomst is { } uitkomst && Cbs.Getal is { } getal ? Rekenregels.IsGelijkOpVijf(uitkomst.Geleverd, (long)getal) : null;

    /// <summary>Which counts the published figure can stand for.</summary>
    public (long Laag, long Hoog)? Grenzen => Cbs.Getal is { } getal ? Rekenregels.GrenzenOpVijf((long)getal) : null;
}

/// <summary>Own figures and published ones of one moment.</summary>
/// <param name="Moment">Measured when.</param>
/// <param name="Momenten">What else can be looked at, newest first.</param>
/// <param name="IsGeteld">The own figures of that year were counted.</param>
/// <param name="HeeftTaakHulp">A team of the gemeente has help as a task then.</param>
/// <param name="Regels">The figures of the wijkteam.</param>
public sealed record Cbsaansluitbeeld(Meetmoment Moment, IReadOnlyList<Meetmoment> Momenten, bool IsGeteld, bool HeeftTaakHulp, IReadOnlyList<Cbsaansluitregel> Regels)
{
    /// <summary>What the CBS has: one of a half-year, both of a year; empty when that was not delivered here.</summary>
    public IReadOnlyList<Cbsgeleverd> Leveringen { get; init; } = [];

    /// <summary>What the CBS has of that half-year; empty for a year, and when nothing was delivered here.</summary>
    public Cbsgeleverd? Levering => Leveringen is [var enige] ? enige : null;

    /// <summary>Another system delivered the half-year.</summary>
    public bool ElderGeleverd { get; init; }
}

/// <summary>Lays what a gemeente reports beside what the CBS published (F11, CBS-08, CBS-09, CBS-15).</summary>
public sealed class Cbsaansluiting(JeugdhulpDbContext db, CijferQuery cijfers, CijferinzageQuery inzagen, Protocolversies versies, TimeProvider klok)
{
    /// <summary>Published figures that have an own report beside them.</summary>
    public static IReadOnlyList<Cbsindicator> Indicatoren { get; } = [Cbsindicator.JongerenWijkteam, Cbsindicator.TrajectenWijkteam];

    /// <summary>The moment that is asked for, or the last one with a published figure.</summary>
    public async Task<Cbsaansluitbeeld> LaadAsync(Meetmoment? gevraagd, CancellationToken ct)
    {
        var namen = Indicatoren.Select(Contractnaam.Van).ToArray();
        List<Cbscijfer> gepubliceerd;
        List<Cbsverschil> verschillen;
        List<(Teamtaken Taken, DateOnly Van, DateOnly? Tot)> teams;
        List<int> jaren;
        List<Meetmoment> metCbs;
        Meetmoment moment;
        List<Cbslevering> leveringen;
        Geteld? geteld;
        Bijlevering? bij = null;
        var elders = false;
        await using (var transactie = await db.BeginBijVraagAsync(ct))
        {
            gepubliceerd = await db.Cbscijfers.AsNoTracking().Where(c => namen.Contains(c.Indicator)).ToListAsync(ct);
            verschillen = await db.Cbsverschillen.AsNoTracking().ToListAsync(ct);
            teams = (await db.Teams.AsNoTracking().Select(t => new { t.Taken, t.GeldigVan, t.GeldigTot }).ToListAsync(ct)).ConvertAll(t => (t.Taken, t.GeldigVan, t.GeldigTot));
            jaren = await db.Cijferstanden.Select(s => s.Jaar).ToListAsync(ct);
            metCbs = gepubliceerd.Select(c => c.Moment).Distinct(StringComparer.Ordinal).Select(c => Meetmoment.TryParse(c, out var m) ? m : default).OrderDescending().ToList();
            moment = gevraagd ?? (metCbs.Count > 0 ? metCbs[0] : Meetmoment.Van(Halfjaar.Van(klok.Vandaag()).Vorige));
            leveringen = await LeveringenAsync(moment, ct);
            geteld = await TelAsync(leveringen, ct);
            if (leveringen is [var enige])
            {
                bij = await BijAsync(enige, moment, ct);
            }
            else if (leveringen.Count == 0 && moment.Wijze is not Meetwijze.Jaar)
            {
                var begin = moment.Halfjaren[0].Begin;
                elders = await db.Verzegelingen.AnyAsync(v => v.Begin == begin, ct);
            }
        }

        var momenten = metCbs.Concat(jaren.SelectMany(Meetmoment.InJaar)).Append(moment).Where(m => Cbsperiode.KanBestaan(m, klok.Vandaag()) || m == moment).Distinct().OrderDescending().ToList();
        var weergave = (await inzagen.LaadAsync(ct)).Alles ? Cijfers.Weergave.Intern : Cijfers.Weergave.Beschermd;
        var set = await cijfers.LaadAsync([moment], Cijferlens.Gemeente, weergave, ct);
        int? grens = weergave is Cijfers.Weergave.Intern ? null : set.Grens;
        var heeftTaakHulp = teams.Exists(t => t.Taken.HasFlag(Teamtaken.Hulp) && t.Van <= moment.Einde && (t.Tot is not { } tot || tot > moment.Begin));
        return new(
            moment,
            momenten,
            set.IsGeteld(moment),
            heeftTaakHulp,
            [.. Indicatoren.Select(i => Regel(i, moment, set, heeftTaakHulp, gepubliceerd, verschillen, geteld, grens))])
        {
            Leveringen = [.. leveringen.Select(l => Geleverd(l, bij, grens))],
            ElderGeleverd = elders,
        };
    }

    /// <summary>What the CBS has of each half-year of a moment, or nothing. By trajecten before by dossiers: the law asks the first.</summary>
    private async Task<List<Cbslevering>> LeveringenAsync(Meetmoment moment, CancellationToken ct)
    {
        var dagen = moment.Halfjaren.Select(h => h.Begin).ToArray();
        var alle = await db.Cbsleveringen.AsNoTracking().Where(l => l.Stand == Leveringsstand.Geleverd && dagen.Contains(l.Begin)).OrderBy(l => l.Begin).ToListAsync(ct);
        return alle.GroupBy(l => l.Definitie).OrderBy(g => g.Key).FirstOrDefault(g => g.Count() == dagen.Length)?.ToList() ?? [];
    }

    /// <summary>The frozen count; of a year the union of the records of its half-years, for which the files are read.</summary>
    private async Task<Geteld?> TelAsync(List<Cbslevering> leveringen, CancellationToken ct)
    {
        if (leveringen.Count < 2)
        {
            return leveringen is [var enige] ? new(enige.Aantal, enige.Jeugdigen, enige.Telling?.Eind) : null;
        }

        var delen = new List<(IReadOnlyCollection<Leveringsrecord>, Protocolversie)>();
        foreach (var levering in leveringen)
        {
            if ((versies.Van(levering.Protocol) ?? versies.Voor(levering.Halfjaar)) is not { } versie)
            {
                return null;
            }

            var records = new List<Leveringsrecord>(levering.Aantal ?? 0);
            await foreach (var deel in new Leveringskluis(db).RecordsAsync(levering, ct))
            {
                records.AddRange(deel);
            }

            delen.Add((records, versie));
        }

        var unie = Recordunie.Tel(delen);
        return new(unie.Records, unie.Jeugdigen, null);
    }

    /// <summary>What is known beside the count of one delivery.</summary>
    private async Task<Bijlevering> BijAsync(Cbslevering levering, Meetmoment moment, CancellationToken ct)
    {
        var weggelaten = await db.Cbsleveringcontroles.AsNoTracking().Where(c => c.LeveringId == levering.Id && c.Goed).OrderByDescending(c => c.Nummer).Select(c => c.Weglatingen).FirstOrDefaultAsync(ct);

        // What ended on a peildatum does not run at its end, in the delivery and in the own figures alike.
        var (laatste, vanaf) = (moment.Einde, moment.Wijze is Meetwijze.Peildatum ? moment.Einde.AddDays(1) : moment.Begin);
        var samen = await db.Cbsleveringbronnen
            .Where(b => b.LeveringId == levering.Id && db.Trajecten.Any(t => t.Id == b.BronId && t.Aanvang <= laatste && (t.Einde == null || t.Einde >= vanaf)))
            .GroupBy(b => b.Nummer)
            .Select(g => g.Count() - 1)
            .SumAsync(ct);
        return new(weggelaten ?? [], samen);
    }

    private static Cbsgeleverd Geleverd(Cbslevering levering, Bijlevering? bij, int? grens) => new(
        levering.Id,
        levering.Halfjaar,
        levering.Volgnummer,
        levering.Definitie is Leveringsdefinitie.Dossiers,
        levering.GecontroleerdOp!.Value,
        levering.GeleverdOp!.Value,
        [.. (bij?.Weglatingen ?? []).Where(w => IsHulp(w.Key)).OrderBy(w => w.Key).Select(w => (w.Key, Voor(w.Value, grens)))],
        Voor(bij?.Samengevoegd ?? 0, grens));

    // What was withdrawn or lies outside of the period is in no own figure of the period.
    private static bool IsHulp(Weglaatreden reden) => !reden.IsAnderWerk() && reden is not (Weglaatreden.Ingetrokken or Weglaatreden.NaPeriode or Weglaatreden.VoorPeriode);

    /// <summary>The frozen count of a figure; a delivery keeps no jeugdigen of the last day alone. What is hidden of the own figure stays hidden here.</summary>
    private static Cijferwaarde? Geleverd(Cbsindicator indicator, Meetmoment moment, Geteld? geteld, Cijferwaarde eigen, int? grens)
    {
        long? aantal = (indicator, moment.Wijze) switch
        {
            (Cbsindicator.JongerenWijkteam, Meetwijze.Halfjaar or Meetwijze.Jaar) => geteld?.Jeugdigen,
            (Cbsindicator.TrajectenWijkteam, Meetwijze.Halfjaar or Meetwijze.Jaar) => geteld?.Records,
            (Cbsindicator.TrajectenWijkteam, Meetwijze.Peildatum) => geteld?.Eind,
            _ => null,
        };
        return aantal is not { } getal ? null : grens is not null && eigen.IsVerborgen ? eigen : Voor(getal, grens);
    }

    /// <param name="aantal">The exact count.</param>
    /// <param name="grens">The smallest count that is shown; empty for who sees every one.</param>
    private static Cijferwaarde Voor(long aantal, int? grens) => aantal > 0 && aantal < grens ? Cijferwaarde.TeKlein : Cijferwaarde.Van(aantal);

    private static Cbsaansluitregel Regel(
        Cbsindicator indicator,
        Meetmoment moment,
        Cijferset set,
        bool heeftTaakHulp,
        IEnumerable<Cbscijfer> gepubliceerd,
        IEnumerable<Cbsverschil> verschillen,
        Geteld? geteld,
        int? grens)
    {
        var naam = Contractnaam.Van(indicator);
        var eigen = Eigen(indicator, moment, set);
        var cijfer = gepubliceerd.Where(c => c.Indicator == naam && c.Moment == moment.Code).OrderByDescending(c => c.Status).ThenByDescending(c => c.Op).ThenByDescending(c => c.Revisie).FirstOrDefault();
        var geldend = verschillen.Where(v => v.Indicator == naam && v.Moment == moment.Code).GroupBy(v => v.Soort).Select(g => g.MaxBy(v => v.Volgnummer)!).OrderBy(v => v.Soort).ToList();
        var cbs = cijfer?.Cel.NaarWaarde(eigen.Jeugdhulp.Getal ?? (eigen.Jeugdhulp.Stand is Celstand.TeKlein ? 1 : null)) ?? Cijferwaarde.Onbekend;
        var geleverd = Geleverd(indicator, moment, geteld, eigen.Jeugdhulp, grens);
        return new(
            indicator, eigen, cijfer, cbs, geldend, Uitkomst(eigen, geldend, cbs, geleverd),
            // Nothing was read, so nothing can be said about what the CBS has.
            cijfer is null ? Cbssignaal.Geen : Cbssignalen.Bepaal(cbs, heeftTaakHulp, eigen.MinstensJeugdhulp))
        {
            Geleverd = geleverd,
            Teams = [.. set.Teams.Select(t => (t.Naam, set.Van(new(moment, Cijferlens.Gemeente, indicator.EigenMaat()!.Value, new(t.Id, null)))))],
        };
    }

    /// <summary>
    /// Of trajecten there is jeugdhulp only; toegang, preventie and casusregie are contacts. So they are added where people are
    /// counted, and where there is a period.
    /// </summary>
    private static Cbseigen Eigen(Cbsindicator indicator, Meetmoment moment, Cijferset set)
    {
        var metContacten = indicator is Cbsindicator.JongerenWijkteam && moment.Wijze is not Meetwijze.Peildatum;
        return new(
            Klassewaarde(Klasse.Toegang),
            Klassewaarde(Klasse.Preventie),
            Klassewaarde(Klasse.Casusregie),
            set.Van(new(moment, Cijferlens.Gemeente, indicator.EigenMaat()!.Value, Uitsplitsing.Alles)));

        Cijferwaarde Klassewaarde(Klasse klasse) => metContacten
            ? set.Van(new(moment, Cijferlens.Gemeente, Maat.JeugdigenMetContact, new(null, Contractnaam.Van(klasse))))
            : Cijferwaarde.Van(0);
    }

    private static Reconciliatie? Uitkomst(Cbseigen eigen, List<Cbsverschil> verschillen, Cijferwaarde cbs, Cijferwaarde? geleverd)
    {
        var redenen = verschillen.ToDictionary(v => v.Soort, v => (long)v.Aantal);
        if (geleverd is { Getal: null })
        {
            // It was delivered, but how much is hidden: the own figures may not stand in for it.
            return null;
        }

        var bevroren = (long?)geleverd?.Getal;
        if (eigen.Jeugdhulp.Getal is not { } jeugdhulp)
        {
            return bevroren is { } alleen ? Reconciliatie.Publicatie(alleen, cbs) : null;
        }

        if (bevroren is null && jeugdhulp + redenen.Values.Sum() < 0)
        {
            return null;
        }

        // A part that is hidden stays out of the sum, and the page says so: what is delivered does not depend on it.
        return Reconciliatie.Bereken(new((long)(eigen.Toegang.Getal ?? 0), (long)(eigen.Preventie.Getal ?? 0), (long)(eigen.Casusregie.Getal ?? 0), (long)jeugdhulp), redenen, cbs, bevroren);
    }

    /// <summary>What was frozen.</summary>
    private sealed record Geteld(long? Records, long? Jeugdigen, long? Eind);

    /// <summary>What was left out of one delivery, and how many trajecten share a record with another of the moment.</summary>
    private sealed record Bijlevering(Dictionary<Weglaatreden, int> Weglatingen, int Samengevoegd);
}
