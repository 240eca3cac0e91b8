using System;
using System.Collections.Generic;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Jeugdhulp.Application.Data.Migrations
{
    /// <inheritdoc />
    public partial class Kwaliteitsindicatoren : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropCheckConstraint(
                name: "ck_logboekregel_handeling",
                table: "logboekregel");

            migrationBuilder.CreateTable(
                name: "kwaliteitsindicator",
                columns: table => new
                {
                    gemeente_code = table.Column<string>(type: "character varying(4)", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    naam = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    vraag = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    soort = table.Column<string>(type: "text", nullable: false),
                    keuzes = table.Column<List<string>>(type: "text[]", nullable: false),
                    hoogste = table.Column<int>(type: "integer", nullable: false),
                    vanaf = table.Column<DateOnly>(type: "date", nullable: false),
                    tot = table.Column<DateOnly>(type: "date", nullable: true),
                    volgorde = table.Column<int>(type: "integer", nullable: false),
                    door = table.Column<string>(type: "text", nullable: false),
                    op = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_kwaliteitsindicator", x => new { x.gemeente_code, x.id });
                    table.UniqueConstraint("ak_kwaliteitsindicator_gemeente_code_id_hoogste", x => new { x.gemeente_code, x.id, x.hoogste });
                    table.CheckConstraint("ck_kwaliteitsindicator_antwoorden", "hoogste = case soort when 'jaNee' then 2 when 'cijfer' then 10 else cardinality(keuzes) end and hoogste between 2 and 10 and (soort = 'keuze') = (cardinality(keuzes) between 2 and 6) and (soort = 'keuze' or cardinality(keuzes) = 0)");
                    table.CheckConstraint("ck_kwaliteitsindicator_dagen", "tot >= vanaf");
                    table.CheckConstraint("ck_kwaliteitsindicator_soort", "soort in ('jaNee', 'cijfer', 'keuze')");
                    table.CheckConstraint("ck_kwaliteitsindicator_volgorde", "volgorde between 1 and 99");
                    table.ForeignKey(
                        name: "fk_kwaliteitsindicator_gemeente_gemeente_code",
                        column: x => x.gemeente_code,
                        principalTable: "gemeente",
                        principalColumn: "code",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "indicatorantwoord",
                columns: table => new
                {
                    gemeente_code = table.Column<string>(type: "character varying(4)", nullable: false),
                    afronding_id = table.Column<Guid>(type: "uuid", nullable: false),
                    informant = table.Column<string>(type: "text", nullable: false),
                    indicator_id = table.Column<Guid>(type: "uuid", nullable: false),
                    hoogste = table.Column<int>(type: "integer", nullable: false),
                    waarde = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_indicatorantwoord", x => new { x.gemeente_code, x.afronding_id, x.informant, x.indicator_id });
                    table.CheckConstraint("ck_indicatorantwoord_waarde", "waarde between 1 and hoogste");
                    table.ForeignKey(
                        name: "fk_indicatorantwoord_afrondingmeting_gemeente_code_afronding_i~",
                        columns: x => new { x.gemeente_code, x.afronding_id, x.informant },
                        principalTable: "afrondingmeting",
                        principalColumns: new[] { "gemeente_code", "afronding_id", "informant" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_indicatorantwoord_kwaliteitsindicator_gemeente_code_indicat~",
                        columns: x => new { x.gemeente_code, x.indicator_id, x.hoogste },
                        principalTable: "kwaliteitsindicator",
                        principalColumns: new[] { "gemeente_code", "id", "hoogste" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.AddCheckConstraint(
                name: "ck_logboekregel_handeling",
                table: "logboekregel",
                sql: "handeling in ('aangemeld', 'afgemeld', 'aanmeldenGeweigerd', 'gemeenteGekozen', 'toegangGeweigerd', 'personenGezocht', 'persoonGemaakt', 'persoonBekeken', 'contactGeregistreerd', 'contactBekeken', 'contactGewijzigd', 'contactenBekeken', 'contactGeclassificeerd', 'conceptBewaard', 'conceptBekeken', 'conceptVerwijderd', 'doorverwijzingGeregistreerd', 'hulpvraagGewijzigd', 'halfjaarVerzegeld', 'voorstelAanvaard', 'voorstelGeweigerd', 'contactHergeclassificeerd', 'taakAangevraagd', 'taakKlaar', 'taakMislukt', 'taakGestopt', 'conceptversieBegonnen', 'conceptversieGewijzigd', 'conceptversieIngediend', 'conceptversieTeruggezet', 'conceptversieIngetrokken', 'instellingenVastgesteld', 'instellingBetwist', 'betwistingOpgelost', 'teamGemaakt', 'teamGewijzigd', 'teamBeeindigd', 'documentGeplaatst', 'documentGedownload', 'documentBevestigd', 'leidraadmeldingGemaakt', 'leidraadmeldingIngetrokken', 'leidraadmeldingVrijgegeven', 'vergelijkenAangezet', 'vergelijkenUitgezet', 'vergelijkingGevraagd', 'vergelijkingsdeelGegeven', 'reflectieGeschreven', 'casusGemaakt', 'casusGewijzigd', 'casusIngetrokken', 'casusBeantwoord', 'casusuitkomstBekeken', 'rondeGemaakt', 'rondeGewijzigd', 'rondeVerwijderd', 'instructieAfgerond', 'instructieplichtGewijzigd', 'normconceptBegonnen', 'normconceptGewijzigd', 'normconceptIngediend', 'normconceptTeruggezet', 'normconceptIngetrokken', 'normVastgesteld', 'codeToegevoegd', 'codeBeeindigd', 'woordGewijzigd', 'casusbesluitGenomen', 'persoonGewijzigd', 'personenSamengevoegd', 'samenvoegingOngedaan', 'personenOnderscheiden', 'vervolgkeuzeVastgelegd', 'relatieGemaakt', 'relatieBeeindigd', 'gezinBekeken', 'gezinGewijzigd', 'dubbelenBekeken', 'trajectBegonnen', 'trajectBekeken', 'trajectenBekeken', 'trajectGewijzigd', 'trajectBeeindigd', 'trajectHeropend', 'trajectIngetrokken', 'trajectBesproken', 'beschikkingGemaakt', 'beschikkingBeslist', 'verwijzerGeinformeerd', 'doorverwijzingBekeken', 'doorverwijzingenBekeken', 'doorverwijzingGewijzigd', 'wachtlijstBekeken', 'wachtendeToegevoegd', 'wachtendeGewijzigd', 'wachtinstellingGewijzigd', 'triageGedaan', 'triageGewijzigd', 'triageBekeken', 'consultGevraagd', 'consultBeantwoord', 'triagetermijnGewijzigd', 'planBegonnen', 'planGewijzigd', 'planBekeken', 'planVastgesteld', 'planAfgesloten', 'planBeslist', 'planAfgedrukt', 'planOvergedragen', 'doelresultaatVastgelegd', 'afrondingVastgelegd', 'indicatorGemaakt', 'indicatorBeeindigd', 'dossierGeopend', 'dossierBekeken', 'dossierGewijzigd', 'dossierAfgesloten', 'dossierHeropend', 'dossiersBekeken', 'dossierafspraakGewijzigd', 'werkBekeken', 'formatieVastgelegd', 'annotatieToegevoegd', 'streefdoelVastgelegd', 'betrouwbaarheidVastgelegd', 'kwartaalverslagBewaard', 'kwartaalverslagVastgesteld', 'profielVastgelegd', 'wijkindelingGewijzigd', 'contextcijfersIngelezen', 'toestemmingVastgelegd', 'hulpbesluitVastgelegd', 'hulpbesluitBekeken', 'verdeellijstBekeken', 'verdeellijstGewijzigd', 'verdelingBekeken', 'vraagVerdeeld', 'verdelingTeruggenomen', 'cbscijfersIngelezen', 'cbscijferIngevoerd', 'cbsbeeldBeantwoord', 'cbsverschilVastgelegd', 'voorzieningGemaakt', 'voorzieningGewijzigd', 'wachttijdGemeld', 'logboekBekeken', 'logboekGetoetst', 'productGemaakt', 'productGewijzigd', 'landtabelBekeken', 'leveringBegonnen', 'leveringBekeken', 'leveringGecontroleerd', 'leveringVastgesteld', 'leveringGeleverd', 'leveringIngetrokken', 'leveringGecorrigeerd', 'leveringToegelicht', 'leveringGedownload', 'leveringslijstGedownload', 'leveringGetoetst', 'leveringsantwoordVastgelegd', 'leveringsindelingGeplaatst', 'leveringsindelingGoedgekeurd', 'leveringsindelingAfgekeurd', 'leveringsindelingGestopt', 'leverafspraakGemaakt', 'nietleveringVerklaard', 'bsnGetoond', 'tweedefactorGevraagd', 'tweedefactorIngesteld', 'tweedefactorGewist', 'herstelcodeGebruikt', 'herstelcodesGemaakt', 'sessiesBeeindigd', 'wachtwoordGewijzigd', 'rollenGewijzigd', 'accountUitgenodigd', 'uitnodigingAanvaard', 'rechtenGecontroleerd', 'rechtencontroleGedownload', 'gemeenteUitgevoerd', 'bronBeproefd', 'bronIngelezen', 'inlezingBevestigd', 'inlezingOngedaan', 'inlezingVerklaard', 'inlezingBekeken', 'bronGeplaatst', 'kaartBewaard', 'uitvoerGedownload', 'pakketGewist', 'lidmaatschapBegonnen', 'lidmaatschapBeeindigd', 'noodtoegangGevraagd', 'noodtoegangBeeindigd', 'noodtoegangGezien')");

            migrationBuilder.CreateIndex(
                name: "ix_indicatorantwoord_gemeente_code_indicator_id_hoogste",
                table: "indicatorantwoord",
                columns: new[] { "gemeente_code", "indicator_id", "hoogste" });

            // A question ends and never changes; what was answered can be put right, and what stood there is kept in planwijziging.
            migrationBuilder.BeveiligGemeentetabel("kwaliteitsindicator", "select, insert, update (tot)");
            migrationBuilder.BeveiligGemeentetabel("indicatorantwoord", "select, insert, update (waarde), delete");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "indicatorantwoord");

            migrationBuilder.DropTable(
                name: "kwaliteitsindicator");

            migrationBuilder.DropCheckConstraint(
                name: "ck_logboekregel_handeling",
                table: "logboekregel");

            migrationBuilder.AddCheckConstraint(
                name: "ck_logboekregel_handeling",
                table: "logboekregel",
                sql: "handeling in ('aangemeld', 'afgemeld', 'aanmeldenGeweigerd', 'gemeenteGekozen', 'toegangGeweigerd', 'personenGezocht', 'persoonGemaakt', 'persoonBekeken', 'contactGeregistreerd', 'contactBekeken', 'contactGewijzigd', 'contactenBekeken', 'contactGeclassificeerd', 'conceptBewaard', 'conceptBekeken', 'conceptVerwijderd', 'doorverwijzingGeregistreerd', 'hulpvraagGewijzigd', 'halfjaarVerzegeld', 'voorstelAanvaard', 'voorstelGeweigerd', 'contactHergeclassificeerd', 'taakAangevraagd', 'taakKlaar', 'taakMislukt', 'taakGestopt', 'conceptversieBegonnen', 'conceptversieGewijzigd', 'conceptversieIngediend', 'conceptversieTeruggezet', 'conceptversieIngetrokken', 'instellingenVastgesteld', 'instellingBetwist', 'betwistingOpgelost', 'teamGemaakt', 'teamGewijzigd', 'teamBeeindigd', 'documentGeplaatst', 'documentGedownload', 'documentBevestigd', 'leidraadmeldingGemaakt', 'leidraadmeldingIngetrokken', 'leidraadmeldingVrijgegeven', 'vergelijkenAangezet', 'vergelijkenUitgezet', 'vergelijkingGevraagd', 'vergelijkingsdeelGegeven', 'reflectieGeschreven', 'casusGemaakt', 'casusGewijzigd', 'casusIngetrokken', 'casusBeantwoord', 'casusuitkomstBekeken', 'rondeGemaakt', 'rondeGewijzigd', 'rondeVerwijderd', 'instructieAfgerond', 'instructieplichtGewijzigd', 'normconceptBegonnen', 'normconceptGewijzigd', 'normconceptIngediend', 'normconceptTeruggezet', 'normconceptIngetrokken', 'normVastgesteld', 'codeToegevoegd', 'codeBeeindigd', 'woordGewijzigd', 'casusbesluitGenomen', 'persoonGewijzigd', 'personenSamengevoegd', 'samenvoegingOngedaan', 'personenOnderscheiden', 'vervolgkeuzeVastgelegd', 'relatieGemaakt', 'relatieBeeindigd', 'gezinBekeken', 'gezinGewijzigd', 'dubbelenBekeken', 'trajectBegonnen', 'trajectBekeken', 'trajectenBekeken', 'trajectGewijzigd', 'trajectBeeindigd', 'trajectHeropend', 'trajectIngetrokken', 'trajectBesproken', 'beschikkingGemaakt', 'beschikkingBeslist', 'verwijzerGeinformeerd', 'doorverwijzingBekeken', 'doorverwijzingenBekeken', 'doorverwijzingGewijzigd', 'wachtlijstBekeken', 'wachtendeToegevoegd', 'wachtendeGewijzigd', 'wachtinstellingGewijzigd', 'triageGedaan', 'triageGewijzigd', 'triageBekeken', 'consultGevraagd', 'consultBeantwoord', 'triagetermijnGewijzigd', 'planBegonnen', 'planGewijzigd', 'planBekeken', 'planVastgesteld', 'planAfgesloten', 'planBeslist', 'planAfgedrukt', 'planOvergedragen', 'doelresultaatVastgelegd', 'afrondingVastgelegd', 'dossierGeopend', 'dossierBekeken', 'dossierGewijzigd', 'dossierAfgesloten', 'dossierHeropend', 'dossiersBekeken', 'dossierafspraakGewijzigd', 'werkBekeken', 'formatieVastgelegd', 'annotatieToegevoegd', 'streefdoelVastgelegd', 'betrouwbaarheidVastgelegd', 'kwartaalverslagBewaard', 'kwartaalverslagVastgesteld', 'profielVastgelegd', 'wijkindelingGewijzigd', 'contextcijfersIngelezen', 'toestemmingVastgelegd', 'hulpbesluitVastgelegd', 'hulpbesluitBekeken', 'verdeellijstBekeken', 'verdeellijstGewijzigd', 'verdelingBekeken', 'vraagVerdeeld', 'verdelingTeruggenomen', 'cbscijfersIngelezen', 'cbscijferIngevoerd', 'cbsbeeldBeantwoord', 'cbsverschilVastgelegd', 'voorzieningGemaakt', 'voorzieningGewijzigd', 'wachttijdGemeld', 'logboekBekeken', 'logboekGetoetst', 'productGemaakt', 'productGewijzigd', 'landtabelBekeken', 'leveringBegonnen', 'leveringBekeken', 'leveringGecontroleerd', 'leveringVastgesteld', 'leveringGeleverd', 'leveringIngetrokken', 'leveringGecorrigeerd', 'leveringToegelicht', 'leveringGedownload', 'leveringslijstGedownload', 'leveringGetoetst', 'leveringsantwoordVastgelegd', 'leveringsindelingGeplaatst', 'leveringsindelingGoedgekeurd', 'leveringsindelingAfgekeurd', 'leveringsindelingGestopt', 'leverafspraakGemaakt', 'nietleveringVerklaard', 'bsnGetoond', 'tweedefactorGevraagd', 'tweedefactorIngesteld', 'tweedefactorGewist', 'herstelcodeGebruikt', 'herstelcodesGemaakt', 'sessiesBeeindigd', 'wachtwoordGewijzigd', 'rollenGewijzigd', 'accountUitgenodigd', 'uitnodigingAanvaard', 'rechtenGecontroleerd', 'rechtencontroleGedownload', 'gemeenteUitgevoerd', 'bronBeproefd', 'bronIngelezen', 'inlezingBevestigd', 'inlezingOngedaan', 'inlezingVerklaard', 'inlezingBekeken', 'bronGeplaatst', 'kaartBewaard', 'uitvoerGedownload', 'pakketGewist', 'lidmaatschapBegonnen', 'lidmaatschapBeeindigd', 'noodtoegangGevraagd', 'noodtoegangBeeindigd', 'noodtoegangGezien')");
        }
    }
}
