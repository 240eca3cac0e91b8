using Microsoft.EntityFrameworkCore.Migrations;

namespace Jeugdhulp.Application.Data;

/// <summary>
/// SQL of the view "gebeurtenis", for migrations that add kinds of events. The view is taken as it stands and gets branches behind
/// it, so that no migration has to repeat the thirty that were there before.
/// </summary>
internal static class Gebeurtenissen
{
    /// <summary>Adds branches.</summary>
    /// <param name="migrationBuilder">The migration.</param>
    /// <param name="takken">Selects of the columns of the view, joined by "union all".</param>
    public static void VoegGebeurtenissenToe(this MigrationBuilder migrationBuilder, string takken) => migrationBuilder.Sql(
        $"""
         do $doe$
         begin
             execute 'create or replace view gebeurtenis with (security_invoker = true) as '
                 || rtrim(pg_get_viewdef('gebeurtenis'::regclass), ';') || $tak$ union all {takken}$tak$;
         end
         $doe$;
         """);

    /// <summary>Takes branches away again.</summary>
    /// <param name="migrationBuilder">The migration.</param>
    /// <param name="eerste">The kind of event of the first branch that was added; that branch and all behind it go.</param>
    public static void HaalGebeurtenissenWeg(this MigrationBuilder migrationBuilder, string eerste) => migrationBuilder.Sql(
        $"""
         do $doe$
         declare
             nu text := pg_get_viewdef('gebeurtenis'::regclass);
         begin
             execute 'create or replace view gebeurtenis with (security_invoker = true) as '
                 || regexp_replace(left(nu, strpos(nu, quote_literal('{eerste}')) - 1), '^(.*)\sUNION ALL\s.*$', '\1');
         end
         $doe$;
         """);
}
