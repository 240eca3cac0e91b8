using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Jeugdhulp.Application.Data.Migrations
{
    /// <inheritdoc />
    public partial class Samenhang : Migration
    {
        /// <summary>What happened to a person or a dossier as it was before trajecten, waiting, triage and plans were part of it.</summary>
        private const string Contacten =
            """
            create view gebeurtenis with (security_invoker = true) as
                select r.gemeente_code, r.id, r.persoon_id, c.gezin_id, null::uuid as dossier_id, r.datum, 'contact'::text as soort,
                    r.contact_id as object_id, r.activiteit as code, r.geldend as nadercode
                from contactregel r left join contact c on c.gemeente_code = r.gemeente_code and c.id = r.contact_id
                where r.persoon_id is not null
                union all
                select v.gemeente_code, v.id, v.persoon_id, null::uuid, null::uuid, v.datum, 'doorverwijzing', v.id, v.bestemming, v.reden
                from doorverwijzing v
                where v.persoon_id is not null
                union all
                select s.gemeente_code, s.id, null::uuid, null::uuid, s.dossier_id, s.van, 'status', s.dossier_id, s.status, null::text
                from statusperiode s
            """;

        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropCheckConstraint(
                name: "ck_verloopregel_soort",
                table: "verloopregel");

            migrationBuilder.DropCheckConstraint(
                name: "ck_logboekregel_handeling",
                table: "logboekregel");

            migrationBuilder.AddColumn<DateOnly>(
                name: "ingetrokken_op",
                table: "traject",
                type: "date",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "ix_wachtende_gemeente_code_persoon_id_aangemeld_op",
                table: "wachtende",
                columns: new[] { "gemeente_code", "persoon_id", "aangemeld_op" });

            migrationBuilder.AddCheckConstraint(
                name: "ck_verloopregel_soort",
                table: "verloopregel",
                sql: "soort in ('begonnen', 'gewijzigd', 'besproken', 'beschikt', 'bekrachtigd', 'teruggegeven', 'beeindigd', 'heropend', 'gevolgd', 'teruggekoppeld', 'nagekeken', 'ingetrokken')");

            migrationBuilder.CreateIndex(
                name: "ix_traject_gemeente_code_dossier_id",
                table: "traject",
                columns: new[] { "gemeente_code", "dossier_id" });

            migrationBuilder.AddCheckConstraint(
                name: "ck_logboekregel_handeling",
                table: "logboekregel",
                sql: "handeling in ('aangemeld', 'afgemeld', 'aanmeldenGeweigerd', 'gemeenteGekozen', 'toegangGeweigerd', 'personenGezocht', 'persoonGemaakt', 'persoonBekeken', 'contactGeregistreerd', 'contactBekeken', 'contactGewijzigd', 'contactenBekeken', 'contactGeclassificeerd', 'conceptBewaard', 'conceptBekeken', 'conceptVerwijderd', 'doorverwijzingGeregistreerd', 'hulpvraagGewijzigd', 'halfjaarVerzegeld', 'voorstelAanvaard', 'voorstelGeweigerd', 'contactHergeclassificeerd', 'taakAangevraagd', 'taakKlaar', 'taakMislukt', 'taakGestopt', 'conceptversieBegonnen', 'conceptversieGewijzigd', 'conceptversieIngediend', 'conceptversieTeruggezet', 'conceptversieIngetrokken', 'instellingenVastgesteld', 'instellingBetwist', 'betwistingOpgelost', 'teamGemaakt', 'teamGewijzigd', 'teamBeeindigd', 'documentGeplaatst', 'documentGedownload', 'documentBevestigd', 'leidraadmeldingGemaakt', 'leidraadmeldingIngetrokken', 'leidraadmeldingVrijgegeven', 'vergelijkenAangezet', 'vergelijkenUitgezet', 'vergelijkingGevraagd', 'vergelijkingsdeelGegeven', 'reflectieGeschreven', 'casusGemaakt', 'casusGewijzigd', 'casusIngetrokken', 'casusBeantwoord', 'casusuitkomstBekeken', 'rondeGemaakt', 'rondeGewijzigd', 'rondeVerwijderd', 'instructieAfgerond', 'instructieplichtGewijzigd', 'normconceptBegonnen', 'normconceptGewijzigd', 'normconceptIngediend', 'normconceptTeruggezet', 'normconceptIngetrokken', 'normVastgesteld', 'codeToegevoegd', 'codeBeeindigd', 'woordGewijzigd', 'casusbesluitGenomen', 'persoonGewijzigd', 'personenSamengevoegd', 'samenvoegingOngedaan', 'personenOnderscheiden', 'vervolgkeuzeVastgelegd', 'relatieGemaakt', 'relatieBeeindigd', 'gezinBekeken', 'gezinGewijzigd', 'dubbelenBekeken', 'trajectBegonnen', 'trajectBekeken', 'trajectenBekeken', 'trajectGewijzigd', 'trajectBeeindigd', 'trajectHeropend', 'trajectIngetrokken', 'trajectBesproken', 'beschikkingGemaakt', 'beschikkingBeslist', 'verwijzerGeinformeerd', 'doorverwijzingBekeken', 'doorverwijzingenBekeken', 'doorverwijzingGewijzigd', 'wachtlijstBekeken', 'wachtendeToegevoegd', 'wachtendeGewijzigd', 'wachtinstellingGewijzigd', 'triageGedaan', 'triageGewijzigd', 'triageBekeken', 'consultGevraagd', 'consultBeantwoord', 'triagetermijnGewijzigd', 'planBegonnen', 'planGewijzigd', 'planBekeken', 'planVastgesteld', 'planAfgesloten', 'planAfgedrukt', 'planOvergedragen', 'doelresultaatVastgelegd', 'afrondingVastgelegd', 'dossierGeopend', 'dossierBekeken', 'dossierGewijzigd', 'dossierAfgesloten', 'dossierHeropend', 'dossiersBekeken', 'dossierafspraakGewijzigd', 'werkBekeken', 'formatieVastgelegd')");

            migrationBuilder.CreateIndex(
                name: "ix_gezinsplan_gemeente_code_gezin_id_begonnen_op",
                table: "gezinsplan",
                columns: new[] { "gemeente_code", "gezin_id", "begonnen_op" });

            migrationBuilder.AddForeignKey(
                name: "fk_traject_dossier_gemeente_code_dossier_id",
                table: "traject",
                columns: new[] { "gemeente_code", "dossier_id" },
                principalTable: "dossier",
                principalColumns: new[] { "gemeente_code", "id" },
                onDelete: ReferentialAction.Restrict);

            // A traject that never should have been leaves its days free for the right one.
            migrationBuilder.Sql(
                """
                alter table traject drop constraint ex_traject_overlap;
                alter table traject add constraint ex_traject_overlap
                    exclude using gist (gemeente_code with =, persoon_id with =, hulpvorm with =, daterange(aanvang, einde, '[]') with &&)
                    where (ingetrokken_op is null);
                """);
            migrationBuilder.Sql($"grant update (ingetrokken_op) on traject to {Rijbeveiliging.Toepassingsrol};");

            // One row may happen twice, as a begin and an end; each row of the view needs an id of its own.
            migrationBuilder.Sql(
                $"""
                drop view gebeurtenis;
                {Contacten}
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
                from afronding a join gezinsplan p on p.gemeente_code = a.gemeente_code and p.id = a.gezinsplan_id;
                grant select on gebeurtenis to {Rijbeveiliging.Toepassingsrol};
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql(
                $"""
                drop view gebeurtenis;
                {Contacten};
                grant select on gebeurtenis to {Rijbeveiliging.Toepassingsrol};
                alter table traject drop constraint ex_traject_overlap;
                alter table traject add constraint ex_traject_overlap
                    exclude using gist (gemeente_code with =, persoon_id with =, hulpvorm with =, daterange(aanvang, einde, '[]') with &&);
                revoke update (ingetrokken_op) on traject from {Rijbeveiliging.Toepassingsrol};
                """);

            migrationBuilder.DropForeignKey(
                name: "fk_traject_dossier_gemeente_code_dossier_id",
                table: "traject");

            migrationBuilder.DropIndex(
                name: "ix_wachtende_gemeente_code_persoon_id_aangemeld_op",
                table: "wachtende");

            migrationBuilder.DropCheckConstraint(
                name: "ck_verloopregel_soort",
                table: "verloopregel");

            migrationBuilder.DropIndex(
                name: "ix_traject_gemeente_code_dossier_id",
                table: "traject");

            migrationBuilder.DropCheckConstraint(
                name: "ck_logboekregel_handeling",
                table: "logboekregel");

            migrationBuilder.DropIndex(
                name: "ix_gezinsplan_gemeente_code_gezin_id_begonnen_op",
                table: "gezinsplan");

            migrationBuilder.DropColumn(
                name: "ingetrokken_op",
                table: "traject");

            migrationBuilder.AddCheckConstraint(
                name: "ck_verloopregel_soort",
                table: "verloopregel",
                sql: "soort in ('begonnen', 'gewijzigd', 'besproken', 'beschikt', 'bekrachtigd', 'teruggegeven', 'beeindigd', 'heropend', 'gevolgd', 'teruggekoppeld', 'nagekeken')");

            migrationBuilder.AddCheckConstraint(
                name: "ck_logboekregel_handeling",
                table: "logboekregel",
                sql: "handeling in ('aangemeld', 'afgemeld', 'aanmeldenGeweigerd', 'gemeenteGekozen', 'toegangGeweigerd', 'personenGezocht', 'persoonGemaakt', 'persoonBekeken', 'contactGeregistreerd', 'contactBekeken', 'contactGewijzigd', 'contactenBekeken', 'contactGeclassificeerd', 'conceptBewaard', 'conceptBekeken', 'conceptVerwijderd', 'doorverwijzingGeregistreerd', 'hulpvraagGewijzigd', 'halfjaarVerzegeld', 'voorstelAanvaard', 'voorstelGeweigerd', 'contactHergeclassificeerd', 'taakAangevraagd', 'taakKlaar', 'taakMislukt', 'taakGestopt', 'conceptversieBegonnen', 'conceptversieGewijzigd', 'conceptversieIngediend', 'conceptversieTeruggezet', 'conceptversieIngetrokken', 'instellingenVastgesteld', 'instellingBetwist', 'betwistingOpgelost', 'teamGemaakt', 'teamGewijzigd', 'teamBeeindigd', 'documentGeplaatst', 'documentGedownload', 'documentBevestigd', 'leidraadmeldingGemaakt', 'leidraadmeldingIngetrokken', 'leidraadmeldingVrijgegeven', 'vergelijkenAangezet', 'vergelijkenUitgezet', 'vergelijkingGevraagd', 'vergelijkingsdeelGegeven', 'reflectieGeschreven', 'casusGemaakt', 'casusGewijzigd', 'casusIngetrokken', 'casusBeantwoord', 'casusuitkomstBekeken', 'rondeGemaakt', 'rondeGewijzigd', 'rondeVerwijderd', 'instructieAfgerond', 'instructieplichtGewijzigd', 'normconceptBegonnen', 'normconceptGewijzigd', 'normconceptIngediend', 'normconceptTeruggezet', 'normconceptIngetrokken', 'normVastgesteld', 'codeToegevoegd', 'codeBeeindigd', 'woordGewijzigd', 'casusbesluitGenomen', 'persoonGewijzigd', 'personenSamengevoegd', 'samenvoegingOngedaan', 'personenOnderscheiden', 'vervolgkeuzeVastgelegd', 'relatieGemaakt', 'relatieBeeindigd', 'gezinBekeken', 'gezinGewijzigd', 'dubbelenBekeken', 'trajectBegonnen', 'trajectBekeken', 'trajectenBekeken', 'trajectGewijzigd', 'trajectBeeindigd', 'trajectHeropend', 'trajectBesproken', 'beschikkingGemaakt', 'beschikkingBeslist', 'verwijzerGeinformeerd', 'doorverwijzingBekeken', 'doorverwijzingenBekeken', 'doorverwijzingGewijzigd', 'wachtlijstBekeken', 'wachtendeToegevoegd', 'wachtendeGewijzigd', 'wachtinstellingGewijzigd', 'triageGedaan', 'triageGewijzigd', 'triageBekeken', 'consultGevraagd', 'consultBeantwoord', 'triagetermijnGewijzigd', 'planBegonnen', 'planGewijzigd', 'planBekeken', 'planVastgesteld', 'planAfgesloten', 'planAfgedrukt', 'planOvergedragen', 'doelresultaatVastgelegd', 'afrondingVastgelegd', 'dossierGeopend', 'dossierBekeken', 'dossierGewijzigd', 'dossierAfgesloten', 'dossierHeropend', 'dossiersBekeken', 'dossierafspraakGewijzigd', 'werkBekeken', 'formatieVastgelegd')");
        }
    }
}
