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
        new("B05", Ernst.Waarschuwt, "Hetzelfde BSN staat er met twee woonplaatsen. Een jeugdige heeft er in een levering één: die op de laatste dag van de hulp in de periode.", "§7.5", Herstelplek.PersonenSamenvoegen),
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
        var lijst = Recordlijst.Van(regels);
        List<Bevinding> sleutels = versie.VoegtOverlapSamen ? [.. Sleutels(lijst, versie)] : [];

        // Of whom stands in the way already nobody has to know more.
        var dubbel = sleutels.Where(b => b.Controle == "B01").Select(b => b.PersoonId!.Value).ToHashSet();
        return [.. sleutels, .. versie.VoegtOverlapSamen ? Gelijkenden(lijst, versie, dubbel) : [], .. Personen(lijst, versie), .. Geheel(lijst, periode, dag)];
    }

    /// <summary>Version 2.0 has no key: of two plans two records may begin on one day.</summary>
    private static IEnumerable<Bevinding> Sleutels(Recordlijst regels, Protocolversie versie)
    {
        // In the order of the file records with one key stand together.
        foreach (var dubbel in Reeksen(regels, r => Recordsleutel.Van(r.Record, versie)).Where(g => g.Count > 1))
        {
            var code = versie.IsVervangend(dubbel[0].Record.Nummer) && dubbel.All(r => r.Meerling) ? "B02" : "B01";
            foreach (var regel in dubbel)
            {
                yield return new(code, regel.PersoonId, regel.Kandidaten[0]);
            }
        }
    }

    /// <summary>Jeugdigen whom nothing in the file tells apart: the count of the CBS may be lower than ours.</summary>
    private static IEnumerable<Bevinding> Gelijkenden(Recordlijst regels, Protocolversie versie, HashSet<Guid> dubbel)
    {
        var eersten = new Dictionary<Uiterlijk, Guid>();
        var gedeeld = new HashSet<Uiterlijk>();
        foreach (var (index, regel) in Zonder())
        {
            if (!eersten.TryAdd(regels.UiterlijkVan(index), regel.PersoonId) && eersten[regels.UiterlijkVan(index)] != regel.PersoonId)
            {
                gedeeld.Add(regels.UiterlijkVan(index));
            }
        }

        var gezegd = new HashSet<(Uiterlijk, Guid)>();
        foreach (var (index, regel) in Zonder().Where(r => gedeeld.Contains(regels.UiterlijkVan(r.Index)) && gezegd.Add((regels.UiterlijkVan(r.Index), r.Item.PersoonId))))
        {
            yield return new("B10", regel.PersoonId, regel.Kandidaten[0]);
        }

        IEnumerable<(int Index, Leveringsregel Item)> Zonder() => regels.Index().Where(r => versie.IsVervangend(r.Item.Record.Nummer) && !dubbel.Contains(r.Item.PersoonId));
    }

    private static IEnumerable<Bevinding> Personen(Recordlijst regels, Protocolversie versie)
    {
        foreach (var persoon in Reeksen(regels.Where(r => !versie.IsVervangend(r.Record.Nummer)), r => r.Record.Nummer).Where(g => g.Count > 1))
        {
            foreach (var regel in versie.VoegtOverlapSamen ? Overlap(persoon) : [])
            {
                yield return new("B03", regel.PersoonId, regel.Kandidaten[0]);
            }

            if (persoon.Select(r => (r.Record.Geboren, r.Record.Geslacht)).Distinct().Count() > 1)
            {
                yield return new("B04", persoon[0].PersoonId);
            }

            if (persoon.Select(r => r.Record.Woonplaats).Distinct().Count() > 1)
            {
                yield return new("B05", persoon[0].PersoonId);
            }
        }
    }

    /// <summary>What follows on each other with one key, each time one list: no more of them stands in memory.</summary>
    private static IEnumerable<List<Leveringsregel>> Reeksen<TSleutel>(IEnumerable<Leveringsregel> regels, Func<Leveringsregel, TSleutel> sleutel)
    {
        List<Leveringsregel> reeks = [];
        foreach (var regel in regels)
        {
            if (reeks.Count > 0 && !EqualityComparer<TSleutel>.Default.Equals(sleutel(reeks[0]), sleutel(regel)))
            {
                yield return reeks;
                reeks = [];
            }

            reeks.Add(regel);
        }

        if (reeks.Count > 0)
        {
            yield return reeks;
        }
    }

    // Those with one key are told by B01.
    private static IEnumerable<Leveringsregel> Overlap(List<Leveringsregel> regels) => regels.Where(r => regels.Any(ander =>
        ander.Record.Hulpvorm == r.Record.Hulpvorm && ander.Record.Aanvang < r.Record.Aanvang && ander.Record.Overlapt(r.Record)));

    private static IEnumerable<Bevinding> Geheel(Recordlijst regels, Halfjaar periode, DateOnly dag)
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
