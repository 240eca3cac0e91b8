using Jeugdhulp.Application.Contacten;

namespace Jeugdhulp.Application.Trajecten;

/// <summary>What was done to a traject, a referral or a place on the waiting list.</summary>
public enum Verloopsoort
{
    Begonnen,
    Gewijzigd,
    Besproken,
    Beschikt,
    Bekrachtigd,
    Teruggegeven,
    Beeindigd,
    Heropend,
    Gevolgd,
    Teruggekoppeld,
    Nagekeken,
    Ingetrokken,

    /// <summary>A talk with the aanbieder was planned, moved or held.</summary>
    Gepland,

    /// <summary>Help of an aanbieder became lighter.</summary>
    Afgeschaald,

    /// <summary>A zwaarwegend advies was written, changed or handed in again.</summary>
    Geadviseerd,

    /// <summary>The gemeente decided about it.</summary>
    AdviesBeslist,

    /// <summary>A text that was kept although what it was written for could no longer be done.</summary>
    Opgemerkt,
}

/// <summary>One line of the history of a traject, a referral or a place on the waiting list: exactly one of the three; never changed.</summary>
public sealed class Verloopregel
{
    public required string GemeenteCode { get; init; }

    public required Guid Id { get; init; }

    public Guid? TrajectId { get; init; }

    public Guid? DoorverwijzingId { get; init; }

    public Guid? WachtendeId { get; init; }

    public required Verloopsoort Soort { get; init; }

    public required DateTimeOffset Op { get; init; }

    public required Guid DoorAccountId { get; init; }

    public required string Door { get; init; }

    public string? Reden { get; init; }

    /// <summary>The team that gave it to another; empty when it stayed, or was taken by who is of neither.</summary>
    public Guid? VanTeamId { get; init; }

    /// <summary>The team that has it from then on; empty when it stayed.</summary>
    public Guid? NaarTeamId { get; init; }

    /// <summary>Each old and new value.</summary>
    public required List<Veldwijziging> Velden { get; init; }
}

/// <summary>How a line of the history is named.</summary>
public static class Verloopnamen
{
    public static string Naam(this Verloopsoort soort) => soort switch
    {
        Verloopsoort.Begonnen => "Vastgelegd",
        Verloopsoort.Gewijzigd => "Gewijzigd",
        Verloopsoort.Besproken => "Besproken met de gedragswetenschapper",
        Verloopsoort.Beschikt => "Eigen beschikking gemaakt",
        Verloopsoort.Bekrachtigd => "Bekrachtigd door het team",
        Verloopsoort.Teruggegeven => "Teruggegeven door het team",
        Verloopsoort.Beeindigd => "Beëindigd",
        Verloopsoort.Heropend => "Heropend",
        Verloopsoort.Ingetrokken => "Ingetrokken",
        Verloopsoort.Gevolgd => "Bijgewerkt",
        Verloopsoort.Teruggekoppeld => "Verwijzer geïnformeerd",
        Verloopsoort.Nagekeken => "Nagekeken",
        Verloopsoort.Gepland => "Contact met de aanbieder gepland",
        Verloopsoort.Afgeschaald => "Afgeschaald",
        Verloopsoort.Geadviseerd => "Zwaarwegend advies geschreven",
        Verloopsoort.AdviesBeslist => "Besluit van de gemeente over het advies",
        Verloopsoort.Opgemerkt => "Opgemerkt",
        _ => throw new ArgumentOutOfRangeException(nameof(soort)),
    };
}
