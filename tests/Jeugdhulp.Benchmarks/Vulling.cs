using System.Diagnostics;
using Jeugdhulp.Application.Data;
using Jeugdhulp.Application.Data.Versleuteling;
using Jeugdhulp.Application.Toegang;
using Jeugdhulp.TestCommon;
using Microsoft.EntityFrameworkCore;

namespace Jeugdhulp.Benchmarks;

/// <summary>How long a filling took.</summary>
internal sealed record Vulduur(int Contacten, int Classificaties, TimeSpan Duur)
{
    public double PerSeconde => Contacten / Duur.TotalSeconds;
}

/// <summary>Fills one gemeente with as many contacts as a benchmark wants, over the two years before a day, one line each.</summary>
internal static class Grootvulling
{
    public const int Teams = 20;
    public const int Medewerkers = 100;

    /// <summary>Needs a superuser and a migrated database in which the gemeente has no teams yet.</summary>
    public static async Task<Vulduur> VulAsync(string connectionString, string gemeente, DateOnly vandaag, int contacten, CancellationToken ct)
    {
        await Application.Data.Vulling.LaadReferentiedataAsync(connectionString, ct);
        var opties = new DbContextOptionsBuilder<JeugdhulpDbContext>().UseNpgsql(connectionString, o => o.CommandTimeout(600)).UseSleutelring(Testsleutels.Ring).Options;
        await using var db = new JeugdhulpDbContext(opties, new Aanmelding());
        await db.Database.OpenConnectionAsync(ct);

        var klok = Stopwatch.StartNew();
        var inhoud = new Massagemeente(
            new()
            {
                Gemeente = gemeente,
                Van = vandaag.AddYears(-2),
                TotEnMet = vandaag,
                Contacten = contacten,
                Teams = Teams,
                Medewerkers = Medewerkers,
                Herkomst = "Benchmark",
                Bsn = i => i < TestBsn.Aantal ? TestBsn.Nummer(i) : null,
            },
            Proefnorm.Nu);
        var schrijver = new Massaschrijver(db);

        // The rows fit together by how they are made; checking every reference would take most of the time.
        await db.Database.ExecuteSqlRawAsync("set session_replication_role = replica", ct);
        await schrijver.KopieerRechtstreeksAsync(inhoud.Teams, ct);
        await schrijver.KopieerRechtstreeksAsync(inhoud.Medewerkers(), ct);
        await schrijver.KopieerRechtstreeksAsync(inhoud.Teamleden(), ct);
        await schrijver.KopieerRechtstreeksAsync(inhoud.Versies, ct);
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
}
