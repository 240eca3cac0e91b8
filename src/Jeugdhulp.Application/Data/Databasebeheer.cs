using Jeugdhulp.Application.Data.Versleuteling;
using Jeugdhulp.Application.Toegang;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Jeugdhulp.Application.Data;

/// <summary>Brings the database up to date, and tells what is wrong with it before anyone works with it.</summary>
public static class Databasebeheer
{
    /// <summary>Number of the advisory lock under which migrations are applied; it has no meaning of its own.</summary>
    private const long Migratieslot = 4_171_500_902;

    /// <summary>
    /// Applies the migrations that are missing, as the login itself: it owns the tables, the application's role does not. One
    /// process at a time, also before there is a table to lock; and never in a database that was not made, as after a mistyped name.
    /// </summary>
    public static async Task<IReadOnlyList<string>> MigreerAsync(string connectionString, CancellationToken ct)
    {
        await using var slot = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false, CommandTimeout = 0 }.ConnectionString);
        await slot.OpenAsync(ct);
        await using (var neem = new NpgsqlCommand($"select pg_advisory_lock({Migratieslot})", slot))
        {
            await neem.ExecuteNonQueryAsync(ct);
        }

        await using var db = Open(connectionString);
        var nieuw = (await db.Database.GetPendingMigrationsAsync(ct)).ToList();
        await db.Database.MigrateAsync(ct);
        return nieuw;
    }

    /// <summary>
    /// Makes the login of the web processes, or gives it this password: it may work as the role of the application and do
    /// nothing of its own.
    /// </summary>
    public static async Task MaakWebgebruikerAsync(string connectionString, string naam, string wachtwoord, CancellationToken ct)
    {
        await using var verbinding = new NpgsqlConnection(connectionString);
        await verbinding.OpenAsync(ct);
        await using var transactie = await verbinding.BeginTransactionAsync(ct);
        await using (var waarden = new NpgsqlCommand("select set_config('maak.naam', $1, true), set_config('maak.wachtwoord', $2, true)", verbinding, transactie))
        {
            waarden.Parameters.AddWithValue(naam);
            waarden.Parameters.AddWithValue(wachtwoord);
            await waarden.ExecuteNonQueryAsync(ct);
        }

        await using var maak = new NpgsqlCommand(
            $"""
             do $$
             declare
                 naam text := current_setting('maak.naam');
             begin
                 if not exists (select from pg_roles where rolname = naam) then
                     execute format('create role %I', naam);
                 end if;
                 execute format('alter role %I login noinherit nosuperuser nobypassrls password %L', naam, current_setting('maak.wachtwoord'));
                 execute format('grant {Rijbeveiliging.Toepassingsrol} to %I with inherit false, set true', naam);
             end $$;
             """,
            verbinding,
            transactie);
        await maak.ExecuteNonQueryAsync(ct);
        await transactie.CommitAsync(ct);
    }

    /// <summary>What keeps the application from working with this database.</summary>
    public static async Task<Databasestand> ControleerAsync(string connectionString, CancellationToken ct)
    {
        await using var login = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false }.ConnectionString);
        try
        {
            await login.OpenAsync(ct);
        }
        catch (PostgresException fout)
        {
            return fout.SqlState switch
            {
                PostgresErrorCodes.InvalidCatalogName => Databasestand.DatabaseOntbreekt,
                PostgresErrorCodes.TooManyConnections => Databasestand.GeenVerbindingVrij,
                _ => Databasestand.AanmeldenGeweigerd,
            };
        }
        catch (NpgsqlException fout)
        {
            return ZonderAntwoord(fout);
        }

        if (!await VraagAsync(login, "select to_regclass('\"__EFMigrationsHistory\"') is not null", ct))
        {
            return Databasestand.MigratiesOntbreken;
        }

        try
        {
            await using var db = Open(Extensions.AlsToepassing(connectionString));
            await using var rol = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(Extensions.AlsToepassing(connectionString)) { Pooling = false }.ConnectionString);
            await rol.OpenAsync(ct);
            var veilig = await VraagAsync(
                rol,
                $"select current_user = '{Rijbeveiliging.Toepassingsrol}' and not rolsuper and not rolbypassrls from pg_roles where rolname = current_user",
                ct);
            if (!veilig)
            {
                return Databasestand.RolOnveilig;
            }

            if ((await db.Database.GetPendingMigrationsAsync(ct)).Any())
            {
                return Databasestand.MigratiesOntbreken;
            }

            return await Herversleutelaar.IsNodigAsync(connectionString, ct) ? Databasestand.NietVersleuteld : Databasestand.InOrde;
        }
        catch (PostgresException fout) when (fout.SqlState is PostgresErrorCodes.InvalidParameterValue or PostgresErrorCodes.InsufficientPrivilege)
        {
            return Databasestand.RolOntbreekt;
        }
    }

    /// <summary>
    /// Whether the keys are those of this database, told by what every web process keeps in it: the keys of its cookies. A database
    /// in which nobody worked yet fits any keys.
    /// </summary>
    public static async Task<bool> PassenSleutelsAsync(string connectionString, Sleutelring ring, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(ring);
        await using var verbinding = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(Extensions.AlsToepassing(connectionString)) { Pooling = false }.ConnectionString);
        await verbinding.OpenAsync(ct);
        await using var vraag = new NpgsqlCommand("select xml from sleutel", verbinding);
        await using var lezer = await vraag.ExecuteReaderAsync(ct);
        while (await lezer.ReadAsync(ct))
        {
            if (lezer.GetString(0) is var waarde && Sleutelring.IsVersleuteld(waarde) && !ring.Kent(waarde))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>
    /// A network fault has a cause of its own. Without one the server did answer, and asked for what the login does not have: a
    /// password, or encryption.
    /// </summary>
    public static Databasestand ZonderAntwoord(NpgsqlException fout) =>
        fout.InnerException is null ? Databasestand.AanmeldenGeweigerd : Databasestand.Onbereikbaar;

    private static JeugdhulpDbContext Open(string connectionString) =>
        new(new DbContextOptionsBuilder<JeugdhulpDbContext>().UseNpgsql(connectionString).Options, new Aanmelding());

    private static async Task<bool> VraagAsync(NpgsqlConnection verbinding, string vraag, CancellationToken ct)
    {
        await using var opdracht = verbinding.CreateCommand();
#pragma warning disable CA2100 // The questions are constants of this class.
        opdracht.CommandText = vraag;
#pragma warning restore CA2100
        return await opdracht.ExecuteScalarAsync(ct) is true;
    }
}

/// <summary>Outcome of <see cref="Databasebeheer.ControleerAsync"/>.</summary>
public enum Databasestand
{
    InOrde,
    Onbereikbaar,
    AanmeldenGeweigerd,
    GeenVerbindingVrij,
    DatabaseOntbreekt,
    MigratiesOntbreken,
    NietVersleuteld,
    RolOntbreekt,
    RolOnveilig,
}
