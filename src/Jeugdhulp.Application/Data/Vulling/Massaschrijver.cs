using System.Collections;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Npgsql;
using NpgsqlTypes;

namespace Jeugdhulp.Application.Data;

/// <summary>
/// Writes many rows of one entity by binary COPY, with the names and conversions of the model. The rows go through a temporary
/// table, because PostgreSQL refuses COPY into a table with row-level security for everyone but a superuser.
/// </summary>
public sealed class Massaschrijver(JeugdhulpDbContext db)
{
    private NpgsqlConnection Verbinding => (NpgsqlConnection)db.Database.GetDbConnection();

    /// <summary>Sets the gemeente whose rows may be written in this transaction.</summary>
    public Task KiesGemeenteAsync(string code, CancellationToken ct) =>
        db.Database.ExecuteSqlAsync($"select set_config('app.gemeente', {code}, true)", ct);

    /// <summary>Answers a question of yes or no.</summary>
    public async Task<bool> VraagAsync(string sql, CancellationToken ct)
    {
        await using var opdracht = new NpgsqlCommand(sql, Verbinding);
        return await opdracht.ExecuteScalarAsync(ct) is true;
    }

    /// <summary>All rows there are; for small tables.</summary>
    public Task<List<T>> LeesAsync<T>(CancellationToken ct)
        where T : class => db.Set<T>().AsNoTracking().ToListAsync(ct);

    /// <summary>Adds the rows whose key is not there yet.</summary>
    /// <returns>The number of rows added.</returns>
    public async Task<int> VoegToeAsync<T>(IEnumerable<T> rijen, CancellationToken ct)
        where T : class
    {
        var (tabel, kolommen) = Kolommen<T>();
        var namen = string.Join(", ", kolommen.Select(k => k.Naam));
        var tijdelijk = $"vulling_{tabel}";
        await UitvoerenAsync($"create temporary table {tijdelijk} on commit drop as select {namen} from {tabel} with no data", ct);
        await KopieerAsync(tijdelijk, kolommen, rijen, ct);
        var aantal = await UitvoerenAsync($"insert into {tabel} ({namen}) select {namen} from {tijdelijk} on conflict do nothing", ct);
        await UitvoerenAsync($"drop table {tijdelijk}", ct);
        return aantal;
    }

    /// <summary>
    /// Copies straight into the table; for a superuser and a table that has none of these rows. Whoever does so with triggers
    /// off calls <see cref="VerhoogStandenAsync"/> after the last contact line.
    /// </summary>
    public Task KopieerRechtstreeksAsync<T>(IEnumerable<T> rijen, CancellationToken ct)
        where T : class
    {
        var (tabel, kolommen) = Kolommen<T>();
        return KopieerAsync(tabel, kolommen, rijen, ct);
    }

    /// <summary>
    /// Does what the triggers on contact lines would have done: remembered totals of the list hold no longer. Only needed after
    /// a load with triggers off.
    /// </summary>
    public Task VerhoogStandenAsync(string gemeenteCode, CancellationToken ct) => db.Database.ExecuteSqlAsync(
        $"""
        insert into contactstand as s (gemeente_code, team_id, vak, stand)
            select gemeente_code, id, 0, 1 from team where gemeente_code = {gemeenteCode}
            on conflict (gemeente_code, team_id, vak) do update set stand = s.stand + 1
        """,
        ct);

    private async Task KopieerAsync<T>(string tabel, List<Kolom> kolommen, IEnumerable<T> rijen, CancellationToken ct)
        where T : class
    {
        var namen = string.Join(", ", kolommen.Select(k => k.Naam));
        await using var invoer = await Verbinding.BeginBinaryImportAsync($"copy {tabel} ({namen}) from stdin (format binary)", ct);
        foreach (var rij in rijen)
        {
            await invoer.StartRowAsync(ct);
            foreach (var kolom in kolommen)
            {
                if (kolom.Waarde(rij) is { } waarde)
                {
                    await invoer.WriteAsync(waarde, kolom.Type, ct);
                }
                else
                {
                    await invoer.WriteNullAsync(ct);
                }
            }
        }

        await invoer.CompleteAsync(ct);
    }

    private async Task<int> UitvoerenAsync(string sql, CancellationToken ct)
    {
        await using var opdracht = new NpgsqlCommand(sql, Verbinding);
        return await opdracht.ExecuteNonQueryAsync(ct);
    }

    private (string Tabel, List<Kolom> Kolommen) Kolommen<T>()
    {
        var entiteit = db.Model.FindEntityType(typeof(T)) ?? throw new InvalidOperationException($"{typeof(T).Name} staat niet in het model.");
        return (entiteit.GetTableName()!, [.. Kolommen(entiteit, rij => rij)]);
    }

    private static IEnumerable<Kolom> Kolommen(ITypeBase type, Func<object, object> drager)
    {
        foreach (var eigenschap in type.GetProperties().Where(DoorOnsGevuld))
        {
            var lezer = eigenschap.PropertyInfo!;
            var omzetter = Omzetter(eigenschap);
            yield return new Kolom(
                eigenschap.GetColumnName(),
                Soort(eigenschap),
                rij => lezer.GetValue(drager(rij)) is { } waarde ? omzetter(waarde) : null);
        }

        foreach (var complex in type.GetComplexProperties())
        {
            var lezer = complex.PropertyInfo!;
            foreach (var kolom in Kolommen(complex.ComplexType, rij => lezer.GetValue(drager(rij))!))
            {
                yield return kolom;
            }
        }
    }

    // The database makes the rest: computed columns, row versions, numbers of the log.
    private static bool DoorOnsGevuld(IProperty eigenschap) =>
        eigenschap.PropertyInfo is not null
        && eigenschap.ValueGenerated is not ValueGenerated.OnAddOrUpdate
        && !(eigenschap.ValueGenerated is ValueGenerated.OnAdd && eigenschap.ClrType == typeof(long));

    private static Func<object, object?> Omzetter(IProperty eigenschap)
    {
        var afbeelding = eigenschap.GetTypeMapping();
        if (eigenschap.ClrType == typeof(List<Guid>))
        {
            return lijst => lijst;
        }

        if (eigenschap.IsPrimitiveCollection)
        {
            var element = afbeelding.ElementTypeMapping?.Converter;
            return lijst => ((IEnumerable)lijst).Cast<object>().Select(e => Convert.ToString(element?.ConvertToProvider(e) ?? e, CultureInfo.InvariantCulture)).ToArray();
        }

        return afbeelding.Converter is { } omzetter ? omzetter.ConvertToProvider : waarde => waarde;
    }

    private static NpgsqlDbType Soort(IProperty eigenschap)
    {
        if (eigenschap.IsPrimitiveCollection)
        {
            return NpgsqlDbType.Array | (eigenschap.ClrType == typeof(List<Guid>) ? NpgsqlDbType.Uuid : NpgsqlDbType.Text);
        }

        if (eigenschap.GetColumnType() == "jsonb")
        {
            return NpgsqlDbType.Jsonb;
        }

        var type = eigenschap.GetTypeMapping().Converter?.ProviderClrType ?? eigenschap.ClrType;
        type = Nullable.GetUnderlyingType(type) ?? type;
        return type switch
        {
            _ when type == typeof(string) => NpgsqlDbType.Text,
            _ when type == typeof(Guid) => NpgsqlDbType.Uuid,
            _ when type == typeof(DateOnly) => NpgsqlDbType.Date,
            _ when type == typeof(DateTimeOffset) => NpgsqlDbType.TimestampTz,
            _ when type == typeof(int) => NpgsqlDbType.Integer,
            _ when type == typeof(bool) => NpgsqlDbType.Boolean,
            _ when type == typeof(decimal) => NpgsqlDbType.Numeric,
            _ when type == typeof(byte[]) => NpgsqlDbType.Bytea,
            _ => throw new NotSupportedException($"Kolom {eigenschap.Name} heeft een type dat hier niet voorkomt: {type.Name}."),
        };
    }

    private sealed record Kolom(string Naam, NpgsqlDbType Type, Func<object, object?> Waarde);
}
