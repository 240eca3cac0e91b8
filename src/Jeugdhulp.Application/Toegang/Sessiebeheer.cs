using System.Globalization;
using Jeugdhulp.Application.Data;
using Jeugdhulp.Application.Logboek;
using Microsoft.EntityFrameworkCore;

namespace Jeugdhulp.Application.Toegang;

/// <summary>The sessions of an account: where it is signed in, and ending them.</summary>
public sealed class Sessiebeheer(JeugdhulpDbContext db, Aanmeldgegevens gegevens, Aanmelding aanmelding, TimeProvider klok)
{
    /// <summary>A working day with room: after this someone signs in again, also when never idle.</summary>
    public static TimeSpan Hoogstens { get; } = TimeSpan.FromHours(12);

    /// <summary>Keeps a session that begins; what is too old to be used goes.</summary>
    public async Task BeginAsync(Guid accountId, Guid sessie, DateTimeOffset begonnen, string apparaat, CancellationToken ct)
    {
        var voorbij = klok.GetUtcNow() - Hoogstens;
        await db.Accountsessies.Where(s => s.Begonnen < voorbij).ExecuteDeleteAsync(ct);
        db.Accountsessies.Add(new() { Id = sessie, AccountId = accountId, Begonnen = begonnen, Laatst = begonnen, Apparaat = apparaat });
        await db.SaveChangesAsync(ct);
    }

    /// <summary>Whether all is as it was when the cookie was made; asked at every request, so in one question and without a transaction.</summary>
    public Task<bool> IsOngewijzigdAsync(Guid accountId, string stempel, int rechtenversie, Guid sessie, CancellationToken ct) =>
        db.Accountsessies.AnyAsync(s => s.Id == sessie && s.AccountId == accountId && s.BeeindigdOp == null
            && db.Users.Any(a => a.Id == accountId && a.SecurityStamp == stempel && a.Rechtenversie == rechtenversie), ct);

    /// <summary>Those that can still be used, the last used first.</summary>
    public async Task<IReadOnlyList<Accountsessie>> LaadAsync(Guid accountId, CancellationToken ct)
    {
        var voorbij = klok.GetUtcNow() - Hoogstens;
        return await db.Accountsessies.AsNoTracking()
            .Where(s => s.AccountId == accountId && s.BeeindigdOp == null && s.Begonnen >= voorbij)
            .OrderByDescending(s => s.Laatst).ThenByDescending(s => s.Begonnen).ToListAsync(ct);
    }

    /// <summary>Ends one session of the account, or all of them.</summary>
    /// <returns>How many ended; none when there is no such session of this account.</returns>
    public async Task<int> BeeindigAsync(Guid accountId, Guid? sessie, CancellationToken ct)
    {
        await using var transactie = await db.BeginGemeenteAsync(ct);
        var nu = klok.GetUtcNow();
        var aantal = await db.Accountsessies.Where(s => s.AccountId == accountId && s.BeeindigdOp == null && (sessie == null || s.Id == sessie))
            .ExecuteUpdateAsync(s => s.SetProperty(x => x.BeeindigdOp, nu), ct);
        if (aantal > 0)
        {
            var (gemeente, rollen) = (aanmelding.GemeenteCode, aanmelding.Rollen);
            var account = await db.Users.AsNoTracking().SingleAsync(a => a.Id == accountId, ct);
            await gegevens.LogAsync(account, await gegevens.WerkgemeentenAsync(account, ct), Handeling.SessiesBeeindigd, new() { ["aantal"] = aantal.ToString(CultureInfo.InvariantCulture) }, ct);
            aanmelding.Is(accountId, account.Naam, gemeente, rollen);
        }

        await transactie.CommitAsync(ct);
        return aantal;
    }
}
