using Microsoft.EntityFrameworkCore.Migrations;

namespace Jeugdhulp.Application.Data;

/// <summary>
/// SQL of row-level security, for migrations. Every migration that makes a tenant table calls
/// <see cref="BeveiligGemeentetabel"/>; a test fails on a table with <c>gemeente_code</c> that has no policy.
/// </summary>
internal static class Rijbeveiliging
{
    /// <summary>The role under which the application works: owns nothing and cannot pass row-level security.</summary>
    public const string Toepassingsrol = "jeugdhulp_app";

    /// <summary>Grants the rights of the application and lets it see the rows of the current gemeente only.</summary>
    /// <param name="migrationBuilder">The migration.</param>
    /// <param name="tabel">Name of the table.</param>
    /// <param name="rechten">Rights of the application.</param>
    /// <param name="lezen">Condition under which rows may be read beside those that may be written.</param>
    /// <param name="schrijven">Condition for reading and writing.</param>
    public static void BeveiligGemeentetabel(
        this MigrationBuilder migrationBuilder,
        string tabel,
        string rechten = "select, insert, update, delete",
        string? lezen = null,
        string schrijven = "gemeente_code = current_setting('app.gemeente', true)")
    {
        migrationBuilder.Sql(
            $"""
             grant {rechten} on {tabel} to {Toepassingsrol};
             alter table {tabel} enable row level security;
             alter table {tabel} force row level security;
             create policy gemeente on {tabel} using ({schrijven}) with check ({schrijven});
             """);
        if (lezen is not null)
        {
            migrationBuilder.Sql($"create policy lezen on {tabel} for select using ({lezen});");
        }
    }

    /// <summary>
    /// Grants the rights of the application on a table of the whole country, and lets nobody but the landelijk beheerder use them.
    /// The login that owns the tables fills them, so it is not bound.
    /// </summary>
    /// <param name="migrationBuilder">The migration.</param>
    /// <param name="tabel">Name of the table.</param>
    /// <param name="rechten">Rights of the application.</param>
    /// <param name="lezen">Condition under which rows may be read beside by the landelijk beheerder.</param>
    public static void BeveiligLandelijkeTabel(this MigrationBuilder migrationBuilder, string tabel, string rechten, string? lezen = null)
    {
        migrationBuilder.Sql(
            $"""
             grant {rechten} on {tabel} to {Toepassingsrol};
             alter table {tabel} enable row level security;
             create policy landelijk on {tabel} using (is_landelijk_beheerder()) with check (is_landelijk_beheerder());
             """);
        if (lezen is not null)
        {
            migrationBuilder.Sql($"create policy lezen on {tabel} for select using ({lezen});");
        }
    }

    /// <summary>
    /// Reads and changes rows of these tenant tables as the login that owns them. Row-level security binds that login too: without this
    /// the SQL would find nothing, and say nothing about it.
    /// </summary>
    public static void AlsEigenaar(this MigrationBuilder migrationBuilder, string sql, params string[] tabellen)
    {
        foreach (var tabel in tabellen)
        {
            migrationBuilder.Sql($"alter table {tabel} no force row level security;");
        }

        migrationBuilder.Sql(sql);
        foreach (var tabel in tabellen)
        {
            migrationBuilder.Sql($"alter table {tabel} force row level security;");
        }
    }

    public static void OntgrendelGemeentetabel(this MigrationBuilder migrationBuilder, string tabel) =>
        migrationBuilder.Sql(
            $"""
             drop policy gemeente on {tabel};
             drop policy if exists lezen on {tabel};
             alter table {tabel} no force row level security;
             alter table {tabel} disable row level security;
             revoke all on {tabel} from {Toepassingsrol};
             """);
}
