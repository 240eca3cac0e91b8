using System.Globalization;

namespace Jeugdhulp.Domain.Instellingen;

/// <summary>When a version of the settings holds.</summary>
/// <param name="Nummer">Number of the version.</param>
/// <param name="Van">First day.</param>
/// <param name="Tot">Day after the last one; null while it holds.</param>
public sealed record Looptijd(int Nummer, DateOnly Van, DateOnly? Tot)
{
    /// <summary>What people call the version: its number, or a name of its own.</summary>
    public string Naam { get; init; } = Nummer.ToString(CultureInfo.InvariantCulture);
}

/// <summary>Where a new version fits between those that exist.</summary>
/// <param name="Van">Its first day.</param>
/// <param name="Tot">Day after its last one; null without end.</param>
/// <param name="Beeindigt">The version that held on that day, and ends there; null when none did.</param>
/// <param name="InVerleden">It starts before today: contacts that were classified already may get another class.</param>
public sealed record Inpassing(DateOnly Van, DateOnly? Tot, Looptijd? Beeindigt, bool InVerleden);

/// <summary>Fits versions together so that at most one holds on any day.</summary>
public static class Looptijden
{
    /// <summary>How far ahead a start may lie: beyond it, it is a slip of the pen.</summary>
    public const int HoogstensJarenVooruit = 5;

    /// <summary>The day the Jeugdwet began; nothing was registered under it before.</summary>
    public static DateOnly Eerste { get; } = new(2015, 1, 1);

    /// <summary>Why a version cannot start on that day, in a Dutch sentence; null when it can.</summary>
    public static string? Weigering(IEnumerable<Looptijd> versies, DateOnly van, DateOnly vandaag)
    {
        if (van < Eerste)
        {
            return "Kies een dag vanaf 1-1-2015. Toen begon de Jeugdwet.";
        }

        if (van > vandaag.AddYears(HoogstensJarenVooruit))
        {
            return $"Kies een dag binnen {HoogstensJarenVooruit} jaar vanaf vandaag.";
        }

        return versies.FirstOrDefault(v => v.Van == van) is { } zelfde
            ? $"Versie {zelfde.Naam} begint al op deze dag. Kies een andere dag."
            : null;
    }

    /// <summary>
    /// The place of a version that starts on <paramref name="van"/>: from that day until the next version begins, or without
    /// end. What held on that day ends there; everything else stays as it was.
    /// </summary>
    public static Inpassing Pas(IReadOnlyCollection<Looptijd> versies, DateOnly van, DateOnly vandaag)
    {
        ArgumentNullException.ThrowIfNull(versies);
        DateOnly? volgende = versies.Where(v => v.Van > van).Select(v => (DateOnly?)v.Van).Min();
        var op = versies.SingleOrDefault(v => v.Van < van && (v.Tot is null || v.Tot > van));
        return new Inpassing(van, volgende, op, van < vandaag);
    }
}
