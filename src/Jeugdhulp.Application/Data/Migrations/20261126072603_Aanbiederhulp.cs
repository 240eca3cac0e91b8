using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Jeugdhulp.Application.Data.Migrations
{
    /// <inheritdoc />
    public partial class Aanbiederhulp : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropCheckConstraint(
                name: "ck_kwartaalcijfer_maat",
                table: "kwartaalcijfer");

            migrationBuilder.DropCheckConstraint(
                name: "ck_cijfer_maat",
                table: "cijfer");

            migrationBuilder.AddCheckConstraint(
                name: "ck_kwartaalcijfer_maat",
                table: "kwartaalcijfer",
                sql: "maat in ('jeugdigen', 'trajecten', 'gezinnen', 'beginstand', 'instroom', 'uitstroom', 'eindstand', 'nieuw', 'herhaaldBeroep', 'aansluitend', 'duur', 'duurMediaan', 'langdurig', 'contacten', 'jeugdigenMetContact', 'verwijzer', 'zonderVerblijf', 'doorverwijzingen', 'gewacht', 'wachttijd', 'zonderVerblijfAanbieder')");

            migrationBuilder.AddCheckConstraint(
                name: "ck_cijfer_maat",
                table: "cijfer",
                sql: "maat in ('jeugdigen', 'trajecten', 'gezinnen', 'beginstand', 'instroom', 'uitstroom', 'eindstand', 'nieuw', 'herhaaldBeroep', 'aansluitend', 'duur', 'duurMediaan', 'langdurig', 'contacten', 'jeugdigenMetContact', 'verwijzer', 'zonderVerblijf', 'doorverwijzingen', 'gewacht', 'wachttijd', 'zonderVerblijfAanbieder')");

            // What was counted already gets this figure with a count anew, and what is hidden is decided anew with it.
            migrationBuilder.Sql(
                """
                do $$
                declare
                    gemeente text;
                begin
                    for gemeente in select code from gemeente loop
                        perform set_config('app.gemeente', gemeente, true);
                        delete from cijferstand where gemeente_code = gemeente;
                    end loop;
                    perform set_config('app.gemeente', '', true);
                end $$;
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql(
                """
                do $$
                declare
                    gemeente text;
                begin
                    for gemeente in select code from gemeente loop
                        perform set_config('app.gemeente', gemeente, true);
                        delete from cijfer where gemeente_code = gemeente and maat = 'zonderVerblijfAanbieder';
                    end loop;
                    perform set_config('app.gemeente', '', true);
                end $$;
                """);

            migrationBuilder.DropCheckConstraint(
                name: "ck_kwartaalcijfer_maat",
                table: "kwartaalcijfer");

            migrationBuilder.DropCheckConstraint(
                name: "ck_cijfer_maat",
                table: "cijfer");

            migrationBuilder.AddCheckConstraint(
                name: "ck_kwartaalcijfer_maat",
                table: "kwartaalcijfer",
                sql: "maat in ('jeugdigen', 'trajecten', 'gezinnen', 'beginstand', 'instroom', 'uitstroom', 'eindstand', 'nieuw', 'herhaaldBeroep', 'aansluitend', 'duur', 'duurMediaan', 'langdurig', 'contacten', 'jeugdigenMetContact', 'verwijzer', 'zonderVerblijf', 'doorverwijzingen', 'gewacht', 'wachttijd')");

            migrationBuilder.AddCheckConstraint(
                name: "ck_cijfer_maat",
                table: "cijfer",
                sql: "maat in ('jeugdigen', 'trajecten', 'gezinnen', 'beginstand', 'instroom', 'uitstroom', 'eindstand', 'nieuw', 'herhaaldBeroep', 'aansluitend', 'duur', 'duurMediaan', 'langdurig', 'contacten', 'jeugdigenMetContact', 'verwijzer', 'zonderVerblijf', 'doorverwijzingen', 'gewacht', 'wachttijd')");
        }
    }
}
