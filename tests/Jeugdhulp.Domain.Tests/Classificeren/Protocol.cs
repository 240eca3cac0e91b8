using Jeugdhulp.Domain.Classificeren;

namespace Jeugdhulp.Domain.Tests.Classificeren;

/// <summary>The versions of the Informatieprotocol of which the strength is known (domein §2.1).</summary>
internal static class Protocol
{
    public static Norm Van2015 { get; } = new("2.0", new DateOnly(2015, 1, 1), Normsterkte.HoevenNiet);

    public static Norm Van2022 { get; } = new("7", new DateOnly(2022, 1, 1), Normsterkte.DienenNiet);

    public static Norm Op(DateOnly datum) => Norm.Op([Van2015, Van2022], datum);
}
