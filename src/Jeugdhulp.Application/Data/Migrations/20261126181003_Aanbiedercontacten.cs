using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Jeugdhulp.Application.Data.Migrations
{
    /// <inheritdoc />
    public partial class Aanbiedercontacten : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropCheckConstraint(
                name: "ck_verloopregel_soort",
                table: "verloopregel");

            migrationBuilder.CreateTable(
                name: "aanbiedercontact",
                columns: table => new
                {
                    gemeente_code = table.Column<string>(type: "character varying(4)", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    traject_id = table.Column<Guid>(type: "uuid", nullable: true),
                    doorverwijzing_id = table.Column<Guid>(type: "uuid", nullable: true),
                    moment = table.Column<string>(type: "text", nullable: false),
                    dag = table.Column<DateOnly>(type: "date", nullable: false),
                    contact_id = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_aanbiedercontact", x => new { x.gemeente_code, x.id });
                    table.CheckConstraint("ck_aanbiedercontact_moment", "moment in ('intake', 'halverwege', 'einde')");
                    table.CheckConstraint("ck_aanbiedercontact_van", "num_nonnulls(traject_id, doorverwijzing_id) = 1");
                    table.ForeignKey(
                        name: "fk_aanbiedercontact_contact_gemeente_code_contact_id",
                        columns: x => new { x.gemeente_code, x.contact_id },
                        principalTable: "contact",
                        principalColumns: new[] { "gemeente_code", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_aanbiedercontact_doorverwijzing_gemeente_code_doorverwijzin~",
                        columns: x => new { x.gemeente_code, x.doorverwijzing_id },
                        principalTable: "doorverwijzing",
                        principalColumns: new[] { "gemeente_code", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_aanbiedercontact_traject_gemeente_code_traject_id",
                        columns: x => new { x.gemeente_code, x.traject_id },
                        principalTable: "traject",
                        principalColumns: new[] { "gemeente_code", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "afschaling",
                columns: table => new
                {
                    gemeente_code = table.Column<string>(type: "character varying(4)", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    traject_id = table.Column<Guid>(type: "uuid", nullable: true),
                    doorverwijzing_id = table.Column<Guid>(type: "uuid", nullable: true),
                    naar = table.Column<string>(type: "text", nullable: false),
                    datum = table.Column<DateOnly>(type: "date", nullable: false),
                    warm = table.Column<bool>(type: "boolean", nullable: false),
                    overdracht_aan = table.Column<string>(type: "text", nullable: true),
                    toelichting = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_afschaling", x => new { x.gemeente_code, x.id });
                    table.CheckConstraint("ck_afschaling_naar", "naar in ('wijkteam', 'voorliggend')");
                    table.CheckConstraint("ck_afschaling_overdracht", "(overdracht_aan is not null) = (warm and naar = 'voorliggend')");
                    table.CheckConstraint("ck_afschaling_overdracht_aan", "overdracht_aan in ('school', 'kinderopvang', 'huisarts', 'jeugdgezondheidszorg', 'medischSpecialist', 'verloskundige', 'aanbieder', 'voorliggendeVoorziening', 'cjg', 'gecertificeerdeInstelling', 'veiligThuis', 'politie', 'justitie', 'anders')");
                    table.CheckConstraint("ck_afschaling_toelichting_versleuteld", "toelichting like 'v1.________.%'");
                    table.CheckConstraint("ck_afschaling_van", "num_nonnulls(traject_id, doorverwijzing_id) = 1");
                    table.ForeignKey(
                        name: "fk_afschaling_doorverwijzing_gemeente_code_doorverwijzing_id",
                        columns: x => new { x.gemeente_code, x.doorverwijzing_id },
                        principalTable: "doorverwijzing",
                        principalColumns: new[] { "gemeente_code", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_afschaling_traject_gemeente_code_traject_id",
                        columns: x => new { x.gemeente_code, x.traject_id },
                        principalTable: "traject",
                        principalColumns: new[] { "gemeente_code", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.AddCheckConstraint(
                name: "ck_verloopregel_soort",
                table: "verloopregel",
                sql: "soort in ('begonnen', 'gewijzigd', 'besproken', 'beschikt', 'bekrachtigd', 'teruggegeven', 'beeindigd', 'heropend', 'gevolgd', 'teruggekoppeld', 'nagekeken', 'ingetrokken', 'gepland', 'afgeschaald', 'opgemerkt')");

            migrationBuilder.CreateIndex(
                name: "ix_aanbiedercontact_gemeente_code_contact_id",
                table: "aanbiedercontact",
                columns: new[] { "gemeente_code", "contact_id" });

            migrationBuilder.CreateIndex(
                name: "ix_aanbiedercontact_gemeente_code_dag",
                table: "aanbiedercontact",
                columns: new[] { "gemeente_code", "dag" },
                filter: "contact_id is null");

            migrationBuilder.CreateIndex(
                name: "ix_aanbiedercontact_gemeente_code_doorverwijzing_id_moment",
                table: "aanbiedercontact",
                columns: new[] { "gemeente_code", "doorverwijzing_id", "moment" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_aanbiedercontact_gemeente_code_traject_id_moment",
                table: "aanbiedercontact",
                columns: new[] { "gemeente_code", "traject_id", "moment" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_afschaling_gemeente_code_doorverwijzing_id",
                table: "afschaling",
                columns: new[] { "gemeente_code", "doorverwijzing_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_afschaling_gemeente_code_traject_id",
                table: "afschaling",
                columns: new[] { "gemeente_code", "traject_id" },
                unique: true);

            migrationBuilder.BeveiligGemeentetabel("aanbiedercontact", "select, insert, delete, update (dag, contact_id)");
            migrationBuilder.BeveiligGemeentetabel("afschaling", "select, insert, delete, update (naar, datum, warm, overdracht_aan, toelichting)");
            migrationBuilder.VoegGebeurtenissenToe(
                """
                select a.gemeente_code, a.id, t.persoon_id, null::uuid, null::uuid, a.datum, 'trajectAfgeschaald', a.traject_id, a.naar, case when a.warm then 'warm' end
                from afschaling a join traject t on t.gemeente_code = a.gemeente_code and t.id = a.traject_id
                where t.ingetrokken_op is null
                union all
                select a.gemeente_code, a.id, v.persoon_id, null::uuid, null::uuid, a.datum, 'doorverwijzingAfgeschaald', a.doorverwijzing_id, a.naar, case when a.warm then 'warm' end
                from afschaling a join doorverwijzing v on v.gemeente_code = a.gemeente_code and v.id = a.doorverwijzing_id
                where v.persoon_id is not null
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.HaalGebeurtenissenWeg("trajectAfgeschaald");

            migrationBuilder.DropTable(
                name: "aanbiedercontact");

            migrationBuilder.DropTable(
                name: "afschaling");

            migrationBuilder.DropCheckConstraint(
                name: "ck_verloopregel_soort",
                table: "verloopregel");

            migrationBuilder.AddCheckConstraint(
                name: "ck_verloopregel_soort",
                table: "verloopregel",
                sql: "soort in ('begonnen', 'gewijzigd', 'besproken', 'beschikt', 'bekrachtigd', 'teruggegeven', 'beeindigd', 'heropend', 'gevolgd', 'teruggekoppeld', 'nagekeken', 'ingetrokken', 'opgemerkt')");
        }
    }
}
