using Jeugdhulp.Application.Data;
using Jeugdhulp.Application.Logboek;
using Jeugdhulp.Domain.Teams;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Jeugdhulp.Application.Toegang;

/// <summary>Signs in and out, and says where an account may work. Every attempt leaves a row in the log.</summary>
public sealed class AanmeldService(
    JeugdhulpDbContext db,
    IPasswordHasher<Account> hasher,
    ILookupNormalizer schrijfwijze,
    IOptions<IdentityOptions> regels,
    Aanmelding aanmelding,
    TimeProvider klok)
{
    /// <summary>Hash of a password that nobody has, so that an unknown name costs as much time as a wrong password.</summary>
    private static readonly string NiemandsHash = new PasswordHasher<Account>().HashPassword(Niemand, Guid.NewGuid().ToString());

    private static Account Niemand => new() { Naam = string.Empty };

    /// <summary>Checks name and password. Which of the two was wrong, or that the account is locked, stays in the log.</summary>
    /// <returns>Empty when refused.</returns>
    public async Task<Aangemelde?> MeldAanAsync(string gebruikersnaam, string wachtwoord, CancellationToken ct)
    {
        var naam = schrijfwijze.NormalizeName(gebruikersnaam.Trim());
        var hash = await db.Users.Where(a => a.NormalizedUserName == naam).Select(a => a.PasswordHash).SingleOrDefaultAsync(ct);

        // A hash costs a tenth of a second on purpose: it holds no connection and no lock meanwhile.
        var past = hasher.VerifyHashedPassword(Niemand, hash ?? NiemandsHash, wachtwoord) is not PasswordVerificationResult.Failed;

        await using var transactie = await db.BeginGemeenteAsync(ct);
        var account = await VergrendelAsync(naam, ct);
        if (account is null)
        {
            await LogAsync(null, [Aanstelling.Land], Handeling.AanmeldenGeweigerd, "onbekend", ct);
            await transactie.CommitAsync(ct);
            return null;
        }

        var werkgemeenten = await LaadWerkgemeentenAsync(account, ct);
        IEnumerable<string> gemeenten = werkgemeenten is [] ? [Aanstelling.Land] : werkgemeenten.Select(w => w.GemeenteCode);
        // A password that was changed in between counts as the old one that it is.
        var juist = past && hash is not null && account.PasswordHash == hash;
        var geblokkeerd = account.LockoutEnd > klok.GetUtcNow();
        if (!juist || geblokkeerd)
        {
            if (!geblokkeerd)
            {
                TelMislukt(account);
            }

            await LogAsync(account, gemeenten, Handeling.AanmeldenGeweigerd, geblokkeerd ? "geblokkeerd" : "wachtwoord", ct);
            await transactie.CommitAsync(ct);
            return null;
        }

        account.AccessFailedCount = 0;
        await LogAsync(account, gemeenten, Handeling.Aangemeld, null, ct);
        await transactie.CommitAsync(ct);
        return new Aangemelde(account.Id, account.Naam, account.SecurityStamp ?? string.Empty, werkgemeenten);
    }

    /// <summary>
    /// What the account may do now; empty when <paramref name="stempel"/> is no longer that of the account, or the session ended.
    /// </summary>
    public async Task<Aangemelde?> VindAsync(Guid accountId, string stempel, Guid sessie, CancellationToken ct)
    {
        await using var transactie = await db.BeginGemeenteAsync(ct);
        var account = await db.Users.AsNoTracking().SingleOrDefaultAsync(a => a.Id == accountId, ct);
        if (account is null || account.SecurityStamp != stempel || await db.BeeindigdeSessies.AnyAsync(s => s.Id == sessie, ct))
        {
            return null;
        }

        return new Aangemelde(account.Id, account.Naam, stempel, await LaadWerkgemeentenAsync(account, ct));
    }

    /// <summary>Records that the account goes to work in a gemeente where it has a role.</summary>
    public async Task KiesAsync(Aangemelde aangemelde, Werkgemeente werkgemeente, CancellationToken ct)
    {
        aanmelding.Is(aangemelde.AccountId, aangemelde.Naam, werkgemeente.GemeenteCode, werkgemeente.Rollen);
        await using var transactie = await db.BeginGemeenteAsync(ct);
        db.Log(klok, Handeling.GemeenteGekozen, "account", aangemelde.AccountId);
        await db.SaveChangesAsync(ct);
        await transactie.CommitAsync(ct);
    }

    /// <summary>Records that the account signed out, and ends the session wherever its cookie was copied to.</summary>
    /// <param name="sessie">Id of the session.</param>
    /// <param name="tot">When its cookie would end by itself.</param>
    /// <param name="ct">Ends the work.</param>
    public async Task MeldAfAsync(Guid? sessie, DateTimeOffset? tot, CancellationToken ct)
    {
        var accountId = aanmelding.AccountId;
        aanmelding.Is(accountId, aanmelding.Naam, aanmelding.GemeenteCode ?? Aanstelling.Land, aanmelding.Rollen);
        await using var transactie = await db.BeginGemeenteAsync(ct);
        db.Log(klok, Handeling.Afgemeld, "account", accountId);
        await db.SaveChangesAsync(ct);
        var nu = klok.GetUtcNow();
        await db.BeeindigdeSessies.Where(s => s.Tot < nu).ExecuteDeleteAsync(ct);
        if (sessie is { } id && tot is { } einde)
        {
            // Two tabs may sign out at the same moment.
            await db.Database.ExecuteSqlAsync($"insert into beeindigde_sessie (id, tot) values ({id}, {einde}) on conflict do nothing", ct);
        }

        await transactie.CommitAsync(ct);
    }

    /// <summary>Locks the row, so that attempts at the same moment are counted one after the other.</summary>
    private Task<Account?> VergrendelAsync(string naam, CancellationToken ct) => db.Users
        .FromSql($"select * from account where normalized_user_name = {naam} for update")
        .SingleOrDefaultAsync(ct);

    /// <summary>Not by <see cref="UserManager{TUser}"/>, which writes every column; the application may write these two alone.</summary>
    private void TelMislukt(Account account)
    {
        account.AccessFailedCount++;
        if (account.AccessFailedCount >= regels.Value.Lockout.MaxFailedAccessAttempts)
        {
            account.LockoutEnd = klok.GetUtcNow() + regels.Value.Lockout.DefaultLockoutTimeSpan;
            account.AccessFailedCount = 0;
        }
    }

    private async Task<IReadOnlyList<Werkgemeente>> LaadWerkgemeentenAsync(Account account, CancellationToken ct)
    {
        aanmelding.Is(account.Id, account.Naam, null, []);
        await db.WerkVoorAanmeldingAsync(ct);
        var aanstellingen = await (
            from a in db.Aanstellingen
            join g in db.Gemeenten on a.GemeenteCode equals g.Code into gemeenten
            from g in gemeenten.DefaultIfEmpty()
            join l in db.Lokalewoorden.IgnoreQueryFilters() on a.GemeenteCode equals l.GemeenteCode into woorden
            from l in woorden.DefaultIfEmpty()
            where a.AccountId == account.Id
            select new { a.GemeenteCode, Naam = g == null ? null : g.Naam, a.Rol, Woord = l })
            .ToListAsync(ct);
        return [.. aanstellingen
            .GroupBy(a => (a.GemeenteCode, a.Naam))
            .OrderBy(g => g.Key.Naam, StringComparer.CurrentCulture)
            .Select(g => new Werkgemeente(g.Key.GemeenteCode, g.Key.Naam ?? "Landelijk", [.. g.Select(a => a.Rol).Order()]) { Wijkteam = g.First().Woord?.Woord ?? Wijkteamwoord.Standaard })];
    }

    private async Task LogAsync(Account? account, IEnumerable<string> gemeenten, Handeling handeling, string? reden, CancellationToken ct)
    {
        foreach (var gemeente in gemeenten)
        {
            aanmelding.Is(account?.Id, account?.Naam ?? string.Empty, gemeente, []);
            await db.WerkVoorAanmeldingAsync(ct);
            Dictionary<string, string>? bijzonderheden = reden is null ? null : new() { ["reden"] = reden };
            db.Log(klok, handeling, "account", account?.Id, bijzonderheden, reden is null ? "gelukt" : "geweigerd");
            await db.SaveChangesAsync(ct);
        }
    }
}
