using Jeugdhulp.Domain.Jeugdigen;

namespace Jeugdhulp.Application.Jeugdigen;

/// <summary>An answer about sharing with a partner (PRV-02); none is ever changed, a withdrawal or what puts it right comes beside it.</summary>
public sealed class Partnertoestemming
{
    public required string GemeenteCode { get; init; }

    public required Guid Id { get; init; }

    /// <summary>Whom it is about.</summary>
    public required Guid PersoonId { get; init; }

    public required Partnersoort Partner { get; init; }

    /// <summary>Which school or aanbieder; empty when it holds for any.</summary>
    public string? Partnernaam { get; init; }

    public required Deelantwoord Antwoord { get; init; }

    public required Toestemminggever Gever { get; init; }

    /// <summary>Who that was, in words.</summary>
    public required string Door { get; init; }

    /// <summary>Day of the answer.</summary>
    public required DateOnly Datum { get; init; }

    public string? Toelichting { get; init; }

    /// <summary>The answer of which the day, or who gave it, is put right here; that one no longer counts.</summary>
    public Guid? VervangtId { get; init; }

    /// <summary>Why it is put right.</summary>
    public string? Verbeterreden { get; init; }

    /// <summary>When the answer that is put right was first kept: this one keeps its place among the answers of one day. Empty for a first answer.</summary>
    public DateTimeOffset? EerstOp { get; init; }

    public required Guid DoorAccountId { get; init; }

    public required string DoorNaam { get; init; }

    public required DateTimeOffset Op { get; init; }

    public Toestemmingregel Regel => new(Partner, Partnernaam, Antwoord, Gever, Datum);
}
