using System.Globalization;
using Jeugdhulp.Application.Contacten.Overzicht;
using Jeugdhulp.Application.Data;
using Jeugdhulp.Application.Logboek;
using Jeugdhulp.Application.Werk;
using Jeugdhulp.Domain;
using Jeugdhulp.Domain.Teams;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

namespace Jeugdhulp.Application.Gemeenten;

/// <summary>A team in the list of the beheerder.</summary>
/// <param name="Team">The team.</param>
/// <param name="Medewerkers">How many people belong to it today.</param>
public sealed record Teamregel(Team Team, int Medewerkers);

/// <summary>A team with what decides how it may change.</summary>
/// <param name="Team">The team.</param>
/// <param name="LaatsteContact">Day of its last contact; null without contacts.</param>
/// <param name="Medewerkers">How many people belong to it today.</param>
public sealed record Teambeeld(Team Team, DateOnly? LaatsteContact, int Medewerkers)
{
    /// <summary>The open work that nobody would have in hand without this team.</summary>
    public required IReadOnlyList<Openaantal> Open { get; init; }

    /// <summary>Teams that could take that over.</summary>
    public required IReadOnlyList<Teamkeuze> Opvolgers { get; init; }

    /// <summary>Name of the team that takes over, if one was appointed.</summary>
    public required string? Opvolger { get; init; }

    /// <summary>Names of the teams whose open work this one has.</summary>
    public required IReadOnlyList<string> Overgenomen { get; init; }

    public bool HeeftContacten => LaatsteContact is not null;
}

/// <summary>What came of an act on a team.</summary>
public abstract record Teamresultaat;

/// <summary>Saved.</summary>
/// <param name="Id">The team; of a team that goes on as another, the other.</param>
public sealed record TeamOpgeslagen(Guid Id) : Teamresultaat;

/// <summary>There is no such team in this gemeente.</summary>
public sealed record TeamOnbekend : Teamresultaat;

/// <summary>Refused, all faults at once; a fault without a field is about the whole.</summary>
public sealed record TeamGeweigerd(IReadOnlyList<Fout> Fouten) : Teamresultaat;

/// <summary>Keeps the teams of the gemeente (BEH-03, LOK-08, LOK-21).</summary>
public sealed class Teambeheer(JeugdhulpDbContext db, TimeProvider klok)
{
    /// <summary>All teams: those that exist first, then by name.</summary>
    public async Task<IReadOnlyList<Teamregel>> LaadAsync(CancellationToken ct)
    {
        await using var transactie = await db.BeginGemeenteAsync(ct);
        var vandaag = klok.Vandaag();
        var teams = await db.Teams.AsNoTracking().OrderBy(t => t.GeldigTot != null && t.GeldigTot <= vandaag).ThenBy(t => t.Naam).ThenBy(t => t.Id).ToListAsync(ct);
        var leden = await LedenOp(vandaag).GroupBy(l => l.TeamId).Select(g => new { g.Key, Aantal = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Aantal, ct);
        return [.. teams.Select(t => new Teamregel(t, leden.GetValueOrDefault(t.Id)))];
    }

    /// <summary>One team; null when there is none of that id here.</summary>
    public async Task<Teambeeld?> OpenAsync(Guid id, CancellationToken ct)
    {
        await using var transactie = await db.BeginGemeenteAsync(ct);
        if (await db.Teams.AsNoTracking().SingleOrDefaultAsync(t => t.Id == id, ct) is not { } team)
        {
            return null;
        }

        var vandaag = klok.Vandaag();
        var teams = await db.Teams.AsNoTracking().Where(t => t.Id != id).OrderBy(t => t.Naam).ToListAsync(ct);
        return new(team, await LaatsteContactAsync(id, ct), await LedenOp(vandaag).CountAsync(l => l.TeamId == id, ct))
        {
            Open = await OpenWerkAsync(id, ct),
            Opvolgers = [.. teams.Where(t => t.GeldigTot is null || t.GeldigTot > Later(vandaag, team.GeldigTot)).Select(t => new Teamkeuze(t.Id, t.Naam))],
            Opvolger = teams.Find(t => t.Id == team.OpvolgerId)?.Naam,
            Overgenomen = [.. teams.Where(t => t.OpvolgerId == id).Select(t => t.Naam)],
        };
    }

    public async Task<Teamresultaat> MaakAsync(Teamgegevens gegevens, CancellationToken ct)
    {
        await using var transactie = await db.BeginGemeenteAsync(ct);
        List<Fout> fouten = [.. Teamregels.Naam(gegevens, await NamenAsync(null, ct)), .. Teamregels.Aard(gegevens)];
        if (Teamregels.Begin(gegevens.GeldigVan) is { } begin)
        {
            fouten.Add(begin);
        }

        if (fouten.Count > 0)
        {
            return new TeamGeweigerd(fouten);
        }

        var team = Nieuw(gegevens, gegevens.GeldigVan!.Value);
        db.Teams.Add(team);
        Log(Handeling.TeamGemaakt, team);
        return await BewaarAsync(transactie, team.Id, ct);
    }

    /// <summary>Changes a team. Of one with contacts only the name and the day from which it counts as wijkteam; the rest is left out then.</summary>
    public async Task<Teamresultaat> WijzigAsync(Guid id, Teamgegevens gegevens, CancellationToken ct)
    {
        await using var transactie = await db.BeginGemeenteAsync(ct);
        if (await NeemAsync(id, ct) is not var (team, laatste))
        {
            return new TeamOnbekend();
        }

        List<Fout> fouten = [.. Teamregels.Naam(gegevens, await NamenAsync(id, ct), team.GeldigTot)];
        if (laatste is null)
        {
            fouten.AddRange(Teamregels.Aard(gegevens));
            if (Teamregels.Begin(gegevens.GeldigVan, team.GeldigTot) is { } begin)
            {
                fouten.Add(begin);
            }
            else if (Teamregels.VoorOvername(gegevens.GeldigVan, await OvergenomenAsync(id, eerste: true, ct)) is { } teLaat)
            {
                fouten.Add(new(nameof(Teamgegevens.GeldigVan), teLaat));
            }
        }
        else if (gegevens.Soort is not null || gegevens.Taken.Count > 0 || gegevens.GeldigVan is not null)
        {
            fouten.Add(new(string.Empty, "Dit team heeft intussen contacten. De soort, de taken en de eerste dag kunnen daarom niet meer veranderen. Er is niets opgeslagen."));
        }

        if (fouten.Count > 0)
        {
            return new TeamGeweigerd(fouten);
        }

        team.Naam = gegevens.Naam!.Trim();
        team.WijkteamVanaf = gegevens.WijkteamVanaf;
        if (laatste is null)
        {
            (team.Soort, team.Taken, team.GeldigVan) = (gegevens.LeesSoort()!.Value, gegevens.LeesTaken()!.Value, gegevens.GeldigVan!.Value);
        }

        Log(Handeling.TeamGewijzigd, team);
        return await BewaarAsync(transactie, id, ct);
    }

    /// <summary>Ends a team; its contacts and members stay as they were.</summary>
    /// <param name="id">The team.</param>
    /// <param name="laatsteDag">Last day on which it works.</param>
    /// <param name="opvolger">The team that takes over what is open; needed when something is.</param>
    /// <param name="ct">Ends the work.</param>
    public async Task<Teamresultaat> BeeindigAsync(Guid id, DateOnly? laatsteDag, Guid? opvolger, CancellationToken ct)
    {
        await using var transactie = await db.BeginGemeenteAsync(ct);
        if (await NeemAsync(id, ct) is not var (team, laatste))
        {
            return new TeamOnbekend();
        }

        if (team.GeldigTot is not null)
        {
            return AlBeeindigd();
        }

        List<Fout> fouten = [];
        if ((Teamregels.Einde(laatsteDag, team.GeldigVan, laatste) ?? Teamregels.NaOvername(laatsteDag?.AddDays(1), await OvergenomenAsync(id, eerste: false, ct))) is { } fout)
        {
            fouten.Add(new("LaatsteDag", fout));
        }

        var tot = laatsteDag?.AddDays(1) ?? klok.Vandaag();
        if (opvolger is not null)
        {
            fouten.AddRange(await OpvolgerfoutenAsync(id, opvolger, tot, ct));
        }
        else if (await OpenWerkAsync(id, ct) is { Count: > 0 } open)
        {
            fouten.Add(new(Opvolgerveld, $"Bij dit team is nog werk open: {Openwerknamen.Zin(open)}. Kies het team dat dit overneemt, of sluit het werk eerst af."));
        }

        if (fouten.Count > 0)
        {
            return new TeamGeweigerd(fouten);
        }

        (team.GeldigTot, team.OpvolgerId) = (tot, opvolger);
        Log(Handeling.TeamBeeindigd, team, opvolger is { } ander ? [("opvolger", ander.ToString())] : []);
        return await BewaarAsync(transactie, id, ct);
    }

    /// <summary>Appoints the team that takes over what is still open of a team that has a last day.</summary>
    public async Task<Teamresultaat> WijsOpvolgerAanAsync(Guid id, Guid? opvolger, CancellationToken ct)
    {
        await using var transactie = await db.BeginGemeenteAsync(ct);
        if (await NeemAsync(id, ct) is not var (team, _))
        {
            return new TeamOnbekend();
        }

        if (team.GeldigTot is not { } tot)
        {
            return new TeamGeweigerd([new(string.Empty, "Dit team heeft nog geen laatste dag. Er is niets opgeslagen.")]);
        }

        var fouten = await OpvolgerfoutenAsync(id, opvolger, Later(tot, klok.Vandaag()), ct);
        if (fouten.Count > 0)
        {
            return new TeamGeweigerd(fouten);
        }

        team.OpvolgerId = opvolger;
        Log(Handeling.TeamGewijzigd, team, ("opvolger", opvolger!.Value.ToString()));
        return await BewaarAsync(transactie, id, ct);
    }

    /// <summary>
    /// Gives a team another kind or other tasks from a day on: it ends the day before and goes on as a new team with the same
    /// people, which takes over what is open. What there is keeps the team it began at: contacts the tasks they were registered
    /// under, and the figures of the past what they were.
    /// </summary>
    /// <param name="id">The team that ends.</param>
    /// <param name="gegevens">Name, kind, tasks and first day of the team that follows.</param>
    /// <param name="ct">Ends the work.</param>
    public async Task<Teamresultaat> ZetVoortAsync(Guid id, Teamgegevens gegevens, CancellationToken ct)
    {
        await using var transactie = await db.BeginGemeenteAsync(ct);
        if (await NeemAsync(id, ct) is not var (team, laatste))
        {
            return new TeamOnbekend();
        }

        if (team.GeldigTot is not null)
        {
            return AlBeeindigd();
        }

        var nieuw = gegevens with { WijkteamVanaf = team.WijkteamVanaf };
        List<Fout> fouten = [];
        if ((Teamregels.Vervolg(nieuw.GeldigVan, team.GeldigVan, laatste) ?? Teamregels.NaOvername(nieuw.GeldigVan, await OvergenomenAsync(id, eerste: false, ct))) is { } fout)
        {
            fouten.Add(new(nameof(Teamgegevens.GeldigVan), fout));
        }

        fouten.AddRange([.. Teamregels.Naam(nieuw, await NamenAsync(null, ct)), .. Teamregels.Aard(nieuw)]);
        if (fouten.Count == 0 && (nieuw.LeesSoort(), nieuw.LeesTaken()) == (team.Soort, team.Taken))
        {
            fouten.Add(new(nameof(Teamgegevens.Taken), "De soort en de taken zijn niet veranderd. Er is niets om vanaf een dag te laten gelden."));
        }

        if (fouten.Count > 0)
        {
            return new TeamGeweigerd(fouten);
        }

        var vanaf = nieuw.GeldigVan!.Value;
        var vervolg = Nieuw(nieuw, vanaf);
        (team.GeldigTot, team.OpvolgerId) = (vanaf, vervolg.Id);
        db.Teams.Add(vervolg);
        var leden = await db.Teamleden.AsNoTracking().Where(l => l.TeamId == id && (l.Tot == null || l.Tot > vanaf)).ToListAsync(ct);
        db.Teamleden.AddRange(leden.Select(l => new Teamlid
        {
            GemeenteCode = l.GemeenteCode,
            TeamId = vervolg.Id,
            MedewerkerId = l.MedewerkerId,
            Van = l.Van > vanaf ? l.Van : vanaf,
            Tot = l.Tot,
        }));
        Log(Handeling.TeamBeeindigd, team, ("vervolg", vervolg.Id.ToString()));
        Log(Handeling.TeamGemaakt, vervolg, ("vervolgOp", id.ToString()), ("leden", leden.Count.ToString(CultureInfo.InvariantCulture)));
        return await BewaarAsync(transactie, vervolg.Id, ct);
    }

    private const string Opvolgerveld = "Opvolger";

    private static TeamGeweigerd AlBeeindigd() => new([new(string.Empty, "Dit team heeft al een laatste dag. Er is niets opgeslagen.")]);

    private Team Nieuw(Teamgegevens gegevens, DateOnly van) => new()
    {
        GemeenteCode = db.Aanmelding.GemeenteCode!,
        Id = Guid.CreateVersion7(klok.GetUtcNow()),
        Naam = gegevens.Naam!.Trim(),
        Soort = gegevens.LeesSoort()!.Value,
        Taken = gegevens.LeesTaken()!.Value,
        GeldigVan = van,
        WijkteamVanaf = gegevens.WijkteamVanaf,
    };

    /// <summary>
    /// The team to change, with the day of its last contact; waits for contacts that are being saved. All teams are held, in one
    /// order: two that would take over from each other at one moment would each see the other as it was.
    /// </summary>
    private async Task<(Team Team, DateOnly? LaatsteContact)?> NeemAsync(Guid id, CancellationToken ct)
    {
        var code = db.Aanmelding.GemeenteCode!;
        var team = (await db.Teams.FromSql($"select * from team where gemeente_code = {code} order by id for update").ToListAsync(ct)).Find(t => t.Id == id);
        return team is null ? null : (team, await LaatsteContactAsync(id, ct));
    }

    /// <summary>When this team takes over from others: the first of those days, or the last; null when it does not.</summary>
    private async Task<DateOnly?> OvergenomenAsync(Guid id, bool eerste, CancellationToken ct)
    {
        var dagen = await db.Teams.Where(t => t.OpvolgerId == id).Select(t => t.GeldigTot).ToListAsync(ct);
        return eerste ? dagen.Min() : dagen.Max();
    }

    private async Task<List<Fout>> OpvolgerfoutenAsync(Guid id, Guid? opvolger, DateOnly tot, CancellationToken ct)
    {
        var ander = opvolger == id ? null : await db.Teams.AsNoTracking().SingleOrDefaultAsync(t => t.Id == opvolger, ct);
        return (ander is null ? "Kies een ander team uit de lijst." : Teamregels.Opvolging(tot, ander.GeldigVan, ander.GeldigTot)) is { } fout ? [new(Opvolgerveld, fout)] : [];
    }

    private async Task<IReadOnlyList<Openaantal>> OpenWerkAsync(Guid id, CancellationToken ct)
    {
        var teams = await db.Teamopvolgingen.Where(o => o.TeamId == id).Select(o => o.VanTeamId).ToArrayAsync(ct);
        var vragen = new Openwerkvragen(db, klok.Vandaag());
        var geteld = await Enum.GetValues<Openwerk>().Select(soort => vragen.HangtAan(soort, teams)).Aggregate((een, andere) => een.Concat(andere))
            .GroupBy(r => r.Soort).Select(g => new { g.Key, Aantal = g.Count() }).OrderBy(g => g.Key).ToListAsync(ct);
        return [.. geteld.Select(g => new Openaantal((Openwerk)g.Key, g.Aantal))];
    }

    private static DateOnly Later(DateOnly een, DateOnly? ander) => ander > een ? ander.Value : een;

    /// <summary>Read from the lines: they carry the day of their contact, and have the index by team and day.</summary>
    private Task<DateOnly?> LaatsteContactAsync(Guid id, CancellationToken ct) =>
        db.Contactregels.Where(r => r.TeamId == id).MaxAsync(r => (DateOnly?)r.Feiten.Datum, ct);

    private Task<List<string>> NamenAsync(Guid? behalve, CancellationToken ct) => db.Teams.Where(t => t.Id != behalve).Select(t => t.Naam).ToListAsync(ct);

    private IQueryable<Teamlid> LedenOp(DateOnly dag) =>
        from lid in db.Teamleden
        join team in db.Teams on lid.TeamId equals team.Id
        where lid.Van <= dag && (lid.Tot == null || lid.Tot > dag) && team.GeldigVan <= dag && (team.GeldigTot == null || team.GeldigTot > dag)
        select lid;

    private async Task<Teamresultaat> BewaarAsync(IDbContextTransaction transactie, Guid id, CancellationToken ct)
    {
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException dubbel) when (dubbel.InnerException is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation })
        {
            db.ChangeTracker.Clear();
            return new TeamGeweigerd([new(nameof(Teamgegevens.Naam), "Er is al een team met deze naam. Kies een andere naam.")]);
        }

        await transactie.CommitAsync(ct);
        return new TeamOpgeslagen(id);
    }

    private void Log(Handeling handeling, Team team, params ReadOnlySpan<(string Naam, string Waarde)> meer)
    {
        var bijzonderheden = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["soort"] = Contractnaam.Van(team.Soort),
            ["taken"] = string.Join(' ', Teamomschrijvingen.Taken.Where(t => team.Taken.HasFlag(t)).Select(t => Contractnaam.Van(t))),
            ["geldigVan"] = team.GeldigVan.ToString("O", CultureInfo.InvariantCulture),
        };
        if (team.GeldigTot is { } tot)
        {
            bijzonderheden["geldigTot"] = tot.ToString("O", CultureInfo.InvariantCulture);
        }

        foreach (var (naam, waarde) in meer)
        {
            bijzonderheden[naam] = waarde;
        }

        db.Log(klok, handeling, "team", team.Id, bijzonderheden);
    }
}
