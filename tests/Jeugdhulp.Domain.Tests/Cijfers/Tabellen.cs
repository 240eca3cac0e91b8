using Jeugdhulp.Domain.Cijfers;

namespace Jeugdhulp.Domain.Tests.Cijfers;

/// <summary>Connected tables as a dashboard shows them: teams by classes by periods under each lens, with all totals.</summary>
internal static class Tabellen
{
    /// <summary>Tables of a random size in which many cells are small.</summary>
    public static (IReadOnlyDictionary<string, long> Cellen, IReadOnlyList<Verband<string>> Verbanden) Willekeurig(Random kans) =>
        Maak(kans, teams: kans.Next(1, 5), klassen: kans.Next(2, 5), lenzen: kans.Next(1, 3), meest: kans.Next(3) switch { 0 => 4, 1 => 25, _ => 200 });

    /// <summary>Tables of this size.</summary>
    /// <param name="kans">Chance.</param>
    /// <param name="teams">Number of teams.</param>
    /// <param name="klassen">Number of classes.</param>
    /// <param name="lenzen">Number of lenses; what they see of one team is the same in total.</param>
    /// <param name="meest">No single cell is larger.</param>
    public static (IReadOnlyDictionary<string, long> Cellen, IReadOnlyList<Verband<string>> Verbanden) Maak(Random kans, int teams, int klassen, int lenzen, int meest)
    {
        var cellen = new Dictionary<string, long>(StringComparer.Ordinal);
        var verbanden = new List<Verband<string>>();
        string[] team = [.. Enumerable.Range(1, teams).Select(t => $"team{t}")];
        string[] klas = [.. Enumerable.Range(1, klassen).Select(k => $"klasse{k}")];
        string[] half = ["H1", "H2"];

        foreach (var lens in Enumerable.Range(1, lenzen).Select(l => $"lens{l}"))
        {
            // Contacts add up over teams, classes and half-years.
            foreach (var (t, k, p) in team.SelectMany(t => klas.SelectMany(k => half.Select(p => (t, k, p)))))
            {
                var aantal = kans.Next(4) == 0 ? 0 : kans.Next(meest + 1);
                foreach (var cel in new[] { t, "alle" }.SelectMany(t => new[] { k, "alle" }.SelectMany(k => new[] { p, "jaar" }.Select(p => $"{lens} {t} {k} {p}"))))
                {
                    cellen[cel] = cellen.GetValueOrDefault(cel) + aantal;
                }
            }

            string[] teamOfAlle = [.. team, "alle"], klasOfAlle = [.. klas, "alle"], halfOfJaar = [.. half, "jaar"];
            foreach (var k in klasOfAlle)
            {
                verbanden.AddRange(halfOfJaar.Select(p => Verband.Som($"{lens} alle {k} {p}", team.Select(t => $"{lens} {t} {k} {p}"))));
                verbanden.AddRange(teamOfAlle.Select(t => Verband.Som($"{lens} {t} {k} jaar", half.Select(p => $"{lens} {t} {k} {p}"))));
            }

            foreach (var t in teamOfAlle)
            {
                verbanden.AddRange(halfOfJaar.Select(p => Verband.Som($"{lens} {t} alle {p}", klas.Select(k => $"{lens} {t} {k} {p}"))));
            }

            // Of the people behind them each counts once in a cell: no sums, but never more than contacts or than those of the whole.
            foreach (var p in halfOfJaar)
            {
                foreach (var t in teamOfAlle)
                {
                    var contacten = cellen[$"{lens} {t} alle {p}"];
                    cellen[$"{lens} {t} mensen {p}"] = t == "alle"
                        ? team.Max(d => cellen[$"{lens} {d} mensen {p}"])
                        : contacten == 0 ? 0 : Math.Max(1, contacten * 2 / 3);
                    verbanden.Add(Verband.Deel($"{lens} {t} mensen {p}", $"{lens} {t} alle {p}"));
                    if (t != "alle")
                    {
                        verbanden.Add(Verband.Deel($"{lens} {t} mensen {p}", $"{lens} alle mensen {p}"));
                    }
                }

                verbanden.Add(Verband.Gedekt($"{lens} alle mensen {p}", team.Select(t => $"{lens} {t} mensen {p}")));
            }
        }

        return (cellen, verbanden);
    }
}
