using System;
using System.Collections.Generic;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Jeugdhulp.Application.Data.Migrations
{
    /// <inheritdoc />
    public partial class Normconcepten : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropCheckConstraint(
                name: "ck_logboekregel_handeling",
                table: "logboekregel");

            migrationBuilder.CreateTable(
                name: "normconcept",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    naam = table.Column<string>(type: "text", nullable: false),
                    publicatie = table.Column<string>(type: "text", nullable: false),
                    bepalingen = table.Column<string>(type: "jsonb", nullable: false),
                    van_nummer = table.Column<int>(type: "integer", nullable: true),
                    stand = table.Column<string>(type: "text", nullable: false),
                    auteur_account_id = table.Column<Guid>(type: "uuid", nullable: false),
                    auteur = table.Column<string>(type: "text", nullable: false),
                    begonnen_op = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    makers = table.Column<List<Guid>>(type: "uuid[]", nullable: false),
                    gewijzigd_door = table.Column<string>(type: "text", nullable: false),
                    gewijzigd_op = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    geldig_van = table.Column<DateOnly>(type: "date", nullable: true),
                    reden = table.Column<string>(type: "text", nullable: true),
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
                    table.PrimaryKey("pk_normconcept", x => x.id);
                    table.CheckConstraint("ck_normconcept_beoordelaar", "beoordelaar_account_id <> auteur_account_id and beoordelaar_account_id <> indiener_account_id and beoordelaar_account_id <> all (makers)");
                    table.CheckConstraint("ck_normconcept_ingediend", "stand in ('concept', 'ingetrokken') or (indiener_account_id is not null and indiener is not null and ingediend_op is not null and geldig_van is not null and reden is not null and jsonb_array_length(bepalingen) > 0)");
                    table.CheckConstraint("ck_normconcept_makers", "auteur_account_id = any (makers) and (indiener_account_id is null or indiener_account_id = any (makers))");
                    table.CheckConstraint("ck_normconcept_stand", "stand in ('concept', 'terBeoordeling', 'vastgesteld', 'ingetrokken')");
                    table.CheckConstraint("ck_normconcept_vastgesteld", "(stand = 'vastgesteld') = (versienummer is not null) and (stand = 'vastgesteld') = (beoordelaar_account_id is not null) and (stand = 'vastgesteld') = (beoordelaar is not null) and (stand = 'vastgesteld') = (beoordeeld_op is not null)");
                    table.ForeignKey(
                        name: "fk_normconcept_normversie_van_nummer",
                        column: x => x.van_nummer,
                        principalTable: "normversie",
                        principalColumn: "nummer",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_normconcept_normversie_versienummer",
                        column: x => x.versienummer,
                        principalTable: "normversie",
                        principalColumn: "nummer",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.AddCheckConstraint(
                name: "ck_logboekregel_handeling",
                table: "logboekregel",
                sql: "handeling in ('aangemeld', 'afgemeld', 'aanmeldenGeweigerd', 'gemeenteGekozen', 'toegangGeweigerd', 'personenGezocht', 'persoonGemaakt', 'persoonBekeken', 'contactGeregistreerd', 'contactBekeken', 'contactGewijzigd', 'contactenBekeken', 'contactGeclassificeerd', 'conceptBewaard', 'conceptBekeken', 'conceptVerwijderd', 'doorverwijzingGeregistreerd', 'hulpvraagGewijzigd', 'halfjaarVerzegeld', 'voorstelAanvaard', 'voorstelGeweigerd', 'contactHergeclassificeerd', 'taakAangevraagd', 'taakKlaar', 'taakMislukt', 'taakGestopt', 'conceptversieBegonnen', 'conceptversieGewijzigd', 'conceptversieIngediend', 'conceptversieTeruggezet', 'conceptversieIngetrokken', 'instellingenVastgesteld', 'instellingBetwist', 'betwistingOpgelost', 'teamGemaakt', 'teamGewijzigd', 'teamBeeindigd', 'documentGeplaatst', 'documentGedownload', 'documentBevestigd', 'leidraadmeldingGemaakt', 'leidraadmeldingIngetrokken', 'leidraadmeldingVrijgegeven', 'vergelijkenAangezet', 'vergelijkenUitgezet', 'vergelijkingGevraagd', 'vergelijkingsdeelGegeven', 'reflectieGeschreven', 'casusGemaakt', 'casusGewijzigd', 'casusIngetrokken', 'casusBeantwoord', 'casusuitkomstBekeken', 'rondeGemaakt', 'rondeGewijzigd', 'rondeVerwijderd', 'instructieAfgerond', 'instructieplichtGewijzigd', 'normconceptBegonnen', 'normconceptGewijzigd', 'normconceptIngediend', 'normconceptTeruggezet', 'normconceptIngetrokken', 'normVastgesteld')");

            migrationBuilder.CreateIndex(
                name: "ix_normconcept_van_nummer",
                table: "normconcept",
                column: "van_nummer");

            migrationBuilder.CreateIndex(
                name: "ix_normconcept_versienummer",
                table: "normconcept",
                column: "versienummer",
                unique: true);

            migrationBuilder.BeveiligLandelijkeTabel("normconcept", "select, insert, update");
            migrationBuilder.Sql(
                """
                -- What was put in force or given up can be read for ever, and changed by nobody.
                create function weiger_afgerond_concept() returns trigger language plpgsql as $$
                begin
                    raise exception 'een afgerond concept verandert niet' using errcode = 'check_violation', constraint = tg_name;
                end $$;
                create trigger normconcept_afgerond before update on normconcept
                    for each row when (old.stand in ('vastgesteld', 'ingetrokken')) execute function weiger_afgerond_concept();
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "normconcept");

            migrationBuilder.Sql("drop function weiger_afgerond_concept();");

            migrationBuilder.DropCheckConstraint(
                name: "ck_logboekregel_handeling",
                table: "logboekregel");

            migrationBuilder.AddCheckConstraint(
                name: "ck_logboekregel_handeling",
                table: "logboekregel",
                sql: "handeling in ('aangemeld', 'afgemeld', 'aanmeldenGeweigerd', 'gemeenteGekozen', 'toegangGeweigerd', 'personenGezocht', 'persoonGemaakt', 'persoonBekeken', 'contactGeregistreerd', 'contactBekeken', 'contactGewijzigd', 'contactenBekeken', 'contactGeclassificeerd', 'conceptBewaard', 'conceptBekeken', 'conceptVerwijderd', 'doorverwijzingGeregistreerd', 'hulpvraagGewijzigd', 'halfjaarVerzegeld', 'voorstelAanvaard', 'voorstelGeweigerd', 'contactHergeclassificeerd', 'taakAangevraagd', 'taakKlaar', 'taakMislukt', 'taakGestopt', 'conceptversieBegonnen', 'conceptversieGewijzigd', 'conceptversieIngediend', 'conceptversieTeruggezet', 'conceptversieIngetrokken', 'instellingenVastgesteld', 'instellingBetwist', 'betwistingOpgelost', 'teamGemaakt', 'teamGewijzigd', 'teamBeeindigd', 'documentGeplaatst', 'documentGedownload', 'documentBevestigd', 'leidraadmeldingGemaakt', 'leidraadmeldingIngetrokken', 'leidraadmeldingVrijgegeven', 'vergelijkenAangezet', 'vergelijkenUitgezet', 'vergelijkingGevraagd', 'vergelijkingsdeelGegeven', 'reflectieGeschreven', 'casusGemaakt', 'casusGewijzigd', 'casusIngetrokken', 'casusBeantwoord', 'casusuitkomstBekeken', 'rondeGemaakt', 'rondeGewijzigd', 'rondeVerwijderd', 'instructieAfgerond', 'instructieplichtGewijzigd')");
        }
    }
}
