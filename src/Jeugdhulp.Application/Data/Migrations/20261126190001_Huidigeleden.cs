using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Jeugdhulp.Application.Data.Migrations
{
    /// <inheritdoc />
    public partial class Huidigeleden : Migration
    {
        /// <summary>
        /// Who belongs to a household now; of one that everyone left, all who did. Else it would be about nobody, and open to everyone.
        /// </summary>
        private const string Ledennu =
            """
            (select x.gemeente_code, x.gezin_id, x.persoon_id from gezinslid x
            where x.tot is null or x.tot > current_date
            or not exists (select from gezinslid y where y.gemeente_code = x.gemeente_code and y.gezin_id = x.gezin_id and (y.tot is null or y.tot > current_date)))
            """;

        /// <summary>Not who was taken out of it, unless all were. Who stopped because the dossier closed still is of it.</summary>
        private const string Rollennu =
            " and (d.eruit_op is null or d.eruit_op > current_date or not exists (select from dossierpersoon y where y.gemeente_code = d.gemeente_code and y.dossier_id = d.dossier_id and y.rol <> 'contactpersoon' and (y.eruit_op is null or y.eruit_op > current_date)))";

        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(Blikken(bij: true, Ledennu, Rollennu));

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(Blikken(bij: false, "gezinslid", string.Empty));

        private static string Blikken(bool bij, string leden, string rollen) =>
            $$"""
            -- Who worked with whom. Of a triage, a plan and the regie that is the team of the worker; a plan and the regie only of who was of
            -- the household in that time: what is done for it later says nothing about who left, nor about where that person lives now.
            create or replace view persoonteam with (security_invoker = true) as
            select gemeente_code, persoon_id, team_id from contactregel where persoon_id is not null
            union all
            select p.gemeente_code, p.persoon_id, d.team_id from dossierpersoon p join dossier d on d.gemeente_code = p.gemeente_code and d.id = p.dossier_id
            union all
            select gemeente_code, persoon_id, team_id from traject
            union all
            select gemeente_code, persoon_id, team_id from wachtende
            union all
            select gemeente_code, persoon_id, team_id from doorverwijzing where persoon_id is not null and team_id is not null
            union all
            select h.gemeente_code, h.persoon_id, l.team_id
            from hulpvraag h
            join hulpvraagtriage t on t.gemeente_code = h.gemeente_code and t.hulpvraag_id = h.id
            join teamlid l on l.gemeente_code = t.gemeente_code and l.medewerker_id = t.medewerker_id
            where l.tot is distinct from l.van
            union all
            select g.gemeente_code, g.persoon_id, l.team_id
            from gezinslid g
            join gezinsplan p on p.gemeente_code = g.gemeente_code and p.gezin_id = g.gezin_id
            join teamlid l on l.gemeente_code = p.gemeente_code and l.medewerker_id = p.medewerker_id
            where l.tot is distinct from l.van{{(bij ? " and (g.tot is null or g.tot > p.begonnen_op)" : "")}}
            union all
            select g.gemeente_code, g.persoon_id, l.team_id
            from gezinslid g
            join gezinsregie r on r.gemeente_code = g.gemeente_code and r.gezin_id = g.gezin_id
            join teamlid l on l.gemeente_code = r.gemeente_code and l.medewerker_id = r.medewerker_id
            where l.tot is distinct from l.van{{(bij ? " and (g.tot is null or g.tot > r.van) and (g.van is null or r.tot is null or g.van < r.tot)" : "")}};

            create or replace view persoonding with (security_invoker = true) as
            select gemeente_code, id as ding_id, id as persoon_id from persoon
            union all
            select gemeente_code, gezin_id, persoon_id from {{leden}} g
            union all
            select gemeente_code, id, persoon_id from hulpvraag
            union all
            select gemeente_code, contact_id, persoon_id from contactregel where persoon_id is not null
            union all
            select d.gemeente_code, d.dossier_id, d.persoon_id from dossierpersoon d where d.rol <> 'contactpersoon'{{rollen}}
            union all
            select gemeente_code, id, persoon_id from traject
            union all
            select gemeente_code, id, persoon_id from wachtende
            union all
            select gemeente_code, id, persoon_id from doorverwijzing where persoon_id is not null
            union all
            select gemeente_code, id, persoon_id from partnertoestemming
            union all
            select gemeente_code, id, persoon_id from persoonsrelatie
            union all
            select gemeente_code, id, ander_id from persoonsrelatie
            union all
            select gemeente_code, id, blijft_id from samenvoeging
            union all
            select b.gemeente_code, b.id, t.persoon_id from beschikking b join traject t on t.gemeente_code = b.gemeente_code and t.id = b.traject_id
            union all
            select k.gemeente_code, k.id, t.persoon_id from terugkoppeling k join traject t on t.gemeente_code = k.gemeente_code and t.id = k.traject_id
            union all
            select t.gemeente_code, t.id, h.persoon_id from hulpvraagtriage t join hulpvraag h on h.gemeente_code = t.gemeente_code and h.id = t.hulpvraag_id
            union all
            select c.gemeente_code, c.id, h.persoon_id
            from triageconsult c
            join hulpvraagtriage t on t.gemeente_code = c.gemeente_code and t.id = c.triage_id
            join hulpvraag h on h.gemeente_code = t.gemeente_code and h.id = t.hulpvraag_id
            union all
            select p.gemeente_code, p.id, g.persoon_id from gezinsplan p join {{leden}} g on g.gemeente_code = p.gemeente_code and g.gezin_id = p.gezin_id
            union all
            select d.gemeente_code, d.id, g.persoon_id
            from plandoel d
            join gezinsplan p on p.gemeente_code = d.gemeente_code and p.id = d.gezinsplan_id
            join {{leden}} g on g.gemeente_code = p.gemeente_code and g.gezin_id = p.gezin_id
            union all
            select a.gemeente_code, a.id, g.persoon_id
            from planactie a
            join gezinsplan p on p.gemeente_code = a.gemeente_code and p.id = a.gezinsplan_id
            join {{leden}} g on g.gemeente_code = p.gemeente_code and g.gezin_id = p.gezin_id
            union all
            select v.gemeente_code, v.id, g.persoon_id
            from planversie v
            join gezinsplan p on p.gemeente_code = v.gemeente_code and p.id = v.gezinsplan_id
            join {{leden}} g on g.gemeente_code = p.gemeente_code and g.gezin_id = p.gezin_id
            union all
            select o.gemeente_code, o.id, g.persoon_id
            from planoverdracht o
            join gezinsplan p on p.gemeente_code = o.gemeente_code and p.id = o.gezinsplan_id
            join {{leden}} g on g.gemeente_code = p.gemeente_code and g.gezin_id = p.gezin_id;
            """;
    }
}
