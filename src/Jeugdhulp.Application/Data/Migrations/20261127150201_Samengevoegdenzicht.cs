using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Jeugdhulp.Application.Data.Migrations
{
    /// <inheritdoc />
    public partial class Samengevoegdenzicht : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(
            $"""
            -- Who stays of each person that was merged, which may itself have been merged again. Few were, and the index knows only those.
            create view samengevoegd with (security_invoker = true) as
            with recursive keten as (
                select gemeente_code, id as persoon_id, samengevoegd_met_id as blijft_id from persoon where samengevoegd_met_id is not null
                union
                select k.gemeente_code, k.persoon_id, p.samengevoegd_met_id
                from keten k join persoon p on p.gemeente_code = k.gemeente_code and p.id = k.blijft_id where p.samengevoegd_met_id is not null)
            select k.gemeente_code, k.persoon_id, k.blijft_id from keten k
            where not exists (select from persoon p where p.gemeente_code = k.gemeente_code and p.id = k.blijft_id and p.samengevoegd_met_id is not null);
            grant select on samengevoegd to {Rijbeveiliging.Toepassingsrol};
            """);

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.Sql("drop view samengevoegd;");
    }
}
