using Jeugdhulp.Application.Contacten;
using Jeugdhulp.Application.Contacten.Overzicht;
using Jeugdhulp.Application.Data;
using Jeugdhulp.Application.Dossiers;
using Jeugdhulp.Application.Jeugdigen;
using Jeugdhulp.Application.Logboek;
using Jeugdhulp.Domain;
using Jeugdhulp.Domain.Instellingen;
using Jeugdhulp.Domain.Jeugdigen;
using Jeugdhulp.Domain.Trajecten;
using Microsoft.EntityFrameworkCore;

namespace Jeugdhulp.Application.Trajecten;

/// <summary>Puts persons on the list of who waits for a first talk with the team, and takes them off; <see cref="WachtlijstQuery"/> reads it.</summary>
public sealed class Wachtlijstbeheer(JeugdhulpDbContext db, TimeProvider klok)
{
    /// <summary>Puts a person on the list of a team.</summary>
    public async Task<Trajectresultaat> ZetOpAsync(Guid id, Guid persoonId, Guid? teamId, DateOnly? aangemeld, string? urgentie, bool overbrugging, CancellationToken ct)
    {
        // By person and not by form: with two teams that became one, two forms make two places of one wait.
        await using var transactie = await db.BeginGemeenteAsync(persoonId, ct);
        if (id == Guid.Empty || await db.Personen.Where(p => p.Id == persoonId).Select(p => new Geboortedag(p.Geboortedatum, p.Geboorteprecisie)).SingleOrDefaultAsync(ct) is not { } geboren)
        {
            return new NietGevonden();
        }

        var inhoud = (persoonId, teamId, aangemeld, urgentie, overbrugging);
        if (await db.EerderAsync(db.Wachtenden.Where(w => w.Id == id && w.PersoonId == persoonId), id, inhoud, ct) is { } zelfde)
        {
            return zelfde ? new Bewaard(id) : Afgewezen.Gebruikt;
        }

        List<Fout> fouten = [];
        if (await db.EigenTeamfoutAsync(teamId, aangemeld ?? klok.Vandaag(), klok.Vandaag(), ct) is { } teamfout)
        {
            fouten.Add(new("Team", teamfout));
        }

        if (Aanmelddag(aangemeld, geboren) is { } fout)
        {
            fouten.Add(fout);
        }

        if (!Contractnaam.TryParse<Wachturgentie>(urgentie, out var gekozen))
        {
            fouten.Add(new("Urgentie", "Kies hoe dringend het is."));
        }

        if (fouten.Count == 0 && await db.WachtAlAsync(persoonId, teamId!.Value, null, klok.Vandaag(), ct) is { } plek)
        {
            fouten.Add(plek);
        }

        if (fouten.Count > 0)
        {
            return new Afgewezen(fouten);
        }

        db.Verzonden(klok, id, inhoud);
        db.Wachtenden.Add(new() { GemeenteCode = db.Aanmelding.GemeenteCode!, Id = id, PersoonId = persoonId, TeamId = teamId!.Value, AangemeldOp = aangemeld!.Value, Urgentie = gekozen, Overbrugging = overbrugging });
        db.Leg(klok, Verloop.Wachtende, id, Verloopsoort.Begonnen, Handeling.WachtendeToegevoegd);
        return await db.BewaarAsync(transactie, id, Dubbel, ct);
    }

    /// <summary>Changes the urgency, whether there is help meanwhile, or the day of the aanmelding that was written down wrong.</summary>
    public async Task<Trajectresultaat> WijzigAsync(Guid id, uint versie, DateOnly? aangemeld, string? urgentie, bool overbrugging, CancellationToken ct)
    {
        await using var transactie = await db.BeginGemeenteAsync(ct);
        if (await NeemAsync(id, ct) is not { } wachtende)
        {
            return new NietGevonden();
        }

        if (wachtende.Versie != versie)
        {
            return new Verouderd();
        }

        if (!Contractnaam.TryParse<Wachturgentie>(urgentie, out var gekozen) || wachtende.EindeOp is not null)
        {
            return new Afgewezen([wachtende.EindeOp is null ? new("Urgentie", "Kies hoe dringend het is.") : Weg]);
        }

        var geboren = await db.Personen.Where(p => p.Id == wachtende.PersoonId).Select(p => new Geboortedag(p.Geboortedatum, p.Geboorteprecisie)).SingleAsync(ct);
        if (Aanmelddag(aangemeld, geboren) is { } dagfout)
        {
            return new Afgewezen([dagfout]);
        }

        List<Veldwijziging> velden = [];
        velden.Voeg("aangemeld op", wachtende.AangemeldOp, aangemeld);
        wachtende.AangemeldOp = aangemeld!.Value;
        velden.Voeg("urgentie", wachtende.Urgentie.Naam(), gekozen.Naam());
        velden.Voeg("overbrugging", wachtende.Overbrugging, overbrugging);
        (wachtende.Urgentie, wachtende.Overbrugging) = (gekozen, overbrugging);
        if (velden.Count > 0)
        {
            db.Leg(klok, Verloop.Wachtende, id, Verloopsoort.Gewijzigd, Handeling.WachtendeGewijzigd, velden: velden);
        }

        return await db.BewaarAsync(transactie, id, null, ct);
    }

    /// <summary>What is wrong with the day of the aanmelding; a child that is expected may wait.</summary>
    private Fout? Aanmelddag(DateOnly? aangemeld, Geboortedag geboren) =>
        Wachtcontrolemaker.Dagfout("AangemeldOp", aangemeld, Looptijden.Eerste, "Vul de dag van de aanmelding in.", klok.Vandaag())
        ?? (geboren.Precisie is not Geboorteprecisie.Verwacht && aangemeld < geboren.Vroegst ? new("AangemeldOp", "Deze persoon was op die dag nog niet geboren. Vul een latere dag in.") : null);

    /// <summary>Gives the place to another team that works today; the day of the aanmelding stays.</summary>
    public async Task<Trajectresultaat> GeefOverAsync(Guid id, uint versie, Guid? teamId, string? reden, CancellationToken ct)
    {
        await using var transactie = await db.BeginGemeenteAsync(ct);
        await db.WachtOpAsync(await db.Wachtenden.Where(w => w.Id == id).Select(w => w.PersoonId).SingleOrDefaultAsync(ct), ct);
        if (await NeemAsync(id, ct) is not { } wachtende)
        {
            return new NietGevonden();
        }

        if (await db.GafAlOverAsync(Verloop.Wachtende, id, wachtende.TeamId, teamId, reden, ct))
        {
            return new Bewaard(id);
        }

        if (wachtende.Versie != versie)
        {
            return new Verouderd();
        }

        if (wachtende.EindeOp is not null)
        {
            return new Afgewezen([Weg]);
        }

        var (fouten, velden, gever) = await db.TeamwisselAsync(klok, wachtende.TeamId, teamId, reden, ct);
        if (fouten.Count == 0 && await db.WachtAlAsync(wachtende.PersoonId, teamId!.Value, id, klok.Vandaag(), ct) is { } plek)
        {
            fouten.Add(plek);
        }

        if (fouten.Count > 0)
        {
            return new Afgewezen(fouten);
        }

        // A team that was chosen by mistake, and put right on the day itself, never had it.
        var begonnen = await db.Verloopregels.Where(v => v.WachtendeId == id && v.Soort == Verloopsoort.Begonnen).Select(v => (DateTimeOffset?)v.Op).FirstOrDefaultAsync(ct);
        wachtende.EersteTeamId ??= begonnen is { } op && DateOnly.FromDateTime(op.InNederland()) == klok.Vandaag() ? null : wachtende.TeamId;
        wachtende.TeamId = teamId!.Value;
        db.Leg(klok, Verloop.Wachtende, id, Verloopsoort.Gewijzigd, Handeling.WachtendeGewijzigd, reden!.Trim(), velden, vanTeam: gever);
        return await db.BewaarAsync(transactie, id, new("Team", "Deze persoon staat al op de wachtlijst van dit team."), ct);
    }

    /// <summary>Takes a person off the list.</summary>
    public async Task<Trajectresultaat> HaalAfAsync(Guid id, uint versie, DateOnly? dag, string? afloop, CancellationToken ct)
    {
        await using var transactie = await db.BeginGemeenteAsync(ct);
        if (await NeemAsync(id, ct) is not { } wachtende)
        {
            return new NietGevonden();
        }

        var gelezen = Contractnaam.TryParse<Wachtafloop>(afloop, out var gekozen) && gekozen is not Wachtafloop.Samengevoegd;
        if (wachtende.EindeOp is { } al)
        {
            return gelezen && al == dag && wachtende.Afloop == gekozen ? new Bewaard(id) : new Afgewezen([Weg]);
        }

        if (wachtende.Versie != versie)
        {
            return new Verouderd();
        }

        List<Fout> fouten = gelezen ? [] : [new("Afloop", "Kies waarom deze persoon van de lijst gaat.")];
        if (Wachtcontrolemaker.Dagfout("EindeOp", dag, wachtende.AangemeldOp, "Vul de dag in.", klok.Vandaag()) is { } fout)
        {
            fouten.Add(fout);
        }

        if (fouten.Count > 0)
        {
            return new Afgewezen(fouten);
        }

        var gesprek = gekozen is Wachtafloop.EersteGesprek
            ? await Wachtgesprekken.Van(db, wachtende).Where(r => r.Feiten.Datum == dag).Select(r => (Guid?)r.Id).FirstOrDefaultAsync(ct)
            : null;
        db.Beeindig(klok, wachtende, dag!.Value, gekozen, gesprek);
        return await db.BewaarAsync(transactie, id, null, ct);
    }

    /// <summary>Takes a person off the list for the first talk that was there already, on the day that the reader saw.</summary>
    public async Task<Trajectresultaat> HaalAfNaGesprekAsync(Guid id, DateOnly? dag, CancellationToken ct)
    {
        await using var transactie = await db.BeginGemeenteAsync(ct);
        if (await NeemAsync(id, ct) is not { } wachtende)
        {
            return new NietGevonden();
        }

        if (wachtende.EindeOp is { } al)
        {
            return al == dag && wachtende.Afloop is Wachtafloop.EersteGesprek ? new Bewaard(id) : new Afgewezen([Weg]);
        }

        if (await Wachtgesprekken.TeMelden(db, wachtende).Select(r => new { r.Id, r.Feiten.Datum }).FirstOrDefaultAsync(ct) is not { } eerste || eerste.Datum != dag)
        {
            return new Afgewezen([new(string.Empty, "Het eerste gesprek is intussen veranderd. Bekijk de gegevens hieronder en kies opnieuw.")]);
        }

        db.Beeindig(klok, wachtende, eerste.Datum, Wachtafloop.EersteGesprek, eerste.Id);

        // Who waits with this team by another place too, waited once; that place ends without an outcome.
        foreach (var ander in await Wachtplekken.Paren(db, klok.Vandaag()).Where(p => p.Een.Id == id).Select(p => p.Ander.Id).ToListAsync(ct))
        {
            if (await NeemAsync(ander, ct) is { EindeOp: null } plek)
            {
                db.Beeindig(klok, plek, eerste.Datum > plek.AangemeldOp ? eerste.Datum : plek.AangemeldOp, Wachtafloop.Samengevoegd, null);
            }
        }

        return await db.BewaarAsync(transactie, id, null, ct);
    }

    /// <summary>Puts a person back on the list. After a talk that was not the one waited for, only a worker ends the wait.</summary>
    public async Task<Trajectresultaat> ZetTerugAsync(Guid id, uint versie, CancellationToken ct)
    {
        await using var transactie = await db.BeginGemeenteAsync(ct);
        if (await NeemAsync(id, ct) is not { } wachtende)
        {
            return new NietGevonden();
        }

        if (wachtende.EindeOp is null)
        {
            return new Bewaard(id);
        }

        if (wachtende.Versie != versie)
        {
            return new Verouderd();
        }

        if (await db.StaatErOokAsync(wachtende, ct))
        {
            return new Afgewezen([Dubbel with { Veld = string.Empty }]);
        }

        wachtende.AlleenMetDeHand |= wachtende.Afloop is Wachtafloop.EersteGesprek;
        db.Heropen(klok, wachtende);
        return await db.BewaarAsync(transactie, id, Dubbel with { Veld = string.Empty }, ct);
    }

    /// <summary>Keeps a look at whether someone still has to wait; who does not, leaves the list (CAP-04).</summary>
    /// <param name="id">The place on the list.</param>
    /// <param name="controleId">Key of the form.</param>
    /// <param name="datum">The day on which it was asked.</param>
    /// <param name="uitkomst">How it stands.</param>
    /// <param name="toelichting">In own words.</param>
    /// <param name="gezien">Lines of history that the reader had seen: what a colleague did since is told first. Null does not ask.</param>
    /// <param name="ct">Ends the work.</param>
    public async Task<Trajectresultaat> KijkNaAsync(Guid id, Guid controleId, DateOnly? datum, string? uitkomst, string? toelichting, int? gezien, CancellationToken ct)
    {
        await using var transactie = await db.BeginGemeenteAsync(ct);
        if (controleId == Guid.Empty || await NeemAsync(id, ct) is not { } wachtende)
        {
            return new NietGevonden();
        }

        if (await db.Wachtcontroles.AsNoTracking().SingleOrDefaultAsync(c => c.Id == controleId && c.WachtendeId == id, ct) is { } bewaard)
        {
            return Wachtcontrolemaker.IsZelfde(bewaard, datum, uitkomst, toelichting) ? new Bewaard(id) : new Verouderd();
        }

        var fouten = Wachtcontrolemaker.Fouten(datum, uitkomst, toelichting, wachtende.AangemeldOp, klok.Vandaag(), out var gekozen).ToList();
        if (wachtende.EindeOp is not null)
        {
            fouten.Add(Weg);
        }

        if (fouten.Count > 0)
        {
            return new Afgewezen(fouten);
        }

        if (gezien is not null && await db.Verloopregels.CountAsync(v => v.WachtendeId == id, ct) != gezien)
        {
            return new Verouderd();
        }

        db.Wachtcontroles.Add(Wachtcontrolemaker.Maak(db, klok, controleId, id, null, datum!.Value, gekozen, toelichting));
        List<Veldwijziging> velden = [];
        velden.Voeg("uitkomst", null, gekozen.Naam());
        db.Leg(klok, Verloop.Wachtende, id, Verloopsoort.Nagekeken, Handeling.WachtendeGewijzigd, Verloop.Netjes(toelichting), velden);
        wachtende.Overbrugging |= gekozen is Wachtuitkomst.Overbrugging;
        if (Afloop(gekozen) is { } afloop)
        {
            db.Beeindig(klok, wachtende, datum.Value, afloop, null);
        }

        return await db.BewaarAsync(transactie, id, null, ct);
    }

    private static Fout Dubbel => new("Team", "Deze persoon staat al op de wachtlijst van dit team.");

    private static Fout Weg => new(string.Empty, "Deze persoon staat niet meer op de wachtlijst.");

    private static Wachtafloop? Afloop(Wachtuitkomst uitkomst) => uitkomst switch
    {
        Wachtuitkomst.NietMeerNodig => Wachtafloop.NietMeerNodig,
        Wachtuitkomst.LichterGeholpen => Wachtafloop.LichterGeholpen,
        Wachtuitkomst.EldersGeplaatst => Wachtafloop.EldersGeplaatst,
        _ => null,
    };

    private async Task<Wachtende?> NeemAsync(Guid id, CancellationToken ct)
    {
        var code = db.Aanmelding.GemeenteCode!;
        return await db.Wachtenden.FromSql($"select *, xmin from wachtende where gemeente_code = {code} and id = {id} for update").SingleOrDefaultAsync(ct);
    }
}
