using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Jeugdhulp.Application.Data.Migrations
{
    /// <inheritdoc />
    public partial class Planbesluiten : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropCheckConstraint(
                name: "ck_logboekregel_handeling",
                table: "logboekregel");

            migrationBuilder.AddColumn<bool>(
                name: "vraagt_bekrachtiging",
                table: "planversie",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<bool>(
                name: "plan_bekrachtigen",
                table: "dossierafspraak",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddUniqueConstraint(
                name: "ak_planversie_gemeente_code_id_door_account_id",
                table: "planversie",
                columns: new[] { "gemeente_code", "id", "door_account_id" });

            migrationBuilder.CreateTable(
                name: "planbesluit",
                columns: table => new
                {
                    gemeente_code = table.Column<string>(type: "character varying(4)", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    planversie_id = table.Column<Guid>(type: "uuid", nullable: false),
                    versie_door_account_id = table.Column<Guid>(type: "uuid", nullable: false),
                    besluit = table.Column<string>(type: "text", nullable: false),
                    reden = table.Column<string>(type: "text", nullable: true),
                    toelichting = table.Column<string>(type: "text", nullable: true),
                    op = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    door_account_id = table.Column<Guid>(type: "uuid", nullable: false),
                    door_naam = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_planbesluit", x => new { x.gemeente_code, x.id });
                    table.CheckConstraint("ck_planbesluit_ander", "door_account_id <> versie_door_account_id");
                    table.CheckConstraint("ck_planbesluit_besluit", "besluit in ('bekrachtigd', 'teruggegeven')");
                    table.CheckConstraint("ck_planbesluit_reden", "reden in ('teVeelTaken', 'doelenNietDuidelijk', 'andereHulp', 'anders')");
                    table.CheckConstraint("ck_planbesluit_toelichting_versleuteld", "toelichting like 'v1.________.%'");
                    table.CheckConstraint("ck_planbesluit_waarom", "(besluit = 'teruggegeven') = (reden is not null) and (reden is distinct from 'anders' or toelichting is not null)");
                    table.ForeignKey(
                        name: "fk_planbesluit_account_door_account_id",
                        column: x => x.door_account_id,
                        principalTable: "account",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_planbesluit_planversie_gemeente_code_planversie_id_versie_d~",
                        columns: x => new { x.gemeente_code, x.planversie_id, x.versie_door_account_id },
                        principalTable: "planversie",
                        principalColumns: new[] { "gemeente_code", "id", "door_account_id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.AddCheckConstraint(
                name: "ck_logboekregel_handeling",
                table: "logboekregel",
                sql: "handeling in ('aangemeld', 'afgemeld', 'aanmeldenGeweigerd', 'gemeenteGekozen', 'toegangGeweigerd', 'personenGezocht', 'persoonGemaakt', 'persoonBekeken', 'contactGeregistreerd', 'contactBekeken', 'contactGewijzigd', 'contactenBekeken', 'contactGeclassificeerd', 'conceptBewaard', 'conceptBekeken', 'conceptVerwijderd', 'doorverwijzingGeregistreerd', 'hulpvraagGewijzigd', 'halfjaarVerzegeld', 'voorstelAanvaard', 'voorstelGeweigerd', 'contactHergeclassificeerd', 'taakAangevraagd', 'taakKlaar', 'taakMislukt', 'taakGestopt', 'conceptversieBegonnen', 'conceptversieGewijzigd', 'conceptversieIngediend', 'conceptversieTeruggezet', 'conceptversieIngetrokken', 'instellingenVastgesteld', 'instellingBetwist', 'betwistingOpgelost', 'teamGemaakt', 'teamGewijzigd', 'teamBeeindigd', 'documentGeplaatst', 'documentGedownload', 'documentBevestigd', 'leidraadmeldingGemaakt', 'leidraadmeldingIngetrokken', 'leidraadmeldingVrijgegeven', 'vergelijkenAangezet', 'vergelijkenUitgezet', 'vergelijkingGevraagd', 'vergelijkingsdeelGegeven', 'reflectieGeschreven', 'casusGemaakt', 'casusGewijzigd', 'casusIngetrokken', 'casusBeantwoord', 'casusuitkomstBekeken', 'rondeGemaakt', 'rondeGewijzigd', 'rondeVerwijderd', 'instructieAfgerond', 'instructieplichtGewijzigd', 'normconceptBegonnen', 'normconceptGewijzigd', 'normconceptIngediend', 'normconceptTeruggezet', 'normconceptIngetrokken', 'normVastgesteld', 'codeToegevoegd', 'codeBeeindigd', 'woordGewijzigd', 'casusbesluitGenomen', 'persoonGewijzigd', 'personenSamengevoegd', 'samenvoegingOngedaan', 'personenOnderscheiden', 'vervolgkeuzeVastgelegd', 'relatieGemaakt', 'relatieBeeindigd', 'gezinBekeken', 'gezinGewijzigd', 'dubbelenBekeken', 'trajectBegonnen', 'trajectBekeken', 'trajectenBekeken', 'trajectGewijzigd', 'trajectBeeindigd', 'trajectHeropend', 'trajectIngetrokken', 'trajectBesproken', 'beschikkingGemaakt', 'beschikkingBeslist', 'verwijzerGeinformeerd', 'doorverwijzingBekeken', 'doorverwijzingenBekeken', 'doorverwijzingGewijzigd', 'wachtlijstBekeken', 'wachtendeToegevoegd', 'wachtendeGewijzigd', 'wachtinstellingGewijzigd', 'triageGedaan', 'triageGewijzigd', 'triageBekeken', 'consultGevraagd', 'consultBeantwoord', 'triagetermijnGewijzigd', 'planBegonnen', 'planGewijzigd', 'planBekeken', 'planVastgesteld', 'planAfgesloten', 'planBeslist', 'planAfgedrukt', 'planOvergedragen', 'doelresultaatVastgelegd', 'afrondingVastgelegd', 'dossierGeopend', 'dossierBekeken', 'dossierGewijzigd', 'dossierAfgesloten', 'dossierHeropend', 'dossiersBekeken', 'dossierafspraakGewijzigd', 'werkBekeken', 'formatieVastgelegd', 'annotatieToegevoegd', 'betrouwbaarheidVastgelegd', 'kwartaalverslagBewaard', 'kwartaalverslagVastgesteld', 'profielVastgelegd', 'wijkindelingGewijzigd', 'contextcijfersIngelezen', 'toestemmingVastgelegd', 'hulpbesluitVastgelegd', 'hulpbesluitBekeken', 'cbscijfersIngelezen', 'cbscijferIngevoerd', 'cbsbeeldBeantwoord', 'cbsverschilVastgelegd', 'voorzieningGemaakt', 'voorzieningGewijzigd', 'wachttijdGemeld', 'logboekBekeken', 'logboekGetoetst', 'productGemaakt', 'productGewijzigd', 'landtabelBekeken', 'leveringBegonnen', 'leveringBekeken', 'leveringGecontroleerd', 'leveringVastgesteld', 'leveringGeleverd', 'leveringIngetrokken', 'leveringToegelicht', 'leveringGedownload', 'leveringslijstGedownload', 'leveringGetoetst', 'leveringsantwoordVastgelegd', 'leveringsindelingGeplaatst', 'leverafspraakGemaakt', 'nietleveringVerklaard', 'bsnGetoond', 'tweedefactorGevraagd', 'tweedefactorIngesteld', 'tweedefactorGewist', 'herstelcodeGebruikt', 'herstelcodesGemaakt', 'sessiesBeeindigd', 'wachtwoordGewijzigd', 'rollenGewijzigd', 'accountUitgenodigd', 'uitnodigingAanvaard', 'rechtenGecontroleerd', 'rechtencontroleGedownload', 'gemeenteUitgevoerd', 'bronBeproefd', 'bronIngelezen', 'inlezingBevestigd', 'inlezingOngedaan')");

            migrationBuilder.CreateIndex(
                name: "ix_planbesluit_door_account_id",
                table: "planbesluit",
                column: "door_account_id");

            migrationBuilder.CreateIndex(
                name: "ix_planbesluit_gemeente_code_planversie_id",
                table: "planbesluit",
                columns: new[] { "gemeente_code", "planversie_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_planbesluit_gemeente_code_planversie_id_versie_door_account~",
                table: "planbesluit",
                columns: new[] { "gemeente_code", "planversie_id", "versie_door_account_id" });

            migrationBuilder.BeveiligGemeentetabel("planbesluit", "select, insert");
            migrationBuilder.VoegGebeurtenissenToe(
                """
                select p.gemeente_code, md5(p.id::text || 'begin')::uuid, null::uuid, p.gezin_id, null::uuid, p.begonnen_op, 'planBegonnen', p.id, '', null::text
                from gezinsplan p
                union all
                select b.gemeente_code, b.id, null::uuid, p.gezin_id, null::uuid, (b.op at time zone 'Europe/Amsterdam')::date, 'planBesluit', p.id, b.besluit, b.reden
                from planbesluit b
                join planversie v on v.gemeente_code = b.gemeente_code and v.id = b.planversie_id
                join gezinsplan p on p.gemeente_code = v.gemeente_code and p.id = v.gezinsplan_id
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.HaalGebeurtenissenWeg("planBegonnen");

            migrationBuilder.DropTable(
                name: "planbesluit");

            migrationBuilder.DropUniqueConstraint(
                name: "ak_planversie_gemeente_code_id_door_account_id",
                table: "planversie");

            migrationBuilder.DropCheckConstraint(
                name: "ck_logboekregel_handeling",
                table: "logboekregel");

            migrationBuilder.DropColumn(
                name: "vraagt_bekrachtiging",
                table: "planversie");

            migrationBuilder.DropColumn(
                name: "plan_bekrachtigen",
                table: "dossierafspraak");

            migrationBuilder.AddCheckConstraint(
                name: "ck_logboekregel_handeling",
                table: "logboekregel",
                sql: "handeling in ('aangemeld', 'afgemeld', 'aanmeldenGeweigerd', 'gemeenteGekozen', 'toegangGeweigerd', 'personenGezocht', 'persoonGemaakt', 'persoonBekeken', 'contactGeregistreerd', 'contactBekeken', 'contactGewijzigd', 'contactenBekeken', 'contactGeclassificeerd', 'conceptBewaard', 'conceptBekeken', 'conceptVerwijderd', 'doorverwijzingGeregistreerd', 'hulpvraagGewijzigd', 'halfjaarVerzegeld', 'voorstelAanvaard', 'voorstelGeweigerd', 'contactHergeclassificeerd', 'taakAangevraagd', 'taakKlaar', 'taakMislukt', 'taakGestopt', 'conceptversieBegonnen', 'conceptversieGewijzigd', 'conceptversieIngediend', 'conceptversieTeruggezet', 'conceptversieIngetrokken', 'instellingenVastgesteld', 'instellingBetwist', 'betwistingOpgelost', 'teamGemaakt', 'teamGewijzigd', 'teamBeeindigd', 'documentGeplaatst', 'documentGedownload', 'documentBevestigd', 'leidraadmeldingGemaakt', 'leidraadmeldingIngetrokken', 'leidraadmeldingVrijgegeven', 'vergelijkenAangezet', 'vergelijkenUitgezet', 'vergelijkingGevraagd', 'vergelijkingsdeelGegeven', 'reflectieGeschreven', 'casusGemaakt', 'casusGewijzigd', 'casusIngetrokken', 'casusBeantwoord', 'casusuitkomstBekeken', 'rondeGemaakt', 'rondeGewijzigd', 'rondeVerwijderd', 'instructieAfgerond', 'instructieplichtGewijzigd', 'normconceptBegonnen', 'normconceptGewijzigd', 'normconceptIngediend', 'normconceptTeruggezet', 'normconceptIngetrokken', 'normVastgesteld', 'codeToegevoegd', 'codeBeeindigd', 'woordGewijzigd', 'casusbesluitGenomen', 'persoonGewijzigd', 'personenSamengevoegd', 'samenvoegingOngedaan', 'personenOnderscheiden', 'vervolgkeuzeVastgelegd', 'relatieGemaakt', 'relatieBeeindigd', 'gezinBekeken', 'gezinGewijzigd', 'dubbelenBekeken', 'trajectBegonnen', 'trajectBekeken', 'trajectenBekeken', 'trajectGewijzigd', 'trajectBeeindigd', 'trajectHeropend', 'trajectIngetrokken', 'trajectBesproken', 'beschikkingGemaakt', 'beschikkingBeslist', 'verwijzerGeinformeerd', 'doorverwijzingBekeken', 'doorverwijzingenBekeken', 'doorverwijzingGewijzigd', 'wachtlijstBekeken', 'wachtendeToegevoegd', 'wachtendeGewijzigd', 'wachtinstellingGewijzigd', 'triageGedaan', 'triageGewijzigd', 'triageBekeken', 'consultGevraagd', 'consultBeantwoord', 'triagetermijnGewijzigd', 'planBegonnen', 'planGewijzigd', 'planBekeken', 'planVastgesteld', 'planAfgesloten', 'planAfgedrukt', 'planOvergedragen', 'doelresultaatVastgelegd', 'afrondingVastgelegd', 'dossierGeopend', 'dossierBekeken', 'dossierGewijzigd', 'dossierAfgesloten', 'dossierHeropend', 'dossiersBekeken', 'dossierafspraakGewijzigd', 'werkBekeken', 'formatieVastgelegd', 'annotatieToegevoegd', 'betrouwbaarheidVastgelegd', 'kwartaalverslagBewaard', 'kwartaalverslagVastgesteld', 'profielVastgelegd', 'wijkindelingGewijzigd', 'contextcijfersIngelezen', 'toestemmingVastgelegd', 'hulpbesluitVastgelegd', 'hulpbesluitBekeken', 'cbscijfersIngelezen', 'cbscijferIngevoerd', 'cbsbeeldBeantwoord', 'cbsverschilVastgelegd', 'voorzieningGemaakt', 'voorzieningGewijzigd', 'wachttijdGemeld', 'logboekBekeken', 'logboekGetoetst', 'productGemaakt', 'productGewijzigd', 'landtabelBekeken', 'leveringBegonnen', 'leveringBekeken', 'leveringGecontroleerd', 'leveringVastgesteld', 'leveringGeleverd', 'leveringIngetrokken', 'leveringToegelicht', 'leveringGedownload', 'leveringslijstGedownload', 'leveringGetoetst', 'leveringsantwoordVastgelegd', 'leveringsindelingGeplaatst', 'leverafspraakGemaakt', 'nietleveringVerklaard', 'bsnGetoond', 'tweedefactorGevraagd', 'tweedefactorIngesteld', 'tweedefactorGewist', 'herstelcodeGebruikt', 'herstelcodesGemaakt', 'sessiesBeeindigd', 'wachtwoordGewijzigd', 'rollenGewijzigd', 'accountUitgenodigd', 'uitnodigingAanvaard', 'rechtenGecontroleerd', 'rechtencontroleGedownload', 'gemeenteUitgevoerd', 'bronBeproefd', 'bronIngelezen', 'inlezingBevestigd', 'inlezingOngedaan')");
        }
    }
}
