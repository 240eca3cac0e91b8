using Jeugdhulp.Domain.Cijfers;
using Jeugdhulp.Domain.Jeugdigen;
using Jeugdhulp.Domain.Trajecten;

namespace Jeugdhulp.Domain.Levering;

/// <summary>Makes a delivery in one piece; see <see cref="Leveringsopbouw"/>.</summary>
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
        var opbouw = new Leveringsopbouw(vraag);
        opbouw.Voeg(vraag.Kandidaten, vraag.Personen);
        return opbouw.Sluit();
    }
}

/// <summary>What is part of a delivery at all (§1.3 and §3.1).</summary>
internal static class Selectie
{
    /// <summary>Why something cannot be part of a record, whatever else there is; null when it can.</summary>
    public static Weglaatreden? Reden(Kandidaat kandidaat, Halfjaar periode) => kandidaat switch
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
        _ when kandidaat.Aanvang > periode.Einde => Weglaatreden.NaPeriode,
        _ => null,
    };
}

/// <summary>Trajecten that are one record, oldest first.</summary>
/// <param name="Kandidaten">At least one.</param>
/// <param name="Einde">Last day of the last one; empty while one lasts.</param>
/// <param name="Overlapt">Some share a day.</param>
/// <param name="EenPlan">Some only belong together because they are of one plan.</param>
internal sealed record Recordgroep(IReadOnlyList<Kandidaat> Kandidaten, DateOnly? Einde, bool Overlapt, bool EenPlan)
{
    public DateOnly Aanvang => Kandidaten[0].Aanvang;

    /// <summary>It ended before the period. An end before the beginning is told by a check.</summary>
    public bool IsVoor(Halfjaar periode) => Einde < periode.Begin && Einde >= Aanvang;

    /// <summary>The last day of help in the period.</summary>
    public DateOnly LaatsteDag(Halfjaar periode) => Einde is { } einde && einde < periode.Einde ? einde : periode.Einde;
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
    public static string Persoon(Kandidaat kandidaat, IReadOnlyDictionary<Guid, Kandidaatpersoon> personen) =>
        Persoon(kandidaat.PersoonId!.Value, personen);

    /// <inheritdoc cref="Persoon(Kandidaat, IReadOnlyDictionary{Guid, Kandidaatpersoon})"/>
    public static string Persoon(Guid persoon, IReadOnlyDictionary<Guid, Kandidaatpersoon> personen) => personen[persoon].Bsn?.Waarde ?? persoon.ToString("N");

    /// <summary>Which of them gives a record that ended on this day its reason: the one that ended then and began last; null when none ended then.</summary>
    public static Kandidaat? VanDeReden(IEnumerable<Kandidaat> kandidaten, DateOnly? einde) =>
        kandidaten.Where(k => k.Einde == einde).MaxBy(k => (k.Aanvang, k.Id));

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
