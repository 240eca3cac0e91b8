using Jeugdhulp.Application.Data;
using Jeugdhulp.Application.Logboek;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Jeugdhulp.Application.Toegang;

/// <summary>Signs in and out, and says where an account may work. Every attempt leaves a row in the log.</summary>
public sealed class AanmeldService(
    JeugdhulpDbContext db,
    IPasswordHasher<Account> hasher,
    ILookupNormalizer schrijfwijze,
    Aanmeldgegevens gegevens,
    IOptions<Aanmeldregels> regels,
    Aanmelding aanmelding,
    TimeProvider klok)
{
    /// <summary>Hash of a password that nobody has, so that an unknown name costs as much time as a wrong password.</summary>
    private static readonly string NiemandsHash = new PasswordHasher<Account>().HashPassword(Niemand, Guid.NewGuid().ToString());

    private static Account Niemand => new() { Naam = string.Empty };

    /// <summary>Checks name and password; with a second factor that is not all, see <see cref="Aangemelde.Stap"/>. Which of the two was wrong, or that the account is locked, stays in the log.</summary>
    /// <returns>Empty when refused.</returns>
    public async Task<Aangemelde?> MeldAanAsync(string gebruikersnaam, string wachtwoord, CancellationToken ct)
    {
        var naam = schrijfwijze.NormalizeName(gebruikersnaam.Trim());
        var hash = await db.Users.Where(a => a.NormalizedUserName == naam).Select(a => a.PasswordHash).SingleOrDefaultAsync(ct);

        // A hash costs a tenth of a second on purpose: it holds no connection and no lock meanwhile.
        var past = hasher.VerifyHashedPassword(Niemand, hash ?? NiemandsHash, wachtwoord) is not PasswordVerificationResult.Failed;

        await using var transactie = await db.BeginGemeenteAsync(ct);
        var account = await gegevens.VergrendelAsync(naam, ct);
        if (account is null)
        {
            await gegevens.LogGeweigerdAsync(null, [], "onbekend", ct);
            await transactie.CommitAsync(ct);
            return null;
        }

        var werkgemeenten = await gegevens.WerkgemeentenAsync(account, ct);
        // A password that was changed in between counts as the old one that it is.
        var juist = past && hash is not null && account.PasswordHash == hash;
        var geblokkeerd = gegevens.IsGeblokkeerd(account);
        if (!juist || geblokkeerd)
        {
            if (!geblokkeerd)
            {
                gegevens.TelMislukt(account);
            }

            await gegevens.LogGeweigerdAsync(account, werkgemeenten, geblokkeerd ? "geblokkeerd" : "wachtwoord", ct);
            await transactie.CommitAsync(ct);
            return null;
        }

        var stap = await db.Tweedefactoren.AnyAsync(t => t.AccountId == account.Id, ct) ? Aanmeldstap.Code
            : regels.Value.Verplicht(werkgemeenten) ? Aanmeldstap.Instellen
            : Aanmeldstap.Klaar;
        if (stap is Aanmeldstap.Klaar)
        {
            account.AccessFailedCount = 0;
            await gegevens.LogAsync(account, werkgemeenten, Handeling.Aangemeld, null, ct);
        }
        else
        {
            // The count of failures stays: who has the password would begin a new row of guesses at the code with it.
            await gegevens.LogAsync(account, werkgemeenten, Handeling.TweedefactorGevraagd, new() { ["stap"] = stap is Aanmeldstap.Code ? "code" : "instellen" }, ct);
        }

        await transactie.CommitAsync(ct);
        return new Aangemelde(account.Id, account.Naam, account.SecurityStamp ?? string.Empty, werkgemeenten) { Stap = stap, Rechtenversie = account.Rechtenversie };
    }

    /// <summary>
    /// What the account may do now; empty when <paramref name="stempel"/> is no longer that of the account, or the session ended.
    /// </summary>
    public async Task<Aangemelde?> VindAsync(Guid accountId, string stempel, Guid sessie, CancellationToken ct)
    {
        await using var transactie = await db.BeginGemeenteAsync(ct);
        var account = await db.Users.AsNoTracking().SingleOrDefaultAsync(a => a.Id == accountId, ct);
        if (account is null || account.SecurityStamp != stempel)
        {
            return null;
        }

        var nu = klok.GetUtcNow();
        if (await db.Accountsessies.Where(s => s.Id == sessie && s.AccountId == accountId && s.BeeindigdOp == null).ExecuteUpdateAsync(s => s.SetProperty(x => x.Laatst, nu), ct) == 0)
        {
            return null;
        }

        var aangemelde = new Aangemelde(account.Id, account.Naam, stempel, await gegevens.WerkgemeentenAsync(account, ct)) { Rechtenversie = account.Rechtenversie };
        await transactie.CommitAsync(ct);
        return aangemelde;
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
    public async Task MeldAfAsync(Guid? sessie, CancellationToken ct)
    {
        var accountId = aanmelding.AccountId;
        aanmelding.Is(accountId, aanmelding.Naam, aanmelding.GemeenteCode ?? Aanstelling.Land, aanmelding.Rollen);
        await using var transactie = await db.BeginGemeenteAsync(ct);
        db.Log(klok, Handeling.Afgemeld, "account", accountId);
        await db.SaveChangesAsync(ct);
        var nu = klok.GetUtcNow();
        await db.Accountsessies.Where(s => s.Id == sessie && s.AccountId == accountId && s.BeeindigdOp == null).ExecuteUpdateAsync(s => s.SetProperty(x => x.BeeindigdOp, nu), ct);
        await transactie.CommitAsync(ct);
    }
}
