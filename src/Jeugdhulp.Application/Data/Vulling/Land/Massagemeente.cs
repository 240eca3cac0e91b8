using Jeugdhulp.Application.Cijfers;
using Jeugdhulp.Application.Contacten;
using Jeugdhulp.Application.Contacten.Registreren;
using Jeugdhulp.Application.Dossiers;
using Jeugdhulp.Application.Gemeenten;
using Jeugdhulp.Application.Instellingen;
using Jeugdhulp.Application.Jeugdigen;
using Jeugdhulp.Application.Trajecten;
using Jeugdhulp.Domain.Classificeren;
using Jeugdhulp.Domain.Contacten;
using Jeugdhulp.Domain.Dossiers;
using Jeugdhulp.Domain.Instellingen;
using Jeugdhulp.Domain.Teams;
using Jeugdhulp.Domain.Trajecten;

namespace Jeugdhulp.Application.Data;

/// <summary>
/// The rows of one gemeente with very many contacts, each made when it is asked for and always the same. Every line is classified by
/// the rules; persons follow one of forty patterns, so that equal facts are classified once.
/// </summary>
/// <param name="plan">How much, and of when.</param>
/// <param name="norm">The national norm all contacts are held against.</param>
/// <param name="gedeeld">Classifications that gemeenten with the same settings and the same days share; empty for none.</param>
public sealed class Massagemeente(Massaplan plan, Norm norm, Massabeelden? gedeeld = null)
{
    private const int Patronen = 40;
    private const int Varianten = 20;
    private const int ContactenPerPersoon = 17;

    /// <summary>Help began up to so long before the first contact, and so its number is the same on every day.</summary>
    private const int Langsteduur = 720;
    private const int Kortsteduur = 90;

    private static readonly Activiteit[] Hulp =
        [Activiteit.Intake, Activiteit.Opvoedondersteuning, Activiteit.Begeleiding, Activiteit.Ouderondersteuning, Activiteit.Regie, Activiteit.Planvorming, Activiteit.KortGesprek, Activiteit.Casusoverleg];

    private static readonly string[] Bestemmingen = ["voorliggendSmw", "basisGgz", "specialistisch", "andereAanbieder", "voorliggendWelzijn"];

    private static readonly string[] BijAanbieder = ["02", "03", "04", "02", "11"];

    private readonly Massabeelden _beelden = gedeeld ?? new();

    private readonly int _personen = ((plan.Contacten - 1) / ContactenPerPersoon) + 1;

    private readonly DateOnly _van = plan.Effect is { Soort: Effectsoort.EersteLevering, Datum: var eerste } ? eerste : plan.Van;

    private readonly Instellingenversie[] _versies = plan.Effect is { Soort: Effectsoort.Definitiewijziging, Datum: var wijziging }
        ? [Versie(plan, 1, new(2015, 1, 1), wijziging, Massaplan.Instellingen), Versie(plan, 2, wijziging, null, Massaplan.NieuweInstellingen)]
        : [Versie(plan, 1, new(2015, 1, 1), null, Massaplan.Instellingen)];

    private readonly Team[] _teams =
        [.. Enumerable.Range(0, plan.Teams).Select(i => new Team
        {
            GemeenteCode = plan.Gemeente,
            Id = Id(1, i),
            Naam = $"Wijkteam {i + 1:00}",
            Soort = Teamsoort.Wijkteam,
            Taken = Teamtaken.Preventie | Teamtaken.Toegang | Teamtaken.Hulp | Teamtaken.Regie,
            GeldigVan = new DateOnly(2015, 1, 1),
            WijkteamVanaf = new DateOnly(2015, 1, 1),
        })];

    public IEnumerable<Team> Teams => _teams;

    public IEnumerable<Instellingenversie> Versies => _versies;

    /// <summary>How many different facts were classified.</summary>
    public int Classificaties => _beelden.Aantal;

    public IEnumerable<Medewerker> Medewerkers() =>
        Enumerable.Range(0, plan.Medewerkers).Select(i => new Medewerker { GemeenteCode = plan.Gemeente, Id = Id(2, i), Naam = $"Medewerker {i + 1:000}" });

    public IEnumerable<Teamlid> Teamleden() =>
        Enumerable.Range(0, plan.Medewerkers).Select(i => new Teamlid { GemeenteCode = plan.Gemeente, TeamId = Id(1, i % plan.Teams), MedewerkerId = Id(2, i), Van = new DateOnly(2015, 1, 1) });

    public IEnumerable<Persoon> Personen() => Enumerable.Range(0, _personen).Select(Persoon);

    public IEnumerable<Gezin> Gezinnen() =>
        Enumerable.Range(0, (_personen + 1) / 2).Select(i => new Gezin { GemeenteCode = plan.Gemeente, Id = Id(4, i), Nummer = i + 1 });

    public IEnumerable<Gezinslid> Gezinsleden() =>
        Enumerable.Range(0, _personen).Select(i => new Gezinslid { GemeenteCode = plan.Gemeente, GezinId = Id(4, i / 2), PersoonId = Id(3, i), Rol = Gezinsrol.Jeugdige });

    public IEnumerable<Hulpvraag> Hulpvragen() => Enumerable.Range(0, _personen).Select(Hulpvraag);

    public IEnumerable<Contact> Contacten() => Enumerable.Range(0, plan.Contacten).Select(Contact);

    public IEnumerable<Contactregel> Regels()
    {
        for (var i = 0; i < plan.Contacten; i++)
        {
            var (persoon, nummer) = (i / ContactenPerPersoon, i % ContactenPerPersoon);
            var contact = Contact(i);
            var gesprek = Gespreknummer(persoon, nummer);
            var versie = Array.Find(_versies, v => v.GeldigTot is null || contact.Datum < v.GeldigTot)!;
            var beeld = _beelden.Geef((contact.Datum, persoon % Patronen, nummer, gesprek, versie.Nummer), () => Uitkomstbeeld.Maak(
                Feitenbouwer.Bouw(contact, _teams[0], Persoon(persoon), Hulpvraag(persoon), null, new Reeksstand(gesprek, null)), versie, norm, plan.Gemeente));
            yield return Regelbouwer.Maak(contact, Id(3, persoon), Id(5, persoon), beeld, Id(7, i));
        }
    }

    /// <summary>One jeugdige in four is referred in the fifth talk.</summary>
    public IEnumerable<Doorverwijzing> Doorverwijzingen() => Enumerable.Range(0, _personen)
        .Where(p => p % 4 == 0 && (p * ContactenPerPersoon) + 4 < plan.Contacten)
        .Select(p => new Doorverwijzing
        {
            GemeenteCode = plan.Gemeente,
            Id = Id(9, p),
            ContactId = Id(6, (p * ContactenPerPersoon) + 4),
            PersoonId = Id(3, p),
            Bestemming = Bestemmingen[p / 4 % Bestemmingen.Length],
            Reden = "complexiteit",
            Datum = Dag(p, 4),
        });

    public IEnumerable<Traject> Trajecten() => MetTraject().Select(persoon =>
    {
        var (aanvang, einde) = Looptijd(persoon);
        var aanbieder = persoon % 7 == 3;
        return new Traject
        {
            GemeenteCode = plan.Gemeente,
            Id = Id(11, persoon),
            PersoonId = Id(3, persoon),
            DossierId = Id(12, persoon),
            TeamId = TeamVan(persoon),
            Hulpvorm = aanbieder ? BijAanbieder[persoon % BijAanbieder.Length] : Hulpvormen.DoorWijkteam,
            Uitvoerder = aanbieder ? Uitvoerder.Aanbieder : Uitvoerder.Wijkteam,
            Aanbieder = aanbieder ? "Verzonnen aanbieder" : null,
            DirecteVerwijzer = (Verwijzer)(persoon % 12),
            VerwijzerCode = aanbieder ? null : Verwijzers.GeenVerwijzer,
            Crisis = false,
            Aanvang = aanvang,
            Einde = einde,
            RedenEinde = einde is null ? null : "01",
            StandEinde = einde is null ? null : "Het gezin kan verder.",
        };
    });

    public IEnumerable<Dossier> Dossiers() => MetTraject().Select((persoon, i) =>
    {
        var (begin, einde) = Looptijd(persoon);
        return new Dossier
        {
            GemeenteCode = plan.Gemeente,
            Id = Id(12, persoon),
            Nummer = i + 1,
            Soort = Dossiersoort.Individueel,
            Wet = Wet.Jeugd,
            GezinId = Id(4, persoon / 2),
            TeamId = TeamVan(persoon),
            MedewerkerId = Id(2, persoon % plan.Medewerkers),
            Begin = begin,
            Einde = einde,
            RedenEinde = einde is null ? null : "01",
            Doelen = einde is null ? null : Doelenstand.Behaald,
            Volgnummer = 1,
        };
    });

    public IEnumerable<Statusperiode> Statussen() => MetTraject().SelectMany(persoon =>
    {
        var (begin, einde) = Looptijd(persoon);
        return einde is { } dag ? [Status(13, Dossierstatus.Actief, begin, dag), Status(14, Dossierstatus.Afgesloten, dag, null)] : new[] { Status(13, Dossierstatus.Actief, begin, null) };

        Statusperiode Status(short soort, Dossierstatus status, DateOnly van, DateOnly? tot) => new()
        {
            GemeenteCode = plan.Gemeente,
            Id = Id(soort, persoon),
            DossierId = Id(12, persoon),
            Status = status,
            Van = van,
            Tot = tot,
            Door = plan.Herkomst,
            Op = Ochtend(van),
        };
    });

    public IEnumerable<Dossierpersoon> Dossierpersonen() => MetTraject().Select(persoon =>
    {
        var (begin, einde) = Looptijd(persoon);
        return new Dossierpersoon
        {
            GemeenteCode = plan.Gemeente,
            DossierId = Id(12, persoon),
            PersoonId = Id(3, persoon),
            Soort = Dossiersoort.Individueel,
            Wet = Wet.Jeugd,
            Rol = Dossierrol.OntvangtHulp,
            Van = begin,
            Tot = einde,
        };
    });

    /// <summary>What was planted, as the gemeente itself would have written it down.</summary>
    public IEnumerable<Annotatie> Annotaties() => plan.Effect is not { } effect ? [] :
    [
        new()
        {
            GemeenteCode = plan.Gemeente,
            Id = Id(15, 0),
            Datum = effect.Datum,
            Oorzaak = effect.Soort switch
            {
                Effectsoort.Sluitpiek => Annotatieoorzaak.SturingOpRegistratie,
                Effectsoort.EersteLevering => Annotatieoorzaak.EersteLevering,
                Effectsoort.Systeemovergang => Annotatieoorzaak.NieuwRegistratiesysteem,
                _ => Annotatieoorzaak.InstellingGewijzigd,
            },
            Tekst = effect.Soort switch
            {
                Effectsoort.Sluitpiek => "Alle lopende trajecten zijn op één dag afgesloten (verzonnen gegevens).",
                Effectsoort.EersteLevering => "Vanaf hier wordt er geregistreerd (verzonnen gegevens).",
                Effectsoort.Systeemovergang => "Nieuw systeem: drie van de vijf gezinnen staan er niet meer in (verzonnen gegevens).",
                _ => "Andere instellingen: meer contacten zijn jeugdhulp (verzonnen gegevens).",
            },
            Versienummer = effect.Soort is Effectsoort.Definitiewijziging ? 2 : null,
            Automatisch = false,
            DoorNaam = plan.Herkomst,
            Op = Ochtend(effect.Datum),
        },
    ];

    private static Instellingenversie Versie(Massaplan plan, int nummer, DateOnly van, DateOnly? tot, LokaleInstellingen instellingen) => new()
    {
        GemeenteCode = plan.Gemeente,
        Nummer = nummer,
        GeldigVan = van,
        GeldigTot = tot,
        Instellingen = instellingen,
        Auteur = plan.Herkomst,
        Reden = plan.Herkomst,
        VastgesteldOp = DateTimeOffset.UnixEpoch,
    };

    private Persoon Persoon(int i)
    {
        var achternaam = $"Proef{i % 997:000}";
        var voornaam = $"Kind{i / 997:000}";
        return new Persoon
        {
            GemeenteCode = plan.Gemeente,
            Id = Id(3, i),
            Voornamen = voornaam,
            Achternaam = achternaam,
            Geboortedatum = plan.Van.AddYears(-2 - (i % Patronen % 14)).AddDays(-i % Patronen),
            Bsn = plan.Bsn(i),
            ZoekAchternaam = Zoeknaam.Van(achternaam),
            ZoekVoornamen = Zoeknaam.Van(voornaam),
        };
    }

    private Hulpvraag Hulpvraag(int persoon) => new()
    {
        GemeenteCode = plan.Gemeente,
        Id = Id(5, persoon),
        PersoonId = Id(3, persoon),
        Doel = persoon % Patronen % 3 == 0 ? Doel.Opvoedondersteuning : Doel.BestaandeProblematiek,
        Geopend = Dag(persoon, 0),
        VerwachtAantalGesprekken = 3 + (persoon % Patronen % 9),
        VerwachteDuurMaanden = persoon % Patronen % 11 == 0 ? null : 1 + (persoon % Patronen % 9),
        WettelijkBeen = 1,
    };

    private Contact Contact(int i)
    {
        var (persoon, nummer) = (i / ContactenPerPersoon, i % ContactenPerPersoon);
        var datum = Dag(persoon, nummer);
        return new Contact
        {
            GemeenteCode = plan.Gemeente,
            Id = Id(6, i),
            OpdrachtId = Id(8, i),
            Datum = datum,
            GeregistreerdOp = new DateTimeOffset(datum, new TimeOnly(9 + (i % 8), i % 60), TimeSpan.Zero),
            MedewerkerId = Id(2, persoon % plan.Medewerkers),
            TeamId = TeamVan(persoon),
            GezinId = Id(4, persoon / 2),
            Activiteit = Hulp[(persoon % Patronen + nummer) % Hulp.Length],
            Kanaal = "huisbezoek",
            GerichtOp = GerichtOp.Jeugdige,
            GesprokenMet = "jeugdigeEnOuders",
            DuurMinuten = 45,
            Feit = "Gewerkt aan doel 1 van het plan.",
            FeitBron = "Gesprek met de ouder",
        };
    }

    private Guid TeamVan(int persoon) => Id(1, persoon % plan.Medewerkers % plan.Teams);

    /// <summary>Talks lie equally far apart from the first day to the last, so that every half-year has as many.</summary>
    private DateOnly Dag(int persoon, int nummer)
    {
        var stap = (Laatste(persoon).DayNumber - _van.DayNumber) / ContactenPerPersoon;
        return _van.AddDays((persoon / Patronen % Varianten * stap / Varianten) + (nummer * stap));
    }

    private int Gespreknummer(int persoon, int nummer) => ((nummer + (plan.Doorlopend ? persoon / Patronen % Varianten : 0)) % ContactenPerPersoon) + 1;

    /// <summary>Last day on which something of this jeugdige is registered.</summary>
    private DateOnly Laatste(int persoon) =>
        plan.Effect is { Soort: Effectsoort.Systeemovergang, Datum: var overgang } && persoon % 5 < 3 ? overgang.AddDays(-1) : plan.TotEnMet;

    /// <summary>So many of the jeugdigen, evenly spread, that the number of trajecten is exact.</summary>
    private IEnumerable<int> MetTraject() => Enumerable.Range(0, _personen)
        .Where(p => (long)(p + 1) * plan.Trajecten / _personen > (long)p * plan.Trajecten / _personen);

    private (DateOnly Aanvang, DateOnly? Einde) Looptijd(int persoon)
    {
        var eerste = plan.Effect is { Soort: Effectsoort.EersteLevering } ? _van : _van.AddDays(-Langsteduur);
        var aanvang = eerste.AddDays(Gestrooid(persoon, Laatste(persoon).DayNumber - eerste.DayNumber));
        var einde = aanvang.AddDays(Kortsteduur + (persoon * 37 % (Langsteduur - Kortsteduur)));
        if (plan.Effect is { Soort: Effectsoort.Sluitpiek, Datum: var piek } && aanvang <= piek && einde > piek)
        {
            einde = piek;
        }

        return (aanvang, einde <= plan.TotEnMet ? einde : null);
    }

    /// <summary>A number under <paramref name="grens"/> that is spread as evenly as it can be over people who follow each other.</summary>
    private static int Gestrooid(int persoon, int grens) => (int)((ulong)unchecked((uint)persoon * 2654435769u) * (uint)grens >> 32);

    private static DateTimeOffset Ochtend(DateOnly dag) => new(dag, new TimeOnly(9, 0), TimeSpan.Zero);

    private static Guid Id(short soort, long nummer) => new((int)nummer, soort, 0x4000, [0x80, 0, 0, 0, 0, 0, 0, 0]);
}

/// <summary>Classifications by the facts that differ: the day, the pattern of the jeugdige, what was done, the place in the series and the settings.</summary>
public sealed class Massabeelden
{
    private readonly Dictionary<(DateOnly Datum, int Patroon, int Nummer, int Gesprek, int Versie), Uitkomstbeeld> _beelden = [];

    public int Aantal => _beelden.Count;

    internal Uitkomstbeeld Geef((DateOnly Datum, int Patroon, int Nummer, int Gesprek, int Versie) sleutel, Func<Uitkomstbeeld> maak)
    {
        if (!_beelden.TryGetValue(sleutel, out var beeld))
        {
            _beelden[sleutel] = beeld = maak();
        }

        return beeld;
    }
}
