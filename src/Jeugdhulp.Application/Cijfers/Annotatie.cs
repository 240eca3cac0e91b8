using Jeugdhulp.Domain.Gemeenten;

namespace Jeugdhulp.Application.Cijfers;

/// <summary>
/// Something happened that can make figures before and after it differ (TRB-02, TRB-13). Stands in graphs and lists of figures, so
/// that a jump is read as what it is.
/// </summary>
public sealed class Annotatie
{
    public required string GemeenteCode { get; init; }

    public required Guid Id { get; init; }

    /// <summary>First day on which figures may differ.</summary>
    public required DateOnly Datum { get; init; }

    public required Annotatieoorzaak Oorzaak { get; init; }

    /// <summary>Kind of change in the task or the organisation of the team; empty for any other cause (TRB-13).</summary>
    public Opdrachtwijziging? Wijziging { get; init; }

    public required string Tekst { get; init; }

    /// <summary>Of which team figures may differ; empty for those of the whole gemeente (TRB-03).</summary>
    public Guid? TeamId { get; init; }

    /// <summary>Version of the settings that gave cause; empty for any other cause.</summary>
    public int? Versienummer { get; init; }

    /// <summary>First day of what came out of another system, which ended on the day before <see cref="Datum"/>; empty for any other cause.</summary>
    public DateOnly? GemigreerdVanaf { get; init; }

    /// <summary>Made by the application, not by a person.</summary>
    public required bool Automatisch { get; init; }

    public required string DoorNaam { get; init; }

    public required DateTimeOffset Op { get; init; }
}

/// <summary>Why figures before and after differ: the causes of TRB-02, and the one the application sees itself.</summary>
public enum Annotatieoorzaak
{
    InstellingGewijzigd,
    NieuwRegistratiesysteem,
    SturingOpRegistratie,
    OnvolledigeRegistratie,
    TechnischeProblemen,
    GewijzigdeOpdracht,
    NieuweOrganisatie,
    Capaciteit,
    ComplexeVragen,
    InzetPreventie,
    Corona,
    InstroomWlzZvw,
    EersteLevering,
}

/// <summary>What kind of cause it is.</summary>
public static class Annotatieoorzaken
{
    /// <summary>Whether it lies in how help was written down, not in the help: then figures fell while the help may not have (TRB-03).</summary>
    public static bool IsRegistratie(this Annotatieoorzaak oorzaak) => oorzaak is Annotatieoorzaak.NieuwRegistratiesysteem
        or Annotatieoorzaak.SturingOpRegistratie or Annotatieoorzaak.OnvolledigeRegistratie or Annotatieoorzaak.TechnischeProblemen;
}
