using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Jeugdhulp.Application.Data.Migrations
{
    /// <inheritdoc />
    public partial class Publicatiemerk : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropCheckConstraint(
                name: "ck_gepubliceerdcijfer_vijftal",
                table: "gepubliceerdcijfer");

            migrationBuilder.AddColumn<string>(
                name: "betrouwbaarheid",
                table: "gepubliceerdcijfer",
                type: "text",
                nullable: false,
                defaultValue: "betrouwbaar");

            migrationBuilder.AddCheckConstraint(
                name: "ck_gepubliceerdcijfer_betrouwbaarheid",
                table: "gepubliceerdcijfer",
                sql: "betrouwbaarheid in ('betrouwbaar', 'beperkt', 'nietBetrouwbaar', 'nietGeleverd')");

            migrationBuilder.AddCheckConstraint(
                name: "ck_gepubliceerdcijfer_vijftal",
                table: "gepubliceerdcijfer",
                sql: "waarde >= 0 and (maat in ('duur', 'wachttijd') or waarde % 5 = 0)");

            // Counting the year that runs is enough, for every count publishes all years anew.
            migrationBuilder.AlsEigenaar(
                $"""
                alter table gepubliceerdcijfer alter betrouwbaarheid drop default;
                grant update (betrouwbaarheid) on gepubliceerdcijfer to {Rijbeveiliging.Toepassingsrol};
                insert into cijferverandering (gemeente_code, vanaf_jaar, contact) select gemeente_code, max(jaar), false from cijferstand group by gemeente_code;
                """,
                "cijferverandering",
                "cijferstand");

            // Of each half-year what holds of the whole gemeente, and whether a team is less reliable; not why, and not which team.
            migrationBuilder.Sql(
                """
                do $$
                begin
                    execute format('create policy uitgifte on betrouwbaarheidsoordeel for select to %I using (true)', current_user);
                end $$;
                create view landoordeel with (security_barrier = true) as
                    select gemeente_code, begin, max(oordeel) filter (where team_id is null) as geheel, coalesce(bool_or(oordeel <> 'betrouwbaar') filter (where team_id is not null), false) as deel
                    from (
                        select distinct on (gemeente_code, begin, team_id) gemeente_code, begin, team_id, oordeel
                        from betrouwbaarheidsoordeel
                        order by gemeente_code, begin, team_id, op desc, id desc
                    ) o
                    where (select is_landelijk_beheerder())
                    group by gemeente_code, begin;
                grant select on landoordeel to jeugdhulp_app;
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql(
                """
                drop view landoordeel;
                drop policy uitgifte on betrouwbaarheidsoordeel;
                """);

            migrationBuilder.DropCheckConstraint(
                name: "ck_gepubliceerdcijfer_betrouwbaarheid",
                table: "gepubliceerdcijfer");

            migrationBuilder.DropCheckConstraint(
                name: "ck_gepubliceerdcijfer_vijftal",
                table: "gepubliceerdcijfer");

            migrationBuilder.DropColumn(
                name: "betrouwbaarheid",
                table: "gepubliceerdcijfer");

            migrationBuilder.AlsEigenaar("delete from gepubliceerdcijfer where maat in ('duur', 'wachttijd');", "gepubliceerdcijfer");

            migrationBuilder.AddCheckConstraint(
                name: "ck_gepubliceerdcijfer_vijftal",
                table: "gepubliceerdcijfer",
                sql: "waarde >= 0 and waarde % 5 = 0");
        }
    }
}
