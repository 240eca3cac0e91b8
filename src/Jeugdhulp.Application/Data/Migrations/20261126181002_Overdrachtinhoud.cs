using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Jeugdhulp.Application.Data.Migrations
{
    /// <inheritdoc />
    public partial class Overdrachtinhoud : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "inhoud",
                table: "planoverdracht",
                type: "text",
                nullable: true);

            migrationBuilder.AddCheckConstraint(
                name: "ck_planoverdracht_inhoud_versleuteld",
                table: "planoverdracht",
                sql: "inhoud like 'v1.________.%'");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropCheckConstraint(
                name: "ck_planoverdracht_inhoud_versleuteld",
                table: "planoverdracht");

            migrationBuilder.DropColumn(
                name: "inhoud",
                table: "planoverdracht");
        }
    }
}
