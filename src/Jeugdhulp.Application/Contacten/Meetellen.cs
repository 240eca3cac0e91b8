using Jeugdhulp.Domain.Classificeren;

namespace Jeugdhulp.Application.Contacten;

/// <summary>Which contacts count, as a query asks for it.</summary>
internal static class Meetellen
{
    /// <summary>Not a contactnotitie, which is kept and counts nowhere, whatever class was chosen for it (CON-03).</summary>
    public static IQueryable<Contactregel> Meetellend(this IQueryable<Contactregel> regels) => regels.Where(r => !r.Sublabels.Contains(Sublabel.Contactnotitie));

    /// <summary>In which help was given.</summary>
    public static IQueryable<Contactregel> MetHulp(this IQueryable<Contactregel> regels) => regels.Meetellend().Where(r => r.Geldend == Uitkomst.Jeugdhulp);
}
