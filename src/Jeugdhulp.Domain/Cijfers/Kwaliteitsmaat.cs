namespace Jeugdhulp.Domain.Cijfers;

/// <summary>What is counted about how plans and contacts are written down, and about waiting, closing and what people said afterwards.</summary>
public enum Kwaliteitsmaat
{
    /// <summary>How far plans are (PLN-02).</summary>
    Plannen,

    /// <summary>Whether a plan says what the problems are (PLN-03).</summary>
    Problematiek,

    /// <summary>Whether a jeugdige was spoken to without parents (PRV-06).</summary>
    AlleenGesproken,

    /// <summary>Whether a gedragswetenschapper was involved in the plan (PRV-14).</summary>
    Gedragswetenschapper,

    /// <summary>Whether a report keeps facts apart from opinions (PRV-05).</summary>
    Verslagen,

    /// <summary>How long people waited for their first talk (CAP-01).</summary>
    EersteGesprek,

    /// <summary>Which part of the dossiers was closed (DOS-09).</summary>
    Afsluiten,

    /// <summary>Whether jeugdigen gave a figure at the end (PLN-06, PLN-07).</summary>
    TevredenJeugdigen,

    /// <summary>Whether parents did; never put together with the jeugdigen.</summary>
    TevredenOuders,

    /// <summary>How often a team writes its own work down as jeugdhulp (REG-03).</summary>
    EigenHulp,

    /// <summary>How often it is no more than a short note (REG-03).</summary>
    KorteNotities,

    /// <summary>How often a worker chose the class instead of the rules (REG-03, CLS-07).</summary>
    EigenKeuzes,
}

/// <summary>What was found of one plan, jeugdige, report, wait, dossier or answer; each belongs to one <see cref="Kwaliteitsmaat"/>.</summary>
public enum Kwaliteitsuitkomst
{
    /// <summary>At least one goal is clear.</summary>
    DuidelijkDoel,

    /// <summary>There are goals, and none is clear.</summary>
    DoelNietDuidelijk,

    /// <summary>There is a question and no goal.</summary>
    AlleenHulpvraag,

    /// <summary>There is neither a question nor a goal.</summary>
    Leeg,

    /// <summary>The plan says what the problems are.</summary>
    AardBekend,

    /// <summary>It says that nobody knows.</summary>
    AardOnbekend,

    /// <summary>It says nothing.</summary>
    AardNietIngevuld,

    /// <summary>The jeugdige was spoken to without parents.</summary>
    Alleen,

    /// <summary>Was not, and why is written down.</summary>
    NietMetReden,

    /// <summary>Nothing is written down.</summary>
    NietVastgelegd,

    /// <summary>Was involved.</summary>
    Betrokken,

    /// <summary>Was not.</summary>
    NietBetrokken,

    /// <summary>Nobody said.</summary>
    NietGezegd,

    /// <summary>Says where the facts come from, or keeps an opinion apart.</summary>
    MetLabel,

    /// <summary>One text, without source and without an opinion apart.</summary>
    ZonderLabel,

    /// <summary>Within the working days of the norm.</summary>
    BinnenNorm,

    /// <summary>After it, within the weeks that count as long.</summary>
    NaNorm,

    /// <summary>Longer than those weeks.</summary>
    Lang,

    /// <summary>Closed in this time.</summary>
    Afgesloten,

    /// <summary>Ran on.</summary>
    LiepDoor,

    /// <summary>Gave a figure.</summary>
    JeugdigeAntwoordde,

    /// <summary>Gave none.</summary>
    JeugdigeZonderAntwoord,

    /// <summary>Gave a figure.</summary>
    OuderAntwoordde,

    /// <summary>Gave none.</summary>
    OuderZonderAntwoord,

    /// <summary>Counts as jeugdhulp.</summary>
    Hulpcontact,

    /// <summary>Counts as something else.</summary>
    AnderContact,

    /// <summary>A short note, which counts in no figure of contacts (R09).</summary>
    KorteNotitie,

    /// <summary>Any other contact; these are the contacts that the figures count.</summary>
    GewoonContact,

    /// <summary>Its class was chosen by a worker.</summary>
    ZelfGekozen,

    /// <summary>Its class is the computed one.</summary>
    Berekend,
}

/// <summary>One count: of an outcome or of all, of a team or of the whole gemeente.</summary>
/// <param name="Maat">What is counted.</param>
/// <param name="Uitkomst">Empty for all outcomes together.</param>
/// <param name="TeamId">Empty for the whole gemeente; <see cref="Guid.Empty"/> for what belongs to no team.</param>
[System.Runtime.InteropServices.StructLayout(System.Runtime.InteropServices.LayoutKind.Auto)]
public readonly record struct Kwaliteitscel(Kwaliteitsmaat Maat, Kwaliteitsuitkomst? Uitkomst, Guid? TeamId);

/// <summary>What is counted, and what of it may be shown.</summary>
public static class Kwaliteitsregels
{
    /// <summary>Under this number one more or less changes a percentage by more than three points; such a row is greyed.</summary>
    public const int KleineBasis = 30;

    /// <summary>So many times as often as the middle of the other teams, or as rarely, stands out. Not from the source, which gives no limit.</summary>
    public const decimal Uitschietfactor = 2;

    /// <summary>Beside fewer other teams nothing stands out.</summary>
    public const int MinsteAnderen = 3;

    private static readonly Comparer<Kwaliteitscel> Volgorde =
        Comparer<Kwaliteitscel>.Create((links, rechts) => Sleutel(links).CompareTo(Sleutel(rechts)));

    /// <summary>What can be found, in the order in which it is shown.</summary>
    public static IReadOnlyList<Kwaliteitsuitkomst> Uitkomsten(this Kwaliteitsmaat maat) => maat switch
    {
        Kwaliteitsmaat.Plannen => [Kwaliteitsuitkomst.DuidelijkDoel, Kwaliteitsuitkomst.DoelNietDuidelijk, Kwaliteitsuitkomst.AlleenHulpvraag, Kwaliteitsuitkomst.Leeg],
        Kwaliteitsmaat.Problematiek => [Kwaliteitsuitkomst.AardBekend, Kwaliteitsuitkomst.AardOnbekend, Kwaliteitsuitkomst.AardNietIngevuld],
        Kwaliteitsmaat.AlleenGesproken => [Kwaliteitsuitkomst.Alleen, Kwaliteitsuitkomst.NietMetReden, Kwaliteitsuitkomst.NietVastgelegd],
        Kwaliteitsmaat.Gedragswetenschapper => [Kwaliteitsuitkomst.Betrokken, Kwaliteitsuitkomst.NietBetrokken, Kwaliteitsuitkomst.NietGezegd],
        Kwaliteitsmaat.Verslagen => [Kwaliteitsuitkomst.MetLabel, Kwaliteitsuitkomst.ZonderLabel],
        Kwaliteitsmaat.EersteGesprek => [Kwaliteitsuitkomst.BinnenNorm, Kwaliteitsuitkomst.NaNorm, Kwaliteitsuitkomst.Lang],
        Kwaliteitsmaat.Afsluiten => [Kwaliteitsuitkomst.Afgesloten, Kwaliteitsuitkomst.LiepDoor],
        Kwaliteitsmaat.TevredenJeugdigen => [Kwaliteitsuitkomst.JeugdigeAntwoordde, Kwaliteitsuitkomst.JeugdigeZonderAntwoord],
        Kwaliteitsmaat.TevredenOuders => [Kwaliteitsuitkomst.OuderAntwoordde, Kwaliteitsuitkomst.OuderZonderAntwoord],
        Kwaliteitsmaat.EigenHulp => [Kwaliteitsuitkomst.Hulpcontact, Kwaliteitsuitkomst.AnderContact],
        Kwaliteitsmaat.KorteNotities => [Kwaliteitsuitkomst.KorteNotitie, Kwaliteitsuitkomst.GewoonContact],
        Kwaliteitsmaat.EigenKeuzes => [Kwaliteitsuitkomst.ZelfGekozen, Kwaliteitsuitkomst.Berekend],
        _ => throw new ArgumentOutOfRangeException(nameof(maat)),
    };

    /// <summary>Adds the totals: of the outcomes of a team, and of the teams of the gemeente.</summary>
    public static IReadOnlyDictionary<Kwaliteitscel, long> MetTotalen(IEnumerable<(Guid TeamId, Kwaliteitsmaat Maat, Kwaliteitsuitkomst Uitkomst, long Aantal)> tellingen)
    {
        ArgumentNullException.ThrowIfNull(tellingen);
        var cellen = new Dictionary<Kwaliteitscel, long>();
        foreach (var (team, maat, uitkomst, aantal) in tellingen)
        {
            foreach (var cel in new Kwaliteitscel[] { new(maat, uitkomst, team), new(maat, null, team), new(maat, uitkomst, null), new(maat, null, null) })
            {
                cellen[cel] = cellen.GetValueOrDefault(cel) + aantal;
            }
        }

        return cellen;
    }

    /// <summary>
    /// What may be shown of each cell, exact: small cells and what gives them away are hidden (PRV-01). What is of one team and of one class
    /// is always hidden, as in <see cref="Cijferbescherming"/>.
    /// </summary>
    /// <param name="cellen">As <see cref="MetTotalen"/> gives them.</param>
    /// <param name="elders">
    /// How other pages show what is counted here too, shown or hidden: the pages can be laid beside each other. What they hide is hidden
    /// here with the whole row it is in.
    /// </param>
    /// <param name="eerder">
    /// What was hidden the last time that someone looked. That is hidden before what was shown: whoever looks twice would else lay the one
    /// beside the other.
    /// </param>
    /// <param name="zonderTeams">Of what nothing is shown of any team: not what it is, nor whether it is small or zero.</param>
    public static IReadOnlyDictionary<Kwaliteitscel, Cijferwaarde> Bescherm(
        IReadOnlyDictionary<Kwaliteitscel, long> cellen, IReadOnlyDictionary<Kwaliteitscel, Celstand> elders, IReadOnlySet<Kwaliteitscel> eerder, params IReadOnlyCollection<Kwaliteitsmaat> zonderTeams)
    {
        ArgumentNullException.ThrowIfNull(cellen);
        ArgumentNullException.ThrowIfNull(elders);
        ArgumentNullException.ThrowIfNull(eerder);
        ArgumentNullException.ThrowIfNull(zonderTeams);
        var telbaar = cellen.Where(c => !IsKruising(c.Key) && (c.Key.TeamId is null || !zonderTeams.Contains(c.Key.Maat))).ToDictionary();
        var hulp = new Kwaliteitscel(Kwaliteitsmaat.EigenHulp, Kwaliteitsuitkomst.Hulpcontact, null);
        var rijen = elders.Where(e => e.Value is not Celstand.Getoond && e.Key != hulp).Select(e => (e.Key.Maat, e.Key.TeamId)).ToHashSet();
        var verbanden = telbaar.Keys.Where(c => c.Uitkomst is null && !IsKruising(c with { Uitkomst = c.Maat.Uitkomsten()[0] })).Select(c => Verband.Som(c, c.Maat.Uitkomsten().Select(u => c with { Uitkomst = u })))
            .Concat(telbaar.Keys.Where(c => c.TeamId is not null).GroupBy(c => (c.Maat, c.Uitkomst)).Select(g => Verband.Som(new Kwaliteitscel(g.Key.Maat, g.Key.Uitkomst, null), g)));
        var beschermd = Bescherming.Bescherm(telbaar, verbanden, volgorde: Volgorde, prijs: c => eerder.Contains(c) ? Bescherming.Kosteloos : null, elders: Elders).ToDictionary();

        // Also where none is such: which of them are zero gives away the one that is left.
        foreach (var kruising in telbaar.Keys.Where(c => c.Uitkomst is null).SelectMany(c => c.Maat.Uitkomsten().Select(u => c with { Uitkomst = u })).Where(IsKruising))
        {
            beschermd[kruising] = Cijferwaarde.Terugrekenbaar;
        }

        // What is hidden elsewhere is bounded there too, by other half-years, and a bound from here beside it can leave one number. So nothing of
        // that row is shown, nor which of it is small or zero: then whatever fits there fits here.
        var teams = cellen.Keys.Select(c => c.TeamId).OfType<Guid>().Distinct();
        foreach (var cel in rijen.Concat(teams.SelectMany(t => zonderTeams.Select(m => (Maat: m, TeamId: (Guid?)t)))).SelectMany(r => r.Maat.Uitkomsten().Select(u => (Kwaliteitsuitkomst?)u).Append(null).Select(u => new Kwaliteitscel(r.Maat, u, r.TeamId))))
        {
            beschermd[cel] = elders.TryGetValue(cel, out var stand) && stand is not Celstand.Getoond ? Cijferwaarde.Zonder(stand) : Cijferwaarde.Terugrekenbaar;
        }

        var ander = hulp with { Uitkomst = Kwaliteitsuitkomst.AnderContact };
        if (elders.GetValueOrDefault(hulp, Celstand.Getoond) is not Celstand.Getoond && beschermd.ContainsKey(ander))
        {
            beschermd[ander] = Cijferwaarde.Terugrekenbaar;
        }

        return beschermd;

        // Of a row that is hidden whole everything counts as known to who looks at the other rows, so that these are safe without it.
        Celstand? Elders(Kwaliteitscel cel) =>
            rijen.Contains((cel.Maat, cel.TeamId)) ? Celstand.Getoond
            : elders.TryGetValue(cel, out var stand) && (stand is not Celstand.Getoond || telbaar[cel] >= Bescherming.Grens) ? stand : null;
    }

    /// <summary>Of one team and one class.</summary>
    private static bool IsKruising(Kwaliteitscel cel) => cel is { Maat: Kwaliteitsmaat.EigenHulp, Uitkomst: not null, TeamId: not null };

    /// <summary>
    /// Whether a team stands out beside the others: at least <see cref="Uitschietfactor"/> times as much as their middle one, or as little (REG-03).
    /// It asks a question about how a team registers, and says nothing about its work.
    /// </summary>
    /// <param name="waarde">Of the team.</param>
    /// <param name="anderen">Of each other team of which it is known.</param>
    public static bool IsUitschieter(decimal waarde, IEnumerable<decimal> anderen)
    {
        decimal[] oplopend = [.. anderen.Order()];
        if (oplopend.Length < MinsteAnderen)
        {
            return false;
        }

        var midden = (oplopend[(oplopend.Length - 1) / 2] + oplopend[oplopend.Length / 2]) / 2;
        return midden > 0 && (waarde >= midden * Uitschietfactor || waarde * Uitschietfactor <= midden);
    }

    /// <summary>So many for each filled full-time place, to one decimal; unknown where nobody said how many places there are.</summary>
    public static Cijferwaarde PerFte(Cijferwaarde aantal, decimal? fte) => (aantal.Getal, fte) switch
    {
        (null, _) => aantal,
        ({ } getal, > 0) => Cijferwaarde.Van(Rekenregels.Rond(getal / fte.Value, 1)),
        _ => Cijferwaarde.Onbekend,
    };

    /// <summary>Part of the whole; hidden when either is, and empty without anything to divide by.</summary>
    public static Cijferwaarde? Aandeel(Cijferwaarde deel, Cijferwaarde geheel) => (deel.Getal, geheel.Getal) switch
    {
        (_, 0) => null,
        ({ } d, { } g) => Cijferwaarde.Van(Rekenregels.Rond(d * 100 / g, 0)),
        _ => deel.Getal is null ? deel : geheel,
    };

    private static (Kwaliteitsmaat Maat, int Uitkomst, Guid Team, bool Gemeente) Sleutel(Kwaliteitscel cel) =>
        (cel.Maat, cel.Uitkomst is { } uitkomst ? (int)uitkomst : -1, cel.TeamId ?? Guid.Empty, cel.TeamId is null);
}
