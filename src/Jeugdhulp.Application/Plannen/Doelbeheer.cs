using Jeugdhulp.Application.Contacten;
using Jeugdhulp.Application.Data;
using Jeugdhulp.Application.Logboek;
using Jeugdhulp.Domain;
using Jeugdhulp.Domain.Plannen;
using Microsoft.EntityFrameworkCore;

namespace Jeugdhulp.Application.Plannen;

/// <summary>What the form of a goal says.</summary>
public sealed record Doelopdracht(string? Wat, string? HoeGezien, DateOnly? Evaluatiedatum);

/// <summary>What the form of a result says.</summary>
public sealed record Resultaatopdracht(Beoordelaar? Door, Doeluitkomst? Uitkomst, DateOnly? Datum, string? Toelichting);

/// <summary>Keeps goals, what became of them, and actions.</summary>
public sealed class Doelbeheer(JeugdhulpDbContext db, TimeProvider klok)
{
    /// <summary>Adds a goal; the same <paramref name="id"/> twice is one goal.</summary>
    public async Task<Planresultaat> MaakAsync(Guid planId, Guid id, Doelopdracht opdracht, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(opdracht);
        await using var transactie = await db.BeginGemeenteAsync(planId, ct);
        if (await LaadAsync(planId, ct) is not { } plan)
        {
            return new PlanOnbekend();
        }

        var inhoud = (planId, opdracht);
        if (await db.EerderAsync(db.Plandoelen.Where(d => d.Id == id), id, inhoud, ct) is { } zelfde)
        {
            return zelfde ? new PlanOpgeslagen(planId) : PlanGeweigerd.Gebruikt;
        }

        if (Weiger(plan, Doelregels.Controleer(opdracht.Wat, opdracht.HoeGezien, opdracht.Evaluatiedatum, plan.BegonnenOp)) is { } geweigerd)
        {
            return geweigerd;
        }

        var doel = new Plandoel
        {
            GemeenteCode = plan.GemeenteCode,
            Id = id,
            GezinsplanId = planId,
            Wat = opdracht.Wat!.Trim(),
            HoeGezien = Veldwijzigingen.Schoon(opdracht.HoeGezien),
            Evaluatiedatum = opdracht.Evaluatiedatum,
            BegonnenOp = klok.Vandaag(),
        };
        db.Verzonden(klok, id, inhoud);
        db.Plandoelen.Add(doel);
        db.Planwijzigingen.Add(Planbeheer.Wijziging(db, klok, plan, id, [new(Planverandering.Doelveld, null, doel.Wat)]));
        return await BewaarAsync(transactie, planId, Handeling.PlanGewijzigd, planId, ct);
    }

    /// <summary>Changes a goal and keeps what stood there.</summary>
    public async Task<Planresultaat> WijzigAsync(Guid planId, Guid id, uint versie, int gezien, Doelopdracht opdracht, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(opdracht);
        await using var transactie = await db.BeginGemeenteAsync(planId, ct);
        if (await LaadAsync(planId, ct) is not { } plan || await db.Plandoelen.SingleOrDefaultAsync(d => d.Id == id && d.GezinsplanId == planId, ct) is not { } doel)
        {
            return new PlanOnbekend();
        }

        if (doel.Versie != versie)
        {
            var wijzigingen = await db.Planwijzigingen.AsNoTracking().Where(w => w.PlandoelId == id).OrderBy(w => w.Op).ThenBy(w => w.Id).ToListAsync(ct);
            return new PlanVerouderd(doel.Versie, wijzigingen.Count, [.. wijzigingen.Skip(gezien)]);
        }

        var velden = new Veldwijzigingen();
        velden.Noteer("Wat wordt er anders", doel.Wat, opdracht.Wat);
        velden.Noteer("Hoe zien we het", doel.HoeGezien, opdracht.HoeGezien);
        velden.Noteer(Doelverzetting.Veld, Veldwijzigingen.Dag(doel.Evaluatiedatum), Veldwijzigingen.Dag(opdracht.Evaluatiedatum));
        List<Fout> fouten = [.. Doelregels.Controleer(opdracht.Wat, opdracht.HoeGezien, opdracht.Evaluatiedatum, plan.BegonnenOp)];
        if (plan.Stand is Planstand.Vastgesteld && doel.Evaluatiedatum is not null && opdracht.Evaluatiedatum is null)
        {
            fouten.Add(new(nameof(opdracht.Evaluatiedatum), "Vul een evaluatiedatum in. Het plan is al vastgesteld."));
        }

        if (fouten.Count == 0 && velden.Alle.Count == 0)
        {
            fouten.Add(new(string.Empty, "U heeft nog niets veranderd."));
        }

        if (Weiger(plan, fouten) is { } geweigerd)
        {
            return geweigerd;
        }

        doel.Wat = opdracht.Wat!.Trim();
        doel.HoeGezien = Veldwijzigingen.Schoon(opdracht.HoeGezien);
        doel.Evaluatiedatum = opdracht.Evaluatiedatum;
        db.Planwijzigingen.Add(Planbeheer.Wijziging(db, klok, plan, id, velden.Alle));
        return await BewaarAsync(transactie, planId, Handeling.PlanGewijzigd, planId, ct);
    }

    /// <summary>Takes back that a goal is talked about later: the day that was agreed holds again. The same twice is once.</summary>
    /// <param name="planId">Which plan.</param>
    /// <param name="id">Which goal.</param>
    /// <param name="verzet">How the day was moved, as the reader saw it.</param>
    /// <param name="ct">Cancels.</param>
    public async Task<Planresultaat> ZetDagTerugAsync(Guid planId, Guid id, Doelverzetting verzet, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(verzet);
        Plandoel? doel;
        Doelverzetting? laatste;
        await using (await db.BeginGemeenteAsync(ct))
        {
            doel = await db.Plandoelen.AsNoTracking().SingleOrDefaultAsync(d => d.Id == id && d.GezinsplanId == planId, ct);
            laatste = doel is null ? null : Doelverzetting.Laatste(doel, await db.Planwijzigingen.AsNoTracking().Where(w => w.PlandoelId == id).OrderBy(w => w.Op).ThenBy(w => w.Id).ToListAsync(ct));
        }

        return doel is null ? new PlanOnbekend()
            : doel.Evaluatiedatum == verzet.Afgesproken ? new PlanOpgeslagen(planId)
            : laatste != verzet ? new PlanGeweigerd([new(string.Empty, "De dag is intussen veranderd. Er is niets opgeslagen.")])
            : await WijzigAsync(planId, id, doel.Versie, 0, new(doel.Wat, doel.HoeGezien, verzet.Afgesproken), ct);
    }

    /// <summary>Writes down what someone says became of a goal; the same <paramref name="id"/> twice is one result.</summary>
    public async Task<Planresultaat> BeoordeelAsync(Guid planId, Guid doelId, Guid id, Resultaatopdracht opdracht, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(opdracht);
        await using var transactie = await db.BeginGemeenteAsync(planId, ct);
        if (await LaadAsync(planId, ct) is not { } plan || !await db.Plandoelen.AnyAsync(d => d.Id == doelId && d.GezinsplanId == planId, ct))
        {
            return new PlanOnbekend();
        }

        if (await db.Doelresultaten.AsNoTracking().SingleOrDefaultAsync(r => r.Id == id, ct) is { } bewaard)
        {
            var zelfde = bewaard.PlandoelId == doelId
                && (bewaard.Beoordelaar, bewaard.Uitkomst, bewaard.Datum, bewaard.Toelichting) == (opdracht.Door, opdracht.Uitkomst, opdracht.Datum, Veldwijzigingen.Schoon(opdracht.Toelichting));
            return zelfde ? new PlanOpgeslagen(planId) : PlanGeweigerd.Gebruikt;
        }

        List<Fout> fouten = [.. Doelregels.Oordeel(opdracht.Door, opdracht.Uitkomst, opdracht.Datum, plan.BegonnenOp, klok.Vandaag())];
        if (opdracht.Toelichting?.Trim().Length > Planregels.MaxTekst)
        {
            fouten.Add(new(nameof(opdracht.Toelichting), $"De tekst is te lang. Gebruik hooguit {Planregels.MaxTekst} tekens."));
        }

        if (Weiger(plan, fouten) is { } geweigerd)
        {
            return geweigerd;
        }

        db.Doelresultaten.Add(new()
        {
            GemeenteCode = plan.GemeenteCode,
            Id = id,
            PlandoelId = doelId,
            Beoordelaar = opdracht.Door!.Value,
            Uitkomst = opdracht.Uitkomst!.Value,
            Datum = opdracht.Datum!.Value,
            Toelichting = Veldwijzigingen.Schoon(opdracht.Toelichting),
            Op = klok.GetUtcNow(),
            DoorNaam = db.Aanmelding.Naam,
        });
        return await BewaarAsync(transactie, planId, Handeling.DoelresultaatVastgelegd, doelId, ct);
    }

    /// <summary>Adds something that someone will do; the same <paramref name="id"/> twice is one action.</summary>
    public async Task<Planresultaat> SpreekAfAsync(Guid planId, Guid id, string? wat, string? wie, DateOnly? voor, CancellationToken ct)
    {
        await using var transactie = await db.BeginGemeenteAsync(planId, ct);
        if (await LaadAsync(planId, ct) is not { } plan)
        {
            return new PlanOnbekend();
        }

        var inhoud = (planId, wat, wie, voor);
        if (await db.EerderAsync(db.Planacties.Where(a => a.Id == id), id, inhoud, ct) is { } zelfde)
        {
            return zelfde ? new PlanOpgeslagen(planId) : PlanGeweigerd.Gebruikt;
        }

        if (Weiger(plan, Planregels.Actie(wat, wie, voor, plan.BegonnenOp, klok.Vandaag())) is { } geweigerd)
        {
            return geweigerd;
        }

        db.Verzonden(klok, id, inhoud);
        db.Planacties.Add(new() { GemeenteCode = plan.GemeenteCode, Id = id, GezinsplanId = planId, Wat = wat!.Trim(), Wie = wie!.Trim(), Voor = voor });
        db.Planwijzigingen.Add(Planbeheer.Wijziging(db, klok, plan, null, [new("Afspraak", null, $"{wat.Trim()} ({wie.Trim()})")]));
        return await BewaarAsync(transactie, planId, Handeling.PlanGewijzigd, planId, ct);
    }

    /// <summary>Someone did it.</summary>
    public async Task<Planresultaat> DoeAfAsync(Guid planId, Guid actieId, CancellationToken ct)
    {
        await using var transactie = await db.BeginGemeenteAsync(planId, ct);
        if (await LaadAsync(planId, ct) is not { } plan || await db.Planacties.SingleOrDefaultAsync(a => a.Id == actieId && a.GezinsplanId == planId, ct) is not { } actie)
        {
            return new PlanOnbekend();
        }

        if (Weiger(plan, []) is { } geweigerd)
        {
            return geweigerd;
        }

        if (actie.KlaarOp is not null)
        {
            return new PlanOpgeslagen(planId);
        }

        actie.KlaarOp = klok.Vandaag();
        db.Planwijzigingen.Add(Planbeheer.Wijziging(db, klok, plan, null, [new($"Afspraak ‘{actie.Wat}’", "open", "gedaan")]));
        return await BewaarAsync(transactie, planId, Handeling.PlanGewijzigd, planId, ct);
    }

    private Task<Gezinsplan?> LaadAsync(Guid planId, CancellationToken ct) => db.Gezinsplannen.AsNoTracking().SingleOrDefaultAsync(p => p.Id == planId, ct);

    private static PlanGeweigerd? Weiger(Gezinsplan plan, IEnumerable<Fout> fouten)
    {
        List<Fout> alle = plan.Stand is Planstand.Afgesloten ? [new(string.Empty, Planbeheer.AlAfgesloten)] : [.. fouten];
        return alle.Count > 0 ? new(alle) : null;
    }

    private async Task<Planresultaat> BewaarAsync(Microsoft.EntityFrameworkCore.Storage.IDbContextTransaction transactie, Guid planId, Handeling handeling, Guid objectId, CancellationToken ct)
    {
        db.Log(klok, handeling, handeling is Handeling.DoelresultaatVastgelegd ? "doel" : "plan", objectId);
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            return new PlanVerouderd(0, 0, []);
        }

        await transactie.CommitAsync(ct);
        return new PlanOpgeslagen(planId);
    }
}
