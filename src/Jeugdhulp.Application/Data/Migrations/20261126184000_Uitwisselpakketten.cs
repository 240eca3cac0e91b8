using System;
using System.Collections.Generic;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Jeugdhulp.Application.Data.Migrations
{
    /// <inheritdoc />
    public partial class Uitwisselpakketten : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropCheckConstraint(
                name: "ck_taak_soort",
                table: "taak");

            migrationBuilder.DropCheckConstraint(
                name: "ck_logboekregel_handeling",
                table: "logboekregel");

            migrationBuilder.AddColumn<int>(
                name: "kaartnummer",
                table: "inlezing",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "pakket_id",
                table: "inlezing",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "proef",
                table: "inlezing",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<List<string>>(
                name: "fouten",
                table: "inleesregel",
                type: "text[]",
                nullable: false,
                defaultValueSql: "'{}'");

            migrationBuilder.CreateTable(
                name: "inleesverklaring",
                columns: table => new
                {
                    gemeente_code = table.Column<string>(type: "character varying(4)", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    inlezing_id = table.Column<Guid>(type: "uuid", nullable: false),
                    bestand = table.Column<string>(type: "text", nullable: false),
                    soort = table.Column<string>(type: "text", nullable: true),
                    regel = table.Column<int>(type: "integer", nullable: true),
                    oude_klasse = table.Column<string>(type: "text", nullable: true),
                    nieuwe_klasse = table.Column<string>(type: "text", nullable: true),
                    reden = table.Column<string>(type: "text", nullable: false),
                    door_account_id = table.Column<Guid>(type: "uuid", nullable: false),
                    door = table.Column<string>(type: "text", nullable: false),
                    op = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_inleesverklaring", x => new { x.gemeente_code, x.id });
                    table.CheckConstraint("ck_inleesverklaring_oude_klasse_versleuteld", "oude_klasse like 'v1.________.%'");
                    table.CheckConstraint("ck_inleesverklaring_reden_versleuteld", "reden like 'v1.________.%'");
                    table.CheckConstraint("ck_inleesverklaring_waarover", "num_nonnulls(soort, regel, nieuwe_klasse) = 1 and (oude_klasse is null) = (nieuwe_klasse is null)");
                    table.ForeignKey(
                        name: "fk_inleesverklaring_account_door_account_id",
                        column: x => x.door_account_id,
                        principalTable: "account",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_inleesverklaring_inlezing_gemeente_code_inlezing_id",
                        columns: x => new { x.gemeente_code, x.inlezing_id },
                        principalTable: "inlezing",
                        principalColumns: new[] { "gemeente_code", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "uitwisselpakket",
                columns: table => new
                {
                    gemeente_code = table.Column<string>(type: "character varying(4)", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    soort = table.Column<string>(type: "text", nullable: false),
                    bron = table.Column<string>(type: "text", nullable: true),
                    levert = table.Column<string>(type: "text", nullable: true),
                    bytes = table.Column<long>(type: "bigint", nullable: true),
                    sha256 = table.Column<string>(type: "text", nullable: true),
                    manifest = table.Column<string>(type: "text", nullable: true),
                    taak_id = table.Column<Guid>(type: "uuid", nullable: true),
                    door_account_id = table.Column<Guid>(type: "uuid", nullable: false),
                    door = table.Column<string>(type: "text", nullable: false),
                    op = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    klaar_op = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    gewist_op = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_uitwisselpakket", x => new { x.gemeente_code, x.id });
                    table.CheckConstraint("ck_uitwisselpakket_bron", "(soort = 'bron') = (bron is not null)");
                    table.CheckConstraint("ck_uitwisselpakket_klaar", "(klaar_op is null) = (bytes is null) and (klaar_op is null) = (sha256 is null)");
                    table.CheckConstraint("ck_uitwisselpakket_manifest", "(soort = 'uitvoer' and klaar_op is not null) = (manifest is not null)");
                    table.CheckConstraint("ck_uitwisselpakket_soort", "soort in ('bron', 'uitvoer')");
                    table.ForeignKey(
                        name: "fk_uitwisselpakket_account_door_account_id",
                        column: x => x.door_account_id,
                        principalTable: "account",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_uitwisselpakket_gemeente_gemeente_code",
                        column: x => x.gemeente_code,
                        principalTable: "gemeente",
                        principalColumn: "code",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_uitwisselpakket_taak_gemeente_code_taak_id",
                        columns: x => new { x.gemeente_code, x.taak_id },
                        principalTable: "taak",
                        principalColumns: new[] { "gemeente_code", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "kaartversie",
                columns: table => new
                {
                    gemeente_code = table.Column<string>(type: "character varying(4)", nullable: false),
                    pakket_id = table.Column<Guid>(type: "uuid", nullable: false),
                    nummer = table.Column<int>(type: "integer", nullable: false),
                    inhoud = table.Column<string>(type: "text", nullable: false),
                    door_account_id = table.Column<Guid>(type: "uuid", nullable: false),
                    door = table.Column<string>(type: "text", nullable: false),
                    op = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_kaartversie", x => new { x.gemeente_code, x.pakket_id, x.nummer });
                    table.CheckConstraint("ck_kaartversie_inhoud_versleuteld", "inhoud like 'v1.________.%'");
                    table.CheckConstraint("ck_kaartversie_nummer", "nummer >= 1");
                    table.ForeignKey(
                        name: "fk_kaartversie_account_door_account_id",
                        column: x => x.door_account_id,
                        principalTable: "account",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_kaartversie_uitwisselpakket_gemeente_code_pakket_id",
                        columns: x => new { x.gemeente_code, x.pakket_id },
                        principalTable: "uitwisselpakket",
                        principalColumns: new[] { "gemeente_code", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "uitwisseldeel",
                columns: table => new
                {
                    gemeente_code = table.Column<string>(type: "character varying(4)", nullable: false),
                    pakket_id = table.Column<Guid>(type: "uuid", nullable: false),
                    nummer = table.Column<int>(type: "integer", nullable: false),
                    inhoud = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_uitwisseldeel", x => new { x.gemeente_code, x.pakket_id, x.nummer });
                    table.CheckConstraint("ck_uitwisseldeel_inhoud_versleuteld", "inhoud like 'v1.________.%'");
                    table.CheckConstraint("ck_uitwisseldeel_nummer", "nummer >= 1");
                    table.ForeignKey(
                        name: "fk_uitwisseldeel_uitwisselpakket_gemeente_code_pakket_id",
                        columns: x => new { x.gemeente_code, x.pakket_id },
                        principalTable: "uitwisselpakket",
                        principalColumns: new[] { "gemeente_code", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.AddCheckConstraint(
                name: "ck_taak_soort",
                table: "taak",
                sql: "soort in ('doorrekenen', 'herclassificeren', 'vergelijken', 'inlezen', 'uitvoeren')");

            migrationBuilder.AddCheckConstraint(
                name: "ck_logboekregel_handeling",
                table: "logboekregel",
                sql: "handeling in ('aangemeld', 'afgemeld', 'aanmeldenGeweigerd', 'gemeenteGekozen', 'toegangGeweigerd', 'personenGezocht', 'persoonGemaakt', 'persoonBekeken', 'contactGeregistreerd', 'contactBekeken', 'contactGewijzigd', 'contactenBekeken', 'contactGeclassificeerd', 'conceptBewaard', 'conceptBekeken', 'conceptVerwijderd', 'doorverwijzingGeregistreerd', 'hulpvraagGewijzigd', 'halfjaarVerzegeld', 'voorstelAanvaard', 'voorstelGeweigerd', 'contactHergeclassificeerd', 'taakAangevraagd', 'taakKlaar', 'taakMislukt', 'taakGestopt', 'conceptversieBegonnen', 'conceptversieGewijzigd', 'conceptversieIngediend', 'conceptversieTeruggezet', 'conceptversieIngetrokken', 'instellingenVastgesteld', 'instellingBetwist', 'betwistingOpgelost', 'teamGemaakt', 'teamGewijzigd', 'teamBeeindigd', 'documentGeplaatst', 'documentGedownload', 'documentBevestigd', 'leidraadmeldingGemaakt', 'leidraadmeldingIngetrokken', 'leidraadmeldingVrijgegeven', 'vergelijkenAangezet', 'vergelijkenUitgezet', 'vergelijkingGevraagd', 'vergelijkingsdeelGegeven', 'reflectieGeschreven', 'casusGemaakt', 'casusGewijzigd', 'casusIngetrokken', 'casusBeantwoord', 'casusuitkomstBekeken', 'rondeGemaakt', 'rondeGewijzigd', 'rondeVerwijderd', 'instructieAfgerond', 'instructieplichtGewijzigd', 'normconceptBegonnen', 'normconceptGewijzigd', 'normconceptIngediend', 'normconceptTeruggezet', 'normconceptIngetrokken', 'normVastgesteld', 'codeToegevoegd', 'codeBeeindigd', 'woordGewijzigd', 'casusbesluitGenomen', 'persoonGewijzigd', 'personenSamengevoegd', 'samenvoegingOngedaan', 'personenOnderscheiden', 'vervolgkeuzeVastgelegd', 'relatieGemaakt', 'relatieBeeindigd', 'gezinBekeken', 'gezinGewijzigd', 'dubbelenBekeken', 'trajectBegonnen', 'trajectBekeken', 'trajectenBekeken', 'trajectGewijzigd', 'trajectBeeindigd', 'trajectHeropend', 'trajectIngetrokken', 'trajectBesproken', 'beschikkingGemaakt', 'beschikkingBeslist', 'verwijzerGeinformeerd', 'doorverwijzingBekeken', 'doorverwijzingenBekeken', 'doorverwijzingGewijzigd', 'wachtlijstBekeken', 'wachtendeToegevoegd', 'wachtendeGewijzigd', 'wachtinstellingGewijzigd', 'triageGedaan', 'triageGewijzigd', 'triageBekeken', 'consultGevraagd', 'consultBeantwoord', 'triagetermijnGewijzigd', 'planBegonnen', 'planGewijzigd', 'planBekeken', 'planVastgesteld', 'planAfgesloten', 'planBeslist', 'planAfgedrukt', 'planOvergedragen', 'doelresultaatVastgelegd', 'afrondingVastgelegd', 'dossierGeopend', 'dossierBekeken', 'dossierGewijzigd', 'dossierAfgesloten', 'dossierHeropend', 'dossiersBekeken', 'dossierafspraakGewijzigd', 'werkBekeken', 'formatieVastgelegd', 'annotatieToegevoegd', 'betrouwbaarheidVastgelegd', 'kwartaalverslagBewaard', 'kwartaalverslagVastgesteld', 'profielVastgelegd', 'wijkindelingGewijzigd', 'contextcijfersIngelezen', 'toestemmingVastgelegd', 'hulpbesluitVastgelegd', 'hulpbesluitBekeken', 'cbscijfersIngelezen', 'cbscijferIngevoerd', 'cbsbeeldBeantwoord', 'cbsverschilVastgelegd', 'voorzieningGemaakt', 'voorzieningGewijzigd', 'wachttijdGemeld', 'logboekBekeken', 'logboekGetoetst', 'productGemaakt', 'productGewijzigd', 'landtabelBekeken', 'leveringBegonnen', 'leveringBekeken', 'leveringGecontroleerd', 'leveringVastgesteld', 'leveringGeleverd', 'leveringIngetrokken', 'leveringToegelicht', 'leveringGedownload', 'leveringslijstGedownload', 'leveringGetoetst', 'leveringsantwoordVastgelegd', 'leveringsindelingGeplaatst', 'leveringsindelingGoedgekeurd', 'leveringsindelingAfgekeurd', 'leverafspraakGemaakt', 'nietleveringVerklaard', 'bsnGetoond', 'tweedefactorGevraagd', 'tweedefactorIngesteld', 'tweedefactorGewist', 'herstelcodeGebruikt', 'herstelcodesGemaakt', 'sessiesBeeindigd', 'wachtwoordGewijzigd', 'rollenGewijzigd', 'accountUitgenodigd', 'uitnodigingAanvaard', 'rechtenGecontroleerd', 'rechtencontroleGedownload', 'gemeenteUitgevoerd', 'bronBeproefd', 'bronIngelezen', 'inlezingBevestigd', 'inlezingOngedaan', 'inlezingVerklaard', 'inlezingBekeken', 'bronGeplaatst', 'kaartBewaard', 'uitvoerGedownload', 'pakketGewist', 'lidmaatschapBegonnen', 'lidmaatschapBeeindigd', 'noodtoegangGevraagd', 'noodtoegangBeeindigd', 'noodtoegangGezien')");

            migrationBuilder.CreateIndex(
                name: "ix_inlezing_gemeente_code_pakket_id",
                table: "inlezing",
                columns: new[] { "gemeente_code", "pakket_id" });

            migrationBuilder.AddCheckConstraint(
                name: "ck_inlezing_pakket",
                table: "inlezing",
                sql: "(pakket_id is null) = (kaartnummer is null)");

            migrationBuilder.AddCheckConstraint(
                name: "ck_inlezing_proef",
                table: "inlezing",
                sql: "not proef or (bevestigd_op is null and ongedaan_op is null)");

            migrationBuilder.AddCheckConstraint(
                name: "ck_inleesregel_fouten",
                table: "inleesregel",
                sql: "uitkomst = 'geweigerd' or fouten = '{}'");

            migrationBuilder.CreateIndex(
                name: "ix_inleesverklaring_door_account_id",
                table: "inleesverklaring",
                column: "door_account_id");

            migrationBuilder.CreateIndex(
                name: "ix_inleesverklaring_gemeente_code_inlezing_id",
                table: "inleesverklaring",
                columns: new[] { "gemeente_code", "inlezing_id" });

            migrationBuilder.CreateIndex(
                name: "ix_kaartversie_door_account_id",
                table: "kaartversie",
                column: "door_account_id");

            migrationBuilder.CreateIndex(
                name: "ix_uitwisselpakket_door_account_id",
                table: "uitwisselpakket",
                column: "door_account_id");

            migrationBuilder.CreateIndex(
                name: "ix_uitwisselpakket_gemeente_code_op",
                table: "uitwisselpakket",
                columns: new[] { "gemeente_code", "op" });

            migrationBuilder.CreateIndex(
                name: "ix_uitwisselpakket_gemeente_code_taak_id",
                table: "uitwisselpakket",
                columns: new[] { "gemeente_code", "taak_id" });

            migrationBuilder.AddForeignKey(
                name: "fk_inlezing_uitwisselpakket_gemeente_code_pakket_id",
                table: "inlezing",
                columns: new[] { "gemeente_code", "pakket_id" },
                principalTable: "uitwisselpakket",
                principalColumns: new[] { "gemeente_code", "id" },
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.BeveiligGemeentetabel("uitwisselpakket", "select, insert, update (bytes, sha256, manifest, taak_id, klaar_op, gewist_op)");
            migrationBuilder.BeveiligGemeentetabel("uitwisseldeel", "select, insert, delete");
            migrationBuilder.BeveiligGemeentetabel("kaartversie", "select, insert");
            migrationBuilder.BeveiligGemeentetabel("inleesverklaring", "select, insert");

            // Whoever writes past the application confirms nothing that nobody explained either.
            migrationBuilder.Sql(
                """
                create function bewaak_inlezing_bevestigen() returns trigger language plpgsql set search_path = public, pg_temp as $$
                begin
                    if exists (select from inleesregel r where r.gemeente_code = new.gemeente_code and r.inlezing_id = new.id and r.uitkomst = 'geweigerd'
                        and not exists (select from inleesverklaring v where v.gemeente_code = r.gemeente_code and v.inlezing_id = r.inlezing_id and v.bestand = r.bestand
                            and (v.regel = r.regel or v.soort = any (r.fouten)))) then
                        raise exception 'Er zijn geweigerde rijen zonder verklaring.' using errcode = 'check_violation';
                    end if;
                    return new;
                end $$;
                create trigger tr_inlezing_bevestigen before update of bevestigd_op on inlezing
                    for each row when (new.bevestigd_op is not null) execute function bewaak_inlezing_bevestigen();
                """);

            // A try made nothing, so nothing of it is taken back.
            migrationBuilder.Sql(Vervang("i.ongedaan_op is null for update", "i.ongedaan_op is null and not i.proef for update"));
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql(Vervang("i.ongedaan_op is null and not i.proef for update", "i.ongedaan_op is null for update"));
            migrationBuilder.Sql("drop trigger tr_inlezing_bevestigen on inlezing; drop function bewaak_inlezing_bevestigen();");
            migrationBuilder.AlsEigenaar(
                "delete from inleesregel r using inlezing i where i.gemeente_code = r.gemeente_code and i.id = r.inlezing_id and i.proef; delete from inlezing where proef;",
                "inleesregel",
                "inlezing");
            migrationBuilder.DropForeignKey(
                name: "fk_inlezing_uitwisselpakket_gemeente_code_pakket_id",
                table: "inlezing");

            migrationBuilder.DropTable(
                name: "inleesverklaring");

            migrationBuilder.DropTable(
                name: "kaartversie");

            migrationBuilder.DropTable(
                name: "uitwisseldeel");

            migrationBuilder.DropTable(
                name: "uitwisselpakket");

            migrationBuilder.DropCheckConstraint(
                name: "ck_taak_soort",
                table: "taak");

            migrationBuilder.DropCheckConstraint(
                name: "ck_logboekregel_handeling",
                table: "logboekregel");

            migrationBuilder.DropIndex(
                name: "ix_inlezing_gemeente_code_pakket_id",
                table: "inlezing");

            migrationBuilder.DropCheckConstraint(
                name: "ck_inlezing_pakket",
                table: "inlezing");

            migrationBuilder.DropCheckConstraint(
                name: "ck_inlezing_proef",
                table: "inlezing");

            migrationBuilder.DropCheckConstraint(
                name: "ck_inleesregel_fouten",
                table: "inleesregel");

            migrationBuilder.DropColumn(
                name: "kaartnummer",
                table: "inlezing");

            migrationBuilder.DropColumn(
                name: "pakket_id",
                table: "inlezing");

            migrationBuilder.DropColumn(
                name: "proef",
                table: "inlezing");

            migrationBuilder.DropColumn(
                name: "fouten",
                table: "inleesregel");

            migrationBuilder.AddCheckConstraint(
                name: "ck_taak_soort",
                table: "taak",
                sql: "soort in ('doorrekenen', 'herclassificeren', 'vergelijken')");

            migrationBuilder.AddCheckConstraint(
                name: "ck_logboekregel_handeling",
                table: "logboekregel",
                sql: "handeling in ('aangemeld', 'afgemeld', 'aanmeldenGeweigerd', 'gemeenteGekozen', 'toegangGeweigerd', 'personenGezocht', 'persoonGemaakt', 'persoonBekeken', 'contactGeregistreerd', 'contactBekeken', 'contactGewijzigd', 'contactenBekeken', 'contactGeclassificeerd', 'conceptBewaard', 'conceptBekeken', 'conceptVerwijderd', 'doorverwijzingGeregistreerd', 'hulpvraagGewijzigd', 'halfjaarVerzegeld', 'voorstelAanvaard', 'voorstelGeweigerd', 'contactHergeclassificeerd', 'taakAangevraagd', 'taakKlaar', 'taakMislukt', 'taakGestopt', 'conceptversieBegonnen', 'conceptversieGewijzigd', 'conceptversieIngediend', 'conceptversieTeruggezet', 'conceptversieIngetrokken', 'instellingenVastgesteld', 'instellingBetwist', 'betwistingOpgelost', 'teamGemaakt', 'teamGewijzigd', 'teamBeeindigd', 'documentGeplaatst', 'documentGedownload', 'documentBevestigd', 'leidraadmeldingGemaakt', 'leidraadmeldingIngetrokken', 'leidraadmeldingVrijgegeven', 'vergelijkenAangezet', 'vergelijkenUitgezet', 'vergelijkingGevraagd', 'vergelijkingsdeelGegeven', 'reflectieGeschreven', 'casusGemaakt', 'casusGewijzigd', 'casusIngetrokken', 'casusBeantwoord', 'casusuitkomstBekeken', 'rondeGemaakt', 'rondeGewijzigd', 'rondeVerwijderd', 'instructieAfgerond', 'instructieplichtGewijzigd', 'normconceptBegonnen', 'normconceptGewijzigd', 'normconceptIngediend', 'normconceptTeruggezet', 'normconceptIngetrokken', 'normVastgesteld', 'codeToegevoegd', 'codeBeeindigd', 'woordGewijzigd', 'casusbesluitGenomen', 'persoonGewijzigd', 'personenSamengevoegd', 'samenvoegingOngedaan', 'personenOnderscheiden', 'vervolgkeuzeVastgelegd', 'relatieGemaakt', 'relatieBeeindigd', 'gezinBekeken', 'gezinGewijzigd', 'dubbelenBekeken', 'trajectBegonnen', 'trajectBekeken', 'trajectenBekeken', 'trajectGewijzigd', 'trajectBeeindigd', 'trajectHeropend', 'trajectIngetrokken', 'trajectBesproken', 'beschikkingGemaakt', 'beschikkingBeslist', 'verwijzerGeinformeerd', 'doorverwijzingBekeken', 'doorverwijzingenBekeken', 'doorverwijzingGewijzigd', 'wachtlijstBekeken', 'wachtendeToegevoegd', 'wachtendeGewijzigd', 'wachtinstellingGewijzigd', 'triageGedaan', 'triageGewijzigd', 'triageBekeken', 'consultGevraagd', 'consultBeantwoord', 'triagetermijnGewijzigd', 'planBegonnen', 'planGewijzigd', 'planBekeken', 'planVastgesteld', 'planAfgesloten', 'planBeslist', 'planAfgedrukt', 'planOvergedragen', 'doelresultaatVastgelegd', 'afrondingVastgelegd', 'dossierGeopend', 'dossierBekeken', 'dossierGewijzigd', 'dossierAfgesloten', 'dossierHeropend', 'dossiersBekeken', 'dossierafspraakGewijzigd', 'werkBekeken', 'formatieVastgelegd', 'annotatieToegevoegd', 'betrouwbaarheidVastgelegd', 'kwartaalverslagBewaard', 'kwartaalverslagVastgesteld', 'profielVastgelegd', 'wijkindelingGewijzigd', 'contextcijfersIngelezen', 'toestemmingVastgelegd', 'hulpbesluitVastgelegd', 'hulpbesluitBekeken', 'cbscijfersIngelezen', 'cbscijferIngevoerd', 'cbsbeeldBeantwoord', 'cbsverschilVastgelegd', 'voorzieningGemaakt', 'voorzieningGewijzigd', 'wachttijdGemeld', 'logboekBekeken', 'logboekGetoetst', 'productGemaakt', 'productGewijzigd', 'landtabelBekeken', 'leveringBegonnen', 'leveringBekeken', 'leveringGecontroleerd', 'leveringVastgesteld', 'leveringGeleverd', 'leveringIngetrokken', 'leveringToegelicht', 'leveringGedownload', 'leveringslijstGedownload', 'leveringGetoetst', 'leveringsantwoordVastgelegd', 'leveringsindelingGeplaatst', 'leveringsindelingGoedgekeurd', 'leveringsindelingAfgekeurd', 'leverafspraakGemaakt', 'nietleveringVerklaard', 'bsnGetoond', 'tweedefactorGevraagd', 'tweedefactorIngesteld', 'tweedefactorGewist', 'herstelcodeGebruikt', 'herstelcodesGemaakt', 'sessiesBeeindigd', 'wachtwoordGewijzigd', 'rollenGewijzigd', 'accountUitgenodigd', 'uitnodigingAanvaard', 'rechtenGecontroleerd', 'rechtencontroleGedownload', 'gemeenteUitgevoerd', 'bronBeproefd', 'bronIngelezen', 'inlezingBevestigd', 'inlezingOngedaan', 'lidmaatschapBegonnen', 'lidmaatschapBeeindigd', 'noodtoegangGevraagd', 'noodtoegangBeeindigd', 'noodtoegangGezien')");
        }

        /// <summary>The function with one condition changed; its long list of deletes stays where it is.</summary>
        private static string Vervang(string oud, string nieuw) =>
            $"do $wissel$ begin execute replace(pg_get_functiondef('maak_inlezing_ongedaan(uuid)'::regprocedure), '{oud}', '{nieuw}'); end $wissel$;";
    }
}
