using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Jeugdhulp.Application.Data.Migrations
{
    /// <inheritdoc />
    public partial class Betrouwbaarheid : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropCheckConstraint(
                name: "ck_logboekregel_handeling",
                table: "logboekregel");

            migrationBuilder.CreateTable(
                name: "betrouwbaarheidsoordeel",
                columns: table => new
                {
                    gemeente_code = table.Column<string>(type: "character varying(4)", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    begin = table.Column<DateOnly>(type: "date", nullable: false),
                    team_id = table.Column<Guid>(type: "uuid", nullable: true),
                    oordeel = table.Column<string>(type: "text", nullable: false),
                    reden = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    door_account_id = table.Column<Guid>(type: "uuid", nullable: true),
                    door_naam = table.Column<string>(type: "text", nullable: false),
                    op = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_betrouwbaarheidsoordeel", x => new { x.gemeente_code, x.id });
                    table.CheckConstraint("ck_betrouwbaarheidsoordeel_halfjaar", "extract(day from begin) = 1 and extract(month from begin) in (1, 7)");
                    table.CheckConstraint("ck_betrouwbaarheidsoordeel_oordeel", "oordeel in ('betrouwbaar', 'beperkt', 'nietBetrouwbaar', 'nietGeleverd')");
                    table.ForeignKey(
                        name: "fk_betrouwbaarheidsoordeel_gemeente_gemeente_code",
                        column: x => x.gemeente_code,
                        principalTable: "gemeente",
                        principalColumn: "code",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_betrouwbaarheidsoordeel_team_gemeente_code_team_id",
                        columns: x => new { x.gemeente_code, x.team_id },
                        principalTable: "team",
                        principalColumns: new[] { "gemeente_code", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.AddCheckConstraint(
                name: "ck_logboekregel_handeling",
                table: "logboekregel",
                sql: "handeling in ('aangemeld', 'afgemeld', 'aanmeldenGeweigerd', 'gemeenteGekozen', 'toegangGeweigerd', 'personenGezocht', 'persoonGemaakt', 'persoonBekeken', 'contactGeregistreerd', 'contactBekeken', 'contactGewijzigd', 'contactenBekeken', 'contactGeclassificeerd', 'conceptBewaard', 'conceptBekeken', 'conceptVerwijderd', 'doorverwijzingGeregistreerd', 'hulpvraagGewijzigd', 'halfjaarVerzegeld', 'voorstelAanvaard', 'voorstelGeweigerd', 'contactHergeclassificeerd', 'taakAangevraagd', 'taakKlaar', 'taakMislukt', 'taakGestopt', 'conceptversieBegonnen', 'conceptversieGewijzigd', 'conceptversieIngediend', 'conceptversieTeruggezet', 'conceptversieIngetrokken', 'instellingenVastgesteld', 'instellingBetwist', 'betwistingOpgelost', 'teamGemaakt', 'teamGewijzigd', 'teamBeeindigd', 'documentGeplaatst', 'documentGedownload', 'documentBevestigd', 'leidraadmeldingGemaakt', 'leidraadmeldingIngetrokken', 'leidraadmeldingVrijgegeven', 'vergelijkenAangezet', 'vergelijkenUitgezet', 'vergelijkingGevraagd', 'vergelijkingsdeelGegeven', 'reflectieGeschreven', 'casusGemaakt', 'casusGewijzigd', 'casusIngetrokken', 'casusBeantwoord', 'casusuitkomstBekeken', 'rondeGemaakt', 'rondeGewijzigd', 'rondeVerwijderd', 'instructieAfgerond', 'instructieplichtGewijzigd', 'normconceptBegonnen', 'normconceptGewijzigd', 'normconceptIngediend', 'normconceptTeruggezet', 'normconceptIngetrokken', 'normVastgesteld', 'codeToegevoegd', 'codeBeeindigd', 'woordGewijzigd', 'casusbesluitGenomen', 'persoonGewijzigd', 'personenSamengevoegd', 'samenvoegingOngedaan', 'personenOnderscheiden', 'vervolgkeuzeVastgelegd', 'relatieGemaakt', 'relatieBeeindigd', 'gezinBekeken', 'gezinGewijzigd', 'dubbelenBekeken', 'trajectBegonnen', 'trajectBekeken', 'trajectenBekeken', 'trajectGewijzigd', 'trajectBeeindigd', 'trajectHeropend', 'trajectIngetrokken', 'trajectBesproken', 'beschikkingGemaakt', 'beschikkingBeslist', 'verwijzerGeinformeerd', 'doorverwijzingBekeken', 'doorverwijzingenBekeken', 'doorverwijzingGewijzigd', 'wachtlijstBekeken', 'wachtendeToegevoegd', 'wachtendeGewijzigd', 'wachtinstellingGewijzigd', 'triageGedaan', 'triageGewijzigd', 'triageBekeken', 'consultGevraagd', 'consultBeantwoord', 'triagetermijnGewijzigd', 'planBegonnen', 'planGewijzigd', 'planBekeken', 'planVastgesteld', 'planAfgesloten', 'planAfgedrukt', 'planOvergedragen', 'doelresultaatVastgelegd', 'afrondingVastgelegd', 'dossierGeopend', 'dossierBekeken', 'dossierGewijzigd', 'dossierAfgesloten', 'dossierHeropend', 'dossiersBekeken', 'dossierafspraakGewijzigd', 'werkBekeken', 'formatieVastgelegd', 'annotatieToegevoegd', 'betrouwbaarheidVastgelegd', 'toestemmingVastgelegd', 'hulpbesluitVastgelegd', 'hulpbesluitBekeken', 'cbscijfersIngelezen', 'cbscijferIngevoerd', 'cbsbeeldBeantwoord', 'cbsverschilVastgelegd', 'voorzieningGemaakt', 'voorzieningGewijzigd', 'wachttijdGemeld', 'logboekBekeken', 'logboekGetoetst', 'productGemaakt', 'productGewijzigd', 'landtabelBekeken')");

            migrationBuilder.CreateIndex(
                name: "ix_betrouwbaarheidsoordeel_gemeente_code_begin",
                table: "betrouwbaarheidsoordeel",
                columns: new[] { "gemeente_code", "begin" });

            migrationBuilder.CreateIndex(
                name: "ix_betrouwbaarheidsoordeel_gemeente_code_team_id",
                table: "betrouwbaarheidsoordeel",
                columns: new[] { "gemeente_code", "team_id" });

            // What was said stays; what is said later is a new row.
            migrationBuilder.BeveiligGemeentetabel("betrouwbaarheidsoordeel", "select, insert");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "betrouwbaarheidsoordeel");

            migrationBuilder.DropCheckConstraint(
                name: "ck_logboekregel_handeling",
                table: "logboekregel");

            migrationBuilder.AddCheckConstraint(
                name: "ck_logboekregel_handeling",
                table: "logboekregel",
                sql: "handeling in ('aangemeld', 'afgemeld', 'aanmeldenGeweigerd', 'gemeenteGekozen', 'toegangGeweigerd', 'personenGezocht', 'persoonGemaakt', 'persoonBekeken', 'contactGeregistreerd', 'contactBekeken', 'contactGewijzigd', 'contactenBekeken', 'contactGeclassificeerd', 'conceptBewaard', 'conceptBekeken', 'conceptVerwijderd', 'doorverwijzingGeregistreerd', 'hulpvraagGewijzigd', 'halfjaarVerzegeld', 'voorstelAanvaard', 'voorstelGeweigerd', 'contactHergeclassificeerd', 'taakAangevraagd', 'taakKlaar', 'taakMislukt', 'taakGestopt', 'conceptversieBegonnen', 'conceptversieGewijzigd', 'conceptversieIngediend', 'conceptversieTeruggezet', 'conceptversieIngetrokken', 'instellingenVastgesteld', 'instellingBetwist', 'betwistingOpgelost', 'teamGemaakt', 'teamGewijzigd', 'teamBeeindigd', 'documentGeplaatst', 'documentGedownload', 'documentBevestigd', 'leidraadmeldingGemaakt', 'leidraadmeldingIngetrokken', 'leidraadmeldingVrijgegeven', 'vergelijkenAangezet', 'vergelijkenUitgezet', 'vergelijkingGevraagd', 'vergelijkingsdeelGegeven', 'reflectieGeschreven', 'casusGemaakt', 'casusGewijzigd', 'casusIngetrokken', 'casusBeantwoord', 'casusuitkomstBekeken', 'rondeGemaakt', 'rondeGewijzigd', 'rondeVerwijderd', 'instructieAfgerond', 'instructieplichtGewijzigd', 'normconceptBegonnen', 'normconceptGewijzigd', 'normconceptIngediend', 'normconceptTeruggezet', 'normconceptIngetrokken', 'normVastgesteld', 'codeToegevoegd', 'codeBeeindigd', 'woordGewijzigd', 'casusbesluitGenomen', 'persoonGewijzigd', 'personenSamengevoegd', 'samenvoegingOngedaan', 'personenOnderscheiden', 'vervolgkeuzeVastgelegd', 'relatieGemaakt', 'relatieBeeindigd', 'gezinBekeken', 'gezinGewijzigd', 'dubbelenBekeken', 'trajectBegonnen', 'trajectBekeken', 'trajectenBekeken', 'trajectGewijzigd', 'trajectBeeindigd', 'trajectHeropend', 'trajectIngetrokken', 'trajectBesproken', 'beschikkingGemaakt', 'beschikkingBeslist', 'verwijzerGeinformeerd', 'doorverwijzingBekeken', 'doorverwijzingenBekeken', 'doorverwijzingGewijzigd', 'wachtlijstBekeken', 'wachtendeToegevoegd', 'wachtendeGewijzigd', 'wachtinstellingGewijzigd', 'triageGedaan', 'triageGewijzigd', 'triageBekeken', 'consultGevraagd', 'consultBeantwoord', 'triagetermijnGewijzigd', 'planBegonnen', 'planGewijzigd', 'planBekeken', 'planVastgesteld', 'planAfgesloten', 'planAfgedrukt', 'planOvergedragen', 'doelresultaatVastgelegd', 'afrondingVastgelegd', 'dossierGeopend', 'dossierBekeken', 'dossierGewijzigd', 'dossierAfgesloten', 'dossierHeropend', 'dossiersBekeken', 'dossierafspraakGewijzigd', 'werkBekeken', 'formatieVastgelegd', 'annotatieToegevoegd', 'toestemmingVastgelegd', 'hulpbesluitVastgelegd', 'hulpbesluitBekeken', 'cbscijfersIngelezen', 'cbscijferIngevoerd', 'cbsbeeldBeantwoord', 'cbsverschilVastgelegd', 'voorzieningGemaakt', 'voorzieningGewijzigd', 'wachttijdGemeld', 'logboekBekeken', 'logboekGetoetst', 'productGemaakt', 'productGewijzigd', 'landtabelBekeken')");
        }
    }
}
