using System.Diagnostics;
using System.Globalization;
using Jeugdhulp.Application;
using Jeugdhulp.Application.Data;
using Jeugdhulp.Application.Data.Versleuteling;
using Jeugdhulp.Application.Jeugdigen;
using Jeugdhulp.Application.Toegang;
using Jeugdhulp.TestCommon;
using Microsoft.EntityFrameworkCore;

namespace Jeugdhulp.Benchmarks;

/// <summary>Searching for a person in a gemeente with very many, under the role of the application: row-level security, log row and commit included.</summary>
internal static class Zoekmeting
{
    private const int Personen = 200_000;
    private const int Rondes = 20;
    private const int Contacten = 17_000;

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
        var aanmelding = new Aanmelding();
        aanmelding.Is(null, string.Empty, Omgeving.Gemeente, [Rol.Consulent]);
        foreach (var (soort, vragen) in Vragen())
        {
            var duren = new List<double>();
            for (var ronde = 0; ronde <= Rondes; ronde++)
            {
                foreach (var vraag in vragen)
                {
                    var klok = Stopwatch.StartNew();
                    await using var db = new JeugdhulpDbContext(opties, aanmelding);
                    await new PersoonZoeker(db, TimeProvider.System).ZoekAsync(vraag, CancellationToken.None);

                    // The first round compiles the code and fills the memory of the server.
                    if (ronde > 0)
                    {
                        duren.Add(klok.Elapsed.TotalMilliseconds);
                    }
                }
            }

            duren.Sort();
            var (p50, p95) = (duren[duren.Count / 2], duren[(int)(duren.Count * 0.95)]);
            resultaten.Voeg(string.Create(CultureInfo.InvariantCulture, $"search among {Personen:N0} persons: {soort}"), $"p50 {p50:0} ms, p95 {p95:0} ms", "p95 150 ms", p95 <= 150);
        }
    }

    private static IEnumerable<(string Soort, string[] Vragen)> Vragen() =>
    [
        ("the start of a name", ["ja", "bak", "smit", "noor", "vissersma", "de boer"]),
        ("first and last name", ["noor jansen", "daan bakkersma", "em viss", "sara dekkeraar"]),
        ("a typing error", ["jansne", "bakkresma", "visersink", "noor jansne", "daan bakersma", "yousuf vossensen"]),
        ("a day of birth or a household", ["4-3-2015", "gezin 417", "417"]),
    ];

    private static async Task VulAsync(string connectionString)
    {
        var opties = new DbContextOptionsBuilder<JeugdhulpDbContext>().UseNpgsql(connectionString, o => o.CommandTimeout(600)).UseSleutelring(Testsleutels.Ring).Options;
        await using var db = new JeugdhulpDbContext(opties, new Aanmelding());
        await db.Database.OpenConnectionAsync();
        await new Massaschrijver(db).KopieerRechtstreeksAsync(Enumerable.Range(0, Personen).Select(Persoon), CancellationToken.None);
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
