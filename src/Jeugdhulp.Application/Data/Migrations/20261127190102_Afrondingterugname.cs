using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Jeugdhulp.Application.Data.Migrations
{
    /// <inheritdoc />
    public partial class Afrondingterugname : Migration
    {
        // An end that should not stand there may be taken back; what it said stays in the history of the plan.
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder) =>
            migrationBuilder.Sql($"grant delete on afronding to {Rijbeveiliging.Toepassingsrol};");

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder) =>
            migrationBuilder.Sql($"revoke delete on afronding from {Rijbeveiliging.Toepassingsrol};");
    }
}
