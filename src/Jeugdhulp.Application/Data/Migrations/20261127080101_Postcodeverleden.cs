using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Jeugdhulp.Application.Data.Migrations
{
    /// <inheritdoc />
    public partial class Postcodeverleden : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateOnly>(name: "postcode_vanaf", table: "persoon", type: "date", nullable: true);
            migrationBuilder.AddCheckConstraint(name: "ck_persoon_postcode_vanaf", table: "persoon", sql: "postcode_vanaf between '2015-01-01' and '2100-01-01'");
            migrationBuilder.CreateTable(
                name: "postcodeverleden",
                columns: table => new
                {
                    gemeente_code = table.Column<string>(type: "character varying(4)", nullable: false),
                    persoon_id = table.Column<Guid>(type: "uuid", nullable: false),
                    tot_en_met = table.Column<DateOnly>(type: "date", nullable: false),
                    postcode = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_postcodeverleden", x => new { x.gemeente_code, x.persoon_id, x.tot_en_met });
                    table.CheckConstraint("ck_postcodeverleden_postcode", "postcode ~ '^[1-9][0-9]{3}[A-Z]{2}$'");
                    table.ForeignKey(
                        name: "fk_postcodeverleden_persoon_gemeente_code_persoon_id",
                        columns: x => new { x.gemeente_code, x.persoon_id },
                        principalTable: "persoon",
                        principalColumns: new[] { "gemeente_code", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.AlsEigenaar(
                """
                insert into postcodeverleden (gemeente_code, persoon_id, tot_en_met, postcode)
                    select v.gemeente_code, v.persoon_id, v.tot_en_met, v.postcode
                    from (select w.*, lead(w.postcode, 1, p.postcode) over (partition by w.gemeente_code, w.persoon_id order by w.van) as volgende
                          from woonplaatsverleden w join persoon p on p.gemeente_code = w.gemeente_code and p.id = w.persoon_id) v
                    where v.postcode is not null and v.postcode is distinct from v.volgende;
                update persoon p set postcode_vanaf = v.laatste + 1
                    from (select gemeente_code, persoon_id, max(tot_en_met) as laatste from postcodeverleden group by gemeente_code, persoon_id) v
                    where p.gemeente_code = v.gemeente_code and p.id = v.persoon_id;
                """,
                "woonplaatsverleden",
                "persoon");
            migrationBuilder.DropColumn(name: "postcode", table: "woonplaatsverleden");
            migrationBuilder.BeveiligGemeentetabel("postcodeverleden", "select");
            migrationBuilder.Sql(
                """
                create or replace function onthoud_woonplaats() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
                begin
                    delete from woonplaatsverleden w where w.gemeente_code = new.gemeente_code and w.persoon_id = new.id and w.van >= new.woonplaats_vanaf;
                    update woonplaatsverleden w set tot_en_met = new.woonplaats_vanaf - 1
                        where w.gemeente_code = new.gemeente_code and w.persoon_id = new.id and w.tot_en_met >= new.woonplaats_vanaf;
                    if old.woonplaats_vanaf < new.woonplaats_vanaf then
                        insert into woonplaatsverleden (gemeente_code, persoon_id, van, tot_en_met, gemeente, grond)
                            values (old.gemeente_code, old.id, old.woonplaats_vanaf, new.woonplaats_vanaf - 1, old.woonplaats_gemeente, old.woonplaats_grond)
                            on conflict (gemeente_code, persoon_id, van) do update
                                set tot_en_met = excluded.tot_en_met, gemeente = excluded.gemeente, grond = excluded.grond;
                    end if;
                    return null;
                end $$;

                -- Written by the database, so that no page forgets to. Without a new first day a postcode is put right, and nothing is kept.
                create function onthoud_postcode() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
                begin
                    -- A first day that is put back is a correction: what was kept from then on was wrong, and what lasted until then ends before it.
                    delete from postcodeverleden v where v.gemeente_code = new.gemeente_code and v.persoon_id = new.id and exists (
                        select from postcodeverleden e where e.gemeente_code = v.gemeente_code and e.persoon_id = v.persoon_id
                            and e.tot_en_met >= new.postcode_vanaf - 1 and e.tot_en_met < v.tot_en_met);
                    update postcodeverleden v set tot_en_met = new.postcode_vanaf - 1
                        where v.gemeente_code = new.gemeente_code and v.persoon_id = new.id and v.tot_en_met >= new.postcode_vanaf;
                    if old.postcode = new.postcode then
                        -- The same address, begun later than was thought.
                        update postcodeverleden v set tot_en_met = new.postcode_vanaf - 1
                            where v.gemeente_code = new.gemeente_code and v.persoon_id = new.id and v.tot_en_met = old.postcode_vanaf - 1;
                    elsif old.postcode is not null and (old.postcode_vanaf is null or old.postcode_vanaf < new.postcode_vanaf) then
                        insert into postcodeverleden (gemeente_code, persoon_id, tot_en_met, postcode)
                            values (old.gemeente_code, old.id, new.postcode_vanaf - 1, old.postcode)
                            on conflict (gemeente_code, persoon_id, tot_en_met) do nothing;
                    end if;
                    return null;
                end $$;
                create trigger persoon_postcode after update on persoon
                    for each row when (new.postcode_vanaf is not null and old.postcode_vanaf is distinct from new.postcode_vanaf) execute function onthoud_postcode();
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql(
                """
                drop trigger persoon_postcode on persoon;
                drop function onthoud_postcode();
                create or replace function onthoud_woonplaats() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
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
                """);
            migrationBuilder.OntgrendelGemeentetabel("postcodeverleden");
            migrationBuilder.AddColumn<string>(name: "postcode", table: "woonplaatsverleden", type: "text", nullable: true);
            migrationBuilder.AlsEigenaar(
                """
                update woonplaatsverleden w set postcode = coalesce(
                    (select v.postcode from postcodeverleden v where v.gemeente_code = w.gemeente_code and v.persoon_id = w.persoon_id and v.tot_en_met >= w.tot_en_met order by v.tot_en_met limit 1),
                    (select p.postcode from persoon p where p.gemeente_code = w.gemeente_code and p.id = w.persoon_id));
                """,
                "woonplaatsverleden",
                "persoon");
            migrationBuilder.DropTable(name: "postcodeverleden");
            migrationBuilder.DropCheckConstraint(name: "ck_persoon_postcode_vanaf", table: "persoon");
            migrationBuilder.DropColumn(name: "postcode_vanaf", table: "persoon");
        }
    }
}
