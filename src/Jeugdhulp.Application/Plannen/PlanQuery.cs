using Jeugdhulp.Application.Contacten;
using Jeugdhulp.Application.Data;
using Jeugdhulp.Application.Gemeenten;
using Jeugdhulp.Application.Jeugdigen;
using Jeugdhulp.Application.Logboek;
using Jeugdhulp.Application.Trajecten;
using Jeugdhulp.Domain;
using Jeugdhulp.Domain.Jeugdigen;
using Jeugdhulp.Domain.Plannen;
using Microsoft.EntityFrameworkCore;

namespace Jeugdhulp.Application.Plannen;

/// <summary>An adopted version in a line.</summary>
public sealed record Versiekop(Guid Id, int Nummer, DateOnly VastgesteldOp, string DoorNaam)
{
    /// <summary>The reader adopted it.</summary>
    public bool IsEigen { get; init; }

    /// <summary>The team decides about it (TRJ-10).</summary>
    public bool VraagtBekrachtiging { get; init; }

    /// <summary>What the team decided; null while it waits, or where nobody asks.</summary>
    public Planbesluit? Besluit { get; init; }
}

/// <summary>A member of the household, or someone who was when the plan began.</summary>
public sealed record Planpersoon(Guid Id, string Naam, string Voornamen, bool IsJeugdige, bool InGezin);

/// <summary>What a page about a plan shows.</summary>
/// <param name="Plan">The plan with members, goals, actions and changes.</param>
/// <param name="Gezinsnummer">Number of the household.</param>
/// <param name="Personen">Who is in it.</param>
/// <param name="Versies">What was adopted, newest first.</param>
/// <param name="Afrondingen">How support ended, per jeugdige.</param>
/// <param name="Vandaag">Today.</param>
public sealed record Planbeeld(Gezinsplan Plan, int Gezinsnummer, IReadOnlyList<Planpersoon> Personen, IReadOnlyList<Versiekop> Versies, IReadOnlyList<Afronding> Afrondingen, DateOnly Vandaag)
{
    /// <summary>Hulpvragen of the jeugdigen that still run though the plan was closed.</summary>
    public IReadOnlyList<Hulpvraagvoorstel> Vragen { get; init; } = [];

    /// <summary>The questions that the gemeente asks, or once asked, at the end of help, in their order (PLN-13).</summary>
    public IReadOnlyList<Kwaliteitsindicator> Indicatoren { get; init; } = [];

    /// <summary>Who steers the household now; empty when nobody laid that down (GEZ-03).</summary>
    public Regieregel? Regie { get; init; }

    /// <summary>Two parties or more help in the household now, whatever the plan says of that (GEZ-03).</summary>
    public bool MeerPartijen { get; init; }

    /// <summary>The one who steers, by name; empty when the family does so itself or nobody was named.</summary>
    public string? Regisseur => Regie?.Medewerker ?? Regie?.Regie.AnderePartij;

    /// <summary>Who coordinates: whoever steers the household, and what the plan says only where nobody laid that down (GEZ-03).</summary>
    public string? StemtAf => Planregie.StemtAf(Regie, Plan.Inhoud.Coordinator);

    /// <summary>The version that waits for a colleague of who adopted it; null when nothing waits (TRJ-10).</summary>
    public Versiekop? Wachtend => Plan.Stand is not Planstand.Afgesloten && Versies is [{ VraagtBekrachtiging: true, Besluit: null } nieuwste, ..] ? nieuwste : null;

    /// <summary>How the newest version stands with the team.</summary>
    public Bekrachtigingsstand Bekrachtiging => Wachtend is not null ? Bekrachtigingsstand.Wacht
        : Plan.Stand is not Planstand.Afgesloten && Versies is [{ Besluit.Besluit: Teambesluit.Teruggegeven }, ..] ? Bekrachtigingsstand.Teruggegeven : Bekrachtigingsstand.Geen;

    /// <summary>A plan that is adopted now is put to the team.</summary>
    public bool TeamBekrachtigt { get; init; }

    /// <summary>How the day of a goal was moved to later; null when it was not (PLN-04).</summary>
    public Doelverzetting? Verzet(Plandoel doel) => Doelverzetting.Laatste(doel, Plan.Wijzigingen);

    /// <summary>What became of a goal after the plan was agreed; null when nothing did.</summary>
    public Planverandering? Veranderd(Plandoel doel) => Planverandering.Van(this, doel.Id);

    /// <summary>What became of the rest of the plan, as far as the family reads it, after it was agreed; null when nothing did.</summary>
    public Planverandering? VeranderdPlan => Planverandering.Van(this, null);

    public string Naam(Guid persoon) => Personen.FirstOrDefault(p => p.Id == persoon)?.Naam ?? "Iemand die niet meer in dit gezin is";

    public Deelnemergegevens Deelnemer(Planpersoon persoon) =>
        Plan.Deelnemers.Find(d => d.PersoonId == persoon.Id)?.Gegevens ?? new() { IsJeugdige = persoon.IsJeugdige };

    public IReadOnlyList<string> Beletsels => [.. Planregels.Beletsels(Planregie.Vul(Plan.Inhoud, Regie, MeerPartijen), Plan.Doelen.Count(d => d.Evaluatiedatum is null))];

    public IReadOnlyList<string> Herinneringen => [.. Planregels.Herinneringen(Plan.Inhoud, Personen.Select(p => (p.Voornamen, Deelnemer(p))), Plan.Compleetheid)];

    public IReadOnlyList<Doelrealisatie> Doelrealisatie => Domain.Plannen.Doelrealisatie.Van([.. Plan.Doelen.Select(d => d.Oordelen)]);
}

/// <summary>An open hulpvraag of the household, to tell that there is a plan.</summary>
public sealed record Planhulpvraag(Hulpvraag Hulpvraag, string Naam);

/// <summary>A plan in a few words, for the page of a household, a person or a dossier.</summary>
public sealed record Plankop(Guid Id, Guid GezinId, Planstand Stand, DateOnly BegonnenOp, DateOnly? VastgesteldOp, DateOnly? AfgeslotenOp, int Doelen, int TeLaat)
{
    /// <summary>How the newest version stands with the team.</summary>
    public Bekrachtigingsstand Bekrachtiging { get; init; }
}

/// <summary>What the form of a handover starts from.</summary>
/// <param name="Eerdere">Handovers of before, newest first.</param>
/// <param name="Feiten">Facts of contacts that can go along.</param>
/// <param name="Deelbaar">Partners with whom sharing is agreed.</param>
public sealed record Overdraagbaar(IReadOnlyList<Planoverdracht> Eerdere, IReadOnlyList<Contactfeit> Feiten, IReadOnlyList<Deelbaar> Deelbaar);

/// <summary>A handover with the jeugdigen for whom there is no consent now.</summary>
/// <param name="Overdracht">The handover.</param>
/// <param name="Zonder">For whom there is no consent now.</param>
/// <param name="Inhoud">What went along; of a handover from before that was kept, the chosen parts as they are now.</param>
public sealed record Pakket(Planoverdracht Overdracht, IReadOnlyList<(Persoon Persoon, Deelstand Stand)> Zonder, Overdrachtinhoud Inhoud);

/// <summary>Reads plans; every look at one is in the log.</summary>
public sealed class PlanQuery(JeugdhulpDbContext db, TimeProvider klok)
{
    /// <summary>Code of the list gesprokenMet: the jeugdige and nobody else (CON-04).</summary>
    private const string AlleenJeugdige = "jeugdige";

    /// <summary>The plan with everything around it.</summary>
    /// <param name="id">Which one.</param>
    /// <param name="ct">Cancels.</param>
    /// <param name="handeling">What the log says; printing is more than looking.</param>
    public async Task<Planbeeld?> LaadAsync(Guid id, CancellationToken ct, Handeling handeling = Handeling.PlanBekeken) =>
        (await MetAsync(id, handeling, _ => Task.FromResult(true), ct))?.Beeld;

    /// <summary>The plan with the last contact in which this jeugdige alone was spoken to, since the plan began; to fill that in with one press.</summary>
    public Task<(Planbeeld Beeld, DateOnly? Erbij)?> MetAlleenAsync(Guid id, Guid persoonId, CancellationToken ct) => MetAsync(
        id,
        Handeling.PlanBekeken,
        beeld =>
        {
            var (vanaf, erbij) = (beeld.Plan.BegonnenOp, beeld.Personen.Any(p => p.Id == persoonId));
            return db.Contacten.Where(c => erbij && c.GesprokenMet == AlleenJeugdige && c.Datum >= vanaf && c.Regels.Count == 1 && c.Regels.Any(r => r.PersoonId == persoonId)).MaxAsync(c => (DateOnly?)c.Datum, ct);
        },
        ct);

    /// <summary>The plan with the open hulpvragen of the jeugdigen of the household.</summary>
    public Task<(Planbeeld Beeld, IReadOnlyList<Planhulpvraag> Erbij)?> MetHulpvragenAsync(Guid id, CancellationToken ct) => MetAsync<IReadOnlyList<Planhulpvraag>>(
        id,
        Handeling.PlanBekeken,
        async beeld =>
        {
            var ids = beeld.Personen.Where(p => p is { IsJeugdige: true, InGezin: true }).Select(p => p.Id).ToArray();
            var hulpvragen = await db.Hulpvragen.AsNoTracking().Where(h => ids.Contains(h.PersoonId) && h.Gesloten == null).OrderBy(h => h.Geopend).ThenBy(h => h.Id).ToListAsync(ct);
            return [.. hulpvragen.Select(h => new Planhulpvraag(h, beeld.Naam(h.PersoonId)))];
        },
        ct);

    /// <summary>The plan with the codes for the end of the support that hold today.</summary>
    public Task<(Planbeeld Beeld, ILookup<string, Codewaarde> Erbij)?> MetCodesAsync(Guid id, CancellationToken ct) =>
        MetAsync(id, Handeling.PlanBekeken, async beeld => (await Planafsluiting.CodesAsync(db, beeld.Vandaag, ct)).ToLookup(c => c.Lijst), ct);

    /// <summary>The plan with those codes, and how the help to this jeugdige ended if that stands in a traject or a dossier.</summary>
    public Task<(Planbeeld Beeld, (ILookup<string, Codewaarde> Codes, Eindvoorstel? Eind) Erbij)?> MetEindeAsync(Guid id, Guid persoonId, CancellationToken ct) =>
        MetAsync(
            id,
            Handeling.PlanBekeken,
            async beeld => ((await Planafsluiting.CodesAsync(db, beeld.Vandaag, ct)).ToLookup(c => c.Lijst), await Eindvoorstellen.VoorPlanAsync(db, persoonId, beeld.Plan.BegonnenOp, ct)),
            ct);

    /// <summary>The plan with what can be handed over, and with whom that is agreed already.</summary>
    public Task<(Planbeeld Beeld, Overdraagbaar Erbij)?> MetOverdrachtenAsync(Guid id, CancellationToken ct) => MetAsync<Overdraagbaar>(
        id,
        Handeling.PlanBekeken,
        async beeld =>
        {
            Guid[] jeugdigen = [.. beeld.Personen.Where(p => p.IsJeugdige).Select(p => p.Id)];
            return new(
                await db.Planoverdrachten.AsNoTracking().Where(o => o.GezinsplanId == id).OrderByDescending(o => o.Op).ToListAsync(ct),
                await Overdrachtinhoud.KeuzesAsync(db, klok, jeugdigen, ct),
                await Toestemmingvragen.DeelbaarAsync(db, jeugdigen, beeld.Vandaag, ct));
        },
        ct);

    /// <summary>The papers of one handover; without consent as it is now they stay closed (PRV-02).</summary>
    public async Task<(Planbeeld Beeld, Pakket Pakket)?> PakketAsync(Guid id, Guid overdrachtId, CancellationToken ct) =>
        await MetAsync<Pakket?>(
            id,
            pakket => pakket is { Zonder.Count: 0 } ? Handeling.PlanAfgedrukt : Handeling.PlanBekeken,
            async beeld => await db.Planoverdrachten.AsNoTracking().SingleOrDefaultAsync(o => o.GezinsplanId == id && o.Id == overdrachtId, ct) is { } overdracht
                ? new(
                    overdracht,
                    await Planoverdrachten.ZonderAsync(db, id, overdracht.Partner, overdracht.Aan, beeld.Vandaag, ct),
                    overdracht.Inhoud ?? Overdrachtinhoud.Van(beeld.Plan, [.. Enum.GetValues<Overdrachtdeel>().Where(d => overdracht.Delen.Contains(Contractnaam.Van(d)))], []))
                : null,
            ct) is (var beeld, { } pakket) ? (beeld, pakket) : null;

    /// <summary>What was adopted, as it was then.</summary>
    public async Task<(Planbeeld Beeld, Planversie Versie)?> VersieAsync(Guid versieId, CancellationToken ct)
    {
        await using var transactie = await db.BeginGemeenteAsync(ct);
        if (await db.Planversies.AsNoTracking().SingleOrDefaultAsync(v => v.Id == versieId, ct) is not { } versie
            || await LaadZonderLogAsync(versie.GezinsplanId, ct) is not { } beeld)
        {
            return null;
        }

        db.Log(klok, Handeling.PlanBekeken, "plan", beeld.Plan.Id, new() { ["versie"] = versie.Nummer.ToString(System.Globalization.CultureInfo.InvariantCulture) });
        await db.SaveChangesAsync(ct);
        await transactie.CommitAsync(ct);
        return (beeld, versie);
    }

    /// <summary>Who is in a household, to begin its plan; null when there is no such household. Seeing them is in the log.</summary>
    public async Task<(int Nummer, IReadOnlyList<Planpersoon> Personen, Guid? Plan, IReadOnlyList<Plankop> Eerdere)?> GezinAsync(Guid gezinId, CancellationToken ct)
    {
        await using var transactie = await db.BeginGemeenteAsync(ct);
        if (await db.Gezinnen.AsNoTracking().Where(g => g.Id == gezinId).Select(g => (int?)g.Nummer).SingleOrDefaultAsync(ct) is not { } nummer)
        {
            return null;
        }

        var personen = await PersonenAsync(gezinId, [], ct);
        var plannen = await Koppen([gezinId]).ToListAsync(ct);
        foreach (var persoon in personen)
        {
            db.Log(klok, Handeling.PersoonBekeken, "persoon", persoon.Id);
        }

        await db.SaveChangesAsync(ct);
        await transactie.CommitAsync(ct);
        return (nummer, personen, plannen.FirstOrDefault(p => p.Stand is not Planstand.Afgesloten)?.Id, [.. plannen.Where(p => p.Stand is Planstand.Afgesloten)]);
    }

    /// <summary>The plans of households in a few words, newest first; for a page that keeps its own row in the log.</summary>
    internal IQueryable<Plankop> Koppen(Guid[] gezinIds)
    {
        var vandaag = klok.Vandaag();
        var open = db.Gezinsplannen.Where(p => p.Stand != Planstand.Afgesloten);
        var (wacht, terug) = (Planbekrachtiging.Onbeslist(db, open), Planbekrachtiging.Teruggegeven(db, open));
        return db.Gezinsplannen.AsNoTracking()
            .Where(p => gezinIds.Contains(p.GezinId))
            .OrderByDescending(p => p.BegonnenOp).ThenBy(p => p.Id)
            .Select(p => new Plankop(
                p.Id,
                p.GezinId,
                p.Stand,
                p.BegonnenOp,
                p.VastgesteldOp,
                p.AfgeslotenOp,
                p.Doelen.Count,
                p.Stand == Planstand.Afgesloten ? 0 : p.Doelen.AsQueryable().Count(Doelvragen.TeLaat(vandaag)))
            {
                Bekrachtiging = wacht.Any(v => v.GezinsplanId == p.Id) ? Bekrachtigingsstand.Wacht
                    : terug.Any(v => v.GezinsplanId == p.Id) ? Bekrachtigingsstand.Teruggegeven : Bekrachtigingsstand.Geen,
            });
    }

    /// <summary>The plan and something beside it, in one transaction with its rows in the log.</summary>
    private Task<(Planbeeld Beeld, T Erbij)?> MetAsync<T>(Guid id, Handeling handeling, Func<Planbeeld, Task<T>> erbij, CancellationToken ct) => MetAsync(id, _ => handeling, erbij, ct);

    private async Task<(Planbeeld Beeld, T Erbij)?> MetAsync<T>(Guid id, Func<T, Handeling> handeling, Func<Planbeeld, Task<T>> erbij, CancellationToken ct)
    {
        await using var transactie = await db.BeginGemeenteAsync(ct);
        if (await LaadZonderLogAsync(id, ct) is not { } beeld)
        {
            return null;
        }

        var meer = await erbij(beeld);
        db.Log(klok, handeling(meer), "plan", id);
        foreach (var persoon in beeld.Personen)
        {
            db.Log(klok, Handeling.PersoonBekeken, "persoon", persoon.Id);
        }

        await db.SaveChangesAsync(ct);
        await transactie.CommitAsync(ct);
        return (beeld, meer);
    }

    private async Task<Planbeeld?> LaadZonderLogAsync(Guid id, CancellationToken ct)
    {
        var vandaag = klok.Vandaag();

        // A query per list, but for lists that hang under another: few round trips, and no list multiplies another.
        var gevonden = await db.Gezinsplannen.AsNoTracking().Include(p => p.Deelnemers).Where(p => p.Id == id)
            .Select(p => new
            {
                Plan = p,
                Nummer = db.Gezinnen.Where(g => g.Id == p.GezinId).Select(g => g.Nummer).First(),
                Bekrachtigt = db.Dossierafspraken.OrderByDescending(a => a.Op).Select(a => a.PlanBekrachtigen).FirstOrDefault(),
                Indicatoren = db.Kwaliteitsindicatoren.OrderBy(i => i.Volgorde).ThenBy(i => i.Vanaf).ThenBy(i => i.Id).ToList(),
                Regie = db.Gezinsregies.FirstOrDefault(r => r.GezinId == p.GezinId && r.Tot == null),
                MeerPartijen = Partijen.MeerInGezin(db, vandaag).Contains(p.GezinId),
                Regisseur = db.Gezinsregies.Where(r => r.GezinId == p.GezinId && r.Tot == null).Select(r => db.Medewerkers.Where(m => m.Id == r.MedewerkerId).Select(m => m.Naam).FirstOrDefault()).FirstOrDefault(),
            })
            .SingleOrDefaultAsync(ct);
        if (gevonden is null)
        {
            return null;
        }

        var plan = gevonden.Plan;
        plan.Doelen.AddRange(await db.Plandoelen.AsNoTracking().Include(d => d.Resultaten).Where(d => d.GezinsplanId == id).OrderBy(d => d.BegonnenOp).ThenBy(d => d.Id).ToListAsync(ct));
        plan.Acties.AddRange(await db.Planacties.AsNoTracking().Where(a => a.GezinsplanId == id).OrderBy(a => a.Voor).ThenBy(a => a.Id).ToListAsync(ct));
        plan.Wijzigingen.AddRange(await db.Planwijzigingen.AsNoTracking().Where(w => w.GezinsplanId == id).OrderBy(w => w.Op).ThenBy(w => w.Id).ToListAsync(ct));
        var account = db.Aanmelding.AccountId;
        var versies = await db.Planversies.AsNoTracking().Where(v => v.GezinsplanId == id).OrderByDescending(v => v.Nummer)
            .Select(v => new Versiekop(v.Id, v.Nummer, v.VastgesteldOp, v.DoorNaam)
            {
                IsEigen = v.DoorAccountId == account,
                VraagtBekrachtiging = v.VraagtBekrachtiging,
                Besluit = db.Planbesluiten.FirstOrDefault(b => b.PlanversieId == v.Id),
            }).ToListAsync(ct);
        var afrondingen = await db.Afrondingen.AsNoTracking().Include(a => a.Metingen).ThenInclude(m => m.Antwoorden).Where(a => a.GezinsplanId == id).OrderBy(a => a.Op).ToListAsync(ct);
        var personen = await PersonenAsync(plan.GezinId, [.. plan.Deelnemers.Select(d => d.PersoonId)], ct);
        return new(plan, gevonden.Nummer, [.. personen.Select(p => p with { IsJeugdige = plan.Deelnemers.Find(d => d.PersoonId == p.Id)?.Gegevens.IsJeugdige ?? p.IsJeugdige })], versies, afrondingen, klok.Vandaag())
        {
            Indicatoren = gevonden.Indicatoren,
            TeamBekrachtigt = gevonden.Bekrachtigt,
            Vragen = plan is { Stand: Planstand.Afgesloten, AfgeslotenOp: { } dicht } ? await Hulpvraagbeheer.VoorstellenAsync(db, [.. personen.Where(p => p is { IsJeugdige: true, InGezin: true }).Select(p => p.Id)], dicht, ct) : [],
            MeerPartijen = gevonden.MeerPartijen,
            Regie = gevonden.Regie is null ? null : new(gevonden.Regie, gevonden.Regisseur),
        };
    }

    private async Task<IReadOnlyList<Planpersoon>> PersonenAsync(Guid gezinId, Guid[] ook, CancellationToken ct)
    {
        var leden = db.Gezinsleden.Op(klok.Vandaag());
        var rijen = await (
            from persoon in db.Personen.AsNoTracking()
            from lid in leden.Where(l => l.GezinId == gezinId && l.PersoonId == persoon.Id && l.Rol != Gezinsrol.Ander).DefaultIfEmpty()
            where persoon.SamengevoegdMetId == null && (lid != null || ook.Contains(persoon.Id))
            orderby persoon.Geboortedatum
            select new { persoon, Rol = lid == null ? (Gezinsrol?)null : lid.Rol }).ToListAsync(ct);
        return [.. rijen
            .Select(r => new Planpersoon(r.persoon.Id, r.persoon.VolledigeNaam, r.persoon.Voornamen, r.Rol is Gezinsrol.Jeugdige, r.Rol is not null))
            .OrderByDescending(p => p.IsJeugdige)];
    }
}
