using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Jeugdhulp.Application.Data.Migrations
{
    /// <inheritdoc />
    public partial class Inzicht : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            // The counts per rule and team of a period are read from the index alone; what had the period alone goes, so that
            // a contact costs no more to save.
            migrationBuilder.Sql(
                """
                drop index ix_contactregel_periode;
                create index ix_contactregel_periode on contactregel (gemeente_code, datum) include (team_id, regel, uitkomst, geldend);
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql(
                """
                drop index ix_contactregel_periode;
                create index ix_contactregel_periode on contactregel (gemeente_code, datum);
                """);
        }
    }
}
