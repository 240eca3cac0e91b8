using Jeugdhulp.Domain.Plannen;

namespace Jeugdhulp.Application.Plannen;

/// <summary>
/// A goal, or what the family reads of the rest of a plan, was changed after the plan was agreed with them: what stands there now was not
/// agreed then (PLN-01).
/// </summary>
/// <param name="Op">When last.</param>
/// <param name="Nieuw">A goal that was not in the plan then.</param>
public sealed record Planverandering(DateTimeOffset Op, bool Nieuw)
{
    /// <summary>Under this name the history of a plan keeps a goal that came in.</summary>
    internal const string Doelveld = "Doel";

    /// <summary>Under this name the history of a plan keeps where the plan is in its life.</summary>
    internal const string Standveld = "Stand";

    /// <summary>Names in the history of what the family reads. The rest, such as the note for colleagues, is not agreed with them.</summary>
    private static readonly HashSet<string> Gelezen = new(
        ["Vraag van het gezin", "Feiten", "Bron van de feiten", "Beeld van de professional", "Mening van de ouders", Planregie.Historieveld, "Eigen kracht", "Eigen kracht niet mogelijk", "Wanneer zijn we klaar", "Afspraak"],
        StringComparer.Ordinal);

    /// <summary>What was changed of a goal, or without a goal of the rest, since the plan was last agreed; null when nothing was, or nothing was agreed.</summary>
    /// <param name="beeld">The plan with what was changed, oldest first.</param>
    /// <param name="doel">The goal; null for the rest of the plan.</param>
    public static Planverandering? Van(Planbeeld beeld, Guid? doel)
    {
        ArgumentNullException.ThrowIfNull(beeld);
        var toen = Toen(beeld);
        List<Planwijziging> later = [.. Nadien(beeld, toen).Where(w => w.PlandoelId == doel && (doel is not null || w.Velden.Exists(v => IsGelezen(beeld, v.Veld))))];
        var laatst = later.Count == 0 ? (DateTimeOffset?)null : later[^1].Op;

        // Who steers the household stands on the paper, whatever the plan says of it.
        if (doel is null && beeld.Regie?.Regie.Op is { } regie && IsLater(beeld, toen, regie) && !(laatst > regie))
        {
            laatst = regie;
        }

        return laatst is not { } op ? null : new(op, doel is not null && later.Exists(w => w.Velden.Exists(v => v is { Veld: Doelveld, Oud: null })));
    }

    /// <summary>How the history says that a version was agreed.</summary>
    internal static string Vastgesteld(int versie) => $"{Planstand.Vastgesteld.Naam()}, versie {versie}";

    /// <summary>The line of the history in which the plan was last agreed; -1 when there is none.</summary>
    private static int Toen(Planbeeld beeld)
    {
        var stand = Vastgesteld(beeld.Versies is [var nieuwste, ..] ? nieuwste.Nummer : 0);
        return beeld.Plan.Wijzigingen.FindLastIndex(w => w.Velden.Exists(v => v.Veld == Standveld && v.Nieuw == stand));
    }

    private static IEnumerable<Planwijziging> Nadien(Planbeeld beeld, int toen) =>
        toen >= 0 && beeld.Plan.VastgesteldOp is not null ? beeld.Plan.Wijzigingen.Skip(toen + 1) : beeld.Plan.Wijzigingen.Where(w => IsLater(beeld, toen, w.Op));

    /// <summary>After it was agreed; of a plan that was read in only the day of that is known.</summary>
    private static bool IsLater(Planbeeld beeld, int toen, DateTimeOffset op) =>
        beeld.Plan.VastgesteldOp is { } dag && (toen >= 0 ? op > beeld.Plan.Wijzigingen[toen].Op : DateOnly.FromDateTime(op.InNederland()) > dag);

    private static bool IsGelezen(Planbeeld beeld, string veld) => (Gelezen.Contains(veld) && (beeld.Regie is null || veld != Planregie.Historieveld)) || veld.EndsWith(Planbeheer.Wensveld, StringComparison.Ordinal) || veld.EndsWith(Planbeheer.Meningveld, StringComparison.Ordinal);
}
