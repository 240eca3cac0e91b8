using Jeugdhulp.Domain.Jeugdigen;
using Jeugdhulp.Domain.Trajecten;

namespace Jeugdhulp.Application.Trajecten;

/// <summary>A talk with the aanbieder that is planned: of a traject or of a referral, exactly one of the two (TRJ-14).</summary>
public sealed class Aanbiedercontact
{
    public required string GemeenteCode { get; init; }

    public required Guid Id { get; init; }

    public Guid? TrajectId { get; init; }

    public Guid? DoorverwijzingId { get; init; }

    public required Aanbiedermoment Moment { get; init; }

    public required DateOnly Dag { get; set; }

    /// <summary>The contact that it became; empty while it is to come.</summary>
    public Guid? ContactId { get; set; }
}

/// <summary>Help by an aanbieder became lighter: of a traject or of a referral, exactly one of the two, and of each at most one (TRJ-14).</summary>
public sealed class Afschaling
{
    public required string GemeenteCode { get; init; }

    public required Guid Id { get; init; }

    public Guid? TrajectId { get; init; }

    public Guid? DoorverwijzingId { get; init; }

    public required Afschaaldoel Naar { get; set; }

    public required DateOnly Datum { get; set; }

    /// <summary>The jeugdige was handed over in person.</summary>
    public required bool Warm { get; set; }

    /// <summary>To whom, when a facility takes over in person (PRV-02).</summary>
    public Partnersoort? OverdrachtAan { get; set; }

    public string? Toelichting { get; set; }
}
