using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Jeugdhulp.Application.Data.Migrations
{
    /// <inheritdoc />
    public partial class Leren : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropCheckConstraint(
                name: "ck_logboekregel_handeling",
                table: "logboekregel");

            migrationBuilder.CreateTable(
                name: "casus",
                columns: table => new
                {
                    gemeente_code = table.Column<string>(type: "character varying(4)", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    herkomst = table.Column<string>(type: "text", nullable: false),
                    titel = table.Column<string>(type: "text", nullable: false),
                    verhaal = table.Column<string>(type: "text", nullable: false),
                    door_account_id = table.Column<Guid>(type: "uuid", nullable: true),
                    door = table.Column<string>(type: "text", nullable: false),
                    op = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    ingetrokken_op = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    ingetrokken_door = table.Column<string>(type: "text", nullable: true),
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
                    table.PrimaryKey("pk_casus", x => new { x.gemeente_code, x.id });
                    table.CheckConstraint("ck_casus_activiteit", "activiteit in ('informatieAdvies', 'consult', 'collectief', 'triage', 'intake', 'planvorming', 'indicatie', 'doorverwijzing', 'terugkoppeling', 'opvoedondersteuning', 'kortGesprek', 'begeleiding', 'ouderondersteuning', 'schoolmaatschappelijkWerk', 'pohJeugd', 'overbruggingszorg', 'openHouden', 'crisishulp', 'regie', 'casusoverleg', 'evaluatieMetAanbieder')");
                    table.CheckConstraint("ck_casus_doel", "doel in ('informatieAdvies', 'toeleiding', 'opvoedondersteuning', 'voorkomenSpecialistisch', 'bestaandeProblematiek', 'volgenRegie')");
                    table.CheckConstraint("ck_casus_eerder_klasse", "eerder_klasse in ('toegang', 'preventie', 'casusregie', 'jeugdhulp')");
                    table.CheckConstraint("ck_casus_gericht_op", "gericht_op in ('jeugdige', 'gezin', 'collectief')");
                    table.CheckConstraint("ck_casus_gespreknummer", "gespreknummer >= 1");
                    table.CheckConstraint("ck_casus_herkomst", "herkomst in ('landelijk', 'gemeente', 'dossier')");
                    table.CheckConstraint("ck_casus_ingetrokken", "(ingetrokken_op is null) = (ingetrokken_door is null)");
                    table.CheckConstraint("ck_casus_team_soort", "team_soort in ('wijkteam', 'jeugdteam', 'mpgTeam', 'cjg', 'toegangsteam', 'poh')");
                    table.CheckConstraint("ck_casus_vervolg", "vervolg in ('geen', 'wachtOpAanbieder', 'aanbiederActief', 'specialistischGestopt', 'siblingVanTraject')");
                    table.ForeignKey(
                        name: "fk_casus_gemeente_gemeente_code",
                        column: x => x.gemeente_code,
                        principalTable: "gemeente",
                        principalColumn: "code",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "instructieafronding",
                columns: table => new
                {
                    gemeente_code = table.Column<string>(type: "character varying(4)", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    medewerker_id = table.Column<Guid>(type: "uuid", nullable: false),
                    versienummer = table.Column<int>(type: "integer", nullable: true),
                    op = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_instructieafronding", x => new { x.gemeente_code, x.id });
                    table.ForeignKey(
                        name: "fk_instructieafronding_instellingenversie_gemeente_code_versie~",
                        columns: x => new { x.gemeente_code, x.versienummer },
                        principalTable: "instellingenversie",
                        principalColumns: new[] { "gemeente_code", "nummer" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_instructieafronding_medewerker_gemeente_code_medewerker_id",
                        columns: x => new { x.gemeente_code, x.medewerker_id },
                        principalTable: "medewerker",
                        principalColumns: new[] { "gemeente_code", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "instructieplicht",
                columns: table => new
                {
                    gemeente_code = table.Column<string>(type: "character varying(4)", nullable: false),
                    verplicht = table.Column<bool>(type: "boolean", nullable: false),
                    door_account_id = table.Column<Guid>(type: "uuid", nullable: true),
                    door = table.Column<string>(type: "text", nullable: false),
                    op = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_instructieplicht", x => x.gemeente_code);
                    table.ForeignKey(
                        name: "fk_instructieplicht_gemeente_gemeente_code",
                        column: x => x.gemeente_code,
                        principalTable: "gemeente",
                        principalColumn: "code",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ronde",
                columns: table => new
                {
                    gemeente_code = table.Column<string>(type: "character varying(4)", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    titel = table.Column<string>(type: "text", nullable: false),
                    van = table.Column<DateOnly>(type: "date", nullable: false),
                    tot = table.Column<DateOnly>(type: "date", nullable: false),
                    door_account_id = table.Column<Guid>(type: "uuid", nullable: true),
                    door = table.Column<string>(type: "text", nullable: false),
                    op = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_ronde", x => new { x.gemeente_code, x.id });
                    table.CheckConstraint("ck_ronde_periode", "tot >= van");
                    table.ForeignKey(
                        name: "fk_ronde_gemeente_gemeente_code",
                        column: x => x.gemeente_code,
                        principalTable: "gemeente",
                        principalColumn: "code",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "rondecasus",
                columns: table => new
                {
                    gemeente_code = table.Column<string>(type: "character varying(4)", nullable: false),
                    ronde_id = table.Column<Guid>(type: "uuid", nullable: false),
                    casus_id = table.Column<Guid>(type: "uuid", nullable: false),
                    volgorde = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_rondecasus", x => new { x.gemeente_code, x.ronde_id, x.casus_id });
                    table.ForeignKey(
                        name: "fk_rondecasus_casus_gemeente_code_casus_id",
                        columns: x => new { x.gemeente_code, x.casus_id },
                        principalTable: "casus",
                        principalColumns: new[] { "gemeente_code", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_rondecasus_ronde_gemeente_code_ronde_id",
                        columns: x => new { x.gemeente_code, x.ronde_id },
                        principalTable: "ronde",
                        principalColumns: new[] { "gemeente_code", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "antwoord",
                columns: table => new
                {
                    gemeente_code = table.Column<string>(type: "character varying(4)", nullable: false),
                    ronde_id = table.Column<Guid>(type: "uuid", nullable: false),
                    casus_id = table.Column<Guid>(type: "uuid", nullable: false),
                    medewerker_id = table.Column<Guid>(type: "uuid", nullable: false),
                    klasse = table.Column<string>(type: "text", nullable: true),
                    motivering = table.Column<string>(type: "text", nullable: true),
                    op = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    gezien_op = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_antwoord", x => new { x.gemeente_code, x.ronde_id, x.casus_id, x.medewerker_id });
                    table.CheckConstraint("ck_antwoord_klasse", "klasse in ('toegang', 'preventie', 'casusregie', 'jeugdhulp')");
                    table.ForeignKey(
                        name: "fk_antwoord_medewerker_gemeente_code_medewerker_id",
                        columns: x => new { x.gemeente_code, x.medewerker_id },
                        principalTable: "medewerker",
                        principalColumns: new[] { "gemeente_code", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_antwoord_rondecasus_gemeente_code_ronde_id_casus_id",
                        columns: x => new { x.gemeente_code, x.ronde_id, x.casus_id },
                        principalTable: "rondecasus",
                        principalColumns: new[] { "gemeente_code", "ronde_id", "casus_id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.AddCheckConstraint(
                name: "ck_logboekregel_handeling",
                table: "logboekregel",
                sql: "handeling in ('aangemeld', 'afgemeld', 'aanmeldenGeweigerd', 'gemeenteGekozen', 'toegangGeweigerd', 'personenGezocht', 'persoonGemaakt', 'persoonBekeken', 'contactGeregistreerd', 'contactBekeken', 'contactGewijzigd', 'contactenBekeken', 'contactGeclassificeerd', 'conceptBewaard', 'conceptBekeken', 'conceptVerwijderd', 'doorverwijzingGeregistreerd', 'hulpvraagGewijzigd', 'halfjaarVerzegeld', 'voorstelAanvaard', 'voorstelGeweigerd', 'contactHergeclassificeerd', 'taakAangevraagd', 'taakKlaar', 'taakMislukt', 'taakGestopt', 'conceptversieBegonnen', 'conceptversieGewijzigd', 'conceptversieIngediend', 'conceptversieTeruggezet', 'conceptversieIngetrokken', 'instellingenVastgesteld', 'instellingBetwist', 'betwistingOpgelost', 'teamGemaakt', 'teamGewijzigd', 'teamBeeindigd', 'documentGeplaatst', 'documentGedownload', 'documentBevestigd', 'leidraadmeldingGemaakt', 'leidraadmeldingIngetrokken', 'leidraadmeldingVrijgegeven', 'vergelijkenAangezet', 'vergelijkenUitgezet', 'vergelijkingGevraagd', 'vergelijkingsdeelGegeven', 'reflectieGeschreven', 'casusGemaakt', 'casusGewijzigd', 'casusIngetrokken', 'casusBeantwoord', 'casusuitkomstBekeken', 'rondeGemaakt', 'rondeGewijzigd', 'rondeVerwijderd', 'instructieAfgerond', 'instructieplichtGewijzigd')");

            migrationBuilder.CreateIndex(
                name: "ix_antwoord_gemeente_code_casus_id",
                table: "antwoord",
                columns: new[] { "gemeente_code", "casus_id" });

            migrationBuilder.CreateIndex(
                name: "ix_antwoord_gemeente_code_medewerker_id",
                table: "antwoord",
                columns: new[] { "gemeente_code", "medewerker_id" });

            migrationBuilder.CreateIndex(
                name: "ix_instructieafronding_gemeente_code_medewerker_id_versienummer",
                table: "instructieafronding",
                columns: new[] { "gemeente_code", "medewerker_id", "versienummer" },
                unique: true)
                .Annotation("Npgsql:NullsDistinct", false);

            migrationBuilder.CreateIndex(
                name: "ix_instructieafronding_gemeente_code_versienummer",
                table: "instructieafronding",
                columns: new[] { "gemeente_code", "versienummer" });

            migrationBuilder.CreateIndex(
                name: "ix_rondecasus_gemeente_code_casus_id",
                table: "rondecasus",
                columns: new[] { "gemeente_code", "casus_id" });

            migrationBuilder.CreateIndex(
                name: "ix_rondecasus_gemeente_code_ronde_id_volgorde",
                table: "rondecasus",
                columns: new[] { "gemeente_code", "ronde_id", "volgorde" },
                unique: true);

            // The facts of a casus change until someone answers it, and it may be withdrawn; where it came from never changes.
            migrationBuilder.BeveiligGemeentetabel(
                "casus",
                "select, insert, update (titel, verhaal, datum, activiteit, anoniem, gericht_op, doel, gespreknummer, verwacht_aantal_gesprekken, verwachte_duur_maanden, verwachte_uren_per_week, langdurig, intensief, wettelijk_been, plan_vastgesteld, eerder_klasse, vervolg, geboortedatum, jeugdstrafrecht, voortgezet, team_soort, team_taken, ingetrokken_op, ingetrokken_door)");
            // A round that nobody answered may go; the reference of an answer to its place keeps it there.
            migrationBuilder.BeveiligGemeentetabel("ronde", "select, insert, update (tot), delete");
            migrationBuilder.BeveiligGemeentetabel("rondecasus", "select, insert, delete");
            migrationBuilder.BeveiligGemeentetabel("antwoord", "select, insert, update (klasse, motivering, op, gezien_op)");
            // Who saw the class would no longer answer blind.
            migrationBuilder.Sql(
                """
                create function weiger_gezien_antwoord() returns trigger language plpgsql as $$
                begin
                    raise exception 'Dit antwoord staat vast: de uitkomst is bekeken.' using errcode = 'restrict_violation';
                end $$;
                create trigger antwoord_gezien before update on antwoord
                    for each row when (old.gezien_op is not null) execute function weiger_gezien_antwoord();
                """);
            // That someone did the instruction is not taken back.
            migrationBuilder.BeveiligGemeentetabel("instructieafronding", "select, insert");
            migrationBuilder.BeveiligGemeentetabel("instructieplicht", "select, insert, update (verplicht, door_account_id, door, op)");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.OntgrendelGemeentetabel("instructieplicht");
            migrationBuilder.OntgrendelGemeentetabel("instructieafronding");
            migrationBuilder.Sql("drop trigger antwoord_gezien on antwoord; drop function weiger_gezien_antwoord();");
            migrationBuilder.OntgrendelGemeentetabel("antwoord");
            migrationBuilder.OntgrendelGemeentetabel("rondecasus");
            migrationBuilder.OntgrendelGemeentetabel("ronde");
            migrationBuilder.OntgrendelGemeentetabel("casus");

            migrationBuilder.DropTable(
                name: "antwoord");

            migrationBuilder.DropTable(
                name: "instructieafronding");

            migrationBuilder.DropTable(
                name: "instructieplicht");

            migrationBuilder.DropTable(
                name: "rondecasus");

            migrationBuilder.DropTable(
                name: "casus");

            migrationBuilder.DropTable(
                name: "ronde");

            migrationBuilder.DropCheckConstraint(
                name: "ck_logboekregel_handeling",
                table: "logboekregel");

            migrationBuilder.AddCheckConstraint(
                name: "ck_logboekregel_handeling",
                table: "logboekregel",
                sql: "handeling in ('aangemeld', 'afgemeld', 'aanmeldenGeweigerd', 'gemeenteGekozen', 'toegangGeweigerd', 'personenGezocht', 'persoonGemaakt', 'persoonBekeken', 'contactGeregistreerd', 'contactBekeken', 'contactGewijzigd', 'contactenBekeken', 'contactGeclassificeerd', 'conceptBewaard', 'conceptBekeken', 'conceptVerwijderd', 'doorverwijzingGeregistreerd', 'hulpvraagGewijzigd', 'halfjaarVerzegeld', 'voorstelAanvaard', 'voorstelGeweigerd', 'contactHergeclassificeerd', 'taakAangevraagd', 'taakKlaar', 'taakMislukt', 'taakGestopt', 'conceptversieBegonnen', 'conceptversieGewijzigd', 'conceptversieIngediend', 'conceptversieTeruggezet', 'conceptversieIngetrokken', 'instellingenVastgesteld', 'instellingBetwist', 'betwistingOpgelost', 'teamGemaakt', 'teamGewijzigd', 'teamBeeindigd', 'documentGeplaatst', 'documentGedownload', 'documentBevestigd', 'leidraadmeldingGemaakt', 'leidraadmeldingIngetrokken', 'leidraadmeldingVrijgegeven', 'vergelijkenAangezet', 'vergelijkenUitgezet', 'vergelijkingGevraagd', 'vergelijkingsdeelGegeven', 'reflectieGeschreven')");
        }
    }
}
