using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Jeugdhulp.Application.Data.Migrations
{
    /// <inheritdoc />
    public partial class Conceptbewaartijd : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql(
                """
                -- Drafts go after seven days, also those of accounts that never come back. The application may see no draft but
                -- its own, so it can only ask for this: the function looks at nothing but age, and logs what it deleted.
                do $$
                begin
                    execute format('create policy bewaartijd on concept to %I using (bijgewerkt_op < now() - interval ''7 days'') with check (false)', current_user);
                    execute format('create policy onderhoud on logboekregel for insert to %I with check (handeling = ''conceptVerwijderd'' and oorsprong = ''onderhoud'')', current_user);
                end $$;
                create function ruim_concepten_op() returns bigint language plpgsql security definer
                    set search_path = public, pg_temp set app.gemeente = '' set app.account = '' as $$
                declare
                    aantal bigint;
                begin
                    with weg as (
                        delete from concept where bijgewerkt_op < now() - interval '7 days' returning gemeente_code, id
                    ), gelogd as (
                        insert into logboekregel (gemeente_code, tijdstip, handeling, object_soort, object_id, resultaat, oorsprong, bijzonderheden)
                            select gemeente_code, now(), 'conceptVerwijderd', 'concept', id, 'gelukt', 'onderhoud', '{"waarom": "bewaartijd"}' from weg
                    )
                    select count(*) into aantal from weg;
                    return aantal;
                end $$;
                revoke all on function ruim_concepten_op() from public;
                grant execute on function ruim_concepten_op() to jeugdhulp_app;
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql(
                """
                drop function ruim_concepten_op();
                drop policy onderhoud on logboekregel;
                drop policy bewaartijd on concept;
                """);
        }
    }
}
