using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Jeugdhulp.Application.Data.Migrations
{
    /// <inheritdoc />
    public partial class CbsCijfers : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropCheckConstraint(
                name: "ck_logboekregel_handeling",
                table: "logboekregel");

            migrationBuilder.CreateTable(
                name: "cbscijfer",
                columns: table => new
                {
                    gemeente_code = table.Column<string>(type: "character varying(4)", nullable: false),
                    tabel = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    indicator = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    moment = table.Column<string>(type: "text", nullable: false),
                    status = table.Column<string>(type: "text", nullable: false),
                    revisie = table.Column<int>(type: "integer", nullable: false),
                    teken = table.Column<string>(type: "text", nullable: false),
                    waarde = table.Column<decimal>(type: "numeric(14,4)", precision: 14, scale: 4, nullable: true),
                    gedrukt = table.Column<decimal>(type: "numeric(14,4)", precision: 14, scale: 4, nullable: true),
                    handmatig = table.Column<bool>(type: "boolean", nullable: false),
                    door_account_id = table.Column<Guid>(type: "uuid", nullable: true),
                    door_naam = table.Column<string>(type: "text", nullable: false),
                    op = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_cbscijfer", x => new { x.gemeente_code, x.tabel, x.indicator, x.moment, x.status, x.revisie });
                    table.CheckConstraint("ck_cbscijfer_revisie", "revisie >= 1");
                    table.CheckConstraint("ck_cbscijfer_status", "status in ('voorlopig', 'naderVoorlopig', 'definitief')");
                    table.CheckConstraint("ck_cbscijfer_teken", "teken in ('getal', 'punt', 'streep', 'leeg', 'geheim')");
                    table.CheckConstraint("ck_cbscijfer_waarde", "(teken = 'getal') = (waarde is not null)");
                    table.ForeignKey(
                        name: "fk_cbscijfer_gemeente_gemeente_code",
                        column: x => x.gemeente_code,
                        principalTable: "gemeente",
                        principalColumn: "code",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "cbsverschil",
                columns: table => new
                {
                    gemeente_code = table.Column<string>(type: "character varying(4)", nullable: false),
                    indicator = table.Column<string>(type: "text", nullable: false),
                    moment = table.Column<string>(type: "text", nullable: false),
                    soort = table.Column<string>(type: "text", nullable: false),
                    volgnummer = table.Column<int>(type: "integer", nullable: false),
                    aantal = table.Column<int>(type: "integer", nullable: false),
                    toelichting = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    door_account_id = table.Column<Guid>(type: "uuid", nullable: true),
                    door_naam = table.Column<string>(type: "text", nullable: false),
                    op = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_cbsverschil", x => new { x.gemeente_code, x.indicator, x.moment, x.soort, x.volgnummer });
                    table.CheckConstraint("ck_cbsverschil_reden", "soort not in ('toegang', 'preventie', 'casusregie', 'afronding', 'onverklaard')");
                    table.CheckConstraint("ck_cbsverschil_soort", "soort in ('toegang', 'preventie', 'casusregie', 'nietGeleverd', 'zonderBsn', 'woonplaatsbeginsel', 'leidraad', 'teLaat', 'herlevering', 'voorlopigDefinitief', 'afronding', 'onverklaard')");
                    table.ForeignKey(
                        name: "fk_cbsverschil_gemeente_gemeente_code",
                        column: x => x.gemeente_code,
                        principalTable: "gemeente",
                        principalColumn: "code",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "cbsherkenning",
                columns: table => new
                {
                    gemeente_code = table.Column<string>(type: "character varying(4)", nullable: false),
                    tabel = table.Column<string>(type: "character varying(60)", nullable: false),
                    indicator = table.Column<string>(type: "character varying(200)", nullable: false),
                    moment = table.Column<string>(type: "text", nullable: false),
                    volgnummer = table.Column<int>(type: "integer", nullable: false),
                    status = table.Column<string>(type: "text", nullable: false),
                    revisie = table.Column<int>(type: "integer", nullable: false),
                    beeld = table.Column<string>(type: "text", nullable: false),
                    toelichting = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    door_account_id = table.Column<Guid>(type: "uuid", nullable: true),
                    door_naam = table.Column<string>(type: "text", nullable: false),
                    op = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_cbsherkenning", x => new { x.gemeente_code, x.tabel, x.indicator, x.moment, x.volgnummer });
                    table.CheckConstraint("ck_cbsherkenning_beeld", "beeld in ('ja', 'deels', 'nee', 'weetNiet')");
                    table.CheckConstraint("ck_cbsherkenning_status", "status in ('voorlopig', 'naderVoorlopig', 'definitief')");
                    table.CheckConstraint("ck_cbsherkenning_toelichting", "beeld in ('ja', 'weetNiet') or toelichting is not null");
                    table.ForeignKey(
                        name: "fk_cbsherkenning_cbscijfer_gemeente_code_tabel_indicator_momen~",
                        columns: x => new { x.gemeente_code, x.tabel, x.indicator, x.moment, x.status, x.revisie },
                        principalTable: "cbscijfer",
                        principalColumns: new[] { "gemeente_code", "tabel", "indicator", "moment", "status", "revisie" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.AddCheckConstraint(
                name: "ck_logboekregel_handeling",
                table: "logboekregel",
                sql: "handeling in ('aangemeld', 'afgemeld', 'aanmeldenGeweigerd', 'gemeenteGekozen', 'toegangGeweigerd', 'personenGezocht', 'persoonGemaakt', 'persoonBekeken', 'contactGeregistreerd', 'contactBekeken', 'contactGewijzigd', 'contactenBekeken', 'contactGeclassificeerd', 'conceptBewaard', 'conceptBekeken', 'conceptVerwijderd', 'doorverwijzingGeregistreerd', 'hulpvraagGewijzigd', 'halfjaarVerzegeld', 'voorstelAanvaard', 'voorstelGeweigerd', 'contactHergeclassificeerd', 'taakAangevraagd', 'taakKlaar', 'taakMislukt', 'taakGestopt', 'conceptversieBegonnen', 'conceptversieGewijzigd', 'conceptversieIngediend', 'conceptversieTeruggezet', 'conceptversieIngetrokken', 'instellingenVastgesteld', 'instellingBetwist', 'betwistingOpgelost', 'teamGemaakt', 'teamGewijzigd', 'teamBeeindigd', 'documentGeplaatst', 'documentGedownload', 'documentBevestigd', 'leidraadmeldingGemaakt', 'leidraadmeldingIngetrokken', 'leidraadmeldingVrijgegeven', 'vergelijkenAangezet', 'vergelijkenUitgezet', 'vergelijkingGevraagd', 'vergelijkingsdeelGegeven', 'reflectieGeschreven', 'casusGemaakt', 'casusGewijzigd', 'casusIngetrokken', 'casusBeantwoord', 'casusuitkomstBekeken', 'rondeGemaakt', 'rondeGewijzigd', 'rondeVerwijderd', 'instructieAfgerond', 'instructieplichtGewijzigd', 'normconceptBegonnen', 'normconceptGewijzigd', 'normconceptIngediend', 'normconceptTeruggezet', 'normconceptIngetrokken', 'normVastgesteld', 'codeToegevoegd', 'codeBeeindigd', 'woordGewijzigd', 'casusbesluitGenomen', 'persoonGewijzigd', 'personenSamengevoegd', 'samenvoegingOngedaan', 'personenOnderscheiden', 'vervolgkeuzeVastgelegd', 'relatieGemaakt', 'relatieBeeindigd', 'gezinBekeken', 'gezinGewijzigd', 'dubbelenBekeken', 'trajectBegonnen', 'trajectBekeken', 'trajectenBekeken', 'trajectGewijzigd', 'trajectBeeindigd', 'trajectHeropend', 'trajectIngetrokken', 'trajectBesproken', 'beschikkingGemaakt', 'beschikkingBeslist', 'verwijzerGeinformeerd', 'doorverwijzingBekeken', 'doorverwijzingenBekeken', 'doorverwijzingGewijzigd', 'wachtlijstBekeken', 'wachtendeToegevoegd', 'wachtendeGewijzigd', 'wachtinstellingGewijzigd', 'triageGedaan', 'triageGewijzigd', 'triageBekeken', 'consultGevraagd', 'consultBeantwoord', 'triagetermijnGewijzigd', 'planBegonnen', 'planGewijzigd', 'planBekeken', 'planVastgesteld', 'planAfgesloten', 'planAfgedrukt', 'planOvergedragen', 'doelresultaatVastgelegd', 'afrondingVastgelegd', 'dossierGeopend', 'dossierBekeken', 'dossierGewijzigd', 'dossierAfgesloten', 'dossierHeropend', 'dossiersBekeken', 'dossierafspraakGewijzigd', 'werkBekeken', 'formatieVastgelegd', 'toestemmingVastgelegd', 'hulpbesluitVastgelegd', 'hulpbesluitBekeken', 'cbscijfersIngelezen', 'cbscijferIngevoerd', 'cbsbeeldBeantwoord', 'cbsverschilVastgelegd', 'voorzieningGemaakt', 'voorzieningGewijzigd', 'wachttijdGemeld')");

            migrationBuilder.CreateIndex(
                name: "ix_cbscijfer_gemeente_code_moment",
                table: "cbscijfer",
                columns: new[] { "gemeente_code", "moment" });

            migrationBuilder.CreateIndex(
                name: "ix_cbsherkenning_gemeente_code_tabel_indicator_moment_status_r~",
                table: "cbsherkenning",
                columns: new[] { "gemeente_code", "tabel", "indicator", "moment", "status", "revisie" });

            // What was published stays what it was; a later figure is a new row.
            migrationBuilder.BeveiligGemeentetabel("cbscijfer", "select, insert");
            migrationBuilder.BeveiligGemeentetabel("cbsherkenning", "select, insert");
            migrationBuilder.BeveiligGemeentetabel("cbsverschil", "select, insert");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "cbsherkenning");

            migrationBuilder.DropTable(
                name: "cbsverschil");

            migrationBuilder.DropTable(
                name: "cbscijfer");

            migrationBuilder.DropCheckConstraint(
                name: "ck_logboekregel_handeling",
                table: "logboekregel");

            migrationBuilder.AddCheckConstraint(
                name: "ck_logboekregel_handeling",
                table: "logboekregel",
                sql: "handeling in ('aangemeld', 'afgemeld', 'aanmeldenGeweigerd', 'gemeenteGekozen', 'toegangGeweigerd', 'personenGezocht', 'persoonGemaakt', 'persoonBekeken', 'contactGeregistreerd', 'contactBekeken', 'contactGewijzigd', 'contactenBekeken', 'contactGeclassificeerd', 'conceptBewaard', 'conceptBekeken', 'conceptVerwijderd', 'doorverwijzingGeregistreerd', 'hulpvraagGewijzigd', 'halfjaarVerzegeld', 'voorstelAanvaard', 'voorstelGeweigerd', 'contactHergeclassificeerd', 'taakAangevraagd', 'taakKlaar', 'taakMislukt', 'taakGestopt', 'conceptversieBegonnen', 'conceptversieGewijzigd', 'conceptversieIngediend', 'conceptversieTeruggezet', 'conceptversieIngetrokken', 'instellingenVastgesteld', 'instellingBetwist', 'betwistingOpgelost', 'teamGemaakt', 'teamGewijzigd', 'teamBeeindigd', 'documentGeplaatst', 'documentGedownload', 'documentBevestigd', 'leidraadmeldingGemaakt', 'leidraadmeldingIngetrokken', 'leidraadmeldingVrijgegeven', 'vergelijkenAangezet', 'vergelijkenUitgezet', 'vergelijkingGevraagd', 'vergelijkingsdeelGegeven', 'reflectieGeschreven', 'casusGemaakt', 'casusGewijzigd', 'casusIngetrokken', 'casusBeantwoord', 'casusuitkomstBekeken', 'rondeGemaakt', 'rondeGewijzigd', 'rondeVerwijderd', 'instructieAfgerond', 'instructieplichtGewijzigd', 'normconceptBegonnen', 'normconceptGewijzigd', 'normconceptIngediend', 'normconceptTeruggezet', 'normconceptIngetrokken', 'normVastgesteld', 'codeToegevoegd', 'codeBeeindigd', 'woordGewijzigd', 'casusbesluitGenomen', 'persoonGewijzigd', 'personenSamengevoegd', 'samenvoegingOngedaan', 'personenOnderscheiden', 'vervolgkeuzeVastgelegd', 'relatieGemaakt', 'relatieBeeindigd', 'gezinBekeken', 'gezinGewijzigd', 'dubbelenBekeken', 'trajectBegonnen', 'trajectBekeken', 'trajectenBekeken', 'trajectGewijzigd', 'trajectBeeindigd', 'trajectHeropend', 'trajectIngetrokken', 'trajectBesproken', 'beschikkingGemaakt', 'beschikkingBeslist', 'verwijzerGeinformeerd', 'doorverwijzingBekeken', 'doorverwijzingenBekeken', 'doorverwijzingGewijzigd', 'wachtlijstBekeken', 'wachtendeToegevoegd', 'wachtendeGewijzigd', 'wachtinstellingGewijzigd', 'triageGedaan', 'triageGewijzigd', 'triageBekeken', 'consultGevraagd', 'consultBeantwoord', 'triagetermijnGewijzigd', 'planBegonnen', 'planGewijzigd', 'planBekeken', 'planVastgesteld', 'planAfgesloten', 'planAfgedrukt', 'planOvergedragen', 'doelresultaatVastgelegd', 'afrondingVastgelegd', 'dossierGeopend', 'dossierBekeken', 'dossierGewijzigd', 'dossierAfgesloten', 'dossierHeropend', 'dossiersBekeken', 'dossierafspraakGewijzigd', 'werkBekeken', 'formatieVastgelegd', 'toestemmingVastgelegd', 'hulpbesluitVastgelegd', 'hulpbesluitBekeken', 'voorzieningGemaakt', 'voorzieningGewijzigd', 'wachttijdGemeld')");
        }
    }
}
