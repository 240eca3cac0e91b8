using System.Globalization;
using Jeugdhulp.Application.Logboek;

namespace Jeugdhulp.Web.Infrastructure;

/// <summary>What is wrong with the chain over the log, in words.</summary>
public static class Ketenwoorden
{
    public static string Zin(Ketenbreuk breuk) => breuk?.Fout switch
    {
        Ketenfout.SchakelWeg => Vul($"schakel {breuk.Schakel} ontbreekt."),
        Ketenfout.SchakelGewijzigd => Vul($"schakel {breuk.Schakel} is gewijzigd."),
        Ketenfout.RegelWeg => Vul($"logregel {breuk.RegelId} uit schakel {breuk.Schakel} ontbreekt."),
        Ketenfout.RegelGewijzigd => Vul($"logregel {breuk.RegelId} uit schakel {breuk.Schakel} is gewijzigd."),
        Ketenfout.RegelErbij => Vul($"logregel {breuk.RegelId} staat in geen schakel. De regel is buiten de toepassing om toegevoegd, of zijn schakel is weg."),
        Ketenfout.KopOnbekend => "de kop die u opgaf komt in deze keten niet voor. De keten is na die tijd opnieuw gemaakt, of de kop is van een andere gemeente.",
        _ => throw new ArgumentOutOfRangeException(nameof(breuk)),
    };

    /// <summary>The same as a sentence of its own, with a capital.</summary>
    public static string Volzin(Ketenbreuk breuk) => string.Concat(Zin(breuk)[..1].ToUpperInvariant(), Zin(breuk).AsSpan(1));

    private static string Vul(FormattableString zin) => zin.ToString(CultureInfo.InvariantCulture);
}
