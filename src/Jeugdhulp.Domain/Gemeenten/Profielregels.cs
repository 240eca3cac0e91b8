using Jeugdhulp.Domain.Instellingen;
using Jeugdhulp.Domain.Teams;

namespace Jeugdhulp.Domain.Gemeenten;

/// <summary>A profile as it was filled in. Choices are names of the contract.</summary>
public sealed record Profielinvoer
{
    /// <summary>First day on which it holds.</summary>
    public DateOnly? Van { get; init; }

    /// <summary>Name of a <see cref="Gemeenten.Positionering"/>.</summary>
    public string? Positionering { get; init; }

    /// <summary>Name of an <see cref="Gemeenten.Organisatievorm"/>.</summary>
    public string? Organisatievorm { get; init; }

    /// <summary>People who live there.</summary>
    public int? Inwoners { get; init; }

    /// <summary>Full-time places.</summary>
    public decimal? Fte { get; init; }

    /// <summary>Names of <see cref="Teamtaken"/>.</summary>
    public IReadOnlyList<string> Taken { get; init; } = [];

    /// <summary>Name of a <see cref="Leeftijdsbereik"/>.</summary>
    public string? Bereik { get; init; }

    /// <summary>Name of an <see cref="Opdrachtwijziging"/>, or <see cref="Profielregels.GeenWijziging"/>.</summary>
    public string? Aanleiding { get; init; }
}

/// <summary>What a profile must satisfy before it is kept (DSH-09).</summary>
public static class Profielregels
{
    /// <summary>Nothing changed in the work: it is the first profile, or it mends the one that stood there.</summary>
    public const string GeenWijziging = "geen";

    /// <summary>More than any gemeente has.</summary>
    public const int MaxInwoners = 2_000_000;

    /// <summary>More than any gemeente has.</summary>
    public const decimal MaxFte = 5_000;

    /// <summary>The day on which the Jeugdwet began.</summary>
    public static DateOnly EersteDag => Looptijden.Eerste;

    /// <summary>Reads what was filled in.</summary>
    /// <param name="invoer">The form.</param>
    /// <param name="vandaag">Today.</param>
    /// <returns>Everything that is wrong, and the profile when nothing is.</returns>
    public static (IReadOnlyList<Fout> Fouten, Profielgegevens? Gegevens) Lees(Profielinvoer invoer, DateOnly vandaag)
    {
        ArgumentNullException.ThrowIfNull(invoer);
        List<Fout> fouten = [];
        if (invoer.Van is not { } van)
        {
            Weiger(nameof(invoer.Van), "Vul in vanaf welke dag dit geldt.");
        }
        else if (van < EersteDag || van > vandaag.AddYears(1))
        {
            Weiger(nameof(invoer.Van), "Kies een dag vanaf 2015 en hoogstens een jaar vooruit.");
        }

        var positionering = Kies<Positionering>(invoer.Positionering, nameof(invoer.Positionering), "Kies bij wie het team hoort.");
        var vorm = Kies<Organisatievorm>(invoer.Organisatievorm, nameof(invoer.Organisatievorm), "Kies wat voor team het is.");
        var bereik = Kies<Leeftijdsbereik>(invoer.Bereik, nameof(invoer.Bereik), "Kies wie het team helpt.");
        if (invoer.Inwoners is not (> 0 and <= MaxInwoners))
        {
            Weiger(nameof(invoer.Inwoners), "Vul in hoeveel mensen er in uw gemeente wonen: een heel getal van 1 tot en met 2.000.000.");
        }

        if (invoer.Fte is not { } fte || fte < 0 || fte > MaxFte || decimal.Round(fte, 2) != fte)
        {
            Weiger(nameof(invoer.Fte), "Vul een getal in van 0 tot en met 5.000, met hoogstens 2 cijfers achter de komma.");
        }

        var taken = Teamtaken.Geen;
        foreach (var taak in invoer.Taken)
        {
            if (!Contractnaam.TryParse<Teamtaken>(taak, out var gekozen) || gekozen is Teamtaken.Geen)
            {
                Weiger(nameof(invoer.Taken), "Kies taken uit de lijst.");
                break;
            }

            taken |= gekozen;
        }

        if (invoer.Taken.Count == 0)
        {
            Weiger(nameof(invoer.Taken), "Kies minstens één taak.");
        }

        if (invoer.Aanleiding != GeenWijziging && !Contractnaam.TryParse<Opdrachtwijziging>(invoer.Aanleiding, out _))
        {
            Weiger(nameof(invoer.Aanleiding), "Kies waarom u dit vastlegt.");
        }

        return fouten.Count > 0 ? (fouten, null) : ([], new(positionering, vorm, invoer.Inwoners!.Value, invoer.Fte, taken, bereik));

        T Kies<T>(string? tekst, string veld, string melding)
            where T : struct, Enum
        {
            if (!Contractnaam.TryParse<T>(tekst, out var waarde))
            {
                Weiger(veld, melding);
            }

            return waarde;
        }

        void Weiger(string veld, string melding) => fouten.Add(new(veld, melding));
    }
}
