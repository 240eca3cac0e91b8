using Jeugdhulp.Domain.Classificeren;
using Jeugdhulp.Domain.Contacten;
using Jeugdhulp.Domain.Instellingen;

namespace Jeugdhulp.Domain.Tests.Classificeren;

/// <summary>
/// Three thresholds, each brought into a wanted state by one estimate: talks (6), months (6) and hours (2, from 4 much more).
/// </summary>
[Trait("Eis", "LOK-33")]
public sealed class CombinatieTests
{
    private const Drempelstand V = Drempelstand.Voldaan;
    private const Drempelstand O = Drempelstand.Overschreden;
    private const Drempelstand T = Drempelstand.Tussen;
    private const Drempelstand N = Drempelstand.NietTeToetsen;

    private static readonly LokaleInstellingen DrieDrempels = new()
    {
        MaxGesprekken = 6,
        MaxDuurMaanden = 6,
        UrenPerWeek = 2,
        VeelMeerGrens = 4,
    };

    [Theory]
    [InlineData(V, V, V, Adviesuitkomst.ZelfHelpen)]
    [InlineData(O, V, V, Adviesuitkomst.Doorverwijzen)]
    [InlineData(V, O, V, Adviesuitkomst.Doorverwijzen)]
    [InlineData(V, V, O, Adviesuitkomst.Doorverwijzen)]
    [InlineData(O, N, T, Adviesuitkomst.Doorverwijzen)]
    [InlineData(N, N, O, Adviesuitkomst.Doorverwijzen)]
    [InlineData(O, O, O, Adviesuitkomst.Doorverwijzen)]
    [InlineData(N, V, V, Adviesuitkomst.Grensgeval)]
    [InlineData(V, N, V, Adviesuitkomst.Grensgeval)]
    [InlineData(V, V, N, Adviesuitkomst.Grensgeval)]
    [InlineData(V, V, T, Adviesuitkomst.Grensgeval)]
    [InlineData(N, N, T, Adviesuitkomst.Grensgeval)]
    [InlineData(N, N, N, Adviesuitkomst.Grensgeval)]
    public void Bij_alle_moet_elke_drempel_voldaan_zijn(Drempelstand gesprekken, Drempelstand duur, Drempelstand uren, Adviesuitkomst verwacht)
    {
        var contact = MetStanden(gesprekken, duur, uren);

        contact.Onder(DrieDrempels with { Combinatie = Combinatie.Alle }).Advies.Uitkomst.ShouldBe(verwacht);
        contact.Onder(DrieDrempels).Advies.Uitkomst.ShouldBe(verwacht, "niet ingevuld is hetzelfde als alle");
    }

    [Theory]
    [InlineData(V, V, V, Adviesuitkomst.ZelfHelpen)]
    [InlineData(V, O, O, Adviesuitkomst.ZelfHelpen)]
    [InlineData(O, V, O, Adviesuitkomst.ZelfHelpen)]
    [InlineData(O, O, V, Adviesuitkomst.ZelfHelpen)]
    [InlineData(N, V, T, Adviesuitkomst.ZelfHelpen)]
    [InlineData(N, O, O, Adviesuitkomst.Grensgeval)]
    [InlineData(O, N, O, Adviesuitkomst.Grensgeval)]
    [InlineData(O, O, N, Adviesuitkomst.Grensgeval)]
    [InlineData(O, O, T, Adviesuitkomst.Grensgeval)]
    [InlineData(N, N, N, Adviesuitkomst.Grensgeval)]
    [InlineData(O, O, O, Adviesuitkomst.Doorverwijzen)]
    public void Bij_een_van_is_een_voldane_drempel_genoeg(Drempelstand gesprekken, Drempelstand duur, Drempelstand uren, Adviesuitkomst verwacht)
    {
        var contact = MetStanden(gesprekken, duur, uren);

        contact.Onder(DrieDrempels with { Combinatie = Combinatie.EenVan }).Advies.Uitkomst.ShouldBe(verwacht);
    }

    [Theory]
    [InlineData(V, V, V, Uitkomst.Jeugdhulp)]
    [InlineData(V, V, O, Uitkomst.Toegang)]
    [InlineData(V, V, T, Uitkomst.Grensgeval)]
    public void De_klasse_volgt_het_advies_en_elke_drempel_blijft_zichtbaar(Drempelstand gesprekken, Drempelstand duur, Drempelstand uren, Uitkomst verwacht)
    {
        var classificatie = MetStanden(gesprekken, duur, uren).Onder(DrieDrempels);

        classificatie.Gemeente.Uitkomst.ShouldBe(verwacht);
        Stand(classificatie, "maxGesprekken").ShouldBe(gesprekken);
        Stand(classificatie, "maxDuurMaanden").ShouldBe(duur);
        Stand(classificatie, "urenPerWeek").ShouldBe(uren);
    }

    private static Drempelstand Stand(Classificatie classificatie, string naam) =>
        classificatie.Advies.Drempels.Single(d => d.Naam == naam).Stand;

    private static Contactfeiten MetStanden(Drempelstand gesprekken, Drempelstand duur, Drempelstand uren) =>
        Feiten.Van(Activiteit.Begeleiding) with
        {
            VerwachtAantalGesprekken = gesprekken switch { V => 6, O => 7, _ => null },
            VerwachteDuurMaanden = duur switch { V => 6, O => 7, _ => null },
            VerwachteUrenPerWeek = uren switch { V => 2, T => 3, O => 4, _ => null },
        };
}
