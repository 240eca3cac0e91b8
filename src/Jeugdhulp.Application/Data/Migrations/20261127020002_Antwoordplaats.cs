using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Jeugdhulp.Application.Data.Migrations
{
    /// <inheritdoc />
    public partial class Antwoordplaats : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "eerst_op",
                table: "partnertoestemming",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AlsEigenaar(
                """
                with recursive keten as (
                    select gemeente_code, id, op as eerst_op from partnertoestemming where vervangt_id is null
                    union all
                    select v.gemeente_code, v.id, k.eerst_op from keten k join partnertoestemming v on v.gemeente_code = k.gemeente_code and v.vervangt_id = k.id)
                update partnertoestemming t set eerst_op = k.eerst_op
                from keten k
                where k.gemeente_code = t.gemeente_code and k.id = t.id and t.vervangt_id is not null;
                """,
                "partnertoestemming");

            migrationBuilder.AddCheckConstraint(
                name: "ck_partnertoestemming_plaats",
                table: "partnertoestemming",
                sql: "(vervangt_id is null) = (eerst_op is null) and eerst_op <= op");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropCheckConstraint(
                name: "ck_partnertoestemming_plaats",
                table: "partnertoestemming");

            migrationBuilder.DropColumn(
                name: "eerst_op",
                table: "partnertoestemming");
        }
    }
}
