using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Jeugdhulp.Application.Data.Migrations
{
    /// <inheritdoc />
    public partial class BeeindigdeSessies : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "beeindigde_sessie",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    tot = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_beeindigde_sessie", x => x.id);
                });

            migrationBuilder.Sql("grant select, insert, delete on beeindigde_sessie to jeugdhulp_app;");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "beeindigde_sessie");
        }
    }
}
