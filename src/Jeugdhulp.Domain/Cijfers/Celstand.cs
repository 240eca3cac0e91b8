namespace Jeugdhulp.Domain.Cijfers;

/// <summary>
/// What stands in a cell. Zero is a number that is shown; everything else here is a cell without a number, and none of them is zero
/// (CBS-10).
/// </summary>
public enum Celstand
{
    /// <summary>It is shown, also when it is zero.</summary>
    Getoond,

    /// <summary>It is too small itself.</summary>
    TeKlein,

    /// <summary>It is not hidden for itself: with what stands around it, it would give away a cell that is too small.</summary>
    Terugrekenbaar,

    /// <summary>Nobody knows it: it was not asked, not counted, or stands nowhere.</summary>
    Onbekend,

    /// <summary>It was asked, and not delivered.</summary>
    NietGeleverd,

    /// <summary>It is known, and too unreliable to show.</summary>
    Onbetrouwbaar,
}
