using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Jeugdhulp.Application.Data.Migrations
{
    /// <inheritdoc />
    public partial class Leveringsslot : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            // The delivery stays a concept until what was written about it is kept. Not the weaker lock for share: whoever looks may freeze it
            // next, and two of them would then wait for each other.
            migrationBuilder.Sql(Controle(
                """
                perform from cbslevering l where l.gemeente_code = new.gemeente_code and l.id = new.levering_id and l.stand = 'concept' for no key update;
                    if tg_op <> 'INSERT' or not found then
                """));

            // The application may stand at a later moment than the database, as in a test; never before it.
            migrationBuilder.Sql(Antwoord("new.datum < vastgesteld or new.datum > (greatest(new.op, now()) at time zone 'Europe/Amsterdam')::date or (wie is not null and not bijCbs)"));
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql(Controle("if tg_op <> 'INSERT' or not exists (select from cbslevering l where l.gemeente_code = new.gemeente_code and l.id = new.levering_id and l.stand = 'concept') then"));
            migrationBuilder.Sql(Antwoord("new.datum < vastgesteld or (wie is not null and not bijCbs)"));
        }

        private static string Controle(string tenzij) =>
            $"""
            create or replace function bewaak_cbsleveringcontrole() returns trigger language plpgsql as $$
            begin
                {tenzij}
                    raise exception 'wat van een levering vaststaat, verandert niet' using errcode = 'check_violation', constraint = 'cbslevering_bevroren';
                end if;
                if new.door_account_id <> nullif(current_setting('app.account', true), '')::uuid then
                    raise exception 'niemand controleert een levering voor een ander' using errcode = 'check_violation', constraint = 'cbslevering_wie';
                end if;
                return null;
            end $$;
            """;

        private static string Antwoord(string teVroegOfTeLaat) =>
            $"""
            create or replace function bewaak_cbsleveringantwoord() returns trigger language plpgsql as $$
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
                if {teVroegOfTeLaat} then
                    raise exception 'het CBS antwoordt niet op wat het nog niet kan hebben' using errcode = 'check_violation', constraint = 'cbsleveringantwoord_dag';
                end if;
                if new.door_account_id <> wie then
                    raise exception 'niemand legt een antwoord vast voor een ander' using errcode = 'check_violation', constraint = 'cbsleveringantwoord_wie';
                end if;
                return null;
            end $$;
            """;
    }
}
