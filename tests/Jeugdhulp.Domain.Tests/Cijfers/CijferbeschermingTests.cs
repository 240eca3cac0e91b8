using Jeugdhulp.Domain.Cijfers;
using Jeugdhulp.Domain.Classificeren;

namespace Jeugdhulp.Domain.Tests.Cijfers;

[Trait("Eis", "PRV-01")]
public sealed class CijferbeschermingTests
{
    private static readonly Guid[] Teams = [new("00000000-0000-0000-0000-00000000000a"), new("00000000-0000-0000-0000-00000000000b")];

    [Theory]
    [InlineData(1, 60)]
    [InlineData(2, 300)]
    [InlineData(3, 2000)]
    public void Alle_verbanden_kloppen_voor_willekeurige_feiten(int zaad, int aantal)
    {
        var cijfers = Tel(zaad, aantal, 2023, 2025);

        foreach (var verband in Cijferverbanden.Van(cijfers.Keys.Where(c => c.Maat.IsAantal())))
        {
            var som = verband.Termen.Sum(t => t.Factor * cijfers.GetValueOrDefault(t.Cel));
            (verband.IsGelijk ? som == 0 : som >= 0).ShouldBeTrue(string.Join(" ", verband.Termen));
        }
    }

    [Theory]
    [InlineData(2, 300)]
    [InlineData(7, 250)]
    public void Wie_alles_ziet_wat_getoond_wordt_rekent_geen_verborgen_cijfer_terug(int zaad, int aantal)
    {
        var cijfers = Tel(zaad, aantal, 2025, 2025).Where(c => c.Key.Maat.IsAantal()).ToDictionary();
        var standen = Cijferbescherming.Bescherm(cijfers);

        standen.Where(s => s.Value is Celstand.Getoond).ShouldAllBe(s => cijfers[s.Key] >= Bescherming.Grens);
        NietTerugTeRekenen(cijfers, standen);
    }

    private static void NietTerugTeRekenen(Dictionary<Cijfersleutel, decimal> cijfers, IReadOnlyDictionary<Cijfersleutel, Celstand> standen)
    {
        var getoond = cijfers.ToDictionary(c => c.Key.ToString(), c => standen[c.Key] is Celstand.Getoond ? Cijferwaarde.Van(c.Value) : Cijferwaarde.Zonder(standen[c.Key]));
        var verbanden = Cijferverbanden.Van(cijfers.Keys).Select(v => new Verband<string>([.. v.Termen.Select(t => new Term<string>(t.Cel.ToString(), t.Factor))], v.IsGelijk));

        getoond.Values.Count(v => v.IsVerborgen).ShouldBeGreaterThan(10);
        getoond.Values.Count(v => !v.IsVerborgen).ShouldBeGreaterThan(10);
        new Aanvaller(getoond, verbanden, Bescherming.Grens, zonderOndergrens: getoond.Keys.ToHashSet()).Gelekt(getoond).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(60)]
    [InlineData(400)]
    [InlineData(4000)]
    public void Over_vijf_jaar_is_elk_klein_cijfer_verborgen(int aantal)
    {
        var cijfers = Tel(5, aantal, 2021, 2025);

        var standen = Cijferbescherming.Bescherm(cijfers);

        standen.Keys.ShouldBe(cijfers.Keys, ignoreOrder: true);
        foreach (var (sleutel, stand) in standen.Where(s => s.Key.Maat.IsAantal() && cijfers[s.Key] < Bescherming.Grens))
        {
            stand.ShouldNotBe(Celstand.Getoond, sleutel.ToString());
        }
    }

    [Theory]
    [Trait("Eis", "DSH-16")]
    [InlineData(3, 60)]
    [InlineData(7, 250)]
    public void Ook_na_een_reeks_wijzigingen_is_geen_verborgen_cijfer_terug_te_rekenen(int zaad, int aantal)
    {
        var cijfers = Aantallen(0);
        var standen = Cijferbescherming.Bescherm(cijfers);
        for (var ronde = 1; ronde <= 12; ronde++)
        {
            var eerder = cijfers.ToDictionary(c => c.Key, c => (c.Value, standen[c.Key]));
            cijfers = Aantallen(ronde);

            standen = Cijferbescherming.Bescherm(cijfers, eerder: eerder);

            standen.Where(s => s.Value is Celstand.Getoond).ShouldAllBe(s => cijfers[s.Key] >= Bescherming.Grens);
        }

        NietTerugTeRekenen(cijfers, standen);

        Dictionary<Cijfersleutel, decimal> Aantallen(int ronde) =>
            Tel(zaad, aantal + (ronde * 5), 2025, 2025).Where(c => c.Key.Maat.IsAantal()).ToDictionary();
    }

    [Fact]
    public void Wie_twee_keer_kijkt_ziet_niet_eerst_het_ene_team_en_dan_het_andere()
    {
        var cijfers = Gewacht(9, 12, 14);
        var toen = Cijferbescherming.Bescherm(cijfers);
        Verborgen(cijfers, toen).ShouldBe("9 12");

        // By itself 14 would be hidden now, and 38 less the 15 of now and the 14 of then is 9.
        var nu = Gewacht(9, 15, 14);
        Verborgen(nu, Cijferbescherming.Bescherm(nu)).ShouldBe("9 14");
        Verborgen(nu, Cijferbescherming.Bescherm(nu, eerder: cijfers.ToDictionary(c => c.Key, c => (c.Value, toen[c.Key])))).ShouldBe("9 15");
    }

    [Fact]
    public void Wat_niemand_meer_verraadt_wordt_weer_getoond()
    {
        var cijfers = Gewacht(9, 12, 14);
        var toen = Cijferbescherming.Bescherm(cijfers);

        var nu = Cijferbescherming.Bescherm(Gewacht(10, 12, 14), eerder: cijfers.ToDictionary(c => c.Key, c => (c.Value, toen[c.Key])));

        nu.Values.ShouldAllBe(s => s == Celstand.Getoond);
    }

    private static string Verborgen(Dictionary<Cijfersleutel, decimal> cijfers, IReadOnlyDictionary<Cijfersleutel, Celstand> standen) =>
        string.Join(" ", cijfers.Where(c => standen[c.Key] is not Celstand.Getoond).Select(c => c.Value).Order());

    private static Dictionary<Cijfersleutel, decimal> Gewacht(params int[] perTeam)
    {
        Cijfersleutel Sleutel(Guid? team) => new(Meetmoment.VanJaar(2025), Cijferlens.Gemeente, Maat.Gewacht, new(team, null));
        return perTeam.Select((aantal, i) => (Sleutel: Sleutel(new Guid(i + 1, 0, 0, new byte[8])), (decimal)aantal)).Append((Sleutel(null), perTeam.Sum())).ToDictionary();
    }

    [Fact]
    [Trait("Eis", "DSH-16")]
    public void Een_contact_erbij_verandert_niet_wat_van_trajecten_verborgen_is()
    {
        var cijfers = Tel(5, 2000, 2023, 2025).ToDictionary();
        var contacten = new Cijfersleutel(Meetmoment.VanJaar(2025), Cijferlens.Gemeente, Maat.Contacten, Uitsplitsing.Alles);
        var eerder = Cijferbescherming.Bescherm(cijfers).ToDictionary(s => s.Key, s => (cijfers[s.Key], Stand: s.Key.Maat is Maat.Instroom ? Celstand.Onbetrouwbaar : s.Value));
        cijfers[contacten]++;

        var standen = Cijferbescherming.Bescherm(cijfers, eerder: eerder);

        // What is not looked at again keeps even a stand that it could never get.
        standen.Where(s => s.Key.Maat is Maat.Instroom && s.Key.Deel.Code is null).ShouldAllBe(s => s.Value == Celstand.Onbetrouwbaar);
    }

    [Fact]
    public void Dagen_zijn_verborgen_waar_het_aantal_dat_is_en_bij_elk_team_als_een_team_dat_is()
    {
        Cijfersleutel Sleutel(Maat maat, Guid? team) => new(Meetmoment.VanJaar(2025), Cijferlens.Gemeente, maat, new(team, null));
        var cijfers = new Dictionary<Cijfersleutel, decimal>
        {
            [Sleutel(Maat.Gewacht, null)] = 42,
            [Sleutel(Maat.Gewacht, Teams[0])] = 40,
            [Sleutel(Maat.Gewacht, Teams[1])] = 2,
            [Sleutel(Maat.Wachttijd, null)] = 300,
            [Sleutel(Maat.Wachttijd, Teams[0])] = 290,
            [Sleutel(Maat.Wachttijd, Teams[1])] = 10,
        };

        var standen = Cijferbescherming.Bescherm(cijfers);

        standen[Sleutel(Maat.Gewacht, Teams[1])].ShouldBe(Celstand.TeKlein);
        standen[Sleutel(Maat.Wachttijd, Teams[1])].ShouldBe(Celstand.TeKlein);
        standen[Sleutel(Maat.Wachttijd, Teams[0])].ShouldNotBe(Celstand.Getoond);
        standen.Values.Count(s => s is Celstand.Getoond).ShouldBeGreaterThan(0);
    }

    [Theory]
    [InlineData(26, false)]
    [InlineData(25, true)]
    public void Een_klein_team_is_niet_te_raden_door_de_andere_teams_van_het_geheel_af_te_trekken(int geheel, bool isGetoond)
    {
        var klein = new Guid("00000000-0000-0000-0000-00000000000c");
        Cijfersleutel Sleutel(Guid? team) => new(Meetmoment.VanJaar(2025), Cijferlens.Dossier, Maat.Jeugdigen, new(team, null));
        var cijfers = new Dictionary<Cijfersleutel, decimal> { [Sleutel(null)] = geheel, [Sleutel(Teams[0])] = 13, [Sleutel(Teams[1])] = 12, [Sleutel(klein)] = 1 };

        var standen = Cijferbescherming.Bescherm(cijfers);

        // With one child that is with two teams, the difference says nothing true.
        standen[Sleutel(klein)].ShouldBe(Celstand.TeKlein);
        (standen[Sleutel(Teams[0])] is Celstand.Getoond && standen[Sleutel(Teams[1])] is Celstand.Getoond).ShouldBe(isGetoond);
        standen[Sleutel(null)].ShouldBe(Celstand.Getoond);
    }

    [Fact]
    public void Cijfers_van_contacten_hangen_met_geen_ander_cijfer_samen_en_niet_met_die_van_een_ander_jaar()
    {
        var cijfers = Tel(7, 3000, 2023, 2025);

        var verbanden = Cijferverbanden.Van(cijfers.Keys).Concat(Cijferverbanden.Vermoed(cijfers.Keys)).ToList();

        verbanden.Count(v => v.Termen.Any(t => t.Cel.Maat.IsVanContacten())).ShouldBeGreaterThan(100);
        foreach (var verband in verbanden.Where(v => v.Termen.Any(t => t.Cel.Maat.IsVanContacten())))
        {
            verband.Termen.ShouldAllBe(t => t.Cel.Maat.IsVanContacten() && t.Cel.Moment.Jaar == verband.Termen[0].Cel.Moment.Jaar);
        }
    }

    [Fact]
    public void Een_klasse_die_onder_twee_lenzen_gelijk_is_is_onder_beide_verborgen_of_onder_geen()
    {
        static Cijfersleutel Sleutel(Cijferlens lens, string? klasse) => new(Meetmoment.Van(new Halfjaar(2025, 1)), lens, Maat.Contacten, new(null, klasse));
        var cijfers = new Dictionary<Cijfersleutel, decimal>
        {
            [Sleutel(Cijferlens.Gemeente, null)] = 95,
            [Sleutel(Cijferlens.Gemeente, "casusregie")] = 20,
            [Sleutel(Cijferlens.Gemeente, "preventie")] = 45,
            [Sleutel(Cijferlens.Gemeente, "jeugdhulp")] = 30,
            [Sleutel(Cijferlens.Norm, null)] = 95,
            [Sleutel(Cijferlens.Norm, "casusregie")] = 20,
            [Sleutel(Cijferlens.Norm, "toegang")] = 5,
            [Sleutel(Cijferlens.Norm, "preventie")] = 37,
            [Sleutel(Cijferlens.Norm, "jeugdhulp")] = 33,
        };

        var standen = Cijferbescherming.Bescherm(cijfers);

        // Casusregie is the smallest beside toegang, but what hides it under the norm stands open under the other lens.
        standen[Sleutel(Cijferlens.Norm, "toegang")].ShouldBe(Celstand.TeKlein);
        standen[Sleutel(Cijferlens.Norm, "casusregie")].ShouldBe(standen[Sleutel(Cijferlens.Gemeente, "casusregie")]);
        new[] { "preventie", "jeugdhulp" }.Count(k => standen[Sleutel(Cijferlens.Norm, k)] is not Celstand.Getoond).ShouldBeGreaterThan(0);
    }

    [Fact]
    [Trait("Eis", "CAP-05")]
    public void De_doorlooptijd_van_een_hulpvorm_is_verborgen_als_het_aantal_dat_is()
    {
        static Cijfersleutel Sleutel(Maat maat, string code) => new(Meetmoment.Van(new Halfjaar(2025, 1)), Cijferlens.Gemeente, maat, new(null, code));
        var cijfers = new Dictionary<Cijfersleutel, decimal>
        {
            [Sleutel(Maat.ZonderVerblijf, "02") with { Deel = Uitsplitsing.Alles }] = 69,
            [Sleutel(Maat.ZonderVerblijf, "02")] = 9,
            [Sleutel(Maat.ZonderVerblijf, "03")] = 20,
            [Sleutel(Maat.ZonderVerblijf, "04")] = 40,
            [Sleutel(Maat.Doorlooptijd, "02")] = 900,
            [Sleutel(Maat.Doorlooptijd, "03")] = 2000,
            [Sleutel(Maat.Doorlooptijd, "04")] = 4000,
        };

        var standen = Cijferbescherming.Bescherm(cijfers);

        standen[Sleutel(Maat.Doorlooptijd, "02")].ShouldBe(Celstand.TeKlein);
        foreach (var code in new[] { "02", "03", "04" })
        {
            standen[Sleutel(Maat.Doorlooptijd, code)].ShouldBe(standen[Sleutel(Maat.ZonderVerblijf, code)]);
        }

        standen[Sleutel(Maat.Doorlooptijd, "04")].ShouldBe(Celstand.Getoond);
    }

    [Theory]
    [Trait("Eis", "CAP-05")]
    [InlineData("2025-06-29", 9, true, true)]
    [InlineData("2025-06-29", 10, false, true)]
    [InlineData("2025-06-29", 0, false, true)]
    [InlineData("2025-06-30", 9, false, false)]
    [InlineData(null, 9, false, false)]
    public void Dagen_van_een_lopend_halfjaar_zeggen_niet_hoeveel_er_nog_lopen(string? vandaag, int lopen, bool hulpvormVerborgen, bool complexiteitVerborgen)
    {
        var halfjaar = new Halfjaar(2025, 1);
        static Cijfersleutel Sleutel(Meetmoment moment, Maat maat, string code) => new(moment, Cijferlens.Gemeente, maat, new(null, code));
        Cijfersleutel In(Maat maat, string code) => Sleutel(Meetmoment.Van(halfjaar), maat, code);
        var cijfers = new Dictionary<Cijfersleutel, decimal>
        {
            [In(Maat.ZonderVerblijf, "02")] = 20,
            [In(Maat.Doorlooptijd, "02")] = 2000,
            [In(Maat.Complexiteit, "complex")] = 30,
            [In(Maat.Complexiteitsduur, "complex")] = 3000,
        };
        if (lopen > 0)
        {
            cijfers.Add(Sleutel(Meetmoment.Peildatum(halfjaar), Maat.ZonderVerblijf, "02"), lopen);
        }

        var standen = Cijferbescherming.Bescherm(cijfers, vandaag: vandaag is null ? null : DateOnly.ParseExact(vandaag, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));

        (standen[In(Maat.Doorlooptijd, "02")] is Celstand.Terugrekenbaar).ShouldBe(hulpvormVerborgen);
        (standen[In(Maat.Complexiteitsduur, "complex")] is Celstand.Terugrekenbaar).ShouldBe(complexiteitVerborgen);
        (standen[In(Maat.ZonderVerblijf, "02")], standen[In(Maat.Complexiteit, "complex")]).ShouldBe((Celstand.Getoond, Celstand.Getoond), "how many there were is no secret");
    }

    [Fact]
    public void Een_klein_aantal_doorverwijzingen_van_een_team_is_niet_van_het_geheel_af_te_trekken()
    {
        Cijfersleutel Sleutel(Guid? team) => new(Meetmoment.VanJaar(2025), Cijferlens.Gemeente, Maat.Doorverwijzingen, new(team, null));
        var cijfers = new Dictionary<Cijfersleutel, decimal> { [Sleutel(null)] = 18, [Sleutel(Teams[0])] = 10, [Sleutel(Teams[1])] = 8 };

        var standen = Cijferbescherming.Bescherm(cijfers);

        standen[Sleutel(Teams[1])].ShouldBe(Celstand.TeKlein);
        (standen[Sleutel(null)] is Celstand.Getoond && standen[Sleutel(Teams[0])] is Celstand.Getoond).ShouldBeFalse();
    }

    [Fact]
    public void Wat_van_een_team_en_een_klasse_is_is_altijd_verborgen_en_zegt_niet_of_het_klein_is()
    {
        var cijfers = Tel(6, 4000, 2025, 2025);

        var standen = Cijferbescherming.Bescherm(cijfers);

        var kruisingen = standen.Where(s => s.Key.Deel is { TeamId: not null, Code: not null }).ToList();
        kruisingen.Count.ShouldBeGreaterThan(20);
        kruisingen.ShouldAllBe(s => s.Value == Celstand.Terugrekenbaar);

        var weinig = Tel(6, 100, 2025, 2025);
        var kleine = Cijferbescherming.Bescherm(weinig).Where(s => s.Key.Deel is { TeamId: not null, Code: not null } && weinig[s.Key] < Bescherming.Grens).ToList();
        kleine.Count.ShouldBeGreaterThan(5);
        kleine.ShouldAllBe(s => s.Value == Celstand.Terugrekenbaar);
    }

    private static IReadOnlyDictionary<Cijfersleutel, decimal> Tel(int zaad, int aantal, int van, int totEnMet)
    {
        var willekeurig = new Random(zaad);
        var teller = new Telling(van, totEnMet);
        Guid[] personen = [.. Enumerable.Range(0, aantal / 4).Select(_ => Guid.NewGuid())];
        for (var i = 0; i < aantal; i++)
        {
            teller.Voeg(new(
                new DateOnly(van, 1, 1).AddDays(willekeurig.Next((totEnMet - van + 1) * 365)),
                Teams[willekeurig.Next(2)],
                willekeurig.Next(10) == 0 ? null : personen[willekeurig.Next(personen.Length)],
                (Uitkomst)willekeurig.Next(7),
                (Uitkomst)willekeurig.Next(7),
                willekeurig.Next(2) == 0));
        }

        var feiten = CijfertellerEigenschappen.Willekeurig(willekeurig, aantal);
        var wijken = new Random(zaad);
        string[] namen = ["Noord", "Midden", "Zuid"];
        return teller.Tel(feiten with
        {
            Wijken = feiten.Trajecten.Select(t => t.PersoonId).Distinct().Where(_ => wijken.Next(12) > 0).ToDictionary(p => p, _ => namen[wijken.Next(6) switch { 0 => 0, 1 or 2 => 1, _ => 2 }]),
        });
    }
}
