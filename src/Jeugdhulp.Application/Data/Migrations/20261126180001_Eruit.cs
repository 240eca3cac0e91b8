using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Jeugdhulp.Application.Data.Migrations
{
    /// <inheritdoc />
    public partial class Eruit : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateOnly>(
                name: "eruit_op",
                table: "dossierpersoon",
                type: "date",
                nullable: true);

            // Of who stopped on the last day of a dossier nobody knows any more whether the closing did that; as before, they come back with it.
            migrationBuilder.AlsEigenaar(
                """
                update dossierpersoon p set eruit_op = p.tot
                from dossier d
                where d.gemeente_code = p.gemeente_code and d.id = p.dossier_id and p.tot is not null
                    and (d.einde is null or p.tot < d.einde or exists (
                        select from dossierpersoon n
                        where n.gemeente_code = p.gemeente_code and n.dossier_id = p.dossier_id and n.persoon_id = p.persoon_id and n.nummer > p.nummer));
                """,
                "dossierpersoon", "dossier");

            migrationBuilder.AddCheckConstraint(
                name: "ck_dossierpersoon_eruit",
                table: "dossierpersoon",
                sql: "eruit_op is null or (tot is not null and eruit_op >= tot)");

            migrationBuilder.Sql($"grant update (eruit_op) on dossierpersoon to {Rijbeveiliging.Toepassingsrol};");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropCheckConstraint(
                name: "ck_dossierpersoon_eruit",
                table: "dossierpersoon");

            migrationBuilder.DropColumn(
                name: "eruit_op",
                table: "dossierpersoon");
        }
    }
}
