using Jeugdhulp.Domain.Cijfers;

namespace Jeugdhulp.Domain.Levering;

/// <summary>The rules of the protocol about all records together.</summary>
public static class Bestandscontroles
{
    /// <summary>Most trajecten that fit in the form on the web (§8.3).</summary>
    public const int Webformulier = 50;

    /// <summary>All of them.</summary>
    public static IReadOnlyList<Controle> Alle { get; } =
    [
        new("B01", Ernst.Blokkeert, "Twee records hebben dezelfde sleutel. Is het dezelfde jeugdige? Voeg de twee samen. Is het een tweeling? Leg dat dan vast.", "§3.3", Herstelplek.PersonenSamenvoegen),
        new("B02", Ernst.MerktOp, "Een tweeling staat in de levering met twee records die op elkaar lijken. Dat mag.", "§3.3", Herstelplek.Persoon),
        new("B03", Ernst.Blokkeert, "Twee records van dezelfde jeugdige en dezelfde hulpvorm overlappen. Het tweede begint pas na de laatste dag van het eerste.", "§3.3", Herstelplek.Traject),
        new("B04", Ernst.Waarschuwt, "Hetzelfde BSN staat er met twee geboortedata of twee keer een ander geslacht. Verbeter de gegevens van de persoon.", "§7.5", Herstelplek.PersonenSamenvoegen),
        new("B05", Ernst.Waarschuwt, "Hetzelfde BSN staat er met twee woonplaatsen. Lever overal de nieuwste.", "§7.5", Herstelplek.Woonplaats),
        new("B06", Ernst.Waarschuwt, "Er zit niets in de levering. Klopt dat?", "§7.5", Herstelplek.Levering),
        new("B07", Ernst.MerktOp, "Er zijn meer dan 50 trajecten. Dat past niet in het webformulier. Lever een bestand.", "§8.3", Herstelplek.Levering),
        new("B08", Ernst.MerktOp, "De termijn van drie weken is voorbij. Lever zo snel mogelijk.", "§7.4", Herstelplek.Levering),
        new("B09", Ernst.Waarschuwt, "Het CBS verwerkt in principe alleen de laatste periode en die daarvoor. Overleg eerst met het CBS.", "§7.6", Herstelplek.Levering),
        new("B10", Ernst.MerktOp, "Zonder BSN lijkt deze jeugdige op een ander: hetzelfde geslacht, dezelfde geboortedatum en dezelfde woonplaats. Wij tellen er twee. Het CBS ziet misschien één jeugdige.", "§3.3", Herstelplek.Persoon),
    ];

    /// <summary>What the checks find.</summary>
    /// <param name="regels">All records.</param>
    /// <param name="periode">The verslagperiode.</param>
    /// <param name="versie">The version of the protocol.</param>
    /// <param name="dag">The day on which it is delivered.</param>
    public static IEnumerable<Bevinding> Controleer(IReadOnlyList<Leveringsregel> regels, Halfjaar periode, Protocolversie versie, DateOnly dag)
    {
        ArgumentNullException.ThrowIfNull(regels);
        ArgumentNullException.ThrowIfNull(versie);
        List<Bevinding> sleutels = [.. Sleutels(regels, versie)];

        // Of whom stands in the way already nobody has to know more.
        var dubbel = sleutels.Where(b => b.Controle == "B01").Select(b => b.PersoonId).ToHashSet();
        return [.. sleutels, .. Gelijkenden(regels.Where(r => !dubbel.Contains(r.PersoonId)), versie), .. Personen(regels, versie), .. Geheel(regels, periode, dag)];
    }

    private static IEnumerable<Bevinding> Sleutels(IReadOnlyList<Leveringsregel> regels, Protocolversie versie)
    {
        // Version 2.0 has no key: of two plans two records may begin on one day.
        foreach (var dubbel in regels.GroupBy(r => Recordsleutel.Van(r.Record, versie)).Where(g => g.Count() > 1 && versie.VoegtOverlapSamen))
        {
            var code = versie.IsVervangend(dubbel.Key.Nummer) && dubbel.All(r => r.Meerling) ? "B02" : "B01";
            foreach (var regel in dubbel)
            {
                yield return new(code, regel.PersoonId, regel.Kandidaten[0]);
            }
        }
    }

    /// <summary>Jeugdigen whom nothing in the file tells apart: the count of the CBS may be lower than ours.</summary>
    private static IEnumerable<Bevinding> Gelijkenden(IEnumerable<Leveringsregel> regels, Protocolversie versie) => regels
        .Where(r => versie.VoegtOverlapSamen && versie.IsVervangend(r.Record.Nummer))
        .GroupBy(r => (r.Record.Nummer, r.Record.Geslacht, r.Record.Geboren, r.Record.Woonplaats))
        .Select(g => g.DistinctBy(r => r.PersoonId).ToList())
        .Where(g => g.Count > 1)
        .SelectMany(g => g.Select(r => new Bevinding("B10", r.PersoonId, r.Kandidaten[0])));

    private static IEnumerable<Bevinding> Personen(IReadOnlyList<Leveringsregel> regels, Protocolversie versie)
    {
        foreach (var persoon in regels.Where(r => !versie.IsVervangend(r.Record.Nummer)).GroupBy(r => r.Record.Nummer).Where(g => g.Count() > 1))
        {
            foreach (var regel in versie.VoegtOverlapSamen ? Overlap([.. persoon]) : [])
            {
                yield return new("B03", regel.PersoonId, regel.Kandidaten[0]);
            }

            if (persoon.Select(r => (r.Record.Geboren, r.Record.Geslacht)).Distinct().Count() > 1)
            {
                yield return new("B04", persoon.First().PersoonId);
            }

            if (persoon.Select(r => r.Record.Woonplaats).Distinct().Count() > 1)
            {
                yield return new("B05", persoon.First().PersoonId);
            }
        }
    }

    // Those with one key are told by B01.
    private static IEnumerable<Leveringsregel> Overlap(IReadOnlyList<Leveringsregel> regels) => regels.Where(r => regels.Any(ander =>
        ander.Record.Hulpvorm == r.Record.Hulpvorm && ander.Record.Aanvang < r.Record.Aanvang && ander.Record.Overlapt(r.Record)));

    private static IEnumerable<Bevinding> Geheel(IReadOnlyList<Leveringsregel> regels, Halfjaar periode, DateOnly dag)
    {
        if (regels.Count == 0)
        {
            yield return new("B06");
        }

        if (regels.Count > Webformulier)
        {
            yield return new("B07", Aantal: regels.Count);
        }

        if (dag > Leveringsvraag.Termijn(periode))
        {
            yield return new("B08");
        }

        if (periode < Halfjaar.Van(dag).Vorige.Vorige)
        {
            yield return new("B09");
        }
    }
}
