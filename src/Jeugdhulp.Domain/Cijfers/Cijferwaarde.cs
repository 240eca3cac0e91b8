using System.Runtime.InteropServices;

namespace Jeugdhulp.Domain.Cijfers;

/// <summary>
/// What a cell holds: a number, or the reason why there is none (CBS-10, PRV-01). Counts are whole numbers without a unit; other
/// figures have the unit of their formula. The default is <see cref="Celstand.Onbekend"/>, so that what was never filled in is not zero.
/// </summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Cijferwaarde
{
    private readonly Celstand _stand;

    private Cijferwaarde(decimal? getal, Celstand stand) => (Getal, _stand) = (getal, stand);

    /// <summary>Nobody knows it.</summary>
    public static Cijferwaarde Onbekend => default;

    /// <summary>Asked, and not delivered.</summary>
    public static Cijferwaarde NietGeleverd => Zonder(Celstand.NietGeleverd);

    /// <summary>Hidden: too small itself.</summary>
    public static Cijferwaarde TeKlein => Zonder(Celstand.TeKlein);

    /// <summary>Hidden: it would give away a cell that is too small.</summary>
    public static Cijferwaarde Terugrekenbaar => Zonder(Celstand.Terugrekenbaar);

    /// <summary>Too unreliable to show.</summary>
    public static Cijferwaarde Onbetrouwbaar => Zonder(Celstand.Onbetrouwbaar);

    /// <summary>The number; empty when none is shown.</summary>
    public decimal? Getal { get; }

    /// <summary>Whether there is a number, or why not.</summary>
    public Celstand Stand => Getal is null && _stand is Celstand.Getoond ? Celstand.Onbekend : _stand;

    /// <summary>Hidden so that no person can be recognised.</summary>
    public bool IsVerborgen => Stand is Celstand.TeKlein or Celstand.Terugrekenbaar;

    /// <summary>A cell with a number.</summary>
    public static Cijferwaarde Van(decimal getal) => new(getal, Celstand.Getoond);

    /// <summary>A cell with a number; empty is <see cref="Onbekend"/>.</summary>
    public static Cijferwaarde Van(decimal? getal) => getal is { } bekend ? Van(bekend) : Onbekend;

    /// <summary>A cell without a number.</summary>
    /// <exception cref="ArgumentOutOfRangeException">For <see cref="Celstand.Getoond"/>, which has a number.</exception>
    public static Cijferwaarde Zonder(Celstand stand) => stand is Celstand.Getoond || !Enum.IsDefined(stand)
        ? throw new ArgumentOutOfRangeException(nameof(stand), stand, "A cell without a number says why.")
        : new(null, stand);

    /// <summary>As it is published: the number to the nearest five, the rest as it is.</summary>
    public Cijferwaarde OpVijf() => Getal is { } getal ? Van(Rekenregels.OpVijf(getal)) : this;
}
