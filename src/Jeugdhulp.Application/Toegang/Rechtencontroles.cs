using System.Globalization;
using Jeugdhulp.Application.Data;
using Jeugdhulp.Application.Logboek;
using Jeugdhulp.Domain;
using Jeugdhulp.Domain.Aanmelden;
using Microsoft.EntityFrameworkCore;

namespace Jeugdhulp.Application.Toegang;

/// <summary>An account to judge.</summary>
/// <param name="Account">The account with its roles here.</param>
/// <param name="LaatstAangemeld">When it last signed in here; empty when it never did.</param>
/// <param name="Eigen">It is that of the reviewer.</param>
public sealed record Rechtregel(Accountregel Account, DateTimeOffset? LaatstAangemeld, bool Eigen);

/// <summary>A review that was done.</summary>
public sealed record Rechtencontrolekop(Guid Id, DateTimeOffset Op, string DoorNaam, int Aantal, int Aanpassen);

/// <summary>What there is to review, and what was reviewed.</summary>
public sealed record Rechtenoverzicht(IReadOnlyList<Rechtregel> Regels, IReadOnlyList<Rechtencontrolekop> Eerder, bool IsNodig);

/// <summary>The yearly review of all rights in a gemeente: every account is judged, or nothing is kept.</summary>
public sealed class Rechtencontroles(JeugdhulpDbContext db, Accountbeheer accounts, Aanmelding aanmelding, TimeProvider klok)
{
    private const int HoeveelEerder = 10;

    public async Task<Rechtenoverzicht> LaadAsync(CancellationToken ct)
    {
        await using var transactie = await db.BeginGemeenteAsync(ct);
        var regels = await RegelsAsync(ct);
        var eerder = await db.Rechtencontroles.AsNoTracking().OrderByDescending(c => c.Op).Take(HoeveelEerder)
            .Select(c => new Rechtencontrolekop(c.Id, c.Op, c.DoorNaam, c.Regels.Count, c.Regels.Count(r => r.Oordeel == Rechtoordeel.Aanpassen)))
            .ToListAsync(ct);
        return new(regels, eerder, IsNodig(eerder.Count > 0 ? eerder[0].Op : null));
    }

    /// <summary>Whether a review is due.</summary>
    public async Task<bool> IsNodigAsync(CancellationToken ct)
    {
        await using var transactie = await db.BeginGemeenteAsync(ct);
        return IsNodig(await db.Rechtencontroles.MaxAsync(c => (DateTimeOffset?)c.Op, ct));
    }

    /// <summary>Keeps the review.</summary>
    /// <returns>The accounts that were not judged; none when it was kept.</returns>
    public async Task<IReadOnlyList<Guid>> BevestigAsync(IReadOnlyDictionary<Guid, string?> oordelen, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(oordelen);
        await using var transactie = await db.BeginGemeenteAsync(ct);
        var regels = await RegelsAsync(ct);
        var gegeven = regels.ToDictionary(r => r.Account.Id, r => r.Eigen ? Rechtoordeel.EigenAccount : Lees(oordelen.GetValueOrDefault(r.Account.Id)));
        if (gegeven.Where(g => g.Value is null).Select(g => g.Key).ToList() is { Count: > 0 } open)
        {
            return open;
        }

        var controle = new Rechtencontrole
        {
            GemeenteCode = aanmelding.GemeenteCode!,
            Id = Guid.CreateVersion7(klok.GetUtcNow()),
            Op = klok.GetUtcNow(),
            DoorAccountId = aanmelding.AccountId!.Value,
            DoorNaam = aanmelding.Naam,
        };
        controle.Regels.AddRange(regels.Select(r => new Rechtencontroleregel
        {
            GemeenteCode = controle.GemeenteCode,
            ControleId = controle.Id,
            AccountId = r.Account.Id,
            Naam = r.Account.Naam,
            Email = r.Account.Email,
            Rollen = string.Join(',', r.Account.Rollen.Select(Contractnaam.Van)),
            TweedefactorSinds = r.Account.TweedefactorSinds,
            LaatstAangemeld = r.LaatstAangemeld,
            Oordeel = gegeven[r.Account.Id]!.Value,
        }));
        db.Rechtencontroles.Add(controle);
        db.Log(klok, Handeling.RechtenGecontroleerd, "rechtencontrole", controle.Id, new()
        {
            ["accounts"] = regels.Count.ToString(CultureInfo.InvariantCulture),
            ["aanpassen"] = gegeven.Values.Count(o => o is Rechtoordeel.Aanpassen).ToString(CultureInfo.InvariantCulture),
        });
        await db.SaveChangesAsync(ct);
        await transactie.CommitAsync(ct);
        return [];
    }

    /// <summary>A review with all its lines, to give away; that it was taken stands in the log. Empty when there is none here.</summary>
    public async Task<Rechtencontrole?> NeemAsync(Guid id, CancellationToken ct)
    {
        await using var transactie = await db.BeginGemeenteAsync(ct);
        if (await db.Rechtencontroles.AsNoTracking().Include(c => c.Regels.OrderBy(r => r.Naam).ThenBy(r => r.Email)).SingleOrDefaultAsync(c => c.Id == id, ct) is not { } controle)
        {
            return null;
        }

        db.Log(klok, Handeling.RechtencontroleGedownload, "rechtencontrole", id);
        await db.SaveChangesAsync(ct);
        await transactie.CommitAsync(ct);
        return controle;
    }

    private bool IsNodig(DateTimeOffset? laatste) => Rechtentermijn.IsNodig(laatste is { } op ? DateOnly.FromDateTime(op.InNederland()) : null, klok.Vandaag());

    private static Rechtoordeel? Lees(string? naam) =>
        Contractnaam.TryParse<Rechtoordeel>(naam, out var oordeel) && oordeel is not Rechtoordeel.EigenAccount ? oordeel : null;

    private async Task<IReadOnlyList<Rechtregel>> RegelsAsync(CancellationToken ct)
    {
        var lijst = await accounts.RegelsAsync(ct);
        var ids = lijst.Select(a => (Guid?)a.Id).ToArray();
        var laatst = await db.Logboek.Where(l => l.ObjectSoort == "account" && ids.Contains(l.ObjectId) && l.Handeling == Handeling.Aangemeld)
            .GroupBy(l => l.ObjectId).Select(g => new { g.Key, Op = g.Max(l => l.Tijdstip) }).ToDictionaryAsync(g => g.Key!.Value, g => g.Op, ct);
        return [.. lijst.Select(a => new Rechtregel(a, laatst.TryGetValue(a.Id, out var op) ? op : null, a.Id == aanmelding.AccountId))];
    }
}
