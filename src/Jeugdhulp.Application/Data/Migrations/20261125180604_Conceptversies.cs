using System;
using System.Collections.Generic;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Jeugdhulp.Application.Data.Migrations
{
    /// <inheritdoc />
    public partial class Conceptversies : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropCheckConstraint(
                name: "ck_logboekregel_handeling",
                table: "logboekregel");

            migrationBuilder.AddColumn<Guid>(
                name: "auteur_account_id",
                table: "instellingenversie",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "besluit_contact",
                table: "instellingenversie",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "besluit_datum",
                table: "instellingenversie",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "besluit_tekst",
                table: "instellingenversie",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "herkomst",
                table: "instellingenversie",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "herkomst_gemeente",
                table: "instellingenversie",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "herkomst_nummer",
                table: "instellingenversie",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "vastgesteld_door",
                table: "instellingenversie",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "vastgesteld_door_account_id",
                table: "instellingenversie",
                type: "uuid",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "conceptversie",
                columns: table => new
                {
                    gemeente_code = table.Column<string>(type: "character varying(4)", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    naam = table.Column<string>(type: "text", nullable: false),
                    instellingen = table.Column<string>(type: "jsonb", nullable: false),
                    herkomst = table.Column<string>(type: "text", nullable: false),
                    herkomst_gemeente = table.Column<string>(type: "text", nullable: true),
                    herkomst_nummer = table.Column<int>(type: "integer", nullable: true),
                    stand = table.Column<string>(type: "text", nullable: false),
                    auteur_account_id = table.Column<Guid>(type: "uuid", nullable: false),
                    auteur = table.Column<string>(type: "text", nullable: false),
                    begonnen_op = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    makers = table.Column<List<Guid>>(type: "uuid[]", nullable: false),
                    gewijzigd_door = table.Column<string>(type: "text", nullable: false),
                    gewijzigd_op = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    geldig_van = table.Column<DateOnly>(type: "date", nullable: true),
                    reden = table.Column<string>(type: "text", nullable: true),
                    besluit_tekst = table.Column<string>(type: "text", nullable: true),
                    besluit_datum = table.Column<DateOnly>(type: "date", nullable: true),
                    besluit_contact = table.Column<string>(type: "text", nullable: true),
                    indiener_account_id = table.Column<Guid>(type: "uuid", nullable: true),
                    indiener = table.Column<string>(type: "text", nullable: true),
                    ingediend_op = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    beoordelaar_account_id = table.Column<Guid>(type: "uuid", nullable: true),
                    beoordelaar = table.Column<string>(type: "text", nullable: true),
                    beoordeeld_op = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    terug_reden = table.Column<string>(type: "text", nullable: true),
                    terug_door = table.Column<string>(type: "text", nullable: true),
                    terug_op = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    versienummer = table.Column<int>(type: "integer", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_conceptversie", x => new { x.gemeente_code, x.id });
                    table.CheckConstraint("ck_conceptversie_beoordelaar", "beoordelaar_account_id <> auteur_account_id and beoordelaar_account_id <> indiener_account_id and beoordelaar_account_id <> all (makers)");
                    table.CheckConstraint("ck_conceptversie_herkomst", "herkomst in ('leeg', 'voorbeeld', 'eigenVersie', 'andereGemeente')");
                    table.CheckConstraint("ck_conceptversie_ingediend", "stand in ('concept', 'ingetrokken') or (indiener_account_id is not null and indiener is not null and ingediend_op is not null and geldig_van is not null and reden is not null)");
                    table.CheckConstraint("ck_conceptversie_makers", "auteur_account_id = any (makers) and (indiener_account_id is null or indiener_account_id = any (makers))");
                    table.CheckConstraint("ck_conceptversie_stand", "stand in ('concept', 'terBeoordeling', 'vastgesteld', 'ingetrokken')");
                    table.CheckConstraint("ck_conceptversie_vastgesteld", "(stand = 'vastgesteld') = (versienummer is not null) and (stand = 'vastgesteld') = (beoordelaar_account_id is not null) and (stand = 'vastgesteld') = (beoordelaar is not null) and (stand = 'vastgesteld') = (beoordeeld_op is not null)");
                    table.ForeignKey(
                        name: "fk_conceptversie_gemeente_gemeente_code",
                        column: x => x.gemeente_code,
                        principalTable: "gemeente",
                        principalColumn: "code",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_conceptversie_instellingenversie_gemeente_code_versienummer",
                        columns: x => new { x.gemeente_code, x.versienummer },
                        principalTable: "instellingenversie",
                        principalColumns: new[] { "gemeente_code", "nummer" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.AddCheckConstraint(
                name: "ck_logboekregel_handeling",
                table: "logboekregel",
                sql: "handeling in ('aangemeld', 'afgemeld', 'aanmeldenGeweigerd', 'gemeenteGekozen', 'toegangGeweigerd', 'personenGezocht', 'persoonGemaakt', 'persoonBekeken', 'contactGeregistreerd', 'contactBekeken', 'contactGewijzigd', 'contactenBekeken', 'contactGeclassificeerd', 'conceptBewaard', 'conceptBekeken', 'conceptVerwijderd', 'doorverwijzingGeregistreerd', 'hulpvraagGewijzigd', 'halfjaarVerzegeld', 'taakAangevraagd', 'taakKlaar', 'taakMislukt', 'taakGestopt', 'conceptversieBegonnen', 'conceptversieGewijzigd', 'conceptversieIngediend', 'conceptversieTeruggezet', 'conceptversieIngetrokken', 'instellingenVastgesteld')");

            migrationBuilder.AddCheckConstraint(
                name: "ck_instellingenversie_herkomst",
                table: "instellingenversie",
                sql: "herkomst in ('leeg', 'voorbeeld', 'eigenVersie', 'andereGemeente')");

            migrationBuilder.AddCheckConstraint(
                name: "ck_instellingenversie_tweede_persoon",
                table: "instellingenversie",
                sql: "vastgesteld_door_account_id <> auteur_account_id");

            migrationBuilder.CreateIndex(
                name: "ix_conceptversie_gemeente_code_versienummer",
                table: "conceptversie",
                columns: new[] { "gemeente_code", "versienummer" },
                unique: true);

            migrationBuilder.BeveiligGemeentetabel("conceptversie", "select, insert, update");
            migrationBuilder.Sql(
                """
                -- What was put in force or given up can be read for ever, and changed by nobody.
                create function weiger_afgeronde_conceptversie() returns trigger language plpgsql as $$
                begin
                    raise exception 'een afgeronde conceptversie verandert niet' using errcode = 'check_violation', constraint = 'conceptversie_afgerond';
                end $$;
                create trigger conceptversie_afgerond before update on conceptversie
                    for each row when (old.stand in ('vastgesteld', 'ingetrokken')) execute function weiger_afgeronde_conceptversie();

                -- A version in force never changes; only its end is written when the next one takes over.
                grant insert on instellingenversie to jeugdhulp_app;
                grant update (geldig_tot) on instellingenversie to jeugdhulp_app;
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql(
                """
                revoke insert, update (geldig_tot) on instellingenversie from jeugdhulp_app;
                drop trigger conceptversie_afgerond on conceptversie;
                drop function weiger_afgeronde_conceptversie();
                """);
            migrationBuilder.OntgrendelGemeentetabel("conceptversie");

            migrationBuilder.DropTable(
                name: "conceptversie");

            migrationBuilder.DropCheckConstraint(
                name: "ck_logboekregel_handeling",
                table: "logboekregel");

            migrationBuilder.DropCheckConstraint(
                name: "ck_instellingenversie_herkomst",
                table: "instellingenversie");

            migrationBuilder.DropCheckConstraint(
                name: "ck_instellingenversie_tweede_persoon",
                table: "instellingenversie");

            migrationBuilder.DropColumn(
                name: "auteur_account_id",
                table: "instellingenversie");

            migrationBuilder.DropColumn(
                name: "besluit_contact",
                table: "instellingenversie");

            migrationBuilder.DropColumn(
                name: "besluit_datum",
                table: "instellingenversie");

            migrationBuilder.DropColumn(
                name: "besluit_tekst",
                table: "instellingenversie");

            migrationBuilder.DropColumn(
                name: "herkomst",
                table: "instellingenversie");

            migrationBuilder.DropColumn(
                name: "herkomst_gemeente",
                table: "instellingenversie");

            migrationBuilder.DropColumn(
                name: "herkomst_nummer",
                table: "instellingenversie");

            migrationBuilder.DropColumn(
                name: "vastgesteld_door",
                table: "instellingenversie");

            migrationBuilder.DropColumn(
                name: "vastgesteld_door_account_id",
                table: "instellingenversie");

            migrationBuilder.AddCheckConstraint(
                name: "ck_logboekregel_handeling",
                table: "logboekregel",
                sql: "handeling in ('aangemeld', 'afgemeld', 'aanmeldenGeweigerd', 'gemeenteGekozen', 'toegangGeweigerd', 'personenGezocht', 'persoonGemaakt', 'persoonBekeken', 'contactGeregistreerd', 'contactBekeken', 'contactGewijzigd', 'contactenBekeken', 'contactGeclassificeerd', 'conceptBewaard', 'conceptBekeken', 'conceptVerwijderd', 'doorverwijzingGeregistreerd', 'hulpvraagGewijzigd', 'halfjaarVerzegeld', 'taakAangevraagd', 'taakKlaar', 'taakMislukt', 'taakGestopt')");
        }
    }
}
