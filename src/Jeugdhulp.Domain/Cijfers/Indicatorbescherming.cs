namespace Jeugdhulp.Domain.Cijfers;

/// <summary>What one kind of informant answered to an own indicator in a half-year.</summary>
/// <param name="PerAntwoord">How many gave each answer, the first is answer 1.</param>
/// <param name="Afgerond">How many ended their help, and so could have been asked.</param>
public sealed record Indicatortelling(IReadOnlyList<long> PerAntwoord, long Afgerond)
{
    /// <summary>How many answered.</summary>
    public long Antwoorden => PerAntwoord.Sum();
}

/// <summary>The same as it is shown.</summary>
/// <param name="Afgerond">How many ended their help.</param>
/// <param name="Antwoorden">How many answered.</param>
/// <param name="Respons">Their part of it, in percents; empty where the question was not asked all through the half-year.</param>
/// <param name="Verdeling">How many gave each answer; empty where there is a mean.</param>
/// <param name="Gemiddelde">The mean of who gave a figure; empty when nobody did, or when it is no figure.</param>
public sealed record Indicatoruitslag(Cijferwaarde Afgerond, Cijferwaarde Antwoorden, Cijferwaarde? Respons, IReadOnlyList<Cijferwaarde> Verdeling, Cijferwaarde? Gemiddelde);

/// <summary>
/// Shows the answers to an own indicator, all of them or none (PLN-13, PRV-01). So nothing depends on which cell is hidden beside another, and
/// nothing has to be remembered from one look to the next. All that is hidden is marked alike, for which of it is small would give away the rest.
/// </summary>
public static class Indicatorbescherming
{
    /// <summary>For who may see no small numbers.</summary>
    /// <param name="alle">Of the whole gemeente.</param>
    /// <param name="zonderEigen">The same less the teams that the reader knows exactly; null for who knows none.</param>
    /// <param name="afgerond">How the page shows how many ended their help. What hides that hides everything here: each answer is one of them.</param>
    /// <param name="heel">The question was asked all through the half-year.</param>
    /// <param name="isCijfer">The answers are figures: a mean is shown and no distribution.</param>
    /// <param name="grens">The smallest count that is shown.</param>
    public static Indicatoruitslag Bescherm(Indicatortelling alle, Indicatortelling? zonderEigen, Cijferwaarde afgerond, bool heel, bool isCijfer, int grens = Bescherming.Grens)
    {
        ArgumentNullException.ThrowIfNull(alle);
        if (afgerond.Getal is null)
        {
            return Zonder(alle, afgerond, afgerond, heel, isCijfer);
        }

        Indicatortelling[] tabellen = zonderEigen is null ? [alle] : [alle, zonderEigen];
        if (!tabellen.All(t => IsVeilig(t.Antwoorden) && (!heel || IsVeilig(t.Afgerond - t.Antwoorden))))
        {
            return Zonder(alle, afgerond, Cijferwaarde.Terugrekenbaar, heel, isCijfer);
        }

        var uitslag = Exact(alle, afgerond, heel, isCijfer);
        return isCijfer || tabellen.All(t => t.PerAntwoord.All(IsVeilig)) ? uitslag : uitslag with { Verdeling = [.. alle.PerAntwoord.Select(_ => Cijferwaarde.Terugrekenbaar)] };

        bool IsVeilig(long aantal) => aantal == 0 || aantal >= grens;
    }

    /// <summary>For who may see the persons behind it.</summary>
    public static Indicatoruitslag Exact(Indicatortelling alle, Cijferwaarde afgerond, bool heel, bool isCijfer)
    {
        ArgumentNullException.ThrowIfNull(alle);
        var aantal = alle.Antwoorden;
        return new(
            afgerond,
            Cijferwaarde.Van(aantal),
            heel ? Kwaliteitsregels.Aandeel(Cijferwaarde.Van(aantal), afgerond) : null,
            isCijfer ? [] : [.. alle.PerAntwoord.Select(a => Cijferwaarde.Van(a))],
            isCijfer && aantal > 0 ? Cijferwaarde.Van(Rekenregels.Rond(alle.PerAntwoord.Select((a, i) => (decimal)a * (i + 1)).Sum() / aantal, 1)) : null);
    }

    private static Indicatoruitslag Zonder(Indicatortelling alle, Cijferwaarde afgerond, Cijferwaarde teken, bool heel, bool isCijfer) =>
        new(afgerond, teken, heel ? teken : null, isCijfer ? [] : [.. alle.PerAntwoord.Select(_ => teken)], isCijfer ? teken : null);
}
