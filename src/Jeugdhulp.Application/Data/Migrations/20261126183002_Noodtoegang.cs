using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Jeugdhulp.Application.Data.Migrations
{
    /// <inheritdoc />
    public partial class Noodtoegang : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropCheckConstraint(
                name: "ck_logboekregel_handeling",
                table: "logboekregel");

            migrationBuilder.AddCheckConstraint(
                name: "ck_logboekregel_handeling",
                table: "logboekregel",
                sql: "handeling in ('aangemeld', 'afgemeld', 'aanmeldenGeweigerd', 'gemeenteGekozen', 'toegangGeweigerd', 'personenGezocht', 'persoonGemaakt', 'persoonBekeken', 'contactGeregistreerd', 'contactBekeken', 'contactGewijzigd', 'contactenBekeken', 'contactGeclassificeerd', 'conceptBewaard', 'conceptBekeken', 'conceptVerwijderd', 'doorverwijzingGeregistreerd', 'hulpvraagGewijzigd', 'halfjaarVerzegeld', 'voorstelAanvaard', 'voorstelGeweigerd', 'contactHergeclassificeerd', 'taakAangevraagd', 'taakKlaar', 'taakMislukt', 'taakGestopt', 'conceptversieBegonnen', 'conceptversieGewijzigd', 'conceptversieIngediend', 'conceptversieTeruggezet', 'conceptversieIngetrokken', 'instellingenVastgesteld', 'instellingBetwist', 'betwistingOpgelost', 'teamGemaakt', 'teamGewijzigd', 'teamBeeindigd', 'documentGeplaatst', 'documentGedownload', 'documentBevestigd', 'leidraadmeldingGemaakt', 'leidraadmeldingIngetrokken', 'leidraadmeldingVrijgegeven', 'vergelijkenAangezet', 'vergelijkenUitgezet', 'vergelijkingGevraagd', 'vergelijkingsdeelGegeven', 'reflectieGeschreven', 'casusGemaakt', 'casusGewijzigd', 'casusIngetrokken', 'casusBeantwoord', 'casusuitkomstBekeken', 'rondeGemaakt', 'rondeGewijzigd', 'rondeVerwijderd', 'instructieAfgerond', 'instructieplichtGewijzigd', 'normconceptBegonnen', 'normconceptGewijzigd', 'normconceptIngediend', 'normconceptTeruggezet', 'normconceptIngetrokken', 'normVastgesteld', 'codeToegevoegd', 'codeBeeindigd', 'woordGewijzigd', 'casusbesluitGenomen', 'persoonGewijzigd', 'personenSamengevoegd', 'samenvoegingOngedaan', 'personenOnderscheiden', 'vervolgkeuzeVastgelegd', 'relatieGemaakt', 'relatieBeeindigd', 'gezinBekeken', 'gezinGewijzigd', 'dubbelenBekeken', 'trajectBegonnen', 'trajectBekeken', 'trajectenBekeken', 'trajectGewijzigd', 'trajectBeeindigd', 'trajectHeropend', 'trajectIngetrokken', 'trajectBesproken', 'beschikkingGemaakt', 'beschikkingBeslist', 'verwijzerGeinformeerd', 'doorverwijzingBekeken', 'doorverwijzingenBekeken', 'doorverwijzingGewijzigd', 'wachtlijstBekeken', 'wachtendeToegevoegd', 'wachtendeGewijzigd', 'wachtinstellingGewijzigd', 'triageGedaan', 'triageGewijzigd', 'triageBekeken', 'consultGevraagd', 'consultBeantwoord', 'triagetermijnGewijzigd', 'planBegonnen', 'planGewijzigd', 'planBekeken', 'planVastgesteld', 'planAfgesloten', 'planBeslist', 'planAfgedrukt', 'planOvergedragen', 'doelresultaatVastgelegd', 'afrondingVastgelegd', 'dossierGeopend', 'dossierBekeken', 'dossierGewijzigd', 'dossierAfgesloten', 'dossierHeropend', 'dossiersBekeken', 'dossierafspraakGewijzigd', 'werkBekeken', 'formatieVastgelegd', 'annotatieToegevoegd', 'betrouwbaarheidVastgelegd', 'kwartaalverslagBewaard', 'kwartaalverslagVastgesteld', 'profielVastgelegd', 'wijkindelingGewijzigd', 'contextcijfersIngelezen', 'toestemmingVastgelegd', 'hulpbesluitVastgelegd', 'hulpbesluitBekeken', 'cbscijfersIngelezen', 'cbscijferIngevoerd', 'cbsbeeldBeantwoord', 'cbsverschilVastgelegd', 'voorzieningGemaakt', 'voorzieningGewijzigd', 'wachttijdGemeld', 'logboekBekeken', 'logboekGetoetst', 'productGemaakt', 'productGewijzigd', 'landtabelBekeken', 'leveringBegonnen', 'leveringBekeken', 'leveringGecontroleerd', 'leveringVastgesteld', 'leveringGeleverd', 'leveringIngetrokken', 'leveringToegelicht', 'leveringGedownload', 'leveringslijstGedownload', 'leveringGetoetst', 'leveringsantwoordVastgelegd', 'leveringsindelingGeplaatst', 'leveringsindelingGoedgekeurd', 'leveringsindelingAfgekeurd', 'leverafspraakGemaakt', 'nietleveringVerklaard', 'bsnGetoond', 'tweedefactorGevraagd', 'tweedefactorIngesteld', 'tweedefactorGewist', 'herstelcodeGebruikt', 'herstelcodesGemaakt', 'sessiesBeeindigd', 'wachtwoordGewijzigd', 'rollenGewijzigd', 'accountUitgenodigd', 'uitnodigingAanvaard', 'rechtenGecontroleerd', 'rechtencontroleGedownload', 'gemeenteUitgevoerd', 'bronBeproefd', 'bronIngelezen', 'inlezingBevestigd', 'inlezingOngedaan', 'lidmaatschapBegonnen', 'lidmaatschapBeeindigd', 'noodtoegangGevraagd', 'noodtoegangBeeindigd', 'noodtoegangGezien')");

            migrationBuilder.CreateTable(
                name: "noodtoegang",
                columns: table => new
                {
                    gemeente_code = table.Column<string>(type: "character varying(4)", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    account_id = table.Column<Guid>(type: "uuid", nullable: false),
                    door_naam = table.Column<string>(type: "text", nullable: false),
                    persoon_id = table.Column<Guid>(type: "uuid", nullable: false),
                    dossier_id = table.Column<Guid>(type: "uuid", nullable: true),
                    reden = table.Column<string>(type: "text", nullable: false),
                    op = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    tot = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    beeindigd_op = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_noodtoegang", x => new { x.gemeente_code, x.id });
                    table.CheckConstraint("ck_noodtoegang_duur", "tot > op and tot <= op + interval '24 hours'");
                    table.CheckConstraint("ck_noodtoegang_einde", "beeindigd_op >= op");
                    table.CheckConstraint("ck_noodtoegang_reden_versleuteld", "reden like 'v1.________.%'");
                    table.ForeignKey(
                        name: "fk_noodtoegang_account_account_id",
                        column: x => x.account_id,
                        principalTable: "account",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_noodtoegang_dossier_gemeente_code_dossier_id",
                        columns: x => new { x.gemeente_code, x.dossier_id },
                        principalTable: "dossier",
                        principalColumns: new[] { "gemeente_code", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_noodtoegang_persoon_gemeente_code_persoon_id",
                        columns: x => new { x.gemeente_code, x.persoon_id },
                        principalTable: "persoon",
                        principalColumns: new[] { "gemeente_code", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "noodmelding",
                columns: table => new
                {
                    gemeente_code = table.Column<string>(type: "character varying(4)", nullable: false),
                    noodtoegang_id = table.Column<Guid>(type: "uuid", nullable: false),
                    team_id = table.Column<Guid>(type: "uuid", nullable: false),
                    gezien_op = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    gezien_door_account_id = table.Column<Guid>(type: "uuid", nullable: true),
                    gezien_door = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_noodmelding", x => new { x.gemeente_code, x.noodtoegang_id, x.team_id });
                    table.CheckConstraint("ck_noodmelding_gezien", "(gezien_op is null) = (gezien_door_account_id is null) and (gezien_op is null) = (gezien_door is null)");
                    table.ForeignKey(
                        name: "fk_noodmelding_noodtoegang_gemeente_code_noodtoegang_id",
                        columns: x => new { x.gemeente_code, x.noodtoegang_id },
                        principalTable: "noodtoegang",
                        principalColumns: new[] { "gemeente_code", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_noodmelding_team_gemeente_code_team_id",
                        columns: x => new { x.gemeente_code, x.team_id },
                        principalTable: "team",
                        principalColumns: new[] { "gemeente_code", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_noodmelding_gemeente_code_team_id",
                table: "noodmelding",
                columns: new[] { "gemeente_code", "team_id" });

            migrationBuilder.CreateIndex(
                name: "ix_noodtoegang_account_id",
                table: "noodtoegang",
                column: "account_id");

            migrationBuilder.CreateIndex(
                name: "ix_noodtoegang_gemeente_code_dossier_id",
                table: "noodtoegang",
                columns: new[] { "gemeente_code", "dossier_id" });

            migrationBuilder.CreateIndex(
                name: "ix_noodtoegang_gemeente_code_persoon_id",
                table: "noodtoegang",
                columns: new[] { "gemeente_code", "persoon_id" });

            // Asked for oneself only, and ended by oneself only; who, whom, why and how long never changes.
            migrationBuilder.BeveiligGemeentetabel("noodtoegang", "select, insert, update (beeindigd_op)");
            migrationBuilder.BeveiligGemeentetabel("noodmelding", "select, insert, update (gezien_op, gezien_door_account_id, gezien_door)");
            migrationBuilder.Sql(
                $"""
                create policy alleen_zelf_vragen on noodtoegang as restrictive for insert to {Rijbeveiliging.Toepassingsrol}
                    with check (account_id = nullif(current_setting('app.account', true), '')::uuid);
                create policy alleen_zelf_eindigen on noodtoegang as restrictive for update to {Rijbeveiliging.Toepassingsrol}
                    using (account_id = nullif(current_setting('app.account', true), '')::uuid);
                """);
            migrationBuilder.Sql(Blikken);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql(
                """
                drop view persoonding;
                drop view persoonkring;
                drop view persoonteam;
                """);

            migrationBuilder.DropTable(
                name: "noodmelding");

            migrationBuilder.DropTable(
                name: "noodtoegang");

            migrationBuilder.DropCheckConstraint(
                name: "ck_logboekregel_handeling",
                table: "logboekregel");

            migrationBuilder.AddCheckConstraint(
                name: "ck_logboekregel_handeling",
                table: "logboekregel",
                sql: "handeling in ('aangemeld', 'afgemeld', 'aanmeldenGeweigerd', 'gemeenteGekozen', 'toegangGeweigerd', 'personenGezocht', 'persoonGemaakt', 'persoonBekeken', 'contactGeregistreerd', 'contactBekeken', 'contactGewijzigd', 'contactenBekeken', 'contactGeclassificeerd', 'conceptBewaard', 'conceptBekeken', 'conceptVerwijderd', 'doorverwijzingGeregistreerd', 'hulpvraagGewijzigd', 'halfjaarVerzegeld', 'voorstelAanvaard', 'voorstelGeweigerd', 'contactHergeclassificeerd', 'taakAangevraagd', 'taakKlaar', 'taakMislukt', 'taakGestopt', 'conceptversieBegonnen', 'conceptversieGewijzigd', 'conceptversieIngediend', 'conceptversieTeruggezet', 'conceptversieIngetrokken', 'instellingenVastgesteld', 'instellingBetwist', 'betwistingOpgelost', 'teamGemaakt', 'teamGewijzigd', 'teamBeeindigd', 'documentGeplaatst', 'documentGedownload', 'documentBevestigd', 'leidraadmeldingGemaakt', 'leidraadmeldingIngetrokken', 'leidraadmeldingVrijgegeven', 'vergelijkenAangezet', 'vergelijkenUitgezet', 'vergelijkingGevraagd', 'vergelijkingsdeelGegeven', 'reflectieGeschreven', 'casusGemaakt', 'casusGewijzigd', 'casusIngetrokken', 'casusBeantwoord', 'casusuitkomstBekeken', 'rondeGemaakt', 'rondeGewijzigd', 'rondeVerwijderd', 'instructieAfgerond', 'instructieplichtGewijzigd', 'normconceptBegonnen', 'normconceptGewijzigd', 'normconceptIngediend', 'normconceptTeruggezet', 'normconceptIngetrokken', 'normVastgesteld', 'codeToegevoegd', 'codeBeeindigd', 'woordGewijzigd', 'casusbesluitGenomen', 'persoonGewijzigd', 'personenSamengevoegd', 'samenvoegingOngedaan', 'personenOnderscheiden', 'vervolgkeuzeVastgelegd', 'relatieGemaakt', 'relatieBeeindigd', 'gezinBekeken', 'gezinGewijzigd', 'dubbelenBekeken', 'trajectBegonnen', 'trajectBekeken', 'trajectenBekeken', 'trajectGewijzigd', 'trajectBeeindigd', 'trajectHeropend', 'trajectIngetrokken', 'trajectBesproken', 'beschikkingGemaakt', 'beschikkingBeslist', 'verwijzerGeinformeerd', 'doorverwijzingBekeken', 'doorverwijzingenBekeken', 'doorverwijzingGewijzigd', 'wachtlijstBekeken', 'wachtendeToegevoegd', 'wachtendeGewijzigd', 'wachtinstellingGewijzigd', 'triageGedaan', 'triageGewijzigd', 'triageBekeken', 'consultGevraagd', 'consultBeantwoord', 'triagetermijnGewijzigd', 'planBegonnen', 'planGewijzigd', 'planBekeken', 'planVastgesteld', 'planAfgesloten', 'planBeslist', 'planAfgedrukt', 'planOvergedragen', 'doelresultaatVastgelegd', 'afrondingVastgelegd', 'dossierGeopend', 'dossierBekeken', 'dossierGewijzigd', 'dossierAfgesloten', 'dossierHeropend', 'dossiersBekeken', 'dossierafspraakGewijzigd', 'werkBekeken', 'formatieVastgelegd', 'annotatieToegevoegd', 'betrouwbaarheidVastgelegd', 'kwartaalverslagBewaard', 'kwartaalverslagVastgesteld', 'profielVastgelegd', 'wijkindelingGewijzigd', 'contextcijfersIngelezen', 'toestemmingVastgelegd', 'hulpbesluitVastgelegd', 'hulpbesluitBekeken', 'cbscijfersIngelezen', 'cbscijferIngevoerd', 'cbsbeeldBeantwoord', 'cbsverschilVastgelegd', 'voorzieningGemaakt', 'voorzieningGewijzigd', 'wachttijdGemeld', 'logboekBekeken', 'logboekGetoetst', 'productGemaakt', 'productGewijzigd', 'landtabelBekeken', 'leveringBegonnen', 'leveringBekeken', 'leveringGecontroleerd', 'leveringVastgesteld', 'leveringGeleverd', 'leveringIngetrokken', 'leveringToegelicht', 'leveringGedownload', 'leveringslijstGedownload', 'leveringGetoetst', 'leveringsantwoordVastgelegd', 'leveringsindelingGeplaatst', 'leveringsindelingGoedgekeurd', 'leveringsindelingAfgekeurd', 'leverafspraakGemaakt', 'nietleveringVerklaard', 'bsnGetoond', 'tweedefactorGevraagd', 'tweedefactorIngesteld', 'tweedefactorGewist', 'herstelcodeGebruikt', 'herstelcodesGemaakt', 'sessiesBeeindigd', 'wachtwoordGewijzigd', 'rollenGewijzigd', 'accountUitgenodigd', 'uitnodigingAanvaard', 'rechtenGecontroleerd', 'rechtencontroleGedownload', 'gemeenteUitgevoerd', 'bronBeproefd', 'bronIngelezen', 'inlezingBevestigd', 'inlezingOngedaan', 'lidmaatschapBegonnen', 'lidmaatschapBeeindigd')");
        }

        private const string Blikken =
            $"""
            -- Who worked with whom. Of a triage, a plan and the regie that is the team of the worker, whichever it was or became.
            create view persoonteam with (security_invoker = true) as
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
            where l.tot is distinct from l.van
            union all
            select g.gemeente_code, g.persoon_id, l.team_id
            from gezinslid g
            join gezinsregie r on r.gemeente_code = g.gemeente_code and r.gezin_id = g.gezin_id
            join teamlid l on l.gemeente_code = r.gemeente_code and l.medewerker_id = r.medewerker_id
            where l.tot is distinct from l.van;

            create view persoonkring with (security_invoker = true) as
            select gemeente_code, id as persoon_id, id as lid_id from persoon
            union all
            select gemeente_code, id, samengevoegd_met_id from persoon where samengevoegd_met_id is not null
            union all
            select a.gemeente_code, a.persoon_id, b.persoon_id
            from gezinslid a join gezinslid b on b.gemeente_code = a.gemeente_code and b.gezin_id = a.gezin_id and b.persoon_id <> a.persoon_id
            where (a.tot is null or a.tot > current_date) and (b.tot is null or b.tot > current_date)
            union all
            select gemeente_code, persoon_id, ander_id from persoonsrelatie where tot is null or tot > current_date
            union all
            select gemeente_code, ander_id, persoon_id from persoonsrelatie where tot is null or tot > current_date;

            create view persoonding with (security_invoker = true) as
            select gemeente_code, id as ding_id, id as persoon_id from persoon
            union all
            select gemeente_code, gezin_id, persoon_id from gezinslid
            union all
            select gemeente_code, id, persoon_id from hulpvraag
            union all
            select gemeente_code, contact_id, persoon_id from contactregel where persoon_id is not null
            union all
            select gemeente_code, dossier_id, persoon_id from dossierpersoon where rol <> 'contactpersoon'
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
            select p.gemeente_code, p.id, g.persoon_id from gezinsplan p join gezinslid g on g.gemeente_code = p.gemeente_code and g.gezin_id = p.gezin_id
            union all
            select d.gemeente_code, d.id, g.persoon_id
            from plandoel d
            join gezinsplan p on p.gemeente_code = d.gemeente_code and p.id = d.gezinsplan_id
            join gezinslid g on g.gemeente_code = p.gemeente_code and g.gezin_id = p.gezin_id
            union all
            select a.gemeente_code, a.id, g.persoon_id
            from planactie a
            join gezinsplan p on p.gemeente_code = a.gemeente_code and p.id = a.gezinsplan_id
            join gezinslid g on g.gemeente_code = p.gemeente_code and g.gezin_id = p.gezin_id
            union all
            select v.gemeente_code, v.id, g.persoon_id
            from planversie v
            join gezinsplan p on p.gemeente_code = v.gemeente_code and p.id = v.gezinsplan_id
            join gezinslid g on g.gemeente_code = p.gemeente_code and g.gezin_id = p.gezin_id
            union all
            select o.gemeente_code, o.id, g.persoon_id
            from planoverdracht o
            join gezinsplan p on p.gemeente_code = o.gemeente_code and p.id = o.gezinsplan_id
            join gezinslid g on g.gemeente_code = p.gemeente_code and g.gezin_id = p.gezin_id;
            grant select on persoonteam, persoonkring, persoonding to {Rijbeveiliging.Toepassingsrol};
            """;
    }
}
