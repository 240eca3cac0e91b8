using Jeugdhulp.Application.Data;
using Jeugdhulp.Application.Jeugdigen;
using Jeugdhulp.Application.Logboek;
using Jeugdhulp.Application.Tests.Trajecten;
using Jeugdhulp.Application.Trajecten;
using Jeugdhulp.Domain.Jeugdigen;
using Jeugdhulp.Domain.Trajecten;
using Jeugdhulp.TestCommon;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace Jeugdhulp.Application.Tests.Personen;

[Trait("Eis", "PRV-02")]
public sealed class PartnertoestemmingTests(Testdatabase database) : IClassFixture<Testdatabase>
{
    private static readonly DateOnly Vandaag = Trajectproef.Vandaag;

    private static readonly StilleKlok Klok = new(Vandaag);

    private static readonly Trajectgegevens Hulp = new() { Hulpvorm = "01", Uitvoerder = "wijkteam", DirecteVerwijzer = "school", Crisis = "nee", Aanvang = new(2026, 9, 1) };

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private static Toestemmingopgave Gegeven => new() { Partner = "school", Antwoord = "gegeven", Gever = "ouders", Door = "Beide ouders", Datum = Vandaag };

    [Fact]
    public async Task Een_antwoord_en_het_intrekken_staan_naast_elkaar_en_in_het_logboek()
    {
        var proef = await Trajectproef.MaakAsync(database, akkoord: false);
        var (id, later) = (Guid.CreateVersion7(Klok.GetUtcNow()), Guid.CreateVersion7(Klok.GetUtcNow().AddSeconds(1)));
        await LegVastAsync(proef, id, Gegeven);
        (await LegVastAsync(proef, id, Gegeven)).ShouldBeOfType<PersoonOpgeslagen>();
        await LegVastAsync(proef, later, Gegeven with { Antwoord = "ingetrokken" });

        await using var db = database.CreateContext(proef.Team.Aanmelding());
        var beeld = (await new Partnertoestemmingen(db, Klok).LaadAsync(proef.Persoon, Ct)).ShouldNotBeNull();
        beeld.Regels.Select(r => (r.Antwoord, r.Door, r.DoorNaam)).ShouldBe([(Deelantwoord.Ingetrokken, "Beide ouders", "Sam de Boer"), (Deelantwoord.Gegeven, "Beide ouders", "Sam de Boer")]);
        await using var alles = database.CreateUnrestrictedContext();
        (await alles.Logboek.IgnoreQueryFilters().CountAsync(l => l.ObjectId == proef.Persoon && l.Handeling == Handeling.ToestemmingVastgelegd, Ct)).ShouldBe(2);
        (await alles.Logboek.IgnoreQueryFilters().AnyAsync(l => l.ObjectId == proef.Persoon && l.Handeling == Handeling.PersoonBekeken, Ct)).ShouldBeTrue();
    }

    [Fact]
    public async Task Hetzelfde_formulier_met_een_ander_antwoord_wordt_niet_voor_bewaard_uitgegeven()
    {
        var proef = await Trajectproef.MaakAsync(database, akkoord: false);
        var id = Guid.NewGuid();
        var gegeven = Gegeven with { Partnernaam = "De Boom", Toelichting = "Aan de telefoon" };
        await LegVastAsync(proef, id, gegeven);

        foreach (var anders in new[]
        {
            gegeven with { Antwoord = "geweigerd" }, gegeven with { Partner = "huisarts" }, gegeven with { Partnernaam = "De Beuk" }, gegeven with { Gever = "jeugdige" },
            gegeven with { Door = "Moeder" }, gegeven with { Datum = Vandaag.AddDays(-1) }, gegeven with { Toelichting = null },
        })
        {
            (await LegVastAsync(proef, id, anders)).ShouldBeOfType<PersoonGeweigerd>(anders.ToString()).Intussen.ShouldBeTrue();
        }

        (await LegVastAsync(proef, id, gegeven with { Door = " Beide ouders ", Toelichting = "Aan de telefoon " })).ShouldBeOfType<PersoonOpgeslagen>("it is the same");
    }

    [Fact]
    public async Task Een_verkeerde_dag_wordt_een_keer_verbeterd_en_wat_er_stond_blijft_te_zien()
    {
        var proef = await Trajectproef.MaakAsync(database, akkoord: false);
        var (fout, goed) = (Guid.NewGuid(), Guid.NewGuid());
        await LegVastAsync(proef, fout, Gegeven);
        Toestemmingopgave opgave = new() { Gever = "ouders", Door = "Beide ouders", Datum = Vandaag.AddDays(-14) };

        (await VerbeterAsync(Guid.NewGuid(), opgave, " ")).ShouldBeOfType<PersoonGeweigerd>().Fouten.ShouldHaveSingleItem().Veld.ShouldBe("Verbeterreden");
        (await VerbeterAsync(Guid.NewGuid(), opgave with { Datum = Vandaag }, "Typefout")).ShouldBeOfType<PersoonGeweigerd>().Fouten.ShouldHaveSingleItem().Melding.ShouldBe("U heeft nog niets veranderd.");
        var uit = await Task.WhenAll(VerbeterAsync(goed, opgave, "Typefout"), VerbeterAsync(goed, opgave, "Typefout"));
        uit.ShouldAllBe(u => u is PersoonOpgeslagen);
        (await VerbeterAsync(goed, opgave with { Datum = Vandaag.AddDays(-2) }, "Typefout")).ShouldBeOfType<PersoonGeweigerd>().Intussen.ShouldBeTrue();
        (await VerbeterAsync(goed, opgave, "Een andere reden")).ShouldBeOfType<PersoonGeweigerd>().Intussen.ShouldBeTrue();
        (await VerbeterAsync(Guid.NewGuid(), opgave with { Datum = Vandaag.AddDays(-3) }, "Nee, later")).ShouldBeOfType<PersoonGeweigerd>().Fouten.ShouldHaveSingleItem().Melding.ShouldStartWith("Een collega verbeterde dit antwoord");

        await using var db = database.CreateContext(proef.Team.Aanmelding());
        var beeld = (await new Partnertoestemmingen(db, Klok).LaadAsync(proef.Persoon, Ct)).ShouldNotBeNull();
        beeld.Geldig.ShouldHaveSingleItem().ShouldSatisfyAllConditions(a => a.Id.ShouldBe(goed), a => a.Datum.ShouldBe(Vandaag.AddDays(-14)), a => a.Antwoord.ShouldBe(Deelantwoord.Gegeven), a => a.Verbeterreden.ShouldBe("Typefout"), a => a.VervangtId.ShouldBe(fout));
        beeld.Regels.Select(r => (r.Id, r.Datum)).ShouldBe([(fout, Vandaag), (goed, Vandaag.AddDays(-14))]);
        await using var alles = database.CreateUnrestrictedContext();
        (await alles.Logboek.IgnoreQueryFilters().CountAsync(l => l.ObjectId == proef.Persoon && l.Handeling == Handeling.ToestemmingVastgelegd, Ct)).ShouldBe(2);
        (await alles.Database.SqlQuery<DateOnly>($"select datum as \"Value\" from gebeurtenis where persoon_id = {proef.Persoon} and soort = 'toestemming'").ToListAsync(Ct)).ShouldBe([Vandaag.AddDays(-14)]);

        var ander = await Trajectproef.MaakAsync(database, akkoord: false);
        await using var elders = database.CreateContext(ander.Team.Aanmelding());
        (await new Partnertoestemmingen(elders, Klok).VerbeterAsync(proef.Persoon, goed, Guid.NewGuid(), opgave, "x", Ct)).ShouldBeOfType<PersoonOnvindbaar>();

        async Task<Persoonresultaat> VerbeterAsync(Guid id, Toestemmingopgave o, string reden)
        {
            await using var eigen = database.CreateContext(proef.Team.Aanmelding());
            return await new Partnertoestemmingen(eigen, Klok).VerbeterAsync(proef.Persoon, fout, id, o, reden, Ct);
        }
    }

    [Fact]
    public async Task Van_twee_antwoorden_op_een_dag_houdt_het_eerste_zijn_plaats_ook_als_het_twee_keer_verbeterd_is()
    {
        var proef = await Trajectproef.MaakAsync(database, akkoord: false);
        var (eerste, tweede, beter, nogbeter) = (Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid());
        await DoeAsync(0, p => p.LegVastAsync(proef.Persoon, eerste, Gegeven, null, Ct));
        await DoeAsync(1, p => p.LegVastAsync(proef.Persoon, tweede, Gegeven with { Antwoord = "geweigerd" }, null, Ct));

        await DoeAsync(2, p => p.VerbeterAsync(proef.Persoon, eerste, beter, new() { Gever = "ouders", Door = "Moeder en vader", Datum = Vandaag }, "Wie het was", Ct));
        await DoeAsync(3, p => p.VerbeterAsync(proef.Persoon, beter, nogbeter, new() { Gever = "ouders", Door = "Vader en moeder", Datum = Vandaag }, "Volgorde", Ct));

        await using var db = database.CreateContext(proef.Team.Aanmelding());
        var beeld = (await new Partnertoestemmingen(db, Klok).LaadAsync(proef.Persoon, Ct)).ShouldNotBeNull();
        beeld.Geldig.Select(g => g.Id).ShouldBe([tweede, nogbeter], "newest first: the refusal still holds");
        beeld.Geldig[1].EerstOp.ShouldBe(Klok.GetUtcNow());

        async Task DoeAsync(int minuten, Func<Partnertoestemmingen, Task<Persoonresultaat>> doe)
        {
            await using var eigen = database.CreateContext(proef.Team.Aanmelding());
            (await doe(new(eigen, new StilleKlok(Klok.GetUtcNow().AddMinutes(minuten))))).ShouldBeOfType<PersoonOpgeslagen>();
        }
    }

    [Fact]
    public async Task Een_verwijzer_mocht_horen_wat_op_de_goede_dag_was_toegestaan()
    {
        var proef = await Trajectproef.MaakAsync(database, akkoord: false);
        var (traject, antwoord) = (Guid.NewGuid(), Guid.NewGuid());
        await proef.BeginAsync(traject, Hulp);
        await LegVastAsync(proef, antwoord, Gegeven);
        await using var vrij = database.CreateUnrestrictedContext();
        var terug = await vrij.Terugkoppelingen.IgnoreQueryFilters().Where(t => t.TrajectId == traject).Select(t => t.Id).SingleAsync(Ct);
        Task<Trajectresultaat> KoppelAsync() => proef.AlsAsync(p => p.Besprekingen.KoppelTerugAsync(traject, terug, Vandaag.AddDays(-3), "gegeven", "De hulp is begonnen.", Ct));
        (await KoppelAsync()).ShouldBeOfType<Afgewezen>();

        await using (var db = database.CreateContext(proef.Team.Aanmelding()))
        {
            (await new Partnertoestemmingen(db, Klok).VerbeterAsync(proef.Persoon, antwoord, Guid.NewGuid(), new() { Gever = "ouders", Door = "Beide ouders", Datum = Vandaag.AddDays(-3) }, "Typefout", Ct)).ShouldBeOfType<PersoonOpgeslagen>();
        }

        (await KoppelAsync()).ShouldBe(new Bewaard(traject));
    }

    [Fact]
    public async Task Fouten_komen_allemaal_tegelijk_en_er_wordt_niets_bewaard()
    {
        var proef = await Trajectproef.MaakAsync(database, akkoord: false);

        var resultaat = await LegVastAsync(proef, Guid.NewGuid(), new() { Antwoord = "ingetrokken", Gever = "zelf", Datum = Vandaag.AddDays(1), Partner = "school", Door = new string('x', 201) });

        resultaat.ShouldBeOfType<PersoonGeweigerd>().Fouten.Select(f => f.Veld).ShouldBe(["Antwoord", "Datum", "Door"]);
        await using var db = database.CreateContext(proef.Team.Aanmelding());
        (await db.Partnertoestemmingen.CountAsync(t => t.PersoonId == proef.Persoon, Ct)).ShouldBe(0);
    }

    [Fact]
    public async Task Een_verwijzer_hoort_pas_iets_als_dat_op_die_dag_mocht()
    {
        var proef = await Trajectproef.MaakAsync(database, akkoord: false);
        var traject = Guid.NewGuid();
        await proef.BeginAsync(traject, Hulp);
        await using var db = database.CreateUnrestrictedContext();
        var terug = await db.Terugkoppelingen.IgnoreQueryFilters().Where(t => t.TrajectId == traject).Select(t => t.Id).SingleAsync(Ct);
        await LegVastAsync(proef, Guid.NewGuid(), Gegeven with { Datum = Vandaag.AddDays(-2) });

        var teVroeg = await KoppelAsync(Vandaag.AddDays(-3), "gegeven");
        var opTijd = await KoppelAsync(Vandaag.AddDays(-2), "gegeven");

        teVroeg.ShouldBeOfType<Afgewezen>().Fouten.ShouldHaveSingleItem().Veld.ShouldBe("Toestemming");
        opTijd.ShouldBe(new Bewaard(traject));

        Task<Trajectresultaat> KoppelAsync(DateOnly op, string toestemming) =>
            proef.AlsAsync(p => p.Besprekingen.KoppelTerugAsync(traject, terug, op, toestemming, "De hulp is begonnen.", Ct));
    }

    [Fact]
    [Trait("Eis", "TRJ-14")]
    public async Task Een_warme_overdracht_vraagt_aan_wie_en_toestemming()
    {
        var proef = await Trajectproef.MaakAsync(database, akkoord: false);
        var traject = Guid.NewGuid();
        await proef.BeginAsync(traject, Hulp);
        Sluiting sluiting = new(Vandaag, "01", "Het gaat goed.", "ja");

        var zonderPartner = await proef.SluitAsync(traject, sluiting);
        var zonderToestemming = await proef.SluitAsync(traject, sluiting with { OverdrachtAan = "school" });
        var afschalen = await proef.BespreekAsync(traject, o => o with { Uitkomst = "afschalen", WarmeOverdracht = "ja", OverdrachtAan = "school" });
        await LegVastAsync(proef, Guid.NewGuid(), Gegeven);
        var bespreking = await proef.BespreekAsync(traject, o => o with { Uitkomst = "afschalen", WarmeOverdracht = "ja", OverdrachtAan = "school" });
        var met = await proef.SluitAsync(traject, sluiting with { OverdrachtAan = "school" });

        foreach (var geweigerd in new[] { zonderPartner, zonderToestemming, afschalen })
        {
            geweigerd.ShouldBeOfType<Afgewezen>().Fouten.ShouldHaveSingleItem().Veld.ShouldBe("OverdrachtAan");
        }

        bespreking.ShouldBe(new Bewaard(traject));
        met.ShouldBe(new Bewaard(traject));
        (await proef.TrajectAsync(traject)).OverdrachtAan.ShouldBe(Partnersoort.School);
    }

    [Fact]
    public async Task Een_doorverwijzing_heeft_geen_toestemming_als_die_later_is_geweigerd()
    {
        var proef = await Trajectproef.MaakAsync(database, akkoord: false);
        var id = await proef.DoorverwijzingAsync(Vandaag.AddDays(-10));
        await LegVastAsync(proef, Guid.NewGuid(), Gegeven with { Partner = "aanbieder", Partnernaam = "De Proeve", Antwoord = "geweigerd" });
        Doorverwijsvervolg vervolg = new() { Toestemming = "gegeven", ToestemmingOp = Vandaag.AddDays(-10), ToestemmingGever = "ouders", ToestemmingDoor = "Beide ouders", Aanbieder = "de proeve" };

        var zelfde = await proef.VolgAsync(id, vervolg);
        var ander = await proef.VolgAsync(id, vervolg with { Aanbieder = "Het Anker" });

        zelfde.ShouldBeOfType<Afgewezen>().Fouten.ShouldHaveSingleItem().Veld.ShouldBe("ToestemmingOp");
        ander.ShouldBe(new Bewaard(id));
    }

    [Fact]
    public async Task Een_andere_gemeente_heeft_deze_persoon_niet()
    {
        var proef = await Trajectproef.MaakAsync(database, akkoord: false);
        var ander = await Trajectproef.MaakAsync(database, akkoord: false);
        await using var db = database.CreateContext(ander.Team.Aanmelding());

        (await new Partnertoestemmingen(db, Klok).LegVastAsync(proef.Persoon, Guid.NewGuid(), Gegeven, null, Ct)).ShouldBeOfType<PersoonOnvindbaar>();
        (await new Partnertoestemmingen(db, Klok).LaadAsync(proef.Persoon, Ct)).ShouldBeNull();
    }

    [Fact]
    public async Task Wat_een_collega_intussen_over_die_partner_vastlegde_wordt_eerst_gezegd()
    {
        var proef = await Trajectproef.MaakAsync(database, akkoord: false);
        var (eerste, huisarts, weigering) = (Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid());
        (await DoeAsync(0, eerste, Gegeven, Guid.Empty)).ShouldBeOfType<PersoonOpgeslagen>();
        (await DoeAsync(1, huisarts, Gegeven with { Partner = "huisarts" }, eerste)).ShouldBeOfType<PersoonOpgeslagen>();
        (await DoeAsync(2, weigering, Gegeven with { Antwoord = "geweigerd" }, eerste)).ShouldBeOfType<PersoonOpgeslagen>("an answer about another partner is in nobody's way");

        var te = await DoeAsync(3, Guid.NewGuid(), Gegeven, eerste);

        te.ShouldBeOfType<PersoonGeweigerd>().ShouldSatisfyAllConditions(g => g.Intussen.ShouldBeTrue(), g => g.Fouten.ShouldHaveSingleItem().Melding.ShouldContain("geweigerd op"));
        (await DoeAsync(4, Guid.NewGuid(), Gegeven, weigering)).ShouldBeOfType<PersoonOpgeslagen>();

        async Task<Persoonresultaat> DoeAsync(int minuten, Guid id, Toestemmingopgave opgave, Guid gezien)
        {
            await using var eigen = database.CreateContext(proef.Team.Aanmelding());
            return await new Partnertoestemmingen(eigen, new StilleKlok(Klok.GetUtcNow().AddMinutes(minuten))).LegVastAsync(proef.Persoon, id, opgave, gezien, Ct);
        }
    }

    private async Task<Persoonresultaat> LegVastAsync(Trajectproef proef, Guid id, Toestemmingopgave opgave)
    {
        await using var db = database.CreateContext(proef.Team.Aanmelding());
        return await new Partnertoestemmingen(db, Klok).LegVastAsync(proef.Persoon, id, opgave, null, Ct);
    }
}
