using Jeugdhulp.Domain.Instellingen;

namespace Jeugdhulp.Application.Data;

/// <summary>What makes figures change while the help does not (TRB-02).</summary>
public enum Effectsoort
{
    /// <summary>In one half-year all running trajecten are closed at once.</summary>
    Sluitpiek,

    /// <summary>Nothing was registered before this day.</summary>
    EersteLevering,

    /// <summary>With the new system three of five families are not registered any more.</summary>
    Systeemovergang,

    /// <summary>From this day on other settings decide what is jeugdhulp.</summary>
    Definitiewijziging,
}

/// <summary>A registration effect that was put into made-up data, so that a test can look whether the figures show it.</summary>
/// <param name="Soort">What happened.</param>
/// <param name="Datum">First day on which it shows; of a closing peak the day on which everything is closed.</param>
public sealed record Geplanteffect(Effectsoort Soort, DateOnly Datum);

/// <summary>How much made-up data one gemeente gets, and of when.</summary>
public sealed record Massaplan
{
    public required string Gemeente { get; init; }

    public required DateOnly Van { get; init; }

    public required DateOnly TotEnMet { get; init; }

    public required int Contacten { get; init; }

    /// <summary>Each with a dossier.</summary>
    public int Trajecten { get; init; }

    public required int Teams { get; init; }

    public required int Medewerkers { get; init; }

    /// <summary>On every day series of talks are at every number, as in a gemeente that works for long; else all begin on the first day.</summary>
    public bool Doorlopend { get; init; }

    /// <summary>What stands in the names of who made it up.</summary>
    public required string Herkomst { get; init; }

    public Geplanteffect? Effect { get; init; }

    /// <summary>Numbers that may be given out as a BSN, by their place; empty for persons without.</summary>
    public Func<int, string?> Bsn { get; init; } = _ => null;

    /// <summary>Settings from the first day on.</summary>
    public static LokaleInstellingen Instellingen { get; } = Voorbeeldinstellingen.B with { IntakeTeltAls = IntakeTeltAls.Toegang };

    /// <summary>Settings after a definition change: help of up to a year is jeugdhulp of the own team, and no longer of up to half a year.</summary>
    public static LokaleInstellingen NieuweInstellingen { get; } = Instellingen with { MaxDuurMaanden = 12 };
}
