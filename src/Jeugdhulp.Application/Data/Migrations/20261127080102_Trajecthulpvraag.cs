using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Jeugdhulp.Application.Data.Migrations
{
    /// <inheritdoc />
    public partial class Trajecthulpvraag : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder) =>
            migrationBuilder.Sql($"grant update (hulpvraag_id) on traject to {Rijbeveiliging.Toepassingsrol};");

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder) =>
            migrationBuilder.Sql($"revoke update (hulpvraag_id) on traject from {Rijbeveiliging.Toepassingsrol};");
    }
}
