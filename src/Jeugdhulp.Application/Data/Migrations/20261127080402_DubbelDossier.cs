using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Jeugdhulp.Application.Data.Migrations
{
    /// <inheritdoc />
    public partial class DubbelDossier : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(
            """
            create or replace function verhang_persoon(vervalt uuid, blijft uuid) returns jsonb language plpgsql security definer set search_path = public, pg_temp as $$
            declare
                gemeente text := current_setting('app.gemeente', true);
                v record;
                rij record;
                sleutels jsonb;
                rollen jsonb := '[]';
                uit jsonb := '{}';
            begin
                for v in select * from verwijzingen_naar_persoon() loop
                    sleutels := '[]';
                    for rij in execute format('select jsonb_build_object(%s) as sleutel from %s t where t.gemeente_code = $1 and t.%I = $2', v.sleutel, v.tabel, v.kolom) using gemeente, vervalt loop
                        begin
                            execute format('update %s t set %I = $3 where t.gemeente_code = $1 and t.%I = $2 and jsonb_build_object(%s) = $4', v.tabel, v.kolom, v.kolom, v.sleutel)
                                using gemeente, vervalt, blijft, rij.sleutel;
                            sleutels := sleutels || rij.sleutel;
                        exception when unique_violation or exclusion_violation or check_violation then
                            -- Both receive help in a dossier of one kind, and nobody does so in two. So the other dossier stays, with this person as
                            -- involved, until someone closes it; left behind it would be a dossier of nobody.
                            if v.tabel = 'dossierpersoon'::regclass and not exists (select from dossierpersoon d where d.gemeente_code = gemeente and d.persoon_id = blijft and d.dossier_id = (rij.sleutel ->> 'dossier_id')::uuid) then
                                update dossierpersoon t set persoon_id = blijft, rol = 'indirectBetrokken'
                                    where t.gemeente_code = gemeente and t.persoon_id = vervalt and t.dossier_id = (rij.sleutel ->> 'dossier_id')::uuid and t.nummer = (rij.sleutel ->> 'nummer')::int;
                                sleutels := sleutels || rij.sleutel;
                                rollen := rollen || rij.sleutel;
                                continue;
                            end if;
                            -- What the other has too stays behind, where nobody sees it. Anything else asks a person first.
                            if not (v.lid or v.tabel = 'persoonsrelatie'::regclass) then
                                raise exception using errcode = 'JH002', message = 'beide personen staan in hetzelfde', table = v.tabel::text;
                            end if;
                        end;
                    end loop;
                    if sleutels <> '[]' then
                        uit := uit || jsonb_build_object(v.tabel || '.' || v.kolom, sleutels);
                    end if;
                end loop;
                if rollen <> '[]' then
                    uit := uit || jsonb_build_object('dossierpersoon.rol', rollen);
                end if;
                return uit;
            end $$;

            create or replace function hang_persoon_terug(welke uuid) returns void language plpgsql security definer set search_path = public, pg_temp as $$
            declare
                gemeente text := current_setting('app.gemeente', true);
                s record;
                v record;
            begin
                select * into strict s from samenvoeging where gemeente_code = gemeente and id = welke and ongedaan_op is null;
                for v in select * from verwijzingen_naar_persoon() loop
                    if s.verplaatst ? (v.tabel || '.' || v.kolom) then
                        execute format('update %s t set %I = $3 where t.gemeente_code = $1 and t.%I = $2 and jsonb_build_object(%s) in (select jsonb_array_elements($4))', v.tabel, v.kolom, v.kolom, v.sleutel)
                            using gemeente, s.blijft_id, s.vervalt_id, s.verplaatst -> (v.tabel || '.' || v.kolom);
                    end if;
                end loop;
                update dossierpersoon t set rol = 'ontvangtHulp'
                    where t.gemeente_code = gemeente and t.persoon_id = s.vervalt_id and t.rol = 'indirectBetrokken'
                        and jsonb_build_object('dossier_id', t.dossier_id, 'nummer', t.nummer) in (select jsonb_array_elements(s.verplaatst -> 'dossierpersoon.rol'));
            end $$;
            """);

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(
            """
            create or replace function verhang_persoon(vervalt uuid, blijft uuid) returns jsonb language plpgsql security definer set search_path = public, pg_temp as $$
            declare
                gemeente text := current_setting('app.gemeente', true);
                v record;
                rij record;
                sleutels jsonb;
                uit jsonb := '{}';
            begin
                for v in select * from verwijzingen_naar_persoon() loop
                    sleutels := '[]';
                    for rij in execute format('select jsonb_build_object(%s) as sleutel from %s t where t.gemeente_code = $1 and t.%I = $2', v.sleutel, v.tabel, v.kolom) using gemeente, vervalt loop
                        begin
                            execute format('update %s t set %I = $3 where t.gemeente_code = $1 and t.%I = $2 and jsonb_build_object(%s) = $4', v.tabel, v.kolom, v.kolom, v.sleutel)
                                using gemeente, vervalt, blijft, rij.sleutel;
                            sleutels := sleutels || rij.sleutel;
                        exception when unique_violation or exclusion_violation or check_violation then
                            -- What the other has too stays behind, where nobody sees it. Anything else asks a person first.
                            if not (v.lid or v.tabel = 'persoonsrelatie'::regclass) then
                                raise exception using errcode = 'JH002', message = 'beide personen staan in hetzelfde', table = v.tabel::text;
                            end if;
                        end;
                    end loop;
                    if sleutels <> '[]' then
                        uit := uit || jsonb_build_object(v.tabel || '.' || v.kolom, sleutels);
                    end if;
                end loop;
                return uit;
            end $$;

            create or replace function hang_persoon_terug(welke uuid) returns void language plpgsql security definer set search_path = public, pg_temp as $$
            declare
                gemeente text := current_setting('app.gemeente', true);
                s record;
                v record;
            begin
                select * into strict s from samenvoeging where gemeente_code = gemeente and id = welke and ongedaan_op is null;
                for v in select * from verwijzingen_naar_persoon() loop
                    if s.verplaatst ? (v.tabel || '.' || v.kolom) then
                        execute format('update %s t set %I = $3 where t.gemeente_code = $1 and t.%I = $2 and jsonb_build_object(%s) in (select jsonb_array_elements($4))', v.tabel, v.kolom, v.kolom, v.sleutel)
                            using gemeente, s.blijft_id, s.vervalt_id, s.verplaatst -> (v.tabel || '.' || v.kolom);
                    end if;
                end loop;
            end $$;
            """);
    }
}
