using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Jeugdhulp.Application.Data.Migrations
{
    /// <inheritdoc />
    public partial class Verzegeling : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropCheckConstraint(
                name: "ck_logboekregel_handeling",
                table: "logboekregel");

            migrationBuilder.CreateTable(
                name: "verzegeling",
                columns: table => new
                {
                    gemeente_code = table.Column<string>(type: "character varying(4)", nullable: false),
                    begin = table.Column<DateOnly>(type: "date", nullable: false),
                    einde = table.Column<DateOnly>(type: "date", nullable: false),
                    verzegeld_op = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    door_naam = table.Column<string>(type: "text", nullable: false),
                    reden = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_verzegeling", x => new { x.gemeente_code, x.begin });
                    table.CheckConstraint("ck_verzegeling_halfjaar", "extract(day from begin) = 1 and extract(month from begin) in (1, 7) and einde = (begin + interval '6 months' - interval '1 day')::date");
                    table.ForeignKey(
                        name: "fk_verzegeling_gemeente_gemeente_code",
                        column: x => x.gemeente_code,
                        principalTable: "gemeente",
                        principalColumn: "code",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.AddCheckConstraint(
                name: "ck_logboekregel_handeling",
                table: "logboekregel",
                sql: "handeling in ('aangemeld', 'afgemeld', 'aanmeldenGeweigerd', 'gemeenteGekozen', 'toegangGeweigerd', 'personenGezocht', 'persoonGemaakt', 'persoonBekeken', 'contactGeregistreerd', 'contactBekeken', 'contactGewijzigd', 'contactenBekeken', 'contactGeclassificeerd', 'conceptBewaard', 'conceptBekeken', 'conceptVerwijderd', 'doorverwijzingGeregistreerd', 'hulpvraagGewijzigd', 'halfjaarVerzegeld')");

            migrationBuilder.BeveiligGemeentetabel("verzegeling", "select, insert");
            migrationBuilder.Sql(
                """
                -- What a contact counts as in a delivered half-year stands; a text may still be mended.
                create function weiger_verzegeld() returns trigger language plpgsql as $$
                begin
                    if exists (select from verzegeling v where v.gemeente_code = old.gemeente_code and (old.datum between v.begin and v.einde or new.datum between v.begin and v.einde)) then
                        raise exception using errcode = 'JH001', message = 'de periode is verzegeld', table = 'verzegeling';
                    end if;
                    return new;
                end $$;
                create trigger contactregel_verzegeld before update on contactregel
                    for each row when ((old.datum, old.uitkomst, old.levert, old.dossier_telt, old.gekozen_klasse, old.bewijs_sha256)
                        is distinct from (new.datum, new.uitkomst, new.levert, new.dossier_telt, new.gekozen_klasse, new.bewijs_sha256))
                    execute function weiger_verzegeld();
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql(
                """
                drop trigger contactregel_verzegeld on contactregel;
                drop function weiger_verzegeld();
                """);
            migrationBuilder.OntgrendelGemeentetabel("verzegeling");

            migrationBuilder.DropTable(
                name: "verzegeling");

            migrationBuilder.DropCheckConstraint(
                name: "ck_logboekregel_handeling",
                table: "logboekregel");

            migrationBuilder.AddCheckConstraint(
                name: "ck_logboekregel_handeling",
                table: "logboekregel",
                sql: "handeling in ('aangemeld', 'afgemeld', 'aanmeldenGeweigerd', 'gemeenteGekozen', 'toegangGeweigerd', 'personenGezocht', 'persoonGemaakt', 'persoonBekeken', 'contactGeregistreerd', 'contactBekeken', 'contactGewijzigd', 'contactenBekeken', 'contactGeclassificeerd', 'conceptBewaard', 'conceptBekeken', 'conceptVerwijderd', 'doorverwijzingGeregistreerd', 'hulpvraagGewijzigd')");
        }
    }
}
