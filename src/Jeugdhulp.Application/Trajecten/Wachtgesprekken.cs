using Jeugdhulp.Application.Contacten;
using Jeugdhulp.Application.Data;
using Jeugdhulp.Application.Logboek;
using Jeugdhulp.Domain;
using Jeugdhulp.Domain.Contacten;
using Jeugdhulp.Domain.Trajecten;
using Microsoft.EntityFrameworkCore;

namespace Jeugdhulp.Application.Trajecten;

/// <summary>Who left the waiting list because of a talk.</summary>
public sealed record Gehaald(Guid WachtendeId, Guid PersoonId, DateOnly Op);

/// <summary>A place on the list and a talk with that person.</summary>
internal sealed class Wachtpaar
{
    public required Wachtende Plaats { get; init; }

    public required Contactregel Regel { get; init; }
}

/// <summary>
/// Keeps the waiting list and the talks together: the first talk with the team, or with the one that took over from it, on or after the day of aanmelding ends a wait, and a
/// correction of that contact moves or undoes the end. A worker who put someone back decides alone from then on.
/// </summary>
internal static class Wachtgesprekken
{
    /// <summary>The activities of a first talk, as a query asks for them.</summary>
    public static readonly Activiteit[] Gesprekken = [.. EersteGesprek.Activiteiten];

    /// <summary>Every place with the talks that may end its wait.</summary>
    public static IQueryable<Wachtpaar> Paren(JeugdhulpDbContext db)
    {
        var gesprekken = Gesprekken;
        return from w in db.Wachtenden.AsNoTracking()
               from r in db.Contactregels.AsNoTracking()
               where r.PersoonId == w.PersoonId && r.Feiten.Datum >= w.AangemeldOp && gesprekken.Contains(r.Feiten.Activiteit)
                   && db.Teamopvolgingen.Any(o => o.VanTeamId == w.TeamId && o.TeamId == r.TeamId && o.Sinds <= r.Feiten.Datum)
                   && !db.Wachtenden.Any(ander => ander.ContactregelId == r.Id && ander.Id != w.Id)
               select new Wachtpaar { Plaats = w, Regel = r };
    }

    /// <summary>
    /// The same, to tell a worker: of who was put back only a talk that was registered after that, and that no look at the list came
    /// after. What was there already was not the talk waited for, or somebody would not have put the person back.
    /// </summary>
    public static IQueryable<Wachtpaar> TeMelden(JeugdhulpDbContext db) => Paren(db).Where(p => p.Plaats.EindeOp == null && (!p.Plaats.AlleenMetDeHand
        || (p.Regel.Contact!.GeregistreerdOp > db.Verloopregels.Where(v => v.WachtendeId == p.Plaats.Id && v.Soort == Verloopsoort.Heropend).Max(v => (DateTimeOffset?)v.Op)
            && !db.Wachtcontroles.Any(c => c.WachtendeId == p.Plaats.Id && c.Op > p.Regel.Contact!.GeregistreerdOp))));

    /// <summary>The talks with the team that may end this wait, the first one first.</summary>
    public static IQueryable<Contactregel> Van(JeugdhulpDbContext db, Wachtende wachtende) => Eerst(Paren(db), wachtende);

    /// <summary>The talks that would end this wait now, if a worker says so; the first one first.</summary>
    public static IQueryable<Contactregel> TeMelden(JeugdhulpDbContext db, Wachtende wachtende) => Eerst(TeMelden(db), wachtende);

    /// <summary>Lets the list of the team follow this contact; call in its transaction, after it was saved. Saves nothing itself.</summary>
    /// <returns>Who left the list now.</returns>
    public static async Task<IReadOnlyList<Gehaald>> VolgGesprekAsync(this JeugdhulpDbContext db, TimeProvider klok, Contact contact, CancellationToken ct)
    {
        var (code, team, personen) = (contact.GemeenteCode, contact.TeamId, contact.Regels.Select(r => r.PersoonId).OfType<Guid>().ToArray());
        if (personen.Length == 0)
        {
            return [];
        }

        List<Gehaald> gehaald = [];
        var plaatsen = await db.Wachtenden
            .FromSql($"select *, xmin from wachtende where gemeente_code = {code} and team_id in (select van_team_id from teamopvolging where gemeente_code = {code} and team_id = {team}) and persoon_id = any({personen}) and not alleen_met_de_hand and (afloop is null or afloop = 'eersteGesprek') order by aangemeld_op, id for update")
            .ToListAsync(ct);
        foreach (var plaats in plaatsen)
        {
            var gesprekken = Van(db, plaats);
            if (plaats is { EindeOp: { } dag, ContactregelId: null })
            {
                // A worker gave the day before the contact was there.
                plaats.ContactregelId = await gesprekken.Where(r => r.Feiten.Datum == dag).Select(r => (Guid?)r.Id).FirstOrDefaultAsync(ct);
                continue;
            }

            var eerste = await gesprekken.Select(r => new { r.Id, r.Feiten.Datum }).FirstOrDefaultAsync(ct);
            if (eerste is not null && plaats.EindeOp is null && plaatsen.Exists(p => p != plaats && p.ContactregelId == eerste.Id))
            {
                // Who waited with this team by two places waited once; the oldest has the talk.
                db.Beeindig(klok, plaats, eerste.Datum, Wachtafloop.Samengevoegd, null);
            }
            else if (eerste is not null && plaats.EindeOp is null)
            {
                db.Beeindig(klok, plaats, eerste.Datum, Wachtafloop.EersteGesprek, eerste.Id);
                gehaald.Add(new(plaats.Id, plaats.PersoonId, eerste.Datum));
            }
            else if (eerste is not null && plaats.EindeOp is not null)
            {
                db.Verplaats(klok, plaats, eerste.Datum, eerste.Id);
            }
            else if (plaats.EindeOp is not null)
            {
                await HeropenAsync(db, klok, plaats, ct);
            }
        }

        return gehaald;
    }

    /// <summary>Ends a wait, with the talk that ended it if there is one.</summary>
    public static void Beeindig(this JeugdhulpDbContext db, TimeProvider klok, Wachtende plaats, DateOnly dag, Wachtafloop afloop, Guid? gesprek)
    {
        (plaats.EindeOp, plaats.Afloop, plaats.ContactregelId) = (dag, afloop, gesprek);
        List<Veldwijziging> velden = [];
        velden.Voeg("afloop", null, afloop.Naam());
        velden.Voeg("van de lijst op", null, dag);
        db.Leg(klok, Verloop.Wachtende, plaats.Id, Verloopsoort.Beeindigd, Handeling.WachtendeGewijzigd, velden: velden);
    }

    /// <summary>Opens an ended wait again.</summary>
    public static void Heropen(this JeugdhulpDbContext db, TimeProvider klok, Wachtende plaats)
    {
        List<Veldwijziging> velden = [];
        velden.Voeg("afloop", plaats.Afloop?.Naam(), null);
        velden.Voeg("van de lijst op", plaats.EindeOp, null);
        (plaats.EindeOp, plaats.Afloop, plaats.ContactregelId) = (null, null, null);
        db.Leg(klok, Verloop.Wachtende, plaats.Id, Verloopsoort.Heropend, Handeling.WachtendeGewijzigd, velden: velden);
    }

    /// <summary>Whether the person waits for this team by another place.</summary>
    public static Task<bool> StaatErOokAsync(this JeugdhulpDbContext db, Wachtende plaats, CancellationToken ct) =>
        db.Wachtenden.AnyAsync(w => w.Id != plaats.Id && w.PersoonId == plaats.PersoonId && w.TeamId == plaats.TeamId && w.EindeOp == null, ct);

    /// <summary>
    /// Who waits with a team that is one with this team today, because one took over from the other or a third from both, waits with this
    /// one already. The caller holds the person, so that nobody is put on both lists at once.
    /// </summary>
    /// <param name="db">The database, in the transaction of the caller.</param>
    /// <param name="persoonId">Who waits.</param>
    /// <param name="teamId">With which team.</param>
    /// <param name="behalve">The place that goes to that team; empty for a new one.</param>
    /// <param name="vandaag">Today.</param>
    /// <param name="ct">Stops.</param>
    public static async Task<Fout?> WachtAlAsync(this JeugdhulpDbContext db, Guid persoonId, Guid teamId, Guid? behalve, DateOnly vandaag, CancellationToken ct)
    {
        var plek = await db.Wachtenden.AsNoTracking()
            .Where(w => w.PersoonId == persoonId && w.EindeOp == null && w.TeamId != teamId && w.Id != behalve
                && db.Teamopvolgingen.Any(o => o.VanTeamId == teamId && o.Sinds <= vandaag && db.Teamopvolgingen.Any(a => a.TeamId == o.TeamId && a.VanTeamId == w.TeamId && a.Sinds <= vandaag)))
            .OrderBy(w => w.AangemeldOp)
            .Select(w => new
            {
                w.AangemeldOp,
                Team = db.Teams.Where(t => t.Id == w.TeamId).Select(t => t.Naam).First(),
                Overgenomen = db.Teamopvolgingen.Any(o => o.TeamId == teamId && o.VanTeamId == w.TeamId && o.Sinds <= vandaag),
            })
            .FirstOrDefaultAsync(ct);
        return plek is null ? null : new(
            "Team",
            $"Deze persoon wacht al bij dit team: sinds {Dagtekst.Van(plek.AangemeldOp)} op de wachtlijst van {plek.Team}, {(plek.Overgenomen ? "dat door dit team is overgenomen" : "dat nu hetzelfde team is")}.");
    }

    private static IQueryable<Contactregel> Eerst(IQueryable<Wachtpaar> paren, Wachtende wachtende)
    {
        var id = wachtende.Id;
        return paren.Where(p => p.Plaats.Id == id).Select(p => p.Regel).OrderBy(r => r.Feiten.Datum).ThenBy(r => r.Id);
    }

    private static void Verplaats(this JeugdhulpDbContext db, TimeProvider klok, Wachtende plaats, DateOnly dag, Guid gesprek)
    {
        List<Veldwijziging> velden = [];
        velden.Voeg("van de lijst op", plaats.EindeOp, dag);
        (plaats.EindeOp, plaats.ContactregelId) = (dag, gesprek);
        if (velden.Count > 0)
        {
            db.Leg(klok, Verloop.Wachtende, plaats.Id, Verloopsoort.Gewijzigd, Handeling.WachtendeGewijzigd, velden: velden);
        }
    }

    /// <summary>The talk that ended the wait is none any more. Who waits by another place already keeps this one as it was ended, without the talk.</summary>
    private static async Task HeropenAsync(JeugdhulpDbContext db, TimeProvider klok, Wachtende plaats, CancellationToken ct)
    {
        if (await db.StaatErOokAsync(plaats, ct))
        {
            plaats.ContactregelId = null;
            return;
        }

        db.Heropen(klok, plaats);
    }
}
