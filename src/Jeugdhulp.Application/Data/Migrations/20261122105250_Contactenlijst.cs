using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Jeugdhulp.Application.Data.Migrations
{
    /// <inheritdoc />
    public partial class Contactenlijst : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "contactstand",
                columns: table => new
                {
                    gemeente_code = table.Column<string>(type: "character varying(4)", nullable: false),
                    team_id = table.Column<Guid>(type: "uuid", nullable: false),
                    vak = table.Column<short>(type: "smallint", nullable: false),
                    stand = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_contactstand", x => new { x.gemeente_code, x.team_id, x.vak });
                    table.ForeignKey(
                        name: "fk_contactstand_team_gemeente_code_team_id",
                        columns: x => new { x.gemeente_code, x.team_id },
                        principalTable: "team",
                        principalColumns: new[] { "gemeente_code", "id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.BeveiligGemeentetabel("contactstand", "select, insert, update");
            migrationBuilder.Sql(
                """
                -- Rewritten all the time and never larger than a few rows per team: leave room on the page.
                alter table contactstand set (fillfactor = 50);

                create function tel_contactstand() returns trigger language plpgsql as $$
                begin
                    insert into contactstand as s (gemeente_code, team_id, vak, stand)
                        select distinct gemeente_code, team_id, pg_backend_pid() % 32, 1 from geschreven order by 1, 2
                        on conflict (gemeente_code, team_id, vak) do update set stand = s.stand + 1;
                    return null;
                end $$;
                create trigger contactstand_erbij after insert on contactregel
                    referencing new table as geschreven for each statement execute function tel_contactstand();
                create trigger contactstand_oud after update on contactregel
                    referencing old table as geschreven for each statement execute function tel_contactstand();
                create trigger contactstand_nieuw after update on contactregel
                    referencing new table as geschreven for each statement execute function tel_contactstand();
                create trigger contactstand_eraf after delete on contactregel
                    referencing old table as geschreven for each statement execute function tel_contactstand();

                -- The contact before the line: the lines of one contact stay together, and contacts are counted in this order.
                drop index ix_contactregel_lijst;
                create index ix_contactregel_lijst on contactregel (gemeente_code, team_id, datum desc, contact_id desc, id desc)
                    include (geldend, uitkomst, afwijking, activiteit);
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql(
                """
                drop index ix_contactregel_lijst;
                create index ix_contactregel_lijst on contactregel (gemeente_code, team_id, datum desc, id desc)
                    include (geldend, uitkomst, afwijking, activiteit, contact_id);
                drop trigger contactstand_eraf on contactregel;
                drop trigger contactstand_nieuw on contactregel;
                drop trigger contactstand_oud on contactregel;
                drop trigger contactstand_erbij on contactregel;
                drop function tel_contactstand();
                """);
            migrationBuilder.OntgrendelGemeentetabel("contactstand");
            migrationBuilder.DropTable(
                name: "contactstand");
        }
    }
}
