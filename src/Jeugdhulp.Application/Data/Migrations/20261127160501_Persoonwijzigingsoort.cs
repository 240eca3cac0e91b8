using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Jeugdhulp.Application.Data.Migrations
{
    /// <inheritdoc />
    public partial class Persoonwijzigingsoort : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            // What was changed is encrypted: of a household it was when that is named, and of the rest it may have been the person.
            migrationBuilder.AddColumn<string>(name: "soort", table: "persoonwijziging", type: "text", nullable: false, defaultValue: "gegevens");
            migrationBuilder.AlsEigenaar("update persoonwijziging set soort = 'gezin' where gezin_id is not null;", "persoonwijziging");
            migrationBuilder.AddCheckConstraint(name: "ck_persoonwijziging_soort", table: "persoonwijziging", sql: "soort in ('gegevens', 'gezin', 'relatie', 'hulpvraag')");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropCheckConstraint(name: "ck_persoonwijziging_soort", table: "persoonwijziging");
            migrationBuilder.DropColumn(name: "soort", table: "persoonwijziging");
        }
    }
}
