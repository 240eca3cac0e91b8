using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Jeugdhulp.Application.Data.Migrations
{
    /// <inheritdoc />
    public partial class OorzakenPerTeam : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<Guid>(
                name: "team_id",
                table: "annotatie",
                type: "uuid",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "ix_annotatie_gemeente_code_team_id",
                table: "annotatie",
                columns: new[] { "gemeente_code", "team_id" });

            migrationBuilder.AddForeignKey(
                name: "fk_annotatie_team_gemeente_code_team_id",
                table: "annotatie",
                columns: new[] { "gemeente_code", "team_id" },
                principalTable: "team",
                principalColumns: new[] { "gemeente_code", "id" },
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "fk_annotatie_team_gemeente_code_team_id",
                table: "annotatie");

            migrationBuilder.DropIndex(
                name: "ix_annotatie_gemeente_code_team_id",
                table: "annotatie");

            migrationBuilder.DropColumn(
                name: "team_id",
                table: "annotatie");
        }
    }
}
