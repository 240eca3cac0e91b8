using Jeugdhulp.Application.Cijfers;
using Jeugdhulp.Application.Contacten;
using Jeugdhulp.Application.Data;
using Jeugdhulp.Application.Data.Versleuteling;
using Jeugdhulp.Application.Dossiers;
using Jeugdhulp.Application.Gemeenten;
using Jeugdhulp.Application.Plannen;
using Jeugdhulp.Application.Toegang;
using Jeugdhulp.Application.Trajecten;
using Jeugdhulp.Domain.Cijfers;
using Jeugdhulp.Domain.Classificeren;
using Jeugdhulp.Domain.Contacten;
using Jeugdhulp.Domain.Dossiers;
using Jeugdhulp.Domain.Plannen;
using Jeugdhulp.Domain.Teams;
using Jeugdhulp.Domain.Trajecten;
using Jeugdhulp.TestCommon;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace Jeugdhulp.Application.Tests.Cijfers;

/// <summary>What is counted about plans, reports, waits, dossiers and answers of a half-year.</summary>
public sealed class KwaliteitQueryTests(Testdatabase database) : IClassFixture<Testdatabase>
{
    private static readonly Halfjaar Half = new(2026, 1);
    private static readonly DateTimeOffset Op = new(2026, 3, 2, 12, 0, 0, TimeSpan.Zero);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    [Trait("Eis", "PLN-02")]
    [Trait("Eis", "PLN-03")]
    [Trait("Eis", "PRV-06")]
    [Trait("Eis", "PRV-14")]
    public async Task Van_plannen_die_toen_begonnen_telt_hoe_ver_zij_zijn_en_wat_er_in_staat()
    {
        var team = await Testteam.MaakAsync(database, "9991", null, nummer: 81);
        await VoegToeAsync(
            Plan(team, new(2026, 1, 1), new() { Hulpvraag = "Rust", Aard = "Ruzie", Gedragswetenschapper = true, GedragswetenschapperOp = new(2026, 2, 1) }, p =>
            {
                Doel(p, "Er is rust aan tafel", "Niemand loopt kwaad weg", new(2026, 6, 1));
                Doel(p, "Rust", null, null);
                Jeugdige(p, team.Noor.Id, new() { IsJeugdige = true, AlleenGesprokenOp = new(2026, 2, 1) });
                Jeugdige(p, team.Daan.Id, new() { IsJeugdige = true, NietAlleen = NietAlleenReden.WilNiet });
            }),
            Plan(team, new(2026, 6, 30), new() { Hulpvraag = "Rust", AardOnbekend = true, Gedragswetenschapper = false }, p =>
            {
                Doel(p, "Er is rust aan tafel", null, new(2026, 6, 1));
                Jeugdige(p, team.Noor.Id, new() { IsJeugdige = true });
                Jeugdige(p, team.Ouder.Id, new() { IsJeugdige = false });
            }),
            Plan(team, new(2026, 3, 1), new() { Hulpvraag = "Rust" }),
            Plan(team, new(2026, 3, 1), new()),
            Plan(team, new(2025, 12, 31), new()),
            Plan(team, new(2026, 7, 1), new()));

        var beeld = await LaadAsync(team);

        Tel(beeld, Kwaliteitsmaat.Plannen, team.Team.Id).ShouldBe([1, 1, 1, 1]);
        Tel(beeld, Kwaliteitsmaat.Problematiek, team.Team.Id).ShouldBe([1, 1, 2]);
        Tel(beeld, Kwaliteitsmaat.AlleenGesproken, team.Team.Id).ShouldBe([1, 1, 1]);
        Tel(beeld, Kwaliteitsmaat.Gedragswetenschapper, team.Team.Id).ShouldBe([1, 1, 2]);
        beeld.Aandeel(new(Kwaliteitsmaat.Plannen, Kwaliteitsuitkomst.DuidelijkDoel, team.Team.Id))!.Value.Getal.ShouldBe(25);
        beeld.IsKlein(Kwaliteitsmaat.Plannen, null).ShouldBeTrue();
        beeld.Teams.ShouldBe([new(team.Team.Id, team.Team.Naam)]);
    }

    [Fact]
    [Trait("Eis", "PRV-05")]
    public async Task Een_verslag_heeft_een_label_met_een_bron_of_met_een_beeld_of_mening_apart()
    {
        var team = await Testteam.MaakAsync(database, "9992", null, nummer: 82);
        await VoegToeAsync(
            Contact(team, new(2026, 1, 1), "feit"), Contact(team, new(2026, 6, 30), "feit", bron: "moeder"), Contact(team, new(2026, 2, 1), "feit", beeld: "beeld"),
            Contact(team, new(2026, 2, 1), "feit", ouder: "mening"), Contact(team, new(2026, 2, 1), null, jeugdige: "mening"), Contact(team, new(2026, 2, 1), null), Contact(team, new(2026, 7, 1), "feit"));

        var beeld = await LaadAsync(team);

        Tel(beeld, Kwaliteitsmaat.Verslagen, null).ShouldBe([4, 1]);
        beeld.Aandeel(new(Kwaliteitsmaat.Verslagen, Kwaliteitsuitkomst.ZonderLabel, null))!.Value.Getal.ShouldBe(20);
    }

    [Fact]
    [Trait("Eis", "REG-03")]
    public async Task Van_een_contact_telt_of_het_jeugdhulp_is_een_korte_notitie_of_zelf_gekozen_en_jeugdhulp_per_fte()
    {
        var team = await Testteam.MaakAsync(database, "9998", null, nummer: 88);
        await VoegToeAsync(
            MetRegel(team, new(2026, 1, 1), r => r.Uitkomst = Uitkomst.Jeugdhulp),
            MetRegel(team, new(2026, 6, 30), r => r.Uitkomst = Uitkomst.Preventie),
            MetRegel(team, new(2026, 3, 1), r => { r.Uitkomst = Uitkomst.Preventie; r.Sublabels = [Sublabel.Contactnotitie]; }),
            MetRegel(team, new(2026, 7, 1), r => r.Uitkomst = Uitkomst.Jeugdhulp),
            new Formatie { GemeenteCode = team.GemeenteCode, Id = Guid.NewGuid(), TeamId = team.Team.Id, Van = new(2025, 1, 1), Fte = 9, Vacature = 0, Door = "x", Op = Op },
            new Formatie { GemeenteCode = team.GemeenteCode, Id = Guid.NewGuid(), TeamId = team.Team.Id, Van = new(2026, 6, 30), Fte = 3, Vacature = 1, Door = "x", Op = Op });

        var beeld = await LaadAsync(team);

        Tel(beeld, Kwaliteitsmaat.EigenHulp, team.Team.Id).ShouldBe([1, 1]);
        Tel(beeld, Kwaliteitsmaat.KorteNotities, team.Team.Id).ShouldBe([1, 2]);
        Tel(beeld, Kwaliteitsmaat.EigenKeuzes, team.Team.Id).ShouldBe([0, 2], "a short note counts in no figure of contacts");
        beeld.HulpPerFte(team.Team.Id).ShouldBe(Cijferwaarde.Van(0.5m));
        beeld.IsUitschieter(Kwaliteitsmaat.EigenHulp, team.Team.Id).ShouldBeFalse();
        (await LaadAsync(team, intern: false)).HulpPerFte(team.Team.Id).ShouldBe(Cijferwaarde.Terugrekenbaar);
    }

    [Fact]
    [Trait("Eis", "CAP-01")]
    public async Task Een_eerste_gesprek_is_op_tijd_later_of_na_de_weken_die_lang_heten()
    {
        var team = await Testteam.MaakAsync(database, "9993", null, nummer: 83);
        await VoegToeAsync(
            Wacht(team, new(2026, 1, 5), new(2026, 1, 12)), Wacht(team, new(2026, 1, 5), new(2026, 1, 13)), Wacht(team, new(2026, 1, 5), new(2026, 3, 16)), Wacht(team, new(2026, 1, 5), new(2026, 3, 17)),
            Wacht(team, new(2026, 1, 5), new(2026, 1, 12), Wachtafloop.NietMeerNodig), Wacht(team, new(2026, 6, 29), new(2026, 7, 1)));

        var beeld = await LaadAsync(team);

        beeld.Termijnen.ShouldSatisfyAllConditions(t => t.NormWerkdagen.ShouldBe(5), t => t.LangWeken.ShouldBe(10));
        Tel(beeld, Kwaliteitsmaat.EersteGesprek, team.Team.Id).ShouldBe([1, 2, 1]);
    }

    [Fact]
    [Trait("Eis", "DOS-09")]
    public async Task Het_aandeel_afgesloten_is_van_de_dossiers_die_in_het_halfjaar_liepen()
    {
        var team = await Testteam.MaakAsync(database, "9994", null, nummer: 84);
        await VoegToeAsync(
            Dossier(team, 1, new(2020, 1, 1), new(2026, 1, 1)), Dossier(team, 2, new(2026, 6, 30), new(2026, 6, 30)), Dossier(team, 3, new(2026, 6, 30), new(2026, 7, 1)), Dossier(team, 4, new(2025, 1, 1), null),
            Dossier(team, 5, new(2025, 1, 1), new(2025, 12, 31)), Dossier(team, 6, new(2026, 7, 1), null), Dossier(team, 7, new(2026, 1, 1), null, Wet.Wmo));

        Tel(await LaadAsync(team), Kwaliteitsmaat.Afsluiten, team.Team.Id).ShouldBe([2, 2]);

        // Who comes back in July does not undo what was closed in May.
        var terug = Dossier(team, 8, new(2026, 1, 1), new(2026, 5, 4));
        terug.Statussen.Single(s => s.Tot is null).Tot = new(2026, 7, 1);
        terug.Statussen.Add(Status(terug, Dossierstatus.Actief, new(2026, 7, 1), null));
        (terug.Einde, terug.RedenEinde, terug.Doelen) = (null, null, null);
        await VoegToeAsync(terug);
        Tel(await LaadAsync(team), Kwaliteitsmaat.Afsluiten, team.Team.Id).ShouldBe([3, 2]);
    }

    [Fact]
    [Trait("Eis", "PLN-06")]
    [Trait("Eis", "PLN-07")]
    public async Task Tevredenheid_staat_apart_voor_jeugdigen_en_ouders_met_hoeveel_er_antwoordden()
    {
        var team = await Testteam.MaakAsync(database, "9995", null, nummer: 85);
        var plan = Plan(team, new(2025, 3, 1), new(), p => p.AfgeslotenOp = new(2026, 4, 1));
        await VoegToeAsync(plan, Einde(plan, team.Noor.Id, (Afrondingmeting.Jeugdige, 8), (Afrondingmeting.Ouder, 6)), Einde(plan, team.Daan.Id, (Afrondingmeting.Ouder, 9), (Afrondingmeting.Jeugdige, null)));

        var beeld = await LaadAsync(team);

        Tel(beeld, Kwaliteitsmaat.TevredenJeugdigen, team.Team.Id).ShouldBe([1, 1]);
        Tel(beeld, Kwaliteitsmaat.TevredenOuders, team.Team.Id).ShouldBe([2, 0]);
        beeld.Gemiddelde(Kwaliteitsmaat.TevredenJeugdigen, null)!.Value.Getal.ShouldBe(8);
        beeld.Gemiddelde(Kwaliteitsmaat.TevredenOuders, team.Team.Id)!.Value.Getal.ShouldBe(7.5m);
        (await LaadAsync(team, intern: false)).Gemiddelde(Kwaliteitsmaat.TevredenOuders, null).ShouldBe(Cijferwaarde.TeKlein);
    }

    [Fact]
    public async Task Een_plan_hoort_bij_het_team_van_toen_of_anders_bij_dat_van_het_dossier()
    {
        var team = await Testteam.MaakAsync(database, "9996", null, nummer: 86);
        var ander = new Team { GemeenteCode = team.GemeenteCode, Id = Guid.NewGuid(), Naam = "Ander team", Soort = Teamsoort.Wijkteam, Taken = Testteam.AlleTaken, GeldigVan = new(2015, 1, 1) };
        await VoegToeAsync(ander, Plan(team, new(2026, 3, 1), new(), medewerker: false));
        var van = await LaadAsync(team);
        Tel(van, Kwaliteitsmaat.Plannen, Guid.Empty).ShouldBe([0, 0, 0, 1]);
        van.Teams.ShouldContain(new Cijferteam(Guid.Empty, "Geen team"));
        van.Teams.ShouldNotContain(t => t.Id == team.Team.Id || t.Id == ander.Id);

        await VoegToeAsync(Dossier(team, 9, new(2027, 1, 1), null, ander: ander.Id));

        Tel(await LaadAsync(team), Kwaliteitsmaat.Plannen, ander.Id).ShouldBe([0, 0, 0, 1]);
    }

    [Fact]
    [Trait("Eis", "PRV-01")]
    public async Task Wat_klein_is_is_verborgen_en_wat_niet_betrouwbaar_is_ook_en_het_zijn_hoogstens_tien_vragen()
    {
        var team = await Testteam.MaakAsync(database, "9997", null, nummer: 87);
        await VoegToeAsync([.. Enumerable.Range(0, 9).Select(i => Contact(team, new(2026, 2, 1), "feit", bron: "moeder")), .. Enumerable.Range(0, 40).Select(i => Contact(team, new(2026, 2, 1), "feit"))]);
        var teller = new Opdrachtteller();
        var opties = new DbContextOptionsBuilder<JeugdhulpDbContext>().UseNpgsql(Extensions.AlsToepassing(database.ConnectionString)).UseSleutelring(Testsleutels.Ring).AddInterceptors(teller).Options;
        await using var db = new JeugdhulpDbContext(opties, team.Aanmelding(Rol.Beleidsmedewerker));

        var beeld = await new KwaliteitQuery(db, new(), new StilleKlok(new DateOnly(2026, 7, 15))).LaadAsync(Half, intern: false, Ct);

        teller.Opdrachten.Count.ShouldBeLessThanOrEqualTo(10, string.Join("\n---\n", teller.Opdrachten));
        (await VerborgenAsync(team)).ShouldBe(beeld.Cellen.Count(c => c.Value.IsVerborgen));
        (await LaadAsync(team, intern: false)).Cellen.ShouldBe(beeld.Cellen, ignoreOrder: true);

        // Who may see small counts sees all of them, and leaves what others see as it was.
        (await LaadAsync(team)).Cellen.Values.ShouldAllBe(w => w.Getal != null);
        (await VerborgenAsync(team)).ShouldBeGreaterThan(0);
        beeld.Van(new(Kwaliteitsmaat.Verslagen, null, null)).Getal.ShouldBe(49);
        beeld.Aandeel(new(Kwaliteitsmaat.Verslagen, Kwaliteitsuitkomst.MetLabel, null)).ShouldBe(Cijferwaarde.TeKlein);
        beeld.Van(new(Kwaliteitsmaat.Verslagen, Kwaliteitsuitkomst.ZonderLabel, team.Team.Id)).IsVerborgen.ShouldBeTrue();

        await VoegToeAsync(new Betrouwbaarheidsoordeel { GemeenteCode = team.GemeenteCode, Id = Guid.NewGuid(), Begin = Half.Begin, TeamId = team.Team.Id, Oordeel = Betrouwbaarheid.NietBetrouwbaar, Reden = "x", DoorNaam = "x", Op = Op });
        (await LaadAsync(team)).Van(new(Kwaliteitsmaat.Verslagen, null, team.Team.Id)).ShouldBe(Cijferwaarde.Onbetrouwbaar);
    }

    private async Task<int> VerborgenAsync(Testteam team)
    {
        await using var db = database.CreateUnrestrictedContext();
        return await db.Verborgenkwaliteiten.IgnoreQueryFilters().CountAsync(v => v.GemeenteCode == team.GemeenteCode && v.Begin == Half.Begin, Ct);
    }

    private static decimal?[] Tel(Kwaliteitsbeeld beeld, Kwaliteitsmaat maat, Guid? team) => [.. maat.Uitkomsten().Select(u => beeld.Van(new(maat, u, team)).Getal)];

    private async Task<Kwaliteitsbeeld> LaadAsync(Testteam team, bool intern = true, DateOnly? vandaag = null)
    {
        await using var db = database.CreateContext(team.Aanmelding(Rol.Beleidsmedewerker));
        return await new KwaliteitQuery(db, new(), new StilleKlok(vandaag ?? new(2026, 7, 15))).LaadAsync(Half, intern, Ct);
    }

    private static Gezinsplan Plan(Testteam team, DateOnly begin, Plangegevens inhoud, Action<Gezinsplan>? vul = null, bool medewerker = true)
    {
        // A household has one open plan; these are closed.
        var plan = new Gezinsplan
        {
            GemeenteCode = team.GemeenteCode,
            Id = Guid.NewGuid(),
            GezinId = team.Gezin.Id,
            Stand = Planstand.Afgesloten,
            BegonnenOp = begin,
            AfgeslotenOp = begin,
            AfsluitReden = "x",
            Inhoud = inhoud,
            MedewerkerId = medewerker ? team.Medewerker.Id : null,
            GewijzigdOp = Op,
            GewijzigdDoor = "x",
        };
        vul?.Invoke(plan);
        return plan;
    }

    private static void Doel(Gezinsplan plan, string wat, string? hoe, DateOnly? evaluatie) =>
        plan.Doelen.Add(new() { GemeenteCode = plan.GemeenteCode, Id = Guid.NewGuid(), GezinsplanId = plan.Id, Wat = wat, HoeGezien = hoe, Evaluatiedatum = evaluatie, BegonnenOp = plan.BegonnenOp });

    private static void Jeugdige(Gezinsplan plan, Guid persoon, Deelnemergegevens gegevens) =>
        plan.Deelnemers.Add(new() { GemeenteCode = plan.GemeenteCode, GezinsplanId = plan.Id, PersoonId = persoon, Gegevens = gegevens });

    private static Contact Contact(Testteam team, DateOnly datum, string? feit, string? bron = null, string? beeld = null, string? ouder = null, string? jeugdige = null) => new()
    {
        GemeenteCode = team.GemeenteCode,
        Id = Guid.NewGuid(),
        OpdrachtId = Guid.NewGuid(),
        Datum = datum,
        GeregistreerdOp = Op,
        MedewerkerId = team.Medewerker.Id,
        TeamId = team.Team.Id,
        GezinId = team.Gezin.Id,
        Activiteit = Activiteit.Begeleiding,
        GerichtOp = GerichtOp.Jeugdige,
        Feit = feit,
        FeitBron = bron,
        BeeldProfessional = beeld,
        MeningOuder = ouder,
        MeningJeugdige = jeugdige,
    };

    private static Contact MetRegel(Testteam team, DateOnly datum, Action<Contactregel> maak)
    {
        var contact = Contact(team, datum, null);
        var regel = new Contactregel
        {
            GemeenteCode = team.GemeenteCode,
            Id = Guid.NewGuid(),
            ContactId = contact.Id,
            TeamId = team.Team.Id,
            PersoonId = team.Noor.Id,
            Feiten = new Contactfeiten { Datum = datum, Activiteit = Activiteit.Begeleiding, Geboortedatum = team.Noor.Geboortedatum },
            Normversie = "7",
            Regel = "R15",
            RegelNorm = "R15",
            BewijsVersie = "1",
            BewijsSha256 = "00",
        };
        maak(regel);
        contact.Regels.Add(regel);
        return contact;
    }

    private static Wachtende Wacht(Testteam team, DateOnly van, DateOnly tot, Wachtafloop afloop = Wachtafloop.EersteGesprek) => new()
    {
        GemeenteCode = team.GemeenteCode,
        Id = Guid.NewGuid(),
        PersoonId = team.Noor.Id,
        TeamId = team.Team.Id,
        AangemeldOp = van,
        EindeOp = tot,
        Afloop = afloop,
        Urgentie = Wachturgentie.Gewoon,
        Overbrugging = false,
    };

    private static Dossier Dossier(Testteam team, int nummer, DateOnly begin, DateOnly? einde, Wet wet = Wet.Jeugd, Guid? ander = null)
    {
        var dossier = Kaal(team, nummer, begin, einde, wet, ander);
        dossier.Statussen.Add(Status(dossier, Dossierstatus.Actief, begin, einde));
        if (einde is { } dag)
        {
            dossier.Statussen.Add(Status(dossier, Dossierstatus.Afgesloten, dag, null));
        }

        return dossier;
    }

    private static Statusperiode Status(Dossier dossier, Dossierstatus status, DateOnly van, DateOnly? tot) =>
        new() { GemeenteCode = dossier.GemeenteCode, Id = Guid.NewGuid(), DossierId = dossier.Id, Status = status, Van = van, Tot = tot, Door = "x", Op = Op };

    private static Dossier Kaal(Testteam team, int nummer, DateOnly begin, DateOnly? einde, Wet wet, Guid? ander) => new()
    {
        GemeenteCode = team.GemeenteCode,
        Id = Guid.NewGuid(),
        Nummer = nummer,
        Soort = Dossiersoort.Individueel,
        Wet = wet,
        GezinId = team.Gezin.Id,
        TeamId = ander ?? team.Team.Id,
        Begin = begin,
        Einde = einde,
        RedenEinde = einde is null ? null : "01",
        Doelen = einde is null ? null : Doelenstand.Behaald,
        Volgnummer = 1,
    };

    private static Afronding Einde(Gezinsplan plan, Guid persoon, params (string Wie, int? Cijfer)[] antwoorden)
    {
        var afronding = new Afronding { GemeenteCode = plan.GemeenteCode, Id = Guid.NewGuid(), GezinsplanId = plan.Id, PersoonId = persoon, Datum = new(2026, 4, 1), Reden = "01", Op = Op, DoorNaam = "x" };
        afronding.Metingen.AddRange(antwoorden.Select(a => new Afrondingmeting { GemeenteCode = plan.GemeenteCode, AfrondingId = afronding.Id, Informant = a.Wie, Tevredenheid = a.Cijfer, ZonderHulpVerder = a.Cijfer is null ? "1" : null }));
        return afronding;
    }

    private async Task VoegToeAsync(params object[] rijen)
    {
        await using var db = database.CreateUnrestrictedContext();
        db.AddRange(rijen);
        await db.SaveChangesAsync(Ct);
    }
}
