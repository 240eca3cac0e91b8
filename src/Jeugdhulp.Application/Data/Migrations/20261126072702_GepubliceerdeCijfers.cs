using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Jeugdhulp.Application.Data.Migrations
{
    /// <inheritdoc />
    public partial class GepubliceerdeCijfers : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "gepubliceerdcijfer",
                columns: table => new
                {
                    gemeente_code = table.Column<string>(type: "character varying(4)", nullable: false),
                    moment = table.Column<string>(type: "text", nullable: false),
                    lens = table.Column<string>(type: "text", nullable: false),
                    maat = table.Column<string>(type: "text", nullable: false),
                    einde = table.Column<DateOnly>(type: "date", nullable: false),
                    waarde = table.Column<decimal>(type: "numeric(14,1)", precision: 14, scale: 1, nullable: true),
                    stand = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_gepubliceerdcijfer", x => new { x.gemeente_code, x.moment, x.lens, x.maat });
                    table.CheckConstraint("ck_gepubliceerdcijfer_lens", "lens in ('gemeente', 'norm', 'dossier')");
                    table.CheckConstraint("ck_gepubliceerdcijfer_maat", "maat in ('jeugdigen', 'trajecten', 'gezinnen', 'beginstand', 'instroom', 'uitstroom', 'eindstand', 'nieuw', 'herhaaldBeroep', 'aansluitend', 'duur', 'duurMediaan', 'langdurig', 'contacten', 'jeugdigenMetContact', 'verwijzer', 'zonderVerblijf', 'doorverwijzingen', 'gewacht', 'wachttijd')");
                    table.CheckConstraint("ck_gepubliceerdcijfer_stand", "stand in ('getoond', 'teKlein', 'terugrekenbaar', 'onbekend', 'nietGeleverd', 'onbetrouwbaar')");
                    table.CheckConstraint("ck_gepubliceerdcijfer_vijftal", "waarde >= 0 and waarde % 5 = 0");
                    table.CheckConstraint("ck_gepubliceerdcijfer_waarde", "(stand = 'getoond') = (waarde is not null)");
                    table.ForeignKey(
                        name: "fk_gepubliceerdcijfer_gemeente_gemeente_code",
                        column: x => x.gemeente_code,
                        principalTable: "gemeente",
                        principalColumn: "code",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_gepubliceerdcijfer_moment_lens",
                table: "gepubliceerdcijfer",
                columns: new[] { "moment", "lens" });

            // Others read what was published of a period that is over, as long as they and the gemeente itself take part in comparing.
            migrationBuilder.BeveiligGemeentetabel(
                "gepubliceerdcijfer",
                "select, insert, update (waarde, stand)",
                lezen: "einde < current_date and gemeente_code in (select d.gemeente_code from vergelijkingsdeelname d where d.meedoen) and exists (select from vergelijkingsdeelname e where e.meedoen and e.gemeente_code = current_setting('app.gemeente', true))");

            // Published with a count: what was counted before has to be counted once more, of every gemeente.
            migrationBuilder.Sql(
                """
                alter table cijferstand no force row level security;
                alter table cijferverandering no force row level security;
                insert into cijferverandering (gemeente_code, vanaf_jaar) select gemeente_code, min(jaar) from cijferstand group by gemeente_code;
                alter table cijferstand force row level security;
                alter table cijferverandering force row level security;
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "gepubliceerdcijfer");
        }
    }
}
