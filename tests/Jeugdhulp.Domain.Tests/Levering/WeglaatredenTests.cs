using Jeugdhulp.Domain.Dossiers;
using Jeugdhulp.Domain.Levering;
using Jeugdhulp.Domain.Trajecten;
using static Jeugdhulp.Domain.Tests.Levering.Proef;

namespace Jeugdhulp.Domain.Tests.Levering;

/// <summary>Of two reasons to leave something out the first one counts, in the order of docs/cbs-kit.md.</summary>
[Trait("Eis", "CBS-02")]
public sealed class WeglaatredenTests
{
    /// <summary>In the order of the page, each with what makes it the reason.</summary>
    private static readonly (Weglaatreden Reden, Func<Kandidaat, Kandidaat> Geef)[] Volgorde =
    [
        (Weglaatreden.Ingetrokken, k => k with { Ingetrokken = true }),
        (Weglaatreden.Toegang, k => k with { Werk = Werksoort.Toegang }),
        (Weglaatreden.Anoniem, k => k with { PersoonId = null }),
        (Weglaatreden.Pgb, k => k with { Bekostiging = Bekostiging.Pgb }),
        (Weglaatreden.AndereAanbieder, k => k with { Uitvoerder = Uitvoerder.Aanbieder }),
        (Weglaatreden.ElderGeleverd, k => k with { ElderGeleverd = true }),
        (Weglaatreden.AndereRol, k => k with { Rol = Dossierrol.Contactpersoon }),
        (Weglaatreden.DossierTeltNiet, k => k with { DossierTelt = false }),
        (Weglaatreden.Inschatting, k => k with { Inschatting = true }),
        (Weglaatreden.NaPeriode, k => k with { Aanvang = D("2026-07-01") }),
    ];

    [Fact]
    public void Van_elke_twee_redenen_telt_de_eerste()
    {
        foreach (var (i, eerste) in Volgorde.Index())
        {
            foreach (var tweede in Volgorde[(i + 1)..])
            {
                Maak(tweede.Geef(eerste.Geef(Traject(1, "2026-02-01")))).Weglatingen.ShouldHaveSingleItem().Reden.ShouldBe(eerste.Reden, $"{eerste.Reden} {tweede.Reden}");
            }
        }
    }

    [Fact]
    public void Ander_werk_is_wat_het_team_doet_en_geen_jeugdhulp_is() =>
        Enum.GetValues<Weglaatreden>().Where(r => r.IsAnderWerk()).ShouldBe(
            [
                Weglaatreden.Toegang, Weglaatreden.Preventie, Weglaatreden.InformatieEnAdvies, Weglaatreden.Consult, Weglaatreden.Casusregie, Weglaatreden.Collectief,
                Weglaatreden.BuitenBereik, Weglaatreden.NietBeslist,
            ]);
}
