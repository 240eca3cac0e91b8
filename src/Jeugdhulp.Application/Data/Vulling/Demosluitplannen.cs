using Jeugdhulp.Application.Dossiers;
using Jeugdhulp.Application.Plannen;
using Jeugdhulp.Domain.Dossiers;
using Jeugdhulp.Domain.Plannen;

namespace Jeugdhulp.Application.Data;

/// <summary>
/// A dossier that closed with a word about its goals had a plan with those goals, as the application demands of who closes one. Where
/// another plan of the family stands in the way, the dossier closed without goals.
/// </summary>
internal static class Demosluitplannen
{
    private static readonly (string Wat, string Hoe)[] Doelen =
    [
        ("Na school is er een uur rust in huis", "Het gezin schrijft drie weken op hoe het uur ging"),
        ("Het kind vertelt zelf als het te veel wordt", "De ouders merken het twee keer per week, een maand lang"),
        ("Afspraken over het scherm gelden voor iedereen", "De afspraken hangen aan de muur en zijn vier weken gelukt"),
    ];

    public static void VoegToe(List<Gezinsplan> plannen, List<Planversie> versies, IReadOnlyList<Dossier> dossiers, IReadOnlyDictionary<Guid, string> medewerkers, Guid account, Toeval toeval)
    {
        var zonder = dossiers.Where(d => d is { Einde: not null, GezinId: not null, Doelen: not (null or Doelenstand.GeenDoelen) } && !plannen.Exists(p => Hoort(p, d))).GroupBy(d => d.GezinId!.Value).ToList();
        foreach (var gezin in zonder)
        {
            var (begin, einde) = (gezin.Min(d => d.Begin), gezin.Max(d => d.Einde!.Value));
            if (plannen.Exists(p => p.GezinId == gezin.Key && p.BegonnenOp < einde && !(p.AfgeslotenOp <= begin)))
            {
                foreach (var dossier in gezin)
                {
                    dossier.Doelen = Doelenstand.GeenDoelen;
                }

                continue;
            }

            var plan = Plan([.. gezin], begin, einde, medewerkers, toeval);
            plannen.Add(plan);
            versies.Add(new() { GemeenteCode = plan.GemeenteCode, Id = toeval.Guid(), GezinsplanId = plan.Id, Nummer = 1, VastgesteldOp = plan.VastgesteldOp!.Value, DoorAccountId = account, DoorNaam = plan.GewijzigdDoor, Inhoud = Planinhoud.Van(plan) });
        }
    }

    /// <summary>The plan has goals, and is about someone who received help in the dossier.</summary>
    private static bool Hoort(Gezinsplan plan, Dossier dossier) => plan.Doelen.Count > 0 && !(plan.AfgeslotenOp < dossier.Begin)
        && dossier.Personen.Exists(p => p.Rol is Dossierrol.OntvangtHulp && plan.Deelnemers.Exists(d => d.PersoonId == p.PersoonId));

    private static Gezinsplan Plan(List<Dossier> dossiers, DateOnly begin, DateOnly einde, IReadOnlyDictionary<Guid, string> medewerkers, Toeval toeval)
    {
        var eerste = dossiers[0];
        var wie = eerste.MedewerkerId is { } id && medewerkers.TryGetValue(id, out var naam) ? naam : "Demomedewerker";
        var plan = new Gezinsplan
        {
            GemeenteCode = eerste.GemeenteCode,
            Id = toeval.Guid(),
            GezinId = eerste.GezinId!.Value,
            Stand = Planstand.Afgesloten,
            BegonnenOp = begin,
            VastgesteldOp = begin.AddDays(Math.Min(14, einde.DayNumber - begin.DayNumber)),
            AfgeslotenOp = einde,
            AfsluitReden = "De hulp is klaar.",
            MedewerkerId = eerste.MedewerkerId,
            GewijzigdOp = Moment(einde),
            GewijzigdDoor = wie,
            Inhoud = new() { Hulpvraag = "Wij willen weer rust in huis.", Aard = "Spanning thuis", WanneerKlaar = "Als het een maand lukt zonder ons.", KlachtVerteldOp = begin, KlachtHoe = "Folder gegeven", VertrouwensVerteldOp = begin, VertrouwensHoe = "Folder gegeven" },
        };
        plan.Deelnemers.AddRange(dossiers.SelectMany(d => d.Personen.Where(p => p.Rol is Dossierrol.OntvangtHulp)).Select(p => p.PersoonId).Distinct()
            .Select(p => new Plandeelnemer { GemeenteCode = plan.GemeenteCode, GezinsplanId = plan.Id, PersoonId = p, Gegevens = new() { IsJeugdige = true, AlleenGesprokenOp = begin, Meebeslist = Meebeslist.Ja } }));
        foreach (var dossier in dossiers)
        {
            plan.Doelen.Add(Doel(plan, dossier, wie, toeval));
        }

        return plan;
    }

    private static Plandoel Doel(Gezinsplan plan, Dossier dossier, string wie, Toeval toeval)
    {
        var (wat, hoe) = toeval.Kies(Doelen);
        var dag = dossier.Einde!.Value;
        var doel = new Plandoel { GemeenteCode = plan.GemeenteCode, Id = toeval.Guid(), GezinsplanId = plan.Id, Wat = wat, HoeGezien = hoe, Evaluatiedatum = dag, BegonnenOp = dossier.Begin };
        foreach (var beoordelaar in new[] { Beoordelaar.Professional, Beoordelaar.Ouder })
        {
            doel.Resultaten.Add(new() { GemeenteCode = plan.GemeenteCode, Id = toeval.Guid(), PlandoelId = doel.Id, Beoordelaar = beoordelaar, Uitkomst = Uitkomst(dossier.Doelen!.Value), Datum = dag, Op = Moment(dag), DoorNaam = wie });
        }

        return doel;
    }

    private static Doeluitkomst Uitkomst(Doelenstand stand) => stand switch
    {
        Doelenstand.Behaald => Doeluitkomst.Behaald,
        Doelenstand.Deels => Doeluitkomst.DeelsBehaald,
        Doelenstand.Niet => Doeluitkomst.NietBehaald,
        _ => Doeluitkomst.Vervallen,
    };

    private static DateTimeOffset Moment(DateOnly dag) => new(dag, new TimeOnly(9, 0), TimeSpan.Zero);
}
