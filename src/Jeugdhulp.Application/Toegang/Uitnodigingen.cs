using System.Security.Cryptography;
using Jeugdhulp.Application.Data;
using Jeugdhulp.Application.Gemeenten;
using Jeugdhulp.Application.Logboek;
using Jeugdhulp.Domain;
using Jeugdhulp.Domain.Aanmelden;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Jeugdhulp.Application.Toegang;

/// <summary>A team that a worker can join.</summary>
public sealed record Uitnodigingsteam(Guid Id, string Naam);

/// <summary>
/// Lets people in: a beheerder makes an account and hands over a code, with which its owner alone chooses the password. The same code lets who
/// forgot a password choose another; the second factor stays.
/// </summary>
public sealed class Uitnodigingen(
    JeugdhulpDbContext db, IPasswordHasher<Account> hasher, ILookupNormalizer schrijfwijze, Aanmeldgegevens gegevens, Aanmelding aanmelding, TimeProvider klok)
{
    private static readonly Rol[] Teamrollen = [Rol.Consulent, Rol.Teammanager];

    /// <summary>The teams of today, by name.</summary>
    public async Task<IReadOnlyList<Uitnodigingsteam>> TeamsAsync(CancellationToken ct)
    {
        await using var transactie = await db.BeginGemeenteAsync(ct);
        return [.. (await Teams().Select(t => new Uitnodigingsteam(t.Id, t.Naam)).ToListAsync(ct)).OrderBy(t => t.Naam, StringComparer.CurrentCulture)];
    }

    /// <summary>Makes an account with roles and teams in this gemeente; who has one already elsewhere gets roles here beside.</summary>
    public async Task<Uitnodigingsresultaat> NodigUitAsync(Uitnodigingsgegevens wie, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(wie);
        await using var transactie = await db.BeginGemeenteAsync(Rollenbeheer.Slot(aanmelding), ct);
        if (!await MagAsync(ct))
        {
            return new UitnodigenMagNiet();
        }

        return await BewaarAsync(wie, transactie, ct);
    }

    /// <summary>The first beheerder of a gemeente, from the command line: there is nobody yet who could ask.</summary>
    public async Task<Uitnodigingsresultaat> NodigEersteUitAsync(string naam, string email, CancellationToken ct)
    {
        await using var transactie = await db.BeginGemeenteAsync(Rollenbeheer.Slot(aanmelding), ct);
        return await BewaarAsync(new(naam, email, [Contractnaam.Van(Rol.Beheerder)], []), transactie, ct);
    }

    /// <summary>
    /// A new code for an account of this gemeente; the one of before works no more, nor does the password: it was forgotten, or somebody
    /// else has it. All its sessions end.
    /// </summary>
    public async Task<Uitnodigingsresultaat> NieuweCodeAsync(Guid accountId, CancellationToken ct)
    {
        await using var transactie = await db.BeginGemeenteAsync(Rollenbeheer.Slot(aanmelding), ct);
        if (accountId == aanmelding.AccountId || !await MagAsync(ct) || !await db.Aanstellingen.AnyAsync(a => a.AccountId == accountId && a.GemeenteCode == aanmelding.GemeenteCode, ct))
        {
            return new UitnodigenMagNiet();
        }

        var nu = klok.GetUtcNow();
        var account = await db.Users.FromSql($"select * from account where id = {accountId} for update").SingleAsync(ct);
        (account.PasswordHash, account.SecurityStamp) = (null, Guid.NewGuid().ToString("N"));
        await db.Accountsessies.Where(s => s.AccountId == accountId && s.BeeindigdOp == null).ExecuteUpdateAsync(s => s.SetProperty(x => x.BeeindigdOp, nu), ct);
        var code = await MaakCodeAsync(accountId, ct);

        // Also in the log of the other gemeenten where the account works: there too it gets another password.
        var (door, naam, gemeente, rollen) = (aanmelding.AccountId, aanmelding.Naam, aanmelding.GemeenteCode!, aanmelding.Rollen);
        foreach (var daar in (await gegevens.WerkgemeentenAsync(account, ct)).Select(w => w.GemeenteCode))
        {
            aanmelding.Is(door, naam, daar, rollen);
            await db.WerkVoorAanmeldingAsync(ct);
            db.Log(klok, Handeling.AccountUitgenodigd, "account", accountId, new() { ["waarom"] = "nieuwWachtwoord" });
            await db.SaveChangesAsync(ct);
        }

        aanmelding.Is(door, naam, gemeente, rollen);
        await transactie.CommitAsync(ct);
        return new Uitgenodigd(account.Email!, code, nu + Uitnodigingsregels.Geldig);
    }

    /// <summary>Chooses the password of an account with its code.</summary>
    public async Task<Aanvaardresultaat> AanvaardAsync(string email, string code, string wachtwoord, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(email);
        var naam = schrijfwijze.NormalizeName(email.Trim());

        // Also for who is refused, so that the time it takes tells nothing; a hash holds no connection and no lock meanwhile.
        var nieuw = hasher.HashPassword(new() { Naam = string.Empty }, wachtwoord);
        var hash = Herstelcodes.Hash(code);
        await using var transactie = await db.BeginGemeenteAsync(ct);
        if (await gegevens.VergrendelAsync(naam, ct) is not { } account)
        {
            await gegevens.LogGeweigerdAsync(null, [], "uitnodiging", ct);
            await transactie.CommitAsync(ct);
            return new UitnodigingOnjuist();
        }

        var nu = klok.GetUtcNow();
        var werkgemeenten = await gegevens.WerkgemeentenAsync(account, ct);
        var geblokkeerd = gegevens.IsGeblokkeerd(account);
        var uitnodiging = await db.Uitnodigingen.SingleOrDefaultAsync(u => u.AccountId == account.Id && u.Tot > nu, ct);
        if (geblokkeerd || uitnodiging is null || hash is null || !CryptographicOperations.FixedTimeEquals(hash, uitnodiging.Hash))
        {
            if (!geblokkeerd)
            {
                gegevens.TelMislukt(account);
            }

            await gegevens.LogGeweigerdAsync(account, werkgemeenten, geblokkeerd ? "geblokkeerd" : "uitnodiging", ct);
            await transactie.CommitAsync(ct);
            return new UitnodigingOnjuist();
        }

        if (Wachtwoordtoets.Toets(wachtwoord, [account.Naam, account.Email ?? string.Empty, .. werkgemeenten.Select(w => w.GemeenteNaam)], Wachtwoordlijst.Veelgebruikt) is { } bezwaar)
        {
            return new UitnodigingZwak(bezwaar);
        }

        (account.PasswordHash, account.SecurityStamp, account.AccessFailedCount) = (nieuw, Guid.NewGuid().ToString("N"), 0);
        db.Uitnodigingen.Remove(uitnodiging);
        await db.Accountsessies.Where(s => s.AccountId == account.Id && s.BeeindigdOp == null).ExecuteUpdateAsync(s => s.SetProperty(x => x.BeeindigdOp, nu), ct);
        await gegevens.LogAsync(account, werkgemeenten, Handeling.UitnodigingAanvaard, null, ct);
        await transactie.CommitAsync(ct);
        return new UitnodigingAanvaard();
    }

    private async Task<Uitnodigingsresultaat> BewaarAsync(Uitnodigingsgegevens wie, Microsoft.EntityFrameworkCore.Storage.IDbContextTransaction transactie, CancellationToken ct)
    {
        var gemeente = aanmelding.GemeenteCode!;
        var teams = await Teams().Select(t => t.Id).ToListAsync(ct);
        var rollen = Rollenbeheer.Lees(wie.Rollen);
        var account = Uitnodigingsregels.Email(wie.Email) is null
            ? await db.Users.AsNoTracking().SingleOrDefaultAsync(a => a.NormalizedUserName == schrijfwijze.NormalizeName(wie.Email!.Trim()), ct)
            : null;
        List<Fout> fouten = [.. Fouten(wie, rollen, teams)];
        if (account is not null && await db.Aanstellingen.AnyAsync(a => a.AccountId == account.Id && a.GemeenteCode == gemeente, ct))
        {
            fouten.Add(new(nameof(wie.Email), "Dit account werkt al in uw gemeente. Kies het in de lijst om de rollen te wijzigen."));
        }

        if (fouten.Count > 0)
        {
            return new NietUitgenodigd(fouten);
        }

        if (account is null)
        {
            account = Nieuw(wie);
            db.Users.Add(account);
            await db.SaveChangesAsync(ct);
        }

        db.Aanstellingen.AddRange(rollen!.Select(rol => new Aanstelling { GemeenteCode = gemeente, AccountId = account.Id, Rol = rol }));
        await VoegBijTeamsAsync(account, wie, ct);
        var code = account.PasswordHash is null ? await MaakCodeAsync(account.Id, ct) : null;
        db.Log(klok, Handeling.AccountUitgenodigd, "account", account.Id, new() { ["rollen"] = string.Join(' ', rollen!.Order().Select(Contractnaam.Van)) });
        await db.SaveChangesAsync(ct);
        await transactie.CommitAsync(ct);
        return new Uitgenodigd(account.Email!, code, klok.GetUtcNow() + Uitnodigingsregels.Geldig);
    }

    private static IEnumerable<Fout> Fouten(Uitnodigingsgegevens wie, HashSet<Rol>? rollen, List<Guid> teams)
    {
        if (Uitnodigingsregels.Naam(wie.Naam) is { } naam)
        {
            yield return new(nameof(wie.Naam), naam);
        }

        if (Uitnodigingsregels.Email(wie.Email) is { } email)
        {
            yield return new(nameof(wie.Email), email);
        }

        if (rollen is not { Count: > 0 })
        {
            yield return new(nameof(wie.Rollen), rollen is null ? "Kies rollen uit de lijst" : "Kies minstens een rol");
        }

        if (wie.Teams.Except(teams).Any())
        {
            yield return new(nameof(wie.Teams), "Kies teams uit de lijst");
        }
        else if (wie.Teams.Count == 0 && rollen is not null && rollen.Overlaps(Teamrollen))
        {
            yield return new(nameof(wie.Teams), "Kies minstens een team: een consulent en een teammanager werken voor een team");
        }
    }

    private async Task VoegBijTeamsAsync(Account account, Uitnodigingsgegevens wie, CancellationToken ct)
    {
        if (wie.Teams.Count == 0)
        {
            return;
        }

        // Someone who was here before keeps what they did then.
        var gemeente = aanmelding.GemeenteCode!;
        var vandaag = klok.Vandaag();
        var medewerker = await db.Medewerkers.SingleOrDefaultAsync(m => m.AccountId == account.Id, ct);
        if (medewerker is null)
        {
            medewerker = new Medewerker { GemeenteCode = gemeente, Id = Guid.CreateVersion7(klok.GetUtcNow()), AccountId = account.Id, Naam = wie.Naam!.Trim() };
            db.Medewerkers.Add(medewerker);
        }

        var al = await db.Teamleden.Where(l => l.MedewerkerId == medewerker.Id && (l.Tot == null || l.Tot > vandaag)).Select(l => l.TeamId).ToListAsync(ct);
        db.Teamleden.AddRange(wie.Teams.Distinct().Except(al).Select(t => new Teamlid { GemeenteCode = gemeente, TeamId = t, MedewerkerId = medewerker.Id, Van = vandaag }));
    }

    private async Task<string> MaakCodeAsync(Guid accountId, CancellationToken ct)
    {
        var code = Herstelcodes.Toon(RandomNumberGenerator.GetBytes(Herstelcodes.Bytes));
        await db.Uitnodigingen.Where(u => u.AccountId == accountId).ExecuteDeleteAsync(ct);
        db.Uitnodigingen.Add(new() { AccountId = accountId, Hash = Herstelcodes.Hash(code)!, Tot = klok.GetUtcNow() + Uitnodigingsregels.Geldig });
        return code;
    }

    private Account Nieuw(Uitnodigingsgegevens wie)
    {
        var email = wie.Email!.Trim();
        return new()
        {
            Id = Guid.CreateVersion7(klok.GetUtcNow()),
            Naam = wie.Naam!.Trim(),
            UserName = email,
            NormalizedUserName = schrijfwijze.NormalizeName(email),
            Email = email,
            NormalizedEmail = schrijfwijze.NormalizeEmail(email),
            LockoutEnabled = true,
            SecurityStamp = Guid.NewGuid().ToString("N"),
        };
    }

    private Task<bool> MagAsync(CancellationToken ct) =>
        db.Aanstellingen.AnyAsync(a => a.GemeenteCode == aanmelding.GemeenteCode && a.AccountId == aanmelding.AccountId && a.Rol == Rol.Beheerder, ct);

    private IQueryable<Team> Teams()
    {
        var vandaag = klok.Vandaag();
        return db.Teams.AsNoTracking().Where(t => t.GeldigVan <= vandaag && (t.GeldigTot == null || t.GeldigTot > vandaag));
    }
}
