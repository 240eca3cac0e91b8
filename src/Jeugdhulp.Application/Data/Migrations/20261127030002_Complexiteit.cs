using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Jeugdhulp.Application.Data.Migrations
{
    /// <inheritdoc />
    public partial class Complexiteit : Migration
    {
        private const string Maten = "'jeugdigen', 'trajecten', 'woonwijk', 'gezinnen', 'beginstand', 'instroom', 'uitstroom', 'eindstand', 'nieuw', 'herhaaldBeroep', 'aansluitend', 'duur', 'duurMediaan', 'langdurig', 'contacten', 'jeugdigenMetContact', 'verwijzer', 'zonderVerblijf', 'doorverwijzingen', 'gewacht', 'wachttijd', 'zonderVerblijfAanbieder', 'doorlooptijd'";

        private const string Erbij = "'complexiteit', 'complexiteitsduur'";

        private static readonly string[] Tabellen = ["cijfer", "gepubliceerdcijfer", "kwartaalcijfer"];

        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(name: "complexiteit", table: "traject", type: "text", nullable: true);
            migrationBuilder.AddCheckConstraint(name: "ck_traject_complexiteit", table: "traject", sql: "complexiteit in ('enkelvoudig', 'meervoudig', 'complex')");
            Sta(migrationBuilder, $"{Maten}, {Erbij}");

            // What was counted before has them not yet; no contact needs to be read for it.
            migrationBuilder.AlsEigenaar(
                "insert into cijferverandering (gemeente_code, vanaf_jaar, contact) select gemeente_code, min(jaar), false from cijferstand group by gemeente_code;",
                "cijferverandering",
                "cijferstand");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AlsEigenaar($"delete from cijfer where maat in ({Erbij});", "cijfer");
            Sta(migrationBuilder, Maten);
            migrationBuilder.DropCheckConstraint(name: "ck_traject_complexiteit", table: "traject");
            migrationBuilder.DropColumn(name: "complexiteit", table: "traject");
        }

        private static void Sta(MigrationBuilder migrationBuilder, string maten)
        {
            foreach (var tabel in Tabellen)
            {
                migrationBuilder.DropCheckConstraint(name: $"ck_{tabel}_maat", table: tabel);
                migrationBuilder.AddCheckConstraint(name: $"ck_{tabel}_maat", table: tabel, sql: $"maat in ({maten})");
            }
        }
    }
}
