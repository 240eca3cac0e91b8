using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Jeugdhulp.Application.Data.Migrations
{
    /// <inheritdoc />
    public partial class Taken : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropCheckConstraint(
                name: "ck_logboekregel_handeling",
                table: "logboekregel");

            migrationBuilder.CreateTable(
                name: "taak",
                columns: table => new
                {
                    gemeente_code = table.Column<string>(type: "character varying(4)", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    soort = table.Column<string>(type: "text", nullable: false),
                    invoer = table.Column<string>(type: "jsonb", nullable: false),
                    stand = table.Column<string>(type: "text", nullable: false),
                    voortgang = table.Column<long>(type: "bigint", nullable: false),
                    totaal = table.Column<long>(type: "bigint", nullable: true),
                    aangevraagd_door_account_id = table.Column<Guid>(type: "uuid", nullable: false),
                    aangevraagd_op = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    begonnen_op = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    klaar_op = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    claim = table.Column<Guid>(type: "uuid", nullable: true),
                    claim_tot = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    pogingen = table.Column<int>(type: "integer", nullable: false),
                    foutsoort = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_taak", x => new { x.gemeente_code, x.id });
                    table.CheckConstraint("ck_taak_claim", "(stand = 'bezig') = (claim is not null) and (claim is null) = (claim_tot is null)");
                    table.CheckConstraint("ck_taak_soort", "soort in ('doorrekenen', 'herclassificeren')");
                    table.CheckConstraint("ck_taak_stand", "stand in ('wachtend', 'bezig', 'klaar', 'gestopt', 'mislukt')");
                    table.CheckConstraint("ck_taak_voorbij", "(stand in ('klaar', 'gestopt', 'mislukt')) = (klaar_op is not null)");
                    table.CheckConstraint("ck_taak_voortgang", "voortgang >= 0 and totaal >= 0");
                    table.ForeignKey(
                        name: "fk_taak_account_aangevraagd_door_account_id",
                        column: x => x.aangevraagd_door_account_id,
                        principalTable: "account",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_taak_gemeente_gemeente_code",
                        column: x => x.gemeente_code,
                        principalTable: "gemeente",
                        principalColumn: "code",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.AddCheckConstraint(
                name: "ck_logboekregel_handeling",
                table: "logboekregel",
                sql: "handeling in ('aangemeld', 'afgemeld', 'aanmeldenGeweigerd', 'gemeenteGekozen', 'toegangGeweigerd', 'personenGezocht', 'persoonGemaakt', 'persoonBekeken', 'contactGeregistreerd', 'contactBekeken', 'contactGewijzigd', 'contactenBekeken', 'contactGeclassificeerd', 'conceptBewaard', 'conceptBekeken', 'conceptVerwijderd', 'doorverwijzingGeregistreerd', 'hulpvraagGewijzigd', 'halfjaarVerzegeld', 'taakAangevraagd', 'taakKlaar', 'taakMislukt', 'taakGestopt')");

            migrationBuilder.CreateIndex(
                name: "ix_taak_aangevraagd_door_account_id",
                table: "taak",
                column: "aangevraagd_door_account_id");

            migrationBuilder.CreateIndex(
                name: "ix_taak_te_doen",
                table: "taak",
                column: "aangevraagd_op",
                filter: "stand in ('wachtend', 'bezig')");

            // Asked in the browser; how it goes on is written by whoever holds the claim, or stops it.
            migrationBuilder.BeveiligGemeentetabel("taak", "select, insert, update (stand, voortgang, totaal, klaar_op, claim, claim_tot, pogingen, foutsoort)");
            migrationBuilder.Sql(
                """
                -- Tasks wait across gemeenten, and the application may see those of one gemeente only. So it asks this function
                -- of the owner, which gives away no more than which task is now its own.
                do $$
                begin
                    execute format('create policy uitgifte on taak to %I using (stand in (''wachtend'', ''bezig'')) with check (stand = ''bezig'')', current_user);
                end $$;
                create function neem_taak(soorten text[], duur interval) returns table (gemeente_code text, id uuid, claim uuid)
                    language sql security definer
                    set search_path = public, pg_temp set app.gemeente = '' set app.account = '' as $$
                    with eerste as materialized (
                        select t.gemeente_code, t.id from taak t
                            where t.soort = any(soorten)
                                and (t.stand = 'wachtend' or (t.stand = 'bezig' and t.claim_tot < clock_timestamp()))
                            order by t.aangevraagd_op, t.id
                            limit 1
                            for update skip locked
                    )
                    update taak t
                        set stand = 'bezig', claim = gen_random_uuid(), claim_tot = clock_timestamp() + duur, pogingen = t.pogingen + 1,
                            begonnen_op = coalesce(t.begonnen_op, clock_timestamp())
                        from eerste e where t.gemeente_code = e.gemeente_code and t.id = e.id
                        returning t.gemeente_code, t.id, t.claim;
                $$;
                revoke all on function neem_taak(text[], interval) from public;
                grant execute on function neem_taak(text[], interval) to jeugdhulp_app;
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql(
                """
                drop function neem_taak(text[], interval);
                drop policy uitgifte on taak;
                """);
            migrationBuilder.OntgrendelGemeentetabel("taak");
            migrationBuilder.DropTable(
                name: "taak");

            migrationBuilder.DropCheckConstraint(
                name: "ck_logboekregel_handeling",
                table: "logboekregel");

            migrationBuilder.AddCheckConstraint(
                name: "ck_logboekregel_handeling",
                table: "logboekregel",
                sql: "handeling in ('aangemeld', 'afgemeld', 'aanmeldenGeweigerd', 'gemeenteGekozen', 'toegangGeweigerd', 'personenGezocht', 'persoonGemaakt', 'persoonBekeken', 'contactGeregistreerd', 'contactBekeken', 'contactGewijzigd', 'contactenBekeken', 'contactGeclassificeerd', 'conceptBewaard', 'conceptBekeken', 'conceptVerwijderd', 'doorverwijzingGeregistreerd', 'hulpvraagGewijzigd', 'halfjaarVerzegeld')");
        }
    }
}
