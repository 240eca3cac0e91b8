using System;
using System.Collections.Generic;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Jeugdhulp.Application.Data.Migrations
{
    /// <inheritdoc />
    public partial class Doorrekenverslagen : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "doorrekenverslag",
                columns: table => new
                {
                    gemeente_code = table.Column<string>(type: "character varying(4)", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    taak_id = table.Column<Guid>(type: "uuid", nullable: false),
                    bron = table.Column<string>(type: "text", nullable: false),
                    bronnaam = table.Column<string>(type: "text", nullable: false),
                    regels = table.Column<string>(type: "jsonb", nullable: false),
                    van = table.Column<DateOnly>(type: "date", nullable: false),
                    tot_en_met = table.Column<DateOnly>(type: "date", nullable: false),
                    vergelijken = table.Column<bool>(type: "boolean", nullable: false),
                    aangevraagd_door_account_id = table.Column<Guid>(type: "uuid", nullable: false),
                    aangevraagd_door = table.Column<string>(type: "text", nullable: false),
                    aangevraagd_op = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    uitslag = table.Column<string>(type: "jsonb", nullable: true),
                    vergelijking = table.Column<string>(type: "jsonb", nullable: true),
                    versies = table.Column<List<int>>(type: "integer[]", nullable: true),
                    verzegeld = table.Column<string>(type: "jsonb", nullable: true),
                    duur_milliseconden = table.Column<int>(type: "integer", nullable: true),
                    sha256 = table.Column<string>(type: "text", nullable: true),
                    voltooid_op = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_doorrekenverslag", x => new { x.gemeente_code, x.id });
                    table.CheckConstraint("ck_doorrekenverslag_periode", "tot_en_met >= van");
                    table.CheckConstraint("ck_doorrekenverslag_uitslag", "(uitslag is null) = (voltooid_op is null) and (uitslag is null) = (sha256 is null)");
                    table.ForeignKey(
                        name: "fk_doorrekenverslag_account_aangevraagd_door_account_id",
                        column: x => x.aangevraagd_door_account_id,
                        principalTable: "account",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_doorrekenverslag_taak_gemeente_code_taak_id",
                        columns: x => new { x.gemeente_code, x.taak_id },
                        principalTable: "taak",
                        principalColumns: new[] { "gemeente_code", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_doorrekenverslag_aangevraagd_door_account_id",
                table: "doorrekenverslag",
                column: "aangevraagd_door_account_id");

            migrationBuilder.CreateIndex(
                name: "ix_doorrekenverslag_gemeente_code_taak_id",
                table: "doorrekenverslag",
                columns: new[] { "gemeente_code", "taak_id" },
                unique: true);

            // Asked once; only the result is filled in later, and by nobody twice.
            migrationBuilder.BeveiligGemeentetabel("doorrekenverslag", "select, insert, update (uitslag, vergelijking, verzegeld, versies, duur_milliseconden, sha256, voltooid_op)");
            migrationBuilder.Sql(
                """
                -- A period of a gemeente, whatever the team.
                create index ix_contactregel_periode on contactregel (gemeente_code, datum);

                -- All contacts that a rule decided, or that stand under a version: PostgreSQL 18 skips over the rules for the latter.
                create index ix_contactregel_besloten on contactregel (gemeente_code, regel, instellingenversie, datum);

                create function bewaak_doorrekenverslag() returns trigger language plpgsql as $$
                begin
                    if old.voltooid_op is not null then
                        raise exception 'een verslag dat klaar is, verandert niet' using errcode = 'integrity_constraint_violation';
                    end if;
                    return new;
                end $$;
                create trigger doorrekenverslag_blijft before update on doorrekenverslag
                    for each row execute function bewaak_doorrekenverslag();
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql(
                """
                drop trigger doorrekenverslag_blijft on doorrekenverslag;
                drop function bewaak_doorrekenverslag();
                drop index ix_contactregel_besloten;
                drop index ix_contactregel_periode;
                """);
            migrationBuilder.OntgrendelGemeentetabel("doorrekenverslag");
            migrationBuilder.DropTable(
                name: "doorrekenverslag");
        }
    }
}
