using Jeugdhulp.Application.Contacten;
using Jeugdhulp.Application.Jeugdigen;
using Jeugdhulp.Application.Logboek;
using Jeugdhulp.Application.Toegang;
using Jeugdhulp.Application.Triage;
using Jeugdhulp.Domain.Contacten;
using Jeugdhulp.Domain.Triage;
using Jeugdhulp.TestCommon;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Shouldly;
using Xunit;

namespace Jeugdhulp.Application.Tests.Triage;

[Trait("Eis", "TRI-01")]
public sealed class TriagebeheerTests(Testdatabase database) : IClassFixture<Testdatabase>
{
    private static readonly DateOnly Vandaag = new(2026, 11, 20);
    private static readonly StilleKlok Klok = new(Vandaag);
    private static readonly Triagegegevens Goed = new() { Risico = true, Datum = Vandaag, Tijd = new TimeOnly(9, 30), Veiligheid = Veiligheid.GeenZorgen };

    private static int _volgende = 7100;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    [Trait("Eis", "TRI-02")]
    public async Task Een_triage_met_risico_krijgt_de_snelle_termijn_en_staat_in_het_logboek()
    {
        var (team, hulpvraag) = await VulAsync();
        var id = Guid.NewGuid();

        (await MaakAsync(team, hulpvraag, id, Goed)).ShouldBeOfType<TriageOpgeslagen>();
        (await MaakAsync(team, hulpvraag, id, Goed)).ShouldBeOfType<TriageOpgeslagen>();

        await using var db = database.CreateUnrestrictedContext();
        var triage = await db.Triages.IgnoreQueryFilters().SingleAsync(t => t.HulpvraagId == hulpvraag, Ct);
        (triage.Risico, triage.TermijnDagen, triage.Uiterlijk, triage.MedewerkerId).ShouldBe((true, 3, Vandaag.AddDays(3), team.Medewerker.Id));
        triage.GedaanOp.ShouldBe(new DateTimeOffset(2026, 11, 20, 8, 30, 0, TimeSpan.Zero));
        (await db.Logboek.IgnoreQueryFilters().CountAsync(l => l.ObjectId == id && l.Handeling == Handeling.TriageGedaan, Ct)).ShouldBe(1);
    }

    [Fact]
    public async Task Een_triage_van_een_andere_partij_van_voor_de_geboorte_is_er_niet()
    {
        var (team, hulpvraag) = await VulAsync();
        var geboren = team.Noor.Geboortedatum;
        var elders = Goed with { DoorAnder = true, AnderePartij = "De huisarts" };

        (await MaakAsync(team, hulpvraag, Guid.NewGuid(), elders with { Datum = geboren.AddDays(-1) })).ShouldBeOfType<TriageGeweigerd>().Fouten.ShouldHaveSingleItem().ShouldBe(new("Datum", "Deze persoon was op die dag nog niet geboren. Vul een latere dag in."));
        (await MaakAsync(team, hulpvraag, Guid.NewGuid(), elders with { Datum = geboren })).ShouldBeOfType<TriageOpgeslagen>();
    }

    [Fact]
    [Trait("Eis", "TRI-10")]
    public async Task Hetzelfde_formulier_met_iets_anders_erin_wordt_niet_voor_bewaard_uitgegeven()
    {
        var (team, hulpvraag) = await VulAsync();
        var (id, andere) = (Guid.NewGuid(), await HulpvraagAsync(team));
        (await MaakAsync(team, hulpvraag, id, Goed with { VeiligheidToelichting = "Gesproken\nmet moeder" })).ShouldBeOfType<TriageOpgeslagen>();

        (await MaakAsync(team, hulpvraag, id, Goed with { VeiligheidToelichting = "Gesproken\r\nmet moeder " })).ShouldBeOfType<TriageOpgeslagen>("a browser sends other line ends");
        (await MaakAsync(team, hulpvraag, id, Goed with { Veiligheid = Veiligheid.AcuutOnveilig, VeiligheidToelichting = "Blauwe plekken" })).ShouldBeOfType<TriageGeweigerd>().SleutelGebruikt.ShouldBeTrue();
        (await MaakAsync(team, andere, id, Goed with { VeiligheidToelichting = "Gesproken\nmet moeder" })).ShouldBeOfType<TriageGeweigerd>("it is about another question").SleutelGebruikt.ShouldBeTrue();

        await using var db = database.CreateUnrestrictedContext();
        (await db.Triages.IgnoreQueryFilters().AsNoTracking().SingleAsync(t => t.Id == id, Ct)).Veiligheid.ShouldBe(Veiligheid.GeenZorgen);
    }

    [Theory]
    [InlineData(QuickScan.Enkelvoudig)]
    [InlineData(QuickScan.Meervoudig)]
    [InlineData(null)]
    [Trait("Eis", "TRI-04")]
    public async Task De_uitkomst_van_de_QuickScan_wordt_bewaard(QuickScan? scan)
    {
        var (team, hulpvraag) = await VulAsync();

        (await MaakAsync(team, hulpvraag, Guid.NewGuid(), Goed with { QuickScan = scan })).ShouldBeOfType<TriageOpgeslagen>();

        await using var db = database.CreateUnrestrictedContext();
        (await db.Triages.IgnoreQueryFilters().AsNoTracking().SingleAsync(t => t.HulpvraagId == hulpvraag, Ct)).QuickScan.ShouldBe(scan);
    }

    [Fact]
    [Trait("Eis", "TRI-07")]
    public async Task Een_tweede_triage_van_dezelfde_jeugdige_vraagt_een_reden_ook_bij_een_andere_hulpvraag()
    {
        var (team, hulpvraag) = await VulAsync();
        var andere = await HulpvraagAsync(team);
        await MaakAsync(team, hulpvraag, Guid.NewGuid(), Goed);

        var geweigerd = (await MaakAsync(team, andere, Guid.NewGuid(), Goed)).ShouldBeOfType<TriageGeweigerd>();

        geweigerd.Fouten.ShouldHaveSingleItem().Veld.ShouldBe(nameof(Triagegegevens.RedenDubbel));
        (await MaakAsync(team, andere, Guid.NewGuid(), Goed with { RedenDubbel = "Andere vraag" })).ShouldBeOfType<TriageOpgeslagen>();
    }

    [Fact]
    [Trait("Eis", "TRI-03")]
    public async Task Nieuwe_termijnen_gelden_voor_een_nieuwe_triage_en_niet_voor_die_van_toen()
    {
        var (team, hulpvraag) = await VulAsync("9993");
        var id = Guid.NewGuid();
        await MaakAsync(team, hulpvraag, id, Goed with { Risico = false });
        await using (var db = database.CreateContext(team.Aanmelding()))
        {
            (await new Triagetermijnbeheer(db, Klok).BewaarAsync(5, 30, 10, " ", Ct)).ShouldBeEmpty();
            (await new Triagetermijnbeheer(db, Klok).BewaarAsync(30, 30, 10, null, Ct)).ShouldHaveSingleItem().Veld.ShouldBe("SpoedDagen");
        }

        await WijzigAsync(team, id, await VersieAsync(id), Goed with { Risico = false, Instrument = "GIZ" });
        (await TermijnAsync(id)).ShouldBe((42, 42));
        await WijzigAsync(team, id, await VersieAsync(id), Goed with { Instrument = "GIZ" });
        (await TermijnAsync(id)).ShouldBe((5, 30));
    }

    [Fact]
    public async Task Wie_op_een_oude_pagina_wijzigt_ziet_wat_de_ander_veranderde()
    {
        var (team, hulpvraag) = await VulAsync();
        var id = Guid.NewGuid();
        await MaakAsync(team, hulpvraag, id, Goed);
        var oud = await VersieAsync(id);
        await WijzigAsync(team, id, oud, Goed with { Instrument = "GIZ" });

        var verouderd = (await WijzigAsync(team, id, oud, Goed with { Instrument = "Verwijskaart" })).ShouldBeOfType<TriageVerouderd>();

        verouderd.Wijzigingen.ShouldHaveSingleItem().Velden.ShouldBe([new("Instrument", null, "GIZ")]);
        (await WijzigAsync(team, id, verouderd.Versie, Goed with { Instrument = "Verwijskaart" })).ShouldBeOfType<TriageOpgeslagen>();
    }

    [Fact]
    [Trait("Eis", "TRI-11")]
    public async Task Een_vraag_om_advies_krijgt_een_antwoord()
    {
        var (team, hulpvraag) = await VulAsync();
        var (id, consult) = (Guid.NewGuid(), Guid.NewGuid());
        await MaakAsync(team, hulpvraag, id, Goed);
        await using var db = database.CreateContext(team.Aanmelding());
        var beheer = new Triagebeheer(db, Klok);

        (await beheer.VraagConsultAsync(id, consult, Consultpartij.Poh, "Wat raadt u aan?", Vandaag, false, Ct)).ShouldBeOfType<TriageOpgeslagen>();
        (await beheer.BeantwoordAsync(consult, "Wacht nog even", Vandaag, Ct)).ShouldBe(new TriageOpgeslagen(hulpvraag));

        (await beheer.BeantwoordAsync(consult, "Toch niet", Vandaag, Ct)).ShouldBeOfType<TriageGeweigerd>();
        var beeld = (await new TriageQuery(db, Klok).LaadAsync(hulpvraag, Ct)).ShouldNotBeNull();
        beeld.Triages.ShouldHaveSingleItem().Consulten.ShouldHaveSingleItem().Antwoord.ShouldBe("Wacht nog even");
    }

    [Theory]
    [Trait("Eis", "TRI-12")]
    [InlineData(Rol.Consulent, false)]
    [InlineData(Rol.Teammanager, true)]
    public async Task Alleen_een_teammanager_legt_een_vastgelopen_casus_voor_aan_het_regionaal_expertteam(Rol rol, bool mag)
    {
        var (team, hulpvraag) = await VulAsync();
        var id = Guid.NewGuid();
        await MaakAsync(team, hulpvraag, id, Goed);
        await using var db = database.CreateContext(team.Aanmelding(rol));

        var resultaat = await new Triagebeheer(db, Klok).VraagConsultAsync(id, Guid.NewGuid(), Consultpartij.RegionaalExpertteam, "Wij komen niet verder.", Vandaag, false, Ct);

        if (mag)
        {
            resultaat.ShouldBe(new TriageOpgeslagen(hulpvraag));
        }
        else
        {
            resultaat.ShouldBeOfType<TriageGeweigerd>().Fouten.ShouldHaveSingleItem().Veld.ShouldBe("Partij");
        }

        (await new TriageQuery(db, Klok).LaadAsync(hulpvraag, Ct)).ShouldNotBeNull().Triages.ShouldHaveSingleItem().Consulten.Count.ShouldBe(mag ? 1 : 0);
    }

    [Fact]
    [Trait("Eis", "PRV-02")]
    public async Task Een_naam_noemen_bij_een_partij_van_buiten_vraagt_toestemming_op_die_dag()
    {
        var (team, hulpvraag) = await VulAsync();
        var id = Guid.NewGuid();
        await MaakAsync(team, hulpvraag, id, Goed);

        (await VraagAsync(Consultpartij.Poh, null)).ShouldBeOfType<TriageGeweigerd>().Fouten.ShouldHaveSingleItem().ShouldBe(new("MetNaam", "Kies of u de jeugdige noemt."));
        var geweigerd = (await VraagAsync(Consultpartij.Poh, true)).ShouldBeOfType<TriageGeweigerd>().Fouten.ShouldHaveSingleItem();
        (geweigerd.Veld, geweigerd.Melding.Contains("zonder toestemming", StringComparison.Ordinal)).ShouldBe(("MetNaam", true));
        (await VraagAsync(Consultpartij.Poh, false)).ShouldBeOfType<TriageOpgeslagen>();
        (await VraagAsync(Consultpartij.Gedragswetenschapper, null)).ShouldBeOfType<TriageOpgeslagen>("a colleague of the gemeente");

        await using (var db = database.CreateContext(team.Aanmelding()))
        {
            (await new Partnertoestemmingen(db, Klok).LegVastAsync(team.Noor.Id, Guid.NewGuid(), new() { Partner = "huisarts", Antwoord = "gegeven", Gever = "ouders", Door = "Beide ouders", Datum = Vandaag }, null, Ct)).ShouldBeOfType<PersoonOpgeslagen>();
        }

        (await VraagAsync(Consultpartij.Poh, true)).ShouldBeOfType<TriageOpgeslagen>();
        (await VraagAsync(Consultpartij.Aanbieder, true)).ShouldBeOfType<TriageGeweigerd>("the family agreed to another partner");
        (await VraagAsync(Consultpartij.Gedragswetenschapper, true)).ShouldBeOfType<TriageOpgeslagen>("nobody asks consent for a colleague, so none is kept");
        await using var alles = database.CreateUnrestrictedContext();
        (await alles.Triageconsulten.IgnoreQueryFilters().Where(c => c.TriageId == id).Select(c => c.MetNaam).ToListAsync(Ct)).ShouldBe([false, null, null, true], ignoreOrder: true);

        async Task<Triageresultaat> VraagAsync(Consultpartij partij, bool? metNaam)
        {
            await using var db = database.CreateContext(team.Aanmelding());
            return await new Triagebeheer(db, Klok).VraagConsultAsync(id, Guid.NewGuid(), partij, "Wat raadt u aan?", Vandaag, metNaam, Ct);
        }
    }

    [Fact]
    public async Task Een_andere_gemeente_kent_deze_hulpvraag_niet()
    {
        var (_, hulpvraag) = await VulAsync();
        var (ander, _) = await VulAsync("9992");

        (await MaakAsync(ander, hulpvraag, Guid.NewGuid(), Goed)).ShouldBeOfType<TriageOnbekend>();
    }

    [Theory]
    [Trait("Eis", "TRI-03")]
    [InlineData("update hulpvraagtriage set termijn_dagen = volle_termijn_dagen where id = $1", "ck_hulpvraagtriage_termijn")]
    [InlineData("update hulpvraagtriage set veiligheid = 'zorgen', veiligheid_toelichting = null where id = $1", "ck_hulpvraagtriage_zorgen")]
    [InlineData("update hulpvraagtriage set crisisdienst = true where id = $1", "ck_hulpvraagtriage_crisis")]
    [InlineData("update hulpvraagtriage set analyse_klaar_op = datum - 1 where id = $1", "ck_hulpvraagtriage_analyse")]
    [System.Diagnostics.CodeAnalysis.SuppressMessage("Security", "CA2100:Review SQL queries for security vulnerabilities", Justification = "The statements stand above.")]
    public async Task De_database_weigert_wat_niet_kan(string sql, string regel)
    {
        var (team, hulpvraag) = await VulAsync();
        var id = Guid.NewGuid();
        await MaakAsync(team, hulpvraag, id, Goed);
        await using var verbinding = new NpgsqlConnection(database.ConnectionString);
        await verbinding.OpenAsync(Ct);
        await using var opdracht = new NpgsqlCommand(sql, verbinding) { Parameters = { new() { Value = id } } };

        (await Should.ThrowAsync<PostgresException>(() => opdracht.ExecuteNonQueryAsync(Ct))).ConstraintName.ShouldBe(regel);
    }

    private async Task<(Testteam Team, Guid Hulpvraag)> VulAsync(string code = "9991")
    {
        var team = await Testteam.MaakAsync(database, code, null, nummer: Interlocked.Increment(ref _volgende) % 800);
        return (team, await HulpvraagAsync(team));
    }

    [Fact]
    public async Task Een_triage_en_een_vraag_om_advies_van_voor_de_hulpvraag_worden_niet_bewaard()
    {
        var (team, hulpvraag) = await VulAsync();
        var triage = Guid.NewGuid();

        (await MaakAsync(team, hulpvraag, triage, Goed with { Datum = new(2015, 2, 1) })).ShouldBeOfType<TriageGeweigerd>().Fouten.ShouldHaveSingleItem().Veld.ShouldBe("Datum");
        (await MaakAsync(team, hulpvraag, triage, Goed)).ShouldBeOfType<TriageOpgeslagen>();
        await using var db = database.CreateContext(team.Aanmelding());
        (await new Triagebeheer(db, Klok).VraagConsultAsync(triage, Guid.NewGuid(), Consultpartij.Gedragswetenschapper, "Wat nu?", Vandaag.AddDays(-1), null, Ct))
            .ShouldBeOfType<TriageGeweigerd>().Fouten.ShouldHaveSingleItem().Veld.ShouldBe("GevraagdOp");
    }

    private async Task<Guid> HulpvraagAsync(Testteam team)
    {
        await using var db = database.CreateUnrestrictedContext();
        var hulpvraag = new Hulpvraag { GemeenteCode = team.GemeenteCode, Id = Guid.NewGuid(), PersoonId = team.Noor.Id, Doel = Doel.Opvoedondersteuning, Geopend = Vandaag };
        db.Add(hulpvraag);
        await db.SaveChangesAsync(Ct);
        return hulpvraag.Id;
    }

    private async Task<Triageresultaat> MaakAsync(Testteam team, Guid hulpvraag, Guid id, Triagegegevens gegevens)
    {
        await using var db = database.CreateContext(team.Aanmelding());
        return await new Triagebeheer(db, Klok).MaakAsync(hulpvraag, id, gegevens, Ct);
    }

    private async Task<Triageresultaat> WijzigAsync(Testteam team, Guid id, uint versie, Triagegegevens gegevens)
    {
        await using var db = database.CreateContext(team.Aanmelding());
        return await new Triagebeheer(db, Klok).WijzigAsync(id, versie, 0, gegevens, Ct);
    }

    private async Task<uint> VersieAsync(Guid id)
    {
        await using var db = database.CreateUnrestrictedContext();
        return await db.Triages.IgnoreQueryFilters().Where(t => t.Id == id).Select(t => t.Versie).SingleAsync(Ct);
    }

    private async Task<(int, int)> TermijnAsync(Guid id)
    {
        await using var db = database.CreateUnrestrictedContext();
        var triage = await db.Triages.IgnoreQueryFilters().SingleAsync(t => t.Id == id, Ct);
        return (triage.TermijnDagen, triage.VolleTermijnDagen);
    }
}
