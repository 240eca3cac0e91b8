using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Jeugdhulp.Application.Data.Migrations
{
    /// <inheritdoc />
    public partial class TeamVanToen : Migration
    {
        private static readonly (string Tabel, string Kolom, string Naar)[] Kolommen =
            [("dossier", "eerste_team_id", "team"), ("traject", "eerste_team_id", "team"), ("gezinsplan", "eerste_medewerker_id", "medewerker")];

        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            foreach (var (tabel, kolom, naar) in Kolommen)
            {
                migrationBuilder.AddColumn<Guid>(name: kolom, table: tabel, type: "uuid", nullable: true);
                migrationBuilder.CreateIndex(name: $"ix_{tabel}_gemeente_code_{kolom}", table: tabel, columns: new[] { "gemeente_code", kolom });
                migrationBuilder.AddForeignKey(
                    name: $"fk_{tabel}_{naar}_gemeente_code_{kolom}",
                    table: tabel,
                    columns: new[] { "gemeente_code", kolom },
                    principalTable: naar,
                    principalColumns: new[] { "gemeente_code", "id" },
                    onDelete: ReferentialAction.Restrict);
            }

            migrationBuilder.Sql(
                $"""
                grant update (eerste_team_id) on dossier to {Rijbeveiliging.Toepassingsrol};
                grant update (team_id, eerste_team_id) on traject to {Rijbeveiliging.Toepassingsrol};
                """);

            // A dossier that was given to another team before this began with the first that gave it.
            migrationBuilder.AlsEigenaar(
                """
                update dossier d set eerste_team_id = w.van_team_id
                from (select distinct on (gemeente_code, dossier_id) gemeente_code, dossier_id, van_team_id from dossierwijziging where van_team_id is not null order by gemeente_code, dossier_id, volgnummer) w
                where w.gemeente_code = d.gemeente_code and w.dossier_id = d.id;
                """,
                "dossier",
                "dossierwijziging",
                "cijferverandering");

            // What a gemeente said before this held for all figures, and goes on to do so.
            migrationBuilder.AddColumn<DateOnly>(name: "geldt_vanaf", table: "dossierafspraak", type: "date", nullable: false, defaultValue: new DateOnly(2015, 1, 1));
            migrationBuilder.Sql("alter table dossierafspraak alter column geldt_vanaf drop default;");
            migrationBuilder.AddCheckConstraint(name: "ck_dossierafspraak_geldt_vanaf", table: "dossierafspraak", sql: "geldt_vanaf between '2015-01-01' and '2100-01-01'");

            // What is agreed about dossiers changes figures too, and is no version of the settings.
            Sta(migrationBuilder, "versienummer is null or oorzaak = 'instellingGewijzigd'");

            // A dossier that came in twice is one now; no contact needs to be read for it.
            migrationBuilder.AlsEigenaar(
                "insert into cijferverandering (gemeente_code, vanaf_jaar, contact) select gemeente_code, min(jaar), false from cijferstand group by gemeente_code;",
                "cijferverandering",
                "cijferstand");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AlsEigenaar("delete from annotatie where oorzaak = 'instellingGewijzigd' and versienummer is null;", "annotatie");
            Sta(migrationBuilder, "(oorzaak = 'instellingGewijzigd') = (versienummer is not null)");
            migrationBuilder.DropCheckConstraint(name: "ck_dossierafspraak_geldt_vanaf", table: "dossierafspraak");
            migrationBuilder.DropColumn(name: "geldt_vanaf", table: "dossierafspraak");
            migrationBuilder.Sql($"revoke update (team_id) on traject from {Rijbeveiliging.Toepassingsrol};");
            foreach (var (tabel, kolom, naar) in Kolommen)
            {
                migrationBuilder.DropForeignKey(name: $"fk_{tabel}_{naar}_gemeente_code_{kolom}", table: tabel);
                migrationBuilder.DropIndex(name: $"ix_{tabel}_gemeente_code_{kolom}", table: tabel);
                migrationBuilder.DropColumn(name: kolom, table: tabel);
            }
        }

        private static void Sta(MigrationBuilder migrationBuilder, string regel)
        {
            migrationBuilder.DropCheckConstraint(name: "ck_annotatie_versie", table: "annotatie");
            migrationBuilder.AddCheckConstraint(name: "ck_annotatie_versie", table: "annotatie", sql: regel);
        }
    }
}
