using System.Text;
using System.Text.RegularExpressions;
using Jeugdhulp.Application.Jeugdigen;
using Jeugdhulp.Domain;
using Jeugdhulp.Domain.Classificeren;
using Jeugdhulp.Domain.Contacten;
using Jeugdhulp.Domain.Instellingen;
using Jeugdhulp.Domain.Jeugdigen;
using Jeugdhulp.Domain.Teams;

namespace Jeugdhulp.Application.Contacten.Registreren;

/// <summary>Finds everything that keeps a contact from being registered, all at once.</summary>
internal static partial class Opdrachtcontrole
{
    /// <summary>First day of the Jeugdwet.</summary>
    private static DateOnly Jeugdwet => Looptijden.Eerste;

    private const string TeNauwkeurig = "Gebruik hoogstens twee cijfers achter de komma.";

    public static List<Weigering> Controleer(Contactopdracht opdracht, Situatie situatie) =>
    [
        .. Wanneer(opdracht, situatie),
        .. Wie(opdracht, situatie),
        .. Nieuw(opdracht, situatie),
        .. Wat(opdracht),
        .. Afronding(opdracht.Inschatting),
        .. Verwijzing(opdracht, situatie),
        .. Codes(opdracht, situatie),
        .. Teksten(opdracht),
        .. Leidraad(opdracht),
        .. Delen(situatie.Deelbezwaren, opdracht.DelenGevraagd),
    ];

    /// <summary>Asks once whether something was shared about someone who did not agree (PRV-02).</summary>
    public static IEnumerable<Weigering> Delen(IReadOnlyList<Deelbezwaar> bezwaren, string? gevraagd) =>
        bezwaren.Count > 0 && Deelbezwaren.Kenmerk(bezwaren) != gevraagd ? [new DelenZonderToestemming(bezwaren)] : [];

    /// <summary>With a plan it is known whether the wijkteam helps by itself, also when the plan was there before (CON-02).</summary>
    public static IEnumerable<Weigering> Plan(IEnumerable<Betrokkene> betrokkenen) =>
        betrokkenen.Any(b => b.Hulpvraag is { PlanVastgesteld: true, EigenHulp: null }) ? [new EigenHulpOntbreekt()] : [];

    /// <summary>What the classification cannot believe, beside the field it was typed in; the same limits as everywhere else.</summary>
    public static IEnumerable<Weigering> Feiten(Contactopdracht opdracht, IEnumerable<Contactfeiten> feiten) =>
        feiten.SelectMany(f => f.Controleer()).DistinctBy(f => f.Veld).Select(f => new InschattingOnmogelijk(
            f.Veld switch
            {
                "contact.datum" => nameof(opdracht.Datum),
                "jeugdige.geboortedatum" => opdracht.Nieuw is null ? nameof(opdracht.Datum) : "Nieuw.Geboortedatum",
                "hulpvraag.gespreknummer" => nameof(opdracht.HulpvraagId),
                ['h', 'u', 'l', 'p', 'v', 'r', 'a', 'a', 'g', '.', var eerste, .. var rest] => $"Inschatting.{char.ToUpperInvariant(eerste)}{rest}",
                _ => nameof(opdracht.Activiteit),
            },
            f.Melding));

    /// <summary>What can only be judged once the lines are classified: the choice of a person.</summary>
    public static IEnumerable<Weigering> Keuze(Contactopdracht opdracht, Situatie situatie, IReadOnlyList<Classificatie> uitkomsten)
    {
        var grensgevallen = uitkomsten.Where(u => u.Gemeente.Uitkomst == Uitkomst.Grensgeval).ToList();
        if (grensgevallen.Count == 0 && !opdracht.Afwijken)
        {
            yield break;
        }

        if (opdracht.GekozenKlasse is not { } keuze)
        {
            yield return grensgevallen.Count > 0
                ? new KeuzeOntbreekt([.. grensgevallen.SelectMany(g => g.Gemeente.Kandidaten).Distinct()])
                : new AfwijkingZonderKeuze();
            yield break;
        }

        var taken = situatie.Team?.Taken ?? Teamtaken.Hulp;
        if (keuze == Klasse.Jeugdhulp && uitkomsten.Select(u => GeenJeugdhulp(taken, u.Gemeente.Regel.Code)).FirstOrDefault(w => w is not null) is { } weigering)
        {
            yield return weigering;
        }
        else if (grensgevallen.Any(g => !g.Gemeente.Kandidaten.Contains(keuze)))
        {
            yield return new KeuzeGeenKandidaat();
        }

        if (!Naamteken.IsZichtbaar(opdracht.KeuzeReden))
        {
            yield return new KeuzeZonderReden();
        }
    }

    /// <summary>Why jeugdhulp may not be chosen for a line: no task of the team, or no jeugdige by age.</summary>
    public static Weigering? GeenJeugdhulp(Teamtaken taken, string regelcode) =>
        !taken.HasFlag(Teamtaken.Hulp) ? new TeamGeeftGeenHulp()
        : regelcode == "R01" ? new GeenJeugdige()
        : null;

    /// <summary>Whether a contact can have been on this day.</summary>
    public static Weigering? Dag(DateOnly? dag, DateOnly vandaag) => dag switch
    {
        null => new DatumOntbreekt(),
        { } datum when datum > vandaag => new DatumInToekomst(),
        { } datum when datum < Jeugdwet => new DatumTeVroeg(),
        _ => null,
    };

    private static IEnumerable<Weigering> Wanneer(Contactopdracht opdracht, Situatie situatie)
    {
        if (Dag(opdracht.Datum, situatie.Vandaag) is { } weigering)
        {
            yield return weigering;
        }
        else if (situatie.MedewerkerId is null)
        {
            yield return new GeenMedewerker();
        }
        else if (situatie.Teams.Count == 0)
        {
            yield return new GeenTeamOpDatum();
        }
        else if (situatie.Team is null)
        {
            yield return opdracht.TeamId is null ? new TeamOntbreekt() : new TeamOnbekend();
        }
    }

    private static IEnumerable<Weigering> Wie(Contactopdracht opdracht, Situatie situatie)
    {
        if (opdracht.ZonderPersoon)
        {
            if (opdracht.PersoonIds.Count > 0 || opdracht.Nieuw is not null)
            {
                yield return new PersoonBijZonderNaam();
            }

            yield break;
        }

        if (opdracht.PersoonIds.Count == 0 && opdracht.Nieuw is null)
        {
            yield return new WieOntbreekt();
        }

        if (opdracht.PersoonIds.Distinct().Count() != situatie.Jeugdigen.Count)
        {
            yield return new PersoonOnbekend();
        }

        if (opdracht.GezinId is not null)
        {
            if (situatie.Gezinsleden.Count == 0)
            {
                yield return new GezinOnbekend();
            }
            else if (situatie.Jeugdigen.Any(j => !situatie.Gezinsleden.Contains(j.Id)))
            {
                yield return new PersoonBuitenGezin();
            }
        }

        if (situatie.Jeugdigen.Any(j => j.Geboorteprecisie != Geboorteprecisie.Verwacht && j.GeboortedatumOp(situatie.Datum) > situatie.Datum) || opdracht.Nieuw?.Geboortedatum > situatie.Datum)
        {
            yield return new NogNietGeboren();
        }

        if (opdracht.HulpvraagId is { } hulpvraag && situatie.Hulpvragen.All(h => h.Id != hulpvraag))
        {
            yield return new HulpvraagOnbekend();
        }
    }

    private static IEnumerable<Weigering> Nieuw(Contactopdracht opdracht, Situatie situatie)
    {
        if (opdracht.Nieuw is not { } nieuw)
        {
            yield break;
        }

        if (!Naamteken.IsZichtbaar(nieuw.Voornamen))
        {
            yield return new VoornamenOntbreken();
        }

        if (!Naamteken.IsZichtbaar(nieuw.Achternaam))
        {
            yield return new AchternaamOntbreekt();
        }

        foreach (var (veld, tekst) in new[] { ("Nieuw.Voornamen", nieuw.Voornamen), ("Nieuw.Tussenvoegsel", nieuw.Tussenvoegsel), ("Nieuw.Achternaam", nieuw.Achternaam) })
        {
            if (!Naamteken.IsEenRegel(tekst))
            {
                yield return new TekstOnleesbaar(veld);
            }
        }

        if (nieuw.Geboortedatum is not { } geboren)
        {
            yield return new GeboortedatumOntbreekt();
        }
        else if (geboren > situatie.Vandaag || geboren.Year < 1900)
        {
            yield return new GeboortedatumOnmogelijk();
        }

        if (nieuw.Bsn is not null && !Bsn.TryParse(nieuw.Bsn, out _))
        {
            yield return new BsnOngeldig();
        }
        else if (situatie.BsnVan is { } bestaand)
        {
            yield return new BsnBestaatAl(bestaand);
        }
        else if (situatie.Gelijkende is { } gelijkende)
        {
            yield return gelijkende.PersoonId is { } bekende ? new LijktOpBekende(bekende) : new BekendBijAnderTeam();
        }

        if (nieuw.Postcode is not null && !Postcode().IsMatch(nieuw.Postcode))
        {
            yield return new PostcodeOngeldig();
        }
    }

    /// <summary>What was done: everything that each kind of contact needs, whether it is registered or changed.</summary>
    public static IEnumerable<Weigering> Wat(Contactopdracht opdracht)
    {
        if (opdracht.Verricht is not { } activiteit || !Enum.IsDefined(activiteit))
        {
            yield return new ActiviteitOntbreekt();
        }
        else if (activiteit == Activiteit.Collectief && opdracht.Soort != Contactsoort.Collectief)
        {
            yield return new ActiviteitVraagtGroep();
        }

        if (opdracht.Soort == Contactsoort.Gewoon && (opdracht.Doel is not { } doel || !Enum.IsDefined(doel)))
        {
            yield return new DoelOntbreekt();
        }

        if (opdracht.DuurMinuten is null && opdracht.Soort != Contactsoort.Notitie)
        {
            yield return new DuurOntbreekt();
        }
        else if (opdracht.DuurMinuten is < 1 or > 1440)
        {
            yield return new DuurOnmogelijk();
        }

        if (opdracht.GesprokenMet is null && opdracht.Soort is not (Contactsoort.Notitie or Contactsoort.Collectief))
        {
            yield return new GesprokenMetOntbreekt();
        }

        if (opdracht.Soort == Contactsoort.Collectief)
        {
            if (!Naamteken.IsZichtbaar(opdracht.Thema))
            {
                yield return new ThemaOntbreekt();
            }

            if (opdracht.AantalDeelnemers is null)
            {
                yield return new DeelnemersOntbreken();
            }
            else if (opdracht.AantalDeelnemers is < 1 or > 100_000)
            {
                yield return new DeelnemersOnmogelijk();
            }
        }
        else if (!Naamteken.IsZichtbaar(opdracht.Feit) && Tekst(nameof(opdracht.Feit), opdracht.Feit, int.MaxValue) is null)
        {
            yield return new FeitOntbreekt();
        }
    }

    private static IEnumerable<Weigering> Afronding(Inschatting inschatting)
    {
        // More decimals than are kept would be classified and then rounded, so that a replay gives another receipt.
        if (Afgerond(inschatting.VerwachteDuurMaanden))
        {
            yield return new InschattingOnmogelijk("Inschatting.VerwachteDuurMaanden", TeNauwkeurig);
        }

        if (Afgerond(inschatting.VerwachteUrenPerWeek))
        {
            yield return new InschattingOnmogelijk("Inschatting.VerwachteUrenPerWeek", TeNauwkeurig);
        }

        static bool Afgerond(decimal? schatting) => schatting is { } getal && decimal.Round(getal, 2) != getal;
    }

    private static IEnumerable<Weigering> Verwijzing(Contactopdracht opdracht, Situatie situatie)
    {
        if (opdracht.Verwijzing is not { } verwijzing)
        {
            if (opdracht.Verricht == Activiteit.Doorverwijzing)
            {
                yield return new VerwijzingOntbreekt();
            }

            yield break;
        }

        if (verwijzing.Bestemming is null)
        {
            yield return new BestemmingOntbreekt();
        }

        if (verwijzing.Reden is null)
        {
            yield return new RedenOntbreekt();
        }

        if (verwijzing.Datum is { } datum && (datum < Jeugdwet || datum > situatie.Vandaag.AddYears(1)))
        {
            yield return new VerwijsdatumOnmogelijk();
        }
    }

    private static IEnumerable<Weigering> Leidraad(Contactopdracht opdracht)
    {
        if (opdracht.LeidraadPastNiet && (opdracht.LeidraadReden is not { } reden || !Enum.IsDefined(reden)))
        {
            yield return new LeidraadredenOntbreekt();
        }

        if (opdracht.LeidraadPastNiet && !Naamteken.IsZichtbaar(opdracht.LeidraadToelichting))
        {
            yield return new LeidraadtoelichtingOntbreekt();
        }
    }

    private static IEnumerable<Weigering> Codes(Contactopdracht opdracht, Situatie situatie)
    {
        foreach (var (lijst, code, veld) in Codelijsten.Gevraagd(opdracht))
        {
            if (!situatie.Codes.Contains($"{lijst}:{code}"))
            {
                yield return new CodeOnbekend(veld);
            }
        }
    }

    /// <summary>Every free text of the form.</summary>
    public static IEnumerable<Weigering> Teksten(Contactopdracht opdracht) =>
        Tekstvelden.Van(opdracht).Select(t => Tekst(t.Veld, t.Tekst, t.Hoogstens)).OfType<Weigering>();

    /// <summary>A text that is too long, or holds signs that cannot be kept; empty when it can be.</summary>
    public static Weigering? Tekst(string veld, string? tekst, int hoogstens) => tekst switch
    {
        null => null,
        { Length: var lengte } when lengte > hoogstens => new TekstTeLang(veld, hoogstens),
        _ when !Leesbaar(tekst) => new TekstOnleesbaar(veld),
        _ => null,
    };

    /// <summary>No control characters but tab and line ends, and no half characters: PostgreSQL cannot keep them.</summary>
    private static bool Leesbaar(string tekst)
    {
        foreach (var teken in tekst)
        {
            if (char.IsControl(teken) && teken is not ('\t' or '\r' or '\n'))
            {
                return false;
            }
        }

        foreach (var rune in tekst.EnumerateRunes())
        {
            if (rune == Rune.ReplacementChar)
            {
                return false;
            }
        }

        return true;
    }

    [GeneratedRegex("^[1-9][0-9]{3} ?[A-Za-z]{2}$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Postcode();
}
