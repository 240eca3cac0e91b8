using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Jeugdhulp.Application.Data.Migrations
{
    /// <inheritdoc />
    public partial class TrajectDossier : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            // A traject that was confirmed before its dossier existed gets it when that is opened.
            migrationBuilder.Sql($"grant update (dossier_id) on traject to {Rijbeveiliging.Toepassingsrol};");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql($"revoke update (dossier_id) on traject from {Rijbeveiliging.Toepassingsrol};");
        }
    }
}
