using Jeugdhulp.Application.Data;
using Jeugdhulp.Application.Logboek;
using Jeugdhulp.Domain;
using Jeugdhulp.Domain.Trajecten;
using Microsoft.EntityFrameworkCore;

namespace Jeugdhulp.Application.Trajecten;

/// <summary>Someone who is fixed for an organisation, with the team this is for.</summary>
public sealed record Vasteregel(Guid Id, string Naam, string Team, DateOnly Van, DateOnly? Tot);

/// <summary>A school or a huisartsenpraktijk with who is fixed for it today.</summary>
public sealed record Vasteplek(Guid Id, string Naam, Voorzieningsoort Soort, IReadOnlyList<Vasteregel> Contactpersonen);

/// <summary>An organisation with all who are or were fixed for it, and who can be.</summary>
/// <param name="Keuzes">Workers of today; one who works in two teams can be chosen for each.</param>
public sealed record Vastebeeld(Voorziening Voorziening, IReadOnlyList<Vasteregel> Alle, IReadOnlyList<Lijstkeuze> Keuzes);

/// <summary>Which organisations of a list to show.</summary>
public enum Vastefilter
{
    Alle,
    Zonder,
    Eigen,
}

/// <summary>Keeps who of the wijkteam is fixed for which school and huisartsenpraktijk (TRJ-22).</summary>
public sealed class Vastecontactpersonen(JeugdhulpDbContext db, TimeProvider klok)
{
    private const char Scheiding = '_';

    /// <summary>Schools and practices that are active; without anyone first, then by name.</summary>
    public async Task<IReadOnlyList<Vasteplek>> LijstAsync(Voorzieningsoort? soort, Vastefilter filter, CancellationToken ct)
    {
        var vandaag = klok.Vandaag();
        var account = db.Aanmelding.AccountId;
        await using var transactie = await db.BeginBijVraagAsync(ct);
        var nu = db.Vastecontactpersonen.Where(c => c.Van <= vandaag && (c.Tot == null || c.Tot > vandaag));
        var plekken = db.Voorzieningen.AsNoTracking().Where(v => v.Actief && v.Soort != null && (soort == null || v.Soort == soort));
        plekken = filter switch
        {
            Vastefilter.Zonder => plekken.Where(v => !nu.Any(c => c.VoorzieningId == v.Id)),
            Vastefilter.Eigen => plekken.Where(v => nu.Any(c => c.VoorzieningId == v.Id && db.Medewerkers.Any(m => m.Id == c.MedewerkerId && m.AccountId == account))),
            _ => plekken,
        };
        var rijen = await plekken.Select(v => new
        {
            v.Id,
            v.Naam,
            v.Soort,
            Wie = nu.Where(c => c.VoorzieningId == v.Id)
                .Select(c => new { c.Id, Naam = db.Medewerkers.Where(m => m.Id == c.MedewerkerId).Select(m => m.Naam).First(), Team = db.Teams.Where(t => t.Id == c.TeamId).Select(t => t.Naam).First(), c.Van, c.Tot }).ToList(),
        }).ToListAsync(ct);
        return [.. rijen.Select(r => new Vasteplek(r.Id, r.Naam, r.Soort!.Value, [.. r.Wie.Select(w => new Vasteregel(w.Id, w.Naam, w.Team, w.Van, w.Tot)).OrderBy(w => w.Naam, StringComparer.CurrentCulture)]))
            .OrderBy(p => p.Contactpersonen.Count > 0).ThenBy(p => p.Naam, StringComparer.CurrentCulture)];
    }

    /// <summary>One organisation with its people, the last first; null when there is none of that id, or when it is neither school nor practice.</summary>
    public async Task<Vastebeeld?> OpenAsync(Guid voorzieningId, CancellationToken ct)
    {
        var vandaag = klok.Vandaag();
        await using var transactie = await db.BeginBijVraagAsync(ct);
        if (await db.Voorzieningen.AsNoTracking().SingleOrDefaultAsync(v => v.Id == voorzieningId && v.Soort != null, ct) is not { } voorziening)
        {
            return null;
        }

        var keuzes = await db.Teamleden.AsNoTracking().Where(l => l.Van <= vandaag && (l.Tot == null || l.Tot > vandaag))
            .Select(l => new { l.TeamId, l.MedewerkerId, Naam = db.Medewerkers.Where(m => m.Id == l.MedewerkerId).Select(m => m.Naam).First(), Team = db.Teams.Where(t => t.Id == l.TeamId).Select(t => t.Naam).First() }).ToListAsync(ct);
        return new(
            voorziening,
            await Regels(db, voorzieningId).ToListAsync(ct),
            [.. keuzes.OrderBy(k => k.Naam, StringComparer.CurrentCulture).ThenBy(k => k.Team, StringComparer.CurrentCulture).Select(k => new Lijstkeuze($"{k.TeamId}{Scheiding}{k.MedewerkerId}", $"{k.Naam} ({k.Team})"))]);
    }

    /// <summary>Makes a worker fixed for an organisation; the same form a second time gives the same row.</summary>
    /// <param name="voorzieningId">Which school or practice.</param>
    /// <param name="id">Key of the form.</param>
    /// <param name="keuze">Code of one of the choices.</param>
    /// <param name="van">First day.</param>
    /// <param name="ct">Cancels.</param>
    public async Task<Trajectresultaat> WijsAanAsync(Guid voorzieningId, Guid id, string? keuze, DateOnly? van, CancellationToken ct)
    {
        if (id == Guid.Empty)
        {
            return new NietGevonden();
        }

        await using var transactie = await db.BeginGemeenteAsync(id, ct);
        if (!await db.Voorzieningen.AnyAsync(v => v.Id == voorzieningId && v.Soort != null, ct))
        {
            return new NietGevonden();
        }

        var inhoud = (voorzieningId, keuze, van);
        if (await db.EerderAsync(db.Vastecontactpersonen.Where(c => c.Id == id && c.VoorzieningId == voorzieningId), id, inhoud, ct) is { } zelfde)
        {
            return zelfde ? new Bewaard(id) : Afgewezen.Gebruikt;
        }

        List<Fout> fouten = [];
        var delen = keuze?.Split(Scheiding) ?? [];
        if (delen is not [var links, var rechts] || !Guid.TryParse(links, out var team) || !Guid.TryParse(rechts, out var medewerker))
        {
            (team, medewerker) = (Guid.Empty, Guid.Empty);
        }

        var begin = Vasteregels.Begin(van);
        if (begin is not null)
        {
            fouten.Add(begin);
        }

        var dag = van ?? klok.Vandaag();
        if (!await db.Teamleden.AnyAsync(l => l.TeamId == team && l.MedewerkerId == medewerker && l.Van <= dag && (l.Tot == null || l.Tot > dag), ct))
        {
            fouten.Add(new("Wie", "Kies een medewerker die op die dag in het team werkt."));
        }

        if (fouten.Count > 0)
        {
            return new Afgewezen(fouten);
        }

        db.Vastecontactpersonen.Add(new()
        {
            GemeenteCode = db.Aanmelding.GemeenteCode!,
            Id = id,
            VoorzieningId = voorzieningId,
            MedewerkerId = medewerker,
            TeamId = team,
            Van = dag,
            Door = db.Aanmelding.Naam,
            Op = klok.GetUtcNow(),
        });
        db.Verzonden(klok, id, inhoud);
        db.Log(klok, Handeling.ContactpersoonAangewezen, "voorziening", voorzieningId);
        return await db.BewaarAsync(transactie, id, new("Wie", "Deze medewerker is hier al vaste contactpersoon op die dag."), ct);
    }

    /// <summary>Ends it; who is later than another is told so, and the same day twice is one act.</summary>
    public async Task<Trajectresultaat> BeeindigAsync(Guid voorzieningId, Guid id, DateOnly? laatsteDag, CancellationToken ct)
    {
        await using var transactie = await db.BeginBijVraagAsync(ct);
        var code = db.Aanmelding.GemeenteCode!;
        if (await db.Vastecontactpersonen.FromSql($"select * from vastecontactpersoon where gemeente_code = {code} and id = {id} and voorziening_id = {voorzieningId} for update").SingleOrDefaultAsync(ct) is not { } contactpersoon)
        {
            return new NietGevonden();
        }

        if (contactpersoon.Tot is { } tot)
        {
            return laatsteDag?.AddDays(1) == tot ? new Bewaard(id) : new Verouderd();
        }

        if (Vasteregels.Einde(laatsteDag, contactpersoon.Van) is { } fout)
        {
            return new Afgewezen([fout]);
        }

        contactpersoon.Tot = laatsteDag!.Value.AddDays(1);
        db.Log(klok, Handeling.ContactpersoonBeeindigd, "voorziening", voorzieningId);
        return await db.BewaarAsync(transactie, id, null, ct);
    }

    /// <summary>Who is fixed for it now or later; within the transaction of the caller.</summary>
    internal static Task<List<Vasteregel>> LeesAsync(JeugdhulpDbContext db, Guid voorzieningId, DateOnly vandaag, CancellationToken ct) =>
        Regels(db, voorzieningId, vandaag).ToListAsync(ct);

    private static IQueryable<Vasteregel> Regels(JeugdhulpDbContext db, Guid voorzieningId, DateOnly? vanaf = null) => db.Vastecontactpersonen.AsNoTracking().Where(c => c.VoorzieningId == voorzieningId && (vanaf == null || c.Tot == null || c.Tot > vanaf))
        .OrderBy(c => c.Tot != null).ThenByDescending(c => c.Van).ThenBy(c => c.Id)
        .Select(c => new Vasteregel(c.Id, db.Medewerkers.Where(m => m.Id == c.MedewerkerId).Select(m => m.Naam).First(), db.Teams.Where(t => t.Id == c.TeamId).Select(t => t.Naam).First(), c.Van, c.Tot));
}
