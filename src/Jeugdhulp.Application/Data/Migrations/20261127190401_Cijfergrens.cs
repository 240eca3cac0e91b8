using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Jeugdhulp.Application.Data.Migrations
{
    /// <inheritdoc />
    public partial class Cijfergrens : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropCheckConstraint(
                name: "ck_logboekregel_handeling",
                table: "logboekregel");

            migrationBuilder.AddColumn<int>(
                name: "grens",
                table: "cijferstand",
                type: "integer",
                nullable: false,
                defaultValue: 10);

            migrationBuilder.CreateTable(
                name: "cijfergrens",
                columns: table => new
                {
                    gemeente_code = table.Column<string>(type: "character varying(4)", nullable: false),
                    grens = table.Column<int>(type: "integer", nullable: false),
                    door = table.Column<string>(type: "text", nullable: false),
                    op = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_cijfergrens", x => x.gemeente_code);
                    table.CheckConstraint("ck_cijfergrens_grens", "grens between 10 and 50");
                    table.ForeignKey(
                        name: "fk_cijfergrens_gemeente_gemeente_code",
                        column: x => x.gemeente_code,
                        principalTable: "gemeente",
                        principalColumn: "code",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.BeveiligGemeentetabel("cijfergrens", "select, insert, update");

            // What is hidden follows from the limit, so all is counted again.
            migrationBuilder.Sql(
                """
                create function meld_cijfergrens() returns trigger language plpgsql as $$
                begin
                    insert into cijferverandering (gemeente_code, vanaf_jaar, contact) values (new.gemeente_code, 2015, false);
                    return null;
                end $$;
                create trigger meld_cijfergrens after insert or update on cijfergrens for each row execute function meld_cijfergrens();
                """);

            migrationBuilder.AddCheckConstraint(
                name: "ck_logboekregel_handeling",
                table: "logboekregel",
                sql: "handeling in ('aangemeld', 'afgemeld', 'aanmeldenGeweigerd', 'gemeenteGekozen', 'toegangGeweigerd', 'personenGezocht', 'persoonGemaakt', 'persoonBekeken', 'contactGeregistreerd', 'contactBekeken', 'contactGewijzigd', 'contactenBekeken', 'contactGeclassificeerd', 'conceptBewaard', 'conceptBekeken', 'conceptVerwijderd', 'doorverwijzingGeregistreerd', 'hulpvraagGewijzigd', 'halfjaarVerzegeld', 'voorstelAanvaard', 'voorstelGeweigerd', 'contactHergeclassificeerd', 'taakAangevraagd', 'taakKlaar', 'taakMislukt', 'taakGestopt', 'conceptversieBegonnen', 'conceptversieGewijzigd', 'conceptversieIngediend', 'conceptversieTeruggezet', 'conceptversieIngetrokken', 'instellingenVastgesteld', 'instellingBetwist', 'betwistingOpgelost', 'teamGemaakt', 'teamGewijzigd', 'teamBeeindigd', 'documentGeplaatst', 'documentGedownload', 'documentBevestigd', 'leidraadmeldingGemaakt', 'leidraadmeldingIngetrokken', 'leidraadmeldingVrijgegeven', 'vergelijkenAangezet', 'vergelijkenUitgezet', 'vergelijkingGevraagd', 'vergelijkingsdeelGegeven', 'reflectieGeschreven', 'casusGemaakt', 'casusGewijzigd', 'casusIngetrokken', 'casusBeantwoord', 'casusuitkomstBekeken', 'rondeGemaakt', 'rondeGewijzigd', 'rondeVerwijderd', 'instructieAfgerond', 'instructieplichtGewijzigd', 'normconceptBegonnen', 'normconceptGewijzigd', 'normconceptIngediend', 'normconceptTeruggezet', 'normconceptIngetrokken', 'normVastgesteld', 'codeToegevoegd', 'codeBeeindigd', 'woordGewijzigd', 'casusbesluitGenomen', 'persoonGewijzigd', 'personenSamengevoegd', 'samenvoegingOngedaan', 'personenOnderscheiden', 'vervolgkeuzeVastgelegd', 'relatieGemaakt', 'relatieBeeindigd', 'gezinBekeken', 'gezinGewijzigd', 'dubbelenBekeken', 'trajectBegonnen', 'trajectBekeken', 'trajectenBekeken', 'trajectGewijzigd', 'trajectBeeindigd', 'trajectHeropend', 'trajectIngetrokken', 'trajectBesproken', 'beschikkingGemaakt', 'beschikkingBeslist', 'verwijzerGeinformeerd', 'doorverwijzingBekeken', 'doorverwijzingenBekeken', 'doorverwijzingGewijzigd', 'wachtlijstBekeken', 'wachtendeToegevoegd', 'wachtendeGewijzigd', 'wachtinstellingGewijzigd', 'cijfergrensGewijzigd', 'triageGedaan', 'triageGewijzigd', 'triageBekeken', 'consultGevraagd', 'consultBeantwoord', 'triagetermijnGewijzigd', 'planBegonnen', 'planGewijzigd', 'planBekeken', 'planVastgesteld', 'planAfgesloten', 'planBeslist', 'planAfgedrukt', 'planOvergedragen', 'doelresultaatVastgelegd', 'afrondingVastgelegd', 'indicatorGemaakt', 'indicatorBeeindigd', 'dossierGeopend', 'dossierBekeken', 'dossierGewijzigd', 'dossierAfgesloten', 'dossierHeropend', 'dossiersBekeken', 'dossierafspraakGewijzigd', 'werkBekeken', 'formatieVastgelegd', 'annotatieToegevoegd', 'streefdoelVastgelegd', 'betrouwbaarheidVastgelegd', 'kwartaalverslagBewaard', 'kwartaalverslagVastgesteld', 'profielVastgelegd', 'wijkindelingGewijzigd', 'contextcijfersIngelezen', 'toestemmingVastgelegd', 'hulpbesluitVastgelegd', 'hulpbesluitBekeken', 'verdeellijstBekeken', 'verdeellijstGewijzigd', 'verdelingBekeken', 'vraagVerdeeld', 'verdelingTeruggenomen', 'cbscijfersIngelezen', 'cbscijferIngevoerd', 'cbsbeeldBeantwoord', 'cbsverschilVastgelegd', 'voorzieningGemaakt', 'voorzieningGewijzigd', 'wachttijdGemeld', 'contactpersoonAangewezen', 'contactpersoonBeeindigd', 'logboekBekeken', 'logboekGetoetst', 'productGemaakt', 'productGewijzigd', 'landtabelBekeken', 'leveringBegonnen', 'leveringBekeken', 'leveringGecontroleerd', 'leveringVastgesteld', 'leveringGeleverd', 'leveringIngetrokken', 'leveringGecorrigeerd', 'leveringToegelicht', 'leveringGedownload', 'leveringslijstGedownload', 'leveringGetoetst', 'leveringsantwoordVastgelegd', 'leveringsindelingGeplaatst', 'leveringsindelingGoedgekeurd', 'leveringsindelingAfgekeurd', 'leveringsindelingGestopt', 'leverafspraakGemaakt', 'nietleveringVerklaard', 'bsnGetoond', 'tweedefactorGevraagd', 'tweedefactorIngesteld', 'tweedefactorGewist', 'herstelcodeGebruikt', 'herstelcodesGemaakt', 'sessiesBeeindigd', 'wachtwoordGewijzigd', 'rollenGewijzigd', 'accountUitgenodigd', 'uitnodigingAanvaard', 'rechtenGecontroleerd', 'rechtencontroleGedownload', 'gemeenteUitgevoerd', 'bronBeproefd', 'bronIngelezen', 'inlezingBevestigd', 'inlezingOngedaan', 'inlezingVerklaard', 'inlezingBekeken', 'bronGeplaatst', 'kaartBewaard', 'uitvoerGedownload', 'pakketGewist', 'lidmaatschapBegonnen', 'lidmaatschapBeeindigd', 'noodtoegangGevraagd', 'noodtoegangBeeindigd', 'noodtoegangGezien')");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "cijfergrens");

            migrationBuilder.Sql("drop function meld_cijfergrens();");

            migrationBuilder.DropCheckConstraint(
                name: "ck_logboekregel_handeling",
                table: "logboekregel");

            migrationBuilder.DropColumn(
                name: "grens",
                table: "cijferstand");

            migrationBuilder.AddCheckConstraint(
                name: "ck_logboekregel_handeling",
                table: "logboekregel",
                sql: "handeling in ('aangemeld', 'afgemeld', 'aanmeldenGeweigerd', 'gemeenteGekozen', 'toegangGeweigerd', 'personenGezocht', 'persoonGemaakt', 'persoonBekeken', 'contactGeregistreerd', 'contactBekeken', 'contactGewijzigd', 'contactenBekeken', 'contactGeclassificeerd', 'conceptBewaard', 'conceptBekeken', 'conceptVerwijderd', 'doorverwijzingGeregistreerd', 'hulpvraagGewijzigd', 'halfjaarVerzegeld', 'voorstelAanvaard', 'voorstelGeweigerd', 'contactHergeclassificeerd', 'taakAangevraagd', 'taakKlaar', 'taakMislukt', 'taakGestopt', 'conceptversieBegonnen', 'conceptversieGewijzigd', 'conceptversieIngediend', 'conceptversieTeruggezet', 'conceptversieIngetrokken', 'instellingenVastgesteld', 'instellingBetwist', 'betwistingOpgelost', 'teamGemaakt', 'teamGewijzigd', 'teamBeeindigd', 'documentGeplaatst', 'documentGedownload', 'documentBevestigd', 'leidraadmeldingGemaakt', 'leidraadmeldingIngetrokken', 'leidraadmeldingVrijgegeven', 'vergelijkenAangezet', 'vergelijkenUitgezet', 'vergelijkingGevraagd', 'vergelijkingsdeelGegeven', 'reflectieGeschreven', 'casusGemaakt', 'casusGewijzigd', 'casusIngetrokken', 'casusBeantwoord', 'casusuitkomstBekeken', 'rondeGemaakt', 'rondeGewijzigd', 'rondeVerwijderd', 'instructieAfgerond', 'instructieplichtGewijzigd', 'normconceptBegonnen', 'normconceptGewijzigd', 'normconceptIngediend', 'normconceptTeruggezet', 'normconceptIngetrokken', 'normVastgesteld', 'codeToegevoegd', 'codeBeeindigd', 'woordGewijzigd', 'casusbesluitGenomen', 'persoonGewijzigd', 'personenSamengevoegd', 'samenvoegingOngedaan', 'personenOnderscheiden', 'vervolgkeuzeVastgelegd', 'relatieGemaakt', 'relatieBeeindigd', 'gezinBekeken', 'gezinGewijzigd', 'dubbelenBekeken', 'trajectBegonnen', 'trajectBekeken', 'trajectenBekeken', 'trajectGewijzigd', 'trajectBeeindigd', 'trajectHeropend', 'trajectIngetrokken', 'trajectBesproken', 'beschikkingGemaakt', 'beschikkingBeslist', 'verwijzerGeinformeerd', 'doorverwijzingBekeken', 'doorverwijzingenBekeken', 'doorverwijzingGewijzigd', 'wachtlijstBekeken', 'wachtendeToegevoegd', 'wachtendeGewijzigd', 'wachtinstellingGewijzigd', 'triageGedaan', 'triageGewijzigd', 'triageBekeken', 'consultGevraagd', 'consultBeantwoord', 'triagetermijnGewijzigd', 'planBegonnen', 'planGewijzigd', 'planBekeken', 'planVastgesteld', 'planAfgesloten', 'planBeslist', 'planAfgedrukt', 'planOvergedragen', 'doelresultaatVastgelegd', 'afrondingVastgelegd', 'indicatorGemaakt', 'indicatorBeeindigd', 'dossierGeopend', 'dossierBekeken', 'dossierGewijzigd', 'dossierAfgesloten', 'dossierHeropend', 'dossiersBekeken', 'dossierafspraakGewijzigd', 'werkBekeken', 'formatieVastgelegd', 'annotatieToegevoegd', 'streefdoelVastgelegd', 'betrouwbaarheidVastgelegd', 'kwartaalverslagBewaard', 'kwartaalverslagVastgesteld', 'profielVastgelegd', 'wijkindelingGewijzigd', 'contextcijfersIngelezen', 'toestemmingVastgelegd', 'hulpbesluitVastgelegd', 'hulpbesluitBekeken', 'verdeellijstBekeken', 'verdeellijstGewijzigd', 'verdelingBekeken', 'vraagVerdeeld', 'verdelingTeruggenomen', 'cbscijfersIngelezen', 'cbscijferIngevoerd', 'cbsbeeldBeantwoord', 'cbsverschilVastgelegd', 'voorzieningGemaakt', 'voorzieningGewijzigd', 'wachttijdGemeld', 'contactpersoonAangewezen', 'contactpersoonBeeindigd', 'logboekBekeken', 'logboekGetoetst', 'productGemaakt', 'productGewijzigd', 'landtabelBekeken', 'leveringBegonnen', 'leveringBekeken', 'leveringGecontroleerd', 'leveringVastgesteld', 'leveringGeleverd', 'leveringIngetrokken', 'leveringGecorrigeerd', 'leveringToegelicht', 'leveringGedownload', 'leveringslijstGedownload', 'leveringGetoetst', 'leveringsantwoordVastgelegd', 'leveringsindelingGeplaatst', 'leveringsindelingGoedgekeurd', 'leveringsindelingAfgekeurd', 'leveringsindelingGestopt', 'leverafspraakGemaakt', 'nietleveringVerklaard', 'bsnGetoond', 'tweedefactorGevraagd', 'tweedefactorIngesteld', 'tweedefactorGewist', 'herstelcodeGebruikt', 'herstelcodesGemaakt', 'sessiesBeeindigd', 'wachtwoordGewijzigd', 'rollenGewijzigd', 'accountUitgenodigd', 'uitnodigingAanvaard', 'rechtenGecontroleerd', 'rechtencontroleGedownload', 'gemeenteUitgevoerd', 'bronBeproefd', 'bronIngelezen', 'inlezingBevestigd', 'inlezingOngedaan', 'inlezingVerklaard', 'inlezingBekeken', 'bronGeplaatst', 'kaartBewaard', 'uitvoerGedownload', 'pakketGewist', 'lidmaatschapBegonnen', 'lidmaatschapBeeindigd', 'noodtoegangGevraagd', 'noodtoegangBeeindigd', 'noodtoegangGezien')");
        }
    }
}
