using Jeugdhulp.Application.Data;
using Jeugdhulp.Application.Jeugdigen;
using Jeugdhulp.Application.Logboek;
using Jeugdhulp.Domain;
using Jeugdhulp.Domain.Jeugdigen;
using Jeugdhulp.Domain.Plannen;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Jeugdhulp.Application.Plannen;

/// <summary>What the form of a handover says.</summary>
public sealed record Overdrachtopdracht(string? Aan, string? Waarom, IReadOnlyList<string> Delen, string? ToestemmingVan, DateOnly? ToestemmingOp)
{
    /// <summary>Name of a <see cref="Partnersoort"/>.</summary>
    public string? Partner { get; init; }

    /// <summary>Contacts of which the fact goes along.</summary>
    public IReadOnlyList<Guid> Contacten { get; init; } = [];
}

/// <summary>Hands a plan to another party: selected parts, with the consent of the parents, kept and in the log (PRV-10).</summary>
public sealed class Planoverdrachten(JeugdhulpDbContext db, TimeProvider klok)
{
    /// <summary>Keeps a handover; the same <paramref name="id"/> twice is one.</summary>
    public async Task<Planresultaat> DraagOverAsync(Guid planId, Guid id, Overdrachtopdracht opdracht, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(opdracht);
        await using var transactie = await db.BeginGemeenteAsync(planId, ct);
        if (await db.Gezinsplannen.AsNoTracking().Include(p => p.Deelnemers).Include(p => p.Doelen).ThenInclude(d => d.Resultaten).Include(p => p.Acties).SingleOrDefaultAsync(p => p.Id == planId, ct) is not { } plan)
        {
            return new PlanOnbekend();
        }

        if (await db.EerderAsync(db.Planoverdrachten.Where(o => o.Id == id), id, (planId, opdracht), ct) is { } zelfde)
        {
            return zelfde ? new PlanOpgeslagen(planId) : PlanGeweigerd.Gebruikt;
        }

        List<Fout> fouten = [.. Overdrachtregels.Controleer(opdracht.Aan, opdracht.Waarom, opdracht.ToestemmingVan, opdracht.ToestemmingOp, klok.Vandaag())];
        List<string> delen = [.. opdracht.Delen.Distinct(StringComparer.Ordinal)];
        if ((delen.Count == 0 && opdracht.Contacten.Count == 0) || !delen.TrueForAll(d => Contractnaam.TryParse<Overdrachtdeel>(d, out _)))
        {
            fouten.Add(new(nameof(opdracht.Delen), "Kies wat er mee gaat."));
        }

        var feiten = opdracht.Contacten.Count == 0 ? [] : (await Overdrachtinhoud.KeuzesAsync(db, klok, await JeugdigenAsync(db, planId, klok.Vandaag(), ct), ct)).FindAll(f => opdracht.Contacten.Contains(f.ContactId));
        if (feiten.Count != opdracht.Contacten.Distinct().Count())
        {
            fouten.Add(new(nameof(opdracht.Contacten), "Een van deze feiten is er niet meer. Kies opnieuw."));
        }

        if (!Contractnaam.TryParse<Partnersoort>(opdracht.Partner, out var partner))
        {
            fouten.Add(new(nameof(opdracht.Partner), "Kies wat voor partij dit is."));
        }
        else if (await ZonderAsync(db, planId, partner, opdracht.Aan, klok.Vandaag(), ct) is { Count: > 0 } zonder)
        {
            fouten.Add(Toestemmingvragen.Weigering(nameof(opdracht.Partner), zonder));
        }

        if (fouten.Count > 0)
        {
            return new PlanGeweigerd(fouten);
        }

        db.Verzonden(klok, id, (planId, opdracht));
        db.Planoverdrachten.Add(new()
        {
            GemeenteCode = plan.GemeenteCode,
            Id = id,
            GezinsplanId = planId,
            Partner = partner,
            Aan = opdracht.Aan!.Trim(),
            Waarom = opdracht.Waarom!.Trim(),
            Delen = delen,
            Inhoud = Overdrachtinhoud.Van(plan, [.. Enum.GetValues<Overdrachtdeel>().Where(d => delen.Contains(Contractnaam.Van(d)))], feiten),
            ToestemmingVan = opdracht.ToestemmingVan!.Trim(),
            ToestemmingOp = opdracht.ToestemmingOp!.Value,
            Op = klok.GetUtcNow(),
            DoorAccountId = db.Aanmelding.AccountId!.Value,
            DoorNaam = db.Aanmelding.Naam,
        });
        db.Log(klok, Handeling.PlanOvergedragen, "plan", planId, new() { ["delen"] = string.Join(' ', delen), ["feiten"] = feiten.Count.ToString(System.Globalization.CultureInfo.InvariantCulture) });
        await db.SaveChangesAsync(ct);
        await transactie.CommitAsync(ct);
        return new PlanOpgeslagen(planId);
    }

    /// <summary>The jeugdigen in a plan for whom nobody agreed to sharing with a party (PRV-02).</summary>
    internal static async Task<List<(Persoon Persoon, Deelstand Stand)>> ZonderAsync(JeugdhulpDbContext db, Guid planId, Partnersoort partner, string? aan, DateOnly op, CancellationToken ct)
    {
        var jeugdigen = await JeugdigenAsync(db, planId, op, ct);
        return await db.ZonderAsync([.. jeugdigen], partner, aan, op, ct);
    }

    /// <summary>Who a plan is about: the jeugdigen of the household on a day, and those who stand in the plan.</summary>
    private static async Task<Guid[]> JeugdigenAsync(JeugdhulpDbContext db, Guid planId, DateOnly op, CancellationToken ct)
    {
        var leden = await (
            from plan in db.Gezinsplannen
            where plan.Id == planId
            from lid in db.Gezinsleden.Op(op)
            where lid.GezinId == plan.GezinId && lid.Rol == Gezinsrol.Jeugdige && db.Personen.Any(p => p.Id == lid.PersoonId && p.SamengevoegdMetId == null)
            select lid.PersoonId).ToListAsync(ct);
        var deelnemers = await db.Plandeelnemers.AsNoTracking().Where(d => d.GezinsplanId == planId).ToListAsync(ct);
        return [.. leden.Union(deelnemers.Where(d => d.Gegevens.IsJeugdige).Select(d => d.PersoonId))];
    }
}

internal static class PlannenExtensions
{
    /// <summary>Adds plans, goals, their end and what waits in them.</summary>
    public static void AddPlannen(this IServiceCollection services)
    {
        services.AddScoped<PlanQuery>();
        services.AddScoped<Planbeheer>();
        services.AddScoped<Doelbeheer>();
        services.AddScoped<Planafsluiting>();
        services.AddScoped<Planheropening>();
        services.AddScoped<Afrondingterugname>();
        services.AddScoped<Planoverdrachten>();
        services.AddScoped<Planbekrachtiging>();
    }
}
