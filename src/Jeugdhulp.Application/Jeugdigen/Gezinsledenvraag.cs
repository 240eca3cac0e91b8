namespace Jeugdhulp.Application.Jeugdigen;

/// <summary>Who belongs to a household.</summary>
internal static class Gezinsledenvraag
{
    /// <summary>
    /// The memberships that hold on a day. Who left, and who turned out to be someone else, stays in the table for the past and
    /// joins nothing any more.
    /// </summary>
    public static IQueryable<Gezinslid> Op(this IQueryable<Gezinslid> leden, DateOnly dag) =>
        leden.Where(l => (l.Van == null || l.Van <= dag) && (l.Tot == null || l.Tot > dag) && l.Persoon!.SamengevoegdMetId == null);
}
