using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Jeugdhulp.Application.Data.Migrations
{
    /// <inheritdoc />
    public partial class Gemigreerd : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateOnly>(
                name: "gemigreerd_vanaf",
                table: "annotatie",
                type: "date",
                nullable: true);

            migrationBuilder.AddCheckConstraint(
                name: "ck_annotatie_gemigreerd",
                table: "annotatie",
                sql: "gemigreerd_vanaf is null or (oorzaak = 'nieuwRegistratiesysteem' and gemigreerd_vanaf < datum)");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropCheckConstraint(
                name: "ck_annotatie_gemigreerd",
                table: "annotatie");

            migrationBuilder.DropColumn(
                name: "gemigreerd_vanaf",
                table: "annotatie");
        }
    }
}
