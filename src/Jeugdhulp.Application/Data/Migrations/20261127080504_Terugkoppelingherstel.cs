using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Jeugdhulp.Application.Data.Migrations
{
    /// <inheritdoc />
    public partial class Terugkoppelingherstel : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql($"grant update (verwijzer) on terugkoppeling to {Rijbeveiliging.Toepassingsrol};");
            migrationBuilder.Sql($"grant delete on terugkoppeling to {Rijbeveiliging.Toepassingsrol};");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql($"revoke update (verwijzer) on terugkoppeling from {Rijbeveiliging.Toepassingsrol};");
            migrationBuilder.Sql($"revoke delete on terugkoppeling from {Rijbeveiliging.Toepassingsrol};");
        }
    }
}
