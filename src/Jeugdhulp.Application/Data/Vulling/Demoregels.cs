using Jeugdhulp.Application.Contacten;
using Jeugdhulp.Application.Contacten.Registreren;
using Jeugdhulp.Application.Gemeenten;
using Jeugdhulp.Application.Instellingen;
using Jeugdhulp.Domain.Classificeren;
using Jeugdhulp.Domain.Contacten;

namespace Jeugdhulp.Application.Data;

/// <summary>Makes the rows of a demo contact; every line is classified by the rules themselves.</summary>
internal static class Demoregels
{
    private static readonly (string Waarde, int Gewicht)[] Kanalen =
        [("huisbezoek", 32), ("kantoor", 24), ("school", 16), ("telefonisch", 14), ("online", 6), ("huisartsenpraktijk", 5), ("inloop", 2), ("politiebureau", 1)];

    private static readonly (string Waarde, int Gewicht)[] Gesprekspartners =
        [("jeugdigeEnOuders", 38), ("ouders", 26), ("jeugdige", 24), ("school", 6), ("netwerk", 4), ("huisarts", 2)];

    private static readonly (string Waarde, int Gewicht)[] Herkomsten = [("eigenAanmelding", 45), ("verwijzing", 40), ("signaalWijkteam", 15)];

    public static Contact Contact(
        string gemeente,
        Afspraak afspraak,
        Team team,
        Medewerker medewerker,
        GerichtOp gerichtOp,
        Demokalender kalender,
        Toeval toeval)
    {
        var collectief = afspraak.Activiteit is Activiteit.Collectief;
        var zonderPersoon = afspraak.Reeksen.Count == 0;
        return new Contact
        {
            GemeenteCode = gemeente,
            Id = toeval.Guid(),
            OpdrachtId = toeval.Guid(),
            Datum = afspraak.Datum,
            GeregistreerdOp = kalender.Geregistreerd(afspraak.Datum),
            MedewerkerId = medewerker.Id,
            TeamId = team.Id,
            GezinId = afspraak.Gezin?.Id,
            Activiteit = afspraak.Activiteit,
            Kanaal = afspraak.Activiteit switch
            {
                Activiteit.PohJeugd => "huisartsenpraktijk",
                Activiteit.SchoolmaatschappelijkWerk => "school",
                Activiteit.Regie or Activiteit.Indicatie or Activiteit.Terugkoppeling => "telefonisch",
                _ => toeval.Weeg(Kanalen),
            },
            GerichtOp = gerichtOp,
            GesprokenMet = afspraak.Activiteit switch
            {
                Activiteit.Collectief => null,
                Activiteit.Consult => "school",
                Activiteit.EvaluatieMetAanbieder or Activiteit.Regie => "aanbieder",
                _ => toeval.Weeg(Gesprekspartners),
            },
            Herkomst = afspraak.Activiteit is Activiteit.Triage or Activiteit.Intake or Activiteit.InformatieAdvies ? toeval.Weeg(Herkomsten) : null,
            DuurMinuten = afspraak.Activiteit switch
            {
                Activiteit.KortGesprek or Activiteit.InformatieAdvies => toeval.Tussen(2, 4) * 5,
                Activiteit.Collectief => 120,
                Activiteit.Triage or Activiteit.Regie or Activiteit.Terugkoppeling => toeval.Tussen(3, 6) * 10,
                _ => toeval.Tussen(3, 6) * 15,
            },
            Anoniem = zonderPersoon && !collectief,
            Thema = collectief ? Demoteksten.Thema(toeval) : null,
            AantalDeelnemers = collectief ? toeval.Tussen(5, 28) : null,
            Partner = collectief ? Demoteksten.Partner(toeval) : null,
            Feit = Demoteksten.Feit(afspraak.Activiteit, toeval),
            FeitBron = zonderPersoon ? null : Demoteksten.Bron(toeval),
            BeeldProfessional = zonderPersoon ? null : Demoteksten.Beeld(toeval),
            MeningOuder = zonderPersoon ? null : Demoteksten.MeningOuder(toeval),
            MeningJeugdige = zonderPersoon ? null : Demoteksten.MeningJeugdige(toeval),
        };
    }

    public static (Contactregel Regel, IReadOnlyList<Klasse> Kandidaten) Classificeer(
        Contact contact,
        Team team,
        Reeks? reeks,
        IReadOnlyList<Instellingenversie> versies,
        IReadOnlyList<Norm> normen,
        Toeval toeval)
    {
        var feiten = Feitenbouwer.Bouw(contact, team, reeks?.Jeugdige, reeks?.Hulpvraag, null, reeks?.Stand ?? Reeksstand.Eerste);
        var versie = versies.Last(v => v.GeldigVan <= contact.Datum);
        var beeld = Uitkomstbeeld.Maak(feiten, versie, Norm.Op(normen, contact.Datum), contact.GemeenteCode);
        var regel = Regelbouwer.Maak(contact, reeks?.Jeugdige.Id, reeks?.Hulpvraag.Id, beeld, toeval.Guid());
        return (regel, beeld.Classificatie.Gemeente.Kandidaten);
    }

    /// <summary>People decide most grensgevallen, and now and then put another class beside a computed one.</summary>
    public static void KiesSoms(Contactregel regel, IReadOnlyList<Klasse> kandidaten, Contact contact, Guid kiezer, Demokalender kalender, Toeval toeval)
    {
        var gekozen = regel.Uitkomst switch
        {
            // A recent grensgeval is often still open.
            Uitkomst.Grensgeval when toeval.Kans(contact.Datum < kalender.Eind.AddDays(-30) ? 70 : 25) => toeval.Kies(kandidaten),
            Uitkomst.Jeugdhulp when toeval.Kans(1) => Klasse.Preventie,
            Uitkomst.Preventie when toeval.Kans(1) => Klasse.Jeugdhulp,
            _ => (Klasse?)null,
        };
        if (gekozen is { } klasse)
        {
            regel.Kies(klasse, Demoteksten.Reden(toeval), kiezer, contact.GeregistreerdOp);
        }
    }

    /// <summary>The class that counts, if it is one.</summary>
    public static Klasse? AlsKlasse(Contactregel regel) => regel.GekozenKlasse ?? regel.Uitkomst.AlsKlasse();
}
