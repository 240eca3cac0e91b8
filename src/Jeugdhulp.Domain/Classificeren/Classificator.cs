using Jeugdhulp.Domain.Instellingen;

namespace Jeugdhulp.Domain.Classificeren;

/// <summary>
/// Classifies one contact: pure, total and deterministic. Three depths over the same rule table: <see cref="Bepaal(Contactfeiten, LokaleInstellingen)"/> without
/// texts, <see cref="BepaalMetSpoor"/> with trace and sentence, <see cref="Classificeer"/> with nearest flip and receipt too.
/// </summary>
public static class Classificator
{
    /// <summary>Classifies <paramref name="feiten"/> under the settings and the norm in force on the contact date.</summary>
    public static Classificatie Classificeer(Contactfeiten feiten, LokaleInstellingen instellingen, Norm norm)
    {
        var omslag = Omslagzoeker.Zoek(feiten, instellingen);
        return BepaalMetSpoor(feiten, instellingen, norm) with
        {
            Omslag = omslag?.Zin ?? string.Empty,
            Omslagpunt = omslag,
            Bewijs = Bewijsmaker.Maak(feiten, instellingen),
        };
    }

    /// <summary>
    /// Everything but the nearest flip and the hash of the receipt, which cost more than all the rest: for lists and reports.
    /// </summary>
    public static Classificatie BepaalMetSpoor(Contactfeiten feiten, LokaleInstellingen instellingen, Norm norm)
    {
        ArgumentNullException.ThrowIfNull(feiten);
        ArgumentNullException.ThrowIfNull(instellingen);
        ArgumentNullException.ThrowIfNull(norm);
        var gemeente = new Geval(feiten, instellingen, Lens.Gemeente);
        var landelijk = new Geval(feiten, instellingen, Lens.Landelijk);
        var oordeelGemeente = Beslissing.Neem(gemeente, out var regelGemeente);
        var oordeelLandelijk = Beslissing.Neem(landelijk, out var regelLandelijk);
        var afwijking = oordeelGemeente.Uitkomst.WijktAfVan(oordeelLandelijk.Uitkomst);
        var beslissend = Classificatieregels.Tabel[regelGemeente];
        return new Classificatie
        {
            Gemeente = Uitkomst(gemeente, oordeelGemeente, regelGemeente),
            Norm = Uitkomst(landelijk, oordeelLandelijk, regelLandelijk),
            Dossier = new Dossieruitkomst(
                Beslissing.DossierTelt(gemeente, beslissend), Beslissing.DossierWaarom(gemeente, beslissend)),
            Advies = new Advies(oordeelGemeente.Advies, Drempelteksten.Alle(gemeente)),
            Afwijking = afwijking,
            AfwijkingToegestaan = afwijking && norm.Sterkte is Normsterkte.HoevenNiet,
            Omslag = string.Empty,
            Bewijs = ZonderHash,
            Zin = Zinnen.Schrijf(gemeente, oordeelGemeente, beslissend),
        };
    }

    /// <summary>The fast path: all lenses and the advice, no texts, no allocation. For counting and recomputing.</summary>
    public static Bepaling Bepaal(Contactfeiten feiten, LokaleInstellingen instellingen)
    {
        ArgumentNullException.ThrowIfNull(feiten);
        ArgumentNullException.ThrowIfNull(instellingen);
        var gemeente = new Geval(feiten, instellingen, Lens.Gemeente);
        var oordeel = Beslissing.Neem(gemeente, out var regel);
        return new Bepaling(
            Lensbepaling(gemeente, oordeel, regel),
            Bepaal(feiten, instellingen, Lens.Landelijk),
            Beslissing.DossierTelt(gemeente, Classificatieregels.Tabel[regel]),
            oordeel.Advies);
    }

    /// <summary>The fast path for one lens.</summary>
    public static Lensbepaling Bepaal(Contactfeiten feiten, LokaleInstellingen instellingen, Lens lens)
    {
        ArgumentNullException.ThrowIfNull(feiten);
        ArgumentNullException.ThrowIfNull(instellingen);
        var geval = new Geval(feiten, instellingen, lens);
        var oordeel = Beslissing.Neem(geval, out var regel);
        return Lensbepaling(geval, oordeel, regel);
    }

    /// <summary>What a choice of a person means for the delivery, as the sentence of a computed class says it.</summary>
    public static string Leveringszin(Klasse gekozen, LokaleInstellingen instellingen)
    {
        ArgumentNullException.ThrowIfNull(instellingen);
        return gekozen is Klasse.Jeugdhulp ? Zinnen.Levering(instellingen) : "Het telt niet mee voor het CBS.";
    }

    private static readonly Bewijs ZonderHash = new(Classificatieregels.Regelset, Classificatieregels.Versie, string.Empty);

    private static Lensbepaling Lensbepaling(in Geval geval, in Oordeel oordeel, int regel) =>
        new(oordeel.Uitkomst, regel + 1, Beslissing.Levert(geval, oordeel.Uitkomst));

    private static Lensuitkomst Uitkomst(in Geval geval, in Oordeel oordeel, int regel) => new()
    {
        Uitkomst = oordeel.Uitkomst,
        Kandidaten = oordeel.Keuze.Lijst(),
        Sublabels = oordeel.Merken.Lijst(),
        Levert = Beslissing.Levert(geval, oordeel.Uitkomst),
        Regel = Classificatieregels.Tabel[regel].Verwijzing,
        OntbrekendeInstelling = oordeel.Ontbreekt,
        Spoor = new Spoor(geval),
    };
}
