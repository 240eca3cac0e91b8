using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Jeugdhulp.Application.Data.Migrations
{
    /// <inheritdoc />
    public partial class MigratiestandLeesbaar : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            // A web process checks at its start, under the role of the application, that no migration is missing.
            migrationBuilder.Sql("grant select on \"__EFMigrationsHistory\" to jeugdhulp_app;");

        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("revoke select on \"__EFMigrationsHistory\" from jeugdhulp_app;");

        }
    }
}
