using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Jeugdhulp.Application.Data.Migrations
{
    /// <inheritdoc />
    public partial class LandelijkLogboek : Migration
    {
        /// <inheritdoc />
        // The type of the column stays: to "alter" it to what it is fails on the policy, once this is not the newest migration.
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "fk_logboekschakel_gemeente_gemeente_code",
                table: "logboekschakel");
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
