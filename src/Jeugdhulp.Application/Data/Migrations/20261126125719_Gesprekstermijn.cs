using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Jeugdhulp.Application.Data.Migrations
{
    /// <inheritdoc />
    public partial class Gesprekstermijn : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "verwachte_gesprekken",
                table: "traject",
                type: "integer",
                nullable: true);

            migrationBuilder.AddCheckConstraint(
                name: "ck_traject_gesprekken",
                table: "traject",
                sql: "verwachte_gesprekken is null or (verwachte_gesprekken between 1 and 999 and uitvoerder = 'wijkteam')");

            migrationBuilder.Sql($"grant update (verwachte_gesprekken) on traject to {Rijbeveiliging.Toepassingsrol};");

            // What runs gets the limit that Termijnen.Bepaal would have given on its first day. A verlenging put a day in the place of the talks.
            migrationBuilder.AlsEigenaar(
                """
                update traject t set verwachte_gesprekken = least(
                    (select (v.instellingen ->> 'maxGesprekken')::int from instellingenversie v
                        where v.gemeente_code = t.gemeente_code and v.geldig_van <= t.aanvang and (v.geldig_tot is null or v.geldig_tot > t.aanvang)),
                    (select h.verwacht_aantal_gesprekken from hulpvraag h where h.gemeente_code = t.gemeente_code and h.id = t.hulpvraag_id))
                where t.uitvoerder = 'wijkteam' and t.einde is null
                    and not exists (select 1 from trajectbespreking b where b.gemeente_code = t.gemeente_code and b.traject_id = t.id and b.uitkomst = 'verlengen')
                    and not ('mpg' = any(t.labels) and exists (select 1 from instellingenversie v
                        where v.gemeente_code = t.gemeente_code and v.geldig_van <= t.aanvang and (v.geldig_tot is null or v.geldig_tot > t.aanvang) and v.instellingen ->> 'mpgMaxDuurMaanden' is not null))
                """,
                "traject", "instellingenversie", "hulpvraag", "trajectbespreking");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropCheckConstraint(
                name: "ck_traject_gesprekken",
                table: "traject");

            migrationBuilder.DropColumn(
                name: "verwachte_gesprekken",
                table: "traject");
        }
    }
}
