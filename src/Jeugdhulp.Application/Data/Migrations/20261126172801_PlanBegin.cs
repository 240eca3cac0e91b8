using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Jeugdhulp.Application.Data.Migrations
{
    /// <inheritdoc />
    public partial class PlanBegin : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            // What was said about a goal and the end of the help lie within the plan, and a household has one plan at a time.
            migrationBuilder.Sql(
                """
                alter table gezinsplan add constraint ex_gezinsplan_periode
                    exclude using gist (gemeente_code with =, gezin_id with =, daterange(begonnen_op, afgesloten_op, '[)') with &&);

                create function eis_begin_van_plan() returns trigger language plpgsql as $$
                begin
                    if exists (
                        select from gezinsplan p
                        where p.gemeente_code = new.gemeente_code
                            and p.id = case tg_table_name
                                when 'gezinsplan' then (to_jsonb(new) ->> 'id')::uuid
                                when 'afronding' then (to_jsonb(new) ->> 'gezinsplan_id')::uuid
                                else (select d.gezinsplan_id from plandoel d where d.gemeente_code = new.gemeente_code and d.id = (to_jsonb(new) ->> 'plandoel_id')::uuid)
                            end
                            and (exists (select from afronding a where a.gemeente_code = p.gemeente_code and a.gezinsplan_id = p.id and a.datum < p.begonnen_op)
                                or exists (
                                    select from plandoel d join doelresultaat r on r.gemeente_code = d.gemeente_code and r.plandoel_id = d.id
                                    where d.gemeente_code = p.gemeente_code and d.gezinsplan_id = p.id and r.datum < p.begonnen_op))) then
                        raise exception 'a plan begins before anything that is said in it' using errcode = 'check_violation', constraint = 'ck_gezinsplan_begin';
                    end if;
                    return null;
                end $$;
                create constraint trigger gezinsplan_begin after update of begonnen_op on gezinsplan for each row execute function eis_begin_van_plan();
                create constraint trigger afronding_begin after insert or update on afronding for each row execute function eis_begin_van_plan();
                create constraint trigger doelresultaat_begin after insert or update on doelresultaat for each row execute function eis_begin_van_plan();
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql(
                """
                drop trigger doelresultaat_begin on doelresultaat;
                drop trigger afronding_begin on afronding;
                drop trigger gezinsplan_begin on gezinsplan;
                drop function eis_begin_van_plan();
                alter table gezinsplan drop constraint ex_gezinsplan_periode;
                """);
        }
    }
}
