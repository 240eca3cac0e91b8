using System.Globalization;
using Jeugdhulp.Domain.Cbs;

namespace Jeugdhulp.Domain.Cijfers;

/// <summary>One value of a file.</summary>
/// <param name="Indicator">Of what.</param>
/// <param name="Wijk">Of which wijk; empty for the whole gemeente.</param>
/// <param name="Jaar">Over which year.</param>
/// <param name="Waarde">The value.</param>
/// <param name="Bron">Who published it.</param>
public sealed record Contextregel(Contextindicator Indicator, string Wijk, int Jaar, decimal Waarde, string Bron);

/// <summary>
/// A file with what is known about the gemeente and its wijken (DSH-10). It is read whole or not at all: half a file is a table nobody
/// can account for.
/// </summary>
public static class Contexttabel
{
    /// <summary>Most characters of a source.</summary>
    public const int MaxBron = 100;

    /// <summary>First year that can be of use beside figures.</summary>
    public const int EersteJaar = 2010;

    /// <summary>Most lines: thirty wijken, eleven indicators and ten years fit in it.</summary>
    public const int MaxRegels = 4000;

    /// <summary>Names of the columns, in order.</summary>
    public static IReadOnlyList<string> Kolommen { get; } = ["indicator", "wijk", "jaar", "waarde", "bron"];

    /// <summary>Reads the lines.</summary>
    /// <param name="regels">The file, its first line the names of the columns.</param>
    /// <param name="wijken">Names of the wijken of the gemeente.</param>
    /// <param name="ditJaar">The year that runs.</param>
    /// <returns>What is wrong with which line, and the values when nothing is.</returns>
    public static (IReadOnlyList<string> Fouten, IReadOnlyList<Contextregel> Waarden) Lees(IReadOnlyList<Csvregel> regels, IReadOnlyCollection<string> wijken, int ditJaar)
    {
        ArgumentNullException.ThrowIfNull(regels);
        ArgumentNullException.ThrowIfNull(wijken);
        var gevuld = regels.Where(r => r.Velden.Any(v => !string.IsNullOrWhiteSpace(v))).ToList();
        if (gevuld.Count == 0 || !gevuld[0].Velden.Select(v => v.Trim()).SequenceEqual(Kolommen, StringComparer.OrdinalIgnoreCase))
        {
            return ([$"Zet op de eerste regel de namen van de kolommen: {string.Join(';', Kolommen)}."], []);
        }

        if (gevuld.Count == 1)
        {
            return (["Onder de namen van de kolommen staat geen enkele waarde."], []);
        }

        if (gevuld.Count - 1 > MaxRegels)
        {
            return ([$"Gebruik hoogstens {MaxRegels.ToString(CultureInfo.InvariantCulture)} regels per bestand."], []);
        }

        List<string> fouten = [];
        List<Contextregel> waarden = [];
        Dictionary<(Contextindicator, string, int), int> gezien = [];
        foreach (var regel in gevuld.Skip(1))
        {
            var (fout, waarde) = Lees(regel.Velden, wijken, ditJaar);
            if (waarde is not null && !gezien.TryAdd((waarde.Indicator, waarde.Wijk, waarde.Jaar), regel.Nummer))
            {
                fout = $"Deze waarde staat ook op regel {gezien[(waarde.Indicator, waarde.Wijk, waarde.Jaar)].ToString(CultureInfo.InvariantCulture)}. Laat één van de twee staan.";
            }

            if (fout is not null)
            {
                fouten.Add($"Regel {regel.Nummer.ToString(CultureInfo.InvariantCulture)}: {fout}");
            }
            else
            {
                waarden.Add(waarde!);
            }
        }

        return (fouten, fouten.Count == 0 ? waarden : []);
    }

    private static (string? Fout, Contextregel? Waarde) Lees(IReadOnlyList<string> velden, IReadOnlyCollection<string> wijken, int ditJaar)
    {
        if (velden.Count != Kolommen.Count)
        {
            return ($"Hier staan {velden.Count.ToString(CultureInfo.InvariantCulture)} kolommen. Het moeten er {Kolommen.Count.ToString(CultureInfo.InvariantCulture)} zijn; een wijk die er niet is, blijft leeg.", null);
        }

        var (naam, wijk, bron) = (velden[0].Trim(), velden[1].Trim(), velden[4].Trim());
        if (!Contextindicatoren.TryParse(naam, out var indicator))
        {
            return ("Deze indicator kennen wij niet. Neem een naam over van de lijst op de pagina.", null);
        }

        var bekend = wijken.FirstOrDefault(w => string.Equals(w, wijk, StringComparison.OrdinalIgnoreCase));
        if (wijk.Length > 0 && bekend is null)
        {
            return ("Deze wijk kennen wij niet. Schrijf de naam zoals de beheerder die bij Wijken heeft ingevuld, of laat de wijk leeg voor de hele gemeente.", null);
        }

        if (!int.TryParse(velden[2].Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var jaar) || jaar < EersteJaar || jaar > ditJaar)
        {
            return ($"Schrijf het jaar in vier cijfers, van {EersteJaar.ToString(CultureInfo.InvariantCulture)} tot en met {ditJaar.ToString(CultureInfo.InvariantCulture)}.", null);
        }

        if (Contextindicatoren.Getal(velden[3]) is not { } waarde)
        {
            return ("De waarde is geen getal. Gebruik een komma of punt alleen voor cijfers achter de komma, en hoogstens drie daarvan.", null);
        }

        return indicator.Controleer(waarde) is { } fout ? (fout, null)
            : Regeltekst.Controleer(bron, MaxBron, "Schrijf in de laatste kolom waar het getal vandaan komt.") is { } zonderBron ? (zonderBron, null)
            : (null, new(indicator, bekend ?? string.Empty, jaar, waarde, bron));
    }
}
