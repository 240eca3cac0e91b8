using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Jeugdhulp.Application.Data.Migrations
{
    /// <inheritdoc />
    public partial class EenToestemming : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            // What stood with a referral goes to what is kept about the person, so that a refusal holds. Who answered is encrypted in its own
            // place and cannot be moved: the history of the referral says it. What is written plain here is encrypted as any plain text is,
            // which the check that is not valid yet asks for.
            migrationBuilder.AlsEigenaar(
                """
                do $$
                begin
                    if not exists (select from doorverwijzing where toestemming in ('gegeven', 'geweigerd') and toestemming_op is not null and persoon_id is not null) then
                        return;
                    end if;
                    alter table partnertoestemming drop constraint ck_partnertoestemming_door_versleuteld;
                    insert into partnertoestemming (gemeente_code, id, persoon_id, partner, partnernaam, antwoord, gever, door, datum, door_account_id, door_naam, op)
                    select d.gemeente_code, gen_random_uuid(), d.persoon_id, w.partner, coalesce(nullif(trim(d.aanbieder), ''), case w.partner when 'anders' then 'Nog niet bekend' end), d.toestemming,
                        case when age(d.toestemming_op, p.geboortedatum) < interval '12 years' then 'ouders' when age(d.toestemming_op, p.geboortedatum) < interval '16 years' then 'samen' else 'zelf' end,
                        'Zie de geschiedenis van de doorverwijzing', d.toestemming_op, a.id, a.naam, coalesce(v.op, d.toestemming_op::timestamptz)
                    from doorverwijzing d
                    join persoon p on p.gemeente_code = d.gemeente_code and p.id = d.persoon_id
                    cross join lateral (select case
                        when d.bestemming = 'voorliggendCjg' then 'cjg'
                        when d.bestemming = 'voorliggendJgz' then 'jeugdgezondheidszorg'
                        when d.bestemming = 'voorliggendPohJeugd' then 'huisarts'
                        when d.bestemming in ('gecertificeerdeInstelling', 'veiligThuis') then d.bestemming
                        when d.bestemming like 'voorliggend%' then 'voorliggendeVoorziening'
                        when d.bestemming in ('specialistisch', 'basisGgz', 'andereAanbieder') then 'aanbieder'
                        else 'anders' end as partner) w
                    left join lateral (select v.door_account_id, v.op from verloopregel v
                        where v.gemeente_code = d.gemeente_code and v.doorverwijzing_id = d.id and v.soort = 'gevolgd' order by v.op desc limit 1) v on true
                    join account a on a.id = coalesce(v.door_account_id,
                        (select m.account_id from contact c join medewerker m on m.gemeente_code = c.gemeente_code and m.id = c.medewerker_id where c.gemeente_code = d.gemeente_code and c.id = d.contact_id),
                        (select t.account_id from aanstelling t where t.gemeente_code = d.gemeente_code order by t.account_id limit 1))
                    where d.toestemming in ('gegeven', 'geweigerd') and d.toestemming_op is not null;
                    alter table partnertoestemming add constraint ck_partnertoestemming_door_versleuteld check (door like 'v1.________.%') not valid;
                end $$;
                """,
                "doorverwijzing", "persoon", "verloopregel", "contact", "medewerker", "aanstelling", "partnertoestemming");

            migrationBuilder.DropCheckConstraint(
                name: "ck_doorverwijzing_toestemming",
                table: "doorverwijzing");

            migrationBuilder.DropCheckConstraint(
                name: "ck_doorverwijzing_toestemming_door_versleuteld",
                table: "doorverwijzing");

            migrationBuilder.DropColumn(
                name: "toestemming",
                table: "doorverwijzing");

            migrationBuilder.DropColumn(
                name: "toestemming_door",
                table: "doorverwijzing");

            migrationBuilder.DropColumn(
                name: "toestemming_op",
                table: "doorverwijzing");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "toestemming",
                table: "doorverwijzing",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "toestemming_door",
                table: "doorverwijzing",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "toestemming_op",
                table: "doorverwijzing",
                type: "date",
                nullable: true);

            migrationBuilder.AddCheckConstraint(
                name: "ck_doorverwijzing_toestemming",
                table: "doorverwijzing",
                sql: "toestemming in ('nietGevraagd', 'gegeven', 'geweigerd')");

            migrationBuilder.AddCheckConstraint(
                name: "ck_doorverwijzing_toestemming_door_versleuteld",
                table: "doorverwijzing",
                sql: "toestemming_door like 'v1.________.%'");
        }
    }
}
