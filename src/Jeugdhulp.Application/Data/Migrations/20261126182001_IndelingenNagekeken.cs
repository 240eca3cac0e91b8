using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Jeugdhulp.Application.Data.Migrations
{
    /// <inheritdoc />
    public partial class IndelingenNagekeken : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropCheckConstraint(
                name: "ck_logboekregel_handeling",
                table: "logboekregel");

            migrationBuilder.DropIndex(
                name: "ix_leveringsindeling_gemeente_code_sha256",
                table: "leveringsindeling");

            migrationBuilder.AddColumn<string>(
                name: "afkeur_reden",
                table: "leveringsindeling",
                type: "character varying(500)",
                maxLength: 500,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "nagekeken_door",
                table: "leveringsindeling",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "nagekeken_door_account_id",
                table: "leveringsindeling",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "nagekeken_op",
                table: "leveringsindeling",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "stand",
                table: "leveringsindeling",
                type: "text",
                nullable: false,
                defaultValue: "neergezet");

            // Also what one person brought before is looked at by a second one; what was delivered in it keeps its own copy.
            migrationBuilder.Sql("alter table leveringsindeling alter column stand drop default;");

            migrationBuilder.AddCheckConstraint(
                name: "ck_logboekregel_handeling",
                table: "logboekregel",
                sql: "handeling in ('aangemeld', 'afgemeld', 'aanmeldenGeweigerd', 'gemeenteGekozen', 'toegangGeweigerd', 'personenGezocht', 'persoonGemaakt', 'persoonBekeken', 'contactGeregistreerd', 'contactBekeken', 'contactGewijzigd', 'contactenBekeken', 'contactGeclassificeerd', 'conceptBewaard', 'conceptBekeken', 'conceptVerwijderd', 'doorverwijzingGeregistreerd', 'hulpvraagGewijzigd', 'halfjaarVerzegeld', 'voorstelAanvaard', 'voorstelGeweigerd', 'contactHergeclassificeerd', 'taakAangevraagd', 'taakKlaar', 'taakMislukt', 'taakGestopt', 'conceptversieBegonnen', 'conceptversieGewijzigd', 'conceptversieIngediend', 'conceptversieTeruggezet', 'conceptversieIngetrokken', 'instellingenVastgesteld', 'instellingBetwist', 'betwistingOpgelost', 'teamGemaakt', 'teamGewijzigd', 'teamBeeindigd', 'documentGeplaatst', 'documentGedownload', 'documentBevestigd', 'leidraadmeldingGemaakt', 'leidraadmeldingIngetrokken', 'leidraadmeldingVrijgegeven', 'vergelijkenAangezet', 'vergelijkenUitgezet', 'vergelijkingGevraagd', 'vergelijkingsdeelGegeven', 'reflectieGeschreven', 'casusGemaakt', 'casusGewijzigd', 'casusIngetrokken', 'casusBeantwoord', 'casusuitkomstBekeken', 'rondeGemaakt', 'rondeGewijzigd', 'rondeVerwijderd', 'instructieAfgerond', 'instructieplichtGewijzigd', 'normconceptBegonnen', 'normconceptGewijzigd', 'normconceptIngediend', 'normconceptTeruggezet', 'normconceptIngetrokken', 'normVastgesteld', 'codeToegevoegd', 'codeBeeindigd', 'woordGewijzigd', 'casusbesluitGenomen', 'persoonGewijzigd', 'personenSamengevoegd', 'samenvoegingOngedaan', 'personenOnderscheiden', 'vervolgkeuzeVastgelegd', 'relatieGemaakt', 'relatieBeeindigd', 'gezinBekeken', 'gezinGewijzigd', 'dubbelenBekeken', 'trajectBegonnen', 'trajectBekeken', 'trajectenBekeken', 'trajectGewijzigd', 'trajectBeeindigd', 'trajectHeropend', 'trajectIngetrokken', 'trajectBesproken', 'beschikkingGemaakt', 'beschikkingBeslist', 'verwijzerGeinformeerd', 'doorverwijzingBekeken', 'doorverwijzingenBekeken', 'doorverwijzingGewijzigd', 'wachtlijstBekeken', 'wachtendeToegevoegd', 'wachtendeGewijzigd', 'wachtinstellingGewijzigd', 'triageGedaan', 'triageGewijzigd', 'triageBekeken', 'consultGevraagd', 'consultBeantwoord', 'triagetermijnGewijzigd', 'planBegonnen', 'planGewijzigd', 'planBekeken', 'planVastgesteld', 'planAfgesloten', 'planBeslist', 'planAfgedrukt', 'planOvergedragen', 'doelresultaatVastgelegd', 'afrondingVastgelegd', 'dossierGeopend', 'dossierBekeken', 'dossierGewijzigd', 'dossierAfgesloten', 'dossierHeropend', 'dossiersBekeken', 'dossierafspraakGewijzigd', 'werkBekeken', 'formatieVastgelegd', 'annotatieToegevoegd', 'betrouwbaarheidVastgelegd', 'kwartaalverslagBewaard', 'kwartaalverslagVastgesteld', 'profielVastgelegd', 'wijkindelingGewijzigd', 'contextcijfersIngelezen', 'toestemmingVastgelegd', 'hulpbesluitVastgelegd', 'hulpbesluitBekeken', 'cbscijfersIngelezen', 'cbscijferIngevoerd', 'cbsbeeldBeantwoord', 'cbsverschilVastgelegd', 'voorzieningGemaakt', 'voorzieningGewijzigd', 'wachttijdGemeld', 'logboekBekeken', 'logboekGetoetst', 'productGemaakt', 'productGewijzigd', 'landtabelBekeken', 'leveringBegonnen', 'leveringBekeken', 'leveringGecontroleerd', 'leveringVastgesteld', 'leveringGeleverd', 'leveringIngetrokken', 'leveringToegelicht', 'leveringGedownload', 'leveringslijstGedownload', 'leveringGetoetst', 'leveringsantwoordVastgelegd', 'leveringsindelingGeplaatst', 'leveringsindelingGoedgekeurd', 'leveringsindelingAfgekeurd', 'leverafspraakGemaakt', 'nietleveringVerklaard', 'bsnGetoond', 'tweedefactorGevraagd', 'tweedefactorIngesteld', 'tweedefactorGewist', 'herstelcodeGebruikt', 'herstelcodesGemaakt', 'sessiesBeeindigd', 'wachtwoordGewijzigd', 'rollenGewijzigd', 'accountUitgenodigd', 'uitnodigingAanvaard', 'rechtenGecontroleerd', 'rechtencontroleGedownload', 'gemeenteUitgevoerd', 'bronBeproefd', 'bronIngelezen', 'inlezingBevestigd', 'inlezingOngedaan')");

            migrationBuilder.CreateIndex(
                name: "ix_leveringsindeling_gemeente_code_sha256",
                table: "leveringsindeling",
                columns: new[] { "gemeente_code", "sha256" },
                unique: true,
                filter: "stand <> 'afgekeurd'");

            migrationBuilder.CreateIndex(
                name: "ix_leveringsindeling_nagekeken_door_account_id",
                table: "leveringsindeling",
                column: "nagekeken_door_account_id");

            migrationBuilder.AddCheckConstraint(
                name: "ck_leveringsindeling_nagekeken",
                table: "leveringsindeling",
                sql: "(stand = 'neergezet') = (nagekeken_op is null) and (nagekeken_op is null) = (nagekeken_door_account_id is null) and (nagekeken_op is null) = (nagekeken_door is null) and (stand = 'afgekeurd') = (afkeur_reden is not null)");

            migrationBuilder.AddCheckConstraint(
                name: "ck_leveringsindeling_stand",
                table: "leveringsindeling",
                sql: "stand in ('neergezet', 'goedgekeurd', 'afgekeurd')");

            migrationBuilder.AddCheckConstraint(
                name: "ck_leveringsindeling_tweede_persoon",
                table: "leveringsindeling",
                sql: "nagekeken_door_account_id <> door_account_id");

            migrationBuilder.AddForeignKey(
                name: "fk_leveringsindeling_account_nagekeken_door_account_id",
                table: "leveringsindeling",
                column: "nagekeken_door_account_id",
                principalTable: "account",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.Sql(
                """
                grant update (afkeur_reden, nagekeken_door, nagekeken_door_account_id, nagekeken_op, stand) on leveringsindeling to jeugdhulp_app;

                -- A layout waits for a second person, who decides once and in their own name.
                create function bewaak_leveringsindeling() returns trigger language plpgsql as $$
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
                    if old.stand <> 'neergezet' then
                        raise exception 'over een indeling wordt een keer beslist' using errcode = 'check_violation', constraint = 'leveringsindeling_stap';
                    end if;
                    if new.nagekeken_door_account_id <> wie then
                        raise exception 'niemand kijkt een indeling na voor een ander' using errcode = 'check_violation', constraint = 'leveringsindeling_wie';
                    end if;
                    return null;
                end $$;
                create trigger leveringsindeling_stap after insert or update on leveringsindeling for each row execute function bewaak_leveringsindeling();
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql(
                """
                drop trigger leveringsindeling_stap on leveringsindeling;
                drop function bewaak_leveringsindeling();
                """);

            // Before, every layout could be used: what nobody agreed to may not become one of those.
            migrationBuilder.AlsEigenaar("delete from leveringsindeling where stand <> 'goedgekeurd';", "leveringsindeling");

            migrationBuilder.DropForeignKey(
                name: "fk_leveringsindeling_account_nagekeken_door_account_id",
                table: "leveringsindeling");

            migrationBuilder.DropCheckConstraint(
                name: "ck_logboekregel_handeling",
                table: "logboekregel");

            migrationBuilder.DropIndex(
                name: "ix_leveringsindeling_gemeente_code_sha256",
                table: "leveringsindeling");

            migrationBuilder.DropIndex(
                name: "ix_leveringsindeling_nagekeken_door_account_id",
                table: "leveringsindeling");

            migrationBuilder.DropCheckConstraint(
                name: "ck_leveringsindeling_nagekeken",
                table: "leveringsindeling");

            migrationBuilder.DropCheckConstraint(
                name: "ck_leveringsindeling_stand",
                table: "leveringsindeling");

            migrationBuilder.DropCheckConstraint(
                name: "ck_leveringsindeling_tweede_persoon",
                table: "leveringsindeling");

            migrationBuilder.DropColumn(
                name: "afkeur_reden",
                table: "leveringsindeling");

            migrationBuilder.DropColumn(
                name: "nagekeken_door",
                table: "leveringsindeling");

            migrationBuilder.DropColumn(
                name: "nagekeken_door_account_id",
                table: "leveringsindeling");

            migrationBuilder.DropColumn(
                name: "nagekeken_op",
                table: "leveringsindeling");

            migrationBuilder.DropColumn(
                name: "stand",
                table: "leveringsindeling");

            migrationBuilder.AddCheckConstraint(
                name: "ck_logboekregel_handeling",
                table: "logboekregel",
                sql: "handeling in ('aangemeld', 'afgemeld', 'aanmeldenGeweigerd', 'gemeenteGekozen', 'toegangGeweigerd', 'personenGezocht', 'persoonGemaakt', 'persoonBekeken', 'contactGeregistreerd', 'contactBekeken', 'contactGewijzigd', 'contactenBekeken', 'contactGeclassificeerd', 'conceptBewaard', 'conceptBekeken', 'conceptVerwijderd', 'doorverwijzingGeregistreerd', 'hulpvraagGewijzigd', 'halfjaarVerzegeld', 'voorstelAanvaard', 'voorstelGeweigerd', 'contactHergeclassificeerd', 'taakAangevraagd', 'taakKlaar', 'taakMislukt', 'taakGestopt', 'conceptversieBegonnen', 'conceptversieGewijzigd', 'conceptversieIngediend', 'conceptversieTeruggezet', 'conceptversieIngetrokken', 'instellingenVastgesteld', 'instellingBetwist', 'betwistingOpgelost', 'teamGemaakt', 'teamGewijzigd', 'teamBeeindigd', 'documentGeplaatst', 'documentGedownload', 'documentBevestigd', 'leidraadmeldingGemaakt', 'leidraadmeldingIngetrokken', 'leidraadmeldingVrijgegeven', 'vergelijkenAangezet', 'vergelijkenUitgezet', 'vergelijkingGevraagd', 'vergelijkingsdeelGegeven', 'reflectieGeschreven', 'casusGemaakt', 'casusGewijzigd', 'casusIngetrokken', 'casusBeantwoord', 'casusuitkomstBekeken', 'rondeGemaakt', 'rondeGewijzigd', 'rondeVerwijderd', 'instructieAfgerond', 'instructieplichtGewijzigd', 'normconceptBegonnen', 'normconceptGewijzigd', 'normconceptIngediend', 'normconceptTeruggezet', 'normconceptIngetrokken', 'normVastgesteld', 'codeToegevoegd', 'codeBeeindigd', 'woordGewijzigd', 'casusbesluitGenomen', 'persoonGewijzigd', 'personenSamengevoegd', 'samenvoegingOngedaan', 'personenOnderscheiden', 'vervolgkeuzeVastgelegd', 'relatieGemaakt', 'relatieBeeindigd', 'gezinBekeken', 'gezinGewijzigd', 'dubbelenBekeken', 'trajectBegonnen', 'trajectBekeken', 'trajectenBekeken', 'trajectGewijzigd', 'trajectBeeindigd', 'trajectHeropend', 'trajectIngetrokken', 'trajectBesproken', 'beschikkingGemaakt', 'beschikkingBeslist', 'verwijzerGeinformeerd', 'doorverwijzingBekeken', 'doorverwijzingenBekeken', 'doorverwijzingGewijzigd', 'wachtlijstBekeken', 'wachtendeToegevoegd', 'wachtendeGewijzigd', 'wachtinstellingGewijzigd', 'triageGedaan', 'triageGewijzigd', 'triageBekeken', 'consultGevraagd', 'consultBeantwoord', 'triagetermijnGewijzigd', 'planBegonnen', 'planGewijzigd', 'planBekeken', 'planVastgesteld', 'planAfgesloten', 'planBeslist', 'planAfgedrukt', 'planOvergedragen', 'doelresultaatVastgelegd', 'afrondingVastgelegd', 'dossierGeopend', 'dossierBekeken', 'dossierGewijzigd', 'dossierAfgesloten', 'dossierHeropend', 'dossiersBekeken', 'dossierafspraakGewijzigd', 'werkBekeken', 'formatieVastgelegd', 'annotatieToegevoegd', 'betrouwbaarheidVastgelegd', 'kwartaalverslagBewaard', 'kwartaalverslagVastgesteld', 'profielVastgelegd', 'wijkindelingGewijzigd', 'contextcijfersIngelezen', 'toestemmingVastgelegd', 'hulpbesluitVastgelegd', 'hulpbesluitBekeken', 'cbscijfersIngelezen', 'cbscijferIngevoerd', 'cbsbeeldBeantwoord', 'cbsverschilVastgelegd', 'voorzieningGemaakt', 'voorzieningGewijzigd', 'wachttijdGemeld', 'logboekBekeken', 'logboekGetoetst', 'productGemaakt', 'productGewijzigd', 'landtabelBekeken', 'leveringBegonnen', 'leveringBekeken', 'leveringGecontroleerd', 'leveringVastgesteld', 'leveringGeleverd', 'leveringIngetrokken', 'leveringToegelicht', 'leveringGedownload', 'leveringslijstGedownload', 'leveringGetoetst', 'leveringsantwoordVastgelegd', 'leveringsindelingGeplaatst', 'leverafspraakGemaakt', 'nietleveringVerklaard', 'bsnGetoond', 'tweedefactorGevraagd', 'tweedefactorIngesteld', 'tweedefactorGewist', 'herstelcodeGebruikt', 'herstelcodesGemaakt', 'sessiesBeeindigd', 'wachtwoordGewijzigd', 'rollenGewijzigd', 'accountUitgenodigd', 'uitnodigingAanvaard', 'rechtenGecontroleerd', 'rechtencontroleGedownload', 'gemeenteUitgevoerd', 'bronBeproefd', 'bronIngelezen', 'inlezingBevestigd', 'inlezingOngedaan')");

            migrationBuilder.CreateIndex(
                name: "ix_leveringsindeling_gemeente_code_sha256",
                table: "leveringsindeling",
                columns: new[] { "gemeente_code", "sha256" },
                unique: true);
        }
    }
}
