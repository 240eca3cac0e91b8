using Jeugdhulp.Domain.Classificeren;
using Jeugdhulp.Domain.Instellingen;

namespace Jeugdhulp.Domain.Tests.Eigenschappen;

/// <summary>Every flip is tried: the changed input, the edges of its range and values far inside it.</summary>
[Trait("Eis", "CLS-01")]
public sealed class OmslagEigenschappen
{
    private static readonly int Aantal = Willekeurig.PerEigenschap / 2;

    [Theory]
    [InlineData(21, false)]
    [InlineData(22, true)]
    public void Elke_omslag_is_waar_als_je_hem_probeert(int zaad, bool onzin)
    {
        var gevonden = 0;
        Eigenschap.Geldt(Aantal, zaad, onzin, (feiten, instellingen) =>
        {
            if (Omslagzoeker.Zoek(feiten, instellingen) is not { } omslag)
            {
                return;
            }

            gevonden++;
            var nu = Uitkomst(feiten, instellingen);
            Klopt(omslag.Uitkomst != nu && Uitkomst(omslag.Feiten, omslag.Instellingen) == omslag.Uitkomst, omslag, feiten, instellingen);
            Klopt(omslag.Uitkomst is not Domain.Classificeren.Uitkomst.NietVastgelegd, omslag, feiten, instellingen);
            Klopt(omslag.IsInstelling == Instellingsomschrijvingen.Van(omslag.Naam) is not null, omslag, feiten, instellingen);
            Klopt(Verschillen(feiten, instellingen, omslag).All(v => v == omslag.Naam), omslag, feiten, instellingen);
            Klopt(omslag.Zin.EndsWith('.') && char.IsUpper(omslag.Zin[0]), omslag, feiten, instellingen);
            foreach (var waarde in Proeven(omslag))
            {
                var (f, i) = Vul(feiten, instellingen, omslag.Naam, waarde);
                Klopt(Uitkomst(f, i) == omslag.Uitkomst, omslag with { Zin = omslag.Zin + " geprobeerd: " + waarde }, feiten, instellingen);
            }
        });

        gevonden.ShouldBeGreaterThan(Aantal / 4);
    }

    [Fact]
    [Trait("Eis", "BEH-08")]
    public void Een_grens_verandert_alleen_als_er_al_meer_gesprekken_zijn_geweest_of_als_antwoord_op_een_open_vraag()
    {
        var grenzen = 0;
        Eigenschap.Geldt(Aantal, 23, onzin: false, (feiten, instellingen) =>
        {
            if (Uitkomst(feiten, instellingen) is Domain.Classificeren.Uitkomst.NietVastgelegd
                || Omslagzoeker.Zoek(feiten, instellingen) is not { IsInstelling: true, Bereik: not null } omslag)
            {
                return;
            }

            grenzen++;
            Klopt(omslag.Naam is Instellingsnamen.MaxGesprekken && instellingen.MaxGesprekken < feiten.Gespreknummer, omslag, feiten, instellingen);
        });

        grenzen.ShouldBeGreaterThan(0);
    }

    private static Uitkomst Uitkomst(Contactfeiten feiten, LokaleInstellingen instellingen) =>
        Classificator.Bepaal(feiten, instellingen, Lens.Gemeente).Uitkomst;

    /// <summary>Names of everything that differs; a window of months has two lines but is one setting.</summary>
    private static IEnumerable<string> Verschillen(Contactfeiten feiten, LokaleInstellingen instellingen, Omslagpunt omslag) =>
        Bewijsmaker.Schrijf(feiten, instellingen).Split('\n')
            .Zip(Bewijsmaker.Schrijf(omslag.Feiten, omslag.Instellingen).Split('\n'))
            .Where(p => p.First != p.Second)
            .Select(p => p.First.Split('=')[0])
            .Select(naam => naam is "teamTaken" ? "taken" : naam.Split('.')[0]);

    private static IEnumerable<decimal> Proeven(Omslagpunt omslag)
    {
        if (omslag.Bereik is not { } bereik)
        {
            return [];
        }

        var heel = omslag.Naam is "gespreknummer" or "verwachtAantalGesprekken" or "maxGesprekken";
        decimal[] stappen = heel ? [0, 1, 2, 3, 10, 100] : [0, 0.0001m, 0.25m, 1, 3, 10, 100, 1000];
        var rand = bereik.Vanaf ?? bereik.Boven ?? bereik.TotEnMet ?? bereik.Onder ?? 0;
        return stappen.SelectMany(s => new[] { rand + s, rand - s }).Where(w => w > 0 && bereik.Bevat(w));
    }

    private static (Contactfeiten Feiten, LokaleInstellingen Instellingen) Vul(
        Contactfeiten feiten, LokaleInstellingen instellingen, string naam, decimal waarde) => naam switch
        {
            "gespreknummer" => (feiten with { Gespreknummer = (int)waarde }, instellingen),
            "verwachtAantalGesprekken" => (feiten with { VerwachtAantalGesprekken = (int)waarde }, instellingen),
            "verwachteDuurMaanden" => (feiten with { VerwachteDuurMaanden = waarde }, instellingen),
            "verwachteUrenPerWeek" => (feiten with { VerwachteUrenPerWeek = waarde }, instellingen),
            "maxGesprekken" => (feiten, instellingen with { MaxGesprekken = (int)waarde }),
            "maxDuurMaanden" => (feiten, instellingen with { MaxDuurMaanden = waarde }),
            "mpgMaxDuurMaanden" => (feiten, instellingen with { MpgMaxDuurMaanden = waarde }),
            "duurVenster" => (feiten, instellingen with { DuurVenster = new Duurvenster(0, waarde) }),
            "urenPerWeek" => (feiten, instellingen with { UrenPerWeek = waarde }),
            _ => throw new ArgumentOutOfRangeException(nameof(naam), naam, "Onbekend getal."),
        };

    private static void Klopt(bool voorwaarde, Omslagpunt omslag, Contactfeiten feiten, LokaleInstellingen instellingen)
    {
        if (!voorwaarde)
        {
            Assert.Fail($"{omslag.Naam}: {omslag.Zin} {omslag.Bereik}\n{feiten}\n{instellingen}");
        }
    }
}
