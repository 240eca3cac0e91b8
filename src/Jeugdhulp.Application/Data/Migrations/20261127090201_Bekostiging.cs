using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Jeugdhulp.Application.Data.Migrations
{
    /// <inheritdoc />
    public partial class Bekostiging : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            // Nobody was asked before: what was registered then stays what it was taken for, help in natura.
            migrationBuilder.AddColumn<string>(name: "bekostiging", table: "traject", type: "text", nullable: false, defaultValue: "natura");
            migrationBuilder.AddCheckConstraint(name: "ck_traject_bekostiging", table: "traject", sql: "bekostiging in ('natura', 'pgb', 'particulier')");
            migrationBuilder.AddCheckConstraint(name: "ck_traject_natura", table: "traject", sql: "uitvoerder = 'aanbieder' or bekostiging = 'natura'");
            migrationBuilder.Sql($"grant update (bekostiging) on traject to {Rijbeveiliging.Toepassingsrol};");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql($"revoke update (bekostiging) on traject from {Rijbeveiliging.Toepassingsrol};");
            migrationBuilder.DropCheckConstraint(name: "ck_traject_natura", table: "traject");
            migrationBuilder.DropCheckConstraint(name: "ck_traject_bekostiging", table: "traject");
            migrationBuilder.DropColumn(name: "bekostiging", table: "traject");
        }
    }
}
