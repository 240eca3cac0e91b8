using Jeugdhulp.Domain.Trajecten;

namespace Jeugdhulp.Domain.Cijfers;

/// <summary>
/// Counts the figures of one gemeente over some years, but for those of contacts, which <see cref="Contacttelling"/> counts (ontwerp §4;
/// F7, F8, F9). The same facts give the same figures, in whatever order they come. A figure that is not in the result is zero.
/// </summary>
/// <param name="vanJaar">First year that is counted.</param>
/// <param name="totEnMetJaar">Last year that is counted.</param>
/// <param name="vandaag">Day on which it is counted: help that runs has no days after it (CAP-05).</param>
public sealed class Cijferteller(int vanJaar, int totEnMetJaar, DateOnly vandaag)
{
    /// <summary>So many years before a period someone had no help who is new (domein §3, herhaald beroep).</summary>
    public const int Terugblikjaren = 5;

    /// <summary>What stands for the complexity of a traject of which nobody said it.</summary>
    public const string NietVastgelegd = "nietVastgelegd";

    /// <summary>All figures that are not zero.</summary>
    public IReadOnlyDictionary<Cijfersleutel, decimal> Tel(Cijferfeiten feiten)
    {
        ArgumentNullException.ThrowIfNull(feiten);
        var cijfers = new Cijferblad();
        var momenten = Enumerable.Range(vanJaar, totEnMetJaar - vanJaar + 1).SelectMany(Meetmoment.InJaar).ToArray();
        var gezinnen = feiten.Gezinnen.ToLookup(g => g.PersoonId);
        var eigen = feiten.Trajecten.Where(t => t.Uitvoerder is Uitvoerder.Wijkteam).ToArray();
        var alleHulp = new Hulpverleden(feiten.Trajecten.Select(t => (t.PersoonId, t.Aanvang, t.Einde)));
        var hulpNorm = new Hulpverleden(feiten.Trajecten
            .Where(t => t.Uitvoerder is Uitvoerder.Aanbieder || t.AanvangNorm is not null)
            .Select(t => (t.PersoonId, t.Uitvoerder is Uitvoerder.Aanbieder ? t.Aanvang : t.AanvangNorm!.Value, t.Einde)));
        var alleDossiers = new Hulpverleden(feiten.Dossiers.SelectMany(d => d.Ontvangers.Select(o => (o.PersoonId, Laatste(d.Van, o.Van), Eerste(d.OpenTotEnMet, o.TotEnMet)))));
        foreach (var moment in momenten)
        {
            new Hulptelling(cijfers, moment, Cijferlens.Gemeente, gezinnen, alleHulp, feiten.Wijken).Tel(eigen.Select(t => Hulpperiode.Van(t, t.Aanvang)));
            new Hulptelling(cijfers, moment, Cijferlens.Norm, gezinnen, hulpNorm, feiten.Wijken)
                .Tel(eigen.Where(t => t.AanvangNorm is not null).Select(t => Hulpperiode.Van(t, t.AanvangNorm!.Value)));
            new Hulptelling(cijfers, moment, Cijferlens.Dossier, gezinnen, alleDossiers, wijken: null).Tel(feiten.Dossiers.Select(Hulpperiode.Van));
            TelZonderLens(cijfers, moment, feiten);
        }

        return cijfers.Waarden;
    }

    /// <summary>The figures of the quarters of these years that are not zero.</summary>
    public IEnumerable<KeyValuePair<Kwartaalsleutel, long>> TelKwartalen(Cijferfeiten feiten)
    {
        ArgumentNullException.ThrowIfNull(feiten);
        var telling = new Kwartaaltelling();
        for (var jaar = vanJaar; jaar <= totEnMetJaar; jaar++)
        {
            telling.Tel(jaar, feiten);
        }

        return telling.Aantallen;
    }

    internal static DateOnly Laatste(DateOnly een, DateOnly ander) => een > ander ? een : ander;

    internal static DateOnly? Eerste(DateOnly? een, DateOnly? ander) => (een ?? DateOnly.MaxValue) < (ander ?? DateOnly.MaxValue) ? een : ander;

    /// <summary>Days from the begin up to the end, or up to the end of the moment; while that is yet to come, up to today.</summary>
    private void TelDagen(Cijferblad cijfers, Meetmoment moment, Maat maat, string code, Trajectfeit traject)
    {
        var tot = moment.Einde < vandaag ? moment.Einde : vandaag;
        var dagen = (traject.Einde < tot ? traject.Einde.Value : tot).DayNumber - traject.Aanvang.DayNumber;
        if (dagen > 0 && maat.BestaatOp(moment))
        {
            cijfers.TelDeel(moment, Cijferlens.Gemeente, maat, new(null, code), dagen);
        }
    }

    private void TelZonderLens(Cijferblad cijfers, Meetmoment moment, Cijferfeiten feiten)
    {
        foreach (var traject in feiten.Trajecten.Where(t => Hulpvormen.IsZonderVerblijf(t.Hulpvorm) && Hulptelling.Loopt(moment, t.Aanvang, t.Einde)))
        {
            cijfers.Tel(moment, Cijferlens.Gemeente, Maat.ZonderVerblijf, traject.TeamId, traject.Hulpvorm);
            TelDagen(cijfers, moment, Maat.Doorlooptijd, traject.Hulpvorm, traject);

            if (traject.Hulpvorm != Hulpvormen.DoorWijkteam)
            {
                cijfers.Tel(moment, Cijferlens.Gemeente, Maat.ZonderVerblijfAanbieder, traject.TeamId);
            }
        }

        foreach (var traject in feiten.Trajecten.Where(t => Maat.Complexiteit.BestaatOp(moment) && t.Uitvoerder is Uitvoerder.Wijkteam && Hulptelling.Loopt(moment, t.Aanvang, t.Einde)))
        {
            var code = traject.Complexiteit is { } complexiteit ? Contractnaam.Van(complexiteit) : NietVastgelegd;
            cijfers.TelDeel(moment, Cijferlens.Gemeente, Maat.Complexiteit, new(null, code));
            TelDagen(cijfers, moment, Maat.Complexiteitsduur, code, traject);
        }

        if (moment.Wijze is Meetwijze.Peildatum)
        {
            return;
        }

        foreach (var doorverwijzing in feiten.Doorverwijzingen.Where(d => d.Datum >= moment.Begin && d.Datum <= moment.Einde))
        {
            cijfers.Tel(moment, Cijferlens.Gemeente, Maat.Doorverwijzingen, doorverwijzing.TeamId, doorverwijzing.Bestemming);
        }

        foreach (var wacht in feiten.Wachttijden.Where(w => w.EindeOp >= moment.Begin && w.EindeOp <= moment.Einde))
        {
            cijfers.Tel(moment, Cijferlens.Gemeente, Maat.Gewacht, wacht.TeamId);
            cijfers.Tel(moment, Cijferlens.Gemeente, Maat.Wachttijd, wacht.TeamId, aantal: Werkdagen.Tussen(wacht.AangemeldOp, wacht.EindeOp));
        }
    }
}
