using Jeugdhulp.Application.Contacten.Overzicht;
using Jeugdhulp.Application.Data;
using Jeugdhulp.Application.Logboek;
using Jeugdhulp.Application.Werk;
using Jeugdhulp.Domain;
using Jeugdhulp.Domain.Plannen;
using Microsoft.EntityFrameworkCore;

namespace Jeugdhulp.Application.Plannen;

/// <summary>What the form of the team says.</summary>
/// <param name="Besluit">Name of a <see cref="Teambesluit"/>.</param>
/// <param name="Reden">Name of a <see cref="Teruggeefreden"/>.</param>
/// <param name="Toelichting">In own words.</param>
public sealed record Bekrachtigingsopdracht(string? Besluit, string? Reden, string? Toelichting);

/// <summary>The team ratifies an adopted plan or gives it back, where the gemeente works that way (TRJ-10).</summary>
public sealed class Planbekrachtiging(JeugdhulpDbContext db, TimeProvider klok)
{
    /// <summary>Keeps what the team decided about the newest version; never who adopted it. The same <paramref name="id"/> twice is one decision.</summary>
    /// <param name="planId">Of which plan.</param>
    /// <param name="versieId">The version that was read.</param>
    /// <param name="id">Key of the form.</param>
    /// <param name="opdracht">What was filled in.</param>
    /// <param name="ct">Cancels.</param>
    public async Task<Planresultaat> BeslisAsync(Guid planId, Guid versieId, Guid id, Bekrachtigingsopdracht opdracht, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(opdracht);
        await using var transactie = await db.BeginGemeenteAsync(planId, ct);
        var gevonden = await db.Planversies.AsNoTracking().Where(v => v.Id == versieId && v.GezinsplanId == planId).Select(v => new
        {
            Versie = v,
            Gesloten = db.Gezinsplannen.Any(p => p.Id == planId && p.Stand == Planstand.Afgesloten),
            Later = db.Planversies.Any(l => l.GezinsplanId == planId && l.Nummer > v.Nummer),
            Besluit = db.Planbesluiten.FirstOrDefault(b => b.PlanversieId == v.Id),
        }).SingleOrDefaultAsync(ct);
        if (id == Guid.Empty || gevonden is null)
        {
            return new PlanOnbekend();
        }

        var inhoud = (versieId, opdracht);
        if (gevonden.Besluit?.Id == id)
        {
            return await db.EerderAsync(db.Planbesluiten.Where(b => b.Id == id), id, inhoud, ct) is true ? new PlanOpgeslagen(planId) : PlanGeweigerd.Gebruikt;
        }

        var besluit = Contractnaam.TryParse<Teambesluit>(opdracht.Besluit, out var gekozen) ? gekozen : (Teambesluit?)null;
        var reden = Contractnaam.TryParse<Teruggeefreden>(opdracht.Reden, out var waarom) ? waarom : (Teruggeefreden?)null;
        List<Fout> fouten = gevonden switch
        {
            { Besluit: { } eerder } => [new(string.Empty, $"Het team heeft hier al over besloten: {eerder.DoorNaam} deed dat.")],
            { Gesloten: true } => [new(string.Empty, Planbeheer.AlAfgesloten)],
            { Later: true } => [new(string.Empty, "Er is intussen een nieuwe versie van dit plan. Lees die eerst.")],
            { Versie.VraagtBekrachtiging: false } => [new(string.Empty, "Over deze versie hoeft het team niet te besluiten.")],
            _ => await MagAsync(gevonden.Versie, ct) is { } weigering ? [weigering] : [.. Bekrachtigingsregels.Controleer(besluit, reden, opdracht.Toelichting)],
        };
        if (fouten.Count > 0)
        {
            return new PlanGeweigerd(fouten);
        }

        db.Verzonden(klok, id, inhoud);
        db.Planbesluiten.Add(new()
        {
            GemeenteCode = gevonden.Versie.GemeenteCode,
            Id = id,
            PlanversieId = versieId,
            VersieDoorAccountId = gevonden.Versie.DoorAccountId,
            Besluit = besluit!.Value,
            Reden = reden,
            Toelichting = string.IsNullOrWhiteSpace(opdracht.Toelichting) ? null : opdracht.Toelichting.Trim(),
            Op = klok.GetUtcNow(),
            DoorAccountId = db.Aanmelding.AccountId!.Value,
            DoorNaam = db.Aanmelding.Naam,
        });
        db.Log(klok, Handeling.PlanBeslist, "plan", planId, new() { ["besluit"] = Contractnaam.Van(besluit.Value), ["versie"] = gevonden.Versie.Nummer.ToString(System.Globalization.CultureInfo.InvariantCulture) });
        await db.SaveChangesAsync(ct);
        await transactie.CommitAsync(ct);
        return new PlanOpgeslagen(planId);
    }

    /// <summary>The newest versions of open plans that wait for a colleague of who adopted them.</summary>
    internal static IQueryable<Planversie> Wachtend(JeugdhulpDbContext db, IQueryable<Gezinsplan> plannen)
    {
        var account = db.Aanmelding.AccountId;
        return Onbeslist(db, plannen).Where(v => v.DoorAccountId != account);
    }

    /// <summary>The newest versions of plans about which the team did not decide yet, whoever reads.</summary>
    internal static IQueryable<Planversie> Onbeslist(JeugdhulpDbContext db, IQueryable<Gezinsplan> plannen) =>
        Nieuwste(db, plannen).Where(v => v.VraagtBekrachtiging && !db.Planbesluiten.Any(b => b.PlanversieId == v.Id));

    /// <summary>The newest versions of open plans that the team gave back.</summary>
    internal static IQueryable<Planversie> Teruggegeven(JeugdhulpDbContext db, IQueryable<Gezinsplan> plannen) =>
        Nieuwste(db, plannen).Where(v => db.Planbesluiten.Any(b => b.PlanversieId == v.Id && b.Besluit == Teambesluit.Teruggegeven));

    private static IQueryable<Planversie> Nieuwste(JeugdhulpDbContext db, IQueryable<Gezinsplan> plannen) =>
        db.Planversies.AsNoTracking().Where(v => !db.Planversies.Any(l => l.GezinsplanId == v.GezinsplanId && l.Nummer > v.Nummer) && plannen.Any(p => p.Id == v.GezinsplanId));

    private async Task<Fout?> MagAsync(Planversie versie, CancellationToken ct)
    {
        if (versie.DoorAccountId == db.Aanmelding.AccountId)
        {
            return new(string.Empty, "U stelde dit plan zelf vast. Een collega van het team bekrachtigt het.");
        }

        var vandaag = klok.Vandaag();
        var lezer = await Lezer.LaadAsync(db, vandaag, ct);
        return await new Openwerkvragen(db, vandaag).Plannen(lezer.TeamIds).AnyAsync(p => p.Id == versie.GezinsplanId, ct)
            ? null
            : new(string.Empty, "Alleen een collega van het team dat dit plan heeft, besluit hierover.");
    }
}
