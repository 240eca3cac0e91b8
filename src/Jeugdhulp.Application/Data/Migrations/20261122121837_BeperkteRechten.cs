using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Jeugdhulp.Application.Data.Migrations
{
    /// <inheritdoc />
    public partial class BeperkteRechten : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql(
                """
                -- No more than the pages do: a hole in one of them must not reach every account or erase what happened.
                revoke all on account, account_claim, account_login, account_token from jeugdhulp_app;
                grant select on account to jeugdhulp_app;
                grant update (access_failed_count, lockout_end) on account to jeugdhulp_app;

                revoke insert, update, delete on aanstelling, team, medewerker, teamlid, instellingenversie from jeugdhulp_app;
                revoke update, delete on gezin, gezinslid, doorverwijzing from jeugdhulp_app;
                revoke delete on persoon, hulpvraag, contact, contactregel from jeugdhulp_app;

                -- The application cannot write the log backwards in time. Whoever owns the tables can, to load what happened elsewhere.
                create function stempel_logboekregel() returns trigger language plpgsql as $$
                begin
                    new.tijdstip := now();
                    return new;
                end $$;
                create trigger logboekregel_tijdstip before insert on logboekregel
                    for each row when (current_user = 'jeugdhulp_app') execute function stempel_logboekregel();
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql(
                """
                drop trigger logboekregel_tijdstip on logboekregel;
                drop function stempel_logboekregel();
                grant delete on persoon, hulpvraag, contact, contactregel to jeugdhulp_app;
                grant update, delete on gezin, gezinslid, doorverwijzing to jeugdhulp_app;
                grant insert, update on instellingenversie to jeugdhulp_app;
                grant insert, update, delete on aanstelling, team, medewerker, teamlid to jeugdhulp_app;
                revoke update (access_failed_count, lockout_end) on account from jeugdhulp_app;
                grant select, insert, update, delete on account, account_claim, account_login, account_token to jeugdhulp_app;
                """);
        }
    }
}
