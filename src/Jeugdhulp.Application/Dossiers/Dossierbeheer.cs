using Jeugdhulp.Application.Contacten;
using Jeugdhulp.Application.Contacten.Overzicht;
using Jeugdhulp.Application.Data;
using Jeugdhulp.Application.Gemeenten;
using Jeugdhulp.Application.Jeugdigen;
using Jeugdhulp.Application.Logboek;
using Jeugdhulp.Application.Plannen;
using Jeugdhulp.Application.Toegang;
using Jeugdhulp.Application.Trajecten;
using Jeugdhulp.Domain;
using Jeugdhulp.Domain.Dossiers;
using Jeugdhulp.Domain.Jeugdigen;
using Jeugdhulp.Domain.Trajecten;
using Jeugdhulp.Domain.Triage;
using Microsoft.EntityFrameworkCore;

namespace Jeugdhulp.Application.Dossiers;

/// <summary>Which form about a dossier is opened: each asks only what it shows.</summary>
public enum Dossierformuliersoort
{
    Wijzigen,
    Personen,
    Status,
    Sluiten,
    Heropenen,
}

/// <summary>What a form about a dossier starts from; what another form shows is empty.</summary>
public sealed record Dossierformulier
{
    public required Dossier Dossier { get; init; }

    public required string Naam { get; init; }

    public required Statusperiode Nu { get; init; }

    /// <summary>The status that holds again when that of now is taken back; empty when it cannot be.</summary>
    public Statusperiode? Vorige { get; init; }

    /// <summary>Trajecten of the wijkteam in it that run on: with one the dossier cannot be closed.</summary>
    public IReadOnlyList<Guid> Lopend { get; init; } = [];

    public IReadOnlyList<Teamkeuze> Teams { get; init; } = [];

    public IReadOnlyList<(Guid Id, string Naam)> Medewerkers { get; init; } = [];

    public IReadOnlyList<Code> Verwijzers { get; init; } = [];

    public IReadOnlyList<Code> Redenen { get; init; } = [];

    public DateOnly? LaatsteContact { get; init; }

    /// <summary>How the help ended, if that stands in a traject or a plan; never before the last contact.</summary>
    public Eindvoorstel? Eind { get; init; }

    /// <summary>Plans that ran beside this dossier, with their goals, so that who closes it sees what was said of them.</summary>
    public IReadOnlyList<Gezinsplan> Plannen { get; init; } = [];

    /// <summary>Ids of those in the dossier who wait for the team, which goes on after the closing.</summary>
    public IReadOnlyList<Guid> OpWachtlijst { get; init; } = [];

    /// <summary>Triages of those in the dossier that say that someone is in danger now, of hulpvragen that run on after the closing.</summary>
    public IReadOnlyList<(Guid HulpvraagId, Guid PersoonId)> Onveilig { get; init; } = [];

    /// <summary>Without goals nothing can be said of them.</summary>
    public bool HeeftDoelen => Plannen.Any(p => p.Doelen.Count > 0);

    public required IReadOnlyList<Betrokkenheid> Personen { get; init; }

    /// <summary>Members of the households who are not in the dossier now.</summary>
    public IReadOnlyList<Betrokkenheid> Erbij { get; init; } = [];

    public Domain.Instellingen.Heraanmelding? Heraanmelding { get; init; }
}

/// <summary>Someone in a dossier, or who could be.</summary>
public sealed record Betrokkenheid(Guid PersoonId, string Naam, Geboortedag Geboren, Dossierrol Rol, DateOnly? Van, DateOnly? Tot);

/// <summary>Changes a dossier, its status and the people in it; keeps what stood there.</summary>
public sealed partial class Dossierbeheer(JeugdhulpDbContext db, TimeProvider klok)
{
    private readonly Dossierrollen _rollen = new(db, klok);

    /// <summary>What a form about a dossier shows; empty when there is no such dossier here.</summary>
    public async Task<Dossierformulier?> OpenAsync(Guid id, Dossierformuliersoort soort, CancellationToken ct)
    {
        await using var transactie = await db.BeginBijVraagAsync(ct);
        var vandaag = klok.Vandaag();
        if (await db.Dossiers.AsNoTracking().Include(d => d.Statussen).Include(d => d.Personen).SingleOrDefaultAsync(d => d.Id == id, ct) is not { } dossier)
        {
            return null;
        }

        var personen = await PersonenAsync(dossier, ct);
        var formulier = new Dossierformulier
        {
            Dossier = dossier,
            Naam = DossierdetailsQuery.Titel(dossier, personen),
            Nu = dossier.Huidig(),
            Vorige = dossier.Einde is null && dossier.Vorige() is { Status: not Dossierstatus.Afgesloten } vorige ? vorige : null,
            Personen = personen,
        };
        formulier = soort switch
        {
            Dossierformuliersoort.Wijzigen => formulier with
            {
                Teams = await db.TeamsAsync(vandaag, ct),
                Medewerkers = await MedewerkersAsync(dossier.TeamId, vandaag, ct),
                Verwijzers = await db.CodesAsync(Dossierhulp.Verwijzerlijst, dossier.Begin, ct),
                Redenen = dossier.Einde is { } einde ? await db.CodesAsync(Dossierhulp.Redenlijst, einde, ct) : [],
            },
            Dossierformuliersoort.Personen => formulier with { Erbij = await ErbijAsync(personen, vandaag, ct) },
            Dossierformuliersoort.Sluiten => await OmTeSluitenAsync(formulier, vandaag, ct),
            Dossierformuliersoort.Heropenen => formulier with { Heraanmelding = (await db.LeidraadAsync(vandaag, ct)).Heraanmelding },
            _ => formulier,
        };
        await LogAsync(id, [.. personen.Select(p => p.PersoonId), .. formulier.Erbij.Select(p => p.PersoonId)], ct);
        await transactie.CommitAsync(ct);
        return formulier;
    }

    /// <summary>Those of the team first; of others with their team, so that a dossier can go to a team and someone of it in one step.</summary>
    private async Task<IReadOnlyList<(Guid Id, string Naam)>> MedewerkersAsync(Guid teamId, DateOnly vandaag, CancellationToken ct)
    {
        var plaatsen = await Plaatsen.Op(db, vandaag)
            .OrderByDescending(p => p.Team.Id == teamId).ThenBy(p => p.Team.Naam).ThenBy(p => p.Medewerkernaam)
            .Select(p => new { p.MedewerkerId, p.Medewerkernaam, TeamId = p.Team.Id, Team = p.Team.Naam })
            .ToListAsync(ct);
        return [.. plaatsen.DistinctBy(p => p.MedewerkerId).Select(p => (p.MedewerkerId, p.TeamId == teamId ? p.Medewerkernaam : $"{p.Medewerkernaam} ({p.Team})"))];
    }

    private async Task<Dossierformulier> OmTeSluitenAsync(Dossierformulier formulier, DateOnly vandaag, CancellationToken ct)
    {
        var dossier = formulier.Dossier;
        var laatste = await db.LaatsteContactAsync(dossier, ct);
        var open = await db.Dossiers.AsNoTracking().AsSingleQuery().Where(d => d.Id == dossier.Id)
            .Select(d => new
            {
                Lopend = db.Trajecten.Where(t => t.DossierId == d.Id && t.Uitvoerder == Uitvoerder.Wijkteam && (t.Einde == null || t.Einde > vandaag)).OrderBy(t => t.Aanvang).Select(t => t.Id).ToList(),
                Onveilig = db.Triages.Where(t => t.Veiligheid == Veiligheid.AcuutOnveilig && !db.Triages.Any(n => n.HulpvraagId == t.HulpvraagId && n.GedaanOp > t.GedaanOp))
                    .Join(db.Hulpvragen.Where(h => h.Gesloten == null && d.Personen.Any(p => p.Tot == null && p.PersoonId == h.PersoonId)), t => t.HulpvraagId, h => h.Id, (t, h) => new { h.Id, h.PersoonId }).ToList(),
                Wacht = db.Wachtenden.Where(w => w.EindeOp == null && d.Personen.Any(p => p.Tot == null && p.PersoonId == w.PersoonId)).Select(w => new { w.Id, w.PersoonId }).ToList(),
            })
            .SingleAsync(ct);
        return formulier with
        {
            Redenen = await db.CodesAsync(Dossierhulp.Redenlijst, vandaag, ct),
            LaatsteContact = laatste,
            Eind = await Eindvoorstellen.VoorDossierAsync(db, dossier, laatste, ct),
            Plannen = await db.PlannenVan(dossier).AsNoTracking().AsSingleQuery().Include(p => p.Doelen).ThenInclude(d => d.Resultaten).OrderBy(p => p.BegonnenOp).ThenBy(p => p.Id).ToListAsync(ct),
            OpWachtlijst = [.. open.Wacht.Select(w => w.PersoonId).Distinct()],
            Onveilig = [.. open.Onveilig.Select(o => (o.Id, o.PersoonId)).Distinct()],
            Lopend = open.Lopend,
        };
    }

    /// <summary>Changes the head of an open dossier; of a closed one puts right what a delivery by dossiers says of it.</summary>
    public Task<Dossierresultaat> WijzigAsync(Dossieropdracht opdracht, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(opdracht);
        return DoeAsync(opdracht.Id, opdracht.Volgnummer, Handeling.DossierGewijzigd, (dossier, nu, vandaag) => dossier.Einde is null ? PasAsync(dossier, opdracht, nu, vandaag, ct) : VerbeterGeslotenAsync(dossier, opdracht, nu, vandaag, ct), ct, dossier => new Trajectdossiers(db, klok).VraagLaterBeginAsync(dossier, opdracht.Nagevraagd, ct), ookGesloten: true);
    }

    /// <summary>Adds someone, gives someone another role, puts the first day of a role right, or takes someone out (DOS-06, GEZ-06).</summary>
    /// <param name="id">The dossier.</param>
    /// <param name="volgnummer">What was seen.</param>
    /// <param name="persoonId">Who.</param>
    /// <param name="rol">Name of the role; null takes the person out.</param>
    /// <param name="vanaf">First day of the role, or of being out of the dossier; empty is today. With the role of now it is what that day should have been.</param>
    /// <param name="ct">Stops.</param>
    public Task<Dossierresultaat> ZetPersoonAsync(Guid id, int volgnummer, Guid? persoonId, string? rol, DateOnly? vanaf, CancellationToken ct) =>
        DoeAsync(id, volgnummer, Handeling.DossierGewijzigd, async (dossier, nu, vandaag) =>
        {
            var persoon = persoonId is { } gevraagd ? await db.Personen.SingleOrDefaultAsync(p => p.Id == gevraagd, ct) : null;
            if (persoon is null)
            {
                return [new("PersoonId", "Kies een persoon uit de lijst.")];
            }

            var deel = dossier.Deel(persoon.Id);
            if (rol is null)
            {
                return await HaalEruitAsync(dossier, deel, vanaf, nu, vandaag, ct);
            }

            if (!Contractnaam.TryParse<Dossierrol>(rol, out var nieuw))
            {
                return [new("Rol", "Kies een rol uit de lijst.")];
            }

            var erin = deel is { Tot: null };
            if (erin && deel!.Rol == nieuw && vanaf is { } goed && goed != deel.Van)
            {
                return await new Rolverbetering(db, klok).VerbeterAsync(dossier, persoon, deel, goed, ct);
            }

            // Of someone who is in it, the role of before ends; a day from the first one on puts it right.
            var eerste = erin ? deel!.Van : deel?.Tot ?? dossier.Begin;
            var van = vanaf ?? (vandaag > eerste ? vandaag : eerste);
            if (van < eerste || van > vandaag)
            {
                var waarom = erin ? "de eerste dag van de rol van nu" : deel is null ? "de eerste dag van het dossier" : "de dag waarop deze persoon uit het dossier ging";
                return [new("Vanaf", $"Kies een dag vanaf {Dossierhulp.Dag(eerste)}, {waarom}, tot en met vandaag.")];
            }

            if (await _rollen.BezwaarAsync(dossier, persoon.Id, deel, nieuw, van, ct) is { } bezwaar)
            {
                return [bezwaar];
            }

            var oud = erin ? deel!.Rol.Naam() : null;
            _rollen.Geef(dossier, persoon.Id, nieuw, van);
            db.Wijzig(dossier, oud is null ? "Persoon toegevoegd" : "Andere rol", null, [new($"Rol van {persoon.VolledigeNaam}", oud, nieuw.Naam()), new("Vanaf", null, Dossierhulp.Dag(van))], nu);
            return [];
        }, ct);

    /// <summary>Loads a dossier alone for this transaction, acts on it if nobody did meanwhile, and saves.</summary>
    private async Task<Dossierresultaat> DoeAsync(Guid id, int gezien, Handeling handeling, Func<Dossier, DateTimeOffset, DateOnly, Task<List<Fout>>> doe, CancellationToken ct, Func<Dossier, Task<Fout?>>? vraag = null, bool ookGesloten = false)
    {
        await using var transactie = await db.BeginGemeenteAsync(ct);
        if (await db.VergrendelDossierAsync(id, ct) is not { } dossier)
        {
            return new DossierOnbekend();
        }

        if (dossier.Volgnummer != gezien)
        {
            return new DossierVerouderd(await db.AnderenAsync(id, gezien, ct), dossier.Volgnummer);
        }

        var fouten = dossier.Einde is null || ookGesloten
            ? await doe(dossier, klok.GetUtcNow(), klok.Vandaag())
            : [new(string.Empty, "Dit dossier is afgesloten. Heropen het eerst.")];
        if (fouten.Count > 0)
        {
            db.ChangeTracker.Clear();
            return new DossierGeweigerd(fouten);
        }

        if (vraag is not null && await vraag(dossier) is { } navraag)
        {
            db.ChangeTracker.Clear();
            return new DossierNavraag([navraag]);
        }

        db.Log(klok, handeling, "dossier", id);
        await db.SaveChangesAsync(ct);
        await transactie.CommitAsync(ct);
        return new DossierOpgeslagen(id);
    }

    private async Task<List<Fout>> PasAsync(Dossier dossier, Dossieropdracht opdracht, DateTimeOffset nu, DateOnly vandaag, CancellationToken ct)
    {
        var toelichting = Dossierhulp.Schoon(opdracht.Toelichting)?.ReplaceLineEndings("\n");
        List<Fout> fouten = [.. await BeginfoutenAsync(dossier, opdracht.Begin, vandaag, ct), .. Dossierregels.Toelichting(toelichting)];
        var teams = await db.TeamsAsync(vandaag, ct);
        var teamnaam = await db.Teams.Where(t => t.Id == dossier.TeamId).Select(t => t.Naam).FirstAsync(ct);
        if (opdracht.TeamId is not { } team || (team != dossier.TeamId && !teams.Exists(t => t.Id == team)))
        {
            fouten.Add(new("TeamId", "Kies een team uit de lijst."));
        }

        var medewerker = opdracht.MedewerkerId is { } gekozen ? await db.Medewerkers.SingleOrDefaultAsync(m => m.Id == gekozen, ct) : null;
        if (opdracht.MedewerkerId is not null && medewerker is null)
        {
            fouten.Add(new("MedewerkerId", "Kies een medewerker uit de lijst."));
        }
        else if (medewerker is not null && opdracht.TeamId != dossier.TeamId && !await Plaatsen.Op(db, vandaag).AnyAsync(p => p.MedewerkerId == medewerker.Id && p.Team.Id == opdracht.TeamId, ct))
        {
            fouten.Add(new("MedewerkerId", "Deze medewerker werkt niet in het gekozen team. Kies iemand van dat team, of laat dit leeg."));
        }

        var (verwijzers, verwijzer) = await VerwijzersAsync(dossier, opdracht, fouten, ct);
        var (herkomst, herkomstfout) = await db.HerkomstAsync(opdracht.HerkomstGemeente, ct);
        if (herkomstfout is not null)
        {
            fouten.Add(herkomstfout);
        }

        if (fouten.Count > 0)
        {
            return fouten;
        }

        var oudeMedewerker = await db.Medewerkers.Where(m => m.Id == dossier.MedewerkerId).Select(m => m.Naam).FirstOrDefaultAsync(ct);
        List<Veldwijziging> velden =
        [
            new("Begin", Dossierhulp.Dag(dossier.Begin), Dossierhulp.Dag(opdracht.Begin!.Value)),
            new("Team", teamnaam, teams.Find(t => t.Id == opdracht.TeamId)?.Naam ?? teamnaam),
            new("Verantwoordelijke", oudeMedewerker, medewerker?.Naam),
            new("Verwijzer", Naam(verwijzers, dossier.Verwijzer), Naam(verwijzers, verwijzer)),
            new("Crisis", JaNee(dossier.Crisis), JaNee(opdracht.Crisis)),
            new("Verhuisd uit", await HerkomstnaamAsync(dossier, ct), herkomst?.Naam),
            new("Toelichting", dossier.Toelichting, toelichting),
        ];
        if (velden.TrueForAll(v => v.Oud == v.Nieuw))
        {
            return [new(string.Empty, "U heeft nog niets veranderd.")];
        }

        // Who takes a dossier from a team that is not the own one gets no texts by it.
        var gever = opdracht.TeamId != dossier.TeamId && (await Muurblik.LaadAsync(db, klok, ct)).Teams.Contains(dossier.TeamId) ? dossier.TeamId : (Guid?)null;
        var oudTeam = dossier.TeamId;
        var (oudBegin, begin) = (dossier.Begin, opdracht.Begin.Value);
        (dossier.Begin, dossier.TeamId, dossier.MedewerkerId) = (begin, opdracht.TeamId!.Value, medewerker?.Id);
        (dossier.Verwijzer, dossier.Crisis, dossier.HerkomstGemeente, dossier.Toelichting) = (verwijzer, opdracht.Crisis, herkomst?.Waarde, toelichting);
        velden.AddRange(await VerschuifAsync(dossier, oudBegin, ct));
        if (dossier.TeamId != oudTeam)
        {
            velden.AddRange(await new Dossieroverdracht(db, klok).GeefAsync(dossier, oudTeam, opdracht.NeemHulpMee, ct));
        }

        db.Wijzig(dossier, "Gewijzigd", null, velden, nu, gever);
        return [];
    }

    private async Task<List<Fout>> HaalEruitAsync(Dossier dossier, Dossierpersoon? deel, DateOnly? dag, DateTimeOffset nu, DateOnly vandaag, CancellationToken ct)
    {
        if (deel is not { Tot: null })
        {
            return [new("PersoonId", "Deze persoon zit niet in het dossier.")];
        }

        var uit = dag ?? (vandaag > deel.Van ? vandaag : deel.Van);
        if (Dossierregels.Uitdag(uit, deel.Van, vandaag) is { } fout)
        {
            return [fout];
        }

        if (deel.Rol is Dossierrol.OntvangtHulp && !dossier.Personen.Exists(p => p != deel && p.Tot is null && p.Rol is Dossierrol.OntvangtHulp))
        {
            return [new(string.Empty, "In een dossier ontvangt ten minste één persoon hulp. Sluit het dossier af, of kies eerst iemand anders.")];
        }

        if (await db.Trajecten.Where(t => t.DossierId == dossier.Id && t.PersoonId == deel.PersoonId && t.Uitvoerder == Uitvoerder.Wijkteam && (t.Einde == null || t.Einde > uit))
            .OrderByDescending(t => t.Einde == null).ThenByDescending(t => t.Einde).Select(t => new { t.Einde }).FirstOrDefaultAsync(ct) is { } traject)
        {
            return [traject.Einde <= vandaag
                ? new("Vanaf", $"In dit dossier kreeg deze jeugdige hulp tot en met {Dossierhulp.Dag(traject.Einde.Value)}. Kies die dag of een latere.")
                : new(string.Empty, "Voor deze jeugdige loopt nog een traject in dit dossier. Beëindig dat eerst.")];
        }

        deel.Beeindig(uit);
        db.Wijzig(dossier, "Persoon uit het dossier", null, [new("Rol", deel.Rol.Naam(), null), new("Tot", null, Dossierhulp.Dag(uit))], nu);
        return [];
    }

    private async Task<List<Betrokkenheid>> PersonenAsync(Dossier dossier, CancellationToken ct)
    {
        var ids = dossier.Personen.Select(p => p.PersoonId).ToArray();
        var personen = await db.Personen.AsNoTracking().Where(p => ids.Contains(p.Id)).ToDictionaryAsync(p => p.Id, ct);
        return [.. dossier.Personen
            .Select(d => new Betrokkenheid(d.PersoonId, personen[d.PersoonId].VolledigeNaam, personen[d.PersoonId].Geboortedag, d.Rol, d.Van, d.Tot))
            .OrderBy(p => p.Tot is not null).ThenBy(p => p.Rol).ThenByDescending(p => p.Geboren.Datum)];
    }

    /// <summary>Who is in a household of these persons now and not in the dossier.</summary>
    private async Task<List<Betrokkenheid>> ErbijAsync(List<Betrokkenheid> personen, DateOnly vandaag, CancellationToken ct)
    {
        var alle = personen.Select(p => p.PersoonId).ToArray();
        var erin = personen.Where(p => p.Tot is null).Select(p => p.PersoonId).ToArray();
        var leden = db.Gezinsleden.Op(vandaag);
        var erbij = await leden.AsNoTracking()
            .Where(l => !erin.Contains(l.PersoonId) && leden.Any(e => e.GezinId == l.GezinId && alle.Contains(e.PersoonId)))
            .OrderBy(l => l.Persoon!.Geboortedatum).ThenBy(l => l.PersoonId)
            .Select(l => l.Persoon!).ToListAsync(ct);
        return [.. erbij.DistinctBy(p => p.Id).Select(p => new Betrokkenheid(p.Id, p.VolledigeNaam, p.Geboortedag, Dossierrol.IndirectBetrokken, null, null))];
    }

    private async Task LogAsync(Guid id, IReadOnlyCollection<Guid> personen, CancellationToken ct)
    {
        db.Log(klok, Handeling.DossierBekeken, "dossier", id);
        await db.LogBekekenAsync(klok, [.. personen.Distinct()], ct);
        await db.SaveChangesAsync(ct);
    }
}
