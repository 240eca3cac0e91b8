using FsCheck;
using FsCheck.Fluent;
using Jeugdhulp.Domain.Classificeren;
using Jeugdhulp.Domain.Instellingen;

namespace Jeugdhulp.Domain.Tests.Eigenschappen;

/// <summary>
/// A contact under settings. Printed as the answers that were given in the written form of the receipt, so that a counterexample
/// reads as a case.
/// </summary>
public sealed record Proefgeval(Contactfeiten Feiten, LokaleInstellingen Instellingen)
{
    public override string ToString() => string.Join(
        "; ",
        Bewijsmaker.Schrijf(Feiten, Instellingen).Split('\n').Skip(2).Where(r => r.Length > 0 && !r.EndsWith('=') && !r.EndsWith("=nee", StringComparison.Ordinal)));
}

/// <summary>
/// Runs a property with FsCheck over facts and settings from <see cref="Willekeurig"/>. The replay seed is fixed, so that a
/// failure comes back; what fails is shrunk by <see cref="Verkleiner"/> to the few answers that matter.
/// </summary>
internal static class Eigenschap
{
    public static void Geldt(int aantal, int zaad, bool onzin, Action<Contactfeiten, LokaleInstellingen> bewering)
    {
        var gevallen = Gen.Choose(0, int.MaxValue - 1).Select(kans => Maak(kans, onzin));
        var eigenschap = Prop.ForAll(
            Arb.From(gevallen, Verkleiner.Kleiner),
            geval => bewering(geval.Feiten, geval.Instellingen));
        var instelling = Config.QuickThrowOnFailure.WithMaxTest(aantal).WithReplay((ulong)zaad, Oneven).WithQuietOnSuccess(true);
        Check.One(instelling, eigenschap);
    }

    /// <summary>The increment of a FsCheck seed has to be odd.</summary>
    private const ulong Oneven = 0x9E3779B97F4A7C15;

    private static Proefgeval Maak(int kans, bool onzin)
    {
        var willekeurig = new Willekeurig(kans, onzin);
        return new Proefgeval(willekeurig.Feiten(), willekeurig.Instellingen());
    }
}
