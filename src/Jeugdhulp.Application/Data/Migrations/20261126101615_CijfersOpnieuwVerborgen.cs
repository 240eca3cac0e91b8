using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Jeugdhulp.Application.Data.Migrations
{
    /// <inheritdoc />
    public partial class CijfersOpnieuwVerborgen : Migration
    {
        // What was counted already keeps how it stood as long as nothing changed; without a count everything is decided anew.
        private const string Opnieuw =
            """
            do $$
            declare
                gemeente text;
            begin
                for gemeente in select code from gemeente loop
                    perform set_config('app.gemeente', gemeente, true);
                    delete from cijferstand where gemeente_code = gemeente;
                end loop;
                perform set_config('app.gemeente', '', true);
            end $$;
            """;

        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(Opnieuw);

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(Opnieuw);
    }
}
