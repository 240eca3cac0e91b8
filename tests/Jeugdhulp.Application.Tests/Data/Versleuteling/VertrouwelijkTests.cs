using System.Diagnostics.CodeAnalysis;
using Jeugdhulp.Application.Data;
using Jeugdhulp.Application.Data.Versleuteling;
using Jeugdhulp.Application.Jeugdigen;
using Jeugdhulp.TestCommon;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Npgsql;
using Shouldly;
using Xunit;

namespace Jeugdhulp.Application.Tests.Data.Versleuteling;

/// <summary>What is written about people cannot be read in the database, and what can be read there was looked at.</summary>
[SuppressMessage("Security", "CA2100:Review SQL queries for security vulnerabilities", Justification = "The statements are made of names of tables.")]
public sealed class VertrouwelijkTests(GeladenDemodata demo) : IClassFixture<GeladenDemodata>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public void Elke_tekst_is_versleuteld_of_staat_met_een_reden_op_de_lijst()
    {
        using var db = demo.Database.CreateUnrestrictedContext();
        var open = db.Model.GetEntityTypes().SelectMany(e => Teksten(e).Select(t => $"{e.GetTableName()}.{t}")).Except(Versleuteld(db.Model), StringComparer.Ordinal).ToList();

        open.Except(Leesbaar.Keys, StringComparer.Ordinal).ShouldBeEmpty("a new text is encrypted (Vertrouwelijk), or gets a line here with the reason why it need not be");
        Leesbaar.Keys.Except(open, StringComparer.Ordinal).ShouldBeEmpty("these are gone, or encrypted by now");
        Leesbaar.Values.ShouldAllBe(reden => reden.Length > 10);
    }

    [Fact]
    public async Task In_de_hele_database_staat_geen_BSN_en_geen_vrije_tekst()
    {
        await using var db = demo.Database.CreateUnrestrictedContext();
        var nummers = await db.Personen.IgnoreQueryFilters().Where(p => p.Bsn != null).Select(p => p.Bsn!).ToListAsync(Ct);
        var teksten = (await db.Contacten.IgnoreQueryFilters().AsNoTracking().Select(c => new { c.Feit, c.BeeldProfessional, c.MeningOuder, c.MeningJeugdige }).ToListAsync(Ct))
            .SelectMany(c => new[] { c.Feit, c.BeeldProfessional, c.MeningOuder, c.MeningJeugdige })
            .Concat(await db.Contactregels.IgnoreQueryFilters().Select(r => r.KeuzeReden).ToListAsync(Ct))
            .Concat((await db.Gezinsplannen.IgnoreQueryFilters().AsNoTracking().ToListAsync(Ct)).SelectMany(p => new[] { p.Inhoud.Hulpvraag, p.Inhoud.Feiten, p.Inhoud.InterneNotitie }))
            .Concat(await db.Hulpbesluiten.IgnoreQueryFilters().Select(b => b.Motivering).ToListAsync(Ct))
            .Concat((await db.Contactwijzigingen.IgnoreQueryFilters().AsNoTracking().ToListAsync(Ct)).SelectMany(w => w.Velden).SelectMany(v => new[] { v.Oud, v.Nieuw }))
            .OfType<string>().Where(t => t.Length > 25).Distinct().ToList();
        nummers.Count.ShouldBeGreaterThan(500);
        teksten.Count.ShouldBeGreaterThan(20);

        var (vondsten, bekend) = (new List<string>(), nummers.ToHashSet(StringComparer.Ordinal));
        var rijen = 0;
        await foreach (var (tabel, rij) in LeegAsync())
        {
            rijen++;
            if (Negens(rij).Any(bekend.Contains) || teksten.Exists(t => rij.Contains(t, StringComparison.Ordinal)))
            {
                vondsten.Add(tabel);
            }
        }

        rijen.ShouldBeGreaterThan(10_000);
        vondsten.Distinct().ShouldBeEmpty();
    }

    [Fact]
    public async Task Een_waarde_die_naar_een_andere_kolom_is_verplaatst_wordt_geweigerd()
    {
        await using var db = demo.Database.CreateUnrestrictedContext();
        await using var transactie = await db.Database.BeginTransactionAsync(Ct);
        var id = await db.Contacten.IgnoreQueryFilters().Where(c => c.Feit != null && c.MeningOuder != null).Select(c => c.Id).FirstAsync(Ct);
        await db.Database.ExecuteSqlAsync($"update contact set mening_ouder = feit where id = {id}", Ct);

        var fout = await Should.ThrowAsync<System.Security.Cryptography.CryptographicException>(() => db.Contacten.IgnoreQueryFilters().AsNoTracking().SingleAsync(c => c.Id == id, Ct));

        fout.Message.ShouldContain("contact.mening_ouder");
    }

    [Fact]
    public async Task Een_BSN_wordt_gevonden_is_uniek_in_zijn_gemeente_en_verschilt_per_gemeente()
    {
        await using var db = demo.Database.CreateUnrestrictedContext();
        await using var transactie = await db.Database.BeginTransactionAsync(Ct);
        var een = await db.Personen.IgnoreQueryFilters().AsNoTracking().FirstAsync(p => p.GemeenteCode == "9991" && p.Bsn != null, Ct);
        var kenmerk = Persoon.Kenmerk("9991", een.Bsn!);
        (await db.Personen.IgnoreQueryFilters().AsNoTracking().SingleAsync(p => p.Bsnkenmerk == kenmerk, Ct)).Id.ShouldBe(een.Id);

        db.Add(Zelfde("9992", een.Bsn!));
        await db.SaveChangesAsync(Ct);
        (await db.Personen.IgnoreQueryFilters().AsNoTracking().CountAsync(p => p.Bsnkenmerk == kenmerk, Ct)).ShouldBe(1);

        db.Add(Zelfde("9991", een.Bsn!));
        var fout = await Should.ThrowAsync<DbUpdateException>(() => db.SaveChangesAsync(Ct));
        fout.InnerException.ShouldBeOfType<PostgresException>().ConstraintName.ShouldBe("ix_persoon_gemeente_code_bsnkenmerk");
    }

    [Theory]
    [InlineData("123456789")]
    [InlineData("000000000")]
    [InlineData("99990000")]
    public async Task Wat_geen_BSN_is_komt_niet_in_de_database(string nummer)
    {
        await using var db = demo.Database.CreateUnrestrictedContext();
        db.Add(Zelfde("9991", nummer));

        await Should.ThrowAsync<Exception>(() => db.SaveChangesAsync(Ct));

        (await db.Personen.IgnoreQueryFilters().CountAsync(p => p.Achternaam == "Zelfdenummer", Ct)).ShouldBe(0);
    }

    [Fact]
    public async Task Een_vraag_over_een_versleutelde_tekst_wordt_geweigerd()
    {
        await using var db = demo.Database.CreateUnrestrictedContext();
        var tekst = "Moeder belt";

        await Geweigerd(() => db.Contacten.Where(c => c.Feit == tekst).ToListAsync(Ct));
        await Geweigerd(() => db.Contacten.Where(c => c.Feit!.Contains("Moeder")).ToListAsync(Ct));
        await Geweigerd(() => db.Contacten.Where(c => c.Feit!.Length > 3).ToListAsync(Ct));
        await Geweigerd(() => db.Contacten.Where(c => EF.Functions.Like(c.Feit!, "Moeder%")).ToListAsync(Ct));
        await Geweigerd(() => db.Contacten.OrderBy(c => c.Feit).ToListAsync(Ct));
        await Geweigerd(() => db.Contacten.Select(c => c.Anoniem ? c.Thema : c.Feit).ToListAsync(Ct));
        await Geweigerd(() => db.Contacten.Select(c => c.Feit + "!").ToListAsync(Ct));
        await Geweigerd(() => db.Contacten.Select(c => c.Feit ?? c.MeningOuder).ToListAsync(Ct));

        (await db.Contacten.IgnoreQueryFilters().Where(c => c.Feit != null).Select(c => c.Anoniem ? null : c.Feit).Take(3).ToListAsync(Ct)).Count.ShouldBe(3);

        static async Task Geweigerd<T>(Func<Task<T>> vraag) => (await Should.ThrowAsync<InvalidOperationException>(vraag)).Message.ShouldContain("is encrypted");
    }

    private static Persoon Zelfde(string code, string bsn) => new()
    {
        GemeenteCode = code,
        Id = Guid.NewGuid(),
        Voornamen = "Noor",
        Achternaam = "Zelfdenummer",
        Geboortedatum = new DateOnly(2015, 1, 1),
        Bsn = bsn,
        ZoekVoornamen = "noor",
        ZoekAchternaam = "zelfdenummer",
    };

    private static IEnumerable<string> Versleuteld(IModel model) =>
        Vertrouwelijk.Tabellen(model).SelectMany(t => t.Kolommen.Select(k => $"{t.Tabel}.{k}"));

    /// <summary>Columns that can hold text: strings, lists of them, and JSON; words of an enum and keys of a gemeente are none.</summary>
    private static IEnumerable<string> Teksten(ITypeBase type) => type.GetProperties()
        .Where(p => p.Name != "GemeenteCode" && (p.ClrType == typeof(string) || p.GetColumnType() == "jsonb" || (p.IsPrimitiveCollection && p.GetElementType()!.ClrType == typeof(string))))
        .Select(p => p.GetColumnName())
        .Concat(type.GetComplexProperties().SelectMany(c => Teksten(c.ComplexType)));

    private static IEnumerable<string> Negens(string rij)
    {
        for (var (begin, i) = (0, 0); i <= rij.Length; i++)
        {
            if (i < rij.Length && char.IsAsciiDigit(rij[i]))
            {
                continue;
            }

            if (i - begin == 9)
            {
                yield return rij[begin..i];
            }

            begin = i + 1;
        }
    }

    /// <summary>Every row of every table as text, as a dump would hold it.</summary>
    private async IAsyncEnumerable<(string Tabel, string Rij)> LeegAsync()
    {
        await using var verbinding = new NpgsqlConnection(demo.Database.ConnectionString);
        await verbinding.OpenAsync(Ct);
        var tabellen = new List<string>();
        await using (var vraag = new NpgsqlCommand("select tablename::text from pg_tables where schemaname = 'public' order by 1", verbinding))
        await using (var lezer = await vraag.ExecuteReaderAsync(Ct))
        {
            while (await lezer.ReadAsync(Ct))
            {
                tabellen.Add(lezer.GetString(0));
            }
        }

        foreach (var tabel in tabellen)
        {
            await using var vraag = new NpgsqlCommand($"select t::text from \"{tabel}\" t", verbinding);
            await using var lezer = await vraag.ExecuteReaderAsync(Ct);
            while (await lezer.ReadAsync(Ct))
            {
                yield return (tabel, lezer.GetString(0));
            }
        }
    }

    /// <summary>What may be read, by the reason why.</summary>
    private static readonly Dictionary<string, string> Leesbaar = new (string Reden, string Kolommen)[]
    {
        ("Name of a worker of the gemeente, which belongs beside every act.",
            """
            rechtencontrole.door_naam rechtencontroleregel.naam rechtencontroleregel.email afronding.door_naam annotatie.door_naam beschikking.besluit_door beschikking.door betrouwbaarheidsoordeel.door_naam betwisting.door
            betwisting.opgelost_door casus.door casus.ingetrokken_door casusbesluit.door cbslevering.begonnen_door cbslevering.gecontroleerd_door
            cbslevering.geleverd_door cbslevering.ingetrokken_door cbslevering.vastgesteld_door cbsleveringantwoord.door cbsleveringcontrole.door
            contextwaarde.door_naam leverafspraak.door leveringsindeling.door leveringsindeling.gestopt_door leveringsindeling.nagekeken_door nietlevering.door cijfergrens.door cbscijfer.door_naam cbsherkenning.door_naam cbsverschil.door_naam
            conceptversie.auteur conceptversie.beoordelaar conceptversie.gewijzigd_door conceptversie.indiener conceptversie.terug_door contactwijziging.door_naam
            document.door doelresultaat.door_naam doorrekenverslag.aangevraagd_door dossierafspraak.door dossierwijziging.door_naam formatie.door
            gezinsplan.gewijzigd_door kwaliteitsindicator.door gezinsregie.door_naam inleesverklaring.door inlezing.door kaartversie.door hulpbesluit.door_naam hulpvraagtriage.door_naam instellingenversie.auteur
            instellingenversie.vastgesteld_door instructieplicht.door kwartaalverslag.door_naam leidraadmelding.door_naam lokaalwoord.door medewerker.naam
            noodmelding.gezien_door noodtoegang.door_naam normconcept.auteur normconcept.beoordelaar normconcept.gewijzigd_door normconcept.indiener normconcept.terug_door normversie.auteur
            normversie.vastgesteld_door onderscheid.door_naam partnertoestemming.door_naam persoonwijziging.door_naam planbesluit.door_naam planoverdracht.door_naam
            planversie.door_naam planwijziging.door_naam product.door reflectie.door_naam ronde.door samenvoeging.door_naam samenvoeging.ongedaan_door_naam
            statusperiode.door streefdoel.door_naam terugkoppeling.door trajectbespreking.door trajectbespreking.gedragswetenschapper triageconsult.beantwoord_door
            triageconsult.door_naam triagetermijn.door triagewijziging.door_naam uitwisselpakket.door verloopregel.door vervolgkeuze.door_naam verzegeling.door_naam
            vastecontactpersoon.door verdeelvraag.door_naam verdeelvraag.eraf_door verdeling.door_naam verdeling.teruggenomen_door
            verhaal.door_naam verhaal.gewijzigd_door verhaal.ingetrokken_door verhaal.teruggegeven_door
            voorstelgroep.door_naam voorziening.door adviesbesluit.door_naam zwaarwegendadvies.door wachtcontrole.door wachtinstelling.door wachtmelding.door
            """),
        ("Code, number of a rule, or fixed words of the application.",
            """
            accountsessie.apparaat rechtencontroleregel.rollen afronding.reden afrondingmeting.informant indicatorantwoord.informant afrondingmeting.zonder_hulp_verder betwisting.instelling cbscijfer.indicator cbscijfer.moment
            cbslevering.indeling_sha256 cbslevering.instellingenversies cbslevering.normversie cbslevering.protocol cbslevering.sha256 cbslevering.telling
            cbsleveringcontrole.bevindingen cbsleveringcontrole.weglatingen cbsleveringvondst.code leveringsindeling.protocol leveringsindeling.sha256
            cbscijfer.tabel cbsherkenning.indicator cbsherkenning.moment cbsherkenning.tabel cbsverschil.indicator cbsverschil.moment cijfer.deel cijfer.moment
            codewaarde.bron codewaarde.code codewaarde.ijw_code codewaarde.lijst codewaarde.omschrijving conceptversie.herkomst_gemeente contact.gesproken_met
            contact.herkomst contact.kanaal contactregel.bewijs_sha256 contactregel.bewijs_versie contactregel.normversie contactregel.regel
            contactregel.regel_norm contactregel.zin document.sha256 document.versie doorrekenverslag.bron doorrekenverslag.sha256 doorverwijzing.bestemming
            doorverwijzing.reden inleesregel.bestand inleesregel.fouten inleesverklaring.bestand inleesverklaring.nieuwe_klasse inleesverklaring.soort dossier.herkomst_gemeente dossier.reden_einde dossier.verwijzer dossierwijziging.wat gemeente.code gemeente.naam gemeente.provincie gemeente.regio
            gepubliceerdcijfer.moment gezinsplan.aard hulpvraagtriage.instrument instellingenversie.herkomst_gemeente logboekregel.object_soort
            logboekregel.oorsprong logboekregel.resultaat planoverdracht.delen product.hulpvorm reflectie.regel samenvoeging.overgenomen sleutel.naam
            taak.foutsoort traject.hulpvorm traject.reden_einde traject.verwijzer_code verborgenkwaliteit.deel vergelijkingsdeel.aanvrager_code vergelijkingsdeel.gevraagde_code
            uitwisselpakket.manifest uitwisselpakket.sha256 voorstel.bewijs_sha256 voorstelgroep.naar_regel voorstelgroep.van_regel voorziening.bestemming wachtinstelling.eigen_traject
            """),
        ("Numbers, codes and ids only.",
            """
            logboekregel.bijzonderheden samenvoeging.verplaatst taak.invoer
            """),
        ("Name or address: sought by, also by sound and with a typing error, and sorted by.",
            """
            naamtrigram.naam naamtrigram.trigram persoon.achternaam persoon.huisnummer persoon.klank persoon.klank_voornaam persoon.plaats persoon.postcode
            persoon.straat persoon.tussenvoegsel persoon.voornamen persoon.woonplaats_gemeente persoon.zoek_achternaam persoon.zoek_voornamen wijkgebied.postcode
            woonplaatsverleden.gemeente postcodeverleden.postcode
            wijkgebied.wijk
            """),
        ("A hash with a key from outside the database.",
            """
            persoon.bsnkenmerk
            """),
        ("Name of an organisation, a team or a facility, or how to reach it.",
            """
            contact.partner doorverwijzing.aanbieder inlezing.bron partnertoestemming.partnernaam product.naam team.naam traject.aanbieder uitwisselpakket.bron uitwisselpakket.levert voorziening.aanbod
            verdeling.organisatie voorziening.contactpersoon voorziening.naam voorziening.telefoon
            """),
        ("Policy, settings and figures of a gemeente: about no person, and often public.",
            """
            annotatie.tekst kwaliteitsindicator.keuzes kwaliteitsindicator.naam kwaliteitsindicator.vraag streefdoel.afspraak cbslevering.indeling cbslevering.indeling_naam cbslevering.intrek_reden cbslevering.ontvangst cbslevering.toelichting
            cbsleveringantwoord.opmerking leveringsindeling.afkeur_reden leveringsindeling.inhoud leveringsindeling.naam leveringsindeling.stop_reden betrouwbaarheidsoordeel.reden betwisting.oplossing betwisting.reden cbsherkenning.toelichting cbsverschil.toelichting
            conceptversie.besluit_contact conceptversie.besluit_tekst conceptversie.instellingen conceptversie.naam conceptversie.reden conceptversie.terug_reden
            contact.thema contextwaarde.bron contextwaarde.wijk document.titel doorrekenverslag.bronnaam doorrekenverslag.regels doorrekenverslag.uitslag doorrekenverslag.vergelijking
            doorrekenverslag.verzegeld gemeenteprofiel.bron instellingenversie.besluit_contact instellingenversie.besluit_tekst instellingenversie.instellingen
            instellingenversie.reden kwartaalverslag.verhaal lokaalwoord.enkelvoud lokaalwoord.lidwoord lokaalwoord.meervoud normconcept.bepalingen
            normconcept.naam normconcept.publicatie normconcept.reden normconcept.terug_reden normversie.bepalingen normversie.naam normversie.publicatie
            normversie.reden ronde.titel triagetermijn.veiligheidsinstructie vergelijkingsdeel.deel verzegeling.reden
            """),
        ("Heading of a casus that is made up or made unrecognizable; what may point at a person is refused.",
            """
            casus.titel
            """),
        ("Account of a worker: what one signs in with, or a hash already.",
            """
            account.concurrency_stamp account.email account.naam account.normalized_email account.normalized_user_name account.password_hash account.phone_number
            account.security_stamp account.user_name account_claim.claim_type account_claim.claim_value account_login.login_provider
            account_login.provider_display_name account_login.provider_key account_token.login_provider account_token.name
            """),
    }.SelectMany(groep => groep.Kolommen.Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).Select(kolom => (kolom, groep.Reden))).ToDictionary(StringComparer.Ordinal);
}
