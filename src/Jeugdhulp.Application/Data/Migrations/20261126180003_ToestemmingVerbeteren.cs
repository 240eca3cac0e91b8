using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Jeugdhulp.Application.Data.Migrations
{
    /// <inheritdoc />
    public partial class ToestemmingVerbeteren : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<Guid>(
                name: "vervangt_id",
                table: "partnertoestemming",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "verbeterreden",
                table: "partnertoestemming",
                type: "text",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "ix_partnertoestemming_gemeente_code_vervangt_id",
                table: "partnertoestemming",
                columns: new[] { "gemeente_code", "vervangt_id" },
                unique: true);

            migrationBuilder.AddCheckConstraint(
                name: "ck_partnertoestemming_verbetering",
                table: "partnertoestemming",
                sql: "(vervangt_id is null) = (verbeterreden is null)");

            migrationBuilder.AddCheckConstraint(
                name: "ck_partnertoestemming_verbeterreden_versleuteld",
                table: "partnertoestemming",
                sql: "verbeterreden like 'v1.________.%'");

            migrationBuilder.AddForeignKey(
                name: "fk_partnertoestemming_partnertoestemming_gemeente_code_vervang~",
                table: "partnertoestemming",
                columns: new[] { "gemeente_code", "vervangt_id" },
                principalTable: "partnertoestemming",
                principalColumns: new[] { "gemeente_code", "id" },
                onDelete: ReferentialAction.Restrict);

            // On the timeline an answer stands on the day on which it was given.
            migrationBuilder.Sql(Rolperioden.MetRollen(" where not exists (select from partnertoestemming n where n.gemeente_code = a.gemeente_code and n.vervangt_id = a.id)"));
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            // The answer as it was first written down counts again: what came in its place cannot be told from an answer of its own.
            migrationBuilder.Sql(Rolperioden.MetRollen(string.Empty));
            migrationBuilder.DropForeignKey(
                name: "fk_partnertoestemming_partnertoestemming_gemeente_code_vervang~",
                table: "partnertoestemming");

            migrationBuilder.AlsEigenaar("delete from partnertoestemming where vervangt_id is not null;", "partnertoestemming");

            migrationBuilder.DropIndex(
                name: "ix_partnertoestemming_gemeente_code_vervangt_id",
                table: "partnertoestemming");

            migrationBuilder.DropCheckConstraint(
                name: "ck_partnertoestemming_verbetering",
                table: "partnertoestemming");

            migrationBuilder.DropCheckConstraint(
                name: "ck_partnertoestemming_verbeterreden_versleuteld",
                table: "partnertoestemming");

            migrationBuilder.DropColumn(
                name: "vervangt_id",
                table: "partnertoestemming");

            migrationBuilder.DropColumn(
                name: "verbeterreden",
                table: "partnertoestemming");
        }
    }
}
