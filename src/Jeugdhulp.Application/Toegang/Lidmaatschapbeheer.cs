using System.Globalization;
using Jeugdhulp.Application.Contacten.Overzicht;
using Jeugdhulp.Application.Data;
using Jeugdhulp.Application.Gemeenten;
using Jeugdhulp.Application.Logboek;
using Jeugdhulp.Domain;
using Jeugdhulp.Domain.Teams;
using Microsoft.EntityFrameworkCore;

namespace Jeugdhulp.Application.Toegang;

/// <summary>A period in a team, on the page of an account.</summary>
public sealed record Lidmaatschap(Guid TeamId, string Team, DateOnly Van, DateOnly? Tot)
{
    /// <summary>Still to come, or going on.</summary>
    public bool Loopt(DateOnly vandaag) => Tot is null || Tot > vandaag;
}

/// <summary>The teams of an account, the newest first.</summary>
/// <param name="Account">Whose.</param>
/// <param name="Regels">Every period, those that are over too.</param>
/// <param name="Teams">Teams that can be chosen.</param>
/// <param name="Vandaag">Today.</param>
public sealed record Lidmaatschappen(Accountregel Account, IReadOnlyList<Lidmaatschap> Regels, IReadOnlyList<Teamkeuze> Teams, DateOnly Vandaag);

/// <summary>What came of a change of the teams of an account.</summary>
public abstract record Lidresultaat;

/// <summary>Changed, or as asked already.</summary>
public sealed record LidGewijzigd : Lidresultaat;

/// <summary>No such account works in this gemeente.</summary>
public sealed record LidOnvindbaar : Lidresultaat;

/// <summary>Who asks is no longer a beheerder here.</summary>
public sealed record LidVerboden : Lidresultaat;

/// <summary>Refused; a fault without a field is about the whole.</summary>
public sealed record LidGeweigerd(IReadOnlyList<Fout> Fouten) : Lidresultaat;

/// <summary>
/// Says to which teams the owner of an account belongs, and from which day until which (BEH-01). Nothing is deleted: who looked at
/// something years ago did so as a member of a team of that day.
/// </summary>
public sealed class Lidmaatschapbeheer(JeugdhulpDbContext db, Accountbeheer accounts, Aanmelding aanmelding, TimeProvider klok)
{
    private const string Teamveld = "TeamId";

    /// <summary>The teams of an account; null when no such account works here.</summary>
    public async Task<Lidmaatschappen?> LaadAsync(Guid accountId, CancellationToken ct)
    {
        await using var transactie = await db.BeginGemeenteAsync(ct);
        if ((await accounts.RegelsAsync(ct)).FirstOrDefault(a => a.Id == accountId) is not { } account)
        {
            return null;
        }

        var vandaag = klok.Vandaag();
        var regels = await (
            from m in db.Medewerkers
            where m.AccountId == accountId
            join l in db.Teamleden on new { m.GemeenteCode, MedewerkerId = m.Id } equals new { l.GemeenteCode, l.MedewerkerId }
            join t in db.Teams on new { l.GemeenteCode, Id = l.TeamId } equals new { t.GemeenteCode, t.Id }
            orderby l.Van descending, t.Naam, t.Id
            select new Lidmaatschap(t.Id, t.Naam, l.Van, l.Tot)).ToListAsync(ct);
        var teams = await db.Teams.AsNoTracking().Where(t => t.GeldigTot == null || t.GeldigTot > vandaag).OrderBy(t => t.Naam).ThenBy(t => t.Id).Select(t => new Teamkeuze(t.Id, t.Naam)).ToListAsync(ct);
        return new(account, regels, teams, vandaag);
    }

    /// <summary>Lets the owner of an account belong to a team from a day on.</summary>
    public Task<Lidresultaat> BeginAsync(Guid accountId, Guid? teamId, DateOnly? van, CancellationToken ct) => DoeAsync(accountId, async account =>
    {
        var vandaag = klok.Vandaag();
        if (await db.Teams.AsNoTracking().SingleOrDefaultAsync(t => t.Id == teamId && (t.GeldigTot == null || t.GeldigTot > vandaag), ct) is not { } team)
        {
            return [new(Teamveld, "Kies een team uit de lijst.")];
        }

        var medewerker = await MedewerkerAsync(account, ct);
        var perioden = await db.Teamleden.Where(l => l.TeamId == team.Id && l.MedewerkerId == medewerker.Id).ToListAsync(ct);
        if (perioden.Exists(p => p.Van == van && p.Tot is null))
        {
            return [];
        }

        if (Lidmaatschapregels.Begin(van, team.GeldigVan, team.GeldigTot, perioden.Select(p => new Lidperiode(p.Van, p.Tot)), vandaag) is { } fout)
        {
            return [new("Van", fout)];
        }

        var dag = van!.Value;
        if (perioden.Find(p => p.Van == dag) is { } teruggenomen)
        {
            teruggenomen.Tot = null;
        }
        else
        {
            db.Teamleden.Add(new() { GemeenteCode = team.GemeenteCode, TeamId = team.Id, MedewerkerId = medewerker.Id, Van = dag });
        }

        db.Log(klok, Handeling.LidmaatschapBegonnen, "account", accountId, new() { ["team"] = team.Id.ToString(), ["van"] = Dag(dag) });
        return [];
    }, ct);

    /// <summary>Gives the period in a team that goes on, or is to come, its last day. Of later periods nothing stays after that day.</summary>
    public Task<Lidresultaat> BeeindigAsync(Guid accountId, Guid? teamId, DateOnly? laatsteDag, CancellationToken ct) => DoeAsync(accountId, async account =>
    {
        var vandaag = klok.Vandaag();
        var perioden = await db.Teamleden
            .Where(l => l.TeamId == teamId && (l.Tot == null || l.Tot > vandaag) && l.Tot != l.Van && db.Medewerkers.Any(m => m.Id == l.MedewerkerId && m.AccountId == account.Id))
            .OrderBy(l => l.Van).ToListAsync(ct);
        if (perioden is not [var lid, ..])
        {
            return [new(Teamveld, "Kies een team waar de medewerker nu bij hoort.")];
        }

        if (Lidmaatschapregels.Einde(laatsteDag, lid.Van, vandaag) is { } fout)
        {
            return [new("LaatsteDag", fout)];
        }

        foreach (var (periode, tot) in Lidmaatschapregels.Eindes(perioden.ConvertAll(p => new Lidperiode(p.Van, p.Tot)), laatsteDag!.Value).Select((tot, i) => (Periode: perioden[i], Tot: tot)).Where(e => e.Tot != e.Periode.Tot))
        {
            periode.Tot = tot;
            db.Log(klok, Handeling.LidmaatschapBeeindigd, "account", accountId, new() { ["team"] = periode.TeamId.ToString(), ["van"] = Dag(periode.Van), ["tot"] = Dag(tot) });
        }

        return [];
    }, ct);

    private async Task<Lidresultaat> DoeAsync(Guid accountId, Func<Accountregel, Task<IReadOnlyList<Fout>>> doe, CancellationToken ct)
    {
        // One after the other with the roles: what is decided here rests on who is a beheerder.
        await using var transactie = await db.BeginGemeenteAsync(Rollenbeheer.Slot(aanmelding), ct);
        if (!await db.Aanstellingen.AnyAsync(a => a.GemeenteCode == aanmelding.GemeenteCode && a.AccountId == aanmelding.AccountId && a.Rol == Rol.Beheerder, ct))
        {
            return new LidVerboden();
        }

        if ((await accounts.RegelsAsync(ct)).FirstOrDefault(a => a.Id == accountId) is not { } account)
        {
            return new LidOnvindbaar();
        }

        // Who is a consulent as well would otherwise open any team with the other hat on.
        IReadOnlyList<Fout> fouten = accountId == aanmelding.AccountId ? [new(Teamveld, "Dit is uw eigen account. Vraag een andere beheerder.")] : await doe(account);
        if (fouten.Count > 0)
        {
            return new LidGeweigerd(fouten);
        }

        await db.SaveChangesAsync(ct);
        await transactie.CommitAsync(ct);
        return new LidGewijzigd();
    }

    private async Task<Medewerker> MedewerkerAsync(Accountregel account, CancellationToken ct)
    {
        if (await db.Medewerkers.SingleOrDefaultAsync(m => m.AccountId == account.Id, ct) is { } bekend)
        {
            return bekend;
        }

        var nieuw = new Medewerker { GemeenteCode = aanmelding.GemeenteCode!, Id = Guid.CreateVersion7(klok.GetUtcNow()), AccountId = account.Id, Naam = account.Naam };
        db.Medewerkers.Add(nieuw);
        return nieuw;
    }

    private static string Dag(DateOnly dag) => dag.ToString("O", CultureInfo.InvariantCulture);
}
