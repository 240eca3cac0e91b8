using Jeugdhulp.Application.Cijfers;
using Jeugdhulp.Application.Contacten;
using Jeugdhulp.Application.Gemeenten;
using Jeugdhulp.Application.Jeugdigen;
using Jeugdhulp.Application.Tests.Leveringen;
using Jeugdhulp.Application.Toegang;
using Jeugdhulp.Application.Trajecten;
using Jeugdhulp.Domain.Cijfers;
using Jeugdhulp.Domain.Contacten;
using Jeugdhulp.Domain.Instellingen;
using Jeugdhulp.Domain.Teams;
using Jeugdhulp.Domain.Trajecten;
using Jeugdhulp.TestCommon;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace Jeugdhulp.Application.Tests.Cijfers;

/// <summary>What is counted of who waits, of why was referred and of what bridged it, each at its borders.</summary>
public sealed class WachttellingenTests(Testdatabase database) : IClassFixture<Testdatabase>
{
    private static readonly Halfjaar Half = new(2026, 1);
    private static readonly DateOnly Einde = new(2026, 6, 30);
    private static readonly DateOnly Erna = new(2026, 7, 15);
    private static readonly DateTimeOffset Op = new(2026, 3, 2, 12, 0, 0, TimeSpan.Zero);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    [Trait("Eis", "CAP-02")]
    public async Task Op_de_wachtlijst_staat_wie_aan_het_einde_van_het_halfjaar_wacht_met_hoe_lang_urgentie_en_overbrugging()
    {
        var proef = await MaakAsync("9301");
        await proef.WachtAsync(new(2026, 6, 23), urgentie: Wachturgentie.Spoed);
        await proef.WachtAsync(new(2026, 6, 22), urgentie: Wachturgentie.Voorrang);
        await proef.WachtAsync(new(2026, 4, 21), overbrugging: true);
        await proef.WachtAsync(new(2026, 4, 20));
        await proef.WachtAsync(Einde, tot: new(2026, 7, 1));
        await proef.WachtAsync(new(2026, 6, 1), tot: Einde);
        await proef.WachtAsync(new(2026, 7, 1));

        var beeld = await proef.LaadAsync();

        Tel(beeld, Kwaliteitsmaat.Wachtlijst, proef.Team).ShouldBe([2, 2, 1], "five working days are within the norm, ten weeks are not long");
        Tel(beeld, Kwaliteitsmaat.Wachturgentie, proef.Team).ShouldBe([1, 1, 3]);
        Tel(beeld, Kwaliteitsmaat.Wachtoverbrugging, proef.Team).ShouldBe([1, 4]);
        beeld.Gemiddelde(Kwaliteitsmaat.Wachtlijst, proef.Team)!.Value.Getal.ShouldBe((7 + 8 + 70 + 71 + 0) / 5m);
        (await proef.LaadAsync(intern: false)).Gemiddelde(Kwaliteitsmaat.Wachtlijst, null).ShouldBe(Cijferwaarde.TeKlein);
    }

    [Fact]
    [Trait("Eis", "CAP-02")]
    public async Task Zolang_het_halfjaar_loopt_staat_op_de_wachtlijst_wie_vandaag_wacht()
    {
        var proef = await MaakAsync("9302");
        await proef.WachtAsync(new(2026, 3, 2));
        await proef.WachtAsync(new(2026, 2, 2), tot: new(2026, 3, 9));

        var beeld = await proef.LaadAsync(vandaag: new(2026, 3, 9));

        Tel(beeld, Kwaliteitsmaat.Wachtlijst, proef.Team).ShouldBe([1, 0, 0]);
        beeld.Gemiddelde(Kwaliteitsmaat.Wachtlijst, null)!.Value.Getal.ShouldBe(7);
    }

    [Fact]
    [Trait("Eis", "CAP-04")]
    public async Task Van_wie_is_nagekeken_telt_de_laatste_uitkomst_in_het_halfjaar()
    {
        var proef = await MaakAsync("9303");
        await proef.NagekekenAsync((new(2026, 1, 1), Wachtuitkomst.NietMeerNodig), (new(2025, 12, 31), Wachtuitkomst.NogWachten));
        await proef.NagekekenAsync((new(2026, 2, 1), Wachtuitkomst.NogWachten), (new(2026, 6, 30), Wachtuitkomst.LichterGeholpen));
        await proef.NagekekenAsync((new(2026, 2, 1), Wachtuitkomst.EldersGeplaatst));
        await proef.NagekekenAsync((new(2026, 6, 30), Wachtuitkomst.NogWachten), (new(2026, 7, 1), Wachtuitkomst.NietMeerNodig));
        await proef.NagekekenAsync((new(2026, 2, 1), Wachtuitkomst.Overbrugging));
        await proef.NagekekenAsync((new(2026, 7, 1), Wachtuitkomst.NietMeerNodig));

        Tel(await proef.LaadAsync(), Kwaliteitsmaat.Wachtopschoning, proef.Team).ShouldBe([3, 2]);
    }

    [Fact]
    [Trait("Eis", "CAP-04")]
    public async Task Wie_na_het_nakijken_is_teruggezet_wacht_nog_tot_een_volgende_keer()
    {
        var proef = await MaakAsync("9311");
        var plek = await proef.WachtAsync(new(2026, 2, 2));

        await proef.KijkNaAsync(plek, new(2026, 3, 2), "nietMeerNodig");
        Tel(await proef.LaadAsync(), Kwaliteitsmaat.Wachtopschoning, proef.Team).ShouldBe([1, 0]);
        await proef.ZetTerugAsync(plek, new(2026, 3, 3));
        Tel(await proef.LaadAsync(), Kwaliteitsmaat.Wachtopschoning, proef.Team).ShouldBe([0, 1]);
        await proef.KijkNaAsync(plek, new(2026, 3, 4), "eldersGeplaatst");
        Tel(await proef.LaadAsync(), Kwaliteitsmaat.Wachtopschoning, proef.Team).ShouldBe([1, 0]);
    }

    [Fact]
    [Trait("Eis", "CAP-04")]
    public async Task Wie_zonder_nakijken_van_de_lijst_ging_had_het_wachten_ook_niet_meer_nodig_en_wie_begon_telt_niet_mee()
    {
        var proef = await MaakAsync("9312");
        foreach (var afloop in new[] { "nietMeerNodig", "lichterGeholpen", "eldersGeplaatst", "eersteGesprek" })
        {
            await proef.HaalAfAsync(await proef.WachtAsync(new(2026, 2, 2)), new(2026, 3, 2), afloop);
        }

        await proef.HaalAfAsync(await proef.WachtAsync(new(2026, 2, 2)), Einde.AddDays(1), "nietMeerNodig");

        Tel(await proef.LaadAsync(), Kwaliteitsmaat.Wachtopschoning, proef.Team).ShouldBe([3, 0]);
    }

    [Fact]
    [Trait("Eis", "CAP-02")]
    public async Task Wie_wacht_telt_bij_het_team_dat_de_plek_op_die_dag_had_ook_als_een_ander_team_haar_later_kreeg()
    {
        var proef = await MaakAsync("9309");
        var ander = await proef.AnderTeamAsync();
        var plek = await proef.WachtAsync(new(2026, 2, 2));
        await proef.GeefAsync(plek, ander, new(2026, 3, 9));

        Tel(await proef.LaadAsync(vandaag: new(2026, 3, 8)), Kwaliteitsmaat.Wachtlijst, proef.Team).ShouldBe([0, 1, 0]);
        (await proef.LaadAsync(vandaag: new(2026, 3, 9))).ShouldSatisfyAllConditions(
            b => Tel(b, Kwaliteitsmaat.Wachtlijst, ander).ShouldBe([0, 1, 0]),
            b => Tel(b, Kwaliteitsmaat.Wachturgentie, ander).ShouldBe([0, 0, 1]),
            b => Tel(b, Kwaliteitsmaat.Wachtoverbrugging, ander).ShouldBe([0, 1]),
            b => b.Teams.ShouldHaveSingleItem().Id.ShouldBe(ander));

        await proef.GeefAsync(plek, proef.Team, Einde.AddDays(1));
        (await proef.LaadAsync()).Teams.ShouldHaveSingleItem().Id.ShouldBe(ander, "the half-year is over");
    }

    [Fact]
    [Trait("Eis", "CAP-01")]
    [Trait("Eis", "CAP-04")]
    public async Task Een_eerste_gesprek_telt_waar_het_wachten_begon_en_nakijken_bij_het_team_van_die_dag()
    {
        var proef = await MaakAsync("9310");
        var ander = await proef.AnderTeamAsync();
        var plek = await proef.NagekekenAsync((new(2026, 3, 8), Wachtuitkomst.NogWachten));
        await proef.GeefAsync(plek, ander, new(2026, 3, 9));
        await proef.SpreekAsync(plek, new(2026, 3, 16));

        var beeld = await proef.LaadAsync();

        Tel(beeld, Kwaliteitsmaat.EersteGesprek, proef.Team).ShouldBe([0, 0, 1]);
        Tel(beeld, Kwaliteitsmaat.Wachtopschoning, proef.Team).ShouldBe([0, 1]);
        beeld.Teams.ShouldHaveSingleItem().Id.ShouldBe(proef.Team);
    }

    [Fact]
    [Trait("Eis", "CAP-09")]
    public async Task Een_doorverwijzing_telt_met_haar_reden_in_het_halfjaar_van_haar_dag()
    {
        var proef = await MaakAsync("9304");
        await proef.VerwijsAsync(new(2026, 1, 1), reden: "wachtlijstEigenTeam");
        await proef.VerwijsAsync(Einde, reden: "wachtlijstEigenTeam", bestemming: "voorliggendWelzijn");
        await proef.VerwijsAsync(new(2026, 2, 1), reden: "wachtlijstAanbieder");
        await proef.VerwijsAsync(new(2026, 2, 1), reden: "complexiteit");
        await proef.VerwijsAsync(new(2025, 12, 31), reden: "wachtlijstEigenTeam");
        await proef.VerwijsAsync(new(2026, 7, 1), reden: "wachtlijstAanbieder");

        Tel(await proef.LaadAsync(), Kwaliteitsmaat.Verwijsreden, proef.Team).ShouldBe([2, 1, 1]);
    }

    [Fact]
    [Trait("Eis", "CAP-03")]
    [Trait("Eis", "TRJ-07")]
    public async Task Op_een_aanbieder_wacht_wie_er_op_de_laatste_dag_nog_niet_begonnen_is_met_of_zonder_overbrugging()
    {
        var proef = await MaakAsync("9305");
        await proef.VerwijsAsync(new(2026, 6, 20), brug: (new(2026, 6, 25), null));
        await proef.VerwijsAsync(new(2026, 6, 20), brug: (new(2026, 6, 25), Einde));
        await proef.VerwijsAsync(new(2026, 6, 20), brug: (new(2026, 6, 25), new(2026, 6, 29)));
        await proef.VerwijsAsync(new(2026, 6, 20), brug: (new(2026, 7, 1), null));
        await proef.VerwijsAsync(new(2025, 6, 30), gestart: new(2026, 7, 1));
        await proef.VerwijsAsync(new(2026, 1, 1), gestart: Einde);
        await proef.VerwijsAsync(new(2026, 7, 1));
        await proef.VerwijsAsync(new(2026, 6, 20), bestemming: "voorliggendWelzijn");

        var beeld = await proef.LaadAsync();

        Tel(beeld, Kwaliteitsmaat.Aanbiederwacht, proef.Team).ShouldBe([2, 3]);
        beeld.Gemiddelde(Kwaliteitsmaat.Aanbiederwacht, proef.Team)!.Value.Getal.ShouldBe(((4 * 10) + 365) / 5m);
    }

    [Fact]
    [Trait("Eis", "TRJ-07")]
    public async Task Overbrugging_die_in_het_halfjaar_eindigde_heeft_de_dagen_waarop_er_gewacht_is()
    {
        var proef = await MaakAsync("9306");
        await proef.VerwijsAsync(new(2026, 1, 1), gestart: new(2026, 4, 19), brug: (new(2026, 1, 1), new(2026, 4, 18)));
        await proef.VerwijsAsync(new(2026, 1, 1), brug: (new(2025, 12, 22), new(2026, 1, 2)));
        await proef.VerwijsAsync(new(2025, 12, 1), brug: (new(2025, 12, 22), new(2025, 12, 31)));
        await proef.VerwijsAsync(new(2026, 1, 1), brug: (new(2026, 1, 2), new(2026, 7, 1)));

        var beeld = await proef.LaadAsync();

        Tel(beeld, Kwaliteitsmaat.Overbruggingseinde, proef.Team).ShouldBe([1, 1]);
        beeld.Gemiddelde(Kwaliteitsmaat.Overbruggingseinde, proef.Team)!.Value.Getal.ShouldBe((108 + 2) / 2m);
    }

    [Fact]
    [Trait("Eis", "CAP-06")]
    public async Task Dossiers_per_fte_zijn_die_van_de_cijfers_gedeeld_door_wat_er_gevuld_is()
    {
        var proef = await MaakAsync("9307");
        await proef.VoegToeAsync(
            new Formatie { GemeenteCode = proef.Code, Id = Guid.NewGuid(), TeamId = proef.Team, Van = new(2026, 6, 30), Fte = 5, Vacature = 1, Door = "x", Op = Op },
            new Cijfer { GemeenteCode = proef.Code, Moment = Meetmoment.Van(Half).Code, Lens = Cijferlens.Dossier, Maat = Maat.Eindstand, Deel = $"team={proef.Team}", Waarde = 6, Stand = Celstand.TeKlein });

        (await proef.LaadAsync()).Werk.ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            w => w.Dossiers.Getal.ShouldBe(6), w => w.PerFte.Getal.ShouldBe(1.5m), w => (w.Fte, w.Vacature).ShouldBe((5, 1)));
        (await proef.LaadAsync(intern: false)).Werk.ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            w => w.Dossiers.ShouldBe(Cijferwaarde.TeKlein), w => w.PerFte.ShouldBe(Cijferwaarde.TeKlein));
    }

    [Fact]
    [Trait("Eis", "PRV-01")]
    public async Task Wat_de_cijfers_van_doorverwijzingen_verbergen_staat_ook_hier_niet()
    {
        var proef = await MaakAsync("9308");
        for (var i = 0; i < 12; i++)
        {
            await proef.VerwijsAsync(new(2026, 2, 1), reden: "complexiteit");
        }

        await proef.VoegToeAsync(new Cijfer { GemeenteCode = proef.Code, Moment = Meetmoment.Van(Half).Code, Lens = Cijferlens.Gemeente, Maat = Maat.Doorverwijzingen, Deel = $"team={proef.Team}", Waarde = 12, Stand = Celstand.Terugrekenbaar });

        var beeld = await proef.LaadAsync(intern: false);

        beeld.Van(new(Kwaliteitsmaat.Verwijsreden, null, proef.Team)).ShouldBe(Cijferwaarde.Terugrekenbaar);
        beeld.Van(new(Kwaliteitsmaat.Verwijsreden, Kwaliteitsuitkomst.EigenWachtlijst, proef.Team)).ShouldBe(Cijferwaarde.Terugrekenbaar, "also what is zero");
    }

    private static decimal?[] Tel(Kwaliteitsbeeld beeld, Kwaliteitsmaat maat, Guid team) => [.. maat.Uitkomsten().Select(u => beeld.Van(new(maat, u, team)).Getal)];

    private async Task<Proef> MaakAsync(string gemeente)
    {
        var opstelling = new Leveringsopstelling(database, gemeente);
        await opstelling.MaakAsync(new LokaleInstellingen());
        return new(database, opstelling, gemeente);
    }

    /// <summary>A gemeente of its own, in which everybody waits once.</summary>
    private sealed class Proef(Testdatabase database, Leveringsopstelling opstelling, string gemeente)
    {
        public Guid Team => opstelling.Team.Team.Id;

        public string Code => gemeente;

        public async Task<Guid> WachtAsync(DateOnly van, DateOnly? tot = null, Wachturgentie urgentie = Wachturgentie.Gewoon, bool overbrugging = false)
        {
            var persoon = opstelling.Jeugdige();
            var wachtende = new Wachtende
            {
                GemeenteCode = gemeente,
                Id = Guid.NewGuid(),
                PersoonId = persoon.Id,
                TeamId = Team,
                AangemeldOp = van,
                EindeOp = tot,
                Afloop = tot is null ? null : Wachtafloop.NietMeerNodig,
                Urgentie = urgentie,
                Overbrugging = overbrugging,
            };
            await VoegToeAsync(persoon, wachtende);
            return wachtende.Id;
        }

        public async Task<Guid> AnderTeamAsync()
        {
            var team = new Team { GemeenteCode = gemeente, Id = Guid.NewGuid(), Naam = "Noord", Soort = Teamsoort.Cjg, Taken = Teamtaken.Hulp, GeldigVan = new(2020, 1, 1) };
            await VoegToeAsync(team);
            return team.Id;
        }

        public async Task GeefAsync(Guid plek, Guid team, DateOnly dag)
        {
            await using var db = database.CreateContext(opstelling.Team.Aanmelding());
            (await new Wachtlijstbeheer(db, new StilleKlok(dag)).GeefOverAsync(plek, (await PlekAsync(plek)).Versie, team, "Dichterbij", Ct)).ShouldBe(new Bewaard(plek));
        }

        public Task SpreekAsync(Guid plek, DateOnly dag) => HaalAfAsync(plek, dag, "eersteGesprek");

        public async Task HaalAfAsync(Guid plek, DateOnly dag, string afloop)
        {
            await using var db = database.CreateContext(opstelling.Team.Aanmelding());
            (await new Wachtlijstbeheer(db, new StilleKlok(dag)).HaalAfAsync(plek, (await PlekAsync(plek)).Versie, dag, afloop, Ct)).ShouldBe(new Bewaard(plek));
        }

        public async Task KijkNaAsync(Guid plek, DateOnly dag, string uitkomst)
        {
            await using var db = database.CreateContext(opstelling.Team.Aanmelding());
            (await new Wachtlijstbeheer(db, new StilleKlok(dag)).KijkNaAsync(plek, Guid.NewGuid(), dag, uitkomst, null, null, Ct)).ShouldBe(new Bewaard(plek));
        }

        public async Task ZetTerugAsync(Guid plek, DateOnly dag)
        {
            await using var db = database.CreateContext(opstelling.Team.Aanmelding());
            (await new Wachtlijstbeheer(db, new StilleKlok(dag)).ZetTerugAsync(plek, (await PlekAsync(plek)).Versie, Ct)).ShouldBe(new Bewaard(plek));
        }

        public async Task<Wachtende> PlekAsync(Guid plek)
        {
            await using var db = database.CreateUnrestrictedContext();
            return await db.Wachtenden.IgnoreQueryFilters().AsNoTracking().SingleAsync(w => w.Id == plek, Ct);
        }

        public async Task<Guid> NagekekenAsync(params (DateOnly Dag, Wachtuitkomst Uitkomst)[] keren)
        {
            var wachtende = await WachtAsync(new(2025, 12, 1));
            await VoegToeAsync([.. keren.Select(k => new Wachtcontrole
            {
                GemeenteCode = gemeente,
                Id = Guid.NewGuid(),
                WachtendeId = wachtende,
                Datum = k.Dag,
                Uitkomst = k.Uitkomst,
                DoorAccountId = opstelling.Eerste.Id,
                Door = "x",
                Op = Op,
            })]);
            return wachtende;
        }

        public async Task VerwijsAsync(DateOnly datum, string reden = "complexiteit", string bestemming = "specialistisch", DateOnly? gestart = null, (DateOnly Van, DateOnly? Tot)? brug = null)
        {
            var persoon = opstelling.Jeugdige();
            var contact = new Contact
            {
                GemeenteCode = gemeente,
                Id = Guid.NewGuid(),
                OpdrachtId = Guid.NewGuid(),
                Datum = datum,
                GeregistreerdOp = Op,
                MedewerkerId = opstelling.Team.Medewerker.Id,
                TeamId = Team,
                GezinId = opstelling.Team.Gezin.Id,
                Activiteit = Activiteit.Begeleiding,
                GerichtOp = GerichtOp.Jeugdige,
            };
            var verwijzing = new Doorverwijzing { GemeenteCode = gemeente, Id = Guid.NewGuid(), ContactId = contact.Id, PersoonId = persoon.Id, Bestemming = bestemming, Reden = reden, Datum = datum, Aanbieder = "De Proeve", GestartOp = gestart };
            contact.Doorverwijzingen.Add(verwijzing);
            await VoegToeAsync(persoon, contact);
            if (brug is { } dagen)
            {
                var traject = opstelling.Traject(persoon, dagen.Van, dagen.Tot);
                (traject.DoorverwijzingId, traject.Labels) = (verwijzing.Id, [Trajectlabel.Overbruggingszorg]);
                await VoegToeAsync(traject);
            }
        }

        public async Task<Kwaliteitsbeeld> LaadAsync(bool intern = true, DateOnly? vandaag = null)
        {
            await using var db = database.CreateContext(opstelling.Team.Aanmelding(Rol.Beleidsmedewerker));
            return await new KwaliteitQuery(db, new(), new StilleKlok(vandaag ?? Erna)).LaadAsync(Half, intern, Ct);
        }

        public Task VoegToeAsync(params object[] rijen) => opstelling.BewaarAsync(rijen);
    }
}
