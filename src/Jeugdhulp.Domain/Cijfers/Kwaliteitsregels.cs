namespace Jeugdhulp.Domain.Cijfers;

/// <summary>What is counted, and what of it may be shown.</summary>
public static class Kwaliteitsregels
{
    /// <summary>Under this number one more or less changes a percentage by more than three points; such a row is greyed.</summary>
    public const int KleineBasis = 30;

    /// <summary>So many times as often as the middle of the other teams, or as rarely, stands out. Not from the source, which gives no limit.</summary>
    public const decimal Uitschietfactor = 2;

    /// <summary>Beside fewer other teams nothing stands out.</summary>
    public const int MinsteAnderen = 3;

    /// <summary>Three ways to divide the same people: what one hides, the whole of another may not give back.</summary>
    private static readonly Kwaliteitsmaat[] Eigenwachtlijst = [Kwaliteitsmaat.Wachtlijst, Kwaliteitsmaat.Wachturgentie, Kwaliteitsmaat.Wachtoverbrugging];

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
        Kwaliteitsmaat.Wachtlijst => [Kwaliteitsuitkomst.WachtBinnenNorm, Kwaliteitsuitkomst.WachtNaNorm, Kwaliteitsuitkomst.WachtLang],
        Kwaliteitsmaat.Wachturgentie => [Kwaliteitsuitkomst.WachtSpoed, Kwaliteitsuitkomst.WachtVoorrang, Kwaliteitsuitkomst.WachtGewoon],
        Kwaliteitsmaat.Wachtoverbrugging => [Kwaliteitsuitkomst.WachtMetHulp, Kwaliteitsuitkomst.WachtZonderHulp],
        Kwaliteitsmaat.Wachtopschoning => [Kwaliteitsuitkomst.VanDeLijst, Kwaliteitsuitkomst.BlijftWachten],
        Kwaliteitsmaat.Verwijsreden => [Kwaliteitsuitkomst.EigenWachtlijst, Kwaliteitsuitkomst.WachtlijstAanbieder, Kwaliteitsuitkomst.AndereReden],
        Kwaliteitsmaat.Aanbiederwacht => [Kwaliteitsuitkomst.Overbrugd, Kwaliteitsuitkomst.NietOverbrugd],
        Kwaliteitsmaat.Overbruggingseinde => [Kwaliteitsuitkomst.HulpBegon, Kwaliteitsuitkomst.ZonderBegin],
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
    /// <param name="grens">The smallest count that is shown.</param>
    /// <param name="zonderTeams">Of what nothing is shown of any team: not what it is, nor whether it is small or zero.</param>
    public static IReadOnlyDictionary<Kwaliteitscel, Cijferwaarde> Bescherm(
        IReadOnlyDictionary<Kwaliteitscel, long> cellen, IReadOnlyDictionary<Kwaliteitscel, Celstand> elders, IReadOnlySet<Kwaliteitscel> eerder, int grens = Bescherming.Grens,
        params IReadOnlyCollection<Kwaliteitsmaat> zonderTeams)
    {
        ArgumentNullException.ThrowIfNull(cellen);
        ArgumentNullException.ThrowIfNull(elders);
        ArgumentNullException.ThrowIfNull(eerder);
        ArgumentNullException.ThrowIfNull(zonderTeams);
        var telbaar = cellen.Where(c => !IsKruising(c.Key) && (c.Key.TeamId is null || !zonderTeams.Contains(c.Key.Maat))).ToDictionary();
        var hulp = new Kwaliteitscel(Kwaliteitsmaat.EigenHulp, Kwaliteitsuitkomst.Hulpcontact, null);
        var rijen = elders.Where(e => e.Value is not Celstand.Getoond && e.Key != hulp).Select(e => (e.Key.Maat, e.Key.TeamId)).ToHashSet();
        var verbanden = telbaar.Keys.Where(c => c.Uitkomst is null && !IsKruising(c with { Uitkomst = c.Maat.Uitkomsten()[0] })).Select(c => Verband.Som(c, c.Maat.Uitkomsten().Select(u => c with { Uitkomst = u })))
            .Concat(telbaar.Keys.Where(c => c.TeamId is not null).GroupBy(c => (c.Maat, c.Uitkomst)).Select(g => Verband.Som(new Kwaliteitscel(g.Key.Maat, g.Key.Uitkomst, null), g)))
            .Concat(telbaar.Keys.Where(c => c.Uitkomst is null && c.Maat == Eigenwachtlijst[0]).SelectMany(c => Eigenwachtlijst.Skip(1).Select(m => c with { Maat = m })
                .Where(telbaar.ContainsKey).Select(ander => Verband.Som(c, [ander]))));
        var beschermd = Bescherming.Bescherm(telbaar, verbanden, grens, Volgorde, prijs: c => eerder.Contains(c) ? Bescherming.Kosteloos : null, elders: Elders).ToDictionary();

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
            : elders.TryGetValue(cel, out var stand) && (stand is not Celstand.Getoond || telbaar[cel] >= grens) ? stand : null;
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
