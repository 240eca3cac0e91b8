using Jeugdhulp.Domain.Levering;

namespace Jeugdhulp.Domain.Tests.Levering;

/// <summary>The versions of the protocol that come along, by the year in which they began to hold.</summary>
internal static class Protocollen
{
    public static Protocolversies Alle => Protocolversies.Meegeleverd;

    public static Protocolversie Van2015 { get; } = Alle.Van("2.0")!;

    public static Protocolversie Van2018 { get; } = Alle.Van("4")!;

    public static Protocolversie Van2019 { get; } = Alle.Van("5")!;

    public static Protocolversie Van2021 { get; } = Alle.Van("2020")!;

    public static Protocolversie Van2022 { get; } = Alle.Van("7")!;
}
