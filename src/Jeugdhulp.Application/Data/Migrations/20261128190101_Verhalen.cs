using System;
using System.Collections.Generic;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Jeugdhulp.Application.Data.Migrations
{
    /// <inheritdoc />
    public partial class Verhalen : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropCheckConstraint(
                name: "ck_logboekregel_handeling",
                table: "logboekregel");

            migrationBuilder.CreateTable(
                name: "verhaal",
                columns: table => new
                {
                    gemeente_code = table.Column<string>(type: "character varying(4)", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    team_id = table.Column<Guid>(type: "uuid", nullable: false),
                    dossier_id = table.Column<Guid>(type: "uuid", nullable: true),
                    verteller = table.Column<string>(type: "text", nullable: false),
                    thema = table.Column<string>(type: "text", nullable: false),
                    datum = table.Column<DateOnly>(type: "date", nullable: false),
                    tekst = table.Column<string>(type: "text", nullable: false),
                    delen = table.Column<string>(type: "text", nullable: false),
                    delen_op = table.Column<DateOnly>(type: "date", nullable: true),
                    door_account_id = table.Column<Guid>(type: "uuid", nullable: false),
                    door_naam = table.Column<string>(type: "text", nullable: false),
                    op = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    gewijzigd_door = table.Column<string>(type: "text", nullable: true),
                    gewijzigd_op = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    anoniem = table.Column<string>(type: "text", nullable: true),
                    anoniem_door_account_id = table.Column<Guid>(type: "uuid", nullable: true),
                    schrijvers = table.Column<List<Guid>>(type: "uuid[]", nullable: false),
                    vrijgegeven_op = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    vrijgegeven_door_account_id = table.Column<Guid>(type: "uuid", nullable: true),
                    teruggegeven_op = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    teruggegeven_door = table.Column<string>(type: "text", nullable: true),
                    teruggegeven_reden = table.Column<string>(type: "text", nullable: true),
                    ingetrokken_op = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    ingetrokken_door = table.Column<string>(type: "text", nullable: true),
                    ingetrokken_reden = table.Column<string>(type: "text", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_verhaal", x => new { x.gemeente_code, x.id });
                    table.CheckConstraint("ck_verhaal_anoniem", "(anoniem is null) = (anoniem_door_account_id is null)");
                    table.CheckConstraint("ck_verhaal_anoniem_versleuteld", "anoniem like 'v1.________.%'");
                    table.CheckConstraint("ck_verhaal_datum", "datum >= '2015-01-01'");
                    table.CheckConstraint("ck_verhaal_delen", "delen in ('nietGevraagd', 'ja', 'nee')");
                    table.CheckConstraint("ck_verhaal_delen_op", "(delen = 'nietGevraagd') = (delen_op is null)");
                    table.CheckConstraint("ck_verhaal_gewijzigd", "(gewijzigd_op is null) = (gewijzigd_door is null)");
                    table.CheckConstraint("ck_verhaal_ingetrokken", "num_nonnulls(ingetrokken_op, ingetrokken_door, ingetrokken_reden) in (0, 3)");
                    table.CheckConstraint("ck_verhaal_ingetrokken_reden_versleuteld", "ingetrokken_reden like 'v1.________.%'");
                    table.CheckConstraint("ck_verhaal_tekst_versleuteld", "tekst like 'v1.________.%'");
                    table.CheckConstraint("ck_verhaal_schrijvers", "door_account_id = any (schrijvers) and (anoniem_door_account_id is null or anoniem_door_account_id = any (schrijvers))");
                    table.CheckConstraint("ck_verhaal_terug", "num_nonnulls(teruggegeven_op, teruggegeven_door, teruggegeven_reden) in (0, 3)");
                    table.CheckConstraint("ck_verhaal_teruggegeven_reden_versleuteld", "teruggegeven_reden like 'v1.________.%'");
                    table.CheckConstraint("ck_verhaal_thema", "thema in ('wonen', 'financien', 'dagbesteding', 'gezondheid', 'school', 'gezin')");
                    table.CheckConstraint("ck_verhaal_verteller", "verteller in ('jeugdige', 'ouder', 'netwerk', 'professional', 'partner')");
                    table.CheckConstraint("ck_verhaal_vrijgave", "num_nonnulls(vrijgegeven_op, vrijgegeven_door_account_id) = 0 or (num_nonnulls(vrijgegeven_op, vrijgegeven_door_account_id, anoniem, anoniem_door_account_id) = 4 and delen = 'ja' and teruggegeven_op is null and vrijgegeven_door_account_id <> all (schrijvers))");
                    table.ForeignKey(
                        name: "fk_verhaal_account_anoniem_door_account_id",
                        column: x => x.anoniem_door_account_id,
                        principalTable: "account",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_verhaal_account_door_account_id",
                        column: x => x.door_account_id,
                        principalTable: "account",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_verhaal_account_vrijgegeven_door_account_id",
                        column: x => x.vrijgegeven_door_account_id,
                        principalTable: "account",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_verhaal_dossier_gemeente_code_dossier_id",
                        columns: x => new { x.gemeente_code, x.dossier_id },
                        principalTable: "dossier",
                        principalColumns: new[] { "gemeente_code", "id" },
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_verhaal_team_gemeente_code_team_id",
                        columns: x => new { x.gemeente_code, x.team_id },
                        principalTable: "team",
                        principalColumns: new[] { "gemeente_code", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.AddCheckConstraint(
                name: "ck_logboekregel_handeling",
                table: "logboekregel",
                sql: "handeling in ('aangemeld', 'afgemeld', 'aanmeldenGeweigerd', 'gemeenteGekozen', 'toegangGeweigerd', 'personenGezocht', 'persoonGemaakt', 'persoonBekeken', 'contactGeregistreerd', 'contactBekeken', 'contactGewijzigd', 'contactenBekeken', 'contactGeclassificeerd', 'conceptBewaard', 'conceptBekeken', 'conceptVerwijderd', 'doorverwijzingGeregistreerd', 'hulpvraagGewijzigd', 'halfjaarVerzegeld', 'voorstelAanvaard', 'voorstelGeweigerd', 'contactHergeclassificeerd', 'taakAangevraagd', 'taakKlaar', 'taakMislukt', 'taakGestopt', 'conceptversieBegonnen', 'conceptversieGewijzigd', 'conceptversieIngediend', 'conceptversieTeruggezet', 'conceptversieIngetrokken', 'instellingenVastgesteld', 'instellingBetwist', 'betwistingOpgelost', 'teamGemaakt', 'teamGewijzigd', 'teamBeeindigd', 'documentGeplaatst', 'documentGedownload', 'documentBevestigd', 'leidraadmeldingGemaakt', 'leidraadmeldingIngetrokken', 'leidraadmeldingVrijgegeven', 'vergelijkenAangezet', 'vergelijkenUitgezet', 'vergelijkingGevraagd', 'vergelijkingsdeelGegeven', 'reflectieGeschreven', 'casusGemaakt', 'casusGewijzigd', 'casusIngetrokken', 'casusBeantwoord', 'casusuitkomstBekeken', 'rondeGemaakt', 'rondeGewijzigd', 'rondeVerwijderd', 'instructieAfgerond', 'instructieplichtGewijzigd', 'normconceptBegonnen', 'normconceptGewijzigd', 'normconceptIngediend', 'normconceptTeruggezet', 'normconceptIngetrokken', 'normVastgesteld', 'codeToegevoegd', 'codeBeeindigd', 'woordGewijzigd', 'casusbesluitGenomen', 'persoonGewijzigd', 'personenSamengevoegd', 'samenvoegingOngedaan', 'personenOnderscheiden', 'vervolgkeuzeVastgelegd', 'relatieGemaakt', 'relatieBeeindigd', 'gezinBekeken', 'gezinGewijzigd', 'dubbelenBekeken', 'trajectBegonnen', 'trajectBekeken', 'trajectenBekeken', 'trajectGewijzigd', 'trajectBeeindigd', 'trajectHeropend', 'trajectIngetrokken', 'trajectBesproken', 'beschikkingGemaakt', 'beschikkingBeslist', 'verwijzerGeinformeerd', 'doorverwijzingBekeken', 'doorverwijzingenBekeken', 'doorverwijzingGewijzigd', 'wachtlijstBekeken', 'wachtendeToegevoegd', 'wachtendeGewijzigd', 'wachtinstellingGewijzigd', 'cijfergrensGewijzigd', 'triageGedaan', 'triageGewijzigd', 'triageBekeken', 'consultGevraagd', 'consultBeantwoord', 'triagetermijnGewijzigd', 'planBegonnen', 'planGewijzigd', 'planBekeken', 'planVastgesteld', 'planAfgesloten', 'planBeslist', 'planAfgedrukt', 'planOvergedragen', 'doelresultaatVastgelegd', 'afrondingVastgelegd', 'indicatorGemaakt', 'indicatorBeeindigd', 'dossierGeopend', 'dossierBekeken', 'dossierGewijzigd', 'dossierAfgesloten', 'dossierHeropend', 'dossiersBekeken', 'dossierafspraakGewijzigd', 'werkBekeken', 'formatieVastgelegd', 'annotatieToegevoegd', 'streefdoelVastgelegd', 'betrouwbaarheidVastgelegd', 'kwartaalverslagBewaard', 'kwartaalverslagVastgesteld', 'profielVastgelegd', 'wijkindelingGewijzigd', 'contextcijfersIngelezen', 'toestemmingVastgelegd', 'hulpbesluitVastgelegd', 'hulpbesluitBekeken', 'verdeellijstBekeken', 'verdeellijstGewijzigd', 'verdelingBekeken', 'vraagVerdeeld', 'verdelingTeruggenomen', 'verhaalVastgelegd', 'verhaalGewijzigd', 'verhaalBekeken', 'verhalenBekeken', 'verhaalGeanonimiseerd', 'verhaalVrijgegeven', 'verhaalTeruggegeven', 'verhaalvrijgaveTeruggenomen', 'verhaalIngetrokken', 'cbscijfersIngelezen', 'cbscijferIngevoerd', 'cbsbeeldBeantwoord', 'cbsverschilVastgelegd', 'voorzieningGemaakt', 'voorzieningGewijzigd', 'wachttijdGemeld', 'contactpersoonAangewezen', 'contactpersoonBeeindigd', 'logboekBekeken', 'logboekGetoetst', 'productGemaakt', 'productGewijzigd', 'landtabelBekeken', 'leveringBegonnen', 'leveringBekeken', 'leveringGecontroleerd', 'leveringVastgesteld', 'leveringGeleverd', 'leveringIngetrokken', 'leveringGecorrigeerd', 'leveringToegelicht', 'leveringGedownload', 'leveringslijstGedownload', 'leveringGetoetst', 'leveringsantwoordVastgelegd', 'leveringsindelingGeplaatst', 'leveringsindelingGoedgekeurd', 'leveringsindelingAfgekeurd', 'leveringsindelingGestopt', 'leverafspraakGemaakt', 'nietleveringVerklaard', 'bsnGetoond', 'tweedefactorGevraagd', 'tweedefactorIngesteld', 'tweedefactorGewist', 'herstelcodeGebruikt', 'herstelcodesGemaakt', 'sessiesBeeindigd', 'wachtwoordGewijzigd', 'rollenGewijzigd', 'accountUitgenodigd', 'uitnodigingAanvaard', 'rechtenGecontroleerd', 'rechtencontroleGedownload', 'gemeenteUitgevoerd', 'bronBeproefd', 'bronIngelezen', 'inlezingBevestigd', 'inlezingOngedaan', 'inlezingVerklaard', 'inlezingBekeken', 'bronGeplaatst', 'kaartBewaard', 'uitvoerGedownload', 'pakketGewist', 'lidmaatschapBegonnen', 'lidmaatschapBeeindigd', 'noodtoegangGevraagd', 'noodtoegangBeeindigd', 'noodtoegangGezien')");

            migrationBuilder.CreateIndex(
                name: "ix_verhaal_anoniem_door_account_id",
                table: "verhaal",
                column: "anoniem_door_account_id");

            migrationBuilder.CreateIndex(
                name: "ix_verhaal_door_account_id",
                table: "verhaal",
                column: "door_account_id");

            migrationBuilder.CreateIndex(
                name: "ix_verhaal_gemeente_code_datum",
                table: "verhaal",
                columns: new[] { "gemeente_code", "datum" },
                filter: "vrijgegeven_op is not null and ingetrokken_op is null");

            migrationBuilder.CreateIndex(
                name: "ix_verhaal_gemeente_code_dossier_id",
                table: "verhaal",
                columns: new[] { "gemeente_code", "dossier_id" });

            migrationBuilder.CreateIndex(
                name: "ix_verhaal_gemeente_code_team_id_datum",
                table: "verhaal",
                columns: new[] { "gemeente_code", "team_id", "datum" });

            migrationBuilder.CreateIndex(
                name: "ix_verhaal_vrijgegeven_door_account_id",
                table: "verhaal",
                column: "vrijgegeven_door_account_id");

            // Where it belongs and who wrote it never changes.
            migrationBuilder.BeveiligGemeentetabel(
                "verhaal",
                """
                select, insert, update (verteller, thema, datum, tekst, delen, delen_op, gewijzigd_door, gewijzigd_op, anoniem, anoniem_door_account_id, schrijvers, vrijgegeven_op, vrijgegeven_door_account_id,
                    teruggegeven_op, teruggegeven_door, teruggegeven_reden, ingetrokken_op, ingetrokken_door, ingetrokken_reden)
                """);

            // That something was told, not what: and of a story that was withdrawn not even that.
            migrationBuilder.VoegGebeurtenissenToe(
                """
                select v.gemeente_code, v.id, null::uuid, null::uuid, v.dossier_id, v.datum, 'verhaal', v.id, v.verteller, null::text
                from verhaal v
                where v.dossier_id is not null and v.ingetrokken_op is null
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.HaalGebeurtenissenWeg("verhaal");
            migrationBuilder.OntgrendelGemeentetabel("verhaal");

            migrationBuilder.DropTable(
                name: "verhaal");

            migrationBuilder.DropCheckConstraint(
                name: "ck_logboekregel_handeling",
                table: "logboekregel");

            migrationBuilder.AddCheckConstraint(
                name: "ck_logboekregel_handeling",
                table: "logboekregel",
                sql: "handeling in ('aangemeld', 'afgemeld', 'aanmeldenGeweigerd', 'gemeenteGekozen', 'toegangGeweigerd', 'personenGezocht', 'persoonGemaakt', 'persoonBekeken', 'contactGeregistreerd', 'contactBekeken', 'contactGewijzigd', 'contactenBekeken', 'contactGeclassificeerd', 'conceptBewaard', 'conceptBekeken', 'conceptVerwijderd', 'doorverwijzingGeregistreerd', 'hulpvraagGewijzigd', 'halfjaarVerzegeld', 'voorstelAanvaard', 'voorstelGeweigerd', 'contactHergeclassificeerd', 'taakAangevraagd', 'taakKlaar', 'taakMislukt', 'taakGestopt', 'conceptversieBegonnen', 'conceptversieGewijzigd', 'conceptversieIngediend', 'conceptversieTeruggezet', 'conceptversieIngetrokken', 'instellingenVastgesteld', 'instellingBetwist', 'betwistingOpgelost', 'teamGemaakt', 'teamGewijzigd', 'teamBeeindigd', 'documentGeplaatst', 'documentGedownload', 'documentBevestigd', 'leidraadmeldingGemaakt', 'leidraadmeldingIngetrokken', 'leidraadmeldingVrijgegeven', 'vergelijkenAangezet', 'vergelijkenUitgezet', 'vergelijkingGevraagd', 'vergelijkingsdeelGegeven', 'reflectieGeschreven', 'casusGemaakt', 'casusGewijzigd', 'casusIngetrokken', 'casusBeantwoord', 'casusuitkomstBekeken', 'rondeGemaakt', 'rondeGewijzigd', 'rondeVerwijderd', 'instructieAfgerond', 'instructieplichtGewijzigd', 'normconceptBegonnen', 'normconceptGewijzigd', 'normconceptIngediend', 'normconceptTeruggezet', 'normconceptIngetrokken', 'normVastgesteld', 'codeToegevoegd', 'codeBeeindigd', 'woordGewijzigd', 'casusbesluitGenomen', 'persoonGewijzigd', 'personenSamengevoegd', 'samenvoegingOngedaan', 'personenOnderscheiden', 'vervolgkeuzeVastgelegd', 'relatieGemaakt', 'relatieBeeindigd', 'gezinBekeken', 'gezinGewijzigd', 'dubbelenBekeken', 'trajectBegonnen', 'trajectBekeken', 'trajectenBekeken', 'trajectGewijzigd', 'trajectBeeindigd', 'trajectHeropend', 'trajectIngetrokken', 'trajectBesproken', 'beschikkingGemaakt', 'beschikkingBeslist', 'verwijzerGeinformeerd', 'doorverwijzingBekeken', 'doorverwijzingenBekeken', 'doorverwijzingGewijzigd', 'wachtlijstBekeken', 'wachtendeToegevoegd', 'wachtendeGewijzigd', 'wachtinstellingGewijzigd', 'cijfergrensGewijzigd', 'triageGedaan', 'triageGewijzigd', 'triageBekeken', 'consultGevraagd', 'consultBeantwoord', 'triagetermijnGewijzigd', 'planBegonnen', 'planGewijzigd', 'planBekeken', 'planVastgesteld', 'planAfgesloten', 'planBeslist', 'planAfgedrukt', 'planOvergedragen', 'doelresultaatVastgelegd', 'afrondingVastgelegd', 'indicatorGemaakt', 'indicatorBeeindigd', 'dossierGeopend', 'dossierBekeken', 'dossierGewijzigd', 'dossierAfgesloten', 'dossierHeropend', 'dossiersBekeken', 'dossierafspraakGewijzigd', 'werkBekeken', 'formatieVastgelegd', 'annotatieToegevoegd', 'streefdoelVastgelegd', 'betrouwbaarheidVastgelegd', 'kwartaalverslagBewaard', 'kwartaalverslagVastgesteld', 'profielVastgelegd', 'wijkindelingGewijzigd', 'contextcijfersIngelezen', 'toestemmingVastgelegd', 'hulpbesluitVastgelegd', 'hulpbesluitBekeken', 'verdeellijstBekeken', 'verdeellijstGewijzigd', 'verdelingBekeken', 'vraagVerdeeld', 'verdelingTeruggenomen', 'cbscijfersIngelezen', 'cbscijferIngevoerd', 'cbsbeeldBeantwoord', 'cbsverschilVastgelegd', 'voorzieningGemaakt', 'voorzieningGewijzigd', 'wachttijdGemeld', 'contactpersoonAangewezen', 'contactpersoonBeeindigd', 'logboekBekeken', 'logboekGetoetst', 'productGemaakt', 'productGewijzigd', 'landtabelBekeken', 'leveringBegonnen', 'leveringBekeken', 'leveringGecontroleerd', 'leveringVastgesteld', 'leveringGeleverd', 'leveringIngetrokken', 'leveringGecorrigeerd', 'leveringToegelicht', 'leveringGedownload', 'leveringslijstGedownload', 'leveringGetoetst', 'leveringsantwoordVastgelegd', 'leveringsindelingGeplaatst', 'leveringsindelingGoedgekeurd', 'leveringsindelingAfgekeurd', 'leveringsindelingGestopt', 'leverafspraakGemaakt', 'nietleveringVerklaard', 'bsnGetoond', 'tweedefactorGevraagd', 'tweedefactorIngesteld', 'tweedefactorGewist', 'herstelcodeGebruikt', 'herstelcodesGemaakt', 'sessiesBeeindigd', 'wachtwoordGewijzigd', 'rollenGewijzigd', 'accountUitgenodigd', 'uitnodigingAanvaard', 'rechtenGecontroleerd', 'rechtencontroleGedownload', 'gemeenteUitgevoerd', 'bronBeproefd', 'bronIngelezen', 'inlezingBevestigd', 'inlezingOngedaan', 'inlezingVerklaard', 'inlezingBekeken', 'bronGeplaatst', 'kaartBewaard', 'uitvoerGedownload', 'pakketGewist', 'lidmaatschapBegonnen', 'lidmaatschapBeeindigd', 'noodtoegangGevraagd', 'noodtoegangBeeindigd', 'noodtoegangGezien')");
        }
    }
}
