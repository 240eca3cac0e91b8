using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Jeugdhulp.Application.Data.Migrations
{
    /// <inheritdoc />
    public partial class Verdelingen : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropCheckConstraint(
                name: "ck_logboekregel_handeling",
                table: "logboekregel");

            migrationBuilder.CreateTable(
                name: "verdeelvraag",
                columns: table => new
                {
                    gemeente_code = table.Column<string>(type: "character varying(4)", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    hulpvraag_id = table.Column<Guid>(type: "uuid", nullable: false),
                    op = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    door_naam = table.Column<string>(type: "text", nullable: false),
                    eraf_op = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    eraf_door = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_verdeelvraag", x => new { x.gemeente_code, x.id });
                    table.CheckConstraint("ck_verdeelvraag_eraf", "(eraf_op is null) = (eraf_door is null)");
                    table.ForeignKey(
                        name: "fk_verdeelvraag_hulpvraag_gemeente_code_hulpvraag_id",
                        columns: x => new { x.gemeente_code, x.hulpvraag_id },
                        principalTable: "hulpvraag",
                        principalColumns: new[] { "gemeente_code", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "verdeling",
                columns: table => new
                {
                    gemeente_code = table.Column<string>(type: "character varying(4)", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    hulpvraag_id = table.Column<Guid>(type: "uuid", nullable: false),
                    datum = table.Column<DateOnly>(type: "date", nullable: false),
                    team_id = table.Column<Guid>(type: "uuid", nullable: true),
                    voorziening_id = table.Column<Guid>(type: "uuid", nullable: true),
                    organisatie = table.Column<string>(type: "text", nullable: true),
                    medewerker_id = table.Column<Guid>(type: "uuid", nullable: true),
                    professional = table.Column<string>(type: "text", nullable: true),
                    opmerking = table.Column<string>(type: "text", nullable: true),
                    door_account_id = table.Column<Guid>(type: "uuid", nullable: false),
                    door_naam = table.Column<string>(type: "text", nullable: false),
                    op = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    teruggenomen_op = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    teruggenomen_door = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_verdeling", x => new { x.gemeente_code, x.id });
                    table.CheckConstraint("ck_verdeling_datum", "datum >= '2015-01-01'");
                    table.CheckConstraint("ck_verdeling_opmerking_versleuteld", "opmerking like 'v1.________.%'");
                    table.CheckConstraint("ck_verdeling_professional_versleuteld", "professional like 'v1.________.%'");
                    table.CheckConstraint("ck_verdeling_terug", "(teruggenomen_op is null) = (teruggenomen_door is null)");
                    table.CheckConstraint("ck_verdeling_waar", "num_nonnulls(team_id, voorziening_id, organisatie) = 1");
                    table.CheckConstraint("ck_verdeling_wie", "num_nonnulls(medewerker_id, professional) <= 1 and (medewerker_id is null or team_id is not null)");
                    table.ForeignKey(
                        name: "fk_verdeling_account_door_account_id",
                        column: x => x.door_account_id,
                        principalTable: "account",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_verdeling_hulpvraag_gemeente_code_hulpvraag_id",
                        columns: x => new { x.gemeente_code, x.hulpvraag_id },
                        principalTable: "hulpvraag",
                        principalColumns: new[] { "gemeente_code", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_verdeling_medewerker_gemeente_code_medewerker_id",
                        columns: x => new { x.gemeente_code, x.medewerker_id },
                        principalTable: "medewerker",
                        principalColumns: new[] { "gemeente_code", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_verdeling_team_gemeente_code_team_id",
                        columns: x => new { x.gemeente_code, x.team_id },
                        principalTable: "team",
                        principalColumns: new[] { "gemeente_code", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_verdeling_voorziening_gemeente_code_voorziening_id",
                        columns: x => new { x.gemeente_code, x.voorziening_id },
                        principalTable: "voorziening",
                        principalColumns: new[] { "gemeente_code", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.AddCheckConstraint(
                name: "ck_logboekregel_handeling",
                table: "logboekregel",
                sql: "handeling in ('aangemeld', 'afgemeld', 'aanmeldenGeweigerd', 'gemeenteGekozen', 'toegangGeweigerd', 'personenGezocht', 'persoonGemaakt', 'persoonBekeken', 'contactGeregistreerd', 'contactBekeken', 'contactGewijzigd', 'contactenBekeken', 'contactGeclassificeerd', 'conceptBewaard', 'conceptBekeken', 'conceptVerwijderd', 'doorverwijzingGeregistreerd', 'hulpvraagGewijzigd', 'halfjaarVerzegeld', 'voorstelAanvaard', 'voorstelGeweigerd', 'contactHergeclassificeerd', 'taakAangevraagd', 'taakKlaar', 'taakMislukt', 'taakGestopt', 'conceptversieBegonnen', 'conceptversieGewijzigd', 'conceptversieIngediend', 'conceptversieTeruggezet', 'conceptversieIngetrokken', 'instellingenVastgesteld', 'instellingBetwist', 'betwistingOpgelost', 'teamGemaakt', 'teamGewijzigd', 'teamBeeindigd', 'documentGeplaatst', 'documentGedownload', 'documentBevestigd', 'leidraadmeldingGemaakt', 'leidraadmeldingIngetrokken', 'leidraadmeldingVrijgegeven', 'vergelijkenAangezet', 'vergelijkenUitgezet', 'vergelijkingGevraagd', 'vergelijkingsdeelGegeven', 'reflectieGeschreven', 'casusGemaakt', 'casusGewijzigd', 'casusIngetrokken', 'casusBeantwoord', 'casusuitkomstBekeken', 'rondeGemaakt', 'rondeGewijzigd', 'rondeVerwijderd', 'instructieAfgerond', 'instructieplichtGewijzigd', 'normconceptBegonnen', 'normconceptGewijzigd', 'normconceptIngediend', 'normconceptTeruggezet', 'normconceptIngetrokken', 'normVastgesteld', 'codeToegevoegd', 'codeBeeindigd', 'woordGewijzigd', 'casusbesluitGenomen', 'persoonGewijzigd', 'personenSamengevoegd', 'samenvoegingOngedaan', 'personenOnderscheiden', 'vervolgkeuzeVastgelegd', 'relatieGemaakt', 'relatieBeeindigd', 'gezinBekeken', 'gezinGewijzigd', 'dubbelenBekeken', 'trajectBegonnen', 'trajectBekeken', 'trajectenBekeken', 'trajectGewijzigd', 'trajectBeeindigd', 'trajectHeropend', 'trajectIngetrokken', 'trajectBesproken', 'beschikkingGemaakt', 'beschikkingBeslist', 'verwijzerGeinformeerd', 'doorverwijzingBekeken', 'doorverwijzingenBekeken', 'doorverwijzingGewijzigd', 'wachtlijstBekeken', 'wachtendeToegevoegd', 'wachtendeGewijzigd', 'wachtinstellingGewijzigd', 'triageGedaan', 'triageGewijzigd', 'triageBekeken', 'consultGevraagd', 'consultBeantwoord', 'triagetermijnGewijzigd', 'planBegonnen', 'planGewijzigd', 'planBekeken', 'planVastgesteld', 'planAfgesloten', 'planBeslist', 'planAfgedrukt', 'planOvergedragen', 'doelresultaatVastgelegd', 'afrondingVastgelegd', 'dossierGeopend', 'dossierBekeken', 'dossierGewijzigd', 'dossierAfgesloten', 'dossierHeropend', 'dossiersBekeken', 'dossierafspraakGewijzigd', 'werkBekeken', 'formatieVastgelegd', 'annotatieToegevoegd', 'streefdoelVastgelegd', 'betrouwbaarheidVastgelegd', 'kwartaalverslagBewaard', 'kwartaalverslagVastgesteld', 'profielVastgelegd', 'wijkindelingGewijzigd', 'contextcijfersIngelezen', 'toestemmingVastgelegd', 'hulpbesluitVastgelegd', 'hulpbesluitBekeken', 'verdeellijstBekeken', 'verdeellijstGewijzigd', 'verdelingBekeken', 'vraagVerdeeld', 'verdelingTeruggenomen', 'cbscijfersIngelezen', 'cbscijferIngevoerd', 'cbsbeeldBeantwoord', 'cbsverschilVastgelegd', 'voorzieningGemaakt', 'voorzieningGewijzigd', 'wachttijdGemeld', 'logboekBekeken', 'logboekGetoetst', 'productGemaakt', 'productGewijzigd', 'landtabelBekeken', 'leveringBegonnen', 'leveringBekeken', 'leveringGecontroleerd', 'leveringVastgesteld', 'leveringGeleverd', 'leveringIngetrokken', 'leveringGecorrigeerd', 'leveringToegelicht', 'leveringGedownload', 'leveringslijstGedownload', 'leveringGetoetst', 'leveringsantwoordVastgelegd', 'leveringsindelingGeplaatst', 'leveringsindelingGoedgekeurd', 'leveringsindelingAfgekeurd', 'leveringsindelingGestopt', 'leverafspraakGemaakt', 'nietleveringVerklaard', 'bsnGetoond', 'tweedefactorGevraagd', 'tweedefactorIngesteld', 'tweedefactorGewist', 'herstelcodeGebruikt', 'herstelcodesGemaakt', 'sessiesBeeindigd', 'wachtwoordGewijzigd', 'rollenGewijzigd', 'accountUitgenodigd', 'uitnodigingAanvaard', 'rechtenGecontroleerd', 'rechtencontroleGedownload', 'gemeenteUitgevoerd', 'bronBeproefd', 'bronIngelezen', 'inlezingBevestigd', 'inlezingOngedaan', 'inlezingVerklaard', 'inlezingBekeken', 'bronGeplaatst', 'kaartBewaard', 'uitvoerGedownload', 'pakketGewist', 'lidmaatschapBegonnen', 'lidmaatschapBeeindigd', 'noodtoegangGevraagd', 'noodtoegangBeeindigd', 'noodtoegangGezien')");

            migrationBuilder.CreateIndex(
                name: "ix_verdeelvraag_gemeente_code_hulpvraag_id",
                table: "verdeelvraag",
                columns: new[] { "gemeente_code", "hulpvraag_id" },
                unique: true,
                filter: "eraf_op is null");

            migrationBuilder.CreateIndex(
                name: "ix_verdeling_door_account_id",
                table: "verdeling",
                column: "door_account_id");

            migrationBuilder.CreateIndex(
                name: "ix_verdeling_gemeente_code_hulpvraag_id",
                table: "verdeling",
                columns: new[] { "gemeente_code", "hulpvraag_id" });

            migrationBuilder.CreateIndex(
                name: "ix_verdeling_gemeente_code_medewerker_id",
                table: "verdeling",
                columns: new[] { "gemeente_code", "medewerker_id" },
                filter: "teruggenomen_op is null");

            migrationBuilder.CreateIndex(
                name: "ix_verdeling_gemeente_code_team_id",
                table: "verdeling",
                columns: new[] { "gemeente_code", "team_id" });

            migrationBuilder.CreateIndex(
                name: "ix_verdeling_gemeente_code_voorziening_id",
                table: "verdeling",
                columns: new[] { "gemeente_code", "voorziening_id" });

            // An assignment stays as it was written down; it is only taken back.
            migrationBuilder.BeveiligGemeentetabel("verdeling", "select, insert, update (teruggenomen_op, teruggenomen_door)");
            migrationBuilder.BeveiligGemeentetabel("verdeelvraag", "select, insert, update (eraf_op, eraf_door)");
            migrationBuilder.VoegGebeurtenissenToe(
                """
                select v.gemeente_code, v.id, h.persoon_id, null::uuid, null::uuid, v.datum, 'verdeeld', v.hulpvraag_id,
                    case when v.team_id is not null then 'team' when v.voorziening_id is not null then 'voorziening' else 'organisatie' end, null::text
                from verdeling v join hulpvraag h on h.gemeente_code = v.gemeente_code and h.id = v.hulpvraag_id
                union all
                select v.gemeente_code, md5(v.id::text || 'terug')::uuid, h.persoon_id, null::uuid, null::uuid, (v.teruggenomen_op at time zone 'Europe/Amsterdam')::date, 'verdelingTerug', v.hulpvraag_id,
                    case when v.team_id is not null then 'team' when v.voorziening_id is not null then 'voorziening' else 'organisatie' end, null::text
                from verdeling v join hulpvraag h on h.gemeente_code = v.gemeente_code and h.id = v.hulpvraag_id
                where v.teruggenomen_op is not null
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.HaalGebeurtenissenWeg("verdeeld");
            migrationBuilder.OntgrendelGemeentetabel("verdeling");
            migrationBuilder.OntgrendelGemeentetabel("verdeelvraag");

            migrationBuilder.DropTable(
                name: "verdeelvraag");

            migrationBuilder.DropTable(
                name: "verdeling");

            migrationBuilder.DropCheckConstraint(
                name: "ck_logboekregel_handeling",
                table: "logboekregel");

            migrationBuilder.AddCheckConstraint(
                name: "ck_logboekregel_handeling",
                table: "logboekregel",
                sql: "handeling in ('aangemeld', 'afgemeld', 'aanmeldenGeweigerd', 'gemeenteGekozen', 'toegangGeweigerd', 'personenGezocht', 'persoonGemaakt', 'persoonBekeken', 'contactGeregistreerd', 'contactBekeken', 'contactGewijzigd', 'contactenBekeken', 'contactGeclassificeerd', 'conceptBewaard', 'conceptBekeken', 'conceptVerwijderd', 'doorverwijzingGeregistreerd', 'hulpvraagGewijzigd', 'halfjaarVerzegeld', 'voorstelAanvaard', 'voorstelGeweigerd', 'contactHergeclassificeerd', 'taakAangevraagd', 'taakKlaar', 'taakMislukt', 'taakGestopt', 'conceptversieBegonnen', 'conceptversieGewijzigd', 'conceptversieIngediend', 'conceptversieTeruggezet', 'conceptversieIngetrokken', 'instellingenVastgesteld', 'instellingBetwist', 'betwistingOpgelost', 'teamGemaakt', 'teamGewijzigd', 'teamBeeindigd', 'documentGeplaatst', 'documentGedownload', 'documentBevestigd', 'leidraadmeldingGemaakt', 'leidraadmeldingIngetrokken', 'leidraadmeldingVrijgegeven', 'vergelijkenAangezet', 'vergelijkenUitgezet', 'vergelijkingGevraagd', 'vergelijkingsdeelGegeven', 'reflectieGeschreven', 'casusGemaakt', 'casusGewijzigd', 'casusIngetrokken', 'casusBeantwoord', 'casusuitkomstBekeken', 'rondeGemaakt', 'rondeGewijzigd', 'rondeVerwijderd', 'instructieAfgerond', 'instructieplichtGewijzigd', 'normconceptBegonnen', 'normconceptGewijzigd', 'normconceptIngediend', 'normconceptTeruggezet', 'normconceptIngetrokken', 'normVastgesteld', 'codeToegevoegd', 'codeBeeindigd', 'woordGewijzigd', 'casusbesluitGenomen', 'persoonGewijzigd', 'personenSamengevoegd', 'samenvoegingOngedaan', 'personenOnderscheiden', 'vervolgkeuzeVastgelegd', 'relatieGemaakt', 'relatieBeeindigd', 'gezinBekeken', 'gezinGewijzigd', 'dubbelenBekeken', 'trajectBegonnen', 'trajectBekeken', 'trajectenBekeken', 'trajectGewijzigd', 'trajectBeeindigd', 'trajectHeropend', 'trajectIngetrokken', 'trajectBesproken', 'beschikkingGemaakt', 'beschikkingBeslist', 'verwijzerGeinformeerd', 'doorverwijzingBekeken', 'doorverwijzingenBekeken', 'doorverwijzingGewijzigd', 'wachtlijstBekeken', 'wachtendeToegevoegd', 'wachtendeGewijzigd', 'wachtinstellingGewijzigd', 'triageGedaan', 'triageGewijzigd', 'triageBekeken', 'consultGevraagd', 'consultBeantwoord', 'triagetermijnGewijzigd', 'planBegonnen', 'planGewijzigd', 'planBekeken', 'planVastgesteld', 'planAfgesloten', 'planBeslist', 'planAfgedrukt', 'planOvergedragen', 'doelresultaatVastgelegd', 'afrondingVastgelegd', 'dossierGeopend', 'dossierBekeken', 'dossierGewijzigd', 'dossierAfgesloten', 'dossierHeropend', 'dossiersBekeken', 'dossierafspraakGewijzigd', 'werkBekeken', 'formatieVastgelegd', 'annotatieToegevoegd', 'streefdoelVastgelegd', 'betrouwbaarheidVastgelegd', 'kwartaalverslagBewaard', 'kwartaalverslagVastgesteld', 'profielVastgelegd', 'wijkindelingGewijzigd', 'contextcijfersIngelezen', 'toestemmingVastgelegd', 'hulpbesluitVastgelegd', 'hulpbesluitBekeken', 'cbscijfersIngelezen', 'cbscijferIngevoerd', 'cbsbeeldBeantwoord', 'cbsverschilVastgelegd', 'voorzieningGemaakt', 'voorzieningGewijzigd', 'wachttijdGemeld', 'logboekBekeken', 'logboekGetoetst', 'productGemaakt', 'productGewijzigd', 'landtabelBekeken', 'leveringBegonnen', 'leveringBekeken', 'leveringGecontroleerd', 'leveringVastgesteld', 'leveringGeleverd', 'leveringIngetrokken', 'leveringGecorrigeerd', 'leveringToegelicht', 'leveringGedownload', 'leveringslijstGedownload', 'leveringGetoetst', 'leveringsantwoordVastgelegd', 'leveringsindelingGeplaatst', 'leveringsindelingGoedgekeurd', 'leveringsindelingAfgekeurd', 'leveringsindelingGestopt', 'leverafspraakGemaakt', 'nietleveringVerklaard', 'bsnGetoond', 'tweedefactorGevraagd', 'tweedefactorIngesteld', 'tweedefactorGewist', 'herstelcodeGebruikt', 'herstelcodesGemaakt', 'sessiesBeeindigd', 'wachtwoordGewijzigd', 'rollenGewijzigd', 'accountUitgenodigd', 'uitnodigingAanvaard', 'rechtenGecontroleerd', 'rechtencontroleGedownload', 'gemeenteUitgevoerd', 'bronBeproefd', 'bronIngelezen', 'inlezingBevestigd', 'inlezingOngedaan', 'inlezingVerklaard', 'inlezingBekeken', 'bronGeplaatst', 'kaartBewaard', 'uitvoerGedownload', 'pakketGewist', 'lidmaatschapBegonnen', 'lidmaatschapBeeindigd', 'noodtoegangGevraagd', 'noodtoegangBeeindigd', 'noodtoegangGezien')");
        }
    }
}
