using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Jeugdhulp.Application.Data.Migrations
{
    /// <inheritdoc />
    public partial class AfrondingVerbeteren : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            // What an informant said can turn out to be said by nobody; what stood there is kept in planwijziging.
            migrationBuilder.Sql(
                $$"""
                grant update (datum, reden, op, door_naam) on afronding to {{Rijbeveiliging.Toepassingsrol}};
                grant update (tevredenheid, zonder_hulp_verder, geholpen, zelfredzamer, toelichting), delete on afrondingmeting to {{Rijbeveiliging.Toepassingsrol}};
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql(
                $$"""
                revoke update (datum, reden, op, door_naam) on afronding from {{Rijbeveiliging.Toepassingsrol}};
                revoke update (tevredenheid, zonder_hulp_verder, geholpen, zelfredzamer, toelichting), delete on afrondingmeting from {{Rijbeveiliging.Toepassingsrol}};
                """);
        }
    }
}
