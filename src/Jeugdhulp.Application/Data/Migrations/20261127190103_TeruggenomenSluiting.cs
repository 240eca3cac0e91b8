using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Jeugdhulp.Application.Data.Migrations
{
    /// <inheritdoc />
    public partial class TeruggenomenSluiting : Migration
    {
        // A closing that held on no day was taken back: nothing ended then.
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(
            """
            do $doe$
            begin
                execute 'create or replace view gebeurtenis with (security_invoker = true) as '
                    || replace(pg_get_viewdef('gebeurtenis'::regclass), 'FROM statusperiode s', 'FROM statusperiode s WHERE (s.status <> ''afgesloten'' or s.tot is null or s.tot > s.van)');
            end
            $doe$;
            """);

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(
            """
            do $doe$
            begin
                execute 'create or replace view gebeurtenis with (security_invoker = true) as '
                    || regexp_replace(pg_get_viewdef('gebeurtenis'::regclass), '(FROM statusperiode s)\s+WHERE [^\n]*', '\1');
            end
            $doe$;
            """);
    }
}
