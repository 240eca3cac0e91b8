using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Jeugdhulp.Application.Data.Migrations
{
    /// <inheritdoc />
    public partial class SamenInEenDossier : Migration
    {
        private const string VoegSamen =
            """
            -- Where both are in one dossier, who stays is in it on the days of both: help goes before being involved, and being involved before
            -- being asked. Not on a day on which who stays receives help in another dossier of the kind.
            for d in
                select distinct p.dossier_id, p.soort, p.wet
                from dossierpersoon p
                where p.gemeente_code = gemeente and p.persoon_id = vervalt
                    and exists (select from dossierpersoon z where z.gemeente_code = gemeente and z.persoon_id = blijft and z.dossier_id = p.dossier_id)
            loop
                select coalesce(range_agg(daterange(b.van, b.tot)), '{}') into bezet
                from dossierpersoon b
                where b.gemeente_code = gemeente and b.persoon_id = blijft and b.dossier_id <> d.dossier_id and b.rol = 'ontvangtHulp' and b.soort = d.soort and b.wet = d.wet;

                with weg as (
                    delete from dossierpersoon p where p.gemeente_code = gemeente and p.persoon_id in (vervalt, blijft) and p.dossier_id = d.dossier_id returning p.*
                ), dagen as (
                    select coalesce(range_agg(daterange(w.van, w.tot)) filter (where w.rol = 'ontvangtHulp'), '{}') as hulp,
                        coalesce(range_agg(daterange(w.van, w.tot)) filter (where w.rol <> 'contactpersoon'), '{}') as betrokken,
                        range_agg(daterange(w.van, w.tot)) as alle
                    from weg w
                ), stuk as (
                    -- Who was taken out on the day of coming in was in it on no day; it only counts where nothing else is left.
                    select w.rol, w.van, w.tot, w.eruit_op, false as ander
                    from weg w
                    where (select g.alle from dagen g) = '{}'
                    union all
                    select r.rol, lower(r.dagen), upper(r.dagen),
                        -- Who only stopped because the dossier was closed was not taken out.
                        case when exists (select from weg w where w.tot = upper(r.dagen))
                            then (select case when bool_or(w.eruit_op is null) then null else max(w.eruit_op) end from weg w where w.tot = upper(r.dagen))
                            else upper(r.dagen) end,
                        r.ander
                    from dagen g
                    cross join lateral (
                        select 'ontvangtHulp' as rol, false as ander, u.dagen from unnest(g.hulp - bezet) u(dagen)
                        union all
                        select 'indirectBetrokken', true, u.dagen from unnest(g.hulp * bezet) u(dagen)
                        union all
                        select 'indirectBetrokken', false, u.dagen from unnest(g.betrokken - g.hulp) u(dagen)
                        union all
                        select 'contactpersoon', false, u.dagen from unnest(g.alle - g.betrokken) u(dagen)) r
                ), genummerd as (
                    select k.*, (row_number() over (order by k.van, k.tot))::int as nummer from stuk k
                ), erin as (
                    insert into dossierpersoon (gemeente_code, dossier_id, persoon_id, nummer, soort, wet, rol, van, tot, eruit_op)
                    select gemeente, d.dossier_id, blijft, g.nummer, d.soort, d.wet, g.rol, g.van, g.tot, g.eruit_op from genummerd g
                )
                select
                    (select jsonb_agg(jsonb_build_object('nummer', w.nummer, 'rol', w.rol, 'van', w.van, 'tot', w.tot, 'eruit_op', w.eruit_op) order by w.nummer) from weg w where w.persoon_id = vervalt),
                    (select jsonb_agg(jsonb_build_object('nummer', w.nummer, 'rol', w.rol, 'van', w.van, 'tot', w.tot, 'eruit_op', w.eruit_op) order by w.nummer) from weg w where w.persoon_id = blijft),
                    (select jsonb_agg(jsonb_build_object('nummer', g.nummer, 'van', g.van, 'tot', g.tot, 'ander', g.ander) order by g.nummer) from genummerd g)
                into was, eigen, werd;
                samen := samen || jsonb_build_object('dossier_id', d.dossier_id, 'was', was, 'eigen', eigen, 'werd', werd);
            end loop;
            """;

        private const string HaalUitEen =
            """
            -- Each is in a dossier of both again as it was. What was said since then of the first day and of the end holds for both, and what came
            -- after it stays with who stays.
            for d in
                select (e.deel ->> 'dossier_id')::uuid as dossier_id, e.deel -> 'was' as was, e.deel -> 'eigen' as eigen, jsonb_array_length(e.deel -> 'werd') as stukken,
                    (e.deel -> 'werd' -> 0 ->> 'van')::date as begin_was, (e.deel -> 'werd' -> -1 ->> 'tot')::date as eind_was,
                    (select max((w ->> 'nummer')::int) from jsonb_array_elements(e.deel -> 'eigen') w) as hoogste
                from jsonb_array_elements(s.verplaatst -> 'dossierpersoon.samen') as e(deel)
            loop
                select p.* into eerste from dossierpersoon p where p.gemeente_code = gemeente and p.dossier_id = d.dossier_id and p.persoon_id = s.blijft_id and p.nummer = 1;
                select p.* into laatste from dossierpersoon p where p.gemeente_code = gemeente and p.dossier_id = d.dossier_id and p.persoon_id = s.blijft_id and p.nummer = d.stukken;
                continue when eerste.dossier_id is null or laatste.dossier_id is null;
                delete from dossierpersoon p where p.gemeente_code = gemeente and p.dossier_id = d.dossier_id and p.persoon_id = s.blijft_id and p.nummer <= d.stukken;
                update dossierpersoon p set nummer = p.nummer + 1000 where p.gemeente_code = gemeente and p.dossier_id = d.dossier_id and p.persoon_id = s.blijft_id;
                insert into dossierpersoon (gemeente_code, dossier_id, persoon_id, nummer, soort, wet, rol, van, tot, eruit_op)
                select gemeente, d.dossier_id, w.wie, w.nummer, eerste.soort, eerste.wet, w.rol, w.van, w.dicht, case when w.eruit_op is not null then greatest(w.dicht, w.eruit_op) end
                from (
                    -- Nobody is in a dossier that is over, and nobody left before coming in.
                    select r.wie, r.nummer, r.rol, r.eruit_op, r.van, case when r.tot is null and x.einde is null then null else greatest(r.van, least(r.tot, x.einde)) end as dicht
                    from dossier x, (
                    select o.wie, o.nummer, o.rol,
                        case when o.van = d.begin_was then eerste.van else o.van end as van,
                        case when o.tot is not distinct from d.eind_was then laatste.tot else o.tot end as tot,
                        case when o.tot is not distinct from d.eind_was then laatste.eruit_op else o.eruit_op end as eruit_op
                    from (
                        select s.vervalt_id as wie, toen.* from jsonb_to_recordset(d.was) as toen(nummer int, rol text, van date, tot date, eruit_op date)
                        union all
                        select s.blijft_id, toen.* from jsonb_to_recordset(d.eigen) as toen(nummer int, rol text, van date, tot date, eruit_op date)) o) r
                    where x.gemeente_code = gemeente and x.id = d.dossier_id) w;
                update dossierpersoon p set nummer = p.nummer - 1000 - d.stukken + d.hoogste
                    where p.gemeente_code = gemeente and p.dossier_id = d.dossier_id and p.persoon_id = s.blijft_id and p.nummer > 1000;
            end loop;
            """;

        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql(Verhang(VoegSamen));
            migrationBuilder.Sql(HangTerug(HaalUitEen));
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            // The function of before leaves behind what both had, so both are in it again as they were.
            migrationBuilder.AlsEigenaar(
                $$"""
                do $terug$
                declare
                    gemeente text;
                    s record;
                    d record;
                    eerste record;
                    laatste record;
                begin
                    for s in select * from samenvoeging where ongedaan_op is null and verplaatst ? 'dossierpersoon.samen' order by op desc loop
                        gemeente := s.gemeente_code;
                        {{HaalUitEen}}
                    end loop;
                    update samenvoeging set verplaatst = verplaatst - 'dossierpersoon.samen' where verplaatst ? 'dossierpersoon.samen';
                end $terug$;
                """,
                "samenvoeging",
                "dossierpersoon");
            migrationBuilder.Sql(Verhang(string.Empty));
            migrationBuilder.Sql(HangTerug(string.Empty));
        }

        private static string Verhang(string samen) =>
            $$"""
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
                eigen jsonb;
                samen jsonb := '[]';
                uit jsonb := '{}';
            begin
                {{samen}}
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
                if samen <> '[]' then
                    uit := uit || jsonb_build_object('dossierpersoon.samen', samen);
                end if;
                return uit;
            end $$;
            """;

        private static string HangTerug(string samen) =>
            $$"""
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

                {{samen}}
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
            """;
    }
}
