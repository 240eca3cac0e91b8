using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Jeugdhulp.Application.Data.Migrations
{
    /// <inheritdoc />
    public partial class Wachtdag : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql($"grant update (aangemeld_op) on wachtende to {Rijbeveiliging.Toepassingsrol};");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql($"revoke update (aangemeld_op) on wachtende from {Rijbeveiliging.Toepassingsrol};");
        }
    }
}
