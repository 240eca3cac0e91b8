using System.Diagnostics;
using System.Globalization;
using Jeugdhulp.Application;
using Jeugdhulp.Application.Data;
using Jeugdhulp.Application.Data.Versleuteling;
using Jeugdhulp.Application.Jeugdigen;
using Jeugdhulp.Application.Toegang;
using Jeugdhulp.Application.Werk;
using Jeugdhulp.TestCommon;
using Microsoft.EntityFrameworkCore;

namespace Jeugdhulp.Benchmarks;

/// <summary>
/// Searching in a gemeente with very many persons, under the role of the application: row-level security, log rows and commits included. The list
/// under the search line asks for persons, the page behind it for persons with their dossiers and the contacts of the own teams.
/// </summary>
internal static class Zoekmeting
{
    private const int Personen = 200_000;
    private const int Rondes = 20;
    private const int Contacten = 100_000;

    /// <summary>Out of so many persons one has a dossier.</summary>
    private const int PerDossier = 5;

    private static readonly string[] Begin = ["Jan", "Bak", "Viss", "Smit", "Mei", "Mul", "Bos", "Vos", "Pet", "Hend", "Dek", "Brouw", "Dijk", "Kok", "Wil", "Hoek", "Ver", "Scholt", "Post", "Kuip", "Veen", "Wolt", "Boer", "Groen", "Haan", "Kram", "Linden", "Molen", "Prins", "Schout"];
    private static readonly string[] Midden = ["", "en", "er", "ers", "el", "ing", "in", "ma", "straat", "ber", "man", "ste", "huis", "kamp", "berg", "veld", "dal", "sch", "tra", "nik"];
    private static readonly string[] Eind = ["sen", "ker", "stra", "ma", "mans", "huizen", "man", "sma", "ink", "ers", "el", "aar", "ing", "ens", "dijk", "kamp", "berg", "hof", "land", "oord"];
    private static readonly string[] Voor = ["Noor", "Daan", "Emma", "Sem", "Julia", "Lucas", "Mila", "Finn", "Tess", "Levi", "Sara", "Adam", "Yusuf", "Fenna", "Thijs", "Lotte", "Ruben", "Eva", "Milan", "Zoë", "Amir", "Sofie", "Bram", "Anna", "Jesse"];
    private static readonly string[] Achter = ["", " Maria", "lien", "jan", " Johanna", "tje", "na", "bert", "sha", " Elisabeth", "co", "ke", "line", "mir", " Willem", "ta", "lle", "no", "sje", "fien"];

    public static async Task MeetAsync(Resultaten resultaten)
    {
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  filling a gemeente with {Personen:N0} persons"));
        await using var omgeving = await Omgeving.MaakAsync(Contacten, CancellationToken.None);
        await VulAsync(omgeving.ConnectionString);
        var opties = new DbContextOptionsBuilder<JeugdhulpDbContext>().UseNpgsql(Extensions.AlsToepassing(omgeving.ConnectionString)).UseSleutelring(Testsleutels.Ring).Options;
        var lezer = omgeving.Teammanagers[0];
        var aanmelding = new Aanmelding();
        aanmelding.Is(lezer.AccountId, lezer.Naam, Omgeving.Gemeente, [Rol.Consulent]);
        (string Wat, string Soort, Func<JeugdhulpDbContext, string, Task> Zoek)[] zoekers =
        [
            ("search", "persons", (db, vraag) => new PersoonZoeker(db, TimeProvider.System).ZoekAsync(vraag, CancellationToken.None)),
            ("page of search", "persons, dossiers and contacts", (db, vraag) => new ZoekQuery(db, new(db, TimeProvider.System), TimeProvider.System).ZoekAsync(vraag, CancellationToken.None)),
        ];
        foreach (var (wat, waarin, zoek) in zoekers)
        {
            foreach (var (soort, vragen) in Vragen())
            {
                var duren = new List<double>();
                for (var ronde = 0; ronde <= Rondes; ronde++)
                {
                    foreach (var vraag in vragen)
                    {
                        var klok = Stopwatch.StartNew();
                        await using var db = new JeugdhulpDbContext(opties, aanmelding);
                        await zoek(db, vraag);

                        // The first round compiles the code and fills the memory of the server.
                        if (ronde > 0)
                        {
                            duren.Add(klok.Elapsed.TotalMilliseconds);
                        }
                    }
                }

                duren.Sort();
                var (p50, p95) = (duren[duren.Count / 2], duren[(int)(duren.Count * 0.95)]);
                resultaten.Voeg(string.Create(CultureInfo.InvariantCulture, $"{wat} among {Personen:N0} persons ({waarin}): {soort}"), $"p50 {p50:0} ms, p95 {p95:0} ms", "p95 150 ms", p95 <= 150);
            }
        }
    }

    private static IEnumerable<(string Soort, string[] Vragen)> Vragen() =>
    [
        ("the start of a name", ["ja", "bak", "smit", "noor", "vissersma", "de boer"]),
        ("first and last name", ["noor jansen", "daan bakkersma", "em viss", "sara dekkeraar"]),
        ("a typing error", ["jansne", "bakkresma", "visersink", "noor jansne", "daan bakersma", "yousuf vossensen"]),
        ("a day of birth, a household or a dossier", ["4-3-2015", "gezin 417", "417", "dossier 12345"]),
    ];

    private static async Task VulAsync(string connectionString)
    {
        var opties = new DbContextOptionsBuilder<JeugdhulpDbContext>().UseNpgsql(connectionString, o => o.CommandTimeout(600)).UseSleutelring(Testsleutels.Ring).Options;
        await using var db = new JeugdhulpDbContext(opties, new Aanmelding());
        await db.Database.OpenConnectionAsync();
        await new Massaschrijver(db).KopieerRechtstreeksAsync(Enumerable.Range(0, Personen).Select(Persoon), CancellationToken.None);

        // The contacts are of these persons, and every fifth has a dossier.
        await db.Database.ExecuteSqlAsync(
            $"""
             set session_replication_role = replica;
             update contactregel r set persoon_id = (lpad(to_hex(n.n * {Personen / Contacten}), 8, '0') || '-0009-4000-8000-000000000000')::uuid
             from (select id, row_number() over (order by id) - 1 as n from contactregel) n where n.id = r.id;
             set session_replication_role = origin;
             """);
        await db.Database.ExecuteSqlAsync(
            $"""
             create temporary table nieuw as
             select gen_random_uuid() as id, n + 1 as nummer, (lpad(to_hex(n * {PerDossier}), 8, '0') || '-0009-4000-8000-000000000000')::uuid as persoon_id,
                 (select array_agg(id order by id) from team) as teams, current_date - n % 700 as begin
             from generate_series(0, {Personen / PerDossier - 1}) n;
             insert into dossier (gemeente_code, id, nummer, soort, wet, team_id, begin, volgnummer)
             select {Omgeving.Gemeente}, id, nummer, 'individueel', 'jeugd', teams[1 + nummer % cardinality(teams)], begin, 1 from nieuw;
             insert into dossierpersoon (gemeente_code, dossier_id, persoon_id, soort, wet, rol, van)
             select {Omgeving.Gemeente}, id, persoon_id, 'individueel', 'jeugd', 'ontvangtHulp', begin from nieuw;
             drop table nieuw;
             """);
        await db.Database.ExecuteSqlRawAsync("vacuum analyze");
    }

    /// <summary>Some 12,000 last names and 500 first names, of which a few are as common as Jansen is.</summary>
    private static Persoon Persoon(int i)
    {
        var scheef = i % 7 == 0 ? i % 40 : i;
        var achternaam = Begin[scheef % Begin.Length] + Midden[scheef / Begin.Length % Midden.Length] + Eind[scheef / (Begin.Length * Midden.Length) % Eind.Length];
        var voornaam = Voor[i % 11 * 2 % Voor.Length] + Achter[i / 11 % Achter.Length];
        return new()
        {
            GemeenteCode = Omgeving.Gemeente,
            Id = new Guid(i, 9, 0x4000, [0x80, 0, 0, 0, 0, 0, 0, 0]),
            Voornamen = voornaam,
            Achternaam = achternaam,
            Geboortedatum = new DateOnly(1960, 1, 1).AddDays(i % 24_000),
            ZoekAchternaam = Zoeknaam.Van(achternaam),
            ZoekVoornamen = Zoeknaam.Van(voornaam),
        };
    }
}
