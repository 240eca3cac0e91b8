using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Jeugdhulp.Application.Data.Migrations
{
    /// <inheritdoc />
    public partial class Samenloopgeheugen : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "verborgensamenloop",
                columns: table => new
                {
                    gemeente_code = table.Column<string>(type: "character varying(4)", nullable: false),
                    dag = table.Column<DateOnly>(type: "date", nullable: false),
                    cel = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_verborgensamenloop", x => new { x.gemeente_code, x.dag, x.cel });
                    table.CheckConstraint("ck_verborgensamenloop_cel", "cel in ('alleenJeugd', 'alleenWmo', 'alleenParticipatie', 'jeugdWmo', 'jeugdParticipatie', 'wmoParticipatie', 'alleDrie', 'samenloopJeugdWmo', 'totaal')");
                    table.ForeignKey(
                        name: "fk_verborgensamenloop_gemeente_gemeente_code",
                        column: x => x.gemeente_code,
                        principalTable: "gemeente",
                        principalColumn: "code",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.BeveiligGemeentetabel("verborgensamenloop", "select, insert, delete");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "verborgensamenloop");
        }
    }
}
