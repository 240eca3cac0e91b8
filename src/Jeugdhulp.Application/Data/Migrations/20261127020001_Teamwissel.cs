using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Jeugdhulp.Application.Data.Migrations
{
    /// <inheritdoc />
    public partial class Teamwissel : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<Guid>(
                name: "van_team_id",
                table: "verloopregel",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "van_team_id",
                table: "dossierwijziging",
                type: "uuid",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "ix_verloopregel_gemeente_code_van_team_id",
                table: "verloopregel",
                columns: new[] { "gemeente_code", "van_team_id" });

            migrationBuilder.CreateIndex(
                name: "ix_dossierwijziging_gemeente_code_van_team_id",
                table: "dossierwijziging",
                columns: new[] { "gemeente_code", "van_team_id" });

            migrationBuilder.AddForeignKey(
                name: "fk_dossierwijziging_team_gemeente_code_van_team_id",
                table: "dossierwijziging",
                columns: new[] { "gemeente_code", "van_team_id" },
                principalTable: "team",
                principalColumns: new[] { "gemeente_code", "id" },
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "fk_verloopregel_team_gemeente_code_van_team_id",
                table: "verloopregel",
                columns: new[] { "gemeente_code", "van_team_id" },
                principalTable: "team",
                principalColumns: new[] { "gemeente_code", "id" },
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.Sql(
                $"""
                -- What a team gave to another that has it now: with it go the contacts about who is in it until that day. What was given
                -- before this was kept says no team, and its texts stay where they were.
                create view teamwissel with (security_invoker = true) as
                select w.gemeente_code, p.persoon_id, w.van_team_id, d.team_id as naar_team_id, (w.op at time zone 'Europe/Amsterdam')::date as op
                from dossierwijziging w
                join dossier d on d.gemeente_code = w.gemeente_code and d.id = w.dossier_id
                join dossierpersoon p on p.gemeente_code = w.gemeente_code and p.dossier_id = w.dossier_id
                where w.van_team_id is not null and p.rol <> 'contactpersoon' and (p.eruit_op is null or p.eruit_op > current_date)
                union all
                select v.gemeente_code, w.persoon_id, v.van_team_id, w.team_id, (v.op at time zone 'Europe/Amsterdam')::date
                from verloopregel v
                join wachtende w on w.gemeente_code = v.gemeente_code and w.id = v.wachtende_id
                where v.van_team_id is not null
                union all
                select v.gemeente_code, d.persoon_id, v.van_team_id, d.team_id, (v.op at time zone 'Europe/Amsterdam')::date
                from verloopregel v
                join doorverwijzing d on d.gemeente_code = v.gemeente_code and d.id = v.doorverwijzing_id
                where v.van_team_id is not null and d.persoon_id is not null and d.team_id is not null;
                grant select on teamwissel to {Rijbeveiliging.Toepassingsrol};
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("drop view teamwissel;");

            migrationBuilder.DropForeignKey(
                name: "fk_dossierwijziging_team_gemeente_code_van_team_id",
                table: "dossierwijziging");

            migrationBuilder.DropForeignKey(
                name: "fk_verloopregel_team_gemeente_code_van_team_id",
                table: "verloopregel");

            migrationBuilder.DropIndex(
                name: "ix_verloopregel_gemeente_code_van_team_id",
                table: "verloopregel");

            migrationBuilder.DropIndex(
                name: "ix_dossierwijziging_gemeente_code_van_team_id",
                table: "dossierwijziging");

            migrationBuilder.DropColumn(
                name: "van_team_id",
                table: "verloopregel");

            migrationBuilder.DropColumn(
                name: "van_team_id",
                table: "dossierwijziging");
        }
    }
}
