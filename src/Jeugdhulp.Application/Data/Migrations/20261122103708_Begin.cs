using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace Jeugdhulp.Application.Data.Migrations
{
    /// <inheritdoc />
    public partial class Begin : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "account",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    naam = table.Column<string>(type: "text", nullable: false),
                    user_name = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true),
                    normalized_user_name = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true),
                    email = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true),
                    normalized_email = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true),
                    email_confirmed = table.Column<bool>(type: "boolean", nullable: false),
                    password_hash = table.Column<string>(type: "text", nullable: true),
                    security_stamp = table.Column<string>(type: "text", nullable: true),
                    concurrency_stamp = table.Column<string>(type: "text", nullable: true),
                    phone_number = table.Column<string>(type: "text", nullable: true),
                    phone_number_confirmed = table.Column<bool>(type: "boolean", nullable: false),
                    two_factor_enabled = table.Column<bool>(type: "boolean", nullable: false),
                    lockout_end = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    lockout_enabled = table.Column<bool>(type: "boolean", nullable: false),
                    access_failed_count = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_account", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "codewaarde",
                columns: table => new
                {
                    lijst = table.Column<string>(type: "text", nullable: false),
                    code = table.Column<string>(type: "text", nullable: false),
                    geldig_van = table.Column<DateOnly>(type: "date", nullable: false),
                    omschrijving = table.Column<string>(type: "text", nullable: false),
                    geldig_tot = table.Column<DateOnly>(type: "date", nullable: true),
                    ijw_code = table.Column<string>(type: "text", nullable: true),
                    volgorde = table.Column<int>(type: "integer", nullable: false),
                    bron = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_codewaarde", x => new { x.lijst, x.code, x.geldig_van });
                });

            migrationBuilder.CreateTable(
                name: "gemeente",
                columns: table => new
                {
                    code = table.Column<string>(type: "character varying(4)", maxLength: 4, nullable: false),
                    naam = table.Column<string>(type: "text", nullable: false),
                    provincie = table.Column<string>(type: "text", nullable: true),
                    regio = table.Column<string>(type: "text", nullable: true),
                    fictief = table.Column<bool>(type: "boolean", nullable: false),
                    geldig_van = table.Column<DateOnly>(type: "date", nullable: false),
                    geldig_tot = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_gemeente", x => x.code);
                    table.CheckConstraint("ck_gemeente_code", "code ~ '^[0-9]{4}$'");
                });

            migrationBuilder.CreateTable(
                name: "logboekregel",
                columns: table => new
                {
                    gemeente_code = table.Column<string>(type: "text", nullable: false),
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityAlwaysColumn),
                    tijdstip = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    account_id = table.Column<Guid>(type: "uuid", nullable: true),
                    handeling = table.Column<string>(type: "text", nullable: false),
                    object_soort = table.Column<string>(type: "text", nullable: false),
                    object_id = table.Column<Guid>(type: "uuid", nullable: true),
                    resultaat = table.Column<string>(type: "text", nullable: false),
                    oorsprong = table.Column<string>(type: "text", nullable: false),
                    bijzonderheden = table.Column<string>(type: "jsonb", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_logboekregel", x => new { x.gemeente_code, x.id });
                    table.CheckConstraint("ck_logboekregel_handeling", "handeling in ('aangemeld', 'afgemeld', 'aanmeldenGeweigerd', 'gemeenteGekozen', 'personenGezocht', 'persoonGemaakt', 'persoonBekeken', 'contactGeregistreerd', 'contactBekeken', 'contactGewijzigd', 'contactenBekeken', 'contactGeclassificeerd', 'conceptBewaard', 'conceptBekeken', 'conceptVerwijderd', 'doorverwijzingGeregistreerd', 'hulpvraagGewijzigd')");
                });

            migrationBuilder.CreateTable(
                name: "sleutel",
                columns: table => new
                {
                    naam = table.Column<string>(type: "text", nullable: false),
                    xml = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_sleutel", x => x.naam);
                });

            migrationBuilder.CreateTable(
                name: "aanstelling",
                columns: table => new
                {
                    gemeente_code = table.Column<string>(type: "text", nullable: false),
                    account_id = table.Column<Guid>(type: "uuid", nullable: false),
                    rol = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_aanstelling", x => new { x.gemeente_code, x.account_id, x.rol });
                    table.CheckConstraint("ck_aanstelling_rol", "rol in ('consulent', 'teammanager', 'beleidsmedewerker', 'informatievoorziening', 'beheerder', 'privacyfunctionaris', 'landelijkBeheerder')");
                    table.ForeignKey(
                        name: "fk_aanstelling_account_account_id",
                        column: x => x.account_id,
                        principalTable: "account",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "account_claim",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    user_id = table.Column<Guid>(type: "uuid", nullable: false),
                    claim_type = table.Column<string>(type: "text", nullable: true),
                    claim_value = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_account_claim", x => x.id);
                    table.ForeignKey(
                        name: "fk_account_claim_account_user_id",
                        column: x => x.user_id,
                        principalTable: "account",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "account_login",
                columns: table => new
                {
                    login_provider = table.Column<string>(type: "text", nullable: false),
                    provider_key = table.Column<string>(type: "text", nullable: false),
                    provider_display_name = table.Column<string>(type: "text", nullable: true),
                    user_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_account_login", x => new { x.login_provider, x.provider_key });
                    table.ForeignKey(
                        name: "fk_account_login_account_user_id",
                        column: x => x.user_id,
                        principalTable: "account",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "account_token",
                columns: table => new
                {
                    user_id = table.Column<Guid>(type: "uuid", nullable: false),
                    login_provider = table.Column<string>(type: "text", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    value = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_account_token", x => new { x.user_id, x.login_provider, x.name });
                    table.ForeignKey(
                        name: "fk_account_token_account_user_id",
                        column: x => x.user_id,
                        principalTable: "account",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "concept",
                columns: table => new
                {
                    gemeente_code = table.Column<string>(type: "text", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    account_id = table.Column<Guid>(type: "uuid", nullable: false),
                    velden = table.Column<string>(type: "jsonb", nullable: false),
                    begonnen_op = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    bijgewerkt_op = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_concept", x => new { x.gemeente_code, x.id });
                    table.ForeignKey(
                        name: "fk_concept_account_account_id",
                        column: x => x.account_id,
                        principalTable: "account",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "gezin",
                columns: table => new
                {
                    gemeente_code = table.Column<string>(type: "character varying(4)", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    nummer = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_gezin", x => new { x.gemeente_code, x.id });
                    table.ForeignKey(
                        name: "fk_gezin_gemeente_gemeente_code",
                        column: x => x.gemeente_code,
                        principalTable: "gemeente",
                        principalColumn: "code",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "instellingenversie",
                columns: table => new
                {
                    gemeente_code = table.Column<string>(type: "character varying(4)", nullable: false),
                    nummer = table.Column<int>(type: "integer", nullable: false),
                    geldig_van = table.Column<DateOnly>(type: "date", nullable: false),
                    geldig_tot = table.Column<DateOnly>(type: "date", nullable: true),
                    instellingen = table.Column<string>(type: "jsonb", nullable: false),
                    auteur = table.Column<string>(type: "text", nullable: false),
                    reden = table.Column<string>(type: "text", nullable: false),
                    vastgesteld_op = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_instellingenversie", x => new { x.gemeente_code, x.nummer });
                    table.CheckConstraint("ck_instellingenversie_periode", "geldig_tot > geldig_van");
                    table.ForeignKey(
                        name: "fk_instellingenversie_gemeente_gemeente_code",
                        column: x => x.gemeente_code,
                        principalTable: "gemeente",
                        principalColumn: "code",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "medewerker",
                columns: table => new
                {
                    gemeente_code = table.Column<string>(type: "character varying(4)", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    account_id = table.Column<Guid>(type: "uuid", nullable: true),
                    naam = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_medewerker", x => new { x.gemeente_code, x.id });
                    table.ForeignKey(
                        name: "fk_medewerker_account_account_id",
                        column: x => x.account_id,
                        principalTable: "account",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_medewerker_gemeente_gemeente_code",
                        column: x => x.gemeente_code,
                        principalTable: "gemeente",
                        principalColumn: "code",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "persoon",
                columns: table => new
                {
                    gemeente_code = table.Column<string>(type: "character varying(4)", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    voornamen = table.Column<string>(type: "text", nullable: false),
                    tussenvoegsel = table.Column<string>(type: "text", nullable: true),
                    achternaam = table.Column<string>(type: "text", nullable: false),
                    geboortedatum = table.Column<DateOnly>(type: "date", nullable: false),
                    geslacht = table.Column<string>(type: "text", nullable: false),
                    bsn = table.Column<string>(type: "text", nullable: true),
                    postcode = table.Column<string>(type: "text", nullable: true),
                    zoek_achternaam = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    zoek_voornamen = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_persoon", x => new { x.gemeente_code, x.id });
                    table.CheckConstraint("ck_persoon_bsn", "bsn ~ '^[0-9]{9}$' and bsn <> '000000000' and (9 * substr(bsn, 1, 1)::int + 8 * substr(bsn, 2, 1)::int + 7 * substr(bsn, 3, 1)::int + 6 * substr(bsn, 4, 1)::int + 5 * substr(bsn, 5, 1)::int + 4 * substr(bsn, 6, 1)::int + 3 * substr(bsn, 7, 1)::int + 2 * substr(bsn, 8, 1)::int - substr(bsn, 9, 1)::int) % 11 = 0");
                    table.CheckConstraint("ck_persoon_geboortedatum", "geboortedatum between '1900-01-01' and '2100-01-01'");
                    table.CheckConstraint("ck_persoon_geslacht", "geslacht in ('onbekend', 'vrouw', 'man')");
                    table.CheckConstraint("ck_persoon_postcode", "postcode ~ '^[1-9][0-9]{3}[A-Z]{2}$'");
                    table.ForeignKey(
                        name: "fk_persoon_gemeente_gemeente_code",
                        column: x => x.gemeente_code,
                        principalTable: "gemeente",
                        principalColumn: "code",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "team",
                columns: table => new
                {
                    gemeente_code = table.Column<string>(type: "character varying(4)", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    naam = table.Column<string>(type: "text", nullable: false),
                    soort = table.Column<string>(type: "text", nullable: false),
                    taken = table.Column<int>(type: "integer", nullable: false),
                    geldig_van = table.Column<DateOnly>(type: "date", nullable: false),
                    geldig_tot = table.Column<DateOnly>(type: "date", nullable: true),
                    wijkteam_vanaf = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_team", x => new { x.gemeente_code, x.id });
                    table.CheckConstraint("ck_team_periode", "geldig_tot > geldig_van");
                    table.CheckConstraint("ck_team_soort", "soort in ('wijkteam', 'jeugdteam', 'mpgTeam', 'cjg', 'toegangsteam', 'poh')");
                    table.ForeignKey(
                        name: "fk_team_gemeente_gemeente_code",
                        column: x => x.gemeente_code,
                        principalTable: "gemeente",
                        principalColumn: "code",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "gezinslid",
                columns: table => new
                {
                    gemeente_code = table.Column<string>(type: "character varying(4)", nullable: false),
                    gezin_id = table.Column<Guid>(type: "uuid", nullable: false),
                    persoon_id = table.Column<Guid>(type: "uuid", nullable: false),
                    rol = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_gezinslid", x => new { x.gemeente_code, x.gezin_id, x.persoon_id });
                    table.CheckConstraint("ck_gezinslid_rol", "rol in ('jeugdige', 'ouder', 'ander')");
                    table.ForeignKey(
                        name: "fk_gezinslid_gezin_gemeente_code_gezin_id",
                        columns: x => new { x.gemeente_code, x.gezin_id },
                        principalTable: "gezin",
                        principalColumns: new[] { "gemeente_code", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_gezinslid_persoon_gemeente_code_persoon_id",
                        columns: x => new { x.gemeente_code, x.persoon_id },
                        principalTable: "persoon",
                        principalColumns: new[] { "gemeente_code", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "hulpvraag",
                columns: table => new
                {
                    gemeente_code = table.Column<string>(type: "character varying(4)", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    persoon_id = table.Column<Guid>(type: "uuid", nullable: false),
                    doel = table.Column<string>(type: "text", nullable: false),
                    geopend = table.Column<DateOnly>(type: "date", nullable: false),
                    gesloten = table.Column<DateOnly>(type: "date", nullable: true),
                    verwacht_aantal_gesprekken = table.Column<int>(type: "integer", nullable: true),
                    verwachte_duur_maanden = table.Column<decimal>(type: "numeric(9,2)", precision: 9, scale: 2, nullable: true),
                    verwachte_uren_per_week = table.Column<decimal>(type: "numeric(9,2)", precision: 9, scale: 2, nullable: true),
                    langdurig = table.Column<bool>(type: "boolean", nullable: true),
                    intensief = table.Column<bool>(type: "boolean", nullable: true),
                    wettelijk_been = table.Column<int>(type: "integer", nullable: true),
                    plan_vastgesteld = table.Column<bool>(type: "boolean", nullable: false),
                    vervolg = table.Column<string>(type: "text", nullable: false),
                    jeugdstrafrecht = table.Column<bool>(type: "boolean", nullable: false),
                    voortgezet = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_hulpvraag", x => new { x.gemeente_code, x.id });
                    table.CheckConstraint("ck_hulpvraag_been", "wettelijk_been between 1 and 3");
                    table.CheckConstraint("ck_hulpvraag_doel", "doel in ('informatieAdvies', 'toeleiding', 'opvoedondersteuning', 'voorkomenSpecialistisch', 'bestaandeProblematiek', 'volgenRegie')");
                    table.CheckConstraint("ck_hulpvraag_periode", "gesloten >= geopend");
                    table.CheckConstraint("ck_hulpvraag_vervolg", "vervolg in ('geen', 'wachtOpAanbieder', 'aanbiederActief', 'specialistischGestopt', 'siblingVanTraject')");
                    table.ForeignKey(
                        name: "fk_hulpvraag_persoon_gemeente_code_persoon_id",
                        columns: x => new { x.gemeente_code, x.persoon_id },
                        principalTable: "persoon",
                        principalColumns: new[] { "gemeente_code", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "contact",
                columns: table => new
                {
                    gemeente_code = table.Column<string>(type: "character varying(4)", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    opdracht_id = table.Column<Guid>(type: "uuid", nullable: false),
                    datum = table.Column<DateOnly>(type: "date", nullable: false),
                    geregistreerd_op = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    medewerker_id = table.Column<Guid>(type: "uuid", nullable: false),
                    team_id = table.Column<Guid>(type: "uuid", nullable: false),
                    gezin_id = table.Column<Guid>(type: "uuid", nullable: true),
                    activiteit = table.Column<string>(type: "text", nullable: false),
                    kanaal = table.Column<string>(type: "text", nullable: true),
                    gericht_op = table.Column<string>(type: "text", nullable: false),
                    gesproken_met = table.Column<string>(type: "text", nullable: true),
                    herkomst = table.Column<string>(type: "text", nullable: true),
                    duur_minuten = table.Column<int>(type: "integer", nullable: true),
                    anoniem = table.Column<bool>(type: "boolean", nullable: false),
                    thema = table.Column<string>(type: "text", nullable: true),
                    aantal_deelnemers = table.Column<int>(type: "integer", nullable: true),
                    partner = table.Column<string>(type: "text", nullable: true),
                    feit = table.Column<string>(type: "text", nullable: true),
                    feit_bron = table.Column<string>(type: "text", nullable: true),
                    beeld_professional = table.Column<string>(type: "text", nullable: true),
                    mening_ouder = table.Column<string>(type: "text", nullable: true),
                    mening_jeugdige = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_contact", x => new { x.gemeente_code, x.id });
                    table.CheckConstraint("ck_contact_activiteit", "activiteit in ('informatieAdvies', 'consult', 'collectief', 'triage', 'intake', 'planvorming', 'indicatie', 'doorverwijzing', 'terugkoppeling', 'opvoedondersteuning', 'kortGesprek', 'begeleiding', 'ouderondersteuning', 'schoolmaatschappelijkWerk', 'pohJeugd', 'overbruggingszorg', 'openHouden', 'crisishulp', 'regie', 'casusoverleg', 'evaluatieMetAanbieder')");
                    table.CheckConstraint("ck_contact_datum", "datum between '1990-01-01' and '2100-01-01'");
                    table.CheckConstraint("ck_contact_deelnemers", "aantal_deelnemers between 1 and 100000");
                    table.CheckConstraint("ck_contact_duur", "duur_minuten between 1 and 1440");
                    table.CheckConstraint("ck_contact_gericht_op", "gericht_op in ('jeugdige', 'gezin', 'collectief')");
                    table.ForeignKey(
                        name: "fk_contact_gezin_gemeente_code_gezin_id",
                        columns: x => new { x.gemeente_code, x.gezin_id },
                        principalTable: "gezin",
                        principalColumns: new[] { "gemeente_code", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_contact_medewerker_gemeente_code_medewerker_id",
                        columns: x => new { x.gemeente_code, x.medewerker_id },
                        principalTable: "medewerker",
                        principalColumns: new[] { "gemeente_code", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_contact_team_gemeente_code_team_id",
                        columns: x => new { x.gemeente_code, x.team_id },
                        principalTable: "team",
                        principalColumns: new[] { "gemeente_code", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "teamlid",
                columns: table => new
                {
                    gemeente_code = table.Column<string>(type: "character varying(4)", nullable: false),
                    team_id = table.Column<Guid>(type: "uuid", nullable: false),
                    medewerker_id = table.Column<Guid>(type: "uuid", nullable: false),
                    van = table.Column<DateOnly>(type: "date", nullable: false),
                    tot = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_teamlid", x => new { x.gemeente_code, x.team_id, x.medewerker_id, x.van });
                    table.CheckConstraint("ck_teamlid_periode", "tot > van");
                    table.ForeignKey(
                        name: "fk_teamlid_medewerker_gemeente_code_medewerker_id",
                        columns: x => new { x.gemeente_code, x.medewerker_id },
                        principalTable: "medewerker",
                        principalColumns: new[] { "gemeente_code", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_teamlid_team_gemeente_code_team_id",
                        columns: x => new { x.gemeente_code, x.team_id },
                        principalTable: "team",
                        principalColumns: new[] { "gemeente_code", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "contactregel",
                columns: table => new
                {
                    gemeente_code = table.Column<string>(type: "character varying(4)", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    contact_id = table.Column<Guid>(type: "uuid", nullable: false),
                    team_id = table.Column<Guid>(type: "uuid", nullable: false),
                    persoon_id = table.Column<Guid>(type: "uuid", nullable: true),
                    hulpvraag_id = table.Column<Guid>(type: "uuid", nullable: true),
                    instellingenversie = table.Column<int>(type: "integer", nullable: true),
                    normversie = table.Column<string>(type: "text", nullable: false),
                    uitkomst = table.Column<string>(type: "text", nullable: false),
                    uitkomst_norm = table.Column<string>(type: "text", nullable: false),
                    dossier_telt = table.Column<bool>(type: "boolean", nullable: false),
                    advies = table.Column<string>(type: "text", nullable: false),
                    regel = table.Column<string>(type: "text", nullable: false),
                    regel_norm = table.Column<string>(type: "text", nullable: false),
                    levert = table.Column<bool>(type: "boolean", nullable: false),
                    afwijking = table.Column<bool>(type: "boolean", nullable: false),
                    sublabels = table.Column<string[]>(type: "text[]", nullable: false),
                    zin = table.Column<string>(type: "text", nullable: false),
                    bewijs_versie = table.Column<string>(type: "text", nullable: false),
                    bewijs_sha256 = table.Column<string>(type: "text", nullable: false),
                    gekozen_klasse = table.Column<string>(type: "text", nullable: true),
                    keuze_reden = table.Column<string>(type: "text", nullable: true),
                    keuze_door_account_id = table.Column<Guid>(type: "uuid", nullable: true),
                    keuze_op = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    geldend = table.Column<string>(type: "text", nullable: false, computedColumnSql: "coalesce(gekozen_klasse, uitkomst)", stored: true),
                    activiteit = table.Column<string>(type: "text", nullable: false),
                    anoniem = table.Column<bool>(type: "boolean", nullable: false),
                    datum = table.Column<DateOnly>(type: "date", nullable: false),
                    doel = table.Column<string>(type: "text", nullable: true),
                    eerder_klasse = table.Column<string>(type: "text", nullable: true),
                    geboortedatum = table.Column<DateOnly>(type: "date", nullable: true),
                    gericht_op = table.Column<string>(type: "text", nullable: false),
                    gespreknummer = table.Column<int>(type: "integer", nullable: false),
                    intensief = table.Column<bool>(type: "boolean", nullable: true),
                    jeugdstrafrecht = table.Column<bool>(type: "boolean", nullable: false),
                    langdurig = table.Column<bool>(type: "boolean", nullable: true),
                    plan_vastgesteld = table.Column<bool>(type: "boolean", nullable: false),
                    team_soort = table.Column<string>(type: "text", nullable: false),
                    team_taken = table.Column<int>(type: "integer", nullable: false),
                    vervolg = table.Column<string>(type: "text", nullable: false),
                    verwacht_aantal_gesprekken = table.Column<int>(type: "integer", nullable: true),
                    verwachte_duur_maanden = table.Column<decimal>(type: "numeric(9,2)", precision: 9, scale: 2, nullable: true),
                    verwachte_uren_per_week = table.Column<decimal>(type: "numeric(9,2)", precision: 9, scale: 2, nullable: true),
                    voortgezet = table.Column<bool>(type: "boolean", nullable: false),
                    wettelijk_been = table.Column<int>(type: "integer", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_contactregel", x => new { x.gemeente_code, x.id });
                    table.CheckConstraint("ck_contactregel_activiteit", "activiteit in ('informatieAdvies', 'consult', 'collectief', 'triage', 'intake', 'planvorming', 'indicatie', 'doorverwijzing', 'terugkoppeling', 'opvoedondersteuning', 'kortGesprek', 'begeleiding', 'ouderondersteuning', 'schoolmaatschappelijkWerk', 'pohJeugd', 'overbruggingszorg', 'openHouden', 'crisishulp', 'regie', 'casusoverleg', 'evaluatieMetAanbieder')");
                    table.CheckConstraint("ck_contactregel_advies", "advies in ('geen', 'zelfHelpen', 'doorverwijzen', 'grensgeval')");
                    table.CheckConstraint("ck_contactregel_doel", "doel in ('informatieAdvies', 'toeleiding', 'opvoedondersteuning', 'voorkomenSpecialistisch', 'bestaandeProblematiek', 'volgenRegie')");
                    table.CheckConstraint("ck_contactregel_eerder_klasse", "eerder_klasse in ('toegang', 'preventie', 'casusregie', 'jeugdhulp')");
                    table.CheckConstraint("ck_contactregel_gekozen_klasse", "gekozen_klasse in ('toegang', 'preventie', 'casusregie', 'jeugdhulp')");
                    table.CheckConstraint("ck_contactregel_geldend", "geldend in ('toegang', 'preventie', 'casusregie', 'jeugdhulp', 'grensgeval', 'nietVastgelegd', 'buitenBereik')");
                    table.CheckConstraint("ck_contactregel_gericht_op", "gericht_op in ('jeugdige', 'gezin', 'collectief')");
                    table.CheckConstraint("ck_contactregel_gespreknummer", "gespreknummer >= 1");
                    table.CheckConstraint("ck_contactregel_keuze", "(gekozen_klasse is null) = (keuze_reden is null) and (gekozen_klasse is null) = (keuze_op is null) and (gekozen_klasse is null) = (keuze_door_account_id is null)");
                    table.CheckConstraint("ck_contactregel_team_soort", "team_soort in ('wijkteam', 'jeugdteam', 'mpgTeam', 'cjg', 'toegangsteam', 'poh')");
                    table.CheckConstraint("ck_contactregel_uitkomst", "uitkomst in ('toegang', 'preventie', 'casusregie', 'jeugdhulp', 'grensgeval', 'nietVastgelegd', 'buitenBereik')");
                    table.CheckConstraint("ck_contactregel_uitkomst_norm", "uitkomst_norm in ('toegang', 'preventie', 'casusregie', 'jeugdhulp', 'grensgeval', 'nietVastgelegd', 'buitenBereik')");
                    table.CheckConstraint("ck_contactregel_vervolg", "vervolg in ('geen', 'wachtOpAanbieder', 'aanbiederActief', 'specialistischGestopt', 'siblingVanTraject')");
                    table.ForeignKey(
                        name: "fk_contactregel_contact_gemeente_code_contact_id",
                        columns: x => new { x.gemeente_code, x.contact_id },
                        principalTable: "contact",
                        principalColumns: new[] { "gemeente_code", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_contactregel_hulpvraag_gemeente_code_hulpvraag_id",
                        columns: x => new { x.gemeente_code, x.hulpvraag_id },
                        principalTable: "hulpvraag",
                        principalColumns: new[] { "gemeente_code", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_contactregel_persoon_gemeente_code_persoon_id",
                        columns: x => new { x.gemeente_code, x.persoon_id },
                        principalTable: "persoon",
                        principalColumns: new[] { "gemeente_code", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "contactwijziging",
                columns: table => new
                {
                    gemeente_code = table.Column<string>(type: "character varying(4)", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    contact_id = table.Column<Guid>(type: "uuid", nullable: false),
                    op = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    door_account_id = table.Column<Guid>(type: "uuid", nullable: false),
                    door_naam = table.Column<string>(type: "text", nullable: false),
                    reden = table.Column<string>(type: "text", nullable: false),
                    velden = table.Column<string>(type: "jsonb", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_contactwijziging", x => new { x.gemeente_code, x.id });
                    table.ForeignKey(
                        name: "fk_contactwijziging_contact_gemeente_code_contact_id",
                        columns: x => new { x.gemeente_code, x.contact_id },
                        principalTable: "contact",
                        principalColumns: new[] { "gemeente_code", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "doorverwijzing",
                columns: table => new
                {
                    gemeente_code = table.Column<string>(type: "character varying(4)", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    contact_id = table.Column<Guid>(type: "uuid", nullable: false),
                    persoon_id = table.Column<Guid>(type: "uuid", nullable: true),
                    bestemming = table.Column<string>(type: "text", nullable: false),
                    reden = table.Column<string>(type: "text", nullable: false),
                    datum = table.Column<DateOnly>(type: "date", nullable: false),
                    aanbieder = table.Column<string>(type: "text", nullable: true),
                    toelichting = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_doorverwijzing", x => new { x.gemeente_code, x.id });
                    table.ForeignKey(
                        name: "fk_doorverwijzing_contact_gemeente_code_contact_id",
                        columns: x => new { x.gemeente_code, x.contact_id },
                        principalTable: "contact",
                        principalColumns: new[] { "gemeente_code", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_doorverwijzing_persoon_gemeente_code_persoon_id",
                        columns: x => new { x.gemeente_code, x.persoon_id },
                        principalTable: "persoon",
                        principalColumns: new[] { "gemeente_code", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_aanstelling_account_id",
                table: "aanstelling",
                column: "account_id");

            migrationBuilder.CreateIndex(
                name: "email_index",
                table: "account",
                column: "normalized_email");

            migrationBuilder.CreateIndex(
                name: "user_name_index",
                table: "account",
                column: "normalized_user_name",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_account_claim_user_id",
                table: "account_claim",
                column: "user_id");

            migrationBuilder.CreateIndex(
                name: "ix_account_login_user_id",
                table: "account_login",
                column: "user_id");

            migrationBuilder.CreateIndex(
                name: "ix_concept_account_id",
                table: "concept",
                column: "account_id");

            migrationBuilder.CreateIndex(
                name: "ix_concept_gemeente_code_account_id",
                table: "concept",
                columns: new[] { "gemeente_code", "account_id" });

            migrationBuilder.CreateIndex(
                name: "ix_contact_gemeente_code_gezin_id",
                table: "contact",
                columns: new[] { "gemeente_code", "gezin_id" });

            migrationBuilder.CreateIndex(
                name: "ix_contact_gemeente_code_medewerker_id",
                table: "contact",
                columns: new[] { "gemeente_code", "medewerker_id" });

            migrationBuilder.CreateIndex(
                name: "ix_contact_gemeente_code_opdracht_id",
                table: "contact",
                columns: new[] { "gemeente_code", "opdracht_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_contact_gemeente_code_team_id",
                table: "contact",
                columns: new[] { "gemeente_code", "team_id" });

            migrationBuilder.CreateIndex(
                name: "ix_contactregel_gemeente_code_contact_id_persoon_id",
                table: "contactregel",
                columns: new[] { "gemeente_code", "contact_id", "persoon_id" },
                unique: true)
                .Annotation("Npgsql:NullsDistinct", false);

            migrationBuilder.CreateIndex(
                name: "ix_contactregel_gemeente_code_hulpvraag_id",
                table: "contactregel",
                columns: new[] { "gemeente_code", "hulpvraag_id" });

            migrationBuilder.CreateIndex(
                name: "ix_contactregel_gemeente_code_persoon_id",
                table: "contactregel",
                columns: new[] { "gemeente_code", "persoon_id" });

            migrationBuilder.CreateIndex(
                name: "ix_contactwijziging_gemeente_code_contact_id",
                table: "contactwijziging",
                columns: new[] { "gemeente_code", "contact_id" });

            migrationBuilder.CreateIndex(
                name: "ix_doorverwijzing_gemeente_code_contact_id",
                table: "doorverwijzing",
                columns: new[] { "gemeente_code", "contact_id" });

            migrationBuilder.CreateIndex(
                name: "ix_doorverwijzing_gemeente_code_persoon_id",
                table: "doorverwijzing",
                columns: new[] { "gemeente_code", "persoon_id" });

            migrationBuilder.CreateIndex(
                name: "ix_gezin_gemeente_code_nummer",
                table: "gezin",
                columns: new[] { "gemeente_code", "nummer" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_gezinslid_gemeente_code_persoon_id",
                table: "gezinslid",
                columns: new[] { "gemeente_code", "persoon_id" });

            migrationBuilder.CreateIndex(
                name: "ix_hulpvraag_gemeente_code_persoon_id",
                table: "hulpvraag",
                columns: new[] { "gemeente_code", "persoon_id" });

            migrationBuilder.CreateIndex(
                name: "ix_logboekregel_gemeente_code_object_soort_object_id",
                table: "logboekregel",
                columns: new[] { "gemeente_code", "object_soort", "object_id" });

            migrationBuilder.CreateIndex(
                name: "ix_medewerker_account_id",
                table: "medewerker",
                column: "account_id");

            migrationBuilder.CreateIndex(
                name: "ix_medewerker_gemeente_code_account_id",
                table: "medewerker",
                columns: new[] { "gemeente_code", "account_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_persoon_gemeente_code_bsn",
                table: "persoon",
                columns: new[] { "gemeente_code", "bsn" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_persoon_gemeente_code_geboortedatum",
                table: "persoon",
                columns: new[] { "gemeente_code", "geboortedatum" });

            migrationBuilder.CreateIndex(
                name: "ix_persoon_gemeente_code_zoek_achternaam",
                table: "persoon",
                columns: new[] { "gemeente_code", "zoek_achternaam" });

            migrationBuilder.CreateIndex(
                name: "ix_persoon_gemeente_code_zoek_voornamen",
                table: "persoon",
                columns: new[] { "gemeente_code", "zoek_voornamen" });

            migrationBuilder.CreateIndex(
                name: "ix_team_gemeente_code_naam",
                table: "team",
                columns: new[] { "gemeente_code", "naam" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_teamlid_gemeente_code_medewerker_id",
                table: "teamlid",
                columns: new[] { "gemeente_code", "medewerker_id" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "aanstelling");

            migrationBuilder.DropTable(
                name: "account_claim");

            migrationBuilder.DropTable(
                name: "account_login");

            migrationBuilder.DropTable(
                name: "account_token");

            migrationBuilder.DropTable(
                name: "codewaarde");

            migrationBuilder.DropTable(
                name: "concept");

            migrationBuilder.DropTable(
                name: "contactregel");

            migrationBuilder.DropTable(
                name: "contactwijziging");

            migrationBuilder.DropTable(
                name: "doorverwijzing");

            migrationBuilder.DropTable(
                name: "gezinslid");

            migrationBuilder.DropTable(
                name: "instellingenversie");

            migrationBuilder.DropTable(
                name: "logboekregel");

            migrationBuilder.DropTable(
                name: "sleutel");

            migrationBuilder.DropTable(
                name: "teamlid");

            migrationBuilder.DropTable(
                name: "hulpvraag");

            migrationBuilder.DropTable(
                name: "contact");

            migrationBuilder.DropTable(
                name: "persoon");

            migrationBuilder.DropTable(
                name: "gezin");

            migrationBuilder.DropTable(
                name: "medewerker");

            migrationBuilder.DropTable(
                name: "team");

            migrationBuilder.DropTable(
                name: "account");

            migrationBuilder.DropTable(
                name: "gemeente");
        }
    }
}
