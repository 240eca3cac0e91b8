using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Jeugdhulp.Application.Data.Migrations
{
    /// <inheritdoc />
    public partial class Instructie : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropCheckConstraint(
                name: "ck_logboekregel_handeling",
                table: "logboekregel");

            migrationBuilder.CreateTable(
                name: "instructieafronding",
                columns: table => new
                {
                    gemeente_code = table.Column<string>(type: "character varying(4)", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    medewerker_id = table.Column<Guid>(type: "uuid", nullable: false),
                    versienummer = table.Column<int>(type: "integer", nullable: true),
                    op = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_instructieafronding", x => new { x.gemeente_code, x.id });
                    table.ForeignKey(
                        name: "fk_instructieafronding_instellingenversie_gemeente_code_versie~",
                        columns: x => new { x.gemeente_code, x.versienummer },
                        principalTable: "instellingenversie",
                        principalColumns: new[] { "gemeente_code", "nummer" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_instructieafronding_medewerker_gemeente_code_medewerker_id",
                        columns: x => new { x.gemeente_code, x.medewerker_id },
                        principalTable: "medewerker",
                        principalColumns: new[] { "gemeente_code", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "instructieplicht",
                columns: table => new
                {
                    gemeente_code = table.Column<string>(type: "character varying(4)", nullable: false),
                    verplicht = table.Column<bool>(type: "boolean", nullable: false),
                    door_account_id = table.Column<Guid>(type: "uuid", nullable: true),
                    door = table.Column<string>(type: "text", nullable: false),
                    op = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_instructieplicht", x => x.gemeente_code);
                    table.ForeignKey(
                        name: "fk_instructieplicht_gemeente_gemeente_code",
                        column: x => x.gemeente_code,
                        principalTable: "gemeente",
                        principalColumn: "code",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.AddCheckConstraint(
                name: "ck_logboekregel_handeling",
                table: "logboekregel",
                sql: "handeling in ('aangemeld', 'afgemeld', 'aanmeldenGeweigerd', 'gemeenteGekozen', 'toegangGeweigerd', 'personenGezocht', 'persoonGemaakt', 'persoonBekeken', 'contactGeregistreerd', 'contactBekeken', 'contactGewijzigd', 'contactenBekeken', 'contactGeclassificeerd', 'conceptBewaard', 'conceptBekeken', 'conceptVerwijderd', 'doorverwijzingGeregistreerd', 'hulpvraagGewijzigd', 'halfjaarVerzegeld', 'voorstelAanvaard', 'voorstelGeweigerd', 'contactHergeclassificeerd', 'taakAangevraagd', 'taakKlaar', 'taakMislukt', 'taakGestopt', 'conceptversieBegonnen', 'conceptversieGewijzigd', 'conceptversieIngediend', 'conceptversieTeruggezet', 'conceptversieIngetrokken', 'instellingenVastgesteld', 'instellingBetwist', 'betwistingOpgelost', 'teamGemaakt', 'teamGewijzigd', 'teamBeeindigd', 'documentGeplaatst', 'documentGedownload', 'documentBevestigd', 'casusGemaakt', 'casusGewijzigd', 'casusIngetrokken', 'casusBeantwoord', 'casusuitkomstBekeken', 'rondeGemaakt', 'rondeGewijzigd', 'rondeVerwijderd', 'instructieAfgerond', 'instructieplichtGewijzigd')");

            migrationBuilder.CreateIndex(
                name: "ix_instructieafronding_gemeente_code_medewerker_id_versienummer",
                table: "instructieafronding",
                columns: new[] { "gemeente_code", "medewerker_id", "versienummer" },
                unique: true)
                .Annotation("Npgsql:NullsDistinct", false);

            migrationBuilder.CreateIndex(
                name: "ix_instructieafronding_gemeente_code_versienummer",
                table: "instructieafronding",
                columns: new[] { "gemeente_code", "versienummer" });

            // That someone did the instruction is not taken back.
            migrationBuilder.BeveiligGemeentetabel("instructieafronding", "select, insert");
            migrationBuilder.BeveiligGemeentetabel("instructieplicht", "select, insert, update (verplicht, door_account_id, door, op)");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.OntgrendelGemeentetabel("instructieplicht");
            migrationBuilder.OntgrendelGemeentetabel("instructieafronding");

            migrationBuilder.DropTable(
                name: "instructieafronding");

            migrationBuilder.DropTable(
                name: "instructieplicht");

            migrationBuilder.DropCheckConstraint(
                name: "ck_logboekregel_handeling",
                table: "logboekregel");

            migrationBuilder.AddCheckConstraint(
                name: "ck_logboekregel_handeling",
                table: "logboekregel",
                sql: "handeling in ('aangemeld', 'afgemeld', 'aanmeldenGeweigerd', 'gemeenteGekozen', 'toegangGeweigerd', 'personenGezocht', 'persoonGemaakt', 'persoonBekeken', 'contactGeregistreerd', 'contactBekeken', 'contactGewijzigd', 'contactenBekeken', 'contactGeclassificeerd', 'conceptBewaard', 'conceptBekeken', 'conceptVerwijderd', 'doorverwijzingGeregistreerd', 'hulpvraagGewijzigd', 'halfjaarVerzegeld', 'voorstelAanvaard', 'voorstelGeweigerd', 'contactHergeclassificeerd', 'taakAangevraagd', 'taakKlaar', 'taakMislukt', 'taakGestopt', 'conceptversieBegonnen', 'conceptversieGewijzigd', 'conceptversieIngediend', 'conceptversieTeruggezet', 'conceptversieIngetrokken', 'instellingenVastgesteld', 'instellingBetwist', 'betwistingOpgelost', 'teamGemaakt', 'teamGewijzigd', 'teamBeeindigd', 'documentGeplaatst', 'documentGedownload', 'documentBevestigd', 'casusGemaakt', 'casusGewijzigd', 'casusIngetrokken', 'casusBeantwoord', 'casusuitkomstBekeken', 'rondeGemaakt', 'rondeGewijzigd', 'rondeVerwijderd')");
        }
    }
}
