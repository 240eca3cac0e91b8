using System.Globalization;
using Jeugdhulp.Application.Gemeenten;
using Jeugdhulp.Application.Leren;
using Jeugdhulp.Domain.Classificeren;
using Jeugdhulp.Domain.Instellingen;
using Jeugdhulp.Domain.Leren;
using Jeugdhulp.Domain.Teams;

namespace Jeugdhulp.Application.Data;

/// <summary>
/// A round that is over and one that is open in the gemeenten A and B, the other gemeenten begin empty. People agree most where
/// the rule is plain, and least on the short series and on what a gemeente did not lay down.
/// </summary>
internal sealed class Demoleren
{
    private static readonly int[] Gesloten = [1, 2, 3, 4, 5, 11, 13, 14];
    private static readonly int[] Open = [7, 8, 9, 16, 18, 19];

    public List<Casus> Casussen { get; } = [];

    public List<Ronde> Rondes { get; } = [];

    public List<Antwoord> Antwoorden { get; } = [];

    /// <summary>Everyone in gemeente A and B did the instruction, but for the one who works in both.</summary>
    public List<Instructieafronding> Afrondingen { get; } = [];

    public IEnumerable<Rondecasus> Plaatsen => Rondes.SelectMany(r => r.Casussen);

    public static Demoleren Maak(Demogemeente gemeente, Demobezetting bezetting, DateOnly vandaag)
    {
        var leren = new Demoleren();
        if (gemeente.Code is not ("9991" or "9992"))
        {
            return leren;
        }

        // A chance of its own, so that nothing else in the demo data changes with it.
        var toeval = new Toeval(ulong.Parse(gemeente.Code, CultureInfo.InvariantCulture) + 16);
        var begin = new DateTimeOffset(vandaag.AddDays(-60), new TimeOnly(9, 0), TimeSpan.Zero);
        leren.Casussen.AddRange(Gesloten.Concat(Open).Order().Select(nummer => Casusbeheer.VanLandelijk(Standaardcasussen.Alle[nummer - 1].Id, gemeente.Code, begin)!));
        var voorbij = leren.Ronde("Eerste ronde: de korte reeks", Gesloten, vandaag.AddDays(-45), vandaag.AddDays(-31), gemeente.Code, begin, toeval);
        var nu = leren.Ronde("Tweede ronde: wachten en volgen", Open, vandaag.AddDays(-3), vandaag.AddDays(18), gemeente.Code, begin.AddDays(57), toeval);
        var instellingen = gemeente.Versies.Last(v => v.Van <= voorbij.Van).Instellingen;
        foreach (var medewerker in bezetting.Medewerkers)
        {
            if (medewerker.AccountId is not null && medewerker.Naam != Demoaccounts.ZonderInstructie)
            {
                leren.Afrondingen.Add(new() { GemeenteCode = gemeente.Code, Id = toeval.Guid(), MedewerkerId = medewerker.Id, Versienummer = 1, Op = begin });
            }

            leren.Beantwoord(voorbij, medewerker, instellingen, toeval);

            // Half of those who never sign in are done with the open round; who does sign in still has everything to do.
            if (medewerker.AccountId is null && toeval.Kans(50))
            {
                leren.Beantwoord(nu, medewerker, instellingen, toeval);
            }
        }

        return leren;
    }

    private Ronde Ronde(string titel, int[] nummers, DateOnly van, DateOnly tot, string gemeente, DateTimeOffset op, Toeval toeval)
    {
        var ronde = new Ronde { GemeenteCode = gemeente, Id = toeval.Guid(), Titel = titel, Van = van, Tot = tot, Door = "Demobeheerder", Op = op };
        ronde.Casussen.AddRange(nummers.Select((nummer, plaats) => new Rondecasus { GemeenteCode = gemeente, RondeId = ronde.Id, CasusId = Standaardcasussen.Alle[nummer - 1].Id, Volgorde = plaats + 1 }));
        Rondes.Add(ronde);
        return ronde;
    }

    private void Beantwoord(Ronde ronde, Medewerker medewerker, LokaleInstellingen instellingen, Toeval toeval)
    {
        foreach (var plaats in ronde.Casussen)
        {
            // Now and then someone skips one.
            if (toeval.Kans(4))
            {
                continue;
            }

            var feiten = Standaardcasussen.Alle.Single(s => s.Id == plaats.CasusId).Feiten;
            var bepaling = Classificator.Bepaal(feiten.In(Casusherkomst.Landelijk, Teamomschrijvingen.AlleTaken), instellingen).Gemeente;
            Antwoorden.Add(new()
            {
                GemeenteCode = ronde.GemeenteCode,
                RondeId = ronde.Id,
                CasusId = plaats.CasusId,
                MedewerkerId = medewerker.Id,
                Klasse = Kies(bepaling, toeval),
                Op = new DateTimeOffset(ronde.Van.AddDays(1 + toeval.Onder(2)), new TimeOnly(10, plaats.Volgorde), TimeSpan.Zero),
            });
        }
    }

    /// <summary>What someone would say of a casus that this rule decides.</summary>
    private static Klasse? Kies(Lensbepaling bepaling, Toeval toeval)
    {
        var juist = bepaling.Uitkomst.AlsKlasse();
        var zeker = bepaling.Regelnummer switch { 4 or 6 or 9 => 95, 3 => 85, 5 => 60, 13 or 12 => 50, _ => 70 };
        return juist is not null && toeval.Kans(zeker) ? juist
            : toeval.Kans(12) ? null
            : toeval.Kies([Klasse.Jeugdhulp, Klasse.Jeugdhulp, Klasse.Preventie, Klasse.Preventie, Klasse.Toegang, Klasse.Casusregie]);
    }
}
