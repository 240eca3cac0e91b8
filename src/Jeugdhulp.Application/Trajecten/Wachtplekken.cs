using System.Linq.Expressions;
using Jeugdhulp.Application.Contacten;
using Jeugdhulp.Application.Data;
using Jeugdhulp.Application.Dossiers;
using Jeugdhulp.Application.Logboek;
using Jeugdhulp.Domain.Trajecten;
using Microsoft.EntityFrameworkCore;

namespace Jeugdhulp.Application.Trajecten;

/// <summary>Another place of the same person with the same team.</summary>
public sealed record Dubbeleplek(Guid Id, string Team, DateOnly AangemeldOp, Wachturgentie Urgentie);

/// <summary>
/// Joins the places of one person. Who waited with a team and with the one that took over from it, waits with that one team by two
/// places; a list and a count have that person once.
/// </summary>
public sealed class Wachtplekken(JeugdhulpDbContext db, TimeProvider klok)
{
    /// <summary>The open place by which someone stands on the list of a team: the most urgent, and of those the oldest.</summary>
    internal static Expression<Func<Wachtende, bool>> Vooraan(JeugdhulpDbContext db, DateOnly vandaag)
    {
        var dubbel = Paren(db, vandaag);
        return w => !dubbel.Any(p => p.Een.Id == w.Id
            && ((p.Ander.Urgentie == Wachturgentie.Spoed ? 0 : p.Ander.Urgentie == Wachturgentie.Voorrang ? 1 : 2) < (w.Urgentie == Wachturgentie.Spoed ? 0 : w.Urgentie == Wachturgentie.Voorrang ? 1 : 2)
                || (p.Ander.Urgentie == w.Urgentie && (p.Ander.AangemeldOp < w.AangemeldOp || (p.Ander.AangemeldOp == w.AangemeldOp && p.Ander.Id.CompareTo(w.Id) < 0)))));
    }

    /// <summary>Two open places of one person that are with one team today.</summary>
    internal static IQueryable<Plekpaar> Paren(JeugdhulpDbContext db, DateOnly vandaag) =>
        from een in db.Wachtenden.AsNoTracking()
        from ander in db.Wachtenden.AsNoTracking()
        where een.EindeOp == null && ander.EindeOp == null && ander.PersoonId == een.PersoonId && ander.Id != een.Id
            && db.Teamopvolgingen.Any(o => o.VanTeamId == een.TeamId && o.Sinds <= vandaag
                && db.Teamopvolgingen.Any(a => a.TeamId == o.TeamId && a.VanTeamId == ander.TeamId && a.Sinds <= vandaag))
        select new Plekpaar { Een = een, Ander = ander };

    /// <summary>The person waits on by the oldest place, as urgent as the most urgent; the others end without an outcome.</summary>
    public async Task<Trajectresultaat> VoegSamenAsync(Guid id, uint versie, CancellationToken ct)
    {
        await using var transactie = await db.BeginGemeenteAsync(ct);
        var (code, vandaag) = (db.Aanmelding.GemeenteCode!, klok.Vandaag());
        if (!await db.Wachtenden.AnyAsync(w => w.Id == id, ct))
        {
            return new NietGevonden();
        }

        Guid[] ids = [id, .. await Paren(db, vandaag).Where(p => p.Een.Id == id).Select(p => p.Ander.Id).ToListAsync(ct)];
        var plekken = await db.Wachtenden.FromSql($"select *, xmin from wachtende where gemeente_code = {code} and id = any({ids}) and einde_op is null order by aangemeld_op, id for update").ToListAsync(ct);
        if (plekken.Count < 2)
        {
            // Read after the lock: from two pages at once the second sees what the first did.
            var gezien = await db.Wachtenden.AsNoTracking().SingleAsync(w => w.Id == id, ct);
            var al = gezien.Afloop is Wachtafloop.Samengevoegd || (await db.LeesAsync(Verloop.Wachtende, id, ct)).Exists(v => v.Reden == Reden);
            return al ? new Bewaard(gezien.Id) : new Afgewezen([new(string.Empty, "Deze persoon staat maar een keer op de wachtlijst.")]);
        }

        if (plekken.Find(w => w.Id == id) is { } plek && plek.Versie != versie)
        {
            return new Verouderd();
        }

        var (blijft, andere) = (plekken[0], plekken.Skip(1).ToList());
        var dringendst = plekken.Min(w => w.Urgentie);
        List<Veldwijziging> velden = [];
        velden.Voeg("urgentie", blijft.Urgentie.Naam(), dringendst.Naam());
        velden.Voeg("overbrugging", blijft.Overbrugging, plekken.Exists(w => w.Overbrugging));
        (blijft.Urgentie, blijft.Overbrugging) = (dringendst, plekken.Exists(w => w.Overbrugging));
        db.Leg(klok, Verloop.Wachtende, blijft.Id, Verloopsoort.Gewijzigd, Handeling.WachtendeGewijzigd, Reden, velden);
        foreach (var ander in andere)
        {
            db.Beeindig(klok, ander, vandaag, Wachtafloop.Samengevoegd, null);
        }

        return await db.BewaarAsync(transactie, blijft.Id, null, ct);
    }

    private const string Reden = "Samengevoegd met een andere plek van dezelfde persoon.";
}

/// <summary>Two open places of one person.</summary>
internal sealed class Plekpaar
{
    public required Wachtende Een { get; init; }

    public required Wachtende Ander { get; init; }
}
