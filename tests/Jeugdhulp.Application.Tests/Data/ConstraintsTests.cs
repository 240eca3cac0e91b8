using Jeugdhulp.TestCommon;
using Npgsql;
using Shouldly;
using Xunit;

namespace Jeugdhulp.Application.Tests.Data;

/// <summary>Rules of the data that the database keeps itself, also for who goes around the application.</summary>
public sealed class ConstraintsTests(ConstraintsTests.EenGemeente gemeente) : IClassFixture<ConstraintsTests.EenGemeente>
{
    private const string Ingediend = "geldig_van = '2027-01-01', reden = 'x', indiener = 'x', ingediend_op = now()";
    private const string Vastgesteld = $"stand = 'vastgesteld', {Ingediend}, indiener_account_id = auteur_account_id, beoordelaar = 'x', beoordeeld_op = now()";

    private const string TweedeDossier =
        """
        with nieuw as (
            insert into dossier (gemeente_code, id, nummer, soort, wet, team_id, begin, volgnummer)
            select gemeente_code, gen_random_uuid(), nummer + 1, soort, wet, team_id, begin, 1 from dossier returning *)
        insert into dossierpersoon (gemeente_code, dossier_id, persoon_id, soort, wet, rol, van)
        select n.gemeente_code, n.id, p.persoon_id, n.soort, n.wet, 'ontvangtHulp', p.van + 30 from nieuw n, dossierpersoon p
        """;

    public static TheoryData<string, string> Overtredingen => new()
    {
        { "ex_instellingenversie_een_tegelijk", "insert into instellingenversie (gemeente_code, nummer, geldig_van, instellingen, auteur, reden, vastgesteld_op) values ('9991', 9, '2020-01-01', '{}', 'x', 'x', now())" },
        { "ck_instellingenversie_periode", "update instellingenversie set geldig_tot = geldig_van" },
        { "ex_teamlid_een_tegelijk", "insert into teamlid (gemeente_code, team_id, medewerker_id, van) select gemeente_code, team_id, medewerker_id, '2020-01-01' from teamlid limit 1" },
        { "ck_teamlid_periode", "update teamlid set tot = van - 1" },
        { "ck_team_periode", "update team set geldig_tot = geldig_van" },
        { "ck_team_soort", "update team set soort = 'straatteam'" },
        { "ck_persoon_bsn_versleuteld", "update persoon set bsn = '123456789'" },
        { "ck_persoon_bsn_versleuteld", "update persoon set bsn = '000000000'" },
        { "ck_persoon_bsn_versleuteld", "update persoon set bsn = '99990000'" },
        { "ix_persoon_gemeente_code_bsnkenmerk", "update persoon set bsnkenmerk = (select bsnkenmerk from persoon where bsnkenmerk is not null limit 1)" },
        { "ck_persoon_bsnkenmerk_versleuteld", "update persoon set bsnkenmerk = null" },
        { "ck_persoon_bsnkenmerk_versleuteld", "update persoon set bsnkenmerk = '\\x00'" },
        { "ck_contact_feit_versleuteld", "update contact set feit = 'Gesprek met moeder'" },
        { "ck_concept_velden_versleuteld", "update concept set velden = '{}'" },
        { "ck_persoon_postcode", "update persoon set postcode = '0123 ab'" },
        { "ck_persoon_geboortedatum", "update persoon set geboortedatum = '1899-12-31'" },
        { "ck_gemeente_code", "insert into gemeente (code, naam, fictief, geldig_van) values ('99a1', 'x', true, '2026-01-01')" },
        { "ck_contact_duur", "update contact set duur_minuten = 0" },
        { "ck_contact_duur", "update contact set duur_minuten = 1441" },
        { "ck_contact_deelnemers", "update contact set aantal_deelnemers = 0" },
        { "ck_contact_activiteit", "update contact set activiteit = 'wandelen'" },
        { "ck_contactregel_keuze", "update contactregel set gekozen_klasse = 'toegang'" },
        { "ck_contactregel_gespreknummer", "update contactregel set gespreknummer = 0" },
        { "fk_contactregel_feiten", "update contactregel set activiteit = 'intake'" },
        { "ck_hulpvraag_been", "update hulpvraag set wettelijk_been = 4" },
        { "ck_hulpvraag_eigen_hulp", "update hulpvraag set plan_vastgesteld = true" },
        { "ix_betwisting_gemeente_code_instelling", "insert into betwisting (gemeente_code, id, instelling, reden, door, op) select gemeente_code, gen_random_uuid(), instelling, reden, door, op from betwisting" },
        { "ck_betwisting_opgelost", "update betwisting set opgelost_op = now()" },
        { "ck_instellingenversie_tweede_persoon", "update instellingenversie set auteur_account_id = a.id, vastgesteld_door_account_id = a.id from (select gen_random_uuid() as id) a" },
        { "ck_conceptversie_makers", "update conceptversie set makers = '{}'" },
        { "ck_conceptversie_makers", $"update conceptversie set {Ingediend}, indiener_account_id = gen_random_uuid()" },
        { "ck_conceptversie_ingediend", "update conceptversie set stand = 'terBeoordeling'" },
        { "ck_conceptversie_vastgesteld", $"update conceptversie set {Vastgesteld}, beoordelaar_account_id = gen_random_uuid()" },
        { "ck_conceptversie_vastgesteld", $"update conceptversie set {Vastgesteld}, versienummer = 1" },
        { "ck_conceptversie_vastgesteld", "update conceptversie set versienummer = 1" },
        { "ck_conceptversie_beoordelaar", $"update conceptversie set {Vastgesteld}, versienummer = 1, beoordelaar_account_id = auteur_account_id" },
        { "ck_conceptversie_beoordelaar", $"update conceptversie set {Vastgesteld}, versienummer = 1, beoordelaar_account_id = m.id, makers = makers || m.id from (select gen_random_uuid() as id) m" },
        { "fk_conceptversie_instellingenversie_gemeente_code_versienummer", $"update conceptversie set {Vastgesteld}, beoordelaar_account_id = gen_random_uuid(), versienummer = 7" },
        { "conceptversie_afgerond", "update conceptversie set stand = 'ingetrokken'; update conceptversie set naam = 'x'" },
        { "instellingenversie_einde", "update instellingenversie set geldig_tot = '2030-01-01'; update instellingenversie set geldig_tot = '2030-01-02'" },
        { "instellingenversie_einde", "update instellingenversie set geldig_tot = '2030-01-01'; update instellingenversie set geldig_tot = null" },
        { "instellingenversie_opvolger", "update instellingenversie set geldig_tot = '2030-01-01'; set constraints all immediate" },
        { "ck_lokaalwoord_lidwoord", "update lokaalwoord set lidwoord = 'een'" },
        { "ck_lokaalwoord_enkelvoud", "update lokaalwoord set enkelvoud = ''" },
        { "ck_lokaalwoord_meervoud", "update lokaalwoord set meervoud = E'a\\nb'" },
        { "ex_statusperiode_een_tegelijk", "insert into statusperiode (gemeente_code, id, dossier_id, status, van, door, op) select gemeente_code, gen_random_uuid(), dossier_id, 'slapend', van + 1, 'x', now() from statusperiode" },
        { "ck_statusperiode_periode", "update statusperiode set tot = van - 1" },
        { "ck_statusperiode_status", "update statusperiode set status = 'zoek'" },
        { "ex_dossierpersoon_een_dossier", TweedeDossier },
        { "ex_dossierpersoon_een_rol", "insert into dossierpersoon (gemeente_code, dossier_id, persoon_id, nummer, soort, wet, rol, van) select gemeente_code, dossier_id, persoon_id, 2, soort, wet, 'contactpersoon', van + 30 from dossierpersoon" },
        { "pk_dossierpersoon", "insert into dossierpersoon (gemeente_code, dossier_id, persoon_id, soort, wet, rol, van, tot) select gemeente_code, dossier_id, persoon_id, soort, wet, 'contactpersoon', van, van from dossierpersoon" },
        { "ck_dossierpersoon_nummer", "update dossierpersoon set nummer = 0" },
        { "ck_dossierpersoon_eruit", "update dossierpersoon set eruit_op = van" },
        { "ck_dossierpersoon_eruit", "update dossierpersoon set tot = van + 1, eruit_op = van" },
        { "fk_dossierpersoon_dossier_gemeente_code_dossier_id_soort_wet", "update dossierpersoon set soort = 'gezin'" },
        { "ck_dossier_einde", "update dossier set einde = begin" },
        { "ck_dossier_einde", "update dossier set reden_einde = '01'" },
        { "ck_dossier_periode", "update dossier set einde = begin - 1, reden_einde = '01', doelen = 'niet'" },
        { "ck_dossier_toelichting", "update dossier set toelichting = ''" },
        { "ix_dossier_gemeente_code_nummer", "insert into dossier (gemeente_code, id, nummer, soort, wet, team_id, begin, volgnummer) select gemeente_code, gen_random_uuid(), nummer, soort, wet, team_id, begin, 1 from dossier" },
        { "ck_dossierafspraak_geldt_vanaf", "update dossierafspraak set geldt_vanaf = '2014-12-31'" },
        { "ck_dossierafspraak_telt_mee", "update dossierafspraak set telt_mee = '{}'" },
        { "ck_dossierafspraak_telt_mee", "update dossierafspraak set telt_mee = '{afgesloten}'" },
        { "ck_dossierafspraak_weken", "update dossierafspraak set weken_zonder_contact = 0" },
        { "ck_hulpvraag_periode", "update hulpvraag set gesloten = geopend - 1" },
    };

    [Theory]
    [MemberData(nameof(Overtredingen))]
    public async Task Een_overtreding_wordt_geweigerd_door(string regel, string opdracht)
    {
        var fout = await Should.ThrowAsync<PostgresException>(() => gemeente.VoerUitAsync(opdracht));

        fout.ConstraintName.ShouldBe(regel);
    }

    [Theory]
    [InlineData("update persoon set bsn = null, bsnkenmerk = null")]
    [InlineData("update persoon set postcode = '1234AB'")]
    [InlineData("update contact set duur_minuten = 1440")]
    [InlineData("update contact set activiteit = 'intake'")]
    [InlineData("update contactregel set gekozen_klasse = 'toegang', keuze_reden = 'v1.00000000.x', keuze_op = now(), keuze_door_account_id = gen_random_uuid()")]
    [InlineData($"update conceptversie set {Vastgesteld}, versienummer = 1, beoordelaar_account_id = gen_random_uuid()")]
    [InlineData("update conceptversie set stand = 'ingetrokken'")]
    [InlineData("update hulpvraag set plan_vastgesteld = true, eigen_hulp = false")]
    [InlineData("update hulpvraag set gesloten = geopend, wettelijk_been = 3")]
    [InlineData("update dossier set einde = begin, reden_einde = '01', doelen = 'geenDoelen'")]
    [InlineData("update dossierpersoon set tot = van")]
    [InlineData("update dossierpersoon set tot = van, eruit_op = van + 1")]
    public async Task Wat_mag_wordt_opgeslagen(string opdracht) =>
        (await gemeente.VoerUitAsync(opdracht)).ShouldBeGreaterThan(0);

    public sealed class EenGemeente : IAsyncLifetime
    {
        private readonly Testdatabase _database = new();

        public async ValueTask InitializeAsync()
        {
            await _database.InitializeAsync();
            await Volgevuld.MaakAsync(_database, "9991", 1);
        }

        public ValueTask DisposeAsync() => _database.DisposeAsync();

        /// <summary>Runs a statement and takes it back.</summary>
        [System.Diagnostics.CodeAnalysis.SuppressMessage("Security", "CA2100:Review SQL queries for security vulnerabilities", Justification = "The statements are literals of this class.")]
        public async Task<int> VoerUitAsync(string opdracht)
        {
            await using var verbinding = new NpgsqlConnection(_database.ConnectionString);
            await verbinding.OpenAsync();
            await using var transactie = await verbinding.BeginTransactionAsync();
            await using var sql = new NpgsqlCommand(opdracht, verbinding, transactie);
            return await sql.ExecuteNonQueryAsync();
        }
    }
}
