using Jeugdhulp.Domain.Classificeren;

namespace Jeugdhulp.TestCommon;

/// <summary>The versions of the norm that every database starts with.</summary>
public static class Proefnorm
{
    public static Norm Van2015 { get; } = new("2.0", new DateOnly(2015, 1, 1), Normsterkte.HoevenNiet);

    /// <summary>In force since 2022.</summary>
    public static Norm Nu { get; } = new("7", new DateOnly(2022, 1, 1), Normsterkte.DienenNiet);
}
