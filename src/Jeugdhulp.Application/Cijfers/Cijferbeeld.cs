using Jeugdhulp.Domain.Cijfers;
using Jeugdhulp.Domain.Trajecten;

namespace Jeugdhulp.Application.Cijfers;

/// <summary>Which figures someone looks at.</summary>
/// <param name="Moment">Measured when.</param>
/// <param name="Vergelijk">Beside which earlier moment of the same kind.</param>
/// <param name="Lens">By which definition.</param>
/// <param name="TeamId">Of which team; empty for all.</param>
/// <param name="Weergave">How exact.</param>
public sealed record Cijfervraag(Meetmoment Moment, Meetmoment Vergelijk, Cijferlens Lens, Guid? TeamId, Weergave Weergave)
{
    /// <summary>What is put beside the figures (DSH-10); empty for nothing.</summary>
    public Contextindicator? Ernaast { get; init; }
}

/// <summary>Whether a figure can still change.</summary>
public enum Cijferstatus
{
    /// <summary>The period is not over.</summary>
    Lopend,

    /// <summary>It is over, and late registrations still count.</summary>
    Voorlopig,

    /// <summary>Its last half-year was sealed for the CBS. What was registered later still counts here, and is no part of that delivery.</summary>
    Verzegeld,
}

/// <summary>A figure beside an earlier one.</summary>
/// <param name="Sleutel">Which, at the later moment.</param>
/// <param name="Eerder">Then.</param>
/// <param name="Later">Now.</param>
public sealed record Cijferverschil(Cijfersleutel Sleutel, Cijferwaarde Eerder, Cijferwaarde Later)
{
    /// <summary>The later moment is not over: a part of a period is not set against a whole one.</summary>
    public bool LooptNog { get; init; }

    /// <summary>As a count; empty when one of the two is not shown, or is not whole yet.</summary>
    public decimal? Verschil => LooptNog ? null : Later.Getal - Eerder.Getal;

    /// <summary>In percents; n.v.t. where there is no base (F1), or no difference yet.</summary>
    public Percentage Percentage => LooptNog ? Groei.Bereken(null, null) : Groei.Bereken(Eerder.Getal, Later.Getal);

    /// <summary>The percentage says little (DSH-05).</summary>
    public bool IsKleineBasis => Percentage.Bestaat && Groei.IsKleineBasis(Eerder.Getal);

    /// <summary>Between what the percentage lies once both are rounded to fives, as the CBS does (F2).</summary>
    public Groeiinterval Afronding => Groei.Afrondingsinterval(OpVijf(Eerder), OpVijf(Later));

    /// <summary>
    /// How much it stands out: beside the ordinary ups and downs of a count, so that ten more on twenty come before ten more on a thousand.
    /// </summary>
    public double Opvallend => Verschil is { } verschil && Eerder.Getal + Later.Getal > 0
        ? (double)Math.Abs(verschil) / Math.Sqrt((double)(Eerder.Getal!.Value + Later.Getal!.Value))
        : 0;

    private static long? OpVijf(Cijferwaarde waarde) => waarde.Getal is { } getal ? (long)Rekenregels.OpVijf(getal) : null;
}

/// <summary>All that the page of figures shows, computed from what this reader may see: a hidden cell takes part in nothing.</summary>
public sealed partial class Cijferbeeld
{
    private static readonly Maat[] Opvallers =
        [Maat.Jeugdigen, Maat.Trajecten, Maat.Gezinnen, Maat.Instroom, Maat.Uitstroom, Maat.Nieuw, Maat.HerhaaldBeroep, Maat.Langdurig, Maat.JeugdigenMetContact, Maat.Doorverwijzingen, Maat.Gewacht];

    public required Cijfervraag Vraag { get; init; }

    public required Cijferset Cijfers { get; init; }

    /// <summary>Half-years of the trend, oldest first; peildata when one is looked at.</summary>
    public required IReadOnlyList<Meetmoment> Reeks { get; init; }

    /// <summary>Of the trend, oldest first.</summary>
    public required IReadOnlyList<Annotatie> Annotaties { get; init; }

    /// <summary>Days of which contacts came out of another system.</summary>
    public IReadOnlyList<Migratieperiode> Gemigreerd { get; init; } = [];

    /// <summary>Years that were counted, newest first.</summary>
    public IReadOnlyList<int> Jaren => Cijfers.Jaren;

    /// <summary>Settings that held on the last day.</summary>
    public required int? Versie { get; init; }

    public required Cijferstatus Status { get; init; }

    /// <summary>Contacts of the last half-year that were registered after it was frozen for the CBS; empty when it was not, or for one team.</summary>
    public int? NaVerzegeling { get; init; }

    public required DateOnly Vandaag { get; init; }

    /// <summary>
    /// The same here, the same picture: of everything that is shown, and of nothing about who looks but the teams that are known exactly.
    /// Empty for a picture that nobody remembers.
    /// </summary>
    public string? Vingerafdruk { get; init; }

    /// <summary>Names of forms of help and of destinations, by code.</summary>
    public required IReadOnlyDictionary<(Maat Maat, string Code), string> Codenamen { get; init; }

    /// <summary>Values of the indicator that is put beside the figures, of the gemeente and its wijken; without a choice none.</summary>
    public Contextwaarden Context { get; init; } = new([]);

    /// <summary>Targets of the gemeente, every version (DSH-22); of a team and of a peildatum none.</summary>
    public IReadOnlyList<Streefwaarde> Streefdoelen { get; init; } = [];

    /// <summary>The figure that a target is about; empty where there is nothing to divide by.</summary>
    public Cijferwaarde? Van(Meetmoment moment, Streefmaat maat) => maat switch
    {
        Streefmaat.AandeelWijkteam => Cijfers.Aandeel(moment) is var (waarde, aandeel) && aandeel is { Aandeel.Bestaat: false } ? null : waarde,
        Streefmaat.Jeugdigen => Van(moment, Maat.Jeugdigen),
        Streefmaat.Trajecten => Van(moment, Maat.Trajecten),
        Streefmaat.Doorverwijzingen => Van(moment, Maat.Doorverwijzingen),
        Streefmaat.Wachttijd => Cijfers.Gemiddelde(Sleutel(moment, Maat.Wachttijd)),
        Streefmaat.Duur => Cijfers.Gemiddelde(Sleutel(moment, Maat.Duur)),
        _ => throw new ArgumentOutOfRangeException(nameof(maat)),
    };

    /// <summary>Jeugdigen with jeugdhulp out of every hundred who live there; empty where the number of that year itself is not known.</summary>
    public static Cijferwaarde? Aandeel(Cijferwaarde jeugdigen, Contextwaarde? wonen) => wonen switch
    {
        { Indicator: Contextindicator.AantalJeugdigen, Waarde: > 0 } when jeugdigen.Getal is { } getal => Cijferwaarde.Van(Rekenregels.Rond(getal * 100 / wonen.Waarde, 1)),
        { Indicator: Contextindicator.AantalJeugdigen, Waarde: > 0 } => jeugdigen,
        _ => null,
    };

    /// <summary>What the wijkteam cost in a year for each dossier that counted in it (DSH-11); empty where one of the two is not known.</summary>
    public static Cijferwaarde? PerDossier(Contextwaarde? kosten, Cijferwaarde dossiers) => (kosten, dossiers.Getal) switch
    {
        (null, _) or (_, 0) => null,
        (_, null) => dossiers,
        ({ } euro, { } aantal) => Cijferwaarde.Van(Rekenregels.Rond(euro.Waarde / aantal, 0)),
    };

    /// <summary>The team that is looked at; empty for all.</summary>
    public Cijferteam? Team => Cijfers.AlleTeams.FirstOrDefault(t => t.Id == Vraag.TeamId);

    /// <summary>What happened after the earlier moment and up to the later one, and what came out of another system in one of them: that may end elsewhere.</summary>
    public IReadOnlyList<Annotatie> Ertussen =>
    [
        .. Annotaties.Where(a => a.Datum > Vraag.Vergelijk.Einde && a.Datum <= Vraag.Moment.Einde)
            .UnionBy(Gemigreerd.Where(g => g.Scheidt(Vraag.Vergelijk, Vraag.Moment)).Select(g => g.Annotatie), a => a.Id)
            .OrderBy(a => a.Datum),
    ];

    /// <summary>
    /// Teams, or empty for all, of which a difference may come from how they registered: people noted such a cause, or said that the figures of
    /// one of the two moments cannot be relied on.
    /// </summary>
    public IReadOnlySet<Guid?> Registratieoorzaken =>
        Ertussen.Where(a => a.Oorzaak.IsRegistratie() || a.Oorzaak is Annotatieoorzaak.EersteLevering).Select(a => a.TeamId)
            .Concat(Kanttekeningen(Vraag.Vergelijk, Vraag.Moment).Where(o => o.Oordeel >= Betrouwbaarheid.NietBetrouwbaar).Select(o => o.TeamId))
            .ToHashSet();

    /// <summary>
    /// Whether far more was closed in the last half-year than before (F14); empty when that cannot be said. Of a peildatum the half-year that
    /// it ends.
    /// </summary>
    public bool? IsSluitpiek
    {
        get
        {
            var halfjaar = Meetmoment.Van(Halfjaar.Van(Vraag.Moment.Einde));
            List<long?> vorige = [];
            for (var (i, moment) = (0, halfjaar.Vorige); i < Sluitpiek.Halfjaren; i++, moment = moment.Vorige)
            {
                vorige.Insert(0, (long?)Van(moment, Maat.Uitstroom).Getal);
            }

            return Sluitpiek.Is(vorige, (long?)Van(halfjaar, Maat.Uitstroom).Getal);
        }
    }

    /// <summary>How far the figures of a moment can be relied on, of the team that is looked at.</summary>
    public Betrouwbaarheid OordeelOver(Meetmoment moment) => Cijfers.OordeelOver(moment, Vraag.TeamId);

    /// <summary>What people said that makes the figures of these moments less reliable: of the whole gemeente, and of the team or of any.</summary>
    public IReadOnlyList<Betrouwbaarheidsoordeel> Kanttekeningen(params IEnumerable<Meetmoment> momenten)
    {
        var halfjaren = momenten.SelectMany(m => m.Halfjaren).ToHashSet();
        return
        [
            .. Cijfers.Oordelen.Where(o => o.Oordeel is not Betrouwbaarheid.Betrouwbaar
                && halfjaren.Contains(o.Halfjaar) && (o.TeamId is null || Vraag.TeamId is null || o.TeamId == Vraag.TeamId)),
        ];
    }

    /// <summary>What the looked-at moment has; a peildatum has no flows.</summary>
    public bool Heeft(Maat maat) =>
        maat.BestaatOp(Vraag.Moment)
        && (!maat.IsZonderTeam() || Vraag.TeamId is null)
        && (maat is not Maat.Woonwijk || (Vraag is { TeamId: null, Lens: not Cijferlens.Dossier } && Cijfers.Kent(maat)))
        && (maat is not (Maat.Complexiteit or Maat.Complexiteitsduur) || Cijfers.Kent(maat));

    public Cijfersleutel Sleutel(Meetmoment moment, Maat maat, string? code = null) =>
        new(moment, maat.IsZonderLens() ? Cijferlens.Gemeente : Vraag.Lens, maat, new(Vraag.TeamId, code));

    /// <summary>A figure of the chosen lens and team.</summary>
    public Cijferwaarde Van(Meetmoment moment, Maat maat, string? code = null) => Cijfers.Van(Sleutel(moment, maat, code));

    /// <summary>A figure beside the earlier one.</summary>
    public Cijferverschil Verschil(Maat maat, string? code = null) => Verschil(Vraag.Moment, Vraag.Vergelijk, maat, code);

    public Cijferverschil Verschil(Meetmoment moment, Meetmoment eerder, Maat maat, string? code = null) =>
        new(Sleutel(moment, maat, code), Van(eerder, maat, code), Van(moment, maat, code)) { LooptNog = LooptNog(moment) };

    /// <summary>Whether this time is not over yet.</summary>
    public bool LooptNog(Meetmoment moment) => moment.Einde >= Vandaag;

    /// <summary>Whether the breakdown of a team can be seen: only by who may see small figures (see <see cref="Cijferbescherming"/>).</summary>
    public bool ToontVerdeling => Vraag.TeamId is null || Vraag.Weergave is Weergave.Intern;

    /// <summary>Values by which a figure is broken down under this lens.</summary>
    public IReadOnlyList<string> Codes(Maat maat) =>
        Vraag.Lens is Cijferlens.Dossier && !maat.IsZonderLens() ? [] : Cijfers.CodesVan(maat);

    /// <summary>What stands out most, the most first; what did not change is left out.</summary>
    public IReadOnlyList<Cijferverschil> Opvallend(int hoogstens)
    {
        var verschillen = Opvallers.Where(Heeft).Select(m => Verschil(m))
            .Concat(new[] { Maat.Contacten, Maat.ZonderVerblijf }.Where(Heeft).SelectMany(m => Codes(m).Where(c => !IsEigen(m, c)).Select(c => Verschil(m, c))));
        return [.. verschillen.Where(v => v.Verschil is not null and not 0).OrderByDescending(v => v.Opvallend).ThenBy(v => v.Sleutel.Maat).Take(hoogstens)];
    }

    /// <summary>How a figure ran over the half-years that lie behind (TRB-01).</summary>
    public Trendsoort Trend(Maat maat, string? code = null) => Trend(maat, code, Reeks);

    /// <summary>The same without what came out of another system: a change of system may look like a change of help (TRB-07).</summary>
    public Trendsoort TrendZonderMigratie(Maat maat, string? code = null) => Trend(maat, code, Reeks.Where(m => !IsGemigreerd(m)));

    /// <summary>Whether something of this time came out of another system.</summary>
    public bool IsGemigreerd(Meetmoment moment) => Gemigreerd.Any(g => g.Raakt(moment));

    private Trendsoort Trend(Maat maat, string? code, IEnumerable<Meetmoment> momenten) => Domain.Cijfers.Trend.Bepaal(
        momenten.Where(m => m.Einde < Vandaag && (m.Wijze is not Meetwijze.Peildatum || maat.HeeftPeildatum())).Select(m => Van(m, maat, code)), Trendgrenzen.Standaard);

    /// <summary>What does not hold between the figures that are shown (DSH-04).</summary>
    public IReadOnlyList<Consistentiemelding> Meldingen()
    {
        var afgerond = Vraag.Weergave is Weergave.Gepubliceerd;
        var moment = Vraag.Moment;
        List<Consistentiemelding?> meldingen = [];
        if (Vraag.Lens is not Cijferlens.Dossier)
        {
            meldingen.Add(Consistentie.Hoogstens(Consistentieregel.JeugdigenHoogstensTrajecten, Heel(moment, Maat.Jeugdigen), Heel(moment, Maat.Trajecten), afgerond));
        }

        foreach (var maat in new[] { Maat.Contacten, Maat.JeugdigenMetContact, Maat.Verwijzer, Maat.ZonderVerblijf, Maat.Doorverwijzingen }.Where(Heeft))
        {
            meldingen.AddRange(Codes(maat).Select(c => Consistentie.Hoogstens(Consistentieregel.DeelHoogstensGeheel, Heel(moment, maat, c), Heel(moment, maat), afgerond)));
        }

        if (moment.Wijze is Meetwijze.Peildatum)
        {
            meldingen.Add(Consistentie.Hoogstens(Consistentieregel.PeildatumHoogstensJaar, Heel(moment, Maat.Jeugdigen), Heel(Meetmoment.VanJaar(moment.Jaar), Maat.Jeugdigen), afgerond));
        }
        else
        {
            meldingen.Add(Consistentie.Hoogstens(Consistentieregel.DeelHoogstensGeheel, Heel(moment, Maat.Langdurig), Heel(moment, Maat.Uitstroom), afgerond));
            meldingen.Add(Consistentie.Stroom(Heel(moment, Maat.Beginstand), Heel(moment, Maat.Instroom), Heel(moment, Maat.Uitstroom), Heel(moment, Maat.Eindstand), afgerond));
        }

        return [.. meldingen.OfType<Consistentiemelding>()];
    }

    private long? Heel(Meetmoment moment, Maat maat, string? code = null) => (long?)Van(moment, maat, code).Getal;

    /// <summary>Help of the wijkteam stands there already as trajecten.</summary>
    private static bool IsEigen(Maat maat, string code) => maat is Maat.ZonderVerblijf && code == Hulpvormen.DoorWijkteam;
}
