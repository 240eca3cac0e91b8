using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Jeugdhulp.Application.Data.Migrations
{
    /// <inheritdoc />
    public partial class EindeVanVersies : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(
            """
            -- As with the norm: an end is written when a version takes over, moves earlier when one comes between, and never later.
            create trigger instellingenversie_einde before update of geldig_tot on instellingenversie
                for each row execute function bewaak_einde_van_versie();

            create function eis_opvolger_van_instellingenversie() returns trigger language plpgsql as $$
            begin
                if not exists (select from instellingenversie where gemeente_code = new.gemeente_code and geldig_van = new.geldig_tot) then
                    raise exception 'een versie eindigt alleen waar een volgende begint' using errcode = 'check_violation', constraint = tg_name;
                end if;
                return null;
            end $$;
            create constraint trigger instellingenversie_opvolger after update on instellingenversie
                deferrable initially deferred for each row when (new.geldig_tot is distinct from old.geldig_tot) execute function eis_opvolger_van_instellingenversie();
            """);

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(
            """
            drop trigger instellingenversie_opvolger on instellingenversie;
            drop function eis_opvolger_van_instellingenversie();
            drop trigger instellingenversie_einde on instellingenversie;
            """);
    }
}
