namespace Jeugdhulp.Domain.Cijfers;

/// <summary>What may be shown of how many dossiers are of who moved here (TRJ-19, PRV-01).</summary>
public static class Herkomstbescherming
{
    /// <summary>The number, unless it is too small, or leaves so few others that the number of all dossiers gives those away.</summary>
    public static Cijferwaarde Bescherm(int elders, int alle)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(elders);
        ArgumentOutOfRangeException.ThrowIfLessThan(alle, elders);
        return elders is > 0 and < Bescherming.Grens ? Cijferwaarde.TeKlein
            : elders > 0 && alle - elders is > 0 and < Bescherming.Grens ? Cijferwaarde.Terugrekenbaar
            : Cijferwaarde.Van(elders);
    }
}
