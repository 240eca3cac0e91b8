using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Jeugdhulp.Application.Data.Migrations
{
    /// <inheritdoc />
    public partial class EersteGesprekken : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(
                name: "alleen_met_de_hand",
                table: "wachtende",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<Guid>(
                name: "contactregel_id",
                table: "wachtende",
                type: "uuid",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "ix_wachtende_gemeente_code_contactregel_id",
                table: "wachtende",
                columns: new[] { "gemeente_code", "contactregel_id" });

            migrationBuilder.AddCheckConstraint(
                name: "ck_wachtende_gesprek",
                table: "wachtende",
                sql: "contactregel_id is null or afloop = 'eersteGesprek'");

            migrationBuilder.AddForeignKey(
                name: "fk_wachtende_contactregel_gemeente_code_contactregel_id",
                table: "wachtende",
                columns: new[] { "gemeente_code", "contactregel_id" },
                principalTable: "contactregel",
                principalColumns: new[] { "gemeente_code", "id" },
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.Sql(
                """
                grant update (contactregel_id, alleen_met_de_hand) on wachtende to jeugdhulp_app;
                alter table wachtende no force row level security;
                alter table contactregel no force row level security;
                update wachtende w set contactregel_id = (
                    select r.id from contactregel r
                    where r.gemeente_code = w.gemeente_code and r.persoon_id = w.persoon_id and r.team_id = w.team_id and r.datum = w.einde_op
                        and r.activiteit in ('intake', 'planvorming', 'opvoedondersteuning', 'begeleiding', 'ouderondersteuning', 'schoolmaatschappelijkWerk', 'pohJeugd', 'overbruggingszorg', 'openHouden', 'crisishulp')
                    order by r.id limit 1)
                where w.afloop = 'eersteGesprek';
                alter table contactregel force row level security;
                alter table wachtende force row level security;
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "fk_wachtende_contactregel_gemeente_code_contactregel_id",
                table: "wachtende");

            migrationBuilder.DropIndex(
                name: "ix_wachtende_gemeente_code_contactregel_id",
                table: "wachtende");

            migrationBuilder.DropCheckConstraint(
                name: "ck_wachtende_gesprek",
                table: "wachtende");

            migrationBuilder.DropColumn(
                name: "alleen_met_de_hand",
                table: "wachtende");

            migrationBuilder.DropColumn(
                name: "contactregel_id",
                table: "wachtende");
        }
    }
}
