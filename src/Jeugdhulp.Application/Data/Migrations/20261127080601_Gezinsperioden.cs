using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Jeugdhulp.Application.Data.Migrations
{
    /// <inheritdoc />
    public partial class Gezinsperioden : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropPrimaryKey(
                name: "pk_gezinslid",
                table: "gezinslid");

            migrationBuilder.AddColumn<int>(
                name: "nummer",
                table: "gezinslid",
                type: "integer",
                nullable: false,
                defaultValue: 1);

            migrationBuilder.AddPrimaryKey(
                name: "pk_gezinslid",
                table: "gezinslid",
                columns: new[] { "gemeente_code", "gezin_id", "persoon_id", "nummer" });

            migrationBuilder.AddCheckConstraint(
                name: "ck_gezinslid_nummer",
                table: "gezinslid",
                sql: "nummer >= 1");

            migrationBuilder.Sql(
                """
                alter table gezinslid add constraint ex_gezinslid_een_keer
                    exclude using gist (gemeente_code with =, gezin_id with =, persoon_id with =, daterange(van, tot) with &&);
                """);

            // A merge of before finds the rows it moved by their key, which is longer now.
            migrationBuilder.AlsEigenaar(
                """
                update samenvoeging set verplaatst = jsonb_set(verplaatst, '{gezinslid.persoon_id}',
                    (select jsonb_agg(e || '{"nummer": 1}') from jsonb_array_elements(verplaatst -> 'gezinslid.persoon_id') e))
                where verplaatst ? 'gezinslid.persoon_id' and jsonb_array_length(verplaatst -> 'gezinslid.persoon_id') > 0;
                """,
                "samenvoeging");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AlsEigenaar(
                """
                update samenvoeging set verplaatst = jsonb_set(verplaatst, '{gezinslid.persoon_id}',
                    (select jsonb_agg(e - 'nummer') from jsonb_array_elements(verplaatst -> 'gezinslid.persoon_id') e))
                where verplaatst ? 'gezinslid.persoon_id' and jsonb_array_length(verplaatst -> 'gezinslid.persoon_id') > 0;
                alter table gezinslid drop constraint ex_gezinslid_een_keer;
                delete from gezinslid l where exists (
                    select from gezinslid n where n.gemeente_code = l.gemeente_code and n.gezin_id = l.gezin_id and n.persoon_id = l.persoon_id and n.nummer > l.nummer);
                """,
                "samenvoeging", "gezinslid");

            migrationBuilder.DropPrimaryKey(
                name: "pk_gezinslid",
                table: "gezinslid");

            migrationBuilder.DropCheckConstraint(
                name: "ck_gezinslid_nummer",
                table: "gezinslid");

            migrationBuilder.DropColumn(
                name: "nummer",
                table: "gezinslid");

            migrationBuilder.AddPrimaryKey(
                name: "pk_gezinslid",
                table: "gezinslid",
                columns: new[] { "gemeente_code", "gezin_id", "persoon_id" });
        }
    }
}
