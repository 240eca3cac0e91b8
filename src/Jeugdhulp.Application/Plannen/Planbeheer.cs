using System.Globalization;
using Jeugdhulp.Application.Contacten;
using Jeugdhulp.Application.Data;
using Jeugdhulp.Application.Jeugdigen;
using Jeugdhulp.Application.Logboek;
using Jeugdhulp.Domain;
using Jeugdhulp.Domain.Jeugdigen;
using Jeugdhulp.Domain.Plannen;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Jeugdhulp.Application.Plannen;

/// <summary>What the form of a plan says.</summary>
/// <param name="BegonnenOp">First day of the plan.</param>
/// <param name="Gegevens">The plan itself.</param>
/// <param name="Deelnemers">By person.</param>
public sealed record Planopdracht(DateOnly? BegonnenOp, Plangegevens Gegevens, IReadOnlyDictionary<Guid, Deelnemergegevens> Deelnemers);

/// <summary>Begins and changes a plan.</summary>
public sealed class Planbeheer(JeugdhulpDbContext db, TimeProvider klok)
{
    internal const string AlAfgesloten = "Dit plan is afgesloten. U kunt er niets meer aan veranderen.";

    /// <summary>Begins the plan of a household, with its members in it. There is one open plan: who comes second gets that one.</summary>
    /// <param name="gezinId">Of which household.</param>
    /// <param name="id">Key of the form.</param>
    /// <param name="begonnenOp">First day; earlier than today when the plan is written down afterwards.</param>
    /// <param name="ct">Cancels.</param>
    public async Task<Planresultaat> BeginAsync(Guid gezinId, Guid id, DateOnly? begonnenOp, CancellationToken ct)
    {
        await using var transactie = await db.BeginGemeenteAsync(ct);
        if (await db.Gezinnen.AsNoTracking().SingleOrDefaultAsync(g => g.Id == gezinId, ct) is not { } gezin)
        {
            return new PlanOnbekend();
        }

        if (await OpenPlanAsync(gezinId, ct) is { } open)
        {
            return new PlanOpgeslagen(open);
        }

        List<Fout> fouten = [.. Planregels.Begin(begonnenOp, new(await VorigEindeAsync(gezinId, id, ct)), klok.Vandaag())];
        if (fouten.Count > 0)
        {
            return new PlanGeweigerd(fouten);
        }

        var account = db.Aanmelding.AccountId!.Value;
        var plan = new Gezinsplan
        {
            GemeenteCode = gezin.GemeenteCode,
            Id = id,
            GezinId = gezinId,
            BegonnenOp = begonnenOp!.Value,
            MedewerkerId = await db.Medewerkers.Where(m => m.AccountId == account).Select(m => (Guid?)m.Id).FirstOrDefaultAsync(ct),
            GewijzigdOp = klok.GetUtcNow(),
            GewijzigdDoor = db.Aanmelding.Naam,
        };
        var leden = await db.Gezinsleden.Op(klok.Vandaag()).AsNoTracking().Where(l => l.GezinId == gezinId && l.Rol != Gezinsrol.Ander).ToListAsync(ct);
        plan.Deelnemers.AddRange(leden.Select(l => Deelnemer(plan, l)));
        db.Gezinsplannen.Add(plan);
        db.Log(klok, Handeling.PlanBegonnen, "plan", id);
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException fout) when (fout.InnerException is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation or PostgresErrorCodes.ExclusionViolation })
        {
            // Two began at once: the database kept one, and that is the plan of this family.
            db.ChangeTracker.Clear();
            await transactie.RollbackAsync(ct);
            await using var opnieuw = await db.BeginGemeenteAsync(ct);
            return await OpenPlanAsync(gezinId, ct) is { } ander ? new PlanOpgeslagen(ander) : new PlanOnbekend();
        }

        await transactie.CommitAsync(ct);
        return new PlanOpgeslagen(id);
    }

    /// <summary>Changes a plan and keeps what stood there.</summary>
    /// <param name="id">Which one.</param>
    /// <param name="versie">Row version the form was opened with.</param>
    /// <param name="gezien">Number of changes that were there then.</param>
    /// <param name="opdracht">What was filled in.</param>
    /// <param name="ct">Cancels.</param>
    public async Task<Planresultaat> WijzigAsync(Guid id, uint versie, int gezien, Planopdracht opdracht, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(opdracht);
        // One at a time with results and exits: none of them may come before the first day of the plan.
        await using var transactie = await db.BeginGemeenteAsync(id, ct);
        if (await db.Gezinsplannen.Include(p => p.Deelnemers).SingleOrDefaultAsync(p => p.Id == id, ct) is not { } plan)
        {
            return new PlanOnbekend();
        }

        if (plan.Versie != versie)
        {
            return await VerouderdAsync(plan, gezien, ct);
        }

        if (plan.Stand is Planstand.Afgesloten)
        {
            return new PlanGeweigerd([new(string.Empty, AlAfgesloten)]);
        }

        var leden = await LedenAsync(plan.GezinId, ct);
        var fouten = Controleer(plan, opdracht, klok.Vandaag());
        fouten.AddRange(Planregels.Begin(opdracht.BegonnenOp, await BeginruimteAsync(plan, ct), klok.Vandaag()));
        var velden = Pas(plan, opdracht, leden);
        if (fouten.Count == 0 && velden.Count == 0)
        {
            fouten.Add(new(string.Empty, "U heeft nog niets veranderd."));
        }

        if (fouten.Count > 0)
        {
            db.ChangeTracker.Clear();
            return new PlanGeweigerd(fouten);
        }

        plan.GewijzigdOp = klok.GetUtcNow();
        plan.GewijzigdDoor = db.Aanmelding.Naam;
        await LegRegieVastAsync(plan, ct);
        db.Planwijzigingen.Add(Wijziging(db, klok, plan, null, velden));
        db.Log(klok, Handeling.PlanGewijzigd, "plan", id, new() { ["velden"] = velden.Count.ToString(CultureInfo.InvariantCulture) });
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            var nu = await db.Gezinsplannen.AsNoTracking().SingleAsync(p => p.Id == id, ct);
            return await VerouderdAsync(nu, gezien, ct);
        }

        await transactie.CommitAsync(ct);
        return new PlanOpgeslagen(id);
    }

    /// <summary>Whoever the plan names becomes the one who steers the household, where nobody is: it is kept in one place (GEZ-03).</summary>
    private async Task LegRegieVastAsync(Gezinsplan plan, CancellationToken ct)
    {
        var gezin = plan.GezinId;
        if (plan.Inhoud.Coordinator is not { Length: <= Gezinsbeheer.MaxTekst } wie || await db.Gezinsregies.AnyAsync(r => r.GezinId == gezin && r.Tot == null, ct))
        {
            return;
        }

        db.Gezinsregies.Add(new()
        {
            GemeenteCode = plan.GemeenteCode,
            Id = Guid.CreateVersion7(klok.GetUtcNow()),
            GezinId = gezin,
            Soort = Regiesoort.Casusregie,
            AnderePartij = wie,
            Overlegstructuur = plan.Inhoud.Overleg is { Length: <= Gezinsbeheer.MaxTekst } overleg ? overleg : null,
            Van = klok.Vandaag(),
            DoorAccountId = db.Aanmelding.AccountId!.Value,
            DoorNaam = db.Aanmelding.Naam,
            Op = klok.GetUtcNow(),
        });
        db.Log(klok, Handeling.GezinGewijzigd, "gezin", gezin, new() { ["wat"] = "regie" });
    }

    internal static Planwijziging Wijziging(JeugdhulpDbContext db, TimeProvider klok, Gezinsplan plan, Guid? doel, List<Veldwijziging> velden) => new()
    {
        GemeenteCode = plan.GemeenteCode,
        Id = Guid.CreateVersion7(klok.GetUtcNow()),
        GezinsplanId = plan.Id,
        PlandoelId = doel,
        Op = klok.GetUtcNow(),
        DoorAccountId = db.Aanmelding.AccountId!.Value,
        DoorNaam = db.Aanmelding.Naam,
        Velden = velden,
    };

    private Task<Guid?> OpenPlanAsync(Guid gezinId, CancellationToken ct) =>
        db.Gezinsplannen.Where(p => p.GezinId == gezinId && p.Stand != Planstand.Afgesloten).Select(p => (Guid?)p.Id).SingleOrDefaultAsync(ct);

    private Task<DateOnly?> VorigEindeAsync(Guid gezinId, Guid id, CancellationToken ct) =>
        db.Gezinsplannen.Where(p => p.GezinId == gezinId && p.Id != id).MaxAsync(p => p.AfgeslotenOp, ct);

    private async Task<Beginruimte> BeginruimteAsync(Gezinsplan plan, CancellationToken ct) => new(
        await VorigEindeAsync(plan.GezinId, plan.Id, ct),
        plan.VastgesteldOp,
        await db.Doelresultaten.Where(r => db.Plandoelen.Any(d => d.Id == r.PlandoelId && d.GezinsplanId == plan.Id)).MinAsync(r => (DateOnly?)r.Datum, ct),
        await db.Afrondingen.Where(a => a.GezinsplanId == plan.Id).MinAsync(a => (DateOnly?)a.Datum, ct));

    private async Task<PlanVerouderd> VerouderdAsync(Gezinsplan plan, int gezien, CancellationToken ct)
    {
        var wijzigingen = await db.Planwijzigingen.AsNoTracking().Where(w => w.GezinsplanId == plan.Id).OrderBy(w => w.Op).ThenBy(w => w.Id).ToListAsync(ct);
        return new(plan.Versie, wijzigingen.Count, [.. wijzigingen.Skip(gezien)]);
    }

    private async Task<Dictionary<Guid, Gezinslid>> LedenAsync(Guid gezinId, CancellationToken ct) =>
        await db.Gezinsleden.Op(klok.Vandaag()).AsNoTracking().Include(l => l.Persoon).Where(l => l.GezinId == gezinId && l.Rol != Gezinsrol.Ander).ToDictionaryAsync(l => l.PersoonId, ct);

    private static Plandeelnemer Deelnemer(Gezinsplan plan, Gezinslid lid) => new()
    {
        GemeenteCode = plan.GemeenteCode,
        GezinsplanId = plan.Id,
        PersoonId = lid.PersoonId,
        Gegevens = new() { IsJeugdige = lid.Rol is Gezinsrol.Jeugdige },
    };

    private static List<Fout> Controleer(Gezinsplan plan, Planopdracht opdracht, DateOnly vandaag)
    {
        List<Fout> fouten = [.. Planregels.Controleer(opdracht.Gegevens, vandaag)];
        if (plan.Stand is Planstand.Vastgesteld)
        {
            // What had to be there for the adoption stays there.
            if (!Naamteken.IsZichtbaar(opdracht.Gegevens.Aard) && !opdracht.Gegevens.AardOnbekend)
            {
                fouten.Add(new(nameof(Plangegevens.Aard), "Vul de reden van het plan in, of kies ‘onbekend’. Dit plan is al vastgesteld."));
            }

            if (opdracht.Gegevens.MeerderePartijen && !Naamteken.IsZichtbaar(opdracht.Gegevens.Coordinator))
            {
                fouten.Add(new(nameof(Plangegevens.Coordinator), "Er zijn meer partijen bij dit gezin. Vul in wie het werk op elkaar afstemt."));
            }
        }

        foreach (var (persoon, gegevens) in opdracht.Deelnemers)
        {
            fouten.AddRange(Planregels.Controleer(gegevens, vandaag).Select(f => f with { Veld = $"{Deelnemerveld}[{persoon}].{f.Veld}" }));
        }

        return fouten;
    }

    /// <summary>End of the name under which the history keeps what someone wishes.</summary>
    internal const string Wensveld = ": wens";

    /// <summary>End of the name under which the history keeps what someone thinks of the plan.</summary>
    internal const string Meningveld = ": mening";

    /// <summary>Begin of the name of a field about a member of the family.</summary>
    public const string Deelnemerveld = "Deelnemers";

    /// <summary>Puts the new values in the plan and gives what changed, in words.</summary>
    private static List<Veldwijziging> Pas(Gezinsplan plan, Planopdracht opdracht, Dictionary<Guid, Gezinslid> leden)
    {
        var velden = new Veldwijzigingen();
        var (oud, nieuw) = (plan.Inhoud, Schoon(opdracht.Gegevens));
        velden.Noteer("Vraag van het gezin", oud.Hulpvraag, nieuw.Hulpvraag);
        velden.Noteer("Reden van het plan", oud.Aard, nieuw.Aard);
        velden.Noteer("Reden onbekend", Veldwijzigingen.JaNee(oud.AardOnbekend), Veldwijzigingen.JaNee(nieuw.AardOnbekend));
        velden.Noteer("Feiten", oud.Feiten, nieuw.Feiten);
        velden.Noteer("Bron van de feiten", oud.FeitenBron, nieuw.FeitenBron);
        velden.Noteer("Beeld van de professional", oud.BeeldProfessional, nieuw.BeeldProfessional);
        velden.Noteer("Mening van de ouders", oud.MeningOuders, nieuw.MeningOuders);
        velden.Noteer("Notitie voor collega’s", oud.InterneNotitie, nieuw.InterneNotitie);
        velden.Noteer(Planregie.Historieveld, oud.Coordinator, nieuw.Coordinator);
        velden.Noteer("Meer partijen", Veldwijzigingen.JaNee(oud.MeerderePartijen), Veldwijzigingen.JaNee(nieuw.MeerderePartijen));
        velden.Noteer("Soort regie en overleg", oud.Overleg, nieuw.Overleg);
        velden.Noteer("Eigen kracht", oud.EigenKracht, nieuw.EigenKracht);
        velden.Noteer("Eigen kracht niet mogelijk", Veldwijzigingen.JaNee(oud.EigenKrachtNietMogelijk), Veldwijzigingen.JaNee(nieuw.EigenKrachtNietMogelijk));
        velden.Noteer("Wanneer zijn we klaar", oud.WanneerKlaar, nieuw.WanneerKlaar);
        velden.Noteer("Klachtencommissie verteld op", Veldwijzigingen.Dag(oud.KlachtVerteldOp), Veldwijzigingen.Dag(nieuw.KlachtVerteldOp));
        velden.Noteer("Klachtencommissie hoe verteld", oud.KlachtHoe, nieuw.KlachtHoe);
        velden.Noteer("Vertrouwenspersoon verteld op", Veldwijzigingen.Dag(oud.VertrouwensVerteldOp), Veldwijzigingen.Dag(nieuw.VertrouwensVerteldOp));
        velden.Noteer("Vertrouwenspersoon hoe verteld", oud.VertrouwensHoe, nieuw.VertrouwensHoe);
        velden.Noteer("Gedragswetenschapper keek mee", Veldwijzigingen.JaNee(oud.Gedragswetenschapper), Veldwijzigingen.JaNee(nieuw.Gedragswetenschapper));
        velden.Noteer("Gedragswetenschapper keek mee op", Veldwijzigingen.Dag(oud.GedragswetenschapperOp), Veldwijzigingen.Dag(nieuw.GedragswetenschapperOp));
        plan.Inhoud = nieuw;
        velden.Noteer("Begonnen op", Veldwijzigingen.Dag(plan.BegonnenOp), Veldwijzigingen.Dag(opdracht.BegonnenOp));
        plan.BegonnenOp = opdracht.BegonnenOp ?? plan.BegonnenOp;

        foreach (var (persoon, gegevens) in opdracht.Deelnemers)
        {
            // Only who is in the household now, or was when the plan began.
            var deelnemer = plan.Deelnemers.Find(d => d.PersoonId == persoon);
            if (deelnemer is null)
            {
                if (!leden.TryGetValue(persoon, out var lid))
                {
                    continue;
                }

                deelnemer = Deelnemer(plan, lid);
                plan.Deelnemers.Add(deelnemer);
            }

            var naam = leden.TryGetValue(persoon, out var wie) ? wie.Persoon!.Voornamen : "Gezinslid";
            deelnemer.Gegevens = Pas(velden, naam, deelnemer.Gegevens, gegevens);
        }

        return velden.Alle;
    }

    private static Deelnemergegevens Pas(Veldwijzigingen velden, string naam, Deelnemergegevens oud, Deelnemergegevens nieuw)
    {
        velden.Noteer($"{naam}: alleen gesproken op", Veldwijzigingen.Dag(oud.AlleenGesprokenOp), Veldwijzigingen.Dag(nieuw.AlleenGesprokenOp));
        velden.Noteer($"{naam}: waarom niet alleen gesproken", oud.NietAlleen?.Naam(), nieuw.NietAlleen?.Naam());
        velden.Noteer($"{naam}: toelichting", oud.NietAlleenToelichting, nieuw.NietAlleenToelichting);
        velden.Noteer($"{naam}{Wensveld}", oud.Wens, nieuw.Wens);
        velden.Noteer($"{naam}{Meningveld}", oud.Mening, nieuw.Mening);
        velden.Noteer($"{naam}: besliste mee", oud.Meebeslist?.Naam(), nieuw.Meebeslist?.Naam());
        return nieuw with
        {
            IsJeugdige = oud.IsJeugdige,
            NietAlleenToelichting = Veldwijzigingen.Schoon(nieuw.NietAlleenToelichting),
            Wens = Veldwijzigingen.Schoon(nieuw.Wens),
            Mening = Veldwijzigingen.Schoon(nieuw.Mening),
        };
    }

    private static Plangegevens Schoon(Plangegevens g) => g with
    {
        Hulpvraag = Veldwijzigingen.Schoon(g.Hulpvraag),
        Aard = Veldwijzigingen.Schoon(g.Aard),
        Feiten = Veldwijzigingen.Schoon(g.Feiten),
        FeitenBron = Veldwijzigingen.Schoon(g.FeitenBron),
        BeeldProfessional = Veldwijzigingen.Schoon(g.BeeldProfessional),
        MeningOuders = Veldwijzigingen.Schoon(g.MeningOuders),
        InterneNotitie = Veldwijzigingen.Schoon(g.InterneNotitie),
        Coordinator = Veldwijzigingen.Schoon(g.Coordinator),
        Overleg = Veldwijzigingen.Schoon(g.Overleg),
        EigenKracht = Veldwijzigingen.Schoon(g.EigenKracht),
        WanneerKlaar = Veldwijzigingen.Schoon(g.WanneerKlaar),
        KlachtHoe = Veldwijzigingen.Schoon(g.KlachtHoe),
        VertrouwensHoe = Veldwijzigingen.Schoon(g.VertrouwensHoe),
    };
}
