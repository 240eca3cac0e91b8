using System.Diagnostics;
using Jeugdhulp.Application.Contacten;
using Jeugdhulp.Application.Contacten.Registreren;
using Jeugdhulp.Application.Data;
using Jeugdhulp.Application.Gemeenten;
using Jeugdhulp.Application.Instellingen;
using Jeugdhulp.Application.Jeugdigen;
using Jeugdhulp.Application.Toegang;
using Jeugdhulp.Domain.Classificeren;
using Jeugdhulp.Domain.Contacten;
using Jeugdhulp.Domain.Instellingen;
using Jeugdhulp.Domain.Teams;
using Jeugdhulp.TestCommon;
using Microsoft.EntityFrameworkCore;

namespace Jeugdhulp.Benchmarks;

/// <summary>How long a filling took.</summary>
internal sealed record Vulduur(int Contacten, int Classificaties, TimeSpan Duur)
{
    public double PerSeconde => Contacten / Duur.TotalSeconds;
}

/// <summary>
/// Fills one gemeente with as many contacts as a benchmark wants, over the two years before a day, one line each. Every line
/// is classified by the rules; persons follow one of forty patterns, so that equal facts are classified once.
/// </summary>
internal static class Grootvulling
{
    public const int Teams = 20;
    public const int Medewerkers = 100;

    private const int Patronen = 40;
    private const int Varianten = 20;
    private const int DagenErtussen = 42;
    private const int ContactenPerPersoon = 17;

    private static readonly Activiteit[] Hulp =
        [Activiteit.Intake, Activiteit.Opvoedondersteuning, Activiteit.Begeleiding, Activiteit.Ouderondersteuning, Activiteit.Regie, Activiteit.Planvorming, Activiteit.KortGesprek, Activiteit.Casusoverleg];

    /// <summary>Needs a superuser and a migrated database in which the gemeente has no teams yet.</summary>
    public static async Task<Vulduur> VulAsync(string connectionString, string gemeente, DateOnly vandaag, int contacten, CancellationToken ct)
    {
        await Application.Data.Vulling.LaadReferentiedataAsync(connectionString, ct);
        var opties = new DbContextOptionsBuilder<JeugdhulpDbContext>().UseNpgsql(connectionString, o => o.CommandTimeout(600)).Options;
        await using var db = new JeugdhulpDbContext(opties, new Aanmelding());
        await db.Database.OpenConnectionAsync(ct);

        var klok = Stopwatch.StartNew();
        var inhoud = new Inhoud(gemeente, vandaag, contacten);
        var schrijver = new Massaschrijver(db);

        // The rows fit together by how they are made; checking every reference would take most of the time.
        await db.Database.ExecuteSqlRawAsync("set session_replication_role = replica", ct);
        await schrijver.KopieerRechtstreeksAsync(inhoud.Teamlijst, ct);
        await schrijver.KopieerRechtstreeksAsync(inhoud.Medewerkerlijst(), ct);
        await schrijver.KopieerRechtstreeksAsync(inhoud.Teamleden(), ct);
        await schrijver.KopieerRechtstreeksAsync([inhoud.Versie], ct);
        await schrijver.KopieerRechtstreeksAsync(inhoud.Personen(), ct);
        await schrijver.KopieerRechtstreeksAsync(inhoud.Gezinnen(), ct);
        await schrijver.KopieerRechtstreeksAsync(inhoud.Gezinsleden(), ct);
        await schrijver.KopieerRechtstreeksAsync(inhoud.Hulpvragen(), ct);
        await schrijver.KopieerRechtstreeksAsync(inhoud.Contacten(), ct);
        await schrijver.KopieerRechtstreeksAsync(inhoud.Regels(), ct);
        await db.Database.ExecuteSqlRawAsync("set session_replication_role = origin", ct);
        await schrijver.VerhoogStandenAsync(gemeente, ct);
        await db.Database.ExecuteSqlRawAsync("vacuum analyze", ct);
        return new Vulduur(contacten, inhoud.Classificaties, klok.Elapsed);
    }

    private sealed class Inhoud(string gemeente, DateOnly vandaag, int contacten)
    {
        private readonly Dictionary<(int Patroon, int Variant, int Nummer), Uitkomstbeeld> _beelden = [];

        private readonly int _personen = ((contacten - 1) / ContactenPerPersoon) + 1;

        private readonly DateOnly _begin = vandaag.AddYears(-2);

        public int Classificaties => _beelden.Count;

        public List<Team> Teamlijst { get; } =
            [.. Enumerable.Range(0, Teams).Select(i => new Team
            {
                GemeenteCode = gemeente,
                Id = Id(1, i),
                Naam = $"Wijkteam {i + 1:00}",
                Soort = Teamsoort.Wijkteam,
                Taken = Teamtaken.Preventie | Teamtaken.Toegang | Teamtaken.Hulp | Teamtaken.Regie,
                GeldigVan = new DateOnly(2015, 1, 1),
                WijkteamVanaf = new DateOnly(2015, 1, 1),
            })];

        public Instellingenversie Versie { get; } = new()
        {
            GemeenteCode = gemeente,
            Nummer = 1,
            GeldigVan = new DateOnly(2015, 1, 1),
            Instellingen = Voorbeeldinstellingen.B with { IntakeTeltAls = IntakeTeltAls.Toegang },
            Auteur = "Benchmark",
            Reden = "Benchmark",
            VastgesteldOp = DateTimeOffset.UnixEpoch,
        };

        public IEnumerable<Medewerker> Medewerkerlijst() =>
            Enumerable.Range(0, Medewerkers).Select(i => new Medewerker { GemeenteCode = gemeente, Id = Id(2, i), Naam = $"Medewerker {i + 1:000}" });

        public IEnumerable<Teamlid> Teamleden() =>
            Enumerable.Range(0, Medewerkers).Select(i => new Teamlid { GemeenteCode = gemeente, TeamId = Id(1, i % Teams), MedewerkerId = Id(2, i), Van = new DateOnly(2015, 1, 1) });

        public IEnumerable<Persoon> Personen() => Enumerable.Range(0, _personen).Select(Persoon);

        public IEnumerable<Gezin> Gezinnen() =>
            Enumerable.Range(0, (_personen + 1) / 2).Select(i => new Gezin { GemeenteCode = gemeente, Id = Id(4, i), Nummer = i + 1 });

        public IEnumerable<Gezinslid> Gezinsleden() =>
            Enumerable.Range(0, _personen).Select(i => new Gezinslid { GemeenteCode = gemeente, GezinId = Id(4, i / 2), PersoonId = Id(3, i), Rol = Gezinsrol.Jeugdige });

        public IEnumerable<Hulpvraag> Hulpvragen() => Enumerable.Range(0, _personen).Select(Hulpvraag);

        public IEnumerable<Contact> Contacten() => Enumerable.Range(0, contacten).Select(Contact);

        public IEnumerable<Contactregel> Regels() => Enumerable.Range(0, contacten).Select(i =>
        {
            var (persoon, nummer) = (i / ContactenPerPersoon, i % ContactenPerPersoon);
            var contact = Contact(i);
            var sleutel = (persoon % Patronen, Variant(persoon), nummer);
            if (!_beelden.TryGetValue(sleutel, out var beeld))
            {
                var feiten = Feitenbouwer.Bouw(contact, Teamlijst[0], Persoon(persoon), Hulpvraag(persoon), null, new Reeksstand(nummer + 1, null));
                _beelden[sleutel] = beeld = Uitkomstbeeld.Maak(feiten, Versie, Proefnorm.Nu, gemeente);
            }

            return Regelbouwer.Maak(contact, Id(3, persoon), Id(5, persoon), beeld, Id(7, i));
        });

        private Persoon Persoon(int i)
        {
            var achternaam = $"Proef{i % 997:000}";
            var voornaam = $"Kind{i / 997:000}";
            return new Persoon
            {
                GemeenteCode = gemeente,
                Id = Id(3, i),
                Voornamen = voornaam,
                Achternaam = achternaam,
                Geboortedatum = _begin.AddYears(-2 - (i % Patronen % 14)).AddDays(-i % Patronen),
                Bsn = i < TestBsn.Aantal ? TestBsn.Nummer(i) : null,
                ZoekAchternaam = Zoeknaam.Van(achternaam),
                ZoekVoornamen = Zoeknaam.Van(voornaam),
            };
        }

        private Hulpvraag Hulpvraag(int persoon) => new()
        {
            GemeenteCode = gemeente,
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
            var medewerker = persoon % Medewerkers;
            return new Contact
            {
                GemeenteCode = gemeente,
                Id = Id(6, i),
                OpdrachtId = Id(8, i),
                Datum = datum,
                GeregistreerdOp = new DateTimeOffset(datum, new TimeOnly(9 + (i % 8), i % 60), TimeSpan.Zero),
                MedewerkerId = Id(2, medewerker),
                TeamId = Id(1, medewerker % Teams),
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

        private DateOnly Dag(int persoon, int nummer) => _begin.AddDays(Variant(persoon) * DagenErtussen / Varianten).AddDays(nummer * DagenErtussen);

        private static int Variant(int persoon) => persoon / Patronen % Varianten;

        private static Guid Id(short soort, long nummer) => new((int)nummer, soort, 0x4000, [0x80, 0, 0, 0, 0, 0, 0, 0]);
    }
}
