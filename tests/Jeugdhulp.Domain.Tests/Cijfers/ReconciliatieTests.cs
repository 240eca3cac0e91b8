using FsCheck;
using FsCheck.Fluent;
using Jeugdhulp.Domain.Cijfers;

namespace Jeugdhulp.Domain.Tests.Cijfers;

public sealed class ReconciliatieTests
{
    private static readonly Eigenrapportage Eigen = new(Toegang: 120, Preventie: 45, Casusregie: 30, Jeugdhulp: 212);

    [Fact]
    [Trait("Eis", "CBS-08")]
    public void Elk_verschil_krijgt_een_naam_en_de_rest_is_onverklaard()
    {
        var uitkomst = Reconciliatie.Bereken(
            Eigen, new Dictionary<Verschilsoort, long> { [Verschilsoort.TeLaat] = -6, [Verschilsoort.ZonderBsn] = -4 }, Cijferwaarde.Van(190m));

        (uitkomst.Eigen, uitkomst.Geleverd, uitkomst.Verwacht, uitkomst.Onverklaard).ShouldBe((407, 202, 200, -10));
        uitkomst.Posten.ShouldBe(
        [
            new(Verschilsoort.Toegang, -120), new(Verschilsoort.Preventie, -45), new(Verschilsoort.Casusregie, -30), new(Verschilsoort.ZonderBsn, -4),
            new(Verschilsoort.TeLaat, -6), new(Verschilsoort.Afronding, -2), new(Verschilsoort.Onverklaard, -10),
        ]);
    }

    [Fact]
    [Trait("Eis", "CBS-10")]
    public void Zonder_cijfer_van_het_CBS_is_er_geen_verschil()
    {
        foreach (var cbs in new[] { Cijferwaarde.Onbekend, Cijferwaarde.NietGeleverd, Cijferwaarde.TeKlein, Cijferwaarde.Onbetrouwbaar })
        {
            var uitkomst = Reconciliatie.Bereken(Eigen, new Dictionary<Verschilsoort, long>(), cbs);

            (uitkomst.Onverklaard, uitkomst.Verwacht).ShouldBe((null, 210));
            uitkomst.Posten.ShouldNotContain(p => p.Soort == Verschilsoort.Onverklaard);
        }

        Reconciliatie.Bereken(Eigen, new Dictionary<Verschilsoort, long>(), Cijferwaarde.Van(0m)).Onverklaard.ShouldBe(-210);
    }

    [Fact]
    [Trait("Eis", "CBS-08")]
    public void De_eigen_rapportage_en_alle_verschillen_zijn_samen_het_cijfer_van_het_CBS() =>
        Check.QuickThrowOnFailure(Prop.ForAll(Arb.From(Gen.ArrayOf(Gen.Choose(0, 400), 6)), getallen =>
        {
            var uitkomst = Reconciliatie.Bereken(
                new(getallen[0], getallen[1], getallen[2], getallen[3] + getallen[4]),
                new Dictionary<Verschilsoort, long> { [Verschilsoort.Leidraad] = -getallen[4], [Verschilsoort.Herlevering] = getallen[5] % 7 },
                Cijferwaarde.Van(getallen[5] * 5));
            return uitkomst.Eigen + uitkomst.Posten.Sum(p => p.Aantal) == getallen[5] * 5;
        }));

    [Fact]
    [Trait("Eis", "CBS-08")]
    public void Wat_geleverd_is_gaat_voor_het_eigen_cijfer_en_het_gat_is_een_stap_van_zichzelf()
    {
        var redenen = new Dictionary<Verschilsoort, long> { [Verschilsoort.TeLaat] = -6 };

        var uitkomst = Reconciliatie.Bereken(Eigen, redenen, Cijferwaarde.Van(195m), geleverd: 193);

        (uitkomst.Geleverd, uitkomst.Leververschil, uitkomst.Verwacht, uitkomst.Onverklaard).ShouldBe((193, -13, 195, 0));
        (uitkomst.Eigen + uitkomst.Posten.Sum(p => p.Aantal) + uitkomst.Leververschil).ShouldBe(195);
        Reconciliatie.Bereken(Eigen, redenen, Cijferwaarde.Van(195m), geleverd: 206).Leververschil.ShouldBe(0);
        Reconciliatie.Bereken(Eigen, redenen, Cijferwaarde.Van(195m)).Leververschil.ShouldBeNull("no delivery is known");
        Reconciliatie.Bereken(Eigen, new Dictionary<Verschilsoort, long> { [Verschilsoort.TeLaat] = -213 }, Cijferwaarde.Onbekend, geleverd: 0).Leververschil.ShouldBe(1, "with a delivery nothing is left out by guess");
    }

    [Fact]
    [Trait("Eis", "CBS-08")]
    public void Zonder_eigen_cijfer_blijft_de_weg_van_levering_naar_cijfer()
    {
        var uitkomst = Reconciliatie.Publicatie(47, Cijferwaarde.Van(40m));

        (uitkomst.Eigen, uitkomst.Leververschil, uitkomst.Geleverd, uitkomst.Verwacht, uitkomst.Onverklaard).ShouldBe((null, null, 47, 45, -5));
        uitkomst.Posten.ShouldBe([new(Verschilsoort.Afronding, -2), new(Verschilsoort.Onverklaard, -5)]);
        Reconciliatie.Publicatie(47, Cijferwaarde.Onbekend).Posten.ShouldBe([new(Verschilsoort.Afronding, -2)]);
    }

    [Fact]
    public void Een_reden_die_uit_de_cijfers_volgt_of_te_veel_weglaat_wordt_geweigerd()
    {
        foreach (var soort in new[] { Verschilsoort.Casusregie, Verschilsoort.Afronding, Verschilsoort.Onverklaard })
        {
            Should.Throw<ArgumentException>(() => Reconciliatie.Bereken(Eigen, new Dictionary<Verschilsoort, long> { [soort] = -1 }, Cijferwaarde.Onbekend));
        }

        Should.Throw<ArgumentException>(() => Reconciliatie.Bereken(Eigen, new Dictionary<Verschilsoort, long> { [Verschilsoort.TeLaat] = -213 }, Cijferwaarde.Onbekend));
    }

    [Fact]
    [Trait("Eis", "CBS-09")]
    public void Een_cijfer_zonder_taak_hulp_en_een_leeg_cijfer_met_eigen_hulp_vallen_op()
    {
        Cbssignalen.Bepaal(Cijferwaarde.Van(5m), heeftTaakHulp: false, eigenHulp: 0).ShouldBe(Cbssignaal.HulpZonderTaak);
        Cbssignalen.Bepaal(Cijferwaarde.TeKlein, heeftTaakHulp: false, eigenHulp: 0).ShouldBe(Cbssignaal.HulpZonderTaak);
        Cbssignalen.Bepaal(Cijferwaarde.Van(5m), heeftTaakHulp: true, eigenHulp: 0).ShouldBe(Cbssignaal.Geen);
        Cbssignalen.Bepaal(Cijferwaarde.Van(0m), heeftTaakHulp: false, eigenHulp: 3).ShouldBe(Cbssignaal.Geen);

        Cbssignalen.Bepaal(Cijferwaarde.Onbekend, heeftTaakHulp: true, eigenHulp: 3).ShouldBe(Cbssignaal.LeegTerwijlHulp);
        Cbssignalen.Bepaal(Cijferwaarde.NietGeleverd, heeftTaakHulp: false, eigenHulp: 3).ShouldBe(Cbssignaal.LeegTerwijlHulp);
        Cbssignalen.Bepaal(Cijferwaarde.Onbekend, heeftTaakHulp: true, eigenHulp: 0).ShouldBe(Cbssignaal.Geen);
        Cbssignalen.Bepaal(Cijferwaarde.TeKlein, heeftTaakHulp: true, eigenHulp: 3).ShouldBe(Cbssignaal.Geen);
    }
}
