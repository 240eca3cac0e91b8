using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Jeugdhulp.Application.Data.Migrations
{
    /// <inheritdoc />
    public partial class ZonderBsnVanWieBleef : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "zonder_bsn",
                table: "samenvoeging",
                type: "text",
                nullable: true);

            migrationBuilder.AddCheckConstraint(
                name: "ck_samenvoeging_reden_bij_bsn",
                table: "samenvoeging",
                sql: "zonder_bsn is null or 'Bsn' = any(overgenomen)");

            migrationBuilder.AddCheckConstraint(
                name: "ck_samenvoeging_zonder_bsn",
                table: "samenvoeging",
                sql: "zonder_bsn in ('ongeboren', 'nietIngeschreven', 'spoed', 'nietGegeven', 'nogOpTeZoeken')");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropCheckConstraint(
                name: "ck_samenvoeging_reden_bij_bsn",
                table: "samenvoeging");

            migrationBuilder.DropCheckConstraint(
                name: "ck_samenvoeging_zonder_bsn",
                table: "samenvoeging");

            migrationBuilder.DropColumn(
                name: "zonder_bsn",
                table: "samenvoeging");
        }
    }
}
