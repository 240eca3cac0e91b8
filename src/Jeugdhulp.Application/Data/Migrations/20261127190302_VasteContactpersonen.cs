using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Jeugdhulp.Application.Data.Migrations
{
    /// <inheritdoc />
    public partial class VasteContactpersonen : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropCheckConstraint(
                name: "ck_logboekregel_handeling",
                table: "logboekregel");

            migrationBuilder.AddColumn<string>(
                name: "soort",
                table: "voorziening",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "voorziening_id",
                table: "contact",
                type: "uuid",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "vastecontactpersoon",
                columns: table => new
                {
                    gemeente_code = table.Column<string>(type: "character varying(4)", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    voorziening_id = table.Column<Guid>(type: "uuid", nullable: false),
                    medewerker_id = table.Column<Guid>(type: "uuid", nullable: false),
                    team_id = table.Column<Guid>(type: "uuid", nullable: false),
                    van = table.Column<DateOnly>(type: "date", nullable: false),
                    tot = table.Column<DateOnly>(type: "date", nullable: true),
                    door = table.Column<string>(type: "text", nullable: false),
                    op = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_vastecontactpersoon", x => new { x.gemeente_code, x.id });
                    table.CheckConstraint("ck_vastecontactpersoon_dagen", "tot > van");
                    table.ForeignKey(
                        name: "fk_vastecontactpersoon_medewerker_gemeente_code_medewerker_id",
                        columns: x => new { x.gemeente_code, x.medewerker_id },
                        principalTable: "medewerker",
                        principalColumns: new[] { "gemeente_code", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_vastecontactpersoon_team_gemeente_code_team_id",
                        columns: x => new { x.gemeente_code, x.team_id },
                        principalTable: "team",
                        principalColumns: new[] { "gemeente_code", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_vastecontactpersoon_voorziening_gemeente_code_voorziening_id",
                        columns: x => new { x.gemeente_code, x.voorziening_id },
                        principalTable: "voorziening",
                        principalColumns: new[] { "gemeente_code", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.AddCheckConstraint(
                name: "ck_voorziening_soort",
                table: "voorziening",
                sql: "soort in ('school', 'huisartsenpraktijk')");

            migrationBuilder.AddCheckConstraint(
                name: "ck_logboekregel_handeling",
                table: "logboekregel",
                sql: "handeling in ('aangemeld', 'afgemeld', 'aanmeldenGeweigerd', 'gemeenteGekozen', 'toegangGeweigerd', 'personenGezocht', 'persoonGemaakt', 'persoonBekeken', 'contactGeregistreerd', 'contactBekeken', 'contactGewijzigd', 'contactenBekeken', 'contactGeclassificeerd', 'conceptBewaard', 'conceptBekeken', 'conceptVerwijderd', 'doorverwijzingGeregistreerd', 'hulpvraagGewijzigd', 'halfjaarVerzegeld', 'voorstelAanvaard', 'voorstelGeweigerd', 'contactHergeclassificeerd', 'taakAangevraagd', 'taakKlaar', 'taakMislukt', 'taakGestopt', 'conceptversieBegonnen', 'conceptversieGewijzigd', 'conceptversieIngediend', 'conceptversieTeruggezet', 'conceptversieIngetrokken', 'instellingenVastgesteld', 'instellingBetwist', 'betwistingOpgelost', 'teamGemaakt', 'teamGewijzigd', 'teamBeeindigd', 'documentGeplaatst', 'documentGedownload', 'documentBevestigd', 'leidraadmeldingGemaakt', 'leidraadmeldingIngetrokken', 'leidraadmeldingVrijgegeven', 'vergelijkenAangezet', 'vergelijkenUitgezet', 'vergelijkingGevraagd', 'vergelijkingsdeelGegeven', 'reflectieGeschreven', 'casusGemaakt', 'casusGewijzigd', 'casusIngetrokken', 'casusBeantwoord', 'casusuitkomstBekeken', 'rondeGemaakt', 'rondeGewijzigd', 'rondeVerwijderd', 'instructieAfgerond', 'instructieplichtGewijzigd', 'normconceptBegonnen', 'normconceptGewijzigd', 'normconceptIngediend', 'normconceptTeruggezet', 'normconceptIngetrokken', 'normVastgesteld', 'codeToegevoegd', 'codeBeeindigd', 'woordGewijzigd', 'casusbesluitGenomen', 'persoonGewijzigd', 'personenSamengevoegd', 'samenvoegingOngedaan', 'personenOnderscheiden', 'vervolgkeuzeVastgelegd', 'relatieGemaakt', 'relatieBeeindigd', 'gezinBekeken', 'gezinGewijzigd', 'dubbelenBekeken', 'trajectBegonnen', 'trajectBekeken', 'trajectenBekeken', 'trajectGewijzigd', 'trajectBeeindigd', 'trajectHeropend', 'trajectIngetrokken', 'trajectBesproken', 'beschikkingGemaakt', 'beschikkingBeslist', 'verwijzerGeinformeerd', 'doorverwijzingBekeken', 'doorverwijzingenBekeken', 'doorverwijzingGewijzigd', 'wachtlijstBekeken', 'wachtendeToegevoegd', 'wachtendeGewijzigd', 'wachtinstellingGewijzigd', 'triageGedaan', 'triageGewijzigd', 'triageBekeken', 'consultGevraagd', 'consultBeantwoord', 'triagetermijnGewijzigd', 'planBegonnen', 'planGewijzigd', 'planBekeken', 'planVastgesteld', 'planAfgesloten', 'planBeslist', 'planAfgedrukt', 'planOvergedragen', 'doelresultaatVastgelegd', 'afrondingVastgelegd', 'indicatorGemaakt', 'indicatorBeeindigd', 'dossierGeopend', 'dossierBekeken', 'dossierGewijzigd', 'dossierAfgesloten', 'dossierHeropend', 'dossiersBekeken', 'dossierafspraakGewijzigd', 'werkBekeken', 'formatieVastgelegd', 'annotatieToegevoegd', 'streefdoelVastgelegd', 'betrouwbaarheidVastgelegd', 'kwartaalverslagBewaard', 'kwartaalverslagVastgesteld', 'profielVastgelegd', 'wijkindelingGewijzigd', 'contextcijfersIngelezen', 'toestemmingVastgelegd', 'hulpbesluitVastgelegd', 'hulpbesluitBekeken', 'verdeellijstBekeken', 'verdeellijstGewijzigd', 'verdelingBekeken', 'vraagVerdeeld', 'verdelingTeruggenomen', 'cbscijfersIngelezen', 'cbscijferIngevoerd', 'cbsbeeldBeantwoord', 'cbsverschilVastgelegd', 'voorzieningGemaakt', 'voorzieningGewijzigd', 'wachttijdGemeld', 'contactpersoonAangewezen', 'contactpersoonBeeindigd', 'logboekBekeken', 'logboekGetoetst', 'productGemaakt', 'productGewijzigd', 'landtabelBekeken', 'leveringBegonnen', 'leveringBekeken', 'leveringGecontroleerd', 'leveringVastgesteld', 'leveringGeleverd', 'leveringIngetrokken', 'leveringGecorrigeerd', 'leveringToegelicht', 'leveringGedownload', 'leveringslijstGedownload', 'leveringGetoetst', 'leveringsantwoordVastgelegd', 'leveringsindelingGeplaatst', 'leveringsindelingGoedgekeurd', 'leveringsindelingAfgekeurd', 'leveringsindelingGestopt', 'leverafspraakGemaakt', 'nietleveringVerklaard', 'bsnGetoond', 'tweedefactorGevraagd', 'tweedefactorIngesteld', 'tweedefactorGewist', 'herstelcodeGebruikt', 'herstelcodesGemaakt', 'sessiesBeeindigd', 'wachtwoordGewijzigd', 'rollenGewijzigd', 'accountUitgenodigd', 'uitnodigingAanvaard', 'rechtenGecontroleerd', 'rechtencontroleGedownload', 'gemeenteUitgevoerd', 'bronBeproefd', 'bronIngelezen', 'inlezingBevestigd', 'inlezingOngedaan', 'inlezingVerklaard', 'inlezingBekeken', 'bronGeplaatst', 'kaartBewaard', 'uitvoerGedownload', 'pakketGewist', 'lidmaatschapBegonnen', 'lidmaatschapBeeindigd', 'noodtoegangGevraagd', 'noodtoegangBeeindigd', 'noodtoegangGezien')");

            migrationBuilder.CreateIndex(
                name: "ix_contact_gemeente_code_voorziening_id_datum",
                table: "contact",
                columns: new[] { "gemeente_code", "voorziening_id", "datum" },
                filter: "voorziening_id is not null");

            migrationBuilder.CreateIndex(
                name: "ix_vastecontactpersoon_gemeente_code_medewerker_id",
                table: "vastecontactpersoon",
                columns: new[] { "gemeente_code", "medewerker_id" });

            migrationBuilder.CreateIndex(
                name: "ix_vastecontactpersoon_gemeente_code_team_id",
                table: "vastecontactpersoon",
                columns: new[] { "gemeente_code", "team_id" });

            migrationBuilder.CreateIndex(
                name: "ix_vastecontactpersoon_gemeente_code_voorziening_id",
                table: "vastecontactpersoon",
                columns: new[] { "gemeente_code", "voorziening_id" });

            migrationBuilder.AddForeignKey(
                name: "fk_contact_voorziening_gemeente_code_voorziening_id",
                table: "contact",
                columns: new[] { "gemeente_code", "voorziening_id" },
                principalTable: "voorziening",
                principalColumns: new[] { "gemeente_code", "id" },
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.BeveiligGemeentetabel("vastecontactpersoon", "select, insert, update (tot)");
            migrationBuilder.Sql(
                $"""
                grant update (soort) on voorziening to {Rijbeveiliging.Toepassingsrol};

                -- Someone is fixed for a place once at a time.
                alter table vastecontactpersoon add constraint ex_vastecontactpersoon_periode
                    exclude using gist (gemeente_code with =, voorziening_id with =, medewerker_id with =, daterange(van, tot) with &&);
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "fk_contact_voorziening_gemeente_code_voorziening_id",
                table: "contact");

            migrationBuilder.DropTable(
                name: "vastecontactpersoon");

            migrationBuilder.DropCheckConstraint(
                name: "ck_voorziening_soort",
                table: "voorziening");

            migrationBuilder.DropCheckConstraint(
                name: "ck_logboekregel_handeling",
                table: "logboekregel");

            migrationBuilder.DropIndex(
                name: "ix_contact_gemeente_code_voorziening_id_datum",
                table: "contact");

            migrationBuilder.DropColumn(
                name: "soort",
                table: "voorziening");

            migrationBuilder.DropColumn(
                name: "voorziening_id",
                table: "contact");

            migrationBuilder.AddCheckConstraint(
                name: "ck_logboekregel_handeling",
                table: "logboekregel",
                sql: "handeling in ('aangemeld', 'afgemeld', 'aanmeldenGeweigerd', 'gemeenteGekozen', 'toegangGeweigerd', 'personenGezocht', 'persoonGemaakt', 'persoonBekeken', 'contactGeregistreerd', 'contactBekeken', 'contactGewijzigd', 'contactenBekeken', 'contactGeclassificeerd', 'conceptBewaard', 'conceptBekeken', 'conceptVerwijderd', 'doorverwijzingGeregistreerd', 'hulpvraagGewijzigd', 'halfjaarVerzegeld', 'voorstelAanvaard', 'voorstelGeweigerd', 'contactHergeclassificeerd', 'taakAangevraagd', 'taakKlaar', 'taakMislukt', 'taakGestopt', 'conceptversieBegonnen', 'conceptversieGewijzigd', 'conceptversieIngediend', 'conceptversieTeruggezet', 'conceptversieIngetrokken', 'instellingenVastgesteld', 'instellingBetwist', 'betwistingOpgelost', 'teamGemaakt', 'teamGewijzigd', 'teamBeeindigd', 'documentGeplaatst', 'documentGedownload', 'documentBevestigd', 'leidraadmeldingGemaakt', 'leidraadmeldingIngetrokken', 'leidraadmeldingVrijgegeven', 'vergelijkenAangezet', 'vergelijkenUitgezet', 'vergelijkingGevraagd', 'vergelijkingsdeelGegeven', 'reflectieGeschreven', 'casusGemaakt', 'casusGewijzigd', 'casusIngetrokken', 'casusBeantwoord', 'casusuitkomstBekeken', 'rondeGemaakt', 'rondeGewijzigd', 'rondeVerwijderd', 'instructieAfgerond', 'instructieplichtGewijzigd', 'normconceptBegonnen', 'normconceptGewijzigd', 'normconceptIngediend', 'normconceptTeruggezet', 'normconceptIngetrokken', 'normVastgesteld', 'codeToegevoegd', 'codeBeeindigd', 'woordGewijzigd', 'casusbesluitGenomen', 'persoonGewijzigd', 'personenSamengevoegd', 'samenvoegingOngedaan', 'personenOnderscheiden', 'vervolgkeuzeVastgelegd', 'relatieGemaakt', 'relatieBeeindigd', 'gezinBekeken', 'gezinGewijzigd', 'dubbelenBekeken', 'trajectBegonnen', 'trajectBekeken', 'trajectenBekeken', 'trajectGewijzigd', 'trajectBeeindigd', 'trajectHeropend', 'trajectIngetrokken', 'trajectBesproken', 'beschikkingGemaakt', 'beschikkingBeslist', 'verwijzerGeinformeerd', 'doorverwijzingBekeken', 'doorverwijzingenBekeken', 'doorverwijzingGewijzigd', 'wachtlijstBekeken', 'wachtendeToegevoegd', 'wachtendeGewijzigd', 'wachtinstellingGewijzigd', 'triageGedaan', 'triageGewijzigd', 'triageBekeken', 'consultGevraagd', 'consultBeantwoord', 'triagetermijnGewijzigd', 'planBegonnen', 'planGewijzigd', 'planBekeken', 'planVastgesteld', 'planAfgesloten', 'planBeslist', 'planAfgedrukt', 'planOvergedragen', 'doelresultaatVastgelegd', 'afrondingVastgelegd', 'indicatorGemaakt', 'indicatorBeeindigd', 'dossierGeopend', 'dossierBekeken', 'dossierGewijzigd', 'dossierAfgesloten', 'dossierHeropend', 'dossiersBekeken', 'dossierafspraakGewijzigd', 'werkBekeken', 'formatieVastgelegd', 'annotatieToegevoegd', 'streefdoelVastgelegd', 'betrouwbaarheidVastgelegd', 'kwartaalverslagBewaard', 'kwartaalverslagVastgesteld', 'profielVastgelegd', 'wijkindelingGewijzigd', 'contextcijfersIngelezen', 'toestemmingVastgelegd', 'hulpbesluitVastgelegd', 'hulpbesluitBekeken', 'verdeellijstBekeken', 'verdeellijstGewijzigd', 'verdelingBekeken', 'vraagVerdeeld', 'verdelingTeruggenomen', 'cbscijfersIngelezen', 'cbscijferIngevoerd', 'cbsbeeldBeantwoord', 'cbsverschilVastgelegd', 'voorzieningGemaakt', 'voorzieningGewijzigd', 'wachttijdGemeld', 'logboekBekeken', 'logboekGetoetst', 'productGemaakt', 'productGewijzigd', 'landtabelBekeken', 'leveringBegonnen', 'leveringBekeken', 'leveringGecontroleerd', 'leveringVastgesteld', 'leveringGeleverd', 'leveringIngetrokken', 'leveringGecorrigeerd', 'leveringToegelicht', 'leveringGedownload', 'leveringslijstGedownload', 'leveringGetoetst', 'leveringsantwoordVastgelegd', 'leveringsindelingGeplaatst', 'leveringsindelingGoedgekeurd', 'leveringsindelingAfgekeurd', 'leveringsindelingGestopt', 'leverafspraakGemaakt', 'nietleveringVerklaard', 'bsnGetoond', 'tweedefactorGevraagd', 'tweedefactorIngesteld', 'tweedefactorGewist', 'herstelcodeGebruikt', 'herstelcodesGemaakt', 'sessiesBeeindigd', 'wachtwoordGewijzigd', 'rollenGewijzigd', 'accountUitgenodigd', 'uitnodigingAanvaard', 'rechtenGecontroleerd', 'rechtencontroleGedownload', 'gemeenteUitgevoerd', 'bronBeproefd', 'bronIngelezen', 'inlezingBevestigd', 'inlezingOngedaan', 'inlezingVerklaard', 'inlezingBekeken', 'bronGeplaatst', 'kaartBewaard', 'uitvoerGedownload', 'pakketGewist', 'lidmaatschapBegonnen', 'lidmaatschapBeeindigd', 'noodtoegangGevraagd', 'noodtoegangBeeindigd', 'noodtoegangGezien')");
        }
    }
}
