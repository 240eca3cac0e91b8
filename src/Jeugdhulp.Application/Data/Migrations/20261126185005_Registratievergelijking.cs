using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Jeugdhulp.Application.Data.Migrations
{
    /// <inheritdoc />
    public partial class Registratievergelijking : Migration
    {
        private const string Maten = "'plannen', 'problematiek', 'alleenGesproken', 'gedragswetenschapper', 'verslagen', 'eersteGesprek', 'afsluiten', 'tevredenJeugdigen', 'tevredenOuders'";

        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder) => Sta(migrationBuilder, $"{Maten}, 'eigenHulp', 'korteNotities', 'eigenKeuzes'");

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AlsEigenaar("delete from verborgenkwaliteit where maat in ('eigenHulp', 'korteNotities', 'eigenKeuzes');", "verborgenkwaliteit");
            Sta(migrationBuilder, Maten);
        }

        private static void Sta(MigrationBuilder migrationBuilder, string maten)
        {
            migrationBuilder.DropCheckConstraint(name: "ck_verborgenkwaliteit_maat", table: "verborgenkwaliteit");
            migrationBuilder.AddCheckConstraint(name: "ck_verborgenkwaliteit_maat", table: "verborgenkwaliteit", sql: $"maat in ({maten})");
        }
    }
}
