using Jeugdhulp.Application.Leveringen;

namespace Jeugdhulp.Application.Werk;

/// <summary>What waits because of a delivery to the CBS.</summary>
internal sealed partial class Werkvragen
{
    /// <summary>
    /// The oldest delivery first, then by name, so that all about one child stands together, by day and by code: checking again gives findings
    /// another id and leaves the list as it was. Null for a kind that is no finding.
    /// </summary>
    public IQueryable<Werkrij>? BevindingenOpNaam(Werksoort soort) => soort switch
    {
        Werksoort.LeveringTegen => OpNaam(soort, Openbevindingen.Tegen),
        Werksoort.LeveringLetop => OpNaam(soort, Openbevindingen.Letop),
        _ => null,
    };

    private IQueryable<Werkrij> OpNaam(Werksoort soort, IReadOnlyList<string> codes) => Leveringen(
        soort,
        from o in Bevindingen(codes)
        join p in db.Personen on o.PersoonId equals (Guid?)p.Id into personen
        from p in personen.DefaultIfEmpty()
        orderby o.Begin, p.ZoekAchternaam, p.ZoekVoornamen, o.PersoonId, o.Contact ?? o.Traject, o.Vondst.Code, o.Vondst.BronId, o.Vondst.Id
        select o);

    private IQueryable<Openvondst> Bevindingen(IReadOnlyList<string> codes) => Openbevindingen.Van(db, [.. codes]).Where(o => _teams.Contains(o.Vondst.TeamId!.Value) && !o.Dubbel);

    private IQueryable<Werkrij> Leveringen(Werksoort soort, IReadOnlyList<string> codes) => Leveringen(soort, Bevindingen(codes));

    /// <summary>The first id is what it is about, the second the finding; the day is the first one of the half-year.</summary>
    private IQueryable<Werkrij> Leveringen(Werksoort soort, IQueryable<Openvondst> gevonden)
    {
        var wat = (int)soort;
        return gevonden.Select(o => new Werkrij
        {
            Soort = wat,
            Id = o.Vondst.BronId ?? o.PersoonId ?? o.Vondst.LeveringId,
            Bij = o.Vondst.Id,
            PersoonId = o.PersoonId ?? _niemand,
            Nummer = db.Dossiers.Where(d => d.Id == o.Vondst.DossierId).Select(d => d.Nummer).FirstOrDefault(),
            Datum = o.Begin,
            Aantal = 0,
            Stap = (int)Werkstap.Geen,
        });
    }
}
