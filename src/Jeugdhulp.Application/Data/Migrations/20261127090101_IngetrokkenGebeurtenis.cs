using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Jeugdhulp.Application.Data.Migrations
{
    /// <inheritdoc />
    public partial class IngetrokkenGebeurtenis : Migration
    {
        // Each branch about a referral asks for its person, and no other branch does: what was withdrawn is left out right behind that.
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder) =>
            migrationBuilder.Sql(Vervang("v.persoon_id IS NOT NULL", "v.persoon_id IS NOT NULL AND v.ingetrokken_op IS NULL"));

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder) =>
            migrationBuilder.Sql(Vervang(" AND (v.ingetrokken_op IS NULL)", string.Empty));

        private static string Vervang(string was, string wordt) =>
            $"""
             do $doe$
             begin
                 execute 'create or replace view gebeurtenis with (security_invoker = true) as '
                     || replace(pg_get_viewdef('gebeurtenis'::regclass), '{was}', '{wordt}');
             end
             $doe$;
             """;
    }
}
