using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Jeugdhulp.Application.Data.Migrations
{
    /// <inheritdoc />
    public partial class PlanEinde : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            // The end of the help lies within the plan on both sides; what stands there already is left as it was written down.
            migrationBuilder.Sql(
                """
                create function eis_einde_van_plan() returns trigger language plpgsql as $$
                begin
                    if exists (
                        select from gezinsplan p join afronding a on a.gemeente_code = p.gemeente_code and a.gezinsplan_id = p.id
                        where p.gemeente_code = new.gemeente_code
                            and p.id = case tg_table_name when 'gezinsplan' then (to_jsonb(new) ->> 'id')::uuid else (to_jsonb(new) ->> 'gezinsplan_id')::uuid end
                            and a.datum > p.afgesloten_op) then
                        raise exception 'a plan ends no earlier than the help in it' using errcode = 'check_violation', constraint = 'ck_gezinsplan_einde';
                    end if;
                    return null;
                end $$;
                create constraint trigger gezinsplan_einde after update of afgesloten_op on gezinsplan for each row execute function eis_einde_van_plan();
                create constraint trigger afronding_einde after insert or update of datum on afronding for each row execute function eis_einde_van_plan();
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql(
                """
                drop trigger afronding_einde on afronding;
                drop trigger gezinsplan_einde on gezinsplan;
                drop function eis_einde_van_plan();
                """);
        }
    }
}
