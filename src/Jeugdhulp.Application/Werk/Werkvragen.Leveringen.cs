using Jeugdhulp.Application.Leveringen;

namespace Jeugdhulp.Application.Werk;

/// <summary>What waits because of a delivery to the CBS.</summary>
internal sealed partial class Werkvragen
{
    /// <summary>The second id is the finding; the day is the first one of the half-year, so that the oldest delivery comes first.</summary>
    private IQueryable<Werkrij> Leveringen(Werksoort soort, IReadOnlyList<string> codes)
    {
        var (wat, gezocht) = ((int)soort, codes.ToArray());
        return Openbevindingen.Van(db, gezocht).Where(o => _teams.Contains(o.Vondst.TeamId!.Value)).Select(o => new Werkrij
        {
            Soort = wat,
            Id = o.Vondst.LeveringId,
            Bij = o.Vondst.Id,
            PersoonId = o.PersoonId ?? _niemand,
            Nummer = db.Dossiers.Where(d => d.Id == o.Vondst.DossierId).Select(d => d.Nummer).FirstOrDefault(),
            Datum = o.Begin,
            Aantal = 0,
            Stap = (int)Werkstap.Geen,
        });
    }
}
