using System.Globalization;
using Jeugdhulp.Domain.Classificeren;

namespace Jeugdhulp.Domain.Landelijk;

/// <summary>What makes a version of the norm complete, and what two of them have in common.</summary>
public static class Normregels
{
    /// <summary>Most characters in the name of a version.</summary>
    public const int MaxNaam = 20;

    /// <summary>Most characters in the name of an article or paragraph.</summary>
    public const int MaxBron = 100;

    /// <summary>Most characters in where a version was published.</summary>
    public const int MaxPublicatie = 200;

    /// <summary>Most characters in the wording of a bepaling.</summary>
    public const int MaxTekst = 2_000;

    /// <summary>Most bepalingen in one version.</summary>
    public const int MaxBepalingen = 50;

    /// <summary>A version forbids as firmly as its firmest bepaling; null when it has none.</summary>
    public static Normsterkte? Sterkte(IReadOnlyCollection<Normbepaling> bepalingen) => bepalingen.Count == 0 ? null : bepalingen.Max(b => b.Sterkte);

    /// <summary>What is wrong with the name and the publication of a version.</summary>
    public static IEnumerable<Fout> Controleer(string? naam, string? publicatie)
    {
        if (Regeltekst.Controleer(naam, MaxNaam, "Vul in hoe deze versie heet, bijvoorbeeld 8.") is { } naamfout)
        {
            yield return new("Naam", naamfout);
        }
        else if (naam!.Any(teken => char.GetUnicodeCategory(teken) is UnicodeCategory.Format))
        {
            // Two versions that look the same would be told apart by nobody, and contacts keep this name.
            yield return new("Naam", "Gebruik alleen tekens die te zien zijn.");
        }

        if (Regeltekst.Controleer(publicatie, MaxPublicatie, "Vul in waar deze versie staat, bijvoorbeeld in de Staatscourant.") is { } publicatiefout)
        {
            yield return new("Publicatie", publicatiefout);
        }
    }

    /// <summary>What is wrong with a bepaling beside those that are there already.</summary>
    public static IEnumerable<Fout> Controleer(string? bron, string? tekst, Normsterkte? sterkte, IReadOnlyCollection<Normbepaling> andere)
    {
        if (Regeltekst.Controleer(bron, MaxBron, "Vul in welk artikel of welke paragraaf dit is.") is { } bronfout)
        {
            yield return new("Bron", bronfout);
        }
        else if (andere.Any(a => string.Equals(a.Bron, bron!.Trim(), StringComparison.OrdinalIgnoreCase)))
        {
            yield return new("Bron", "Dit artikel of deze paragraaf staat er al. Wijzig die bepaling, of maak het verschil duidelijk, bijvoorbeeld ‘§1.3, tweede alinea’.");
        }

        if (!Naamteken.IsZichtbaar(tekst))
        {
            yield return new("Tekst", "Vul in wat er staat.");
        }
        else if (tekst.Length > MaxTekst)
        {
            yield return new("Tekst", "Gebruik hoogstens 2.000 tekens.");
        }

        if (sterkte is null || !Enum.IsDefined(sterkte.Value))
        {
            yield return new("Sterkte", "Kies hoe stellig de bepaling is.");
        }

        if (andere.Count >= MaxBepalingen)
        {
            yield return new(string.Empty, $"Een versie heeft hoogstens {MaxBepalingen} bepalingen.");
        }
    }

    /// <summary>Two versions side by side, in the order of the second one; what only the first has comes last.</summary>
    public static IReadOnlyList<Bepalingvergelijking> Vergelijk(IReadOnlyCollection<Normbepaling> links, IReadOnlyCollection<Normbepaling> rechts)
    {
        ArgumentNullException.ThrowIfNull(links);
        ArgumentNullException.ThrowIfNull(rechts);
        return
        [
            .. rechts.Select(r => new Bepalingvergelijking(r.Bron, links.FirstOrDefault(l => Zelfde(l, r)), r)),
            .. links.Where(l => !rechts.Any(r => Zelfde(l, r))).Select(l => new Bepalingvergelijking(l.Bron, l, null)),
        ];
    }

    /// <summary>Dutch wording of the strength.</summary>
    public static string Naam(this Normsterkte sterkte) => sterkte is Normsterkte.HoevenNiet ? "hoeven niet" : "dienen niet";

    /// <summary>What the strength means for a contact that is classed otherwise than the norm does.</summary>
    public static string Betekenis(this Normsterkte sterkte) => sterkte is Normsterkte.HoevenNiet
        ? "Leveren hoeft niet, maar mag. Anders registreren dan de norm is toegestaan."
        : "Leveren mag niet. Anders registreren dan de norm is een afwijking.";

    private static bool Zelfde(Normbepaling een, Normbepaling ander) => string.Equals(een.Bron, ander.Bron, StringComparison.OrdinalIgnoreCase);
}
