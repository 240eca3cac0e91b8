using Jeugdhulp.Application.Contacten;
using Jeugdhulp.Application.Data;
using Jeugdhulp.Application.Dossiers;
using Jeugdhulp.Application.Gemeenten;
using Jeugdhulp.Application.Jeugdigen;
using Jeugdhulp.Application.Landelijk;
using Jeugdhulp.Application.Logboek;
using Jeugdhulp.Application.Trajecten;
using Jeugdhulp.Domain;
using Jeugdhulp.Domain.Plannen;
using Microsoft.EntityFrameworkCore;

namespace Jeugdhulp.Application.Plannen;

/// <summary>What the form at the end says of one jeugdige.</summary>
public sealed record Afrondingopdracht(DateOnly? Datum, string? Reden, Metinggegevens Jeugdige, Metinggegevens Ouder)
{
    /// <summary>The end that the worker was asked about, because another stands elsewhere.</summary>
    public string? Gevraagd { get; init; }
}

/// <summary>Adopts a plan, writes down how support ended, and closes the plan.</summary>
public sealed class Planafsluiting(JeugdhulpDbContext db, TimeProvider klok)
{
    public const string Redenen = Dossierhulp.Redenlijst;
    public const string ZonderHulp = "zonderHulpVerder";

    /// <summary>
    /// Adopts the plan as it stands: a version that stays readable. The chosen hulpvragen hear that there is a plan; contacts
    /// keep the class they have.
    /// </summary>
    /// <param name="id">Which plan.</param>
    /// <param name="versieId">Key of the form; twice is one adoption.</param>
    /// <param name="gelezen">Row version that was read before the decision.</param>
    /// <param name="eigenHulp">By hulpvraag whether the wijkteam helps itself; only those that were chosen.</param>
    /// <param name="dag">Day on which the family agreed; today when nothing is filled in.</param>
    /// <param name="ct">Cancels.</param>
    public async Task<Planresultaat> StelVastAsync(Guid id, Guid versieId, uint gelezen, IReadOnlyDictionary<Guid, bool?> eigenHulp, DateOnly? dag, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(eigenHulp);
        await using var transactie = await db.BeginGemeenteAsync(id, ct);
        if (await LaadAsync(id, ct) is not { } plan)
        {
            return new PlanOnbekend();
        }

        var keuzes = (id, eigenHulp, dag);
        if (await db.EerderAsync(db.Planversies.Where(v => v.Id == versieId), versieId, keuzes, ct) is { } zelfde)
        {
            return zelfde ? new PlanOpgeslagen(id) { NaarTeam = await db.Planversies.Where(v => v.Id == versieId).Select(v => v.VraagtBekrachtiging).SingleAsync(ct) } : PlanGeweigerd.Gebruikt;
        }

        if (plan.Versie != gelezen)
        {
            return new PlanVerouderd(plan.Versie, 0, []);
        }

        // Who steers the household by now is who coordinates, whatever the plan said: the version keeps who that was.
        var op = dag ?? klok.Vandaag();
        var meer = plan.Inhoud.MeerderePartijen || await Partijen.MeerInGezin(db, klok.Vandaag()).ContainsAsync(plan.GezinId, ct);
        var inhoud = Planregie.Vul(plan.Inhoud, await Planregie.LeesAsync(db, plan.GezinId, ct), meer);
        List<Fout> fouten = plan.Stand is Planstand.Afgesloten
            ? [new(string.Empty, Planbeheer.AlAfgesloten)]
            : [.. Planregels.Beletsels(inhoud, plan.Doelen.Count(d => d.Evaluatiedatum is null)).Select(b => new Fout(string.Empty, b))];
        fouten.AddRange(Planregels.Vaststellen(op, plan.BegonnenOp, plan.VastgesteldOp, klok.Vandaag()));
        var hulpvragen = fouten.Count > 0 ? [] : await HulpvragenAsync(plan.GezinId, [.. eigenHulp.Keys], ct);
        fouten.AddRange(hulpvragen.Where(h => eigenHulp[h.Id] is null).Select(h => new Fout($"Hulpvragen[{h.Id}].EigenHulp", "Kies of het team zelf helpt.")));
        if (fouten.Count > 0)
        {
            return new PlanGeweigerd(fouten);
        }

        var velden = new Veldwijzigingen();
        velden.Noteer(Planregie.Historieveld, plan.Inhoud.Coordinator, inhoud.Coordinator);
        velden.Noteer("Meer partijen", Veldwijzigingen.JaNee(plan.Inhoud.MeerderePartijen), Veldwijzigingen.JaNee(meer));
        velden.Noteer("Vastgesteld op", Veldwijzigingen.Dag(plan.VastgesteldOp), Veldwijzigingen.Dag(op));
        plan.Inhoud = inhoud;
        var nummer = (await db.Planversies.Where(v => v.GezinsplanId == id).MaxAsync(v => (int?)v.Nummer, ct) ?? 0) + 1;
        var naarTeam = await db.Dossierafspraken.OrderByDescending(a => a.Op).Select(a => a.PlanBekrachtigen).FirstOrDefaultAsync(ct);
        db.Verzonden(klok, versieId, keuzes);
        db.Planversies.Add(new()
        {
            GemeenteCode = plan.GemeenteCode,
            Id = versieId,
            GezinsplanId = id,
            Nummer = nummer,
            VastgesteldOp = op,
            DoorAccountId = db.Aanmelding.AccountId!.Value,
            DoorNaam = db.Aanmelding.Naam,
            Inhoud = Planinhoud.Van(plan),
            VraagtBekrachtiging = naarTeam,
        });
        var oud = plan.Stand;
        plan.Stand = Planstand.Vastgesteld;
        plan.VastgesteldOp = op;
        Raak(plan);
        db.Planwijzigingen.Add(Planbeheer.Wijziging(db, klok, plan, null, [.. velden.Alle, new(Planverandering.Standveld, oud.Naam(), Planverandering.Vastgesteld(nummer))]));
        foreach (var hulpvraag in hulpvragen.Where(h => !h.PlanVastgesteld || h.EigenHulp != eigenHulp[h.Id]))
        {
            hulpvraag.PlanVastgesteld = true;
            hulpvraag.EigenHulp = eigenHulp[hulpvraag.Id];
            db.Log(klok, Handeling.HulpvraagGewijzigd, "hulpvraag", hulpvraag.Id, new() { ["wat"] = $"{nameof(Hulpvraag.PlanVastgesteld)} {nameof(Hulpvraag.EigenHulp)}" });
        }

        db.Log(klok, Handeling.PlanVastgesteld, "plan", id, new() { ["versie"] = nummer.ToString(System.Globalization.CultureInfo.InvariantCulture) });
        return await BewaarAsync(transactie, id, ct) is PlanOpgeslagen opgeslagen ? opgeslagen with { NaarTeam = naarTeam } : new PlanVerouderd(0, 0, []);
    }

    /// <summary>Writes down the end of the support of one jeugdige; the same <paramref name="afrondingId"/> twice is one end.</summary>
    public async Task<Planresultaat> RondAfAsync(Guid id, Guid persoonId, Guid afrondingId, Afrondingopdracht opdracht, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(opdracht);
        await using var transactie = await db.BeginGemeenteAsync(id, ct);
        if (await LaadAsync(id, ct) is not { } plan || plan.Deelnemers.Find(d => d.PersoonId == persoonId) is not { Gegevens.IsJeugdige: true })
        {
            return new PlanOnbekend();
        }

        var inhoud = (id, persoonId, opdracht);
        if (await db.EerderAsync(db.Afrondingen.Where(a => a.Id == afrondingId), afrondingId, inhoud, ct) is { } zelfde)
        {
            return zelfde ? new PlanOpgeslagen(id) : PlanGeweigerd.Gebruikt;
        }

        if (await db.Afrondingen.AsNoTracking().SingleOrDefaultAsync(a => a.GezinsplanId == id && a.PersoonId == persoonId, ct) is { } eerder)
        {
            // A colleague was first: what this one typed can still replace it, after having seen what stands there.
            return new PlanVerouderd(eerder.Versie, 0, []);
        }

        var indicatoren = await Indicatorantwoorden.LaadAsync(db, ct);
        var fouten = plan.Stand is Planstand.Afgesloten ? [new(string.Empty, Planbeheer.AlAfgesloten)] : await FoutenAsync(plan, opdracht, indicatoren, [], ct);
        if (fouten.Count > 0)
        {
            return new PlanGeweigerd(fouten);
        }

        if (await VraagAsync(plan, persoonId, opdracht, ct) is { } vraag)
        {
            return vraag;
        }

        var afronding = new Afronding
        {
            GemeenteCode = plan.GemeenteCode,
            Id = afrondingId,
            GezinsplanId = id,
            PersoonId = persoonId,
            Datum = opdracht.Datum!.Value,
            Reden = opdracht.Reden!,
            Op = klok.GetUtcNow(),
            DoorNaam = db.Aanmelding.Naam,
        };
        foreach (var (informant, m) in Informanten(opdracht).Where(i => !i.Gezegd.IsLeeg))
        {
            var meting = Vul(new() { GemeenteCode = plan.GemeenteCode, AfrondingId = afrondingId, Informant = informant }, m);
            indicatoren.Vul(db, meting, m);
            afronding.Metingen.Add(meting);
        }

        db.Afrondingen.Add(afronding);
        db.Verzonden(klok, afrondingId, inhoud);
        db.Log(klok, Handeling.AfrondingVastgelegd, "plan", id, new() { ["reden"] = afronding.Reden, ["informanten"] = afronding.Metingen.Count.ToString(System.Globalization.CultureInfo.InvariantCulture) });
        return await BewaarAsync(transactie, id, ct);
    }

    /// <summary>
    /// Corrects how the support of one jeugdige ended; what stood there stays in the history of the plan. Also after the plan was
    /// closed: the day and the reason are facts about the help, which go to the CBS.
    /// </summary>
    /// <param name="id">Which plan.</param>
    /// <param name="persoonId">Of which jeugdige.</param>
    /// <param name="gelezen">Row version the form was opened with.</param>
    /// <param name="opdracht">What was filled in.</param>
    /// <param name="ct">Cancels.</param>
    public async Task<Planresultaat> VerbeterAfrondingAsync(Guid id, Guid persoonId, uint gelezen, Afrondingopdracht opdracht, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(opdracht);
        await using var transactie = await db.BeginGemeenteAsync(id, ct);
        if (await LaadAsync(id, ct) is not { } plan || await db.Afrondingen.Include(a => a.Metingen).ThenInclude(m => m.Antwoorden).SingleOrDefaultAsync(a => a.GezinsplanId == id && a.PersoonId == persoonId, ct) is not { } afronding)
        {
            return new PlanOnbekend();
        }

        var nu = afronding.Versie;
        var indicatoren = await Indicatorantwoorden.LaadAsync(db, ct);
        var fouten = await FoutenAsync(plan, opdracht, indicatoren, afronding.Metingen, ct);
        if (fouten.Count > 0)
        {
            return new PlanGeweigerd(fouten);
        }

        var velden = await VerbeterAsync(afronding, opdracht, indicatoren, ct);
        Planresultaat? niet = nu != gelezen
            // The same form a second time changed what it had to change the first time.
            ? velden.Count == 0 ? new PlanOpgeslagen(id) : new PlanVerouderd(nu, 0, [])
            : velden.Count == 0 ? new PlanGeweigerd([new(string.Empty, "U heeft nog niets veranderd.")])
            : await VraagAsync(plan, persoonId, opdracht, ct);
        if (niet is not null)
        {
            db.ChangeTracker.Clear();
            return niet;
        }

        db.Planwijzigingen.Add(Planbeheer.Wijziging(db, klok, plan, null, velden));
        db.Log(klok, Handeling.AfrondingVastgelegd, "plan", id, new() { ["reden"] = afronding.Reden, ["velden"] = velden.Count.ToString(System.Globalization.CultureInfo.InvariantCulture) });
        return await BewaarAsync(transactie, id, ct);
    }

    /// <summary>Closes the plan; nothing changes in it any more.</summary>
    public async Task<Planresultaat> SluitAfAsync(Guid id, uint gelezen, DateOnly? datum, string? reden, CancellationToken ct)
    {
        await using var transactie = await db.BeginGemeenteAsync(id, ct);
        if (await LaadAsync(id, ct) is not { } plan)
        {
            return new PlanOnbekend();
        }

        if (plan.Stand is Planstand.Afgesloten)
        {
            return plan.AfgeslotenOp == datum && plan.AfsluitReden == reden?.Trim() ? new PlanOpgeslagen(id) : new PlanGeweigerd([new(string.Empty, Planbeheer.AlAfgesloten)]);
        }

        if (plan.Versie != gelezen)
        {
            return new PlanVerouderd(plan.Versie, 0, []);
        }

        var afgerond = await db.Afrondingen.Where(a => a.GezinsplanId == id).MaxAsync(a => (DateOnly?)a.Datum, ct);
        List<Fout> fouten = [.. Afrondingregels.Sluiten(datum, reden, plan.BegonnenOp, afgerond, klok.Vandaag())];
        if (fouten.Count > 0)
        {
            return new PlanGeweigerd(fouten);
        }

        var oud = plan.Stand;
        plan.Stand = Planstand.Afgesloten;
        plan.AfgeslotenOp = datum;
        plan.AfsluitReden = reden!.Trim();
        Raak(plan);
        db.Planwijzigingen.Add(Planbeheer.Wijziging(db, klok, plan, null, [new(Planverandering.Standveld, oud.Naam(), Planstand.Afgesloten.Naam())]));
        db.Log(klok, Handeling.PlanAfgesloten, "plan", id);
        return await BewaarAsync(transactie, id, ct);
    }

    internal static Task<List<Codewaarde>> CodesAsync(JeugdhulpDbContext db, DateOnly dag, CancellationToken ct)
    {
        string[] lijsten = [Redenen, ZonderHulp];
        return db.Codewaarden.AsNoTracking().GeldendOp(dag)
            .Where(c => lijsten.Contains(c.Lijst))
            .OrderBy(c => c.Volgorde)
            .ToListAsync(ct);
    }

    private Task<Gezinsplan?> LaadAsync(Guid id, CancellationToken ct) => db.Gezinsplannen
        .Include(p => p.Deelnemers).Include(p => p.Acties).Include(p => p.Doelen).ThenInclude(d => d.Resultaten).AsSplitQuery()
        .SingleOrDefaultAsync(p => p.Id == id, ct);

    /// <summary>Those of the open hulpvragen of the jeugdigen of the household that were chosen.</summary>
    private Task<List<Hulpvraag>> HulpvragenAsync(Guid gezinId, Guid[] gekozen, CancellationToken ct)
    {
        var leden = db.Gezinsleden.Op(klok.Vandaag());
        return db.Hulpvragen
            .Where(h => gekozen.Contains(h.Id) && h.Gesloten == null && leden.Any(l => l.GezinId == gezinId && l.PersoonId == h.PersoonId))
            .ToListAsync(ct);
    }

    private static (string Informant, Metinggegevens Gezegd)[] Informanten(Afrondingopdracht? opdracht) => [(Afrondingmeting.Jeugdige, opdracht?.Jeugdige ?? new()), (Afrondingmeting.Ouder, opdracht?.Ouder ?? new())];

    private async Task<List<Fout>> FoutenAsync(Gezinsplan plan, Afrondingopdracht opdracht, Indicatorantwoorden indicatoren, IReadOnlyList<Afrondingmeting> stond, CancellationToken ct)
    {
        var codes = await CodesAsync(db, opdracht.Datum ?? klok.Vandaag(), ct);
        HashSet<string> Lijst(string naam) => codes.Where(c => c.Lijst == naam).Select(c => c.Code).ToHashSet(StringComparer.Ordinal);
        var zonder = Lijst(ZonderHulp);
        return
        [
            .. Afrondingregels.Controleer(opdracht.Datum, opdracht.Reden, Lijst(Redenen), plan.BegonnenOp, plan.AfgeslotenOp, klok.Vandaag()),
            .. Gezegd(nameof(opdracht.Jeugdige), Afrondingmeting.Jeugdige, opdracht.Jeugdige),
            .. Gezegd(nameof(opdracht.Ouder), Afrondingmeting.Ouder, opdracht.Ouder),
        ];

        IEnumerable<Fout> Gezegd(string veld, string informant, Metinggegevens m) =>
            Afrondingregels.Controleer(m, zonder).Concat(indicatoren.Controleer(m, opdracht.Datum, stond.FirstOrDefault(s => s.Informant == informant)))
                .Select(f => f with { Veld = $"{veld}.{f.Veld}" });
    }

    private async Task<PlanNavraag?> VraagAsync(Gezinsplan plan, Guid persoonId, Afrondingopdracht opdracht, CancellationToken ct)
    {
        var elders = await Eindvoorstellen.VoorPlanAsync(db, persoonId, plan.BegonnenOp, ct);
        return elders?.Vraag((nameof(opdracht.Datum), nameof(opdracht.Reden)), (opdracht.Datum, opdracht.Reden), opdracht.Gevraagd, "Opslaan") is { } vraag ? new([vraag]) : null;
    }

    /// <summary>What changes in the end of the support, in words; with nothing new all of it goes.</summary>
    internal static async Task<List<Veldwijziging>> VeldenAsync(JeugdhulpDbContext db, Afronding afronding, Afrondingopdracht? nieuw, Indicatorantwoorden indicatoren, CancellationToken ct)
    {
        var naam = await db.Personen.Where(p => p.Id == afronding.PersoonId).Select(p => p.Voornamen).FirstOrDefaultAsync(ct);
        var velden = new Veldwijzigingen();
        velden.Noteer($"{naam}: laatste dag van de hulp", Veldwijzigingen.Dag(afronding.Datum), Veldwijzigingen.Dag(nieuw?.Datum));
        velden.Noteer($"{naam}: waarom de hulp stopt", await db.CodenaamAsync(Redenen, afronding.Reden, ct), await db.CodenaamAsync(Redenen, nieuw?.Reden, ct));
        foreach (var (informant, m) in Informanten(nieuw))
        {
            var oud = afronding.Metingen.Find(x => x.Informant == informant);
            velden.Noteer($"{naam}: cijfer volgens {informant}", Cijfer(oud?.Tevredenheid), Cijfer(m.Tevredenheid));
            velden.Noteer($"{naam}: geholpen volgens {informant}", oud?.Geholpen?.Naam(), m.Geholpen?.Naam());
            velden.Noteer($"{naam}: meer zelf volgens {informant}", oud?.Zelfredzamer?.Naam(), m.Zelfredzamer?.Naam());
            velden.Noteer($"{naam}: zonder hulp verder volgens {informant}", await db.CodenaamAsync(ZonderHulp, oud?.ZonderHulpVerder, ct), await db.CodenaamAsync(ZonderHulp, m.ZonderHulpVerder, ct));
            velden.Noteer($"{naam}: in eigen woorden van de {informant}", oud?.Toelichting, Veldwijzigingen.Schoon(m.Toelichting));
            indicatoren.Noteer(velden, naam, informant, oud, m);
        }

        return velden.Alle;
    }

    /// <summary>Puts the new values in the end of the support and gives what changed, in words.</summary>
    private async Task<List<Veldwijziging>> VerbeterAsync(Afronding afronding, Afrondingopdracht opdracht, Indicatorantwoorden indicatoren, CancellationToken ct)
    {
        var velden = await VeldenAsync(db, afronding, opdracht, indicatoren, ct);
        foreach (var (informant, m) in Informanten(opdracht))
        {
            var oud = afronding.Metingen.Find(x => x.Informant == informant);
            var nieuw = m.IsLeeg ? null : Vul(new() { GemeenteCode = afronding.GemeenteCode, AfrondingId = afronding.Id, Informant = informant }, m);
            if (oud is null && nieuw is not null)
            {
                indicatoren.Vul(db, nieuw, m);
                afronding.Metingen.Add(nieuw);
            }
            else if (oud is not null && nieuw is null)
            {
                db.RemoveRange(oud.Antwoorden);
                db.Remove(oud);
            }
            else if (oud is not null)
            {
                Vul(oud, m);
                indicatoren.Vul(db, oud, m);
            }
        }

        (afronding.Datum, afronding.Reden, afronding.Op, afronding.DoorNaam) = (opdracht.Datum!.Value, opdracht.Reden!, klok.GetUtcNow(), db.Aanmelding.Naam);

        // The row version goes along with what an informant said, also when that is all that changed.
        db.Entry(afronding).Property(a => a.Op).IsModified = true;
        return velden;
    }

    private static string? Cijfer(int? cijfer) => cijfer?.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static Afrondingmeting Vul(Afrondingmeting meting, Metinggegevens m)
    {
        meting.Tevredenheid = m.Tevredenheid;
        meting.ZonderHulpVerder = string.IsNullOrEmpty(m.ZonderHulpVerder) ? null : m.ZonderHulpVerder;
        meting.Geholpen = m.Geholpen;
        meting.Zelfredzamer = m.Zelfredzamer;
        meting.Toelichting = Veldwijzigingen.Schoon(m.Toelichting);
        return meting;
    }

    private void Raak(Gezinsplan plan)
    {
        plan.GewijzigdOp = klok.GetUtcNow();
        plan.GewijzigdDoor = db.Aanmelding.Naam;
    }

    private async Task<Planresultaat> BewaarAsync(Microsoft.EntityFrameworkCore.Storage.IDbContextTransaction transactie, Guid id, CancellationToken ct)
    {
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
        return new PlanOpgeslagen(id);
    }
}
