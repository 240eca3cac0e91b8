using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Jeugdhulp.Application.Data.Migrations
{
    /// <inheritdoc />
    public partial class RegionaalExpertteam : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropCheckConstraint(
                name: "ck_triageconsult_partij",
                table: "triageconsult");

            migrationBuilder.AddCheckConstraint(
                name: "ck_triageconsult_partij",
                table: "triageconsult",
                sql: "partij in ('gedragswetenschapper', 'expertteam', 'poh', 'aanbieder', 'regionaalExpertteam')");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropCheckConstraint(
                name: "ck_triageconsult_partij",
                table: "triageconsult");

            migrationBuilder.AddCheckConstraint(
                name: "ck_triageconsult_partij",
                table: "triageconsult",
                sql: "partij in ('gedragswetenschapper', 'expertteam', 'poh', 'aanbieder')");
        }
    }
}
