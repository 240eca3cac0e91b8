using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Jeugdhulp.Application.Data.Migrations
{
    /// <inheritdoc />
    public partial class Wachtteam : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<Guid>(name: "eerste_team_id", table: "wachtende", type: "uuid", nullable: true);
            migrationBuilder.CreateIndex(name: "ix_wachtende_gemeente_code_eerste_team_id", table: "wachtende", columns: new[] { "gemeente_code", "eerste_team_id" });
            migrationBuilder.AddForeignKey(
                name: "fk_wachtende_team_gemeente_code_eerste_team_id",
                table: "wachtende",
                columns: new[] { "gemeente_code", "eerste_team_id" },
                principalTable: "team",
                principalColumns: new[] { "gemeente_code", "id" },
                onDelete: ReferentialAction.Restrict);
            migrationBuilder.Sql($"grant update (eerste_team_id) on wachtende to {Rijbeveiliging.Toepassingsrol};");

            // A place that was given to another team before this began with the first that gave it. Of what ended the figures are counted again.
            migrationBuilder.AlsEigenaar(
                """
                update wachtende w set eerste_team_id = v.van_team_id
                from (select distinct on (gemeente_code, wachtende_id) gemeente_code, wachtende_id, van_team_id from verloopregel where wachtende_id is not null and van_team_id is not null order by gemeente_code, wachtende_id, op, id) v
                where v.gemeente_code = w.gemeente_code and v.wachtende_id = w.id;
                """,
                "wachtende",
                "verloopregel",
                "cijferverandering");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(name: "fk_wachtende_team_gemeente_code_eerste_team_id", table: "wachtende");
            migrationBuilder.DropIndex(name: "ix_wachtende_gemeente_code_eerste_team_id", table: "wachtende");
            migrationBuilder.DropColumn(name: "eerste_team_id", table: "wachtende");
        }
    }
}
