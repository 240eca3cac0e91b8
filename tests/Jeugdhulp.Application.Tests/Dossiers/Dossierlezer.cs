using Jeugdhulp.Application.Data;
using Jeugdhulp.Application.Dossiers;
using Jeugdhulp.Application.Jeugdigen;
using Jeugdhulp.Application.Plannen;
using Jeugdhulp.Application.Trajecten;

namespace Jeugdhulp.Application.Tests.Dossiers;

/// <summary>The readers that gather from every room, without a container.</summary>
internal static class Dossierlezer
{
    public static HulpoverzichtQuery Overzicht(JeugdhulpDbContext db, TimeProvider klok)
    {
        var trajecten = new TrajectenQuery(db, klok);
        return new(db, trajecten, new(db, trajecten, klok), new(db, klok), new PlanQuery(db, klok), klok);
    }

    public static DossierdetailsQuery Maak(JeugdhulpDbContext db, TimeProvider klok) => new(db, Overzicht(db, klok), klok);
}
