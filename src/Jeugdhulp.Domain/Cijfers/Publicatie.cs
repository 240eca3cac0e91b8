namespace Jeugdhulp.Domain.Cijfers;

/// <summary>
/// What leaves a gemeente to be compared with others (DSH-08): a few figures of the whole gemeente, hidden as everywhere and rounded to
/// fives. They are a part of what its own beleidsmedewerker sees, so nothing can be recomputed from them that cannot be from those.
/// </summary>
public static class Publicatie
{
    /// <summary>What is published. Each is a count of which parts are never published.</summary>
    public static IReadOnlyList<Maat> Maten { get; } = [Maat.Jeugdigen, Maat.Trajecten, Maat.Instroom, Maat.Uitstroom];

    /// <summary>
    /// Days of which the mean is published (CAP-05): over all that ended, and over all who waited. The mean of fewer than the limit is hidden
    /// with their number, and one number in days says nothing about one of them.
    /// </summary>
    public static IReadOnlyList<Maat> Gemiddelden { get; } = [Maat.Duur, Maat.Wachttijd];

    /// <summary>By which definitions. What counts as a dossier is agreed locally, so it says nothing beside another.</summary>
    public static IReadOnlyList<Cijferlens> Lenzen { get; } = [Cijferlens.Gemeente, Cijferlens.Norm];

    /// <summary>
    /// Every figure that is published of these years: a number, zero included, or why there is none, and how far it can be relied on. A mean
    /// of nothing is unknown.
    /// </summary>
    /// <param name="cijfers">All figures of the gemeente that are not zero.</param>
    /// <param name="standen">Which of them are shown.</param>
    /// <param name="jaren">Years that were counted.</param>
    /// <param name="betrouwbaarheden">How far they can be relied on: what the gemeente itself does not use, nobody else compares with.</param>
    public static IEnumerable<(Cijfersleutel Sleutel, Cijferwaarde Waarde, Betrouwbaarheid Oordeel)> Maak(
        IReadOnlyDictionary<Cijfersleutel, decimal> cijfers, IReadOnlyDictionary<Cijfersleutel, Celstand> standen, IEnumerable<int> jaren, Betrouwbaarheden betrouwbaarheden)
    {
        ArgumentNullException.ThrowIfNull(cijfers);
        ArgumentNullException.ThrowIfNull(standen);
        ArgumentNullException.ThrowIfNull(jaren);
        ArgumentNullException.ThrowIfNull(betrouwbaarheden);
        return
            from jaar in jaren
            from moment in Meetmoment.InJaar(jaar)
            from lens in Lenzen
            from maat in Maten.Concat(Gemiddelden)
            where moment.Wijze is not Meetwijze.Peildatum || maat.HeeftPeildatum()
            let sleutel = new Cijfersleutel(moment, lens, maat, Uitsplitsing.Alles)
            let oordeel = betrouwbaarheden.Van(moment, null)
            select (sleutel, Waarde(sleutel, oordeel), oordeel);

        Cijferwaarde Waarde(Cijfersleutel sleutel, Betrouwbaarheid oordeel) => oordeel switch
        {
            Betrouwbaarheid.NietGeleverd => Cijferwaarde.NietGeleverd,
            Betrouwbaarheid.NietBetrouwbaar => Cijferwaarde.Onbetrouwbaar,
            _ => sleutel.Maat.IsAantal() ? Geteld(sleutel) : Gemiddelde(sleutel.Maat.IsZonderLens() ? sleutel with { Lens = Cijferlens.Gemeente } : sleutel),
        };

        Cijferwaarde Gemiddelde(Cijfersleutel dagen)
        {
            var aantal = dagen with { Maat = dagen.Maat.Over() };
            return !cijfers.TryGetValue(aantal, out var over) ? Cijferwaarde.Onbekend
                : standen[aantal] is Celstand.Getoond ? Cijferwaarde.Van(Rekenregels.Rond(cijfers.GetValueOrDefault(dagen) / over, dagen.Maat.Decimalen()))
                : Cijferwaarde.Zonder(standen[aantal]);
        }

        Cijferwaarde Geteld(Cijfersleutel sleutel) =>
            !cijfers.TryGetValue(sleutel, out var getal) ? Cijferwaarde.Van(0)
            : standen[sleutel] is Celstand.Getoond ? Cijferwaarde.Van(getal).OpVijf()
            : Cijferwaarde.Zonder(standen[sleutel]);
    }
}
