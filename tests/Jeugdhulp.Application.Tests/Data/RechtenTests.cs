using Jeugdhulp.Application.Toegang;
using Jeugdhulp.TestCommon;
using Npgsql;
using Shouldly;
using Xunit;

namespace Jeugdhulp.Application.Tests.Data;

/// <summary>What the role of the application may do, word for word: a wider grant has to be written here too.</summary>
[Trait("Eis", "PRV-01")]
public sealed class RechtenTests(Testdatabase database) : IClassFixture<Testdatabase>
{
    private static readonly string[] Rechten =
    [
        "__EFMigrationsHistory: SELECT",
        "aanstelling: SELECT",
        "account.access_failed_count: UPDATE",
        "account.lockout_end: UPDATE",
        "account: SELECT",
        "afronding: INSERT SELECT",
        "afrondingmeting: INSERT SELECT",
        "annotatie: INSERT SELECT",
        "antwoord.gezien_op: UPDATE",
        "antwoord.klasse: UPDATE",
        "antwoord.motivering: UPDATE",
        "antwoord.op: UPDATE",
        "antwoord: INSERT SELECT",
        "beeindigde_sessie: DELETE INSERT SELECT",
        "beschikking.bekrachtigd: UPDATE",
        "beschikking.besluit_door: UPDATE",
        "beschikking.besluit_door_account_id: UPDATE",
        "beschikking.besluit_op: UPDATE",
        "beschikking.besluit_reden: UPDATE",
        "beschikking: INSERT SELECT",
        "betrouwbaarheidsoordeel: INSERT SELECT",
        "betwisting.opgelost_door: UPDATE",
        "betwisting.opgelost_door_account_id: UPDATE",
        "betwisting.opgelost_op: UPDATE",
        "betwisting.oplossing: UPDATE",
        "betwisting: INSERT SELECT",
        "casus.activiteit: UPDATE",
        "casus.anoniem: UPDATE",
        "casus.datum: UPDATE",
        "casus.doel: UPDATE",
        "casus.eerder_klasse: UPDATE",
        "casus.geboortedatum: UPDATE",
        "casus.gericht_op: UPDATE",
        "casus.gespreknummer: UPDATE",
        "casus.ingetrokken_door: UPDATE",
        "casus.ingetrokken_op: UPDATE",
        "casus.intensief: UPDATE",
        "casus.jeugdstrafrecht: UPDATE",
        "casus.langdurig: UPDATE",
        "casus.plan_vastgesteld: UPDATE",
        "casus.team_soort: UPDATE",
        "casus.team_taken: UPDATE",
        "casus.titel: UPDATE",
        "casus.verhaal: UPDATE",
        "casus.vervolg: UPDATE",
        "casus.verwacht_aantal_gesprekken: UPDATE",
        "casus.verwachte_duur_maanden: UPDATE",
        "casus.verwachte_uren_per_week: UPDATE",
        "casus.voortgezet: UPDATE",
        "casus.wettelijk_been: UPDATE",
        "casus: INSERT SELECT",
        "casusbesluit: INSERT SELECT",
        "cbscijfer: INSERT SELECT",
        "cbsherkenning: INSERT SELECT",
        "cbsverschil: INSERT SELECT",
        "cijfer: DELETE INSERT SELECT UPDATE",
        "cijferstand: INSERT SELECT UPDATE",
        "cijferverandering: DELETE INSERT SELECT",
        "codewaarde.geldig_tot: UPDATE",
        "codewaarde: INSERT SELECT",
        "concept: DELETE INSERT SELECT UPDATE",
        "conceptversie: INSERT SELECT UPDATE",
        "contact: INSERT SELECT UPDATE",
        "contactregel: INSERT SELECT UPDATE",
        "contactstand: INSERT SELECT UPDATE",
        "contactwijziging: INSERT SELECT",
        "document: INSERT SELECT",
        "doelresultaat: INSERT SELECT",
        "doorrekenverslag.duur_milliseconden: UPDATE",
        "doorrekenverslag.sha256: UPDATE",
        "doorrekenverslag.uitslag: UPDATE",
        "doorrekenverslag.vergelijking: UPDATE",
        "doorrekenverslag.versies: UPDATE",
        "doorrekenverslag.verzegeld: UPDATE",
        "doorrekenverslag.voltooid_op: UPDATE",
        "doorrekenverslag: INSERT SELECT",
        "doorverwijzing.aanbieder: UPDATE",
        "doorverwijzing.afloop: UPDATE",
        "doorverwijzing.afloop_reden: UPDATE",
        "doorverwijzing.beeindigd_op: UPDATE",
        "doorverwijzing.geaccepteerd_op: UPDATE",
        "doorverwijzing.gestart_op: UPDATE",
        "doorverwijzing.passend_alternatief: UPDATE",
        "doorverwijzing.team_id: UPDATE",
        "doorverwijzing.toestemming: UPDATE",
        "doorverwijzing.toestemming_door: UPDATE",
        "doorverwijzing.toestemming_op: UPDATE",
        "doorverwijzing: INSERT SELECT",
        "dossier.begin: UPDATE",
        "dossier.crisis: UPDATE",
        "dossier.doelen: UPDATE",
        "dossier.einde: UPDATE",
        "dossier.medewerker_id: UPDATE",
        "dossier.reden_einde: UPDATE",
        "dossier.team_id: UPDATE",
        "dossier.toelichting: UPDATE",
        "dossier.verwijzer: UPDATE",
        "dossier.volgnummer: UPDATE",
        "dossier: INSERT SELECT",
        "dossierafspraak: INSERT SELECT",
        "dossierpersoon.rol: UPDATE",
        "dossierpersoon.tot: UPDATE",
        "dossierpersoon.van: UPDATE",
        "dossierpersoon: INSERT SELECT",
        "dossierwijziging: INSERT SELECT",
        "formatie: INSERT SELECT",
        "gebeurtenis: SELECT",
        "gemeente: SELECT",
        "gemeenteprofiel: INSERT SELECT",
        "gepubliceerdcijfer.stand: UPDATE",
        "gepubliceerdcijfer.waarde: UPDATE",
        "gepubliceerdcijfer: INSERT SELECT",
        "gezin: INSERT SELECT",
        "gezinslid.rol: UPDATE",
        "gezinslid.tot: UPDATE",
        "gezinslid.van: UPDATE",
        "gezinslid: INSERT SELECT",
        "gezinsplan: INSERT SELECT UPDATE",
        "gezinsregie.tot: UPDATE",
        "gezinsregie: INSERT SELECT",
        "herclassificatie.bekeken: UPDATE",
        "herclassificatie.klaar_op: UPDATE",
        "herclassificatie.verzegeld: UPDATE",
        "herclassificatie: INSERT SELECT",
        "hulpbesluit: INSERT SELECT",
        "hulpvraag: INSERT SELECT UPDATE",
        "hulpvraagtriage: INSERT SELECT UPDATE",
        "instellingenversie.geldig_tot: UPDATE",
        "instellingenversie: INSERT SELECT",
        "instructieafronding: INSERT SELECT",
        "instructieplicht.door: UPDATE",
        "instructieplicht.door_account_id: UPDATE",
        "instructieplicht.op: UPDATE",
        "instructieplicht.verplicht: UPDATE",
        "instructieplicht: INSERT SELECT",
        "kwartaalcijfer: DELETE INSERT SELECT UPDATE",
        "kwartaalverslag: INSERT SELECT UPDATE",
        "landcijfer: SELECT",
        "leesbevestiging: INSERT SELECT",
        "leidraadmelding.ingetrokken_op: UPDATE",
        "leidraadmelding.overlegtekst: UPDATE",
        "leidraadmelding.vrijgegeven_door_account_id: UPDATE",
        "leidraadmelding.vrijgegeven_op: UPDATE",
        "leidraadmelding: INSERT SELECT",
        "logboekregel: INSERT SELECT",
        "logboekschakel: INSERT SELECT",
        "lokaalwoord: INSERT SELECT UPDATE",
        "medewerker: SELECT",
        "naamtrigram: SELECT",
        "normconcept: INSERT SELECT UPDATE",
        "normversie.geldig_tot: UPDATE",
        "normversie: INSERT SELECT",
        "onderscheid: INSERT SELECT",
        "onverzegelde_logboekregel: INSERT SELECT",
        "partnertoestemming: INSERT SELECT",
        "persoon: INSERT SELECT UPDATE",
        "persoonsrelatie.gezag: UPDATE",
        "persoonsrelatie.tot: UPDATE",
        "persoonsrelatie: INSERT SELECT",
        "persoonwijziging: INSERT SELECT",
        "planactie.klaar_op: UPDATE",
        "planactie: INSERT SELECT",
        "plandeelnemer: INSERT SELECT UPDATE",
        "plandoel.evaluatiedatum: UPDATE",
        "plandoel.hoe_gezien: UPDATE",
        "plandoel.wat: UPDATE",
        "plandoel: INSERT SELECT",
        "planoverdracht: INSERT SELECT",
        "planversie: INSERT SELECT",
        "planwijziging: INSERT SELECT",
        "product.door: UPDATE",
        "product.geldig_tot: UPDATE",
        "product.geldig_van: UPDATE",
        "product.naam: UPDATE",
        "product.op: UPDATE",
        "product: INSERT SELECT",
        "reflectie: INSERT SELECT",
        "ronde.tot: UPDATE",
        "ronde: DELETE INSERT SELECT",
        "rondecasus: DELETE INSERT SELECT",
        "samenvoeging.ongedaan_door_account_id: UPDATE",
        "samenvoeging.ongedaan_door_naam: UPDATE",
        "samenvoeging.ongedaan_op: UPDATE",
        "samenvoeging: INSERT SELECT",
        "sleutel: INSERT SELECT",
        "statusperiode.tot: UPDATE",
        "statusperiode.van: UPDATE",
        "statusperiode: INSERT SELECT",
        "taak.claim: UPDATE",
        "taak.claim_tot: UPDATE",
        "taak.foutsoort: UPDATE",
        "taak.klaar_op: UPDATE",
        "taak.pogingen: UPDATE",
        "taak.stand: UPDATE",
        "taak.totaal: UPDATE",
        "taak.voortgang: UPDATE",
        "taak: INSERT SELECT",
        "team.geldig_tot: UPDATE",
        "team.geldig_van: UPDATE",
        "team.naam: UPDATE",
        "team.opvolger_id: UPDATE",
        "team.soort: UPDATE",
        "team.taken: UPDATE",
        "team.wijkteam_vanaf: UPDATE",
        "team: INSERT SELECT",
        "teamlid: INSERT SELECT",
        "teamopvolging: SELECT",
        "terugkoppeling.door: UPDATE",
        "terugkoppeling.gedaan_op: UPDATE",
        "terugkoppeling.inhoud: UPDATE",
        "terugkoppeling.toestemming: UPDATE",
        "terugkoppeling: INSERT SELECT",
        "traject.aanbieder: UPDATE",
        "traject.aanvang: UPDATE",
        "traject.crisis: UPDATE",
        "traject.directe_verwijzer: UPDATE",
        "traject.doorverwijzing_id: UPDATE",
        "traject.einde: UPDATE",
        "traject.hulpvorm: UPDATE",
        "traject.ingetrokken_op: UPDATE",
        "traject.labels: UPDATE",
        "traject.oorspronkelijke_verwijzer: UPDATE",
        "traject.overdracht_aan: UPDATE",
        "traject.product_id: UPDATE",
        "traject.reden_einde: UPDATE",
        "traject.stand_einde: UPDATE",
        "traject.uitvoerder: UPDATE",
        "traject.verwacht_einde: UPDATE",
        "traject.verwijzer_code: UPDATE",
        "traject.warme_overdracht: UPDATE",
        "traject: INSERT SELECT",
        "trajectbespreking: INSERT SELECT",
        "triageconsult.antwoord: UPDATE",
        "triageconsult.beantwoord_door: UPDATE",
        "triageconsult.beantwoord_op: UPDATE",
        "triageconsult: INSERT SELECT",
        "triagetermijn: INSERT SELECT UPDATE",
        "triagewijziging: INSERT SELECT",
        "vergelijkingsdeel: INSERT SELECT",
        "vergelijkingsdeelname.meedoen: UPDATE",
        "vergelijkingsdeelname.sinds: UPDATE",
        "vergelijkingsdeelname: INSERT SELECT",
        "verloopregel: INSERT SELECT",
        "vervolgkeuze: INSERT SELECT",
        "verzegeling: INSERT SELECT",
        "voorstel.afloop: UPDATE",
        "voorstel: INSERT SELECT",
        "voorstelgroep.beslist_op: UPDATE",
        "voorstelgroep.door_account_id: UPDATE",
        "voorstelgroep.door_naam: UPDATE",
        "voorstelgroep.reden: UPDATE",
        "voorstelgroep.stand: UPDATE",
        "voorstelgroep.uitgevoerd_op: UPDATE",
        "voorstelgroep: INSERT SELECT",
        "voorziening.aanbod: UPDATE",
        "voorziening.actief: UPDATE",
        "voorziening.bestemming: UPDATE",
        "voorziening.contactpersoon: UPDATE",
        "voorziening.door: UPDATE",
        "voorziening.naam: UPDATE",
        "voorziening.op: UPDATE",
        "voorziening.telefoon: UPDATE",
        "voorziening: INSERT SELECT",
        "wachtcontrole: INSERT SELECT",
        "wachtende.afloop: UPDATE",
        "wachtende.alleen_met_de_hand: UPDATE",
        "wachtende.contactregel_id: UPDATE",
        "wachtende.einde_op: UPDATE",
        "wachtende.overbrugging: UPDATE",
        "wachtende.team_id: UPDATE",
        "wachtende.urgentie: UPDATE",
        "wachtende: INSERT SELECT",
        "wachtinstelling.door: UPDATE",
        "wachtinstelling.eigen_traject: UPDATE",
        "wachtinstelling.lang_weken: UPDATE",
        "wachtinstelling.nakijken_weken: UPDATE",
        "wachtinstelling.norm_werkdagen: UPDATE",
        "wachtinstelling.op: UPDATE",
        "wachtinstelling.opvolgen_weken: UPDATE",
        "wachtinstelling: INSERT SELECT",
        "wachtmelding: INSERT SELECT",
        "wijkgebied: DELETE INSERT SELECT",
    ];

    [Fact]
    public async Task De_toepassing_mag_precies_dit_en_niets_meer()
    {
        var rechten = await VraagAsync(
            """
            with wie as (select oid from pg_roles where rolname = 'jeugdhulp_app' union all select 0)
            select relname || ': ' || string_agg(r.privilege_type, ' ' order by r.privilege_type)
            from pg_class c, aclexplode(c.relacl) r
            where c.relnamespace = 'public'::regnamespace and r.grantee in (select oid from wie)
            group by relname
            union all
            select relname || '.' || attname || ': ' || string_agg(r.privilege_type, ' ' order by r.privilege_type)
            from pg_class c join pg_attribute a on a.attrelid = c.oid, aclexplode(a.attacl) r
            where c.relnamespace = 'public'::regnamespace and r.grantee in (select oid from wie)
            group by relname, attname
            """);

        rechten.Order(StringComparer.Ordinal).ShouldBe(Rechten);
    }

    [Fact]
    public async Task Het_tijdstip_in_het_logboek_zet_de_database_zelf()
    {
        await VraagAsync("alter table logboekregel enable trigger logboekregel_tijdstip");
        await using var verbinding = new NpgsqlConnection(Extensions.AlsToepassing(database.ConnectionString));
        await verbinding.OpenAsync(TestContext.Current.CancellationToken);
        await using var opdracht = new NpgsqlCommand(
            $"""
             begin;
             select set_config('app.gemeente', '{Aanstelling.Land}', true);
             insert into logboekregel (gemeente_code, tijdstip, handeling, object_soort, resultaat, oorsprong)
                 values ('{Aanstelling.Land}', '2020-01-01', 'afgemeld', 'account', 'gelukt', 'web');
             commit;
             """,
            verbinding);

        await opdracht.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);

        (await VraagAsync("select (tijdstip > now() - interval '1 hour')::text from logboekregel")).ShouldBe(["true"]);
    }

    private async Task<List<string>> VraagAsync(string vraag)
    {
        await using var verbinding = new NpgsqlConnection(database.ConnectionString);
        await verbinding.OpenAsync();
#pragma warning disable CA2100 // The questions are constants of this class.
        await using var opdracht = new NpgsqlCommand(vraag, verbinding);
#pragma warning restore CA2100
        await using var lezer = await opdracht.ExecuteReaderAsync();
        var rijen = new List<string>();
        while (await lezer.ReadAsync())
        {
            rijen.Add(lezer.GetString(0));
        }

        return rijen;
    }
}
