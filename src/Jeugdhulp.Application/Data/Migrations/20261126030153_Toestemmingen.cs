using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Jeugdhulp.Application.Data.Migrations
{
    /// <inheritdoc />
    public partial class Toestemmingen : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropCheckConstraint(
                name: "ck_logboekregel_handeling",
                table: "logboekregel");

            migrationBuilder.AddColumn<string>(
                name: "overdracht_aan",
                table: "trajectbespreking",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "overdracht_aan",
                table: "traject",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "partner",
                table: "planoverdracht",
                type: "text",
                nullable: false,
                defaultValue: "anders");

            migrationBuilder.CreateTable(
                name: "partnertoestemming",
                columns: table => new
                {
                    gemeente_code = table.Column<string>(type: "character varying(4)", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    persoon_id = table.Column<Guid>(type: "uuid", nullable: false),
                    partner = table.Column<string>(type: "text", nullable: false),
                    partnernaam = table.Column<string>(type: "text", nullable: true),
                    antwoord = table.Column<string>(type: "text", nullable: false),
                    gever = table.Column<string>(type: "text", nullable: false),
                    door = table.Column<string>(type: "text", nullable: false),
                    datum = table.Column<DateOnly>(type: "date", nullable: false),
                    toelichting = table.Column<string>(type: "text", nullable: true),
                    door_account_id = table.Column<Guid>(type: "uuid", nullable: false),
                    door_naam = table.Column<string>(type: "text", nullable: false),
                    op = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_partnertoestemming", x => new { x.gemeente_code, x.id });
                    table.CheckConstraint("ck_partnertoestemming_anders", "partner <> 'anders' or partnernaam is not null");
                    table.CheckConstraint("ck_partnertoestemming_antwoord", "antwoord in ('gegeven', 'geweigerd', 'ingetrokken')");
                    table.CheckConstraint("ck_partnertoestemming_datum", "datum >= '2015-01-01'");
                    table.CheckConstraint("ck_partnertoestemming_gever", "gever in ('ouders', 'samen', 'zelf', 'vertegenwoordiger')");
                    table.CheckConstraint("ck_partnertoestemming_partner", "partner in ('school', 'kinderopvang', 'huisarts', 'jeugdgezondheidszorg', 'medischSpecialist', 'verloskundige', 'aanbieder', 'voorliggendeVoorziening', 'cjg', 'gecertificeerdeInstelling', 'veiligThuis', 'politie', 'justitie', 'anders')");
                    table.CheckConstraint("ck_partnertoestemming_vertegenwoordiger", "gever <> 'vertegenwoordiger' or toelichting is not null");
                    table.ForeignKey(
                        name: "fk_partnertoestemming_account_door_account_id",
                        column: x => x.door_account_id,
                        principalTable: "account",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_partnertoestemming_persoon_gemeente_code_persoon_id",
                        columns: x => new { x.gemeente_code, x.persoon_id },
                        principalTable: "persoon",
                        principalColumns: new[] { "gemeente_code", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.AddCheckConstraint(
                name: "ck_trajectbespreking_overdracht",
                table: "trajectbespreking",
                sql: "overdracht_aan is null or warme_overdracht");

            migrationBuilder.AddCheckConstraint(
                name: "ck_trajectbespreking_overdracht_aan",
                table: "trajectbespreking",
                sql: "overdracht_aan in ('school', 'kinderopvang', 'huisarts', 'jeugdgezondheidszorg', 'medischSpecialist', 'verloskundige', 'aanbieder', 'voorliggendeVoorziening', 'cjg', 'gecertificeerdeInstelling', 'veiligThuis', 'politie', 'justitie', 'anders')");

            migrationBuilder.AddCheckConstraint(
                name: "ck_traject_overdracht",
                table: "traject",
                sql: "overdracht_aan is null or warme_overdracht");

            migrationBuilder.AddCheckConstraint(
                name: "ck_traject_overdracht_aan",
                table: "traject",
                sql: "overdracht_aan in ('school', 'kinderopvang', 'huisarts', 'jeugdgezondheidszorg', 'medischSpecialist', 'verloskundige', 'aanbieder', 'voorliggendeVoorziening', 'cjg', 'gecertificeerdeInstelling', 'veiligThuis', 'politie', 'justitie', 'anders')");

            migrationBuilder.AddCheckConstraint(
                name: "ck_planoverdracht_partner",
                table: "planoverdracht",
                sql: "partner in ('school', 'kinderopvang', 'huisarts', 'jeugdgezondheidszorg', 'medischSpecialist', 'verloskundige', 'aanbieder', 'voorliggendeVoorziening', 'cjg', 'gecertificeerdeInstelling', 'veiligThuis', 'politie', 'justitie', 'anders')");

            migrationBuilder.AddCheckConstraint(
                name: "ck_logboekregel_handeling",
                table: "logboekregel",
                sql: "handeling in ('aangemeld', 'afgemeld', 'aanmeldenGeweigerd', 'gemeenteGekozen', 'toegangGeweigerd', 'personenGezocht', 'persoonGemaakt', 'persoonBekeken', 'contactGeregistreerd', 'contactBekeken', 'contactGewijzigd', 'contactenBekeken', 'contactGeclassificeerd', 'conceptBewaard', 'conceptBekeken', 'conceptVerwijderd', 'doorverwijzingGeregistreerd', 'hulpvraagGewijzigd', 'halfjaarVerzegeld', 'voorstelAanvaard', 'voorstelGeweigerd', 'contactHergeclassificeerd', 'taakAangevraagd', 'taakKlaar', 'taakMislukt', 'taakGestopt', 'conceptversieBegonnen', 'conceptversieGewijzigd', 'conceptversieIngediend', 'conceptversieTeruggezet', 'conceptversieIngetrokken', 'instellingenVastgesteld', 'instellingBetwist', 'betwistingOpgelost', 'teamGemaakt', 'teamGewijzigd', 'teamBeeindigd', 'documentGeplaatst', 'documentGedownload', 'documentBevestigd', 'leidraadmeldingGemaakt', 'leidraadmeldingIngetrokken', 'leidraadmeldingVrijgegeven', 'vergelijkenAangezet', 'vergelijkenUitgezet', 'vergelijkingGevraagd', 'vergelijkingsdeelGegeven', 'reflectieGeschreven', 'casusGemaakt', 'casusGewijzigd', 'casusIngetrokken', 'casusBeantwoord', 'casusuitkomstBekeken', 'rondeGemaakt', 'rondeGewijzigd', 'rondeVerwijderd', 'instructieAfgerond', 'instructieplichtGewijzigd', 'normconceptBegonnen', 'normconceptGewijzigd', 'normconceptIngediend', 'normconceptTeruggezet', 'normconceptIngetrokken', 'normVastgesteld', 'codeToegevoegd', 'codeBeeindigd', 'woordGewijzigd', 'casusbesluitGenomen', 'persoonGewijzigd', 'personenSamengevoegd', 'samenvoegingOngedaan', 'personenOnderscheiden', 'vervolgkeuzeVastgelegd', 'relatieGemaakt', 'relatieBeeindigd', 'gezinBekeken', 'gezinGewijzigd', 'dubbelenBekeken', 'trajectBegonnen', 'trajectBekeken', 'trajectenBekeken', 'trajectGewijzigd', 'trajectBeeindigd', 'trajectHeropend', 'trajectIngetrokken', 'trajectBesproken', 'beschikkingGemaakt', 'beschikkingBeslist', 'verwijzerGeinformeerd', 'doorverwijzingBekeken', 'doorverwijzingenBekeken', 'doorverwijzingGewijzigd', 'wachtlijstBekeken', 'wachtendeToegevoegd', 'wachtendeGewijzigd', 'wachtinstellingGewijzigd', 'triageGedaan', 'triageGewijzigd', 'triageBekeken', 'consultGevraagd', 'consultBeantwoord', 'triagetermijnGewijzigd', 'planBegonnen', 'planGewijzigd', 'planBekeken', 'planVastgesteld', 'planAfgesloten', 'planAfgedrukt', 'planOvergedragen', 'doelresultaatVastgelegd', 'afrondingVastgelegd', 'dossierGeopend', 'dossierBekeken', 'dossierGewijzigd', 'dossierAfgesloten', 'dossierHeropend', 'dossiersBekeken', 'dossierafspraakGewijzigd', 'werkBekeken', 'formatieVastgelegd', 'toestemmingVastgelegd')");

            migrationBuilder.CreateIndex(
                name: "ix_partnertoestemming_door_account_id",
                table: "partnertoestemming",
                column: "door_account_id");

            migrationBuilder.CreateIndex(
                name: "ix_partnertoestemming_gemeente_code_persoon_id_datum",
                table: "partnertoestemming",
                columns: new[] { "gemeente_code", "persoon_id", "datum" });

            // What was handed over before has no kind of partner; nobody agreed to one, so its papers stay closed until someone does.
            migrationBuilder.Sql("alter table planoverdracht alter column partner drop default;");

            // An answer is never changed: a withdrawal comes beside it.
            migrationBuilder.BeveiligGemeentetabel("partnertoestemming", "select, insert");
            migrationBuilder.Sql($"grant update (overdracht_aan) on traject to {Rijbeveiliging.Toepassingsrol};");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.OntgrendelGemeentetabel("partnertoestemming");

            migrationBuilder.DropTable(
                name: "partnertoestemming");

            migrationBuilder.DropCheckConstraint(
                name: "ck_trajectbespreking_overdracht",
                table: "trajectbespreking");

            migrationBuilder.DropCheckConstraint(
                name: "ck_trajectbespreking_overdracht_aan",
                table: "trajectbespreking");

            migrationBuilder.DropCheckConstraint(
                name: "ck_traject_overdracht",
                table: "traject");

            migrationBuilder.DropCheckConstraint(
                name: "ck_traject_overdracht_aan",
                table: "traject");

            migrationBuilder.DropCheckConstraint(
                name: "ck_planoverdracht_partner",
                table: "planoverdracht");

            migrationBuilder.DropCheckConstraint(
                name: "ck_logboekregel_handeling",
                table: "logboekregel");

            migrationBuilder.DropColumn(
                name: "overdracht_aan",
                table: "trajectbespreking");

            migrationBuilder.DropColumn(
                name: "overdracht_aan",
                table: "traject");

            migrationBuilder.DropColumn(
                name: "partner",
                table: "planoverdracht");

            migrationBuilder.AddCheckConstraint(
                name: "ck_logboekregel_handeling",
                table: "logboekregel",
                sql: "handeling in ('aangemeld', 'afgemeld', 'aanmeldenGeweigerd', 'gemeenteGekozen', 'toegangGeweigerd', 'personenGezocht', 'persoonGemaakt', 'persoonBekeken', 'contactGeregistreerd', 'contactBekeken', 'contactGewijzigd', 'contactenBekeken', 'contactGeclassificeerd', 'conceptBewaard', 'conceptBekeken', 'conceptVerwijderd', 'doorverwijzingGeregistreerd', 'hulpvraagGewijzigd', 'halfjaarVerzegeld', 'voorstelAanvaard', 'voorstelGeweigerd', 'contactHergeclassificeerd', 'taakAangevraagd', 'taakKlaar', 'taakMislukt', 'taakGestopt', 'conceptversieBegonnen', 'conceptversieGewijzigd', 'conceptversieIngediend', 'conceptversieTeruggezet', 'conceptversieIngetrokken', 'instellingenVastgesteld', 'instellingBetwist', 'betwistingOpgelost', 'teamGemaakt', 'teamGewijzigd', 'teamBeeindigd', 'documentGeplaatst', 'documentGedownload', 'documentBevestigd', 'leidraadmeldingGemaakt', 'leidraadmeldingIngetrokken', 'leidraadmeldingVrijgegeven', 'vergelijkenAangezet', 'vergelijkenUitgezet', 'vergelijkingGevraagd', 'vergelijkingsdeelGegeven', 'reflectieGeschreven', 'casusGemaakt', 'casusGewijzigd', 'casusIngetrokken', 'casusBeantwoord', 'casusuitkomstBekeken', 'rondeGemaakt', 'rondeGewijzigd', 'rondeVerwijderd', 'instructieAfgerond', 'instructieplichtGewijzigd', 'normconceptBegonnen', 'normconceptGewijzigd', 'normconceptIngediend', 'normconceptTeruggezet', 'normconceptIngetrokken', 'normVastgesteld', 'codeToegevoegd', 'codeBeeindigd', 'woordGewijzigd', 'casusbesluitGenomen', 'persoonGewijzigd', 'personenSamengevoegd', 'samenvoegingOngedaan', 'personenOnderscheiden', 'vervolgkeuzeVastgelegd', 'relatieGemaakt', 'relatieBeeindigd', 'gezinBekeken', 'gezinGewijzigd', 'dubbelenBekeken', 'trajectBegonnen', 'trajectBekeken', 'trajectenBekeken', 'trajectGewijzigd', 'trajectBeeindigd', 'trajectHeropend', 'trajectIngetrokken', 'trajectBesproken', 'beschikkingGemaakt', 'beschikkingBeslist', 'verwijzerGeinformeerd', 'doorverwijzingBekeken', 'doorverwijzingenBekeken', 'doorverwijzingGewijzigd', 'wachtlijstBekeken', 'wachtendeToegevoegd', 'wachtendeGewijzigd', 'wachtinstellingGewijzigd', 'triageGedaan', 'triageGewijzigd', 'triageBekeken', 'consultGevraagd', 'consultBeantwoord', 'triagetermijnGewijzigd', 'planBegonnen', 'planGewijzigd', 'planBekeken', 'planVastgesteld', 'planAfgesloten', 'planAfgedrukt', 'planOvergedragen', 'doelresultaatVastgelegd', 'afrondingVastgelegd', 'dossierGeopend', 'dossierBekeken', 'dossierGewijzigd', 'dossierAfgesloten', 'dossierHeropend', 'dossiersBekeken', 'dossierafspraakGewijzigd', 'werkBekeken', 'formatieVastgelegd')");
        }
    }
}
