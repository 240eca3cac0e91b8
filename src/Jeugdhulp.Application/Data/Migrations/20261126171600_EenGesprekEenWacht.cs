using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Jeugdhulp.Application.Data.Migrations
{
    /// <inheritdoc />
    public partial class EenGesprekEenWacht : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            // Who waited by two places waited once: the oldest keeps the talk, as a talk that comes now would end them.
            migrationBuilder.AlsEigenaar(
                """
                update wachtende w set contactregel_id = null, afloop = 'samengevoegd'
                where w.contactregel_id is not null and exists (select 1 from wachtende o
                    where o.gemeente_code = w.gemeente_code and o.contactregel_id = w.contactregel_id and (o.aangemeld_op, o.id) < (w.aangemeld_op, w.id))
                """,
                "wachtende");

            migrationBuilder.DropIndex(
                name: "ix_wachtende_gemeente_code_contactregel_id",
                table: "wachtende");

            migrationBuilder.CreateIndex(
                name: "uq_wachtende_gesprek",
                table: "wachtende",
                columns: new[] { "gemeente_code", "contactregel_id" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "uq_wachtende_gesprek",
                table: "wachtende");

            migrationBuilder.CreateIndex(
                name: "ix_wachtende_gemeente_code_contactregel_id",
                table: "wachtende",
                columns: new[] { "gemeente_code", "contactregel_id" });
        }
    }
}
