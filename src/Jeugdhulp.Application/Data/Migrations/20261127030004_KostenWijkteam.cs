using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Jeugdhulp.Application.Data.Migrations
{
    /// <inheritdoc />
    public partial class KostenWijkteam : Migration
    {
        private const string Indicatoren = "'aantalJeugdigen', 'stedelijkheid', 'sociaalEconomischeStatus', 'armoede', 'eenoudergezinnen', 'migratieachtergrond', 'opleidingOuders', 'centrumfunctie', 'taalachterstand', 'scheidingen', 'psychischeOngezondheid'";

        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder) => Sta(migrationBuilder, $"{Indicatoren}, 'kostenWijkteam'");

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AlsEigenaar("delete from contextwaarde where indicator = 'kostenWijkteam';", "contextwaarde");
            Sta(migrationBuilder, Indicatoren);
        }

        private static void Sta(MigrationBuilder migrationBuilder, string indicatoren)
        {
            migrationBuilder.DropCheckConstraint(name: "ck_contextwaarde_indicator", table: "contextwaarde");
            migrationBuilder.AddCheckConstraint(name: "ck_contextwaarde_indicator", table: "contextwaarde", sql: $"indicator in ({indicatoren})");
        }
    }
}
