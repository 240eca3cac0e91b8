using Jeugdhulp.Application.Gemeenten;
using Jeugdhulp.Application.Instellingen;
using Jeugdhulp.Application.Jeugdigen;
using Jeugdhulp.Application.Trajecten;
using Jeugdhulp.Domain.Contacten;
using Jeugdhulp.Domain.Instellingen;
using Jeugdhulp.Domain.Jeugdigen;
using Jeugdhulp.Domain.Teams;

namespace Jeugdhulp.Application.Contacten.Registreren;

/// <summary>What the form must know before it can be drawn.</summary>
/// <param name="Datum">Day of the contact; empty is today.</param>
/// <param name="TeamId">Chosen team.</param>
/// <param name="GezinId">Chosen household.</param>
/// <param name="PersoonIds">Chosen jeugdigen.</param>
/// <param name="ConceptId">Draft of this form itself.</param>
public sealed record Formulierverzoek(DateOnly? Datum, Guid? TeamId, Guid? GezinId, IReadOnlyList<Guid> PersoonIds, Guid ConceptId);

/// <summary>Everything the form shows beside what is typed in it.</summary>
public sealed record Formuliergegevens
{
    public required DateOnly Vandaag { get; init; }

    public required string Gemeentenaam { get; init; }

    /// <summary>Name of the worker; empty when the account is not linked to one.</summary>
    public required string? Medewerker { get; init; }

    /// <summary>Teams of the worker on the day of the contact.</summary>
    public required IReadOnlyList<Team> Teams { get; init; }

    /// <summary>The chosen team, or the only one, or the one the worker registered for last.</summary>
    public required Team? Team { get; init; }

    /// <summary>Codes that hold on the day, per list.</summary>
    public required ILookup<string, Codewaarde> Codes { get; init; }

    /// <summary>Schools and huisartsenpraktijken that a contact can be linked to, by name.</summary>
    public IReadOnlyList<Plekkeuze> Plekken { get; init; } = [];

    /// <summary>Whom the worker spoke last.</summary>
    public required IReadOnlyList<Recent> Recent { get; init; }

    /// <summary>Number of the chosen household.</summary>
    public required int? Gezinsnummer { get; init; }

    /// <summary>The jeugdigen to tick: those of the household and those that were chosen.</summary>
    public required IReadOnlyList<Kandidaat> Kandidaten { get; init; }

    public required Instellingenversie? Instellingen { get; init; }

    /// <summary>Number of own drafts beside this form.</summary>
    public required int Concepten { get; init; }

    /// <summary>This would be the first contact of someone who did not do the instruction (REG-02).</summary>
    public required bool ZonderInstructie { get; init; }

    /// <summary>Without the instruction the gemeente does not take that first contact.</summary>
    public required bool InstructieVerplicht { get; init; }

    /// <summary>Estimates the thresholds of this gemeente look at, for this team.</summary>
    public Inschattingsvelden Nodig => Inschatting.Nodig(Instellingen?.Instellingen ?? LokaleInstellingen.Leeg, Team?.Soort ?? Teamsoort.Wijkteam);
}

/// <summary>A household, or a jeugdige without one, that the worker had contact with lately.</summary>
public sealed record Recent(Guid? GezinId, int? Nummer, IReadOnlyList<Guid> PersoonIds, string Namen, DateOnly Laatst);

/// <summary>A jeugdige the contact may be about; <paramref name="KreegHulp"/> says that own help was given in the last year.</summary>
public sealed record Kandidaat(Guid Id, string Naam, Geboortedag Geboren, int Leeftijd, IReadOnlyList<OpenHulpvraag> Hulpvragen, bool KreegHulp)
{
    /// <summary>With whom nothing may be shared about this jeugdige on the day (PRV-02).</summary>
    public IReadOnlyList<Deelbezwaar> NietDelen { get; init; } = [];
}

/// <summary>A question that runs, with the estimates to go on from.</summary>
public sealed record OpenHulpvraag(Guid Id, Guid PersoonId, Doel Doel, DateOnly Geopend, int Gesprekken, Inschatting Inschatting) : IReeks
{
    /// <summary>Day of the last contact of it; empty when there is none.</summary>
    public DateOnly? Laatste { get; init; }

    /// <summary>From this day on a contact goes on with it only when that is chosen; empty while a traject of it runs.</summary>
    public DateOnly? StilVanaf { get; init; }
}
