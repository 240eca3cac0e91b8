using System.Globalization;
using Jeugdhulp.Application.Contacten;
using Jeugdhulp.Application.Contacten.Overzicht;
using Jeugdhulp.Application.Data;
using Jeugdhulp.Application.Jeugdigen;
using Jeugdhulp.Application.Logboek;
using Jeugdhulp.Domain;
using Jeugdhulp.Domain.Dossiers;
using Jeugdhulp.Domain.Instellingen;
using Jeugdhulp.Domain.Jeugdigen;
using Microsoft.EntityFrameworkCore;

namespace Jeugdhulp.Application.Dossiers;

/// <summary>What the form to open a dossier starts from.</summary>
public sealed record Openformulier
{
    public required Guid PersoonId { get; init; }

    public required string Naam { get; init; }

    public required Ladderuitkomst Ladder { get; init; }

    public required IReadOnlyList<Teamkeuze> Teams { get; init; }

    /// <summary>The team to propose: of the last contact, else an own one.</summary>
    public required Guid? TeamId { get; init; }

    public required IReadOnlyList<Code> Verwijzers { get; init; }

    /// <summary>Households of the person; the first is proposed.</summary>
    public required IReadOnlyList<Gezinskeuze> Gezinnen { get; init; }

    public required bool AndereWetten { get; init; }

    /// <summary>What the other children of the household become in its dossier.</summary>
    public required Dossierrol Gezinsrol { get; init; }

    /// <summary>Dossiers this person has or had.</summary>
    public required IReadOnlyList<Eerderdossier> Eerdere { get; init; }

    public required Heraanmelding? Heraanmelding { get; init; }
}

/// <summary>A household to open a dossier for (GEZ-01).</summary>
/// <param name="Id">The household.</param>
/// <param name="Nummer">Its number.</param>
/// <param name="Leden">Names of everyone else in it.</param>
/// <param name="Kinderen">Names of the other children in it, who come into its dossier.</param>
public sealed record Gezinskeuze(Guid Id, int Nummer, IReadOnlyList<string> Leden, IReadOnlyList<string> Kinderen);

/// <summary>A dossier a person is or was in.</summary>
public sealed record Eerderdossier(Guid Id, int Nummer, Dossiersoort Soort, Wet Wet, Dossierrol Rol, DateOnly Begin, DateOnly? Einde);

/// <summary>Opens dossiers: from a proposal or by hand (DOS-01, DOS-02, DOS-05, DOS-12).</summary>
public sealed class Dossieropener(JeugdhulpDbContext db, TimeProvider klok)
{
    /// <summary>The form for one person; empty for someone who does not live here.</summary>
    public async Task<Openformulier?> OpenFormulierAsync(Guid persoonId, CancellationToken ct)
    {
        await using var transactie = await db.BeginGemeenteAsync(ct);
        var vandaag = klok.Vandaag();
        if (await db.Personen.AsNoTracking().SingleOrDefaultAsync(p => p.Id == persoonId, ct) is not { } persoon)
        {
            return null;
        }

        var lezer = await Lezer.LaadAsync(db, vandaag, ct);
        var leidraad = await db.LeidraadAsync(vandaag, ct);

        // As in the proposals: what came before the last dossier belongs to that one, and each hulpvraag has talks of its own.
        var vragend = DossiervoorstellenQuery.Vragend(db, vandaag);
        var regels = await DossiervoorstellenQuery.NaGesloten(db).AsNoTracking().Where(r => r.PersoonId == persoonId).OrderBy(r => r.Feiten.Datum).ThenBy(r => r.Id)
            .Select(r => new { Stap = new Ladderstap(r.Feiten.Datum, r.Feiten.Activiteit, r.Feiten.Gespreknummer, r.DossierTelt, vragend.Any(h => h.Id == r.HulpvraagId)), r.TeamId }).ToListAsync(ct);
        var teams = await db.TeamsAsync(vandaag, ct);
        var eerdere = await EerdereAsync(persoonId, ct);
        var laatsteTeam = regels.Count > 0 ? regels[^1].TeamId : (Guid?)null;
        var leden = await GezinsledenAsync(persoonId, ct);
        var gezinnen = await GezinnenAsync(persoonId, leden, ct);
        var ladder = Dossierladder.Bepaal([.. regels.Select(r => r.Stap)], leidraad.DossierVanafGesprek);

        // The list of proposals opens it with one button, from the same day.
        var voorstel = (await new DossiervoorstellenQuery(db, klok).VindAsync(lezer, persoonId, ct)).FirstOrDefault();
        var formulier = new Openformulier
        {
            PersoonId = persoonId,
            Naam = persoon.VolledigeNaam,
            Ladder = voorstel is null ? ladder : ladder with { Begin = voorstel.Begin },
            Teams = teams,
            TeamId = lezer.Lopend.FirstOrDefault(t => laatsteTeam is { } team && lezer.Van(t.Id).Contains(team))?.Id ?? teams.Find(t => t.Id == laatsteTeam)?.Id ?? (lezer.TeamIds.Length > 0 ? lezer.TeamIds[0] : null),
            Verwijzers = await db.CodesAsync(Dossierhulp.Verwijzerlijst, vandaag, ct),
            Gezinnen = gezinnen,
            AndereWetten = (await db.AfsprakenAsync(ct)).AndereWetten,
            Gezinsrol = Siblingregel.Rol(leidraad.AlleKinderenInZorg),
            Eerdere = eerdere,
            Heraanmelding = leidraad.Heraanmelding,
        };


        // Of one household only the children are named.
        await db.LogBekekenAsync(klok, [persoonId, .. leden.Where(l => l.PersoonId != persoonId && (gezinnen.Count > 1 || l.Rol is Gezinsrol.Jeugdige)).Select(l => l.PersoonId).Distinct()], ct);
        await db.SaveChangesAsync(ct);
        await transactie.CommitAsync(ct);
        return formulier;
    }

    /// <summary>Opens a dossier, or says why not. The same form twice opens one.</summary>
    public async Task<Dossierresultaat> OpenAsync(Openopdracht opdracht, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(opdracht);
        await using var transactie = await db.BeginGemeenteAsync(ct);
        var (code, vandaag, nu) = (db.Aanmelding.GemeenteCode!, klok.Vandaag(), klok.GetUtcNow());
        // One at a time, so that no number is given twice and a second submit sees the first.
        await db.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock(hashtext('dossiernummer'), hashtext({code}))", ct);
        if (await db.EerderAsync(db.Dossiers.Where(d => d.Id == opdracht.Id), opdracht.Id, opdracht, ct) is { } zelfde)
        {
            return zelfde ? new DossierOpgeslagen(opdracht.Id) : new DossierGeweigerd([Formuliersleutel.Gebruikt]);
        }

        if (await db.Personen.Where(p => p.Id == opdracht.PersoonId).Select(p => new Geboortedag(p.Geboortedatum, p.Geboorteprecisie)).SingleOrDefaultAsync(ct) is not { } geboren)
        {
            return new DossierOnbekend();
        }

        var leden = await GezinsledenAsync(opdracht.PersoonId, ct);
        var leidraad = await db.LeidraadAsync(vandaag, ct);
        var eerdere = await EerdereAsync(opdracht.PersoonId, ct);
        var afspraken = await db.AfsprakenAsync(ct);
        var teams = await db.TeamsAsync(vandaag, ct);
        var verwijzers = await db.CodesAsync(Dossierhulp.Verwijzerlijst, vandaag, ct);
        List<Fout> fouten = [.. Dossierregels.Begin(opdracht.Begin, vandaag)];
        if (!Contractnaam.TryParse<Dossiersoort>(opdracht.Soort, out var soort))
        {
            fouten.Add(new("Soort", "Kies wat voor dossier het is."));
        }
        else if (soort is Dossiersoort.Gezin && leden.Count == 0)
        {
            fouten.Add(new("Soort", "Deze jeugdige hoort bij geen gezin. Kies een ander soort dossier."));
        }

        var gezin = opdracht.GezinId ?? (leden.Count > 0 ? leden[0].GezinId : null);
        if (opdracht.GezinId is { } gekozen && !leden.Exists(l => l.GezinId == gekozen))
        {
            fouten.Add(new("GezinId", "Kies een gezin uit de lijst."));
        }

        var wet = Wet.Jeugd;
        if (opdracht.Wet is { Length: > 0 } naam && (!Contractnaam.TryParse(naam, out wet) || (wet is not Wet.Jeugd && !afspraken.AndereWetten)))
        {
            fouten.Add(new("Wet", "Kies een wet uit de lijst."));
        }

        if (fouten.Count == 0 && wet is Wet.Jeugd && Dossierregels.Jeugdige(opdracht.Begin!.Value, geboren) is { } leeftijd)
        {
            fouten.Add(leeftijd);
        }

        if (opdracht.TeamId is not { } team || !teams.Exists(t => t.Id == team))
        {
            fouten.Add(new("TeamId", "Kies een team uit de lijst."));
        }

        if (opdracht.Verwijzer is { Length: > 0 } verwijzer && !verwijzers.Exists(v => v.Waarde == verwijzer))
        {
            fouten.Add(new("Verwijzer", "Kies een verwijzer uit de lijst."));
        }

        var (herkomst, herkomstfout) = await db.HerkomstAsync(opdracht.HerkomstGemeente, ct);
        if (herkomstfout is not null)
        {
            fouten.Add(herkomstfout);
        }

        fouten.AddRange(Bezwaren(eerdere, soort, wet, opdracht.Begin, leidraad.Heraanmelding));
        if (fouten.Count > 0)
        {
            return new DossierGeweigerd(fouten);
        }

        var nummer = (await db.Dossiers.MaxAsync(d => (int?)d.Nummer, ct) ?? 0) + 1;
        var dossier = new Dossier
        {
            GemeenteCode = code,
            Id = opdracht.Id,
            Nummer = nummer,
            Soort = soort,
            Wet = wet,
            GezinId = gezin,
            TeamId = opdracht.TeamId!.Value,
            MedewerkerId = (await Lezer.LaadAsync(db, vandaag, ct)).MedewerkerId,
            Begin = opdracht.Begin!.Value,
            Verwijzer = Dossierhulp.Schoon(opdracht.Verwijzer),
            Crisis = opdracht.Crisis,
            HerkomstGemeente = herkomst?.Waarde,
            Volgnummer = 0,
        };
        dossier.Statussen.Add(Status(dossier, Dossierstatus.Actief, dossier.Begin, null, db.Aanmelding.Naam, nu));
        dossier.Personen.Add(Persoon(dossier, opdracht.PersoonId, Dossierrol.OntvangtHulp, dossier.Begin));
        if (soort is not Dossiersoort.Individueel)
        {
            dossier.Personen.AddRange(await AndereLedenAsync(dossier, leden, opdracht.PersoonId, Siblingregel.Rol(leidraad.AlleKinderenInZorg), ct));
        }

        var trajectdossiers = new Trajectdossiers(db, klok);
        if (await trajectdossiers.VraagOpeningAsync(dossier, opdracht.Nagevraagd, ct) is { } vraag)
        {
            return new DossierNavraag([vraag]);
        }

        db.Verzonden(klok, opdracht.Id, opdracht);
        db.Dossiers.Add(dossier);
        var opgenomen = await trajectdossiers.NeemOpAsync(dossier, ct);
        db.Wijzig(dossier, "Geopend", null, [new("Soort", null, soort.Naam()), new("Begin", null, Dossierhulp.Dag(dossier.Begin)), new("Personen", null, dossier.Personen.Count.ToString(CultureInfo.InvariantCulture)), .. herkomst is { } van ? [new Veldwijziging("Verhuisd uit", null, van.Naam)] : Array.Empty<Veldwijziging>()], nu);
        db.Log(klok, Handeling.DossierGeopend, "dossier", dossier.Id, new() { ["soort"] = Contractnaam.Van(soort), ["personen"] = dossier.Personen.Count.ToString(CultureInfo.InvariantCulture) });
        await db.SaveChangesAsync(ct);
        await transactie.CommitAsync(ct);
        return new DossierOpgeslagen(dossier.Id) { Erbij = Erbij(opgenomen) };
    }

    private static string? Erbij(List<DateOnly> aanvangen) => aanvangen switch
    {
        [] => null,
        [var een] => $"Het traject van {Dossierhulp.Dag(een)} hoort er nu bij.",
        _ => $"De trajecten van {string.Join(" en ", aanvangen.Select(Dossierhulp.Dag))} horen er nu bij.",
    };

    internal static Statusperiode Status(Dossier dossier, Dossierstatus status, DateOnly van, string? reden, string door, DateTimeOffset op) => new()
    {
        GemeenteCode = dossier.GemeenteCode,
        Id = Guid.CreateVersion7(op),
        DossierId = dossier.Id,
        Status = status,
        Van = van,
        Reden = reden,
        Door = door,
        Op = op,
    };

    internal static Dossierpersoon Persoon(Dossier dossier, Guid persoonId, Dossierrol rol, DateOnly van, int nummer = 1) => new()
    {
        GemeenteCode = dossier.GemeenteCode,
        DossierId = dossier.Id,
        PersoonId = persoonId,
        Nummer = nummer,
        Soort = dossier.Soort,
        Wet = dossier.Wet,
        Rol = rol,
        Van = van,
    };

    /// <summary>A second open dossier of the kind, or a start in the time of an earlier one, does not exist.</summary>
    private static IEnumerable<Fout> Bezwaren(IReadOnlyList<Eerderdossier> eerdere, Dossiersoort soort, Wet wet, DateOnly? begin, Heraanmelding? heraanmelding)
    {
        var zelfde = eerdere.Where(e => e.Soort == soort && e.Wet == wet && e.Rol is Dossierrol.OntvangtHulp).OrderByDescending(e => e.Begin).FirstOrDefault();
        if (zelfde is { Einde: null })
        {
            yield return new("Soort", $"Deze jeugdige heeft al een dossier van deze soort: dossier {zelfde.Nummer}.");
        }
        else if (zelfde is { Einde: { } einde })
        {
            if (heraanmelding is Heraanmelding.Heropenen)
            {
                yield return new("Soort", $"Dossier {zelfde.Nummer} van deze jeugdige is afgesloten. Uw gemeente heropent bij een nieuwe aanmelding het oude dossier.");
            }
            else if (begin < einde)
            {
                yield return new("Begin", $"Tot {Dossierhulp.Dag(einde)} liep dossier {zelfde.Nummer}. Kies die dag of een latere.");
            }
        }
    }

    /// <summary>Parents are involved. A jeugdige who receives help elsewhere in such a dossier already does not join a second time.</summary>
    private async Task<List<Dossierpersoon>> AndereLedenAsync(Dossier dossier, List<Gezinslid> leden, Guid persoonId, Dossierrol rol, CancellationToken ct)
    {
        var anderen = leden.Where(l => l.GezinId == dossier.GezinId && l.PersoonId != persoonId).ToList();
        var ids = anderen.Select(l => l.PersoonId).ToArray();
        var bezet = await db.Dossierpersonen.Where(p => ids.Contains(p.PersoonId) && (p.Tot == null || p.Tot > dossier.Begin) && p.Soort == dossier.Soort && p.Wet == dossier.Wet && p.Rol == Dossierrol.OntvangtHulp)
            .Select(p => p.PersoonId).ToListAsync(ct);
        return [.. anderen.Where(l => !bezet.Contains(l.PersoonId))
            .Select(l => Persoon(dossier, l.PersoonId, l.Rol is Gezinsrol.Jeugdige ? rol : Dossierrol.IndirectBetrokken, dossier.Begin))];
    }

    /// <summary>Each dossier once; who received help in it did so, whatever they became later.</summary>
    private async Task<List<Eerderdossier>> EerdereAsync(Guid persoonId, CancellationToken ct) => [.. (await (
        from deel in db.Dossierpersonen
        where deel.PersoonId == persoonId
        join dossier in db.Dossiers on new { deel.GemeenteCode, Id = deel.DossierId } equals new { dossier.GemeenteCode, dossier.Id }
        orderby dossier.Begin descending, dossier.Id, deel.Rol == Dossierrol.OntvangtHulp descending, deel.Nummer descending
        select new Eerderdossier(dossier.Id, dossier.Nummer, dossier.Soort, dossier.Wet, deel.Rol, dossier.Begin, dossier.Einde)).ToListAsync(ct)).DistinctBy(e => e.Id)];

    /// <summary>Each household once, in the order of the members.</summary>
    private async Task<List<Gezinskeuze>> GezinnenAsync(Guid persoonId, List<Gezinslid> leden, CancellationToken ct)
    {
        var ids = leden.Select(l => l.GezinId).Distinct().ToArray();
        var nummers = ids.Length == 0 ? [] : await db.Gezinnen.Where(g => ids.Contains(g.Id)).ToDictionaryAsync(g => g.Id, g => g.Nummer, ct);
        return
        [
            .. leden.GroupBy(l => l.GezinId).Select(g => new Gezinskeuze(
                g.Key,
                nummers[g.Key],
                [.. g.Where(l => l.PersoonId != persoonId).Select(l => l.Persoon!.VolledigeNaam)],
                [.. g.Where(l => l.PersoonId != persoonId && l.Rol is Gezinsrol.Jeugdige).Select(l => l.Persoon!.VolledigeNaam)])),
        ];
    }

    /// <summary>Everyone in the households of a person today; the first household first.</summary>
    private Task<List<Gezinslid>> GezinsledenAsync(Guid persoonId, CancellationToken ct)
    {
        var leden = db.Gezinsleden.Op(klok.Vandaag());
        return leden.AsNoTracking().Include(l => l.Persoon)
            .Where(l => leden.Any(e => e.GezinId == l.GezinId && e.PersoonId == persoonId))
            .OrderBy(l => db.Gezinnen.Where(g => g.Id == l.GezinId).Select(g => g.Nummer).First()).ThenBy(l => l.Persoon!.Geboortedatum).ThenBy(l => l.PersoonId)
            .ToListAsync(ct);
    }
}
