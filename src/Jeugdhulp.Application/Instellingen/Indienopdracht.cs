using Jeugdhulp.Domain;
using Jeugdhulp.Domain.Instellingen;

namespace Jeugdhulp.Application.Instellingen;

/// <summary>What someone says when handing in a conceptversie.</summary>
public sealed record Indienopdracht
{
    /// <summary>Most characters in a reason or a decision.</summary>
    public const int MaxTekst = 2_000;

    /// <summary>Most characters in a line.</summary>
    public const int MaxRegel = 200;

    public DateOnly? GeldigVan { get; init; }

    public string? Reden { get; init; }

    public string? BesluitTekst { get; init; }

    public DateOnly? BesluitDatum { get; init; }

    public string? BesluitContact { get; init; }

    internal IEnumerable<Fout> Controleer(IReadOnlyCollection<Looptijd> versies, DateOnly vandaag)
    {
        if (GeldigVan is not { } van)
        {
            yield return new(nameof(GeldigVan), "Vul in vanaf welke dag deze versie geldt.");
        }
        else if (Looptijden.Weigering(versies, van, vandaag) is { } weigering)
        {
            yield return new(nameof(GeldigVan), weigering);
        }

        if (Conceptteksten.Reden(Reden, "Schrijf op waarom de instellingen veranderen.") is { } reden)
        {
            yield return new(nameof(Reden), reden);
        }

        if (!Naamteken.IsZichtbaar(BesluitTekst))
        {
            if (BesluitDatum is not null || !string.IsNullOrWhiteSpace(BesluitContact))
            {
                yield return new(nameof(BesluitTekst), "Schrijf op welk besluit of welke afspraak dit is, of laat ook de datum en de contactpersoon leeg.");
            }
        }
        else if (BesluitTekst.Length > MaxTekst)
        {
            yield return new(nameof(BesluitTekst), Conceptteksten.TeLang(MaxTekst));
        }

        if (BesluitDatum > vandaag)
        {
            yield return new(nameof(BesluitDatum), "De datum van het besluit ligt in de toekomst.");
        }
        else if (BesluitDatum < new DateOnly(2000, 1, 1))
        {
            yield return new(nameof(BesluitDatum), "Vul een datum in vanaf 1-1-2000.");
        }

        if (BesluitContact?.Length > MaxRegel)
        {
            yield return new(nameof(BesluitContact), Conceptteksten.TeLang(MaxRegel));
        }
    }
}

/// <summary>Checks of the texts around a conceptversie.</summary>
internal static class Conceptteksten
{
    public static string? Reden(string? reden, string leeg) =>
        !Naamteken.IsZichtbaar(reden) ? leeg : reden.Length > Indienopdracht.MaxTekst ? TeLang(Indienopdracht.MaxTekst) : null;

    public static string TeLang(int hoogstens) => string.Create(System.Globalization.CultureInfo.GetCultureInfo("nl-NL"), $"Gebruik hoogstens {hoogstens:N0} tekens.");

    public static string? Schoon(string? tekst) => Naamteken.IsZichtbaar(tekst) ? tekst.Trim() : null;
}
