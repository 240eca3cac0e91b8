using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Jeugdhulp.Application.Data.Migrations
{
    /// <inheritdoc />
    public partial class Normversies : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "normversie",
                columns: table => new
                {
                    nummer = table.Column<int>(type: "integer", nullable: false),
                    naam = table.Column<string>(type: "text", nullable: false),
                    geldig_van = table.Column<DateOnly>(type: "date", nullable: false),
                    geldig_tot = table.Column<DateOnly>(type: "date", nullable: true),
                    sterkte = table.Column<string>(type: "text", nullable: false),
                    publicatie = table.Column<string>(type: "text", nullable: false),
                    bepalingen = table.Column<string>(type: "jsonb", nullable: false),
                    reden = table.Column<string>(type: "text", nullable: false),
                    auteur_account_id = table.Column<Guid>(type: "uuid", nullable: true),
                    auteur = table.Column<string>(type: "text", nullable: false),
                    vastgesteld_door_account_id = table.Column<Guid>(type: "uuid", nullable: true),
                    vastgesteld_door = table.Column<string>(type: "text", nullable: true),
                    vastgesteld_op = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_normversie", x => x.nummer);
                    table.CheckConstraint("ck_normversie_bepalingen", "jsonb_array_length(bepalingen) > 0");
                    table.CheckConstraint("ck_normversie_periode", "geldig_tot > geldig_van");
                    table.CheckConstraint("ck_normversie_sterkte", "sterkte in ('hoevenNiet', 'dienenNiet')");
                    table.CheckConstraint("ck_normversie_tweede_persoon", "vastgesteld_door_account_id <> auteur_account_id");
                });

            migrationBuilder.CreateIndex(
                name: "ix_normversie_naam",
                table: "normversie",
                column: "naam",
                unique: true);

            migrationBuilder.Sql(
                """
                -- What the protocol says as far as it is known; contacts that were registered before name these versions.
                insert into normversie (nummer, naam, geldig_van, geldig_tot, sterkte, publicatie, bepalingen, reden, auteur, vastgesteld_op) values
                (1, '2.0', '2015-01-01', '2022-01-01', 'hoevenNiet', 'Informatieprotocol Beleidsinformatie Jeugd 2.0 (oktober 2014), bijlage 2 bij de Regeling Jeugdwet',
                    '[{"bron": "§1.3", "sterkte": "hoevenNiet", "tekst": "Er hoeven geen gegevens te worden aangeleverd aan CBS over de toeleidings- of verwijzingstaken (toegangstaken), over de preventieve inzet of informatie & advies."},
                      {"bron": "§3.1, advies en consult", "sterkte": "hoevenNiet", "tekst": "Als een jeugdhulpaanbieder een jeugdige (anonieme) adviezen of consulten biedt, ook al is dat voorafgaande aan de start van jeugdhulp, dan geldt dit niet als jeugdhulp waarover gegevens verstrekt moeten worden aan CBS."}]',
                    'Begin van de Jeugdwet', 'Jeugdhulp', '2015-01-01'),
                (2, '7', '2022-01-01', null, 'dienenNiet', 'Informatieprotocol Beleidsinformatie Jeugd versie 7 (juli 2021), bijlage bij de Regeling Jeugdwet',
                    '[{"bron": "§1.3", "sterkte": "hoevenNiet", "tekst": "Er hoeven geen gegevens te worden aangeleverd aan het CBS over de toeleidings- of verwijzingstaken (toegangstaken), over de preventieve inzet of informatie & advies."},
                      {"bron": "§3.1, toegang", "sterkte": "dienenNiet", "tekst": "De gesprekken die een deskundige in de gemeentelijke toegang in het kader van de toeleiding naar en advisering over eventuele jeugdhulp met jeugdigen en ouders voert, worden niet beschouwd als jeugdhulp. Ook als die deskundige preventieve opvoedondersteuning verleent, geldt dit niet als jeugdhulp. Hierover dient dan ook niet aan het CBS te worden gerapporteerd."},
                      {"bron": "Zoals onderzoekers versie 2022 aanhalen; niet letterlijk in versie 7", "sterkte": "dienenNiet", "tekst": "Gegevens over jongeren met wie het wijkteam contact heeft gehad voor preventieve activiteiten of voor een doorverwijzing naar jeugdhulp, dienen niet aangeleverd te worden bij het CBS."}]',
                    'Versie 7 van het protocol', 'Jeugdhulp', '2022-01-01');

                -- Whoever works for the country and holds the role there; the account sees its own roles.
                create function is_landelijk_beheerder() returns boolean language sql stable as $$
                    select current_setting('app.gemeente', true) = '0000' and exists (
                        select from aanstelling
                        where gemeente_code = '0000' and account_id = nullif(current_setting('app.account', true), '')::uuid and rol = 'landelijkBeheerder')
                $$;

                -- Only the end of a version is ever written: when the next one takes over, and earlier when one comes between.
                create function bewaak_einde_van_versie() returns trigger language plpgsql as $$
                begin
                    if new.geldig_tot is null or new.geldig_tot > old.geldig_tot or to_jsonb(new) - 'geldig_tot' <> to_jsonb(old) - 'geldig_tot' then
                        raise exception 'van een versie die geldt verandert alleen het einde, en nooit naar later' using errcode = 'check_violation', constraint = tg_name;
                    end if;
                    return new;
                end $$;
                create trigger normversie_onveranderlijk before update on normversie
                    for each row execute function bewaak_einde_van_versie();

                -- Looked at when the transaction ends: the version that takes over is stored after the one it ends.
                create function eis_opvolger_van_normversie() returns trigger language plpgsql as $$
                begin
                    if not exists (select from normversie where geldig_van = new.geldig_tot) then
                        raise exception 'een versie eindigt alleen waar een volgende begint' using errcode = 'check_violation', constraint = tg_name;
                    end if;
                    return null;
                end $$;
                create constraint trigger normversie_opvolger after insert or update on normversie
                    deferrable initially deferred for each row when (new.geldig_tot is not null) execute function eis_opvolger_van_normversie();

                alter table normversie add constraint ex_normversie_een_tegelijk
                    exclude using gist (daterange(geldig_van, geldig_tot, '[)') with &&);

                grant update (geldig_tot) on normversie to jeugdhulp_app;
                """);
            migrationBuilder.BeveiligLandelijkeTabel("normversie", "select, insert", lezen: "true");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "normversie");

            migrationBuilder.Sql(
                """
                drop function eis_opvolger_van_normversie();
                drop function bewaak_einde_van_versie();
                drop function is_landelijk_beheerder();
                """);
        }
    }
}
