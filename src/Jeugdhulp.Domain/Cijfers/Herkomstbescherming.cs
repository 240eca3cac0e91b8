namespace Jeugdhulp.Domain.Cijfers;

/// <summary>What may be shown of how many dossiers are of who moved here (TRJ-19, PRV-01).</summary>
public static class Herkomstbescherming
{
    /// <summary>The number, unless it is too small, or leaves so few others that the number of all dossiers gives those away.</summary>
    /// <param name="elders">How many are of who moved here.</param>
    /// <param name="alle">How many there are.</param>
    /// <param name="grens">The smallest count that is shown.</param>
    public static Cijferwaarde Bescherm(int elders, int alle, int grens = Bescherming.Grens)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(elders);
        ArgumentOutOfRangeException.ThrowIfLessThan(alle, elders);
        return elders > 0 && elders < grens ? Cijferwaarde.TeKlein
            : elders > 0 && alle > elders && alle - elders < grens ? Cijferwaarde.Terugrekenbaar
            : Cijferwaarde.Van(elders);
    }
}
