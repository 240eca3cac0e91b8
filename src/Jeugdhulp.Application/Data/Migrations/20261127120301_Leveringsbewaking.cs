using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Jeugdhulp.Application.Data.Migrations
{
    /// <inheritdoc />
    public partial class Leveringsbewaking : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(
            """
            -- Who looked and what was found belongs to what was frozen: it is written down while the delivery is a concept, by who looks.
            create function bewaak_cbsleveringcontrole() returns trigger language plpgsql as $$
            begin
                if tg_op <> 'INSERT' or not exists (select from cbslevering l where l.gemeente_code = new.gemeente_code and l.id = new.levering_id and l.stand = 'concept') then
                    raise exception 'wat van een levering vaststaat, verandert niet' using errcode = 'check_violation', constraint = 'cbslevering_bevroren';
                end if;
                if new.door_account_id <> nullif(current_setting('app.account', true), '')::uuid then
                    raise exception 'niemand controleert een levering voor een ander' using errcode = 'check_violation', constraint = 'cbslevering_wie';
                end if;
                return null;
            end $$;
            create trigger cbsleveringcontrole_bevroren after insert or update or delete on cbsleveringcontrole for each row execute function bewaak_cbsleveringcontrole();

            -- A delivery is corrected by the one that takes its place, at the moment that this is delivered. Looked at when all of it is written:
            -- there is never more than one delivered, so the earlier one steps aside first.
            create function bewaak_cbscorrectie() returns trigger language plpgsql as $$
            begin
                if old.stand in ('gecorrigeerd', 'ingetrokken')
                    and (old.gecorrigeerd_op, old.ingetrokken_op, old.ingetrokken_door, old.intrek_reden) is distinct from (new.gecorrigeerd_op, new.ingetrokken_op, new.ingetrokken_door, new.intrek_reden) then
                    raise exception 'wat van een levering vaststaat, verandert niet' using errcode = 'check_violation', constraint = 'cbslevering_bevroren';
                end if;
                if old.stand = 'geleverd' and new.stand = 'gecorrigeerd' and not exists (
                    select from cbslevering l
                    where l.gemeente_code = new.gemeente_code and l.vorige_id = new.id and l.stand in ('geleverd', 'gecorrigeerd') and l.geleverd_op = new.gecorrigeerd_op) then
                    raise exception 'geen levering kwam in de plaats van deze' using errcode = 'check_violation', constraint = 'cbslevering_opvolger';
                end if;
                return null;
            end $$;
            create constraint trigger cbslevering_correctie after update on cbslevering deferrable initially deferred for each row execute function bewaak_cbscorrectie();
            """);

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(
            """
            drop trigger cbslevering_correctie on cbslevering;
            drop function bewaak_cbscorrectie();
            drop trigger cbsleveringcontrole_bevroren on cbsleveringcontrole;
            drop function bewaak_cbsleveringcontrole();
            """);
    }
}
