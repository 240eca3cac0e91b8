namespace Jeugdhulp.Domain.Cijfers;

/// <summary>One cell in a <see cref="Verband{TCel}"/>.</summary>
/// <param name="Cel">Which cell.</param>
/// <param name="Factor">How often it counts; negative when it is subtracted.</param>
public readonly record struct Term<TCel>(TCel Cel, int Factor);

/// <summary>
/// What anyone knows about exact counts without seeing one: the terms add up to zero, or to at least zero. Everything that is
/// published together must stand in it, for what is not named is not protected.
/// </summary>
/// <param name="Termen">Cells with their factors; a cell may occur more than once.</param>
/// <param name="IsGelijk">They add up to zero; otherwise to zero or more.</param>
public sealed record Verband<TCel>(IReadOnlyList<Term<TCel>> Termen, bool IsGelijk);

/// <summary>The relations that occur between figures.</summary>
public static class Verband
{
    /// <summary>A total is the sum of its parts: classes, teams, or months in a year of what happens once.</summary>
    public static Verband<TCel> Som<TCel>(TCel totaal, IEnumerable<TCel> delen)
    {
        ArgumentNullException.ThrowIfNull(delen);
        return new([new(totaal, -1), .. delen.Select(d => new Term<TCel>(d, 1))], IsGelijk: true);
    }

    /// <summary>Beginstand + instroom − uitstroom = eindstand.</summary>
    public static Verband<TCel> Stroom<TCel>(TCel begin, TCel instroom, TCel uitstroom, TCel eind) =>
        new([new(begin, 1), new(instroom, 1), new(uitstroom, -1), new(eind, -1)], IsGelijk: true);

    /// <summary>A part is at most its whole, as with people who count once in every part.</summary>
    public static Verband<TCel> Deel<TCel>(TCel deel, TCel geheel) => new([new(geheel, 1), new(deel, -1)], IsGelijk: false);

    /// <summary>Everyone of the whole is in at least one part, so that the parts add up to the whole or more.</summary>
    public static Verband<TCel> Gedekt<TCel>(TCel geheel, IEnumerable<TCel> delen)
    {
        ArgumentNullException.ThrowIfNull(delen);
        return new([new(geheel, -1), .. delen.Select(d => new Term<TCel>(d, 1))], IsGelijk: false);
    }
}
