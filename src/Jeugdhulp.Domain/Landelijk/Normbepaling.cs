using Jeugdhulp.Domain.Classificeren;

namespace Jeugdhulp.Domain.Landelijk;

/// <summary>What one article or paragraph of the norm says about what is not to be delivered.</summary>
/// <param name="Bron">Article or paragraph, e.g. "§1.3"; unlike any other of the same version.</param>
/// <param name="Tekst">The wording.</param>
/// <param name="Sterkte">How firmly it forbids.</param>
public sealed record Normbepaling(string Bron, string Tekst, Normsterkte Sterkte);

/// <summary>A bepaling as it stands in two versions; null where a version lacks it.</summary>
/// <param name="Bron">Article or paragraph.</param>
/// <param name="Links">In the one version.</param>
/// <param name="Rechts">In the other.</param>
public sealed record Bepalingvergelijking(string Bron, Normbepaling? Links, Normbepaling? Rechts)
{
    /// <summary>The versions do not say the same.</summary>
    public bool Anders => Links != Rechts;
}
