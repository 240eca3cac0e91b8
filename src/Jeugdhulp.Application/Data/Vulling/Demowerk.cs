using Jeugdhulp.Application.Contacten;
using Jeugdhulp.Application.Contacten.Registreren;
using Jeugdhulp.Application.Gemeenten;
using Jeugdhulp.Application.Instellingen;
using Jeugdhulp.Application.Jeugdigen;
using Jeugdhulp.Domain.Classificeren;
using Jeugdhulp.Domain.Contacten;
using Jeugdhulp.Domain.Jeugdigen;
using Jeugdhulp.Domain.Teams;

namespace Jeugdhulp.Application.Data;

/// <summary>Plans and tells out two years of work of one demo gemeente.</summary>
internal sealed class Demowerk(
    Demogemeente gemeente, Demobezetting bezetting, IReadOnlyList<Instellingenversie> versies, IReadOnlyList<Norm> normen, Demokalender kalender, Toeval toeval)
{
    private static readonly (Doorverwijzingskeuze Waarde, int Gewicht)[] Doorverwijzingskeuzes =
    [
        (new("specialistisch", "complexiteit"), 22), (new("specialistisch", "drempelOverschreden"), 12), (new("specialistisch", "wachtlijstAanbieder"), 6), (new("basisGgz", "expertiseOntbreekt"), 14),
        (new("andereAanbieder", "drempelOverschreden"), 12), (new("andereAanbieder", "wachtlijstEigenTeam"), 10), (new("voorliggendSmw", "beleid"), 10),
        (new("voorliggendWelzijn", "wensGezin"), 6), (new("voorliggendCjg", "beleid"), 5), (new("gecertificeerdeInstelling", "complexiteit"), 2), (new("veiligThuis", "complexiteit"), 1),
    ];

    private readonly List<Reeks> _reeksen = [];

    public List<Hulpvraag> Hulpvragen => [.. _reeksen.Select(r => r.Hulpvraag)];

    public List<Contact> Contacten { get; } = [];

    public List<Contactregel> Regels { get; } = [];

    public List<Doorverwijzing> Doorverwijzingen { get; } = [];

    public void Vertel(IReadOnlyList<Demohuishouden> huishoudens)
    {
        var plannen = new List<Afspraak>();
        foreach (var huishouden in huishoudens)
        {
            var vrijVanaf = huishouden.Jeugdigen.ToDictionary(j => j.Id, _ => kalender.Start());
            foreach (var jeugdige in huishouden.Jeugdigen)
            {
                for (var i = toeval.Kans(45) ? 2 : 1; i > 0 && vrijVanaf[jeugdige.Id] <= kalender.Eind; i--)
                {
                    vrijVanaf[jeugdige.Id] = Plan(plannen, huishouden, jeugdige, vrijVanaf[jeugdige.Id]);
                }
            }
        }

        PlanZonderPersoon(plannen);

        // In order of time, because each contact of a series builds on the ones before it.
        foreach (var afspraak in plannen.OrderBy(a => a.Datum))
        {
            Registreer(afspraak);
        }
    }

    private DateOnly Plan(List<Afspraak> plannen, Demohuishouden huishouden, Persoon jeugdige, DateOnly begin)
    {
        var soort = toeval.Weeg(gemeente.Reeksen);
        var verloop = Verloop.Van(soort, toeval);
        var reeks = NieuweReeks(jeugdige, verloop, begin);
        var reeksen = new List<Reeks> { reeks };
        var ander = huishouden.Jeugdigen.FirstOrDefault(j => j.Id != jeugdige.Id);
        if (ander is not null && soort is Contactreeks.KorteReeks or Contactreeks.Begeleiding && toeval.Kans(35))
        {
            reeksen.Add(NieuweReeks(ander, Verloop.Van(Contactreeks.KorteReeks, toeval), begin, Vervolg.SiblingVanTraject));
        }

        var team = Team(soort);
        var medewerker = toeval.Onder(1000);
        var datum = begin;
        var voltooid = true;
        foreach (var stap in verloop.Stappen)
        {
            datum = kalender.Werkdag(datum.AddDays(stap.DagenLater));
            if (datum > kalender.Eind)
            {
                voltooid = false;
                break;
            }

            // The brother or sister joins now and then, never in the steps that are about one jeugdige.
            var samen = reeksen.Count > 1 && stap.Activiteit is Activiteit.Opvoedondersteuning or Activiteit.Ouderondersteuning && toeval.Kans(70);
            plannen.Add(new Afspraak(datum, stap.Activiteit, samen ? reeksen : [reeks], stap.Vervolg, team, medewerker, huishouden.Gezin));
        }

        if (voltooid && toeval.Kans(85))
        {
            var sluiting = kalender.Werkdag(datum.AddDays(toeval.Tussen(0, 20)));
            foreach (var klaar in reeksen.Where(_ => sluiting <= kalender.Eind))
            {
                klaar.Hulpvraag.Gesloten = sluiting;
            }
        }

        _reeksen.AddRange(reeksen);
        return kalender.Werkdag(datum.AddDays(toeval.Tussen(40, 250)));
    }

    private Reeks NieuweReeks(Persoon jeugdige, Verloop verloop, DateOnly begin, Vervolg vervolg = Vervolg.Geen) => new(
        jeugdige,
        new Hulpvraag
        {
            GemeenteCode = gemeente.Code,
            Id = toeval.Guid(),
            PersoonId = jeugdige.Id,
            Doel = verloop.Doel,
            Geopend = begin,
            VerwachtAantalGesprekken = verloop.Schatting.Gesprekken,
            VerwachteDuurMaanden = verloop.Schatting.Maanden,
            VerwachteUrenPerWeek = verloop.Schatting.UrenPerWeek,
            Langdurig = verloop.Schatting.Langdurig,
            Intensief = verloop.Schatting.Intensief,
            WettelijkBeen = verloop.WettelijkBeen,
            Vervolg = vervolg,
            Voortgezet = Leeftijd.Op(jeugdige.Geboortedatum, begin) >= 17 && toeval.Kans(75),
        });

    // Contacts without personal data: questions at the desk, consults, evenings for parents.
    private void PlanZonderPersoon(List<Afspraak> plannen)
    {
        for (var maand = kalender.Begin; maand < kalender.Eind; maand = maand.AddMonths(1))
        {
            for (var i = toeval.Tussen(2, 6); i > 0; i--)
            {
                Activiteit[] soorten = [Activiteit.InformatieAdvies, Activiteit.InformatieAdvies, Activiteit.Consult, Activiteit.Collectief];
                var datum = kalender.Werkdag(maand.AddDays(toeval.Onder(28)));
                if (datum <= kalender.Eind)
                {
                    plannen.Add(new Afspraak(datum, toeval.Kies(soorten), [], Vervolg.Geen, toeval.Onder(gemeente.Teams.Count), toeval.Onder(1000), null));
                }
            }
        }
    }

    private int Team(Contactreeks soort)
    {
        var mpg = bezetting.Teams.FindIndex(t => t.Soort is Teamsoort.MpgTeam);
        if (soort is Contactreeks.Multiproblem && mpg >= 0)
        {
            return mpg;
        }

        var cjg = bezetting.Teams.FindIndex(t => t.Soort is Teamsoort.Cjg);
        if (soort is Contactreeks.KorteReeks && cjg >= 0 && toeval.Kans(45))
        {
            return cjg;
        }

        var gewoon = Enumerable.Range(0, bezetting.Teams.Count).Where(i => i != mpg && i != cjg && bezetting.Teams[i].GeldigVan <= kalender.Begin).ToList();
        return toeval.Kies(gewoon);
    }

    // A team that stopped hands its work to the one that began that day.
    private Team TeamOp(int index, DateOnly datum)
    {
        var team = bezetting.Teams[index];
        if (team.GeldigTot <= datum)
        {
            return bezetting.Teams.First(t => t.GeldigVan == team.GeldigTot);
        }

        return team.GeldigVan > datum ? bezetting.Teams.First(t => t.GeldigTot == team.GeldigVan) : team;
    }

    private void Registreer(Afspraak afspraak)
    {
        var team = TeamOp(afspraak.Team, afspraak.Datum);
        var medewerkers = bezetting.Van(team);
        var gerichtOp = afspraak switch
        {
            { Activiteit: Activiteit.Collectief } => GerichtOp.Collectief,
            { Reeksen.Count: > 1 } or { Activiteit: Activiteit.Ouderondersteuning or Activiteit.Opvoedondersteuning } => GerichtOp.Gezin,
            _ => GerichtOp.Jeugdige,
        };
        var zonderPersoon = afspraak.Reeksen.Count == 0;
        var contact = Demoregels.Contact(gemeente.Code, afspraak, team, medewerkers[afspraak.Medewerker % medewerkers.Count], gerichtOp, kalender, toeval);
        Contacten.Add(contact);
        if (zonderPersoon)
        {
            Regels.Add(Demoregels.Classificeer(contact, team, null, versies, normen, toeval).Regel);
        }

        foreach (var reeks in afspraak.Reeksen)
        {
            var vervolg = reeks.Hulpvraag.Vervolg is Vervolg.SiblingVanTraject ? Vervolg.SiblingVanTraject : afspraak.Vervolg;
            reeks.VerderMet(contact.Activiteit, vervolg);
            var (regel, kandidaten) = Demoregels.Classificeer(contact, team, reeks, versies, normen, toeval);
            Demoregels.KiesSoms(regel, kandidaten, contact, bezetting.KiezerAccountId, kalender, toeval);
            reeks.Stand = new Reeksstand(reeks.Stand.Gespreknummer + 1, Demoregels.AlsKlasse(regel));
            Regels.Add(regel);
        }

        if (contact.Activiteit is Activiteit.Doorverwijzing)
        {
            var keuze = toeval.Weeg(Doorverwijzingskeuzes);
            Doorverwijzingen.AddRange(afspraak.Reeksen.Select(r => new Doorverwijzing
            {
                GemeenteCode = gemeente.Code,
                Id = toeval.Guid(),
                ContactId = contact.Id,
                PersoonId = r.Jeugdige.Id,
                Bestemming = keuze.Bestemming,
                Reden = keuze.Reden,
                Datum = contact.Datum,
                Aanbieder = keuze.Bestemming is "specialistisch" or "andereAanbieder" or "basisGgz" ? "Aanbieder De Verzinsels" : null,
            }));
        }
    }

    private sealed record Doorverwijzingskeuze(string Bestemming, string Reden);
}

/// <summary>A contact that will happen: for no, one or several series.</summary>
internal sealed record Afspraak(DateOnly Datum, Activiteit Activiteit, IReadOnlyList<Reeks> Reeksen, Vervolg Vervolg, int Team, int Medewerker, Gezin? Gezin);

/// <summary>The contacts of one hulpvraag while they are told.</summary>
internal sealed class Reeks(Persoon jeugdige, Hulpvraag hulpvraag)
{
    public Persoon Jeugdige { get; } = jeugdige;

    public Hulpvraag Hulpvraag { get; } = hulpvraag;

    /// <summary>Where the next contact stands.</summary>
    public Reeksstand Stand { get; set; } = Reeksstand.Eerste;

    public void VerderMet(Activiteit activiteit, Vervolg vervolg)
    {
        Hulpvraag.Vervolg = vervolg;
        if (activiteit is Activiteit.Planvorming)
        {
            Hulpvraag.PlanVastgesteld = true;
            Hulpvraag.EigenHulp ??= Hulpvraag.Doel is Doel.Opvoedondersteuning or Doel.VoorkomenSpecialistisch or Doel.BestaandeProblematiek;
        }
    }
}
