using Jeugdhulp.Application.Data.Versleuteling;
using Jeugdhulp.Application.Toegang;
using Microsoft.EntityFrameworkCore;

namespace Jeugdhulp.Application.Data;

/// <summary>How far a filling is.</summary>
/// <param name="Wat">Name of the rows that are written now.</param>
/// <param name="Geschreven">So many of them.</param>
/// <param name="Totaal">Of so many; 0 when that is not known beforehand.</param>
public sealed record Landvoortgang(string Wat, long Geschreven, long Totaal);

/// <summary>Why a database cannot be filled with made-up data.</summary>
public enum Landweigering
{
    /// <summary>Somebody works in it, or worked in it.</summary>
    BevatGegevens,

    /// <summary>The login may not load past row-level security and triggers.</summary>
    GeenSuperuser,
}

/// <summary>
/// Fills an empty, migrated database with made-up data as large as the country: by binary COPY in one transaction, so that nothing is
/// left of a filling that fails. The gemeenten are the real ones and are marked as made-up.
/// </summary>
public static class Landvulling
{
    /// <summary>Stands behind the name of each gemeente, on every page.</summary>
    public const string Merk = "(verzonnen gegevens)";

    /// <summary>After so many rows the progress is told.</summary>
    private const int Ronde = 100_000;

    /// <summary>Whether the database can be filled; empty when it can.</summary>
    private static async Task<Landweigering?> ControleerAsync(string connectionString, Sleutelring ring, CancellationToken ct)
    {
        await using var db = Open(connectionString, ring);
        await db.Database.OpenConnectionAsync(ct);
        return await ControleerAsync(new Massaschrijver(db), ct);
    }

    /// <summary>Writes everything of <paramref name="plan"/>; figures are counted afterwards, as of any other data.</summary>
    /// <returns>Why nothing was written; empty when it was.</returns>
    public static async Task<Landweigering?> VulAsync(string connectionString, Sleutelring ring, Landplan plan, Action<Landvoortgang> meld, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(meld);
        if (await ControleerAsync(connectionString, ring, ct) is { } vooraf)
        {
            return vooraf;
        }

        await Vulling.LaadReferentiedataAsync(connectionString, ct);
        await using var db = Open(connectionString, ring);
        await using (var transactie = await db.Database.BeginTransactionAsync(ct))
        {
            var schrijver = new Massaschrijver(db);
            if (await ControleerAsync(schrijver, ct) is { } weigering)
            {
                return weigering;
            }

            // The rows fit together by how they are made; checking every reference would take most of the time.
            await db.Database.ExecuteSqlRawAsync("set local session_replication_role = replica", ct);
            await db.Database.ExecuteSqlAsync($"update gemeente set fictief = true, naam = naam || ' ' || {Merk} where not fictief", ct);
            await SchrijfAsync(schrijver, plan, await NormAsync(db, plan, ct), meld, ct);
            await transactie.CommitAsync(ct);
        }

        meld(new("Opruimen en meten", 0, 0));
        await db.Database.ExecuteSqlRawAsync("vacuum analyze", ct);
        return null;
    }

    private static async Task SchrijfAsync(Massaschrijver schrijver, Landplan plan, Domain.Classificeren.Norm norm, Action<Landvoortgang> meld, CancellationToken ct)
    {
        var beelden = new Massabeelden();
        Massagemeente[] gemeenten = [.. plan.Gemeenten.Select(g => new Massagemeente(g, norm, beelden))];
        var trajecten = plan.Gemeenten.Sum(g => (long)g.Trajecten);
        await VanAsync("Teams", g => g.Teams);
        await VanAsync("Medewerkers", g => g.Medewerkers());
        await VanAsync("Teamleden", g => g.Teamleden());
        await VanAsync("Instellingen", g => g.Versies);
        await VanAsync("Annotaties", g => g.Annotaties());
        await VanAsync("Personen", g => g.Personen());
        await VanAsync("Gezinnen", g => g.Gezinnen());
        await VanAsync("Gezinsleden", g => g.Gezinsleden());
        await VanAsync("Hulpvragen", g => g.Hulpvragen());
        await VanAsync("Dossiers", g => g.Dossiers(), trajecten);
        await VanAsync("Statussen", g => g.Statussen());
        await VanAsync("Personen in dossiers", g => g.Dossierpersonen(), trajecten);
        await VanAsync("Trajecten", g => g.Trajecten(), trajecten);
        await VanAsync("Doorverwijzingen", g => g.Doorverwijzingen());
        await VanAsync("Contacten", g => g.Contacten(), plan.Totaal);
        await VanAsync("Contactregels", g => g.Regels(), plan.Totaal);

        async Task VanAsync<T>(string wat, Func<Massagemeente, IEnumerable<T>> rijen, long totaal = 0)
            where T : class => await schrijver.KopieerRechtstreeksAsync(Tel(gemeenten.SelectMany(rijen), wat, totaal, meld, ct), ct);
    }

    private static IEnumerable<T> Tel<T>(IEnumerable<T> rijen, string wat, long totaal, Action<Landvoortgang> meld, CancellationToken ct)
    {
        var aantal = 0L;
        foreach (var rij in rijen)
        {
            if (++aantal % Ronde == 0)
            {
                ct.ThrowIfCancellationRequested();
                meld(new(wat, aantal, totaal));
            }

            yield return rij;
        }

        meld(new(wat, aantal, aantal));
    }

    private static async Task<Domain.Classificeren.Norm> NormAsync(JeugdhulpDbContext db, Landplan plan, CancellationToken ct) =>
        (await db.Normversies.AsNoTracking().Where(n => n.GeldigVan <= plan.Vandaag && (n.GeldigTot == null || n.GeldigTot > plan.Vandaag)).SingleAsync(ct)).Norm;

    private static async Task<Landweigering?> ControleerAsync(Massaschrijver schrijver, CancellationToken ct)
    {
        if (!await schrijver.VraagAsync("select rolsuper from pg_roles where rolname = current_user", ct))
        {
            return Landweigering.GeenSuperuser;
        }

        return await schrijver.VraagAsync(
            "select exists (select from team) or exists (select from persoon) or exists (select from contact) or exists (select from medewerker) or exists (select from account)", ct)
            ? Landweigering.BevatGegevens
            : null;
    }

    private static JeugdhulpDbContext Open(string connectionString, Sleutelring ring) =>
        new(new DbContextOptionsBuilder<JeugdhulpDbContext>().UseNpgsql(connectionString, o => o.CommandTimeout(3600)).UseSleutelring(ring).Options, new Aanmelding());
}
