using System.Globalization;
using Jeugdhulp.Application.Data;
using Jeugdhulp.Application.Trajecten;
using Jeugdhulp.Domain.Logboek;
using Microsoft.EntityFrameworkCore;

namespace Jeugdhulp.Application.Logboek;

/// <summary>Which rows of the log are asked for; both days are included.</summary>
public sealed record Logboekvraag(DateOnly Van, DateOnly TotEnMet, Guid? AccountId, Handeling? Handeling, Guid? ObjectId, bool AlleenGeweigerd, int Pagina);

/// <summary>A row of the log with the name of who did it.</summary>
public sealed record Logregel(DateTimeOffset Tijdstip, string? Naam, Handeling Handeling, string ObjectSoort, Guid? ObjectId, string Resultaat, string Oorsprong, Dictionary<string, string>? Bijzonderheden);

/// <summary>A page of the log, and who can be chosen.</summary>
public sealed record Logboekblad(IReadOnlyList<Logregel> Regels, int Aantal, IReadOnlyList<Lijstkeuze> Accounts);

/// <summary>What one account did in a week, and what stands out in it.</summary>
public sealed record Weekregel(Guid AccountId, string Naam, Weekinzage Week, IReadOnlyList<Toegangssignaal> Signalen);

/// <summary>Reads the log of the own gemeente, for the privacyfunctionaris; that it was read stands in the log too.</summary>
public sealed class LogboekQuery(JeugdhulpDbContext db, TimeProvider klok)
{
    public const int PerPagina = 50;

    public async Task<Logboekblad> LaadAsync(Logboekvraag vraag, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(vraag);
        await using var transactie = await db.BeginGemeenteAsync(ct);
        var (van, tot) = (vraag.Van.BeginInNederland(), vraag.TotEnMet.AddDays(1).BeginInNederland());
        var alles = vraag.ObjectId is { } over ? db.LogboekOver([over], over) : db.Logboek;
        var regels = alles.AsNoTracking().Where(l => l.Tijdstip >= van && l.Tijdstip < tot
            && (vraag.AccountId == null || l.AccountId == vraag.AccountId)
            && (vraag.Handeling == null || l.Handeling == vraag.Handeling)
            && (!vraag.AlleenGeweigerd || l.Resultaat == "geweigerd"));
        var aantal = await regels.CountAsync(ct);
        var blad = await regels.OrderByDescending(l => l.Id).Skip((vraag.Pagina - 1) * PerPagina).Take(PerPagina)
            .Select(l => new Logregel(l.Tijdstip, db.Users.Where(a => a.Id == l.AccountId).Select(a => a.Naam).FirstOrDefault(), l.Handeling, l.ObjectSoort, l.ObjectId, l.Resultaat, l.Oorsprong, l.Bijzonderheden))
            .ToListAsync(ct);
        var accounts = await db.Users
            .Where(a => db.Aanstellingen.Any(r => r.AccountId == a.Id && r.GemeenteCode == db.Aanmelding.GemeenteCode) || db.Medewerkers.Any(m => m.AccountId == a.Id))
            .OrderBy(a => a.Naam).Select(a => new Lijstkeuze(a.Id.ToString(), a.Naam)).ToListAsync(ct);
        db.Log(klok, Handeling.LogboekBekeken, "logboek", vraag.ObjectId, new()
        {
            ["van"] = vraag.Van.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            ["totEnMet"] = vraag.TotEnMet.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        });
        await db.SaveChangesAsync(ct);
        await transactie.CommitAsync(ct);
        return new(blad, aantal, accounts);
    }

    /// <summary>What every account did in the week that begins on <paramref name="maandag"/>; those with a signal first.</summary>
    public async Task<IReadOnlyList<Weekregel>> WeekAsync(DateOnly maandag, CancellationToken ct)
    {
        await using var transactie = await db.BeginGemeenteAsync(ct);
        var (eerder, van, tot) = (maandag.AddDays(-28).BeginInNederland(), maandag.BeginInNederland(), maandag.AddDays(7).BeginInNederland());
        var tellingen = await db.Database.SqlQuery<Telling>(
            $"""
             with dag as (
                 select account_id, handeling, resultaat, object_id, tijdstip, tijdstip at time zone 'Europe/Amsterdam' as hier
                 from logboekregel
                 where gemeente_code = {db.Aanmelding.GemeenteCode} and account_id is not null and tijdstip >= {eerder} and tijdstip < {tot}
             ), gezien as (
                 select distinct account_id, object_id from dag where handeling = 'persoonBekeken' and object_id is not null and tijdstip >= {van}
             ), lid as (
                 select m.account_id, l.team_id from medewerker m join teamlid l on l.gemeente_code = m.gemeente_code and l.medewerker_id = m.id where m.account_id is not null
             ), vreemd as (
                 select g.account_id, count(*)::int as aantal from gezien g
                 where not exists (
                     select 1 from (
                         select g.object_id as id
                         union select b.persoon_id from gezinslid a join gezinslid b on b.gemeente_code = a.gemeente_code and b.gezin_id = a.gezin_id where a.persoon_id = g.object_id
                     ) kring
                     where exists (select 1 from contactregel r join lid on lid.account_id = g.account_id and lid.team_id = r.team_id where r.persoon_id = kring.id)
                         or exists (select 1 from traject t join lid on lid.account_id = g.account_id and lid.team_id = t.team_id where t.persoon_id = kring.id)
                         or exists (select 1 from dossierpersoon p join dossier d on d.gemeente_code = p.gemeente_code and d.id = p.dossier_id
                             join lid on lid.account_id = g.account_id and lid.team_id = d.team_id where p.persoon_id = kring.id))
                 group by g.account_id
             )
             select d.account_id as "AccountId",
                 count(distinct object_id) filter (where handeling = 'persoonBekeken' and tijdstip >= {van})::int as "Personen",
                 count(distinct (object_id, date_bin('7 days', tijdstip, {van}))) filter (where handeling = 'persoonBekeken' and tijdstip < {van})::int as "Eerder",
                 coalesce(max(v.aantal), 0) as "Buiten",
                 count(distinct object_id) filter (where handeling = 'persoonBekeken' and tijdstip >= {van}
                     and (extract(isodow from hier) > 5 or hier::time < '06:00' or hier::time >= '22:00'))::int as "Ongewoon",
                 count(*) filter (where resultaat = 'geweigerd' and tijdstip >= {van})::int as "Geweigerd"
             from dag d left join vreemd v on v.account_id = d.account_id
             group by d.account_id
             """).ToListAsync(ct);
        var ids = tellingen.Select(t => t.AccountId).ToArray();
        var namen = await db.Users.Where(a => ids.Contains(a.Id)).ToDictionaryAsync(a => a.Id, a => a.Naam, ct);
        db.Log(klok, Handeling.LogboekBekeken, "logboek", null, new() { ["week"] = maandag.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) });
        await db.SaveChangesAsync(ct);
        await transactie.CommitAsync(ct);
        return
        [
            .. tellingen.Where(t => t.Personen + t.Geweigerd > 0)
                .Select(t => (t.AccountId, Week: new Weekinzage(t.Personen, t.Eerder / 4m, t.Buiten, t.Ongewoon, t.Geweigerd)))
                .Select(t => new Weekregel(t.AccountId, namen.GetValueOrDefault(t.AccountId, string.Empty), t.Week, Toegangssignalen.Bepaal(t.Week)))
                .OrderByDescending(r => r.Signalen.Count).ThenByDescending(r => r.Week.Personen).ThenBy(r => r.Naam, StringComparer.CurrentCulture),
        ];
    }

    private sealed record Telling(Guid AccountId, int Personen, int Eerder, int Buiten, int Ongewoon, int Geweigerd);
}
