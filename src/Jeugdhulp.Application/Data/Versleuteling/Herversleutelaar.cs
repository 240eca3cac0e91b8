using Jeugdhulp.Application.Jeugdigen;
using Jeugdhulp.Application.Toegang;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using NpgsqlTypes;

namespace Jeugdhulp.Application.Data.Versleuteling;

/// <summary>How far the work is in a table.</summary>
public sealed record Versleutelvoortgang(string Tabel, long Rijen);

/// <summary>
/// Brings every value to the newest key, and encrypts what is still plain. In batches of one transaction each, beside the work of
/// others; what is done tells itself apart, so it can be stopped at any moment and goes on where it was.
/// </summary>
/// <param name="connectionString">The login that owns the tables.</param>
/// <param name="ring">The keys.</param>
public sealed class Herversleutelaar(string connectionString, Sleutelring ring)
{
    /// <summary>Rows per transaction: short enough that who waits for the table does not notice.</summary>
    public const int Bundel = 500;

    /// <summary>Times that a busy table is asked for.</summary>
    private const int Pogingen = 60;

    /// <summary>Whether a plain value may still stand somewhere; a database in which all was checked says no.</summary>
    public static async Task<bool> IsNodigAsync(string connectionString, CancellationToken ct)
    {
        await using var verbinding = await OpenAsync(connectionString, ct);
        await using var vraag = new NpgsqlCommand(
            """
            select exists (select from pg_constraint c where contype = 'c' and not convalidated
                and exists (select from pg_constraint v where v.conrelid = c.conrelid and v.conname like 'ck\_%\_versleuteld'))
            """,
            verbinding);
        return await vraag.ExecuteScalarAsync(ct) is true;
    }

    /// <summary>Does all tables.</summary>
    /// <param name="meld">Told after each batch.</param>
    /// <param name="ct">Stops between two batches, or in one, which is then undone.</param>
    /// <returns>The number of rows that were changed.</returns>
    public async Task<long> VoerUitAsync(Action<Versleutelvoortgang> meld, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(meld);
        await using var db = new JeugdhulpDbContext(new DbContextOptionsBuilder<JeugdhulpDbContext>().UseNpgsql(connectionString).UseSleutelring(ring).Options, new Aanmelding());
        await using var verbinding = await OpenAsync(connectionString, ct);
        var alles = 0L;
        foreach (var (naam, kolommen) in Vertrouwelijk.Tabellen(db.Model))
        {
            var tabel = await Tabel.LeesAsync(verbinding, naam, kolommen, ct);
            var rijen = 0L;
            // Another process may have written with the key of before meanwhile; a round that finds nothing is the last.
            for (var (vorige, gedaan) = (-1L, 0L); gedaan != vorige; rijen = gedaan)
            {
                vorige = gedaan;
                gedaan += await RondeAsync(verbinding, tabel, rijen, meld, ct);
            }

            alles += rijen;
            await KeurAsync(verbinding, tabel, ct);
        }

        return alles;
    }

    private static async Task<NpgsqlConnection> OpenAsync(string connectionString, CancellationToken ct)
    {
        var verbinding = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false, CommandTimeout = 0 }.ConnectionString);
        await verbinding.OpenAsync(ct);
        return verbinding;
    }

    /// <summary>From the begin of the table to its end.</summary>
    private async Task<long> RondeAsync(NpgsqlConnection verbinding, Tabel tabel, long eerder, Action<Versleutelvoortgang> meld, CancellationToken ct)
    {
        var (rijen, vanaf) = (0L, "(0,0)");
        while (true)
        {
            ct.ThrowIfCancellationRequested();
            var (aantal, laatste) = await BundelAsync(verbinding, tabel, vanaf, ct);
            if (aantal == 0)
            {
                return rijen;
            }

            (rijen, vanaf) = (rijen + aantal, laatste);
            meld(new(tabel.Naam, eerder + rijen));
        }
    }

    private async Task<(int Aantal, string Laatste)> BundelAsync(NpgsqlConnection verbinding, Tabel tabel, string vanaf, CancellationToken ct)
    {
        for (var poging = 1; ; poging++)
        {
            await using var transactie = await verbinding.BeginTransactionAsync(ct);
            try
            {
                await DoeAsync(verbinding, "set local lock_timeout = '1s'", ct);
                await DoeAsync(verbinding, tabel.Openen, ct);
                var rijen = await LeesAsync(verbinding, tabel, vanaf, ct);
                if (rijen.Count > 0)
                {
                    await SchrijfAsync(verbinding, tabel, rijen, ct);
                }

                await DoeAsync(verbinding, tabel.Sluiten, ct);
                await transactie.CommitAsync(ct);
                return rijen is [] ? (0, vanaf) : (rijen.Count, rijen[^1].Plek);
            }
            catch (PostgresException fout) when (fout.SqlState is PostgresErrorCodes.LockNotAvailable or PostgresErrorCodes.DeadlockDetected && poging < Pogingen)
            {
                // Someone works with the table for longer; whoever came after us in the queue goes first now.
                await transactie.RollbackAsync(ct);
                await Task.Delay(TimeSpan.FromSeconds(1), ct);
            }
        }
    }

    private async Task<List<Rij>> LeesAsync(NpgsqlConnection verbinding, Tabel tabel, string vanaf, CancellationToken ct)
    {
        await using var vraag = new NpgsqlCommand(tabel.Vraag, verbinding);
        vraag.Parameters.AddWithValue(vanaf);
        vraag.Parameters.AddWithValue(Bundel);
        vraag.Parameters.AddWithValue(ring.ActiefBegin);
        var rijen = new List<Rij>();
        await using var lezer = await vraag.ExecuteReaderAsync(ct);
        while (await lezer.ReadAsync(ct))
        {
            rijen.Add(new(
                lezer.GetString(0),
                lezer.IsDBNull(1) ? null : lezer.GetString(1),
                [.. Enumerable.Range(2, tabel.Kolommen.Length).Select(k => lezer.IsDBNull(k) ? null : lezer.GetString(k))]));
        }

        return rijen;
    }

    private async Task SchrijfAsync(NpgsqlConnection verbinding, Tabel tabel, List<Rij> rijen, CancellationToken ct)
    {
        await using var zet = new NpgsqlCommand(tabel.Zetten, verbinding);
        zet.Parameters.AddWithValue(NpgsqlDbType.Array | NpgsqlDbType.Text, rijen.ConvertAll(r => r.Plek));
        for (var k = 0; k < tabel.Kolommen.Length; k++)
        {
            var plaats = Vertrouwelijk.Plaats(tabel.Naam, tabel.Kolommen[k]);
            zet.Parameters.AddWithValue(NpgsqlDbType.Array | NpgsqlDbType.Text, rijen.ConvertAll(r => Nieuw(r.Waarden[k], plaats)));
        }

        if (tabel.HeeftKenmerk)
        {
            zet.Parameters.AddWithValue(NpgsqlDbType.Array | NpgsqlDbType.Bytea, rijen.ConvertAll(r => r.Waarden[tabel.Bsn] is { } bsn ? ring.Kenmerk(Persoon.Kenmerk(r.Gemeente!, Klaar(bsn, tabel))) : null));
        }

        await zet.ExecuteNonQueryAsync(ct);
    }

    private string? Nieuw(string? waarde, string plaats) => waarde switch
    {
        null => null,
        _ when waarde.StartsWith(ring.ActiefBegin, StringComparison.Ordinal) => waarde,
        _ when Sleutelring.IsVersleuteld(waarde) => ring.Versleutel(ring.Ontsleutel(waarde, plaats), plaats),
        _ => ring.Versleutel(waarde, plaats),
    };

    private string Klaar(string waarde, Tabel tabel) =>
        Sleutelring.IsVersleuteld(waarde) ? ring.Ontsleutel(waarde, Vertrouwelijk.Plaats(tabel.Naam, tabel.Kolommen[tabel.Bsn])) : waarde;

    /// <summary>Lets the database look whether nothing plain is left; it remembers that it did.</summary>
    private static async Task KeurAsync(NpgsqlConnection verbinding, Tabel tabel, CancellationToken ct)
    {
        foreach (var regel in tabel.Ongekeurd)
        {
            await DoeAsync(verbinding, $"alter table {tabel.Naam} validate constraint {regel}", ct);
        }
    }

    private static async Task DoeAsync(NpgsqlConnection verbinding, string sql, CancellationToken ct)
    {
        if (sql.Length > 0)
        {
            await using var opdracht = new NpgsqlCommand(sql, verbinding);
            await opdracht.ExecuteNonQueryAsync(ct);
        }
    }

    private sealed record Rij(string Plek, string? Gemeente, string?[] Waarden);

    /// <summary>A table and the SQL for it.</summary>
    private sealed record Tabel(string Naam, string[] Kolommen, string Openen, string Sluiten, string[] Ongekeurd)
    {
        public bool HeeftKenmerk => Naam == Persoontabel;

        public int Bsn => Array.IndexOf(Kolommen, "bsn");

        private const string Persoontabel = "persoon";

        public string Vraag =>
            $"select ctid::text, {(HeeftKenmerk ? "gemeente_code" : "null::text")}, {string.Join(", ", Kolommen)} from {Naam} "
            + $"where ctid > $1::tid and ({string.Join(" or ", Kolommen.Select(k => $"not starts_with({k}, $3)"))}) order by ctid limit $2 for update";

        public string Zetten =>
            $"update {Naam} t set {string.Join(", ", Kolommen.Select(k => $"{k} = v.{k}"))}{(HeeftKenmerk ? ", bsnkenmerk = v.bsnkenmerk" : string.Empty)} "
            + $"from unnest($1::text[]::tid[], {string.Join(", ", Kolommen.Select((_, i) => $"${i + 2}::text[]"))}{(HeeftKenmerk ? $", ${Kolommen.Length + 2}::bytea[]" : string.Empty)}) "
            + $"v(plek, {string.Join(", ", Kolommen)}{(HeeftKenmerk ? ", bsnkenmerk" : string.Empty)}) where t.ctid = v.plek";

        public static async Task<Tabel> LeesAsync(NpgsqlConnection verbinding, string naam, string[] kolommen, CancellationToken ct)
        {
            await using var vraag = new NpgsqlCommand(
                """
                select relforcerowsecurity,
                    array(select tgname::text from pg_trigger where tgrelid = c.oid and not tgisinternal and tgenabled = 'O' order by tgname),
                    array(select conname::text from pg_constraint where conrelid = c.oid and contype = 'c' and not convalidated order by conname)
                from pg_class c where oid = $1::regclass
                """,
                verbinding);
            vraag.Parameters.AddWithValue(naam);
            await using var lezer = await vraag.ExecuteReaderAsync(ct);
            await lezer.ReadAsync(ct);
            var (gedwongen, bewakers, ongekeurd) = (lezer.GetBoolean(0), lezer.GetFieldValue<string[]>(1), lezer.GetFieldValue<string[]>(2));
            // The owner is bound by row-level security too, and what guards finished rows or counts changes has nothing to do with this:
            // no value changes. Both end with the transaction, before which nobody else sees the table.
            return new(
                naam,
                kolommen,
                Wijzig(naam, gedwongen ? "no force row level security" : null, bewakers, "disable"),
                Wijzig(naam, gedwongen ? "force row level security" : null, bewakers, "enable"),
                ongekeurd);
        }

        private static string Wijzig(string naam, string? dwang, string[] bewakers, string werkwoord)
        {
            string[] delen = [.. dwang is null ? Array.Empty<string>() : [dwang], .. bewakers.Select(b => $"{werkwoord} trigger {b}")];
            return delen is [] ? string.Empty : $"alter table {naam} {string.Join(", ", delen)}";
        }
    }
}
