using Jeugdhulp.Domain.Cijfers;

namespace Jeugdhulp.Domain.Cbs;

/// <summary>A line of a file that was split in its fields.</summary>
/// <param name="Nummer">Its number in the file, as an editor counts.</param>
/// <param name="Velden">The fields, without quotes.</param>
public sealed record Csvregel(int Nummer, IReadOnlyList<string> Velden);

/// <summary>What is known beside the file.</summary>
/// <param name="GemeenteCode">Code of the gemeente, four digits.</param>
/// <param name="Gemeentenaam">Its name.</param>
/// <param name="Vandaag">Day on which it is read.</param>
/// <param name="Status">Status of what has no asterisk.</param>
public sealed record Cbslezing(string GemeenteCode, string Gemeentenaam, DateOnly Vandaag, Cbsstatus Status)
{
    /// <summary>Under what name the gemeente stands in the table, when it is another: research gives gemeenten letters.</summary>
    public string? Regionaam { get; init; }

    /// <summary>What the table is about, when it does not say so itself.</summary>
    public Cbsvorm? Vorm { get; init; }

    /// <summary>The figures are of the last day of each period.</summary>
    public bool OpPeildatum { get; init; }
}

/// <summary>A published figure as it stands in a file.</summary>
/// <param name="Regel">Number of its line.</param>
/// <param name="Indicator">Name of a <see cref="Cbsindicator"/> in camelCase, or the words of the table.</param>
/// <param name="Moment">Measured when.</param>
/// <param name="Status">How far it is settled.</param>
/// <param name="Cel">What stands there.</param>
/// <param name="Gedrukt">Growth in percents since a year earlier as it was printed; empty when none was.</param>
public sealed record Cbsgegeven(int Regel, string Indicator, Meetmoment Moment, Cbsstatus Status, Cbscel Cel, decimal? Gedrukt = null);

/// <summary>Why a file is refused.</summary>
/// <param name="Regel">Number of the line; empty for the file as a whole.</param>
/// <param name="Melding">Dutch sentence.</param>
public sealed record Cbsfout(int? Regel, string Melding)
{
    /// <summary>The sentence with the line in front.</summary>
    public string Tekst => Regel is { } regel ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"Regel {regel}: {Melding}") : Melding;
}

/// <summary>The figures of one gemeente in a file. As soon as one fault was found there are none: nothing is read halfway.</summary>
/// <param name="Cijfers">The figures, in the order of the file.</param>
/// <param name="Overgeslagen">Lines about the country, a province, or others in a table without names.</param>
/// <param name="Fouten">What is wrong, at most <see cref="MaxFouten"/>.</param>
public sealed record Cbstabel(IReadOnlyList<Cbsgegeven> Cijfers, int Overgeslagen, IReadOnlyList<Cbsfout> Fouten)
{
    /// <summary>Size of the largest file that is read.</summary>
    public const int MaxBytes = 1024 * 1024;

    /// <summary>Figures of the largest table that is read: StatLine lets one choose rows.</summary>
    public const int MaxCijfers = 2000;

    /// <summary>So many faults are told; who mends those will see the rest.</summary>
    public const int MaxFouten = 10;

    /// <summary>
    /// Reads a table as StatLine gives it (a column with regions, one with periods or periods as columns), or as a report prints it
    /// (regions as columns, and a growth in percents under the counts).
    /// </summary>
    public static Cbstabel Lees(IReadOnlyList<Csvregel> regels, Cbslezing lezing)
    {
        ArgumentNullException.ThrowIfNull(regels);
        ArgumentNullException.ThrowIfNull(lezing);
        var lezer = new Cbstabellezer(lezing);
        lezer.Lees(regels);
        return lezer.Fouten.Count > 0
            ? new([], lezer.Overgeslagen, [.. lezer.Fouten.OrderBy(f => f.Regel ?? 0).Take(MaxFouten)])
            : new(lezer.Cijfers, lezer.Overgeslagen, []);
    }
}
