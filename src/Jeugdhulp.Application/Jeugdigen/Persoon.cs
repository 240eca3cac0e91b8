namespace Jeugdhulp.Application.Jeugdigen;

/// <summary>A jeugdige, parent or other person.</summary>
public sealed class Persoon
{
    public required string GemeenteCode { get; init; }

    public required Guid Id { get; init; }

    public required string Voornamen { get; set; }

    public string? Tussenvoegsel { get; set; }

    public required string Achternaam { get; set; }

    public required DateOnly Geboortedatum { get; set; }

    public Geslacht Geslacht { get; set; } = Geslacht.Onbekend;

    /// <summary>Nine digits that pass the elfproef, which the database checks too; empty when not known.</summary>
    public string? Bsn { get; set; }

    public string? Postcode { get; set; }

    /// <summary>Last name in lower case without diacritics, for searching by prefix; see <see cref="Zoeknaam"/>.</summary>
    public required string ZoekAchternaam { get; set; }

    /// <summary>First names in lower case without diacritics, for searching by prefix.</summary>
    public required string ZoekVoornamen { get; set; }

    public string VolledigeNaam => Tussenvoegsel is null ? $"{Voornamen} {Achternaam}" : $"{Voornamen} {Tussenvoegsel} {Achternaam}";
}

/// <summary>Sex as the Informatieprotocol codes it (§2.3: V, M, O).</summary>
public enum Geslacht
{
    Onbekend,
    Vrouw,
    Man,
}

/// <summary>A household; a person may belong to two (GEZ-01).</summary>
public sealed class Gezin
{
    public required string GemeenteCode { get; init; }

    public required Guid Id { get; init; }

    /// <summary>Number a worker can say aloud; unique in the gemeente.</summary>
    public required int Nummer { get; init; }

    public List<Gezinslid> Leden { get; init; } = [];
}

/// <summary>A person in a household.</summary>
public sealed class Gezinslid
{
    public required string GemeenteCode { get; init; }

    public required Guid GezinId { get; init; }

    public required Guid PersoonId { get; init; }

    public required Gezinsrol Rol { get; set; }

    public Persoon? Persoon { get; init; }
}

/// <summary>Role of a person in a household.</summary>
public enum Gezinsrol
{
    Jeugdige,
    Ouder,
    Ander,
}
