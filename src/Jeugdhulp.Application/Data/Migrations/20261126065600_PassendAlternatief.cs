using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Jeugdhulp.Application.Data.Migrations
{
    /// <inheritdoc />
    public partial class PassendAlternatief : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "passend_alternatief",
                table: "doorverwijzing",
                type: "text",
                nullable: true);

            migrationBuilder.Sql($"grant update (passend_alternatief) on doorverwijzing to {Rijbeveiliging.Toepassingsrol};");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql($"revoke update (passend_alternatief) on doorverwijzing from {Rijbeveiliging.Toepassingsrol};");

            migrationBuilder.DropColumn(
                name: "passend_alternatief",
                table: "doorverwijzing");
        }
    }
}
