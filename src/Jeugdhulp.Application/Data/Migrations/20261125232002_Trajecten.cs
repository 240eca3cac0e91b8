using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Jeugdhulp.Application.Data.Migrations
{
    /// <inheritdoc />
    public partial class Trajecten : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropCheckConstraint(
                name: "ck_logboekregel_handeling",
                table: "logboekregel");

            migrationBuilder.AlterColumn<Guid>(
                name: "contact_id",
                table: "doorverwijzing",
                type: "uuid",
                nullable: true,
                oldClrType: typeof(Guid),
                oldType: "uuid");

            migrationBuilder.AddColumn<string>(
                name: "afloop",
                table: "doorverwijzing",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "afloop_reden",
                table: "doorverwijzing",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "beeindigd_op",
                table: "doorverwijzing",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "geaccepteerd_op",
                table: "doorverwijzing",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "gestart_op",
                table: "doorverwijzing",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "toestemming",
                table: "doorverwijzing",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "toestemming_door",
                table: "doorverwijzing",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "toestemming_op",
                table: "doorverwijzing",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "traject_id",
                table: "doorverwijzing",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<uint>(
                name: "xmin",
                table: "doorverwijzing",
                type: "xid",
                rowVersion: true,
                nullable: false,
                defaultValue: 0u);

            migrationBuilder.CreateTable(
                name: "traject",
                columns: table => new
                {
                    gemeente_code = table.Column<string>(type: "character varying(4)", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    persoon_id = table.Column<Guid>(type: "uuid", nullable: false),
                    dossier_id = table.Column<Guid>(type: "uuid", nullable: true),
                    hulpvraag_id = table.Column<Guid>(type: "uuid", nullable: true),
                    team_id = table.Column<Guid>(type: "uuid", nullable: false),
                    hulpvorm = table.Column<string>(type: "text", nullable: false),
                    uitvoerder = table.Column<string>(type: "text", nullable: false),
                    aanbieder = table.Column<string>(type: "text", nullable: true),
                    oorspronkelijke_verwijzer = table.Column<string>(type: "text", nullable: true),
                    directe_verwijzer = table.Column<string>(type: "text", nullable: false),
                    verwijzer_code = table.Column<string>(type: "text", nullable: true),
                    crisis = table.Column<bool>(type: "boolean", nullable: false),
                    aanvang = table.Column<DateOnly>(type: "date", nullable: false),
                    einde = table.Column<DateOnly>(type: "date", nullable: true),
                    reden_einde = table.Column<string>(type: "text", nullable: true),
                    stand_einde = table.Column<string>(type: "text", nullable: true),
                    warme_overdracht = table.Column<bool>(type: "boolean", nullable: true),
                    verwacht_einde = table.Column<DateOnly>(type: "date", nullable: true),
                    labels = table.Column<string[]>(type: "text[]", nullable: false),
                    doorverwijzing_id = table.Column<Guid>(type: "uuid", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_traject", x => new { x.gemeente_code, x.id });
                    table.CheckConstraint("ck_traject_aanbieder", "uitvoerder <> 'aanbieder' or aanbieder is not null");
                    table.CheckConstraint("ck_traject_aanvang", "aanvang between '2015-01-01' and '2100-01-01'");
                    table.CheckConstraint("ck_traject_directe_verwijzer", "directe_verwijzer in ('zelfmelder', 'huisarts', 'pohJeugd', 'jeugdarts', 'medischSpecialist', 'gecertificeerdeInstelling', 'rechter', 'school', 'politie', 'verloskundige', 'veiligThuis', 'cjg', 'wijkteam', 'aanbieder', 'anders', 'onbekend')");
                    table.CheckConstraint("ck_traject_hulpvorm", "(uitvoerder = 'wijkteam') = (hulpvorm = '01')");
                    table.CheckConstraint("ck_traject_oorspronkelijke_verwijzer", "oorspronkelijke_verwijzer in ('zelfmelder', 'huisarts', 'pohJeugd', 'jeugdarts', 'medischSpecialist', 'gecertificeerdeInstelling', 'rechter', 'school', 'politie', 'verloskundige', 'veiligThuis', 'cjg', 'wijkteam', 'aanbieder', 'anders', 'onbekend')");
                    table.CheckConstraint("ck_traject_overbrugging", "not ('overbruggingszorg' = any(labels)) or doorverwijzing_id is not null");
                    table.CheckConstraint("ck_traject_periode", "einde >= aanvang");
                    table.CheckConstraint("ck_traject_reden", "(einde is null) = (reden_einde is null)");
                    table.CheckConstraint("ck_traject_uitvoerder", "uitvoerder in ('wijkteam', 'aanbieder')");
                    table.CheckConstraint("ck_traject_verwijzer", "hulpvorm <> '01' or verwijzer_code = '06'");
                    table.ForeignKey(
                        name: "fk_traject_doorverwijzing_gemeente_code_doorverwijzing_id",
                        columns: x => new { x.gemeente_code, x.doorverwijzing_id },
                        principalTable: "doorverwijzing",
                        principalColumns: new[] { "gemeente_code", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_traject_hulpvraag_gemeente_code_hulpvraag_id",
                        columns: x => new { x.gemeente_code, x.hulpvraag_id },
                        principalTable: "hulpvraag",
                        principalColumns: new[] { "gemeente_code", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_traject_persoon_gemeente_code_persoon_id",
                        columns: x => new { x.gemeente_code, x.persoon_id },
                        principalTable: "persoon",
                        principalColumns: new[] { "gemeente_code", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_traject_team_gemeente_code_team_id",
                        columns: x => new { x.gemeente_code, x.team_id },
                        principalTable: "team",
                        principalColumns: new[] { "gemeente_code", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "wachtende",
                columns: table => new
                {
                    gemeente_code = table.Column<string>(type: "character varying(4)", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    persoon_id = table.Column<Guid>(type: "uuid", nullable: false),
                    team_id = table.Column<Guid>(type: "uuid", nullable: false),
                    aangemeld_op = table.Column<DateOnly>(type: "date", nullable: false),
                    urgentie = table.Column<string>(type: "text", nullable: false),
                    overbrugging = table.Column<bool>(type: "boolean", nullable: false),
                    einde_op = table.Column<DateOnly>(type: "date", nullable: true),
                    afloop = table.Column<string>(type: "text", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_wachtende", x => new { x.gemeente_code, x.id });
                    table.CheckConstraint("ck_wachtende_afloop", "afloop in ('eersteGesprek', 'nietMeerNodig', 'lichterGeholpen', 'eldersGeplaatst')");
                    table.CheckConstraint("ck_wachtende_afloop_einde", "(einde_op is null) = (afloop is null)");
                    table.CheckConstraint("ck_wachtende_periode", "einde_op >= aangemeld_op");
                    table.CheckConstraint("ck_wachtende_urgentie", "urgentie in ('spoed', 'voorrang', 'gewoon')");
                    table.ForeignKey(
                        name: "fk_wachtende_persoon_gemeente_code_persoon_id",
                        columns: x => new { x.gemeente_code, x.persoon_id },
                        principalTable: "persoon",
                        principalColumns: new[] { "gemeente_code", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_wachtende_team_gemeente_code_team_id",
                        columns: x => new { x.gemeente_code, x.team_id },
                        principalTable: "team",
                        principalColumns: new[] { "gemeente_code", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "wachtinstelling",
                columns: table => new
                {
                    gemeente_code = table.Column<string>(type: "character varying(4)", nullable: false),
                    norm_werkdagen = table.Column<int>(type: "integer", nullable: false),
                    lang_weken = table.Column<int>(type: "integer", nullable: false),
                    nakijken_weken = table.Column<int>(type: "integer", nullable: false),
                    opvolgen_weken = table.Column<int>(type: "integer", nullable: false),
                    eigen_traject = table.Column<string>(type: "text", nullable: true),
                    door = table.Column<string>(type: "text", nullable: false),
                    op = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_wachtinstelling", x => x.gemeente_code);
                    table.CheckConstraint("ck_wachtinstelling_getallen", "norm_werkdagen between 1 and 260 and lang_weken between 1 and 104 and nakijken_weken between 1 and 52 and opvolgen_weken between 1 and 52");
                    table.ForeignKey(
                        name: "fk_wachtinstelling_gemeente_gemeente_code",
                        column: x => x.gemeente_code,
                        principalTable: "gemeente",
                        principalColumn: "code",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "beschikking",
                columns: table => new
                {
                    gemeente_code = table.Column<string>(type: "character varying(4)", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    traject_id = table.Column<Guid>(type: "uuid", nullable: false),
                    datum = table.Column<DateOnly>(type: "date", nullable: false),
                    inhoud = table.Column<string>(type: "text", nullable: false),
                    door_account_id = table.Column<Guid>(type: "uuid", nullable: false),
                    door = table.Column<string>(type: "text", nullable: false),
                    op = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    bekrachtigd = table.Column<bool>(type: "boolean", nullable: true),
                    besluit_op = table.Column<DateOnly>(type: "date", nullable: true),
                    besluit_reden = table.Column<string>(type: "text", nullable: true),
                    besluit_door_account_id = table.Column<Guid>(type: "uuid", nullable: true),
                    besluit_door = table.Column<string>(type: "text", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_beschikking", x => new { x.gemeente_code, x.id });
                    table.CheckConstraint("ck_beschikking_ander", "besluit_door_account_id <> door_account_id");
                    table.CheckConstraint("ck_beschikking_besluit", "(bekrachtigd is null) = (besluit_op is null) and (bekrachtigd is null) = (besluit_door_account_id is null) and (bekrachtigd is null) = (besluit_door is null)");
                    table.CheckConstraint("ck_beschikking_reden", "bekrachtigd is not false or besluit_reden is not null");
                    table.ForeignKey(
                        name: "fk_beschikking_account_besluit_door_account_id",
                        column: x => x.besluit_door_account_id,
                        principalTable: "account",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_beschikking_account_door_account_id",
                        column: x => x.door_account_id,
                        principalTable: "account",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_beschikking_traject_gemeente_code_traject_id",
                        columns: x => new { x.gemeente_code, x.traject_id },
                        principalTable: "traject",
                        principalColumns: new[] { "gemeente_code", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "terugkoppeling",
                columns: table => new
                {
                    gemeente_code = table.Column<string>(type: "character varying(4)", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    traject_id = table.Column<Guid>(type: "uuid", nullable: false),
                    verwijzer = table.Column<string>(type: "text", nullable: false),
                    sinds = table.Column<DateOnly>(type: "date", nullable: false),
                    toestemming = table.Column<string>(type: "text", nullable: true),
                    gedaan_op = table.Column<DateOnly>(type: "date", nullable: true),
                    inhoud = table.Column<string>(type: "text", nullable: true),
                    door = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_terugkoppeling", x => new { x.gemeente_code, x.id });
                    table.CheckConstraint("ck_terugkoppeling_gedaan", "(gedaan_op is null) = (toestemming is null) and (gedaan_op is null) = (door is null)");
                    table.CheckConstraint("ck_terugkoppeling_inhoud", "(toestemming = 'gegeven') = (inhoud is not null) or toestemming is null and inhoud is null");
                    table.CheckConstraint("ck_terugkoppeling_toestemming", "toestemming in ('nietGevraagd', 'gegeven', 'geweigerd')");
                    table.CheckConstraint("ck_terugkoppeling_verwijzer", "verwijzer in ('zelfmelder', 'huisarts', 'pohJeugd', 'jeugdarts', 'medischSpecialist', 'gecertificeerdeInstelling', 'rechter', 'school', 'politie', 'verloskundige', 'veiligThuis', 'cjg', 'wijkteam', 'aanbieder', 'anders', 'onbekend')");
                    table.ForeignKey(
                        name: "fk_terugkoppeling_traject_gemeente_code_traject_id",
                        columns: x => new { x.gemeente_code, x.traject_id },
                        principalTable: "traject",
                        principalColumns: new[] { "gemeente_code", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "trajectbespreking",
                columns: table => new
                {
                    gemeente_code = table.Column<string>(type: "character varying(4)", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    traject_id = table.Column<Guid>(type: "uuid", nullable: false),
                    datum = table.Column<DateOnly>(type: "date", nullable: false),
                    gedragswetenschapper = table.Column<string>(type: "text", nullable: false),
                    uitkomst = table.Column<string>(type: "text", nullable: false),
                    motivering = table.Column<string>(type: "text", nullable: false),
                    nieuw_einde = table.Column<DateOnly>(type: "date", nullable: true),
                    warme_overdracht = table.Column<bool>(type: "boolean", nullable: true),
                    door_account_id = table.Column<Guid>(type: "uuid", nullable: false),
                    door = table.Column<string>(type: "text", nullable: false),
                    op = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_trajectbespreking", x => new { x.gemeente_code, x.id });
                    table.CheckConstraint("ck_trajectbespreking_einde", "(uitkomst = 'verlengen') = (nieuw_einde is not null)");
                    table.CheckConstraint("ck_trajectbespreking_uitkomst", "uitkomst in ('afschalen', 'doorverwijzen', 'verlengen')");
                    table.ForeignKey(
                        name: "fk_trajectbespreking_account_door_account_id",
                        column: x => x.door_account_id,
                        principalTable: "account",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_trajectbespreking_traject_gemeente_code_traject_id",
                        columns: x => new { x.gemeente_code, x.traject_id },
                        principalTable: "traject",
                        principalColumns: new[] { "gemeente_code", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "verloopregel",
                columns: table => new
                {
                    gemeente_code = table.Column<string>(type: "character varying(4)", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    traject_id = table.Column<Guid>(type: "uuid", nullable: true),
                    doorverwijzing_id = table.Column<Guid>(type: "uuid", nullable: true),
                    wachtende_id = table.Column<Guid>(type: "uuid", nullable: true),
                    soort = table.Column<string>(type: "text", nullable: false),
                    op = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    door_account_id = table.Column<Guid>(type: "uuid", nullable: false),
                    door = table.Column<string>(type: "text", nullable: false),
                    reden = table.Column<string>(type: "text", nullable: true),
                    velden = table.Column<string>(type: "jsonb", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_verloopregel", x => new { x.gemeente_code, x.id });
                    table.CheckConstraint("ck_verloopregel_soort", "soort in ('begonnen', 'gewijzigd', 'besproken', 'beschikt', 'bekrachtigd', 'teruggegeven', 'beeindigd', 'heropend', 'gevolgd', 'teruggekoppeld', 'nagekeken')");
                    table.CheckConstraint("ck_verloopregel_van", "num_nonnulls(traject_id, doorverwijzing_id, wachtende_id) = 1");
                    table.ForeignKey(
                        name: "fk_verloopregel_account_door_account_id",
                        column: x => x.door_account_id,
                        principalTable: "account",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_verloopregel_doorverwijzing_gemeente_code_doorverwijzing_id",
                        columns: x => new { x.gemeente_code, x.doorverwijzing_id },
                        principalTable: "doorverwijzing",
                        principalColumns: new[] { "gemeente_code", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_verloopregel_traject_gemeente_code_traject_id",
                        columns: x => new { x.gemeente_code, x.traject_id },
                        principalTable: "traject",
                        principalColumns: new[] { "gemeente_code", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_verloopregel_wachtende_gemeente_code_wachtende_id",
                        columns: x => new { x.gemeente_code, x.wachtende_id },
                        principalTable: "wachtende",
                        principalColumns: new[] { "gemeente_code", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "wachtcontrole",
                columns: table => new
                {
                    gemeente_code = table.Column<string>(type: "character varying(4)", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    wachtende_id = table.Column<Guid>(type: "uuid", nullable: true),
                    doorverwijzing_id = table.Column<Guid>(type: "uuid", nullable: true),
                    datum = table.Column<DateOnly>(type: "date", nullable: false),
                    uitkomst = table.Column<string>(type: "text", nullable: false),
                    toelichting = table.Column<string>(type: "text", nullable: true),
                    door_account_id = table.Column<Guid>(type: "uuid", nullable: false),
                    door = table.Column<string>(type: "text", nullable: false),
                    op = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_wachtcontrole", x => new { x.gemeente_code, x.id });
                    table.CheckConstraint("ck_wachtcontrole_uitkomst", "uitkomst in ('nogWachten', 'nietMeerNodig', 'lichterGeholpen', 'eldersGeplaatst', 'overbrugging')");
                    table.CheckConstraint("ck_wachtcontrole_van", "num_nonnulls(wachtende_id, doorverwijzing_id) = 1");
                    table.ForeignKey(
                        name: "fk_wachtcontrole_account_door_account_id",
                        column: x => x.door_account_id,
                        principalTable: "account",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_wachtcontrole_doorverwijzing_gemeente_code_doorverwijzing_id",
                        columns: x => new { x.gemeente_code, x.doorverwijzing_id },
                        principalTable: "doorverwijzing",
                        principalColumns: new[] { "gemeente_code", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_wachtcontrole_wachtende_gemeente_code_wachtende_id",
                        columns: x => new { x.gemeente_code, x.wachtende_id },
                        principalTable: "wachtende",
                        principalColumns: new[] { "gemeente_code", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.AddCheckConstraint(
                name: "ck_logboekregel_handeling",
                table: "logboekregel",
                sql: "handeling in ('aangemeld', 'afgemeld', 'aanmeldenGeweigerd', 'gemeenteGekozen', 'toegangGeweigerd', 'personenGezocht', 'persoonGemaakt', 'persoonBekeken', 'contactGeregistreerd', 'contactBekeken', 'contactGewijzigd', 'contactenBekeken', 'contactGeclassificeerd', 'conceptBewaard', 'conceptBekeken', 'conceptVerwijderd', 'doorverwijzingGeregistreerd', 'hulpvraagGewijzigd', 'halfjaarVerzegeld', 'voorstelAanvaard', 'voorstelGeweigerd', 'contactHergeclassificeerd', 'taakAangevraagd', 'taakKlaar', 'taakMislukt', 'taakGestopt', 'conceptversieBegonnen', 'conceptversieGewijzigd', 'conceptversieIngediend', 'conceptversieTeruggezet', 'conceptversieIngetrokken', 'instellingenVastgesteld', 'instellingBetwist', 'betwistingOpgelost', 'teamGemaakt', 'teamGewijzigd', 'teamBeeindigd', 'documentGeplaatst', 'documentGedownload', 'documentBevestigd', 'leidraadmeldingGemaakt', 'leidraadmeldingIngetrokken', 'leidraadmeldingVrijgegeven', 'vergelijkenAangezet', 'vergelijkenUitgezet', 'vergelijkingGevraagd', 'vergelijkingsdeelGegeven', 'reflectieGeschreven', 'casusGemaakt', 'casusGewijzigd', 'casusIngetrokken', 'casusBeantwoord', 'casusuitkomstBekeken', 'rondeGemaakt', 'rondeGewijzigd', 'rondeVerwijderd', 'instructieAfgerond', 'instructieplichtGewijzigd', 'normconceptBegonnen', 'normconceptGewijzigd', 'normconceptIngediend', 'normconceptTeruggezet', 'normconceptIngetrokken', 'normVastgesteld', 'codeToegevoegd', 'codeBeeindigd', 'woordGewijzigd', 'casusbesluitGenomen', 'persoonGewijzigd', 'personenSamengevoegd', 'samenvoegingOngedaan', 'personenOnderscheiden', 'vervolgkeuzeVastgelegd', 'relatieGemaakt', 'relatieBeeindigd', 'gezinBekeken', 'gezinGewijzigd', 'dubbelenBekeken', 'trajectBegonnen', 'trajectBekeken', 'trajectenBekeken', 'trajectGewijzigd', 'trajectBeeindigd', 'trajectHeropend', 'trajectBesproken', 'beschikkingGemaakt', 'beschikkingBeslist', 'verwijzerGeinformeerd', 'doorverwijzingBekeken', 'doorverwijzingenBekeken', 'doorverwijzingGewijzigd', 'wachtlijstBekeken', 'wachtendeToegevoegd', 'wachtendeGewijzigd', 'wachtinstellingGewijzigd')");

            migrationBuilder.CreateIndex(
                name: "ix_doorverwijzing_gemeente_code_traject_id",
                table: "doorverwijzing",
                columns: new[] { "gemeente_code", "traject_id" });

            migrationBuilder.AddCheckConstraint(
                name: "ck_doorverwijzing_afloop",
                table: "doorverwijzing",
                sql: "afloop in ('afgerond', 'ingetrokken', 'afgewezen')");

            migrationBuilder.AddCheckConstraint(
                name: "ck_doorverwijzing_einde",
                table: "doorverwijzing",
                sql: "(beeindigd_op is null) = (afloop is null)");

            migrationBuilder.AddCheckConstraint(
                name: "ck_doorverwijzing_toestemming",
                table: "doorverwijzing",
                sql: "toestemming in ('nietGevraagd', 'gegeven', 'geweigerd')");

            migrationBuilder.AddCheckConstraint(
                name: "ck_doorverwijzing_van",
                table: "doorverwijzing",
                sql: "contact_id is not null or traject_id is not null");

            migrationBuilder.AddCheckConstraint(
                name: "ck_doorverwijzing_volgorde",
                table: "doorverwijzing",
                sql: "geaccepteerd_op >= datum and gestart_op >= coalesce(geaccepteerd_op, datum) and beeindigd_op >= coalesce(gestart_op, geaccepteerd_op, datum)");

            migrationBuilder.CreateIndex(
                name: "ix_beschikking_besluit_door_account_id",
                table: "beschikking",
                column: "besluit_door_account_id");

            migrationBuilder.CreateIndex(
                name: "ix_beschikking_door_account_id",
                table: "beschikking",
                column: "door_account_id");

            migrationBuilder.CreateIndex(
                name: "ix_beschikking_gemeente_code_traject_id",
                table: "beschikking",
                columns: new[] { "gemeente_code", "traject_id" });

            migrationBuilder.CreateIndex(
                name: "ix_terugkoppeling_gemeente_code_traject_id",
                table: "terugkoppeling",
                columns: new[] { "gemeente_code", "traject_id" });

            migrationBuilder.CreateIndex(
                name: "ix_traject_gemeente_code_doorverwijzing_id",
                table: "traject",
                columns: new[] { "gemeente_code", "doorverwijzing_id" });

            migrationBuilder.CreateIndex(
                name: "ix_traject_gemeente_code_hulpvraag_id",
                table: "traject",
                columns: new[] { "gemeente_code", "hulpvraag_id" });

            migrationBuilder.CreateIndex(
                name: "ix_traject_gemeente_code_persoon_id",
                table: "traject",
                columns: new[] { "gemeente_code", "persoon_id" });

            migrationBuilder.CreateIndex(
                name: "ix_traject_gemeente_code_team_id_aanvang",
                table: "traject",
                columns: new[] { "gemeente_code", "team_id", "aanvang" });

            migrationBuilder.CreateIndex(
                name: "ix_trajectbespreking_door_account_id",
                table: "trajectbespreking",
                column: "door_account_id");

            migrationBuilder.CreateIndex(
                name: "ix_trajectbespreking_gemeente_code_traject_id",
                table: "trajectbespreking",
                columns: new[] { "gemeente_code", "traject_id" });

            migrationBuilder.CreateIndex(
                name: "ix_verloopregel_door_account_id",
                table: "verloopregel",
                column: "door_account_id");

            migrationBuilder.CreateIndex(
                name: "ix_verloopregel_gemeente_code_doorverwijzing_id",
                table: "verloopregel",
                columns: new[] { "gemeente_code", "doorverwijzing_id" });

            migrationBuilder.CreateIndex(
                name: "ix_verloopregel_gemeente_code_traject_id",
                table: "verloopregel",
                columns: new[] { "gemeente_code", "traject_id" });

            migrationBuilder.CreateIndex(
                name: "ix_verloopregel_gemeente_code_wachtende_id",
                table: "verloopregel",
                columns: new[] { "gemeente_code", "wachtende_id" });

            migrationBuilder.CreateIndex(
                name: "ix_wachtcontrole_door_account_id",
                table: "wachtcontrole",
                column: "door_account_id");

            migrationBuilder.CreateIndex(
                name: "ix_wachtcontrole_gemeente_code_doorverwijzing_id",
                table: "wachtcontrole",
                columns: new[] { "gemeente_code", "doorverwijzing_id" });

            migrationBuilder.CreateIndex(
                name: "ix_wachtcontrole_gemeente_code_wachtende_id",
                table: "wachtcontrole",
                columns: new[] { "gemeente_code", "wachtende_id" });

            migrationBuilder.CreateIndex(
                name: "ix_wachtende_gemeente_code_team_id_einde_op",
                table: "wachtende",
                columns: new[] { "gemeente_code", "team_id", "einde_op" });

            migrationBuilder.CreateIndex(
                name: "uq_wachtende_open",
                table: "wachtende",
                columns: new[] { "gemeente_code", "persoon_id", "team_id" },
                unique: true,
                filter: "einde_op is null");

            migrationBuilder.AddForeignKey(
                name: "fk_doorverwijzing_traject_gemeente_code_traject_id",
                table: "doorverwijzing",
                columns: new[] { "gemeente_code", "traject_id" },
                principalTable: "traject",
                principalColumns: new[] { "gemeente_code", "id" },
                onDelete: ReferentialAction.Restrict);

            // One hulpvorm, one traject on a day (IP7 §3.3, R3): the next begins after the last day of the one before.
            migrationBuilder.Sql(
                """
                alter table traject add constraint ex_traject_overlap
                    exclude using gist (gemeente_code with =, persoon_id with =, hulpvorm with =, daterange(aanvang, einde, '[]') with &&);
                """);
            migrationBuilder.BeveiligGemeentetabel("traject", "select, insert, update (hulpvorm, uitvoerder, aanbieder, oorspronkelijke_verwijzer, directe_verwijzer, verwijzer_code, crisis, aanvang, einde, reden_einde, stand_einde, warme_overdracht, verwacht_einde, labels, doorverwijzing_id)");
            migrationBuilder.BeveiligGemeentetabel("beschikking", "select, insert, update (bekrachtigd, besluit_op, besluit_reden, besluit_door_account_id, besluit_door)");
            migrationBuilder.BeveiligGemeentetabel("terugkoppeling", "select, insert, update (toestemming, gedaan_op, inhoud, door)");
            migrationBuilder.BeveiligGemeentetabel("wachtende", "select, insert, update (urgentie, overbrugging, einde_op, afloop)");
            migrationBuilder.BeveiligGemeentetabel("wachtinstelling", "select, insert, update (norm_werkdagen, lang_weken, nakijken_weken, opvolgen_weken, eigen_traject, door, op)");

            // What was said and done stays as it is.
            migrationBuilder.BeveiligGemeentetabel("trajectbespreking", "select, insert");
            migrationBuilder.BeveiligGemeentetabel("wachtcontrole", "select, insert");
            migrationBuilder.BeveiligGemeentetabel("verloopregel", "select, insert");

            // A referral is followed after it was made.
            migrationBuilder.Sql($"grant update (aanbieder, toestemming, toestemming_op, toestemming_door, geaccepteerd_op, gestart_op, beeindigd_op, afloop, afloop_reden) on doorverwijzing to {Rijbeveiliging.Toepassingsrol};");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql($"revoke update (aanbieder, toestemming, toestemming_op, toestemming_door, geaccepteerd_op, gestart_op, beeindigd_op, afloop, afloop_reden) on doorverwijzing from {Rijbeveiliging.Toepassingsrol};");
            foreach (var tabel in (string[])["verloopregel", "wachtcontrole", "trajectbespreking", "wachtinstelling", "wachtende", "terugkoppeling", "beschikking", "traject"])
            {
                migrationBuilder.OntgrendelGemeentetabel(tabel);
            }

            migrationBuilder.DropForeignKey(
                name: "fk_doorverwijzing_traject_gemeente_code_traject_id",
                table: "doorverwijzing");

            migrationBuilder.DropTable(
                name: "beschikking");

            migrationBuilder.DropTable(
                name: "terugkoppeling");

            migrationBuilder.DropTable(
                name: "trajectbespreking");

            migrationBuilder.DropTable(
                name: "verloopregel");

            migrationBuilder.DropTable(
                name: "wachtcontrole");

            migrationBuilder.DropTable(
                name: "wachtinstelling");

            migrationBuilder.DropTable(
                name: "traject");

            migrationBuilder.DropTable(
                name: "wachtende");

            migrationBuilder.DropCheckConstraint(
                name: "ck_logboekregel_handeling",
                table: "logboekregel");

            migrationBuilder.DropIndex(
                name: "ix_doorverwijzing_gemeente_code_traject_id",
                table: "doorverwijzing");

            migrationBuilder.DropCheckConstraint(
                name: "ck_doorverwijzing_afloop",
                table: "doorverwijzing");

            migrationBuilder.DropCheckConstraint(
                name: "ck_doorverwijzing_einde",
                table: "doorverwijzing");

            migrationBuilder.DropCheckConstraint(
                name: "ck_doorverwijzing_toestemming",
                table: "doorverwijzing");

            migrationBuilder.DropCheckConstraint(
                name: "ck_doorverwijzing_van",
                table: "doorverwijzing");

            migrationBuilder.DropCheckConstraint(
                name: "ck_doorverwijzing_volgorde",
                table: "doorverwijzing");

            migrationBuilder.DropColumn(
                name: "afloop",
                table: "doorverwijzing");

            migrationBuilder.DropColumn(
                name: "afloop_reden",
                table: "doorverwijzing");

            migrationBuilder.DropColumn(
                name: "beeindigd_op",
                table: "doorverwijzing");

            migrationBuilder.DropColumn(
                name: "geaccepteerd_op",
                table: "doorverwijzing");

            migrationBuilder.DropColumn(
                name: "gestart_op",
                table: "doorverwijzing");

            migrationBuilder.DropColumn(
                name: "toestemming",
                table: "doorverwijzing");

            migrationBuilder.DropColumn(
                name: "toestemming_door",
                table: "doorverwijzing");

            migrationBuilder.DropColumn(
                name: "toestemming_op",
                table: "doorverwijzing");

            migrationBuilder.DropColumn(
                name: "traject_id",
                table: "doorverwijzing");

            migrationBuilder.DropColumn(
                name: "xmin",
                table: "doorverwijzing");

            migrationBuilder.AlterColumn<Guid>(
                name: "contact_id",
                table: "doorverwijzing",
                type: "uuid",
                nullable: false,
                defaultValue: new Guid("00000000-0000-0000-0000-000000000000"),
                oldClrType: typeof(Guid),
                oldType: "uuid",
                oldNullable: true);

            migrationBuilder.AddCheckConstraint(
                name: "ck_logboekregel_handeling",
                table: "logboekregel",
                sql: "handeling in ('aangemeld', 'afgemeld', 'aanmeldenGeweigerd', 'gemeenteGekozen', 'toegangGeweigerd', 'personenGezocht', 'persoonGemaakt', 'persoonBekeken', 'contactGeregistreerd', 'contactBekeken', 'contactGewijzigd', 'contactenBekeken', 'contactGeclassificeerd', 'conceptBewaard', 'conceptBekeken', 'conceptVerwijderd', 'doorverwijzingGeregistreerd', 'hulpvraagGewijzigd', 'halfjaarVerzegeld', 'voorstelAanvaard', 'voorstelGeweigerd', 'contactHergeclassificeerd', 'taakAangevraagd', 'taakKlaar', 'taakMislukt', 'taakGestopt', 'conceptversieBegonnen', 'conceptversieGewijzigd', 'conceptversieIngediend', 'conceptversieTeruggezet', 'conceptversieIngetrokken', 'instellingenVastgesteld', 'instellingBetwist', 'betwistingOpgelost', 'teamGemaakt', 'teamGewijzigd', 'teamBeeindigd', 'documentGeplaatst', 'documentGedownload', 'documentBevestigd', 'leidraadmeldingGemaakt', 'leidraadmeldingIngetrokken', 'leidraadmeldingVrijgegeven', 'vergelijkenAangezet', 'vergelijkenUitgezet', 'vergelijkingGevraagd', 'vergelijkingsdeelGegeven', 'reflectieGeschreven', 'casusGemaakt', 'casusGewijzigd', 'casusIngetrokken', 'casusBeantwoord', 'casusuitkomstBekeken', 'rondeGemaakt', 'rondeGewijzigd', 'rondeVerwijderd', 'instructieAfgerond', 'instructieplichtGewijzigd', 'normconceptBegonnen', 'normconceptGewijzigd', 'normconceptIngediend', 'normconceptTeruggezet', 'normconceptIngetrokken', 'normVastgesteld', 'codeToegevoegd', 'codeBeeindigd', 'woordGewijzigd', 'casusbesluitGenomen', 'persoonGewijzigd', 'personenSamengevoegd', 'samenvoegingOngedaan', 'personenOnderscheiden', 'vervolgkeuzeVastgelegd', 'relatieGemaakt', 'relatieBeeindigd', 'gezinBekeken', 'gezinGewijzigd', 'dubbelenBekeken')");
        }
    }
}
