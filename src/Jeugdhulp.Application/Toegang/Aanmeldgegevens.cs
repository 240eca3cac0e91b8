using Jeugdhulp.Application.Data;
using Jeugdhulp.Application.Logboek;
using Jeugdhulp.Domain.Teams;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Jeugdhulp.Application.Toegang;

/// <summary>What each step of signing in reads and writes of an account, inside the transaction of that step.</summary>
public sealed class Aanmeldgegevens(JeugdhulpDbContext db, IOptions<IdentityOptions> regels, Aanmelding aanmelding, TimeProvider klok)
{
    /// <summary>Locks the row, so that attempts at the same moment are counted one after the other.</summary>
    public Task<Account?> VergrendelAsync(string naam, CancellationToken ct) => db.Users
        .FromSql($"select * from account where normalized_user_name = {naam} for update")
        .SingleOrDefaultAsync(ct);

    /// <summary>The same; empty when <paramref name="stempel"/> is no longer that of the account.</summary>
    public async Task<Account?> VergrendelAsync(Guid id, string stempel, CancellationToken ct) =>
        await db.Users.FromSql($"select * from account where id = {id} for update").SingleOrDefaultAsync(ct) is { } account && account.SecurityStamp == stempel ? account : null;

    public bool IsGeblokkeerd(Account account) => account.LockoutEnd > klok.GetUtcNow();

    /// <summary>Not by <see cref="UserManager{TUser}"/>, which writes every column; the application may write these two alone.</summary>
    public void TelMislukt(Account account)
    {
        account.AccessFailedCount++;
        if (account.AccessFailedCount >= regels.Value.Lockout.MaxFailedAccessAttempts)
        {
            account.LockoutEnd = klok.GetUtcNow() + regels.Value.Lockout.DefaultLockoutTimeSpan;
            account.AccessFailedCount = 0;
        }
    }

    public async Task<IReadOnlyList<Werkgemeente>> WerkgemeentenAsync(Account account, CancellationToken ct)
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

    /// <summary>A row in the log of every gemeente where the account works, or of the country for an account of none; saved at once.</summary>
    public async Task LogAsync(Account? account, IEnumerable<Werkgemeente> werkgemeenten, Handeling handeling, Dictionary<string, string>? bijzonderheden, CancellationToken ct, string resultaat = "gelukt")
    {
        var gemeenten = werkgemeenten.Select(w => w.GemeenteCode).ToList();
        foreach (var gemeente in gemeenten is [] ? [Aanstelling.Land] : gemeenten)
        {
            aanmelding.Is(account?.Id, account?.Naam ?? string.Empty, gemeente, []);
            await db.WerkVoorAanmeldingAsync(ct);
            db.Log(klok, handeling, "account", account?.Id, bijzonderheden, resultaat);
            await db.SaveChangesAsync(ct);
        }
    }

    /// <summary>The same for what was refused, with the reason.</summary>
    public Task LogGeweigerdAsync(Account? account, IEnumerable<Werkgemeente> werkgemeenten, string reden, CancellationToken ct) =>
        LogAsync(account, werkgemeenten, Handeling.AanmeldenGeweigerd, new() { ["reden"] = reden }, ct, "geweigerd");
}
