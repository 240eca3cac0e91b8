using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Jeugdhulp.Application.Data.Migrations
{
    /// <inheritdoc />
    public partial class Dossierherkomst : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "herkomst_gemeente",
                table: "dossier",
                type: "character varying(4)",
                maxLength: 4,
                nullable: true);

            migrationBuilder.AddCheckConstraint(
                name: "ck_dossier_herkomst",
                table: "dossier",
                sql: "herkomst_gemeente <> gemeente_code");

            migrationBuilder.Sql($"grant update (herkomst_gemeente) on dossier to {Rijbeveiliging.Toepassingsrol};");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropCheckConstraint(
                name: "ck_dossier_herkomst",
                table: "dossier");

            migrationBuilder.DropColumn(
                name: "herkomst_gemeente",
                table: "dossier");
        }
    }
}
