using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Jeugdhulp.Application.Data.Migrations
{
    /// <inheritdoc />
    public partial class Dossiers : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropCheckConstraint(
                name: "ck_logboekregel_handeling",
                table: "logboekregel");

            migrationBuilder.CreateTable(
                name: "dossier",
                columns: table => new
                {
                    gemeente_code = table.Column<string>(type: "character varying(4)", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    nummer = table.Column<int>(type: "integer", nullable: false),
                    soort = table.Column<string>(type: "text", nullable: false),
                    wet = table.Column<string>(type: "text", nullable: false),
                    gezin_id = table.Column<Guid>(type: "uuid", nullable: true),
                    team_id = table.Column<Guid>(type: "uuid", nullable: false),
                    medewerker_id = table.Column<Guid>(type: "uuid", nullable: true),
                    begin = table.Column<DateOnly>(type: "date", nullable: false),
                    verwijzer = table.Column<string>(type: "text", nullable: true),
                    crisis = table.Column<bool>(type: "boolean", nullable: true),
                    toelichting = table.Column<string>(type: "text", nullable: true),
                    einde = table.Column<DateOnly>(type: "date", nullable: true),
                    reden_einde = table.Column<string>(type: "text", nullable: true),
                    doelen = table.Column<string>(type: "text", nullable: true),
                    volgnummer = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_dossier", x => new { x.gemeente_code, x.id });
                    table.UniqueConstraint("ak_dossier_gemeente_code_id_soort_wet", x => new { x.gemeente_code, x.id, x.soort, x.wet });
                    table.CheckConstraint("ck_dossier_begin", "begin between '2015-01-01' and '2100-01-01'");
                    table.CheckConstraint("ck_dossier_doelen", "doelen in ('behaald', 'deels', 'niet', 'vervallen', 'geenDoelen')");
                    table.CheckConstraint("ck_dossier_einde", "(einde is null) = (reden_einde is null) and (einde is null) = (doelen is null)");
                    table.CheckConstraint("ck_dossier_periode", "einde >= begin");
                    table.CheckConstraint("ck_dossier_soort", "soort in ('individueel', 'gezin', 'systeem')");
                    table.CheckConstraint("ck_dossier_toelichting", "length(toelichting) between 1 and 2000");
                    table.CheckConstraint("ck_dossier_volgnummer", "volgnummer >= 1");
                    table.CheckConstraint("ck_dossier_wet", "wet in ('jeugd', 'wmo', 'participatie')");
                    table.ForeignKey(
                        name: "fk_dossier_gezin_gemeente_code_gezin_id",
                        columns: x => new { x.gemeente_code, x.gezin_id },
                        principalTable: "gezin",
                        principalColumns: new[] { "gemeente_code", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_dossier_medewerker_gemeente_code_medewerker_id",
                        columns: x => new { x.gemeente_code, x.medewerker_id },
                        principalTable: "medewerker",
                        principalColumns: new[] { "gemeente_code", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_dossier_team_gemeente_code_team_id",
                        columns: x => new { x.gemeente_code, x.team_id },
                        principalTable: "team",
                        principalColumns: new[] { "gemeente_code", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "dossierafspraak",
                columns: table => new
                {
                    gemeente_code = table.Column<string>(type: "character varying(4)", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    telt_mee = table.Column<string[]>(type: "text[]", nullable: false),
                    gegevens = table.Column<string[]>(type: "text[]", nullable: false),
                    weken_zonder_contact = table.Column<int>(type: "integer", nullable: false),
                    andere_wetten = table.Column<bool>(type: "boolean", nullable: false),
                    door_account_id = table.Column<Guid>(type: "uuid", nullable: false),
                    door = table.Column<string>(type: "text", nullable: false),
                    op = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_dossierafspraak", x => new { x.gemeente_code, x.id });
                    table.CheckConstraint("ck_dossierafspraak_telt_mee", "cardinality(telt_mee) > 0 and not 'afgesloten' = any(telt_mee)");
                    table.CheckConstraint("ck_dossierafspraak_weken", "weken_zonder_contact between 1 and 104");
                    table.ForeignKey(
                        name: "fk_dossierafspraak_account_door_account_id",
                        column: x => x.door_account_id,
                        principalTable: "account",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_dossierafspraak_gemeente_gemeente_code",
                        column: x => x.gemeente_code,
                        principalTable: "gemeente",
                        principalColumn: "code",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "dossierpersoon",
                columns: table => new
                {
                    gemeente_code = table.Column<string>(type: "character varying(4)", nullable: false),
                    dossier_id = table.Column<Guid>(type: "uuid", nullable: false),
                    persoon_id = table.Column<Guid>(type: "uuid", nullable: false),
                    soort = table.Column<string>(type: "text", nullable: false),
                    wet = table.Column<string>(type: "text", nullable: false),
                    rol = table.Column<string>(type: "text", nullable: false),
                    van = table.Column<DateOnly>(type: "date", nullable: false),
                    tot = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_dossierpersoon", x => new { x.gemeente_code, x.dossier_id, x.persoon_id });
                    table.CheckConstraint("ck_dossierpersoon_periode", "tot >= van");
                    table.CheckConstraint("ck_dossierpersoon_rol", "rol in ('ontvangtHulp', 'indirectBetrokken', 'contactpersoon')");
                    table.CheckConstraint("ck_dossierpersoon_soort", "soort in ('individueel', 'gezin', 'systeem')");
                    table.CheckConstraint("ck_dossierpersoon_wet", "wet in ('jeugd', 'wmo', 'participatie')");
                    table.ForeignKey(
                        name: "fk_dossierpersoon_dossier_gemeente_code_dossier_id_soort_wet",
                        columns: x => new { x.gemeente_code, x.dossier_id, x.soort, x.wet },
                        principalTable: "dossier",
                        principalColumns: new[] { "gemeente_code", "id", "soort", "wet" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_dossierpersoon_persoon_gemeente_code_persoon_id",
                        columns: x => new { x.gemeente_code, x.persoon_id },
                        principalTable: "persoon",
                        principalColumns: new[] { "gemeente_code", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "dossierwijziging",
                columns: table => new
                {
                    gemeente_code = table.Column<string>(type: "character varying(4)", nullable: false),
                    dossier_id = table.Column<Guid>(type: "uuid", nullable: false),
                    volgnummer = table.Column<int>(type: "integer", nullable: false),
                    wat = table.Column<string>(type: "text", nullable: false),
                    reden = table.Column<string>(type: "text", nullable: true),
                    velden = table.Column<string>(type: "jsonb", nullable: false),
                    door_account_id = table.Column<Guid>(type: "uuid", nullable: false),
                    door_naam = table.Column<string>(type: "text", nullable: false),
                    op = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_dossierwijziging", x => new { x.gemeente_code, x.dossier_id, x.volgnummer });
                    table.ForeignKey(
                        name: "fk_dossierwijziging_dossier_gemeente_code_dossier_id",
                        columns: x => new { x.gemeente_code, x.dossier_id },
                        principalTable: "dossier",
                        principalColumns: new[] { "gemeente_code", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "statusperiode",
                columns: table => new
                {
                    gemeente_code = table.Column<string>(type: "character varying(4)", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    dossier_id = table.Column<Guid>(type: "uuid", nullable: false),
                    status = table.Column<string>(type: "text", nullable: false),
                    van = table.Column<DateOnly>(type: "date", nullable: false),
                    tot = table.Column<DateOnly>(type: "date", nullable: true),
                    reden = table.Column<string>(type: "text", nullable: true),
                    door = table.Column<string>(type: "text", nullable: false),
                    op = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_statusperiode", x => new { x.gemeente_code, x.id });
                    table.CheckConstraint("ck_statusperiode_periode", "tot >= van");
                    table.CheckConstraint("ck_statusperiode_status", "status in ('actief', 'slapend', 'tijdelijkInactief', 'inactief', 'regiedossier', 'afgesloten')");
                    table.ForeignKey(
                        name: "fk_statusperiode_dossier_gemeente_code_dossier_id",
                        columns: x => new { x.gemeente_code, x.dossier_id },
                        principalTable: "dossier",
                        principalColumns: new[] { "gemeente_code", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.AddCheckConstraint(
                name: "ck_logboekregel_handeling",
                table: "logboekregel",
                sql: "handeling in ('aangemeld', 'afgemeld', 'aanmeldenGeweigerd', 'gemeenteGekozen', 'toegangGeweigerd', 'personenGezocht', 'persoonGemaakt', 'persoonBekeken', 'contactGeregistreerd', 'contactBekeken', 'contactGewijzigd', 'contactenBekeken', 'contactGeclassificeerd', 'conceptBewaard', 'conceptBekeken', 'conceptVerwijderd', 'doorverwijzingGeregistreerd', 'hulpvraagGewijzigd', 'halfjaarVerzegeld', 'voorstelAanvaard', 'voorstelGeweigerd', 'contactHergeclassificeerd', 'taakAangevraagd', 'taakKlaar', 'taakMislukt', 'taakGestopt', 'conceptversieBegonnen', 'conceptversieGewijzigd', 'conceptversieIngediend', 'conceptversieTeruggezet', 'conceptversieIngetrokken', 'instellingenVastgesteld', 'instellingBetwist', 'betwistingOpgelost', 'teamGemaakt', 'teamGewijzigd', 'teamBeeindigd', 'documentGeplaatst', 'documentGedownload', 'documentBevestigd', 'leidraadmeldingGemaakt', 'leidraadmeldingIngetrokken', 'leidraadmeldingVrijgegeven', 'vergelijkenAangezet', 'vergelijkenUitgezet', 'vergelijkingGevraagd', 'vergelijkingsdeelGegeven', 'reflectieGeschreven', 'casusGemaakt', 'casusGewijzigd', 'casusIngetrokken', 'casusBeantwoord', 'casusuitkomstBekeken', 'rondeGemaakt', 'rondeGewijzigd', 'rondeVerwijderd', 'instructieAfgerond', 'instructieplichtGewijzigd', 'normconceptBegonnen', 'normconceptGewijzigd', 'normconceptIngediend', 'normconceptTeruggezet', 'normconceptIngetrokken', 'normVastgesteld', 'codeToegevoegd', 'codeBeeindigd', 'woordGewijzigd', 'casusbesluitGenomen', 'persoonGewijzigd', 'personenSamengevoegd', 'samenvoegingOngedaan', 'personenOnderscheiden', 'vervolgkeuzeVastgelegd', 'relatieGemaakt', 'relatieBeeindigd', 'gezinBekeken', 'gezinGewijzigd', 'dubbelenBekeken', 'trajectBegonnen', 'trajectBekeken', 'trajectenBekeken', 'trajectGewijzigd', 'trajectBeeindigd', 'trajectHeropend', 'trajectBesproken', 'beschikkingGemaakt', 'beschikkingBeslist', 'verwijzerGeinformeerd', 'doorverwijzingBekeken', 'doorverwijzingenBekeken', 'doorverwijzingGewijzigd', 'wachtlijstBekeken', 'wachtendeToegevoegd', 'wachtendeGewijzigd', 'wachtinstellingGewijzigd', 'triageGedaan', 'triageGewijzigd', 'triageBekeken', 'consultGevraagd', 'consultBeantwoord', 'triagetermijnGewijzigd', 'planBegonnen', 'planGewijzigd', 'planBekeken', 'planVastgesteld', 'planAfgesloten', 'planAfgedrukt', 'planOvergedragen', 'doelresultaatVastgelegd', 'afrondingVastgelegd', 'dossierGeopend', 'dossierBekeken', 'dossierGewijzigd', 'dossierAfgesloten', 'dossierHeropend', 'dossiersBekeken', 'dossierafspraakGewijzigd')");

            migrationBuilder.CreateIndex(
                name: "ix_dossier_gemeente_code_gezin_id",
                table: "dossier",
                columns: new[] { "gemeente_code", "gezin_id" });

            migrationBuilder.CreateIndex(
                name: "ix_dossier_gemeente_code_medewerker_id",
                table: "dossier",
                columns: new[] { "gemeente_code", "medewerker_id" });

            migrationBuilder.CreateIndex(
                name: "ix_dossier_gemeente_code_nummer",
                table: "dossier",
                columns: new[] { "gemeente_code", "nummer" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_dossier_gemeente_code_team_id",
                table: "dossier",
                columns: new[] { "gemeente_code", "team_id" });

            migrationBuilder.CreateIndex(
                name: "ix_dossierafspraak_door_account_id",
                table: "dossierafspraak",
                column: "door_account_id");

            migrationBuilder.CreateIndex(
                name: "ix_dossierafspraak_gemeente_code_op",
                table: "dossierafspraak",
                columns: new[] { "gemeente_code", "op" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_dossierpersoon_gemeente_code_dossier_id_soort_wet",
                table: "dossierpersoon",
                columns: new[] { "gemeente_code", "dossier_id", "soort", "wet" });

            migrationBuilder.CreateIndex(
                name: "ix_dossierpersoon_gemeente_code_persoon_id",
                table: "dossierpersoon",
                columns: new[] { "gemeente_code", "persoon_id" });

            migrationBuilder.CreateIndex(
                name: "ix_statusperiode_gemeente_code_dossier_id",
                table: "statusperiode",
                columns: new[] { "gemeente_code", "dossier_id" });

            migrationBuilder.CreateIndex(
                name: "ix_statusperiode_gemeente_code_status",
                table: "statusperiode",
                columns: new[] { "gemeente_code", "status" },
                filter: "tot is null");

            migrationBuilder.Sql(
                """
                alter table statusperiode add constraint ex_statusperiode_een_tegelijk
                    exclude using gist (gemeente_code with =, dossier_id with =, daterange(van, tot) with &&);
                -- Someone receives help in one dossier of a kind at a time.
                alter table dossierpersoon add constraint ex_dossierpersoon_een_dossier
                    exclude using gist (gemeente_code with =, persoon_id with =, soort with =, wet with =, daterange(van, tot) with &&)
                    where (rol = 'ontvangtHulp');
                -- A status belongs to the dossier and the rest to a person; a branch is added for each thing that happens to people.
                create view gebeurtenis with (security_invoker = true) as
                    select r.gemeente_code, r.id, r.persoon_id, c.gezin_id, null::uuid as dossier_id, r.datum, 'contact'::text as soort,
                        r.contact_id as object_id, r.activiteit as code, r.geldend as nadercode
                    from contactregel r left join contact c on c.gemeente_code = r.gemeente_code and c.id = r.contact_id
                    where r.persoon_id is not null
                    union all
                    select v.gemeente_code, v.id, v.persoon_id, null::uuid, null::uuid, v.datum, 'doorverwijzing', v.id, v.bestemming, v.reden
                    from doorverwijzing v
                    where v.persoon_id is not null
                    union all
                    select s.gemeente_code, s.id, null::uuid, null::uuid, s.dossier_id, s.van, 'status', s.dossier_id, s.status, null::text
                    from statusperiode s;
                """);

            // What was said stays: a status ends, a person leaves, and the history only grows.
            migrationBuilder.BeveiligGemeentetabel(
                "dossier",
                "select, insert, update (team_id, medewerker_id, begin, verwijzer, crisis, toelichting, einde, reden_einde, doelen, volgnummer)");
            migrationBuilder.BeveiligGemeentetabel("statusperiode", "select, insert, update (van, tot)");
            migrationBuilder.BeveiligGemeentetabel("dossierpersoon", "select, insert, update (rol, van, tot)");
            migrationBuilder.BeveiligGemeentetabel("dossierwijziging", "select, insert");
            migrationBuilder.BeveiligGemeentetabel("dossierafspraak", "select, insert");
            migrationBuilder.Sql($"grant select on gebeurtenis to {Rijbeveiliging.Toepassingsrol};");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("drop view gebeurtenis;");
            migrationBuilder.OntgrendelGemeentetabel("dossierafspraak");
            migrationBuilder.OntgrendelGemeentetabel("dossierwijziging");
            migrationBuilder.OntgrendelGemeentetabel("dossierpersoon");
            migrationBuilder.OntgrendelGemeentetabel("statusperiode");
            migrationBuilder.OntgrendelGemeentetabel("dossier");

            migrationBuilder.DropTable(
                name: "dossierafspraak");

            migrationBuilder.DropTable(
                name: "dossierpersoon");

            migrationBuilder.DropTable(
                name: "dossierwijziging");

            migrationBuilder.DropTable(
                name: "statusperiode");

            migrationBuilder.DropTable(
                name: "dossier");

            migrationBuilder.DropCheckConstraint(
                name: "ck_logboekregel_handeling",
                table: "logboekregel");

            migrationBuilder.AddCheckConstraint(
                name: "ck_logboekregel_handeling",
                table: "logboekregel",
                sql: "handeling in ('aangemeld', 'afgemeld', 'aanmeldenGeweigerd', 'gemeenteGekozen', 'toegangGeweigerd', 'personenGezocht', 'persoonGemaakt', 'persoonBekeken', 'contactGeregistreerd', 'contactBekeken', 'contactGewijzigd', 'contactenBekeken', 'contactGeclassificeerd', 'conceptBewaard', 'conceptBekeken', 'conceptVerwijderd', 'doorverwijzingGeregistreerd', 'hulpvraagGewijzigd', 'halfjaarVerzegeld', 'voorstelAanvaard', 'voorstelGeweigerd', 'contactHergeclassificeerd', 'taakAangevraagd', 'taakKlaar', 'taakMislukt', 'taakGestopt', 'conceptversieBegonnen', 'conceptversieGewijzigd', 'conceptversieIngediend', 'conceptversieTeruggezet', 'conceptversieIngetrokken', 'instellingenVastgesteld', 'instellingBetwist', 'betwistingOpgelost', 'teamGemaakt', 'teamGewijzigd', 'teamBeeindigd', 'documentGeplaatst', 'documentGedownload', 'documentBevestigd', 'leidraadmeldingGemaakt', 'leidraadmeldingIngetrokken', 'leidraadmeldingVrijgegeven', 'vergelijkenAangezet', 'vergelijkenUitgezet', 'vergelijkingGevraagd', 'vergelijkingsdeelGegeven', 'reflectieGeschreven', 'casusGemaakt', 'casusGewijzigd', 'casusIngetrokken', 'casusBeantwoord', 'casusuitkomstBekeken', 'rondeGemaakt', 'rondeGewijzigd', 'rondeVerwijderd', 'instructieAfgerond', 'instructieplichtGewijzigd', 'normconceptBegonnen', 'normconceptGewijzigd', 'normconceptIngediend', 'normconceptTeruggezet', 'normconceptIngetrokken', 'normVastgesteld', 'codeToegevoegd', 'codeBeeindigd', 'woordGewijzigd', 'casusbesluitGenomen', 'persoonGewijzigd', 'personenSamengevoegd', 'samenvoegingOngedaan', 'personenOnderscheiden', 'vervolgkeuzeVastgelegd', 'relatieGemaakt', 'relatieBeeindigd', 'gezinBekeken', 'gezinGewijzigd', 'dubbelenBekeken', 'trajectBegonnen', 'trajectBekeken', 'trajectenBekeken', 'trajectGewijzigd', 'trajectBeeindigd', 'trajectHeropend', 'trajectBesproken', 'beschikkingGemaakt', 'beschikkingBeslist', 'verwijzerGeinformeerd', 'doorverwijzingBekeken', 'doorverwijzingenBekeken', 'doorverwijzingGewijzigd', 'wachtlijstBekeken', 'wachtendeToegevoegd', 'wachtendeGewijzigd', 'wachtinstellingGewijzigd', 'triageGedaan', 'triageGewijzigd', 'triageBekeken', 'consultGevraagd', 'consultBeantwoord', 'triagetermijnGewijzigd', 'planBegonnen', 'planGewijzigd', 'planBekeken', 'planVastgesteld', 'planAfgesloten', 'planAfgedrukt', 'planOvergedragen', 'doelresultaatVastgelegd', 'afrondingVastgelegd')");
        }
    }
}
