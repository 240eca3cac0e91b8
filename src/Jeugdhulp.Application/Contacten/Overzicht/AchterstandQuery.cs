using Jeugdhulp.Application.Data;
using Microsoft.EntityFrameworkCore;

namespace Jeugdhulp.Application.Contacten.Overzicht;

/// <summary>How long after the contacts someone registered them (CON-14).</summary>
/// <param name="Team">Name of the team.</param>
/// <param name="Medewerker">Name of the worker; empty for the team as a whole.</param>
/// <param name="Contacten">Number of contacts.</param>
/// <param name="Laat">How many were registered more than <see cref="AchterstandQuery.Gewoon"/> days later.</param>
/// <param name="Gemiddeld">Days on average.</param>
/// <param name="Meeste">Most days.</param>
public sealed record Achterstand(string Team, string? Medewerker, int Contacten, int Laat, decimal Gemiddeld, int Meeste);

/// <summary>Lag of registration per worker and per team, over the contacts of the own teams of the last <see cref="Dagen"/> days, today included.</summary>
public sealed class AchterstandQuery(JeugdhulpDbContext db, TimeProvider klok)
{
    public const int Dagen = 90;

    /// <summary>Up to this many days a contact counts as registered in time.</summary>
    public const int Gewoon = 3;

    /// <summary>A line for each team, followed by its workers; who lags most comes first.</summary>
    public async Task<IReadOnlyList<Achterstand>> LaadAsync(CancellationToken ct)
    {
        await using var transactie = await db.BeginGemeenteAsync(ct);
        var vandaag = klok.Vandaag();
        var lezer = await Lezer.LaadAsync(db, vandaag, ct);
        var (teams, sinds) = (lezer.TeamIds, vandaag.AddDays(1 - Dagen));
        if (teams.Length == 0)
        {
            return [];
        }

        // By way of the lines, which have an index on team and day.
        var contacten = await db.Contactregels.AsNoTracking()
            .Where(r => teams.Contains(r.TeamId) && r.Feiten.Datum >= sinds)
            .Select(r => new { r.ContactId, r.TeamId, r.Contact!.MedewerkerId, r.Feiten.Datum, r.Contact.GeregistreerdOp })
            .Distinct()
            .ToListAsync(ct);
        var medewerkers = contacten.Select(c => c.MedewerkerId).Distinct().ToArray();
        var namen = await db.Medewerkers.AsNoTracking().Where(m => medewerkers.Contains(m.Id)).ToDictionaryAsync(m => m.Id, m => m.Naam, ct);
        var dagen = contacten.ToLookup(c => c.TeamId, c => (c.MedewerkerId, Aantal: DagenTussen(c.Datum, c.GeregistreerdOp)));
        return [.. lezer.Teams.Where(t => dagen.Contains(t.Id)).SelectMany(team => dagen[team.Id]
            .GroupBy(d => d.MedewerkerId)
            .Select(m => Tel(team.Naam, namen[m.Key], [.. m.Select(d => d.Aantal)]))
            .OrderByDescending(m => m.Gemiddeld).ThenBy(m => m.Medewerker, StringComparer.CurrentCulture)
            .Prepend(Tel(team.Naam, null, [.. dagen[team.Id].Select(d => d.Aantal)])))];
    }

    /// <summary>Days from a contact to its registration on the Dutch calendar; never below 0.</summary>
    internal static int DagenTussen(DateOnly datum, DateTimeOffset geregistreerd) =>
        Math.Max(0, DateOnly.FromDateTime(geregistreerd.InNederland()).DayNumber - datum.DayNumber);

    // Halves go up, as in a spreadsheet and in the database: whoever recounts must find the same.
    private static Achterstand Tel(string team, string? medewerker, int[] dagen) =>
        new(team, medewerker, dagen.Length, dagen.Count(d => d > Gewoon), Math.Round((decimal)dagen.Average(), 1, MidpointRounding.AwayFromZero), dagen.Max());
}
