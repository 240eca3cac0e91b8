namespace Jeugdhulp.Domain.Teams;

/// <summary>When a worker may read about a family of another team (issue 6 §1, N16).</summary>
public static class Noodtoegangregels
{
    /// <summary>Hours for which it lasts when the installation does not say otherwise.</summary>
    public const int Uren = 4;

    /// <summary>Most hours that an installation may set; the database refuses more.</summary>
    public const int HoogstensUren = 24;

    /// <summary>Fewer characters say nothing to who has to judge it afterwards.</summary>
    public const int MinReden = 20;

    /// <summary>Most characters of a reason.</summary>
    public const int MaxReden = 500;

    /// <summary>Times that one worker may ask in an hour, found or not: numbers of dossiers follow on each other and can be tried.</summary>
    public const int HoogstensPerUur = 5;

    /// <summary>What is wrong with a reason; null when nothing is.</summary>
    public static string? Reden(string? reden)
    {
        var tekst = reden?.Trim() ?? string.Empty;
        return !Naamteken.IsZichtbaar(tekst) ? "Schrijf op waarom u deze gegevens nu moet zien."
            : tekst.Length < MinReden ? $"Schrijf iets meer: minstens {MinReden} tekens. Een ander moet uw reden kunnen begrijpen."
            : tekst.Length > MaxReden ? $"Gebruik hoogstens {MaxReden} tekens."
            : tekst.Any(c => char.IsControl(c) && c is not ('\r' or '\n' or '\t')) ? "In deze tekst staan tekens die niet te lezen zijn. Typ de tekst opnieuw."
            : null;
    }
}
