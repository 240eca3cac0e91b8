using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Jeugdhulp.Application.Data.Migrations
{
    /// <inheritdoc />
    public partial class NietsVoorSamengevoegde : Migration
    {
        private static readonly string[] Tabellen = ["contactregel", "doorverwijzing", "dossierpersoon", "hulpvraag", "partnertoestemming", "traject", "vervolgkeuze", "wachtende"];

        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql(
                """
                -- Who was merged is found nowhere: what would still be written about that person, nobody would see, and figures would count. It waits for a merge
                -- that is going on, as the key of the row does, and then sees what that did.
                create function weiger_samengevoegde() returns trigger language plpgsql set search_path = public, pg_temp as $$
                declare
                    met uuid;
                begin
                    select p.samengevoegd_met_id into met from persoon p where p.gemeente_code = new.gemeente_code and p.id = new.persoon_id for key share;
                    if met is not null then
                        raise exception using errcode = 'JH003', message = 'deze persoon is samengevoegd', table = tg_table_name;
                    end if;
                    return new;
                end $$;
                revoke execute on function weiger_samengevoegde() from public;
                """);
            foreach (var tabel in Tabellen)
            {
                migrationBuilder.Sql(
                    $"""
                    create trigger {tabel}_van_wie_er_is before insert or update of persoon_id on {tabel}
                        for each row when (new.persoon_id is not null) execute function weiger_samengevoegde();
                    """);
            }
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            foreach (var tabel in Tabellen)
            {
                migrationBuilder.Sql($"drop trigger {tabel}_van_wie_er_is on {tabel};");
            }

            migrationBuilder.Sql("drop function weiger_samengevoegde();");
        }
    }
}
