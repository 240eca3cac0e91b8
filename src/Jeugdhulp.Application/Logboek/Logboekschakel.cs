namespace Jeugdhulp.Application.Logboek;

/// <summary>
/// One link of the chain over the log of a gemeente: which rows it covers, the hash of each, and a hash over these and the link
/// before (ADR 16). Written after the rows, and never changed or deleted.
/// </summary>
public sealed class Logboekschakel
{
    public required string GemeenteCode { get; init; }

    /// <summary>From 1 on, without gaps.</summary>
    public required long Nummer { get; init; }

    public required DateTimeOffset Op { get; init; }

    /// <summary>Ids of the rows, rising.</summary>
    public required long[] Regels { get; init; }

    /// <summary>SHA-256 of each row, 32 bytes each, in the order of <see cref="Regels"/>.</summary>
    public required byte[] Regelhashes { get; init; }

    /// <summary>SHA-256 over the link before, the number, the moment, the ids and their hashes.</summary>
    public required byte[] Hash { get; init; }
}

/// <summary>A row of the log that no link covers yet; the database adds it with the row itself.</summary>
public sealed class OnverzegeldeLogboekregel
{
    public required string GemeenteCode { get; init; }

    public required long RegelId { get; init; }
}
