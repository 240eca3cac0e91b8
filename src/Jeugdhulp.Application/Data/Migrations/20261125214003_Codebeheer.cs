using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Jeugdhulp.Application.Data.Migrations
{
    /// <inheritdoc />
    public partial class Codebeheer : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropCheckConstraint(
                name: "ck_logboekregel_handeling",
                table: "logboekregel");

            migrationBuilder.DropPrimaryKey(
                name: "pk_codewaarde",
                table: "codewaarde");

            migrationBuilder.AddColumn<string>(
                name: "gemeente_code",
                table: "codewaarde",
                type: "character varying(4)",
                maxLength: 4,
                nullable: false,
                defaultValue: "0000");

            // What is there is of the country; whoever adds a code says whose it is.
            migrationBuilder.Sql("alter table codewaarde alter column gemeente_code drop default;");

            migrationBuilder.AddPrimaryKey(
                name: "pk_codewaarde",
                table: "codewaarde",
                columns: new[] { "gemeente_code", "lijst", "code", "geldig_van" });

            migrationBuilder.AddCheckConstraint(
                name: "ck_logboekregel_handeling",
                table: "logboekregel",
                sql: "handeling in ('aangemeld', 'afgemeld', 'aanmeldenGeweigerd', 'gemeenteGekozen', 'toegangGeweigerd', 'personenGezocht', 'persoonGemaakt', 'persoonBekeken', 'contactGeregistreerd', 'contactBekeken', 'contactGewijzigd', 'contactenBekeken', 'contactGeclassificeerd', 'conceptBewaard', 'conceptBekeken', 'conceptVerwijderd', 'doorverwijzingGeregistreerd', 'hulpvraagGewijzigd', 'halfjaarVerzegeld', 'voorstelAanvaard', 'voorstelGeweigerd', 'contactHergeclassificeerd', 'taakAangevraagd', 'taakKlaar', 'taakMislukt', 'taakGestopt', 'conceptversieBegonnen', 'conceptversieGewijzigd', 'conceptversieIngediend', 'conceptversieTeruggezet', 'conceptversieIngetrokken', 'instellingenVastgesteld', 'instellingBetwist', 'betwistingOpgelost', 'teamGemaakt', 'teamGewijzigd', 'teamBeeindigd', 'documentGeplaatst', 'documentGedownload', 'documentBevestigd', 'leidraadmeldingGemaakt', 'leidraadmeldingIngetrokken', 'leidraadmeldingVrijgegeven', 'vergelijkenAangezet', 'vergelijkenUitgezet', 'vergelijkingGevraagd', 'vergelijkingsdeelGegeven', 'reflectieGeschreven', 'casusGemaakt', 'casusGewijzigd', 'casusIngetrokken', 'casusBeantwoord', 'casusuitkomstBekeken', 'rondeGemaakt', 'rondeGewijzigd', 'rondeVerwijderd', 'instructieAfgerond', 'instructieplichtGewijzigd', 'normconceptBegonnen', 'normconceptGewijzigd', 'normconceptIngediend', 'normconceptTeruggezet', 'normconceptIngetrokken', 'normVastgesteld', 'codeToegevoegd', 'codeBeeindigd')");

            migrationBuilder.AddCheckConstraint(
                name: "ck_codewaarde_lokaal",
                table: "codewaarde",
                sql: "(gemeente_code <> '0000') = (code like 'lokaal%')");

            migrationBuilder.AddCheckConstraint(
                name: "ck_codewaarde_periode",
                table: "codewaarde",
                sql: "geldig_tot > geldig_van");

            migrationBuilder.BeveiligGemeentetabel("codewaarde", "select, insert", lezen: "gemeente_code = '0000'");
            migrationBuilder.Sql(
                """
                -- Codes of the country are kept by the landelijk beheerder alone; the login that owns the tables fills them.
                create policy landelijk on codewaarde as restrictive for insert to jeugdhulp_app with check (gemeente_code <> '0000' or is_landelijk_beheerder());
                create policy landelijk_einde on codewaarde as restrictive for update to jeugdhulp_app using (gemeente_code <> '0000' or is_landelijk_beheerder());

                -- A code is never taken away, and its end never moves to later: what was registered with it can always be read.
                grant update (geldig_tot) on codewaarde to jeugdhulp_app;
                create trigger codewaarde_einde before update of geldig_tot on codewaarde
                    for each row execute function bewaak_einde_van_versie();
                alter table codewaarde add constraint ex_codewaarde_een_tegelijk
                    exclude using gist (gemeente_code with =, lijst with =, code with =, daterange(geldig_van, geldig_tot, '[)') with &&);
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql(
                """
                alter table codewaarde drop constraint ex_codewaarde_een_tegelijk;
                drop trigger codewaarde_einde on codewaarde;
                drop policy landelijk_einde on codewaarde;
                drop policy landelijk on codewaarde;
                """);
            migrationBuilder.OntgrendelGemeentetabel("codewaarde");
            migrationBuilder.Sql(
                """
                grant select on codewaarde to jeugdhulp_app;
                delete from codewaarde where gemeente_code <> '0000';
                """);

            migrationBuilder.DropCheckConstraint(
                name: "ck_logboekregel_handeling",
                table: "logboekregel");

            migrationBuilder.DropPrimaryKey(
                name: "pk_codewaarde",
                table: "codewaarde");

            migrationBuilder.DropCheckConstraint(
                name: "ck_codewaarde_lokaal",
                table: "codewaarde");

            migrationBuilder.DropCheckConstraint(
                name: "ck_codewaarde_periode",
                table: "codewaarde");

            migrationBuilder.DropColumn(
                name: "gemeente_code",
                table: "codewaarde");

            migrationBuilder.AddPrimaryKey(
                name: "pk_codewaarde",
                table: "codewaarde",
                columns: new[] { "lijst", "code", "geldig_van" });

            migrationBuilder.AddCheckConstraint(
                name: "ck_logboekregel_handeling",
                table: "logboekregel",
                sql: "handeling in ('aangemeld', 'afgemeld', 'aanmeldenGeweigerd', 'gemeenteGekozen', 'toegangGeweigerd', 'personenGezocht', 'persoonGemaakt', 'persoonBekeken', 'contactGeregistreerd', 'contactBekeken', 'contactGewijzigd', 'contactenBekeken', 'contactGeclassificeerd', 'conceptBewaard', 'conceptBekeken', 'conceptVerwijderd', 'doorverwijzingGeregistreerd', 'hulpvraagGewijzigd', 'halfjaarVerzegeld', 'voorstelAanvaard', 'voorstelGeweigerd', 'contactHergeclassificeerd', 'taakAangevraagd', 'taakKlaar', 'taakMislukt', 'taakGestopt', 'conceptversieBegonnen', 'conceptversieGewijzigd', 'conceptversieIngediend', 'conceptversieTeruggezet', 'conceptversieIngetrokken', 'instellingenVastgesteld', 'instellingBetwist', 'betwistingOpgelost', 'teamGemaakt', 'teamGewijzigd', 'teamBeeindigd', 'documentGeplaatst', 'documentGedownload', 'documentBevestigd', 'leidraadmeldingGemaakt', 'leidraadmeldingIngetrokken', 'leidraadmeldingVrijgegeven', 'vergelijkenAangezet', 'vergelijkenUitgezet', 'vergelijkingGevraagd', 'vergelijkingsdeelGegeven', 'reflectieGeschreven', 'casusGemaakt', 'casusGewijzigd', 'casusIngetrokken', 'casusBeantwoord', 'casusuitkomstBekeken', 'rondeGemaakt', 'rondeGewijzigd', 'rondeVerwijderd', 'instructieAfgerond', 'instructieplichtGewijzigd', 'normconceptBegonnen', 'normconceptGewijzigd', 'normconceptIngediend', 'normconceptTeruggezet', 'normconceptIngetrokken', 'normVastgesteld')");
        }
    }
}
