using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Jeugdhulp.Application.Data.Migrations
{
    /// <inheritdoc />
    public partial class SamengevoegdePlek : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropCheckConstraint(
                name: "ck_wachtende_afloop",
                table: "wachtende");

            migrationBuilder.AddCheckConstraint(
                name: "ck_wachtende_afloop",
                table: "wachtende",
                sql: "afloop in ('eersteGesprek', 'nietMeerNodig', 'lichterGeholpen', 'eldersGeplaatst', 'samengevoegd')");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropCheckConstraint(
                name: "ck_wachtende_afloop",
                table: "wachtende");

            migrationBuilder.AddCheckConstraint(
                name: "ck_wachtende_afloop",
                table: "wachtende",
                sql: "afloop in ('eersteGesprek', 'nietMeerNodig', 'lichterGeholpen', 'eldersGeplaatst')");
        }
    }
}
