using FsCheck;
using FsCheck.Fluent;
using Jeugdhulp.Domain.Cijfers;
using Jeugdhulp.Domain.Levering;
using static Jeugdhulp.Domain.Tests.Levering.Proef;

namespace Jeugdhulp.Domain.Tests.Levering;

/// <summary>When someone received help in a dossier that counted, and that half-years go on where the one before stopped.</summary>
[Trait("Eis", "CBS-03")]
public sealed class HulptijdenTests
{
    private static readonly Halfjaar[] Halfjaren = [.. Enumerable.Range(2024, 3).SelectMany(j => new Halfjaar[] { new(j, 1), new(j, 2) })];

    [Theory]
    [InlineData("2026-01-05/", "2026-01-05/", "2026-01-05/")]
    [InlineData("2026-01-05/2026-03-01", "2026-01-05/", "2026-01-05/2026-03-01")]
    [InlineData("2026-01-05/", "2026-01-05/2026-03-01 2026-05-01/", "2026-01-05/2026-03-01 2026-05-01/")]
    [InlineData("2026-01-05/", "2026-01-05/2026-03-01 2026-03-01/2026-04-01", "2026-01-05/2026-04-01")]
    [InlineData("2026-01-05/2026-03-01 2026-03-01/", "2026-02-01/", "2026-02-01/")]
    [InlineData("2026-01-05/2026-03-01", "2026-03-01/", "")]
    [InlineData("2026-03-01/", "2026-01-05/2026-03-01", "")]
    [InlineData("2026-03-01/2026-03-01", "2026-03-01/2026-03-01", "2026-03-01/2026-03-01")]
    [InlineData("2026-03-01/2026-03-01", "2026-01-05/", "2026-03-01/2026-03-01")]
    [InlineData("2026-01-05/2026-06-01", "2026-02-01/2026-03-01", "2026-02-01/2026-03-01")]
    [InlineData("", "2026-01-05/", "")]
    public void Hulp_duurt_zolang_de_rol_en_de_status_allebei_gelden(string rollen, string statussen, string verwacht)
    {
        Hulptijden.Bereken(Lees(rollen), Lees(statussen)).ShouldBe(Lees(verwacht));
        Hulptijden.Bereken(Lees(rollen).Reverse(), Lees(statussen).Reverse()).ShouldBe(Lees(verwacht), "the order does not matter");
    }

    [Theory]
    [InlineData("2026-06-30/", true)]
    [InlineData("2026-07-01/", false)]
    [InlineData("2025-01-01/2026-01-01", true)]
    [InlineData("2025-01-01/2025-12-31", false)]
    public void De_laatste_dag_hoort_erbij(string tijd, bool raakt) => Lees(tijd)[0].Raakt(Periode).ShouldBe(raakt);

    [Fact]
    [Trait("Eis", "TRB-01")]
    public void In_beide_tellingen_begint_elk_halfjaar_met_wat_aan_het_eind_van_het_vorige_liep() =>
        Check.One(MetZaad(300, 20_260_701), Prop.ForAll(Arb.From(Gen.Choose(0, int.MaxValue - 1)), zaad =>
        {
            var kans = new Random(zaad);
            Kandidaat[] opDossiers = [.. Enumerable.Range(1, 6).SelectMany(d => Hulptijden.Bereken(Verloop(kans), Verloop(kans)).Select(t => Kandidaat(d, 1 + (d % 3), t)))];
            Kandidaat[] opTrajecten = [.. Enumerable.Range(1, 12).SelectMany(t => Verloop(kans).Take(1).Select(v => Kandidaat(t, 1 + (t % 3), v)))];
            SluitAan(opDossiers);
            SluitAan(opTrajecten);
        }));

    private static void SluitAan(Kandidaat[] alle)
    {
        Recordtelling? vorig = null;
        foreach (var halfjaar in Halfjaren)
        {
            Kandidaat[] mee = [.. alle.Where(k => new Hulptijd(k.Aanvang, k.Einde).Raakt(halfjaar))];
            var ontwerp = Leveringsmaker.Maak(Vraag(mee, Persoon(1), Persoon(2), Persoon(3)) with { Periode = halfjaar, Dag = halfjaar.Einde.AddDays(10) });
            ontwerp.Weglatingen.ShouldBeEmpty();
            var telling = Recordtelling.Tel(ontwerp.Regels.Select(r => r.Record), halfjaar);

            (telling.Begin + telling.Instroom - telling.Uitstroom).ShouldBe(telling.Eind, halfjaar.Code);
            telling.Eind.ShouldBe(alle.Where(k => k.Aanvang <= halfjaar.Einde && !(k.Einde <= halfjaar.Einde)).Select(k => k.PersoonId).Distinct().Count(), halfjaar.Code);
            if (vorig is not null)
            {
                telling.Begin.ShouldBe(vorig.Eind, halfjaar.Code);
            }

            vorig = telling;
        }
    }

    /// <summary>Times one after another; often with a border of half-years in it.</summary>
    private static List<Hulptijd> Verloop(Random kans)
    {
        DateOnly[] grenzen = [.. Halfjaren.SelectMany(h => new[] { h.Begin, h.Einde })];
        var dagen = Enumerable.Range(0, kans.Next(1, 7))
            .Select(_ => kans.Next(2) == 0 ? grenzen[kans.Next(grenzen.Length)] : Halfjaren[0].Begin.AddDays(kans.Next(-60, 1_000)))
            .Order().ToList();
        List<Hulptijd> tijden = [];
        for (var i = 0; i < dagen.Count; i += 2)
        {
            tijden.Add(new(dagen[i], i + 1 < dagen.Count ? dagen[i + 1] : null));
        }

        return tijden;
    }

    private static Kandidaat Kandidaat(int nummer, int persoon, Hulptijd tijd) => Traject(nummer, "2026-02-01", persoon: persoon) with
    {
        Aanvang = tijd.Van,
        Einde = tijd.TotEnMet,
        Reden = tijd.TotEnMet is null ? null : "01",
    };

    private static Hulptijd[] Lees(string tijden) => [.. tijden.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(t => t.Split('/')).Select(t => new Hulptijd(D(t[0]), t[1].Length == 0 ? null : D(t[1])))];
}
