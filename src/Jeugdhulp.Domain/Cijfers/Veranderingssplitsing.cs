using System.Runtime.InteropServices;

namespace Jeugdhulp.Domain.Cijfers;

/// <summary>Contacts of one team that are jeugdhulp, in two periods.</summary>
/// <param name="Eerder">In the earlier one.</param>
/// <param name="Later">In the later one.</param>
/// <param name="LaterOudeRegels">In the later one under the rules of the earlier one.</param>
/// <param name="IsRegistratie">Something lay in how the team wrote help down: a cause that was noted, or a period in which it wrote nothing.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Teamverandering(long Eerder, long Later, long LaterOudeRegels, bool IsRegistratie);

/// <summary>What made a figure change (ontwerp §4). The parts add up to the whole, to the unit.</summary>
/// <param name="Eerder">The figure then.</param>
/// <param name="Later">The figure now.</param>
/// <param name="DoorRegels">What the change of the rules did: the new period under the new rules, less the same under the old ones.</param>
/// <param name="DoorRegistratie">Under the old rules, the change of teams whose registration changed.</param>
/// <param name="Overig">Under the old rules, the change of all other teams: what may really have changed.</param>
/// <param name="IsGemengd">There are teams on both sides. Then the two last parts tell of some teams how much of their help changed.</param>
public sealed record Verandering(long Eerder, long Later, long DoorRegels, long DoorRegistratie, long Overig, bool IsGemengd)
{
    /// <summary>The change that is split.</summary>
    public long Totaal => Later - Eerder;
}

/// <summary>Splits the change of a figure into what the rules did, what registering did, and what is left.</summary>
public static class Veranderingssplitsing
{
    /// <summary>
    /// The parts, which add up to the change. Rules come first: what is left is under the same rules, so that a team can be compared with
    /// itself. It says with which teams a change goes together, not what caused it.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">A count is negative.</exception>
    public static Verandering Splits(IEnumerable<Teamverandering> teams)
    {
        ArgumentNullException.ThrowIfNull(teams);
        var (eerder, later, regels, registratie, overig) = (0L, 0L, 0L, 0L, 0L);
        HashSet<bool> kanten = [];
        foreach (var team in teams)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(team.Eerder, nameof(teams));
            ArgumentOutOfRangeException.ThrowIfNegative(team.Later, nameof(teams));
            ArgumentOutOfRangeException.ThrowIfNegative(team.LaterOudeRegels, nameof(teams));
            eerder += team.Eerder;
            later += team.Later;
            regels += team.Later - team.LaterOudeRegels;
            kanten.Add(team.IsRegistratie);
            var rest = team.LaterOudeRegels - team.Eerder;
            registratie += team.IsRegistratie ? rest : 0;
            overig += team.IsRegistratie ? 0 : rest;
        }

        return new(eerder, later, regels, registratie, overig, kanten.Count > 1);
    }

    /// <summary>
    /// Whether who may not see persons can see it. None of the parts is a small number, for with the figures beside it a small part is a
    /// small figure; a part that is zero says that nothing happened. Of a mixed change only the two last parts together are shown: apart they
    /// would tell what is of a team and a class, which is always hidden.
    /// </summary>
    /// <param name="verandering">What was split.</param>
    /// <param name="grens">The smallest count that is shown.</param>
    public static bool MagGetoond(Verandering verandering, int grens = Bescherming.Grens)
    {
        ArgumentNullException.ThrowIfNull(verandering);
        long[] delen = verandering.IsGemengd ? [verandering.DoorRegels, verandering.DoorRegistratie + verandering.Overig] : [verandering.DoorRegels, verandering.DoorRegistratie, verandering.Overig];
        return delen.All(d => d == 0 || Math.Abs(d) >= grens);
    }
}
