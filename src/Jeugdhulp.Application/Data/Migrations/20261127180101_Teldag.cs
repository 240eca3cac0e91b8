using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Jeugdhulp.Application.Data.Migrations
{
    /// <inheritdoc />
    public partial class Teldag : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql(
                """
                drop function gemeente_te_tellen(integer);

                -- Who waits longest comes first, then of whom only a day went by: help that runs has a day more. Who was never counted comes
                -- last: that takes long, and nobody saw a figure yet.
                create function gemeente_te_tellen(vandaag date) returns setof text
                    language sql security definer
                    set search_path = public, pg_temp set app.gemeente = '' set app.account = '' as $$
                    select gemeente_code from (
                        select gemeente_code, min(id) as sinds, false as nooit from cijferverandering group by gemeente_code
                        union all
                        select distinct gemeente_code, null::bigint, false from cijferstand
                            where jaar <= extract(year from vandaag) and (geteld_op at time zone 'Europe/Amsterdam')::date < least(vandaag, make_date(jaar, 12, 31))
                        union all
                        select distinct t.gemeente_code, null::bigint, true from team t
                            where not exists (select 1 from cijferstand s where s.gemeente_code = t.gemeente_code and s.jaar = extract(year from vandaag))
                    ) w
                    group by gemeente_code
                    order by bool_or(nooit), min(sinds), gemeente_code;
                $$;
                revoke all on function gemeente_te_tellen(date) from public;
                grant execute on function gemeente_te_tellen(date) to jeugdhulp_app;
                """);

            // What was counted today already has days that are yet to come.
            migrationBuilder.AlsEigenaar(
                "insert into cijferverandering (gemeente_code, vanaf_jaar, contact) select gemeente_code, max(jaar), false from cijferstand group by gemeente_code;",
                "cijferverandering",
                "cijferstand");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql(
                """
                drop function gemeente_te_tellen(date);
                create function gemeente_te_tellen(dit_jaar integer) returns setof text
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
                revoke all on function gemeente_te_tellen(integer) from public;
                grant execute on function gemeente_te_tellen(integer) to jeugdhulp_app;
                """);
        }
    }
}
