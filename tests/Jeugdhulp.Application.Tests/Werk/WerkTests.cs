using Jeugdhulp.Application.Contacten;
using Jeugdhulp.Application.Contacten.Concepten;
using Jeugdhulp.Application.Data;
using Jeugdhulp.Application.Data.Versleuteling;
using Jeugdhulp.Application.Dossiers;
using Jeugdhulp.Application.Gemeenten;
using Jeugdhulp.Application.Jeugdigen;
using Jeugdhulp.Application.Logboek;
using Jeugdhulp.Application.Tests.Dossiers;
using Jeugdhulp.Application.Toegang;
using Jeugdhulp.Application.Trajecten;
using Jeugdhulp.Application.Triage;
using Jeugdhulp.Application.Werk;
using Jeugdhulp.Domain.Classificeren;
using Jeugdhulp.Domain.Contacten;
using Jeugdhulp.Domain.Dossiers;
using Jeugdhulp.Domain.Instellingen;
using Jeugdhulp.Domain.Jeugdigen;
using Jeugdhulp.Domain.Trajecten;
using Jeugdhulp.Domain.Triage;
using Jeugdhulp.TestCommon;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace Jeugdhulp.Application.Tests.Werk;

public sealed class WerkTests(Testdatabase database) : IClassFixture<Testdatabase>
{
    /// <summary>Most commands of a page.</summary>
    private const int Hoogstens = 10;

    /// <summary>
    /// Short ones, as people have: a long number is no search for a dossier. A hundred apart, because a dossier that the application
    /// opens in between takes the next number.
    /// </summary>
    private static int _dossiernummer = 20_000;

    private static DateOnly Vandaag => Dossierproef.Vandaag;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    [Trait("Eis", "DOS-08")]
    public async Task Een_dossier_wacht_precies_als_het_domein_dat_zegt()
    {
        var proef = await Dossierproef.MaakAsync(database, "9991", LokaleInstellingen.Leeg);
        var weken = Dossierafspraken.Standaard.WekenZonderContact;
        var verwacht = new Dictionary<Guid, Signaalvoorstel?>();
        var nummer = 0;
        foreach (var status in Enum.GetValues<Dossierstatus>().Where(s => s is not Dossierstatus.Afgesloten))
        {
            foreach (var begin in new[] { Vandaag.AddDays(-7 * weken), Vandaag.AddDays((-7 * weken) + 1), Vandaag.AddDays(-14 * weken), Vandaag.AddDays((-14 * weken) + 1), Vandaag.AddYears(-2) })
            {
                foreach (var laatste in new DateOnly?[] { null, Vandaag.AddDays(-7 * weken), Vandaag.AddDays((-14 * weken) + 1), Vandaag.AddDays(-3) })
                {
                    var id = await DossierAsync(proef, ++nummer, status, begin, laatste);
                    verwacht[id] = Contactsignaal.Bepaal(status, begin, laatste >= begin ? laatste : null, weken, Vandaag)?.Voorstel;
                }
            }
        }

        foreach (var (soort, voorstel) in new[] { (Werksoort.Afsluiten, Signaalvoorstel.Afsluiten), (Werksoort.ZonderContact, Signaalvoorstel.Slapend) })
        {
            var ids = verwacht.Where(v => v.Value == voorstel).Select(v => v.Key).ToList();
            ids.ShouldNotBeEmpty();
            (await AllesAsync(proef, soort)).Select(r => r.Id).ShouldBe(ids, ignoreOrder: true);
        }

        var filter = new Dossierfilter { Peildatum = Vandaag, Van = Vandaag, Tot = Vandaag, ZonderContact = true };
        var lijst = new List<Guid>();
        for (int pagina = 1, totaal = 1; lijst.Count < totaal; pagina++)
        {
            var deel = await proef.DoeAsync(db => new DossierlijstQuery(db, proef.Klok).LaadAsync(filter with { Pagina = pagina }, Ct));
            deel.Regels.ShouldNotBeEmpty();
            lijst.AddRange(deel.Regels.Select(r => r.Id));
            totaal = deel.Totaal;
        }

        lijst.ShouldBe(verwacht.Where(v => v.Value is not null).Select(v => v.Key), ignoreOrder: true);
    }

    [Fact]
    [Trait("Eis", "GEZ-05")]
    public async Task Wie_18_wordt_staat_er_op_de_dagen_die_het_domein_noemt()
    {
        var proef = await Dossierproef.MaakAsync(database, "9991", LokaleInstellingen.Leeg);
        var verwacht = new List<Guid>();
        var nummer = 0;
        foreach (var rand in new[] { Vandaag.AddYears(-18).AddMonths(-6), Vandaag.AddYears(-18).AddMonths(6), Vandaag.AddYears(-18) })
        {
            for (var dag = -2; dag <= 2; dag++)
            {
                var persoon = await PersoonAsync(proef, 500 + ++nummer, rand.AddDays(dag));
                await proef.ContactAsync(await proef.HulpvraagAsync(persoon, Vandaag.AddDays(-30)), Vandaag.AddDays(-30), 1, telt: false);
                if (Leeftijdsmoment.VraagtKeuze(persoon.Geboortedatum, Vandaag))
                {
                    verwacht.Add(persoon.Id);
                }
            }
        }

        verwacht.Count.ShouldBeInRange(6, 14);
        (await AllesAsync(proef, Werksoort.Achttien)).Select(r => r.Id).ShouldBe(verwacht, ignoreOrder: true);
    }

    [Fact]
    [Trait("Eis", "TRI-03")]
    public async Task Een_triage_geeft_alarm_als_de_termijn_om_is_of_bijna()
    {
        var proef = await Dossierproef.MaakAsync(database, "9991", LokaleInstellingen.Leeg);
        var verwacht = new List<Guid>();
        foreach (var (risico, termijn) in new[] { (true, 3), (false, 42) })
        {
            foreach (var dag in new[] { -1, 0, 7, 8 })
            {
                foreach (var klaar in new DateOnly?[] { null, Vandaag.AddDays(dag) })
                {
                    var uiterlijk = Vandaag.AddDays(dag);
                    var hulpvraag = await proef.HulpvraagAsync(proef.Team.Noor, Vandaag.AddDays(-60));
                    await proef.VoegToeAsync(Triage(proef, hulpvraag.Id, risico, uiterlijk, termijn, klaar));
                    if (Triagetermijnstand.Op(risico, uiterlijk, klaar, Vandaag).Alarm is Termijnalarm.TeLaat or Termijnalarm.Bijna)
                    {
                        verwacht.Add(hulpvraag.Id);
                    }
                }
            }
        }

        verwacht.Count.ShouldBe(7);
        (await AllesAsync(proef, Werksoort.Triage)).Select(r => r.Id).ShouldBe(verwacht, ignoreOrder: true);
    }

    [Fact]
    [Trait("Eis", "PRV-11")]
    public async Task Mijn_werk_toont_het_dringendste_eerst_in_hoogstens_tien_opdrachten_en_schrijft_op_wie_er_stond()
    {
        var proef = await Dossierproef.MaakAsync(database, "9991", new() { DossierVanafGesprek = 1 });
        await GevuldAsync(proef);
        await using var diensten = Diensten(proef, out var teller);
        await using var bereik = Als(diensten, proef, Rol.Consulent, Rol.Teammanager);
        await bereik.ServiceProvider.GetRequiredService<ConceptService>().BewaarAsync(Guid.NewGuid(), new Dictionary<string, string[]>(StringComparer.Ordinal) { ["Form.PersoonIds"] = [proef.Team.Noor.Id.ToString()] }, Ct);
        teller.Begin();

        var werk = (await bereik.ServiceProvider.GetRequiredService<MijnWerkQuery>().LaadAsync(Ct))!;

        teller.Opdrachten.Count.ShouldBeLessThanOrEqualTo(Hoogstens, string.Join("\n---\n", teller.Opdrachten));
        werk.Concepten.ShouldHaveSingleItem();
        werk.Werk.Eerste.Count.ShouldBe(WerkQuery.Hoogstens);
        werk.Werk.Eerste.Select(r => r.Soort).ShouldBeInOrder();
        werk.Werk.Eerste.GroupBy(r => r.Soort).ShouldAllBe(g => g.Count() <= WerkQuery.PerSoort);
        werk.Werk.Totaal.ShouldBeGreaterThan(WerkQuery.Hoogstens);
        foreach (var aantal in werk.Werk.Aantallen)
        {
            (await AllesAsync(proef, aantal.Soort)).Count.ShouldBe(aantal.Aantal, aantal.Soort.ToString());
        }

        await using var db = database.CreateUnrestrictedContext();
        var rij = await db.Logboek.IgnoreQueryFilters().Where(l => l.AccountId == proef.Team.Account.Id && l.Handeling == Handeling.WerkBekeken).OrderBy(l => l.Id).FirstAsync(Ct);
        rij.Bijzonderheden!["personen"].Split(',').ShouldBe(werk.Werk.Eerste.Select(r => r.PersoonId).OfType<Guid>().Distinct().Select(id => id.ToString()), ignoreOrder: true);
    }

    [Fact]
    [Trait("Eis", "CAP-06")]
    public async Task Het_teambord_telt_per_team_in_hoogstens_tien_opdrachten()
    {
        var proef = await Dossierproef.MaakAsync(database, "9991", LokaleInstellingen.Leeg);
        await GevuldAsync(proef);
        var team = proef.Team.Team.Id;
        foreach (var (van, fte, vacature) in new[] { (new DateOnly(2026, 1, 1), 3m, 0m), (new DateOnly(2026, 10, 1), 5m, 1m), (new DateOnly(2027, 1, 1), 9m, 0m) })
        {
            (await proef.DoeAsync(db => new Formatiebeheer(db, proef.Klok).LegVastAsync(Guid.NewGuid(), team, van, fte, vacature, Ct))).ShouldBe(new TeamOpgeslagen(team));
        }

        await using var diensten = Diensten(proef, out var teller);
        await using var bereik = Als(diensten, proef, Rol.Teammanager);
        teller.Begin();

        var stand = (await bereik.ServiceProvider.GetRequiredService<TeambordQuery>().LaadAsync(Ct)).ShouldHaveSingleItem();

        teller.Opdrachten.Count.ShouldBeLessThanOrEqualTo(Hoogstens);
        (stand.Formatie!.Fte, stand.Formatie.Vacature).ShouldBe((5m, 1m));
        stand.Dossiers.ShouldBe(4);
        stand.Caseload.ShouldBe(1.0m);
        (stand.Wachtend, stand.LangsteWacht, stand.GemiddeldeWacht).ShouldBe((1, Werkdagen.Tussen(Vandaag.AddDays(-100), Vandaag), Werkdagen.Tussen(Vandaag.AddDays(-100), Vandaag)));
        foreach (var soort in new[] { Werksoort.Termijn, Werksoort.Grensgeval, Werksoort.ZonderContact, Werksoort.Afsluiten })
        {
            stand.Aantal(soort).ShouldBe((await AllesAsync(proef, soort)).Count, soort.ToString());
        }

        stand.LegeDagen.ShouldNotContain(Vandaag.AddDays(-7));
        stand.LegeDagen.Count.ShouldBe(Enumerable.Range(1, TeambordQuery.Dagen).Count(n => Werkdagen.Is(Vandaag.AddDays(-n))) - 1);
    }

    [Fact]
    public async Task Een_team_van_een_ander_geeft_niets_en_zonder_team_is_het_leeg()
    {
        var proef = await Dossierproef.MaakAsync(database, "9991", LokaleInstellingen.Leeg);
        var ander = await Dossierproef.MaakAsync(database, "9991", LokaleInstellingen.Leeg);

        (await proef.DoeAsync(db => new WerkQuery(db, proef.Klok).LaadAsync(Werksoort.Grensgeval, ander.Team.Team.Id, 1, Ct))).ShouldBeNull();
        await using var db = database.CreateContext(proef.Team.Aanmelding(Rol.Beleidsmedewerker));
        (await new TeambordQuery(db, proef.Klok).LaadAsync(Ct)).ShouldBeEmpty();
    }

    [Fact]
    [Trait("Eis", "PRV-11")]
    public async Task Ook_met_een_voorstel_voor_een_traject_stelt_Mijn_werk_hoogstens_tien_opdrachten()
    {
        var proef = await Dossierproef.MaakAsync(database, "9991", LokaleInstellingen.Leeg);
        var contact = await proef.ContactAsync(await proef.HulpvraagAsync(proef.Team.Noor, Vandaag.AddDays(-7)), Vandaag.AddDays(-7), 1, Activiteit.Begeleiding, telt: false, Uitkomst.Jeugdhulp);
        await using (var db = database.CreateUnrestrictedContext())
        {
            await db.Contactregels.IgnoreQueryFilters().Where(r => r.ContactId == contact.Id).ExecuteUpdateAsync(r => r.SetProperty(x => x.Levert, true), Ct);
        }

        await using var diensten = Diensten(proef, out var teller);
        await using var bereik = Als(diensten, proef, Rol.Consulent, Rol.Teammanager);
        await bereik.ServiceProvider.GetRequiredService<ConceptService>().BewaarAsync(Guid.NewGuid(), new Dictionary<string, string[]>(StringComparer.Ordinal) { ["Form.PersoonIds"] = [proef.Team.Noor.Id.ToString()] }, Ct);
        teller.Begin();

        var werk = (await bereik.ServiceProvider.GetRequiredService<MijnWerkQuery>().LaadAsync(Ct))!;

        werk.Werk.Eerste.ShouldContain(r => r.Soort == Werksoort.Traject && r.Datum == Vandaag.AddDays(-7));
        teller.Opdrachten.Count.ShouldBeLessThanOrEqualTo(Hoogstens, string.Join("\n---\n", teller.Opdrachten));
    }

    [Fact]
    [Trait("Eis", "PRV-11")]
    public async Task Zoeken_vindt_ook_dossiers_en_contacten_van_het_eigen_team_in_hoogstens_tien_opdrachten()
    {
        var proef = await Dossierproef.MaakAsync(database, "9991", LokaleInstellingen.Leeg);
        var ander = await Dossierproef.MaakAsync(database, "9991", LokaleInstellingen.Leeg);
        var id = await proef.GeopendAsync(proef.Team.Noor);
        var contact = await proef.ContactAsync(await proef.HulpvraagAsync(proef.Team.Noor, Vandaag), Vandaag, 1);
        await ander.ContactAsync(await ander.HulpvraagAsync(proef.Team.Noor, Vandaag), Vandaag, 1);
        var nummer = (await proef.LeesAsync(id)).Nummer;
        await using var diensten = Diensten(proef, out var teller);
        await using var bereik = Als(diensten, proef, Rol.Consulent);
        var zoeken = bereik.ServiceProvider.GetRequiredService<ZoekQuery>();
        teller.Begin();

        var opNaam = await zoeken.ZoekAsync(proef.Team.Noor.Bsn, Ct);

        teller.Opdrachten.Count.ShouldBeLessThanOrEqualTo(Hoogstens);
        opNaam.Dossiers.ShouldHaveSingleItem().Id.ShouldBe(id);
        opNaam.Contacten.ShouldHaveSingleItem().ContactId.ShouldBe(contact.Id);
        (await zoeken.ZoekAsync($"dossier {nummer}", Ct)).Dossiers.ShouldContain(d => d.Id == id);
        teller.Begin();
        (await zoeken.ZoekAsync("noor fan dijk", Ct)).Personen.ShouldNotBeEmpty();
        teller.Opdrachten.Count.ShouldBeLessThanOrEqualTo(Hoogstens);
    }

    /// <summary>Four dossiers of different ages, a wait, an overrun traject and grensgevallen.</summary>
    private static async Task GevuldAsync(Dossierproef proef)
    {
        var team = proef.Team;
        foreach (var (nummer, dagen) in new[] { (901, 100), (902, 100), (903, 400), (904, 400) })
        {
            await DossierAsync(proef, nummer, Dossierstatus.Actief, Vandaag.AddDays(-dagen), null);
        }

        await proef.VoegToeAsync(
            new Wachtende { GemeenteCode = team.GemeenteCode, Id = Guid.NewGuid(), PersoonId = team.Daan.Id, TeamId = team.Team.Id, AangemeldOp = Vandaag.AddDays(-100), Urgentie = Wachturgentie.Gewoon, Overbrugging = false },
            new Traject { GemeenteCode = team.GemeenteCode, Id = Guid.NewGuid(), PersoonId = team.Daan.Id, TeamId = team.Team.Id, Hulpvorm = Hulpvormen.DoorWijkteam, Uitvoerder = Uitvoerder.Wijkteam, DirecteVerwijzer = Verwijzer.School, VerwijzerCode = "06", Crisis = false, Aanvang = Vandaag.AddDays(-300), VerwachtEinde = Vandaag.AddDays(-10) });
        await proef.ContactenAsync([.. await Task.WhenAll(Enumerable.Range(1, 4).Select(async n => (await proef.HulpvraagAsync(team.Noor, Vandaag.AddDays(-7)), Vandaag.AddDays(-7), n, Activiteit.Opvoedondersteuning, true, Uitkomst.Grensgeval)))]);
    }

    private static Hulpvraagtriage Triage(Dossierproef proef, Guid hulpvraag, bool risico, DateOnly uiterlijk, int termijn, DateOnly? klaar) => new()
    {
        GemeenteCode = proef.Team.GemeenteCode,
        Id = Guid.NewGuid(),
        HulpvraagId = hulpvraag,
        Risico = risico,
        Datum = uiterlijk.AddDays(-termijn),
        GedaanOp = new DateTimeOffset(uiterlijk.AddDays(-termijn), new TimeOnly(11, 0), TimeSpan.Zero),
        TermijnDagen = termijn,
        VolleTermijnDagen = 42,
        MedewerkerId = proef.Team.Medewerker.Id,
        DoorAccountId = proef.Team.Account.Id,
        DoorNaam = "Test",
        AnalyseKlaarOp = klaar,
    };

    private static async Task<Persoon> PersoonAsync(Dossierproef proef, int nummer, DateOnly geboren)
    {
        var persoon = Testteam.Persoon(proef.Team.GemeenteCode, "Kind", null, $"Nummer{nummer}", geboren, 0);
        await proef.VoegToeAsync(new Persoon
        {
            GemeenteCode = persoon.GemeenteCode,
            Id = persoon.Id,
            Voornamen = persoon.Voornamen,
            Achternaam = persoon.Achternaam,
            Geboortedatum = geboren,
            ZoekVoornamen = persoon.ZoekVoornamen,
            ZoekAchternaam = persoon.ZoekAchternaam,
        });
        return persoon;
    }

    private static async Task<Guid> DossierAsync(Dossierproef proef, int nummer, Dossierstatus status, DateOnly begin, DateOnly? laatste)
    {
        var persoon = await PersoonAsync(proef, nummer, new DateOnly(2015, 5, 5));
        var (code, id) = (proef.Team.GemeenteCode, Guid.NewGuid());
        await proef.VoegToeAsync(
            new Dossier
            {
                GemeenteCode = code,
                Id = id,
                Nummer = Interlocked.Add(ref _dossiernummer, 100),
                Soort = Dossiersoort.Individueel,
                Wet = Wet.Jeugd,
                TeamId = proef.Team.Team.Id,
                Begin = begin,
                Volgnummer = 1,
                Statussen = [new() { GemeenteCode = code, Id = Guid.NewGuid(), DossierId = id, Status = status, Van = begin, Door = "Test", Op = DateTimeOffset.UnixEpoch }],
                Personen = [new() { GemeenteCode = code, DossierId = id, PersoonId = persoon.Id, Soort = Dossiersoort.Individueel, Wet = Wet.Jeugd, Rol = Dossierrol.OntvangtHulp, Van = begin }],
            });
        if (laatste is { } dag)
        {
            await proef.ContactAsync(await proef.HulpvraagAsync(persoon, dag), dag, 1, telt: false);
        }

        return id;
    }

    private static async Task<List<Werkregel>> AllesAsync(Dossierproef proef, Werksoort soort)
    {
        var alles = new List<Werkregel>();
        for (var pagina = 1; ; pagina++)
        {
            var lijst = (await proef.DoeAsync(db => new WerkQuery(db, proef.Klok).LaadAsync(soort, null, pagina, Ct)))!;
            alles.AddRange(lijst.Regels);
            if (alles.Count >= lijst.Aantal)
            {
                return alles;
            }
        }
    }

    private ServiceProvider Diensten(Dossierproef proef, out Opdrachtteller teller)
    {
        teller = new Opdrachtteller();
        var services = new ServiceCollection().AddLogging().AddSingleton<TimeProvider>(proef.Klok).AddJeugdhulpApplication(database.ConnectionString, Testsleutels.Ring);
        services.AddSingleton(new DbContextOptionsBuilder<JeugdhulpDbContext>().UseNpgsql(Extensions.AlsToepassing(database.ConnectionString)).UseSleutelring(Testsleutels.Ring).AddInterceptors(teller).Options);
        return services.BuildServiceProvider();
    }

    private static AsyncServiceScope Als(ServiceProvider diensten, Dossierproef proef, params Rol[] rollen)
    {
        var bereik = diensten.CreateAsyncScope();
        bereik.ServiceProvider.GetRequiredService<Aanmelding>().Is(proef.Team.Account.Id, proef.Team.Account.Naam, proef.Team.GemeenteCode, rollen);
        return bereik;
    }
}
