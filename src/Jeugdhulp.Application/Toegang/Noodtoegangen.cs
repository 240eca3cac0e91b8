using System.Globalization;
using Jeugdhulp.Application.Data;
using Jeugdhulp.Application.Jeugdigen;
using Jeugdhulp.Application.Logboek;
using Jeugdhulp.Application.Werk;
using Jeugdhulp.Domain;
using Jeugdhulp.Domain.Dossiers;
using Jeugdhulp.Domain.Jeugdigen;
using Jeugdhulp.Domain.Teams;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Jeugdhulp.Application.Toegang;

/// <summary>What came of asking for noodtoegang.</summary>
public abstract record Noodresultaat;

/// <summary>Given, by this form now or before.</summary>
public sealed record NoodGegeven(Guid PersoonId, Guid? DossierId) : Noodresultaat;

/// <summary>Refused, all faults at once.</summary>
public sealed record NoodGeweigerd(IReadOnlyList<Fout> Fouten) : Noodresultaat;

/// <summary>Noodtoegang that holds now, for who has it.</summary>
public sealed record Lopendenood(Guid Id, Guid PersoonId, string Naam, Guid? DossierId, DateTimeOffset Tot);

/// <summary>Noodtoegang that someone took to a family of a team, for its teammanager.</summary>
/// <param name="Id">The noodtoegang.</param>
/// <param name="Wie">Who took it.</param>
/// <param name="PersoonId">About whom.</param>
/// <param name="Naam">That person.</param>
/// <param name="Team">The team that is told.</param>
/// <param name="Toegang">When, until when, and why.</param>
/// <param name="GezienOp">When a teammanager saw it.</param>
/// <param name="GezienDoor">Who that was.</param>
public sealed record Noodbericht(Guid Id, string Wie, Guid PersoonId, string Naam, string Team, Noodtoegang Toegang, DateTimeOffset? GezienOp, string? GezienDoor);

/// <summary>Gives, ends and shows noodtoegang: reading about a family of another team, with a reason, for a short while.</summary>
public sealed class Noodtoegangen(JeugdhulpDbContext db, IOptions<Noodtoegangduur> duur, TimeProvider klok)
{
    private const string Wieveld = "Wie";

    /// <summary>Days for which a manager can look back on what was seen.</summary>
    private const int DagenTerug = 30;

    public TimeSpan Duur => duur.Value.Duur;

    /// <summary>
    /// Asks for it by an exact BSN or the number of a dossier. What is not there and what can be seen already get the same answer, and
    /// each attempt is in the log.
    /// </summary>
    /// <param name="id">Id of the form; saving it twice gives one.</param>
    /// <param name="wie">BSN, or number of a dossier with or without that word.</param>
    /// <param name="reden">Why it is needed.</param>
    /// <param name="ct">Ends the work.</param>
    public async Task<Noodresultaat> VraagAsync(Guid id, string? wie, string? reden, CancellationToken ct)
    {
        List<Fout> fouten = [];
        var (bsn, nummer) = (Bsn.TryParse(wie, out var gelezen) ? gelezen.Value.Waarde : null, ZoekQuery.Nummer(wie));
        if (bsn is null && nummer is null)
        {
            fouten.Add(new(Wieveld, "Vul een BSN van negen cijfers in, of het nummer van een dossier."));
        }

        if (Noodtoegangregels.Reden(reden) is { } redenfout)
        {
            fouten.Add(new("Reden", redenfout));
        }

        if (fouten.Count > 0)
        {
            return new NoodGeweigerd(fouten);
        }

        await using var transactie = await db.BeginGemeenteAsync(db.Aanmelding.AccountId!.Value, ct);
        if (await db.Noodtoegangen.AsNoTracking().SingleOrDefaultAsync(n => n.Id == id, ct) is { } gegeven)
        {
            return gegeven.AccountId != db.Aanmelding.AccountId ? new NoodGeweigerd([Niets()])
                : await db.EerderAsync(db.Noodtoegangen.Where(n => n.Id == id), id, (wie, reden), ct) is true ? new NoodGegeven(gegeven.PersoonId, gegeven.DossierId)
                : new NoodGeweigerd([Formuliersleutel.Gebruikt]);
        }

        var (nu, account) = (klok.GetUtcNow(), db.Aanmelding.AccountId);
        var sinds = nu.AddHours(-1);
        if (await db.Logboek.CountAsync(l => l.AccountId == account && l.Handeling == Handeling.NoodtoegangGevraagd && l.Tijdstip > sinds, ct) >= Noodtoegangregels.HoogstensPerUur)
        {
            return new NoodGeweigerd([new(string.Empty, "U vroeg het laatste uur te vaak om noodtoegang. Wacht een uur, of bel het andere team.")]);
        }

        var gevonden = await VindAsync(bsn, nummer, ct);
        var teams = gevonden is null ? [] : await AndereTeamsAsync(gevonden.PersoonId, gevonden.DossierId, ct);
        if (gevonden is null || teams.Count == 0)
        {
            db.Log(klok, Handeling.NoodtoegangGevraagd, "noodtoegang", id, new() { ["manier"] = bsn is null ? "dossier" : "bsn" }, "geweigerd");
            await db.SaveChangesAsync(ct);
            await transactie.CommitAsync(ct);
            return new NoodGeweigerd([Niets()]);
        }

        var gemeente = db.Aanmelding.GemeenteCode!;
        db.Verzonden(klok, id, (wie, reden));
        db.Noodtoegangen.Add(new()
        {
            GemeenteCode = gemeente,
            Id = id,
            AccountId = account!.Value,
            DoorNaam = db.Aanmelding.Naam,
            PersoonId = gevonden.PersoonId,
            DossierId = gevonden.DossierId,
            Reden = reden!.Trim(),
            Op = nu,
            Tot = nu + duur.Value.Duur,
        });
        db.Noodmeldingen.AddRange(teams.Select(team => new Noodmelding { GemeenteCode = gemeente, NoodtoegangId = id, TeamId = team }));
        db.Log(klok, Handeling.NoodtoegangGevraagd, "persoon", gevonden.PersoonId, new()
        {
            ["manier"] = bsn is null ? "dossier" : "bsn",
            ["noodtoegang"] = id.ToString(),
            ["minuten"] = ((int)duur.Value.Duur.TotalMinutes).ToString(CultureInfo.InvariantCulture),
        });
        await db.SaveChangesAsync(ct);
        await transactie.CommitAsync(ct);
        return new NoodGegeven(gevonden.PersoonId, gevonden.DossierId);
    }

    /// <summary>Ends it before its time; false when the reader has none of that id.</summary>
    public async Task<bool> EindigAsync(Guid id, CancellationToken ct)
    {
        await using var transactie = await db.BeginGemeenteAsync(id, ct);
        var (nu, account) = (klok.GetUtcNow(), db.Aanmelding.AccountId);
        if (await db.Noodtoegangen.SingleOrDefaultAsync(n => n.Id == id && n.AccountId == account, ct) is not { } nood)
        {
            return false;
        }

        if (nood.Loopt(nu))
        {
            nood.BeeindigdOp = nu;
            db.Log(klok, Handeling.NoodtoegangBeeindigd, "persoon", nood.PersoonId, new() { ["noodtoegang"] = id.ToString() });
            await db.SaveChangesAsync(ct);
            await transactie.CommitAsync(ct);
        }

        return true;
    }

    /// <summary>What the reader has open now, the first to end first.</summary>
    public async Task<IReadOnlyList<Lopendenood>> LopendAsync(CancellationToken ct)
    {
        await using var transactie = await db.BeginBijVraagAsync(ct);
        var rijen = await Muurblik.Lopend(db, klok.GetUtcNow()).AsNoTracking().OrderBy(n => n.Tot).Join(db.Personen, n => n.PersoonId, p => p.Id, (n, p) => new { Nood = n, Persoon = p }).ToListAsync(ct);
        await db.LogBekekenAsync(klok, [.. rijen.Select(r => r.Persoon.Id).Distinct()], ct);
        await db.SaveChangesAsync(ct);
        await transactie.CommitAsync(ct);
        return [.. rijen.Select(r => new Lopendenood(r.Nood.Id, r.Persoon.Id, r.Persoon.VolledigeNaam, r.Nood.DossierId, r.Nood.Tot))];
    }

    /// <summary>How often someone took noodtoegang to a family of the own teams that no teammanager saw yet; none for who is no teammanager.</summary>
    public async Task<int> TelAsync(CancellationToken ct)
    {
        if (!IsTeammanager)
        {
            return 0;
        }

        await using var transactie = await db.BeginBijVraagAsync(ct);
        var teams = (await Muurblik.LaadAsync(db, klok, ct)).Teams;
        return await db.Noodmeldingen.Where(m => m.GezienOp == null && teams.Contains(m.TeamId)).Select(m => m.NoodtoegangId).Distinct().CountAsync(ct);
    }

    /// <summary>What was taken to families of the own teams: what nobody saw yet, and of the last month what was seen.</summary>
    public async Task<IReadOnlyList<Noodbericht>> BerichtenAsync(CancellationToken ct)
    {
        if (!IsTeammanager)
        {
            return [];
        }

        await using var transactie = await db.BeginBijVraagAsync(ct);
        var teams = (await Muurblik.LaadAsync(db, klok, ct)).Teams;
        var sinds = klok.GetUtcNow().AddDays(-DagenTerug);
        var rijen = await (
            from m in db.Noodmeldingen.AsNoTracking()
            where teams.Contains(m.TeamId) && (m.GezienOp == null || m.GezienOp > sinds)
            join n in db.Noodtoegangen on m.NoodtoegangId equals n.Id
            join p in db.Personen on n.PersoonId equals p.Id
            join t in db.Teams on m.TeamId equals t.Id
            orderby m.GezienOp != null, n.Op descending, t.Naam
            select new { Melding = m, Nood = n, Persoon = p, Team = t.Naam }).ToListAsync(ct);
        db.Log(klok, Handeling.WerkBekeken, "werk", null, new() { ["vorm"] = "noodtoegang", ["personen"] = string.Join(',', rijen.Select(r => r.Persoon.Id).Distinct()) });
        await db.SaveChangesAsync(ct);
        await transactie.CommitAsync(ct);
        return [.. rijen.Select(r => new Noodbericht(r.Nood.Id, r.Nood.DoorNaam, r.Persoon.Id, r.Persoon.VolledigeNaam, r.Team, r.Nood, r.Melding.GezienOp, r.Melding.GezienDoor))];
    }

    /// <summary>A teammanager has seen it, for all own teams that were told; false when none of these was.</summary>
    public async Task<bool> GezienAsync(Guid id, CancellationToken ct)
    {
        await using var transactie = await db.BeginGemeenteAsync(id, ct);
        var teams = (await Muurblik.LaadAsync(db, klok, ct)).Teams;
        var meldingen = IsTeammanager ? await db.Noodmeldingen.Where(m => m.NoodtoegangId == id && teams.Contains(m.TeamId)).ToListAsync(ct) : [];
        foreach (var melding in meldingen.Where(m => m.GezienOp is null))
        {
            (melding.GezienOp, melding.GezienDoorAccountId, melding.GezienDoor) = (klok.GetUtcNow(), db.Aanmelding.AccountId, db.Aanmelding.Naam);
        }

        if (db.ChangeTracker.HasChanges())
        {
            db.Log(klok, Handeling.NoodtoegangGezien, "noodtoegang", id);
            await db.SaveChangesAsync(ct);
            await transactie.CommitAsync(ct);
        }

        return meldingen.Count > 0;
    }

    private bool IsTeammanager => db.Aanmelding.Rollen.Contains(Rol.Teammanager);

    /// <summary>One sentence for what is not there, what is of no team and what the reader can see: none of these shows.</summary>
    private static Fout Niets() => new(Wieveld, "Hiermee is niets te openen. Kijk of het nummer klopt. Misschien ziet u deze gegevens al: zoek dan bovenaan de pagina.");

    private async Task<Gezochte?> VindAsync(string? bsn, int? nummer, CancellationToken ct)
    {
        if (bsn is not null)
        {
            var kenmerk = Persoon.Kenmerk(db.Aanmelding.GemeenteCode!, bsn);
            return await db.Personen.Where(p => p.Bsnkenmerk == kenmerk && p.SamengevoegdMetId == null).Select(p => new Gezochte(p.Id, null)).SingleOrDefaultAsync(ct);
        }

        return await db.Dossiers.Where(d => d.Nummer == nummer)
            .SelectMany(d => d.Personen.Where(p => p.Rol != Dossierrol.Contactpersoon))
            .OrderBy(p => p.Rol).ThenBy(p => p.Van).ThenBy(p => p.PersoonId)
            .Select(p => new Gezochte(p.PersoonId, p.DossierId)).FirstOrDefaultAsync(ct);
    }

    /// <summary>The teams that work or worked with this family and are not those of the reader. Own contacts are open; those of others are not.</summary>
    private async Task<List<Guid>> AndereTeamsAsync(Guid persoonId, Guid? dossierId, CancellationToken ct)
    {
        var blik = await Muurblik.LaadAsync(db, klok, ct);
        var eigen = blik.Teams;
        var zelf = db.Persoonteams.Where(t => t.PersoonId == persoonId || db.Dossierpersonen.Any(d => d.DossierId == dossierId && d.PersoonId == t.PersoonId));
        var teams = await zelf.Where(t => !eigen.Contains(t.TeamId)).Select(t => t.TeamId).Distinct().ToListAsync(ct);
        return teams.Count > 0
            ? teams
            : await db.Persoonkringen.Where(k => k.PersoonId == persoonId)
                .Join(db.Persoonteams, k => k.LidId, t => t.PersoonId, (k, t) => t.TeamId).Where(t => !eigen.Contains(t)).Distinct().ToListAsync(ct);
    }

    private sealed record Gezochte(Guid PersoonId, Guid? DossierId);
}
