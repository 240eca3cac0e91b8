using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Jeugdhulp.Application.Data.Migrations
{
    /// <inheritdoc />
    public partial class OordelenBijPublicatie : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(
            // Every count publishes all years anew, so counting the year that runs is enough; a year that never was counted stays so.
            """
            create trigger cijfer_erbij after insert on betrouwbaarheidsoordeel
                referencing new table as geschreven for each statement execute function meld_cijferverandering('current_date');
            do $$
            declare
                gemeente text;
            begin
                for gemeente in select code from gemeente loop
                    perform set_config('app.gemeente', gemeente, true);
                    insert into cijferverandering (gemeente_code, vanaf_jaar)
                        select gemeente, extract(year from current_date)::int
                        where exists (select from betrouwbaarheidsoordeel o where o.gemeente_code = gemeente);
                end loop;
                perform set_config('app.gemeente', '', true);
            end $$;
            """);

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.Sql("drop trigger cijfer_erbij on betrouwbaarheidsoordeel;");
    }
}
