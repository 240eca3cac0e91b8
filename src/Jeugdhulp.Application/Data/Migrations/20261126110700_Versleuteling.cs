using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Jeugdhulp.Application.Data.Migrations
{
    /// <inheritdoc />
    public partial class Versleuteling : Migration
    {
        // As they were on this day; the list of the model may grow.
        private static readonly System.Collections.Generic.Dictionary<string, string[]> Versleuteld = new()
        {
            ["account_token"] = ["value"],
            ["afrondingmeting"] = ["toelichting"],
            ["antwoord"] = ["motivering"],
            ["beschikking"] = ["besluit_reden", "inhoud"],
            ["casus"] = ["verhaal"],
            ["casusbesluit"] = ["besluit"],
            ["cbsleveringdeel"] = ["inhoud"],
            ["concept"] = ["velden"],
            ["contact"] = ["beeld_professional", "feit", "feit_bron", "mening_jeugdige", "mening_ouder"],
            ["contactregel"] = ["keuze_reden"],
            ["contactwijziging"] = ["reden", "velden"],
            ["doelresultaat"] = ["toelichting"],
            ["doorverwijzing"] = ["afloop_reden", "passend_alternatief", "toelichting", "toestemming_door"],
            ["dossier"] = ["toelichting"],
            ["dossierwijziging"] = ["reden", "velden"],
            ["gezinsplan"] = ["afsluit_reden", "beeld_professional", "coordinator", "eigen_kracht", "feiten", "feiten_bron", "hulpvraag", "interne_notitie", "klacht_hoe", "mening_ouders", "overleg", "vertrouwens_hoe", "wanneer_klaar"],
            ["gezinsregie"] = ["andere_partij", "overlegstructuur"],
            ["hulpbesluit"] = ["alternatieven", "deskundigheid", "feiten", "motivering", "vraag"],
            ["hulpvraagtriage"] = ["andere_partij", "aspecten", "diagnose", "instrument_uitkomst", "leefgebieden", "reden_dubbel", "veiligheid_toelichting", "vervolg_toelichting"],
            ["leidraadmelding"] = ["overlegtekst", "toelichting"],
            ["partnertoestemming"] = ["door", "toelichting"],
            ["persoon"] = ["bsn"],
            ["persoonwijziging"] = ["reden", "velden"],
            ["planactie"] = ["wat", "wie"],
            ["plandeelnemer"] = ["mening", "niet_alleen_toelichting", "wens"],
            ["plandoel"] = ["hoe_gezien", "wat"],
            ["planoverdracht"] = ["aan", "toestemming_van", "waarom"],
            ["planversie"] = ["inhoud"],
            ["planwijziging"] = ["velden"],
            ["reflectie"] = ["tekst"],
            ["samenvoeging"] = ["reden"],
            ["sleutel"] = ["xml"],
            ["statusperiode"] = ["reden"],
            ["terugkoppeling"] = ["inhoud"],
            ["traject"] = ["stand_einde"],
            ["trajectbespreking"] = ["motivering"],
            ["triageconsult"] = ["antwoord", "vraag"],
            ["triagewijziging"] = ["velden"],
            ["verloopregel"] = ["reden", "velden"],
            ["vervolgkeuze"] = ["toelichting"],
            ["voorstelgroep"] = ["reden"],
            ["wachtcontrole"] = ["toelichting"],
        };

        private static readonly (string Tabel, string Kolom)[] Json =
        [
            ("verloopregel", "velden"), ("triagewijziging", "velden"), ("planwijziging", "velden"), ("planversie", "inhoud"), ("persoonwijziging", "velden"),
            ("hulpvraagtriage", "leefgebieden"), ("hulpvraagtriage", "aspecten"), ("dossierwijziging", "velden"), ("contactwijziging", "velden"), ("concept", "velden"),
        ];

        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(name: "ix_persoon_gemeente_code_bsn", table: "persoon");
            migrationBuilder.DropCheckConstraint(name: "ck_persoon_bsn", table: "persoon");
            migrationBuilder.DropCheckConstraint(name: "ck_hulpbesluit_motivering", table: "hulpbesluit");
            migrationBuilder.DropCheckConstraint(name: "ck_dossier_toelichting", table: "dossier");
            foreach (var (tabel, kolom) in Json)
            {
                migrationBuilder.Sql($"alter table {tabel} alter column {kolom} type text using {kolom}::text;");
            }

            migrationBuilder.AddColumn<byte[]>(name: "bsnkenmerk", table: "persoon", type: "bytea", nullable: true);
            migrationBuilder.CreateIndex(name: "ix_persoon_gemeente_code_bsnkenmerk", table: "persoon", columns: new[] { "gemeente_code", "bsnkenmerk" }, unique: true);
            Eis(migrationBuilder, "persoon", "ck_persoon_bsnkenmerk_versleuteld", "(bsn is null) = (bsnkenmerk is null) and coalesce(octet_length(bsnkenmerk), 32) = 32");
            Eis(migrationBuilder, "hulpbesluit", "ck_hulpbesluit_motivering", "length(motivering) >= 76");
            Eis(migrationBuilder, "dossier", "ck_dossier_toelichting", "length(toelichting) between 52 and 8052");
            foreach (var (tabel, kolommen) in Versleuteld)
            {
                foreach (var kolom in kolommen)
                {
                    Eis(migrationBuilder, tabel, $"ck_{tabel}_{kolom}_versleuteld", $"{kolom} like 'v1.________.%'");
                }
            }
        }

        // A migration has no keys, so what is plain now stays so until it was encrypted; until then the database only refuses new
        // plain rows, and the web application does not start. Where nothing is plain that is known at once.
        private static void Eis(MigrationBuilder migrationBuilder, string tabel, string naam, string eis) => migrationBuilder.Sql(
            $"""
             alter table {tabel} add constraint {naam} check ({eis}) not valid;
             do $$ begin
                 alter table {tabel} validate constraint {naam};
             exception when check_violation then
                 null;
             end $$;
             """);

        /// <summary>Nothing is decrypted: who goes back restores a backup, or loses what was encrypted.</summary>
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            foreach (var (tabel, kolommen) in Versleuteld)
            {
                foreach (var kolom in kolommen)
                {
                    migrationBuilder.DropCheckConstraint(name: $"ck_{tabel}_{kolom}_versleuteld", table: tabel);
                }
            }

            migrationBuilder.DropCheckConstraint(name: "ck_persoon_bsnkenmerk_versleuteld", table: "persoon");
            migrationBuilder.DropCheckConstraint(name: "ck_hulpbesluit_motivering", table: "hulpbesluit");
            migrationBuilder.DropCheckConstraint(name: "ck_dossier_toelichting", table: "dossier");
            migrationBuilder.DropIndex(name: "ix_persoon_gemeente_code_bsnkenmerk", table: "persoon");
            migrationBuilder.DropColumn(name: "bsnkenmerk", table: "persoon");
            foreach (var (tabel, kolom) in Json)
            {
                migrationBuilder.Sql($"alter table {tabel} alter column {kolom} type jsonb using {kolom}::jsonb;");
            }

            migrationBuilder.AddCheckConstraint(
                name: "ck_persoon_bsn",
                table: "persoon",
                sql: "bsn ~ '^[0-9]{9}$' and bsn <> '000000000' and (9 * substr(bsn, 1, 1)::int + 8 * substr(bsn, 2, 1)::int + 7 * substr(bsn, 3, 1)::int + 6 * substr(bsn, 4, 1)::int + 5 * substr(bsn, 5, 1)::int + 4 * substr(bsn, 6, 1)::int + 3 * substr(bsn, 7, 1)::int + 2 * substr(bsn, 8, 1)::int - substr(bsn, 9, 1)::int) % 11 = 0");
            migrationBuilder.AddCheckConstraint(name: "ck_hulpbesluit_motivering", table: "hulpbesluit", sql: "length(motivering) >= 20");
            migrationBuilder.AddCheckConstraint(name: "ck_dossier_toelichting", table: "dossier", sql: "length(toelichting) between 1 and 2000");
            migrationBuilder.CreateIndex(name: "ix_persoon_gemeente_code_bsn", table: "persoon", columns: new[] { "gemeente_code", "bsn" }, unique: true);
        }
    }
}
