using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Jeugdhulp.Application.Data.Migrations
{
    /// <inheritdoc />
    public partial class EigenHulp : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(
                name: "eigen_hulp",
                table: "hulpvraag",
                type: "boolean",
                nullable: true);

            // Nobody can say now what was chosen for the plans of before; such a hulpvraag is asked at its next contact.
            migrationBuilder.Sql("alter table hulpvraag add constraint ck_hulpvraag_eigen_hulp check (not plan_vastgesteld or eigen_hulp is not null) not valid;");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropCheckConstraint(
                name: "ck_hulpvraag_eigen_hulp",
                table: "hulpvraag");

            migrationBuilder.DropColumn(
                name: "eigen_hulp",
                table: "hulpvraag");
        }
    }
}
