using Jeugdhulp.Domain.Cijfers;
using Shouldly;
using Xunit;

namespace Jeugdhulp.Domain.Tests.Cijfers;

/// <summary>Shares of plans, reports and dossiers, with what may be shown of them.</summary>
public sealed class KwaliteitsregelsTests
{
    private static readonly Guid Noord = new("00000000-0000-0000-0000-000000000001");
    private static readonly Guid Zuid = new("00000000-0000-0000-0000-000000000002");
    private static readonly Guid West = new("00000000-0000-0000-0000-000000000003");
    private static readonly Dictionary<Kwaliteitscel, Celstand> Nergens = [];
    private static readonly HashSet<Kwaliteitscel> Niets = [];

    [Fact]
    [Trait("Eis", "PRV-01")]
    public void Onder_een_hogere_grens_is_meer_verborgen()
    {
        var cellen = Kwaliteitsregels.MetTotalen([
            (West, Kwaliteitsmaat.Verslagen, Kwaliteitsuitkomst.MetLabel, 12), (Noord, Kwaliteitsmaat.Verslagen, Kwaliteitsuitkomst.MetLabel, 20), (Zuid, Kwaliteitsmaat.Verslagen, Kwaliteitsuitkomst.MetLabel, 21)]);

        Kwaliteitsregels.Bescherm(cellen, Nergens, Niets).Values.ShouldAllBe(c => c.Stand == Celstand.Getoond);
        Kwaliteitsregels.Bescherm(cellen, Nergens, Niets, 13).Values.ShouldContain(c => c.Stand == Celstand.TeKlein);
        Kwaliteitsregels.Bescherm(cellen, Nergens, Niets, 12).Values.ShouldAllBe(c => c.Stand == Celstand.Getoond);
    }

    [Fact]
    public void Elke_uitkomst_hoort_bij_een_maat() =>
        Enum.GetValues<Kwaliteitsmaat>().SelectMany(m => m.Uitkomsten()).ShouldBe(Enum.GetValues<Kwaliteitsuitkomst>());

    [Fact]
    [Trait("Eis", "PLN-02")]
    public void Aantallen_tellen_op_tot_het_team_en_tot_de_gemeente()
    {
        var cellen = Kwaliteitsregels.MetTotalen([(Noord, Kwaliteitsmaat.Verslagen, Kwaliteitsuitkomst.MetLabel, 12), (Noord, Kwaliteitsmaat.Verslagen, Kwaliteitsuitkomst.ZonderLabel, 36), (Zuid, Kwaliteitsmaat.Verslagen, Kwaliteitsuitkomst.MetLabel, 20)]);

        cellen[new(Kwaliteitsmaat.Verslagen, null, Noord)].ShouldBe(48);
        cellen[new(Kwaliteitsmaat.Verslagen, Kwaliteitsuitkomst.MetLabel, null)].ShouldBe(32);
        cellen[new(Kwaliteitsmaat.Verslagen, null, null)].ShouldBe(68);
        var beschermd = Kwaliteitsregels.Bescherm(cellen, Nergens, Niets);
        beschermd.Values.ShouldAllBe(w => w.Getal != null);
        Kwaliteitsregels.Aandeel(beschermd[new(Kwaliteitsmaat.Verslagen, Kwaliteitsuitkomst.MetLabel, Noord)], beschermd[new(Kwaliteitsmaat.Verslagen, null, Noord)])!.Value.Getal.ShouldBe(25);
        Kwaliteitsregels.Aandeel(Cijferwaarde.Van(0), Cijferwaarde.Van(0)).ShouldBeNull();
        Kwaliteitsregels.Aandeel(Cijferwaarde.TeKlein, Cijferwaarde.Van(20)).ShouldBe(Cijferwaarde.TeKlein);
        Kwaliteitsregels.Aandeel(Cijferwaarde.Van(20), Cijferwaarde.Terugrekenbaar).ShouldBe(Cijferwaarde.Terugrekenbaar);
    }

    [Fact]
    [Trait("Eis", "PRV-01")]
    public void Een_klein_aantal_is_verborgen_met_wat_het_teruggeeft_en_het_overige_niet()
    {
        var cellen = Kwaliteitsregels.MetTotalen([
            (Noord, Kwaliteitsmaat.Afsluiten, Kwaliteitsuitkomst.Afgesloten, 4), (Noord, Kwaliteitsmaat.Afsluiten, Kwaliteitsuitkomst.LiepDoor, 40),
            (Zuid, Kwaliteitsmaat.Afsluiten, Kwaliteitsuitkomst.Afgesloten, 20), (Zuid, Kwaliteitsmaat.Afsluiten, Kwaliteitsuitkomst.LiepDoor, 50),
            (West, Kwaliteitsmaat.Afsluiten, Kwaliteitsuitkomst.Afgesloten, 30), (West, Kwaliteitsmaat.Afsluiten, Kwaliteitsuitkomst.LiepDoor, 60)]);

        var beschermd = Kwaliteitsregels.Bescherm(cellen, Nergens, Niets);

        beschermd[new(Kwaliteitsmaat.Afsluiten, Kwaliteitsuitkomst.Afgesloten, Noord)].ShouldBe(Cijferwaarde.TeKlein);
        beschermd[new(Kwaliteitsmaat.Afsluiten, Kwaliteitsuitkomst.LiepDoor, Noord)].IsVerborgen.ShouldBeTrue("with the total of the team it would give away the other");
        beschermd[new(Kwaliteitsmaat.Afsluiten, null, null)].Getal.ShouldBe(204);
        beschermd[new(Kwaliteitsmaat.Afsluiten, null, Zuid)].Getal.ShouldBe(70);
        beschermd[new(Kwaliteitsmaat.Afsluiten, Kwaliteitsuitkomst.Afgesloten, West)].Getal.ShouldBe(30);
        new[] { beschermd[new(Kwaliteitsmaat.Afsluiten, Kwaliteitsuitkomst.Afgesloten, Zuid)], beschermd[new(Kwaliteitsmaat.Afsluiten, Kwaliteitsuitkomst.Afgesloten, null)] }
            .ShouldContain(w => w.IsVerborgen, "with the other teams the total would give it away");
    }

    [Fact]
    [Trait("Eis", "PRV-01")]
    public void Wat_een_andere_pagina_verbergt_staat_hier_ook_niet()
    {
        var cellen = Kwaliteitsregels.MetTotalen([(Noord, Kwaliteitsmaat.EersteGesprek, Kwaliteitsuitkomst.BinnenNorm, 12), (Zuid, Kwaliteitsmaat.EersteGesprek, Kwaliteitsuitkomst.BinnenNorm, 14)]);

        Dictionary<Kwaliteitscel, Celstand> elders = new()
        {
            [new(Kwaliteitsmaat.EersteGesprek, null, Zuid)] = Celstand.Terugrekenbaar,
            [new(Kwaliteitsmaat.EersteGesprek, null, Noord)] = Celstand.Getoond,
            [new(Kwaliteitsmaat.EersteGesprek, null, null)] = Celstand.Terugrekenbaar,
        };

        var beschermd = Kwaliteitsregels.Bescherm(cellen, elders, Niets);

        beschermd[new(Kwaliteitsmaat.EersteGesprek, null, Zuid)].ShouldBe(Cijferwaarde.Terugrekenbaar);
        beschermd[new(Kwaliteitsmaat.EersteGesprek, Kwaliteitsuitkomst.BinnenNorm, Zuid)].ShouldBe(Cijferwaarde.Terugrekenbaar);
        beschermd[new(Kwaliteitsmaat.EersteGesprek, Kwaliteitsuitkomst.BinnenNorm, null)].IsVerborgen.ShouldBeTrue("less what Noord shows it is what Zuid hides");
        beschermd[new(Kwaliteitsmaat.EersteGesprek, null, Noord)].Getal.ShouldBe(12);
    }

    [Fact]
    [Trait("Eis", "PRV-01")]
    public void Verbergt_een_andere_pagina_een_team_dan_staat_hier_van_geen_team_iets_en_van_het_geheel_wel()
    {
        var cellen = Kwaliteitsregels.MetTotalen([
            (Noord, Kwaliteitsmaat.Afsluiten, Kwaliteitsuitkomst.Afgesloten, 12), (Noord, Kwaliteitsmaat.Afsluiten, Kwaliteitsuitkomst.LiepDoor, 40), (Zuid, Kwaliteitsmaat.Afsluiten, Kwaliteitsuitkomst.LiepDoor, 50)]);

        var beschermd = Kwaliteitsregels.Bescherm(cellen, Nergens, Niets, Bescherming.Grens, Kwaliteitsmaat.Afsluiten);

        foreach (var team in new[] { Noord, Zuid })
        {
            foreach (Kwaliteitsuitkomst? uitkomst in new Kwaliteitsuitkomst?[] { null, Kwaliteitsuitkomst.Afgesloten, Kwaliteitsuitkomst.LiepDoor })
            {
                beschermd[new(Kwaliteitsmaat.Afsluiten, uitkomst, team)].ShouldBe(Cijferwaarde.Terugrekenbaar, "also what is zero");
            }
        }

        beschermd[new(Kwaliteitsmaat.Afsluiten, null, null)].Getal.ShouldBe(102);
        beschermd[new(Kwaliteitsmaat.Afsluiten, Kwaliteitsuitkomst.Afgesloten, null)].Getal.ShouldBe(12);
    }

    [Fact]
    [Trait("Eis", "PRV-01")]
    public void Wat_de_vorige_keer_verborgen_was_is_het_weer_als_er_iets_te_kiezen_valt()
    {
        // The smallest that help are hidden; when another team becomes the smallest, the one that was hidden stays so.
        var eerst = Kwaliteitsregels.Bescherm(Teams(klein: 4, noord: 20, zuid: 21), Nergens, Niets);
        var verborgen = eerst.Where(c => c.Value.IsVerborgen).Select(c => c.Key).ToHashSet();
        Cel(eerst, Noord).IsVerborgen.ShouldBeTrue();
        Cel(eerst, Zuid).Getal.ShouldBe(21);

        var vers = Kwaliteitsregels.Bescherm(Teams(klein: 4, noord: 23, zuid: 21), Nergens, Niets);
        Cel(vers, Noord).Getal.ShouldBe(23, "without a memory it would be shown now, beside the other that was shown before");
        Cel(vers, Zuid).IsVerborgen.ShouldBeTrue();

        var weer = Kwaliteitsregels.Bescherm(Teams(klein: 4, noord: 23, zuid: 21), Nergens, verborgen);
        Cel(weer, Noord).IsVerborgen.ShouldBeTrue();
        Cel(weer, Zuid).Getal.ShouldBe(21);

        static Cijferwaarde Cel(IReadOnlyDictionary<Kwaliteitscel, Cijferwaarde> cellen, Guid team) => cellen[new(Kwaliteitsmaat.Verslagen, Kwaliteitsuitkomst.MetLabel, team)];
        static IReadOnlyDictionary<Kwaliteitscel, long> Teams(long klein, long noord, long zuid) => Kwaliteitsregels.MetTotalen([
            (West, Kwaliteitsmaat.Verslagen, Kwaliteitsuitkomst.MetLabel, klein), (Noord, Kwaliteitsmaat.Verslagen, Kwaliteitsuitkomst.MetLabel, noord), (Zuid, Kwaliteitsmaat.Verslagen, Kwaliteitsuitkomst.MetLabel, zuid)]);
    }

    [Theory]
    [Trait("Eis", "REG-03")]
    [InlineData(40, true)]
    [InlineData(39, false)]
    [InlineData(11, false)]
    [InlineData(10, true)]
    [InlineData(0, true)]
    public void Een_team_valt_op_bij_twee_keer_of_de_helft_van_het_middelste_van_de_andere(int waarde, bool valtOp) =>
        Kwaliteitsregels.IsUitschieter(waarde, [90, 20, 1]).ShouldBe(valtOp);

    [Theory]
    [Trait("Eis", "REG-03")]
    [InlineData(60, true)]
    [InlineData(59, false)]
    [InlineData(16, false)]
    [InlineData(15, true)]
    public void Het_middelste_van_een_even_aantal_ligt_tussen_de_twee_in_het_midden(int waarde, bool valtOp) =>
        Kwaliteitsregels.IsUitschieter(waarde, [90, 20, 40, 1]).ShouldBe(valtOp);

    [Fact]
    [Trait("Eis", "REG-03")]
    public void Naast_weinig_teams_of_naast_niets_valt_er_niemand_op()
    {
        Kwaliteitsregels.IsUitschieter(90, [10, 10]).ShouldBeFalse();
        Kwaliteitsregels.IsUitschieter(90, [0, 0, 0]).ShouldBeFalse();
    }

    [Fact]
    [Trait("Eis", "REG-03")]
    public void Per_fte_is_onbekend_zonder_fte_en_verborgen_als_het_aantal_dat_is()
    {
        Kwaliteitsregels.PerFte(Cijferwaarde.Van(50), 4).ShouldBe(Cijferwaarde.Van(12.5m));
        Kwaliteitsregels.PerFte(Cijferwaarde.Van(50), null).ShouldBe(Cijferwaarde.Onbekend);
        Kwaliteitsregels.PerFte(Cijferwaarde.Van(50), 0).ShouldBe(Cijferwaarde.Onbekend);
        Kwaliteitsregels.PerFte(Cijferwaarde.TeKlein, 4).ShouldBe(Cijferwaarde.TeKlein);
    }

    [Fact]
    [Trait("Eis", "PRV-01")]
    public void Ook_een_uitkomst_van_alle_teams_die_een_andere_pagina_verbergt_staat_hier_niet()
    {
        var cellen = Kwaliteitsregels.MetTotalen([(Noord, Kwaliteitsmaat.EigenHulp, Kwaliteitsuitkomst.Hulpcontact, 40), (Noord, Kwaliteitsmaat.EigenHulp, Kwaliteitsuitkomst.AnderContact, 50)]);
        var cel = new Kwaliteitscel(Kwaliteitsmaat.EigenHulp, Kwaliteitsuitkomst.Hulpcontact, null);

        var beschermd = Kwaliteitsregels.Bescherm(cellen, new Dictionary<Kwaliteitscel, Celstand> { [cel] = Celstand.Terugrekenbaar }, Niets);

        beschermd[cel].ShouldBe(Cijferwaarde.Terugrekenbaar);
        beschermd[cel with { Uitkomst = null }].Getal.ShouldBe(90);
        beschermd[cel with { Uitkomst = Kwaliteitsuitkomst.AnderContact }].IsVerborgen.ShouldBeTrue("the whole less the rest is what is hidden");
    }

    [Fact]
    [Trait("Eis", "PRV-01")]
    public void Korte_notities_volgen_niet_uit_alle_contacten_min_de_contacten_die_een_andere_pagina_toont()
    {
        // What the page of figures shows as contacts of a team stands here as well, so the whole with the notes has to be hidden.
        var cellen = Kwaliteitsregels.MetTotalen(new (Guid Team, long Notities)[] { (Noord, 3), (Zuid, 14), (West, 20) }.SelectMany(t => new[]
        {
            (t.Team, Kwaliteitsmaat.KorteNotities, Kwaliteitsuitkomst.KorteNotitie, t.Notities),
            (t.Team, Kwaliteitsmaat.KorteNotities, Kwaliteitsuitkomst.GewoonContact, 100L),
        }));
        var elders = cellen.Keys.Where(c => c.Uitkomst is Kwaliteitsuitkomst.GewoonContact).ToDictionary(c => c, _ => Celstand.Getoond);

        var beschermd = Kwaliteitsregels.Bescherm(cellen, elders, Niets);

        elders.Keys.ShouldAllBe(c => beschermd[c].Getal == cellen[c], "hiding what the other page shows hides nothing");
        beschermd[new(Kwaliteitsmaat.KorteNotities, Kwaliteitsuitkomst.KorteNotitie, Noord)].ShouldBe(Cijferwaarde.TeKlein);
        beschermd[new(Kwaliteitsmaat.KorteNotities, null, Noord)].IsVerborgen.ShouldBeTrue();
        foreach (var team in new Guid?[] { Zuid, West, null })
        {
            var (notities, alles) = (beschermd[new(Kwaliteitsmaat.KorteNotities, Kwaliteitsuitkomst.KorteNotitie, team)], beschermd[new(Kwaliteitsmaat.KorteNotities, null, team)]);
            notities.IsVerborgen.ShouldBe(alles.IsVerborgen, "the one gives the other");
        }

        new Guid?[] { Zuid, West, null }.Count(t => beschermd[new(Kwaliteitsmaat.KorteNotities, null, t)].IsVerborgen).ShouldBe(1, "with the other teams the notes of all would give it away");
    }

    [Fact]
    [Trait("Eis", "PRV-01")]
    public void Van_wat_elders_verborgen_is_staat_de_hele_rij_er_niet_ook_geen_nul_en_niet_welk_deel_klein_is()
    {
        // Elsewhere the half-year is known to be 71 to 79; a whole of 72 with a small part would leave 71.
        var cellen = Kwaliteitsregels.MetTotalen(
        [
            (Noord, Kwaliteitsmaat.KorteNotities, Kwaliteitsuitkomst.GewoonContact, 71), (Noord, Kwaliteitsmaat.KorteNotities, Kwaliteitsuitkomst.KorteNotitie, 1),
            (Zuid, Kwaliteitsmaat.KorteNotities, Kwaliteitsuitkomst.GewoonContact, 90), (Zuid, Kwaliteitsmaat.KorteNotities, Kwaliteitsuitkomst.KorteNotitie, 40),
            (Noord, Kwaliteitsmaat.EigenKeuzes, Kwaliteitsuitkomst.Berekend, 71), (Zuid, Kwaliteitsmaat.EigenKeuzes, Kwaliteitsuitkomst.Berekend, 90),
        ]);
        Dictionary<Kwaliteitscel, Celstand> elders = new()
        {
            [new(Kwaliteitsmaat.KorteNotities, Kwaliteitsuitkomst.GewoonContact, Noord)] = Celstand.Terugrekenbaar,
            [new(Kwaliteitsmaat.EigenKeuzes, null, Noord)] = Celstand.Terugrekenbaar,
        };

        var beschermd = Kwaliteitsregels.Bescherm(cellen, elders, Niets);

        foreach (var maat in new[] { Kwaliteitsmaat.KorteNotities, Kwaliteitsmaat.EigenKeuzes })
        {
            maat.Uitkomsten().Select(u => (Kwaliteitsuitkomst?)u).Append(null).ShouldAllBe(u => beschermd[new(maat, u, Noord)] == Cijferwaarde.Terugrekenbaar);
        }

        beschermd[new(Kwaliteitsmaat.KorteNotities, Kwaliteitsuitkomst.KorteNotitie, Zuid)].Getal.ShouldBe(40);
    }

    [Fact]
    [Trait("Eis", "PRV-01")]
    public void Hoeveel_jeugdhulp_een_team_heeft_is_altijd_verborgen_ook_als_het_nul_is()
    {
        var cellen = Kwaliteitsregels.MetTotalen([(Noord, Kwaliteitsmaat.EigenHulp, Kwaliteitsuitkomst.Hulpcontact, 40), (Noord, Kwaliteitsmaat.EigenHulp, Kwaliteitsuitkomst.AnderContact, 50), (Zuid, Kwaliteitsmaat.EigenHulp, Kwaliteitsuitkomst.AnderContact, 60)]);

        var beschermd = Kwaliteitsregels.Bescherm(cellen, Nergens, Niets);

        foreach (var team in new[] { Noord, Zuid })
        {
            Kwaliteitsmaat.EigenHulp.Uitkomsten().ShouldAllBe(u => beschermd[new(Kwaliteitsmaat.EigenHulp, u, team)] == Cijferwaarde.Terugrekenbaar);
        }

        beschermd[new(Kwaliteitsmaat.EigenHulp, null, Zuid)].Getal.ShouldBe(60);
        beschermd[new(Kwaliteitsmaat.EigenHulp, Kwaliteitsuitkomst.Hulpcontact, null)].Getal.ShouldBe(40);
    }

    [Fact]
    [Trait("Eis", "PRV-01")]
    [Trait("Eis", "CAP-02")]
    public void Wat_van_de_wachtlijst_op_de_ene_manier_verborgen_is_volgt_niet_uit_dezelfde_mensen_op_een_andere_manier_verdeeld()
    {
        // Four of Noord is too small, and one more team is hidden for it. In whichever table that is, it is the same team in all three.
        var cellen = Kwaliteitsregels.MetTotalen(new (Guid Team, long Aantal)[] { (Noord, 4), (Zuid, 30), (West, 40) }.SelectMany(t => new[]
        {
            (t.Team, Kwaliteitsmaat.Wachtlijst, Kwaliteitsuitkomst.WachtLang, t.Aantal),
            (t.Team, Kwaliteitsmaat.Wachturgentie, Kwaliteitsuitkomst.WachtGewoon, t.Aantal),
            (t.Team, Kwaliteitsmaat.Wachtoverbrugging, Kwaliteitsuitkomst.WachtZonderHulp, t.Aantal),
        }));

        var beschermd = Kwaliteitsregels.Bescherm(cellen, Nergens, Niets);

        foreach (var team in new Guid?[] { Noord, Zuid, West, null })
        {
            var verborgen = new[] { Kwaliteitsmaat.Wachtlijst, Kwaliteitsmaat.Wachturgentie, Kwaliteitsmaat.Wachtoverbrugging }.Select(m => beschermd[new(m, null, team)].IsVerborgen).Distinct();
            verborgen.ShouldHaveSingleItem();
        }

        beschermd[new(Kwaliteitsmaat.Wachtlijst, null, Noord)].ShouldBe(Cijferwaarde.TeKlein);
        new Guid?[] { Zuid, West, null }.Count(t => beschermd[new(Kwaliteitsmaat.Wachtlijst, null, t)].IsVerborgen).ShouldBe(1);
    }
}
