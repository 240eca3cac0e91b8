using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Jeugdhulp.Application.Data.Migrations
{
    /// <inheritdoc />
    public partial class OpmerkingInVerloop : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropCheckConstraint(
                name: "ck_verloopregel_soort",
                table: "verloopregel");

            migrationBuilder.AddCheckConstraint(
                name: "ck_verloopregel_soort",
                table: "verloopregel",
                sql: "soort in ('begonnen', 'gewijzigd', 'besproken', 'beschikt', 'bekrachtigd', 'teruggegeven', 'beeindigd', 'heropend', 'gevolgd', 'teruggekoppeld', 'nagekeken', 'ingetrokken', 'opgemerkt')");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropCheckConstraint(
                name: "ck_verloopregel_soort",
                table: "verloopregel");

            migrationBuilder.AddCheckConstraint(
                name: "ck_verloopregel_soort",
                table: "verloopregel",
                sql: "soort in ('begonnen', 'gewijzigd', 'besproken', 'beschikt', 'bekrachtigd', 'teruggegeven', 'beeindigd', 'heropend', 'gevolgd', 'teruggekoppeld', 'nagekeken', 'ingetrokken')");
        }
    }
}
