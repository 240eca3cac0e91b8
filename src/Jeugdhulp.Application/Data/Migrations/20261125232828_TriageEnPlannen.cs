using System;
using System.Collections.Generic;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Jeugdhulp.Application.Data.Migrations
{
    /// <inheritdoc />
    public partial class TriageEnPlannen : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropCheckConstraint(
                name: "ck_logboekregel_handeling",
                table: "logboekregel");

            migrationBuilder.CreateTable(
                name: "gezinsplan",
                columns: table => new
                {
                    gemeente_code = table.Column<string>(type: "character varying(4)", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    gezin_id = table.Column<Guid>(type: "uuid", nullable: false),
                    stand = table.Column<string>(type: "text", nullable: false),
                    begonnen_op = table.Column<DateOnly>(type: "date", nullable: false),
                    vastgesteld_op = table.Column<DateOnly>(type: "date", nullable: true),
                    afgesloten_op = table.Column<DateOnly>(type: "date", nullable: true),
                    afsluit_reden = table.Column<string>(type: "text", nullable: true),
                    medewerker_id = table.Column<Guid>(type: "uuid", nullable: true),
                    gewijzigd_op = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    gewijzigd_door = table.Column<string>(type: "text", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false),
                    aard = table.Column<string>(type: "text", nullable: true),
                    aard_onbekend = table.Column<bool>(type: "boolean", nullable: false),
                    beeld_professional = table.Column<string>(type: "text", nullable: true),
                    coordinator = table.Column<string>(type: "text", nullable: true),
                    eigen_kracht = table.Column<string>(type: "text", nullable: true),
                    eigen_kracht_niet_mogelijk = table.Column<bool>(type: "boolean", nullable: false),
                    feiten = table.Column<string>(type: "text", nullable: true),
                    feiten_bron = table.Column<string>(type: "text", nullable: true),
                    gedragswetenschapper = table.Column<bool>(type: "boolean", nullable: true),
                    gedragswetenschapper_op = table.Column<DateOnly>(type: "date", nullable: true),
                    hulpvraag = table.Column<string>(type: "text", nullable: true),
                    interne_notitie = table.Column<string>(type: "text", nullable: true),
                    klacht_hoe = table.Column<string>(type: "text", nullable: true),
                    klacht_verteld_op = table.Column<DateOnly>(type: "date", nullable: true),
                    meerdere_partijen = table.Column<bool>(type: "boolean", nullable: false),
                    mening_ouders = table.Column<string>(type: "text", nullable: true),
                    overleg = table.Column<string>(type: "text", nullable: true),
                    vertrouwens_hoe = table.Column<string>(type: "text", nullable: true),
                    vertrouwens_verteld_op = table.Column<DateOnly>(type: "date", nullable: true),
                    wanneer_klaar = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_gezinsplan", x => new { x.gemeente_code, x.id });
                    table.CheckConstraint("ck_gezinsplan_afgesloten", "(stand = 'afgesloten') = (afgesloten_op is not null) and (afgesloten_op is null) = (afsluit_reden is null)");
                    table.CheckConstraint("ck_gezinsplan_coordinator", "stand <> 'vastgesteld' or not meerdere_partijen or coordinator is not null");
                    table.CheckConstraint("ck_gezinsplan_gedragswetenschapper", "coalesce(gedragswetenschapper, false) = (gedragswetenschapper_op is not null)");
                    table.CheckConstraint("ck_gezinsplan_periode", "vastgesteld_op >= begonnen_op and afgesloten_op >= begonnen_op");
                    table.CheckConstraint("ck_gezinsplan_stand", "stand in ('concept', 'vastgesteld', 'afgesloten')");
                    table.CheckConstraint("ck_gezinsplan_vastgesteld", "stand <> 'vastgesteld' or (vastgesteld_op is not null and (aard is not null or aard_onbekend))");
                    table.CheckConstraint("ck_gezinsplan_verteld", "(klacht_verteld_op is null) = (klacht_hoe is null) and (vertrouwens_verteld_op is null) = (vertrouwens_hoe is null)");
                    table.ForeignKey(
                        name: "fk_gezinsplan_gezin_gemeente_code_gezin_id",
                        columns: x => new { x.gemeente_code, x.gezin_id },
                        principalTable: "gezin",
                        principalColumns: new[] { "gemeente_code", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_gezinsplan_medewerker_gemeente_code_medewerker_id",
                        columns: x => new { x.gemeente_code, x.medewerker_id },
                        principalTable: "medewerker",
                        principalColumns: new[] { "gemeente_code", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "hulpvraagtriage",
                columns: table => new
                {
                    gemeente_code = table.Column<string>(type: "character varying(4)", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    hulpvraag_id = table.Column<Guid>(type: "uuid", nullable: false),
                    risico = table.Column<bool>(type: "boolean", nullable: false),
                    datum = table.Column<DateOnly>(type: "date", nullable: false),
                    gedaan_op = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    termijn_dagen = table.Column<int>(type: "integer", nullable: false),
                    volle_termijn_dagen = table.Column<int>(type: "integer", nullable: false),
                    uiterlijk = table.Column<DateOnly>(type: "date", nullable: false, computedColumnSql: "datum + termijn_dagen", stored: true),
                    medewerker_id = table.Column<Guid>(type: "uuid", nullable: true),
                    door_account_id = table.Column<Guid>(type: "uuid", nullable: false),
                    door_naam = table.Column<string>(type: "text", nullable: false),
                    andere_partij = table.Column<string>(type: "text", nullable: true),
                    reden_dubbel = table.Column<string>(type: "text", nullable: true),
                    quick_scan = table.Column<string>(type: "text", nullable: true),
                    veiligheid = table.Column<string>(type: "text", nullable: false),
                    veiligheid_toelichting = table.Column<string>(type: "text", nullable: true),
                    leefgebieden = table.Column<string>(type: "jsonb", nullable: false),
                    instrument = table.Column<string>(type: "text", nullable: true),
                    instrument_uitkomst = table.Column<string>(type: "text", nullable: true),
                    aspecten = table.Column<string>(type: "jsonb", nullable: false),
                    diagnose = table.Column<string>(type: "text", nullable: true),
                    crisisdienst = table.Column<bool>(type: "boolean", nullable: false),
                    vervolg_geregeld = table.Column<bool>(type: "boolean", nullable: true),
                    vervolg_toelichting = table.Column<string>(type: "text", nullable: true),
                    analyse_klaar_op = table.Column<DateOnly>(type: "date", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_hulpvraagtriage", x => new { x.gemeente_code, x.id });
                    table.CheckConstraint("ck_hulpvraagtriage_analyse", "analyse_klaar_op >= datum");
                    table.CheckConstraint("ck_hulpvraagtriage_crisis", "not crisisdienst or vervolg_geregeld is not null");
                    table.CheckConstraint("ck_hulpvraagtriage_onveilig", "veiligheid <> 'acuutOnveilig' or risico");
                    table.CheckConstraint("ck_hulpvraagtriage_quick_scan", "quick_scan in ('enkelvoudig', 'meervoudig')");
                    table.CheckConstraint("ck_hulpvraagtriage_termijn", "termijn_dagen >= 1 and case when risico then termijn_dagen < volle_termijn_dagen else termijn_dagen = volle_termijn_dagen end");
                    table.CheckConstraint("ck_hulpvraagtriage_veiligheid", "veiligheid in ('geenZorgen', 'zorgen', 'acuutOnveilig')");
                    table.CheckConstraint("ck_hulpvraagtriage_zorgen", "veiligheid = 'geenZorgen' or veiligheid_toelichting is not null");
                    table.ForeignKey(
                        name: "fk_hulpvraagtriage_account_door_account_id",
                        column: x => x.door_account_id,
                        principalTable: "account",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_hulpvraagtriage_hulpvraag_gemeente_code_hulpvraag_id",
                        columns: x => new { x.gemeente_code, x.hulpvraag_id },
                        principalTable: "hulpvraag",
                        principalColumns: new[] { "gemeente_code", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_hulpvraagtriage_medewerker_gemeente_code_medewerker_id",
                        columns: x => new { x.gemeente_code, x.medewerker_id },
                        principalTable: "medewerker",
                        principalColumns: new[] { "gemeente_code", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "triagetermijn",
                columns: table => new
                {
                    gemeente_code = table.Column<string>(type: "character varying(4)", nullable: false),
                    spoed_dagen = table.Column<int>(type: "integer", nullable: false),
                    analyse_dagen = table.Column<int>(type: "integer", nullable: false),
                    dubbel_dagen = table.Column<int>(type: "integer", nullable: false),
                    veiligheidsinstructie = table.Column<string>(type: "text", nullable: true),
                    door = table.Column<string>(type: "text", nullable: false),
                    op = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_triagetermijn", x => x.gemeente_code);
                    table.CheckConstraint("ck_triagetermijn_dagen", "spoed_dagen >= 1 and spoed_dagen < analyse_dagen and analyse_dagen <= 730 and dubbel_dagen between 1 and 730");
                    table.ForeignKey(
                        name: "fk_triagetermijn_gemeente_gemeente_code",
                        column: x => x.gemeente_code,
                        principalTable: "gemeente",
                        principalColumn: "code",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "afronding",
                columns: table => new
                {
                    gemeente_code = table.Column<string>(type: "character varying(4)", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    gezinsplan_id = table.Column<Guid>(type: "uuid", nullable: false),
                    persoon_id = table.Column<Guid>(type: "uuid", nullable: false),
                    datum = table.Column<DateOnly>(type: "date", nullable: false),
                    reden = table.Column<string>(type: "text", nullable: false),
                    op = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    door_naam = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_afronding", x => new { x.gemeente_code, x.id });
                    table.ForeignKey(
                        name: "fk_afronding_gezinsplan_gemeente_code_gezinsplan_id",
                        columns: x => new { x.gemeente_code, x.gezinsplan_id },
                        principalTable: "gezinsplan",
                        principalColumns: new[] { "gemeente_code", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_afronding_persoon_gemeente_code_persoon_id",
                        columns: x => new { x.gemeente_code, x.persoon_id },
                        principalTable: "persoon",
                        principalColumns: new[] { "gemeente_code", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "planactie",
                columns: table => new
                {
                    gemeente_code = table.Column<string>(type: "character varying(4)", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    gezinsplan_id = table.Column<Guid>(type: "uuid", nullable: false),
                    wat = table.Column<string>(type: "text", nullable: false),
                    wie = table.Column<string>(type: "text", nullable: false),
                    voor = table.Column<DateOnly>(type: "date", nullable: true),
                    klaar_op = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_planactie", x => new { x.gemeente_code, x.id });
                    table.ForeignKey(
                        name: "fk_planactie_gezinsplan_gemeente_code_gezinsplan_id",
                        columns: x => new { x.gemeente_code, x.gezinsplan_id },
                        principalTable: "gezinsplan",
                        principalColumns: new[] { "gemeente_code", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "plandeelnemer",
                columns: table => new
                {
                    gemeente_code = table.Column<string>(type: "character varying(4)", nullable: false),
                    gezinsplan_id = table.Column<Guid>(type: "uuid", nullable: false),
                    persoon_id = table.Column<Guid>(type: "uuid", nullable: false),
                    alleen_gesproken_op = table.Column<DateOnly>(type: "date", nullable: true),
                    is_jeugdige = table.Column<bool>(type: "boolean", nullable: false),
                    meebeslist = table.Column<string>(type: "text", nullable: true),
                    mening = table.Column<string>(type: "text", nullable: true),
                    niet_alleen = table.Column<string>(type: "text", nullable: true),
                    niet_alleen_toelichting = table.Column<string>(type: "text", nullable: true),
                    wens = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_plandeelnemer", x => new { x.gemeente_code, x.gezinsplan_id, x.persoon_id });
                    table.CheckConstraint("ck_plandeelnemer_alleen", "alleen_gesproken_op is null or niet_alleen is null");
                    table.CheckConstraint("ck_plandeelnemer_meebeslist", "meebeslist in ('ja', 'deels', 'nee')");
                    table.CheckConstraint("ck_plandeelnemer_niet_alleen", "niet_alleen in ('teJong', 'wilNiet', 'geenToestemming', 'anders')");
                    table.ForeignKey(
                        name: "fk_plandeelnemer_gezinsplan_gemeente_code_gezinsplan_id",
                        columns: x => new { x.gemeente_code, x.gezinsplan_id },
                        principalTable: "gezinsplan",
                        principalColumns: new[] { "gemeente_code", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_plandeelnemer_persoon_gemeente_code_persoon_id",
                        columns: x => new { x.gemeente_code, x.persoon_id },
                        principalTable: "persoon",
                        principalColumns: new[] { "gemeente_code", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "plandoel",
                columns: table => new
                {
                    gemeente_code = table.Column<string>(type: "character varying(4)", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    gezinsplan_id = table.Column<Guid>(type: "uuid", nullable: false),
                    wat = table.Column<string>(type: "text", nullable: false),
                    hoe_gezien = table.Column<string>(type: "text", nullable: true),
                    evaluatiedatum = table.Column<DateOnly>(type: "date", nullable: true),
                    begonnen_op = table.Column<DateOnly>(type: "date", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_plandoel", x => new { x.gemeente_code, x.id });
                    table.ForeignKey(
                        name: "fk_plandoel_gezinsplan_gemeente_code_gezinsplan_id",
                        columns: x => new { x.gemeente_code, x.gezinsplan_id },
                        principalTable: "gezinsplan",
                        principalColumns: new[] { "gemeente_code", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "planoverdracht",
                columns: table => new
                {
                    gemeente_code = table.Column<string>(type: "character varying(4)", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    gezinsplan_id = table.Column<Guid>(type: "uuid", nullable: false),
                    aan = table.Column<string>(type: "text", nullable: false),
                    waarom = table.Column<string>(type: "text", nullable: false),
                    delen = table.Column<List<string>>(type: "text[]", nullable: false),
                    toestemming_van = table.Column<string>(type: "text", nullable: false),
                    toestemming_op = table.Column<DateOnly>(type: "date", nullable: false),
                    op = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    door_account_id = table.Column<Guid>(type: "uuid", nullable: false),
                    door_naam = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_planoverdracht", x => new { x.gemeente_code, x.id });
                    table.ForeignKey(
                        name: "fk_planoverdracht_account_door_account_id",
                        column: x => x.door_account_id,
                        principalTable: "account",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_planoverdracht_gezinsplan_gemeente_code_gezinsplan_id",
                        columns: x => new { x.gemeente_code, x.gezinsplan_id },
                        principalTable: "gezinsplan",
                        principalColumns: new[] { "gemeente_code", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "planversie",
                columns: table => new
                {
                    gemeente_code = table.Column<string>(type: "character varying(4)", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    gezinsplan_id = table.Column<Guid>(type: "uuid", nullable: false),
                    nummer = table.Column<int>(type: "integer", nullable: false),
                    vastgesteld_op = table.Column<DateOnly>(type: "date", nullable: false),
                    door_account_id = table.Column<Guid>(type: "uuid", nullable: false),
                    door_naam = table.Column<string>(type: "text", nullable: false),
                    inhoud = table.Column<string>(type: "jsonb", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_planversie", x => new { x.gemeente_code, x.id });
                    table.ForeignKey(
                        name: "fk_planversie_account_door_account_id",
                        column: x => x.door_account_id,
                        principalTable: "account",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_planversie_gezinsplan_gemeente_code_gezinsplan_id",
                        columns: x => new { x.gemeente_code, x.gezinsplan_id },
                        principalTable: "gezinsplan",
                        principalColumns: new[] { "gemeente_code", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "triageconsult",
                columns: table => new
                {
                    gemeente_code = table.Column<string>(type: "character varying(4)", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    triage_id = table.Column<Guid>(type: "uuid", nullable: false),
                    partij = table.Column<string>(type: "text", nullable: false),
                    vraag = table.Column<string>(type: "text", nullable: false),
                    gevraagd_op = table.Column<DateOnly>(type: "date", nullable: false),
                    door_naam = table.Column<string>(type: "text", nullable: false),
                    antwoord = table.Column<string>(type: "text", nullable: true),
                    beantwoord_op = table.Column<DateOnly>(type: "date", nullable: true),
                    beantwoord_door = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_triageconsult", x => new { x.gemeente_code, x.id });
                    table.CheckConstraint("ck_triageconsult_antwoord", "(antwoord is null) = (beantwoord_op is null) and (antwoord is null) = (beantwoord_door is null)");
                    table.CheckConstraint("ck_triageconsult_partij", "partij in ('gedragswetenschapper', 'expertteam', 'poh', 'aanbieder')");
                    table.CheckConstraint("ck_triageconsult_volgorde", "beantwoord_op >= gevraagd_op");
                    table.ForeignKey(
                        name: "fk_triageconsult_hulpvraagtriage_gemeente_code_triage_id",
                        columns: x => new { x.gemeente_code, x.triage_id },
                        principalTable: "hulpvraagtriage",
                        principalColumns: new[] { "gemeente_code", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "triagewijziging",
                columns: table => new
                {
                    gemeente_code = table.Column<string>(type: "character varying(4)", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    triage_id = table.Column<Guid>(type: "uuid", nullable: false),
                    op = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    door_account_id = table.Column<Guid>(type: "uuid", nullable: false),
                    door_naam = table.Column<string>(type: "text", nullable: false),
                    velden = table.Column<string>(type: "jsonb", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_triagewijziging", x => new { x.gemeente_code, x.id });
                    table.ForeignKey(
                        name: "fk_triagewijziging_hulpvraagtriage_gemeente_code_triage_id",
                        columns: x => new { x.gemeente_code, x.triage_id },
                        principalTable: "hulpvraagtriage",
                        principalColumns: new[] { "gemeente_code", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "afrondingmeting",
                columns: table => new
                {
                    gemeente_code = table.Column<string>(type: "character varying(4)", nullable: false),
                    afronding_id = table.Column<Guid>(type: "uuid", nullable: false),
                    informant = table.Column<string>(type: "text", nullable: false),
                    tevredenheid = table.Column<int>(type: "integer", nullable: true),
                    zonder_hulp_verder = table.Column<string>(type: "text", nullable: true),
                    geholpen = table.Column<string>(type: "text", nullable: true),
                    zelfredzamer = table.Column<string>(type: "text", nullable: true),
                    toelichting = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_afrondingmeting", x => new { x.gemeente_code, x.afronding_id, x.informant });
                    table.CheckConstraint("ck_afrondingmeting_geholpen", "geholpen in ('ja', 'beetje', 'nee')");
                    table.CheckConstraint("ck_afrondingmeting_informant", "informant in ('jeugdige', 'ouder')");
                    table.CheckConstraint("ck_afrondingmeting_tevredenheid", "tevredenheid between 1 and 10");
                    table.CheckConstraint("ck_afrondingmeting_zelfredzamer", "zelfredzamer in ('ja', 'beetje', 'nee')");
                    table.ForeignKey(
                        name: "fk_afrondingmeting_afronding_gemeente_code_afronding_id",
                        columns: x => new { x.gemeente_code, x.afronding_id },
                        principalTable: "afronding",
                        principalColumns: new[] { "gemeente_code", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "doelresultaat",
                columns: table => new
                {
                    gemeente_code = table.Column<string>(type: "character varying(4)", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    plandoel_id = table.Column<Guid>(type: "uuid", nullable: false),
                    beoordelaar = table.Column<string>(type: "text", nullable: false),
                    uitkomst = table.Column<string>(type: "text", nullable: false),
                    datum = table.Column<DateOnly>(type: "date", nullable: false),
                    toelichting = table.Column<string>(type: "text", nullable: true),
                    op = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    door_naam = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_doelresultaat", x => new { x.gemeente_code, x.id });
                    table.CheckConstraint("ck_doelresultaat_beoordelaar", "beoordelaar in ('jeugdige', 'ouder', 'professional')");
                    table.CheckConstraint("ck_doelresultaat_uitkomst", "uitkomst in ('behaald', 'deelsBehaald', 'nietBehaald', 'vervallen')");
                    table.ForeignKey(
                        name: "fk_doelresultaat_plandoel_gemeente_code_plandoel_id",
                        columns: x => new { x.gemeente_code, x.plandoel_id },
                        principalTable: "plandoel",
                        principalColumns: new[] { "gemeente_code", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "planwijziging",
                columns: table => new
                {
                    gemeente_code = table.Column<string>(type: "character varying(4)", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    gezinsplan_id = table.Column<Guid>(type: "uuid", nullable: false),
                    plandoel_id = table.Column<Guid>(type: "uuid", nullable: true),
                    op = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    door_account_id = table.Column<Guid>(type: "uuid", nullable: false),
                    door_naam = table.Column<string>(type: "text", nullable: false),
                    velden = table.Column<string>(type: "jsonb", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_planwijziging", x => new { x.gemeente_code, x.id });
                    table.ForeignKey(
                        name: "fk_planwijziging_account_door_account_id",
                        column: x => x.door_account_id,
                        principalTable: "account",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_planwijziging_gezinsplan_gemeente_code_gezinsplan_id",
                        columns: x => new { x.gemeente_code, x.gezinsplan_id },
                        principalTable: "gezinsplan",
                        principalColumns: new[] { "gemeente_code", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_planwijziging_plandoel_gemeente_code_plandoel_id",
                        columns: x => new { x.gemeente_code, x.plandoel_id },
                        principalTable: "plandoel",
                        principalColumns: new[] { "gemeente_code", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.AddCheckConstraint(
                name: "ck_logboekregel_handeling",
                table: "logboekregel",
                sql: "handeling in ('aangemeld', 'afgemeld', 'aanmeldenGeweigerd', 'gemeenteGekozen', 'toegangGeweigerd', 'personenGezocht', 'persoonGemaakt', 'persoonBekeken', 'contactGeregistreerd', 'contactBekeken', 'contactGewijzigd', 'contactenBekeken', 'contactGeclassificeerd', 'conceptBewaard', 'conceptBekeken', 'conceptVerwijderd', 'doorverwijzingGeregistreerd', 'hulpvraagGewijzigd', 'halfjaarVerzegeld', 'voorstelAanvaard', 'voorstelGeweigerd', 'contactHergeclassificeerd', 'taakAangevraagd', 'taakKlaar', 'taakMislukt', 'taakGestopt', 'conceptversieBegonnen', 'conceptversieGewijzigd', 'conceptversieIngediend', 'conceptversieTeruggezet', 'conceptversieIngetrokken', 'instellingenVastgesteld', 'instellingBetwist', 'betwistingOpgelost', 'teamGemaakt', 'teamGewijzigd', 'teamBeeindigd', 'documentGeplaatst', 'documentGedownload', 'documentBevestigd', 'leidraadmeldingGemaakt', 'leidraadmeldingIngetrokken', 'leidraadmeldingVrijgegeven', 'vergelijkenAangezet', 'vergelijkenUitgezet', 'vergelijkingGevraagd', 'vergelijkingsdeelGegeven', 'reflectieGeschreven', 'casusGemaakt', 'casusGewijzigd', 'casusIngetrokken', 'casusBeantwoord', 'casusuitkomstBekeken', 'rondeGemaakt', 'rondeGewijzigd', 'rondeVerwijderd', 'instructieAfgerond', 'instructieplichtGewijzigd', 'normconceptBegonnen', 'normconceptGewijzigd', 'normconceptIngediend', 'normconceptTeruggezet', 'normconceptIngetrokken', 'normVastgesteld', 'codeToegevoegd', 'codeBeeindigd', 'woordGewijzigd', 'casusbesluitGenomen', 'persoonGewijzigd', 'personenSamengevoegd', 'samenvoegingOngedaan', 'personenOnderscheiden', 'vervolgkeuzeVastgelegd', 'relatieGemaakt', 'relatieBeeindigd', 'gezinBekeken', 'gezinGewijzigd', 'dubbelenBekeken', 'trajectBegonnen', 'trajectBekeken', 'trajectenBekeken', 'trajectGewijzigd', 'trajectBeeindigd', 'trajectHeropend', 'trajectBesproken', 'beschikkingGemaakt', 'beschikkingBeslist', 'verwijzerGeinformeerd', 'doorverwijzingBekeken', 'doorverwijzingenBekeken', 'doorverwijzingGewijzigd', 'wachtlijstBekeken', 'wachtendeToegevoegd', 'wachtendeGewijzigd', 'wachtinstellingGewijzigd', 'triageGedaan', 'triageGewijzigd', 'triageBekeken', 'consultGevraagd', 'consultBeantwoord', 'triagetermijnGewijzigd', 'planBegonnen', 'planGewijzigd', 'planBekeken', 'planVastgesteld', 'planAfgesloten', 'planAfgedrukt', 'planOvergedragen', 'doelresultaatVastgelegd', 'afrondingVastgelegd')");

            migrationBuilder.CreateIndex(
                name: "ix_afronding_gemeente_code_gezinsplan_id_persoon_id",
                table: "afronding",
                columns: new[] { "gemeente_code", "gezinsplan_id", "persoon_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_afronding_gemeente_code_persoon_id",
                table: "afronding",
                columns: new[] { "gemeente_code", "persoon_id" });

            migrationBuilder.CreateIndex(
                name: "ix_doelresultaat_gemeente_code_plandoel_id",
                table: "doelresultaat",
                columns: new[] { "gemeente_code", "plandoel_id" });

            migrationBuilder.CreateIndex(
                name: "ix_gezinsplan_gemeente_code_medewerker_id",
                table: "gezinsplan",
                columns: new[] { "gemeente_code", "medewerker_id" },
                filter: "stand <> 'afgesloten'");

            migrationBuilder.CreateIndex(
                name: "ix_gezinsplan_open",
                table: "gezinsplan",
                columns: new[] { "gemeente_code", "gezin_id" },
                unique: true,
                filter: "stand <> 'afgesloten'");

            migrationBuilder.CreateIndex(
                name: "ix_hulpvraagtriage_door_account_id",
                table: "hulpvraagtriage",
                column: "door_account_id");

            migrationBuilder.CreateIndex(
                name: "ix_hulpvraagtriage_gemeente_code_hulpvraag_id",
                table: "hulpvraagtriage",
                columns: new[] { "gemeente_code", "hulpvraag_id" });

            migrationBuilder.CreateIndex(
                name: "ix_hulpvraagtriage_gemeente_code_medewerker_id_uiterlijk",
                table: "hulpvraagtriage",
                columns: new[] { "gemeente_code", "medewerker_id", "uiterlijk" },
                filter: "analyse_klaar_op is null");

            migrationBuilder.CreateIndex(
                name: "ix_planactie_gemeente_code_gezinsplan_id",
                table: "planactie",
                columns: new[] { "gemeente_code", "gezinsplan_id" });

            migrationBuilder.CreateIndex(
                name: "ix_plandeelnemer_gemeente_code_persoon_id",
                table: "plandeelnemer",
                columns: new[] { "gemeente_code", "persoon_id" });

            migrationBuilder.CreateIndex(
                name: "ix_plandoel_gemeente_code_gezinsplan_id",
                table: "plandoel",
                columns: new[] { "gemeente_code", "gezinsplan_id" });

            migrationBuilder.CreateIndex(
                name: "ix_planoverdracht_door_account_id",
                table: "planoverdracht",
                column: "door_account_id");

            migrationBuilder.CreateIndex(
                name: "ix_planoverdracht_gemeente_code_gezinsplan_id",
                table: "planoverdracht",
                columns: new[] { "gemeente_code", "gezinsplan_id" });

            migrationBuilder.CreateIndex(
                name: "ix_planversie_door_account_id",
                table: "planversie",
                column: "door_account_id");

            migrationBuilder.CreateIndex(
                name: "ix_planversie_gemeente_code_gezinsplan_id_nummer",
                table: "planversie",
                columns: new[] { "gemeente_code", "gezinsplan_id", "nummer" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_planwijziging_door_account_id",
                table: "planwijziging",
                column: "door_account_id");

            migrationBuilder.CreateIndex(
                name: "ix_planwijziging_gemeente_code_gezinsplan_id",
                table: "planwijziging",
                columns: new[] { "gemeente_code", "gezinsplan_id" });

            migrationBuilder.CreateIndex(
                name: "ix_planwijziging_gemeente_code_plandoel_id",
                table: "planwijziging",
                columns: new[] { "gemeente_code", "plandoel_id" });

            migrationBuilder.CreateIndex(
                name: "ix_triageconsult_gemeente_code_triage_id",
                table: "triageconsult",
                columns: new[] { "gemeente_code", "triage_id" });

            migrationBuilder.CreateIndex(
                name: "ix_triagewijziging_gemeente_code_triage_id",
                table: "triagewijziging",
                columns: new[] { "gemeente_code", "triage_id" });

            // Whether someone did a triage is not taken back; what changed stands beside it.
            migrationBuilder.BeveiligGemeentetabel("hulpvraagtriage", "select, insert, update");
            migrationBuilder.BeveiligGemeentetabel("triageconsult", "select, insert, update (antwoord, beantwoord_op, beantwoord_door)");
            migrationBuilder.BeveiligGemeentetabel("triagewijziging", "select, insert");
            migrationBuilder.BeveiligGemeentetabel("triagetermijn", "select, insert, update");
            migrationBuilder.BeveiligGemeentetabel("gezinsplan", "select, insert, update");
            migrationBuilder.BeveiligGemeentetabel("plandeelnemer", "select, insert, update");
            migrationBuilder.BeveiligGemeentetabel("plandoel", "select, insert, update (wat, hoe_gezien, evaluatiedatum)");
            // A later result stands beside an earlier one; what was adopted, measured or handed over stays as it was.
            migrationBuilder.BeveiligGemeentetabel("doelresultaat", "select, insert");
            migrationBuilder.BeveiligGemeentetabel("planactie", "select, insert, update (klaar_op)");
            migrationBuilder.BeveiligGemeentetabel("planwijziging", "select, insert");
            migrationBuilder.BeveiligGemeentetabel("planversie", "select, insert");
            migrationBuilder.BeveiligGemeentetabel("afronding", "select, insert");
            migrationBuilder.BeveiligGemeentetabel("afrondingmeting", "select, insert");
            migrationBuilder.BeveiligGemeentetabel("planoverdracht", "select, insert");
            migrationBuilder.Sql(
                """
                create function weiger_afgesloten_plan() returns trigger language plpgsql as $$
                begin
                    raise exception 'Dit plan is afgesloten.' using errcode = 'restrict_violation';
                end $$;
                create trigger gezinsplan_afgesloten before update on gezinsplan
                    for each row when (old.stand = 'afgesloten') execute function weiger_afgesloten_plan();
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("drop trigger gezinsplan_afgesloten on gezinsplan; drop function weiger_afgesloten_plan();");
            migrationBuilder.OntgrendelGemeentetabel("planoverdracht");
            migrationBuilder.OntgrendelGemeentetabel("afrondingmeting");
            migrationBuilder.OntgrendelGemeentetabel("afronding");
            migrationBuilder.OntgrendelGemeentetabel("planversie");
            migrationBuilder.OntgrendelGemeentetabel("planwijziging");
            migrationBuilder.OntgrendelGemeentetabel("planactie");
            migrationBuilder.OntgrendelGemeentetabel("doelresultaat");
            migrationBuilder.OntgrendelGemeentetabel("plandoel");
            migrationBuilder.OntgrendelGemeentetabel("plandeelnemer");
            migrationBuilder.OntgrendelGemeentetabel("gezinsplan");
            migrationBuilder.OntgrendelGemeentetabel("triagetermijn");
            migrationBuilder.OntgrendelGemeentetabel("triagewijziging");
            migrationBuilder.OntgrendelGemeentetabel("triageconsult");
            migrationBuilder.OntgrendelGemeentetabel("hulpvraagtriage");

            migrationBuilder.DropTable(
                name: "afrondingmeting");

            migrationBuilder.DropTable(
                name: "doelresultaat");

            migrationBuilder.DropTable(
                name: "planactie");

            migrationBuilder.DropTable(
                name: "plandeelnemer");

            migrationBuilder.DropTable(
                name: "planoverdracht");

            migrationBuilder.DropTable(
                name: "planversie");

            migrationBuilder.DropTable(
                name: "planwijziging");

            migrationBuilder.DropTable(
                name: "triageconsult");

            migrationBuilder.DropTable(
                name: "triagetermijn");

            migrationBuilder.DropTable(
                name: "triagewijziging");

            migrationBuilder.DropTable(
                name: "afronding");

            migrationBuilder.DropTable(
                name: "plandoel");

            migrationBuilder.DropTable(
                name: "hulpvraagtriage");

            migrationBuilder.DropTable(
                name: "gezinsplan");

            migrationBuilder.DropCheckConstraint(
                name: "ck_logboekregel_handeling",
                table: "logboekregel");

            migrationBuilder.AddCheckConstraint(
                name: "ck_logboekregel_handeling",
                table: "logboekregel",
                sql: "handeling in ('aangemeld', 'afgemeld', 'aanmeldenGeweigerd', 'gemeenteGekozen', 'toegangGeweigerd', 'personenGezocht', 'persoonGemaakt', 'persoonBekeken', 'contactGeregistreerd', 'contactBekeken', 'contactGewijzigd', 'contactenBekeken', 'contactGeclassificeerd', 'conceptBewaard', 'conceptBekeken', 'conceptVerwijderd', 'doorverwijzingGeregistreerd', 'hulpvraagGewijzigd', 'halfjaarVerzegeld', 'voorstelAanvaard', 'voorstelGeweigerd', 'contactHergeclassificeerd', 'taakAangevraagd', 'taakKlaar', 'taakMislukt', 'taakGestopt', 'conceptversieBegonnen', 'conceptversieGewijzigd', 'conceptversieIngediend', 'conceptversieTeruggezet', 'conceptversieIngetrokken', 'instellingenVastgesteld', 'instellingBetwist', 'betwistingOpgelost', 'teamGemaakt', 'teamGewijzigd', 'teamBeeindigd', 'documentGeplaatst', 'documentGedownload', 'documentBevestigd', 'leidraadmeldingGemaakt', 'leidraadmeldingIngetrokken', 'leidraadmeldingVrijgegeven', 'vergelijkenAangezet', 'vergelijkenUitgezet', 'vergelijkingGevraagd', 'vergelijkingsdeelGegeven', 'reflectieGeschreven', 'casusGemaakt', 'casusGewijzigd', 'casusIngetrokken', 'casusBeantwoord', 'casusuitkomstBekeken', 'rondeGemaakt', 'rondeGewijzigd', 'rondeVerwijderd', 'instructieAfgerond', 'instructieplichtGewijzigd', 'normconceptBegonnen', 'normconceptGewijzigd', 'normconceptIngediend', 'normconceptTeruggezet', 'normconceptIngetrokken', 'normVastgesteld', 'codeToegevoegd', 'codeBeeindigd', 'woordGewijzigd', 'casusbesluitGenomen', 'persoonGewijzigd', 'personenSamengevoegd', 'samenvoegingOngedaan', 'personenOnderscheiden', 'vervolgkeuzeVastgelegd', 'relatieGemaakt', 'relatieBeeindigd', 'gezinBekeken', 'gezinGewijzigd', 'dubbelenBekeken', 'trajectBegonnen', 'trajectBekeken', 'trajectenBekeken', 'trajectGewijzigd', 'trajectBeeindigd', 'trajectHeropend', 'trajectBesproken', 'beschikkingGemaakt', 'beschikkingBeslist', 'verwijzerGeinformeerd', 'doorverwijzingBekeken', 'doorverwijzingenBekeken', 'doorverwijzingGewijzigd', 'wachtlijstBekeken', 'wachtendeToegevoegd', 'wachtendeGewijzigd', 'wachtinstellingGewijzigd')");
        }
    }
}
