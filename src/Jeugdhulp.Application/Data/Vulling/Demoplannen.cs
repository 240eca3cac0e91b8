using System.Globalization;
using Jeugdhulp.Application.Contacten;
using Jeugdhulp.Application.Gemeenten;
using Jeugdhulp.Application.Jeugdigen;
using Jeugdhulp.Application.Plannen;
using Jeugdhulp.Application.Triage;
using Jeugdhulp.Domain.Plannen;
using Jeugdhulp.Domain.Triage;

namespace Jeugdhulp.Application.Data;

/// <summary>
/// Triages of a share of the hulpvragen and plans of a share of the households, in every stage: research found a clear goal in
/// one plan of five, and most goals never evaluated. Of every kind there is one among the first, so that no list is empty.
/// </summary>
internal sealed class Demoplannen
{
    private static readonly (string Wat, string Hoe)[] Doelen =
    [
        ("Het kind slaapt elke nacht in het eigen bed", "De ouders schrijven drie weken op hoe de nacht ging"),
        ("Elke ochtend op tijd op school", "De school meldt een maand lang geen verzuim"),
        ("Minder ruzie aan tafel", "Het gezin geeft de week samen een cijfer van zeven of hoger"),
        ("De ouders maken afspraken die zij allebei volhouden", "De afspraken hangen aan de muur en zijn vier weken gelukt"),
        ("Met een vriend afspreken na school", "Twee keer in de maand speelt er iemand mee"),
    ];

    private static readonly string[] Onduidelijk = ["Beter slapen", "Meer rust in huis", "Zelfvertrouwen"];

    private static readonly (string Vraag, string Aard, string Wens)[] Vragen =
    [
        ("Wij willen weer rustige avonden.", "Slapen gaat moeilijk en dat geeft ruzie", "Ik wil niet dat iedereen boos is."),
        ("Hoe krijgen wij de ochtend op orde?", "Veel te laat op school", "Ik wil zelf mijn wekker zetten."),
        ("Wij maken veel ruzie over regels.", "Ouders zijn het oneens over de opvoeding", "Ik wil weten waar ik aan toe ben."),
        ("Ons kind is somber en komt de kamer niet uit.", "Sombere klachten", "Ik wil met rust gelaten worden, maar wel met iemand praten."),
    ];

    private readonly Demogemeente _gemeente;
    private readonly Demobezetting _bezetting;
    private readonly List<Medewerker> _medewerkers;
    private readonly DateOnly _vandaag;

    // A chance of its own, so that nothing else in the demo data changes with it.
    private readonly Toeval _toeval;

    private Demoplannen(Demogemeente gemeente, Demobezetting bezetting, DateOnly vandaag)
    {
        (_gemeente, _bezetting, _vandaag) = (gemeente, bezetting, vandaag);
        _medewerkers = bezetting.Van(bezetting.Teams[0]);
        _toeval = new Toeval(ulong.Parse(gemeente.Code, CultureInfo.InvariantCulture) + 48);
    }

    public List<Hulpvraagtriage> Triages { get; } = [];

    public List<Gezinsplan> Plannen { get; } = [];

    public List<Planversie> Versies { get; } = [];

    public List<Afronding> Afrondingen { get; } = [];

    public static Demoplannen Maak(Demogemeente gemeente, Demobezetting bezetting, IReadOnlyList<Demohuishouden> huishoudens, IEnumerable<Hulpvraag> hulpvragen, DateOnly vandaag)
    {
        var demo = new Demoplannen(gemeente, bezetting, vandaag);
        var perPersoon = hulpvragen.ToLookup(h => h.PersoonId);
        var nummer = 0;
        foreach (var huishouden in huishoudens)
        {
            var vragen = huishouden.Jeugdigen.SelectMany(j => perPersoon[j.Id]).OrderBy(h => h.Geopend).ThenBy(h => h.Id).ToList();
            if (vragen.Count == 0)
            {
                continue;
            }

            foreach (var vraag in vragen.Where(_ => demo._toeval.Kans(35)))
            {
                demo.Triage(vraag);
            }

            if (demo._toeval.Kans(30))
            {
                demo.Plan(huishouden, vragen[0].Geopend, nummer++);
            }
        }

        return demo;
    }

    /// <summary>The gemeente in which a colleague ratifies each plan (TRJ-10).</summary>
    public static bool Bekrachtigt(Demogemeente gemeente) => gemeente.Code == "9995";

    private Medewerker Wie() => _toeval.Kies(_medewerkers);

    private Guid Account(Medewerker medewerker) => medewerker.AccountId ?? _bezetting.KiezerAccountId;

    /// <summary>A day from <paramref name="van"/> on, not after today.</summary>
    private DateOnly Dag(DateOnly van, int hoogstens)
    {
        var dag = van.AddDays(_toeval.Tussen(0, hoogstens));
        return dag > _vandaag ? _vandaag : dag;
    }

    private static DateTimeOffset Moment(DateOnly dag) => new(dag, new TimeOnly(9, 0), TimeSpan.Zero);

    private void Triage(Hulpvraag vraag)
    {
        var (wie, risico, datum) = (Wie(), _toeval.Kans(15), Dag(vraag.Geopend, 6));
        var veilig = _toeval.Weeg([(Veiligheid.GeenZorgen, 85), (Veiligheid.Zorgen, 15)]);
        var termijnen = Triagetermijnen.Standaard;
        var dagen = termijnen.Dagen(risico);

        // Many of the recent ones are still open, and now and then an old one, which is an alarm.
        DateOnly? klaar = _toeval.Kans(datum > _vandaag.AddDays(-60) ? 40 : 98) ? Dag(datum, dagen + 5) : null;
        var crisis = risico && _toeval.Kans(25);
        var ander = _toeval.Kans(8) ? "Jeugdarts" : null;
        var scan = _toeval.Kans(60) ? QuickScan.Enkelvoudig : QuickScan.Meervoudig;

        // About half of the single questions went by the short route.
        var kort = scan is QuickScan.Enkelvoudig && datum.Day % 2 == 0;
        Triages.Add(new()
        {
            GemeenteCode = _gemeente.Code,
            Id = _toeval.Guid(),
            HulpvraagId = vraag.Id,
            Risico = risico,
            Datum = datum,
            GedaanOp = Moment(datum),
            TermijnDagen = dagen,
            VolleTermijnDagen = termijnen.AnalyseDagen,
            MedewerkerId = wie.Id,
            DoorAccountId = Account(wie),
            DoorNaam = wie.Naam,
            AnderePartij = ander,
            QuickScan = scan,
            Veiligheid = veilig,
            VeiligheidToelichting = veilig is Veiligheid.GeenZorgen ? null : "De spanning loopt op. Wij bellen het gezin deze week elke dag.",
            Leefgebieden = [.. Enum.GetValues<Leefgebied>().Select(g => new Leefgebiednotitie(g, _toeval.Kans(70) && !kort, null))],
            Instrument = _toeval.Kans(30) ? "GIZ" : null,
            Crisisdienst = crisis,
            VervolgGeregeld = crisis ? _toeval.Kans(70) : null,
            AnalyseKlaarOp = klaar,
        });
    }

    private void Plan(Demohuishouden huishouden, DateOnly vanaf, int nummer)
    {
        var (wie, begonnen) = (Wie(), Dag(vanaf, 30));
        var (vraag, aard, wens) = _toeval.Kies(Vragen);
        var verteld = _toeval.Kans(65);
        var keekMee = _toeval.Kans(30);

        // The first three show the three stands; after those chance decides.
        var stand = nummer < 3 ? (Planstand)nummer : _toeval.Weeg([(Planstand.Concept, 25), (Planstand.Vastgesteld, 50), (Planstand.Afgesloten, 25)]);
        var vastgesteld = Dag(begonnen, 21);
        var plan = new Gezinsplan
        {
            GemeenteCode = _gemeente.Code,
            Id = _toeval.Guid(),
            GezinId = huishouden.Gezin.Id,
            Stand = stand,
            BegonnenOp = begonnen,
            VastgesteldOp = stand is Planstand.Concept ? null : vastgesteld,
            AfgeslotenOp = stand is Planstand.Afgesloten ? Dag(vastgesteld, 200) : null,
            AfsluitReden = stand is Planstand.Afgesloten ? "De hulp is klaar." : null,
            MedewerkerId = wie.Id,
            GewijzigdOp = Moment(begonnen),
            GewijzigdDoor = wie.Naam,
            Inhoud = new()
            {
                Hulpvraag = _toeval.Kans(90) ? vraag : null,
                Aard = _toeval.Kans(80) ? aard : null,
                MeningOuders = _toeval.Kans(60) ? "Wij zijn moe en willen weten wat wij kunnen doen." : null,
                BeeldProfessional = _toeval.Kans(60) ? "Het gezin wil graag en heeft mensen om zich heen." : null,
                Coordinator = $"{wie.Naam}, {_bezetting.Teams[0].Naam}",
                MeerderePartijen = _toeval.Kans(25),
                EigenKracht = _toeval.Kans(60) ? "Oma past op woensdag op." : null,
                WanneerKlaar = _toeval.Kans(55) ? "Als de afspraken een maand lukken zonder ons." : null,
                KlachtVerteldOp = verteld ? begonnen : null,
                KlachtHoe = verteld ? "Verteld en een folder gegeven" : null,
                VertrouwensVerteldOp = verteld && _toeval.Kans(85) ? begonnen : null,
                Gedragswetenschapper = keekMee ? true : _toeval.Kans(50) ? false : null,
                GedragswetenschapperOp = keekMee ? begonnen : null,
            },
        };
        plan.Inhoud = plan.Inhoud with
        {
            AardOnbekend = plan.Inhoud.Aard is null,
            VertrouwensHoe = plan.Inhoud.VertrouwensVerteldOp is null ? null : "Folder van de vertrouwenspersoon",
        };
        plan.Deelnemers.AddRange(huishouden.Jeugdigen.Select(j => Jeugdige(plan, j, wens)));
        plan.Deelnemers.AddRange(huishouden.Ouders.Select(o => Deelnemer(plan, o, new() { Meebeslist = _toeval.Kans(80) ? Meebeslist.Ja : Meebeslist.Deels })));
        for (var i = nummer < 3 ? 2 : _toeval.Onder(4); i > 0; i--)
        {
            plan.Doelen.Add(Doel(plan, wie));
        }

        if (_toeval.Kans(60))
        {
            plan.Acties.Add(new() { GemeenteCode = plan.GemeenteCode, Id = _toeval.Guid(), GezinsplanId = plan.Id, Wat = "Elke avond samen voorlezen", Wie = "Ouder", Voor = begonnen.AddDays(14), KlaarOp = _toeval.Kans(50) ? Dag(begonnen, 14) : null });
        }

        Plannen.Add(plan);
        if (stand is not Planstand.Concept)
        {
            Versies.Add(new() { GemeenteCode = plan.GemeenteCode, Id = _toeval.Guid(), GezinsplanId = plan.Id, Nummer = 1, VastgesteldOp = vastgesteld, DoorAccountId = Account(wie), DoorNaam = wie.Naam, Inhoud = Planinhoud.Van(plan), VraagtBekrachtiging = Bekrachtigt(_gemeente) && stand is Planstand.Vastgesteld && nummer % 5 == 1 });
        }

        if (plan.AfgeslotenOp is { } einde)
        {
            Afrondingen.AddRange(huishouden.Jeugdigen.Select(j => RondAf(plan, j, einde, wie)));
        }
    }

    private static Plandeelnemer Deelnemer(Gezinsplan plan, Persoon persoon, Deelnemergegevens gegevens) =>
        new() { GemeenteCode = plan.GemeenteCode, GezinsplanId = plan.Id, PersoonId = persoon.Id, Gegevens = gegevens };

    private Plandeelnemer Jeugdige(Gezinsplan plan, Persoon persoon, string wens)
    {
        var gesproken = _toeval.Kans(35);
        NietAlleenReden? reden = gesproken || _toeval.Kans(50) ? null : _toeval.Kies([NietAlleenReden.TeJong, NietAlleenReden.WilNiet, NietAlleenReden.GeenToestemming]);
        return Deelnemer(plan, persoon, new()
        {
            IsJeugdige = true,
            AlleenGesprokenOp = gesproken ? plan.BegonnenOp : null,
            NietAlleen = reden,
            Wens = _toeval.Kans(50) ? wens : null,
            Meebeslist = _toeval.Kans(50) ? Meebeslist.Ja : Meebeslist.Nee,
        });
    }

    private Plandoel Doel(Gezinsplan plan, Medewerker wie)
    {
        var (wat, hoe) = _toeval.Kies(Doelen);
        var duidelijk = _toeval.Kans(45);
        var doel = new Plandoel
        {
            GemeenteCode = plan.GemeenteCode,
            Id = _toeval.Guid(),
            GezinsplanId = plan.Id,
            Wat = duidelijk ? wat : _toeval.Kies(Onduidelijk),
            HoeGezien = duidelijk ? hoe : null,
            Evaluatiedatum = plan.BegonnenOp.AddDays(_toeval.Tussen(60, 180)),
            BegonnenOp = plan.BegonnenOp,
        };
        if (doel.Evaluatiedatum <= _vandaag && (plan.Stand is Planstand.Afgesloten || _toeval.Kans(40)))
        {
            foreach (var beoordelaar in Enum.GetValues<Beoordelaar>().Where(b => b is Beoordelaar.Professional || _toeval.Kans(50)))
            {
                doel.Resultaten.Add(new()
                {
                    GemeenteCode = plan.GemeenteCode,
                    Id = _toeval.Guid(),
                    PlandoelId = doel.Id,
                    Beoordelaar = beoordelaar,
                    Uitkomst = _toeval.Weeg([(Doeluitkomst.Behaald, 45), (Doeluitkomst.DeelsBehaald, 30), (Doeluitkomst.NietBehaald, 18), (Doeluitkomst.Vervallen, 7)]),
                    Datum = doel.Evaluatiedatum.Value,
                    Op = Moment(doel.Evaluatiedatum.Value),
                    DoorNaam = wie.Naam,
                });
            }
        }

        return doel;
    }

    private Afronding RondAf(Gezinsplan plan, Persoon jeugdige, DateOnly einde, Medewerker wie)
    {
        var afronding = new Afronding
        {
            GemeenteCode = plan.GemeenteCode,
            Id = _toeval.Guid(),
            GezinsplanId = plan.Id,
            PersoonId = jeugdige.Id,
            Datum = einde,
            Reden = _toeval.Weeg([("01", 70), ("02", 15), ("03", 10), ("05", 5)]),
            Op = Moment(einde),
            DoorNaam = wie.Naam,
        };
        foreach (var informant in new[] { Afrondingmeting.Jeugdige, Afrondingmeting.Ouder }.Where(i => _toeval.Kans(i == Afrondingmeting.Ouder ? 60 : 25)))
        {
            afronding.Metingen.Add(new()
            {
                GemeenteCode = plan.GemeenteCode,
                AfrondingId = afronding.Id,
                Informant = informant,
                Tevredenheid = _toeval.Tussen(5, 10),
                ZonderHulpVerder = _toeval.Kies(["02", "03", "04"]),
                Geholpen = _toeval.Weeg([(Exitantwoord.Ja, 75), (Exitantwoord.Beetje, 15), (Exitantwoord.Nee, 10)]),
                Zelfredzamer = _toeval.Weeg([(Exitantwoord.Ja, 50), (Exitantwoord.Beetje, 35), (Exitantwoord.Nee, 15)]),
            });
        }

        return afronding;
    }
}
