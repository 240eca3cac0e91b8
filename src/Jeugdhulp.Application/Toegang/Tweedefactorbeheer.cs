using System.Security.Cryptography;
using Jeugdhulp.Application.Data;
using Jeugdhulp.Application.Logboek;
using Jeugdhulp.Domain.Aanmelden;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Jeugdhulp.Application.Toegang;

/// <summary>The second factor of an account: asks its code, sets it up, and makes recovery codes. Every attempt leaves a row in the log.</summary>
public sealed class Tweedefactorbeheer(
    JeugdhulpDbContext db, IPasswordHasher<Account> hasher, Aanmeldgegevens gegevens, IOptions<Aanmeldregels> regels, Aanmelding aanmelding, TimeProvider klok)
{
    public async Task<Tweedefactorstand> StandAsync(Guid accountId, CancellationToken ct)
    {
        await using var transactie = await db.BeginGemeenteAsync(ct);
        var account = await db.Users.AsNoTracking().SingleAsync(a => a.Id == accountId, ct);
        var (naam, gemeente, rollen) = (aanmelding.Naam, aanmelding.GemeenteCode, aanmelding.Rollen);
        var werkgemeenten = await gegevens.WerkgemeentenAsync(account, ct);
        aanmelding.Is(accountId, naam, gemeente, rollen);
        return new(
            await db.Tweedefactoren.Where(t => t.AccountId == accountId).Select(t => (DateTimeOffset?)t.Sinds).SingleOrDefaultAsync(ct),
            await db.Herstelcodes.CountAsync(h => h.AccountId == accountId && h.GebruiktOp == null, ct),
            regels.Value.Verplicht(werkgemeenten),
            account.Email ?? string.Empty);
    }

    /// <summary>The step after the password: the code of the app, or a recovery code.</summary>
    /// <returns>Empty when refused; <paramref name="stempel"/> is that of the account when its password was checked.</returns>
    public async Task<Aangemelde?> MeldAanAsync(Guid accountId, string stempel, string? code, string? herstelcode, CancellationToken ct)
    {
        await using var transactie = await db.BeginGemeenteAsync(ct);
        if (await gegevens.VergrendelAsync(accountId, stempel, ct) is not { } account)
        {
            return null;
        }

        var werkgemeenten = await gegevens.WerkgemeentenAsync(account, ct);
        var reden = gegevens.IsGeblokkeerd(account) ? "geblokkeerd" : await WeigeringAsync(account, werkgemeenten, code, herstelcode, ct);
        if (reden is not null)
        {
            if (reden != "geblokkeerd")
            {
                gegevens.TelMislukt(account);
            }

            await gegevens.LogGeweigerdAsync(account, werkgemeenten, reden, ct);
            await transactie.CommitAsync(ct);
            return null;
        }

        account.AccessFailedCount = 0;
        await gegevens.LogAsync(account, werkgemeenten, Handeling.Aangemeld, null, ct);
        await transactie.CommitAsync(ct);
        return Aangemeld(account, werkgemeenten);
    }

    /// <summary>Takes an app into use with its first code, in the place of the one before, and gives new recovery codes.</summary>
    /// <param name="accountId">The account.</param>
    /// <param name="stempel">That of the account when it signed in.</param>
    /// <param name="sleutel">Key that was shown.</param>
    /// <param name="code">What the app makes of it.</param>
    /// <param name="bewijs">Password, or the code of the app until now when there is one; empty right after the password was given.</param>
    /// <param name="ct">Ends the work.</param>
    public async Task<Tweedefactorresultaat> StelInAsync(Guid accountId, string stempel, byte[] sleutel, string? code, string? bewijs, CancellationToken ct)
    {
        // As with signing in: a hash costs a tenth of a second, and holds no connection and no lock meanwhile.
        var hash = await db.Users.Where(a => a.Id == accountId).Select(a => a.PasswordHash).SingleOrDefaultAsync(ct);
        var past = bewijs is not null && hash is not null && hasher.VerifyHashedPassword(new() { Naam = string.Empty }, hash, bewijs) is not PasswordVerificationResult.Failed;
        await using var transactie = await db.BeginGemeenteAsync(ct);
        if (await gegevens.VergrendelAsync(accountId, stempel, ct) is not { } account || gegevens.IsGeblokkeerd(account))
        {
            return new TweedefactorVoorbij();
        }

        var werkgemeenten = await gegevens.WerkgemeentenAsync(account, ct);
        if (Tijdcode.Zoek(sleutel, Tijdcode.Kaal(code), klok.GetUtcNow()) is not { } tijdvak)
        {
            // Before the proof is looked at, so that a slip of the finger uses up no code; nothing can be guessed with it.
            return new TweedefactorGeweigerd(Bewijs: false);
        }

        var oude = await db.Tweedefactoren.SingleOrDefaultAsync(t => t.AccountId == accountId, ct);
        var bewezen = oude is not null ? bewijs is not null && await WeigeringAsync(account, werkgemeenten, bewijs, bewijs, ct) is null : bewijs is null || (past && account.PasswordHash == hash);
        if (!bewezen)
        {
            return await WeigerAsync(account, werkgemeenten, ct);
        }

        if (oude is not null)
        {
            db.Tweedefactoren.Remove(oude);
            await db.SaveChangesAsync(ct);
        }

        db.Tweedefactoren.Add(new() { AccountId = accountId, Sleutel = Convert.ToBase64String(sleutel), Sinds = klok.GetUtcNow(), LaatsteTijdvak = tijdvak });
        var codes = await NieuweHerstelcodesAsync(accountId, ct);
        account.AccessFailedCount = 0;
        await gegevens.LogAsync(account, werkgemeenten, Handeling.TweedefactorIngesteld, null, ct);
        if (bewijs is null)
        {
            await gegevens.LogAsync(account, werkgemeenten, Handeling.Aangemeld, null, ct);
        }

        await transactie.CommitAsync(ct);
        return new TweedefactorGereed(Aangemeld(account, werkgemeenten), codes);
    }

    /// <summary>New recovery codes for who has the app at hand; the ones of before do not work any more.</summary>
    public async Task<Tweedefactorresultaat> MaakHerstelcodesAsync(Guid accountId, string stempel, string? code, CancellationToken ct)
    {
        await using var transactie = await db.BeginGemeenteAsync(ct);
        if (await gegevens.VergrendelAsync(accountId, stempel, ct) is not { } account || gegevens.IsGeblokkeerd(account))
        {
            return new TweedefactorVoorbij();
        }

        var werkgemeenten = await gegevens.WerkgemeentenAsync(account, ct);
        if (await WeigeringAsync(account, werkgemeenten, code, null, ct) is not null)
        {
            return await WeigerAsync(account, werkgemeenten, ct);
        }

        var codes = await NieuweHerstelcodesAsync(accountId, ct);
        await gegevens.LogAsync(account, werkgemeenten, Handeling.HerstelcodesGemaakt, null, ct);
        await transactie.CommitAsync(ct);
        return new TweedefactorGereed(Aangemeld(account, werkgemeenten), codes);
    }

    private static Aangemelde Aangemeld(Account account, IReadOnlyList<Werkgemeente> werkgemeenten) =>
        new(account.Id, account.Naam, account.SecurityStamp ?? string.Empty, werkgemeenten) { Rechtenversie = account.Rechtenversie };

    private async Task<TweedefactorGeweigerd> WeigerAsync(Account account, IReadOnlyList<Werkgemeente> werkgemeenten, CancellationToken ct)
    {
        // A code or a password that is guessed here counts as one at the door.
        gegevens.TelMislukt(account);
        await gegevens.LogAsync(account, werkgemeenten, Handeling.TweedefactorIngesteld, new() { ["reden"] = "bewijs" }, ct, "geweigerd");
        await db.Database.CurrentTransaction!.CommitAsync(ct);
        return new(Bewijs: true);
    }

    /// <summary>Why a code is no good; a good one is used up.</summary>
    private async Task<string?> WeigeringAsync(Account account, IReadOnlyList<Werkgemeente> werkgemeenten, string? code, string? herstelcode, CancellationToken ct)
    {
        if (Herstelcodes.Hash(herstelcode) is { } hash)
        {
            if (await db.Herstelcodes.SingleOrDefaultAsync(h => h.AccountId == account.Id && h.Hash == hash && h.GebruiktOp == null, ct) is not { } gevonden)
            {
                return "herstelcode";
            }

            gevonden.GebruiktOp = klok.GetUtcNow();
            await gegevens.LogAsync(account, werkgemeenten, Handeling.HerstelcodeGebruikt, null, ct);
            return null;
        }

        if (await db.Tweedefactoren.SingleOrDefaultAsync(t => t.AccountId == account.Id, ct) is not { } factor || factor.Zoek(code ?? string.Empty, klok.GetUtcNow()) is not { } tijdvak)
        {
            return "code";
        }

        if (tijdvak <= factor.LaatsteTijdvak)
        {
            return "herhaaldeCode";
        }

        factor.LaatsteTijdvak = tijdvak;
        return null;
    }

    private async Task<IReadOnlyList<string>> NieuweHerstelcodesAsync(Guid accountId, CancellationToken ct)
    {
        await db.Herstelcodes.Where(h => h.AccountId == accountId).ExecuteDeleteAsync(ct);
        var codes = Enumerable.Range(0, Herstelcodes.Aantal).Select(_ => Herstelcodes.Toon(RandomNumberGenerator.GetBytes(Herstelcodes.Bytes))).ToList();
        db.Herstelcodes.AddRange(codes.Select(c => new Herstelcode { AccountId = accountId, Hash = Herstelcodes.Hash(c)! }));
        return codes;
    }
}
