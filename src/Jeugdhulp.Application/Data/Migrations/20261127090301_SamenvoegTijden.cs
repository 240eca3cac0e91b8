using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Jeugdhulp.Application.Data.Migrations
{
    /// <inheritdoc />
    public partial class SamenvoegTijden : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(
            """
            create or replace function verhang_persoon(vervalt uuid, blijft uuid) returns jsonb language plpgsql security definer set search_path = public, pg_temp as $$
            declare
                gemeente text := current_setting('app.gemeente', true);
                v record;
                rij record;
                d record;
                bezet datemultirange;
                was jsonb;
                werd jsonb;
                sleutels jsonb;
                tijden jsonb := '[]';
                uit jsonb := '{}';
            begin
                -- Nobody receives help in two dossiers of one kind on one day. On the days that both have in common the help is in the dossier of
                -- who stays, and in the other one this person is involved: left behind it would be a dossier of nobody. Other days stay as they were.
                for d in
                    select distinct p.dossier_id, p.soort, p.wet
                    from dossierpersoon p
                    join dossierpersoon b on b.gemeente_code = p.gemeente_code and b.persoon_id = blijft and b.rol = 'ontvangtHulp' and b.soort = p.soort and b.wet = p.wet
                        and daterange(b.van, b.tot) && daterange(p.van, p.tot)
                    where p.gemeente_code = gemeente and p.persoon_id = vervalt and p.rol = 'ontvangtHulp'
                        and not exists (select from dossierpersoon z where z.gemeente_code = gemeente and z.persoon_id = blijft and z.dossier_id = p.dossier_id)
                loop
                    select range_agg(daterange(b.van, b.tot)) into bezet
                    from dossierpersoon b
                    where b.gemeente_code = gemeente and b.persoon_id = blijft and b.rol = 'ontvangtHulp' and b.soort = d.soort and b.wet = d.wet;

                    with weg as (
                        delete from dossierpersoon p where p.gemeente_code = gemeente and p.persoon_id = vervalt and p.dossier_id = d.dossier_id returning p.*
                    ), stuk as (
                        select w.nummer as oud, w.rol, w.van, w.tot, w.eruit_op
                        from weg w
                        where w.rol <> 'ontvangtHulp' or isempty(daterange(w.van, w.tot))
                        union all
                        select w.nummer, r.rol, lower(r.dagen), upper(r.dagen), case when upper(r.dagen) is not distinct from w.tot then w.eruit_op else upper(r.dagen) end
                        from weg w
                        cross join lateral (
                            select 'ontvangtHulp' as rol, u.dagen from unnest(datemultirange(daterange(w.van, w.tot)) - bezet) u(dagen)
                            union all
                            select 'indirectBetrokken', u.dagen from unnest(datemultirange(daterange(w.van, w.tot)) * bezet) u(dagen)) r
                        where w.rol = 'ontvangtHulp' and not isempty(daterange(w.van, w.tot))
                    ), genummerd as (
                        select s.*, (row_number() over (order by s.oud, s.van))::int as nummer from stuk s
                    ), erin as (
                        insert into dossierpersoon (gemeente_code, dossier_id, persoon_id, nummer, soort, wet, rol, van, tot, eruit_op)
                        select gemeente, d.dossier_id, blijft, g.nummer, d.soort, d.wet, g.rol, g.van, g.tot, g.eruit_op from genummerd g
                    )
                    select
                        (select jsonb_agg(jsonb_build_object('nummer', w.nummer, 'rol', w.rol, 'van', w.van, 'tot', w.tot, 'eruit_op', w.eruit_op) order by w.nummer) from weg w),
                        (select jsonb_agg(jsonb_build_object('oud', g.oud, 'nummer', g.nummer, 'rol', g.rol, 'van', g.van, 'tot', g.tot, 'ander', g.rol <> w.rol) order by g.nummer)
                            from genummerd g join weg w on w.nummer = g.oud)
                    into was, werd;
                    tijden := tijden || jsonb_build_object('dossier_id', d.dossier_id, 'was', was, 'werd', werd);
                end loop;

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
                if tijden <> '[]' then
                    uit := uit || jsonb_build_object('dossierpersoon.tijd', tijden);
                end if;
                return uit;
            end $$;

            create or replace function hang_persoon_terug(welke uuid) returns void language plpgsql security definer set search_path = public, pg_temp as $$
            declare
                gemeente text := current_setting('app.gemeente', true);
                s record;
                v record;
                d record;
                eerste record;
                laatste record;
            begin
                select * into strict s from samenvoeging where gemeente_code = gemeente and id = welke and ongedaan_op is null;
                for v in select * from verwijzingen_naar_persoon() loop
                    if s.verplaatst ? (v.tabel || '.' || v.kolom) then
                        execute format('update %s t set %I = $3 where t.gemeente_code = $1 and t.%I = $2 and jsonb_build_object(%s) in (select jsonb_array_elements($4))', v.tabel, v.kolom, v.kolom, v.sleutel)
                            using gemeente, s.blijft_id, s.vervalt_id, s.verplaatst -> (v.tabel || '.' || v.kolom);
                    end if;
                end loop;

                -- A merge of before the days were looked at changed the role for the whole time.
                update dossierpersoon t set rol = 'ontvangtHulp'
                    where t.gemeente_code = gemeente and t.persoon_id = s.vervalt_id and t.rol = 'indirectBetrokken'
                        and jsonb_build_object('dossier_id', t.dossier_id, 'nummer', t.nummer) in (select jsonb_array_elements(s.verplaatst -> 'dossierpersoon.rol'));

                -- The times as they were. What was said since then of the first day and of the end holds, and what came after it goes along.
                for d in
                    select (e.tijd ->> 'dossier_id')::uuid as dossier_id, e.tijd -> 'was' as was, jsonb_array_length(e.tijd -> 'werd') as stukken,
                        (select max((w ->> 'nummer')::int) from jsonb_array_elements(e.tijd -> 'was') w) as hoogste
                    from jsonb_array_elements(s.verplaatst -> 'dossierpersoon.tijd') as e(tijd)
                loop
                    select p.* into strict eerste from dossierpersoon p where p.gemeente_code = gemeente and p.dossier_id = d.dossier_id and p.persoon_id = s.blijft_id and p.nummer = 1;
                    select p.* into strict laatste from dossierpersoon p where p.gemeente_code = gemeente and p.dossier_id = d.dossier_id and p.persoon_id = s.blijft_id and p.nummer = d.stukken;
                    delete from dossierpersoon p where p.gemeente_code = gemeente and p.dossier_id = d.dossier_id and p.persoon_id = s.blijft_id and p.nummer <= d.stukken;
                    insert into dossierpersoon (gemeente_code, dossier_id, persoon_id, nummer, soort, wet, rol, van, tot, eruit_op)
                    select gemeente, d.dossier_id, s.vervalt_id, w.nummer, eerste.soort, eerste.wet, w.rol,
                        case when w.nummer = min(w.nummer) over () then eerste.van else w.van end,
                        case when w.nummer = d.hoogste then laatste.tot else w.tot end,
                        case when w.nummer = d.hoogste then laatste.eruit_op else w.eruit_op end
                    from jsonb_to_recordset(d.was) as w(nummer int, rol text, van date, tot date, eruit_op date);
                    update dossierpersoon p set persoon_id = s.vervalt_id, nummer = p.nummer - d.stukken + d.hoogste
                        where p.gemeente_code = gemeente and p.dossier_id = d.dossier_id and p.persoon_id = s.blijft_id and p.nummer > d.stukken;
                end loop;
            end $$;
            """);

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            // The function of before moves rows back by their key, and gives the role back that they had.
            migrationBuilder.AlsEigenaar(
                """
                update samenvoeging set verplaatst = (verplaatst - 'dossierpersoon.tijd') || jsonb_build_object(
                    'dossierpersoon.persoon_id', coalesce(verplaatst -> 'dossierpersoon.persoon_id', '[]') || (
                        select jsonb_agg(jsonb_build_object('dossier_id', t -> 'dossier_id', 'nummer', w -> 'nummer'))
                        from jsonb_array_elements(verplaatst -> 'dossierpersoon.tijd') t, jsonb_array_elements(t -> 'werd') w),
                    'dossierpersoon.rol', (
                        select jsonb_agg(jsonb_build_object('dossier_id', t -> 'dossier_id', 'nummer', w -> 'nummer'))
                        from jsonb_array_elements(verplaatst -> 'dossierpersoon.tijd') t, jsonb_array_elements(t -> 'werd') w
                        where w -> 'ander' = 'true'))
                where verplaatst ? 'dossierpersoon.tijd';
                """,
                "samenvoeging");
            migrationBuilder.Sql(
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
        }
    }
}
