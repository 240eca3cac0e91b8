using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Jeugdhulp.Application.Data.Migrations
{
    /// <inheritdoc />
    public partial class Planheropening : Migration
    {
        // A closed plan may be opened again, and in that step nothing else of it changes.
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(
            """
            create or replace function weiger_afgesloten_plan() returns trigger language plpgsql as $$
            declare
                mee text[] := array['stand', 'afgesloten_op', 'afsluit_reden', 'gewijzigd_op', 'gewijzigd_door'];
            begin
                if new.stand <> 'afgesloten' and to_jsonb(new) - mee = to_jsonb(old) - mee then
                    return new;
                end if;
                raise exception 'Dit plan is afgesloten.' using errcode = 'restrict_violation';
            end $$;
            """);

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(
            """
            create or replace function weiger_afgesloten_plan() returns trigger language plpgsql as $$
            begin
                raise exception 'Dit plan is afgesloten.' using errcode = 'restrict_violation';
            end $$;
            """);
    }
}
