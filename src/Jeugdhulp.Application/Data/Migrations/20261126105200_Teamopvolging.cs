using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Jeugdhulp.Application.Data.Migrations
{
    /// <inheritdoc />
    public partial class Teamopvolging : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<Guid>(
                name: "opvolger_id",
                table: "team",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "team_id",
                table: "doorverwijzing",
                type: "uuid",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "ix_team_gemeente_code_opvolger_id",
                table: "team",
                columns: new[] { "gemeente_code", "opvolger_id" });

            migrationBuilder.AddCheckConstraint(
                name: "ck_team_opvolger",
                table: "team",
                sql: "opvolger_id is null or (geldig_tot is not null and opvolger_id <> id)");

            migrationBuilder.CreateIndex(
                name: "ix_doorverwijzing_gemeente_code_team_id",
                table: "doorverwijzing",
                columns: new[] { "gemeente_code", "team_id" });

            migrationBuilder.AddForeignKey(
                name: "fk_doorverwijzing_team_gemeente_code_team_id",
                table: "doorverwijzing",
                columns: new[] { "gemeente_code", "team_id" },
                principalTable: "team",
                principalColumns: new[] { "gemeente_code", "id" },
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "fk_team_team_gemeente_code_opvolger_id",
                table: "team",
                columns: new[] { "gemeente_code", "opvolger_id" },
                principalTable: "team",
                principalColumns: new[] { "gemeente_code", "id" },
                onDelete: ReferentialAction.Restrict);

            // Each team of a chain ends later than the one before it, so a chain never comes back to where it began.
            migrationBuilder.Sql(
                $$"""
                grant update (opvolger_id) on team to {{Rijbeveiliging.Toepassingsrol}};
                grant update (team_id) on wachtende to {{Rijbeveiliging.Toepassingsrol}};
                grant update (team_id) on doorverwijzing to {{Rijbeveiliging.Toepassingsrol}};

                create function eis_volgorde_van_opvolging() returns trigger language plpgsql as $$
                begin
                    if exists (select from team o where o.gemeente_code = new.gemeente_code and o.id = new.opvolger_id and o.geldig_tot <= new.geldig_tot)
                        or exists (select from team v where v.gemeente_code = new.gemeente_code and v.opvolger_id = new.id and v.geldig_tot >= new.geldig_tot) then
                        raise exception 'a team is taken over by one that ends later' using errcode = 'check_violation', constraint = 'ck_team_opvolging';
                    end if;
                    return null;
                end $$;
                create constraint trigger team_opvolging after insert or update on team for each row execute function eis_volgorde_van_opvolging();

                create view teamopvolging with (security_invoker = true) as
                with recursive opvolging as (
                    select gemeente_code, id as team_id, id as van_team_id, '-infinity'::date as sinds from team
                    union all
                    select o.gemeente_code, o.team_id, v.id, greatest(o.sinds, v.geldig_tot)
                    from opvolging o join team v on v.gemeente_code = o.gemeente_code and v.opvolger_id = o.van_team_id)
                select gemeente_code, team_id, van_team_id, sinds from opvolging;
                grant select on teamopvolging to {{Rijbeveiliging.Toepassingsrol}};

                -- Of a team that went on as another the log knows which; the made-up gemeenten were filled without a log.
                alter table team no force row level security;
                alter table logboekregel no force row level security;
                update team t set opvolger_id = v.id from logboekregel l, team v
                where l.gemeente_code = t.gemeente_code and l.object_soort = 'team' and l.object_id = t.id and l.handeling = 'teamBeeindigd'
                    and v.gemeente_code = t.gemeente_code and v.id::text = l.bijzonderheden ->> 'vervolg'
                    and t.geldig_tot is not null and (v.geldig_tot is null or v.geldig_tot > t.geldig_tot);
                update team t set opvolger_id = v.id from gemeente g, team v
                where g.code = t.gemeente_code and g.fictief and t.opvolger_id is null and v.gemeente_code = t.gemeente_code and v.geldig_van = t.geldig_tot
                    and not exists (select from team a where a.gemeente_code = t.gemeente_code and a.geldig_van = t.geldig_tot and a.id <> v.id);
                alter table logboekregel force row level security;
                alter table team force row level security;
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql(
                $"""
                drop view teamopvolging;
                drop trigger team_opvolging on team;
                drop function eis_volgorde_van_opvolging();
                revoke update (team_id) on doorverwijzing from {Rijbeveiliging.Toepassingsrol};
                revoke update (team_id) on wachtende from {Rijbeveiliging.Toepassingsrol};
                revoke update (opvolger_id) on team from {Rijbeveiliging.Toepassingsrol};
                """);

            migrationBuilder.DropForeignKey(
                name: "fk_doorverwijzing_team_gemeente_code_team_id",
                table: "doorverwijzing");

            migrationBuilder.DropForeignKey(
                name: "fk_team_team_gemeente_code_opvolger_id",
                table: "team");

            migrationBuilder.DropIndex(
                name: "ix_team_gemeente_code_opvolger_id",
                table: "team");

            migrationBuilder.DropCheckConstraint(
                name: "ck_team_opvolger",
                table: "team");

            migrationBuilder.DropIndex(
                name: "ix_doorverwijzing_gemeente_code_team_id",
                table: "doorverwijzing");

            migrationBuilder.DropColumn(
                name: "opvolger_id",
                table: "team");

            migrationBuilder.DropColumn(
                name: "team_id",
                table: "doorverwijzing");
        }
    }
}
