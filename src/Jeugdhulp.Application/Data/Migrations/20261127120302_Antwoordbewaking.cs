using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Jeugdhulp.Application.Data.Migrations
{
    /// <inheritdoc />
    public partial class Antwoordbewaking : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(
            """
            -- The CBS answers about what it has. It may have the file from the day on which it was put in force; that it was sent may be written down later.
            create function bewaak_cbsleveringantwoord() returns trigger language plpgsql as $$
            declare
                wie uuid := nullif(current_setting('app.account', true), '')::uuid;
                vastgesteld date;
                bijCbs boolean;
            begin
                if tg_op <> 'INSERT' then
                    raise exception 'wat het CBS antwoordde, verandert niet' using errcode = 'check_violation', constraint = 'cbsleveringantwoord_blijft';
                end if;
                select (l.vastgesteld_op at time zone 'Europe/Amsterdam')::date, l.stand in ('geleverd', 'gecorrigeerd') into vastgesteld, bijCbs
                from cbslevering l where l.gemeente_code = new.gemeente_code and l.id = new.levering_id;
                if new.datum < vastgesteld or (wie is not null and not bijCbs) then
                    raise exception 'het CBS antwoordt niet op wat het nog niet kan hebben' using errcode = 'check_violation', constraint = 'cbsleveringantwoord_dag';
                end if;
                if new.door_account_id <> wie then
                    raise exception 'niemand legt een antwoord vast voor een ander' using errcode = 'check_violation', constraint = 'cbsleveringantwoord_wie';
                end if;
                return null;
            end $$;
            create trigger cbsleveringantwoord_dag after insert or update or delete on cbsleveringantwoord for each row execute function bewaak_cbsleveringantwoord();
            """);

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(
            """
            drop trigger cbsleveringantwoord_dag on cbsleveringantwoord;
            drop function bewaak_cbsleveringantwoord();
            """);
    }
}
