using Jeugdhulp.Domain.Cbs;
using Jeugdhulp.Domain.Cijfers;

namespace Jeugdhulp.Application.Cbs;

/// <summary>
/// A figure about the gemeente that the CBS or a report published. Never changed: what is published later is a next revision, so
/// that it can be seen what stood there on any day (CBS-07).
/// </summary>
public sealed class Cbscijfer
{
    public const int MaxTabel = 60;

    public required string GemeenteCode { get; init; }

    /// <summary>Number of the table in StatLine, or the name of a report and table.</summary>
    public required string Tabel { get; init; }

    /// <summary>Name of a <see cref="Cbsindicator"/> in camelCase, or the words of the table.</summary>
    public required string Indicator { get; init; }

    /// <summary>Code of the <see cref="Meetmoment"/>.</summary>
    public required string Moment { get; init; }

    public required Cbsstatus Status { get; init; }

    /// <summary>1 for the first, of this status.</summary>
    public required int Revisie { get; init; }

    public required Cbsteken Teken { get; init; }

    /// <summary>Empty when a sign stands there.</summary>
    public decimal? Waarde { get; init; }

    /// <summary>Growth in percents since a year earlier as it was printed; empty when none was (DSH-17).</summary>
    public decimal? Gedrukt { get; init; }

    /// <summary>Typed over by hand, not read from a file.</summary>
    public required bool Handmatig { get; init; }

    public Guid? DoorAccountId { get; init; }

    public required string DoorNaam { get; init; }

    public required DateTimeOffset Op { get; init; }

    public Cbscel Cel => Teken is Cbsteken.Getal && Waarde is { } getal ? Cbscel.Van(getal) : Cbscel.Zonder(Teken is Cbsteken.Getal ? Cbsteken.Leeg : Teken);

    /// <summary>Says the same as another, whoever wrote it.</summary>
    internal bool IsGelijkAan(Cbscel cel, decimal? gedrukt) => Teken == cel.Teken && Waarde == cel.Getal && Gedrukt == gedrukt;
}

/// <summary>Whether the gemeente recognises a figure.</summary>
public enum Cbsbeeld
{
    Ja,
    Deels,
    Nee,
    WeetNiet,
}

/// <summary>An answer to "Herkent u dit beeld?" (CBS-11). A next answer stands beside it and replaces nothing.</summary>
public sealed class Cbsherkenning
{
    public const int MaxToelichting = 2000;

    public required string GemeenteCode { get; init; }

    public required string Tabel { get; init; }

    public required string Indicator { get; init; }

    public required string Moment { get; init; }

    public required int Volgnummer { get; init; }

    /// <summary>Of the figure that was looked at.</summary>
    public required Cbsstatus Status { get; init; }

    public required int Revisie { get; init; }

    public required Cbsbeeld Beeld { get; init; }

    public string? Toelichting { get; init; }

    public Guid? DoorAccountId { get; init; }

    public required string DoorNaam { get; init; }

    public required DateTimeOffset Op { get; init; }
}

/// <summary>
/// What someone of the gemeente found out about a difference with the CBS: so many of one reason (CBS-08). The last one of a reason
/// holds; the earlier ones stay.
/// </summary>
public sealed class Cbsverschil
{
    public const int MaxToelichting = 500;

    public required string GemeenteCode { get; init; }

    /// <summary>Name of a <see cref="Cbsindicator"/> in camelCase.</summary>
    public required string Indicator { get; init; }

    public required string Moment { get; init; }

    public required Verschilsoort Soort { get; init; }

    public required int Volgnummer { get; init; }

    /// <summary>Negative for what was left out of the delivery.</summary>
    public required int Aantal { get; init; }

    public required string Toelichting { get; init; }

    public Guid? DoorAccountId { get; init; }

    public required string DoorNaam { get; init; }

    public required DateTimeOffset Op { get; init; }
}
