using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Jeugdhulp.Application.Data.Migrations
{
    /// <inheritdoc />
    public partial class Beveiliging : Migration
    {
        private static readonly string[] Gemeentetabellen =
        [
            "team", "medewerker", "teamlid", "persoon", "gezin", "gezinslid", "hulpvraag", "contact", "contactregel", "doorverwijzing",
        ];

        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql(
                """
                create extension if not exists btree_gist;
                do $$
                begin
                    create role jeugdhulp_app nologin noinherit nobypassrls;
                exception when duplicate_object or unique_violation then
                    -- Roles belong to the server: another database made it already.
                    null;
                end $$;
                do $$
                begin
                    execute format('grant jeugdhulp_app to %I', current_user);
                exception when others then
                    -- A superuser may already act as any role; another login is granted the role by its administrator.
                    raise notice 'rol jeugdhulp_app niet toegekend aan %', current_user;
                end $$;
                grant usage on schema public to jeugdhulp_app;
                grant select on gemeente, codewaarde to jeugdhulp_app;
                grant select, insert, update, delete on account, account_claim, account_login, account_token to jeugdhulp_app;
                grant select, insert on sleutel to jeugdhulp_app;
                """);

            foreach (var tabel in Gemeentetabellen)
            {
                migrationBuilder.BeveiligGemeentetabel(tabel);
            }

            migrationBuilder.BeveiligGemeentetabel("contactwijziging", "select, insert");
            migrationBuilder.BeveiligGemeentetabel("logboekregel", "select, insert");

            // A draft is for the eyes of its maker only.
            const string eigen = "gemeente_code = current_setting('app.gemeente', true) and account_id = nullif(current_setting('app.account', true), '')::uuid";
            migrationBuilder.BeveiligGemeentetabel("concept", schrijven: eigen);

            // At sign-in someone sees the own roles in every gemeente, before one is chosen.
            migrationBuilder.BeveiligGemeentetabel(
                "aanstelling",
                lezen: "account_id = nullif(current_setting('app.account', true), '')::uuid");

            // Rules of a gemeente are public, so that gemeenten can be compared; only the own ones can be written.
            migrationBuilder.BeveiligGemeentetabel("instellingenversie", "select, insert, update", lezen: "true");

            migrationBuilder.Sql(
                """
                alter table instellingenversie add constraint ex_instellingenversie_een_tegelijk
                    exclude using gist (gemeente_code with =, daterange(geldig_van, geldig_tot, '[)') with &&);
                alter table teamlid add constraint ex_teamlid_een_tegelijk
                    exclude using gist (gemeente_code with =, team_id with =, medewerker_id with =, daterange(van, tot, '[)') with &&);

                -- The list of contacts: newest first within the teams of the reader; the filters and totals read the index alone.
                create index ix_contactregel_lijst on contactregel (gemeente_code, team_id, datum desc, id desc)
                    include (geldend, uitkomst, afwijking, activiteit, contact_id);
                create index ix_contactregel_reeks on contactregel (gemeente_code, hulpvraag_id, datum, gespreknummer) where hulpvraag_id is not null;

                -- The facts of a line are those of its contact.
                alter table contact add constraint ak_contact_feiten unique (gemeente_code, id, datum, activiteit, team_id);
                alter table contactregel add constraint fk_contactregel_feiten
                    foreign key (gemeente_code, contact_id, datum, activiteit, team_id)
                    references contact (gemeente_code, id, datum, activiteit, team_id) on update cascade;
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql(
                """
                alter table contactregel drop constraint fk_contactregel_feiten;
                alter table contact drop constraint ak_contact_feiten;
                drop index ix_contactregel_reeks;
                drop index ix_contactregel_lijst;
                alter table teamlid drop constraint ex_teamlid_een_tegelijk;
                alter table instellingenversie drop constraint ex_instellingenversie_een_tegelijk;
                """);

            foreach (var tabel in Gemeentetabellen.Concat(["contactwijziging", "logboekregel", "concept", "aanstelling", "instellingenversie"]))
            {
                migrationBuilder.OntgrendelGemeentetabel(tabel);
            }

            // The role itself stays: other databases on the same server may use it.
            migrationBuilder.Sql(
                """
                revoke all on gemeente, codewaarde, account, account_claim, account_login, account_token, sleutel from jeugdhulp_app;
                revoke usage on schema public from jeugdhulp_app;
                drop extension btree_gist;
                """);
        }
    }
}
