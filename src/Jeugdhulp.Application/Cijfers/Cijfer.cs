using Jeugdhulp.Domain.Cijfers;

namespace Jeugdhulp.Application.Cijfers;

/// <summary>
/// A figure of a gemeente as it was counted last. A figure that is zero has no row; a year that was never counted has no
/// <see cref="Cijferstand"/>, so that missing and zero stay two things.
/// </summary>
public sealed class Cijfer
{
    public required string GemeenteCode { get; init; }

    /// <summary>Code of the <see cref="Meetmoment"/>.</summary>
    public required string Moment { get; init; }

    public required Cijferlens Lens { get; init; }

    public required Maat Maat { get; init; }

    /// <summary>The <see cref="Uitsplitsing"/> as text.</summary>
    public required string Deel { get; init; }

    public required decimal Waarde { get; init; }

    /// <summary>Whether it may be shown to who may not see persons: shown, too small, or hidden because of another.</summary>
    public required Celstand Stand { get; init; }
}

/// <summary>
/// A figure of a team in a quarter, as it was counted last (DSH-12). A zero has a row too, so that a quarter that was never counted is no
/// zero.
/// </summary>
public sealed class Kwartaalcijfer
{
    public required string GemeenteCode { get; init; }

    public required Guid TeamId { get; init; }

    public required int Jaar { get; init; }

    /// <summary>1 to 4.</summary>
    public required int Nummer { get; init; }

    public required Maat Maat { get; init; }

    public required long Waarde { get; init; }

    /// <summary>Whether it may be shown to who may not see persons.</summary>
    public required Celstand Stand { get; init; }
}

/// <summary>A year of which the figures were counted.</summary>
public sealed class Cijferstand
{
    public required string GemeenteCode { get; init; }

    public required int Jaar { get; init; }

    public required DateTimeOffset GeteldOp { get; init; }

    /// <summary>The smallest count that is shown of it.</summary>
    public int Grens { get; init; } = Bescherming.Grens;

    /// <summary>Row version of PostgreSQL (xmin): other after every count, also where the clock stands still.</summary>
    public uint Versie { get; init; }
}

/// <summary>
/// Something that figures are counted from was written: from this year on they are to be counted again. Written by triggers, in the
/// transaction of the change, and never changed, so that two workers who save at once do not wait for each other.
/// </summary>
public sealed class Cijferverandering
{
    public required string GemeenteCode { get; init; }

    public required long Id { get; init; }

    public required int VanafJaar { get; init; }

    /// <summary>Contacts of that year were written, so the figures of contacts of that year are out of date; those of no other year.</summary>
    public required bool Contact { get; init; }

    /// <summary>The line of a contact that was added; it stands for itself, so that what was counted before need not be counted again.</summary>
    public Guid? RegelId { get; init; }
}

/// <summary>
/// A figure of a gemeente as others may see it: protected, a count rounded to fives or a mean in days, of the whole gemeente (ADR 17). Written with the count, and
/// read by others once its period is over and as long as both gemeenten take part in comparing.
/// </summary>
public sealed class Gepubliceerdcijfer
{
    public required string GemeenteCode { get; init; }

    /// <summary>Code of the <see cref="Meetmoment"/>.</summary>
    public required string Moment { get; init; }

    public required Cijferlens Lens { get; init; }

    public required Maat Maat { get; init; }

    /// <summary>Last day of the moment; before it is over nobody else reads it.</summary>
    public required DateOnly Einde { get; init; }

    /// <summary>Empty when it is hidden.</summary>
    public decimal? Waarde { get; init; }

    public required Celstand Stand { get; init; }

    /// <summary>How far the gemeente itself relies on it (TRB-11).</summary>
    public required Betrouwbaarheid Betrouwbaarheid { get; init; }

    public Cijferwaarde Cijferwaarde => Waarde is { } getal ? Cijferwaarde.Van(getal) : Cijferwaarde.Zonder(Stand is Celstand.Getoond ? Celstand.Onbekend : Stand);
}
