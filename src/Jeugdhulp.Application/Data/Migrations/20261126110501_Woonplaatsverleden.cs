using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Jeugdhulp.Application.Data.Migrations
{
    /// <inheritdoc />
    public partial class Woonplaatsverleden : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "woonplaatsverleden",
                columns: table => new
                {
                    gemeente_code = table.Column<string>(type: "character varying(4)", nullable: false),
                    persoon_id = table.Column<Guid>(type: "uuid", nullable: false),
                    van = table.Column<DateOnly>(type: "date", nullable: false),
                    tot_en_met = table.Column<DateOnly>(type: "date", nullable: false),
                    gemeente = table.Column<string>(type: "character varying(4)", maxLength: 4, nullable: false),
                    grond = table.Column<string>(type: "text", nullable: false),
                    postcode = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_woonplaatsverleden", x => new { x.gemeente_code, x.persoon_id, x.van });
                    table.CheckConstraint("ck_woonplaatsverleden_grond", "grond in ('brpAdres', 'voorVerblijf', 'moederBijGeboorte', 'werkelijkVerblijf', 'gezagsdrager')");
                    table.CheckConstraint("ck_woonplaatsverleden_periode", "tot_en_met >= van");
                    table.ForeignKey(
                        name: "fk_woonplaatsverleden_persoon_gemeente_code_persoon_id",
                        columns: x => new { x.gemeente_code, x.persoon_id },
                        principalTable: "persoon",
                        principalColumns: new[] { "gemeente_code", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.BeveiligGemeentetabel("woonplaatsverleden", "select");
            migrationBuilder.Sql(
                """
                -- Written by the database, so that no page forgets to. A first day that is put back is a correction: what was kept from then on was wrong.
                create function onthoud_woonplaats() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
                begin
                    delete from woonplaatsverleden w where w.gemeente_code = new.gemeente_code and w.persoon_id = new.id and w.van >= new.woonplaats_vanaf;
                    update woonplaatsverleden w set tot_en_met = new.woonplaats_vanaf - 1
                        where w.gemeente_code = new.gemeente_code and w.persoon_id = new.id and w.tot_en_met >= new.woonplaats_vanaf;
                    if old.woonplaats_vanaf < new.woonplaats_vanaf then
                        insert into woonplaatsverleden (gemeente_code, persoon_id, van, tot_en_met, gemeente, grond, postcode)
                            values (old.gemeente_code, old.id, old.woonplaats_vanaf, new.woonplaats_vanaf - 1, old.woonplaats_gemeente, old.woonplaats_grond, old.postcode)
                            on conflict (gemeente_code, persoon_id, van) do update
                                set tot_en_met = excluded.tot_en_met, gemeente = excluded.gemeente, grond = excluded.grond, postcode = excluded.postcode;
                    end if;
                    return null;
                end $$;
                create trigger persoon_woonplaats after update on persoon
                    for each row when (new.woonplaats_vanaf is not null and old.woonplaats_vanaf <> new.woonplaats_vanaf) execute function onthoud_woonplaats();
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql(
                """
                drop trigger persoon_woonplaats on persoon;
                drop function onthoud_woonplaats();
                """);
            migrationBuilder.OntgrendelGemeentetabel("woonplaatsverleden");

            migrationBuilder.DropTable(
                name: "woonplaatsverleden");
        }
    }
}
