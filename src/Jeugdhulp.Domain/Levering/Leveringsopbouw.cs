namespace Jeugdhulp.Domain.Levering;

/// <summary>
/// Makes the records of a period from trajecten (Informatieprotocol §3.3 and §7.5), some jeugdigen at a time: of what they did not become
/// nothing stays in memory. The same facts give the same records in the same order, whatever the parts and the order they come in.
/// </summary>
public sealed class Leveringsopbouw
{
    private readonly Leveringsvraag _vraag;
    private readonly Recordgrond _grond;
    private readonly Recordlijst _regels = new();
    private readonly List<Weglating> _weglatingen = [];
    private readonly List<Bevinding> _bevindingen = [];

    /// <summary>Begins a delivery without anyone in it.</summary>
    /// <param name="vraag">What is asked; its trajecten are not looked at.</param>
    /// <exception cref="ArgumentException">The question itself is not right; see <see cref="Leveringsvraag.Controleer"/>.</exception>
    public Leveringsopbouw(Leveringsvraag vraag)
    {
        ArgumentNullException.ThrowIfNull(vraag);
        _vraag = vraag with { Kandidaten = [], Personen = new Dictionary<Guid, Kandidaatpersoon>() };
        Eis(_vraag);
        _grond = new(vraag.Periode, vraag.Versie, vraag.Gemeentecodes);
    }

    /// <summary>Adds some jeugdigen, and gives what became of them alone. All that there is of one jeugdige has to come at once.</summary>
    /// <param name="kandidaten">Trajecten and other work.</param>
    /// <param name="personen">Whose they are.</param>
    /// <exception cref="ArgumentException">Of a traject it is not known whose it is.</exception>
    public Leveringsontwerp Voeg(IReadOnlyList<Kandidaat> kandidaten, IReadOnlyDictionary<Guid, Kandidaatpersoon> personen)
    {
        var deel = _vraag with { Kandidaten = kandidaten, Personen = personen };
        Eis(deel);
        var (weglatingen, bevindingen, regels) = (new List<Weglating>(), new List<Bevinding>(), new List<Leveringsregel>());
        var mee = new List<Kandidaat>();
        foreach (var kandidaat in kandidaten)
        {
            if (Selectie.Reden(kandidaat, _vraag.Periode) is { } reden)
            {
                weglatingen.AddRange(Weg([kandidaat], reden));
            }
            else
            {
                mee.Add(kandidaat);
            }
        }

        bevindingen.AddRange(DubbelBsn(mee, personen).Select(persoon => new Bevinding("M17", persoon)));
        var groepen = Recordgroepen.Maak(mee, personen, _vraag.Versie).ToList();
        var peildagen = Peildagen(groepen, personen);
        foreach (var groep in groepen)
        {
            // Only now: the first module of a plan may have ended before the period.
            if (groep.IsVoor(_vraag.Periode))
            {
                weglatingen.AddRange(Weg(groep.Kandidaten, Weglaatreden.VoorPeriode));
                continue;
            }

            var bouwer = new Recordbouwer(groep, deel, peildagen[Recordgroepen.Persoon(groep.Kandidaten[0], personen)]);
            var regel = bouwer.Bouw();
            bevindingen.AddRange(bouwer.Bevindingen);
            if (regel is null)
            {
                weglatingen.AddRange(Weg(groep.Kandidaten, Weglaatreden.GegevensOntbreken));
                continue;
            }

            regels.Add(regel);
            _regels.Voeg(regel);

            // A record does not say why it has no BSN, or no answer; whoever wrote that down is not asked for it again.
            string[] beantwoord = [personen[regel.PersoonId] is { Bsn: null, NietInBrp: true } ? "R02" : string.Empty, bouwer.HeeftAntwoordVanToen ? "R28" : string.Empty];
            bevindingen.AddRange(Recordcontroles.Controleer(regel.Record, _grond).Except(beantwoord).Select(code => new Bevinding(code, regel.PersoonId, regel.Kandidaten[0])));
        }

        _weglatingen.AddRange(weglatingen);
        _bevindingen.AddRange(bevindingen);
        return new(regels, weglatingen, bevindingen);
    }

    /// <summary>The whole delivery: records in their order, what is left out and why, and what the checks of records, file and making find.</summary>
    public Leveringsontwerp Sluit()
    {
        _regels.Sorteer();
        _bevindingen.AddRange(Bestandscontroles.Controleer(_regels, _vraag.Periode, _vraag.Versie, _vraag.Dag));
        _weglatingen.Sort((een, ander) => Vergelijk((int)een.Reden - (int)ander.Reden, een.KandidaatId, ander.KandidaatId, een.PersoonId, ander.PersoonId));
        Bevinding.Sorteer(_bevindingen);
        return new(_regels, _weglatingen, _bevindingen);
    }

    /// <summary>
    /// The day whose woonplaats counts, per jeugdige: the last day of help in the period. A delivery has one woonplaats per jeugdige, and
    /// a new one is told at the next delivery (§7.5).
    /// </summary>
    private Dictionary<string, DateOnly> Peildagen(List<Recordgroep> groepen, IReadOnlyDictionary<Guid, Kandidaatpersoon> personen) => groepen
        .Where(g => !g.IsVoor(_vraag.Periode))
        .GroupBy(g => Recordgroepen.Persoon(g.Kandidaten[0], personen), StringComparer.Ordinal)
        .ToDictionary(g => g.Key, g => g.Max(r => r.LaatsteDag(_vraag.Periode)), StringComparer.Ordinal);

    /// <summary>What is over and only came along is not left out: it belongs to periods before.</summary>
    private static IEnumerable<Weglating> Weg(IEnumerable<Kandidaat> kandidaten, Weglaatreden reden) =>
        kandidaten.Where(k => !k.Voorheen).Select(k => new Weglating(k.Id, k.PersoonId, reden));

    private static int Vergelijk(int eerst, Guid een, Guid ander, Guid? persoon, Guid? andere) =>
        eerst != 0 ? eerst : een.CompareTo(ander) is not 0 and var verschil ? verschil : Comparer<Guid?>.Default.Compare(persoon, andere);

    private static void Eis(Leveringsvraag vraag)
    {
        if (vraag.Controleer().Any())
        {
            throw new ArgumentException("A delivery was asked that cannot be made.", nameof(vraag));
        }
    }

    private static IEnumerable<Guid> DubbelBsn(IEnumerable<Kandidaat> kandidaten, IReadOnlyDictionary<Guid, Kandidaatpersoon> personen) => kandidaten
        .Select(k => personen[k.PersoonId!.Value])
        .Where(p => p.Bsn is not null)
        .DistinctBy(p => p.Id)
        .GroupBy(p => p.Bsn!.Value.Waarde, StringComparer.Ordinal)
        .Where(g => g.Count() > 1)
        .SelectMany(g => g.Select(p => p.Id));
}
