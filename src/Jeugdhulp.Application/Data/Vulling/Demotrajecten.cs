using System.Globalization;
using Jeugdhulp.Application.Contacten;
using Jeugdhulp.Application.Instellingen;
using Jeugdhulp.Application.Trajecten;
using Jeugdhulp.Domain.Classificeren;
using Jeugdhulp.Domain.Contacten;
using Jeugdhulp.Domain.Instellingen;
using Jeugdhulp.Domain.Trajecten;

namespace Jeugdhulp.Application.Data;

/// <summary>
/// What followed from the contacts of a demo gemeente: trajecten of who got help, what became of referrals, and the waiting
/// list. Has chance of its own, so that the contacts stay as they were.
/// </summary>
internal sealed class Demotrajecten(Demogemeente gemeente, Demobezetting bezetting, Demowerk werk, Demodossiers dossiers, Demoproducten producten, IReadOnlyList<Instellingenversie> versies, DateOnly vandaag)
{
    /// <summary>The bridging care of gemeente E took this many days.</summary>
    private const int DagenVanE = 108;

    private static readonly (Verwijzer Waarde, int Gewicht)[] Verwijzers =
        [(Verwijzer.Zelfmelder, 34), (Verwijzer.School, 20), (Verwijzer.Huisarts, 16), (Verwijzer.Jeugdarts, 8), (Verwijzer.VeiligThuis, 6), (Verwijzer.Cjg, 5), (Verwijzer.Politie, 3), (Verwijzer.GecertificeerdeInstelling, 2), (Verwijzer.Onbekend, 6)];

    private static readonly (string Waarde, int Gewicht)[] Redenen = [("01", 70), ("02", 14), ("03", 8), ("05", 8)];

    private readonly Toeval _toeval = new(4_000_000 + ulong.Parse(gemeente.Code, CultureInfo.InvariantCulture));

    // For beschikkingen, so that what is drawn beside them does not hang on whether the gemeente grants its own help.
    private readonly Toeval _beschikt = new(9_000_000 + ulong.Parse(gemeente.Code, CultureInfo.InvariantCulture));

    // Of its own, so that a row more changes nothing else that is drawn.
    private readonly Toeval _sleutels = new(7_000_000 + ulong.Parse(gemeente.Code, CultureInfo.InvariantCulture));

    private readonly List<Doorverwijzing> _zelf = [];

    public List<Traject> Trajecten { get; } = [];

    /// <summary>Referrals about which the family agreed that the partner may know.</summary>
    public List<Doorverwijzing> Gevraagd { get; } = [];

    public List<Terugkoppeling> Terugkoppelingen { get; } = [];

    public List<Beschikking> Beschikkingen { get; } = [];

    public List<Verloopregel> Verloop { get; } = [];

    public List<Wachtende> Wachtenden { get; } = [];

    /// <summary>Fills the lists; also tells what became of the referrals that are there.</summary>
    public Demotrajecten Vertel()
    {
        foreach (var doorverwijzing in werk.Doorverwijzingen)
        {
            Volg(doorverwijzing);
        }

        foreach (var jeugdige in werk.Regels.Where(r => r.PersoonId is not null && Demoregels.AlsKlasse(r) is Klasse.Jeugdhulp && VanDag(r.Feiten.Datum).EigenHulpAlsTraject()).GroupBy(r => r.PersoonId!.Value).OrderBy(g => g.Key))
        {
            Help(jeugdige.Key, [.. jeugdige]);
        }

        // One waits for a colleague, however long ago the newest help began.
        if (Beschikkingen.MaxBy(b => b.Datum) is { } nieuwste)
        {
            (nieuwste.Bekrachtigd, nieuwste.BesluitOp, nieuwste.BesluitDoorAccountId, nieuwste.BesluitDoor) = (null, null, null, null);
        }

        Wacht();
        foreach (var doorverwijzing in _zelf.Where(d => (d.GeaccepteerdOp ?? d.GestartOp) is not null))
        {
            VertelZelf(doorverwijzing);
        }

        return this;
    }

    // Nobody asked the family, so it went by itself; to a gecertificeerde instelling or Veilig Thuis it need not agree.
    private void VertelZelf(Doorverwijzing doorverwijzing) => Verloop.Add(new()
    {
        GemeenteCode = gemeente.Code,
        Id = _sleutels.Guid(),
        DoorverwijzingId = doorverwijzing.Id,
        Soort = Verloopsoort.Gevolgd,
        Op = new DateTimeOffset((doorverwijzing.GeaccepteerdOp ?? doorverwijzing.GestartOp)!.Value, new TimeOnly(10, 0), TimeSpan.Zero),
        DoorAccountId = bezetting.KiezerAccountId,
        Door = "Demomedewerker",
        Reden = Doorverwijsregels.ZonderAkkoord.Contains(doorverwijzing.Bestemming) ? "Nodig voor de veiligheid van het kind." : "De ouders meldden zich zelf aan bij de aanbieder. Het team deelde niets.",
        Velden = [],
    });

    // Who brought the family agreed mostly; half of the aanbieders are slow.
    private void Volg(Doorverwijzing doorverwijzing)
    {
        if (doorverwijzing.PersoonId is null)
        {
            return;
        }

        (_toeval.Kans(90) ? Gevraagd : _zelf).Add(doorverwijzing);

        var aanbieder = Doorverwijsregels.IsAanbieder(doorverwijzing.Bestemming);
        if (aanbieder && doorverwijzing.Datum.Day is 5 or 20)
        {
            doorverwijzing.PassendAlternatief = "Geen aanbieder met een contract geeft deze behandeling.";
        }

        var geaccepteerd = doorverwijzing.Datum.AddDays(_toeval.Tussen(3, 20));
        var gestart = geaccepteerd.AddDays(aanbieder ? _toeval.Tussen(15, 170) : _toeval.Tussen(2, 25));
        if (geaccepteerd <= vandaag && _toeval.Kans(92))
        {
            doorverwijzing.GeaccepteerdOp = geaccepteerd;
        }

        if (doorverwijzing.GeaccepteerdOp is not null && gestart <= vandaag && _toeval.Kans(90))
        {
            doorverwijzing.GestartOp = gestart;
        }
    }

    private void Help(Guid persoon, List<Contactregel> regels)
    {
        Traject? vorige = null;
        foreach (var reeks in regels.GroupBy(r => r.HulpvraagId).Select(g => g.OrderBy(r => r.Feiten.Datum).ToList()).OrderBy(g => g[0].Feiten.Datum))
        {
            var aanvang = Aanvangsbepaler.Bepaal(reeks.Select(r => new Hulpcontact(r.Feiten.Datum, r.Feiten.Activiteit)));
            var laatste = reeks[^1].Feiten.Datum;

            // Some of the newest help still waits for someone to confirm it.
            if (aanvang is not { } begin || (begin > vandaag.AddDays(-120) && _toeval.Kans(50)))
            {
                continue;
            }

            if (vorige is not null && (vorige.Einde is null || vorige.Einde >= begin))
            {
                // Two questions at one time are one traject.
                vorige.Einde = vorige.Einde is { } einde && IsKlaar(reeks) ? Later(einde, laatste) : null;
                vorige.RedenEinde = vorige.Einde is null ? null : vorige.RedenEinde;
                vorige.StandEinde = vorige.Einde is null ? null : vorige.StandEinde;
                continue;
            }

            Trajecten.Add(vorige = Maak(persoon, begin, laatste, reeks));
        }
    }

    private Traject Maak(Guid persoon, DateOnly begin, DateOnly laatste, List<Contactregel> reeks)
    {
        var hulpvraag = werk.Hulpvragen.First(h => h.Id == reeks[0].HulpvraagId);
        var labels = reeks.SelectMany(r => r.Sublabels).Distinct().Select(Label).OfType<Trajectlabel>().Order().ToList();
        var wacht = werk.Doorverwijzingen.Where(d => d.PersoonId == persoon && d.Datum <= begin && Doorverwijsregels.IsAanbieder(d.Bestemming)).MaxBy(d => d.Datum);
        if (wacht is null)
        {
            labels.Remove(Trajectlabel.Overbruggingszorg);
        }

        var verwijzer = _toeval.Weeg(Verwijzers);
        var termijn = Termijnen.Bepaal(begin, VanDag(begin), labels.Contains(Trajectlabel.Mpg), hulpvraag.VerwachteDuurMaanden, hulpvraag.VerwachtAantalGesprekken);
        var traject = new Traject
        {
            GemeenteCode = gemeente.Code,
            Id = _toeval.Guid(),
            PersoonId = persoon,
            DossierId = dossiers.Van(persoon, begin),
            HulpvraagId = hulpvraag.Id,
            TeamId = reeks[^1].TeamId,
            Hulpvorm = Hulpvormen.DoorWijkteam,
            ProductId = producten.Van(labels),
            Uitvoerder = Uitvoerder.Wijkteam,
            OorspronkelijkeVerwijzer = verwijzer is Verwijzer.Jeugdarts ? Verwijzer.Huisarts : null,
            DirecteVerwijzer = verwijzer,
            VerwijzerCode = verwijzer.Cbscode(Hulpvormen.DoorWijkteam),
            Crisis = reeks[0].Feiten.Activiteit is Activiteit.Crisishulp,
            Complexiteit = Zwaarte(reeks, labels),
            Aanvang = begin,
            VerwachtEinde = termijn.Einde,
            VerwachteGesprekken = termijn.Gesprekken,
            Labels = labels,
            DoorverwijzingId = labels.Contains(Trajectlabel.Overbruggingszorg) ? wacht!.Id : null,
        };
        if (traject.DoorverwijzingId is not null)
        {
            Overbrug(traject, wacht!, laatste);
        }
        else if (IsKlaar(reeks))
        {
            (traject.Einde, traject.RedenEinde, traject.StandEinde) = (laatste, _toeval.Weeg(Redenen), "Het gezin kan verder zonder het team.");
        }

        Vertel(traject);
        return traject;
    }

    /// <summary>Many talks go with a complex question; of some nobody wrote it down.</summary>
    private static Complexiteit? Zwaarte(List<Contactregel> reeks, List<Trajectlabel> labels) => (labels.Contains(Trajectlabel.Mpg), reeks.Count) switch
    {
        (true, _) => Complexiteit.Complex,
        (_, var gesprekken) when gesprekken % 5 == 0 => null,
        (_, > 8) => Complexiteit.Complex,
        (_, > 4) => Complexiteit.Meervoudig,
        _ => Complexiteit.Enkelvoudig,
    };

    /// <summary>The wait ends when help elsewhere begins; in gemeente E after exactly the days that are told of it.</summary>
    private void Overbrug(Traject traject, Doorverwijzing wacht, DateOnly laatste)
    {
        var dagen = gemeente.Code == "9995" && laatste < traject.Aanvang.AddDays(DagenVanE) ? DagenVanE : laatste.DayNumber - traject.Aanvang.DayNumber + _toeval.Tussen(5, 20);
        var gestart = traject.Aanvang.AddDays(dagen);
        if (gestart > vandaag)
        {
            wacht.GestartOp = null;
            return;
        }

        (wacht.GeaccepteerdOp, wacht.GestartOp) = (wacht.GeaccepteerdOp ?? wacht.Datum, gestart);
        if (wacht.GeaccepteerdOp > gestart)
        {
            wacht.GeaccepteerdOp = gestart;
        }

        (traject.Einde, traject.RedenEinde, traject.StandEinde) = (Wachttijden.EindeOverbrugging(traject.Aanvang, gestart), "01", "De hulp waarop het gezin wachtte, is begonnen.");
    }

    private void Vertel(Traject traject)
    {
        var op = new DateTimeOffset(traject.Aanvang.AddDays(1), new TimeOnly(10, 0), TimeSpan.Zero);
        Verloop.Add(new() { GemeenteCode = gemeente.Code, Id = _toeval.Guid(), TrajectId = traject.Id, Soort = Verloopsoort.Begonnen, Op = op, DoorAccountId = bezetting.KiezerAccountId, Door = "Demomedewerker", Velden = [] });
        if (traject.DirecteVerwijzer.VerwachtTerugkoppeling())
        {
            var open = traject.Einde is null && _toeval.Kans(50);
            Terugkoppelingen.Add(new()
            {
                GemeenteCode = gemeente.Code,
                Id = _toeval.Guid(),
                TrajectId = traject.Id,
                Verwijzer = traject.DirecteVerwijzer,
                Sinds = traject.Aanvang,
                GedaanOp = open ? null : Eerder(traject.Aanvang.AddDays(7), vandaag),
                Toestemming = open ? null : Toestemming.Gegeven,
                Inhoud = open ? null : "Verteld dat de hulp is begonnen.",
                Door = open ? null : "Demomedewerker",
            });
        }

        // Only gemeenten that grant their own help have beschikkingen; the last ones wait for the team (LOK-22).
        var accounts = bezetting.Medewerkers.Select(m => m.AccountId).OfType<Guid>().Distinct().ToList();
        if (versies[^1].Instellingen.ZelfBeschikken is not true || accounts.Count < 2 || traject.Aanvang < vandaag.AddMonths(-9))
        {
            return;
        }

        var bekrachtigd = traject.Aanvang < vandaag.AddDays(-60);
        Beschikkingen.Add(new()
        {
            GemeenteCode = gemeente.Code,
            Id = _beschikt.Guid(),
            TrajectId = traject.Id,
            Datum = traject.Aanvang,
            Inhoud = "Begeleiding door het team, een gesprek per twee weken.",
            DoorAccountId = accounts[^1],
            Door = "Demomedewerker",
            Op = op,
            Bekrachtigd = bekrachtigd ? true : null,
            BesluitOp = bekrachtigd ? traject.Aanvang.AddDays(10) : null,
            BesluitDoorAccountId = bekrachtigd ? accounts[0] : null,
            BesluitDoor = bekrachtigd ? "Democollega" : null,
        });
    }

    // Who left the list for a talk had the first one of all on that day, and who is on it had none for longer than anyone waits.
    private void Wacht()
    {
        const int hoogstens = 90;
        var gesprekken = werk.Regels.Where(r => r.PersoonId is not null && EersteGesprek.Telt(r.Feiten.Activiteit)).ToLookup(r => r.PersoonId!.Value);
        var personen = werk.Hulpvragen.Select(h => h.PersoonId).Distinct().ToList();
        foreach (var eerste in personen.Select(p => gesprekken[p].MinBy(r => (r.Feiten.Datum, r.Id))).OfType<Contactregel>().Where(r => r.Feiten.Datum > vandaag.AddMonths(-11)).Take(8))
        {
            Wachtenden.Add(Plaats(eerste.PersoonId!.Value, eerste.TeamId, eerste.Feiten.Datum.AddDays(-_toeval.Tussen(2, 45)), eerste.Feiten.Datum, Wachtafloop.EersteGesprek, eerste.Id));
        }

        var lopend = bezetting.Teams.FindAll(t => t.GeldigTot is null || t.GeldigTot > vandaag);
        foreach (var (i, persoon) in personen.Where(p => gesprekken[p].All(r => r.Feiten.Datum < vandaag.AddDays(-hoogstens))).Take(8).Index())
        {
            var dagen = _toeval.Tussen(1, hoogstens);
            var (team, weg) = (lopend[i % Math.Min(2, lopend.Count)].Id, i % 4 == 3);
            Wachtenden.Add(Plaats(persoon, team, vandaag.AddDays(-dagen), weg ? vandaag.AddDays(-dagen / 2) : null, weg ? _toeval.Weeg([(Wachtafloop.NietMeerNodig, 60), (Wachtafloop.LichterGeholpen, 40)]) : null, null));
        }
    }

    private Wachtende Plaats(Guid persoon, Guid team, DateOnly aangemeld, DateOnly? einde, Wachtafloop? afloop, Guid? gesprek) => new()
    {
        GemeenteCode = gemeente.Code,
        Id = _toeval.Guid(),
        PersoonId = persoon,
        TeamId = team,
        AangemeldOp = aangemeld,
        Urgentie = _toeval.Weeg([(Wachturgentie.Gewoon, 70), (Wachturgentie.Voorrang, 22), (Wachturgentie.Spoed, 8)]),
        Overbrugging = _toeval.Kans(25),
        EindeOp = einde,
        Afloop = afloop,
        ContactregelId = gesprek,
    };

    private LokaleInstellingen VanDag(DateOnly dag) => versies.Last(v => v.GeldigVan <= dag).Instellingen;

    /// <summary>The question was answered, or the team that helped is no more.</summary>
    private bool IsKlaar(List<Contactregel> reeks) => bezetting.Teams.Exists(t => t.Id == reeks[^1].TeamId && t.GeldigTot <= vandaag) || werk.Hulpvragen.Any(h => h.Id == reeks[0].HulpvraagId && h.Gesloten is not null);

    private static DateOnly Later(DateOnly een, DateOnly ander) => een > ander ? een : ander;

    private static DateOnly Eerder(DateOnly een, DateOnly ander) => een < ander ? een : ander;

    private static Trajectlabel? Label(Sublabel sublabel) => sublabel switch
    {
        Sublabel.Overbruggingszorg => Trajectlabel.Overbruggingszorg,
        Sublabel.OpenHouden => Trajectlabel.OpenGehouden,
        Sublabel.Ouderondersteuning => Trajectlabel.Ouderondersteuning,
        Sublabel.Mpg => Trajectlabel.Mpg,
        _ => null,
    };
}
