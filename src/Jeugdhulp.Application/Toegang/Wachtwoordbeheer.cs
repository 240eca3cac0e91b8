using Jeugdhulp.Application.Data;
using Jeugdhulp.Application.Logboek;
using Jeugdhulp.Domain.Aanmelden;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Jeugdhulp.Application.Toegang;

/// <summary>What came of changing a password.</summary>
public abstract record Wachtwoordresultaat;

/// <summary>Changed; all sessions ended.</summary>
/// <param name="Aangemelde">The account, to begin a new session with.</param>
public sealed record WachtwoordGewijzigd(Aangemelde Aangemelde) : Wachtwoordresultaat;

/// <summary>The password until now is another one, or the account is locked.</summary>
public sealed record WachtwoordOnjuist : Wachtwoordresultaat;

/// <summary>The new one will not do.</summary>
public sealed record WachtwoordZwak(Wachtwoordbezwaar Bezwaar) : Wachtwoordresultaat;

/// <summary>The new one is the one until now.</summary>
public sealed record WachtwoordHetzelfde : Wachtwoordresultaat;

/// <summary>Changes the own password.</summary>
public sealed class Wachtwoordbeheer(JeugdhulpDbContext db, IPasswordHasher<Account> hasher, Aanmeldgegevens gegevens, TimeProvider klok)
{
    public async Task<Wachtwoordresultaat> WijzigAsync(Guid accountId, string stempel, string huidig, string nieuw, CancellationToken ct)
    {
        var zelf = await db.Users.AsNoTracking().SingleAsync(a => a.Id == accountId, ct);

        // Hashes cost a tenth of a second on purpose: they hold no connection and no lock meanwhile.
        var past = hasher.VerifyHashedPassword(zelf, zelf.PasswordHash ?? string.Empty, huidig) is not PasswordVerificationResult.Failed;
        var hash = past ? hasher.HashPassword(zelf, nieuw) : null;

        await using var transactie = await db.BeginGemeenteAsync(ct);
        if (await gegevens.VergrendelAsync(accountId, stempel, ct) is not { } account || gegevens.IsGeblokkeerd(account))
        {
            return new WachtwoordOnjuist();
        }

        var werkgemeenten = await gegevens.WerkgemeentenAsync(account, ct);
        if (hash is null || account.PasswordHash != zelf.PasswordHash)
        {
            // Guessing here counts as guessing at the door.
            gegevens.TelMislukt(account);
            await gegevens.LogAsync(account, werkgemeenten, Handeling.WachtwoordGewijzigd, new() { ["reden"] = "wachtwoord" }, ct, "geweigerd");
            await transactie.CommitAsync(ct);
            return new WachtwoordOnjuist();
        }

        if (huidig == nieuw)
        {
            return new WachtwoordHetzelfde();
        }

        if (Wachtwoordtoets.Toets(nieuw, [account.Naam, account.Email ?? string.Empty, .. werkgemeenten.Select(w => w.GemeenteNaam)], Wachtwoordlijst.Veelgebruikt) is { } bezwaar)
        {
            return new WachtwoordZwak(bezwaar);
        }

        var nu = klok.GetUtcNow();
        (account.PasswordHash, account.SecurityStamp, account.AccessFailedCount) = (hash, Guid.NewGuid().ToString("N"), 0);
        await db.Accountsessies.Where(s => s.AccountId == accountId && s.BeeindigdOp == null).ExecuteUpdateAsync(s => s.SetProperty(x => x.BeeindigdOp, nu), ct);
        await gegevens.LogAsync(account, werkgemeenten, Handeling.WachtwoordGewijzigd, null, ct);
        await transactie.CommitAsync(ct);
        return new WachtwoordGewijzigd(new(account.Id, account.Naam, account.SecurityStamp, werkgemeenten) { Rechtenversie = account.Rechtenversie });
    }
}
