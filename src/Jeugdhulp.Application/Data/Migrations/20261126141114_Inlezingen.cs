using System;
using System.Collections.Generic;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Jeugdhulp.Application.Data.Migrations
{
    /// <inheritdoc />
    public partial class Inlezingen : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropCheckConstraint(
                name: "ck_logboekregel_handeling",
                table: "logboekregel");

            migrationBuilder.CreateTable(
                name: "inlezing",
                columns: table => new
                {
                    gemeente_code = table.Column<string>(type: "character varying(4)", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    bron = table.Column<string>(type: "text", nullable: false),
                    kaart = table.Column<string>(type: "text", nullable: false),
                    verslag = table.Column<string>(type: "text", nullable: false),
                    rijen = table.Column<int>(type: "integer", nullable: false),
                    geweigerd = table.Column<int>(type: "integer", nullable: false),
                    gezinnen = table.Column<List<Guid>>(type: "uuid[]", nullable: false),
                    medewerkers = table.Column<List<Guid>>(type: "uuid[]", nullable: false),
                    door_account_id = table.Column<Guid>(type: "uuid", nullable: false),
                    door = table.Column<string>(type: "text", nullable: false),
                    op = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    bevestigd_op = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    bevestigd_door_account_id = table.Column<Guid>(type: "uuid", nullable: true),
                    ongedaan_op = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    ongedaan_door_account_id = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_inlezing", x => new { x.gemeente_code, x.id });
                    table.CheckConstraint("ck_inlezing_bevestigd", "(bevestigd_op is null) = (bevestigd_door_account_id is null)");
                    table.CheckConstraint("ck_inlezing_einde", "bevestigd_op is null or ongedaan_op is null");
                    table.CheckConstraint("ck_inlezing_kaart_versleuteld", "kaart like 'v1.________.%'");
                    table.CheckConstraint("ck_inlezing_ongedaan", "(ongedaan_op is null) = (ongedaan_door_account_id is null)");
                    table.CheckConstraint("ck_inlezing_rijen", "rijen >= geweigerd and geweigerd >= 0");
                    table.CheckConstraint("ck_inlezing_verslag_versleuteld", "verslag like 'v1.________.%'");
                    table.ForeignKey(
                        name: "fk_inlezing_account_bevestigd_door_account_id",
                        column: x => x.bevestigd_door_account_id,
                        principalTable: "account",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_inlezing_account_door_account_id",
                        column: x => x.door_account_id,
                        principalTable: "account",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_inlezing_account_ongedaan_door_account_id",
                        column: x => x.ongedaan_door_account_id,
                        principalTable: "account",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_inlezing_gemeente_gemeente_code",
                        column: x => x.gemeente_code,
                        principalTable: "gemeente",
                        principalColumn: "code",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "inleesregel",
                columns: table => new
                {
                    gemeente_code = table.Column<string>(type: "character varying(4)", nullable: false),
                    inlezing_id = table.Column<Guid>(type: "uuid", nullable: false),
                    bestand = table.Column<string>(type: "text", nullable: false),
                    regel = table.Column<int>(type: "integer", nullable: false),
                    uitkomst = table.Column<string>(type: "text", nullable: false),
                    object_id = table.Column<Guid>(type: "uuid", nullable: true),
                    met_regel = table.Column<int>(type: "integer", nullable: true),
                    inhoud = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_inleesregel", x => new { x.gemeente_code, x.inlezing_id, x.bestand, x.regel });
                    table.CheckConstraint("ck_inleesregel_inhoud_versleuteld", "inhoud like 'v1.________.%'");
                    table.CheckConstraint("ck_inleesregel_met", "met_regel is null or uitkomst = 'samengevoegd'");
                    table.CheckConstraint("ck_inleesregel_object", "(uitkomst = 'geweigerd') = (object_id is null)");
                    table.CheckConstraint("ck_inleesregel_uitkomst", "uitkomst in ('overgenomen', 'samengevoegd', 'geweigerd')");
                    table.ForeignKey(
                        name: "fk_inleesregel_inlezing_gemeente_code_inlezing_id",
                        columns: x => new { x.gemeente_code, x.inlezing_id },
                        principalTable: "inlezing",
                        principalColumns: new[] { "gemeente_code", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.AddCheckConstraint(
                name: "ck_logboekregel_handeling",
                table: "logboekregel",
                sql: "handeling in ('aangemeld', 'afgemeld', 'aanmeldenGeweigerd', 'gemeenteGekozen', 'toegangGeweigerd', 'personenGezocht', 'persoonGemaakt', 'persoonBekeken', 'contactGeregistreerd', 'contactBekeken', 'contactGewijzigd', 'contactenBekeken', 'contactGeclassificeerd', 'conceptBewaard', 'conceptBekeken', 'conceptVerwijderd', 'doorverwijzingGeregistreerd', 'hulpvraagGewijzigd', 'halfjaarVerzegeld', 'voorstelAanvaard', 'voorstelGeweigerd', 'contactHergeclassificeerd', 'taakAangevraagd', 'taakKlaar', 'taakMislukt', 'taakGestopt', 'conceptversieBegonnen', 'conceptversieGewijzigd', 'conceptversieIngediend', 'conceptversieTeruggezet', 'conceptversieIngetrokken', 'instellingenVastgesteld', 'instellingBetwist', 'betwistingOpgelost', 'teamGemaakt', 'teamGewijzigd', 'teamBeeindigd', 'documentGeplaatst', 'documentGedownload', 'documentBevestigd', 'leidraadmeldingGemaakt', 'leidraadmeldingIngetrokken', 'leidraadmeldingVrijgegeven', 'vergelijkenAangezet', 'vergelijkenUitgezet', 'vergelijkingGevraagd', 'vergelijkingsdeelGegeven', 'reflectieGeschreven', 'casusGemaakt', 'casusGewijzigd', 'casusIngetrokken', 'casusBeantwoord', 'casusuitkomstBekeken', 'rondeGemaakt', 'rondeGewijzigd', 'rondeVerwijderd', 'instructieAfgerond', 'instructieplichtGewijzigd', 'normconceptBegonnen', 'normconceptGewijzigd', 'normconceptIngediend', 'normconceptTeruggezet', 'normconceptIngetrokken', 'normVastgesteld', 'codeToegevoegd', 'codeBeeindigd', 'woordGewijzigd', 'casusbesluitGenomen', 'persoonGewijzigd', 'personenSamengevoegd', 'samenvoegingOngedaan', 'personenOnderscheiden', 'vervolgkeuzeVastgelegd', 'relatieGemaakt', 'relatieBeeindigd', 'gezinBekeken', 'gezinGewijzigd', 'dubbelenBekeken', 'trajectBegonnen', 'trajectBekeken', 'trajectenBekeken', 'trajectGewijzigd', 'trajectBeeindigd', 'trajectHeropend', 'trajectIngetrokken', 'trajectBesproken', 'beschikkingGemaakt', 'beschikkingBeslist', 'verwijzerGeinformeerd', 'doorverwijzingBekeken', 'doorverwijzingenBekeken', 'doorverwijzingGewijzigd', 'wachtlijstBekeken', 'wachtendeToegevoegd', 'wachtendeGewijzigd', 'wachtinstellingGewijzigd', 'triageGedaan', 'triageGewijzigd', 'triageBekeken', 'consultGevraagd', 'consultBeantwoord', 'triagetermijnGewijzigd', 'planBegonnen', 'planGewijzigd', 'planBekeken', 'planVastgesteld', 'planAfgesloten', 'planAfgedrukt', 'planOvergedragen', 'doelresultaatVastgelegd', 'afrondingVastgelegd', 'dossierGeopend', 'dossierBekeken', 'dossierGewijzigd', 'dossierAfgesloten', 'dossierHeropend', 'dossiersBekeken', 'dossierafspraakGewijzigd', 'werkBekeken', 'formatieVastgelegd', 'annotatieToegevoegd', 'betrouwbaarheidVastgelegd', 'kwartaalverslagBewaard', 'kwartaalverslagVastgesteld', 'profielVastgelegd', 'wijkindelingGewijzigd', 'contextcijfersIngelezen', 'toestemmingVastgelegd', 'hulpbesluitVastgelegd', 'hulpbesluitBekeken', 'cbscijfersIngelezen', 'cbscijferIngevoerd', 'cbsbeeldBeantwoord', 'cbsverschilVastgelegd', 'voorzieningGemaakt', 'voorzieningGewijzigd', 'wachttijdGemeld', 'logboekBekeken', 'logboekGetoetst', 'productGemaakt', 'productGewijzigd', 'landtabelBekeken', 'leveringBegonnen', 'leveringBekeken', 'leveringGecontroleerd', 'leveringVastgesteld', 'leveringGeleverd', 'leveringIngetrokken', 'leveringToegelicht', 'leveringGedownload', 'leveringGetoetst', 'leveringsantwoordVastgelegd', 'leveringsindelingGeplaatst', 'bsnGetoond', 'tweedefactorGevraagd', 'tweedefactorIngesteld', 'tweedefactorGewist', 'herstelcodeGebruikt', 'herstelcodesGemaakt', 'leverafspraakGemaakt', 'nietleveringVerklaard', 'gemeenteUitgevoerd', 'sessiesBeeindigd', 'bronBeproefd', 'wachtwoordGewijzigd', 'rechtenGecontroleerd', 'rechtencontroleGedownload', 'bronIngelezen', 'inlezingBevestigd', 'inlezingOngedaan')");

            migrationBuilder.CreateIndex(
                name: "ix_inleesregel_gemeente_code_object_id",
                table: "inleesregel",
                columns: new[] { "gemeente_code", "object_id" });

            migrationBuilder.CreateIndex(
                name: "ix_inlezing_bevestigd_door_account_id",
                table: "inlezing",
                column: "bevestigd_door_account_id");

            migrationBuilder.CreateIndex(
                name: "ix_inlezing_door_account_id",
                table: "inlezing",
                column: "door_account_id");

            migrationBuilder.CreateIndex(
                name: "ix_inlezing_ongedaan_door_account_id",
                table: "inlezing",
                column: "ongedaan_door_account_id");

            migrationBuilder.BeveiligGemeentetabel("inlezing", "select, insert, update (bevestigd_op, bevestigd_door_account_id, ongedaan_op, ongedaan_door_account_id)");
            migrationBuilder.BeveiligGemeentetabel("inleesregel", "select, insert");
            migrationBuilder.Sql($"grant insert on medewerker to {Rijbeveiliging.Toepassingsrol};");

            // The application may delete nothing of what this deletes; only a reading that nobody confirmed, and only as a whole.
            migrationBuilder.Sql(
                """
                create function maak_inlezing_ongedaan(wat uuid) returns void language plpgsql security definer set search_path = public, pg_temp as $$
                declare
                    code text := current_setting('app.gemeente', true);
                begin
                    perform 1 from inlezing i where i.gemeente_code = code and i.id = wat and i.bevestigd_op is null and i.ongedaan_op is null for update;
                    if not found then
                        raise exception 'Deze inlezing is er niet, of kan niet meer ongedaan worden gemaakt.' using errcode = 'check_violation';
                    end if;
                    -- In the order in which they point at each other; whatever was built on it since then holds it, and so all of it.
                    delete from wachtende using inleesregel r where r.gemeente_code = code and r.inlezing_id = wat and r.bestand = 'wachtlijst' and r.uitkomst = 'overgenomen' and wachtende.gemeente_code = code and wachtende.id = r.object_id;
                    delete from doorverwijzing using inleesregel r where r.gemeente_code = code and r.inlezing_id = wat and r.bestand = 'doorverwijzingen' and r.uitkomst = 'overgenomen' and doorverwijzing.gemeente_code = code and doorverwijzing.id = r.object_id and doorverwijzing.traject_id is not null;
                    delete from traject using inleesregel r where r.gemeente_code = code and r.inlezing_id = wat and r.bestand = 'trajecten' and r.uitkomst = 'overgenomen' and traject.gemeente_code = code and traject.id = r.object_id;
                    delete from doorverwijzing using inleesregel r where r.gemeente_code = code and r.inlezing_id = wat and r.bestand = 'doorverwijzingen' and r.uitkomst = 'overgenomen' and doorverwijzing.gemeente_code = code and doorverwijzing.id = r.object_id;
                    delete from contactregel using inleesregel r where r.gemeente_code = code and r.inlezing_id = wat and r.bestand = 'contacten' and r.uitkomst = 'overgenomen' and contactregel.gemeente_code = code and contactregel.contact_id = r.object_id;
                    delete from contact using inleesregel r where r.gemeente_code = code and r.inlezing_id = wat and r.bestand = 'contacten' and r.uitkomst = 'overgenomen' and contact.gemeente_code = code and contact.id = r.object_id;
                    delete from statusperiode using inleesregel r where r.gemeente_code = code and r.inlezing_id = wat and r.bestand = 'dossiers' and r.uitkomst = 'overgenomen' and statusperiode.gemeente_code = code and statusperiode.dossier_id = r.object_id;
                    delete from dossierpersoon using inleesregel r where r.gemeente_code = code and r.inlezing_id = wat and r.bestand = 'dossiers' and r.uitkomst = 'overgenomen' and dossierpersoon.gemeente_code = code and dossierpersoon.dossier_id = r.object_id;
                    delete from dossier using inleesregel r where r.gemeente_code = code and r.inlezing_id = wat and r.bestand = 'dossiers' and r.uitkomst = 'overgenomen' and dossier.gemeente_code = code and dossier.id = r.object_id;
                    delete from hulpvraag using inleesregel r where r.gemeente_code = code and r.inlezing_id = wat and r.bestand = 'hulpvragen' and r.uitkomst = 'overgenomen' and hulpvraag.gemeente_code = code and hulpvraag.id = r.object_id;
                    delete from gezinslid l using inlezing i where i.gemeente_code = code and i.id = wat and l.gemeente_code = code and (l.gezin_id = any (i.gezinnen)
                        or exists (select from inleesregel r where r.gemeente_code = code and r.inlezing_id = wat and r.bestand = 'personen' and r.uitkomst = 'overgenomen' and r.object_id = l.persoon_id));
                    delete from gezin g using inlezing i where i.gemeente_code = code and i.id = wat and g.gemeente_code = code and g.id = any (i.gezinnen);
                    delete from persoon using inleesregel r where r.gemeente_code = code and r.inlezing_id = wat and r.bestand = 'personen' and r.uitkomst = 'overgenomen' and persoon.gemeente_code = code and persoon.id = r.object_id;
                    delete from medewerker m using inlezing i where i.gemeente_code = code and i.id = wat and m.gemeente_code = code and m.id = any (i.medewerkers);
                end $$;
                revoke execute on function maak_inlezing_ongedaan(uuid) from public;
                """);
            migrationBuilder.Sql($"grant execute on function maak_inlezing_ongedaan(uuid) to {Rijbeveiliging.Toepassingsrol};");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("drop function maak_inlezing_ongedaan(uuid);");
            migrationBuilder.Sql($"revoke insert on medewerker from {Rijbeveiliging.Toepassingsrol};");
            migrationBuilder.DropTable(
                name: "inleesregel");

            migrationBuilder.DropTable(
                name: "inlezing");

            migrationBuilder.DropCheckConstraint(
                name: "ck_logboekregel_handeling",
                table: "logboekregel");

            migrationBuilder.AddCheckConstraint(
                name: "ck_logboekregel_handeling",
                table: "logboekregel",
                sql: "handeling in ('aangemeld', 'afgemeld', 'aanmeldenGeweigerd', 'gemeenteGekozen', 'toegangGeweigerd', 'personenGezocht', 'persoonGemaakt', 'persoonBekeken', 'contactGeregistreerd', 'contactBekeken', 'contactGewijzigd', 'contactenBekeken', 'contactGeclassificeerd', 'conceptBewaard', 'conceptBekeken', 'conceptVerwijderd', 'doorverwijzingGeregistreerd', 'hulpvraagGewijzigd', 'halfjaarVerzegeld', 'voorstelAanvaard', 'voorstelGeweigerd', 'contactHergeclassificeerd', 'taakAangevraagd', 'taakKlaar', 'taakMislukt', 'taakGestopt', 'conceptversieBegonnen', 'conceptversieGewijzigd', 'conceptversieIngediend', 'conceptversieTeruggezet', 'conceptversieIngetrokken', 'instellingenVastgesteld', 'instellingBetwist', 'betwistingOpgelost', 'teamGemaakt', 'teamGewijzigd', 'teamBeeindigd', 'documentGeplaatst', 'documentGedownload', 'documentBevestigd', 'leidraadmeldingGemaakt', 'leidraadmeldingIngetrokken', 'leidraadmeldingVrijgegeven', 'vergelijkenAangezet', 'vergelijkenUitgezet', 'vergelijkingGevraagd', 'vergelijkingsdeelGegeven', 'reflectieGeschreven', 'casusGemaakt', 'casusGewijzigd', 'casusIngetrokken', 'casusBeantwoord', 'casusuitkomstBekeken', 'rondeGemaakt', 'rondeGewijzigd', 'rondeVerwijderd', 'instructieAfgerond', 'instructieplichtGewijzigd', 'normconceptBegonnen', 'normconceptGewijzigd', 'normconceptIngediend', 'normconceptTeruggezet', 'normconceptIngetrokken', 'normVastgesteld', 'codeToegevoegd', 'codeBeeindigd', 'woordGewijzigd', 'casusbesluitGenomen', 'persoonGewijzigd', 'personenSamengevoegd', 'samenvoegingOngedaan', 'personenOnderscheiden', 'vervolgkeuzeVastgelegd', 'relatieGemaakt', 'relatieBeeindigd', 'gezinBekeken', 'gezinGewijzigd', 'dubbelenBekeken', 'trajectBegonnen', 'trajectBekeken', 'trajectenBekeken', 'trajectGewijzigd', 'trajectBeeindigd', 'trajectHeropend', 'trajectIngetrokken', 'trajectBesproken', 'beschikkingGemaakt', 'beschikkingBeslist', 'verwijzerGeinformeerd', 'doorverwijzingBekeken', 'doorverwijzingenBekeken', 'doorverwijzingGewijzigd', 'wachtlijstBekeken', 'wachtendeToegevoegd', 'wachtendeGewijzigd', 'wachtinstellingGewijzigd', 'triageGedaan', 'triageGewijzigd', 'triageBekeken', 'consultGevraagd', 'consultBeantwoord', 'triagetermijnGewijzigd', 'planBegonnen', 'planGewijzigd', 'planBekeken', 'planVastgesteld', 'planAfgesloten', 'planAfgedrukt', 'planOvergedragen', 'doelresultaatVastgelegd', 'afrondingVastgelegd', 'dossierGeopend', 'dossierBekeken', 'dossierGewijzigd', 'dossierAfgesloten', 'dossierHeropend', 'dossiersBekeken', 'dossierafspraakGewijzigd', 'werkBekeken', 'formatieVastgelegd', 'annotatieToegevoegd', 'betrouwbaarheidVastgelegd', 'kwartaalverslagBewaard', 'kwartaalverslagVastgesteld', 'profielVastgelegd', 'wijkindelingGewijzigd', 'contextcijfersIngelezen', 'toestemmingVastgelegd', 'hulpbesluitVastgelegd', 'hulpbesluitBekeken', 'cbscijfersIngelezen', 'cbscijferIngevoerd', 'cbsbeeldBeantwoord', 'cbsverschilVastgelegd', 'voorzieningGemaakt', 'voorzieningGewijzigd', 'wachttijdGemeld', 'logboekBekeken', 'logboekGetoetst', 'productGemaakt', 'productGewijzigd', 'landtabelBekeken', 'leveringBegonnen', 'leveringBekeken', 'leveringGecontroleerd', 'leveringVastgesteld', 'leveringGeleverd', 'leveringIngetrokken', 'leveringToegelicht', 'leveringGedownload', 'leveringGetoetst', 'leveringsantwoordVastgelegd', 'leveringsindelingGeplaatst', 'bsnGetoond', 'tweedefactorGevraagd', 'tweedefactorIngesteld', 'tweedefactorGewist', 'herstelcodeGebruikt', 'herstelcodesGemaakt', 'leverafspraakGemaakt', 'nietleveringVerklaard', 'gemeenteUitgevoerd', 'sessiesBeeindigd', 'bronBeproefd', 'wachtwoordGewijzigd', 'rechtenGecontroleerd', 'rechtencontroleGedownload')");
        }
    }
}
