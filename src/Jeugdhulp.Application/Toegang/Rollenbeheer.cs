using Jeugdhulp.Application.Data;
using Jeugdhulp.Application.Logboek;
using Jeugdhulp.Domain;
using Microsoft.EntityFrameworkCore;

namespace Jeugdhulp.Application.Toegang;

/// <summary>What came of changing the roles of an account.</summary>
public abstract record Rollenresultaat;

/// <summary>Changed, or as asked already.</summary>
/// <param name="Erbij">Roles it has now and had not.</param>
/// <param name="Weg">Roles it had.</param>
public sealed record RollenGewijzigd(IReadOnlyList<Rol> Erbij, IReadOnlyList<Rol> Weg) : Rollenresultaat;

/// <summary>No such account works in this gemeente.</summary>
public sealed record AccountOnvindbaar : Rollenresultaat;

/// <summary>Nobody changes the own roles.</summary>
public sealed record EigenAccount : Rollenresultaat;

/// <summary>Who asks is no longer a beheerder here.</summary>
public sealed record GeenBeheerder : Rollenresultaat;

/// <summary>Somebody else changed the roles since they were read.</summary>
/// <param name="Nu">As they are.</param>
public sealed record RollenAnders(IReadOnlyList<Rol> Nu) : Rollenresultaat;

/// <summary>A role that nobody gives in a gemeente.</summary>
public sealed record RolOnbekend : Rollenresultaat;

/// <summary>Gives and takes the roles of an account in the own gemeente (BEH-01). Without any, the account no longer gets in here.</summary>
public sealed class Rollenbeheer(JeugdhulpDbContext db, Accountbeheer accounts, Aanmelding aanmelding, TimeProvider klok)
{
    /// <summary>Roles that a gemeente gives itself.</summary>
    public static IReadOnlyList<Rol> Keuzes { get; } = [.. Enum.GetValues<Rol>().Where(r => r is not Rol.LandelijkBeheerder)];

    /// <summary>An account that works here; empty when there is none.</summary>
    public async Task<Accountregel?> VindAsync(Guid accountId, CancellationToken ct) =>
        (await accounts.LaadAsync(ct)).FirstOrDefault(a => a.Id == accountId);

    /// <summary>Changes the roles to these.</summary>
    /// <param name="accountId">An account that works here.</param>
    /// <param name="was">Names of the roles as they were read.</param>
    /// <param name="wordt">Names of the roles it gets.</param>
    /// <param name="ct">Cancellation.</param>
    public async Task<Rollenresultaat> WijzigAsync(Guid accountId, IEnumerable<string> was, IEnumerable<string> wordt, CancellationToken ct)
    {
        if (Lees(wordt) is not { } nieuw)
        {
            return new RolOnbekend();
        }

        // One after the other: two beheerders who take each other's role away at the same moment would leave none.
        await using var transactie = await db.BeginGemeenteAsync(Slot(aanmelding), ct);
        var gemeente = aanmelding.GemeenteCode!;
        if (!await db.Aanstellingen.AnyAsync(a => a.GemeenteCode == gemeente && a.AccountId == aanmelding.AccountId && a.Rol == Rol.Beheerder, ct))
        {
            return new GeenBeheerder();
        }

        var nu = await db.Aanstellingen.Where(a => a.GemeenteCode == gemeente && a.AccountId == accountId).OrderBy(a => a.Rol).Select(a => a.Rol).ToListAsync(ct);
        if (nu.Count == 0)
        {
            return new AccountOnvindbaar();
        }

        if (accountId == aanmelding.AccountId)
        {
            return new EigenAccount();
        }

        if (Lees(was) is not { } gezien || !gezien.SetEquals(nu))
        {
            return new RollenAnders(nu);
        }

        Rol[] erbij = [.. nieuw.Except(nu).Order()];
        Rol[] weg = [.. nu.Except(nieuw).Order()];
        if (erbij.Length + weg.Length > 0)
        {
            await db.Aanstellingen.Where(a => a.GemeenteCode == gemeente && a.AccountId == accountId && weg.Contains(a.Rol)).ExecuteDeleteAsync(ct);
            db.Aanstellingen.AddRange(erbij.Select(rol => new Aanstelling { GemeenteCode = gemeente, AccountId = accountId, Rol = rol }));
            db.Log(klok, Handeling.RollenGewijzigd, "account", accountId, new() { ["erbij"] = Namen(erbij), ["weg"] = Namen(weg) });
            await db.SaveChangesAsync(ct);
        }

        await transactie.CommitAsync(ct);
        return new RollenGewijzigd(erbij, weg);
    }

    /// <summary>The roles of these names; empty when one of them is none that a gemeente gives.</summary>
    internal static HashSet<Rol>? Lees(IEnumerable<string> namen)
    {
        var rollen = new HashSet<Rol>();
        foreach (var naam in namen)
        {
            if (!Contractnaam.TryParse<Rol>(naam, out var rol) || !Keuzes.Contains(rol))
            {
                return null;
            }

            rollen.Add(rol);
        }

        return rollen;
    }

    /// <summary>One changes roles at a time in a gemeente.</summary>
    internal static Guid Slot(Aanmelding aanmelding) => Guid.ParseExact($"00000000-0000-4000-8009-00000000{aanmelding.GemeenteCode}", "D");

    private static string Namen(IEnumerable<Rol> rollen) => string.Join(' ', rollen.Select(Contractnaam.Van));
}
