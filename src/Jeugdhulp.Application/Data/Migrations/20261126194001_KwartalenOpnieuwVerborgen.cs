using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Jeugdhulp.Application.Data.Migrations
{
    /// <inheritdoc />
    public partial class KwartalenOpnieuwVerborgen : Migration
    {
        // A hidden quarter no longer says whether it is small itself; what was counted already stands as a new count would leave it.
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder) =>
            migrationBuilder.AlsEigenaar("update kwartaalcijfer set stand = 'terugrekenbaar' where stand = 'teKlein';", "kwartaalcijfer");

        // The next count writes again which are small.
        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
        }
    }
}
