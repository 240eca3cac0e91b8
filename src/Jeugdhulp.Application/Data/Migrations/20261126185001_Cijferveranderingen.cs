using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Jeugdhulp.Application.Data.Migrations
{
    /// <inheritdoc />
    public partial class Cijferveranderingen : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(
                name: "contact",
                table: "cijferverandering",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<Guid>(
                name: "regel_id",
                table: "cijferverandering",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddCheckConstraint(
                name: "ck_cijferverandering_regel",
                table: "cijferverandering",
                sql: "contact or regel_id is null");

            // What waits already does not say whether it is about contacts: then it is, of every year that was counted.
            migrationBuilder.AlsEigenaar(
                """
                alter table cijferverandering alter contact drop default;
                insert into cijferverandering (gemeente_code, vanaf_jaar, contact)
                    select distinct v.gemeente_code, s.jaar, true from cijferverandering v join cijferstand s on s.gemeente_code = v.gemeente_code and s.jaar >= v.vanaf_jaar;
                """,
                "cijferverandering",
                "cijferstand");

            migrationBuilder.Sql(
                """
                -- A line that is added is named, so that it can be counted by itself; of many at once only the years are.
                create or replace function contactregel_geschreven() returns trigger language plpgsql as $$
                begin
                    insert into contactstand as s (gemeente_code, team_id, vak, stand)
                        select distinct gemeente_code, team_id, pg_backend_pid() % 32, 1 from geschreven order by 1, 2
                        on conflict (gemeente_code, team_id, vak) do update set stand = s.stand + 1;
                    insert into cijferverandering (gemeente_code, vanaf_jaar, contact, regel_id)
                        select distinct gemeente_code, extract(year from datum)::int, true, case when tg_op = 'INSERT' and aantal <= 100 then id end
                        from (select gemeente_code, datum, id, count(*) over () as aantal from geschreven) g;
                    return null;
                end $$;

                create or replace function meld_cijferverandering() returns trigger language plpgsql as $$
                begin
                    execute format(
                        'insert into cijferverandering (gemeente_code, vanaf_jaar, contact)
                            select gemeente_code, min(extract(year from %1$s))::int, false from geschreven where %1$s is not null group by gemeente_code',
                        tg_argv[0]);
                    return null;
                end $$;

                create or replace function meld_verhuizing() returns trigger language plpgsql as $$
                begin
                    insert into cijferverandering (gemeente_code, vanaf_jaar, contact)
                        select new.gemeente_code, 2015, false where exists (select 1 from wijkgebied w where w.gemeente_code = new.gemeente_code);
                    return null;
                end $$;

                -- Who waits longest comes first, and who was never counted last: that takes long, and nobody saw a figure yet.
                create or replace function gemeente_te_tellen(dit_jaar integer) returns setof text
                    language sql security definer
                    set search_path = public, pg_temp set app.gemeente = '' set app.account = '' as $$
                    select gemeente_code from (
                        select gemeente_code, min(id) as sinds from cijferverandering group by gemeente_code
                        union all
                        select distinct t.gemeente_code, null::bigint from team t
                            where not exists (select 1 from cijferstand s where s.gemeente_code = t.gemeente_code and s.jaar = dit_jaar)
                    ) w
                    group by gemeente_code
                    order by bool_or(sinds is null), min(sinds), gemeente_code;
                $$;
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql(
                """
                create or replace function contactregel_geschreven() returns trigger language plpgsql as $$
                begin
                    insert into contactstand as s (gemeente_code, team_id, vak, stand)
                        select distinct gemeente_code, team_id, pg_backend_pid() % 32, 1 from geschreven order by 1, 2
                        on conflict (gemeente_code, team_id, vak) do update set stand = s.stand + 1;
                    insert into cijferverandering (gemeente_code, vanaf_jaar)
                        select gemeente_code, min(extract(year from datum))::int from geschreven group by gemeente_code;
                    return null;
                end $$;

                create or replace function meld_cijferverandering() returns trigger language plpgsql as $$
                begin
                    execute format(
                        'insert into cijferverandering (gemeente_code, vanaf_jaar)
                            select gemeente_code, min(extract(year from %1$s))::int from geschreven where %1$s is not null group by gemeente_code',
                        tg_argv[0]);
                    return null;
                end $$;

                create or replace function meld_verhuizing() returns trigger language plpgsql as $$
                begin
                    insert into cijferverandering (gemeente_code, vanaf_jaar)
                        select new.gemeente_code, 2015 where exists (select 1 from wijkgebied w where w.gemeente_code = new.gemeente_code);
                    return null;
                end $$;

                create or replace function gemeente_te_tellen(dit_jaar integer) returns setof text
                    language sql security definer
                    set search_path = public, pg_temp set app.gemeente = '' set app.account = '' as $$
                    select distinct gemeente_code from cijferverandering
                    union
                    select distinct t.gemeente_code from team t
                        where not exists (select 1 from cijferstand s where s.gemeente_code = t.gemeente_code and s.jaar = dit_jaar)
                    order by 1;
                $$;
                """);

            migrationBuilder.DropCheckConstraint(
                name: "ck_cijferverandering_regel",
                table: "cijferverandering");

            migrationBuilder.DropColumn(
                name: "contact",
                table: "cijferverandering");

            migrationBuilder.DropColumn(
                name: "regel_id",
                table: "cijferverandering");
        }
    }
}
