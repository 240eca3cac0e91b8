using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Jeugdhulp.Application.Data.Migrations
{
    /// <inheritdoc />
    public partial class ZwaarwegendAdvies : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropCheckConstraint(
                name: "ck_verloopregel_soort",
                table: "verloopregel");

            migrationBuilder.DropCheckConstraint(
                name: "ck_logboekregel_handeling",
                table: "logboekregel");

            migrationBuilder.AddColumn<bool>(
                name: "zwaarwegend_advies",
                table: "dossierafspraak",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.CreateTable(
                name: "zwaarwegendadvies",
                columns: table => new
                {
                    gemeente_code = table.Column<string>(type: "character varying(4)", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    doorverwijzing_id = table.Column<Guid>(type: "uuid", nullable: false),
                    tekst = table.Column<string>(type: "text", nullable: false),
                    geschreven_op = table.Column<DateOnly>(type: "date", nullable: false),
                    stand = table.Column<string>(type: "text", nullable: false),
                    door_account_id = table.Column<Guid>(type: "uuid", nullable: false),
                    door = table.Column<string>(type: "text", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_zwaarwegendadvies", x => new { x.gemeente_code, x.id });
                    table.CheckConstraint("ck_zwaarwegendadvies_dag", "geschreven_op >= '2015-01-01'");
                    table.CheckConstraint("ck_zwaarwegendadvies_stand", "stand in ('wacht', 'goedgekeurd', 'nietGoedgekeurd', 'teruggegeven')");
                    table.CheckConstraint("ck_zwaarwegendadvies_tekst_versleuteld", "tekst like 'v1.________.%'");
                    table.ForeignKey(
                        name: "fk_zwaarwegendadvies_account_door_account_id",
                        column: x => x.door_account_id,
                        principalTable: "account",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_zwaarwegendadvies_doorverwijzing_gemeente_code_doorverwijzi~",
                        columns: x => new { x.gemeente_code, x.doorverwijzing_id },
                        principalTable: "doorverwijzing",
                        principalColumns: new[] { "gemeente_code", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "adviesbesluit",
                columns: table => new
                {
                    gemeente_code = table.Column<string>(type: "character varying(4)", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    advies_id = table.Column<Guid>(type: "uuid", nullable: false),
                    nummer = table.Column<int>(type: "integer", nullable: false),
                    geschreven_op = table.Column<DateOnly>(type: "date", nullable: false),
                    advies_door_account_id = table.Column<Guid>(type: "uuid", nullable: false),
                    uitkomst = table.Column<string>(type: "text", nullable: false),
                    datum = table.Column<DateOnly>(type: "date", nullable: false),
                    beslisser = table.Column<string>(type: "text", nullable: true),
                    reden = table.Column<string>(type: "text", nullable: true),
                    door_account_id = table.Column<Guid>(type: "uuid", nullable: false),
                    door_naam = table.Column<string>(type: "text", nullable: false),
                    op = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_adviesbesluit", x => new { x.gemeente_code, x.id });
                    table.CheckConstraint("ck_adviesbesluit_ander", "door_account_id <> advies_door_account_id");
                    table.CheckConstraint("ck_adviesbesluit_beslisser_versleuteld", "beslisser like 'v1.________.%'");
                    table.CheckConstraint("ck_adviesbesluit_dag", "datum >= geschreven_op");
                    table.CheckConstraint("ck_adviesbesluit_nummer", "nummer >= 1");
                    table.CheckConstraint("ck_adviesbesluit_reden_versleuteld", "reden like 'v1.________.%'");
                    table.CheckConstraint("ck_adviesbesluit_uitkomst", "uitkomst in ('goedgekeurd', 'nietGoedgekeurd', 'teruggegeven')");
                    table.CheckConstraint("ck_adviesbesluit_waarom", "uitkomst = 'goedgekeurd' or reden is not null");
                    table.ForeignKey(
                        name: "fk_adviesbesluit_account_advies_door_account_id",
                        column: x => x.advies_door_account_id,
                        principalTable: "account",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_adviesbesluit_account_door_account_id",
                        column: x => x.door_account_id,
                        principalTable: "account",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_adviesbesluit_zwaarwegendadvies_gemeente_code_advies_id",
                        columns: x => new { x.gemeente_code, x.advies_id },
                        principalTable: "zwaarwegendadvies",
                        principalColumns: new[] { "gemeente_code", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.AddCheckConstraint(
                name: "ck_verloopregel_soort",
                table: "verloopregel",
                sql: "soort in ('begonnen', 'gewijzigd', 'besproken', 'beschikt', 'bekrachtigd', 'teruggegeven', 'beeindigd', 'heropend', 'gevolgd', 'teruggekoppeld', 'nagekeken', 'ingetrokken', 'gepland', 'afgeschaald', 'geadviseerd', 'adviesBeslist', 'opgemerkt')");

            migrationBuilder.AddCheckConstraint(
                name: "ck_logboekregel_handeling",
                table: "logboekregel",
                sql: "handeling in ('aangemeld', 'afgemeld', 'aanmeldenGeweigerd', 'gemeenteGekozen', 'toegangGeweigerd', 'personenGezocht', 'persoonGemaakt', 'persoonBekeken', 'contactGeregistreerd', 'contactBekeken', 'contactGewijzigd', 'contactenBekeken', 'contactGeclassificeerd', 'conceptBewaard', 'conceptBekeken', 'conceptVerwijderd', 'doorverwijzingGeregistreerd', 'hulpvraagGewijzigd', 'halfjaarVerzegeld', 'voorstelAanvaard', 'voorstelGeweigerd', 'contactHergeclassificeerd', 'taakAangevraagd', 'taakKlaar', 'taakMislukt', 'taakGestopt', 'conceptversieBegonnen', 'conceptversieGewijzigd', 'conceptversieIngediend', 'conceptversieTeruggezet', 'conceptversieIngetrokken', 'instellingenVastgesteld', 'instellingBetwist', 'betwistingOpgelost', 'teamGemaakt', 'teamGewijzigd', 'teamBeeindigd', 'documentGeplaatst', 'documentGedownload', 'documentBevestigd', 'leidraadmeldingGemaakt', 'leidraadmeldingIngetrokken', 'leidraadmeldingVrijgegeven', 'vergelijkenAangezet', 'vergelijkenUitgezet', 'vergelijkingGevraagd', 'vergelijkingsdeelGegeven', 'reflectieGeschreven', 'casusGemaakt', 'casusGewijzigd', 'casusIngetrokken', 'casusBeantwoord', 'casusuitkomstBekeken', 'rondeGemaakt', 'rondeGewijzigd', 'rondeVerwijderd', 'instructieAfgerond', 'instructieplichtGewijzigd', 'normconceptBegonnen', 'normconceptGewijzigd', 'normconceptIngediend', 'normconceptTeruggezet', 'normconceptIngetrokken', 'normVastgesteld', 'codeToegevoegd', 'codeBeeindigd', 'woordGewijzigd', 'casusbesluitGenomen', 'persoonGewijzigd', 'personenSamengevoegd', 'samenvoegingOngedaan', 'personenOnderscheiden', 'vervolgkeuzeVastgelegd', 'relatieGemaakt', 'relatieBeeindigd', 'gezinBekeken', 'gezinGewijzigd', 'dubbelenBekeken', 'trajectBegonnen', 'trajectBekeken', 'trajectenBekeken', 'trajectGewijzigd', 'trajectBeeindigd', 'trajectHeropend', 'trajectIngetrokken', 'trajectBesproken', 'beschikkingGemaakt', 'beschikkingBeslist', 'verwijzerGeinformeerd', 'doorverwijzingBekeken', 'doorverwijzingenBekeken', 'doorverwijzingGewijzigd', 'adviesGeschreven', 'adviesBeslist', 'wachtlijstBekeken', 'wachtendeToegevoegd', 'wachtendeGewijzigd', 'wachtinstellingGewijzigd', 'cijfergrensGewijzigd', 'triageGedaan', 'triageGewijzigd', 'triageBekeken', 'consultGevraagd', 'consultBeantwoord', 'triagetermijnGewijzigd', 'planBegonnen', 'planGewijzigd', 'planBekeken', 'planVastgesteld', 'planAfgesloten', 'planBeslist', 'planAfgedrukt', 'planOvergedragen', 'doelresultaatVastgelegd', 'afrondingVastgelegd', 'indicatorGemaakt', 'indicatorBeeindigd', 'dossierGeopend', 'dossierBekeken', 'dossierGewijzigd', 'dossierAfgesloten', 'dossierHeropend', 'dossiersBekeken', 'dossierafspraakGewijzigd', 'werkBekeken', 'formatieVastgelegd', 'annotatieToegevoegd', 'streefdoelVastgelegd', 'betrouwbaarheidVastgelegd', 'kwartaalverslagBewaard', 'kwartaalverslagVastgesteld', 'profielVastgelegd', 'wijkindelingGewijzigd', 'contextcijfersIngelezen', 'toestemmingVastgelegd', 'hulpbesluitVastgelegd', 'hulpbesluitBekeken', 'verdeellijstBekeken', 'verdeellijstGewijzigd', 'verdelingBekeken', 'vraagVerdeeld', 'verdelingTeruggenomen', 'verhaalVastgelegd', 'verhaalGewijzigd', 'verhaalBekeken', 'verhalenBekeken', 'verhaalGeanonimiseerd', 'verhaalVrijgegeven', 'verhaalTeruggegeven', 'verhaalvrijgaveTeruggenomen', 'verhaalIngetrokken', 'cbscijfersIngelezen', 'cbscijferIngevoerd', 'cbsbeeldBeantwoord', 'cbsverschilVastgelegd', 'voorzieningGemaakt', 'voorzieningGewijzigd', 'wachttijdGemeld', 'contactpersoonAangewezen', 'contactpersoonBeeindigd', 'logboekBekeken', 'logboekGetoetst', 'productGemaakt', 'productGewijzigd', 'landtabelBekeken', 'leveringBegonnen', 'leveringBekeken', 'leveringGecontroleerd', 'leveringVastgesteld', 'leveringGeleverd', 'leveringIngetrokken', 'leveringGecorrigeerd', 'leveringToegelicht', 'leveringGedownload', 'leveringslijstGedownload', 'leveringGetoetst', 'leveringsantwoordVastgelegd', 'leveringsindelingGeplaatst', 'leveringsindelingGoedgekeurd', 'leveringsindelingAfgekeurd', 'leveringsindelingGestopt', 'leverafspraakGemaakt', 'nietleveringVerklaard', 'bsnGetoond', 'tweedefactorGevraagd', 'tweedefactorIngesteld', 'tweedefactorGewist', 'herstelcodeGebruikt', 'herstelcodesGemaakt', 'sessiesBeeindigd', 'wachtwoordGewijzigd', 'rollenGewijzigd', 'accountUitgenodigd', 'uitnodigingAanvaard', 'rechtenGecontroleerd', 'rechtencontroleGedownload', 'gemeenteUitgevoerd', 'bronBeproefd', 'bronIngelezen', 'inlezingBevestigd', 'inlezingOngedaan', 'inlezingVerklaard', 'inlezingBekeken', 'bronGeplaatst', 'kaartBewaard', 'uitvoerGedownload', 'pakketGewist', 'lidmaatschapBegonnen', 'lidmaatschapBeeindigd', 'noodtoegangGevraagd', 'noodtoegangBeeindigd', 'noodtoegangGezien')");

            migrationBuilder.CreateIndex(
                name: "ix_adviesbesluit_advies_door_account_id",
                table: "adviesbesluit",
                column: "advies_door_account_id");

            migrationBuilder.CreateIndex(
                name: "ix_adviesbesluit_door_account_id",
                table: "adviesbesluit",
                column: "door_account_id");

            migrationBuilder.CreateIndex(
                name: "ix_adviesbesluit_gemeente_code_advies_id_nummer",
                table: "adviesbesluit",
                columns: new[] { "gemeente_code", "advies_id", "nummer" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_zwaarwegendadvies_door_account_id",
                table: "zwaarwegendadvies",
                column: "door_account_id");

            migrationBuilder.CreateIndex(
                name: "ix_zwaarwegendadvies_gemeente_code_doorverwijzing_id",
                table: "zwaarwegendadvies",
                columns: new[] { "gemeente_code", "doorverwijzing_id" },
                unique: true);

            // What the gemeente decided is never changed: a later decision puts it right.
            migrationBuilder.BeveiligGemeentetabel("zwaarwegendadvies", "select, insert, update (tekst, geschreven_op, stand, door_account_id, door)");
            migrationBuilder.BeveiligGemeentetabel("adviesbesluit", "select, insert");
            migrationBuilder.VoegGebeurtenissenToe(
                """
                select a.gemeente_code, a.id, v.persoon_id, null::uuid, null::uuid, a.geschreven_op, 'advies', v.id, '', null::text
                from zwaarwegendadvies a join doorverwijzing v on v.gemeente_code = a.gemeente_code and v.id = a.doorverwijzing_id
                where v.persoon_id is not null and v.ingetrokken_op is null
                union all
                select b.gemeente_code, b.id, v.persoon_id, null::uuid, null::uuid, b.datum, 'adviesBesluit', v.id, b.uitkomst, null::text
                from adviesbesluit b
                join zwaarwegendadvies a on a.gemeente_code = b.gemeente_code and a.id = b.advies_id
                join doorverwijzing v on v.gemeente_code = a.gemeente_code and v.id = a.doorverwijzing_id
                where v.persoon_id is not null and v.ingetrokken_op is null
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.HaalGebeurtenissenWeg("advies");
            migrationBuilder.OntgrendelGemeentetabel("adviesbesluit");
            migrationBuilder.OntgrendelGemeentetabel("zwaarwegendadvies");

            migrationBuilder.DropTable(
                name: "adviesbesluit");

            migrationBuilder.DropTable(
                name: "zwaarwegendadvies");

            migrationBuilder.DropCheckConstraint(
                name: "ck_verloopregel_soort",
                table: "verloopregel");

            migrationBuilder.DropCheckConstraint(
                name: "ck_logboekregel_handeling",
                table: "logboekregel");

            migrationBuilder.DropColumn(
                name: "zwaarwegend_advies",
                table: "dossierafspraak");

            migrationBuilder.AddCheckConstraint(
                name: "ck_verloopregel_soort",
                table: "verloopregel",
                sql: "soort in ('begonnen', 'gewijzigd', 'besproken', 'beschikt', 'bekrachtigd', 'teruggegeven', 'beeindigd', 'heropend', 'gevolgd', 'teruggekoppeld', 'nagekeken', 'ingetrokken', 'gepland', 'afgeschaald', 'opgemerkt')");

            migrationBuilder.AddCheckConstraint(
                name: "ck_logboekregel_handeling",
                table: "logboekregel",
                sql: "handeling in ('aangemeld', 'afgemeld', 'aanmeldenGeweigerd', 'gemeenteGekozen', 'toegangGeweigerd', 'personenGezocht', 'persoonGemaakt', 'persoonBekeken', 'contactGeregistreerd', 'contactBekeken', 'contactGewijzigd', 'contactenBekeken', 'contactGeclassificeerd', 'conceptBewaard', 'conceptBekeken', 'conceptVerwijderd', 'doorverwijzingGeregistreerd', 'hulpvraagGewijzigd', 'halfjaarVerzegeld', 'voorstelAanvaard', 'voorstelGeweigerd', 'contactHergeclassificeerd', 'taakAangevraagd', 'taakKlaar', 'taakMislukt', 'taakGestopt', 'conceptversieBegonnen', 'conceptversieGewijzigd', 'conceptversieIngediend', 'conceptversieTeruggezet', 'conceptversieIngetrokken', 'instellingenVastgesteld', 'instellingBetwist', 'betwistingOpgelost', 'teamGemaakt', 'teamGewijzigd', 'teamBeeindigd', 'documentGeplaatst', 'documentGedownload', 'documentBevestigd', 'leidraadmeldingGemaakt', 'leidraadmeldingIngetrokken', 'leidraadmeldingVrijgegeven', 'vergelijkenAangezet', 'vergelijkenUitgezet', 'vergelijkingGevraagd', 'vergelijkingsdeelGegeven', 'reflectieGeschreven', 'casusGemaakt', 'casusGewijzigd', 'casusIngetrokken', 'casusBeantwoord', 'casusuitkomstBekeken', 'rondeGemaakt', 'rondeGewijzigd', 'rondeVerwijderd', 'instructieAfgerond', 'instructieplichtGewijzigd', 'normconceptBegonnen', 'normconceptGewijzigd', 'normconceptIngediend', 'normconceptTeruggezet', 'normconceptIngetrokken', 'normVastgesteld', 'codeToegevoegd', 'codeBeeindigd', 'woordGewijzigd', 'casusbesluitGenomen', 'persoonGewijzigd', 'personenSamengevoegd', 'samenvoegingOngedaan', 'personenOnderscheiden', 'vervolgkeuzeVastgelegd', 'relatieGemaakt', 'relatieBeeindigd', 'gezinBekeken', 'gezinGewijzigd', 'dubbelenBekeken', 'trajectBegonnen', 'trajectBekeken', 'trajectenBekeken', 'trajectGewijzigd', 'trajectBeeindigd', 'trajectHeropend', 'trajectIngetrokken', 'trajectBesproken', 'beschikkingGemaakt', 'beschikkingBeslist', 'verwijzerGeinformeerd', 'doorverwijzingBekeken', 'doorverwijzingenBekeken', 'doorverwijzingGewijzigd', 'wachtlijstBekeken', 'wachtendeToegevoegd', 'wachtendeGewijzigd', 'wachtinstellingGewijzigd', 'cijfergrensGewijzigd', 'triageGedaan', 'triageGewijzigd', 'triageBekeken', 'consultGevraagd', 'consultBeantwoord', 'triagetermijnGewijzigd', 'planBegonnen', 'planGewijzigd', 'planBekeken', 'planVastgesteld', 'planAfgesloten', 'planBeslist', 'planAfgedrukt', 'planOvergedragen', 'doelresultaatVastgelegd', 'afrondingVastgelegd', 'indicatorGemaakt', 'indicatorBeeindigd', 'dossierGeopend', 'dossierBekeken', 'dossierGewijzigd', 'dossierAfgesloten', 'dossierHeropend', 'dossiersBekeken', 'dossierafspraakGewijzigd', 'werkBekeken', 'formatieVastgelegd', 'annotatieToegevoegd', 'streefdoelVastgelegd', 'betrouwbaarheidVastgelegd', 'kwartaalverslagBewaard', 'kwartaalverslagVastgesteld', 'profielVastgelegd', 'wijkindelingGewijzigd', 'contextcijfersIngelezen', 'toestemmingVastgelegd', 'hulpbesluitVastgelegd', 'hulpbesluitBekeken', 'verdeellijstBekeken', 'verdeellijstGewijzigd', 'verdelingBekeken', 'vraagVerdeeld', 'verdelingTeruggenomen', 'verhaalVastgelegd', 'verhaalGewijzigd', 'verhaalBekeken', 'verhalenBekeken', 'verhaalGeanonimiseerd', 'verhaalVrijgegeven', 'verhaalTeruggegeven', 'verhaalvrijgaveTeruggenomen', 'verhaalIngetrokken', 'cbscijfersIngelezen', 'cbscijferIngevoerd', 'cbsbeeldBeantwoord', 'cbsverschilVastgelegd', 'voorzieningGemaakt', 'voorzieningGewijzigd', 'wachttijdGemeld', 'contactpersoonAangewezen', 'contactpersoonBeeindigd', 'logboekBekeken', 'logboekGetoetst', 'productGemaakt', 'productGewijzigd', 'landtabelBekeken', 'leveringBegonnen', 'leveringBekeken', 'leveringGecontroleerd', 'leveringVastgesteld', 'leveringGeleverd', 'leveringIngetrokken', 'leveringGecorrigeerd', 'leveringToegelicht', 'leveringGedownload', 'leveringslijstGedownload', 'leveringGetoetst', 'leveringsantwoordVastgelegd', 'leveringsindelingGeplaatst', 'leveringsindelingGoedgekeurd', 'leveringsindelingAfgekeurd', 'leveringsindelingGestopt', 'leverafspraakGemaakt', 'nietleveringVerklaard', 'bsnGetoond', 'tweedefactorGevraagd', 'tweedefactorIngesteld', 'tweedefactorGewist', 'herstelcodeGebruikt', 'herstelcodesGemaakt', 'sessiesBeeindigd', 'wachtwoordGewijzigd', 'rollenGewijzigd', 'accountUitgenodigd', 'uitnodigingAanvaard', 'rechtenGecontroleerd', 'rechtencontroleGedownload', 'gemeenteUitgevoerd', 'bronBeproefd', 'bronIngelezen', 'inlezingBevestigd', 'inlezingOngedaan', 'inlezingVerklaard', 'inlezingBekeken', 'bronGeplaatst', 'kaartBewaard', 'uitvoerGedownload', 'pakketGewist', 'lidmaatschapBegonnen', 'lidmaatschapBeeindigd', 'noodtoegangGevraagd', 'noodtoegangBeeindigd', 'noodtoegangGezien')");
        }
    }
}
