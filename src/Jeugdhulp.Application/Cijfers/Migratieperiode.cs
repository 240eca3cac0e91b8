using Jeugdhulp.Domain.Cijfers;

namespace Jeugdhulp.Application.Cijfers;

/// <summary>Days of which contacts came out of another system.</summary>
/// <param name="Vanaf">The first.</param>
/// <param name="TotEnMet">The last.</param>
/// <param name="Annotatie">What says so.</param>
public sealed record Migratieperiode(DateOnly Vanaf, DateOnly TotEnMet, Annotatie Annotatie)
{
    public static IReadOnlyList<Migratieperiode> Van(IEnumerable<Annotatie> annotaties) =>
        [.. from a in annotaties where a.GemigreerdVanaf is not null select new Migratieperiode(a.GemigreerdVanaf!.Value, a.Datum.AddDays(-1), a)];

    /// <summary>Whether something of that time came out of the other system.</summary>
    public bool Raakt(Meetmoment moment) => Vanaf <= moment.Einde && moment.Begin <= TotEnMet;

    /// <summary>Whether two moments can differ by it: one at least holds something of it, and not both lie wholly within.</summary>
    public bool Scheidt(Meetmoment een, Meetmoment ander) => (Raakt(een) || Raakt(ander)) && !(Omvat(een) && Omvat(ander));

    private bool Omvat(Meetmoment moment) => Vanaf <= moment.Begin && moment.Einde <= TotEnMet;
}
