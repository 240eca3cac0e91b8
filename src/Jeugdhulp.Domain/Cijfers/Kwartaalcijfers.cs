using System.Runtime.InteropServices;

namespace Jeugdhulp.Domain.Cijfers;

/// <summary>A figure of one team in one quarter, under the lens of the gemeente.</summary>
/// <param name="Kwartaal">When.</param>
/// <param name="TeamId">Of which team; there are none of all teams together.</param>
/// <param name="Maat">One of <see cref="Kwartaalcijfers.Maten"/>.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Kwartaalsleutel(Kwartaal Kwartaal, Guid TeamId, Maat Maat);

/// <summary>The figures a team reports each quarter, and which of them may be shown to who may not see persons (DSH-12, PRV-01).</summary>
public static class Kwartaalcijfers
{
    /// <summary>
    /// What is counted. Few on purpose: everything here is bound to the figures of the half-year by one sum, so that
    /// <see cref="Bescherm"/> is a rule that can be checked by hand.
    /// </summary>
    public static IReadOnlyList<Maat> Maten { get; } = [Maat.Contacten, Maat.Instroom, Maat.Uitstroom, Maat.Eindstand, Maat.Doorverwijzingen, Maat.Gewacht];

    /// <summary>The flows hang together: with the state at the begin of the half-year they give the one between its quarters.</summary>
    private static readonly Maat[] Stromen = [Maat.Instroom, Maat.Uitstroom, Maat.Eindstand];

    /// <summary>
    /// How each figure stands. The two quarters of a half-year are shown together or not at all: only when the half-year is shown itself,
    /// and neither quarter holds a small count. So what is shown of a quarter hangs on nothing that is hidden, and of what is hidden no
    /// more is known than the sum over the half-year. That is why what is hidden does not say whether it is small itself: two small quarters
    /// of a half-year of 17 would be 8 and 9, and one that is not small in a half-year of less than ten would be zero. Where the sum is zero,
    /// so are both quarters, and they say so. The state at the end of the second quarter is that of the half-year, and is shown with it.
    /// </summary>
    /// <param name="cijfers">The figures, zeros among them.</param>
    /// <param name="halfjaren">How the figures of the half-years stand; those that are zero have no entry.</param>
    /// <param name="grens">The smallest count that is shown.</param>
    public static IReadOnlyDictionary<Kwartaalsleutel, Celstand> Bescherm(
        IReadOnlyDictionary<Kwartaalsleutel, long> cijfers, IReadOnlyDictionary<Cijfersleutel, Celstand> halfjaren, int grens = Bescherming.Grens)
    {
        ArgumentNullException.ThrowIfNull(cijfers);
        ArgumentNullException.ThrowIfNull(halfjaren);
        var standen = new Dictionary<Kwartaalsleutel, Celstand>(cijfers.Count);
        foreach (var sleutel in cijfers.Keys)
        {
            // A state between the quarters is no part of a sum.
            var isNul = sleutel.Maat is not Maat.Eindstand && Kwartalen(sleutel.Kwartaal.Halfjaar).All(k => cijfers.GetValueOrDefault(sleutel with { Kwartaal = k }) == 0);
            Maat[] samen = Stromen.Contains(sleutel.Maat) ? Stromen : [sleutel.Maat];
            var halfjaar = Meetmoment.Van(sleutel.Kwartaal.Halfjaar);
            var getoond = samen.Concat(samen.Length > 1 ? [Maat.Beginstand] : [])
                    .All(IsGetoond)
                && samen.SelectMany(m => Kwartalen(sleutel.Kwartaal.Halfjaar).Select(k => cijfers.GetValueOrDefault(new(k, sleutel.TeamId, m)))).All(a => a == 0 || a >= grens);
            var isEinde = sleutel is { Maat: Maat.Eindstand, Kwartaal.Nummer: 2 or 4 } && IsGetoond(Maat.Eindstand);
            standen[sleutel] = isNul || isEinde || getoond ? Celstand.Getoond : Celstand.Terugrekenbaar;

            bool IsGetoond(Maat maat) => halfjaren.GetValueOrDefault(new(halfjaar, Cijferlens.Gemeente, maat, new(sleutel.TeamId, null)), Celstand.Getoond) is Celstand.Getoond;
        }

        return standen;
    }

    /// <summary>Of each team that does anything in a year all figures of that year, zeros among them.</summary>
    /// <param name="cijfers">The figures that are not zero.</param>
    public static IReadOnlyDictionary<Kwartaalsleutel, long> MetNullen(IEnumerable<KeyValuePair<Kwartaalsleutel, long>> cijfers)
    {
        var aantallen = cijfers.ToDictionary();
        foreach (var (jaar, teamId) in aantallen.Keys.Select(s => (s.Kwartaal.Jaar, s.TeamId)).Distinct().ToArray())
        {
            foreach (var maat in Maten)
            {
                for (var nummer = 1; nummer <= 4; nummer++)
                {
                    aantallen.TryAdd(new(new(jaar, nummer), teamId, maat), 0);
                }
            }
        }

        return aantallen;
    }

    private static Kwartaal[] Kwartalen(Halfjaar halfjaar) => [new(halfjaar.Jaar, (halfjaar.Helft * 2) - 1), new(halfjaar.Jaar, halfjaar.Helft * 2)];
}

/// <summary>Counts the figures of the quarters of some years, but for those of contacts.</summary>
internal sealed class Kwartaaltelling
{
    private readonly Dictionary<Kwartaalsleutel, long> _aantallen = [];

    public IReadOnlyDictionary<Kwartaalsleutel, long> Aantallen => _aantallen;

    public void Tel(int jaar, Cijferfeiten feiten)
    {
        foreach (var traject in feiten.Trajecten.Where(t => t.Uitvoerder is Trajecten.Uitvoerder.Wijkteam))
        {
            Bij(jaar, traject.Aanvang, traject.TeamId, Maat.Instroom);
            Bij(jaar, traject.Einde, traject.TeamId, Maat.Uitstroom);
            for (var nummer = 1; nummer <= 4; nummer++)
            {
                var kwartaal = new Kwartaal(jaar, nummer);
                if (traject.Aanvang <= kwartaal.Einde && (traject.Einde is not { } einde || einde > kwartaal.Einde))
                {
                    Erbij(kwartaal, traject.TeamId, Maat.Eindstand);
                }
            }
        }

        foreach (var doorverwijzing in feiten.Doorverwijzingen)
        {
            Bij(jaar, doorverwijzing.Datum, doorverwijzing.TeamId, Maat.Doorverwijzingen);
        }

        foreach (var wacht in feiten.Wachttijden)
        {
            Bij(jaar, wacht.EindeOp, wacht.TeamId, Maat.Gewacht);
        }
    }

    private void Bij(int jaar, DateOnly? dag, Guid? teamId, Maat maat)
    {
        if (dag?.Year == jaar && teamId is { } team)
        {
            Erbij(Kwartaal.Van(dag.Value), team, maat);
        }
    }

    private void Erbij(Kwartaal kwartaal, Guid teamId, Maat maat) => CollectionsMarshal.GetValueRefOrAddDefault(_aantallen, new(kwartaal, teamId, maat), out _)++;
}
