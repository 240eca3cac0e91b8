using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Jeugdhulp.Application.Data.Migrations
{
    /// <inheritdoc />
    public partial class Wijken : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropCheckConstraint(
                name: "ck_logboekregel_handeling",
                table: "logboekregel");

            migrationBuilder.DropCheckConstraint(
                name: "ck_gepubliceerdcijfer_maat",
                table: "gepubliceerdcijfer");

            migrationBuilder.DropCheckConstraint(
                name: "ck_kwartaalcijfer_maat",
                table: "kwartaalcijfer");

            migrationBuilder.DropCheckConstraint(
                name: "ck_cijfer_maat",
                table: "cijfer");

            migrationBuilder.CreateTable(
                name: "wijkgebied",
                columns: table => new
                {
                    gemeente_code = table.Column<string>(type: "character varying(4)", nullable: false),
                    postcode = table.Column<string>(type: "text", nullable: false),
                    wijk = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_wijkgebied", x => new { x.gemeente_code, x.postcode });
                    table.CheckConstraint("ck_wijkgebied_postcode", "postcode ~ '^[1-9][0-9]{3}$'");
                    table.CheckConstraint("ck_wijkgebied_wijk", "wijk <> '' and wijk !~ '[;=[:cntrl:]]' and lower(wijk) <> 'onbekend'");
                    table.ForeignKey(
                        name: "fk_wijkgebied_gemeente_gemeente_code",
                        column: x => x.gemeente_code,
                        principalTable: "gemeente",
                        principalColumn: "code",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.AddCheckConstraint(
                name: "ck_logboekregel_handeling",
                table: "logboekregel",
                sql: "handeling in ('aangemeld', 'afgemeld', 'aanmeldenGeweigerd', 'gemeenteGekozen', 'toegangGeweigerd', 'personenGezocht', 'persoonGemaakt', 'persoonBekeken', 'contactGeregistreerd', 'contactBekeken', 'contactGewijzigd', 'contactenBekeken', 'contactGeclassificeerd', 'conceptBewaard', 'conceptBekeken', 'conceptVerwijderd', 'doorverwijzingGeregistreerd', 'hulpvraagGewijzigd', 'halfjaarVerzegeld', 'voorstelAanvaard', 'voorstelGeweigerd', 'contactHergeclassificeerd', 'taakAangevraagd', 'taakKlaar', 'taakMislukt', 'taakGestopt', 'conceptversieBegonnen', 'conceptversieGewijzigd', 'conceptversieIngediend', 'conceptversieTeruggezet', 'conceptversieIngetrokken', 'instellingenVastgesteld', 'instellingBetwist', 'betwistingOpgelost', 'teamGemaakt', 'teamGewijzigd', 'teamBeeindigd', 'documentGeplaatst', 'documentGedownload', 'documentBevestigd', 'leidraadmeldingGemaakt', 'leidraadmeldingIngetrokken', 'leidraadmeldingVrijgegeven', 'vergelijkenAangezet', 'vergelijkenUitgezet', 'vergelijkingGevraagd', 'vergelijkingsdeelGegeven', 'reflectieGeschreven', 'casusGemaakt', 'casusGewijzigd', 'casusIngetrokken', 'casusBeantwoord', 'casusuitkomstBekeken', 'rondeGemaakt', 'rondeGewijzigd', 'rondeVerwijderd', 'instructieAfgerond', 'instructieplichtGewijzigd', 'normconceptBegonnen', 'normconceptGewijzigd', 'normconceptIngediend', 'normconceptTeruggezet', 'normconceptIngetrokken', 'normVastgesteld', 'codeToegevoegd', 'codeBeeindigd', 'woordGewijzigd', 'casusbesluitGenomen', 'persoonGewijzigd', 'personenSamengevoegd', 'samenvoegingOngedaan', 'personenOnderscheiden', 'vervolgkeuzeVastgelegd', 'relatieGemaakt', 'relatieBeeindigd', 'gezinBekeken', 'gezinGewijzigd', 'dubbelenBekeken', 'trajectBegonnen', 'trajectBekeken', 'trajectenBekeken', 'trajectGewijzigd', 'trajectBeeindigd', 'trajectHeropend', 'trajectIngetrokken', 'trajectBesproken', 'beschikkingGemaakt', 'beschikkingBeslist', 'verwijzerGeinformeerd', 'doorverwijzingBekeken', 'doorverwijzingenBekeken', 'doorverwijzingGewijzigd', 'wachtlijstBekeken', 'wachtendeToegevoegd', 'wachtendeGewijzigd', 'wachtinstellingGewijzigd', 'triageGedaan', 'triageGewijzigd', 'triageBekeken', 'consultGevraagd', 'consultBeantwoord', 'triagetermijnGewijzigd', 'planBegonnen', 'planGewijzigd', 'planBekeken', 'planVastgesteld', 'planAfgesloten', 'planAfgedrukt', 'planOvergedragen', 'doelresultaatVastgelegd', 'afrondingVastgelegd', 'dossierGeopend', 'dossierBekeken', 'dossierGewijzigd', 'dossierAfgesloten', 'dossierHeropend', 'dossiersBekeken', 'dossierafspraakGewijzigd', 'werkBekeken', 'formatieVastgelegd', 'annotatieToegevoegd', 'betrouwbaarheidVastgelegd', 'kwartaalverslagBewaard', 'kwartaalverslagVastgesteld', 'profielVastgelegd', 'wijkindelingGewijzigd', 'toestemmingVastgelegd', 'hulpbesluitVastgelegd', 'hulpbesluitBekeken', 'cbscijfersIngelezen', 'cbscijferIngevoerd', 'cbsbeeldBeantwoord', 'cbsverschilVastgelegd', 'voorzieningGemaakt', 'voorzieningGewijzigd', 'wachttijdGemeld', 'logboekBekeken', 'logboekGetoetst', 'productGemaakt', 'productGewijzigd', 'landtabelBekeken')");

            migrationBuilder.AddCheckConstraint(
                name: "ck_gepubliceerdcijfer_maat",
                table: "gepubliceerdcijfer",
                sql: "maat in ('jeugdigen', 'trajecten', 'woonwijk', 'gezinnen', 'beginstand', 'instroom', 'uitstroom', 'eindstand', 'nieuw', 'herhaaldBeroep', 'aansluitend', 'duur', 'duurMediaan', 'langdurig', 'contacten', 'jeugdigenMetContact', 'verwijzer', 'zonderVerblijf', 'doorverwijzingen', 'gewacht', 'wachttijd', 'zonderVerblijfAanbieder')");

            migrationBuilder.AddCheckConstraint(
                name: "ck_kwartaalcijfer_maat",
                table: "kwartaalcijfer",
                sql: "maat in ('jeugdigen', 'trajecten', 'woonwijk', 'gezinnen', 'beginstand', 'instroom', 'uitstroom', 'eindstand', 'nieuw', 'herhaaldBeroep', 'aansluitend', 'duur', 'duurMediaan', 'langdurig', 'contacten', 'jeugdigenMetContact', 'verwijzer', 'zonderVerblijf', 'doorverwijzingen', 'gewacht', 'wachttijd', 'zonderVerblijfAanbieder')");

            migrationBuilder.AddCheckConstraint(
                name: "ck_cijfer_maat",
                table: "cijfer",
                sql: "maat in ('jeugdigen', 'trajecten', 'woonwijk', 'gezinnen', 'beginstand', 'instroom', 'uitstroom', 'eindstand', 'nieuw', 'herhaaldBeroep', 'aansluitend', 'duur', 'duurMediaan', 'langdurig', 'contacten', 'jeugdigenMetContact', 'verwijzer', 'zonderVerblijf', 'doorverwijzingen', 'gewacht', 'wachttijd', 'zonderVerblijfAanbieder')");

            migrationBuilder.BeveiligGemeentetabel("wijkgebied", "select, insert, delete");

            // Where someone lives now decides in which wijk they count, of earlier years too.
            migrationBuilder.Sql(
                """
                create trigger cijfer_erbij after insert on wijkgebied
                    referencing new table as geschreven for each statement execute function meld_cijferverandering('date ''2015-01-01''');
                create trigger cijfer_eraf after delete on wijkgebied
                    referencing old table as geschreven for each statement execute function meld_cijferverandering('date ''2015-01-01''');

                create function meld_verhuizing() returns trigger language plpgsql as $$
                begin
                    insert into cijferverandering (gemeente_code, vanaf_jaar)
                        select new.gemeente_code, 2015 where exists (select 1 from wijkgebied w where w.gemeente_code = new.gemeente_code);
                    return null;
                end $$;
                create trigger cijfer_verhuisd after update of postcode on persoon
                    for each row when (left(old.postcode, 4) is distinct from left(new.postcode, 4)) execute function meld_verhuizing();
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("drop trigger cijfer_verhuisd on persoon; drop function meld_verhuizing();");

            migrationBuilder.DropTable(
                name: "wijkgebied");

            migrationBuilder.DropCheckConstraint(
                name: "ck_logboekregel_handeling",
                table: "logboekregel");

            migrationBuilder.DropCheckConstraint(
                name: "ck_gepubliceerdcijfer_maat",
                table: "gepubliceerdcijfer");

            migrationBuilder.DropCheckConstraint(
                name: "ck_kwartaalcijfer_maat",
                table: "kwartaalcijfer");

            migrationBuilder.DropCheckConstraint(
                name: "ck_cijfer_maat",
                table: "cijfer");

            migrationBuilder.AddCheckConstraint(
                name: "ck_logboekregel_handeling",
                table: "logboekregel",
                sql: "handeling in ('aangemeld', 'afgemeld', 'aanmeldenGeweigerd', 'gemeenteGekozen', 'toegangGeweigerd', 'personenGezocht', 'persoonGemaakt', 'persoonBekeken', 'contactGeregistreerd', 'contactBekeken', 'contactGewijzigd', 'contactenBekeken', 'contactGeclassificeerd', 'conceptBewaard', 'conceptBekeken', 'conceptVerwijderd', 'doorverwijzingGeregistreerd', 'hulpvraagGewijzigd', 'halfjaarVerzegeld', 'voorstelAanvaard', 'voorstelGeweigerd', 'contactHergeclassificeerd', 'taakAangevraagd', 'taakKlaar', 'taakMislukt', 'taakGestopt', 'conceptversieBegonnen', 'conceptversieGewijzigd', 'conceptversieIngediend', 'conceptversieTeruggezet', 'conceptversieIngetrokken', 'instellingenVastgesteld', 'instellingBetwist', 'betwistingOpgelost', 'teamGemaakt', 'teamGewijzigd', 'teamBeeindigd', 'documentGeplaatst', 'documentGedownload', 'documentBevestigd', 'leidraadmeldingGemaakt', 'leidraadmeldingIngetrokken', 'leidraadmeldingVrijgegeven', 'vergelijkenAangezet', 'vergelijkenUitgezet', 'vergelijkingGevraagd', 'vergelijkingsdeelGegeven', 'reflectieGeschreven', 'casusGemaakt', 'casusGewijzigd', 'casusIngetrokken', 'casusBeantwoord', 'casusuitkomstBekeken', 'rondeGemaakt', 'rondeGewijzigd', 'rondeVerwijderd', 'instructieAfgerond', 'instructieplichtGewijzigd', 'normconceptBegonnen', 'normconceptGewijzigd', 'normconceptIngediend', 'normconceptTeruggezet', 'normconceptIngetrokken', 'normVastgesteld', 'codeToegevoegd', 'codeBeeindigd', 'woordGewijzigd', 'casusbesluitGenomen', 'persoonGewijzigd', 'personenSamengevoegd', 'samenvoegingOngedaan', 'personenOnderscheiden', 'vervolgkeuzeVastgelegd', 'relatieGemaakt', 'relatieBeeindigd', 'gezinBekeken', 'gezinGewijzigd', 'dubbelenBekeken', 'trajectBegonnen', 'trajectBekeken', 'trajectenBekeken', 'trajectGewijzigd', 'trajectBeeindigd', 'trajectHeropend', 'trajectIngetrokken', 'trajectBesproken', 'beschikkingGemaakt', 'beschikkingBeslist', 'verwijzerGeinformeerd', 'doorverwijzingBekeken', 'doorverwijzingenBekeken', 'doorverwijzingGewijzigd', 'wachtlijstBekeken', 'wachtendeToegevoegd', 'wachtendeGewijzigd', 'wachtinstellingGewijzigd', 'triageGedaan', 'triageGewijzigd', 'triageBekeken', 'consultGevraagd', 'consultBeantwoord', 'triagetermijnGewijzigd', 'planBegonnen', 'planGewijzigd', 'planBekeken', 'planVastgesteld', 'planAfgesloten', 'planAfgedrukt', 'planOvergedragen', 'doelresultaatVastgelegd', 'afrondingVastgelegd', 'dossierGeopend', 'dossierBekeken', 'dossierGewijzigd', 'dossierAfgesloten', 'dossierHeropend', 'dossiersBekeken', 'dossierafspraakGewijzigd', 'werkBekeken', 'formatieVastgelegd', 'annotatieToegevoegd', 'betrouwbaarheidVastgelegd', 'kwartaalverslagBewaard', 'kwartaalverslagVastgesteld', 'profielVastgelegd', 'toestemmingVastgelegd', 'hulpbesluitVastgelegd', 'hulpbesluitBekeken', 'cbscijfersIngelezen', 'cbscijferIngevoerd', 'cbsbeeldBeantwoord', 'cbsverschilVastgelegd', 'voorzieningGemaakt', 'voorzieningGewijzigd', 'wachttijdGemeld', 'logboekBekeken', 'logboekGetoetst', 'productGemaakt', 'productGewijzigd', 'landtabelBekeken')");

            migrationBuilder.AddCheckConstraint(
                name: "ck_gepubliceerdcijfer_maat",
                table: "gepubliceerdcijfer",
                sql: "maat in ('jeugdigen', 'trajecten', 'gezinnen', 'beginstand', 'instroom', 'uitstroom', 'eindstand', 'nieuw', 'herhaaldBeroep', 'aansluitend', 'duur', 'duurMediaan', 'langdurig', 'contacten', 'jeugdigenMetContact', 'verwijzer', 'zonderVerblijf', 'doorverwijzingen', 'gewacht', 'wachttijd', 'zonderVerblijfAanbieder')");

            migrationBuilder.AddCheckConstraint(
                name: "ck_kwartaalcijfer_maat",
                table: "kwartaalcijfer",
                sql: "maat in ('jeugdigen', 'trajecten', 'gezinnen', 'beginstand', 'instroom', 'uitstroom', 'eindstand', 'nieuw', 'herhaaldBeroep', 'aansluitend', 'duur', 'duurMediaan', 'langdurig', 'contacten', 'jeugdigenMetContact', 'verwijzer', 'zonderVerblijf', 'doorverwijzingen', 'gewacht', 'wachttijd', 'zonderVerblijfAanbieder')");

            migrationBuilder.AddCheckConstraint(
                name: "ck_cijfer_maat",
                table: "cijfer",
                sql: "maat in ('jeugdigen', 'trajecten', 'gezinnen', 'beginstand', 'instroom', 'uitstroom', 'eindstand', 'nieuw', 'herhaaldBeroep', 'aansluitend', 'duur', 'duurMediaan', 'langdurig', 'contacten', 'jeugdigenMetContact', 'verwijzer', 'zonderVerblijf', 'doorverwijzingen', 'gewacht', 'wachttijd', 'zonderVerblijfAanbieder')");
        }
    }
}
