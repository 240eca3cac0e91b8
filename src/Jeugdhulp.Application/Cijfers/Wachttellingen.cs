using Jeugdhulp.Application.Data;
using Jeugdhulp.Application.Leveringen;
using Jeugdhulp.Application.Trajecten;
using Jeugdhulp.Domain.Cijfers;
using Jeugdhulp.Domain.Trajecten;
using Microsoft.EntityFrameworkCore;

namespace Jeugdhulp.Application.Cijfers;

/// <summary>So many of one outcome, with the days of each where these are told.</summary>
internal sealed record Kwaliteitstelling(Guid TeamId, Kwaliteitsmaat Maat, Kwaliteitsuitkomst Uitkomst, long Aantal = 1, int? Dagen = null);

/// <summary>
/// Counts who waits, why was referred and what bridged it (CAP-02, CAP-04, CAP-09, TRJ-07). A referral counts with the
/// team that made it, as on the page of figures. A wait counts with the team that had it on the day, and a first talk with the team with which
/// the wait began: who gives a place to another team today, changes nothing of a half-year that is over.
/// </summary>
/// <param name="db">Within the transaction of the caller.</param>
/// <param name="begin">First day of the half-year.</param>
/// <param name="einde">Last day.</param>
/// <param name="vandaag">While the half-year runs, who waits today.</param>
internal sealed class Wachttellingen(JeugdhulpDbContext db, DateOnly begin, DateOnly einde, DateOnly vandaag)
{
    private const string EigenWachtlijst = "wachtlijstEigenTeam";
    private const string WachtlijstAanbieder = "wachtlijstAanbieder";

    private static readonly string[] Aanbieders = [.. Doorverwijsregels.Aanbieders];

    private DateOnly Dag => einde < vandaag ? einde : vandaag;

    public async Task<List<Kwaliteitstelling>> LeesAsync(Wachttermijnen termijnen, CancellationToken ct) =>
        [.. await LijstAsync(termijnen, ct), .. await VerwijzingenAsync(ct)];

    /// <summary>Who had a first talk, who waits at the end, and what came of the last look at each place of which someone looked.</summary>
    private async Task<List<Kwaliteitstelling>> LijstAsync(Wachttermijnen termijnen, CancellationToken ct)
    {
        var dag = Dag;
        var rijen = await db.Wachtenden.AsNoTracking()
            .Where(w => w.AangemeldOp <= einde && (w.EindeOp == null || w.EindeOp >= begin))
            .Select(w => new
            {
                w.Id,
                Eerste = w.EersteTeamId ?? w.TeamId,
                Gegeven = db.Verloopregels.Where(v => v.WachtendeId == w.Id && v.NaarTeamId != null).OrderBy(v => v.Op).ThenBy(v => v.Id).Select(v => new { v.Op, Team = v.NaarTeamId!.Value }).ToList(),
                w.AangemeldOp,
                w.EindeOp,
                w.Afloop,
                w.Urgentie,
                w.Overbrugging,
                Gekeken = db.Wachtcontroles.Where(c => c.WachtendeId == w.Id && c.Datum >= begin && c.Datum <= einde).OrderByDescending(c => c.Datum).ThenByDescending(c => c.Op)
                    .Select(c => new { c.Datum, c.Uitkomst, Teruggezet = db.Verloopregels.Any(v => v.WachtendeId == w.Id && v.Soort == Verloopsoort.Heropend && v.Op >= c.Op) }).FirstOrDefault(),
            })
            .ToListAsync(ct);
        var teams = new Teamverleden(rijen.SelectMany(r => r.Gegeven.Select(g => (r.Id, g.Op, g.Team))));
        List<Kwaliteitstelling> tellingen = [];
        foreach (var rij in rijen)
        {
            if (rij is { Afloop: Wachtafloop.EersteGesprek, EindeOp: { } gesprek } && gesprek >= begin && gesprek <= einde)
            {
                tellingen.Add(new(rij.Eerste, Kwaliteitsmaat.EersteGesprek,
                    Hoelang(rij.AangemeldOp, gesprek, termijnen, Kwaliteitsuitkomst.BinnenNorm, Kwaliteitsuitkomst.NaNorm, Kwaliteitsuitkomst.Lang)));
            }

            if (rij.AangemeldOp <= dag && (rij.EindeOp is null || rij.EindeOp > dag))
            {
                var team = teams.Van(rij.Id, rij.Eerste, dag);
                tellingen.Add(new(team, Kwaliteitsmaat.Wachtlijst,
                    Hoelang(rij.AangemeldOp, dag, termijnen, Kwaliteitsuitkomst.WachtBinnenNorm, Kwaliteitsuitkomst.WachtNaNorm, Kwaliteitsuitkomst.WachtLang), Dagen: Wachttijden.Dagen(rij.AangemeldOp, dag, dag)));
                tellingen.Add(new(team, Kwaliteitsmaat.Wachturgentie, rij.Urgentie switch
                {
                    Wachturgentie.Spoed => Kwaliteitsuitkomst.WachtSpoed,
                    Wachturgentie.Voorrang => Kwaliteitsuitkomst.WachtVoorrang,
                    _ => Kwaliteitsuitkomst.WachtGewoon,
                }));
                tellingen.Add(new(team, Kwaliteitsmaat.Wachtoverbrugging, rij.Overbrugging ? Kwaliteitsuitkomst.WachtMetHulp : Kwaliteitsuitkomst.WachtZonderHulp));
            }

            // Also who was taken off the list without a look at it first: the wait was not needed any more all the same.
            if (rij is { EindeOp: { } weg, Afloop: Wachtafloop.NietMeerNodig or Wachtafloop.LichterGeholpen or Wachtafloop.EldersGeplaatst } && weg >= begin && weg <= einde)
            {
                tellingen.Add(new(teams.Van(rij.Id, rij.Eerste, weg), Kwaliteitsmaat.Wachtopschoning, Kwaliteitsuitkomst.VanDeLijst));
            }
            else if (rij.Gekeken is { } blik)
            {
                tellingen.Add(new(teams.Van(rij.Id, rij.Eerste, blik.Datum), Kwaliteitsmaat.Wachtopschoning, blik.Uitkomst.Beeindigt() && !blik.Teruggezet ? Kwaliteitsuitkomst.VanDeLijst : Kwaliteitsuitkomst.BlijftWachten));
            }
        }

        return tellingen;
    }

    private async Task<List<Kwaliteitstelling>> VerwijzingenAsync(CancellationToken ct)
    {
        var dag = Dag;
        var rijen = await Teamverwijzingen.Van(db)
            .Where(v => v.Verwijzing.Datum <= einde && (v.Verwijzing.Datum >= begin || (v.Verwijzing.GestartOp == null && v.Verwijzing.BeeindigdOp == null) || v.Verwijzing.GestartOp >= begin || v.Verwijzing.BeeindigdOp >= begin
                || db.Trajecten.Any(t => t.DoorverwijzingId == v.Verwijzing.Id && t.Einde >= begin && t.Einde <= einde)))
            .Select(v => new
            {
                v.TeamId,
                v.Verwijzing.Datum,
                v.Verwijzing.Reden,
                NaarAanbieder = v.Verwijzing.PersoonId != null && Aanbieders.Contains(v.Verwijzing.Bestemming),
                v.Verwijzing.GestartOp,
                v.Verwijzing.BeeindigdOp,
                Bruggen = db.Trajecten.Where(t => t.DoorverwijzingId == v.Verwijzing.Id).Select(t => new { t.Aanvang, t.Einde }).ToList(),
            })
            .ToListAsync(ct);
        List<Kwaliteitstelling> tellingen = [];
        foreach (var rij in rijen)
        {
            var team = rij.TeamId ?? Guid.Empty;
            if (rij.Datum >= begin)
            {
                tellingen.Add(new(team, Kwaliteitsmaat.Verwijsreden, rij.Reden switch
                {
                    EigenWachtlijst => Kwaliteitsuitkomst.EigenWachtlijst,
                    WachtlijstAanbieder => Kwaliteitsuitkomst.WachtlijstAanbieder,
                    _ => Kwaliteitsuitkomst.AndereReden,
                }));
            }

            if (rij.NaarAanbieder && rij.Datum <= dag && (rij.GestartOp is null || rij.GestartOp > dag) && (rij.BeeindigdOp is null || rij.BeeindigdOp > dag))
            {
                var isOverbrugd = rij.Bruggen.Exists(b => b.Aanvang <= dag && (b.Einde is null || b.Einde >= dag));
                tellingen.Add(new(team, Kwaliteitsmaat.Aanbiederwacht, isOverbrugd ? Kwaliteitsuitkomst.Overbrugd : Kwaliteitsuitkomst.NietOverbrugd, Dagen: Wachttijden.Dagen(rij.Datum, dag, dag)));
            }

            tellingen.AddRange(rij.Bruggen.Where(b => b.Einde >= begin && b.Einde <= einde).Select(b => new Kwaliteitstelling(
                team,
                Kwaliteitsmaat.Overbruggingseinde,
                rij.GestartOp is null ? Kwaliteitsuitkomst.ZonderBegin : Kwaliteitsuitkomst.HulpBegon,
                Dagen: Wachttijden.Overbruggingsdagen(b.Aanvang, b.Einde, dag, rij.Datum, Wachttijden.LaatsteWachtdag(rij.GestartOp, rij.BeeindigdOp)))));
        }

        return tellingen;
    }

    private static Kwaliteitsuitkomst Hoelang(DateOnly van, DateOnly tot, Wachttermijnen termijnen, Kwaliteitsuitkomst binnen, Kwaliteitsuitkomst na, Kwaliteitsuitkomst lang) =>
        Werkdagen.Tussen(van, tot) <= termijnen.NormWerkdagen ? binnen : Wachttijden.IsLang(van, tot, termijnen.LangWeken) ? lang : na;
}
