using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Jeugdhulp.Application.Data.Migrations
{
    /// <inheritdoc />
    public partial class Rolperioden : Migration
    {
        // Who gets another role did not leave; each period has an event of its own.
        private static readonly string Gebeurtenissen = MetRollen(string.Empty);

        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropPrimaryKey(
                name: "pk_dossierpersoon",
                table: "dossierpersoon");

            migrationBuilder.AddColumn<int>(
                name: "nummer",
                table: "dossierpersoon",
                type: "integer",
                nullable: false,
                defaultValue: 1);

            migrationBuilder.AddPrimaryKey(
                name: "pk_dossierpersoon",
                table: "dossierpersoon",
                columns: new[] { "gemeente_code", "dossier_id", "persoon_id", "nummer" });

            migrationBuilder.AddCheckConstraint(
                name: "ck_dossierpersoon_nummer",
                table: "dossierpersoon",
                sql: "nummer >= 1");

            migrationBuilder.Sql(
                """
                alter table dossierpersoon add constraint ex_dossierpersoon_een_rol
                    exclude using gist (gemeente_code with =, dossier_id with =, persoon_id with =, daterange(van, tot) with &&);
                """);
            migrationBuilder.Sql(Gebeurtenissen);

            // A merge of before finds the rows it moved by their key, which is longer now.
            migrationBuilder.AlsEigenaar(
                """
                update samenvoeging set verplaatst = jsonb_set(verplaatst, '{dossierpersoon.persoon_id}',
                    (select jsonb_agg(e || '{"nummer": 1}') from jsonb_array_elements(verplaatst -> 'dossierpersoon.persoon_id') e))
                where verplaatst ? 'dossierpersoon.persoon_id' and jsonb_array_length(verplaatst -> 'dossierpersoon.persoon_id') > 0;
                """,
                "samenvoeging");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql(Gebeurtenis("'erin'", "'eruit'", string.Empty));
            migrationBuilder.AlsEigenaar(
                """
                update samenvoeging set verplaatst = jsonb_set(verplaatst, '{dossierpersoon.persoon_id}',
                    (select jsonb_agg(e - 'nummer') from jsonb_array_elements(verplaatst -> 'dossierpersoon.persoon_id') e))
                where verplaatst ? 'dossierpersoon.persoon_id' and jsonb_array_length(verplaatst -> 'dossierpersoon.persoon_id') > 0;
                alter table dossierpersoon drop constraint ex_dossierpersoon_een_rol;
                delete from dossierpersoon p where exists (
                    select from dossierpersoon n where n.gemeente_code = p.gemeente_code and n.dossier_id = p.dossier_id and n.persoon_id = p.persoon_id and n.nummer > p.nummer);
                """,
                "samenvoeging", "dossierpersoon");

            migrationBuilder.DropPrimaryKey(
                name: "pk_dossierpersoon",
                table: "dossierpersoon");

            migrationBuilder.DropCheckConstraint(
                name: "ck_dossierpersoon_nummer",
                table: "dossierpersoon");

            migrationBuilder.DropColumn(
                name: "nummer",
                table: "dossierpersoon");

            migrationBuilder.AddPrimaryKey(
                name: "pk_dossierpersoon",
                table: "dossierpersoon",
                columns: new[] { "gemeente_code", "dossier_id", "persoon_id" });
        }

        /// <summary>The view with an event for each period; a later migration says which answers about sharing count.</summary>
        internal static string MetRollen(string toestemmingen) => Gebeurtenis(
            "'erin' || case when p.nummer > 1 then p.nummer::text else '' end",
            "'eruit' || case when p.nummer > 1 then p.nummer::text else '' end",
            " and not exists (select from dossierpersoon n where n.gemeente_code = p.gemeente_code and n.dossier_id = p.dossier_id and n.persoon_id = p.persoon_id and n.van = p.tot and n.nummer > p.nummer)",
            toestemmingen);

        private static string Gebeurtenis(string erin, string eruit, string weg, string toestemmingen = "") =>
            $$"""
            create or replace view gebeurtenis with (security_invoker = true) as
            select r.gemeente_code, r.id, r.persoon_id, c.gezin_id, null::uuid as dossier_id, r.datum, 'contact'::text as soort,
                r.contact_id as object_id, r.activiteit as code, r.geldend as nadercode
            from contactregel r left join contact c on c.gemeente_code = r.gemeente_code and c.id = r.contact_id
            where r.persoon_id is not null
            union all
            select v.gemeente_code, v.id, v.persoon_id, null::uuid, null::uuid, v.datum, 'doorverwijzing', v.id, v.bestemming, v.reden
            from doorverwijzing v
            where v.persoon_id is not null
            union all
            select t.gemeente_code, t.id, t.persoon_id, null::uuid, null::uuid, t.aanvang, 'trajectBegin', t.id, t.hulpvorm, t.uitvoerder
            from traject t
            where t.ingetrokken_op is null
            union all
            select t.gemeente_code, md5(t.id::text || 'einde')::uuid, t.persoon_id, null::uuid, null::uuid, t.einde, 'trajectEinde', t.id, t.hulpvorm, t.reden_einde
            from traject t
            where t.einde is not null and t.ingetrokken_op is null
            union all
            select b.gemeente_code, b.id, t.persoon_id, null::uuid, null::uuid, b.datum, 'trajectbespreking', b.traject_id, b.uitkomst, null::text
            from trajectbespreking b join traject t on t.gemeente_code = b.gemeente_code and t.id = b.traject_id
            where t.ingetrokken_op is null
            union all
            select w.gemeente_code, w.id, w.persoon_id, null::uuid, null::uuid, w.aangemeld_op, 'wachtlijstOp', w.id, w.urgentie, null::text
            from wachtende w
            union all
            select w.gemeente_code, md5(w.id::text || 'einde')::uuid, w.persoon_id, null::uuid, null::uuid, w.einde_op, 'wachtlijstAf', w.id, w.afloop, null::text
            from wachtende w
            where w.einde_op is not null
            union all
            select v.gemeente_code, md5(v.id::text || 'gestart')::uuid, v.persoon_id, null::uuid, null::uuid, v.gestart_op, 'doorverwijzingGestart', v.id, v.bestemming, v.reden
            from doorverwijzing v
            where v.gestart_op is not null and v.persoon_id is not null
            union all
            select h.gemeente_code, t.id, h.persoon_id, null::uuid, null::uuid, t.datum, 'triage', t.hulpvraag_id, case when t.risico then 'snel' else 'gewoon' end, t.veiligheid
            from hulpvraagtriage t join hulpvraag h on h.gemeente_code = t.gemeente_code and h.id = t.hulpvraag_id
            union all
            select p.gemeente_code, v.id, null::uuid, p.gezin_id, null::uuid, v.vastgesteld_op, 'planVastgesteld', p.id, v.nummer::text, null::text
            from planversie v join gezinsplan p on p.gemeente_code = v.gemeente_code and p.id = v.gezinsplan_id
            union all
            select p.gemeente_code, md5(p.id::text || 'einde')::uuid, null::uuid, p.gezin_id, null::uuid, p.afgesloten_op, 'planAfgesloten', p.id, '', null::text
            from gezinsplan p
            where p.afgesloten_op is not null
            union all
            select p.gemeente_code, r.id, null::uuid, p.gezin_id, null::uuid, r.datum, 'doelresultaat', p.id, r.beoordelaar, r.uitkomst
            from doelresultaat r
            join plandoel d on d.gemeente_code = r.gemeente_code and d.id = r.plandoel_id
            join gezinsplan p on p.gemeente_code = d.gemeente_code and p.id = d.gezinsplan_id
            union all
            select a.gemeente_code, a.id, a.persoon_id, p.gezin_id, null::uuid, a.datum, 'afronding', p.id, a.reden, null::text
            from afronding a join gezinsplan p on p.gemeente_code = a.gemeente_code and p.id = a.gezinsplan_id
            union all
            select s.gemeente_code, s.id, null::uuid, null::uuid, s.dossier_id, s.van, 'status', s.dossier_id, s.status,
                case when not exists (select from statusperiode e where e.gemeente_code = s.gemeente_code and e.dossier_id = s.dossier_id and (e.van, e.op) < (s.van, s.op)) then 'geopend' end
            from statusperiode s
            union all
            select p.gemeente_code, md5(p.dossier_id::text || p.persoon_id::text || {{erin}})::uuid, p.persoon_id, null::uuid, p.dossier_id, p.van, 'dossierErin', p.dossier_id, p.rol, null::text
            from dossierpersoon p join dossier d on d.gemeente_code = p.gemeente_code and d.id = p.dossier_id
            where p.van > d.begin
            union all
            select p.gemeente_code, md5(p.dossier_id::text || p.persoon_id::text || {{eruit}})::uuid, p.persoon_id, null::uuid, p.dossier_id, p.tot, 'dossierEruit', p.dossier_id, p.rol, null::text
            from dossierpersoon p join dossier d on d.gemeente_code = p.gemeente_code and d.id = p.dossier_id
            where p.tot is not null and p.tot is distinct from d.einde{{weg}}
            union all
            select b.gemeente_code, b.id, t.persoon_id, null::uuid, null::uuid, b.datum, 'beschikking', b.traject_id, '', null::text
            from beschikking b join traject t on t.gemeente_code = b.gemeente_code and t.id = b.traject_id
            where t.ingetrokken_op is null
            union all
            select b.gemeente_code, md5(b.id::text || 'besluit')::uuid, t.persoon_id, null::uuid, null::uuid, b.besluit_op, 'beschikkingBesluit', b.traject_id,
                case when b.bekrachtigd then 'bekrachtigd' else 'teruggegeven' end, null::text
            from beschikking b join traject t on t.gemeente_code = b.gemeente_code and t.id = b.traject_id
            where b.besluit_op is not null and t.ingetrokken_op is null
            union all
            select k.gemeente_code, k.id, t.persoon_id, null::uuid, null::uuid, k.gedaan_op, 'terugkoppeling', k.traject_id, k.verwijzer, k.toestemming
            from terugkoppeling k join traject t on t.gemeente_code = k.gemeente_code and t.id = k.traject_id
            where k.gedaan_op is not null and t.ingetrokken_op is null
            union all
            select v.gemeente_code, md5(v.id::text || 'geaccepteerd')::uuid, v.persoon_id, null::uuid, null::uuid, v.geaccepteerd_op, 'doorverwijzingGeaccepteerd', v.id, v.bestemming, v.reden
            from doorverwijzing v
            where v.geaccepteerd_op is not null and v.persoon_id is not null
            union all
            select v.gemeente_code, md5(v.id::text || 'einde')::uuid, v.persoon_id, null::uuid, null::uuid, v.beeindigd_op, 'doorverwijzingBeeindigd', v.id, v.bestemming, v.afloop
            from doorverwijzing v
            where v.beeindigd_op is not null and v.persoon_id is not null
            union all
            select c.gemeente_code, c.id, v.persoon_id, null::uuid, null::uuid, c.datum, 'doorverwijzingNagekeken', c.doorverwijzing_id, v.bestemming, c.uitkomst
            from wachtcontrole c join doorverwijzing v on v.gemeente_code = c.gemeente_code and v.id = c.doorverwijzing_id
            where v.persoon_id is not null
            union all
            select c.gemeente_code, c.id, w.persoon_id, null::uuid, null::uuid, c.datum, 'wachtlijstNagekeken', c.wachtende_id, c.uitkomst, null::text
            from wachtcontrole c join wachtende w on w.gemeente_code = c.gemeente_code and w.id = c.wachtende_id
            union all
            select b.gemeente_code, b.id, h.persoon_id, null::uuid, null::uuid, b.datum, 'besluit', b.hulpvraag_id, b.besluit, null::text
            from hulpbesluit b join hulpvraag h on h.gemeente_code = b.gemeente_code and h.id = b.hulpvraag_id
            union all
            select c.gemeente_code, c.id, h.persoon_id, null::uuid, null::uuid, c.gevraagd_op, 'consultGevraagd', t.hulpvraag_id, c.partij, null::text
            from triageconsult c
            join hulpvraagtriage t on t.gemeente_code = c.gemeente_code and t.id = c.triage_id
            join hulpvraag h on h.gemeente_code = t.gemeente_code and h.id = t.hulpvraag_id
            union all
            select c.gemeente_code, md5(c.id::text || 'antwoord')::uuid, h.persoon_id, null::uuid, null::uuid, c.beantwoord_op, 'consultBeantwoord', t.hulpvraag_id, c.partij, null::text
            from triageconsult c
            join hulpvraagtriage t on t.gemeente_code = c.gemeente_code and t.id = c.triage_id
            join hulpvraag h on h.gemeente_code = t.gemeente_code and h.id = t.hulpvraag_id
            where c.beantwoord_op is not null
            union all
            select a.gemeente_code, a.id, a.persoon_id, null::uuid, null::uuid, a.datum, 'toestemming', a.persoon_id, a.partner, a.antwoord
            from partnertoestemming a{{toestemmingen}}
            union all
            select o.gemeente_code, o.id, null::uuid, p.gezin_id, null::uuid, (o.op at time zone 'Europe/Amsterdam')::date, 'planOverdracht', p.id, o.partner, null::text
            from planoverdracht o join gezinsplan p on p.gemeente_code = o.gemeente_code and p.id = o.gezinsplan_id
            union all
            select r.gemeente_code, r.id, null::uuid, r.gezin_id, null::uuid, r.van, 'regie', r.gezin_id, r.soort, null::text
            from gezinsregie r
            union all
            select r.gemeente_code, md5(r.id::text || 'einde')::uuid, null::uuid, r.gezin_id, null::uuid, r.tot, 'regieEinde', r.gezin_id, r.soort, null::text
            from gezinsregie r
            where r.tot is not null and not exists (select from gezinsregie n where n.gemeente_code = r.gemeente_code and n.gezin_id = r.gezin_id and n.van = r.tot);
            """;
    }
}
