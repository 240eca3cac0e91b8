using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Jeugdhulp.Application.Data.Migrations
{
    /// <inheritdoc />
    public partial class Overgave : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<Guid>(
                name: "naar_team_id",
                table: "verloopregel",
                type: "uuid",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "ix_verloopregel_gemeente_code_naar_team_id",
                table: "verloopregel",
                columns: new[] { "gemeente_code", "naar_team_id" });

            migrationBuilder.AddForeignKey(
                name: "fk_verloopregel_team_gemeente_code_naar_team_id",
                table: "verloopregel",
                columns: new[] { "gemeente_code", "naar_team_id" },
                principalTable: "team",
                principalColumns: new[] { "gemeente_code", "id" },
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddColumn<Guid>(
                name: "naar_team_id",
                table: "dossierwijziging",
                type: "uuid",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "ix_dossierwijziging_gemeente_code_naar_team_id",
                table: "dossierwijziging",
                columns: new[] { "gemeente_code", "naar_team_id" });

            migrationBuilder.AddForeignKey(
                name: "fk_dossierwijziging_team_gemeente_code_naar_team_id",
                table: "dossierwijziging",
                columns: new[] { "gemeente_code", "naar_team_id" },
                principalTable: "team",
                principalColumns: new[] { "gemeente_code", "id" },
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.Sql("drop view teamwissel;");
            migrationBuilder.Sql(Wissel("w.op", "v.op", Niet("dossierwijziging", "n.dossier_id = w.dossier_id and n.volgnummer > w.volgnummer"), Niet("verloopregel", "n.wachtende_id = v.wachtende_id and n.op >= v.op"), Niet("verloopregel", "n.doorverwijzing_id = v.doorverwijzing_id and n.op >= v.op")));
            migrationBuilder.Sql(Teams(" and r.tot is distinct from r.van"));
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql(Teams(string.Empty));
            migrationBuilder.Sql("drop view teamwissel;");
            migrationBuilder.Sql(Wissel("(w.op at time zone 'Europe/Amsterdam')::date", "(v.op at time zone 'Europe/Amsterdam')::date", string.Empty, string.Empty, string.Empty));

            migrationBuilder.DropForeignKey(
                name: "fk_dossierwijziging_team_gemeente_code_naar_team_id",
                table: "dossierwijziging");

            migrationBuilder.DropIndex(
                name: "ix_dossierwijziging_gemeente_code_naar_team_id",
                table: "dossierwijziging");

            migrationBuilder.DropColumn(
                name: "naar_team_id",
                table: "dossierwijziging");

            migrationBuilder.DropForeignKey(
                name: "fk_verloopregel_team_gemeente_code_naar_team_id",
                table: "verloopregel");

            migrationBuilder.DropIndex(
                name: "ix_verloopregel_gemeente_code_naar_team_id",
                table: "verloopregel");

            migrationBuilder.DropColumn(
                name: "naar_team_id",
                table: "verloopregel");
        }

        /// <summary>Whoever took it from a team that is not the own one opened nothing, also not what others had given to that team.</summary>
        private static string Niet(string waar, string later) =>
            $" and not exists (select from {waar} n where n.gemeente_code = {(waar == "verloopregel" ? "v" : "w")}.gemeente_code and {later} and n.naar_team_id is not null and n.van_team_id is null)";

        private static string Wissel(string dossierop, string regelop, string dossier, string plek, string verwijzing) =>
            $"""
            -- What a team gave to the one that has it now, and the moment: with it goes what was written until then about who is in it.
            create view teamwissel with (security_invoker = true) as
            select w.gemeente_code, p.persoon_id, w.van_team_id, d.team_id as naar_team_id, {dossierop} as op
            from dossierwijziging w
            join dossier d on d.gemeente_code = w.gemeente_code and d.id = w.dossier_id
            join dossierpersoon p on p.gemeente_code = w.gemeente_code and p.dossier_id = w.dossier_id
            where w.van_team_id is not null and p.rol <> 'contactpersoon' and (p.eruit_op is null or p.eruit_op > current_date){dossier}
            union all
            select v.gemeente_code, w.persoon_id, v.van_team_id, w.team_id, {regelop}
            from verloopregel v
            join wachtende w on w.gemeente_code = v.gemeente_code and w.id = v.wachtende_id
            where v.van_team_id is not null{plek}
            union all
            select v.gemeente_code, d.persoon_id, v.van_team_id, d.team_id, {regelop}
            from verloopregel v
            join doorverwijzing d on d.gemeente_code = v.gemeente_code and d.id = v.doorverwijzing_id
            where v.van_team_id is not null and d.persoon_id is not null and d.team_id is not null{verwijzing};
            grant select on teamwissel to {Rijbeveiliging.Toepassingsrol};
            """;

        /// <summary>A regie that held on no day was a mistake: it makes no team know a household.</summary>
        private static string Teams(string regie) =>
            $$"""
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
            where l.tot is distinct from l.van and (g.tot is null or g.tot > p.begonnen_op)
            union all
            select g.gemeente_code, g.persoon_id, l.team_id
            from gezinslid g
            join gezinsregie r on r.gemeente_code = g.gemeente_code and r.gezin_id = g.gezin_id
            join teamlid l on l.gemeente_code = r.gemeente_code and l.medewerker_id = r.medewerker_id
            where l.tot is distinct from l.van and (g.tot is null or g.tot > r.van) and (g.van is null or r.tot is null or g.van < r.tot){{regie}};
            """;
    }
}
