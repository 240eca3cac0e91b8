using Jeugdhulp.Application.Data;
using Jeugdhulp.Application.Logboek;
using Jeugdhulp.Domain;
using Jeugdhulp.Domain.Teams;
using Microsoft.EntityFrameworkCore;

namespace Jeugdhulp.Application.Gemeenten;

/// <summary>How many full-time places a team has from a day on, and how many of them are vacant (CAP-06); never changed.</summary>
public sealed class Formatie
{
    public required string GemeenteCode { get; init; }

    /// <summary>The id the form was given when it was opened: a second submit finds this row.</summary>
    public required Guid Id { get; init; }

    public required Guid TeamId { get; init; }

    public required DateOnly Van { get; init; }

    public required decimal Fte { get; init; }

    /// <summary>The part of <see cref="Fte"/> that nobody fills.</summary>
    public required decimal Vacature { get; init; }

    public required string Door { get; init; }

    public required DateTimeOffset Op { get; init; }

    /// <summary>What works.</summary>
    public decimal Bezet => Fte - Vacature;
}

/// <summary>A team with all that was ever said about its places, the newest first.</summary>
public sealed record Formatiebeeld(Team Team, IReadOnlyList<Formatie> Verloop);

/// <summary>Keeps the places of the teams (CAP-06).</summary>
public sealed class Formatiebeheer(JeugdhulpDbContext db, TimeProvider klok)
{
    /// <summary>The history of a team; null when there is none of that id here.</summary>
    public async Task<Formatiebeeld?> OpenAsync(Guid teamId, CancellationToken ct)
    {
        await using var transactie = await db.BeginBijVraagAsync(ct);
        return await db.Teams.AsNoTracking().SingleOrDefaultAsync(t => t.Id == teamId, ct) is { } team
            ? new(team, await db.Formaties.AsNoTracking().Where(f => f.TeamId == teamId).OrderByDescending(f => f.Van).ThenByDescending(f => f.Op).ToListAsync(ct))
            : null;
    }

    /// <summary>Says what holds from a day on; a later word about the same day holds instead of the earlier.</summary>
    public async Task<Teamresultaat> LegVastAsync(Guid id, Guid teamId, DateOnly? van, decimal? fte, decimal? vacature, CancellationToken ct)
    {
        await using var transactie = await db.BeginBijVraagAsync(ct);
        if (!await db.Teams.AnyAsync(t => t.Id == teamId, ct))
        {
            return new TeamOnbekend();
        }

        if (await db.EerderAsync(db.Formaties.Where(f => f.Id == id), id, (teamId, van, fte, vacature), ct) is { } zelfde)
        {
            return zelfde ? new TeamOpgeslagen(teamId) : new TeamGeweigerd([Formuliersleutel.Gebruikt]);
        }

        List<Fout> fouten = [.. Formatieregels.Controleer(van, fte, vacature, klok.Vandaag())];
        if (fouten.Count > 0)
        {
            return new TeamGeweigerd(fouten);
        }

        db.Verzonden(klok, id, (teamId, van, fte, vacature));
        db.Formaties.Add(new()
        {
            GemeenteCode = db.Aanmelding.GemeenteCode!,
            Id = id,
            TeamId = teamId,
            Van = van!.Value,
            Fte = fte!.Value,
            Vacature = vacature ?? 0,
            Door = db.Aanmelding.Naam,
            Op = klok.GetUtcNow(),
        });
        db.Log(klok, Handeling.FormatieVastgelegd, "team", teamId);
        await db.SaveChangesAsync(ct);
        await transactie.CommitAsync(ct);
        return new TeamOpgeslagen(teamId);
    }
}
