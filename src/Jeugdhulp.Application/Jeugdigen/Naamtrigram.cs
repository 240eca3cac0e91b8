namespace Jeugdhulp.Application.Jeugdigen;

/// <summary>
/// A piece of three characters of a name that occurs in the gemeente, kept by the database. Row-level security lets only
/// leakproof operators use an index, and those of pg_trgm are not; equality of text is. There are far fewer names than
/// persons, so that looking for names that are spelled alike stays cheap.
/// </summary>
public sealed class Naamtrigram
{
    public required string GemeenteCode { get; init; }

    public required string Trigram { get; init; }

    /// <summary>A last name or the first names, as in <see cref="Persoon.ZoekAchternaam"/>.</summary>
    public required string Naam { get; init; }
}
