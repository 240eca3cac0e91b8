using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Jeugdhulp.Application.Data.Migrations
{
    /// <inheritdoc />
    public partial class Documenten : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropCheckConstraint(
                name: "ck_logboekregel_handeling",
                table: "logboekregel");

            migrationBuilder.CreateTable(
                name: "document",
                columns: table => new
                {
                    gemeente_code = table.Column<string>(type: "character varying(4)", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    soort = table.Column<string>(type: "text", nullable: false),
                    titel = table.Column<string>(type: "text", nullable: false),
                    versie = table.Column<string>(type: "text", nullable: false),
                    geldig_van = table.Column<DateOnly>(type: "date", nullable: false),
                    inhoud = table.Column<byte[]>(type: "bytea", nullable: false),
                    bytes = table.Column<int>(type: "integer", nullable: false),
                    sha256 = table.Column<string>(type: "text", nullable: false),
                    door_account_id = table.Column<Guid>(type: "uuid", nullable: true),
                    door = table.Column<string>(type: "text", nullable: false),
                    op = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_document", x => new { x.gemeente_code, x.id });
                    table.CheckConstraint("ck_document_omvang", "bytes = octet_length(inhoud) and bytes between 1 and 5242880");
                    table.CheckConstraint("ck_document_sha256", "sha256 = encode(sha256(inhoud), 'hex')");
                    table.CheckConstraint("ck_document_soort", "soort in ('leidraad', 'registratieafspraken')");
                    table.ForeignKey(
                        name: "fk_document_gemeente_gemeente_code",
                        column: x => x.gemeente_code,
                        principalTable: "gemeente",
                        principalColumn: "code",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "leesbevestiging",
                columns: table => new
                {
                    gemeente_code = table.Column<string>(type: "character varying(4)", nullable: false),
                    document_id = table.Column<Guid>(type: "uuid", nullable: false),
                    account_id = table.Column<Guid>(type: "uuid", nullable: false),
                    op = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_leesbevestiging", x => new { x.gemeente_code, x.document_id, x.account_id });
                    table.ForeignKey(
                        name: "fk_leesbevestiging_account_account_id",
                        column: x => x.account_id,
                        principalTable: "account",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_leesbevestiging_document_gemeente_code_document_id",
                        columns: x => new { x.gemeente_code, x.document_id },
                        principalTable: "document",
                        principalColumns: new[] { "gemeente_code", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.AddCheckConstraint(
                name: "ck_logboekregel_handeling",
                table: "logboekregel",
                sql: "handeling in ('aangemeld', 'afgemeld', 'aanmeldenGeweigerd', 'gemeenteGekozen', 'toegangGeweigerd', 'personenGezocht', 'persoonGemaakt', 'persoonBekeken', 'contactGeregistreerd', 'contactBekeken', 'contactGewijzigd', 'contactenBekeken', 'contactGeclassificeerd', 'conceptBewaard', 'conceptBekeken', 'conceptVerwijderd', 'doorverwijzingGeregistreerd', 'hulpvraagGewijzigd', 'halfjaarVerzegeld', 'voorstelAanvaard', 'voorstelGeweigerd', 'contactHergeclassificeerd', 'taakAangevraagd', 'taakKlaar', 'taakMislukt', 'taakGestopt', 'conceptversieBegonnen', 'conceptversieGewijzigd', 'conceptversieIngediend', 'conceptversieTeruggezet', 'conceptversieIngetrokken', 'instellingenVastgesteld', 'instellingBetwist', 'betwistingOpgelost', 'teamGemaakt', 'teamGewijzigd', 'teamBeeindigd', 'documentGeplaatst', 'documentGedownload', 'documentBevestigd')");

            migrationBuilder.CreateIndex(
                name: "ix_document_gemeente_code_soort_geldig_van",
                table: "document",
                columns: new[] { "gemeente_code", "soort", "geldig_van" });

            migrationBuilder.CreateIndex(
                name: "ix_leesbevestiging_account_id",
                table: "leesbevestiging",
                column: "account_id");

            // What someone read must be there as they read it, and that they did is not taken back.
            migrationBuilder.BeveiligGemeentetabel("document", "select, insert");
            migrationBuilder.BeveiligGemeentetabel("leesbevestiging", "select, insert");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.OntgrendelGemeentetabel("leesbevestiging");
            migrationBuilder.OntgrendelGemeentetabel("document");

            migrationBuilder.DropTable(
                name: "leesbevestiging");

            migrationBuilder.DropTable(
                name: "document");

            migrationBuilder.DropCheckConstraint(
                name: "ck_logboekregel_handeling",
                table: "logboekregel");

            migrationBuilder.AddCheckConstraint(
                name: "ck_logboekregel_handeling",
                table: "logboekregel",
                sql: "handeling in ('aangemeld', 'afgemeld', 'aanmeldenGeweigerd', 'gemeenteGekozen', 'toegangGeweigerd', 'personenGezocht', 'persoonGemaakt', 'persoonBekeken', 'contactGeregistreerd', 'contactBekeken', 'contactGewijzigd', 'contactenBekeken', 'contactGeclassificeerd', 'conceptBewaard', 'conceptBekeken', 'conceptVerwijderd', 'doorverwijzingGeregistreerd', 'hulpvraagGewijzigd', 'halfjaarVerzegeld', 'voorstelAanvaard', 'voorstelGeweigerd', 'contactHergeclassificeerd', 'taakAangevraagd', 'taakKlaar', 'taakMislukt', 'taakGestopt', 'conceptversieBegonnen', 'conceptversieGewijzigd', 'conceptversieIngediend', 'conceptversieTeruggezet', 'conceptversieIngetrokken', 'instellingenVastgesteld', 'instellingBetwist', 'betwistingOpgelost', 'teamGemaakt', 'teamGewijzigd', 'teamBeeindigd')");
        }
    }
}
