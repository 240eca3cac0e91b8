using System.Globalization;

namespace Jeugdhulp.Application.Plannen;

/// <summary>A goal is talked about later than was agreed with the family; the day that was agreed stays in the history of the plan (PLN-04).</summary>
/// <param name="Afgesproken">The day that was agreed.</param>
/// <param name="Later">The day on which it comes back now.</param>
public sealed record Doelverzetting(DateOnly Afgesproken, DateOnly Later)
{
    /// <summary>Name of the day in the history of a plan.</summary>
    internal const string Veld = "Evaluatiedatum";

    private const string Dagvorm = "d-M-yyyy";

    /// <summary>How the day of a goal was last moved; null when it was not, or not to a later day.</summary>
    /// <param name="doel">The goal.</param>
    /// <param name="wijzigingen">What was changed in its plan, oldest first.</param>
    public static Doelverzetting? Laatste(Plandoel doel, IEnumerable<Planwijziging> wijzigingen)
    {
        ArgumentNullException.ThrowIfNull(doel);
        ArgumentNullException.ThrowIfNull(wijzigingen);
        var laatste = wijzigingen.Where(w => w.PlandoelId == doel.Id).SelectMany(w => w.Velden).LastOrDefault(v => v.Veld == Veld);
        return Dag(laatste?.Oud) is { } was && Dag(laatste?.Nieuw) is { } nu && nu > was && nu == doel.Evaluatiedatum ? new(was, nu) : null;
    }

    private static DateOnly? Dag(string? tekst) => DateOnly.TryParseExact(tekst, Dagvorm, CultureInfo.InvariantCulture, DateTimeStyles.None, out var dag) ? dag : null;
}
