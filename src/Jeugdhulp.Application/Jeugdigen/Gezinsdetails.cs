using Jeugdhulp.Domain.Jeugdigen;

namespace Jeugdhulp.Application.Jeugdigen;

/// <summary>A household with its people and who steers it.</summary>
public sealed record Gezinsdetails
{
    public required Guid Id { get; init; }

    public required int Nummer { get; init; }

    public required DateOnly Vandaag { get; init; }

    /// <summary>Those who belong to it now come first.</summary>
    public required IReadOnlyList<Gezinslid> Leden { get; init; }

    public required IReadOnlyList<Relatieregel> Relaties { get; init; }

    /// <summary>The one that holds comes first.</summary>
    public required IReadOnlyList<Regieregel> Regie { get; init; }

    public required IReadOnlyList<Persoonwijziging> Wijzigingen { get; init; }

    public required IReadOnlyList<Medewerkerkeuze> Medewerkers { get; init; }

    /// <summary>Dossiers, trajecten and what else runs around the jeugdigen who belong to it now.</summary>
    public required Hulpoverzicht Hulp { get; init; }

    public IEnumerable<Gezinslid> Nu => Leden.Where(l => l.Tot is null || l.Tot > Vandaag);

    /// <summary>How many persons count as jeugdige; a household counts beside them, never for them (GEZ-02).</summary>
    public int Jeugdigen => Nu.Count(l => l.Rol == Gezinsrol.Jeugdige && Leeftijd.Op(l.Persoon!.Geboortedatum, Vandaag) < Leeftijdsgrenzen.EindeJeugdhulp);
}

/// <summary>Who steers, with the name of the worker.</summary>
public sealed record Regieregel(Gezinsregie Regie, string? Medewerker);

/// <summary>A worker who may be chosen.</summary>
public sealed record Medewerkerkeuze(Guid Id, string Naam);
