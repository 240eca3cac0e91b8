using Jeugdhulp.Domain.Jeugdigen;
using Jeugdhulp.Domain.Trajecten;

namespace Jeugdhulp.Domain.Levering;

/// <summary>Makes the records of a period from trajecten (Informatieprotocol §3.3 and §7.5).</summary>
public static class Leveringsmaker
{
    /// <summary>
    /// Records, what is left out and why, and what the checks of records, file and making find. The same facts give the same records in
    /// the same order, whatever the order they come in.
    /// </summary>
    /// <exception cref="ArgumentException">The question itself is not right; see <see cref="Leveringsvraag.Controleer"/>.</exception>
    public static Leveringsontwerp Maak(Leveringsvraag vraag)
    {
        ArgumentNullException.ThrowIfNull(vraag);
        if (vraag.Controleer().Any())
        {
            throw new ArgumentException("A delivery was asked that cannot be made.", nameof(vraag));
        }

        var (weglatingen, bevindingen, regels) = (new List<Weglating>(), new List<Bevinding>(), new List<Leveringsregel>());
        var mee = new List<Kandidaat>();
        foreach (var kandidaat in vraag.Kandidaten)
        {
            if (Reden(kandidaat, vraag) is { } reden)
            {
                weglatingen.Add(new(kandidaat.Id, kandidaat.PersoonId, reden));
            }
            else
            {
                mee.Add(kandidaat);
            }
        }

        bevindingen.AddRange(DubbelBsn(mee, vraag).Select(persoon => new Bevinding("M17", persoon)));
        foreach (var groep in Recordgroepen.Maak(mee, vraag.Personen, vraag.Versie))
        {
            // Only now: the first module of a plan may have ended before the period. An end before the beginning is told by a check.
            if (groep.Einde < vraag.Periode.Begin && groep.Einde >= groep.Aanvang)
            {
                weglatingen.AddRange(groep.Kandidaten.Select(k => new Weglating(k.Id, k.PersoonId, Weglaatreden.VoorPeriode)));
                continue;
            }

            var bouwer = new Recordbouwer(groep, vraag);
            var regel = bouwer.Bouw();
            bevindingen.AddRange(bouwer.Bevindingen);
            if (regel is null)
            {
                weglatingen.AddRange(groep.Kandidaten.Select(k => new Weglating(k.Id, k.PersoonId, Weglaatreden.GegevensOntbreken)));
            }
            else
            {
                regels.Add(regel);
            }
        }

        regels = [.. regels.OrderBy(r => Volgorde(r.Record), StringComparer.Ordinal).ThenBy(r => r.Kandidaten[0])];
        var grond = new Recordgrond(vraag.Periode, vraag.Versie, vraag.Gemeentecodes);
        bevindingen.AddRange(regels.SelectMany(r => Recordcontroles.Controleer(r.Record, grond).Select(code => new Bevinding(code, r.PersoonId, r.Kandidaten[0]))));
        bevindingen.AddRange(Bestandscontroles.Controleer(regels, vraag.Periode, vraag.Versie, vraag.Dag));
        return new(
            regels,
            [.. weglatingen.OrderBy(w => w.Reden).ThenBy(w => w.KandidaatId)],
            [.. bevindingen.OrderBy(b => b.Controle, StringComparer.Ordinal).ThenBy(b => b.KandidaatId).ThenBy(b => b.PersoonId)]);
    }

    /// <summary>Why something cannot be part of a record, whatever else there is; null when it can.</summary>
    private static Weglaatreden? Reden(Kandidaat kandidaat, Leveringsvraag vraag) => kandidaat switch
    {
        { Ingetrokken: true } => Weglaatreden.Ingetrokken,
        { Werk: not Werksoort.Jeugdhulp } => kandidaat.Werk switch
        {
            Werksoort.Toegang => Weglaatreden.Toegang,
            Werksoort.Preventie => Weglaatreden.Preventie,
            Werksoort.InformatieEnAdvies => Weglaatreden.InformatieEnAdvies,
            Werksoort.Consult => Weglaatreden.Consult,
            Werksoort.Casusregie => Weglaatreden.Casusregie,
            Werksoort.NietBeslist => Weglaatreden.NietBeslist,
            Werksoort.BuitenBereik => Weglaatreden.BuitenBereik,
            _ => Weglaatreden.Collectief,
        },
        { PersoonId: null } => Weglaatreden.Anoniem,
        { Bekostiging: Bekostiging.Pgb } => Weglaatreden.Pgb,
        { Bekostiging: Bekostiging.Particulier } => Weglaatreden.Particulier,
        { Uitvoerder: Uitvoerder.Aanbieder } => Weglaatreden.AndereAanbieder,
        { ElderGeleverd: true } => Weglaatreden.ElderGeleverd,
        { Rol: not Dossiers.Dossierrol.OntvangtHulp } => Weglaatreden.AndereRol,
        { DossierTelt: false } => Weglaatreden.DossierTeltNiet,
        { Inschatting: true } => Weglaatreden.Inschatting,
        _ when kandidaat.Aanvang > vraag.Periode.Einde => Weglaatreden.NaPeriode,
        _ => null,
    };

    private static IEnumerable<Guid> DubbelBsn(IEnumerable<Kandidaat> kandidaten, Leveringsvraag vraag) => kandidaten
        .Select(k => vraag.Personen[k.PersoonId!.Value])
        .Where(p => p.Bsn is not null)
        .DistinctBy(p => p.Id)
        .GroupBy(p => p.Bsn!.Value.Waarde, StringComparer.Ordinal)
        .Where(g => g.Count() > 1)
        .SelectMany(g => g.Select(p => p.Id));

    private static string Volgorde(Leveringsrecord record) => string.Join(
        '|', record.Nummer.Waarde, record.Hulpvorm.Waarde, record.Tekst(Recordveld.Aanvang), record.Geboren.Waarde, record.Geslacht.Letter(), record.Woonplaats.Waarde);
}

/// <summary>Trajecten that are one record, oldest first.</summary>
/// <param name="Kandidaten">At least one.</param>
/// <param name="Einde">Last day of the last one; empty while one lasts.</param>
/// <param name="Overlapt">Some share a day.</param>
/// <param name="EenPlan">Some only belong together because they are of one plan.</param>
internal sealed record Recordgroep(IReadOnlyList<Kandidaat> Kandidaten, DateOnly? Einde, bool Overlapt, bool EenPlan)
{
    public DateOnly Aanvang => Kandidaten[0].Aanvang;
}

/// <summary>Puts together what is one record: of one plan, or overlapping (§3.3).</summary>
internal static class Recordgroepen
{
    public static IEnumerable<Recordgroep> Maak(IEnumerable<Kandidaat> kandidaten, IReadOnlyDictionary<Guid, Kandidaatpersoon> personen, Protocolversie versie) =>
        kandidaten
            .GroupBy(k => (Persoon(k, personen), k.Hulpvorm))
            .OrderBy(g => g.Min(k => k.Id))
            .SelectMany(g => VoegSamen(PerPlan(g), versie.VoegtOverlapSamen));

    /// <summary>One BSN is one jeugdige, also where the registration has two; without a BSN the registration decides.</summary>
    private static string Persoon(Kandidaat kandidaat, IReadOnlyDictionary<Guid, Kandidaatpersoon> personen) =>
        personen[kandidaat.PersoonId!.Value].Bsn?.Waarde ?? kandidaat.PersoonId.Value.ToString("N");

    /// <summary>Two times of help in one dossier are no plan: the first one ended.</summary>
    private static IEnumerable<Recordgroep> PerPlan(IEnumerable<Kandidaat> kandidaten) => kandidaten
        .GroupBy(k => (k.PlanId ?? k.Id, k.PlanId is null ? k.Aanvang : default))
        .Select(g => g.OrderBy(k => k.Aanvang).ThenBy(k => k.Einde ?? DateOnly.MaxValue).ThenBy(k => k.Id).ToList())
        .Select(g => new Recordgroep(g, Laatste(g.Select(k => k.Einde)), Overlapt: false, EenPlan: g.Count > 1));

    private static List<Recordgroep> VoegSamen(IEnumerable<Recordgroep> groepen, bool overlap)
    {
        var samen = new List<Recordgroep>();
        foreach (var groep in groepen.OrderBy(g => g.Aanvang).ThenBy(g => g.Kandidaten[0].Id))
        {
            // The next has to begin after the end of the one before it: an end and a beginning on one day overlap.
            if (overlap && samen.Count > 0 && (samen[^1].Einde is null || groep.Aanvang <= samen[^1].Einde))
            {
                var eerder = samen[^1];
                List<Kandidaat> alle = [.. eerder.Kandidaten.Concat(groep.Kandidaten).OrderBy(k => k.Aanvang).ThenBy(k => k.Einde ?? DateOnly.MaxValue).ThenBy(k => k.Id)];
                samen[^1] = new(alle, Laatste([eerder.Einde, groep.Einde]), Overlapt: true, eerder.EenPlan || groep.EenPlan);
            }
            else
            {
                samen.Add(groep);
            }
        }

        return samen;
    }

    private static DateOnly? Laatste(IEnumerable<DateOnly?> einden)
    {
        DateOnly? laatste = DateOnly.MinValue;
        foreach (var einde in einden)
        {
            laatste = laatste is null || einde is null ? null : einde > laatste ? einde : laatste;
        }

        return laatste;
    }
}
