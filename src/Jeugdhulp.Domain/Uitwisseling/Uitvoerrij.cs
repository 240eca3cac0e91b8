using System.Collections;
using System.Globalization;
using Jeugdhulp.Domain.Jeugdigen;

namespace Jeugdhulp.Domain.Uitwisseling;

/// <summary>A row that is written, as it can be read again.</summary>
/// <param name="bestand">The file it goes in.</param>
public sealed class Uitvoerrij(Uitwisselbestand bestand)
{
    private readonly string[] _velden = [.. Enumerable.Repeat(string.Empty, bestand.Kolommen.Count)];

    /// <summary>The fields, in the order of the columns.</summary>
    public IReadOnlyList<string> Velden => _velden;

    /// <summary>Fills a column.</summary>
    /// <returns>The row itself.</returns>
    public Uitvoerrij Zet<T>(Kolom<T> kolom, T waarde)
    {
        ArgumentNullException.ThrowIfNull(kolom);
        _velden[bestand.Plaats(kolom.Naam)] = Schrijf(waarde);
        return this;
    }

    private static string Schrijf(object? waarde) => waarde switch
    {
        null => string.Empty,
        string tekst => Formules.Neutraal(tekst),
        bool ja => ja ? "ja" : "nee",
        DateOnly dag => Dag(dag),
        DateTimeOffset moment => moment.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss.FFFFFFFZ", CultureInfo.InvariantCulture),
        Geboortedag { Precisie: Geboorteprecisie.Jaar } geboren => geboren.Datum.ToString("yyyy", CultureInfo.InvariantCulture),
        Geboortedag { Precisie: Geboorteprecisie.Maand } geboren => geboren.Datum.ToString("yyyy-MM", CultureInfo.InvariantCulture),
        Geboortedag geboren => Dag(geboren.Datum),
        Statusstap stap => $"{Schrijf(stap.Status)}:{Dag(stap.Van)}",
        Enum keuze => Keuzenaam(keuze.ToString()),

        // A spreadsheet makes a date of 1.5, and not of 1,5.
        decimal getal => getal.ToString("0.#####", CultureInfo.InvariantCulture).Replace('.', ','),
        int getal => getal.ToString(CultureInfo.InvariantCulture),
        IEnumerable lijst => string.Join('|', lijst.Cast<object>().Select(Schrijf)),
        _ => throw new NotSupportedException($"{waarde.GetType().Name} komt niet voor in het formaat."),
    };

    private static string Dag(DateOnly dag) => dag.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Keuzenaam(string naam) => char.ToLowerInvariant(naam[0]) + naam[1..];
}
