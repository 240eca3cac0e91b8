using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Jeugdhulp.Application.Data.Migrations
{
    /// <inheritdoc />
    public partial class Verborgenkwaliteit : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "verborgenkwaliteit",
                columns: table => new
                {
                    gemeente_code = table.Column<string>(type: "character varying(4)", nullable: false),
                    begin = table.Column<DateOnly>(type: "date", nullable: false),
                    maat = table.Column<string>(type: "text", nullable: false),
                    deel = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_verborgenkwaliteit", x => new { x.gemeente_code, x.begin, x.maat, x.deel });
                    table.CheckConstraint("ck_verborgenkwaliteit_begin", "extract(day from begin) = 1 and extract(month from begin) in (1, 7)");
                    table.CheckConstraint("ck_verborgenkwaliteit_maat", "maat in ('plannen', 'problematiek', 'alleenGesproken', 'gedragswetenschapper', 'verslagen', 'eersteGesprek', 'afsluiten', 'tevredenJeugdigen', 'tevredenOuders')");
                    table.ForeignKey(
                        name: "fk_verborgenkwaliteit_gemeente_gemeente_code",
                        column: x => x.gemeente_code,
                        principalTable: "gemeente",
                        principalColumn: "code",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.BeveiligGemeentetabel("verborgenkwaliteit", "select, insert, delete");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "verborgenkwaliteit");
        }
    }
}
