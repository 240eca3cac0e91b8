using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Jeugdhulp.Application.Data.Migrations
{
    /// <inheritdoc />
    public partial class LandelijkLogboek : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "fk_logboekschakel_gemeente_gemeente_code",
                table: "logboekschakel");

            migrationBuilder.AlterColumn<string>(
                name: "gemeente_code",
                table: "logboekschakel",
                type: "character varying(4)",
                maxLength: 4,
                nullable: false,
                oldClrType: typeof(string),
                oldType: "character varying(4)");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            // What was logged for the whole country waits again, as it did before.
            migrationBuilder.AlsEigenaar(
                """
                insert into onverzegelde_logboekregel (gemeente_code, regel_id)
                    select gemeente_code, unnest(regels) from logboekschakel where gemeente_code not in (select code from gemeente);
                delete from logboekschakel where gemeente_code not in (select code from gemeente);
                """,
                "onverzegelde_logboekregel",
                "logboekschakel");

            migrationBuilder.AlterColumn<string>(
                name: "gemeente_code",
                table: "logboekschakel",
                type: "character varying(4)",
                nullable: false,
                oldClrType: typeof(string),
                oldType: "character varying(4)",
                oldMaxLength: 4);

            migrationBuilder.AddForeignKey(
                name: "fk_logboekschakel_gemeente_gemeente_code",
                table: "logboekschakel",
                column: "gemeente_code",
                principalTable: "gemeente",
                principalColumn: "code",
                onDelete: ReferentialAction.Restrict);
        }
    }
}
