using System;
using System.Collections.Generic;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Jeugdhulp.Application.Data.Migrations
{
    /// <inheritdoc />
    public partial class Leveringen : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropCheckConstraint(
                name: "ck_logboekregel_handeling",
                table: "logboekregel");

            migrationBuilder.CreateTable(
                name: "cbslevering",
                columns: table => new
                {
                    gemeente_code = table.Column<string>(type: "character varying(4)", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    begin = table.Column<DateOnly>(type: "date", nullable: false),
                    definitie = table.Column<string>(type: "text", nullable: false),
                    volgnummer = table.Column<int>(type: "integer", nullable: false),
                    vorige_id = table.Column<Guid>(type: "uuid", nullable: true),
                    stand = table.Column<string>(type: "text", nullable: false),
                    toelichting = table.Column<string>(type: "text", nullable: true),
                    begonnen_door_account_id = table.Column<Guid>(type: "uuid", nullable: false),
                    begonnen_door = table.Column<string>(type: "text", nullable: false),
                    begonnen_op = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    makers = table.Column<List<Guid>>(type: "uuid[]", nullable: false),
                    protocol = table.Column<string>(type: "text", nullable: true),
                    normversie = table.Column<string>(type: "text", nullable: true),
                    instellingenversies = table.Column<string>(type: "jsonb", nullable: false),
                    indeling = table.Column<string>(type: "text", nullable: true),
                    indeling_naam = table.Column<string>(type: "text", nullable: true),
                    indeling_sha256 = table.Column<string>(type: "text", nullable: true),
                    sha256 = table.Column<string>(type: "text", nullable: true),
                    aantal = table.Column<int>(type: "integer", nullable: true),
                    jeugdigen = table.Column<int>(type: "integer", nullable: true),
                    telling = table.Column<string>(type: "jsonb", nullable: true),
                    gecontroleerd_door_account_id = table.Column<Guid>(type: "uuid", nullable: true),
                    gecontroleerd_door = table.Column<string>(type: "text", nullable: true),
                    gecontroleerd_op = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    vastgesteld_door_account_id = table.Column<Guid>(type: "uuid", nullable: true),
                    vastgesteld_door = table.Column<string>(type: "text", nullable: true),
                    vastgesteld_op = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    geleverd_door_account_id = table.Column<Guid>(type: "uuid", nullable: true),
                    geleverd_door = table.Column<string>(type: "text", nullable: true),
                    geleverd_op = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    ontvangst = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    gecorrigeerd_op = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    ingetrokken_door = table.Column<string>(type: "text", nullable: true),
                    ingetrokken_op = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    intrek_reden = table.Column<string>(type: "text", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_cbslevering", x => new { x.gemeente_code, x.id });
                    table.CheckConstraint("ck_cbslevering_bevroren", "stand in ('concept', 'ingetrokken') or (sha256 ~ '^[0-9a-f]{64}$' and indeling_sha256 ~ '^[0-9a-f]{64}$' and indeling is not null and protocol is not null and aantal >= 0 and telling is not null and gecontroleerd_op is not null and gecontroleerd_door_account_id is not null and gecontroleerd_door is not null)");
                    table.CheckConstraint("ck_cbslevering_concept", "stand <> 'concept' or (sha256 is null and gecontroleerd_op is null and vastgesteld_op is null and geleverd_op is null)");
                    table.CheckConstraint("ck_cbslevering_definitie", "definitie in ('trajecten', 'dossiers')");
                    table.CheckConstraint("ck_cbslevering_einde", "(stand = 'gecorrigeerd') = (gecorrigeerd_op is not null) and (stand = 'ingetrokken') = (ingetrokken_op is not null) and (ingetrokken_op is null) = (intrek_reden is null)");
                    table.CheckConstraint("ck_cbslevering_geleverd", "(stand in ('geleverd', 'gecorrigeerd')) = (geleverd_op is not null) and (geleverd_op is null) = (ontvangst is null) and (geleverd_op is null) = (geleverd_door_account_id is null)");
                    table.CheckConstraint("ck_cbslevering_halfjaar", "extract(day from begin) = 1 and extract(month from begin) in (1, 7)");
                    table.CheckConstraint("ck_cbslevering_makers", "begonnen_door_account_id = any (makers) and (gecontroleerd_door_account_id is null or gecontroleerd_door_account_id = any (makers))");
                    table.CheckConstraint("ck_cbslevering_stand", "stand in ('concept', 'gecontroleerd', 'vastgesteld', 'geleverd', 'gecorrigeerd', 'ingetrokken')");
                    table.CheckConstraint("ck_cbslevering_tweede_persoon", "vastgesteld_door_account_id <> begonnen_door_account_id and vastgesteld_door_account_id <> gecontroleerd_door_account_id and vastgesteld_door_account_id <> all (makers)");
                    table.CheckConstraint("ck_cbslevering_vastgesteld", "(vastgesteld_op is null) = (vastgesteld_door_account_id is null) and (vastgesteld_op is null) = (vastgesteld_door is null) and (stand not in ('vastgesteld', 'geleverd', 'gecorrigeerd') or vastgesteld_op is not null)");
                    table.CheckConstraint("ck_cbslevering_volgnummer", "volgnummer >= 1 and (volgnummer > 1 or vorige_id is null)");
                    table.ForeignKey(
                        name: "fk_cbslevering_account_begonnen_door_account_id",
                        column: x => x.begonnen_door_account_id,
                        principalTable: "account",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_cbslevering_account_gecontroleerd_door_account_id",
                        column: x => x.gecontroleerd_door_account_id,
                        principalTable: "account",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_cbslevering_account_geleverd_door_account_id",
                        column: x => x.geleverd_door_account_id,
                        principalTable: "account",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_cbslevering_account_vastgesteld_door_account_id",
                        column: x => x.vastgesteld_door_account_id,
                        principalTable: "account",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_cbslevering_cbslevering_gemeente_code_vorige_id",
                        columns: x => new { x.gemeente_code, x.vorige_id },
                        principalTable: "cbslevering",
                        principalColumns: new[] { "gemeente_code", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_cbslevering_gemeente_gemeente_code",
                        column: x => x.gemeente_code,
                        principalTable: "gemeente",
                        principalColumn: "code",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "leveringsindeling",
                columns: table => new
                {
                    gemeente_code = table.Column<string>(type: "character varying(4)", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    naam = table.Column<string>(type: "text", nullable: false),
                    protocol = table.Column<string>(type: "text", nullable: false),
                    inhoud = table.Column<string>(type: "text", nullable: false),
                    sha256 = table.Column<string>(type: "text", nullable: false),
                    door_account_id = table.Column<Guid>(type: "uuid", nullable: false),
                    door = table.Column<string>(type: "text", nullable: false),
                    op = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_leveringsindeling", x => new { x.gemeente_code, x.id });
                    table.CheckConstraint("ck_leveringsindeling_sha256", "sha256 ~ '^[0-9a-f]{64}$'");
                    table.ForeignKey(
                        name: "fk_leveringsindeling_account_door_account_id",
                        column: x => x.door_account_id,
                        principalTable: "account",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_leveringsindeling_gemeente_gemeente_code",
                        column: x => x.gemeente_code,
                        principalTable: "gemeente",
                        principalColumn: "code",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "cbsleveringantwoord",
                columns: table => new
                {
                    gemeente_code = table.Column<string>(type: "character varying(4)", nullable: false),
                    levering_id = table.Column<Guid>(type: "uuid", nullable: false),
                    nummer = table.Column<int>(type: "integer", nullable: false),
                    datum = table.Column<DateOnly>(type: "date", nullable: false),
                    aantal = table.Column<int>(type: "integer", nullable: false),
                    jeugdigen = table.Column<int>(type: "integer", nullable: true),
                    instroom = table.Column<int>(type: "integer", nullable: true),
                    uitstroom = table.Column<int>(type: "integer", nullable: true),
                    opmerking = table.Column<string>(type: "text", nullable: true),
                    door_account_id = table.Column<Guid>(type: "uuid", nullable: false),
                    door = table.Column<string>(type: "text", nullable: false),
                    op = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_cbsleveringantwoord", x => new { x.gemeente_code, x.levering_id, x.nummer });
                    table.CheckConstraint("ck_cbsleveringantwoord_aantallen", "aantal >= 0 and jeugdigen >= 0 and instroom >= 0 and uitstroom >= 0");
                    table.ForeignKey(
                        name: "fk_cbsleveringantwoord_account_door_account_id",
                        column: x => x.door_account_id,
                        principalTable: "account",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_cbsleveringantwoord_cbslevering_gemeente_code_levering_id",
                        columns: x => new { x.gemeente_code, x.levering_id },
                        principalTable: "cbslevering",
                        principalColumns: new[] { "gemeente_code", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "cbsleveringbron",
                columns: table => new
                {
                    gemeente_code = table.Column<string>(type: "character varying(4)", nullable: false),
                    levering_id = table.Column<Guid>(type: "uuid", nullable: false),
                    nummer = table.Column<int>(type: "integer", nullable: false),
                    bron_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_cbsleveringbron", x => new { x.gemeente_code, x.levering_id, x.nummer, x.bron_id });
                    table.ForeignKey(
                        name: "fk_cbsleveringbron_cbslevering_gemeente_code_levering_id",
                        columns: x => new { x.gemeente_code, x.levering_id },
                        principalTable: "cbslevering",
                        principalColumns: new[] { "gemeente_code", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "cbsleveringcontrole",
                columns: table => new
                {
                    gemeente_code = table.Column<string>(type: "character varying(4)", nullable: false),
                    levering_id = table.Column<Guid>(type: "uuid", nullable: false),
                    nummer = table.Column<int>(type: "integer", nullable: false),
                    door_account_id = table.Column<Guid>(type: "uuid", nullable: false),
                    door = table.Column<string>(type: "text", nullable: false),
                    op = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    goed = table.Column<bool>(type: "boolean", nullable: false),
                    aantal = table.Column<int>(type: "integer", nullable: false),
                    bevindingen = table.Column<string>(type: "jsonb", nullable: false),
                    weglatingen = table.Column<string>(type: "jsonb", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_cbsleveringcontrole", x => new { x.gemeente_code, x.levering_id, x.nummer });
                    table.ForeignKey(
                        name: "fk_cbsleveringcontrole_account_door_account_id",
                        column: x => x.door_account_id,
                        principalTable: "account",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_cbsleveringcontrole_cbslevering_gemeente_code_levering_id",
                        columns: x => new { x.gemeente_code, x.levering_id },
                        principalTable: "cbslevering",
                        principalColumns: new[] { "gemeente_code", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "cbsleveringdeel",
                columns: table => new
                {
                    gemeente_code = table.Column<string>(type: "character varying(4)", nullable: false),
                    levering_id = table.Column<Guid>(type: "uuid", nullable: false),
                    nummer = table.Column<int>(type: "integer", nullable: false),
                    aantal = table.Column<int>(type: "integer", nullable: false),
                    inhoud = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_cbsleveringdeel", x => new { x.gemeente_code, x.levering_id, x.nummer });
                    table.CheckConstraint("ck_cbsleveringdeel_nummer", "nummer >= 1 and aantal >= 0");
                    table.ForeignKey(
                        name: "fk_cbsleveringdeel_cbslevering_gemeente_code_levering_id",
                        columns: x => new { x.gemeente_code, x.levering_id },
                        principalTable: "cbslevering",
                        principalColumns: new[] { "gemeente_code", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.AddCheckConstraint(
                name: "ck_logboekregel_handeling",
                table: "logboekregel",
                sql: "handeling in ('aangemeld', 'afgemeld', 'aanmeldenGeweigerd', 'gemeenteGekozen', 'toegangGeweigerd', 'personenGezocht', 'persoonGemaakt', 'persoonBekeken', 'contactGeregistreerd', 'contactBekeken', 'contactGewijzigd', 'contactenBekeken', 'contactGeclassificeerd', 'conceptBewaard', 'conceptBekeken', 'conceptVerwijderd', 'doorverwijzingGeregistreerd', 'hulpvraagGewijzigd', 'halfjaarVerzegeld', 'voorstelAanvaard', 'voorstelGeweigerd', 'contactHergeclassificeerd', 'taakAangevraagd', 'taakKlaar', 'taakMislukt', 'taakGestopt', 'conceptversieBegonnen', 'conceptversieGewijzigd', 'conceptversieIngediend', 'conceptversieTeruggezet', 'conceptversieIngetrokken', 'instellingenVastgesteld', 'instellingBetwist', 'betwistingOpgelost', 'teamGemaakt', 'teamGewijzigd', 'teamBeeindigd', 'documentGeplaatst', 'documentGedownload', 'documentBevestigd', 'leidraadmeldingGemaakt', 'leidraadmeldingIngetrokken', 'leidraadmeldingVrijgegeven', 'vergelijkenAangezet', 'vergelijkenUitgezet', 'vergelijkingGevraagd', 'vergelijkingsdeelGegeven', 'reflectieGeschreven', 'casusGemaakt', 'casusGewijzigd', 'casusIngetrokken', 'casusBeantwoord', 'casusuitkomstBekeken', 'rondeGemaakt', 'rondeGewijzigd', 'rondeVerwijderd', 'instructieAfgerond', 'instructieplichtGewijzigd', 'normconceptBegonnen', 'normconceptGewijzigd', 'normconceptIngediend', 'normconceptTeruggezet', 'normconceptIngetrokken', 'normVastgesteld', 'codeToegevoegd', 'codeBeeindigd', 'woordGewijzigd', 'casusbesluitGenomen', 'persoonGewijzigd', 'personenSamengevoegd', 'samenvoegingOngedaan', 'personenOnderscheiden', 'vervolgkeuzeVastgelegd', 'relatieGemaakt', 'relatieBeeindigd', 'gezinBekeken', 'gezinGewijzigd', 'dubbelenBekeken', 'trajectBegonnen', 'trajectBekeken', 'trajectenBekeken', 'trajectGewijzigd', 'trajectBeeindigd', 'trajectHeropend', 'trajectIngetrokken', 'trajectBesproken', 'beschikkingGemaakt', 'beschikkingBeslist', 'verwijzerGeinformeerd', 'doorverwijzingBekeken', 'doorverwijzingenBekeken', 'doorverwijzingGewijzigd', 'wachtlijstBekeken', 'wachtendeToegevoegd', 'wachtendeGewijzigd', 'wachtinstellingGewijzigd', 'triageGedaan', 'triageGewijzigd', 'triageBekeken', 'consultGevraagd', 'consultBeantwoord', 'triagetermijnGewijzigd', 'planBegonnen', 'planGewijzigd', 'planBekeken', 'planVastgesteld', 'planAfgesloten', 'planAfgedrukt', 'planOvergedragen', 'doelresultaatVastgelegd', 'afrondingVastgelegd', 'dossierGeopend', 'dossierBekeken', 'dossierGewijzigd', 'dossierAfgesloten', 'dossierHeropend', 'dossiersBekeken', 'dossierafspraakGewijzigd', 'werkBekeken', 'formatieVastgelegd', 'annotatieToegevoegd', 'betrouwbaarheidVastgelegd', 'kwartaalverslagBewaard', 'kwartaalverslagVastgesteld', 'profielVastgelegd', 'wijkindelingGewijzigd', 'toestemmingVastgelegd', 'hulpbesluitVastgelegd', 'hulpbesluitBekeken', 'cbscijfersIngelezen', 'cbscijferIngevoerd', 'cbsbeeldBeantwoord', 'cbsverschilVastgelegd', 'voorzieningGemaakt', 'voorzieningGewijzigd', 'wachttijdGemeld', 'logboekBekeken', 'logboekGetoetst', 'productGemaakt', 'productGewijzigd', 'landtabelBekeken', 'leveringBegonnen', 'leveringBekeken', 'leveringGecontroleerd', 'leveringVastgesteld', 'leveringGeleverd', 'leveringIngetrokken', 'leveringToegelicht', 'leveringGedownload', 'leveringGetoetst', 'leveringsantwoordVastgelegd', 'leveringsindelingGeplaatst')");

            migrationBuilder.CreateIndex(
                name: "ix_cbslevering_begonnen_door_account_id",
                table: "cbslevering",
                column: "begonnen_door_account_id");

            migrationBuilder.CreateIndex(
                name: "ix_cbslevering_gecontroleerd_door_account_id",
                table: "cbslevering",
                column: "gecontroleerd_door_account_id");

            migrationBuilder.CreateIndex(
                name: "ix_cbslevering_geleverd",
                table: "cbslevering",
                columns: new[] { "gemeente_code", "begin", "definitie" },
                unique: true,
                filter: "stand = 'geleverd'");

            migrationBuilder.CreateIndex(
                name: "ix_cbslevering_geleverd_door_account_id",
                table: "cbslevering",
                column: "geleverd_door_account_id");

            migrationBuilder.CreateIndex(
                name: "ix_cbslevering_gemeente_code_begin_definitie_volgnummer",
                table: "cbslevering",
                columns: new[] { "gemeente_code", "begin", "definitie", "volgnummer" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_cbslevering_gemeente_code_vorige_id",
                table: "cbslevering",
                columns: new[] { "gemeente_code", "vorige_id" });

            migrationBuilder.CreateIndex(
                name: "ix_cbslevering_vastgesteld_door_account_id",
                table: "cbslevering",
                column: "vastgesteld_door_account_id");

            migrationBuilder.CreateIndex(
                name: "ix_cbsleveringantwoord_door_account_id",
                table: "cbsleveringantwoord",
                column: "door_account_id");

            migrationBuilder.CreateIndex(
                name: "ix_cbsleveringbron_gemeente_code_bron_id",
                table: "cbsleveringbron",
                columns: new[] { "gemeente_code", "bron_id" });

            migrationBuilder.CreateIndex(
                name: "ix_cbsleveringcontrole_door_account_id",
                table: "cbsleveringcontrole",
                column: "door_account_id");

            migrationBuilder.CreateIndex(
                name: "ix_leveringsindeling_door_account_id",
                table: "leveringsindeling",
                column: "door_account_id");

            migrationBuilder.CreateIndex(
                name: "ix_leveringsindeling_gemeente_code_sha256",
                table: "leveringsindeling",
                columns: new[] { "gemeente_code", "sha256" },
                unique: true);

            migrationBuilder.BeveiligGemeentetabel("cbslevering", "select, insert");
            foreach (var tabel in new[] { "cbsleveringdeel", "cbsleveringbron", "cbsleveringcontrole", "cbsleveringantwoord", "leveringsindeling" })
            {
                migrationBuilder.BeveiligGemeentetabel(tabel, "select, insert");
            }

            migrationBuilder.Sql(
                """
                grant update (aantal, gecontroleerd_door, gecontroleerd_door_account_id, gecontroleerd_op, gecorrigeerd_op, geleverd_door, geleverd_door_account_id, geleverd_op, indeling, indeling_naam, indeling_sha256, ingetrokken_door, ingetrokken_op, instellingenversies, intrek_reden, jeugdigen, makers, normversie, ontvangst, protocol, sha256, stand, telling, toelichting, vastgesteld_door, vastgesteld_door_account_id, vastgesteld_op)
                    on cbslevering to jeugdhulp_app;

                -- The steps of a delivery, one after the other, each by who is at work; what was frozen, agreed or sent stands.
                -- After the row, so that the wall between gemeenten comes first.
                create function bewaak_cbslevering() returns trigger language plpgsql as $$
                declare
                    wie uuid := nullif(current_setting('app.account', true), '')::uuid;
                begin
                    if tg_op = 'INSERT' then
                        if new.stand <> 'concept' then
                            raise exception 'een levering begint als concept' using errcode = 'check_violation', constraint = 'cbslevering_stap';
                        end if;
                        if new.begonnen_door_account_id <> wie then
                            raise exception 'niemand begint een levering voor een ander' using errcode = 'check_violation', constraint = 'cbslevering_wie';
                        end if;
                        return null;
                    end if;
                    if old.stand <> new.stand and (old.stand, new.stand) not in (
                        ('concept', 'gecontroleerd'), ('gecontroleerd', 'vastgesteld'), ('vastgesteld', 'geleverd'), ('geleverd', 'gecorrigeerd'),
                        ('concept', 'ingetrokken'), ('gecontroleerd', 'ingetrokken'), ('vastgesteld', 'ingetrokken')) then
                        raise exception 'deze stap van een levering bestaat niet' using errcode = 'check_violation', constraint = 'cbslevering_stap';
                    end if;
                    if not old.makers <@ new.makers or (old.stand <> 'concept' and new.makers <> old.makers)
                        or (old.stand <> 'concept' and (old.protocol, old.normversie, old.instellingenversies, old.indeling, old.indeling_naam, old.indeling_sha256, old.sha256, old.aantal, old.jeugdigen, old.telling, old.gecontroleerd_door_account_id, old.gecontroleerd_door, old.gecontroleerd_op)
                            is distinct from (new.protocol, new.normversie, new.instellingenversies, new.indeling, new.indeling_naam, new.indeling_sha256, new.sha256, new.aantal, new.jeugdigen, new.telling, new.gecontroleerd_door_account_id, new.gecontroleerd_door, new.gecontroleerd_op))
                        or (old.stand <> 'gecontroleerd' and (old.vastgesteld_door_account_id, old.vastgesteld_door, old.vastgesteld_op) is distinct from (new.vastgesteld_door_account_id, new.vastgesteld_door, new.vastgesteld_op))
                        or (old.stand <> 'vastgesteld' and (old.geleverd_door_account_id, old.geleverd_door, old.geleverd_op, old.ontvangst) is distinct from (new.geleverd_door_account_id, new.geleverd_door, new.geleverd_op, new.ontvangst)) then
                        raise exception 'wat van een levering vaststaat, verandert niet' using errcode = 'check_violation', constraint = 'cbslevering_bevroren';
                    end if;
                    if (old.stand = 'concept' and new.gecontroleerd_door_account_id <> wie) or (old.stand = 'gecontroleerd' and new.vastgesteld_door_account_id <> wie) or (old.stand = 'vastgesteld' and new.geleverd_door_account_id <> wie) then
                        raise exception 'niemand zet een stap voor een ander' using errcode = 'check_violation', constraint = 'cbslevering_wie';
                    end if;
                    return null;
                end $$;
                create trigger cbslevering_stap after insert or update on cbslevering for each row execute function bewaak_cbslevering();

                -- The frozen file comes with the check of a concept, and stays.
                create function weiger_bevroren_levering() returns trigger language plpgsql as $$
                begin
                    if tg_op <> 'INSERT' or not exists (select from cbslevering l where l.gemeente_code = new.gemeente_code and l.id = new.levering_id and l.stand = 'concept') then
                        raise exception 'wat van een levering vaststaat, verandert niet' using errcode = 'check_violation', constraint = 'cbslevering_bevroren';
                    end if;
                    return null;
                end $$;
                create trigger cbsleveringdeel_bevroren after insert or update or delete on cbsleveringdeel for each row execute function weiger_bevroren_levering();
                create trigger cbsleveringbron_bevroren after insert or update or delete on cbsleveringbron for each row execute function weiger_bevroren_levering();
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql(
                """
                drop trigger cbsleveringbron_bevroren on cbsleveringbron;
                drop trigger cbsleveringdeel_bevroren on cbsleveringdeel;
                drop function weiger_bevroren_levering();
                drop trigger cbslevering_stap on cbslevering;
                drop function bewaak_cbslevering();
                """);
            foreach (var tabel in new[] { "leveringsindeling", "cbsleveringantwoord", "cbsleveringcontrole", "cbsleveringbron", "cbsleveringdeel", "cbslevering" })
            {
                migrationBuilder.OntgrendelGemeentetabel(tabel);
            }

            migrationBuilder.DropTable(
                name: "cbsleveringantwoord");

            migrationBuilder.DropTable(
                name: "cbsleveringbron");

            migrationBuilder.DropTable(
                name: "cbsleveringcontrole");

            migrationBuilder.DropTable(
                name: "cbsleveringdeel");

            migrationBuilder.DropTable(
                name: "leveringsindeling");

            migrationBuilder.DropTable(
                name: "cbslevering");

            migrationBuilder.DropCheckConstraint(
                name: "ck_logboekregel_handeling",
                table: "logboekregel");

            migrationBuilder.AddCheckConstraint(
                name: "ck_logboekregel_handeling",
                table: "logboekregel",
                sql: "handeling in ('aangemeld', 'afgemeld', 'aanmeldenGeweigerd', 'gemeenteGekozen', 'toegangGeweigerd', 'personenGezocht', 'persoonGemaakt', 'persoonBekeken', 'contactGeregistreerd', 'contactBekeken', 'contactGewijzigd', 'contactenBekeken', 'contactGeclassificeerd', 'conceptBewaard', 'conceptBekeken', 'conceptVerwijderd', 'doorverwijzingGeregistreerd', 'hulpvraagGewijzigd', 'halfjaarVerzegeld', 'voorstelAanvaard', 'voorstelGeweigerd', 'contactHergeclassificeerd', 'taakAangevraagd', 'taakKlaar', 'taakMislukt', 'taakGestopt', 'conceptversieBegonnen', 'conceptversieGewijzigd', 'conceptversieIngediend', 'conceptversieTeruggezet', 'conceptversieIngetrokken', 'instellingenVastgesteld', 'instellingBetwist', 'betwistingOpgelost', 'teamGemaakt', 'teamGewijzigd', 'teamBeeindigd', 'documentGeplaatst', 'documentGedownload', 'documentBevestigd', 'leidraadmeldingGemaakt', 'leidraadmeldingIngetrokken', 'leidraadmeldingVrijgegeven', 'vergelijkenAangezet', 'vergelijkenUitgezet', 'vergelijkingGevraagd', 'vergelijkingsdeelGegeven', 'reflectieGeschreven', 'casusGemaakt', 'casusGewijzigd', 'casusIngetrokken', 'casusBeantwoord', 'casusuitkomstBekeken', 'rondeGemaakt', 'rondeGewijzigd', 'rondeVerwijderd', 'instructieAfgerond', 'instructieplichtGewijzigd', 'normconceptBegonnen', 'normconceptGewijzigd', 'normconceptIngediend', 'normconceptTeruggezet', 'normconceptIngetrokken', 'normVastgesteld', 'codeToegevoegd', 'codeBeeindigd', 'woordGewijzigd', 'casusbesluitGenomen', 'persoonGewijzigd', 'personenSamengevoegd', 'samenvoegingOngedaan', 'personenOnderscheiden', 'vervolgkeuzeVastgelegd', 'relatieGemaakt', 'relatieBeeindigd', 'gezinBekeken', 'gezinGewijzigd', 'dubbelenBekeken', 'trajectBegonnen', 'trajectBekeken', 'trajectenBekeken', 'trajectGewijzigd', 'trajectBeeindigd', 'trajectHeropend', 'trajectIngetrokken', 'trajectBesproken', 'beschikkingGemaakt', 'beschikkingBeslist', 'verwijzerGeinformeerd', 'doorverwijzingBekeken', 'doorverwijzingenBekeken', 'doorverwijzingGewijzigd', 'wachtlijstBekeken', 'wachtendeToegevoegd', 'wachtendeGewijzigd', 'wachtinstellingGewijzigd', 'triageGedaan', 'triageGewijzigd', 'triageBekeken', 'consultGevraagd', 'consultBeantwoord', 'triagetermijnGewijzigd', 'planBegonnen', 'planGewijzigd', 'planBekeken', 'planVastgesteld', 'planAfgesloten', 'planAfgedrukt', 'planOvergedragen', 'doelresultaatVastgelegd', 'afrondingVastgelegd', 'dossierGeopend', 'dossierBekeken', 'dossierGewijzigd', 'dossierAfgesloten', 'dossierHeropend', 'dossiersBekeken', 'dossierafspraakGewijzigd', 'werkBekeken', 'formatieVastgelegd', 'annotatieToegevoegd', 'betrouwbaarheidVastgelegd', 'kwartaalverslagBewaard', 'kwartaalverslagVastgesteld', 'profielVastgelegd', 'wijkindelingGewijzigd', 'toestemmingVastgelegd', 'hulpbesluitVastgelegd', 'hulpbesluitBekeken', 'cbscijfersIngelezen', 'cbscijferIngevoerd', 'cbsbeeldBeantwoord', 'cbsverschilVastgelegd', 'voorzieningGemaakt', 'voorzieningGewijzigd', 'wachttijdGemeld', 'logboekBekeken', 'logboekGetoetst', 'productGemaakt', 'productGewijzigd', 'landtabelBekeken')");
        }
    }
}
