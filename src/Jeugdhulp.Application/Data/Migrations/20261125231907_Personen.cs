using System;
using System.Collections.Generic;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Jeugdhulp.Application.Data.Migrations
{
    /// <inheritdoc />
    public partial class Personen : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql(
                """
                -- How a name sounds in Dutch: what is written in more than one way is made one, and vowels after the first letter go.
                create function klank(naam text) returns text language sql immutable strict parallel safe as $$
                    select left(s, 1) || regexp_replace(substr(s, 2), '[aeiouyh]', '', 'g') from (
                    select regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(translate(
                        regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(
                            regexp_replace(lower(naam), '[^a-z]', '', 'g'),
                            'sch$', 's'), 'ck', 'k', 'g'), 'ch', 'g', 'g'), 'ph', 'f', 'g'), 'th', 't', 'g'), 'ij', 'y', 'g'),
                        'vzq', 'fsk'), 'c([eiy])', 's\1', 'g'), 'c', 'k', 'g'), 'x', 'ks', 'g'), 'dt?$', 't'), '(.)\1+', '\1', 'g'), '^y([aeiou])', 'j\1') as s) q
                $$;
                """);

            migrationBuilder.DropCheckConstraint(
                name: "ck_logboekregel_handeling",
                table: "logboekregel");

            migrationBuilder.AddColumn<string>(
                name: "bsn_bron",
                table: "persoon",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "bsn_gecontroleerd_op",
                table: "persoon",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "geboorteprecisie",
                table: "persoon",
                type: "text",
                nullable: false,
                defaultValue: "dag");

            migrationBuilder.AddColumn<string>(
                name: "huisnummer",
                table: "persoon",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "plaats",
                table: "persoon",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "samengevoegd_met_id",
                table: "persoon",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "straat",
                table: "persoon",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "woonplaats_gemeente",
                table: "persoon",
                type: "character varying(4)",
                maxLength: 4,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "woonplaats_grond",
                table: "persoon",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "woonplaats_vanaf",
                table: "persoon",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "zonder_bsn",
                table: "persoon",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "tot",
                table: "gezinslid",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "van",
                table: "gezinslid",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "klank",
                table: "persoon",
                type: "text",
                nullable: false,
                computedColumnSql: "klank(zoek_achternaam)",
                stored: true,
                collation: "C");

            migrationBuilder.AddColumn<string>(
                name: "klank_voornaam",
                table: "persoon",
                type: "text",
                nullable: false,
                computedColumnSql: "klank(split_part(zoek_voornamen, ' ', 1))",
                stored: true,
                collation: "C");

            migrationBuilder.CreateTable(
                name: "gezinsregie",
                columns: table => new
                {
                    gemeente_code = table.Column<string>(type: "character varying(4)", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    gezin_id = table.Column<Guid>(type: "uuid", nullable: false),
                    soort = table.Column<string>(type: "text", nullable: false),
                    medewerker_id = table.Column<Guid>(type: "uuid", nullable: true),
                    andere_partij = table.Column<string>(type: "text", nullable: true),
                    overlegstructuur = table.Column<string>(type: "text", nullable: true),
                    van = table.Column<DateOnly>(type: "date", nullable: false),
                    tot = table.Column<DateOnly>(type: "date", nullable: true),
                    door_account_id = table.Column<Guid>(type: "uuid", nullable: false),
                    door_naam = table.Column<string>(type: "text", nullable: false),
                    op = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_gezinsregie", x => new { x.gemeente_code, x.id });
                    table.CheckConstraint("ck_gezinsregie_periode", "tot >= van");
                    table.CheckConstraint("ck_gezinsregie_soort", "soort in ('geenRegie', 'casusregie', 'procesregie', 'ouderVoertRegie', 'regieElders')");
                    table.CheckConstraint("ck_gezinsregie_wie", "medewerker_id is null or andere_partij is null");
                    table.ForeignKey(
                        name: "fk_gezinsregie_account_door_account_id",
                        column: x => x.door_account_id,
                        principalTable: "account",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_gezinsregie_gezin_gemeente_code_gezin_id",
                        columns: x => new { x.gemeente_code, x.gezin_id },
                        principalTable: "gezin",
                        principalColumns: new[] { "gemeente_code", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_gezinsregie_medewerker_gemeente_code_medewerker_id",
                        columns: x => new { x.gemeente_code, x.medewerker_id },
                        principalTable: "medewerker",
                        principalColumns: new[] { "gemeente_code", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "naamtrigram",
                columns: table => new
                {
                    gemeente_code = table.Column<string>(type: "text", nullable: false),
                    trigram = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    naam = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_naamtrigram", x => new { x.gemeente_code, x.trigram, x.naam });
                });

            migrationBuilder.CreateTable(
                name: "onderscheid",
                columns: table => new
                {
                    gemeente_code = table.Column<string>(type: "character varying(4)", nullable: false),
                    een_id = table.Column<Guid>(type: "uuid", nullable: false),
                    ander_id = table.Column<Guid>(type: "uuid", nullable: false),
                    door_naam = table.Column<string>(type: "text", nullable: false),
                    op = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_onderscheid", x => new { x.gemeente_code, x.een_id, x.ander_id });
                    table.CheckConstraint("ck_onderscheid_volgorde", "een_id < ander_id");
                    table.ForeignKey(
                        name: "fk_onderscheid_persoon_gemeente_code_ander_id",
                        columns: x => new { x.gemeente_code, x.ander_id },
                        principalTable: "persoon",
                        principalColumns: new[] { "gemeente_code", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_onderscheid_persoon_gemeente_code_een_id",
                        columns: x => new { x.gemeente_code, x.een_id },
                        principalTable: "persoon",
                        principalColumns: new[] { "gemeente_code", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "persoonsrelatie",
                columns: table => new
                {
                    gemeente_code = table.Column<string>(type: "character varying(4)", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    persoon_id = table.Column<Guid>(type: "uuid", nullable: false),
                    ander_id = table.Column<Guid>(type: "uuid", nullable: false),
                    soort = table.Column<string>(type: "text", nullable: false),
                    gezag = table.Column<string>(type: "text", nullable: false),
                    tot = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_persoonsrelatie", x => new { x.gemeente_code, x.id });
                    table.CheckConstraint("ck_persoonsrelatie_gezag", "gezag in ('onbekend', 'ja', 'nee')");
                    table.CheckConstraint("ck_persoonsrelatie_soort", "soort in ('moeder', 'vader', 'ouder', 'stiefouder', 'pleegouder', 'grootouder', 'voogd', 'broerZus', 'anderFamilielid', 'buur', 'mentor', 'anders')");
                    table.CheckConstraint("ck_persoonsrelatie_zelf", "persoon_id <> ander_id");
                    table.ForeignKey(
                        name: "fk_persoonsrelatie_persoon_gemeente_code_ander_id",
                        columns: x => new { x.gemeente_code, x.ander_id },
                        principalTable: "persoon",
                        principalColumns: new[] { "gemeente_code", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_persoonsrelatie_persoon_gemeente_code_persoon_id",
                        columns: x => new { x.gemeente_code, x.persoon_id },
                        principalTable: "persoon",
                        principalColumns: new[] { "gemeente_code", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "persoonwijziging",
                columns: table => new
                {
                    gemeente_code = table.Column<string>(type: "character varying(4)", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    persoon_id = table.Column<Guid>(type: "uuid", nullable: true),
                    gezin_id = table.Column<Guid>(type: "uuid", nullable: true),
                    op = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    door_account_id = table.Column<Guid>(type: "uuid", nullable: false),
                    door_naam = table.Column<string>(type: "text", nullable: false),
                    reden = table.Column<string>(type: "text", nullable: true),
                    velden = table.Column<string>(type: "jsonb", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_persoonwijziging", x => new { x.gemeente_code, x.id });
                    table.CheckConstraint("ck_persoonwijziging_waarvan", "persoon_id is not null or gezin_id is not null");
                    table.ForeignKey(
                        name: "fk_persoonwijziging_account_door_account_id",
                        column: x => x.door_account_id,
                        principalTable: "account",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_persoonwijziging_gezin_gemeente_code_gezin_id",
                        columns: x => new { x.gemeente_code, x.gezin_id },
                        principalTable: "gezin",
                        principalColumns: new[] { "gemeente_code", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_persoonwijziging_persoon_gemeente_code_persoon_id",
                        columns: x => new { x.gemeente_code, x.persoon_id },
                        principalTable: "persoon",
                        principalColumns: new[] { "gemeente_code", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "samenvoeging",
                columns: table => new
                {
                    gemeente_code = table.Column<string>(type: "character varying(4)", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    blijft_id = table.Column<Guid>(type: "uuid", nullable: false),
                    vervalt_id = table.Column<Guid>(type: "uuid", nullable: false),
                    reden = table.Column<string>(type: "text", nullable: false),
                    overgenomen = table.Column<List<string>>(type: "text[]", nullable: false),
                    verplaatst = table.Column<string>(type: "jsonb", nullable: false),
                    op = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    door_account_id = table.Column<Guid>(type: "uuid", nullable: false),
                    door_naam = table.Column<string>(type: "text", nullable: false),
                    ongedaan_op = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    ongedaan_door_account_id = table.Column<Guid>(type: "uuid", nullable: true),
                    ongedaan_door_naam = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_samenvoeging", x => new { x.gemeente_code, x.id });
                    table.CheckConstraint("ck_samenvoeging_ongedaan", "(ongedaan_op is null) = (ongedaan_door_naam is null) and (ongedaan_op is null) = (ongedaan_door_account_id is null)");
                    table.CheckConstraint("ck_samenvoeging_twee", "blijft_id <> vervalt_id");
                    table.ForeignKey(
                        name: "fk_samenvoeging_account_door_account_id",
                        column: x => x.door_account_id,
                        principalTable: "account",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_samenvoeging_account_ongedaan_door_account_id",
                        column: x => x.ongedaan_door_account_id,
                        principalTable: "account",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_samenvoeging_persoon_gemeente_code_blijft_id",
                        columns: x => new { x.gemeente_code, x.blijft_id },
                        principalTable: "persoon",
                        principalColumns: new[] { "gemeente_code", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_samenvoeging_persoon_gemeente_code_vervalt_id",
                        columns: x => new { x.gemeente_code, x.vervalt_id },
                        principalTable: "persoon",
                        principalColumns: new[] { "gemeente_code", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "vervolgkeuze",
                columns: table => new
                {
                    gemeente_code = table.Column<string>(type: "character varying(4)", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    persoon_id = table.Column<Guid>(type: "uuid", nullable: false),
                    keuze = table.Column<string>(type: "text", nullable: false),
                    toelichting = table.Column<string>(type: "text", nullable: true),
                    datum = table.Column<DateOnly>(type: "date", nullable: false),
                    door_account_id = table.Column<Guid>(type: "uuid", nullable: false),
                    door_naam = table.Column<string>(type: "text", nullable: false),
                    op = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_vervolgkeuze", x => new { x.gemeente_code, x.id });
                    table.CheckConstraint("ck_vervolgkeuze_keuze", "keuze in ('verlengdeJeugdhulp', 'wmo', 'zvw', 'wlz', 'geen', 'nogNietBekend')");
                    table.ForeignKey(
                        name: "fk_vervolgkeuze_account_door_account_id",
                        column: x => x.door_account_id,
                        principalTable: "account",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_vervolgkeuze_persoon_gemeente_code_persoon_id",
                        columns: x => new { x.gemeente_code, x.persoon_id },
                        principalTable: "persoon",
                        principalColumns: new[] { "gemeente_code", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_persoon_gemeente_code_klank_klank_voornaam",
                table: "persoon",
                columns: new[] { "gemeente_code", "klank", "klank_voornaam" });

            migrationBuilder.CreateIndex(
                name: "ix_persoon_gemeente_code_samengevoegd_met_id",
                table: "persoon",
                columns: new[] { "gemeente_code", "samengevoegd_met_id" },
                filter: "samengevoegd_met_id is not null");

            migrationBuilder.AddCheckConstraint(
                name: "ck_persoon_bron",
                table: "persoon",
                sql: "bsn is not null or (bsn_bron is null and bsn_gecontroleerd_op is null)");

            migrationBuilder.AddCheckConstraint(
                name: "ck_persoon_bsn_bron",
                table: "persoon",
                sql: "bsn_bron in ('register', 'identiteitsbewijs', 'anderDocument', 'verwijzer', 'mondeling')");

            migrationBuilder.AddCheckConstraint(
                name: "ck_persoon_bsn_of_reden",
                table: "persoon",
                sql: "zonder_bsn is null or bsn is null");

            migrationBuilder.AddCheckConstraint(
                name: "ck_persoon_geboorteprecisie",
                table: "persoon",
                sql: "geboorteprecisie in ('dag', 'maand', 'jaar', 'verwacht')");

            migrationBuilder.AddCheckConstraint(
                name: "ck_persoon_ongeboren",
                table: "persoon",
                sql: "geboorteprecisie <> 'verwacht' or bsn is null");

            migrationBuilder.AddCheckConstraint(
                name: "ck_persoon_samengevoegd",
                table: "persoon",
                sql: "samengevoegd_met_id <> id");

            migrationBuilder.AddCheckConstraint(
                name: "ck_persoon_woonplaats",
                table: "persoon",
                sql: "(woonplaats_gemeente is null) = (woonplaats_grond is null) and (woonplaats_gemeente is null) = (woonplaats_vanaf is null)");

            migrationBuilder.AddCheckConstraint(
                name: "ck_persoon_woonplaats_gemeente",
                table: "persoon",
                sql: "woonplaats_gemeente ~ '^[0-9]{4}$'");

            migrationBuilder.AddCheckConstraint(
                name: "ck_persoon_woonplaats_grond",
                table: "persoon",
                sql: "woonplaats_grond in ('brpAdres', 'voorVerblijf', 'moederBijGeboorte', 'werkelijkVerblijf', 'gezagsdrager')");

            migrationBuilder.AddCheckConstraint(
                name: "ck_persoon_woonplaatsbeginsel",
                table: "persoon",
                sql: "woonplaats_grond = 'werkelijkVerblijf' or (woonplaats_grond = 'gezagsdrager') = (woonplaats_vanaf < '2022-01-01')");

            migrationBuilder.AddCheckConstraint(
                name: "ck_persoon_zonder_bsn",
                table: "persoon",
                sql: "zonder_bsn in ('ongeboren', 'nietIngeschreven', 'spoed', 'nietGegeven', 'nogOpTeZoeken')");

            migrationBuilder.AddCheckConstraint(
                name: "ck_logboekregel_handeling",
                table: "logboekregel",
                sql: "handeling in ('aangemeld', 'afgemeld', 'aanmeldenGeweigerd', 'gemeenteGekozen', 'toegangGeweigerd', 'personenGezocht', 'persoonGemaakt', 'persoonBekeken', 'contactGeregistreerd', 'contactBekeken', 'contactGewijzigd', 'contactenBekeken', 'contactGeclassificeerd', 'conceptBewaard', 'conceptBekeken', 'conceptVerwijderd', 'doorverwijzingGeregistreerd', 'hulpvraagGewijzigd', 'halfjaarVerzegeld', 'voorstelAanvaard', 'voorstelGeweigerd', 'contactHergeclassificeerd', 'taakAangevraagd', 'taakKlaar', 'taakMislukt', 'taakGestopt', 'conceptversieBegonnen', 'conceptversieGewijzigd', 'conceptversieIngediend', 'conceptversieTeruggezet', 'conceptversieIngetrokken', 'instellingenVastgesteld', 'instellingBetwist', 'betwistingOpgelost', 'teamGemaakt', 'teamGewijzigd', 'teamBeeindigd', 'documentGeplaatst', 'documentGedownload', 'documentBevestigd', 'leidraadmeldingGemaakt', 'leidraadmeldingIngetrokken', 'leidraadmeldingVrijgegeven', 'vergelijkenAangezet', 'vergelijkenUitgezet', 'vergelijkingGevraagd', 'vergelijkingsdeelGegeven', 'reflectieGeschreven', 'casusGemaakt', 'casusGewijzigd', 'casusIngetrokken', 'casusBeantwoord', 'casusuitkomstBekeken', 'rondeGemaakt', 'rondeGewijzigd', 'rondeVerwijderd', 'instructieAfgerond', 'instructieplichtGewijzigd', 'normconceptBegonnen', 'normconceptGewijzigd', 'normconceptIngediend', 'normconceptTeruggezet', 'normconceptIngetrokken', 'normVastgesteld', 'codeToegevoegd', 'codeBeeindigd', 'woordGewijzigd', 'casusbesluitGenomen', 'persoonGewijzigd', 'personenSamengevoegd', 'samenvoegingOngedaan', 'personenOnderscheiden', 'vervolgkeuzeVastgelegd', 'relatieGemaakt', 'relatieBeeindigd', 'gezinBekeken', 'gezinGewijzigd', 'dubbelenBekeken')");

            migrationBuilder.AddCheckConstraint(
                name: "ck_gezinslid_periode",
                table: "gezinslid",
                sql: "tot >= van");

            migrationBuilder.CreateIndex(
                name: "ix_gezinsregie_door_account_id",
                table: "gezinsregie",
                column: "door_account_id");

            migrationBuilder.CreateIndex(
                name: "ix_gezinsregie_gemeente_code_gezin_id",
                table: "gezinsregie",
                columns: new[] { "gemeente_code", "gezin_id" },
                unique: true,
                filter: "tot is null");

            migrationBuilder.CreateIndex(
                name: "ix_gezinsregie_gemeente_code_medewerker_id",
                table: "gezinsregie",
                columns: new[] { "gemeente_code", "medewerker_id" });

            migrationBuilder.CreateIndex(
                name: "ix_naamtrigram_gemeente_code_naam",
                table: "naamtrigram",
                columns: new[] { "gemeente_code", "naam" });

            migrationBuilder.CreateIndex(
                name: "ix_onderscheid_gemeente_code_ander_id",
                table: "onderscheid",
                columns: new[] { "gemeente_code", "ander_id" });

            migrationBuilder.CreateIndex(
                name: "ix_persoonsrelatie_gemeente_code_ander_id",
                table: "persoonsrelatie",
                columns: new[] { "gemeente_code", "ander_id" });

            migrationBuilder.CreateIndex(
                name: "ix_persoonsrelatie_gemeente_code_persoon_id_ander_id_soort",
                table: "persoonsrelatie",
                columns: new[] { "gemeente_code", "persoon_id", "ander_id", "soort" },
                unique: true,
                filter: "tot is null");

            migrationBuilder.CreateIndex(
                name: "ix_persoonwijziging_door_account_id",
                table: "persoonwijziging",
                column: "door_account_id");

            migrationBuilder.CreateIndex(
                name: "ix_persoonwijziging_gemeente_code_gezin_id",
                table: "persoonwijziging",
                columns: new[] { "gemeente_code", "gezin_id" });

            migrationBuilder.CreateIndex(
                name: "ix_persoonwijziging_gemeente_code_persoon_id",
                table: "persoonwijziging",
                columns: new[] { "gemeente_code", "persoon_id" });

            migrationBuilder.CreateIndex(
                name: "ix_samenvoeging_door_account_id",
                table: "samenvoeging",
                column: "door_account_id");

            migrationBuilder.CreateIndex(
                name: "ix_samenvoeging_gemeente_code_blijft_id",
                table: "samenvoeging",
                columns: new[] { "gemeente_code", "blijft_id" });

            migrationBuilder.CreateIndex(
                name: "ix_samenvoeging_gemeente_code_vervalt_id",
                table: "samenvoeging",
                columns: new[] { "gemeente_code", "vervalt_id" },
                unique: true,
                filter: "ongedaan_op is null");

            migrationBuilder.CreateIndex(
                name: "ix_samenvoeging_ongedaan_door_account_id",
                table: "samenvoeging",
                column: "ongedaan_door_account_id");

            migrationBuilder.CreateIndex(
                name: "ix_vervolgkeuze_door_account_id",
                table: "vervolgkeuze",
                column: "door_account_id");

            migrationBuilder.CreateIndex(
                name: "ix_vervolgkeuze_gemeente_code_persoon_id",
                table: "vervolgkeuze",
                columns: new[] { "gemeente_code", "persoon_id" });

            migrationBuilder.AddForeignKey(
                name: "fk_persoon_persoon_gemeente_code_samengevoegd_met_id",
                table: "persoon",
                columns: new[] { "gemeente_code", "samengevoegd_met_id" },
                principalTable: "persoon",
                principalColumns: new[] { "gemeente_code", "id" },
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.BeveiligGemeentetabel("gezinsregie", "select, insert, update (tot)");
            migrationBuilder.BeveiligGemeentetabel("persoonsrelatie", "select, insert, update (gezag, tot)");
            migrationBuilder.BeveiligGemeentetabel("persoonwijziging", "select, insert");
            migrationBuilder.BeveiligGemeentetabel("samenvoeging", "select, insert, update (ongedaan_op, ongedaan_door_account_id, ongedaan_door_naam)");
            migrationBuilder.BeveiligGemeentetabel("onderscheid", "select, insert");
            migrationBuilder.BeveiligGemeentetabel("vervolgkeuze", "select, insert");
            migrationBuilder.BeveiligGemeentetabel("naamtrigram", "select");
            migrationBuilder.Sql(
                """
                grant update (rol, van, tot) on gezinslid to jeugdhulp_app;

                create function trigrammen(naam text) returns setof text language sql immutable strict parallel safe as $$
                    select distinct substr('  ' || w || ' ', i, 3) from unnest(regexp_split_to_array(naam, '[ ''-]+')) w, generate_series(1, length(w) + 1) i where w <> ''
                $$;

                -- The names that occur, for searching; written by the database, so that no page can write them and none forgets to.
                create function onthoud_namen() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
                begin
                    if tg_op = 'UPDATE' then
                        delete from naamtrigram t using (select gemeente_code, zoek_achternaam as naam from oud union select gemeente_code, zoek_voornamen from oud) o
                            where t.gemeente_code = o.gemeente_code and t.naam = o.naam and not exists (
                                select from persoon p where p.gemeente_code = o.gemeente_code and (p.zoek_achternaam = o.naam or p.zoek_voornamen = o.naam));
                    end if;
                    insert into naamtrigram (gemeente_code, trigram, naam)
                        select n.gemeente_code, t, n.naam
                        from (select gemeente_code, zoek_achternaam as naam from nieuw union select gemeente_code, zoek_voornamen from nieuw) n, trigrammen(n.naam) t
                        where not exists (select from naamtrigram b where b.gemeente_code = n.gemeente_code and b.naam = n.naam)
                        order by 1, 2, 3
                        on conflict do nothing;
                    return null;
                end $$;
                create trigger persoon_namen after insert on persoon referencing new table as nieuw for each statement execute function onthoud_namen();
                create trigger persoon_namen_gewijzigd after update on persoon referencing old table as oud new table as nieuw for each statement execute function onthoud_namen();
                do $$
                declare
                    plaats text;
                begin
                    -- Row-level security holds for the owner as well, so the persons that exist are read one gemeente at a time.
                    for plaats in select code from gemeente loop
                        perform set_config('app.gemeente', plaats, true);
                        insert into naamtrigram (gemeente_code, trigram, naam)
                            select n.gemeente_code, t, n.naam
                            from (select gemeente_code, zoek_achternaam as naam from persoon where gemeente_code = plaats union select gemeente_code, zoek_voornamen from persoon where gemeente_code = plaats) n, trigrammen(n.naam) t
                            on conflict do nothing;
                    end loop;
                    perform set_config('app.gemeente', '', true);
                end $$;

                -- Every reference to a person, also of tables that are made later. A row that has the person in its key is a membership.
                create function verwijzingen_naar_persoon() returns table (tabel regclass, kolom name, sleutel text, lid boolean)
                    language sql stable set search_path = public, pg_temp as $$
                    select c.conrelid::regclass, a.attname,
                        (select coalesce(string_agg(format('%L, t.%I', k.attname, k.attname), ', ' order by k.attnum), '')
                            from pg_index i join pg_attribute k on k.attrelid = i.indrelid and k.attnum = any(i.indkey)
                            where i.indrelid = c.conrelid and i.indisprimary and k.attname not in ('gemeente_code', a.attname)),
                        exists (select from pg_index i where i.indrelid = c.conrelid and i.indisprimary and a.attnum = any(i.indkey))
                    from pg_constraint c
                    cross join lateral unnest(c.conkey, c.confkey) as paar(eigen, ander)
                    join pg_attribute a on a.attrelid = c.conrelid and a.attnum = paar.eigen
                    join pg_attribute b on b.attrelid = c.confrelid and b.attnum = paar.ander and b.attname = 'id'
                    where c.contype = 'f' and c.confrelid = 'persoon'::regclass
                      and c.conrelid <> all (array['persoon', 'samenvoeging', 'onderscheid', 'persoonwijziging']::regclass[])
                    order by c.conrelid::regclass::text, a.attname
                $$;

                -- Moves everything of one person to another of the same gemeente and tells which rows those were. It works with the rights of
                -- the owner: no page may move a contact or a membership otherwise.
                create function verhang_persoon(vervalt uuid, blijft uuid) returns jsonb language plpgsql security definer set search_path = public, pg_temp as $$
                declare
                    gemeente text := current_setting('app.gemeente', true);
                    v record;
                    rij record;
                    sleutels jsonb;
                    uit jsonb := '{}';
                begin
                    for v in select * from verwijzingen_naar_persoon() loop
                        sleutels := '[]';
                        for rij in execute format('select jsonb_build_object(%s) as sleutel from %s t where t.gemeente_code = $1 and t.%I = $2', v.sleutel, v.tabel, v.kolom) using gemeente, vervalt loop
                            begin
                                execute format('update %s t set %I = $3 where t.gemeente_code = $1 and t.%I = $2 and jsonb_build_object(%s) = $4', v.tabel, v.kolom, v.kolom, v.sleutel)
                                    using gemeente, vervalt, blijft, rij.sleutel;
                                sleutels := sleutels || rij.sleutel;
                            exception when unique_violation or exclusion_violation or check_violation then
                                -- What the other has too stays behind, where nobody sees it. Anything else asks a person first.
                                if not (v.lid or v.tabel = 'persoonsrelatie'::regclass) then
                                    raise exception using errcode = 'JH002', message = 'beide personen staan in hetzelfde', table = v.tabel::text;
                                end if;
                            end;
                        end loop;
                        if sleutels <> '[]' then
                            uit := uit || jsonb_build_object(v.tabel || '.' || v.kolom, sleutels);
                        end if;
                    end loop;
                    return uit;
                end $$;

                -- Takes a merge apart again: the rows that went along go back, unless they went on to yet another person.
                create function hang_persoon_terug(welke uuid) returns void language plpgsql security definer set search_path = public, pg_temp as $$
                declare
                    gemeente text := current_setting('app.gemeente', true);
                    s record;
                    v record;
                begin
                    select * into strict s from samenvoeging where gemeente_code = gemeente and id = welke and ongedaan_op is null;
                    for v in select * from verwijzingen_naar_persoon() loop
                        if s.verplaatst ? (v.tabel || '.' || v.kolom) then
                            execute format('update %s t set %I = $3 where t.gemeente_code = $1 and t.%I = $2 and jsonb_build_object(%s) in (select jsonb_array_elements($4))', v.tabel, v.kolom, v.kolom, v.sleutel)
                                using gemeente, s.blijft_id, s.vervalt_id, s.verplaatst -> (v.tabel || '.' || v.kolom);
                        end if;
                    end loop;
                end $$;
                revoke execute on function verhang_persoon(uuid, uuid), hang_persoon_terug(uuid), verwijzingen_naar_persoon(), onthoud_namen() from public;
                grant execute on function verhang_persoon(uuid, uuid), hang_persoon_terug(uuid) to jeugdhulp_app;
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql(
                """
                drop function hang_persoon_terug(uuid);
                drop function verhang_persoon(uuid, uuid);
                drop function verwijzingen_naar_persoon();
                drop trigger persoon_namen on persoon;
                drop trigger persoon_namen_gewijzigd on persoon;
                drop function onthoud_namen();
                drop function trigrammen(text);
                revoke update (rol, van, tot) on gezinslid from jeugdhulp_app;
                """);
            foreach (var tabel in new[] { "gezinsregie", "persoonsrelatie", "persoonwijziging", "samenvoeging", "onderscheid", "vervolgkeuze", "naamtrigram" })
            {
                migrationBuilder.OntgrendelGemeentetabel(tabel);
            }

            migrationBuilder.DropForeignKey(
                name: "fk_persoon_persoon_gemeente_code_samengevoegd_met_id",
                table: "persoon");

            migrationBuilder.DropTable(
                name: "gezinsregie");

            migrationBuilder.DropTable(
                name: "naamtrigram");

            migrationBuilder.DropTable(
                name: "onderscheid");

            migrationBuilder.DropTable(
                name: "persoonsrelatie");

            migrationBuilder.DropTable(
                name: "persoonwijziging");

            migrationBuilder.DropTable(
                name: "samenvoeging");

            migrationBuilder.DropTable(
                name: "vervolgkeuze");

            migrationBuilder.DropIndex(
                name: "ix_persoon_gemeente_code_klank_klank_voornaam",
                table: "persoon");

            migrationBuilder.DropIndex(
                name: "ix_persoon_gemeente_code_samengevoegd_met_id",
                table: "persoon");

            migrationBuilder.DropCheckConstraint(
                name: "ck_persoon_bron",
                table: "persoon");

            migrationBuilder.DropCheckConstraint(
                name: "ck_persoon_bsn_bron",
                table: "persoon");

            migrationBuilder.DropCheckConstraint(
                name: "ck_persoon_bsn_of_reden",
                table: "persoon");

            migrationBuilder.DropCheckConstraint(
                name: "ck_persoon_geboorteprecisie",
                table: "persoon");

            migrationBuilder.DropCheckConstraint(
                name: "ck_persoon_ongeboren",
                table: "persoon");

            migrationBuilder.DropCheckConstraint(
                name: "ck_persoon_samengevoegd",
                table: "persoon");

            migrationBuilder.DropCheckConstraint(
                name: "ck_persoon_woonplaats",
                table: "persoon");

            migrationBuilder.DropCheckConstraint(
                name: "ck_persoon_woonplaats_gemeente",
                table: "persoon");

            migrationBuilder.DropCheckConstraint(
                name: "ck_persoon_woonplaats_grond",
                table: "persoon");

            migrationBuilder.DropCheckConstraint(
                name: "ck_persoon_woonplaatsbeginsel",
                table: "persoon");

            migrationBuilder.DropCheckConstraint(
                name: "ck_persoon_zonder_bsn",
                table: "persoon");

            migrationBuilder.DropCheckConstraint(
                name: "ck_logboekregel_handeling",
                table: "logboekregel");

            migrationBuilder.DropCheckConstraint(
                name: "ck_gezinslid_periode",
                table: "gezinslid");

            migrationBuilder.DropColumn(
                name: "klank",
                table: "persoon");

            migrationBuilder.DropColumn(
                name: "klank_voornaam",
                table: "persoon");

            migrationBuilder.DropColumn(
                name: "bsn_bron",
                table: "persoon");

            migrationBuilder.DropColumn(
                name: "bsn_gecontroleerd_op",
                table: "persoon");

            migrationBuilder.DropColumn(
                name: "geboorteprecisie",
                table: "persoon");

            migrationBuilder.DropColumn(
                name: "huisnummer",
                table: "persoon");

            migrationBuilder.DropColumn(
                name: "plaats",
                table: "persoon");

            migrationBuilder.DropColumn(
                name: "samengevoegd_met_id",
                table: "persoon");

            migrationBuilder.DropColumn(
                name: "straat",
                table: "persoon");

            migrationBuilder.DropColumn(
                name: "woonplaats_gemeente",
                table: "persoon");

            migrationBuilder.DropColumn(
                name: "woonplaats_grond",
                table: "persoon");

            migrationBuilder.DropColumn(
                name: "woonplaats_vanaf",
                table: "persoon");

            migrationBuilder.DropColumn(
                name: "zonder_bsn",
                table: "persoon");

            migrationBuilder.DropColumn(
                name: "tot",
                table: "gezinslid");

            migrationBuilder.DropColumn(
                name: "van",
                table: "gezinslid");

            migrationBuilder.AddCheckConstraint(
                name: "ck_logboekregel_handeling",
                table: "logboekregel",
                sql: "handeling in ('aangemeld', 'afgemeld', 'aanmeldenGeweigerd', 'gemeenteGekozen', 'toegangGeweigerd', 'personenGezocht', 'persoonGemaakt', 'persoonBekeken', 'contactGeregistreerd', 'contactBekeken', 'contactGewijzigd', 'contactenBekeken', 'contactGeclassificeerd', 'conceptBewaard', 'conceptBekeken', 'conceptVerwijderd', 'doorverwijzingGeregistreerd', 'hulpvraagGewijzigd', 'halfjaarVerzegeld', 'voorstelAanvaard', 'voorstelGeweigerd', 'contactHergeclassificeerd', 'taakAangevraagd', 'taakKlaar', 'taakMislukt', 'taakGestopt', 'conceptversieBegonnen', 'conceptversieGewijzigd', 'conceptversieIngediend', 'conceptversieTeruggezet', 'conceptversieIngetrokken', 'instellingenVastgesteld', 'instellingBetwist', 'betwistingOpgelost', 'teamGemaakt', 'teamGewijzigd', 'teamBeeindigd', 'documentGeplaatst', 'documentGedownload', 'documentBevestigd', 'leidraadmeldingGemaakt', 'leidraadmeldingIngetrokken', 'leidraadmeldingVrijgegeven', 'vergelijkenAangezet', 'vergelijkenUitgezet', 'vergelijkingGevraagd', 'vergelijkingsdeelGegeven', 'reflectieGeschreven', 'casusGemaakt', 'casusGewijzigd', 'casusIngetrokken', 'casusBeantwoord', 'casusuitkomstBekeken', 'rondeGemaakt', 'rondeGewijzigd', 'rondeVerwijderd', 'instructieAfgerond', 'instructieplichtGewijzigd', 'normconceptBegonnen', 'normconceptGewijzigd', 'normconceptIngediend', 'normconceptTeruggezet', 'normconceptIngetrokken', 'normVastgesteld', 'codeToegevoegd', 'codeBeeindigd', 'woordGewijzigd', 'casusbesluitGenomen')");

            migrationBuilder.Sql("drop function klank(text);");
        }
    }
}
