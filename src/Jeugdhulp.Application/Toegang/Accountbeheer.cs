using Jeugdhulp.Application.Data;
using Jeugdhulp.Application.Logboek;
using Jeugdhulp.Domain;
using Jeugdhulp.Domain.Aanmelden;
using Microsoft.EntityFrameworkCore;

namespace Jeugdhulp.Application.Toegang;

/// <summary>An account with its roles in this gemeente.</summary>
/// <param name="Id">The account.</param>
/// <param name="Naam">Who it is.</param>
/// <param name="Email">With what it signs in.</param>
/// <param name="Rollen">What it may do here.</param>
/// <param name="TweedefactorSinds">When its second factor was set up; empty when there is none.</param>
public sealed record Accountregel(Guid Id, string Naam, string Email, IReadOnlyList<Rol> Rollen, DateTimeOffset? TweedefactorSinds);

/// <summary>What came of an act on an account.</summary>
public enum Accountuitkomst
{
    Gedaan,

    /// <summary>No such account works in this gemeente.</summary>
    Onvindbaar,

    /// <summary>Nobody does this to the own account.</summary>
    Eigen,

    /// <summary>There is nothing to take away.</summary>
    Niets,

    /// <summary>The reason is not on the list.</summary>
    ZonderReden,
}

/// <summary>The accounts that work in a gemeente, for its beheerder.</summary>
public sealed class Accountbeheer(JeugdhulpDbContext db, Aanmeldgegevens gegevens, Aanmelding aanmelding, TimeProvider klok)
{
    public async Task<IReadOnlyList<Accountregel>> LaadAsync(CancellationToken ct)
    {
        await using var transactie = await db.BeginGemeenteAsync(ct);
        return await RegelsAsync(ct);
    }

    /// <summary>The same, within a transaction of the caller.</summary>
    internal async Task<IReadOnlyList<Accountregel>> RegelsAsync(CancellationToken ct)
    {
        var rijen = await (
            from a in db.Aanstellingen
            where a.GemeenteCode == aanmelding.GemeenteCode
            join u in db.Users on a.AccountId equals u.Id
            join t in db.Tweedefactoren on u.Id equals t.AccountId into factoren
            from t in factoren.DefaultIfEmpty()
            select new { u.Id, u.Naam, u.Email, a.Rol, Sinds = t == null ? (DateTimeOffset?)null : t.Sinds }).ToListAsync(ct);
        return
        [
            .. rijen.GroupBy(r => r.Id)
                .Select(g => new Accountregel(g.Key, g.First().Naam, g.First().Email ?? string.Empty, [.. g.Select(r => r.Rol).Order()], g.First().Sinds))
                .OrderBy(r => r.Naam, StringComparer.CurrentCulture).ThenBy(r => r.Email, StringComparer.Ordinal),
        ];
    }

    /// <summary>
    /// Takes the second factor of someone else away, who then sets up a new one at the next sign-in. Ends the sessions of that account: whoever
    /// has the telephone may have one.
    /// </summary>
    public async Task<Accountuitkomst> WisTweedefactorAsync(Guid accountId, string? redennaam, CancellationToken ct)
    {
        await using var transactie = await db.BeginGemeenteAsync(ct);
        var (wie, naam, gemeente, rollen) = (aanmelding.AccountId, aanmelding.Naam, aanmelding.GemeenteCode!, aanmelding.Rollen);
        if (!await db.Aanstellingen.AnyAsync(a => a.AccountId == accountId && a.GemeenteCode == gemeente, ct))
        {
            return Accountuitkomst.Onvindbaar;
        }

        if (accountId == wie)
        {
            return Accountuitkomst.Eigen;
        }

        if (!Contractnaam.TryParse<Wisreden>(redennaam, out var reden))
        {
            return Accountuitkomst.ZonderReden;
        }

        var account = await db.Users.FromSql($"select * from account where id = {accountId} for update").SingleAsync(ct);
        if (await db.Tweedefactoren.Where(t => t.AccountId == accountId).ExecuteDeleteAsync(ct) == 0)
        {
            return Accountuitkomst.Niets;
        }

        await db.Herstelcodes.Where(h => h.AccountId == accountId).ExecuteDeleteAsync(ct);
        account.SecurityStamp = Guid.NewGuid().ToString("N");
        var nu = klok.GetUtcNow();
        await db.Accountsessies.Where(s => s.AccountId == accountId && s.BeeindigdOp == null).ExecuteUpdateAsync(s => s.SetProperty(x => x.BeeindigdOp, nu), ct);

        // Also in the log of the other gemeenten where the account works: there too it gets in with less for a moment.
        foreach (var daar in (await gegevens.WerkgemeentenAsync(account, ct)).Select(w => w.GemeenteCode))
        {
            aanmelding.Is(wie, naam, daar, rollen);
            await db.WerkVoorAanmeldingAsync(ct);
            db.Log(klok, Handeling.TweedefactorGewist, "account", accountId, new() { ["reden"] = Contractnaam.Van(reden) });
            await db.SaveChangesAsync(ct);
        }

        aanmelding.Is(wie, naam, gemeente, rollen);
        await transactie.CommitAsync(ct);
        return Accountuitkomst.Gedaan;
    }
}
