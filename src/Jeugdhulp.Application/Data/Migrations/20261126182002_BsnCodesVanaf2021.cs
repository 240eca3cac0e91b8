using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Jeugdhulp.Application.Data.Migrations
{
    /// <inheritdoc />
    public partial class BsnCodesVanaf2021 : Migration
    {
        private const string Bron = "Informatieprotocol v7 §2.2; in 2.0 andersom";

        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder) =>
            // The codes traded their meaning in the version before 7 at the latest: the annex of 7 names every change, and not this one.
            migrationBuilder.AlsEigenaar(
                $"""
                update codewaarde set geldig_tot = '2021-01-01' where gemeente_code = '0000' and lijst = 'bsnBijzonder' and geldig_tot = '2022-01-01';
                update codewaarde set geldig_van = '2021-01-01', bron = '{Bron}. De bijlage van v7 noemt geen wijziging, dus ook in de versie daarvoor'
                    where gemeente_code = '0000' and lijst = 'bsnBijzonder' and geldig_van = '2022-01-01' and bron = '{Bron}';
                """,
                "codewaarde");

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder) =>
            // An end never moves to later, but for who takes a step of the store back.
            migrationBuilder.AlsEigenaar(
                $"""
                update codewaarde set geldig_van = '2022-01-01', bron = '{Bron}' where gemeente_code = '0000' and lijst = 'bsnBijzonder' and geldig_van = '2021-01-01';
                alter table codewaarde disable trigger codewaarde_einde;
                update codewaarde set geldig_tot = '2022-01-01' where gemeente_code = '0000' and lijst = 'bsnBijzonder' and geldig_tot = '2021-01-01';
                alter table codewaarde enable trigger codewaarde_einde;
                """,
                "codewaarde");
    }
}
