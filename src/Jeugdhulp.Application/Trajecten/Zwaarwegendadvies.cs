using Jeugdhulp.Domain.Trajecten;

namespace Jeugdhulp.Application.Trajecten;

/// <summary>Why a jeugdige needs specialistische hulp, for the gemeente to approve (TRJ-11); one per referral.</summary>
public sealed class Zwaarwegendadvies
{
    public required string GemeenteCode { get; init; }

    /// <summary>Key the form was given when it was opened; a second submit finds this row.</summary>
    public required Guid Id { get; init; }

    public required Guid DoorverwijzingId { get; init; }

    public required string Tekst { get; set; }

    /// <summary>The day it was written; of one that was handed in again, the day of that.</summary>
    public required DateOnly GeschrevenOp { get; set; }

    public required Adviesstand Stand { get; set; }

    /// <summary>Who wrote it last; who wrote before stands in the history of the referral.</summary>
    public required Guid DoorAccountId { get; set; }

    public required string Door { get; set; }

    /// <summary>Row version of PostgreSQL (xmin). A decision moves it too, so one version tells of both.</summary>
    public uint Versie { get; init; }
}

/// <summary>What the gemeente decided about a zwaarwegend advies; never changed, the last one counts.</summary>
public sealed class Adviesbesluit
{
    public required string GemeenteCode { get; init; }

    public required Guid Id { get; init; }

    public required Guid AdviesId { get; init; }

    /// <summary>Place among the decisions about one advice, from 1.</summary>
    public required int Nummer { get; init; }

    /// <summary>The day of the advice as it was decided about.</summary>
    public required DateOnly GeschrevenOp { get; init; }

    /// <summary>Who had written it last.</summary>
    public required Guid AdviesDoorAccountId { get; init; }

    public required Gemeentebesluit Uitkomst { get; init; }

    public required DateOnly Datum { get; init; }

    /// <summary>Function or name of who decided at the gemeente.</summary>
    public string? Beslisser { get; init; }

    /// <summary>Why, or what the gemeente wants to know; always there unless it approved.</summary>
    public string? Reden { get; init; }

    public required Guid DoorAccountId { get; init; }

    public required string DoorNaam { get; init; }

    public required DateTimeOffset Op { get; init; }
}
