using Jeugdhulp.Application.Trajecten;
using Jeugdhulp.Domain.Trajecten;

namespace Jeugdhulp.Application.Werk;

/// <summary>What waits in zwaarwegende adviezen (TRJ-11).</summary>
internal sealed partial class Werkvragen
{
    /// <summary>For a colleague of who wrote it; the second id is the advice.</summary>
    private IQueryable<Werkrij> Adviesbesluiten() =>
        Adviezen(Werksoort.Adviesbesluit, Adviesbeheer.VanAnderen(db, Adviesbeheer.Met(db, Adviesstand.Wacht, Doorverwijzingbeheer.VanTeams(db, _teams))));

    /// <summary>Of the whole team, as who wrote it may be gone.</summary>
    private IQueryable<Werkrij> TeruggegevenAdviezen() =>
        Adviezen(Werksoort.Adviesterug, Adviesbeheer.Met(db, Adviesstand.Teruggegeven, Doorverwijzingbeheer.VanTeams(db, _teams)));

    private IQueryable<Werkrij> Adviezen(Werksoort soort, IQueryable<Zwaarwegendadvies> adviezen)
    {
        var nummer = (int)soort;
        return from a in adviezen
               join d in db.Doorverwijzingen on new { a.GemeenteCode, Id = a.DoorverwijzingId } equals new { d.GemeenteCode, d.Id }
               select new Werkrij { Soort = nummer, Id = d.Id, Bij = a.Id, PersoonId = d.PersoonId!.Value, Nummer = 0, Datum = a.GeschrevenOp, Aantal = 0, Stap = (int)Werkstap.Geen };
    }
}
