using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Jeugdhulp.Application.Data.Migrations
{
    /// <inheritdoc />
    public partial class Doorverwijzingherstel : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateOnly>(name: "ingetrokken_op", table: "doorverwijzing", type: "date", nullable: true);
            migrationBuilder.AddCheckConstraint(name: "ck_doorverwijzing_ingetrokken", table: "doorverwijzing", sql: "ingetrokken_op is null or (geaccepteerd_op is null and gestart_op is null)");
            migrationBuilder.Sql($"grant update (bestemming, reden, datum, ingetrokken_op) on doorverwijzing to {Rijbeveiliging.Toepassingsrol};");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql($"revoke update (bestemming, reden, datum) on doorverwijzing from {Rijbeveiliging.Toepassingsrol};");
            migrationBuilder.DropCheckConstraint(name: "ck_doorverwijzing_ingetrokken", table: "doorverwijzing");
            migrationBuilder.DropColumn(name: "ingetrokken_op", table: "doorverwijzing");
        }
    }
}
