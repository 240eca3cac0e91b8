using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Jeugdhulp.Application.Data.Migrations
{
    /// <inheritdoc />
    public partial class Vergelijken : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropCheckConstraint(
                name: "ck_taak_soort",
                table: "taak");

            migrationBuilder.DropCheckConstraint(
                name: "ck_logboekregel_handeling",
                table: "logboekregel");

            migrationBuilder.CreateTable(
                name: "vergelijkingsdeel",
                columns: table => new
                {
                    gemeente_code = table.Column<string>(type: "text", nullable: false),
                    aanvrager_code = table.Column<string>(type: "character varying(4)", nullable: false),
                    gevraagde_code = table.Column<string>(type: "character varying(4)", nullable: false),
                    begin = table.Column<DateOnly>(type: "date", nullable: false),
                    versie_aanvrager = table.Column<int>(type: "integer", nullable: false),
                    versie_gevraagde = table.Column<int>(type: "integer", nullable: false),
                    deel = table.Column<string>(type: "jsonb", nullable: false),
                    op = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_vergelijkingsdeel", x => new { x.gemeente_code, x.aanvrager_code, x.gevraagde_code, x.begin });
                    table.CheckConstraint("ck_vergelijkingsdeel_begin", "extract(day from begin) = 1 and extract(month from begin) in (1, 7)");
                    table.CheckConstraint("ck_vergelijkingsdeel_gemeenten", "aanvrager_code <> gevraagde_code and gemeente_code in (aanvrager_code, gevraagde_code)");
                    table.ForeignKey(
                        name: "fk_vergelijkingsdeel_gemeente_aanvrager_code",
                        column: x => x.aanvrager_code,
                        principalTable: "gemeente",
                        principalColumn: "code",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_vergelijkingsdeel_gemeente_gevraagde_code",
                        column: x => x.gevraagde_code,
                        principalTable: "gemeente",
                        principalColumn: "code",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "vergelijkingsdeelname",
                columns: table => new
                {
                    gemeente_code = table.Column<string>(type: "character varying(4)", nullable: false),
                    meedoen = table.Column<bool>(type: "boolean", nullable: false),
                    sinds = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_vergelijkingsdeelname", x => x.gemeente_code);
                    table.ForeignKey(
                        name: "fk_vergelijkingsdeelname_gemeente_gemeente_code",
                        column: x => x.gemeente_code,
                        principalTable: "gemeente",
                        principalColumn: "code",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.AddCheckConstraint(
                name: "ck_taak_soort",
                table: "taak",
                sql: "soort in ('doorrekenen', 'herclassificeren', 'vergelijken')");

            migrationBuilder.AddCheckConstraint(
                name: "ck_logboekregel_handeling",
                table: "logboekregel",
                sql: "handeling in ('aangemeld', 'afgemeld', 'aanmeldenGeweigerd', 'gemeenteGekozen', 'toegangGeweigerd', 'personenGezocht', 'persoonGemaakt', 'persoonBekeken', 'contactGeregistreerd', 'contactBekeken', 'contactGewijzigd', 'contactenBekeken', 'contactGeclassificeerd', 'conceptBewaard', 'conceptBekeken', 'conceptVerwijderd', 'doorverwijzingGeregistreerd', 'hulpvraagGewijzigd', 'halfjaarVerzegeld', 'voorstelAanvaard', 'voorstelGeweigerd', 'contactHergeclassificeerd', 'taakAangevraagd', 'taakKlaar', 'taakMislukt', 'taakGestopt', 'conceptversieBegonnen', 'conceptversieGewijzigd', 'conceptversieIngediend', 'conceptversieTeruggezet', 'conceptversieIngetrokken', 'instellingenVastgesteld', 'instellingBetwist', 'betwistingOpgelost', 'teamGemaakt', 'teamGewijzigd', 'teamBeeindigd', 'documentGeplaatst', 'documentGedownload', 'documentBevestigd', 'leidraadmeldingGemaakt', 'leidraadmeldingIngetrokken', 'leidraadmeldingVrijgegeven', 'vergelijkenAangezet', 'vergelijkenUitgezet', 'vergelijkingGevraagd', 'vergelijkingsdeelGegeven')");

            migrationBuilder.CreateIndex(
                name: "ix_vergelijkingsdeel_aanvrager_code",
                table: "vergelijkingsdeel",
                column: "aanvrager_code");

            migrationBuilder.CreateIndex(
                name: "ix_vergelijkingsdeel_gevraagde_code",
                table: "vergelijkingsdeel",
                column: "gevraagde_code");

            // Others see that a gemeente takes part, never that it does not. A part is given once; the other gemeente of the two
            // reads it as long as both take part.
            migrationBuilder.BeveiligGemeentetabel(
                "vergelijkingsdeelname",
                "select, insert, update (meedoen, sinds)",
                lezen: "meedoen and current_setting('app.gemeente', true) <> ''");
            migrationBuilder.BeveiligGemeentetabel(
                "vergelijkingsdeel",
                "select, insert",
                lezen: "current_setting('app.gemeente', true) in (aanvrager_code, gevraagde_code) and (select count(*) from vergelijkingsdeelname d where d.meedoen and d.gemeente_code in (aanvrager_code, gevraagde_code)) = 2");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.OntgrendelGemeentetabel("vergelijkingsdeel");
            migrationBuilder.OntgrendelGemeentetabel("vergelijkingsdeelname");

            migrationBuilder.DropTable(
                name: "vergelijkingsdeel");

            migrationBuilder.DropTable(
                name: "vergelijkingsdeelname");

            migrationBuilder.DropCheckConstraint(
                name: "ck_taak_soort",
                table: "taak");

            migrationBuilder.DropCheckConstraint(
                name: "ck_logboekregel_handeling",
                table: "logboekregel");

            migrationBuilder.AddCheckConstraint(
                name: "ck_taak_soort",
                table: "taak",
                sql: "soort in ('doorrekenen', 'herclassificeren')");

            migrationBuilder.AddCheckConstraint(
                name: "ck_logboekregel_handeling",
                table: "logboekregel",
                sql: "handeling in ('aangemeld', 'afgemeld', 'aanmeldenGeweigerd', 'gemeenteGekozen', 'toegangGeweigerd', 'personenGezocht', 'persoonGemaakt', 'persoonBekeken', 'contactGeregistreerd', 'contactBekeken', 'contactGewijzigd', 'contactenBekeken', 'contactGeclassificeerd', 'conceptBewaard', 'conceptBekeken', 'conceptVerwijderd', 'doorverwijzingGeregistreerd', 'hulpvraagGewijzigd', 'halfjaarVerzegeld', 'voorstelAanvaard', 'voorstelGeweigerd', 'contactHergeclassificeerd', 'taakAangevraagd', 'taakKlaar', 'taakMislukt', 'taakGestopt', 'conceptversieBegonnen', 'conceptversieGewijzigd', 'conceptversieIngediend', 'conceptversieTeruggezet', 'conceptversieIngetrokken', 'instellingenVastgesteld', 'instellingBetwist', 'betwistingOpgelost', 'teamGemaakt', 'teamGewijzigd', 'teamBeeindigd', 'documentGeplaatst', 'documentGedownload', 'documentBevestigd', 'leidraadmeldingGemaakt', 'leidraadmeldingIngetrokken', 'leidraadmeldingVrijgegeven')");
        }
    }
}
