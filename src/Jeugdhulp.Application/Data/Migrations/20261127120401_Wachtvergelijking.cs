using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Jeugdhulp.Application.Data.Migrations
{
    /// <inheritdoc />
    public partial class Wachtvergelijking : Migration
    {
        private const string Maten = "'plannen', 'problematiek', 'alleenGesproken', 'gedragswetenschapper', 'verslagen', 'eersteGesprek', 'afsluiten', 'tevredenJeugdigen', 'tevredenOuders', 'eigenHulp', 'korteNotities', 'eigenKeuzes'";

        private const string Nieuw = "'wachtlijst', 'wachturgentie', 'wachtoverbrugging', 'wachtopschoning', 'verwijsreden', 'aanbiederwacht', 'overbruggingseinde'";

        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder) => Sta(migrationBuilder, $"{Maten}, {Nieuw}");

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AlsEigenaar($"delete from verborgenkwaliteit where maat in ({Nieuw});", "verborgenkwaliteit");
            Sta(migrationBuilder, Maten);
        }

        private static void Sta(MigrationBuilder migrationBuilder, string maten)
        {
            migrationBuilder.DropCheckConstraint(name: "ck_verborgenkwaliteit_maat", table: "verborgenkwaliteit");
            migrationBuilder.AddCheckConstraint(name: "ck_verborgenkwaliteit_maat", table: "verborgenkwaliteit", sql: $"maat in ({maten})");
        }
    }
}
