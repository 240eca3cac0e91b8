using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Jeugdhulp.Application.Data.Migrations
{
    /// <inheritdoc />
    public partial class Herclassificatie : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropCheckConstraint(
                name: "ck_logboekregel_handeling",
                table: "logboekregel");

            migrationBuilder.CreateTable(
                name: "annotatie",
                columns: table => new
                {
                    gemeente_code = table.Column<string>(type: "character varying(4)", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    datum = table.Column<DateOnly>(type: "date", nullable: false),
                    oorzaak = table.Column<string>(type: "text", nullable: false),
                    tekst = table.Column<string>(type: "text", nullable: false),
                    versienummer = table.Column<int>(type: "integer", nullable: true),
                    automatisch = table.Column<bool>(type: "boolean", nullable: false),
                    door_naam = table.Column<string>(type: "text", nullable: false),
                    op = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_annotatie", x => new { x.gemeente_code, x.id });
                    table.CheckConstraint("ck_annotatie_oorzaak", "oorzaak in ('instellingGewijzigd', 'nieuwRegistratiesysteem', 'sturingOpRegistratie', 'onvolledigeRegistratie', 'technischeProblemen', 'gewijzigdeOpdracht', 'nieuweOrganisatie', 'capaciteit', 'complexeVragen', 'inzetPreventie', 'corona', 'instroomWlzZvw', 'eersteLevering')");
                    table.CheckConstraint("ck_annotatie_versie", "(oorzaak = 'instellingGewijzigd') = (versienummer is not null)");
                    table.ForeignKey(
                        name: "fk_annotatie_gemeente_gemeente_code",
                        column: x => x.gemeente_code,
                        principalTable: "gemeente",
                        principalColumn: "code",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_annotatie_instellingenversie_gemeente_code_versienummer",
                        columns: x => new { x.gemeente_code, x.versienummer },
                        principalTable: "instellingenversie",
                        principalColumns: new[] { "gemeente_code", "nummer" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "herclassificatie",
                columns: table => new
                {
                    gemeente_code = table.Column<string>(type: "character varying(4)", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    aanleiding = table.Column<string>(type: "text", nullable: false),
                    versienummer = table.Column<int>(type: "integer", nullable: true),
                    hulpvraag_id = table.Column<Guid>(type: "uuid", nullable: true),
                    van = table.Column<DateOnly>(type: "date", nullable: false),
                    tot = table.Column<DateOnly>(type: "date", nullable: true),
                    gevraagd_op = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    klaar_op = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    bekeken = table.Column<int>(type: "integer", nullable: false),
                    verzegeld = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_herclassificatie", x => new { x.gemeente_code, x.id });
                    table.CheckConstraint("ck_herclassificatie_aanleiding", "aanleiding in ('nieuweVersie', 'lateGegevens')");
                    table.CheckConstraint("ck_herclassificatie_grond", "(aanleiding = 'nieuweVersie') = (versienummer is not null) and (aanleiding = 'lateGegevens') = (hulpvraag_id is not null)");
                    table.CheckConstraint("ck_herclassificatie_periode", "tot > van");
                    table.ForeignKey(
                        name: "fk_herclassificatie_gemeente_gemeente_code",
                        column: x => x.gemeente_code,
                        principalTable: "gemeente",
                        principalColumn: "code",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_herclassificatie_hulpvraag_gemeente_code_hulpvraag_id",
                        columns: x => new { x.gemeente_code, x.hulpvraag_id },
                        principalTable: "hulpvraag",
                        principalColumns: new[] { "gemeente_code", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "voorstelgroep",
                columns: table => new
                {
                    gemeente_code = table.Column<string>(type: "character varying(4)", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    herclassificatie_id = table.Column<Guid>(type: "uuid", nullable: false),
                    team_id = table.Column<Guid>(type: "uuid", nullable: false),
                    van_uitkomst = table.Column<string>(type: "text", nullable: false),
                    van_regel = table.Column<string>(type: "text", nullable: false),
                    van_levert = table.Column<bool>(type: "boolean", nullable: false),
                    naar_uitkomst = table.Column<string>(type: "text", nullable: false),
                    naar_regel = table.Column<string>(type: "text", nullable: false),
                    naar_levert = table.Column<bool>(type: "boolean", nullable: false),
                    stand = table.Column<string>(type: "text", nullable: false),
                    reden = table.Column<string>(type: "text", nullable: true),
                    door_account_id = table.Column<Guid>(type: "uuid", nullable: true),
                    door_naam = table.Column<string>(type: "text", nullable: true),
                    beslist_op = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    uitgevoerd_op = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_voorstelgroep", x => new { x.gemeente_code, x.id });
                    table.CheckConstraint("ck_voorstelgroep_beslist", "(stand = 'open') = (beslist_op is null) and (beslist_op is null) = (reden is null) and (beslist_op is null) = (door_account_id is null) and (uitgevoerd_op is null or stand = 'aanvaard')");
                    table.CheckConstraint("ck_voorstelgroep_naar_uitkomst", "naar_uitkomst in ('toegang', 'preventie', 'casusregie', 'jeugdhulp', 'grensgeval', 'nietVastgelegd', 'buitenBereik')");
                    table.CheckConstraint("ck_voorstelgroep_stand", "stand in ('open', 'aanvaard', 'geweigerd')");
                    table.CheckConstraint("ck_voorstelgroep_van_uitkomst", "van_uitkomst in ('toegang', 'preventie', 'casusregie', 'jeugdhulp', 'grensgeval', 'nietVastgelegd', 'buitenBereik')");
                    table.ForeignKey(
                        name: "fk_voorstelgroep_herclassificatie_gemeente_code_herclassificat~",
                        columns: x => new { x.gemeente_code, x.herclassificatie_id },
                        principalTable: "herclassificatie",
                        principalColumns: new[] { "gemeente_code", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_voorstelgroep_team_gemeente_code_team_id",
                        columns: x => new { x.gemeente_code, x.team_id },
                        principalTable: "team",
                        principalColumns: new[] { "gemeente_code", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "voorstel",
                columns: table => new
                {
                    gemeente_code = table.Column<string>(type: "character varying(4)", nullable: false),
                    groep_id = table.Column<Guid>(type: "uuid", nullable: false),
                    contactregel_id = table.Column<Guid>(type: "uuid", nullable: false),
                    versienummer = table.Column<int>(type: "integer", nullable: true),
                    gespreknummer = table.Column<int>(type: "integer", nullable: false),
                    eerder_klasse = table.Column<string>(type: "text", nullable: true),
                    bewijs_sha256 = table.Column<string>(type: "text", nullable: false),
                    afloop = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_voorstel", x => new { x.gemeente_code, x.groep_id, x.contactregel_id });
                    table.CheckConstraint("ck_voorstel_afloop", "afloop in ('wacht', 'uitgevoerd', 'vervallen', 'verzegeld')");
                    table.CheckConstraint("ck_voorstel_eerder_klasse", "eerder_klasse in ('toegang', 'preventie', 'casusregie', 'jeugdhulp')");
                    table.CheckConstraint("ck_voorstel_gespreknummer", "gespreknummer >= 1");
                    table.ForeignKey(
                        name: "fk_voorstel_contactregel_gemeente_code_contactregel_id",
                        columns: x => new { x.gemeente_code, x.contactregel_id },
                        principalTable: "contactregel",
                        principalColumns: new[] { "gemeente_code", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_voorstel_voorstelgroep_gemeente_code_groep_id",
                        columns: x => new { x.gemeente_code, x.groep_id },
                        principalTable: "voorstelgroep",
                        principalColumns: new[] { "gemeente_code", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.AddCheckConstraint(
                name: "ck_logboekregel_handeling",
                table: "logboekregel",
                sql: "handeling in ('aangemeld', 'afgemeld', 'aanmeldenGeweigerd', 'gemeenteGekozen', 'toegangGeweigerd', 'personenGezocht', 'persoonGemaakt', 'persoonBekeken', 'contactGeregistreerd', 'contactBekeken', 'contactGewijzigd', 'contactenBekeken', 'contactGeclassificeerd', 'conceptBewaard', 'conceptBekeken', 'conceptVerwijderd', 'doorverwijzingGeregistreerd', 'hulpvraagGewijzigd', 'halfjaarVerzegeld', 'voorstelAanvaard', 'voorstelGeweigerd', 'contactHergeclassificeerd', 'taakAangevraagd', 'taakKlaar', 'taakMislukt', 'taakGestopt', 'conceptversieBegonnen', 'conceptversieGewijzigd', 'conceptversieIngediend', 'conceptversieTeruggezet', 'conceptversieIngetrokken', 'instellingenVastgesteld', 'instellingBetwist', 'betwistingOpgelost')");

            migrationBuilder.CreateIndex(
                name: "ix_annotatie_gemeente_code_datum",
                table: "annotatie",
                columns: new[] { "gemeente_code", "datum" });

            migrationBuilder.CreateIndex(
                name: "ix_annotatie_gemeente_code_versienummer",
                table: "annotatie",
                columns: new[] { "gemeente_code", "versienummer" });

            migrationBuilder.CreateIndex(
                name: "ix_herclassificatie_gemeente_code_hulpvraag_id",
                table: "herclassificatie",
                columns: new[] { "gemeente_code", "hulpvraag_id" });

            migrationBuilder.CreateIndex(
                name: "ix_voorstel_gemeente_code_contactregel_id",
                table: "voorstel",
                columns: new[] { "gemeente_code", "contactregel_id" });

            migrationBuilder.CreateIndex(
                name: "ix_voorstelgroep_gemeente_code_team_id",
                table: "voorstelgroep",
                columns: new[] { "gemeente_code", "team_id" });

            migrationBuilder.CreateIndex(
                name: "ix_voorstelgroep_verandering",
                table: "voorstelgroep",
                columns: new[] { "gemeente_code", "herclassificatie_id", "team_id", "van_uitkomst", "van_regel", "van_levert", "naar_uitkomst", "naar_regel", "naar_levert" },
                unique: true);

            // A decision is written once and never taken back; which contacts a group holds is not to be changed at all.
            migrationBuilder.BeveiligGemeentetabel("herclassificatie", "select, insert, update (klaar_op, bekeken, verzegeld)");
            migrationBuilder.BeveiligGemeentetabel("voorstelgroep", "select, insert, update (stand, reden, door_account_id, door_naam, beslist_op, uitgevoerd_op)");
            migrationBuilder.BeveiligGemeentetabel("voorstel", "select, insert, update (afloop)");
            migrationBuilder.BeveiligGemeentetabel("annotatie", "select, insert");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.OntgrendelGemeentetabel("annotatie");
            migrationBuilder.OntgrendelGemeentetabel("voorstel");
            migrationBuilder.OntgrendelGemeentetabel("voorstelgroep");
            migrationBuilder.OntgrendelGemeentetabel("herclassificatie");

            migrationBuilder.DropTable(
                name: "annotatie");

            migrationBuilder.DropTable(
                name: "voorstel");

            migrationBuilder.DropTable(
                name: "voorstelgroep");

            migrationBuilder.DropTable(
                name: "herclassificatie");

            migrationBuilder.DropCheckConstraint(
                name: "ck_logboekregel_handeling",
                table: "logboekregel");

            migrationBuilder.AddCheckConstraint(
                name: "ck_logboekregel_handeling",
                table: "logboekregel",
                sql: "handeling in ('aangemeld', 'afgemeld', 'aanmeldenGeweigerd', 'gemeenteGekozen', 'toegangGeweigerd', 'personenGezocht', 'persoonGemaakt', 'persoonBekeken', 'contactGeregistreerd', 'contactBekeken', 'contactGewijzigd', 'contactenBekeken', 'contactGeclassificeerd', 'conceptBewaard', 'conceptBekeken', 'conceptVerwijderd', 'doorverwijzingGeregistreerd', 'hulpvraagGewijzigd', 'halfjaarVerzegeld', 'taakAangevraagd', 'taakKlaar', 'taakMislukt', 'taakGestopt', 'conceptversieBegonnen', 'conceptversieGewijzigd', 'conceptversieIngediend', 'conceptversieTeruggezet', 'conceptversieIngetrokken', 'instellingenVastgesteld', 'instellingBetwist', 'betwistingOpgelost')");
        }
    }
}
