using Jeugdhulp.Application.Plannen;
using Microsoft.EntityFrameworkCore;

namespace Jeugdhulp.Application.Werk;

/// <summary>What waits in plans.</summary>
internal sealed partial class Werkvragen
{
    private IQueryable<Gezinsplan> Plannen => new Openwerkvragen(db, _vandaag).Plannen(_teams);

    /// <summary>The second id is the version. What a version was asked when it was adopted holds, also when the gemeente agreed otherwise since.</summary>
    private IQueryable<Werkrij> Planbesluiten() =>
        from v in Planbekrachtiging.Wachtend(db, Plannen)
        join p in db.Gezinsplannen on new { v.GemeenteCode, Id = v.GezinsplanId } equals new { p.GemeenteCode, p.Id }
        join g in db.Gezinnen on new { p.GemeenteCode, Id = p.GezinId } equals new { g.GemeenteCode, g.Id }
        select new Werkrij { Soort = (int)Werksoort.Planbesluit, Id = p.Id, Bij = v.Id, PersoonId = _niemand, Nummer = g.Nummer, Datum = v.VastgesteldOp, Aantal = 0, Stap = (int)Werkstap.Geen };

    /// <summary>The second id is the version; of the whole team, as who adopted it may be gone.</summary>
    private IQueryable<Werkrij> TeruggegevenPlannen() =>
        from v in Planbekrachtiging.Teruggegeven(db, Plannen)
        join p in db.Gezinsplannen on new { v.GemeenteCode, Id = v.GezinsplanId } equals new { p.GemeenteCode, p.Id }
        join g in db.Gezinnen on new { p.GemeenteCode, Id = p.GezinId } equals new { g.GemeenteCode, g.Id }
        select new Werkrij { Soort = (int)Werksoort.Planterug, Id = p.Id, Bij = v.Id, PersoonId = _niemand, Nummer = g.Nummer, Datum = v.VastgesteldOp, Aantal = 0, Stap = (int)Werkstap.Geen };

    /// <summary>Named after the first child of the plan; the number is that of the goal in its plan.</summary>
    private IQueryable<Werkrij> Evaluaties() =>
        from d in db.Plandoelen.AsNoTracking().Where(Doelvragen.TeLaat(_vandaag))
        join p in Plannen on new { d.GemeenteCode, Id = d.GezinsplanId } equals new { p.GemeenteCode, p.Id }
        join g in db.Gezinnen on new { p.GemeenteCode, Id = p.GezinId } equals new { g.GemeenteCode, g.Id }
        select new Werkrij { Soort = (int)Werksoort.Evaluatie, Id = d.Id, Bij = p.Id, PersoonId = db.Plandeelnemers.Where(x => x.GezinsplanId == p.Id && x.Gegevens.IsJeugdige).OrderBy(x => x.PersoonId).Select(x => (Guid?)x.PersoonId).FirstOrDefault() ?? _niemand, Nummer = g.Nummer, Datum = d.Evaluatiedatum!.Value, Aantal = db.Plandoelen.Count(e => e.GezinsplanId == d.GezinsplanId && (e.BegonnenOp < d.BegonnenOp || (e.BegonnenOp == d.BegonnenOp && e.Id.CompareTo(d.Id) <= 0))), Stap = (int)Werkstap.Geen };

    private IQueryable<Werkrij> AlleenSpreken() =>
        from d in db.Plandeelnemers.AsNoTracking()
        where d.Gegevens.IsJeugdige && d.Gegevens.AlleenGesprokenOp == null && d.Gegevens.NietAlleen == null
        join p in Plannen on new { d.GemeenteCode, Id = d.GezinsplanId } equals new { p.GemeenteCode, p.Id }
        select new Werkrij { Soort = (int)Werksoort.AlleenSpreken, Id = p.Id, Bij = p.Id, PersoonId = d.PersoonId, Nummer = 0, Datum = p.BegonnenOp, Aantal = 0, Stap = (int)Werkstap.Geen };

    private IQueryable<Werkrij> Vertellen() =>
        from p in Plannen
        where p.Inhoud.KlachtVerteldOp == null || p.Inhoud.VertrouwensVerteldOp == null
        join g in db.Gezinnen on new { p.GemeenteCode, Id = p.GezinId } equals new { g.GemeenteCode, g.Id }
        select new Werkrij { Soort = (int)Werksoort.Vertellen, Id = p.Id, Bij = p.Id, PersoonId = _niemand, Nummer = g.Nummer, Datum = p.BegonnenOp, Aantal = 0, Stap = p.Inhoud.KlachtVerteldOp != null ? (int)Werkstap.VertrouwenspersoonVertellen : p.Inhoud.VertrouwensVerteldOp != null ? (int)Werkstap.KlachtencommissieVertellen : (int)Werkstap.BeideVertellen };
}
