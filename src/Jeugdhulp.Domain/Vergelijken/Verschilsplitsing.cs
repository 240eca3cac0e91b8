namespace Jeugdhulp.Domain.Vergelijken;

/// <summary>
/// The difference between two gemeenten, in tenths of a percent point of contacts that are jeugdhulp: what comes from their
/// rules, and what from their people and their work. The parts add up to the whole.
/// </summary>
/// <param name="Totaal">First gemeente under its own rules, less the second under its own.</param>
/// <param name="DoorRegels">Part that goes away when both have the same rules.</param>
/// <param name="DoorBevolking">Part that stays when both have the same rules.</param>
public sealed record Verschil(int Totaal, int DoorRegels, int DoorBevolking);

/// <summary>Splits a difference over two causes.</summary>
public static class Verschilsplitsing
{
    /// <summary>Share of jeugdhulp in tenths of a percent; empty when something is hidden, or there is nothing to take a share of.</summary>
    public static int? Aandeel(long? hulp, long? contacten) => hulp is { } deel && contacten is > 0 and { } geheel
        ? (int)Math.Round(1000m * deel / geheel, MidpointRounding.AwayFromZero)
        : null;

    /// <summary>
    /// The difference between two parts; empty when a cell is hidden, because a split would give that cell away. Each cause is
    /// the mean of its effect before and after the other (Shapley), so that the order does not matter.
    /// </summary>
    /// <param name="eerste">Contacts of the first gemeente, under the rules of first and second.</param>
    /// <param name="tweede">Contacts of the second gemeente, under the rules of first and second.</param>
    public static Verschil? Splits(Populatiedeel eerste, Populatiedeel tweede)
    {
        ArgumentNullException.ThrowIfNull(eerste);
        ArgumentNullException.ThrowIfNull(tweede);
        return Aandeel(eerste.Eerste.Hulp, eerste.Contacten) is { } eigenEerste
            && Aandeel(eerste.Tweede.Hulp, eerste.Contacten) is { } vreemdEerste
            && Aandeel(tweede.Eerste.Hulp, tweede.Contacten) is { } vreemdTweede
            && Aandeel(tweede.Tweede.Hulp, tweede.Contacten) is { } eigenTweede
            ? Splits(eigenEerste, vreemdEerste, vreemdTweede, eigenTweede)
            : null;
    }

    private static Verschil Splits(int eigenEerste, int vreemdEerste, int vreemdTweede, int eigenTweede)
    {
        var totaal = eigenEerste - eigenTweede;
        // Half a tenth goes to the population: cut off towards zero, the other way round gives the same parts with the other sign.
        var regels = (eigenEerste - vreemdEerste + vreemdTweede - eigenTweede) / 2;
        return new(totaal, regels, totaal - regels);
    }
}
