using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Jeugdhulp.Application.Data.Migrations
{
    /// <inheritdoc />
    public partial class Logboekketen : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "logboekschakel",
                columns: table => new
                {
                    gemeente_code = table.Column<string>(type: "character varying(4)", nullable: false),
                    nummer = table.Column<long>(type: "bigint", nullable: false),
                    op = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    regels = table.Column<long[]>(type: "bigint[]", nullable: false),
                    regelhashes = table.Column<byte[]>(type: "bytea", nullable: false),
                    hash = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_logboekschakel", x => new { x.gemeente_code, x.nummer });
                    table.ForeignKey(
                        name: "fk_logboekschakel_gemeente_gemeente_code",
                        column: x => x.gemeente_code,
                        principalTable: "gemeente",
                        principalColumn: "code",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "onverzegelde_logboekregel",
                columns: table => new
                {
                    gemeente_code = table.Column<string>(type: "character varying(4)", maxLength: 4, nullable: false),
                    regel_id = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_onverzegelde_logboekregel", x => new { x.gemeente_code, x.regel_id });
                });

            migrationBuilder.BeveiligGemeentetabel("logboekschakel", "select, insert");
            migrationBuilder.BeveiligGemeentetabel("onverzegelde_logboekregel", "select, insert");
            migrationBuilder.Sql(
                """
                -- What the maintenance functions of the owner log has to wait for a link too.
                do $$
                begin
                    execute format('create policy onderhoud on onverzegelde_logboekregel to %I using (true) with check (true)', current_user);
                end $$;

                -- What stands in the log already is sealed first. The owner is bound by the policies too, but not for this one question.
                alter table logboekregel no force row level security;
                insert into onverzegelde_logboekregel (gemeente_code, regel_id) select gemeente_code, id from logboekregel;
                alter table logboekregel force row level security;

                create function logboekregel_geschreven() returns trigger language plpgsql as $$
                begin
                    insert into onverzegelde_logboekregel (gemeente_code, regel_id) select gemeente_code, id from geschreven;
                    return null;
                end $$;
                create trigger geschreven_erbij after insert on logboekregel
                    referencing new table as geschreven for each statement execute function logboekregel_geschreven();

                -- Rows wait across gemeenten, and the application may see those of one gemeente only. So it asks the owner which wait.
                create function gemeente_te_verzegelen() returns setof text
                    language sql security definer
                    set search_path = public, pg_temp set app.gemeente = '' set app.account = '' as $$
                    select distinct gemeente_code from onverzegelde_logboekregel order by 1;
                $$;
                revoke all on function gemeente_te_verzegelen() from public;
                grant execute on function gemeente_te_verzegelen() to jeugdhulp_app;

                -- The application cannot take a row off the list by itself: only a link that holds it does.
                create function logboek_verzegeld(schakel bigint) returns void
                    language sql security definer
                    set search_path = public, pg_temp as $$
                    delete from onverzegelde_logboekregel o using logboekschakel s
                        where s.gemeente_code = current_setting('app.gemeente', true) and s.nummer = schakel
                            and o.gemeente_code = s.gemeente_code and o.regel_id = any(s.regels);
                $$;
                revoke all on function logboek_verzegeld(bigint) from public;
                grant execute on function logboek_verzegeld(bigint) to jeugdhulp_app;
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql(
                """
                drop trigger geschreven_erbij on logboekregel;
                drop function logboekregel_geschreven();
                drop function gemeente_te_verzegelen();
                drop function logboek_verzegeld(bigint);
                """);
            migrationBuilder.DropTable(
                name: "logboekschakel");

            migrationBuilder.DropTable(
                name: "onverzegelde_logboekregel");
        }
    }
}
