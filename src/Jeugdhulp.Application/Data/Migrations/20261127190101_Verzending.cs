using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Jeugdhulp.Application.Data.Migrations
{
    /// <inheritdoc />
    public partial class Verzending : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "verzending",
                columns: table => new
                {
                    gemeente_code = table.Column<string>(type: "character varying(4)", nullable: false),
                    sleutel = table.Column<Guid>(type: "uuid", nullable: false),
                    afdruk = table.Column<byte[]>(type: "bytea", nullable: false),
                    op = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_verzending", x => new { x.gemeente_code, x.sleutel });
                    table.CheckConstraint("ck_verzending_afdruk", "octet_length(afdruk) = 32");
                    table.ForeignKey(
                        name: "fk_verzending_gemeente_gemeente_code",
                        column: x => x.gemeente_code,
                        principalTable: "gemeente",
                        principalColumn: "code",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_verzending_gemeente_code_op",
                table: "verzending",
                columns: new[] { "gemeente_code", "op" });

            migrationBuilder.BeveiligGemeentetabel("verzending", "select, insert, delete");
            migrationBuilder.Sql(
                """
                -- By the database, so that no form forgets to. Two that clean up at once take each another part.
                create function ruim_verzending_op() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
                begin
                    delete from verzending v using (
                        select o.sleutel from verzending o where o.gemeente_code = new.gemeente_code and o.op < new.op - interval '30 days'
                            order by o.op limit 100 for update skip locked) weg
                        where v.gemeente_code = new.gemeente_code and v.sleutel = weg.sleutel;
                    return null;
                end $$;
                create trigger verzending_opruimen after insert on verzending for each row execute function ruim_verzending_op();
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.OntgrendelGemeentetabel("verzending");
            migrationBuilder.DropTable(name: "verzending");
            migrationBuilder.Sql("drop function ruim_verzending_op();");
        }
    }
}
