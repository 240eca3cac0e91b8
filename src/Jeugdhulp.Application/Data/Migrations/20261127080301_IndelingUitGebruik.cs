using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Jeugdhulp.Application.Data.Migrations
{
    /// <inheritdoc />
    public partial class IndelingUitGebruik : Migration
    {
        /// <summary>One person is enough, in their own name; from there it does not come back.</summary>
        private const string Stoppen =
            """
                if new.stand = 'buitenGebruik' and old.stand in ('neergezet', 'goedgekeurd') then
                    if new.gestopt_door_account_id <> wie then
                        raise exception 'niemand neemt een indeling uit gebruik voor een ander' using errcode = 'check_violation', constraint = 'leveringsindeling_wie';
                    end if;
                    if (new.nagekeken_op, new.nagekeken_door_account_id, new.nagekeken_door) is distinct from (old.nagekeken_op, old.nagekeken_door_account_id, old.nagekeken_door) then
                        raise exception 'wie nakeek blijft staan' using errcode = 'check_violation', constraint = 'leveringsindeling_stap';
                    end if;
                    return null;
                end if;
            """;

        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropCheckConstraint(
                name: "ck_logboekregel_handeling",
                table: "logboekregel");

            migrationBuilder.DropIndex(
                name: "ix_leveringsindeling_gemeente_code_sha256",
                table: "leveringsindeling");

            migrationBuilder.DropCheckConstraint(
                name: "ck_leveringsindeling_nagekeken",
                table: "leveringsindeling");

            migrationBuilder.DropCheckConstraint(
                name: "ck_leveringsindeling_stand",
                table: "leveringsindeling");

            migrationBuilder.AddColumn<string>(
                name: "gestopt_door",
                table: "leveringsindeling",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "gestopt_door_account_id",
                table: "leveringsindeling",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "gestopt_op",
                table: "leveringsindeling",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "stop_reden",
                table: "leveringsindeling",
                type: "character varying(500)",
                maxLength: 500,
                nullable: true);

            migrationBuilder.AddCheckConstraint(
                name: "ck_logboekregel_handeling",
                table: "logboekregel",
                sql: "handeling in ('aangemeld', 'afgemeld', 'aanmeldenGeweigerd', 'gemeenteGekozen', 'toegangGeweigerd', 'personenGezocht', 'persoonGemaakt', 'persoonBekeken', 'contactGeregistreerd', 'contactBekeken', 'contactGewijzigd', 'contactenBekeken', 'contactGeclassificeerd', 'conceptBewaard', 'conceptBekeken', 'conceptVerwijderd', 'doorverwijzingGeregistreerd', 'hulpvraagGewijzigd', 'halfjaarVerzegeld', 'voorstelAanvaard', 'voorstelGeweigerd', 'contactHergeclassificeerd', 'taakAangevraagd', 'taakKlaar', 'taakMislukt', 'taakGestopt', 'conceptversieBegonnen', 'conceptversieGewijzigd', 'conceptversieIngediend', 'conceptversieTeruggezet', 'conceptversieIngetrokken', 'instellingenVastgesteld', 'instellingBetwist', 'betwistingOpgelost', 'teamGemaakt', 'teamGewijzigd', 'teamBeeindigd', 'documentGeplaatst', 'documentGedownload', 'documentBevestigd', 'leidraadmeldingGemaakt', 'leidraadmeldingIngetrokken', 'leidraadmeldingVrijgegeven', 'vergelijkenAangezet', 'vergelijkenUitgezet', 'vergelijkingGevraagd', 'vergelijkingsdeelGegeven', 'reflectieGeschreven', 'casusGemaakt', 'casusGewijzigd', 'casusIngetrokken', 'casusBeantwoord', 'casusuitkomstBekeken', 'rondeGemaakt', 'rondeGewijzigd', 'rondeVerwijderd', 'instructieAfgerond', 'instructieplichtGewijzigd', 'normconceptBegonnen', 'normconceptGewijzigd', 'normconceptIngediend', 'normconceptTeruggezet', 'normconceptIngetrokken', 'normVastgesteld', 'codeToegevoegd', 'codeBeeindigd', 'woordGewijzigd', 'casusbesluitGenomen', 'persoonGewijzigd', 'personenSamengevoegd', 'samenvoegingOngedaan', 'personenOnderscheiden', 'vervolgkeuzeVastgelegd', 'relatieGemaakt', 'relatieBeeindigd', 'gezinBekeken', 'gezinGewijzigd', 'dubbelenBekeken', 'trajectBegonnen', 'trajectBekeken', 'trajectenBekeken', 'trajectGewijzigd', 'trajectBeeindigd', 'trajectHeropend', 'trajectIngetrokken', 'trajectBesproken', 'beschikkingGemaakt', 'beschikkingBeslist', 'verwijzerGeinformeerd', 'doorverwijzingBekeken', 'doorverwijzingenBekeken', 'doorverwijzingGewijzigd', 'wachtlijstBekeken', 'wachtendeToegevoegd', 'wachtendeGewijzigd', 'wachtinstellingGewijzigd', 'triageGedaan', 'triageGewijzigd', 'triageBekeken', 'consultGevraagd', 'consultBeantwoord', 'triagetermijnGewijzigd', 'planBegonnen', 'planGewijzigd', 'planBekeken', 'planVastgesteld', 'planAfgesloten', 'planBeslist', 'planAfgedrukt', 'planOvergedragen', 'doelresultaatVastgelegd', 'afrondingVastgelegd', 'dossierGeopend', 'dossierBekeken', 'dossierGewijzigd', 'dossierAfgesloten', 'dossierHeropend', 'dossiersBekeken', 'dossierafspraakGewijzigd', 'werkBekeken', 'formatieVastgelegd', 'annotatieToegevoegd', 'streefdoelVastgelegd', 'betrouwbaarheidVastgelegd', 'kwartaalverslagBewaard', 'kwartaalverslagVastgesteld', 'profielVastgelegd', 'wijkindelingGewijzigd', 'contextcijfersIngelezen', 'toestemmingVastgelegd', 'hulpbesluitVastgelegd', 'hulpbesluitBekeken', 'cbscijfersIngelezen', 'cbscijferIngevoerd', 'cbsbeeldBeantwoord', 'cbsverschilVastgelegd', 'voorzieningGemaakt', 'voorzieningGewijzigd', 'wachttijdGemeld', 'logboekBekeken', 'logboekGetoetst', 'productGemaakt', 'productGewijzigd', 'landtabelBekeken', 'leveringBegonnen', 'leveringBekeken', 'leveringGecontroleerd', 'leveringVastgesteld', 'leveringGeleverd', 'leveringIngetrokken', 'leveringToegelicht', 'leveringGedownload', 'leveringslijstGedownload', 'leveringGetoetst', 'leveringsantwoordVastgelegd', 'leveringsindelingGeplaatst', 'leveringsindelingGoedgekeurd', 'leveringsindelingAfgekeurd', 'leverafspraakGemaakt', 'nietleveringVerklaard', 'bsnGetoond', 'tweedefactorGevraagd', 'tweedefactorIngesteld', 'tweedefactorGewist', 'herstelcodeGebruikt', 'herstelcodesGemaakt', 'sessiesBeeindigd', 'wachtwoordGewijzigd', 'rollenGewijzigd', 'accountUitgenodigd', 'uitnodigingAanvaard', 'rechtenGecontroleerd', 'rechtencontroleGedownload', 'gemeenteUitgevoerd', 'bronBeproefd', 'bronIngelezen', 'inlezingBevestigd', 'inlezingOngedaan', 'inlezingVerklaard', 'inlezingBekeken', 'bronGeplaatst', 'kaartBewaard', 'uitvoerGedownload', 'pakketGewist', 'lidmaatschapBegonnen', 'lidmaatschapBeeindigd', 'noodtoegangGevraagd', 'noodtoegangBeeindigd', 'noodtoegangGezien', 'leveringGecorrigeerd', 'leveringsindelingGestopt')");

            migrationBuilder.CreateIndex(
                name: "ix_leveringsindeling_gemeente_code_sha256",
                table: "leveringsindeling",
                columns: new[] { "gemeente_code", "sha256" },
                unique: true,
                filter: "stand in ('neergezet', 'goedgekeurd')");

            migrationBuilder.CreateIndex(
                name: "ix_leveringsindeling_gestopt_door_account_id",
                table: "leveringsindeling",
                column: "gestopt_door_account_id");

            migrationBuilder.AddCheckConstraint(
                name: "ck_leveringsindeling_gestopt",
                table: "leveringsindeling",
                sql: "(stand = 'buitenGebruik') = (gestopt_op is not null) and (gestopt_op is null) = (gestopt_door_account_id is null) and (gestopt_op is null) = (gestopt_door is null) and (gestopt_op is null) = (stop_reden is null)");

            migrationBuilder.AddCheckConstraint(
                name: "ck_leveringsindeling_nagekeken",
                table: "leveringsindeling",
                sql: "(stand <> 'neergezet' or nagekeken_op is null) and (stand not in ('goedgekeurd', 'afgekeurd') or nagekeken_op is not null) and (nagekeken_op is null) = (nagekeken_door_account_id is null) and (nagekeken_op is null) = (nagekeken_door is null) and (stand = 'afgekeurd') = (afkeur_reden is not null)");

            migrationBuilder.AddCheckConstraint(
                name: "ck_leveringsindeling_stand",
                table: "leveringsindeling",
                sql: "stand in ('neergezet', 'goedgekeurd', 'afgekeurd', 'buitenGebruik')");

            migrationBuilder.AddForeignKey(
                name: "fk_leveringsindeling_account_gestopt_door_account_id",
                table: "leveringsindeling",
                column: "gestopt_door_account_id",
                principalTable: "account",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.Sql("grant update (gestopt_door, gestopt_door_account_id, gestopt_op, stop_reden) on leveringsindeling to jeugdhulp_app;");
            migrationBuilder.Sql(Bewaak(Stoppen));
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql(Bewaak(string.Empty));

            // What nobody may use any more may not become one that can be used again; what was delivered in it keeps its own copy.
            migrationBuilder.AlsEigenaar("delete from leveringsindeling where stand = 'buitenGebruik';", "leveringsindeling");

            migrationBuilder.DropForeignKey(
                name: "fk_leveringsindeling_account_gestopt_door_account_id",
                table: "leveringsindeling");

            migrationBuilder.DropCheckConstraint(
                name: "ck_logboekregel_handeling",
                table: "logboekregel");

            migrationBuilder.DropIndex(
                name: "ix_leveringsindeling_gemeente_code_sha256",
                table: "leveringsindeling");

            migrationBuilder.DropIndex(
                name: "ix_leveringsindeling_gestopt_door_account_id",
                table: "leveringsindeling");

            migrationBuilder.DropCheckConstraint(
                name: "ck_leveringsindeling_gestopt",
                table: "leveringsindeling");

            migrationBuilder.DropCheckConstraint(
                name: "ck_leveringsindeling_nagekeken",
                table: "leveringsindeling");

            migrationBuilder.DropCheckConstraint(
                name: "ck_leveringsindeling_stand",
                table: "leveringsindeling");

            migrationBuilder.DropColumn(
                name: "gestopt_door",
                table: "leveringsindeling");

            migrationBuilder.DropColumn(
                name: "gestopt_door_account_id",
                table: "leveringsindeling");

            migrationBuilder.DropColumn(
                name: "gestopt_op",
                table: "leveringsindeling");

            migrationBuilder.DropColumn(
                name: "stop_reden",
                table: "leveringsindeling");

            migrationBuilder.AddCheckConstraint(
                name: "ck_logboekregel_handeling",
                table: "logboekregel",
                sql: "handeling in ('aangemeld', 'afgemeld', 'aanmeldenGeweigerd', 'gemeenteGekozen', 'toegangGeweigerd', 'personenGezocht', 'persoonGemaakt', 'persoonBekeken', 'contactGeregistreerd', 'contactBekeken', 'contactGewijzigd', 'contactenBekeken', 'contactGeclassificeerd', 'conceptBewaard', 'conceptBekeken', 'conceptVerwijderd', 'doorverwijzingGeregistreerd', 'hulpvraagGewijzigd', 'halfjaarVerzegeld', 'voorstelAanvaard', 'voorstelGeweigerd', 'contactHergeclassificeerd', 'taakAangevraagd', 'taakKlaar', 'taakMislukt', 'taakGestopt', 'conceptversieBegonnen', 'conceptversieGewijzigd', 'conceptversieIngediend', 'conceptversieTeruggezet', 'conceptversieIngetrokken', 'instellingenVastgesteld', 'instellingBetwist', 'betwistingOpgelost', 'teamGemaakt', 'teamGewijzigd', 'teamBeeindigd', 'documentGeplaatst', 'documentGedownload', 'documentBevestigd', 'leidraadmeldingGemaakt', 'leidraadmeldingIngetrokken', 'leidraadmeldingVrijgegeven', 'vergelijkenAangezet', 'vergelijkenUitgezet', 'vergelijkingGevraagd', 'vergelijkingsdeelGegeven', 'reflectieGeschreven', 'casusGemaakt', 'casusGewijzigd', 'casusIngetrokken', 'casusBeantwoord', 'casusuitkomstBekeken', 'rondeGemaakt', 'rondeGewijzigd', 'rondeVerwijderd', 'instructieAfgerond', 'instructieplichtGewijzigd', 'normconceptBegonnen', 'normconceptGewijzigd', 'normconceptIngediend', 'normconceptTeruggezet', 'normconceptIngetrokken', 'normVastgesteld', 'codeToegevoegd', 'codeBeeindigd', 'woordGewijzigd', 'casusbesluitGenomen', 'persoonGewijzigd', 'personenSamengevoegd', 'samenvoegingOngedaan', 'personenOnderscheiden', 'vervolgkeuzeVastgelegd', 'relatieGemaakt', 'relatieBeeindigd', 'gezinBekeken', 'gezinGewijzigd', 'dubbelenBekeken', 'trajectBegonnen', 'trajectBekeken', 'trajectenBekeken', 'trajectGewijzigd', 'trajectBeeindigd', 'trajectHeropend', 'trajectIngetrokken', 'trajectBesproken', 'beschikkingGemaakt', 'beschikkingBeslist', 'verwijzerGeinformeerd', 'doorverwijzingBekeken', 'doorverwijzingenBekeken', 'doorverwijzingGewijzigd', 'wachtlijstBekeken', 'wachtendeToegevoegd', 'wachtendeGewijzigd', 'wachtinstellingGewijzigd', 'triageGedaan', 'triageGewijzigd', 'triageBekeken', 'consultGevraagd', 'consultBeantwoord', 'triagetermijnGewijzigd', 'planBegonnen', 'planGewijzigd', 'planBekeken', 'planVastgesteld', 'planAfgesloten', 'planBeslist', 'planAfgedrukt', 'planOvergedragen', 'doelresultaatVastgelegd', 'afrondingVastgelegd', 'dossierGeopend', 'dossierBekeken', 'dossierGewijzigd', 'dossierAfgesloten', 'dossierHeropend', 'dossiersBekeken', 'dossierafspraakGewijzigd', 'werkBekeken', 'formatieVastgelegd', 'annotatieToegevoegd', 'streefdoelVastgelegd', 'betrouwbaarheidVastgelegd', 'kwartaalverslagBewaard', 'kwartaalverslagVastgesteld', 'profielVastgelegd', 'wijkindelingGewijzigd', 'contextcijfersIngelezen', 'toestemmingVastgelegd', 'hulpbesluitVastgelegd', 'hulpbesluitBekeken', 'cbscijfersIngelezen', 'cbscijferIngevoerd', 'cbsbeeldBeantwoord', 'cbsverschilVastgelegd', 'voorzieningGemaakt', 'voorzieningGewijzigd', 'wachttijdGemeld', 'logboekBekeken', 'logboekGetoetst', 'productGemaakt', 'productGewijzigd', 'landtabelBekeken', 'leveringBegonnen', 'leveringBekeken', 'leveringGecontroleerd', 'leveringVastgesteld', 'leveringGeleverd', 'leveringIngetrokken', 'leveringToegelicht', 'leveringGedownload', 'leveringslijstGedownload', 'leveringGetoetst', 'leveringsantwoordVastgelegd', 'leveringsindelingGeplaatst', 'leveringsindelingGoedgekeurd', 'leveringsindelingAfgekeurd', 'leverafspraakGemaakt', 'nietleveringVerklaard', 'bsnGetoond', 'tweedefactorGevraagd', 'tweedefactorIngesteld', 'tweedefactorGewist', 'herstelcodeGebruikt', 'herstelcodesGemaakt', 'sessiesBeeindigd', 'wachtwoordGewijzigd', 'rollenGewijzigd', 'accountUitgenodigd', 'uitnodigingAanvaard', 'rechtenGecontroleerd', 'rechtencontroleGedownload', 'gemeenteUitgevoerd', 'bronBeproefd', 'bronIngelezen', 'inlezingBevestigd', 'inlezingOngedaan', 'inlezingVerklaard', 'inlezingBekeken', 'bronGeplaatst', 'kaartBewaard', 'uitvoerGedownload', 'pakketGewist', 'lidmaatschapBegonnen', 'lidmaatschapBeeindigd', 'noodtoegangGevraagd', 'noodtoegangBeeindigd', 'noodtoegangGezien', 'leveringGecorrigeerd')");

            migrationBuilder.CreateIndex(
                name: "ix_leveringsindeling_gemeente_code_sha256",
                table: "leveringsindeling",
                columns: new[] { "gemeente_code", "sha256" },
                unique: true,
                filter: "stand <> 'afgekeurd'");

            migrationBuilder.AddCheckConstraint(
                name: "ck_leveringsindeling_nagekeken",
                table: "leveringsindeling",
                sql: "(stand = 'neergezet') = (nagekeken_op is null) and (nagekeken_op is null) = (nagekeken_door_account_id is null) and (nagekeken_op is null) = (nagekeken_door is null) and (stand = 'afgekeurd') = (afkeur_reden is not null)");

            migrationBuilder.AddCheckConstraint(
                name: "ck_leveringsindeling_stand",
                table: "leveringsindeling",
                sql: "stand in ('neergezet', 'goedgekeurd', 'afgekeurd')");
        }

        /// <summary>The trigger of before, with what comes first when someone changes a layout.</summary>
        private static string Bewaak(string eerst) =>
            $$"""
            create or replace function bewaak_leveringsindeling() returns trigger language plpgsql as $$
            declare
                wie uuid := nullif(current_setting('app.account', true), '')::uuid;
            begin
                if tg_op = 'INSERT' then
                    if new.stand <> 'neergezet' then
                        raise exception 'een indeling wordt eerst nagekeken' using errcode = 'check_violation', constraint = 'leveringsindeling_stap';
                    end if;
                    if new.door_account_id <> wie then
                        raise exception 'niemand zet een indeling neer voor een ander' using errcode = 'check_violation', constraint = 'leveringsindeling_wie';
                    end if;
                    return null;
                end if;
                {{eerst}}
                if old.stand <> 'neergezet' then
                    raise exception 'over een indeling wordt een keer beslist' using errcode = 'check_violation', constraint = 'leveringsindeling_stap';
                end if;
                if new.nagekeken_door_account_id <> wie then
                    raise exception 'niemand kijkt een indeling na voor een ander' using errcode = 'check_violation', constraint = 'leveringsindeling_wie';
                end if;
                return null;
            end $$;
            """;
    }
}
