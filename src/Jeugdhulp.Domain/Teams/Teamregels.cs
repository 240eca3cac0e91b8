namespace Jeugdhulp.Domain.Teams;

/// <summary>
/// What a team must satisfy (BEH-03). A contact copies the kind and tasks of its team, so these hold from a day on: once there
/// are contacts, a team with other tasks is another team that follows on it.
/// </summary>
public static class Teamregels
{
    /// <summary>Most characters in a name.</summary>
    public const int MaxNaam = 100;

    /// <summary>First day a team can begin; a year that was mistyped lies outside.</summary>
    public static readonly DateOnly Vroegst = new(2000, 1, 1);

    /// <summary>Last day a team can begin or end.</summary>
    public static readonly DateOnly Laatst = new(2099, 12, 31);

    /// <summary>Everything that is wrong with a new name and the day from which a team counts as wijkteam.</summary>
    /// <param name="gegevens">What was filled in.</param>
    /// <param name="andere">Names of the other teams of the gemeente.</param>
    /// <param name="geldigTot">Day after the last one; empty while the team exists.</param>
    public static IEnumerable<Fout> Naam(Teamgegevens gegevens, IEnumerable<string> andere, DateOnly? geldigTot = null)
    {
        ArgumentNullException.ThrowIfNull(gegevens);
        if (Naamfout(gegevens.Naam?.Trim() ?? string.Empty, andere) is { } fout)
        {
            yield return new(nameof(Teamgegevens.Naam), fout);
        }

        if (gegevens.WijkteamVanaf is { } vanaf)
        {
            if (Buiten(vanaf) is { } buiten)
            {
                yield return new(nameof(Teamgegevens.WijkteamVanaf), buiten);
            }
            else if (vanaf >= geldigTot)
            {
                yield return new(nameof(Teamgegevens.WijkteamVanaf), $"Kies een dag voor het einde van het team. De laatste dag is {Dagtekst.Van(geldigTot.Value.AddDays(-1))}.");
            }
        }
    }

    /// <summary>Everything that is wrong with a kind and tasks.</summary>
    public static IEnumerable<Fout> Aard(Teamgegevens gegevens)
    {
        ArgumentNullException.ThrowIfNull(gegevens);
        if (gegevens.LeesSoort() is null)
        {
            yield return new(nameof(Teamgegevens.Soort), "Kies een soort team uit de lijst.");
        }

        if (gegevens.LeesTaken() is not { } taken)
        {
            yield return new(nameof(Teamgegevens.Taken), "Kies taken uit de lijst.");
        }
        else if (taken is Teamtaken.Geen)
        {
            yield return new(nameof(Teamgegevens.Taken), "Kies minstens één taak.");
        }
    }

    /// <summary>What is wrong with a first day; null when it is right.</summary>
    public static Fout? Begin(DateOnly? van, DateOnly? geldigTot = null)
    {
        var melding = van is not { } dag ? "Vul in vanaf welke dag het team bestaat."
            : Buiten(dag) ?? (dag >= geldigTot ? $"Kies een dag voor het einde van het team. De laatste dag is {Dagtekst.Van(geldigTot.Value.AddDays(-1))}." : null);
        return melding is null ? null : new(nameof(Teamgegevens.GeldigVan), melding);
    }

    /// <summary>What is wrong with a last day; null when it is right.</summary>
    /// <param name="laatsteDag">Last day of the team.</param>
    /// <param name="geldigVan">First day of the team.</param>
    /// <param name="laatsteContact">Day of its last contact; null without contacts.</param>
    public static string? Einde(DateOnly? laatsteDag, DateOnly geldigVan, DateOnly? laatsteContact) =>
        laatsteDag is not { } dag ? "Vul de laatste dag van het team in."
        : dag < geldigVan ? $"Kies een dag vanaf {Dagtekst.Van(geldigVan)}. Toen begon het team."
        : dag < laatsteContact ? $"Kies een dag vanaf {Dagtekst.Van(laatsteContact.Value)}. Op die dag was het laatste contact van dit team."
        : Buiten(dag);

    /// <summary>What is wrong with the day on which a team goes on as another; null when it is right.</summary>
    public static string? Vervolg(DateOnly? vanaf, DateOnly geldigVan, DateOnly? laatsteContact) =>
        vanaf is not { } dag ? "Vul in vanaf welke dag dit geldt."
        : dag <= geldigVan ? $"Kies een dag na {Dagtekst.Van(geldigVan)}. Toen begon het team."
        : dag <= laatsteContact ? $"Kies een dag na {Dagtekst.Van(laatsteContact.Value)}. Op die dag was het laatste contact van dit team."
        : Buiten(dag);

    /// <summary>What is wrong with the team that takes over open work; null when it is right.</summary>
    /// <param name="tot">Day after the last one of the team that ends.</param>
    /// <param name="van">First day of the other.</param>
    /// <param name="eigenTot">Day after the last one of the other; empty while it exists.</param>
    public static string? Opvolging(DateOnly tot, DateOnly van, DateOnly? eigenTot) =>
        van > tot ? $"Dit team begint pas op {Dagtekst.Van(van)}. Kies een team dat er op {Dagtekst.Van(tot)} is."
        : eigenTot <= tot ? $"De laatste dag van dit team is {Dagtekst.Van(eigenTot.Value.AddDays(-1))}. Kies een team dat langer bestaat."
        : null;

    /// <summary>What is wrong with a last day for the teams whose work this one takes over; null when it is right.</summary>
    /// <param name="tot">Day after the last one.</param>
    /// <param name="overgenomen">The day on which the last of those teams ends; null when there is none.</param>
    public static string? NaOvername(DateOnly? tot, DateOnly? overgenomen) =>
        tot <= overgenomen ? $"Kies een latere dag. Dit team neemt op {Dagtekst.Van(overgenomen.Value)} het werk van een ander team over." : null;

    /// <summary>What is wrong with a first day for the teams whose work this one takes over; null when it is right.</summary>
    public static string? VoorOvername(DateOnly? van, DateOnly? overgenomen) =>
        van > overgenomen ? $"Kies {Dagtekst.Van(overgenomen.Value)} of een eerdere dag. Dan neemt dit team het werk van een ander team over." : null;

    private static string? Naamfout(string naam, IEnumerable<string> andere) =>
        naam.Length == 0 ? "Vul de naam van het team in."
        : naam.Length > MaxNaam ? $"De naam is te lang. Gebruik hooguit {MaxNaam} tekens."
        : andere.Contains(naam, StringComparer.OrdinalIgnoreCase) ? "Er is al een team met deze naam. Kies een andere naam."
        : null;

    private static string? Buiten(DateOnly dag) => dag < Vroegst || dag > Laatst ? $"Kies een dag van {Dagtekst.Van(Vroegst)} tot en met {Dagtekst.Van(Laatst)}." : null;
}
